from __future__ import annotations

import gc
import threading
from functools import partial

import pytest
from msgspec.structs import replace
from tests.fakes import after, babbled, model_failed, said, telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS, VERA

from autokus.errors import Action, Exit, StorageFailed
from autokus.vocabulary import Completion, Finish, Media, Mode, Outcome, Timing

# -- one answer ------------------------------------------------------------------------------------


def test_a_question_gets_one_answer(world: World) -> None:
    world.approve(ANNA)
    question = world.telegram.arrive(ANNA, "Are you open to offers?")
    world.provider.then(said(" Yes, I am open to offers. \n"))

    report = world.run()

    assert world.telegram.texts == ["Yes, I am open to offers."]
    assert world.outcomes(ANNA) == [Outcome.ANSWERED]
    assert (report.new, report.answered, report.exit_code) == (1, 1, Exit.OK)
    assert world.telegram.read_up_to[ANNA] == question.id
    assert world.next_run().answered == 0
    assert len(world.provider.history) == 1


def test_a_burst_gets_one_answer_to_all_of_it(world: World) -> None:
    world.approve(ANNA)
    for text in ("Hello!", "My name is Anna.", "Are you open to offers?"):
        world.telegram.arrive(ANNA, text)

    report = world.run()

    assert len(world.telegram.sent) == 1
    assert world.outcomes(ANNA) == [Outcome.COVERED, Outcome.COVERED, Outcome.ANSWERED]
    assert (report.answered, report.covered) == (1, 2)
    assert "Hello!\nMy name is Anna.\nAre you open" in world.provider.history[0].words


def test_each_contact_gets_an_answer_of_its_own_and_learns_nothing_of_the_others(
    world: World,
) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Alpha question")
    world.telegram.arrive(BORIS, "Beta question")
    world.provider.when("Alpha", said("To Anna"))
    world.provider.when("Beta", said("To Boris"))

    world.run()

    assert {m.user_id: m.text for m in world.telegram.sent} == {ANNA: "To Anna", BORIS: "To Boris"}
    assert not [a for a in world.provider.history if "Alpha" in a.words and "Beta" in a.words]


def test_who_is_not_approved_costs_no_model_call(world: World) -> None:
    world.approve(ANNA)
    world.telegram.add(BORIS)
    world.telegram.arrive(BORIS, "Hello")
    world.run()
    assert (world.provider.history, world.telegram.sent) == ([], [])


# -- a burst that is still arriving ----------------------------------------------------------------


def test_a_run_waits_out_a_burst_disconnected(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello", age=5)

    assert world.run().answered == 1
    assert 15 in world.clock.slept
    assert world.telegram.closed == [1, 2]


def test_what_was_written_on_while_the_run_waited_is_answered_by_the_next(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello", age=5)
    world.provider.then(
        after(lambda: world.telegram.arrive(ANNA, "One more thing", age=0), said("Too early"))
    )

    world.run()
    assert world.telegram.sent == []
    world.next_run()
    assert len(world.telegram.sent) == 1
    assert world.outcomes(ANNA) == [Outcome.COVERED, Outcome.ANSWERED]


@pytest.mark.parametrize("age", [5, 60])
def test_a_cap_holds_whether_or_not_the_burst_has_settled(world: World, age: int) -> None:
    world.limits = replace(world.limits, contact_day=1)
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "First")
    world.run()
    world.telegram.arrive(ANNA, "Second", age=age - 60)

    world.next_run()
    world.next_run()

    assert len(world.telegram.sent) == 1
    assert "cap reached" in world.handed_over[ANNA]


@pytest.mark.parametrize("age", [5, 60])
def test_a_photo_goes_to_the_owner_whether_or_not_the_burst_has_settled(
    world: World, age: int
) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "", age=age, media=Media.MEDIA)

    world.run()
    world.next_run()

    assert (world.provider.history, world.telegram.sent) == ([], [])
    assert "photo" in world.handed_over[ANNA]


def test_a_photo_that_is_followed_by_words_in_time_is_answered(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "", age=5, media=Media.MEDIA)
    world.run()
    assert world.handed_over == {}
    world.telegram.arrive(ANNA, "This is our office. Do you like it?", age=0)
    world.next_run()
    assert len(world.telegram.sent) == 1


# -- who may not be answered -----------------------------------------------------------------------


def test_mode_off_ends_in_silence_without_a_model_call(world: World) -> None:
    world.approve(ANNA)
    world.store.people.set_mode(ANNA, Mode.OFF)
    world.telegram.arrive(ANNA, "Hello", age=1)

    assert world.run().silent == 1
    assert world.outcomes(ANNA) == [Outcome.SILENT]
    assert (world.provider.history, world.telegram.sent) == ([], [])


