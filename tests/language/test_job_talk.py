from __future__ import annotations

import pytest

from autokus.language.common_words import is_common
from autokus.language.job_talk import about_jobs, words_of
from autokus.language.text import fold


@pytest.mark.parametrize(
    "word",
    [
        "вакансии",
        "опытом",
        "стеке",
        "команда",
        "удалёнку",
        "React",
        "интерфейс",
        "salary",
        "remote",
        "team",
    ],
)
def test_a_word_of_the_job_is_known_in_its_forms(word: str) -> None:
    assert about_jobs(fold(word))


@pytest.mark.parametrize(
    "word", ["осьминог", "плов", "дракон", "sourdough", "octopus", "horoscope"]
)
def test_a_word_of_another_subject_is_neither(word: str) -> None:
    assert not about_jobs(fold(word))
    assert not is_common(fold(word))


@pytest.mark.parametrize(
    "word", ["можно", "сказать", "который", "очень", "thanks", "would", "better"]
)
def test_a_common_word_tells_nothing(word: str) -> None:
    assert is_common(fold(word))


def test_words_are_letters() -> None:
    assert words_of("front-end, 7 лет: it's") == ["front-end", "лет", "it's"]
