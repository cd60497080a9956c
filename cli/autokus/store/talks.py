"""Messages, marks, outcomes and handovers, in SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import takewhile

from autokus.store.console import take_orders
from autokus.store.database import Database
from autokus.store.outbox import awaited, settle_sent
from autokus.store.people import contact_row, remember, storable, store_message
from autokus.vocabulary import (
    HOUR,
    Author,
    Conversation,
    Decided,
    Decision,
    Handover,
    Kind,
    Line,
    Media,
    Message,
    News,
    Order,
    OrderSource,
    Origin,
    Outcome,
    ReplyCounts,
    Settlement,
    UpdateState,
    Verdict,
)

LINES = 60
"""How many messages of a chat the rules and the prompt look back on; pending ones come on top."""

BY_OWNERS_WORDS = ("you wrote in the chat", "you answered")
"""How a handover ends by the owner's own words: in the chat, or sent for him by AutoKus."""

LISTED = (Kind.HUMAN, Kind.SCAM, Kind.FAKE)
"""Who is counted among the people that wrote; bots and service accounts are not anybody to approve."""


class SqlTalks:
    """What was said, and what became of it."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def update_state(self) -> UpdateState | None:
        """Where the next poll starts; None before the first."""
        with self._db.read() as db:
            row = db.execute("SELECT pts, qts, state_date FROM account").fetchone()
        return (
            None if row["pts"] is None else UpdateState(row["pts"], row["qts"], row["state_date"])
        )

    def set_update_state(self, state: UpdateState) -> None:
        """Sets the start of the next poll where there was none."""
        with self._db.write() as db:
            db.execute(
                "UPDATE account SET pts = ?, qts = ?, state_date = ? WHERE pts IS NULL",
                _triple(state),
            )

    def take_in(self, news: News, now: int) -> int:
        """Stores one answer of Telegram's, whole or not at all; answers with the number of new inbound messages."""
        new = 0
        with self._db.write() as db:
            owner_id = db.execute("SELECT owner_id FROM account").fetchone()[0]
            contacts = _approved(db, news)
            wrote = {
                m.user_id for m in news.messages if m.user_id not in contacts and not m.from_owner
            }
            for person in news.people:
                known = person.peer.user_id in contacts
                if known or (person.peer.user_id in wrote and person.kind in LISTED):
                    remember(db, person)
            for confirmation in news.confirmations:
                settle_sent(db, now, confirmation.message_id, random_id=confirmation.random_id)
            for message in sorted(news.messages, key=lambda m: m.id):
                if message.user_id == owner_id:
                    _take_order(db, message)
                elif message.id > contacts.get(message.user_id, message.id):
                    new += _take_message(db, message, now)
                else:
                    _pass_over(db, message, now, stranger=message.user_id not in contacts)
            for edit in news.edits:
                # Telegram calls it an edit also when a reaction or a preview came: only other words count.
                db.execute(
                    """UPDATE messages SET text = ?1, media = ?2, edited_at = ?3
                       WHERE user_id = ?4 AND id = ?5 AND (text <> ?1 OR media <> ?2)""",
                    (storable(edit.text), edit.media.value, now, edit.user_id, edit.id),
                )
            db.executemany(
                "UPDATE messages SET deleted_at = ? WHERE id = ?",
                [(now, message_id) for message_id in news.deleted],
            )
            if news.state:
                db.execute(
                    "UPDATE account SET pts = ?, qts = ?, state_date = ?", _triple(news.state)
                )
        return new

    def pending_users(self) -> list[int]:
        """Contacts with messages that have no outcome yet, the longest waiting first."""
        with self._db.read() as db:
            rows = db.execute(
                """SELECT m.user_id FROM messages m
                   LEFT JOIN (SELECT user_id, max(at) AS at FROM calls NOT INDEXED
                              WHERE id > coalesce((SELECT max(id) FROM calls WHERE result = 'complete'), 0)
                              GROUP BY user_id) failed ON failed.user_id = m.user_id
                   WHERE m.outcome IS NULL AND m.from_owner = 0 GROUP BY m.user_id
                   ORDER BY failed.at, min(m.id)"""
            ).fetchall()
        return [row[0] for row in rows]

    def conversation(self, user_id: int, now: int) -> Conversation:
        """All that the rules may look at for this contact. Raises LookupError for an unknown one."""
        with self._db.read() as db:
            return Conversation(
                contact=contact_row(db, user_id),
                lines=_lines(db, user_id),
                counts=_counts(db, user_id, now),
                handover=_open_handover(db, user_id),
                draft_at=_draft_at(db, user_id),
                awaited=awaited(db, user_id),
            )

    def settle(
        self, user_id: int, settlements: Sequence[Settlement], run_id: int, now: int
    ) -> None:
        """Records outcomes; an outcome that stands is never changed."""
        with self._db.write() as db:
            for settlement in settlements:
                record_outcome(db, user_id, settlement, run_id, now)

    def hand_over(
        self,
        user_id: int,
        message_ids: Sequence[int],
        reason: str,
        suggestion: str,
        run_id: int,
        now: int,
    ) -> Handover:
        """Opens a handover, or joins the open one, and records the outcome of these messages."""
        with self._db.write() as db:
            db.execute(
                """INSERT INTO handovers (user_id, opened_at, reason, suggestion) VALUES (?, ?, ?, ?)
                   ON CONFLICT DO NOTHING""",
                (user_id, now, storable(reason), storable(suggestion)),
            )
            settlement = Settlement(tuple(message_ids), Outcome.HANDED_OVER, storable(reason))
            record_outcome(db, user_id, settlement, run_id, now)
            return _handover(
                db.execute(
                    "SELECT * FROM handovers WHERE user_id = ? AND closed_at IS NULL", (user_id,)
                ).fetchone()
            )

    def close_handover(self, user_id: int, closed_by: str, now: int) -> bool:
        """Ends the open handover of this contact; false if there is none."""
        with self._db.write() as db:
            return (
                db.execute(
                    "UPDATE handovers SET closed_at = ?, closed_by = ? WHERE user_id = ? AND closed_at IS NULL",
                    (now, closed_by, user_id),
                ).rowcount
                > 0
            )

    def to_learn_from(self, now: int) -> list[Handover]:
        """Handovers that the owner's own words closed and that nothing was learned from yet."""
        with self._db.read() as db:
            rows = db.execute(
                """SELECT * FROM handovers WHERE learned_at IS NULL AND closed_at IS NOT NULL AND closed_at <= ?
                   AND closed_by IN (?, ?) ORDER BY id""",
                (now, *BY_OWNERS_WORDS),
            ).fetchall()
        return [_handover(row) for row in rows]

    def learned(self, handover: Handover, now: int) -> None:
        """The owner's answer to it was looked at."""
        with self._db.write() as db:
            db.execute("UPDATE handovers SET learned_at = ? WHERE id = ?", (now, handover.id))

    def saved_mark(self) -> int | None:
        """Up to where Saved Messages were read; None before the first time."""
        with self._db.read() as db:
            found: int | None = db.execute("SELECT saved_mark FROM account").fetchone()[0]
        return found

    def set_saved_mark(self, message_id: int) -> None:
        """Saved Messages were read up to here; a mark never goes back."""
        with self._db.write() as db:
            _raise_saved_mark(db, message_id)

    def handovers(self) -> list[Handover]:
        """What waits for the owner, oldest first."""
        with self._db.read() as db:
            rows = db.execute(
                "SELECT * FROM handovers WHERE closed_at IS NULL ORDER BY opened_at, id"
            ).fetchall()
        return [_handover(row) for row in rows]

    def share_handed_over(self, since: int) -> float | None:
        """Which share of the messages settled since then went to the owner; None if there were none."""
        with self._db.read() as db:
            row = db.execute(
                "SELECT avg(outcome = 'handed_over') FROM messages WHERE settled_at >= ?", (since,)
            ).fetchone()
        share: float | None = row[0]
        return share

    def decisions(self, user_id: int, limit: int) -> list[Decided]:
        """What was decided about this contact, the newest first."""
        with self._db.read() as db:
            rows = db.execute(
                "SELECT * FROM decisions WHERE user_id = ? ORDER BY id DESC LIMIT ?",
                (user_id, limit),
            ).fetchall()
        return [
            Decided(
                row["run_id"],
                row["at"],
                row["up_to"],
                Verdict(row["verdict"]),
                row["reason"],
                row["detail"],
            )
            for row in rows
        ]

    def record_decision(
        self, user_id: int, up_to: int, decision: Decision, detail: str, run_id: int, now: int
    ) -> None:
        """Remembers a verdict; the same one about the same message is stored once, not each minute.

        A light commit: what comes of the verdict is durable, and takes this with it.
        """
        with self._db.write(light=True) as db:
            last = db.execute(
                "SELECT up_to, verdict, reason FROM decisions WHERE user_id = ? ORDER BY id DESC LIMIT 1",
                (user_id,),
            ).fetchone()
            if (
                last
                and not detail
                and (last["up_to"], last["verdict"]) == (up_to, decision.verdict.value)
                and _bare(last["reason"]) == _bare(decision.reason)
            ):
                return
            db.execute(
                """INSERT INTO decisions (run_id, user_id, at, up_to, verdict, reason, detail)
                   VALUES (?, ?, ?, ?, ?, ?, ?)""",
                (
                    run_id,
                    user_id,
                    now,
                    up_to,
                    decision.verdict.value,
                    storable(decision.reason),
                    storable(detail),
                ),
            )


