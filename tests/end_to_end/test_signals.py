"""A run that is told to end does so at once and tidily, at whatever moment; the next one finishes the work.

AUTOKUS_MOMENTS=50 tries so many moments for each signal instead of the suite's few.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.end_to_end.world import World, until

from autokus import lock
from autokus.sandbox.telegram_people import Person

MOMENTS = int(os.environ.get("AUTOKUS_MOMENTS") or 6)
SEED = 20_261
LONGEST_SECONDS = 10.0
NO_CAPS = dict.fromkeys(
    ("contact_hour", "contact_day", "account_hour", "account_day", "in_a_row"), 0
)

pytestmark = pytest.mark.slow


@pytest.fixture
def anna(world: World) -> Person:
    """A contact with whom a long talk is possible: no caps, and a model that thinks for a moment."""
    anna = world.approve()
    world.settings(caps=NO_CAPS)
    world.model.delay = 0.2
    return anna


def _a_run_takes(world: World, anna: Person) -> float:
    """From the moment at which it holds the lock."""
    world.tg.write(anna, "How long does it take?")
    process = _started(world)
    began = time.monotonic()
    done = world.end(process)
    assert (done.code, done.silent, len(world.sent_to(anna))) == (0, True, 1)
    return time.monotonic() - began


def _started(world: World) -> subprocess.Popen[str]:
    """A run whose own code is at work: before that a signal is Python's, or the shell's."""
    process = world.start("check")
    until(lambda: _holder(world.home) == process.pid or process.poll() is not None)
    return process


def _holder(home: Path) -> int | None:
    found = lock.holder(home / "run.lock")
    return found.pid if found else None


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["TERM", "INT"]
)
def test_a_run_that_is_told_to_end_ends_tidily_at_any_moment(
    world: World, anna: Person, number: signal.Signals, code: int
) -> None:
    usual = _a_run_takes(world, anna)
    chance = random.Random(SEED)  # noqa: S311  # the same moments each time
    moments = [usual * 1.05 * (n + chance.random()) / MOMENTS for n in range(MOMENTS)]
    for turn, moment in enumerate(moments, 2):
        # Nobody answers within seconds again and again but a machine, to which no long talk is owed.
        world.change("UPDATE messages SET date = date - 300")
        world.tg.write(anna, f"Do you know library number {turn}?")
        process = _started(world)
        time.sleep(moment)
        process.send_signal(number)
        done = world.end(process)
        seen = f"{number.name} after {moment:.3f} s of {usual:.3f} s: {done}"

        assert done.seconds < LONGEST_SECONDS, seen
        # Where nothing of ours has to be tidied up the signal itself ends the process: the same to a shell.
        assert done.code in {code, -number, 0}, seen
        assert "Traceback" not in done.err, seen
        assert (done.out, len(done.lines) <= 1) == ("", True), seen
        held = lock.take(world.home / "run.lock")
        assert held is not None, seen
        held.release()
        assert world.rows("PRAGMA integrity_check") == [("ok",)], seen

        after = world.check()
        assert (after.code, after.silent) == (0, True), f"{seen}, and then {after}"
        assert len(world.sent_to(anna)) == turn, seen
        assert world.outcomes(anna) == ["answered"] * turn, seen
        unended = world.rows("SELECT id FROM runs WHERE ended_at IS NULL")
        assert unended == [], seen


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)], ids=["TERM", "INT"]
)
def test_a_run_that_waits_for_its_model_ends_at_once_and_says_how_it_ended(
    world: World, anna: Person, number: signal.Signals, code: int
) -> None:
    world.tg.write(anna, "Hello?")
    with world.a_live_run() as process:
        process.send_signal(number)
        done = world.end(process)
    assert (done.code, done.silent, done.seconds < LONGEST_SECONDS) == (code, True, True), done
    ((noted,),) = world.rows("SELECT exit_code FROM runs")
    assert noted in {130, 143}  # the journal does not tell one signal from the other
    assert world.check().silent
    assert len(world.sent_to(anna)) == 1
