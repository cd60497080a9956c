"""Texts as a reader hears them: folded for comparing, cut into sentences, and told apart by language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# A letter of one script that looks like one of the other; a word that mixes both is written in the majority's.
_TO_CYRILLIC = str.maketrans("abcehkmoptxyi", "авсенкмортхуи")
_TO_LATIN = str.maketrans("авсенкмортхуіјѕ", "abcehkmoptxyijs")

_GREEK = str.maketrans("αβγδεηικλμνοπρστυχωςάέήίόύώ", "abydenikлmvoпpstuxwsaeniouw")
"""What Greek letters look like among Latin and Cyrillic ones."""

_BOXED = {
    first + offset: chr(ord("a") + offset) for first in (0x1F150, 0x1F170) for offset in range(26)
}
"""Letters in filled circles and squares, which have no plain form of their own (UTS 36 calls them symbols)."""

_QUOTES = str.maketrans("«»„“”‟‘’‚‛`´‹›", '""""""' + "''''''" + "''")
_DASHES = str.maketrans("‐‑‒–—―−", "-------")

_WORD = re.compile(r"[a-zа-яіїєјѕґ]+")
_CYRILLIC = re.compile(r"[а-яёіїєґўәғқңөұүһ]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_BLANKS = re.compile(r"[^\S\n]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=\S)|\n+|(?<=[;])\s+")

MIXED_SHARE = 0.2
"""With at least this share of letters in each script a text counts as mixed."""


@cache
def pattern(expression: str) -> re.Pattern[str]:
    """The compiled expression, verbose and for folded text; compiled at its first use, as an idle run needs none."""
    return re.compile(expression, re.VERBOSE)


def visible(text: str) -> str:
    """The text without characters that nobody sees: controls, directions, zero-width, tags, lone surrogates."""
    return "".join(
        ch
        for ch in text
        if ch in "\n\t" or unicodedata.category(ch) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )


def one_line(text: str) -> str:
    """Somebody's words on one line, without characters that move the cursor or hide."""
    return " ".join(visible(text).split())


def several(count: int, what: str) -> str:
    """A count with its noun."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def fold(text: str) -> str:
    """For comparing: NFKC, lower case, ё as е, plain quotes and dashes, look-alike letters mended, single blanks."""
    seen = unicodedata.normalize("NFKC", visible(text)).translate(_BOXED).casefold()
    seen = "".join(map(_bare_letter, seen)).translate(_GREEK).replace("ё", "е")
    seen = seen.translate(_QUOTES).translate(_DASHES)
    seen = _WORD.sub(lambda found: _one_script(found.group()), seen)
    return _BLANKS.sub(" ", seen).strip()


def _bare_letter(ch: str) -> str:
    """A letter without what is drawn over or through it; и with its breve and е with its dots are letters."""
    if ch.isascii():
        return ch
    if unicodedata.category(ch) in {"Mn", "Me"}:
        return ""
    base = unicodedata.normalize("NFKD", ch)[:1]
    return base if "a" <= base <= "z" else ch


def _one_script(word: str) -> str:
    if word.isascii() or not _LATIN.search(word):
        return word
    cyrillic = sum(1 for ch in word if _CYRILLIC.match(ch) and ch not in "авсенкмортхуіјѕ")
    latin = sum(1 for ch in word if _LATIN.match(ch) and ch not in "abcehkmoptxyi")
    if cyrillic == latin:
        cyrillic = sum(1 for ch in word if _CYRILLIC.match(ch))
        latin = sum(1 for ch in word if _LATIN.match(ch))
    return word.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences and lines of a text, in order; none is empty."""
    parts = (part.strip() for part in _SENTENCE_END.split(text))
    return tuple(part for part in parts if part)


def language_of(text: str) -> str:
    """`ru`, `en` or `mixed` by the letters, links and names of programs aside; empty if there are none."""
    plain = re.sub(r"\S*(?:://|@|\.\w{2,4}/)\S*", " ", text)
    cyrillic = len(_CYRILLIC.findall(plain))
    latin = len(_LATIN.findall(plain))
    if not cyrillic + latin:
        return ""
    share = cyrillic / (cyrillic + latin)
    if MIXED_SHARE <= share <= 1 - MIXED_SHARE:
        return "mixed"
    return "ru" if share > 1 - MIXED_SHARE else "en"


def utf16_units(text: str) -> int:
    """Length as Telegram's clients count it; a lone surrogate counts as one unit."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
