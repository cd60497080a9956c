"""The model door: one file per vendor, one POST under one total deadline, every failure by name.

`provider` is the way in. Importing this package, and building a provider, loads no HTTP library;
the first question does.
"""

from __future__ import annotations

from autokus.errors import WrongSettings
from autokus.protocols import Provider

__all__ = ["provider"]


def provider(kind: str, *, base_url: str | None, model: str, api_key: str | None) -> Provider:
    """The provider of `kind` ("anthropic" or "openai"); without `base_url` the vendor's own address.

    Asks nobody anything. Raises WrongSettings.
    """
    if not model.strip():
        raise WrongSettings("llm.model is empty.", todo="Write the model's name there.")
    if kind == "anthropic":
        from autokus.llm.anthropic import Anthropic

        return Anthropic(base_url=base_url, model=model.strip(), api_key=api_key)
    if kind == "openai":
        from autokus.llm.openai import OpenAI

        return OpenAI(base_url=base_url, model=model.strip(), api_key=api_key)
    raise WrongSettings(
        f'There is no provider "{kind}".', todo='llm.provider is "anthropic" or "openai".'
    )
