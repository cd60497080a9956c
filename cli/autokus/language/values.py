"""Quantities in Russian and English text, however they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from autokus.language.moments import Moment, moments
from autokus.language.no_values import without_names, without_ordinals
from autokus.language.number_words import HUNDRED, MILLION, THOUSAND, Numeral, numerals
from autokus.language.quantity import KINDS_OF_THINGS, Measure, Quantity, echoes, same, supports
from autokus.language.spans import collectives, multiples, named_spans
from autokus.language.text import fold, pattern
from autokus.language.units import (
    ABOUT_BEFORE,
    AGED,
    BEFORE_UNIT,
    BETWEEN,
    CURRENCY,
    DURATION,
    LEFT_FILLER,
    LESS_BEFORE,
    MONEY_TALK,
    MORE_AFTER,
    MORE_BEFORE,
    NOUN,
    OLD,
    PAIR_LINK,
    PERIOD,
    PERIODS,
    RANGE_LINK,
    STOP_WORDS,
    TAX,
    TEAM_OF,
    UNIT_BEFORE,
)

__all__ = ["Measure", "Quantity", "echoes", "quantities", "same", "supports"]

# Put together once: a pattern is looked up by its text.
_CURRENCY_BEFORE = rf"(?:{CURRENCY})\s?$"
_CURRENCY_AFTER = rf"\s?(?:{CURRENCY})(?!\w)"
_UNIT_IN_RANGE = rf"^{BEFORE_UNIT}(?:{DURATION})(?=\s*(?:-|до\b|to\b|или\b|or\b))"
_UNIT_AFTER = rf"{BEFORE_UNIT}(?:{DURATION})(?!\w)"
_TAX_AFTER = rf"\s*(?:{TAX})\w*"
_TAXED = rf"\s*,?\s*(?:{TAX})"
_PAY_BEFORE = MONEY_TALK + r"[^,.;]{0,12}$"
_PERCENT = r"\s?(?:%|процент\w*|percent|per\s?cent|pct\b|п\.п\.)"


class _Amount(Struct, frozen=True):
    """A numeral with the currency that belongs to it."""

    numeral: Numeral
    start: int
    end: int
    currency: str


class _Reading(Struct, frozen=True):
    """A number or a range in its text: what stands before it, where what follows begins, and its ends.

    `of_pay`: money is spoken of somewhere in the text.
    """

    text: str
    left: str
    tail: int
    first: _Amount
    last: _Amount
    low: float
    high: float
    of_pay: bool

    @property
    def scaled(self) -> bool:
        """Written with its thousands, at either end."""
        return (
            self.first.numeral.scaled
            or self.last.numeral.scaled
            or self.high != self.last.numeral.value
        )

    @property
    def loose(self) -> bool:
        """As an amount of money it may be meant in thousands."""
        return not self.scaled and self.high < THOUSAND

    @property
    def bare(self) -> Quantity:
        """The number, before it is known what it measures."""
        return Quantity(Measure.NUMBER, None, None, "", self.first.start, self.tail)


MONEY_FROM = 10_000
"""A bare number from here on is taken for money, unless it says what it counts."""

PAY_FROM = 10
"""From here on it is, where the talk is of pay."""

RATIO_UP_TO = 50
"""Two smaller numbers with a slash between them are a ratio or a rhythm of days: "8/10", "2/2"."""

RIGHT_LENGTH = 24
"""So far behind an amount may stand whether it is net or gross."""

LEFT_LENGTH = 40
"""So much before a number may say what it measures."""

RIGHT_WORDS = 4
"""So many words behind a number may say what it counts."""


@lru_cache(maxsize=512)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order, places as in its folded form; names like "React 18" or "B2" hold none."""
    folded = re.sub(r"(?<=\d)\s?1[⁄/]2(?!\w)|\s1/2(?=\s+(?:year|год|лет|month))", ".5", fold(text))
    folded = without_names(re.sub(r"[\ufe00-\ufe0f\u20e3]", "", folded))
    folded = re.sub(
        r"(?<=\d)-(?:х|ти|ю|мя|ми|ех)(?!\w)", lambda hit: " " * len(hit.group()), folded
    )
    times = moments(folded)
    rest = list(folded)
    for moment in times:
        rest[moment.start : moment.end] = "\x01" * (moment.end - moment.start)
    found = [_of_moment(moment, folded) for moment in times]
    found += _measured(without_ordinals("".join(rest)))
    return tuple(sorted(found, key=lambda one: one.start))


