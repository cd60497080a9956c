"""One start of `autokus check`, from the first question to the last answer.

    lock | ask Telegram what is new, store it with the new mark in one transaction | the owner's orders
         | decide (pure rules) | disconnect | compose (model, in a thread, under a deadline) | gate
         | reserve (outbox row with its random_id, committed) | connect, look again, send | record | disconnect | unlock

The lock, the watchdog and the doors are the caller's (`commands/check.py`); this orders the steps and decides nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING

from autokus.delivery import Delivery
from autokus.doorkeeper import Doorkeeper
from autokus.errors import AutoKusError, Busy, Exit, StorageFailed, TelegramFailed
from autokus.intake import note_drafts, take_in_news
from autokus.progress import Progress
from autokus.protocols import Doors, Gateway
from autokus.rules.handover import expired
from autokus.vocabulary import Door, RunRecord, RunReport

if TYPE_CHECKING:
    from autokus.other_ways import OtherWays
    from autokus.reply_round import ReplyRound
    from autokus.withdrawal import Withdrawal


TERMINATED = "terminated"
"""What the task of a run is cancelled with when the process was told to end."""

MOST_OBITUARIES = 3


async def run(
    doors: Doors, *, pid: int, stack: str = "", report: RunReport | None = None
) -> RunReport:
    """One run, whose end is journalled whatever happens; `stack` is what the last watchdog left.

    `report` is filled in as things happen, for a caller that wants to know them of a run that fails as well.
    """
    report = report or RunReport()
    journal, clock = doors.store.journal, doors.clock
    run_id, died = journal.begin_run(pid, clock.now())
    report.run_id = run_id
    try:
        report.lines += _obituaries(died, stack)
        if stack and not died:
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
    for record in died:  # reported once, by the first run that lives to say so
        journal.died(record.id, stack if record is died[-1] else "")
    journal.end_run(run_id, report, clock.now())
    return report


def _exit_code(ended: BaseException) -> int:
    if isinstance(ended, AutoKusError):
        return ended.exit_code
    if isinstance(ended, asyncio.CancelledError):
        return Exit.TERMINATED if ended.args == (TERMINATED,) else Exit.INTERRUPTED
    return Exit.BUG


async def _steps(doors: Doors, run_id: int, report: RunReport) -> None:
    keeper = Doorkeeper(doors.store, doors.clock.now, report)
    report.exit_code = keeper.latched_exit_code()
    keeper.remind()
    ways = _other_ways(doors, keeper)
    if ways:
        doors.store.journal.step(run_id, "hear the bot", doors.clock.now())
        await _beside(ways.hear(), report)
        if keeper.closed(Door.TELEGRAM):
            # A `resume` from the bot may end what keeps Telegram shut.
            await _hear_the_owner(doors, run_id, None, Progress(doors.store.outbox, report))
            report.exit_code = keeper.latched_exit_code()
    if not keeper.closed(Door.TELEGRAM):
        await _serve(doors, keeper, run_id, report)
    if ways:
        doors.store.journal.step(run_id, "tell by other ways", doors.clock.now())
        await _beside(ways.tell(), report)
    keeper.close_books()


async def _serve(doors: Doors, keeper: Doorkeeper, run_id: int, report: RunReport) -> None:
    """What the run is for: the recruiters."""
    delivery = Delivery(doors, keeper, run_id, report)
    asked_at, replies = await _ask(doors, keeper, run_id, delivery, report)
    if asked_at is not None:
        tasks = replies.begin() if replies else []
        if tasks or delivery.postponed:
            doors.store.journal.step(run_id, "compose", doors.clock.now())
            await delivery.deliver(tasks)
        _let_go_of_the_old(doors, asked_at)


async def _beside(errand: Coroutine[None, None, None], report: RunReport) -> None:
    """Does what no recruiter depends on: a bug in it holds up nobody."""
    try:
        await errand
    except AutoKusError:
        raise
    except Exception as bug:  # noqa: BLE001  # as for one conversation of a run
        report.bugs.append(bug)


def _other_ways(doors: Doors, keeper: Doorkeeper) -> OtherWays | None:
    """The bot and the channels of the owner; None if none is set up."""
    if doors.bot is None and doors.herald is None:
        return None
    from autokus.other_ways import OtherWays  # noqa: PLC0415  # an idle run's cost is its imports

    return OtherWays(doors, keeper)


def _let_go_of_the_old(doors: Doors, telegram_time: int) -> None:
    """Only after a poll: what Telegram has to say about old sends has been heard by then."""
    if doors.dry or not doors.store.retention.due(doors.clock.now()):
        return
    from autokus.tidying import tidy  # noqa: PLC0415  # once a day

    tidy(doors, telegram_time)


def _replies(doors: Doors, keeper: Doorkeeper, run_id: int, report: RunReport) -> ReplyRound | None:
    """What the replies of this run come from; None if nothing waits: an idle run does not even load the rules."""
    store = doors.store
    in_hand = {row.peer.user_id for row in store.outbox.awaited()}
    waiting = [user_id for user_id in store.talks.pending_users() if user_id not in in_hand]
    if store.journal.paused_since() is not None or not waiting:
        return None
    from autokus.reply_round import ReplyRound  # noqa: PLC0415  # an idle run's cost is its imports

    hold = keeper.closed(Door.SENDING) or keeper.closed(Door.MODEL)
    return ReplyRound(doors, keeper, run_id, report, hold=hold)


async def _ask(
    doors: Doors,
    keeper: Doorkeeper,
    run_id: int,
    delivery: Delivery,
    report: RunReport,
) -> tuple[int | None, ReplyRound | None]:
    """All that needs no model, over one connection that is not held longer: news, orders, what an earlier run left.

    Answers with Telegram's time; None if it could not be asked, or does not take what is to be sent.
    """
    step, progress = doors.store.journal.step, delivery.progress
    step(run_id, "ask", doors.clock.now())
    gateway = doors.connect()
    report.connections += 1
    replies: ReplyRound | None = None
    try:
        withdrawal = _withdrawal(doors, run_id, report)
        if withdrawal:
            await withdrawal.look(gateway)
        report.new = await take_in_news(doors.store, gateway, doors.clock.now())
        keeper.answered(Door.TELEGRAM)
        delivery.looked_now()
        await _hear_the_owner(doors, run_id, gateway, progress)
        if withdrawal := withdrawal or _withdrawal(doors, run_id, report):
            await withdrawal.settle(gateway)
        step(run_id, "finish earlier", doors.clock.now())
        await delivery.finish_earlier(gateway)
        if replies := _replies(doors, keeper, run_id, report):
            # Where the owner has begun to write, the bot stands down (TELEGRAM section 4b).
            due = [contact.person.peer for contact in replies.due()]
            await note_drafts(doors.store, gateway, due)
            talks = replies.settle()
            await delivery.tell_the_owner(gateway)
            if talks:
                await progress.thinking(gateway, talks, doors.parallel)
        if not progress.finished and (replies is None or not talks):
            await progress.done(gateway, doors.clock.elapsed())
    except TelegramFailed as failed:
        keeper.failed(Door.TELEGRAM, failed)
        return None, replies
    finally:
        report.requests += gateway.requests
        await gateway.close()
    asked_at = None if delivery.failure else gateway.telegram_time or doors.clock.now()
    return asked_at, replies


def _withdrawal(doors: Doors, run_id: int, report: RunReport) -> Withdrawal | None:
    """The care for what waits for the owner's word or lies at Telegram; None if nothing does."""
    if not doors.store.outbox.awaited() and not doors.store.outbox.placed():
        return None
    from autokus.withdrawal import Withdrawal  # noqa: PLC0415  # see above

    return Withdrawal(doors, run_id, report)


async def _hear_the_owner(
    doors: Doors, run_id: int, gateway: Gateway | None, progress: Progress
) -> None:
    """What the owner ordered comes before anything is decided or sent."""
    store, now = doors.store, doors.clock.now()
    hours = doors.limits.handover_hours
    something = (
        store.console.orders()
        or store.talks.to_learn_from(now)
        or any(expired(handover.opened_at, hours, now) for handover in store.talks.handovers())
    )
    if doors.dry or not something:
        return
    from autokus.owner_round import OwnerRound  # noqa: PLC0415  # see above

    store.journal.step(run_id, "hear the owner", now)
    owner = OwnerRound(doors, progress)
    await owner.obey(gateway)
    owner.learn()
    owner.end_what_waited_too_long()


def _obituaries(died: Sequence[RunRecord], stack: str) -> list[str]:
    """A line for each run that died, the newest last; the stack is the newest one's."""
    told = died[-MOST_OBITUARIES:]
    lines = [_obituary(record, stack if record is died[-1] else "") for record in told]
    if len(told) < len(died):
        lines.insert(0, f"{len(died) - len(told)} earlier runs did not reach their end either")
    return lines


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
