"""What updates.getDifference of the pretend Telegram tells."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from telethon import events
from telethon.tl import functions, types
from tests.sandbox.telegram_support import (
    ask,
    connected,
    difference,
    history,
    peer,
    refused,
    run,
    send,
)

from autokus.sandbox.telegram_server import TelegramServer


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


def texts(answer: Any) -> list[str]:
    return [one.message for one in answer.new_messages]


def kinds(answer: Any) -> list[str]:
    return [type(one).__name__ for one in answer.other_updates]


def test_every_message_raises_pts_by_one(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")

    tg.write(anna, "one")
    tg.owner_writes(anna, "two")

    assert tg.pts == 3
    assert texts(ask(tg, difference(1))) == ["one", "two"]
    assert texts(ask(tg, difference(2))) == ["two"]


def test_nothing_new_is_an_empty_difference(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "one")

    assert isinstance(ask(tg, difference(tg.pts)), types.updates.DifferenceEmpty)


def test_message_ids_are_one_sequence_over_all_chats(tg: TelegramServer) -> None:
    anna, boris = tg.add_person("Anna"), tg.add_person("Boris")

    ids = [tg.write(anna, "a"), tg.write(boris, "b"), tg.owner_note("n"), tg.write(anna, "c")]

    assert ids == [1, 2, 3, 4]


def test_the_state_after_a_difference_leaves_nothing_behind(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "one")

    state = ask(tg, difference(1)).state

    assert state.pts == tg.pts
    assert state.unread_count == 1
    assert isinstance(ask(tg, difference(state.pts)), types.updates.DifferenceEmpty)


def test_slices_carry_everything_once(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    for number in range(7):
        tg.write(anna, str(number))
    tg.difference_limit = 3

    first = ask(tg, difference(1))
    second = ask(tg, difference(first.intermediate_state.pts))
    third = ask(tg, difference(second.intermediate_state.pts))

    assert [type(one).__name__ for one in (first, second, third)] == [
        "DifferenceSlice",
        "DifferenceSlice",
        "Difference",
    ]
    assert [*texts(first), *texts(second), *texts(third)] == [str(number) for number in range(7)]


def test_a_smaller_limit_of_the_client_makes_smaller_slices(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    for number in range(3):
        tg.write(anna, str(number))

    assert texts(ask(tg, difference(1, pts_limit=2))) == ["0", "1"]


def test_a_gap_above_the_clients_limit_is_too_long(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    for number in range(5):
        tg.write(anna, str(number))

    exactly = ask(tg, difference(1, pts_total_limit=5))
    above = ask(tg, difference(1, pts_total_limit=4))

    assert isinstance(exactly, types.updates.Difference)
    assert isinstance(above, types.updates.DifferenceTooLong)
    assert above.pts == tg.pts


def test_a_state_too_old_for_the_server_is_too_long(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    for number in range(5):
        tg.write(anna, str(number))
    tg.pts_total_too_long = 3

    assert isinstance(ask(tg, difference(1)), types.updates.DifferenceTooLong)
    assert texts(ask(tg, difference(3))) == ["2", "3", "4"]


def test_a_state_before_the_lost_history_is_too_long(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    for number in range(5):
        tg.write(anna, str(number))
    tg.lose_history(3)

    assert isinstance(ask(tg, difference(2)), types.updates.DifferenceTooLong)
    assert texts(ask(tg, difference(3))) == ["2", "3", "4"]


@pytest.mark.parametrize(
    ("pts", "error"),
    [
        (0, "PERSISTENT_TIMESTAMP_EMPTY"),
        (-1, "PERSISTENT_TIMESTAMP_EMPTY"),
        (2, "PERSISTENT_TIMESTAMP_INVALID"),
    ],
)
def test_a_state_that_never_was_is_refused(tg: TelegramServer, pts: int, error: str) -> None:
    assert refused(tg, difference(pts)) == (400, error)


def test_a_difference_needs_a_date(tg: TelegramServer) -> None:
    request = functions.updates.GetDifferenceRequest(pts=1, date=0, qts=0)

    assert refused(tg, request) == (400, "DATE_EMPTY")


def test_a_deleted_message_is_no_longer_among_the_new_ones(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    keep, gone = tg.write(anna, "keep"), tg.write(anna, "gone")
    tg.delete(anna, gone)

    answer = ask(tg, difference(1))

    assert [one.id for one in answer.new_messages] == [keep]
    (update,) = answer.other_updates
    assert isinstance(update, types.UpdateDeleteMessages)
    assert update.messages == [gone]


def test_deleting_several_messages_counts_each(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    ids = [tg.write(anna, "1"), tg.write(anna, "2"), tg.write(anna, "3")]
    before = tg.pts

    tg.delete(anna, ids)

    (update,) = ask(tg, difference(before)).other_updates
    assert (update.pts, update.pts_count) == (before + 3, 3)


def test_an_edited_new_message_appears_once_with_its_newest_text(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    number = tg.write(anna, "Helo")
    tg.edit(anna, number, "Hello")

    answer = ask(tg, difference(1))

    assert texts(answer) == ["Hello"]
    (update,) = answer.other_updates
    assert isinstance(update, types.UpdateEditMessage)
    assert (update.message.id, update.message.message) == (number, "Hello")
    assert update.message.edit_date is not None
    assert (update.pts, update.pts_count) == (3, 1)


def test_an_edit_of_an_old_message_is_an_update_only(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    number = tg.write(anna, "Helo")
    before = tg.pts
    tg.edit(anna, number, "Hello")

    answer = ask(tg, difference(before))

    assert answer.new_messages == []
    assert kinds(answer) == ["UpdateEditMessage"]


def test_own_sends_are_confirmed_by_their_random_id(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    ask(tg, send(anna, "Hi", random_id=-77))

    answer = ask(tg, difference(1))

    assert texts(answer) == ["Hi"]
    assert answer.new_messages[0].out
    (update,) = answer.other_updates
    assert isinstance(update, types.UpdateMessageID)
    assert (update.id, update.random_id) == (1, -77)


def test_what_the_owner_wrote_on_the_phone_confirms_no_random_id(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.owner_writes(anna, "I'll answer myself")

    answer = ask(tg, difference(1))

    assert answer.new_messages[0].out
    assert answer.other_updates == []


def test_everybody_mentioned_comes_along_whole(tg: TelegramServer) -> None:
    anna, boris = tg.add_person("Анна", username="anna_hr"), tg.add_person("Boris")
    tg.write(anna, "Hi")
    tg.owner_note("look", fwd_from=boris)

    found = {one.id: one for one in ask(tg, difference(1)).users}

    assert set(found) == {anna.id, boris.id, tg.owner.id}
    assert found[anna.id].access_hash == anna.access_hash
    assert (found[anna.id].first_name, found[anna.id].username) == ("Анна", "anna_hr")
    assert not any(one.min for one in found.values())


def test_read_marks_of_both_sides_are_events(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    theirs, ours = tg.write(anna, "Hi"), tg.owner_writes(anna, "Hello")
    before = tg.pts
    tg.owner_reads(anna)
    tg.person_reads(anna)

    inbox, outbox = ask(tg, difference(before)).other_updates

    assert isinstance(inbox, types.UpdateReadHistoryInbox)
    assert (inbox.max_id, inbox.still_unread_count, inbox.pts) == (theirs, 0, before + 1)
    assert isinstance(outbox, types.UpdateReadHistoryOutbox)
    assert (outbox.max_id, outbox.pts) == (ours, before + 2)


def test_drafts_and_the_schedule_are_not_part_of_it(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    when = int(tg.now().timestamp()) + 3600
    tg.owner_types_draft(anna, "Well")
    ask(tg, send(anna, "later", schedule_date=when))
    tg.owner_deletes_scheduled(anna, 1)

    assert isinstance(ask(tg, difference(1)), types.updates.DifferenceEmpty)


def test_saved_messages_are_part_of_it_and_carry_no_out(tg: TelegramServer) -> None:
    tg.owner_note("/status")
    ask(
        tg,
        functions.messages.SendMessageRequest(types.InputPeerSelf(), "Status: well", random_id=5),
    )

    theirs, ours = ask(tg, difference(1)).new_messages

    assert [theirs.message, ours.message] == ["/status", "Status: well"]
    for note in (theirs, ours):
        assert note.peer_id == types.PeerUser(tg.owner.id)
        # Telethon sets `out` in its finishing step only, which raw answers do not pass.
        assert not note.out


def test_a_service_message_is_among_the_new_messages(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.service_message(anna)

    (message,) = ask(tg, difference(1)).new_messages

    assert isinstance(message, types.MessageService)


def test_a_read_mark_that_changes_nothing_is_no_event(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "Hi")

    first = ask(tg, functions.messages.ReadHistoryRequest(peer(anna), max_id=0))
    again = ask(tg, functions.messages.ReadHistoryRequest(peer(anna), max_id=0))

    assert (first.pts, first.pts_count) == (3, 1)
    assert (again.pts, again.pts_count) == (3, 0)


@pytest.mark.parametrize("without", [False, True])
def test_news_are_pushed_only_when_wished_and_subscribed(
    tg: TelegramServer, *, without: bool
) -> None:
    anna = tg.add_person("Anna")

    async def main() -> list[str]:
        seen: list[str] = []
        arrived = asyncio.Event()
        async with connected(tg, receive_updates=not without) as client:

            async def heard(event: Any) -> None:
                seen.append(event.raw_text)
                arrived.set()

            client.add_event_handler(heard, events.NewMessage(incoming=True))
            tg.push_updates = True
            await client(functions.help.GetNearestDcRequest())
            tg.write(anna, "pushed")
            tg.push_updates = False
            tg.write(anna, "not pushed")
            if not without:
                await asyncio.wait_for(arrived.wait(), 20)
            await asyncio.sleep(0.4)  # and nothing else comes
        return seen

    assert run(main()) == ([] if without else ["pushed"])


def test_saved_messages_have_a_dialog_and_a_history_like_any_chat(tg: TelegramServer) -> None:
    tg.owner_note("/status")
    me = types.InputDialogPeer(types.InputPeerSelf())

    answer = ask(tg, functions.messages.GetPeerDialogsRequest([me]))

    (dialog,) = answer.dialogs
    assert (dialog.top_message, dialog.unread_count) == (1, 0)
    assert [one.message for one in answer.messages] == ["/status"]
    assert [one.message for one in ask(tg, history(tg.owner)).messages] == ["/status"]