def _of_moment(moment: Moment, folded: str) -> Quantity:
    return Quantity(
        kind=Measure.DATE if moment.minutes is None else Measure.TIME,
        low=moment.minutes,
        high=moment.minutes,
        words=folded[moment.start : moment.end].strip(),
        start=moment.start,
        end=moment.end,
        of=moment.relative,
        moment=moment.date,
        loose=moment.loose,
    )


# -- numbers with what they measure ---------------------------------------------------------------


def _measured(text: str) -> list[Quantity]:
    found = [*named_spans(text), *collectives(text), *multiples(text)]
    taken = [(one.start, one.end) for one in found]
    amounts = [
        amount
        for amount in (_amount(text, numeral) for numeral in numerals(text))
        if not any(start < amount.end and amount.start < end for start, end in taken)
    ]
    of_pay = pattern(MONEY_TALK).search(text) is not None
    at = 0
    while at < len(amounts):
        ends = _range(text, amounts[at], amounts[at + 1]) if at + 1 < len(amounts) else None
        first, last = amounts[at], amounts[at + 1] if ends else amounts[at]
        low, high = ends or (_inverted(text, first), _inverted(text, first))
        found.append(_quantity(text, first, last, (low, high), of_pay=of_pay))
        at += 2 if ends else 1
    return found


def _amount(text: str, numeral: Numeral) -> _Amount:
    before = pattern(_CURRENCY_BEFORE).search(text, max(0, numeral.start - 6), numeral.start)
    after = pattern(_CURRENCY_AFTER).match(text, numeral.end)
    if after and after.lastgroup:
        return _Amount(numeral, numeral.start, after.end(), after.lastgroup)
    if before and before.lastgroup:
        return _Amount(numeral, before.start(), numeral.end, before.lastgroup)
    return _Amount(numeral, numeral.start, numeral.end, "")


def _inverted(text: str, amount: _Amount) -> float:
    """Also "тысяч двести", where the scale stands before the number."""
    left = text[max(0, amount.start - LEFT_LENGTH) : amount.start]
    if not amount.numeral.scaled and re.search(r"(?:тысяч|тыщ|тыс)\s$", left):
        return amount.numeral.value * THOUSAND
    return amount.numeral.value


def _range(text: str, first: _Amount, second: _Amount) -> tuple[float, float] | None:
    gap = text[first.end : second.start]
    # "пять лет - семь лет", "5 years to 7 years": the unit may stand twice.
    gap = pattern(_UNIT_IN_RANGE).sub("", gap)
    linked = pattern(RANGE_LINK).fullmatch(gap) or (
        pattern(PAIR_LINK).fullmatch(gap)
        and pattern(BETWEEN).search(text, max(0, first.start - LEFT_LENGTH), first.start)
    )
    if not linked:
        return None
    low, high = first.numeral.value, second.numeral.value
    if second.numeral.scaled and not first.numeral.scaled:
        low *= _shared_scale(low, high)
    elif first.numeral.scaled and not second.numeral.scaled:
        high *= _shared_scale(high, low)
    named = first.currency or second.currency
    if gap.strip() == "/" and not named and high != low < RATIO_UP_TO:
        return None
    return (low, high) if low <= high else None


def _shared_scale(short: float, full: float) -> float:
    """By how much the shorter end of a range is meant larger, as in "250-300k"."""
    if short >= THOUSAND:
        return 1
    return MILLION if full >= MILLION and short < HUNDRED else THOUSAND


def _quantity(
    text: str, first: _Amount, last: _Amount, ends: tuple[float, float], *, of_pay: bool
) -> Quantity:
    low, high = ends
    more = pattern(MORE_AFTER).match(text, last.end)
    left = _left(text, first.start)
    tail = more.end() if more else last.end
    known = _kind(_Reading(text, left, tail, first, last, low, high, of_pay))
    later = pattern(MORE_AFTER).match(text, known.end)  # "7 years or more"
    opens_up = more or later or (low == high and pattern(MORE_BEFORE).search(left))
    opens_down = not opens_up and low == high and pattern(LESS_BEFORE).search(left)
    return replace(
        known,
        low=None if opens_down else low,
        high=None if opens_up else high,
        words=text[known.start : max(known.end, later.end() if later else 0)].strip(" \x01,;"),
        about=pattern(ABOUT_BEFORE).search(left) is not None,
        spelt=first.numeral.spelt,
    )


