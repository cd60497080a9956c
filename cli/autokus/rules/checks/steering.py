"""Was the model steered: does it answer a message that orders it about, or say what was dictated to it?"""

from __future__ import annotations

from autokus.language.parroting import parroted
from autokus.language.steering import beside_the_job, steers, steers_together
from autokus.vocabulary import Composed, Offence, Voice

STEERED = "the message that it answers tries to steer the program"
BESIDE = "the message that it answers is not about a job, or in a language not spoken here"
DICTATED = "it says what the recruiter dictated"

MOST_EARLIER = 6
"""Lines of the recruiter before the waiting ones: an order may have been given some messages ago."""


def check(composed: Composed) -> Offence | None:
    """Whatever it says, no text answers an order to the program; and none repeats the recruiter word for word."""
    before = [said.text for said in composed.earlier if said.voice is Voice.RECRUITER]
    lines = (*before[-MOST_EARLIER:], *composed.messages)
    for line in lines:
        if words := steers(line):
            return Offence(STEERED, words)
    if words := steers_together(lines):
        return Offence(STEERED, words)
    if words := beside_the_job(composed.messages):
        return Offence(BESIDE, words)
    words = parroted(composed.text, lines, composed.supported_by)
    return Offence(DICTATED, words) if words else None
