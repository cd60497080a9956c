"""What the owner did in the bot's chat, out of what `getUpdates` brings. Everybody else's doings are dropped.

A message is an order if it begins with `/` and was not forwarded; a button is one by what is written in it; a reply to
our question for a text is an order to edit. Updates of another shape are passed over: none may block those behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from autokus.vocabulary import BotNews, Button, Order, OrderSource, Press

ORDERS = {
    Button.TAKE: "/take",
    Button.DONE: "/resolve",
    Button.SEND: "/ok",
    Button.STOP: "/no",
}
"""The order that a button stands for; Edit asks first."""

_DATA = re.compile(rf"({'|'.join(Button)}):([1-9]\d{{0,9}})")
_PROMPT = re.compile(r"#([1-9]\d{0,9}): your text\b")
_TO_ME = re.compile(r"(/\w+)@\w+")


class _User(msgspec.Struct):
    id: int


class _Chat(msgspec.Struct):
    id: int
    type: str


class _Said(msgspec.Struct):
    sender: _User | None = msgspec.field(default=None, name="from")
    text: str = ""


class _Message(msgspec.Struct):
    chat: _Chat
    sender: _User | None = msgspec.field(default=None, name="from")
    text: str = ""
    reply_to_message: _Said | None = None
    forward_origin: Any = None
    forward_date: Any = None
    """What servers before version 7.0 say of a forwarded message."""
    via_bot: Any = None


class _Card(msgspec.Struct):
    chat: _Chat


class _Callback(msgspec.Struct):
    id: str
    sender: _User = msgspec.field(name="from")
    data: str = ""
    message: _Card | None = None


class _Update(msgspec.Struct):
    update_id: int
    message: _Message | None = None
    callback_query: _Callback | None = None


class _Numbered(msgspec.Struct):
    update_id: int


def prompt_for(number: int) -> str:
    """The question for a card's text, as it is known again in the reply to it."""
    return f"#{number}: your text"


def read_updates(
    found: Sequence[Any], since: int, now: int, *, owner_id: int, bot_id: int
) -> BotNews:
    """What of it the owner did, each thing once, in the order of the updates."""
    reading = _Reading(since, now, owner_id, bot_id)
    for raw in sorted(filter(None, map(_numbered, found)), key=lambda pair: pair[0]):
        reading.take(*raw)
    return BotNews(
        reading.next,
        tuple(reading.orders),
        tuple(reading.presses),
        tuple(dict.fromkeys(reading.to_edit)),
        unclear=reading.unclear,
    )


def _numbered(raw: Any) -> tuple[int, Any] | None:
    try:
        return msgspec.convert(raw, _Numbered).update_id, raw
    except msgspec.ValidationError:
        return None


class _Reading:
    """What has been found so far."""

    def __init__(self, since: int, now: int, owner_id: int, bot_id: int) -> None:
        self.next = since
        self.orders: list[Order] = []
        self.presses: list[Press] = []
        self.to_edit: list[int] = []
        self.unclear = False
        self._now = now
        self._owner = owner_id
        self._bot = bot_id

    def take(self, number: int, raw: Any) -> None:
        # Not only upwards: after a quiet week, or at another server, the numbers begin anew, and lower
        # (core.telegram.org/bots/api#update). An offset out of reach is passed over by the server.
        self.next = number + 1
        try:
            update = msgspec.convert(raw, _Update)
        except msgspec.ValidationError:
            return
        if update.callback_query:
            self._pressed(number, update.callback_query)
        elif update.message:
            self._written(number, update.message)

    def _is_owners(self, chat: _Chat | None, sender: _User | None) -> bool:
        """Whether the owner did it, in the private chat: that has the owner's own id."""
        return (
            chat is not None
            and sender is not None
            and (sender.id, chat.id, chat.type) == (self._owner, self._owner, "private")
        )

    def _pressed(self, number: int, callback: _Callback) -> None:
        chat = callback.message.chat if callback.message else None
        data = _DATA.fullmatch(callback.data)
        if not self._is_owners(chat, callback.sender) or not data:
            return
        button, card = Button(data[1]), int(data[2])
        self.presses.append(Press(callback.id, f"{button.capitalize()} #{card}"))
        if button is Button.EDIT:
            self.to_edit.append(card)
        elif (order := f"{ORDERS[button]} {card}") not in {given.text for given in self.orders}:
            self._order(number, order)  # pressed twice by an unsteady thumb: once

    def _written(self, number: int, message: _Message) -> None:
        if not self._is_owners(message.chat, message.sender):
            return
        if any((message.forward_origin, message.forward_date, message.via_bot)):
            return  # somebody else's words
        text = message.text.strip()
        if text.startswith("/"):
            order = _TO_ME.sub(r"\1", text, count=1)
            self._order(number, "/help" if order.split()[0] == "/start" else order)
        elif card := self._asked_about(message.reply_to_message):
            if text:
                self._order(number, f"/edit {card} {text}")
            else:
                self.unclear = True
        else:
            self.unclear = True

    def _order(self, number: int, text: str) -> None:
        self.orders.append(Order(OrderSource.BOT, number, text, self._now))

    def _asked_about(self, said: _Said | None) -> int | None:
        """The card whose text we asked for in this message, if we did."""
        if said is None or said.sender is None or said.sender.id != self._bot:
            return None
        asked = _PROMPT.match(said.text)
        return int(asked[1]) if asked else None
