from __future__ import annotations

import asyncio

from autokus.sandbox.telegram_server import TelegramServer
from autokus.telegram.chats import TelethonChats
from autokus.telegram.connection import Login
from autokus.vocabulary import Kind, RecentChat


def pages_of(tg: TelegramServer) -> list[tuple[RecentChat, ...]]:
    async def walk() -> list[tuple[RecentChat, ...]]:
        chats = TelethonChats(Login(1, "hash", tg.session_string()), 5)
        try:
            return [page async for page in chats.pages()]
        finally:
            await chats.close()

    return asyncio.run(walk())


def test_every_private_chat_is_listed_once_the_newest_first(tg: TelegramServer) -> None:
    people = [tg.add_person(f"Person {number}") for number in range(230)]
    for person in people:
        tg.write(person, "hello")
    tg.owner_note("a note to myself")
    pages = pages_of(tg)
    assert [len(page) for page in pages] == [100, 100, 31]
    found = [chat.person.peer.user_id for page in pages for chat in page]
    assert found == [tg.owner.id, *(person.id for person in reversed(people))]
    assert pages[0][0].person.kind is Kind.OWNER
    assert all(chat.date > 0 for page in pages for chat in page)


def test_an_account_without_chats_has_an_empty_list(tg: TelegramServer) -> None:
    assert pages_of(tg) == []
