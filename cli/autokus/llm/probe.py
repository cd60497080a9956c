"""Whether a model could be asked: its address, its key, its name. For `doctor`; no run does this.

Both dialects list their models and answer for one by its name, at no cost (platform.claude.com/docs/en/api/models,
platform.openai.com/docs/api-reference/models). Not every server that speaks them does: then the smallest question
decides.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import quote

from autokus.llm import classify, exchange
from autokus.llm.classify import Failed
from autokus.protocols import Provider
from autokus.vocabulary import Prompt, Role, Turn

SMALLEST = 16
"""Tokens of an answer; some servers refuse to write less."""

_REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.PROXY_AUTHENTICATION_REQUIRED)


def ask(
    provider: Provider,
    models: str,
    headers: Mapping[str, str],
    model: str,
    seconds: float,
    *,
    secret: str,
) -> None:
    """Looks the model up at the address `models`; asks it a word where that leads nowhere. Raises ModelFailed."""
    until = time.monotonic() + seconds
    try:
        known = _known(f"{models}/{quote(model, safe='')}", headers, seconds, secret)
    except Failed as failed:
        told = failed.told()
    else:
        if not known:
            smallest_question(provider, until - time.monotonic())
        return
    raise told


def _known(url: str, headers: Mapping[str, str], seconds: float, secret: str) -> bool:
    """Whether the server knows the model; false may also mean that it keeps no list. Raises Failed."""
    answer = exchange.get(url, headers, seconds)
    if answer.status in _REFUSED:
        raise classify.from_answer(answer, now=time.time(), secret=secret)
    found = classify.decoded(answer.body)
    return answer.status == HTTPStatus.OK and isinstance(found, dict) and bool(found.get("id"))


def smallest_question(provider: Provider, seconds: float) -> None:
    """Asks for a word, once. Raises ModelFailed."""
    prompt = Prompt("Answer with the word OK.", (Turn(Role.USER, "OK?"),))
    provider.complete(prompt, max_tokens=SMALLEST, seconds=max(seconds, 1), tries=1)
