"""One contract for the gateway and its stand-in: what the run's tests rely on, the real one does as well.

Each test runs twice: against `tests/fakes.py`, and against the real gateway over MTProto.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol

import pytest
from tests.fakes import FakeClock, FakeTelegram

from autokus.errors import Action, TelegramFailed, WrongUsage
from autokus.protocols import Gateway
from autokus.sandbox.telegram_server import TelegramServer
from autokus.telegram.connection import Login
from autokus.telegram.gateway import TelethonGateway
from autokus.vocabulary import (
    SAVED_MESSAGES,
    Author,
    Confirmation,
    Kind,
    Media,
    Message,
    Origin,
    Outgoing,
    Peer,
    SendState,
    UpdateState,
)

NOON = 1_800_000_000
SLACK = 60
"""Seconds that a loaded machine may take for a test."""

Work = Callable[[Gateway], Awaitable[Any]]


class Stage(Protocol):
    """What happens at Telegram without us, in the same words for both."""

    owner_id: int

    def gateway(self) -> Gateway: ...
    def add(self, user_id: int, username: str | None = None, kind: Kind = Kind.HUMAN) -> Peer: ...
    def writes(self, who: Peer, text: str, media: Media = Media.TEXT) -> int: ...
    def owner_writes(self, who: Peer, text: str) -> int: ...
    def owner_notes(self, text: str, origin: Origin = Origin.TYPED) -> int: ...
    def types_draft(self, who: Peer, text: str) -> None: ...
    def edits(self, chat: int, number: int, text: str) -> None: ...
    def deletes(self, chat: int, number: int) -> None: ...
    def edits_queue(self, who: Peer, number: int, text: str) -> None: ...
    def deletes_from_queue(self, who: Peer, number: int) -> None: ...
    def sends_now(self, who: Peer, number: int) -> int: ...
    def advance(self, seconds: int) -> None: ...
    def hold_slices_to(self, events: int) -> None: ...
    def lose_the_past(self) -> None: ...
    def arrived(self) -> list[str]: ...
    def read_up_to(self, who: Peer) -> int: ...


class FakeStage:
    """The stand-in of the run's tests."""

    def __init__(self) -> None:
        self.telegram = FakeTelegram(FakeClock(NOON))
        self.owner_id = self.telegram.owner_id

    def gateway(self) -> Gateway:
        return self.telegram.connect()

    def add(self, user_id: int, username: str | None = None, kind: Kind = Kind.HUMAN) -> Peer:
        return self.telegram.add(user_id, username, kind).peer

    def writes(self, who: Peer, text: str, media: Media = Media.TEXT) -> int:
        return self.telegram.arrive(who.user_id, text, age=0, media=media).id

    def owner_writes(self, who: Peer, text: str) -> int:
        return self.telegram.owner_writes(who.user_id, text).id

    def owner_notes(self, text: str, origin: Origin = Origin.TYPED) -> int:
        return self.telegram.note_down(text, origin).id

    def types_draft(self, who: Peer, text: str) -> None:
        self.telegram.type_draft(who.user_id, text)

    def _message(self, chat: int, number: int) -> Message:
        (found,) = [message for message in self.telegram.chats[chat] if message.id == number]
        return found

    def edits(self, chat: int, number: int, text: str) -> None:
        self.telegram.edit(self._message(chat, number), text)

    def deletes(self, chat: int, number: int) -> None:
        self.telegram.delete(self._message(chat, number))

    def edits_queue(self, who: Peer, number: int, text: str) -> None:
        self.telegram.change_in_queue(who.user_id, number, text)

    def deletes_from_queue(self, who: Peer, number: int) -> None:
        self.telegram.take_from_queue(who.user_id, number)

    def sends_now(self, who: Peer, number: int) -> int:
        return self.telegram.send_now(who.user_id, number).id

    def advance(self, seconds: int) -> None:
        self.telegram.clock.advance(seconds)

    def hold_slices_to(self, events: int) -> None:
        self.telegram.slice_of = events

    def lose_the_past(self) -> None:
        self.telegram.too_long = True

    def arrived(self) -> list[str]:
        return self.telegram.texts

    def read_up_to(self, who: Peer) -> int:
        return self.telegram.read_up_to.get(who.user_id, 0)


