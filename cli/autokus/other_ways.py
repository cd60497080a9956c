"""One run's errands to the owner beside Saved Messages, where they are set up: the bot, and other channels.

The bot is asked first of all, so that a `pause` given there holds for this run; cards and answers go out last. Nothing
here is anything that a run fails by: what did not arrive stands in Saved Messages, and is tried again by later runs.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from autokus.apart import in_thread
from autokus.doorkeeper import Doorkeeper
from autokus.errors import Action, BotFailed, ChannelsFailed
from autokus.protocols import Bot, Doors
from autokus.vocabulary import (
    EXTRAS,
    Answered,
    BotCard,
    BotNews,
    Card,
    Conversation,
    Door,
    Errand,
    Stop,
    Told,
)

if TYPE_CHECKING:
    from autokus.rules.tidings import Waiting

LONGEST_SECONDS = 10.0
"""For all channels together, and for all that the bot is to say."""

HEARING_SECONDS = 5.0
"""For what comes before the recruiters: a run waits no longer for its bot."""

OVERRUN_SECONDS = 1.0
"""How much later than it says a door may come back before its thread is left behind."""

LEAST_SECONDS = 2.0
"""With less time left in the run nothing is begun."""

NEW_SECONDS = 24 * 3600
"""A card that is older is no news, to a way that was set up today."""

BOT = "bot"

WRITING_FAILED = ("bot_400", "bot_403")
"""Names of failures that a look for news says nothing about."""

Result = TypeVar("Result")


class _OutOfTime(Exception):
    """What is left to say is said by the next run."""


class OtherWays:
    """What is heard and told in one run; made only where a way is set up."""

    def __init__(self, doors: Doors, keeper: Doorkeeper) -> None:
        """See the class."""
        self._doors = doors
        self._keeper = keeper
        self._bot = doors.bot
        self._herald = doors.herald
        self._bot_answers = True
        self._bot_until = 0.0
        self._owner = doors.store.people.owner_id()
        self._tidings = doors.store.tidings

    async def hear(self) -> None:
        """Stores what the owner told the bot, each order once, and only then lets the phone know."""
        bot, owner = self._bot, self._owner
        if bot is None or owner is None or not self._may_ask():
            return
        since, now = self._doors.store.console.bot_offset(), self._doors.clock.now()
        seconds = min(HEARING_SECONDS, self._left())
        try:
            news = await self._ask(lambda left: bot.news(since, owner, now, left), seconds)
            self._heard()
            if news == BotNews(since):
                return
            self._doors.store.console.take(news.orders, bot_offset=news.next)
            await self._ask(lambda left: _react(bot, owner, news, left), seconds)
        except BotFailed as failed:
            self._bot_failed(failed)

    async def tell(self) -> None:
        """Brings answers, new cards and lasting stops to where they have not been yet."""
        await self._tell_by_bot()
        await self._tell_by_channels()

    # -- the bot

    def _may_ask(self) -> bool:
        return (
            self._bot_answers
            and not self._keeper.closed(Door.BOT)
            and self._left() >= LEAST_SECONDS
        )

    def _heard(self) -> None:
        """The bot can be read; where it could not write, only a message that arrives makes it well again."""
        before = self._doors.store.journal.health().get(Door.BOT)
        if before is None or before.well or before.name not in WRITING_FAILED:
            self._keeper.answered(Door.BOT)

    async def _tell_by_bot(self) -> None:
        if self._bot is None or self._owner is None or not self._may_ask():
            return
        self._bot_until = self._doors.clock.elapsed() + LONGEST_SECONDS
        try:
            for answered in self._tidings.answers():
                await self._bring_answer(self._bot, self._owner, answered)
            for card in self._tidings.cards(BOT, self._now() - NEW_SECONDS):
                await self._bring_card(self._bot, self._owner, card)
            for stop in self._stops(BOT):
                await self._bring_stop(self._bot, self._owner, stop)
            for subject, message_id in self._tidings.with_buttons():
                await self._take_buttons(self._bot, self._owner, subject, message_id)
        except BotFailed as failed:
            self._bot_failed(failed)
        except _OutOfTime:
            return  # the next run goes on

    async def _bring_answer(self, bot: Bot, owner: int, answered: Answered) -> None:
        if answered.answer:
            try:
                await self._say(lambda left: bot.say(answered.answer, owner, left))
            except BotFailed as failed:
                if _is_a_try(failed):
                    self._tidings.not_told(answered.order, self._now())
                raise
        self._tidings.told(answered.order, self._now())

    async def _bring_card(self, bot: Bot, owner: int, card: Card) -> None:
        shown = self._as_shown(card)
        try:
            message_id = await self._say(lambda left: bot.show(shown, owner, left))
        except BotFailed as failed:
            if _is_a_try(failed):
                self._tidings.failed(BOT, _subject(card), self._now())
            raise
        self._tidings.arrived(BOT, _subject(card), self._now(), message_id=message_id)

    async def _bring_stop(self, bot: Bot, owner: int, stop: Stop) -> None:
        try:
            await self._say(lambda left: bot.say(_stop_text(stop), owner, left))
        except BotFailed as failed:
            if _is_a_try(failed):
                self._tidings.failed(BOT, _stop_subject(stop), self._now())
            raise
        self._tidings.arrived(BOT, _stop_subject(stop), self._now())

    async def _take_buttons(self, bot: Bot, owner: int, subject: str, message_id: int) -> None:
        await self._say(lambda left: bot.take_buttons(message_id, owner, left))
        self._tidings.without_buttons(subject)

    async def _say(self, work: Callable[[float], Result]) -> Result:
        """One of the things that the bot is to say; they have their time together. Raises BotFailed, _OutOfTime."""
        seconds = min(self._bot_until - self._doors.clock.elapsed(), self._left())
        if seconds < LEAST_SECONDS:
            raise _OutOfTime
        said = await self._ask(work, seconds)
        self._keeper.answered(Door.BOT)
        return said

    async def _ask(self, work: Callable[[float], Result], seconds: float) -> Result:
        """Asks the bot beside the run. Raises BotFailed."""
        try:
            return await in_thread(lambda: work(seconds), seconds + OVERRUN_SECONDS)
        except TimeoutError as stuck:
            raise BotFailed(
                "A call of the Bot API hangs.", name="bot_stuck", may_have_arrived=True
            ) from stuck

    def _bot_failed(self, failed: BotFailed) -> None:
        # A message that was refused says nothing about the way there.
        if failed.action is Action.GIVE_UP:
            self._keeper.noted(Door.BOT, failed)
            return
        self._bot_answers = failed.only_reading
        self._keeper.failed(Door.BOT, failed)

    # -- other channels

    async def _tell_by_channels(self) -> None:
        herald = self._herald
        if herald is None or self._left() < LEAST_SECONDS:
            return
        news = {way: self._news_for(way) for way in herald.ways}
        errands = [
            _errand(way, *found, words=herald.words) for way, found in news.items() if any(found)
        ]
        if not errands:
            return
        seconds = min(LONGEST_SECONDS, self._left())
        try:
            told = await in_thread(lambda: herald.tell(errands, seconds), seconds + OVERRUN_SECONDS)
        except TimeoutError:
            told = tuple(Told(errand.way, "no answer in time") for errand in errands)
        self._note_told(told, news)

    def _news_for(self, way: str) -> tuple[list[Waiting], list[Stop]]:
        cards = self._tidings.cards(way, self._now() - NEW_SECONDS)
        return [self._waiting(card) for card in cards], self._stops(way)

    def _note_told(
        self, told: Sequence[Told], news: dict[str, tuple[list[Waiting], list[Stop]]]
    ) -> None:
        lasting = False
        for one in told:
            waiting, stops = news[one.way]
            subjects = [f"card {each.number}" for each in waiting] + [*map(_stop_subject, stops)]
            for subject in subjects:
                if one.why:
                    lasting |= self._tidings.failed(one.way, subject, self._now()) or one.lasting
                else:
                    self._tidings.arrived(one.way, subject, self._now())
        wrong = [f"{one.way}: {one.why}" for one in told if one.why]
        if not wrong:
            self._keeper.answered(Door.CHANNELS)
            return
        failure = ChannelsFailed(
            f"Word to you did not arrive ({'; '.join(wrong)}).",
            "What waits for you stands in Saved Messages.",
            "`autokus notify` tries every way.",
            name="channels",
            action=Action.GIVE_UP if lasting else Action.NEXT_RUN,
        )
        self._keeper.noted(Door.CHANNELS, failure)

    # -- what there is to tell

    def _as_shown(self, card: Card) -> BotCard:
        """The card as it stands in Saved Messages, with buttons."""
        from autokus.owner_reports import clock  # noqa: PLC0415  # an idle run's cost is its imports
        from autokus.rules.card import handover_card, reply_card  # noqa: PLC0415  # likewise
        from autokus.rules.tidings import buttons_of  # noqa: PLC0415  # likewise

        talk = self._talk(card)
        messages = [line.message for line in talk.lines if line.message.id in card.answers]
        if card.outbox_id is None and talk.handover:
            text = handover_card(card, talk.contact, messages, talk.handover)
        else:
            row = self._doors.store.outbox.get(card.outbox_id) if card.outbox_id else None
            leaves = clock(row.due_at, self._doors.limits.zone) if row and row.due_at else ""
            text = reply_card(card, talk.contact, messages, leaves)
        return BotCard(card.number, text, buttons_of(card, talk.contact))

    def _waiting(self, card: Card) -> Waiting:
        from autokus.rules.tidings import Waiting  # noqa: PLC0415  # likewise

        talk = self._talk(card)
        words = (line.message.text for line in talk.lines if line.message.id in card.answers)
        return Waiting(card.number, talk.contact.label, card.reason, tuple(filter(None, words)))

    def _talk(self, card: Card) -> Conversation:
        return self._doors.store.talks.conversation(card.user_id, self._now())

    def _stops(self, way: str) -> list[Stop]:
        """What stands still until the owner has mended it, that this way has not told of yet."""
        return [
            stop
            for stop in self._doors.store.journal.stops(self._now())
            if stop.seconds is None
            and stop.door not in EXTRAS
            and not self._tidings.is_over(way, _stop_subject(stop))
        ]

    def _left(self) -> float:
        return self._doors.timing.ends - self._doors.clock.elapsed() - OVERRUN_SECONDS

    def _now(self) -> int:
        return self._doors.clock.now()


def _is_a_try(failed: BotFailed) -> bool:
    """While the API is down nothing is given up; what it refused, or may have taken, is not repeated for ever."""
    return failed.action is Action.GIVE_UP or failed.may_have_arrived


def _react(bot: Bot, owner: int, news: BotNews, seconds: float) -> None:
    """What the phone waits for; all of it within `seconds`. Raises BotFailed."""
    until = time.monotonic() + seconds

    def left() -> float:
        return max(0.1, until - time.monotonic())

    for press in news.presses:
        bot.answer_press(press, left())
    for number in news.to_edit:
        bot.ask_for_text(number, owner, left())
    if news.unclear:
        from autokus.rules.tidings import HINT  # noqa: PLC0415  # an idle run's cost is its imports

        bot.say(HINT, owner, left())


def _errand(way: str, waiting: Sequence[Waiting], stops: Sequence[Stop], *, words: bool) -> Errand:
    from autokus.rules.tidings import message_of, title_of  # noqa: PLC0415  # likewise

    parts = [*map(_stop_text, stops), *([message_of(waiting, words=words)] if waiting else [])]
    title = "AutoKus stands still" if stops else title_of(waiting)
    return Errand(way, title, "\n\n".join(parts))


def _subject(card: Card) -> str:
    return f"card {card.number}"


def _stop_subject(stop: Stop) -> str:
    return f"stop {stop.door.value} {stop.since}"


def _stop_text(stop: Stop) -> str:
    return f"{stop.door.value}: {stop.what}"
