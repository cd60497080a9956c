from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from tests.words import ANNA, BORIS, NOW, person

from autokus.errors import WrongUsage
from autokus.new_login import MOST_PAGES, end_stops, renew_addresses, require_same_owner
from autokus.protocols import Store
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import Door, Peer, Person, RecentChat, Stop


class FakeChats:
    """A list of chats, page by page; counts what was asked."""

    def __init__(self, *pages: Sequence[int]) -> None:
        self._pages = pages
        self.asked = 0

    async def pages(self) -> AsyncIterator[tuple[RecentChat, ...]]:
        for page in self._pages:
            self.asked += 1
            yield tuple(RecentChat(Person(Peer(user_id, 777), "Name"), NOW) for user_id in page)

    async def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    create_database(tmp_path / "autokus.db")
    with closing(SqliteStore(open_database(tmp_path / "autokus.db"))) as opened:
        yield opened


def approve(store: Store, *user_ids: int) -> None:
    for user_id in user_ids:
        store.people.approve(person(user_id), mark=0, backlog=(), now=NOW)


def lost(store: Store, chats: FakeChats) -> list[int]:
    return [contact.user_id for contact in asyncio.run(renew_addresses(store, chats))]


def test_the_walk_ends_with_the_last_contact_found(store: Store) -> None:
    approve(store, ANNA, BORIS)
    chats = FakeChats([ANNA], [1, 2, BORIS], [3], [4])
    assert lost(store, chats) == []
    assert chats.asked == 2
    assert {c.person.peer.access_hash for c in store.people.contacts()} == {777}


def test_who_is_in_no_chat_is_named(store: Store) -> None:
    approve(store, ANNA, BORIS)
    assert lost(store, FakeChats([BORIS])) == [ANNA]


def test_a_list_without_end_is_left_after_some_pages(store: Store) -> None:
    approve(store, ANNA)
    chats = FakeChats(*[[number] for number in range(1, 100)])
    assert lost(store, chats) == [ANNA]
    assert chats.asked == MOST_PAGES


def test_without_people_nothing_is_asked(store: Store) -> None:
    chats = FakeChats([ANNA])
    assert (lost(store, chats), chats.asked) == ([], 0)


def test_only_the_account_of_the_home_may_come_in(store: Store) -> None:
    require_same_owner(store, person(7))  # nobody's yet
    store.people.set_owner(7)
    require_same_owner(store, person(7))
    with pytest.raises(WrongUsage, match="another account"):
        require_same_owner(store, person(8))


@pytest.mark.parametrize(
    ("stop", "ended"),
    [
        (Stop(Door.TELEGRAM, "SESSION_REVOKED", "", NOW, None, 77), True),
        (Stop(Door.TELEGRAM, "AUTH_KEY_DUPLICATED", "", NOW, None, 77), True),
        (Stop(Door.TELEGRAM, "API_ID_INVALID", "", NOW, None, 78), True),
        (Stop(Door.TELEGRAM, "AUTH_KEY_NOT_FOUND (lasting)", "", NOW, None, 77), True),
        (Stop(Door.TELEGRAM, "FROZEN_METHOD_INVALID", "", NOW, None, 69), False),
        (Stop(Door.TELEGRAM, "FLOOD_WAIT_900", "", NOW, 900, 75), False),
        (Stop(Door.SENDING, "PEER_FLOOD", "", NOW, None, 69), False),
        (Stop(Door.MODEL, "authentication_error", "", NOW, None, 78), False),
    ],
)
def test_a_log_in_ends_what_a_dead_session_stopped_and_nothing_else(
    store: Store, stop: Stop, *, ended: bool
) -> None:
    store.journal.add_stop(stop)
    end_stops(store, NOW)
    assert (store.journal.stops(NOW) == []) == ended
