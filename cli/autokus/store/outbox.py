"""What is to be sent and what became of it, in SQL."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Sequence

from autokus.store.database import Database
from autokus.store.people import storable
from autokus.vocabulary import (
    NOTE_SIGN,
    Author,
    Draft,
    Fate,
    Mode,
    Outcome,
    Outgoing,
    Peer,
    SendState,
    Trust,
)

_SELECT = "SELECT o.*, p.access_hash FROM outbox o JOIN people p ON p.user_id = o.user_id"


class SqlOutbox:
    """One row per message that leaves; the row stands before the message does."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def reserve(
        self,
        draft: Draft,
        run_id: int,
        now: int,
        *,
        mode: Mode = Mode.AUTO,
        due_at: int | None = None,
    ) -> Outgoing:
        """Commits the row with its own `random_id`; fsynced when this returns. In mode draft it is only proposed."""
        state = SendState.PROPOSED if mode is Mode.DRAFT else SendState.RESERVED
        with self._db.write() as db:
            row_id = _insert(
                db,
                draft.user_id,
                draft.text,
                Author.AUTOKUS,
                now,
                run_id=run_id,
                draft=draft,
                state=state,
                mode=mode,
                due_at=due_at,
            )
            return outgoing(db, row_id)

    def reserve_by_hand(
        self, peer: Peer, parts: Sequence[str], now: int, *, draft: Draft | None = None
    ) -> list[Outgoing]:
        """The same for the owner's own words, one row a part; the first one is bound to what `draft` answers."""
        with self._db.write() as db:
            rows = [
                _insert(
                    db,
                    peer.user_id,
                    text,
                    Author.OWNER,
                    now,
                    part=part,
                    draft=draft if part == 0 else None,
                )
                for part, text in enumerate(parts)
            ]
            return [outgoing(db, row_id) for row_id in rows]

    def reserve_holding(self, peer: Peer, text: str, run_id: int, now: int) -> None:
        """The same for the line that says an answer will come; never while one of this handover's stands there."""
        with self._db.write() as db:
            opened = db.execute(
                "SELECT opened_at FROM handovers WHERE user_id = ? AND closed_at IS NULL",
                (peer.user_id,),
            ).fetchone()
            said = (
                opened
                and db.execute(
                    "SELECT 1 FROM outbox WHERE user_id = ? AND author = 'holding' AND created_at >= ?",
                    (peer.user_id, opened[0]),
                ).fetchone()
            )
            if opened and not said:
                _insert(db, peer.user_id, text, Author.HOLDING, now, run_id=run_id)

    def reserve_note(self, text: str, now: int, *, push: bool = False) -> int | None:
        """Puts a note for the owner's Saved Messages in line; None while it is not known whose account this is."""
        with self._db.write() as db:
            owner_id = db.execute("SELECT owner_id FROM account").fetchone()[0]
            if owner_id is None:
                return None
            db.execute(
                "INSERT OR IGNORE INTO people (user_id, access_hash, kind) VALUES (?, 0, 'owner')",
                (owner_id,),
            )
            return _insert(db, owner_id, NOTE_SIGN + text, Author.NOTE, now, push=push)

    def get(self, outbox_id: int) -> Outgoing | None:
        """The row of this number."""
        with self._db.read() as db:
            row = db.execute(f"{_SELECT} WHERE o.id = ?", (outbox_id,)).fetchone()
        return _from_row(row) if row else None

    def message_of(self, outbox_id: int) -> int | None:
        """The id under which Telegram has the row's message; None if it does not, or not yet."""
        with self._db.read() as db:
            row = db.execute("SELECT message_id FROM outbox WHERE id = ?", (outbox_id,)).fetchone()
        return row[0] if row else None

    def awaited(self) -> list[Outgoing]:
        """Replies that wait for the owner's word, or lie at Telegram, oldest first."""
        return self._all("o.state IN ('proposed', 'scheduled')")

    def placed(self) -> list[Outgoing]:
        """Rows whose text was put into a chat's input box and not cleared since."""
        return self._all("o.placed = 1")

    def set_placed(self, outgoing: Outgoing, *, placed: bool) -> None:
        """Whether the row's text stands in the chat's input box, as far as we know."""
        with self._db.write() as db:
            db.execute("UPDATE outbox SET placed = ? WHERE id = ?", (placed, outgoing.id))

    def scheduled(self, outgoing: Outgoing, scheduled_id: int, due_at: int, now: int) -> None:
        """Telegram has the row in the chat's queue: a note's way ends there, a reply waits for its time."""
        state = SendState.SENT if outgoing.author is Author.NOTE else SendState.SCHEDULED
        with self._db.write() as db:
            db.execute(
                """UPDATE outbox SET state = ?, scheduled_id = ?, due_at = ?, settled_at = ?
                   WHERE id = ? AND state IN ('reserved', 'attempted', 'scheduled')""",
                (state.value, scheduled_id, due_at, now, outgoing.id),
            )

    def recall(self, outgoing: Outgoing, why: str) -> None:
        """The owner wants it back from Telegram; the next run sees to it."""
        with self._db.write() as db:
            db.execute("UPDATE outbox SET recall = ? WHERE id = ?", (storable(why), outgoing.id))

    def release(self, outgoing: Outgoing) -> None:
        """The owner said yes: what was proposed is to be sent."""
        with self._db.write() as db:
            db.execute(
                """UPDATE outbox SET state = 'reserved', fate = coalesce(fate, 'unedited')
                   WHERE id = ? AND state = 'proposed'""",
                (outgoing.id,),
            )

    def rewrite(self, outgoing: Outgoing, text: str) -> None:
        """The owner changed the text where it lies: the words are his now."""
        with self._db.write() as db:
            db.execute(
                "UPDATE outbox SET text = ?, author = 'owner', fate = 'edited' WHERE id = ?",
                (storable(text), outgoing.id),
            )

    def judge(self, outgoing: Outgoing, fate: Fate) -> None:
        """What the owner made of the reply; the first word counts."""
        with self._db.write() as db:
            db.execute(
                "UPDATE outbox SET fate = coalesce(fate, ?) WHERE id = ?", (fate.value, outgoing.id)
            )

    def trust(self, user_id: int | None = None) -> Trust:
        """What became of the replies to this contact, or to all."""
        with self._db.read() as db:
            row = db.execute(
                """SELECT coalesce(sum(fate = 'unedited'), 0), coalesce(sum(fate = 'edited'), 0),
                          coalesce(sum(fate = 'rejected'), 0), coalesce(sum(fate = 'vetoed'), 0),
                          coalesce(sum(fate IS NULL AND mode = 'auto' AND author = 'autokus'
                                       AND state = 'sent'), 0)
                   FROM outbox WHERE author IN ('autokus', 'owner') AND (?1 IS NULL OR user_id = ?1)""",
                (user_id,),
            ).fetchone()
            corrected = db.execute(
                """SELECT count(*) FROM messages m JOIN outbox o ON o.id = m.outbox_id
                   WHERE o.author = 'autokus' AND o.mode = 'auto'
                         AND (m.edited_at IS NOT NULL OR m.deleted_at IS NOT NULL)
                         AND (?1 IS NULL OR m.user_id = ?1)""",
                (user_id,),
            ).fetchone()[0]
        return Trust(row[0], row[1], row[2], row[3], sent=row[4], corrected=corrected)

    def unfinished(self) -> list[Outgoing]:
        """Rows that were neither sent nor given up, oldest first."""
        return self._all("o.state IN ('reserved', 'attempted')")

    def waits(self, outgoing: Outgoing) -> bool:
        """Whether the row was neither sent nor given up until now."""
        with self._db.read() as db:
            row = db.execute("SELECT state FROM outbox WHERE id = ?", (outgoing.id,)).fetchone()
        return row is not None and row["state"] in (SendState.RESERVED, SendState.ATTEMPTED)

    def sent_replies(self) -> list[Outgoing]:
        """Every automatic reply that Telegram has, oldest first."""
        return self._all("o.state = 'sent' AND o.author = 'autokus'")

    def _all(self, where: str) -> list[Outgoing]:
        with self._db.read() as db:
            rows = db.execute(f"{_SELECT} WHERE {where} ORDER BY o.id").fetchall()
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
    *,
    part: int = 0,
    run_id: int | None = None,
    draft: Draft | None = None,
    state: SendState = SendState.RESERVED,
    mode: Mode = Mode.AUTO,
    due_at: int | None = None,
    push: bool = False,
) -> int:
    answers = json.dumps(draft.answers if draft else [])
    cursor = db.execute(
        """INSERT INTO outbox (user_id, random_id, part, author, text, answers, fingerprint, state, run_id, created_at,
                  mode, due_at, push) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            user_id,
            new_random_id(),
            part,
            author.value,
            storable(text),
            answers,
            draft.fingerprint if draft else "",
            state.value,
            run_id,
            now,
            mode.value,
            due_at,
            push,
        ),
    )
    return int(cursor.lastrowid or 0)


def new_random_id() -> int:
    """A signed 64-bit number that is not 0, as `messages.sendMessage` wants it."""
    return secrets.randbelow(2**64 - 1) - 2**63 or 1


def outgoing(db: sqlite3.Connection, row_id: int) -> Outgoing:
    """The row of this number, which is there."""
    return _from_row(db.execute(f"{_SELECT} WHERE o.id = ?", (row_id,)).fetchone())


def awaited(db: sqlite3.Connection, user_id: int) -> Outgoing | None:
    """The reply to this contact that waits for the owner's word, or lies at Telegram."""
    row = db.execute(
        f"{_SELECT} WHERE o.user_id = ? AND o.state IN ('proposed', 'scheduled')", (user_id,)
    ).fetchone()
    return _from_row(row) if row else None


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
        mode=Mode(row["mode"]),
        push=bool(row["push"]),
        due_at=row["due_at"],
        scheduled_id=row["scheduled_id"],
        placed=bool(row["placed"]),
        recall=row["recall"],
    )
