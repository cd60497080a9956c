"""How AutoKus is, in numbers: for `status` and for a monitoring."""

from __future__ import annotations

from autokus.protocols import Store
from autokus.vocabulary import Figures


def take_figures(store: Store, now: int) -> Figures:
    """The figures of this moment. Raises StorageFailed."""
    journal, talks = store.journal, store.talks
    pending = (len(talks.conversation(user, now).pending) for user in talks.pending_users())
    stops = [stop.door for stop in journal.stops(now)]
    return Figures(
        totals=tuple(journal.totals()),
        stops={door: stops.count(door) for door in stops},
        well={door: health.well for door, health in journal.health().items()},
        paused=journal.paused_since() is not None,
        pending_messages=sum(pending),
        unfinished_sends=len(store.outbox.unfinished()),
        handovers=len(talks.handovers()),
        last_success=journal.last_success(),
    )
