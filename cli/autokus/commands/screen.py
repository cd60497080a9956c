"""How things look: tables, times and other people's words, on a terminal and in a pipe."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autokus.errors import WrongUsage
from autokus.rules.prompt import clean
from autokus.vocabulary import RunReport

MINUTE = 60
HOUR = 60 * MINUTE

PIPE_WIDTH = 400
"""Nothing is folded for a reader that is a program."""


def console() -> Console:
    """Colours and the terminal's width where there is a terminal, plain text otherwise."""
    return Console(
        highlight=False,
        width=None if sys.stdout.isatty() else PIPE_WIDTH,
        soft_wrap=not sys.stdout.isatty(),
    )


def plain(words: str) -> str:
    """Somebody else's words on one line, without characters that move the cursor or hide."""
    return " ".join(clean(words).split())


def print_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Columns without lines; a narrow terminal folds the last one."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for title in titles:
        table.add_column(title, overflow="fold", no_wrap=title != titles[-1])
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console().print(table)


def print_json(value: object) -> None:
    """One object on one line; what moves the cursor or hides is written as an escape, the value stays the same."""
    line = json.dumps(value, ensure_ascii=False, default=_plain_value, separators=(",", ":"))
    print("".join(ch if ch.isprintable() else json.dumps(ch)[1:-1] for ch in line))


def _plain_value(value: object) -> dict[str, Any]:
    return dict(msgspec.to_builtins(value))


def require_yes(question: str) -> None:
    """Asks at the terminal, where anything but a yes means no. Raises WrongUsage, without a terminal at once."""
    if not sys.stdin.isatty():
        raise WrongUsage(
            "This has to be confirmed.", "Nothing was changed.", "Say --yes, or use a terminal."
        )
    print(f"{question} [y/N] ", end="", flush=True)
    if sys.stdin.readline().strip().casefold() not in {"y", "yes", "д", "да"}:
        raise WrongUsage("You did not say yes.", "Nothing was changed.")


def ago(moment: int | None, now: int) -> str:
    """A moment as a person says it: "3 min ago", and the date when it is longer ago than a day."""
    if moment is None:
        return "never"
    seconds = now - moment
    if seconds < 0:
        return clock_time(moment)
    if seconds < MINUTE:
        return f"{seconds} s ago"
    if seconds < HOUR:
        return f"{seconds // MINUTE} min ago"
    if seconds < 24 * HOUR:
        return f"{seconds // HOUR} h ago"
    return clock_time(moment)


def clock_time(moment: int) -> str:
    """A moment in the machine's time zone."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(moment))


def print_report(report: RunReport) -> None:
    """One line: what a run did."""
    counts = (
        (report.new, "new"),
        (report.answered, "answered"),
        (report.covered, "covered by an answer"),
        (report.handed_over, "handed over to you"),
        (report.by_owner, "answered by you"),
        (report.silent, "left silent"),
        (report.waiting, "waiting"),
    )
    done = ", ".join(f"{count} {what}" for count, what in counts if count) or "nothing new"
    requests = f"{report.requests} request{'' if report.requests == 1 else 's'}"
    print(f"{done} ({requests}, {report.model_calls} model calls)")


def print_rehearsal(report: RunReport) -> None:
    """What a dry run would have done, chat by chat."""
    print("Dry run: nothing was sent or recorded.")
    if not report.would_send:
        print("Nothing new.")
    for would in report.would_send:
        print(f"\n{plain(would.label)}: would {would.what} - {plain(would.reason)}")
        for line in clean(would.text).splitlines():
            print(f"  {line}")
