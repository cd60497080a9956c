"""What runs cost, in what does not depend on the machine: requests, bytes, fsyncs, modules, instructions.

Times are for the benchmarks (tests/benchmarks/). Each limit is what it costs today with a little room.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.benchmarks.fill import fill
from tests.benchmarks.measure import led_to
from tests.benchmarks.relay import relay
from tests.end_to_end.world import PROGRAM, World, until

BARE = Path(__file__).parents[1] / "benchmarks" / "bare.py"
QUESTION = "Hi! Are you interested in a senior front-end position?"

MODULES = {"turned away": 85, "idle": 485, "one reply": 860}
"""Most that a run may load, the standard library and Telethon included."""

OURS = {"turned away": 9, "idle": 55}
"""Likewise, of the package's own."""

LIST_MODULES = """
import os, sys
from autokus.main import run
run(sys.argv[1:])
print(*sys.modules, sep="\\n", file=sys.stderr, flush=True)
os._exit(0)
"""
SEEN = (sys.executable, "-c", LIST_MODULES)


def _modules(world: World) -> set[str]:
    return set(world.autokus("check", program=SEEN).err.splitlines())


def test_runs_load_no_more_modules_than_they_did(world: World) -> None:
    anna = world.approve()
    world.check()
    loaded = {"idle": _modules(world)}
    world.tg.write(anna, QUESTION)
    with world.a_live_run():
        loaded["turned away"] = _modules(world)
    loaded["one reply"] = _modules(world)
    counts = {name: len(found) for name, found in loaded.items()}
    assert {name: counts[name] for name in MODULES if counts[name] > MODULES[name]} == {}
    ours = {
        name: {module for module in loaded[name] if module.startswith("autokus")} for name in OURS
    }
    assert {name: found for name, found in ours.items() if len(found) > OURS[name]} == {}


def test_an_idle_run_costs_the_same_bytes_and_one_request_however_much_is_stored(
    world: World,
) -> None:
    world.approve()
    assert world.check().silent
    small = _bytes(world)
    fill(world.database, contacts=1_000, messages=10_000)
    assert world.check().silent
    assert _bytes(world) == small
    assert sum(small) <= 900


def _bytes(world: World) -> tuple[int, int]:
    """Up and down, of one run over a line of its own."""
    session = world.tg.session_string()
    world.methods()
    with relay(world.tg.port) as line:
        world.put("telegram.session", led_to(session, line.port))
        assert world.check().silent
        until(lambda: line.closed == line.connections)
    world.put("telegram.session", session)
    assert world.methods() == ["updates.getDifference"]
    assert line.connections == 1
    return line.up, line.down


# -- fsyncs ----------------------------------------------------------------------------------------


def _tool(name: str, *tries: str) -> str:
    """Where the tool is; skips the test where it is missing or does not work."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed: nothing was counted")
    tried = subprocess.run([found, *tries, "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip(f"{name} does not work here: nothing was counted")
    return found


def _syncs(world: World, strace: str) -> int:
    file = world.home.parent / "syncs.txt"
    options = ("-f", "-qq", "-o", str(file), "-e", "trace=fsync,fdatasync", "-e", "signal=none")
    assert world.autokus("check", program=(strace, *options, *PROGRAM)).silent
    return sum("sync(" in line for line in file.read_text(encoding="utf-8").splitlines())


def test_idle_runs_need_less_than_one_fsync_each_and_a_reply_few(world: World) -> None:
    strace = _tool("strace", "-f", "-o", "/dev/null")
    anna = world.approve()
    world.check()
    assert [_syncs(world, strace) for _ in range(2)] == [0, 0]
    world.tg.write(anna, QUESTION)
    reply = _syncs(world, strace)
    assert len(world.sent_to(anna)) == 1
    assert reply <= 9
    world.check()  # learns that the reply stands in the chat
    idle = [_syncs(world, strace) for _ in range(3)]  # the first begins the journal anew
    assert sum(idle) <= len(idle)


# -- instructions ----------------------------------------------------------------------------------


def _instructions(valgrind: str, command: Sequence[str], environment: dict[str, str]) -> int:
    done = subprocess.run(
        [
            *(valgrind, "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"),
            *command,
        ],
        capture_output=True,
        text=True,
        env=environment | {"PYTHONHASHSEED": "0"},
        check=False,
    )
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    assert found, done.stderr[-2000:]
    assert done.returncode == 0
    return int(found[1].replace(",", ""))


@pytest.mark.slow
def test_an_idle_run_executes_few_instructions_beyond_the_least(world: World) -> None:
    valgrind = _tool("valgrind", "--tool=none", "-q")
    world.approve()
    world.check()
    idle = _instructions(
        valgrind, [*PROGRAM, "--home", str(world.home), "check"], world.environment
    )
    bare = [sys.executable, str(BARE), str(world.home / "telegram.session")]
    assert idle <= 1.18 * _instructions(valgrind, bare, world.environment)
