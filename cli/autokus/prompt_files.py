"""The texts that the model is told with: the prompt files, shipped or the owner's own, and his profile."""

from __future__ import annotations

import tomllib
from hashlib import sha256
from pathlib import Path

import msgspec

from autokus.errors import WrongSettings
from autokus.home import Home
from autokus.shipped import shipped
from autokus.vocabulary import PromptTexts, Templates

PROMPT_FILES = ("system.md", "repair.md", "examples.md", "templates.toml")


def read_texts(home: Home) -> PromptTexts:
    """The prompt files, the owner's version where there is one, and the profile. Raises WrongSettings."""
    try:
        profile = home.profile.read_text(encoding="utf-8-sig")
        found = {
            name: _prompt_file(home, name).read_text(encoding="utf-8-sig") for name in PROMPT_FILES
        }
    except (OSError, UnicodeDecodeError) as failed:
        raise WrongSettings(
            f"The profile or a prompt file cannot be read ({failed}).",
            "Nothing was answered; new messages wait.",
            "It must be text in UTF-8 that you may read.",
        ) from failed
    version = sha256("\x1e".join([*found.values(), profile]).encode()).hexdigest()[:12]
    return PromptTexts(
        system=found["system.md"],
        repair=found["repair.md"],
        examples=found["examples.md"],
        profile=profile,
        templates=_templates(found["templates.toml"]),
        version=version,
        canary=f"ak-{sha256(b'canary' + version.encode()).hexdigest()[:16]}",
    )


def read_templates(home: Home) -> Templates:
    """What is said without asking a model. Raises WrongSettings."""
    return _templates(_prompt_file(home, "templates.toml").read_text(encoding="utf-8-sig"))


def _templates(written: str) -> Templates:
    try:
        found = msgspec.convert(tomllib.loads(written), Templates)
    except (ValueError, RecursionError) as wrong:
        raise _wrong_templates(str(wrong)) from wrong
    for texts in (found.admit, found.disclosure, found.holding):
        for language in ("ru", "en"):
            if not texts.get(language, "").strip():
                raise _wrong_templates(f'"{language}" is missing')
    return found


def _wrong_templates(why: str) -> WrongSettings:
    return WrongSettings(
        f"prompts/templates.toml is not usable: {why}.",
        "Nothing was answered; new messages wait.",
        "Compare it with the shipped one; each table has an entry ru and an entry en.",
    )


def _prompt_file(home: Home, name: str) -> Path:
    own = home.prompts / name
    return own if own.exists() else shipped_prompts() / name


def shipped_prompts() -> Path:
    """The prompt files that come with the program."""
    return shipped("prompts")
