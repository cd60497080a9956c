"""Proper names in a text: of companies, schools, places, people and products."""

from __future__ import annotations

import re
from collections.abc import Iterable

from autokus.language.persona_words import TITLES
from autokus.language.spoken import LANGUAGES, LEVELS
from autokus.language.technologies import technologies
from autokus.language.text import fold, pattern, visible

_CAPITAL = re.compile(r"(?<![\w@/.])[A-ZА-ЯЁ][\w'’&.+-]*[\w+]|(?<![\w@/.])[A-ZА-ЯЁ](?![\w'’.])")
_BEGINS = re.compile(r"(?:^|[.!?…:;)(\"«“\n\-–—•]\s*)\W*$")

# Words that English writes with a capital, and the trade's own abbreviations; none is a claim.
_PLAIN = """
я мы мне мой моя мое мои у в на с да нет и а но i i'm i've i'd i'll im monday tuesday wednesday thursday
friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue wed thu fri sat
sun january february march april may june july august september october november december hr cv jd it ui ux ok
okay pm po tl qa api usd eur rub gbp pdf faq nda kpi mvp saas b2b b2c crm erp senior middle junior lead
front-end frontend front end developer engineer remote hybrid telegram linkedin whatsapp zoom google-meet
skype meet teams internet english russian hi hello thanks thank dear yes no sure great and but or the a an
software web js team product company client full-time b1 b2 c1 c2 a1 a2 вы ваш ваша ваше ваши вам вас вами
вашей вашего вашу вашем it-компания hr-ом ит онлайн код-ревью live coding cet msk utc gmt мск ceo cto
"""
_NO_NAMES = frozenset(_PLAIN.split())

# Names whose Russian and English spellings have little in common.
_TWINS = (
    ("moscow", "москв"),
    ("petersburg", "петербург", "питер", "спб"),
    ("warsaw", "варшав"),
    ("prague", "праг"),
    ("cyprus", "кипр"),
    ("georgia", "грузи"),
    ("armenia", "армени"),
    ("serbia", "серби"),
    ("germany", "германи"),
    ("poland", "польш"),
    ("russia", "росси", "рф"),
    ("yerevan", "ереван"),
    ("lisbon", "лиссабон"),
    ("munich", "мюнхен"),
    ("vienna", "вен"),
    ("spain", "испани"),
    ("turkey", "турци"),
    ("yandex", "яндекс"),
)

_LETTERS = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэ", "abvgdezijklmnoprstufye", strict=True))
    | {
        "ж": "zh",
        "х": "h",
        "ц": "c",
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
    }
)
_SAME_SOUNDS = (
    ("ks", "x"),
    ("kh", "h"),
    ("ph", "f"),
    ("ck", "k"),
    ("c", "k"),
    ("w", "v"),
    ("j", "y"),
    ("q", "k"),
)
_COMPARED = 4
_ENDING = 2


def proper_names(text: str, *, from_start: bool = False) -> tuple[str, ...]:
    """Capitalised words but technologies, languages and titles; a sentence's first word only with `from_start`."""
    seen = visible(text)
    known = {word for mention in technologies(text) for word in re.split(r"[\s./-]", mention.words)}
    found = []
    for match in _CAPITAL.finditer(seen):
        word = fold(match.group()).strip(".'")
        begins = _BEGINS.search(seen[max(0, match.start() - 12) : match.start()]) is not None
        at_start = begins and (match.start() == 0 or _BEGINS.search(seen[: match.start()][-12:]))
        if at_start and not from_start:
            continue
        if word in _NO_NAMES or word in known or _common(word):
            continue
        found.append(match.group())
    return tuple(found)


def stands_in(name: str, texts: Iterable[str]) -> bool:
    """Whether one of the texts has this name, in whatever ending or of the two alphabets."""
    wanted = _spellings(fold(name))
    words = {word for text in texts for word in re.findall(r"[\w+#]+", fold(text))}
    return any(_alike(one, other) for word in words for other in _spellings(word) for one in wanted)


def _common(word: str) -> bool:
    """A language, a level or a job title, which have checks of their own."""
    return pattern(_COMMON).fullmatch(word) is not None


_COMMON = "|".join(f"(?:{words})" for _, words in (*LANGUAGES, *LEVELS, *TITLES))


def _spellings(word: str) -> frozenset[str]:
    found = {_latin(part) for part in re.split(r"[\s.&-]+", word) if part}
    for twins in _TWINS:
        if any(word.startswith(twin) for twin in twins):
            found.add(twins[0])
    return frozenset(found)


def _alike(one: str, other: str) -> bool:
    """Whether they are the same but for an ending of two letters or so."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > _ENDING + 1:
        return False
    same = max(len(shorter) - _ENDING, min(len(shorter), _COMPARED))
    return shorter[:same] == longer[:same]


def _latin(word: str) -> str:
    """The word in Latin letters, with what transliterations write differently made one."""
    latin = word.translate(_LETTERS)
    for theirs, ours in _SAME_SOUNDS:
        latin = latin.replace(theirs, ours)
    return latin
