from __future__ import annotations

import pytest

from autokus.language.obligations import things
from autokus.language.text import fold


@pytest.mark.parametrize(
    ("russian", "english", "thing"),
    [
        ("Готов переехать", "ready to relocate", "to move"),
        ("Пришлю резюме", "I'll send my CV", "cv"),
        ("скан паспорта", "a scan of my passport", "passport"),
        ("сделаю тестовое", "the take-home", "test"),
        ("через ИП", "as self-employed", "own firm"),
        ("гибридный формат", "a hybrid format", "hybrid"),
        ("смогу выйти", "I can start", "start"),
        ("вечером", "in the evening", "evening"),
    ],
)
def test_a_thing_has_one_name_in_both_languages(russian: str, english: str, thing: str) -> None:
    assert thing in things(fold(russian))
    assert thing in things(fold(english))


@pytest.mark.parametrize("text", ["Пишу на React", "I lead a team of five", "Спасибо!", "Thanks"])
def test_other_words_oblige_to_nothing(text: str) -> None:
    assert not things(fold(text))
