"""What stands around a number and says what it counts: money, time, people and things, and how exact it is."""

from __future__ import annotations

CURRENCIES = (
    (
        "USD",
        r"\$|usdt?\b|us\s?dollars?|доллар\w*|долл\b\.?|dollars?|bucks?|бакс\w*|зелен(?:ых|ые)|уе\b|у\.е\.?",
    ),
    ("EUR", r"€|eur\b|euros?\b|евро\b"),
    ("RUB", r"₽|rubs?\b|rur\b|ro?ubles?|рубл\w*|руб\b\.?|р\b\.?|деревянн\w+"),
    ("GBP", r"£|gbp\b|pounds?\b|фунт\w*"),
    ("KZT", r"₸|kzt\b|тенге\b|tenge\b"),
    ("UAH", r"₴|uah\b|гривен\w*|гривн\w*|грн\b"),
    ("BYN", r"byn\b|бел\w*\.?\s?руб\w*"),
    ("PLN", r"zł|zl\b|pln\b|злот\w+|zlot\w+"),
    ("GEL", r"₾|gel\b|лари\b"),
    ("AMD", r"֏|amd\b|драм\w*"),
    ("AED", r"aed\b|дирхам\w*|dirhams?"),
    ("UZS", r"uzs\b|сум(?:ов)?\b"),
    ("TRY", r"₺|лир[аы]?\b|lira\b"),
    ("CHF", r"chf\b|франк\w*"),
    ("INR", r"₹|inr\b|rupees?|рупи\w+"),
)
CURRENCY = "|".join(f"(?P<{code}>{words})" for code, words in CURRENCIES)

PERIODS = (
    ("hour", r"час|hour|hr|h\b|ч\b"),
    ("day", r"день|day"),
    ("week", r"недел|week|wk"),
    ("month", r"мес|month|mo\b|mth|ежемес|pm"),
    ("year", r"год|year|yr|annum|annual|г\b|ежегод|p"),
)
PERIOD = (
    r"""\s*(?:/|в|per|an?|за|p)\s*(?P<per>час|hour|hr\b|h\b|день|day|недел\w*|week|мес\w*|month|mo\b|год\b|year|yr\b
        |annum)"""
    r"|\s*(?P<ly>monthly|hourly|annual\w*|yearly|ежемесячн\w+|ежегодн\w+|p\.\s?a\.|pa\b|pm\b|годовых)"
)
TAX = r"""(?P<net>\bnet\b|на\s+рук|чистыми|\bнет\b(?=\s*$)|\bнетто|take-home|after\s+tax)|(?P<gross>\bgross\b|гросс
        |брутто|до\s+вычет|до\s+налог|before\s+tax)"""

DURATIONS = (
    (
        "year",
        r"""г\.(?=\s*(?:опыт|стаж))|год(?:а|у|ов|ом|ам|ами)?|годик\w*|лет(?:\s+так)?|years?'?|yrs?|y|let|goda?|godov
        |летн\w+|годичн\w+|л""",
    ),
    ("month", r"мес(?:яц\w*|\.)?|months?'?|mos?|mths?|mesyac\w*|месячн\w+"),
    ("week", r"недел\w*|нед|weeks?'?|wks?|nedel\w*|недельн\w+"),
    ("day", r"дн(?:я\w*|ей|и)|день|дневн\w+|days?'?|сут\w+"),
    ("hour", r"час(?:а|ов|у|ам|ик\w*)?|часов\w+|ч|hours?'?|hrs?|h"),
    ("minute", r"минут\w*|мин|minutes?|mins?"),
    ("second", r"секунд\w*|сек|seconds?|secs?|мс|ms"),
)
DAYS_IN = {
    "year": 360.0,
    "month": 30.0,
    "week": 7.0,
    "day": 1.0,
    "hour": 1 / 24,
    "minute": 1 / 1440,
    "second": 1 / 86400,
}
"""A year is twelve months of thirty days, so that eighteen months are a year and a half."""
DURATION = "|".join(f"(?P<{unit}>{words})" for unit, words in DURATIONS)
# "5 полных лет", "five whole years", "seven or more years".
BEFORE_UNIT = r"""[\s-]?(?:of\s)?(?:(?:полн\w+|календарн\w+|рабоч\w+|full|whole|long|solid|good|calendar|working
        |business)\s)?"""

