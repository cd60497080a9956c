"""Words of the house with everything filled in that a test does not care about."""

from __future__ import annotations

from autokus.vocabulary import (
    Author,
    Contact,
    Conversation,
    Handover,
    Kind,
    Line,
    Media,
    Message,
    Mode,
    Outcome,
    Outgoing,
    Peer,
    Person,
    ReplyCounts,
    SendState,
)

NOW = 1_700_000_000
ANNA = 501
BORIS = 502
VERA = 503
OWNER = 100


def person(
    user_id: int = ANNA, username: str | None = None, kind: Kind = Kind.HUMAN, name: str = "Anna"
) -> Person:
    return Person(Peer(user_id, user_id * 7), name, username, kind)


def contact(
    user_id: int = ANNA,
    *,
    kind: Kind = Kind.HUMAN,
    mode: Mode = Mode.AUTO,
    approved: bool = True,
    name: str = "Anna",
) -> Contact:
    return Contact(
        number=1,
        person=person(user_id, kind=kind, name=name),
        mode=mode,
        approved_at=NOW - 90_000 if approved else None,
    )


def inbound(
    message_id: int,
    text: str = "Are you open to offers?",
    *,
    age: int = 60,
    user_id: int = ANNA,
    media: Media = Media.TEXT,
) -> Message:
    return Message(user_id, message_id, NOW - age, text, media=media)


def outgoing(
    text: str = "Yes, tell me more.",
    *,
    answers: tuple[int, ...] = (),
    composed_for: str = "",
    mode: Mode = Mode.AUTO,
    state: SendState = SendState.RESERVED,
    author: Author = Author.AUTOKUS,
    user_id: int = ANNA,
) -> Outgoing:
    """A row of the outbox."""
    return Outgoing(
        id=1,
        random_id=7,
        peer=Peer(user_id, user_id * 7),
        text=text,
        answers=answers,
        fingerprint=composed_for,
        author=author,
        state=state,
        created_at=NOW,
        mode=mode,
    )


def outbound(
    message_id: int, text: str = "Hello", *, user_id: int = ANNA, age: int = 60
) -> Message:
    return Message(user_id, message_id, NOW - age, text, from_owner=True)


def pending(message_id: int, text: str = "Are you open to offers?", *, age: int = 60) -> Line:
    return Line(inbound(message_id, text, age=age))


def settled(message_id: int, text: str = "Hello") -> Line:
    return Line(inbound(message_id, text), outcome=Outcome.ANSWERED, reason="by our message 2")


def by_us(message_id: int, text: str = "Hello") -> Line:
    return Line(outbound(message_id, text), ours=True)


def by_owner(message_id: int, text: str = "Hello") -> Line:
    return Line(outbound(message_id, text))


def talk(
    *lines: Line,
    who: Contact | None = None,
    counts: ReplyCounts | None = None,
    handover: Handover | None = None,
) -> Conversation:
    return Conversation(who or contact(), lines, counts or ReplyCounts(), handover)


def waiting(reason: str = "the gate stopped the text") -> Handover:
    return Handover(1, ANNA, NOW - 600, reason)
