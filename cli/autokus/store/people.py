"""Contacts and the people who merely wrote, in SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from autokus.store.database import Database
from autokus.vocabulary import Contact, Kind, Message, Mode, Peer, Person

LONGEST_ID = 18
"""Digits that surely fit SQLite's 64 bits; Telegram's ids have far fewer."""

_SELECT = """
    SELECT p.number, p.user_id, p.access_hash, p.name, p.username, p.kind, p.first_at, p.last_at, p.wrote,
           c.mode, c.mark, c.approved_at, c.paused_why, c.vouched_id, c.muted_at, c.muted_seconds
    FROM people p LEFT JOIN contacts c ON c.user_id = p.user_id
"""


class SqlPeople:
    """Everybody we know of."""

    def __init__(self, database: Database) -> None:
        """Reads and writes through this database."""
        self._db = database

    def find(self, word: str) -> Contact | None:
        """By @name, by numeric id, or by the number on the screen; an exact id wins over a number."""
        word = storable(word.strip())
        bare = word.removeprefix("#")
        with self._db.read() as db:
            if bare.isascii() and bare.isdigit() and len(bare) <= LONGEST_ID:
                row = None if word.startswith("#") else _one(db, "p.user_id = ?", int(bare))
                row = row or _one(db, "p.number = ?", int(bare))
            else:
                row = _one(db, "p.username = ?", word.removeprefix("@"))
        return to_contact(row) if row else None

    def contacts(self) -> list[Contact]:
        """Everybody who is approved, in the order of their numbers."""
        with self._db.read() as db:
            rows = db.execute(
                f"{_SELECT} WHERE c.approved_at IS NOT NULL ORDER BY p.number"
            ).fetchall()
        return [to_contact(row) for row in rows]

    def strangers(self) -> list[Contact]:
        """People who wrote and are not approved, the latest first."""
        with self._db.read() as db:
            rows = db.execute(
                f"{_SELECT} WHERE c.approved_at IS NULL AND p.wrote > 0 ORDER BY p.last_at DESC, p.number"
            ).fetchall()
        return [to_contact(row) for row in rows]

    def approve(
        self, person: Person, *, mark: int, backlog: Sequence[Message], now: int
    ) -> Contact:
        """Binds the approval to the numeric id; an approval that stands already keeps its mark."""
        with self._db.write() as db:
            remember(db, person)
            stands = db.execute(
                "SELECT mark FROM contacts WHERE user_id = ? AND approved_at IS NOT NULL",
                (person.peer.user_id,),
            ).fetchone()
            db.execute(
                """INSERT INTO contacts (user_id, since_id, mark, approved_at) VALUES (?1, ?2, ?2, ?3)
                   ON CONFLICT (user_id) DO UPDATE SET since_id = max(since_id, ?2), mark = max(mark, ?2),
                          approved_at = ?3, revoked_at = NULL WHERE approved_at IS NULL""",
                (person.peer.user_id, mark, now),
            )
            expired = db.execute(
                "SELECT expired_id FROM contacts WHERE user_id = ?", (person.peer.user_id,)
            ).fetchone()[0]
            for message in backlog:
                if message.id > expired:
                    store_message(db, message)
            if stands:  # between its mark and the backlog there may be messages that no poll has brought yet
                db.execute(
                    "UPDATE contacts SET mark = ? WHERE user_id = ?",
                    (stands["mark"], person.peer.user_id),
                )
            row = _one(db, "p.user_id = ?", person.peer.user_id)
        return to_contact(row)

    def revoke(self, user_id: int, now: int) -> None:
        """Takes the approval back; pending messages end in silence, waiting replies are cancelled."""
        with self._db.write() as db:
            db.execute(
                "UPDATE contacts SET approved_at = NULL, revoked_at = ? WHERE user_id = ?",
                (now, user_id),
            )
            db.execute(
                """UPDATE messages SET outcome = 'silent', reason = 'the approval was taken back', settled_at = ?
                   WHERE user_id = ? AND outcome IS NULL AND from_owner = 0""",
                (now, user_id),
            )
            db.execute(
                """UPDATE outbox SET state = 'cancelled', why = 'the approval was taken back', settled_at = ?
                   WHERE user_id = ? AND state IN ('reserved', 'proposed')""",
                (now, user_id),
            )
            db.execute(
                """UPDATE outbox SET recall = 'the approval was taken back'
                   WHERE user_id = ? AND state = 'scheduled'""",
                (user_id,),
            )
            db.execute(
                """UPDATE handovers SET closed_at = ?, closed_by = 'the approval was taken back'
                   WHERE user_id = ? AND closed_at IS NULL""",
                (now, user_id),
            )

    def set_mode(self, user_id: int, mode: Mode) -> None:
        """Sets what may be done in this contact's chat."""
        with self._db.write() as db:
            db.execute("UPDATE contacts SET mode = ? WHERE user_id = ?", (mode.value, user_id))

    def pause(self, user_id: int, why: str) -> None:
        """Nothing is answered here until `unpause`; an earlier reason stays."""
        with self._db.write() as db:
            db.execute(
                "UPDATE contacts SET paused_why = ? WHERE user_id = ? AND paused_why = ''",
                (storable(why), user_id),
            )

    def unpause(self, user_id: int) -> None:
        """Ends what `pause` began; what was written until now is not held against the contact any more."""
        with self._db.write() as db:
            db.execute(
                "UPDATE contacts SET paused_why = '', vouched_id = mark WHERE user_id = ?",
                (user_id,),
            )

    def mute(self, user_id: int, seconds: int, now: int) -> None:
        """Nothing is answered here for so long; 0 seconds end a mute."""
        with self._db.write() as db:
            db.execute(
                "UPDATE contacts SET muted_at = ?, muted_seconds = ? WHERE user_id = ?",
                (now if seconds else None, seconds, user_id),
            )

    def renew(self, people: Sequence[Person]) -> set[int]:
        """Takes over the addresses of those who are known already; of others nothing is stored."""
        with self._db.write() as db:
            known = {row["user_id"] for row in db.execute("SELECT user_id FROM people")}
            found = [person for person in people if person.peer.user_id in known]
            for person in found:
                remember(db, person)
        return {person.peer.user_id for person in found}

    def note_drafts(self, drafts: Mapping[int, int | None]) -> None:
        """By user id: when the owner last changed the draft in the chat's input box; None if there is none."""
        with self._db.read() as db:
            known = {
                user_id: db.execute(
                    "SELECT draft_at FROM contacts WHERE user_id = ?", (user_id,)
                ).fetchone()
                for user_id in drafts
            }
        other = [
            (at, user_id)
            for user_id, at in drafts.items()
            if known[user_id] and known[user_id][0] != at
        ]
        if other:  # asked anew before each send; mostly nobody has begun to write
            with self._db.write(light=True) as db:
                db.executemany("UPDATE contacts SET draft_at = ? WHERE user_id = ?", other)

    def owner_id(self) -> int | None:
        """The account's own id, once it is known."""
        with self._db.read() as db:
            found: int | None = db.execute("SELECT owner_id FROM account").fetchone()[0]
        return found

    def set_owner(self, user_id: int) -> None:
        """Remembers whose account this is."""
        with self._db.write() as db:
            db.execute("UPDATE account SET owner_id = ?", (user_id,))


