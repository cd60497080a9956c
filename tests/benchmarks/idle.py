"""What an idle minute costs. Prints one JSON object as its last line: see the keys in `main`.

Requests come from the server's log. CPU is the user time of whole processes, as the kernel counts it, of idle
runs and bare scripts in turn. `busy_lock_over_pass` is the median of the ratios of neighbouring processes.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.benchmarks import measure  # noqa: E402

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


def _check(home: Home) -> measure.Ended:
    done = measure.run([*measure.program(), "--home", str(home.path), "check"])
    if done.code:
        raise SystemExit(f"check ended with {done.code}: {done.out.decode()}")
    return done


def _cpu(home: Home, pairs: int) -> dict[str, object]:
    """Idle runs against the bare script, in turn."""

    def bare() -> measure.Ended:
        done = measure.run([sys.executable, str(measure.HERE / "bare.py"), str(home.session)])
        if done.code:
            raise SystemExit(f"bare.py ended with {done.code}: {done.out.decode()}")
        return done

    found = measure.pairs(lambda: _check(home), bare, pairs)
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
        found = measure.pairs(
            lambda: _check(home), lambda: measure.run([sys.executable, "-c", "pass"]), pairs
        )
    finally:
        held.release()
    away = [one.wall for one, _ in found]
    return {
        "busy_lock_over_pass": measure.ratio(found, lambda one: one.wall),
        "busy_lock_output_bytes": sum(len(one.out) for one, _ in found),
        "busy_lock_wall_seconds": measure.median(away),
        "busy_lock_wall_seconds_p90": measure.p90(away),
        "pass_wall_seconds": measure.median([other.wall for _, other in found]),
        "program": "installed" if len(measure.program()) == 1 else "module",
    }


if __name__ == "__main__":
    sys.exit(main())