def test_what_the_owner_answered_already_needs_no_model(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.owner_writes(ANNA, "Hi, it is me")

    assert world.run().by_owner == 1
    assert world.outcomes(ANNA) == [Outcome.BY_OWNER]
    assert world.provider.history == []


def test_new_messages_join_an_open_handover(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Tell me about your work")
    world.provider.then(said("", action="hand_over", intent="asks for a person"))
    world.run()
    world.telegram.arrive(ANNA, "Are you there?")
    world.next_run()

    assert len(world.provider.history) == 1
    assert list(world.handed_over) == [ANNA]
    assert world.outcomes(ANNA) == [Outcome.HANDED_OVER] * 2


def test_a_message_deleted_before_the_answer_gets_none(world: World) -> None:
    world.approve(ANNA)
    world.telegram.delete(world.telegram.arrive(ANNA, "Oops"))
    world.run()
    assert (world.provider.history, world.outcomes(ANNA)) == ([], [Outcome.SILENT])


def test_replies_planned_in_this_run_count_for_the_accounts_cap(world: World) -> None:
    world.limits = replace(world.limits, account_hour=2)
    world.approve(ANNA, BORIS, VERA)
    for user_id in (ANNA, BORIS, VERA):
        world.telegram.arrive(user_id, "Hello")

    report = world.run()
    assert len(world.telegram.sent) == 2
    assert (report.answered, report.waiting) == (2, 1)
    assert world.next_run(3600).answered == 1


# -- what the model says ---------------------------------------------------------------------------


def test_an_answer_that_is_not_usable_is_asked_for_once_more(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(babbled("Sure, I will!"), said("Good day!"))

    world.run()

    assert world.telegram.texts == ["Good day!"]
    assert len(world.provider.history) == 2
    assert "Not usable: not JSON." in world.provider.history[1].words
    assert "Sure, I will!" in world.provider.history[1].words


@pytest.mark.parametrize(
    "script",
    [
        pytest.param([babbled("Sure!"), babbled("Sure again!")], id="babbling twice"),
        pytest.param([said("Good", finish=Finish.CUT)] * 2, id="cut twice, and JSON by chance"),
        pytest.param([said("Good", finish=Finish.REFUSED)], id="refused"),
        pytest.param([said("Good", finish=Finish.OTHER)], id="stopped for some other reason"),
    ],
)
def test_what_is_not_usable_in_the_end_goes_to_the_owner_and_never_out(
    world: World, script: list[Completion]
) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(*script)

    report = world.run()

    assert world.telegram.sent == []
    assert "not usable" in world.handed_over[ANNA]
    assert len(world.provider.history) == len(script)
    assert (report.handed_over, report.exit_code) == (1, Exit.OK)


def test_the_model_may_hand_over_with_a_suggestion(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Shall we talk some day?")
    world.provider.then(said("Friday fits.", action="hand_over", intent="interview time"))

    world.run()

    assert world.telegram.sent == []
    (found,) = world.store.talks.handovers()
    assert (found.suggestion, "interview time" in found.reason) == ("Friday fits.", True)


@pytest.mark.parametrize(("confidence", "sent"), [(0.49, 0), (0.5, 1), (1.0, 1), (0.0, 0)])
def test_an_unsure_reply_goes_to_the_owner(world: World, confidence: float, sent: int) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(said("Good day!", confidence=confidence))

    world.run()

    assert len(world.telegram.sent) == sent
    assert bool(world.handed_over) == (not sent)


def test_an_unsure_silence_goes_to_the_owner_as_well(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "We can offer you the job.")
    world.provider.then(said("", action="silent", confidence=0.1))
    world.run()
    assert ANNA in world.handed_over


def test_the_model_may_say_that_nothing_is_to_be_answered(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Thanks!")
    world.provider.then(said("", action="silent", intent="thanks \ud83d"))

    report = world.run()

    assert (report.silent, report.exit_code) == (1, Exit.OK)
    assert world.outcomes(ANNA) == [Outcome.SILENT]
    assert "thanks" in world.reasons(ANNA)[0]
    assert (world.telegram.sent, world.handed_over) == ([], {})
    assert ANNA not in world.telegram.read_up_to


@pytest.mark.parametrize(
    "text", ["x" * 1201, "Internal server error", "Good\u202e day", '{"error": 1}']
)
def test_what_the_gate_stops_goes_to_the_owner_with_the_reason(world: World, text: str) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(said(text))

    world.run()

    assert world.telegram.sent == []
    assert "the gate stopped the text" in world.handed_over[ANNA]
    assert ANNA not in world.telegram.read_up_to


def test_the_same_reply_is_not_sent_twice_in_a_row(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(said("Good day!"), said("Good day"))
    world.run()
    world.telegram.arrive(ANNA, "Hello?")
    world.next_run()
    assert world.telegram.texts == ["Good day!"]
    assert "last reply again" in world.handed_over[ANNA]


# -- a model that is not well ----------------------------------------------------------------------


def test_after_a_failure_the_message_waits_and_the_next_run_answers(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(model_failed("overloaded_error", exit_code=Exit.UNAVAILABLE))

    report = world.run()

    assert (report.waiting, report.exit_code) == (1, Exit.UNAVAILABLE)
    assert report.lines == ["model: The model failed: overloaded_error."]
    assert world.outcomes(ANNA) == [None]
    assert world.handed_over == {}

    report = world.next_run()
    assert (report.answered, report.exit_code) == (1, Exit.OK)
    assert report.lines == ["model: well again"]


def test_a_message_that_the_model_refuses_goes_to_the_owner(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Alpha")
    world.telegram.arrive(BORIS, "Beta")
    world.provider.when("Alpha", model_failed("content_filter", Action.GIVE_UP))

    report = world.run()

    assert list(world.handed_over) == [ANNA]
    assert [m.user_id for m in world.telegram.sent] == [BORIS]
    assert report.exit_code == Exit.OK


def test_one_contacts_failure_does_not_stop_another(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Alpha")
    world.telegram.arrive(BORIS, "Beta")
    world.provider.when("Alpha", model_failed("timeout"))

    report = world.run()

    assert [m.user_id for m in world.telegram.sent] == [BORIS]
    assert (report.answered, report.waiting) == (1, 1)


def test_too_long_a_prompt_is_asked_once_more_without_history(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Ancient words")
    world.run()
    world.telegram.arrive(ANNA, "Fresh words")
    world.provider.then(
        model_failed("context_length_exceeded", Action.RETRY_NOW), said("Good day!")
    )

    world.next_run()

    assert world.telegram.texts[-1] == "Good day!"
    assert ["Ancient" in asked.words for asked in world.provider.history] == [True, True, False]


def test_a_message_too_long_even_without_history_goes_to_the_owner(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    too_long = model_failed("context_length_exceeded", Action.RETRY_NOW)
    world.provider.then(too_long, too_long)
    assert world.run().exit_code == Exit.OK
    assert "context_length_exceeded" in world.handed_over[ANNA]
    assert len(world.provider.history) == 2


def test_a_latched_failure_stops_the_model_until_the_owner_resumes(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(model_failed("billing_error", Action.STOP, exit_code=Exit.SETTINGS))

    assert world.run().exit_code == Exit.SETTINGS
    for _ in range(3):
        report = world.next_run(8 * 3600 - 2000)
        assert (report.waiting, report.exit_code) == (1, Exit.SETTINGS)
    assert len(world.provider.history) == 1
    world.store.journal.resume()
    assert world.next_run().answered == 1


def test_a_model_that_asks_for_time_gets_it(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(model_failed("rate_limit_error", wait_seconds=600))

    world.run()
    for _ in range(10):
        assert world.next_run().waiting == 1
    assert len(world.provider.history) == 1
    world.next_run()
    assert len(world.telegram.sent) == 1


def test_a_model_that_is_not_well_is_not_asked_for_everybody(world: World) -> None:
    people = tuple(range(1000, 1012))
    world.parallel = 1
    world.limits = replace(world.limits, account_hour=0, account_day=0)
    world.approve(*people)
    for user_id in people:
        world.telegram.arrive(user_id, "Hello")
    world.provider.then(*(model_failed("overloaded_error") for _ in people))

    report = world.run()

    assert len(world.provider.history) == 3
    assert report.waiting == len(people)


def test_every_call_is_booked_whatever_became_of_it(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(model_failed("overloaded_error"), babbled("x"), said("Good day!"))
    world.run()
    world.next_run()

    with world.store._database.read() as db:
        calls = db.execute("SELECT run_id, user_id, input_tokens, result FROM calls").fetchall()
    assert [tuple(call) for call in calls] == [
        (1, ANNA, 0, "overloaded_error"),
        (2, ANNA, 100, "complete"),
        (2, ANNA, 100, "complete"),
    ]


# -- time ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gone", "calls"),
    [
        pytest.param(0, 1, id="all the time there is"),
        pytest.param(180, 1, id="just enough"),
        pytest.param(181, 0, id="a second too little"),
    ],
)
def test_no_model_call_is_begun_without_time_for_it(world: World, gone: int, calls: int) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.costs["news"] = gone

    report = world.run()

    assert len(world.provider.history) == calls
    assert (report.waiting, report.exit_code) == (1 - calls, Exit.OK)
    world.telegram.costs.clear()
    world.next_run()
    assert len(world.telegram.sent) == 1


def test_a_burst_that_cannot_be_waited_out_is_left_to_the_next_run(world: World) -> None:
    world.approve(ANNA)
    world.telegram.costs["news"] = 170
    world.telegram.on("news", before=lambda: world.telegram.arrive(ANNA, "Hello", age=0))

    assert world.run().waiting == 1
    assert world.provider.history == []


@pytest.mark.parametrize(("gone", "seconds"), [(0, 150), (50, 150), (60, 140), (170, 30)])
def test_a_call_is_given_its_limit_but_ends_by_second_200(
    world: World, gone: int, seconds: float
) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.on("news", before=lambda: world.clock.advance(gone))
    world.run()
    assert [asked.seconds for asked in world.provider.history] == [seconds]


def test_who_waited_for_a_place_too_long_waits_for_the_next_run(world: World) -> None:
    world.parallel = 1
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Alpha")
    world.telegram.arrive(BORIS, "Beta")
    world.provider.then(after(partial(world.clock.advance, 181), said("Good day!")))

    report = world.run()

    assert len(world.provider.history) == 1
    assert (report.answered, report.waiting) == (1, 1)
    assert world.next_run().answered == 1


def test_a_repair_is_not_begun_without_time_for_it(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(after(partial(world.clock.advance, 190), babbled("x")))
    world.run()
    assert len(world.provider.history) == 1
    assert world.telegram.sent == []


def test_no_more_calls_at_once_than_the_owner_allows(world: World) -> None:
    people = tuple(range(1000, 1008))
    world.parallel = 3
    world.approve(*people)
    together = threading.Barrier(3, timeout=30)
    for user_id in people:
        world.telegram.arrive(user_id, "Hello")
    for number in range(6):
        world.provider.then(after(together.wait, said(f"Thanks! Answer {'abcdef'[number]}.")))

    assert world.run().answered == len(people)
    assert world.provider.busiest == 3


def test_a_call_that_hangs_is_left_behind_and_the_message_waits(world: World) -> None:
    release = threading.Event()
    world.timing = Timing(model=0.1)
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(after(partial(release.wait, 20), said("Too late")))

    report = world.run()
    release.set()

    assert (report.waiting, report.exit_code) == (1, Exit.TRY_AGAIN)
    assert "hangs" in report.lines[0]
    assert world.telegram.sent == []


# -- bugs and broken doors -------------------------------------------------------------------------


def test_a_bug_in_one_conversation_does_not_stop_another_and_is_told(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Alpha")
    world.telegram.arrive(BORIS, "Beta")
    world.provider.when("Alpha", ZeroDivisionError("a bug"))

    report = world.run()

    assert [m.user_id for m in world.telegram.sent] == [BORIS]
    assert [type(bug) for bug in report.bugs] == [ZeroDivisionError]
    assert report.exit_code == Exit.BUG
    assert world.outcomes(ANNA) == [None]
    assert world.store.journal.runs(1)[0].exit_code == Exit.BUG


def test_a_broken_store_stops_everything_before_anything_is_sent(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Alpha")
    world.telegram.arrive(BORIS, "Beta")
    world.provider.when("Alpha", StorageFailed("The disk is full.", exit_code=Exit.DISK))
    release = threading.Event()
    world.provider.when("Beta", after(partial(release.wait, 5), said("Hi")))

    with pytest.raises(StorageFailed):
        world.run()
    release.set()

    assert world.telegram.sent == []
    # Not even the end of the run is noted: nothing more is asked of a store that failed.
    assert world.store.journal.runs(1)[0].ended_at is None


def test_a_store_that_fails_for_several_conversations_at_once_leaves_no_stacks_on_the_screen(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.approve(ANNA, BORIS)
    for user_id in (ANNA, BORIS):
        world.telegram.arrive(user_id, "Hello")
        world.provider.then(StorageFailed("The disk is full.", exit_code=Exit.DISK))
    with pytest.raises(StorageFailed):
        world.run()
    gc.collect()
    assert caplog.records == []


# -- nothing while paused or stopped ---------------------------------------------------------------


def test_a_pause_stores_what_is_new_and_answers_nothing(world: World) -> None:
    world.approve(ANNA)
    world.store.journal.pause(world.clock.now())
    world.telegram.arrive(ANNA, "Hello")

    assert world.run().new == 1
    assert (world.provider.history, world.outcomes(ANNA)) == ([], [None])
    world.store.journal.resume()
    assert world.next_run().answered == 1


def test_while_sending_is_stopped_no_model_is_asked(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.on("send", telegram_failed("PEER_FLOOD", Action.STOP, only_sending=True))
    world.run()
    asked = len(world.provider.history)
    world.telegram.arrive(BORIS, "Hello")
    world.next_run()
    world.next_run()
    assert len(world.provider.history) == asked
    assert len(world.telegram.asked("send")) == 1
