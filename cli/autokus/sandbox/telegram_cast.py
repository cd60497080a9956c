"""What happens in the pretend world from outside: recruiters write, the owner uses the phone.

These are the verbs of a test or a demo; TelegramServer offers them all.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from autokus.sandbox import telegram_objects as objects
from autokus.sandbox.telegram_account import (
    Account,
    Draft,
    SandboxMessage,
    SendRecord,
    moment,
    seconds_of,
    snapshot,
)
from autokus.sandbox.telegram_people import Channel, Person
from autokus.sandbox.telegram_scheduled import ScheduledMessage

Who = Person | int | str
"""A person by object, numeric id, @name, or "me" for the owner."""


class Cast:
    """Everybody but the client under test."""

    def __init__(self, account: Account) -> None:
        self.account = account

    # -- people

    @property
    def owner(self) -> Person:
        """The person whose account it is."""
        return self.account.owner

    def add_person(self, first_name: str, *, username: str | None = None, **facts: Any) -> Person:
        """Add a person; `facts` are fields of Person: id, bot, scam, fake, deleted and so on."""
        with self.account.lock:
            number = facts.pop("id", None)
            return self.account.directory.add_person(number, first_name, username=username, **facts)

    def add_channel(self, title: str, username: str | None = None) -> Channel:
        """Add a channel; its name resolves to a PeerChannel."""
        with self.account.lock:
            return self.account.directory.add_channel(title, username)

    def change_person(self, who: Who, **facts: Any) -> Person:
        """Change fields of a person: blocks_owner=True, deleted=True, first_name=..."""
        with self.account.lock:
            person = self.account.person(who)
            for name, value in facts.items():
                if name not in Person.__dataclass_fields__ or name in ("id", "access_hash"):
                    raise ValueError(f"{name!r} of a person cannot be changed")
                setattr(person, name, value)
            return person

    def move_username(self, username: str, to: Who) -> None:
        """Give a username to somebody else, as happens to abandoned names."""
        with self.account.lock:
            self.account.directory.move_username(username, self.account.person(to))

    def people(self) -> list[Person]:
        """Everybody, the owner first."""
        return list(self.account.directory.people.values())

    # -- what the others do

    def write(
        self,
        who: Who,
        text: str = "",
        at: datetime | float | None = None,
        *,
        media: str | None = None,
        group: int | None = None,
        reply_to: int | None = None,
    ) -> int:
        """A person writes to the owner; the message's id. `at` backdates it."""
        if media is not None and media not in objects.media_kinds():
            raise ValueError(f"media is one of {', '.join(objects.media_kinds())}")
        with self.account.lock:
            person = self.account.person(who)
            date = None if at is None else seconds_of(at)
            message = self.account.add_message(
                person.id, text, out=False, date=date, media=media, group=group, reply_to=reply_to
            )
            return message.id

    def edit(self, who: Who, message_id: int, text: str) -> None:
        """A person changes a message."""
        with self.account.lock:
            self.account.edit_message(self._message(who, message_id), text)

    def delete(self, who: Who, ids: list[int] | int) -> int:
        """Either side deletes messages for both; how many there were."""
        numbers = [ids] if isinstance(ids, int) else list(ids)
        with self.account.lock:
            for number in numbers:
                self._message(who, number)
            return self.account.delete_messages(numbers)

    def service_message(self, who: Who, kind: str = "contact_sign_up") -> int:
        """Something happens in a chat that is no text: a call, "joined Telegram"."""
        if kind not in objects.service_kinds():
            raise ValueError(f"a service message is one of {', '.join(objects.service_kinds())}")
        with self.account.lock:
            person = self.account.person(who)
            return self.account.add_message(person.id, "", out=False, service=kind).id

    def person_reads(self, who: Who, max_id: int = 0) -> None:
        """A person reads what the owner wrote."""
        self.account.mark_read(self.account.person(who).id, max_id, by_owner=False)

    # -- what the owner does on the phone

    def owner_writes(
        self,
        who: Who,
        text: str,
        at: datetime | float | None = None,
        *,
        media: str | None = None,
        reply_to: int | None = None,
    ) -> int:
        """The owner writes from the phone, which clears the draft there; the message's id."""
        with self.account.lock:
            person = self.account.person(who)
            date = None if at is None else seconds_of(at)
            message = self.account.add_message(
                person.id, text, out=True, date=date, media=media, reply_to=reply_to
            )
            self.account.set_draft(person.id, "")
            return message.id

    def owner_note(
        self,
        text: str,
        *,
        at: datetime | float | None = None,
        fwd_from: Who | None = None,
        via_bot_id: int | None = None,
        quote: str | None = None,
        reply_to: int | None = None,
        from_scheduled: bool = False,
    ) -> int:
        """The owner writes into Saved Messages on the phone, or forwards something there."""
        with self.account.lock:
            origin = None if fwd_from is None else self.account.person(fwd_from).id
            return self.account.add_message(
                self.owner.id,
                text,
                out=True,
                date=None if at is None else seconds_of(at),
                fwd_from=origin,
                via_bot_id=via_bot_id,
                quote=quote,
                reply_to=reply_to,
                from_scheduled=from_scheduled,
            ).id

    def owner_reads(self, who: Who, max_id: int = 0) -> None:
        """The owner opens a chat on the phone."""
        self.account.mark_read(self.account.person(who).id, max_id, by_owner=True)

    def owner_types_draft(self, who: Who, text: str, at: datetime | float | None = None) -> None:
        """The owner types on the phone and does not send; an empty text clears it. `at` backdates it."""
        date = None if at is None else seconds_of(at)
        self.account.set_draft(self.account.person(who).id, text, date=date)

    def owner_edits_scheduled(
        self, who: Who, item_id: int, text: str | None = None, at: datetime | float | None = None
    ) -> None:
        """The owner changes the text or the time of a scheduled message."""
        with self.account.lock:
            item = self._queued(who, item_id)
            item.text = item.text if text is None else text
            item.date = item.date if at is None else seconds_of(at)

    def owner_deletes_scheduled(self, who: Who, ids: list[int] | int) -> int:
        """The owner takes scheduled messages back; how many there were."""
        numbers = [ids] if isinstance(ids, int) else list(ids)
        with self.account.lock:
            return len(self.account.queues.remove(self.account.person(who).id, numbers))

    def owner_sends_scheduled_now(self, who: Who, ids: list[int] | int) -> list[int]:
        """The owner presses "send now"; the ids of the messages this made."""
        numbers = [ids] if isinstance(ids, int) else list(ids)
        with self.account.lock:
            items = [self._queued(who, number) for number in numbers]
            return [self.account.deliver(item, self.account.now()).id for item in items]

    # -- looking

    def chat(self, who: Who, *, deleted: bool = True) -> list[SandboxMessage]:
        """A chat in order, deleted messages included and marked."""
        with self.account.lock:
            history = self.account.chats.get(self.account.person(who).id, [])
            return [snapshot(one) for one in history if deleted or not one.deleted]

    def notes(self) -> list[SandboxMessage]:
        """Saved Messages in order."""
        return self.chat(self.owner)

    def draft(self, who: Who) -> Draft | None:
        """The cloud draft of a chat."""
        return self.account.drafts.get(self.account.person(who).id)

    def scheduled(self, who: Who) -> list[ScheduledMessage]:
        """The queue of a chat."""
        with self.account.lock:
            return list(self.account.queues.of(self.account.person(who).id))

    def unread(self, who: Who) -> int:
        """How many unread messages the owner's badge shows for a chat."""
        with self.account.lock:
            return self.account.unread(self.account.person(who).id)

    def read_mark(self, who: Who) -> int:
        """Up to which id the owner has read a chat."""
        return self.account.read_inbox.get(self.account.person(who).id, 0)

    @property
    def sends(self) -> list[SendRecord]:
        """The log of sends: what came into being through messages.sendMessage, in order."""
        with self.account.lock:
            return list(self.account.sends)

    @property
    def repeats(self) -> int:
        """How many sends repeated a known random_id and therefore sent nothing."""
        return self.account.repeats

    @property
    def pts(self) -> int:
        """The state of the common message box."""
        return self.account.pts

    def now(self) -> datetime:
        """The server's clock."""
        return moment(self.account.now())

    def deliver_due(self) -> list[int]:
        """Send what is due; the ids of the messages this made. Also happens by itself."""
        return [one.id for one in self.account.deliver_due()]

    def lose_history(self, before_pts: int) -> None:
        """Forget old events: states older than that get differenceTooLong."""
        self.account.forget_events(before_pts)

    def _message(self, who: Who, number: int) -> SandboxMessage:
        message = self.account.messages.get(number)
        if message is None or message.peer_id != self.account.person(who).id:
            raise KeyError(f"there is no message {number} in that chat")
        return message

    def _queued(self, who: Who, number: int) -> ScheduledMessage:
        item = self.account.queues.get(self.account.person(who).id, number)
        if item is None:
            raise KeyError(f"nothing with id {number} is scheduled there")
        return item
