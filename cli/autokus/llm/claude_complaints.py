"""What Claude Code says instead of an answer, as a named failure; see `claude_cli`.

Its sentences go into no failure: they may quote what it was asked.
"""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta, tzinfo
from http import HTTPStatus

from autokus.llm import classify
from autokus.llm.classify import LONGEST_WAIT, Failed
from autokus.llm.failures import PROGRAM_SIGNS
from autokus.llm.verdicts import BROKEN_OFF, KEY, LOGIN, PROGRAM, WINDOW
from autokus.web.deadline import HttpAnswer

LONGEST = 4_000
"""Characters of it that are looked at."""

_NO_COMMAND = 126
"""From here on a shell, `env` or our leash could not start the program."""

_EPOCH = re.compile(r"limit reached\|(\d{10})")
_LIMIT = re.compile(r"\b(?:hit|reached) your\b.{0,40}\blimit\b|\blimit reached\b")
_CLOCK = re.compile(
    r"\bresets (?:at )?(\d{1,2})(?::(\d{2}))?\s?([ap])m(?:\s*\(([\w+-]+(?:/[\w+-]+)*)\))?"
)
_NAME = re.compile(r"(?:error|exit)(?:_[a-z0-9]+){1,5}")
_STATUS = re.compile(r"\bapi error:? (?:repeated )?\(?([1-5]\d\d)\b")


def is_limit(words: str) -> bool:
    """Whether this says that the plan's window is used up."""
    return bool(_LIMIT.search(words[:LONGEST].lower()))


def without_answer(code: int, out: bytes, err: bytes) -> Failed:
    """What a program means that printed no result, by its last words or its exit code."""
    if code < 0:
        return Failed(BROKEN_OFF, f"signal_{-code}")
    words = (err + b"\n" + out).decode("utf-8", "replace")[:LONGEST]
    if code >= _NO_COMMAND:
        return Failed(PROGRAM, "not_started")
    if code:
        return read(words, 0, f"exit_{code}", secret="")
    return classify.malformed()


def read(words: str, status: int, name: str, *, secret: str) -> Failed:
    """An error of Claude Code as a named failure: by its words, by the API's own error inside, by the status."""
    spoken = words[:LONGEST].lower()
    if is_limit(words):
        return Failed(WINDOW, "usage_limit_reached", _until_reset(words, time.time()))
    for fragment, found, verdict in PROGRAM_SIGNS:
        if fragment in spoken:
            return Failed(verdict, found)
    told = _STATUS.search(spoken)
    status = status or (int(told[1]) if told else 0)
    inside = words[words.find("{") :].encode("utf-8", "replace") if "{" in words else b""
    if status < HTTPStatus.BAD_REQUEST and classify.error_of(classify.decoded(inside)) is None:
        return Failed(BROKEN_OFF, name if _NAME.fullmatch(name) else "no_answer")
    failed = classify.from_answer(
        HttpAnswer(status or HTTPStatus.OK, {}, inside), now=time.time(), secret=secret
    )
    return Failed(LOGIN, failed.name, failed.wait_seconds) if failed.verdict is KEY else failed


def _until_reset(words: str, now: float) -> float | None:
    """Seconds until the limit's end: after a bar in seconds since 1970, or as a time of day, with its zone or ours."""
    bar = _EPOCH.search(words)
    if bar:
        return min(max(int(bar[1]) - now, 0.0), LONGEST_WAIT)
    clock = _CLOCK.search(words.lower())
    if clock is None:
        return None
    hour, minute = int(clock[1]) % 12 + (12 if clock[3] == "p" else 0), int(clock[2] or 0)
    try:
        here = datetime.fromtimestamp(
            now, _zone(words[clock.start(4) : clock.end(4)] if clock[4] else "")
        )
        reset = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
    except ValueError:
        return None
    return ((reset - here) % timedelta(days=1)).total_seconds()


def _zone(name: str) -> tzinfo | None:
    if not name:
        return datetime.now(UTC).astimezone().tzinfo
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError):
        raise ValueError(name) from None
