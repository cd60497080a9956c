"""Asks every door how it is, changes nothing, and names each fault with its remedy.

One function a door, in the order in which an owner would mend them; a door that cannot be asked, since another is
broken that leads to it, is left out rather than guessed at.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import time
from collections.abc import Iterator

from msgspec import Struct

from autokus import lock
from autokus.errors import (
    AutoKusError,
    Exit,
    ModelFailed,
    StorageFailed,
    TelegramFailed,
    WrongSettings,
)
from autokus.faults import TABLE, WORST_FIRST, Finding, found, well
from autokus.home import Home, unsafe
from autokus.language.text import several
from autokus.protocols import Enquiry, Gateway, Store
from autokus.rules.prompt import facts
from autokus.schedule.job import missing
from autokus.settings import Settings, load_settings, read_session, require_login, require_model
from autokus.vocabulary import Person, Scheduled

MEGABYTE = 1_000_000
FULL = 5 * MEGABYTE
"""Less is no room for a transaction and its journal."""

CLOCK_TOLERANCE = 30
"""Seconds; Telegram refuses a connection whose clock goes further ahead (core.telegram.org/mtproto/description)."""

GRACE_SECONDS = 15
"""From the end of a run's budget to its death: its own watchdog, then the script's outermost limit."""

RUN_SECONDS = 4.0
"""How long a live run is waited for, before its line to Telegram is left to it."""

OLD_SECONDS = 15 * 60
"""Since the last success: longer than the longest run and a few that fail in passing."""

_TELEGRAM = {
    "AUTH_KEY_DUPLICATED": "session_duplicated",
    "AUTH_KEY_NOT_FOUND": "session_dead",
    "CONNECTION": "telegram_down",
    "SILENT": "telegram_mute",
    "PROXY": "telegram_proxy_down",
    "PROXY_LOGIN": "telegram_proxy_down",
    "CLOCK": "clock_wrong",
    "API_ID_INVALID": "api_id_refused",
    "API_ID_PUBLISHED_FLOOD": "api_id_refused",
    "USER_DEACTIVATED": "account_limited",
    "USER_DEACTIVATED_BAN": "account_limited",
    "PHONE_NUMBER_BANNED": "account_limited",
    "FROZEN_METHOD_INVALID": "account_limited",
    "FROZEN_PARTICIPANT_MISSING": "account_limited",
    "TRANSPORT_FLOOD": "account_limited",
}
"""Telegram's name of a failure, or the connection's, and ours."""

_PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")

_DATABASE = {WrongSettings: "database_newer", StorageFailed: "database_damaged"}


class Patient(Struct, frozen=True):
    """Whom to examine: the doors are there only where the settings lead to them. `least_free` are bytes of the disk."""

    home: Home
    settings: Settings | None
    enquiry: Enquiry
    now: int
    least_free: int


def exit_code(findings: list[Finding]) -> int:
    """That of the worst finding: what is to be mended first."""
    codes = {finding.exit_code for finding in findings}
    return next((int(code) for code in WORST_FIRST if code in codes), 0)


def examine_home(home: Home) -> list[Finding]:
    """The folder and its files; if it is missing, there is nothing more to ask."""
    refused = [
        found(
            "home",
            "home_missing" if isinstance(complaint, WrongSettings) else "home_unsafe",
            complaint.what,
            complaint.todo,
        )
        for complaint in unsafe(home)
    ]
    return refused or [well("home", f"{home.path}, private to you")]


def examine(patient: Patient) -> Iterator[Finding]:
    """Every door behind the home, one after the other."""
    settings = patient.settings
    yield from _profile(patient)
    yield from _disk(patient)
    yield _folders(patient.home)
    yield _lock(patient)
    store, findings = _database(patient)
    yield from findings
    idle = False
    if store:
        last = store.journal.last_success()
        idle = last is None or patient.now - last > OLD_SECONDS
        yield from _journal(patient, store)
    if settings is not None:
        yield from _telegram(patient, settings, store.people.owner_id() if store else None)
        yield from _model(patient, settings)
        yield from _environment(patient, settings)
    if store:
        store.close()
    yield from _schedule(patient, idle=idle)


def settings_finding(complaint: WrongSettings | None, *, exists: bool, zone: bool) -> Finding:
    """How settings.toml was found; `zone`: it is the time zone that was complained of."""
    if complaint is None:
        return well("settings", "understood")
    name = "settings_wrong" if exists else "settings_missing"
    return found("settings", "time_zone_unknown" if zone else name, complaint.what, complaint.todo)


# -- the home -----------------------------------------------------------------------------------------


def _profile(patient: Patient) -> Iterator[Finding]:
    if not patient.home.profile.exists():
        yield found("profile", "profile_missing", f"There is no profile at {patient.home.profile}.")
        return
    try:
        texts = patient.enquiry.texts()
    except WrongSettings as refused:
        yield found("profile", "prompts_unreadable", refused.what, refused.todo)
        return
    stated = facts(texts.profile)
    if stated:
        yield well("profile", f"{several(len(stated), 'fact')}; prompts {texts.version}")
    else:
        yield found("profile", "profile_empty", f"{patient.home.profile} holds no list item.")


def _disk(patient: Patient) -> Iterator[Finding]:
    free = shutil.disk_usage(patient.home.path).free
    detail = f"{free / MEGABYTE:,.0f} MB free"
    if free < FULL:
        yield found("disk", "disk_full", f"{detail}.")
    elif free < patient.least_free:
        yield found(
            "disk", "disk_low", f"{detail}, less than {patient.least_free / MEGABYTE:,.0f} MB."
        )
    else:
        yield well("disk", detail)


def _folders(home: Home) -> Finding:
    for folder in (home.path, home.logs):
        if folder.exists() and not os.access(folder, os.W_OK):
            return found("logs", "folder_unwritable", f"The folder {folder} cannot be written.")
    return well("logs", "can be written")


def _lock(patient: Patient) -> Finding:
    holder = lock.live_holder(patient.home.lock)
    if holder is None:
        return well("lock", "free")
    held = patient.now - holder.since
    who = f"held by process {holder.pid} for {_span(held)}"
    if not _too_long(patient, holder):
        return well("lock", f"{who}: a run is alive")
    return found(
        "lock",
        "lock_stale",
        f"{who[0].upper()}{who[1:]}; no run may last so long.",
        f"End it: kill -9 {holder.pid}",
    )


def _too_long(patient: Patient, holder: lock.Holder) -> bool:
    settings = patient.settings or Settings()
    return patient.now - holder.since > settings.run.budget_seconds + GRACE_SECONDS


# -- the database -------------------------------------------------------------------------------------


def _database(patient: Patient) -> tuple[Store | None, list[Finding]]:
    """A copy to read from, if there can be one."""
    file = patient.home.database
    if not file.exists():
        missing_one = f"There is no database at {file}."
        return None, [found("database", "database_missing", missing_one)]
    if not os.access(file, os.R_OK | os.W_OK):
        remedy = f'chmod 600 "{file}"'
        return None, [found("database", "database_unwritable", remedy=f"Mend it with: {remedy}")]
    writer = patient.enquiry.writer()
    try:
        store = patient.enquiry.store()
    except AutoKusError as refused:
        name = _DATABASE.get(type(refused), "database_held")
        return None, [found("database", name, refused.what, refused.todo)]
    if writer is None:
        return store, [well("database", "whole")]
    held = f"Process {writer} keeps {file.name} locked."
    remedy = f"See what it is: ps -p {writer}; end it, or close the database in it."
    return store, [found("database", "database_held", held, remedy)]


def _journal(patient: Patient, store: Store) -> Iterator[Finding]:
    journal, now = store.journal, patient.now
    last = journal.last_success()
    if last is None:
        yield found("last success", "never_succeeded", "No run has ended well yet.")
    elif now - last > OLD_SECONDS:
        yield found("last success", "success_old", f"The last one was {_span(now - last)} ago.")
    else:
        yield well("last success", f"{_span(now - last)} ago")
    for stop in journal.stops(now):
        yield found("stopped", "stopped", f"{stop.door.value}: {stop.what}")
    for backoff in journal.backoffs().values():
        detail = f"{backoff.door.value}: {backoff.failures} in a row ({backoff.name})."
        yield found("failing", "failing", detail)
    paused = journal.paused_since()
    if paused is not None:
        yield found("paused", "paused", f"You paused everything {_span(now - paused)} ago.")
    unfinished = len(store.outbox.unfinished())
    if unfinished and lock.live_holder(patient.home.lock) is None:
        detail = f"{several(unfinished, 'send')} not confirmed by Telegram."
        yield found("sends", "sends_unfinished", detail)


# -- Telegram -----------------------------------------------------------------------------------------


def _telegram(patient: Patient, settings: Settings, owner: int | None) -> Iterator[Finding]:
    try:
        require_login(settings)
    except WrongSettings as refused:
        yield found("telegram", "api_id_missing", refused.what, refused.todo)
        return
    try:
        session = read_session(patient.home)
    except WrongSettings as refused:
        yield found("session", "session_missing", refused.what)
        return
    others = patient.enquiry.sharers()
    if others:
        yield found("session", "session_shared", f"Used by {', '.join(others)} as well.")
    if not _line_is_free(patient):
        yield found("telegram", "telegram_busy", "Not asked: a run is alive and has the line.")
        return
    try:
        gateway = patient.enquiry.connect()()
    except WrongSettings as refused:
        yield found("telegram", "telegram_proxy_wrong", refused.what, refused.todo)
        return
    yield from asyncio.run(_asked(gateway, len(session), owner))


def _line_is_free(patient: Patient) -> bool:
    """One connection at a time: a run that is alive is waited for a little, unless it will not end by itself."""
    until = time.monotonic() + RUN_SECONDS
    while holder := lock.live_holder(patient.home.lock):
        if time.monotonic() > until or _too_long(patient, holder):
            return False
        time.sleep(0.1)
    return True


async def _asked(gateway: Gateway, session_length: int, known: int | None) -> list[Finding]:
    """The clock first: Telegram tells it without a log-in too."""
    findings = []
    try:
        findings.append(_clock(await gateway.clock(), time.time()))
        findings.append(_account(await gateway.owner(), known))
    except WrongSettings as refused:
        detail = f"{refused.what[:-1]} ({session_length} characters)."
        findings.append(found("session", "session_garbage", detail, refused.todo))
    except TelegramFailed as failed:
        name = _TELEGRAM.get(failed.name) or _by_action(failed)
        label = "session" if name.startswith("session") else "telegram"
        findings.append(found(label, name, f"{failed.what} {TABLE[name].cause}"))
    finally:
        await gateway.close()
    return findings


def _account(owner: Person, known: int | None) -> Finding:
    """Whose log-in it is; `known` is the account that the database was made for."""
    who = f"{owner.name} (id {owner.peer.user_id})"
    if known in {None, owner.peer.user_id}:
        return well("telegram", f"logged in as {who}")
    detail = f"The log-in is that of {who}, the database was made for the account {known}."
    return found("session", "session_other_account", detail)


def _by_action(failed: TelegramFailed) -> str:
    """What the table of Telegram's own names says of the many that are not listed here."""
    if failed.exit_code == Exit.PERMISSION:
        return "session_dead"
    return "account_limited" if failed.wait_seconds or failed.only_sending else "telegram_refuses"


