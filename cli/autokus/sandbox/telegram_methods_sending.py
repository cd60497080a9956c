"""API methods that write: sending, scheduling, editing, deleting."""

from __future__ import annotations

from typing import Any

from telethon.tl import types as T

from autokus.sandbox import telegram_objects as objects
from autokus.sandbox.telegram_account import Account, FirstCall, SandboxMessage
from autokus.sandbox.telegram_errors import Refusal, bad_request
from autokus.sandbox.telegram_methods import EDIT_SECONDS, LONGEST_MESSAGE, Call, method
from autokus.sandbox.telegram_people import Person
from autokus.sandbox.telegram_scheduled import ScheduledMessage

_AT_ONCE = 10
"""api/scheduled-messages: less than 10 seconds ahead is sent immediately."""
_LATEST = 367 * 86_400
"""Seconds; the documentation names the error, TDLib the 367 days."""
_LONGEST_QUEUE = 100
"""Per chat; the documentation names only the error SCHEDULE_TOO_MUCH."""


@method("messages.sendMessage")
def send_message(call: Call, request: Any) -> Any:
    """Send or schedule a text.

    api/updates: a random_id is remembered for ever per account and peer. A repeat sends nothing
    and returns what the first call produced; RANDOM_ID_DUPLICATE is for repeats that come while
    the first call is still being processed.
    """
    account, person = call.account, _writable(call, request.peer)
    if request.random_id == 0:
        raise bad_request("RANDOM_ID_EMPTY")
    key = (person.id, request.random_id)
    if key in account.in_process:
        raise Refusal(500, "RANDOM_ID_DUPLICATE")
    if key in account.random_ids:
        account.repeats += 1
        return _produced(account, key)
    facts = _checked(account, person, request)
    call.hold(key)
    if request.schedule_date is not None:
        date = int(request.schedule_date.timestamp())
        if date - account.now() >= _AT_ONCE:
            return _schedule(account, key, request.message, date, facts)
    message = account.add_message(
        person.id, request.message, out=True, random_id=request.random_id, **facts
    )
    account.random_ids[key] = FirstCall(message.id, None, account.pts)
    account.log_send(message)
    if request.clear_draft:
        account.set_draft(person.id, "")
    return _produced(account, key)


def _writable(call: Call, peer: Any) -> Person:
    """The addressee, unless they cannot be written to."""
    if isinstance(peer, T.InputPeerChannel):
        raise Refusal(403, "CHAT_WRITE_FORBIDDEN")
    person = call.peer(peer)
    if person.deleted:
        raise bad_request("INPUT_USER_DEACTIVATED")
    if person.blocks_owner:
        raise Refusal(403, "USER_IS_BLOCKED")
    if person.blocked_by_owner:
        raise bad_request("YOU_BLOCKED_USER")
    if person.premium_only:
        raise Refusal(403, "PRIVACY_PREMIUM_REQUIRED")
    return person


def _checked(account: Account, person: Person, request: Any) -> dict[str, Any]:
    """What else a message carries, after every check the documentation lists."""
    check_text(request.message, request.entities)
    reply = request.reply_to
    number = getattr(reply, "reply_to_msg_id", None)
    if reply is not None:
        answered = account.messages.get(number or 0)
        if answered is None or answered.deleted or answered.peer_id != person.id:
            raise bad_request("REPLY_MESSAGE_ID_INVALID")
        if reply.quote_text and reply.quote_text not in answered.text:
            raise bad_request("QUOTE_TEXT_INVALID")
    return {
        "entities": list(request.entities or []),
        "reply_to": number,
        "silent": bool(request.silent),
    }


def check_text(text: str, entities: list[Any] | None) -> None:
    """Refuse an empty or too long text, and styles that lie outside it.

    Length counts code points, styles count UTF-16 units (api/entities#entity-length).
    """
    if not text.strip():
        raise bad_request("MESSAGE_EMPTY")
    if len(text) > LONGEST_MESSAGE:
        raise bad_request("MESSAGE_TOO_LONG")
    units = len(text.encode("utf-16-le")) // 2
    for one in entities or []:
        if one.offset < 0 or one.length <= 0 or one.offset + one.length > units:
            raise bad_request("ENTITY_BOUNDS_INVALID")


def _schedule(
    account: Account, key: tuple[int, int], text: str, date: int, facts: dict[str, Any]
) -> Any:
    peer_id, random_id = key
    _check_date(account, date)
    if len(account.queues.of(peer_id)) >= _LONGEST_QUEUE:
        raise bad_request("SCHEDULE_TOO_MUCH")
    item = account.queues.add(peer_id, text, date, random_id=random_id, **facts)
    account.random_ids[key] = FirstCall(None, item.id, account.pts)
    return _produced(account, key)


def _check_date(account: Account, date: int) -> None:
    if date - account.now() > _LATEST:
        raise bad_request("SCHEDULE_DATE_TOO_LATE")


def _produced(account: Account, key: tuple[int, int]) -> Any:
    """The answer to a send, the first time and every time it is repeated."""
    peer_id, random_id = key
    first = account.random_ids[key]
    if first.message_id is not None:
        message = account.messages[first.message_id]
        if account.long_answers:
            return _whole(account, message, first.pts)
        return T.UpdateShortSentMessage(
            out=True,
            id=message.id,
            pts=first.pts,
            pts_count=1,
            date=message.date,
            entities=message.entities or None,
        )
    number = first.scheduled_id or 0
    content: list[Any] = [T.UpdateMessageID(id=number, random_id=random_id)]
    item = account.queues.get(peer_id, number)
    if item is not None:
        content.append(T.UpdateNewScheduledMessage(objects.scheduled(account, item)))
    return objects.updates(account, content, [peer_id, account.owner.id])


