"""Promises as people write them in Russian and English: what a clause of a reply binds its writer to.

A promise is a combination of signals that all stand in one clause that is not denied: somebody's readiness or a verb of
the first person, and the thing that is promised. Expressions are for folded text.
"""

from __future__ import annotations

import re

from msgspec import Struct

from autokus.language import promise_words as lexicon
from autokus.language.stems import stems
from autokus.language.text import fold, pattern, sentences, visible
from autokus.language.windows import any_time, binding_time, this_moment, vague_time


class Part(Struct, frozen=True):
    """A clause of a reply. Idle: it denies, asks the reader, leaves open or repeats his words; it binds to nothing."""

    text: str
    folded: str
    denied: bool = False
    asked: bool = False
    open: bool = False
    theirs: bool = False
    ends: bool = True
    """Whether the sentence ends with it."""
    question: bool = False
    """Whether the sentence ends with it and a question mark."""

    @property
    def idle(self) -> bool:
        """Binds to nothing."""
        return self.denied or self.asked or self.open or self.theirs


class Promise(Struct, frozen=True):
    """What a part of a text promises, in a sentence's end ("it promises ..."), and the words."""

    what: str
    words: str
    timed: bool = False


def parts(text: str) -> tuple[Part, ...]:
    """The clauses of a reply, in order, each with what keeps it from binding."""
    return tuple(part for sentence in sentences(visible(text)) for part in _of_sentence(sentence))


def _of_sentence(sentence: str) -> list[Part]:
    question = sentence.rstrip("\"') ").endswith(("?", "?!", "?)"))
    pieces = [
        piece.strip()
        for piece in pattern(lexicon.CUT).split(pattern(lexicon.ASIDES).sub(" ", sentence))
        if piece and piece.strip()
    ]
    found: list[Part] = []
    carried = wondering = False
    for number, piece in enumerate(pieces, start=1):
        folded = fold(piece)
        last = number == len(pieces)
        wondering = wondering or _has(lexicon.ASKS_WHICH, folded)
        said = _has(lexicon.DENIAL, pattern(lexicon.NO_DENIAL).sub(" ", folded))
        denied = said or (carried and _has(lexicon.SUBORDINATE, folded))
        carried = denied and _has(lexicon.NO_WORD, folded)
        found.append(
            Part(
                text=piece,
                folded=folded,
                denied=denied,
                asked=_has(lexicon.ASKED, folded)
                or (question and (wondering or (last and _has(lexicon.WH, folded)))),
                open=_has(lexicon.OPEN, folded),
                theirs=_has(lexicon.THEIRS, folded),
                ends=last,
                question=question and last,
            )
        )
    return found


def promise_in(part: Part) -> Promise | None:
    """What this clause promises, apart from times."""
    for family in lexicon.FAMILIES:
        if family.denied is not None and family.denied != part.denied:
            continue
        if part.asked and not family.asked:
            continue
        if part.open or (part.theirs and not _firm(family)):
            continue
        if all(_has(sign, part.folded) for sign in family.signs) and not _has(
            family.unless, part.folded
        ):
            return Promise(family.what, part.text)
    return None


def undertaking_in(part: Part, known: frozenset[str]) -> Promise | None:
    """A condition that suits, or a deed that is no talk; what shares a stem with `known` says what is known already."""
    if part.idle:
        return None
    folded = part.folded
    suits = _has(lexicon.SUITS_ME, folded) and not _has(lexicon.HARMLESS_TO_SUIT, folded)
    bare = len(folded.split()) <= BARE
    deed = pattern(lexicon.UNDERTAKES).search(folded)
    does = deed is not None and not _is_talk(deed)
    if ((suits and not bare) or does) and not known & frozenset(stems(part.text)):
        return Promise("something that no fact allows", part.text)
    return None


BARE = 3
"""So few words name no condition: what they accept is in what they answer."""


def _is_talk(deed: re.Match[str]) -> bool:
    if russian := deed["ru"]:
        return _has(lexicon.HARMLESS_DEEDS_RU, russian)
    return _has(lexicon.HARMLESS_DEEDS_EN, deed["ready"] or deed["will"])


def _firm(family: lexicon.Family) -> bool:
    return len(family.signs) == 1


def time_in(part: Part) -> Promise | None:
    """A time that this clause accepts or proposes."""
    if part.question:
        return _proposed_time(part)
    if part.denied or part.open or part.theirs or part.asked:
        return None
    folded = part.folded
    if binding_time(folded):
        return Promise("a time", part.text, timed=True)
    meets = _has(lexicon.MEET, folded)
    bound = meets or _has(lexicon.FREE, folded) or _has(lexicon.DO, folded)
    if (vague_time(folded) and (bound or any_time(folded))) or (
        any_time(folded) and (meets or _has(lexicon.FREE, folded))
    ):
        return Promise("a time", part.text, timed=True)
    if this_moment(folded) and meets and not _has(lexicon.IN_A_MEETING, folded):
        return Promise("a time", part.text, timed=True)
    return None


def _proposed_time(part: Part) -> Promise | None:
    """A question proposes a time if it is about meeting or being free, or says nothing else; "when?" proposes none."""
    folded = part.folded
    if part.denied or not (binding_time(folded) or vague_time(folded)):
        return None
    if _has(lexicon.WHEN, folded) and not binding_time(folded):
        return None
    about = _has(lexicon.MEET, folded) or _has(lexicon.CONVENIENT, folded)
    if about or len(folded.split()) <= FRAGMENT:
        return Promise("a time", part.text, timed=True)
    return None


FRAGMENT = 3
"""A question of so few words with a time in it is nothing but the time."""


def names_when(part: Part) -> bool:
    """Whether the part is a bare time, span or number, as one answers "when?"."""
    if part.idle and not _has(lexicon.NOT_BEFORE, part.folded):
        return False
    folded = part.folded
    if len(folded.split()) > LONGEST_TIME:
        return False
    return bool(
        vague_time(folded) or any_time(folded) or this_moment(folded) or binding_time(folded)
    ) or any(
        _has(sign, folded) for sign in (lexicon.START_WHEN, lexicon.BARE_SPAN, lexicon.BARE_NUMBER)
    )


LONGEST_TIME = 6


def _has(expression: str, folded: str) -> bool:
    return pattern(expression).search(folded) is not None
