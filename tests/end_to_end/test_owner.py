"""The owner's word beats the rules: in the chat, on the command line, before and while a run lives."""

from __future__ import annotations

import json

import pytest
from tests.end_to_end.world import POLL, SEND, World, reply

from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"
MATTER = "What would you like to change about your job?"
HAND_OVER = {
    "action": "hand_over",
    "text": "I would like a larger team.",
    "confidence": 0.9,
    "intent": "asks about wishes",
}


def test_what_the_owner_answered_before_the_run_is_left_alone(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.tg.owner_writes(anna, "Yes, tell me more.")
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])
    assert world.outcomes(anna) == ["by_owner"]


def test_what_the_owner_answers_while_the_model_thinks_is_not_answered_again(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.while_the_model_thinks(lambda: world.tg.owner_writes(anna, "Yes, tell me more."))
    assert world.check().silent
    assert world.check().silent
    assert (world.sent_to(anna), len(world.model.calls)) == ([], 1)
    assert world.messages_of_owner(anna) == ["Yes, tell me more."]
    assert world.outcomes(anna) == ["by_owner"]


def test_the_owners_word_in_one_chat_does_not_hold_up_another(world: World) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    for person in (anna, bob):
        world.tg.write(person, QUESTION)
    world.while_the_model_thinks(lambda: world.tg.owner_writes(anna, "Yes!"))
    world.check()
    assert (world.sent_to(anna), len(world.sent_to(bob))) == ([], 1)


def test_a_question_after_the_owners_own_answer_is_answered_again(world: World) -> None:
    world.settings(reply={"owner_active_hours": 0})
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.tg.owner_writes(anna, "Yes, tell me more.")
    world.tg.write(anna, "It is a bank. Which stack do you use?")
    world.check()
    assert len(world.sent_to(anna)) == 1
    assert "Yes, tell me more." in world.model.calls[0].last_user_text
    assert world.outcomes(anna) == ["by_owner", "answered"]


def test_after_the_owners_own_words_the_chat_is_his_for_some_hours(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.tg.owner_writes(anna, "Yes, tell me more.")
    world.tg.write(anna, "It is a bank. Which stack do you use?")
    world.methods()
    for _ in range(2):
        assert world.check().silent
    assert (world.methods(), world.sent_to(anna), world.model.calls) == ([POLL, POLL], [], [])
    assert world.outcomes(anna) == ["by_owner", None]
    assert "the chat is yours" in world.autokus("why", "@anna_hr").out
    world.change("UPDATE messages SET date = date - 7190 WHERE from_owner = 1")
    assert world.check().silent
    assert world.sent_to(anna) == []
    world.change("UPDATE messages SET date = date - 20 WHERE from_owner = 1")
    assert world.check().silent
    assert (len(world.sent_to(anna)), world.outcomes(anna)) == (1, ["by_owner", "answered"])


def test_mode_off_watches_and_never_answers(world: World) -> None:
    anna = world.approve()
    assert world.autokus("mode", "@anna_hr", "off").code == 0
    world.tg.write(anna, QUESTION)
    assert world.check().silent
    assert (world.methods(), world.model.calls) == ([POLL], [])
    assert world.outcomes(anna) == ["silent"]
    world.autokus("mode", "@anna_hr", "auto")
    world.tg.write(anna, "And now?")
    world.check()
    assert len(world.sent_to(anna)) == 1


def test_a_revoked_contact_is_not_answered(world: World) -> None:
    anna = world.approve()
    assert world.autokus("revoke", "@anna_hr").code == 0
    world.tg.write(anna, QUESTION)
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])


@pytest.mark.parametrize(
    "order",
    [
        ("revoke", "@anna_hr"),
        ("mode", "@anna_hr", "off"),
        ("mute", "@anna_hr", "2d"),
        ("pause",),
    ],
    ids=["revoke", "mode off", "mute", "pause"],
)
def test_a_live_run_obeys_before_its_next_send(world: World, order: tuple[str, ...]) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    codes: list[int] = []
    world.while_the_model_thinks(lambda: codes.append(world.autokus(*order).code))
    assert world.check().code == 0
    assert codes == [0]
    assert world.check().code == 0
    assert world.tg.count(SEND) == 0


def test_a_pause_reads_on_and_sends_nothing_until_resume(world: World) -> None:
    anna = world.approve()
    world.autokus("pause")
    world.tg.write(anna, QUESTION)
    assert world.check().silent
    assert (world.methods(), world.model.calls) == ([POLL], [])
    assert "paused" in world.autokus("status").out
    world.autokus("resume")
    world.check()
    assert len(world.sent_to(anna)) == 1


def test_what_the_model_hands_over_waits_in_the_inbox_with_its_suggestion(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, MATTER)
    world.model.script.append(HAND_OVER)
    assert world.check().silent
    assert world.sent_to(anna) == []
    assert world.tg.unread(anna) == 1
    shown = world.autokus("inbox").out
    for words in ("@anna_hr", MATTER, HAND_OVER["intent"], HAND_OVER["text"]):
        assert str(words) in shown
    (found,) = json.loads(world.autokus("inbox", "--json").out)["handovers"]
    assert found["suggestion"] == HAND_OVER["text"]
    assert found["messages"] == [MATTER]


