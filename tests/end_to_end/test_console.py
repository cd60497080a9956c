"""The owner in Saved Messages: cards that ring, orders, and what only looks like one."""

from __future__ import annotations

import re

import pytest
from tests.end_to_end.world import POLL, SEND, World, reply

QUESTION = "Hi! Which stack do you work with?"
MATTER = "What would you like to change about your job?"
HAND_OVER = {
    "action": "hand_over",
    "text": "I would like a larger team.",
    "confidence": 0.9,
    "intent": "asks about wishes",
}
SLOT = "Could we talk on Tuesday at 15:00?"


def rung(world: World) -> list[str]:
    """The reminders that lie at Telegram: what will ring on the owner's phone."""
    return [item.text for item in world.tg.scheduled("me")]


def told(world: World) -> list[str]:
    """What stands in Saved Messages, written by the program."""
    return [note.text for note in world.tg.notes() if note.text.startswith("🤖 AutoKus: ")]


def number(card: str) -> str:
    found = re.search(r"#(\d+)", card)
    assert found
    return found[1]


def order(world: World, text: str) -> str:
    """The owner writes this into Saved Messages; the answer that stands there after the next run."""
    before = len(told(world))
    world.tg.owner_note(text)
    assert world.check().silent
    (answer,) = told(world)[before:]
    return answer.removeprefix("🤖 AutoKus: ")


def handed_over(world: World) -> str:
    """Anna asks what only the owner can say; the number of her card."""
    anna = world.approve()
    world.tg.write(anna, SLOT)
    assert world.check().silent
    return number(rung(world)[0])


# -- cards -----------------------------------------------------------------------------------------


def test_a_handover_rings_on_the_phone_in_the_same_run_and_says_all_there_is_to_know(
    world: World,
) -> None:
    anna = world.approve()
    world.tg.write(anna, MATTER)
    world.model.script.append(HAND_OVER)
    assert world.check().silent
    (item,) = world.tg.scheduled("me")
    ahead = item.date - world.tg.now().timestamp()
    assert 0 < ahead <= 20
    for words in (
        "@anna_hr",
        "Анна",
        f"> {MATTER}",
        "asks about wishes",
        "> I would like a larger",
    ):
        assert words in item.text
    n = number(item.text)
    for command in (f"/ok {n}", f"/edit {n} TEXT", f"/take {n}", f"/resolve {n}"):
        assert command in item.text
    world.tg.account.deliver_due()
    world.methods()
    assert world.check().silent
    assert world.methods() == [POLL]


def test_a_reminder_is_at_least_ten_seconds_ahead_by_telegrams_clock_not_by_ours(
    world: World,
) -> None:
    world.tg.advance(3600)
    handed_over(world)
    (item,) = world.tg.scheduled("me")
    assert item.date - world.tg.now().timestamp() + 5 >= 10
    assert item.date > world.tg.now().timestamp() - 20


