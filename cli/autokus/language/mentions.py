"""Whether a text speaks of one person: by id, by name, or with a piece of what stood in the chat."""

from __future__ import annotations

import re
from collections.abc import Iterable

from autokus.vocabulary import Traces

PIECE = 16
"""Characters that two texts share only if one is taken from the other, stock phrases aside."""

STEP = 4
"""A piece is remembered for each so many characters: any PIECE + STEP - 1 in a row are recognised."""

LEAST_NAME = 2
LEAST_TEXT = 8
"""What is shorter ("ok", "thanks!") is in everything and tells of nobody."""

_ESCAPE = re.compile(r"\\+(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|[nrt])")
_QUOTED = re.compile(r"^\s*> ?", re.MULTILINE)


class Mentions:
    """Recognises one person. It would rather find one too many than miss one: what it judges is ours, not a chat."""

    def __init__(self, traces: Traces) -> None:
        """Everything that may be erased is heard before anything is."""
        names = (name for name in map(_even, traces.names) if len(name) >= LEAST_NAME)
        words = {str(traces.user_id), *names}
        self._pieces: set[str] = set()
        for text in map(_even, traces.texts):
            if LEAST_TEXT <= len(text) < PIECE:
                words.add(text)
            for at in range(0, len(text) - PIECE + 1, STEP):
                self._pieces.add(text[at : at + PIECE])
        self._words = _any_of(words)

    def in_text(self, text: str) -> bool:
        """Whether it speaks of the person, as it stands or in the escapes of JSON and of tracebacks."""
        return any(map(self._in, {_even(text), _even(_unescaped(text))}))

    def _in(self, even: str) -> bool:
        if self._words.search(even):
            return True
        return any(even[at : at + PIECE] in self._pieces for at in range(len(even) - PIECE + 1))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words)))})(?!\w)")


def _even(text: str) -> str:
    return " ".join(_QUOTED.sub("", text).casefold().split())


def _unescaped(text: str) -> str:
    """The letters that escapes stand for; a pair of surrogates is one letter."""
    written = _ESCAPE.sub(_letter, text)
    return written.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _letter(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    return chr(min(int(code, 16), 0x10FFFF)) if code else " "