def _whole(account: Account, message: SandboxMessage, pts: int) -> Any:
    """The long form of an answer: which id the random_id got, and the message itself."""
    shown = objects.message(account, message)
    content = [
        T.UpdateMessageID(id=message.id, random_id=message.random_id),
        T.UpdateNewMessage(message=shown, pts=pts, pts_count=1),
    ]
    return objects.updates(account, content, [message.peer_id, account.owner.id])


# -- editing and deleting


@method("messages.editMessage")
def edit_message(call: Call, request: Any) -> Any:
    """Change a message of the owner's; with schedule_date, an item of the queue."""
    account, person = call.account, call.peer(request.peer)
    if request.message is not None:
        check_text(request.message, request.entities)
    if request.schedule_date is not None:
        return _edit_scheduled(account, person.id, request)
    message = _editable(account, person.id, request.id)
    entities = list(request.entities or [])
    if request.message is None:
        raise bad_request("MESSAGE_EMPTY")
    if request.message == message.text and entities == message.entities:
        raise bad_request("MESSAGE_NOT_MODIFIED")
    event = account.edit_message(message, request.message, entities)
    content = [objects.update(account, event)]
    return objects.updates(account, content, [person.id, account.owner.id])


def _editable(account: Account, peer_id: int, number: int) -> SandboxMessage:
    message = account.messages.get(number)
    if message is None or message.deleted or message.peer_id != peer_id:
        raise bad_request("MESSAGE_ID_INVALID")
    noted = peer_id == account.owner.id
    if not message.out and not noted:
        raise Refusal(403, "MESSAGE_AUTHOR_REQUIRED")
    if not noted and account.now() - message.date.timestamp() > EDIT_SECONDS:
        raise bad_request("MESSAGE_EDIT_TIME_EXPIRED")
    return message


def _edit_scheduled(account: Account, peer_id: int, request: Any) -> Any:
    item = account.queues.get(peer_id, request.id)
    if item is None:
        raise bad_request("MESSAGE_ID_INVALID")
    date = int(request.schedule_date.timestamp())
    _check_date(account, date)
    text = item.text if request.message is None else request.message
    if (text, date) == (item.text, item.date):
        raise bad_request("MESSAGE_NOT_MODIFIED")
    item.text, item.date = text, date
    content = [T.UpdateNewScheduledMessage(objects.scheduled(account, item))]
    return objects.updates(account, content, [peer_id, account.owner.id])


@method("messages.deleteMessages")
def delete_messages(call: Call, request: Any) -> Any:
    """Delete messages of the common box; unknown ids are passed over."""
    count = call.account.delete_messages(list(request.id))
    return T.messages.AffectedMessages(pts=call.account.pts, pts_count=count)


# -- the queue


@method("messages.getScheduledHistory")
def get_scheduled_history(call: Call, request: Any) -> Any:
    """A chat's whole queue, the latest first."""
    person = call.peer(request.peer)
    return _queued(call.account, person, call.account.queues.of(person.id)[::-1], [])


@method("messages.getScheduledMessages")
def get_scheduled_messages(call: Call, request: Any) -> Any:
    """Some items of a queue; one that is gone comes back as messageEmpty."""
    person = call.peer(request.peer)
    found = {number: call.account.queues.get(person.id, number) for number in request.id}
    items = [item for item in found.values() if item]
    gone = [number for number, item in found.items() if item is None]
    return _queued(call.account, person, items, gone)


def _queued(
    account: Account, person: Person, items: list[ScheduledMessage], gone: list[int]
) -> Any:
    return T.messages.Messages(
        messages=[
            *(objects.scheduled(account, item) for item in items),
            *(objects.message_empty(number) for number in gone),
        ],
        topics=[],
        chats=[],
        users=objects.users(account, [person.id, account.owner.id]),
    )


@method("messages.deleteScheduledMessages")
def delete_scheduled_messages(call: Call, request: Any) -> Any:
    """Take items out of a queue without sending them."""
    person = call.peer(request.peer)
    gone = call.account.queues.remove(person.id, list(request.id))
    content = [T.UpdateDeleteScheduledMessages(peer=T.PeerUser(person.id), messages=gone)]
    return objects.updates(call.account, content, [person.id])


@method("messages.sendScheduledMessages")
def send_scheduled_messages(call: Call, request: Any) -> Any:
    """Send items of a queue now."""
    account, person = call.account, _writable(call, request.peer)
    items = [account.queues.get(person.id, number) for number in request.id]
    if None in items:
        raise bad_request("MESSAGE_ID_INVALID")
    content: list[Any] = []
    sent: list[int] = []
    for item in (one for one in items if one):
        message = account.deliver(item, account.now())
        sent.append(message.id)
        content.append(objects.update(account, account.events[-1]))
    flushed = T.UpdateDeleteScheduledMessages(
        peer=T.PeerUser(person.id), messages=list(request.id), sent_messages=sent
    )
    return objects.updates(account, [*content, flushed], [person.id, account.owner.id])
