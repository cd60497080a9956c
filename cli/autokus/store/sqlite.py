"""The SQLite store: one file, one class per subject."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from autokus.protocols import Log
from autokus.store.console import SqlConsole
from autokus.store.database import Database
from autokus.store.journal import SqlJournal
from autokus.store.lessons import SqlLessons
from autokus.store.logged import LoggedJournal, LoggedOutbox, LoggedTalks
from autokus.store.outbox import SqlOutbox
from autokus.store.people import SqlPeople
from autokus.store.retention import SqlRetention
from autokus.store.talks import SqlTalks
from autokus.store.tidings import SqlTidings

if TYPE_CHECKING:
    from autokus.store.erasure import SqlErasure


class SqliteStore:
    """Everything that outlives the process, in one database."""

    def __init__(self, database: Database, log: Log | None = None) -> None:
        """Takes over the database, and closes it; what a run writes is told to its log, if it keeps one."""
        self._database = database
        self.people = SqlPeople(database)
        self.console = SqlConsole(database)
        self.tidings = SqlTidings(database)
        self.talks = LoggedTalks(database, log) if log else SqlTalks(database)
        self.outbox = LoggedOutbox(database, log) if log else SqlOutbox(database)
        self.lessons = SqlLessons(database)
        self.journal = LoggedJournal(database, log) if log else SqlJournal(database)
        self.retention = SqlRetention(database)

    def rehearsal(self) -> SqliteStore:
        """A copy in memory that takes every write and forgets it."""
        return SqliteStore(self._database.rehearsal())

    def together(self) -> AbstractContextManager[None]:
        """Everything written inside is kept whole or not at all."""
        return self._database.together()

    @property
    def erasure(self) -> SqlErasure:
        """Forgets people."""
        from autokus.store.erasure import SqlErasure  # noqa: PLC0415  # an idle run forgets nobody

        return SqlErasure(self._database)

    def copy_to(self, file: Path) -> None:
        """A copy as of one moment, in one file."""
        self._database.copy_to(file)

    def complaint(self) -> str:
        """What is wrong in the file; empty if nothing is."""
        return self._database.complaint()

    def leave(self) -> None:
        """Ends with the process; nothing more may be asked of it."""
        self._database.leave()

    def close(self) -> None:
        """Closes the file."""
        self._database.close()
