"""The things people oblige themselves to, by one name in both languages, so that a fact can allow a promise."""

from __future__ import annotations

from autokus.language.text import pattern

_THINGS = {
    "start": r"\b(?:выйд\w*|выйти|выход\w*|приступ\w+|начн\w+|начать|старт\w*|start\w*|join\w*|begin\w*)\b",
    "notice": r"\b(?:отработ\w+|отрабат\w+|уволь?н?\w+|notice|resign\w*|quit)\b",
    "at once": r"\b(?:сразу|немедленно|незамедлительно|immediately|right\s+away|asap|at\s+once)\b",
    "to move": r"\b(?:переезд\w*|перее[дх]\w+|релок\w+|relocat\w+|mov(?:e|ing))\b",
    "office": r"\b(?:офис\w*|office|on-?\s?site)\b",
    "hybrid": r"\b(?:гибрид\w*|hybrid)\b",
    "trips": r"\b(?:командировк\w*|business\s+trips?|travel\w*)\b",
    "test": r"\b(?:тестов\w+|домашк\w*|задани\w+|тз|test\s+\w+|assignments?|take-?\s?home\w*|homework)\b",
    "cv": r"\b(?:резюме|cv|сиви|resume)\b",
    "portfolio": r"\b(?:портфолио|portfolio)\b",
    "passport": r"\b(?:паспорт\w*|passport\w*)\b",
    "degree": r"\b(?:диплом\w*|diploma\w*|degree)\b",
    "scan": r"\b(?:скан\w*|копи[юия]\w*|scans?|cop(?:y|ies))\b",
    "papers": r"\b(?:документ\w*|справк\w+|выписк\w+|снилс\w*|инн|трудов\w+|documents?|papers?|paperwork"
    r"|payslips?|certificat\w+|сертификат\w*)\b",
    "referees": r"\b(?:рекоменда\w+|рекомендател\w+|references?|referees?)\b",
    "number": r"\b(?:номер\w*|телефон\w*|phone|number)\b",
    "own firm": r"\b(?:ип|самозан\w+|self-?\s?employ\w+|sole\s+\w+|freelanc\w*)\b",
    "b2b": r"\b(?:b2b|гпх|гпд|contractor|contracting)\b",
    "contract": r"\b(?:договор(?:а|у|ом|е|ы)?|контракт\w*|contract)\b",
    "trial": r"\b(?:испытательн\w+|probation\w*|trial)\b",
    "part time": r"\b(?:парт-?\s?тайм\w*|полставки|неполн\w+|частичн\w+|part-?\s?time)\b",
    "secrecy": r"\b(?:nda|неразглашени\w+)\b",
    "sign": r"\b(?:подпи[шс]\w+|sign\w*)\b",
    "offer": r"\b(?:оффер\w*|офер\w*|offer)\b",
    "extra hours": r"\b(?:переработк\w*|сверхурочн\w*|overtime|дежурств\w*|on-?\s?call)\b",
    "weekend": r"\b(?:выходн\w+|weekends?)\b",
    "whatsapp": r"\b(?:whats\s?app|в[оа]т?цс?ап\w*|вотсап\w*|ватсап\w*)\b",
    "mail": r"\b(?:почт[уеаой]\w*|e-?mail|мейл\w*|имейл\w*)\b",
    "zoom": r"\b(?:zoom|зум\w*|skype|скайп\w*|teams|discord)\b",
    "one side": r"\b(?:эксклюзив\w*|exclusiv\w+|остальн\w+|параллельн\w+|other\s+\w+)\b",
    "payment": r"\b(?:оплачу|заплачу|внесу|оплат\w+|pay|deposit)\b",
    "form": r"\b(?:анкет\w+|форм[уы]|form|questionnaire|зарегистрир\w+|register)\b",
    "less pay": r"\b(?:на\s+меньш\w+|уступ\w+|подвин\w+|less|lower)\b",
    "pay": r"\b(?:вилк\w+|зарплат\w*|оклад\w*|ставк\w+|salary|range|rate|compensation|pay)\b",
    "morning": r"\b(?:утр\w+|mornings?)\b",
    "afternoon": r"\b(?:обед\w*|днем|afternoons?|lunch)\b",
    "evening": r"\b(?:вечер\w*|evenings?|tonight)\b",
    "today": r"\b(?:сегодня|today|tonight)\b",
    "tomorrow": r"(?<!\w)(?:завтра|tomorrow)\b",
    "day after": r"\b(?:послезавтра|day\s+after\s+tomorrow)\b",
    "weekdays": r"\b(?:будн\w+|weekdays?)\b",
    "this week": r"\b(?:на\s+(?:этой\s+)?неделе|this\s+week)\b",
    "next week": r"\b(?:на\s+следующ\w+\s+неделе|next\s+week)\b",
    "any time": r"\b(?:люб(?:ое|ой)|угодно|any\s?time|whenever|any\s+day)\b",
    "now": r"\b(?:сейчас|now)\b",
}


def things(folded: str) -> frozenset[str]:
    """The names of the things that the text speaks of."""
    return frozenset(name for name, words in _THINGS.items() if pattern(words).search(folded))
