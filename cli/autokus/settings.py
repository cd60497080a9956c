"""`settings.toml` and the environment as typed values; what is unknown or wrong is refused in words."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

import msgspec

from autokus.errors import WrongSettings
from autokus.home import Home
from autokus.vocabulary import (
    MILLION,
    Disclosure,
    KeptDays,
    Limits,
    Prices,
    Quiet,
    SpendingCaps,
)

LARGEST = 2**31 - 1
"""Of any whole number here: Telegram's api_id has 32 bits, and nothing else comes near."""

LEAST_DAYS = {"messages_days": 7, "decisions_days": 7, "calls_days": 62, "runs_days": 1}
"""Caps look back a day, those on money a month; a week gives a machine that was off the time to hear of its sends."""

Positive = Annotated[int, msgspec.Meta(ge=1, le=LARGEST)]
NotNegative = Annotated[int, msgspec.Meta(ge=0, le=LARGEST)]
Seconds = Annotated[float, msgspec.Meta(gt=0, le=240)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Money = Annotated[float, msgspec.Meta(ge=0, le=1_000_000)]


class Telegram(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The way to Telegram. api_id and api_hash come from my.telegram.org."""

    api_id: NotNegative = 0
    """Your own number from my.telegram.org; or TG_API_ID."""
    api_hash: str = ""
    """What stands beside it there; or TG_API_HASH."""
    step_seconds: Seconds = 15.0
    """Longest wait for one answer of Telegram."""
    proxy: str = ""
    """socks5://user:password@host:1080, http://host:3128 or mtproxy://host:443/secret; no fake TLS."""
    server: str = ""
    """Where a log-in begins when not at Telegram itself: 149.154.167.40:443 (its test servers), or the sandbox."""
    server_key: str = ""
    """The file with that server's public RSA key, if it is none of Telegram's; from the home, or a full path."""


class Llm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The model. An empty base_url is the provider's own."""

    provider: Literal["anthropic", "openai", "claude"] = "anthropic"
    """Whose interface: Anthropic's and all that speak it, OpenAI's (also Ollama, llama.cpp, vLLM), or `claude -p`."""
    model: str = ""
    """The name of the model, such as "claude-sonnet-4-5"."""
    base_url: str = ""
    """Another service with the same interface; empty: the provider's own."""
    api_key: str = ""
    """Or ANTHROPIC_API_KEY or OPENAI_API_KEY in the environment, which cron does not have."""
    command: str = "claude"
    """The program of the provider "claude" (Claude Code, 2.1.248 or later), best by its full path. It uses its own
    log-in, or CLAUDE_CODE_OAUTH_TOKEN."""
    embeddings_url: str = ""
    """A server with OpenAI's embeddings interface; empty: none is asked."""
    embeddings_model: str = ""
    """Which model of that server."""
    embeddings_key: str = ""
    """Its key; or EMBEDDINGS_API_KEY."""
    max_output_tokens: Positive = 1500
    """Most that a model may write for one reply."""
    parallel: Positive = 3
    """How many conversations are composed at the same time."""
    deadline_seconds: Seconds = 150.0
    """Longest model call, in all."""
    confidence: Share = 0.5
    """Below it the model's answer goes to you."""


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One start of `check`. The whole run ends within budget_seconds."""

    budget_seconds: Annotated[float, msgspec.Meta(ge=1, le=240)] = 240.0
    """After it the watchdog ends a run, whatever hangs."""


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a message may be answered by itself. 0 switches a wait or a limit off."""

    settle_seconds: NotNegative = 20
    """How long a recruiter must have stopped writing."""
    max_age_hours: NotNegative = 24
    """Older messages go to you."""
    max_characters: Positive = 1200
    """Longer answers go to you."""
    owner_active_hours: NotNegative = 2
    """So long after your own words, or while a fresh draft of yours stands in the chat, the chat is yours."""
    quiet_hours: str = ""
    """Hours in which nothing is answered, such as "22:00-08:00", by your clock."""
    disclosure: Literal["first_reply", "when_asked"] = "first_reply"
    """The first answer to a recruiter ends with a line that a program answers; when_asked: only when asked."""
    allowed: tuple[str, ...] = ()
    """Links, names, addresses and numbers that may be sent, such as ["github.com/you"]."""


class Owner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the owner is asked. 0 hours: what waits for him waits for ever."""

    veto_minutes: Annotated[int, msgspec.Meta(ge=1, le=720)] = 5
    """How long a reply lies at Telegram in mode veto; it leaves even while this machine is off."""
    handover_hours: NotNegative = 72
    """After so long without a word of yours a handover or a draft ends."""
    holding_line: bool = False
    """A handover begins with a line that says an answer will come, from prompts/templates.toml."""


class Caps(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Most automatic replies. 0 switches a cap off."""

    contact_hour: NotNegative = 6
    """To one contact in an hour; what is above waits."""
    contact_day: NotNegative = 15
    """To one contact in a day; what is above goes to you."""
    account_hour: NotNegative = 20
    """To all in an hour; what is above waits."""
    account_day: NotNegative = 80
    """To all in a day; what is above goes to you."""
    in_a_row: NotNegative = 8
    """To one contact without a word of yours."""


class Spending(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Most that model calls may cost in a day and a month, and the prices of a million tokens. 0 switches a cap off."""

    tokens_day: NotNegative = 500_000
    """Most tokens in a day; a call that might go beyond is not made, and you are told once."""
    tokens_month: NotNegative = 5_000_000
    """The same in a month."""
    money_day: Money = 0.0
    """The same in money, for which the prices must be set."""
    money_month: Money = 0.0
    """The same in a month."""
    price_input: Money = 0.0
    """What a million tokens read by the model cost."""
    price_output: Money = 0.0
    """What a million tokens written by it cost."""
    price_cached: Money = 0.0
    """What a million tokens read from the provider's cache cost."""
    currency: str = "USD"
    """Only shown."""


class Pace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Human pace: a pause while "typing", longer for longer texts, and a gap between replies. 0 switches it off."""

    pause_seconds: Annotated[float, msgspec.Meta(ge=0, le=30)] = 8.0
    """Longest pause while "typing"."""
    characters_per_second: Annotated[float, msgspec.Meta(gt=0)] = 25.0
    """How fast it types."""
    spacing_seconds: Annotated[float, msgspec.Meta(ge=0, le=60)] = 1.5
    """Between two replies."""


class Lessons(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is learned from the owner's answers. 0 days: a lesson is never forgotten by itself."""

    expire_days: Annotated[int, msgspec.Meta(ge=0, le=36_500)] = 0
    """After so many days what was learned from an answer of yours is not used any more."""


class Notify(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Other channels to the owner, as addresses of the apprise library. They hold secrets."""

    urls: tuple[str, ...] = ()
    """As [apprise](https://appriseit.com/) writes them: ["ntfys://host/topic", "mailtos://user:password@host"]. Or
    AUTOKUS_NOTIFY_URLS, separated by blanks."""
    words: bool = False
    """Whether the recruiter's words go along (these services are third parties); codes, cards and phones never do."""


class Bot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The owner's own bot. Without chat_id its cards go to the owner's private chat with it."""

    token: str = ""
    """From @BotFather; or AUTOKUS_BOT_TOKEN. Press Start in its chat once; nothing else may read this bot."""
    chat_id: Annotated[int, msgspec.Meta(ge=-(2**52), le=2**52)] = 0
    """Where its cards go instead of your private chat with it; orders are taken in that private chat only."""
    base_url: str = "https://api.telegram.org"
    """A Bot API server of your own."""


class Retention(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For how many days things are kept. 0 means for ever."""

    messages_days: NotNegative = 0
    """Messages that have their outcome, what was sent, and handovers that are closed."""
    decisions_days: NotNegative = 365
    """What was decided about each message, and why."""
    calls_days: NotNegative = 400
    """Calls of the model: tokens and cost, no words."""
    runs_days: NotNegative = 30
    """Runs and their steps, and what they printed."""


class Logs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each run writes into logs/autokus.jsonl, five files of 1 MB at most. No words of anybody, no secrets."""

    level: Literal["off", "info", "debug"] = "info"
    """"info": an idle run leaves one line, any other all of its lines; "debug": every run all of its lines."""


class Metrics(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Figures for Prometheus, through node-exporter's textfile collector."""

    textfile: str = ""
    """A path ending in .prom, outside the home, readable by all; empty: none. Costs each run some 15 ms of CPU."""


class Ping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A dead-man's switch, such as healthchecks.io: it calls you when it hears nothing."""

    url: str = ""
    """Asked as URL/start, URL after success, URL/EXIT_CODE after failure; empty: none. Costs each run some 0.1 s of
    CPU, and never delays it by more than 10 s."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that `settings.toml` may say; every table and key may be left out."""

    telegram: Telegram = Telegram()
    llm: Llm = Llm()
    run: Run = Run()
    reply: Reply = Reply()
    owner: Owner = Owner()
    caps: Caps = Caps()
    spending: Spending = Spending()
    pace: Pace = Pace()
    lessons: Lessons = Lessons()
    notify: Notify = Notify()
    bot: Bot = Bot()
    retention: Retention = Retention()
    logs: Logs = Logs()
    metrics: Metrics = Metrics()
    ping: Ping = Ping()
    time_zone: str = ""
    """Whose clock is meant, such as "Europe/Moscow"; empty: this machine's. Stands above the first table."""

    @property
    def caps_on_spending(self) -> SpendingCaps:
        """What model calls may cost."""
        return SpendingCaps(
            self.spending.tokens_day,
            self.spending.tokens_month,
            round(self.spending.money_day * MILLION),
            round(self.spending.money_month * MILLION),
        )

    @property
    def prices(self) -> Prices:
        """What a million tokens cost."""
        return Prices(
            round(self.spending.price_input * MILLION),
            round(self.spending.price_output * MILLION),
            round(self.spending.price_cached * MILLION),
        )

    @property
    def kept(self) -> KeptDays:
        """How long things are kept. Raises WrongSettings where that is shorter than they are needed."""
        for name, least in LEAST_DAYS.items():
            days = getattr(self.retention, name)
            if 0 < days < least:
                raise WrongSettings(
                    f"retention.{name} is {days}, which is shorter than they are needed.",
                    _NOTHING,
                    f"Write {least} or more, or 0 to keep them for ever.",
                )
        return KeptDays(
            messages=self.retention.messages_days,
            decisions=self.retention.decisions_days,
            calls=self.retention.calls_days,
            runs=self.retention.runs_days,
        )

    @property
    def limits(self) -> Limits:
        """What the rules need of it. Raises WrongSettings for a zone or hours that do not exist."""
        return Limits(
            settle_seconds=self.reply.settle_seconds,
            max_age_hours=self.reply.max_age_hours,
            contact_hour=self.caps.contact_hour,
            contact_day=self.caps.contact_day,
            account_hour=self.caps.account_hour,
            account_day=self.caps.account_day,
            in_a_row=self.caps.in_a_row,
            confidence=self.llm.confidence,
            max_reply_units=self.reply.max_characters,
            owner_active_hours=self.reply.owner_active_hours,
            quiet=read_quiet_hours(self.reply.quiet_hours),
            zone=read_zone(self.time_zone),
            disclosure=Disclosure(self.reply.disclosure),
            allowed=self.reply.allowed,
            veto_minutes=self.owner.veto_minutes,
            handover_hours=self.owner.handover_hours,
            holding_line=self.owner.holding_line,
        )


_NOTHING = "Nothing was read or sent."

_HOURS = re.compile(r"\s*([01]?\d|2[0-3]):([0-5]\d)\s*[-–—]\s*([01]?\d|2[0-3]):([0-5]\d)\s*")


def read_quiet_hours(written: str) -> Quiet | None:
    """Hours such as 22:00-08:00; None for an empty text. Raises WrongSettings."""
    if not written.strip():
        return None
    found = _HOURS.fullmatch(written)
    if not found:
        raise WrongSettings(
            f'reply.quiet_hours is "{written}", which are no hours.',
            _NOTHING,
            'Write them like "22:00-08:00", or "" for none.',
        )
    begin_hour, begin_minute, end_hour, end_minute = map(int, found.groups())
    return Quiet(begin_hour * 60 + begin_minute, end_hour * 60 + end_minute)


def read_zone(name: str) -> tzinfo | None:
    """The time zone of this name; for an empty one the machine's own, as it is today. Raises WrongSettings."""
    if not name:
        return datetime.now(UTC).astimezone().tzinfo
    from zoneinfo import (
        ZoneInfo,
        ZoneInfoNotFoundError,
    )  # most homes name none, and an idle run needs none

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise WrongSettings(
            f'time_zone is "{name}", which is not known here.',
            _NOTHING,
            'Write a name of the tz database, for example "Europe/Moscow".',
        ) from unknown


def load_settings(home: Home, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this home, with secrets from the environment where it has them. Raises WrongSettings."""
    file = home.settings
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise WrongSettings(
            f"There are no settings at {file}.", _NOTHING, "Begin with `autokus init`."
        ) from None
    except (
        ValueError,
        RecursionError,
    ) as wrong:  # not TOML, not UTF-8, too long a number, too deep
        raise WrongSettings(
            f"{file} is not valid TOML: {wrong}.", _NOTHING, "Mend that line."
        ) from wrong
    except OSError as failed:
        raise WrongSettings(
            f"{file} cannot be read ({failed.strerror}).", _NOTHING, "Check its owner."
        ) from failed
    return settings_of(found, str(file), environment)


def settings_of(found: dict[str, Any], file: str, environment: Mapping[str, str]) -> Settings:
    """What stood in this file, as settings. Raises WrongSettings."""
    _refuse_unknown(found, Settings, "", Path(file).name)
    _from_environment(found, environment)
    try:
        return msgspec.convert(found, Settings)
    except msgspec.ValidationError as wrong:
        raise WrongSettings(
            f"{file}: {_worded(str(wrong))}", _NOTHING, "Mend that value."
        ) from wrong


def _from_environment(found: dict[str, Any], environment: Mapping[str, str]) -> None:
    telegram, llm = found.setdefault("telegram", {}), found.setdefault("llm", {})
    if isinstance(telegram, dict):
        if number := environment.get("TG_API_ID"):
            if not (number.isascii() and number.isdigit() and len(number) <= len(str(LARGEST))):
                raise WrongSettings(
                    "TG_API_ID is not a number.", _NOTHING, "Copy it from my.telegram.org."
                )
            telegram["api_id"] = int(number)
        telegram |= (
            {"api_hash": environment["TG_API_HASH"]} if environment.get("TG_API_HASH") else {}
        )
    if isinstance(llm, dict):
        name = "OPENAI_API_KEY" if llm.get("provider") == "openai" else "ANTHROPIC_API_KEY"
        llm |= {"api_key": environment[name]} if environment.get(name) else {}
        if key := environment.get("EMBEDDINGS_API_KEY"):
            llm["embeddings_key"] = key
    if urls := environment.get("AUTOKUS_NOTIFY_URLS", "").split():
        _put(found, "notify", "urls", urls)
    if token := environment.get("AUTOKUS_BOT_TOKEN", "").strip():
        _put(found, "bot", "token", token)


def _put(found: dict[str, Any], table: str, key: str, value: object) -> None:
    inner = found.setdefault(table, {})
    if isinstance(inner, dict):  # else it is refused in words
        inner[key] = value


def read_session(home: Home, environment: Mapping[str, str] = os.environ) -> str:
    """The log-in at Telegram. Raises WrongSettings if there is none."""
    if session := environment.get("TG_SESSION_STRING", "").strip():
        return session
    try:
        session = home.session.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError):
        session = ""
    if not (session and session.isascii()):
        raise WrongSettings(
            f"There is no Telegram session at {home.session}.",
            _NOTHING,
            "Log in with `autokus login` (or give a session of its own in TG_SESSION_STRING).",
        )
    return session


def require_login(settings: Settings) -> None:
    """Refuses settings without an api id. Raises WrongSettings."""
    if not settings.telegram.api_id or not settings.telegram.api_hash:
        raise WrongSettings(
            "telegram.api_id and telegram.api_hash are not set.",
            _NOTHING,
            "Get them from my.telegram.org; `autokus init` asks for them (or set TG_API_ID and TG_API_HASH).",
        )


def require_model(settings: Settings) -> None:
    """Refuses settings without a model. Raises WrongSettings."""
    if not settings.llm.model:
        raise WrongSettings(
            "llm.model is not set.",
            "Nothing was answered; new messages wait.",
            'Name the model in settings.toml, for example model = "claude-sonnet-4-5" under [llm].',
        )


def _refuse_unknown(found: object, shape: type[msgspec.Struct], where: str, file: str) -> None:
    if not isinstance(found, dict):
        raise WrongSettings(
            f"{file}: `{where.rstrip('.')}` is not a table.",
            _NOTHING,
            f"Write it as [{where.rstrip('.')}].",
        )
    defaults = (
        shape()
    )  # not the annotations: to evaluate them costs an idle run more than to read its settings
    for key, value in found.items():
        if key not in shape.__struct_fields__:
            raise WrongSettings(
                f"{file}: there is no setting `{where}{key}`.",
                _NOTHING,
                _nearest(key, get_type_hints(shape), where),
            )
        inner = type(getattr(defaults, key))
        if issubclass(inner, msgspec.Struct):
            _refuse_unknown(value, inner, f"{where}{key}.", file)


def _nearest(key: str, known: Mapping[str, Any], where: str) -> str:
    from difflib import get_close_matches  # only when something is wrong

    everywhere = {name: where + name for name in known}
    if not where:
        for table, shape in known.items():
            everywhere |= {name: f"{table}.{name}" for name in get_type_hints(shape)}
    close = get_close_matches(key, everywhere, n=1, cutoff=0.5)
    return (
        f"Did you mean `{everywhere[close[0]]}`?"
        if close
        else f"Known here: {', '.join(sorted(known))}."
    )


def _worded(complaint: str) -> str:
    """Names the key as people write it, from "Expected `int`, got `str` - at `$.run.budget_seconds`"."""
    what, _, where = complaint.partition(" - at `$.")
    return f"`{where.rstrip('`')}`: {what[0].lower()}{what[1:]}." if where else f"{complaint}."
