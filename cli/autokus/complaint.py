"""How a failure is said; and what was said when a run could not even begin, kept in a file of its own.

There may be no database to keep it in.
"""

from __future__ import annotations

from pathlib import Path

from autokus.errors import StorageFailed

REMIND_SECONDS = 6 * 3600
"""How often a lasting complaint is said again (ERRORS section 4, C3)."""

LONGEST = 2000
"""Characters of a sentence on stderr."""


def line(sentence: str) -> str:
    """The one line on stderr. Names in it may be anybody's words: nothing moves the cursor, nothing fills a mail."""
    shown = (ch if ch.isprintable() else ch.encode("unicode_escape").decode() for ch in sentence)
    return f"autokus: {''.join(shown)[:LONGEST]}"


def is_news(logs: Path, complaint: str, now: int) -> bool:
    """Whether this should be said now: it is another one than last time, or six hours have passed.

    Where it cannot be kept it is news each time: better a mail too many than silence.
    """
    file = logs / "complaint.txt"
    try:
        said_at, _, said = file.read_text(encoding="utf-8").partition("\n")
        if said == complaint and 0 <= now - int(said_at) < REMIND_SECONDS:
            return False
    except (OSError, ValueError):
        pass  # never said, or not readable any more: then it is news
    try:
        logs.mkdir(mode=0o700, exist_ok=True)
        file.write_text(f"{now}\n{complaint}", encoding="utf-8")
    except OSError:
        return True
    return True


def is_over(logs: Path) -> bool:
    """Whether there was a complaint that ends now; it is forgotten. Raises StorageFailed."""
    try:
        (logs / "complaint.txt").unlink()
    except FileNotFoundError:
        return False
    except OSError as failed:
        raise StorageFailed(
            f"The log folder {logs} cannot be written ({failed.strerror}).", "", "Check its owner."
        ) from failed
    return True
