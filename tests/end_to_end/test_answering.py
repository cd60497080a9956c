"""A recruiter's message on its way through `autokus check` and back, over real MTProto and HTTP."""

from __future__ import annotations

import json
import time

import pytest
from tests.end_to_end.world import POLL, SEND, World, private, reply, until

RUSSIAN = "Здравствуйте! Есть вакансия Senior Frontend (React). Интересно?"
DRAFT = "I was about to wri"
ENGLISH = "Hi! We are looking for a senior front-end developer. Interested?"


@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH], ids=["Russian", "English"])
def test_a_message_is_answered_once_in_its_language(world: World, text: str) -> None:
    anna = world.approve()
    number = world.tg.write(anna, text)
    done = world.check()
    assert (done.code, done.silent) == (0, True), done
    (sent,) = world.sent_to(anna)
    assert any("а" <= letter <= "я" for letter in sent) == (text is RUSSIAN)
    assert world.tg.read_mark(anna) == number
    assert world.outcomes(anna) == ["answered"]
    assert text in world.model.calls[0].prompt_text


@pytest.mark.parametrize(("hours", "typed_hours_ago"), [(0, 0), (2, 3)], ids=["never", "old"])
def test_the_answer_goes_out_as_plain_text_without_a_preview_and_leaves_the_draft(
    world: World, hours: int, typed_hours_ago: int
) -> None:
    words = "I work with _React_, *really*."  # the gate stops what is more of a markup
    world.settings(reply={"owner_active_hours": hours})
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.tg.owner_types_draft(anna, DRAFT, at=time.time() - typed_hours_ago * 3600)
    world.model.script.append(reply(words))
    world.check()
    (entry,) = [one for one in world.tg.log if one.method == SEND]
    detail = entry.detail
    assert (detail["no_webpage"], bool(detail["clear_draft"])) == (True, False)
    assert (not detail["entities"], detail["message"]) == (True, words)
    draft = world.tg.draft(anna)
    assert draft is not None
    assert draft.text == DRAFT


def test_where_the_owner_is_writing_nothing_is_answered_until_he_has_gone_away(
    world: World,
) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    for person in (anna, bob):
        world.tg.write(person, ENGLISH)
    world.tg.owner_types_draft(anna, DRAFT)
    assert world.check().silent
    assert (world.sent_to(anna), len(world.sent_to(bob))) == ([], 1)
    assert len(world.model.calls) == 1
    assert (world.outcomes(anna), world.tg.unread(anna)) == ([None], 1)
    draft = world.tg.draft(anna)
    assert draft is not None
    assert draft.text == DRAFT
    assert "you are writing there" in world.autokus("why", "@anna_hr").out
    world.tg.owner_types_draft(anna, "")
    assert world.check().silent
    assert (len(world.sent_to(anna)), world.outcomes(anna)) == (1, ["answered"])


