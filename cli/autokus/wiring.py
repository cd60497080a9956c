"""The one place that knows which door stands behind each protocol. Doors are imported when they are opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from autokus.clock import SystemClock
from autokus.errors import AutoKusError, StorageFailed, WrongSettings
from autokus.home import Home
from autokus.logbook import Logbook
from autokus.protocols import Doors, Enquiry
from autokus.settings import (
    Settings,
    load_settings,
    read_session,
    require_login,
    require_model,
)
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import Pace, PromptTexts, Proxy, Scheduled, Server, Timing

if TYPE_CHECKING:
    from collections.abc import Callable

    from autokus.protocols import (
        Bot,
        ChatList,
        Connect,
        Embedder,
        Gateway,
        Herald,
        Log,
        LoginDoor,
        Ping,
        Provider,
    )
    from autokus.vocabulary import Figures

PROBE_SECONDS = 20.0
"""How long `doctor` waits for the model: a list of names is quick, and a word is, too."""


def open_store(home: Home, *, create: bool = False, log: Log | None = None) -> SqliteStore:
    """The home's store; only `approve`, `init` and `demo` make one. Raises WrongSettings, StorageFailed."""
    if create and not home.database.exists():
        create_database(home.database)
    return SqliteStore(open_database(home.database), log)


def login_door(home: Home, settings: Settings, session: str = "") -> LoginDoor:
    """The way into the account; with a session, the way out of it. Raises WrongSettings."""
    require_login(settings)
    from autokus.telegram.connection import Login
    from autokus.telegram.login import TelethonLogin

    telegram = settings.telegram
    login = Login(
        telegram.api_id, telegram.api_hash, session, _proxy(settings), _server(home, settings)
    )
    return TelethonLogin(login, telegram.step_seconds)


def chat_list(home: Home, settings: Settings) -> ChatList:
    """The owner's list of chats. Raises WrongSettings if there is no log-in."""
    require_login(settings)
    session = read_session(home)
    from autokus.telegram.chats import TelethonChats
    from autokus.telegram.connection import Login

    telegram = settings.telegram
    login = Login(telegram.api_id, telegram.api_hash, session, _proxy(settings))
    return TelethonChats(login, telegram.step_seconds)


def _server(home: Home, settings: Settings) -> Server | None:
    """Where a log-in begins, if not at Telegram itself. Raises WrongSettings."""
    telegram = settings.telegram
    if not telegram.server:
        return None
    from ipaddress import ip_address

    host, _, port = telegram.server.rpartition(":")
    try:
        address = ip_address(host.removeprefix("[").removesuffix("]")).compressed
        key = (home.path / telegram.server_key).read_text("utf-8") if telegram.server_key else ""
        return Server(address, int(port), key)
    except ValueError as wrong:
        raise WrongSettings(
            f'telegram.server is "{telegram.server}", which is no address.',
            "Nobody was asked.",
            'Write it like "149.154.167.40:443".',
        ) from wrong
    except OSError as failed:
        raise WrongSettings(
            f"The file of telegram.server_key cannot be read ({failed.strerror}).",
            "Nobody was asked.",
            "Name it from the home, or by its whole path.",
        ) from failed


def store_to_look_at(home: Home) -> SqliteStore:
    """A copy in memory of the checked database; nothing is made or changed. Raises WrongSettings, StorageFailed."""
    from autokus.store.look import look

    return SqliteStore(look(home.database))


def copy_database(home: Home, file: Path) -> None:
    """A copy of the home's database as of one moment. Raises StorageFailed, Busy."""
    store = open_store(home)
    try:
        store.copy_to(file)
    finally:
        store.close()


def require_usable(home: Home) -> None:
    """Refuses a home whose settings or database this program cannot work with. Raises WrongSettings, StorageFailed."""
    if home.settings.exists():
        load_settings(home, {})
    if home.database.exists():
        store = open_store(home)
        try:
            wrong = store.complaint()
        finally:
            store.close()
        if wrong:
            raise StorageFailed(f"the database is damaged ({wrong}).")


def connector(home: Home, settings: Settings, log: Log | None = None) -> Connect:
    """Makes connections to Telegram as this account. Raises WrongSettings if there is no log-in."""
    require_login(settings)
    session = read_session(home)
    proxy = _proxy(settings)

    def heard(name: str, seconds: float, failure: str) -> None:
        if log:
            tell = log.event if failure else log.routine
            tell("request", name=name, seconds=seconds, failure=failure or None)

    def connect() -> Gateway:
        from autokus.telegram.connection import Login
        from autokus.telegram.gateway import TelethonGateway

        login = Login(settings.telegram.api_id, settings.telegram.api_hash, session, proxy)
        return TelethonGateway(login, settings.telegram.step_seconds, heard if log else None)

    return connect


def _proxy(settings: Settings) -> Proxy | None:
    """The proxy to Telegram, if there is one. Raises WrongSettings."""
    if not settings.telegram.proxy:
        return None
    from autokus.proxy import read_proxy

    return read_proxy(settings.telegram.proxy)


