"""Numbers as Russian and English people write them: digits with groups and scales, words, halves, dozens."""

from __future__ import annotations

import re

from msgspec import Struct

from autokus.language.text import pattern


class Numeral(Struct, frozen=True):
    """A number in folded text. Scaled: it has its thousands with it; spelt: written in words."""

    start: int
    end: int
    value: float
    scaled: bool = False
    spelt: bool = False


TEN, HUNDRED, THOUSAND, MILLION = 10, 100, 1000, 1_000_000

LONGEST_DIGITS = 12
"""A longer run of digits is no figure but a card, a phone or an id, which other checks look for."""


def _forms(value: int, words: str) -> dict[str, int]:
    return dict.fromkeys(words.split(), value)


_UNITS = {
    **_forms(1, "один одна одно одного одной одному одним одну one odin"),
    **_forms(2, "два две двух двум двумя two dva dve пара пару парой пары couple"),
    **_forms(3, "три трех трем тремя three tri"),
    **_forms(4, "четыре четырех четырем четырьмя four chetyre"),
    # Not "семью": that is nearly always the family.
    **_forms(5, "пять пяти пятью пят five pyat piat"),
    **_forms(6, "шесть шести шестью six shest"),
    **_forms(7, "семь семи seven sem"),
    **_forms(8, "восемь восьми восемью восьмью восем eight vosem"),
    **_forms(9, "девять девяти девятью nine devyat"),
}
_TEENS = {
    **_forms(10, "десять десяти десятью десяток десятка ten desyat"),
    **_forms(11, "одиннадцать одиннадцати одинадцать eleven"),
    **_forms(12, "двенадцать двенадцати дюжина дюжину twelve dozen"),
    **_forms(13, "тринадцать тринадцати thirteen"),
    **_forms(14, "четырнадцать четырнадцати fourteen"),
    **_forms(15, "пятнадцать пятнадцати fifteen"),
    **_forms(16, "шестнадцать шестнадцати sixteen"),
    **_forms(17, "семнадцать семнадцати seventeen"),
    **_forms(18, "восемнадцать восемнадцати eighteen"),
    **_forms(19, "девятнадцать девятнадцати nineteen"),
}
_TENS = {
    **_forms(20, "двадцать двадцати двадцатью twenty dvadcat dvadtsat"),
    **_forms(30, "тридцать тридцати тридцатью thirty"),
    **_forms(40, "сорок сорока forty fourty"),
    **_forms(50, "пятьдесят пятидесяти пятьюдесятью писят пятдесят полтинник полтинника fifty"),
    **_forms(60, "шестьдесят шестидесяти sixty"),
    **_forms(70, "семьдесят семидесяти seventy"),
    **_forms(80, "восемьдесят восьмидесяти eighty"),
    **_forms(90, "девяносто девяноста ninety"),
}
_HUNDREDS = {
    **_forms(100, "сто ста сотка сотку сотки соточку"),
    **_forms(200, "двести двухсот двумстам двумястами"),
    **_forms(300, "триста трехсот тремстам тремястами"),
    **_forms(400, "четыреста четырехсот"),
    **_forms(500, "пятьсот пятисот"),
    **_forms(600, "шестьсот шестисот"),
    **_forms(700, "семьсот семисот"),
    **_forms(800, "восемьсот восьмисот"),
    **_forms(900, "девятьсот девятисот"),
}
_COLLECTIVE = {
    **_forms(2, "двое двоих двоим вдвоем"),
    **_forms(3, "трое троих троим втроем"),
    **_forms(4, "четверо четверых вчетвером"),
    **_forms(5, "пятеро пятерых пятерым впятером"),
    **_forms(6, "шестеро шестерых вшестером"),
    **_forms(7, "семеро семерых всемером"),
    **_forms(8, "восьмеро восьмерых ввосьмером"),
    **_forms(9, "девятеро девятерых"),
    **_forms(10, "десятеро десятерых вдесятером"),
}
_HALVES = {"полтора": 1.5, "полторы": 1.5, "полутора": 1.5, "poltora": 1.5}

