"""Writes docs/performance.md from what the benchmarks print: `python tests/benchmarks/report.py [FILE ...]`.

Each FILE holds the output of one benchmark (or only its last line); which one it was is told by the file's name, which
begins with idle, busy, distance or tokens. Without files the benchmarks are run: in full in about ten minutes, or
with `--quick` in one. Let the machine do nothing else meanwhile.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

BENCHMARKS = ("idle", "busy", "distance", "tokens")
HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parents[1] / "docs" / "performance.md"
BAR = 40
"""Characters of the longest bar."""

Found = Mapping[str, Any]

OPENING = """\
# Performance

What a minute costs, with nothing to do and with much, beside what people would use instead. Written by
`python tests/benchmarks/report.py` from what the benchmarks in `tests/benchmarks/` print, over the pretend Telegram and
the pretend model of the sandbox; nothing here was measured against the real services. Times depend on the machine,
counts do not: those are asserted by the tests (`tests/end_to_end/test_counts.py`, `tests/rounds/test_plans.py`).

Measured on {machine}, {load}.
"""

LIMITS = """\
## What limits it now

- **An idle minute is the import of Telethon.** Nine tenths of the CPU of an idle run, and nearly all of its memory, are
  Telethon's schema being loaded. Beyond that stand msgspec (5 ms), our own forty modules (6 ms), TOML and SQLite.
- **Far away it is the round trips that MTProto asks for**: shaking hands, the salt, the answer. Keeping the salt
  between runs would save one, and with it what tells a wrong clock from a mute server.
- **A busy minute is the model.** What is added is the start (0.3 s), the words of each message being looked through
  before and after the model (about 15 ms of one core for a reply), and the sending of the last wave.
- **A reply needs four fsyncs of its own**: the booking of the call, the reservation, the attempt, the outcome. The
  first protects your money, the others your recruiter from a second answer. They are not given up.
- **Read mark and send are not sent together.** After the read mark your commands are looked at once more. At the usual
  pace the pause before a reply is eight seconds, and the round trip saved would not be seen.
- **SQLite's journal stays beside the database after an idle run**, which is why such a run needs no fsync. It is
  folded in after every run that learnt something, and otherwise after some twenty. A backup that is put in the place
  of the file is recognised, and the journal of the file that is gone is dropped.

## What would help next

1. Loading only the part of Telethon's schema that a poll needs: it would halve an idle minute, and needs either a
   change in Telethon or a second implementation of the protocol to look after.
2. A salt kept for half an hour, checked against the clock: one round trip of three.
3. Read mark and typing in one container with the send of the reply before: two round trips of three for each reply,
   where pauses are switched off.
4. A provider's cache holds the static part only beyond its own minimum (1,024 tokens with several models); a longer
   profile is cheaper than a short one there.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads or runs the benchmarks and writes the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--quick", action="store_true", help="run the short forms")
    parser.add_argument("--output", type=Path, default=DOCUMENT)
    options = parser.parse_args(arguments)
    if options.files:
        found = {_name_of(file): _last_object(file.read_text("utf-8")) for file in options.files}
    else:
        found = {name: _run(name, quick=options.quick) for name in BENCHMARKS}
    options.output.parent.mkdir(exist_ok=True)
    options.output.write_text(page(found), encoding="utf-8")
    print(json.dumps(found))
    return 0


def _name_of(file: Path) -> str:
    name = next((name for name in BENCHMARKS if file.name.startswith(name)), None)
    if name is None:
        raise SystemExit(f"{file.name}: a file's name begins with one of {', '.join(BENCHMARKS)}.")
    return name


def _last_object(text: str) -> dict[str, Any]:
    """The object of the last line that holds one."""
    for line in reversed(text.splitlines()):
        if line.startswith("{"):
            found: dict[str, Any] = json.loads(line)
            return found
    raise SystemExit("There is no JSON object in the output of a benchmark.")


def _run(name: str, *, quick: bool) -> dict[str, Any]:
    command = [sys.executable, str(HERE / f"{name}.py"), *(["--quick"] if quick else [])]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return _last_object(done.stdout)


def page(found: Mapping[str, Found]) -> str:
    """The whole document; a benchmark that is not there is left out."""
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    written = {"idle": _idle, "busy": _busy, "distance": _distance, "tokens": _tokens}
    missing = [name for name in BENCHMARKS if name not in found]
    gap = [f"Not run for this page: {', '.join(missing)}.\n"] if missing else []
    sections = [written[name](found[name]) for name in BENCHMARKS if name in found]
    busy = os.getloadavg()[0] > (os.cpu_count() or 1)
    load = "while others used it: the times are too long" if busy else "with nothing else to do"
    parts = [OPENING.format(machine=machine, load=load), *gap, _goals(found), *sections, LIMITS]
    return "\n".join(parts)