_MEDIA = {Media.TEXT: None, Media.MEDIA: "photo"}
_ORIGIN: dict[Origin, dict[str, Any]] = {
    Origin.TYPED: {},
    Origin.FORWARDED: {"fwd_from": "me"},
    Origin.VIA_BOT: {"via_bot_id": 4711},
    Origin.SCHEDULED: {"from_scheduled": True},
}
_KIND = {Kind.HUMAN: {}, Kind.BOT: {"bot": True}, Kind.SCAM: {"scam": True}}


class SandboxStage:
    """The real gateway, over MTProto to a pretend Telegram."""

    def __init__(self, server: TelegramServer) -> None:
        self.server = server
        self.owner_id = server.owner.id

    def gateway(self) -> Gateway:
        return TelethonGateway(Login(1, "hash", self.server.session_string()), 10)

    def add(self, user_id: int, username: str | None = None, kind: Kind = Kind.HUMAN) -> Peer:
        name = f"Person {user_id}"
        person = self.server.add_person(name, username=username, id=user_id, **_KIND[kind])
        return Peer(person.id, person.access_hash)

    def writes(self, who: Peer, text: str, media: Media = Media.TEXT) -> int:
        if media is Media.SERVICE:
            return self.server.service_message(who.user_id)
        return self.server.write(who.user_id, text, media=_MEDIA[media])

    def owner_writes(self, who: Peer, text: str) -> int:
        return self.server.owner_writes(who.user_id, text)

    def owner_notes(self, text: str, origin: Origin = Origin.TYPED) -> int:
        return self.server.owner_note(text, **_ORIGIN[origin])

    def types_draft(self, who: Peer, text: str) -> None:
        self.server.owner_types_draft(who.user_id, text)

    def edits(self, chat: int, number: int, text: str) -> None:
        self.server.edit(chat, number, text)

    def deletes(self, chat: int, number: int) -> None:
        self.server.delete(chat, number)

    def edits_queue(self, who: Peer, number: int, text: str) -> None:
        self.server.owner_edits_scheduled(who.user_id, number, text)

    def deletes_from_queue(self, who: Peer, number: int) -> None:
        self.server.owner_deletes_scheduled(who.user_id, number)

    def sends_now(self, who: Peer, number: int) -> int:
        (sent,) = self.server.owner_sends_scheduled_now(who.user_id, number)
        return sent

    def advance(self, seconds: int) -> None:
        self.server.advance(seconds)

    def hold_slices_to(self, events: int) -> None:
        self.server.difference_limit = events

    def lose_the_past(self) -> None:
        self.server.lose_history(self.server.pts)

    def arrived(self) -> list[str]:
        return [record.text for record in self.server.sends]

    def read_up_to(self, who: Peer) -> int:
        return self.server.read_mark(who.user_id)


@contextmanager
def _fake() -> Iterator[Stage]:
    yield FakeStage()


@contextmanager
def _real(*, long_answers: bool) -> Iterator[Stage]:
    with TelegramServer(clock=lambda: NOON) as server:
        server.long_answers = long_answers
        yield SandboxStage(server)
    assert server.errors == []


STAGES: dict[str, Callable[[], Any]] = {
    "fake": _fake,
    "real": lambda: _real(long_answers=False),
    "real, long answers": lambda: _real(long_answers=True),
}


@pytest.fixture(params=list(STAGES.values()), ids=list(STAGES))
def stage(request: pytest.FixtureRequest) -> Iterator[Stage]:
    """A Telegram with nobody in it yet."""
    with request.param() as opened:
        yield opened


