"""A dead-man's switch on 127.0.0.1 that remembers each ping and can be told to be unwell."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


@dataclass
class Heartbeat:
    """`with Heartbeat() as heart:`; `status` is what it answers, `mute` that it does not."""

    status: int = 200
    mute: bool = False
    drip: bool = False
    """One byte now and then, without end."""
    seen: Callable[[str], object] = lambda _: None
    """Called with each path, before the answer."""
    paths: list[str] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._over = threading.Event()
        heart = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                heart.paths.append(self.path)
                heart.seen(self.path)
                heart._answer(self)

            def log_message(self, *_: object) -> None:
                """Nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/ping/abc"

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        if self.mute:
            self._over.wait()
            return
        handler.send_response(self.status)
        handler.send_header("content-length", "100000" if self.drip else "0")
        handler.end_headers()
        while self.drip and not self._over.wait(0.05):
            try:
                handler.wfile.write(b" ")
            except OSError:
                return
