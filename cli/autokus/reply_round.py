"""From pending messages to reserved replies: collect -> decide -> compose -> gate -> reserve or hand over.

Conversations are composed side by side, at most `parallel` model calls at once. A failure in one of them never
stops another. Nothing here talks to Telegram.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence

from msgspec import to_builtins
from msgspec.structs import replace

from autokus.bookkeeping import TooDear
from autokus.calling import call_the_owner
from autokus.composing import Composer
from autokus.doorkeeper import Doorkeeper
from autokus.errors import Action, ModelFailed
from autokus.language.masking import mask
from autokus.language.text import language_of, utf16_units
from autokus.owner_reports import clock
from autokus.protocols import Doors
from autokus.rules.answer import NotAnAnswer
from autokus.rules.card import reply_card
from autokus.rules.decision import awaits_its_word, decide
from autokus.rules.spending import Cap
from autokus.rules.standing import fingerprint, settle_without_reply
from autokus.rules.veto import leaves_at
from autokus.vocabulary import (
    TELEGRAM_LIMIT,
    Answer,
    Contact,
    Conversation,
    Decision,
    Disclosure,
    Door,
    Draft,
    Finish,
    Intent,
    Lesson,
    Mode,
    Outcome,
    Outgoing,
    RunReport,
    Settlement,
    Verdict,
    WouldSend,
)

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
        self._composer = Composer(
            doors,
            0 if doors.dry else run_id,
            report,
            # A door known to fail is asked once.
            tries=lambda: 1 if keeper.failures(Door.MODEL) else 2,
            answered=self._model_answered,
        )
        self._failures = 0
        self._enough = False
        self._planned: list[tuple[int, float]] = []

    def due(self) -> list[Contact]:
        """Whom this round is about to answer, as far as is known now; settles nothing."""
        doors = self._doors
        now = doors.clock.now()
        if self._hold or not doors.limits.owner_active_hours:
            return []
        found = []
        for user_id in self._waiting():
            conversation = doors.store.talks.conversation(user_id, now)
            if not conversation.pending:
                continue
            # What is known of a draft may be out of date: it is asked for anew where only a draft stands in the way.
            decision = decide(
                replace(conversation, draft_at=None), doors.limits, now, self._composer.facts
            )
            if self._answers(decision):
                found.append(conversation.contact)
        return found

    def settle(self) -> int:
        """Settles what needs no model; answers with how many conversations do. While a connection is still open."""
        clock = self._doors.clock
        for user_id in self._waiting():
            planned = len(self._planned)
            decision, conversation = self._decide(user_id, planned)
            if decision is None:
                continue
            wait = max(0, decision.until - clock.now()) if decision.until is not None else 0
            admits = decision.verdict is Verdict.ADMIT
            if self._answers(decision) and self._hold:
                self._wait(conversation, self._hold)
            elif admits or (self._answers(decision) and self._composer.has_time(wait)):
                self._planned.append((user_id, wait))
            else:
                self._carry_out(conversation, decision)
        return len(self._planned)

    def begin(self) -> list[asyncio.Task[Outgoing | None]]:
        """Starts a task for every conversation that needs a model; no connection is held while it thinks."""
        return [
            asyncio.create_task(self._answer(user_id, wait, before))
            for before, (user_id, wait) in enumerate(self._planned)
        ]

    def _waiting(self) -> list[int]:
        """Who waits for a decision; not those for whom a row of an earlier run still lies there."""
        store = self._doors.store
        in_hand = {row.peer.user_id for row in store.outbox.unfinished()}
        return [user_id for user_id in store.talks.pending_users() if user_id not in in_hand]

    @staticmethod
    def _answers(decision: Decision) -> bool:
        """Now, or after a wait that this run may sit out."""
        return decision.verdict in _ANSWERING or decision.until is not None

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
        decision = decide(counted, doors.limits, now, self._composer.facts)
        if decision.until is not None:
            # A photo may be followed by words, a cap by an hour: what no words decide is the next run's to carry out.
            later = decide(counted, doors.limits, decision.until, self._composer.facts)
            if later.verdict not in _ANSWERING and not later.rule:
                decision = replace(decision, until=None)
        return decision, conversation

    async def _answer(self, user_id: int, wait: float, planned: int) -> Outgoing | None:
        """Waits until the burst has settled, decides again, asks the model, and brings its answer through the gate."""
        await self._doors.clock.sleep(wait)
        async with self._places:
            decision, conversation = self._decide(user_id, planned)
            if decision is None:
                return None
            if decision.verdict is not Verdict.COMPOSE:
                return self._carry_out(conversation, decision)
            if self._enough:
                self._wait(conversation, "the model is not well")
                return None
            if not self._composer.has_time():
                self._wait(conversation, "no time left in this run")
                return None
            lessons = await self._composer.lessons(conversation)
            try:
                answer, finish = await self._composer.ask(conversation, lessons)
            except ModelFailed as failed:
                self._model_failed(conversation, failed)
                return None
            except TooDear as capped:
                if capped.lasts:
                    self._tell_of_cap(capped.cap)
                self._wait(conversation, capped.cap.reason)
                return None
        return self._judge(conversation, answer, finish, lessons)

    def _model_answered(self) -> None:
        self._failures = 0
        self._keeper.answered(Door.MODEL)

    def _tell_of_cap(self, cap: Cap) -> None:
        """Once in each of its periods."""
        doors = self._doors
        if doors.dry or not self._composer.books.tell(cap):
            return
        self._report.lines.append(f"{cap.reason}; new messages wait")
        doors.store.outbox.reserve_note(f"{cap.reason}. New messages wait.", doors.clock.now())

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
        self,
        conversation: Conversation,
        answer: Answer | NotAnAnswer,
        finish: Finish,
        lessons: Sequence[Lesson],
    ) -> Outgoing | None:
        """What the model wants, and whether it may."""
        doors = self._doors
        if isinstance(answer, NotAnAnswer):
            self._hand_over(conversation, f"the model's answer is not usable: {answer}", "")
            return None
        detail = json.dumps(
            to_builtins(answer)
            | {"prompt": self._composer.texts.version, "text": None}
            | ({"remark": self._composer.remark} if self._composer.remark else {}),
            ensure_ascii=False,
        )
        verdict = Decision(_VERDICTS[answer.action], f"the model says {answer.action.value}")
        self._record(conversation, verdict, detail)
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
        stopped = self._composer.offence(conversation, answer, finish, lessons)
        if stopped:
            self._hand_over(
                conversation, f"the gate stopped the text: {stopped.sentence}", answer.text
            )
            return None
        return self._reserve(conversation, self._with_disclosure(conversation, answer.text.strip()))

    def _with_disclosure(self, conversation: Conversation, text: str) -> str:
        """A recruiter's first reply ends with a line that says who answers, if the owner has not switched it off."""
        if self._doors.limits.disclosure is not Disclosure.FIRST_REPLY or conversation.counts.ever:
            return text
        told = f"{text}\n\n{self._in_their_language(conversation, self._composer.texts.templates.disclosure)}"
        return told if utf16_units(told) <= TELEGRAM_LIMIT else text

    def _admit(self, conversation: Conversation, reason: str) -> Outgoing | None:
        """The honest answer, from the template; asked again in spite of it, the owner is called."""
        text = self._in_their_language(conversation, self._composer.texts.templates.admit)
        if text == conversation.last_reply:
            self._hand_over(conversation, f"{reason}, again after the honest answer", "")
            return None
        label = conversation.contact.label
        self._doors.store.outbox.reserve_note(
            f"{label} asked whether a bot is answering; the honest answer goes out.",
            self._doors.clock.now(),
        )
        return self._reserve(conversation, text)

    @staticmethod
    def _in_their_language(conversation: Conversation, template: Mapping[str, str]) -> str:
        written = " ".join(message.text for message in conversation.pending)
        return template["en" if language_of(written) == "en" else "ru"].strip()

    def _reserve(self, conversation: Conversation, text: str) -> Outgoing:
        """The reply as the contact's mode has it: to be sent, to lie at Telegram a while, or for the owner's word."""
        doors = self._doors
        contact, pending, now = conversation.contact, conversation.pending, doors.clock.now()
        ids = tuple(m.id for m in pending)
        draft = Draft(contact.user_id, text, ids, fingerprint(pending))
        if contact.mode is Mode.AUTO:
            self._would(conversation, "send", text, "nothing speaks against it")
            return doors.store.outbox.reserve(draft, self._run, now)
        limits = doors.limits
        due_at = (
            leaves_at(now, limits.veto_minutes, limits.quiet, limits.zone)
            if contact.mode is Mode.VETO
            else None
        )
        self._would(conversation, f"in mode {contact.mode.value} propose", text, "your word counts")
        with doors.store.together():
            row = doors.store.outbox.reserve(
                draft, self._run, now, mode=contact.mode, due_at=due_at
            )
            card = doors.store.console.show(
                user_id=contact.user_id,
                reason="a reply waits for your word",
                suggestion=text,
                answers=ids,
                fingerprint=draft.fingerprint,
                now=now,
                outbox_id=row.id,
                pushed=True,
            )
            leaves = clock(due_at, limits.zone) if due_at else ""
            doors.store.outbox.reserve_note(
                reply_card(card, contact, pending, leaves), now, push=True
            )
        if waits := awaits_its_word(row):
            self._record(conversation, waits)
        self._report.proposed += 1
        return row

    def _carry_out(self, conversation: Conversation, decision: Decision) -> Outgoing | None:
        """What a decision without a model comes to; a reply only for a question that a template answers."""
        if decision.verdict is not Verdict.WAIT:
            self._record(conversation, decision)
        if decision.verdict is Verdict.ADMIT:
            return self._admit(conversation, decision.reason)
        if decision.verdict is Verdict.HAND_OVER:
            self._hand_over(
                conversation, decision.reason, "", scam=decision.rule in ("scam", "steering")
            )
        elif decision.verdict is Verdict.SILENT:
            if decision.pauses:
                self._pause_contact(conversation, decision.reason)
            self._silent(conversation, decision.reason)
        else:
            self._wait(conversation, decision.reason)
        return None

    def _pause_contact(self, conversation: Conversation, reason: str) -> None:
        """Nothing more is answered here until the owner says so, and he is told why."""
        doors = self._doors
        doors.store.people.pause(conversation.contact.user_id, mask(reason))
        label = conversation.contact.label
        doors.store.outbox.reserve_note(
            f"{label}: {mask(reason)}. Nothing is answered there any more."
            f" If it is a mistake: autokus resume {label}",
            doors.clock.now(),
        )

    def _hand_over(
        self, conversation: Conversation, reason: str, suggestion: str, *, scam: bool = False
    ) -> None:
        """The owner is called: by a card that rings, and the recruiter perhaps hears that an answer will come."""
        doors = self._doors
        reason = mask(reason)
        contact, pending, now = conversation.contact, conversation.pending, doors.clock.now()
        with doors.store.together():
            call_the_owner(
                doors.store,
                contact,
                pending,
                reason=reason,
                suggestion=suggestion,
                run_id=self._run,
                now=now,
            )
            if doors.limits.holding_line and contact.mode is Mode.AUTO and not scam:
                line = self._in_their_language(conversation, self._composer.texts.templates.holding)
                doors.store.outbox.reserve_holding(contact.person.peer, line, self._run, now)
        self._count(Outcome.HANDED_OVER, len(pending))
        self._would(conversation, "hand over to you", suggestion, reason)

    def _silent(self, conversation: Conversation, reason: str) -> None:
        reason = mask(reason)
        ids = tuple(m.id for m in conversation.pending)
        settlement = Settlement(ids, Outcome.SILENT, reason)
        now = self._doors.clock.now()
        self._doors.store.talks.settle(conversation.contact.user_id, [settlement], self._run, now)
        self._count(Outcome.SILENT, len(ids))
        self._would(conversation, "stay silent", "", reason)

    def _wait(self, conversation: Conversation, reason: str) -> None:
        self._record(conversation, Decision(Verdict.WAIT, reason))
        self._report.waiting += len(conversation.pending)
        self._would(conversation, "wait", "", reason)

    def _record(self, conversation: Conversation, decision: Decision, detail: str = "") -> None:
        """What `why` tells of it."""
        decided = replace(decision, reason=mask(decision.reason))
        self._doors.store.talks.record_decision(
            conversation.contact.user_id,
            conversation.pending[-1].id,
            decided,
            detail,
            self._run,
            self._doors.clock.now(),
        )

    def _count(self, outcome: Outcome, messages: int) -> None:
        setattr(self._report, outcome.value, getattr(self._report, outcome.value) + messages)

    def _would(self, conversation: Conversation, what: str, text: str, reason: str) -> None:
        if self._doors.dry:
            self._report.would_send.append(
                WouldSend(conversation.contact.label, what, text, reason)
            )


_ANSWERING = (Verdict.COMPOSE, Verdict.ADMIT)


_VERDICTS = {
    Intent.REPLY: Verdict.COMPOSE,
    Intent.HAND_OVER: Verdict.HAND_OVER,
    Intent.SILENT: Verdict.SILENT,
}
