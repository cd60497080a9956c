"""What the owner does from the phone in a random life: orders, his hands in the queue and in the input boxes.

`Life` of test_state_machine.py lives it; here stand its rules, and what must be true of it after each run.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from tests.fakes import FakeClock, FakeTelegram
from tests.words import ANNA, BORIS, OWNER, VERA

from autokus.owner_reports import OwnerReports
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import Limits, Message, Mode, RunReport

PEOPLE = (ANNA, BORIS, VERA)

BY_CARD = ("ok", "edit", "answer", "no", "take", "resolve")
BY_PERSON = ("clear", "resolve", "mode", "mute", "unmute", "revoke", "resume", "why")
ALONE = ("pause", "resume", "inbox", "status", "hello")

WORDS_OF_ORDERS = "My order's words"
"""What /edit and /answer send begins with; the number behind it makes each one's words its own."""

who = st.sampled_from(PEOPLE)
by_card = st.tuples(
    st.sampled_from(BY_CARD), st.sampled_from(["newest", "newest", "newest", "any", "none"])
)
by_person = st.tuples(st.sampled_from(BY_PERSON), who)
alone = st.tuples(st.sampled_from(ALONE), st.none())
order = by_card | by_card | by_person | alone
in_the_queue = st.sampled_from(["delete", "change", "move", "send now"])
in_the_box = st.sampled_from(["sends it", "changes and sends", "types", "empties"])


