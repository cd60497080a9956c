from __future__ import annotations

import pytest

from autokus.language.text import fold
from autokus.language.windows import any_time, binding_time, this_moment, vague_time


@pytest.mark.parametrize(
    "text",
    [
        *(
            "завтра в 15",
            "буду в 15:00",
            "в среду утром",
            "15 марта",
            "часа в три",
            "в полтретьего",
        ),
        *("с 10 до 12", "после шести", "на 16 ок", "по пятницам", "в 16-00", "первого числа"),
        *("Tuesday at 3", "at 3 works", "by Friday", "10am.", "between 3 and 5", "the 7th", "noon"),
        *("on March 3", "Mon 9", "tomorrow", "послезавтра"),
    ],
)
def test_a_clock_a_day_and_a_date_bind(text: str) -> None:
    assert binding_time(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        *("Хорошей пятницы!", "Have a great Tuesday", "в прошлый вторник", "last Friday"),
        *("настраивал среду разработки", "Node 20.10", "эти два дня", "7 лет опыта", "7 years"),
        *("команда из пяти человек", "a team of five", "I may join", "в 5 компаниях", "Next.js 14"),
    ],
)
def test_a_greeting_the_past_and_a_number_do_not(text: str) -> None:
    assert not binding_time(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        *("вечером", "через час", "на этой неделе", "в течение дня", "до конца недели"),
        *("tonight", "in two weeks", "this week", "by EOD", "within an hour", "mornings"),
    ],
)
def test_parts_of_days_and_spans_from_now_on_are_vague(text: str) -> None:
    assert vague_time(fold(text))
    assert not binding_time(fold(text))


@pytest.mark.parametrize("text", ["Добрый вечер", "Good morning", "через LinkedIn", "хорошего дня"])
def test_greetings_are_no_time_at_all(text: str) -> None:
    assert not any(named(fold(text)) for named in (binding_time, vague_time, any_time))


@pytest.mark.parametrize(
    "text", ["в любое время", "когда угодно", "anytime", "at your convenience"]
)
def test_leave_to_name_a_time_is_one(text: str) -> None:
    assert any_time(fold(text))


def test_now_is_a_moment() -> None:
    assert this_moment(fold("Прямо сейчас"))
    assert this_moment("right now")
    assert not this_moment("know nowhere")
