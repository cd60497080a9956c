"""Texts as vectors, from any server with OpenAI's embeddings interface (also Ollama, llama.cpp, vLLM). Optional.

One POST to `/v1/embeddings` (platform.openai.com/docs/api-reference/embeddings), under the same deadline and with the
same names of failures as a question to the model; no second try: who asks for vectors can do without.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from autokus.errors import WrongSettings
from autokus.llm import classify, exchange
from autokus.llm.classify import Failed

ENDING = "/embeddings"

MOST_TEXTS = 200
"""In one question."""

MOST_NUMBERS = 20_000
"""In one vector; the largest in use have some 4,000."""


class _Vector(msgspec.Struct):
    embedding: list[float]
    index: int


class _Answer(msgspec.Struct):
    data: list[_Vector]


class HttpEmbedder:
    """A model of vectors behind HTTP; keeps no state, safe to call from several threads at once."""

    def __init__(self, *, url: str, model: str, api_key: str | None) -> None:
        """`url` ends in /embeddings or is the base of it, as https://host/v1. Raises WrongSettings."""
        base = exchange.checked_address(url, "llm.embeddings_url")
        self._url = base if base.endswith(ENDING) else f"{base}{ENDING}"
        self.model = model.strip()
        self._key = exchange.checked_key(api_key)
        if not self.model:
            raise WrongSettings(
                "llm.embeddings_model is empty, but llm.embeddings_url is not.",
                todo="Write the model's name there, or empty both.",
            )

    def __repr__(self) -> str:
        return f"HttpEmbedder(model={self.model!r}, url={self._url!r})"

    def vectors(self, texts: Sequence[str], seconds: float) -> list[list[float]]:
        """One vector for each text, in their order and all of one length, within `seconds`. Raises ModelFailed."""
        if not texts:
            return []
        try:
            return self._asked(texts, seconds)
        except Failed as failed:
            told = failed.told()
        raise told

    def _asked(self, texts: Sequence[str], seconds: float) -> list[list[float]]:
        if len(texts) > MOST_TEXTS:
            raise ValueError("too many texts for one question")
        headers = {"authorization": f"Bearer {self._key}"} if self._key else {}
        # An empty text is refused by some servers; a blank means as little.
        question = {"model": self.model, "input": [text or " " for text in texts]}
        document = exchange.post_json(self._url, headers, question, seconds, secret=self._key)
        answer = exchange.shaped(document, _Answer)
        found = sorted(answer.data, key=lambda vector: vector.index)
        if [vector.index for vector in found] != list(range(len(texts))):
            raise classify.malformed()
        vectors = [vector.embedding for vector in found]
        lengths = {len(vector) for vector in vectors}
        if len(lengths) != 1 or not 0 < min(lengths) <= MOST_NUMBERS:
            raise classify.malformed()
        if not all(math.isfinite(number) for vector in vectors for number in vector):
            raise classify.malformed()
        return vectors
