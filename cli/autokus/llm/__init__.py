"""The model door: one file per vendor, one call under one total deadline, every failure by name.

`provider` is the way in. Importing this package, and building a provider, loads no HTTP library;
the first question does.
"""

from __future__ import annotations

from autokus.errors import WrongSettings
from autokus.protocols import Embedder, Provider

__all__ = ["embedder", "provider"]


def provider(
    kind: str,
    *,
    base_url: str | None,
    model: str,
    api_key: str | None,
    command: str = "claude",
) -> Provider:
    """The provider of `kind` ("anthropic", "openai" or "claude"); without `base_url` the vendor's own address.

    `command` is the program of "claude". Asks nobody anything. Raises WrongSettings.
    """
    if not model.strip():
        raise WrongSettings("llm.model is empty.", todo="Write the model's name there.")
    if kind == "anthropic":
        from autokus.llm.anthropic import Anthropic

        return Anthropic(base_url=base_url, model=model.strip(), api_key=api_key)
    if kind == "openai":
        from autokus.llm.openai import OpenAI

        return OpenAI(base_url=base_url, model=model.strip(), api_key=api_key)
    if kind == "claude":
        from autokus.llm.claude_cli import ClaudeCli

        return ClaudeCli(command=command, base_url=base_url, model=model.strip(), api_key=api_key)
    raise WrongSettings(
        f'There is no provider "{kind}".', todo='llm.provider is "anthropic", "openai" or "claude".'
    )


def embedder(*, url: str, model: str, api_key: str | None) -> Embedder:
    """What asks the server at `url` for vectors. Asks nobody anything. Raises WrongSettings."""
    from autokus.llm.embeddings import HttpEmbedder

    return HttpEmbedder(url=url, model=model, api_key=api_key)
