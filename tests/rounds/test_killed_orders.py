"""A run that dies at each of its steps while it carries out an order, and the runs that take it up."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.fakes import FakeClock, FakeProvider, FakeTelegram
from tests.rounds.mortal import Heart, Killed, MortalDatabase
from tests.rounds.world import World
from tests.words import ANNA, OWNER

from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import Mode

MINE = "My own words."


class MortalTelegram(FakeTelegram):
    """Each request is two steps at which the run may die: before and after its effect."""

    heart: Heart

    def ask(
        self, what: str, connection: int, user_id: int, detail: object, do: Callable[[], object]
    ) -> object:
        self.heart.beat()
        answer = super().ask(what, connection, user_id, detail, do)
        self.heart.beat()
        return answer


def mortal_world(path: Path, heart: Heart) -> World:
    """Anna's reply waits for the owner's word on card 1, or lies at Telegram."""
    create_database(path)
    clock = FakeClock()
    telegram = MortalTelegram(clock)
    telegram.heart = heart
    store = SqliteStore(MortalDatabase(open_database(path), heart))
    world = World(store, telegram, FakeProvider(), clock, path)
    world.approve(ANNA)
    store.people.set_owner(OWNER)
    return world


def die_at(world: World, heart: Heart, beat: int) -> bool:
    """One run that dies at this step; false if it ended before. The next one is a new process."""
    heart.stop_at("kill", beat)
    try:
        world.next_run()
    except Killed:
        return True
    else:
        return False
    finally:
        heart.spare()
        world.store.close()
        world.store = SqliteStore(MortalDatabase(open_database(world.path), heart))


@pytest.mark.parametrize(
    ("mode", "order", "expected"),
    [
        (Mode.DRAFT, "/ok 1", "reply"),
        (Mode.DRAFT, f"/edit 1 {MINE}", MINE),
        (Mode.DRAFT, "/take 1", ""),
        (Mode.VETO, f"/edit 1 {MINE}", MINE),
        (Mode.VETO, "/no 1", ""),
    ],
)
def test_an_order_runs_once_at_whichever_step_its_run_dies(
    tmp_path: Path, mode: Mode, order: str, expected: str
) -> None:
    beat, died = 0, True
    while died:
        beat += 1
        heart = Heart()
        world = mortal_world(tmp_path / f"{beat}.db", heart)
        world.store.people.set_mode(ANNA, mode)
        world.telegram.arrive(ANNA, "What is your stack?")
        world.run()
        world.telegram.note_down(order)
        died = die_at(world, heart, beat)
        for _ in range(3):
            world.next_run()
        arrived = [m.text for m in world.telegram.sent if m.user_id == ANNA]
        if expected == "reply":
            assert len(arrived) == 1, f"step {beat}"
        else:
            assert arrived == ([expected] if expected else []), f"step {beat}"
        assert world.telegram.queues.get(ANNA, []) == [], f"step {beat}"
        with closing(sqlite3.connect(world.path)) as db:
            assert db.execute("SELECT count(*) FROM orders WHERE done_at IS NULL").fetchone() == (
                0,
            )
        assert len(world.provider.history) == 1, f"step {beat}"
        world.store.close()
    assert beat > 20