@pytest.fixture
def anna(stage: Stage) -> Peer:
    return stage.add(501, "anna_hr")


def ask(stage: Stage, work: Work) -> Any:
    """What one connection's work brings."""

    async def main() -> Any:
        gateway = stage.gateway()
        try:
            return await work(gateway)
        finally:
            await gateway.close()

    return asyncio.run(asyncio.wait_for(main(), 60))


def row(
    who: Peer, text: str = "Our reply", random_id: int = 77, author: Author = Author.AUTOKUS
) -> Outgoing:
    return Outgoing(
        id=1,
        random_id=random_id,
        peer=who,
        text=text,
        answers=(),
        fingerprint="",
        author=author,
        state=SendState.RESERVED,
        created_at=0,
    )


def note(stage: Stage, text: str, random_id: int = 99) -> Outgoing:
    return row(Peer(stage.owner_id, 0), text, random_id, Author.NOTE)


def now(stage: Stage) -> UpdateState:
    found: UpdateState = ask(stage, lambda gateway: gateway.state())
    return found


def failure(stage: Stage, work: Work) -> TelegramFailed:
    with pytest.raises(TelegramFailed) as failed:
        ask(stage, work)
    return failed.value


# -- what is new -----------------------------------------------------------------------------------


def test_nothing_new_is_empty_and_moves_nothing(stage: Stage, anna: Peer) -> None:
    stage.writes(anna, "Hello")
    since = now(stage)
    news = ask(stage, lambda gateway: gateway.news(since))
    assert (news.is_empty, news.state, news.more, news.too_long) == (True, None, False, False)


def test_news_are_everything_since_in_order_and_with_where_to_go_on(
    stage: Stage, anna: Peer
) -> None:
    stage.writes(anna, "Old")
    since = now(stage)
    first = stage.writes(anna, "One")
    photo = stage.writes(anna, "", Media.MEDIA)
    service = stage.writes(anna, "", Media.SERVICE)
    mine = stage.owner_writes(anna, "By hand")

    news = ask(stage, lambda gateway: gateway.news(since))

    assert news.messages == (
        Message(501, first, NOON, "One"),
        Message(501, photo, NOON, "", media=Media.MEDIA),
        Message(501, service, NOON, "", media=Media.SERVICE),
        Message(501, mine, NOON, "By hand", from_owner=True),
    )
    (person,) = [one for one in news.people if one.peer.user_id == 501]
    assert (person.peer, person.name, person.username) == (anna, "Person 501", "anna_hr")
    assert news.state is not None
    assert ask(stage, lambda gateway: gateway.news(news.state)).is_empty


def test_an_edit_and_a_deletion_come_as_such(stage: Stage, anna: Peer) -> None:
    changed, gone = stage.writes(anna, "One"), stage.writes(anna, "Two")
    since = now(stage)
    stage.edits(501, changed, "Other")
    stage.deletes(501, gone)

    news = ask(stage, lambda gateway: gateway.news(since))

    assert (news.messages, news.deleted) == ((), (gone,))
    assert news.edits == (Message(501, changed, NOON, "Other"),)


def test_a_send_is_confirmed_with_the_news(stage: Stage, anna: Peer) -> None:
    since = now(stage)
    number = ask(stage, lambda gateway: gateway.send(row(anna)))

    news = ask(stage, lambda gateway: gateway.news(since))

    assert news.messages == (Message(501, number, NOON, "Our reply", from_owner=True),)
    assert news.confirmations == (Confirmation(77, number),)


def test_slices_go_on_from_the_state_of_each(stage: Stage, anna: Peer) -> None:
    stage.hold_slices_to(2)
    since = now(stage)
    wrote = [stage.writes(anna, str(number)) for number in range(5)]

    async def read(gateway: Gateway) -> list[list[int]]:
        pages: list[list[int]] = []
        state: UpdateState | None = since
        more = True
        while more and state is not None:
            news = await gateway.news(state)
            pages.append([message.id for message in news.messages])
            state, more = news.state, news.more
        return pages

    assert ask(stage, read) == [wrote[:2], wrote[2:4], wrote[4:]]


