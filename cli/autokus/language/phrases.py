"""Finds what a text speaks of: phrases written nearly as one says them, and where each stands.

A phrase is for folded text. A blank stands for what separates two words, `*` for the rest of a word, ` .. ` for some
words between within the sentence, `#` for a digit, `№` for a number, `~` for a blank or a hyphen or nothing; brackets,
`|`, `?` and `{}` mean what they mean in any expression.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import product

from msgspec import Struct

from autokus.language.text import fold, pattern

_BETWEEN = r"(?:[^.!?\n]|\.(?=\w)){0,42}?"
_NUMBER = r"\d{1,7}(?:[\s.,]\d{3}){0,2}(?:[.,]\d{1,2})?"
_BLANK = r"[^\w.!?\n]{1,3}"
_SENTENCE_END = r"(?<![.!?…])[.!?…]{1,9}[\"')\]]{0,2}\s+|\n+"
_FLOOD = r"([^\w\s]{6})[^\w\s]+"

NEAREST = 3
"""So many mentions of a thing are tried beside one of another."""

_LONE_LETTERS = r"(?<!\w)(?:[^\W\d_][ ._-]){2,24}[^\W\d_](?!\w)"


class Words(Struct, frozen=True):
    """A thing that texts speak of: how it is said, and what sounds like it and is not."""

    said: tuple[str, ...]
    aside: tuple[str, ...] = ()


class Mention(Struct, frozen=True):
    """A place where a text speaks of something; `line` counts its sentences."""

    start: int
    end: int
    line: int


@cache
def expression(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases as one expression."""
    return pattern(r"(?<!\w)(?:" + "|".join(map(_translated, phrases)) + r")(?:(?<!\w)|(?!\w))")


def _translated(phrase: str) -> str:
    return (
        phrase.replace(" .. ", rf"(?!\w){_BETWEEN}(?<!\w)")
        .replace("№", _NUMBER)
        .replace("#", r"\d")
        .replace("~", r"[\s-]?")
        .replace(" ", _BLANK)
        .replace("*", r"\w{0,14}")
    )


def spoken(texts: Iterable[str]) -> str:
    """Messages as one folded text, each beginning a new line; letters that were set apart stand together again."""
    folded = pattern(_FLOOD).sub(r"\1", "\n".join(map(fold, texts)))
    return pattern(_LONE_LETTERS).sub(lambda found: re.sub(r"[ ._-]", "", found.group()), folded)


class Reading:
    """A folded text and what it speaks of; each thing is looked for once, at the first question about it."""

    def __init__(self, text: str, vocabulary: Mapping[str, Words]) -> None:
        """`vocabulary` gives the things their names."""
        self.text = text
        self._vocabulary = vocabulary
        self._ends = [found.end() for found in pattern(_SENTENCE_END).finditer(text)]
        self._found: dict[str, tuple[Mention, ...]] = {}
        self._lines: dict[str, set[int]] = {}

    def mentions(self, thing: str) -> tuple[Mention, ...]:
        """Where the text speaks of this thing, or of one of several with `|` between their names."""
        if thing not in self._found:
            names = thing.split("|")
            found = [mention for name in names for mention in self._look_for(name)]
            self._found[thing] = tuple(sorted(found, key=lambda mention: mention.start))
        return self._found[thing]

    def together(
        self, things: Sequence[str], within: int, lines: int, unless: Sequence[str] = ()
    ) -> tuple[Mention, ...]:
        """The first place that speaks of all these at once, and of nothing that excuses it; empty if there is none.

        At once: not more than `within` characters apart, in neighbouring sentences, not more than `lines` of them.
        """
        for first in self.mentions(things[0]):
            near = [self._near(first, thing, within, lines) for thing in things[1:]]
            for others in product(*near):
                group = (first, *others)
                if _fits(group, within, lines) and not self._excused(group, unless):
                    return group
        return ()

    def _near(self, first: Mention, thing: str, within: int, lines: int) -> list[Mention]:
        found = self.mentions(thing)
        low = bisect_left(found, first.start - within, key=lambda mention: mention.start)
        high = bisect_right(found, first.start + within, key=lambda mention: mention.start)
        close = [one for one in found[low:high] if abs(one.line - first.line) < lines]
        return sorted(close, key=lambda one: abs(one.start - first.start))[:NEAREST]

    def _excused(self, group: Sequence[Mention], unless: Sequence[str]) -> bool:
        spoken_in = {mention.line for mention in group}
        return any(spoken_in & self._lines_of(thing) for thing in unless)

    def _lines_of(self, thing: str) -> set[int]:
        if thing not in self._lines:
            self._lines[thing] = {mention.line for mention in self.mentions(thing)}
        return self._lines[thing]

    def _look_for(self, name: str) -> Iterable[Mention]:
        words = self._vocabulary[name]
        said = _spans(words.said, self.text)
        aside = _spans(words.aside, self.text) if said and words.aside else []
        for start, end in said:
            if not any(low <= start and end <= high + 1 for low, high in aside):
                yield Mention(start, end, bisect_right(self._ends, start))

    def words(self, group: Sequence[Mention]) -> str:
        """What stands there, from the first of these places to the last."""
        start = min(mention.start for mention in group)
        return self.text[start : max(mention.end for mention in group)]


def _spans(phrases: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in expression(phrases).finditer(text)]


def _fits(group: Sequence[Mention], within: int, lines: int) -> bool:
    ordered = sorted(group, key=lambda mention: mention.start)
    apart = len({(one.start, one.end) for one in group}) == len(group)
    close = ordered[-1].start - ordered[0].end <= within
    return apart and close and ordered[-1].line - ordered[0].line < lines
