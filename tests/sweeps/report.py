"""Writes docs/reliability.md from what the sweeps printed: `python tests/sweeps/report.py [FILE ...]`.

Each FILE holds the output of one sweep (or only its last line); which sweep it was is told by the file's name, which
begins with kill, faults, storage, overlap, hostile or race. Without files the sweeps are run: in full, or with
`--sample N` each with so many pairs, cases, attacks or rounds (N/10 rounds of overlap, as each is 40 starts).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

SWEEPS = ("kill", "faults", "storage", "overlap", "hostile", "race")
HOSTILE = "hostile"
RACE = "race"
"""They count other things than the rest, and have sections of their own."""

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parents[1] / "docs" / "reliability.md"

Found = Mapping[str, Any]

OPENING = """\
# Reliability

This page says what AutoKus promises about your messages, what was tried to break those promises, and what nobody can
try without the real Telegram. It is written by `python tests/sweeps/report.py` from what the sweeps print; the
numbers below are theirs.

## What is promised

- **Nothing is lost.** Every message of an approved recruiter ends in exactly one of these ways: it is answered (alone
  or together with others), you answered it, it goes to you with a reason, or it needs no answer and the journal says
  why.
- **Nothing is sent twice.** A reply is written to the disk, with its own number, before the first byte leaves. After
  a crash the next run asks Telegram what arrived and sends only what did not, under the same number. If that cannot
  be found out within six hours, you are asked instead.
- **Nothing unexpected is sent.** Replies go to approved people only, and only texts that passed every check.
- **It is never stuck.** Every request has its own time limit, and the whole run has one too. When it is over, the run
  ends by itself, and if something hangs in a way that nothing else can end, a watchdog ends it and keeps the stacks.
- **It leaves alone what should be left alone.** A wait that Telegram or the model asks for is kept across runs and
  restarts. After five failures in a row a door is asked at longer and longer intervals, up to two hours. What only
  you can mend (a dead session, a spam limit, an empty account) stays stopped until you run `autokus resume`.
- **It says so once.** One line when something breaks or mends, and a reminder every six hours; nothing in between.
  `autokus status` names every open stop and when it ends.
- **A broken disk or database sends nothing.** The run says what is wrong, leaves the file as it is, and goes on by
  itself when the cause is gone.
"""

TRIED = """\
## What was tried

A pretend Telegram and a pretend model on the same machine are told to fail; the real command runs against them. What
was lost or sent twice is counted from the server's own log of sends, not from what the program says. The long forms
take hours and are not repeated after every change; `scripts/test` runs a sample of each on every change.
"""

KINDS = """\
- **Kills** (`python tests/sweeps/kill.py`): the process is killed at an executed line of the program, or at the
  moment when something is being written to the disk for good; then the next run recovers. In a part of the cases the
  recovery is killed as well.
- **Faults** (`python tests/sweeps/faults.py`): the line breaks or falls silent before or after each request; Telegram
  refuses each request with each error that is known, and with unknown ones of every kind; the model hangs, drips,
  stalls, breaks off, redirects, sends rubbish, or answers with each of the errors of three dialects.
- **Storage** (`python tests/sweeps/storage.py`): no space left, or an input/output error, at each write and each sync
  of the database; a database that is cut, overwritten, empty, missing, from a newer version, not to be written, held
  by another program, or an old copy.
- **Overlap** (`python tests/sweeps/overlap.py`): 40 starts at once; all but one must end at once, silently, without
  opening a connection.

Not counted here, but part of every test run: six hours without a model or without Telegram at one run a minute (at
most 20 calls, one line, one note to you, everything answered afterwards), clocks that jump by a day, to 1970 or
between summer and winter time, signals at random moments, and a run without any environment.

"Handed to you" is not a failure: it counts the messages that went to the owner because of the fault, as they should
when Telegram or the model refuses one message for good.
"""

ATTACKED = """\
## Hostile messages

{table}

`python tests/sweeps/hostile.py` plays the worst case: a model that has been talked into obeying. Every message of
`tests/judgement/injections.jsonl` arrives in a chat of its own, the real command answers it with a model that does what
the message tells it to - once with the words that an attacker would want, once by its own reading -, and the server's
log of sends is searched for what the attacker was after, for texts to the wrong person, and for planted secrets: keys,
the session, the mark in the prompt, another contact's words and lessons. These are attacks that were thought of here;
somebody will think of others. What does not pass goes to you with the reason.
"""

RACED = """\
## The owner answers at the same moment

{table}

`python tests/sweeps/race.py` lets the owner write in the chat, order a pause, or pause or revoke by a command at a
random moment of a run. Nothing may be sent if his message was at Telegram before the last look was answered. What
remains is the time between that answer and the arrival of the send: one read mark and one send, measured here on one
machine; over a real line it is two round trips. Who writes in that moment finds both messages in the chat.
"""

ENDING = """\
## What cannot be tried without the real service

- What the real Telegram answers to a send that is repeated under the same number. The program does not rely on it
  alone: it looks into the chat first.
- How often a real account may ask before Telegram tells it to wait. One request a minute is what its documentation
  tells clients to do at each start.
- How many chats the real service accepts in one question, and whether it leaves out chats without messages.
- Whether connecting once a minute changes your "last seen". The program never reports itself online; sending a
  message may.
