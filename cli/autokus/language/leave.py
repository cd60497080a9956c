"""Agreeing without a "yes": a "no" to "would you mind?", leave to do what was offered, a deed that is done at once."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.language import proposal_words as lexicon
from autokus.language.promises import Part
from autokus.language.proposal_words import Topic
from autokus.language.proposals import Proposal
from autokus.language.text import fold, pattern

LONGEST_LEAVE = 8
LONGEST_DEED = 40

_STEM = 4


def puts_off(part: Part) -> bool:
    """Leaves it open, promises an answer or declines."""
    return (
        part.open
        or _has(lexicon.DEFERS, part.folded)
        or (part.denied and _has(lexicon.DECLINES, part.folded))
    )


def is_polite(part: Part) -> bool:
    """Nothing but thanks and greetings."""
    return not any(ch.isalnum() for ch in pattern(lexicon.POLITE).sub(" ", part.folded))


def does_not_mind(index: int, said: Sequence[Part], proposals: Sequence[Proposal]) -> bool:
    """A bare "no" to "would you mind?", with no refusal beside it."""
    if not any(one.mind for one in proposals):
        return False
    others = [part for number, part in enumerate(said) if number != index]
    return _has(lexicon.NO_OBJECTION, said[index].folded) and not any(
        part.denied or puts_off(part) for part in others
    )


def permits(part: Part, proposals: Sequence[Proposal]) -> bool:
    """Tells the recruiter to do what he asked leave for: "Впишите" after "Впишу вас?"."""
    if part.denied or part.question or not proposals or len(part.folded.split()) > LONGEST_LEAVE:
        return False
    alone = _verbs(lexicon.PERMITS, part.folded)
    idle = part.asked or is_polite(part)
    if not idle and any(not _has(lexicon.HARMLESS_VERB, verb) for verb in alone):
        return True
    told = _verbs(lexicon.TELLS_TO, part.folded)
    return any(
        any(_kin(verb, other) for other in _verbs(lexicon.OFFERS_TO, fold(one.text)))
        for one in proposals
        for verb in told
        if Topic.IN_HIS_NAME in one.topics or not _has(lexicon.HARMLESS_VERB, verb)
    )


def _verbs(expression: str, folded: str) -> set[str]:
    """The stems of the verbs that the expression finds."""
    return {
        next(filter(None, found.groups()))[:_STEM] for found in pattern(expression).finditer(folded)
    }


def _kin(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def does_at_once(part: Part, proposals: Sequence[Proposal]) -> bool:
    """Nothing but a deed of the first person, done or being done: "Вступаю", "Signed and sent back"."""
    return (
        bool(proposals)
        and len(part.folded) <= LONGEST_DEED
        and _has(lexicon.DEED_ALONE, part.folded)
    )


def _has(expression: str, folded: str) -> bool:
    return pattern(expression).search(folded) is not None
