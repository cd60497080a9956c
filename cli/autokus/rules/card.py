"""The cards in Saved Messages: who, their words, why, the suggested text, and what can be answered (SPEC S7)."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.language.masking import mask
from autokus.language.text import one_line, utf16_units, visible
from autokus.vocabulary import (
    HOUR,
    NOTE_SIGN,
    TELEGRAM_LIMIT,
    Card,
    Contact,
    Handover,
    Media,
    Message,
    Mode,
)

LONGEST_WORDS = 1200
"""UTF-16 units of the recruiter's words on a card; the chat has the rest."""

LONGEST_SUGGESTION = 2400
"""UTF-16 units of a suggested text as a card quotes it; nobody is offered to send what he cannot read in full."""

LONGEST_LINE = 300
"""Characters of a name or a reason."""

RINGS_AGAIN_AFTER = HOUR
"""A handover that goes on rings on the phone at most so often."""


def rings(pushed_at: int | None, now: int) -> bool:
    """Whether a card of a handover is to ring, which last did at `pushed_at`."""
    return pushed_at is None or not 0 <= now - pushed_at < RINGS_AGAIN_AFTER


def handover_card(
    card: Card, contact: Contact, messages: Sequence[Message], handover: Handover
) -> str:
    """The card of a conversation that waits for the owner."""
    n = card.number
    again = card.reason != handover.reason
    waits = "wrote again and waits for you" if again else "waits for you"
    now = f"\nNow: {_line(card.reason)}" if handover.reason not in card.reason else ""
    can = [f"/answer {n} TEXT - send your words", f"/resolve {n} - done, go on"]
    if card.suggestion:
        can = [f"/ok {n} - send it", f"/edit {n} TEXT - send this instead", can[1]]
    can.append(f"/take {n} - you go on yourself")
    return _card(
        f"#{n} {who(contact)} {waits}: {_line(handover.reason)}{now}",
        messages,
        ("Suggested:", card.suggestion),
        can,
    )


def reply_card(card: Card, contact: Contact, messages: Sequence[Message], leaves: str = "") -> str:
    """The card of a reply that waits for the owner's word; `leaves` is when it goes out by itself, in mode veto."""
    n = card.number
    if contact.mode is Mode.VETO:
        head = f"#{n} to {who(contact)} goes out at {leaves} unless you stop it."
        can = [f"/no {n} - stop it", f"/edit {n} TEXT - send this instead"]
    else:
        head = f"#{n} a reply to {who(contact)} waits for your word."
        can = [
            f"/ok {n} - send it",
            f"/edit {n} TEXT - send this instead",
            f"/no {n} - send nothing",
        ]
    can.append(f"/take {n} - you go on yourself")
    return _card(head, messages, ("Reply:", card.suggestion), can)


def fits(suggestion: str) -> bool:
    """Whether a card can show the suggested text in full."""
    return utf16_units(quoted(suggestion)) <= LONGEST_SUGGESTION


def who(contact: Contact) -> str:
    """How a card names somebody: by name, and by what commands take."""
    name, username = _line(contact.person.name), contact.person.username
    handle = f"@{username}" if username else str(contact.user_id)
    return f"{name} ({handle})" if name else handle


def quoted(words: str) -> str:
    """Somebody's words as a quotation, each line behind a sign: no line of it can be taken for ours or a command."""
    lines = mask(visible(words)).strip().splitlines() or ["(no text)"]
    return "\n".join(f"> {line}" for line in lines)


def _card(head: str, messages: Sequence[Message], text: tuple[str, str], can: Sequence[str]) -> str:
    written = "\n".join(map(_words, messages))
    title, suggestion = text
    below = f"\n\n{title}\n{quoted(suggestion)}" if suggestion else ""
    below += "\n\n" + "\n".join(can)
    room = TELEGRAM_LIMIT - utf16_units(NOTE_SIGN + head + below) - 8
    return f"{head}\n{_cut(written, min(room, LONGEST_WORDS))}{below}"


def _words(message: Message) -> str:
    said = quoted(message.text) if message.text.strip() else ""
    return "\n".join(filter(None, ("> [attachment]" if message.media is Media.MEDIA else "", said)))


def _line(words: str) -> str:
    return one_line(words)[:LONGEST_LINE]


def _cut(words: str, units: int) -> str:
    """At most so many UTF-16 units, the newest words kept: they are what was asked last."""
    if utf16_units(words) <= units:
        return words
    kept = words[-max(1, units // 2) :]
    return f"> […]\n{kept[kept.find(chr(10)) + 1 :] if chr(10) in kept else '> ' + kept}"
