"""Transports, handshake and the encrypted layer of the pretend Telegram."""

from __future__ import annotations

import asyncio
import os
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from telethon import errors
from telethon.network import connection as transports
from telethon.tl import TLRequest, functions, types
from telethon.tl.alltlobjects import LAYER
from tests.sandbox.telegram_support import ask, connected, history, refused, run, send, stock

from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_server import TelegramServer


class _PaddedObfuscated(transports.ConnectionTcpObfuscated):  # type: ignore[misc]
    packet_codec = transports.tcpintermediate.RandomizedIntermediatePacketCodec


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


class Unknown(TLRequest):  # type: ignore[misc]
    """A method no schema has."""

    CONSTRUCTOR_ID = 0x0BADBEEF
    SUBCLASS_OF_ID = 0x0BADBEEF

    def _bytes(self) -> bytes:
        return struct.pack("<I", self.CONSTRUCTOR_ID)

    def to_dict(self) -> dict[str, Any]:
        return {"_": "Unknown"}


# -- transports


@pytest.mark.parametrize(
    "transport",
    [
        transports.ConnectionTcpFull,
        transports.ConnectionTcpIntermediate,
        transports.ConnectionTcpAbridged,
        transports.ConnectionTcpObfuscated,
        _PaddedObfuscated,
    ],
)
def test_a_stock_client_talks_over_every_framing(tg: TelegramServer, transport: Any) -> None:
    anna = tg.add_person("Anna", username="anna_hr")
    for number in range(100):
        tg.write(anna, f"a longer message, number {number}")

    async def main() -> Any:
        async with connected(tg, connection=transport) as client:
            await client.send_message("anna_hr", "x" * 4000)
            return await client.get_messages("anna_hr", limit=100)

    assert len(run(main())) == 100


def test_a_handshake_gives_a_key_nobody_is_signed_in_with(tg: TelegramServer) -> None:
    tg.trust()

    async def main() -> tuple[bytes, bool]:
        client = stock(tg.blank_session())
        await client.connect()
        try:
            return client.session.auth_key.key, await client.is_user_authorized()
        finally:
            await client.disconnect()

    key, authorised = run(main())

    assert len(key) >= 255
    assert not authorised


