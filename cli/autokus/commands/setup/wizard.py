"""What the steps of `init` share: the home, what the command line answered already, and the owner's word."""

from __future__ import annotations

import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec

from autokus import settings_file
from autokus.commands.asking import confirm
from autokus.cv import read_cv
from autokus.errors import WrongUsage
from autokus.home import Home
from autokus.rules.prompt import facts
from autokus.settings import LARGEST, Llm, Settings, load_settings, read_quiet_hours, read_zone
from autokus.vocabulary import Disclosure

_NOTHING = "Nothing was changed."

LARGEST_PROFILE = 1_000_000
"""Bytes: every fact goes into every prompt."""


class Answers(msgspec.Struct, frozen=True):
    """What the command line says already; None or an empty text: to be asked."""

    api_id: int | None = None
    phone: str = ""
    by_qr: bool = False
    provider: str = ""
    model: str = ""
    base_url: str | None = None
    profile: Path | None = None
    cv: Path | None = None
    quiet_hours: str | None = None
    time_zone: str | None = None
    disclosure: str = ""
    contact: str = ""
    from_unread: bool = False
    cron: bool | None = None
    with_model: bool = True
    yes: bool = False


def require_sense(answers: Answers) -> None:
    """Refuses what makes no sense before anything is done. Raises WrongUsage, WrongSettings."""
    for option in ("phone", "model", "base_url", "time_zone", "quiet_hours", "contact"):
        settings_file.require_readable(
            f"--{option.replace('_', '-')}", getattr(answers, option) or ""
        )
    _one_of("--provider", answers.provider, get_args(get_type_hints(Llm)["provider"]))
    _one_of("--disclosure", answers.disclosure, [choice.value for choice in Disclosure])
    read_zone(answers.time_zone or "")
    if answers.quiet_hours and answers.quiet_hours.casefold() != "none":
        read_quiet_hours(answers.quiet_hours)
    if answers.profile and answers.cv:
        raise WrongUsage("--profile and --cv exclude one another.", _NOTHING, "Give one of them.")
    if answers.profile is not None:
        read_profile(answers.profile)
    if answers.cv is not None:
        read_cv(answers.cv)
    if answers.api_id is not None and not 0 < answers.api_id <= LARGEST:
        raise WrongUsage(
            f"{answers.api_id} is no api_id.", _NOTHING, "Copy it from https://my.telegram.org"
        )


def _one_of(option: str, given: str, known: Sequence[str]) -> None:
    if given and given not in known:
        raise WrongUsage(
            f'{option} "{given}" is not known.', _NOTHING, f"One of: {', '.join(known)}"
        )


def read_profile(file: Path) -> str:
    """A profile that the owner has written elsewhere. Raises WrongUsage."""
    try:
        found = file.stat()
        plain = stat.S_ISREG(found.st_mode)
        text = (
            file.read_text(encoding="utf-8-sig")
            if plain and found.st_size <= LARGEST_PROFILE
            else None
        )
    except UnicodeDecodeError as failed:
        raise WrongUsage(f"{file} is not text in UTF-8.", _NOTHING, "Save it as such.") from failed
    except OSError as failed:
        raise WrongUsage(
            f"{file} cannot be read ({failed.strerror}).", _NOTHING, "Check its name and owner."
        ) from failed
    if text is None:
        raise WrongUsage(
            f"{file} is {'too large for a profile' if plain else 'no plain file'}.",
            _NOTHING,
            "One fact per list item, some dozens of them.",
        )
    if not facts(text):
        raise WrongUsage(
            f"{file} holds no fact.", _NOTHING, "One fact per list item: - I work with React."
        )
    return text


class Wizard:
    """One walk through the steps."""

    def __init__(self, home: Home, answers: Answers) -> None:
        """For this home."""
        self.home = home
        self.answers = answers

    def settings(self) -> Settings:
        """As they are by now; nothing is cached. Raises WrongSettings."""
        return load_settings(self.home)

    def is_missing(self, key: str) -> bool:
        """Whether the settings say nothing there."""
        return settings_file.is_missing(self.home, key)

    def says(self, key: str) -> bool:
        """Whether the settings say something there, be it an empty text."""
        return key in settings_file.written(self.home)

    def add(self, values: Mapping[str, str | int]) -> None:
        """Writes what is missing; what is set already stays."""
        settings_file.add(
            self.home,
            {
                key: value
                for key, value in values.items()
                if self.is_missing(key) or not self.says(key)
            },
        )

    def ignored(self) -> list[str]:
        """The options that come too late: what they would set is there, and is something else."""
        told = settings_file.written(self.home)
        given = {
            "--api-id": ("telegram.api_id", self.answers.api_id),
            "--provider": ("llm.provider", self.answers.provider),
            "--model": ("llm.model", self.answers.model),
            "--base-url": ("llm.base_url", self.answers.base_url),
            "--quiet-hours": ("reply.quiet_hours", self.answers.quiet_hours),
            "--time-zone": ("time_zone", self.answers.time_zone),
            "--disclosure": ("reply.disclosure", self.answers.disclosure),
        }
        late = [
            name
            for name, (key, value) in given.items()
            if value and told.get(key) not in ("", 0, None, value)
        ]
        if self.home.profile.exists():
            late += ["--profile"] * bool(self.answers.profile) + ["--cv"] * bool(self.answers.cv)
        return late

    def agrees(self, question: str, *, option: str, default: bool = True) -> bool:
        """The owner's yes; `--yes` gives the default to all of these."""
        return default if self.answers.yes else confirm(question, option=option, default=default)
