"""The Anthropic Messages API, of Anthropic itself, z.ai and whoever else speaks it."""

from __future__ import annotations

from typing import Any

import msgspec

from autokus.llm import exchange, probe
from autokus.llm.classify import Failed, malformed
from autokus.llm.verdicts import BROKEN_OFF
from autokus.vocabulary import Completion, Finish, Prompt

BASE_URL = "https://api.anthropic.com"
VERSION = "2023-06-01"

FINISHES = {
    "end_turn": Finish.COMPLETE,
    "stop_sequence": Finish.COMPLETE,
    "max_tokens": Finish.CUT,
    "model_context_window_exceeded": Finish.CUT,
    "refusal": Finish.REFUSED,
    "sensitive": Finish.REFUSED,
}
"""`stop_reason`; every other one (tool_use, pause_turn, null, new ones) is OTHER."""


class _Block(msgspec.Struct):
    type: str
    text: str = ""


class Usage(msgspec.Struct):
    """What a call has cost, in the API's words; `claude -p` uses the same."""

    input_tokens: int | None = None
    output_tokens: int | None = None
    cache_creation_input_tokens: int | None = None
    cache_read_input_tokens: int | None = None

    def asked(self) -> int:
        """All input tokens: the API counts the cached ones apart."""
        cached = (self.cache_creation_input_tokens or 0) + (self.cache_read_input_tokens or 0)
        return (self.input_tokens or 0) + cached


class _Answer(msgspec.Struct):
    content: list[_Block]
    type: str = "message"
    model: str | None = None
    stop_reason: str | None = None
    usage: Usage | None = None


class Anthropic:
    """A model behind the Messages API; keeps no state, safe to call from several threads at once."""

    def __init__(self, *, base_url: str | None, model: str, api_key: str | None) -> None:
        base = exchange.checked_address(base_url or BASE_URL)
        self._url = f"{base.removesuffix('/v1')}/v1/messages"
        self._model = model
        self._key = exchange.checked_key(api_key)

    def __repr__(self) -> str:
        return f"Anthropic(model={self._model!r}, url={self._url!r})"

    def complete(
        self, prompt: Prompt, *, max_tokens: int, seconds: float, tries: int = 2
    ) -> Completion:
        """Ask the model once, at most `tries` times, within `seconds` in all. Raises ModelFailed."""
        return exchange.ask(lambda left: self._attempt(prompt, max_tokens, left), seconds, tries)

    def probe(self, seconds: float) -> None:
        """Whether address, key and model are good; free where the server lists its models. Raises ModelFailed."""
        url = f"{self._url.removesuffix('/messages')}/models"
        probe.ask(self, url, self._headers, self._model, seconds, secret=self._key)

    @property
    def _headers(self) -> dict[str, str]:
        headers = {"anthropic-version": VERSION}
        return headers | ({"x-api-key": self._key} if self._key else {})

    def _attempt(self, prompt: Prompt, max_tokens: int, seconds: float) -> Completion:
        question = self._question(prompt, max_tokens)
        document = exchange.post_json(self._url, self._headers, question, seconds, secret=self._key)
        return self._read(exchange.shaped(document, _Answer))

    def _question(self, prompt: Prompt, max_tokens: int) -> dict[str, Any]:
        question: dict[str, Any] = {
            "model": self._model,
            "max_tokens": max_tokens,
            "messages": [{"role": str(turn.role), "content": turn.text} for turn in prompt.turns],
        }
        if prompt.system:
            # The static part is marked for the provider's cache; an empty block would be refused.
            question["system"] = [
                {"type": "text", "text": prompt.system, "cache_control": {"type": "ephemeral"}}
            ]
        return question

    def _read(self, answer: _Answer) -> Completion:
        if answer.type != "message":
            raise malformed()
        reason = answer.stop_reason or ""
        if reason == "network_error":
            raise Failed(BROKEN_OFF, reason)
        usage = answer.usage or Usage()
        return exchange.completion(
            "".join(block.text for block in answer.content if block.type == "text"),
            FINISHES.get(reason, Finish.OTHER),
            model=answer.model or self._model,
            input_tokens=usage.asked(),
            output_tokens=usage.output_tokens or 0,
            cached_tokens=usage.cache_read_input_tokens or 0,
        )
