"""Once a day a run lets go of what is old; what Telegram brings again is answered no second time."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from tests.fakes import telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS

from autokus import tidying
from autokus.errors import Action
from autokus.store import retention
from autokus.vocabulary import KeptDays, UpdateState

DAY = 86_400
WEEK = KeptDays(messages=7, decisions=7, calls=62, runs=1)


@pytest.fixture
def world(world: World) -> World:
    """Anna was answered, a month ago; today a day of silence has passed."""
    world.kept = WEEK
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Hello, what is your stack?")
    world.run()
    assert len(world.telegram.sent) == 1
    return world


def stored(world: World, user_id: int = ANNA) -> int:
    return len(world.store.talks.conversation(user_id, world.clock.now()).lines)


def test_old_messages_runs_and_decisions_go_in_the_first_run_of_a_day(world: World) -> None:
    world.next_run(6 * DAY)
    assert stored(world) == 2
    world.next_run(30 * DAY)

    assert stored(world) == 0
    assert world.store.talks.decisions(ANNA, 9) == []
    assert len(world.store.journal.runs(9)) == 1
    assert not world.store.erasure.unclean()


def test_an_old_difference_after_it_brings_no_answer_and_no_word_back(world: World) -> None:
    world.next_run(30 * DAY)
    for _ in range(3):
        world.store.talks._db._db.execute("UPDATE account SET pts = 0, qts = 0")
        report = world.next_run()
        assert (report.new, report.answered, report.handed_over) == (0, 0, 0)

    assert world.store.talks.update_state() != UpdateState(0, 0, 0)
    assert len(world.telegram.sent) == 1
    assert stored(world) == 0


def test_the_chats_read_anew_after_it_bring_no_answer_either(world: World) -> None:
    world.next_run(30 * DAY)
    world.store.talks._db._db.execute("UPDATE account SET pts = NULL")
    report = world.next_run()

    assert (report.new, len(world.telegram.sent)) == (0, 1)


def test_what_comes_afterwards_is_answered_as_ever(world: World) -> None:
    world.next_run(30 * DAY)
    world.telegram.arrive(ANNA, "Are you still looking?")
    report = world.next_run()

    assert (report.answered, len(world.telegram.sent)) == (1, 2)


def test_it_is_done_once_a_day(world: World) -> None:
    done = []
    for seconds in (30 * DAY, 60, DAY - 120, 120):
        world.next_run(seconds)
        with closing(sqlite3.connect(world.path)) as db:
            done += db.execute("SELECT tidied_at FROM account").fetchone()

    assert [later - done[0] for later in done] == [0, 0, 0, DAY + 60]


def test_a_run_that_could_not_ask_telegram_lets_go_of_nothing(world: World) -> None:
    world.telegram.always("news", telegram_failed("SILENT", Action.NEXT_RUN))
    world.next_run(30 * DAY)

    assert stored(world) == 2


def test_a_dry_run_lets_go_of_nothing(world: World) -> None:
    world.clock.next_run(30 * DAY)
    world.run(dry=True)

    assert stored(world) == 2


def test_what_takes_too_long_goes_on_in_the_next_run(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "LONGEST_SECONDS", -1.0)
    monkeypatch.setattr(retention, "BATCH", 1)
    sizes = []
    for days in (30, 0, 0):
        world.next_run(days * DAY + 60)
        sizes.append(stored(world))

    assert sizes == [1, 0, 0]
