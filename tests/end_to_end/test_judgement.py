"""What the rules decide before a model is asked, through whole runs: who answers, the honest answer, scams, waits."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime, timedelta

import pytest
from tests.end_to_end.world import POLL, World

from autokus.prompt_files import shipped_prompts
from autokus.vocabulary import NOTE_SIGN

TEMPLATES = tomllib.loads((shipped_prompts() / "templates.toml").read_text(encoding="utf-8"))
QUESTION = "Hi! Are you interested in a senior front-end position?"
NEXT = "Which libraries do you work with?"
SCAM = (
    "Congratulations, you are hired! Before the first day please send a photo of your passport and your card number,"
    " and pay a refundable deposit of 50 USDT for the equipment."
)


def notes(world: World) -> list[str]:
    """What the program told its owner in Saved Messages."""
    return [note.text for note in world.tg.notes() if note.text.startswith(NOTE_SIGN)]


# -- who answers -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", QUESTION, NEXT),
        (
            "ru",
            "Здравствуйте! Есть вакансия Senior Frontend (React). Интересно?",
            "С какими библиотеками вы работаете?",
        ),
    ],
)
def test_the_first_reply_alone_ends_with_the_line_that_says_who_answers(
    world: World, language: str, first: str, second: str
) -> None:
    world.settings(reply={"disclosure": "first_reply"})
    anna = world.approve()
    for text in (first, second):
        world.tg.write(anna, text)
        assert world.check().silent
    line = TEMPLATES["disclosure"][language]
    one, two = world.sent_to(anna)
    assert one.endswith(f"\n\n{line}")
    assert line not in two
    assert one.removesuffix(line).strip() in world.model.calls[1].last_user_text


def test_each_recruiter_is_told_once_who_answers(world: World) -> None:
    world.settings(reply={"disclosure": "first_reply"})
    people = [world.approve(name, name) for name in ("anna_hr", "bob_hr")]
    for text in (QUESTION, NEXT):
        for person in people:
            world.tg.write(person, text)
        world.check()
    line = TEMPLATES["disclosure"]["en"]
    for person in people:
        assert [line in sent for sent in world.sent_to(person)] == [True, False]


def test_who_is_told_only_when_asked_gets_no_such_line(world: World) -> None:
    anna = world.approve()  # the settings of these tests say `when_asked`
    world.tg.write(anna, QUESTION)
    world.check()
    (sent,) = world.sent_to(anna)
    assert not any(line in sent for line in TEMPLATES["disclosure"].values())


@pytest.mark.parametrize("disclosure", ["first_reply", "when_asked"])
@pytest.mark.parametrize(
    ("language", "asked", "again"),
    [
        ("en", "Are you a bot?", "No really, are you a bot?"),
        ("ru", "Вы бот?", "Нет, серьёзно, вы бот?"),
    ],
)
def test_who_asks_for_a_bot_hears_the_truth_from_the_template_and_asked_again_the_owner_is_called(
    world: World, disclosure: str, language: str, asked: str, again: str
) -> None:
    world.settings(reply={"disclosure": disclosure})
    anna = world.approve()
    world.tg.write(anna, asked)
    assert world.check().silent
    assert world.sent_to(anna) == [TEMPLATES["admit"][language]]
    assert world.outcomes(anna) == ["answered"]
    world.tg.write(anna, again)
    for _ in range(2):
        assert world.check().silent
    assert world.sent_to(anna) == [TEMPLATES["admit"][language]]
    assert (world.outcomes(anna), world.model.calls) == (["answered", "handed_over"], [])
    assert world.tg.unread(anna) == 1
    (note,) = notes(world)
    assert "whether a bot" in note


def test_after_the_honest_answer_the_talk_goes_on(world: World) -> None:
    anna = world.approve()
    for text in ("Are you a bot?", f"I see. {NEXT}"):
        world.tg.write(anna, text)
        world.check()
    assert (len(world.sent_to(anna)), len(world.model.calls)) == (2, 1)


# -- a scam ----------------------------------------------------------------------------------------


def test_a_scam_is_met_with_silence_until_the_owner_says_otherwise(world: World) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    world.tg.write(anna, SCAM)
    assert world.check().silent
    (contact,) = (one for one in _contacts(world) if one["username"] == "anna_hr")
    assert "looks like a scam" in contact["paused"]
    assert "paused: looks like a scam" in world.autokus("contacts").out
    shown = world.autokus("why", "@anna_hr").out
    assert "paused: looks like a scam" in shown
    assert "-> silent: looks like a scam" in shown

    for text in (NEXT, "Are you a bot?"):
        world.tg.write(anna, text)
        assert world.check().silent
    world.tg.write(bob, QUESTION)
    world.check()
    assert (world.sent_to(anna), len(world.sent_to(bob))) == ([], 1)
    assert (world.outcomes(anna), world.tg.unread(anna)) == (["silent"] * 3, 3)
    assert len(world.model.calls) == 1
    (note,) = notes(world)
    assert all(words in note for words in ("@anna_hr", "scam", "autokus resume @anna_hr"))

    assert world.autokus("resume", "@anna_hr").code == 0
    assert all(one["paused"] is None for one in _contacts(world))
    world.tg.write(anna, NEXT)
    assert world.check().silent
    assert (len(world.sent_to(anna)), world.outcomes(anna)[-1]) == (1, "answered")


def test_the_words_of_a_scam_reach_neither_the_model_nor_a_log(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, f"{SCAM} My card is 4111 1111 1111 1111.")
    assert world.check().silent
    assert world.check().silent
    assert world.model.calls == []
    (note,) = notes(world)
    assert "4111 1111" not in note
    logs = [file for file in (world.home / "logs").rglob("*") if file.is_file()]
    assert not any(b"4111 1111" in file.read_bytes() for file in logs)


def _contacts(world: World) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(world.autokus("contacts", "--json").out)["contacts"]
    return found


# -- waiting ---------------------------------------------------------------------------------------


def test_in_the_quiet_hours_a_message_waits_and_it_is_said_until_when(world: World) -> None:
    here = datetime.now(UTC) + timedelta(hours=9)  # Tokyo has no daylight saving
    begun, ends, later = (here + timedelta(hours=n) for n in (-1, 2, 3))
    night = f"{begun:%H:%M}-{ends:%H:%M}"
    world.time_zone = "Asia/Tokyo"
    world.settings(reply={"quiet_hours": night})
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    for _ in range(2):
        assert world.check().silent
    assert (world.methods(), world.model.calls) == ([POLL, POLL], [])
    assert (world.outcomes(anna), world.tg.unread(anna)) == ([None], 1)
    until = f"quiet hours until {ends:%H:%M}"
    assert until in world.autokus("why", "@anna_hr").out
    assert f"@anna_hr: {until}" in world.autokus("status").out
    (wait,) = json.loads(world.autokus("status", "--json").out)["waits"]
    assert wait == {"contact": "@anna_hr", "reason": until}
    evening = f"{ends:%H:%M}-{later:%H:%M}"
    world.settings(reply={"quiet_hours": evening})
    assert world.check().silent
    assert (len(world.sent_to(anna)), world.outcomes(anna)) == (1, ["answered"])
    assert json.loads(world.autokus("status", "--json").out)["waits"] == []


@pytest.mark.parametrize("how", ["unmute", "time"])
def test_a_muted_contact_waits_until_the_mute_ends(world: World, how: str) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    done = world.autokus("mute", "@anna_hr", "2d")
    assert (done.code, done.err) == (0, "")
    for person in (anna, bob):
        world.tg.write(person, QUESTION)
    assert world.check().silent
    assert (world.sent_to(anna), len(world.sent_to(bob))) == ([], 1)
    assert world.outcomes(anna) == [None]
    for verb in (["contacts"], ["status"], ["why", "@anna_hr"]):
        assert "muted for another 2 d" in world.autokus(*verb).out
    if how == "unmute":
        assert world.autokus("unmute", "@anna_hr").code == 0
    else:
        world.change("UPDATE contacts SET muted_at = muted_at - 2 * 86400")
        world.settings(reply={"max_age_hours": 0})
    assert "muted" not in world.autokus("contacts").out
    assert world.check().silent
    assert (len(world.sent_to(anna)), world.outcomes(anna)) == (1, ["answered"])


@pytest.mark.parametrize("length", ["2", "d", "1.5d", "0h", "2y", "1000w"])
def test_a_length_that_is_none_mutes_nobody(world: World, length: str) -> None:
    world.approve()
    done = world.autokus("mute", "@anna_hr", length)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert "muted" not in world.autokus("contacts").out


# -- spending --------------------------------------------------------------------------------------


def test_at_a_cap_on_tokens_messages_wait_and_the_owner_is_told_once(world: World) -> None:
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    world.tg.write(anna, QUESTION)
    assert world.check().silent
    usage = _usage(world)
    spent = usage["today"]["tokens"]
    assert spent > 0
    assert (usage["month"]["tokens"], usage["caps"]["tokens_day"]) == (spent, 500_000)

    world.settings(spending={"tokens_day": spent + 10})
    world.tg.write(anna, NEXT)
    world.tg.write(bob, QUESTION)
    first = world.check()
    assert (first.code, first.out, len(first.lines)) == (0, "", 1)
    assert "spending.tokens_day" in first.err
    for _ in range(2):
        assert world.check().silent
    (note,) = notes(world)
    assert all(words in note for words in ("spending.tokens_day", str(spent), str(spent + 10)))
    assert (world.outcomes(anna), world.outcomes(bob)) == (["answered", None], [None])
    assert (len(world.model.calls), world.sent_to(bob)) == (1, [])
    assert f"{spent:,} tokens of {spent + 10:,}" in world.autokus("usage").out
    assert "spending.tokens_day" in world.autokus("why", "@bob_hr").out
    assert _usage(world)["today"]["tokens"] == spent

    world.settings()
    assert world.check().silent
    assert (len(world.sent_to(anna)), len(world.sent_to(bob))) == (2, 1)


def _usage(world: World) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = json.loads(world.autokus("usage", "--json").out)
    return found
