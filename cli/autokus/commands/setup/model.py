"""The model: whose, which, by which key - and one live call that shows whether it answers."""

from __future__ import annotations

import os
import time

from msgspec.structs import replace

from autokus import wiring
from autokus.commands.asking import MOST_TRIES, ask, ask_secret, choose, heading, say
from autokus.commands.setup.model_call import call_model
from autokus.commands.setup.wizard import Wizard
from autokus.errors import AutoKusError
from autokus.settings import Llm
from autokus.vocabulary import Prompt, Role, Turn

_PROVIDERS = ("anthropic", "openai", "claude")
_WORDS = (
    "Anthropic, and services that speak its interface (z.ai and others)",
    "OpenAI, and all that speak its interface (Ollama, llama.cpp, vLLM and others)",
    "Claude Code on this machine, with its own log-in (claude -p)",
)
_MODELS = {"anthropic": "claude-sonnet-4-5", "claude": "claude-sonnet-4-5"}
_KEYS = {"anthropic": "ANTHROPIC_API_KEY", "openai": "OPENAI_API_KEY"}

_TEST = Prompt(
    "You are being tested. Answer with the single word OK.", (Turn(Role.USER, "Are you there?"),)
)


def choose_model(wizard: Wizard) -> None:
    """Asks for the model where none is named, until one answers. Raises ModelFailed, WrongUsage, LeftOff."""
    if not wizard.is_missing("llm.model"):
        return
    heading("The model")
    say(
        "It writes the replies. What it costs is yours to pay; AutoKus keeps to the caps under [spending]."
    )
    answers = wizard.answers
    for last in [False] * (MOST_TRIES - 1) + [True]:
        llm = _asked(wizard)
        failed = _try(wizard, llm)
        if failed is None:
            break
        say(f"That did not work: {failed.what}")
        if last or answers.yes or answers.model:
            failed.means = "Nothing was written down about it."
            failed.todo = "Check provider, model, address and key."
            raise failed
    wizard.add(
        {
            "llm.provider": llm.provider,
            "llm.model": llm.model,
            **({"llm.base_url": llm.base_url} if llm.base_url else {}),
            **({"llm.api_key": llm.api_key} if llm.api_key else {}),
        }
    )


def _asked(wizard: Wizard) -> Llm:
    """What stands in the settings and on the command line, and the rest from the owner."""
    answers, known = wizard.answers, wizard.settings().llm
    provider = answers.provider
    if not wizard.is_missing("llm.provider"):
        provider = known.provider
    elif not provider:
        provider = _PROVIDERS[choose("Whose?", _WORDS, option="--provider") - 1]
    base_url = known.base_url or answers.base_url
    if base_url is None and provider != "claude":
        base_url = ""
        if not answers.model:
            base_url = ask(
                "Its address (empty: the provider's own)", option="--base-url", default=""
            )
    model = answers.model or ask("Model", option="--model", default=_MODELS.get(provider))
    return replace(
        known,
        provider=provider,
        model=model,
        base_url=base_url or "",
        api_key=_key(provider, known, base_url or ""),
    )


def _key(provider: str, known: Llm, base_url: str) -> str:
    """From the environment, which cron would not have, or from the owner."""
    if provider == "claude":
        return ""
    found = os.environ.get(_KEYS[provider], "").strip() or known.api_key
    if found:
        return found
    if base_url:  # a server of one's own may need none
        return ask_secret("API key, if it wants one", option=_KEYS[provider], may_be_empty=True)
    return ask_secret("API key", option=_KEYS[provider])


def _try(wizard: Wizard, llm: Llm) -> AutoKusError | None:
    """One call; what it failed with."""
    settings = replace(wizard.settings(), llm=llm)
    began = time.monotonic()
    try:
        if not wizard.answers.with_model:
            wiring.provider(settings)  # it may be no address at all
            return None
        say("Asking it for one word…")
        call_model(wizard.home, settings, _TEST)
    except AutoKusError as failed:
        return failed
    say(f"It answers, within {time.monotonic() - began:.1f} s.")
    return None