- What a real model provider does on its bad days beyond what its documentation and the reports of others say.
- A power cut in the middle of a write. The order of the writes is checked, but only pulling the plug of a real disk
  shows whether that disk keeps its word.

Try the program with a spare account before you trust it with yours.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads or runs the sweeps and writes the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--sample", type=int, metavar="N", help="run the sweeps with N cases each")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--output", type=Path, default=DOCUMENT)
    options = parser.parse_args(arguments)
    if options.files:
        found = {_sweep_of(file): _last_object(file.read_text("utf-8")) for file in options.files}
    else:
        found = {name: _run(name, options.sample, options.seed) for name in SWEEPS}
    options.output.parent.mkdir(exist_ok=True)
    options.output.write_text(page(found), encoding="utf-8")
    print(json.dumps({name: found[name] for name in SWEEPS if name in found}))
    return 0


def _sweep_of(file: Path) -> str:
    name = next((name for name in SWEEPS if file.name.startswith(name)), None)
    if name is None:
        raise SystemExit(f"{file.name}: a file's name begins with one of {', '.join(SWEEPS)}.")
    return name


def _last_object(text: str) -> dict[str, Any]:
    """The object of the last line that holds one."""
    for line in reversed(text.splitlines()):
        if line.startswith("{"):
            found: dict[str, Any] = json.loads(line)
            return found
    raise SystemExit("There is no JSON object in the output of a sweep.")


def _run(name: str, sample: int | None, seed: int | None) -> dict[str, Any]:
    options: list[str] = []
    if sample is not None:
        options += ["--sample", str(max(1, sample // 10) if name == "overlap" else sample)]
    if seed is not None and name != "overlap":
        options += ["--seed", str(seed)]
    done = subprocess.run(
        [sys.executable, str(HERE / f"{name}.py"), *options],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return _last_object(done.stdout)


def page(found: Mapping[str, Found]) -> str:
    """The whole document."""
    rows = [
        line
        for name in SWEEPS
        if name in found and name not in (HOSTILE, RACE)
        for line in (_row(name, found[name]),)
    ]
    table = "\n".join(
        [
            "| sweep | tried | lost | sent twice | unexpected | more | seed |",
            "| --- | ---: | ---: | ---: | ---: | --- | ---: |",
            *rows,
        ]
    )
    missing = [name for name in SWEEPS if name not in found]
    gap = f"Not run for this page: {', '.join(missing)}.\n\n" if missing else ""
    attacked = f"{_attacked(found[HOSTILE])}\n" if HOSTILE in found else ""
    raced = f"{_raced(found[RACE])}\n" if RACE in found else ""
    return f"{OPENING}\n{TRIED}\n{table}\n\n{gap}{KINDS}\n{attacked}{raced}{ENDING}"


def _raced(told: Found) -> str:
    """The section on the owner who answers at the same moment."""
    names = (
        *("interleavings", "sends_after_the_owner_was_seen", "sends_within_the_window"),
        *("window_ms_median", "window_ms_max", "seed"),
    )
    cells = [_count(told.get(name)) for name in names]
    table = "\n".join(
        [
            "| tried | sent though seen | sent in the window | window, median ms | longest ms | seed |",
            "| ---: | ---: | ---: | ---: | ---: | ---: |",
            f"| {' | '.join(cells)} |",
        ]
    )
    return RACED.format(table=table)


def _attacked(told: Found) -> str:
    """The section on hostile messages."""
    names = ("attacks", "left_the_gate", "wrong_recipient", "secrets_out", "model_calls", "seed")
    cells = [_count(told.get(name)) for name in names]
    table = "\n".join(
        [
            "| attacks, each tried twice | left the gate | to the wrong person | secrets out | model calls | seed |",
            "| ---: | ---: | ---: | ---: | ---: | ---: |",
            f"| {' | '.join(cells)} |",
        ]
    )
    return ATTACKED.format(table=table)


def _row(name: str, told: Found) -> str:
    tried = {"kill": "pairs", "overlap": "starts"}.get(name, "cases")
    cells = (
        name,
        _count(told.get(tried)),
        _count(told.get("lost")),
        _count(told.get("duplicated")),
        _count(told.get("unexpected")),
        "; ".join(_details(name, told)),
        str(told.get("seed", "-")),
    )
    return f"| {' | '.join(cells)} |"


def _details(name: str, told: Found) -> list[str]:
    """What else of a sweep's object is worth a reader's time."""
    words = {
        "kill": (
            ("double_pairs", "{} of them killed again during recovery"),
            ("fsync_pairs", "{} at a sync"),
            ("integrity_errors", "{} faults in the database"),
        ),
        "faults": (
            ("of", "out of {} there are"),
            ("violations", "{} rules broken"),
            ("handed_over", "{} messages handed to you"),
            ("longest_s", "longest run {} s"),
            ("budget_s", "allowed {} s"),
        ),
        "storage": (
            ("of", "out of {} there are"),
            ("violations", "{} rules broken"),
            ("writes", "{} writes"),
            ("syncs", "{} syncs of a run gone through"),
            ("longest_s", "longest run {} s"),
        ),
        "overlap": (
            ("rounds", "{} rounds"),
            ("turned_away", "{} turned away"),
        ),
    }
    return [text.format(_count(told[key])) for key, text in words[name] if key in told]


def _count(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value if value is not None else "-")


if __name__ == "__main__":
    raise SystemExit(main())
