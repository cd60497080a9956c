"""A look at the database leaves no trace, whatever lies beside it and whoever holds it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.words import NOW, person

from autokus.errors import StorageFailed, WrongSettings
from autokus.store.database import create_database, open_database
from autokus.store.look import lasting_writer, look
from autokus.store.schema import STEPS
from autokus.store.sqlite import SqliteStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database that holds one contact."""
    file = tmp_path / "autokus.db"
    create_database(file)
    with closing(SqliteStore(open_database(file))) as store:
        store.people.approve(person(), mark=0, backlog=(), now=NOW)
    return file


def contacts(path: Path) -> int:
    with closing(SqliteStore(look(path))) as store:
        return len(store.people.contacts())


def folder_of(path: Path) -> dict[str, tuple[int, bytes]]:
    return {
        file.name: (file.stat().st_mtime_ns, file.read_bytes()) for file in path.parent.iterdir()
    }


@contextmanager
def another(path: Path, *statements: str, killed: bool = False) -> Iterator[int]:
    """Another process that has done these statements and holds the file open; or was killed there."""
    code = (
        f"import sqlite3; db = sqlite3.connect({str(path)!r}, isolation_level=None);"
        f"[db.execute(s) for s in {statements!r}]; print(flush=True); input()"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", code], **pipes) as process:  # type: ignore[call-overload]
        assert process.stdout.readline()
        if killed:
            process.kill()
            process.wait()
        try:
            yield process.pid
        finally:
            process.kill()


@pytest.mark.parametrize(
    ("killed", "without"),
    [(False, ""), (True, ""), (True, "-shm")],
    ids=["alive", "killed", "copied"],
)
def test_what_stands_in_the_journal_is_seen_and_nothing_is_touched(
    path: Path, without: str, *, killed: bool
) -> None:
    with another(path, "DELETE FROM contacts", killed=killed):
        if without:
            path.with_name(path.name + without).unlink()
        before = folder_of(path)
        assert len(before) == (2 if without else 3)
        assert contacts(path) == 0
        assert folder_of(path) == before


def test_a_database_at_rest_gets_no_files_beside_it(path: Path) -> None:
    before = folder_of(path)
    assert list(before) == ["autokus.db"]
    assert contacts(path) == 1
    assert folder_of(path) == before


def test_a_look_can_be_written_to_and_forgets_it(path: Path) -> None:
    before = folder_of(path)
    with closing(SqliteStore(look(path))) as store:
        store.journal.pause(NOW)
        assert store.journal.paused_since() == NOW
    assert folder_of(path) == before


def test_an_older_database_is_brought_up_to_date_in_the_copy_only(tmp_path: Path) -> None:
    file = tmp_path / "autokus.db"
    create_database(file, steps=STEPS[:1])
    before = folder_of(file)
    assert contacts(file) == 0
    assert folder_of(file) == before


def test_a_page_that_does_not_fit_is_found(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-4096:] = b"\x05" * 4096
    path.write_bytes(content)
    with pytest.raises(StorageFailed, match="damaged"):
        look(path)


def test_a_newer_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")
    with pytest.raises(WrongSettings, match="newer"):
        look(path)


def test_who_keeps_others_from_writing_is_known_by_number(path: Path) -> None:
    assert lasting_writer(path, 0.2) is None
    with another(path, "SELECT 1"):
        assert lasting_writer(path, 0.2) is None
    with another(path, "BEGIN IMMEDIATE") as pid:
        assert lasting_writer(path, 0.2) == pid
    assert lasting_writer(path, 0.2) is None