def _approved(db: sqlite3.Connection, news: News) -> dict[int, int]:
    """Up to where each approved contact's messages are not taken in; of the contacts that the news are about."""
    named = {m.user_id for m in news.messages} | {p.peer.user_id for p in news.people}
    found = {}
    for user_id in named:
        row = db.execute(
            "SELECT max(since_id, expired_id) FROM contacts WHERE user_id = ? AND approved_at IS NOT NULL",
            (user_id,),
        ).fetchone()
        if row:
            found[user_id] = row[0]
    return found


def _bare(reason: str) -> str:
    """Without its numbers: "4 s old" and "9 s old" are the same reason."""
    return "".join(ch for ch in reason if not ch.isdigit())


def record_outcome(
    db: sqlite3.Connection, user_id: int, settlement: Settlement, run_id: int | None, now: int
) -> None:
    """Gives these messages their outcome where they have none."""
    db.executemany(
        """UPDATE messages SET outcome = ?, reason = ?, settled_at = ?, run_id = ?
           WHERE user_id = ? AND id = ? AND outcome IS NULL AND from_owner = 0""",
        [
            (
                settlement.outcome.value,
                storable(settlement.reason),
                now,
                run_id,
                user_id,
                message_id,
            )
            for message_id in settlement.message_ids
        ],
    )