def test_a_past_that_telegram_lost_is_said(stage: Stage, anna: Peer) -> None:
    since = now(stage)
    stage.writes(anna, "Hello")
    stage.lose_the_past()
    news = ask(stage, lambda gateway: gateway.news(since))
    assert (news.too_long, news.messages, news.state) == (True, (), None)


def test_saved_messages_come_as_the_owners_own_chat_with_their_origin(stage: Stage) -> None:
    since = now(stage)
    notes = {stage.owner_notes("/ok 1", origin): origin for origin in Origin}

    news = ask(stage, lambda gateway: gateway.news(since))

    assert news.messages == tuple(
        Message(stage.owner_id, number, NOON, "/ok 1", origin=origin)
        for number, origin in notes.items()
    )
    assert [message.is_order for message in news.messages] == [True, False, False, False]
    history = ask(stage, lambda gateway: gateway.history(SAVED_MESSAGES, 0))
    assert history == news.messages


# -- chats -----------------------------------------------------------------------------------------


def test_the_heads_of_chats_say_the_newest_message_the_read_mark_and_the_draft(
    stage: Stage, anna: Peer
) -> None:
    boris = stage.add(502)
    first = stage.writes(anna, "One")
    second = stage.writes(anna, "Two")
    stage.types_draft(boris, "half a sent")
    ask(stage, lambda gateway: gateway.mark_read(anna, first))

    dialogs = ask(stage, lambda gateway: gateway.dialogs([anna, boris]))

    heads = {d.user_id: (d.top_message, d.read_up_to, d.draft, d.draft_at) for d in dialogs.dialogs}
    assert heads == {501: (second, first, "", None), 502: (0, 0, "half a sent", NOON)}
    assert {one.peer for one in dialogs.people} >= {anna, boris}
    assert ask(stage, lambda gateway: gateway.news(dialogs.state)).is_empty


def test_the_head_of_saved_messages_is_the_owners_own_chat(stage: Stage, anna: Peer) -> None:
    number = stage.owner_notes("A note")
    stage.writes(anna, "Hello")
    (head,) = ask(stage, lambda gateway: gateway.dialogs([SAVED_MESSAGES])).dialogs
    assert (head.user_id, head.top_message) == (stage.owner_id, number)


def test_a_history_is_what_stands_after_a_message_oldest_first(stage: Stage, anna: Peer) -> None:
    ids = [stage.writes(anna, str(number)) for number in range(4)]
    stage.deletes(501, ids[2])
    stage.edits(501, ids[3], "Other")

    found = ask(stage, lambda gateway: gateway.history(anna, ids[0]))

    assert [(message.id, message.text) for message in found] == [(ids[1], "1"), (ids[3], "Other")]
    assert ask(stage, lambda gateway: gateway.history(anna, ids[3])) == ()


def test_a_read_mark_never_goes_back(stage: Stage, anna: Peer) -> None:
    first, second = stage.writes(anna, "One"), stage.writes(anna, "Two")
    ask(stage, lambda gateway: gateway.mark_read(anna, second))
    ask(stage, lambda gateway: gateway.mark_read(anna, first))
    assert stage.read_up_to(anna) == second


# -- people ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.HUMAN, Kind.BOT, Kind.SCAM])
def test_a_name_leads_to_its_person(stage: Stage, kind: Kind) -> None:
    peer = stage.add(510, "somebody", kind)
    found = ask(stage, lambda gateway: gateway.resolve("somebody"))
    assert (found.peer, found.name, found.username, found.kind) == (
        peer,
        "Person 510",
        "somebody",
        kind,
    )


def test_a_name_that_nobody_has_is_wrong_usage(stage: Stage) -> None:
    with pytest.raises(WrongUsage, match="Nobody on Telegram has the name @nobody_has_this"):
        ask(stage, lambda gateway: gateway.resolve("nobody_has_this"))


