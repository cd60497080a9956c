"""Sends reserved replies: typing, pause, the last look, read mark, send, record (SPEC S2 and S8).

Ready replies leave in waves, so that a slow model call delays its own contact only. Before each send Telegram is
asked once more: what the recruiter or the owner wrote meanwhile takes the reply back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from autokus.doorkeeper import Doorkeeper, door_of_send
from autokus.errors import Action, AutoKusError, TelegramFailed
from autokus.intake import note_drafts, take_in_news
from autokus.progress import Progress
from autokus.protocols import Connect, Doors, Gateway, Store
from autokus.rules.standing import (
    no_longer_stands,
    overtaken,
    says_no_more,
    to_be_taken_back,
)
from autokus.vocabulary import (
    HOUR,
    SAVED_MESSAGES,
    Author,
    Conversation,
    Door,
    Mode,
    News,
    Outgoing,
    Peer,
    RunReport,
    SendState,
)

RINGS_AFTER_SECONDS = 20
"""How far ahead a note that is to ring is scheduled; what is less than 10 s ahead would be sent at once."""

FRESH_SECONDS = 2.0
"""No send starts when the last look is older than this (SPEC S2)."""

LOOKS = 3
"""On a line so slow that this many looks in a row grow stale, the reply waits for the next run."""

STALE_HOURS = 6
"""A send whose fate is unknown for longer is not repeated: the owner decides (ERRORS section 1)."""

UNSURE = "it is not known whether it reached the recruiter; look into the chat"

CONNECTIONS = 3
"""Most connections of one run, the first poll included."""


class Delivery:
    """All sending of one run."""

    def __init__(
        self,
        doors: Doors,
        keeper: Doorkeeper,
        run_id: int,
        report: RunReport,
    ) -> None:
        """`report` is filled in as things are settled."""
        self.progress = Progress(doors.store.outbox, report)
        self._told: set[int] = set()
        self._doors = doors
        self._keeper = keeper
        self._run = run_id
        self._report = report
        self._looked = float("-inf")
        self._sent_at = float("-inf")
        self.failure: TelegramFailed | None = None
        """What ended all sending of this run."""
        self.postponed: list[Outgoing] = []
        """Rows of an earlier run that leave after the replies of this one."""

    def looked_now(self) -> None:
        """The poll of this run was a look as well."""
        self._looked = self._doors.clock.elapsed()

    async def finish_earlier(self, gateway: Gateway) -> None:
        """Rows of an earlier run come first. The poll before this has confirmed those that Telegram has."""
        if self._doors.dry or self._shut():
            return
        if self._paused():
            await self.tell_the_owner(gateway)
            return
        unsure = await self._look_for_the_unsure(gateway)
        if self.failure:
            return
        rows = [row for row in self._doors.store.outbox.unfinished() if not self._given_up(row)]
        rows = [row for row in rows if row.id not in unsure]
        if self._keeper.probing(Door.SENDING):
            # One of these may be what fails: new replies go first, and another of the old ones each time.
            turn = self._keeper.failures(Door.SENDING) % max(1, len(rows))
            self.postponed = rows[turn:] + rows[:turn]
        else:
            await self.tell_the_owner(gateway)
            await self._send_all([row for row in rows if row.author is not Author.NOTE], gateway)
            await self.tell_the_owner(gateway)

    async def tell_the_owner(self, gateway: Gateway) -> None:
        """Sends the notes that wait; what a run has to say rings in the same minute, also while all else is paused."""
        if self._doors.dry or self.failure or self._keeper.probing(Door.SENDING):
            return
        for row in self._notes():
            if self._shut() or self._doors.clock.elapsed() > self._doors.timing.sending_ends:
                return
            self._told.add(row.id)
            try:
                await self._send_note(row, gateway)
            except TelegramFailed as failed:
                if not self._failed(row, failed):
                    return

    def _notes(self) -> list[Outgoing]:
        """Notes that this run has not tried to send yet."""
        rows = self._doors.store.outbox.unfinished()
        return [row for row in rows if row.author is Author.NOTE and row.id not in self._told]

    async def _send_note(self, row: Outgoing, gateway: Gateway) -> None:
        """One that is to ring goes through Telegram's own reminder: it notifies for those, not for notes (SPEC S7)."""
        if not row.push or await self._reminder_lies(row, gateway):
            if not row.push:
                await self._send_now(row, gateway)
            return
        doors = self._doors
        if gateway.telegram_time is None:
            await self._look(gateway)  # by our own clock it may leave at once, or tomorrow
        at = (gateway.telegram_time or doors.clock.now()) + RINGS_AFTER_SECONDS
        try:
            await self._schedule(row, at, gateway)
        except TelegramFailed as failed:
            if not failed.name.startswith("SCHEDULE_"):
                raise
            await self._send_now(row, gateway)  # it does not ring, but it is there

    async def _reminder_lies(self, row: Outgoing, gateway: Gateway) -> bool:
        """Whether an earlier try of this reminder lies at Telegram already."""
        if row.state is not SendState.ATTEMPTED:
            return False
        return await self._found_in_queue(row, SAVED_MESSAGES, gateway)

    async def _found_in_queue(self, row: Outgoing, peer: Peer, gateway: Gateway) -> bool:
        item = next((i for i in await gateway.queue(peer) if i.text == row.text), None)
        if item is None:
            return False
        self._doors.store.outbox.scheduled(row, item.id, item.date, self._doors.clock.now())
        return True

    async def _schedule(self, row: Outgoing, at: int, gateway: Gateway) -> None:
        outbox, now = self._doors.store.outbox, self._doors.clock.now
        outbox.attempt(row, now())
        placed = await gateway.schedule(row, at)
        self._keeper.answered(Door.SENDING)
        if placed.queued:
            outbox.scheduled(row, placed.id, at, now())
        else:
            outbox.sent(row, placed.id, now())

    async def _look_for_the_unsure(self, gateway: Gateway) -> set[int]:
        """Settles what it finds of the sends whose fate is unknown; answers with the rows that stay so for now."""
        unsure: set[int] = set()
        for row in self._doors.store.outbox.unfinished():
            if row.state is not SendState.ATTEMPTED or row.author is Author.NOTE:
                continue
            try:
                await self._look_for(row, gateway)
            except TelegramFailed as failed:
                unsure.add(row.id)
                if failed.action is Action.GIVE_UP:
                    self._give_up(row, f"{UNSURE} ({failed.name})")
                    continue
                self._given_up(row)
                # Telegram answers, but not for this chat: it holds up its own row only.
                this_chat_only = failed.action is Action.RETRY_NOW and not failed.wait_seconds
                if not this_chat_only and not self._failed(row, failed):
                    break
        return unsure

    async def _look_for(self, row: Outgoing, gateway: Gateway) -> None:
        """Looks through the chat's own history for a send whose fate is unknown; one found is stored as sent."""
        doors = self._doors
        if row.mode is Mode.VETO and await self._found_in_queue(row, row.peer, gateway):
            return
        found = await gateway.history(row.peer, max(row.answers, default=0))
        if any(message.from_owner and message.text == row.text for message in found):
            doors.store.talks.take_in(News(found), doors.clock.now())

    async def deliver(self, tasks: Sequence[asyncio.Task[Outgoing | None]]) -> None:
        """Collects what the tasks reserve and sends it in waves."""
        try:
            await self._deliver(tasks)
        finally:
            # Of several failures one ends the run; asyncio would print the stack of each that nobody looked at.
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver(self, tasks: Sequence[asyncio.Task[Outgoing | None]]) -> None:
        clock, timing = self._doors.clock, self._doors.timing
        waiting = set(tasks)
        ready: list[Outgoing] = []
        leaves_at: float | None = None
        while waiting:
            last = self._report.connections >= CONNECTIONS - 1
            timeout = None if leaves_at is None or last else max(0.0, leaves_at - clock.elapsed())
            done, waiting = await asyncio.wait(
                waiting, timeout=timeout, return_when=asyncio.FIRST_COMPLETED
            )
            ready += self._collect(done)
            if ready and leaves_at is None:
                leaves_at = clock.elapsed() + timing.wave
            if waiting and leaves_at is not None and not last and clock.elapsed() >= leaves_at:
                await self._wave(ready)
                ready, leaves_at = [], None
        await self._wave([*ready, *self.postponed], last=True)

    def _collect(self, done: set[asyncio.Task[Outgoing | None]]) -> list[Outgoing]:
        """One conversation's failure never stops another's; only a broken store or wrong settings end the run."""
        ready = []
        for task in done:
            failure = task.exception()
            if isinstance(failure, AutoKusError):
                raise failure
            if isinstance(failure, Exception):
                self._report.bugs.append(failure)
            elif failure is not None:
                raise failure
            elif (row := task.result()) is not None:
                ready.append(row)
        return ready

    async def _wave(self, rows: list[Outgoing], *, last: bool = False) -> None:
        """One connection for all that is ready, and for what the owner is to hear of it."""
        nothing = not rows and not (last and (self._notes() or not self.progress.finished))
        if nothing or self._doors.dry or self.failure or self._shut():
            return
        gateway = self._doors.connect()
        self._report.connections += 1
        # The last look was before these were composed, however short a while ago.
        self._looked = float("-inf")
        try:
            if rows:
                await self.progress.writing(gateway)
            await self._send_all(rows, gateway)
            await self.tell_the_owner(gateway)
            if last and not self.progress.finished:
                await self.progress.done(gateway, self._doors.clock.elapsed())
        except TelegramFailed as failed:
            self._keeper.failed(Door.TELEGRAM, failed)
            self.failure = failed
        finally:
            self._report.requests += gateway.requests
            await gateway.close()

    async def _ask_for_drafts(self, rows: Sequence[Outgoing], gateway: Gateway) -> bool:
        """Where the owner has begun to write since, nothing is sent. False if Telegram could not be asked."""
        doors = self._doors
        asks = bool(doors.limits.owner_active_hours)
        replies = [row for row in rows if row.author is Author.AUTOKUS]
        peers = [row.peer for row in replies if asks or row.state is SendState.PROPOSED]
        if not peers:
            return True
        try:
            await note_drafts(doors.store, gateway, list(dict.fromkeys(peers)))
        except TelegramFailed as failed:
            self._keeper.failed(Door.TELEGRAM, failed)
            self.failure = failed
            return False
        return True

    async def _send_all(self, rows: Sequence[Outgoing], gateway: Gateway) -> None:
        if self._stopped() or not await self._ask_for_drafts(rows, gateway):
            return
        for row in rows:
            if self._stopped() or self._doors.clock.elapsed() > self._doors.timing.sending_ends:
                return
            try:
                if row.state is SendState.PROPOSED:
                    await self._place(row, gateway)
                else:
                    await self._send(row, gateway)
            except TelegramFailed as failed:
                if not self._failed(row, failed):
                    return

    async def _send(self, row: Outgoing, gateway: Gateway) -> None:
        """One reply, as a person would: typing, a pause that grows with the text, read, send."""
        doors = self._doors
        if row.author is Author.NOTE:
            self._told.add(row.id)
            await self._send_note(row, gateway)
            return
        if not self._stands(row):
            return
        if row.mode is Mode.VETO and row.author is Author.AUTOKUS:
            await self._lay(row, gateway)
            return
        pause = min(doors.pace.pause, len(row.text) / doors.pace.characters_per_second)
        gap = self._sent_at + doors.pace.spacing - doors.clock.elapsed()
        await gateway.show_typing(row.peer)
        await doors.clock.sleep(max(pause, gap))
        for _ in range(LOOKS):
            await self._look(gateway)
            if not self._stands(row) or self._stopped():
                return
            if row.author is Author.AUTOKUS and row.answers:
                await gateway.mark_read(row.peer, max(row.answers))
            if doors.clock.elapsed() - self._looked <= FRESH_SECONDS:
                # Read once more what other commands may have set during that round trip; it costs no request.
                if self._stands(row) and not self._stopped():
                    await self._send_now(row, gateway)
                return

    async def _lay(self, row: Outgoing, gateway: Gateway) -> None:
        """A reply of mode veto lies at Telegram a while, where the owner may stop it; what it answers stays unread."""
        await self._look(gateway)
        if not self._stands(row) or self._stopped():
            return
        now = self._doors.clock.now()
        least = self._doors.limits.veto_minutes * 60
        ahead = max(least, (row.due_at or now) - now)
        await self._schedule(row, (gateway.telegram_time or now) + ahead, gateway)

    async def _place(self, row: Outgoing, gateway: Gateway) -> None:
        """A proposed reply into the chat's input box, unless something stands there."""
        doors = self._doors
        conversation = doors.store.talks.conversation(row.peer.user_id, doors.clock.now())
        waits = conversation.awaited is not None and conversation.awaited.id == row.id
        if waits and conversation.draft_at is None:
            doors.store.outbox.set_placed(row, placed=True)
            try:
                await gateway.place_draft(row.peer, row.text)
            except TelegramFailed as failed:
                if failed.action is not Action.GIVE_UP:
                    raise  # without its draft in the box the card says all the same

    async def _look(self, gateway: Gateway) -> None:
        clock = self._doors.clock
        if clock.elapsed() - self._looked > FRESH_SECONDS / 2:
            try:
                self._report.new += await take_in_news(self._doors.store, gateway, clock.now())
            except TelegramFailed as failed:
                if failed.action is not Action.GIVE_UP:
                    raise
                # A refused look says nothing against the reply: it waits for a run that can look.
                raise TelegramFailed(
                    failed.what, failed.means, failed.todo, name=failed.name
                ) from failed
            self._looked = clock.elapsed()

    async def _send_now(self, row: Outgoing, gateway: Gateway) -> None:
        doors = self._doors
        doors.store.outbox.attempt(row, doors.clock.now())
        try:
            message_id = await gateway.send(row)
        except TelegramFailed as failed:
            # Telegram has answered and not taken it: once more, under the same random_id, costs nothing.
            if failed.action is not Action.RETRY_NOW:
                raise
            await doors.clock.sleep(failed.wait_seconds or 1)
            await self._look(gateway)
            if not self._stands(row) or self._stopped():
                return
            message_id = await gateway.send(row)
        self._sent_at = doors.clock.elapsed()
        self._keeper.answered(Door.SENDING)
        doors.store.outbox.sent(row, message_id, doors.clock.now())
        if row.author is Author.AUTOKUS:
            self._report.answered += 1
            self._report.covered += max(0, len(row.answers) - 1)

    def _stands(self, row: Outgoing) -> bool:
        """Whether the row may still leave, by all that is known now; if not, it is taken back."""
        doors = self._doors
        if not doors.store.outbox.waits(row):
            return False  # confirmed or cancelled by the look
        now = doors.clock.now()
        conversation = doors.store.talks.conversation(row.peer.user_id, now)
        if conversation.awaited and row.fingerprint:
            return False  # an earlier reply is still to be fetched back from Telegram
        reason = self._objection(row, conversation, now)
        if reason is None:
            return True
        doors.store.outbox.cancel(row, reason, now)
        if row.author is Author.OWNER:
            from autokus.rules.card import quoted  # noqa: PLC0415  # an idle run loads no words

            doors.store.outbox.reserve_note(
                f"your words to {conversation.contact.label} were not sent: {reason}.\n{quoted(row.text)}",
                now,
            )
        return False

    def _objection(self, row: Outgoing, conversation: Conversation, now: int) -> str | None:
        """What speaks against the row, by whose words it holds."""
        if row.author is Author.OWNER:
            return (
                overtaken(conversation, row.answers, row.fingerprint) if row.fingerprint else None
            )
        if row.author is Author.HOLDING:
            return says_no_more(conversation, now)
        if row.mode is Mode.DRAFT:  # the owner has said yes to it, whatever the hour
            return to_be_taken_back(conversation, row, now)
        return no_longer_stands(conversation, row, self._doors.limits, now)

    def _given_up(self, row: Outgoing) -> bool:
        """Too old to be sent: an attempted one goes to the owner, one never tried is decided anew."""
        doors = self._doors
        now = doors.clock.now()
        if row.author is Author.NOTE or now - row.created_at <= STALE_HOURS * HOUR:
            return False  # what the owner is to know does not grow old
        why = f"it lay unsent for more than {STALE_HOURS} hours"
        if row.state is SendState.RESERVED:
            if row.author is Author.OWNER:
                self._give_up(row, why)
            else:
                doors.store.outbox.cancel(row, why, now)
            return True
        self._give_up(row, UNSURE)
        return True

    def _stopped(self) -> bool:
        """Pause and stops are read again before each send: other commands set them without the lock."""
        return self._paused() or self._shut() or self._told_otherwise()

    def _paused(self) -> bool:
        """By the owner; what he is to hear himself is not held back by that."""
        return self._doors.store.journal.paused_since() is not None

    def _told_otherwise(self) -> bool:
        """By an order that the last look brought: the next run obeys it before anything more is sent."""
        orders = self._doors.store.console.orders()
        if not orders:
            return False
        from autokus.rules.owner_command import holds_back  # noqa: PLC0415  # an idle run's cost is its imports

        return any(holds_back(order.text) for order in orders)

    def _shut(self) -> bool:
        """By Telegram."""
        return any(map(self._keeper.closed, (Door.TELEGRAM, Door.SENDING)))

    def _failed(self, row: Outgoing, failed: TelegramFailed) -> bool:
        """Records what became of the row; true if the next one may be tried over the same connection."""
        if failed.action is Action.GIVE_UP:
            self._give_up(row, f"our reply could not be sent: {failed.what}")
            return True
        if failed.name == "RANDOM_ID_DUPLICATE":
            # An earlier copy is still in the making: the next run asks what became of it.
            return True
        self._keeper.failed(door_of_send(failed), failed)
        if failed.action is Action.RETRY_NOW and not failed.wait_seconds:
            return not self._stopped()  # Telegram answers, but not for this one: the others may go
        self.failure = failed
        return False

    def _give_up(self, row: Outgoing, why: str) -> None:
        doors = self._doors
        now = doors.clock.now()
        doors.store.outbox.fail(row, why, now)
        if row.author is Author.AUTOKUS:
            from autokus.calling import call_the_owner  # noqa: PLC0415  # an idle run's cost is its imports
            from autokus.orders import shown  # noqa: PLC0415

            conversation = doors.store.talks.conversation(row.peer.user_id, now)
            messages = shown(conversation, row.answers)
            call_the_owner(
                doors.store,
                conversation.contact,
                messages,
                reason=why,
                suggestion=row.text,
                run_id=self._run,
                now=now,
            )
            self._report.handed_over += len(row.answers)
        elif row.author is Author.OWNER:
            doors.store.outbox.reserve_note(f"your own words were not sent: {why}. {row.text}", now)


async def send_by_hand(
    store: Store,
    keeper: Doorkeeper,
    connect: Connect,
    rows: Sequence[Outgoing],
    now: Callable[[], int],
) -> None:
    """Sends the owner's own words at once and in order. Raises TelegramFailed; what is unsure stays in the outbox."""
    gateway = connect()
    try:
        for row in rows:
            store.outbox.attempt(row, now())
            store.outbox.sent(row, await gateway.send(row), now())
    except TelegramFailed as failed:
        keeper.failed_by_hand(failed)
        _explain(store, rows, failed, now())
        raise
    finally:
        await gateway.close()


def _explain(store: Store, rows: Sequence[Outgoing], failed: TelegramFailed, now: int) -> None:
    """A refusal is final; after a broken line the next run finds out, and sends what has not arrived."""
    if failed.action is Action.GIVE_UP or failed.action is Action.STOP:
        for row in rows:
            if store.outbox.waits(row):
                store.outbox.fail(row, failed.what, now)
        failed.means = "What was not sent yet will not be sent."
    else:
        failed.means = "The next run finds out whether it arrived and sends what has not."