def _triple(state: UpdateState) -> tuple[int, int, int]:
    return state.pts, state.qts, state.date


def _take_message(db: sqlite3.Connection, message: Message, now: int) -> int:
    if not message.from_owner:
        return int(store_message(db, message))
    seen_before = db.execute(
        "SELECT 1 FROM messages WHERE user_id = ? AND id = ?", (message.user_id, message.id)
    ).fetchone()
    outbox_id = _ours(db, message, now)
    store_message(db, message, outbox_id)
    if outbox_id is None and not seen_before:
        # The owner's own words in the chat end what waited for the owner there (SPEC S7).
        db.execute(
            """UPDATE handovers SET closed_at = ?, closed_by = ?
               WHERE user_id = ? AND closed_at IS NULL""",
            (now, BY_OWNERS_WORDS[0], message.user_id),
        )
    return 0


def _take_order(db: sqlite3.Connection, message: Message) -> None:
    """A command among the owner's Saved Messages is kept; nothing else of them is (SPEC S7)."""
    _raise_saved_mark(db, message.id)
    ours = db.execute(
        "SELECT 1 FROM outbox WHERE author = 'note' AND message_id = ?", (message.id,)
    ).fetchone()
    if message.is_order and not ours:
        take_orders(db, [Order(OrderSource.SAVED, message.id, message.text, message.date)])


def _raise_saved_mark(db: sqlite3.Connection, message_id: int) -> None:
    db.execute("UPDATE account SET saved_mark = max(coalesce(saved_mark, 0), ?)", (message_id,))


def _ours(db: sqlite3.Connection, message: Message, now: int) -> int | None:
    """The outbox row that this outgoing message came from, or None if the owner wrote it by hand."""
    known = db.execute(
        "SELECT id FROM outbox WHERE user_id = ? AND message_id = ?", (message.user_id, message.id)
    ).fetchone()
    if known:
        return int(known[0])
    # The answer to our send was lost and no confirmation came (the fallback brings none): the words tell. So they do
    # where the owner sent the draft that we had placed, and where Telegram sent what lay there by its schedule - also
    # if we had asked for it back too late.
    tried = db.execute(
        """SELECT id FROM outbox WHERE user_id = ?1 AND text = ?2 AND author <> 'note'
           AND (state IN ('attempted', 'proposed', 'scheduled') OR (?3 AND scheduled_id > 0 AND state = 'cancelled'))
           ORDER BY state = 'cancelled', id""",
        (message.user_id, storable(message.text), message.origin is Origin.SCHEDULED),
    ).fetchone()
    if tried is None:
        return None
    db.execute(
        """UPDATE outbox SET fate = coalesce(fate, 'unedited')
           WHERE id = ? AND mode <> 'auto' AND state <> 'cancelled'""",
        (tried["id"],),
    )
    settle_sent(db, now, message.id, outbox_id=tried["id"])
    return int(tried["id"])


