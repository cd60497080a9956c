"""The two HTTP dialects of the sandbox's model: what they demand of a request, and the shapes of their answers.

As the two APIs document it, and stricter where they are lenient: an unknown field is refused, so
that a typing error of the program is seen here first.
"""

from __future__ import annotations

import json
import math
import re
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ANTHROPIC, OPENAI = "anthropic", "openai"
PATHS = {"/v1/messages": ANTHROPIC, "/v1/chat/completions": OPENAI}
VERSIONS = ("2023-01-01", "2023-06-01")
LARGEST_BODY = 32_000_000

_ANTHROPIC_FIELDS = frozenset(
    {
        "model",
        "max_tokens",
        "messages",
        "system",
        "metadata",
        "stop_sequences",
        "stream",
        "temperature",
        "thinking",
        "tool_choice",
        "tools",
        "top_k",
        "top_p",
        "service_tier",
    }
)
_OPENAI_FIELDS = frozenset(
    {
        "model",
        "messages",
        "max_tokens",
        "max_completion_tokens",
        "temperature",
        "top_p",
        "n",
        "stream",
        "stop",
        "seed",
        "user",
        "metadata",
        "store",
        "response_format",
        "reasoning_effort",
        "presence_penalty",
        "frequency_penalty",
        "service_tier",
        "tools",
        "tool_choice",
        "prompt_cache_key",
        "safety_identifier",
        "verbosity",
    }
)
_NEW_LIMIT_ONLY = re.compile(r"(?:.*/)?(?:o[1-9]|gpt-[5-9])(?![0-9])")
_TO_OPENAI = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "refusal": "content_filter",
    "tool_use": "tool_calls",
}
_TO_ANTHROPIC = {theirs: ours for ours, theirs in reversed(_TO_OPENAI.items())}


@dataclass
class Refusal(Exception):
    """A request the API refuses."""

    status: int
    type: str
    message: str
    code: str | None = None
    param: str | None = None


@dataclass(frozen=True)
class ScriptedAnswer:
    """A scripted answer with its end: `stop_reason` in either dialect's words, None for null.

    `refusal` is OpenAI's `message.refusal`; token numbers that are None are counted from the texts.
    `cached_tokens` are among `input_tokens`; None: what was asked before.
    """

    text: str
    stop_reason: str | None = "end_turn"
    input_tokens: int | None = None
    output_tokens: int | None = None
    refusal: str | None = None
    cached_tokens: int | None = None


LEAST_CACHED = 1024
"""Tokens; neither API keeps a shorter beginning."""


def cacheable(dialect: str, body: Mapping[str, Any], system: str) -> int:
    """How many tokens of the rules a cache would keep: Anthropic's only where the request marks them."""
    blocks = body.get("system")
    marked = isinstance(blocks, list) and any("cache_control" in block for block in blocks)
    size = count_tokens(system) if dialect == OPENAI or marked else 0
    return size if size >= LEAST_CACHED else 0


def count_tokens(text: str) -> int:
    """About what the real counters say: four Latin letters or two others make a token; at least 1 for a text."""
    latin = sum(letter < "\x80" for letter in text)
    return math.ceil(latin / 4 + (len(text) - latin) / 2)


def cut_to(text: str, tokens: int) -> str:
    """The longest beginning of `text` that `count_tokens` counts as at most `tokens`."""
    spent = 0.0
    for place, letter in enumerate(text):
        spent += 0.25 if letter < "\x80" else 0.5
        if spent > tokens:
            return text[:place]
    return text


def check_key(dialect: str, headers: Mapping[str, str], key: str) -> None:
    """Raises Refusal (401) for a missing or wrong key."""
    if dialect == ANTHROPIC:
        given = headers.get("x-api-key", "")
        if given != key:
            missing = "x-api-key header is required" if not given else "invalid x-api-key"
            raise Refusal(401, "authentication_error", missing)
        return
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme != "Bearer" or given != key:
        raise Refusal(
            401, "invalid_request_error", "Incorrect API key provided.", code="invalid_api_key"
        )


def check_request(
    dialect: str,
    headers: Mapping[str, str],
    body: Mapping[str, Any],
    models: set[str] | None,
) -> None:
    """Raises Refusal for what the documentation does not allow."""
    if dialect == ANTHROPIC:
        if headers.get("anthropic-version") not in VERSIONS:
            raise _wrong("anthropic-version: header is required, and a known version")
        _check_anthropic(body)
    else:
        _check_openai(body)
    if body.get("stream"):
        raise _wrong("stream: not in this sandbox", "stream")
    model = body["model"]
    if models is not None and model not in models:
        if dialect == ANTHROPIC:
            raise Refusal(404, "not_found_error", f"model: {model}")
        message = f"The model `{model}` does not exist or you do not have access to it."
        raise Refusal(404, "invalid_request_error", message, code="model_not_found")


def _wrong(message: str, param: str | None = None, code: str | None = None) -> Refusal:
    return Refusal(400, "invalid_request_error", message, code=code, param=param)


def _check_anthropic(body: Mapping[str, Any]) -> None:
    _check_common(body, _ANTHROPIC_FIELDS, ("user", "assistant"))
    _check_limit(body, "max_tokens")
    if body["messages"][0]["role"] != "user":
        raise _wrong('messages: first message must use the "user" role')
    last = body["messages"][-1]
    said = "".join(texts_of(last["content"]))
    if last["role"] == "assistant" and said != said.rstrip():
        raise _wrong("messages: final assistant content cannot end with trailing whitespace")
    system = body.get("system", "-")
    if not isinstance(system, str) and not all(texts_of(system)):
        raise _wrong("system: text content blocks must be non-empty")


