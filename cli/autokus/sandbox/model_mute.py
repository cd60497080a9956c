"""A model's address that takes connections and never says a word."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import Self

HOST = "127.0.0.1"


class MuteModel:
    """A server that takes connections and never says a word."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.connections = 0
        self._listener: socket.socket | None = None
        self._held: list[socket.socket] = []

    @property
    def base_url(self) -> str:
        """The base of the Anthropic dialect."""
        return f"http://{HOST}:{self.port}"

    @property
    def openai_url(self) -> str:
        """The base of the OpenAI dialect."""
        return f"{self.base_url}/v1"

    def start(self) -> Self:
        """Listen. Raises OSError when the port is taken."""
        if self._listener is None:
            self._listener = socket.create_server((HOST, self.port), backlog=128)
            self.port = self._listener.getsockname()[1]
            threading.Thread(target=self._hold, args=(self._listener,), daemon=True).start()
        return self

    def stop(self) -> None:
        """Stop listening and drop every connection."""
        if self._listener is not None:
            # shutdown() wakes the accept(); close() alone would leave it waiting.
            _drop(self._listener)
            self._listener = None
        while self._held:
            _drop(self._held.pop())

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _hold(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self._held.append(connection)
            self.connections += 1


def _drop(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
    sock.close()
