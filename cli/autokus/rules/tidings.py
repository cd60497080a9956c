"""What is said to the owner of a card through other channels, and what he can press below it in his bot's chat.

E-mail and push services are third parties. They are told who waits and why; the recruiter's words go along only where
the owner wants it, and never what should be nobody's: codes, cards, documents, phones.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from autokus.language.masking import mask
from autokus.language.text import one_line, visible
from autokus.vocabulary import Button, Card, Contact, Mode

LONGEST_WORDS = 1200
"""Characters of the recruiter's words, so that the reason and the suggested text have their place."""

HINT = (
    "That was no order, and nothing was done with it. Orders begin with /; to write a card's text anew, press Edit "
    "and answer the question. /help lists them."
)


class Waiting(Struct, frozen=True):
    """Somebody who waits for the owner: what a card shows."""

    number: int
    label: str
    reason: str
    words: tuple[str, ...] = ()


def buttons_of(card: Card, contact: Contact) -> tuple[Button, ...]:
    """What can be pressed below this card: the same that its text says can be written."""
    if card.outbox_id is None:
        more = (Button.SEND, Button.EDIT) if card.suggestion else ()
        return (Button.TAKE, Button.DONE, *more)
    send = () if contact.mode is Mode.VETO else (Button.SEND,)
    return (Button.TAKE, *send, Button.EDIT, Button.STOP)


def title_of(waiting: Sequence[Waiting]) -> str:
    """The subject of a message about these."""
    if len(waiting) == 1:
        return f"AutoKus: {one_line(waiting[0].label)} waits for you"
    return f"AutoKus: {len(waiting)} conversations wait for you"


def message_of(waiting: Sequence[Waiting], *, words: bool) -> str:
    """What a third party is told about these."""
    parts = [_told(one, words=words) for one in waiting]
    return "\n\n".join([*parts, "Answer in your Saved Messages."])


def _told(one: Waiting, *, words: bool) -> str:
    # Behind a colon may stand the words that a rule stumbled over, or what the model made of them.
    reason = one.reason if words else one.reason.partition(":")[0]
    head = f"#{one.number} {one_line(one.label)}: {one_line(mask(reason))}"
    return f"{head}\n{_quoted(one.words)}" if words and one.words else head


def _quoted(words: Sequence[str]) -> str:
    said = mask(visible("\n".join(words)))
    said = said if len(said) <= LONGEST_WORDS else f"{said[:LONGEST_WORDS]}…"
    return "\n".join(f"> {line}" for line in said.splitlines())
