"""The loopback Telegram server that tests and the demo start."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from telethon.tl import types as T

from autokus.sandbox import telegram_keys as keys
from autokus.sandbox import telegram_objects as objects
from autokus.sandbox.telegram_account import Account, Event, moment
from autokus.sandbox.telegram_cast import Cast
from autokus.sandbox.telegram_difference import mentioned
from autokus.sandbox.telegram_engine import Engine
from autokus.sandbox.telegram_faults import Faults
from autokus.sandbox.telegram_log import RequestLog
from autokus.sandbox.telegram_wire import Connection

_TICK = 0.25
"""Seconds between looks at the schedule when nobody asks anything."""
_PATIENCE = 10.0
"""Seconds to wait for the server's thread to start or end."""


class TelegramServer(Cast):
    """A Telegram server for one account on 127.0.0.1, in a thread of its own.

    `clock` gives the server's seconds since 1970 (default: the machine's); it dates messages and
    drives the schedule. The transport's clock stays the machine's, as the client's does.
    """

    def __init__(self, port: int = 0, *, clock: Callable[[], float] | None = None) -> None:
        self._ahead = 0.0
        base = clock or time.time
        super().__init__(Account(lambda: base() + self._ahead))
        self.port = port
        self.connections = 0
        self.push_updates = False
        """Push new events to connected clients, as the real service does (api/updates)."""
        self.account.on_event = self._event
        self.engine = Engine(self.account, lambda: self.port)
        self._live: set[Connection] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    # -- life

    def start(self) -> Self:
        """Listen; after a stop on the same port, with everything remembered."""
        if self._thread is not None:
            raise RuntimeError("the server is already running")
        listener = socket.create_server((keys.HOST, self.port))
        self.port = listener.getsockname()[1]
        ready = threading.Event()
        self._thread = threading.Thread(
            target=self._main, args=(listener, ready), name="sandbox-telegram", daemon=True
        )
        self._thread.start()
        if not ready.wait(_PATIENCE):
            raise RuntimeError("the server did not start")
        return self

    def stop(self) -> None:
        """Hang up on everybody and stop listening."""
        thread, loop = self._thread, self._loop
        if thread is None or loop is None:
            return
        loop.call_soon_threadsafe(loop.stop)
        thread.join(_PATIENCE)
        self._thread = self._loop = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _main(self, listener: socket.socket, ready: threading.Event) -> None:
        loop = self._loop = asyncio.new_event_loop()
        # A client that vanishes mid-write is normal here, and no reason to write to stderr.
        loop.set_exception_handler(lambda _loop, context: self.engine.errors.append(str(context)))
        server = loop.run_until_complete(asyncio.start_server(self._serve, sock=listener))
        ticking = loop.create_task(self._tick())
        ready.set()
        try:
            loop.run_forever()
        finally:
            ticking.cancel()
            server.close()
            self._close_all()
            rest = asyncio.all_tasks(loop)
            for task in rest:
                task.cancel()
            loop.run_until_complete(asyncio.gather(*rest, return_exceptions=True))
            loop.close()

    def _close_all(self) -> None:
        for connection in list(self._live):
            connection.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        connection = Connection(self.engine, self.connections, reader, writer)
        self._live.add(connection)
        try:
            await connection.run()
        except asyncio.CancelledError:
            # The server stops. Python 3.11's streams report a cancelled handler as an error.
            connection.close()
        finally:
            self._live.discard(connection)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(_TICK)
            self.account.deliver_due()

    # -- getting in

    def session_string(self) -> str:
        """A StringSession with the pre-shared key, signed in as the owner."""
        return str(keys.session_to(self.port, keys.PRESHARED_KEY).save())

    def blank_session(self) -> Any:
        """A StringSession that leads here without a key: the client shakes hands and logs in."""
        return keys.session_to(self.port)

    @staticmethod
    def trust() -> None:
        """Let this process's Telethon accept the sandbox's public test key in handshakes."""
        keys.trust_in_this_process()

    @staticmethod
    def public_key_pem() -> str:
        """The same key for another process: telethon.crypto.rsa.add_key(pem, old=False)."""
        return keys.public_pem()

    def scan_qr(self, token: bytes | None = None) -> None:
        """The owner's phone scans a QR code (default: the last one shown) and accepts it."""
        with self.account.lock:
            accepted = self.engine.login.accept_token(token)
        update = T.UpdateShort(update=T.UpdateLoginToken(), date=moment(self.account.now()))
        self._in_loop(lambda: self._push_to_key(accepted.key_id, update))

    def _push_to_key(self, key_id: int, update: Any) -> None:
        for connection in list(self._live):
            if connection.record is not None and connection.record.key.key_id == key_id:
                connection.push(update)

    def _event(self, event: Event) -> None:
        loop = self._loop
        if not self.push_updates or loop is None:
            return
        update = objects.update(self.account, event)
        if update is not None:
            people = mentioned(self.account, [event])
            bundle = objects.updates(self.account, [update], people)
            loop.call_soon_threadsafe(self._push, bundle, self.engine.acting)

    def _push(self, bundle: Any, but: Connection | None) -> None:
        """To the last active connection of each signed-in key, but not to who caused it."""
        chosen: dict[int, Connection] = {}
        for one in sorted(self._live, key=lambda one: one.last_active):
            if one.subscribed and one.record is not None and one.record.authorised:
                chosen[one.record.key.key_id] = one
        for one in chosen.values():
            if one is not but:
                one.push(bundle)

    def revoke_session(self, error: str = "AUTH_KEY_UNREGISTERED") -> None:
        """The owner ends all sessions: who was signed in gets a 401 from now on.

        What needs no log-in, such as help.getConfig, goes on working (api/auth).
        """
        for record in self.engine.keys.values():
            record.authorised, record.refused_as = False, error

    def restore_session(self) -> None:
        """Undo revoke_session(), which the real service cannot."""
        for record in self.engine.keys.values():
            record.authorised = True

    def forget_key(self) -> None:
        """Every key becomes unknown: transport error -404."""
        self.engine.keys.clear()

    def rotate_salt(self) -> None:
        """A new server salt, as every half hour; the old one earns bad_server_salt."""
        self.engine.salt += 1

    # -- going wrong

    @property
    def faults(self) -> Faults:
        """Where to plant faults: tg.faults.add(Fault(...))."""
        return self.engine.faults

    @property
    def mute(self) -> bool:
        """Whether the server accepts, reads, and never speaks."""
        return self.engine.mute

    @mute.setter
    def mute(self, value: bool) -> None:
        self.engine.mute = value

    def flood(self, method: str, seconds: float) -> None:
        """Refuse a method for some seconds with FLOOD_WAIT and what is left of them."""
        self.faults.flood(method, self.account.clock() + seconds)

    def hang_up(self) -> None:
        """Reset every open connection."""
        self._in_loop(self._close_all)

    def advance(self, seconds: float) -> None:
        """Move the server's clock ahead; what is due leaves."""
        self._ahead += seconds
        self.account.deliver_due()

    @property
    def long_answers(self) -> bool:
        """Whether sends are answered with whole Updates instead of updateShortSentMessage."""
        return self.account.long_answers

    @long_answers.setter
    def long_answers(self, value: bool) -> None:
        self.account.long_answers = value

    @property
    def difference_limit(self) -> int:
        """Events in one slice of updates.getDifference."""
        return self.engine.limits.slice_size

    @difference_limit.setter
    def difference_limit(self, value: int) -> None:
        self.engine.limits.slice_size = value

    @property
    def pts_total_too_long(self) -> int | None:
        """States more events old than this get differenceTooLong; None: never."""
        return self.engine.limits.too_long_after

    @pts_total_too_long.setter
    def pts_total_too_long(self, value: int | None) -> None:
        self.engine.limits.too_long_after = value

    # -- what was asked

    @property
    def log(self) -> RequestLog:
        """Every API request since the start or the last clear_log()."""
        return self.engine.log

    def methods(self) -> list[str]:
        """The names of the logged requests, in order."""
        return [entry.method for entry in self.log]

    def count(self, method: str) -> int:
        """How often a method was called."""
        return self.methods().count(method)

    def clear_log(self) -> None:
        """Forget the requests so far; the log of sends stays."""
        self.log.clear()

    @property
    def salt_retries(self) -> int:
        """How many messages were refused for their salt and had to be sent again."""
        return self.engine.salt_retries

    @property
    def errors(self) -> list[str]:
        """Bugs of the sandbox itself, as tracebacks; empty when all is well."""
        return self.engine.errors

    def _in_loop(self, action: Callable[[], object]) -> None:
        """Run something in the server's thread and wait for it."""
        loop = self._loop
        if loop is None:
            raise RuntimeError("the server is not running")
        done = threading.Event()

        def run() -> None:
            action()
            done.set()

        loop.call_soon_threadsafe(run)
        done.wait(_PATIENCE)


class MuteServer:
    """A server that accepts connections, reads, and never speaks."""

    def __init__(self, port: int = 0) -> None:
        self._listener = socket.create_server((keys.HOST, port))
        self.port = int(self._listener.getsockname()[1])
        self.connections = 0
        self._open: list[socket.socket] = []
        self._closed = threading.Event()
        self._listener.settimeout(0.1)
        self._thread = threading.Thread(target=self._main, name="sandbox-mute", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closed.set()
        self._thread.join(_PATIENCE)
        for one in [*self._open, self._listener]:
            one.close()

    def session_string(self) -> str:
        """A session that leads here, with a key nobody will ever confirm."""
        return str(keys.session_to(self.port, keys.PRESHARED_KEY).save())

    def _main(self) -> None:
        while not self._closed.is_set():
            try:
                connected, _ = self._listener.accept()
            except TimeoutError:
                self._read_away()
                continue
            connected.settimeout(0)
            self._open.append(connected)
            self.connections += 1

    def _read_away(self) -> None:
        for one in self._open:
            try:
                one.recv(65536)
            except OSError:
                continue
