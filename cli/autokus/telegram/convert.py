"""Telethon's objects as words of the house, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from telethon.tl import types

from autokus.vocabulary import (
    SAVED_MESSAGES,
    Confirmation,
    Dialog,
    Dialogs,
    Kind,
    Media,
    Message,
    News,
    Origin,
    Peer,
    Person,
    Placed,
    UpdateState,
)

SERVICE_ACCOUNT = 777000


def input_peer(peer: Peer) -> types.InputPeerUser | types.InputPeerSelf:
    """An address that costs no look-up (TELEGRAM section 2)."""
    if peer == SAVED_MESSAGES:
        return types.InputPeerSelf()
    return types.InputPeerUser(peer.user_id, peer.access_hash)


def to_message(found: Any) -> Message | None:
    """A message of a private chat; None for groups, channels and empty shells."""
    if not isinstance(found, types.Message | types.MessageService):
        return None
    if not isinstance(found.peer_id, types.PeerUser):
        return None
    return Message(
        user_id=found.peer_id.user_id,
        id=found.id,
        date=int(found.date.timestamp()) if found.date else 0,
        text=found.message or "" if isinstance(found, types.Message) else "",
        from_owner=bool(found.out),
        media=_media(found),
        origin=_origin(found),
    )


def _origin(found: Any) -> Origin:
    """How it came there (documentation: the constructor "message")."""
    if isinstance(found, types.MessageService):
        return Origin.TYPED  # without a text
    if found.fwd_from:
        return Origin.FORWARDED
    if found.via_bot_id or found.via_business_bot_id or found.guestchat_via_from:
        return Origin.VIA_BOT
    return Origin.SCHEDULED if found.from_scheduled or found.offline else Origin.TYPED


def _media(found: Any) -> Media:
    if isinstance(found, types.MessageService):
        return Media.SERVICE
    if found.media is None or isinstance(
        found.media, types.MessageMediaWebPage | types.MessageMediaEmpty
    ):
        return Media.TEXT
    return Media.MEDIA


def to_messages(found: Iterable[Any]) -> Iterator[Message]:
    """The private messages among these, in their order."""
    return (message for message in map(to_message, found) if message)


def to_person(user: Any) -> Person | None:
    """A user as a person; None for empty ones and for `min` ones, whose access hash is not usable."""
    if not isinstance(user, types.User) or user.min:
        return None
    name = " ".join(part for part in (user.first_name, user.last_name) if part)
    return Person(Peer(user.id, user.access_hash or 0), name, _username(user), _kind(user))


def to_people(users: Iterable[Any]) -> tuple[Person, ...]:
    """The usable ones among these users."""
    return tuple(person for person in map(to_person, users) if person)


def _username(user: Any) -> str | None:
    if user.username:
        return str(user.username)
    active = (name.username for name in user.usernames or () if name.active)
    return next(active, None)


def _kind(user: Any) -> Kind:
    if user.id == SERVICE_ACCOUNT or user.support:
        return Kind.SERVICE
    marks = (
        (user.is_self, Kind.OWNER),
        (user.deleted, Kind.DELETED),
        (user.bot, Kind.BOT),
        (user.scam, Kind.SCAM),
        (user.fake, Kind.FAKE),
    )
    return next((kind for marked, kind in marks if marked), Kind.HUMAN)


def to_state(state: Any) -> UpdateState:
    """Telegram's place in the sequence of events."""
    return UpdateState(state.pts, state.qts, int(state.date.timestamp()))


def to_news(answer: Any) -> News:
    """An answer of `updates.getDifference` (documentation: "updates.Difference")."""
    if isinstance(answer, types.updates.DifferenceEmpty):
        return News()
    if isinstance(answer, types.updates.DifferenceTooLong):
        return News(too_long=True)
    sliced = isinstance(answer, types.updates.DifferenceSlice)
    updates = answer.other_updates
    fresh = [u.message for u in updates if isinstance(u, types.UpdateNewMessage)]
    edited = [u.message for u in updates if isinstance(u, types.UpdateEditMessage)]
    return News(
        messages=tuple(to_messages([*answer.new_messages, *fresh])),
        edits=tuple(to_messages(edited)),
        deleted=tuple(
            i for u in updates if isinstance(u, types.UpdateDeleteMessages) for i in u.messages
        ),
        confirmations=tuple(
            Confirmation(u.random_id, u.id) for u in updates if isinstance(u, types.UpdateMessageID)
        ),
        people=to_people(answer.users),
        state=to_state(answer.intermediate_state if sliced else answer.state),
        more=sliced,
    )


def to_dialogs(answer: Any) -> Dialogs:
    """An answer of `messages.getPeerDialogs`."""
    heads = tuple(
        Dialog(d.peer.user_id, d.top_message, d.read_inbox_max_id, *_draft(d.draft))
        for d in answer.dialogs
        if isinstance(d, types.Dialog) and isinstance(d.peer, types.PeerUser)
    )
    return Dialogs(heads, to_people(answer.users), to_state(answer.state))


def _draft(draft: Any) -> tuple[str, int | None]:
    """What stands in the input box, and since when (documentation: "DraftMessage"); an emptied one counts as none."""
    if not isinstance(draft, types.DraftMessage):
        return "", None
    return draft.message, int(draft.date.timestamp()) if draft.date else 0


def to_resolved(answer: Any) -> Person | None:
    """Whom a name belongs to (documentation: "contacts.resolvedPeer")."""
    if isinstance(answer.peer, types.PeerUser):
        return next(
            (p for p in to_people(answer.users) if p.peer.user_id == answer.peer.user_id), None
        )
    number = int(getattr(answer.peer, "channel_id", 0) or getattr(answer.peer, "chat_id", 0))
    title = next((str(chat.title) for chat in answer.chats if chat.id == number), "")
    return Person(Peer(number, 0), title, kind=Kind.CHANNEL)


def telegram_date(answer: Any) -> int | None:
    """Telegram's own time in its answer, where it has one: of a state, a difference, or a message that just left."""
    state = next(
        (
            found
            for name in ("state", "intermediate_state")
            if (found := getattr(answer, name, None)) is not None
        ),
        answer,
    )
    date = getattr(state, "date", None)
    return int(date.timestamp()) if date is not None and hasattr(date, "timestamp") else None


def to_placed(answer: Any, random_id: int) -> Placed | None:
    """What became of a message to be sent later (documentation: "updateNewScheduledMessage")."""
    number = sent_id(answer, random_id)
    if number is None:
        return None
    left = isinstance(answer, types.UpdateShortSentMessage) or any(
        isinstance(update, types.UpdateNewMessage) for update in _updates(answer)
    )
    return Placed(number, queued=not left)


def sent_id(answer: Any, random_id: int) -> int | None:
    """The id that our send got: from the short answer, or from the confirmation among the updates."""
    if isinstance(answer, types.UpdateShortSentMessage):
        return int(answer.id)
    for update in _updates(answer):
        if isinstance(update, types.UpdateMessageID) and update.random_id == random_id:
            return int(update.id)
    return None


def _updates(answer: Any) -> list[Any]:
    """What an answer tells, whether it tells one thing or several."""
    return getattr(answer, "updates", None) or [getattr(answer, "update", None)]