def _clock(telegram: int, here: float) -> Finding:
    ahead = round(here - telegram)
    if abs(ahead) <= CLOCK_TOLERANCE:
        return well("clock", "agrees with Telegram's")
    way = "ahead of" if ahead > 0 else "behind"
    return found("clock", "clock_wrong", f"This machine is {_span(abs(ahead))} {way} Telegram.")


# -- the model ----------------------------------------------------------------------------------------


def _model(patient: Patient, settings: Settings) -> Iterator[Finding]:
    try:
        require_model(settings)
    except WrongSettings as refused:
        yield found("model", "model_unset", refused.what, refused.todo)
        return
    try:
        patient.enquiry.model()
    except ModelFailed as failed:
        yield found("model", failed.fault, f"{failed.what} {TABLE[failed.fault].cause}")
    except WrongSettings as refused:
        yield found("model", "model_address", refused.what, refused.todo)
    else:
        yield well("model", f"{settings.llm.model} of {settings.llm.provider} answers")


# -- what starts the runs -----------------------------------------------------------------------------


def _environment(patient: Patient, settings: Settings) -> Iterator[Finding]:
    """What this terminal has and cron has not: neither reads the shell's start files."""
    bare = load_settings(patient.home, {})
    given = {
        "TG_API_ID": settings.telegram.api_id != bare.telegram.api_id,
        "TG_API_HASH": settings.telegram.api_hash != bare.telegram.api_hash,
        "TG_SESSION_STRING": not patient.home.session.exists(),
        "the model's key": settings.llm.api_key != bare.llm.api_key,
        "EMBEDDINGS_API_KEY": settings.llm.embeddings_key != bare.llm.embeddings_key,
        "the model's proxy": any(os.environ.get(name) for name in _PROXIES),
    }
    # Without the file and without the variable there is no session at all, which is said elsewhere.
    given["TG_SESSION_STRING"] &= bool(os.environ.get("TG_SESSION_STRING"))
    names = [name for name, only_here in given.items() if only_here]
    if names:
        yield found(
            "environment", "environment_only", f"Set in this terminal only: {', '.join(names)}."
        )


