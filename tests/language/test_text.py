from __future__ import annotations

import time

import pytest

from autokus.language.text import fold, language_of, sentences, utf16_units


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Пpивет, Рythоn", "привет, python"),
        ("Вы бо\u0301т?", "вы бот?"),
        ("b\u0336o\u0336t\u0336", "bot"),
        ("Are yоu α bοt?", "are you a bot?"),
        ("Πришлите пαспорт", "пришлите паспорт"),
        ("🅿🅰🆂🆂", "pass"),
        ("Ёлка, йога, Київ", "елка, йога, київ"),
        ("naïve café", "naive cafe"),
        ("a\u200bb\u202ec", "abc"),
        ("«Ёж» — “hi”", '"еж" - "hi"'),
        ("ＰＡＳＳ  １２", "pass 12"),
    ],
)
def test_texts_that_look_alike_fold_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_folding_takes_time_in_proportion_to_the_text() -> None:
    took = []
    for length in (4096, 65_536):
        began = time.process_time()
        fold("aа" * length)
        took.append(time.process_time() - began)
    assert took[1] < 200 * max(took[0], 0.001)


def test_sentences_end_at_their_signs_and_lines() -> None:
    assert sentences("Да. Нет!\nОк; v1.2 ok") == ("Да.", "Нет!", "Ок;", "v1.2 ok")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Привет", "ru"),
        ("Hello", "en"),
        ("Ищем React dev, пишите", "mixed"),
        ("123 🙂", ""),
        ("https://hh.ru/x привет", "ru"),
    ],
)
def test_a_text_is_in_the_language_of_its_letters(text: str, language: str) -> None:
    assert language_of(text) == language


def test_units_are_those_of_utf16() -> None:
    assert (utf16_units("aя"), utf16_units("🙂"), utf16_units("\ud83d")) == (2, 2, 1)
