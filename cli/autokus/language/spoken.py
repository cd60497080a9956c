"""Languages that people speak and how well: which of them a text names, and what a level includes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from autokus.language.persona_words import Values
from autokus.language.text import pattern

LANGUAGES: Values = (
    ("English", r"английск\w*|по-английски|англ|инглиш\w*|english|англійськ\w*"),
    ("Russian", r"русск\w*|по-русски|russian\w*"),
    ("German", r"немецк\w*|по-немецки|german|deutsch"),
    ("French", r"французск\w*|по-французски|french|francais"),
    ("Spanish", r"испанск\w*|по-испански|spanish|espanol"),
    ("Italian", r"итальянск\w*|по-итальянски|italian"),
    ("Portuguese", r"португальск\w*|portuguese"),
    ("Polish", r"польск\w*|по-польски|polish"),
    ("Ukrainian", r"украинск\w*|по-украински|ukrainian"),
    ("Belarusian", r"белорусск\w*|belarusian"),
    ("Kazakh", r"казахск\w*|по-казахски|kazakh"),
    ("Turkish", r"турецк\w*|по-турецки|turkish"),
    ("Serbian", r"сербск\w*|по-сербски|serbian"),
    ("Czech", r"чешск\w*|по-чешски|czech"),
    ("Dutch", r"голландск\w*|нидерландск\w*|dutch"),
    ("Chinese", r"китайск\w*|по-китайски|chinese|mandarin"),
    ("Japanese", r"японск\w*|по-японски|japanese"),
    ("Korean", r"корейск\w*|korean"),
    ("Arabic", r"арабск\w*|arabic"),
    ("Hebrew", r"иврит\w*|hebrew"),
    ("Georgian", r"грузинск\w*|georgian"),
    ("Armenian", r"армянск\w*|armenian"),
    ("Finnish", r"финск\w*|finnish"),
    ("Swedish", r"шведск\w*|swedish"),
    ("Norwegian", r"норвежск\w*|norwegian"),
    ("Greek", r"греческ\w*|greek"),
    ("Hindi", r"хинди|hindi"),
    ("Tatar", r"татарск\w*|tatar"),
    ("Uzbek", r"узбекск\w*|uzbek"),
    ("Azerbaijani", r"азербайджанск\w*|azerbaijani"),
    ("Latvian", r"латышск\w*|latvian"),
    ("Lithuanian", r"литовск\w*|lithuanian"),
    ("Estonian", r"эстонск\w*|estonian"),
)

LEVELS: Values = (
    ("A1", r"[aа]1"),
    ("A2", r"[aа]2|elementary|начальн\w+|basic|базов\w+|beginner"),
    ("B1", r"[bбв]1|pre-intermediate|(?<!upper-)(?<!upper\s)intermediate|средн\w+"),
    ("B2", r"[bбв]2|upper(?:[\s-]intermediate)?|аппер\w*|выше\s+среднего"),
    ("C1", r"[cс]1|advanced|адванс\w*|эдванс\w*|продвинут\w*"),
    ("C2", r"[cс]2|proficien\w+|в\s+совершенств\w+|perfect\w*|flawless\w*|bilingual|билингв\w*"),
    (
        "fluent",
        r"fluent\w*|fluency|свободн(?:о|ый|ым|ом|ая|ое)|бегл\w+|excellent|отличн\w*|превосходн\w*|уверенн\w+",
    ),
    (
        "native",
        r"native(?:ly)?(?!\s+(?:app|mobile|develop|module|script|code))|родн\w+|носител\w+|mother\s+tongue|с\s+детства",
    ),
    ("exam", r"ielts|toefl|toeic|cae|cpe|fce|toefel"),
    ("lived", r"разговорн\w*|conversational"),
)
LEVEL_INCLUDES = {
    "B2": frozenset({"B2", "lived"}),
    "C1": frozenset({"C1", "fluent", "lived"}),
    "C2": frozenset({"C2", "fluent", "lived"}),
    "native": frozenset({"native", "fluent", "lived", "C2"}),
    "fluent": frozenset({"fluent", "lived"}),
}
"""Who has the first may say the others; all else only says itself."""

ABOUT_LANGUAGE = r"""\b(?:язык\w*|говор\w+|владе\w+|уров\w+|level|languages?|speak\w*|spoken|fluen\w+|ielts|toefl
    |[abcавс][12])\b"""

_COMMA = 40
"""A comma or "and" between a level and a language is as good as so many letters."""


def names_language(folded: str) -> str:
    """The first language that the text names, or nothing."""
    return min(_places(LANGUAGES, folded), key=lambda one: one[1], default=("", 0))[0]


def is_about_language(folded: str) -> bool:
    """Whether the text names a language, a level, or speaking."""
    return bool(names_language(folded)) or pattern(ABOUT_LANGUAGE).search(folded) is not None


def rates(folded: str) -> bool:
    """Whether the text says how well a language is known, or that it is spoken."""
    return bool(_places(LEVELS, folded)) or pattern(ABOUT_LANGUAGE).search(folded) is not None


def spoken(facts: Iterable[str]) -> dict[str, frozenset[str]]:
    """The languages in these statements about somebody, each with the levels that may be said of it."""
    found: dict[str, frozenset[str]] = {}
    for fact in facts:
        for language, levels in _levels(fact, "English").items():
            wider = {other for level in levels for other in LEVEL_INCLUDES.get(level, {level})}
            found[language] = found.get(language, frozenset()) | frozenset(wider)
    return found


def unsupported(folded: str, asked: str, known: dict[str, frozenset[str]]) -> str:
    """The first language or level that goes beyond what is known; a level alone is of the language asked about."""
    for language, levels in _levels(folded, asked).items():
        if language not in known:
            return language
        strange = levels - known[language]
        if strange:
            return f"{language}: {', '.join(sorted(strange))}"
    return ""


def _levels(folded: str, unnamed: str) -> dict[str, frozenset[str]]:
    """Which languages the text names, each with the levels that stand nearest to it."""
    languages = _places(LANGUAGES, folded)
    found = {language: set[str]() for language, _ in languages}
    levels = [
        (level, at, _nearest(folded, languages, at) or unnamed)
        for level, at in _places(LEVELS, folded)
    ]
    rated = {language for _, at, language in levels if not _apart(folded, languages, at, language)}
    for level, at, language in levels:
        # "B2, русский - родной": the language behind the comma has a level of its own.
        other = language in rated and _apart(folded, languages, at, language)
        found.setdefault(unnamed if other and unnamed not in found else language, set()).add(level)
    return {language: frozenset(rates) for language, rates in found.items()}


def _apart(folded: str, languages: tuple[tuple[str, int], ...], at: int, language: str) -> bool:
    """Whether a comma parts the level from its language."""
    places = [place for name, place in languages if name == language]
    return bool(places) and all("," in folded[min(at, one) : max(at, one)] for one in places)


def _nearest(folded: str, languages: tuple[tuple[str, int], ...], at: int) -> str:
    """The language that a level belongs to: on its side of a comma, and then the nearest."""

    def far(one: tuple[str, int]) -> int:
        between = folded[min(one[1], at) : max(one[1], at)]
        return len(between) + _COMMA * len(pattern(r",|;|\(|\bи\b|\band\b").findall(between))

    return min(languages, key=far)[0] if languages else ""


@lru_cache(maxsize=64)  # the same few sentences are asked about again and again
def _places(table: Values, folded: str) -> tuple[tuple[str, int], ...]:
    return tuple(
        (name, match.start())
        for name, words in table
        for match in pattern(rf"(?<!\w)(?:{words})(?!\w)").finditer(folded)
    )
