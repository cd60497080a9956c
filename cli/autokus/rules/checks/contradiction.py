"""Does a figure differ from one that this contact has already been told?"""

from __future__ import annotations

from msgspec import Struct

from autokus.language.experience import years_of
from autokus.language.small_words import negates
from autokus.language.stance import Clause, clauses
from autokus.language.text import pattern
from autokus.language.units import MONEY_TALK
from autokus.language.values import Measure, Quantity, quantities, supports
from autokus.vocabulary import Composed, Offence, Voice

_START = r"""\b(?:выйти|выход\w*|выйду|выхожу|приступ\w+|начать|начну|начина\w+|старт\w*|отработ\w+|отрабатыва\w+
        |уведом\w+|увол\w+|доступ\w+
    |start\w*|join\w*|notice|available|availability|onboard\w*|begin)\b"""
_PAST = r"\b(?:since|with|работаю|работал\w*|опыт\w*|стаж\w*|experience|career|карьер\w*|писать|программировать)\b"
_LEVEL = r"""(?<!\w)(?P<level>a1|a2|b1|b2|c1|c2|pre-intermediate|upper-?\s?intermediate|intermediate|upper
        |elementary|advanced|proficien\w+|fluent\w*|native
    |свободн\w+|продвинут\w+|средн\w+|базов\w+|начальн\w+|разговорн\w+|basic|conversational|beginner)(?!\w)"""
_ENGLISH = r"\b(?:english|английск\w*|инглиш\w*|англ)\b"
_OTHER_TONGUE = r"""\b(?:russian|русск\w*|german|немецк\w*|french|французск\w*|spanish|испанск\w*|polish|польск\w*
        |ukrainian|украинск\w*|chinese|китайск\w*)\b"""
# The same level under its several names; "upper" is what people write for "upper-intermediate".
_LEVELS = (
    ("a", r"a1|elementary|basic|beginner|начальн\w+|базов\w+"),
    ("a2", r"a2|pre-intermediate"),
    ("b1", r"b1|intermediate|средн\w+"),
    ("b2", r"b2|upper\S*(?:\s?intermediate)?"),
    ("c1", r"c1|advanced|продвинут\w+"),
    ("c2", r"c2|proficien\w+|native"),
    ("fluent", r"fluent\w*|свободн\w+"),
    ("conversational", r"conversational|разговорн\w+"),
)
_VAGUE = {"fluent": {"fluent", "c1", "c2"}, "conversational": {"conversational", "b1", "b2"}}
"""Words for a level that may be meant of more than one."""

LEAST_BARE = 20
"""From here on a bare number is an amount, where the talk is of pay."""

_REASON = "it contradicts what this contact has already been told"


class _Told(Struct, frozen=True):
    """A figure or a level that was stated, of what, and the sentence that says it."""

    subject: str
    text: str
    figure: Quantity | None = None
    level: str = ""


def check(composed: Composed) -> Offence | None:
    """A salary, length of experience, notice, start or level of English unlike the one told before."""
    now = [told for told in _stated(composed.text) if told.subject]
    if not now:
        return None
    before: dict[str, _Told] = {}
    for said in composed.earlier:
        if said.voice is not Voice.RECRUITER:
            before |= {told.subject: told for told in _stated(said.text)}
    for told in now:
        earlier = before.get(told.subject)
        if earlier and _differ(earlier, told):
            return Offence(_REASON, f'now "{told.text}", earlier "{earlier.text}"')
    return None


def _differ(earlier: _Told, now: _Told) -> bool:
    if earlier.figure and now.figure:
        return not (supports(earlier.figure, now.figure) or supports(now.figure, earlier.figure))
    pair = {earlier.level, now.level}
    vague = any(name in pair and pair <= close for name, close in _VAGUE.items())
    return len(pair) > 1 and not vague


def _stated(text: str) -> list[_Told]:
    """What the text states of its writer; not what it asks, denies or leaves to the recruiter."""
    found: list[_Told] = []
    english = False
    for clause in clauses(text):
        english = (english or _has(_ENGLISH, clause)) and not (
            _has(_OTHER_TONGUE, clause) and not _has(_ENGLISH, clause)
        )
        if clause.asked or clause.attributed or (clause.denied and negates(clause.folded)):
            continue
        found += [
            _Told(subject, clause.text, figure=figure)
            for figure in quantities(clause.text)
            if (subject := _subject(figure, clause))
        ]
        level = _english_level(clause) if english else ""
        if level:
            found.append(_Told("english", clause.text, level=level))
    return found


def _subject(figure: Quantity, clause: Clause) -> str:
    if figure.kind is Measure.MONEY or (
        figure.kind is Measure.NUMBER
        and (figure.low or figure.high or 0) >= LEAST_BARE
        and _has(MONEY_TALK, clause)
    ):
        return f"money {figure.currency} {figure.period == 'hour'}"
    if figure.kind is Measure.DATE:
        dated = any(part is not None for part in figure.moment[:3])
        return "start date" if dated and _has(_START, clause) and not _has(_PAST, clause) else ""
    if figure.kind is not Measure.DURATION:
        return ""
    if _has(_START, clause) and figure.unit in {"month", "week", "day"} and not _has(_PAST, clause):
        return "notice"
    if figure.unit in {"year", "month"}:
        return "years " + " ".join(sorted(years_of(clause.folded, figure.start, figure.end)))
    return ""


def _english_level(clause: Clause) -> str:
    """The level nearest behind the word "English", else nearest before it."""
    word = pattern(_ENGLISH).search(clause.folded)
    levels = [*pattern(_LEVEL).finditer(clause.folded)]
    if not levels:
        return ""
    behind = [hit for hit in levels if word is None or hit.start() > word.end()]
    other = pattern(_OTHER_TONGUE).search(clause.folded, word.end()) if word else None
    near = behind[0] if behind and not (other and other.start() < behind[0].start()) else levels[0]
    words = near.group("level")
    return next((name for name, known in _LEVELS if pattern(rf"(?:{known})").fullmatch(words)), "")


def _has(expression: str, clause: Clause) -> bool:
    return pattern(expression).search(clause.folded) is not None