def _pass_over(db: sqlite3.Connection, message: Message, now: int, *, stranger: bool) -> None:
    """What is not kept: a stranger's words, and what stood there at the approval."""
    if message.from_owner:
        _ours(db, message, now)  # it may have lain at Telegram when the approval was taken back
    elif stranger:
        _count_stranger(db, message)


def _count_stranger(db: sqlite3.Connection, message: Message) -> None:
    if message.from_owner or message.media is Media.SERVICE:
        return
    db.execute(
        """UPDATE people SET first_at = coalesce(first_at, ?1), last_at = max(coalesce(last_at, 0), ?1),
                  wrote = wrote + 1 WHERE user_id = ?2""",
        (message.date, message.user_id),
    )


def _lines(db: sqlite3.Connection, user_id: int) -> tuple[Line, ...]:
    rows = db.execute(
        """SELECT m.*, o.author FROM messages m LEFT JOIN outbox o ON o.id = m.outbox_id
           WHERE m.user_id = ?1 AND m.id IN (
               SELECT id FROM (SELECT id FROM messages WHERE user_id = ?1 ORDER BY id DESC LIMIT ?2)
               UNION SELECT id FROM messages WHERE user_id = ?1 AND outcome IS NULL AND from_owner = 0)
           ORDER BY m.id""",
        (user_id, LINES),
    ).fetchall()
    return tuple(_line(row) for row in rows)


def _line(row: sqlite3.Row) -> Line:
    message = Message(
        row["user_id"],
        row["id"],
        row["date"],
        row["text"],
        bool(row["from_owner"]),
        Media(row["media"]),
    )
    return Line(
        message=message,
        ours=row["author"] in ("autokus", "holding"),
        through_us=row["outbox_id"] is not None,
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        reason=row["reason"] or "",
        edited=row["edited_at"] is not None,
        deleted=row["deleted_at"] is not None,
    )


def _counts(db: sqlite3.Connection, user_id: int, now: int) -> ReplyCounts:
    row = db.execute(
        """SELECT coalesce(sum(user_id = ?1 AND attempted_at > ?2 - ?3), 0) AS contact_hour,
                  coalesce(sum(user_id = ?1), 0) AS contact_day,
                  coalesce(sum(attempted_at > ?2 - ?3), 0) AS account_hour,
                  count(*) AS account_day
           FROM outbox WHERE author = 'autokus' AND state IN ('attempted', 'scheduled', 'sent')
                AND attempted_at > ?2 - 24 * ?3""",
        (user_id, now, HOUR),
    ).fetchone()
    ever = db.execute(
        """SELECT count(*) FROM (SELECT 1 FROM outbox WHERE user_id = ? AND author = 'autokus'
                                 AND state IN ('attempted', 'sent') LIMIT 100)""",
        (user_id,),
    ).fetchone()[0]
    return ReplyCounts(
        row["contact_hour"],
        row["contact_day"],
        row["account_hour"],
        row["account_day"],
        _in_a_row(db, user_id),
        ever,
    )


def _in_a_row(db: sqlite3.Connection, user_id: int) -> int:
    """Automatic replies since the owner's last word, from the newest back: no further than that word."""
    authors = db.execute(
        """SELECT coalesce(o.author, 'owner') FROM messages m LEFT JOIN outbox o ON o.id = m.outbox_id
           WHERE m.user_id = ? AND m.from_owner = 1 ORDER BY m.id DESC""",
        (user_id,),
    )
    since = takewhile(lambda row: row[0] != Author.OWNER.value, authors)
    return sum(row[0] == Author.AUTOKUS.value for row in since)


def _draft_at(db: sqlite3.Connection, user_id: int) -> int | None:
    row = db.execute("SELECT draft_at FROM contacts WHERE user_id = ?", (user_id,)).fetchone()
    return row[0] if row else None


def _open_handover(db: sqlite3.Connection, user_id: int) -> Handover | None:
    row = db.execute(
        "SELECT * FROM handovers WHERE user_id = ? AND closed_at IS NULL", (user_id,)
    ).fetchone()
    return _handover(row) if row else None


def _handover(row: sqlite3.Row) -> Handover:
    return Handover(
        row["id"],
        row["user_id"],
        row["opened_at"],
        row["reason"],
        row["suggestion"],
        row["closed_at"],
        row["closed_by"] or "",
    )
