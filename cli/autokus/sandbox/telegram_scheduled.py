"""Scheduled messages: a queue per chat, each with its own ids (api/scheduled-messages)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class ScheduledMessage:
    """One item of a chat's queue; `date` is when it leaves, in seconds since 1970."""

    id: int
    peer_id: int
    text: str
    date: int
    random_id: int | None = None
    reply_to: int | None = None
    silent: bool = False
    entities: list[Any] = field(default_factory=list)


class ScheduledQueues:
    """All queues of the account."""

    def __init__(self) -> None:
        self._queues: dict[int, dict[int, ScheduledMessage]] = {}
        self._last_ids: dict[int, int] = {}

    def add(self, peer_id: int, text: str, date: int, **facts: Any) -> ScheduledMessage:
        """Append to a chat's queue."""
        number = self._last_ids.get(peer_id, 0) + 1
        self._last_ids[peer_id] = number
        item = ScheduledMessage(number, peer_id, text, date, **facts)
        self._queues.setdefault(peer_id, {})[number] = item
        return item

    def of(self, peer_id: int) -> list[ScheduledMessage]:
        """A chat's queue in the order in which it will leave."""
        items = self._queues.get(peer_id, {}).values()
        return sorted(items, key=lambda item: (item.date, item.id))

    def get(self, peer_id: int, number: int) -> ScheduledMessage | None:
        """One item, if it still waits."""
        return self._queues.get(peer_id, {}).get(number)

    def remove(self, peer_id: int, numbers: list[int]) -> list[int]:
        """Take items out without sending them; those that were there."""
        queue = self._queues.get(peer_id, {})
        return [number for number in numbers if queue.pop(number, None) is not None]

    def due(self, now: int) -> list[ScheduledMessage]:
        """What should have left by now, over all chats, in order."""
        waiting = [item for queue in self._queues.values() for item in queue.values()]
        late = [item for item in waiting if item.date <= now]
        return sorted(late, key=lambda item: (item.date, item.peer_id, item.id))
