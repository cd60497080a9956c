"""The machine's clocks."""

from __future__ import annotations

import asyncio
import time


class SystemClock:
    """Time of day for dates, a clock that nobody can set for durations."""

    def __init__(self) -> None:
        """The run begins now."""
        self._began = time.monotonic()

    def now(self) -> int:
        """Whole seconds since 1970 UTC."""
        return int(time.time())

    def elapsed(self) -> float:
        """Seconds since the run began."""
        return time.monotonic() - self._began

    async def sleep(self, seconds: float) -> None:
        """Waits; not at all for zero or less."""
        if seconds > 0:
            await asyncio.sleep(seconds)
