"""Questions and the owner's own answers, in SQL, with a full-text index over what the questions are about."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Sequence
from hashlib import sha256

from msgspec.structs import replace

from autokus.store.database import Database
from autokus.store.people import storable
from autokus.vocabulary import Lesson

LOOKED_AT = 60
"""Candidates of the full-text search that are compared more closely."""

_MARK = 8
"""Bytes before a vector that say which model's it is: those of two models cannot be compared."""


class SqlLessons:
    """What the owner has answered before."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def add(self, lesson: Lesson) -> Lesson:
        """Stores it under a number of its own."""
        return self.keep((lesson,))[0]

    def keep(self, lessons: Sequence[Lesson]) -> list[Lesson]:
        """Stores all of these or none; one without a number gets one, another takes its earlier self's place."""
        with self._db.write() as db:
            return [_change(db, lesson) if lesson.id else _add(db, lesson) for lesson in lessons]

    def find(self, number: int) -> Lesson | None:
        """The lesson of this number."""
        with self._db.read() as db:
            row = db.execute("SELECT * FROM lessons WHERE id = ?", (number,)).fetchone()
        return _lesson(row) if row else None

    def all(self) -> list[Lesson]:
        """Every lesson, the newest first."""
        with self._db.read() as db:
            rows = db.execute("SELECT * FROM lessons ORDER BY id DESC").fetchall()
        return [_lesson(row) for row in rows]

    def nearest(self, question: str, user_id: int, now: int, limit: int) -> list[Lesson]:
        """The lessons that fit these words best; none that is bound to another contact, none expired."""
        from autokus.language.subjects import (  # noqa: PLC0415  # an idle run looks for no lesson
            LEAST_NEARNESS,
            nearest_part,
            subjects,
            telling,
        )

        asked = telling(subjects(question))
        if not asked:
            return []
        anything = " OR ".join('"' + one.replace('"', '""') + '"' for one in asked)
        with self._db.read() as db:
            rows = db.execute(
                """SELECT l.* FROM lesson_stems s JOIN lessons l ON l.id = s.rowid
                   WHERE lesson_stems MATCH ? AND (l.user_id IS NULL OR l.user_id = ?)
                         AND (l.expires_at IS NULL OR l.expires_at > ?)
                   ORDER BY bm25(lesson_stems), l.id DESC LIMIT ?""",
                (anything, user_id, now, LOOKED_AT),
            ).fetchall()
        near = [(nearest_part(question, subjects(row["question"])), _lesson(row)) for row in rows]
        fitting = [pair for pair in near if pair[0] >= LEAST_NEARNESS]
        fitting.sort(key=lambda pair: -pair[0])
        return [lesson for _, lesson in fitting[:limit]]

    def with_vectors(
        self, model: str, user_id: int, now: int, limit: int
    ) -> list[tuple[Lesson, Sequence[float]]]:
        """The newest lessons that may be told to this contact, each with its vector of this model; empty if none."""
        with self._db.read() as db:
            rows = db.execute(
                """SELECT * FROM lessons WHERE (user_id IS NULL OR user_id = ?)
                   AND (expires_at IS NULL OR expires_at > ?) ORDER BY id DESC LIMIT ?""",
                (user_id, now, limit),
            ).fetchall()
        mark = _mark(model)
        return [(_lesson(row), _vector(row["vector"], mark)) for row in rows]

    def keep_vectors(self, model: str, vectors: Sequence[tuple[Lesson, Sequence[float]]]) -> None:
        """Stores the vectors of these lessons' questions, for those that still ask the same."""
        mark = _mark(model)
        with self._db.write(light=True) as db:
            db.executemany(
                "UPDATE lessons SET vector = ? WHERE id = ? AND question = ?",
                [
                    (mark + array("f", vector).tobytes(), lesson.id, lesson.question)
                    for lesson, vector in vectors
                ],
            )

    def change(self, lesson: Lesson) -> None:
        """Stores the lesson of this number as it is now."""
        self.keep((lesson,))

    def delete(self, number: int) -> bool:
        """Forgets it; false if there is none of this number."""
        with self._db.write() as db:
            db.execute("DELETE FROM lesson_stems WHERE rowid = ?", (number,))
            return db.execute("DELETE FROM lessons WHERE id = ?", (number,)).rowcount > 0


def _add(db: sqlite3.Connection, lesson: Lesson) -> Lesson:
    number = db.execute(
        """INSERT INTO lessons (question, answer, language, user_id, sources, made_at, expires_at)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        _values(lesson),
    ).lastrowid
    stored = replace(lesson, id=int(number or 0))
    _index(db, stored)
    return stored


def _change(db: sqlite3.Connection, lesson: Lesson) -> Lesson:
    """A question that is another one now has no vector yet."""
    db.execute(
        """UPDATE lessons SET vector = CASE WHEN question = ?1 THEN vector END, question = ?1, answer = ?2,
                  language = ?3, user_id = ?4, sources = ?5, made_at = ?6, expires_at = ?7 WHERE id = ?8""",
        (*_values(lesson), lesson.id),
    )
    db.execute("DELETE FROM lesson_stems WHERE rowid = ?", (lesson.id,))
    _index(db, lesson)
    return lesson


def _mark(model: str) -> bytes:
    return sha256(model.encode("utf-8", "replace")).digest()[:_MARK]


def _vector(stored: bytes | None, mark: bytes) -> Sequence[float]:
    if stored is None or not stored.startswith(mark):
        return ()
    return array("f", stored[_MARK:])


def _index(db: sqlite3.Connection, lesson: Lesson) -> None:
    from autokus.language.subjects import subjects, telling  # noqa: PLC0415  # see above

    words = storable(" ".join(telling(subjects(lesson.question))))
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
