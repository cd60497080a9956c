from __future__ import annotations

import pytest

from autokus.language import answerers
from autokus.language.text import fold, pattern


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("б о т ?", "бот ?"),
        ("б.о.т", "бот"),
        ("b-o-t", "bot"),
        ("б0т", "бот"),
        ("r0b0t", "robot"),
        ("b*t", "bot"),
        ("бооот", "бот"),
        ("я и бот", "я и бот"),
        ("1000 рублей", "1000 рублей"),
    ],
)
def test_a_disguised_name_of_a_machine_is_written_out(written: str, read: str) -> None:
    assert answerers.respelt(fold(written)) == read


@pytest.mark.parametrize(
    "text",
    ["ботик", "нейронка", "ии-шка", "чат джипити", "автоматом", "autopilot", "canned", "LLM"],
)
def test_machines_are_known_by_all_their_names(text: str) -> None:
    assert pattern(answerers.MACHINE).search(fold(text))


@pytest.mark.parametrize(
    "text", ["работа", "агентство", "автор", "airport", "aim", "personal call"]
)
def test_other_words_are_no_machines(text: str) -> None:
    assert not pattern(answerers.MACHINE).search(fold(text))


@pytest.mark.parametrize("text", ["живой", "человек", "a real person", "кожаный мешок"])
def test_people_are_known_by_their_names(text: str) -> None:
    assert pattern(answerers.HUMAN).search(fold(text))


@pytest.mark.parametrize(
    "text", ["сколько человек", "командный человек", "живой код", "human resources"]
)
def test_people_counted_or_praised_are_not_asked_for(text: str) -> None:
    assert not pattern(answerers.HUMAN).search(fold(text))


@pytest.mark.parametrize(
    "text",
    ["вы машина! 💪", "вы не бот, вы золото", "You're a machine! 40 PRs", "finally a human answer"],
)
def test_praise_asks_nothing(text: str) -> None:
    assert pattern(answerers.PRAISE).search(fold(text))


@pytest.mark.parametrize("text", ["вы не бот?", "you're not a bot, are you?", "вы не бот, правда?"])
def test_a_question_is_no_praise(text: str) -> None:
    assert not pattern(answerers.PRAISE).search(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "Вы общаетесь с ChatGPT каждый день?",
        "Do you talk to ChatGPT a lot?",
        "бот отвечает пациентам",
        "GPT-4 интегрировали?",
    ],
)
def test_a_machine_at_work_is_the_trade(text: str) -> None:
    assert pattern(answerers.ABOUT_TRADE).search(fold(text))
