"""The benchmarks run and print what they promise; only the counts are asserted, never the time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import autokus


def _last_line(repository: Path, name: str) -> dict[str, Any]:
    """The object that the short form of a benchmark prints."""
    done = subprocess.run(
        [sys.executable, str(repository / "tests" / "benchmarks" / name), "--quick"],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(autokus.__file__).parents[1])},
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, dict)
    return found


def test_an_idle_run_makes_one_request_however_many_contacts_there_are(repository: Path) -> None:
    found = _last_line(repository, "idle.py")
    assert (found["contacts"], found["requests"]) == ([1, 100, 1000], [1, 1, 1])
    assert (found["lookups"], found["model_calls"], found["output_bytes"]) == (0, 0, 0)
    assert found["busy_lock_output_bytes"] == 0
    for name in ("cpu_over_floor", "busy_lock_over_pass"):
        assert isinstance(found[name], float)


def test_many_conversations_at_once_each_get_one_reply_for_at_most_four_requests(
    repository: Path,
) -> None:
    found = _last_line(repository, "busy.py")
    assert found["replies"] == found["model_calls"] == found["conversations"] == 6
    assert found["duplicated"] == 0
    assert found["requests_per_reply"] <= 4
    assert isinstance(found["over_ideal"], float)
