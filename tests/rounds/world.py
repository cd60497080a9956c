"""A whole run over the pretend world and a real store in a temporary folder."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes import FakeClock, FakeProvider, FakeTelegram

from autokus import check_run
from autokus.judgement import Labelled, Texts, judge_line
from autokus.protocols import Bot, Doors, Embedder, Herald
from autokus.store.database import open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import (
    Disclosure,
    KeptDays,
    Limits,
    Outcome,
    Pace,
    Prices,
    PromptTexts,
    RunReport,
    SpendingCaps,
    Templates,
    Timing,
)

TEXTS = PromptTexts(
    system="Rules.\n{facts}",
    repair="Not usable: {wrong}.",
    examples="",
    profile="- I write React.\n",
    templates=Templates(
        admit={"ru": "Отвечает программа.", "en": "A program answers."},
        disclosure={"ru": "(Отвечает программа.)", "en": "(A program answers.)"},
        holding={"ru": "Спасибо, отвечу позже.", "en": "Thank you, I will answer later."},
    ),
    version="v1",
    canary="ak-canary",
)


class PassingClock(FakeClock):
    """Real durations from a made-up beginning."""

    def __init__(self) -> None:
        super().__init__()
        self._started = time.monotonic()

    def elapsed(self) -> float:
        return time.monotonic() - self._started

    def now(self) -> int:
        return super().now() + int(self.elapsed())

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))


@dataclass
class World:
    """Telegram, a model, a clock, a store, and the settings of the owner."""

    store: SqliteStore
    telegram: FakeTelegram
    provider: FakeProvider
    clock: FakeClock
    path: Path
    limits: Limits = field(
        default_factory=lambda: Limits(owner_active_hours=0, disclosure=Disclosure.WHEN_ASKED)
    )
    timing: Timing = field(default_factory=Timing)
    pace: Pace = field(default_factory=lambda: Pace(pause=0, spacing=0))
    parallel: int = 3
    caps: SpendingCaps = field(default_factory=SpendingCaps)
    prices: Prices = field(default_factory=Prices)
    embedder: Embedder | None = None
    bot: Bot | None = None
    herald: Herald | None = None
    kept: KeptDays = field(default_factory=KeptDays)

    @contextmanager
    def elsewhere(self) -> Iterator[SqliteStore]:
        """The same store as another process sees it: commands do not wait for a run."""
        other = SqliteStore(open_database(self.path))
        try:
            yield other
        finally:
            other.close()

    def let_time_pass(self) -> None:
        """From now on the run's clock goes by itself, and nothing is loaded or compiled any more."""
        line = Labelled("warm", ("Hello, what is your stack?",), model_says="Hello, thank you!")
        judge_line(line, Texts(("I write React.",)))
        self.clock = self.telegram.clock = PassingClock()

    def doors(self, *, dry: bool = False) -> Doors:
        return Doors(
            store=self.store.rehearsal() if dry else self.store,
            ledger=self.store.journal,
            connect=self.telegram.connect,
            provider=lambda: self.provider,
            texts=lambda: TEXTS,
            clock=self.clock,
            limits=self.limits,
            timing=self.timing,
            pace=self.pace,
            parallel=self.parallel,
            max_tokens=1500,
            caps=self.caps,
            prices=self.prices,
            secrets=lambda: ("sk-secret-key",),
            embedder=lambda: self.embedder,
            close=self.store.close,
            kept=self.kept,
            dry=dry,
            herald=None if dry else self.herald,
            bot=None if dry else self.bot,
        )

    def run(self, *, dry: bool = False, stack: str = "") -> RunReport:
        doors = self.doors(dry=dry)
        return asyncio.run(check_run.run(doors, pid=1, stack=stack))

    def next_run(self, after: float = 60.0) -> RunReport:
        self.clock.next_run(after)
        return self.run()

    def approve(self, *user_ids: int) -> None:
        """As `autokus approve` does it: what stands there now is never answered."""
        for user_id in user_ids:
            person = self.telegram.add(user_id)
            top = max((m.id for m in self.telegram.chats[user_id]), default=0)
            self.store.people.approve(person, mark=top, backlog=(), now=self.clock.now())
        self.store.talks.set_update_state(self.telegram.now_state)

    def outcomes(self, user_id: int) -> list[Outcome | None]:
        lines = self.store.talks.conversation(user_id, self.clock.now()).lines
        return [line.outcome for line in lines if not line.message.from_owner]

    def reasons(self, user_id: int) -> list[str]:
        lines = self.store.talks.conversation(user_id, self.clock.now()).lines
        return [line.reason for line in lines if not line.message.from_owner]

    @property
    def handed_over(self) -> dict[int, str]:
        return {found.user_id: found.reason for found in self.store.talks.handovers()}

    @property
    def unfinished(self) -> list[str]:
        return [row.state.value for row in self.store.outbox.unfinished()]

    @property
    def stops(self) -> list[str]:
        return [stop.name for stop in self.store.journal.stops(self.clock.now())]
