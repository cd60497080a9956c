"""The last step: a run every minute, by the owner's crontab."""

from __future__ import annotations

from autokus.commands.asking import confirm, heading, say
from autokus.commands.setup.wizard import Wizard
from autokus.errors import AutoKusError
from autokus.schedule import crontab
from autokus.schedule.job import job_for
from autokus.wiring import scheduled


def start_every_minute(wizard: Wizard) -> None:
    """Puts the line there where nothing starts this home's runs yet. Raises WrongUsage, LeftOff."""
    home, answers = wizard.home, wizard.answers
    if answers.cron is False or any(entry.home == str(home.path) for entry in scheduled(home)[0]):
        return
    heading("Once a minute")
    question = "Start a run every minute, by a line in your crontab?"
    if answers.cron is None and not (
        answers.yes or confirm(question, option="--cron or --no-cron")
    ):
        say("Nothing starts it then. Later: autokus cron install")
        return
    try:
        crontab.install(job_for(home.path))
    except AutoKusError as failed:
        if answers.cron:
            raise
        say(f"{failed.what} By systemd instead: autokus cron install --systemd")
        return
    say("Your crontab starts a run every minute from now on. What it does: autokus cron show")
