"""Cuts a long text into parts that Telegram takes, where a person would cut it."""

from __future__ import annotations

LIMIT = 4096
"""Longest message, in UTF-16 units (TELEGRAM section 4)."""

LAST_OF_BASIC_PLANE = "\uffff"
"""Characters after it take two UTF-16 units."""

_ENDS = ("\n\n", "\n", ". ", "! ", "? ", " ")


def split_text(text: str, limit: int = LIMIT) -> tuple[str, ...]:
    """Parts of at most `limit` UTF-16 units: between paragraphs, else lines, sentences, words, characters."""
    parts: list[str] = []
    rest = text.strip()
    while rest:
        room = _fitting(rest, limit)
        cut = room if room == len(rest) else _cut(rest, room)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return tuple(parts)


def _fitting(text: str, limit: int) -> int:
    """How many characters fit; one outside the basic plane takes two units and is never halved."""
    units = 0
    for index, character in enumerate(text):
        units += 1 if character <= LAST_OF_BASIC_PLANE else 2
        if units > limit:
            return index
    return len(text)


def _cut(text: str, room: int) -> int:
    for end in _ENDS:
        at = text.rfind(end, room // 2, room)
        if at > 0:
            return at + len(end)
    return room