def test_messages_that_join_make_a_new_card_that_does_not_ring_again_at_once(world: World) -> None:
    first = handed_over(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.write(anna, "Or on Wednesday?")
    assert world.check().silent
    assert len(rung(world)) == 1
    (second,) = told(world)
    assert int(number(second)) == int(first) + 1
    assert "> Or on Wednesday?" in second
    assert "is out of date" in order(world, f"/answer {first} Tuesday it is")
    assert world.messages_of_owner(anna) == []
    assert order(world, f"/answer {number(second)} Wednesday, please").startswith("Your words")
    assert world.messages_of_owner(anna) == ["Wednesday, please"]


# -- orders ------------------------------------------------------------------------------------------


def test_an_answer_from_the_phone_is_sent_and_the_bot_goes_on_with_the_whole_history(
    world: World,
) -> None:
    n = handed_over(world)
    anna = world.tg.account.person("anna_hr")
    answer = order(world, f"/answer {n} Tuesday at 15:00 suits me.")
    assert "Done in" in answer
    assert world.messages_of_owner(anna) == ["Tuesday at 15:00 suits me."]
    assert world.rows("SELECT id FROM handovers WHERE closed_at IS NULL") == []
    world.tg.write(anna, QUESTION)
    assert world.check().silent
    assert len(world.messages_of_owner(anna)) == 2
    assert "Tuesday at 15:00 suits me." in world.model.calls[-1].last_user_text
    assert "is out of date" in order(world, f"/answer {n} Once more")
    assert len(world.messages_of_owner(anna)) == 2


def test_resolve_ends_what_waited_and_the_next_message_is_answered(world: World) -> None:
    n = handed_over(world)
    anna = world.tg.account.person("anna_hr")
    assert order(world, f"/resolve {n}").startswith("Done. AutoKus goes on")
    world.tg.write(anna, QUESTION)
    world.check()
    assert len(world.sent_to(anna)) == 1
    assert "waits for you" in order(world, f"/resolve {n}")


def test_an_order_runs_once_however_often_telegram_tells_of_it(world: World) -> None:
    handed_over(world)
    world.tg.owner_note("/pause")
    before = world.rows("SELECT pts FROM account")[0][0]
    assert world.check().silent
    assert world.autokus("resume").code == 0
    world.change("UPDATE account SET pts = ?", before)
    assert world.check().silent
    assert world.rows("SELECT paused_at FROM account") == [(None,)]
    assert sum("Paused." in text for text in told(world)) == 1


def test_pause_is_obeyed_before_anything_is_sent_and_still_answered(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    assert "Paused" in order(world, "/pause")
    assert (world.sent_to(anna), world.model.calls) == ([], [])
    assert order(world, "/resume").startswith("Going on")
    assert len(world.sent_to(anna)) == 1


def test_a_long_order_is_edited_in_place_until_it_is_done(world: World) -> None:
    for name in ("anna_hr", "bob_hr", "cleo_hr", "dan_hr"):
        world.tg.write(world.approve(name, name), QUESTION)
    world.autokus("pause")
    seen: list[str] = []
    world.while_the_model_thinks(lambda: seen.append(told(world)[-1]), times=4)
    answer = order(world, "/resume")
    assert "… thinking: 4 conversations, 1 of them queued" in seen[0]
    assert re.search(r"Done in \d+ s: 4 answered\.", answer)
    edits = world.methods().count("messages.editMessage")
    assert 2 <= edits <= 4


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("/stauts", "Did you mean /status"),
        ("/нет такой", "There is no command"),
        ("/", "There is no command"),
        ("/ok", "Say about what: /ok N"),
        ("/ok seven", "is no number"),
        ("/ok 99999", "There is no card"),
        ("/mode @anna_hr fast", "is no mode"),
        ("/mute @anna_hr", "Something is missing"),
        ("/why @nobody_here", "does not know"),
        ("/help", "/answer N TEXT"),
        ("/status@my_bot", "Last good run"),
        ("/inbox", "Nothing waits for you."),
        ("/why @anna_hr", "Анна (@anna_hr)"),
        ("/usage", "24 h: 0 tokens"),
        ("/lessons", "You have taught nothing yet."),
        ("/debug", "exit code 0"),
        ("/MODE @anna_hr draft", "mode draft"),
    ],
)
def test_every_order_gets_a_short_answer(world: World, text: str, says: str) -> None:
    world.approve()
    world.check()
    assert says in order(world, text)


def test_an_approval_from_the_phone_answers_what_is_unread(world: World) -> None:
    world.approve("bob_hr", "Bob")
    anna = world.tg.add_person("Анна", username="anna_hr")
    world.tg.write(anna, QUESTION)
    assert "is approved" in order(world, "/approve @anna_hr")
    assert len(world.sent_to(anna)) == 1


# -- what only looks like an order ------------------------------------------------------------------


