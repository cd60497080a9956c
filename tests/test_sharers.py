from __future__ import annotations

import os
from pathlib import Path

import pytest

from autokus.sharers import sharers

SESSION = "1" + "ApWg" * 80


@pytest.fixture
def processes(tmp_path: Path) -> Path:
    """A `/proc` with one process that has the session in its environment, one in its arguments, and others."""

    def process(pid: int, arguments: bytes, environment: bytes = b"") -> None:
        folder = tmp_path / str(pid)
        folder.mkdir()
        (folder / "cmdline").write_bytes(arguments)
        (folder / "environ").write_bytes(environment)

    held = b"A=1\0TG_SESSION_STRING=" + SESSION.encode() + b"\0B=2\0"
    process(20, b"/usr/bin/python3\0/opt/telegram-mcp/main.py\0--x\0", held)
    process(3, b"/opt/bot\0--session\0" + SESSION.encode() + b"\0")
    process(40, b"/usr/bin/python3\0-m\0autokus.main\0check\0", held)
    process(41, b"timeout\0-k\0005\000250\0/home/me/.venv/bin/autokus\0check\0", held)
    process(50, b"/usr/bin/vim\0notes\0", b"TG_SESSION_STRING=another\0")
    process(os.getpid(), b"doctor\0", held)
    (tmp_path / "60").mkdir()
    (tmp_path / "meminfo").touch()
    return tmp_path


def test_whoever_was_started_with_the_session_uses_it(processes: Path) -> None:
    found = sharers(SESSION, {}, processes)
    assert found == ["bot (process 3)", "python3 main.py (process 20)"]


def test_a_program_in_a_folder_of_that_name_is_not_autokus_itself(processes: Path) -> None:
    other = processes / "70"
    other.mkdir()
    (other / "cmdline").write_bytes(b"/home/me/autokus/.venv/bin/python3\0bot.py\0")
    (other / "environ").write_bytes(b"TG_SESSION_STRING=" + SESSION.encode() + b"\0")
    assert "python3 bot.py (process 70)" in sharers(SESSION, {}, processes)


def test_what_the_owner_exported_to_every_program_says_nothing(processes: Path) -> None:
    assert sharers(SESSION, {"TG_SESSION_STRING": SESSION}, processes) == ["bot (process 3)"]


def test_a_system_that_shows_no_processes_shows_nobody(tmp_path: Path) -> None:
    assert sharers(SESSION, {}, tmp_path / "proc") == []
