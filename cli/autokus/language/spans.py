"""Lengths of time and numbers of people that are one word: "полгода", "десятилетний", "decade", "впятером"."""

from __future__ import annotations

import re

from autokus.language.moments import ORDINAL, ordinal
from autokus.language.number_words import collective
from autokus.language.quantity import Measure, Quantity
from autokus.language.text import pattern
from autokus.language.units import MORE_BEFORE

_LONG = (
    (r"двух-?", 2), (r"трех-?", 3), (r"четырех-?", 4), (r"пяти-?", 5), (r"шести-?", 6), (r"семи-?", 7),
    (r"восьми-?", 8), (r"девяти-?", 9), (r"десяти-?", 10), (r"пятнадцати-?", 15), (r"двадцати-?", 20),
)  # fmt: skip
_NAMED = rf"""(?<!\w)(?:
      (?P<stem>{"|".join(stem for stem, _ in _LONG)})(?:(?P<year>летн\w+)|(?P<month>месячн\w+)|(?P<week>недельн\w+)
        |(?P<day>дневн\w+))
    | (?P<halfyear>пол-?\s?года|полугод\w+|half\s+a\s+year|a?\s?half-year)
    | (?P<pair>год-(?P<to>два|полтора|три))
    | (?P<decades>(?:(?P<two>two|2|два)\s+)?decades?|десятилети[еяю]) | (?P<fortnight>(?:a\s+)?fortnight)
    | (?P<oneyear>(?:a|one\s+full|a\s+full|the\s+whole)\s+year(?=\s+(?:of|with|in|on|at|using|working|experience)\b)
        |(?:(?:более|больше|около|почти|примерно|менее|меньше|over|about|almost|nearly|under
        |than)\s+(?:a\s+)?)(?:года?|year)(?!\w)
        |год(?=\s+с\s+(?:небольш|лишн|хвост|чем)) | (?:(?<=-\s)|(?<=опыт\s)|(?<=стаж\s)|(?<=:\s)
        |(?<=целый\s))год(?=\s*(?:$|[.,;!]))
        |(?<!в\s)(?<!за\s)(?<!тот\s)(?<!этот\s)год(?=\s+(?:опыт\w*|коммерческ\w+|работ\w+|стаж\w*|с\s|на\s|в\s+\w)))
    | (?P<nth>(?:\d{{1,2}}-?(?:й|th|st|nd|rd)|{ORDINAL}))\s+(?:год(?!\s+(?:назад|выпуск))|year(?!\s+student))
    | (?P<onemonth>(?:(?:через|in|within|за)\s+)(?:месяц|a\s+month)(?!\w)|(?:a\s+)?month(?:'s)?(?=\s+notice)
        |(?:(?<=отработка\s)|(?<=отработка\s-\s)|(?<=отрабатывать\s)|(?<=отработать\s)|(?<=notice\s-\s))(?:месяц
        |a?\s?month)
        |месяц(?=\s+(?:на\s+)?отработ)) | (?P<oneweek>(?:(?:через|in
        |within)\s+)(?:неделю|a\s+week)(?!\w))
    )(?!\w)"""


def named_spans(text: str) -> list[Quantity]:
    """The lengths of time in the text that are said without a number of their own."""
    return [
        one for one in (_named_span(text, hit) for hit in pattern(_NAMED).finditer(text)) if one
    ]


def _named_span(text: str, hit: re.Match[str]) -> Quantity | None:
    said = {name: words for name, words in hit.groupdict().items() if words}
    unit, low = "year", 1.0
    high: float | None = None
    if "stem" in said:
        low = next(size for stem, size in _LONG if re.fullmatch(stem, said["stem"]))
        unit = next(name for name in ("year", "month", "week", "day") if name in said)
    elif "halfyear" in said:
        low = 0.5
    elif "pair" in said:
        high = {"два": 2.0, "полтора": 1.5, "три": 3.0}[said["to"]]
    elif "decades" in said:
        low = 20.0 if "two" in said else 10.0
    elif "nth" in said:
        nth = _ordinal(said["nth"])
        if nth is None:
            return None
        low = float(nth)
    elif "fortnight" in said:
        low, unit = 2.0, "week"
    elif "onemonth" in said or "oneweek" in said:
        unit = "month" if "onemonth" in said else "week"
    left = text[max(0, hit.start() - 40) : hit.start()]
    more = re.match(r"более|больше|over", hit.group()) or pattern(MORE_BEFORE).search(left)
    return Quantity(
        Measure.DURATION,
        low,
        None if more else high or low,
        hit.group().strip(),
        hit.start(),
        hit.end(),
        unit=unit,
        spelt=True,
    )


def _ordinal(word: str) -> int | None:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else ordinal(word)


_FOLD = r"""(?<!\w)(?:вдвое|втрое|вчетверо|впятеро|на\s+(?:треть|четверть|половину)|вполовину|наполовину
    |(?:two|three|four|five|ten)fold|doubled|tripled|quadrupled|halved|by\s+(?:an?\s+)?(?:half|third|quarter)
        |in\s+half)(?!\w)"""


def multiples(text: str) -> list[Quantity]:
    """How many times more or less something has become, in a word; all such words count as twice."""
    return [
        Quantity(Measure.COUNT, 2, 2, hit.group(), hit.start(), hit.end(), of="times")
        for hit in pattern(_FOLD).finditer(text)
    ]


def collectives(text: str) -> list[Quantity]:
    """How many people "нас пятеро" and "впятером" are."""
    found = []
    for hit in pattern(
        r"(?<!\w)(?:\w{3,8}еро|двое|трое|\w{3,7}ерых|двоих|троих|в\w{3,9}[еом]м)(?!\w)"
    ).finditer(text):
        size = collective(hit.group())
        if size:
            found.append(
                Quantity(
                    Measure.COUNT,
                    size,
                    size,
                    hit.group(),
                    hit.start(),
                    hit.end(),
                    of="people",
                    spelt=True,
                )
            )
    return found
