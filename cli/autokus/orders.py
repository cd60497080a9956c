"""What the owner can order, whether on the command line, in Saved Messages or from his bot: one method each.

Each changes what the store says, asks nobody, and answers with a sentence; the next run, or the one that read the
order, carries it out. What cannot be done is refused with WrongUsage.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autokus.errors import WrongUsage
from autokus.language.text import one_line
from autokus.learning import learn
from autokus.protocols import Store
from autokus.rules.splitting import split_text
from autokus.rules.standing import overtaken
from autokus.vocabulary import (
    SAID_NO,
    Card,
    Contact,
    Conversation,
    Draft,
    Fate,
    Message,
    Mode,
    Outcome,
    Outgoing,
    SendState,
    Settlement,
)

YEAR = 366 * 86_400

LONGEST_NUMBER = 7
"""Digits; no length of time that anybody means has more."""

_UNCHANGED = "Nothing was changed."
_UNSENT = "Nothing was sent."


class Orders:
    """The owner's orders at one moment, `now` in UTC seconds."""

    def __init__(
        self,
        store: Store,
        now: int,
        written: Callable[[str], str] = lambda verb: f"`autokus {verb}`",
        *,
        lesson_days: int = 0,
    ) -> None:
        """Changes this store. `written` is how a verb is written where the order came from.

        What the owner teaches on the way is forgotten after `lesson_days`; 0: never.
        """
        self._lesson_days = lesson_days
        self._store = store
        self._now = now
        self._written = written

    # -- cards

    def ok(self, number: int) -> str:
        """Sends the text of the card."""
        card, row, conversation = self._open_card(number)
        if row and row.state is SendState.SCHEDULED:
            return f"#{number} leaves by itself; there is nothing to do."
        if not card.suggestion:
            raise WrongUsage(
                f"#{number} has no suggested text.",
                _UNSENT,
                f"Write one: {self._written(f'answer {number} TEXT')}",
            )
        self._must_fit(card, row, conversation)
        if row:
            self._store.outbox.release(row)
        else:
            self._reserve(card, conversation, card.suggestion)
        return f"On its way to {_label(conversation.contact)}."

    def edit(self, number: int, text: str) -> str:
        """Sends these words of the owner's instead of the card's text."""
        card, row, conversation = self._open_card(number)
        self._must_fit(card, row, conversation)
        with self._store.together():
            if row:
                self._store.outbox.judge(row, Fate.EDITED)
                self._withdraw(row, "you sent other words")
            self._reserve(card, conversation, text)
            taught = self._learn(card, conversation, text) if row else ""
        return f"Your words are on their way to {_label(conversation.contact)}.{taught}"

    answer = edit
    """To a handover without a suggestion it is called so."""

    def no(self, number: int) -> str:
        """Does not send the text of the card."""
        card, row, conversation = self._open_card(number)
        label = _label(conversation.contact)
        if row is None:
            return self._close_handover(conversation.contact, "you said no")
        with self._store.together():
            lies = row.state is SendState.SCHEDULED
            self._store.outbox.judge(row, Fate.VETOED if lies else Fate.REJECTED)
            self._withdraw(row, SAID_NO)
            if not lies:
                silent = Settlement(card.answers, Outcome.SILENT, SAID_NO)
                self._store.talks.settle(card.user_id, [silent], 0, self._now)
        return f"Nothing is sent to {label}."

    def take(self, number: int) -> str:
        """The owner goes on himself in that chat: what waits there is taken back, and the chat waits for him."""
        card, row, conversation = self._open_card(number)
        if row:
            with self._store.together():
                self._withdraw(row, "you took it over")
                handover = self._store.talks.hand_over(
                    card.user_id, card.answers, "you took it over", "", 0, self._now
                )
                number = self._store.console.show(
                    user_id=card.user_id,
                    reason=handover.reason,
                    suggestion="",
                    answers=card.answers,
                    fingerprint=card.fingerprint,
                    now=self._now,
                    handover_id=handover.id,
                ).number
        label = _label(conversation.contact)
        done = self._written(f"resolve {number}")
        return f"{label} is yours: nothing is answered there until you write in that chat, or say {done}."

    def resolve(self, which: str) -> str:
        """What waited for the owner there is done; `which` is a card's number or a contact."""
        card = self._store.console.card(int(which)) if _is_number(which) else None
        contact = (
            self._store.talks.conversation(card.user_id, self._now).contact
            if card
            else self.find_approved(which)
        )
        return self._close_handover(contact, "you resolved it")

    def clear(self, who: str) -> str:
        """Drops all that waits in that chat: messages without an outcome, a draft, a handover."""
        contact = self.find(who)
        conversation = self._store.talks.conversation(contact.user_id, self._now)
        ids = tuple(message.id for message in conversation.pending)
        with self._store.together():
            if conversation.awaited:
                self._withdraw(conversation.awaited, "you cleared the chat")
            self._store.talks.settle(
                contact.user_id,
                [Settlement(ids, Outcome.SILENT, "you cleared the chat")],
                0,
                self._now,
            )
            self._store.talks.close_handover(contact.user_id, "you cleared the chat", self._now)
        return f"Nothing waits in the chat with {_label(contact)} any more."

    def _close_handover(self, contact: Contact, how: str) -> str:
        label = _label(contact)
        if not self._store.talks.close_handover(contact.user_id, how, self._now):
            raise WrongUsage(
                f"Nothing of {label} waits for you.", _UNCHANGED, f"See {self._written('inbox')}."
            )
        return f"Done. AutoKus goes on with the next message of {label}."

    def _open_card(self, number: int) -> tuple[Card, Outgoing | None, Conversation]:
        """The card, the reply that it is about, and the chat. Raises WrongUsage if nothing of it is open any more."""
        card = self._store.console.card(number)
        if card is None:
            raise WrongUsage(
                f"There is no card #{number}.", _UNSENT, f"See {self._written('inbox')}."
            )
        conversation = self._store.talks.conversation(card.user_id, self._now)
        row = self._store.outbox.get(card.outbox_id) if card.outbox_id else None
        open_handover = conversation.handover and conversation.handover.id == card.handover_id
        awaited = conversation.awaited
        if awaited and row and awaited.id == row.id:
            if row.recall:
                raise WrongUsage(f"#{number} is being taken back: {row.recall}.", _UNSENT)
            return card, row, conversation
        if row is None and open_handover:
            return card, None, conversation
        raise self._stale(card, "what it showed is settled")

    def _must_fit(self, card: Card, row: Outgoing | None, conversation: Conversation) -> None:
        """A stale card cannot send."""
        why = overtaken(conversation, card.answers, card.fingerprint)
        if why is None and self._on_its_way(card.user_id):
            raise WrongUsage(f"An answer to #{card.number} is on its way already.", _UNSENT)
        if self._store.journal.paused_since() is not None:
            raise WrongUsage(
                "Everything is paused.", _UNSENT, f"Go on with {self._written('resume')} first."
            )
        if why is None:
            return
        if row and row.state is SendState.PROPOSED:
            self._store.outbox.cancel(row, why, self._now)
        raise self._stale(card, why)

    def _stale(self, card: Card, why: str) -> WrongUsage:
        newest = (
            self._store.console.newest(handover_id=card.handover_id) if card.handover_id else None
        )
        instead = (
            f"See #{newest.number} instead."
            if newest and newest.number > card.number
            else f"See {self._written('inbox')} for what waits now."
        )
        return WrongUsage(f"#{card.number} is out of date: {why}.", _UNSENT, instead)

    def _on_its_way(self, user_id: int) -> bool:
        return any(row.peer.user_id == user_id for row in self._store.outbox.unfinished())

    def _withdraw(self, row: Outgoing, why: str) -> None:
        """What was only proposed ends here; what lies at Telegram is fetched back by the next run."""
        if row.state is SendState.SCHEDULED:
            self._store.outbox.recall(row, why)
        else:
            self._store.outbox.cancel(row, why, self._now)

    def _learn(self, card: Card, conversation: Conversation, text: str) -> str:
        """Other words than a draft's are a lesson; an answer to a handover becomes one when it stands in the chat."""
        learned = learn(
            self._store,
            contact=conversation.contact,
            questions=shown(conversation, card.answers),
            answer=text,
            sources=card.answers,
            now=self._now,
            expire_days=self._lesson_days,
        )
        return f" {learned.sentence}" if learned.lesson else ""

    def _reserve(self, card: Card, conversation: Conversation, text: str) -> None:
        parts = split_text(text)
        if not parts:
            raise WrongUsage("The text is empty.", _UNSENT)
        draft = Draft(card.user_id, text, card.answers, card.fingerprint)
        peer = conversation.contact.person.peer
        self._store.outbox.reserve_by_hand(peer, parts, self._now, draft=draft)

    # -- contacts

    def find(self, who: str) -> Contact:
        """The person meant. Raises WrongUsage."""
        contact = self._store.people.find(who)
        if contact is None:
            raise WrongUsage(
                f"AutoKus does not know {one_line(who)}.",
                _UNCHANGED,
                f"See {self._written('inbox')}.",
            )
        return contact

    def find_approved(self, who: str) -> Contact:
        """The contact meant. Raises WrongUsage if it is not approved."""
        contact = self.find(who)
        if not contact.approved:
            raise WrongUsage(
                f"{_label(contact)} is not approved.",
                _UNCHANGED,
                f"Approve with: {self._written(f'approve {one_line(who)}')}",
            )
        return contact

    def revoke(self, who: str) -> str:
        """Takes the approval back: no further automatic reply, a live run obeys before its next send."""
        contact = self.find_approved(who)
        self._store.people.revoke(contact.user_id, self._now)
        return f"{_label(contact)} gets no automatic replies any more."

    def mode(self, who: str, word: str) -> str:
        """Sets what AutoKus does in this contact's chat."""
        contact = self.find_approved(who)
        try:
            mode = Mode(word.strip().casefold())
        except ValueError:
            raise WrongUsage(
                f'"{one_line(word)}" is no mode.',
                _UNCHANGED,
                f"There are: {', '.join(Mode)}.",
            ) from None
        self._store.people.set_mode(contact.user_id, mode)
        return f"{_label(contact)}: mode {mode.value}."

    def mute(self, who: str, length: str) -> int:
        """Answers nothing in this contact's chat for a while; answers with its seconds."""
        contact = self.find_approved(who)
        seconds = read_length(length)
        self._store.people.mute(contact.user_id, seconds, self._now)
        return seconds

    def unmute(self, who: str) -> str:
        """Ends a mute."""
        contact = self.find_approved(who)
        self._store.people.mute(contact.user_id, 0, self._now)
        return f"{_label(contact)} is not muted."

    # -- everything

    def pause(self) -> str:
        """Sends nothing until `resume`; a live run obeys before its next send."""
        self._store.journal.pause(self._now)
        return f"Paused. Messages are still read, nothing is sent. Go on with {self._written('resume')}."

    def resume(self, who: str = "") -> str:
        """Ends a pause and every stop; or, with a name, the pause of this contact."""
        if who:
            contact = self.find_approved(who)
            self._store.people.unpause(contact.user_id)
            return f"{_label(contact)} is answered again, from the next message on."
        self._store.journal.resume()
        return "Going on with the next run."


def read_length(written: str) -> int:
    """Seconds of a length such as 30m, 12h, 2d or 1w, of at most a year. Raises WrongUsage."""
    units = {"m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400}
    number, unit = written[:-1], written[-1:].lower()
    if unit in units and number.isascii() and number.isdigit() and len(number) < LONGEST_NUMBER:
        seconds = int(number) * units[unit]
        if 0 < seconds <= YEAR:
            return seconds
    raise WrongUsage(
        f'"{one_line(written)}" is no length of time.',
        _UNCHANGED,
        "Write it like 30m, 12h, 2d or 1w; at most a year.",
    )


def read_number(written: str) -> int:
    """The number of a card or a lesson. Raises WrongUsage."""
    bare = written.strip().removeprefix("#")
    if _is_number(bare):
        return int(bare)
    raise WrongUsage(f'"{one_line(written)}" is no number of a card.', _UNCHANGED)


def shown(conversation: Conversation, answers: Sequence[int]) -> Sequence[Message]:
    """The recruiter's messages of these ids."""
    ids = set(answers)
    return [line.message for line in conversation.lines if line.message.id in ids]


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) <= LONGEST_NUMBER


def _label(contact: Contact) -> str:
    return one_line(contact.label)
