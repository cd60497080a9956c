"""What may be done about a conversation's pending messages, and why: the questions in their order (SPEC S4)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from autokus.language.heard import heard, size
from autokus.rules.questions.bot_question import asked_whether_bot
from autokus.rules.questions.caps import cap_reached
from autokus.rules.questions.media import media_only, readable
from autokus.rules.questions.needs_owner import needs_owner
from autokus.rules.questions.nothing_to_answer import nothing_to_answer
from autokus.rules.questions.owner_here import owner_is_here
from autokus.rules.questions.quiet import muted, quiet_hours
from autokus.rules.questions.scam import screen
from autokus.rules.questions.steering import steering
from autokus.rules.questions.timing import still_arriving, too_old
from autokus.rules.questions.two_bots import two_bots
from autokus.rules.questions.whose_chat import not_answered_here
from autokus.vocabulary import Conversation, Decision, Limits, Mode, Outgoing, ReplyCounts, Verdict

MOST_CHARACTERS = 16_384
"""Of a burst that rules and model look at: four of Telegram's longest messages. A flood must not hold up a run."""

REMEMBERED = 512
"""Conversations whose words were looked through: a run decides on each up to three times."""


def decide(
    conversation: Conversation, limits: Limits, now: int, facts: Sequence[str] = ()
) -> Decision:
    """The verdict on a conversation whose pending messages wait for one; the first rule that speaks decides.

    `facts` are those of the owner's profile: somebody who poses as the owner or offers him his own job is told by them.
    """
    return (
        not_answered_here(conversation.contact)
        or owner_is_here(conversation, limits.owner_active_hours, now)
        or _waits_for_owner(conversation)
        or awaits_its_word(conversation.awaited)
        or muted(conversation.contact, now)
        or quiet_hours(limits.quiet, limits.zone, now)
        or still_arriving(conversation.pending[-1], limits.settle_seconds, now)
        or too_old(conversation.pending[-1], limits.max_age_hours, now)
        or cap_reached(conversation.counts, limits)
        or two_bots(conversation.lines)
        or by_words(conversation, facts)
    )


def _waits_for_owner(conversation: Conversation) -> Decision | None:
    """A conversation that waits for the owner goes on waiting; new messages join it."""
    if conversation.handover is None:
        return None
    return Decision(Verdict.HAND_OVER, f"joins what waits for you: {conversation.handover.reason}")


def awaits_its_word(row: Outgoing | None) -> Decision | None:
    """What was composed for these messages and may still leave is not composed twice."""
    if row is None:
        return None
    lies = row.mode is Mode.VETO
    return Decision(
        Verdict.WAIT,
        "the reply lies at Telegram until its time" if lies else "a draft waits for your word",
    )


def by_words(conversation: Conversation, facts: Sequence[str] = ()) -> Decision:
    """What the recruiter's words ask for; before any model sees them."""
    words_alone = replace(
        conversation, counts=ReplyCounts(), handover=None, draft_at=None, awaited=None
    )
    return _by_words(words_alone, tuple(facts))


@lru_cache(REMEMBERED)
def _by_words(conversation: Conversation, facts: tuple[str, ...]) -> Decision:
    pending = conversation.pending
    words = [message.text for message in pending]
    if sum(map(size, words)) > MOST_CHARACTERS:
        return Decision(
            Verdict.HAND_OVER, f"more than {MOST_CHARACTERS} characters at once: yours to read"
        )
    said = heard(conversation)
    found = screen(words, heard(conversation, since=conversation.contact.vouched_id), facts)
    if found.critical:
        return Decision(Verdict.SILENT, found.reason, rule="scam", pauses=True)
    if found.suspicious:
        return Decision(Verdict.HAND_OVER, found.reason, rule="scam")
    if asked := asked_whether_bot(words, said):
        return Decision(Verdict.ADMIT, asked.sentence, rule="bot_question")
    if steers := steering(words):
        return Decision(Verdict.HAND_OVER, steers.sentence, rule="steering")
    if needs := needs_owner(words, said):
        return Decision(Verdict.HAND_OVER, needs.sentence, rule="needs_owner")
    without_words = media_only(pending)
    if without_words:
        return without_words
    if nothing := nothing_to_answer(words, said):
        return Decision(Verdict.SILENT, nothing.sentence, rule="nothing_to_answer")
    if not any(map(readable, words)):
        return Decision(Verdict.HAND_OVER, "there is no readable text in it")
    return Decision(Verdict.COMPOSE, "a question for the model")
