"""`check` as cron writes it, which is dispatched before typer, and as typer understands it: the same run."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest
from tests.end_to_end.world import PROGRAM, SEND, World, reply

from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"


def _idle(world: World) -> None:
    world.approve()


def _busy(world: World) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    eve = world.tg.add_person("Eve", username="eve_hr")
    world.tg.write(anna, "One moment.")
    for person in (anna, bob, eve):
        world.tg.write(person, QUESTION)
    world.model.script.append(reply("Hello! Tell me more, please."))
    world.model.script.append({"action": "hand_over", "confidence": 1})
    world.settings(llm={"parallel": 1})


def _missing_database(_: World) -> None:
    pass


def _dead_session(world: World) -> None:
    world.approve()
    world.tg.revoke_session()


def _unknown_setting(world: World) -> None:
    world.approve()
    world.settings(llm={"modle": "x"})


def _loose_mode(world: World) -> None:
    world.home.chmod(0o755)


def _line_that_breaks(world: World) -> None:
    world.tg.write(world.approve(), QUESTION)
    world.tg.faults.add(Fault(method=SEND, action="drop"))


@pytest.mark.parametrize(
    ("prepare", "code", "requests"),
    [
        (_idle, 0, 1),
        (_busy, 0, 8),
        (_missing_database, 78, 0),
        (_dead_session, 77, 1),
        (_unknown_setting, 78, 0),
        (_loose_mode, 77, 0),
        (_line_that_breaks, 75, 7),
    ],
)
@pytest.mark.parametrize("way", [["check"], ["--", "check"]], ids=["cron", "typer"])
def test_both_ways_into_a_check_do_the_same(
    world: World, prepare: Callable[[World], None], code: int, requests: int, way: list[str]
) -> None:
    prepare(world)
    done = world.autokus(*way)
    assert (done.code, done.out) == (code, "")
    assert len(done.lines) == (1 if code else 0)
    assert len(world.methods()) == requests
    if prepare is _busy:
        found = world.rows("SELECT outcome, count(*) FROM messages WHERE from_owner = 0 GROUP BY 1")
        assert sorted(found) == [("answered", 1), ("covered", 1), ("handed_over", 1)]


def test_the_home_may_stand_behind_an_equals_sign(world: World) -> None:
    world.approve()
    done = subprocess.run(
        [*PROGRAM, f"--home={world.home}", "check"],
        env=world.environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len(world.methods()) == 1
