"""Cron mails what is printed: one line when health changes, not one a minute."""

from __future__ import annotations

import json

import pytest
from tests.end_to_end.world import POLL, World

from autokus.sandbox.model_server import ModelFault
from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"


def test_a_telegram_that_fails_is_said_once_and_its_recovery_once(world: World) -> None:
    world.approve()
    world.tg.faults.add(Fault(method=POLL, action="drop", times=3))
    codes, lines = [], []
    for _ in range(5):
        done = world.check()
        codes.append(done.code)
        lines.append(len(done.lines))
        assert done.out == ""
    assert codes == [75, 75, 75, 0, 0]
    assert lines == [1, 0, 0, 1, 0]


def test_a_model_that_fails_is_said_once_and_its_recovery_once(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.model.faults.append(ModelFault("status", status=529, times=4))
    codes, lines = [], []
    for _ in range(5):
        done = world.check()
        codes.append(done.code)
        lines.append(len(done.lines))
        assert done.out == ""
    assert codes == [75, 75, 75, 0, 0]
    assert lines == [1, 0, 0, 1, 0]
    assert len(world.sent_to(anna)) == 1


def test_a_lasting_failure_is_said_again_after_six_hours(world: World) -> None:
    world.approve()
    world.tg.faults.add(Fault(method=POLL, action="drop", times=None))
    assert len(world.check().lines) == 1
    assert world.check().silent
    world.change("UPDATE health SET said_at = said_at - 6 * 3600, since = since - 6 * 3600")
    assert len(world.check().lines) == 1
    assert world.check().silent


def test_status_shows_what_is_not_well(world: World) -> None:
    world.approve()
    world.tg.faults.add(Fault(method=POLL, action="drop"))
    world.check()
    assert "not well" in world.autokus("status").out
    found = json.loads(world.autokus("status", "--json").out)
    assert found["health"]["telegram"]["well"] is False
    world.check()
    assert "not well" not in world.autokus("status").out


@pytest.mark.parametrize("status", [429, 529])
def test_a_model_that_asks_to_be_left_alone_is_left_alone_across_runs(
    world: World, status: int
) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    wait = {"retry-after": "600"}
    world.model.faults.append(
        ModelFault("status", status=status, error_type="rate_limit_error", headers=wait)
    )
    assert world.check().code == 75
    assert len(world.model.calls) == 1
    assert world.check().silent
    assert len(world.model.calls) == 1
    world.change("UPDATE stops SET since = since - 700")
    assert world.check().code == 0
    assert len(world.sent_to(anna)) == 1
