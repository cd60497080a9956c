"""Proper names in a text, and in which texts they stand."""

from __future__ import annotations

import pytest

from autokus.language.names import proper_names, stands_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Работал в Авито и Тинькофф.", ("Авито", "Тинькофф")),
        ("I worked at Google and Meta.", ("Google", "Meta")),
        ("I've spoken at HolyJS.", ("HolyJS",)),
        ("Выпускник МГУ", ("МГУ",)),
        ("Сейчас пишу на React и TypeScript.", ()),
        ("My English is B2.", ()),
        ("Hello! Thanks for the CV question on Monday.", ()),
        ("Добрый день! Спасибо. Да, интересно.", ()),
        ("I am a Senior Developer, and I prefer remote.", ()),
    ],
)
def test_names_stand_with_a_capital_inside_a_sentence(text: str, expected: tuple[str, ...]) -> None:
    assert proper_names(text) == expected


def test_a_first_word_counts_only_if_asked_for() -> None:
    assert proper_names("Белград.") == ()
    assert proper_names("Белград.", from_start=True) == ("Белград",)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Берлине", "I live in Berlin, Germany."),
        ("Berlin", "Живу в Берлине."),
        ("Москве", "I live in Moscow."),
        ("Яндексе", "I worked at Yandex."),
        ("Морозова", "My name is Alex Morozov."),
        ("Google", "at Google's office"),
    ],
)
def test_a_name_is_known_in_either_alphabet_and_any_ending(name: str, text: str) -> None:
    assert stands_in(name, [text])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Belgrade", "I live in Berlin."),
        ("Google", "I work at a product company."),
        ("Авито", "Работаю в Яндексе."),
    ],
)
def test_another_name_is_not_known(name: str, text: str) -> None:
    assert not stands_in(name, [text])
