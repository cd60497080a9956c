"""Every failure that has a name: what happened, what it means for the messages, what to do, and the exit code.

Doors translate their library's errors into these; `main` alone turns them into sentences and exit codes
(the numbers follow sysexits.h, as ERRORS section 4 lists them).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum


class Exit(IntEnum):
    """What the process tells cron and scripts."""

    OK = 0
    WATCHDOG = 1
    USAGE = 2
    UNAVAILABLE = 69
    BUG = 70
    DISK = 74
    TRY_AGAIN = 75
    PERMISSION = 77
    SETTINGS = 78
    INTERRUPTED = 130


class Action(Enum):
    """What the program does about a door's failure."""

    RETRY_NOW = "retry_now"
    """Worth one more try in this run."""
    NEXT_RUN = "next_run"
    """The next run tries again; nothing is lost meanwhile."""
    GIVE_UP = "give_up"
    """This message gets no automatic reply; its owner is told."""
    STOP = "stop"
    """Nothing more until the owner has mended it."""


@dataclass
class AutoKusError(Exception):
    """A failure the user is told about in sentences.

    `what` happened, `means` says what becomes of the messages, `todo` is the remedy; each is a full sentence
    or empty. None of them ever holds a secret.
    """

    what: str
    means: str = ""
    todo: str = ""
    exit_code: Exit = Exit.BUG

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.means, self.todo) if part)


@dataclass
class WrongUsage(AutoKusError):
    """The command line asks for something that cannot be done; nothing was changed."""

    exit_code: Exit = Exit.USAGE


@dataclass
class WrongSettings(AutoKusError):
    """Settings, home or database are missing or not usable."""

    exit_code: Exit = Exit.SETTINGS


@dataclass
class UnsafeFile(AutoKusError):
    """A file or folder of the home could be read or replaced by somebody else."""

    exit_code: Exit = Exit.PERMISSION


@dataclass
class Busy(AutoKusError):
    """Another run holds the lock, or another process the database."""

    exit_code: Exit = Exit.TRY_AGAIN


@dataclass
class StorageFailed(AutoKusError):
    """The disk or the database did not take or give what was asked of it."""

    exit_code: Exit = Exit.DISK


@dataclass
class DoorFailed(AutoKusError):
    """An outside thing failed. `action` is what the run does about it.

    `name` is the outside thing's own name for the failure (`FLOOD_WAIT_900`, `overloaded_error`);
    `wait_seconds` is how long it asked us to stay away, if it did.
    """

    name: str = ""
    action: Action = Action.NEXT_RUN
    wait_seconds: float | None = None
    exit_code: Exit = Exit.TRY_AGAIN


@dataclass
class TelegramFailed(DoorFailed):
    """Telegram, or the way to it, failed. `only_sending`: reading may go on."""

    only_sending: bool = False


@dataclass
class ModelFailed(DoorFailed):
    """The model, or the way to it, failed."""
