"""`cron install|show|remove`: what starts a run every minute."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from autokus.commands.contacts import AsJson
from autokus.commands.opening import home_of
from autokus.commands.screen import ago, clock_time, plain, print_json
from autokus.errors import AutoKusError, WrongSettings, WrongUsage
from autokus.home import Home
from autokus.schedule import crontab, systemd
from autokus.schedule.job import job_for, missing
from autokus.settings import load_settings
from autokus.vocabulary import MINUTE, RunRecord, Scheduled
from autokus.wiring import scheduled, store_to_look_at

Systemd = Annotated[
    bool, typer.Option("--systemd", help="A timer of your systemd instead of your crontab.")
]


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    cron = typer.Typer(
        no_args_is_help=True,
        help="Start a run every minute, by cron or systemd; nothing else is touched.",
    )
    cron.command("install")(_install)
    cron.command("show")(_show)
    cron.command("remove")(_remove)
    app.add_typer(cron, name="cron")


def _install(context: typer.Context, with_systemd: Systemd = False) -> None:
    """Start a run every minute from now on. Twice is once."""
    home = home_of(context)
    job = job_for(home.path)
    other = _others(home, with_systemd=with_systemd)
    if other:
        raise WrongUsage(
            f"Runs of this home are started by {other.place} already.",
            "Nothing was changed.",
            f"Take that away first: autokus cron remove{'' if with_systemd else ' --systemd'}",
        )
    if with_systemd:
        changed = systemd.install(job, _written_by_the_model(home))
        what = f"The systemd timer {systemd.unit_name(home.path)}.timer"
    else:
        changed = crontab.install(job)
        what = "Your crontab"
    print(
        f"{what} starts a run every minute{'' if changed else ', as before'}: {plain(str(home.path))}"
    )
    print(f"next run       {clock_time(_next_minute())}")
    if with_systemd:
        _print_limits_of_systemd()
    print("In two minutes: autokus cron show; and if nothing happens: autokus doctor")


def _others(home: Home, *, with_systemd: bool) -> Scheduled | None:
    """What starts this home's runs by the other way."""
    if not with_systemd:
        found = systemd.entries()
    else:
        try:
            found = crontab.entries(home.path)
        except AutoKusError:  # no crontab here, so none that starts anything
            found = []
    return next((entry for entry in found if entry.home == str(home.path)), None)


def _written_by_the_model(home: Home) -> tuple[Path, ...]:
    """`claude -p` renews its own log-in."""
    try:
        provider = load_settings(home).llm.provider
    except WrongSettings:
        return ()
    return (Path.home() / ".claude", Path.home() / ".claude.json") if provider == "claude" else ()


def _print_limits_of_systemd() -> None:
    if not systemd.lingers():
        print("It runs while you are logged in; for always: loginctl enable-linger")
    print(systemd.CANNOT)


def _show(context: typer.Context, as_json: AsJson = False) -> None:
    """Say what starts the runs of this home, when it last did, and when it will."""
    home = home_of(context)
    found, refused = scheduled(home)
    mine = [entry for entry in found if entry.home == str(home.path)]
    last = _last_run(home)
    next_at = _next_minute() if any(not _why_not(entry) for entry in mine) else None
    if as_json:
        print_json(
            {
                "home": str(home.path),
                "installed": [_entry_json(entry) for entry in mine],
                "not_asked": refused,
                "last_run": last.started_at if last else None,
                "next_run": next_at,
            }
        )
        return
    for entry in mine:
        print(f"installed      {plain(entry.place)}{'' if entry.ours else ', written by hand'}")
        print(f"{'':<14} {plain(entry.command)}")
        if why := _why_not(entry):
            print(f"{'':<14} starts nothing: {plain(why)}")
    for sentence in refused:
        print(f"not asked      {plain(sentence)}")
    if not mine:
        print("installed      nothing; put it there with: autokus cron install")
    print(f"last run       {ago(last.started_at if last else None, int(time.time()))}")
    if next_at is not None:
        # A line written by hand may have a rhythm of its own.
        by_hand = all(not entry.ours for entry in mine)
        print(f"next run       {'as that line says' if by_hand else clock_time(next_at)}")


def _entry_json(entry: Scheduled) -> dict[str, object]:
    return {
        "place": entry.place,
        "command": entry.command,
        "by_hand": not entry.ours,
        "starts_nothing_because": _why_not(entry) or None,
    }


def _why_not(entry: Scheduled) -> str:
    lost = missing(entry.needs)
    return f"{lost} is not there" if lost else entry.silent


def _last_run(home: Home) -> RunRecord | None:
    try:
        runs = store_to_look_at(home).journal.runs(1)
    except AutoKusError:  # what is wrong with the database is for `doctor` to say
        return None
    return runs[0] if runs else None


def _next_minute() -> int:
    return (int(time.time()) // MINUTE + 1) * MINUTE


def _remove(context: typer.Context, with_systemd: Systemd = False) -> None:
    """Start no more runs of this home; a run that is alive ends by itself."""
    home = home_of(context)
    left: list[Scheduled] = []
    if with_systemd:
        changed = systemd.remove(home.path)
    else:
        changed, left = crontab.remove(home.path)
    where = "your systemd" if with_systemd else "your crontab"
    print(
        f"Removed from {where}." if changed else f"Nothing of ours for this home stood in {where}."
    )
    for entry in left:
        print(f"Written by hand and left there: {plain(entry.place)}: {plain(entry.command)}")
