"""What years of experience are said to be years of: a technology, another field, or the trade as such."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from autokus.language.technologies import technologies
from autokus.language.text import pattern

_TRADE_NAMES = frozenset({"Front-end", "Web development", "Layout", "SPA"})
_LEADING = "Team lead"

# The trade as such: years of it are years of experience.
_TRADE = r"""\bfront-?\s?end\w* | \bфронт\w* | \bweb\b(?!3) | \bвеб\w*(?!пак) | \binterfaces?\b | \bинтерфейс\w*
        | \bui\b
    | \bsoftware\b | \bit\b(?=\s*(?:$|[,.!?]|industry|field)) | \bайти\b | \bпрограммирован\w+
    | \b(?:overall|in\s+total|altogether|industry)\b | \b(?:в\s+целом|всего|общ\w+|отрасл\w+|професси\w+
        |индустри\w+)\b"""
_AT_LARGE = (
    _TRADE + r"|\b(?:commercial\w*|коммерческ\w*|professional\w*|developers?|разработчик\w*)\b"
)
_OF_LEADING = r"""\b(?:руковож\w+|руководи\w+|руководств\w+|управля\w+|управлени\w+|leading|leadership|managing
        |managed|manager\w*|head\s+of|cto)\b"""
_BREAK = r"""[,.;!?()\n"] | (?<=\w): | \s-\s | \b(?:and|и|а|но|but|where|где|mostly|mainly|primarily|основн\w+
        |в\s+основном|сейчас|now|currently
    |including|включая|из\s+них)\b"""
_LISTED = r"\s*(?:[,/&+]|\bи\b|\band\b)\s*(?:на\s+|с\s+|in\s+|with\s+)?"
# What may stand between a field and its years: "с React я работаю уже 7 лет", "Vue - about 5 years".
_BETWEEN = r"""(?:я|мы|i|i've|we|have|has|had|been|is|was|am|уже|около|примерно|почти|более|больше|свыше|порядка|for
        |over|about|around
    |almost|nearly|more|than|at|least|some|the|past|last|experience|exp|опыт\w*|стаж\w*|работ\w+|использу\w+|пишу
        |писал\w*|занима\w+|зна\w+
    |владе\w+|применя\w+|коммерческ\w+|commercial\w*|professional\w*|production|prod\w*|using|used|use|work\w*
        |writing|wrote|cod\w+
    |development|разработ\w+|на|с|со|в|у|меня|есть|нем|ней|ним|where|it|in|on|плюс|минимум|где|то|лет|последние|этим
        |active\w*|активно
    |плотно|daily|total|от|from|js|native)"""
_ASKS_YEARS = r"\b(?:years?|yrs|лет|год\w*|опыт\w*|стаж\w*|experience|how\s+long|как\s+давно|давно\s+ли|сколько)\b"
LONGEST_GAP = 48
"""So far behind the word for years may stand what they are asked of."""


def years_of(folded: str, start: int, end: int) -> frozenset[str]:
    """The fields that a length of time at this place is attached to; none if it is experience as such."""
    after, before = folded[end : end + 160], folded[max(0, start - 120) : start]
    named = _fields(after)
    near = named[0][0] if named else len(after) + 1
    stop = pattern(_BREAK).search(after)
    trade = pattern(_TRADE).search(after)
    if (
        near <= len(after)
        and not (stop and stop.start() < near)
        and not (trade and trade.start() < near)
    ):
        return _listed(after, named)
    if trade and not (stop and stop.start() < trade.start()):
        return frozenset()
    earlier = _fields(before)
    if earlier and _only_links(before[earlier[-1][1] :]):
        return frozenset({earlier[-1][2]})
    return frozenset()


def fields_in(folded: str) -> frozenset[str]:
    """The technologies and fields that a text names."""
    return frozenset(name for _, _, name in _fields(folded))


def speaks_at_large(folded: str) -> bool:
    """Whether it names the trade as such, or commercial experience at large."""
    return pattern(_AT_LARGE).search(folded) is not None


def years_asked_of(folded: str) -> frozenset[str]:
    """The fields whose years a question asks for: "How many years of React?", "сколько лет с Vue?"."""
    asked = pattern(_ASKS_YEARS).search(folded)
    if asked is None:
        return frozenset()
    rest = folded[asked.end() :]
    named = _fields(rest)
    if not named or named[0][0] > LONGEST_GAP:
        return frozenset()
    gap = rest[: named[0][0]]
    if pattern(r"[.;!?\n]").search(gap) or pattern(_TRADE).search(gap):
        return frozenset()
    return _listed(rest, named)


@lru_cache(maxsize=256)
def _fields(folded: str) -> tuple[tuple[int, int, str], ...]:
    """Where fields other than the trade itself are named, and which."""
    lead = len(folded) - len(
        folded.lstrip()
    )  # places are those in the text without blanks around it
    found = [
        (one.start + lead, one.end + lead, one.name)
        for one in technologies(folded)
        if one.name not in _TRADE_NAMES
    ]
    found += [(hit.start(), hit.end(), _LEADING) for hit in pattern(_OF_LEADING).finditer(folded)]
    return tuple(sorted(found))


def _listed(text: str, named: tuple[tuple[int, int, str], ...]) -> frozenset[str]:
    """The first field and those listed right behind it."""
    found = {named[0][2]}
    for one, following in pairwise(named):
        if pattern(_LISTED).fullmatch(text[one[1] : following[0]]) is None:
            break
        found.add(following[2])
    return frozenset(found)


def _only_links(gap: str) -> bool:
    """Whether nothing but the words that tie years to a field stands there."""
    if pattern(r"[^\w\s:,~('-]").search(gap):
        return False
    return all(pattern(_BETWEEN).fullmatch(word) for word in pattern(r"[\w']+").findall(gap))
