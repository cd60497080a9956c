"""The figures of a home, written at the end of each run that holds the lock."""

from __future__ import annotations

import sys
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families
from tests.end_to_end.world import POLL, World

from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"


def figure(file: Path, name: str, **labels: str) -> float | None:
    """One figure, or None if it is not in the file."""
    for family in text_string_to_metric_families(file.read_text(encoding="utf-8")):
        for sample in family.samples:
            if sample.name == name and labels.items() <= sample.labels.items():
                return sample.value
    return None


def test_the_figures_outlive_the_process_and_only_grow(world: World, tmp_path: Path) -> None:
    file = tmp_path / "autokus.prom"
    world.settings(metrics={"textfile": str(file)})
    anna = world.approve()
    world.check()
    world.tg.write(anna, QUESTION)
    world.check()
    assert figure(file, "autokus_runs_total", outcome="ok") == 2
    assert figure(file, "autokus_messages_total", outcome="answered") == 1
    assert figure(file, "autokus_model_calls_total", result="complete") == 1
    assert figure(file, "autokus_telegram_requests_total") == len(world.methods())
    succeeded = figure(file, "autokus_last_success_timestamp_seconds")
    world.tg.faults.add(Fault(method=POLL, action="drop"))
    world.change("DELETE FROM calls")
    world.change("DELETE FROM runs")
    assert world.check().code == 75
    assert figure(file, "autokus_runs_total", outcome="ok") == 2
    assert figure(file, "autokus_runs_total", outcome="failed", exit_code="75") == 1
    assert figure(file, "autokus_model_calls_total", result="complete") == 1
    assert figure(file, "autokus_door_well", door="telegram") == 0
    assert succeeded is not None


def test_a_run_that_is_turned_away_and_a_dry_one_leave_the_file_alone(
    world: World, tmp_path: Path
) -> None:
    file = tmp_path / "autokus.prom"
    world.settings(metrics={"textfile": str(file)})
    world.tg.write(world.approve(), QUESTION)
    with world.a_live_run():
        world.check()
    assert world.autokus("check", "--dry-run").code == 0
    assert not file.exists()


def test_figures_and_log_that_cannot_be_written_leave_the_run_alone(
    world: World, tmp_path: Path
) -> None:
    world.settings(metrics={"textfile": str(tmp_path / "nowhere" / "autokus.prom")})
    anna = world.approve()
    assert world.check().silent
    log = world.home / "logs" / "autokus.jsonl"
    assert "No such file" in log.read_text(encoding="utf-8")
    full = log.read_bytes() + b'{"event": "x"}\n' * (900_000 // 15)
    log.write_bytes(full)
    world.tg.write(anna, QUESTION)
    assert world.autokus("check", program=(*ROOM_FOR, str(len(full) + 50))).silent
    assert len(world.sent_to(anna)) == 1
    assert log.read_bytes() == full


LIMITED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
os.execv(sys.executable, [sys.executable, "-m", "autokus.main", *sys.argv[2:]])
"""
ROOM_FOR = (sys.executable, "-c", LIMITED)
"""The program on a disk that takes files of so many bytes and no more."""
