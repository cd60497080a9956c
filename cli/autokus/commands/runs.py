"""`runs` and `debug`: what each run did, and how it ended. Offline, and without the lock."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Annotated, Any

import typer

from autokus import watchdog
from autokus.commands.contacts import AsJson
from autokus.commands.opening import home_of
from autokus.commands.screen import (
    FAINT,
    FATE_STYLES,
    STRONG,
    Words,
    lasted,
    painted,
    plain,
    print_facts,
    print_json,
    print_table,
    say,
    time_of_day,
    when,
)
from autokus.errors import WrongUsage
from autokus.fate import RunFate, exit_code, fate_of
from autokus.home import Home
from autokus.language.text import several
from autokus.protocols import Store
from autokus.vocabulary import ModelCall, RunRecord, RunStep
from autokus.wiring import open_store

FARTHEST_BACK = 2000
"""Runs that are looked through for some in which something happened: a day and a half."""

MOST_WORDS = 60
"""Characters of what a run printed, in a table."""


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    app.command("runs")(_runs)
    app.command("debug")(_debug)


def _runs(
    context: typer.Context,
    as_json: AsJson = False,
    last: Annotated[
        int,
        typer.Option(
            "--last",
            min=1,
            metavar="N",
            help="How many, the newest; in the table idle runs in a row count as one.",
        ),
    ] = 20,
) -> None:
    """List the last runs: when, how each ended, and what it did."""
    home = home_of(context)
    store, now = open_store(home), int(time.time())
    looked = last if as_json else max(last, FARTHEST_BACK)
    found = _with_fates(store.journal.runs(looked), home, now)
    if as_json:
        print_json({"runs": [_run_json(run, ended) for run, ended in found]})
        return
    if not found:
        print("There was no run yet. One is: autokus check -v")
        return
    rows = [row for _, row in zip(range(last), _rows(found, now), strict=False)]
    print_table(
        ("run", "began", "took", "ended", "code", "requests", "what it did"),
        rows,
        numbers=("run", "code", "requests"),
    )


def _with_fates(runs: Sequence[RunRecord], home: Home, now: int) -> list[tuple[RunRecord, RunFate]]:
    """Each run with what became of it; the first is the newest that there is."""
    words = watchdog.unread_words(home.logs)
    return [
        (run, fate_of(run, now, newest=place == 0, words=words)) for place, run in enumerate(runs)
    ]


def _rows(found: Sequence[tuple[RunRecord, RunFate]], now: int) -> Iterator[Sequence[Words]]:
    """A row for each run in which something happened, and one for all idle ones between two of them."""
    for idle, group in groupby(found, key=lambda pair: _is_idle(*pair)):
        pairs = list(group)
        if idle and len(pairs) > 1:
            newest, oldest = pairs[0][0], pairs[-1][0]
            yield (
                painted(f"{oldest.id}-{newest.id}", FAINT),
                painted(when(oldest.started_at, now), FAINT),
                *("", painted("finished", FAINT), painted("0", FAINT)),
                painted(str(sum(run.requests for run, _ in pairs)), FAINT),
                painted(f"{len(pairs)} idle runs", FAINT),
            )
            continue
        for run, ended in pairs:
            yield _row(run, ended, now)


def _is_idle(run: RunRecord, ended: RunFate) -> bool:
    return ended is RunFate.FINISHED and not (run.summary or run.out or run.err)


def _row(run: RunRecord, ended: RunFate, now: int) -> Sequence[Words]:
    code = exit_code(run, ended)
    unended = f"in step '{run.step}'" if run.ended_at is None else ""
    did = run.summary or unended or _first_words(run.err) or "nothing new"
    return (
        str(run.id),
        when(run.started_at, now),
        lasted(run.ended_at - run.started_at) if run.ended_at is not None else "",
        painted(ended.value, FATE_STYLES[ended]),
        "" if code is None else str(code),
        str(run.requests),
        did,
    )


def _first_words(printed: str) -> str:
    """Of the first line; `debug` has the rest."""
    first = plain(printed.partition("\n")[0]).removeprefix("autokus: ")
    return first if len(first) <= MOST_WORDS else f"{first[: MOST_WORDS - 1]}…"


def _run_json(run: RunRecord, ended: RunFate) -> dict[str, Any]:
    return {
        "id": run.id,
        "started_at": run.started_at,
        "ended_at": run.ended_at,
        "seconds": None if run.ended_at is None else run.ended_at - run.started_at,
        "fate": ended.value,
        "exit_code": exit_code(run, ended),
        "pid": run.pid,
        "step": run.step,
        "requests": run.requests,
        "summary": run.summary,
    }


def _debug(
    context: typer.Context,
    number: Annotated[
        int | None, typer.Argument(metavar="[RUN]", help="Its number; else the newest.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Tell all that is known of a run: its steps, requests and model calls, what it printed, where it hung."""
    home = home_of(context)
    store, now = open_store(home), int(time.time())
    newest = next(iter(store.journal.runs(1)), None)
    run = newest if number is None else store.journal.run(number)
    if run is None or newest is None:
        raise WrongUsage(
            "There was no run yet." if newest is None else f"There is no run {number}.",
            "",
            "Make one with: autokus check -v" if newest is None else "See them with: autokus runs",
        )
    words = watchdog.unread_words(home.logs) if run.id == newest.id else ""
    ended = fate_of(run, now, newest=run.id == newest.id, words=words)
    stack = run.stack or (words if ended is RunFate.KILLED else "")
    steps, calls = store.journal.steps(run.id), store.journal.calls(run.id)
    if as_json:
        print_json(
            _run_json(run, ended)
            | {
                "steps": [_step_json(step, length) for step, length in _timed(run, steps)],
                "model_calls": calls,
                "stdout": run.out,
                "stderr": run.err,
                "stack": stack or None,
            }
        )
        return
    _print_run(run, ended, now)
    _print_steps(_timed(run, steps))
    _print_calls(store, calls)
    for title, printed in (("stdout", run.out), ("stderr", run.err), ("where it hung", stack)):
        _print_printed(title, printed)
    say("\n", painted(f"Line by line: autokus logs --run {run.id}", FAINT))


