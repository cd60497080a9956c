"""`ok`, `edit`, `answer`, `no`, `take`, `resolve`, `clear`: what the owner says to a card, as in Saved Messages.

They change what the store says, under the lock; the next run carries it out.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Annotated

import typer

from autokus import wiring
from autokus.commands.contacts import NoWait, Who
from autokus.commands.opening import home_of, locked
from autokus.orders import Orders, read_number
from autokus.settings import load_settings

Number = Annotated[str, typer.Argument(metavar="N", help="The card's number, from inbox.")]
Words = Annotated[list[str], typer.Argument(metavar="TEXT", help="Your words, sent as they are.")]


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    for verb in (_ok, _edit, _answer, _no, _take, _resolve, _clear):
        app.command(verb.__name__.removeprefix("_"))(verb)


def _ordered(context: typer.Context, order: Callable[[Orders], str], *, no_wait: bool) -> None:
    """Prints what became of an order that must not come between a run's look and its send."""
    home = home_of(context)
    with locked(home, wait=not no_wait):
        store = wiring.open_store(home)
        try:
            days = load_settings(home).lessons.expire_days
            print(order(Orders(store, int(time.time()), lesson_days=days)))
        finally:
            store.close()


def _ok(context: typer.Context, number: Number, no_wait: NoWait = False) -> None:
    """Send the text of this card with the next run."""
    _ordered(context, lambda orders: orders.ok(read_number(number)), no_wait=no_wait)


def _edit(context: typer.Context, number: Number, text: Words, no_wait: NoWait = False) -> None:
    """Send your words instead of this card's text."""
    words = " ".join(text)
    _ordered(context, lambda orders: orders.edit(read_number(number), words), no_wait=no_wait)


def _answer(context: typer.Context, number: Number, text: Words, no_wait: NoWait = False) -> None:
    """Send your words to the recruiter of this card."""
    words = " ".join(text)
    _ordered(context, lambda orders: orders.answer(read_number(number), words), no_wait=no_wait)


def _no(context: typer.Context, number: Number, no_wait: NoWait = False) -> None:
    """Do not send the text of this card."""
    _ordered(context, lambda orders: orders.no(read_number(number)), no_wait=no_wait)


def _take(context: typer.Context, number: Number, no_wait: NoWait = False) -> None:
    """Go on yourself in the chat of this card; nothing is answered there meanwhile."""
    _ordered(context, lambda orders: orders.take(read_number(number)), no_wait=no_wait)


def _resolve(
    context: typer.Context,
    which: Annotated[str, typer.Argument(metavar="N|@USER", help="A card's number, or a contact.")],
    no_wait: NoWait = False,
) -> None:
    """Say that what waited for you is done; AutoKus goes on with the next message."""
    _ordered(context, lambda orders: orders.resolve(which), no_wait=no_wait)


def _clear(context: typer.Context, who: Who, no_wait: NoWait = False) -> None:
    """Drop all that waits in the chat with this person: messages, a draft, a handover."""
    _ordered(context, lambda orders: orders.clear(who), no_wait=no_wait)
