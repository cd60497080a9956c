"""What a bug leaves behind: a traceback in a private file, one sentence on the screen."""

from __future__ import annotations

import sys
import time
import traceback
from itertools import pairwise
from pathlib import Path

from autokus.errors import Exit
from autokus.home import Home, find_home


def report_bug(arguments: list[str], bug: BaseException) -> int:
    """Writes the traceback away and says where it is."""
    named = next((b for a, b in pairwise(arguments) if a == "--home"), None)
    place = write_crash(find_home(named), bug)
    print(
        f"autokus: a bug in AutoKus ended this ({type(bug).__name__}). Messages that were not answered wait for the "
        f"next run. Please report it with the file {place}",
        file=sys.stderr,
    )
    return Exit.BUG


def write_crash(home: Home, bug: BaseException) -> Path | str:
    """The traceback in the home's log folder: code and line numbers, no values of ours besides the message."""
    file = home.logs / f"crash-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}.txt"
    try:
        home.logs.mkdir(mode=0o700, exist_ok=True)
        file.write_text(
            "".join(traceback.format_exception(bug)), encoding="utf-8", errors="backslashreplace"
        )
    except OSError as failed:
        return f"(which could not be written: {failed.strerror})"
    return file
