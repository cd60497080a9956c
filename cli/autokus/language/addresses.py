"""Where a text says how to reach or pay somebody, or proves who one is: links, phones, cards, documents, codes.

Found in the text as it stands, with its place, so that it can be masked. Characters that nobody sees are looked
through, and digits of other alphabets, in boxes or circles count as digits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from autokus.language import domains
from autokus.language.spelt_numbers import spelt_runs
from autokus.language.text import pattern

Sort = Literal[
    "link",
    "mention",
    "email",
    "phone",
    "card",
    "wallet",
    "iban",
    "passport",
    "snils",
    "inn",
    "code",
]


class Address(Struct, frozen=True):
    """Something of the kind with its words, their place in the text, and a value by which two can be compared."""

    kind: Sort
    words: str
    value: str
    start: int
    end: int


class _Seen(Struct, frozen=True):
    """What a reader sees of a text, and where each character of it stands in the text."""

    text: str
    places: tuple[int, ...]


_KEYCAP_PARTS = {"\ufe0f", "\u20e3"}


def addresses(text: str) -> tuple[Address, ...]:
    """Everything of the kind in the text, in its order; no two overlap, and the longer-known sort wins."""
    seen = _seen(text)
    taken: list[Address] = []
    for kind, start, end, value in _candidates(seen.text):
        first, last = seen.places[start], seen.places[end - 1] + 1
        if all(last <= other.start or first >= other.end for other in taken):
            taken.append(Address(kind, text[first:last], value, first, last))
    return tuple(sorted(taken, key=lambda one: one.start))


def _seen(text: str) -> _Seen:
    if text.isascii():
        return _Seen(text, tuple(range(len(text))))
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        shown = _shown(character)
        characters.append(shown)
        places.extend([place] * len(shown))
    return _Seen("".join(characters), tuple(places))


def _shown(character: str) -> str:
    if character in _KEYCAP_PARTS:
        return ""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if unicodedata.category(character) in {"Cf", "Cs", "Co", "Cn"}:
        return ""
    if character in "‐‑‒–—―−":
        return "-"
    return unicodedata.normalize("NFKC", character)


Found = tuple[Sort, int, int, str]


def _candidates(text: str) -> Iterator[Found]:
    """The surest sorts first: what is part of a link is no phone."""
    yield from _emails(text)
    yield from _links(text)
    yield from _bare_domains(text)
    yield from _mentions(text)
    yield from _wallets(text)
    yield from _ibans(text)
    yield from _digits(text)
    yield from _codes(text)
    for run in spelt_runs(text):
        yield "phone", run.start, run.end, run.digits


# -- links, names, e-mails -------------------------------------------------------------------------

_LINK = r"""(?i)
      (?<![a-z])(?:[a-z][a-z0-9+.-]{1,15}:(?://|\\\\)|www\d?\.)[^\s<>"»“”]{2,2048}
    | (?<![\w.@-])(?:t|telegram|wa|vk|fb|m|is|clck|bit|cutt|tiny|goo|u|x|me)\s?\.\s?(?:me|dog|cc|ly|gd|ru|gl|to
        |com)\s?[/\\]\s?[\w+@%=?&./-]{1,200}
    | (?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5}|/)[^\s<>"»]{0,200}
    | \b[\w-]{2,63}\s?[\[({<]\s?(?:dot|точка|\.)\s?[\])}>]\s?[a-zа-я]{2,12}\b(?:/\S{0,200})?
    | \b[\w-]{2,63}\s(?:dot|точка)\s(?:com|ru|net|org|io|me|dev|app|info|biz|top|xyz|рф|ру|ком|нет|орг|ио
        |онлайн)\b(?:\s(?:slash|слеш|слэш)\s\w+)?
"""
_DOMAIN = r"""(?i)
    (?<![\w@.-])(?P<host>(?:[\w-]{1,63}\.){1,5}(?P<tld>xn--[\w-]{2,30}
        |[a-zа-я]{2,12}))(?![\w-])(?P<path>(?::\d{2,5})?(?:[/?\#][^\s<>"»“”]{0,500})?)
"""
SHORT_NAME = 3
"""Letters and the dot of a name that is rather an abbreviation: "г.Москва"."""

_TRAILING = ".,;:!?)]}'\"…»"


def _links(text: str) -> Iterator[Found]:
    for found in pattern(_LINK).finditer(text):
        words = found.group().rstrip(_TRAILING)
        yield "link", found.start(), found.start() + len(words), _plain_link(words)


def _bare_domains(text: str) -> Iterator[Found]:
    for found in pattern(_DOMAIN).finditer(text):
        host = found["host"]
        words = found.group().rstrip(_TRAILING)
        if len(words) >= len(host) and _is_domain(
            host, found["tld"], has_path="/" in found["path"]
        ):
            yield "link", found.start(), found.start() + len(words), _plain_link(words)


def _is_domain(host: str, tld: str, *, has_path: bool) -> bool:
    last = tld.casefold()
    if host.casefold() in domains.TECHNOLOGIES:
        return has_path
    if last.startswith("xn--"):
        return True
    if last in domains.ENDINGS_LIKE_WORDS:
        # "Thanks.It was" is a sentence without a blank as often as an address.
        return has_path or (host.isascii() and host == host.lower())
    return last in domains.ENDINGS and (tld.isascii() or len(host) - len(tld) > SHORT_NAME)


def _plain_link(words: str) -> str:
    plain = re.sub(r"\s+", "", words.casefold())
    plain = re.sub(r"^[a-z][a-z0-9+.-]{1,15}:[/\\]{2}", "", plain)
    return re.sub(r"^www\.", "", plain).rstrip("/")


_EMAIL = r"""(?i)
      (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}
    | \b\w[\w.-]{0,40}(?:\s(?:dot|точка)\s\w{1,30}){0,2}\s?[\[({<]\s?(?:at|@|эт|собак\w
        |dog)\s?[\])}>]\s?\w[\w.-]{0,60}
      (?:\s?[\[({<]?\s?(?:dot|точка)\s?[\])}>]?\s?\w{2,12}){0,3}
    | \b\w[\w.-]{0,40}(?:\s(?:dot|точка)\s\w{1,30}){0,2}\s(?:at|эт|собак\w|собачк\w)\s\w[\w-]{0,40}(?:\s(?:dash
        |hyphen|minus|тире|дефис|минус)\s\w{1,30}){0,3}
      \s?[\[({<]?\s?(?:dot|точка)\s?[\])}>]?\s?(?:com|ru|net|org|io|me|dev|ру|ком|нет|орг|рф|ио|[a-z]{2,4})\b
    | \b\w[\w.-]{0,40}\s(?:собак\w|собачк\w)\s\w[\w.-]{1,60}
    | \b\w[\w.-]{0,40}\s@\s\w[\w-]{1,40}\s?\.\s?[a-z]{2,6}\b
"""
_MENTION = r"""(?i)
      (?<![\w@/.])@(?P<name>[a-z][a-z0-9_]{3,31})(?![\w/])
    | \b(?:tg|тг|телег\w{0,6}|telegram|skype|скайп|discord|дискорд|ник(?:нейм)?|nick(?:name)?|username
        |юзернейм)\s?(?::|-|=|is\s)\s?(?P<told>[a-z][a-z0-9._]{0,30}[_\d][a-z0-9._]{0,30})
"""


def _emails(text: str) -> Iterator[Found]:
    for found in pattern(_EMAIL).finditer(text):
        words = found.group().rstrip(_TRAILING)
        yield "email", found.start(), found.start() + len(words), words.casefold()


def _mentions(text: str) -> Iterator[Found]:
    for found in pattern(_MENTION).finditer(text):
        name = (found["name"] or found["told"]).casefold()
        if name not in domains.AT_WORDS:
            yield "mention", found.start(), found.end(), name


# -- money -----------------------------------------------------------------------------------------

_WALLET = r"""
      \b0[xX][0-9a-fA-F]{20,64}\b
    | \b(?:bc1|ltc1|BC1|LTC1|tb1|addr1)[a-zA-Z0-9]{20,100}\b
    | \b(?:EQ|UQ|kQ|0Q|Ef|kf)[A-Za-z0-9_-]{46}(?![A-Za-z0-9_-])
    | \b(?=[A-Za-z0-9]{0,40}\d)(?=[A-Za-z0-9]{0,40}[a-z])
        (?=[A-Za-z0-9]{0,40}[A-Z])[13LMDTr4][1-9A-HJ-NP-Za-km-z]{25,43}\b
    | \b4[0-9AB][1-9A-HJ-NP-Za-km-z]{90,100}\b
"""
_IBAN = r"(?i)\b[a-z]{2}\d{2}(?:[\s-]?[a-z0-9]{4}){2,7}(?:[\s-]?[a-z0-9]{1,3})?\b"


def _wallets(text: str) -> Iterator[Found]:
    for found in pattern(_WALLET).finditer(text):
        yield "wallet", found.start(), found.end(), found.group()


def _ibans(text: str) -> Iterator[Found]:
    for found in pattern(_IBAN).finditer(text):
        plain = re.sub(r"[\s-]", "", found.group()).upper()
        moved = plain[4:] + plain[:4]
        if plain.isascii() and int("".join(str(int(ch, 36)) for ch in moved)) % 97 == 1:
            yield "iban", found.start(), found.end(), plain


def _luhn(digits: str) -> bool:
    doubled = [int(d) * (1 + place % 2) for place, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0  # noqa: PLR2004


# -- what is made of digits ------------------------------------------------------------------------

_RUN = r"(?<![\w.,:/\#-])(?:\+\s?)?\(?\d(?:[\d ().\-\u00a0]{2,30})\d(?![\w%]|[.,:]\d)"
_PASSPORT = r"""(?i)
      \b\d{2}\s?\d{2}\s?(?:№|n|no|номер|number)[\s.:]{0,2}\d{6}\b
    | \b(?:паспорт|passport|загран|national\sid|удостоверени)\w*\b[^\d\n]{0,30}?(?P<number>[a-z]{0,2}\d[\d\s]{5,10}\d)\b
    | \bсери\w{1,2}\s?:?\s?\d{2}\s?\d{2}\b[^\d\n]{0,12}\d{6}\b
"""
_PHONE_AHEAD = r"""(?i)
    (?:\b(?:тел|телефон\w*|phone|mobile|моб\w{0,8}|cell|call(?:\sme|\sus)?|ring|dial|whats?app|ват?сап\w*|вотсап\w*
        |viber|вайбер\w*|signal|imo
    |позвон\w+|набер\w+|звон\w+|смс|sms|(?:мой|наш|ваш|личный|my|your)\s(?:личный\s|personal\s)?(?:номер\w*|number)
        |номер\s(?:тел\w*|моб\w*))\b[^\d\n.!?]{0,25}|тел\.\s?:?\s?)$"""
_LOCAL = r"\d{6,9}|\d{3}-\d{4}|\d{2,3}-\d{2}-\d{2}|\d{3}\s\d{2}\s\d{2}"
_INN_AHEAD = r"(?i)\bинн\b[^\d\n]{0,15}$"
_SNILS_AHEAD = r"(?i)\bснилс\w*[^\d\n]{0,15}$"
_CARD_AHEAD = r"(?i)\b(?:карт\w{1,3}|card|visa|mastercard|мир|сбер\w*|тинькофф|account|сч[её]т\w*)\b[^\d\n]{0,25}$"

CARD_DIGITS = range(13, 20)
PHONE_DIGITS = range(10, 16)


def _digits(text: str) -> Iterator[Found]:
    for found in pattern(_PASSPORT).finditer(text):
        group = "number" if found["number"] else 0
        yield "passport", found.start(group), found.end(group), _only_digits(found.group(group))
    for found in pattern(_RUN).finditer(text):
        start, end = found.span()
        kind = _sort_of(found.group(), text[max(0, start - 60) : start])
        if kind:
            yield kind, start, end, _only_digits(found.group())


def _only_digits(words: str) -> str:
    return "".join(ch for ch in words if ch.isdigit())


def _sort_of(run: str, ahead: str) -> Sort | None:
    digits = _only_digits(run)
    groups = tuple(len(group) for group in re.split(r"\D+", run.strip("+ ()-.")))
    if pattern(_LOCAL).fullmatch(run.strip()) and pattern(_PHONE_AHEAD).search(ahead):
        return "phone"
    if not _is_plus(run) and _is_figures(run, groups):
        return None
    if _is_card(digits, groups, ahead):
        return "card"
    if groups in {(3, 3, 3, 2), (11,)} and (
        pattern(_SNILS_AHEAD).search(ahead) or groups == (3, 3, 3, 2)
    ):
        return "snils"
    if len(digits) in {10, 12} and pattern(_INN_AHEAD).search(ahead):
        return "inn"
    if groups in {(4, 6), (2, 2, 6)}:
        return "passport"
    return "phone" if _is_phone(run, digits, groups, ahead) else None


def _is_plus(run: str) -> bool:
    return run.lstrip().startswith("+")


def _is_figures(run: str, groups: tuple[int, ...]) -> bool:
    """Money with blanks between thousands, ranges, dates and years."""
    parts = re.split(r"\s?-\s?|\s\s+", run.strip())
    if all(re.fullmatch(r"[1-9]\d{0,2}(?:[ .\u00a0]\d{3}){0,3}", part) for part in parts):
        return len(parts) > 1 or not run.startswith(("8", "7")) or groups[0] > 1 or len(groups) < 4  # noqa: PLR2004
    if all(re.fullmatch(r"(?:19|20)\d\d|\d{5,7}", part) for part in parts):
        return True
    return bool(re.fullmatch(r"\d{1,4}([.\-])\d{1,2}\1\d{2,4}(?:\s.{0,12})?", run.strip()))


def _is_card(digits: str, groups: tuple[int, ...], ahead: str) -> bool:
    if len(digits) not in CARD_DIGITS:
        return False
    if groups == (4, 4, 4, 4) or len(digits) == 16:  # noqa: PLR2004
        return True
    return bool(_luhn(digits) and len(groups) <= 5 or pattern(_CARD_AHEAD).search(ahead))  # noqa: PLR2004, RUF021


def _is_phone(run: str, digits: str, groups: tuple[int, ...], ahead: str) -> bool:
    if _is_plus(run):
        return 8 <= len(digits) <= 15  # noqa: PLR2004
    if pattern(_PHONE_AHEAD).search(ahead) and 6 <= len(digits) <= 15:  # noqa: PLR2004
        return True
    if len(digits) == 11 and digits[0] in "78" and digits[1] in "34589":  # noqa: PLR2004
        return True
    if len(digits) == 10 and digits[0] == "9":  # noqa: PLR2004
        return True
    if groups in {(3, 3, 4), (3, 3, 2, 2), (3, 2, 2), (3, 4, 4), (1, 3, 3, 4), (2, 3, 3, 2, 2)}:
        return len(digits) in PHONE_DIGITS or "-" in run or "(" in run
    return len(digits) in PHONE_DIGITS and len(groups) >= 4  # noqa: PLR2004


# -- codes -----------------------------------------------------------------------------------------

_CODE = r"""(?i)
      \b(?:парол\w{1,3}|password|passcode|pwd|passphrase)\s?[:=]\s?(?P<d>\S{4,60})
    | \b(?P<sure>otp|pin(?:[\s-]?code)?|пин(?:[\s-]?код)?\w?|парол\w{1,3}|password|passcode|pwd|cvv2?|cvc2?|2fa|смс
          |sms|(?:verification|confirmation|login|security|access|one-?time)\scode
        |код\w{0,2}\s(?:подтвержд\w+|доступа|входа|авториз\w+|из\s\w+|от\s\w+|для\sвхода|безопасности
            |верификац\w+))\b[^\d\n.?!]{0,40}?(?<![\d.,])(?P<a>\d{3}[\s-]?\d{3}|\d{3,8})(?![\d%]|[.,]\d)
    | (?<!http\s)(?<!status\s)(?<!exit\s)(?<!error\s)(?<!postal\s)(?<!zip\s)(?<!source\s)(?<!dress\s)(?<!of\s)
      \b(?:код\w{0,2}|code)\b(?!\s?-?\s?(?:review|base|ревью|style|стайл|lines?|вакансии|позиции|региона|города
          |страны|ошибки|ответа|of|for\sthe\svac|на\b))
      [^\d\n.?!]{0,30}?(?<![\d.,])(?P<b>\d{3}[\s-]\d{3}|\d{4,8})(?![\d%]|[.,]\d|\s?(?:лет|год|руб|тыс|строк|₽|\$|€
          |k\b|к\b|lines|years|usd|eur|users))
    | (?<![\d.,])(?P<c>\d{3}[\s-]\d{3}|\d{4,8})\b\s?(?:-|is|это|:|=)\s?(?:\w+\s){0,2}?(?:код|code|пароль|password
        |пин|pin)\b(?!\s?-?\s?(?:review|ревью|вакансии|base))
"""
_YEARS = range(1950, 2050)


def _codes(text: str) -> Iterator[Found]:
    for found in pattern(_CODE).finditer(text):
        group = next(name for name in "abcd" if found[name] is not None)
        digits = _only_digits(found[group])
        year = group in "bc" and len(found[group]) == 4 and int(digits) in _YEARS  # noqa: PLR2004
        if not year:
            yield "code", found.start(group), found.end(group), digits or found[group]
