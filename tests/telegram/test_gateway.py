"""Every method of the gateway against a Telegram that answers as the documented one does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from autokus.errors import Action, Exit, TelegramFailed, WrongUsage
from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_people import Person as Somebody
from autokus.sandbox.telegram_server import MuteServer, TelegramServer
from autokus.telegram.connection import Login
from autokus.telegram.gateway import TelethonGateway
from autokus.vocabulary import (
    Author,
    Confirmation,
    Kind,
    Media,
    Outgoing,
    Peer,
    SendState,
    UpdateState,
)

Work = Callable[[TelethonGateway], Awaitable[Any]]
START = UpdateState(1, 0, 1)


def ask(tg: TelegramServer | MuteServer, work: Work, *, step: float = 5) -> Any:
    """What one connection's work brings."""

    async def main() -> Any:
        gateway = TelethonGateway(Login(1, "hash", tg.session_string()), step)
        try:
            return await work(gateway)
        finally:
            await gateway.close()

    return asyncio.run(asyncio.wait_for(main(), 20))


def peer(who: Somebody) -> Peer:
    return Peer(who.id, who.access_hash)


def row(who: Somebody, text: str, random_id: int = 77) -> Outgoing:
    """A reserved row of the outbox."""
    return Outgoing(
        id=1,
        random_id=random_id,
        peer=peer(who),
        text=text,
        answers=(),
        fingerprint="",
        author=Author.AUTOKUS,
        state=SendState.RESERVED,
        created_at=0,
    )


def state(tg: TelegramServer) -> UpdateState:
    """Where the server is now."""
    return UpdateState(tg.pts, 0, int(tg.now().timestamp()))


# -- reading ------------------------------------------------------------------------------------------


def test_no_news_is_empty(tg: TelegramServer) -> None:
    news = ask(tg, lambda gateway: gateway.news(state(tg)))
    assert (news.is_empty, news.too_long, news.more) == (True, False, False)


