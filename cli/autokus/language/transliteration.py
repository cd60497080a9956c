"""Russian that is written in Latin letters ("davaite zavtra v 15"), put back into its own."""

from __future__ import annotations

import re

from autokus.language.text import fold, language_of, pattern

_SIGNS = r"""
    \b(?:da|net|ne|na|vy|my|ya|ja|chto|kak|eto|zavtra|segodnya|segodnja|privet|spasibo|davai|davaj|davaite
        |davajte|davayte|mozhno|mozhem|mogu|gotov|gotova|horosho|khorosho
      |konechno|soglasen|soglasna|podhodit|podkhodit|ustraivaet|dogovorilis|sozvonimsya|sozvonimsja|utrom
        |vecherom|dnem|budu|prishlyu|prishlu|skinu|sdelayu|sdelaju|rabota\w*
      |udobno|zdravstvuyte|zdravstvujte|dobryj|dobryy|poka|problema|vam|nas|ili|tozhe|opyt\w*|podskazhite
        |rassmatrivaete|vilka|zarplata|ponedelnik|vtornik|sredu|chetverg|pyatnicu
      |pyatnitsu|subbotu|tysyach|tyshch|ofis|oklad|testovoe|rezyume|rezume|pasport)\b
    """
_LETTERS = (
    ("shch", "щ"),
    ("sch", "щ"),
    ("yo", "е"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("yu", "ю"),
    ("ju", "ю"),
    ("ya", "я"),
    ("ja", "я"),
    ("iy", "ий"),
    ("ij", "ий"),
    ("yj", "ый"),
    ("yy", "ый"),
    *zip("abvgdezijklmnoprstufhcyw'xq", "абвгдезийклмнопрстуфхцывьхк", strict=True),
)
_WORD = re.compile(r"[a-z']+")
SIGNS = 2
"""So many Russian words in Latin letters make a text one of that kind."""


def in_own_letters(text: str) -> str:
    """The text in Cyrillic letters, if it is Russian in Latin ones; else the text itself."""
    if language_of(text) != "en":
        return text
    folded = fold(text)
    signs = len(pattern(_SIGNS).findall(folded))
    words = len(_WORD.findall(folded))
    if not signs or (signs < SIGNS and words > SIGNS):
        return text
    if words > signs * 6:
        return text
    return _WORD.sub(lambda found: _cyrillic(found.group()), folded)


def _cyrillic(word: str) -> str:
    for latin, letter in _LETTERS:
        word = word.replace(latin, letter)
    return word.replace("йте", "йте").replace("аи", "ай") if word.endswith(("аи", "аите")) else word
