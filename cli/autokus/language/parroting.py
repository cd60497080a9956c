"""Does a text say what somebody else dictated: his words in a row, a marker, what stood in his quotes?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from autokus.language.common_words import is_common
from autokus.language.job_talk import about_jobs
from autokus.language.text import fold, pattern, sentences, visible
from autokus.language.word_sets import word_set

LONG_RUN = 7
"""So many of somebody's words in a row are a quotation, whatever else the text says."""

SHORT_RUN = 3
"""So many are, where the text says hardly anything else or they were ordered."""

MOST_OF_IT = 0.7
STRANGE_WORDS = 2
"""Words of a quotation that neither belong to the talk about a job nor are small; without them it tells nothing."""

ROOT = 5
"""Letters that two forms of a word share."""

LEAST_STRANGE = 4
"""Letters of a word that means something by itself."""

MOST_WORDS = 400
MOST_PLACES = 40
"""Of one word in somebody's text: a text of the same word over and over costs no more than any other."""

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SMALL = word_set("""
    и в во на не ни с со к ко по о об от до из за у а но или что это как для при да нет бы же ли то так там тут мы
    вы вас вам я
    мне меня мой он она они их его ее если когда чтобы все всё еще уже только очень the a an and or to of in on at
    for is are
    was be it this that with as by from you your i my me we our not no yes but if so can will would do does have
    has just
    """)
_TOLD = r"""
    \b(?:вы|ты)\s(?:\w+\s){0,2}?(?:пишете|упомян\w+|назва\w+|сказали|говорите|указали|писали|предлагаете|упоминаете
        |спрашиваете)\b | \bкак\sвы\s\w+
  | \bо\sкотор\w+\sвы\b | \byou\s(?:\w+\s){0,2}?(?:mention\w*|said|say|wrote|write|offer\w*|describe\w*|list\w*
      |ask\w*|refer\w*)\b
"""
_ORDERS = r"""
    \b(?:say|write|reply|respond|answer|type|print|repeat|include|add|put|confirm|begin|start|end|finish|sign|append
        |mention|state|copy|send|tell|use|contain|remember|insert|quote|output|accept|agree|claim|pretend|needs?
        |must|should|word|phrase|sentence|code|tag|token|fact|note|approved|list)\b
  | \b(?:скаж|сказа|напи[шс]|пиш|ответ|отвеч|повтор|добав|встав|включ|подтвер|вывед|напечат|произнес|начн|начин
      |законч|заверш|укаж|указа|отправ|пришл|запомн|перевед|соглас|подпи[шс]|содерж|долж|нуж|слов|фраз|код|тэг|тег
      |метк|строк|факт|одобр|постав|став|скопир|прим[ие]|зафиксир|фиксир|сложи|введи)\w*
"""


def parroted(text: str, sources: Iterable[str], own: Iterable[str]) -> str:
    """The words that the text repeats after somebody; `own` are texts whose words it may say of itself.

    A question that somebody asks may be asked back: two people say "could you tell me more about the tasks" alike.
    """
    said = [fold(source) for source in sources]
    known = {word for one in own for word in _words(fold(one))}
    folded = fold(text)
    return (
        _marker(text, "\n".join(said), known)
        or _quoted_back(folded, said, known)
        or _in_a_row(folded, said, known)
        or _echoed(folded, said, known)
    )


def _words(folded: str) -> list[str]:
    return _WORD.findall(folded)


# -- markers ---------------------------------------------------------------------------------------

_MIXED = re.compile(r"(?<![\w#|-])[#@]{0,3}(?=[\w#|-]{0,60}[^\W\d_])[^\W_][\w#|-]{4,60}(?!\w)")
_USUAL = re.compile(
    r"""(?ix) \d+(?:[.,]\d+)?[-\s]?(?:[a-zа-я]{1,12}) | [a-z]{1,12}-?\d{1,2}(?:\.\d+)?
    | (?:utc|gmt|msk|мск)[+-]?\d+ | \w+-\w{1,3}
    | [bcp]2[bcgp] | (?:i18n|l10n|a11y|k8s|web[23]|es\d{1,4}|es20\d\d|html5|css3|h1b|iso-?\d+|wcag)\S*
    | (?:e2e|s3|ec2|oauth2|http2|gpt-?\d\w*|mp[34])\S* | (?:20|19)\d\d\w? | \d+[-x]\d+\w*"""
)


def _marker(text: str, source: str, known: set[str]) -> str:
    """A token that nobody writes by himself: letters with digits, signs or dashes in one word."""
    for found in _MIXED.finditer(unicodedata.normalize("NFKC", visible(text))):
        token = found.group()
        lower = fold(token)
        digits = sum(ch.isdigit() for ch in token)
        strange = (
            (digits >= 2 and not _USUAL.fullmatch(token))  # noqa: PLR2004
            or token.startswith("#")
            or ("_" in token and lower not in known)
            or "|" in token
            or (token.isupper() and "-" in token and len(token) > 7)  # noqa: PLR2004
        )
        if strange and lower in source and lower not in known:
            return token
    return ""


# -- quotations ------------------------------------------------------------------------------------

_QUOTED = r"""["'](?P<words>[^"'\n]{2,200})["']"""


