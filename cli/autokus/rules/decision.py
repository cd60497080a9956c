"""What may be done about a conversation's pending messages, and why (SPEC S4)."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from autokus.vocabulary import (
    Conversation,
    Decision,
    Kind,
    Limits,
    Media,
    Message,
    Mode,
    Outcome,
    Settlement,
    Verdict,
)

SERVICE_ACCOUNT = 777000
"""Telegram's own account, which brings log-in codes (SPEC S3)."""

HOUR = 3600
DAY = 24 * HOUR

CLOCKS_DIFFER = 300
"""A message from further ahead says that our clock was set back: waiting for it to settle could last a day."""

_NEVER = {
    Kind.BOT: "it is a bot",
    Kind.SCAM: "Telegram marks the account as a scam",
    Kind.FAKE: "Telegram marks the account as an impersonator",
    Kind.DELETED: "the account was deleted",
    Kind.SERVICE: "it is a service account",
    Kind.OWNER: "it is your own account",
    Kind.CHANNEL: "it is a group or a channel",
}


def never_answered(user_id: int, kind: Kind) -> str | None:
    """Why this account is never answered, whatever the settings say; None for an ordinary person."""
    if user_id == SERVICE_ACCOUNT:
        return _NEVER[Kind.SERVICE]
    return _NEVER.get(kind)


def settle_without_reply(conversation: Conversation) -> tuple[Settlement, ...]:
    """The messages that need no decision: deleted, answered by the owner, or nobody's words."""
    handled: list[Settlement] = []
    withdrawn = tuple(m.id for m in conversation.withdrawn)
    if withdrawn:
        handled.append(Settlement(withdrawn, Outcome.SILENT, "deleted before it was answered"))
    service = tuple(m.id for m in conversation.pending if m.media is Media.SERVICE)
    if service:
        handled.append(
            Settlement(service, Outcome.SILENT, "a service message, not somebody's words")
        )
    by_owner = tuple(
        m.id
        for m in conversation.pending
        if m.id < conversation.owner_wrote_up_to and m.media is not Media.SERVICE
    )
    if by_owner:
        handled.append(Settlement(by_owner, Outcome.BY_OWNER, "you answered it yourself"))
    return tuple(handled)


def decide(conversation: Conversation, limits: Limits, now: int) -> Decision:
    """The verdict on a conversation whose pending messages wait for one; the first rule that speaks decides."""
    contact = conversation.contact
    newest = conversation.pending[-1]

    # Whose chat it is comes before anything that was written in it.
    never = never_answered(contact.user_id, contact.person.kind)
    if never:
        return Decision(Verdict.SILENT, f"never answered: {never}")
    if not contact.approved:
        return Decision(Verdict.SILENT, "not approved")
    if contact.mode is Mode.OFF:
        return Decision(Verdict.SILENT, "mode is off: watched, never answered")

    # A conversation that waits for the owner goes on waiting; new messages join it.
    if conversation.handover:
        return Decision(
            Verdict.HAND_OVER, f"joins what waits for you: {conversation.handover.reason}"
        )

    # One answer for the whole burst: wait until the recruiter has stopped writing.
    dated = now - newest.date
    age = max(0, dated)
    if dated >= -CLOCKS_DIFFER and age < limits.settle_seconds:
        return Decision(
            Verdict.WAIT,
            f"the newest message is {age} s old; more may follow within {limits.settle_seconds} s",
            until=now + limits.settle_seconds - age,
        )
    # An answer to yesterday's message looks odd, and silence could cost an interview: the owner decides.
    if limits.max_age_hours and age > limits.max_age_hours * HOUR:
        return Decision(
            Verdict.HAND_OVER,
            f"it came {age // HOUR} hours ago; nothing older than {limits.max_age_hours} hours is answered by itself",
        )
    return _within_caps(conversation, limits) or _by_content(conversation)


def _within_caps(conversation: Conversation, limits: Limits) -> Decision | None:
    """Hourly caps wait for the hour to pass; daily ones and a long talk without the owner go to the owner."""
    counts = conversation.counts
    lasting = (
        (limits.in_a_row, counts.in_a_row, "automatic replies in a row without a word of yours"),
        (limits.contact_day, counts.contact_day, "automatic replies to this contact in a day"),
        (limits.account_day, counts.account_day, "automatic replies in a day"),
    )
    for cap, count, what in lasting:
        if cap and count >= cap:
            return Decision(Verdict.HAND_OVER, f"cap reached: {count} {what} (at most {cap})")
    passing = (
        (
            limits.contact_hour,
            counts.contact_hour,
            "automatic replies to this contact within an hour",
        ),
        (limits.account_hour, counts.account_hour, "automatic replies within an hour"),
    )
    for cap, count, what in passing:
        if cap and count >= cap:
            return Decision(Verdict.WAIT, f"cap reached for now: {count} {what} (at most {cap})")
    return None


def _by_content(conversation: Conversation) -> Decision:
    if not any(readable(m.text) for m in conversation.pending):
        if all(m.media is Media.TEXT for m in conversation.pending):
            return Decision(Verdict.HAND_OVER, "there is no readable text in it")
        return Decision(Verdict.HAND_OVER, "a photo, voice message or file without text")
    return Decision(Verdict.COMPOSE, "a question for the model")


def readable(text: str) -> bool:
    """Whether a person sees at least one letter or digit in it."""
    return any(ch.isalnum() for ch in text)


def fingerprint(messages: Sequence[Message]) -> str:
    """What a reply answers, as a value: it changes with every new, edited or deleted message."""
    seen = "\x1e".join(f"{m.id}\x1f{m.media}\x1f{m.text}" for m in messages)
    return sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def no_longer_stands(
    conversation: Conversation, answers: Sequence[int], composed_for: str
) -> str | None:
    """Why a composed reply must not leave after the last look; None if it still answers what stands there."""
    if conversation.owner_wrote_up_to > min(answers, default=0):
        return "you answered it yourself"
    never = never_answered(conversation.contact.user_id, conversation.contact.person.kind)
    if never:
        return f"never answered: {never}"
    if not conversation.contact.approved:
        return "the approval was taken back"
    if conversation.contact.mode is not Mode.AUTO:
        return f"the mode is now {conversation.contact.mode.value}"
    if conversation.handover:
        return "the conversation waits for you"
    if fingerprint(conversation.pending) != composed_for:
        return "the recruiter wrote, changed or deleted something meanwhile"
    return None
