"""What the tests of the pretend Telegram share: a stock client, and short ways to ask it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from telethon import TelegramClient, errors
from telethon.sessions import StringSession
from telethon.tl import functions, types

from autokus.sandbox.telegram_people import Person
from autokus.sandbox.telegram_server import TelegramServer

API_ID, API_HASH = 12345, "0123456789abcdef0123456789abcdef"


def run(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run a test's client, and never wait for ever."""
    return asyncio.run(asyncio.wait_for(coroutine, 20))


def stock(session: Any, **options: Any) -> Any:
    """An unmodified TelegramClient that fails at once instead of trying again."""
    settings = {
        "connection_retries": 1,
        "retry_delay": 0,
        "request_retries": 0,
        "flood_sleep_threshold": 0,
        "auto_reconnect": False,
        "raise_last_call_error": True,
        **options,
    }
    wanted = StringSession(session) if isinstance(session, str) else session
    return TelegramClient(wanted, API_ID, API_HASH, **settings)


@asynccontextmanager
async def connected(tg: TelegramServer, **options: Any) -> AsyncIterator[Any]:
    """A stock client, signed in as the owner."""
    client = stock(tg.session_string(), **options)
    await client.connect()
    try:
        yield client
    finally:
        await client.disconnect()


def ask(tg: TelegramServer, *requests: Any) -> Any:
    """Send requests one after the other over one connection; the last answer."""

    async def main() -> Any:
        answer = None
        async with connected(tg) as client:
            for request in requests:
                answer = await client._sender.send(request)
        return answer

    answer = run(main())
    assert not tg.errors, "".join(tg.errors)
    return answer


def refused(tg: TelegramServer, request: Any) -> tuple[int, str]:
    """The error with which the server refuses a request."""
    with pytest.raises(errors.RPCError) as caught:
        ask(tg, request)
    entry = tg.log[-1]
    # Telethon has a class for each known name, with a code of its own: the name proves the rest.
    known = errors.rpc_errors_dict.get(entry.outcome)
    assert known is None or isinstance(caught.value, known)
    return entry.code or 0, entry.outcome


def peer(person: Person) -> Any:
    return types.InputPeerUser(person.id, person.access_hash)


def send(person: Person, text: str = "Hi", random_id: int = 1, **more: Any) -> Any:
    return functions.messages.SendMessageRequest(peer(person), text, random_id=random_id, **more)


def difference(pts: int = 1, **more: Any) -> Any:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    return functions.updates.GetDifferenceRequest(pts=pts, date=when, qts=0, **more)


def history(person: Person, **more: Any) -> Any:
    numbers: dict[str, Any] = {
        "offset_id": 0,
        "offset_date": None,
        "add_offset": 0,
        "limit": 100,
        "max_id": 0,
        "min_id": 0,
        "hash": 0,
    }
    return functions.messages.GetHistoryRequest(peer(person), **{**numbers, **more})


def peer_dialogs(*people: Person) -> Any:
    return functions.messages.GetPeerDialogsRequest(
        [types.InputDialogPeer(peer(one)) for one in people]
    )
