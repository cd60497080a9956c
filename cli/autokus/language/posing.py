"""Who claims to be the owner, or to write for the owner's employer, by the names in the owner's profile."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from autokus.language.text import fold, pattern

_NAMED = re.compile(
    r"(?i:\bmy name is|\bmy name in \w+ is|\bin russian:?|\bin english:?|\bменя зовут|\bмое имя|\bмоё имя|\bпо-русски:?"
    r"|\bпо-английски:?|^name:?|^имя:?)\s*[:-]?\s*([A-ZА-ЯЁ][\w-]+)(?:\s+([A-ZА-ЯЁ][\w-]+))?"
)
_EMPLOYED = re.compile(
    r"(?i:\b(?:current|present)\s+(?:job|employer|company|position|workplace)(?:\s+is)?(?:\s+(?:at|with|in))?"
    r"|\b(?:i\s+)?(?:currently\s+)?work(?:ing)?\s+(?:at|for)|\bemployed\s+(?:at|by)|\bработаю\s+(?:сейчас\s+)?в(?:\s+компании)?"
    r"|\b(?:текущ|нынешн)\w+\s+(?:работодател\w+|компани\w+|место\s+работы))\s*(?:is|это|[:—-])?\s*"
    r"[«\"“]?([A-ZА-ЯЁ][\w.&-]+(?:\s[A-ZА-ЯЁ][\w.&-]+)?)"
)

_I_AM = r"(?:это|я|на\s+связи|пишет|this\s+is|it'?s|i'?m|i\s+am)(?:\s*[,-]?\s*(?:я|me|снова|again))?\s*[,-]?\s*"
_STRANGE_PLACE = r"""
      (?:друг|нов|чуж|запасн|втор|личн|временн)\w+\s+(?:телефон|номер|аккаунт|акк|устройств)\w* | \bугнали | \bвзлом\w+
    | \bпотерял\w* | \bукрали | \bзабыл\w*\s+пароль
    | \b(?:second|another|other|new|different|friend's|borrowed)\s+(?:phone|number|account|device)
    | \b(?:lost|stolen|hacked|locked\s+out|forgot) | \b(?:код|пароль|code|password)\b | \b(?:хозяин|владелец|owner)\b
    """
_FOR = r"""
    (?:\b(?:из|от|hr|кадр\w*|служб\w+|отдел\w*|представля\w+|мы|компани\w+|пишем|пишу|from|we\s+at|at|for|of|with|here\s+at)\b
    [^.!?\n]{0,25}?)["']?"""
_YOURS = r"""
    (?:\bвы\b|\bты\b|\bваш\w*|\bтво\w+|\byou(?:r|'re|'ve)?\b|работа(?:ете|ешь)|ушл\w+|уход\w+|уйти|увол\w+|leav\w+|left)[^.!?\n]{0,40}"""


def poses_as_owner(text: str, facts: Sequence[str]) -> str:
    """The words by which the writer of a folded text takes the owner's name, in full or from a strange place."""
    for first, last in _names(facts):
        claim = pattern(rf"\b{_I_AM}{re.escape(first)}\b(?:\s+{re.escape(last)}\b)?").search(text)
        if claim is None:
            continue
        in_full = bool(last) and claim.group().endswith(last)
        after = text[claim.end() : claim.end() + 120]
        if in_full or pattern(_STRANGE_PLACE).search(after):
            return claim.group() + after[:60]
    return ""


def poses_as_employer(text: str, facts: Sequence[str]) -> str:
    """The words by which the writer of a folded text speaks for the company that the owner works at."""
    for employer in _employers(facts):
        stem = re.escape(employer[: max(4, len(employer) - 1)])
        for found in pattern(_FOR + rf"{stem}\w{{0,3}}\b").finditer(text):
            before = text[max(0, found.start() - 45) : found.end()]
            if not pattern(_YOURS + stem).search(before):
                return found.group()
    return ""


TELLING = 5
"""Letters of a name's first word from which on it stands for the whole."""


def _names(facts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for fact in facts:
        for found in _NAMED.finditer(fact):
            yield fold(found.group(1)), fold(found.group(2) or "")


def _employers(facts: Sequence[str]) -> Iterator[str]:
    for fact in facts:
        for found in _EMPLOYED.finditer(fact):
            name = fold(found.group(1))
            yield name
            if len(first := name.split()[0]) >= TELLING:
                yield first
