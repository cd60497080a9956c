from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from msgspec.structs import replace
from tests.fakes import Doing, after, said, telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS, NOW, VERA

from autokus.errors import Action, Exit
from autokus.protocols import Store
from autokus.rules.standing import fingerprint
from autokus.vocabulary import Draft, Mode, News, Outcome, Pace, SendState, Timing

LOST = telegram_failed("SILENT")
REFUSED = telegram_failed("USER_IS_BLOCKED", Action.GIVE_UP)
PASSING = telegram_failed("RPC_CALL_FAIL", Action.RETRY_NOW)
FLOOD = telegram_failed("FLOOD_WAIT_900", wait_seconds=900)
SPAM = telegram_failed("PEER_FLOOD", Action.STOP, only_sending=True, exit_code=Exit.UNAVAILABLE)
DUPLICATE = telegram_failed("RANDOM_ID_DUPLICATE")
REVOKED = telegram_failed("SESSION_REVOKED", Action.STOP, exit_code=Exit.PERMISSION)


@pytest.fixture
def world(world: World) -> World:
    """Anna has asked something."""
    world.approve(ANNA, BORIS, VERA)
    world.telegram.arrive(ANNA, "Hello")
    return world


def ids(world: World) -> set[object]:
    return {asked.detail for asked in world.telegram.asked("send")}


# -- the order of things ---------------------------------------------------------------------------


def test_typing_and_pause_come_first_then_the_look_the_read_mark_and_the_send(world: World) -> None:
    world.run()
    assert world.telegram.trace() == ["news", "show_typing", "news", "mark_read", "send"]
    assert [a.connection for a in world.telegram.history] == [1, 2, 2, 2, 2]
    assert world.telegram.closed == [1, 2]


def test_the_row_stands_as_attempted_before_the_first_byte_leaves(world: World) -> None:
    seen: list[list[str]] = []
    world.telegram.on("send", before=lambda: seen.append(world.unfinished))
    world.run()
    assert seen == [["attempted"]]
    assert world.unfinished == []


def test_the_pause_grows_with_the_text_up_to_its_limit(world: World) -> None:
    world.pace = Pace(pause=8, characters_per_second=25, spacing=0)
    world.provider.then(said("x" * 100), said("y" * 1000))
    world.run()
    world.telegram.arrive(ANNA, "Tell me more")
    world.next_run()
    assert [pause for pause in world.clock.slept if pause] == [4, 8]


def test_replies_to_different_people_are_spaced_apart(world: World) -> None:
    world.pace = Pace(pause=0, spacing=1.5)
    times: list[float] = []
    for user_id in (BORIS, VERA):
        world.telegram.arrive(user_id, "Hello")
    for _ in range(3):
        world.telegram.on("send", before=lambda: times.append(world.clock.elapsed()))
    world.run()
    assert len(times) == 3
    assert all(b - a >= 1.5 for a, b in pairwise(times))


# -- what changes while the model thinks -----------------------------------------------------------


def thinking(world: World, do: Doing) -> None:
    world.provider.then(after(do, said("Composed too early")))


def test_an_owner_who_answers_while_the_model_thinks_is_not_answered_over(world: World) -> None:
    thinking(world, lambda: world.telegram.owner_writes(ANNA, "It is me"))
    world.run()
    assert world.telegram.sent == []
    assert ANNA not in world.telegram.read_up_to
    world.next_run()
    assert world.telegram.sent == []
    assert world.outcomes(ANNA) == [Outcome.BY_OWNER]


def test_a_recruiter_who_writes_while_the_model_thinks_gets_one_answer_to_all(world: World) -> None:
    thinking(world, lambda: world.telegram.arrive(ANNA, "And one more thing", age=0))
    world.run()
    assert (world.telegram.sent, world.outcomes(ANNA)) == ([], [None, None])

    world.next_run()
    assert len(world.telegram.sent) == 1
    assert "Hello\nAnd one more thing" in world.provider.history[-1].words
    assert world.outcomes(ANNA) == [Outcome.COVERED, Outcome.ANSWERED]


def test_a_message_edited_while_the_model_thinks_is_composed_for_anew(world: World) -> None:
    (message,) = world.telegram.chats[ANNA]
    thinking(world, lambda: world.telegram.edit(message, "What do you work with?"))
    world.run()
    assert world.telegram.sent == []
    world.next_run()
    assert "What do you work with?" in world.provider.history[-1].words
    assert len(world.telegram.sent) == 1


