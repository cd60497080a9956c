"""Runs, model calls, stops and health, in SQL."""

from __future__ import annotations

import sqlite3

from autokus.store.database import Database
from autokus.store.people import contact_row
from autokus.vocabulary import (
    Backoff,
    Door,
    Health,
    ModelCall,
    RunRecord,
    RunReport,
    RunStep,
    Spent,
    Stop,
    Total,
    Usage,
)

KEEP_PRINTED = 500
"""Characters of each of stdout and stderr."""


class SqlJournal:
    """What the program did, and which doors it leaves alone."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def begin_run(self, pid: int, now: int) -> tuple[int, list[RunRecord]]:
        """Opens a run; answers with its id and the earlier ones that have no end and were not reported yet."""
        with self._db.write(light=True) as db:
            # A clock that was set back neither ends a wait nor makes it longer: it begins anew (ERRORS section 4, C6).
            db.execute(
                "UPDATE stops SET since = ?1 WHERE since > ?1 AND seconds IS NOT NULL", (now,)
            )
            db.execute("UPDATE backoffs SET since = ?1 WHERE since > ?1", (now,))
            dead = db.execute(
                "SELECT * FROM runs WHERE ended_at IS NULL AND stack IS NULL ORDER BY id"
            ).fetchall()
            run_id = int(
                db.execute(
                    "INSERT INTO runs (pid, started_at, step, step_at) VALUES (?, ?, 'start', ?)",
                    (pid, now, now),
                ).lastrowid
                or 0
            )
        return run_id, [_run(row) for row in dead]

    def step(self, run_id: int, name: str, now: int) -> None:
        """Says where the run is."""
        with self._db.write(light=True) as db:
            db.execute("UPDATE runs SET step = ?, step_at = ? WHERE id = ?", (name, now, run_id))
            db.execute("INSERT INTO steps (run_id, name, at) VALUES (?, ?, ?)", (run_id, name, now))

    def steps(self, run_id: int) -> list[RunStep]:
        """The steps of a run, in their order."""
        with self._db.read() as db:
            rows = db.execute(
                "SELECT name, at FROM steps WHERE run_id = ? ORDER BY rowid", (run_id,)
            ).fetchall()
        return [RunStep(row["name"], row["at"]) for row in rows]

    def end_run(self, run_id: int, report: RunReport, now: int) -> None:
        """Closes the run."""
        with self._db.write(light=True) as db:
            db.execute(
                """UPDATE runs SET step = 'end', step_at = ?1, ended_at = ?1, exit_code = ?2, requests = ?3,
                          summary = ?4 WHERE id = ?5""",
                (now, report.exit_code, report.requests, summary(report), run_id),
            )

    def printed(self, run_id: int, out: str, err: str) -> None:
        """Keeps the first characters of what the run is about to print."""
        with self._db.write(light=True) as db:
            db.execute(
                "UPDATE runs SET out = ?, err = ? WHERE id = ?",
                (out[:KEEP_PRINTED], err[:KEEP_PRINTED], run_id),
            )

    def died(self, run_id: int, stack: str) -> None:
        """Notes the stack of a run that never ended; an empty one too, so that it is reported once."""
        with self._db.write(light=True) as db:
            db.execute("UPDATE runs SET stack = ? WHERE id = ?", (stack, run_id))

    def runs(self, limit: int) -> list[RunRecord]:
        """The newest runs first."""
        with self._db.read() as db:
            rows = db.execute("SELECT * FROM runs ORDER BY id DESC LIMIT ?", (limit,)).fetchall()
        return [_run(row) for row in rows]

    def run(self, run_id: int) -> RunRecord | None:
        """The run of this number; None if there is none, or none any more."""
        with self._db.read() as db:
            row = db.execute("SELECT * FROM runs WHERE id = ?", (run_id,)).fetchone()
        return _run(row) if row else None

    def calls(self, run_id: int) -> list[ModelCall]:
        """The model calls of a run, in their order."""
        with self._db.read() as db:
            rows = db.execute(
                "SELECT * FROM calls WHERE run_id = ? ORDER BY id", (run_id,)
            ).fetchall()
        return [_call(row) for row in rows]

    def totals(self) -> list[Total]:
        """The counts that only grow; triggers keep them, whatever is erased."""
        with self._db.read() as db:
            rows = db.execute("SELECT name, label, value FROM totals ORDER BY 1, 2").fetchall()
        return [Total(row["name"], row["label"], row["value"]) for row in rows]

    def last_success(self) -> int | None:
        """When a run last ended well."""
        with self._db.read() as db:
            row = db.execute(
                "SELECT ended_at FROM runs WHERE exit_code = 0 ORDER BY id DESC LIMIT 1"
            ).fetchone()
        return row[0] if row else None

    def open_call(self, run_id: int, call: ModelCall) -> int:
        """Books a call at its worst case, before it is made; answers with the entry's number."""
        with self._db.write() as db:
            entry = db.execute(
                """INSERT INTO calls (run_id, user_id, at, seconds, model, input_tokens, output_tokens, result,
                                      cached_tokens, cost)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                (
                    run_id,
                    call.user_id,
                    call.at,
                    call.seconds,
                    call.model,
                    call.input_tokens,
                    call.output_tokens,
                    call.result,
                    call.cached_tokens,
                    call.cost,
                ),
            ).lastrowid
        if entry is None:
            raise LookupError("SQLite gave the new row no number")
        return entry

    def close_call(self, entry: int, call: ModelCall) -> None:
        """Corrects an entry to what the call has cost; if a power cut loses that, its worst case stands."""
        with self._db.write(light=True) as db:
            db.execute(
                """UPDATE calls SET seconds = ?, model = ?, input_tokens = ?, output_tokens = ?, result = ?,
                                    cached_tokens = ?, cost = ? WHERE id = ?""",
                (
                    call.seconds,
                    call.model,
                    call.input_tokens,
                    call.output_tokens,
                    call.result,
                    call.cached_tokens,
                    call.cost,
                    entry,
                ),
            )

    def spent(self, since: int, *, in_the_making: bool = True) -> Spent:
        """What the calls since then have cost; those in the making count at their worst, if they are to count."""
        with self._db.read() as db:
            row = db.execute(
                """SELECT coalesce(sum(input_tokens + output_tokens), 0), coalesce(sum(cost), 0)
                   FROM calls WHERE at >= ? AND (? OR result <> 'asked')""",
                (since, in_the_making),
            ).fetchone()
        return Spent(row[0], row[1])

    def usage(self, since: int) -> list[Usage]:
        """What each contact's replies have cost since then, the dearest first; None: set-up, forgotten people."""
        with self._db.read() as db:
            rows = db.execute(
                """SELECT user_id, count(*) AS calls, sum(input_tokens) AS input, sum(output_tokens) AS output,
                          sum(cached_tokens) AS cached, sum(cost) AS cost,
                          (SELECT count(*) FROM outbox o WHERE o.user_id = calls.user_id AND o.author = 'autokus'
                           AND o.state = 'sent' AND o.attempted_at >= ?1) AS replies
                   FROM calls WHERE at >= ?1
                   GROUP BY user_id ORDER BY cost DESC, input + output DESC""",
                (since,),
            ).fetchall()
            return [
                Usage(
                    contact_row(db, row["user_id"]) if row["user_id"] else None,
                    row["replies"],
                    row["calls"],
                    row["input"],
                    row["output"],
                    row["cached"],
                    row["cost"],
                )
                for row in rows
            ]

    def tell_of_cap(self, name: str, period: int, now: int) -> bool:
        """Whether the owner is to be told that this cap is reached: once in each of its periods."""
        with self._db.write() as db:
            told = db.execute("SELECT period FROM spent_caps WHERE name = ?", (name,)).fetchone()
            if told and told[0] == period:
                return False
            db.execute(
                """INSERT INTO spent_caps (name, period, told_at) VALUES (?1, ?2, ?3)
                   ON CONFLICT (name) DO UPDATE SET period = ?2, told_at = ?3""",
                (name, period, now),
            )
        return True

    def paused_since(self) -> int | None:
        """When the owner paused everything, if so."""
        with self._db.read() as db:
            since: int | None = db.execute("SELECT paused_at FROM account").fetchone()[0]
        return since

    def pause(self, now: int) -> None:
        """Nothing is sent until `resume`."""
        with self._db.write() as db:
            db.execute("UPDATE account SET paused_at = coalesce(paused_at, ?)", (now,))

    def resume(self) -> None:
        """Ends a pause and every stop."""
        with self._db.write() as db:
            db.execute("UPDATE account SET paused_at = NULL")
            db.execute("DELETE FROM stops")
            db.execute("DELETE FROM backoffs")

    def stops(self, now: int) -> list[Stop]:
        """The doors that must be left alone now."""
        with self._db.read() as db:
            rows = db.execute("SELECT * FROM stops ORDER BY door").fetchall()
        stops = [_stop(row) for row in rows]
        return [stop for stop in stops if stop.seconds is None or now - stop.since < stop.seconds]

    def end_stop(self, door: Door) -> None:
        """What stood in this door's way has been mended; the owner's pause stays."""
        with self._db.write() as db:
            db.execute("DELETE FROM stops WHERE door = ?", (door.value,))
            db.execute("DELETE FROM backoffs WHERE door = ?", (door.value,))

    def add_stop(self, stop: Stop) -> None:
        """A door must be left alone from now on; a stop that only the owner ends is not replaced by a wait."""
        with self._db.write() as db:
            db.execute(
                """INSERT INTO stops (door, name, what, since, seconds, exit_code) VALUES (?, ?, ?, ?, ?, ?)
                   ON CONFLICT (door) DO UPDATE SET name = excluded.name, what = excluded.what,
                          since = excluded.since, seconds = excluded.seconds, exit_code = excluded.exit_code
                   WHERE stops.seconds IS NOT NULL""",
                (stop.door.value, stop.name, stop.what, stop.since, stop.seconds, stop.exit_code),
            )

    def backoffs(self) -> dict[Door, Backoff]:
        """The doors that failed when last asked."""
        with self._db.read() as db:
            rows = db.execute("SELECT * FROM backoffs").fetchall()
        found = (
            Backoff(
                Door(r["door"]), r["name"], r["failures"], r["first_at"], r["since"], r["seconds"]
            )
            for r in rows
        )
        return {backoff.door: backoff for backoff in found}

    def set_backoff(self, backoff: Backoff) -> None:
        """A door failed once more."""
        with self._db.write() as db:
            db.execute(
                """INSERT OR REPLACE INTO backoffs (door, name, failures, first_at, since, seconds)
                   VALUES (?, ?, ?, ?, ?, ?)""",
                (
                    backoff.door.value,
                    backoff.name,
                    backoff.failures,
                    backoff.first_at,
                    backoff.since,
                    backoff.seconds,
                ),
            )

    def clear_backoff(self, door: Door) -> None:
        """A door answered."""
        with self._db.write(light=True) as db:
            db.execute("DELETE FROM backoffs WHERE door = ?", (door.value,))

    def health(self) -> dict[Door, Health]:
        """How each door was when last used."""
        with self._db.read() as db:
            rows = db.execute("SELECT * FROM health").fetchall()
        found = (
            Health(
                Door(r["door"]),
                bool(r["well"]),
                r["since"],
                r["name"],
                r["what"],
                r["said_at"],
                bool(r["told"]),
            )
            for r in rows
        )
        return {health.door: health for health in found}

    def set_health(self, health: Health) -> None:
        """How a door is."""
        with self._db.write(light=True) as db:
            db.execute(
                """INSERT OR REPLACE INTO health (door, well, since, name, what, said_at, told)
                   VALUES (?, ?, ?, ?, ?, ?, ?)""",
                (
                    health.door.value,
                    health.well,
                    health.since,
                    health.name,
                    health.what,
                    health.said_at,
                    health.told,
                ),
            )


def summary(report: RunReport) -> str:
    """One line for `status`: what the run did, empty if it did nothing."""
    counts = (
        ("new", report.new),
        ("answered", report.answered),
        ("covered by an answer", report.covered),
        ("handed over", report.handed_over),
        ("left silent", report.silent),
        ("answered by you", report.by_owner),
        ("waiting", report.waiting),
    )
    return ", ".join(f"{count} {name}" for name, count in counts if count)


def _run(row: sqlite3.Row) -> RunRecord:
    return RunRecord(
        id=row["id"],
        started_at=row["started_at"],
        pid=row["pid"],
        step=row["step"],
        step_at=row["step_at"],
        ended_at=row["ended_at"],
        exit_code=row["exit_code"],
        requests=row["requests"],
        summary=row["summary"],
        stack=row["stack"] or "",
        out=row["out"],
        err=row["err"],
    )


def _call(row: sqlite3.Row) -> ModelCall:
    return ModelCall(
        row["user_id"],
        row["at"],
        row["seconds"],
        row["model"],
        row["input_tokens"],
        row["output_tokens"],
        row["result"],
        row["cached_tokens"],
        row["cost"],
    )


def _stop(row: sqlite3.Row) -> Stop:
    return Stop(
        Door(row["door"]), row["name"], row["what"], row["since"], row["seconds"], row["exit_code"]
    )
