"""A look at the database that leaves no trace: no file beside it, no byte of it changed, no lock in a run's way.

SQLite makes `-wal` and `-shm` for a reader too, and folds the journal in when the last one closes. Not so with an
`immutable` file, which is what a database without a journal is read as, and not with `readonly_shm` where a run that
lives or died has left both files (SQLite documentation, "Write-Ahead Logging", "Read-Only Databases").
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from autokus.errors import StorageFailed
from autokus.store.database import WAIT_SECONDS, Database, damaged, open_copy, translated

TRIES = 3
"""A run that begins between two of our steps makes a look fail that had nothing wrong to see."""

WRITE_LOCK = 120
"""The byte of `-shm` that a writer locks (SQLite documentation, "WAL-mode File Format", "WAL Locks")."""

_FLOCK = "qqihh4x" if sys.platform == "darwin" else "hh4xqqi4x"
"""The system's `struct flock`, of 64 bits."""


def look(path: Path) -> Database:
    """The database as it is now, copied into memory and checked. Raises WrongSettings, StorageFailed, Busy."""
    for left in range(TRIES - 1, -1, -1):
        try:
            return _look(path)
        except StorageFailed:
            if not left:
                raise
            time.sleep(0.1)
    raise AssertionError


def _look(path: Path) -> Database:
    with _readable(path) as uri, translated(path):
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
            copy = open_copy(connection, path)
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            copy.close()
            raise damaged(path)
    return copy


@contextmanager
def _readable(path: Path) -> Iterator[str]:
    """The address by which SQLite reads it and writes nothing."""
    journal, shared = (path.with_name(path.name + ending) for ending in ("-wal", "-shm"))
    if not (journal.exists() and journal.stat().st_size):
        yield f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    elif shared.exists():
        yield f"{path.absolute().as_uri()}?mode=ro&readonly_shm=1"
    else:  # moved here without it
        with TemporaryDirectory(prefix="autokus-") as room:
            for file in (path, journal):
                shutil.copyfile(file, Path(room) / file.name)
            yield f"{(Path(room) / path.name).as_uri()}?mode=rw"


def lasting_writer(path: Path, seconds: float = WAIT_SECONDS) -> int | None:
    """The process that keeps others from writing for longer than they wait; None if nobody does."""
    until = time.monotonic() + seconds
    first = writer = _writer(path)
    while writer is not None and writer == first and time.monotonic() < until:
        time.sleep(0.05)
        writer = _writer(path)
    return writer if writer == first else None


def _writer(path: Path) -> int | None:
    """Whose lock is on the byte; asked, not taken."""
    try:
        shared = os.open(path.with_name(path.name + "-shm"), os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        start, length = WRITE_LOCK, 1
        if sys.platform == "darwin":
            asked = struct.pack(_FLOCK, start, length, 0, fcntl.F_WRLCK, os.SEEK_SET)
            _, _, pid, kind, _ = struct.unpack(_FLOCK, fcntl.fcntl(shared, fcntl.F_GETLK, asked))
        else:
            asked = struct.pack(_FLOCK, fcntl.F_WRLCK, os.SEEK_SET, start, length, 0)
            kind, _, _, _, pid = struct.unpack(_FLOCK, fcntl.fcntl(shared, fcntl.F_GETLK, asked))
    except OSError:  # a file system without such locks
        return None
    finally:
        os.close(shared)
    return None if kind == fcntl.F_UNLCK else pid
