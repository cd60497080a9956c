"""A random life over many runs: people write, the owner acts, doors fail, runs are killed, clocks jump, copies return.

After every run the promises of ARCHITECTURE.md must hold; in the end, with every fault gone, each message has its
outcome and a run in peace changes nothing.

The suite tries a few lives, the same each time. Two thousand, new ones each time, in some minutes:

    AUTOKUS_HYPOTHESIS=nightly pytest -o faulthandler_timeout=0 tests/rounds/test_state_machine.py

(AUTOKUS_HYPOTHESIS=9000 tries so many.)
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from tests.fakes import (
    FakeClock,
    FakeProvider,
    FakeTelegram,
    after,
    babbled,
    model_failed,
    said,
)
from tests.rounds.console_life import PEOPLE, ConsoleLife
from tests.rounds.mortal import Heart, Killed, MortalDatabase
from tests.rounds.world import TEXTS
from tests.words import ANNA, BORIS, OWNER

from autokus import approval, check_run
from autokus.delivery import FRESH_SECONDS, send_by_hand
from autokus.doorkeeper import Doorkeeper
from autokus.errors import Action, StorageFailed, TelegramFailed
from autokus.protocols import Doors
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.telegram.failures import rpc_failure, transport_failure
from autokus.vocabulary import (
    Author,
    Finish,
    Limits,
    Media,
    Message,
    Mode,
    Outgoing,
    Pace,
    Placed,
    Prices,
    RunReport,
    SpendingCaps,
    Timing,
)

WANTED = os.environ.get("AUTOKUS_HYPOTHESIS", "")
LIVES = {"": 40, "nightly": 2_000}.get(WANTED) or int(WANTED)

HOUR = 3600
DAY = 24 * HOUR

WORDS = (
    "Are you open to offers?",
    "Добрый день! Рассматриваете предложения? 🙂",
    "What salary do you expect?",
    "Когда удобно созвониться?",
)
UNREADABLE = ("", "👍", "\u200b\u200b", "…")

RPC = (
    ("FLOOD_WAIT_3", 420),
    ("FLOOD_WAIT_900", 420),
    ("RPC_CALL_FAIL", 500),
    ("SOMETHING_NEW", 500),
    ("PEER_FLOOD", 400),
    ("USER_IS_BLOCKED", 400),
    ("SOMETHING_NEW", 400),
    ("SOMETHING_NEW", 403),
    ("SOMETHING_NEW", 303),
    ("RANDOM_ID_DUPLICATE", 500),
    ("SESSION_REVOKED", 401),
    ("METHOD_INVALID", 400),
    ("TIMEOUT", -503),
)
BROKEN = transport_failure("CONNECTION", "The connection to Telegram failed.")
REQUESTS = (
    *("news", "show_typing", "mark_read", "send", "history", "dialogs", "state"),
    *("schedule", "queue", "unschedule", "place_draft", "edit_note"),
)

MODEL: dict[str, Callable[[], Any]] = {
    "overloaded": lambda: model_failed("overloaded_error"),
    "billing": lambda: model_failed("billing_error", Action.STOP),
    "later": lambda: model_failed("rate_limit_error", wait_seconds=900),
    "refuses": lambda: model_failed("policy", Action.GIVE_UP),
    "too long": lambda: model_failed("context_length", Action.RETRY_NOW),
    "babble": lambda: babbled("Sure! Here you are."),
    "cut": lambda: babbled('{"action": "reply", "te', Finish.CUT),
    "refused": lambda: babbled("", Finish.REFUSED),
    "hands over": lambda: said("Maybe this?", action="hand_over"),
    "silent": lambda: said("", action="silent"),
    "unsure": lambda: said("I guess so.", confidence=0.1),
    "error text": lambda: said("Traceback (most recent call last)"),
    "old words": lambda: said("Thank you, tell me more please."),
    "bug": lambda: ZeroDivisionError("a bug of the provider's"),
}

who = st.sampled_from(PEOPLE)
words = st.sampled_from(WORDS) | st.sampled_from(UNREADABLE)
happening = st.tuples(
    st.sampled_from(
        ["writes", "edits", "deletes", "owner", "revoke", "off", "pause", "queue", "box"]
    ),
    who,
)
moments = st.sampled_from(
    ["think", "show_typing", "news", "mark_read", "queue", "unschedule", "place_draft"]
)
faults = st.one_of(
    st.tuples(st.just("rpc"), st.sampled_from(REQUESTS), st.sampled_from(RPC)),
    st.tuples(st.sampled_from(["drop before", "drop after", "slow"]), st.sampled_from(REQUESTS)),
    st.just(("drop after", "send")),
    st.just(("drop after", "schedule")),
    st.tuples(st.just("model"), st.sampled_from(sorted(MODEL))),
    st.tuples(st.just("slow model"), st.sampled_from([10.0, 30.0, 190.0])),
    st.tuples(st.just("meanwhile"), moments, happening),
    st.tuples(st.sampled_from(["gap", "slices", "unconfirmed"])),
)
ends = st.none() | st.tuples(st.sampled_from(["kill", "disk"]), st.integers(1, 60))


class WatchedTelegram(FakeTelegram):
    """Telegram with a clock that nobody sets, which looks at each send: was it right to leave?"""

    def watch(self, heart: Heart, path: Path) -> None:
        self.heart = heart
        self.path = path
        self.looked = float("-inf")
        self.seen: dict[int, int] = {}
        self.gaps = False
        self.wanted: set[int] = set()
        self.texts_of: dict[int, tuple[int, str]] = {}
        self.replies: dict[tuple[int, int], set[int]] = {}
        self.lies_for: dict[tuple[int, int], tuple[int, ...]] = {}
        self.orphans: set[tuple[int, int]] = set()
        self.owners_words: set[tuple[int, int]] = set()

    def now(self) -> int:
        return self.clock.now() - self.clock._set_by

    def ask(
        self, what: str, connection: int, user_id: int, detail: object, do: Callable[[], object]
    ) -> object:
        self.heart.beat()
        answer: Any = super().ask(what, connection, user_id, detail, do)
        if (what == "news" and not answer.more and not answer.too_long) or what == "dialogs":
            self.looked = self.clock.elapsed()
            self.seen = dict.fromkeys(PEOPLE, self.now_state.pts)
        self.heart.beat()
        return answer

    def judge(self, outgoing: Outgoing, at: int | None) -> None:
        """Everything that must be true when the first byte of a message leaves, now or for later."""
        with closing(sqlite3.connect(self.path)) as db:
            db.row_factory = sqlite3.Row
            row = db.execute(
                "SELECT * FROM outbox WHERE random_id = ?", (outgoing.random_id,)
            ).fetchone()
            assert row is not None, "a send without a row"
            assert row["state"] == "attempted", "a send whose row does not know of it"
            user_id, said_before = row["user_id"], self.texts_of.get(row["random_id"])
            assert said_before in {None, (user_id, row["text"])}, "a random_id used twice"
            self.texts_of[row["random_id"]] = (user_id, row["text"])
            if row["author"] == "note":
                assert at is None or at - self.now() >= 10, "a reminder that does not ring"
                return
            by_hand = row["author"] == "owner" and not row["fingerprint"]
            if by_hand:
                return  # the owner's own words wait for nothing
            paused = db.execute("SELECT paused_at FROM account").fetchone()[0]
            assert paused is None, "a send while everything is paused"
            contact = db.execute("SELECT * FROM contacts WHERE user_id = ?", (user_id,)).fetchone()
            assert contact["approved_at"] is not None, "a reply to somebody not approved"
            open_handover = db.execute(
                "SELECT 1 FROM handovers WHERE user_id = ? AND closed_at IS NULL", (user_id,)
            ).fetchone()
        self.judge_by_author(row, contact, at, handed_over=open_handover is not None)

    def judge_by_author(
        self, row: sqlite3.Row, contact: sqlite3.Row, at: int | None, *, handed_over: bool
    ) -> None:
        assert self.clock.elapsed() - self.looked <= FRESH_SECONDS, "the last look is too old"
        assert row["fate"] not in ("rejected", "vetoed"), "the owner said no to it"
        if row["author"] == "holding":
            assert handed_over, "a holding line, and nothing waits"
            assert contact["mode"] == "auto", "a holding line where the mode is another"
            return
        answers = _ids(row["answers"])
        assert answers, "a reply to nothing"
        if row["author"] == "owner":
            self.judge_chat(row["user_id"], answers)
            return
        assert not handed_over, "a reply to what waits for the owner"
        assert contact["mode"] == row["mode"] != "off", "a reply of another mode"
        assert (at is not None) == (row["mode"] == "veto"), "only in mode veto it lies there"
        if at is not None:
            assert at - self.now() >= 300, "the owner has no time to stop it"
        if row["mode"] == "draft":
            assert row["fate"] == "unedited", "a draft that the owner said nothing to"
        uninvited = [i for i in answers if i <= contact["since_id"] and i not in self.wanted]
        assert uninvited == [], "a reply to what stood there before"
        self.judge_chat(row["user_id"], answers)

    def judge_chat(self, user_id: int, answers: list[int]) -> None:
        """The reply fits what stood in the chat at the last look."""
        known = self.seen.get(user_id, 0)
        ours = self._ours
        for event in self._events:
            message = event.message
            if event.pts > known:
                break
            if event.deleted in answers and not self.gaps:
                raise AssertionError("a reply to a message that was deleted")
            if message is None or message.user_id != user_id:
                continue
            standing = message.id in {m.id for m in self.chats[user_id]}
            if message.from_owner and message.id not in ours:
                assert message.id < min(answers), "a reply after the owner's own"
            if not message.from_owner and message.media is not Media.SERVICE and standing:
                assert message.id <= max(answers), "a reply that knows nothing of the newest words"

    def take(self, outgoing: Outgoing) -> int:
        self.judge(outgoing, None)
        known = outgoing.random_id in self._by_random_id
        message_id = super().take(outgoing)
        if not known:
            self.answers_once(outgoing.peer.user_id, message_id, outgoing.answers)
            if outgoing.author is Author.OWNER:
                self.owners_words |= {(outgoing.peer.user_id, i) for i in outgoing.answers}
        return message_id

    def enqueue(self, outgoing: Outgoing, at: int) -> Placed:
        self.judge(outgoing, at)
        placed = super().enqueue(outgoing, at)
        if placed.queued:
            self.lies_for[outgoing.peer.user_id, placed.id] = outgoing.answers
        return placed

    def _deliver(self, item: Message, age: int) -> Message:
        message = super()._deliver(item, age)
        if item.user_id != OWNER and (item.user_id, item.id) not in self.orphans:
            answers = self.lies_for[item.user_id, item.id]
            self.answers_once(item.user_id, message.id, answers)
            if item.text not in {text for _, text in self.texts_of.values()}:
                self.owners_words |= {(item.user_id, i) for i in answers}
        return message

    def answers_once(self, user_id: int, message_id: int, answers: Sequence[int]) -> None:
        for answered in answers:
            standing = self.replies.setdefault((user_id, answered), set())
            standing.add(message_id)
            assert len(standing) == 1, f"message {answered} is answered twice"


def _ids(answers: str) -> list[int]:
    return [int(word) for word in answers.strip("[]").split(",") if word.strip()]


class Life(ConsoleLife):
    """Everything that may happen, in any order."""

    telegram: WatchedTelegram

    def __init__(self) -> None:
        super().__init__()
        shared = Path("/dev/shm")  # a disk in memory, where there is one: thousands of fsyncs
        self.folder = Path(tempfile.mkdtemp(dir=shared if shared.is_dir() else None))
        self.path = self.folder / "autokus.db"
        create_database(self.path)
        self.heart = Heart()
        self.clock = FakeClock()
        self.telegram = WatchedTelegram(self.clock)
        self.telegram.watch(self.heart, self.path)
        self.provider = FakeProvider()
        self.limits = Limits()
        self.copies: list[Path] = []
        self.numbers = iter(range(10_000_000))
        self.taken_back: set[int] = set()
        self.orphans = self.telegram.orphans
        self.ended: RunReport | None = None
        self.open()

    def open(self) -> None:
        """As a new process does."""
        self.store = SqliteStore(MortalDatabase(open_database(self.path), self.heart))

    def teardown(self) -> None:
        try:
            self.in_the_end()
        finally:
            self.store.close()
            shutil.rmtree(self.folder)

    # -- the beginning

    @initialize(
        settle=st.sampled_from([0, 20]),
        hours=st.sampled_from([1, 72]),
        holding_line=st.booleans(),
        modes=st.tuples(*[st.sampled_from([Mode.AUTO, Mode.DRAFT, Mode.VETO])] * 2),
    )
    def begins(
        self,
        settle: int,
        hours: int,
        holding_line: bool,  # noqa: FBT001
        modes: tuple[Mode, Mode],
    ) -> None:
        self.limits = Limits(settle_seconds=settle, handover_hours=hours, holding_line=holding_line)
        self.store.people.set_owner(OWNER)
        for user_id in PEOPLE:
            self.telegram.add(user_id, f"user_{user_id}")
        for user_id, mode in zip((ANNA, BORIS), modes, strict=True):
            self.approve(user_id, unread=False)
            self.store.people.set_mode(user_id, mode)

    # -- what people do

    @rule(user_id=who, texts=st.lists(words, min_size=1, max_size=4), age=st.integers(0, 90))
    def writes(self, user_id: int, texts: list[str], age: int) -> None:
        for text in texts:
            self.telegram.arrive(user_id, text, age=age)

    @rule(user_id=who, text=words, media=st.sampled_from([Media.MEDIA, Media.SERVICE]))
    def sends_something_else(self, user_id: int, text: str, media: Media) -> None:
        self.telegram.arrive(user_id, text, media=media)

    @rule(user_id=who, age=st.sampled_from([HOUR, 23 * HOUR, 30 * HOUR]))
    def wrote_long_ago(self, user_id: int, age: int) -> None:
        self.telegram.arrive(user_id, WORDS[0], age=age)

    @rule(user_id=who, back=st.integers(1, 3), text=words)
    def edits(self, user_id: int, back: int, text: str) -> None:
        theirs = [m for m in self.telegram.chats[user_id] if not m.from_owner]
        if len(theirs) >= back:
            self.telegram.edit(theirs[-back], text)

    @rule(user_id=who, back=st.integers(1, 3))
    def deletes(self, user_id: int, back: int) -> None:
        theirs = [m for m in self.telegram.chats[user_id] if not m.from_owner]
        if len(theirs) >= back:
            self.telegram.delete(theirs[-back])

    # -- what the owner does

    @rule(user_id=who)
    def owner(self, user_id: int) -> None:
        self.telegram.owner_writes(user_id, f"My own words, number {next(self.numbers)}.")

    @rule(user_id=who)
    def revoke(self, user_id: int) -> None:
        self.elsewhere(lambda store: store.people.revoke(user_id, self.clock.now()))
        self.taken_back.add(user_id)

    @rule(user_id=who)
    def off(self, user_id: int) -> None:
        self.elsewhere(lambda store: store.people.set_mode(user_id, Mode.OFF))

    @rule(_=st.none())
    def pause(self, _: object = None) -> None:
        self.elsewhere(lambda store: store.journal.pause(self.clock.now()))

    @rule()
    def resume(self) -> None:
        self.elsewhere(lambda store: store.journal.resume())

    def elsewhere(self, command: Callable[[SqliteStore], object]) -> None:
        """Another process, which a run does not hold up and whose death is not tried here."""
        with closing(SqliteStore(open_database(self.path))) as store:
            command(store)

    @rule(user_id=who, unread=st.booleans(), end=ends)
    def approves(self, user_id: int, unread: bool, end: tuple[str, int] | None) -> None:  # noqa: FBT001
        self.mortally(end, lambda: self.approve(user_id, unread=unread))

    def approve(self, user_id: int, *, unread: bool) -> None:
        if unread:
            self.telegram.wanted |= {m.id for m in self.telegram.chats[user_id]}
        asyncio.run(
            approval.approve(
                self.store,
                self.telegram.connect(),
                f"@user_{user_id}",
                from_unread=unread,
                now=self.clock.now(),
            )
        )

    @rule(user_id=who, parts=st.integers(1, 3), fault=st.none() | faults, end=ends)
    def replies_by_hand(
        self, user_id: int, parts: int, fault: tuple[Any, ...] | None, end: tuple[str, int] | None
    ) -> None:
        peer = self.telegram.people[user_id].peer
        if self.store.people.find(str(user_id)) is None:
            return
        texts = [f"By hand, number {next(self.numbers)}." for _ in range(parts)]

        def reply() -> None:
            keeper = Doorkeeper(self.store, self.clock.now, RunReport())
            keeper.require_open()
            rows = self.store.outbox.reserve_by_hand(peer, texts, self.clock.now())
            with self.troubled([fault] if fault else []):
                sending = send_by_hand(
                    self.store, keeper, self.telegram.connect, rows, self.clock.now
                )
                asyncio.run(sending)

        self.mortally(end, reply)

    # -- what happens to the machine

    @rule(seconds=st.sampled_from([-DAY, -HOUR, -90, 90, HOUR, DAY]))
    def clock_jumps(self, seconds: int) -> None:
        self.clock.set_by(seconds)

    @rule()
    def clock_is_reset(self) -> None:
        """A board without a battery: 1970, until somebody sets it."""
        self.clock.set_by(1000 - self.clock.now())

    @rule()
    def clock_is_mended(self) -> None:
        self.clock.set_by(-self.clock._set_by)

    @precondition(lambda self: len(self.copies) < 3)
    @rule()
    def makes_a_copy(self) -> None:
        copy = self.folder / f"copy-{next(self.numbers)}.db"
        with closing(sqlite3.connect(self.path)) as db, closing(sqlite3.connect(copy)) as to:
            db.backup(to)
        self.copies.append(copy)

    @precondition(lambda self: self.copies)
    @rule(which=st.integers(0, 2))
    def puts_a_copy_back(self, which: int) -> None:
        self.store.close()
        for end in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)
        shutil.copyfile(self.copies[which % len(self.copies)], self.path)
        self.taken_back |= set(PEOPLE)
        self.orphans |= {
            (user_id, item.id)
            for user_id in PEOPLE
            for item in self.telegram.queues.get(user_id, ())
        }
        self.open()

    # -- the runs

    @rule(
        gap=st.sampled_from([60.0, 60.0, 600.0, 7 * HOUR]),
        troubles=st.lists(faults, max_size=3),
        end=ends,
    )
    def runs(
        self, gap: float, troubles: list[tuple[Any, ...]], end: tuple[str, int] | None
    ) -> None:
        self.clock.next_run(gap)
        self.ended = None
        with self.troubled(troubles):
            self.mortally(end, self.run)
        self.look_around()
        self.look_at_the_console(self.ended, in_peace=not troubles)

    @rule(
        trouble=faults,
        user_id=st.sampled_from([ANNA, BORIS]),
        end=ends,
    )
    def writes_and_runs(
        self, trouble: tuple[Any, ...], user_id: int, end: tuple[str, int] | None
    ) -> None:
        self.telegram.arrive(user_id, WORDS[0])
        self.runs(60.0, [trouble], end)

    def run(self) -> RunReport:
        """One run; runs before it that died are reported, once, by the first that lives to say so."""
        dead = "SELECT id FROM runs WHERE ended_at IS NULL AND stack IS NULL ORDER BY id"
        expected = [row[0] for row in self.rows(dead)][-check_run.MOST_OBITUARIES :]
        doors = Doors(
            store=self.store,
            ledger=self.store.journal,
            connect=self.telegram.connect,
            provider=lambda: self.provider,
            texts=lambda: TEXTS,
            clock=self.clock,
            limits=self.limits,
            timing=Timing(),
            pace=Pace(pause=0, spacing=0),
            parallel=1,
            max_tokens=1500,
            caps=SpendingCaps(),
            prices=Prices(),
            secrets=lambda: (),
            embedder=lambda: None,
            close=self.store.close,
        )
        report = asyncio.run(check_run.run(doors, pid=1))
        told = [int(line.split()[1][:-1]) for line in report.lines if "reach its end" in line]
        assert told == expected, "a run that died is reported once, by the next"
        assert all(isinstance(bug, ZeroDivisionError) for bug in report.bugs), report.bugs
        self.ended = report
        return report

    def mortally(self, end: tuple[str, int] | None, act: Callable[[], object]) -> None:
        """Does it; a death on the way leaves what the file holds, and a new process opens it."""
        if end:
            self.heart.stop_at(*end)
        try:
            act()
        except (Killed, StorageFailed, TelegramFailed):
            pass  # the promises are looked at below
        finally:
            self.heart.spare()
        self.store.close()
        self.open()

    @contextmanager
    def troubled(self, troubles: list[tuple[Any, ...]]) -> Iterator[None]:
        """With these faults in the way, each once."""
        for trouble in troubles:
            self.brew(*trouble)
        try:
            yield
        finally:
            self.telegram.well_again()
            self.telegram.costs.clear()
            self.telegram.too_long, self.telegram.confirms = False, True
            self.telegram.slice_of = 1000
            self.provider._script.clear()

    def brew(self, kind: str, *what: Any) -> None:  # noqa: C901  # a table of troubles
        match kind:
            case "rpc":
                self.telegram.on(what[0], rpc_failure(*what[1]))
            case "drop before":
                self.telegram.on(what[0], BROKEN)
            case "drop after":
                self.telegram.on(what[0], lost=BROKEN)
            case "slow":
                self.telegram.costs[what[0]] = 1.5
            case "model":
                self.provider.then(MODEL[what[0]]())
            case "slow model":
                number = next(self.numbers)
                self.provider.then(
                    after(
                        lambda: self.clock.advance(what[0]),
                        said(f"I was thinking, number {number}."),
                    )
                )
            case "meanwhile":
                self.brew_meanwhile(*what)
            case "gap":
                self.telegram.too_long = self.telegram.gaps = True
            case "slices":
                self.telegram.slice_of = 2
            case "unconfirmed":
                self.telegram.confirms = False

    def brew_meanwhile(self, moment: str, what: tuple[str, int]) -> None:
        act = {
            "writes": lambda: self.writes(what[1], [WORDS[1]], 0),
            "edits": lambda: self.edits(what[1], 1, "I meant something else"),
            "deletes": lambda: self.deletes(what[1], 1),
            "owner": lambda: self.owner(what[1]),
            "revoke": lambda: self.revoke(what[1]),
            "off": lambda: self.off(what[1]),
            "pause": self.pause,
            "queue": lambda: self.deals_with_the_queue(what[1], "delete"),
            "box": lambda: self.deals_with_the_box(what[1], "sends it"),
        }[what[0]]
        if moment == "think":
            number = next(self.numbers)
            self.provider.then(after(act, said(f"I was thinking, number {number}.")))
        elif moment == "mark_read":
            self.telegram.on(moment, after=act)
        else:
            self.telegram.on(moment, before=act)

    # -- what must be true

    def look_around(self) -> None:
        """After every run, whatever became of it."""
        assert self.one("PRAGMA integrity_check") == "ok"
        open_ones = self.rows(
            "SELECT user_id FROM handovers WHERE closed_at IS NULL GROUP BY user_id HAVING count(*) > 1"
        )
        assert open_ones == []
        known = {
            (row[0], answered): (row[1], row[2])
            for row in self.rows(
                "SELECT user_id, message_id, text, answers FROM outbox WHERE state = 'sent'"
            )
            for answered in _ids(row[3])
        }
        for user_id, number, outcome in self.rows(
            "SELECT user_id, id, outcome FROM messages WHERE outcome IN ('answered', 'covered')"
        ):
            message_id, text = known[user_id, number]
            at_telegram = [m for m in self.telegram.chats[user_id] if m.id == message_id]
            assert [m.text for m in at_telegram] == [text], (
                f"{outcome} by what does not stand there"
            )

    def in_the_end(self) -> None:
        """All faults are gone and hours pass: nothing is open, and nothing more happens."""
        self.clock.next_run()
        self.run()  # what he ordered last is heard before he goes on
        self.resume()
        for gap in (60, 60, 2.1 * HOUR, 60, 60, 2.1 * HOUR, 60, 2.1 * HOUR, 60, 60):
            self.clock.next_run(gap)
            self.run()
            self.look_around()
            self.look_at_the_console(self.ended, in_peace=True)
        self.everything_is_settled()
        before = self.dump()
        sent = len(self.telegram._by_random_id)
        for _ in range(2):
            self.clock.next_run()
            self.run()
        assert len(self.telegram._by_random_id) == sent, "a run in peace sent something"
        assert self.dump() == before, "a run in peace changed something"

    def everything_is_settled(self) -> None:
        assert self.rows("SELECT * FROM outbox WHERE state IN ('reserved', 'attempted')") == []
        waiting = self.rows(
            """SELECT user_id, id FROM messages WHERE outcome IS NULL AND from_owner = 0 AND NOT EXISTS
               (SELECT 1 FROM outbox o WHERE o.user_id = messages.user_id AND o.state = 'proposed')"""
        )
        assert waiting == []
        outcomes = {
            (row[0], row[1]): row[2]
            for row in self.rows("SELECT user_id, id, outcome FROM messages")
        }
        approved = dict(
            self.rows("SELECT user_id, since_id FROM contacts WHERE approved_at IS NOT NULL")
        )
        for user_id, since_id in approved.items():
            for message in self.telegram.chats[user_id]:
                if message.id > since_id:
                    assert (user_id, message.id) in outcomes, "a message was lost"
        for answered in self.telegram.replies:
            # Of somebody whose approval was taken back, or before a copy came back, less is known.
            expected = {"answered", "covered"}
            if answered in self.telegram.owners_words:
                expected = {"by_owner", "handed_over"}
            assert answered[0] in self.taken_back or outcomes[answered] in expected, (
                "a reply stands there, and its message counts as unanswered"
            )

    def dump(self) -> list[str]:
        with closing(sqlite3.connect(self.path)) as db:
            return [
                line
                for line in db.iterdump()
                if not any(
                    f'INSERT INTO "{table}"' in line
                    for table in ("runs", "steps", "totals", "account", "sqlite_sequence")
                )
            ]


@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
class TestLife(Life.TestCase):  # type: ignore[misc,valid-type]  # made by Hypothesis
    """Runs the lives."""

    settings = settings(
        max_examples=LIVES,
        stateful_step_count=30,
        deadline=None,
        derandomize=not WANTED,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        print_blob=True,
        database=None,
    )
