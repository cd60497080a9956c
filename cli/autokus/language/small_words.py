"""The small words of a reply that say what is done with a figure: acknowledged, agreed to, negated, made a bound."""

from __future__ import annotations

from autokus.language.text import pattern

_ACKNOWLEDGES = r"""\b(?:понял\w*|понятн\w*|принял\w*|принято|ясно|вижу|увидел\w*|отметил\w*|отмечу|запис\w+|учту
        |учел|учла|получил\w*
    |спасибо\s*,?\s+(?:за|что)|назва\w+|озвучи\w+|обозначи\w+|насчет|по\s+поводу|что\s+касается|касательно|про|относительно|звуч\w+|указан\w*|упомянут\w*
        |названн\w*|предложени\w+
    |-\s+это\s+(?:довольно|очень|слишком|много|долго|мало|немало|рановато|поздновато)
    |is\s+(?:quite|rather|pretty|a\s+bit)\s+(?:long|short|early|late|much|a\s+lot|low)
    |got\s+it|noted|i\s+see|understood|thanks?\s+(?:you\s+)?for|on\s+your\s+side|с\s+вашей\s+стороны|regarding|as\s+for|about\s+the|concerning|sounds?
        |mentioned
    |named|quoted)\b"""
_AGREES = r"""\b(?:да|ага|угу|верно|правильно|именно|точно|так\s+и\s+есть|действительно|подтвержда\w+|конечно
        |естественно|разумеется
    |yes|yep|yeah|right|correct|indeed|exactly|true|confirm\w*|sure|absolutely|definitely|of\s+course)\b
    | \b(?:as|like)\s+you\b | \bкак\s+(?:и\s+)?вы\b"""
_NEGATES = r"""\b(?:не|нет|нету|ни|никогда|без|отсутств\w+|отказ\w+|нулев\w+|ноль|no|not|never|cannot|neither|nor
        |none|without|zero
    |lack\w*|unable|dont|havent|didnt|cant|wont|isnt|doesnt|wasnt|decline|refuse)\b | n't\b"""
_BOUNDS = r"""\b(?:below|under|less|lower|fewer|before|until|till|earlier|than|ниже|меньше|менее|раньше|ранее|до)\b"""


def acknowledges(folded: str) -> bool:
    """Takes note of what was said, without a word of one's own to it: "got it", "по поводу"."""
    return pattern(_ACKNOWLEDGES).search(folded) is not None


def agrees(folded: str) -> bool:
    """Says yes to what was said: "да", "exactly", "as you say"."""
    return pattern(_AGREES).search(folded) is not None


def negates(folded: str) -> bool:
    """Holds a word that negates at all."""
    return pattern(_NEGATES).search(folded) is not None


def bounds(folded: str) -> bool:
    """Makes a bound of a figure, so that a negation states one: "nothing below 300k", "не раньше июня"."""
    return pattern(_BOUNDS).search(folded) is not None
