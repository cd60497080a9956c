"""The owner's part of a run: what he ordered, each once, what his answers teach, and what waited for him too long."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autokus.approval import approve
from autokus.errors import Action, TelegramFailed, WrongUsage
from autokus.language.text import one_line
from autokus.learning import generalise, learn
from autokus.orders import Orders, read_number
from autokus.owner_reports import OwnerReports
from autokus.progress import READING, Progress
from autokus.protocols import Doors, Gateway
from autokus.rules.card import who
from autokus.rules.handover import answered_by_owner, expired
from autokus.rules.owner_command import HELP, Command, NotACommand, read_command
from autokus.rules.splitting import split_text
from autokus.vocabulary import NOTE_SIGN, TELEGRAM_LIMIT, Order, OrderSource

LASTING = frozenset({"ok", "edit", "answer", "approve", "resolve", "resume", "unmute", "mode"})
"""What sets the run going: their answers are edited in place while the work goes on."""


MOST_ANSWERS = 10
"""More orders than these in one run are answered together."""

ANSWERED_TOGETHER = 20

SHORT_ORDER, SHORT_ANSWER = 40, 140
"""Characters of each, where many are answered together."""


class OwnerRound:
    """One run's ear for the owner."""

    def __init__(self, doors: Doors, progress: Progress) -> None:
        """`progress` is told of the orders whose work the run goes on with."""
        self._doors = doors
        self._store = doors.store
        self._progress = progress

    async def obey(self, gateway: Gateway | None) -> None:
        """Carries out what was ordered, oldest first; an order that Telegram fails for waits for the next run.

        So does one that must ask Telegram where there is no way to it now.
        """
        orders = self._store.console.orders()
        at_once = ANSWERED_TOGETHER if len(orders) > MOST_ANSWERS else 1
        group: list[tuple[Order, Command | NotACommand]] = []
        for order in orders:
            command = _read(order)
            if isinstance(command, Command) and command.verb == "approve":
                self._carry_out(group)
                group = []
                if gateway:
                    await self._approve(order, command, gateway)
                continue
            group.append((order, command))
            if len(group) == at_once:
                self._carry_out(group)
                group = []
        self._carry_out(group)

    def _carry_out(self, group: Sequence[tuple[Order, Command | NotACommand]]) -> None:
        """The work of these orders and their answers, whole or not at all."""
        with self._store.together():
            done = [(order, command, self._done_or_refused(command)) for order, command in group]
            noted = [one for one in done if not self._told_there(one[0])]
            if len(noted) > 1:
                self._answer_together([(order, answer) for order, _, answer in noted])
            for order, command, answer in done:
                if len(noted) <= 1 or self._told_there(order):
                    self._answer(order, answer, command)

    def _told_there(self, order: Order) -> bool:
        """Whether the answer goes where the order came from, and needs no note."""
        return order.source is OrderSource.BOT and self._doors.bot is not None

    def _answer_together(self, answered: Sequence[tuple[Order, str]]) -> None:
        """A storm of orders gets few notes: each costs a request, and Telegram counts them."""
        now = self._doors.clock.now()
        lines = [
            f"{one_line(order.text)[:SHORT_ORDER]} - {one_line(answer)[:SHORT_ANSWER]}"
            for order, answer in answered
        ]
        note: int | None = None
        for part in split_text("\n".join(lines), TELEGRAM_LIMIT - len(NOTE_SIGN)):
            note = self._store.outbox.reserve_note(part, now)
        for order, answer in answered:
            self._store.console.done(order, answer, note, now)

    async def _approve(self, order: Order, command: Command, gateway: Gateway) -> None:
        """The one order that asks Telegram, whom a name belongs to and what stands unread in the chat."""
        now = self._doors.clock.now()
        try:
            contact = await approve(self._store, gateway, command.target, from_unread=True, now=now)
            answer = f"{who(contact)} is approved; what you have not read there is answered, too."
        except WrongUsage as refused:
            answer = str(refused)
        except TelegramFailed as failed:
            if failed.action is not Action.GIVE_UP:
                raise
            answer = str(failed)
        self._answer(order, answer, command)

    def _done_or_refused(self, command: Command | NotACommand) -> str:
        if isinstance(command, NotACommand):
            return str(command)
        try:
            return self._do(command)
        except WrongUsage as refused:
            return str(refused)

    def _do(self, command: Command) -> str:
        """One order, by the same code as the command line's verb of that name."""
        now = self._doors.clock.now()
        orders = Orders(
            self._store, now, lambda verb: f"/{verb}", lesson_days=self._doors.lesson_days
        )
        reports = OwnerReports(self._store, self._doors.limits, now)
        target, words = command.target, command.words
        by_card: dict[str, Callable[[int], str]] = {
            "ok": orders.ok,
            "no": orders.no,
            "take": orders.take,
            "edit": lambda number: orders.edit(number, words),
            "answer": lambda number: orders.answer(number, words),
        }
        if do := by_card.get(command.verb):
            return do(read_number(target))
        if command.verb == "learn":
            return generalise(self._store, read_number(target), now).sentence
        by_name: dict[str, Callable[[], str]] = {
            "help": lambda: HELP,
            "status": reports.status,
            "inbox": reports.inbox,
            "debug": reports.debug,
            "usage": reports.usage,
            "lessons": reports.lessons,
            "why": lambda: reports.why(orders.find(target)),
            "resolve": lambda: orders.resolve(target),
            "clear": lambda: orders.clear(target),
            "revoke": lambda: orders.revoke(target),
            "mode": lambda: orders.mode(target, words),
            "mute": lambda: _muted(orders.mute(target, words), target),
            "unmute": lambda: orders.unmute(target),
            "pause": orders.pause,
            "resume": lambda: orders.resume(target),
        }
        return by_name[command.verb]()

    def _answer(self, order: Order, answer: str, command: Command | NotACommand) -> None:
        """The answer, as a note; one for lasting work is edited as it goes on."""
        now = self._doors.clock.now()
        if self._told_there(order):
            self._store.console.done(order, answer, None, now)  # told where it was ordered
            return
        first, *rest = split_text(answer, TELEGRAM_LIMIT - len(NOTE_SIGN) - 2 - Progress.ROOM)
        lasting = isinstance(command, Command) and command.verb in LASTING
        note = self._store.outbox.reserve_note(f"{first}\n{READING}" if lasting else first, now)
        for part in rest:
            self._store.outbox.reserve_note(part, now)
        self._store.console.done(order, answer, note, now)
        if note is not None and lasting:
            self._progress.follow(note, first)

    def learn(self) -> None:
        """What the owner answered to what waited for him becomes a lesson, once his last word of it has settled."""
        now = self._doors.clock.now()
        for handover in self._store.talks.to_learn_from(now):
            conversation = self._store.talks.conversation(handover.user_id, now)
            pair = answered_by_owner(conversation.lines, handover.opened_at)
            if pair and now - pair.answers[-1].date < self._doors.limits.settle_seconds:
                continue
            with self._store.together():
                self._store.talks.learned(handover, now)
                if pair is None:
                    continue
                learned = learn(
                    self._store,
                    contact=conversation.contact,
                    questions=pair.questions,
                    answer=pair.words,
                    sources=pair.sources,
                    now=now,
                    expire_days=self._doors.lesson_days,
                )
                if learned.lesson:
                    self._store.outbox.reserve_note(learned.sentence, now)

    def end_what_waited_too_long(self) -> None:
        """A handover without a word of the owner's ends after a while; the bot goes on with what comes next."""
        now, hours = self._doors.clock.now(), self._doors.limits.handover_hours
        for handover in self._store.talks.handovers():
            if not expired(handover.opened_at, hours, now):
                continue
            contact = self._store.talks.conversation(handover.user_id, now).contact
            with self._store.together():
                self._store.talks.close_handover(
                    handover.user_id, f"you said nothing to it for {hours} h", now
                )
                self._store.outbox.reserve_note(
                    f"{who(contact)} waited for you for {hours} h. "
                    "From the next message on AutoKus answers there again.",
                    now,
                )


def _read(order: Order) -> Command | NotACommand:
    try:
        return read_command(order.text)
    except NotACommand as unknown:
        return unknown


def _muted(seconds: int, target: str) -> str:
    hours = seconds / 3600
    length = f"{seconds // 60} min" if hours < 1 else f"{hours:.0f} h"
    return f"Nothing is answered there for {length}. End it with /unmute {target}."
