"""What the sweeps share: a small world for each case, fast runs of the real command, and the verdict.

A case is a Telegram, a model, a home and a story of its own, so cases neither see nor wait for one another:

    for verdict in sweep(cases, work, workers=2):        # work(starter, case) -> anything, in threads
    with scene(starter, "busy") as case:                 # tells the story, early runs included
        case.check()                                     # one run; case.check(kill=Point(...)) dies there
        verdict = case.verdict()

The verdict counts as Jepsen does, from the server's log of sends and the set of inbound messages. Every message of
the story names a thing of its own, and the model's answer names the things of the messages it was asked about: so the
log of sends says which messages each reply answers, without asking the program.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from tests.end_to_end.world import PACKAGE, PROGRAM, SEND, Done, World

from autokus.sandbox.model_rules import inbound_text, language_of
from autokus.sandbox.model_server import ModelCall, ModelServer
from autokus.sandbox.telegram_account import SendRecord
from autokus.sandbox.telegram_faults import Fault, When
from autokus.sandbox.telegram_people import Person
from autokus.sandbox.telegram_server import TelegramServer
from autokus.vocabulary import NOTE_SIGN

ZYGOTE = Path(__file__).resolve().parent / "zygote.py"
STEP_SECONDS = 2
MODEL_SECONDS = 2
BUDGET_SECONDS = 10
PATIENCE_SECONDS = 30.0
"""A run that is alive after three budgets is killed and counted as late."""

SETTINGS: Mapping[str, Mapping[str, object]] = {
    "telegram": {"step_seconds": STEP_SECONDS},
    "llm": {"deadline_seconds": MODEL_SECONDS},
    "run": {"budget_seconds": BUDGET_SECONDS},
    "reply": {"settle_seconds": 0},
    "pace": {"pause_seconds": 0, "spacing_seconds": 0},
    "caps": dict.fromkeys(
        ("contact_hour", "contact_day", "account_hour", "account_day", "in_a_row"), 0
    ),
}

STORIES = ("busy", "reserved", "unanswered", "unsent")
"""Nothing done yet; replies that an earlier run reserved; a send whose answer was lost; one that was lost itself."""

REPLIED = ("answered", "covered")
EXPLAINED = ("by_owner", "silent", "handed_over")
"""Outcomes of messages that no reply answers."""

Work = TypeVar("Work")
Found = TypeVar("Found")


class Point(NamedTuple):
    """The nth execution of a line; `file` is relative to the package."""

    file: str
    line: int
    nth: int = 1


class Starter:
    """Starts runs of `autokus`: children of a forking process, or whole processes if `real`. One for each thread."""

    def __init__(self, folder: Path, *, real: bool = False) -> None:
        """`folder` is where homes are made."""
        self.folder = folder
        self.real = real
        self.pid = 0
        """Of the run that is going on or was last."""
        self.cases = 0
        self._zygote: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        if self.real:
            return self
        self._zygote = subprocess.Popen(
            [sys.executable, str(ZYGOTE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(PACKAGE)},
        )
        self._hear()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._zygote is not None:
            self._zygote.communicate()

    def _hear(self) -> dict[str, Any]:
        assert self._zygote is not None
        assert self._zygote.stdout is not None
        told: dict[str, Any] = json.loads(self._zygote.stdout.readline())
        return told

    def run(self, world: World, arguments: Sequence[str], **order: Any) -> Done:
        """One forked run. `kill`: a Point to die at; `count`: a file for the executed lines."""
        assert self._zygote is not None
        assert self._zygote.stdin is not None
        out, err = world.home.parent / "out.txt", world.home.parent / "err.txt"
        told = {
            "arguments": ["--home", str(world.home), *arguments],
            "environment": world.environment,
            "out": str(out),
            "err": str(err),
            "patience": PATIENCE_SECONDS,
            **order,
        }
        self._zygote.stdin.write(json.dumps(told) + "\n")
        self._zygote.stdin.flush()
        self.pid = self._hear()["pid"]
        ended = self._hear()
        said = [file.read_text(encoding="utf-8") for file in (out, err)]
        if ended["late"]:
            said[1] += "the sweep had to end it\n"
        return Done(ended["code"], said[0], said[1], ended["seconds"])

    def run_real(
        self, world: World, arguments: Sequence[str], wrapper: Sequence[str] = (), **order: Any
    ) -> Done:
        """The same as a process started from nothing, under `wrapper` (strace and its options, say)."""
        began = time.monotonic()
        traced = (sys.executable, str(ZYGOTE), "--once", json.dumps(order))
        program = traced if any(order.values()) else PROGRAM
        process = world.start(*arguments, program=(*wrapper, *program))
        self.pid = process.pid
        try:
            return world.end(process, began)
        finally:
            world.close()
            world.started.clear()


@dataclass(frozen=True)
class Inbound:
    """A message of the story to an approved contact's chat."""

    person: int
    message: int
    thing: str
    burst: int
    expected: tuple[str, ...] = REPLIED


