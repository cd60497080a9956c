"""Several clients, killed clients, restarts and silence of the pretend Telegram."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from telethon.tl import functions
from tests.sandbox.telegram_support import ask, connected, run, send, stock

from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_server import MuteServer, TelegramServer


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


def test_several_clients_work_at_the_same_time(tg: TelegramServer) -> None:
    people = [tg.add_person(str(number)) for number in range(8)]

    async def one(person: Any) -> None:
        async with connected(tg) as client:
            for number in range(5):
                await client(send(person, str(number), random_id=number + 1))

    async def main() -> None:
        await asyncio.gather(*(one(person) for person in people))

    run(main())

    assert tg.connections == 8
    assert [len(tg.chat(person)) for person in people] == [5] * 8
    assert sorted(one.message_id for one in tg.sends) == list(range(1, 41))


def test_a_client_that_is_killed_leaves_the_server_in_peace(
    tg: TelegramServer, capfd: pytest.CaptureFixture[str]
) -> None:
    program = (
        "import asyncio, sys\n"
        "from telethon import TelegramClient\n"
        "from telethon.sessions import StringSession\n"
        "from telethon.tl.functions.updates import GetStateRequest\n"
        "async def main():\n"
        "    c = TelegramClient(StringSession(sys.argv[1]), 1, 'x')\n"
        "    await c.connect()\n"
        "    print('up', flush=True)\n"
        "    await c(GetStateRequest())\n"
        "asyncio.run(main())\n"
    )
    tg.faults.add(Fault("updates.getState", "hang", skip=1))
    client = subprocess.Popen(
        [sys.executable, "-c", program, tg.session_string()], stdout=subprocess.PIPE, text=True
    )
    with client:
        assert client.stdout is not None
        assert client.stdout.readline() == "up\n"
        while tg.count("updates.getState") < 2:
            time.sleep(0.01)
        client.send_signal(signal.SIGKILL)

    ask(tg, functions.updates.GetStateRequest())
    assert tg.connections == 2
    assert capfd.readouterr().err == ""


def test_the_server_comes_back_on_the_same_port_with_everything_it_knew(
    tg: TelegramServer,
) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "Hello")
    port, session = tg.port, tg.session_string()

    for _ in range(3):
        ask(tg, functions.updates.GetStateRequest())
        tg.stop()
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", port), timeout=1)
        tg.start()

    assert (tg.port, tg.session_string()) == (port, session)
    assert ask(tg, functions.updates.GetStateRequest()).pts == 2


def test_a_server_stops_while_requests_hang(tg: TelegramServer) -> None:
    tg.faults.add(Fault("updates.getState", "hang", skip=1, times=None))

    async def main() -> float:
        async with connected(tg) as client:
            asking = asyncio.ensure_future(client._sender.send(functions.updates.GetStateRequest()))
            await asyncio.sleep(0.1)
            begun = time.monotonic()
            await asyncio.to_thread(tg.stop)
            with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
                await asking
            return time.monotonic() - begun

    assert run(main()) < 5
    assert tg.errors == []


def test_a_mute_server_accepts_and_says_nothing(tg: TelegramServer) -> None:
    tg.mute = True

    async def main(session: str) -> None:
        client = stock(session)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(client.connect(), 0.5)
        await client.disconnect()

    run(main(tg.session_string()))
    assert (tg.connections, tg.methods()) == (1, [])

    with MuteServer() as mute:
        run(main(mute.session_string()))
        assert mute.connections == 1

    tg.mute = False
    assert ask(tg, functions.updates.GetStateRequest()).pts == 1


def test_a_revoked_session_is_unauthorised_for_good(tg: TelegramServer) -> None:
    tg.revoke_session()

    async def main() -> bool:
        client = stock(tg.session_string())
        await client.connect()
        try:
            return bool(await client.is_user_authorized())
        finally:
            await client.disconnect()

    assert run(main()) is False
    assert tg.log[-1].outcome == "AUTH_KEY_UNREGISTERED"
