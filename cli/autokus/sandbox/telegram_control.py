"""Driving a sandbox in another process: the verbs of TelegramServer as HTTP and JSON.

`POST /write {"from": "anna_hr", "text": "Hello"}` calls `write(who="anna_hr", text="Hello")`, and
`GET /chat?with=anna_hr` calls `chat(who="anna_hr")`. TelegramControl is the same, as Python.
"""

from __future__ import annotations

import dataclasses
import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_keys import HOST
from autokus.sandbox.telegram_log import plain
from autokus.sandbox.telegram_server import TelegramServer

_ASKING = (
    "chat", "notes", "draft", "scheduled", "people", "log", "sends", "repeats", "methods",
    "count", "connections", "salt_retries", "unread", "read_mark", "pts", "now", "errors",
    "session_string", "public_key_pem", "port",
)  # fmt: skip
_DOING = (
    "write", "edit", "delete", "service_message", "person_reads",
    "owner_writes", "owner_note", "owner_reads", "owner_types_draft",
    "owner_edits_scheduled", "owner_deletes_scheduled", "owner_sends_scheduled_now",
    "add_person", "add_channel", "change_person", "move_username",
    "deliver_due", "advance", "lose_history", "clear_log", "flood", "hang_up",
    "revoke_session", "restore_session", "forget_key", "rotate_salt", "scan_qr",
)  # fmt: skip
_SETTINGS = ("mute", "difference_limit", "pts_total_too_long", "long_answers", "push_updates")
_LOGIN = ("phone", "code", "password")
_OTHER_WORDS = {"from": "who", "with": "who"}
_SYNONYMS = {"revoke": "revoke_session", "restore": "restore_session"}


class ControlServer:
    """The control port of one TelegramServer, on 127.0.0.1."""

    def __init__(self, telegram: TelegramServer, port: int = 0) -> None:
        class Handler(_Handler):
            controlled = telegram

        self._http = ThreadingHTTPServer((HOST, port), Handler)
        self._http.daemon_threads = True
        self.port = int(self._http.server_address[1])
        self.url = f"http://{HOST}:{self.port}"
        self._thread = threading.Thread(
            target=self._http.serve_forever, args=(0.1,), name="sandbox-control", daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()


class _Handler(BaseHTTPRequestHandler):
    controlled: TelegramServer

    def do_GET(self) -> None:
        """Read something: the query's words are the arguments."""
        parts = urllib.parse.urlsplit(self.path)
        words = dict(urllib.parse.parse_qsl(parts.query))
        self._answer(lambda: ask(self.controlled, parts.path.strip("/"), words))

    def do_POST(self) -> None:
        """Do something: the body's object holds the arguments."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        verb = self.path.strip("/")
        self._answer(lambda: do(self.controlled, verb, json.loads(body or b"{}")))

    def log_message(self, *_: object) -> None:
        """Say nothing: the requests that matter stand in the server's own log."""

    def _answer(self, action: Callable[[], Any]) -> None:
        try:
            status, content = 200, action()
        except LookupError as missing:
            status, content = 404, {"error": str(missing.args[0] if missing.args else missing)}
        except (TypeError, ValueError, RuntimeError) as wrong:
            status, content = 400, {"error": str(wrong)}
        except Exception as bug:  # noqa: BLE001  (the caller is told, whatever it is)
            status, content = 500, {"error": f"{type(bug).__name__}: {bug}"}
        data = json.dumps(content, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def ask(telegram: TelegramServer, name: str, words: dict[str, str]) -> Any:
    """The answer to a question, as JSON says it. Raises LookupError for an unknown one."""
    if name in _SETTINGS:
        return getattr(telegram, name)
    if name not in _ASKING:
        raise LookupError(f"there is no question {name!r}; there are {', '.join(_ASKING)}")
    found = getattr(telegram, name)
    return _plain(found(**_arguments(words)) if callable(found) else found)


def do(telegram: TelegramServer, verb: str, body: Any) -> Any:
    """Carry out a verb. Raises LookupError for an unknown one, ValueError for a bad argument."""
    if not isinstance(body, dict):
        raise TypeError("the body is an object of arguments")
    verb = _SYNONYMS.get(verb, verb)
    positional = body.pop("args", [])
    if verb in _SETTINGS:
        setattr(telegram, verb, positional[0] if positional else body["value"])
        return None
    if verb == "login":
        return _change_login(telegram, body)
    if verb == "fault":
        return _plain(telegram.faults.add(Fault(*positional, **body)))
    if verb == "faults/clear":
        return telegram.faults.clear()
    if verb in _ASKING:
        found = getattr(telegram, verb)
        return _plain(found(*positional, **_arguments(body)) if callable(found) else found)
    if verb not in _DOING:
        raise LookupError(f"there is no verb {verb!r}; there are {', '.join(_DOING)}")
    return _plain(getattr(telegram, verb)(*positional, **_arguments(body)))


def _change_login(telegram: TelegramServer, body: dict[str, Any]) -> None:
    for name, value in body.items():
        if name not in _LOGIN:
            raise ValueError(f"of a login there are {', '.join(_LOGIN)}, not {name!r}")
        setattr(telegram.account, name, value)


def _arguments(words: dict[str, Any]) -> dict[str, Any]:
    """The words of a request as arguments; digits in a query are numbers."""
    return {_OTHER_WORDS.get(name, name): _number(value) for name, value in words.items()}


def _number(value: Any) -> Any:
    is_number = isinstance(value, str) and value.lstrip("-").isdigit()
    return int(value) if is_number and len(value) < 19 else value


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        return {one.name: _plain(getattr(value, one.name)) for one in fields}
    if isinstance(value, list | tuple) or type(value).__name__ == "RequestLog":
        return [_plain(one) for one in value]
    return plain(value)


class Answer(dict[str, Any]):
    """A JSON object whose fields are attributes, too."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError as missing:
            raise AttributeError(name) from missing


class TelegramControl:
    """A sandbox in another process, by its control port: the same verbs, over HTTP.

    Questions that are attributes of TelegramServer are calls here: control.sends(), control.log().
    Raises ValueError with the server's sentence when it refuses.
    """

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    def __getattr__(self, verb: str) -> Callable[..., Any]:
        if verb.startswith("__"):
            raise AttributeError(verb)

        def call(*args: Any, **words: Any) -> Any:
            return self.call(verb, *args, **words)

        return call

    def call(self, verb: str, *args: Any, **words: Any) -> Any:
        """Carry out a verb by name."""
        body = json.dumps({"args": [_handle(one) for one in args], **words}).encode()
        request = urllib.request.Request(f"{self.url}/{verb}", data=body, method="POST")  # noqa: S310
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=10) as response:
                return json.loads(response.read(), object_hook=Answer)
        except urllib.error.HTTPError as refused:
            with refused:
                raise ValueError(json.loads(refused.read())["error"]) from None

    def add_fault(self, fault: Fault) -> Any:
        """Plant a fault; hooks do not travel."""
        return self.call("fault", **dataclasses.asdict(fault))


def _handle(argument: Any) -> Any:
    """A person got from an earlier answer stands for its id."""
    return argument["id"] if isinstance(argument, Answer) and "id" in argument else argument
