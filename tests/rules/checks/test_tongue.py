from __future__ import annotations

import pytest

from autokus.rules.checks.tongue import check
from autokus.vocabulary import Composed, Said, Voice

RU = "Здравствуйте! Какой у вас основной стек?"
EN = "Hello! What is your main stack?"


def composed(text: str, *messages: str, earlier: tuple[Said, ...] = ()) -> Composed:
    return Composed(text=text, messages=messages, earlier=earlier)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("В основном React и TypeScript, ещё знаю Jest.", RU),
        ("React, TypeScript, Next.js, Redux, Jest, Playwright.", RU),
        ("React и Next.js. Какой stack, team size и формат?", RU),
        ("I mainly work with React. What is the team like?", EN),
        ("My name is Alex Morozov; in Russian: Алексей Морозов.", EN),
        ("Ok, React!", RU),
        ("Спасибо!", EN),
        ("", RU),
        ("Да, открыт к предложениям, расскажите подробнее.", "Hi! Вы open to work?"),
        ("Yes, I am open to offers, tell me more.", "Hi! Вы open to work?"),
        (
            "Да, открыт к предложениям, расскажите подробнее.",
            "Privet! Vy ishete rabotu? Eto interesno",
        ),
        ("Да, открыт к предложениям, расскажите подробнее.", "Привіт! Шукаємо фронта, що скажете?"),
        (
            "Yes, I am open to offers, tell me more.",
            "Guten Tag, wir suchen einen Entwickler und Sie sind gut",
        ),
        ("Yes, I can continue in English, no problem.", "Можем перейти на английский?"),
        ("Да, можно и по-русски, так даже проще.", "Is it ok to talk in Russian?"),
        ("Да, открыт к предложениям, расскажите подробнее.", "👋"),
    ],
)
def test_the_recruiters_language_may_leave(text: str, message: str) -> None:
    assert check(composed(text, message)) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("I mainly work with React. What is the team like?", RU),
        ("В основном пишу на React, а какая у вас команда?", EN),
        ("Ich arbeite mit React und bin sehr gut", EN),
        ("Je travaille avec React depuis sept ans", EN),
        ("Trabajo con React y tengo muchos años", RU),
        ("Я працюю з React і маю досвід, що ще розповісти?", RU),
        ("Ya rabotayu s React i mogu rasskazat pro opyt", RU),
        ("我主要使用 React", EN),
        ("أعمل مع React", EN),
        ("Ja, React 🙂 が好き", EN),
    ],
)
def test_another_language_does_not_leave(text: str, message: str) -> None:
    assert check(composed(text, message))


def test_a_wish_of_some_messages_ago_counts() -> None:
    wish = Said(Voice.RECRUITER, "Can we speak in English, please? Русский понимаю")

    assert check(composed("Sure, I am open to new offers.", RU, earlier=(wish,))) is None


def test_a_message_that_tells_nothing_leaves_it_to_the_one_before() -> None:
    before = (Said(Voice.RECRUITER, RU),)

    assert check(composed("I am open to new offers, thank you.", "👍", earlier=before))
    assert check(composed("Открыт к новым предложениям, спасибо.", "👍", earlier=before)) is None
