"""Do the recruiter's words ask for what only the owner may give? Then it is handed over before any model (SPEC S4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autokus.language import agreements, appointments, private_matters, tempers
from autokus.language.text import fold, pattern, sentences
from autokus.vocabulary import Offence, Said, Voice

BARE = 5
"""Words of a question that is nothing but a time: "and tonight?"."""

AFTER = 2
"""A question may stand so many sentences after what it puts to the owner."""


def needs_owner(messages: Sequence[str], earlier: Sequence[Said] = ()) -> Offence | None:
    """The first cause for handing over, in the order of `CAUSES`, with the words that gave it."""
    folded = [fold(message) for message in messages]
    parts = [sentence for text in folded for sentence in sentences(text)]
    for reason, cause in CAUSES:
        if words := cause(parts):
            return Offence(reason, words)
    if words := presses_for_a_test(parts, earlier):
        return Offence("presses for a test assignment", words)
    return None


def wants_a_person(parts: Sequence[str]) -> str:
    """As in "let me talk to the real Alex"."""
    return _first(tempers.WANTS_PERSON, parts)


def is_angry(parts: Sequence[str]) -> str:
    """Insults, threats, complaints; not those that he begs pardon for or denies."""
    for part in parts:
        said = pattern(tempers.POLITE).sub(" ~ ", part)
        if found := pattern(tempers.RUDE).search(said):
            return found.group().strip()
    return ""


def wants_a_call_now(parts: Sequence[str]) -> str:
    """As in "can I call you?"."""
    return _first(appointments.CALL_NOW, parts)


def wants_a_time(parts: Sequence[str]) -> str:
    """A time proposed, moved or asked for; not the team's own hours, nor a day by which a CV is wanted."""
    for index, part in enumerate(parts):
        if found := pattern(appointments.TAKES_IT).search(part):
            return found.group().strip()
        if pattern(appointments.DAILY_LIFE).search(part):
            continue
        begs = pattern(appointments.ASKS_OR_BEGS).search(part)
        if begs and (found := pattern(appointments.WHEN).search(part)):
            return found.group().strip()
        if found := pattern(appointments.SLOTS).search(part):
            return found.group().strip()
        following = " ".join(parts[index : index + AFTER])
        if _time_is_put(part, following):
            return part
    return ""


def _time_is_put(part: str, following: str) -> bool:
    meets = bool(pattern(appointments.MEETING).search(part))
    if meets and "?" in part and pattern(appointments.SOON).search(part):
        return bool(pattern(appointments.CONVENIENT).search(part))
    if not pattern(appointments.TIME).search(part):
        return False
    if meets and pattern(appointments.PROPOSES).search(part):
        return not _papers_only(part) or bool(pattern(appointments.FIRM).search(part))
    if _papers_only(following):
        return False
    if "?" in part and len(part.split()) <= BARE:
        return True
    asked = "?" in following or "confirm" in following or "подтверд" in following
    if asked and pattern(appointments.EITHER).search(part):
        return True
    return asked and bool(pattern(appointments.CONVENIENT).search(following))


def _papers_only(text: str) -> bool:
    return bool(pattern(appointments.ABOUT_PAPERS).search(text))


def puts_an_offer(parts: Sequence[str]) -> str:
    """An offer made, or the owner's word asked for; not a vacancy presented."""
    made = [pattern(agreements.NO_OFFER).sub(" ~ ", part) for part in parts]
    return _first(agreements.OFFER, made)


def puts_a_figure(parts: Sequence[str]) -> str:
    """A figure or a term to agree to; not a range in a vacancy, nor the open question what is expected."""
    for index, part in enumerate(parts):
        for expression in (agreements.HANDSHAKE, agreements.BARE_FIGURE):
            if found := pattern(expression).search(part):
                return found.group().strip()
        following = " ".join(parts[index : index + AFTER])
        if pattern(agreements.AMOUNT).search(part):
            if pattern(agreements.AGREES).search(following):
                return following
            ranged = pattern(agreements.RANGE).search(part)
            if not ranged and "?" in following and _suits_in_question(parts[index : index + AFTER]):
                return following
        elif pattern(agreements.TERMS).search(part) and _agreed_in_question(following):
            return following
        if pattern(agreements.HARD_TERMS).search(part) and _settled_in_question(following):
            return following
    return ""


