"""When a reply in mode veto leaves, and what became of one that lay at Telegram (SPEC S3, TELEGRAM section 4b)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from enum import StrEnum

from autokus.rules.questions.quiet import quiet_until
from autokus.vocabulary import Message, Outgoing, Quiet


def leaves_at(now: int, minutes: int, quiet: Quiet | None, zone: tzinfo | None) -> int:
    """The moment so many minutes ahead; one within the owner's quiet hours moves to their end."""
    moment = now + minutes * 60
    return quiet_until(quiet, zone, moment) or moment


class Lying(StrEnum):
    """What a look into the chat's queue says of a reply of ours."""

    WAITING = "waiting"
    CHANGED = "changed"
    """The owner gave it other words."""
    MOVED = "moved"
    """The owner gave it another time."""
    GONE = "gone"
    """It left, or the owner deleted it: the chat's history tells which."""


def lies(row: Outgoing, queue: Sequence[Message]) -> tuple[Lying, Message | None]:
    """How the row stands in the queue, and its item there."""
    item = next((item for item in queue if item.id == row.scheduled_id), None)
    if item is None:
        return Lying.GONE, None
    if item.text != row.text:
        return Lying.CHANGED, item
    return (Lying.WAITING if item.date == row.due_at else Lying.MOVED), item
