"""Is it a scam? Signs with weights, looked for before any model sees the words (SPEC S4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from autokus.language import scam_tone
from autokus.language.phrases import Reading, spoken
from autokus.language.posing import poses_as_employer, poses_as_owner
from autokus.language.scam_signs import SIGNS, VOCABULARY
from autokus.language.tone import sounds_like
from autokus.vocabulary import Said, Voice

CRITICAL = 10.0
"""From here on: silence, and the contact is paused."""

SUSPICIOUS = 5.0
"""From here on: no automatic reply, and the owner is told."""

OLD_WEIGHT = 0.6
"""What the recruiter wrote earlier weighs less than what waits for an answer."""

SEEN_WEIGHT = 0.3
"""And less still if the owner has written by hand since: he has seen it."""

TONE_WEIGHT, TONE_MOST = 2.5, 6.0
"""What the sound of the words weighs; it makes a text suspicious and never critical."""

LOOK_BACK = 12
"""Earlier lines of the recruiter that are looked at."""

LONGEST, LONGEST_PAST = 16384, 2048
"""Characters that are looked at, the newest, in what waits and in what came before."""

BRIDGE = 400
"""Characters on either side of where the recruiter's last line ends and the waiting ones begin."""

QUOTED = 90
"""Characters of the offending words that are quoted."""

NAMED = 3
"""Signs that the sentence for the owner names, the heaviest first."""


class Signal(Struct, frozen=True):
    """A sign that was seen: what it weighs, where it stands and what it means, in words for the owner."""

    name: str
    weight: float
    words: str
    reason: str


class Screening(Struct, frozen=True):
    """What the signs of a text come to."""

    score: float
    critical: bool
    suspicious: bool
    signals: tuple[Signal, ...]

    @property
    def reason(self) -> str:
        """One sentence for the owner; empty if there is nothing to tell."""
        if not self.suspicious:
            return ""
        told = "; ".join(f'{one.reason} ("{one.words}")' for one in self.signals[:NAMED])
        return f"{'looks like' if self.critical else 'may be'} a scam: {told}"


def screen(
    messages: Sequence[str], earlier: Sequence[Said] = (), facts: Sequence[str] = ()
) -> Screening:
    """Weighs the signs in the waiting messages, read as one, and in what the recruiter wrote before them."""
    since, seen = _past(earlier)
    text = spoken(messages)[-LONGEST:]
    about = spoken([*since, *seen])
    signals = {one.name: one for one in _signals(text, facts, about)}
    for one in _crossing(spoken(since[-1:]), text, facts) if since else ():
        signals.setdefault(one.name, one)
    strong = sum(one.weight for one in signals.values())
    for lines, share in ((since, OLD_WEIGHT), (seen, SEEN_WEIGHT)):
        for one in _signals(spoken(lines), facts):
            signals.setdefault(one.name, _earlier(one, share))
    certain = sum(one.weight for one in signals.values())
    for one in _tone(text):
        signals[one.name] = one
    score = sum(one.weight for one in signals.values())
    return Screening(
        score=round(score, 1),
        critical=certain >= CRITICAL and strong >= SUSPICIOUS,
        suspicious=score >= SUSPICIOUS,
        signals=tuple(sorted(signals.values(), key=lambda one: -one.weight)),
    )


def _past(earlier: Sequence[Said]) -> tuple[list[str], list[str]]:
    """The recruiter's recent lines since the owner's own last words, and those before them."""
    owner = max((i for i, said in enumerate(earlier) if said.voice is Voice.OWNER), default=-1)
    recent = [i for i, said in enumerate(earlier) if said.voice is Voice.RECRUITER][-LOOK_BACK:]
    since: list[str] = []
    seen: list[str] = []
    room = LONGEST_PAST
    for index in reversed(recent):
        if room <= 0:
            break
        line = earlier[index].text[-room:]
        room -= len(line)
        (since if index > owner else seen).insert(0, line)
    return since, seen


def _crossing(last: str, text: str, facts: Sequence[str]) -> Iterator[Signal]:
    """Signs that only the recruiter's last line and the waiting ones make together: "a code will come", "send it"."""
    before, after = last[-BRIDGE:], text[:BRIDGE]
    apart = {one.name for part in (before, after) for one in _signals(part, facts)}
    for one in _signals(f"{before}\n{after}", facts):
        if one.name not in apart:
            yield one


def _earlier(signal: Signal, share: float) -> Signal:
    weight = round(signal.weight * share, 2)
    return Signal(signal.name, weight, signal.words, f"{signal.reason}, earlier")


def _signals(text: str, facts: Sequence[str], about: str = "") -> list[Signal]:
    """The signs in a text, the heaviest of each name; `about` is what the talk was about before."""
    found: dict[str, Signal] = {}
    for signal in (*_signs(text, about), *_about_owner(text, facts)):
        if signal.name not in found or found[signal.name].weight < signal.weight:
            found[signal.name] = signal
    return list(found.values())


def _signs(text: str, about: str) -> Iterator[Signal]:
    reading, before = Reading(text, VOCABULARY), Reading(about, VOCABULARY)
    for sign in SIGNS:
        if any(reading.mentions(thing) or before.mentions(thing) for thing in sign.nowhere):
            continue
        group = reading.together(sign.of, sign.within, sign.lines, sign.unless)
        if group:
            yield Signal(sign.name, sign.weight, _short(reading.words(group)), sign.reason)


def _about_owner(text: str, facts: Sequence[str]) -> Iterator[Signal]:
    """Signs that only the profile tells: the owner's own name and employer."""
    if words := poses_as_owner(text, facts):
        yield Signal("owner", 7, _short(words), "poses as you")
    if words := poses_as_employer(text, facts):
        yield Signal("employer", 6, _short(words), "writes for your own employer")


def _tone(text: str) -> Iterator[Signal]:
    likely, words = sounds_like(text, scam_tone.weights(), scam_tone.BIAS)
    weight = round(min(likely * TONE_WEIGHT, TONE_MOST), 1)
    if weight >= 1:
        yield Signal("tone", weight, ", ".join(words[:5]), "has words that scams have")


def _short(words: str) -> str:
    line = words.replace("\n", " / ")
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1]}…"
