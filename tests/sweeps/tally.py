"""What became of the cases of a sweep, counted, and the worst of them named on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.sweeps.harness import Verdict

SHOWN = 40
"""Cases that are named at most; the counts are of all."""

SHOWN_RULES = 4
LONGEST = 300


@dataclass
class Result:
    """One case after its last run."""

    label: str
    verdict: Verdict = field(default_factory=Verdict)
    broken: list[str] = field(default_factory=list)
    """Rules that did not hold, in words."""
    longest: float = 0.0
    """Seconds of the longest run."""
    missed: bool = False
    """The fault found nothing to strike."""

    @property
    def clean(self) -> bool:
        return self.verdict.clean and not self.broken


def tally(results: Iterable[Result]) -> dict[str, Any]:
    """The counts for the last line of a sweep."""
    found = {
        "cases": 0,
        "lost": 0,
        "duplicated": 0,
        "unexpected": 0,
        "integrity_errors": 0,
        "violations": 0,
        "handed_over": 0,
        "missed": 0,
    }
    longest, shown = 0.0, 0
    for result in results:
        verdict = result.verdict
        found["cases"] += 1
        found["lost"] += verdict.lost
        found["duplicated"] += verdict.duplicated
        found["unexpected"] += verdict.unexpected
        found["integrity_errors"] += len(verdict.integrity)
        found["violations"] += len(result.broken)
        found["handed_over"] += verdict.other
        found["missed"] += result.missed
        longest = max(longest, result.longest)
        if not result.clean and shown < SHOWN:
            shown += 1
            broken = "; ".join(rule[:LONGEST] for rule in result.broken[:SHOWN_RULES])
            print(f"{result.label}: {verdict} {broken}", file=sys.stderr, flush=True)
        elif result.missed:
            print(f"{result.label}: struck nothing", file=sys.stderr, flush=True)
    return found | {"longest_s": round(longest, 2)}


def sound(found: dict[str, Any]) -> bool:
    """Whether every count that must be 0 is."""
    names = ("lost", "duplicated", "unexpected", "integrity_errors", "violations")
    return not any(found[name] for name in names)
