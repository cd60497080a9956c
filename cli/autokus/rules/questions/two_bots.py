"""Is the other side a machine that answers our machine? Then two bots would talk for ever."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.language.text import fold, pattern
from autokus.vocabulary import Decision, Line, Verdict

LOOK_BACK = 24
"""Lines of the chat that are looked at."""

REPEATS = 2
"""So often the same words may come before they count as a machine's; a person may ask twice."""

AFTER_REPLIES = 2
"""A person may forward one automatic text; a machine that says so and has had two answers of ours is enough."""

QUICK_SECONDS = 150
"""Both sides of such a talk answer within a run or two."""

QUICK_EXCHANGES = 5
"""So many quick exchanges in a row, all of them automatic on our side, are no talk between people."""

_AUTOMATIC = r"""
      \b(?:авто-?ответ\w*|автоматическ\w+[ ](?:ответ|сообщени|уведомлени)\w*|это[ ](?:авто|бот)\b)
    | \bотвеча\w+[ ](?:мо[йя][ ])?(?:программа|ассистент|помощник|бот|робот)\b
    | \b(?:я|пишет)[ ](?:-[ ])?(?:чат-?)?(?:бот|виртуальн\w+[ ]\w+|цифров\w+[ ]\w+|ии-?ассистент)\b
    | \b(?:auto-?(?:reply|response|responder)|automat(?:ed|ic)[ ](?:reply|message|response|assistant))\b
    | \b(?:this[ ]is|i[ ]?am|i'm|you'?re[ ]talking[ ]to)[ ](?:an?[ ])?(?:\w+[ ])?
      (?:chat-?)?(?:bot|virtual[ ]assistant|ai[ ]assistant)\b
    | \b(?:answered|replied|sent|written)[ ]by[ ](?:an?[ ]|my[ ])?(?:\w+[ ])?(?:bot|program|assistant|ai)\b
    | \bmy[ ]assistant[ ]program\b | \b(?:assistant|program|bot)[ ]answers\b
    | \b(?:do[ ]not|don't)[ ]reply[ ]to[ ]this[ ]message\b | \bне[ ]отвечайте[ ]на[ ]это[ ]сообщение\b
"""


def two_bots(lines: Sequence[Line]) -> Decision | None:
    """Signs of a machine on the other side; asked only of a chat in which we have answered by ourselves already."""
    recent = [line for line in lines if not line.deleted][-LOOK_BACK:]
    since = max(
        (i for i, line in enumerate(recent) if line.message.from_owner and not line.ours),
        default=-1,
    )
    talk = recent[since + 1 :]  # the owner's own words begin a new talk
    ours = sum(1 for line in talk if line.ours)
    said = [fold(line.message.text) for line in talk if not line.message.from_owner]
    if ours >= AFTER_REPLIES and any(pattern(_AUTOMATIC).search(text) for text in said):
        return _stop("its messages say themselves that they are automatic")
    if ours >= AFTER_REPLIES and said and said[-1] and said.count(said[-1]) > REPEATS:
        return _stop(f"it has written the same words {said.count(said[-1])} times")
    if _quick_exchanges(talk) >= QUICK_EXCHANGES:
        return _stop(f"{QUICK_EXCHANGES} quick exchanges in a row, as two machines make them")
    return None


def _stop(why: str) -> Decision:
    return Decision(Verdict.HAND_OVER, f"the other side looks like a bot: {why}")


def _quick_exchanges(talk: Sequence[Line]) -> int:
    """Answers to our replies, one message each, within seconds, counted back from the newest."""
    count = 0
    for ours, theirs in zip(reversed(talk[:-1]), reversed(talk[1:]), strict=True):
        if theirs.ours:
            if ours.ours:
                break  # two parts of ours: no exchange
            continue
        if not ours.ours or theirs.message.date - ours.message.date > QUICK_SECONDS:
            break
        count += 1
    return count
