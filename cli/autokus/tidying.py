"""Once a day, after everything else a run has to do: lets go of what the owner's settings say is kept no longer."""

from __future__ import annotations

from contextlib import suppress

from autokus.errors import Busy
from autokus.protocols import Doors

LONGEST_SECONDS = 5.0
"""What is not done by then waits for the next run."""


def tidy(doors: Doors, telegram_time: int) -> None:
    """Batch after batch, and when nothing old is left the file is written anew: deleted rows leave no bytes behind."""
    clock, retention = doors.clock, doors.store.retention
    began = clock.elapsed()
    while retention.expire(doors.kept, clock.now(), telegram_time):
        spent = clock.elapsed() - began
        if spent > LONGEST_SECONDS or clock.elapsed() > doors.timing.sending_ends:
            return
    retention.done(clock.now())
    erasure = doors.store.erasure
    if erasure.unclean() and clock.elapsed() < doors.timing.model_ends:
        with suppress(Busy):  # somebody is looking into the database: in an hour, then
            erasure.scrub()
