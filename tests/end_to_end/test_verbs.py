"""The verbs of the command line, against a Telegram that answers."""

from __future__ import annotations

import json
import subprocess

import pytest
from tests.end_to_end.world import POLL, PROGRAM, SEND, World, reply

from autokus.sandbox.model_server import ModelFault
from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"

# -- approve ------------------------------------------------------------------------------------------


def test_an_approval_looks_the_name_up_once_and_makes_the_database(world: World) -> None:
    anna = world.tg.add_person("Анна", username="anna_hr")
    done = world.autokus("approve", "@anna_hr")
    assert (done.code, done.err) == (0, "")
    assert f"id {anna.id}" in done.out
    assert world.tg.count("contacts.resolveUsername") == 1
    world.tg.clear_log()
    world.tg.write(anna, QUESTION)
    world.check()
    assert len(world.sent_to(anna)) == 1
    assert world.tg.count("contacts.resolveUsername") == 0


@pytest.mark.parametrize("how", ["@Anna_HR", "anna_hr"])
def test_a_name_may_be_written_in_other_letters_and_without_the_sign(
    world: World, how: str
) -> None:
    anna = world.tg.add_person("Анна", username="anna_hr")
    assert world.autokus("approve", how).code == 0
    world.tg.write(anna, QUESTION)
    world.check()
    assert len(world.sent_to(anna)) == 1


def test_approved_twice_is_approved_once(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    assert world.autokus("approve", "@anna_hr").code == 0
    world.check()
    assert len(world.sent_to(anna)) == 1
    assert len(json.loads(world.autokus("contacts", "--json").out)["contacts"]) == 1


def test_only_people_can_be_approved(world: World) -> None:
    world.approve()
    for kind in ("bot", "scam", "deleted"):
        world.tg.add_person(kind, username=f"is_{kind}", **{kind: True})
    world.tg.add_channel("Jobs", username="is_channel")
    world.tg.change_person(world.tg.owner, username="is_owner")
    before = world.dump()
    for name in ("is_bot", "is_scam", "is_deleted", "is_channel", "is_owner"):
        done = world.autokus("approve", f"@{name}")
        assert (done.code, done.out, len(done.lines)) == (2, "", 1), name
        assert "cannot be approved" in done.err
    assert world.dump() == before


@pytest.mark.parametrize("who", ["@nobody_has_this", "4242424242", "@not a name", ""])
def test_somebody_who_does_not_exist_is_said_in_a_sentence(world: World, who: str) -> None:
    world.approve("boris_hr", "Борис")
    before = world.dump()
    done = world.autokus("approve", who)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1), done
    assert world.dump() == before


@pytest.mark.parametrize("how", ["number", "id"])
def test_somebody_from_the_inbox_is_approved_by_number_or_id_without_a_look_up(
    world: World, how: str
) -> None:
    world.approve()
    boris = world.tg.add_person("Борис")  # has no name to be looked up by
    world.tg.write(boris, QUESTION)
    world.check()
    (found,) = json.loads(world.autokus("inbox", "--json").out)["not_approved"]
    assert (found["id"], found["wrote"]) == (boris.id, 1)
    assert world.autokus("approve", str(found[how]), "--from-unread").code == 0
    world.check()
    world.check()
    assert len(world.sent_to(boris)) == 1
    assert world.tg.count("contacts.resolveUsername") == 0
    assert json.loads(world.autokus("inbox", "--json").out)["not_approved"] == []


def test_from_unread_answers_what_was_not_read_and_nothing_older(world: World) -> None:
    anna = world.tg.add_person("Анна", username="anna_hr")
    world.tg.write(anna, "An old question, read long ago")
    world.tg.owner_reads(anna)
    world.tg.write(anna, QUESTION)
    assert world.autokus("approve", "@anna_hr", "--from-unread").code == 0
    world.check()
    world.check()
    assert len(world.sent_to(anna)) == 1
    assert "An old question" not in world.model.calls[0].last_user_text


def test_an_approval_with_a_dead_session_says_what_to_do(world: World) -> None:
    world.tg.add_person("Анна", username="anna_hr")
    world.tg.revoke_session()
    done = world.autokus("approve", "@anna_hr")
    assert (done.code, done.out, len(done.lines)) == (77, "", 1)
    assert "Log in again" in done.err


