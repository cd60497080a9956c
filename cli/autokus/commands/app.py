"""The command line for people: every verb with its options and help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autokus.commands import (
    archive,
    cards,
    contacts,
    cron,
    doctor,
    erasure,
    inbox,
    init,
    lessons,
    login,
    logs,
    notify,
    reasons,
    runs,
    status,
)
from autokus.commands.check import check

app = typer.Typer(
    name="autokus",
    help="Answers recruiters on your own Telegram account, once a minute, from cron.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def _home(
    context: typer.Context,
    home: Annotated[
        str,
        typer.Option(
            "--home",
            metavar="DIR",
            help="The folder of the account; else AUTOKUS_HOME, else the platform's place.",
        ),
    ] = "",
) -> None:
    context.obj = home


@app.command("check")
def _check(
    context: typer.Context,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="Do everything but send and record; print what would be sent and why."
        ),
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Say what the run did, also when it did nothing."),
    ] = False,
) -> None:
    """Read what is new, answer what may be answered, and end. Silent when nothing happened."""
    raise typer.Exit(check(context.obj, dry=dry_run, verbose=verbose))


@app.command("demo")
def _demo(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one object of numbers instead of the show.")
    ] = False,
    keep: Annotated[
        bool,
        typer.Option(
            "--keep", help="Leave the home and the servers up, and say how to go on by hand."
        ),
    ] = False,
) -> None:
    """Show the whole thing with no account and no key: a pretend Telegram, a pretend model, the real program."""
    from autokus.commands.demo import demo

    raise typer.Exit(demo(as_json=as_json, keep=keep))


@app.command("judge")
def _judge(
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help="One labelled case a line.")],
    profile: Annotated[
        Path | None,
        typer.Option("--profile", metavar="FILE", help="Whose facts; else the example profile."),
    ] = None,
    as_json: contacts.AsJson = False,
) -> None:
    """Judge labelled messages by the rules and the gate alone: no model, home, account or key is used."""
    from autokus.commands.judge import judge

    judge(file, profile, as_json=as_json)


@app.command("rehearse")
def _rehearse(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE.jsonl]", help="Cases as `judge` reads them; else your chats."
        ),
    ] = None,
    contact: Annotated[
        str, typer.Option("--contact", metavar="@USER", help="Only the chat with this person.")
    ] = "",
    last: Annotated[
        int, typer.Option("--last", min=1, metavar="N", help="At most so many, the newest.")
    ] = 50,
    cases: Annotated[
        bool, typer.Option("--cases", help="The cases in prompts/cases instead of your chats.")
    ] = False,
    as_json: contacts.AsJson = False,
) -> None:
    """Ask rules, model and gate once more what you were asked before, and compare. Nothing is sent."""
    from autokus.commands.rehearse import rehearse_verb

    raise typer.Exit(rehearse_verb(context, file, contact, last, cases=cases, as_json=as_json))


init.register(app)
login.register(app)
contacts.register(app)
cards.register(app)
cron.register(app)
doctor.register(app)
inbox.register(app)
lessons.register(app)
notify.register(app)
logs.register(app)
reasons.register(app)
runs.register(app)
status.register(app)
erasure.register(app)
archive.register(app)


def run_app(arguments: list[str]) -> int:
    """The exit code of this command line. Raises AutoKusError."""
    try:
        app(args=arguments, prog_name="autokus")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    return 0
