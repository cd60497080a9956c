from __future__ import annotations

import pytest

from autokus.language.promises import names_when, parts, promise_in, time_in, undertaking_in


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Готов приступить", "to start or to give notice"),
        ("My notice period is one month", "a term of notice"),
        ("Вилка меня устраивает", "to accept pay or conditions"),
        ("Могу уступить", "to take less pay"),
        ("Готов работать за долю", "to work for this pay"),
        ("Count me in", "to accept an offer"),
        ("Подпишу", "to sign"),
        ("Открою ИП", "a kind of contract"),
        ("I'll complete the assignment", "a test task"),
        ("Скину паспорт", "documents or contacts"),
        ("Перееду", "to move or to travel"),
        ("Happy to relocate", "to move, to travel or to come to an office"),
        ("I won't talk to other companies", "to give up other offers"),
        ("Даю согласие на обработку", "a consent"),
        ("I'll pay the deposit", "a payment"),
        ("Overtime is not a problem", "extra hours"),
        ("Перейдём в вотсап", "to go to another messenger"),
        ("Заполню анкету", "to do something outside this chat"),
        ("Жду вашего звонка", "to be at a meeting"),
        ("Обещаю", "something with his word of honour"),
    ],
)
def test_a_clause_promises(text: str, what: str) -> None:
    promise = promise_in(parts(text)[0])
    assert promise is not None
    assert promise.what == what


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Тестовые не делаю",
            "I can't share documents",
            "Не готов переехать",
            "Подписывать не буду",
        ),
        *(
            "Какой договор предлагаете?",
            "Is the test paid?",
            "Уточню, смогу ли выйти",
            "Офис есть?",
        ),
        *("Спасибо за оффер", "Вы пишете про тестовое", "Тестовое готов обсудить", "React знаю"),
    ],
)
def test_a_denial_a_question_a_deferral_and_their_words_promise_nothing(text: str) -> None:
    assert all(promise_in(part) is None for part in parts(text))


@pytest.mark.parametrize(
    ("text", "timed"),
    [
        ("Завтра в 15 могу", True),
        ("Созвонимся вечером", True),
        ("Call me anytime", True),
        ("Удобно ли вам в 15:00?", True),
        ("How about Wednesday morning?", True),
        ("Звоните прямо сейчас", True),
        ("Завтра не могу", False),
        ("Не могу подтвердить, что буду в 15:00", False),
        ("Проверю расписание на четверг", False),
        ("What time would you suggest?", False),
        ("Команда работает по пятницам в полном составе?", False),
        ("Вы предлагаете завтра в 15", False),
        ("Сейчас работаю с React", False),
    ],
)
def test_a_time_is_accepted_or_proposed(text: str, *, timed: bool) -> None:
    assert any(time_in(part) for part in parts(text)) is timed


@pytest.mark.parametrize(
    ("text", "binds"),
    [
        ("Такая система выплат мне подходит", True),
        ("I'll repaint your office", True),
        ("Полная удалёнка мне подходит", False),
        ("Готов рассказать об опыте", False),
        ("I'll be glad to answer your questions", False),
        ("Мне подходит", False),
    ],
)
def test_an_undertaking_is_a_condition_or_a_deed_that_is_no_talk(text: str, *, binds: bool) -> None:
    assert any(undertaking_in(part, frozenset()) for part in parts(text)) is binds


def test_an_undertaking_that_the_facts_speak_of_is_none() -> None:
    part = parts("Готов руководить фронтендом")[0]
    assert undertaking_in(part, frozenset())
    assert not undertaking_in(part, frozenset({"_lead"}))


@pytest.mark.parametrize("text", ["Через две недели", "ASAP", "Месяц", "15", "Не раньше вторника"])
def test_a_bare_time_answers_when(text: str) -> None:
    assert names_when(parts(text)[0])


@pytest.mark.parametrize(
    "text", ["React", "Пока не знаю", "Семь лет опыта во фронтенде и больше ничего"]
)
def test_other_words_do_not(text: str) -> None:
    assert not names_when(parts(text)[0])
