"""Does the text bind the owner to something he has not allowed, by its own words or by agreeing to the recruiter's?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from autokus.language import proposal_words as lexicon
from autokus.language.leave import does_at_once, does_not_mind, is_polite, permits, puts_off
from autokus.language.obligations import things
from autokus.language.promise_words import HARMLESS_TO_SUIT
from autokus.language.promises import (
    Part,
    Promise,
    names_when,
    parts,
    promise_in,
    time_in,
    undertaking_in,
)
from autokus.language.proposal_words import Topic, Yes
from autokus.language.proposals import GENERAL, Asked, Proposal, agreement, asked
from autokus.language.stems import stems
from autokus.language.text import fold, pattern, sentences
from autokus.language.transliteration import in_own_letters
from autokus.language.values import Measure, Quantity, quantities, same, supports
from autokus.vocabulary import Composed, Offence, Voice

LOOK_BACK = 2
"""So many of the recruiter's earlier messages are read with a short one that points back to them."""

_NO_STATEMENT = frozenset(
    {
        *("_salary", "_offer", "_test", "_hybrid", "_expectation", "_hours", "_contract"),
        *("_office", "_call", "open", "glad", "do"),
    }
)
"""Stems of the facts that an acceptance would speak of too."""

_STEM = 4


def check(composed: Composed) -> Offence | None:
    """The first promise, or agreement to a proposal, that no fact and no word of the owner's allows."""
    said = parts(in_own_letters(composed.text))
    allowed = tuple(_allowances(composed.supported_by))
    known = (
        frozenset(stem for fact in composed.supported_by for stem in stems(fact)) - _NO_STATEMENT
    )
    wanted = asked([in_own_letters(text) for text in composed.messages], _earlier(composed))
    for part in said:
        promise = promise_in(part) or time_in(part) or _undertaking(part, known, wanted)
        if promise and not _may(promise, part, allowed):
            return Offence(f"it promises {promise.what}", promise.words)
    return _named_when(said, wanted, allowed) or _agreed(said, wanted, allowed, known)


def _undertaking(part: Part, known: frozenset[str], wanted: Asked) -> Promise | None:
    """A condition that suits; "either is fine with me" names none, and after small talk it takes none."""
    if agreement(part)[1] and not wanted.topics:
        return None
    return undertaking_in(part, known)


def _named_when(said: Sequence[Part], wanted: Asked, allowed: Sequence[str]) -> Offence | None:
    """An answer to "when can you start?": "in two weeks"."""
    if not wanted.topics & {Topic.TIME, Topic.CALL, Topic.START}:
        return None
    for part in said:
        if names_when(part) and not any(_states(fact, part.text, timed=True) for fact in allowed):
            return Offence("it promises a time", part.text)
    return None


def _earlier(composed: Composed) -> Sequence[str]:
    theirs = [said.text for said in composed.earlier if said.voice is Voice.RECRUITER]
    return theirs[-LOOK_BACK:]


# -- what the owner allows -------------------------------------------------------------------------------


def _allowances(facts: Iterable[str]) -> Iterable[str]:
    """What the facts say without denying it, asking or leaving it to be discussed."""
    for fact in facts:
        for sentence in sentences(fact):
            pieces = parts(sentence)
            if not any(piece.idle for piece in pieces):
                yield sentence
            else:
                yield from (piece.text for piece in pieces if not (piece.denied or piece.asked))


def _may(promise: Promise, part: Part, allowed: Sequence[str]) -> bool:
    if _hybrid_may_be(part.folded) and any(_has(lexicon.HYBRID, fold(fact)) for fact in allowed):
        return True
    return any(_states(fact, part.text, timed=promise.timed) for fact in allowed)


def _hybrid_may_be(folded: str) -> bool:
    return (
        things(folded) <= {"hybrid"}
        and _has(lexicon.HYBRID, folded)
        and _has(lexicon.POSSIBLE, folded)
        and not _has(r"\d", folded)
    )


def _states(fact: str, words: str, *, timed: bool) -> bool:
    """Whether the fact says the same: the same things, and the same values, no narrower than the words."""
    if _has(lexicon.FOR_TALK, fold(fact)):
        return False
    wanted, given = things(fold(words)), things(fold(fact))
    asked_for, told = quantities(words), quantities(fact)
    telling = {Measure.DATE, Measure.TIME} if timed else {Measure.MONEY}
    named = wanted or any(one.kind in telling for one in asked_for)
    if not named or not wanted <= given:
        return False
    if not all(any(_bears_out(value, one) for value in told) for one in asked_for):
        return False
    return not timed or all(any(same(one, value) for one in asked_for) for value in told)


def _bears_out(fact: Quantity, claim: Quantity) -> bool:
    """Whether the fact's value allows this one; a range of pay allows what lies in it."""
    if supports(fact, claim):
        return True
    if not fact.kind is claim.kind is Measure.MONEY or claim.low is None or claim.high is None:
        return False
    if fact.currency and claim.currency and fact.currency != claim.currency:
        return False
    return (fact.low or 0.0) <= claim.low <= claim.high <= (fact.high or float("inf"))


# -- agreeing --------------------------------------------------------------------------------------------


