"""What the owner answered to what waited for him: the pair that a lesson is made from (SPEC S7)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from autokus.vocabulary import HOUR, Line, Message, Outcome


def expired(since: int, hours: int, now: int) -> bool:
    """Whether the owner has had his time; 0 hours never end."""
    return bool(hours) and now - since >= hours * HOUR


class Answered(Struct, frozen=True):
    """The recruiter's messages that waited, and the owner's own words to them."""

    questions: tuple[Message, ...]
    answers: tuple[Message, ...]

    @property
    def words(self) -> str:
        """The owner's answer, message by message."""
        return "\n".join(message.text for message in self.answers).strip()

    @property
    def sources(self) -> tuple[int, ...]:
        """The ids that the pair rests on."""
        return tuple(message.id for message in (*self.questions, *self.answers))


def answered_by_owner(lines: Sequence[Line], opened_at: int) -> Answered | None:
    """What was handed over, and the owner's first words in a row after it that are not older than the handover.

    The recruiter's words after them belong to the next question.
    """
    asked: list[Message] = []
    said: list[Message] = []
    for line in lines:
        message = line.message
        if line.deleted or line.ours:
            continue
        if not message.from_owner:
            if said:
                break
            if line.outcome is Outcome.HANDED_OVER:
                asked.append(message)
        elif asked and message.date >= opened_at:
            said.append(message)
        else:
            asked = []
    return Answered(tuple(asked), tuple(said)) if asked and said else None
