"""What became of a run, as the journal and the machine tell it together."""

from __future__ import annotations

import os
from enum import StrEnum

from autokus.errors import Exit
from autokus.language.text import several
from autokus.vocabulary import RunRecord

LONGEST_RUN = 300
"""Seconds: no run lasts longer, so what has its number by then is another process."""


class RunFate(StrEnum):
    """How a run ended, or that it has not."""

    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"
    KILLED = "killed"
    DIED = "died"


def fate_of(run: RunRecord, now: int, *, newest: bool, words: str = "") -> RunFate:
    """What became of it. Only the newest run can be alive; `words` are what its watchdog left and no run has read."""
    if run.ended_at is not None:
        return RunFate.FAILED if run.exit_code else RunFate.FINISHED
    if run.stack:
        return RunFate.KILLED
    if newest and 0 <= now - run.started_at < LONGEST_RUN and _lives(run.pid):
        return RunFate.RUNNING
    return RunFate.KILLED if newest and words else RunFate.DIED


def _lives(pid: int) -> bool:
    """Whether there is a process of this number."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def sentence(run: RunRecord, found: RunFate) -> str:
    """One sentence about it."""
    match found:
        case RunFate.RUNNING:
            return f"running now (process {run.pid}, step '{run.step}')"
        case RunFate.KILLED:
            return f"ended by its watchdog in step '{run.step}'"
        case RunFate.DIED:
            return f"died in step '{run.step}'"
    did = run.summary or "nothing new"
    return f"{did}, {several(run.requests, 'request')}, exit code {run.exit_code}"


def exit_code(run: RunRecord, found: RunFate) -> int | None:
    """What its process told cron; None if it told nothing, or not yet."""
    return int(Exit.WATCHDOG) if found is RunFate.KILLED else run.exit_code
