"""From the pretend world's plain data to the objects of Telegram's schema."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from telethon.tl import patched  # noqa: F401  (the codec reads messages with these classes)
from telethon.tl import types as T

from autokus.sandbox.telegram_account import Account, Draft, Event, SandboxMessage, moment
from autokus.sandbox.telegram_people import Channel, Person
from autokus.sandbox.telegram_scheduled import ScheduledMessage

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def filled(constructor: Any, **known: Any) -> Any:
    """An object whose required fields, beyond those given, are zero or empty.

    The long constructors grow with every layer; nobody reads most of what they hold.
    """
    zeros = {"List": [], "datetime": _EPOCH, "bool": False, "str": "", "bytes": b""}
    for name, parameter in inspect.signature(constructor).parameters.items():
        if name in known or parameter.default is not inspect.Parameter.empty:
            continue
        kind = str(parameter.annotation)
        known[name] = next((zero for word, zero in zeros.items() if word in kind), 0)
    return constructor(**known)


# -- people


def user(account: Account, person: Person) -> Any:
    """A user as this account sees it: whole, never `min`."""
    mine = person.id == account.owner.id
    return T.User(
        id=person.id,
        access_hash=account.hash_of(person),
        is_self=mine,
        first_name=None if person.deleted else person.first_name,
        last_name=None if person.deleted else person.last_name,
        username=None if person.deleted else person.username,
        phone=account.phone.lstrip("+") if mine else person.phone,
        lang_code=person.lang_code,
        bot=person.bot,
        bot_info_version=1 if person.bot else None,
        scam=person.scam,
        fake=person.fake,
        deleted=person.deleted,
        verified=person.verified,
        support=person.support,
        contact=person.contact,
        premium=person.premium,
        restricted=person.restricted,
        restriction_reason=[] if person.restricted else None,
        status=None if person.bot or person.deleted else T.UserStatusRecently(),
    )


def users(account: Account, ids: Iterable[int]) -> list[Any]:
    """The users behind some ids, each once."""
    people = account.directory.people
    return [user(account, people[one]) for one in dict.fromkeys(ids) if one in people]


def channel(one: Channel) -> Any:
    """A broadcast channel the owner has not joined."""
    return T.Channel(
        id=one.id,
        access_hash=one.access_hash,
        title=one.title,
        username=one.username,
        photo=T.ChatPhotoEmpty(),
        date=_EPOCH,
        broadcast=True,
        left=True,
    )


# -- messages


def message(account: Account, one: SandboxMessage) -> Any:
    """A message of the common box."""
    mine = one.out or one.peer_id == account.owner.id
    peer, sender = T.PeerUser(one.peer_id), T.PeerUser(account.owner.id) if mine else None
    if one.service is not None:
        action = _ACTIONS[one.service]()
        return T.MessageService(
            id=one.id, peer_id=peer, from_id=sender, date=one.date, out=one.out, action=action
        )
    return T.Message(
        id=one.id,
        peer_id=peer,
        from_id=sender,
        saved_peer_id=_saved_under(account, one),
        date=one.date,
        message=one.text,
        out=one.out,
        silent=one.silent,
        from_scheduled=one.from_scheduled,
        reply_to=_reply_header(one),
        fwd_from=_forward_header(one),
        via_bot_id=one.via_bot_id,
        media=media(one.media) if one.media else None,
        grouped_id=one.group,
        entities=one.entities or None,
        edit_date=one.edit_date,
    )


def message_empty(number: int) -> Any:
    """In the place of a message that is gone, or never was."""
    constructor: Any = T.MessageEmpty  # Telethon's own class asks for the peer, if only for None.
    return constructor(id=number, peer_id=None)


def scheduled(account: Account, item: ScheduledMessage) -> Any:
    """An item of a queue: its own id, and as date the moment it will leave."""
    reply = T.MessageReplyHeader(reply_to_msg_id=item.reply_to) if item.reply_to else None
    return T.Message(
        id=item.id,
        peer_id=T.PeerUser(item.peer_id),
        from_id=T.PeerUser(account.owner.id),
        date=moment(item.date),
        message=item.text,
        out=item.peer_id != account.owner.id,
        silent=item.silent,
        entities=item.entities or None,
        reply_to=reply,
    )


def _saved_under(account: Account, one: SandboxMessage) -> Any:
    """Saved Messages are sorted by origin (api/saved-messages): own notes, or the forwarder's."""
    if one.peer_id != account.owner.id:
        return None
    return T.PeerUser(one.fwd_from or account.owner.id)


def _reply_header(one: SandboxMessage) -> Any:
    if one.reply_to is None and one.quote is None:
        return None
    return T.MessageReplyHeader(
        reply_to_msg_id=one.reply_to,
        quote=one.quote is not None,
        quote_text=one.quote,
    )


def _forward_header(one: SandboxMessage) -> Any:
    if one.fwd_from is None:
        return None
    return T.MessageFwdHeader(date=one.date, from_id=T.PeerUser(one.fwd_from))


def media(kind: str) -> Any:
    """An attachment of a kind; there is no file behind it."""
    return _MEDIA[kind]()