def _schedule(patient: Patient, *, idle: bool) -> Iterator[Finding]:
    """`idle`: no run has ended well for long."""
    entries, refused = patient.enquiry.scheduled()
    home = str(patient.home.path)
    mine = [entry for entry in entries if entry.home == home]
    if mine:
        yield from _starts(mine)
        by_cron = any("crontab" in entry.place for entry in mine)
        if idle and by_cron and patient.enquiry.cron_runs() is False:
            yield found("cron", "cron_not_running")
    elif refused:
        yield found("cron", "cron_not_asked", " ".join(refused))
    else:
        yield found("cron", "cron_missing", f"Nothing starts the runs of {home}.")
    for entry in entries:
        if entry.home != home and not os.access(entry.home, os.F_OK):
            yield found(
                "cron",
                "cron_lost_home",
                f"{_begun(entry.place)} runs {entry.home}, which is not there.",
            )


def _starts(mine: list[Scheduled]) -> Iterator[Finding]:
    if len(mine) > 1:
        places = " and ".join(entry.place for entry in mine)
        yield found("cron", "cron_duplicated", f"{_begun(places)} run this home.")
    for entry in mine:
        lost = missing(entry.needs)
        if lost:
            detail = f"{_begun(entry.place)} needs {lost}, which is not there."
            yield found("cron", "cron_vanished", detail)
        elif entry.silent:
            yield found("cron", "cron_silent", f"{_begun(entry.place)}: {entry.silent}.")
        elif not entry.lasting:
            yield found("cron", "cron_while_logged_in")
        elif len(mine) == 1:
            yield well("cron", entry.place)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _span(seconds: int) -> str:
    """A length of time as a person says it."""
    for unit, name in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= unit:
            return several(seconds // unit, name)
    return several(max(seconds, 0), "second")
