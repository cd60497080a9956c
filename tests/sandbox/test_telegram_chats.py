"""Dialogs, histories, drafts, people and names of the pretend Telegram."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from telethon.tl import functions, types
from tests.sandbox.telegram_support import (
    ask,
    connected,
    history,
    peer,
    peer_dialogs,
    refused,
    run,
)

from autokus.sandbox.telegram_server import TelegramServer


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


def numbers(answer: Any) -> list[int]:
    return [one.id for one in answer.messages]


# -- dialogs of named peers


def test_a_peers_dialog_tells_top_marks_unread_and_state(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    first, second = tg.write(anna, "1"), tg.write(anna, "2")
    tg.owner_reads(anna, first)
    ours = tg.owner_writes(anna, "3")
    tg.person_reads(anna)

    answer = ask(tg, peer_dialogs(anna))

    (dialog,) = answer.dialogs
    assert (dialog.top_message, dialog.unread_count) == (ours, 1)
    assert (dialog.read_inbox_max_id, dialog.read_outbox_max_id) == (first, ours)
    assert second == dialog.read_inbox_max_id + 1
    assert numbers(answer) == [ours]
    assert {one.id for one in answer.users} == {anna.id, tg.owner.id}
    assert answer.state.pts == tg.pts


def test_a_peers_dialog_carries_the_draft(tg: TelegramServer) -> None:
    anna, boris, clara = (tg.add_person(name) for name in ("Anna", "Boris", "Clara"))
    tg.owner_types_draft(anna, "Well")
    tg.owner_types_draft(boris, "Well")
    tg.owner_types_draft(boris, "")

    drafts = [one.draft for one in ask(tg, peer_dialogs(anna, boris, clara)).dialogs]

    assert drafts[0].message == "Well"
    assert isinstance(drafts[1], types.DraftMessageEmpty)
    assert drafts[2] is None


def test_a_dialog_without_messages_has_no_top(tg: TelegramServer) -> None:
    answer = ask(tg, peer_dialogs(tg.add_person("Anna")))

    assert [one.top_message for one in answer.dialogs] == [0]
    assert answer.messages == []


def test_a_hundred_dialogs_at_most_and_one_at_least(tg: TelegramServer) -> None:
    people = [tg.add_person(str(number)) for number in range(101)]

    assert len(ask(tg, peer_dialogs(*people[:100])).dialogs) == 100
    assert refused(tg, peer_dialogs(*people)) == (400, "LIMIT_INVALID")
    assert refused(tg, peer_dialogs()) == (400, "INPUT_PEERS_EMPTY")


def test_one_bad_peer_fails_the_whole_batch(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    bad = types.InputDialogPeer(types.InputPeerUser(anna.id, 1))
    request = functions.messages.GetPeerDialogsRequest([types.InputDialogPeer(peer(anna)), bad])

    assert refused(tg, request) == (400, "PEER_ID_INVALID")


# -- histories


def test_a_history_is_newest_first_and_at_most_a_hundred(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    for number in range(250):
        tg.write(anna, str(number))

    answer = ask(tg, history(anna, limit=1000))

    assert isinstance(answer, types.messages.MessagesSlice)
    assert answer.count == 250
    assert numbers(answer) == list(range(250, 150, -1))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"limit": 2}, [9, 8]),
        ({"limit": 2, "offset_id": 5}, [4, 3]),
        ({"limit": 2, "offset_id": 5, "add_offset": -2}, [6, 5]),
        ({"limit": 3, "offset_id": 5, "add_offset": 1}, [3, 2, 1]),
        ({"limit": 3, "add_offset": -1}, [9, 8]),
        ({"min_id": 7}, [9, 8]),
        ({"max_id": 3}, [2, 1]),
        ({"min_id": 3, "max_id": 6}, [5, 4]),
        ({"limit": 3, "min_id": 1, "offset_id": 4}, [3, 2]),
    ],
)
def test_pages_of_a_history(tg: TelegramServer, asked: dict[str, int], found: list[int]) -> None:
    anna = tg.add_person("Anna")
    for number in range(9):
        tg.write(anna, str(number))

    assert numbers(ask(tg, history(anna, **asked))) == found


def test_a_history_can_begin_before_a_date(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    for hour in range(1, 4):
        tg.write(anna, str(hour), at=datetime(2026, 1, 1, hour, tzinfo=UTC))

    answer = ask(tg, history(anna, offset_date=datetime(2026, 1, 1, 3, tzinfo=UTC)))

    assert numbers(answer) == [2, 1]


def test_a_stock_client_walks_a_long_history_without_gaps(tg: TelegramServer) -> None:
    anna, boris = tg.add_person("Anna", username="anna_hr"), tg.add_person("Boris")
    for number in range(125):
        tg.write(anna, str(number))
        tg.write(boris, "noise")

    async def main() -> tuple[list[str], list[str]]:
        async with connected(tg) as client:
            walk = client.iter_messages("anna_hr", wait_time=0)
            back = [one.text async for one in walk]
            walk = client.iter_messages("anna_hr", reverse=True, wait_time=0)
            forth = [one.text async for one in walk]
            return back, forth

    back, forth = run(main())

    assert forth == [str(number) for number in range(125)]
    assert back == forth[::-1]


def test_deleted_messages_are_in_no_history(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    gone, kept = tg.write(anna, "gone"), tg.write(anna, "kept")
    tg.delete(anna, [gone])
    wanted = [types.InputMessageID(gone), types.InputMessageID(kept), types.InputMessageID(77)]

    assert numbers(ask(tg, history(anna))) == [kept]
    found = ask(tg, functions.messages.GetMessagesRequest(wanted)).messages
    assert [type(one).__name__ for one in found] == ["MessageEmpty", "Message", "MessageEmpty"]


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "sticker", "document", "contact"])
def test_media_arrive_as_a_stock_client_knows_them(tg: TelegramServer, kind: str) -> None:
    anna = tg.add_person("Anna", username="anna_hr")
    tg.write(anna, "", media=kind, group=5)

    async def main() -> Any:
        async with connected(tg) as client:
            (message,) = await client.get_messages("anna_hr", limit=1)
            return message

    message = run(main())

    assert getattr(message, kind) is not None
    assert message.grouped_id == 5


def test_a_backdated_message_keeps_its_date(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "old", at=datetime(2026, 1, 2, tzinfo=UTC))
    tg.write(anna, "older", at=1_700_000_000)

    dates = [one.date for one in tg.chat(anna)]

    assert dates == [datetime(2026, 1, 2, tzinfo=UTC), datetime.fromtimestamp(1.7e9, UTC)]
    with pytest.raises(ValueError, match="time zone"):
        tg.write(anna, "?", at=datetime(2026, 1, 2))  # noqa: DTZ001  (that is the point)


# -- the list of dialogs


def test_a_stock_client_pages_through_all_dialogs_newest_first(tg: TelegramServer) -> None:
    people = [tg.add_person(f"P{number}") for number in range(130)]
    for one in people:
        tg.write(one, "Hello")
    tg.add_person("Silent")

    async def main() -> list[str]:
        async with connected(tg) as client:
            return [one.name async for one in client.iter_dialogs()]

    assert run(main()) == [one.first_name for one in reversed(people)]
    assert tg.count("messages.getDialogs") == 2


# -- read marks, typing, drafts


def test_reading_up_to_an_id_leaves_the_rest_unread(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    for number in range(3):
        tg.write(anna, str(number))

    ask(tg, functions.messages.ReadHistoryRequest(peer(anna), max_id=2))

    assert (tg.unread(anna), tg.read_mark(anna)) == (1, 2)


def test_typing_is_logged(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")

    assert (
        ask(tg, functions.messages.SetTypingRequest(peer(anna), types.SendMessageTypingAction()))
        is True
    )

    assert (tg.log[-1].method, tg.log[-1].peer) == ("messages.setTyping", anna.id)


def test_drafts_are_saved_listed_and_cleared_by_an_empty_one(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")

    assert ask(tg, functions.messages.SaveDraftRequest(peer(anna), "Well")) is True
    (listed,) = ask(tg, functions.messages.GetAllDraftsRequest()).updates
    ask(tg, functions.messages.SaveDraftRequest(peer(anna), ""))

    assert (listed.peer.user_id, listed.draft.message) == (anna.id, "Well")
    assert tg.draft(anna) is None
    assert ask(tg, functions.messages.GetAllDraftsRequest()).updates == []


def test_sending_from_the_phone_clears_the_draft(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.owner_types_draft(anna, "Well")

    tg.owner_writes(anna, "Well, yes")

    assert tg.draft(anna) is None


# -- people and names


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("nobody_here", "USERNAME_NOT_OCCUPIED"),
        ("no", "USERNAME_INVALID"),
        ("1abc", "USERNAME_INVALID"),
    ],
)
def test_a_name_nobody_has_is_refused(tg: TelegramServer, name: str, error: str) -> None:
    assert refused(tg, functions.contacts.ResolveUsernameRequest(name)) == (400, error)


def test_names_resolve_to_people_bots_and_channels_whatever_their_case(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna", username="anna_hr")
    bot = tg.add_person("Bot", username="jobs_bot", bot=True)
    jobs = tg.add_channel("Jobs", username="jobs_channel")

    person = ask(tg, functions.contacts.ResolveUsernameRequest("Anna_HR"))
    robot = ask(tg, functions.contacts.ResolveUsernameRequest("jobs_bot"))
    channel = ask(tg, functions.contacts.ResolveUsernameRequest("jobs_channel"))

    assert (person.peer.user_id, person.users[0].access_hash) == (anna.id, anna.access_hash)
    assert (robot.peer.user_id, robot.users[0].bot) == (bot.id, True)
    assert (channel.peer.channel_id, channel.chats[0].title) == (jobs.id, "Jobs")


def test_a_name_can_move_to_another_person(tg: TelegramServer) -> None:
    tg.add_person("Anna", username="anna_hr")
    boris = tg.add_person("Boris")

    tg.move_username("anna_hr", boris)

    assert ask(tg, functions.contacts.ResolveUsernameRequest("anna_hr")).peer.user_id == boris.id
    with pytest.raises(ValueError, match="taken"):
        tg.add_person("Clara", username="ANNA_HR")


def test_flags_of_people_reach_the_client(tg: TelegramServer) -> None:
    flags = ["bot", "scam", "fake", "deleted", "verified", "support"]
    yes: list[dict[str, Any]] = [{flag: True} for flag in flags]
    people = [tg.add_person("X", **one) for one in yes]
    wanted = [types.InputUser(one.id, one.access_hash) for one in people]

    found = ask(tg, functions.users.GetUsersRequest(wanted))

    assert [[flag for flag in flags if getattr(one, flag)] for one in found] == [
        [flag] for flag in flags
    ]


def test_an_unknown_user_comes_back_empty(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    wanted = [types.InputUserSelf(), types.InputUser(anna.id, 0), types.InputUser(77, 0)]

    found = ask(tg, functions.users.GetUsersRequest(wanted))

    assert [type(one).__name__ for one in found] == ["User", "UserEmpty", "UserEmpty"]
    assert found[0].is_self


def test_a_full_user_is_known_and_an_unknown_one_refused(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    known = functions.users.GetFullUserRequest(types.InputUser(anna.id, anna.access_hash))

    assert ask(tg, known).users[0].id == anna.id
    unknown = functions.users.GetFullUserRequest(types.InputUser(77, 0))
    assert refused(tg, unknown) == (400, "USER_ID_INVALID")


def test_a_person_can_have_a_chosen_id(tg: TelegramServer) -> None:
    service = tg.add_person("Telegram", id=777000, support=True, verified=True)

    tg.write(777000, "Login code: 12345")

    assert service.id == 777000
    assert [one.text for one in tg.chat(service)] == ["Login code: 12345"]


def test_config_nearest_centre_status_and_sessions_are_answered(tg: TelegramServer) -> None:
    config = ask(tg, functions.help.GetConfigRequest())
    assert (config.message_length_max, config.dc_options[0].port) == (4096, tg.port)
    assert ask(tg, functions.help.GetNearestDcRequest()).this_dc == config.this_dc
    assert ask(tg, functions.account.UpdateStatusRequest(offline=False)) is True
    (session,) = ask(tg, functions.account.GetAuthorizationsRequest()).authorizations
    assert session.current
