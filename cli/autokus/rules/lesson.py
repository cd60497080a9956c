"""What may be learned from an answer of the owner's: for everybody, for this contact only, or nothing (SPEC S7).

The judges are the gate's own checks, with nothing to rest on: what the gate would stop for want of a fact is a promise,
a commitment or an address, and none of that is anybody else's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from autokus.language import lesson_words as lexicon
from autokus.language import promise_words, proposal_words
from autokus.language.common_words import is_common
from autokus.language.first_names import names_in
from autokus.language.greetings import without_greeting
from autokus.language.job_talk import about_jobs, words_of
from autokus.language.names import proper_names
from autokus.language.places import is_place
from autokus.language.promises import Part, Promise, parts, promise_in, time_in, undertaking_in
from autokus.language.proposal_words import Topic, Yes
from autokus.language.proposals import agreement, asked
from autokus.language.secrets import key_in
from autokus.language.steering import steers
from autokus.language.stems import stems
from autokus.language.technologies import technologies
from autokus.language.text import fold, language_of, pattern, sentences, visible
from autokus.language.tongues import tongue_of
from autokus.language.transliteration import in_own_letters
from autokus.language.units import MONEY_TALK, YEARS_TALK
from autokus.language.values import Measure, Quantity, quantities
from autokus.language.windows import any_time, binding_time, vague_time
from autokus.rules.checks import addresses, commitments
from autokus.vocabulary import Composed


class Scope(StrEnum):
    """Whom a lesson is for."""

    GENERAL = "general"
    BOUND = "bound"
    NONE = "none"


class Teaching(Struct, frozen=True):
    """What an answer teaches, and why no more than that.

    `question` and `answer` are what would be kept: without greetings, and of the question only what was asked.
    `in_question` and `in_answer` say what each of them holds that is meant for one contact; `committed` is the
    commitment that makes it no lesson at all.
    """

    scope: Scope
    reason: str
    question: str = ""
    answer: str = ""
    language: str = ""
    in_question: str = ""
    in_answer: str = ""
    committed: str = ""


MONEY = "an amount of money"
MOMENT = "a date or a time"
NAME = "a name"
CONTACT = "a contact detail or a link"
PROMISE = "a promise"

LEAST_PAY = 10
"""From here on a bare number is an amount where the talk is of pay."""

LEAST_BARE = 100
"""From here on it is one whatever the talk is of."""


def teaching(questions: Sequence[str], answer: str, names: Sequence[str] = ()) -> Teaching:
    """What may be learned from this answer to these questions; `names` are the contact's own."""
    question, in_question = _asked(questions, names)
    told = without_greeting(answer, names)
    kept = " ".join(one for one in sentences(told) if not _asks(one))
    found = Teaching(
        Scope.NONE,
        "",
        question,
        kept,
        tongue_of(kept) or language_of(kept),
        in_question,
        _private(kept, names, question, "\n".join(questions)),
    )
    if not stems(question):
        return _nothing(found, "The question says nothing that could be asked again.")
    if steers(question):
        return _nothing(found, "The question tries to steer whoever reads it.")
    if secret := _document(told):
        return _nothing(found, f"{secret} is nothing to learn.")
    if committed := _commitment(questions, told):
        reason = f"A commitment is never a lesson: the answer {committed}."
        return Teaching(Scope.NONE, reason, question, kept, found.language, committed=committed)
    if not _tells(kept):
        return _nothing(found, "The answer says nothing by itself.")
    promised = _promise(questions, told)
    held = found.in_answer or promised
    if held or in_question:
        where = f"the answer holds {held}" if held else f"the question holds {in_question}"
        reason = f"It stays with this contact: {where}."
        return _of(found, Scope.BOUND, reason, in_answer=held)
    return _of(found, Scope.GENERAL, "It holds nothing that is meant for one contact.")


