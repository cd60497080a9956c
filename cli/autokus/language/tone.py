"""How much a text's words sound like one kind of talk rather than another, by weights that were counted in examples."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import sqrt

STEM = 5
"""Letters of a word that count; what follows is mostly its ending."""

FEW = 3
"""A text of few known words proves little: this many silent ones are added."""

_WORD = re.compile(r"[а-яa-z]+|\d+|[₽$€%+]")
_ADDRESS = re.compile(
    r"(?<!\S)\S{0,80}?(?:https?://\S+|\.(?:ru|com|io|net|org|site|top|app)\b\S*)|@\w+"
)


def stems(text: str) -> frozenset[str]:
    """The beginnings of a folded text's words; links and names aside, every number the same."""
    words = _WORD.findall(_ADDRESS.sub(" ", text))
    return frozenset("0" if word.isdigit() else word[:STEM] for word in words)


def sounds_like(text: str, weights: Mapping[str, float], bias: float) -> tuple[float, list[str]]:
    """The text's score, 0 where both kinds are as likely, and the words that speak for it, the heaviest first."""
    known = sorted(stems(text) & weights.keys(), key=lambda stem: -weights[stem])
    score = bias + sum(weights[stem] for stem in known) / sqrt(len(known) + FEW)
    return score, [_whole(stem, text) for stem in known if weights[stem] > 0]


def _whole(stem: str, text: str) -> str:
    """The first word of the text that begins so, for somebody to read."""
    found = re.search(rf"(?<![а-яa-z]){re.escape(stem)}[а-яa-z]*", text)
    return found.group() if found else stem