# -- reply --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["@anna_hr", "{id}", "#1"])
def test_a_reply_by_hand_goes_out_as_it_was_written(world: World, who: str) -> None:
    anna = world.approve()
    done = world.autokus("reply", who.format(id=anna.id), "Добрый день!", "Я  согласен.")
    assert (done.code, done.err) == (0, "")
    assert world.messages_of_owner(anna) == ["Добрый день! Я  согласен."]
    assert world.check().silent
    assert len(world.messages_of_owner(anna)) == 1


def test_a_reply_by_hand_answers_what_waited_there(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    assert world.autokus("reply", "@anna_hr", "Yes.").code == 0
    world.check()
    assert (world.messages_of_owner(anna), world.model.calls) == (["Yes."], [])
    assert world.outcomes(anna) == ["by_owner"]


def test_5000_characters_by_hand_arrive_in_two_parts_in_order_with_nothing_lost(
    world: World,
) -> None:
    anna = world.approve()
    words = "".join(f"{number:04} " for number in range(1000)).strip()
    assert len(words) == 4999
    done = world.autokus("reply", "@anna_hr", words)
    assert (done.code, "2 parts" in done.out) == (0, True)
    parts = world.messages_of_owner(anna)
    assert len(parts) == 2
    assert " ".join(parts) == words


def test_5000_characters_without_a_blank_arrive_whole(world: World) -> None:
    anna = world.approve()
    words = "🙂" * 5000  # two UTF-16 units each
    assert world.autokus("reply", "@anna_hr", words).code == 0
    parts = world.messages_of_owner(anna)
    assert "".join(parts) == words
    assert all(len(part.encode("utf-16-le")) // 2 <= 4096 for part in parts)


@pytest.mark.parametrize("text", [["  ", "\n"], []])
def test_an_empty_reply_is_refused(world: World, text: list[str]) -> None:
    anna = world.approve()
    done = world.autokus("reply", "@anna_hr", *text)
    assert (done.code, done.out) == (2, "")
    assert world.messages_of_owner(anna) == []
    assert world.rows("SELECT * FROM outbox") == []


def test_a_reply_to_somebody_unknown_is_refused(world: World) -> None:
    world.approve()
    done = world.autokus("reply", "@nobody_knows", "Hello")
    assert (done.code, len(done.lines)) == (2, 1)
    assert world.tg.sends == []


def test_a_reply_that_telegram_refuses_is_not_tried_again(world: World) -> None:
    anna = world.approve()
    world.tg.change_person(anna, blocks_owner=True)
    done = world.autokus("reply", "@anna_hr", "Hello")
    assert (done.code == 0, len(done.lines)) == (False, 1)
    world.tg.change_person(anna, blocks_owner=False)
    world.check()
    assert world.messages_of_owner(anna) == []


def test_a_reply_whose_line_breaks_is_sent_by_the_next_run_once(world: World) -> None:
    anna = world.approve()
    world.tg.faults.add(Fault(method=SEND, action="drop", when="after"))
    assert world.autokus("reply", "@anna_hr", "Hello").code == 75
    world.check()
    world.check()
    assert world.messages_of_owner(anna) == ["Hello"]


# -- reading ------------------------------------------------------------------------------------------


def test_every_reading_verb_prints_one_object_on_one_line(world: World) -> None:
    anna = world.approve()
    eve = world.tg.add_person("Eve", username="eve_hr")
    world.tg.write(anna, "First line\nsecond line\u2028third line")
    world.tg.write(eve, QUESTION)
    world.model.script.append({"action": "hand_over", "text": "a\nb", "confidence": 1})
    world.check()
    world.methods()
    verbs = (["contacts"], ["inbox"], ["show", "@anna_hr"], ["status"], ["runs"], ["debug"])
    for running in [world.start(*verb, "--json") for verb in verbs]:
        done = world.end(running)
        assert (done.code, done.err) == (0, "")
        assert done.out.count("\n") == 1
        assert done.out.endswith("\n")
        assert isinstance(json.loads(done.out), dict)
    assert world.methods() == []


def test_show_tells_what_became_of_each_message(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "One moment.")
    world.tg.write(anna, QUESTION)
    world.check()
    found = json.loads(world.autokus("show", "@anna_hr", "--json").out)["messages"]
    assert [(line["from"], line["outcome"]) for line in found] == [
        ("recruiter", "covered"),
        ("recruiter", "answered"),
        ("autokus", None),
    ]
    shown = world.autokus("show", "1").out
    assert world.sent_to(anna)[0] in shown
    assert "answered" in shown


def test_show_keeps_no_words_of_somebody_who_is_not_approved(world: World) -> None:
    world.approve()
    eve = world.tg.add_person("Eve", username="eve_hr")
    world.tg.write(eve, QUESTION)
    world.check()
    done = world.autokus("show", "@eve_hr")
    assert (done.code, QUESTION in done.out) == (0, False)


def test_status_says_when_it_last_went_well_and_fails_when_that_is_too_long_ago(
    world: World,
) -> None:
    world.approve()
    assert world.autokus("status", "--max-age", "5").code == 69
    world.check()
    assert world.autokus("status", "--max-age", "5").code == 0
    world.change("UPDATE runs SET started_at = started_at - 600, ended_at = ended_at - 600")
    assert world.autokus("status", "--max-age", "5").code == 69
    assert json.loads(world.autokus("status", "--json").out)["contacts"] == 1


def test_check_verbose_says_in_one_line_what_it_did(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    done = world.autokus("check", "--verbose")
    assert (done.code, done.err, done.out.count("\n")) == (0, "", 1)
    assert "1 answered" in done.out
    assert world.methods().count(SEND) == 1
    assert "nothing new (1 request, 0 model calls)" in world.autokus("check", "-v").out
    assert world.methods() == [POLL]


NASTY = "\x1b[31m\x1b]0;title\x07\x9b31m\u202eevil\u202c\u200b\u2066x\u2069\x7f\r\x08\U000e0041"
RAW = {letter for letter in NASTY if not letter.isprintable()}


def test_other_peoples_characters_do_not_reach_the_terminal_raw(world: World) -> None:
    anna = world.approve(first_name=f"An{NASTY}na")
    eve = world.tg.add_person(f"Ev{NASTY}e", username="eve_hr")
    world.tg.write(anna, f"Hello {NASTY} there")
    world.tg.write(eve, QUESTION)
    world.model.script.append(
        {
            "action": "hand_over",
            "text": f"Sug{NASTY}gestion",
            "confidence": 1,
            "intent": f"in{NASTY}tent",
        }
    )
    world.check()
    verbs = [[verb, *more] for verb in ("contacts", "inbox") for more in ([], ["--json"])]
    verbs += [["show", "@anna_hr"], ["show", "@anna_hr", "--json"]]
    for running in [world.start(*verb) for verb in verbs]:
        done = world.end(running)
        assert done.code == 0
        assert set(done.out + done.err) & RAW == set()
    found = json.loads(world.autokus("show", "@anna_hr", "--json").out)
    assert found["messages"][0]["text"] == f"Hello {NASTY} there"


def test_a_dry_run_and_an_error_show_no_raw_characters_either(world: World) -> None:
    anna = world.approve(first_name=f"An{NASTY}na")
    world.tg.write(anna, QUESTION)
    world.model.script.append(reply("Hello, tell me more."))
    done = world.autokus("check", "--dry-run")
    assert (done.code, "Hello, tell me more." in done.out) == (0, True)
    refused = world.autokus("reply", f"@{NASTY}", "Hello")
    assert refused.code == 2
    for text in (done.out, refused.err):
        assert set(text) & RAW == set()


def test_a_models_own_words_in_an_error_do_not_reach_the_terminal_raw(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    fault = ModelFault("status", status=400, error_type="invalid_request_error", times=2)
    fault.message = f"bad {NASTY} request"
    world.model.faults.append(fault)
    done = world.check()
    shown = done.err + world.autokus("inbox").out + world.autokus("status").out
    assert set(shown) & RAW == set()


def test_a_broken_pipe_is_no_bug(world: World) -> None:
    world.approve()
    process = world.start("contacts")
    assert process.stdout is not None
    process.stdout.close()
    process.wait(20)
    assert process.stderr is not None
    assert "Traceback" not in process.stderr.read()
    process.stdout = None


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["check", "--nonsense"], ["approve"], ["mode", "@anna_hr", "loud"]]
)
def test_a_command_line_that_means_nothing_exits_with_2(world: World, arguments: list[str]) -> None:
    world.approve()
    done = world.autokus(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_the_home_may_be_named_by_the_environment(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    named = world.environment | {"AUTOKUS_HOME": str(world.home)}
    done = subprocess.run(
        [*PROGRAM, "check"], env=named, cwd="/", capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len(world.sent_to(anna)) == 1


def test_the_home_on_the_command_line_goes_before_the_environment(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    assert world.autokus("check", AUTOKUS_HOME="/nonexistent").code == 0
    assert len(world.sent_to(anna)) == 1