def test_a_draft_begun_while_the_model_thinks_stops_the_answer(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.while_the_model_thinks(lambda: world.tg.owner_types_draft(anna, DRAFT))
    assert world.check().silent
    assert (world.sent_to(anna), len(world.model.calls)) == ([], 1)
    draft = world.tg.draft(anna)
    assert draft is not None
    assert draft.text == DRAFT


def test_the_drafts_are_asked_for_once_before_composing_and_once_before_sending(
    world: World,
) -> None:
    for name in ("anna_hr", "bob_hr", "carl_hr"):
        world.tg.write(world.approve(name, name), ENGLISH)
    world.check()
    methods = world.methods()
    assert (methods.count(SEND), methods.count("messages.getPeerDialogs")) == (3, 2)
    assert methods[:3] == [POLL, "messages.getPeerDialogs", "messages.getPeerDialogs"]


def test_who_lets_the_bot_answer_beside_him_costs_no_question_about_drafts(world: World) -> None:
    world.settings(reply={"owner_active_hours": 0})
    world.tg.write(world.approve(), ENGLISH)
    world.check()
    assert "messages.getPeerDialogs" not in world.methods()


def test_a_reply_of_another_contact_does_not_touch_this_chat(world: World) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    world.tg.write(anna, RUSSIAN)
    world.tg.write(bob, ENGLISH)
    assert world.check().code == 0
    assert (len(world.sent_to(anna)), len(world.sent_to(bob))) == (1, 1)
    for call in world.model.calls:
        assert (RUSSIAN in call.prompt_text) != (ENGLISH in call.prompt_text)


def test_a_burst_gets_one_answer(world: World) -> None:
    anna = world.approve()
    for text in ("Здравствуйте!", "Есть вакансия.", "React, удалёнка. Интересно?"):
        world.tg.write(anna, text)
    world.check()
    assert len(world.sent_to(anna)) == 1
    assert len(world.model.calls) == 1
    assert "Есть вакансия." in world.model.calls[0].last_user_text
    assert world.outcomes(anna) == ["covered", "covered", "answered"]


def test_a_burst_that_is_still_arriving_is_waited_for_within_the_run(world: World) -> None:
    world.settings(reply={"settle_seconds": 2})
    anna = world.approve()
    world.tg.write(anna, "One moment")
    world.tg.write(anna, ENGLISH)
    world.check()
    assert len(world.sent_to(anna)) == 1
    newest = world.tg.chat(anna)[1].date.timestamp()
    assert world.model.calls[0].at - newest >= 1  # of 2 s, as dates are whole seconds
    assert world.tg.connections == 2  # to ask and to send: none is held while waiting


def test_somebody_who_is_not_approved_gets_neither_an_answer_nor_the_models_attention(
    world: World,
) -> None:
    world.approve()
    eve = world.tg.add_person("Eve", username="eve_hr")
    world.tg.write(eve, ENGLISH)
    assert world.check().silent
    assert world.methods() == [POLL]
    assert (world.sent_to(eve), world.model.calls) == ([], [])
    assert world.tg.unread(eve) == 1
    assert not any(ENGLISH in line for line in world.dump())


def test_idle_runs_make_one_request_and_nothing_else(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.check()
    world.methods()
    calls = len(world.model.calls)
    for _ in range(2):
        done = world.check()
        assert (done.code, done.silent, world.methods()) == (0, True, [POLL])
    assert len(world.model.calls) == calls
    assert len(world.sent_to(anna)) == 1


def test_what_stood_in_the_chat_before_the_approval_is_not_answered(world: World) -> None:
    anna = world.tg.add_person("Анна", username="anna_hr")
    world.tg.write(anna, RUSSIAN)
    world.autokus("approve", "@anna_hr")
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])


def test_the_conversation_goes_on_with_what_was_said_before(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, RUSSIAN)
    world.check()
    (first,) = world.sent_to(anna)
    world.tg.write(anna, "Команда из пяти человек, продукт для банков.")
    world.check()
    assert len(world.sent_to(anna)) == 2
    assert first in world.model.calls[1].last_user_text
    assert RUSSIAN in world.model.calls[1].last_user_text


def test_the_openai_dialect_answers_as_well(world: World) -> None:
    world.settings(llm={"provider": "openai", "base_url": world.model.openai_url})
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    assert world.check().code == 0
    assert len(world.sent_to(anna)) == 1
    assert [call.dialect for call in world.model.calls] == ["openai"]


def test_secrets_from_the_environment_serve_as_those_of_the_settings(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.settings(telegram={"api_id": 0, "api_hash": ""}, llm={"api_key": ""})
    (world.home / "telegram.session").unlink()
    done = world.autokus(
        "check",
        TG_API_ID="12345",
        TG_API_HASH="hash",
        TG_SESSION_STRING=world.tg.session_string(),
        ANTHROPIC_API_KEY="sandbox-key",
    )
    assert (done.code, done.silent, len(world.sent_to(anna))) == (0, True, 1)


def test_an_edit_before_the_answer_is_what_gets_answered(world: World) -> None:
    anna = world.approve()
    number = world.tg.write(anna, "Do you know Angular?")
    world.tg.edit(anna, number, "Do you know React?")
    world.check()
    assert "React" in world.model.calls[0].last_user_text
    assert "Angular" not in world.model.calls[0].prompt_text
    assert len(world.sent_to(anna)) == 1


def test_a_message_deleted_before_the_answer_gets_none(world: World) -> None:
    anna = world.approve()
    world.tg.delete(anna, world.tg.write(anna, ENGLISH))
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])


