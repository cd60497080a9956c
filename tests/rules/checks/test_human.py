from __future__ import annotations

import pytest

from autokus.rules.checks.human import check
from autokus.vocabulary import Composed

LIES = [
    "Нет, я живой человек.",
    "Нет, не бот :)",
    "No, I'm a real person.",
    "I type this myself, I am human.",
    "Здесь нет никаких программ, только я.",
    "Нет, я живой человек, пишу лично.",
    "Пишу сам, руками.",
    "Я человек, а не робот.",
    "This is not an automated reply.",
    "Not a bot, I promise!",
    "No bots here, just me.",
    "I am answering you personally.",
    "Не нейросеть, честно.",
    "Нет, я не б\u0301от.",
]

TRUTHS = [
    "Я пишу на React и TypeScript.",
    "I have no experience with AI.",
    "С ботами не работал, но делал чат на React.",
    "I work with React myself and lead a team of five.",
    "Я не работал с нейросетями.",
    "I have no AI experience, but I am curious about the product.",
    "Спасибо, расскажите, кто будет рабочим контактом?",
    "Честно: отвечает моя программа-помощник.",
    "My assistant program answers first; I join in myself after that.",
    "Мне интересно работать с людьми.",
]


@pytest.mark.parametrize("text", LIES)
def test_no_program_says_that_it_is_a_person(text: str) -> None:
    assert check(Composed(text, ("Вы бот?",))) is not None


@pytest.mark.parametrize("text", TRUTHS)
def test_ordinary_words_of_people_bots_and_work_may_leave(text: str) -> None:
    assert check(Composed(text, ("What do you do?",))) is None
