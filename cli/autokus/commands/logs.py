"""`logs`: the log of the runs for people, and as it is for programs. Offline, and without the lock."""

from __future__ import annotations

import json
import os
import sys
import time
from collections import deque
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from autokus import logbook
from autokus.commands.opening import home_of
from autokus.commands.screen import BAD, FAINT, GOOD, painted, plain, print_json, say, to_the_second

BEAT_SECONDS = 0.3
"""How often a follower looks."""

_COMMON = {"at", "run", "event"}
_COLOURS = {"sent": GOOD, "failing": BAD, "stop": BAD, "died": BAD, "given up": BAD}


def register(app: typer.Typer) -> None:
    """Adds this verb to the command line."""
    app.command("logs")(_logs)


def _logs(
    context: typer.Context,
    as_json: Annotated[
        bool, typer.Option("--json", help="The lines as they are: one object each.")
    ] = False,
    follow: Annotated[
        bool, typer.Option("--follow", "-f", help="Go on with what is added, until Ctrl-C.")
    ] = False,
    lines: Annotated[
        int, typer.Option("--lines", "-n", min=0, metavar="N", help="How many, the newest.")
    ] = 50,
    run: Annotated[
        int,
        typer.Option("--run", min=0, metavar="N", help="Only the lines of this run, all of them."),
    ] = 0,
) -> None:
    """Show the log of the runs: steps, requests, model calls, decisions and sends, without anybody's words."""
    folder = home_of(context).logs
    found = (line for file in logbook.files(folder) for line in _read(file))
    wanted = (line for line in found if not run or line.get("run") == run)
    end = _end(folder / logbook.NAME)
    shown = 0
    for line in deque(wanted, maxlen=None if run else lines):
        _print(line, as_json=as_json)
        shown += 1
    if follow:
        sys.stdout.flush()
        for line in _added(folder / logbook.NAME, end):
            if not run or line.get("run") == run:
                _print(line, as_json=as_json)
                sys.stdout.flush()
    elif not shown and not as_json and lines:
        of = f" of run {run}" if run else ""
        print(f'Nothing{of} is in the log. It is kept unless logs.level is "off".')


def _read(file: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file; one that a full disk or a power cut left half is no line."""
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            for written in opened:
                if found := _object(written):
                    yield found
    except OSError:
        return


def _object(written: str) -> dict[str, Any] | None:
    try:
        found = json.loads(written)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _end(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _added(file: Path, start: int) -> Iterator[dict[str, Any]]:
    """What is added from there on, for ever; a file that was rotated away is read to its end first."""
    while True:
        try:
            with file.open(encoding="utf-8", errors="replace") as opened:
                opened.seek(start)
                yield from _growing(opened, file)
        except FileNotFoundError:
            time.sleep(BEAT_SECONDS)
        start = 0


def _growing(opened: TextIO, file: Path) -> Iterator[dict[str, Any]]:
    begun, moved = "", False
    while True:
        if piece := opened.readline():
            begun += piece
            if begun.endswith("\n"):
                if found := _object(begun):
                    yield found
                begun = ""
        elif moved:
            return
        else:
            moved = _is_another(opened.fileno(), file)
            if not moved:
                time.sleep(BEAT_SECONDS)


def _is_another(descriptor: int, file: Path) -> bool:
    try:
        return not os.path.samestat(os.fstat(descriptor), file.stat())
    except OSError:
        return True


def _print(line: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(line)
        return
    event = plain(str(line.get("event", "")))
    facts = "  ".join(
        f"{plain(name)} {_shown(name, fact)}" for name, fact in line.items() if name not in _COMMON
    )
    say(
        painted(f"{_moment(line.get('at'))}  run {line.get('run', '?')}", FAINT),
        "  ",
        painted(f"{event:<11}", _COLOURS.get(event, "")),
        " ",
        facts,
    )


def _moment(at: object) -> str:
    try:
        return to_the_second(datetime.fromisoformat(str(at)).timestamp())
    except ValueError:
        return "--"


def _shown(name: str, fact: object) -> str:
    if isinstance(fact, float) or name.endswith("seconds"):
        return f"{fact} s"
    return plain(str(fact))
