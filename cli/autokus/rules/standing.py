"""What needs no decision at all, and whether a composed reply still answers what stands in the chat."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from autokus.rules.questions.owner_here import owner_is_here
from autokus.rules.questions.quiet import muted, quiet_hours
from autokus.rules.questions.whose_chat import never_answered
from autokus.vocabulary import Conversation, Limits, Media, Message, Mode, Outcome, Settlement


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


def fingerprint(messages: Sequence[Message]) -> str:
    """What a reply answers, as a value: it changes with every new, edited or deleted message."""
    seen = "\x1e".join(f"{m.id}\x1f{m.media}\x1f{m.text}" for m in messages)
    return sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def no_longer_stands(
    conversation: Conversation,
    answers: Sequence[int],
    composed_for: str,
    limits: Limits,
    now: int,
) -> str | None:
    """Why a composed reply must not leave after the last look; None if it still answers what stands there."""
    if conversation.owner_wrote_up_to > min(answers, default=0):
        return "you answered it yourself"
    waits = (
        owner_is_here(conversation, limits.owner_active_hours, now)
        or muted(conversation.contact, now)
        or quiet_hours(limits.quiet, limits.zone, now)
    )
    if waits:
        return waits.reason
    never = never_answered(conversation.contact.user_id, conversation.contact.person.kind)
    if never:
        return f"never answered: {never}"
    if not conversation.contact.approved:
        return "the approval was taken back"
    if conversation.contact.paused_why:
        return f"the contact is paused: {conversation.contact.paused_why}"
    if conversation.contact.mode is not Mode.AUTO:
        return f"the mode is now {conversation.contact.mode.value}"
    if conversation.handover:
        return "the conversation waits for you"
    if fingerprint(conversation.pending) != composed_for:
        return "the recruiter wrote, changed or deleted something meanwhile"
    return None
