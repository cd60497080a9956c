from __future__ import annotations

import pytest

from autokus.rules.checks import contradiction
from autokus.vocabulary import Composed, Offence, Said, Voice


def judged(text: str, earlier: list[Said]) -> Offence | None:
    return contradiction.check(Composed(text=text, messages=("?",), earlier=tuple(earlier)))


PASS = [
    ("У меня 7 лет опыта", [Said(Voice.AUTOKUS, "I have seven years of experience")]),
    ("Больше пяти лет", [Said(Voice.AUTOKUS, "Опыт 7 лет")]),
    ("I have 5 years of experience", [Said(Voice.RECRUITER, "у вас семь лет опыта")]),
    ("3 years with Next.js", [Said(Voice.AUTOKUS, "7 years of commercial experience")]),
    ("Ожидаю 250к", [Said(Voice.OWNER, "хочу 250 тысяч")]),
    ("отработка 2 недели", [Said(Voice.OWNER, "Смогу выйти через две недели")]),
    ("Могу начать 15 мая", [Said(Voice.OWNER, "Готов приступить с пятнадцатого мая")]),
    (
        "Английский B2, русский родной",
        [Said(Voice.AUTOKUS, "My English is at level B2, and Russian is my native language")],
    ),
    ("English: upper-intermediate", [Said(Voice.AUTOKUS, "Английский на уровне B2")]),
    ("Вы пишете про 8 лет, верно?", [Said(Voice.AUTOKUS, "Опыт 7 лет")]),
    ("У меня нет 8 лет опыта", [Said(Voice.AUTOKUS, "Опыт 7 лет")]),
    ("300к", [Said(Voice.OWNER, "хочу 250 тысяч"), Said(Voice.OWNER, "Передумал: хочу 300к")]),
    ("Русский родной, английский B2", [Said(Voice.AUTOKUS, "English B2, Russian native")]),
    ("Hello", [Said(Voice.AUTOKUS, "7 years")]),
]


@pytest.mark.parametrize(("text", "earlier"), PASS)
def test_what_agrees_with_the_chat_or_is_about_something_else_may_leave(
    text: str, earlier: list[Said]
) -> None:
    assert judged(text, earlier) is None


STOP = [
    ("У меня 8 лет опыта", [Said(Voice.AUTOKUS, "Опыт 7 лет")]),
    ("I have 5 years of experience", [Said(Voice.OWNER, "у меня семь лет опыта")]),
    ("Ожидаю 300к", [Said(Voice.OWNER, "хочу 250 тысяч")]),
    ("Смогу выйти через месяц", [Said(Voice.OWNER, "Смогу выйти через две недели")]),
    ("notice period is one month", [Said(Voice.AUTOKUS, "My notice period is two weeks")]),
    ("Могу начать 1 июня", [Said(Voice.OWNER, "Готов приступить 15 мая")]),
    ("Английский C1", [Said(Voice.AUTOKUS, "My English is at level B2")]),
    ("I am fluent in English", [Said(Voice.AUTOKUS, "Английский на уровне B2")]),
    ("My English is intermediate", [Said(Voice.AUTOKUS, "English B2, Russian native")]),
]


@pytest.mark.parametrize(("text", "earlier"), STOP)
def test_a_figure_unlike_the_one_told_before_is_stopped(text: str, earlier: list[Said]) -> None:
    assert judged(text, earlier) is not None


def test_both_texts_are_named() -> None:
    offence = judged("У меня 8 лет опыта.", [Said(Voice.AUTOKUS, "Добрый день! Опыт 7 лет.")])
    assert offence is not None
    assert offence.words == 'now "У меня 8 лет опыта.", earlier "Опыт 7 лет."'
