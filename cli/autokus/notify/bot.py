"""The owner's own bot over the Bot API (core.telegram.org/bots/api): no library, five methods, one POST each.

The token is part of each address, so no address is ever shown; what the API says in words is never passed on.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from autokus.errors import Action, BotFailed, WrongSettings
from autokus.notify.bot_failures import malformed, refused, unreachable
from autokus.notify.bot_updates import prompt_for, read_updates
from autokus.vocabulary import TELEGRAM_LIMIT, BotCard, BotNews, Press
from autokus.web import deadline
from autokus.web.address import base_of

logging.getLogger(
    "urllib3"
).propagate = False  # its debugging lines hold the path, and so the token

_TOKEN = re.compile(r"([1-9]\d{0,19}):[A-Za-z0-9_-]{20,100}")

LONGEST_CALLBACK_ANSWER = 200
"""Characters (core.telegram.org/bots/api#answercallbackquery)."""


class _Parameters(msgspec.Struct):
    retry_after: int | None = None


class _Answer(msgspec.Struct):
    ok: bool
    result: Any = None
    error_code: int = 0
    description: str = ""
    parameters: _Parameters | None = None


class _Sent(msgspec.Struct):
    message_id: int


class _Me(msgspec.Struct):
    username: str = ""


class HttpBot:
    """One bot; keeps no state."""

    def __init__(self, token: str, *, base_url: str, chat_id: int = 0) -> None:
        """Without `chat_id` what it says goes to the owner's private chat. Raises WrongSettings."""
        known = _TOKEN.fullmatch(token.strip())
        if not known:
            raise WrongSettings(
                "bot.token is no token of a bot.",
                "Nothing was read or sent.",
                "Copy it again from @BotFather: a number, a colon, and some 35 letters.",
            )
        self._id = int(known[1])
        self._url = f"{_checked(base_url)}/bot{known[0]}"
        self._chat_id = chat_id

    def __repr__(self) -> str:
        return f"HttpBot({self._id})"

    def news(self, since: int, owner_id: int, now: int, seconds: float) -> BotNews:
        """One `getUpdates`, which does not wait; what was stored before `since` Telegram may forget."""
        wanted = {
            "offset": since,
            "timeout": 0,
            "allowed_updates": ["message", "callback_query"],
        }
        found = self._ask("getUpdates", wanted, seconds)
        if not isinstance(found, list):
            raise malformed()
        return read_updates(found, since, now, owner_id=owner_id, bot_id=self._id)

    def show(self, card: BotCard, owner_id: int, seconds: float) -> int:
        """A message with an inline keyboard; links in it are not looked at."""
        buttons = [
            {"text": button.capitalize(), "callback_data": f"{button}:{card.number}"}
            for button in card.buttons
        ]
        sent = self._write(card.text, owner_id, seconds, {"inline_keyboard": [buttons]})
        try:
            return msgspec.convert(sent, _Sent).message_id
        except msgspec.ValidationError:
            raise malformed() from None

    def say(self, text: str, owner_id: int, seconds: float) -> None:
        """A message without buttons."""
        self._write(text, owner_id, seconds, None)

    def ask_for_text(self, number: int, owner_id: int, seconds: float) -> None:
        """A message that opens a reply to itself on the owner's phone."""
        asked = {"force_reply": True, "input_field_placeholder": f"The text for #{number}"}
        self._write(prompt_for(number), owner_id, seconds, asked)

    def answer_press(self, press: Press, seconds: float) -> None:
        """One `answerCallbackQuery`; one that came too late waits for nothing any more, and is no failure."""
        words = press.word[:LONGEST_CALLBACK_ANSWER]
        try:
            self._ask(
                "answerCallbackQuery", {"callback_query_id": press.id, "text": words}, seconds
            )
        except BotFailed as failed:
            if failed.action is not Action.GIVE_UP:
                raise

    def take_buttons(self, message_id: int, owner_id: int, seconds: float) -> None:
        """One `editMessageReplyMarkup`; a message that is gone or has none has none."""
        where = {"chat_id": self._chat_id or owner_id, "message_id": message_id}
        try:
            self._ask("editMessageReplyMarkup", where, seconds)
        except BotFailed as failed:
            if failed.action is not Action.GIVE_UP:
                raise

    def whoami(self, seconds: float) -> str:
        """One `getMe`."""
        try:
            return f"@{msgspec.convert(self._ask('getMe', {}, seconds), _Me).username}"
        except msgspec.ValidationError:
            raise malformed() from None

    def _write(
        self, text: str, owner_id: int, seconds: float, markup: Mapping[str, Any] | None
    ) -> Any:
        message = {
            "chat_id": self._chat_id or owner_id,
            "text": _cut(text),
            "link_preview_options": {"is_disabled": True},
        }
        return self._ask(
            "sendMessage", message | ({"reply_markup": markup} if markup else {}), seconds
        )

    def _ask(self, method: str, parameters: Mapping[str, Any], seconds: float) -> Any:
        kind = ""
        try:
            answered = deadline.post(
                f"{self._url}/{method}",
                headers={"content-type": "application/json", "user-agent": "autokus"},
                body=json.dumps(parameters, ensure_ascii=False).encode("utf-8", "replace"),
                seconds=seconds,
            )
        except deadline.CallFailed as failed:
            kind = failed.kind
        if kind:
            raise unreachable(kind)
        try:
            answer = msgspec.json.decode(answered.body, type=_Answer)
        except (ValueError, RecursionError):
            answer = None
        if answer is None:
            raise malformed(answered.status)
        if not answer.ok:
            wait = answer.parameters.retry_after if answer.parameters else None
            raise refused(answer.error_code, answer.description, wait)
        return answer.result


def _checked(base_url: str) -> str:
    written = base_of(base_url)
    if not written:
        raise WrongSettings(
            "bot.base_url is not an address like https://host.",
            "Nothing was read or sent.",
            "Leave it out, unless you run a Bot API server of your own.",
        )
    return written


def _cut(text: str) -> str:
    """What fits into one message; its length is counted in UTF-16 units, as everywhere at Telegram."""
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * TELEGRAM_LIMIT:
        return text
    return units[: 2 * (TELEGRAM_LIMIT - 1)].decode("utf-16-le", "ignore") + "…"
