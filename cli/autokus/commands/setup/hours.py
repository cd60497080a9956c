"""When it is quiet, and by whose clock."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from autokus.commands.asking import MOST_TRIES, ask, heading, say
from autokus.commands.setup.wizard import Wizard
from autokus.errors import WrongSettings, WrongUsage
from autokus.settings import read_quiet_hours, read_zone

_ZONES = "/zoneinfo/"
NIGHT = "22:00-08:00"


def set_hours(wizard: Wizard) -> None:
    """Asks for zone and hours where the settings do not speak of them. Raises WrongSettings, WrongUsage, LeftOff."""
    if wizard.says("time_zone") and wizard.says("reply.quiet_hours"):
        return
    heading("Quiet hours")
    answers = wizard.answers
    if not wizard.says("time_zone"):
        zone = answers.time_zone
        if zone is None and answers.yes:
            zone = machine_zone()
        if zone is None:
            zone = _asked(
                "Your time zone", "--time-zone", machine_zone() or "Europe/Moscow", read_zone
            )
        read_zone(zone)
        wizard.add({"time_zone": zone})
    if not wizard.says("reply.quiet_hours"):
        hours = answers.quiet_hours
        if hours is None and answers.yes:
            hours = NIGHT
        if hours is None:
            say("In quiet hours nothing is answered; what comes then waits until they are over.")
            hours = _asked('Quiet hours (or "none")', "--quiet-hours", NIGHT, _hours)
        hours = "" if hours.casefold() == "none" else hours
        read_quiet_hours(hours)
        wizard.add({"reply.quiet_hours": hours})


def machine_zone() -> str:
    """The name of this machine's zone; empty if it cannot be told."""
    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        target = str(Path("/etc/localtime").resolve())
        name = target.partition(_ZONES)[2].removeprefix("posix/")
    try:
        read_zone(name)
    except WrongSettings:
        return ""
    return name


def _hours(written: str) -> object:
    return None if written.casefold() == "none" else read_quiet_hours(written)


def _asked(question: str, option: str, default: str, read: Callable[[str], object]) -> str:
    for _ in range(MOST_TRIES):
        answer = ask(question, option=option, default=default)
        try:
            read(answer)
        except WrongSettings as wrong:
            say(f"{wrong.what} {wrong.todo}")
            continue
        return answer
    raise WrongUsage(
        f"That was no answer to: {question}.", "What was done so far is kept.", f"Give {option}."
    )
