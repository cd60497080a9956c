"""Countries, cities and regions by their stems: a capital letter that names no person and no company."""

from __future__ import annotations

from autokus.language.text import fold
from autokus.language.word_sets import word_set

_STEMS = word_set("""
    росси москв петербург питер спб екатеринбург новосибирск казан нижн новгород самар краснодар сочи ростов перм уф
    челябинск омск томск тюмен воронеж калининград иркутск владивосток сибир урал подмосков
    беларус минск украин киев харьков одесс львов казахстан алмат астан узбекистан ташкент киргиз бишкек армени ереван
    грузи тбилис батум азербайджан баку молдав кишинев
    серби белград нови черногор хорват словени босни болгари софи румыни бухарест венгри будапешт польш варшав краков
    вроцлав гданьск чехи праг брно словак австри вен герман берлин мюнхен гамбург швейцари цюрих женев франци париж
    итали рим милан испани мадрид барселон валенси португали лиссабон порту нидерланд голланди амстердам бельги
    брюссел дани копенгаген швеци стокгольм норвеги осло финлянди хельсинки эстони таллин латви риг литв вильнюс
    ирланди дублин англи британи лондон европ евросоюз кипр лимассол никоси греци афин турци стамбул анталь анкар
    израил телав тель-авив хайф эмират дуба абу-даб катар оман египет
    америк сша канад торонто ванкувер мексик бразили аргентин буэнос-айрес чили
    инди гоа китай пекин шанхай гонконг япони токио коре сеул таиланд бангкок пхукет вьетнам индонези бали малайзи
    сингапур филиппин австрали сидне мельбурн африк ази снг ес
    russia moscow petersburg kazan novosibirsk yekaterinburg siberia belarus minsk ukraine kyiv kiev lviv
    kazakhstan almaty astana uzbekistan tashkent kyrgyzstan bishkek armenia yerevan georgia tbilisi batumi azerbaijan
    baku moldova serbia belgrade novi montenegro croatia slovenia bosnia bulgaria sofia romania bucharest hungary
    budapest poland warsaw krakow cracow wroclaw gdansk czechia czech prague brno slovakia austria vienna germany
    berlin munich hamburg switzerland zurich geneva france paris italy rome milan spain madrid barcelona valencia
    portugal lisbon porto netherlands holland amsterdam belgium brussels denmark copenhagen sweden stockholm norway
    oslo finland helsinki estonia tallinn latvia riga lithuania vilnius ireland dublin england britain scotland london
    europe european eu uk cyprus limassol nicosia greece athens turkey istanbul antalya ankara israel tel-aviv tel aviv
    haifa emirates uae dubai abu dhabi qatar oman egypt america usa us canada toronto vancouver mexico brazil argentina
    buenos aires chile india goa china beijing shanghai kong japan tokyo korea seoul thailand bangkok phuket vietnam
    indonesia bali malaysia singapore philippines australia sydney melbourne africa asia cis emea apac latam
    """)

_ENDINGS = word_set("""
    а я у ю е и ы о й ь ой ей ою ем ом ам ям ах ях ии ию ия иа ией ью ского ской ский ском ске ск ске скую ну на не ни
    ние ного ной ый ого ому ские ских ань ани анью енью
    """)

_SHORTEST = 4
"""Letters of a stem that may have an ending; a shorter one must be the whole word."""


def is_place(word: str) -> bool:
    """Whether the word names a country, a city or a region, in whatever case."""
    folded = fold(word).strip(".'")
    if folded in _STEMS or folded.removesuffix("'s") in _STEMS:
        return True
    return any(
        folded[:length] in _STEMS and folded[length:] in _ENDINGS
        for length in range(len(folded) - 1, 2, -1)
        if length >= _SHORTEST or folded[length:] in {"а", "у", "е", "и", "ы", "ой", "ом"}
    )
