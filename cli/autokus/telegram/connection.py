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
from telethon.sessions import StringSession
from telethon.tl import TLRequest
from telethon.tl.alltlobjects import LAYER
from telethon.tl.functions import InvokeWithLayerRequest, InvokeWithoutUpdatesRequest

from autokus.errors import WrongSettings
from autokus.vocabulary import Proxy

CLOSE_SECONDS = 0.5
"""A clean close takes less than a millisecond (TELEGRAM 1.3); a dead line is not worth waiting for."""


class Login(Struct, frozen=True):
    """What it takes to speak as this account. Its text form shows none of it."""

    api_id: int
    api_hash: str
    session: str
    proxy: Proxy | None = None

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

    def __init__(self, login: Login, step_seconds: float) -> None:
        """Each request, the first with its connection, ends within `step_seconds`."""
        self._login = login
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
        if self._greeted:
            return InvokeWithoutUpdatesRequest(request)
        greeting = self._client._init_request
        greeting.query = request
        return InvokeWithLayerRequest(LAYER, InvokeWithoutUpdatesRequest(greeting))

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
            "Log in again and put the new string into telegram.session (or TG_SESSION_STRING).",
        ) from wrong
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


def _silent() -> logging.Logger:
    """Telethon logs reconnects and unknown objects; what matters reaches us as exceptions."""
    logger = logging.getLogger("autokus.telethon")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    return logger