def test_a_message_deleted_while_the_model_thinks_gets_no_answer(world: World) -> None:
    (message,) = world.telegram.chats[ANNA]
    thinking(world, lambda: world.telegram.delete(message))
    world.run()
    world.next_run()
    assert world.telegram.sent == []
    assert world.outcomes(ANNA) == [Outcome.SILENT]


Command = Callable[[Store], object]
COMMANDS = [
    pytest.param(lambda store: store.people.revoke(ANNA, NOW), id="revoke"),
    pytest.param(lambda store: store.people.set_mode(ANNA, Mode.OFF), id="mode off"),
    pytest.param(lambda store: store.journal.pause(NOW), id="pause"),
]


def commanded(world: World, command: Command) -> Doing:
    """Another process sets it, while the run is alive."""

    def do() -> None:
        with world.elsewhere() as store:
            command(store)

    return do


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("moment", ["show_typing", "news", "mark_read"])
def test_a_command_of_the_owner_is_obeyed_up_to_the_send(
    world: World, command: Command, moment: str
) -> None:
    if moment == "news":
        world.telegram.on("news")
    world.telegram.on(moment, after=commanded(world, command))
    world.run()
    assert world.telegram.asked("send") == []
    world.next_run()
    assert world.telegram.asked("send") == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_while_the_model_thinks_is_obeyed(world: World, command: Command) -> None:
    thinking(world, commanded(world, command))
    world.run()
    assert world.telegram.trace("news") == []


def test_a_reply_that_a_pause_caught_leaves_after_resume_if_it_still_stands(world: World) -> None:
    thinking(world, commanded(world, lambda store: store.journal.pause(NOW)))
    world.run()
    assert world.unfinished == ["reserved"]
    world.store.journal.resume()
    world.next_run()
    assert world.telegram.texts == ["Composed too early"]


def test_a_stop_found_between_two_sends_holds_the_second(world: World) -> None:
    world.telegram.arrive(BORIS, "Hello")
    world.telegram.on("send", after=commanded(world, lambda store: store.journal.pause(NOW)))
    world.run()
    assert len(world.telegram.sent) == 1
    assert world.unfinished == ["reserved"]


# -- the look is fresh -----------------------------------------------------------------------------


def test_a_look_of_a_second_ago_serves_the_next_reply_too(world: World) -> None:
    world.telegram.arrive(BORIS, "Hello")
    world.run()
    assert world.telegram.trace("show_typing", "mark_read") == ["news", "news", "send", "send"]


def test_no_send_starts_when_the_last_look_is_older_than_two_seconds(world: World) -> None:
    world.telegram.on("mark_read", before=lambda: world.clock.advance(2.5))
    world.run()
    assert world.telegram.trace("show_typing") == [
        *("news", "news", "mark_read"),
        *("news", "mark_read", "send"),
    ]


def test_on_a_line_that_stays_slow_the_reply_waits_for_the_next_run(world: World) -> None:
    world.telegram.costs["mark_read"] = 3
    world.run()
    assert world.telegram.asked("send") == []
    assert world.unfinished == ["reserved"]
    world.telegram.costs.clear()
    world.next_run()
    assert len(world.telegram.sent) == 1


def test_what_arrives_during_the_read_mark_of_a_slow_line_is_seen(world: World) -> None:
    def slow() -> None:
        world.clock.advance(2.5)
        world.telegram.owner_writes(ANNA, "It is me")

    world.telegram.on("mark_read", before=slow)
    world.run()
    assert world.telegram.asked("send") == []


def test_before_a_second_try_telegram_is_looked_at_again(world: World) -> None:
    flood = telegram_failed("FLOOD_WAIT_4", Action.RETRY_NOW, wait_seconds=4)
    world.telegram.on("send", flood, before=lambda: world.telegram.owner_writes(ANNA, "It is me"))
    world.run()
    assert len(world.telegram.asked("send")) == 1
    assert world.telegram.sent == []


# -- failures of a send ----------------------------------------------------------------------------


def test_a_passing_failure_is_tried_once_more_under_the_same_random_id(world: World) -> None:
    world.telegram.on("send", PASSING)
    report = world.run()
    assert len(world.telegram.asked("send")) == 2
    assert len(ids(world)) == 1
    assert (report.answered, report.exit_code) == (1, Exit.OK)