_SCALES = (
    (1e3, r"тысяч\w*|тыс|тыщ\w*|тыр|косар\w*|thousands?|grand|tysyach\w*|tys|k|к|т"),
    (1e6, r"миллион\w*|млн|лям\w*|миллиончик\w*|millions?|mln|mil|mm|kk|кк|m|м"),
    (1e9, r"миллиард\w*|млрд|billions?|bln|bn"),
)
# One letter is a scale only right behind the digits, or where nothing but money can follow: "5 к вам" is none.
_LETTERS = {"k", "к", "kk", "кк", "m", "м", "т", "mm"}
_MONEY_FOLLOWS = r"""\s*(?: $ | [^\w\s] | [.,](?:\s|$) | руб | р\b | ₽ | usd | eur | долл | бакс | евро | в\s+(?:мес
        |год)
    | на\s+рук | net\b | gross\b | чист | гросс | до\s+(?:вычет|налог|\d) | per\b | a\s+month | monthly | или\b
        | or\b | to\b )"""
_BARE_SCALES = {"миллион", "тысяча", "тысячу", "лям", "косарь", "миллиард"}

_DIGITS = r"""
    \d{1,3} (?: (?:[ ]\d{3})+ | (?:\.\d{3})+ | (?:,\d{3})+ | (?:'\d{3})+ | (?:_\d{3})+ ) (?!\d) (?:[.,]\d{1,2}(?!\d))?
    | \d+ (?:[.,]\d+)?
    """
_TOKEN = rf"(?P<digits>{_DIGITS})|(?P<word>[^\W\d_]+)"
_HALF_AFTER = r"\s+(?:с\s+половиной|and\s+a\s+half|1⁄2|½)(?!\w)|\s?1⁄2(?!\w)"
_FRACTION = rf"""(?<!\w)(?: (?P<half>half(?:\s+an?)? | пол-? | половин\w+)
    | (?P<quarter>(?:a\s+)?quarter(?:\s+of)?(?:\s+an?)? | четверть) )\s*
    (?P<scale>{"|".join(words for _, words in _SCALES[:2])})(?!\w)"""


class _Token(Struct, frozen=True):
    start: int
    end: int
    text: str
    digits: bool


def numerals(folded: str) -> tuple[Numeral, ...]:
    """Every number of the folded text, in order; compound ones ("двести пятьдесят тысяч") as one."""
    fractions = [_fraction(hit) for hit in pattern(_FRACTION).finditer(folded)]
    tokens = [
        _Token(hit.start(), hit.end(), hit.group(), hit.group("digits") is not None)
        for hit in pattern(_TOKEN).finditer(folded)
    ]
    found: list[Numeral] = []
    at = 0
    while at < len(tokens):
        hidden = next((one for one in fractions if one.start <= tokens[at].start < one.end), None)
        if hidden:
            found.append(hidden)
            at = next(
                (i for i in range(at, len(tokens)) if tokens[i].start >= hidden.end), len(tokens)
            )
            continue
        numeral, at = _read(folded, tokens, at)
        if numeral:
            found.append(numeral)
    return tuple(found)


def _fraction(hit: re.Match[str]) -> Numeral:
    share = 0.5 if hit.group("half") else 0.25
    return Numeral(
        hit.start(), hit.end(), share * (_scale(hit.group("scale")) or 1), scaled=True, spelt=True
    )


def collective(word: str) -> int | None:
    """How many people "пятеро" or "впятером" are."""
    return _COLLECTIVE.get(word)


class _Sum(Struct):
    """A number while it is read: the scaled parts, the part in hand, its last step, the smallest scale so far."""

    total: float = 0.0
    current: float = 0.0
    last: float = 0.0
    top: float = float("inf")
    begun: bool = False

    def scale(self, size: float) -> bool:
        """Thousands or millions of what is in hand."""
        if size >= self.top:
            return False
        self.total += (self.current or 1) * size
        self.current, self.last, self.top = 0.0, size, size
        return True

    def hundred(self) -> bool:
        """English hundreds count what stands before them."""
        if TEN <= self.last < THOUSAND:
            return False
        self.current, self.last = (self.current or 1) * HUNDRED, HUNDRED
        return True

    def add(self, step: float) -> bool:
        """Goes on with the number if the step fits: "двадцать пять" is one number, "пять семь" are two."""
        room = 1.0  # what the last step leaves open below it
        if self.last >= THOUSAND:
            room = min(self.top, THOUSAND)
        elif self.last >= HUNDRED:
            room = HUNDRED
        elif self.last > TEN and self.last % TEN == 0:
            room = TEN
        if self.begun and not 1 <= step < room:
            return False
        self.current, self.last = self.current + step, step
        return True


