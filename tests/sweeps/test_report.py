"""The page that is written from what the sweeps print."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.sweeps import report

FOUND = {
    "kill": {"pairs": 10_000, "lost": 0, "duplicated": 0, "unexpected": 0, "seed": 5},
    "faults": {"cases": 650, "lost": 1, "duplicated": 2, "unexpected": 3, "of": 4357, "seed": 11},
    "storage": {"cases": 749, "lost": 0, "duplicated": 0, "unexpected": 0, "writes": 167},
    "overlap": {"starts": 2000, "rounds": 50, "turned_away": 1950, "lost": 0, "duplicated": 0},
    "hostile": {"attacks": 146, "left_the_gate": 0, "wrong_recipient": 1, "secrets_out": 2},
    "race": {"interleavings": 1_000, "sends_after_the_owner_was_seen": 0, "window_ms_max": 25.8},
}


def written(folder: Path, *names: str) -> str:
    """The page from files with the output of these sweeps."""
    files = [folder / f"{name}.txt" for name in names]
    for name, file in zip(names, files, strict=True):
        file.write_text(f"some words\n{json.dumps(FOUND[name])}\ndone\n", encoding="utf-8")
    page = folder / "docs" / "page.md"
    assert report.main([*map(str, files), "--output", str(page)]) == 0
    return page.read_text(encoding="utf-8")


def test_the_page_holds_the_counts_and_the_seed_of_each_sweep(tmp_path: Path) -> None:
    page = written(tmp_path, "kill", "faults", "storage", "overlap", "hostile", "race")
    assert "| kill | 10,000 | 0 | 0 | 0 |  | 5 |" in page
    assert "| faults | 650 | 1 | 2 | 3 | out of 4,357 there are | 11 |" in page
    assert "| storage | 749 | 0 | 0 | 0 | 167 writes | - |" in page
    assert "| overlap | 2,000 | 0 | 0 | - | 50 rounds; 1,950 turned away | - |" in page
    assert "| 146 | 0 | 1 | 2 | - | - |" in page.partition("## Hostile messages")[2]
    assert "Not run for this page" not in page


def test_a_sweep_that_was_not_run_is_named(tmp_path: Path) -> None:
    page = written(tmp_path, "faults")
    assert "Not run for this page: kill, storage, overlap, hostile, race." in page
    assert "## Hostile messages" not in page


def test_a_file_of_no_sweep_and_one_without_an_object_are_refused(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("{}", encoding="utf-8")
    (tmp_path / "kill.txt").write_text("it broke\n", encoding="utf-8")
    for name in ("other.txt", "kill.txt"):
        with pytest.raises(SystemExit):
            report.main([str(tmp_path / name), "--output", str(tmp_path / "page.md")])