def test_an_edit_of_an_answered_message_is_not_answered_again(world: World) -> None:
    anna = world.approve()
    number = world.tg.write(anna, ENGLISH)
    world.check()
    world.tg.edit(anna, number, ENGLISH + " Please.")
    world.check()
    assert (len(world.sent_to(anna)), len(world.model.calls)) == (1, 1)


@pytest.mark.parametrize("change", ["edit", "delete"])
def test_a_change_while_the_model_thinks_takes_the_answer_back(world: World, change: str) -> None:
    anna = world.approve()
    number = world.tg.write(anna, "Do you know Angular?")
    if change == "edit":
        world.while_the_model_thinks(lambda: world.tg.edit(anna, number, "Do you know React?"))
    else:
        world.while_the_model_thinks(lambda: world.tg.delete(anna, number))
    world.check()
    assert world.sent_to(anna) == []
    world.check()
    world.check()
    assert len(world.sent_to(anna)) == (1 if change == "edit" else 0)
    assert world.outcomes(anna) == (["answered"] if change == "edit" else ["silent"])


def test_a_message_while_the_model_thinks_is_answered_together_with_the_first(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.while_the_model_thinks(lambda: world.tg.write(anna, "It is fully remote."))
    world.check()
    assert world.sent_to(anna) == []
    world.check()
    world.check()
    assert len(world.sent_to(anna)) == 1
    assert "fully remote" in world.model.calls[1].last_user_text
    assert world.outcomes(anna) == ["covered", "answered"]


def test_media_without_text_goes_to_the_owner(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, media="photo")
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])
    assert world.outcomes(anna) == ["handed_over"]
    assert world.tg.unread(anna) == 1


def test_media_with_words_is_answered_by_its_words(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "Here is the job description. Interested?", media="document")
    world.check()
    assert len(world.sent_to(anna)) == 1


def test_text_without_a_visible_letter_goes_to_the_owner(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "\u200b\u2060\u202e")
    world.check()
    assert (world.sent_to(anna), world.model.calls) == ([], [])
    assert world.outcomes(anna) == ["handed_over"]


def test_invisible_characters_do_not_reach_the_model(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "Are you\u200b inter\u00adested?")
    world.check()
    assert "Are you interested?" in world.model.calls[0].last_user_text
    assert len(world.sent_to(anna)) == 1


@pytest.mark.parametrize("hidden", ["\u202e", "\U000e0041"], ids=["direction", "tag"])
def test_characters_that_hide_words_are_for_the_owner_and_reach_no_model(
    world: World, hidden: str
) -> None:
    anna = world.approve()
    world.tg.write(anna, f"Are you in{hidden}terested?")
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])
    assert world.outcomes(anna) == ["handed_over"]


def test_a_service_message_is_nobodys_words(world: World) -> None:
    anna = world.approve()
    world.tg.service_message(anna)
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])
    assert world.outcomes(anna) == ["silent"]


def test_a_contact_that_turned_out_to_be_a_scam_is_left_alone(world: World) -> None:
    anna = world.approve()
    world.tg.change_person(anna, scam=True)
    world.tg.write(anna, ENGLISH)
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])


def test_a_message_of_yesterday_goes_to_the_owner(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH, at=time.time() - 25 * 3600)
    assert world.check().silent
    assert (world.sent_to(anna), world.model.calls) == ([], [])
    assert world.outcomes(anna) == ["handed_over"]


def test_an_hourly_cap_makes_the_next_message_wait_without_asking_the_model(world: World) -> None:
    world.settings(caps={"contact_hour": 1})
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.check()
    world.tg.write(anna, "And which tools does your team use?")
    assert world.check().silent
    assert world.check().silent
    assert (len(world.sent_to(anna)), len(world.model.calls)) == (1, 1)
    assert world.outcomes(anna) == ["answered", None]
    world.settings(caps={"contact_hour": 2})
    world.check()
    assert len(world.sent_to(anna)) == 2


def test_a_cap_for_the_whole_account_counts_within_one_run(world: World) -> None:
    world.settings(caps={"account_hour": 1})
    people = [world.approve(name, name) for name in ("anna_hr", "boris_hr", "clara_hr")]
    for person in people:
        world.tg.write(person, ENGLISH)
    world.check()
    assert (len(world.tg.sends), len(world.model.calls)) == (1, 1)


