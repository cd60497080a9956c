"""Scheduled messages of the pretend Telegram."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from telethon.tl import functions, types
from tests.sandbox.telegram_support import ask, connected, difference, peer, refused, run, send

from autokus.sandbox.telegram_people import Person
from autokus.sandbox.telegram_server import TelegramServer

DAY = 86_400


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


def ahead(tg: TelegramServer, seconds: float) -> int:
    return int(tg.now().timestamp() + seconds)


def schedule(tg: TelegramServer, who: Person, text: str = "later", **more: Any) -> Any:
    """Schedule an hour ahead."""
    return ask(tg, send(who, text, **{"schedule_date": ahead(tg, 3600), **more}))


def queued(who: Person, *ids: int) -> Any:
    return functions.messages.GetScheduledMessagesRequest(peer(who), list(ids))


def test_a_schedule_date_ahead_puts_the_message_into_the_chats_queue(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    when = ahead(tg, 3600)

    answer = ask(tg, send(anna, "later", random_id=7, schedule_date=when))

    named, new = answer.updates
    assert (named.id, named.random_id) == (1, 7)
    assert isinstance(new, types.UpdateNewScheduledMessage)
    assert (new.message.id, new.message.message) == (1, "later")
    assert int(new.message.date.timestamp()) == when
    assert tg.chat(anna) == []
    assert tg.pts == 1
    assert tg.sends == []


@pytest.mark.parametrize(("seconds", "at_once"), [(-5, True), (9, True), (11, False)])
def test_less_than_ten_seconds_ahead_is_sent_at_once(
    tg: TelegramServer, seconds: int, *, at_once: bool
) -> None:
    anna = tg.add_person("Anna")

    answer = ask(tg, send(anna, schedule_date=ahead(tg, seconds)))

    assert isinstance(answer, types.UpdateShortSentMessage) is at_once
    assert bool(tg.chat(anna)) is at_once


def test_each_chat_has_its_own_queue_and_ids(tg: TelegramServer) -> None:
    anna, boris = tg.add_person("Anna"), tg.add_person("Boris")

    for who, number in ((anna, 1), (anna, 2), (boris, 3)):
        schedule(tg, who, random_id=number)

    assert [one.id for one in tg.scheduled(anna)] == [1, 2]
    assert [one.id for one in tg.scheduled(boris)] == [1]


def test_on_delivery_it_gets_a_new_id_and_says_where_it_came_from(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "Hello")
    tg.write(anna, "Are you there?")
    schedule(tg, anna, "yes", random_id=7)
    before = tg.pts

    tg.advance(3601)

    assert tg.scheduled(anna) == []
    message = tg.chat(anna)[-1]
    assert (message.id, message.text, message.out, message.from_scheduled) == (
        3,
        "yes",
        True,
        True,
    )
    (found,) = ask(tg, difference(before)).new_messages
    assert (found.id, found.from_scheduled) == (3, True)


def test_a_delivered_message_enters_the_log_of_sends(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    schedule(tg, anna, "yes", random_id=7)

    tg.advance(3601)

    (record,) = tg.sends
    assert (record.random_id, record.text, record.from_scheduled) == (7, "yes", True)


def test_what_is_due_leaves_by_itself_before_a_request_is_answered() -> None:
    clock = [1_800_000_000.0]
    with TelegramServer(clock=lambda: clock[0]) as tg:
        anna = tg.add_person("Anna")
        schedule(tg, anna, "yes", random_id=7)
        clock[0] += 3601

        (found,) = ask(tg, difference(1)).new_messages

        assert found.message == "yes"
        assert found.date.timestamp() == 1_800_003_600


def test_gone_items_come_back_empty(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    schedule(tg, anna, random_id=1)
    schedule(tg, anna, random_id=2)
    tg.owner_deletes_scheduled(anna, 1)

    found = {one.id: type(one).__name__ for one in ask(tg, queued(anna, 1, 2)).messages}

    assert found == {1: "MessageEmpty", 2: "Message"}


def test_the_owners_edit_of_the_queue_is_seen_there(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    schedule(tg, anna, "later", random_id=1)
    when = ahead(tg, 7200)

    tg.owner_edits_scheduled(anna, 1, "sooner", at=when)

    (found,) = ask(tg, queued(anna, 1)).messages
    assert (found.message, int(found.date.timestamp())) == ("sooner", when)


def test_the_owner_can_send_now(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    schedule(tg, anna, "later", random_id=1)

    (number,) = tg.owner_sends_scheduled_now(anna, 1)

    assert tg.scheduled(anna) == []
    assert (tg.chat(anna)[-1].id, tg.chat(anna)[-1].from_scheduled) == (number, True)


def test_a_client_can_edit_a_queued_message(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    schedule(tg, anna, "later", random_id=1)
    when = ahead(tg, 7200)
    edit = functions.messages.EditMessageRequest(
        peer(anna), 1, message="sooner", schedule_date=when
    )

    (update,) = ask(tg, edit).updates

    assert isinstance(update, types.UpdateNewScheduledMessage)
    assert (update.message.id, update.message.message) == (1, "sooner")
    assert (tg.scheduled(anna)[0].text, tg.scheduled(anna)[0].date) == ("sooner", when)
    assert refused(tg, edit) == (400, "MESSAGE_NOT_MODIFIED")


def test_a_client_can_take_messages_back(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    schedule(tg, anna, random_id=1)

    (update,) = ask(
        tg, functions.messages.DeleteScheduledMessagesRequest(peer(anna), [1, 5])
    ).updates

    assert isinstance(update, types.UpdateDeleteScheduledMessages)
    assert (update.messages, update.sent_messages) == ([1], None)
    tg.advance(7200)
    assert tg.chat(anna) == []


def test_a_client_can_send_now_and_learns_both_ids(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    tg.write(anna, "Hello")
    schedule(tg, anna, "yes", random_id=1)

    new, flushed = ask(tg, functions.messages.SendScheduledMessagesRequest(peer(anna), [1])).updates

    assert isinstance(new, types.UpdateNewMessage)
    assert (new.message.id, new.message.from_scheduled, new.pts) == (2, True, 3)
    assert (flushed.messages, flushed.sent_messages) == ([1], [2])
    request = functions.messages.SendScheduledMessagesRequest(peer(anna), [1])
    assert refused(tg, request) == (400, "MESSAGE_ID_INVALID")


def test_a_stock_client_sees_the_queue_latest_first(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna", username="anna_hr")
    schedule(tg, anna, "first", random_id=1)
    schedule(tg, anna, "second", random_id=2, schedule_date=ahead(tg, 7200))

    async def main() -> list[str]:
        async with connected(tg) as client:
            return [one.text for one in await client.get_messages("anna_hr", scheduled=True)]

    assert run(main()) == ["second", "first"]


def test_too_late_and_too_many_are_refused(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    far = send(anna, schedule_date=ahead(tg, 367 * DAY + 60))
    near = send(anna, random_id=2, schedule_date=ahead(tg, 367 * DAY - 60))

    assert refused(tg, far) == (400, "SCHEDULE_DATE_TOO_LATE")
    ask(tg, near)
    when = ahead(tg, 3600)
    ask(tg, *(send(anna, random_id=10 + number, schedule_date=when) for number in range(99)))
    assert refused(tg, send(anna, random_id=999, schedule_date=when)) == (400, "SCHEDULE_TOO_MUCH")


def test_a_repeated_random_id_does_not_schedule_twice(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    first = schedule(tg, anna, random_id=7)

    again = schedule(tg, anna, random_id=7)

    assert [one.to_dict() for one in again.updates] == [one.to_dict() for one in first.updates]
    assert len(tg.scheduled(anna)) == 1
    assert tg.repeats == 1


def test_a_repeat_after_a_veto_brings_nothing_back(tg: TelegramServer) -> None:
    anna = tg.add_person("Anna")
    schedule(tg, anna, random_id=7)
    tg.owner_deletes_scheduled(anna, 1)

    again = schedule(tg, anna, random_id=7)

    assert [type(one).__name__ for one in again.updates] == ["UpdateMessageID"]
    assert tg.scheduled(anna) == []


def test_a_reminder_to_oneself_arrives_in_saved_messages(tg: TelegramServer) -> None:
    schedule(tg, tg.owner, "look here")

    tg.advance(3601)

    (note,) = tg.notes()
    assert (note.text, note.from_scheduled, note.out) == ("look here", True, False)