def test_the_owner_is_known_by_number_and_kind(stage: Stage) -> None:
    found = ask(stage, lambda gateway: gateway.owner())
    assert (found.peer.user_id, found.kind) == (stage.owner_id, Kind.OWNER)


# -- sending ---------------------------------------------------------------------------------------


def test_a_row_sent_twice_is_one_message(stage: Stage, anna: Peer) -> None:
    first = ask(stage, lambda gateway: gateway.send(row(anna)))
    assert ask(stage, lambda gateway: gateway.send(row(anna))) == first
    other = ask(stage, lambda gateway: gateway.send(row(anna, random_id=78)))
    assert other != first
    assert stage.arrived() == ["Our reply", "Our reply"]


def test_a_send_leaves_the_owners_draft_alone_and_the_owners_own_words_do_not(
    stage: Stage, anna: Peer
) -> None:
    async def draft(gateway: Gateway) -> str:
        (head,) = (await gateway.dialogs([anna])).dialogs
        return head.draft

    stage.types_draft(anna, "half a sent")
    ask(stage, lambda gateway: gateway.send(row(anna)))
    assert ask(stage, draft) == "half a sent"
    stage.owner_writes(anna, "half a sentence")
    assert ask(stage, draft) == ""


def test_typing_is_nothing_that_stays(stage: Stage, anna: Peer) -> None:
    since = now(stage)
    ask(stage, lambda gateway: gateway.show_typing(anna))
    assert ask(stage, lambda gateway: gateway.news(since)).is_empty


def test_a_note_goes_to_saved_messages_and_is_changed_in_its_place(stage: Stage) -> None:
    number = ask(stage, lambda gateway: gateway.send(note(stage, "Working")))
    since = now(stage)

    async def change(gateway: Gateway) -> None:
        await gateway.edit_note(number, "Done")
        await gateway.edit_note(number, "Done")

    ask(stage, change)

    (found,) = ask(stage, lambda gateway: gateway.history(SAVED_MESSAGES, 0))
    assert found == Message(stage.owner_id, number, NOON, "Done")
    assert [edit.text for edit in ask(stage, lambda gateway: gateway.news(since)).edits] == ["Done"]


def test_a_note_that_is_gone_cannot_be_changed(stage: Stage) -> None:
    number = ask(stage, lambda gateway: gateway.send(note(stage, "Working")))
    stage.deletes(stage.owner_id, number)
    failed = failure(stage, lambda gateway: gateway.edit_note(number, "Done"))
    assert (failed.name, failed.action) == ("MESSAGE_ID_INVALID", Action.GIVE_UP)


# -- drafts ----------------------------------------------------------------------------------------


def test_a_placed_draft_stands_until_it_is_cleared(stage: Stage, anna: Peer) -> None:
    async def draft(gateway: Gateway) -> tuple[str, int | None]:
        (head,) = (await gateway.dialogs([anna])).dialogs
        return head.draft, head.draft_at

    ask(stage, lambda gateway: gateway.place_draft(anna, "Our reply"))
    assert ask(stage, draft) == ("Our reply", NOON)
    ask(stage, lambda gateway: gateway.place_draft(anna, ""))
    assert ask(stage, draft) == ("", None)
    assert stage.arrived() == []


# -- what lies there for later ---------------------------------------------------------------------


@pytest.mark.parametrize(("ahead", "queued"), [(-5, False), (9, False), (10, True), (300, True)])
def test_less_than_ten_seconds_ahead_leaves_at_once(
    stage: Stage,
    anna: Peer,
    ahead: int,
    queued: bool,  # noqa: FBT001
) -> None:
    stage.writes(anna, "Hello")

    placed = ask(stage, lambda gateway: gateway.schedule(row(anna), NOON + ahead))

    assert placed.queued is queued
    lies = ask(stage, lambda gateway: gateway.queue(anna))
    stands = ask(stage, lambda gateway: gateway.history(anna, 1))
    if queued:
        item = Message(501, placed.id, NOON + ahead, "Our reply", from_owner=True)
        assert (lies, stands, stage.arrived()) == ((item,), (), [])
    else:
        sent = Message(501, placed.id, NOON, "Our reply", from_owner=True)
        assert (lies, stands, stage.arrived()) == ((), (sent,), ["Our reply"])


