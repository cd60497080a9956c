"""40 starts at once: the first to get the lock is held by a model that answers only after the other 39 have ended.

Each of the 39 must exit 0 in silence, without a connection and without having loaded Telethon or requests; the held one
must answer; and the next start must work. 50 rounds, each in a world of its own; `--sample N`: N rounds, but none that
would begin after 200 seconds. Every start is a process from nothing. Prints one JSON object as its last line:
`turned_away` is how many starts did all of that, 39 a round; `answered` and `next_worked` count rounds.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.end_to_end.world import PACKAGE, PROGRAM  # noqa: E402
from tests.sweeps.harness import SETTINGS, Case, Starter, scene, sweep  # noqa: E402

from autokus.sandbox.model_server import ModelCall  # noqa: E402

STARTS = 40
ROUNDS = 50
PATIENCE_SECONDS = 120.0
SAMPLE_SECONDS = 200.0
LONG: Mapping[str, Mapping[str, object]] = {
    "llm": {"deadline_seconds": 230},
    "run": {"budget_seconds": 240},
}
HEAVY = {"telethon", "requests", "urllib3"}
WITNESS = """import os, sys
def _leave(code, leave=os._exit):
    with open(os.path.join(os.environ["WITNESS"], str(os.getpid())), "w") as file:
        file.write(" ".join({name.partition(".")[0] for name in sys.modules}))
    leave(code)
os._exit = _leave
"""
"""A sitecustomize: writes down what a process has loaded when it ends."""

LINE_UP = 'read -r _; exec "$@" </dev/null'
"""What a start does until the pipe that all of them read is closed."""


@dataclass
class Round:
    """What became of one round."""

    turned_away: int = 0
    answered: int = 0
    next_worked: int = 0
    lost: int = 0
    duplicated: int = 0
    unexpected: int = 0
    integrity_errors: int = 0
    notes: list[str] = field(default_factory=list)


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sample", type=int, metavar="N", help="N rounds, if there is time")
    parser.add_argument(
        "--starts", type=int, default=STARTS, metavar="N", help="at once (%(default)s)"
    )
    parser.add_argument("--seed", type=int, default=0, help="printed only: nothing is drawn")
    options = parser.parse_args()
    print(f"seed {options.seed}", file=sys.stderr)
    began = time.monotonic()
    until = math.inf if options.sample is None else began + SAMPLE_SECONDS
    wanted = ROUNDS if options.sample is None else options.sample
    plans = [(options.starts, until)] * wanted
    done = [one for one in sweep(plans, _round, workers=1, real=True) if one is not None]
    counts: dict[str, object] = {"starts": options.starts * len(done), "rounds": len(done)}
    for name in vars(Round()):
        if name != "notes":
            counts[name] = sum(getattr(one, name) for one in done)
    for number, one in enumerate(done, 1):
        for note in one.notes:
            print(f"round {number}: {note}", file=sys.stderr)
    counts |= {"seed": options.seed, "seconds": round(time.monotonic() - began, 1)}
    print(json.dumps(counts))
    return 0


def _round(starter: Starter, told: tuple[int, float]) -> Round | None:
    """One round; None if it is too late for it."""
    starts, until = told
    if time.monotonic() > until:
        return None
    found = Round()
    with scene(starter, "busy") as case:
        # The others need seconds to start on a small machine, and the held run must outlive them all.
        case.world.settings(**{**SETTINGS, **LONG})
        others_have_ended = _hold(case)
        loaded = case.world.home.parent / "loaded"
        loaded.mkdir()
        processes = _start_at_once(case, starts, loaded)
        try:
            _meet(case, processes, others_have_ended, loaded, found)
        finally:
            others_have_ended.set()
            for process in processes:
                process.kill()
                process.communicate()
        _next_start(case, found)
        verdict = case.verdict()
        found.lost, found.duplicated = verdict.lost, verdict.duplicated
        found.unexpected, found.integrity_errors = verdict.unexpected, len(verdict.integrity)
        if not verdict.clean:
            found.notes.append(str(verdict))
    return found


def _hold(case: Case) -> threading.Event:
    """The model answers nobody until this is set."""
    released = threading.Event()
    ordinary = case.model.rule

    def rule(call: ModelCall) -> object:
        released.wait(PATIENCE_SECONDS)
        return ordinary(call)

    case.model.rule = rule  # type: ignore[assignment]  # says what the ordinary one says
    return released


def _start_at_once(case: Case, starts: int, loaded: Path) -> list[subprocess.Popen[str]]:
    """Lines the processes up first: all become `autokus` when the pipe is closed."""
    witness = loaded / "sitecustomize.py"
    witness.write_text(WITNESS, encoding="utf-8")
    environment = case.world.environment | {
        "PYTHONPATH": f"{loaded}{os.pathsep}{PACKAGE}",
        "WITNESS": str(loaded),
    }
    reading, writing = os.pipe()
    try:
        return [
            subprocess.Popen(
                ["/bin/sh", "-c", LINE_UP, "sh", *PROGRAM, "--home", str(case.world.home), "check"],
                stdin=reading,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env=environment,
                cwd="/",
            )
            for _ in range(starts)
        ]
    finally:
        os.close(reading)
        os.close(writing)


def _meet(
    case: Case,
    processes: list[subprocess.Popen[str]],
    others_have_ended: threading.Event,
    loaded: Path,
    found: Round,
) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while sum(process.poll() is None for process in processes) > 1 and time.monotonic() < end:
        time.sleep(0.01)
    while not case.model.in_flight and time.monotonic() < end:
        time.sleep(0.01)  # the held one may be slower than all the others
    alive = [process for process in processes if process.poll() is None]
    ended = [process for process in processes if process.poll() is not None]
    connections = case.tg.connections
    quiet = [process for process in ended if _turned_away(process, loaded, found)]
    if connections == 1 and case.model.max_in_flight <= len(case.people):
        found.turned_away = len(quiet)
    else:
        found.notes.append(f"{connections} connections while one run was held")
    others_have_ended.set()
    if len(alive) != 1:
        found.notes.append(f"{len(alive)} runs were held")
    held_well = [process for process in alive if process.communicate(timeout=60) == ("", "")]
    found.answered = int([process.returncode for process in held_well] == [0])


def _turned_away(process: subprocess.Popen[str], loaded: Path, found: Round) -> bool:
    """Whether a start ended as one that was turned away."""
    said = process.communicate()
    witness = loaded / str(process.pid)
    if not witness.exists():
        found.notes.append(f"a start died with {process.returncode}: {said[1]}")
        return False
    heavy = HEAVY & set(witness.read_text(encoding="utf-8").split())
    if process.returncode or any(said) or heavy:
        found.notes.append(f"a start ended with {process.returncode}, said {said}, loaded {heavy}")
        return False
    return True


def _next_start(case: Case, found: Round) -> None:
    case.world.settings(**SETTINGS)
    case.write("dora_hr", "Добрый день! Расскажете про опыт с {thing}?", "Tulip")
    before = len(case.tg.sends)
    done = case.check()
    found.next_worked = int(done.code == 0 and done.silent and len(case.tg.sends) == before + 1)


if __name__ == "__main__":
    sys.exit(main())
