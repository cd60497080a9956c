"""Fact by fact: what was drafted is read, changed or dropped before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.commands.asking import ask, say
from autokus.errors import WrongUsage
from autokus.rules.draft_facts import not_in, tidy

_OPTION = "--yes to keep all unseen"


def review(drafted: Sequence[str], *, cv: str, all_at_once: bool) -> tuple[str, ...]:
    """The facts that the owner keeps; all of them at once only where he said so. Raises WrongUsage, LeftOff."""
    if all_at_once:
        kept = [fact for fact in drafted if not (cv and _made_up(cv, fact))]
        return _some(kept)
    say(
        f"{len(drafted)} facts. Enter keeps one, d drops it, a keeps it and all that follow; "
        "or write it as it should be."
    )
    kept = []
    for number, fact in enumerate(drafted, 1):
        say(f"{number}/{len(drafted)}  {fact}")
        if cv and (missing := _made_up(cv, fact)):
            say(f"      Not in the CV: {', '.join(missing)}. Is it true?")
        answer = ask("  keep, d, a, or your words", option=_OPTION, default="")
        if answer.casefold() == "a":
            kept += drafted[number - 1 :]
            break
        if answer.casefold() == "d":
            continue
        kept.append(tidy(answer) if len(answer) > 1 else fact)
    while more := ask("One more fact (empty: enough)", option=_OPTION, default=""):
        kept.append(tidy(more))
    return _some(kept)


def _made_up(cv: str, fact: str) -> tuple[str, ...]:
    return not_in(cv, fact)


def _some(kept: list[str]) -> tuple[str, ...]:
    if not kept:
        raise WrongUsage(
            "No fact is left.",
            "The profile was not written.",
            "AutoKus needs one fact at least to answer anything.",
        )
    return tuple(kept)
