"""One conversation's answer from the model: the prompt, the call in a thread under its deadline, and the gate."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from autokus.apart import in_thread
from autokus.bookkeeping import Bookkeeper
from autokus.errors import Action, ModelFailed
from autokus.language.heard import heard
from autokus.language.masking import mask
from autokus.language.stems import cosines
from autokus.protocols import Doors, Embedder, Provider
from autokus.rules.answer import NotAnAnswer, read_answer
from autokus.rules.gate import judge
from autokus.rules.prompt import ask_again, build_prompt, facts
from autokus.vocabulary import (
    Answer,
    Completion,
    Composed,
    Conversation,
    Finish,
    Lesson,
    Offence,
    Prompt,
    PromptTexts,
    RunReport,
)

MOST_LESSONS = 5
"""Lessons that go along with a question, the nearest first."""

MOST_CANDIDATES = 20
"""Lessons that words may find."""

MOST_COMPARED = 2000
"""Lessons, the newest, whose vectors are looked at: a quarter of a second's work."""

MOST_EMBEDDED = 100
"""Questions of lessons that one call to the endpoint may bring; the rest are brought by the next ones."""

LEAST_COSINE = 0.6
"""Below this a lesson that no word has found speaks of something else."""

EMBEDDING_SECONDS = 10.0

OVERRUN_SECONDS = 2.0
"""How much later than its deadline a model call may come back before its thread is left behind."""


Result = TypeVar("Result")