def test_many_replies_without_a_word_of_the_owner_go_to_the_owner(world: World) -> None:
    world.settings(caps={"in_a_row": 2})
    anna = world.approve()
    for text in ("Hello, interested?", "Fine. Which stack?", "And which country?"):
        world.tg.write(anna, text)
        world.check()
    assert len(world.sent_to(anna)) == 2
    assert world.outcomes(anna) == ["answered", "answered", "handed_over"]


@pytest.mark.parametrize(
    "said",
    [
        "I would be happy to talk!",
        {"action": "reply", "text": "Hello", "confidence": 0.9, "extra": 1},
    ],
    ids=["words instead of JSON", "an unknown field"],
)
def test_an_answer_that_is_not_the_json_asked_for_is_asked_for_once_more(
    world: World, said: dict[str, object] | str
) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.model.script += [said, reply("Hello! Tell me more, please.")]
    world.check()
    assert world.sent_to(anna) == ["Hello! Tell me more, please."]
    assert len(world.model.calls) == 2


def test_two_unusable_answers_go_to_the_owner_and_not_to_the_recruiter(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.model.script += ["Sure!", "Sure thing!"]
    world.check()
    assert (world.sent_to(anna), world.outcomes(anna)) == ([], ["handed_over"])
    assert len(world.model.calls) == 2


def test_what_the_gate_stops_goes_to_the_owner_with_the_reason(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.model.script.append(reply("Error: rate limit exceeded"))
    world.check()
    assert (world.sent_to(anna), world.outcomes(anna)) == ([], ["handed_over"])
    (handover,) = json.loads(world.autokus("inbox", "--json").out)["handovers"]
    assert "error" in handover["reason"]


def test_a_model_that_wants_silence_gets_it(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "Спасибо!")
    world.model.script.append({"action": "silent", "confidence": 0.9, "intent": "thanks"})
    assert world.check().silent
    assert (world.sent_to(anna), world.outcomes(anna)) == ([], ["silent"])
    assert world.tg.unread(anna) == 1


def test_one_contact_that_cannot_be_written_to_does_not_stop_the_others(world: World) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    world.tg.change_person(anna, blocks_owner=True)
    world.tg.write(anna, ENGLISH)
    world.tg.write(bob, ENGLISH)
    assert world.check().code == 0
    assert (world.sent_to(anna), len(world.sent_to(bob))) == ([], 1)
    assert world.outcomes(anna) == ["handed_over"]


def test_at_most_as_many_model_calls_run_side_by_side_as_the_settings_say(world: World) -> None:
    world.settings(llm={"parallel": 2})
    people = [world.approve(f"hr_number_{number}", f"Person {number}") for number in range(5)]
    for person in people:
        world.tg.write(person, ENGLISH)
    world.model.delay = 0.5
    world.check()
    assert len(world.tg.sends) == 5
    assert world.model.max_in_flight == 2


def test_a_slow_model_call_delays_its_own_contact_only(world: World) -> None:
    world.settings(run={"budget_seconds": 12})  # a wave leaves after 1 s
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    world.tg.write(anna, "Slow, please")
    world.tg.write(bob, ENGLISH)

    def rule(call: object) -> dict[str, object]:
        if "Slow, please" in getattr(call, "prompt_text", ""):
            until(lambda: world.tg.sends, seconds=8)
            time.sleep(1)
        return reply("Hello! Tell me more, please.")

    world.model.rule = rule
    world.check()
    first, second = world.tg.sends
    assert (first.peer_id, second.peer_id) == (bob.id, anna.id)
    assert (second.at - first.at).total_seconds() >= 1


def test_everything_the_program_leaves_in_the_home_is_private(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.check()
    assert (world.home / "run.lock").exists()
    assert [str(path) for path in world.home.rglob("*") if not private(path)] == []


def test_no_secret_lands_in_the_database_or_the_logs(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, ENGLISH)
    world.check()
    told = {path.name: path.read_bytes() for path in world.home.rglob("*") if path.is_file()}
    for name in ("settings.toml", "telegram.session"):
        told.pop(name)
    secrets = (b"sandbox-key", b"0123456789abcdef", world.tg.session_string()[20:60].encode())
    assert [(n, s) for n, found in told.items() for s in secrets if s in found] == []
