"""Named misfortunes of the pretend Telegram."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from telethon import errors
from telethon.tl import functions
from tests.sandbox.telegram_support import ask, connected, peer_dialogs, refused, run, send

from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_log import LoggedRequest
from autokus.sandbox.telegram_server import TelegramServer

LOST = (ConnectionError, asyncio.IncompleteReadError)


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


def lost(tg: TelegramServer, request: Any) -> None:
    """Send a request whose connection breaks."""
    with pytest.raises(LOST):
        ask(tg, request)


def unanswered(tg: TelegramServer, request: Any, seconds: float = 0.4) -> None:
    """Send a request that is never answered."""

    async def main() -> None:
        async with connected(tg) as client:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client._sender.send(request), seconds)

    run(main())


@pytest.mark.parametrize(("when", "stored"), [("before", 0), ("after", 1)])
@pytest.mark.parametrize("action", ["drop", "hang"])
def test_a_lost_request_had_its_effect_only_if_it_was_lost_after(
    tg: TelegramServer, action: Any, when: Any, stored: int
) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(Fault("messages.sendMessage", action, when=when))

    (lost if action == "drop" else unanswered)(tg, send(anna, random_id=7))

    assert len(tg.sends) == stored
    assert tg.log[-1].outcome == "unanswered"
    ask(tg, send(anna, random_id=7))
    assert len(tg.sends) == 1
    assert tg.repeats == stored


@pytest.mark.parametrize(("when", "stored"), [("before", 0), ("after", 1)])
def test_an_error_before_or_after_the_effect(tg: TelegramServer, when: Any, stored: int) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(
        Fault("messages.sendMessage", "error", when=when, code=420, error="FLOOD_WAIT_900")
    )

    with pytest.raises(errors.FloodWaitError) as caught:
        ask(tg, send(anna))

    assert caught.value.seconds == 900
    assert (tg.log[-1].code, tg.log[-1].outcome) == (420, "FLOOD_WAIT_900")
    assert len(tg.sends) == stored


def test_a_delay_answers_late(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(Fault("messages.sendMessage", "delay", seconds=0.3))
    begun = time.monotonic()

    ask(tg, send(anna))

    assert time.monotonic() - begun >= 0.3
    assert len(tg.sends) == 1


def test_a_hanging_request_stops_no_other_on_the_same_connection(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(Fault("messages.sendMessage", "hang"))

    async def main() -> Any:
        async with connected(tg) as client:
            hanging = client._sender.send(send(anna))
            answer = await client._sender.send(functions.help.GetNearestDcRequest())
            assert not hanging.done()
            hanging.cancel()
            return answer

    assert run(main()).this_dc == 2


def test_a_fault_strikes_so_often_and_lets_so_many_pass(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(Fault("messages.sendMessage", "error", skip=1, times=2, code=400, error="NO"))
    outcomes = []

    for number in range(1, 6):
        with suppress(errors.RPCError):
            ask(tg, send(anna, random_id=number))
        outcomes.append(tg.log[-1].outcome)

    assert outcomes == ["answered", "NO", "NO", "answered", "answered"]
    assert tg.faults.pending() == []


def test_a_fault_can_last_until_it_is_cleared(tg: TelegramServer) -> None:
    tg.faults.add(Fault("users.getUsers", "error", times=None, code=400, error="NO"))
    request = functions.users.GetUsersRequest([])

    async def main() -> list[str]:
        async with connected(tg) as client:
            for _ in range(3):
                with pytest.raises(errors.RPCError):
                    await client._sender.send(request)
            tg.faults.clear()
            await client._sender.send(request)
            return [entry.outcome for entry in tg.log if entry.method == "users.getUsers"]

    # The first is Telethon's own, while it connects: it takes the error for "signed out".
    with pytest.raises(errors.RPCError):
        run(main())
    tg.faults.clear()
    tg.faults.add(Fault("users.getUsers", "error", times=None, skip=1, code=400, error="NO"))
    tg.clear_log()

    assert run(main()) == ["answered", "NO", "NO", "NO", "answered"]


def test_a_star_means_every_method_but_no_ping(tg: TelegramServer) -> None:
    async def main() -> Any:
        async with connected(tg) as client:
            tg.faults.add(Fault("*", "error", code=400, error="NO"))
            pong = await client._sender.send(functions.PingRequest(5))
            with pytest.raises(errors.RPCError):
                await client._sender.send(functions.help.GetNearestDcRequest())
            return pong

    assert run(main()).ping_id == 5


def test_a_fault_can_be_for_one_person_only(tg: TelegramServer) -> None:
    anna, boris = tg.add_person("Anna"), tg.add_person("Boris")
    tg.faults.add(Fault("messages.sendMessage", "error", peer=boris.id, code=400, error="NO"))

    ask(tg, send(anna))

    assert refused(tg, send(boris)) == (400, "NO")


@pytest.mark.parametrize(("when", "order"), [("before", [False, True]), ("after", [True, False])])
def test_something_can_happen_at_an_exact_moment(
    tg: TelegramServer, when: Any, order: list[bool]
) -> None:
    anna = tg.add_person("Anna")
    seen: list[str] = []

    def owner_is_faster(logged: LoggedRequest) -> None:
        seen.append(logged.method)
        tg.owner_writes(anna, "I'll answer myself")

    tg.faults.add(Fault("messages.sendMessage", "call", when=when, hook=owner_is_faster))

    ask(tg, send(anna))

    assert seen == ["messages.sendMessage"]
    assert [one.random_id is not None for one in tg.chat(anna)] == order


def test_a_hook_may_take_nothing(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(Fault("messages.getPeerDialogs", "call", hook=lambda: tg.write(anna, "just now")))

    assert [one.message for one in ask(tg, peer_dialogs(anna)).messages] == ["just now"]


def test_a_fault_that_is_none_is_refused_at_once() -> None:
    faults: list[dict[str, Any]] = [
        {"action": "explode"},
        {"when": "meanwhile"},
        {"action": "call"},
    ]
    for nonsense in faults:
        with pytest.raises(ValueError, match=r".+"):
            Fault(**nonsense)


def test_a_flood_lasts_as_long_as_it_says_and_counts_down(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.flood("messages.sendMessage", 100)

    assert refused(tg, send(anna)) == (420, "FLOOD_WAIT_100")
    ask(tg, peer_dialogs(anna))
    tg.advance(60)
    code, name = refused(tg, send(anna))
    assert code == 420
    assert name in ("FLOOD_WAIT_40", "FLOOD_WAIT_39")
    tg.advance(41)
    ask(tg, send(anna))

    assert len(tg.sends) == 1


def test_every_connection_can_be_reset_at_once(tg: TelegramServer) -> None:
    async def main() -> None:
        async with connected(tg) as client:
            await asyncio.to_thread(tg.hang_up)
            with pytest.raises(LOST):
                await asyncio.wait_for(client.disconnected, 5)

    run(main())


def test_the_log_tells_method_person_details_and_time(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")

    ask(tg, send(anna, "Hi", random_id=7))

    entry = tg.log[-1]
    assert (entry.method, entry.peer, entry.outcome) == (
        "messages.sendMessage",
        anna.id,
        "answered",
    )
    assert (entry.detail["message"], entry.detail["random_id"]) == ("Hi", 7)
    assert abs(entry.at.timestamp() - time.time()) < 5
    assert abs(entry.monotonic - time.monotonic()) < 5
    assert tg.count("messages.sendMessage") == 1
    tg.clear_log()
    assert (tg.methods(), len(tg.sends)) == ([], 1)
