"""One exchange under one total deadline, whatever the network does.

`requests`' own timeout is per read, so a byte a second holds it for ever. Here a daemon thread
talks and the caller waits: at the deadline the caller shuts every socket of the call down from
outside, which wakes a connect, a TLS handshake, a header or a body read, through a proxy as well.
Only a name lookup cannot be woken; its thread is abandoned (it is a daemon, and the process ends
with `os._exit`).
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

AddressInfo = tuple[int, int, int, str, Any]
Resolver = Callable[[str, int], Sequence[AddressInfo]]

CONNECT_SECONDS = 10.0
"""The longest wait for one address: a dead one must not eat the time of the next."""

LAST_WORDS_SECONDS = 0.2
"""How long an aborted thread may take to fold; what it still brings is not read."""


class CallFailed(Exception):
    """The call brought no answer.

    `kind` names a row of `failures.TRANSPORT`. Nothing else is kept, and no cause is chained: the
    libraries' own sentences quote headers and addresses.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """A complete answer: header names in lower case, a body of at most 1 MB (empty for a redirect)."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def lookup(host: str, port: int) -> Sequence[AddressInfo]:
    """Ask the system's resolver; may block for as long as it likes. Raises OSError."""
    return socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)


class Guard:
    """The deadline of one call and the sockets it opened; shared by the thread that talks and the one that waits."""

    def __init__(self, seconds: float, resolve: Resolver = lookup) -> None:
        self._until = time.monotonic() + seconds
        self._resolve = resolve
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._aborted = False

    def left(self) -> float:
        """Seconds until the deadline, more than 0. Raises CallFailed("deadline") when there are none."""
        left = self._until - time.monotonic()
        if left <= 0 or self._aborted:
            raise CallFailed("deadline")
        return left

    def connect(self, host: str, port: int, *, kind: str) -> socket.socket:
        """Open a socket to the first address that answers.

        Raises CallFailed("deadline"), CallFailed("dns"), or CallFailed(kind) when no address
        answers.
        """
        self.left()
        try:
            addresses = list(self._resolve(host, port))
        except (OSError, UnicodeError):
            raise CallFailed("dns") from None
        for waiting, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
            sock = self._open(address, min(CONNECT_SECONDS, self.left() / waiting))
            if sock is not None:
                return sock
        self.left()
        raise CallFailed(kind)

    def abort(self) -> None:
        """Shut every socket of the call down; whoever waits on one of them wakes. Never raises."""
        with self._lock:
            self._aborted = True
            for sock in self._sockets:
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)
                sock.close()
            self._sockets.clear()

    def _open(self, address: AddressInfo, seconds: float) -> socket.socket | None:
        family, kind, protocol, _, where = address
        sock = None
        try:
            sock = socket.socket(family, kind, protocol)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.settimeout(seconds)
            self._watch(sock)
            sock.connect(where)
            sock.settimeout(self.left())
        except OSError:
            if sock is not None:
                sock.close()
            return None
        except BaseException:
            if sock is not None:
                sock.close()
            raise
        return sock

    def _watch(self, sock: socket.socket) -> None:
        # Before connect(), or an abort could not wake it. A duplicate, because the owner of the
        # original closes it (or hands its descriptor to TLS) at will, and a reused number would let
        # abort() hit a stranger's socket.
        with self._lock:
            if self._aborted:
                raise CallFailed("deadline")
            self._sockets.append(sock.dup())


class _Call:
    """What the talking thread leaves for the waiting one."""

    def __init__(self) -> None:
        self.done = threading.Event()
        self.answer: HttpAnswer | None = None
        self.kind = "unexpected"

    def run(self, talk: Callable[[], HttpAnswer]) -> None:
        try:
            self.answer = talk()
        except CallFailed as failed:
            self.kind = failed.kind
        except BaseException:  # noqa: BLE001
            # A thread that dies aloud prints a traceback with whatever the library had in its
            # hands.
            self.kind = "unexpected"
        finally:
            self.done.set()


def post(
    url: str,
    *,
    headers: Mapping[str, str],
    body: bytes,
    seconds: float,
    resolve: Resolver = lookup,
) -> HttpAnswer:
    """Send `body` and return the whole answer, whatever its status; redirects are not followed.

    Returns or raises within `seconds` plus at most 0.3. `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`
    are honoured. Raises CallFailed.
    """
    return _exchange("POST", url, headers, body, Guard(seconds, resolve))


def get(url: str, *, seconds: float, headers: Mapping[str, str] | None = None) -> HttpAnswer:
    """Ask for `url`; in all else as `post`. Raises CallFailed."""
    return _exchange("GET", url, headers or {}, None, Guard(seconds))


def _exchange(
    method: str, url: str, headers: Mapping[str, str], body: bytes | None, guard: Guard
) -> HttpAnswer:
    call = _Call()

    def talk() -> HttpAnswer:
        # Here, because an idle run asks nobody, and loading it on a bad day takes seconds
        # that belong to the deadline too.
        from autokus.web.guarded_http import send

        return send(method, url, headers, body, guard)

    try:
        waiting = guard.left()
        threading.Thread(target=call.run, args=(talk,), daemon=True, name="web-call").start()
        in_time = call.done.wait(waiting)
    finally:
        # Also when the wait itself is broken by Ctrl-C; after a finished call it only frees the
        # duplicates.
        guard.abort()
    if not in_time:
        call.done.wait(LAST_WORDS_SECONDS)
        raise CallFailed("deadline")
    if call.answer is None:
        raise CallFailed(call.kind)
    return call.answer
