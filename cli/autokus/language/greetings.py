"""The greeting and the thanks that a text begins with, and the name of the one who is greeted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from autokus.language.first_names import is_name
from autokus.language.names import proper_names
from autokus.language.places import is_place
from autokus.language.technologies import technologies
from autokus.language.text import fold

_GREETING = re.compile(
    r"""\W*(?:здравствуйте|здравствуй|приветствую|приветик|привет|салют|хай
        |добр(?:ый|ое|ого|ой)\s+(?:день|дня|утро|утра|вечер|вечера|времени\s+суток|ночи)
        |доброго\s+времени(?:\s+суток)?|рад\s+знакомству|приятно\s+познакомиться
        |hello|hi|hey|good\s+(?:morning|afternoon|evening|day)|greetings|dear|nice\s+to\s+meet\s+you)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_THANKS = re.compile(
    r"""\W*(?:(?:большое\s+)?спасибо(?:\s+(?:большое|вам))?(?:\s+за\s+(?:вопрос|сообщение|ответ|интерес|предложение)\w*)?
        |благодарю(?:\s+за\s+\w+)?
        |thanks|thank\s+you(?:\s+(?:so|very)\s+much)?)
        (?:\s+for\s+(?:your\s+|the\s+)?(?:question|message|reaching\s+out|interest|asking|getting\s+in\s+touch))?
        \s*(?:[!.,]+|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME = r"[^\W\d_][\w'’-]*"
_CALLED = tuple(
    re.compile(rf"[\s,]*(?P<name>{words})(?P<end>\s*[,.!…)]+|\s*\n|\s*$|\s)")
    for words in (rf"{_NAME}\s+{_NAME}", _NAME)
)
"""A name of two words, or of one."""
_ALL = frozenset(
    {"there", "all", "everyone", "team", "коллеги", "всем", "еще", "снова", "again", "вам", "and"}
)


def without_greeting(text: str, names: Sequence[str] = ()) -> str:
    """The text without the greeting and the thanks that it begins with, and the name of the one who is greeted."""
    rest = text.strip()
    while True:
        greeted = _GREETING.match(rest) or _THANKS.match(rest)
        at = greeted.end() if greeted else 0
        tried = (expression.match(rest, at) for expression in _CALLED)
        at = next(
            (
                called.end()
                for called in tried
                if called and _is_called(called, names, greeted=greeted is not None)
            ),
            at,
        )
        if not at:
            return rest
        rest = rest[at:].lstrip(" \t\n,.!…:;)-–—🙂😊👋")


def _is_called(called: re.Match[str], names: Sequence[str], *, greeted: bool) -> bool:
    words = called["name"].split()
    theirs = {word for name in names for word in fold(name).split()}
    known = all(fold(word) in theirs or is_name(word) for word in words)
    stops = bool(called["end"].strip()) or "\n" in called["end"]
    if known:
        return greeted or stops
    if not greeted:
        return False
    if fold(called["name"]) in _ALL:
        return True
    capital = all(word[0].isupper() for word in words)
    return stops and capital and not _is_word(called["name"])


def _is_word(name: str) -> bool:
    """An answer that begins with a capital letter, no name: "Yes", "Да", "React"."""
    return bool(technologies(name)) or not proper_names(f"и {name}") or is_place(name)
