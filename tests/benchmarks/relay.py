"""A line of a given length: forwards bytes to a port of this machine, each after half a round trip, and counts them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

HOST = "127.0.0.1"
CHUNK = 65_536


class Relay:
    """Listens on `port`; every byte, and the connection itself, arrives half a round trip later."""

    def __init__(self, target: int, round_trip: float) -> None:
        """Leads to the port `target` of this machine."""
        self._target = target
        self._half = round_trip / 2
        self.port = 0
        self.up = 0
        self.down = 0
        self.connections = 0
        self.closed = 0

    async def serve(self, ready: threading.Event, ended: asyncio.Event) -> None:
        """Until `ended` is set."""
        server = await asyncio.start_server(self._connected, HOST, 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await ended.wait()
        server.close()

    async def _connected(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        """The kernel has shaken hands at once; over a real line that is a round trip of its own."""
        self.connections += 1
        await asyncio.sleep(2 * self._half)
        far, forth = await asyncio.open_connection(HOST, self._target)
        await asyncio.gather(self._carry(near, forth, up=True), self._carry(far, back, up=False))
        self.closed += 1

    async def _carry(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, up: bool
    ) -> None:
        loop = asyncio.get_running_loop()
        travelling: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def arrive() -> None:
            while True:
                due, data = await travelling.get()
                await asyncio.sleep(max(0.0, due - loop.time()))
                if not data:
                    break
                with suppress(OSError):
                    sink.write(data)
            with suppress(OSError):
                sink.close()

        arriving = asyncio.ensure_future(arrive())
        data = b"-"
        while data:
            try:
                data = await source.read(CHUNK)
            except OSError:
                data = b""
            if up:
                self.up += len(data)
            else:
                self.down += len(data)
            travelling.put_nowait((loop.time() + self._half, data))
        await arriving


@contextmanager
def relay(target: int, round_trip: float = 0.0) -> Iterator[Relay]:
    """A line that is there while the block runs."""
    line = Relay(target, round_trip)
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()

    def main() -> None:
        loop.run_until_complete(line.serve(ready, ended))
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    thread = threading.Thread(target=main, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)
