"""Receivers on 127.0.0.1 for the owner's channels: a topic as ntfy serves it, and a mailbox behind SMTP."""

from __future__ import annotations

import io
import json
import logging
import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


class _Receiver:
    """A server in a thread of its own; `got` is what it was told."""

    def __init__(self, server: socketserver.TCPServer) -> None:
        self.got: list[Any] = []
        self._server = server
        server.receiver = self  # type: ignore[attr-defined]
        self.port = int(server.socket.getsockname()[1])

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class Ntfy(_Receiver):
    """Publishes as JSON; a token may be wanted, and any status answered."""

    def __init__(self, *, status: int = 200) -> None:
        super().__init__(_Http(("127.0.0.1", 0), _Topic))
        self.status = status
        self.authorization: list[str] = []

    @property
    def url(self) -> str:
        return f"ntfy://127.0.0.1:{self.port}/owner-topic"

    @property
    def texts(self) -> list[str]:
        return [f"{one['title']}\n{one['message']}" for one in self.got]


class _Http(ThreadingHTTPServer):
    daemon_threads = True

    def server_bind(self) -> None:
        # HTTPServer's own would ask the resolver for the name of 127.0.0.1.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]


class _Topic(BaseHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        receiver: Ntfy = self.server.receiver  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers["content-length"]))
        receiver.authorization.append(self.headers.get("authorization") or "")
        if receiver.status == 200:
            receiver.got.append(json.loads(body))
        answer = b'{"id":"1","event":"message"}' if receiver.status == 200 else b"{}"
        self.send_response(receiver.status)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


class Mailbox(_Receiver):
    """SMTP without TLS, as far as a mail needs it; `refuses` says no to every recipient."""

    def __init__(self, *, refuses: bool = False) -> None:
        super().__init__(_Tcp(("127.0.0.1", 0), _Smtp))
        self.refuses = refuses

    @property
    def url(self) -> str:
        return f"mailto://127.0.0.1:{self.port}?from=autokus@example.org&to=owner@example.org"

    @property
    def mails(self) -> list[Message]:
        return [message_from_bytes(raw) for raw in self.got]


class _Tcp(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


class _Smtp(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        with suppress(OSError):
            self._say("220 here")
            while line := self.rfile.readline():
                verb = line[:4].upper()
                if verb == b"QUIT":
                    self._say("221 bye")
                    return
                if verb == b"DATA":
                    self._say("354 go on")
                    self._take()
                elif verb == b"RCPT" and self.server.receiver.refuses:  # type: ignore[attr-defined]
                    self._say("550 no such mailbox")
                else:
                    self._say("250 fine")

    def _take(self) -> None:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        self.server.receiver.got.append(b"".join(lines))  # type: ignore[attr-defined]
        self._say("250 taken")

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())
        self.wfile.flush()


def subject(mail: Message) -> str:
    return str(make_header(decode_header(mail["Subject"])))


def body(mail: Message) -> str:
    parts = [part for part in mail.walk() if part.get_content_type() == "text/plain"]
    found = parts[0].get_payload(decode=True)
    assert isinstance(found, bytes)
    return found.decode()


@contextmanager
def a_log_of_everything() -> Iterator[io.StringIO]:
    """What a program that logs at every level would write; caplog hears what is kept from it as well."""
    written = io.StringIO()
    handler, root = logging.StreamHandler(written), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield written
    finally:
        root.removeHandler(handler)
        root.setLevel(before)


def closed_port() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])
