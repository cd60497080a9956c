"""What messages.sendMessage and its like do in the pretend Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from telethon import errors
from telethon.tl import functions, types
from tests.sandbox.telegram_support import ask, connected, history, peer, refused, run, send

from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_server import TelegramServer


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


def test_a_send_answers_with_the_new_id_and_the_real_pts(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "Hello")

    answer = ask(tg, send(anna, "Hi", random_id=7))

    assert isinstance(answer, types.UpdateShortSentMessage)
    assert (answer.id, answer.out, answer.pts, answer.pts_count) == (2, True, 3, 1)


def test_a_stock_client_sends_and_reads_back(tg: TelegramServer) -> None:
    tg.add_person("Анна", username="anna_hr")

    async def main() -> tuple[Any, Any]:
        async with connected(tg) as client:
            sent = await client.send_message("anna_hr", "Здравствуйте")
            (found,) = await client.get_messages("anna_hr", limit=1)
            return sent, found

    sent, found = run(main())

    assert (sent.id, sent.text) == (found.id, found.text) == (1, "Здравствуйте")
    assert [one.text for one in tg.chat("anna_hr")] == ["Здравствуйте"]


def test_the_log_of_sends_names_peer_id_and_random_id(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.owner_writes(anna, "from the phone")

    ask(tg, send(anna, "Hi", random_id=7))

    (record,) = tg.sends
    assert (record.peer_id, record.message_id, record.random_id, record.text) == (
        anna.id,
        2,
        7,
        "Hi",
    )
    assert [one.random_id for one in tg.chat(anna)] == [None, 7]


def test_a_repeated_random_id_returns_the_first_message_and_sends_nothing(
    tg: TelegramServer,
) -> None:
    anna = tg.add_person("Anna")

    first = ask(tg, send(anna, "Hi", random_id=7))
    tg.write(anna, "between")
    again = ask(tg, send(anna, "Hi", random_id=7))

    assert (again.id, again.pts, again.pts_count) == (first.id, first.pts, first.pts_count)
    assert [one.text for one in tg.chat(anna)] == ["Hi", "between"]
    assert (len(tg.sends), tg.repeats) == (1, 1)


def test_sends_can_be_answered_by_whole_updates_the_first_time_and_again(
    tg: TelegramServer,
) -> None:
    tg.add_person("Anna", username="anna_hr")
    tg.long_answers = True

    async def main() -> Any:
        async with connected(tg) as client:
            return await client.send_message("anna_hr", "Hi")

    sent = run(main())
    anna = tg.account.person("anna_hr")
    named, new = ask(tg, send(anna, "Hi", random_id=tg.sends[0].random_id)).updates

    assert (sent.id, sent.text) == (1, "Hi")
    assert (named.id, named.random_id) == (1, tg.sends[0].random_id)
    assert (new.message.id, new.pts, new.pts_count) == (1, 2, 1)
    assert len(tg.chat(anna)) == 1


def test_a_random_id_is_remembered_even_when_its_message_was_deleted(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    first = ask(tg, send(anna, random_id=7))
    tg.delete(anna, first.id)

    again = ask(tg, send(anna, random_id=7))

    assert again.id == first.id
    assert tg.chat(anna, deleted=False) == []


def test_a_random_id_is_remembered_per_peer(tg: TelegramServer) -> None:
    anna, boris = tg.add_person("Anna"), tg.add_person("Boris")

    ids = [ask(tg, send(one, random_id=7)).id for one in (anna, boris)]

    assert ids == [1, 2]


def test_random_ids_outlive_a_restart_of_the_server(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    ask(tg, send(anna, random_id=7))

    tg.stop()
    tg.start()
    ask(tg, send(anna, random_id=7))

    assert len(tg.sends) == 1


def test_a_repeat_while_the_first_call_is_in_process_is_a_duplicate(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.faults.add(Fault("messages.sendMessage", "delay", when="after", seconds=0.3))

    async def main() -> tuple[Any, Any]:
        async with connected(tg) as one, connected(tg) as other:
            first = asyncio.ensure_future(one._sender.send(send(anna, random_id=7)))
            await asyncio.sleep(0.1)
            with pytest.raises(errors.RandomIdDuplicateError) as caught:
                await other._sender.send(send(anna, random_id=7))
            assert caught.value.code == 500
            return await first, await other._sender.send(send(anna, random_id=7))

    first, later = run(main())

    assert first.id == later.id
    assert len(tg.chat(anna)) == 1


@pytest.mark.parametrize(
    ("text", "more", "error"),
    [
        ("", {}, "MESSAGE_EMPTY"),
        (" \n ", {}, "MESSAGE_EMPTY"),
        ("x" * 4097, {}, "MESSAGE_TOO_LONG"),
        ("x", {"random_id": 0}, "RANDOM_ID_EMPTY"),
        ("x", {"entities": [types.MessageEntityBold(0, 2)]}, "ENTITY_BOUNDS_INVALID"),
        ("x", {"entities": [types.MessageEntityBold(-1, 1)]}, "ENTITY_BOUNDS_INVALID"),
        ("x", {"reply_to": types.InputReplyToMessage(99)}, "REPLY_MESSAGE_ID_INVALID"),
        ("x", {"reply_to": types.InputReplyToMessage(1, quote_text="no")}, "QUOTE_TEXT_INVALID"),
    ],
)
def test_what_the_documentation_forbids_is_refused(
    tg: TelegramServer, text: str, more: dict[str, Any], error: str
) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "Hello")

    assert refused(tg, send(anna, text, **more)) == (400, error)
    assert tg.sends == []


def test_length_counts_code_points_and_styles_count_utf16_units(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    bold = types.MessageEntityBold(0, 2)

    ask(tg, send(anna, "😀" * 4096, random_id=1), send(anna, "😀", random_id=2, entities=[bold]))

    assert [len(one.text) for one in tg.chat(anna)] == [4096, 1]


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"deleted": True}, (400, "INPUT_USER_DEACTIVATED")),
        ({"blocks_owner": True}, (403, "USER_IS_BLOCKED")),
        ({"blocked_by_owner": True}, (400, "YOU_BLOCKED_USER")),
        ({"premium_only": True}, (403, "PRIVACY_PREMIUM_REQUIRED")),
    ],
)
def test_some_people_cannot_be_written_to(
    tg: TelegramServer, facts: dict[str, Any], error: tuple[int, str]
) -> None:
    assert refused(tg, send(tg.add_person("Anna", **facts))) == error


def test_a_wrong_access_hash_is_as_bad_as_a_wrong_id(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    wrong = [types.InputPeerUser(anna.id, 1), types.InputPeerUser(1, 1), types.InputPeerEmpty()]

    found = [
        refused(tg, functions.messages.SendMessageRequest(one, "x", random_id=1)) for one in wrong
    ]

    assert found == [(400, "PEER_ID_INVALID")] * 3


def test_a_channel_cannot_be_written_to(tg: TelegramServer) -> None:
    jobs = tg.add_channel("Jobs")
    request = functions.messages.SendMessageRequest(
        types.InputPeerChannel(jobs.id, jobs.access_hash), "x", random_id=1
    )

    assert refused(tg, request) == (403, "CHAT_WRITE_FORBIDDEN")


def test_a_reply_names_the_message_it_answers(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    number = tg.write(anna, "Hello there")
    quote = types.InputReplyToMessage(number, quote_text="there")

    ask(tg, send(anna, "Hi", reply_to=quote))

    assert tg.chat(anna)[-1].reply_to == number
    assert ask(tg, history(anna)).messages[0].reply_to.reply_to_msg_id == number


@pytest.mark.parametrize("as_user", [False, True])
def test_a_message_to_oneself_goes_to_saved_messages(tg: TelegramServer, *, as_user: bool) -> None:
    me = (
        types.InputPeerUser(tg.owner.id, tg.owner.access_hash) if as_user else types.InputPeerSelf()
    )

    ask(tg, functions.messages.SendMessageRequest(me, "note", random_id=1))

    assert [one.text for one in tg.notes()] == ["note"]


def test_only_clear_draft_clears_the_draft(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.owner_types_draft(anna, "Well")

    ask(tg, send(anna, random_id=1))
    kept = tg.draft(anna)
    ask(tg, send(anna, random_id=2, clear_draft=True))

    assert kept is not None
    assert kept.text == "Well"
    assert tg.draft(anna) is None


# -- editing and deleting


def edit(person: Any, number: int, text: str, **more: Any) -> Any:
    return functions.messages.EditMessageRequest(peer(person), number, message=text, **more)


def test_an_edit_is_an_event_with_the_new_text(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    number = ask(tg, send(anna, "Helo")).id

    answer = ask(tg, edit(anna, number, "Hello"))

    (update,) = answer.updates
    assert isinstance(update, types.UpdateEditMessage)
    assert (update.message.message, update.pts, update.pts_count) == ("Hello", 3, 1)
    assert tg.chat(anna)[0].text == "Hello"


def test_an_edit_can_be_refused(tg: TelegramServer) -> None:
    anna, boris = tg.add_person("Anna"), tg.add_person("Boris")
    theirs, ours = tg.write(anna, "Hello"), tg.owner_writes(anna, "Hi")
    old = tg.owner_writes(anna, "old", at=tg.now().timestamp() - 3 * 86_400)

    assert refused(tg, edit(anna, theirs, "x")) == (403, "MESSAGE_AUTHOR_REQUIRED")
    assert refused(tg, edit(anna, ours, "Hi")) == (400, "MESSAGE_NOT_MODIFIED")
    assert refused(tg, edit(anna, 99, "x")) == (400, "MESSAGE_ID_INVALID")
    assert refused(tg, edit(boris, ours, "x")) == (400, "MESSAGE_ID_INVALID")
    assert refused(tg, edit(anna, ours, " ")) == (400, "MESSAGE_EMPTY")
    assert refused(tg, edit(anna, old, "x")) == (400, "MESSAGE_EDIT_TIME_EXPIRED")


def test_a_note_of_ones_own_can_be_edited(tg: TelegramServer) -> None:
    number = tg.owner_note("working")

    ask(tg, functions.messages.EditMessageRequest(types.InputPeerSelf(), number, message="done"))

    assert [one.text for one in tg.notes()] == ["done"]


def test_a_deletion_counts_only_what_was_there(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    number = tg.write(anna, "Hello")

    first = ask(tg, functions.messages.DeleteMessagesRequest([number, 99]))
    again = ask(tg, functions.messages.DeleteMessagesRequest([number]))

    assert (first.pts, first.pts_count) == (3, 1)
    assert (again.pts, again.pts_count) == (3, 0)
    assert tg.chat(anna)[0].deleted