def test_a_repeat_is_in_the_place_of_the_first(stage: Stage, anna: Peer) -> None:
    async def work(gateway: Gateway) -> list[Any]:
        later = [await gateway.schedule(row(anna), NOON + 300) for _ in range(2)]
        sooner = await gateway.schedule(row(anna), NOON)
        sent = await gateway.send(row(anna, random_id=78))
        again = await gateway.schedule(row(anna, random_id=78), NOON + 300)
        return [*later, sooner, (again.id == sent, again.queued)]

    first, second, sooner, again = ask(stage, work)
    assert first == second == sooner
    assert (first.queued, again) == (True, (True, False))
    assert len(ask(stage, lambda gateway: gateway.queue(anna))) == 1
    assert stage.arrived() == ["Our reply"]


def test_what_was_deleted_from_the_queue_does_not_come_back(stage: Stage, anna: Peer) -> None:
    placed = ask(stage, lambda gateway: gateway.schedule(row(anna), NOON + 300))
    stage.deletes_from_queue(anna, placed.id)

    assert ask(stage, lambda gateway: gateway.schedule(row(anna), NOON + 300)) == placed
    stage.advance(301)
    assert ask(stage, lambda gateway: gateway.queue(anna)) == ()
    assert ask(stage, lambda gateway: gateway.history(anna, 0)) == ()
    assert stage.arrived() == []


def test_each_queue_counts_for_itself(stage: Stage, anna: Peer) -> None:
    boris = stage.add(502)

    async def work(gateway: Gateway) -> list[int]:
        rows = [row(anna, random_id=1), row(boris, random_id=2), note(stage, "To me", 3)]
        rows.append(row(anna, "Another", random_id=4))
        return [(await gateway.schedule(one, NOON + 300)).id for one in rows]

    assert ask(stage, work) == [1, 1, 1, 2]
    addresses = (anna, boris, SAVED_MESSAGES)

    async def read(gateway: Gateway) -> list[tuple[Message, ...]]:
        return [await gateway.queue(address) for address in addresses]

    queues = ask(stage, read)
    assert [{(i.user_id, i.text, i.from_owner) for i in one} for one in queues] == [
        {(501, "Our reply", True), (501, "Another", True)},
        {(502, "Our reply", True)},
        {(stage.owner_id, "To me", False)},
    ]


def test_what_is_due_leaves_with_the_words_that_the_owner_gave_it(stage: Stage, anna: Peer) -> None:
    since = now(stage)
    placed = ask(stage, lambda gateway: gateway.schedule(row(anna), NOON + 300))
    stage.edits_queue(anna, placed.id, "My words")
    (item,) = ask(stage, lambda gateway: gateway.queue(anna))
    assert (item.id, item.text) == (placed.id, "My words")
    stage.advance(400)

    news = ask(stage, lambda gateway: gateway.news(since))

    (message,) = news.messages
    assert (message.text, message.origin, message.from_owner, message.date) == (
        "My words",
        Origin.SCHEDULED,
        True,
        NOON + 300,
    )
    assert news.confirmations == ()
    assert ask(stage, lambda gateway: gateway.queue(anna)) == ()
    assert stage.arrived() == ["My words"]