def _quoted_back(folded: str, sources: list[str], known: set[str]) -> str:
    """What stood in somebody's quotes after an order to say something."""
    bare = " ".join(_words(folded))
    for source in sources:
        for found in pattern(_QUOTED).finditer(source):
            words = _words(found["words"])
            quoted = " ".join(words)
            ahead = source[max(0, found.start() - 60) : found.start()]
            if (
                words
                and f" {quoted} " in f" {bare} "
                and not all(word in known or about_jobs(word) for word in words)
                and len(quoted) > 2  # noqa: PLR2004
                and (pattern(_ORDERS).search(ahead) or len(words) >= 0.6 * len(_words(folded)))
            ):
                return found["words"]
    return ""


def _in_a_row(folded: str, sources: list[str], known: set[str]) -> str:
    mine = _words(folded)
    if len(mine) < SHORT_RUN:
        return _one_word(mine, sources, known)
    attributed = bool(pattern(_TOLD).search(folded))
    asked = {_key(one) for one in sentences(folded) if one.rstrip(" )").endswith("?")}
    for source in sources:
        theirs = _words(_without_shared_questions(source, asked))
        start, length = _longest_run(mine, theirs)
        run = mine[start : start + length]
        strange = [w for w in run if w not in _SMALL and w not in known and not about_jobs(w)]
        if length < SHORT_RUN or attributed or not strange:
            continue
        ordered = bool(pattern(_ORDERS).search(source))
        whole = length >= MOST_OF_IT * len(mine)
        if (
            (length >= LONG_RUN and len(strange) >= STRANGE_WORDS)
            or (whole and length > SHORT_RUN and len(strange) >= STRANGE_WORDS)
            or (whole and (ordered or len(strange) >= SHORT_RUN))
            or (ordered and length >= SHORT_RUN + 1 and len(strange) >= STRANGE_WORDS)
        ):
            return " ".join(run)
    return ""


def _without_shared_questions(source: str, asked: set[str]) -> str:
    if not asked:
        return source
    kept = (
        one
        for one in sentences(source)
        if not (one.rstrip(" )").endswith("?") and _key(one) in asked)
    )
    return "\n".join(kept)


def _key(sentence: str) -> str:
    return " ".join(_words(sentence))


def _one_word(mine: list[str], sources: list[str], known: set[str]) -> str:
    """A reply of a word or two that are somebody's own and no answer to anything."""
    odd = [w for w in mine if w not in _SMALL and w not in known and not about_jobs(w)]
    for source in sources:
        theirs = _words(source)
        told = pattern(_ORDERS).search(source) and not source.rstrip(" )(:").endswith("?")
        if told and odd and len(odd) == len(mine) and all(w in theirs for w in odd):
            return " ".join(odd)
    return ""


# An order to write something, with what stands behind it.
_DIRECTED = r"""
    \b(?:say|write|reply|respond|answer|type|print|include|insert|add|put|mention|use|begin|start|end|close|finish
        |sign|contain|drop
        |hide|place|slip|quote|repeat|spell|needs?|requires?|passphrase|password|keyword|word|phrase
            |code)\b(?P<en>[^\n]{1,120})
  | \b(?:скаж|(?:на|при|до|в|за|под|про)?пи[шс]|ответ|отвеч|добав|встав|включ|упомян|использ|начн|начин|законч
      |заверш|закрой|постав|ставь
      |подпи[шс]|вверн|впиш
        |закин|помест|слов|фраз|парол|кодов|строк|повтор|копир)\w*(?P<ru>[^\n]{1,120})
"""
_DENIED = (
    r"\?|\b(?:не|нет|ни|без|no|not|never|haven't|don't|didn't|can't|isn't|нечасто|увы|sorry)\b"
)


def _echoed(folded: str, sources: list[str], known: set[str]) -> str:
    """A strange word that was asked for, said without a question or a denial."""
    plain = [one for one in sentences(folded) if not pattern(_DENIED).search(one)]
    mine = {_root(word) for one in plain for word in _words(one) if _is_strange(word, known)}
    for source in sources:
        for found in pattern(_DIRECTED).finditer(source):
            for word in _words(found["en"] or found["ru"]):
                if _is_strange(word, known) and _root(word) in mine:
                    return word
    return ""


def _root(word: str) -> str:
    """The word without its ending, roughly: "бегемота" is "бегемот"."""
    return word[: max(LEAST_STRANGE, len(word) - 2)][:ROOT]


def _is_strange(word: str, known: set[str]) -> bool:
    return (
        len(word) >= LEAST_STRANGE
        and word not in known
        and not is_common(word)
        and not about_jobs(word)
    )


def _longest_run(mine: list[str], theirs: list[str]) -> tuple[int, int]:
    """Where in `mine` the longest stretch of words stands that `theirs` has too, and how long it is."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(theirs):
        known = places.setdefault(word, [])
        if len(known) < MOST_PLACES:
            known.append(place)
    best = (0, 0)
    before: dict[int, int] = {}
    for at, word in enumerate(mine[:MOST_WORDS]):
        now = {place: before.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(now.values(), default=0)
        if longest > best[1]:
            best = (at - longest + 1, longest)
        before = now
    return best
