"""Replies that wait for the owner's word, or lie at Telegram: taken back when they must not leave.

What a look into the queue means: TELEGRAM section 4b; what takes a reply back: SPEC S3.
"""

from __future__ import annotations

from collections.abc import Sequence

from autokus.errors import Action, TelegramFailed
from autokus.intake import heads, take_in_news
from autokus.protocols import Doors, Gateway
from autokus.rules.handover import expired
from autokus.rules.standing import to_be_taken_back
from autokus.rules.veto import Lying, lies
from autokus.vocabulary import (
    SAID_NO,
    Author,
    Conversation,
    Fate,
    Message,
    News,
    Outcome,
    Outgoing,
    RunReport,
    SendState,
    Settlement,
)


class Withdrawal:
    """One run's care for them. Only chats where something lies cost a request."""

    def __init__(self, doors: Doors, run_id: int, report: RunReport) -> None:
        """`report` is filled in as things are settled."""
        self._doors = doors
        self._store = doors.store
        self._run = run_id
        self._report = report
        self._seen: dict[int, tuple[Message, ...]] = {}

    async def look(self, gateway: Gateway) -> None:
        """Looks into the queues; before the run asks what is new, so that what left between the two is told there."""
        for row in self._store.outbox.awaited():
            if row.state is SendState.SCHEDULED:
                try:
                    self._seen[row.id] = await gateway.queue(row.peer)
                except TelegramFailed as failed:
                    if failed.action is not Action.GIVE_UP:
                        raise
                    self._give_up(row, failed)

    async def settle(self, gateway: Gateway) -> None:
        """What the look and the news say of each; what must not leave is taken back."""
        if self._doors.dry:
            return
        for row in self._store.outbox.awaited():
            if row.state is SendState.PROPOSED:
                self._settle_proposed(row)
            elif row.id in self._seen:
                await self._settle_lying(row, gateway)
        await self._clear_boxes(gateway)

    def _settle_proposed(self, row: Outgoing) -> None:
        now = self._doors.clock.now()
        conversation = self._talk(row)
        why = to_be_taken_back(conversation, row, now)
        hours = self._doors.limits.handover_hours
        if why is None and expired(row.created_at, hours, now):
            self._end(row, conversation, f"you said nothing to the draft for {hours} h")
            return
        if why is None:
            return
        with self._store.together():
            self._store.outbox.cancel(row, why, now)
            if _owner_wrote(conversation, row):
                self._store.outbox.judge(row, Fate.EDITED)
                self._learn(row, conversation)

    def _end(self, row: Outgoing, conversation: Conversation, why: str) -> None:
        """A draft that the owner left lying is not composed anew: he had the message, and has had his time."""
        from autokus.rules.card import who

        now = self._doors.clock.now()
        settlement = Settlement(row.answers, Outcome.HANDED_OVER, why)
        with self._store.together():
            self._store.outbox.cancel(row, why, now)
            self._store.talks.settle(row.peer.user_id, [settlement], self._run, now)
            self._store.outbox.reserve_note(
                f"{who(conversation.contact)}: {why}. It is not sent; AutoKus goes on with the next message there.",
                now,
            )
        self._report.handed_over += len(row.answers)

    async def _settle_lying(self, row: Outgoing, gateway: Gateway) -> None:
        now = self._doors.clock.now()
        how, item = lies(row, self._seen[row.id])
        if item is None:
            await self._settle_gone(row, gateway)
            return
        if how is Lying.CHANGED:
            with self._store.together():
                self._store.outbox.rewrite(row, item.text)
                self._teach(row, self._talk(row), item.text)
        if item.date != row.due_at:
            self._store.outbox.scheduled(row, row.scheduled_id, item.date, now)
        theirs = how is Lying.CHANGED or row.author is Author.OWNER
        why = row.recall
        if not why and not theirs:  # words that the owner chose leave unless he says otherwise
            paused = self._store.journal.paused_since() is not None
            why = "everything is paused" if paused else ""
            why = why or to_be_taken_back(self._talk(row), row, now) or ""
        if why:
            await self._take_back(row, why, gateway)

    async def _settle_gone(self, row: Outgoing, gateway: Gateway) -> None:
        """It left, perhaps with other words, or the owner deleted it: the chat's own history tells."""
        now = self._doors.clock.now()
        try:
            found = await gateway.history(row.peer, max(row.answers, default=0))
        except TelegramFailed as failed:
            if failed.action is not Action.GIVE_UP:
                raise
            self._give_up(row, failed)
            return
        self._store.talks.take_in(News(found), now)
        current = self._store.outbox.get(row.id)
        if current is None or current.state is not SendState.SCHEDULED:
            return
        with self._store.together():
            conversation = self._talk(row)
            if _owner_wrote(conversation, row):
                self._store.outbox.judge(row, Fate.EDITED)
                self._store.outbox.cancel(row, "you answered in your own words", now)
                self._learn(row, conversation)
            else:
                self._store.outbox.judge(row, Fate.VETOED)
                self._store.outbox.cancel(row, VETOED, now)
                self._silent(row, VETOED)

    async def _take_back(self, row: Outgoing, why: str, gateway: Gateway) -> None:
        refused: TelegramFailed | None = None
        try:
            await gateway.unschedule(row.peer, [row.scheduled_id])
        except TelegramFailed as failed:
            if failed.action is not Action.GIVE_UP:
                raise
            refused = failed
        # It may have left a moment before: then it stands in the chat by now, and is settled as sent.
        self._report.new += await take_in_news(self._store, gateway, self._doors.clock.now())
        current = self._store.outbox.get(row.id)
        if current is None or current.state is not SendState.SCHEDULED:
            return
        if refused:
            self._give_up(row, refused)
            return
        with self._store.together():
            self._store.outbox.cancel(row, why, self._doors.clock.now())
            if row.recall == SAID_NO:
                self._silent(row, SAID_NO)

    async def take_back_everything(self, gateway: Gateway, why: str) -> None:
        """All that lies at Telegram or stands in an input box of ours: before a log-out."""
        for row in self._store.outbox.awaited():
            if row.state is SendState.SCHEDULED:
                await self._take_back(row, why, gateway)
        await self._clear(self._store.outbox.placed(), gateway)

    async def _clear_boxes(self, gateway: Gateway) -> None:
        """A draft that we placed goes with the reply it belonged to; never over what the owner typed meanwhile."""
        paused = self._store.journal.paused_since() is not None
        over = [
            row
            for row in self._store.outbox.placed()
            if paused or row.state is not SendState.PROPOSED
        ]
        await self._clear(over, gateway)

    async def _clear(self, rows: Sequence[Outgoing], gateway: Gateway) -> None:
        if not rows:
            return
        boxes = {
            dialog.user_id: dialog.draft
            for dialog in await heads([row.peer for row in rows], gateway)
        }
        for row in rows:
            if boxes.get(row.peer.user_id) == row.text:
                try:
                    await gateway.place_draft(row.peer, "")
                except TelegramFailed as failed:
                    if failed.action is not Action.GIVE_UP:
                        raise  # what Telegram refuses for good is not asked for again each minute
            self._store.outbox.set_placed(row, placed=False)

    def _learn(self, row: Outgoing, conversation: Conversation) -> None:
        """The owner wrote something else than what we had composed: his first words are the better answer."""
        after = max(row.answers, default=0)
        own = [
            ln.message.text
            for ln in conversation.lines
            if ln.message.from_owner and not ln.ours and ln.message.id > after
        ]
        self._teach(row, conversation, own[0])

    def _teach(self, row: Outgoing, conversation: Conversation, answer: str) -> None:
        from autokus.learning import learn
        from autokus.orders import shown

        now = self._doors.clock.now()
        learned = learn(
            self._store,
            contact=conversation.contact,
            questions=shown(conversation, row.answers),
            answer=answer,
            sources=row.answers,
            now=now,
            expire_days=self._doors.lesson_days,
        )
        if learned.lesson:
            self._store.outbox.reserve_note(learned.sentence, now)

    def _give_up(self, row: Outgoing, failed: TelegramFailed) -> None:
        from autokus.calling import call_the_owner
        from autokus.orders import shown
        from autokus.rules.card import who

        now = self._doors.clock.now()
        why = f"it is not known what became of the reply at Telegram: {failed.name}"
        conversation = self._talk(row)
        contact = conversation.contact
        with self._store.together():
            self._store.outbox.fail(row, why, now)
            if contact.approved:
                messages = shown(conversation, row.answers)
                call_the_owner(
                    self._store,
                    contact,
                    messages,
                    reason=why,
                    suggestion=row.text,
                    run_id=self._run,
                    now=now,
                )
            else:
                self._store.outbox.reserve_note(f"{who(contact)}: {why}.", now)

    def _silent(self, row: Outgoing, why: str) -> None:
        settlement = Settlement(row.answers, Outcome.SILENT, why)
        self._store.talks.settle(row.peer.user_id, [settlement], self._run, self._doors.clock.now())
        self._report.silent += len(row.answers)

    def _talk(self, row: Outgoing) -> Conversation:
        return self._store.talks.conversation(row.peer.user_id, self._doors.clock.now())


VETOED = "you deleted the reply before it left"


def _owner_wrote(conversation: Conversation, row: Outgoing) -> bool:
    return conversation.owner_wrote_up_to > max(row.answers, default=0)