class Composer:
    """Asks the model within the run's time and the owner's caps; keeps books of every call."""

    def __init__(
        self,
        doors: Doors,
        run_id: int,
        report: RunReport,
        *,
        tries: Callable[[], int] = lambda: 2,
        answered: Callable[[], None] = lambda: None,
    ) -> None:
        """Counts its calls in `report`. `tries`: of one call; `answered` hears of each that came back."""
        self._doors = doors
        self._tries = tries
        self._answered = answered
        self._report = report
        self.remark = ""
        """What `why` ought to say about the way to the answer."""
        self._provider: Provider | None = None
        self._ready = False
        self.books = Bookkeeper(
            doors.ledger,
            doors.caps,
            doors.prices,
            zone=doors.limits.zone,
            now=doors.clock.now,
            run_id=run_id,
        )

    @cached_property
    def texts(self) -> PromptTexts:
        """Read at most once in a run, and not before something waits. Raises WrongSettings."""
        return self._doors.texts()

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts of the owner's profile."""
        return facts(self.texts.profile)

    async def lessons(self, conversation: Conversation) -> list[Lesson]:
        """What the owner has answered before to such questions, the nearest first.

        Found by their words; an embedding endpoint, where one is set, finds more and puts all in order. If it fails,
        the words do.
        """
        asked = "\n".join(message.text for message in conversation.pending)
        user_id = conversation.contact.user_id
        found = self._doors.store.lessons.nearest(
            asked, user_id, self._doors.clock.now(), MOST_CANDIDATES
        )
        embedder = self._doors.embedder()
        if embedder is not None:
            try:
                found = await self._by_vectors(embedder, mask(asked), user_id, found)
            except ModelFailed as failed:
                self.remark = f"lessons in the order of their words: {failed.name}"
        return found[:MOST_LESSONS]

    async def _by_vectors(
        self, embedder: Embedder, asked: str, user_id: int, found: Sequence[Lesson]
    ) -> list[Lesson]:
        """These lessons and others that mean something near, the nearest first. Raises ModelFailed."""
        store = self._doors.store.lessons
        known = store.with_vectors(embedder.model, user_id, self._doors.clock.now(), MOST_COMPARED)
        if not known:
            return list(found)
        new = [lesson for lesson, vector in known if not vector][:MOST_EMBEDDED]
        texts = [asked, *(lesson.question for lesson in new)]

        def compare() -> tuple[list[list[float]], list[tuple[float, Lesson]]]:
            vectors = embedder.vectors(texts, EMBEDDING_SECONDS)
            fresh = {lesson.id: vector for lesson, vector in zip(new, vectors[1:], strict=True)}
            told = [(lesson, fresh.get(lesson.id) or vector) for lesson, vector in known]
            near = cosines(vectors[0], [vector for _, vector in told])
            return vectors[1:], [(one, lesson) for one, (lesson, _) in zip(near, told, strict=True)]

        made, near = await _in_thread(compare, EMBEDDING_SECONDS)
        if new:
            store.keep_vectors(embedder.model, list(zip(new, made, strict=True)))
        words = {lesson.id for lesson in found}
        fitting = [pair for pair in near if pair[1].id in words or pair[0] >= LEAST_COSINE]
        compared = {lesson.id for _, lesson in fitting}
        fitting.sort(key=lambda pair: -pair[0])
        rest = [lesson for lesson in found if lesson.id not in compared]
        return [lesson for _, lesson in fitting] + rest

    def has_time(self, wait: float = 0) -> bool:
        """Whether a call that begins after so many seconds could still end in time."""
        timing = self._doors.timing
        return self._doors.clock.elapsed() + wait + timing.model_least <= timing.model_ends

    async def ask(
        self, conversation: Conversation, lessons: Sequence[Lesson]
    ) -> tuple[Answer | NotAnAnswer, Finish]:
        """The model's answer, with one try to repair it. Raises ModelFailed; TooDear if a cap stands in the way."""
        prompt = build_prompt(self.texts, conversation, lessons)
        try:
            completion = await self._complete(conversation, prompt)
        except ModelFailed as failed:
            if failed.action is not Action.RETRY_NOW:
                raise
            # Too long for this model: once more without the history.
            prompt = build_prompt(self.texts, conversation, lessons, history=0)
            completion = await self._complete(conversation, prompt)
        answer = _read(completion)
        worth_it = completion.finish in (Finish.COMPLETE, Finish.CUT)
        if isinstance(answer, NotAnAnswer) and worth_it and self.has_time():
            again = ask_again(prompt, completion.text, str(answer), self.texts)
            completion = await self._complete(conversation, again)
            answer = _read(completion)
        return answer, completion.finish

    def offence(
        self, conversation: Conversation, answer: Answer, finish: Finish, lessons: Sequence[Lesson]
    ) -> Offence | None:
        """Why the gate stops the answer's text; None if it may leave."""
        composed = Composed(
            text=answer.text.strip(),
            messages=tuple(message.text for message in conversation.pending),
            earlier=heard(conversation),
            facts=self.facts + tuple(lesson.answer for lesson in lessons),
            prompt=f"{self.texts.system}\n{self.texts.examples}",
            secrets=(*self._doors.secrets(), self.texts.canary),
            allowed=self._doors.limits.allowed,
        )
        return judge(composed, finish, self._doors.limits, cited=answer.facts)

    async def _complete(self, conversation: Conversation, prompt: Prompt) -> Completion:
        """One model call in a thread of its own, booked at its worst before it is made and corrected after."""
        doors = self._doors
        self._provider = provider = self._provider or doors.provider()
        seconds = min(doors.timing.model, doors.timing.model_ends - doors.clock.elapsed())
        tries = self._tries()
        entry = self.books.open(conversation.contact.user_id, prompt, doors.max_tokens, tries)
        self._report.model_calls += 1
        try:
            asked = asyncio.ensure_future(
                _in_thread(
                    lambda: provider.complete(
                        prompt, max_tokens=doors.max_tokens, seconds=seconds, tries=tries
                    ),
                    seconds,
                )
            )
            await asyncio.sleep(0)  # the call is out
            self._make_ready()
            completion = await asked
        except ModelFailed as failed:
            self.books.failed(entry, failed)
            raise
        self.books.answered(entry, completion)
        self._answered()
        return completion

    def _make_ready(self) -> None:
        """The gate compiles its expressions while the first model call is out, not while its answer waits."""
        if not self._ready:
            self._ready = True
            for text in _ORDINARY:
                judge(Composed(text, ("Hello",)), Finish.COMPLETE, self._doors.limits)


_ORDINARY = (
    "Thank you for your message! Tell me more about the team and the product, please.",
    "Спасибо за сообщение! Расскажите, пожалуйста, подробнее о команде и продукте.",
)

_EARLY = {
    Finish.CUT: "it was cut off; it must be shorter",
    Finish.REFUSED: "it refused",
    Finish.OTHER: "it stopped for a reason of its own",
}


def _read(completion: Completion) -> Answer | NotAnAnswer:
    """A cut or refused text is no answer, even where it happens to be JSON."""
    if completion.finish is not Finish.COMPLETE:
        return NotAnAnswer(_EARLY[completion.finish])
    try:
        return read_answer(completion.text)
    except NotAnAnswer as wrong:
        return wrong


async def _in_thread(work: Callable[[], Result], seconds: float) -> Result:
    """Runs a call to the model beside the run, and leaves it behind if it overruns its own deadline all the same."""
    try:
        return await in_thread(work, seconds + OVERRUN_SECONDS)
    except TimeoutError as stuck:
        raise ModelFailed(
            "The model call hangs.", "The message waits.", name="stuck_thread", may_cost=True
        ) from stuck
