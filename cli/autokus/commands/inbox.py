"""`inbox`, `show`, `reply`: what waits, what was said, and the owner's own words."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated

import typer

from autokus import wiring
from autokus.commands.contacts import AsJson, NoWait, Who, contact_json
from autokus.commands.opening import home_of, locked, store_of
from autokus.commands.screen import ago, clock_time, plain, print_json, print_table
from autokus.delivery import send_by_hand
from autokus.doorkeeper import Doorkeeper
from autokus.errors import WrongUsage
from autokus.orders import Orders
from autokus.protocols import Store
from autokus.rules.questions.whose_chat import never_answered
from autokus.rules.splitting import split_text
from autokus.settings import load_settings
from autokus.vocabulary import (
    Contact,
    Conversation,
    Handover,
    Line,
    Media,
    Outgoing,
    RunReport,
    SendState,
)


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    app.command("inbox")(_inbox)
    app.command("show")(_show)
    app.command("reply")(_reply)


def _inbox(context: typer.Context, as_json: AsJson = False) -> None:
    """List what waits for you: handovers, and people who wrote and are not approved."""
    store = store_of(context)
    now = int(time.time())
    waiting = [
        (item, store.talks.conversation(item.user_id, now)) for item in store.talks.handovers()
    ]
    replies = [
        (row, store.talks.conversation(row.peer.user_id, now)) for row in store.outbox.awaited()
    ]
    strangers = store.people.strangers()
    if as_json:
        print_json(
            {
                "handovers": [_handover_json(store, item, talk) for item, talk in waiting],
                "replies": [_reply_json(store, row, talk) for row, talk in replies],
                "not_approved": [
                    contact_json(person)
                    | {
                        "first_at": person.first_at,
                        "last_at": person.last_at,
                        "wrote": person.wrote,
                    }
                    for person in strangers
                ],
            }
        )
        return
    if not waiting and not replies and not strangers:
        print("Nothing waits for you.")
    for item, talk in waiting:
        _print_handover(store, item, talk, now)
    for row, talk in replies:
        _print_waiting_reply(store, row, talk)
    if strangers:
        _print_strangers(strangers, now)


def _handover_json(store: Store, item: Handover, talk: Conversation) -> dict[str, object]:
    card = store.console.newest(handover_id=item.id)
    return contact_json(talk.contact) | {
        "card": card.number if card else None,
        "since": item.opened_at,
        "reason": item.reason,
        "suggestion": item.suggestion,
        "messages": [line.message.text for line in _handed_over(talk)],
    }


def _reply_json(store: Store, row: Outgoing, talk: Conversation) -> dict[str, object]:
    card = store.console.newest(outbox_id=row.id)
    return contact_json(talk.contact) | {
        "card": card.number if card else None,
        "text": row.text,
        "leaves_at": row.due_at if row.state is SendState.SCHEDULED else None,
    }


def _print_strangers(strangers: list[Contact], now: int) -> None:
    print("Wrote and are not approved:")
    print_table(
        ("#", "who", "name", "messages", "last"),
        (
            (str(p.number), plain(p.label), plain(p.person.name), str(p.wrote), ago(p.last_at, now))
            for p in strangers
        ),
    )
    print("\nApprove with: autokus approve NUMBER --from-unread")


def _print_handover(store: Store, item: Handover, talk: Conversation, now: int) -> None:
    contact = talk.contact
    who = f"#{contact.number} {plain(contact.label)} ({plain(contact.person.name)})"
    print(f"{who} waits for you, {ago(item.opened_at, now)}: {plain(item.reason)}")
    for line in _handed_over(talk):
        print(f"  > {_words(line)}")
    card = store.console.newest(handover_id=item.id)
    if card and card.suggestion:
        print(f"  suggested: {plain(card.suggestion)}")
        print(f"  send it with: autokus ok {card.number}")
    way = f"autokus answer {card.number} TEXT" if card else f"autokus reply {contact.number} TEXT"
    print(f"  answer in the chat, or: {way}\n")


def _print_waiting_reply(store: Store, row: Outgoing, talk: Conversation) -> None:
    contact = talk.contact
    card = store.console.newest(outbox_id=row.id)
    n = card.number if card else "?"
    lies = row.state is SendState.SCHEDULED and row.due_at is not None
    when = f"leaves at {clock_time(row.due_at)}" if lies and row.due_at else "waits for your word"
    print(f"A reply to #{contact.number} {plain(contact.label)} {when}:")
    print(f"  {plain(row.text)}")
    print(
        f"  stop it with: autokus no {n}\n"
        if lies
        else f"  autokus ok {n}, autokus edit {n} TEXT, or autokus no {n}\n"
    )


def _handed_over(talk: Conversation) -> list[Line]:
    """What the recruiter wrote since the owner or AutoKus last did."""
    kept: list[Line] = []
    for line in reversed(talk.lines):
        if line.message.from_owner:
            break
        kept.append(line)
    return kept[::-1]


def _words(line: Line) -> str:
    text = plain(line.message.text)
    shown = {Media.MEDIA: f"[attachment] {text}".strip(), Media.SERVICE: "[service message]"}.get(
        line.message.media, text
    )
    return shown or "[no readable text]"


def _show(context: typer.Context, who: Who, as_json: AsJson = False) -> None:
    """Show the conversation with this person, and what became of each message."""
    store = store_of(context)
    contact = Orders(store, _now()).find(who)
    talk = store.talks.conversation(contact.user_id, int(time.time()))
    if as_json:
        print_json(contact_json(contact) | {"messages": [_line_json(line) for line in talk.lines]})
        return
    print(
        f"#{contact.number} {plain(contact.label)} ({plain(contact.person.name)}, id {contact.user_id})"
        + _standing(contact)
    )
    if not talk.lines:
        print(
            "No messages stored."
            if contact.approved
            else "Of people who are not approved no messages are stored."
        )
    for line in talk.lines:
        _print_line(line)
    if talk.handover:
        print(f"\nWaits for you: {plain(talk.handover.reason)}")


def _standing(contact: Contact) -> str:
    never = never_answered(contact.user_id, contact.person.kind)
    if never:
        return f", never answered: {never}"
    return f", mode {contact.mode.value}" if contact.approved else ", not approved"


def _print_line(line: Line) -> None:
    message = line.message
    who = "AutoKus  " if line.ours else ("you      " if message.from_owner else "recruiter")
    marks = "".join(
        mark for is_so, mark in ((line.edited, " (edited)"), (line.deleted, " (deleted)")) if is_so
    )
    print(f"{clock_time(message.date)}  {who}  {_words(line)}{marks}")
    if not message.from_owner:
        fate = (
            f"{line.outcome.value.replace('_', ' ')}: {plain(line.reason)}"
            if line.outcome
            else "not settled yet"
        )
        print(f"{'':29}-> {fate}")


def _line_json(line: Line) -> dict[str, object]:
    message = line.message
    author = "autokus" if line.ours else ("owner" if message.from_owner else "recruiter")
    return {
        "id": message.id,
        "date": message.date,
        "from": author,
        "text": message.text,
        "media": message.media.value,
        "edited": line.edited,
        "deleted": line.deleted,
        "outcome": line.outcome.value if line.outcome else None,
        "reason": line.reason or None,
    }


def _reply(
    context: typer.Context,
    who: Who,
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="Your words, sent as they are.")
    ],
    no_wait: NoWait = False,
) -> None:
    """Send your own words to this person; what waited for you there is closed."""
    words = " ".join(text)
    parts = split_text(words)
    if not parts:
        raise WrongUsage(
            "The text is empty.",
            "Nothing was sent.",
            'Write it behind the name: autokus reply @name "…"',
        )
    home = home_of(context)
    settings = load_settings(home)
    connect = wiring.connector(home, settings)
    with locked(home, wait=not no_wait):
        store = wiring.open_store(home)
        try:
            contact = Orders(store, _now()).find(who)
            never = never_answered(contact.user_id, contact.person.kind)
            if never:
                raise WrongUsage(
                    f"{plain(contact.label)} is never written to: {never}.", "Nothing was sent."
                )
            keeper = Doorkeeper(store, _now, RunReport())
            keeper.require_open()
            rows = store.outbox.reserve_by_hand(contact.person.peer, parts, int(time.time()))
            asyncio.run(send_by_hand(store, keeper, connect, rows, _now))
        finally:
            store.close()
    print(
        f"Sent to {plain(contact.label)}" + (f" in {len(parts)} parts." if len(parts) > 1 else ".")
    )


def _now() -> int:
    return int(time.time())
