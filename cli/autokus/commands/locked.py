"""The lock as verbs other than `check` take it: they wait for a live run, with a word after two seconds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from autokus import lock
from autokus.home import Home, require_safe

WORD_AFTER_SECONDS = 2.0
LONGEST_SECONDS = 300.0
"""Longer than any run may last."""


@contextmanager
def locked(home: Home, *, wait: bool) -> Iterator[None]:
    """Holds the home's lock. Raises Busy if a run is alive and `wait` is off, or if it does not end."""
    require_safe(home)
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
