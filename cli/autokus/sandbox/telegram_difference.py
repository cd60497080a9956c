"""What happened since a state: updates.getDifference (core.telegram.org/api/updates)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from telethon.tl import types as T

from autokus.sandbox import telegram_objects as objects
from autokus.sandbox.telegram_account import Account, Event, SandboxMessage, moment
from autokus.sandbox.telegram_errors import bad_request


@dataclass
class DifferenceLimits:
    """How patient the server is; the real figures are not documented."""

    slice_size: int = 100
    """Events in one answer; more come in slices."""
    too_long_after: int | None = None
    """States more events old than this get differenceTooLong; None: never."""


def difference(account: Account, limits: DifferenceLimits, request: Any) -> Any:
    """Everything of the common box after the client's state, or the reason why not."""
    _check(account, request)
    behind = account.pts - request.pts
    too_long = request.pts < account.forgotten_pts
    too_long |= limits.too_long_after is not None and behind > limits.too_long_after
    # method/updates.getDifference: "if pts + pts_total_limit < remote pts, differenceTooLong".
    too_long |= bool(request.pts_total_limit) and behind > request.pts_total_limit
    if too_long:
        return T.updates.DifferenceTooLong(pts=account.pts)
    news = [event for event in account.events if event.pts > request.pts]
    if not news:
        return T.updates.DifferenceEmpty(date=moment(account.now()), seq=1)
    size = min(limits.slice_size, request.pts_limit or limits.slice_size)
    return _answer(account, news[:size], final=len(news) <= size)


def _check(account: Account, request: Any) -> None:
    if request.pts <= 0:
        raise bad_request("PERSISTENT_TIMESTAMP_EMPTY")
    if request.pts > account.pts:
        raise bad_request("PERSISTENT_TIMESTAMP_INVALID")
    if request.date is None or request.date.timestamp() <= 0:
        raise bad_request("DATE_EMPTY")


def _answer(account: Account, news: list[Event], *, final: bool) -> Any:
    fresh = [account.messages[one.ids[0]] for one in news if one.kind == "new"]
    standing = [one for one in fresh if not one.deleted]
    others = [objects.update(account, one) for one in news if one.kind != "new"]
    content = {
        "new_messages": [objects.message(account, one) for one in standing],
        "new_encrypted_messages": [],
        "other_updates": [*_confirmations(fresh), *(one for one in others if one is not None)],
        "chats": [],
        "users": objects.users(account, mentioned(account, news)),
    }
    state = objects.state(account, None if final else news[-1].pts)
    if final:
        return T.updates.Difference(state=state, **content)
    return T.updates.DifferenceSlice(intermediate_state=state, **content)


def _confirmations(fresh: list[SandboxMessage]) -> Iterator[Any]:
    """An updateMessageID for every send, so that one whose answer was lost is confirmed here."""
    for one in fresh:
        if one.random_id is not None and not one.from_scheduled:
            yield T.UpdateMessageID(id=one.id, random_id=one.random_id)


def mentioned(account: Account, news: list[Event]) -> Iterator[int]:
    """Everybody a client needs in order to understand the answer (api/peers)."""
    for event in news:
        yield event.peer_id
        for one in (account.messages[number] for number in event.ids):
            yield one.peer_id
            if one.out or one.peer_id == account.owner.id:
                yield account.owner.id
            yield from (who for who in (one.fwd_from, one.via_bot_id) if who is not None)
