"""The checks that a composed text passes before it leaves, in their order; the model is assumed hostile (SPEC S6)."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.rules.checks import (
    addresses,
    commitments,
    contradiction,
    figures,
    form,
    human,
    leak,
    persona,
    salary,
    skills,
    steering,
    substance,
    tongue,
)
from autokus.vocabulary import Composed, Finish, Limits, Offence

CHECKS = (
    form.check,
    human.check,
    leak.check,
    steering.check,
    addresses.check,
    tongue.check,
    substance.check,
    commitments.check,
    salary.check,
    figures.check,
    contradiction.check,
    skills.check,
    persona.check,
)
"""The form first, then what must not be seen, then what must not be promised, then what is not so."""


def judge(
    composed: Composed, finish: Finish, limits: Limits, *, cited: Sequence[int] = ()
) -> Offence | None:
    """Whether the text may leave: None, or what the first check that stops it found. `cited` counts facts from 1."""
    if finish is not Finish.COMPLETE:
        return Offence("the model's text is not complete", finish.value)
    if offence := form.too_long(composed.text, limits.max_reply_units):
        return offence
    strange = [number for number in cited if not 1 <= number <= len(composed.facts)]
    if strange:
        return Offence("it rests on a fact that does not exist", f"fact {strange[0]}")
    for check in CHECKS:
        if offence := check(composed):
            return offence
    return None
