"""How each door is, beyond this process: stops, back-off, health, and when the owner is told of it.

A door that failed passingly five runs in a row is left alone for a while; one that said how long it wants to be left
alone is believed; one that only the owner can mend stays shut until `resume`.
"""

from __future__ import annotations

from collections.abc import Callable

from autokus.errors import Action, DoorFailed, Exit, TelegramFailed
from autokus.protocols import Store
from autokus.rules.backoff import OPENS_AFTER, after_failure, has_lasted, is_open, is_probing
from autokus.rules.health import TOLD_BY_NOTE, next_health, note_due
from autokus.vocabulary import EXTRAS, Backoff, Door, Health, RunReport, Stop


class Doorkeeper:
    """One run's view of the doors; what other commands set meanwhile is read each time."""

    def __init__(self, store: Store, now: Callable[[], int], report: RunReport) -> None:
        """Lines to say and the exit code go into `report`."""
        self._journal = store.journal
        self._outbox = store.outbox
        self._now = now
        self._report = report
        self._used: dict[Door, DoorFailed | None] = {}

    def closed(self, door: Door) -> str:
        """Why this door must be left alone now, as a sentence; empty if it may be asked."""
        now = self._now()
        stop = next((stop for stop in self._journal.stops(now) if stop.door is door), None)
        if stop:
            return stop.what
        backoff = self._journal.backoffs().get(door)
        if backoff and is_open(backoff, now):
            return f"{door.value} failed {backoff.failures} times in a row ({backoff.name}); asked again later."
        return ""

    def failures(self, door: Door) -> int:
        """How many times in a row this door has failed passingly."""
        backoff = self._journal.backoffs().get(door)
        return backoff.failures if backoff else 0

    def probing(self, door: Door) -> bool:
        """Whether this door may be asked just once, to see how it is."""
        backoff = self._journal.backoffs().get(door)
        return backoff is not None and is_probing(backoff, self._now())

    def answered(self, door: Door) -> None:
        """The door works."""
        self._used.setdefault(door, None)
        if door in self._journal.backoffs():
            self._journal.clear_backoff(door)

    def failed(self, door: Door, failure: DoorFailed) -> None:
        """The door failed: it is stopped, left alone for as long as it said, or one failure nearer to being so."""
        self._used[door] = failure
        now = self._now()
        if failure.action is Action.STOP:
            self._stop(door, failure, None)
        elif failure.wait_seconds:
            self._stop(door, failure, int(failure.wait_seconds) + 1)
        else:
            backoff = after_failure(self._journal.backoffs().get(door), door, failure.name, now)
            self._journal.set_backoff(backoff)
            self._escalate(backoff, failure, now)

    def noted(self, door: Door, failure: DoorFailed) -> None:
        """Something of the door failed: that is said, and the door asked again as ever."""
        self._used[door] = failure

    def _escalate(self, backoff: Backoff, failure: DoorFailed, now: int) -> None:
        """What may be temporary once is not after some runs (ERRORS section 1)."""
        runs = failure.stop_after if isinstance(failure, TelegramFailed) else 0
        if runs and has_lasted(backoff, runs, now):
            failure.todo = f"It came back {backoff.failures} times in a row. {failure.todo} Then run `autokus resume`."
            failure.exit_code = Exit.PERMISSION
            # From here on it is the owner's to mend, and under this name news, which is said once.
            failure.action = Action.STOP
            failure.name = f"{failure.name} (lasting)"
            self._stop(backoff.door, failure, None)
        elif backoff.failures >= OPENS_AFTER and backoff.door not in EXTRAS:
            failure.exit_code = Exit.UNAVAILABLE

    def _stop(self, door: Door, failure: DoorFailed, seconds: int | None) -> None:
        self._journal.add_stop(
            Stop(door, failure.name, str(failure), self._now(), seconds, failure.exit_code)
        )

    def failed_by_hand(self, failure: TelegramFailed) -> None:
        """A send by hand failed: what Telegram asked for or forbade holds for the runs as well."""
        if failure.action is Action.STOP or failure.wait_seconds:
            self.failed(door_of_send(failure), failure)

    def require_open(self) -> None:
        """Refuses to ask Telegram by hand while it must be left alone. Raises TelegramFailed."""
        closed = self.closed(Door.TELEGRAM) or self.closed(Door.SENDING)
        if closed:
            raise TelegramFailed(
                f"Telegram is left alone now: {closed}",
                "Nothing was sent.",
                "See `autokus status`; `autokus resume` ends every stop.",
                exit_code=self.latched_exit_code() or Exit.TRY_AGAIN,
            )

    def remind(self) -> None:
        """A stop that waits for the owner is said again every six hours."""
        for stop in self._journal.stops(self._now()):
            before = self._journal.health().get(stop.door)
            if stop.seconds is None and before and not before.well:
                health, line = next_health(before, before, self._now())
                if line:
                    self._journal.set_health(health)
                    self._report.lines.append(line)

    def latched_exit_code(self) -> int:
        """The exit code of a stop that waits for the owner: it is not well again because a run left it alone."""
        stops = self._journal.stops(self._now())
        return next((s.exit_code for s in stops if s.seconds is None and s.exit_code), 0)

    def close_books(self) -> None:
        """At the end of a run: the health of the doors it used, the line and the note that are due."""
        for door, failure in self._used.items():
            self._note_health(door, failure)

    def _note_health(self, door: Door, failure: DoorFailed | None) -> None:
        now = self._now()
        before = self._journal.health().get(door)
        seen = Health(
            door, failure is None, now, failure.name if failure else "", str(failure or "")
        )
        urgent = failure is not None and failure.action is Action.STOP
        health, line = next_health(before, seen, now, needs_owner=urgent)
        given_up = failure is not None and failure.action is Action.GIVE_UP and door in EXTRAS
        lasting = self.failures(door) >= OPENS_AFTER or given_up
        lasting = lasting or (urgent and door in TOLD_BY_NOTE)
        health, note = note_due(before, health, lasting=lasting)
        if health != before:
            self._journal.set_health(health)
        if line:
            self._report.lines.append(line)
        if note:
            self._outbox.reserve_note(note, now)
        if failure:
            self._report.exit_code = self._report.exit_code or failure.exit_code


def door_of_send(failure: TelegramFailed) -> Door:
    """Which door a failed send shuts: all of Telegram, or the sending only."""
    whole_account = failure.action is Action.STOP and not failure.only_sending
    return Door.TELEGRAM if whole_account else Door.SENDING
