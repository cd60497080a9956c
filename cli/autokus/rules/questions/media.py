"""Is there anything to read? A photo, a voice message or a file without words goes to the owner."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.vocabulary import Decision, Media, Message, Verdict


def media_only(pending: Sequence[Message]) -> Decision | None:
    """No message has words, and one is more than words."""
    if any(readable(message.text) for message in pending):
        return None
    if all(message.media is Media.TEXT for message in pending):
        return None
    return Decision(Verdict.HAND_OVER, "a photo, voice message or file without text")


def readable(text: str) -> bool:
    """Whether a person sees at least one letter or digit in it."""
    return any(ch.isalnum() for ch in text)
