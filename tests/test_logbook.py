"""The log of the runs: one object a line, no secret and nobody's words, never in a run's way."""

from __future__ import annotations

import json
import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from autokus.logbook import FILES, LARGEST, NAME, Logbook, append, files

KEY = "sk-canary-0123456789"


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / NAME).read_text(encoding="utf-8").splitlines()]


def test_every_line_bears_moment_run_and_event(tmp_path: Path) -> None:
    log = Logbook(tmp_path, ())
    log.run_id = 17
    log.event("sent", contact=3, seconds=0.12345, rule=None)
    (line,) = lines(tmp_path)
    assert line.pop("at").endswith("Z")
    assert line == {"run": 17, "event": "sent", "contact": 3, "seconds": 0.123}
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_an_idle_run_leaves_one_line(tmp_path: Path) -> None:
    log = Logbook(tmp_path, ())
    log.routine("step", step="ask")
    assert not (tmp_path / NAME).exists()
    log.end(idle=True, exit_code=0)
    assert [line["event"] for line in lines(tmp_path)] == ["end"]


def test_a_run_in_which_something_happens_leaves_all_of_its_lines_at_once(tmp_path: Path) -> None:
    log = Logbook(tmp_path, ())
    log.routine("step", step="ask")
    log.event("news", new=1)
    assert [line["event"] for line in lines(tmp_path)] == ["step", "news"]
    log.routine("step", step="compose")
    log.end(idle=False)
    assert [line["event"] for line in lines(tmp_path)] == ["step", "news", "step", "end"]


def test_everything_is_everything(tmp_path: Path) -> None:
    log = Logbook(tmp_path, (), everything=True)
    log.routine("step", step="ask")
    log.end(idle=True)
    assert [line["event"] for line in lines(tmp_path)] == ["step", "end"]


def test_secrets_codes_cards_and_phones_are_not_in_it(tmp_path: Path) -> None:
    log = Logbook(tmp_path, [KEY])
    log.event("end", said=f"refused {KEY}; call +7 999 123-45-67, card 4111 1111 1111 1111")
    written = (tmp_path / NAME).read_text(encoding="utf-8")
    for hidden in (KEY, "999", "4111"):
        assert hidden not in written
    assert "[phone]" in written


def test_a_long_text_is_cut_after_its_secrets_are_gone(tmp_path: Path) -> None:
    log = Logbook(tmp_path, [KEY])
    log.event("end", said="x" * 490 + KEY)
    assert "canary" not in (tmp_path / NAME).read_text(encoding="utf-8")


class Unspeakable:
    def __str__(self) -> str:
        raise ValueError(KEY)


@pytest.mark.parametrize("fact", [Unspeakable(), "half a letter \ud83d " + KEY])
def test_a_line_that_cannot_be_redacted_is_withheld(tmp_path: Path, fact: object) -> None:
    log = Logbook(tmp_path, [KEY])
    log.run_id = 4
    log.event("end", said=fact)
    (line,) = lines(tmp_path)
    assert (line["run"], line["event"]) == (4, "withheld")
    assert KEY not in (tmp_path / NAME).read_text(encoding="utf-8")


def test_the_file_is_rotated_and_five_are_kept(tmp_path: Path) -> None:
    third = b"x" * (LARGEST // 3) + b"\n"
    for _ in range(3 * FILES + 5):
        append(tmp_path / NAME, third)
    found = files(tmp_path)
    assert [file.name for file in found] == [
        f"{NAME}.4",
        f"{NAME}.3",
        f"{NAME}.2",
        f"{NAME}.1",
        NAME,
    ]
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(file.name for file in found)
    assert all(file.stat().st_size <= LARGEST for file in found)
    assert {stat.S_IMODE(file.stat().st_mode) for file in found} == {0o600}


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """A disk that takes files of so many bytes and no more."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_takes_half_a_line_keeps_none_of_it(tmp_path: Path) -> None:
    Logbook(tmp_path, ()).event("one")
    size = (tmp_path / NAME).stat().st_size
    with room_for(size + 20):
        Logbook(tmp_path, ()).event("two")
    Logbook(tmp_path, ()).event("three")
    assert [line["event"] for line in lines(tmp_path)] == ["one", "three"]


@pytest.mark.parametrize("kind", ["no folder", "a folder", "a link"])
def test_a_place_that_cannot_be_written_ends_the_log_and_not_the_run(
    tmp_path: Path, kind: str
) -> None:
    folder = tmp_path / "logs"
    if kind != "no folder":
        folder.mkdir()
    if kind == "a folder":
        (folder / NAME).mkdir()
    if kind == "a link":
        (folder / NAME).symlink_to(os.devnull)
    log = Logbook(folder, ())
    for _ in range(3):
        log.event("sent")
    log.end(idle=False)
