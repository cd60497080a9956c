"""Sets of words, written as a text with blanks between them."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of the text."""
    return frozenset(words.split())
