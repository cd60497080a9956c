"""Blocking work beside the run: in a daemon thread, awaited no longer than it may take."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


async def in_thread(work: Callable[[], Result], seconds: float | None = None) -> Result:
    """What the work returns or raises; it is left behind, and TimeoutError raised, if it takes longer.

    Without `seconds` the caller has a limit of its own.

    Not in an executor: asyncio and the interpreter would wait for its thread at the end (DESIGN fact 5).
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def deliver(result: Result | None, failure: BaseException | None) -> None:
        if done.cancelled():
            return
        if failure is not None:
            done.set_exception(failure)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # there is a result where there is no failure

    def run() -> None:
        try:
            result, failure = work(), None
        except BaseException as raised:  # noqa: BLE001  # whatever it is, the waiting side must hear of it
            result, failure = None, raised
        try:
            loop.call_soon_threadsafe(deliver, result, failure)
        except RuntimeError:
            return  # the run is over and its loop closed: what arrives now is discarded

    threading.Thread(target=run, daemon=True, name="apart").start()
    async with asyncio.timeout(seconds):
        return await done
