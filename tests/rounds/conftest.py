"""The world of a run, for every test of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes import FakeClock, FakeProvider, FakeTelegram
from tests.rounds.world import World

from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """With nobody approved yet."""
    create_database(tmp_path / "autokus.db")
    store = SqliteStore(open_database(tmp_path / "autokus.db"))
    clock = FakeClock()
    yield World(store, FakeTelegram(clock), FakeProvider(), clock, tmp_path / "autokus.db")
    store.close()
