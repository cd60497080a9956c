"""First names of people and names of companies, as they are written without a capital letter too."""

from __future__ import annotations

import re

from autokus.language.text import fold
from autokus.language.word_sets import word_set

# Not those that are also words: Вера, Надежда, Роман, Лев; Will, Mark, May, Grace. With a capital letter within a
# sentence any word is taken for a name.
_NAMES = word_set("""
    александр алексей анатолий андрей антон аркадий артем артур борис вадим валентин валерий василий виктор виталий
    владимир владислав вячеслав геннадий георгий герман глеб григорий даниил данил данила денис дмитрий евгений егор
    захар иван игорь илья кирилл константин леонид максим марат матвей михаил никита николай олег павел петр родион
    руслан рустам савелий семен сергей станислав степан тарас тимофей тимур федор филипп эдуард эмиль юрий ярослав
    александра алена алина алиса алла анастасия ангелина анна антонина валентина валерия варвара василиса вероника
    виктория галина дарья диана евгения екатерина елена елизавета жанна зинаида зоя инна ирина карина кира клавдия
    кристина ксения лариса лидия людмила маргарита марина мария милана наталья наталия нина оксана олеся ольга полина
    раиса регина светлана снежана софья софия таисия тамара татьяна ульяна эльвира эльмира юлия яна
    саша леша лёша дима женя ваня миша вова паша гриша серега сережа коля вася толик стас настя катя маша даша
    юля таня оля ира лена лиза аня нюша рита лера вика ксюша люда наташа надя галя сашка дашка
    aleksandr alexander alexey alexei alex andrey andrew anton anthony artem arthur benjamin boris brian charles
    charlie christian christopher chris daniel daniil david denis dennis dmitry dmitri edward egor eric eugene evgeny
    fedor george gleb gregory henry igor ilya ivan jacob james jason jeff jeffrey jeremy john johnny jonathan
    joseph joshua justin kevin kirill konstantin kyle larry leonid liam lucas luke martin matthew maxim michael
    mike mikhail nathan nicholas nikita nikolai nikolay oleg oliver oscar patrick paul pavel peter philip pyotr
    richard robert roger ronald ruslan ryan samuel scott sergey sergei simon stanislav stephen steve steven thomas
    timothy tom tony vadim victor viktor vincent vladimir vlad william yuri zachary
    alexandra alice alina amanda amy anastasia andrea angela anna anne ashley barbara betty carol catherine charlotte
    christina christine cynthia daria deborah diana donna dorothy ekaterina elena elizabeth emily emma eva evelyn hannah
    helen irina isabella jane janet jennifer jessica joyce julia julie karen kate katherine kathleen katie kelly
    kimberly laura lauren linda lisa maria marina martha mary megan melissa michelle nancy natalia natalie nicole olga
    olivia oksana pamela patricia polina rachel rebecca ruth samantha sandra sarah sharon sophia stephanie susan
    svetlana tatiana teresa theresa veronica victoria yulia
    """)

_COMPANIES = word_set("""
    яндекс сбер сбербанк сбертех тинькофф т-банк авито озон вайлдберриз вк мтс мегафон билайн ростелеком втб альфабанк
    альфа-банк альфабанка райффайзен газпром газпромнефть роснефть лукойл росатом касперский ланит люксофт епам
    эпам хедхантер леруа пятерочка скб-контур ростех аэрофлот мвидео сибур северсталь
    yandex sber sberbank tinkoff t-bank avito ozon wildberries vk mts megafon beeline rostelecom vtb raiffeisen gazprom
    kaspersky luxoft epam google amazon microsoft netflix uber revolut jetbrains playrix spotify
    hh.ru headhunter exness andersen dataart accenture deloitte
    """)

_ENDINGS = word_set("""
    а я у ю е и ы о й ь ой ей ою ем ом им ым ья ью ьи ьей ии ию ией ия 's
    """)

_WORD = re.compile(r"[\w'-]+(?:\.ru)?")
_SHORTEST = 3


def names_in(text: str) -> tuple[str, ...]:
    """The words of the text that name a person or a company, whatever their case and ending."""
    return tuple(word for word in _WORD.findall(fold(text)) if is_name(word))


def is_name(word: str) -> bool:
    """Whether this is a first name or a company's name, in whatever case."""
    folded = fold(word)
    if folded in _NAMES or folded in _COMPANIES or folded.removesuffix("'s") in _NAMES:
        return True
    for length in range(len(folded) - 1, _SHORTEST - 1, -1):
        stem, ending = folded[:length], folded[length:]
        if ending in _ENDINGS and (_stemmed(stem) or stem in _COMPANIES):
            return True
    return False


def _stemmed(stem: str) -> bool:
    """Whether the stem, with an ending of the first case or none, is a Russian name."""
    if stem.isascii():
        return False
    return any(stem + ending in _NAMES for ending in ("", "а", "я", "й", "ь", "ия", "ий"))
