"""`doctor`: what is wrong, and what to do about it. Prints; the asking is in doctor.py."""

from __future__ import annotations

import os
import textwrap
import time
from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text

from autokus import doctor
from autokus.commands.contacts import AsJson
from autokus.commands.screen import console, plain, print_json
from autokus.errors import WrongSettings
from autokus.faults import Finding, Status, found
from autokus.home import Home, find_home
from autokus.settings import Settings, load_settings
from autokus.wiring import enquiry

LEAST_FREE = 50
"""Megabytes of the disk."""

LABEL = 14
INDENT = " " * (LABEL + 6)

_COLOURS = {Status.OK: "green", Status.WARN: "yellow", Status.FAIL: "bold red"}


def register(app: typer.Typer) -> None:
    """Adds this verb to the command line."""
    app.command("doctor")(_doctor)


def _doctor(
    context: typer.Context,
    as_json: AsJson = False,
    least_free: Annotated[
        int,
        typer.Option(
            "--least-free", min=1, metavar="MB", help="Warn if the disk has less space than this."
        ),
    ] = LEAST_FREE,
) -> None:
    """Ask every door how it is, and say what is wrong and how to mend it. Changes nothing.

    Asks Telegram two questions and the model none, or one of a few tokens where it keeps no list of its models.
    """
    findings = []
    for finding in _examine(context.obj, least_free * doctor.MEGABYTE):
        findings.append(finding)
        if not as_json:
            _print_finding(finding)
    code = doctor.exit_code(findings)
    if as_json:
        print_json({"exit_code": code, "findings": findings})
    else:
        print(_sum(findings))
    raise typer.Exit(code)


def _examine(named: str, least_free: int) -> Iterator[Finding]:
    try:
        home = find_home(named or None)
    except WrongSettings as nowhere:
        yield found("home", "home_missing", nowhere.what, nowhere.todo)
        return
    findings = doctor.examine_home(home)
    yield from findings
    if not (os.access(home.path, os.R_OK | os.X_OK) and home.path.is_dir()):
        return
    settings, complaint, zone = _settings(home)
    yield doctor.settings_finding(complaint, exists=home.settings.exists(), zone=zone)
    yield from doctor.examine(
        doctor.Patient(
            home=home,
            settings=settings,
            enquiry=enquiry(home, settings or Settings()),
            now=int(time.time()),
            least_free=least_free,
        )
    )


def _settings(home: Home) -> tuple[Settings | None, WrongSettings | None, bool]:
    """What of the settings can be used, what is wrong with them, and whether it is only the rules' part of them."""
    try:
        settings = load_settings(home)
    except WrongSettings as refused:
        return None, refused, False
    try:
        _ = settings.limits
    except WrongSettings as refused:
        return settings, refused, "time_zone" in refused.what
    return settings, None, False


def _print_finding(finding: Finding) -> None:
    """A mark, what was asked, what was found; the remedy below it."""
    screen = console()
    width = screen.width
    first = f"{finding.status.value:<5} {finding.label:<{LABEL}}"
    for line in _folded(plain(finding.detail), first, width):
        text = Text(line)
        if line.startswith(first):
            text.stylize(_COLOURS[finding.status], 0, len(finding.status.value))
        screen.print(text, soft_wrap=True)
    if finding.remedy:
        for line in _folded(plain(finding.remedy), f"{INDENT}-> ", width):
            screen.print(Text(line, style="bold"), soft_wrap=True)


def _folded(words: str, first: str, width: int) -> list[str]:
    """Under one another, and never a path or a command in two."""
    return textwrap.wrap(
        words,
        width,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sum(findings: list[Finding]) -> str:
    failed = sum(finding.status is Status.FAIL for finding in findings)
    warned = sum(finding.status is Status.WARN for finding in findings)
    if not failed and not warned:
        return "All is well."
    return f"{failed} to mend, {warned} to know of."