def test_only_what_the_owner_typed_into_saved_messages_is_an_order(world: World) -> None:
    anna, eve = world.approve(), world.tg.add_person("Eve", username="eve_hr")
    world.tg.write(eve, "/approve @eve_hr")
    world.tg.write(anna, "/approve me")
    world.tg.owner_note("/approve @eve_hr", fwd_from=eve)
    world.tg.owner_note("/approve @eve_hr", via_bot_id=5)
    world.tg.owner_note("/approve @eve_hr", from_scheduled=True)
    world.tg.owner_note("please /approve @eve_hr")
    world.tg.owner_note("> /approve @eve_hr")
    world.check()
    world.check()
    assert world.rows("SELECT count(*) FROM orders") == [(0,)]
    assert world.rows("SELECT count(*) FROM contacts WHERE approved_at IS NOT NULL") == [(1,)]
    assert world.tg.count("contacts.resolveUsername") == 0


def test_a_recruiters_command_quoted_in_a_card_of_ours_is_text(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "/pause\n/approve @eve_hr\nCan we talk tomorrow at 12?")
    world.check()
    card = rung(world)[0]
    assert not any(line.startswith(("/pause", "/approve")) for line in card.splitlines())
    world.tg.advance(60)
    world.tg.account.deliver_due()
    world.check()
    assert world.rows("SELECT count(*) FROM orders") == [(0,)]


def test_nothing_of_saved_messages_but_orders_is_kept(world: World) -> None:
    world.approve()
    world.tg.owner_note("my diary: seventeen elephants")
    world.check()
    assert not any("elephants" in line for line in world.dump())


def test_the_fallback_reads_saved_messages_by_a_mark_of_their_own(world: World) -> None:
    anna = world.approve()
    world.tg.owner_note("/revoke @anna_hr")
    world.change("UPDATE account SET pts = NULL")
    assert world.check().silent  # the first time nothing is read: it was not written for us
    assert world.rows("SELECT count(*) FROM orders") == [(0,)]
    world.tg.owner_note("/mode @anna_hr off")
    world.change("UPDATE account SET pts = NULL")
    world.methods()
    assert world.check().silent
    assert world.methods().count("messages.getPeerDialogs") == 1
    assert world.rows("SELECT mode FROM contacts WHERE user_id = ?", anna.id) == [("off",)]


# -- drafts --------------------------------------------------------------------------------------------


def drafted(world: World) -> str:
    """A reply to Anna that waits for the owner's word; the number of its card."""
    anna = world.approve()
    world.autokus("mode", "@anna_hr", "draft")
    world.tg.write(anna, QUESTION)
    world.model.script.append(reply("I work with React."))
    assert world.check().silent
    assert world.sent_to(anna) == []
    return number(rung(world)[0])


def test_a_draft_lies_on_a_card_and_in_the_chats_input_box_and_costs_no_more_requests(
    world: World,
) -> None:
    drafted(world)
    anna = world.tg.account.person("anna_hr")
    draft = world.tg.draft(anna)
    assert draft
    assert draft.text == "I work with React."
    assert "> I work with React." in rung(world)[0]
    assert world.tg.unread(anna) == 1
    world.methods()
    assert world.check().silent
    assert (world.methods(), len(world.model.calls)) == ([POLL], 1)
    assert "a draft waits for your word" in world.autokus("why", "@anna_hr").out


def test_ok_sends_the_draft_and_clears_the_input_box(world: World) -> None:
    n = drafted(world)
    anna = world.tg.account.person("anna_hr")
    assert "On its way" in order(world, f"/ok {n}")
    assert world.sent_to(anna) == ["I work with React."]
    assert world.outcomes(anna) == ["answered"]
    world.check()
    assert not world.tg.draft(anna)
    assert "is out of date" in order(world, f"/ok {n}")
    assert len(world.sent_to(anna)) == 1


def test_edit_sends_the_owners_words_instead(world: World) -> None:
    n = drafted(world)
    anna = world.tg.account.person("anna_hr")
    assert "Your words are on their way" in order(world, f"/edit {n} React, and some Vue.")
    assert world.messages_of_owner(anna) == ["React, and some Vue."]
    world.check()
    assert world.outcomes(anna) == ["by_owner"]
    assert len(world.model.calls) == 1


