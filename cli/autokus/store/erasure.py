"""Forgets a person in SQL: every row, and every byte that a deleted row leaves in the file.

Tables are found in the schema, not listed: one that a later step adds is emptied of the person like the others.
"""

from __future__ import annotations

import json
import sqlite3

from autokus.errors import Busy
from autokus.language.mentions import Mentions
from autokus.store.database import Database
from autokus.vocabulary import Author, Erased, Traces

_COUNTED = {
    "messages": "SELECT count(*) FROM messages WHERE user_id = ?",
    "sends": "SELECT count(*) FROM outbox WHERE user_id = ?",
    "handovers": "SELECT count(*) FROM handovers WHERE user_id = ?",
    "decisions": "SELECT count(*) FROM decisions WHERE user_id = ?",
}

_THEIR_WORDS = "SELECT text FROM messages WHERE user_id = ? AND from_owner = 0"

_ALL_WORDS = """
    SELECT text FROM messages WHERE user_id = ?1 UNION SELECT text FROM outbox WHERE user_id = ?1
    UNION SELECT suggestion FROM handovers WHERE user_id = ?1
    UNION SELECT suggestion FROM cards WHERE user_id = ?1
"""

_KEPT_BY_OTHER_RULES = ("calls", "lessons")
"""Of these not every row that bears the person's id goes, or more goes than those."""


class SqlErasure:
    """Takes one person out of everything."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def traces(self, user_id: int) -> Traces:
        """By what this person is recognised in notes and logs."""
        with self._db.read() as db:
            return _traces(db, user_id, _ALL_WORDS)

    def preview(self, user_id: int) -> Erased:
        """What `forget` would take."""
        with self._db.read() as db:
            return _found(db, user_id)

    def forget(self, user_id: int) -> Erased:
        """Every row of this person, in one transaction; what calls have cost stays, as nobody's.

        Bytes of deleted rows stay in the file until `scrub`.
        """
        with self._db.write() as db:
            db.execute("PRAGMA defer_foreign_keys = ON")
            erased = _found(db, user_id)
            mentions = Mentions(_traces(db, user_id, _ALL_WORDS))
            _forget_lessons(db, erased)
            for note in _notes(db, mentions):
                db.execute("DELETE FROM outbox WHERE id = ?", (note,))
            db.execute("UPDATE calls SET user_id = 0 WHERE user_id = ?", (user_id,))
            for table in _tables(db):
                if "user_id" not in {column["name"] for column in _columns(db, table)}:
                    _blank(db, table, mentions)
                elif table not in _KEPT_BY_OTHER_RULES:
                    db.execute(f'DELETE FROM "{table}" WHERE user_id = ?', (user_id,))
            # An order is told from one that Telegram brings again by its row, so that stays: without its words.
            db.execute("UPDATE orders SET done_at = coalesce(done_at, at) WHERE text = ''")
            _drop_orphans(db)
            db.execute("UPDATE account SET unclean = 1")
        return erased

    def unclean(self) -> bool:
        """Whether the file may still hold bytes of what was deleted."""
        with self._db.read() as db:
            return bool(db.execute("SELECT unclean FROM account").fetchone()[0])

    def scrub(self) -> None:
        """Writes the file anew without them and empties the journal. Raises Busy while another program reads it."""
        if not self._db.rewrite():
            raise Busy(
                "Another program is looking into the database, whose journal may still hold what was deleted.",
                "The rows themselves are gone.",
                "The next run that finds it alone empties the journal.",
            )
        with self._db.write() as db:
            db.execute("UPDATE account SET unclean = 0")


def _traces(db: sqlite3.Connection, user_id: int, words: str) -> Traces:
    """A name that somebody else bears as well tells of nobody: it stands there for the other one."""
    person = db.execute(
        """SELECT username, CASE WHEN (SELECT count(*) FROM people WHERE name = p.name) = 1 THEN name END
           FROM people p WHERE user_id = ?""",
        (user_id,),
    ).fetchone()
    names = tuple(filter(None, person or ()))
    return Traces(user_id, names, tuple(row[0] for row in db.execute(words, (user_id,))))


def _found(db: sqlite3.Connection, user_id: int) -> Erased:
    counts = {name: db.execute(sql, (user_id,)).fetchone()[0] for name, sql in _COUNTED.items()}
    lessons, unsourced = _lessons(db, user_id)
    notes = _notes(db, Mentions(_traces(db, user_id, _ALL_WORDS)))
    return Erased(**counts, notes=len(notes), lessons=lessons, unsourced=unsourced)


def _lessons(db: sqlite3.Connection, user_id: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The lessons that go, and those that only lose their sources.

    A general lesson that came from this chat goes if it still holds the person's words or name, or if those are not
    kept any more, so that nobody can tell; one that the owner put into words of his own is his.
    """
    theirs = Mentions(_traces(db, user_id, _THEIR_WORDS))
    in_chat = {
        row[0] for row in db.execute("SELECT id FROM messages WHERE user_id = ?", (user_id,))
    }
    going, staying = [], []
    for row in db.execute("SELECT * FROM lessons ORDER BY id"):
        learnt_here = not in_chat.isdisjoint(json.loads(row["sources"] or "[]"))
        told = learnt_here and any(map(theirs.in_text, (row["question"], row["answer"])))
        if user_id in (row["user_id"], row["learnt_from"]) or told:
            going.append(row["id"])
        elif learnt_here:
            staying.append(row["id"])
    return tuple(going), tuple(staying)


