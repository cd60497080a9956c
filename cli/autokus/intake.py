"""Asks Telegram what is new and stores it: the first step of every run, and the last look before every send."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.errors import Action, TelegramFailed
from autokus.protocols import Gateway, Store
from autokus.vocabulary import (
    SAVED_MESSAGES,
    Dialog,
    Dialogs,
    Message,
    News,
    Peer,
    Person,
    UpdateState,
)

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
    ours = {row.peer.user_id: row.text for row in store.outbox.placed()}
    for dialog in await heads(peers, gateway):
        typed = dialog.draft_at if dialog.draft != ours.get(dialog.user_id) else None
        store.people.note_drafts({dialog.user_id: typed})


async def heads(peers: Sequence[Peer], gateway: Gateway) -> list[Dialog]:
    """The heads of these chats; one that Telegram does not know is left out."""
    found: list[Dialog] = []
    for start in range(0, len(peers), BATCH):
        for answer in await _dialogs(peers[start : start + BATCH], gateway):
            found += answer.dialogs
    return found


async def _reconcile(store: Store, gateway: Gateway) -> News:
    """What stands in each contact's chat beyond its mark: for a first run, a lost state or too long a gap.

    The state is the one of the first answer: what happens while the chats are read comes again with the next
    difference, and is stored once all the same. The owner's Saved Messages have a mark of their own.
    """
    state: UpdateState | None = None
    messages: list[Message] = []
    people: list[Person] = []
    contacts = store.people.contacts()
    by_id = {contact.user_id: contact for contact in contacts}
    owner_id = store.people.owner_id()
    peers = [*([SAVED_MESSAGES] if owner_id else []), *(c.person.peer for c in contacts)]
    for start in range(0, len(peers), BATCH):
        for answer in await _dialogs(peers[start : start + BATCH], gateway):
            state = state or answer.state
            people += answer.people
            for dialog in answer.dialogs:
                contact = by_id.get(dialog.user_id)
                if contact and dialog.top_message > contact.mark:
                    messages += await gateway.history(contact.person.peer, contact.mark)
                elif dialog.user_id == owner_id:
                    messages += await _saved(store, gateway, dialog)
    return News(tuple(messages), people=tuple(people), state=state or await gateway.state())


async def _saved(store: Store, gateway: Gateway, dialog: Dialog) -> tuple[Message, ...]:
    """What is new in Saved Messages; the first time nothing: what stands there was not written for us."""
    mark = store.talks.saved_mark()
    if mark is None:
        store.talks.set_saved_mark(dialog.top_message)
    elif dialog.top_message > mark:
        return await gateway.history(SAVED_MESSAGES, mark)
    return ()


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
