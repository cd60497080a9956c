"""What is left at Telegram for later, drafts, notes and Telegram's clock: the gateway over the real protocol."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from tests.telegram.test_gateway import _failure, ask, peer, row, state

from autokus.errors import Action, Exit
from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_people import Person as Somebody
from autokus.sandbox.telegram_server import TelegramServer
from autokus.telegram.gateway import TelethonGateway
from autokus.vocabulary import SAVED_MESSAGES, Author, Message, Origin, Outgoing, Peer, Placed

NOON = 1_800_000_000
"""What the pretend Telegram's clock says; this machine's clock is years off."""

SLACK = 60
"""Seconds that a loaded machine may take for a test."""


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    """A pretend Telegram whose clock stands until a test moves it."""
    with TelegramServer(clock=lambda: NOON) as server:
        yield server
    assert server.errors == []


@pytest.fixture
def anna(tg: TelegramServer) -> Somebody:
    return tg.add_person("Anna")


def schedule(tg: TelegramServer, outgoing: Outgoing, at: int = NOON + 300) -> Placed:
    placed: Placed = ask(tg, lambda gateway: gateway.schedule(outgoing, at))
    return placed


def queue(tg: TelegramServer, of: Peer) -> tuple[Message, ...]:
    found: tuple[Message, ...] = ask(tg, lambda gateway: gateway.queue(of))
    return found


def note(tg: TelegramServer, text: str, random_id: int = 99) -> Outgoing:
    return replace(row(tg.owner, text, random_id), author=Author.NOTE, peer=Peer(tg.owner.id, 0))


# -- what lies there -------------------------------------------------------------------------------


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("ahead", "queued"), [(-60, False), (0, False), (9, False), (10, True)])
def test_what_is_less_than_ten_seconds_ahead_leaves_at_once(
    tg: TelegramServer,
    anna: Somebody,
    ahead: int,
    queued: bool,  # noqa: FBT001
    long: bool,  # noqa: FBT001
) -> None:
    tg.long_answers = long
    tg.write(anna, "Hello")

    placed = schedule(tg, row(anna, "Later"), NOON + ahead)

    assert placed.queued is queued
    if queued:
        assert [item.id for item in tg.scheduled(anna)] == [placed.id]
        assert tg.sends == []
    else:
        assert [record.message_id for record in tg.sends] == [placed.id]
        assert tg.scheduled(anna) == []


@pytest.mark.parametrize("zone", ["UTC", "Asia/Vladivostok", "America/New_York"])
def test_it_leaves_at_that_moment_wherever_this_machine_stands(
    tg: TelegramServer, anna: Somebody, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        try:
            schedule(tg, row(anna, "Later"), NOON + 301)
            (item,) = queue(tg, peer(anna))
        finally:
            patch.undo()
            time.tzset()

    assert tg.scheduled(anna)[0].date == NOON + 301
    assert item == Message(anna.id, 1, NOON + 301, "Later", from_owner=True)


@pytest.mark.parametrize("ahead", [0, 300])
@pytest.mark.parametrize("long", [False, True])
def test_the_same_row_scheduled_again_is_in_the_same_place(
    tg: TelegramServer,
    anna: Somebody,
    ahead: int,
    long: bool,  # noqa: FBT001
) -> None:
    tg.long_answers = long
    first = schedule(tg, row(anna, "Later"), NOON + ahead)

    assert schedule(tg, row(anna, "Later"), NOON + ahead + 60) == first
    assert len(tg.scheduled(anna)) + len(tg.sends) == 1
    assert tg.repeats == 1


def test_what_the_owner_deleted_there_does_not_come_back_by_a_repeat(
    tg: TelegramServer, anna: Somebody
) -> None:
    placed = schedule(tg, row(anna, "Later"))
    tg.owner_deletes_scheduled(anna, placed.id)

    assert schedule(tg, row(anna, "Later")) == placed
    assert queue(tg, peer(anna)) == ()
    tg.advance(301)
    assert tg.chat(anna) == []


def test_a_queue_shows_what_the_owner_made_of_it(tg: TelegramServer, anna: Somebody) -> None:
    kept, changed, deleted, sent = (
        schedule(tg, row(anna, text, random_id=number)).id
        for number, text in enumerate(("kept", "changed", "deleted", "sent"), start=1)
    )
    tg.owner_edits_scheduled(anna, changed, "Other words", at=NOON + 900)
    tg.owner_deletes_scheduled(anna, deleted)
    (left,) = tg.owner_sends_scheduled_now(anna, sent)

    assert {item.id: (item.text, item.date) for item in queue(tg, peer(anna))} == {
        kept: ("kept", NOON + 300),
        changed: ("Other words", NOON + 900),
    }
    (message,) = ask(tg, lambda gateway: gateway.history(peer(anna), 0))
    assert message == Message(anna.id, left, NOON, "sent", from_owner=True, origin=Origin.SCHEDULED)


def test_each_chat_has_a_queue_of_its_own_and_so_have_saved_messages(
    tg: TelegramServer, anna: Somebody
) -> None:
    schedule(tg, row(anna, "To Anna", random_id=1))
    schedule(tg, note(tg, "To me"))

    assert [item.text for item in queue(tg, peer(anna))] == ["To Anna"]
    (mine,) = queue(tg, SAVED_MESSAGES)
    assert (mine.user_id, mine.text) == (tg.owner.id, "To me")


def test_what_was_taken_back_does_not_leave_and_what_left_is_passed_over(
    tg: TelegramServer, anna: Somebody
) -> None:
    first = schedule(tg, row(anna, "one", random_id=1)).id
    second = schedule(tg, row(anna, "two", random_id=2)).id
    tg.owner_sends_scheduled_now(anna, first)

    ask(tg, lambda gateway: gateway.unschedule(peer(anna), [first, second, 77]))

    tg.advance(301)
    assert [message.text for message in tg.chat(anna)] == ["one"]


def test_what_telegram_sent_by_its_schedule_comes_as_news_under_a_new_number(
    tg: TelegramServer, anna: Somebody
) -> None:
    tg.write(anna, "Hello")
    schedule(tg, row(anna, "Later"))
    before = state(tg)
    tg.advance(301)

    news = ask(tg, lambda gateway: gateway.news(before))

    (message,) = news.messages
    assert (message.id, message.origin, message.from_owner) == (2, Origin.SCHEDULED, True)
    assert news.confirmations == ()


def test_each_of_these_is_one_request(tg: TelegramServer, anna: Somebody) -> None:
    async def work(gateway: TelethonGateway) -> int:
        placed = await gateway.schedule(row(anna, "Later"), NOON + 300)
        await gateway.queue(peer(anna))
        await gateway.unschedule(peer(anna), [placed.id])
        await gateway.place_draft(peer(anna), "Draft")
        number = await gateway.send(note(tg, "Note"))
        await gateway.edit_note(number, "Other note")
        return gateway.requests

    assert ask(tg, work) == 6
    assert [(entry.method, entry.peer) for entry in tg.log] == [
        ("messages.sendMessage", anna.id),
        ("messages.getScheduledHistory", anna.id),
        ("messages.deleteScheduledMessages", anna.id),
        ("messages.saveDraft", anna.id),
        ("messages.sendMessage", tg.owner.id),
        ("messages.editMessage", tg.owner.id),
    ]


@pytest.mark.parametrize(
    ("error", "code"),
    [("SCHEDULE_TOO_MUCH", 400), ("SCHEDULE_DATE_INVALID", 400), ("SCHEDULE_NEW_WORD", 400)],
)
def test_a_refused_schedule_ends_that_row_and_not_the_account(
    tg: TelegramServer, anna: Somebody, error: str, code: int
) -> None:
    tg.faults.add(Fault(method="messages.sendMessage", action="error", code=code, error=error))
    failed = _failure(tg, lambda gateway: gateway.schedule(row(anna, "Later"), NOON + 300))
    assert (failed.name, failed.action, failed.exit_code) == (
        error,
        Action.GIVE_UP,
        Exit.TRY_AGAIN,
    )


def test_a_moment_too_far_ahead_is_refused_by_its_name(tg: TelegramServer, anna: Somebody) -> None:
    far = NOON + 400 * 86_400
    failed = _failure(tg, lambda gateway: gateway.schedule(row(anna, "Later"), far))
    assert (failed.name, failed.action) == ("SCHEDULE_DATE_TOO_LATE", Action.GIVE_UP)


# -- drafts ----------------------------------------------------------------------------------------


def test_a_text_in_the_input_box_is_seen_there_until_it_is_cleared(
    tg: TelegramServer, anna: Somebody
) -> None:
    ask(tg, lambda gateway: gateway.place_draft(peer(anna), "Привет 🙂"))
    (head,) = ask(tg, lambda gateway: gateway.dialogs([peer(anna)])).dialogs
    assert (head.draft, head.draft_at) == ("Привет 🙂", NOON)

    ask(tg, lambda gateway: gateway.place_draft(peer(anna), ""))
    (head,) = ask(tg, lambda gateway: gateway.dialogs([peer(anna)])).dialogs
    assert (head.draft, head.draft_at) == ("", None)
    assert tg.chat(anna) == []


# -- Saved Messages --------------------------------------------------------------------------------


def test_a_note_is_changed_in_its_place_and_the_same_words_again_are_no_failure(
    tg: TelegramServer,
) -> None:
    number = ask(tg, lambda gateway: gateway.send(note(tg, "Working")))

    async def work(gateway: TelethonGateway) -> None:
        await gateway.edit_note(number, "Done")
        await gateway.edit_note(number, "Done")

    ask(tg, work)
    assert [(one.id, one.text) for one in tg.notes()] == [(number, "Done")]


def test_a_note_that_is_gone_is_given_up(tg: TelegramServer) -> None:
    number = tg.owner_note("Gone")
    tg.delete(tg.owner, number)
    failed = _failure(tg, lambda gateway: gateway.edit_note(number, "Done"))
    assert (failed.name, failed.action) == ("MESSAGE_ID_INVALID", Action.GIVE_UP)


def test_saved_messages_are_read_without_knowing_whose_they_are(
    tg: TelegramServer, anna: Somebody
) -> None:
    first, second = tg.owner_note("one"), tg.owner_note("/two")
    tg.write(anna, "Hello")

    history = ask(tg, lambda gateway: gateway.history(SAVED_MESSAGES, first))
    dialogs = ask(tg, lambda gateway: gateway.dialogs([SAVED_MESSAGES, peer(anna)]))

    assert [(one.user_id, one.id, one.text) for one in history] == [(tg.owner.id, second, "/two")]
    assert {head.user_id: head.top_message for head in dialogs.dialogs} == {
        tg.owner.id: second,
        anna.id: second + 1,
    }


@pytest.mark.parametrize(
    ("facts", "origin"),
    [
        ({}, Origin.TYPED),
        ({"reply_to": 1, "quote": "Hello"}, Origin.TYPED),
        ({"fwd_from": "me"}, Origin.FORWARDED),
        ({"via_bot_id": 4711}, Origin.VIA_BOT),
        ({"from_scheduled": True}, Origin.SCHEDULED),
        ({"fwd_from": "me", "from_scheduled": True}, Origin.FORWARDED),
    ],
)
def test_only_what_the_owner_typed_there_is_an_order(
    tg: TelegramServer, facts: dict[str, Any], origin: Origin
) -> None:
    before = state(tg)
    tg.owner_note("/ok 1", **facts)

    (told,) = ask(tg, lambda gateway: gateway.news(before)).messages
    (read,) = ask(tg, lambda gateway: gateway.history(SAVED_MESSAGES, 0))

    assert told == read
    assert (told.origin, told.is_order) == (origin, origin is Origin.TYPED)


def test_a_reminder_to_oneself_arrives_as_no_order(tg: TelegramServer) -> None:
    before = state(tg)
    schedule(tg, note(tg, "/ok 1"))
    tg.advance(301)

    (arrived,) = ask(tg, lambda gateway: gateway.news(before)).messages
    assert (arrived.user_id, arrived.origin, arrived.is_order) == (
        tg.owner.id,
        Origin.SCHEDULED,
        False,
    )


# -- Telegram's clock ------------------------------------------------------------------------------


def tells(tg: TelegramServer, name: str, somebody: Somebody, *, long: bool) -> int | None:
    """What the gateway takes for Telegram's time after one request."""
    tg.long_answers = long
    told = tg.owner_note("Note") if name == "edit_note" else 0
    since = state(tg)
    if name == "news of something":
        tg.write(somebody, "Hello")

    async def work(gateway: TelethonGateway) -> int | None:
        assert gateway.telegram_time is None
        requests: dict[str, Callable[[], Awaitable[object]]] = {
            "no news": lambda: gateway.news(since),
            "news of something": lambda: gateway.news(since),
            "state": gateway.state,
            "dialogs": lambda: gateway.dialogs([peer(somebody)]),
            "send": lambda: gateway.send(row(somebody, "Hello")),
            "schedule": lambda: gateway.schedule(row(somebody, "Hello"), NOON + 9000),
            "unschedule": lambda: gateway.unschedule(peer(somebody), [1]),
            "edit_note": lambda: gateway.edit_note(told, "Other"),
            "queue": lambda: gateway.queue(peer(somebody)),
            "owner": gateway.owner,
            "history": lambda: gateway.history(peer(somebody), 0),
            "place_draft": lambda: gateway.place_draft(peer(somebody), "Draft"),
            "mark_read": lambda: gateway.mark_read(peer(somebody), 1),
        }
        await requests[name]()
        return gateway.telegram_time

    found: int | None = ask(tg, work)
    return found


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("off", [-3600, 0, 3600])
@pytest.mark.parametrize(
    "name",
    [
        "no news",
        "news of something",
        "state",
        "dialogs",
        "send",
        "schedule",
        "unschedule",
        "edit_note",
    ],
)
def test_telegrams_own_clock_is_known_from_its_answers(
    tg: TelegramServer,
    anna: Somebody,
    name: str,
    off: int,
    long: bool,  # noqa: FBT001
) -> None:
    tg.advance(off)
    found = tells(tg, name, anna, long=long)
    assert found is not None
    assert NOON + off <= found < NOON + off + SLACK


