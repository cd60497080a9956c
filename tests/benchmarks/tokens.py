"""What the model is paid for. Prints one JSON object as its last line: see the keys in the functions.

Built from the shipped prompts, the example profile and a chat of ordinary length; no server is asked. Tokens are
estimated as the prompt's own budget does it, by bytes: a little more than real tokenizers make of such texts.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from msgspec.structs import replace  # noqa: E402
from tests.words import ANNA, NOW, contact  # noqa: E402

from autokus.llm.anthropic import Anthropic  # noqa: E402
from autokus.rules.prompt import build_prompt, facts, tokens  # noqa: E402
from autokus.vocabulary import (  # noqa: E402
    Conversation,
    Lesson,
    Line,
    Media,
    Message,
    Outcome,
    Prompt,
    PromptTexts,
    Templates,
)

PROMPTS = Path(__file__).resolve().parents[2] / "prompts"
DAYS = (20, 200)
MINUTES_OF_A_DAY = 1_440
MILLION = 1_000_000

AGENT_TOKENS = 15_000
"""Input tokens of the least that one `claude -p` reads before its question, by what its users have measured in an empty
folder: "15-16k tokens of fixed overhead per call" (anthropics/claude-code, issue 95129, 2026), "~19,000" to "~31,000"
(the same, issue 52979). The lowest of these."""

AGENT_ANSWER = 10
"""Output tokens of "nothing new"."""

ANSWER = (
    '{"action": "reply", "text": "Hello Anna! Thank you, that sounds interesting. I work with React and TypeScript.'
    ' Could you tell me more about the team and the product?", "confidence": 0.9, "intent": "asks about interest",'
    ' "facts": [1, 2], "notes": {"company": null, "role": "senior front-end developer"}}'
)

TALK = (
    "Hi! My name is Anna, I am a recruiter at an e-commerce company. We are looking for a senior front-end developer.",
    "Hello Anna! Thank you for your message. Could you tell me more about the role and the team, please?",
    "Sure: a team of six, React, TypeScript and Next.js, remote within Europe. You would own the checkout. Interested?",
    "It does, thank you. React and TypeScript are what I work with. What does the process look like?",
    "A first call with me, then a talk with the team lead. How many years have you worked with React?",
)
QUESTION = "Great, thank you! And could you tell me which state management libraries you have used?"


def main() -> int:
    """Counts and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the same: it takes no time")
    parser.add_argument(
        "--prices",
        default="3,15,0.3,3.75",
        help="of a million tokens: input, output, read from the cache, written to it",
    )
    options = parser.parse_args()
    prices = [float(price) for price in options.prices.split(",")]
    found = _parts() | {"prices": options.prices}
    found["days"] = [_day(found, replies, prices) for replies in DAYS]
    found["idle_day_tokens"] = 0
    found["agent_each_minute"] = _agent(prices)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


def texts() -> PromptTexts:
    """The shipped prompt files with the example profile."""

    def read(name: str) -> str:
        return (PROMPTS / name).read_text(encoding="utf-8")

    return PromptTexts(
        system=read("system.md"),
        repair=read("repair.md"),
        examples=read("examples.md"),
        profile=read("profile.example.md"),
        templates=Templates(admit={}, disclosure={}, holding={}),
        version="v1",
        canary="ak-0123456789abcdef",
    )


def chat(*, earlier: tuple[str, ...] = TALK, question: str = QUESTION) -> Conversation:
    """An ordinary one, with a question that waits."""
    lines = [
        Line(
            message=Message(ANNA, number, NOW, text, number % 2 == 0, Media.TEXT),
            ours=number % 2 == 0,
            outcome=Outcome.ANSWERED,
        )
        for number, text in enumerate(earlier, 1)
    ]
    waiting = Message(ANNA, len(earlier) + 1, NOW, question, from_owner=False, media=Media.TEXT)
    return Conversation(contact(), (*lines, Line(message=waiting, ours=False)))


