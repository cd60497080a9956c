"""Is the owner in this chat himself? Then the bot stands down, for a while."""

from __future__ import annotations

from autokus.vocabulary import CLOCKS_DIFFER, HOUR, Conversation, Decision, Verdict


def owner_is_here(conversation: Conversation, hours: int, now: int) -> Decision | None:
    """A draft in the chat's input box, or words of the owner's, not older than `hours`. 0 hours: not asked."""
    if not hours:
        return None
    recent = range(now - hours * HOUR + 1, now + CLOCKS_DIFFER)
    if conversation.draft_at is not None and conversation.draft_at in recent:
        return Decision(
            Verdict.WAIT, "you are writing there: there is a draft of yours in the chat"
        )
    wrote_at = conversation.owner_wrote_at
    if wrote_at is not None and wrote_at in recent:
        return Decision(
            Verdict.WAIT, f"you wrote there less than {hours} h ago: the chat is yours so long"
        )
    return None