def test_without_trust_in_the_test_key_the_handshake_fails(tg: TelegramServer) -> None:
    program = (
        "import asyncio, sys\n"
        "from telethon import TelegramClient\n"
        "from telethon.sessions import StringSession\n"
        "s = StringSession(); s.set_dc(2, '127.0.0.1', int(sys.argv[1]))\n"
        "c = TelegramClient(s, 1, 'x', connection_retries=0, auto_reconnect=False)\n"
        "asyncio.run(c.connect())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tg.port)],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )

    assert done.returncode != 0
    assert "could not find a valid key" in done.stderr


def test_an_unknown_key_gets_transport_error_404(tg: TelegramServer) -> None:
    tg.forget_key()

    with pytest.raises(errors.AuthKeyNotFound):
        ask(tg, functions.updates.GetStateRequest())


def test_a_stranger_who_speaks_no_mtproto_is_hung_up_on_quietly(
    tg: TelegramServer, capfd: pytest.CaptureFixture[str]
) -> None:
    for noise in (
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" + bytes(60),
        os.urandom(200),
        b"\xef\x01abcd",
    ):
        with socket.create_connection(("127.0.0.1", tg.port), timeout=3) as stranger:
            stranger.sendall(noise)
            stranger.shutdown(socket.SHUT_WR)
            with suppress(ConnectionResetError):
                assert stranger.recv(64) in (b"", struct.pack("<Bi", 1, -404))

    ask(tg, functions.updates.GetStateRequest())
    assert capfd.readouterr().err == ""


# -- salts, sessions, clocks


def test_a_wrong_salt_is_corrected_and_the_resend_not_logged_twice(tg: TelegramServer) -> None:
    async def main() -> None:
        async with connected(tg) as client:
            first = tg.salt_retries
            tg.clear_log()
            tg.rotate_salt()
            await client(functions.help.GetNearestDcRequest())
            assert tg.salt_retries == first + 1

    run(main())

    assert tg.methods() == ["help.getNearestDc"]


def test_a_new_session_is_announced_and_future_salts_are_told(tg: TelegramServer) -> None:
    async def main() -> Any:
        async with connected(tg) as client:
            return await client._sender.send(functions.GetFutureSaltsRequest(1))

    answer = run(main())

    assert [one.salt for one in answer.salts] == [tg.engine.salt]
    assert len(tg.engine.sessions) == 1


def test_a_client_whose_clock_is_wrong_is_told_so(tg: TelegramServer) -> None:
    async def main() -> Any:
        client = stock(tg.session_string())
        client._sender._state.time_offset = -4000
        await client.connect()
        try:
            return client._sender._state.time_offset
        finally:
            await client.disconnect()

    assert abs(run(main())) <= 1


def test_pings_are_answered_and_no_api_requests(tg: TelegramServer) -> None:
    async def main() -> Any:
        async with connected(tg) as client:
            tg.clear_log()
            await client._sender.send(functions.PingDelayDisconnectRequest(6, 60))
            return await client._sender.send(functions.PingRequest(5))

    assert run(main()).ping_id == 5
    assert tg.methods() == []


def test_a_connection_ends_when_the_promised_ping_stays_away(tg: TelegramServer) -> None:
    async def main() -> None:
        async with connected(tg) as client:
            await client._sender.send(functions.PingDelayDisconnectRequest(6, 0))
            with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
                await asyncio.wait_for(client.disconnected, 5)

    run(main())


def test_foreign_sessions_can_be_destroyed(tg: TelegramServer) -> None:
    async def main() -> list[str]:
        async with connected(tg) as one, connected(tg) as other:
            other_id = other._sender._state.id
            answers = [
                await one._sender.send(functions.DestroySessionRequest(number))
                for number in (other_id, 1)
            ]
            return [type(answer).__name__ for answer in answers]

    assert run(main()) == ["DestroySessionOk", "DestroySessionNone"]


# -- wrappers, containers, compression


def test_stock_connect_asks_four_things_wrapped_as_documented(tg: TelegramServer) -> None:
    ask(tg)

    assert tg.methods() == [
        "help.getConfig",
        "users.getUsers",
        "updates.getState",
        "updates.getDifference",
    ]
    assert tg.log[0].wrappers == ("invokeWithLayer", "initConnection")
    assert {entry.connection for entry in tg.log} == {1}


def test_without_updates_is_listed_among_the_wrappers(tg: TelegramServer) -> None:
    async def main() -> None:
        async with connected(tg, receive_updates=False):
            pass

    run(main())

    assert tg.log[0].wrappers == ("invokeWithLayer", "invokeWithoutUpdates", "initConnection")


async def _bare(tg: TelegramServer, request: Any) -> Any:
    """Send a request over a fresh connection on which nothing was said before."""
    client = stock(tg.session_string())
    session = client.session
    link = client._connection(
        session.server_address, session.port, session.dc_id, loggers=client._log
    )
    client._sender.auth_key.key = session.auth_key.key
    await client._sender.connect(link)
    try:
        return await client._sender.send(request)
    finally:
        await client.disconnect()


def _init(query: Any) -> Any:
    return functions.InitConnectionRequest(1, "d", "s", "a", "en", "", "en", query)


def test_a_key_must_introduce_itself_once_and_is_remembered(tg: TelegramServer) -> None:
    query = functions.help.GetNearestDcRequest()

    with pytest.raises(errors.ConnectionNotInitedError):
        run(_bare(tg, query))
    run(_bare(tg, functions.InvokeWithLayerRequest(LAYER, _init(query))))

    assert run(_bare(tg, query)).this_dc == 2


@pytest.mark.parametrize("layer", [1, None])
def test_a_layer_the_server_does_not_speak_is_refused(
    tg: TelegramServer, layer: int | None
) -> None:
    query = _init(functions.help.GetNearestDcRequest())
    request = query if layer is None else functions.InvokeWithLayerRequest(layer, query)

    with pytest.raises(errors.RPCError, match="must always be InvokeWithLayer"):
        run(_bare(tg, request))
    assert tg.log[-1].outcome == "CONNECTION_LAYER_INVALID"


def test_one_request_inside_the_introduction_is_all_a_poll_needs(tg: TelegramServer) -> None:
    wrapped = _init(functions.updates.GetStateRequest())
    request = functions.InvokeWithLayerRequest(
        LAYER, functions.InvokeWithoutUpdatesRequest(wrapped)
    )

    assert run(_bare(tg, request)).pts == 1
    assert tg.methods() == ["updates.getState"]


def test_a_container_is_answered_message_by_message(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")

    async def main() -> Any:
        async with connected(tg) as client:
            many = [send(anna, str(number), random_id=number + 1) for number in range(20)]
            return await asyncio.gather(*(client._sender.send(many)))

    assert [one.id for one in run(main())] == list(range(1, 21))


class _Weighing(transports.tcpfull.FullPacketCodec):  # type: ignore[misc]
    received = 0

    async def read_packet(self, reader: Any) -> Any:
        packet = await super().read_packet(reader)
        type(self).received += len(packet)
        return packet


class _WeighedConnection(transports.ConnectionTcpFull):  # type: ignore[misc]
    packet_codec = _Weighing


def test_big_requests_and_answers_travel_compressed(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    text = "word " * 800

    async def main() -> tuple[str, int]:
        async with connected(tg, connection=_WeighedConnection) as client:
            await client(send(anna, text))
            before = _Weighing.received
            found = await client(history(anna))
            return found.messages[0].message, _Weighing.received - before

    found, weight = run(main())

    assert found == text
    assert weight < 1000


def test_requests_after_another_wait_for_it_and_fail_with_it(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")

    async def main() -> list[Any]:
        async with connected(tg) as client:
            chain = [send(anna, "a", 1), send(anna, " ", 2), send(anna, "c", 3)]
            futures = client._sender.send(chain, ordered=True)
            return await asyncio.gather(*futures, return_exceptions=True)

    first, second, third = run(main())

    assert first.id == 1
    assert isinstance(second, errors.MessageEmptyError)
    assert isinstance(third, errors.MsgWaitFailedError)
    assert [one.text for one in tg.chat(anna)] == ["a"]


def test_waiting_too_long_for_another_request_times_out(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(Fault("messages.sendMessage", "delay", seconds=0.8))

    async def main() -> list[Any]:
        async with connected(tg) as client:
            futures = client._sender.send([send(anna, "a", 1), send(anna, "b", 2)], ordered=True)
            return await asyncio.gather(*futures, return_exceptions=True)

    _, second = run(main())

    assert "MSG_WAIT_TIMEOUT" in str(second) or tg.log[-1].outcome == "MSG_WAIT_TIMEOUT"
    assert [one.text for one in tg.chat(anna)] == ["a"]


def test_dropping_an_answer_is_harmless(tg: TelegramServer) -> None:
    assert isinstance(ask(tg, functions.RpcDropAnswerRequest(1)), types.RpcAnswerUnknown)


def test_methods_nobody_knows_are_invalid(tg: TelegramServer) -> None:
    assert refused(tg, functions.messages.GetSplitRangesRequest()) == (400, "INPUT_METHOD_INVALID")
    with pytest.raises(errors.InputMethodInvalidError):
        ask(tg, Unknown())
