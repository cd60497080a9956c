"""Named misfortunes that a test plants in the sandbox's Telegram server."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Action = Literal["drop", "hang", "error", "delay", "call"]
When = Literal["before", "after"]


@dataclass
class Fault:
    """What goes wrong with which request.

    `before`: the request never had an effect. `after`: it had its effect, its answer is lost, late
    or replaced. `drop` closes the connection; `hang` never answers (or not for `seconds`, and then
    drops the answer); `delay` answers after `seconds`; `error` answers `code` and `error`; `call`
    runs `hook` at that exact moment and then goes on.
    """

    method: str = "*"
    action: Action = "drop"
    when: When = "before"
    times: int | None = 1
    """How many requests it hits; None: all of them."""
    skip: int = 0
    """How many matching requests pass unharmed first."""
    code: int = 500
    error: str = "INTERNAL"
    seconds: float | None = None
    hook: Callable[..., Any] | None = None
    """Called with the LoggedRequest, or with nothing if it takes nothing; in a thread."""
    peer: int | None = None
    """Only requests about this person."""

    def __post_init__(self) -> None:
        if self.action not in ("drop", "hang", "error", "delay", "call"):
            raise ValueError(f"there is no fault {self.action!r}")
        if self.when not in ("before", "after"):
            raise ValueError(f"a fault comes before or after, not {self.when!r}")
        if self.action == "call" and self.hook is None:
            raise ValueError("a fault that calls needs a hook")

    def run_hook(self, logged: Any) -> None:
        """Call the hook."""
        if self.hook is None:
            return
        if inspect.signature(self.hook).parameters:
            self.hook(logged)
        else:
            self.hook()


class Faults:
    """The faults that wait for their request, oldest first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []
        self._floods: dict[str, float] = {}

    def add(self, fault: Fault) -> Fault:
        """Plant a fault."""
        with self._lock:
            self._waiting.append(fault)
        return fault

    def clear(self) -> None:
        """Remove every fault and every flood."""
        with self._lock:
            self._waiting.clear()
            self._floods.clear()

    def pending(self) -> list[Fault]:
        """What has not struck, or not often enough."""
        with self._lock:
            return list(self._waiting)

    def strike(self, method: str, peer: int | None, when: When) -> Fault | None:
        """The fault for this request at this moment, used up by one."""
        with self._lock:
            for fault in self._waiting:
                if fault.when != when or fault.method not in ("*", method):
                    continue
                if fault.peer is not None and fault.peer != peer:
                    continue
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self._waiting.remove(fault)
                return fault
        return None

    def flood(self, method: str, until: float) -> None:
        """Refuse a method until a moment of the server's clock."""
        with self._lock:
            self._floods[method] = until

    def flood_left(self, method: str, now: float) -> int:
        """Seconds for which a method is still refused; 0: it is not."""
        with self._lock:
            until = max(self._floods.get(method, 0.0), self._floods.get("*", 0.0))
        return max(0, int(until - now + 0.999))
