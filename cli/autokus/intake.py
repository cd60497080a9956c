"""Asks Telegram what is new and stores it: the first step of every run, and the last look before every send."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TypeVar

from autokus.errors import Action, TelegramFailed
from autokus.protocols import Gateway, Store
from autokus.vocabulary import (
    SAVED_MESSAGES,
    Dialog,
    Dialogs,
    Message,
    News,
    Peer,
)

Result = TypeVar("Result")

ABREAST = 8
"""Requests that are under way at once."""

BATCH = 100
"""Chats in one `messages.getPeerDialogs` (TELEGRAM section 3)."""


async def take_in_news(store: Store, gateway: Gateway, now: int) -> int:
    """One request if nothing happened, however many contacts there are; answers with the new inbound messages.

    Each answer of Telegram is stored, with the state after it, before the next is asked for.
    """
    state = store.talks.update_state()
    new = 0
    while state is not None:
        news = await gateway.news(state)
        if news.too_long:
            break
        if not news.is_empty:
            new += store.talks.take_in(news, now)
        if not news.more or news.state is None:
            return new
        state = news.state
    return new + store.talks.take_in(await _reconcile(store, gateway), now)


async def note_drafts(store: Store, gateway: Gateway, peers: Sequence[Peer]) -> None:
    """Learns in which of these chats the owner has begun to write: one request for each hundred of them.

    Drafts come with no difference (TELEGRAM section 4b), so they are asked for when an answer is due. A draft that we
    placed is not the owner's typing.
    """
    if not peers:
        return
    ours = {row.peer.user_id: row.text for row in store.outbox.placed()}
    store.people.note_drafts(
        {
            dialog.user_id: dialog.draft_at if dialog.draft != ours.get(dialog.user_id) else None
            for dialog in await heads(peers, gateway)
        }
    )


async def heads(peers: Sequence[Peer], gateway: Gateway) -> list[Dialog]:
    """The heads of these chats; one that Telegram does not know is left out."""
    return [dialog for answer in await _all_dialogs(peers, gateway) for dialog in answer.dialogs]


async def _reconcile(store: Store, gateway: Gateway) -> News:
    """What stands in each contact's chat beyond its mark: for a first run, a lost state or too long a gap.

    The state is the one of the first answer: what happens while the chats are read comes again with the next
    difference, and is stored once all the same. The owner's Saved Messages have a mark of their own.
    """
    contacts = store.people.contacts()
    by_id = {contact.user_id: contact for contact in contacts}
    owner_id = store.people.owner_id()
    peers = [*([SAVED_MESSAGES] if owner_id else []), *(c.person.peer for c in contacts)]
    answers = await _all_dialogs(peers, gateway)
    unread: list[Callable[[], Awaitable[tuple[Message, ...]]]] = []
    for dialog in (dialog for answer in answers for dialog in answer.dialogs):
        contact = by_id.get(dialog.user_id)
        if contact and dialog.top_message > contact.mark:
            unread.append(partial(gateway.history, contact.person.peer, contact.mark))
        elif dialog.user_id == owner_id and (mark := _saved_mark(store, dialog)) is not None:
            unread.append(partial(gateway.history, SAVED_MESSAGES, mark))
    found = await abreast(unread)
    return News(
        tuple(message for messages in found for message in messages),
        people=tuple(person for answer in answers for person in answer.people),
        state=answers[0].state if answers else await gateway.state(),
    )


def _saved_mark(store: Store, dialog: Dialog) -> int | None:
    """From where Saved Messages are to be read, if at all: what stood there the first time was not written for us."""
    mark = store.talks.saved_mark()
    if mark is None:
        store.talks.set_saved_mark(dialog.top_message)
        return None
    return mark if dialog.top_message > mark else None


async def abreast(questions: Sequence[Callable[[], Awaitable[Result]]]) -> list[Result]:
    """The answers to questions that do not depend on one another, some at a time over the same connection."""
    found: list[Result] = []
    for start in range(0, len(questions), ABREAST):
        asked = [asyncio.ensure_future(ask()) for ask in questions[start : start + ABREAST]]
        try:
            found += await asyncio.gather(*asked)
        finally:  # of several failures one is told; asyncio would print the others
            for one in asked:
                one.cancel()
            await asyncio.gather(*asked, return_exceptions=True)
    return found


async def _all_dialogs(peers: Sequence[Peer], gateway: Gateway) -> list[Dialogs]:
    """The first hundred alone, since its request may open the connection; the others go out together."""
    batches = [
        partial(_dialogs, peers[start : start + BATCH], gateway)
        for start in range(0, len(peers), BATCH)
    ]
    found = [*await abreast(batches[:1]), *await abreast(batches[1:])]
    return [answer for answers in found for answer in answers]


async def _dialogs(peers: Sequence[Peer], gateway: Gateway) -> list[Dialogs]:
    """One bad address fails the whole batch: it is halved until the bad one stands alone, and left out."""
    try:
        return [await gateway.dialogs(peers)]
    except TelegramFailed as failed:
        if failed.action is not Action.GIVE_UP:
            raise
        if len(peers) == 1:
            return []
    half = len(peers) // 2
    return await _dialogs(peers[:half], gateway) + await _dialogs(peers[half:], gateway)
