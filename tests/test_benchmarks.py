"""The benchmarks run and print what they promise; only the counts are asserted, never the time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from tests.benchmarks import report

import autokus


@cache
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
    for name in ("cpu_over_floor", "busy_lock_over_pass", "growth_cpu", "memory_over_floor_mib"):
        assert isinstance(found[name], float)
    assert found["growth_requests"] == 1
    small, large = found["sizes"]
    assert (small["bytes_up"], small["bytes_down"]) == (large["bytes_up"], large["bytes_down"])
    requests = {name: one["requests"] for name, one in found["contenders"].items()}
    assert requests["autokus"] == requests["bare floor"] == [1, 1]
    assert requests["python -c pass"] == [0, 0]
    for name in ("usual one-shot", "history per contact"):
        assert requests[name][1] > 100
    assert requests["sweep over all dialogs"][1] > 1


def test_many_conversations_at_once_each_get_one_reply_for_at_most_four_requests(
    repository: Path,
) -> None:
    found = _last_line(repository, "busy.py")
    assert found["replies"] == found["model_calls"] == found["conversations"] == 6
    assert found["duplicated"] == 0
    assert found["requests_per_reply"] <= 4
    assert isinstance(found["over_ideal"], float)
    assert [case["replies"] for case in found["cases"]] == [6]
    assert (found["burst_messages"], found["burst_calls"], found["burst_replies"]) == (50, 1, 1)


def test_far_away_an_idle_run_is_one_connection_and_one_request(repository: Path) -> None:
    found = _last_line(repository, "distance.py")
    assert found["idle_connections"] == 1
    assert found["one_reply"]["requests"] == 7
    assert isinstance(found["idle_round_trips"], float)


def test_what_is_the_same_in_every_call_stands_first_and_is_marked_for_the_cache(
    repository: Path,
) -> None:
    found = _last_line(repository, "tokens.py")
    assert found["static_prefix_identical"]
    assert found["static_prefix_marked"]
    assert found["tokens_in"] == sum(found["tokens"].values())
    assert found["static_tokens"] > found["tokens_in"] / 2
    assert found["idle_day_tokens"] == 0
    assert found["agent_each_minute"]["starts"] == 1440


def test_the_page_says_what_was_reached_beside_what_was_wanted(
    repository: Path, tmp_path: Path
) -> None:
    files = []
    for name in report.BENCHMARKS:
        file = tmp_path / f"{name}.txt"
        file.write_text(json.dumps(_last_line(repository, f"{name}.py")), encoding="utf-8")
        files.append(str(file))
    output = tmp_path / "page.md"
    assert report.main([*files, "--output", str(output)]) == 0
    page = output.read_text(encoding="utf-8")
    assert "| requests of an idle run, at any size | at most 1 | 1 |" in page
    assert "| model calls for 50 messages in one chat | at most 1 | 1 |" in page
    assert "| usual one-shot |" in page
    assert "Not run" not in page
    assert report.main([files[-1], "--output", str(output)]) == 0
    assert "Not run for this page: idle, busy, distance." in output.read_text(encoding="utf-8")
