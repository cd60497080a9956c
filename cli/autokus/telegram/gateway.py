"""The Gateway of `protocols.py` over one raw connection; every failure leaves here as TelegramFailed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from telethon.tl import TLRequest, types
from telethon.tl.functions.contacts import ResolveUsernameRequest
from telethon.tl.functions.help import GetConfigRequest
from telethon.tl.functions.messages import (
    DeleteScheduledMessagesRequest,
    EditMessageRequest,
    GetHistoryRequest,
    GetPeerDialogsRequest,
    GetScheduledHistoryRequest,
    ReadHistoryRequest,
    SaveDraftRequest,
    SendMessageRequest,
    SetTypingRequest,
)
from telethon.tl.functions.updates import GetDifferenceRequest, GetStateRequest
from telethon.tl.functions.users import GetUsersRequest

from autokus.errors import Exit, TelegramFailed, WrongUsage
from autokus.telegram.asking import ask
from autokus.telegram.connection import Connection, Login
from autokus.telegram.convert import (
    input_peer,
    sent_id,
    telegram_date,
    to_dialogs,
    to_messages,
    to_news,
    to_people,
    to_placed,
    to_resolved,
    to_state,
)
from autokus.telegram.failures import rpc_failure, transport_failure
from autokus.vocabulary import (
    SAVED_MESSAGES,
    Author,
    Dialogs,
    Message,
    News,
    Outgoing,
    Peer,
    Person,
    Placed,
    UpdateState,
)

PAGE = 100
"""Most that Telegram gives in one answer, of messages as of dialogs (TELEGRAM section 3)."""

LONGEST_GAP = 10_000
"""Events after which asking each contact is cheaper than reading everything that happened."""

MOST_PAGES = 50

_LOST_STATE = {"PERSISTENT_TIMESTAMP_INVALID", "PERSISTENT_TIMESTAMP_EMPTY"}


Heard = Callable[[str, float, str], None]
"""Told of each request: its name, how many seconds it took, and the name of its failure, if it failed."""


class TelethonGateway:
    """One connection's worth of talk with Telegram."""

    def __init__(self, login: Login, step_seconds: float, heard: Heard | None = None) -> None:
        """Nothing is opened before the first request; `heard` is told of each."""
        self._connection = Connection(login, step_seconds)
        self._heard = heard
        self._told_time: tuple[int, float] | None = None

    @property
    def requests(self) -> int:
        """How many requests this connection has made."""
        return self._connection.requests

    async def news(self, since: UpdateState) -> News:
        """One `updates.getDifference`; a state that Telegram does not know any more counts as too long a gap."""
        try:
            return to_news(
                await self._ask(
                    GetDifferenceRequest(
                        pts=since.pts, qts=since.qts, date=since.date, pts_total_limit=LONGEST_GAP
                    )
                )
            )
        except TelegramFailed as failed:
            if failed.name in _LOST_STATE:
                return News(too_long=True)
            raise

    async def state(self) -> UpdateState:
        """Where the sequence of events stands now; only asked when there is no chat to learn it from."""
        return to_state(await self._ask(GetStateRequest()))

    async def dialogs(self, peers: Sequence[Peer]) -> Dialogs:
        """The heads of at most 100 chats."""
        return to_dialogs(
            await self._ask(
                GetPeerDialogsRequest([types.InputDialogPeer(input_peer(peer)) for peer in peers])
            )
        )

    async def history(self, peer: Peer, after: int) -> tuple[Message, ...]:
        """Every message with an id greater than `after`, oldest first, page by page."""
        found: dict[int, Message] = {}
        offset = 0
        for _ in range(MOST_PAGES):
            answer = await self._ask(
                GetHistoryRequest(
                    input_peer(peer),
                    offset_id=offset,
                    offset_date=None,
                    add_offset=0,
                    limit=PAGE,
                    max_id=0,
                    min_id=after,
                    hash=0,
                )
            )
            ids = [message.id for message in answer.messages]
            found |= {message.id: message for message in to_messages(answer.messages)}
            if len(ids) < PAGE:
                break
            offset = min(ids)
        return tuple(found[number] for number in sorted(found))

    async def resolve(self, username: str) -> Person:
        """Whom this name belongs to. Raises WrongUsage if nobody has it."""
        try:
            person = to_resolved(await self._ask(ResolveUsernameRequest(username)))
        except TelegramFailed as failed:
            if failed.name not in {"USERNAME_NOT_OCCUPIED", "USERNAME_INVALID"}:
                raise
            person = None
        if person is None:
            raise WrongUsage(
                f"Nobody on Telegram has the name @{username}.",
                "Nothing was changed.",
                "Check the spelling in the recruiter's profile.",
            )
        return person

    async def owner(self) -> Person:
        """Whose account this is."""
        found = to_people(await self._ask(GetUsersRequest([types.InputUserSelf()])))
        if not found:
            raise rpc_failure("AUTH_KEY_UNREGISTERED", Exit.UNAVAILABLE)
        return found[0]

    async def clock(self) -> int:
        """`help.getConfig`, whose `date` is the server's own time (core.telegram.org/constructor/config)."""
        answer = await self._ask(GetConfigRequest())
        return int(answer.date.timestamp())

    async def show_typing(self, peer: Peer) -> None:
        """Shows "typing…" in the recruiter's chat."""
        await self._ask(SetTypingRequest(input_peer(peer), types.SendMessageTypingAction()))

    async def mark_read(self, peer: Peer, up_to: int) -> None:
        """Marks what was answered as read."""
        await self._ask(ReadHistoryRequest(input_peer(peer), max_id=up_to))

    async def send(self, outgoing: Outgoing) -> int:
        """Plain text, no link preview, the owner's draft left alone, under the row's `random_id`."""
        answer = await self._ask(_sending(outgoing))
        message_id = sent_id(answer, outgoing.random_id)
        if message_id is None:
            raise _no_number()
        return message_id

    async def schedule(self, outgoing: Outgoing, at: int) -> Placed:
        """The same, at that moment of Telegram's clock: an aware date, a naive one would be read as UTC."""
        answer = await self._ask(_sending(outgoing, datetime.fromtimestamp(at, UTC)))
        placed = to_placed(answer, outgoing.random_id)
        if placed is None:
            raise _no_number()
        return placed

    async def queue(self, peer: Peer) -> tuple[Message, ...]:
        """The chat's whole queue: `messages.getScheduledHistory` tells lost items as well as known ones."""
        answer = await self._ask(GetScheduledHistoryRequest(input_peer(peer), hash=0))
        return tuple(to_messages(answer.messages))

    async def unschedule(self, peer: Peer, ids: Sequence[int]) -> None:
        """Takes items out of the queue; one that has left meanwhile is passed over."""
        await self._ask(DeleteScheduledMessagesRequest(input_peer(peer), list(ids)))

    async def place_draft(self, peer: Peer, text: str) -> None:
        """Puts the text into the chat's input box on all devices; an empty one clears it."""
        await self._ask(SaveDraftRequest(input_peer(peer), text, no_webpage=True))

    async def edit_note(self, message_id: int, text: str) -> None:
        """Changes a note in Saved Messages; the same text again is no failure."""
        try:
            await self._ask(
                EditMessageRequest(types.InputPeerSelf(), message_id, message=text, no_webpage=True)
            )
        except TelegramFailed as failed:
            if failed.name != "MESSAGE_NOT_MODIFIED":
                raise

    @property
    def telegram_time(self) -> int | None:
        """The latest date that Telegram told, and what has passed since by a clock that nobody can set."""
        if self._told_time is None:
            return None
        told, at = self._told_time
        return told + int(time.monotonic() - at)

    async def close(self) -> None:
        """Closes the connection."""
        await self._connection.close()

    async def _ask(self, request: TLRequest) -> Any:
        began, failure = time.monotonic(), ""
        try:
            answer = await ask(self._connection, request)
        except TelegramFailed as failed:
            failure = failed.name
            raise
        finally:
            if self._heard is not None:
                name = type(request).__name__.removesuffix("Request")
                self._heard(name, time.monotonic() - began, failure)
        told, known = telegram_date(answer), self.telegram_time
        # The answer to a repeated send has the first one's date: what lies behind is not the time.
        if told is not None and (known is None or told > known):
            self._told_time = told, time.monotonic()
        return answer


def _sending(outgoing: Outgoing, at: datetime | None = None) -> TLRequest:
    peer = SAVED_MESSAGES if outgoing.author is Author.NOTE else outgoing.peer
    return SendMessageRequest(
        input_peer(peer),
        outgoing.text,
        random_id=outgoing.random_id,
        no_webpage=True,
        schedule_date=at,
    )


def _no_number() -> TelegramFailed:
    return transport_failure(
        "NO_MESSAGE_ID", "Telegram took the message but did not say its number."
    )
