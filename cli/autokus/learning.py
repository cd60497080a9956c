"""What the owner's own answers become: lessons for everybody or for one contact, found again and kept in order.

The command line and the owner's notes to himself come here alike. A recruiter's words are kept as a question only, and
a commitment is never a lesson, whichever way it comes in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from msgspec import Struct
from msgspec.structs import replace

from autokus.errors import WrongUsage
from autokus.language.masking import mask
from autokus.language.subjects import is_same, subjects
from autokus.language.text import fold, language_of, one_line
from autokus.language.tongues import tongue_of
from autokus.protocols import Store
from autokus.rules.lesson import Scope, Teaching, teaching
from autokus.vocabulary import DAY, HOUR, Contact, Lesson, Message

LONGEST_DAYS = 36_500

_NOTHING = "Nothing was changed."
_PROFILE = "What you always agree to belongs into profile.md."


class Learned(Struct, frozen=True):
    """What came of an answer: the lesson, if it became one, and the sentence that says so.

    `replaced`: the same had been asked before, and this is the owner's latest word. `offered`: it is for this contact
    only, and `/learn N` would make it everybody's.
    """

    sentence: str
    lesson: Lesson | None = None
    replaced: bool = False
    offered: bool = False


class Generalised(Struct, frozen=True):
    """A lesson that is everybody's now, and the sentence that says so."""

    lesson: Lesson
    sentence: str


def learn(
    store: Store,
    *,
    contact: Contact,
    questions: Sequence[Message | str],
    answer: str,
    sources: tuple[int, ...],
    now: int,
    expire_days: int = 0,
) -> Learned:
    """Keeps the owner's answer to these questions of the contact's, if it teaches anything.

    `sources` are the ids of the messages that it rests on; after `expire_days` it is forgotten (0: never).
    """
    asked = [one if isinstance(one, str) else one.text for one in questions]
    taught = teaching(asked, answer, _names(contact))
    if taught.scope is Scope.NONE:
        return Learned(f"Nothing was learned. {taught.reason}")
    lesson = Lesson(
        id=0,
        question=mask(taught.question),
        answer=taught.answer,
        language=taught.language,
        made_at=now,
        user_id=None if taught.scope is Scope.GENERAL else contact.user_id,
        expires_at=now + expire_days * DAY if expire_days else None,
        sources=sources,
    )
    before = twin(store.lessons.all(), lesson, now)
    (stored,) = store.lessons.keep((replace(lesson, id=before.id if before else 0),))
    return _told(stored, taught, contact, replaced=before is not None)


def _names(contact: Contact) -> tuple[str, ...]:
    return tuple(filter(None, (contact.person.name, contact.person.username)))


def _told(lesson: Lesson, taught: Teaching, contact: Contact, *, replaced: bool) -> Learned:
    verb = "Learned anew" if replaced else "Learned"
    if lesson.user_id is None:
        return Learned(f"{verb} as lesson {lesson.id}, for everybody who asks.", lesson, replaced)
    return Learned(
        f"{verb} as lesson {lesson.id}, for {one_line(contact.label)} only. {taught.reason}"
        f" For everybody: /learn {lesson.id}",
        lesson,
        replaced,
        offered=True,
    )


def twin(lessons: Sequence[Lesson], lesson: Lesson, now: int) -> Lesson | None:
    """The lesson for the same people whose question asks the same, if there is one that has not expired."""
    about = subjects(lesson.question)
    words = fold(lesson.question)
    for other in lessons:
        if other.user_id != lesson.user_id or other.id == lesson.id or expired(other, now):
            continue
        if fold(other.question) == words or is_same(subjects(other.question), about):
            return other
    return None


def expired(lesson: Lesson, now: int) -> bool:
    """Whether its day is over."""
    return lesson.expires_at is not None and lesson.expires_at <= now


# -- on the screen ---------------------------------------------------------------------------------


def current(store: Store, now: int) -> list[Lesson]:
    """The lessons that are used, the newest first."""
    return [lesson for lesson in store.lessons.all() if not expired(lesson, now)]


def whose(store: Store, lesson: Lesson) -> str:
    """Who may hear it."""
    if lesson.user_id is None:
        return "everybody"
    contact = bound_to(store, lesson)
    return (
        f"#{contact.number} {one_line(contact.label)} only"
        if contact
        else "a contact who is not known any more"
    )


def bound_to(store: Store, lesson: Lesson) -> Contact | None:
    """The contact that it is bound to, where there is one that is known."""
    if lesson.user_id is None:
        return None
    contact = store.people.find(str(lesson.user_id))
    return contact if contact and contact.user_id == lesson.user_id else None


# -- by number -------------------------------------------------------------------------------------


def numbered(store: Store, number: int) -> Lesson:
    """The lesson of this number. Raises WrongUsage."""
    lesson = store.lessons.find(number) if 0 < number < 2**63 else None
    if lesson is None:
        raise WrongUsage(
            f"There is no lesson {number}.", _NOTHING, "See `autokus lessons list --all`."
        )
    return lesson


