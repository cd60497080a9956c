from __future__ import annotations

import pytest

from autokus.language.moments import moments
from autokus.language.text import fold

DATES = [
    ("12 мая", (None, 5, 12, None)),
    ("12-го мая", (None, 5, 12, None)),
    ("двенадцатого мая", (None, 5, 12, None)),
    ("двадцать пятого августа", (None, 8, 25, None)),
    ("с первого июня", (None, 6, 1, None)),
    ("12.05", (None, 5, 12, None)),
    ("12.05.2025", (2025, 5, 12, None)),
    ("12.05.25", (2025, 5, 12, None)),
    ("2025-05-12", (2025, 5, 12, None)),
    ("May 12th", (None, 5, 12, None)),
    ("May 12, 2025", (2025, 5, 12, None)),
    ("the 12th of May", (None, 5, 12, None)),
    ("on the 15th", (None, None, 15, None)),
    ("к 15 числу", (None, None, 15, None)),
    ("в мае", (None, 5, None, None)),
    ("in May", (None, 5, None, None)),
    ("июнь 2021", (2021, 6, None, None)),
    ("since 2018", (2018, None, None, None)),
    ("с 2018 года", (2018, None, None, None)),
    ("next Monday", (None, None, None, 0)),
    ("с понедельника", (None, None, None, 0)),
    ("в пятницу", (None, None, None, 4)),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_a_date_is_read_however_it_is_written(text: str, date: tuple[int | None, ...]) -> None:
    assert [found.date for found in moments(fold(text))] == [date]


TIMES = [
    ("15:00", 900, False),
    ("3pm", 900, False),
    ("3 p.m.", 900, False),
    ("в три часа дня", 900, False),
    ("3 часа дня", 900, False),
    ("в 15", 900, False),
    ("в 15.00", 900, False),
    ("в три часа", 180, True),
    ("at 3", 180, True),
    ("half past two", 150, True),
    ("at noon", 720, False),
    ("в 9 утра", 540, False),
]


@pytest.mark.parametrize(("text", "minutes", "loose"), TIMES)
def test_a_time_is_read_however_it_is_written(text: str, minutes: int, *, loose: bool) -> None:
    (found,) = moments(fold(text))
    assert (found.minutes, found.loose) == (minutes, loose)


@pytest.mark.parametrize(
    ("text", "word"), [("завтра", "tomorrow"), ("tomorrow", "tomorrow"), ("next week", "week")]
)
def test_a_day_counted_from_today_is_known_by_its_word(text: str, word: str) -> None:
    assert [found.relative for found in moments(fold(text))] == [word]


NONE = [
    "5.5 лет",
    "250.05 руб",
    "React 18.2",
    "at 5 companies",
    "to 2000 usd",
    "с 5 до 7 лет",
    "I may do it",
    "35 в час",
    "45 мая",
    "99.99",
]


@pytest.mark.parametrize("text", NONE)
def test_an_ordinary_number_is_no_date_or_time(text: str) -> None:
    assert moments(fold(text)) == ()
