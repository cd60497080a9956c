"""Several writes that are kept whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.words import ANNA, NOW, OWNER, inbound, person

from autokus.errors import StorageFailed
from autokus.protocols import Store
from autokus.store.database import Database, create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import Draft, News, Order, OrderSource

ORDER = Order(OrderSource.SAVED, 5, "/ok 1", NOW)


def fill(store: Store) -> None:
    store.people.set_owner(OWNER)
    store.people.approve(person(), mark=0, backlog=(), now=NOW)
    store.talks.take_in(News((inbound(1),)), NOW)


@pytest.fixture
def store(store: Store) -> Store:
    """With the owner known and a message of Anna's."""
    fill(store)
    return store


def write_much(store: Store) -> None:
    """What obeying an order writes, over three subjects."""
    store.console.take([ORDER])
    store.outbox.reserve(Draft(ANNA, "Our reply", (1,), "print"), 1, NOW)
    store.console.done(ORDER, "Sent.", store.outbox.reserve_note("Sent.", NOW), NOW)
    store.console.take([Order(OrderSource.SAVED, 6, "/help", NOW)])


def kept(store: Store) -> tuple[int, int]:
    """How many rows and orders there are."""
    return len(store.outbox.unfinished()), len(store.console.orders())


def refused(store: Store) -> None:
    """A write that the tables do not take: a card of nobody."""
    store.console.show(user_id=999, reason="", suggestion="", answers=(), fingerprint="", now=NOW)


def whole(store: Store, *steps: Callable[[], object]) -> None:
    """Takes these steps together."""
    with store.together():
        for step in steps:
            step()


def fail(failure: BaseException) -> None:
    raise failure


def take_half(store: Store) -> None:
    """Orders of which the second cannot be read, in the middle of the transaction."""
    broken: list[Order] = [Order(OrderSource.BOT, 7, "/help", NOW), None]  # type: ignore[list-item]
    store.console.take(broken, bot_offset=50)


def test_all_of_it_is_kept(store: Store) -> None:
    with store.together():
        write_much(store)
        assert kept(store) == (2, 1)
    assert kept(store) == (2, 1)


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt])
def test_nothing_of_it_is_kept_when_it_fails_in_the_middle(
    store: Store, failure: type[BaseException]
) -> None:
    with pytest.raises(failure):
        whole(store, lambda: write_much(store), lambda: fail(failure()))
    assert kept(store) == (0, 0)


def test_nothing_of_it_is_kept_when_a_write_inside_is_refused(store: Store) -> None:
    with pytest.raises(StorageFailed):
        whole(store, lambda: write_much(store), lambda: refused(store))
    assert kept(store) == (0, 0)


def test_after_a_refusal_that_was_passed_over_nothing_more_is_written(store: Store) -> None:
    def pass_over() -> None:
        with pytest.raises(StorageFailed):
            refused(store)

    with pytest.raises(StorageFailed):
        whole(store, lambda: write_much(store), pass_over, lambda: write_much(store))
    assert kept(store) == (0, 0)


def test_a_part_that_fails_by_itself_is_taken_back_and_the_rest_is_kept(store: Store) -> None:
    with store.together():
        write_much(store)
        with pytest.raises(AttributeError):
            take_half(store)
        with pytest.raises(RuntimeError):
            whole(store, lambda: store.journal.pause(NOW), lambda: fail(RuntimeError()))
        store.console.take([Order(OrderSource.BOT, 9, "/help", NOW)])
    assert kept(store) == (2, 2)
    assert store.console.bot_offset() == 0
    assert store.journal.paused_since() is None


def test_one_inside_another_ends_with_the_outer_one(store: Store) -> None:
    def inner() -> None:
        whole(store, lambda: write_much(store))

    with pytest.raises(RuntimeError):
        whole(store, inner, lambda: store.journal.pause(NOW), lambda: fail(RuntimeError()))
    assert kept(store) == (0, 0)
    assert store.journal.paused_since() is None

    whole(store, inner, lambda: store.journal.pause(NOW))
    assert kept(store) == (2, 1)
    assert store.journal.paused_since() == NOW


def test_writes_go_on_as_ever_after_it(store: Store) -> None:
    with pytest.raises(RuntimeError):
        whole(store, lambda: fail(RuntimeError()))
    whole(store)
    write_much(store)
    assert kept(store) == (2, 1)


# -- on the disk -----------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "autokus.db"
    create_database(file)
    store = SqliteStore(open_database(file))
    fill(store)
    store.close()
    return file


@pytest.fixture
def two(path: Path) -> Iterator[tuple[Database, SqliteStore, SqliteStore]]:
    """Two connections to one file, and the first one's database."""
    database = open_database(path)
    one, other = SqliteStore(database), SqliteStore(open_database(path))
    yield database, one, other
    one.close()
    other.close()


def test_others_see_it_when_it_is_whole(two: tuple[Database, SqliteStore, SqliteStore]) -> None:
    _, one, other = two
    with one.together():
        write_much(one)
        assert kept(other) == (0, 0)
    assert kept(other) == (2, 1)


def test_it_is_synced_also_when_what_is_written_inside_would_not_be(
    two: tuple[Database, SqliteStore, SqliteStore],
) -> None:
    database, one, _ = two
    with database.write(light=True):
        pass
    with one.together(), database.write(light=True) as db:
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 2


WRITE = """
import sys
from pathlib import Path
from autokus.store.database import open_database
from autokus.store.sqlite import SqliteStore
from tests.store.test_together import write_much

store = SqliteStore(open_database(Path(sys.argv[1])))
with store.together():
    write_much(store)
    if sys.argv[2] == "inside":
        print("written", flush=True)
        sys.stdin.read()
print("written", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize(("where", "found"), [("inside", (0, 0)), ("after", (2, 1))])
def test_a_process_that_is_killed_leaves_all_of_it_or_nothing(
    path: Path, where: str, found: tuple[int, int]
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, str(path), where],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "written\n"
        writer.kill()

    store = SqliteStore(open_database(path))
    try:
        assert kept(store) == found
        assert store.talks.pending_users() == [ANNA]
        write_much(store)  # and the next run is not held up
    finally:
        store.close()
