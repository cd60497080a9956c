"""Hours without a model or without Telegram, and clocks that jump: little is asked, nothing is lost or sent twice."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

import pytest
from tests.fakes import Doing, Scripted, model_failed, telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS, OWNER, VERA

from autokus.errors import Action, Exit, ModelFailed, TelegramFailed
from autokus.vocabulary import Outcome, RunReport

MINUTES = 6 * 60
HOUR = 3600
DAY = 24 * HOUR
MOST_CALLS = 20
"""Of the model in six hours of outage (FAULTS row 37)."""

PEOPLE = (ANNA, BORIS, VERA, 504, 505)
SETTLED = {Outcome.ANSWERED, Outcome.COVERED}


@pytest.fixture
def home(world: World) -> World:
    """Five contacts, and an owner who can be written to."""
    world.approve(*PEOPLE)
    world.store.people.set_owner(OWNER)
    world.run()
    world.telegram.history.clear()
    return world


class ModelOutage:
    """A model that fails whoever asks, until the outage is over; counts what reaches it."""

    def __init__(self, world: World, failure: Callable[[], ModelFailed]) -> None:
        self.over = False
        self.tries = 0
        self._world = world
        self._failure = failure
        self._well = world.provider._next
        world.provider._next = self._next  # type: ignore[method-assign]  # a script without an end

    def _next(self, words: str) -> Scripted | None:
        if self.over:
            return self._well(words)
        # The provider may try a second time inside a call where it is allowed to.
        self.tries += self._world.provider.history[-1].tries
        raise self._failure()


def minutes(world: World, count: int, during: Callable[[int], object]) -> list[RunReport]:
    """One run a minute; `during` may do something before each."""
    reports = []
    for minute in range(count):
        during(minute)
        reports.append(world.next_run())
    return reports


def notes(world: World) -> list[str]:
    """What stands in the owner's Saved Messages."""
    return [message.text for message in world.telegram.chats.get(OWNER, [])]


