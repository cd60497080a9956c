"""The contract suite of `protocols.Store`: the tests that take `store` run for every store there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autokus.protocols import Store
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore


def _sqlite(folder: Path) -> Store:
    create_database(folder / "autokus.db")
    return SqliteStore(open_database(folder / "autokus.db"))


STORES: dict[str, Callable[[Path], Store]] = {
    "sqlite": _sqlite,
}
"""A second store is one more line."""


@pytest.fixture(params=list(STORES.values()), ids=list(STORES))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    opened: Store = request.param(tmp_path)
    yield opened
    opened.close()
