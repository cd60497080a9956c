"""What the vendor files share: one question as at most two POSTs in one deadline, and a check of what came back."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from autokus.errors import WrongSettings
from autokus.llm import classify
from autokus.llm.classify import Failed
from autokus.vocabulary import Completion, Finish
from autokus.web import deadline
from autokus.web.address import base_of

if TYPE_CHECKING:
    from tenacity import RetryCallState

LONGEST_TEXT = 100_000
"""Characters; a Telegram message has 4,096. Longer is a gateway gone mad, not a reply."""

LEAST_SECONDS = 1.0
"""With less time left there is no second try."""

Shape = TypeVar("Shape")

_one_at_a_time = threading.Lock()
# msgspec prepares a shape at its first use, in Python code between which threads may change places; one that finds it
# half prepared crashes the interpreter (msgspec 0.22, `convert` with a null type). Replies are composed in threads.


def ask(attempt: Callable[[float], Completion], seconds: float, tries: int = 2) -> Completion:
    """Call `attempt` with the seconds it has; once more, if `tries` is 2, when it failed in a way that passes quickly.

    Both tries and the pause between them stay inside `seconds`. Raises ModelFailed.
    """
    until = time.monotonic() + seconds
    # Here, not above: an idle run never asks the model.
    from tenacity import Retrying, retry_if_exception, stop_after_attempt, stop_before_delay

    retrying = Retrying(
        stop=stop_after_attempt(tries) | stop_before_delay(max(seconds - LEAST_SECONDS, 0)),
        wait=_pause,
        retry=retry_if_exception(lambda error: isinstance(error, Failed) and error.quick),
        reraise=True,
    )
    try:
        return retrying(lambda: attempt(until - time.monotonic()))
    except Failed as failed:
        told = failed.told()
    raise told


def _pause(state: RetryCallState) -> float:
    """As long as the server asked (at most 5 s, or there is no second try), else a little, at random."""
    from tenacity import wait_random_exponential

    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, Failed) and error.wait_seconds is not None:
        return error.wait_seconds
    return wait_random_exponential(multiplier=0.5, max=4)(state)


def get(url: str, headers: Mapping[str, str], seconds: float) -> deadline.HttpAnswer:
    """What stands at `url`, whatever its status. Raises Failed."""
    kind = ""
    try:
        return deadline.get(url, headers={"user-agent": "autokus", **headers}, seconds=seconds)
    except deadline.CallFailed as failed:
        kind = failed.kind
    raise classify.from_call(kind)


def post_json(
    url: str,
    headers: Mapping[str, str],
    question: Mapping[str, Any],
    seconds: float,
    *,
    secret: str,
) -> dict[str, Any]:
    """POST `question` as JSON and return the object that came back with a 200.

    `secret` is a text that no failure may repeat. Raises Failed.
    """
    # A lone surrogate has no UTF-8; a question mark does less harm than a message that can never be
    # asked about.
    body = json.dumps(question, ensure_ascii=False).encode("utf-8", "replace")
    kind = ""
    try:
        answer = deadline.post(
            url,
            headers={"content-type": "application/json", "user-agent": "autokus", **headers},
            body=body,
            seconds=seconds,
        )
    except deadline.CallFailed as failed:
        kind = failed.kind
    if kind:
        raise classify.from_call(kind)
    document = classify.decoded(answer.body) if answer.status == HTTPStatus.OK else None
    if answer.status != HTTPStatus.OK or classify.error_of(document) is not None:
        raise classify.from_answer(answer, now=time.time(), secret=secret)
    if not isinstance(document, dict):
        raise classify.malformed()
    return document


def shaped(document: dict[str, Any], shape: type[Shape]) -> Shape:
    """The document as the vendor's documented shape; unknown fields are ignored. Raises Failed."""
    try:
        with _one_at_a_time:
            return msgspec.convert(document, shape)
    except (ValueError, RecursionError):
        pass
    raise classify.malformed()


def completion(
    text: str,
    finish: Finish,
    *,
    model: str,
    input_tokens: int,
    output_tokens: int,
    cached_tokens: int = 0,
) -> Completion:
    """A completion, after a look at the text. Raises Failed for one that no model writes."""
    nothing = finish is Finish.COMPLETE and not text.strip()
    if nothing or len(text) > LONGEST_TEXT or "\0" in text:
        raise classify.malformed()
    return Completion(
        text=text,
        finish=finish,
        model=model,
        input_tokens=max(input_tokens, 0),
        output_tokens=max(output_tokens, 0),
        cached_tokens=min(max(cached_tokens, 0), max(input_tokens, 0)),
    )


def checked_address(base_url: str, setting: str = "llm.base_url") -> str:
    """The base URL without its last slash. Raises WrongSettings for one that cannot be asked."""
    written = base_of(base_url)
    if not written:
        raise WrongSettings(
            f"{setting} is not an address like https://host/path.",
            todo="Write it without a user name, a query or a fragment.",
        )
    return written


def checked_key(api_key: str | None) -> str:
    """The key without the blanks around it, or "". Raises WrongSettings for one that no header can carry."""
    key = (api_key or "").strip()
    if not all("!" <= letter <= "~" for letter in key):
        raise WrongSettings(
            "The model's key holds characters that no key has (a blank, a line break,"
            " a letter that is not Latin).",
            todo="Copy the key again.",
        )
    return key
