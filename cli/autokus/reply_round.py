"""From pending messages to reserved replies: collect -> decide -> compose -> gate -> reserve or hand over.

Conversations are composed side by side, at most `parallel` model calls at once. A failure in one of them never
stops another. Nothing here talks to Telegram.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable
from time import monotonic

from msgspec import to_builtins
from msgspec.structs import replace

from autokus.doorkeeper import Doorkeeper
from autokus.errors import Action, ModelFailed
from autokus.protocols import Doors, Provider
from autokus.rules.answer import NotAnAnswer, read_answer
from autokus.rules.decision import decide, fingerprint, settle_without_reply
from autokus.rules.gate import judge
from autokus.rules.prompt import ask_again, build_prompt
from autokus.vocabulary import (
    Answer,
    Completion,
    Conversation,
    Decision,
    Door,
    Draft,
    Finish,
    Intent,
    ModelCall,
    Outcome,
    Outgoing,
    Prompt,
    PromptTexts,
    RunReport,
    Settlement,
    Verdict,
    WouldSend,
)

OVERRUN_SECONDS = 2.0
"""How much later than its deadline a model call may come back before its thread is left behind."""

MOST_FAILURES = 3
"""After so many calls in a row that failed, whoever they were for, the others wait for the next run."""


class ReplyRound:
    """One round over all conversations of a run."""

    def __init__(
        self, doors: Doors, keeper: Doorkeeper, run_id: int, report: RunReport, *, hold: str = ""
    ) -> None:
        """`report` is filled in as things are settled. `hold` is why no model may be asked now, if so."""
        self._doors = doors
        self._keeper = keeper
        self._run = run_id
        self._report = report
        self._hold = hold
        self._probing = keeper.probing(Door.MODEL)
        self._places = asyncio.Semaphore(1 if self._probing else doors.parallel)
        self._texts: PromptTexts | None = None
        self._provider: Provider | None = None
        self._failures = 0
        self._enough = False

    def begin(self) -> list[asyncio.Task[Outgoing | None]]:
        """Settles what needs no model and starts a task for every conversation that does."""
        clock = self._doors.clock
        in_hand = {row.peer.user_id for row in self._doors.store.outbox.unfinished()}
        tasks: list[asyncio.Task[Outgoing | None]] = []
        for user_id in self._doors.store.talks.pending_users():
            if user_id in in_hand:
                continue
            planned = len(tasks)
            decision, conversation = self._decide(user_id, planned)
            if decision is None:
                continue
            wait = max(0, decision.until - clock.now()) if decision.until is not None else 0
            if self._composes(decision) and self._hold:
                self._wait(conversation, self._hold)
            elif self._composes(decision) and self._time_for_model(wait):
                tasks.append(asyncio.create_task(self._answer(user_id, wait, planned)))
            else:
                self._carry_out(conversation, decision)
        return tasks

    @staticmethod
    def _composes(decision: Decision) -> bool:
        """Now, or after a wait that this run may sit out."""
        return decision.verdict is Verdict.COMPOSE or decision.until is not None

    def _decide(self, user_id: int, planned: int) -> tuple[Decision | None, Conversation]:
        """`planned` replies of this run count towards the account's caps before they are sent."""
        doors = self._doors
        now = doors.clock.now()
        conversation = doors.store.talks.conversation(user_id, now)
        settled = settle_without_reply(conversation)
        if settled:
            doors.store.talks.settle(user_id, settled, self._run, now)
            for settlement in settled:
                self._count(settlement.outcome, len(settlement.message_ids))
            conversation = doors.store.talks.conversation(user_id, now)
        if not conversation.pending:
            return None, conversation
        counts = conversation.counts
        counts = replace(
            counts,
            account_hour=counts.account_hour + planned,
            account_day=counts.account_day + planned,
        )
        counted = replace(conversation, counts=counts)
        decision = decide(counted, doors.limits, now)
        if decision.until is not None:
            # Only what will be composed is worth sitting a burst out for; the rest is the next run's to carry out.
            later = decide(counted, doors.limits, decision.until)
            if later.verdict is not Verdict.COMPOSE:
                decision = replace(decision, until=None)
        return decision, conversation

    def _time_for_model(self, wait: float) -> bool:
        timing = self._doors.timing
        return self._doors.clock.elapsed() + wait + timing.model_least <= timing.model_ends

    async def _answer(self, user_id: int, wait: float, planned: int) -> Outgoing | None:
        """Waits until the burst has settled, decides again, asks the model, and brings its answer through the gate."""
        await self._doors.clock.sleep(wait)
        async with self._places:
            decision, conversation = self._decide(user_id, planned)
            if decision is None:
                return None
            if decision.verdict is not Verdict.COMPOSE:
                self._carry_out(conversation, decision)
                return None
            if self._enough:
                self._wait(conversation, "the model is not well")
                return None
            if not self._time_for_model(0):
                self._wait(conversation, "no time left in this run")
                return None
            try:
                answer, finish, version = await self._ask(conversation)
            except ModelFailed as failed:
                self._model_failed(conversation, failed)
                return None
        return self._judge(conversation, answer, finish, version)

    async def _ask(self, conversation: Conversation) -> tuple[Answer | NotAnAnswer, Finish, str]:
        self._texts = self._texts or self._doors.texts()
        prompt = build_prompt(self._texts, conversation)
        try:
            completion = await self._complete(conversation, prompt)
        except ModelFailed as failed:
            if failed.action is not Action.RETRY_NOW:
                raise
            # Too long for this model: once more without the history.
            prompt = build_prompt(self._texts, conversation, history=0)
            completion = await self._complete(conversation, prompt)
        answer = _read(completion)
        worth_it = completion.finish in (Finish.COMPLETE, Finish.CUT)
        if isinstance(answer, NotAnAnswer) and worth_it and self._time_for_model(0):
            again = ask_again(prompt, completion.text, str(answer), self._texts)
            completion = await self._complete(conversation, again)
            answer = _read(completion)
        return answer, completion.finish, self._texts.version

    async def _complete(self, conversation: Conversation, prompt: Prompt) -> Completion:
        """One model call in a thread of its own, booked whatever becomes of it."""
        doors = self._doors
        self._provider = provider = self._provider or doors.provider()
        seconds = min(doors.timing.model, doors.timing.model_ends - doors.clock.elapsed())
        tries = 1 if self._keeper.failures(Door.MODEL) else 2  # a door known to fail is asked once
        began = monotonic()
        at = doors.clock.now()
        self._report.model_calls += 1

        def book(model: str, input_tokens: int, output_tokens: int, result: str) -> None:
            call = ModelCall(
                conversation.contact.user_id,
                at,
                monotonic() - began,
                model,
                input_tokens,
                output_tokens,
                result,
            )
            doors.ledger.add_call(0 if doors.dry else self._run, call)

        try:
            completion = await _in_thread(
                lambda: provider.complete(
                    prompt, max_tokens=doors.max_tokens, seconds=seconds, tries=tries
                ),
                seconds,
            )
        except ModelFailed as failed:
            book("", 0, 0, failed.name)
            raise
        book(
            completion.model,
            completion.input_tokens,
            completion.output_tokens,
            completion.finish.value,
        )
        self._failures = 0
        self._keeper.answered(Door.MODEL)
        return completion

    def _model_failed(self, conversation: Conversation, failed: ModelFailed) -> None:
        """One message the model refuses goes to the owner; a model that is not well leaves every message waiting."""
        if failed.action in (Action.GIVE_UP, Action.RETRY_NOW):
            self._hand_over(conversation, f"the model did not answer it: {failed.what}", "")
            return
        self._keeper.failed(Door.MODEL, failed)
        self._failures += 1
        most = 1 if self._probing else MOST_FAILURES
        self._enough = self._failures >= most or bool(self._keeper.closed(Door.MODEL))
        self._wait(conversation, f"the model is not well: {failed.name}")

    def _judge(
        self, conversation: Conversation, answer: Answer | NotAnAnswer, finish: Finish, version: str
    ) -> Outgoing | None:
        """What the model wants, and whether it may."""
        doors = self._doors
        if isinstance(answer, NotAnAnswer):
            self._hand_over(conversation, f"the model's answer is not usable: {answer}", "")
            return None
        detail = json.dumps(
            to_builtins(answer) | {"prompt": version, "text": None}, ensure_ascii=False
        )
        verdict = Decision(_VERDICTS[answer.action], f"the model says {answer.action.value}")
        newest = conversation.pending[-1].id
        user_id = conversation.contact.user_id
        doors.store.talks.record_decision(
            user_id, newest, verdict, detail, self._run, doors.clock.now()
        )
        if answer.action is Intent.HAND_OVER:
            self._hand_over(
                conversation,
                f"the model asks for you: {answer.intent or 'it is not sure'}",
                answer.text,
            )
            return None
        if answer.confidence < doors.limits.confidence:
            self._hand_over(
                conversation, f"the model is not sure ({answer.confidence:.2f})", answer.text
            )
            return None
        if answer.action is Intent.SILENT:
            self._silent(conversation, f"nothing to answer: {answer.intent or 'says the model'}")
            return None
        stopped = judge(answer.text.strip(), finish, conversation, doors.limits)
        if stopped:
            self._hand_over(
                conversation, f"the gate stopped the text: {stopped.reason}", answer.text
            )
            return None
        return self._reserve(conversation, answer.text.strip())

    def _reserve(self, conversation: Conversation, text: str) -> Outgoing:
        doors = self._doors
        pending = conversation.pending
        draft = Draft(
            conversation.contact.user_id, text, tuple(m.id for m in pending), fingerprint(pending)
        )
        if doors.dry:
            self._would(conversation, "send", text, "it passed the gate")
        return doors.store.outbox.reserve(draft, self._run, doors.clock.now())

    def _carry_out(self, conversation: Conversation, decision: Decision) -> None:
        if decision.verdict is Verdict.HAND_OVER:
            self._hand_over(conversation, decision.reason, "")
        elif decision.verdict is Verdict.SILENT:
            self._silent(conversation, decision.reason)
        else:
            self._wait(conversation, decision.reason)

    def _hand_over(self, conversation: Conversation, reason: str, suggestion: str) -> None:
        ids = tuple(m.id for m in conversation.pending)
        now = self._doors.clock.now()
        self._doors.store.talks.hand_over(
            conversation.contact.user_id, ids, reason, suggestion, self._run, now
        )
        self._count(Outcome.HANDED_OVER, len(ids))
        self._would(conversation, "hand over to you", suggestion, reason)

    def _silent(self, conversation: Conversation, reason: str) -> None:
        ids = tuple(m.id for m in conversation.pending)
        settlement = Settlement(ids, Outcome.SILENT, reason)
        now = self._doors.clock.now()
        self._doors.store.talks.settle(conversation.contact.user_id, [settlement], self._run, now)
        self._count(Outcome.SILENT, len(ids))
        self._would(conversation, "stay silent", "", reason)

    def _wait(self, conversation: Conversation, reason: str) -> None:
        doors = self._doors
        newest = conversation.pending[-1].id
        decision = Decision(Verdict.WAIT, reason)
        doors.store.talks.record_decision(
            conversation.contact.user_id, newest, decision, "", self._run, doors.clock.now()
        )
        self._report.waiting += len(conversation.pending)
        self._would(conversation, "wait", "", reason)

    def _count(self, outcome: Outcome, messages: int) -> None:
        setattr(self._report, outcome.value, getattr(self._report, outcome.value) + messages)

    def _would(self, conversation: Conversation, what: str, text: str, reason: str) -> None:
        if self._doors.dry:
            self._report.would_send.append(
                WouldSend(conversation.contact.label, what, text, reason)
            )


