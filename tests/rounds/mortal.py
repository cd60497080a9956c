"""A run that dies at a step of one's choosing, or whose disk fills up there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from autokus.errors import StorageFailed
from autokus.store.database import Database


class Killed(BaseException):
    """The process is gone, with everything that only it knew."""


class Heart:
    """Counts the steps of a run at which it may die, or at which its disk may fill up."""

    def __init__(self) -> None:
        self.spare()

    def spare(self) -> None:
        self.left, self.how = 0, ""
        self.stopped = False

    def stop_at(self, how: str, beat: int) -> None:
        self.left, self.how = beat, how

    def beat(self, *, disk: bool = False) -> None:
        """One more step; a dead run makes none, a full disk takes no more writes."""
        if not self.how:
            return
        self.left -= 1
        self.stopped = self.stopped or self.left <= 0
        if self.stopped and self.how == "kill":
            raise Killed
        if self.stopped and disk:
            raise StorageFailed("The disk is full.")


class MortalDatabase(Database):
    """A run may die before, inside and after each transaction."""

    def __init__(self, database: Database, heart: Heart) -> None:
        super().__init__(database._db, database._path)
        self._heart = heart

    @contextmanager
    def write(self, *, light: bool = False) -> Iterator[sqlite3.Connection]:
        self._heart.beat(disk=True)
        with super().write(light=light) as db:
            yield db
            self._heart.beat(disk=True)
        self._heart.beat()
