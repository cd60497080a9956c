"""The net under everything: ends the process when its budget is over, whatever hangs, and keeps its last words.

`faulthandler` works from a C thread, so it also ends a process whose interpreter is held by C code (DESIGN fact 5).
"""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path
from typing import TextIO

from autokus.errors import StorageFailed

_armed: list[TextIO] = []
"""The file that the C thread writes to must stay open while it is armed."""


def arm(logs: Path, seconds: float) -> None:
    """Ends the process with exit code 1 in `seconds`, leaving the stack of every thread in the log folder.

    Raises StorageFailed where the log folder cannot be written.
    """
    if not _armed:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        try:
            logs.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(logs / "watchdog.txt", flags, 0o600)
        except OSError as failed:
            raise StorageFailed(
                f"The log folder {logs} cannot be written ({failed.strerror}).",
                "Nothing was read or sent.",
                "Check that it belongs to you and that the disk is neither full nor read-only.",
            ) from failed
        _armed.append(os.fdopen(descriptor, "w", encoding="utf-8"))
    faulthandler.dump_traceback_later(seconds, exit=True, file=_armed[0])


def last_words(logs: Path) -> str:
    """The stacks that the last run left, if its watchdog ended it; given out once, and kept in `stacks.txt`."""
    file = logs / "watchdog.txt"
    try:
        words = file.read_text(encoding="utf-8", errors="replace")
        if words:
            file.replace(logs / "stacks.txt")
    except OSError:
        return ""
    return words


def unread_words(logs: Path) -> str:
    """The same, for a look: nothing is given out, the next run still finds them."""
    try:
        return (logs / "watchdog.txt").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
