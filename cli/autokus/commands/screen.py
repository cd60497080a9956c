"""How things look: tables, colours, times by the owner's clock, other people's words; on a terminal and in a pipe."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextvars import ContextVar
from datetime import UTC, datetime, tzinfo
from typing import Any

import msgspec
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from autokus.fate import RunFate
from autokus.language.text import several
from autokus.rules.prompt import clean
from autokus.vocabulary import DAY, HOUR, MINUTE, RunReport

PIPE_WIDTH = 400
"""Nothing is folded for a reader that is a program."""

WIDEST = 10_000
"""Columns of a terminal that every table has room in."""

LABEL_WIDTH = 15
"""Of the names in front of single facts."""

GOOD, BAD, WAITS, FAINT, STRONG = "green", "red", "yellow", "dim", "bold"
"""What colours mean, everywhere; in a pipe there are none."""

FATE_STYLES = {
    RunFate.RUNNING: WAITS,
    RunFate.FINISHED: GOOD,
    RunFate.FAILED: BAD,
    RunFate.KILLED: BAD,
    RunFate.DIED: BAD,
}

Words = str | Text

_zone: ContextVar[tzinfo | None] = ContextVar("zone", default=None)


def use_zone(zone: tzinfo | None) -> None:
    """Whose clock every time on the screen is read from; None is the machine's."""
    _zone.set(zone)


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


def painted(words: str, style: str) -> Text:
    """Words in a colour that disappears in a pipe."""
    return Text(words, style)


def say(*words: Words) -> None:
    """One line."""
    console().print(Text.assemble(*words))


def print_table(
    titles: Sequence[str], rows: Iterable[Sequence[Words]], *, numbers: Sequence[str] = ()
) -> None:
    """Columns without lines, those of `numbers` to the right; a narrow terminal folds the last one.

    Where the others have no room, each row is a paragraph of its own: a number that is cut off helps nobody.
    """
    lines = [[Text(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
    screen = console()
    filled = [at for at in range(len(titles)) if not lines or any(line[at].plain for line in lines)]
    for columns in (range(len(titles)), filled):
        table = _table([titles[at] for at in columns], numbers)
        for line in lines:
            table.add_row(*(line[at] for at in columns))
        if (
            Measurement.get(screen, screen.options.update(max_width=WIDEST), table).minimum
            <= screen.width
        ):
            screen.print(table)
            return
    for line in lines:
        screen.print(Text("  ").join(_titled(titles, line)))


def _table(titles: Sequence[str], numbers: Sequence[str]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style=STRONG)
    for title in titles:
        table.add_column(
            title,
            overflow="fold",
            no_wrap=title != titles[-1],
            min_width=len(title),
            justify="right" if title in numbers else "left",
        )
    return table


def _titled(titles: Sequence[str], line: Sequence[Text]) -> Iterator[Text]:
    """Each cell that is not empty, behind the name of its column."""
    for title, cell in zip(titles, line, strict=True):
        if cell.plain:
            yield Text.assemble((title, FAINT), " " if title else "", cell)


def print_facts(facts: Iterable[tuple[str, Words]]) -> None:
    """Single facts, each behind its name; what is longer than the terminal goes on under itself."""
    if not sys.stdout.isatty():
        for name, words in facts:
            print(f"{name:<{LABEL_WIDTH}}{words}".rstrip())
        return
    table = Table.grid(padding=0)
    table.add_column(width=LABEL_WIDTH, style=FAINT)
    table.add_column(overflow="fold")
    for name, words in facts:
        table.add_row(name, Text(words) if isinstance(words, str) else words)
    console().print(table)


def print_json(value: object) -> None:
    """One object on one line; what moves the cursor or hides is written as an escape, the value stays the same."""
    line = json.dumps(value, ensure_ascii=False, default=_plain_value, separators=(",", ":"))
    print("".join(ch if ch.isprintable() else json.dumps(ch)[1:-1] for ch in line))


def _plain_value(value: object) -> dict[str, Any]:
    return dict(msgspec.to_builtins(value))


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
    if seconds < DAY:
        return f"{seconds // HOUR} h ago"
    return clock_time(moment)


def when(moment: int | None, now: int) -> str:
    """Both ways of saying it: "14:03:10 (3 min ago)", with the date when it is longer ago than a day."""
    if moment is None:
        return "never"
    if not 0 <= now - moment < DAY:
        return clock_time(moment)
    return f"{_by_the_clock(moment):%H:%M:%S} ({ago(moment, now)})"


def clock_time(moment: int) -> str:
    """A moment by the owner's clock."""
    return f"{_by_the_clock(moment):%Y-%m-%d %H:%M}"


def time_of_day(moment: float) -> str:
    """A moment by the owner's clock, to the second, without its day."""
    return f"{_by_the_clock(moment):%H:%M:%S}"


def to_the_second(moment: float) -> str:
    """The same with its day, without the year."""
    return f"{_by_the_clock(moment):%m-%d %H:%M:%S}"


def _by_the_clock(moment: float) -> datetime:
    return datetime.fromtimestamp(moment, UTC).astimezone(_zone.get())


def lasted(seconds: float) -> str:
    """A length as a person says it."""
    if seconds < 1:
        return "< 1 s"
    if seconds < MINUTE:
        return f"{seconds:.0f} s"
    return f"{seconds // MINUTE:.0f} min {seconds % MINUTE:.0f} s"


def report_text(report: RunReport) -> str:
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
    return f"{done} ({several(report.requests, 'request')}, {report.model_calls} model calls)\n"


def rehearsal_text(report: RunReport) -> str:
    """What a dry run would have done, chat by chat."""
    lines = ["Dry run: nothing was sent or recorded."]
    if not report.would_send:
        lines.append("Nothing new.")
    for would in report.would_send:
        lines.append(f"\n{plain(would.label)}: would {would.what} - {plain(would.reason)}")
        lines += [f"  {line}" for line in clean(would.text).splitlines()]
    return "\n".join(lines) + "\n"