def _suits_in_question(parts: Sequence[str]) -> bool:
    return any("?" in part and pattern(agreements.SUITS).search(part) for part in parts)


def _settled_in_question(text: str) -> bool:
    return "?" in text and bool(pattern(agreements.SETTLES).search(text))


def _agreed_in_question(text: str) -> bool:
    if "?" not in text and "confirm" not in text:
        return False
    return bool(pattern(agreements.AGREES).search(text))


def wants_a_start(parts: Sequence[str]) -> str:
    """As in "when can you start?"; the notice period, a day to begin on."""
    return _first(agreements.START, [" ".join(parts[i : i + AFTER]) for i in range(len(parts))])


def wants_documents(parts: Sequence[str]) -> str:
    """Papers that say who somebody is; a CV, a portfolio or a repository is none."""
    for part in parts:
        if not pattern(private_matters.PAPERS_ELSEWHERE).search(part) and (
            found := pattern(private_matters.DOCUMENTS).search(part)
        ):
            return found.group().strip()
    return ""


def asks_to_move(parts: Sequence[str]) -> str:
    """As in "would you relocate?"; not "no relocation needed" in a vacancy."""
    for index in range(len(parts)):
        pair = " ".join(parts[index : index + AFTER])
        if not pattern(private_matters.MOVE_IN_OFFER).search(pair) and (
            found := pattern(private_matters.RELOCATION).search(pair)
        ):
            return found.group().strip()
    return ""


def wants_a_signature(parts: Sequence[str]) -> str:
    """An agreement, a contract or a consent to sign."""
    return _first(agreements.SIGNING, parts)


def asks_what_is_private(parts: Sequence[str]) -> str:
    """Citizenship, age, family, health, service, convictions."""
    for part in parts:
        if not pattern(private_matters.PRIVATE_ELSEWHERE).search(part) and (
            found := pattern(private_matters.PRIVATE).search(part)
        ):
            return found.group().strip()
    return ""


def leans_on_a_talk(parts: Sequence[str]) -> str:
    """What was promised by phone is known to the owner alone."""
    return _first(private_matters.SAID_BY_PHONE, parts)


def presses_for_a_test(parts: Sequence[str], earlier: Sequence[Said]) -> str:
    """A test assignment again after a refusal, sent already, or with a deadline; asked once, the profile answers."""
    text = " ".join(parts)
    task = pattern(private_matters.TEST).search(text)
    if task is None:
        return ""
    refused = any(
        said.voice is not Voice.RECRUITER
        and pattern(private_matters.TEST_REFUSED).search(fold(said.text))
        for said in earlier
    )
    if refused or pattern(private_matters.TEST_PRESSED).search(text):
        return task.group()
    return ""


def _first(expression: str, parts: Sequence[str]) -> str:
    for part in parts:
        if found := pattern(expression).search(part):
            return found.group().strip()
    return ""


CAUSES: tuple[tuple[str, Callable[[Sequence[str]], str]], ...] = (
    ("asks for a person, or for you yourself", wants_a_person),
    ("is angry or complains", is_angry),
    ("asks for private documents", wants_documents),
    ("wants something signed", wants_a_signature),
    ("leans on what was said by phone or in person", leans_on_a_talk),
    ("makes an offer, or wants your word on one", puts_an_offer),
    ("puts a figure or a term to you to confirm", puts_a_figure),
    ("asks when you can start", wants_a_start),
    ("wants to call you", wants_a_call_now),
    ("wants a time fixed", wants_a_time),
    ("asks whether you would move", asks_to_move),
    ("asks about what is private", asks_what_is_private),
)
"""Each cause by itself, with its reason as the owner reads it."""
