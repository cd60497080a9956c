"""Every failure that has a name: what happened, what it means for the messages, what to do, and the exit code.

Doors translate their library's errors into these; `main` alone turns them into sentences and exit codes
(the numbers follow sysexits.h, as ERRORS section 4 lists them).
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TypedDict, Unpack


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
    TERMINATED = 143


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


class Again(Enum):
    """What a log-in may ask for once more after one of its steps was refused."""

    PHONE = "phone"
    CODE = "code"
    NEW_CODE = "new_code"
    PASSWORD = "password"  # noqa: S105  # the question for it


class AutoKusError(Exception):
    """A failure the user is told about in sentences.

    `what` happened, `means` says what becomes of the messages, `todo` is the remedy; each is a full sentence
    or empty. None of them ever holds a secret.
    """

    exit_code: int = Exit.BUG

    def __init__(
        self, what: str, means: str = "", todo: str = "", *, exit_code: int | None = None
    ) -> None:
        """Without `exit_code` the kind of failure decides it."""
        super().__init__(what)
        self.what = what
        self.means = means
        self.todo = todo
        if exit_code is not None:
            self.exit_code = exit_code

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.means, self.todo) if part)


class Terminated(BaseException):
    """The process was told to end (SIGTERM). Not a failure: what was not done is the next run's."""


class WrongUsage(AutoKusError):
    """The command line asks for something that cannot be done; nothing was changed."""

    exit_code = Exit.USAGE


class WrongSettings(AutoKusError):
    """Settings, home or database are missing or not usable."""

    exit_code = Exit.SETTINGS


class UnsafeFile(AutoKusError):
    """A file or folder of the home could be read or replaced by somebody else."""

    exit_code = Exit.PERMISSION


class Busy(AutoKusError):
    """Another run holds the lock, or another process the database."""

    exit_code = Exit.TRY_AGAIN


class StorageFailed(AutoKusError):
    """The disk or the database did not take or give what was asked of it."""

    exit_code = Exit.DISK


class _Failure(TypedDict, total=False):
    """What every failure of a door may say; see DoorFailed."""

    name: str
    action: Action
    wait_seconds: float | None
    exit_code: int | None


class DoorFailed(AutoKusError):
    """An outside thing failed. `action` is what the run does about it.

    `name` is the outside thing's own name for the failure (`FLOOD_WAIT_900`, `overloaded_error`);
    `wait_seconds` is how long it asked us to stay away, if it did.
    """

    exit_code = Exit.TRY_AGAIN

    def __init__(
        self,
        what: str,
        means: str = "",
        todo: str = "",
        *,
        name: str = "",
        action: Action = Action.NEXT_RUN,
        wait_seconds: float | None = None,
        exit_code: int | None = None,
    ) -> None:
        """See the class."""
        super().__init__(what, means, todo, exit_code=exit_code)
        self.name = name
        self.action = action
        self.wait_seconds = wait_seconds


class TelegramFailed(DoorFailed):
    """Telegram, or the way to it, failed.

    `only_sending`: reading may go on. With `stop_after` the same failure in so many runs in a row becomes a stop.
    """

    def __init__(
        self,
        what: str,
        means: str = "",
        todo: str = "",
        *,
        only_sending: bool = False,
        stop_after: int = 0,
        **failure: Unpack[_Failure],
    ) -> None:
        """See the class."""
        super().__init__(what, means, todo, **failure)
        self.only_sending = only_sending
        self.stop_after = stop_after


class LoginRefused(TelegramFailed):
    """A step of a log-in was refused; `again` says what may be tried once more, None that nothing may be now."""

    def __init__(
        self,
        what: str,
        means: str = "",
        todo: str = "",
        *,
        again: Again | None = None,
        **failure: Unpack[_Failure],
    ) -> None:
        """See the class."""
        super().__init__(what, means, todo, **failure)
        self.again = again


class BotFailed(DoorFailed):
    """The owner's bot, or the way to it, failed; what it brings is found in Saved Messages as well.

    `may_have_arrived`: the request may have been carried out all the same. `only_reading`: cards may go on.
    """

    exit_code = Exit.OK

    def __init__(
        self,
        what: str,
        means: str = "",
        todo: str = "",
        *,
        may_have_arrived: bool = False,
        only_reading: bool = False,
        **failure: Unpack[_Failure],
    ) -> None:
        """See the class."""
        super().__init__(what, means, todo, **failure)
        self.may_have_arrived = may_have_arrived
        self.only_reading = only_reading


class ChannelsFailed(DoorFailed):
    """Something did not reach the owner through one of the other channels; it is found in Saved Messages as well."""

    exit_code = Exit.OK


class ModelFailed(DoorFailed):
    """The model, or the way to it, failed. `may_cost`: it may have worked, and charge for it, all the same.

    `fault` is what `doctor` calls it.
    """

    def __init__(
        self,
        what: str,
        means: str = "",
        todo: str = "",
        *,
        may_cost: bool = False,
        fault: str = "model_odd",
        **failure: Unpack[_Failure],
    ) -> None:
        """See the class."""
        super().__init__(what, means, todo, **failure)
        self.may_cost = may_cost
        self.fault = fault