def test_news_brings_messages_edits_deletions_confirmations_and_people(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna", username="anna_hr", last_name="Petrova")
    before = state(tg)
    first, second = tg.write(anna, "One"), tg.write(anna, "Two", media="photo")
    service = tg.service_message(anna)
    mine = tg.owner_writes(anna, "By hand")
    sent = ask(tg, lambda gateway: gateway.send(row(anna, "Hello", random_id=-5)))
    tg.edit(anna, first, "One, changed")
    tg.delete(anna, second)
    news = ask(tg, lambda gateway: gateway.news(before))
    by_id = {message.id: message for message in news.messages}
    assert {first, service, mine, sent} <= set(by_id)
    assert by_id[service].media is Media.SERVICE
    assert (by_id[mine].from_owner, by_id[first].from_owner) == (True, False)
    assert by_id[first].user_id == anna.id
    texts = [by_id[first].text, *(edit.text for edit in news.edits if edit.id == first)]
    assert texts[-1] == "One, changed"
    assert second in news.deleted
    assert Confirmation(-5, sent) in news.confirmations
    (person,) = [person for person in news.people if person.peer.user_id == anna.id]
    assert person.peer == peer(anna)
    assert (person.name, person.username, person.kind) == ("Anna Petrova", "anna_hr", Kind.HUMAN)
    assert news.state is not None
    assert news.state.pts == tg.pts


def test_news_in_slices_goes_on_from_the_state_of_each(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.difference_limit = 3
    state_now = state(tg)
    wrote = [tg.write(anna, str(number)) for number in range(7)]
    got: list[int] = []

    async def read(gateway: TelethonGateway) -> int:
        since: UpdateState | None = state_now
        pages, more = 0, True
        while more and since is not None:
            news = await gateway.news(since)
            got.extend(message.id for message in news.messages)
            since, more, pages = news.state, news.more, pages + 1
        return pages

    assert ask(tg, read) == 3
    assert got == wrote


def test_too_long_a_gap_is_said(tg: TelegramServer) -> None:
    tg.write(tg.add_person("Anna"), "Hello")
    tg.lose_history(tg.pts)
    assert ask(tg, lambda gateway: gateway.news(START)).too_long


@pytest.mark.parametrize("error", ["PERSISTENT_TIMESTAMP_INVALID", "PERSISTENT_TIMESTAMP_EMPTY"])
def test_a_state_that_telegram_lost_counts_as_too_long_a_gap(
    tg: TelegramServer, error: str
) -> None:
    tg.faults.add(Fault(method="updates.getDifference", action="error", code=400, error=error))
    assert ask(tg, lambda gateway: gateway.news(START)).too_long


def test_a_note_in_saved_messages_belongs_to_the_owners_own_chat(tg: TelegramServer) -> None:
    before = state(tg)
    tg.owner_note("A note to myself")
    news = ask(tg, lambda gateway: gateway.news(before))
    assert [(one.user_id, one.text) for one in news.messages] == [(tg.owner.id, "A note to myself")]


def test_the_state_is_where_the_server_is(tg: TelegramServer) -> None:
    tg.write(tg.add_person("Anna"), "Hello")
    assert ask(tg, lambda gateway: gateway.state()).pts == tg.pts


def test_dialogs_bring_the_heads_of_the_chats_asked_for(tg: TelegramServer) -> None:
    anna, boris = tg.add_person("Anna"), tg.add_person("Boris")
    first, second = tg.write(anna, "One"), tg.write(anna, "Two")
    tg.owner_reads(anna, first)
    dialogs = ask(tg, lambda gateway: gateway.dialogs([peer(anna), peer(boris)]))
    heads = {dialog.user_id: dialog for dialog in dialogs.dialogs}
    assert (heads[anna.id].top_message, heads[anna.id].read_up_to) == (second, first)
    assert boris.id not in heads or heads[boris.id].top_message == 0
    assert dialogs.state.pts == tg.pts


def test_a_hundred_dialogs_cost_one_request(tg: TelegramServer) -> None:
    people = [tg.add_person(f"P{number}") for number in range(100)]
    for person in people:
        tg.write(person, "Hello")
    dialogs = ask(tg, lambda gateway: gateway.dialogs([peer(person) for person in people]))
    assert len(dialogs.dialogs) == 100
    assert tg.methods() == ["messages.getPeerDialogs"]


def test_history_brings_everything_after_a_message_oldest_first(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    ids = [tg.write(anna, str(number)) for number in range(230)]
    found = ask(tg, lambda gateway: gateway.history(peer(anna), ids[9]))
    assert [message.id for message in found] == ids[10:]
    assert tg.methods() == ["messages.getHistory"] * 3


def test_an_empty_history_costs_one_request(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    assert ask(tg, lambda gateway: gateway.history(peer(anna), 0)) == ()
    assert tg.methods() == ["messages.getHistory"]


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({}, Kind.HUMAN),
        ({"bot": True}, Kind.BOT),
        ({"scam": True}, Kind.SCAM),
        ({"fake": True}, Kind.FAKE),
        ({"deleted": True}, Kind.DELETED),
        ({"support": True}, Kind.SERVICE),
        ({"id": 777000}, Kind.SERVICE),
    ],
)
def test_a_name_resolves_to_a_person_of_its_kind(
    tg: TelegramServer, facts: dict[str, Any], kind: Kind
) -> None:
    somebody = tg.add_person("Anna", username="anna_hr", **facts)
    person = ask(tg, lambda gateway: gateway.resolve("anna_hr"))
    assert (person.peer, person.kind) == (peer(somebody), kind)


def test_a_channels_name_resolves_to_a_channel(tg: TelegramServer) -> None:
    tg.add_channel("Jobs", username="jobs_channel")
    person = ask(tg, lambda gateway: gateway.resolve("jobs_channel"))
    assert (person.kind, person.name) == (Kind.CHANNEL, "Jobs")


@pytest.mark.parametrize("name", ["nobody_has_this", "x", "no name at all"])
def test_a_name_nobody_has_is_wrong_usage(tg: TelegramServer, name: str) -> None:
    with pytest.raises(WrongUsage, match="Nobody on Telegram has the name"):
        ask(tg, lambda gateway: gateway.resolve(name))


def test_the_owner_is_who_the_session_belongs_to(tg: TelegramServer) -> None:
    owner = ask(tg, lambda gateway: gateway.owner())
    assert (owner.peer.user_id, owner.kind) == (tg.owner.id, Kind.OWNER)


# -- writing ------------------------------------------------------------------------------------------


def test_a_send_arrives_under_its_own_random_id(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    number = ask(tg, lambda gateway: gateway.send(row(anna, "Привет 🙂", random_id=-(2**63))))
    (record,) = tg.sends
    assert (record.message_id, record.random_id) == (number, -(2**63))
    assert (record.peer_id, record.text) == (anna.id, "Привет 🙂")


def test_the_same_row_sent_twice_is_one_message(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    first = ask(tg, lambda gateway: gateway.send(row(anna, "Hello")))
    assert ask(tg, lambda gateway: gateway.send(row(anna, "Hello"))) == first
    assert (len(tg.sends), tg.repeats) == (1, 1)


def test_a_send_leaves_the_draft_and_the_read_mark_alone(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "Hello")
    tg.owner_types_draft(anna, "half a sent")
    ask(tg, lambda gateway: gateway.send(row(anna, "Hello")))
    draft = tg.draft(anna)
    assert draft is not None
    assert (draft.text, tg.read_mark(anna)) == ("half a sent", 0)


def test_typing_and_reading_reach_the_chat(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    number = tg.write(anna, "Hello")
    tg.write(anna, "Later")

    async def work(gateway: TelethonGateway) -> int:
        await gateway.show_typing(peer(anna))
        await gateway.mark_read(peer(anna), number)
        return gateway.requests

    assert ask(tg, work) == 2
    assert tg.read_mark(anna) == number
    assert [entry.peer for entry in tg.log] == [anna.id, anna.id]


# -- failing ------------------------------------------------------------------------------------------


def _failure(tg: TelegramServer | MuteServer, work: Work, step: float = 5) -> TelegramFailed:
    with pytest.raises(TelegramFailed) as failed:
        ask(tg, work, step=step)
    return failed.value


@pytest.mark.parametrize(
    ("code", "error", "action", "exit_code", "wait"),
    [
        (401, "AUTH_KEY_UNREGISTERED", Action.STOP, Exit.PERMISSION, None),
        (406, "AUTH_KEY_DUPLICATED", Action.STOP, Exit.PERMISSION, None),
        (401, "SESSION_REVOKED", Action.STOP, Exit.PERMISSION, None),
        (401, "USER_DEACTIVATED_BAN", Action.STOP, Exit.PERMISSION, None),
        (401, "SOME_NEW_401", Action.STOP, Exit.PERMISSION, None),
        (420, "FROZEN_METHOD_INVALID", Action.STOP, Exit.UNAVAILABLE, None),
        (400, "PEER_FLOOD", Action.STOP, Exit.UNAVAILABLE, None),
        (420, "FLOOD_WAIT_900", Action.NEXT_RUN, Exit.TRY_AGAIN, 900),
        (420, "FLOOD_PREMIUM_WAIT_900", Action.NEXT_RUN, Exit.TRY_AGAIN, 900),
        (420, "FLOOD_WAIT_3", Action.RETRY_NOW, Exit.TRY_AGAIN, 3),
        (403, "ALLOW_PAYMENT_REQUIRED_5", Action.GIVE_UP, Exit.TRY_AGAIN, None),
        (406, "PRIVACY_PREMIUM_REQUIRED", Action.GIVE_UP, Exit.TRY_AGAIN, None),
        (400, "USER_IS_BLOCKED", Action.GIVE_UP, Exit.TRY_AGAIN, None),
        (406, "SOME_NEW_406", Action.GIVE_UP, Exit.TRY_AGAIN, None),
        (400, "MESSAGE_TOO_LONG", Action.GIVE_UP, Exit.TRY_AGAIN, None),
        (500, "RANDOM_ID_DUPLICATE", Action.NEXT_RUN, Exit.TRY_AGAIN, None),
        (500, "INTERNAL", Action.RETRY_NOW, Exit.TRY_AGAIN, None),
        (-503, "Timeout", Action.RETRY_NOW, Exit.TRY_AGAIN, None),
        (500, "WORKER_BUSY_TOO_LONG_RETRY", Action.RETRY_NOW, Exit.TRY_AGAIN, None),
    ],
)
def test_an_error_arrives_by_its_name_with_what_to_do(
    tg: TelegramServer, code: int, error: str, action: Action, exit_code: Exit, wait: int | None
) -> None:
    anna = tg.add_person("Anna")
    fault = Fault(method="messages.sendMessage", action="error", code=code, error=error, times=None)
    tg.faults.add(fault)
    failed = _failure(tg, lambda gateway: gateway.send(row(anna, "Hello")))
    assert failed.name.upper() == error.upper()
    assert (failed.action, failed.exit_code, failed.wait_seconds) == (action, exit_code, wait)
    assert tg.count("messages.sendMessage") == 1


def test_peer_flood_holds_up_sending_only(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(Fault(method="*", action="error", code=400, error="PEER_FLOOD"))
    assert _failure(tg, lambda gateway: gateway.send(row(anna, "Hello"))).only_sending


def test_silence_is_a_failure_of_the_way(tg: TelegramServer) -> None:
    tg.mute = True
    failed = _failure(tg, lambda gateway: gateway.state(), step=0.5)
    assert (failed.name, failed.action) == ("SILENT", Action.NEXT_RUN)


def test_nobody_at_the_address_is_a_failure_of_the_way(tg: TelegramServer) -> None:
    tg.stop()
    failed = _failure(tg, lambda gateway: gateway.state())
    assert (failed.name, failed.action) == ("CONNECTION", Action.NEXT_RUN)


def test_a_line_that_breaks_is_a_failure_of_the_way(tg: TelegramServer) -> None:
    tg.faults.add(Fault(method="updates.getState", action="drop"))
    failed = _failure(tg, lambda gateway: gateway.state())
    assert (failed.name, failed.action) == ("CONNECTION", Action.NEXT_RUN)


def test_a_key_that_telegram_does_not_know_is_tried_again_by_the_next_run(
    tg: TelegramServer,
) -> None:
    tg.forget_key()
    failed = _failure(tg, lambda gateway: gateway.state())
    assert (failed.name, failed.action) == ("AUTH_KEY_NOT_FOUND", Action.NEXT_RUN)


def test_after_a_line_broke_the_same_connection_fails_at_once(tg: TelegramServer) -> None:
    tg.faults.add(Fault(method="updates.getState", action="drop"))

    async def work(gateway: TelethonGateway) -> str:
        with pytest.raises(TelegramFailed):
            await gateway.state()
        with pytest.raises(TelegramFailed) as again:
            await gateway.state()
        return again.value.name

    assert ask(tg, work, step=3) == "CONNECTION"
    assert tg.connections == 1