def test_what_the_owner_sends_now_stands_there_as_scheduled(stage: Stage, anna: Peer) -> None:
    placed = ask(stage, lambda gateway: gateway.schedule(row(anna), NOON + 300))
    number = stage.sends_now(anna, placed.id)

    (message,) = ask(stage, lambda gateway: gateway.history(anna, 0))

    assert (message.id, message.origin, message.date) == (number, Origin.SCHEDULED, NOON)
    assert ask(stage, lambda gateway: gateway.queue(anna)) == ()


def test_what_is_taken_back_stays_and_what_is_gone_is_passed_over(stage: Stage, anna: Peer) -> None:
    first = ask(stage, lambda gateway: gateway.schedule(row(anna, random_id=1), NOON + 300))
    second = ask(stage, lambda gateway: gateway.schedule(row(anna, random_id=2), NOON + 300))
    stage.sends_now(anna, first.id)
    ask(stage, lambda gateway: gateway.unschedule(anna, [first.id, second.id, 77]))
    stage.advance(301)

    assert len(ask(stage, lambda gateway: gateway.history(anna, 0))) == 1
    assert ask(stage, lambda gateway: gateway.queue(anna)) == ()


def test_a_queue_that_never_was_is_empty_and_can_be_cleared(stage: Stage, anna: Peer) -> None:
    ask(stage, lambda gateway: gateway.unschedule(anna, [1]))
    assert ask(stage, lambda gateway: gateway.queue(anna)) == ()


# -- counting and time -----------------------------------------------------------------------------


ANSWERS_WITH_A_DATE = {
    *("news", "state", "dialogs", "clock", "send", "schedule", "unschedule", "edit_note"),
}


def test_each_question_is_one_request_and_an_answer_with_a_date_tells_telegrams_time(
    stage: Stage, anna: Peer
) -> None:
    since = now(stage)
    number = ask(stage, lambda gateway: gateway.send(note(stage, "Note")))
    questions: dict[str, Work] = {
        "news": lambda gateway: gateway.news(since),
        "state": lambda gateway: gateway.state(),
        "dialogs": lambda gateway: gateway.dialogs([anna]),
        "history": lambda gateway: gateway.history(anna, 0),
        "resolve": lambda gateway: gateway.resolve("anna_hr"),
        "owner": lambda gateway: gateway.owner(),
        "clock": lambda gateway: gateway.clock(),
        "show_typing": lambda gateway: gateway.show_typing(anna),
        "mark_read": lambda gateway: gateway.mark_read(anna, 1),
        "send": lambda gateway: gateway.send(row(anna, random_id=5)),
        "schedule": lambda gateway: gateway.schedule(row(anna), NOON + 300),
        "queue": lambda gateway: gateway.queue(anna),
        "unschedule": lambda gateway: gateway.unschedule(anna, [1]),
        "place_draft": lambda gateway: gateway.place_draft(anna, "Draft"),
        "edit_note": lambda gateway: gateway.edit_note(number, "Other"),
    }
    everything = {name for name in vars(Gateway) if not name.startswith("_")}
    assert everything == {*questions, "requests", "telegram_time", "close"}

    async def asks(gateway: Gateway, question: Work) -> tuple[int, int | None]:
        assert (gateway.requests, gateway.telegram_time) == (0, None)
        await question(gateway)
        return gateway.requests, gateway.telegram_time

    for name, question in questions.items():
        requests, told = ask(stage, partial(asks, question=question))
        assert (name, requests) == (name, 1)
        assert (name, told is not None) == (name, name in ANSWERS_WITH_A_DATE)
        assert told is None or NOON <= told < NOON + SLACK


def test_a_lost_past_tells_no_time_and_the_heads_do(stage: Stage, anna: Peer) -> None:
    since = now(stage)
    stage.writes(anna, "Hello")
    stage.lose_the_past()

    async def work(gateway: Gateway) -> tuple[int | None, int | None]:
        await gateway.news(since)
        before = gateway.telegram_time
        await gateway.dialogs([anna])
        return before, gateway.telegram_time

    before, after = ask(stage, work)
    assert before is None
    assert NOON <= after < NOON + SLACK
