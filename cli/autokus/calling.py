"""Calls the owner to a conversation: its handover, opened or joined, and a card for Saved Messages (SPEC S7)."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.protocols import Store
from autokus.rules.card import fits, handover_card, rings
from autokus.rules.standing import fingerprint
from autokus.vocabulary import Contact, Handover, Message


def call_the_owner(
    store: Store,
    contact: Contact,
    messages: Sequence[Message],
    *,
    reason: str,
    suggestion: str,
    run_id: int,
    now: int,
) -> Handover:
    """No handover without a card: what nobody tells the owner would wait until it runs out."""
    offered = suggestion if fits(suggestion) else ""
    ids = tuple(message.id for message in messages)
    with store.together():
        handover = store.talks.hand_over(contact.user_id, ids, reason, suggestion, run_id, now)
        ring = rings(store.console.pushed_at(handover.id), now)
        card = store.console.show(
            user_id=contact.user_id,
            reason=reason,
            suggestion=offered,
            answers=ids,
            fingerprint=fingerprint(messages),
            now=now,
            handover_id=handover.id,
            pushed=ring,
        )
        store.outbox.reserve_note(handover_card(card, contact, messages, handover), now, push=ring)
    return handover
