"""`lessons list|show|edit|expire|delete|export|import`, `learn`: what you have answered, and who may hear it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from autokus.commands.contacts import AsJson, contact_json
from autokus.commands.opening import home_of, store_of
from autokus.commands.screen import clock_time, plain, print_json
from autokus.errors import WrongUsage
from autokus.language.text import several
from autokus.protocols import Store
from autokus.vocabulary import Lesson

Number = Annotated[int, typer.Argument(metavar="N", help="The lesson's number, from the list.")]

SHOWN = 300
"""Characters of a question or an answer in the list."""


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    group.command("list")(_list)
    group.command("show")(_show)
    group.command("edit")(_edit)
    group.command("expire")(_expire)
    group.command("delete")(_delete)
    group.command("export")(_export)
    group.command("import")(_import)
    app.add_typer(group, name="lessons", help="What you have answered, and who may hear it again.")
    app.command("learn")(_learn)


def _list(
    context: typer.Context,
    everything: Annotated[
        bool, typer.Option("--all", help="Also those whose day is over.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the lessons, the newest first."""
    from autokus.learning import current

    store = store_of(context)
    now = int(time.time())
    every = store.lessons.all()
    found = every if everything else current(store, now)
    if as_json:
        print_json({"lessons": [_json(store, lesson, now) for lesson in found]})
        return
    for lesson in found:
        print(_heading(store, lesson, now))
        print(f"    asked:    {_short(lesson.question)}")
        print(f"    answered: {_short(lesson.answer)}")
    hidden = len(every) - len(found)
    if not found:
        print("No lessons yet. They are made of your own answers to what was handed over to you.")
    if hidden:
        print(f"{hidden} more, expired: autokus lessons list --all")


def _show(context: typer.Context, number: Number, as_json: AsJson = False) -> None:
    """Show a lesson in full."""
    from autokus.learning import numbered

    store = store_of(context)
    now = int(time.time())
    lesson = numbered(store, number)
    if as_json:
        print_json(_json(store, lesson, now))
        return
    print(_heading(store, lesson, now))
    print(f"asked:    {plain(lesson.question)}")
    print(f"answered: {plain(lesson.answer)}")
    print(f"language: {plain(lesson.language) or 'not known'}")
    if lesson.sources:
        print(f"messages: {', '.join(map(str, lesson.sources))}")
    if lesson.user_id is not None:
        print(f"\nFor everybody: autokus learn {lesson.id}")


def _edit(
    context: typer.Context,
    number: Number,
    question: Annotated[
        str | None, typer.Option("--question", metavar="TEXT", help="What is asked.")
    ] = None,
    answer: Annotated[
        str | None, typer.Option("--answer", metavar="TEXT", help="What you answer.")
    ] = None,
) -> None:
    """Put your own words in the place of a lesson's question or answer."""
    from autokus.learning import edit, held

    if question is None and answer is None:
        raise WrongUsage(
            "Neither --question nor --answer is given.",
            "Nothing was changed.",
            f'For example: autokus lessons edit {number} --answer "…"',
        )
    lesson = edit(store_of(context), number, question, answer)
    print(f"Lesson {number} is changed.")
    found = held(lesson)
    if found and lesson.user_id is None:
        print(f"It is for everybody and holds {found}: whoever asks may hear it.")


def _expire(
    context: typer.Context,
    number: Number,
    until: Annotated[
        str, typer.Argument(metavar="WHEN", help="12h, 30d, 8w, a date as 2027-01-31, or never.")
    ],
) -> None:
    """Say until when a lesson is used."""
    from autokus.learning import expire, read_until
    from autokus.settings import load_settings, read_zone

    zone = read_zone(load_settings(home_of(context)).time_zone)
    moment = read_until(plain(until), int(time.time()), zone)
    expire(store_of(context), number, moment)
    print(f"Lesson {number} is used {f'until {clock_time(moment)}' if moment else 'for ever'}.")


def _delete(context: typer.Context, number: Number) -> None:
    """Forget a lesson."""
    from autokus.learning import delete

    lesson = delete(store_of(context), number)
    print(f"Lesson {number} is forgotten: {_short(lesson.question)}")


def _export(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A new file; without one they are printed."),
    ] = None,
) -> None:
    """Write all lessons as JSON, one a line; the file is yours only to read."""
    from autokus.commands.lesson_files import lines_of, write

    lines = list(lines_of(store_of(context).lessons.all()))
    if file is None:
        for line in lines:
            print(line)
        return
    write(file, lines)
    print(f"{several(len(lines), 'lesson')} in {file}")


def _import(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="As `lessons export` writes it.")],
) -> None:
    """Take lessons in from a file, all or none; of two that ask the same the later one stays."""
    from autokus.commands.lesson_files import read
    from autokus.learning import take_in

    store = store_of(context)
    now = int(time.time())
    lessons = read(file, store, now)
    new = take_in(store, lessons, now)
    known = len(lessons) - new
    print(f"{several(new, 'lesson')} imported{f', {known} known already' if known else ''}.")


def _learn(context: typer.Context, number: Number) -> None:
    """Make what you answered to one contact a lesson for everybody."""
    from autokus.learning import generalise

    print(plain(generalise(store_of(context), number, int(time.time())).sentence))


def _short(text: str) -> str:
    shown = plain(text)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"


def _heading(store: Store, lesson: Lesson, now: int) -> str:
    from autokus.learning import expired, whose

    until = ""
    if lesson.expires_at is not None:
        until = (
            f", {'expired' if expired(lesson, now) else 'until'} {clock_time(lesson.expires_at)}"
        )
    made = clock_time(lesson.made_at)
    return f"{lesson.id}  for {plain(whose(store, lesson))}, of {made}{until}"


def _json(store: Store, lesson: Lesson, now: int) -> dict[str, object]:
    from autokus.learning import bound_to, expired

    contact = bound_to(store, lesson)
    return {
        "number": lesson.id,
        "for": "everybody" if lesson.user_id is None else "contact",
        "contact": contact_json(contact) if contact else None,
        "question": lesson.question,
        "answer": lesson.answer,
        "language": lesson.language,
        "made_at": lesson.made_at,
        "expires_at": lesson.expires_at,
        "expired": expired(lesson, now),
        "sources": list(lesson.sources),
    }