@dataclass
class Verdict:
    """What became of one case; all 0 is clean."""

    lost: int = 0
    """Inbound messages with neither a reply at Telegram nor an outcome that explains why not."""
    duplicated: int = 0
    """Replies beyond one to each burst, or to what was answered already."""
    unexpected: int = 0
    """Sends to anybody else, and texts that no answer of the model held."""
    integrity: list[str] = field(default_factory=list)
    """What is wrong with the database, in words."""
    other: int = 0
    """Messages that ended otherwise than without any fault: handed over, say. No error by itself."""

    @property
    def clean(self) -> bool:
        """Nothing lost, nothing twice, nothing unexpected, and a sound database."""
        return not (self.lost or self.duplicated or self.unexpected or self.integrity)


class Case:
    """One story in one world."""

    def __init__(
        self, starter: Starter, folder: Path, tg: TelegramServer, model: ModelServer
    ) -> None:
        """Use `scene`."""
        self.starter = starter
        self.world = World(folder / "home", tg, model)
        self.world.settings(**SETTINGS)
        self.tg, self.model = tg, model
        self.inbound: list[Inbound] = []
        self.people: dict[str, Person] = {}
        self.answers: dict[str, frozenset[str]] = {}
        """Every text that the model gave, and the things that it was asked about."""
        self._texts = threading.Lock()
        model.rule = self._rule

    # -- running

    def check(
        self,
        *,
        kill: Point | None = None,
        count: Path | None = None,
        wrapper: Sequence[str] = (),
        arguments: Sequence[str] = ("check",),
    ) -> Done:
        """One run of the command; killed at `kill`, or under `wrapper`."""
        order = {"kill": kill, "count": None if count is None else str(count)}
        if wrapper or self.starter.real:
            return self.starter.run_real(self.world, arguments, wrapper, **order)
        return self.starter.run(self.world, arguments, **order)

    def kill_now(self) -> None:
        """Kills the run that is going on: for the hook of a fault."""
        with suppress(ProcessLookupError):
            os.kill(self.starter.pid, signal.SIGKILL)

    def one_more_run_finds_something(self) -> bool:
        """Whether a run that should be idle sends, or changes more than its own record and Telegram's state."""
        # `contacts`: a mark moves when Telegram brings back what we sent.
        own = ("runs", "steps", "totals", "account", "contacts", "sqlite_sequence")
        before, sends = self.world.dump(*own), len(self.tg.sends)
        done = self.check()
        return bool(done.code) or len(self.tg.sends) != sends or self.world.dump(*own) != before

    # -- the story

    def approve(self, name: str, first_name: str) -> None:
        """A contact of the story."""
        self.people[name] = self.world.approve(name, first_name)

    def write(self, name: str, text: str, thing: str, burst: int = 1) -> None:
        """A contact writes about a thing that nobody else mentions."""
        person = self.people[name]
        message = self.tg.write(person, text.format(thing=thing))
        self.inbound.append(Inbound(person.id, message, thing, burst))

    def owner_answers(self, name: str) -> None:
        """The owner answers on the phone what stands in this chat."""
        person = self.people[name]
        self.tg.owner_writes(person, "Thank you, I have found a position.")
        self.inbound = [
            one
            if one.person != person.id
            else Inbound(one.person, one.message, one.thing, one.burst, ("by_owner",))
            for one in self.inbound
        ]

    def _rule(self, call: ModelCall) -> dict[str, object]:
        asked = inbound_text(call.last_user_text)
        things = frozenset(one.thing for one in list(self.inbound) if one.thing in asked)
        listed = ", ".join(sorted(things))
        if language_of(asked) == "ru":
            text = f"Здравствуйте! Расскажите, пожалуйста, подробнее: {listed}."
        else:
            text = f"Hello! Could you tell me more about {listed}, please?"
        with self._texts:
            self.answers[text] = things
        return {"action": "reply", "text": text, "confidence": 0.9, "intent": "", "facts": []}

    # -- the verdict

    def verdict(self) -> Verdict:
        """Counts, from the server's log of sends and the inbound set; the outcomes are the database's."""
        found = Verdict()
        answered = self._judge_sends(found)
        try:
            outcomes = self._outcomes(found)
        except sqlite3.Error as broken:
            found.integrity.append(str(broken))
            outcomes = {}
        for one in self.inbound:
            outcome = outcomes.get((one.person, one.message))
            if one.message not in answered and outcome not in EXPLAINED:
                found.lost += 1
            if outcome is None:
                found.integrity.append(f"message {one.message} has no outcome")
            elif outcome not in one.expected:
                found.other += 1
        return found

    def _judge_sends(self, found: Verdict) -> set[int]:
        """The messages that a reply at Telegram answers."""
        answered: set[int] = set()
        bursts: set[tuple[int, int]] = set()
        for send in self.tg.sends:
            about = self._about(send)
            if about is None:
                found.unexpected += 1
                continue
            burst = {(one.person, one.burst) for one in about}
            if burst & bursts or answered & {one.message for one in about}:
                found.duplicated += 1
            bursts |= burst
            answered |= {one.message for one in about}
        return answered

    def _about(self, send: SendRecord) -> list[Inbound] | None:
        """What a send answers: [] for a note to the owner, None if it should not have been sent."""
        if send.peer_id == self.tg.owner.id:
            return [] if send.text.startswith(NOTE_SIGN) else None
        things = self.answers.get(send.text)
        about = [one for one in self.inbound if one.person == send.peer_id]
        about = [one for one in about if things and one.thing in things]
        wrong = not about or len(about) != len(things or ())
        return None if wrong or any("by_owner" in one.expected for one in about) else about

    def _outcomes(self, found: Verdict) -> dict[tuple[int, int], str | None]:
        path = self.world.database
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
            for (line,) in db.execute("PRAGMA integrity_check"):
                if line != "ok":
                    found.integrity.append(line)
            rows = db.execute("SELECT user_id, id, outcome FROM messages WHERE from_owner = 0")
            outcomes = {(user, message): outcome for user, message, outcome in rows}
            sent = db.execute(
                "SELECT message_id FROM outbox WHERE state = 'sent' AND message_id IS NOT NULL"
            ).fetchall()
            reminders = db.execute(
                "SELECT text FROM outbox WHERE state = 'sent' AND message_id IS NULL"
            ).fetchall()
            left = db.execute(
                "SELECT id FROM outbox WHERE state IN ('reserved', 'attempted') AND author <> 'note'"
            ).fetchall()
        missing = {row[0] for row in sent} - {send.message_id for send in self.tg.sends}
        found.integrity += [f"message {number} was never sent" for number in sorted(missing)]
        told = {item.text for item in self.tg.scheduled("me")} | {n.text for n in self.tg.notes()}
        found.integrity += [f"no reminder {text[:40]}" for (text,) in reminders if text not in told]
        found.integrity += [f"row {row[0]} of the outbox is not finished" for row in left]
        return outcomes


