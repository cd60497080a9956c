"""`init`: from nothing to the first run, step by step; each may be left, and is taken up again where it was left."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autokus.commands.asking import left_off, say
from autokus.commands.login import ByQr, Phone
from autokus.errors import Busy
from autokus.home import find_home, make_home, require_safe
from autokus.lock import take_folder

if TYPE_CHECKING:
    from autokus.commands.setup.wizard import Wizard


def register(app: typer.Typer) -> None:
    """Adds the verb to the command line."""
    app.command("init")(_init)


def _init(
    context: typer.Context,
    api_id: Annotated[
        int | None,
        typer.Option(
            "--api-id",
            metavar="N",
            help="From my.telegram.org; or TG_API_ID. The hash: TG_API_HASH.",
        ),
    ] = None,
    phone: Phone = "",
    by_qr: ByQr = False,
    provider: Annotated[
        str,
        typer.Option(
            "--provider",
            metavar="NAME",
            help="anthropic, openai or claude. The key: ANTHROPIC_API_KEY or OPENAI_API_KEY.",
        ),
    ] = "",
    model: Annotated[
        str, typer.Option("--model", metavar="NAME", help="Which of its models.")
    ] = "",
    base_url: Annotated[
        str | None,
        typer.Option("--base-url", metavar="URL", help="Another service with the same interface."),
    ] = None,
    profile: Annotated[
        Path | None,
        typer.Option("--profile", metavar="FILE", help="Your facts, one per list item."),
    ] = None,
    cv: Annotated[
        Path | None,
        typer.Option(
            "--cv", metavar="FILE", help="A CV to make facts of: PDF, DOCX, Markdown or text."
        ),
    ] = None,
    no_model: Annotated[
        bool,
        typer.Option(
            "--no-model", help="Ask the model nothing: no live test, the CV split as it stands."
        ),
    ] = False,
    quiet_hours: Annotated[
        str | None,
        typer.Option("--quiet-hours", metavar="HOURS", help="Such as 22:00-08:00; or none."),
    ] = None,
    time_zone: Annotated[
        str | None, typer.Option("--time-zone", metavar="ZONE", help="Such as Europe/Moscow.")
    ] = None,
    disclosure: Annotated[
        str,
        typer.Option(
            "--disclosure",
            metavar="WHEN",
            help="first_reply or when_asked: when a program is said to answer.",
        ),
    ] = "",
    contact: Annotated[
        str,
        typer.Option("--contact", metavar="@USER", help="Whom to approve first; none: nobody yet."),
    ] = "",
    from_unread: Annotated[
        bool, typer.Option("--from-unread", help="Answer the first person's unread messages, too.")
    ] = False,
    cron: Annotated[
        bool | None, typer.Option("--cron/--no-cron", help="Whether a run is started every minute.")
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Take what is recommended, and keep a CV's facts unseen.")
    ] = False,
) -> None:
    """Set everything up, step by step; what is there already stays. Leave with Ctrl-C, the same command goes on."""
    from autokus.commands.setup.wizard import Answers, Wizard, require_sense

    home = find_home(context.obj or None)
    answers = Answers(
        api_id=api_id,
        phone=phone,
        by_qr=by_qr,
        provider=provider,
        model=model,
        base_url=base_url,
        profile=profile,
        cv=cv,
        quiet_hours=quiet_hours,
        time_zone=time_zone,
        disclosure=disclosure,
        contact=contact,
        from_unread=from_unread,
        cron=cron,
        with_model=not no_model,
        yes=yes,
    )
    require_sense(answers)
    make_home(home)
    require_safe(home)
    held = take_folder(home.path)
    if held is None:
        raise Busy(
            "Another `autokus init` is at work in this home.",
            "Nothing was changed.",
            "Go on there; or end it, then try again.",
        )
    try:
        _walk(Wizard(home, answers))
    except KeyboardInterrupt:
        raise left_off("`autokus init` goes on from here.") from None
    finally:
        held.release()


def _walk(wizard: Wizard) -> None:
    """The steps in their order; each sees for itself whether it has anything to do."""
    from autokus.commands.setup.account import enter
    from autokus.commands.setup.api import get_api
    from autokus.commands.setup.disclosure import choose_disclosure
    from autokus.commands.setup.first_contact import approve_first
    from autokus.commands.setup.hours import set_hours
    from autokus.commands.setup.model import choose_model
    from autokus.commands.setup.profile import write_profile
    from autokus.commands.setup.risks import tell_risks
    from autokus.commands.setup.schedule import start_every_minute

    say(f"AutoKus at {wizard.home.path}")
    if late := wizard.ignored():
        say(
            f"Set already and left as it is: {', '.join(late)}. Change it in {wizard.home.path} yourself."
        )
    for step in (
        tell_risks,
        get_api,
        enter,
        choose_model,
        write_profile,
        set_hours,
        choose_disclosure,
        approve_first,
        start_every_minute,
    ):
        step(wizard)
        sys.stdout.flush()
    say()
    say("All set. What it would say now, without sending anything: autokus check --dry-run")
    say("How it is doing: autokus status. Everything off at once: autokus pause")
