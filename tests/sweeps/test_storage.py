"""The sampled form of storage.py: the full one is a command of its own."""

from __future__ import annotations

import shutil

import pytest
from tests.sweeps.support import last_line

CASES = 36
WRONG = ("lost", "duplicated", "unexpected", "integrity_errors", "violations")


@pytest.mark.slow
def test_a_disk_that_fails_and_a_database_that_is_spoilt_lose_and_repeat_nothing() -> None:
    found = last_line("storage.py", "--sample", str(CASES))
    assert {name: found[name] for name in WRONG} == dict.fromkeys(WRONG, 0), found["said"]
    assert found["cases"] == CASES
    assert found["longest_s"] <= found["budget_s"]
    if shutil.which("strace") and "may not trace" not in found["said"]:
        assert found["writes"] > 50
        assert found["syncs"] > 5
