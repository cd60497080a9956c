"""`forget`: everything about one person, out of database, journal and logs."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated

import typer

from autokus import wiring
from autokus.commands.asking import require_yes
from autokus.commands.contacts import NoWait, Who
from autokus.commands.opening import home_of, locked, store_of
from autokus.commands.screen import plain
from autokus.errors import TelegramFailed, WrongUsage
from autokus.forgetting import Forgotten, forget, lies_at_telegram, take_back
from autokus.language.text import several
from autokus.orders import Orders
from autokus.protocols import Connect, Store
from autokus.settings import load_settings
from autokus.vocabulary import Contact, Erased


def register(app: typer.Typer) -> None:
    """Adds the verb to the command line."""
    app.command("forget")(_forget)


def _forget(
    context: typer.Context,
    who: Who,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    no_wait: NoWait = False,
) -> None:
    """Erase everything about this person, every row and byte of it. This cannot be undone."""
    home = home_of(context)
    store = store_of(context)
    contact = _anybody(store, who)
    if not yes:
        _announce(contact, store.erasure.preview(contact.user_id))
        require_yes("Erase all of it?")
    store.close()
    with locked(home, wait=not no_wait):
        store = wiring.open_store(home)
        try:
            user_id = _anybody(store, str(contact.user_id)).user_id
            if lies_at_telegram(store, user_id):
                connect = wiring.connector(home, load_settings(home))
                asyncio.run(_taken_back(store, connect, user_id))
            done = forget(store, home, user_id)
        finally:
            store.close()
    _report(contact, done)


async def _taken_back(store: Store, connect: Connect, user_id: int) -> None:
    gateway = connect()
    try:
        await take_back(store, gateway, user_id)
    except TelegramFailed as failed:
        failed.means = "Nobody was forgotten: something of ours still lies in that chat."
        raise
    finally:
        await gateway.close()


def _anybody(store: Store, who: str) -> Contact:
    """The person meant, who is not the owner. Raises WrongUsage."""
    contact = Orders(store, int(time.time())).find(who)
    if contact.user_id == store.people.owner_id():
        raise WrongUsage("That is your own account.", "Nothing was changed.")
    return contact


def _announce(contact: Contact, going: Erased) -> None:
    name = f" ({plain(contact.person.name)})" if contact.person.name else ""
    print(f"#{contact.number} {plain(contact.label)}{name}: {_counts(going)}.")
    if going.lessons:
        print(
            f"Lessons that are bound to this person or hold the person's words go too: {_numbers(going.lessons)}."
        )
    if going.unsourced:
        print(
            f"Lessons in your own words stay, without a trace of where they come from: {_numbers(going.unsourced)}."
        )


def _report(contact: Contact, done: Forgotten) -> None:
    print(f"Forgotten: {plain(contact.label)}. {_counts(done.erased)}.")
    if done.erased.lessons:
        print(f"Lessons erased: {_numbers(done.erased.lessons)}.")
    logs = (_many(done.log_lines, "line"), _many(done.log_files, "whole file"))
    if any(logs):
        print(f"Logs: {' and '.join(filter(None, logs))} erased.")
    print(
        "Not touched: what stands at Telegram, and backups and copies of the home that you made.\n"
        "Whoever writes again is listed in `autokus inbox` like anybody who is not approved."
    )


def _counts(erased: Erased) -> str:
    parts = (
        _many(erased.messages, "message"),
        _many(erased.sends, "send"),
        _many(erased.handovers, "handover"),
        _many(erased.decisions, "decision"),
        _many(erased.notes, "note"),
        _many(len(erased.lessons), "lesson"),
    )
    return ", ".join(part for part in parts if part) or "nothing but the name"


def _many(count: int, what: str) -> str:
    return several(count, what) if count else ""


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(f"#{number}" for number in numbers)
