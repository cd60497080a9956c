"""What a run costs its database does not grow with what the database holds.

Every statement of runs that meet everything is explained: none reads a growing table from end to end. And the steps of
SQLite's machine are counted, with a little in the database and with much.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.benchmarks.fill import fill
from tests.fakes import FakeClock, FakeProvider, FakeTelegram, model_failed, said, telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS, OWNER, VERA

from autokus.errors import Action
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import SpendingCaps

SMALL = frozenset({"account", "stops", "backoffs", "health", "spent_caps"})
"""One row, or one for each door or cap."""

OPEN = frozenset(
    {
        "handovers_to_learn",
        "messages_pending",
        "one_awaited_reply",
        "one_open_handover",
        "outbox_awaited",
        "orders_to_tell",
        "orders_waiting",
        "outbox_placed",
        "outbox_unfinished",
        "runs_unended",
        "tidings_with_buttons",
    }
)
"""Indexes over what is not finished yet; what is finished leaves them."""

SCAN = re.compile(
    r"SCAN (?P<table>\w+)(?: USING (?:COVERING )?INDEX (?P<index>\w+))?(?! VIRTUAL TABLE INDEX)\b"
)
"""A full-text search looks into its own index, although SQLite calls it a scan."""


def _idle(world: World) -> None:
    world.run()


def _answer(world: World) -> None:
    world.telegram.arrive(ANNA, "Hi! Are you interested in a senior position?")
    world.run()
    assert len(world.telegram.sent) == 1


def _a_busy_day(world: World) -> None:
    """Replies, a failure of each door, a handover, an edit, a deletion, a stranger, the owner's own words."""
    telegram, provider = world.telegram, world.provider
    telegram.add(VERA)
    telegram.arrive(VERA, "I am not approved.")
    edited = telegram.arrive(ANNA, "Hi! Are you interested?")
    deleted = telegram.arrive(ANNA, "Or not.")
    telegram.edit(edited, "Hi! Are you interested in a position?")
    telegram.delete(deleted)
    telegram.arrive(BORIS, "What is your stack?")
    world.run()
    provider.then(model_failed("overloaded"))
    telegram.arrive(ANNA, "And where do you live?")
    world.next_run()
    telegram.on("send", lost=telegram_failed("CONNECTION"))
    world.next_run(900)
    world.next_run()
    telegram.owner_writes(ANNA, "I write here myself.")
    provider.then(said("Let me ask.", action="hand_over"))
    telegram.arrive(BORIS, "What are your favourite books?")
    world.next_run()
    telegram.on("send", failure=telegram_failed("USER_IS_BLOCKED", Action.GIVE_UP))
    telegram.arrive(BORIS, "Which frameworks did you use in the last project?")
    world.next_run()


def _opened(folder: Path, *, contacts: int, messages: int) -> tuple[World, sqlite3.Connection]:
    """A world whose database has a past, and the connection under it."""
    folder.mkdir()
    path = folder / "autokus.db"
    create_database(path)
    clock = FakeClock()
    fill(path, contacts=contacts, messages=messages, now=clock.now())
    database = open_database(path)
    world = World(SqliteStore(database), FakeTelegram(clock), FakeProvider(), clock, path)
    world.limits = replace(world.limits, owner_active_hours=2, account_day=0, account_hour=0)
    world.caps = SpendingCaps(tokens_day=10**9, tokens_month=10**9)
    world.approve(ANNA, BORIS)
    world.store.people.set_owner(OWNER)
    return world, database._db


@pytest.mark.parametrize("day", [_idle, _answer, _a_busy_day])
def test_no_statement_of_a_run_reads_a_growing_table_from_end_to_end(
    tmp_path: Path, day: Callable[[World], None]
) -> None:
    world, connection = _opened(tmp_path / "home", contacts=50, messages=1_000)
    statements: dict[str, None] = {}
    connection.set_trace_callback(statements.setdefault)
    day(world)
    connection.set_trace_callback(None)
    wrong = []
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    for statement in statements:
        if not statement.startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "\n", " ")):
            continue
        for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
            found = SCAN.search(row["detail"])
            if found and _grows(found, statement, tables):
                wrong.append((row["detail"], statement))
    world.store.close()
    assert len(statements) > 10
    assert wrong == []


def _grows(found: re.Match[str], statement: str, tables: set[str]) -> bool:
    """Whether the scan is over a table that grows; a table may go by another name in the statement."""
    named = re.findall(rf"\b(\w+) (?:AS )?{found['table']}\b", statement)
    table = next((name for name in named if name in tables), found["table"])
    return table in tables and table not in SMALL and found["index"] not in OPEN


@pytest.mark.parametrize("day", [_idle, _answer])
def test_the_work_of_the_database_in_a_run_does_not_grow_with_it(
    tmp_path: Path, day: Callable[[World], None]
) -> None:
    """The caps add up a month: both databases hold more than one."""
    steps = [
        _steps(tmp_path / f"{contacts}", contacts, messages, day)
        for contacts, messages in ((10, 10_000), (2_000, 60_000))
    ]
    assert steps[1] <= 1.02 * steps[0]


def _steps(folder: Path, contacts: int, messages: int, day: Callable[[World], None]) -> int:
    world, connection = _opened(folder, contacts=contacts, messages=messages)
    world.run()  # what only a first run does
    world.clock.next_run()
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    connection.set_progress_handler(step, 1)
    day(world)
    connection.set_progress_handler(None, 0)
    world.store.close()
    return count
