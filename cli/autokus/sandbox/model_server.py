"""A model on 127.0.0.1 that speaks the Anthropic Messages API and OpenAI chat completions.

It checks requests as the two APIs document it, answers from a script or by a rule, remembers every
call, and can be told to fail in every way that a real address fails. Nothing outside 127.0.0.1 can
reach it.
"""

from __future__ import annotations

import json
import secrets
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote

from autokus.sandbox import model_dialects as dialects
from autokus.sandbox.model_dialects import Refusal, ScriptedAnswer
from autokus.sandbox.model_faults import ModelFault, act
from autokus.sandbox.model_mute import HOST, MuteModel
from autokus.sandbox.model_rules import DefaultRule, as_text

__all__ = ["ModelCall", "ModelFault", "ModelServer", "MuteModel", "ScriptedAnswer"]

_BEAT_SECONDS = 0.02


@dataclass(frozen=True)
class ModelCall:
    """One request that arrived, refused ones included; header names in lower case, `at` in seconds since 1970."""

    dialect: str
    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    prompt_text: str
    last_user_text: str
    system: str
    at: float
    model: str


Said = dict[str, Any] | str | ScriptedAnswer
Rule = Callable[[ModelCall], Said]


@dataclass
class ModelServer:
    """The sandbox's model; `with ModelServer() as model:` or start() and stop(), again on the same port if wanted.

    Every public attribute may be changed while it runs.
    """

    port: int = 0
    api_key: str = "sandbox-key"
    models: set[str] | None = None
    """The models it knows; None: any."""
    needs_max_completion_tokens: set[str] = field(default_factory=set)
    """Models that refuse `max_tokens`, besides the o and gpt-5 families."""
    only_max_tokens: bool = False
    """An old server, that refuses `max_completion_tokens`."""
    lists_no_models: bool = False
    """A server that speaks a dialect, but not its list of models."""
    delay: float = 0.0
    """Seconds from the request to its answer."""
    rule: Rule = field(default_factory=DefaultRule)
    script: list[Said] = field(default_factory=list)
    faults: list[ModelFault] = field(default_factory=list)
    calls: list[ModelCall] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Tracebacks of the server's own faults (a rule that raised); answered with a 500."""
    in_flight: int = 0
    max_in_flight: int = 0

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: set[tuple[str, str, str]] = set()
        self._stopping = threading.Event()
        self._http: _Http | None = None

    @property
    def base_url(self) -> str:
        """The base of the Anthropic dialect."""
        return f"http://{HOST}:{self.port}"

    @property
    def openai_url(self) -> str:
        """The base of the OpenAI dialect."""
        return f"{self.base_url}/v1"

    def start(self) -> Self:
        """Listen. Raises OSError when the port is taken."""
        if self._http is None:
            self._stopping = threading.Event()
            self._http = _Http((HOST, self.port), self, self._stopping)
            self.port = self._http.server_address[1]
            threading.Thread(
                target=self._http.serve_forever,
                args=(_BEAT_SECONDS,),
                daemon=True,
                name="sandbox-model",
            ).start()
        return self

    def stop(self) -> None:
        """Stop listening and drop every open connection; the port, the calls and the script stay."""
        if self._http is not None:
            self._stopping.set()
            self._http.shutdown()
            self._http.server_close()
            self._http.drop_connections()
            self._http = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.stop()

    def enter(self, call: ModelCall) -> None:
        """A request has arrived (for the handler)."""
        with self._lock:
            self.calls.append(call)
            self.in_flight += 1
            self.max_in_flight = max(self.max_in_flight, self.in_flight)

    def leave(self) -> None:
        """Its answer is out, or nobody waits for it any more (for the handler)."""
        with self._lock:
            self.in_flight -= 1

    def take_fault(self, call: ModelCall) -> ModelFault | None:
        """The fault that spoils this call, used up by one (for the handler)."""
        with self._lock:
            for fault in self.faults:
                if fault.match not in call.prompt_text:
                    continue
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                fault.times -= 1
                if fault.times <= 0:
                    self.faults.remove(fault)
                return fault
        return None

    def answer(self, call: ModelCall) -> bytes:
        """The body of a 200: by the script, then by the rule (for the handler)."""
        with self._lock:
            scripted = self.script.pop(0) if self.script else None
        said = self.rule(call) if scripted is None else scripted
        spoken = said if isinstance(said, ScriptedAnswer) else ScriptedAnswer(as_text(said))
        cached = self._cached(call)
        return dialects.success(call.dialect, spoken, call.body, call.prompt_text, cached)

    def _cached(self, call: ModelCall) -> int:
        """How many tokens of the rules were kept from an earlier call; from now on these are."""
        tokens = dialects.cacheable(call.dialect, call.body, call.system)
        beginning = (call.dialect, call.model, call.system)
        with self._lock:
            known = beginning in self._kept
            if tokens:
                self._kept.add(beginning)
        return tokens if known else 0


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(
        self, address: tuple[str, int], model: ModelServer, stopping: threading.Event
    ) -> None:
        self.model = model
        self.stopping = stopping
        self._open: set[socket.socket] = set()
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        # HTTPServer's own would ask the resolver for the name of 127.0.0.1.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOST, self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def drop_connections(self) -> None:
        for connection in list(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, *_: object) -> None:
        # A client that went away is what the sandbox is for; anything else is kept for the test to
        # see.
        if not isinstance(sys.exc_info()[1], OSError):
            self.model.problems.append(traceback.format_exc())


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "autokus-sandbox"
    sys_version = ""
    server: _Http

    def log_message(self, *_: object) -> None:
        pass

    @property
    def socket(self) -> socket.socket:
        connection: socket.socket = self.connection
        return connection

    def write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

    def pause(self, seconds: float | None) -> bool:
        until = None if seconds is None else time.monotonic() + seconds
        while not self.server.stopping.is_set() and not self._client_gone():
            left = _BEAT_SECONDS if until is None else until - time.monotonic()
            if left <= 0:
                return True
            self.server.stopping.wait(min(left, _BEAT_SECONDS))
        return False

    def do_GET(self) -> None:
        place, _, name = self.path.removeprefix("/v1/").partition("/")
        model, headers = self.server.model, {k.lower(): v for k, v in self.headers.items()}
        dialect = dialects.OPENAI if "authorization" in headers else dialects.ANTHROPIC
        unknown = model.models is not None and bool(name) and unquote(name) not in model.models
        if not self.pause(model.delay):
            self.close_connection = True
        elif place != "models" or model.lists_no_models:
            self._refuse(dialect, Refusal(404, "not_found_error", self.path))
        elif not name:
            listed = [_listed(known) for known in sorted(model.models or ())]
            self._send(200, json.dumps({"object": "list", "data": listed}).encode())
        else:
            try:
                dialects.check_key(dialect, headers, model.api_key)
            except Refusal as refusal:
                self._refuse(dialect, refusal)
                return
            if unknown:
                self._refuse(dialect, Refusal(404, "not_found_error", f"model: {name}"))
            else:
                self._send(200, json.dumps(_listed(unquote(name))).encode())

    def do_POST(self) -> None:
        arrived = time.monotonic()
        dialect = dialects.PATHS.get(self.path.partition("?")[0])
        raw = self._body()
        if dialect is None or raw is None:
            self._refuse(dialect or dialects.ANTHROPIC, _turned_away(dialect, self.path))
            self.close_connection = True
            return
        call = _call_of(dialect, self.path, dict(self.headers), raw)
        model = self.server.model
        answers_at = (
            arrived + model.delay
        )  # as it is now: whoever sees the call may change it for the next
        model.enter(call)
        try:
            self._respond(call, model, answers_at)
        except Refusal as refusal:
            self._refuse(dialect, refusal)
        except OSError:
            self.close_connection = True
        except Exception:  # noqa: BLE001 - a rule may raise anything; the test looks at `problems`
            model.problems.append(traceback.format_exc())
            self._refuse(dialect, Refusal(500, "api_error", "the sandbox's own fault"))
        finally:
            model.leave()

    def _respond(self, call: ModelCall, model: ModelServer, answers_at: float) -> None:
        fault = model.take_fault(call)
        if fault is not None and not self._spoil(fault, call):
            return
        dialects.check_key(call.dialect, call.headers, model.api_key)
        if not call.body:
            raise Refusal(400, "invalid_request_error", "The request body is not valid JSON")
        dialects.check_request(call.dialect, call.headers, call.body, model.models)
        if call.dialect == dialects.OPENAI:
            dialects.check_limit_name(
                call.body,
                needs_new=model.needs_max_completion_tokens,
                knows_old_only=model.only_max_tokens,
            )
        answer = model.answer(call)
        if self.pause(answers_at - time.monotonic()):
            self._send(200, answer)
        else:
            self.close_connection = True

    def _spoil(self, fault: ModelFault, call: ModelCall) -> bool:
        """Act the fault out; True when an ordinary answer follows."""
        if fault.action == "delay":
            return self.pause(fault.seconds or 0)
        if fault.action == "status" and not fault.body:
            message = fault.message or f"sandbox: {fault.error_type}"
            refusal = Refusal(fault.status, fault.error_type, message, fault.code, fault.param)
            self._refuse(call.dialect, refusal, fault.headers)
        elif fault.action == "redirect":
            status = fault.status if 300 <= fault.status < 400 else 307
            elsewhere = {"location": f"{self.server.model.base_url}/elsewhere"}
            self._send(status, fault.body, {**elsewhere, **fault.headers})
        elif fault.action in ("status", "malformed"):
            status = fault.status if fault.action == "status" else 200
            self._send(status, fault.body, fault.headers)
        else:
            self.close_connection = True
            act(fault, self, b'{"content": [], "choices": [], "padding": "0123456789"}')
        return False

    def _body(self) -> bytes | None:
        length = self.headers.get("content-length", "0")
        if not length.isdigit() or int(length) > dialects.LARGEST_BODY:
            return None
        return self.rfile.read(int(length))

    def _refuse(
        self, dialect: str, refusal: Refusal, headers: Mapping[str, str] | None = None
    ) -> None:
        request_id = f"req_{secrets.token_hex(12)}"
        body = dialects.failure(dialect, refusal, request_id)
        self._send(refusal.status, body, {"request-id": request_id, **(headers or {})})

    def _send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        given = {name.lower(): value for name, value in (headers or {}).items()}
        given = {"content-type": "application/json", **given, "content-length": str(len(body))}
        try:
            self.send_response(status)
            for name, value in given.items():
                self.send_header(name, value)
            self.end_headers()
            self.write(body)
        except OSError:
            self.close_connection = True

    def _client_gone(self) -> bool:
        try:
            return self.socket.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
        except BlockingIOError:
            return False
        except OSError:
            return True


