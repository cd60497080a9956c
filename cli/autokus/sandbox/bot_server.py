"""A Bot API on 127.0.0.1 for one bot and the people who write to it, as core.telegram.org/bots/api describes it.

Updates wait until a `getUpdates` with a higher offset confirms them; an offset out of reach is passed over, as TDLib's
queue does it. Tests say what people do (`write`, `press`) and look at what the bot said (`sent`).
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

HOST = "127.0.0.1"
TOKEN = "700000001:sandbox-token-of-a-bot-nobody-has"  # noqa: S105  # opens nothing but this server
FIRST_UPDATE = 500_000_001
FARTHEST = 10
"""How far behind the newest update an offset may point before it is passed over."""

LONGEST_TEXT = 4096
LONGEST_DATA = 64
"""Bytes of a button's data."""


class Refusal(Exception):
    """An answer that says no."""

    def __init__(self, code: int, words: str, parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(words)
        self.code = code
        self.words = words
        self.parameters = parameters


@dataclass(frozen=True)
class BotCall:
    """One request that arrived, refused ones included."""

    method: str
    parameters: Mapping[str, Any]


@dataclass
class BotMessage:
    """A message that the bot wrote; `buttons` are texts and data."""

    id: int
    chat_id: int
    text: str
    markup: dict[str, Any] = field(default_factory=dict)

    @property
    def buttons(self) -> list[tuple[str, str]]:
        """Text and data of each button, row by row."""
        rows = self.markup.get("inline_keyboard", [])
        return [(one["text"], one["callback_data"]) for row in rows for one in row]


@dataclass
class BotServer:
    """The sandbox's Bot API; `with BotServer() as bot:` or start() and stop(), again on the same port if wanted."""

    port: int = 0
    token: str = TOKEN
    username: str = "autokus_sandbox_bot"
    webhook: bool = False
    """Whether a webhook is set, so that `getUpdates` is refused."""
    started_by: set[int] = field(default_factory=set)
    """People who pressed Start: the bot may write to nobody else."""
    refusals: list[tuple[str, Refusal]] = field(default_factory=list)
    """What the next call of a method ("" is any) is answered with; each is used once."""
    calls: list[BotCall] = field(default_factory=list)
    sent: list[BotMessage] = field(default_factory=list)
    answered: dict[str, str] = field(default_factory=dict)
    """Callback queries that were answered, and the words shown."""

    def __post_init__(self) -> None:
        self._lock = threading.RLock()
        self._http: ThreadingHTTPServer | None = None
        self._queue: list[dict[str, Any]] = []
        self._next_update = FIRST_UPDATE
        self._next_message = 1
        self._waiting: set[str] = set()

    # -- start and stop

    @property
    def base_url(self) -> str:
        """What bot.base_url is set to."""
        return f"http://{HOST}:{self.port}"

    @property
    def id(self) -> int:
        """The bot's own user id, which its token begins with."""
        return int(self.token.partition(":")[0])

    def start(self) -> Self:
        """Listen. Raises OSError when the port is taken."""
        if self._http is None:
            self._http = _Http((HOST, self.port), self)
            self.port = self._http.server_address[1]
            threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def stop(self) -> None:
        """Stop listening; what waits and what was said stays."""
        if self._http is not None:
            self._http.shutdown()
            self._http.server_close()
            self._http = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    # -- what people do

    def write(
        self,
        who: int,
        text: str,
        *,
        chat: Mapping[str, Any] | None = None,
        reply_to: BotMessage | None = None,
        forwarded: bool = False,
    ) -> int:
        """Somebody writes to the bot, in private unless a chat is given; answers with the update's id."""
        with self._lock:
            self.started_by.add(who)
            message: dict[str, Any] = {
                "message_id": self._message_id(),
                "from": {"id": who, "is_bot": False, "first_name": "Somebody"},
                "chat": dict(chat or {"id": who, "type": "private", "first_name": "Somebody"}),
                "date": 1_700_000_000,
                "text": text,
            }
            if reply_to:
                message["reply_to_message"] = self._as_seen(reply_to)
            if forwarded:
                message["forward_origin"] = {
                    "type": "hidden_user",
                    "date": 1_700_000_000,
                    "sender_user_name": "Somebody else",
                }
            return self._put({"message": message})

    def press(self, who: int, message: BotMessage, button: str) -> str:
        """Somebody presses the button with this text; answers with the id of the callback query."""
        data = dict(message.buttons)[button]
        with self._lock:
            number = f"4{self._next_update}"
            self._waiting.add(number)
            self._put(
                {
                    "callback_query": {
                        "id": number,
                        "from": {"id": who, "is_bot": False, "first_name": "Somebody"},
                        "message": self._as_seen(message),
                        "chat_instance": "1",
                        "data": data,
                    }
                }
            )
            return number

    def put(self, update: Mapping[str, Any]) -> int:
        """Any other update."""
        with self._lock:
            return self._put(dict(update))

    def renumber(self, first: int) -> None:
        """The next update gets this id, as after a week without any."""
        self._next_update = first

    @property
    def waiting(self) -> list[int]:
        """Ids of the updates that nobody has confirmed."""
        with self._lock:
            return [update["update_id"] for update in self._queue]

    def count(self, method: str) -> int:
        """How often this method was called."""
        return sum(call.method == method for call in self.calls)

    # -- what the bot asks

    def handle(self, token: str, method: str, given: Any) -> Any:
        """The result of one call (for the handler). Raises Refusal."""
        with self._lock:
            parameters = given if isinstance(given, dict) else {}
            self.calls.append(BotCall(method, parameters))
            for one in self.refusals:
                if one[0] in ("", method):
                    self.refusals.remove(one)
                    raise one[1]
            if token != self.token:
                raise Refusal(401, "Unauthorized")
            answer = _METHODS.get(method)
            if answer is None:
                raise Refusal(404, "Not Found")
            return answer(self, parameters)

    def _get_me(self, _: Mapping[str, Any]) -> Any:
        return {"id": self.id, "is_bot": True, "first_name": "Bot", "username": self.username}

    def _get_updates(self, given: Mapping[str, Any]) -> Any:
        if self.webhook:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        offset, limit = int(given.get("offset") or 0), int(given.get("limit") or 100)
        newest = self._next_update - 1
        if offset < 0:
            self._queue = self._queue[offset:]
        elif offset <= newest + FARTHEST:
            self._queue = [one for one in self._queue if one["update_id"] >= offset]
        wanted = given.get("allowed_updates") or []
        self._queue = [one for one in self._queue if not wanted or set(one) & set(wanted)]
        return self._queue[: max(1, min(limit, 100))]

    def _send_message(self, given: Mapping[str, Any]) -> Any:
        chat, text = given.get("chat_id"), str(given.get("text") or "")
        if not isinstance(chat, int):
            raise Refusal(400, "Bad Request: chat_id is empty")
        if chat > 0 and chat not in self.started_by:
            raise Refusal(403, "Forbidden: bot can't initiate conversation with a user")
        if not text.strip():
            raise Refusal(400, "Bad Request: message text is empty")
        if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
            raise Refusal(400, "Bad Request: message is too long")
        message = BotMessage(self._message_id(), chat, text, dict(given.get("reply_markup") or {}))
        for _, data in message.buttons:
            if not 1 <= len(data.encode()) <= LONGEST_DATA:
                raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
        self.sent.append(message)
        return self._as_seen(message)

    def _edit_markup(self, given: Mapping[str, Any]) -> Any:
        place = (given.get("chat_id"), given.get("message_id"))
        message = next((one for one in self.sent if (one.chat_id, one.id) == place), None)
        if message is None:
            raise Refusal(400, "Bad Request: message to edit not found")
        markup = dict(given.get("reply_markup") or {})
        if markup == message.markup:
            raise Refusal(400, "Bad Request: message is not modified")
        message.markup = markup
        return self._as_seen(message)

    def _answer_callback(self, given: Mapping[str, Any]) -> Any:
        number = str(given.get("callback_query_id") or "")
        if number not in self._waiting:
            raise Refusal(
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
            )
        self._waiting.discard(number)
        self.answered[number] = str(given.get("text") or "")
        return True

    # -- small things

    def _put(self, update: dict[str, Any]) -> int:
        number = self._next_update
        self._next_update += 1
        self._queue.append({"update_id": number, **update})
        return number

    def _message_id(self) -> int:
        self._next_message += 1
        return self._next_message - 1

    def _as_seen(self, message: BotMessage) -> dict[str, Any]:
        seen: dict[str, Any] = {
            "message_id": message.id,
            "from": self._get_me({}),
            "chat": {"id": message.chat_id, "type": "private" if message.chat_id > 0 else "group"},
            "date": 1_700_000_000,
            "text": message.text,
        }
        inline = "inline_keyboard" in message.markup
        return seen | ({"reply_markup": message.markup} if inline else {})


_METHODS = {
    "getMe": BotServer._get_me,
    "getUpdates": BotServer._get_updates,
    "sendMessage": BotServer._send_message,
    "editMessageReplyMarkup": BotServer._edit_markup,
    "answerCallbackQuery": BotServer._answer_callback,
}


class _Http(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], bot: BotServer) -> None:
        self.bot = bot
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        # HTTPServer's own would ask the resolver for the name of 127.0.0.1.
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, *_: object) -> None:
        pass  # a client that went away


class _Handler(BaseHTTPRequestHandler):
    server: _Http

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        _, bot, method = [*self.path.split("/"), "", ""][:3]
        try:
            raw = self.rfile.read(int(self.headers.get("content-length") or 0))
            token = bot.removeprefix("bot") if bot.startswith("bot") else ""
            result = self.server.bot.handle(token, method, json.loads(raw))
        except Refusal as no:
            told = {"ok": False, "error_code": no.code, "description": no.words}
            self._send(no.code, told | ({"parameters": no.parameters} if no.parameters else {}))
        except ValueError:
            words = "Bad Request: can't parse the request"
            self._send(400, {"ok": False, "error_code": 400, "description": words})
        else:
            self._send(200, {"ok": True, "result": result})

    def _send(self, status: int, told: Mapping[str, Any]) -> None:
        body = json.dumps(told).encode()
        with suppress(OSError):
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
