"""What can go wrong at a model's address: faults to order, and how the sandbox acts them out."""

from __future__ import annotations

import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

ACTIONS = (
    "hang",
    "drip",
    "chunked_drip",
    "drip_headers",
    "headers_then_stall",
    "endless",
    "close",
    "reset",
    "cut",
    "status",
    "malformed",
    "delay",
    "redirect",
)

ActionName = Literal[
    "hang",
    "drip",
    "chunked_drip",
    "drip_headers",
    "headers_then_stall",
    "endless",
    "close",
    "reset",
    "cut",
    "status",
    "malformed",
    "delay",
    "redirect",
]


@dataclass
class ModelFault:
    """One ordered fault; it lets `skip` requests pass, then spoils `times` of them.

    `match`: only requests whose texts hold it. `seconds`: how long to delay, hang, or the gap
    between two bytes of a drip (0.5 when not given). `body` is sent as it is with `status` and
    `malformed`; without it `status` makes the dialect's own error object of `error_type`, `message`
    and `code`.
    """

    action: ActionName
    times: int = 1
    skip: int = 0
    status: int = 529
    error_type: str = "overloaded_error"
    message: str = ""
    code: str | None = None
    param: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    seconds: float | None = None
    match: str = ""

    def __post_init__(self) -> None:
        if self.action not in ACTIONS:
            raise ValueError(f"no such fault: {self.action!r}")


class Wire(Protocol):
    """A connection that a fault can misuse."""

    def write(self, data: bytes) -> None:
        """Send raw bytes. Raises OSError when the other side has gone."""

    def pause(self, seconds: float | None) -> bool:
        """Wait (None: for ever); False when the other side or the server has gone meanwhile."""

    @property
    def socket(self) -> socket.socket:
        """The connection itself."""


_OK = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"


_DRIPS: dict[str, tuple[bytes, bytes]] = {
    "drip": (b"content-length: 10000000\r\n\r\n", b" "),
    "chunked_drip": (b"transfer-encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "drip_headers": (b"x-slow: ", b"a"),
    "endless": (b"connection: close\r\n\r\n", b" " * 65_536),
}
"""What is sent at once after the first header, and what again and again."""


def act(fault: ModelFault, wire: Wire, answer: bytes) -> None:
    """Act out a fault that does not end in an ordinary answer; `answer` is what would have been sent.

    Returns when the other side has gone, the server stops, or the fault is over. Raises OSError.
    """
    if fault.action in _DRIPS:
        first, piece = _DRIPS[fault.action]
        gap = 0.5 if fault.seconds is None else fault.seconds
        wire.write(_OK + first)
        while wire.pause(0 if fault.action == "endless" else gap):
            wire.write(piece)
    elif fault.action == "hang":
        wire.pause(fault.seconds)
    elif fault.action == "headers_then_stall":
        wire.write(_OK + b"content-length: %d\r\n\r\n" % len(answer))
        wire.pause(fault.seconds)
    elif fault.action == "cut":
        wire.write(_OK + b"content-length: %d\r\n\r\n" % len(answer) + answer[: len(answer) // 2])
    elif fault.action == "reset":
        # A close with this option on is a reset instead of a polite end.
        wire.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