def _forget_lessons(db: sqlite3.Connection, erased: Erased) -> None:
    for number in erased.lessons:
        db.execute("DELETE FROM lesson_stems WHERE rowid = ?", (number,))
        db.execute("DELETE FROM lessons WHERE id = ?", (number,))
    for number in erased.unsourced:
        db.execute("UPDATE lessons SET sources = '[]' WHERE id = ?", (number,))
    # A deleted entry leaves its stems in the index until that is built anew (SQLite documentation, "FTS5").
    db.execute("INSERT INTO lesson_stems (lesson_stems) VALUES ('rebuild')")


def _notes(db: sqlite3.Connection, mentions: Mentions) -> list[int]:
    """Notes to the owner that speak of the person, those not sent yet among them."""
    rows = db.execute("SELECT id, text FROM outbox WHERE author = ?", (Author.NOTE.value,))
    return [row["id"] for row in rows if mentions.in_text(row["text"])]


def _tables(db: sqlite3.Connection) -> list[str]:
    """Every table of ours; SQLite's own and those behind the full-text index are not."""
    rows = db.execute("PRAGMA table_list").fetchall()
    ours = (row["name"] for row in rows if row["schema"] == "main" and row["type"] == "table")
    return [name for name in ours if not name.startswith("sqlite_")]


def _columns(db: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    return db.execute(f'PRAGMA table_info("{table}")').fetchall()


def _blank(db: sqlite3.Connection, table: str, mentions: Mentions) -> None:
    """What a run printed or a door said about the person goes; the rest of such a row tells nothing of anybody.

    A key is a word of ours, even where somebody bears it as a name.
    """
    texts = (column for column in _columns(db, table) if column["type"] == "TEXT")
    for column in (f'"{column["name"]}"' for column in texts if not column["pk"]):
        said = db.execute(
            f"SELECT DISTINCT {column} FROM \"{table}\" WHERE {column} <> ''"
        ).fetchall()
        for (text,) in said:
            if mentions.in_text(text):
                db.execute(f"UPDATE \"{table}\" SET {column} = '' WHERE {column} = ?", (text,))


def _drop_orphans(db: sqlite3.Connection) -> None:
    """What hung on a row that is gone: it lets go of it where it can stand alone, and goes too where it cannot."""
    while broken := {(row["table"], row["fkid"]) for row in db.execute("PRAGMA foreign_key_check")}:
        for table, number in broken:
            keys = db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
            key = next(row for row in keys if row["id"] == number)
            needed = next(
                row["notnull"] for row in _columns(db, table) if row["name"] == key["from"]
            )
            mend = f'UPDATE "{table}" SET "{key["from"]}" = NULL'
            db.execute(
                (f'DELETE FROM "{table}"' if needed else mend)
                + f' WHERE "{key["from"]}" NOT IN (SELECT "{key["to"]}" FROM "{key["table"]}")'
            )
