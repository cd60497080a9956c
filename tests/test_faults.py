"""The table of faults is what doctor.py, the model's door and the documents speak of: nothing more, nothing less."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import autokus
from autokus import doctor
from autokus.errors import Exit
from autokus.faults import TABLE, WORST_FIRST, Status, found, well

PACKAGE = Path(autokus.__file__).parent
SOURCE = "".join(
    (PACKAGE / name).read_text(encoding="utf-8")
    for name in ("doctor.py", "commands/doctor.py", "llm/verdicts.py", "llm/classify.py")
)


@pytest.mark.parametrize("name", TABLE)
def test_every_row_is_found_somewhere_and_says_three_sentences(name: str) -> None:
    assert f'"{name}"' in SOURCE
    fault = TABLE[name]
    for sentence in (fault.symptom, fault.cause, fault.remedy):
        assert re.match(r"(?:[A-Z`]|[a-z]+\.[a-z]).*[.)]$", sentence), sentence
    assert fault.exit_code in {0, *WORST_FIRST}


def test_every_fault_that_is_found_has_a_row() -> None:
    named = set(re.findall(r'found\(\s*"[a-z ]+",\s*"([a-z_]+)"', SOURCE))
    assert len(named) > 20
    assert named <= set(TABLE)
    assert set(doctor._TELEGRAM.values()) | set(doctor._DATABASE.values()) <= set(TABLE)


def test_the_worst_finding_decides_the_exit_code() -> None:
    passing, lasting = found("a", "telegram_down"), found("b", "session_dead")
    assert doctor.exit_code([well("c", "")]) == 0
    assert doctor.exit_code([found("d", "paused")]) == 0
    assert doctor.exit_code([passing]) == Exit.TRY_AGAIN
    assert doctor.exit_code([passing, lasting, found("d", "paused")]) == Exit.PERMISSION


def test_a_finding_has_the_nearest_words_and_else_those_of_its_row() -> None:
    row = TABLE["home_unsafe"]
    far, near = found("home", "home_unsafe"), found("home", "home_unsafe", "What.", "Do.")
    assert (far.detail, far.remedy) == (row.cause, row.remedy)
    assert (near.detail, near.remedy, near.status) == ("What.", "Do.", Status.FAIL)
