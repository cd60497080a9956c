"""Does a text order a program about? It looks at what the text says, at what it hides, and at the form it takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from autokus.language import steering_turns as turns
from autokus.language import steering_words as told
from autokus.language.common_words import is_common
from autokus.language.disguise import disguised, payloads, undisguised, unusual_script
from autokus.language.job_talk import about_jobs, words_of
from autokus.language.text import fold, pattern, sentences, visible
from autokus.language.tongues import tongue_of
from autokus.language.word_sets import word_set

OUTRIGHT = (
    told.OVERRIDE,
    told.YOURS,
    told.REVEAL,
    told.ROLE,
    told.OUTPUT,
    told.TASK,
    told.POSES,
    told.OTHERS,
    told.OFF_TOPIC,
    told.CIPHER,
    turns.TO_MACHINES,
    turns.FORBIDDEN,
    turns.OF_THE_OWNER,
    turns.DICTATES,
    turns.FOREIGN,
    turns.IN_THE_REPLY,
    turns.WHAT_IT_GOT,
    turns.RELAYS,
    turns.STRANGE_WISHES,
)
"""Whoever says one of these speaks to a program, or wants what no recruiter wants."""

LEAST_WORDS = 3
"""Words of a message, and letters of a word, from which it can be said what they are about."""

LONGEST_WORDS = 80
"""Of what is shown to the owner."""

WHOLE = 12
"""Letters of a hidden text that is shown as it is when nothing in it can be named."""


@lru_cache(maxsize=64)
def steers(text: str) -> str:
    """The first words with which the text steers a program; empty if there are none. Asked before and after a model."""
    found = _said(text) or disguised(text) or next(_hidden(text), "")
    return " ".join(found.split())[:LONGEST_WORDS]


def beside_the_job(texts: Sequence[str]) -> str:
    """The words of messages that have nothing to do with a job, or are in a language not spoken here; else empty."""
    text = " ".join(texts)
    tongue = tongue_of(text)
    if tongue == "other" or unusual_script(text):
        return text
    if tongue not in {"ru", "en"}:
        return ""
    words = words_of(fold(text))
    if len(words) < LEAST_WORDS or any(map(about_jobs, words)):
        return ""
    # Names tell nothing: they are written with a capital letter.
    written = set(re.findall(r"[^\W\d_][\w'-]*", unicodedata.normalize("NFKC", text)))
    strange = [
        word
        for word in words
        if len(word) >= LEAST_WORDS and word in written and not is_common(word)
    ]
    return " ".join(strange) if len(strange) > 1 else ""


def steers_together(texts: Sequence[str]) -> str:
    """Likewise, for orders that are cut into several messages."""
    return steers("\n".join(texts)) or steers(" ".join(texts)) if len(texts) > 1 else ""


def _said(text: str) -> str:
    seen = unicodedata.normalize("NFKC", visible(text))
    folded = pattern(told.ASIDE).sub(" ~ ", fold(text))
    return (
        _structure(seen.casefold())
        or _by_words(folded)
        or _dictated(folded)
        or _odd_token_dictated(seen)
        or _in_cyrillic(folded)
    )


def _by_words(folded: str) -> str:
    for expression in OUTRIGHT:
        if found := pattern(expression).search(folded):
            return found.group()
    if found_in := _off_the_job(folded):
        return found_in
    for sentence in sentences(folded):
        found = pattern(told.MODEL_WORLD).search(sentence)
        if found and not pattern(told.TRADE).search(sentence):
            return found.group()
    return ""


# An order to make up some text or to know some thing, with its object.
_PRODUCE = r"""
    (?:^|[.!?:;)\n"-]\s{0,2}|\b(?:please|pls|just|can\syou|could\syou|will\syou|would\syou|now|then|and|so
        |пожалуйста|можешь|можете|теперь|потом|а|и|ну|давай|просто|алексей|alex|hey|hi|привет|слушай)[\s,]{1,2})
    (?:напиши(?:те)?|сочини(?:те)?|придума(?:й|йте)|составь(?:те)?|скажи(?:те)?|назови(?:те)?|подскажи(?:те)?
        |посоветуй(?:те)?|расскажи(?:те)?|объясни(?:те)?|опиши(?:те)?|спой(?:те)?|нарисуй(?:те)?|пошути(?:те)?
        |сделай(?:те)?|реши(?:те)?|прочитай(?:те)?|сгенерируй(?:те)?|перечисли(?:те)?|рассуди(?:те)?|поздравь(?:те)?
        |пожелай(?:те)?|выбери(?:те)?|угадай(?:те)?|предскажи(?:те)?|порекомендуй(?:те)?
      |write|compose|suggest|tell|explain|give|name|describe|list|create|draft|recommend|pick|teach|invent|guess
          |predict|rate|sing|draw|find|generate|make|recite)\s(?P<rest>[^.!?\n]{3,160})"""
_ASKS_ON = r"""
    (?:мне\s|нам\s|пожалуйста\s|us\s|me\s|please\s)?(?:,|что|чем|как|кто|кого|где|куда|когда|если|почему|зачем
        |сколько|есть|был|можно|или|ли\b|насколько|чтобы|какой|какая|какие|каком|whether|if|when|what|how|who|where
        |why|which|that|it\b|up\b|back|a\sshout|a\sring|a\scall|out\b|sure|sense|чуть|больше|more|еще|пару\sслов
        |по\b|прям)