def test_a_passing_failure_that_stays_is_tried_no_third_time_in_a_run(world: World) -> None:
    world.telegram.always("send", PASSING)
    report = world.run()
    assert len(world.telegram.asked("send")) == 2
    assert (world.unfinished, report.exit_code) == (["attempted"], Exit.TRY_AGAIN)
    world.telegram.well_again()
    world.next_run()
    assert (len(world.telegram.sent), len(ids(world))) == (1, 1)


def test_a_short_flood_wait_is_sat_out(world: World) -> None:
    world.telegram.on("send", telegram_failed("FLOOD_WAIT_4", Action.RETRY_NOW, wait_seconds=4))
    assert world.run().answered == 1
    assert 4 in world.clock.slept


def test_a_short_flood_wait_that_comes_again_holds_all_sends_of_the_run(world: World) -> None:
    world.telegram.arrive(BORIS, "Hello")
    world.telegram.always("send", telegram_failed("FLOOD_WAIT_4", Action.RETRY_NOW, wait_seconds=4))
    world.run()
    assert len(world.telegram.asked("send")) == 2
    assert world.stops == ["FLOOD_WAIT_4"]


def test_a_contact_who_cannot_be_written_to_goes_to_the_owner_and_the_others_are_answered(
    world: World,
) -> None:
    world.telegram.arrive(BORIS, "Hello")
    world.telegram.on("send", REFUSED)
    report = world.run()

    assert len(world.telegram.sent) == 1
    assert len(world.handed_over) == 1
    assert "USER_IS_BLOCKED" in next(iter(world.handed_over.values()))
    assert (report.answered, report.handed_over, report.exit_code) == (1, 1, Exit.OK)
    world.next_run()
    assert len(world.telegram.asked("send")) == 2


@pytest.mark.parametrize("moment", ["show_typing", "mark_read"])
def test_a_refusal_before_the_send_goes_to_the_owner_as_well(world: World, moment: str) -> None:
    world.telegram.on(moment, REFUSED)
    world.run()
    assert world.telegram.asked("send") == []
    assert list(world.handed_over) == [ANNA]


def test_one_contacts_passing_failure_does_not_stop_another(world: World) -> None:
    world.telegram.arrive(BORIS, "Hello")
    world.telegram.on("send", PASSING)
    world.telegram.on("send", PASSING)
    report = world.run()
    assert len(world.telegram.sent) == 1
    assert report.exit_code == Exit.TRY_AGAIN


def test_a_long_flood_wait_is_respected_across_runs_and_then_the_reply_leaves(world: World) -> None:
    world.telegram.on("send", FLOOD)
    world.run()
    for _ in range(14):
        world.next_run()
    assert len(world.telegram.asked("send")) == 1
    assert len(world.provider.history) == 1
    world.next_run(120)
    assert (len(world.telegram.asked("send")), len(world.telegram.sent)) == (2, 1)
    assert len(ids(world)) == 1


def test_a_flood_wait_holds_the_replies_to_others_too_but_not_the_poll(world: World) -> None:
    world.telegram.arrive(BORIS, "Hello")
    world.telegram.on("send", FLOOD)
    world.run()
    assert len(world.telegram.asked("send")) == 1
    world.telegram.arrive(VERA, "Hello")
    assert world.next_run().new == 1


def test_a_spam_limit_latches_sending_but_not_reading(world: World) -> None:
    world.telegram.on("send", SPAM)
    assert world.run().exit_code == Exit.UNAVAILABLE
    world.telegram.arrive(BORIS, "Hello")
    for _ in range(3):
        assert world.next_run(20_000).exit_code == Exit.UNAVAILABLE
    assert len(world.telegram.asked("send")) == 1
    assert world.outcomes(BORIS) == [None]


def test_a_dead_session_found_by_a_send_stops_everything(world: World) -> None:
    world.telegram.on("send", REVOKED)
    assert world.run().exit_code == Exit.PERMISSION
    asked = len(world.telegram.history)
    assert world.next_run().exit_code == Exit.PERMISSION
    assert len(world.telegram.history) == asked


# -- what became of it? ----------------------------------------------------------------------------


