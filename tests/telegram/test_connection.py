"""The one file with Telethon's private names: that they exist, and exactly what goes over the wire."""

from __future__ import annotations

import asyncio
import gc
import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telethon import TelegramClient
from telethon.network import MTProtoSender
from telethon.sessions import StringSession
from telethon.tl.functions.updates import GetStateRequest
from telethon.tl.functions.users import GetUsersRequest
from telethon.tl.types import InputUserSelf

from autokus.errors import WrongSettings
from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_server import MuteServer, TelegramServer
from autokus.telegram import connection
from autokus.telegram.connection import Connection, Login

FIRST = ("invokeWithLayer", "invokeWithoutUpdates", "initConnection")
LATER = ("invokeWithoutUpdates",)


def _with(
    session: str, work: Callable[[Connection], Awaitable[Any]], *, step: float = 5
) -> tuple[Any, Connection]:
    async def main() -> tuple[Any, Connection]:
        opened = Connection(Login(1, "hash", session), step)
        try:
            return await work(opened), opened
        finally:
            await opened.close()

    return asyncio.run(asyncio.wait_for(main(), 20))


async def _state(opened: Connection) -> Any:
    return await opened.ask(GetStateRequest())


def test_the_private_names_of_telethon_are_there() -> None:
    sources = inspect.getsource(TelegramClient)
    for module in ("telethon.client.telegrambaseclient", "telethon.client.updates"):
        sources += inspect.getsource(__import__(module, fromlist=["_"]))
    for name in ("_sender", "_connection", "_init_request", "_log", "_proxy", "_local_addr"):
        assert f"self.{name}" in sources, name
        assert f"client.{name}" in inspect.getsource(connection) or name == "_sender", name
    for method in ("_update_loop", "_handle_auto_reconnect"):
        assert inspect.iscoroutinefunction(getattr(TelegramClient, method)), method
        assert method in vars(connection._OneShot)
    assert list(inspect.signature(MTProtoSender.connect).parameters) == ["self", "connection"]
    assert list(inspect.signature(MTProtoSender.send).parameters)[:2] == ["self", "request"]
    assert inspect.iscoroutinefunction(MTProtoSender.disconnect)
    assert isinstance(MTProtoSender._disconnected, property)


def test_a_client_holds_what_the_private_names_promise(tg: TelegramServer) -> None:
    async def main() -> None:
        client = connection._client(Login(1, "hash", tg.session_string()), 5)
        assert isinstance(client._sender, MTProtoSender)
        assert isinstance(client.session, StringSession)
        assert client._init_request.query is None
        assert client._proxy is None
        assert client._local_addr is None

    asyncio.run(main())


def test_nothing_is_opened_before_the_first_request(tg: TelegramServer) -> None:
    async def nothing(_: Connection) -> None:
        await asyncio.sleep(0.05)

    _, opened = _with(tg.session_string(), nothing)
    assert (tg.connections, tg.methods(), opened.requests) == (0, [], 0)


def test_the_first_request_rides_inside_init_connection_and_is_the_only_one(
    tg: TelegramServer,
) -> None:
    state, opened = _with(tg.session_string(), _state)
    assert state.pts == tg.pts
    assert [(entry.method, entry.wrappers) for entry in tg.log] == [("updates.getState", FIRST)]
    assert (opened.requests, tg.connections) == (1, 1)


def test_later_requests_are_wrapped_once_and_share_the_connection(tg: TelegramServer) -> None:
    async def three(opened: Connection) -> None:
        await _state(opened)
        await opened.ask(GetUsersRequest([InputUserSelf()]))
        await _state(opened)

    _, opened = _with(tg.session_string(), three)
    assert [(entry.method, entry.wrappers) for entry in tg.log] == [
        ("updates.getState", FIRST),
        ("users.getUsers", LATER),
        ("updates.getState", LATER),
    ]
    assert (opened.requests, tg.connections) == (3, 1)


def test_updates_pushed_by_the_server_start_no_requests(tg: TelegramServer) -> None:
    async def stay(opened: Connection) -> None:
        await _state(opened)
        tg.write(tg.add_person("Anna"), "Hello")
        await asyncio.sleep(0.3)

    _with(tg.session_string(), stay)
    assert tg.methods() == ["updates.getState"]


@pytest.mark.parametrize("action", ["drop", "hang"])
def test_a_request_that_gets_no_answer_is_made_once_and_given_up(
    tg: TelegramServer, action: str
) -> None:
    tg.faults.add(Fault(method="updates.getState", action=action, times=None))  # type: ignore[arg-type]
    with pytest.raises((TimeoutError, OSError, EOFError)):
        _with(tg.session_string(), _state, step=1)
    assert (tg.count("updates.getState"), tg.connections) == (1, 1)


def test_a_flood_wait_is_neither_slept_over_nor_tried_again(tg: TelegramServer) -> None:
    tg.flood("updates.getState", 2)
    with pytest.raises(Exception, match="2"):
        _with(tg.session_string(), _state)
    assert tg.count("updates.getState") == 1


def test_a_mute_server_is_given_up_after_the_step_limit() -> None:
    with MuteServer() as mute, pytest.raises(TimeoutError):
        _with(mute.session_string(), _state, step=0.5)


def test_a_new_salt_of_the_server_costs_no_request(tg: TelegramServer) -> None:
    tg.rotate_salt()
    state, opened = _with(tg.session_string(), _state)
    assert (state.pts, opened.requests) == (tg.pts, 1)


def test_closing_twice_or_after_a_break_is_no_error(tg: TelegramServer) -> None:
    async def close(opened: Connection) -> None:
        await _state(opened)
        tg.hang_up()
        await asyncio.sleep(0.05)
        await opened.close()

    _with(tg.session_string(), close)


def test_a_session_that_is_none_is_refused_without_repeating_it() -> None:
    with pytest.raises(WrongSettings) as refused:
        _with("not-a-session", _state)
    assert "not-a-session" not in str(refused.value)


def test_a_login_shows_none_of_its_secrets() -> None:
    assert "secret" not in repr(Login(1, "secret-hash", "secret-session"))


def test_neither_telethon_nor_asyncio_prints_anything_when_a_line_breaks(
    tg: TelegramServer, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    gc.collect()  # what earlier tests left behind is not this one's
    capfd.readouterr()
    caplog.clear()
    tg.faults.add(Fault(method="updates.getState", action="drop"))
    with pytest.raises((OSError, EOFError)):
        _with(tg.session_string(), _state)
    gc.collect()  # a future whose exception nobody asked for complains when it is thrown away
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if record.name == "asyncio"] == []
    assert not logging.getLogger("autokus.telethon").propagate