def test_no_sends_nothing_and_composes_nothing_anew(world: World) -> None:
    n = drafted(world)
    anna = world.tg.account.person("anna_hr")
    assert "Nothing is sent" in order(world, f"/no {n}")
    assert not world.tg.draft(anna)
    world.check()
    assert (world.messages_of_owner(anna), world.outcomes(anna)) == ([], ["silent"])
    assert len(world.model.calls) == 1


def test_a_draft_sent_from_the_input_box_counts_as_accepted(world: World) -> None:
    drafted(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.owner_writes(anna, "I work with React.")
    assert world.check().silent
    assert world.outcomes(anna) == ["answered"]
    assert world.rows("SELECT fate FROM outbox WHERE author = 'autokus'") == [("unedited",)]
    world.tg.write(anna, "And how long?")
    world.check()
    assert len(world.model.calls) == 2  # the chat is not his because of that


def test_a_draft_that_the_owner_changed_and_sent_counts_as_edited(world: World) -> None:
    drafted(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.owner_writes(anna, "I work with React and Vue.")
    assert world.check().silent
    assert world.outcomes(anna) == ["by_owner"]
    assert world.rows("SELECT fate, state FROM outbox WHERE author = 'autokus'") == [
        ("edited", "cancelled")
    ]


def test_what_the_owner_is_typing_is_never_written_over(world: World) -> None:
    world.settings(reply={"owner_active_hours": 0})
    anna = world.approve()
    world.autokus("mode", "@anna_hr", "draft")
    world.tg.owner_types_draft(anna, "Dear Anna, I")
    world.tg.write(anna, QUESTION)
    world.check()
    draft = world.tg.draft(anna)
    assert draft
    assert draft.text == "Dear Anna, I"
    assert world.methods().count("messages.saveDraft") == 0
    assert len(rung(world)) == 1


def test_a_changed_input_box_is_left_alone_after_the_decision(world: World) -> None:
    n = drafted(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.owner_types_draft(anna, "I work with React, but")
    order(world, f"/no {n}")
    draft = world.tg.draft(anna)
    assert draft
    assert draft.text == "I work with React, but"


def test_a_stale_draft_cannot_be_sent_and_a_new_one_takes_its_place(world: World) -> None:
    n = drafted(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.write(anna, "And do you know Vue?")
    world.tg.owner_note(f"/ok {n}")
    assert world.check().silent
    assert world.sent_to(anna) == []
    assert any("is out of date: the recruiter has written since" in text for text in told(world))
    assert len(world.model.calls) == 2
    assert len(rung(world)) == 2
    assert "On its way" in order(world, f"/ok {number(rung(world)[1])}")
    assert len(world.sent_to(anna)) == 1


# -- veto ------------------------------------------------------------------------------------------------


def lying(world: World) -> str:
    """A reply to Anna that lies at Telegram; the number of its card."""
    anna = world.approve()
    world.autokus("mode", "@anna_hr", "veto")
    world.tg.write(anna, QUESTION)
    world.model.script.append(reply("I work with React."))
    assert world.check().silent
    assert world.sent_to(anna) == []
    (item,) = world.tg.scheduled(anna)
    assert item.text == "I work with React."
    assert 280 <= item.date - world.tg.now().timestamp() <= 301
    return number(rung(world)[0])


def deliver(world: World) -> None:
    world.tg.advance(310)
    world.tg.account.deliver_due()


def test_in_mode_veto_the_reply_leaves_by_itself_some_minutes_later(world: World) -> None:
    lying(world)
    anna = world.tg.account.person("anna_hr")
    world.methods()
    assert world.check().silent
    assert world.methods() == ["messages.getScheduledHistory", POLL]
    assert world.tg.unread(anna) == 1
    deliver(world)
    assert world.check().silent
    assert (world.sent_to(anna), world.outcomes(anna)) == (["I work with React."], ["answered"])
    world.methods()
    assert world.check().silent
    assert world.methods() == [POLL]


def test_deleting_it_on_any_device_is_a_veto_and_a_correction(world: World) -> None:
    lying(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.owner_deletes_scheduled(anna, world.tg.scheduled(anna)[0].id)
    assert world.check().silent
    assert world.outcomes(anna) == ["silent"]
    assert world.rows("SELECT fate, state FROM outbox WHERE author = 'autokus'") == [
        ("vetoed", "cancelled")
    ]
    world.check()
    assert (world.messages_of_owner(anna), len(world.model.calls)) == ([], 1)


@pytest.mark.parametrize("how", ["by its time", "send now"])
def test_editing_it_there_makes_it_the_owners_words(world: World, how: str) -> None:
    lying(world)
    anna = world.tg.account.person("anna_hr")
    (item,) = world.tg.scheduled(anna)
    world.tg.owner_edits_scheduled(anna, item.id, "React and Vue.")
    if how == "by its time":
        assert world.check().silent
        deliver(world)
    else:
        world.tg.owner_sends_scheduled_now(anna, item.id)
    assert world.check().silent
    world.check()
    assert world.messages_of_owner(anna) == ["React and Vue."]
    assert world.outcomes(anna) == ["by_owner"]
    assert world.rows("SELECT DISTINCT fate FROM outbox WHERE mode = 'veto'") == [("edited",)]
    assert len(world.model.calls) == 1


def test_the_recruiter_writes_meanwhile_and_the_reply_is_composed_anew(world: World) -> None:
    lying(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.write(anna, "And do you know Vue?")
    world.model.script.append(reply("I work with React, and I have no experience with Vue."))
    assert world.check().silent
    (item,) = world.tg.scheduled(anna)
    assert item.text.startswith("I work with React, and")
    deliver(world)
    world.check()
    assert len(world.messages_of_owner(anna)) == 1
    assert world.outcomes(anna) == ["covered", "answered"]


@pytest.mark.parametrize(
    "command",
    [
        "/pause",
        "/revoke @anna_hr",
        "/mute @anna_hr 2d",
        "/mode @anna_hr off",
        "/no {n}",
        "/take {n}",
    ],
)
def test_what_lies_at_telegram_is_taken_back_when_the_owner_says_so(
    world: World, command: str
) -> None:
    n = lying(world)
    anna = world.tg.account.person("anna_hr")
    order(world, command.format(n=n))
    assert world.tg.scheduled(anna) == []
    deliver(world)
    world.check()
    assert world.messages_of_owner(anna) == []


def test_the_owners_own_message_in_the_chat_takes_it_back(world: World) -> None:
    lying(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.owner_writes(anna, "Let us talk on the phone.")
    world.check()
    assert world.tg.scheduled(anna) == []
    assert world.outcomes(anna) == ["by_owner"]


def test_a_reply_that_left_before_it_could_be_taken_back_is_known_as_sent(world: World) -> None:
    lying(world)
    anna = world.tg.account.person("anna_hr")
    world.autokus("mode", "@anna_hr", "off")
    deliver(world)
    world.check()
    assert (world.outcomes(anna), len(world.messages_of_owner(anna))) == (["answered"], 1)
    assert world.rows("SELECT state FROM outbox WHERE mode = 'veto'") == [("sent",)]


def test_the_run_that_dies_after_laying_it_there_lays_no_second_one(world: World) -> None:
    from autokus.sandbox.telegram_faults import Fault  # noqa: PLC0415

    anna = world.approve()
    world.autokus("mode", "@anna_hr", "veto")
    world.tg.write(anna, QUESTION)
    world.tg.faults.add(Fault(method=SEND, action="drop", when="after"))
    world.check()
    assert len(world.tg.scheduled(anna)) == 1
    for _ in range(3):
        world.check()
        assert len(world.tg.scheduled(anna)) == 1
    deliver(world)
    world.check()
    assert (len(world.messages_of_owner(anna)), world.outcomes(anna)) == (1, ["answered"])


# -- the end of waiting ------------------------------------------------------------------------------


def test_a_handover_without_an_answer_ends_after_a_while_and_the_owner_is_told(
    world: World,
) -> None:
    handed_over(world)
    anna = world.tg.account.person("anna_hr")
    world.change("UPDATE handovers SET opened_at = opened_at - 73 * 3600")
    assert world.check().silent
    assert any("waited for you for 72 h" in text for text in told(world))
    world.tg.write(anna, QUESTION)
    world.check()
    assert len(world.sent_to(anna)) == 1


def test_the_holding_line_goes_out_once_per_handover_and_never_for_a_scam(world: World) -> None:
    world.settings(owner={"holding_line": True})
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    world.tg.write(anna, SLOT)
    world.tg.write(bob, "Переведите 3000 рублей на карту за обучение, потом вернём")
    world.check()
    world.tg.write(anna, "Or at 16:00?")
    world.check()
    world.check()
    assert [text.split(".")[0].split("!")[0] for text in world.sent_to(anna)] == [
        "Thank you for your message"
    ]
    assert world.sent_to(bob) == []
    assert world.rows("SELECT count(*) FROM handovers WHERE closed_at IS NULL") == [(1,)]


# -- learning ----------------------------------------------------------------------------------------


ASKED = "What is your level of English?"
LESSON = "I speak English fluently, level C1."


def test_the_whole_cycle_asked_rung_answered_from_the_phone_learned_and_not_asked_again(
    world: World,
) -> None:
    world.settings(reply={"settle_seconds": 0, "owner_active_hours": 2})
    anna, ivan = world.approve(), world.approve("ivan_hr", "Иван")
    world.tg.write(anna, ASKED)
    world.model.script.append(HAND_OVER | {"text": "", "intent": "asks for the level of English"})
    assert world.check().silent
    n = number(rung(world)[0])
    assert order(world, f"/answer {n} {LESSON}").startswith("Your words are on their way")
    assert world.messages_of_owner(anna) == [LESSON]
    assert world.check().silent
    assert any("for everybody who asks" in text for text in told(world))
    world.tg.write(ivan, "Иван, здравствуйте. Какой у вас уровень английского языка?")
    world.model.script.append(reply("Здравствуйте! Свободно говорю по-английски, уровень C1."))
    assert world.check().silent
    assert LESSON in world.model.calls[-1].last_user_text
    assert world.sent_to(ivan) == ["Здравствуйте! Свободно говорю по-английски, уровень C1."]
    assert world.rows("SELECT count(*) FROM handovers WHERE closed_at IS NULL") == [(0,)]


def test_what_the_owner_wrote_in_the_chat_itself_is_learned_too(world: World) -> None:
    world.settings(reply={"settle_seconds": 0, "owner_active_hours": 0})
    anna = world.approve()
    world.tg.write(anna, ASKED)
    world.model.script.append(HAND_OVER | {"text": "", "intent": "asks for the level of English"})
    world.check()
    world.tg.owner_writes(anna, LESSON)
    world.check()
    assert world.rows("SELECT answer, user_id FROM lessons") == [(LESSON, None)]
    world.check()
    assert len(world.rows("SELECT id FROM lessons")) == 1


def test_an_edited_draft_is_a_lesson_and_one_contacts_slot_stays_with_it(world: World) -> None:
    n = drafted(world)
    anna = world.tg.account.person("anna_hr")
    order(world, f"/edit {n} I work with React and a little Vue.")
    assert world.rows("SELECT answer, user_id FROM lessons") == [
        ("I work with React and a little Vue.", None)
    ]
    world.tg.write(anna, "When could we talk?")
    world.check()
    card = [text for text in (*rung(world), *told(world)) if "When could we talk?" in text][-1]
    order(world, f"/answer {number(card)} On Tuesday at 15:00, call +7 999 123-45-67.")
    world.check()
    bound = world.rows(
        "SELECT count(*) FROM lessons WHERE answer LIKE '%Tuesday%' AND user_id IS NULL"
    )
    assert bound == [(0,)]
    bob = world.approve("bob_hr", "Bob")
    world.tg.write(bob, "When could we talk?")
    world.tg.write(bob, QUESTION)
    world.check()
    prompts = "\n".join(call.prompt_text for call in world.model.calls if "Bob" in call.prompt_text)
    for secret in ("Tuesday", "999", "15:00"):
        assert secret not in prompts
        assert not any(secret in text for text in world.messages_of_owner(bob))


def test_a_text_edited_in_the_schedule_is_a_lesson(world: World) -> None:
    lying(world)
    anna = world.tg.account.person("anna_hr")
    world.tg.owner_edits_scheduled(
        anna, world.tg.scheduled(anna)[0].id, "I work with React and a little Vue."
    )
    world.check()
    assert world.rows("SELECT answer FROM lessons") == [("I work with React and a little Vue.",)]


# -- what failed in the systems before this one ----------------------------------------------------------


def test_each_answer_of_the_owners_finds_its_own_conversation(world: World) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    world.tg.write(anna, SLOT)
    world.tg.write(bob, "Can we talk on Friday at 12:00?")
    assert world.check().silent
    cards = {("Анна" if "Анна" in card else "Bob"): number(card) for card in rung(world)}
    world.tg.change_person(bob, username="bob_renamed")
    world.tg.owner_note(f"/answer {cards['Bob']} Friday, please.")
    world.tg.owner_note(f"/answer {cards['Анна']} Tuesday, please.")
    assert world.check().silent
    assert world.messages_of_owner(anna) == ["Tuesday, please."]
    assert world.messages_of_owner(bob) == ["Friday, please."]
    assert world.rows("SELECT count(*) FROM handovers WHERE closed_at IS NULL") == [(0,)]


@pytest.mark.parametrize("how", ["in the chat", "/answer", "/edit", "in the box"])
def test_learning_fires_whichever_way_the_owner_answers(world: World, how: str) -> None:
    world.settings(reply={"settle_seconds": 0, "owner_active_hours": 0})
    anna = world.approve()
    if how in ("/edit", "in the box"):
        world.autokus("mode", "@anna_hr", "draft")
    world.tg.write(anna, ASKED)
    drafts = how in ("/edit", "in the box")
    world.model.script.append(
        reply("I speak English.") if drafts else HAND_OVER | {"text": "", "intent": "asks"}
    )
    world.check()
    if how.startswith("/"):
        world.tg.owner_note(f"{how} {number(rung(world)[0])} {LESSON}")
    else:
        world.tg.owner_writes(anna, LESSON)
    for _ in range(2):
        assert world.check().silent
    assert world.rows("SELECT answer, user_id FROM lessons") == [(LESSON, None)]


@pytest.mark.parametrize("how", ["/resolve", "/answer", "/clear", "in the chat", "by time"])
def test_a_chat_that_was_resolved_is_pending_nowhere_and_answered_again(
    world: World, how: str
) -> None:
    world.settings(reply={"settle_seconds": 0, "owner_active_hours": 0})
    n = handed_over(world)
    anna = world.tg.account.person("anna_hr")
    if how == "in the chat":
        world.tg.owner_writes(anna, "Tuesday it is.")
    elif how == "by time":
        world.change("UPDATE handovers SET opened_at = opened_at - 73 * 3600")
    else:
        about = (
            "@anna_hr"
            if how == "/clear"
            else f"{n} Tuesday it is."[: None if how == "/answer" else len(n)]
        )
        world.tg.owner_note(f"{how} {about}")
    assert world.check().silent
    assert "Anna" not in world.autokus("inbox").out
    assert "анна" not in world.autokus("inbox").out.casefold()
    assert order(world, "/inbox") == "Nothing waits for you."
    before = len(world.messages_of_owner(anna))
    world.tg.write(anna, QUESTION)
    world.check()
    assert len(world.messages_of_owner(anna)) == before + 1


def test_one_chat_that_waits_for_the_owner_hands_over_no_other(world: World) -> None:
    handed_over(world)
    others = [world.approve(f"{name}_hr", name.title()) for name in ("bob", "cleo", "dan")]
    for person in others:
        world.tg.write(person, QUESTION)
    assert world.check().silent
    assert [world.outcomes(person) for person in others] == [["answered"]] * 3
    assert world.rows("SELECT count(*) FROM handovers") == [(1,)]
