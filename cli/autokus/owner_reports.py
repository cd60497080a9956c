"""What the owner reads on the phone: the answers of /status, /inbox, /debug, /why, /usage and /lessons."""

from __future__ import annotations

import time
from datetime import UTC, datetime, tzinfo

from autokus.fate import fate_of, sentence
from autokus.language.masking import mask
from autokus.language.text import one_line
from autokus.protocols import Store
from autokus.rules.card import who
from autokus.vocabulary import DAY, MILLION, Contact, Limits, RunRecord

MOST_LINES = 12
LONGEST_WORDS = 120
"""Characters of somebody's words in a list."""


class OwnerReports:
    """The store at one moment, `now` in UTC seconds, told in the owner's time zone."""

    def __init__(self, store: Store, limits: Limits, now: int) -> None:
        """Reads this store and changes nothing."""
        self._store = store
        self._zone: tzinfo = limits.zone or UTC
        self._now = now

    def status(self) -> str:
        """How AutoKus is."""
        journal, talks = self._store.journal, self._store.talks
        lines = []
        if (paused := journal.paused_since()) is not None:
            lines.append(f"Paused since {self._at(paused)}; go on with /resume.")
        for stop in journal.stops(self._now):
            until = (
                f"until {self._at(stop.since + stop.seconds)}"
                if stop.seconds
                else "until you say /resume"
            )
            lines.append(f"Stopped ({stop.door.value}) {until}: {one_line(stop.what)}")
        lines += [
            f"Not well ({item.door.value}) since {self._at(item.since)}: {one_line(item.what)}"
            for item in journal.health().values()
            if not item.well
        ]
        last = journal.last_success()
        lines.append(f"Last good run: {self._at(last) if last else 'none yet'}.")
        waiting = sum(
            len(talks.conversation(user_id, self._now).pending) for user_id in talks.pending_users()
        )
        lines.append(f"Messages to answer: {waiting}. For you: {len(talks.handovers())}.")
        lines.append(f"Contacts: {len(self._store.people.contacts())}.")
        return "\n".join(lines)

    def inbox(self) -> str:
        """What waits for the owner: handovers and drafts by their cards, and people who are not approved."""
        console, talks = self._store.console, self._store.talks
        lines = []
        for handover in talks.handovers():
            contact = talks.conversation(handover.user_id, self._now).contact
            card = console.newest(handover_id=handover.id)
            number = f"#{card.number} " if card else ""
            lines.append(f"{number}{who(contact)}: {one_line(handover.reason)}")
        for row in self._store.outbox.awaited():
            contact = talks.conversation(row.peer.user_id, self._now).contact
            card = console.newest(outbox_id=row.id)
            when = f"leaves at {self._at(row.due_at)}" if row.due_at else "waits for your word"
            lines.append(f"#{card.number if card else '?'} a reply to {who(contact)} {when}")
        strangers = self._store.people.strangers()
        if strangers:
            lines.append("Not approved (/approve NUMBER):")
            lines += [f"  {p.number} {who(p)}, {p.wrote} messages" for p in strangers[:MOST_LINES]]
        return "\n".join(lines) or "Nothing waits for you."

    def debug(self) -> str:
        """What the last runs did."""
        runs = self._store.journal.runs(MOST_LINES)
        lines = [self._run(run, newest=run is runs[0]) for run in runs]
        return "\n".join(lines) or "There was no run yet."

    def _run(self, run: RunRecord, *, newest: bool) -> str:
        became = sentence(run, fate_of(run, self._now, newest=newest))
        return f"{run.id} {self._at(run.started_at)}: {one_line(became)}"

    def why(self, contact: Contact) -> str:
        """What was decided about the contact's last messages, and why."""
        talk = self._store.talks.conversation(contact.user_id, self._now)
        lines = [who(contact)]
        if contact.paused_why:
            lines.append(f"Paused: {one_line(contact.paused_why)}")
        for line in [ln for ln in talk.lines if not ln.message.from_owner][-MOST_LINES // 2 :]:
            said = one_line(mask(line.message.text))[:LONGEST_WORDS] or "[no text]"
            fate = (
                f"{line.outcome.value.replace('_', ' ')}: {one_line(line.reason)}"
                if line.outcome
                else "not settled yet"
            )
            lines.append(f"> {said}\n  {fate}")
        decided = self._store.talks.decisions(contact.user_id, 1)
        if decided:
            lines.append(f"Last decision: {one_line(decided[0].reason)}")
        return "\n".join(lines)

    def usage(self) -> str:
        """What the model has cost in a day and in thirty."""
        told = []
        for name, days in (("24 h", 1), ("30 days", 30)):
            spent = self._store.journal.spent(self._now - days * DAY)
            told.append(f"{name}: {spent.tokens} tokens, {spent.cost / MILLION:.2f}")
        return "\n".join(told)

    def lessons(self) -> str:
        """What the owner has taught, the newest first."""
        found = self._store.lessons.all()[:MOST_LINES]
        lines = [
            f"{lesson.id}. {one_line(lesson.question)[:LONGEST_WORDS]}\n  {one_line(lesson.answer)[:LONGEST_WORDS]}"
            + (
                "\n  (this contact only; for everybody: /learn " + f"{lesson.id})"
                if lesson.user_id
                else ""
            )
            for lesson in found
        ]
        return "\n".join(lines) or "You have taught nothing yet."

    def _at(self, moment: int | None) -> str:
        if moment is None:
            return "?"
        here = datetime.fromtimestamp(moment, self._zone)
        today = datetime.fromtimestamp(self._now, self._zone).date() == here.date()
        return here.strftime("%H:%M" if today else "%d.%m. %H:%M")


def clock(moment: int, zone: tzinfo | None) -> str:
    """A moment as the owner's clock shows it."""
    return time.strftime("%H:%M", datetime.fromtimestamp(moment, zone or UTC).timetuple())