def _read(folded: str, tokens: list[_Token], at: int) -> tuple[Numeral | None, int]:
    """The number that begins at this token, and the first token behind it."""
    number, here, end = _Sum(), at, tokens[at].start
    while here < len(tokens):
        gap = folded[end : tokens[here].start].strip()
        if number.begun and gap not in {"", "-"} and not (gap == "." and number.last >= THOUSAND):
            break
        if _links(tokens, here, number):
            here, end = here + 1, tokens[here].end
        if not _take(folded, tokens, here, number):
            break
        number.begun, end, here = True, tokens[here].end, here + 1
        half = pattern(_HALF_AFTER).match(folded, end)
        if half and number.current:
            number.current, number.last, end = number.current + 0.5, 0.5, half.end()
            here = next(
                (i for i in range(here, len(tokens)) if tokens[i].start >= end), len(tokens)
            )
    if not number.begun:
        return None, at + 1
    value = number.total + number.current
    scaled = number.top < float("inf")
    return Numeral(tokens[at].start, end, value, scaled=scaled, spelt=not tokens[at].digits), here


def _take(folded: str, tokens: list[_Token], here: int, number: _Sum) -> bool:
    token = tokens[here]
    size = _scale(token.text) if _may_scale(folded, tokens, here, number) else None
    if size is not None:
        return number.scale(size)
    if token.text == "hundred":
        return (number.begun or _article(tokens, here)) and number.hundred()
    step = _step(token)
    if step is None or (token.digits and number.begun and not _goes_on(tokens, here, number)):
        return False
    return number.add(step)


def _links(tokens: list[_Token], here: int, number: _Sum) -> bool:
    """The "and" of "two hundred and fifty"."""
    return (
        tokens[here].text == "and"
        and number.last >= HUNDRED
        and here + 1 < len(tokens)
        and (_step(tokens[here + 1]) or HUNDRED) < HUNDRED
        and not tokens[here + 1].digits
    )


def _goes_on(tokens: list[_Token], here: int, number: _Sum) -> bool:
    """Digits go on with a number in "2 млн 300 тыс" only: in "5k 3 projects" they are another."""
    following = _scale(tokens[here + 1].text) if here + 1 < len(tokens) else None
    return number.last >= THOUSAND and following is not None and following < number.top


def _step(token: _Token) -> float | None:
    if token.digits:
        return _of_digits(token.text)
    for table in (_UNITS, _TEENS, _TENS, _HUNDREDS, _HALVES):
        if token.text in table:
            return float(table[token.text])
    return None


def _may_scale(folded: str, tokens: list[_Token], here: int, number: _Sum) -> bool:
    """One-letter scales stand right behind digits, or before money; a scale alone counts if it says one."""
    token = tokens[here]
    if not number.begun:
        return not token.digits and (
            token.text in _BARE_SCALES
            or (
                token.text in {"thousand", "million", "billion", "grand"} and _article(tokens, here)
            )
        )
    if token.digits or number.last >= THOUSAND:
        return False
    if token.text not in _LETTERS:
        return True
    if not tokens[here - 1].digits:
        return token.text == "k"
    if token.start == tokens[here - 1].end:
        return token.text != "м"
    return token.text in {"k", "к"} and pattern(_MONEY_FOLLOWS).match(folded, token.end) is not None


def _article(tokens: list[_Token], here: int) -> bool:
    return here > 0 and tokens[here - 1].text == "a"


def _scale(word: str) -> float | None:
    return next((size for size, words in _SCALES if re.fullmatch(words, word)), None)


def _of_digits(text: str) -> float | None:
    if sum(ch.isdigit() for ch in text) > LONGEST_DIGITS:
        return None
    groups = re.match(r"\d{1,3}(?:[ .,'_]\d{3})+(?!\d)", text)
    if groups and not re.match(r"0[.,]", text):
        tail = text[groups.end() :].replace(",", ".")
        return float(re.sub(r"\D", "", groups.group()) + tail)
    return float(text.replace(",", "."))
