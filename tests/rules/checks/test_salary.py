from __future__ import annotations

import pytest

from autokus.rules.checks import salary
from autokus.vocabulary import Composed, Offence, Said, Voice

SILENT = (
    "I have 7 years of commercial experience in front-end development.",
    "My salary expectations are discussed after the first conversation; I name no figure in chat.",
)
RANGE = (
    "I have 7 years of experience.",
    "Мои зарплатные ожидания: 250-300 тысяч рублей на руки в месяц.",
)
DOLLARS = ("My salary expectations are $5000-6000 per month, negotiable.",)
FROM = ("Salary from 250k RUB net.",)
NOTHING = ("I am a developer.",)


def judged(facts: tuple[str, ...], text: str, message: str, *earlier: Said) -> Offence | None:
    return salary.check(Composed(text=text, messages=(message,), earlier=earlier, facts=facts))


PASS = [
    (SILENT, "Зарплату обсуждаю после первого разговора.", "Сколько хотите?"),
    (SILENT, "You mention 500k; I'd rather discuss salary after the first conversation.", "500k"),
    (SILENT, "Вы пишете про 250 на руки и премии.", "до 250 на руки, но есть премии"),
    (SILENT, "По поводу суммы в 300к отвечу позже.", "Предлагаем 300к, согласны?"),
    (SILENT, "I can't confirm the 80k you mention right now", "We'd go with 80k. Deal?"),
    (SILENT, "Правильно понимаю, что 300-400 - это gross?", "Вилка 300-400"),
    (SILENT, "7 лет опыта", "Ожидания и опыт?"),
    (SILENT, "300к - это до вычета налогов?", "Платим 300к"),
    (RANGE, "Мои ожидания 250-300 тысяч на руки", "?"),
    (RANGE, "Ожидаю от 250к", "?"),
    (RANGE, "От 250 до 300 тысяч рублей net", "?"),
    (RANGE, "250 000 - 300 000 ₽", "?"),
    (RANGE, "250-300", "зп ожидания?"),
    (RANGE, "двести пятьдесят - триста тысяч", "?"),
    (RANGE, "My range is 250-300k RUB net per month", "?"),
    (RANGE, "270 тысяч", "?"),
    (RANGE, "Вы пишете про 200к", "Платим 200к"),
    (DOLLARS, "$5-6k a month", "?"),
    (DOLLARS, "5000 долларов в месяц", "?"),
    (DOLLARS, "60k USD per year", "?"),
    (FROM, "от 250к на руки", "?"),
    (NOTHING, "Всё хорошо, опыт 5 лет", "?"),
]


@pytest.mark.parametrize(("facts", "text", "message"), PASS)
def test_an_amount_of_the_profile_or_of_the_recruiter_may_leave(
    facts: tuple[str, ...], text: str, message: str
) -> None:
    assert judged(facts, text, message) is None


STOP = [
    (SILENT, "300к до вычета меня устроит", "Платим 300к"),
    (SILENT, "Ожидаю от 350 тысяч рублей на руки.", "?"),
    (SILENT, "My minimum is 5000 euros net.", "?"),
    (SILENT, "5k", "Salary expectations?"),
    (SILENT, "От 300", "Какие ожидания по деньгам?"),
    (SILENT, "300", "зп?"),
    (SILENT, "Confirm, 35 в час подходит.", "Rate 35 usd/hour"),
    (SILENT, "Ниже 300 не рассматриваю", "Платим 300"),
    (SILENT, "I wouldn't consider anything below 300k", "We pay 300k"),
    (SILENT, "двести пятьдесят тысяч", "?"),
    (SILENT, "Хотел бы полмиллиона", "?"),
    (SILENT, "Вилка от 400к есть?", "Вакансия!"),
    (SILENT, "six thousand euros a month", "?"),
    (SILENT, "Deal, 3000 EUR gross", "?"),
    (SILENT, "Yes, 348k after tax.", "After tax then, it's 348k, correct?"),
    (RANGE, "200-250 тысяч", "?"),
    (RANGE, "Готов на 200к", "?"),
    (RANGE, "Ожидаю 350к", "?"),
    (RANGE, "$3000", "?"),
    (RANGE, "250-300 тысяч до вычета налогов", "?"),
    (RANGE, "от 320", "зп?"),
    (RANGE, "Ок, 200к устроит", "Платим 200к"),
    (DOLLARS, "5000 евро", "?"),
    (DOLLARS, "4500 USD", "?"),
    (FROM, "от 200к", "?"),
    (NOTHING, "Хочу 100к", "?"),
]


@pytest.mark.parametrize(("facts", "text", "message"), STOP)
def test_an_amount_that_the_owner_has_not_stated_is_stopped(
    facts: tuple[str, ...], text: str, message: str
) -> None:
    assert judged(facts, text, message) is not None


def test_the_reason_says_what_is_wrong_with_it() -> None:
    reasons = [judged(facts, "Хочу 400 тысяч", "?") for facts in (SILENT, RANGE, NOTHING)]
    assert [offence and offence.reason for offence in reasons] == [
        "it names an amount of money, which the profile leaves to the owner",
        "it names an amount of money outside the profile's range",
        "it names an amount of money that the profile does not state",
    ]
    assert reasons[0]
    assert reasons[0].words == "400 тысяч"


def test_what_the_owner_named_in_this_chat_may_be_said_again_but_not_what_a_program_did() -> None:
    assert judged(SILENT, "Ожидаю 300к", "Сколько?", Said(Voice.OWNER, "Хочу 300 тысяч")) is None
    assert (
        judged(SILENT, "Ожидаю 300к", "Сколько?", Said(Voice.AUTOKUS, "Хочу 300 тысяч")) is not None
    )


def test_money_that_is_no_pay_may_be_named_where_pay_may_not() -> None:
    facts = (*SILENT, "My checkout handles $2M a day.")
    assert judged(facts, "My checkout handles $2M a day", "What are you proud of?") is None


@pytest.mark.parametrize(
    "fact",
    [
        "My salary expectations are discussed after the first conversation; I name no figure in chat.",
        "Зарплатные ожидания не называю до собеседования.",
        "О деньгах говорю только на созвоне.",
        "Salary: not disclosed in chat.",
        "I never share numbers about my pay.",
        "Зарплату обсуждаю после знакомства с командой.",
    ],
)
def test_a_fact_says_in_many_ways_that_no_figure_is_named(fact: str) -> None:
    offence = judged((fact,), "300к", "Сколько хотите?")
    assert offence is not None
    assert offence.reason.endswith("leaves to the owner")