def _left(text: str, start: int) -> str:
    """What stands before a number, without fillers such as "the"."""
    return pattern(LEFT_FILLER).sub("", text[max(0, start - LEFT_LENGTH) : start])


def _kind(seen: _Reading) -> Quantity:
    """The quantity with its kind and where it ends; its ends of value are still to come."""
    currency = seen.last.currency or seen.first.currency
    if currency:
        return _money(seen, currency)
    percent = pattern(_PERCENT).match(seen.text, seen.tail)
    if percent:
        return replace(seen.bare, kind=Measure.PERCENT, end=percent.end())
    lasting = _age(seen) or _duration(seen)
    if lasting:
        return lasting
    counted = _counted(seen)
    if counted and counted.of in KINDS_OF_THINGS:
        return counted
    if counted and pattern(_PAY_BEFORE).search(seen.left):
        counted = None  # "вилка 300-400 понятна" counts nothing
    paid = pattern(PERIOD).match(seen.text, seen.tail) or pattern(_TAXED).match(
        seen.text, seen.tail
    )
    large = seen.high >= MONEY_FROM and not counted
    if seen.scaled or paid or large or (not counted and seen.high >= PAY_FROM and seen.of_pay):
        return _money(seen, "")
    return counted or seen.bare


def _money(seen: _Reading, currency: str) -> Quantity:
    text = seen.text
    net = pattern(_TAX_AFTER).match(text, seen.tail)
    period = pattern(PERIOD).match(text, net.end() if net else seen.tail)
    end = period.end() if period else seen.tail
    taxed = pattern(TAX).search(text, seen.first.start, min(len(text), end + RIGHT_LENGTH))
    said = (period.group("per") or period.group("ly")) if period else ""
    return replace(
        seen.bare,
        kind=Measure.MONEY,
        currency=currency,
        end=end,
        period=next((name for name, words in PERIODS if said and re.match(words, said)), ""),
        tax=(taxed.lastgroup or "") if taxed else "",
        loose=not currency and seen.loose,
    )


def _age(seen: _Reading) -> Quantity | None:
    old = pattern(OLD).match(seen.text, seen.tail)
    if old:
        return replace(seen.bare, kind=Measure.AGE, unit="year", end=old.end())
    years = pattern(r"\s?(?:лет|год\w{0,2}|years?)(?!\w)").match(seen.text, seen.tail)
    if years and pattern(AGED).search(seen.left):
        return replace(seen.bare, kind=Measure.AGE, unit="year", end=years.end())
    return None


def _duration(seen: _Reading) -> Quantity | None:
    unit = pattern(_UNIT_AFTER).match(seen.text, seen.tail)
    if unit is None:
        before = pattern(UNIT_BEFORE).search(seen.left)
        if before is None or _counted(seen):
            return None
        return replace(seen.bare, kind=Measure.DURATION, unit=before.lastgroup or "")
    letter = unit.group(unit.lastgroup or 0)
    if letter in {"y", "л", "h", "ч"} and unit.group() != letter:
        return None  # one letter says a unit only right behind the digits
    return replace(seen.bare, kind=Measure.DURATION, unit=unit.lastgroup or "", end=unit.end())


def _counted(seen: _Reading) -> Quantity | None:
    """What is counted: the nearest noun we know, else the word that follows; a team's size counts people."""
    counted = replace(seen.bare, kind=Measure.COUNT)
    words = pattern(r"[\s-]+([^\W\d_][\w'-]*)|[^\w\s-]").finditer(seen.text, seen.tail)
    named: re.Match[str] | None = None
    for word in islice(words, RIGHT_WORDS):
        if word.group(1) is None or word.group(1) in STOP_WORDS:
            break
        noun = pattern(NOUN).fullmatch(word.group(1))
        if noun is None and named is None:  # "five-person", but not "five front-end developers"
            noun = pattern(NOUN).fullmatch(word.group(1).rsplit("-", 1)[-1])
        if noun:
            return replace(counted, of=noun.lastgroup or "", end=word.end())
        named = named or word
    if pattern(TEAM_OF).search(seen.left):
        return replace(counted, of="people")
    if named is None or (seen.first.numeral.spelt and seen.text.startswith("-", seen.tail)):
        return None
    return replace(counted, of=named.group(1), end=named.end())