def _listed(name: str) -> dict[str, str]:
    return {"id": name, "object": "model", "type": "model"}


def _turned_away(dialect: str | None, path: str) -> Refusal:
    if dialect is None:
        return Refusal(404, "not_found_error", path)
    return Refusal(413, "request_too_large", "Request exceeds the maximum size")


def _call_of(dialect: str, path: str, headers: Mapping[str, str], raw: bytes) -> ModelCall:
    try:
        decoded = json.loads(raw)
    except (ValueError, RecursionError):
        decoded = None
    body = decoded if isinstance(decoded, dict) else {}
    told = body.get("messages")
    messages = [m for m in told if isinstance(m, dict)] if isinstance(told, list) else []
    said = [(m.get("role"), "\n".join(dialects.texts_of(m.get("content")))) for m in messages]
    systems = [text for role, text in said if role in ("system", "developer")]
    system = "\n".join([*dialects.texts_of(body.get("system")), *systems])
    talk = [text for role, text in said if role not in ("system", "developer")]
    return ModelCall(
        dialect=dialect,
        path=path,
        headers={name.lower(): value for name, value in headers.items()},
        body=body,
        prompt_text="\n".join([system, *talk]).strip(),
        last_user_text=next((text for role, text in reversed(said) if role == "user"), ""),
        system=system,
        at=time.time(),
        model=str(body.get("model", "")),
    )
