"""What many conversations at once cost. Prints one JSON object as its last line: see the keys in `main`.

Every recruiter writes; caps, settling, pauses and spacing are off. The ideal is what the model alone takes. Replies and
requests come from the server's log. Only cases whose ideal is at most a minute are measured.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.benchmarks import measure  # noqa: E402

from autokus.home import Home  # noqa: E402

SETTINGS = """[telegram]
api_id = 1
api_hash = "hash"
[llm]
model = "sandbox"
api_key = "sandbox-key"
base_url = "{base_url}"
parallel = %d
[reply]
settle_seconds = 0
[caps]
contact_hour = 0
contact_day = 0
account_hour = 0
account_day = 0
in_a_row = 0
[pace]
pause_seconds = 0
spacing_seconds = 0
[spending]
tokens_day = 0
tokens_month = 0
"""
PARALLEL = 3
MODEL_SECONDS = 1.0
LONGEST_IDEAL = 60.0
CASES = [
    (many, seconds, parallel)
    for seconds in (0, 2, 20)
    for parallel in (1, 3, 8)
    for many in (1, 10, 100, 300)
]
QUICK_CASES = [(6, 0, 3)]
BURST = 50
SLOW_SECONDS = 140.0


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="six conversations, once")
    parser.add_argument("--rounds", type=int, default=3, help="how often everybody writes")
    options = parser.parse_args()
    quick = options.quick
    found = _scalars(6 if quick else 30, 1 if quick else options.rounds)
    with measure.world() as world:
        found["cases"] = [
            _case(world, many, seconds, parallel)
            for many, seconds, parallel in (QUICK_CASES if quick else CASES)
            if _ideal(many, seconds, parallel) <= LONGEST_IDEAL
        ]
        found |= _burst(world)
        found |= _syncs(world, 4 if quick else 10)
        if not quick:
            found |= _slow_call(world)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


def _scalars(conversations: int, rounds: int) -> dict[str, Any]:
    """The same people write several times."""
    ideal = conversations / PARALLEL * MODEL_SECONDS
    seconds, requests, replies, user = [], 0, 0, []
    with measure.world(model_delay=MODEL_SECONDS) as world:
        home = world.home("home", SETTINGS % PARALLEL)
        people = world.approve(home, conversations)
        measure.well(_command(home))  # compiled files and caches
        for number in range(rounds):
            sent = len(world.tg.sends())
            done = _run(world, home, people, number)
            seconds.append(round(done.wall, 3))
            user.append(round(done.user, 3))
            requests += len(world.tg.methods())
            replies += len(world.tg.sends()) - sent
        calls = world.model.calls()
        twice = _sent_twice(world)
    return {
        "conversations": conversations,
        "rounds": rounds,
        "replies": replies,
        "duplicated": twice,
        "model_calls": calls,
        "over_ideal": round(statistics.median(seconds) / ideal, 3),
        "over_ideal_is": "median over the rounds of wall time of the process by the ideal",
        "ideal_seconds": ideal,
        "seconds": seconds,
        "user_seconds": user,
        "requests": requests,
        "requests_per_reply": round(requests / max(replies, 1), 3),
    }


def _command(home: Home) -> list[str]:
    return [*measure.program(), "--home", str(home.path), "check"]


def _ideal(many: int, seconds: float, parallel: int) -> float:
    """What the model alone takes, so many calls at a time."""
    return -(-many // parallel) * seconds


def _run(world: measure.World, home: Home, people: list[int], number: int = 0) -> measure.Ended:
    for person in people:
        world.tg.write(person, f"Are you interested in a position? ({person}, {number})")
    world.tg.clear_log()
    return measure.well(_command(home))


def _sent_twice(world: measure.World) -> int:
    sends = world.tg.sends()
    return len(sends) - len({(one["peer_id"], one["text"]) for one in sends})


def _home(world: measure.World, name: str, many: int, parallel: int) -> tuple[Home, list[int]]:
    home = world.home(name, SETTINGS % parallel)
    people = world.approve(home, many)
    measure.well(_command(home))
    return home, people


def _case(world: measure.World, many: int, seconds: float, parallel: int) -> dict[str, Any]:
    world.model.takes(seconds)
    home, people = _home(world, f"case-{many}-{seconds}-{parallel}", many, parallel)
    sent, calls = len(world.tg.sends()), world.model.calls()
    done = _run(world, home, people)
    replies = len(world.tg.sends()) - sent
    ideal = _ideal(many, seconds, parallel)
    world.model.takes(0)
    return {
        "conversations": many,
        "model_seconds": seconds,
        "parallel": parallel,
        "ideal_seconds": ideal,
        "seconds": round(done.wall, 2),
        "over_ideal": round(done.wall / ideal, 3) if ideal else None,
        "user_seconds": round(done.user, 2),
        "replies": replies,
        "model_calls": world.model.calls() - calls,
        "requests_per_reply": round(len(world.tg.methods()) / max(replies, 1), 2),
    }


def _burst(world: measure.World) -> dict[str, Any]:
    """Many messages in one chat."""
    home, (person,) = _home(world, "burst", 1, PARALLEL)
    sent, calls = len(world.tg.sends()), world.model.calls()
    for number in range(BURST - 1):
        world.tg.write(person, f"And another thing, number {number}.")
    _run(world, home, [person])
    return {
        "burst_messages": BURST,
        "burst_calls": world.model.calls() - calls,
        "burst_replies": len(world.tg.sends()) - sent,
    }


def _syncs(world: measure.World, many: int) -> dict[str, Any]:
    """Under strace, in a run of its own; and what the same run takes in memory."""
    home, people = _home(world, "synced", many, PARALLEL)
    for person in people:
        world.tg.write(person, f"Are you interested in a position? ({person})")
    counted = measure.syncs(_command(home))
    for person in people:
        world.tg.write(person, f"Where is the office? ({person})")
    return {
        "fsyncs_per_reply": None if counted is None else round(counted / many, 2),
        "memory_mib": measure.memory(_command(home)),
    }


def _slow_call(world: measure.World) -> dict[str, Any]:
    """One contact's call takes as long as it may; how much later the others' replies leave than without it."""
    home, people = _home(world, "slow", 6, 3)
    _run(world, home, people, 1)
    without = _send_times(world, people[1:])
    world.model.takes_for(f"({people[0]}, 2)", SLOW_SECONDS)
    done = _run(world, home, people, 2)
    with_it = _send_times(world, people[1:])
    return {
        "slow_call_seconds": SLOW_SECONDS,
        "slow_call_run_seconds": round(done.wall, 1),
        "slow_call_delays_others_by": round(max(with_it) - max(without), 1),
        "slow_call_answered_too": len(_send_times(world, people[:1])) == 1,
    }


def _send_times(world: measure.World, people: list[int]) -> list[float]:
    """Seconds from the first request of the run to each send to these."""
    log = world.tg.log()
    began = datetime.fromisoformat(log[0]["at"])
    return [
        (datetime.fromisoformat(one["at"]) - began).total_seconds()
        for one in log
        if one["method"] == "messages.sendMessage" and one["peer"] in people
    ]


if __name__ == "__main__":
    sys.exit(main())