@pytest.mark.parametrize("confirms", [True, False])
def test_a_lost_answer_is_found_again_by_the_next_run_and_nothing_is_sent_twice(
    world: World,
    confirms: bool,  # noqa: FBT001
) -> None:
    world.telegram.confirms = confirms
    world.telegram.on("send", lost=LOST)
    world.run()
    assert world.unfinished == ["attempted"]

    world.next_run()

    assert len(world.telegram.asked("send")) == 1
    assert len(world.telegram.sent) == 1
    assert (world.unfinished, world.outcomes(ANNA)) == ([], [Outcome.ANSWERED])


def test_a_lost_answer_is_found_even_after_too_long_a_gap(world: World) -> None:
    world.telegram.on("send", lost=LOST)
    world.run()
    world.telegram.too_long = True
    world.next_run()
    assert len(world.telegram.asked("send")) == 1
    assert world.outcomes(ANNA) == [Outcome.ANSWERED]


def test_a_send_that_never_arrived_is_repeated_under_the_same_random_id(world: World) -> None:
    world.telegram.on("send", LOST)
    world.run()
    world.next_run()
    assert (len(world.telegram.asked("send")), len(ids(world))) == (2, 1)
    assert len(world.telegram.sent) == 1


def test_a_duplicate_in_the_making_is_left_to_the_next_run_while_others_are_answered(
    world: World,
) -> None:
    world.telegram.arrive(BORIS, "Hello")
    world.telegram.on("send", lost=DUPLICATE)
    report = world.run()

    assert len(world.telegram.asked("send")) == 2
    assert world.unfinished == ["attempted"]
    assert (report.answered, report.exit_code) == (1, Exit.OK)
    world.next_run()
    assert len(world.telegram.asked("send")) == 2
    assert (len(world.telegram.sent), world.unfinished) == (2, [])


def test_a_duplicate_that_nobody_has_seen_is_asked_for_again_under_the_same_id(
    world: World,
) -> None:
    world.telegram.on("send", DUPLICATE)
    world.run()
    world.next_run()
    assert (len(world.telegram.sent), len(ids(world))) == (1, 1)


def test_while_a_duplicate_is_in_the_making_no_second_reply_is_composed(world: World) -> None:
    world.telegram.always("send", DUPLICATE)
    world.run()
    world.next_run()
    world.next_run()
    assert len(world.provider.history) == 1
    assert len(ids(world)) == 1
    world.telegram.well_again()
    world.next_run()
    assert (len(world.telegram.sent), world.unfinished) == (1, [])


def test_while_a_send_is_unsure_nothing_else_goes_to_that_contact(world: World) -> None:
    world.telegram.always("send", LOST)
    world.run()
    world.telegram.arrive(ANNA, "Are you there?")
    world.next_run()
    world.telegram.well_again()
    world.next_run()
    world.next_run()
    assert len(world.telegram.sent) == 1


def test_rows_of_an_earlier_run_leave_over_the_connection_of_the_first_poll(world: World) -> None:
    world.telegram.on("show_typing", LOST)
    world.run()
    assert world.unfinished == ["reserved"]
    before = len(world.telegram.history)
    world.next_run()
    assert {a.connection for a in world.telegram.history[before:]} == {3}
    assert len(world.telegram.sent) == 1
    assert len(world.provider.history) == 1


# -- too old to be sent ----------------------------------------------------------------------------


def left_behind(world: World, state: SendState) -> None:
    """A row of a run that died."""
    (question,) = world.telegram.chats[ANNA]
    world.store.talks.take_in(News((question,), state=world.telegram.now_state), world.clock.now())
    draft = Draft(ANNA, "Old reply", (question.id,), fingerprint([question]))
    row = world.store.outbox.reserve(draft, 1, world.clock.now())
    if state is SendState.ATTEMPTED:
        world.store.outbox.attempt(row, world.clock.now())


@pytest.mark.parametrize("state", [SendState.RESERVED, SendState.ATTEMPTED])
def test_a_row_of_a_dead_run_is_sent_within_six_hours(world: World, state: SendState) -> None:
    left_behind(world, state)
    world.next_run(6 * 3600 - 60)
    assert world.telegram.texts == ["Old reply"]


def test_a_row_never_tried_that_lay_too_long_is_decided_anew(world: World) -> None:
    left_behind(world, SendState.RESERVED)
    world.next_run(6 * 3600 + 60)
    assert len(world.telegram.sent) == 1
    assert world.telegram.texts != ["Old reply"]


def test_a_row_of_unknown_fate_that_lay_too_long_goes_to_the_owner(world: World) -> None:
    left_behind(world, SendState.ATTEMPTED)
    world.next_run(6 * 3600 + 60)
    assert world.telegram.asked("send") == []
    assert "not known" in world.handed_over[ANNA]