@pytest.mark.parametrize(
    "text",
    [
        "Could we talk on Tuesday at 15:00?",
        "Давайте созвонимся завтра в 12?",
        "Позовите, пожалуйста, живого человека.",
    ],
)
def test_what_only_the_owner_can_say_waits_for_him_without_a_model_call(
    world: World, text: str
) -> None:
    anna = world.approve()
    world.tg.write(anna, text)
    assert world.check().silent
    assert (world.methods(), world.model.calls) == ([POLL, SEND], [])  # the card on his phone
    assert (world.outcomes(anna), world.tg.unread(anna)) == (["handed_over"], 1)
    assert world.sent_to(anna) == []
    (found,) = json.loads(world.autokus("inbox", "--json").out)["handovers"]
    assert (found["messages"], found["suggestion"]) == ([text], "")


@pytest.mark.parametrize("text", ["Спасибо!", "Ok, thanks a lot!", "Спасибо, хорошего дня 🙂"])
def test_thanks_are_met_with_silence_without_a_model_call(world: World, text: str) -> None:
    anna = world.approve()
    world.tg.write(anna, text)
    assert world.check().silent
    assert (world.methods(), world.model.calls) == ([POLL], [])
    assert (world.outcomes(anna), world.tg.unread(anna)) == (["silent"], 1)


def test_new_messages_join_what_waits_for_the_owner(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, MATTER)
    world.model.script.append(HAND_OVER)
    world.check()
    world.tg.write(anna, "And what about the stack?")
    assert world.check().silent
    assert (world.sent_to(anna), len(world.model.calls)) == ([], 1)
    assert world.outcomes(anna) == ["handed_over", "handed_over"]
    assert len(world.rows("SELECT id FROM handovers WHERE closed_at IS NULL")) == 1


@pytest.mark.parametrize("how", ["in the chat", "by hand"])
def test_the_owners_own_word_closes_what_waited(world: World, how: str) -> None:
    world.settings(reply={"owner_active_hours": 0})
    anna = world.approve()
    world.tg.write(anna, MATTER)
    world.model.script.append(HAND_OVER)
    world.check()
    if how == "in the chat":
        world.tg.owner_writes(anna, "A larger team, please.")
    else:
        assert world.autokus("reply", "@anna_hr", "A larger team, please.").code == 0
    world.check()
    assert world.rows("SELECT id FROM handovers WHERE closed_at IS NULL") == []
    assert world.messages_of_owner(anna) == ["A larger team, please."]
    world.tg.write(anna, "Fine. Which stack do you use now?")
    world.check()
    assert len(world.messages_of_owner(anna)) == 2


def test_a_model_that_is_not_sure_asks_the_owner(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.model.script.append(reply("Perhaps.", confidence=0.3))
    world.check()
    assert (world.sent_to(anna), world.outcomes(anna)) == ([], ["handed_over"])


def test_a_reply_that_was_told_to_another_name_stays_with_the_id(world: World) -> None:
    anna = world.approve()
    eve = world.tg.add_person("Eve")
    world.tg.move_username("anna_hr", eve)
    world.tg.write(eve, "Hello, it is me.")
    world.tg.write(anna, QUESTION)
    world.check()
    assert (len(world.sent_to(anna)), world.sent_to(eve)) == (1, [])
    assert world.tg.count("contacts.resolveUsername") == 0


def test_a_name_that_moved_needs_an_approval_of_its_own(world: World) -> None:
    world.approve()
    eve = world.tg.add_person("Eve")
    world.tg.move_username("anna_hr", eve)
    assert f"id {eve.id}" in world.autokus("approve", "@anna_hr").out
    world.tg.write(eve, QUESTION)
    world.check()
    assert len(world.sent_to(eve)) == 1


def test_a_dry_run_sends_and_records_nothing_but_the_tokens_it_spent(world: World) -> None:
    anna = world.approve()
    world.check()
    world.tg.write(anna, QUESTION)
    before = world.dump("calls", "totals", "sqlite_sequence")
    world.methods()
    done = world.autokus("check", "--dry-run")
    assert (done.code, done.err) == (0, "")
    assert "would send" in done.out
    assert world.methods() == [POLL, "messages.getPeerDialogs"]
    assert world.tg.sends == []
    assert world.dump("calls", "totals", "sqlite_sequence") == before
    ((tokens,),) = world.rows("SELECT input_tokens + output_tokens FROM calls")
    assert tokens > 0
    assert world.tg.unread(anna) == 1


def test_after_a_dry_run_the_message_is_answered_once(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.autokus("check", "--dry-run")
    world.check()
    world.check()
    assert len(world.sent_to(anna)) == 1


def test_a_dry_run_leaves_an_unfinished_send_as_it_is(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    _leave_unfinished(world)
    before = world.dump("calls", "totals", "sqlite_sequence")
    assert world.autokus("check", "--dry-run").code == 0
    assert world.dump("calls", "totals", "sqlite_sequence") == before
    world.check()
    assert len(world.sent_to(anna)) == 1


def _leave_unfinished(world: World) -> None:
    world.tg.faults.add(Fault(method=SEND, action="drop", when="before"))
    assert world.check().code == 75
