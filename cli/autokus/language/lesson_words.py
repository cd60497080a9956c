"""The words by which an answer or a question shows that it is meant for one contact, for folded text."""

from __future__ import annotations

from autokus.language.word_sets import word_set

REQUEST = r"""
    \b(?:расскаж\w* | подскаж\w* | скаж(?:ите|и)\b | напиш(?:ите|и)\b | опиш(?:ите|и)\b | поделит\w+
    | уточн(?:ите|и)\b | интересует | интересно\s+(?:узнать|понять|,) | хотел\w*\s+бы\s+(?:узнать|понять|уточнить)
    | назов(?:ите|и)\b | оцени(?:те)?\b | какой | какая | какие | какое | сколько | есть\s+ли | почему | зачем
    | tell | describe | share | let\s+(?:me|us)\s+know | (?:would|i'd)\s+like\s+to\s+know | wonder\w*
    | please\s+specify| curious | interested\s+to\s+know | rate\s+your | walk\s+(?:me|us)\s+through | what\s+is
    | what's | how\s+many | how\s+long )
"""

STREET = r"""
    \b(?:ул\.|улиц[аеыу]|проспект\w*|пр-т|переул\w+|шоссе|кв\.|квартир[аеыу]|дом\s\d|street|avenue|apartment|apt\.?\s\d)
"""

WHOSE = r"""
    \b(?:кто|кого|кому|кем|с\s+кем|чей|где\s+(?:вы\s+)?(?:сейчас\s+)?(?:работ|труд)\w+|в\s+как(?:ой|их)\s+компани\w+
        |как(?:ая|ие|ой)\s+компани\w+|работодател\w+|зовут|рекоменд\w+
      |who|whom|whose|where\s+(?:do|are|did|have)\s+you\s+(?:currently\s+)?work\w*|which\s+compan\w+|what\s+compan\w+
        |employer|name|referees?)\b
"""

SLANG = r"""
    (?:\d|\b(?:сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот|полтор\w+|пол|\w+дцать
        |сорок|\w+десят|девяносто))[\s.,+-]{0,3}
    (?:т\.\s?р | тыр | тыщ | штук(?!\w) | косар | кус(?:ок|ков) | лям | к\s?(?:руб|р\.) | кило(?:руб|бакс))
  | \b\w*бакс(?:ов|а|ы)?\b | \bкосар\w*
"""
"""Amounts as they are said, not written."""

HANDLE = r"""
    \d(?:[\s().-]{0,2}\d){6,}
  | (?<![\w./@-])[a-z][a-z\d]*_[a-z\d_]+
  | \b(?:telegram|телеграм\w*|телег\w*|tg|тг|skype|скайп\w*|discord|дискорд\w*|linked-?in|линкедин\w*|whats?app
        |в[ао]тс?ап\w*|inst(?:a|agram)|инста(?:грам\w*)?|habr|хабр\w*|behance|slack|twitter|твиттер\w*|viber|вайбер\w*)
    \W{1,3}(?:(?:ник\w*|nick|handle|как|as|is|user)\W{1,3})?[a-z][\w.-]*[._\d-][\w.-]*\w
  | \b(?:телеграм\w*|телег[аеу]|тг|скайп\w*|дискорд\w*|линкедин\w*|в[ао]тс?ап\w*|вайбер\w*)\s[a-z]\w{3,}
"""
"""A name at some service without the sign that says so; so many digits in a row are no figure."""

WHEN = r"""
    \b(?:майск(?:их|ие|ими) | новогодн\w+ | праздник(?:ов|и|ами|ах) | после\s+нг
        | без\s+(?:четверти|пяти|десяти|двадцати)
        | пол(?:овин\w+)?\s?(?:первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого)
      | (?:quarter|half|five|ten|twenty)\s+(?:past|to)\s\w+ | (?:after|before|over)\s+(?:the\s+)?(?:\w+\s+)?holidays )\b
"""

WILL = r"""
    \b(?:напишу|отвечу|пришлю|скину|вышлю|отправлю|позвоню|перезвоню|наберу|вернусь|сообщу|уточню|подтвержу|отпишусь
        |свяжусь|подготовлю|покажу|пройду|приеду|подъеду|дам|отдам|возьму|сделаю|начну
        |приду|заполню|подпишу|изучу|обещаю|гарантирую
      |i'll|i\s+will|i\s+promise|i\s+guarantee|get\s+back\s+to\s+you|let\s+you\s+know|gonna)\b
"""

PLAIN = word_set("""
    a11y agile ai b2b ba bdd bsc cd cet chatgpt ci ci/cd claude copilot core cto cursor ddd design e2e english
    est feature-sliced federation figma fsd full-stack fullstack gmt gpt ielts internet kanban kpi linux llc
    mac macos mba module msc msk native okr oop phd pm pst pwa qa readers screen scrum senior seo solid spa
    ssr tdd toefl ubuntu ui upwork utc ux ux/ui vitals wcag web windows бгу бэкенд вуз гпх дмс ес ии ип мгу
    мидл ндфл нпд ооо рф сеньор снг сто тз тимлид тк ту фронтенд фулстек
    """)
"""Written with a capital letter, and neither a person nor a company."""