def _of(found: Teaching, scope: Scope, reason: str, in_answer: str = "") -> Teaching:
    return Teaching(
        scope,
        reason,
        found.question,
        found.answer,
        found.language,
        found.in_question,
        in_answer,
    )


def _nothing(found: Teaching, reason: str) -> Teaching:
    return _of(found, Scope.NONE, reason)


# -- the question ----------------------------------------------------------------------------------


def _asks(sentence: str) -> bool:
    return sentence.rstrip("\"'»”)( 🙂😊😉🙏").endswith(("?", "?!", "?.."))


def _asked(questions: Sequence[str], names: Sequence[str]) -> tuple[str, str]:
    """What was asked, without what else was written, and what in it is meant for nobody else."""
    told = [
        sentence
        for text in questions
        for sentence in sentences(without_greeting(visible(text), names))
    ]
    asking = [one for one in told if _asks(one)] or [
        one for one in told if pattern(lexicon.REQUEST).search(fold(one))
    ]
    kept = asking or told
    private = next(filter(None, (_private(one, names) for one in kept)), "")
    return " ".join(kept), private


# -- what is meant for one contact -----------------------------------------------------------------


def _private(text: str, names: Sequence[str], question: str = "", before: str = "") -> str:
    """What a text holds that is meant for one contact; empty if nothing is.

    Of an answer: `question` is what it answers, `before` all that was written with the question. Each sentence is
    judged by itself as well: beside another one a figure may look like a version ("TypeScript. 5000").
    """
    pieces = dict.fromkeys((text, *sentences(text)))
    return next(filter(None, (_held(one, names, question, before) for one in pieces)), "")


def _held(text: str, names: Sequence[str], question: str, before: str) -> str:
    folded = fold(text)
    if (
        addresses.check(Composed(text, ()))
        or key_in(visible(text))
        or _has(lexicon.STREET, folded)
        or _has(lexicon.HANDLE, folded)
    ):
        return CONTACT
    if _has_money(text, question, before):
        return MONEY
    if any(one.kind in {Measure.DATE, Measure.TIME} for one in quantities(text)):
        return MOMENT
    if binding_time(folded) or vague_time(folded) or any_time(folded) or _has(lexicon.WHEN, folded):
        return MOMENT
    return NAME if _has_name(text, names, question) else ""


def _has_money(text: str, question: str, before: str) -> bool:
    found = quantities(text)
    if any(one.kind is Measure.MONEY for one in found) or pattern(lexicon.SLANG).search(fold(text)):
        return True
    if any(one.kind is Measure.NUMBER and _most(one) >= LEAST_BARE for one in found):
        return True
    spoken = pattern(MONEY_TALK).search(fold(text)) or (
        pattern(MONEY_TALK).search(fold(before)) and not pattern(YEARS_TALK).search(fold(question))
    )
    bare = (Measure.NUMBER, Measure.COUNT, Measure.PERCENT)
    return bool(spoken) and any(one.kind in bare and _most(one) >= LEAST_PAY for one in found)


def _most(amount: Quantity) -> float:
    return amount.high or amount.low or 0.0


def _has_name(text: str, names: Sequence[str], question: str) -> bool:
    theirs = {
        stem
        for name in names
        for word in words_of(fold(name))
        if _is_hers(word)
        for stem in stems(word)
    }
    if theirs & set(stems(text)) or names_in(text):
        return True
    trade = {fold(word) for one in technologies(text) for word in re.split(r"[\s/]", one.words)}
    whose = pattern(lexicon.WHOSE).search(fold(question)) is not None
    return any(not _is_plain(word, trade) for word in proper_names(text, from_start=whose))


def _is_hers(word: str) -> bool:
    """Whether a word of the contact's name names her: not "HR" or "React" in "Anna | HR | React"."""
    return not (about_jobs(word) or is_common(word) or technologies(word))


