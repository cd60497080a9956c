"""Cards and orders, in SQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from autokus.store.database import Database
from autokus.store.people import storable
from autokus.vocabulary import Card, Order, OrderSource


class SqlConsole:
    """What the owner is shown under a number, and what he told AutoKus to do."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def show(
        self,
        *,
        user_id: int,
        reason: str,
        suggestion: str,
        answers: Sequence[int],
        fingerprint: str,
        now: int,
        handover_id: int | None = None,
        outbox_id: int | None = None,
        pushed: bool = False,
    ) -> Card:
        """Makes a card under a number of its own."""
        with self._db.write() as db:
            number = db.execute(
                """INSERT INTO cards (user_id, handover_id, outbox_id, reason, suggestion, answers, fingerprint,
                          made_at, pushed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                (
                    user_id,
                    handover_id,
                    outbox_id,
                    storable(reason),
                    storable(suggestion),
                    json.dumps(list(answers)),
                    fingerprint,
                    now,
                    pushed,
                ),
            ).lastrowid
            return card_of(db.execute("SELECT * FROM cards WHERE number = ?", (number,)).fetchone())

    def card(self, number: int) -> Card | None:
        """The card of this number."""
        with self._db.read() as db:
            row = db.execute("SELECT * FROM cards WHERE number = ?", (number,)).fetchone()
        return card_of(row) if row else None

    def newest(
        self, *, handover_id: int | None = None, outbox_id: int | None = None
    ) -> Card | None:
        """The newest card of this handover or row."""
        with self._db.read() as db:
            row = db.execute(
                """SELECT * FROM cards WHERE handover_id = ? UNION ALL SELECT * FROM cards WHERE outbox_id = ?
                   ORDER BY number DESC LIMIT 1""",
                (handover_id, outbox_id),
            ).fetchone()
        return card_of(row) if row else None

    def pushed_at(self, handover_id: int) -> int | None:
        """When a card of this handover last rang on the phone."""
        with self._db.read() as db:
            found: int | None = db.execute(
                "SELECT max(made_at) FROM cards WHERE handover_id = ? AND pushed = 1",
                (handover_id,),
            ).fetchone()[0]
        return found

    def take(self, orders: Sequence[Order], *, bot_offset: int | None = None) -> None:
        """Stores orders, each once, and with them where the bot is read on."""
        with self._db.write() as db:
            take_orders(db, orders)
            if bot_offset is not None:
                db.execute("UPDATE account SET bot_offset = ?", (bot_offset,))

    def bot_offset(self) -> int:
        """Where the owner's bot is read on."""
        with self._db.read() as db:
            found: int = db.execute("SELECT bot_offset FROM account").fetchone()[0]
        return found

    def orders(self) -> list[Order]:
        """What the owner told and was not done yet, oldest first."""
        with self._db.read() as db:
            rows = db.execute(
                "SELECT * FROM orders WHERE done_at IS NULL ORDER BY at, source, number"
            ).fetchall()
        return [order_of(row) for row in rows]

    def done(self, order: Order, answer: str, note_id: int | None, now: int) -> None:
        """The order was carried out, or refused, with this answer."""
        with self._db.write() as db:
            db.execute(
                "UPDATE orders SET done_at = ?, answer = ?, note_id = ? WHERE source = ? AND number = ?",
                (now, storable(answer), note_id, order.source.value, order.number),
            )


def take_orders(db: sqlite3.Connection, orders: Sequence[Order]) -> None:
    """Stores each order once, by the number of its message."""
    db.executemany(
        """INSERT INTO orders (source, number, text, at) VALUES (?, ?, ?, ?)
           ON CONFLICT (source, number) DO NOTHING""",
        [(o.source.value, o.number, storable(o.text), o.at) for o in orders],
    )


def order_of(row: sqlite3.Row) -> Order:
    """The order of a row."""
    return Order(OrderSource(row["source"]), row["number"], row["text"], row["at"])


def card_of(row: sqlite3.Row) -> Card:
    """The card of a row."""
    return Card(
        number=row["number"],
        user_id=row["user_id"],
        reason=row["reason"],
        answers=tuple(json.loads(row["answers"])),
        fingerprint=row["fingerprint"],
        made_at=row["made_at"],
        suggestion=row["suggestion"],
        handover_id=row["handover_id"],
        outbox_id=row["outbox_id"],
    )
