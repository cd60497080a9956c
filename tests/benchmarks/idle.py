"""What an idle minute costs. Prints one JSON object as its last line: see the keys in the functions.

Requests come from the server's log, bytes from a relay between, fsyncs from strace. CPU is the user time of whole
processes, as the kernel counts it, of those that are compared in turn. `busy_lock_over_pass` is the median of the
ratios of neighbouring processes. The contenders do the same job as people would write it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.benchmarks import measure  # noqa: E402
from tests.benchmarks.fill import fill  # noqa: E402
from tests.benchmarks.relay import relay  # noqa: E402

from autokus import lock  # noqa: E402
from autokus.home import Home  # noqa: E402

SETTINGS = """[telegram]
api_id = 1
api_hash = "hash"
[llm]
model = "sandbox"
api_key = "sandbox-key"
base_url = "{base_url}"
"""
CONTACTS = (1, 100, 1000)
RUNS = 3
SIZES = ((1, 0), (10, 1_000), (100, 10_000), (1_000, 100_000), (10_000, 1_000_000))
QUICK_SIZES = ((1, 0), (500, 5_000))
"""Contacts and stored messages; the last is the largest home."""

MINUTES = 30
"""Idle runs in a row whose fsyncs are counted together."""

PASS = [sys.executable, "-c", "pass"]

CONTENDED = ("contacts", "requests", "cpu", "wall", "memory_mib")
"""What is kept of each contender: one value for each number of contacts."""

SHOWN = 12
"""Lines of the import breakdown."""


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few pairs: for the counts only")
    quick = parser.parse_args().quick
    with measure.world() as world:
        found = _counts(world)
        home = Home(world.folder / f"contacts-{CONTACTS[1]}")
        found |= _cpu(home, pairs=2 if quick else 60)
        found |= _turned_away(home, pairs=2 if quick else 40)
        found |= _sizes(world, QUICK_SIZES if quick else SIZES, pairs=2 if quick else 40)
        found |= _syncs(home, 3 if quick else MINUTES)
        found |= _contenders(world, CONTACTS[:2] if quick else CONTACTS, 1 if quick else 5)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


def _counts(world: measure.World) -> dict[str, object]:
    requests, lookups, output = [], 0, 0
    for count in CONTACTS:
        home = world.home(f"contacts-{count}", SETTINGS)
        world.approve(home, count)
        most = 0
        for _ in range(RUNS):
            world.tg.clear_log()
            done = _check(home)
            methods = world.tg.methods()
            most = max(most, len(methods))
            lookups += methods.count("contacts.resolveUsername")
            output += len(done.out)
        requests.append(most)
    return {
        "contacts": list(CONTACTS),
        "requests": requests,
        "lookups": lookups,
        "model_calls": world.model.calls(),
        "output_bytes": output,
    }


def _command(home: Home) -> list[str]:
    return [*measure.program(), "--home", str(home.path), "check"]


def _check(home: Home) -> measure.Ended:
    done = measure.run(_command(home))
    if done.code:
        raise SystemExit(f"check ended with {done.code}: {done.out.decode()}")
    return done


def _bare_command(home: Home) -> list[str]:
    return [sys.executable, str(measure.HERE / "bare.py"), str(home.session)]


def _bare(home: Home) -> measure.Ended:
    return measure.well(_bare_command(home))


def _pass() -> measure.Ended:
    return measure.well(PASS)


def _cpu(home: Home, pairs: int) -> dict[str, object]:
    """Idle runs against the bare script, in turn."""
    found = measure.pairs(lambda: _check(home), lambda: _bare(home), pairs)
    idle, floor = [one for one, _ in found], [other for _, other in found]
    return {
        "cpu_over_floor": measure.ratio_of_sums(found, lambda one: one.user),
        "cpu_over_floor_is": "user CPU of all idle runs by that of all bare scripts, measured in turn",
        "cpu_over_floor_median": measure.ratio(found, lambda one: one.user),
        "pairs": pairs,
        "cpu_with_system_over_floor": measure.ratio(found, lambda one: one.user + one.system),
        "wall_over_floor": measure.ratio(found, lambda one: one.wall),
        "idle_user_seconds": measure.median([one.user for one in idle]),
        "floor_user_seconds": measure.median([one.user for one in floor]),
        "idle_wall_seconds": measure.median([one.wall for one in idle]),
        "idle_wall_seconds_p90": measure.p90([one.wall for one in idle]),
    }


def _turned_away(home: Home, pairs: int) -> dict[str, object]:
    """Runs that find the lock held against `python -c pass`, in turn."""
    held = lock.take(home.lock)
    if held is None:
        raise SystemExit("the lock is not free")
    try:
        found = measure.pairs(lambda: _check(home), _pass, pairs)
        spent_on = _imports(home)
    finally:
        held.release()
    away = [one.wall for one, _ in found]
    return {
        "busy_lock_over_pass": measure.ratio(found, lambda one: one.wall),
        "busy_lock_output_bytes": sum(len(one.out) for one, _ in found),
        "busy_lock_wall_seconds": measure.median(away),
        "busy_lock_wall_seconds_p90": measure.p90(away),
        "pass_wall_seconds": measure.median([other.wall for _, other in found]),
        "busy_lock_spent_on": spent_on,
        "program": "installed" if len(measure.program()) == 1 else "module",
    }


def _imports(home: Home) -> dict[str, float]:
    """Milliseconds that each import takes by itself beyond those of `python -c pass`, the dearest first."""
    away = _times(["-m", "autokus.main", "--home", str(home.path), "check"])
    nothing = _times(["-c", "pass"])
    extra = {name: time for name, time in away.items() if name not in nothing}
    dearest = sorted(extra, key=lambda name: -extra[name])[:SHOWN]
    rest = sum(time for name, time in extra.items() if name not in dearest)
    return {name: round(extra[name], 2) for name in dearest} | {"all others": round(rest, 2)}


def _times(arguments: list[str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        capture_output=True,
        text=True,
        env=measure.environment(),
        check=True,
    )
    found = {}
    for line in done.stderr.splitlines():
        own, _, rest = line.removeprefix("import time:").partition("|")
        name = rest.rpartition("|")[2].strip()
        if own.strip().isdigit():
            found[name] = int(own) / 1000
    return found


def _sizes(
    world: measure.World, sizes: tuple[tuple[int, int], ...], pairs: int
) -> dict[str, object]:
    """The same home with ever more contacts and messages; the largest and the smallest in turn."""
    measured, homes = [], []
    for contacts, messages in sizes:
        home = world.home(f"size-{contacts}", SETTINGS)
        world.approve(home, 1)
        fill(home.database, contacts=contacts - 1, messages=messages)
        homes.append(home)
        _check(home)
        size = {"contacts": contacts, "messages": messages}
        measured.append(size | _size(world, home, min(pairs, 5)))
    found = measure.pairs(lambda: _check(homes[-1]), lambda: _check(homes[0]), pairs)
    largest, smallest = measured[-1], measured[0]
    floor = measure.memory(_bare_command(homes[0]))
    return {
        "sizes": measured,
        "growth_cpu": measure.ratio_of_sums(found, lambda one: one.user),
        "growth_wall": measure.ratio(found, lambda one: one.wall),
        "growth_requests": largest["requests"] / smallest["requests"],
        "memory_over_floor_mib": round(largest["memory_mib"] - floor, 1),
        "floor_memory_mib": floor,
    }


def _size(world: measure.World, home: Home, count: int) -> dict[str, Any]:
    """Counts of one run, its bytes through a relay, and the medians of a few."""
    session = home.session.read_text(encoding="utf-8")
    with relay(world.port) as line:
        home.session.write_text(measure.led_to(session, line.port), encoding="utf-8")
        _check(home)
    home.session.write_text(session, encoding="utf-8")
    world.tg.clear_log()
    runs = [_check(home) for _ in range(count)]
    return {
        "requests": len(world.tg.methods()) / len(runs),
        "bytes_up": line.up,
        "bytes_down": line.down,
        "user_seconds": measure.median([run.user for run in runs]),
        "system_seconds": measure.median([run.system for run in runs]),
        "wall_seconds": measure.median([run.wall for run in runs]),
        "memory_mib": measure.memory(_command(home)),
        "fsyncs": measure.syncs(_command(home)),
    }


def _syncs(home: Home, minutes: int) -> dict[str, object]:
    """Of so many idle runs in a row: the journal is folded in now and then."""
    counted = [measure.syncs(_command(home)) for _ in range(minutes)]
    known = [count for count in counted if count is not None]
    return {
        "fsyncs_idle": round(sum(known) / len(known), 2) if known else None,
        "fsyncs_idle_most": max(known, default=None),
    }


def _contenders(world: measure.World, sizes: tuple[int, ...], runs: int) -> dict[str, object]:
    """All of them over the same chats, in turn."""
    found: dict[str, dict[str, list[float]]] = {}
    for count in sizes:
        home = world.home(f"contended-{count}", SETTINGS)
        people = world.acquaint(home, count, named=f"hr_{count}")
        told = world.folder / f"contended-{count}.json"
        contacts = [
            {
                "name": one["username"],
                "id": one["id"],
                "access_hash": one["access_hash"],
                "mark": 1 << 30,
            }
            for one in people
        ]
        told.write_text(json.dumps({"session": world.session, "contacts": contacts}), "utf-8")
        ways = _ways(home, told)
        measured: dict[str, list[measure.Ended]] = {name: [] for name in ways}
        requests = dict.fromkeys(ways, 0)
        for number in range(runs + 1):
            for name, way in ways.items():
                world.tg.clear_log()
                done = measure.well(way)
                if number:  # the first is the warm-up
                    measured[name].append(done)
                requests[name] = len(world.tg.methods())
        for name, ended in measured.items():
            lists = found.setdefault(name, {key: [] for key in CONTENDED})
            for key, value in zip(
                CONTENDED,
                (
                    count,
                    requests[name],
                    measure.median([one.user for one in ended]),
                    measure.median([one.wall for one in ended]),
                    measure.memory(ways[name]),
                ),
                strict=True,
            ):
                lists[key].append(value)
    return {"contenders": found}


def _ways(home: Home, told: Path) -> dict[str, list[str]]:
    def contender(kind: str) -> list[str]:
        return [sys.executable, str(measure.HERE / "contenders.py"), kind, str(told)]

    return {
        "autokus": _command(home),
        "usual one-shot": contender("usual"),
        "history per contact": contender("history"),
        "sweep over all dialogs": contender("sweep"),
        "bare floor": _bare_command(home),
        "python -c pass": PASS,
    }


if __name__ == "__main__":
    sys.exit(main())
