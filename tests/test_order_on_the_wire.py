"""Durable before sent, by the system calls of a real run (FAULTS row 6).

Two things hold at every send: the row's fsync came before the line was opened, and nothing that was written to the
database waits for its fsync when the bytes leave that carry `messages.sendMessage`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.end_to_end.world import PACKAGE, PROGRAM, SEND, World, reply, sends

from autokus.sandbox.model_server import ModelServer
from autokus.sandbox.telegram_server import TelegramServer

CALLS = "fsync,fdatasync,pwrite64,write,writev,connect,sendto,sendmsg"
SYNCS = ("fsync", "fdatasync")
REPLIES = ("Hello! Which team is it?", "Hi there! What does the team build?")

LINE = re.compile(
    r"(?P<pid>\d+) +(?P<at>[\d.]+) (?:<\.\.\. (?P<resumed>\w+) resumed>|(?P<call>\w+)\((?P<what>.*))"
)


def _strace() -> str:
    """Where strace is; skips the test where it is missing or may not trace."""
    found = shutil.which("strace")
    if found is None:
        pytest.skip("strace is not installed: the order of system calls was not looked at")
    tried = subprocess.run(
        [found, "-f", "-o", "/dev/null", "true"], capture_output=True, check=False
    )
    if tried.returncode:
        pytest.skip("strace may not trace here: the order of system calls was not looked at")
    return found


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two contacts whose messages wait, and a model that has an answer for each."""
    with TelegramServer() as tg, ModelServer() as model:
        world = World(tmp_path / "home", tg, model)
        # One after the other, so that the second is composed while the first may already be on its way.
        world.settings(llm={"parallel": 1})
        for name in ("anna_hr", "bob_hr"):
            tg.write(world.approve(name, name), f"Hi! Are you interested, says {name}?")
        model.script += [reply(text) for text in REPLIES]
        tg.clear_log()
        try:
            yield world
        finally:
            world.close()


def _violations(world: World, strace: str) -> tuple[int, list[str]]:
    """A run under strace: how many sends there were, and what was out of order."""
    file = world.home.parent / "calls.txt"
    options = ("-f", "-ttt", "-yy", "-s", "20000", "-o", str(file), "-e", f"trace={CALLS}")
    # strace tells the time of day, the server's log the monotonic one. Each look at both is off by what passed
    # between the two, always to the same side: the largest is the truest.
    ahead = max(time.time() - time.monotonic() for _ in range(100))
    done = world.autokus("check", program=(strace, *options, "-e", "signal=none", *PROGRAM))
    assert done.code == 0, done
    arrived = [entry.monotonic + ahead for entry in sends(world.tg.log)]
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return len(arrived), _read(lines, f":{world.tg.port}]", arrived)


def _read(lines: list[str], telegram: str, arrived: list[float]) -> list[str]:
    """Walks through the calls; a call counts as made when it begins, and as synced when the sync has returned."""
    wrong: list[str] = []
    carriers = _carriers(lines, telegram, arrived)
    row_waits = anything_waits = False
    syncing: set[str] = set()
    for number, line in enumerate(lines):
        found = LINE.match(line)
        if found is None:
            continue
        call, what, pid = found["call"], found["what"] or "", found["pid"]
        if call == "pwrite64" and "autokus.db-wal" in what:
            anything_waits = True
            row_waits = row_waits or any(text in what for text in REPLIES)
        elif call in SYNCS and "autokus.db-wal" in what:
            syncing.add(pid)
        elif call == "connect" and "sa_family=AF_INET" in what and row_waits:
            wrong.append("a connection was opened before the fsync of a row")
        elif number in carriers and (row_waits or anything_waits):
            wrong.append("a message left before the fsync of what was written")
        ended = pid in syncing and (found["resumed"] in SYNCS or call in SYNCS)
        if ended and line.endswith("= 0"):
            syncing.discard(pid)
            row_waits = anything_waits = False
    return wrong


def _carriers(lines: list[str], telegram: str, arrived: list[float]) -> set[int]:
    """The lines whose bytes carried the sends: of those to Telegram, the last before each arrived there."""
    to_telegram = [
        (float(found["at"]), number)
        for number, line in enumerate(lines)
        if (found := LINE.match(line))
        and found["call"] in ("sendto", "sendmsg", "write", "writev")
        and telegram in found["what"].partition(",")[0]
    ]
    return {
        max((at, number) for at, number in to_telegram if at <= moment)[1] for moment in arrived
    }


def test_every_send_is_preceded_by_the_fsync_of_its_row(world: World) -> None:
    strace = _strace()
    count, wrong = _violations(world, strace)
    assert (count, wrong) == (2, [])
    assert world.tg.count(SEND) == 2
    assert sorted(record.text for record in world.tg.sends) == sorted(REPLIES)


@pytest.mark.parametrize("method", ["reserve", "attempt"])
def test_a_light_commit_of_the_row_is_seen(
    world: World, tmp_path: Path, repository: Path, method: str
) -> None:
    strace = _strace()
    copy = tmp_path / "package"
    shutil.copytree(PACKAGE / "autokus", copy / "autokus")
    shutil.copytree(repository / "prompts", tmp_path / "prompts")
    file = copy / "autokus" / "store" / "outbox.py"
    before, start, rest = file.read_text(encoding="utf-8").partition(f"    def {method}(")
    light = rest.replace("self._db.write()", "self._db.write(light=True)", 1)
    assert light != rest
    file.write_text(before + start + light, encoding="utf-8")
    world.environment["PYTHONPATH"] = str(copy)
    count, wrong = _violations(world, strace)
    assert count == 2
    assert wrong
