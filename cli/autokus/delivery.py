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
from autokus.protocols import Connect, Doors, Gateway, Store
from autokus.rules.standing import no_longer_stands
from autokus.vocabulary import HOUR, Author, Door, News, Outgoing, RunReport, SendState

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

    def __init__(self, doors: Doors, keeper: Doorkeeper, run_id: int, report: RunReport) -> None:
        """`report` is filled in as things are settled."""
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
        if self._doors.dry or self._stopped():
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
            await self._send_all(rows, gateway)

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
        await self._wave([*ready, *self.postponed])

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

    async def _wave(self, rows: list[Outgoing]) -> None:
        """One connection for all that is ready."""
        if not rows or self._doors.dry or self.failure:
            return
        gateway = self._doors.connect()
        self._report.connections += 1
        # The last look was before these were composed, however short a while ago.
        self._looked = float("-inf")
        try:
            await self._send_all(rows, gateway)
        finally:
            self._report.requests += gateway.requests
            await gateway.close()

    async def _ask_for_drafts(self, rows: Sequence[Outgoing], gateway: Gateway) -> bool:
        """Where the owner has begun to write since, nothing is sent. False if Telegram could not be asked."""
        doors = self._doors
        users = {row.peer.user_id for row in rows if row.author is Author.AUTOKUS}
        if not users or not doors.limits.owner_active_hours:
            return True
        now = doors.clock.now()
        talks = [doors.store.talks.conversation(user_id, now) for user_id in sorted(users)]
        try:
            await note_drafts(doors.store, gateway, [talk.contact for talk in talks])
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
                await self._send(row, gateway)
            except TelegramFailed as failed:
                if not self._failed(row, failed):
                    return

    async def _send(self, row: Outgoing, gateway: Gateway) -> None:
        """One reply, as a person would: typing, a pause that grows with the text, read, send."""
        doors = self._doors
        if not self._stands(row):
            return
        if row.author is Author.NOTE:
            await self._send_now(row, gateway)
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
        current = {other.id: other for other in doors.store.outbox.unfinished()}
        if row.id not in current:
            return False  # confirmed or cancelled by the look
        if row.author is not Author.AUTOKUS:
            return True
        now = doors.clock.now()
        conversation = doors.store.talks.conversation(row.peer.user_id, now)
        reason = no_longer_stands(conversation, row.answers, row.fingerprint, doors.limits, now)
        if reason is None:
            return True
        doors.store.outbox.cancel(row, reason, now)
        return False

    def _given_up(self, row: Outgoing) -> bool:
        """Too old to be sent: an attempted one goes to the owner, one never tried is decided anew."""
        doors = self._doors
        now = doors.clock.now()
        if now - row.created_at <= STALE_HOURS * HOUR:
            return False
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
        paused = self._doors.store.journal.paused_since() is not None
        return paused or any(map(self._keeper.closed, (Door.TELEGRAM, Door.SENDING)))

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
            doors.store.talks.hand_over(
                row.peer.user_id, row.answers, why, row.text, self._run, now
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
            if any(row.id == other.id for other in store.outbox.unfinished()):
                store.outbox.fail(row, failed.what, now)
        failed.means = "What was not sent yet will not be sent."
    else:
        failed.means = "The next run finds out whether it arrived and sends what has not."
