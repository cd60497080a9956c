"""Reads the model's JSON answer, strictly (SPEC S5): anything else is not an answer."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from autokus.vocabulary import Answer, Intent, Notes

_FIELDS = {"action", "text", "confidence", "intent", "facts", "notes"}
_NOTES = ("company", "role", "salary", "stage", "next_step", "due")


class NotAnAnswer(ValueError):
    """The model's text is not the JSON object that was asked for; the message says what is wrong with it."""


def read_answer(text: str) -> Answer:
    """The validated answer. Raises NotAnAnswer."""
    try:
        found = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as wrong:
        raise NotAnAnswer("not JSON") from wrong
    if not isinstance(found, dict):
        raise NotAnAnswer("not a JSON object")
    unknown = sorted(set(found) - _FIELDS)
    if unknown:
        raise NotAnAnswer(f"unknown field {unknown[0][:40]!r}")
    answer = Answer(
        action=_action(found.get("action")),
        text=_string(found, "text"),
        confidence=_confidence(found.get("confidence")),
        intent=_string(found, "intent"),
        facts=_facts(found.get("facts", [])),
        notes=_notes(found.get("notes")),
    )
    if answer.action is Intent.REPLY and not answer.text.strip():
        raise NotAnAnswer("a reply without text")
    return answer


def _no_constant(name: str) -> NoReturn:  # json hands NaN and Infinity here
    raise ValueError(name)


def _action(value: object) -> Intent:
    for intent in Intent:
        if value == intent.value:
            return intent
    raise NotAnAnswer("`action` is none of reply, hand_over, silent")


def _string(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise NotAnAnswer(f"`{name}` is not a text")
    return value


def _confidence(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise NotAnAnswer("`confidence` is not a number from 0 to 1")
    return float(value)


def _facts(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise NotAnAnswer("`facts` is not a list of numbers")
    if any(isinstance(item, bool) or not isinstance(item, int) for item in value):
        raise NotAnAnswer("`facts` is not a list of numbers")
    return tuple(value)


def _notes(value: object) -> Notes:
    if value is None:
        return Notes()
    if not isinstance(value, dict):
        raise NotAnAnswer("`notes` is not an object")
    return Notes(**{name: str(value.get(name) or "")[:200] for name in _NOTES})