@pytest.mark.parametrize("name", ["queue", "owner", "history", "place_draft", "mark_read"])
def test_answers_without_a_date_tell_no_time(tg: TelegramServer, anna: Somebody, name: str) -> None:
    tg.write(anna, "Hello")
    assert tells(tg, name, anna, long=False) is None


def test_a_slice_of_news_tells_the_time_as_well(tg: TelegramServer, anna: Somebody) -> None:
    tg.difference_limit = 1
    before = state(tg)
    for text in ("one", "two"):
        tg.write(anna, text, at=NOON - 9000)

    async def work(gateway: TelethonGateway) -> int | None:
        assert (await gateway.news(before)).more
        return gateway.telegram_time

    assert NOON <= ask(tg, work) < NOON + SLACK


def test_the_answer_to_a_repeated_send_does_not_set_telegrams_clock_back(
    tg: TelegramServer, anna: Somebody
) -> None:
    ask(tg, lambda gateway: gateway.send(row(anna, "Hello")))
    tg.advance(7200)

    async def work(gateway: TelethonGateway) -> int | None:
        await gateway.state()
        await gateway.send(row(anna, "Hello"))
        return gateway.telegram_time

    assert tg.repeats == 0
    assert NOON + 7200 <= ask(tg, work) < NOON + 7200 + SLACK
    assert tg.repeats == 1


def test_telegrams_clock_goes_on_by_its_next_answers(tg: TelegramServer, anna: Somebody) -> None:
    async def work(gateway: TelethonGateway) -> int | None:
        await gateway.state()
        tg.advance(500)
        await gateway.queue(peer(anna))
        unsure = gateway.telegram_time
        assert unsure is not None
        assert unsure < NOON + 500
        await gateway.state()
        return gateway.telegram_time

    assert NOON + 500 <= ask(tg, work) < NOON + 500 + SLACK
