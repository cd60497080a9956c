"""The faults that the sweep of faults goes through: for every request of a run, and for every way a model can fail.

The names come from the tables that the program itself reads, so that a new line there is a new case here.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import formatdate
from itertools import cycle, islice, zip_longest
from typing import Any, NamedTuple

from telethon import errors

from autokus.llm import failures as of_model
from autokus.llm.verdicts import REDIRECT, Verdict
from autokus.sandbox.model_faults import ActionName
from autokus.sandbox.telegram_faults import Action, When
from autokus.telegram.failures import TABLE

NUMBER = "7"
"""Stands where Telegram puts a number."""

WAITS = (
    "FLOOD_WAIT_1",
    "FLOOD_WAIT_3",
    "FLOOD_WAIT_900",
    "FLOOD_PREMIUM_WAIT_3",
    "FLOOD_PREMIUM_WAIT_900",
)
UNKNOWN_CODES = (303, 400, 401, 403, 404, 406, 420, 500, -503)
BY_CODE: Mapping[int, tuple[str, ...]] = {
    303: ("PHONE_MIGRATE_X", "NETWORK_MIGRATE_X", "USER_MIGRATE_X", "FILE_MIGRATE_X"),
    401: ("AUTH_KEY_INVALID", "SESSION_EXPIRED", "AUTH_KEY_PERM_EMPTY", "ACTIVE_USER_REQUIRED"),
    403: ("ALLOW_PAYMENT_REQUIRED_X", "USER_RESTRICTED", "PRIVACY_PREMIUM_REQUIRED"),
    406: ("AUTH_KEY_DUPLICATED", "UPDATE_APP_TO_LOGIN"),
    420: ("SLOWMODE_WAIT_X", "FROZEN_METHOD_INVALID"),
    500: ("RANDOM_ID_DUPLICATE", "RPC_SEND_FAIL", "AUTH_KEY_UNSYNCHRONIZED"),
    -503: ("TIMEOUT",),
}
"""Codes of names for which Telethon has none of its own."""

CANARY = "These words must never leave."
UNSENDABLE = json.dumps({"action": "reply", "text": CANARY, "confidence": 0.9})
"""An answer in the right form: only what stands around it says that it must not be sent."""


class Request(NamedTuple):
    """One request of a run: its name, and how many of that name came before it."""

    method: str
    nth: int


@dataclass(frozen=True)
class LineTrouble:
    """The line to Telegram, at one request or from the start of the run."""

    story: str
    request: Request
    action: Action
    when: When

    @property
    def label(self) -> str:
        return (
            f"{self.story}/{self.request.method}#{self.request.nth + 1} {self.action} {self.when}"
        )


@dataclass(frozen=True)
class StandingTrouble:
    """Something that is wrong with Telegram or with the way to it for the whole run."""

    story: str
    what: str

    @property
    def label(self) -> str:
        return f"{self.story}/{self.what}"


@dataclass(frozen=True)
class Refusal:
    """Telegram refuses one request of the run, or (`every`) all of its name."""

    story: str
    request: Request
    code: int
    name: str
    when: When = "before"
    every: bool = False

    @property
    def label(self) -> str:
        which = "*" if self.every else self.request.nth + 1
        return f"{self.story}/{self.request.method}#{which} {self.code} {self.name} {self.when}"


@dataclass(frozen=True)
class ModelTrouble:
    """The model fails once, or (`every`) whenever it is asked in this run. `verdict`: what the tables say of it."""

    dialect: str
    what: str
    action: ActionName
    every: bool
    options: Mapping[str, Any] = field(default_factory=dict)
    verdict: Verdict | None = None
    settles: bool = False
    """It may end in the owner's hands: an answer that is none, of a model that is well."""

    @property
    def label(self) -> str:
        return f"model/{self.dialect} {self.what} {'always' if self.every else 'once'}"


Trouble = LineTrouble | StandingTrouble | Refusal | ModelTrouble

STANDING = ("refused", "mute", "unknown key", "old salt", "revoked", "too long")


def everything(
    requests: Mapping[str, Sequence[Request]], seed: int
) -> tuple[list[Trouble], list[list[Trouble]]]:
    """All cases, and the same by family, each in an order that the seed decides."""
    families: list[list[Trouble]] = [
        list(_lines(requests)),
        list(_refusals(requests)),
        list(_model()),
    ]
    generator = random.Random(seed)  # noqa: S311  # a sample, not a secret
    for family in families:
        generator.shuffle(family)
    return [one for family in families for one in family], families


