"""The same far away. Prints one JSON object as its last line: see the keys in the functions.

A relay holds every byte back for half a round trip each way, 150 ms to Telegram and 300 ms to the model, and the first
for a whole one, as shaking hands takes. Round trips are what the line adds to the wall time, by its length.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.benchmarks import measure  # noqa: E402
from tests.benchmarks.busy import SETTINGS  # noqa: E402
from tests.benchmarks.relay import Relay, relay  # noqa: E402

from autokus.home import Home  # noqa: E402

TO_TELEGRAM = 0.150
TO_MODEL = 0.300
REPLIES = 10


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few runs: for the counts only")
    quick = parser.parse_args().quick
    with measure.world() as world:
        home = world.home("home", SETTINGS % 3)
        people = world.approve(home, REPLIES)
        model = int(world.model.base_url.rpartition(":")[2])
        with relay(world.port, TO_TELEGRAM) as telegram, relay(model, TO_MODEL) as thinking:
            far = _far(world, home, telegram, thinking)
            found = _idle(home, far, telegram, 2 if quick else 15)
            found["one_reply"] = _replies(world, home, far, people[:1])
            if not quick:
                found["ten_replies"] = _replies(world, home, far, people)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


def _command(home: Home) -> list[str]:
    return [*measure.program(), "--home", str(home.path), "check"]


def _far(world: measure.World, home: Home, telegram: Relay, thinking: Relay) -> Home:
    """The same home, at the other end of the lines: settings and session of its own, the database shared."""
    far = Home(world.folder / "far")
    far.path.mkdir(mode=0o700)
    settings = home.settings.read_text(encoding="utf-8")
    address = f"http://127.0.0.1:{thinking.port}"
    far.settings.write_text(settings.replace(world.model.base_url, address), encoding="utf-8")
    far.session.write_text(measure.led_to(world.session, telegram.port), encoding="utf-8")
    far.profile.write_text(home.profile.read_text(encoding="utf-8"), encoding="utf-8")
    return far


def _lend(home: Home, other: Home) -> None:
    """The database belongs to one home at a time."""
    for file in home.path.glob(f"{home.database.name}*"):
        file.replace(other.path / file.name)


def _idle(home: Home, far: Home, line: Relay, pairs: int) -> dict[str, Any]:
    """Near and far in turn."""
    near_runs, far_runs = [], []
    for number in range(pairs + 1):
        near = measure.well(_command(home))
        _lend(home, far)
        distant = measure.well(_command(far))
        _lend(far, home)
        if number:  # the first is the warm-up
            near_runs.append(near.wall)
            far_runs.append(distant.wall)
    added = measure.median(far_runs) - measure.median(near_runs)
    return {
        "round_trip_seconds": TO_TELEGRAM,
        "model_round_trip_seconds": TO_MODEL,
        "idle_near_seconds": measure.median(near_runs),
        "idle_far_seconds": measure.median(far_runs),
        "idle_round_trips": round(added / TO_TELEGRAM, 2),
        "idle_connections": line.connections / (pairs + 1),
        "idle_bytes_up": line.up // (pairs + 1),
        "idle_bytes_down": line.down // (pairs + 1),
    }


def _replies(world: measure.World, home: Home, far: Home, people: list[int]) -> dict[str, Any]:
    """The same messages near and far."""
    walls = []
    for number, lent in enumerate((home, far)):
        for person in people:
            world.tg.write(person, f"Are you interested? ({person}, {len(people)}, {number})")
        world.tg.clear_log()
        if lent is far:
            _lend(home, far)
        walls.append(measure.well(_command(lent)).wall)
        if lent is far:
            _lend(far, home)
    added = walls[1] - walls[0]
    return {
        "replies": len(people),
        "near_seconds": round(walls[0], 2),
        "far_seconds": round(walls[1], 2),
        "added_seconds": round(added, 2),
        "added_seconds_per_reply": round(added / len(people), 2),
        "requests": len(world.tg.methods()),
    }


if __name__ == "__main__":
    sys.exit(main())