# "Лет пять": the unit may stand before its number.
UNIT_BEFORE = r"""(?<!\w)(?P<year>лет|года|годика|годков)\s$|(?<!\w)(?P<month>месяц(?:а|ев))\s$
        |(?<!\w)(?P<week>недел[иь])\s$"""
OLD = r"""\s?-?y\.?\s?/?o\b\.? | [\s-]?(?:years?|yrs?)[\s-]old\b | \s(?:years?)\s+of\s+age | \s?(?:лет
        |год\w{0,2})\s+от\s+роду"""
AGED = r"\b(?:мне|возраст\w*|aged?|исполнил\w+|стукнуло)\s*[:-]?\s*(?:is\s+)?(?:уже\s+|сейчас\s+)?$"
TEAM_OF = r"""\b(?:команд\w+|отдел\w*|групп\w+|team|squad|group|department|crew)\s+(?:всего\s+)?
    (?:из|в|of|на|with|has|is)?\s?(?:из\s)?$"""

# -- how exact ------------------------------------------------------------------------------------

MORE_BEFORE = r"""(?<!\w)(?:более(?:\s+чем)?|больше(?:\s+чем)?|свыше|минимум|(?:не|ни)\s+(?:менее|меньше
        |ниже)(?:\s+чем)?|хотя\s+бы
    |от|начиная\s+с|over|(?:more|greater|longer)\s+than|at\s+least|(?:a\s+)?minimum(?:\s+of)?|min\.?|from|upwards?\s+of
    |(?:no|not)\s+(?:less|fewer|lower)\s+than|(?:not|nothing)\s+(?:below|under)|starting\s+(?:at|from|with)|above
        |>=?|≥)\s*$"""
MORE_AFTER = r"""\s?\+ | \s*-?\s*plus\b | \s*-?плюс\b | \s+(?:и|или|либо)\s+(?:более|больше|выше)
    | \s+(?:or|and)\s+(?:more|above|up|over|longer) | \s+с\s+(?:лишн|хвост|гаком|небольш|половинк)\w*"""
LESS_BEFORE = r"""(?<!\w)(?:до|менее|меньше|максимум|(?:не|ни)\s+(?:более|больше|выше)(?:\s+чем)?|ниже|макс\.?
        |up\s+to|at\s+most
    |max(?:imum)?(?:\s+of)?|(?:less|lower|fewer)\s+than|(?:no|not)\s+more\s+than|under|below|<=?|≤)\s*$"""
ABOUT_BEFORE = r"""(?<!\w)(?:около|примерно|порядка|приблизительно|где-то|почти|без\s+малого|about|around
        |approx(?:imately|\.)?
    |roughly|almost|nearly|some|circa|like|уже|~|≈)\s*$"""
# Words that may stand between "more than" and the number.
LEFT_FILLER = r"(?<!\w)(?:уже|the|an?|all|of|around|about|примерно|около)\s+$"

RANGE_LINK = r"\s*(?:-|\.{2,3}|…|/|~|\bдо\b|\bto\b|\btill\b|\bили\b|\bor\b|\bпо\b)\s*"
PAIR_LINK = r"\s+(?:и|and)\s+"
BETWEEN = r"\b(?:между|between)\s+(?:[$€£₽]\s?)?$"

# -- people and things ----------------------------------------------------------------------------

