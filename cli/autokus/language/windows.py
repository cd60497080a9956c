"""Times that somebody could be held to: a clock, a day, a part of one, or any time at all."""

from __future__ import annotations

import re

from autokus.language.moments import Moment, moments
from autokus.language.text import pattern

_NUMBER = (
    r"(?:\d{1,3}|один|одну|одного|два|две|двух|три|трех|четыре|пять|пяти|шесть|семь|восемь|десять|пару|пары|полтора|"
    r"полторы|несколько|an?|one|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty|half\s+an|"
    r"a\s+couple\s+of|couple\s+of|a\s+few)"
)
_HOUR_RU = (
    r"(?:час\w?|двух?|трех?|четыре\w?|пят[ьи]|шест[ьи]|сем[ьи]|восьми|восемь|девят[ьи]|десят[ьи]|"
    r"одиннадцат[ьи]|двенадцат[ьи]|трем|двум|четырем)"
)
_HOUR_EN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = (
    r"(?:минут\w*|мин\b|час\w*|ч\b|дн\w{1,3}|день|сут\w+|недел\w+|месяц\w*|"
    r"minutes?|mins?|hours?|hrs?|days?|weeks?|months?|fortnight)"
)

# A time that needs no verb to bind: whoever names it means it.
_CLOCK = rf"""
      \b(?:пол|половин\w\s+)-?\s?(?:второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого
        |одиннадцатого|двенадцатого|первого)\b
    | \b(?:с|от|между|from|between)\s+(?:\d{{1,2}}|{_HOUR_RU}|{_HOUR_EN})(?:[:.]\d\d)?\s*(?:до|и|to|till|until
        |and|-)\s*
      (?:\d{{1,2}}|{_HOUR_RU}|{_HOUR_EN})(?=\s*(?:$|[,.!?;)]|час|мск|msk|cet|utc|по\s|утра|вечера|дня|am\b|pm\b
        |o'clock|\w+days?\b))
    | (?<![\w.,:-])(?:[01]?\d|2[0-3])\s?-\s?(?:[01]?\d|2[0-3])\s*(?:час\w*|ч\b|мск|msk|cet|utc|am\b|pm\b
        |по\s+(?:мск|москв))
    | \b(?:после|до|к|ко|до|около|ближе\s+к)\s+(?:\d{{1,2}}|{_HOUR_RU})(?=\s*(?:$|[,.!?;)]|час|мск|вечера|утра
        |дня))
    | \b(?:на|в|часов|часа|часу)\s+(?:[01]?\d|2[0-3]|{_HOUR_RU})(?=\s*(?:$|[,.!?;)]|час|мск|вечера|утра|дня|ок\b
        |норм|подойд|удобно|могу|смогу|готов|буду|свобод|устро|самое|вполне|завтра|сегодня))
    | \b(?:часов|часа|часик\w*)\s+в\s+(?:\d{{1,2}}|{_HOUR_RU})\b
    | \b(?:at|after|before|by|around|till|until|about)\s+(?:half\s+(?:past\s+)?)?(?:\d{{1,2}}|{_HOUR_EN})(?:ish)?
      (?=\s*(?:$|[,.!?;)]|works|is\b|suits|would|on\b|tomorrow|today|cet|utc|gmt|msk|est\b|then|o'clock|sharp
        |your\s+time|my\s+time))
    | \b(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day)?s?\s+(?:at\s+)?\d{{1,2}}\b | \bmidday\b | \bnoon\b
        | \bполдень\b
    | \b(?:перв|втор|третьег|пят|десят|пятнадцат|двадцат)\w*\s+числа\b
    | \b(?:суббот|воскресень|понедельник|вторник|четверг|пятниц)\w*\b | \b(?:saturdays?|sundays?)\b
        | \bпо\s+средам\b
    """

# A time that binds beside a word for meeting, being free or doing something.
_VAGUE = rf"""
      \b(?:сегодня|вечером|вечерком|утром|утречком|днем|ночью|после\s+(?:обеда|работы|ужина)|до\s+(?:обеда|вечера
        |ночи|утра)|в\s+обед
        |к\s+(?:вечеру|утру|обеду|ночи)|до\s+конца\s+(?:дня|недели|месяца)|к\s+концу\s+(?:дня|недели|месяца)
        |(?:в|на)\s+выходн\w+|по\s+выходным|по\s+будням|в\s+будни|(?:по\s+)?(?:вечерам|утрам)
        |в\s+течение\s+\w*\s*(?:дня|часа|недели|суток)
        |на\s+(?:этой|следующей|той|будущей|ближайшей)?\s*неделе|в\s+начале\s+недели|в\s+конце\s+недели|завтра
        |послезавтра
        |со\s+следующ\w+\s+\w+|во?\s+(?:первой|второй)\s+половине\s+дня|(?:завтрашн|сегодняшн)\w+|с\s+утра
        |перед\s+обедом)\b
    | \bчерез\s+(?:{_NUMBER}\s+)?(?:{_UNIT}|полчас\w*|полтор\w+\s+{_UNIT})
    | \bза\s+{_NUMBER}\s+{_UNIT} | \bв\s+течение\s+(?:{_NUMBER}\s+)?{_UNIT}
    | \b(?:today|tonight|tomorrow|tmrw|this\s+(?:morning|afternoon|evening|week|weekend)|next\s+(?:week|month)
        |(?:at|on|over)\s+the\s+weekend
        |later\s+today|first\s+thing|(?:by|before|at)\s+(?:the\s+)?(?:eod|cob|end\s+of\s+(?:the\s+)?(?:day|week
        |month|business))|weekdays?
        |week(?:day)?\s+(?:evenings?|mornings?|afternoons?)|after\s+(?:work|lunch|hours)|before\s+lunch
        |lunch\s?time|(?<!good\s)
        (?:mornings?|afternoons?|evenings?)|weekends?|(?:early|late|mid)\s+(?:next\s+|this\s+)?week)\b
    | \b(?:in|within|under)\s+(?:about\s+|the\s+next\s+)?{_NUMBER}(?:\s+more)?\s+(?:business\s+
        |working\s+)?{_UNIT}
    | \b(?:with)?in\s+the\s+(?:hour|day|week)\b | \bin\s+a\s+(?:moment|sec|second|minute)\b
    """