def _check_openai(body: Mapping[str, Any]) -> None:
    _check_common(body, _OPENAI_FIELDS, ("system", "developer", "user", "assistant", "tool"))
    if "max_tokens" in body and "max_completion_tokens" in body:
        raise _wrong(
            "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported."
        )
    for name in ("max_tokens", "max_completion_tokens"):
        if name in body:
            _check_limit(body, name)


def check_limit_name(body: Mapping[str, Any], *, needs_new: set[str], knows_old_only: bool) -> None:
    """Raises Refusal for the name of the token limit that this model does not take (OpenAI's dialect)."""
    new_only = _NEW_LIMIT_ONLY.match(body["model"]) or body["model"] in needs_new
    given, other = "max_tokens", "max_completion_tokens"
    if knows_old_only:
        given, other = other, given
    elif not new_only:
        return
    if given in body:
        message = (
            f"Unsupported parameter: '{given}' is not supported with this model."
            f" Use '{other}' instead."
        )
        raise _wrong(message, given, "unsupported_parameter")


def _check_common(body: Mapping[str, Any], fields: frozenset[str], roles: tuple[str, ...]) -> None:
    unknown = sorted(set(body) - fields)
    if unknown:
        raise _wrong(f"{unknown[0]}: Extra inputs are not permitted", unknown[0])
    if not isinstance(body.get("model"), str) or not body["model"]:
        raise _wrong("model: Field required", "model")
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        raise _wrong("messages: at least one message is required", "messages")
    for place, message in enumerate(messages):
        where = f"messages.{place}"
        if not isinstance(message, dict) or message.get("role") not in roles:
            raise _wrong(f"{where}.role: must be one of {', '.join(roles)}", "messages")
        texts = texts_of(message.get("content"))
        if not texts or not all(text.strip() for text in texts):
            raise _wrong(f"{where}: text content blocks must be non-empty", "messages")


def _check_limit(body: Mapping[str, Any], name: str) -> None:
    limit = body.get(name)
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise _wrong(f"{name}: must be an integer of at least 1", name)


def texts_of(content: object) -> list[str]:
    """The texts of a `content` or `system`: of a plain text, or of a list of text blocks; else none."""
    if isinstance(content, str):
        return [content]
    if not isinstance(content, list):
        return []
    return [
        part["text"]
        for part in content
        if isinstance(part, dict)
        and part.get("type") == "text"
        and isinstance(part.get("text"), str)
    ]


def success(
    dialect: str, answer: ScriptedAnswer, body: Mapping[str, Any], asked: str, cached: int = 0
) -> bytes:
    """The body of a 200; an answer longer than the request's limit is cut, as the real ones do it."""
    limit = body.get("max_completion_tokens") or body.get("max_tokens") or 1_000_000
    text, reason = cut_to(answer.text, limit), answer.stop_reason
    if text != answer.text:
        reason = "max_tokens"
    spent_in = count_tokens(asked) if answer.input_tokens is None else answer.input_tokens
    spent_out = count_tokens(text) if answer.output_tokens is None else answer.output_tokens
    kept = min(cached if answer.cached_tokens is None else answer.cached_tokens, spent_in)
    said = ScriptedAnswer(text, reason, spent_in, spent_out, answer.refusal, kept)
    shape = _anthropic_message if dialect == ANTHROPIC else _openai_completion
    document = shape(said, body["model"])
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")


def _anthropic_message(said: ScriptedAnswer, model: str) -> dict[str, Any]:
    reason = _TO_ANTHROPIC.get(said.stop_reason or "", said.stop_reason)
    return {
        "id": f"msg_{secrets.token_hex(12)}",
        "type": "message",
        "role": "assistant",
        "model": model,
        "content": [{"type": "text", "text": said.text}] if said.text else [],
        "stop_reason": "refusal" if said.refusal else reason,
        "stop_sequence": None,
        "usage": {
            "input_tokens": (said.input_tokens or 0) - (said.cached_tokens or 0),
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": said.cached_tokens or 0,
            "output_tokens": said.output_tokens,
            "service_tier": "standard",
        },
    }


def _openai_completion(said: ScriptedAnswer, model: str) -> dict[str, Any]:
    message: dict[str, Any] = {
        "role": "assistant",
        "content": None if said.refusal else said.text,
        "refusal": said.refusal,
        "annotations": [],
    }
    choice = {
        "index": 0,
        "message": message,
        "logprobs": None,
        "finish_reason": _TO_OPENAI.get(said.stop_reason or "", said.stop_reason),
    }
    spent_in, spent_out = said.input_tokens or 0, said.output_tokens or 0
    return {
        "id": f"chatcmpl-{secrets.token_hex(12)}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": model,
        "choices": [choice],
        "usage": {
            "prompt_tokens": spent_in,
            "completion_tokens": spent_out,
            "total_tokens": spent_in + spent_out,
            "prompt_tokens_details": {"cached_tokens": said.cached_tokens or 0},
        },
    }


def failure(dialect: str, refusal: Refusal, request_id: str) -> bytes:
    """The body of an error, in the dialect's shape."""
    error: dict[str, Any] = {"type": refusal.type, "message": refusal.message}
    document: dict[str, Any] = {"error": error}
    if dialect == ANTHROPIC:
        if refusal.code is not None:
            error["code"] = refusal.code
        document = {"type": "error", "error": error, "request_id": request_id}
    else:
        error |= {"param": refusal.param, "code": refusal.code}
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")