@contextmanager
def scene(starter: Starter, story: str = "busy") -> Iterator[Case]:
    """A fresh world in which the story has been told up to the run that is to be looked at."""
    starter.cases += 1
    folder = starter.folder / f"{threading.get_ident()}-{starter.cases}"
    folder.mkdir(mode=0o700)
    with TelegramServer() as tg, ModelServer() as model:
        case = Case(starter, folder, tg, model)
        _tell(case, story)
        tg.clear_log()
        yield case
        problems = tg.errors + model.problems
        assert not problems, problems
    _remove(folder)


def _tell(case: Case, story: str) -> None:
    """A burst of three in Russian, a single message in English, one that the owner answers himself, a stranger."""
    case.approve("anna_hr", "Анна")
    case.approve("bob_hr", "Bob")
    case.approve("carl_hr", "Carl")
    case.approve("dora_hr", "Дора")
    stranger = case.tg.add_person("Somebody", username="some_body")
    case.write("anna_hr", "Здравствуйте! Я рекрутер компании {thing}.", "Falcon")
    case.write("bob_hr", "Hi! Are you open to a front-end role at {thing}?", "Heron")
    case.write("anna_hr", "Ищем разработчика в команду {thing} 🙂", "Otter")
    case.write("carl_hr", "Hello, do you know {thing}?", "Lotus")
    case.tg.write(stranger, "Hi! You do not know me. Ravens?")
    case.write("anna_hr", "Вам было бы интересно про {thing}?", "Maple")
    case.owner_answers("carl_hr")
    if story == "busy":
        return
    method, when = _EARLIER[story]
    case.tg.faults.add(Fault(method=method, action="drop", when=when))
    done = case.check()
    assert done.code == 75, done
    # Now something new joins: a contact with nothing in hand, and one whose reply may not have left yet.
    case.write("dora_hr", "Добрый день! Расскажете про опыт с {thing}?", "Tulip")
    if story == "reserved":
        case.write("bob_hr", "It is about {thing}, by the way.", "Willow")


_EARLIER: Mapping[str, tuple[str, When]] = {
    "reserved": ("messages.setTyping", "before"),
    "unanswered": (SEND, "after"),
    "unsent": (SEND, "before"),
}
"""What ended the earlier run."""


def _remove(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()


def sweep(
    cases: Iterable[Work],
    work: Callable[[Starter, Work], Found],
    *,
    workers: int = 2,
    real: bool = False,
) -> Iterator[Found]:
    """Works through the cases side by side, each thread with a starter of its own; results in the cases' order."""
    before = os.umask(
        0o077
    )  # of the process, once: threads that changed it would disturb one another
    starters: list[Starter] = []
    mine = threading.local()

    with tempfile.TemporaryDirectory(prefix="autokus-sweep-") as folder:

        def begin() -> None:
            mine.starter = Starter(Path(folder), real=real).__enter__()
            starters.append(mine.starter)

        with ThreadPoolExecutor(workers, initializer=begin) as pool:
            try:
                yield from pool.map(lambda case: work(mine.starter, case), cases)
            finally:
                pool.shutdown(cancel_futures=True)
                for starter in starters:
                    starter.__exit__(None, None, None)
                os.umask(before)
