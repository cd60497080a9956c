"""`approve`, `revoke`, `mode`, `contacts`."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated

import typer

from autokus import approval, wiring
from autokus.commands.opening import home_of, locked, store_of
from autokus.commands.screen import ago, clock_time, plain, print_json, print_table
from autokus.orders import Orders
from autokus.protocols import Connect, Store
from autokus.rules.questions.quiet import muted
from autokus.rules.trust import suggested_mode, told
from autokus.settings import load_settings
from autokus.vocabulary import Contact, Mode

Who = Annotated[
    str,
    typer.Argument(metavar="@USER", help="@name, id, or the number from inbox or contacts."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object on one line.")]
NoWait = Annotated[
    bool, typer.Option("--no-wait", help="Exit with 75 instead of waiting for a live run.")
]


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    app.command("approve")(_approve)
    app.command("revoke")(_revoke)
    app.command("mode")(_mode)
    app.command("mute")(_mute)
    app.command("unmute")(_unmute)
    app.command("contacts")(_contacts)


def orders_of(context: typer.Context) -> Orders:
    """The owner's orders on the home that is named. Raises WrongSettings, UnsafeFile, StorageFailed."""
    return Orders(store_of(context), int(time.time()))


def _approve(
    context: typer.Context,
    who: Who,
    from_unread: Annotated[
        bool, typer.Option("--from-unread", help="Answer also what you have not read yet.")
    ] = False,
    no_wait: NoWait = False,
) -> None:
    """Let AutoKus answer this person. Without --from-unread, from the next message on."""
    home = home_of(context)
    settings = load_settings(home)
    connect = wiring.connector(home, settings)
    with locked(home, wait=not no_wait):
        store = wiring.open_store(home, create=True)
        try:
            contact = asyncio.run(_approved(store, connect, who, from_unread=from_unread))
        finally:
            store.close()
    print(
        f"Approved {plain(contact.label)} ({plain(contact.person.name)}, id {contact.user_id}): number {contact.number}"
    )


async def _approved(store: Store, connect: Connect, who: str, *, from_unread: bool) -> Contact:
    gateway = connect()
    try:
        return await approval.approve(
            store, gateway, who, from_unread=from_unread, now=int(time.time())
        )
    finally:
        await gateway.close()


def _revoke(context: typer.Context, who: Who) -> None:
    """Take the approval back: no further automatic reply, a live run obeys before its next send."""
    print(orders_of(context).revoke(who))


def _mode(
    context: typer.Context,
    who: Who,
    mode: Annotated[
        Mode,
        typer.Argument(
            metavar="MODE",
            help="auto: answered; veto: the reply waits some minutes where you can stop it; "
            "draft: you say yes to each; off: watched only.",
        ),
    ],
) -> None:
    """Set what AutoKus does in this contact's chat."""
    print(orders_of(context).mode(who, mode.value))


def _mute(
    context: typer.Context,
    who: Who,
    length: Annotated[str, typer.Argument(metavar="FOR", help="How long: 30m, 12h, 2d, 1w.")],
) -> None:
    """Answer nothing in this contact's chat for a while; what comes meanwhile waits."""
    seconds = orders_of(context).mute(who, length)
    until = clock_time(int(time.time()) + seconds)
    print(f"{plain(who)} is muted until {until}. End it with: autokus unmute {plain(who)}")


def _unmute(context: typer.Context, who: Who) -> None:
    """End a mute."""
    print(orders_of(context).unmute(who))


def _contacts(context: typer.Context, as_json: AsJson = False) -> None:
    """List the people who are approved."""
    store = store_of(context)
    now = int(time.time())
    rows = [
        (
            contact,
            store.talks.conversation(contact.user_id, now),
            store.outbox.trust(contact.user_id),
        )
        for contact in store.people.contacts()
    ]
    overall = store.outbox.trust()
    if as_json:
        print_json(
            {
                "contacts": [
                    contact_json(c)
                    | {"pending": len(talk.pending), "waits_for_you": bool(talk.handover)}
                    | {"paused": c.paused_why or None, "muted": muted(c, now) is not None}
                    | {"trust": trust, "suggested_mode": suggested_mode(c.mode, trust)}
                    for c, talk, trust in rows
                ],
                "trust": overall,
            }
        )
        return
    if not rows:
        print(
            "Nobody is approved yet. `autokus inbox` lists who wrote; approve with `autokus approve @name`."
        )
        return
    print_table(
        ("#", "who", "name", "mode", "last message", "replies", "state"),
        (
            (
                str(c.number),
                plain(c.label),
                plain(c.person.name),
                c.mode.value,
                ago(talk.lines[-1].message.date if talk.lines else None, now),
                told(trust),
                _state(c, now)
                or ("waits for you" if talk.handover else "")
                or ("a draft waits for your word" if talk.awaited else "")
                or (f"{len(talk.pending)} to answer" if talk.pending else ""),
            )
            for c, talk, trust in rows
        ),
    )
    if said := told(overall):
        print(f"\nAll replies: {said}.")
    for contact, _, trust in rows:
        if mode := suggested_mode(contact.mode, trust):
            print(
                f"{plain(contact.label)}: {told(trust)}. A mode that fits: autokus mode {contact.number} {mode.value}"
            )


def _state(contact: Contact, now: int) -> str:
    if contact.paused_why:
        return f"paused: {plain(contact.paused_why)}"
    decision = muted(contact, now)
    return decision.reason if decision else ""


def contact_json(contact: Contact) -> dict[str, object]:
    """A person as `--json` prints one."""
    return {
        "number": contact.number,
        "id": contact.user_id,
        "username": contact.person.username,
        "name": contact.person.name,
        "kind": contact.person.kind.value,
        "mode": contact.mode.value if contact.approved else None,
        "approved_at": contact.approved_at,
    }
