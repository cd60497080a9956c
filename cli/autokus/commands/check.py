"""`autokus check`: what cron runs every minute. Nothing heavy is imported before the lock is held."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from autokus import complaint, lock
from autokus.errors import AutoKusError, Exit, Terminated
from autokus.home import Home, find_home, require_safe

if TYPE_CHECKING:
    from autokus.protocols import Doors, Ping
    from autokus.vocabulary import RunReport

BUDGET_SECONDS = 240.0
"""The limit until the settings have been read (SPEC S2)."""

LAST_SECONDS = 1.0
"""What is left of a run's budget for its process to end."""


class Said(NamedTuple):
    """What is printed."""

    out: str = ""
    err: str = ""


def check(named_home: str, *, dry: bool = False, verbose: bool = False) -> int:
    """One run; exits silently with 0 while another is alive. Raises AutoKusError."""
    home = find_home(named_home or None)
    require_safe(home)
    held = lock.take(home.lock)
    if held is None:
        return 0
    run = _Run(home, dry=dry, verbose=verbose)
    try:
        try:
            said = run.go()
        finally:
            held.release()
        sys.stderr.write(said.err)
        sys.stdout.write(said.out)
        return run.code
    finally:
        run.ping_end()


class _Run:
    """One run and what stands around it: the watchdog, the ping, what is said, and what is kept of that."""

    def __init__(self, home: Home, *, dry: bool, verbose: bool) -> None:
        self._home = home
        self._dry = dry
        self._verbose = verbose
        self._began = time.monotonic()
        self._budget = BUDGET_SECONDS
        self._doors: Doors | None = None
        self._ping: Ping | None = None
        self.code: int = Exit.BUG

    def go(self) -> Said:
        """The run, to its last commit; what was said is for the caller to print, once the lock is free."""
        from autokus.vocabulary import RunReport

        report, said = RunReport(), Said()
        try:
            self._steps(report)
            self.code = report.exit_code
            said = self._tell(report)
        except AutoKusError as failed:
            self.code, told = failed.exit_code, complaint.line(str(failed)) + "\n"
            looks_on = self._dry or self._verbose or sys.stderr.isatty()
            if looks_on or complaint.is_news(self._home.logs, str(failed), int(time.time())):
                said = Said(err=told)
                raise
        except Terminated:
            self.code = Exit.TERMINATED
            raise
        except KeyboardInterrupt:
            self.code = Exit.INTERRUPTED
            raise
        except Exception as bug:
            from autokus.commands.crash import sentence

            said = Said(err=sentence(bug) + "\n")
            raise
        finally:
            self._close(report, said)
        return said

    def _steps(self, report: RunReport) -> None:
        from autokus import watchdog

        stack = "" if self._dry else watchdog.last_words(self._home.logs)
        watchdog.arm(self._home.logs, BUDGET_SECONDS)

        import asyncio

        from autokus import check_run, wiring
        from autokus.settings import load_settings

        settings = load_settings(self._home)
        if not self._dry and (ping := wiring.dead_mans_switch(settings)):
            self._ping = ping
            ping.begin()
        self._doors = doors = wiring.doors_for_check(self._home, settings, dry=self._dry)
        self._budget = doors.timing.budget
        watchdog.arm(self._home.logs, self._budget)

        async def run() -> None:
            # SIGTERM ends a run as Ctrl-C does: connections are closed, the journal says how it ended.
            task = asyncio.current_task()
            if task is not None:
                asyncio.get_running_loop().add_signal_handler(
                    signal.SIGTERM, task.cancel, check_run.TERMINATED
                )
            await check_run.run(doors, pid=os.getpid(), stack=stack, report=report)

        try:
            asyncio.run(run())
        except asyncio.CancelledError:
            raise Terminated from None
        if not self._dry and complaint.is_over(self._home.logs):
            report.lines.append("well again")

    def _tell(self, report: RunReport) -> Said:
        """Cron mails what is printed: changes of health, and the rest only to somebody who looks."""
        lines = [f"autokus: {line}\n" for line in report.lines]
        for bug in report.bugs:
            from autokus.commands.crash import write_crash

            place = write_crash(self._home, bug)
            lines.append(
                f"autokus: a bug stopped one conversation; the others went on. Details: {place}\n"
            )
        err = "".join(lines)
        if self._dry:
            from autokus.commands.screen import rehearsal_text

            return Said(rehearsal_text(report), err)
        if self._verbose or sys.stdout.isatty():
            from autokus.commands.screen import report_text

            return Said(report_text(report), err)
        return Said("", err)

    def _close(self, report: RunReport, said: Said) -> None:
        """What is kept of the run for `debug`, the log and a monitoring; what cannot be kept is let go."""
        doors = self._doors
        if doors is None:
            return
        try:
            if report.run_id and not self._dry:
                self._keep(doors, report, said)
        finally:
            doors.close()

    def _keep(self, doors: Doors, report: RunReport, said: Said) -> None:
        hindrance = ""
        with suppress(AutoKusError):
            if any(said):
                from autokus.redaction import forms_of, redact

                forms = forms_of(doors.secrets())
                out, err = (redact(text, forms) for text in said)
                doors.store.journal.printed(report.run_id, out, err)
            if doors.publish:
                from autokus.figures import take_figures

                hindrance = doors.publish(take_figures(doors.store, doors.clock.now()))
        if doors.log:
            counts = report.counts
            doors.log.end(
                idle=not (self.code or any(said) or any(counts.values())),
                exit_code=int(self.code),
                seconds=time.monotonic() - self._began,
                requests=report.requests,
                model_calls=report.model_calls,
                **{name: count for name, count in counts.items() if count},
                said=said.err.strip() or None,
                metrics=hindrance or None,
            )

    def ping_end(self) -> None:
        """After the last commit, and after the lock is free: it holds up nothing but this process."""
        if self._ping is not None:
            left = self._began + self._budget - time.monotonic() - LAST_SECONDS
            self._ping.end(int(self.code), left)
