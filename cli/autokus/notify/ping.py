"""A dead-man's switch in the manner of healthchecks.io: URL/start, URL after success, URL/EXIT_CODE after failure.

It is told what happened and nothing else: no words, no names, no counts. A run neither waits for it nor fails with it.
"""

from __future__ import annotations

import threading
import time
from http import HTTPStatus
from urllib.parse import urlsplit, urlunsplit

from autokus.errors import WrongSettings
from autokus.web.deadline import CallFailed, get

START_SECONDS = 3.0
END_SECONDS = 5.0
"""Together, and with the fraction of a second that each may overrun, less than the ten that a run may lose."""

TRIES = 2
"""Of the end: a lost one calls the owner for nothing."""

LEAST_SECONDS = 0.5
"""With less time left nothing is tried."""


class HttpPing:
    """The pings of one run. Never raises."""

    def __init__(self, url: str) -> None:
        """Raises WrongSettings for what is no address."""
        self._parts = urlsplit(checked(url))
        self._begun: threading.Thread | None = None

    def begin(self) -> None:
        """Says that a run has begun; does not wait."""
        self._begun = threading.Thread(
            target=self._ask, args=("/start", START_SECONDS), daemon=True, name="ping"
        )
        self._begun.start()

    def end(self, exit_code: int, seconds: float) -> None:
        """Says how the run ended, at most `seconds` after this: after its beginning, or it would look unended."""
        until = time.monotonic() + seconds
        if self._begun is not None:
            self._begun.join(min(START_SECONDS, max(0.0, seconds)))
        until = min(until, time.monotonic() + END_SECONDS)
        for _ in range(TRIES):
            left = until - time.monotonic()
            if left < LEAST_SECONDS or self._ask(f"/{exit_code}" if exit_code else "", left):
                return

    def _ask(self, ending: str, seconds: float) -> bool:
        path = self._parts.path.rstrip("/") + ending
        try:
            answer = get(urlunsplit(self._parts._replace(path=path)), seconds=seconds)
        except CallFailed:
            return False
        return answer.status < HTTPStatus.INTERNAL_SERVER_ERROR


def checked(url: str) -> str:
    """The address without the spaces around it. Raises WrongSettings, which does not show it: it is a key as well."""
    try:
        parts = urlsplit(url.strip())
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.fragment
    except ValueError:
        good = False
    if not good:
        raise WrongSettings(
            "ping.url is no address.",
            "Nothing was read or sent.",
            'Write it as "https://host/key", or "" for none.',
        )
    return url.strip()
