from __future__ import annotations

import pytest

from autokus.rules.checks.substance import check
from autokus.vocabulary import Composed

FACTS = ("My name is Alex Morozov; in Russian: Алексей Морозов.", "I prefer remote work.")


def composed(text: str, *messages: str) -> Composed:
    return Composed(text=text, messages=messages or ("Что скажете?",), facts=FACTS)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("```\nrm -rf\n```", "code"),
        ("import os\nfor f in os.listdir():", "code"),
        ("db.users.find({age: 30})", "code"),
        ("Вот: const x = 5", "code"),
        ("# Ответ\nДа", "code"),
        ("| a | b |\n|---|---|", "code"),
        ("- раз\n- два\n- три\n- четыре", "list"),
        ("1. Возьмите муку. 2. Добавьте яйца. 3. Смешайте.", "list"),
        (
            "Осень листья разбросала,\nВ лужах небо отразив,\nСтало тихо, стало мало,\nЧай с лимоном всем налив",
            "verse",
        ),
        ("A", "job"),
        ("Вы дурак.", "rude"),
        ("You are an idiot", "rude"),
        ("Я голосовал бы за других", "rude"),
        ("I'd vote for the Green party", "rude"),
        ("This is Telegram support.", "somebody"),
        ("Dear Sir or Madam, I am a nurse", "somebody"),
        ("Alex was fired for stealing", "somebody"),
        ("Алексей отказывается от вакансии", "somebody"),
        ("He lives in Tver.", "somebody"),
        ("Take 300 mg of aspirin", "somebody"),
        ("Отправил всем, готово", "done"),
        ("Done, I have sent it to my manager.", "done"),
        ("Готово, написал всем рекрутерам", "done"),
        ("Моя жена против", "personal"),
        ("I was born in 1991, and I live in Tver", "personal"),
        ("Звёзды обещают приключения, избегайте ссор с соседями", "job"),
        ("The moon consists of basalt and cheese", "job"),
    ],
)
def test_what_no_job_seeker_writes_does_not_leave(text: str, reason: str) -> None:
    offence = check(composed(text))

    assert offence is not None
    assert reason in offence.reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ok",
        "Да",
        "7",
        "Спасибо за предложение! Расскажите, пожалуйста, о команде.",
        "I have no experience with Svelte.",
        "Yes, this is Alex Morozov. How can I help?",
        "Alex is fine, thanks!",
        "Можно просто Алексей.",
        "Меня зовут Алексей Морозов, я старший разработчик.",
        "Если это жёсткое требование, лучше сказать об этом сразу.",
        "Nothing to add for now.",
        "Пока рано говорить о сроках.",
        "Line one about the role.\nLine two about the team.\n\nRegards",
        "Three things matter: team, product and remote work.",
        "Резюме отправлю чуть позже.",
        "No worries, take your time.",
        "I use null and undefined with care :)",
        "Всё верно, так и есть.",
        "Я не отправлял вам резюме.",
        "Ошибок в проде стало меньше, и это радует меня.",
    ],
)
def test_an_ordinary_reply_may_leave(text: str) -> None:
    assert check(composed(text)) is None


def test_numbered_questions_may_have_numbered_answers() -> None:
    text = "1) 7 лет; 2) удалённо; 3) B2; 4) React"

    assert check(composed(text, "Уточните: 1) опыт; 2) формат; 3) английский; 4) стек")) is None
    assert check(composed(text, "Расскажите о себе"))


def test_what_a_fact_tells_may_be_told() -> None:
    facts = (*FACTS, "I live in Tver; I am married.")

    assert check(Composed(text="I live in Tver.", messages=("Where?",), facts=facts)) is None
