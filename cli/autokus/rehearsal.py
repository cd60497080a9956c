"""Past questions once more: what AutoKus would say to them now, beside what the owner said then. Sends nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from autokus.bookkeeping import TooDear
from autokus.composing import Composer
from autokus.errors import Action, ModelFailed
from autokus.judgement import NOON, Labelled, Told, conversation_of, named
from autokus.language.text import fold, language_of, utf16_units
from autokus.protocols import Clock, Doors, Store
from autokus.rules.answer import NotAnAnswer
from autokus.rules.decision import decide
from autokus.vocabulary import Answer, Conversation, Finish, Intent, Lesson, RunReport, Verdict

MOST_FAILURES = 3
"""After so many calls in a row that failed, the rehearsal ends."""

MOST_HISTORY = 20
"""Lines of the chat that go along with a question."""


class Rehearsed(Struct, frozen=True):
    """One question, what the owner said to it (if it is known), and what AutoKus would do now.

    `unsupported` is why the gate would stop the text; `missed` are traits that a case names and the text lacks.
    Lengths are UTF-16 units, languages `ru`, `en` or `mixed`.
    """

    id: str | int
    messages: tuple[str, ...]
    owner_said: str
    does: str
    reason: str
    text: str = ""
    unsupported: str = ""
    same: bool | None = None
    missed: tuple[str, ...] = ()

    @property
    def lengths(self) -> tuple[int, int]:
        """Of the owner's text and ours."""
        return utf16_units(self.owner_said), utf16_units(self.text)

    @property
    def languages(self) -> tuple[str, str]:
        """Of the owner's text and ours."""
        return language_of(self.owner_said), language_of(self.text)


class Rehearsal(Struct, frozen=True):
    """What came of it; `ended_early` says why not all questions were asked."""

    cases: tuple[Rehearsed, ...]
    model_calls: int
    ended_early: str = ""


def questions_of(store: Store, user_ids: Sequence[int], now: int) -> Iterator[Labelled]:
    """From the stored chats: each burst of a recruiter that the owner answered by hand, with the chat before it."""
    for user_id in user_ids:
        conversation = store.talks.conversation(user_id, now)
        history: list[Told] = []
        burst: list[str] = []
        said: list[str] = []
        for line in conversation.lines:
            if line.deleted or not line.message.text.strip():
                continue
            if not line.message.from_owner and said:
                yield _question(conversation, len(history), history, burst, said)
                history += [Told("recruiter", text) for text in burst]
                history += [Told("owner", text) for text in said]
                burst, said = [], []
            if not line.message.from_owner:
                burst.append(line.message.text)
            elif line.ours or not burst:  # the question was answered by us, or there was none
                history += [Told("recruiter", text) for text in burst]
                history.append(Told("candidate" if line.ours else "owner", line.message.text))
                burst = []
            else:
                said.append(line.message.text)
        if burst and said:
            yield _question(conversation, len(history), history, burst, said)


def _question(
    conversation: Conversation, number: int, history: list[Told], burst: list[str], said: list[str]
) -> Labelled:
    return Labelled(
        id=f"{conversation.contact.label}/{number + 1}",
        messages=tuple(burst),
        history=tuple(history[-MOST_HISTORY:]),
        owner_says="\n".join(said),
    )


def rehearse(doors: Doors, lines: Sequence[Labelled], new_clock: Callable[[], Clock]) -> Rehearsal:
    """Asks rules, model and gate about each of these. Each has a whole run's time; calls are booked under run 0."""
    report = RunReport()
    found: list[Rehearsed] = []
    failures = 0
    for line in lines:
        composer = Composer(replace(doors, clock=new_clock()), 0, report)
        try:
            found.append(_one(doors, composer, line))
            failures = 0
        except TooDear as capped:
            return Rehearsal(tuple(found), report.model_calls, capped.cap.reason)
        except ModelFailed as failed:
            found.append(_result(line, "failed", failed.what))
            failures += 1
            if failures == MOST_FAILURES or failed.action is Action.STOP:
                return Rehearsal(tuple(found), report.model_calls, str(failed))
    return Rehearsal(tuple(found), report.model_calls)


def _one(doors: Doors, composer: Composer, line: Labelled) -> Rehearsed:
    conversation = conversation_of(line)
    limits = replace(doors.limits, owner_active_hours=0, quiet=None, settle_seconds=0)
    decision = decide(conversation, limits, NOON, composer.facts)
    if decision.verdict is not Verdict.COMPOSE:
        return _result(line, named(decision), decision.reason)
    answer, finish, lessons = asyncio.run(_ask(composer, conversation))
    if isinstance(answer, NotAnAnswer):
        return _result(line, "owner", f"the model's answer is not usable: {answer}")
    text = answer.text.strip()
    if answer.action is Intent.SILENT:
        return _result(line, "silent", answer.intent or "the model sees nothing to answer")
    stopped = composer.offence(conversation, answer, finish, lessons)
    unsupported = stopped.sentence if stopped else ""
    if answer.action is Intent.HAND_OVER:
        return _result(line, "owner", answer.intent or "the model asks for you", text)
    if answer.confidence < limits.confidence:
        return _result(line, "owner", f"the model is not sure ({answer.confidence:.2f})", text)
    if stopped:
        return _result(line, "owner", "the gate stops the text", text, unsupported)
    return _result(line, "compose", answer.intent or "answered", text)


async def _ask(
    composer: Composer, conversation: Conversation
) -> tuple[Answer | NotAnAnswer, Finish, list[Lesson]]:
    lessons = await composer.lessons(conversation)
    answer, finish = await composer.ask(conversation, lessons)
    return answer, finish, lessons


def _result(
    line: Labelled, does: str, reason: str, text: str = "", unsupported: str = ""
) -> Rehearsed:
    return Rehearsed(
        id=line.id,
        messages=line.messages,
        owner_said=line.owner_says,
        does=does,
        reason=reason,
        text=text,
        unsupported=unsupported,
        same=_same(line, does),
        missed=_missed(line, text if does == "compose" else ""),
    )


def _same(line: Labelled, does: str) -> bool | None:
    """What a case expects, or else that the owner did answer; None where neither is known."""
    if line.expected is not None:
        return does == ("compose" if line.expected == "reply" else line.expected)
    return does in ("compose", "bot_question") if line.owner_says else None


def _missed(line: Labelled, text: str) -> tuple[str, ...]:
    if not text:
        return ()
    folded = fold(text)
    lacking = [f"does not say: {word}" for word in line.must_mention if fold(word) not in folded]
    extra = [f"says: {word}" for word in line.must_not_mention if fold(word) in folded]
    return (*lacking, *extra)
