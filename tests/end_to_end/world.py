"""A pretend world and one home in it, driven by the real command as a process of its own."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import autokus
from autokus import vocabulary
from autokus.home import Home
from autokus.sandbox.model_server import ModelServer
from autokus.sandbox.telegram_log import LoggedRequest
from autokus.sandbox.telegram_people import Person
from autokus.sandbox.telegram_server import TelegramServer
from autokus.wiring import open_store

PACKAGE = Path(autokus.__file__).parents[1]
POLL = "updates.getDifference"
SEND = "messages.sendMessage"
PROGRAM = (sys.executable, "-m", "autokus.main")
SETTINGS: Mapping[str, Mapping[str, object]] = {
    "telegram": {"api_id": 12345, "api_hash": "0123456789abcdef", "step_seconds": 5},
    "llm": {"model": "sandbox", "api_key": "sandbox-key", "deadline_seconds": 20},
    "run": {"budget_seconds": 60},
    "reply": {"settle_seconds": 0, "disclosure": "when_asked"},
    "pace": {"pause_seconds": 0, "spacing_seconds": 0},
}
"""No waits: what a person would take for human is only slow here."""

PROFILE = "# Who I am\n\n- I am a senior front-end developer.\n- I work with React.\n"


def reply(text: str, **fields: object) -> dict[str, object]:
    """What the model answers when it wants this text sent."""
    return {"action": "reply", "text": text, "confidence": 0.9, **fields}


@dataclass(frozen=True)
class Done:
    """A process that has ended."""

    code: int
    out: str
    err: str
    seconds: float

    @property
    def silent(self) -> bool:
        """Nothing that cron would mail."""
        return not self.out and not self.err

    @property
    def lines(self) -> list[str]:
        """What stands on stderr."""
        return self.err.splitlines()


class World:
    """A Telegram, a model, and a home that leads to both. `approve`d people are answered."""

    def __init__(self, home: Path, tg: TelegramServer, model: ModelServer) -> None:
        """Makes the home."""
        self.home = home
        self.tg = tg
        self.model = model
        self.time_zone = ""
        self.environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(PACKAGE)}
        self.started: list[subprocess.Popen[str]] = []
        home.mkdir(mode=0o700)
        self.settings()
        self.put("profile.md", PROFILE)
        self.put("telegram.session", tg.session_string())

    # -- the home

    @property
    def database(self) -> Path:
        return self.home / "autokus.db"

    def put(self, name: str, text: str | bytes) -> Path:
        """Writes a private file of the home."""
        file = self.home / name
        file.touch(mode=0o600)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def settings(self, **tables: Mapping[str, object]) -> None:
        """Writes settings.toml: the quick settings, with these changes."""
        told: dict[str, dict[str, object]] = {name: dict(found) for name, found in SETTINGS.items()}
        told["llm"]["base_url"] = self.model.base_url
        for name, found in tables.items():
            told.setdefault(name, {}).update(found)
        lines = [f"time_zone = {_toml(self.time_zone)}"]
        for name, found in told.items():
            lines += [f"[{name}]", *(f"{key} = {_toml(value)}" for key, value in found.items())]
        self.put("settings.toml", "\n".join(lines) + "\n")

    def rows(self, statement: str, *values: object) -> list[Any]:
        """A look into the database from outside."""
        with closing(sqlite3.connect(self.database)) as db:
            return db.execute(statement, values).fetchall()

    def change(self, statement: str, *values: object) -> None:
        """A change of the database from outside."""
        with closing(sqlite3.connect(self.database)) as db, db:
            db.execute(statement, values)

    def dump(self, *without: str) -> list[str]:
        """Everything in the database as SQL, except these tables."""
        with closing(sqlite3.connect(self.database)) as db:
            return [
                line
                for line in db.iterdump()
                if not any(f'INSERT INTO "{table}"' in line for table in without)
            ]

    def outcomes(self, who: Person) -> list[str | None]:
        """What became of each message of this person."""
        found = self.rows(
            "SELECT outcome FROM messages WHERE user_id = ? AND from_owner = 0 ORDER BY id", who.id
        )
        return [row[0] for row in found]

    def backup(self) -> Path:
        """A copy of the database as it is now."""
        copy = self.home.parent / f"backup-{time.monotonic_ns()}.db"
        with closing(sqlite3.connect(self.database)) as db, closing(sqlite3.connect(copy)) as to:
            db.backup(to)
        return copy

    def restore(self, copy: Path) -> None:
        """Puts the copy back in the place of the database."""
        for end in ("", "-wal", "-shm"):
            self.database.with_name(self.database.name + end).unlink(missing_ok=True)
        shutil.copyfile(copy, self.database)
        self.database.chmod(0o600)

    # -- the program

    def autokus(self, *arguments: str, program: Sequence[str] = PROGRAM, **more: str) -> Done:
        """Runs `autokus --home HOME ARGUMENTS` with next to no environment; `more` are variables."""
        began = time.monotonic()
        process = self.start(*arguments, program=program, **more)
        return self.end(process, began)

    def check(self) -> Done:
        """One run, as cron starts it."""
        return self.autokus("check")

    def start(
        self, *arguments: str, program: Sequence[str] = PROGRAM, **more: str
    ) -> subprocess.Popen[str]:
        """The same, without waiting for its end."""
        process = subprocess.Popen(
            [*program, "--home", str(self.home), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=self.environment | more,
            cwd="/",
            umask=0o022,
        )
        self.started.append(process)
        return process

    def end(self, process: subprocess.Popen[str], began: float | None = None) -> Done:
        """Waits for a started process."""
        began = time.monotonic() if began is None else began
        out, err = process.communicate(timeout=90)
        return Done(process.returncode, out, err, time.monotonic() - began)

    def kill_running(self) -> None:
        """Kills the last started process, as a power cut would."""
        self.started[-1].kill()
        self.started[-1].wait()

    def close(self) -> None:
        """Leaves no process behind."""
        for process in self.started:
            if process.poll() is None:
                process.kill()
            for pipe in (process.stdout, process.stderr):
                if pipe is not None:
                    pipe.close()
            process.wait()

    # -- people

    def approve(self, name: str = "anna_hr", first_name: str = "Анна") -> Person:
        """A recruiter whom the owner approved a moment ago; test_verbs.py does it by command."""
        person = self.tg.add_person(first_name, username=name)
        home = Home(self.home)
        umask = os.umask(0o077)
        store = open_store(home, create=True)
        os.umask(umask)
        with closing(store):
            known = vocabulary.Person(
                vocabulary.Peer(person.id, person.access_hash), first_name, name
            )
            store.people.set_owner(self.tg.owner.id)
            store.people.approve(known, mark=0, backlog=(), now=int(time.time()))
            store.talks.set_update_state(
                vocabulary.UpdateState(self.tg.pts, 0, int(self.tg.now().timestamp()))
            )
        return person

    def sent_to(self, who: Person) -> list[str]:
        """The texts that the program brought into this chat, by the server's account."""
        return [record.text for record in self.tg.sends if record.peer_id == who.id]

    def messages_of_owner(self, who: Person) -> list[str]:
        """Everything that stands on the owner's side of this chat, by hand or not."""
        return [message.text for message in self.tg.chat(who) if message.out]

    def methods(self) -> list[str]:
        """The requests since the last look, which they are cleared by."""
        found = self.tg.methods()
        self.tg.clear_log()
        return found

    def while_the_model_thinks(self, act: Callable[[], object], times: int = 1) -> None:
        """Does something between the model's question and its answer."""
        ordinary, left = self.model.rule, [None] * times

        def rule(call: Any) -> Any:
            if left:
                left.pop()
                act()
            return ordinary(call)

        self.model.rule = rule

    @contextmanager
    def a_live_run(self) -> Iterator[subprocess.Popen[str]]:
        """A run that waits for its model until the block is left."""
        self.model.delay = 60
        process = self.start("check")
        until(lambda: self.model.in_flight)
        try:
            yield process
        finally:
            process.kill()
            process.communicate()
            self.model.delay = 0


def until(happened: Callable[[], object], seconds: float = 60) -> None:
    """Waits for something that another process or thread does."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def sends(log: Sequence[LoggedRequest] | Any) -> list[LoggedRequest]:
    """The requests of the log that send."""
    return [entry for entry in log if entry.method == SEND]


def private(path: Path) -> bool:
    """Whether nobody else may do anything with it."""
    return path.stat().st_mode & 0o077 == 0 and path.stat().st_uid == os.geteuid()


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)
