"""Nothing lost and nothing twice, whatever breaks at whichever moment of a send."""

from __future__ import annotations

import time

import pytest
from tests.end_to_end.world import POLL, SEND, World, reply, sends

from autokus.sandbox.telegram_faults import Action, Fault, When
from autokus.sandbox.telegram_people import Person

QUESTION = "Hi! Are you interested in a senior front-end position?"


@pytest.fixture
def anna(world: World) -> Person:
    """A contact whose message waits."""
    world.settings(telegram={"step_seconds": 1.5})
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    return anna


def _stands_once(world: World, anna: Person) -> None:
    """One answer in the chat, one outcome, one paid question to the model, and nothing left to do."""
    assert len(world.messages_of_owner(anna)) == 1
    assert world.outcomes(anna) == ["answered"]
    assert len(world.model.calls) == 1
    assert world.rows("SELECT id FROM outbox WHERE state IN ('reserved', 'attempted')") == []


def _and_stays_so(world: World, anna: Person) -> None:
    """The next run finds nothing to do."""
    _stands_once(world, anna)
    world.methods()
    assert world.check().code == 0
    assert world.methods() == [POLL]


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("action", ["drop", "hang"])
def test_a_line_that_breaks_during_the_send_leaves_one_message(
    world: World, anna: Person, action: Action, when: When
) -> None:
    world.tg.faults.add(Fault(method=SEND, action=action, when=when))
    assert world.check().code == 75
    assert world.check().code == 0
    assert len({entry.detail["random_id"] for entry in sends(world.tg.log)}) == 1
    _and_stays_so(world, anna)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_line_that_breaks_in_two_runs_in_a_row_leaves_one_message(
    world: World, anna: Person, when: When
) -> None:
    world.tg.faults.add(Fault(method=SEND, action="drop", when=when, times=2))
    for _ in range(3):
        world.check()
    assert len({entry.detail["random_id"] for entry in sends(world.tg.log)}) == 1
    _stands_once(world, anna)


@pytest.mark.parametrize("method", ["messages.setTyping", POLL, "messages.readHistory"])
def test_a_line_that_breaks_just_before_the_send_leaves_one_message(
    world: World, anna: Person, method: str
) -> None:
    # The first poll of the run passes: it is the last look that breaks.
    world.tg.faults.add(Fault(method=method, action="drop", skip=1 if method == POLL else 0))
    assert world.check().code == 75
    assert world.check().code == 0
    _stands_once(world, anna)


def test_a_run_killed_while_the_model_thinks_is_made_up_for(world: World, anna: Person) -> None:
    world.while_the_model_thinks(world.kill_running)
    assert world.check().code == -9
    done = world.check()
    assert (done.code, len(done.lines)) == (0, 1)
    assert "did not reach its end" in done.err
    assert "compose" in done.err
    assert len(world.messages_of_owner(anna)) == 1
    assert world.outcomes(anna) == ["answered"]
    assert world.check().silent


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_run_killed_in_the_middle_of_a_send_is_made_up_for(
    world: World, anna: Person, when: When
) -> None:
    def kill() -> None:
        world.kill_running()
        time.sleep(0.3)  # the server sees that the line is gone before it goes on

    world.tg.faults.add(Fault(method=SEND, action="call", when=when, hook=kill))
    assert world.check().code == -9
    assert len(world.messages_of_owner(anna)) == (1 if when == "after" else 0)
    done = world.check()
    assert (done.code, len(done.lines)) == (0, 1)
    assert len({entry.detail["random_id"] for entry in sends(world.tg.log)}) == 1
    _stands_once(world, anna)


@pytest.mark.parametrize("method", [POLL, "messages.readHistory"])
def test_a_run_killed_at_any_other_request_is_made_up_for(
    world: World, anna: Person, method: str
) -> None:
    world.tg.faults.add(Fault(method=method, action="call", when="after", hook=world.kill_running))
    assert world.check().code == -9
    assert world.check().code == 0
    _stands_once(world, anna)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_duplicate_random_id_sends_nothing_more_in_this_run_and_never_a_new_id(
    world: World, anna: Person, when: When
) -> None:
    fault = Fault(method=SEND, action="error", when=when, code=500, error="RANDOM_ID_DUPLICATE")
    world.tg.faults.add(fault)
    world.check()
    assert world.tg.count(SEND) == 1
    world.check()
    assert len({entry.detail["random_id"] for entry in sends(world.tg.log)}) == 1
    _stands_once(world, anna)