def _agreed(
    said: Sequence[Part], wanted: Asked, allowed: Sequence[str], known: frozenset[str]
) -> Offence | None:
    """A text is judged together with what it answers: a bare "ok" means what was proposed."""
    proposals = [one for one in wanted.proposals if not _is_allowed(one, allowed)]
    if not (proposals or (wanted.topics and not wanted.proposals)):
        return None
    put_off = any(puts_off(part) for part in said)
    aside = any(_speaks_of_else(part, wanted, known) for part in said)
    for index, part in enumerate(said):
        if permits(part, proposals) or does_not_mind(index, said, proposals):
            return Offence("it agrees to what the recruiter proposes", part.text)
        topics = _agreed_topics(
            part, _rest(said, index), wanted, proposals, put_off=put_off, aside=aside
        )
        if topics and not _is_stated(part, topics, allowed):
            return Offence(f"it agrees to what the recruiter proposes ({min(topics)})", part.text)
    return None


def _is_stated(part: Part, topics: frozenset[Topic], allowed: Sequence[str]) -> bool:
    """Whether a fact says the same: the same time, or pay within its range."""
    return any(
        _states(fact, part.text, timed=True)
        or (Topic.MONEY in topics and _states(fact, part.text, timed=False))
        for fact in allowed
    )


def _is_allowed(proposal: Proposal, allowed: Sequence[str]) -> bool:
    timed = Topic.TIME in proposal.topics
    return any(_states(fact, proposal.text, timed=timed) for fact in allowed)


def _rest(said: Sequence[Part], index: int) -> tuple[Part, ...]:
    """What follows a part in its sentence."""
    end = next(i for i in range(index, len(said)) if said[i].ends)
    return tuple(said[index + 1 : end + 1])


def _agreed_topics(
    part: Part,
    rest: Sequence[Part],
    wanted: Asked,
    proposals: Sequence[Proposal],
    *,
    put_off: bool,
    aside: bool,
) -> frozenset[Topic]:
    """The topics that this part of a text agrees to."""
    if part.idle:
        return frozenset()
    yes, bare = agreement(part)
    if part.question and yes is not Yes.FIRM:
        return frozenset()  # "Подойдет?" asks the same of the recruiter
    everything = _topics(proposals) or wanted.topics - GENERAL
    meant = _topics(one for one in proposals if not (one.arranged and wanted.harmless))
    if yes is Yes.FIRM and bare:
        return everything
    if put_off:
        return frozenset()
    if yes is Yes.SUITS and (bare or _suits_the_whole(part) or _names_it(part, proposals)):
        here = Topic.MESSENGER in everything and _has(lexicon.HERE, part.folded)
        return frozenset() if here else everything
    if yes is Yes.HEARD and bare:
        return _topics(one for one in proposals if one.arranged)
    if _echoes(part, proposals):
        return meant
    if does_at_once(part, proposals):
        return meant
    if yes is Yes.YES and bare and not _goes_on(rest):
        return frozenset() if _narrows([part], meant) else meant
    mere_talk = meant <= {Topic.CALL, Topic.FIRM} and not any(one.arranged for one in proposals)
    idle = wanted.harmless or aside or mere_talk or is_polite(part)
    return frozenset() if idle else meant


def _speaks_of_else(part: Part, wanted: Asked, facts: frozenset[str]) -> bool:
    """A denial, a perhaps, a wish to know more, or something that the facts speak of: this text answers otherwise."""
    if part.denied or _has(lexicon.PERHAPS, part.folded) or _narrows([part], wanted.topics):
        return True
    if _hybrid_may_be(part.folded):
        return True
    return not agreement(part)[1] and bool(facts & frozenset(stems(part.text)))


def _topics(proposals: Iterable[Proposal]) -> frozenset[Topic]:
    return frozenset(topic for one in proposals for topic in one.topics)


def _goes_on(rest: Sequence[Part]) -> bool:
    """Whether the sentence says more than yes: "yes, React is my main tool" may answer another question."""
    return any(not agreement(part)[1] for part in rest)


def _narrows(said: Sequence[Part], topics: frozenset[Topic]) -> bool:
    """Agrees to talk about it, or to stay in this chat, and to no more."""
    return any(
        _has(lexicon.FOR_TALK, part.folded)
        or (Topic.MESSENGER in topics and _has(lexicon.HERE, part.folded))
        or _suits_something_else(part)
        for part in said
    )


def _suits_something_else(part: Part) -> bool:
    """What suits is named, and it is not the whole of what was proposed: "remote suits me"."""
    yes, bare = agreement(part)
    return yes is Yes.SUITS and not bare and not _suits_the_whole(part)


def _names_it(part: Part, proposals: Sequence[Proposal]) -> bool:
    """What suits is what was proposed: "I'm cool with equity"."""
    harmless = lexicon.HARMLESS_WHOLE, HARMLESS_TO_SUIT
    if any(_has(words, part.folded) for words in harmless) or _hybrid_may_be(part.folded):
        return False
    own = frozenset(stems(pattern(lexicon.FILLING).sub(" ", part.folded)))
    return any(own & frozenset(stems(one.text)) for one in proposals)


def _suits_the_whole(part: Part) -> bool:
    return _has(lexicon.WHOLE, part.folded) and not _has(lexicon.HARMLESS_WHOLE, part.folded)


def _echoes(part: Part, proposals: Sequence[Proposal]) -> bool:
    """Says of himself what he was asked to do: "Перееду" after "Переедете?", "I'll do that"."""
    if not proposals:
        return False
    if _has(lexicon.DOES_IT, part.folded):
        return True
    theirs = {
        found.group(1)[:_STEM]
        for one in proposals
        for found in pattern(lexicon.SECOND_PERSON).finditer(fold(one.text))
    }
    own = {found.group(1)[:_STEM] for found in pattern(lexicon.FIRST_PERSON).finditer(part.folded)}
    return any(not _has(lexicon.HARMLESS_VERB, stem) for stem in own & theirs)


def _has(expression: str, folded: str) -> bool:
    return pattern(expression).search(folded) is not None
