"""kill -9 at every executed line of the package and at every fsync, then one recovery run, then the verdict.

Without options: the first execution of every line, every fsync, 200 double faults, and later executions of lines
drawn by the seed, 10,000 pairs in all, over four stories (see harness.py). `--sample N` draws N pairs of all
kinds. Prints one JSON object as its last line: `pairs` holds all of them, `double_pairs` and `fsync_pairs` are those
among them with a second kill during the recovery and those that died at an fsync; `restless` are double faults after
whose recovery one more run still changed something; `other` are messages that ended otherwise than in a run without
faults (handed over, say); `recovery_failed` are last runs with another exit code than 0. `broken` are cases that could
not be judged and `unreached` kills that did not happen: each is made up for by another pair. `lines` are the lines that
the stories execute, `lines_killed` those at which a run died.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.end_to_end.world import Done  # noqa: E402
from tests.sweeps.harness import STORIES, Case, Point, Starter, Verdict, scene, sweep  # noqa: E402

PAIRS = 10_000
DOUBLES = 200
SYNCS = "fsync,fdatasync"
PROGRESS_SECONDS = 30
MEASURED_TRIES = 3
TRIES = 8
"""Draws for a pair whose point was not reached; threads and timing differ a little from run to run."""

Kill = Point | int
"""A line, or the number of an fsync."""


@dataclass(frozen=True)
class Line:
    """A line that a story executes; `inner` if it stands in a function, so that it may be executed again."""

    file: str
    number: int
    times: int
    inner: bool


@dataclass(frozen=True)
class Measured:
    """What a story executes when nothing happens."""

    story: str
    lines: tuple[Line, ...]
    syncs: int
    verdict: Verdict


@dataclass(frozen=True)
class Plan:
    """One case: where the first run dies, and where the recovery does, if it does."""

    story: str
    kills: tuple[Kill, ...]


@dataclass
class Outcome:
    """What became of one plan; `deaths` are the runs that were killed, as planned or not."""

    plan: Plan
    deaths: int
    verdict: Verdict
    code: int
    restless: bool = False
    """Whether one more run found something to do."""
    broken: str = ""
    """Why the case could not be judged, if so: a run before it that went otherwise than told, say."""


@dataclass
class Tally:
    """The counts of a sweep."""

    pairs: int = 0
    double_pairs: int = 0
    fsync_pairs: int = 0
    lost: int = 0
    duplicated: int = 0
    unexpected: int = 0
    integrity_errors: int = 0
    other: int = 0
    recovery_failed: int = 0
    restless: int = 0
    broken: int = 0
    unreached: int = 0
    killed_at: set[tuple[str, int]] = field(default_factory=set)

    def add(self, outcome: Outcome) -> bool:
        """Counts a pair; false if a run of it was not killed where it should have been."""
        plan, verdict = outcome.plan, outcome.verdict
        if outcome.broken:
            self.broken += 1
            print(f"{plan}: {outcome.broken}", file=sys.stderr)
            return False
        whole = outcome.deaths == len(plan.kills)
        if whole:
            self.pairs += 1
            self.double_pairs += len(plan.kills) > 1
            self.fsync_pairs += isinstance(plan.kills[0], int)
        else:
            self.unreached += 1
        dead = plan.kills[: outcome.deaths]
        self.killed_at |= {kill[:2] for kill in dead if isinstance(kill, Point)}
        self.recovery_failed += outcome.code != 0
        self.restless += outcome.restless
        self.count(verdict)
        if not verdict.clean or verdict.other or outcome.code or outcome.restless:
            print(f"{plan}: {verdict}, recovery ended with {outcome.code}", file=sys.stderr)
        return whole

    def count(self, verdict: Verdict) -> None:
        """Adds up what a verdict found."""
        self.lost += verdict.lost
        self.duplicated += verdict.duplicated
        self.unexpected += verdict.unexpected
        self.integrity_errors += len(verdict.integrity)
        self.other += verdict.other


class Draw:
    """Chooses plans by a seed."""

    def __init__(self, measured: Sequence[Measured], seed: int) -> None:
        """From what the stories execute."""
        self._measured = measured
        self._random = random.Random(seed)  # noqa: S311  # a sample that can be drawn again

    def first_executions(self) -> list[Plan]:
        """Every line once, in a story that executes it; each story gets its share."""
        seen: dict[tuple[str, int], list[str]] = {}
        for story in self._measured:
            for line in story.lines:
                seen.setdefault((line.file, line.number), []).append(story.story)
        plans = [Plan(self._random.choice(who), (Point(*at),)) for at, who in seen.items()]
        self._random.shuffle(plans)
        return plans

    def syncs(self) -> list[Plan]:
        """Every fsync of every story."""
        found = [Plan(one.story, (n + 1,)) for one in self._measured for n in range(one.syncs)]
        self._random.shuffle(found)
        return found

    def shuffled(self, plans: list[Plan]) -> list[Plan]:
        """The same in another order."""
        return self._random.sample(plans, len(plans))

    def later(self) -> Plan:
        """Any execution of a line in a function."""
        story = self._random.choice(self._measured)
        return Plan(story.story, (self._point(story),))

    def double(self) -> Plan:
        """A second kill, at the first execution of a line that nearly every run reaches, or at any execution."""
        story = self._random.choice(self._measured)
        first = self._point(story)
        second = self._point(self._random.choice(self._measured))
        early = self._random.random() < 1 / 2
        return Plan(story.story, (first, second._replace(nth=1) if early else second))

    def _point(self, story: Measured) -> Point:
        """A line first, so that loops do not draw most of the kills; then which of its executions."""
        line = self._random.choice([line for line in story.lines if line.inner])
        return Point(line.file, line.number, self._random.randint(1, line.times))

    def again(self, plan: Plan) -> Plan:
        """Another plan of the same kind."""
        return self.double() if len(plan.kills) > 1 else self.later()


def main() -> int:
    """Measures and prints."""
    options = _options()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10**6)
    print(f"seed {seed}", file=sys.stderr)
    began = time.monotonic()
    strace = _strace()
    measured = list(sweep([(story, strace) for story in STORIES], _measure, real=options.real))
    draw = Draw(measured, seed)
    plans = _plans(draw, options.sample, options.pairs, options.double)
    tally = _carry_out(draw, plans, strace, until=began + options.seconds, real=options.real)
    for story in measured:
        tally.count(story.verdict)
    lines = {(line.file, line.number) for story in measured for line in story.lines}
    seconds = time.monotonic() - began
    counts = {name: value for name, value in vars(tally).items() if name != "killed_at"}
    counts |= {"lines": len(lines), "lines_killed": len(tally.killed_at), "seed": seed}
    counts |= {
        "seconds": round(seconds, 1),
        "pairs_per_second": round(tally.pairs / seconds, 2),
        "real": options.real,
    }
    print(json.dumps(counts))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sample", type=int, metavar="N", help="exactly N pairs of all kinds")
    parser.add_argument(
        "--pairs", type=int, default=PAIRS, metavar="N", help="pairs of the full form (%(default)s)"
    )
    parser.add_argument(
        "--double", type=int, metavar="M", help=f"of these, double faults ({DOUBLES}; N / 6)"
    )
    parser.add_argument(
        "--seconds",
        type=float,
        default=math.inf,
        metavar="S",
        help="no pair begins later than this",
    )
    parser.add_argument("--seed", type=int, metavar="S", help="default: a new one, printed")
    parser.add_argument(
        "--real", action="store_true", help="each run a process from nothing: about 5 times slower"
    )
    return parser.parse_args()


def _plans(draw: Draw, sample: int | None, pairs: int, double: int | None) -> list[Plan]:
    """The full form goes through every line and fsync before it draws; a sample has some of each kind."""
    wanted = pairs if sample is None else sample
    doubles = min(
        wanted, double if double is not None else DOUBLES if sample is None else wanted // 6
    )
    lines, syncs = draw.first_executions(), draw.syncs()
    if sample is not None:
        lines, syncs = lines[: wanted // 3], syncs[: wanted // 6]
    plans = [draw.double() for _ in range(doubles)]
    plans += (syncs + lines)[: wanted - doubles]
    plans += [draw.later() for _ in range(wanted - len(plans))]
    return draw.shuffled(plans)  # a sweep that is cut short has had some of each kind


def _carry_out(
    draw: Draw, plans: list[Plan], strace: str | None, *, until: float, real: bool
) -> Tally:
    """All plans; one whose point was not reached is drawn anew."""
    tally, said, wanted = Tally(), time.monotonic(), len(plans)
    for _ in range(TRIES):
        again = []
        for outcome in sweep([(plan, strace, until) for plan in plans], _pair, real=real):
            if outcome is None:
                continue
            if not tally.add(outcome):
                again.append(draw.again(outcome.plan))
            if time.monotonic() - said > PROGRESS_SECONDS:
                said = time.monotonic()
                print(f"{tally.pairs} of {wanted} pairs", file=sys.stderr, flush=True)
        plans = again
        if not plans:
            break
    return tally


def _pair(starter: Starter, told: tuple[Plan, str | None, float]) -> Outcome | None:
    """One plan, or None if it is too late for it; a case that breaks does not end the sweep."""
    plan, strace, until = told
    if time.monotonic() > until:
        return None
    try:
        return _kill_and_recover(starter, plan, strace)
    except AssertionError as broken:
        return Outcome(plan, 0, Verdict(), 0, broken=str(broken))


def _kill_and_recover(starter: Starter, plan: Plan, strace: str | None) -> Outcome:
    """Kills, kills the recovery too if planned, recovers, and judges."""
    with scene(starter, plan.story) as case:
        deaths = 0
        for kill in plan.kills:
            if _killed(case, kill, strace):
                deaths += 1
            else:
                break
        code = case.check().code
        # Of the double faults it is also asked whether everything is over now.
        restless = len(plan.kills) > 1 and case.one_more_run_finds_something()
        return Outcome(plan, deaths, case.verdict(), code, restless)


def _killed(case: Case, kill: Kill, strace: str | None) -> bool:
    if isinstance(kill, Point):
        return case.check(kill=kill).code == -9
    assert strace is not None
    inject = f"inject={SYNCS}:signal=SIGKILL:when={kill}"
    wrapper = (strace, "-f", "-qq", "-o", "/dev/null", "-e", f"trace={SYNCS}", "-e", inject)
    return case.check(wrapper=wrapper).code == -9


def _measure(starter: Starter, told: tuple[str, str | None]) -> Measured:
    """A clean run of a story, and another that counts its fsyncs."""
    story, strace = told
    done: Done | None = None
    for _ in range(
        MEASURED_TRIES
    ):  # a traced run is slow, its time limits are short, the machine may be busy
        with scene(starter, story) as case:
            file = case.world.home.parent / "lines.json"
            done = case.check(count=file)
            verdict = case.verdict()
            if done.code == 0:
                lines = tuple(
                    Line(*found) for found in json.loads(file.read_text(encoding="utf-8"))
                )
                break
    else:
        raise AssertionError(done)
    return Measured(story, lines, _syncs(starter, story, strace) if strace else 0, verdict)


def _syncs(starter: Starter, story: str, strace: str) -> int:
    with scene(starter, story) as case:
        file = case.world.home.parent / "syncs.txt"
        wrapper = (
            strace,
            "-f",
            "-qq",
            "-o",
            str(file),
            "-e",
            f"trace={SYNCS}",
            "-e",
            "signal=none",
        )
        done = case.check(wrapper=wrapper)
        assert done.code == 0, done
        return sum("sync(" in line for line in file.read_text(encoding="utf-8").splitlines())


def _strace() -> str | None:
    """Where strace is, if it may trace here; says so if not."""
    found = shutil.which("strace")
    if found is None:
        print("strace is not installed: nothing is killed at an fsync", file=sys.stderr)
        return None
    tried = subprocess.run(
        [found, "-f", "-o", "/dev/null", "true"], capture_output=True, check=False
    )
    if tried.returncode:
        print("strace may not trace here: nothing is killed at an fsync", file=sys.stderr)
        return None
    return found


if __name__ == "__main__":
    sys.exit(main())
