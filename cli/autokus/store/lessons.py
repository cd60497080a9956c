"""Questions and the owner's own answers, in SQL, with a full-text index over the stems of both languages."""

from __future__ import annotations

import json
import sqlite3

from msgspec.structs import replace

from autokus.store.database import Database
from autokus.store.people import storable
from autokus.vocabulary import Lesson

LOOKED_AT = 40
"""Candidates of the full-text search that are compared more closely."""

LEAST_KINSHIP = 0.5
"""Below this a lesson speaks of something else; found by trying the tests' questions."""


class SqlLessons:
    """What the owner has answered before."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def add(self, lesson: Lesson) -> Lesson:
        """Stores it under a number of its own."""
        with self._db.write() as db:
            number = db.execute(
                """INSERT INTO lessons (question, answer, language, user_id, sources, made_at, expires_at)
                   VALUES (?, ?, ?, ?, ?, ?, ?)""",
                _values(lesson),
            ).lastrowid
            stored = replace(lesson, id=int(number or 0))
            _index(db, stored)
        return stored

    def all(self) -> list[Lesson]:
        """Every lesson, the newest first."""
        with self._db.read() as db:
            rows = db.execute("SELECT * FROM lessons ORDER BY id DESC").fetchall()
        return [_lesson(row) for row in rows]

    def nearest(self, question: str, user_id: int, now: int, limit: int) -> list[Lesson]:
        """The lessons that fit these words best; none that is bound to another contact, none expired."""
        from autokus.language.stems import kinship, stems  # noqa: PLC0415  # an idle run looks for no lesson

        asked = stems(question)
        if not asked:
            return []
        anything = " OR ".join('"' + stem.replace('"', '""') + '"' for stem in asked)
        with self._db.read() as db:
            rows = db.execute(
                """SELECT l.* FROM lesson_stems s JOIN lessons l ON l.id = s.rowid
                   WHERE lesson_stems MATCH ? AND (l.user_id IS NULL OR l.user_id = ?)
                         AND (l.expires_at IS NULL OR l.expires_at > ?)
                   ORDER BY bm25(lesson_stems), l.id DESC LIMIT ?""",
                (anything, user_id, now, LOOKED_AT),
            ).fetchall()
        near = [(kinship(asked, stems(row["question"])), _lesson(row)) for row in rows]
        fitting = [pair for pair in near if pair[0] >= LEAST_KINSHIP]
        fitting.sort(key=lambda pair: -pair[0])
        return [lesson for _, lesson in fitting[:limit]]

    def change(self, lesson: Lesson) -> None:
        """Stores the lesson of this number as it is now."""
        with self._db.write() as db:
            db.execute(
                """UPDATE lessons SET question = ?, answer = ?, language = ?, user_id = ?, sources = ?, made_at = ?,
                          expires_at = ? WHERE id = ?""",
                (*_values(lesson), lesson.id),
            )
            db.execute("DELETE FROM lesson_stems WHERE rowid = ?", (lesson.id,))
            _index(db, lesson)

    def delete(self, number: int) -> bool:
        """Forgets it; false if there is none of this number."""
        with self._db.write() as db:
            db.execute("DELETE FROM lesson_stems WHERE rowid = ?", (number,))
            return db.execute("DELETE FROM lessons WHERE id = ?", (number,)).rowcount > 0


def _index(db: sqlite3.Connection, lesson: Lesson) -> None:
    from autokus.language.stems import stems  # noqa: PLC0415  # see above

    words = storable(" ".join(stems(lesson.question)))
    db.execute("INSERT INTO lesson_stems (rowid, stems) VALUES (?, ?)", (lesson.id, words))


def _values(lesson: Lesson) -> tuple[object, ...]:
    return (
        storable(lesson.question),
        storable(lesson.answer),
        lesson.language,
        lesson.user_id,
        json.dumps(lesson.sources),
        lesson.made_at,
        lesson.expires_at,
    )


def _lesson(row: sqlite3.Row) -> Lesson:
    return Lesson(
        id=row["id"],
        question=row["question"],
        answer=row["answer"],
        language=row["language"],
        made_at=row["made_at"],
        user_id=row["user_id"],
        expires_at=row["expires_at"],
        sources=tuple(json.loads(row["sources"] or "[]")),
    )
