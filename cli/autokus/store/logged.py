"""The store of a run that keeps a log: what is written down is told to the log as well, without anybody's words."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.errors import AutoKusError
from autokus.protocols import Log
from autokus.store.database import Database
from autokus.store.journal import SqlJournal
from autokus.store.outbox import SqlOutbox
from autokus.store.talks import SqlTalks
from autokus.vocabulary import (
    Author,
    Backoff,
    Decision,
    Draft,
    Handover,
    Health,
    Mode,
    ModelCall,
    News,
    Outgoing,
    RunRecord,
    Settlement,
    Stop,
)

GATE = "the gate stopped the text"


class LoggedJournal(SqlJournal):
    """Steps, model calls, stops and health."""

    def __init__(self, database: Database, log: Log) -> None:
        """Tells `log` what is journalled."""
        super().__init__(database)
        self._log = log

    def begin_run(self, pid: int, now: int) -> tuple[int, list[RunRecord]]:
        """Opens a run, whose number every line bears from here on."""
        run_id, died = super().begin_run(pid, now)
        self._log.run_id = run_id
        self._log.routine("begin", pid=pid)
        return run_id, died

    def step(self, run_id: int, name: str, now: int) -> None:
        """Says where the run is."""
        super().step(run_id, name, now)
        self._log.routine("step", step=name)

    def died(self, run_id: int, stack: str) -> None:
        """Notes the stack of a run that never ended."""
        super().died(run_id, stack)
        how = "killed by its watchdog" if stack else "no end was found"
        self._log.event("died", earlier_run=run_id, how=how)

    def open_call(self, run_id: int, call: ModelCall) -> int:
        """Books a model call; a run that dies in it leaves the line."""
        entry = super().open_call(run_id, call)
        self._log.event("asks model", contact=contact_number(self._db, call.user_id))
        return entry

    def close_call(self, entry: int, call: ModelCall) -> None:
        """Corrects an entry to what the call has cost."""
        super().close_call(entry, call)
        self._log.event(
            "model call",
            contact=contact_number(self._db, call.user_id),
            model=call.model or None,
            result=call.result,
            seconds=call.seconds,
            input_tokens=call.input_tokens,
            output_tokens=call.output_tokens,
            cached_tokens=call.cached_tokens,
        )

    def add_stop(self, stop: Stop) -> None:
        """A door must be left alone from now on."""
        super().add_stop(stop)
        self._log.event("stop", door=stop.door.value, name=stop.name, for_seconds=stop.seconds)

    def set_backoff(self, backoff: Backoff) -> None:
        """A door failed once more."""
        super().set_backoff(backoff)
        self._log.event(
            "failing",
            door=backoff.door.value,
            name=backoff.name,
            failures=backoff.failures,
            for_seconds=backoff.seconds or None,
        )

    def set_health(self, health: Health) -> None:
        """How a door is."""
        super().set_health(health)
        well = "well" if health.well else "not well"
        self._log.event("health", door=health.door.value, state=well, name=health.name or None)


class LoggedTalks(SqlTalks):
    """What came in, and what was decided about it."""

    def __init__(self, database: Database, log: Log) -> None:
        """Tells `log` what is settled."""
        super().__init__(database)
        self._log = log

    def take_in(self, news: News, now: int) -> int:
        """Stores one answer of Telegram's."""
        new = super().take_in(news, now)
        self._log.event("news", new=new)
        return new

    def settle(
        self, user_id: int, settlements: Sequence[Settlement], run_id: int, now: int
    ) -> None:
        """Records outcomes."""
        super().settle(user_id, settlements, run_id, now)
        for settlement in settlements:
            self._log.event(
                "settled",
                contact=contact_number(self._db, user_id),
                outcome=settlement.outcome.value,
                messages=len(settlement.message_ids),
                reason=without_words(settlement.reason),
            )

    def hand_over(
        self,
        user_id: int,
        message_ids: Sequence[int],
        reason: str,
        suggestion: str,
        run_id: int,
        now: int,
    ) -> Handover:
        """Opens a handover, or joins the open one."""
        handover = super().hand_over(user_id, message_ids, reason, suggestion, run_id, now)
        self._log.event(
            "handed over",
            contact=contact_number(self._db, user_id),
            messages=len(message_ids),
            reason=without_words(reason),
        )
        return handover

    def record_decision(
        self, user_id: int, up_to: int, decision: Decision, detail: str, run_id: int, now: int
    ) -> None:
        """Remembers a verdict."""
        super().record_decision(user_id, up_to, decision, detail, run_id, now)
        self._log.event(
            "decision",
            contact=contact_number(self._db, user_id),
            verdict=decision.verdict.value,
            rule=decision.rule or None,
            reason=without_words(decision.reason),
        )


class LoggedOutbox(SqlOutbox):
    """What was sent, and what was taken back."""

    def __init__(self, database: Database, log: Log) -> None:
        """Tells `log` what becomes of each row."""
        super().__init__(database)
        self._log = log

    def reserve(
        self,
        draft: Draft,
        run_id: int,
        now: int,
        *,
        mode: Mode = Mode.AUTO,
        due_at: int | None = None,
    ) -> Outgoing:
        """Commits the row with its own `random_id`."""
        row = super().reserve(draft, run_id, now, mode=mode, due_at=due_at)
        self._tell("reserved", row, mode=mode.value)
        return row

    def scheduled(self, outgoing: Outgoing, scheduled_id: int, due_at: int, now: int) -> None:
        """Telegram will send it by itself."""
        super().scheduled(outgoing, scheduled_id, due_at, now)
        self._tell("scheduled", outgoing, in_seconds=due_at - now)

    def recall(self, outgoing: Outgoing, why: str) -> None:
        """The owner wants it back."""
        super().recall(outgoing, why)
        self._tell("recalled", outgoing, reason=without_words(why))

    def sent(self, outgoing: Outgoing, message_id: int, now: int) -> None:
        """Records the message and the outcomes of what it answers."""
        super().sent(outgoing, message_id, now)
        self._tell("sent", outgoing, message=message_id)

    def cancel(self, outgoing: Outgoing, why: str, now: int) -> None:
        """The row will not be sent."""
        super().cancel(outgoing, why, now)
        self._tell("cancelled", outgoing, reason=without_words(why))

    def fail(self, outgoing: Outgoing, why: str, now: int) -> None:
        """The row cannot be sent, for good."""
        super().fail(outgoing, why, now)
        self._tell("given up", outgoing, reason=without_words(why))

    def _tell(self, event: str, row: Outgoing, **facts: object) -> None:
        whom = None if row.author is Author.NOTE else contact_number(self._db, row.peer.user_id)
        answers = len(row.answers) or None
        self._log.event(
            event, row=row.id, author=row.author.value, contact=whom, answers=answers, **facts
        )


def without_words(reason: str) -> str:
    """The reason's own part: behind its colon may stand what a recruiter or the model wrote."""
    parts = reason.split(": ")
    return ": ".join(parts[:2]) if parts[0] == GATE else parts[0]


def contact_number(database: Database, user_id: int) -> int | None:
    """The number that `contacts` prints; a log goes on without it."""
    try:
        with database.read() as db:
            row = db.execute("SELECT number FROM people WHERE user_id = ?", (user_id,)).fetchone()
    except AutoKusError:
        return None
    return row[0] if row else None
