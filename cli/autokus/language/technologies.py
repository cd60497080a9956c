"""Which technologies, tools, methods and fields a text names, in whatever spelling, and which of them imply others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from msgspec import Struct

from autokus.language.technology_names import (
    AFTER_TECHNOLOGY,
    BEFORE_TECHNOLOGY,
    ENDINGS,
    IMPLIES,
    NAMES,
    PHRASE_AFTER,
)
from autokus.language.text import fold, pattern


class Mention(Struct, frozen=True):
    """A technology that a text names: its one name, and the words there, by their place in the folded text."""

    name: str
    words: str
    start: int
    end: int


# Somebody who leads developers is a lead, however he says it.
_LEADS = r"""
      \bi\s+(?:\w+\s+)?lead\b | \bleading\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,2}(?:team|part)\b | \bled\s+(?:the\s+
          |a\s+)?(?:[\w-]+\s+){0,3}team\b
    | \b(?:веду|руковожу|возглавляю|лидирую)\b | \b(?:lead|лид|лида|лидом|тимлид\w*|техлид\w*)\b
    """

_WORD = re.compile(r"\.net(?![a-zа-я])|[a-zа-я0-9]+(?:\+\+|#)?")
_JOINS = ("", " ", "-", ".", "/", "_")
_BETWEEN = r"\s*(?:[,/+&|]|\bи\b|\band\b|\bor\b|\bили\b)\s*(?:на|in|с|with)?\s*"
_MOST_WORDS = 4
_SHORTEST_STEM = 3
_DIGITS = re.compile(r"(?<=[a-zа-я]{2})\d{1,2}$")


class _Token(Struct, frozen=True):
    text: str
    start: int
    end: int


class _Spellings:
    """A tree of spellings by their words; at the end of one stands the name, and whether it is an everyday word too."""

    def __init__(self) -> None:
        self.next: dict[str, _Spellings] = {}
        self.name = ""
        self.doubtful = False

    def add(self, words: list[str], name: str, *, doubtful: bool) -> None:
        node = self
        for word in words:
            node = node.next.setdefault(word, _Spellings())
        if not node.name:
            node.name, node.doubtful = name, doubtful


@cache
def names() -> frozenset[str]:
    """All names that a mention may have."""
    return frozenset(line.partition(": ")[0] for line in _lines())


@lru_cache(maxsize=256)  # a text is asked about by several checks
def technologies(text: str) -> tuple[Mention, ...]:
    """What the text names, in its order; of overlapping names the longest."""
    folded = fold(text)
    tokens = [_Token(m.group(), m.start(), m.end()) for m in _WORD.finditer(folded)]
    found: list[tuple[Mention, bool]] = []
    at = 0
    while at < len(tokens):
        name, length, doubtful = _longest(folded, tokens, at)
        if not name:
            at += 1
            continue
        start, end = tokens[at].start, tokens[at + length - 1].end
        mention = Mention(name, folded[start:end], start, end)
        if not doubtful or not _everyday(tokens, at, length):
            found.append((mention, doubtful))
        at += length
    capitals = _capitals(text)
    return tuple(
        mention
        for index, (mention, doubtful) in enumerate(found)
        if not doubtful or _speaks_of_it(folded, found, index, capitals)
    )


def implied(found: Iterable[str]) -> frozenset[str]:
    """These names and all that they imply."""
    known: set[str] = set()
    waiting = list(found)
    while waiting:
        name = waiting.pop()
        if name not in known:
            known.add(name)
            waiting.extend(IMPLIES.get(name, ()))
    return frozenset(known)


def known_from(texts: Iterable[str]) -> frozenset[str]:
    """The names in these statements about somebody, and what they imply."""
    found: set[str] = set()
    for text in texts:
        found.update(mention.name for mention in technologies(text))
        if pattern(_LEADS).search(fold(text)):
            found.add("Team lead")
    return implied(found)


# -- how a spelling is found -------------------------------------------------------------------------


def _lines() -> list[str]:
    return NAMES.replace("\n ", " ").strip().splitlines()


@cache
def _trees() -> tuple[_Spellings, _Spellings]:
    """The spellings that stand as they are written, and those that take Russian endings."""
    exact, stems = _Spellings(), _Spellings()
    for line in _lines():
        name, _, spellings = line.partition(": ")
        for spelling in spellings.split(","):
            form = spelling.replace("?", "").replace("~", "").split()
            inflected = "~" in spelling or (len(form) > 1 and _is_cyrillic(spelling))
            (stems if inflected else exact).add(form, name, doubtful="?" in spelling)
    return exact, stems


def _longest(folded: str, tokens: list[_Token], at: int) -> tuple[str, int, bool]:
    """The name that begins at this word, how many words it takes, and whether they are also everyday ones."""
    exact, stems = _trees()
    best = ("", 0, False)
    nodes = [(exact, False), (stems, True)]
    for length, token in enumerate(tokens[at : at + _MOST_WORDS], 1):
        if length > 1 and folded[tokens[at + length - 2].end : token.start] not in _JOINS:
            break
        written, inflected = _as_written(token.text), _stems(token.text)
        nodes = [
            (node.next[word], takes_endings)
            for node, takes_endings in nodes
            for word in (inflected if takes_endings else written)
            if word in node.next
        ]
        if not nodes:
            break
        found = next((node for node, _ in nodes if node.name), None)
        best = (found.name, length, found.doubtful) if found else best
    return best


def _as_written(word: str) -> tuple[str, ...]:
    """The word, and the word without the number of a version."""
    bare = _DIGITS.sub("", word)
    return (word,) if bare == word else (word, bare)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(ENDINGS.split())


def _stems(word: str) -> tuple[str, ...]:
    """The word, and what is left of it without a Russian ending."""
    if not _is_cyrillic(word):
        return _as_written(word)
    stems = (word[: -len(ending)] for ending in _endings() if word.endswith(ending))
    return (word, *(stem for stem in stems if len(stem) >= _SHORTEST_STEM))


def _is_cyrillic(word: str) -> bool:
    return any("а" <= ch <= "я" for ch in word)


# -- everyday words ------------------------------------------------------------------------------------


@cache
def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _everyday(tokens: list[_Token], at: int, length: int) -> bool:
    """Whether what follows makes it a phrase of plain English: "go ahead", "next week", "solid experience"."""
    after = tokens[at + length].text if at + length < len(tokens) else ""
    return after in _words(PHRASE_AFTER)


def _speaks_of_it(
    folded: str, found: list[tuple[Mention, bool]], index: int, capitals: frozenset[str]
) -> bool:
    """Whether the words around an ambiguous one speak of technology: its neighbours, or a capital letter."""
    mention = found[index][0]
    before = re.search(r"([a-zа-я]+)\W{1,3}$", folded[max(0, mention.start - 24) : mention.start])
    after = re.match(r"\W{1,3}([a-zа-я]+)", folded[mention.end : mention.end + 24])
    word_before = before.group(1) if before else ""
    if word_before in _words(BEFORE_TECHNOLOGY) or (
        after and after.group(1) in _words(AFTER_TECHNOLOGY)
    ):
        return True
    if mention.words in capitals or mention.words == folded.strip(" .!"):
        return True
    neighbours = found[max(0, index - 1) : index] + found[index + 1 : index + 2]
    return any(
        (not doubtful or other.words in capitals) and _beside(folded, mention, other)
        for other, doubtful in neighbours
    )


def _beside(folded: str, one: Mention, other: Mention) -> bool:
    """Whether nothing but a comma, a slash or an "and" stands between them."""
    first, second = (one, other) if one.start < other.start else (other, one)
    return re.fullmatch(_BETWEEN, folded[first.end : second.start]) is not None


def _capitals(text: str) -> frozenset[str]:
    """The words that stand with a capital letter inside a sentence."""
    return frozenset(fold(found) for found in re.findall(r"(?<=[\w,/(:] )[A-ZА-ЯЁ][\w+#]*", text))
