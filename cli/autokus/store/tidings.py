"""What goes to the owner by ways beside Saved Messages, in SQL."""

from __future__ import annotations

import sqlite3

from autokus.store.console import card_of, order_of
from autokus.store.database import Database
from autokus.vocabulary import Answered, Card, Order

MOST_TRIES = 4
"""One, and three more in later runs."""

_OPEN = """(EXISTS (SELECT 1 FROM handovers h WHERE h.id = c.handover_id AND h.closed_at IS NULL)
            OR EXISTS (SELECT 1 FROM outbox o WHERE o.id = c.outbox_id AND o.state IN ('proposed', 'scheduled')))"""
"""Whether the card `c` can still be answered: it is read from what it shows."""


class SqlTidings:
    """Which way has brought what."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def cards(self, way: str, since: int) -> list[Card]:
        """The open cards made since then that this way has neither brought nor given up, oldest first."""
        with self._db.read() as db:
            rows = db.execute(
                f"""SELECT * FROM cards c WHERE made_at >= ? AND {_OPEN} AND NOT EXISTS (
                       SELECT 1 FROM tidings t WHERE t.way = ? AND t.subject = 'card ' || c.number
                       AND t.ended_at IS NOT NULL)
                    AND NOT EXISTS (SELECT 1 FROM cards n WHERE n.number > c.number AND (
                       n.handover_id = c.handover_id OR n.outbox_id = c.outbox_id))
                    ORDER BY number""",  # noqa: S608  # a constant of ours
                (since, way),
            ).fetchall()
        return [card_of(row) for row in rows]

    def is_over(self, way: str, subject: str) -> bool:
        """Whether this was brought by this way, or given up."""
        with self._db.read() as db:
            found = db.execute(
                "SELECT 1 FROM tidings WHERE way = ? AND subject = ? AND ended_at IS NOT NULL",
                (way, subject),
            ).fetchone()
        return found is not None

    def arrived(self, way: str, subject: str, now: int, *, message_id: int = 0) -> None:
        """It was brought; with `message_id` the message has buttons that go when its card is settled."""
        with self._db.write() as db:
            _try(db, way, subject)
            db.execute(
                "UPDATE tidings SET ended_at = ?, message_id = ? WHERE way = ? AND subject = ?",
                (now, message_id, way, subject),
            )

    def failed(self, way: str, subject: str, now: int) -> bool:
        """It did not arrive; whether this was the last try."""
        with self._db.write() as db:
            _try(db, way, subject)
            return (
                db.execute(
                    "UPDATE tidings SET ended_at = ? WHERE way = ? AND subject = ? AND tries >= ?",
                    (now, way, subject, MOST_TRIES),
                ).rowcount
                > 0
            )

    def with_buttons(self) -> list[tuple[str, int]]:
        """Settled cards that the bot still shows buttons for: what they are called here, and their messages."""
        with self._db.read() as db:
            rows = db.execute(
                f"""SELECT t.subject, t.message_id FROM tidings t JOIN cards c ON t.subject = 'card ' || c.number
                    WHERE t.way = 'bot' AND t.message_id > 0 AND NOT {_OPEN} ORDER BY c.number"""  # noqa: S608  # ours
            ).fetchall()
        return [(row["subject"], row["message_id"]) for row in rows]

    def without_buttons(self, subject: str) -> None:
        """The bot shows no buttons for it any more."""
        with self._db.write(light=True) as db:
            db.execute(
                "UPDATE tidings SET message_id = 0 WHERE way = 'bot' AND subject = ?", (subject,)
            )

    def answers(self) -> list[Answered]:
        """Answers to orders of the bot's that did not arrive there yet, oldest first."""
        with self._db.read() as db:
            rows = db.execute(
                """SELECT * FROM orders WHERE source = 'bot' AND done_at IS NOT NULL AND told_at IS NULL
                   ORDER BY done_at, number"""
            ).fetchall()
        return [Answered(order_of(row), row["answer"]) for row in rows]

    def told(self, order: Order, now: int) -> None:
        """The answer arrived where the order was given."""
        with self._db.write() as db:
            db.execute(
                "UPDATE orders SET told_at = ? WHERE source = ? AND number = ?",
                (now, order.source.value, order.number),
            )

    def not_told(self, order: Order, now: int) -> bool:
        """The answer did not arrive; whether this was the last try."""
        with self._db.write() as db:
            where = (order.source.value, order.number)
            db.execute(
                "UPDATE orders SET told_tries = told_tries + 1 WHERE source = ? AND number = ?",
                where,
            )
            return (
                db.execute(
                    "UPDATE orders SET told_at = ? WHERE source = ? AND number = ? AND told_tries >= ?",
                    (now, *where, MOST_TRIES),
                ).rowcount
                > 0
            )


def _try(db: sqlite3.Connection, way: str, subject: str) -> None:
    db.execute(
        """INSERT INTO tidings (way, subject, tries) VALUES (?, ?, 1)
           ON CONFLICT (way, subject) DO UPDATE SET tries = tries + 1""",
        (way, subject),
    )
