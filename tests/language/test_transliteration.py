from __future__ import annotations

import pytest

from autokus.language.transliteration import in_own_letters


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("davaite zavtra v 15", "давайте завтра в 15"),
        ("da, soglasen", "да, согласен"),
        ("ne problema, podhodit", "не проблема, подходит"),
        ("Gotov vyjti cherez nedelyu, budu vecherom", "готов выйти через неделю, буду вечером"),
    ],
)
def test_russian_in_latin_letters_is_put_back(text: str, own: str) -> None:
    assert in_own_letters(text) == own


@pytest.mark.parametrize(
    "text",
    [
        "Давайте завтра",
        "I work with React and TypeScript",
        "Yes, my main stack is React",
        "",
        "Do you have a date in mind, or should I say?",
    ],
)
def test_any_other_text_is_left_as_it_is(text: str) -> None:
    assert in_own_letters(text) == text