def test_a_long_flood_wait_is_kept_across_runs_without_sends_or_model_calls(
    world: World, anna: Person
) -> None:
    fault = Fault(method=SEND, action="error", code=420, error="FLOOD_WAIT_900")
    world.tg.faults.add(fault)
    first = world.check()
    assert (first.code, len(first.lines)) == (75, 1)
    assert "900" in first.err
    world.methods()
    world.tg.write(anna, "Are you there?")
    for _ in range(3):
        done = world.check()
        assert (done.silent, world.methods()) == (True, [POLL]), done
    assert len(world.model.calls) == 1
    world.change("UPDATE stops SET since = since - 1000")
    world.check()
    world.check()
    assert len(world.messages_of_owner(anna)) == 1
    assert "Are you there?" in world.model.calls[-1].last_user_text
    assert world.outcomes(anna) == ["covered", "answered"]


def test_a_short_flood_wait_is_sat_out_in_the_run(world: World, anna: Person) -> None:
    fault = Fault(method=SEND, action="error", code=420, error="FLOOD_WAIT_1")
    world.tg.faults.add(fault)
    assert world.check().silent
    assert len({entry.detail["random_id"] for entry in sends(world.tg.log)}) == 1
    _stands_once(world, anna)


def test_a_passing_server_error_is_tried_once_more_in_the_run(world: World, anna: Person) -> None:
    world.tg.faults.add(Fault(method=SEND, action="error", code=500, error="RPC_CALL_FAIL"))
    assert world.check().silent
    assert world.tg.count(SEND) == 2
    _stands_once(world, anna)


def test_peer_flood_stops_sending_until_the_owner_says_so_and_reading_goes_on(
    world: World, anna: Person
) -> None:
    world.tg.faults.add(Fault(method=SEND, action="error", code=400, error="PEER_FLOOD"))
    first = world.check()
    assert (first.code, len(first.lines)) == (69, 1)
    world.methods()
    world.tg.write(anna, "Are you there?")
    again = world.check()
    assert (again.silent, world.methods()) == (True, [POLL]), again
    assert len(world.model.calls) == 1
    assert world.autokus("resume").code == 0
    world.check()
    world.check()
    assert len(world.messages_of_owner(anna)) == 1


def test_a_dead_session_stops_everything_until_resume(world: World, anna: Person) -> None:
    world.tg.revoke_session()
    first = world.check()
    assert (first.code, len(first.lines)) == (77, 1)
    assert "AUTH_KEY_UNREGISTERED" in first.err
    assert "autokus login" in first.err
    world.methods()
    connections = world.tg.connections
    for _ in range(2):
        later = world.check()
        assert (later.code, later.silent) == (77, True)
    by_hand = world.autokus("reply", "1", "Hello")
    assert (by_hand.code, len(by_hand.lines)) == (77, 1)
    assert (world.methods(), world.tg.connections) == ([], connections)
    world.tg.restore_session()
    assert world.check().code == 77
    assert world.methods() == []
    assert world.autokus("resume").code == 0
    assert world.check().code == 0
    _stands_once(world, anna)


@pytest.mark.parametrize(
    ("code", "error"),
    [(500, "INTERNAL"), (420, "FLOOD_WAIT_3")],
)
def test_an_error_of_the_poll_loses_nothing(
    world: World, anna: Person, code: int, error: str
) -> None:
    world.tg.faults.add(Fault(method=POLL, action="error", code=code, error=error))
    assert world.check().code == 75
    world.change("UPDATE stops SET since = since - 1000")
    assert world.check().code == 0
    _stands_once(world, anna)


def _too_long(world: World) -> None:
    world.tg.pts_total_too_long = 0


def _forgotten(world: World) -> None:
    world.tg.lose_history(world.tg.pts)


def _lost_at_telegram(world: World) -> None:
    error = "PERSISTENT_TIMESTAMP_INVALID"
    world.tg.faults.add(Fault(method=POLL, action="error", when="after", code=400, error=error))


def _lost_here(world: World) -> None:
    world.change("UPDATE account SET pts = NULL, qts = NULL, state_date = NULL")


