"""The sampled form of race.py: the full one is a command of its own."""

from __future__ import annotations

import pytest
from tests.sweeps.support import last_line


@pytest.mark.slow
def test_nothing_is_sent_after_the_last_look_could_see_the_owner() -> None:
    found = last_line("race.py", "--sample", "25", "--seed", "3")
    assert found["interleavings"] == 25
    assert found["sends"] + found["held_back"] == 25
    assert found["sends_after_the_owner_was_seen"] == 0, found["said"]
