"""The sampled form of kill.py: the full one is a command of its own."""

from __future__ import annotations

import shutil

import pytest
from tests.sweeps.harness import STORIES, Starter, scene, sweep
from tests.sweeps.support import last_line

PAIRS = 42


@pytest.mark.slow
def test_a_run_killed_anywhere_is_made_up_for_by_the_next() -> None:
    found = last_line("kill.py", "--sample", str(PAIRS))
    counted = ("lost", "duplicated", "unexpected", "integrity_errors")
    wrong = (*counted, "recovery_failed", "restless", "broken")
    assert {name: found[name] for name in wrong} == dict.fromkeys(wrong, 0), found["said"]
    assert (found["pairs"], found["double_pairs"]) == (PAIRS, PAIRS // 6)
    assert found["lines"] > 2000
    traced = shutil.which("strace") is not None and "strace may not trace" not in found["said"]
    assert found["fsync_pairs"] == (PAIRS // 6 if traced else 0), found["said"]


@pytest.mark.slow
def test_processes_from_nothing_are_killed_as_well() -> None:
    found = last_line("kill.py", "--real", "--sample", "4", "--double", "1")
    assert (found["pairs"], found["double_pairs"], found["real"]) == (4, 1, True)
    assert found["lost"] == found["duplicated"] == found["unexpected"] == 0, found["said"]


def test_five_more_runs_after_a_clean_end_change_nothing() -> None:
    def restless(starter: Starter, story: str) -> list[bool]:
        with scene(starter, story) as case:
            assert case.check().code == 0
            assert case.verdict().clean, case.verdict()
            return [case.one_more_run_finds_something() for _ in range(5)]

    assert list(sweep(STORIES, restless)) == [[False] * 5] * len(STORIES)
