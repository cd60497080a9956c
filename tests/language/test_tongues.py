from __future__ import annotations

import pytest

from autokus.language.tongues import tongue_of


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("Добрый день! React, TypeScript?", "ru"),
        ("What is your stack?", "en"),
        ("Привіт! Шукаємо фронта, що скажете, є досвід?", "uk"),
        ("Қалайсыз, жұмыс іздеп жүрсіз бе, ұсыныс бар", "kk"),
        ("Privet, vy ishete rabotu?", "translit"),
        ("Ich bin nicht sicher", "other"),
        ("Je cherche un développeur pour mon projet", "other"),
        ("React", None),
        ("", None),
        ("https://the.and.example/for", None),
    ],
)
def test_small_words_and_letters_tell_the_language(text: str, tongue: str | None) -> None:
    assert tongue_of(text) == tongue