def sample(families: Sequence[Sequence[Trouble]], count: int) -> list[Trouble]:
    """Exactly so many, taken from the families by turns; from the start again where there are not enough."""
    turns = [one for turn in zip_longest(*families) for one in turn if one is not None]
    return list(islice(cycle(turns), count))


# -- Telegram --------------------------------------------------------------------------------------


def _lines(requests: Mapping[str, Sequence[Request]]) -> Iterator[Trouble]:
    whens: tuple[When, ...] = ("before", "after")
    actions: tuple[Action, ...] = ("drop", "hang")
    for story, asked in requests.items():
        for request in asked:
            for when in whens:
                for action in actions:
                    yield LineTrouble(story, request, action, when)
                yield Refusal(story, request, 500, "INTERNAL", when)
        for what in STANDING:
            yield StandingTrouble(story, what)


def _refusals(requests: Mapping[str, Sequence[Request]]) -> Iterator[Trouble]:
    names = list(_names())
    for story, asked in requests.items():
        for request in asked:
            for code, name in names:
                yield Refusal(story, request, code, name)
                if request == Request("messages.sendMessage", 0):
                    yield Refusal(story, request, code, name, every=True)


def _names() -> Iterator[tuple[int, str]]:
    for name in TABLE:
        yield _code_of(name), name.replace("_X", f"_{NUMBER}")
    for name in WAITS:
        yield 420, name
    for code in UNKNOWN_CODES:
        yield code, "NEVER_HEARD_OF"


def _code_of(name: str) -> int:
    for code, names in BY_CODE.items():
        if name in names:
            return code
    known = errors.rpc_errors_dict.get(name)
    return int(getattr(known, "code", None) or 400)


# -- the model -------------------------------------------------------------------------------------


def _model() -> Iterator[Trouble]:
    for dialect in ("anthropic", "openai"):
        for every in (False, True):
            yield from _behaviours(dialect, every=every)
            yield from _statuses(dialect, every=every)
            yield from _bodies(dialect, every=every)
            yield from _early_ends(dialect, every=every)
        names = of_model.ANTHROPIC if dialect == "anthropic" else of_model.OPENAI
        yield from _error_names(dialect, dialect, names)
        yield from _error_names(dialect, "zai", of_model.ZAI)
        yield from _sentences(dialect)
        yield from _retry_after(dialect)


def _behaviours(dialect: str, *, every: bool) -> Iterator[Trouble]:
    actions: tuple[ActionName, ...] = (
        "hang",
        "drip",
        "chunked_drip",
        "drip_headers",
        "headers_then_stall",
        "endless",
        "close",
        "reset",
        "cut",
    )
    for action in actions:
        yield ModelTrouble(dialect, action, action, every)
    yield ModelTrouble(dialect, "slow", "delay", every, {"seconds": 5})
    yield ModelTrouble(dialect, "a little slow", "delay", every, {"seconds": 0.3})
    for status in (301, 302, 303, 307, 308):
        yield ModelTrouble(
            dialect, f"redirect {status}", "redirect", every, {"status": status}, REDIRECT
        )


