"""What needs no decision at all, and whether a composed reply still answers what stands in the chat."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from autokus.rules.questions.owner_here import owner_is_here
from autokus.rules.questions.quiet import muted, quiet_hours
from autokus.rules.questions.whose_chat import never_answered
from autokus.vocabulary import (
    Conversation,
    Limits,
    Media,
    Message,
    Mode,
    Outcome,
    Outgoing,
    Settlement,
)


def settle_without_reply(conversation: Conversation) -> tuple[Settlement, ...]:
    """The messages that need no decision: deleted, answered by the owner, or nobody's words.

    What a reply answers that may still leave has no other end before it is known what became of that reply.
    """
    handled: list[Settlement] = []
    held = set(conversation.awaited.answers) if conversation.awaited else set()
    pending = tuple(m for m in conversation.pending if m.id not in held)
    withdrawn = tuple(m.id for m in conversation.withdrawn if m.id not in held)
    if withdrawn:
        handled.append(Settlement(withdrawn, Outcome.SILENT, "deleted before it was answered"))
    service = tuple(m.id for m in pending if m.media is Media.SERVICE)
    if service:
        handled.append(
            Settlement(service, Outcome.SILENT, "a service message, not somebody's words")
        )
    by_owner = tuple(
        m.id
        for m in pending
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
    conversation: Conversation, row: Outgoing, limits: Limits, now: int
) -> str | None:
    """Why a composed reply must not leave after the last look; None if it still answers what stands there."""
    if conversation.owner_wrote_up_to > min(row.answers, default=0):
        return "you answered it yourself"
    waits = owner_is_here(conversation, limits.owner_active_hours, now) or quiet_hours(
        limits.quiet, limits.zone, now
    )
    if waits:
        return waits.reason
    return to_be_taken_back(conversation, row, now)


def to_be_taken_back(conversation: Conversation, row: Outgoing, now: int) -> str | None:
    """Why a reply that waits for the owner's word, or lies at Telegram, must not wait there any longer (SPEC S3)."""
    contact = conversation.contact
    if conversation.owner_wrote_up_to > min(row.answers, default=0):
        return "you answered it yourself"
    if waits := muted(contact, now):
        return waits.reason
    if never := never_answered(contact.user_id, contact.person.kind):
        return f"never answered: {never}"
    if not contact.approved:
        return "the approval was taken back"
    if contact.paused_why:
        return f"the contact is paused: {contact.paused_why}"
    if contact.mode is not row.mode:
        return f"the mode is now {contact.mode.value}"
    if conversation.handover:
        return "the conversation waits for you"
    if fingerprint(conversation.pending) != row.fingerprint:
        return "the recruiter wrote, changed or deleted something meanwhile"
    return None


def says_no_more(conversation: Conversation, now: int) -> str | None:
    """Why the line that says an answer will come must not leave any more."""
    contact = conversation.contact
    if conversation.handover is None:
        return "nothing waits for you there any more"
    if not contact.approved or contact.paused_why or contact.mode is not Mode.AUTO:
        return "nothing is sent there by itself any more"
    waits = muted(contact, now)
    return waits.reason if waits else None


def overtaken(conversation: Conversation, answers: Sequence[int], composed_for: str) -> str | None:
    """Why words of the owner's, given on a card, do not fit the chat any more; None if nothing happened since."""
    if not conversation.contact.approved:
        return "the approval was taken back"
    shown = [ln.message for ln in conversation.lines if ln.message.id in set(answers)]
    standing = [ln for ln in conversation.lines if not ln.deleted]
    after = [ln for ln in standing if ln.message.id > max(answers, default=0)]
    if any(ln.message.from_owner and not ln.ours for ln in after):
        return "you wrote there since"
    if any(not ln.message.from_owner and ln.message.media is not Media.SERVICE for ln in after):
        return "the recruiter has written since"
    if fingerprint(shown) != composed_for or any(
        ln.deleted for ln in conversation.lines if ln.message.id in set(answers)
    ):
        return "the recruiter changed or deleted something since"
    return None
