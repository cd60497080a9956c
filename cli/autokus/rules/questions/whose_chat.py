"""May anything be answered in this chat at all? Whose account it is, the owner's approval, the mode, a pause."""

from __future__ import annotations

from autokus.vocabulary import Contact, Decision, Kind, Mode, Verdict

SERVICE_ACCOUNT = 777000
"""Telegram's own account, which brings log-in codes (SPEC S3)."""

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


def not_answered_here(contact: Contact) -> Decision | None:
    """Whose chat it is comes before anything that was written in it."""
    never = never_answered(contact.user_id, contact.person.kind)
    if never:
        return Decision(Verdict.SILENT, f"never answered: {never}")
    if not contact.approved:
        return Decision(Verdict.SILENT, "not approved")
    if contact.mode is Mode.OFF:
        return Decision(Verdict.SILENT, "mode is off: watched, never answered")
    if contact.paused_why:
        return Decision(Verdict.SILENT, f"this contact is paused: {contact.paused_why}")
    return None
