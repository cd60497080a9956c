"""The one place that knows which door stands behind each protocol. Doors are imported when they are opened."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from autokus.clock import SystemClock
from autokus.errors import WrongSettings
from autokus.home import Home
from autokus.protocols import Doors
from autokus.settings import Settings, load_settings, read_session, require_login, require_model
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import Pace, PromptTexts, Timing

if TYPE_CHECKING:
    from autokus.protocols import Connect, Gateway, Provider

PROMPT_FILES = ("system.md", "repair.md")


def open_store(home: Home, *, create: bool = False) -> SqliteStore:
    """The home's store. Only `approve` and `demo` make one where there is none. Raises WrongSettings, StorageFailed."""
    if create and not home.database.exists():
        create_database(home.database)
    return SqliteStore(open_database(home.database))


def connector(home: Home, settings: Settings) -> Connect:
    """Makes connections to Telegram as this account. Raises WrongSettings if there is no log-in."""
    require_login(settings)
    session = read_session(home)

    def connect() -> Gateway:
        from autokus.telegram.connection import Login
        from autokus.telegram.gateway import TelethonGateway

        login = Login(settings.telegram.api_id, settings.telegram.api_hash, session)
        return TelethonGateway(login, settings.telegram.step_seconds)

    return connect


def doors_for_check(home: Home, *, dry: bool = False) -> Doors:
    """Everything a run needs. Raises WrongSettings, StorageFailed, Busy."""
    settings = load_settings(home)
    connect = connector(home, settings)
    require_profile(home)
    real = open_store(home)
    return Doors(
        store=real.rehearsal() if dry else real,
        ledger=real.journal,
        connect=connect,
        provider=lambda: _provider(settings),
        texts=lambda: read_texts(home),
        clock=SystemClock(),
        limits=settings.limits,
        timing=Timing(
            settings.run.budget_seconds,
            settings.telegram.step_seconds,
            settings.llm.deadline_seconds,
        ),
        pace=Pace(
            settings.pace.pause_seconds,
            settings.pace.characters_per_second,
            settings.pace.spacing_seconds,
        ),
        parallel=settings.llm.parallel,
        max_tokens=settings.llm.max_output_tokens,
        close=real.close,
        dry=dry,
    )


def _provider(settings: Settings) -> Provider:
    require_model(settings)
    from autokus.llm import provider

    llm = settings.llm
    return provider(
        llm.provider, base_url=llm.base_url or None, model=llm.model, api_key=llm.api_key or None
    )


def require_profile(home: Home) -> None:
    """Refuses a home that does not say who the owner is. Raises WrongSettings."""
    if not home.profile.exists():
        raise WrongSettings(
            f"There is no profile at {home.profile}.",
            "Nothing was read or sent.",
            f"Write down who you are, one fact per list item; see {shipped_prompts() / 'profile.example.md'}",
        )


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
    return PromptTexts(found["system.md"], found["repair.md"], profile, version)


def _prompt_file(home: Home, name: str) -> Path:
    own = home.prompts / name
    return own if own.exists() else shipped_prompts() / name


def shipped_prompts() -> Path:
    """The prompt files that come with the program: inside the wheel, or at the top of a checkout."""
    from importlib.resources import files  # an idle run reads no prompt

    installed = Path(str(files("autokus"))) / "prompts"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "prompts"
