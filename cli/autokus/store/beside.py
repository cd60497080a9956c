"""What lies beside the database file: SQLite's journal and its index, and a note of how a run left them.

A run that learnt nothing leaves its light commits in the journal: to fold them in costs fsyncs. So a journal lies there
most of the time, and a backup that is put in the file's place must not be spoilt by it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_WAL_HEADER, _FRAME_HEADER = 32, 24
"""Bytes (SQLite documentation, "WAL-mode File Format")."""


def journal(path: Path) -> Path:
    """SQLite's journal of this file."""
    return path.with_name(path.name + "-wal")


def index(path: Path) -> Path:
    """SQLite's index of that journal."""
    return path.with_name(path.name + "-shm")


def note(path: Path) -> Path:
    """How a run left file and journal."""
    return path.with_name(path.name + "-left")


def note_as_left(path: Path) -> None:
    """For a journal that holds light commits only. Raises OSError."""
    note(path).write_text(_as_it_is(path), encoding="ascii")


def forget_note(path: Path) -> None:
    """Before anything is folded in: a fold that a kill cuts short must not look like another file's journal."""
    with suppress(OSError):
        note(path).unlink(missing_ok=True)


def drop_the_journal_of_another_file(path: Path) -> None:
    """The journal lies as it was left, the file does not: somebody put a backup in its place.

    What is lost is light commits of the file that is gone. Where the file is no whole database, nothing is touched.
    """
    try:
        left = note(path).read_text(encoding="ascii").splitlines()
        now = _as_it_is(path).splitlines()
        if left[0] == now[0] and left[1] != now[1] and _is_whole(path):
            drop(path)
    except (OSError, ValueError, IndexError):
        return  # nothing was left, or it is not to be read: then SQLite knows best


def _is_whole(path: Path) -> bool:
    """Whether the file is as long as its header says (SQLite documentation, "Database File Format", 1.3)."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
    page_size, pages = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    return header.startswith(_MAGIC) and path.stat().st_size == page_size * pages


def drop(path: Path) -> None:
    """Removes all that lies beside the file. Raises OSError."""
    for file in (journal(path), index(path), note(path)):
        file.unlink(missing_ok=True)


def _as_it_is(path: Path) -> str:
    """Size and last change of the journal and of the file, a line each."""
    found = (journal(path).stat(), path.stat())
    return "".join(f"{one.st_size} {one.st_mtime_ns}\n" for one in found)


def holds(path: Path, page_size: int, number: int) -> bool:
    """Whether the journal has this page: each of its frames begins with the number of one."""
    with suppress(FileNotFoundError), journal(path).open("rb") as file:
        file.seek(_WAL_HEADER)
        while len(head := file.read(_FRAME_HEADER)) == _FRAME_HEADER:
            if int.from_bytes(head[:4], "big") == number:
                return True
            file.seek(page_size, os.SEEK_CUR)
    return False