def _goals(found: Mapping[str, Found]) -> str:
    """What was wanted beside what was reached."""
    idle, busy, far = (found.get(name, {}) for name in ("idle", "busy", "distance"))
    case = _case(busy, 100, 2, 8)
    rows = (
        ("requests of an idle run, at any size", "1", _largest(idle.get("requests"))),
        ("its user CPU over the floor's", "1.2", idle.get("cpu_over_floor")),
        ("its user CPU with the largest home over the smallest", "1.1", idle.get("growth_cpu")),
        ("its memory over the floor's", "8 MiB", _with(idle.get("memory_over_floor_mib"), " MiB")),
        ("its fsyncs, on average", "1", idle.get("fsyncs_idle")),
        (
            "a run that finds the lock held, over `python -c pass`",
            "8",
            idle.get("busy_lock_over_pass"),
        ),
        (
            "100 conversations, 2 s, 8 calls at a time, over the ideal",
            "1.1",
            case.get("over_ideal"),
        ),
        ("30 conversations, 1 s, 3 calls at a time, over the ideal", "1.1", busy.get("over_ideal")),
        ("requests for each reply", "4", busy.get("requests_per_reply")),
        (
            "a call of 140 s delays the others' replies by",
            "20 s",
            _with(busy.get("slow_call_delays_others_by"), " s"),
        ),
        ("model calls for 50 messages in one chat", "1", busy.get("burst_calls")),
        ("round trips of an idle run over its own cost", "3", far.get("idle_round_trips")),
    )
    cells = [(what, f"at most {wanted}", _shown(reached)) for what, wanted, reached in rows]
    return f"## In short\n\n{_table(('', 'wanted', 'reached'), cells)}"


def _case(busy: Found, many: int, seconds: float, parallel: int) -> Found:
    wanted = {"conversations": many, "model_seconds": seconds, "parallel": parallel}
    cases: list[Found] = busy.get("cases", [])
    return next((case for case in cases if wanted.items() <= case.items()), {})


def _largest(values: Sequence[int] | None) -> int | None:
    return max(values) if values else None


def _with(value: object, unit: str) -> str | None:
    return None if value is None else f"{value}{unit}"


def _idle(told: Found) -> str:
    sizes = told["sizes"]
    rows = [
        (
            one["contacts"],
            one["messages"],
            f"{one['requests']:g}",
            f"{one['bytes_up']} / {one['bytes_down']}",
            _ms(one["user_seconds"]),
            _ms(one["wall_seconds"]),
            f"{one['memory_mib']:.0f} MiB",
        )
        for one in sizes
    ]
    head = (
        "contacts",
        "stored messages",
        "requests",
        "bytes up / down",
        "user CPU",
        "wall",
        "memory",
    )
    return (
        "## An idle minute\n\n"
        "The home grows, the minute does not:\n\n"
        f"{_table(head, rows)}\n{_contenders(told['contenders'])}\n{_turned_away(told)}"
    )


def _contenders(told: Found) -> str:
    """The same poll as others would write it, in the same run of the benchmark."""
    head = ("", *(f"{count:,} contacts" for count in told["autokus"]["contacts"]))
    requests = [(name, *one["requests"]) for name, one in told.items()]
    most = told["autokus"]["contacts"][-1]
    cpu = {name: one["cpu"][-1] for name, one in told.items()}
    wall = {name: one["wall"][-1] for name, one in told.items()}
    return (
        "### Beside what people would write\n\n"
        "*Usual one-shot*: each chat by its name, `get_messages`, stock `connect()`. *History per contact*: by stored "
        "ids, only what is new. *Sweep*: all dialogs. *Bare floor*: Telethon with the collector off, one connection, "
        f"one request, no teardown. Requests:\n\n{_table(head, requests)}\n"
        f"User CPU with {most:,} contacts:\n\n{_chart(cpu, _ms)}\n"
        f"Wall time with {most:,} contacts, without any distance:\n\n{_chart(wall, _ms)}"
    )


def _turned_away(told: Found) -> str:
    spent = {name: value / 1000 for name, value in told["busy_lock_spent_on"].items()}
    return (
        "### A run that finds another one alive\n\n"
        f"It takes {_ms(told['busy_lock_wall_seconds'])} where `python -c pass` takes "
        f"{_ms(told['pass_wall_seconds'])}. What the rest is spent on, by import (each by itself, as "
        f"`-X importtime` tells it, which makes them look a little dearer):\n\n{_chart(spent, _ms)}"
    )


