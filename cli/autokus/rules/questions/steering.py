"""Does the recruiter try to steer the program? Then the owner reads it before any model does (SPEC S5)."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.language.steering import beside_the_job, steers, steers_together
from autokus.vocabulary import Offence

REASON = "the message tries to steer the program"
BESIDE = "the message is not about a job, or in a language not spoken here"


def steering(messages: Sequence[str]) -> Offence | None:
    """The first words of the messages that order a program about, hide something or want what no recruiter wants."""
    for message in messages:
        if words := steers(message):
            return Offence(REASON, words)
    if words := steers_together(messages):
        return Offence(REASON, words)
    words = beside_the_job(messages)
    return Offence(BESIDE, words) if words else None
