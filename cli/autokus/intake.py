"""Asks Telegram what is new and stores it: the first step of every run, and the last look before every send."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.errors import Action, TelegramFailed
from autokus.protocols import Gateway, Store
from autokus.vocabulary import Contact, Dialogs, Message, News, Person, UpdateState

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
    return new + store.talks.take_in(await _reconcile(store.people.contacts(), gateway), now)


async def note_drafts(store: Store, gateway: Gateway, contacts: Sequence[Contact]) -> None:
    """Learns in which of these chats the owner has begun to write: one request for each hundred of them.

    Drafts come with no difference (TELEGRAM section 4b), so they are asked for when an answer is due.
    """
    for start in range(0, len(contacts), BATCH):
        for answer in await _dialogs(contacts[start : start + BATCH], gateway):
            store.people.note_drafts({d.user_id: d.draft_at for d in answer.dialogs})


async def _reconcile(contacts: Sequence[Contact], gateway: Gateway) -> News:
    """What stands in each contact's chat beyond its mark: for a first run, a lost state or too long a gap.

    The state is the one of the first answer: what happens while the chats are read comes again with the next
    difference, and is stored once all the same.
    """
    state: UpdateState | None = None
    messages: list[Message] = []
    people: list[Person] = []
    by_id = {contact.user_id: contact for contact in contacts}
    for start in range(0, len(contacts), BATCH):
        for answer in await _dialogs(contacts[start : start + BATCH], gateway):
            state = state or answer.state
            people += answer.people
            for dialog in answer.dialogs:
                contact = by_id.get(dialog.user_id)
                if contact and dialog.top_message > contact.mark:
                    messages += await gateway.history(contact.person.peer, contact.mark)
    return News(tuple(messages), people=tuple(people), state=state or await gateway.state())


async def _dialogs(contacts: Sequence[Contact], gateway: Gateway) -> list[Dialogs]:
    """One bad address fails the whole batch: it is halved until the bad one stands alone, and left out."""
    try:
        return [await gateway.dialogs([contact.person.peer for contact in contacts])]
    except TelegramFailed as failed:
        if failed.action is not Action.GIVE_UP:
            raise
        if len(contacts) == 1:
            return []
    half = len(contacts) // 2
    return await _dialogs(contacts[:half], gateway) + await _dialogs(contacts[half:], gateway)