def doors_for_check(home: Home, settings: Settings | None = None, *, dry: bool = False) -> Doors:
    """Everything a run needs. Raises WrongSettings, StorageFailed, Busy."""
    settings = settings or load_settings(home)
    log = None if dry else _log(home, settings)
    connect = connector(home, settings, log)
    require_profile(home)
    publish = None if dry else _publisher(home, settings)
    real = open_store(home, log=log)
    return Doors(
        store=real.rehearsal() if dry else real,
        ledger=real.journal,
        connect=connect,
        provider=lambda: provider(settings),
        texts=lambda: _texts(home),
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
        caps=settings.caps_on_spending,
        prices=settings.prices,
        secrets=lambda: _secrets(home, settings),
        embedder=lambda: embedder(settings),
        herald=None if dry else herald(settings),
        bot=None if dry else bot(settings),
        close=real.leave,
        kept=settings.kept,
        dry=dry,
        lesson_days=settings.lessons.expire_days,
        log=log,
        publish=publish,
    )


def enquiry(home: Home, settings: Settings) -> Enquiry:
    """Everything that `doctor` asks. Opens nothing by itself."""
    from autokus.schedule.crontab import cron_runs
    from autokus.sharers import sharers
    from autokus.store.look import lasting_writer

    return Enquiry(
        store=lambda: store_to_look_at(home),
        writer=lambda: lasting_writer(home.database),
        connect=lambda: connector(home, settings),
        model=lambda: provider(settings).probe(min(settings.llm.deadline_seconds, PROBE_SECONDS)),
        texts=lambda: _texts(home),
        scheduled=lambda: scheduled(home),
        cron_runs=cron_runs,
        sharers=lambda: sharers(read_session(home)),
    )


def scheduled(home: Home) -> tuple[list[Scheduled], list[str]]:
    """What starts runs, of this home or another; and why something could not be looked at."""
    from autokus.schedule import crontab, systemd

    found = systemd.entries()
    try:
        return [*crontab.entries(home.path), *found], []
    except AutoKusError as failed:
        return found, [failed.what]


def _secrets(home: Home, settings: Settings) -> tuple[str, ...]:
    """What must never stand in a text that leaves."""
    proxy = _proxy(settings)
    known = (
        *(settings.llm.api_key, settings.telegram.api_hash, read_session(home)),
        *(settings.llm.embeddings_key, settings.bot.token, *settings.notify.urls),
        settings.ping.url.strip(),
        *((proxy.password, proxy.secret) if proxy else ()),
    )
    return tuple(filter(None, known))


def known_secrets(home: Home) -> tuple[str, ...]:
    """What must stand in no text that is kept. Raises WrongSettings where that cannot be known."""
    return _secrets(home, load_settings(home))


def _log(home: Home, settings: Settings) -> Log | None:
    """What each run tells, if the owner wants it kept. Raises WrongSettings."""
    level = settings.logs.level
    if level == "off":
        return None
    return Logbook(home.logs, _secrets(home, settings), everything=level == "debug")


def _publisher(home: Home, settings: Settings) -> Callable[[Figures], str] | None:
    """What puts the figures where a monitoring finds them, if there is one. Raises WrongSettings."""
    if not settings.metrics.textfile:
        return None
    from autokus.notify.metrics import publisher

    return publisher(settings.metrics.textfile, home.path, settings.spending.currency)


def dead_mans_switch(settings: Settings) -> Ping | None:
    """Who is told that a run began and how it ended, if anybody. Raises WrongSettings."""
    if not settings.ping.url.strip():
        return None
    from autokus.notify.ping import HttpPing

    return HttpPing(settings.ping.url)


def provider(settings: Settings) -> Provider:
    """The model that the settings name; nobody is asked yet. Raises WrongSettings."""
    require_model(settings)
    from autokus.llm import provider as door

    llm = settings.llm
    return door(
        llm.provider,
        base_url=llm.base_url or None,
        model=llm.model,
        api_key=llm.api_key or None,
        command=llm.command,
    )


def embedder(settings: Settings) -> Embedder | None:
    """What turns texts into vectors; None if no server for it is set. Raises WrongSettings."""
    llm = settings.llm
    if not llm.embeddings_url:
        return None
    from autokus.llm import embedder as door

    return door(
        url=llm.embeddings_url, model=llm.embeddings_model, api_key=llm.embeddings_key or None
    )


def herald(settings: Settings) -> Herald | None:
    """The owner's other channels; None if none is set. Raises WrongSettings."""
    if not settings.notify.urls:
        return None
    from autokus.notify.channels import AppriseHerald

    return AppriseHerald(settings.notify.urls, words=settings.notify.words)


def bot(settings: Settings) -> Bot | None:
    """The owner's own bot; None if none is set. Raises WrongSettings."""
    if not settings.bot.token:
        return None
    from autokus.notify.bot import HttpBot

    told = settings.bot
    return HttpBot(told.token, base_url=told.base_url, chat_id=told.chat_id)


def require_profile(home: Home) -> None:
    """Refuses a home that does not say who the owner is. Raises WrongSettings."""
    if not home.profile.exists():
        from autokus.prompt_files import shipped_prompts

        raise WrongSettings(
            f"There is no profile at {home.profile}.",
            "Nothing was read or sent.",
            f"Write down who you are, one fact per list item; see {shipped_prompts() / 'profile.example.md'}",
        )


def _texts(home: Home) -> PromptTexts:
    from autokus.prompt_files import read_texts

    return read_texts(home)
