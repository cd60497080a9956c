"""Long numbers said in words or digit by digit: "восемь девятьсот три двести ...", "five five five oh one nine"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from autokus.language.text import pattern

LEAST = ((3, 7), (4, 5))
"""So many numbers in a row, none of which continues the one before, with so many digits, are no amount and no year."""


class SpeltRun(Struct, frozen=True):
    """A long number in words: its place and its digits."""

    start: int
    end: int
    digits: str


def _values(step: int, words: str) -> dict[str, int]:
    return {
        form: value * step
        for value, forms in enumerate(words.split("|"), 1)
        for form in forms.split()
    }


_WORDS = {
    "ноль": 0,
    "нуль": 0,
    "ноля": 0,
    "zero": 0,
    "oh": 0,
    "nil": 0,
    **_values(
        1,
        "один одна раз one odin|два две two dva|три three tri|четыре four chetyre|пять five pyat"
        "|шесть six shest|семь seven sem|восемь eight vosem|девять nine devyat|десять ten desyat"
        "|одиннадцать eleven|двенадцать twelve|тринадцать thirteen|четырнадцать fourteen"
        "|пятнадцать fifteen|шестнадцать sixteen|семнадцать seventeen|восемнадцать eighteen"
        "|девятнадцать nineteen",
    ),
    **_values(
        10,
        "|двадцать twenty|тридцать thirty|сорок forty|пятьдесят fifty|шестьдесят sixty"
        "|семьдесят seventy|восемьдесят eighty|девяносто ninety",
    ),
    **_values(100, "сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот"),
}
_JOINTS = frozenset({"и", "and", "плюс", "plus", "тире", "dash", "double", "дважды", "triple"})
_WORD = r"[^\W\d_]+|\d+|[^\w\s]+"


def spelt_runs(text: str) -> Iterator[SpeltRun]:
    """Runs of numbers in words that can only be a long number."""
    run: list[tuple[int, int, int]] = []
    for found in pattern(_WORD).finditer(text):
        word = found.group().casefold()
        value = _WORDS.get(word)
        if value is not None:
            run.append((value, found.start(), found.end()))
        elif not (run and (word in _JOINTS or set(word) <= set("-–—,. "))):
            yield from _long(run)
            run = []
    yield from _long(run)


def _long(run: list[tuple[int, int, int]]) -> Iterator[SpeltRun]:
    numbers: list[int] = []
    room = 0
    for value, _, _ in run:
        if numbers and value and value < room:
            numbers[-1] += value
        else:
            numbers.append(value)
        room = _room_after(value)
    digits = "".join(map(str, numbers))
    if any(len(numbers) >= count and len(digits) >= length for count, length in LEAST):
        yield SpeltRun(run[0][1], run[-1][2], digits)


def _room_after(value: int) -> int:
    """Below this a number continues the one before it: "двести" may take anything under a hundred."""
    if value >= 100 and value % 100 == 0:  # noqa: PLR2004
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 0  # noqa: PLR2004
