"""Languages and levels: what goes beyond what is known."""

from __future__ import annotations

import pytest

from autokus.language.spoken import names_language, spoken, unsupported

KNOWN = spoken(["i speak russian natively and english at level b2."])


@pytest.mark.parametrize(
    "folded",
    [
        "английский на уровне b2",
        "по-английски говорю на уровне b2, русский родной",
        "english b2, russian is my mother tongue",
        "upper-intermediate english",
        "fluent russian",
        "b2",
    ],
)
def test_what_is_known_of_a_language_may_be_said(folded: str) -> None:
    assert unsupported(folded, "English", KNOWN) == ""


@pytest.mark.parametrize(
    ("folded", "beyond"),
    [
        ("английский c1", "English: C1"),
        ("fluent english, native russian", "English: fluent"),
        ("свободный", "English: fluent"),
        ("native english", "English: native"),
        ("немецкий b1", "German"),
        ("i speak german", "German"),
        ("ielts 7.5", "English: exam"),
    ],
)
def test_a_higher_level_or_another_language_goes_beyond(folded: str, beyond: str) -> None:
    assert unsupported(folded, "English", KNOWN) == beyond


def test_a_level_alone_is_of_the_language_asked_about() -> None:
    assert unsupported("b2", "German", KNOWN) == "German"


def test_the_first_language_of_a_text_is_named() -> None:
    assert names_language("говорите ли по-немецки или по-английски?") == "German"
    assert names_language("расскажите о себе") == ""
