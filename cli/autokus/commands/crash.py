"""What a bug leaves behind: a traceback in a private file, one sentence on the screen."""

from __future__ import annotations

import sys
import time
import traceback
from itertools import pairwise
from pathlib import Path

from autokus import wiring
from autokus.errors import Exit
from autokus.home import Home, find_home
from autokus.redaction import forms_of, redact


def report_bug(arguments: list[str], bug: BaseException) -> int:
    """Writes the traceback away and says where it is."""
    named = next((b for a, b in pairwise(arguments) if a == "--home"), None)
    place = write_crash(find_home(named), bug)
    print(f"{sentence(bug)} Please report it with the file {place}", file=sys.stderr)
    return Exit.BUG


def sentence(bug: BaseException) -> str:
    """What is said of it, apart from where its details are."""
    return (
        f"autokus: a bug in AutoKus ended this ({type(bug).__name__}). Messages that were not answered wait for the "
        "next run."
    )


def write_crash(home: Home, bug: BaseException) -> Path | str:
    """The traceback in the home's log folder: code and line numbers, no values besides the message, no secret."""
    file = home.logs / f"crash-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}.txt"
    try:
        home.logs.mkdir(mode=0o700, exist_ok=True)
        file.write_text(_told(home, bug), encoding="utf-8", errors="backslashreplace")
    except OSError as failed:
        return f"(which could not be written: {failed.strerror})"
    return file


def _told(home: Home, bug: BaseException) -> str:
    """Fails closed: where the home's secrets are not known, the exceptions' own words are left out."""
    try:
        forms = forms_of(wiring.known_secrets(home))
        return redact("".join(traceback.format_exception(bug)), forms)
    except Exception:  # noqa: BLE001  # whatever went wrong, the words may hold a secret
        return "".join((*traceback.format_tb(bug.__traceback__), type(bug).__name__, "\n"))
