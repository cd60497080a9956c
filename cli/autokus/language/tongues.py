"""Which language a short text is in, by its letters and by the small words no sentence does without."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from autokus.language.job_talk import words_of
from autokus.language.text import fold, pattern
from autokus.language.word_sets import word_set

Tongue = Literal["ru", "en", "uk", "kk", "other", "translit"]

_SMALL: dict[Tongue, frozenset[str]] = {
    "en": word_set("""
        the a an and or but if of in on at to for with from by about as is are was were be been am i i'm i've i'd
        i'll you your
        yours he she it its it's we our they them their this that these those there here what which who when where
        why how not
        no yes do does did don't have has had can could would will should may might my me mine so than then too
        very just also
        thanks thank please hello hi sure glad happy good great let let's more some any all only well know could've
        sounds
        """),
    "translit": word_set("""
        ya vy ty mne menya moy moi vas vam eto kak chto gde kogda dlya esli tozhe toje ochen spasibo privet
        zdravstvuyte zdravstvujte
        dobryj dobryy dobriy den pozhaluista pozhaluysta pojaluista horosho xorosho da net ne est bez tolko uzhe
        eshe eshche mozhno
        mogu rabotayu rabota opyt opyta let goda vakansiya udalenka ishem aktualno podskazhite rasskazhite skolko
        interesno vash
        """),
}
# German, French, Spanish, Portuguese, Italian, Polish, Czech, Turkish, Dutch, Swedish, Serbian, Finnish and others.
_OTHER = word_set("""
    der die das und ich nicht sie wir ihr ist sind war mit auf für fur von zu den dem ein eine einen bin habe haben
    kann danke bitte guten über auch sehr gerne arbeite
    le la les des une je vous nous il elle est sont suis avec pour dans pas que qui merci bonjour très tres mais ou
    où mon ma mes votre avez travaille depuis
    el los las unos yo usted ustedes con por para pero muy gracias hola soy estoy tengo trabajo años anos mi su que
    como más mas buenos días dias está
    eu voce você não nao obrigado obrigada olá ola sou tenho trabalho com uma meu minha muito bom dia
    io sono lavoro grazie ciao buongiorno per gli della anni ho mio mia molto che
    jestem mam nie tak dziękuję dziekuje dzień dzien dobry proszę prosze pracuję pracuje lat się sie moje jak z w na
    jsem mám děkuji dekuji dobrý prosím ano ne pracuji
    ben sen siz bir ve için icin teşekkürler tesekkurler merhaba evet hayır hayir çalışıyorum calisiyorum deneyimim
    var
    ik ben een het van niet met voor dank bedankt graag jaar werk hallo
    jag är och inte tack hej har arbetar år
    ja sam hvala dobar dan radim godina nisam
    olen kiitos hei minä vuotta työ ja
    """) - {
    "a",
    "in",
    "to",
    "no",
    "is",
    "on",
    "at",
    "as",
    "me",
    "do",
    "z",
    "w",
    "ne",
    "na",
    "ja",
    "den",
    "die",
    "war",
    "mit",
    "var",
    "bin",
}
_UKRAINIAN = r"\b\w*[іїєґ]\w*\b"
_UKRAINIAN_SMALL = word_set(
    "що це як від або тільки мене дякую будь ласка добрий доброго дня ні є була маю працюю років досвід"
)
_KAZAKH = r"\b\w*[әғқңөұүһ]\w*\b"


class Heard(Struct, frozen=True):
    """How much of a text is in which language: words in Cyrillic letters, small words of each other language."""

    cyrillic: int
    english: int
    translit: int
    other: int
    ukrainian: int
    kazakh: int
    latin: int


def heard(text: str) -> Heard:
    """Counts a text's words; links, mentions and names of technologies do not count as Latin ones."""
    folded = fold(re.sub(r"\S{0,80}(?:://|@|\.\w{2,4}/)\S{0,400}", " ", text))
    words = words_of(folded)
    latin = [
        word
        for word in words
        if word.isascii() or re.fullmatch(r"[a-zà-ÿāăąćčďđęěğłńňőœřśşšťūůűźżž'-]+", word)
    ]
    return Heard(
        cyrillic=sum(1 for word in words if re.search("[а-яіїєґәғқңөұүһ]", word)),
        english=sum(1 for word in latin if word in _SMALL["en"]),
        translit=sum(1 for word in latin if word in _SMALL["translit"]),
        other=sum(1 for word in latin if word in _OTHER or not word.isascii()),
        ukrainian=len(pattern(_UKRAINIAN).findall(folded))
        + sum(1 for word in words if word in _UKRAINIAN_SMALL),
        kazakh=len(pattern(_KAZAKH).findall(folded)),
        latin=len(latin),
    )


LEAST = 2
"""So many small words of a language are no accident."""


def tongue_of(text: str) -> Tongue | None:
    """The language that most of the text is in; None if it is too little to tell."""
    found = heard(text)
    if found.cyrillic >= max(1, found.english):
        if found.kazakh > LEAST and found.kazakh * 2 > found.cyrillic:
            return "kk"
        return "uk" if found.ukrainian > max(LEAST, found.cyrillic // 4) else "ru"
    if found.translit >= LEAST and found.translit > found.english:
        return "translit"
    if found.other >= LEAST and found.other > found.english:
        return "other"
    return "en" if found.english else None
