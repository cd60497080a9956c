"""The books of model calls: each is entered at its worst case before it is made, if the owner's caps allow it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from time import monotonic

from msgspec import Struct
from msgspec.structs import replace

from autokus.errors import ModelFailed
from autokus.protocols import Journal
from autokus.rules.spending import Cap, cap_in_the_way, cost, periods, worst_case
from autokus.vocabulary import Completion, ModelCall, Prices, Prompt, SpendingCaps

ASKED = "asked"
"""The result of a call that is in the making, or whose run died."""


class TooDear(Exception):  # a cap of the owner's stands in the way; nothing failed
    """The call, at its worst, would go beyond `cap`; unless it `lasts`, only because others are in the making."""

    def __init__(self, cap: Cap, *, lasts: bool) -> None:
        """See the class."""
        super().__init__(cap.reason)
        self.cap = cap
        self.lasts = lasts


class Entry(Struct, frozen=True):
    """A call in the books that has not ended yet."""

    number: int
    call: ModelCall
    began: float


class Bookkeeper:
    """Books the calls of one run; run 0 is for calls that belong to none."""

    def __init__(
        self,
        ledger: Journal,
        caps: SpendingCaps,
        prices: Prices,
        *,
        zone: tzinfo | None,
        now: Callable[[], int],
        run_id: int,
    ) -> None:
        """Days and months are those of `zone`."""
        self._ledger = ledger
        self._caps = caps
        self._prices = prices
        self._zone = zone
        self._now = now
        self._run = run_id

    def open(self, user_id: int, prompt: Prompt, max_tokens: int, tries: int) -> Entry:
        """Books the call that is about to be made. Raises TooDear."""
        now = self._now()
        worst = worst_case(prompt, max_tokens, tries, self._prices)
        began = periods(now, self._zone)
        day, month = map(self._ledger.spent, began)
        cap = cap_in_the_way(day, month, worst, self._caps, began)
        if cap:
            settled = [self._ledger.spent(since, in_the_making=False) for since in began]
            lasts = cap_in_the_way(settled[0], settled[1], worst, self._caps, began) is not None
            raise TooDear(cap, lasts=lasts)
        call = ModelCall(user_id, now, 0.0, "", worst.tokens, 0, ASKED, cost=worst.cost)
        return Entry(self._ledger.open_call(self._run, call), call, monotonic())

    def answered(self, entry: Entry, completion: Completion) -> None:
        """Corrects the entry to what the answer has cost."""
        self._ledger.close_call(
            entry.number,
            replace(
                entry.call,
                seconds=monotonic() - entry.began,
                model=completion.model,
                input_tokens=completion.input_tokens,
                output_tokens=completion.output_tokens,
                cached_tokens=completion.cached_tokens,
                result=completion.finish.value,
                cost=cost(completion, self._prices),
            ),
        )

    def failed(self, entry: Entry, failure: ModelFailed) -> None:
        """A call that was refused costs nothing; one that broke off may have cost all it could."""
        call = replace(entry.call, seconds=monotonic() - entry.began, result=failure.name)
        if not failure.may_cost:
            call = replace(call, input_tokens=0, cost=0)
        self._ledger.close_call(entry.number, call)

    def tell(self, cap: Cap) -> bool:
        """Whether the owner is to be told that this cap is reached: once in each of its periods."""
        return self._ledger.tell_of_cap(cap.name, cap.period, self._now())
