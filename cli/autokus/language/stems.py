"""Words by their stems, in Russian and English, so that the same question is found again in other words.

The stemmers are Snowball's (M. F. Porter); words that mean the same in both languages share a concept, which begins
with an underscore.
"""

from __future__ import annotations

import re
from functools import cache
from math import hypot
from operator import mul
from typing import TYPE_CHECKING

from autokus.language.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORD = re.compile(r"[a-zа-яіїєґ][\w+#.-]*[\w+#]|[a-zа-я]|\d+")
_CYRILLIC = re.compile(r"[а-яіїєґ]")

_NOTHING_WORDS = """
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще
    нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь вам ведь там потом себя ничего ей
    может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет тогда кто
    этот того потому этого какой какая какие какое ним здесь этом один почти мой тем чтобы нее сейчас были куда зачем
    всех можно при об хоть над больше тот через эти нас про них много разве три эту моя впрочем хорошо свою этой
    перед иногда лучше чуть том такой им более всегда конечно всю между ваш ваша ваше ваши вашу вашей вашего
    подскажите скажите пожалуйста здравствуйте добрый день привет спасибо
    a an and are as at be by do does did for from had has have he her his how i if in into is it its me my of on or our
    she so that the their them then there these they this to was we were what when where which who whom why will with
    would you your yours could can should about any some please hi hello thanks thank tell
"""
_NOTHING = frozenset(_NOTHING_WORDS.split())

_CONCEPTS = {
    "salary": "зарплата зп зарплатные оклад вилка доход деньги компенсация salary pay compensation wage money income",
    "expectation": "ожидания ожидание expectations expectation expected",
    "english": "английский англ english",
    "level": "уровень level grade грейд",
    "remote": "удаленка удаленно удаленная удаленный дистанционно remote remotely wfh",
    "office": "офис офисе office onsite",
    "hybrid": "гибрид гибридный hybrid",
    "relocation": "релокация переезд переехать релок relocation relocate move",
    "experience": "опыт стаж experience",
    "year": "год года лет years year",
    "start": "выйти выход приступить начать начало start begin join",
    "notice": "отработка отработать notice",
    "team": "команда команде team",
    "lead": "лид тимлид руководить руководство lead leading manage",
    "test": "тестовое тестовая test assignment homework",
    "interview": "собеседование интервью собес interview",
    "call": "созвон созвониться звонок call",
    "visa": "виза visa",
    "city": "город живете находитесь локация location city live based located",
    "contract": "договор контракт оформление ип самозанятость contract employment contractor",
    "vacation": "отпуск vacation holiday",
    "resume": "резюме cv resume",
    "stack": "стек технологии stack technologies",
    "project": "проект project",
    "leave": "уходите ушли уволились причина leave leaving reason",
    "hours": "график часы рабочий schedule hours",
    "offer": "оффер предложение offer",
    "frontend": "фронтенд фронт frontend front-end",
    "backend": "бэкенд бекенд backend back-end",
    "education": "образование вуз университет education degree university",
    "portfolio": "портфолио portfolio",
    "overtime": "переработки овертайм overtime",
}
"""A word for each idea that recruiters ask about, in both languages."""


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words that matter, each once, with the concepts they stand for."""
    found: dict[str, None] = {}
    for word in _WORD.findall(fold(text)):
        if word in _NOTHING:
            continue
        stem = _stem(word)
        found[stem] = None
        if concept := _concepts().get(stem):
            found[concept] = None
    return tuple(found)


def cosines(asked: Sequence[float], others: Sequence[Sequence[float]]) -> list[float]:
    """How nearly each of the other vectors points the same way; -1 for one of no or another length."""
    size = hypot(*asked)
    found = []
    for other in others:
        sizes = size * hypot(*other) if len(other) == len(asked) else 0.0
        found.append(sum(map(mul, asked, other)) / sizes if sizes else -1.0)
    return found


def _stem(word: str) -> str:
    russian, english = _stemmers()
    return russian(word) if _CYRILLIC.search(word) else english(word)


@cache
def _stemmers() -> tuple[Callable[[str], str], Callable[[str], str]]:
    import snowballstemmer  # noqa: PLC0415  # only where something is looked for

    return snowballstemmer.stemmer("russian").stemWord, snowballstemmer.stemmer("english").stemWord


@cache
def _concepts() -> dict[str, str]:
    return {
        _stem(word): f"_{concept}" for concept, words in _CONCEPTS.items() for word in words.split()
    }
