"""One start of `autokus check`, from the first question to the last answer.

    lock | ask Telegram what is new, store it with the new mark in one transaction
         | decide (pure rules) | disconnect | compose (model, in a thread, under a deadline) | gate
         | reserve (outbox row with its random_id, committed) | connect, look again, send | record | disconnect | unlock

The lock, the watchdog and the doors are the caller's (`commands/check.py`); this orders the steps and decides nothing.
"""

from __future__ import annotations

import asyncio

from autokus.delivery import Delivery, add_stop
from autokus.errors import Action, AutoKusError, DoorFailed, Exit, TelegramFailed
from autokus.intake import take_in_news
from autokus.protocols import Doors
from autokus.reply_round import ReplyRound
from autokus.rules.health import next_health
from autokus.vocabulary import Door, Health, RunRecord, RunReport


async def run(doors: Doors, *, pid: int, stack: str = "") -> RunReport:
    """One run, whose end is journalled whatever happens; `stack` is what the last watchdog left."""
    report = RunReport()
    journal, clock = doors.store.journal, doors.clock
    run_id, died = journal.begin_run(pid, clock.now())
    try:
        if died:
            journal.died(died.id, stack)
            report.lines.append(_obituary(died, stack))
        async with asyncio.timeout(doors.timing.ends - clock.elapsed()):
            await _steps(doors, run_id, report)
        if report.bugs:
            report.exit_code = report.exit_code or Exit.BUG
    except TimeoutError:
        # Every wait has its own limit; many slow ones in a row add up to this. The next run goes on.
        report.exit_code = Exit.TRY_AGAIN
    except AutoKusError as failed:
        report.exit_code = failed.exit_code
        raise
    except asyncio.CancelledError:
        report.exit_code = Exit.INTERRUPTED
        raise
    except Exception:
        report.exit_code = Exit.BUG
        raise
    finally:
        journal.end_run(run_id, report, clock.now())
    return report


async def _steps(doors: Doors, run_id: int, report: RunReport) -> None:
    journal, clock = doors.store.journal, doors.clock
    stops = {stop.door: stop for stop in journal.stops(clock.now())}
    report.exit_code = next((stop.exit_code for stop in stops.values() if stop.seconds is None), 0)
    if Door.TELEGRAM in stops:
        return
    delivery = Delivery(doors, run_id, report)
    failure = await _ask(doors, run_id, delivery, report)
    if failure is None and journal.paused_since() is None:
        held = stops.get(Door.SENDING) or stops.get(Door.MODEL)
        replies = ReplyRound(doors, run_id, report, hold=held.what if held else "")
        tasks = replies.begin()
        if tasks:
            journal.step(run_id, "compose", clock.now())
            await delivery.deliver(tasks)
        if replies.failure or replies.called_well:
            _note_health(doors, Door.MODEL, replies.failure, report)
    failure = failure or delivery.failure
    if failure or Door.SENDING not in stops:  # a good poll does not end what holds the sends up
        _note_health(doors, Door.TELEGRAM, failure, report)


async def _ask(
    doors: Doors, run_id: int, delivery: Delivery, report: RunReport
) -> TelegramFailed | None:
    """Stores what is new and finishes what an earlier run left, over one connection that is not held longer."""
    doors.store.journal.step(run_id, "ask", doors.clock.now())
    gateway = doors.connect()
    report.connections += 1
    try:
        report.new = await take_in_news(doors.store, gateway, doors.clock.now())
        delivery.looked_now()
        await delivery.finish_earlier(gateway)
    except TelegramFailed as failed:
        if failed.action is Action.STOP or failed.wait_seconds:
            add_stop(doors, failed, Door.TELEGRAM)
        return failed
    finally:
        report.requests += gateway.requests
        await gateway.close()
    return delivery.failure


def _note_health(doors: Doors, door: Door, failure: DoorFailed | None, report: RunReport) -> None:
    journal, now = doors.store.journal, doors.clock.now()
    seen = Health(door, failure is None, now, failure.name if failure else "", str(failure or ""))
    before = journal.health().get(door)
    health, line = next_health(
        before,
        seen,
        now,
        needs_owner=failure is not None and failure.action is Action.STOP,
    )
    if health != before:
        journal.set_health(health)
    if line:
        report.lines.append(line)
    if failure:
        report.exit_code = report.exit_code or failure.exit_code


def _obituary(died: RunRecord, stack: str) -> str:
    how = (
        "was ended by its watchdog"
        if stack
        else "did not reach its end (killed, or the machine went down)"
    )
    where = " The stacks are in the journal: autokus status" if stack else ""
    return (
        f"run {died.id}: {how} in step '{died.step}'; what it left undone is taken up now.{where}"
    )
