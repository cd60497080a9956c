"""Dates and times of day as people write them in Russian and English, found in folded text."""

from __future__ import annotations

import re

from msgspec import Struct

from autokus.language.text import pattern

LAST_DAY = 31
NOON = 12
LAST_HOUR = 23
CENTURY = 2000
SHORT_YEAR = 2


class Moment(Struct, frozen=True):
    """A date (year, month, day, day of the week from 0; what is not said is None) or a time in minutes.

    Loose: a time that may mean the morning or the afternoon. `relative` is a word like "tomorrow".
    """

    start: int
    end: int
    date: tuple[int | None, int | None, int | None, int | None] = (None, None, None, None)
    minutes: int | None = None
    loose: bool = False
    relative: str = ""


_MONTHS = (
    r"январ[яеью]\w{0,2}|янв|january|jan",
    r"феврал[яеью]\w{0,2}|фев|february|feb",
    r"март(?:а|е|у|ом)?|march|mar",
    r"апрел[яеью]\w{0,2}|апр|april|apr",
    r"ма[йяею]|may",
    r"июн[яеью]\w{0,2}|june|jun",
    r"июл[яеью]\w{0,2}|july|jul",
    r"август\w{0,2}|авг|august|aug",
    r"сентябр[яеью]\w{0,2}|сент?|september|sept?",
    r"октябр[яеью]\w{0,2}|окт|october|oct",
    r"ноябр[яеью]\w{0,2}|ноя|november|nov",
    r"декабр[яеью]\w{0,2}|дек|december|dec",
)
_MONTH = "(?:" + "|".join(_MONTHS) + ")"
_DAYS = (
    r"понедельник\w{0,3}|пн|mondays?|mon",
    r"вторник\w{0,3}|вт|tuesdays?|tues?",
    r"сред[аыуе]|wednesdays?|wed",
    r"четверг\w{0,3}|чт|thursdays?|thurs?|thu",
    r"пятниц\w{1,3}|пт|fridays?|fri",
    r"суббот\w{1,3}|сб|saturdays?",
    r"воскресень\w{1,3}|вс|sundays?",
)
_DAY_WORDS = (
    *("перв", "втор", "треть", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"),
    *("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат"),
    *("семнадцат", "восемнадцат", "девятнадцат", "двадцат"),
)
_ORDINALS_EN = (
    *(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_DAY_WORD = rf"(?:двадцать\s+|тридцать\s+)?(?:{'|'.join(_DAY_WORDS)}|тридцат)(?:ого|его|ое|ье|ьего)"
_DAY_WORD_EN = rf"(?:twenty-|thirty-|twenty\s|thirty\s)?(?:{'|'.join(_ORDINALS_EN)}|thirtieth)"
ORDINAL = rf"(?:{'|'.join(_DAY_WORDS)})(?:ый|ий|ой|ого|ьего)|{'|'.join(_ORDINALS_EN)}"
"""Ordinal words, up to the twentieth."""

_DATE = rf"""
      (?<![\w.])(?P<iso_y>20\d\d)-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)(?!\w)
    | (?<![\w.,/])(?P<dot_d>[0-3]?\d)[./](?P<dot_m>0[1-9]|1[0-2])(?:[./](?P<dot_y>(?:20)?\d\d))?(?![\w/]|[.,]\d)
      (?!\s*(?:%|лет|год|года|years?|k\b|к\b|тыс|млн|usd|руб|₽|\$|€|мес|months?|час|hours?))
    | (?<!\w)(?:[0-3]?\d\s?-\s?)?(?P<day_ru>[0-3]?\d)(?:\s?-?\s?(?:го|ое
        |е))?\s+(?P<month_ru>{_MONTH})(?!\w)(?:\s+(?P<year_ru>20\d\d))?
    | (?<!\w)(?P<word_ru>{_DAY_WORD})\s+(?P<month_word>{_MONTH})(?!\w)
    | (?<!\w)(?P<month_en>{_MONTH})\.?\s+(?:the\s+)?(?P<day_en>[0-3]?\d)(?:st|nd|rd|th)?(?![\w:]|[.,]\d|\s*[%k])
      (?!\s+(?:years?|people|months?|weeks?))(?:,?\s+(?P<year_en>20\d\d))?
    | (?<!\w)(?P<month_en2>{_MONTH})\s+(?:the\s+)?(?P<word_en>{_DAY_WORD_EN})(?!\w)
    | (?<!\w)(?:the\s+)?(?:[0-3]?\d\s?-\s?)?(?P<day_of>[0-3]?\d)(?:st|nd|rd
        |th)?\s+(?:of\s+)?(?P<month_of>{_MONTH})(?!\w)(?:,?\s+(?P<year_of>20\d\d))?
    | (?<!\w)(?:the\s+)?(?P<word_of>{_DAY_WORD_EN})\s+of\s+(?P<month_word_en>{_MONTH})(?!\w)
    | (?<!\w)(?:in|since|by|until|till|from|of|early|late|mid-?|end\s+of|during|before|after|next|last|
        в|во|с|со|до|к|на|после|конц\w|начал\w|середин\w
        |весь)\s+(?P<month_only>{_MONTH})(?!\w)(?:\s+(?P<year_m>20\d\d))?
    | (?<!\w)(?P<month_yr>{_MONTH})\s+(?P<year_my>(?:19|20)\d\d)(?!\w)
    | (?<!\w)(?:the\s+)(?P<day_the>[0-3]?\d)(?:st|nd|rd|th)(?=\s*(?:$|[^\w\s])|\s+(?:works|is|or|and|at|suits|fits
        |would|will)\b)
    | (?<!\w)(?P<day_go>[0-3]?\d)\s?-?\s?го(?!\w)
    | (?<!\w)(?P<day_no>[0-3]?\d)(?:-го)?\s+числ\w+
    | (?<!\w)(?P<year_only>(?:19[7-9]|20[0-4])\d)(?!\w)(?:-?(?:го|м|й|ого|ом))?(?=(?:\s*(?:г\.|год\w*|г\b))
        |[\s,.;:)!?-]|$)
      (?!\s*(?:[.,]\d|руб|₽|\$|€|usd|eur|k\b|к\b|тыс|%|people|users?|человек|польз|net\b|gross\b|на\s+руки|долл|бакс
        |евро|лет\b|years\b))
    """

_WEEKDAY = (
    rf"(?<!\w)(?P<when>(?:next|this|coming|следующ\w+|ближайш\w+|эт\w{{1,2}})\s+)?"
    rf"(?:{'|'.join(f'(?P<d{number}>{words})' for number, words in enumerate(_DAYS))})(?!\w)"
)
_RELATIVE = r"""(?<!\w)(?P<after>послезавтра|day\s+after\s+tomorrow)(?!\w)
    | (?<!\w)(?P<tomorrow>завтра|tomorrow|tmrw|tmr)(?!\w) | (?<!\w)(?P<week>(?:next|following)\s+week
        |следующ\w+\s+недел\w+)
    | (?<!\w)(?P<month>next\s+month|следующ\w+\s+месяц\w*)"""

_HOURS = {
    word: number
    for number, words in enumerate(
        (
            "час one",
            "два двух two",
            "три трех three",
            "четыре четырех four",
            "пять пяти five",
            "шесть шести six",
            "семь семи seven",
            "восемь восьми eight",
            "девять девяти nine",
            "десять десяти ten",
            "одиннадцать одиннадцати eleven",
            "двенадцать двенадцати twelve",
        ),
        start=1,
    )
    for word in words.split()
}
_HOUR = "|".join(_HOURS)
_PART = r"(?:утра|вечера|дня|ночи|in\s+the\s+(?:morning|afternoon|evening)|at\s+night)"
_TIME = rf"""
      (?<![\w:.,])(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?![\w:])(?:\s?(?P<ampm24>[ap])\.?m\b)?
    | (?<![\w:.,])(?P<h12>1[0-2]|0?[1-9])(?:[:.](?P<m12>[0-5]\d))?\s?(?P<ampm>[ap])\.?\s?m\b\.?
    | (?<!\w)(?:в|к|до|после|с|at|by|after|before|around)\s+(?P<hdot>[01]?\d|2[0-3])[.-](?P<mdot>[0-5]\d)(?![\w%]
        |[.,]\d)
      (?!\s*(?:k\b|к\b|тыс|млн|лет|год|years?|%))
    | (?<!\w)(?<!\d\s)(?:в|at|часов\s+в)\s+(?P<hword>{_HOUR}|[01]?\d|2[0-3])
      (?:\s+(?P<chas>час(?:а|ов)?|o'clock|ч\b))?(?:\s+(?P<part>{_PART}))?
      (?=\s*(?:$|[,.!?;)]|по\s+(?:мск|москв\w+)|мск|msk|cet|utc|gmt|est\b|завтра|tomorrow|в\s+(?:понед|вторн|сред
        |четв|пятн|субб|воск)
        |on\s+(?:mon|tue|wed|thu|fri)|подойд|удобно|устро))
    | (?<!\w)(?P<hword2>{_HOUR}|[01]?\d|2[0-3])\s+(?:час(?:а|ов)?\s+|(?!дня))(?P<part2>{_PART})(?!\w)
        | (?<!\w)(?P<oclock>{_HOUR}|\d{{1,2}})\s+o'clock
    | (?<!\w)half\s+past\s+(?P<past>{_HOUR}) | (?<!\w)(?P<noon>полдень|noon\b)
    """


def moments(folded: str) -> tuple[Moment, ...]:
    """Dates, days and times in order; where two readings meet, the one that begins first stands."""
    found = [
        *(_date(hit) for hit in pattern(_DATE).finditer(folded)),
        *(_time(hit) for hit in pattern(_TIME).finditer(folded)),
        *(
            Moment(
                hit.start(), hit.end(), date=(None, None, None, int((hit.lastgroup or "d0")[1:]))
            )
            for hit in pattern(_WEEKDAY).finditer(folded)
        ),
        *(
            Moment(hit.start(), hit.end(), relative=hit.lastgroup or "")
            for hit in pattern(_RELATIVE).finditer(folded)
        ),
    ]
    kept: list[Moment] = []
    for moment in sorted((one for one in found if one), key=lambda one: (one.start, -one.end)):
        if not kept or moment.start >= kept[-1].end:
            kept.append(moment)
    return tuple(kept)


def _date(hit: re.Match[str]) -> Moment | None:
    said = {name: text for name, text in hit.groupdict().items() if text}
    day = _number(said, "iso_d dot_d day_ru day_en day_of day_the day_go day_no")
    year = _number(said, "iso_y dot_y year_ru year_en year_of year_only year_m year_my")
    month = _number(said, "iso_m dot_m")
    for name in (
        "month_ru",
        "month_word",
        "month_en",
        "month_en2",
        "month_of",
        "month_word_en",
        "month_only",
        "month_yr",
    ):
        if name in said:
            month = _month(said[name])
    for name in ("word_ru", "word_en", "word_of"):
        if name in said:
            day = _day_word(said[name])
    if day is not None and not 1 <= day <= LAST_DAY:
        return None
    if year is not None and len(said.get("dot_y", "")) == SHORT_YEAR:
        year += CENTURY
    return Moment(hit.start(), hit.end(), date=(year, month, day, None))


def _number(said: dict[str, str], names: str) -> int | None:
    return next((int(said[name]) for name in names.split() if name in said), None)


def _month(word: str) -> int | None:
    return next((i for i, words in enumerate(_MONTHS, start=1) if re.fullmatch(words, word)), None)


def _day_word(word: str) -> int:
    tens = (
        20
        if word.startswith(("двадцать", "twenty"))
        else 30
        if word.startswith(("тридцать", "thirty"))
        else 0
    )
    return tens + (ordinal(re.split(r"[\s-]", word)[-1]) or 30)


def ordinal(word: str) -> int | None:
    """Which number "седьмой" or "seventh" is, up to the twentieth."""
    for number, (russian, english) in enumerate(
        zip(_DAY_WORDS, _ORDINALS_EN, strict=True), start=1
    ):
        if word == english or re.fullmatch(rf"{russian}(?:ого|его|ое|ье|ьего|ый|ий|ой)", word):
            return number
    return None


def _time(hit: re.Match[str]) -> Moment | None:
    said = {name: text for name, text in hit.groupdict().items() if text}
    if "noon" in said:
        return Moment(hit.start(), hit.end(), minutes=720)
    word = next((said[name] for name in _HOUR_GROUPS if name in said), "")
    hour = _HOURS.get(word) or (int(word) if word.isdigit() else None)
    if hour is None or hour > LAST_HOUR:
        return None
    if "hword" in said and "chas" not in said and "part" not in said and word == "час":
        return Moment(hit.start(), hit.end(), minutes=60, loose=True)
    minute = _number(said, "m24 m12 mdot") or (30 if "past" in said else 0)
    half = said.get("ampm") or said.get("ampm24")
    part = said.get("part") or said.get("part2") or ""
    loose = not half and not part and hour <= NOON and "m24" not in said
    if (
        half == "p" or part.startswith(("дня", "вечера", "in the afternoon", "in the evening"))
    ) and hour < NOON:
        hour += 12
    if half == "a" and hour == NOON:
        hour = 0
    return Moment(hit.start(), hit.end(), minutes=hour * 60 + minute, loose=loose)


_HOUR_GROUPS = ("h24", "h12", "hdot", "hword", "hword2", "oclock", "past")
