"""Runs labelled messages through the questions and the gate, without a model, an account, a home or a clock.

Each line is judged alone, as if its messages had just settled at noon in the owner's zone: contact approved, mode
`auto`, no caps used. What the candidate said before counts as automatic replies, which support nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt
from typing import Any, Literal

from msgspec import Struct

from autokus.language.heard import heard
from autokus.rules.decision import decide
from autokus.rules.gate import judge
from autokus.vocabulary import (
    Composed,
    Contact,
    Conversation,
    Decision,
    Finish,
    Limits,
    Line,
    Message,
    Outcome,
    Peer,
    Person,
    Verdict,
)

NOON = 1_750_000_000 // 86_400 * 86_400 + 12 * 3600
"""A Sunday's noon, UTC; no rule depends on the day."""

APART = 3600
"""Seconds between the lines of a made-up chat: nobody's rhythm."""

Named = Literal["compose", "owner", "silent", "scam", "bot_question"]
Expected = Literal["reply", "owner", "silent", "scam", "bot_question"]
GateSays = Literal["stop", "pass"]


class Told(Struct, frozen=True):
    """A line of the chat so far; the candidate's may be the program's, the owner's never is."""

    who: Literal["recruiter", "candidate", "owner"]
    text: str


class Labelled(Struct, frozen=True):
    """One line of a set: what was written, and what ought to come of it."""

    id: str | int
    messages: tuple[str, ...]
    expected: Expected | None = None
    history: tuple[Told, ...] = ()
    model_says: str | None = None
    expected_gate: GateSays | None = None
    owner_says: str = ""
    must_mention: tuple[str, ...] = ()
    must_not_mention: tuple[str, ...] = ()


class Judged(Struct, frozen=True):
    """What came of it."""

    id: str | int
    decision: Named
    paused: bool
    gate: GateSays | None
    reasons: tuple[str, ...]


class Texts(Struct, frozen=True):
    """What the lines are judged with: the profile's facts, and what a model would have been told."""

    facts: tuple[str, ...]
    prompt: str = ""


def judge_line(line: Labelled, texts: Texts, limits: Limits | None = None) -> Judged:
    """What the questions decide about this line, and, if a model's text is given, what the gate says to it."""
    limits = limits or Limits(owner_active_hours=0)
    conversation = conversation_of(line)
    decision = decide(conversation, limits, NOON, texts.facts)
    reasons = [decision.reason]
    gate: GateSays | None = None
    if line.model_says is not None:
        composed = Composed(
            text=line.model_says.strip(),
            messages=line.messages,
            earlier=heard(conversation),
            facts=texts.facts,
            prompt=texts.prompt,
        )
        stopped = judge(composed, Finish.COMPLETE, limits)
        gate = "stop" if stopped else "pass"
        if stopped:
            reasons.append(stopped.sentence)
    return Judged(line.id, named(decision), decision.pauses, gate, tuple(reasons))


def named(decision: Decision) -> Named:
    """The decision in the words of a set."""
    if decision.rule == "scam":
        return "scam"
    names: dict[Verdict, Named] = {
        Verdict.COMPOSE: "compose",
        Verdict.ADMIT: "bot_question",
        Verdict.HAND_OVER: "owner",
        Verdict.SILENT: "silent",
        Verdict.WAIT: "owner",  # nothing waits at a settled noon
    }
    return names[decision.verdict]


def conversation_of(line: Labelled) -> Conversation:
    """A chat in which these messages wait for an answer, and have just settled at `NOON`."""
    contact = Contact(1, Person(Peer(1, 1), "Recruiter"), approved_at=1)
    settle = Limits().settle_seconds
    began = NOON - settle - APART * (len(line.history) + 1)
    lines = []
    for index, told in enumerate(line.history):
        from_owner = told.who != "recruiter"
        message = Message(1, index + 1, began + APART * index, told.text, from_owner)
        outcome = None if from_owner else Outcome.ANSWERED
        lines.append(Line(message, ours=told.who == "candidate", outcome=outcome))
    for index, text in enumerate(line.messages, len(line.history) + 1):
        lines.append(Line(Message(1, index, NOON - settle, text)))
    return Conversation(contact, tuple(lines))


# -- how good it is ----------------------------------------------------------------------------------


def share(hits: int, of: int) -> dict[str, Any]:
    """A share with its 95 % interval (Wilson, 1927); nothing of nothing has neither."""
    if not of:
        return {"hits": 0, "of": 0, "share": None, "low": None, "high": None}
    z = 1.96
    p = hits / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return {
        "hits": hits,
        "of": of,
        "share": round(p, 4),
        "low": round(max(0.0, middle - half), 4),
        "high": round(min(1.0, middle + half), 4),
    }


def is_met(line: Labelled, judged: Judged) -> bool:
    """Whether decision and gate are what the line expects, where it expects anything."""
    wanted = "compose" if line.expected == "reply" else line.expected
    decided = line.expected is None or judged.decision == wanted
    gated = line.expected_gate is None or judged.gate == line.expected_gate
    return decided and gated


Pair = tuple[Labelled, Judged]


def summary(pairs: Sequence[Pair]) -> dict[str, Any]:
    """Recall for each label and for the gate, false alarms, and the misses, by id."""
    labels: tuple[Expected, ...] = ("reply", "owner", "silent", "scam", "bot_question")
    recall = {label: _recall(pairs, label) for label in labels}
    return {
        "lines": len(pairs),
        "recall": {label: found for label, found in recall.items() if found["of"]},
        "false_alarms": {
            "scam": _alarms(pairs, "scam", lambda judged: judged.decision == "scam"),
            "paused": _alarms(pairs, "scam", lambda judged: judged.paused),
            "bot_question": _alarms(
                pairs, "bot_question", lambda judged: judged.decision == "bot_question"
            ),
        },
        "gate": {
            wanted: _gate(pairs, wanted)
            for wanted in ("stop", "pass")
            if _gate(pairs, wanted)["of"]
        },
        "misses": [line.id for line, judged in pairs if not is_met(line, judged)],
    }


def _recall(pairs: Sequence[Pair], label: Expected) -> dict[str, Any]:
    wanted = "compose" if label == "reply" else label
    these = [judged for line, judged in pairs if line.expected == label]
    return share(sum(judged.decision == wanted for judged in these), len(these))


def _alarms(
    pairs: Sequence[Pair], label: Expected, raised: Callable[[Judged], bool]
) -> dict[str, Any]:
    these = [judged for line, judged in pairs if line.expected not in (None, label)]
    return share(sum(raised(judged) for judged in these), len(these))


def _gate(pairs: Sequence[Pair], wanted: str) -> dict[str, Any]:
    these = [judged for line, judged in pairs if line.expected_gate == wanted]
    return share(sum(judged.gate == wanted for judged in these), len(these))
