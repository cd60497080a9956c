"""What many conversations at once cost. Prints one JSON object as its last line: see the keys in `main`.

Every recruiter writes, the model answers after a second, three calls at a time; caps, settling, pauses and spacing
are off. The ideal is what the model alone takes. Replies and requests come from the server's log.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.benchmarks import measure  # noqa: E402

SETTINGS = """[telegram]
api_id = 1
api_hash = "hash"
[llm]
model = "sandbox"
api_key = "sandbox-key"
base_url = "{base_url}"
parallel = 3
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
"""
PARALLEL = 3
MODEL_SECONDS = 1.0


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="six conversations, once")
    parser.add_argument("--rounds", type=int, default=3, help="how often everybody writes")
    options = parser.parse_args()
    conversations = 6 if options.quick else 30
    rounds = 1 if options.quick else options.rounds
    ideal = conversations / PARALLEL * MODEL_SECONDS
    seconds, requests, replies, calls, user = [], 0, 0, 0, []
    with measure.world(model_delay=MODEL_SECONDS) as world:
        home = world.home("home", SETTINGS)
        people = world.approve(home, conversations)
        command = [*measure.program(), "--home", str(home.path), "check"]
        measure.run(command)  # compiled files and caches
        for number in range(rounds):
            for person in people:
                world.tg.write(person, f"Are you interested in a position? ({person}, {number})")
            world.tg.clear_log()
            sent = len(world.tg.sends())
            done = measure.run(command)
            if done.code or done.out:
                raise SystemExit(f"check ended with {done.code}: {done.out.decode()}")
            seconds.append(round(done.wall, 3))
            user.append(round(done.user, 3))
            requests += len(world.tg.methods())
            replies += len(world.tg.sends()) - sent
        calls = world.model.calls()
        twice = len(world.tg.sends()) - len(
            {(one["peer_id"], one["text"]) for one in world.tg.sends()}
        )
    found = {
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
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
