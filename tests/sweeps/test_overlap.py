"""The sampled form of overlap.py: the full one is a command of its own."""

from __future__ import annotations

import pytest
from tests.sweeps.support import last_line


@pytest.mark.slow
def test_of_forty_starts_at_once_one_answers_and_the_others_turn_away() -> None:
    found = last_line("overlap.py", "--sample", "2")
    assert (found["starts"], found["rounds"]) == (80, 2)
    assert (found["turned_away"], found["answered"], found["next_worked"]) == (78, 2, 2), found[
        "said"
    ]
    wrong = ("lost", "duplicated", "unexpected", "integrity_errors")
    assert {name: found[name] for name in wrong} == dict.fromkeys(wrong, 0), found["said"]
