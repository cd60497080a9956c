"""The owner answers at a random moment of a run: while the model thinks, while the run types, between look and send.

1,000 interleavings over the pretend Telegram, with the real client and real sockets, in one process; `--sample N`: N of
them. The owner writes in the chat, orders a pause in Saved Messages, or pauses or revokes by a command. Where his
message reached the server before the answer to the run's last look was made, nothing may be sent; a command must hold
from the last request before the send on. What nobody can close is measured by the server's clock: the window between
the arrival of the last look, which is answered at once, and that of the send. Prints one JSON object as its last line.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.end_to_end.world import POLL, SEND, World, reply  # noqa: E402

from autokus import check_run, wiring  # noqa: E402
from autokus.clock import SystemClock  # noqa: E402
from autokus.home import Home  # noqa: E402
from autokus.protocols import Doors  # noqa: E402
from autokus.sandbox.model_server import ModelServer  # noqa: E402
from autokus.sandbox.telegram_faults import Fault  # noqa: E402
from autokus.sandbox.telegram_log import LoggedRequest  # noqa: E402
from autokus.sandbox.telegram_people import Person  # noqa: E402
from autokus.sandbox.telegram_server import TelegramServer  # noqa: E402
from autokus.store.sqlite import SqliteStore  # noqa: E402

INTERLEAVINGS = 1_000
TYPING = "messages.setTyping"
READ = "messages.readHistory"
MODEL = "the model"
ANCHORS = (MODEL, TYPING, POLL, READ, SEND)
"""What the owner's moment is counted from: the last request of each name, or the model's question."""

HOWS = ("chat", "chat", "order", "pause", "revoke")
LONGEST_SECONDS = 0.012
"""The owner acts up to so long after his anchor."""

PATIENCE_SECONDS = 20.0
SETTINGS: Mapping[str, Mapping[str, object]] = {
    "reply": {"settle_seconds": 0, "owner_active_hours": 0},
    "pace": {"pause_seconds": 0.005, "spacing_seconds": 0},
    "caps": dict.fromkeys(
        ("contact_hour", "contact_day", "account_hour", "account_day", "in_a_row"), 0
    ),
    "spending": {"tokens_day": 0, "tokens_month": 0},
}


@dataclass
class Found:
    """What came of all interleavings."""

    counts: Counter[str] = field(default_factory=Counter)
    windows: list[float] = field(default_factory=list)
    """Milliseconds between the arrival of the last look and that of the send, one a send."""


@dataclass
class Moment:
    """When and how the owner acts in one interleaving."""

    anchor: str
    how: str
    seconds: float
    reached: threading.Event = field(default_factory=threading.Event)
    done_at: float = float("inf")
    """By when the server, or the database, surely had it."""


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sample", type=int, default=INTERLEAVINGS, metavar="N")
    parser.add_argument("--seed", type=int, default=None)
    options = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if options.seed is None else options.seed
    print(f"seed {seed}", file=sys.stderr)
    began = time.monotonic()
    found = Found()
    _race(options.sample, random.Random(seed), found)  # noqa: S311  # moments, not secrets
    counts = found.counts
    print(
        json.dumps(
            {
                "interleavings": options.sample,
                "sends": counts["sends"],
                "held_back": options.sample - counts["sends"],
                "sends_after_the_owner_was_seen": counts["wrong"],
                "sends_within_the_window": counts["unseen"],
                "window_ms_max": round(max(found.windows, default=0.0), 1),
                "window_ms_median": round(statistics.median(found.windows or [0.0]), 1),
                "seed": seed,
                "seconds": round(time.monotonic() - began, 1),
            }
        )
    )
    return 1 if counts["wrong"] else 0


def _race(times: int, chance: random.Random, found: Found) -> None:
    disk = Path("/dev/shm")  # a disk in memory, where there is one: thousands of fsyncs
    before = os.umask(0o077)
    with (
        tempfile.TemporaryDirectory(dir=disk if disk.is_dir() else None) as folder,
        TelegramServer() as tg,
        ModelServer() as model,
    ):
        world = World(Path(folder) / "home", tg, model)
        world.settings(**SETTINGS)
        world.approve("nobody_yet", "Nobody")
        doors = wiring.doors_for_check(Home(world.home))
        try:
            for number in range(times):
                moment = Moment(
                    chance.choice(ANCHORS), chance.choice(HOWS), chance.uniform(0, LONGEST_SECONDS)
                )
                _interleave(world, doors, number, moment, found)
        finally:
            doors.close()
            os.umask(before)


def _interleave(world: World, doors: Doors, number: int, moment: Moment, found: Found) -> None:
    """One run with one message to answer, and the owner in it."""
    tg = world.tg
    person = world.approve(f"hr_{number}", f"Recruiter {number}")
    tg.clear_log()
    if moment.anchor != MODEL:
        # The first poll of a run is long before its last look.
        skip = 1 if moment.anchor == POLL else 0
        tg.faults.add(Fault(moment.anchor, "call", skip=skip, hook=moment.reached.set))
    world.model.rule = _thinks(number, moment)
    tg.write(person, "Hello! Which stack do you work with?")
    owner = threading.Thread(target=_act, args=(world, person, moment), daemon=True)
    owner.start()
    asyncio.run(check_run.run(replace(doors, clock=SystemClock()), pid=1))
    moment.reached.set()
    owner.join(PATIENCE_SECONDS)
    tg.faults.clear()
    _judge(list(tg.log), person, moment, found)
    with closing(wiring.open_store(Home(world.home))) as store:
        _tidy(store, person)


def _thinks(number: int, moment: Moment) -> Callable[[Any], dict[str, object]]:
    def rule(_: Any) -> dict[str, object]:
        if moment.anchor == MODEL:
            moment.reached.set()
        return reply(f"Hello! I work with React. Could you tell me more, number {number}?")

    return rule


def _act(world: World, person: Person, moment: Moment) -> None:
    """The owner, on his phone or at his terminal."""
    if not moment.reached.wait(PATIENCE_SECONDS):
        return
    time.sleep(moment.seconds)
    if moment.how == "chat":
        world.tg.owner_writes(person, "I answer this one myself.")
    elif moment.how == "order":
        world.tg.owner_note("/pause")
    else:
        with closing(wiring.open_store(Home(world.home))) as store:
            if moment.how == "pause":
                store.journal.pause(int(time.time()))
            else:
                store.people.revoke(person.id, int(time.time()))
    moment.done_at = time.monotonic()


def _judge(log: list[LoggedRequest], person: Person, moment: Moment, found: Found) -> None:
    """Whether the owner was seen, by the server's clock for his messages, and what was sent all the same."""
    sends = [entry for entry in log if entry.method == SEND and entry.peer == person.id]
    if not sends:
        return
    found.counts["sends"] += 1
    arrived = sends[0].monotonic
    looks = [e.monotonic for e in log if e.method == POLL and e.monotonic < arrived]
    reads = [e.monotonic for e in log if e.method == READ and e.monotonic < arrived]
    found.windows.append((arrived - looks[-1]) * 1000)
    last_seen = looks[-1] if moment.how in ("chat", "order") else reads[-1]
    if moment.done_at <= last_seen:
        found.counts["wrong"] += 1
        print(f"sent all the same: {moment}", file=sys.stderr)
    elif moment.done_at < arrived:
        found.counts["unseen"] += 1


def _tidy(store: SqliteStore, person: Person) -> None:
    """Nothing of this interleaving is left for the next one."""
    now = int(time.time())
    for order in store.console.orders():
        store.console.done(order, "", None, now)
    store.journal.resume()
    store.people.revoke(person.id, now)


if __name__ == "__main__":
    sys.exit(main())
