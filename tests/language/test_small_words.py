from __future__ import annotations

import pytest

from autokus.language.small_words import acknowledges, agrees, bounds, negates
from autokus.language.text import fold


@pytest.mark.parametrize(
    "text",
    ["Понял, спасибо", "По поводу суммы", "Got it", "Thanks for the details", "Звучит хорошо"],
)
def test_taking_note_is_known(text: str) -> None:
    assert acknowledges(fold(text))


@pytest.mark.parametrize("text", ["Пять лет", "Хочу больше", "Five years", "I want it"])
def test_a_plain_statement_takes_no_note(text: str) -> None:
    assert not acknowledges(fold(text))


@pytest.mark.parametrize("text", ["Да, пять", "Всё верно", "As you said", "Exactly", "как и вы"])
def test_agreeing_is_known(text: str) -> None:
    assert agrees(fold(text))


@pytest.mark.parametrize(
    "text", ["У меня нет опыта", "I don't have it", "никогда не писал", "without it", "isnt so"]
)
def test_negating_is_known(text: str) -> None:
    assert negates(fold(text))


@pytest.mark.parametrize(
    "text", ["через две недели", "немного знаю", "некоторые", "notice", "several nodes", "данные"]
)
def test_what_only_begins_like_a_negation_is_none(text: str) -> None:
    assert not negates(fold(text))
    assert not agrees(fold(text))


@pytest.mark.parametrize(
    ("text", "does"), [("ниже 300", True), ("before June", True), ("ровно 300", False)]
)
def test_a_bound_is_known(text: str, *, does: bool) -> None:
    assert bounds(fold(text)) is does
