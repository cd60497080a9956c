"""The owner's account as the server keeps it: messages, events, marks, drafts, queues.

Pure data behind one lock; it knows nothing of requests. Rules about who may do what live with the
methods. Dates are whole seconds since 1970, as Telegram keeps them; callers see aware datetimes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal

from autokus.sandbox.telegram_people import Directory, Person, access_hash
from autokus.sandbox.telegram_scheduled import ScheduledMessage, ScheduledQueues

OWNER_ID = 500_000_001
EventKind = Literal["new", "edit", "delete", "read_inbox", "read_outbox"]


@dataclass
class SandboxMessage:
    """One message of a private chat or of Saved Messages."""

    id: int
    peer_id: int
    out: bool
    text: str
    date: datetime
    random_id: int | None = None
    from_scheduled: bool = False
    deleted: bool = False
    edit_date: datetime | None = None
    media: str | None = None
    group: int | None = None
    service: str | None = None
    reply_to: int | None = None
    quote: str | None = None
    fwd_from: int | None = None
    via_bot_id: int | None = None
    silent: bool = False
    entities: list[Any] = field(default_factory=list)


@dataclass(frozen=True)
class Event:
    """One entry of the common message box; `pts` is the state after it (api/updates)."""

    pts: int
    count: int
    kind: EventKind
    peer_id: int
    ids: tuple[int, ...] = ()
    max_id: int = 0


@dataclass(frozen=True)
class Draft:
    """A text the owner has begun to type on some device."""

    text: str
    date: datetime
    reply_to: int | None = None


@dataclass(frozen=True)
class SendRecord:
    """A message that came into being through messages.sendMessage, at once or scheduled."""

    peer_id: int
    message_id: int
    random_id: int
    text: str
    at: datetime
    from_scheduled: bool = False


@dataclass(frozen=True)
class FirstCall:
    """What the first sendMessage with a random_id produced: a message, or a place in a queue."""

    message_id: int | None
    scheduled_id: int | None
    pts: int


class Account:
    """The world of one owner. Every method takes the lock; hold it to do several things at once."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.lock = threading.RLock()
        self.clock = clock
        self.phone = "79990000001"
        self.code = "24680"
        self.password: str | None = None
        self.directory = Directory()
        self.owner = self.directory.add_person(
            OWNER_ID, "Owner", username="owner_of_this", phone=self.phone
        )
        self.pts = 1
        self.events: list[Event] = []
        self.forgotten_pts = 0
        self.messages: dict[int, SandboxMessage] = {}
        self.chats: dict[int, list[SandboxMessage]] = {}
        self.read_inbox: dict[int, int] = {}
        self.read_outbox: dict[int, int] = {}
        self.drafts: dict[int, Draft | None] = {}
        self.queues = ScheduledQueues()
        self.random_ids: dict[tuple[int, int], FirstCall] = {}
        self.in_process: set[tuple[int, int]] = set()
        self.logins = 0
        """Log-ins since the start; number 0 is that of the pre-shared key."""
        self.viewer = 0
        """The log-in whose request is being carried out; only under the lock."""
        self.long_answers = False
        """Answer sends with whole Updates; the schema allows both forms."""
        self.on_event: Callable[[Event], None] = lambda _event: None
        """Called under the lock with every new event."""
        self.sends: list[SendRecord] = []
        self.repeats = 0

    # -- looking

    def now(self) -> int:
        """The server's clock, in whole seconds."""
        return int(self.clock())

    def person(self, who: Person | int | str) -> Person:
        """A person by object, id, @name, or "me"."""
        if isinstance(who, Person):
            return self.directory.people[who.id]
        if who in ("me", "self"):
            return self.owner
        known = self.directory
        found = known.people.get(who) if isinstance(who, int) else known.named(who)
        if not isinstance(found, Person):
            raise KeyError(f"nobody here is {who!r}")
        return found

    def hash_of(self, person: Person) -> int:
        """A person's access hash for the log-in that asks; see README.md, "Not documented, chosen here"."""
        return access_hash(person.id, self.viewer) if self.viewer else person.access_hash

    def visible(self, peer_id: int) -> list[SandboxMessage]:
        """A chat's messages that still exist, oldest first."""
        return [one for one in self.chats.get(peer_id, []) if not one.deleted]

    def unread(self, peer_id: int) -> int:
        """How many incoming messages lie above the owner's read mark."""
        if peer_id == self.owner.id:
            return 0
        mark = self.read_inbox.get(peer_id, 0)
        return sum(1 for one in self.visible(peer_id) if not one.out and one.id > mark)

    # -- the message box

    def add_message(
        self, peer_id: int, text: str, *, out: bool, date: int | None = None, **facts: Any
    ) -> SandboxMessage:
        """Append a message: one id of the account's only sequence, one event."""
        with self.lock:
            when = moment(self.now() if date is None else date)
            # In Saved Messages the raw flag `out` is not set: the owner writes to himself.
            out = out and peer_id != self.owner.id
            number = len(self.messages) + 1
            message = SandboxMessage(number, peer_id, out, text, when, **facts)
            self.messages[number] = message
            self.chats.setdefault(peer_id, []).append(message)
            self._happened("new", peer_id, ids=(number,))
            return message

    def edit_message(
        self, message: SandboxMessage, text: str, entities: list[Any] | None = None
    ) -> Event:
        """Replace a message's text."""
        with self.lock:
            message.text = text
            message.entities = entities or []
            message.edit_date = moment(self.now())
            return self._happened("edit", message.peer_id, ids=(message.id,))

    def delete_messages(self, ids: list[int]) -> int:
        """Delete what still exists among some ids; the number that did."""
        with self.lock:
            gone = [self.messages[one] for one in ids if one in self.messages]
            gone = [one for one in gone if not one.deleted]
            for message in gone:
                message.deleted = True
            if gone:
                numbers = tuple(one.id for one in gone)
                self._happened("delete", gone[0].peer_id, ids=numbers, count=len(gone))
            return len(gone)

    def mark_read(self, peer_id: int, max_id: int, *, by_owner: bool) -> int:
        """Raise a read mark (0: as far as it goes); the number of events this made."""
        with self.lock:
            marks = self.read_inbox if by_owner else self.read_outbox
            theirs = [one.id for one in self.visible(peer_id) if one.out != by_owner]
            reached = max((one for one in theirs if not max_id or one <= max_id), default=0)
            if reached <= marks.get(peer_id, 0):
                return 0
            marks[peer_id] = reached
            self._happened("read_inbox" if by_owner else "read_outbox", peer_id, max_id=reached)
            return 1

    def forget_events(self, before_pts: int) -> None:
        """Lose the events up to a state, as the real service does after some millions."""
        with self.lock:
            self.forgotten_pts = max(self.forgotten_pts, before_pts)
            self.events = [one for one in self.events if one.pts > before_pts]

    def _happened(
        self,
        kind: EventKind,
        peer_id: int,
        *,
        ids: tuple[int, ...] = (),
        max_id: int = 0,
        count: int = 1,
    ) -> Event:
        self.pts += count
        event = Event(self.pts, count, kind, peer_id, ids, max_id)
        self.events.append(event)
        self.on_event(event)
        return event

    # -- drafts and the schedule

    def set_draft(
        self, peer_id: int, text: str, reply_to: int | None = None, *, date: int | None = None
    ) -> None:
        """Keep a draft, or clear it with an empty text."""
        with self.lock:
            if text:
                self.drafts[peer_id] = Draft(
                    text, moment(self.now() if date is None else date), reply_to
                )
            elif peer_id in self.drafts:
                self.drafts[peer_id] = None

    def deliver_due(self) -> list[SandboxMessage]:
        """Send the scheduled messages whose time has come."""
        with self.lock:
            return [self.deliver(one, one.date) for one in self.queues.due(self.now())]

    def deliver(self, item: ScheduledMessage, date: int) -> SandboxMessage:
        """Turn a queued item into a message with a new id (api/scheduled-messages)."""
        with self.lock:
            self.queues.remove(item.peer_id, [item.id])
            message = self.add_message(
                item.peer_id,
                item.text,
                out=True,
                date=date,
                from_scheduled=True,
                random_id=item.random_id,
                entities=item.entities,
                reply_to=item.reply_to,
                silent=item.silent,
            )
            self.log_send(message)
            return message

    def log_send(self, message: SandboxMessage) -> None:
        """Enter a message into the log of sends; the phone's own messages are not ours to log."""
        if message.random_id is not None:
            record = SendRecord(
                message.peer_id,
                message.id,
                message.random_id,
                message.text,
                moment(self.now()),
                message.from_scheduled,
            )
            self.sends.append(record)


def moment(seconds: float) -> datetime:
    """Whole seconds since 1970 as an aware datetime."""
    return datetime.fromtimestamp(int(seconds), UTC)


def seconds_of(when: datetime | float) -> int:
    """An aware datetime or seconds since 1970 as whole seconds."""
    if isinstance(when, datetime):
        if when.tzinfo is None:
            raise ValueError("a naive datetime says nothing; give it a time zone")
        return int(when.timestamp())
    return int(when)


def snapshot(message: SandboxMessage) -> SandboxMessage:
    """A copy that later events do not change."""
    return replace(message, entities=list(message.entities))
