"""Reads the tables of `failures`: from an HTTP answer, or from how the call died, to a named failure.

Nothing of a body goes into a failure but a name: one that the tables know, or one that can hold no
secret.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import msgspec

from autokus.errors import ModelFailed
from autokus.llm.failures import (
    CLASSES,
    GENERAL_NAMES,
    NAMES,
    SIGNS,
    STATUSES,
    TRANSPORT,
)
from autokus.llm.verdicts import MALFORMED, RATE, RATE_BRIEF, REQUEST, WINDOW, Verdict
from autokus.web.deadline import HttpAnswer

LONGEST_WAIT = 8 * 86_400.0
"""Seconds. No plan's window is longer than a week, so what says more is wrong."""

LONGEST_SLEEP = 5.0
"""Seconds that the second try may wait inside a run; anything longer is the next run's."""

_VAGUE = (REQUEST, RATE, RATE_BRIEF)
"""What a name alone leaves open: the message may tell that it is money, a window or a length."""

_ZAI_CLOCK = timezone(timedelta(hours=8))
_UNKNOWN_NAME = re.compile(r"[a-z]+(?:_[a-z]+){1,5}")
_CODE_IN_MESSAGE = re.compile(r"^\[(\d{3,4})\]")
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ]| at )(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?"
)
_QUOTED = re.compile(r"['\"`](\w+)['\"`]")
_TRY_AGAIN_IN = re.compile(
    r"try again in (?:(\d{1,3})h)?(?:(\d{1,3})m(?!s))?(?:([\d.]{1,8})(m?s))?"
)


class Failed(Exception):
    """A failure on its way out of a provider: told apart, not yet put into sentences.

    `quick` says that one quick second try may help, `about` names the field of the request that the
    server complains of (for the vendor files; it stays inside).
    """

    def __init__(self, verdict: Verdict, name: str, wait_seconds: float | None = None) -> None:
        super().__init__(name)
        self.verdict = verdict
        self.name = name
        self.about = ""
        self.wait_seconds = wait_seconds
        told = wait_seconds is not None or not verdict.quick_if_told
        self.quick = verdict.quick and told and (wait_seconds or 0) <= LONGEST_SLEEP

    def told(self) -> ModelFailed:
        """The same as the rest of the program knows it."""
        return ModelFailed(
            what=f"{self.verdict.what} ({self.name}).",
            means=self.verdict.means,
            todo=self.verdict.todo,
            exit_code=self.verdict.exit_code,
            name=self.name,
            action=self.verdict.action,
            wait_seconds=self.wait_seconds,
            may_cost=self.verdict.may_cost,
            fault="model_dns" if self.name == "dns" else self.verdict.fault,
        )


def malformed() -> Failed:
    """A 200 that is no answer of a model."""
    return Failed(MALFORMED, "malformed_answer")


def from_call(kind: str) -> Failed:
    """A call that brought no answer; `kind` as in CallFailed."""
    name = "malformed_answer" if TRANSPORT[kind] is MALFORMED else kind
    return Failed(TRANSPORT[kind], name)


