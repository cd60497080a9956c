"""Lessons as a file: one JSON object a line, written for the owner's eyes only and read whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import msgspec

from autokus import learning
from autokus.errors import StorageFailed, WrongUsage
from autokus.home import create_privately
from autokus.protocols import Store
from autokus.vocabulary import Lesson

_NOTHING = "Nothing was imported."

Text = Annotated[str, msgspec.Meta(min_length=1, max_length=20_000)]
Moment = Annotated[int, msgspec.Meta(ge=0, le=2**40)]


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """As it stands in the file; `contact` is a Telegram id, and without one the lesson is for everybody."""

    question: Text
    answer: Text
    contact: int | None = None
    made_at: Moment | None = None
    expires_at: Moment | None = None
    language: str = ""
    sources: tuple[int, ...] = ()


def lines_of(lessons: Sequence[Lesson]) -> Iterator[str]:
    """One line for each lesson, the oldest first."""
    for lesson in sorted(lessons, key=lambda one: one.id):
        row = _Row(
            question=lesson.question,
            answer=lesson.answer,
            contact=lesson.user_id,
            made_at=lesson.made_at,
            expires_at=lesson.expires_at,
            language=lesson.language,
            sources=lesson.sources,
        )
        yield msgspec.json.encode(row).decode()


def write(file: Path, lines: Sequence[str]) -> None:
    """Makes the file, private from its first byte; one that is there already is left alone. Raises WrongUsage."""
    text = "".join(f"{line}\n" for line in lines)
    try:
        with create_privately(file) as out:
            out.write(text.encode())
    except FileExistsError:
        raise WrongUsage(
            f"There is a file {file} already.", "Nothing was written.", "Name another one."
        ) from None
    except OSError as failed:
        raise StorageFailed(
            f"{file} cannot be written ({failed.strerror}).",
            "The lessons are safe in the database.",
            "Name a folder that is yours and has room.",
        ) from failed


def read(file: Path, store: Store, now: int) -> list[Lesson]:
    """The lessons of the file. Raises WrongUsage with the number of the first line that cannot be one."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as failed:
        raise WrongUsage(
            f"{file} cannot be read ({failed.strerror}).", _NOTHING, "Check the file's name."
        ) from failed
    except UnicodeDecodeError as wrong:
        number = wrong.object[: wrong.start].count(b"\n") + 1
        raise _wrong(file, number, "it is not text in UTF-8") from wrong
    return [
        _lesson(file, number, line, store, now)
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]


def _lesson(file: Path, number: int, line: str, store: Store, now: int) -> Lesson:
    try:
        row = msgspec.json.decode(line.encode("utf-8", "surrogatepass"), type=_Row)
    except (msgspec.MsgspecError, RecursionError) as wrong:
        raise _wrong(file, number, str(wrong)) from wrong
    if row.contact is not None and not _is_known(store, row.contact):
        raise _wrong(file, number, f"contact {row.contact} is not known here")
    lesson = Lesson(
        id=0,
        question=row.question.strip(),
        answer=row.answer.strip(),
        language=row.language or learning.language(row.answer),
        made_at=now if row.made_at is None else row.made_at,
        user_id=row.contact,
        expires_at=row.expires_at,
        sources=row.sources,
    )
    try:
        learning.require_usable(lesson)
    except WrongUsage as wrong:
        raise _wrong(file, number, wrong.what.rstrip(".")) from wrong
    return lesson


def _is_known(store: Store, user_id: int) -> bool:
    contact = store.people.find(str(user_id))
    return contact is not None and contact.user_id == user_id


def _wrong(file: Path, number: int, what: str) -> WrongUsage:
    return WrongUsage(
        f"{file}, line {number}: {what}.",
        _NOTHING,
        'Each line is an object such as {"question": "Do you know Vue?", "answer": "Yes, two years."}.',
    )