def _statuses(dialect: str, *, every: bool) -> Iterator[Trouble]:
    known = dict(of_model.STATUSES)
    digits = {status: of_model.CLASSES[status // 100] for status in (201, 206, 300, 418, 431, 599)}
    for status, verdict in (known | digits).items():
        for kind, body in (("empty", b""), ("html", b"<html>no</html>")):
            options = {"status": status, "body": body or b" "}
            yield ModelTrouble(dialect, f"{status} {kind}", "status", every, options, verdict)


def _error_names(dialect: str, table: str, names: Mapping[str, Verdict]) -> Iterator[Trouble]:
    for name, verdict in names.items():
        general = name in of_model.GENERAL_NAMES
        status = {"invalid_request_error": 400, "api_error": 500}.get(name, 429 if general else 418)
        error = {"type": "some_error", "message": "words"}
        error["code" if name in of_model.ZAI else "type"] = name
        body = json.dumps({"type": "error", "error": error}).encode()
        for every in (False, True):
            options = {"status": status, "body": body}
            yield ModelTrouble(dialect, f"{table} {name}", "status", every, options, verdict)


def _sentences(dialect: str) -> Iterator[Trouble]:
    for sign in of_model.SIGNS:
        error = {"type": "invalid_request_error", "message": f"Well: {sign.fragment}."}
        body = json.dumps({"type": "error", "error": error}).encode()
        options = {"status": min(sign.statuses), "body": body}
        yield ModelTrouble(
            dialect,
            f"sentence {sign.fragment!r}",
            "status",
            every=True,
            options=options,
            verdict=sign.verdict,
        )


def _retry_after(dialect: str) -> Iterator[Trouble]:
    body = json.dumps({"error": {"type": "rate_limit_error", "message": "words"}}).encode()
    for value in ("1", "3600", "-5", "garbage", "1000000000000", formatdate(4e9, usegmt=True)):
        for status in (429, 503):
            options = {"status": status, "body": body, "headers": {"retry-after": value}}
            yield ModelTrouble(
                dialect, f"{status} retry-after {value}", "status", every=True, options=options
            )


def _bodies(dialect: str, *, every: bool) -> Iterator[Trouble]:
    for what, body in _malformed(dialect):
        yield ModelTrouble(dialect, f"malformed {what}", "malformed", every, {"body": body})


def _malformed(dialect: str) -> Iterable[tuple[str, bytes]]:
    whole = _completion(dialect, UNSENDABLE, "end_turn" if dialect == "anthropic" else "stop")
    yield "html", b"<html><body>Gateway</body></html>"
    yield "nothing", b" "
    yield "null", b"null"
    yield "list", b"[]"
    yield "empty object", b"{}"
    yield "number", b"17"
    yield "cut JSON", whole[: len(whole) // 2]
    yield "not UTF-8", b'{"content": "\xff\xfe"}'
    yield "event stream", b'event: message_start\ndata: {"type": "message_start"}\n\n'
    yield "deep", b"[" * 100_000
    yield "wrong types", json.dumps({"content": 1, "choices": {"a": 2}, "usage": []}).encode()
    nothing = {"content": [], "choices": [], "type": "message", "stop_reason": "end_turn"}
    yield "no content", json.dumps(nothing).encode()
    for what, text in (("empty text", ""), ("blanks", " \n"), ("200 KB", "x" * 200_000)):
        yield what, _completion(dialect, text, "end_turn" if dialect == "anthropic" else "stop")


def _early_ends(dialect: str, *, every: bool) -> Iterator[Trouble]:
    """Answers in the right form that must not be sent all the same, and words that are no answer."""
    ends: tuple[str | None, ...]
    if dialect == "anthropic":
        well = "end_turn"
        ends = ("max_tokens", "refusal", "tool_use", "pause_turn", "network_error", "new", None)
    else:
        well = "stop"
        ends = ("length", "content_filter", "tool_calls", "network_error", "new", None)
    for end in ends:
        yield ModelTrouble(
            dialect,
            f"ends with {end}",
            "malformed",
            every,
            {"body": _completion(dialect, UNSENDABLE, end)},
            settles=True,
        )
    wrong = {
        "prose": CANARY,
        "NUL": UNSENDABLE.replace("leave", "\\u0000"),
        "lone surrogate": UNSENDABLE.replace('"reply"', '"\\ud800"'),
        "wrong field types": json.dumps({"action": 5, "text": [CANARY], "confidence": "high"}),
        "no text": json.dumps({"action": "reply", "text": "", "confidence": 0.9}),
        "not sure": UNSENDABLE.replace("0.9", "0.1"),
        "5,000 letters": UNSENDABLE.replace(CANARY, CANARY * 170),
    }
    for what, text in wrong.items():
        options = {"body": _completion(dialect, text, well)}
        yield ModelTrouble(
            dialect, f"answers {what}", "malformed", every, options=options, settles=True
        )


def _completion(dialect: str, text: str, end: str | None) -> bytes:
    """A 200 of this dialect."""
    document: dict[str, Any]
    if dialect == "anthropic":
        document = {
            "type": "message",
            "role": "assistant",
            "model": "sandbox",
            "content": [{"type": "text", "text": text}],
            "stop_reason": end,
            "usage": {"input_tokens": 1, "output_tokens": 1},
        }
    else:
        message = {"role": "assistant", "content": text}
        document = {
            "model": "sandbox",
            "choices": [{"index": 0, "message": message, "finish_reason": end}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1},
        }
    return json.dumps(document).encode()
