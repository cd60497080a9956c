"""Builds what the model is asked from the prompt files, the profile and this contact's own history (SPEC S5)."""

from __future__ import annotations

import re
import unicodedata

from autokus.vocabulary import Conversation, Line, Media, Prompt, PromptTexts, Role, Turn

MAX_MESSAGE_CHARACTERS = 4096
"""A longer message is cut before the model sees it; Telegram's own limit for a text."""

MAX_HISTORY_CHARACTERS = 12_000
"""How much of the chat goes along, newest first: about 4,000 tokens of Russian."""

_OPEN, _CLOSE = "<recruiter_messages>", "</recruiter_messages>"
_TAG = re.compile(r"<\s*/?\s*(?:recruiter_messages|history)\s*>", re.IGNORECASE)
"""Replaced, not cut out: what stands on both sides of a cut could make a new tag."""

_FACT = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+(?P<fact>\S.*)$")
_PLACEHOLDER = re.compile(r"\{(facts|name)\}")


def facts(profile: str) -> tuple[str, ...]:
    """The profile's facts: its list items, in order; the first has number 1."""
    found = (_FACT.match(line) for line in profile.splitlines())
    return tuple(match["fact"].strip() for match in found if match)


def clean(text: str) -> str:
    """The text as a person would see it: no invisible, control, direction or tag characters; capped."""
    kept = (
        ch
        for ch in text
        if ch in "\n\t" or unicodedata.category(ch) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    seen = _TAG.sub("[tag]", "".join(kept)).strip()
    return seen if len(seen) <= MAX_MESSAGE_CHARACTERS else seen[:MAX_MESSAGE_CHARACTERS] + " […]"


def build_prompt(
    texts: PromptTexts, conversation: Conversation, *, history: int = MAX_HISTORY_CHARACTERS
) -> Prompt:
    """The prompt for the pending messages: the static part, the chat so far (`history` characters of it), the data."""
    numbered = "\n".join(f"{number}. {fact}" for number, fact in enumerate(facts(texts.profile), 1))
    values = {"facts": numbered or "(none)", "name": clean(conversation.contact.person.name)[:80]}
    # The name is the recruiter's own words: it goes with the data, never into the static part.
    system = _PLACEHOLDER.sub(
        lambda found: values["facts"] if found[1] == "facts" else "", texts.system
    )
    pending = {m.id for m in conversation.pending}
    earlier = [ln for ln in conversation.lines if ln.message.id not in pending and not ln.deleted]
    so_far = _history(earlier, history)
    inbound = "\n".join(_words(ln) for ln in conversation.lines if ln.message.id in pending)
    question = f"{so_far}Recruiter's name: {values['name']}\n{_OPEN}\n{inbound}\n{_CLOSE}"
    return Prompt(system=system, turns=(Turn(Role.USER, question),))


def ask_again(prompt: Prompt, answer: str, wrong: str, texts: PromptTexts) -> Prompt:
    """The one repair try: the same prompt, what came, and what was wrong with it."""
    said = Turn(Role.ASSISTANT, clean(answer) or "(nothing)")
    return Prompt(
        prompt.system,
        (*prompt.turns, said, Turn(Role.USER, texts.repair.replace("{wrong}", wrong))),
    )


def _history(lines: list[Line], room: int) -> str:
    kept: list[str] = []
    for line in reversed(lines):
        who = "me" if line.message.from_owner else "recruiter"
        # Further lines of a message are set in, so that none of them can pretend to be somebody's.
        said = "\n  ".join(f"{who}: {_words(line)}".splitlines())
        room -= len(said)
        if room < 0:
            break
        kept.append(said)
    if not kept:
        return ""
    return "The chat so far, as data:\n<history>\n" + "\n".join(reversed(kept)) + "\n</history>\n"


def _words(line: Line) -> str:
    text = clean(line.message.text)
    return f"[attachment] {text}".strip() if line.message.media is Media.MEDIA else text