# -- what cannot be read ---------------------------------------------------------------------------


def test_a_refused_last_look_says_nothing_against_the_reply_which_waits(world: World) -> None:
    world.telegram.on("show_typing", after=lambda: world.telegram.on("news", REFUSED))
    report = world.run()
    assert (report.exit_code, world.telegram.sent, world.handed_over) == (Exit.TRY_AGAIN, [], {})
    assert world.unfinished == ["reserved"]
    assert world.next_run().exit_code == Exit.OK
    assert len(world.telegram.sent) == 1


def test_a_chat_that_is_not_to_be_read_any_more_leaves_its_unsure_reply_to_the_owner(
    world: World,
) -> None:
    left_behind(world, SendState.ATTEMPTED)
    world.telegram.arrive(BORIS, "Hello")
    world.telegram.on("history", REFUSED)
    report = world.next_run()
    assert "not known" in world.handed_over[ANNA]
    assert "USER_IS_BLOCKED" in world.handed_over[ANNA]
    assert [message.user_id for message in world.telegram.sent] == [BORIS]
    assert report.exit_code == Exit.OK


def test_a_chat_that_cannot_be_read_now_holds_up_its_own_reply_only(world: World) -> None:
    left_behind(world, SendState.ATTEMPTED)
    world.telegram.always("history", PASSING)
    world.telegram.arrive(BORIS, "Hello")
    world.next_run()
    assert [message.user_id for message in world.telegram.sent] == [BORIS]
    assert world.unfinished == ["attempted"]
    world.telegram.well_again()
    world.next_run()
    assert sorted(message.user_id for message in world.telegram.sent) == [ANNA, BORIS]


def test_a_chat_that_stays_unreadable_for_six_hours_goes_to_the_owner(world: World) -> None:
    left_behind(world, SendState.ATTEMPTED)
    world.telegram.always("history", PASSING)
    for _ in range(8):
        world.next_run(3600)
    assert "not known" in world.handed_over[ANNA]
    assert world.telegram.sent == []


# -- waves -----------------------------------------------------------------------------------------


def test_a_slow_model_call_delays_its_own_contact_only(world: World) -> None:
    """With real time: a wave leaves 0.5 s after its first reply is ready, the slow call takes 2 s."""
    world.timing = Timing(budget=6)
    world.let_time_pass()
    world.telegram.chats[ANNA].clear()
    world.telegram.arrive(ANNA, "Slow question")
    world.telegram.arrive(BORIS, "Quick question")
    sent_before: list[int] = []

    def slow() -> None:
        time.sleep(2)
        sent_before.extend(m.user_id for m in world.telegram.sent)

    world.provider.when("Slow", after(slow, said("Slow answer")))
    report = world.run()

    assert sent_before == [BORIS]
    assert [m.user_id for m in world.telegram.sent] == [BORIS, ANNA]
    assert report.connections == 3


def test_however_the_replies_trickle_in_a_run_makes_three_connections_at_most(world: World) -> None:
    world.timing = Timing(budget=8)  # a wave leaves 0.67 s after its first reply is ready
    world.let_time_pass()
    world.parallel = 5
    world.limits = replace(world.limits, account_hour=0)
    people = tuple(range(1000, 1005))
    world.approve(*people)
    for number, user_id in enumerate(people):
        world.telegram.arrive(user_id, f"Question {number}")
        world.provider.when(
            f"Question {number}",
            after(partial(time.sleep, number * 0.75), said(f"Thanks! Answer {'abcde'[number]}.")),
        )
    report = world.run()

    assert world.telegram.connections == report.connections == 3
    assert len(world.telegram.sent) == len(people) + 1


def test_replies_that_are_ready_together_leave_over_one_connection(world: World) -> None:
    for user_id in (BORIS, VERA):
        world.telegram.arrive(user_id, "Hello")
    report = world.run()
    assert (len(world.telegram.sent), report.connections) == (3, 2)


def test_no_send_begins_when_the_run_must_end(world: World) -> None:
    left_behind(world, SendState.RESERVED)
    world.telegram.costs["news"] = 221
    report = world.run()
    assert world.telegram.trace() == ["news"]
    assert (world.unfinished, report.exit_code) == (["reserved"], Exit.OK)
    world.telegram.costs.clear()
    assert world.next_run().answered == 1