# Leave to name a time is a time too.
_ANY = r"""
      \bв\s+люб(?:ое|ой)\s+(?:\w+\s+){0,2}(?:время|момент|день|час)
        | \bв\s+(?:любое\s+)?удобное\s+(?:\w+\s+){0,2}время
    | \bлюб(?:ое|ой)\s+(?:\w+\s+)?(?:время|день|слот|час|вариант\s+времени) | \bкогда\s+(?:угодно|скажете
        |захотите|хотите)\b
    | \b(?:как|когда)\s+(?:только\s+)?вам\s+(?:будет\s+)?(?:удобно|удобнее)\b | \bкруглосуточно\b
        | \bвесь\s+день\b | \bхоть\s+сейчас\b
    | \bany\s?(?:time|\s+day|\s+slot|\s+hour|\s+of\s+(?:those|these|the)\s+(?:slots|times|days|options))\b
        | \bwhenever\b | \ball\s+day\b
    | \bat\s+your\s+(?:\w+\s+)?convenience\b | \bround\s+the\s+clock\b | \bany\s+(?:\w+\s+)?(?:time
        |day)\s+(?:that\s+)?(?:works|suits|is)\b
    """

_NOW = r"\b(?:сейчас|прямо\s+сейчас|now|right\s+(?:now|away)|straight\s+away|immediately|asap)\b"

# Before a date these make it no appointment: "прошлый вторник", "happy Friday", "среда разработки".
_NO_DATE_BEFORE = r"""
    (?:\b(?:прошл\w+|минувш\w+|позапрошл\w+|last|past|previous|хорош\w+|отличн\w+|приятн\w+|удачн\w+|happy|great
        |nice|lovely|good
    |enjoy\s+(?:your|the)|wonderful|since)\s+(?:\w+\s+)?)$"""
_SPAN_OF_DAYS = r"\w+\s+(?:дня|ночи)"
_SURROUNDINGS = r"^\s+(?:разработ|исполн|выполн|тест|сборк|обитан|программ|запуск)"
_NO_MEETING_DAY = (
    r"\b(?:рабоч|окружающ|виртуальн|тестов|облачн|локальн|нашей|этой)\w*\s+$|\bв\s+(?:\w+ой\s+)$"
)
_PREPOSITION = r"(?:^|\b(?:в|на|с|к|до|от|после|on|by|from|until|till|before|after|at|the|,)\s*)$"


def _is_appointment(moment: Moment, folded: str) -> bool:
    before, after = folded[: moment.start], folded[moment.end :]
    said = folded[moment.start : moment.end]
    if pattern(_NO_DATE_BEFORE).search(before[-40:]):
        return False
    if said.startswith("сред") and (
        pattern(_SURROUNDINGS).match(after) or pattern(_NO_MEETING_DAY).search(before[-20:])
    ):
        return False
    if pattern(_SPAN_OF_DAYS).fullmatch(said) and not pattern(_PREPOSITION).search(before[-8:]):
        return False  # "два дня" in an office, not two in the afternoon
    _, _, day, weekday = moment.date
    dotted = pattern(r"\d\.\d").search(said) is not None and ":" not in said
    if dotted and not pattern(_PREPOSITION).search(before[-8:]) and not said[0].isalpha():
        return False  # "Node 20.10" is a version
    return (
        moment.minutes is not None
        or day is not None
        or weekday is not None
        or bool(moment.relative)
    )


def binding_time(folded: str) -> str:
    """The words that name a definite time (a clock, a day, a date); empty if there are none."""
    for moment in moments(folded):
        if _is_appointment(moment, folded):
            return folded[moment.start : moment.end]
    for found in pattern(_CLOCK).finditer(folded):
        if not pattern(_NO_DATE_BEFORE).search(folded[max(0, found.start() - 40) : found.start()]):
            return found.group()
    return ""


def _said(expression: str, folded: str) -> str:
    found: re.Match[str] | None = pattern(expression).search(folded)
    return found.group() if found else ""


def vague_time(folded: str) -> str:
    """The words for a part of a day, a week or a span from now on; empty if there are none."""
    return _said(_VAGUE, folded)


def any_time(folded: str) -> str:
    """The words that leave the time to the other side; empty if there are none."""
    return _said(_ANY, folded)


def this_moment(folded: str) -> str:
    """The words for now; empty if there are none."""
    return _said(_NOW, folded)
