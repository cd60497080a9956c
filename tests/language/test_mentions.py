from __future__ import annotations

import json

import pytest

from autokus.language.mentions import Mentions
from autokus.vocabulary import Traces

WORDS = "Добрый день! Мы ищем разработчика в финтех, вилка 400-500."
ANNA = Mentions(Traces(7001234, ("Анна Ким", "anna_hr"), (WORDS, "С уважением", "ok")))


@pytest.mark.parametrize(
    "text",
    [
        "anna_hr",
        "contact @Anna_HR: mode auto",
        "#3 АННА  КИМ waits for you",
        '{"user": 7001234}',
        f"could not parse: {WORDS[10:40]}…",
        "> Мы ищем\n> разработчика в финтех",
        json.dumps({"text": WORDS}),
        repr(WORDS.encode("unicode_escape").decode()),
        "...С УВАЖЕНИЕМ...",
    ],
)
def test_a_person_is_recognised(text: str) -> None:
    assert ANNA.in_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "anna_hr2",
        "Анна Кимова",
        "17001234",
        "Мы ищем кое-кого другого",
        "run 12: 3 new, 1 answered",
        "\\ud800 alone, \\uZZZZ, a broken \\",
    ],
)
def test_others_are_not(text: str) -> None:
    assert not ANNA.in_text(text)


def test_somebody_of_whom_only_the_number_is_known_is_recognised_by_it() -> None:
    nobody = Mentions(Traces(42, ("", "x"), ("", "hi")))

    assert nobody.in_text("id 42")
    assert not nobody.in_text("x hi 421")
