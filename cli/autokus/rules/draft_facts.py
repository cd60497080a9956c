"""Facts for a profile from the words of a CV: by a model's answer, or by plain splitting. Its owner reviews each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from autokus.vocabulary import Prompt, Role, Turn

MOST_FACTS = 60
LONGEST_FACT = 300
SHORTEST_FACT = 8
"""Characters; what is shorter is a heading or a page number."""

_BULLET = re.compile(r"^\s*(?:[-*•·▪●◦–—]|\d{1,2}[.)])\s+")
_MARKUP = re.compile(r"[*_`#>]+")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_PRIVATE = re.compile(r"@|https?://|www\.|\+?\d[\d ()-]{8,}\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_FENCE = re.compile(r"^```(?:json)?\s*|\s*```$")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


class _Facts(msgspec.Struct):
    facts: list[str]


def prompt_for(instructions: str, cv: str) -> Prompt:
    """What the model is asked."""
    return Prompt(instructions, (Turn(Role.USER, f"<cv>\n{cv.replace('</cv>', '')}\n</cv>"),))


def facts_of_answer(text: str) -> tuple[str, ...]:
    """The facts of a model's answer; none if it is not what was asked for."""
    try:
        found = msgspec.json.decode(_FENCE.sub("", text.strip()), type=_Facts)
    except (msgspec.DecodeError, UnicodeError):
        return ()
    return _kept(found.facts)


def split(cv: str) -> tuple[str, ...]:
    """The list items and sentences of a CV, without headings, addresses and markup."""
    lines: list[str] = []
    for line in cv.splitlines():
        bare = _LINK.sub(r"\1", line)
        heading = bare.lstrip().startswith("#") or bare.rstrip().endswith(":")
        if heading or _PRIVATE.search(bare):
            continue
        bare = _MARKUP.sub("", _BULLET.sub("", bare))
        lines += _SENTENCE_END.split(bare) if len(bare) > LONGEST_FACT else [bare]
    return _kept(lines)


def _kept(lines: Iterable[str]) -> tuple[str, ...]:
    facts = (tidy(line) for line in lines)
    return tuple(dict.fromkeys(fact for fact in facts if len(fact) >= SHORTEST_FACT))[:MOST_FACTS]


def tidy(line: str) -> str:
    """One fact on one line, as a list item of the profile takes it."""
    words = "".join(ch if ch.isprintable() else " " for ch in line)
    return " ".join(_BULLET.sub("", words).split())[:LONGEST_FACT]


def not_in(cv: str, fact: str) -> tuple[str, ...]:
    """The numbers of a fact that stand nowhere in the CV: what a model is most likely to have made up."""
    known = set(_NUMBER.findall(cv))
    return tuple(number for number in _NUMBER.findall(fact) if number not in known)


def as_profile(facts: Sequence[str]) -> str:
    """The facts as `profile.md`."""
    listed = "\n".join(f"- {fact}" for fact in facts)
    return (
        "# Who I am\n\nAutoKus states these facts and no others. One fact per list item; change them, delete what does "
        f"not fit.\n\n{listed}\n"
    )
