from __future__ import annotations

import tomllib

import pytest
from tests.words import ANNA, NOW

from autokus.prompt_files import shipped_prompts
from autokus.rules.questions.two_bots import two_bots
from autokus.vocabulary import Line, Message, Outcome, Verdict

HOUR = 3600


def chat(*said: str, apart: int = HOUR) -> list[Line]:
    """`us: …`, `owner: …` or the other side's words, `apart` seconds from each other, the newest pending."""
    lines = []
    for number, words in enumerate(said, 1):
        who, _, text = words.partition(": ")
        date = NOW - apart * (len(said) - number)
        if who in ("us", "owner"):
            lines.append(Line(Message(ANNA, number, date, text, from_owner=True), ours=who == "us"))
        else:
            done = None if number == len(said) else Outcome.ANSWERED
            lines.append(Line(Message(ANNA, number, date, words), outcome=done))
    return lines


QUICK = ["Hi", *[f"{who}{number}" for number in range(5) for who in ("us: answer ", "question ")]]

MACHINES = [
    pytest.param(
        chat("Hi", "us: Hello", "This is an automated message.", "us: Fine", "Next step?"),
        "automatic",
        id="it says so",
    ),
    pytest.param(
        chat("Привет", "us: Да", "Отвечает программа-ассистент.", "us: Ок", "Ещё вопрос"),
        "automatic",
        id="it says so in Russian",
    ),
    pytest.param(
        chat(
            "Hi",
            "us: Hello",
            "(My assistant program answers first; I join in myself after that.) Answered by my assistant",
            "us: Fine",
            "And you?",
        ),
        "automatic",
        id="another of our kind",
    ),
    pytest.param(
        chat("Are you open?", "us: Yes", "Are you open?", "us: I am", "are you  OPEN?"),
        "the same words 3 times",
        id="it repeats itself",
    ),
    pytest.param(chat(*QUICK, apart=40), "quick exchanges", id="the rhythm of machines"),
]

TEMPLATES = tomllib.loads((shipped_prompts() / "templates.toml").read_text(encoding="utf-8"))


# The holding line is left out: people write it, too, and it asks for no answer.
SAYS_SO = [text for kind in ("admit", "disclosure") for text in TEMPLATES[kind].values()]


@pytest.mark.parametrize("text", SAYS_SO)
def test_what_autokus_itself_says_is_known_as_a_machines(text: str) -> None:
    assert two_bots(chat("Hi", "us: Hello", f"Sure. {text}", "us: Fine", "And you?"))


PEOPLE = [
    pytest.param(chat("Hi", "us: Hello", "What is your stack?"), id="an ordinary talk"),
    pytest.param(chat(*QUICK, apart=HOUR), id="a long talk at a human pace"),
    pytest.param(chat(*QUICK[:9], apart=40), id="a short lively talk"),
    pytest.param(
        chat("Hi", "us: Hello", "Our bot sent you a link", "us: Thanks", "So?"),
        id="a bot of theirs",
    ),
    pytest.param(
        chat("Auto-reply: I am on vacation", "us: Have a good time", "I am back!"),
        id="one automatic answer, then a person",
    ),
    pytest.param(chat("Are you open?", "us: Yes", "Are you open?"), id="asked twice"),
    pytest.param(
        chat(*QUICK[:6], "owner: I am here", *QUICK[5:], apart=40), id="the owner took part"
    ),
    pytest.param(
        chat(
            "Ищем бота-ассистента в команду",
            "us: Расскажите",
            "Продукт — чат-бот",
            "us: Ясно",
            "Интересно?",
        ),
        id="bots as a job",
    ),
]


@pytest.mark.parametrize(("lines", "reason"), MACHINES)
def test_a_machine_on_the_other_side_is_handed_over(lines: list[Line], reason: str) -> None:
    found = two_bots(lines)
    assert found is not None
    assert found.verdict is Verdict.HAND_OVER
    assert reason in found.reason


@pytest.mark.parametrize("lines", PEOPLE)
def test_people_are_not_taken_for_machines(lines: list[Line]) -> None:
    assert two_bots(lines) is None
