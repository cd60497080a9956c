"""A quantity that a text names, and whether one bears out another, however each of them is written."""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from autokus.language.number_words import THOUSAND
from autokus.language.units import DAYS_IN, NOUN

KINDS_OF_THINGS = frozenset(re.findall(r"\?P<(\w+)>", NOUN))
"""What a count may be of; other things are named by their own word."""


class Measure(StrEnum):
    """What a quantity measures; NUMBER is a figure that stands alone."""

    MONEY = "money"
    DURATION = "duration"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    PERCENT = "percent"
    COUNT = "count"
    NUMBER = "number"


class Quantity(Struct, frozen=True):
    """A figure in a text. `low` or `high` is None where the text leaves that end open ("7+", "up to 300k").

    `unit` belongs to a duration, `of` says what is counted (a kind of thing, or the noun as it stands), `tax` is net
    or gross. `loose`: money that may be meant in thousands ("300"), a time that may be of the afternoon ("at 3").
    """

    kind: Measure
    low: float | None
    high: float | None
    words: str
    start: int
    end: int
    currency: str = ""
    period: str = ""
    tax: str = ""
    unit: str = ""
    of: str = ""
    moment: tuple[int | None, int | None, int | None, int | None] = (None, None, None, None)
    loose: bool = False
    about: bool = False
    spelt: bool = False

    @property
    def at_least(self) -> bool:
        """Open upwards."""
        return self.high is None and self.low is not None

    @property
    def at_most(self) -> bool:
        """Open downwards."""
        return self.low is None and self.high is not None


_CLOCK = {Measure.DATE, Measure.TIME}


def same(one: Quantity, other: Quantity) -> bool:
    """Whether both say the same, however they are written."""
    return (
        (one.low is None) == (other.low is None)
        and (one.high is None) == (other.high is None)
        and any(_equal(a.low, b.low) and _equal(a.high, b.high) for a, b in _comparable(one, other))
        and _same_moment(one, other)
    )


def supports(fact: Quantity, claim: Quantity) -> bool:
    """Whether the claim is no more than what the fact says: "7+" and "more than 5" are, where the fact says 7."""
    return _moment_supports(fact, claim) and any(
        _bears_out(a, b) for a, b in _comparable(fact, claim)
    )


def echoes(source: Quantity, repeated: Quantity) -> bool:
    """Whether the repeated figure is (an end of) the source's: "500к" echoes "до 500к"."""
    if repeated.kind is Measure.DATE:
        return source.kind is Measure.DATE and _moment_supports(source, repeated)
    return any(
        all(end is None or _equal(end, a.low) or _equal(end, a.high) for end in (b.low, b.high))
        for a, b in _comparable(source, repeated)
    )


def _bears_out(fact: Quantity, claim: Quantity) -> bool:
    if claim.kind is Measure.DATE:
        return True  # the moments have been compared
    if claim.at_least:
        bound = fact.low
        if bound is None or claim.low is None:
            return False
        # A wish for "more than 200" is another wish than one for 250; a length of time is as long as it is.
        return _equal(bound, claim.low) or (claim.kind is not Measure.MONEY and bound > claim.low)
    if claim.at_most:
        return _equal(fact.high, claim.high)
    if claim.low is None or claim.high is None:
        return False
    if fact.low is None or fact.high is None:
        end = fact.high if fact.low is None else fact.low
        return _equal(end, claim.low) and _equal(end, claim.high)
    return _not_over(fact.low, claim.low) and _not_over(claim.high, fact.high)


def _equal(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1.0, abs(one), abs(other))


def _not_over(one: float, other: float) -> bool:
    return one <= other or _equal(one, other)


def _comparable(one: Quantity, other: Quantity) -> list[tuple[Quantity, Quantity]]:
    """The pair on a common scale; none if they measure different things, two if one may be meant in thousands."""
    if one.kind is not other.kind:
        if Measure.NUMBER not in {one.kind, other.kind} or {one.kind, other.kind} & _CLOCK:
            return []
        if Measure.MONEY in {one.kind, other.kind}:
            return _money_pairs(_as_money(one), _as_money(other))
        return [(one, other)]
    if one.kind is Measure.MONEY:
        return _money_pairs(one, other)
    if one.kind is Measure.DURATION:
        return [(_in_days(one), _in_days(other))]
    if one.kind is Measure.COUNT and not _same_thing(one.of, other.of):
        return []
    if one.kind is Measure.TIME and one.loose != other.loose:
        return [(_on_dial(one), _on_dial(other))]
    return [(one, other)]


def _same_thing(one: str, other: str) -> bool:
    if one in KINDS_OF_THINGS or other in KINDS_OF_THINGS:
        return one == other
    return one[:5] == other[:5]


def _money_pairs(one: Quantity, other: Quantity) -> list[tuple[Quantity, Quantity]]:
    apart = (
        (one.currency and other.currency and one.currency != other.currency)
        or (one.tax and other.tax and one.tax != other.tax)
        or (
            one.period
            and other.period
            and one.period != other.period
            and {one.period, other.period} != {"month", "year"}
        )
    )
    if apart:
        return []
    if one.period and other.period and one.period != other.period:
        one, other = _a_year(one), _a_year(other)
    pairs = [(one, other)]
    if one.loose and not other.loose:
        pairs.append((_times(one, THOUSAND), other))
    if other.loose and not one.loose:
        pairs.append((one, _times(other, THOUSAND)))
    return pairs


def _as_money(one: Quantity) -> Quantity:
    if one.kind is Measure.MONEY:
        return one
    return replace(one, kind=Measure.MONEY, loose=max(one.low or 0, one.high or 0) < THOUSAND)


def _a_year(money: Quantity) -> Quantity:
    return _times(money, 12) if money.period == "month" else money


def _in_days(span: Quantity) -> Quantity:
    return _times(span, DAYS_IN[span.unit])


def _on_dial(time: Quantity) -> Quantity:
    low = (time.low or 0) % 720
    return replace(time, low=low, high=low)


def _times(one: Quantity, factor: float) -> Quantity:
    return replace(
        one,
        low=None if one.low is None else one.low * factor,
        high=None if one.high is None else one.high * factor,
    )


def _same_moment(one: Quantity, other: Quantity) -> bool:
    return _moment_supports(one, other) and _moment_supports(other, one)


def _moment_supports(fact: Quantity, claim: Quantity) -> bool:
    """A date bears out one that says no more than itself: "12 мая 2025" bears out "в мае"."""
    if fact.kind is not Measure.DATE or claim.kind is not Measure.DATE:
        return fact.kind is claim.kind or Measure.DATE not in {fact.kind, claim.kind}
    if claim.of or fact.of:
        return claim.of == fact.of
    return all(b is None or a == b for a, b in zip(fact.moment, claim.moment, strict=True))