class ConsoleLife(RuleBasedStateMachine):
    """The owner's part of a life."""

    store: SqliteStore
    telegram: FakeTelegram
    clock: FakeClock
    path: Path
    limits: Limits
    numbers: Iterator[int]
    taken_back: set[int]
    orphans: set[tuple[int, int]]
    """What lay at Telegram when an older copy came back, which knows nothing of it."""

    def elsewhere(self, command: Callable[[SqliteStore], object]) -> None:
        """Another process."""
        raise NotImplementedError

    # -- what he does

    @rule(user_id=who, mode=st.sampled_from(list(Mode)))
    def mode(self, user_id: int, mode: Mode) -> None:
        self.elsewhere(lambda store: store.people.set_mode(user_id, mode))

    @rule(told=order)
    def orders(self, told: tuple[str, Any]) -> None:
        verb, about = told
        if verb in BY_CARD and isinstance(about, str):
            words = f" {WORDS_OF_ORDERS}, number {next(self.numbers)}."
            behind = f" {self.some_card(about)}" + (words if verb in ("edit", "answer") else "")
        elif about is None:
            behind = ""
        else:
            if verb == "revoke":
                self.taken_back.add(about)
            modes = ("draft", "veto", "auto")
            more = {"mode": f" {modes[next(self.numbers) % 3]}", "mute": " 30m"}
            behind = f" {about}{more.get(verb, '')}"
        self.telegram.note_down(f"/{verb}{behind}")

    def some_card(self, which: str) -> int:
        newest: int = self.one("SELECT coalesce(max(number), 0) FROM cards")
        if which == "newest":
            return newest
        return newest + 7 if which == "none" else 1 + next(self.numbers) % max(1, newest)

    @rule(user_id=who, how=in_the_queue)
    def deals_with_the_queue(self, user_id: int, how: str) -> None:
        queue = self.telegram.queues.get(user_id)
        if not queue:
            return
        item = queue[0]
        if how == "delete":
            self.telegram.take_from_queue(user_id, item.id)
        elif how == "change":
            words = f"I put it otherwise, number {next(self.numbers)}."
            self.telegram.change_in_queue(user_id, item.id, words)
        elif how == "move":
            self.telegram.move_in_queue(user_id, item.id, item.date + 600)
        else:
            self.telegram.send_now(user_id, item.id)

    @rule(user_id=who, how=in_the_box)
    def deals_with_the_box(self, user_id: int, how: str) -> None:
        placed = self.telegram.draft_texts.get(user_id, "")
        if how == "sends it" and placed:
            self.telegram.owner_writes(user_id, placed)
        elif how == "changes and sends" and placed:
            self.telegram.owner_writes(user_id, f"{placed} Regards, number {next(self.numbers)}.")
        elif how == "types":
            self.telegram.type_draft(user_id, "Dear")
        elif how == "empties":
            self.telegram.type_draft(user_id, "")

    # -- what must be true

    def rows(self, statement: str, *values: object) -> list[Any]:
        with closing(sqlite3.connect(self.path)) as db:
            return db.execute(statement, values).fetchall()

    def one(self, statement: str, *values: object) -> Any:
        return self.rows(statement, *values)[0][0]

    def look_at_the_console(self, ended: RunReport | None, *, in_peace: bool) -> None:
        """After every run; a run that ended well, and with nothing new while it went on, has left nothing behind."""
        self.a_state_is_its_handover()
        self.each_order_ran_once()
        if ended and not ended.exit_code and in_peace:
            self.nothing_waits_beside_a_handover()
            self.every_handover_has_a_card()
            self.nothing_lies_that_must_not_leave()
            self.no_order_waits()

    def a_state_is_its_handover(self) -> None:
        now = self.clock.now()
        waits = {handover.user_id for handover in self.store.talks.handovers()}
        opened = [
            row[0] for row in self.rows("SELECT user_id FROM handovers WHERE closed_at IS NULL")
        ]
        assert sorted(waits) == sorted(opened), "one open handover a contact, and each is known"
        inbox = OwnerReports(self.store, self.limits, now).inbox().splitlines()
        for contact in self.store.people.contacts():
            talk = self.store.talks.conversation(contact.user_id, now)
            assert (talk.handover is not None) == (contact.user_id in waits)
        listed = [line for line in inbox if " a reply to " not in line and line[:1] in "#@"]
        assert len(listed) == len(waits), "the inbox shows what waits"
        proposed = [row.peer.user_id for row in self.store.outbox.awaited()]
        assert len(proposed) == len(set(proposed)), "two replies wait in one chat"

    def each_order_ran_once(self) -> None:
        for chat in self.telegram.chats.values():
            mine = [m.text for m in chat if m.text.startswith(WORDS_OF_ORDERS)]
            assert len(mine) == len(set(mine)), "the words of an order were sent twice"

    def nothing_waits_beside_a_handover(self) -> None:
        both = self.rows(
            """SELECT o.user_id FROM outbox o JOIN handovers h USING (user_id) WHERE h.closed_at IS NULL
               AND o.state IN ('proposed', 'scheduled') AND o.author = 'autokus'"""
        )
        assert both == [], "a reply waits in a chat that waits for the owner"

    def every_handover_has_a_card(self) -> None:
        without = self.rows(
            """SELECT reason FROM handovers h WHERE closed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM cards c WHERE c.handover_id = h.id)"""
        )
        assert without == [], "the owner was not told"

    def nothing_lies_that_must_not_leave(self) -> None:
        for user_id in PEOPLE:
            for item in self.telegram.queues.get(user_id, []):
                if (user_id, item.id) not in self.orphans:
                    self.may_lie(user_id, item)

    def may_lie(self, user_id: int, item: Message) -> None:
        found = self.rows(
            """SELECT o.author, o.recall, o.state, o.mode, c.mode, c.approved_at, c.muted_at, a.paused_at
               FROM outbox o JOIN contacts c USING (user_id), account a
               WHERE o.user_id = ? AND o.scheduled_id = ? AND o.state = 'scheduled'""",
            user_id,
            item.id,
        )
        assert len(found) == 1, "something of ours lies at Telegram, and we do not know of it"
        author, recall, _, _, mode, approved, muted, paused = found[0]
        assert recall == "", "the owner wanted it back"
        if author == "autokus":
            assert approved is not None, "it would leave without an approval"
            assert mode == "veto", "it would leave in another mode"
            assert paused is None, "it would leave while everything is paused"
            is_muted = muted is not None and 0 <= self.clock.now() - muted < 1800
            assert not is_muted, "it would leave while muted"

    def no_order_waits(self) -> None:
        assert self.rows("SELECT text FROM orders WHERE done_at IS NULL") == []

    def notes_of_the_owner(self) -> list[str]:
        return [message.text for message in self.telegram.chats.get(OWNER, ())]
