from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.fakes import after, model_failed, said, telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS

from autokus.errors import Action, Exit, WrongSettings
from autokus.vocabulary import Outcome, RunReport

REVOKED = telegram_failed("SESSION_REVOKED", Action.STOP, exit_code=Exit.PERMISSION)
SILENT = telegram_failed("SILENT")


def last_exit_code(world: World) -> int | None:
    return world.store.journal.runs(1)[0].exit_code


# -- idle ------------------------------------------------------------------------------------------


def test_an_idle_run_makes_one_request_says_nothing_and_asks_no_model(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.run()
    world.telegram.history.clear()

    report = world.next_run()

    assert world.telegram.trace() == ["news"]
    assert (report.requests, report.connections, report.lines) == (1, 1, [])
    assert (world.provider.history, report.exit_code) == ([], Exit.OK)


def test_five_more_runs_after_a_clean_finish_send_nothing_more(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.run()
    reports = [world.next_run() for _ in range(5)]
    assert len(world.telegram.asked("send")) == 1
    assert [(r.new, r.requests) for r in reports] == [(0, 1)] * 5


def test_the_connection_is_closed_before_the_model_is_asked(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    closed: list[list[int]] = []
    world.provider.then(after(lambda: closed.append(list(world.telegram.closed)), said("Hi there")))
    world.run()
    assert closed == [[1]]


# -- Telegram is not well --------------------------------------------------------------------------


def test_a_silent_telegram_ends_the_run_and_is_said_once(world: World) -> None:
    world.approve(ANNA)
    world.telegram.always("news", SILENT)

    reports = [world.run(), world.next_run(), world.next_run()]

    assert [report.exit_code for report in reports] == [Exit.TRY_AGAIN] * 3
    assert [len(report.lines) for report in reports] == [1, 0, 0]
    assert len(world.telegram.history) == 3
    assert world.telegram.closed == [1, 2, 3]

    world.telegram.well_again()
    report = world.next_run()
    assert (report.exit_code, report.lines) == (Exit.OK, ["telegram: well again"])
    assert world.next_run().lines == []


def test_a_dead_session_latches_and_no_later_run_opens_a_connection(world: World) -> None:
    world.approve(ANNA)
    world.telegram.on("news", REVOKED)
    assert world.run().exit_code == Exit.PERMISSION

    for _ in range(3):
        report = world.next_run(86_400)
        assert (report.exit_code, report.connections) == (Exit.PERMISSION, 0)
    assert world.telegram.connections == 1

    world.store.journal.resume()
    assert world.next_run().exit_code == Exit.OK


def test_a_flood_wait_of_the_poll_is_respected_and_the_runs_within_it_end_well(
    world: World,
) -> None:
    world.approve(ANNA)
    world.telegram.on("news", telegram_failed("FLOOD_WAIT_900", wait_seconds=900))
    assert world.run().exit_code == Exit.TRY_AGAIN
    for _ in range(15):
        assert world.next_run().exit_code == Exit.OK
    assert world.telegram.connections == 1
    world.next_run()
    assert world.telegram.connections == 2


def test_a_clock_set_back_by_a_day_neither_ends_nor_prolongs_a_flood_wait(world: World) -> None:
    world.approve(ANNA)
    world.telegram.on("news", telegram_failed("FLOOD_WAIT_900", wait_seconds=900))
    world.run()
    world.clock.set_by(-86_400)
    for _ in range(15):
        world.next_run()
    assert world.telegram.connections == 1
    world.next_run(120)
    assert world.telegram.connections == 2


def test_nothing_is_answered_on_old_knowledge_when_the_poll_failed(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(model_failed("timeout"))
    world.run()
    world.telegram.on("news", SILENT)
    world.next_run()
    assert len(world.provider.history) == 1


# -- lost state ------------------------------------------------------------------------------------


def test_after_a_lost_state_everything_is_answered_once(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Alpha")
    world.run()
    world.telegram.arrive(BORIS, "Beta")
    world.telegram.too_long = True
    world.next_run()
    world.telegram.too_long = False
    world.next_run()
    assert sorted(m.user_id for m in world.telegram.sent) == [ANNA, BORIS]


# -- the journal -----------------------------------------------------------------------------------


def test_a_run_that_died_is_told_once_with_its_step(world: World) -> None:
    dead, _ = world.store.journal.begin_run(9, world.clock.now())
    world.store.journal.step(dead, "compose", world.clock.now())

    report = world.run(stack="Thread 0x1: in compose")

    assert len(report.lines) == 1
    assert f"run {dead}" in report.lines[0]
    assert "'compose'" in report.lines[0]
    assert "watchdog" in report.lines[0]
    stacks = {run.id: run.stack for run in world.store.journal.runs(5)}
    assert stacks[dead] == "Thread 0x1: in compose"
    assert world.next_run().lines == []


def test_runs_that_died_one_after_the_other_are_all_told(world: World) -> None:
    for _ in range(5):
        world.store.journal.begin_run(9, world.clock.now())

    report = world.run(stack="Thread 0x1: in compose")

    assert [line.split(":")[0] for line in report.lines[1:]] == ["run 3", "run 4", "run 5"]
    assert report.lines[0].startswith("2 earlier runs")
    assert ["watchdog" in line for line in report.lines] == [False, False, False, True]
    assert world.next_run().lines == []


def test_a_run_that_was_killed_is_not_laid_on_the_watchdog(world: World) -> None:
    world.store.journal.begin_run(9, world.clock.now())
    (line,) = world.run().lines
    assert "watchdog" not in line


def test_a_run_that_fails_is_not_journalled_as_a_success(world: World) -> None:
    world.approve(ANNA)
    world.telegram.on("news", ZeroDivisionError("a bug"))
    with pytest.raises(ZeroDivisionError):
        world.run()
    assert last_exit_code(world) == Exit.BUG
    assert world.store.journal.last_success() is None


def test_settings_that_are_found_wanting_on_the_way_end_the_run_with_their_code(
    world: World,
) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(WrongSettings("llm.model is not set."))
    with pytest.raises(WrongSettings):
        world.run()
    assert last_exit_code(world) == Exit.SETTINGS
    assert world.outcomes(ANNA) == [None]


def test_requests_of_all_connections_are_counted(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    assert world.run().requests == len(world.telegram.history) == 5
    assert world.store.journal.runs(1)[0].requests == 5


# -- a dry run -------------------------------------------------------------------------------------


def dry(world: World) -> tuple[RunReport, list[tuple[str, str, str]]]:
    report = world.run(dry=True)
    return report, [(would.what, would.text, would.reason) for would in report.would_send]


def contents(path: Path) -> str:
    """All that the database holds, calls of the model and the counts of them aside."""
    with closing(sqlite3.connect(path)) as db:
        return "\n".join(
            line
            for line in db.iterdump()
            if not any(table in line for table in ('"calls"', "calls'", '"totals"'))
        )


def test_a_dry_run_sends_and_records_nothing_and_says_what_it_would_have_done(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Alpha")
    world.telegram.arrive(BORIS, "Beta")
    world.provider.when("Alpha", said("Good day!"))
    world.provider.when("Beta", said("Friday?", action="hand_over", intent="a time"))
    before = contents(world.path)

    report, would = dry(world)

    assert ("send", "Good day!", "nothing speaks against it") in would
    assert [what for what, *_ in would if what != "send"] == ["hand over to you"]
    assert world.telegram.trace() == ["news"]
    assert report.answered == 0
    assert contents(world.path) == before


def test_a_dry_run_books_the_tokens_it_spends(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    dry(world)
    with world.store._database.read() as db:
        assert db.execute("SELECT count(*), sum(input_tokens) FROM calls").fetchone()[:] == (1, 100)


def test_after_a_dry_run_the_real_one_answers(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    dry(world)
    assert world.next_run().answered == 1
    assert world.outcomes(ANNA) == [Outcome.ANSWERED]


def test_a_dry_run_sends_no_row_that_an_earlier_run_left(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.on("show_typing", SILENT)
    world.run()
    assert world.unfinished == ["reserved"]
    world.clock.next_run()
    dry(world)
    assert world.telegram.asked("send") == []
    assert world.unfinished == ["reserved"]


def test_a_dry_run_remembers_no_stop(world: World) -> None:
    world.approve(ANNA)
    world.telegram.on("news", REVOKED)
    assert dry(world)[0].exit_code == Exit.PERMISSION
    assert world.stops == []


def test_a_dry_run_tells_why_somebody_waits(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(model_failed("overloaded_error"))
    ((what, text, reason),) = dry(world)[1]
    assert (what, text) == ("wait", "")
    assert "overloaded_error" in reason
