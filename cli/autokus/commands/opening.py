"""How verbs open the home: its store, and the lock that they wait for while a run is alive."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import tzinfo

import typer

from autokus import lock, wiring
from autokus.commands import screen
from autokus.errors import WrongSettings
from autokus.home import Home, find_home, require_safe
from autokus.protocols import Store
from autokus.settings import load_settings, read_zone

WORD_AFTER_SECONDS = 2.0
LONGEST_SECONDS = 300.0
"""Longer than any run may last."""


def home_of(context: typer.Context) -> Home:
    """The home that the command line or the environment names. Raises WrongSettings, UnsafeFile."""
    home = find_home(context.obj or None)
    require_safe(home)
    screen.use_zone(_zone_of(home))
    return home


def _zone_of(home: Home) -> tzinfo | None:
    """The owner's time zone; the machine's where none is set, or the settings cannot be read: `check` says that."""
    try:
        name = load_settings(home).time_zone
        return read_zone(name) if name else None
    except WrongSettings:
        return None


def store_of(context: typer.Context) -> Store:
    """The store of that home; no lock is needed to look. Raises WrongSettings, StorageFailed as well."""
    return wiring.open_store(home_of(context))


@contextmanager
def locked(home: Home, *, wait: bool) -> Iterator[None]:
    """Holds the home's lock. Raises Busy if a run is alive and `wait` is off, or if it does not end."""
    held = lock.take(home.lock, wait_seconds=WORD_AFTER_SECONDS if wait else 0)
    if held is None and wait:
        print("autokus: a run is going on; waiting for it to end…", file=sys.stderr)
        held = lock.take(home.lock, wait_seconds=LONGEST_SECONDS)
    if held is None:
        raise lock.busy(home.lock)
    try:
        yield
    finally:
        held.release()
