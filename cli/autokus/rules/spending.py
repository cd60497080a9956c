"""What a model call may cost, and whether the owner's caps allow it: asked before each call with its worst case."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from msgspec import Struct

from autokus.vocabulary import MILLION, Completion, Prices, Prompt, SpendingCaps, Spent

BYTES_PER_TOKEN = 2
"""No tokenizer in use makes more tokens of Latin (about 4 bytes each) or Cyrillic (2 bytes a letter) than this."""

OVERHEAD_TOKENS = 50
"""What a provider adds around the turns."""


class Cap(Struct, frozen=True):
    """A cap that stands in the way of a call: its name, since when its period runs, and the sentence about it."""

    name: str
    period: int
    reason: str


def worst_case(prompt: Prompt, max_tokens: int, tries: int, prices: Prices) -> Spent:
    """The most that this call can cost: each try reads the whole prompt afresh and writes all it may."""
    size = len(prompt.system.encode("utf-8", "replace")) + sum(
        len(turn.text.encode("utf-8", "replace")) for turn in prompt.turns
    )
    read = tries * (size // BYTES_PER_TOKEN + OVERHEAD_TOKENS)
    wrote = tries * max_tokens
    return Spent(read + wrote, _money(read, prices.input) + _money(wrote, prices.output))


def cost(completion: Completion, prices: Prices) -> int:
    """What the call has cost, in millionths; cached tokens are among the input tokens, at their own price."""
    cached = min(completion.cached_tokens, completion.input_tokens)
    return (
        _money(completion.input_tokens - cached, prices.input)
        + _money(cached, prices.cached or prices.input)
        + _money(completion.output_tokens, prices.output)
    )


def _money(tokens: int, price: int) -> int:
    return -(-tokens * price // MILLION)


def periods(now: int, zone: tzinfo | None) -> tuple[int, int]:
    """When the day and the month that `now` lies in began, by the owner's clock; UTC seconds."""
    zone = zone or UTC
    here = datetime.fromtimestamp(now, zone)
    day = datetime(here.year, here.month, here.day, tzinfo=zone)
    month = datetime(here.year, here.month, 1, tzinfo=zone)
    return int(day.timestamp()), int(month.timestamp())


def cap_in_the_way(
    day: Spent, month: Spent, worst: Spent, caps: SpendingCaps, began: tuple[int, int]
) -> Cap | None:
    """The first cap that this call, at its worst, would go beyond; `began` is when day and month did."""
    for name, cap, spent, more, since, unit in (
        ("tokens_day", caps.tokens_day, day.tokens, worst.tokens, began[0], "tokens today"),
        ("money_day", caps.money_day, day.cost, worst.cost, began[0], "today"),
        (
            "tokens_month",
            caps.tokens_month,
            month.tokens,
            worst.tokens,
            began[1],
            "tokens this month",
        ),
        ("money_month", caps.money_month, month.cost, worst.cost, began[1], "this month"),
    ):
        if cap and spent + more > cap:
            shown = _shown(name, spent), _shown(name, cap), _shown(name, more)
            return Cap(
                name,
                since,
                f"the cap spending.{name} is reached: {shown[0]} of {shown[1]} {unit} are spent,"
                f" and this call may cost {shown[2]}",
            )
    return None


def _shown(name: str, amount: int) -> str:
    return f"{amount / MILLION:.2f}" if name.startswith("money") else f"{amount}"
