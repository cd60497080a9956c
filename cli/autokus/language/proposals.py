"""What a recruiter's messages ask a candidate to agree to, and whether a reply agrees."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, structs

from autokus.language import proposal_words as lexicon
from autokus.language.promises import Part
from autokus.language.proposal_words import Topic, Yes
from autokus.language.text import fold, pattern, sentences
from autokus.language.windows import any_time, binding_time, this_moment, vague_time


class Proposal(Struct, frozen=True):
    """A recruiter's sentence that a "yes" would agree to, and its topics. Arranged: said as settled, not asked."""

    text: str
    topics: frozenset[Topic]
    arranged: bool = False
    mind: bool = False
    """Whether it asks for an objection, so that a "no" agrees."""


class Asked(Struct, frozen=True):
    """What the waiting messages ask: proposals, whether there is a harmless yes-or-no question, and all topics."""

    proposals: tuple[Proposal, ...] = ()
    harmless: bool = False
    topics: frozenset[Topic] = frozenset()


def asked(messages: Sequence[str], before: Sequence[str] = ()) -> Asked:
    """What these messages propose; `before` are the recruiter's earlier ones, which a short "so, deal?" points to."""
    lines = [sentence for message in messages for sentence in sentences(message)]
    topics: set[Topic] = set()
    proposals: list[Proposal] = []
    harmless = False
    earlier = _topics_of(before) if sum(map(len, messages)) < SHORT else set()
    everyday = any(pattern(lexicon.HARMLESS_TO_CONFIRM).search(fold(line)) for line in lines)
    for line in lines:
        folded = fold(line)
        here = topics_in(folded)
        topics |= here
        found = _proposal(line, folded, here, topics | earlier, harmless=everyday)
        if found:
            mind = pattern(lexicon.MIND).search(folded) is not None
            proposals.append(structs.replace(found, mind=mind and "?" in line))
        elif "?" in line and not pattern(lexicon.WH).search(folded):
            harmless = True
    return Asked(tuple(proposals), harmless, frozenset(topics | earlier))


SHORT = 80
"""Messages of fewer characters are read together with what the recruiter wrote before them."""


def _topics_of(before: Sequence[str]) -> set[Topic]:
    return {topic for text in before for line in sentences(text) for topic in topics_in(fold(line))}


def topics_in(folded: str) -> set[Topic]:
    """The topics of a sentence that it does not deny."""
    found = {topic for topic, words in lexicon.TOPICS.items() if _speaks_of(words, folded)}
    if "?" not in folded:
        found -= _ASKED_ONLY
    if found == {Topic.MONEY} and pattern(lexicon.EXPECTATIONS).search(folded):
        return set()  # a question about figures proposes none
    if any(_speaks_of_time(clause, call=Topic.CALL in found) for clause in _clauses(folded)):
        found.add(Topic.TIME)
    return found


def _clauses(folded: str) -> list[str]:
    return pattern(r",(?!\d)|;").split(folded)


def _speaks_of_time(clause: str, *, call: bool) -> bool:
    """A time for the candidate; what the recruiter will do at some time asks for nothing."""
    if not call and pattern(lexicon.RECRUITER_ACTS).search(clause):
        return False
    return bool(
        binding_time(clause)
        or vague_time(clause)
        or (call and (any_time(clause) or this_moment(clause)))
    )


def _speaks_of(words: str, folded: str) -> bool:
    taken_back = pattern(lexicon.TAKEN_BACK).search(folded) is not None
    return any(
        taken_back
        or not (
            pattern(lexicon.NO_TOPIC).search(folded[max(0, hit.start() - 40) : hit.start()])
            or pattern(lexicon.NO_TOPIC_AFTER).search(folded[hit.end() : hit.end() + 30])
        )
        for hit in pattern(words).finditer(folded)
    )


GENERAL = frozenset({Topic.CALL, Topic.OFFER})
"""Topics that a vacancy or a process is told with; they alone ask for nothing."""

