"""One raw connection: the only file that touches Telethon's private names (pinned to 1.45 in pyproject.toml).

Stock `connect()` makes four requests and may wait for ever (TELEGRAM 1.1 and 1.4). Here the first request of the
caller rides inside `initConnection`, every request has its own time limit, nothing is retried or slept over behind
the caller's back, and no background task asks anything. `tests/telegram/test_connection.py` asserts the exact trace
of requests, so that a Telethon which moves one of these names is noticed.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Any

from msgspec import Struct
from telethon import TelegramClient
from telethon.crypto import rsa
from telethon.sessions import StringSession
from telethon.tl import TLRequest
from telethon.tl.alltlobjects import LAYER
from telethon.tl.functions import InvokeWithLayerRequest, InvokeWithoutUpdatesRequest

from autokus.errors import WrongSettings
from autokus.vocabulary import Proxy, Server

CLOSE_SECONDS = 0.5
"""A clean close takes less than a millisecond (TELEGRAM 1.3); a dead line is not worth waiting for."""


class Login(Struct, frozen=True):
    """What it takes to speak as this account. Its text form shows none of it."""

    api_id: int
    api_hash: str
    session: str
    proxy: Proxy | None = None
    server: Server | None = None
    """Where a log-in without a session begins; a session knows its own server."""

    def __repr__(self) -> str:
        """Without the secrets."""
        return f"Login(api_id={self.api_id})"


class _OneShot(TelegramClient):  # type: ignore[misc]  # Telethon has no types
    """A client without the background work that a run of seconds has no use for."""

    async def _update_loop(self) -> None:
        """No updates are pushed to us, and no getDifference is run behind our back."""

    async def _handle_auto_reconnect(self) -> None:
        """No `get_me` after a reconnect; there is none anyway."""


class Connection:
    """Opens with the first request; `requests` counts what was asked, answered or not."""

    def __init__(self, login: Login, step_seconds: float, *, listening: bool = False) -> None:
        """Each request, the first with its connection, ends within `step_seconds`. `listening`: see `pushed`."""
        self._login = login
        self._listening = listening
        self._step = step_seconds
        self._client: Any = None
        self._greeted = False
        self.requests = 0

    async def ask(self, request: TLRequest) -> Any:
        """One request, once. Raises what Telethon raises, or TimeoutError after the step limit."""
        async with asyncio.timeout(self._step):
            if self._client is None:
                await self._open()
            self.requests += 1
            answer = await self._client._sender.send(self._wrapped(request))
            self._greeted = True
            return answer

    @property
    def proxied(self) -> bool:
        """Whether the way leads through a proxy."""
        return self._login.proxy is not None

    @property
    def session(self) -> str:
        """The session as it is now, with the key that was agreed on when the line opened; empty before."""
        if self._client is None:
            return self._login.session
        self._client.session.auth_key = self._client._sender.auth_key
        return str(self._client.session.save())

    async def pushed(self, seconds: float) -> Any:
        """What Telegram says unasked on a listening connection; None if it says nothing for so long.

        Raises ConnectionError when the line breaks.
        """
        sender = self._client._sender
        told = asyncio.ensure_future(self._client._updates_queue.get())
        await asyncio.wait(
            (told, broken := asyncio.ensure_future(sender.disconnected)),
            timeout=seconds,
            return_when=asyncio.FIRST_COMPLETED,
        )
        if told.done():
            broken.cancel()
            return told.result()
        told.cancel()
        if broken.done():
            with suppress(Exception):
                broken.result()
            raise ConnectionError("the line broke")
        broken.cancel()
        return None

    async def _open(self) -> None:
        """TCP only; nothing is asked yet."""
        client = self._client = _client(self._login, self._step)
        transport = client._connection(
            client.session.server_address,
            client.session.port,
            client.session.dc_id,
            loggers=client._log,
            proxy=client._proxy,
            local_addr=client._local_addr,
        )
        await client._sender.connect(transport)

    def _wrapped(self, request: TLRequest) -> TLRequest:
        """`invokeWithLayer(invokeWithoutUpdates(initConnection(request)))` until Telegram has answered one of them."""
        wrapped = request
        if not self._greeted:
            wrapped = self._client._init_request
            wrapped.query = request
        if not self._listening:
            wrapped = InvokeWithoutUpdatesRequest(wrapped)
        return wrapped if self._greeted else InvokeWithLayerRequest(LAYER, wrapped)

    async def close(self) -> None:
        """Closes the connection; what Telethon says about a dead one is of no interest any more."""
        if self._client is None:
            return
        with suppress(Exception):
            async with asyncio.timeout(CLOSE_SECONDS):
                await self._client._sender.disconnect()
        with suppress(Exception):
            # Why the line broke has been said; unasked, asyncio would print it to stderr.
            self._client._sender._disconnected.exception()


def _client(login: Login, step_seconds: float) -> Any:
    try:
        session = StringSession(login.session)
    except Exception as wrong:
        raise WrongSettings(
            "The Telegram session is not a session string of Telethon.",
            "Nothing was read or sent.",
            "Log in again with `autokus login`.",
        ) from wrong
    if login.server is not None and not login.session:
        _lead_to(session, login.server)
    way: dict[str, Any] = {}
    if login.proxy is not None:
        from autokus.telegram.proxy import way_through  # noqa: PLC0415  # most homes have none

        way = way_through(login.proxy)
    return _OneShot(
        session,
        login.api_id,
        login.api_hash,
        timeout=step_seconds,
        receive_updates=False,
        auto_reconnect=False,
        connection_retries=0,
        retry_delay=0,
        request_retries=0,
        flood_sleep_threshold=0,
        raise_last_call_error=True,
        device_model="AutoKus",
        base_logger=_silent(),
        **way,
    )


def _lead_to(session: StringSession, server: Server) -> None:
    session.set_dc(server.data_centre, server.host, server.port)
    if server.key:
        try:
            rsa.add_key(server.key, old=False)
        except Exception as wrong:
            raise WrongSettings(
                "telegram.server_key holds no RSA key.",
                "Nothing was read or sent.",
                "It must be a PEM file that begins with -----BEGIN RSA PUBLIC KEY-----.",
            ) from wrong


def _silent() -> logging.Logger:
    """Telethon logs reconnects and unknown objects; what matters reaches us as exceptions."""
    logger = logging.getLogger("autokus.telethon")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    return logger
