"""What the server writes down about every API request it gets."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from telethon.tl import types as T


@dataclass
class LoggedRequest:
    """One API request; wrappers are listed apart, `method` is the query inside them."""

    method: str
    wrappers: tuple[str, ...]
    connection: int
    peer: int | None
    detail: dict[str, Any]
    at: datetime
    """The server's clock."""
    monotonic: float = field(default_factory=time.monotonic)
    """The machine's, in seconds: for measuring distances."""
    code: int | None = None
    """Of the error, if it was refused."""
    outcome: str = "unanswered"
    """Either "answered", "unanswered", or the name of the error."""


class RequestLog:
    """The requests in the order in which they came; safe to read from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: list[LoggedRequest] = []

    def __iter__(self) -> Iterator[LoggedRequest]:
        return iter(self.entries())

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int) -> LoggedRequest:
        return self.entries()[index]

    def append(self, entry: LoggedRequest) -> None:
        """Write one down."""
        with self._lock:
            self._entries.append(entry)

    def entries(self) -> list[LoggedRequest]:
        """A copy of the log."""
        with self._lock:
            return list(self._entries)

    def clear(self) -> None:
        """Start a new page."""
        with self._lock:
            self._entries.clear()


def method_name(request: Any) -> str:
    """A request's name in the schema, such as "messages.sendMessage" or "invokeWithLayer"."""
    kind = type(request)
    space = kind.__module__.rpartition("functions")[2].strip(".")
    name = kind.__name__.removesuffix("Request")
    name = name[:1].lower() + name[1:]
    return f"{space}.{name}" if space else name


def peer_of(request: Any, owner_id: int) -> int | None:
    """The person a request is about, if it names one."""
    peer = getattr(request, "peer", None)
    if isinstance(peer, T.InputPeerSelf):
        return owner_id
    number = getattr(peer, "user_id", None)
    return int(number) if number is not None else None


def plain(value: Any) -> Any:
    """Anything as what JSON can say."""
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, bytes):
        return value.hex()
    return value if isinstance(value, str | int | float | bool | None) else str(value)