def lessons() -> list[Lesson]:
    """Two that fit."""
    answers = (
        (
            "Which state managers do you know?",
            "Redux Toolkit and Zustand; for server state TanStack Query.",
        ),
        (
            "Do you write tests?",
            "Yes, with Vitest and Testing Library, and a few end-to-end ones in Playwright.",
        ),
    )
    return [
        Lesson(id=number, question=asked, answer=answer, language="en", made_at=NOW)
        for number, (asked, answer) in enumerate(answers, 1)
    ]


def _parts() -> dict[str, Any]:
    """Each part as what the prompt grows by with it."""
    shipped = texts()
    whole = build_prompt(shipped, chat(), lessons())
    without_examples = build_prompt(replace(shipped, examples=""), chat(), lessons())
    without_facts = build_prompt(replace(shipped, examples="", profile=""), chat(), lessons())
    no_lessons = build_prompt(shipped, chat())
    no_history = build_prompt(shipped, chat(earlier=()))
    nothing = build_prompt(replace(shipped, examples="", profile=""), chat(earlier=(), question=""))
    parts = {
        "rules": _size(without_facts.system),
        "profile": _size(without_examples.system) - _size(without_facts.system),
        "examples": _size(whole.system) - _size(without_examples.system),
        "lessons": _asked(whole) - _asked(no_lessons),
        "history": _asked(no_lessons) - _asked(no_history),
        "message": _asked(no_history) - _asked(nothing),
        "frame": _asked(nothing),
    }
    other = build_prompt(shipped, chat(earlier=(), question="Где вы живёте?"))
    return {
        "tokens": parts,
        "tokens_in": sum(parts.values()),
        "tokens_out": _size(ANSWER),
        "facts": len(facts(shipped.profile)),
        "static_tokens": _size(whole.system),
        "static_prefix_identical": whole.system == other.system,
        "static_prefix_marked": _marked(whole),
    }


def _size(text: str) -> int:
    return tokens(text)


def _asked(prompt: Prompt) -> int:
    return sum(tokens(turn.text) for turn in prompt.turns)


def _marked(prompt: Prompt) -> bool:
    """Whether the provider is told what to keep in its cache, and that it is the static part alone."""
    door = Anthropic(base_url=None, model="any", api_key="key")
    (block,) = door._question(prompt, 1500)["system"]
    expected = {"type": "text", "text": prompt.system, "cache_control": {"type": "ephemeral"}}
    return bool(block == expected)


def _day(found: dict[str, Any], replies: int, prices: list[float]) -> dict[str, Any]:
    """At worst no reply finds the static part in the cache, at best each but the first does."""
    price_in, price_out, price_read, price_write = prices
    static, moving, out = (
        found["static_tokens"],
        found["tokens_in"] - found["static_tokens"],
        found["tokens_out"],
    )
    own = replies * (moving * price_in + out * price_out)
    worst = own + replies * static * price_write
    best = own + static * price_write + (replies - 1) * static * price_read
    return {
        "replies": replies,
        "tokens_in": replies * found["tokens_in"],
        "tokens_out": replies * out,
        "cost_at_worst": round(worst / MILLION, 3),
        "cost_at_best": round(best / MILLION, 3),
    }


def _agent(prices: list[float]) -> dict[str, Any]:
    """A coding agent that is started each minute to see whether anything is new, on a day when nothing is."""
    price_in, price_out, price_read, _ = prices
    asked, said = MINUTES_OF_A_DAY * AGENT_TOKENS, MINUTES_OF_A_DAY * AGENT_ANSWER
    return {
        "starts": MINUTES_OF_A_DAY,
        "tokens_in": asked,
        "tokens_out": said,
        "cost_all_from_the_cache": round((asked * price_read + said * price_out) / MILLION, 2),
        "cost_uncached": round((asked * price_in + said * price_out) / MILLION, 2),
    }


if __name__ == "__main__":
    sys.exit(main())
