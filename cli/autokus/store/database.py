"""One SQLite file: opening, transactions, and the translation of SQLite's errors into ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from autokus.errors import AutoKusError, Busy, StorageFailed, WrongSettings
from autokus.home import create_privately
from autokus.store import beside
from autokus.store.schema import APPLICATION_ID, STEPS

WAIT_SECONDS = 5.0
"""How long a statement waits for another process's lock (FAULTS row 12)."""

_WHOLE = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_PART = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))
"""How a write begins, is kept and is undone: by itself, and inside another one."""

LARGEST_LEFT = 1 << 20
"""Bytes of a journal that may stay beside the file: some twenty idle runs. To read it in costs a millisecond."""

_left: list[sqlite3.Connection] = []
"""What ends with the process and not before: closing the last connection would fold the journal in."""

_NOTHING_SENT = "Nothing was sent; messages wait at Telegram."


class Database:
    """A connection whose transactions are durable unless they are asked to be light.

    WAL with synchronous=FULL: a commit is fsynced before it returns (SQLite documentation, "pragma synchronous").
    A light one is not: a kill keeps it, a power cut may lose it.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, folds: bool = True) -> None:
        """Use `open_database`, `create_database` or `rehearsal`. `folds`: closing it may fold the journal in."""
        connection.row_factory = sqlite3.Row
        self._db = connection
        self._path = path
        self._failed: AutoKusError | None = None
        self._together = False
        self._light = True
        self._folds = folds

    @contextmanager
    def together(self) -> Iterator[None]:
        """One durable transaction for all that is written inside; one within another is undone alone if it fails.

        Raises as `write` does.
        """
        with self.write():
            outer, self._together = self._together, True
            try:
                yield
            finally:
                self._together = outer

    @contextmanager
    def write(self, *, light: bool = False) -> Iterator[sqlite3.Connection]:
        """One transaction. Raises Busy or StorageFailed; nothing of it is kept then, and no other one is begun.

        After a failed fsync nobody knows what the disk holds (FAULTS row 9); a lock is waited for once, not by each
        conversation in turn. Inside `together` it is a part that is kept with the whole, and taken back by itself.
        """
        if self._failed:
            raise self._failed
        begin, keep, undo = _PART if self._together else _WHOLE
        self._light = self._light and light
        try:
            with translated(self._path):
                if not self._together:
                    self._db.execute(f"PRAGMA synchronous = {'NORMAL' if light else 'FULL'}")
                self._db.execute(begin)
                try:
                    yield self._db
                    self._db.execute(keep)
                except BaseException:
                    with suppress(sqlite3.Error):
                        for statement in undo:
                            self._db.execute(statement)
                    raise
        except (Busy, StorageFailed) as failed:
            self._failed = failed
            raise

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """For a look. Raises Busy or StorageFailed."""
        with translated(self._path):
            yield self._db

    def rewrite(self) -> bool:
        """Writes the file anew, so that no byte of a deleted row is left in it, and empties the journal.

        False while another program still reads from the journal. Raises Busy, StorageFailed.
        """
        with translated(self._path):
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute("PRAGMA secure_delete = ON")
            self._db.execute("VACUUM")
            busy: int = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def copy_to(self, file: Path) -> None:
        """A copy as of one moment, whatever other programs write meanwhile; closing it folds its journal into it."""
        with translated(self._path), closing(sqlite3.connect(file)) as copy:
            self._db.backup(copy)

    def complaint(self) -> str:
        """What SQLite finds wrong in the file; empty if nothing is."""
        with self.read() as db:
            found: str = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
            broken = db.execute("PRAGMA foreign_key_check").fetchone()
        if found != "ok":
            return found.splitlines()[-1]
        return f"rows of {broken['table']} refer to nothing" if broken else ""

    def rehearsal(self) -> Database:
        """A copy in memory, for a dry run: it takes every write and forgets it."""
        copy = sqlite3.connect(":memory:", isolation_level=None)
        with translated(self._path):
            self._db.backup(copy)
        return Database(copy, self._path, folds=False)

    def leave(self) -> None:
        """For the last act of a process: light commits stay in the journal, which costs no fsync, until there are many.

        The file is whole without them. What is durable is folded in at once, so that between runs a copy of the file
        alone holds it.
        """
        _left.append(self._db)
        if self._failed:
            return  # nobody knows what the disk holds
        with suppress(sqlite3.Error, OSError):
            if self._light and beside.journal(self._path).stat().st_size <= LARGEST_LEFT:
                beside.note_as_left(self._path)
                return
            beside.forget_note(self._path)
            self._db.execute("PRAGMA busy_timeout = 0")  # a reader is not waited for
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Closes the file; the last one to close folds the journal into it."""
        if self._folds:
            beside.forget_note(self._path)
        with suppress(sqlite3.Error):
            self._db.close()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns SQLite's errors into ours, by its own error codes (SQLite documentation, "Result codes")."""
    try:
        yield
    except sqlite3.Error as failed:
        raise _named(failed, path) from failed