def _busy(told: Found) -> str:
    rows = [
        (
            one["conversations"],
            f"{one['model_seconds']:g} s",
            one["parallel"],
            f"{one['ideal_seconds']:g} s",
            f"{one['seconds']} s",
            _shown(one["over_ideal"]),
            one["requests_per_reply"],
            f"{1000 * one['user_seconds'] / max(one['replies'], 1):.0f} ms",
        )
        for one in told["cases"]
    ]
    head = (
        "conversations",
        "model",
        "at a time",
        "ideal",
        "took",
        "over ideal",
        "requests a reply",
        "CPU a reply",
    )
    slow = told.get("slow_call_delays_others_by")
    slowly = (
        f"One contact's call of {told['slow_call_seconds']:g} s delayed the others' replies by {slow} s.\n"
        if slow is not None
        else ""
    )
    return (
        "## A busy minute\n\nCaps, settling, pauses and spacing are off; the ideal is what the model alone takes. Only "
        f"cases whose ideal is at most a minute.\n\n{_table(head, rows)}\n"
        f"{_shown(told.get('fsyncs_per_reply'))} fsyncs for a reply, all told; {told['memory_mib']:.0f} MiB at the "
        f"peak. {told['burst_messages']} messages in one chat cost {told['burst_calls']} call.\n{slowly}"
    )


def _distance(told: Found) -> str:
    rows = [
        (
            f"{one['replies']} {'reply' if one['replies'] == 1 else 'replies'}",
            one["requests"],
            f"{one['near_seconds']} s",
            f"{one['far_seconds']} s",
            f"{one['added_seconds_per_reply']} s",
        )
        for name in ("one_reply", "ten_replies")
        if (one := told.get(name))
    ]
    return (
        "## Far away\n\n"
        f"With {_ms(told['round_trip_seconds'])} to Telegram and back, and "
        f"{_ms(told['model_round_trip_seconds'])} to the model, an idle run takes "
        f"{_ms(told['idle_far_seconds'])} instead of {_ms(told['idle_near_seconds'])}: "
        f"{told['idle_round_trips']} round trips over one connection, {told['idle_bytes_up']} bytes up and "
        f"{told['idle_bytes_down']} down.\n\n"
        f"{_table(('', 'requests', 'near', 'far', 'added for each'), rows)}"
    )


def _tokens(told: Found) -> str:
    days = [
        (
            f"{day['replies']} replies",
            day["tokens_in"],
            day["tokens_out"],
            f"{day['cost_at_best']:.2f} - {day['cost_at_worst']:.2f}",
        )
        for day in told["days"]
    ]
    agent = told["agent_each_minute"]
    days.insert(0, ("AutoKus, nothing to do", 0, 0, "0.00"))
    days.append(
        (
            f"a coding agent, {agent['starts']:,} starts, nothing to do",
            agent["tokens_in"],
            agent["tokens_out"],
            f"{agent['cost_all_from_the_cache']:.2f} - {agent['cost_uncached']:.2f}",
        )
    )
    return (
        "## Tokens\n\n"
        f"A reply reads about {told['tokens_in']:,} tokens and writes {told['tokens_out']}, by part of the prompt:\n\n"
        f"{_chart(told['tokens'], lambda value: f'{value:.0f}')}\n"
        f"Rules, profile and examples ({told['static_tokens']:,} tokens) stand first, are the same byte for byte in "
        "every call, and are marked for the provider's cache.\n\n"
        f"A day, at prices of {told['prices']} for a million tokens (input, output, read from the cache, written to "
        "it), with everything in the cache and with nothing:\n\n"
        f"{_table(('', 'tokens in', 'tokens out', 'cost'), days)}\n"
        "The agent is what people use who let a coding agent look for new messages: the least that one start reads, by "
        "its users' own measurements (source in `tests/benchmarks/tokens.py`), before it has asked Telegram anything.\n"
    )


# -- on paper --------------------------------------------------------------------------------------


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [f"| {' | '.join(head)} |", f"| --- |{' ---: |' * (len(head) - 1)}"]
    lines += [f"| {' | '.join(map(_shown, row))} |" for row in rows]
    return "\n".join(lines) + "\n"


def _chart(values: Mapping[str, float], shown: Any) -> str:
    """Bars of characters, the longest one first where they stand so."""
    largest = max(values.values(), default=0) or 1
    width = max(map(len, values))
    lines = [
        f"{name:<{width}}  {'█' * round(BAR * value / largest) or '▏':<{BAR}}  {shown(value)}"
        for name, value in values.items()
    ]
    return "\n".join(["```", *lines, "```"]) + "\n"


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms" if seconds < 0.01 else f"{1000 * seconds:,.0f} ms"


def _shown(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return str(value if value is not None else "-")


if __name__ == "__main__":
    raise SystemExit(main())