@pytest.mark.parametrize("loss", [_too_long, _forgotten, _lost_at_telegram, _lost_here])
def test_a_gap_that_telegram_cannot_fill_is_read_from_the_chats_and_answered_once(
    world: World, anna: Person, loss: object
) -> None:
    assert callable(loss)
    loss(world)
    assert world.check().silent
    assert "messages.getPeerDialogs" in world.tg.methods()
    world.tg.pts_total_too_long = None
    _stands_once(world, anna)


def test_a_reply_confirmed_by_the_fallback_alone_is_not_sent_again(
    world: World, anna: Person
) -> None:
    world.tg.faults.add(Fault(method=SEND, action="drop", when="after"))
    assert world.check().code == 75
    _forgotten(world)
    assert world.check().code == 0
    _stands_once(world, anna)


def test_a_reply_that_never_arrived_is_sent_after_the_fallback(world: World, anna: Person) -> None:
    world.tg.faults.add(Fault(method=SEND, action="drop", when="before"))
    assert world.check().code == 75
    _forgotten(world)
    assert world.check().code == 0
    _stands_once(world, anna)


@pytest.mark.parametrize("too_long", [False, True], ids=["difference", "fallback"])
def test_250_unread_messages_get_one_answer(world: World, anna: Person, *, too_long: bool) -> None:
    for number in range(249):
        world.tg.write(anna, f"Do you know library number {number}?")
    if too_long:
        _forgotten(world)
    assert world.check().silent
    assert world.outcomes(anna) == ["covered"] * 249 + ["answered"]
    assert (len(world.sent_to(anna)), len(world.model.calls)) == (1, 1)
    assert world.check().silent
    assert len(world.sent_to(anna)) == 1


def test_250_unread_messages_are_taken_over_by_an_approval_from_unread(world: World) -> None:
    boris = world.tg.add_person("Борис", username="boris_hr")
    for number in range(250):
        world.tg.write(boris, f"Do you know library number {number}?")
    world.tg.owner_reads(boris, 100)
    assert world.autokus("approve", "@boris_hr", "--from-unread").code == 0
    world.check()
    world.check()
    assert len(world.outcomes(boris)) == 150
    assert (len(world.sent_to(boris)), len(world.model.calls)) == (1, 1)


@pytest.mark.parametrize("forgotten", [False, True], ids=["difference", "fallback"])
def test_a_database_from_before_the_last_answers_answers_nothing_twice(
    world: World, anna: Person, *, forgotten: bool
) -> None:
    bob = world.approve("bob_hr", "Bob")
    copy = world.backup()
    world.tg.write(bob, QUESTION)
    world.check()
    assert (len(world.sent_to(anna)), len(world.sent_to(bob))) == (1, 1)
    world.restore(copy)
    if forgotten:
        _forgotten(world)
    for _ in range(2):
        assert world.check().code == 0
    assert (len(world.messages_of_owner(anna)), len(world.messages_of_owner(bob))) == (1, 1)
    world.tg.write(bob, "And which stack do you use now?")
    world.check()
    # Nobody can tell any more that these words were ours: they count as the owner's, who has the chat for a while.
    assert len(world.messages_of_owner(bob)) == 1
    world.settings(reply={"owner_active_hours": 0})
    world.check()
    assert len(world.messages_of_owner(bob)) == 2


def test_a_burst_reserved_and_then_joined_by_a_message_is_composed_anew(
    world: World, anna: Person
) -> None:
    world.model.script += [reply("The first answer."), reply("The second answer.")]
    world.tg.faults.add(Fault(method="messages.setTyping", action="drop"))
    assert world.check().code == 75
    world.tg.write(anna, "It is fully remote.")
    assert world.check().code == 0
    world.check()
    assert world.messages_of_owner(anna) == ["The second answer."]


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_long_text_by_hand_whose_second_part_broke_off_is_completed_by_the_next_run(
    world: World, anna: Person, when: When
) -> None:
    words = " ".join(f"word{number}" for number in range(700))
    world.tg.faults.add(Fault(method=SEND, action="drop", when=when, skip=1))
    done = world.autokus("reply", "@anna_hr", words)
    assert done.code == 75
    assert "next run" in done.err
    world.check()
    world.check()
    assert " ".join(world.messages_of_owner(anna)) == words
