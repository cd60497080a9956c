"""The first person who is answered, picked from the chats of late."""

from __future__ import annotations

import asyncio
import time
from contextlib import closing

from autokus import approval, wiring
from autokus.commands.asking import choose, heading, say
from autokus.commands.opening import locked
from autokus.commands.screen import ago, plain
from autokus.commands.setup.wizard import Wizard
from autokus.protocols import Store
from autokus.vocabulary import Contact, Kind, Person, RecentChat

MOST_SHOWN = 20
NOBODY = "none"


def approve_first(wizard: Wizard) -> None:
    """Approves somebody where nobody is yet. Raises WrongUsage, TelegramFailed, LeftOff."""
    with closing(wiring.open_store(wizard.home)) as store:
        if store.people.contacts():
            return
        heading("The first person")
        wanted: str | Person | None = wizard.answers.contact
        if not wanted:
            wanted = None if wizard.answers.yes else _picked(wizard)
        if wanted is None or wanted == NOBODY:
            say("Nobody is approved yet: nobody is answered. Approve with: autokus approve @name")
            return
        contact = _approved(wizard, store, wanted)
    name = plain(contact.person.name) or plain(contact.label)
    say(f"{name} is answered from now on. Others: autokus approve @name")


def _picked(wizard: Wizard) -> Person | None:
    with locked(wizard.home, wait=True):
        recent = asyncio.run(_recent(wizard))
    people = [chat for chat in recent if chat.person.kind is Kind.HUMAN][:MOST_SHOWN]
    if not people:
        say("There are no private chats with people yet.")
        return None
    say("AutoKus answers nobody whom you have not approved. Your last chats:")
    now = int(time.time())
    number = choose(
        "Whom may it answer? (0: nobody yet)",
        [_shown(chat, now) for chat in people],
        option="--contact",
        default=0,
    )
    return people[number - 1].person if number else None


def _shown(chat: RecentChat, now: int) -> str:
    name = plain(chat.person.name) or str(chat.person.peer.user_id)
    at = f" @{chat.person.username}" if chat.person.username else ""
    return f"{name}{at}, {ago(chat.date, now)}"


async def _recent(wizard: Wizard) -> tuple[RecentChat, ...]:
    chats = wiring.chat_list(wizard.home, wizard.settings())
    try:
        async for page in chats.pages():
            return page
        return ()
    finally:
        await chats.close()


def _approved(wizard: Wizard, store: Store, who: str | Person) -> Contact:
    connect = wiring.connector(wizard.home, wizard.settings())
    unread, now = wizard.answers.from_unread, int(time.time())

    async def approved() -> Contact:
        gateway = connect()
        try:
            if isinstance(who, str):
                return await approval.approve(store, gateway, who, from_unread=unread, now=now)
            return await approval.approve_person(
                store, gateway, who, plain(who.name), from_unread=unread, now=now
            )
        finally:
            await gateway.close()

    with locked(wizard.home, wait=True):
        return asyncio.run(approved())
