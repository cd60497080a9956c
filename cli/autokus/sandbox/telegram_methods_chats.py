"""API methods that read chats: dialogs, histories, read marks, drafts."""

from __future__ import annotations

from typing import Any

from telethon.tl import types as T

from autokus.sandbox import telegram_objects as objects
from autokus.sandbox.telegram_account import Account, SandboxMessage
from autokus.sandbox.telegram_errors import bad_request
from autokus.sandbox.telegram_methods import Call, method

_PAGE = 100
"""The most that one answer holds; larger limits are silently cut (api/offsets)."""
_DEFAULT_PAGE = 20
"""api/offsets: "when 0 is provided the limit will often default to ~20"."""
_MOST_PEERS = 100
"""Undocumented; what TDLib calls MAX_GET_DIALOGS, "server side limit"."""


@method("messages.getPeerDialogs")
def get_peer_dialogs(call: Call, request: Any) -> Any:
    """The dialogs with some peers; one bad peer fails them all."""
    if not request.peers:
        raise bad_request("INPUT_PEERS_EMPTY")
    if len(request.peers) > _MOST_PEERS:
        raise bad_request("LIMIT_INVALID")
    peers = [call.peer(getattr(one, "peer", None)).id for one in request.peers]
    return T.messages.PeerDialogs(
        state=objects.state(call.account), **_dialogs(call.account, peers)
    )


@method("messages.getDialogs")
def get_dialogs(call: Call, request: Any) -> Any:
    """The list of chats, newest message first, in pages."""
    account = call.account
    tops = {peer: _top(account, peer) for peer in account.chats}
    ordered = sorted(
        (one for one in tops.values() if one), key=lambda one: (one.date, one.id), reverse=True
    )
    after = ordered
    if request.offset_id or (request.offset_date and request.offset_date.timestamp() > 0):
        edge = (request.offset_date, request.offset_id)
        after = [one for one in ordered if _before(one, edge)]
    page = after[: _page_size(request.limit)]
    content = _dialogs(account, [one.peer_id for one in page])
    if len(page) == len(ordered):
        return T.messages.Dialogs(**content)
    return T.messages.DialogsSlice(count=len(ordered), **content)


def _before(one: SandboxMessage, edge: tuple[Any, int]) -> bool:
    date, number = edge
    if date is None or date.timestamp() <= 0:
        return one.id < number
    return one.date < date or (one.date == date and one.id < number)


def _dialogs(account: Account, peers: list[int]) -> dict[str, Any]:
    tops = [top for top in (_top(account, peer) for peer in peers) if top]
    return {
        "dialogs": [objects.dialog(account, peer) for peer in peers],
        "messages": [objects.message(account, top) for top in tops],
        "chats": [],
        "users": objects.users(account, [*peers, account.owner.id]),
    }


def _top(account: Account, peer_id: int) -> SandboxMessage | None:
    history = account.visible(peer_id)
    return history[-1] if history else None


@method("messages.getHistory")
def get_history(call: Call, request: Any) -> Any:
    """A page of a chat, newest first.

    api/offsets: the page begins at offsetFromID(offset_id) + add_offset, and max_id and min_id
    then cut from it what is not strictly between them.
    """
    person = call.peer(request.peer)
    history = call.account.visible(person.id)[::-1]
    start = _offset_from(history, request) + request.add_offset
    page = history[max(start, 0) : max(start + _page_size(request.limit), 0)]
    if request.max_id:
        page = [one for one in page if one.id < request.max_id]
    page = [one for one in page if one.id > request.min_id]
    return _found(call.account, page, person.id, total=len(history))


def _offset_from(history: list[SandboxMessage], request: Any) -> int:
    """How many messages lie before the requested place, the named one included."""
    if request.offset_id:
        return sum(1 for one in history if one.id >= request.offset_id)
    if request.offset_date and request.offset_date.timestamp() > 0:
        return sum(1 for one in history if one.date >= request.offset_date)
    return 0


def _page_size(limit: int) -> int:
    return min(limit, _PAGE) if limit > 0 else _DEFAULT_PAGE


def _found(account: Account, page: list[SandboxMessage], peer_id: int, *, total: int) -> Any:
    content: dict[str, Any] = {
        "messages": [objects.message(account, one) for one in page],
        "topics": [],
        "chats": [],
        "users": objects.users(account, [peer_id, account.owner.id]),
    }
    if len(page) == total:
        return T.messages.Messages(**content)
    return T.messages.MessagesSlice(count=total, **content)


@method("messages.getMessages")
def get_messages(call: Call, request: Any) -> Any:
    """Messages by id; one that is gone comes back as messageEmpty."""
    numbers = [getattr(one, "id", 0) for one in request.id]
    found = [_message_or_empty(call.account, number) for number in numbers]
    peers = [one.peer_id for one in map(call.account.messages.get, numbers) if one]
    people = objects.users(call.account, [*peers, call.account.owner.id])
    return T.messages.Messages(messages=found, topics=[], chats=[], users=people)


def _message_or_empty(account: Account, number: int) -> Any:
    one = account.messages.get(number)
    if one is None or one.deleted:
        return objects.message_empty(number)
    return objects.message(account, one)


@method("messages.readHistory")
def read_history(call: Call, request: Any) -> Any:
    """Raise the owner's read mark; pts_count is 0 when nothing was unread up to there."""
    account = call.account
    changed = account.mark_read(call.peer(request.peer).id, request.max_id, by_owner=True)
    return T.messages.AffectedMessages(pts=account.pts, pts_count=changed)


@method("messages.setTyping")
def set_typing(call: Call, request: Any) -> Any:
    """Somebody is typing: checked and logged; nobody here watches it."""
    call.peer(request.peer)
    return True


@method("messages.saveDraft")
def save_draft(call: Call, request: Any) -> Any:
    """Keep a draft; empty values clear it (api/drafts)."""
    reply = getattr(request.reply_to, "reply_to_msg_id", None)
    call.account.set_draft(call.peer(request.peer).id, request.message, reply)
    return True


@method("messages.getAllDrafts")
def get_all_drafts(call: Call, _request: Any) -> Any:
    """All drafts, as updates."""
    drafts = {peer: one for peer, one in call.account.drafts.items() if one}
    content = [
        T.UpdateDraftMessage(peer=T.PeerUser(peer), draft=objects.draft(one))
        for peer, one in drafts.items()
    ]
    return objects.updates(call.account, content, drafts)
