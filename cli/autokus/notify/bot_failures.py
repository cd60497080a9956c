"""Every way the Bot API can fail, as data: one line per code (core.telegram.org/bots/api#making-requests)."""

from __future__ import annotations

from http import HTTPStatus
from typing import NamedTuple

from autokus.errors import Action, BotFailed

MEANS = "Cards and orders go through Saved Messages as before."

LONGEST_WAIT = 86_400
"""Seconds; what asks for more is not believed."""


class Row(NamedTuple):
    """What happened, what to do about it, and what the program does."""

    what: str
    todo: str = ""
    action: Action = Action.NEXT_RUN


_TOKEN = Row(
    "Telegram does not know the bot's token.",
    "Copy it again from @BotFather into bot.token, then run `autokus resume`.",
    Action.STOP,
)

CODES: dict[int, Row] = {
    400: Row(
        "The Bot API refused a request (error 400).",
        "Check bot.chat_id, if it is set; else press Start in the bot's chat.",
        Action.GIVE_UP,
    ),
    401: _TOKEN,
    403: Row(
        "Your bot may not write to you.",
        "Open its chat and press Start, or unblock it.",
        Action.GIVE_UP,
    ),
    404: _TOKEN,
    409: Row(
        "Another program reads the updates of your bot.",
        "Give AutoKus a bot of its own, or end the other program.",
    ),
    429: Row("Telegram wants your bot to wait."),
}

WEBHOOK = Row(
    "Your bot has a webhook, so that its updates go elsewhere.",
    "Give AutoKus a bot of its own, or take the webhook off it (`deleteWebhook`).",
)


AFTER_ALL = frozenset({"deadline", "reset", "broken_off", "too_large", "unexpected"})
"""Ways in which the answer is lost, but perhaps not the request."""


def refused(code: int, words: str, wait: int | None) -> BotFailed:
    """The failure behind an answer that says no; a 409 has two causes, which only its words tell apart."""
    row, name = CODES.get(code), f"bot_{code}"
    if code == HTTPStatus.CONFLICT and "webhook" in words.lower():
        row, name = WEBHOOK, "bot_409_webhook"
    if row is None:
        row = Row(f"The Bot API is not well (error {code}).")
    seconds = (
        float(min(max(wait or 1, 1), LONGEST_WAIT))
        if code == HTTPStatus.TOO_MANY_REQUESTS
        else None
    )
    return BotFailed(
        row.what,
        MEANS,
        row.todo,
        name=name,
        action=row.action,
        wait_seconds=seconds,
        only_reading=code == HTTPStatus.CONFLICT,
    )


def unreachable(kind: str) -> BotFailed:
    """The failure behind a call that brought no answer."""
    return BotFailed(
        f"The Bot API cannot be reached ({kind}).",
        MEANS,
        name=f"bot_{kind}",
        may_have_arrived=kind in AFTER_ALL,
    )


def malformed(status: int = HTTPStatus.OK) -> BotFailed:
    """The failure behind an answer that no Bot API gives."""
    return BotFailed(
        f"What answers as the Bot API is none (status {int(status)}).",
        MEANS,
        "Check bot.base_url, if you have set it.",
        name=f"bot_malformed_{int(status)}",
    )