def from_answer(answer: HttpAnswer, *, now: float, secret: str = "") -> Failed:
    """An answer that is an error, by its names, its message and its status.

    `now` is in seconds since 1970; a name that stands in `secret` is never repeated.
    """
    error = error_of(decoded(answer.body)) or {}
    message = _text(error.get("message") or error.get("msg"))
    names = list(_names(error, message))
    status = _status(answer.status, names)
    verdict, name = _verdict(status, names, message)
    if verdict is None:
        verdict = STATUSES.get(status) or CLASSES.get(status // 100, MALFORMED)
    if not name:
        unknown = (n for n in names if _UNKNOWN_NAME.fullmatch(n) and n not in secret)
        name = next(unknown, f"http_{status}" if status != HTTPStatus.OK else "malformed_answer")
    failed = Failed(verdict, name, _wait(verdict, answer.headers, message, now))
    failed.about = _text(error.get("param")) or next(iter(_QUOTED.findall(message)), "")
    return failed


def error_of(document: object) -> dict[str, Any] | None:
    """The error inside a body of any dialect, in whatever place it keeps it; None if there is none."""
    if not isinstance(document, dict):
        return None
    error = document.get("error")
    if isinstance(error, dict):
        return error
    if error:
        return {"message": error}
    if document.get("object") == "error" or document.get("success") is False:
        return document
    return {"type": "error"} if document.get("type") == "error" else None


def _verdict(status: int, names: list[str], message: str) -> tuple[Verdict | None, str]:
    """The verdict of the most telling part: an exact name, the message's words, the status, a general name."""
    known = [name for name in names if name in NAMES]
    exact = next((name for name in known if name not in GENERAL_NAMES), "")
    if exact and NAMES[exact] not in _VAGUE:
        return NAMES[exact], exact
    spoken = message.lower()
    for sign in SIGNS:
        if sign.fragment in spoken and status in sign.statuses:
            return sign.verdict, exact or sign.name
    if exact:
        return NAMES[exact], exact
    general = next(iter(known), "")
    # `invalid_request_error` comes with 401 and 404 too: there the status knows better.
    if status in STATUSES and status not in (400, 429):
        return STATUSES[status], general
    return (NAMES[general], general) if general else (None, "")


def _names(error: Mapping[str, Any], message: str) -> Iterator[str]:
    """What the error calls itself, the most telling first."""
    details = error.get("details")
    if isinstance(details, dict):
        yield _text(details.get("error_code"))
    yield _text(error.get("code"))
    in_message = _CODE_IN_MESSAGE.match(message)
    if in_message:
        yield in_message[1]
    yield _text(error.get("type"))


def _status(status: int, names: list[str]) -> int:
    """The HTTP status; for an error inside a 200, the status that the error names, if it names one."""
    if status == HTTPStatus.OK:
        return next(
            (int(n) for n in names if n.isascii() and n.isdigit() and int(n) in STATUSES), 200
        )
    return status


def _wait(verdict: Verdict, headers: Mapping[str, str], message: str, now: float) -> float | None:
    """Seconds the server asked us to stay away: 0 to 8 days, or None."""
    told = _retry_after(headers, now)
    if told is None or verdict is WINDOW:
        dated = _until_reset(message, now)
        told = told if dated is None else dated
    return told


def _retry_after(headers: Mapping[str, str], now: float) -> float | None:
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return min(milliseconds / 1000, LONGEST_WAIT)
    value = headers.get("retry-after", "").strip()
    seconds = _number(value)
    if seconds is not None:
        return min(seconds, LONGEST_WAIT)
    if "," not in value:
        return None
    try:
        at = parsedate_to_datetime(value)
        moment = (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(moment - now, 0.0), LONGEST_WAIT)


def _number(value: str | None) -> float | None:
    """A number of at least 0, or None for anything else (a negative one too: it says nothing)."""
    try:
        number = float(value or "")
    except ValueError:
        return None
    return None if math.isnan(number) or number < 0 else number


def _until_reset(message: str, now: float) -> float | None:
    """Seconds until the moment a message names. A stamp without a zone is z.ai's, whose clock is UTC+8."""
    again = _TRY_AGAIN_IN.search(message)
    if again and any(again.groups()):
        hours, minutes, amount, unit = again.groups()
        seconds = (_number(amount) or 0.0) / (1000 if unit == "ms" else 1)
        return min(int(hours or 0) * 3600 + int(minutes or 0) * 60 + seconds, LONGEST_WAIT)
    moment = _MOMENT.search(message)
    if moment is None:
        return None
    day, minute, second, zone = moment.groups()
    try:
        at = datetime.fromisoformat(f"{day}T{minute}{second or ':00'}")
        if zone in ("Z", "UTC"):
            at = at.replace(tzinfo=UTC)
        elif zone:
            at = datetime.fromisoformat(f"{at.isoformat()}{zone}")
        else:
            at = at.replace(tzinfo=_ZAI_CLOCK)
        ahead = at.timestamp() - now
    except (ValueError, OverflowError):
        return None
    return min(ahead, LONGEST_WAIT) if ahead > 0 else None


def decoded(body: bytes) -> object:
    """The body as JSON, or None for what is none (None stands for `null` too)."""
    try:
        return msgspec.json.decode(body)
    except (ValueError, RecursionError):
        return None


def _text(value: object) -> str:
    """A value of somebody else's JSON as text; codes come as numbers as well."""
    if isinstance(value, str):
        return value[:2000]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
