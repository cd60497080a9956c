"""Is the text in the recruiter's language: Russian to Russian, English to English, either to what mixes them?"""

from __future__ import annotations

from collections.abc import Sequence

from autokus.language.disguise import unusual_script
from autokus.language.text import fold, pattern
from autokus.language.tongues import Heard, Tongue, heard, tongue_of
from autokus.vocabulary import Composed, Offence, Voice

OTHER_LANGUAGE = "it is not in the recruiter's language"
OTHER_SCRIPT = "it holds letters of another script"

NAMES: dict[Tongue, str] = {
    "ru": "Russian",
    "en": "English",
    "uk": "Ukrainian",
    "kk": "Kazakh",
    "translit": "Russian in Latin letters",
    "other": "another language",
}

FEW_WORDS = 4
"""A text of fewer words is of any language: "Hi!", "Ok, React"."""

MOST_EARLIER = 6

_ENGLISH_PLEASE = r"""
    \b(?:in|на|по)\s?-?(?:\s?(?:english|английск\w+|инглиш\w*|англ)\b) | \b(?:english|английский)\s(?:please|only
        |пожалуйста) | \bswitch\sto\senglish | \bперейд\w+\sна\sанглийск\w+
"""
_RUSSIAN_PLEASE = (
    r"\b(?:in|на|по)\s?-?(?:\s?(?:russian|русск\w+)\b)|\brussian\s(?:please|is\s(?:fine|ok|easier))"
)


def check(composed: Composed) -> Offence | None:
    """Letters of another script, a third language, or the other one of the two."""
    if letter := unusual_script(composed.text):
        return Offence(OTHER_SCRIPT, letter)
    said = heard(composed.text)
    if said.cyrillic + said.latin < FEW_WORDS:
        return None
    written = tongue_of(composed.text)
    if written in {"uk", "kk", "translit", "other"}:
        return Offence(OTHER_LANGUAGE, NAMES[written])
    wanted = _wanted(composed)
    if "en" not in wanted and written == "en" and _is_english(said):
        return Offence(OTHER_LANGUAGE, NAMES["en"])
    if "ru" not in wanted and written == "ru" and said.cyrillic >= FEW_WORDS:
        return Offence(OTHER_LANGUAGE, NAMES["ru"])
    return None


def _is_english(said: Heard) -> bool:
    """Whole sentences, not the names of technologies with an "and" between them."""
    return said.english > 1 and said.english > said.cyrillic


def _wanted(composed: Composed) -> set[Tongue]:
    before = [said.text for said in composed.earlier if said.voice is Voice.RECRUITER]
    lines = (*before[-MOST_EARLIER:], *composed.messages)
    wanted = _languages(composed.messages) or _languages(before[-1:]) or {"ru", "en"}
    for line in lines:
        folded = fold(line)
        if pattern(_ENGLISH_PLEASE).search(folded):
            wanted.add("en")
        if pattern(_RUSSIAN_PLEASE).search(folded):
            wanted.add("ru")
    return wanted


def _languages(messages: Sequence[str]) -> set[Tongue]:
    """What may be answered to these messages; empty where they tell nothing."""
    text = " ".join(messages)
    written = tongue_of(text)
    said = heard(text)
    mixed = (written == "en" and said.cyrillic > 0) or (written == "ru" and said.english > 1)
    if mixed or written not in {"ru", "en", None}:
        return {"ru", "en"}
    return {written} if written else set()