_VERDICTS = {
    Intent.REPLY: Verdict.COMPOSE,
    Intent.HAND_OVER: Verdict.HAND_OVER,
    Intent.SILENT: Verdict.SILENT,
}

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


async def _in_thread(work: Callable[[], Completion], seconds: float) -> Completion:
    """Runs blocking work in a daemon thread, and leaves it behind if it overruns its own deadline all the same.

    Not in an executor: asyncio and the interpreter would wait for its thread at the end (DESIGN fact 5).
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Completion] = loop.create_future()

    def deliver(result: Completion | None, failure: BaseException | None) -> None:
        if done.cancelled():
            return
        if failure is not None:
            done.set_exception(failure)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # there is a result where there is no failure

    def run() -> None:
        try:
            result, failure = work(), None
        except BaseException as raised:  # noqa: BLE001  # whatever it is, the waiting side must hear of it
            result, failure = None, raised
        try:
            loop.call_soon_threadsafe(deliver, result, failure)
        except RuntimeError:
            return  # the run is over and its loop closed: what arrives now is discarded

    threading.Thread(target=run, daemon=True, name="compose").start()
    try:
        async with asyncio.timeout(seconds + OVERRUN_SECONDS):
            return await done
    except TimeoutError as stuck:
        raise ModelFailed(
            "The model call hangs.", "The message waits.", name="stuck_thread"
        ) from stuck
