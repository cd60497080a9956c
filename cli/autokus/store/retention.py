"""Lets go of what is old, in SQL: a few rows at a time, nothing that is needed to answer once and only once."""

from __future__ import annotations

import json
import sqlite3

from autokus.store.database import Database
from autokus.vocabulary import DAY, HOUR, KeptDays

AGAIN = HOUR
"""How soon it is tried again where bytes of deleted rows are left."""

BATCH = 1000
"""Rows of one kind that one transaction lets go."""


_ENDED = "(o.state IN ('sent', 'cancelled', 'failed') AND o.placed = 0)"
"""Of an outbox row: nothing more is to be done about it, at Telegram or by the owner."""


class SqlRetention:
    """What the owner's settings say is kept no longer."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def due(self, now: int) -> bool:
        """Whether it was done a day ago, or an hour ago where bytes of deleted rows are left: a look at one row."""
        with self._db.read() as db:
            row = db.execute("SELECT tidied_at, unclean FROM account").fetchone()
        since = now - (row["tidied_at"] or 0)
        return not 0 <= since < (AGAIN if row["unclean"] else DAY)

    def expire(self, kept: KeptDays, now: int, telegram_time: int) -> int:
        """One batch; answers with the number of rows that went: 0 says that nothing old is left.

        What can be missed is counted by the earlier clock: a machine that runs years ahead lets go of none of it.
        """
        today = min(now, telegram_time)
        with self._db.write() as db:
            words = 0
            if kept.messages:
                words += _all_of_a_talk(db, today - kept.messages * DAY)
            if kept.decisions:
                words += _decisions(db, today - kept.decisions * DAY)
            if words:
                db.execute("UPDATE account SET unclean = 1")
            numbers = 0
            if kept.calls:
                numbers += _older(db, "calls", "at", today - kept.calls * DAY)
            if kept.runs:
                numbers += _older(db, "runs", "started_at", now - kept.runs * DAY)
        return words + numbers

    def done(self, now: int) -> None:
        """Not again for a day."""
        with self._db.write(light=True) as db:
            db.execute("UPDATE account SET tidied_at = ?", (now,))


def _all_of_a_talk(db: sqlite3.Connection, before: int) -> int:
    """Messages first, then what they no longer hold on to."""
    steps = (_messages, _orders, _cards, _sends, _handovers)
    return sum(step(db, before) for step in steps)


def _messages(db: sqlite3.Connection, before: int) -> int:
    """The oldest messages of each chat, up to the first that is pending, young or beyond the mark.

    `expired_id` rises with them: what Telegram brings again is not taken for new.
    """
    gone = 0
    chats = db.execute(
        f"""SELECT user_id, mark FROM contacts c WHERE NOT EXISTS
               (SELECT 1 FROM handovers WHERE user_id = c.user_id AND closed_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.user_id = c.user_id AND NOT {_ENDED})"""
    ).fetchall()
    for chat in chats:
        first_kept = db.execute(
            """SELECT coalesce(min(id), ?2 + 1) FROM messages WHERE user_id = ?1
               AND (id > ?2 OR (outcome IS NULL AND from_owner = 0)
                    OR max(date, coalesce(settled_at, 0), coalesce(edited_at, 0)) >= ?3)""",
            (chat["user_id"], chat["mark"], before),
        ).fetchone()[0]
        ids = db.execute(
            "SELECT id FROM messages WHERE user_id = ? AND id < ? ORDER BY id LIMIT ?",
            (chat["user_id"], first_kept, BATCH - gone),
        ).fetchall()
        if ids:
            last = ids[-1]["id"]
            _note_lessons(db, chat["user_id"], {row["id"] for row in ids})
            db.execute(
                "DELETE FROM messages WHERE user_id = ? AND id <= ?", (chat["user_id"], last)
            )
            db.execute(
                "UPDATE contacts SET expired_id = max(expired_id, ?) WHERE user_id = ?",
                (last, chat["user_id"]),
            )
            gone += len(ids)
        if gone >= BATCH:
            break
    return gone


def _note_lessons(db: sqlite3.Connection, user_id: int, going: set[int]) -> None:
    """What was learnt from these messages is still this person's to take along when he is forgotten."""
    rows = db.execute("SELECT id, sources FROM lessons WHERE learnt_from IS NULL").fetchall()
    for row in rows:
        if not going.isdisjoint(json.loads(row["sources"] or "[]")):
            db.execute("UPDATE lessons SET learnt_from = ? WHERE id = ?", (user_id, row["id"]))


def _orders(db: sqlite3.Connection, before: int) -> int:
    """Only their words: the row is what tells an order from one that Telegram brings again."""
    return db.execute(
        """UPDATE orders SET text = '', answer = '', note_id = NULL
           WHERE done_at < ? AND (text <> '' OR answer <> '' OR note_id IS NOT NULL)""",
        (before,),
    ).rowcount


def _cards(db: sqlite3.Connection, before: int) -> int:
    """Those whose handover is closed and whose reply has found its end."""
    return db.execute(
        f"""DELETE FROM cards WHERE number IN (
               SELECT number FROM cards c WHERE made_at < ?
               AND NOT EXISTS (SELECT 1 FROM handovers h WHERE h.id = c.handover_id AND h.closed_at IS NULL)
               AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = c.outbox_id AND NOT {_ENDED}) LIMIT ?)""",
        (before, BATCH),
    ).rowcount


def _sends(db: sqlite3.Connection, before: int) -> int:
    """Rows that have found their end and that nothing refers to; while a send is under way, its random_id stays."""
    return db.execute(
        f"""DELETE FROM outbox WHERE id IN (
               SELECT id FROM outbox o WHERE {_ENDED}
               AND max(created_at, coalesce(attempted_at, 0), coalesce(settled_at, 0), coalesce(due_at, 0)) < ?
               AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.outbox_id = o.id)
               AND NOT EXISTS (SELECT 1 FROM orders WHERE note_id = o.id)
               AND NOT EXISTS (SELECT 1 FROM cards c WHERE c.outbox_id = o.id) LIMIT ?)""",
        (before, BATCH),
    ).rowcount


def _handovers(db: sqlite3.Connection, before: int) -> int:
    return db.execute(
        """DELETE FROM handovers WHERE id IN (
               SELECT id FROM handovers h WHERE closed_at < ?
               AND NOT EXISTS (SELECT 1 FROM cards c WHERE c.handover_id = h.id) LIMIT ?)""",
        (before, BATCH),
    ).rowcount


def _decisions(db: sqlite3.Connection, before: int) -> int:
    """Not those about messages that still wait: they say why."""
    return db.execute(
        """DELETE FROM decisions WHERE id IN (
               SELECT id FROM decisions d WHERE at < ? AND NOT EXISTS
                   (SELECT 1 FROM messages m WHERE m.user_id = d.user_id AND m.outcome IS NULL
                    AND m.from_owner = 0 AND m.id <= d.up_to) LIMIT ?)""",
        (before, BATCH),
    ).rowcount


def _older(db: sqlite3.Connection, table: str, moment: str, before: int) -> int:
    """Rows that hold numbers and no words; the steps of a run go with it."""
    return db.execute(
        f"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE {moment} < ? ORDER BY id LIMIT ?)",
        (before, BATCH),
    ).rowcount