def _timed(run: RunRecord, steps: Sequence[RunStep]) -> list[tuple[RunStep, int | None]]:
    """Each step with its length in seconds; None for the one that has no end."""
    began = [RunStep("start", run.started_at), *steps]
    ends = [later.at for _, later in pairwise(began)]
    return [
        (step, None if end is None else max(0, end - step.at))
        for step, end in zip(began, [*ends, run.ended_at], strict=True)
    ]


def _step_json(step: RunStep, length: int | None) -> dict[str, object]:
    return {"name": step.name, "at": step.at, "seconds": length}


def _print_run(run: RunRecord, ended: RunFate, now: int) -> None:
    code = exit_code(run, ended)
    how = {
        RunFate.RUNNING: f"still running, in step '{run.step}'",
        RunFate.FINISHED: "finished",
        RunFate.FAILED: "failed",
        RunFate.KILLED: f"killed by its watchdog in step '{run.step}'",
        RunFate.DIED: f"died in step '{run.step}': no end was found (killed, or the machine or its disk failed)",
    }[ended]
    told = how if code is None else f"{how}, exit code {code}"
    took = "" if run.ended_at is None else f", took {lasted(run.ended_at - run.started_at)}"
    say(painted(f"run {run.id}", STRONG), "  ", painted(told, FATE_STYLES[ended]))
    print_facts(
        [
            ("began", f"{when(run.started_at, now)}{took}, process {run.pid}"),
            ("did", run.summary or "nothing new"),
            (
                "asked",
                several(run.requests, "request") if run.ended_at else "it did not come to say",
            ),
        ]
    )


def _print_steps(timed: Sequence[tuple[RunStep, int | None]]) -> None:
    say("\n", painted("steps", STRONG))
    print_table(
        ("at", "step", "took"),
        [
            (time_of_day(step.at), step.name, "no end" if length is None else lasted(length))
            for step, length in timed
        ],
    )


def _print_calls(store: Store, calls: Sequence[ModelCall]) -> None:
    if not calls:
        return
    say("\n", painted("model calls", STRONG))
    print_table(
        ("at", "for", "model", "result", "took", "tokens in", "cached", "out"),
        [
            (
                time_of_day(call.at),
                _label(store, call.user_id),
                plain(call.model) or "-",
                plain(call.result),
                f"{call.seconds:.1f} s",
                str(call.input_tokens),
                str(call.cached_tokens),
                str(call.output_tokens),
            )
            for call in calls
        ],
        numbers=("took", "tokens in", "cached", "out"),
    )


def _label(store: Store, user_id: int) -> str:
    contact = store.people.find(str(user_id))
    return plain(contact.label) if contact else str(user_id)


def _print_printed(title: str, printed: str) -> None:
    if not printed:
        return
    say("\n", painted(title, STRONG))
    for line in printed.splitlines():
        say("  ", plain(line) if title != "where it hung" else line)