NOUNS = (
    (
        "people",
        r"""человек\w*|люд\w+|чел|разработчик\w*|фронт\w*|бэк(?:енд|эндер)\w*|инженер\w*|програм+ист\w*|сотрудник\w*
        |специалист\w*
        |дизайнер\w*|участник\w*|коллег\w*|ребят\w*|мидл\w*|джун\w*|сеньор\w*|тестировщик\w*|аналитик\w*|подчин\w+
        |developers?|devs?|engineers?|people|persons?|members?|colleagues?|teammates?|reports?|specialists?|designers?
        |juniors?|middles?|mids?|seniors?|testers?|fte|programmers?|coders?""",
    ),
    ("project", r"проект\w*|projects?"),
    (
        "company",
        r"компани\w*|фирм\w*|работодател\w*|стартап\w*|compan(?:y|ies)|employers?|firms?|startups?",
    ),
    (
        "product",
        r"продукт\w*|сервис\w*|приложени\w*|сайт\w*|products?|apps?|applications?|services?|websites?|sites?",
    ),
    (
        "user",
        r"пользовател\w*|юзер\w*|клиент\w*|подписчик\w*|посетител\w*|users?|customers?|clients?|visitors?|subscribers?",
    ),
    ("language", r"язык\w*|languages?"),
    ("child", r"дет(?:и|ей|ьми)|ребен\w+|сын\w*|доч\w+|child(?:ren)?|kids?|sons?|daughters?"),
    ("country", r"стран\w*|countr(?:y|ies)"),
    ("team", r"команд\w*|teams?|squads?|отдел\w*|departments?"),
    ("component", r"компонент\w*|components?|виджет\w*|widgets?"),
    ("page", r"страниц\w*|экран\w*|pages?|screens?"),
    ("line", r"строк\w*|lines?|loc"),
    ("request", r"запрос\w*|requests?|rps"),
    ("release", r"релиз\w*|releases?|деплоев|deploys?|deployments?"),
    ("offer", r"оффер\w*|offers?"),
    ("times", r"раз\w?|times|x|х"),
    (
        "talk",
        r"""вопрос\w*|момент\w*|слов\w*|детал\w+|пункт\w*|нюанс\w*|уточнени\w*|мысл\w+|вещ\w+|сообщени\w*|абзац\w*
        |вариант\w*
        |тем[аыу]?|минутк\w*|строч\w+|предложени(?:я|ях|й)|формат\w*|questions?|things?|words?|points?|sentences?
        |messages?|details?
        |paragraphs?|options?|notes?|ways?|topics?|formats?|clarifications?|remarks?|reasons?|причин\w*
        |направлени\w*""",
    ),
)
NOUN = "|".join(f"(?P<{kind}>{words})" for kind, words in NOUNS)
TALK = "talk"
"""Things that a talk consists of: numbers of them say nothing about anybody."""

_STOP_WORDS = """в во на и или с со у от до по за к ко из для о об при но а как что это не же бы ли уже еще только самый
    мне меня вам вас нас я вы мы он она они будет был была было есть
    the a an of in on at to for or and with by is are was were be from as per but that this it i you we my your so if
    than then rather"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words behind a number that it does not count."""

MONEY_TALK = r"""\b(?:зарплат\w*|зп|з/п|оклад\w*|вилк\w*|ставк\w*|доход\w*|ожидани\w*|ожида[юе]\w*|оплат\w*
        |бюджет\w*|оффер\w*|денег|деньг\w*
    |деньгам|компенсац\w*|на\s+руки|гросс|фикс\w*|бонус\w*|премии|рассчитыва\w+|зарабатыва\w+|получа[юе]\w*
        |плат[яи]\w*|сумм\w*|цифр\w*
    |salary|salaries|pay|paid|compensation|comp|rate|wage|income|net|gross|budget|offer(?:ing)?|expectations?
        |expect(?:ing)?|range
    |earn\w*|remuneration|bonus|package|asking)\b"""
YEARS_TALK = r"""\b(?:сколько\s+(?:у\s+вас\s+)?(?:\w+\s+)?(?:лет|год\w*|опыта)|опыт\w*|стаж\w*|how\s+many\s+years
        |how\s+long|experience|years)\b"""
PEOPLE_TALK = r"""\b(?:сколько\s+(?:человек|людей)|размер\w*\s+команд\w+|how\s+(?:many\s+people|big)|team\s+size
        |size\s+of\s+(?:the|your)\s+team)\b"""
AGE_TALK = r"\b(?:сколько\s+(?:вам|тебе)\s+лет|возраст\w*|how\s+old|age)\b"
