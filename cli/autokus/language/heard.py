"""What the rules about words look at of a chat: the newest of it, and no more than a run has time for."""

from __future__ import annotations

from unicodedata import normalize

from autokus.vocabulary import Conversation, Line, Said, Voice

MOST_SAID = 12_000
"""Characters of the chat so far that are looked at, the newest."""


def size(text: str) -> int:
    """Characters of a text as the rules read it; some signs stand for eighteen (U+FDFA)."""
    return len(text) if text.isascii() else len(normalize("NFKC", text))


def heard(conversation: Conversation, since: int = 0) -> tuple[Said, ...]:
    """The chat before the pending messages and beside them, from the message after `since` on, oldest first."""
    room = MOST_SAID
    found: list[Said] = []
    for line in reversed(conversation.earlier):
        room -= size(line.message.text)
        if room < 0 or line.message.id <= since:
            break
        found.append(Said(_voice(line), line.message.text))
    return tuple(reversed(found))


def _voice(line: Line) -> Voice:
    if not line.message.from_owner:
        return Voice.RECRUITER
    return Voice.AUTOKUS if line.ours else Voice.OWNER
