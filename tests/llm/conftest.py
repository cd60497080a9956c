"""What the tests of the model door share: a sandbox model, addresses that stall, a proxy, a certificate."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Self

import pytest

from autokus.sandbox.model_server import ModelServer

KEY = "sandbox-key"
Talk = Callable[[socket.socket], None]


class RawServer:
    """A TCP server on 127.0.0.1 that does `talk` with every connection and remembers what it was first told."""

    def __init__(self, talk: Talk, tls: ssl.SSLContext | None = None) -> None:
        self._talk = talk
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=50)
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0
        self.heard: list[bytes] = []

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), ExitStack() as stack:
            stack.enter_context(connection)
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
                stack.enter_context(connection)
            self._talk(connection)


def head_of(connection: socket.socket) -> bytes:
    """Everything up to the empty line (and perhaps some of the body)."""
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(65_536)
        if not piece:
            break
        head += piece
    return head


def forever(connection: socket.socket, piece: bytes, gap: float = 0.05) -> None:
    while True:
        connection.sendall(piece)
        time.sleep(gap)


OK = b"HTTP/1.1 200 OK\r\n"


def mute(connection: socket.socket) -> None:
    while connection.recv(65_536):
        pass


def drip_body(connection: socket.socket) -> None:
    head_of(connection)
    connection.sendall(OK + b"content-length: 100000\r\n\r\n")
    forever(connection, b" ")


def drip_chunks(connection: socket.socket) -> None:
    head_of(connection)
    connection.sendall(OK + b"transfer-encoding: chunked\r\n\r\n")
    forever(connection, b"1\r\n \r\n")


def drip_headers(connection: socket.socket) -> None:
    head_of(connection)
    connection.sendall(OK + b"x-slow: ")
    forever(connection, b"a")


def many_headers(connection: socket.socket) -> None:
    head_of(connection)
    connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    forever(connection, b"HTTP/1.1 100 Continue\r\n\r\n")


def stall_after_headers(connection: socket.socket) -> None:
    head_of(connection)
    connection.sendall(OK + b"content-length: 10\r\n\r\n")
    mute(connection)


def never_reads(_: socket.socket) -> None:
    time.sleep(30)


STALLS: dict[str, Talk] = {
    "mute": mute,
    "drip_body": drip_body,
    "drip_chunks": drip_chunks,
    "drip_headers": drip_headers,
    "many_headers": many_headers,
    "stall_after_headers": stall_after_headers,
    "never_reads": never_reads,
}


def endless(connection: socket.socket) -> None:
    head_of(connection)
    connection.sendall(OK + b"connection: close\r\n\r\n")
    forever(connection, b" " * 65_536, gap=0)


def well(connection: socket.socket) -> None:
    head_of(connection)
    connection.sendall(OK + b"content-length: 2\r\nX-Name: Value\r\n\r\n{}")


def tunnel(connection: socket.socket) -> None:
    """What an HTTP proxy does with CONNECT: carry bytes both ways."""
    head = head_of(connection)
    host, _, port = head.split(b" ")[1].partition(b":")
    with socket.create_connection((host.decode(), int(port))) as far:
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        threading.Thread(target=_carry, args=(far, connection), daemon=True).start()
        _carry(connection, far)


def _carry(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while piece := one.recv(65_536):
            other.sendall(piece)
        other.shutdown(socket.SHUT_WR)


@pytest.fixture(autouse=True)
def _no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def serve() -> Iterator[Callable[..., RawServer]]:
    """Start a RawServer that ends with the test."""
    with ExitStack() as stack:
        yield lambda talk, tls=None: stack.enter_context(RawServer(talk, tls))


@pytest.fixture
def model() -> Iterator[ModelServer]:
    """A sandbox model."""
    with ModelServer(api_key=KEY) as server:
        yield server
    assert server.problems == []


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 and its key, in one file, made for this session."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs the openssl program to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    both, key, shown = folder / "both.pem", folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"),
            *("-keyout", str(key), "-out", str(shown)),
        ],
        check=True,
        capture_output=True,
    )
    both.write_bytes(key.read_bytes() + shown.read_bytes())
    return both


@pytest.fixture
def tls(certificate: Path) -> ssl.SSLContext:
    """A server's side of TLS with that certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """That certificate, trusted by the model door."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    return certificate


@pytest.fixture
def stalls() -> dict[str, Talk]:
    """Ways to keep a caller waiting, by name."""
    return STALLS


@pytest.fixture
def talks() -> dict[str, Talk]:
    """Other ways to treat a connection, by name."""
    return {"well": well, "endless": endless, "tunnel": tunnel, "mute": mute}


@pytest.fixture
def black_hole() -> Iterator[str]:
    """An address whose queue is full: a connect() to it gets no answer at all."""
    with socket.socket() as listener, ExitStack() as stack:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        for _ in range(8):
            filler = stack.enter_context(socket.socket())
            filler.settimeout(0)
            filler.connect_ex(address)
        time.sleep(0.1)
        yield f"http://127.0.0.1:{address[1]}"
