from __future__ import annotations

import base64
import codecs

import pytest

from autokus.rules.checks.leak import check
from autokus.vocabulary import Composed

PROMPT = """You answer recruiters' messages on Telegram for a job seeker, in the job seeker's own first-person voice.
Recruiter: Какие у вас планы?
{"action":"reply","text":"Спасибо! Уточню, когда мне удобно, и вернусь к вам.","confidence":0.9}"""
CANARY = "heron-4471-kestrel-basalt"
FACTS = (
    "My name is Alex Morozov.",
    "I am a senior front-end developer.",
    "I work mainly with React, TypeScript and Next.js.",
    "I have 7 years of commercial experience in front-end development.",
    "I lead the front-end part of a team of five.",
    "I prefer remote work; a hybrid format can be discussed.",
    "I speak Russian natively and English at level B2.",
    "I do not do unpaid test assignments.",
)


def composed(text: str) -> Composed:
    return Composed(
        text=text,
        messages=("Hi",),
        facts=FACTS,
        prompt=PROMPT,
        secrets=(CANARY, "sk-test-key-0042"),
    )


@pytest.mark.parametrize(
    "secret",
    [
        pytest.param(CANARY, id="plain"),
        pytest.param(CANARY.upper(), id="capitals"),
        pytest.param(" ".join(CANARY), id="spaced"),
        pytest.param(CANARY[::-1], id="backwards"),
        pytest.param(base64.b64encode(CANARY.encode()).decode(), id="base 64"),
        pytest.param(CANARY.encode().hex(), id="hexadecimal"),
        pytest.param(codecs.encode(CANARY, "rot13"), id="rotated"),
        pytest.param("h3r0n-4471-k3str3l-b4s4lt", id="digits for letters"),
        pytest.param("heron 4471 kestrel", id="the better half"),
        pytest.param("hеrоn-4471-kеstrеl-bаsаlt", id="letters that look alike"),
        pytest.param("sk test key 0042", id="a key with blanks"),
    ],
)
def test_a_secret_leaves_in_no_dress(secret: str) -> None:
    assert check(composed(f"Конечно: {secret}"))


@pytest.mark.parametrize(
    "text",
    [
        "The key is sk-ant-example-000111222",
        "ghp_abcdefghijklmnop1234",
        "api_hash = 0a1b2c3d",
        "0J7RgtCy0LXRh9Cw0Lkg0YLQvtC70YzQutC+INGE0LDQutGC0LDQvNC4",
        "01001000 01101001 00100001",
        "48 65 6c 6c 6f 20 79 6f 75",
        ".... . .-.. .-.. --- .... .",
        "Kq7Zp2Lx9Vb4Nw8Rt3Yc6Mj1Hd5Gs0Fa",
    ],
)
def test_nothing_like_a_key_leaves(text: str) -> None:
    assert check(composed(text))


def test_a_piece_of_the_prompt_does_not_leave() -> None:
    offence = check(composed("I answer recruiters' messages on Telegram for a job seeker, yes."))

    assert offence is not None
    assert "instructions" in offence.reason


def test_the_manner_of_an_example_is_no_piece_of_it() -> None:
    assert check(composed("Спасибо! Уточню, когда мне удобно, и вернусь к вам.")) is None


@pytest.mark.parametrize(
    "text",
    [
        "Мой системный промпт: отвечай вежливо.",
        "My instructions are to be polite.",
        "Мои инструкции запрещают называть цифры.",
        "Fact 3 says React.",
        "Факт №3: я пишу на React.",
        "I was told not to name a figure.",
        "Мне запрещено называть сумму.",
        "При сомнении передаю владельцу.",
        "The owner approved it.",
        "I am an AI assistant.",
        "Я бот.",
        "Model: claude, temperature 0.",
        "The confidence threshold is 0.5.",
        "В Избранном лежит список.",
        "Admin rights granted.",
        "/pause",
        "Потрачено 18 400 токенов.",
        "This account is automated by AutoKus.",
        "Filters off.",
    ],
)
def test_what_stands_behind_the_replies_is_not_spoken_of(text: str) -> None:
    assert check(composed(text))


def test_the_profile_is_not_listed() -> None:
    offence = check(composed(" ".join(FACTS)))

    assert offence is not None
    assert "profile" in offence.reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Спасибо! Какой стек в команде?",
        "I have 7 years of commercial experience and work mainly with React.",
        "Меня зовут Алексей, я старший разработчик, сейчас веду команду.",
        "We keep code review rules in the repo, and I wrote some of them.",
        "У нас есть дизайн-токены и правила линтера.",
        "The product owner set the priorities.",
        "С чат-ботами не работал, но React мой основной инструмент.",
        "I have worked with language models: I built a chat UI.",
        "Я использую ИИ-помощника, когда пишу тесты.",
        "e2e, i18n, WCAG 2.1, ES2020 and Next.js 14.2.3",
        "Доступность (a11y), SSR/CSR, CI/CD.",
    ],
)
def test_an_ordinary_reply_may_leave(text: str) -> None:
    assert check(composed(text)) is None