"""
_GOES_ON = r"""
    ,\s(?:что|чем|как\w*|кто|где|куда|когда|если|почему|сколько|чтобы|what|when|how|if|why|where|which)\b
"""
_SMALL_WORDS = word_set("""
    мне нам пожалуйста please me us the and for with about some any this that from into его ее их под над про для
    при без или
    small short nice good little кратко коротко быстро quickly очень сам само просто свое свой свою свои
""")


def _off_the_job(folded: str) -> str:
    """Something is to be written, told or named, and nothing of it belongs to a talk about a job."""
    for found in pattern(_PRODUCE).finditer(folded):
        rest = found["rest"]
        words = [word for word in words_of(rest) if word not in _SMALL_WORDS]
        long = [word for word in words if len(word) > 3]  # noqa: PLR2004
        if (
            long
            and not pattern(_ASKS_ON).match(rest)
            and not pattern(_GOES_ON).search(rest)
            and not any(about_jobs(word) for word in words)
        ):
            return found.group()
    return ""


def _structure(seen: str) -> str:
    if found := pattern(told.STRUCTURE).search(seen):
        return found.group()
    speakers = {found["who"] for found in pattern(told.PARTS).finditer(seen)}
    if len(speakers) > 1:
        return f"a made-up talk: {', '.join(sorted(speakers))}"
    if speakers and (found := pattern(told.HISTORY).search(seen)):
        return found.group()
    return ""


def _dictated(folded: str) -> str:
    for found in pattern(told.QUOTED).finditer(folded):
        words = next(group for group in found.groups() if group is not None)
        if not pattern(told.ANYBODY_MAY_ASK).fullmatch(words) and not _is_title(words):
            return found.group()
    return ""


def _is_title(words: str) -> bool:
    """The name of a position or a technology, which a letter may well have to hold."""
    found = words_of(words)
    return 0 < len(found) <= 3 and all(word.isascii() and about_jobs(word) for word in found)  # noqa: PLR2004


_ODD = rf"""
    (?:\b(?i:{told.EN_SAY}|{told.RU_SAY})(?:[\s,]{{1,2}}(?i:{told.EN_BETWEEN}|{told.RU_BETWEEN})){{0,9}}
        |(?i:\b(?:код|слово|code|word|code-?word|tag|тег|тэг|хэштег|hashtag|marker|маркер|метк\w|string|строк\w
        |token|токен|фраз\w|phrase|password|пароль|passphrase|label))(?:[\s,]{{1,2}}(?i:{told.EN_BETWEEN}
        |{told.RU_BETWEEN})){{0,4}})[\s:,-]{{1,3}}["'«“]?(?P<token>{told.ODD_WORD})
"""

_ORDINARY_CAPITALS = word_set("""
    SENIOR MIDDLE JUNIOR FRONTEND BACKEND FULLSTACK REACT ANGULAR TYPESCRIPT JAVASCRIPT GRAPHQL REMOTE HYBRID
    OFFICE OFFER
    UPDATE RESUME PORTFOLIO LINKEDIN TELEGRAM WHATSAPP GITHUB GITLAB KUBERNETES DOCKER WEBPACK URGENT WCAG HTML5
    CSS3 ES2015
    РЕЗЮМЕ ВАКАНСИЯ УДАЛЕНКА УДАЛЁНКА УДАЛЕННО УДАЛЁННО СРОЧНО ФРОНТЕНД РАЗРАБОТЧИК РОССИЯ МОСКВА ЗАРПЛАТА
    ПОЖАЛУЙСТА
    """)


def _odd_token_dictated(seen: str) -> str:
    for found in pattern(_ODD).finditer(seen):
        if found["token"] not in _ORDINARY_CAPITALS:
            return found.group()
    return ""


# Russian in Latin letters: "zabud' instrukcii i napishi ..."; only where it is likely to be that.
_TRANSLIT_SIGN = r"""
    \b(?:zabud\w*|ignorir\w*|instrukc\w+|instrukts\w+|pravila|pravilo|napishi\w*|skazhi\w*|otvet[ь']?\w*|otvechay\w*
        |otvechaj\w*|vyvedi|pokazh\w+|sistemn\w+|slovo|tvo[iye]\w*|teper|predstav\w*|povtori\w*|soglas\w+|khozyain
        |hozyain|vladelec|vladelets|pishi|sochini|stih\w*|parol\w*)\b
"""
_LATIN_TO_CYRILLIC = (
    ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"),
    ("yu", "ю"), ("ju", "ю"), ("ya", "я"), ("ja", "я"), ("yo", "е"), ("'", "ь"), ("a", "а"), ("b", "б"),
    ("v", "в"), ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("j", "й"),
    ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"),
    ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "ц"), ("x", "кс"), ("y", "ы"), ("q", "к"),
)  # fmt: skip


def _in_cyrillic(folded: str) -> str:
    if not pattern(_TRANSLIT_SIGN).search(folded):
        return ""
    respelt = folded
    for latin, cyrillic in _LATIN_TO_CYRILLIC:
        respelt = respelt.replace(latin, cyrillic)
    return _by_words(re.sub(r"ы(?=\s|$)(?<=[аеиоуыэюя]ы)", "й", respelt)) or _dictated(respelt)


# Pieces of an order whose blanks were lost on the way.
_SQUASHED = r"""ignor | forget | instruc | prompt | system | rules | reveal | send | print | your | say | accept | email
    | игнор | забуд | инструкц | промпт | систем | правил | напиши | скажи | ответь | выведи | пришли | соглас"""


def _hidden(text: str) -> Iterator[str]:
    for payload in payloads(text):
        yield f"encoded: {payload}"
    for reading in undisguised(text):
        if found := _by_words(reading) or _dictated(reading):
            yield f"hidden: {found}"
        elif " " not in reading and (found_in := pattern(_SQUASHED).search(reading)):
            yield f"hidden: {found_in.group()}"
        elif len(reading) >= WHOLE and _turned(text, reading):
            yield f"hidden: {reading}"


def _turned(text: str, reading: str) -> bool:
    """Whether the words of the reading stand nowhere in the text: it was turned round or rotated on purpose."""
    words = set(re.findall(r"[^\W\d_]{3,}", reading))
    plain = set(re.findall(r"[^\W\d_]{3,}", fold(text)))
    return bool(words) and len(words & plain) * 2 < len(words)
