"""Small real proxies on 127.0.0.1: SOCKS5 (RFC 1928, 1929), HTTP CONNECT, and an MTProxy with a plain secret."""

from __future__ import annotations

import base64
import hashlib
import socket
import struct
import threading
from contextlib import suppress
from typing import Self

from telethon.crypto import AESModeCTR

Login = tuple[str, str]


class Hangup(Exception):
    """The client is sent away."""


class TestProxy:
    """A proxy that remembers where it was asked to connect to. `login` is what it demands, if anything."""

    __test__ = False
    scheme = ""

    def __init__(self, login: Login | None = None) -> None:
        self.login = login
        self.connections = 0
        self.targets: list[tuple[str, int]] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=50)
        self.port: int = self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        """How the setting names it, without a login."""
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def url_with(self, user: str, password: str) -> str:
        return f"{self.scheme}://{user}:{password}@127.0.0.1:{self.port}"

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
                client, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, suppress(OSError, Hangup):
            self.serve(client)

    def serve(self, client: socket.socket) -> None:
        raise NotImplementedError

    def connected(self, host: str, port: int) -> socket.socket:
        self.targets.append((host, port))
        return socket.create_connection((host, port))


class Socks5(TestProxy):
    scheme = "socks5"

    def serve(self, client: socket.socket) -> None:
        version, count = exactly(client, 2)
        offered = exactly(client, count)
        wanted = 2 if self.login else 0
        if version != 5 or wanted not in offered:
            client.sendall(b"\x05\xff")
            raise Hangup
        client.sendall(bytes([5, wanted]))
        if self.login:
            exactly(client, 1)
            user = exactly(client, exactly(client, 1)[0]).decode()
            password = exactly(client, exactly(client, 1)[0]).decode()
            client.sendall(bytes([1, (user, password) != self.login]))
            if (user, password) != self.login:
                raise Hangup
        kind = exactly(client, 4)[3]
        assert kind == 1, "an address of four bytes is all that is asked for here"
        host = socket.inet_ntoa(exactly(client, 4))
        (port,) = struct.unpack(">H", exactly(client, 2))
        with self.connected(host, port) as far:
            client.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
            carry_both_ways(client, far)


class HttpConnect(TestProxy):
    scheme = "http"

    def serve(self, client: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            head += client.recv(65_536) or hang_up()
        request, *lines = head.decode().split("\r\n")
        if self.login:
            token = base64.b64encode(":".join(self.login).encode()).decode()
            if f"proxy-authorization: basic {token}".lower() not in [ln.lower() for ln in lines]:
                client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
                raise Hangup
        host, _, port = request.split()[1].rpartition(":")
        with self.connected(host, int(port)) as far:
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            carry_both_ways(client, far)


class MtProxy(TestProxy):
    """Undoes the obfuscation (core.telegram.org/mtproto/mtproto-transports) and passes on plain packets."""

    scheme = "mtproxy"
    PADDED = b"\xdd" * 4

    def __init__(self, telegram: int, secret: bytes = b"0123456789abcdef") -> None:
        super().__init__()
        self.secret = secret
        self._telegram = telegram
        self.data_centres: list[int] = []

    @property
    def url(self) -> str:
        return f"{super().url}/{self.secret.hex()}"

    def serve(self, client: socket.socket) -> None:
        head = exactly(client, 64)
        back = head[55:7:-1]
        decrypt = AESModeCTR(hashlib.sha256(head[8:40] + self.secret).digest(), head[40:56])
        encrypt = AESModeCTR(hashlib.sha256(back[:32] + self.secret).digest(), back[32:48])
        told = decrypt.encrypt(head)
        if told[56:60] != self.PADDED:
            raise Hangup
        self.data_centres.append(int.from_bytes(told[60:62], "little", signed=True))
        with self.connected("127.0.0.1", self._telegram) as far:
            far.sendall(self.PADDED)
            carry_both_ways(client, far, decrypt, encrypt)


def hang_up() -> bytes:
    raise Hangup


def exactly(connection: socket.socket, count: int) -> bytes:
    found = b""
    while len(found) < count:
        found += connection.recv(count - len(found)) or hang_up()
    return found


def carry_both_ways(
    near: socket.socket,
    far: socket.socket,
    out: AESModeCTR | None = None,
    back: AESModeCTR | None = None,
) -> None:
    threading.Thread(target=carry, args=(far, near, back), daemon=True).start()
    carry(near, far, out)


def carry(one: socket.socket, other: socket.socket, code: AESModeCTR | None) -> None:
    with suppress(OSError):
        while piece := one.recv(65_536):
            other.sendall(bytes(code.encrypt(piece)) if code else piece)
    with suppress(OSError):
        other.shutdown(socket.SHUT_RDWR)