def _is_plain(word: str, trade: Iterable[str]) -> bool:
    folded = re.sub(r"[+-]?\d+$", "", fold(word).strip(".'+"))
    head = folded.partition("-")[0]  # "AI-инструменты"
    known = {folded, head} & lexicon.PLAIN or {folded, fold(word)} & set(trade)
    return bool(known) or is_place(word)


def _document(text: str) -> str:
    """A card, a passport, a code: what never leaves by itself is not kept either."""
    offence = addresses.check(Composed(text, ()))
    return (
        "A document's or a card's number"
        if offence and offence.reason == addresses.DOCUMENT
        else ""
    )


# -- promises and commitments ----------------------------------------------------------------------

_COMMITS = frozenset(
    {
        *("to start or to give notice", "a start date", "to take less pay", "to work for this pay"),
        *(
            "to accept an offer",
            "to accept what is proposed",
            "to sign",
            "a test task",
            "documents or contacts",
        ),
        *(
            "to give up other offers",
            "to work with one side only",
            "a consent",
            "a payment",
            "to be at a meeting",
        ),
    }
)
"""What binds the owner to somebody; the other promises say under which conditions he works."""

_PAY = "to accept pay or conditions"
_CONDITIONS = frozenset({Topic.HOURS, Topic.PLACE, Topic.CONTRACT})
_NOTICE = r"\b(?:отработ\w+|notice)\b"


def _commitment(questions: Sequence[str], answer: str) -> str:
    """What the answer binds the owner to; empty if to nothing."""
    for part in parts(in_own_letters(answer)):
        promise = promise_in(part)
        if promise and (promise.what in _COMMITS or (promise.what == _PAY and _settles(part))):
            return f"promises {promise.what}"
        timed = time_in(part)
        if timed and _is_slot(part, questions):
            return f"promises {timed.what}"
    offence = commitments.check(Composed(answer, tuple(questions)))
    if offence and not offence.reason.startswith("it promises") and _agrees(answer):
        return "agrees to what was proposed"
    notice = any(pattern(_NOTICE).search(fold(question)) for question in questions)
    if offence and "a time" in offence.reason and not notice and not _promised(answer):
        return "promises a time"
    return ""


def _agrees(answer: str) -> bool:
    """Whether it says yes at all; an answer that agrees by other words is a promise, as the gate sees it."""
    return any(agreement(part)[0] for part in parts(in_own_letters(answer)))


def _settles(part: Part) -> bool:
    return agreement(part)[0] in {Yes.FIRM, Yes.SUITS}


def _is_slot(part: Part, questions: Sequence[str]) -> bool:
    meets = (promise_words.MEET, promise_words.FREE)
    if any(pattern(words).search(part.folded) for words in meets):
        return True
    if any(pattern(_NOTICE).search(fold(question)) for question in questions):
        return False
    return bool(asked(list(questions)).topics - _CONDITIONS)


def _promised(answer: str) -> Promise | None:
    for part in parts(in_own_letters(answer)):
        if found := promise_in(part) or time_in(part) or undertaking_in(part, frozenset()):
            return found
    return None


def _promise(questions: Sequence[str], answer: str) -> str:
    """A promise that is no commitment: how the owner would work, or that he will write."""
    firm = any(agreement(part)[0] is Yes.FIRM for part in parts(in_own_letters(answer)))
    if (
        firm
        or pattern(lexicon.WILL).search(fold(answer))
        or _promised(answer)
        or commitments.check(Composed(answer, tuple(questions)))
    ):
        return PROMISE
    return ""


def _has(expression: str, folded: str) -> bool:
    return pattern(expression).search(folded) is not None


# -- what an answer tells --------------------------------------------------------------------------


def _tells(answer: str) -> bool:
    """Whether it says something beyond yes, no, thanks and "I see"."""
    polite = pattern(proposal_words.POLITE)
    for part in parts(answer):
        rest = polite.sub(" ", part.folded)
        if any(ch.isalnum() for ch in rest) and stems(rest) and not agreement(part)[1]:
            return True
    return False
