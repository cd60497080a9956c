"""How long a door that keeps failing is left alone: five failures in a row open its breaker, each later one doubles it.

While it is open nothing is asked. When its time is over one probe goes; a success closes it.
"""

from __future__ import annotations

from autokus.vocabulary import Backoff, Door

OPENS_AFTER = 5
"""Failures in a row (ERRORS section 2)."""

FIRST_SECONDS = 10 * 60
LONGEST_SECONDS = 2 * 60 * 60

LASTS_SECONDS = 10 * 60
"""A failure that counts as lasting only after some runs must also have lasted this long (ERRORS section 1)."""


def after_failure(before: Backoff | None, door: Door, name: str, now: int) -> Backoff:
    """The breaker after one more failure in a row; from the fifth on it is open from now on."""
    failures = before.failures + 1 if before else 1
    beyond = failures - OPENS_AFTER
    seconds = min(FIRST_SECONDS << min(beyond, 8), LONGEST_SECONDS) if beyond >= 0 else 0
    first_at = min(before.first_at, now) if before and before.name == name else now
    return Backoff(door, name, failures, first_at, now, seconds)


def is_open(backoff: Backoff, now: int) -> bool:
    """Whether the door must be left alone now."""
    return now < backoff.since + backoff.seconds


def is_probing(backoff: Backoff, now: int) -> bool:
    """Whether the door may be asked once, to see how it is."""
    return backoff.failures >= OPENS_AFTER and not is_open(backoff, now)


def has_lasted(backoff: Backoff, runs: int, now: int) -> bool:
    """Whether the same failure has come back for so many runs, and for ten minutes at least."""
    return backoff.failures >= runs and now - backoff.first_at >= LASTS_SECONDS