def _one(db: sqlite3.Connection, where: str, value: object) -> sqlite3.Row | None:
    row: sqlite3.Row | None = db.execute(
        f"{_SELECT} WHERE {where} ORDER BY p.last_at DESC", (value,)
    ).fetchone()
    return row


def to_contact(row: sqlite3.Row | None) -> Contact:
    """A row of people (joined with contacts) as a contact."""
    if row is None:
        raise LookupError("no such person")
    return Contact(
        number=row["number"],
        person=Person(
            Peer(row["user_id"], row["access_hash"]),
            row["name"],
            row["username"],
            Kind(row["kind"]),
        ),
        mode=Mode(row["mode"] or Mode.AUTO),
        mark=row["mark"] or 0,
        approved_at=row["approved_at"],
        first_at=row["first_at"],
        last_at=row["last_at"],
        wrote=row["wrote"],
        paused_why=row["paused_why"] or "",
        vouched_id=row["vouched_id"] or 0,
        muted_at=row["muted_at"],
        muted_seconds=row["muted_seconds"] or 0,
    )


def contact_row(db: sqlite3.Connection, user_id: int) -> Contact:
    """The contact behind this id. Raises LookupError."""
    return to_contact(_one(db, "p.user_id = ?", user_id))


def remember(db: sqlite3.Connection, person: Person) -> None:
    """Stores or refreshes a person; a name that moved to somebody else leaves the one who had it."""
    if person.username:
        db.execute(
            "UPDATE people SET username = NULL WHERE username = ? AND user_id <> ?",
            (person.username, person.peer.user_id),
        )
    values = (
        person.peer.access_hash,
        person.name,
        person.username,
        person.kind.value,
        person.peer.user_id,
    )
    known = db.execute(
        "UPDATE people SET access_hash = ?, name = ?, username = ?, kind = ? WHERE user_id = ?",
        values,
    ).rowcount
    if not known:  # not an upsert: each would use up a number
        db.execute(
            "INSERT INTO people (access_hash, name, username, kind, user_id) VALUES (?, ?, ?, ?, ?)",
            values,
        )


def store_message(db: sqlite3.Connection, message: Message, outbox_id: int | None = None) -> bool:
    """Stores a message once and moves the mark; true if it is new and the recruiter's."""
    new = db.execute(
        """INSERT INTO messages (user_id, id, date, from_owner, media, text, outbox_id)
           VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, id) DO NOTHING""",
        (
            message.user_id,
            message.id,
            message.date,
            message.from_owner,
            message.media.value,
            storable(message.text),
            outbox_id,
        ),
    ).rowcount
    db.execute(
        "UPDATE contacts SET mark = max(mark, ?) WHERE user_id = ?", (message.id, message.user_id)
    )
    return bool(new) and not message.from_owner


def storable(text: str) -> str:
    """SQLite keeps UTF-8, which has no lone surrogates; they become the replacement character."""
    return text.encode("utf-8", "replace").decode("utf-8")
