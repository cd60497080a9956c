"""`autokus check`: what cron runs every minute. Nothing heavy is imported before the lock is held."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING

from autokus import complaint, lock
from autokus.errors import AutoKusError, Terminated
from autokus.home import Home, find_home, require_safe

if TYPE_CHECKING:
    from autokus.vocabulary import RunReport

BUDGET_SECONDS = 240.0
"""The limit until the settings have been read (SPEC S2)."""


def check(named_home: str, *, dry: bool = False, verbose: bool = False) -> int:
    """One run; exits silently with 0 while another is alive. Raises AutoKusError."""
    home = find_home(named_home or None)
    require_safe(home)
    held = lock.take(home.lock)
    if held is None:
        return 0
    try:
        report = _run(home, dry=dry)
        if not dry and complaint.is_over(home.logs):
            report.lines.append("well again")
    except AutoKusError as failed:
        somebody_looks = dry or verbose or sys.stderr.isatty()
        if somebody_looks or complaint.is_news(home.logs, str(failed), int(time.time())):
            raise
        return failed.exit_code
    finally:
        held.release()
    _say(home, report, dry=dry, verbose=verbose)
    return report.exit_code


def _run(home: Home, *, dry: bool) -> RunReport:
    from autokus import watchdog

    stack = "" if dry else watchdog.last_words(home.logs)
    watchdog.arm(home.logs, BUDGET_SECONDS)

    import asyncio

    from autokus import check_run, wiring

    doors = wiring.doors_for_check(home, dry=dry)
    watchdog.arm(home.logs, doors.timing.budget)

    async def run() -> RunReport:
        # SIGTERM ends a run as Ctrl-C does: connections are closed, the journal says how it ended.
        task = asyncio.current_task()
        if task is not None:
            asyncio.get_running_loop().add_signal_handler(
                signal.SIGTERM, task.cancel, check_run.TERMINATED
            )
        return await check_run.run(doors, pid=os.getpid(), stack=stack)

    try:
        return asyncio.run(run())
    except asyncio.CancelledError:
        raise Terminated from None
    finally:
        doors.close()


def _say(home: Home, report: RunReport, *, dry: bool, verbose: bool) -> None:
    """Cron mails what is printed: changes of health, and the rest only to somebody who looks."""
    for line in report.lines:
        print(f"autokus: {line}", file=sys.stderr)
    for bug in report.bugs:
        from autokus.commands.crash import write_crash

        print(
            f"autokus: a bug stopped one conversation; the others went on. Details: {write_crash(home, bug)}",
            file=sys.stderr,
        )
    if dry:
        from autokus.commands.screen import print_rehearsal

        print_rehearsal(report)
    elif verbose or sys.stdout.isatty():
        from autokus.commands.screen import print_report

        print_report(report)
