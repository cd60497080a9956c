from __future__ import annotations

import pytest
from tests.words import ANNA, BORIS, NOW, person

from autokus.protocols import Store
from autokus.vocabulary import Door, Health, ModelCall, RunReport, Spent, Stop

WAIT = Stop(Door.SENDING, "FLOOD_WAIT_900", "Telegram asks us to wait.", NOW, 900, 75)
LATCHED = Stop(Door.SENDING, "PEER_FLOOD", "Telegram limits this account.", NOW, None, 69)


# -- runs ------------------------------------------------------------------------------------------


def test_the_first_characters_of_what_a_run_printed_are_kept(store: Store) -> None:
    run_id, _ = store.journal.begin_run(1, NOW)
    store.journal.printed(run_id, "o" * 600, "autokus: е\n")
    found = store.journal.run(run_id)
    assert found is not None
    assert (found.out, found.err) == ("o" * 500, "autokus: е\n")
    assert store.journal.run(run_id + 1) is None


def test_the_model_calls_of_a_run_are_told_in_their_order(store: Store) -> None:
    run_id, _ = store.journal.begin_run(1, NOW)
    calls = [ModelCall(501, NOW + n, 0.5, "m", 10, 5, "complete", 2, 7) for n in range(2)]
    for call in calls:
        store.journal.open_call(run_id, call)
    store.journal.open_call(run_id + 1, calls[0])
    assert store.journal.calls(run_id) == calls


def test_counts_only_grow_and_count_each_end_once(store: Store) -> None:
    def counted() -> dict[tuple[str, str], float]:
        return {(total.name, total.label): total.value for total in store.journal.totals()}

    for code, requests in ((0, 1), (0, 3), (75, 2)):
        run_id, _ = store.journal.begin_run(1, NOW)
        store.journal.end_run(run_id, RunReport(requests=requests, exit_code=code), NOW)
    for stack in ("", "Thread 0x1"):
        run_id, _ = store.journal.begin_run(1, NOW)
        store.journal.died(run_id, stack)
    call = ModelCall(501, NOW, 0.0, "", 4000, 0, "asked", cost=90)
    entry = store.journal.open_call(1, call)
    assert ("calls", "asked") not in counted()
    for result in ("complete", "complete"):
        store.journal.close_call(
            entry, ModelCall(501, NOW, 1.5, "m", 100, 20, result, cached_tokens=40, cost=7)
        )
    found = counted()
    assert {label: value for (name, label), value in found.items() if name == "runs"} == {
        "0": 2,
        "75": 1,
        "died": 1,
        "killed": 1,
    }
    assert (found["requests", ""], found["calls", "complete"], found["seconds", ""]) == (6, 1, 1.5)
    assert [found["tokens", kind] for kind in ("input", "output", "cached")] == [100, 20, 40]
    assert found["cost", ""] == 7


def test_a_run_is_journalled_from_its_beginning_to_its_end(store: Store) -> None:
    run_id, died = store.journal.begin_run(4711, NOW)
    store.journal.step(run_id, "compose", NOW + 5)
    (running,) = store.journal.runs(5)
    store.journal.end_run(run_id, RunReport(new=2, answered=1, requests=9, exit_code=75), NOW + 9)
    (ended,) = store.journal.runs(5)

    assert died == []
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

    second, (died,) = store.journal.begin_run(2, NOW + 60)
    assert (died.id, died.step, died.step_at) == (first, "compose", NOW + 5)
    store.journal.died(first, stack)
    store.journal.end_run(second, RunReport(), NOW + 61)

    third, died_again = store.journal.begin_run(3, NOW + 120)
    assert died_again == []
    assert {run.id: run.stack for run in store.journal.runs(9)}[first] == stack
    assert third != first


def test_of_runs_that_died_one_after_the_other_each_is_reported(store: Store) -> None:
    first, _ = store.journal.begin_run(1, NOW)
    second, _ = store.journal.begin_run(2, NOW + 60)
    _, died = store.journal.begin_run(3, NOW + 120)

    assert [run.id for run in died] == [first, second]


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
    for run_id in (0, 3):
        store.journal.close_call(store.journal.open_call(run_id, call), call)


def test_a_call_counts_with_its_worst_case_until_it_is_corrected(store: Store) -> None:
    asked = ModelCall(501, NOW, 0.0, "", 5000, 0, "asked", cost=70)
    entry = store.journal.open_call(1, asked)
    other = store.journal.open_call(1, asked)
    assert store.journal.spent(NOW) == Spent(10_000, 140)

    store.journal.close_call(entry, ModelCall(501, NOW, 1.0, "m", 900, 50, "complete", 100, cost=9))
    assert store.journal.spent(NOW) == Spent(5950, 79)
    assert store.journal.spent(NOW + 1) == Spent(0, 0)
    assert entry != other


def test_of_a_cap_the_owner_is_told_once_in_each_of_its_periods(store: Store) -> None:
    told = [
        store.journal.tell_of_cap(name, period, NOW)
        for name, period in (
            ("tokens_day", 1),
            ("tokens_day", 1),
            ("money_day", 1),
            ("tokens_day", 2),
        )
    ]
    assert told == [True, False, True, True]


def test_usage_adds_up_each_contacts_calls_and_replies(store: Store) -> None:
    for user_id, cost in ((ANNA, 5), (BORIS, 90), (ANNA, 6)):
        store.people.approve(person(user_id), mark=0, backlog=(), now=NOW)
        store.journal.open_call(1, ModelCall(user_id, NOW, 1.0, "m", 100, 10, "complete", 40, cost))
    found = store.journal.usage(NOW)
    assert [
        (u.contact and u.contact.user_id, u.calls, u.input_tokens, u.cached_tokens, u.cost)
        for u in found
    ] == [
        (BORIS, 1, 100, 40, 90),
        (ANNA, 2, 200, 80, 11),
    ]
    assert [u.replies for u in found] == [0, 0]
    assert store.journal.usage(NOW + 1) == []


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


def test_what_has_been_mended_ends_the_stop_of_its_door_and_no_pause(store: Store) -> None:
    store.journal.add_stop(LATCHED)
    store.journal.add_stop(Stop(Door.MODEL, "billing_error", "No money.", NOW, None, 69))
    store.journal.pause(NOW)
    store.journal.end_stop(Door.SENDING)
    assert [stop.door for stop in store.journal.stops(NOW)] == [Door.MODEL]
    assert store.journal.paused_since() == NOW


def test_calls_for_nobody_count_but_are_no_contacts(store: Store) -> None:
    entry = store.journal.open_call(0, ModelCall(0, NOW, 0.0, "", 100, 0, "asked"))
    store.journal.close_call(entry, ModelCall(0, NOW, 1.0, "m", 10, 5, "complete"))
    assert store.journal.spent(NOW).tokens == 15
    (nobodys,) = store.journal.usage(NOW)
    assert nobodys.contact is None


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
