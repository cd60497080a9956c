"""What is to be sent and what became of it, in SQL."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Sequence

from autokus.store.database import Database
from autokus.store.people import storable
from autokus.vocabulary import NOTE_SIGN, Author, Draft, Outcome, Outgoing, Peer, SendState

_SELECT = "SELECT o.*, p.access_hash FROM outbox o JOIN people p ON p.user_id = o.user_id"


class SqlOutbox:
    """One row per message that leaves; the row stands before the message does."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def reserve(self, draft: Draft, run_id: int, now: int) -> Outgoing:
        """Commits the row with its own `random_id`; fsynced when this returns."""
        with self._db.write() as db:
            row_id = _insert(db, draft.user_id, draft.text, Author.AUTOKUS, now, 0, run_id, draft)
            return _outgoing(db, row_id)

    def reserve_by_hand(self, peer: Peer, parts: Sequence[str], now: int) -> list[Outgoing]:
        """The same for the owner's own words, one row a part."""
        with self._db.write() as db:
            rows = [
                _insert(db, peer.user_id, text, Author.OWNER, now, part, None, None)
                for part, text in enumerate(parts)
            ]
            return [_outgoing(db, row_id) for row_id in rows]

    def reserve_note(self, text: str, now: int) -> None:
        """Puts a note for the owner's Saved Messages in line; not while it is not known whose account this is."""
        with self._db.write() as db:
            owner_id = db.execute("SELECT owner_id FROM account").fetchone()[0]
            if owner_id is None:
                return
            db.execute(
                "INSERT OR IGNORE INTO people (user_id, access_hash, kind) VALUES (?, 0, 'owner')",
                (owner_id,),
            )
            _insert(db, owner_id, NOTE_SIGN + text, Author.NOTE, now, 0, None, None)

    def unfinished(self) -> list[Outgoing]:
        """Rows that were neither sent nor given up, oldest first."""
        with self._db.read() as db:
            rows = db.execute(
                f"{_SELECT} WHERE o.state IN ('reserved', 'attempted') ORDER BY o.id"
            ).fetchall()
        return [_from_row(row) for row in rows]

    def sent_replies(self) -> list[Outgoing]:
        """Every automatic reply that Telegram has, oldest first."""
        with self._db.read() as db:
            rows = db.execute(
                f"{_SELECT} WHERE o.state = 'sent' AND o.author = 'autokus' ORDER BY o.id"
            ).fetchall()
        return [_from_row(row) for row in rows]

    def attempt(self, outgoing: Outgoing, now: int) -> None:
        """Commits that bytes may leave now."""
        with self._db.write() as db:
            db.execute(
                """UPDATE outbox SET state = 'attempted', attempts = attempts + 1,
                          attempted_at = coalesce(attempted_at, ?) WHERE id = ?""",
                (now, outgoing.id),
            )

    def sent(self, outgoing: Outgoing, message_id: int, now: int) -> None:
        """Records the message and the outcomes of what it answers, in one transaction."""
        with self._db.write() as db:
            settle_sent(db, now, message_id, outbox_id=outgoing.id)

    def cancel(self, outgoing: Outgoing, why: str, now: int) -> None:
        """The row will not be sent; what it answered is pending again."""
        self._close(outgoing, SendState.CANCELLED, why, now)

    def fail(self, outgoing: Outgoing, why: str, now: int) -> None:
        """The row cannot be sent, for good."""
        self._close(outgoing, SendState.FAILED, why, now)

    def _close(self, outgoing: Outgoing, state: SendState, why: str, now: int) -> None:
        with self._db.write() as db:
            db.execute(
                "UPDATE outbox SET state = ?, why = ?, settled_at = ? WHERE id = ?",
                (state.value, storable(why), now, outgoing.id),
            )


def settle_sent(
    db: sqlite3.Connection,
    now: int,
    message_id: int,
    *,
    random_id: int | None = None,
    outbox_id: int | None = None,
) -> None:
    """Telegram has the message: the row is sent, its words stand in the chat, what it answers has its outcome."""
    row = db.execute(
        "SELECT * FROM outbox WHERE (random_id = ?1 OR id = ?2) AND state <> 'sent'",
        (random_id, outbox_id),
    ).fetchone()
    if row is None:
        return
    db.execute(
        """UPDATE outbox SET state = 'sent', message_id = ?1, settled_at = ?2,
                  attempted_at = coalesce(attempted_at, ?2) WHERE id = ?3""",
        (message_id, now, row["id"]),
    )
    # The mark stays: a message of the recruiter's with a smaller id may not have been seen yet.
    db.execute(
        """INSERT INTO messages (user_id, id, date, from_owner, media, text, outbox_id)
           SELECT ?1, ?2, ?3, 1, 'text', ?4, ?5 WHERE EXISTS (SELECT 1 FROM contacts WHERE user_id = ?1)
           ON CONFLICT (user_id, id) DO UPDATE SET outbox_id = ?5""",
        (row["user_id"], message_id, now, row["text"], row["id"]),
    )
    if row["author"] == Author.NOTE.value:
        return
    if row["author"] == Author.OWNER.value:
        db.execute(
            """UPDATE handovers SET closed_at = ?, closed_by = 'you answered'
               WHERE user_id = ? AND closed_at IS NULL""",
            (now, row["user_id"]),
        )
        return
    answers: list[int] = json.loads(row["answers"])
    newest = max(answers, default=0)
    for answered in answers:
        outcome = Outcome.ANSWERED if answered == newest else Outcome.COVERED
        reason = (
            f"by our message {message_id}"
            if answered == newest
            else f"by the answer to message {newest}"
        )
        db.execute(
            """UPDATE messages SET outcome = ?, reason = ?, settled_at = ?, run_id = ?
               WHERE user_id = ? AND id = ? AND outcome IS NULL""",
            (outcome.value, reason, now, row["run_id"], row["user_id"], answered),
        )


def _insert(
    db: sqlite3.Connection,
    user_id: int,
    text: str,
    author: Author,
    now: int,
    part: int,
    run_id: int | None,
    draft: Draft | None,
) -> int:
    answers = json.dumps(draft.answers if draft else [])
    cursor = db.execute(
        """INSERT INTO outbox (user_id, random_id, part, author, text, answers, fingerprint, state, run_id, created_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, 'reserved', ?, ?)""",
        (
            user_id,
            new_random_id(),
            part,
            author.value,
            storable(text),
            answers,
            draft.fingerprint if draft else "",
            run_id,
            now,
        ),
    )
    return int(cursor.lastrowid or 0)


def new_random_id() -> int:
    """A signed 64-bit number that is not 0, as `messages.sendMessage` wants it."""
    return secrets.randbelow(2**64 - 1) - 2**63 or 1


def _outgoing(db: sqlite3.Connection, row_id: int) -> Outgoing:
    return _from_row(db.execute(f"{_SELECT} WHERE o.id = ?", (row_id,)).fetchone())


def _from_row(row: sqlite3.Row) -> Outgoing:
    return Outgoing(
        id=row["id"],
        random_id=row["random_id"],
        peer=Peer(row["user_id"], row["access_hash"]),
        text=row["text"],
        answers=tuple(json.loads(row["answers"])),
        fingerprint=row["fingerprint"],
        author=Author(row["author"]),
        state=SendState(row["state"]),
        created_at=row["created_at"],
        part=row["part"],
    )