def _named(failed: sqlite3.Error, path: Path) -> AutoKusError:
    code = (getattr(failed, "sqlite_errorcode", None) or 0) & 0xFF
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Busy(
                f"Another program holds the database {path}.",
                _NOTHING_SENT,
                "The next run tries again; if this lasts, see which program has the file open.",
            )
        case sqlite3.SQLITE_FULL:
            return StorageFailed(
                f"The disk of {path} is full.",
                _NOTHING_SENT,
                "Free some space; the next run goes on.",
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return StorageFailed(
                f"The database {path} cannot be written.",
                _NOTHING_SENT,
                "Check that the folder and the file belong to you and that the disk is not mounted read-only.",
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
        case sqlite3.SQLITE_IOERR:
            return StorageFailed(
                f"The disk of {path} does not work ({failed}).", _NOTHING_SENT, "Check the disk."
            )
    return StorageFailed(
        f"The database {path} refused a step ({failed}).", _NOTHING_SENT, "Please report this."
    )


def damaged(path: Path) -> StorageFailed:
    """What is said of a database whose pages do not fit together."""
    return StorageFailed(
        f"The database {path} is damaged.",
        _NOTHING_SENT,
        "Put back a backup of the file; AutoKus finds out from Telegram what was answered since.",
    )


def open_database(path: Path, *, writable: bool = True, steps: Sequence[str] = STEPS) -> Database:
    """Opens an existing database and brings it up to date.

    Raises WrongSettings if it is missing or newer than this program, StorageFailed if it is not one of ours.
    """
    if not path.exists():
        raise WrongSettings(
            f"There is no database at {path}.",
            "Nothing was read or sent.",
            "Approve your first recruiter with `autokus approve @name`; that makes it. If there was one before, "
            "put back a backup instead.",
        )
    if writable:
        beside.drop_the_journal_of_another_file(path)
    with translated(path):
        mode = "rw" if writable else "ro"
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=WAIT_SECONDS,
            isolation_level=None,
        )
    database = Database(connection, path, folds=writable)
    try:
        with translated(path):
            connection.execute("PRAGMA foreign_keys = ON")
            _must_be_ours(connection, path, len(steps))
        _migrate(database, steps)
    except BaseException:
        database.close()
        raise
    return database


def open_copy(connection: sqlite3.Connection, path: Path) -> Database:
    """A copy in memory, brought up to date there; `connection` reads the file at `path` and stays as it is.

    Raises WrongSettings, StorageFailed.
    """
    with translated(path):
        _must_be_ours(connection, path, len(STEPS))
    copy = Database(connection, path).rehearsal()
    _migrate(copy, STEPS)
    return copy


def create_database(path: Path, *, steps: Sequence[str] = STEPS) -> None:
    """Makes an empty database, whole or not at all: it is built beside its place and moved there."""
    building = path.with_name(path.name + ".new")
    building.unlink(missing_ok=True)
    # SQLite creates its files 0644 under an ordinary umask (DESIGN fact 7); ours are private from the first byte.
    create_privately(building).close()
    with translated(path), closing(sqlite3.connect(building, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _take_steps(connection, steps, 0)
        connection.execute("COMMIT")
    beside.drop(path)  # of a file that is gone: SQLite would read it into this one
    building.rename(path)


def _must_be_ours(connection: sqlite3.Connection, path: Path, known: int) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = _version(connection)
    if application != APPLICATION_ID or version == 0 or _ends_inside_a_page(connection, path):
        raise StorageFailed(
            f"{path} is not a database of AutoKus (it is empty, cut, or another program's).",
            _NOTHING_SENT + " The file was left as it is.",
            "Put back a backup of it, or move it away and approve your contacts anew.",
        )
    if version > known:
        raise WrongSettings(
            f"The database {path} was written by a newer AutoKus (version {version}, known here: {known}).",
            _NOTHING_SENT + " The file was left as it is.",
            "Install the newer version again.",
        )


def _ends_inside_a_page(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the file was cut where SQLite does not see it, and no journal beside it mends its last page."""
    page: int = connection.execute("PRAGMA page_size").fetchone()[0]
    whole, rest = divmod(path.stat().st_size, page)
    return rest != 0 and not beside.holds(path, page, whole + 1)


def _migrate(database: Database, steps: Sequence[str]) -> None:
    with database.read() as db:
        if _version(db) == len(steps):
            return
    with database.write() as db:
        _take_steps(db, steps, _version(db))  # asked again: another program may have been faster


def _version(db: sqlite3.Connection) -> int:
    found: int = db.execute("PRAGMA user_version").fetchone()[0]
    return found


def _take_steps(connection: sqlite3.Connection, steps: Sequence[str], done: int) -> None:
    for step in steps[done:]:
        for statement in _statements(step):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(steps)}")


def _statements(script: str) -> Iterator[str]:
    """`executescript` would commit the transaction that we are in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
