"""One start of `autokus check`, from the first question to the last answer.

    lock | ask Telegram what is new, store it with the new mark in one transaction
         | decide (pure rules) | disconnect | compose (model, in a thread, under a deadline) | gate
         | reserve (outbox row with its random_id, committed) | connect, look again, send | record | disconnect | unlock

The lock, the watchdog and the doors are the caller's (`commands/check.py`); this orders the steps and decides nothing.
"""

from __future__ import annotations

import asyncio

from autokus.delivery import Delivery
from autokus.doorkeeper import Doorkeeper
from autokus.errors import AutoKusError, Busy, Exit, StorageFailed, TelegramFailed
from autokus.intake import take_in_news
from autokus.protocols import Doors
from autokus.reply_round import ReplyRound
from autokus.vocabulary import Door, RunRecord, RunReport


async def run(doors: Doors, *, pid: int, stack: str = "") -> RunReport:
    """One run, whose end is journalled whatever happens; `stack` is what the last watchdog left."""
    report = RunReport()
    journal, clock = doors.store.journal, doors.clock
    run_id, died = journal.begin_run(pid, clock.now())
    try:
        if died:
            journal.died(died.id, stack)
            report.lines.append(_obituary(died, stack))
        elif stack:
            report.lines.append(
                "an earlier run was ended by its watchdog before it could begin. "
                "Where it hung stands in logs/stacks.txt of the home."
            )
        async with asyncio.timeout(doors.timing.ends - clock.elapsed()):
            await _steps(doors, run_id, report)
        if report.bugs:
            report.exit_code = report.exit_code or Exit.BUG
    except (StorageFailed, Busy):
        raise  # nothing more is asked of a store that failed, not even to note the end of the run
    except TimeoutError:
        # Every wait has its own limit; many slow ones in a row add up to this. The next run goes on.
        report.exit_code = Exit.TRY_AGAIN
    except BaseException as ended:
        report.exit_code = _exit_code(ended)
        journal.end_run(run_id, report, clock.now())
        raise
    journal.end_run(run_id, report, clock.now())
    return report


def _exit_code(ended: BaseException) -> int:
    if isinstance(ended, AutoKusError):
        return ended.exit_code
    return Exit.INTERRUPTED if isinstance(ended, asyncio.CancelledError) else Exit.BUG


async def _steps(doors: Doors, run_id: int, report: RunReport) -> None:
    keeper = Doorkeeper(doors.store, doors.clock.now, report)
    report.exit_code = keeper.latched_exit_code()
    keeper.remind()
    if keeper.closed(Door.TELEGRAM):
        return
    delivery = Delivery(doors, keeper, run_id, report)
    asked = await _ask(doors, keeper, run_id, delivery, report)
    if asked and doors.store.journal.paused_since() is None:
        hold = keeper.closed(Door.SENDING) or keeper.closed(Door.MODEL)
        replies = ReplyRound(doors, keeper, run_id, report, hold=hold)
        tasks = replies.begin()
        if tasks or delivery.postponed:
            doors.store.journal.step(run_id, "compose", doors.clock.now())
            await delivery.deliver(tasks)
    keeper.close_books()


async def _ask(
    doors: Doors, keeper: Doorkeeper, run_id: int, delivery: Delivery, report: RunReport
) -> bool:
    """Stores what is new and finishes what an earlier run left, over one connection that is not held longer.

    False if Telegram could not be asked, or does not take what is to be sent.
    """
    doors.store.journal.step(run_id, "ask", doors.clock.now())
    gateway = doors.connect()
    report.connections += 1
    try:
        report.new = await take_in_news(doors.store, gateway, doors.clock.now())
        keeper.answered(Door.TELEGRAM)
        delivery.looked_now()
        doors.store.journal.step(run_id, "finish earlier", doors.clock.now())
        await delivery.finish_earlier(gateway)
    except TelegramFailed as failed:
        keeper.failed(Door.TELEGRAM, failed)
        return False
    finally:
        report.requests += gateway.requests
        await gateway.close()
    return delivery.failure is None


def _obituary(died: RunRecord, stack: str) -> str:
    how = (
        "was ended by its watchdog"
        if stack
        else "did not reach its end (killed, or the machine or its disk failed)"
    )
    where = " Where it hung stands in logs/stacks.txt of the home." if stack else ""
    return (
        f"run {died.id}: {how} in step '{died.step}'; what it left undone is taken up now.{where}"
    )
