from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from autokus.rules.spending import cap_in_the_way, cost, periods, worst_case
from autokus.vocabulary import (
    Completion,
    Finish,
    Prices,
    Prompt,
    Role,
    SpendingCaps,
    Spent,
    Turn,
)

PRICES = Prices(input=3_000_000, output=15_000_000, cached=300_000)
PROMPT = Prompt("s" * 1000, (Turn(Role.USER, "д" * 1000),))


def test_the_worst_case_reads_everything_and_writes_all_it_may_at_each_try() -> None:
    once = worst_case(PROMPT, 1500, 1, PRICES)
    twice = worst_case(PROMPT, 1500, 2, PRICES)

    assert once.tokens == (1000 + 2000) // 2 + 50 + 1500
    assert once.cost == 1550 * 3 + 1500 * 15
    assert twice == Spent(2 * once.tokens, 2 * once.cost)


def test_cached_tokens_cost_their_own_price() -> None:
    answer = Completion("Hi", Finish.COMPLETE, "m", 1000, 100, cached_tokens=900)
    assert cost(answer, PRICES) == 100 * 3 + 270 + 100 * 15


def test_without_a_price_of_their_own_cached_tokens_cost_what_others_do() -> None:
    answer = Completion("Hi", Finish.COMPLETE, "m", 1000, 0, cached_tokens=900)
    assert cost(answer, Prices(input=1_000_000)) == 1000


def test_a_provider_that_counts_more_cached_tokens_than_tokens_earns_nothing() -> None:
    answer = Completion("Hi", Finish.COMPLETE, "m", 100, 0, cached_tokens=900)
    assert cost(answer, PRICES) == 30


BEGAN = (1000, 500)


@pytest.mark.parametrize(
    ("day", "month", "caps", "name"),
    [
        pytest.param(Spent(0), Spent(0), SpendingCaps(), None, id="no caps"),
        pytest.param(Spent(90), Spent(0), SpendingCaps(tokens_day=100), None, id="just within"),
        pytest.param(Spent(91), Spent(0), SpendingCaps(tokens_day=100), "tokens_day", id="day"),
        pytest.param(
            Spent(0), Spent(995), SpendingCaps(tokens_month=1000), "tokens_month", id="month"
        ),
        pytest.param(
            Spent(0, 99), Spent(0), SpendingCaps(money_day=100), "money_day", id="money of a day"
        ),
        pytest.param(
            Spent(0), Spent(0, 99), SpendingCaps(money_month=100), "money_month", id="of a month"
        ),
    ],
)
def test_a_cap_stands_in_the_way_before_it_is_passed(
    day: Spent, month: Spent, caps: SpendingCaps, name: str | None
) -> None:
    cap = cap_in_the_way(day, month, Spent(10, 2), caps, BEGAN)
    assert (cap.name if cap else None) == name


def test_the_owner_reads_which_cap_and_how_much() -> None:
    cap = cap_in_the_way(
        Spent(0, 990_000), Spent(0), Spent(1, 20_000), SpendingCaps(0, 0, 1_000_000), BEGAN
    )
    assert cap is not None
    assert cap.period == 1000
    assert cap.reason == (
        "the cap spending.money_day is reached: 0.99 of 1.00 today are spent, and this call may cost 0.02"
    )


@pytest.mark.parametrize(
    ("zone", "now", "day", "month"),
    [
        pytest.param(None, (2026, 3, 15, 12), (2026, 3, 15, 0), (2026, 3, 1, 0), id="UTC"),
        pytest.param(
            ZoneInfo("Asia/Vladivostok"),
            (2026, 2, 28, 20),
            (2026, 2, 28, 14),
            (2026, 2, 28, 14),
            id="already tomorrow, and the next month, by the owner's clock",
        ),
        pytest.param(
            ZoneInfo("Europe/Berlin"),
            (2026, 3, 29, 12),
            (2026, 3, 28, 23),
            (2026, 2, 28, 23),
            id="on the day the clocks go forward",
        ),
    ],
)
def test_days_and_months_are_the_owners(
    zone: ZoneInfo | None,
    now: tuple[int, int, int, int],
    day: tuple[int, int, int, int],
    month: tuple[int, int, int, int],
) -> None:
    def utc(when: tuple[int, int, int, int]) -> int:
        return int(datetime(*when, tzinfo=UTC).timestamp())

    assert periods(utc(now), zone) == (utc(day), utc(month))
