"""The net under everything: ends the process when its budget is over, whatever hangs, and keeps its last words.

`faulthandler` works from a C thread, so it also ends a process whose interpreter is held by C code (DESIGN fact 5).
"""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path
from typing import TextIO

_armed: list[TextIO] = []
"""The file that the C thread writes to must stay open while it is armed."""


def arm(logs: Path, seconds: float) -> None:
    """Ends the process with exit code 1 in `seconds`, leaving the stack of every thread in the log folder."""
    if not _armed:
        logs.mkdir(mode=0o700, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        _armed.append(os.fdopen(os.open(logs / "watchdog.txt", flags, 0o600), "w", encoding="utf-8"))
    faulthandler.dump_traceback_later(seconds, exit=True, file=_armed[0])


def last_words(logs: Path) -> str:
    """The stacks that the last run left, if its watchdog ended it; they are given out once."""
    file = logs / "watchdog.txt"
    try:
        words = file.read_text(encoding="utf-8", errors="replace")
        if words:
            os.truncate(file, 0)
    except OSError:
        return ""
    return words