_ASKED_ONLY = frozenset({Topic.DEED, Topic.IN_HIS_NAME})
"""What a recruiter says that he will do binds nobody until he asks."""

_MILD = frozenset({Topic.CALL, Topic.OFFER, Topic.MONEY})


def _proposal(
    line: str, folded: str, here: set[Topic], so_far: set[Topic], *, harmless: bool
) -> Proposal | None:
    question = "?" in line
    if (
        question
        and pattern(lexicon.WH).search(folded)
        and not pattern(lexicon.SOFT_WH).search(folded)
    ):
        return None
    if question and pattern(lexicon.PAST).search(folded) and Topic.TIME not in here:
        return None
    if (
        pattern(lexicon.INTEREST).search(folded)
        and here <= _MILD
        and not pattern(lexicon.FIRM_CONFIRM).search(folded)
    ):
        return None
    if pattern(lexicon.SOMETIME).search(folded) and here <= GENERAL:
        return None
    if pattern(lexicon.FIRM_CONFIRM).search(folded) and (question or here):
        return Proposal(line, frozenset(here or so_far or {Topic.FIRM}), arranged=not question)
    if question:
        return _question(line, folded, here, so_far, harmless=harmless)
    if here >= {Topic.TIME, Topic.CALL} and binding_time(folded):
        return Proposal(line, frozenset(here), arranged=True)
    if here and pattern(lexicon.ARRANGED).search(folded):
        return Proposal(line, frozenset(here), arranged=True)
    return None


def _question(
    line: str, folded: str, here: set[Topic], so_far: set[Topic], *, harmless: bool
) -> Proposal | None:
    concrete = here - {Topic.CALL} or (here if pattern(lexicon.ARRANGED).search(folded) else set())
    if here and (concrete or not pattern(lexicon.SOMETIME).search(folded)):
        return Proposal(line, frozenset(here))
    points = (
        pattern(lexicon.CONFIRM).search(folded)
        or pattern(lexicon.SOFT_WH).search(folded)
        or pattern(lexicon.NUDGE).search(folded)
    )
    wanted = so_far - GENERAL
    if wanted and _is_tag(folded):
        return Proposal(line, frozenset(so_far))
    if not wanted and _asks_leave(folded):
        return Proposal(line, frozenset({Topic.FIRM}))
    if not wanted and pattern(lexicon.SUITS_CONFIRM).search(folded):
        return None if harmless else Proposal(line, frozenset({Topic.FIRM}))
    if points and wanted and len(folded) < SHORT:
        return Proposal(line, frozenset(wanted))
    return None


def _asks_leave(folded: str) -> bool:
    """Asks for something that no other topic names, and that is no talk."""
    harmless = lexicon.NO_LEAVE, lexicon.HARMLESS_TO_CONFIRM
    return pattern(lexicon.LEAVE).search(folded) is not None and not any(
        pattern(words).search(folded) for words in harmless
    )


LONGEST_TAG = 4


def _is_tag(folded: str) -> bool:
    """A question too short for a matter of its own: "Realistic?", "Будете?", "Лады?"."""
    if len(folded.split()) > LONGEST_TAG:
        return False
    return not any(
        pattern(words).search(folded)
        for words in (lexicon.HARMLESS_TO_CONFIRM, lexicon.INTEREST, lexicon.SOMETIME)
    )


def agreement(part: Part) -> tuple[Yes | None, bool]:
    """How this clause agrees, if it does, and whether it says nothing else."""
    if part.denied or part.asked:
        return None, False
    rest = part.folded
    found: Yes | None = None
    for kind in Yes:
        smaller = pattern(lexicon.YES[kind]).sub(" ", rest)
        if smaller != rest and found is None:
            found = kind
        rest = smaller
    bare = not any(ch.isalnum() for ch in pattern(lexicon.FILLING).sub(" ", rest))
    return found, bare