def everybody_writes(world: World) -> Callable[[int], None]:
    """Each of the five writes every two hours, ten minutes after the one before."""

    def during(minute: int) -> None:
        if minute % 10 == 0 and minute // 10 % 12 < len(PEOPLE):
            world.telegram.arrive(PEOPLE[minute // 10 % 12], f"Message of minute {minute}")

    return during


def replies(world: World) -> list[int]:
    """To whom replies went, notes to the owner aside."""
    return [message.user_id for message in world.telegram.sent if message.user_id != OWNER]


def lines(reports: list[RunReport]) -> list[str]:
    return [line for report in reports for line in report.lines]


def all_settled(world: World) -> bool:
    found = [outcome for user_id in PEOPLE for outcome in world.outcomes(user_id)]
    return bool(found) and set(found) <= SETTLED


# -- the model -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["overloaded_error", "deadline", "reset", "malformed_answer"])
def test_a_model_that_is_out_for_six_hours_is_asked_twenty_times_at_most(
    home: World, name: str
) -> None:
    outage = ModelOutage(home, lambda: model_failed(name))
    during = everybody_writes(home)

    reports = minutes(home, MINUTES, during)

    assert outage.tries <= MOST_CALLS
    assert replies(home) == []
    assert len(lines(reports)) == 1
    assert name in lines(reports)[0]
    assert len(notes(home)) == 1
    assert name in notes(home)[0]
    assert {report.exit_code for report in reports} <= {
        Exit.OK,  # left alone
        Exit.TRY_AGAIN,
        Exit.UNAVAILABLE,
    }

    outage.over = True
    first_probe = len(home.provider.history)
    after = minutes(home, 2 * 60 + 1, lambda _: None)
    # One probe opens the way: the very run that makes it answers everybody, each with one reply.
    assert sorted(replies(home)) == sorted(PEOPLE)
    assert len(home.provider.history) - first_probe == len(PEOPLE)
    answering = [report for report in after if report.answered]
    assert [report.answered for report in answering] == [len(PEOPLE)]
    assert all_settled(home)
    assert home.handed_over == {}
    assert [line for line in lines(after) if "again" in line] == ["model: well again"]
    assert len(notes(home)) == 2
    assert home.store.journal.backoffs() == {}


def test_an_outage_of_a_day_says_it_every_six_hours_and_tells_the_owner_once(home: World) -> None:
    outage = ModelOutage(home, lambda: model_failed("overloaded_error"))
    home.telegram.arrive(ANNA, "Hello")
    reports = minutes(home, 23 * 60, lambda _: None)
    # A reminder is due each six hours, and said by the first probe after.
    assert 2 <= len(lines(reports)) <= 4
    assert len(notes(home)) == 1
    assert outage.tries <= 2 * MOST_CALLS
    outage.over = True
    minutes(home, 3 * 60, lambda _: None)
    # Meanwhile it is older than a day: the owner has it.
    assert replies(home) == [] or replies(home) == [ANNA]
    assert home.outcomes(ANNA) in ([Outcome.HANDED_OVER], [Outcome.ANSWERED])


def test_what_grew_older_than_a_day_in_an_outage_goes_to_the_owner_and_the_rest_is_answered(
    home: World,
) -> None:
    home.telegram.arrive(ANNA, "Old", age=20 * HOUR)
    outage = ModelOutage(home, lambda: model_failed("overloaded_error"))
    minutes(home, MINUTES, everybody_writes(home))
    # Anna's newest words count: she wrote again. Boris wrote once, long ago.
    outage.over = True
    minutes(home, 2 * 60 + 1, lambda _: None)
    assert sorted(replies(home)) == sorted(PEOPLE)
    assert all_settled(home)


def test_after_an_outage_the_caps_hold_and_the_rest_is_answered_in_the_next_hours(
    home: World,
) -> None:
    many = tuple(range(600, 645))
    home.approve(*many)
    outage = ModelOutage(home, lambda: model_failed("overloaded_error"))
    for user_id in many:
        home.telegram.arrive(user_id, "Hello")
    minutes(home, MINUTES, lambda _: None)
    assert outage.tries <= MOST_CALLS
    outage.over = True
    sent = []
    for _ in range(6):
        before = len(replies(home))
        minutes(home, 60, lambda _: None)
        sent.append(len(replies(home)) - before)
    assert max(sent) <= home.limits.account_hour + 1  # an hour's edge may fall between two runs
    assert sorted(replies(home)) == sorted(many)


def test_a_model_whose_key_is_refused_is_asked_once_and_then_only_after_resume(home: World) -> None:
    outage = ModelOutage(
        home, lambda: model_failed("authentication_error", Action.STOP, exit_code=Exit.SETTINGS)
    )
    home.telegram.arrive(ANNA, "Hello")
    reports = minutes(home, MINUTES, lambda _: None)
    assert len(home.provider.history) <= 4 // 2
    assert {report.exit_code for report in reports} == {Exit.SETTINGS}
    assert len(lines(reports)) == 1
    assert len(notes(home)) == 1
    outage.over = True
    minutes(home, 10, lambda _: None)
    assert replies(home) == []
    home.store.journal.resume()
    home.next_run()
    assert replies(home) == [ANNA]


def test_a_message_that_the_model_always_fails_on_does_not_starve_the_others(home: World) -> None:
    """Each probe of an open breaker goes to somebody for whom it has not failed last."""
    home.telegram.arrive(ANNA, "Poison")
    well = home.provider._next

    def poisoned(words: str) -> Scripted | None:
        if "Poison" in words:
            raise model_failed("overloaded_error")
        return well(words)

    home.provider._next = poisoned  # type: ignore[method-assign]  # a script without an end
    during = everybody_writes(home)
    minutes(home, MINUTES, during)
    minutes(home, 2 * 60 + 1, lambda _: None)
    for user_id in PEOPLE[1:]:
        assert set(home.outcomes(user_id)) <= SETTLED, user_id
        assert replies(home).count(user_id) >= 1
    assert ANNA not in replies(home)
    assert set(home.outcomes(ANNA)) == {None}


# -- Telegram --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["CONNECTION", "SILENT", "RPC_CALL_FAIL"])
def test_a_telegram_that_is_out_for_six_hours_is_asked_seldom_and_answered_after_it(
    home: World, name: str
) -> None:
    home.telegram.always("news", telegram_failed(name))

    reports = minutes(home, MINUTES, everybody_writes(home))

    assert len(home.telegram.history) <= MOST_CALLS
    assert home.provider.history == []
    assert len(lines(reports)) == 1
    assert name in lines(reports)[0]
    assert notes(home) == []

    home.telegram.well_again()
    after = minutes(home, 2 * 60 + 1, lambda _: None)
    assert sorted(replies(home)) == sorted(PEOPLE)
    assert all_settled(home)
    assert lines(after) == ["telegram: well again"]
    # No note could leave while it lasted: its end is told, with what it was.
    assert len(notes(home)) == 1


def test_sends_that_fail_for_six_hours_are_asked_seldom_and_each_leaves_once_after_it(
    home: World,
) -> None:
    home.telegram.always("send", telegram_failed("RPC_CALL_FAIL", Action.RETRY_NOW))
    for user_id in PEOPLE:
        home.telegram.arrive(user_id, "Hello")

    reports = minutes(home, MINUTES, lambda _: None)

    assert len(home.telegram.asked("send")) <= 2 * MOST_CALLS
    assert len(home.provider.history) <= 3 * len(PEOPLE)
    assert len(lines(reports)) == 1
    home.telegram.well_again()
    minutes(home, 2 * 60 + 1, lambda _: None)
    in_question = [user_id for user_id in PEOPLE if user_id in home.handed_over]
    assert sorted([*replies(home), *in_question]) == sorted(PEOPLE)


@pytest.mark.parametrize("failing", ["show_typing", "mark_read", "send"])
@pytest.mark.parametrize("action", [Action.RETRY_NOW, Action.NEXT_RUN])
def test_a_contact_whose_send_always_fails_does_not_starve_the_others(
    home: World, failing: str, action: Action
) -> None:
    ask = home.telegram.ask

    def poisoned(what: str, connection: int, user_id: int, detail: object, do: Doing) -> object:
        if (what, user_id) == (failing, ANNA):
            raise telegram_failed("RPC_CALL_FAIL", action)
        return ask(what, connection, user_id, detail, do)

    home.telegram.ask = poisoned  # type: ignore[method-assign]  # a script for one contact
    home.telegram.arrive(ANNA, "Hello")
    arrived: dict[int, int] = {}
    answered: dict[int, int] = {}
    for minute in range(8 * 60):
        if minute % 30 == 0 and minute < MINUTES:
            arrived[
                home.telegram.arrive(PEOPLE[1 + minute // 30 % 4], f"Hello, part {minute}").id
            ] = minute
        home.next_run()
        for row in home.store.outbox.sent_replies():
            answered |= {number: minute for number in row.answers if number not in answered}
    assert set(arrived) <= set(answered)
    # The longest that the door is left alone; what fails comes last when it is tried again.
    assert max(answered[number] - arrived[number] for number in arrived) <= 2 * 60 + 5
    assert ANNA not in replies(home)


@pytest.mark.parametrize("what", ["news", "show_typing", "send"])
@pytest.mark.parametrize("seconds", [60, 900, DAY])
def test_a_flood_wait_is_waited_out_to_its_end_across_runs(
    home: World, what: str, seconds: int
) -> None:
    home.telegram.arrive(ANNA, "Hello")
    home.telegram.on(what, _flood(seconds))
    home.next_run()
    asked, since = len(home.telegram.asked(what)), home.clock.now()
    while home.stops:
        assert len(home.telegram.asked(what)) == asked
        home.next_run()
    assert home.clock.now() - since >= seconds
    home.next_run()
    # What waited for a day is the owner's by now.
    assert home.outcomes(ANNA) == [Outcome.HANDED_OVER if seconds == DAY else Outcome.ANSWERED]
    assert replies(home) == ([] if seconds == DAY else [ANNA])


# -- clocks ----------------------------------------------------------------------------------------


def _flood(seconds: int) -> TelegramFailed:
    return telegram_failed(f"FLOOD_WAIT_{seconds}", wait_seconds=seconds)


def _to_1970(world: World) -> int:
    return 1000 - world.clock.now()


JUMPS = (-DAY, DAY, -HOUR, HOUR, 0)


@pytest.mark.parametrize("jump", [*JUMPS, None], ids=lambda jump: "1970" if jump is None else jump)
def test_a_clock_that_jumps_while_doors_are_shut_loses_and_repeats_nothing(
    home: World, jump: int | None
) -> None:
    """A flood wait on sending, a model in back-off and a reply whose fate is not known, all at the jump."""
    home.telegram.arrive(ANNA, "Hello")
    home.telegram.on("send", lost=telegram_failed("CONNECTION"))
    home.next_run()
    home.telegram.arrive(BORIS, "Hello")
    home.telegram.on("send", _flood(900))
    home.next_run()
    home.telegram.arrive(VERA, "Hello")
    home.provider.then(*[model_failed("overloaded_error")] * 6)
    for _ in range(6):
        home.next_run()

    home.clock.set_by(_to_1970(home) if jump is None else jump)
    minutes(home, 60, lambda _: None)

    assert home.stops == []
    assert all(backoff.seconds <= 2 * HOUR for backoff in home.store.journal.backoffs().values())
    assert sorted(set(replies(home))) == sorted(replies(home))
    for user_id in (ANNA, BORIS, VERA):
        # Exactly one of: answered, or in the owner's hands (a day has passed, by all that can be known).
        (outcome,) = home.outcomes(user_id)
        assert outcome in {Outcome.ANSWERED, Outcome.HANDED_OVER}
        assert (outcome is Outcome.ANSWERED) == (replies(home).count(user_id) == 1)


@pytest.mark.parametrize("jump", [-DAY, DAY])
def test_a_clock_that_jumps_there_and_back_leaves_no_wait_longer_than_it_was(
    home: World, jump: int
) -> None:
    home.clock.set_by(jump)
    home.telegram.on("news", _flood(900))
    home.next_run()
    home.clock.set_by(-jump)
    home.next_run()
    assert all(
        0 <= home.clock.now() - stop.since <= DAY + HOUR
        for stop in home.store.journal.stops(home.clock.now())
    )
    asked = len(home.telegram.history)
    minutes(home, 16, lambda _: None)
    assert home.stops == []
    assert len(home.telegram.history) > asked


@pytest.fixture
def _berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    os.environ.pop("TZ", None)
    time.tzset()


SPRING, AUTUMN = 1_711_846_800, 1_729_990_800
"""31 March and 27 October 2024, 01:00 UTC: an hour is skipped, an hour comes twice."""


@pytest.mark.usefixtures("_berlin")
@pytest.mark.parametrize("change", [SPRING, AUTUMN])
def test_the_change_to_and_from_summer_time_changes_nothing(home: World, change: int) -> None:
    home.clock.set_by(change - 30 * 60 - home.clock.now())
    home.telegram.on("news", _flood(900))
    minutes(home, 10, lambda _: None)
    asked = len(home.telegram.history)
    reports = minutes(home, 60, everybody_writes(home))
    assert len(home.telegram.history) > asked
    assert {report.exit_code for report in reports} <= {Exit.OK}
    assert sorted(replies(home)) == sorted(PEOPLE)
    assert all_settled(home)