def generalise(store: Store, number: int, now: int) -> Generalised:
    """Makes a contact's lesson everybody's, as the owner wants it; a twin that was everybody's gives way to it.

    Raises WrongUsage: there is no such lesson, it is a commitment, or its question tells of the contact.
    """
    lesson = numbered(store, number)
    if lesson.user_id is None:
        return Generalised(lesson, f"Lesson {number} is for everybody already.")
    contact = bound_to(store, lesson)
    taught = teaching((lesson.question,), lesson.answer, _names(contact) if contact else ())
    if taught.committed:
        raise WrongUsage(taught.reason, f"Lesson {number} stays with its contact.", _PROFILE)
    if taught.in_question:
        raise WrongUsage(
            f"The question of lesson {number} holds {taught.in_question}, which is nobody else's business.",
            _NOTHING,
            f'Ask it in your own words first: autokus lessons edit {number} --question "…"',
        )
    general = replace(lesson, user_id=None)
    before = twin(store.lessons.all(), general, now)
    store.lessons.keep((general,))
    if before:
        store.lessons.delete(before.id)
    held = (
        f" Its answer holds {taught.in_answer}; whoever asks may hear it."
        if taught.in_answer
        else ""
    )
    instead = f" It takes the place of lesson {before.id}." if before else ""
    return Generalised(general, f"Lesson {number} is for everybody now.{held}{instead}")


def edit(store: Store, number: int, question: str | None, answer: str | None) -> Lesson:
    """Puts the owner's words in the place of the lesson's. Raises WrongUsage."""
    lesson = numbered(store, number)
    asked = lesson.question if question is None else question.strip()
    told = lesson.answer if answer is None else answer.strip()
    changed = replace(lesson, question=mask(asked), answer=told, language=language(told))
    require_usable(changed)
    store.lessons.change(changed)
    return changed


def language(answer: str) -> str:
    """The language that a lesson is in."""
    return tongue_of(answer) or language_of(answer)


def require_usable(lesson: Lesson) -> None:
    """Refuses what can be no lesson. Raises WrongUsage."""
    if not lesson.answer.strip():
        raise WrongUsage("The answer is empty.", _NOTHING, "A lesson has a question and an answer.")
    if not subjects(lesson.question):
        raise WrongUsage(
            "The question says nothing that could be asked.", _NOTHING, "Write it as it is asked."
        )
    taught = teaching((lesson.question,), lesson.answer)
    if taught.committed:
        raise WrongUsage(taught.reason, _NOTHING, _PROFILE)


def held(lesson: Lesson) -> str:
    """What it holds that one would tell to one contact only; empty if nothing."""
    taught = teaching((lesson.question,), lesson.answer)
    return taught.in_answer or taught.in_question


def expire(store: Store, number: int, until: int | None) -> Lesson:
    """Sets the moment from which the lesson is not used; None: never. Raises WrongUsage."""
    changed = replace(numbered(store, number), expires_at=until)
    store.lessons.change(changed)
    return changed


def delete(store: Store, number: int) -> Lesson:
    """Forgets the lesson. Raises WrongUsage."""
    lesson = numbered(store, number)
    store.lessons.delete(number)
    return lesson


_LENGTH = re.compile(r"(\d{1,5})\s*([hdw])", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read_until(written: str, now: int, zone: tzinfo | None) -> int | None:
    """The moment meant by "never", a length such as 30d, or a date, to its end in this zone. Raises WrongUsage."""
    word = written.strip()
    until: int | None = None
    if word.casefold() in {"never", "0"}:
        return None
    if length := _LENGTH.fullmatch(word):
        seconds = {"h": HOUR, "d": DAY, "w": 7 * DAY}[length[2].lower()]
        until = now + int(length[1]) * seconds
    elif _DATE.fullmatch(word):
        until = _end_of(word, zone)
    if until is None or not now < until <= now + LONGEST_DAYS * DAY:
        raise WrongUsage(
            f'"{written}" is no moment that is still to come.',
            _NOTHING,
            "Write a length such as 12h, 30d or 8w, a date such as 2027-01-31, or never.",
        )
    return until


def _end_of(written: str, zone: tzinfo | None) -> int | None:
    try:
        next_day = date.fromisoformat(written) + timedelta(days=1)
        return int(
            datetime(next_day.year, next_day.month, next_day.day, tzinfo=zone or UTC).timestamp()
        )
    except (ValueError, OverflowError):
        return None


def take_in(store: Store, lessons: Sequence[Lesson], now: int) -> int:
    """Stores lessons that the owner brings, all or none, and counts those; of two that ask the same the later stays."""
    known = store.lessons.all()
    kept: list[Lesson] = []
    for lesson in sorted(lessons, key=lambda one: one.made_at):
        before = twin([*kept, *known], lesson, now)
        if before is None:
            kept.append(lesson)
        elif before in kept:
            kept[kept.index(before)] = lesson if before.id == 0 else replace(lesson, id=before.id)
        elif before.made_at < lesson.made_at:
            kept.append(replace(lesson, id=before.id))
    store.lessons.keep(kept)
    return len(kept)
