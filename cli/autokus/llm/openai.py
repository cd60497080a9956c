"""OpenAI chat completions, of OpenAI itself, Ollama, llama.cpp, vLLM and the many that imitate them."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from autokus.llm import exchange, probe
from autokus.llm.classify import Failed, malformed
from autokus.llm.verdicts import BROKEN_OFF
from autokus.vocabulary import Completion, Finish, Prompt

BASE_URL = "https://api.openai.com/v1"

FINISHES = {
    "stop": Finish.COMPLETE,
    "length": Finish.CUT,
    "content_filter": Finish.REFUSED,
    "sensitive": Finish.REFUSED,
}
"""`finish_reason`; every other one (tool_calls, null, new ones) is OTHER."""

OLD_LIMIT, NEW_LIMIT = "max_tokens", "max_completion_tokens"

_NEEDS_NEW_LIMIT = re.compile(r"(?:.*/)?(?:o[1-9]|gpt-[5-9])(?![0-9])")


class _Message(msgspec.Struct):
    content: str | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Details(msgspec.Struct):
    cached_tokens: int | None = None


class _Usage(msgspec.Struct):
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    prompt_tokens_details: _Details | None = None

    def cached(self) -> int:
        """How many of `prompt_tokens` came from the cache."""
        return (self.prompt_tokens_details or _Details()).cached_tokens or 0


class _Answer(msgspec.Struct):
    choices: list[_Choice]
    model: str | None = None
    usage: _Usage | None = None


class OpenAI:
    """A model behind chat completions, safe to call from several threads at once.

    Remembers only which name of the token limit the server takes.
    """

    def __init__(self, *, base_url: str | None, model: str, api_key: str | None) -> None:
        base = exchange.checked_address(base_url or BASE_URL)
        self._url = f"{base}/chat/completions"
        self._model = model
        self._key = exchange.checked_key(api_key)
        self._limit = NEW_LIMIT if _NEEDS_NEW_LIMIT.match(model) else OLD_LIMIT

    def __repr__(self) -> str:
        return f"OpenAI(model={self._model!r}, url={self._url!r})"

    def complete(
        self, prompt: Prompt, *, max_tokens: int, seconds: float, tries: int = 2
    ) -> Completion:
        """Ask the model once, at most `tries` times, within `seconds` in all. Raises ModelFailed."""
        return exchange.ask(lambda left: self._attempt(prompt, max_tokens, left), seconds, tries)

    def probe(self, seconds: float) -> None:
        """Whether address, key and model are good; free where the server lists its models. Raises ModelFailed."""
        url = f"{self._url.removesuffix('/chat/completions')}/models"
        probe.ask(self, url, self._headers, self._model, seconds, secret=self._key)

    @property
    def _headers(self) -> dict[str, str]:
        # Local servers need no key, and some refuse an empty one.
        return {"authorization": f"Bearer {self._key}"} if self._key else {}

    def _attempt(self, prompt: Prompt, max_tokens: int, seconds: float) -> Completion:
        limit = self._limit
        messages = [{"role": str(turn.role), "content": turn.text} for turn in prompt.turns]
        if prompt.system:
            messages.insert(0, {"role": "system", "content": prompt.system})
        question: dict[str, Any] = {"model": self._model, "messages": messages, limit: max_tokens}
        try:
            document = exchange.post_json(
                self._url, self._headers, question, seconds, secret=self._key
            )
        except Failed as failed:
            if failed.name == "unsupported_parameter" and failed.about == limit:
                # The second try, if this was the first, calls the limit by its other name.
                self._limit = OLD_LIMIT if limit == NEW_LIMIT else NEW_LIMIT
                failed.quick = True
            raise
        return self._read(exchange.shaped(document, _Answer))

    def _read(self, answer: _Answer) -> Completion:
        if not answer.choices:
            raise malformed()
        choice = answer.choices[0]
        reason = choice.finish_reason or ""
        if reason == "network_error":
            raise Failed(BROKEN_OFF, reason)
        finish = FINISHES.get(reason, Finish.OTHER)
        usage = answer.usage or _Usage()
        return exchange.completion(
            choice.message.content or "",
            Finish.REFUSED if choice.message.refusal else finish,
            model=answer.model or self._model,
            input_tokens=usage.prompt_tokens or 0,
            output_tokens=usage.completion_tokens or 0,
            cached_tokens=usage.cached(),
        )
