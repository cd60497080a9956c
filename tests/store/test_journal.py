from __future__ import annotations

import pytest
from tests.words import NOW

from autokus.protocols import Store
from autokus.vocabulary import Door, Health, ModelCall, RunReport, Stop

WAIT = Stop(Door.SENDING, "FLOOD_WAIT_900", "Telegram asks us to wait.", NOW, 900, 75)
LATCHED = Stop(Door.SENDING, "PEER_FLOOD", "Telegram limits this account.", NOW, None, 69)


# -- runs ------------------------------------------------------------------------------------------


def test_a_run_is_journalled_from_its_beginning_to_its_end(store: Store) -> None:
    run_id, died = store.journal.begin_run(4711, NOW)
    store.journal.step(run_id, "compose", NOW + 5)
    (running,) = store.journal.runs(5)
    store.journal.end_run(run_id, RunReport(new=2, answered=1, requests=9, exit_code=75), NOW + 9)
    (ended,) = store.journal.runs(5)

    assert died is None
    assert (running.pid, running.started_at, running.step) == (4711, NOW, "compose")
    assert (running.step_at, running.ended_at, running.exit_code) == (NOW + 5, None, None)
    assert (ended.ended_at, ended.exit_code, ended.requests) == (NOW + 9, 75, 9)
    assert ended.summary == "2 new, 1 answered"


def test_an_idle_run_has_nothing_to_say(store: Store) -> None:
    run_id, _ = store.journal.begin_run(1, NOW)
    store.journal.end_run(run_id, RunReport(requests=1), NOW)
    assert store.journal.runs(1)[0].summary == ""


@pytest.mark.parametrize("stack", ["Thread 0x1 in compose", ""])
def test_a_run_without_an_end_is_reported_once(store: Store, stack: str) -> None:
    first, _ = store.journal.begin_run(1, NOW)
    store.journal.step(first, "compose", NOW + 5)

    second, died = store.journal.begin_run(2, NOW + 60)
    assert died is not None
    assert (died.id, died.step, died.step_at) == (first, "compose", NOW + 5)
    store.journal.died(first, stack)
    store.journal.end_run(second, RunReport(), NOW + 61)

    third, died_again = store.journal.begin_run(3, NOW + 120)
    assert died_again is None
    assert {run.id: run.stack for run in store.journal.runs(9)}[first] == stack
    assert third != first


def test_each_run_that_died_is_reported_by_the_one_after_it(store: Store) -> None:
    first, _ = store.journal.begin_run(1, NOW)
    second, died = store.journal.begin_run(2, NOW + 60)
    store.journal.died(first, "")
    third, died_too = store.journal.begin_run(3, NOW + 120)

    assert (died and died.id, died_too and died_too.id) == (first, second)
    assert third not in (first, second)


def test_runs_stand_with_the_newest_first_and_no_more_than_asked(store: Store) -> None:
    ids = [store.journal.begin_run(1, NOW + i)[0] for i in range(5)]
    assert [run.id for run in store.journal.runs(3)] == ids[:1:-1]


def test_the_last_success_is_the_end_of_a_run_that_ended_well(store: Store) -> None:
    assert store.journal.last_success() is None
    for number, code in enumerate((0, 0, 75)):
        run_id, _ = store.journal.begin_run(1, NOW)
        store.journal.end_run(run_id, RunReport(exit_code=code), NOW + number)
    store.journal.begin_run(1, NOW + 9)

    assert store.journal.last_success() == NOW + 1


def test_calls_of_the_model_can_be_booked_without_a_run(store: Store) -> None:
    call = ModelCall(501, NOW, 1.5, "m", 100, 20, "complete")
    store.journal.add_call(0, call)
    store.journal.add_call(3, call)


# -- pause and stops -------------------------------------------------------------------------------


def test_a_pause_holds_until_resume_and_keeps_its_beginning(store: Store) -> None:
    assert store.journal.paused_since() is None
    store.journal.pause(NOW)
    store.journal.pause(NOW + 60)
    assert store.journal.paused_since() == NOW
    store.journal.resume()
    assert store.journal.paused_since() is None


def stopped(store: Store, now: int) -> list[str]:
    return [stop.name for stop in store.journal.stops(now)]


@pytest.mark.parametrize(
    ("later", "holds"),
    [
        pytest.param(0, True, id="at once"),
        pytest.param(899, True, id="a second before the end"),
        pytest.param(900, False, id="at the end"),
        pytest.param(86_400, False, id="the clock was set on by a day"),
    ],
)
def test_a_wait_ends_by_itself(store: Store, later: int, holds: bool) -> None:  # noqa: FBT001
    store.journal.add_stop(WAIT)
    assert bool(stopped(store, NOW + later)) == holds


def test_a_latched_stop_holds_until_the_owner_resumes(store: Store) -> None:
    store.journal.add_stop(LATCHED)
    assert store.journal.stops(NOW + 10**9) == [LATCHED]
    store.journal.resume()
    assert stopped(store, NOW) == []


def test_a_wait_does_not_replace_a_latched_stop(store: Store) -> None:
    store.journal.add_stop(LATCHED)
    store.journal.add_stop(WAIT)
    assert store.journal.stops(NOW) == [LATCHED]


def test_a_latched_stop_replaces_a_wait(store: Store) -> None:
    store.journal.add_stop(WAIT)
    store.journal.add_stop(LATCHED)
    assert store.journal.stops(NOW) == [LATCHED]


def test_a_later_wait_replaces_an_earlier_one(store: Store) -> None:
    store.journal.add_stop(WAIT)
    store.journal.add_stop(Stop(Door.SENDING, "FLOOD_WAIT_5", "x", NOW + 800, 600, 75))
    assert stopped(store, NOW + 1200) == ["FLOOD_WAIT_5"]


def test_each_door_has_a_stop_of_its_own(store: Store) -> None:
    for door in (Door.TELEGRAM, Door.SENDING, Door.MODEL):
        store.journal.add_stop(Stop(door, door.value, "x", NOW, None))
    assert sorted(stopped(store, NOW)) == ["model", "sending", "telegram"]


@pytest.mark.parametrize("back", [1, 600, 86_400])
def test_a_clock_that_is_set_back_neither_ends_a_wait_nor_makes_it_longer(
    store: Store, back: int
) -> None:
    store.journal.add_stop(WAIT)
    now = NOW - back

    store.journal.begin_run(1, now)

    assert stopped(store, now) == ["FLOOD_WAIT_900"]
    assert stopped(store, now + 899) == ["FLOOD_WAIT_900"]
    assert stopped(store, now + 900) == []


# -- health ----------------------------------------------------------------------------------------


def test_the_health_of_each_door_is_kept(store: Store) -> None:
    ill = Health(Door.MODEL, well=False, since=NOW, name="overloaded", what="Busy.", said_at=NOW)
    well = Health(Door.TELEGRAM, well=True, since=NOW)
    assert store.journal.health() == {}
    for health in (well, Health(Door.MODEL, well=True, since=1), ill):
        store.journal.set_health(health)
    assert store.journal.health() == {Door.MODEL: ill, Door.TELEGRAM: well}