def media_kinds() -> list[str]:
    """The kinds of attachment a pretend person can send."""
    return sorted(_MEDIA)


def service_kinds() -> list[str]:
    """The kinds of service message that can happen in a chat."""
    return sorted(_ACTIONS)


def _document(mime_type: str, *attributes: Any, **flags: Any) -> Callable[[], Any]:
    def build() -> Any:
        document = T.Document(
            id=1,
            access_hash=1,
            file_reference=b"sandbox",
            date=_EPOCH,
            mime_type=mime_type,
            size=1024,
            dc_id=2,
            attributes=list(attributes),
        )
        return T.MessageMediaDocument(document=document, **flags)

    return build


def _photo() -> Any:
    size = T.PhotoSize(type="x", w=800, h=600, size=1024)
    photo = T.Photo(
        id=1, access_hash=1, file_reference=b"sandbox", date=_EPOCH, sizes=[size], dc_id=2
    )
    return T.MessageMediaPhoto(photo=photo)


_VIDEO = T.DocumentAttributeVideo(duration=5.0, w=640, h=480)
_MEDIA: dict[str, Callable[[], Any]] = {
    "photo": _photo,
    "voice": _document("audio/ogg", T.DocumentAttributeAudio(duration=5, voice=True), voice=True),
    "audio": _document("audio/mpeg", T.DocumentAttributeAudio(duration=5, title="Song")),
    "video": _document("video/mp4", _VIDEO, video=True),
    "round": _document(
        "video/mp4",
        T.DocumentAttributeVideo(duration=5.0, w=240, h=240, round_message=True),
        round=True,
    ),
    "sticker": _document(
        "image/webp", T.DocumentAttributeSticker(alt="👍", stickerset=T.InputStickerSetEmpty())
    ),
    "gif": _document("video/mp4", _VIDEO, T.DocumentAttributeAnimated()),
    "document": _document("application/pdf", T.DocumentAttributeFilename("vacancy.pdf")),
    "contact": lambda: T.MessageMediaContact("79990000000", "Name", "", "", 0),
    "geo": lambda: T.MessageMediaGeo(T.GeoPoint(long=37.6, lat=55.7, access_hash=1)),
    "dice": lambda: T.MessageMediaDice(value=6, emoticon="🎲"),
    "unsupported": T.MessageMediaUnsupported,
}
_ACTIONS: dict[str, Callable[[], Any]] = {
    "contact_sign_up": T.MessageActionContactSignUp,
    "phone_call": lambda: T.MessageActionPhoneCall(call_id=1, duration=30),
    "screenshot": T.MessageActionScreenshotTaken,
    "history_clear": T.MessageActionHistoryClear,
}


# -- updates and dialogs


def state(account: Account, pts: int | None = None) -> Any:
    """The common state; seq stays 1, because nothing here is outside the message box."""
    unread = sum(account.unread(peer) for peer in account.chats)
    return T.updates.State(
        pts=account.pts if pts is None else pts,
        qts=0,
        date=moment(account.now()),
        seq=1,
        unread_count=unread,
    )


def update(account: Account, event: Event) -> Any | None:
    """An event as an update; None when what it tells of no longer exists."""
    numbers = {"pts": event.pts, "pts_count": event.count}
    peer = T.PeerUser(event.peer_id)
    match event.kind:
        case "delete":
            return T.UpdateDeleteMessages(messages=list(event.ids), **numbers)
        case "read_inbox":
            left = account.unread(event.peer_id)
            return T.UpdateReadHistoryInbox(
                peer=peer, max_id=event.max_id, still_unread_count=left, **numbers
            )
        case "read_outbox":
            return T.UpdateReadHistoryOutbox(peer=peer, max_id=event.max_id, **numbers)
    one = account.messages[event.ids[0]]
    if one.deleted:
        return None
    constructor = T.UpdateNewMessage if event.kind == "new" else T.UpdateEditMessage
    return constructor(message=message(account, one), **numbers)


def updates(account: Account, content: list[Any], people: Iterable[int]) -> Any:
    """A bundle of updates; seq 0 means that their order among bundles does not matter."""
    return T.Updates(
        updates=content,
        users=users(account, people),
        chats=[],
        date=moment(account.now()),
        seq=0,
    )


def draft(one: Draft | None) -> Any:
    """A draft, or the empty one that says it was cleared (constructor/draftMessageEmpty)."""
    if one is None:
        return T.DraftMessageEmpty()
    reply = T.InputReplyToMessage(reply_to_msg_id=one.reply_to) if one.reply_to else None
    return T.DraftMessage(message=one.text, date=one.date, reply_to=reply)


def dialog(account: Account, peer_id: int) -> Any:
    """A chat's entry in the list of dialogs."""
    history = account.visible(peer_id)
    known = peer_id in account.drafts
    return filled(
        T.Dialog,
        peer=T.PeerUser(peer_id),
        top_message=history[-1].id if history else 0,
        read_inbox_max_id=account.read_inbox.get(peer_id, 0),
        read_outbox_max_id=account.read_outbox.get(peer_id, 0),
        unread_count=account.unread(peer_id),
        notify_settings=T.PeerNotifySettings(),
        draft=draft(account.drafts[peer_id]) if known else None,
    )
