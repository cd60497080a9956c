"""What a recruiter's question is about, so that the same one is known again in other words or the other language.

A subject has one name for both languages and begins with an underscore; a technology is its own subject; other words
count by their stems. The gate reads `stems`, which knows far fewer words: there a word too many would support a claim.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from autokus.language.stems import stems
from autokus.language.technologies import technologies
from autokus.language.text import fold, pattern, sentences

_SUBJECTS = {
    "test_task": r"""
        тестов(?:ое|ые|ого|ому|ых|ым|ую)\b(?:\s+задани\w+)? | домашн\w+\s+задани\w+
        | test\s+(?:assignment |task|exercise)s? | take-?\s?home\w*(?:\s+(?:assignment|task|test|exercise)s?)?
        | homework | assignments? | coding\s+(?:challenge|exercise)s?
        """,
    "age": r"(?:сколько\s+вам|вам\s+сколько)\s+(?:полных\s+)?лет | возраст\w* | how\s+old | your\s+age",
    "years": r"""
        сколько\s+(?:\w+\s+){0,3}(?:лет|времени|опыта) | стаж\w*
        | how\s+(?:many\s+years|long) (?:\s+of\s+(?:\w+\s+)?experience)? | years\s+of\s+(?:\w+\s+)?experience
        | как\s+давно | как\s+долго
        """,
    "team_size": r"""
        (?:сколько|как\s+много)\s+(?:\w+\s+){0,2}(?:человек|людей|разработчиков|фронт\w+|инженеров)
            (?:\s+(?:\w+\s+){0,2}команд\w+)?
        | (?:размер\w*|численност\w+|велик\w*)\s+(?:\w+\s+){0,2}команд\w+ | больш\w+\s+(?:\w+\s+){0,2}команд\w+
        | команд\w+\s+больш\w+ | how\s+(?:big|large)\s+(?:\w+\s+){0,3}team | team\s+size
        | size\s+of\s+(?:\w+\s+)?team
        | how\s+many\s+(?:people|developers|engineers|colleagues|of\s+you)(?:\s+\w+){0,4}\s+team
        | how\s+many\s+(?:people|developers|engineers)
        """,
    "time_zone": r"""
        часов\w+\s+пояс\w* | time\s?-?zones? | \butc\b | \bgmt\b | разниц\w+\s+во\s+времени | time\s+difference
        """,
    "on_call": r"дежур\w+ | on-?\s?call | 24/7",
    "overtime": r"""
        переработ\w* | перерабат\w+ | овертайм\w* | overtime\w* | сверхуроч\w+ | extra\s+hours | late\s+hours
        """,
    "trips": r"""
        командиров\w+ | business\s+(?:trips?|travel\w*) | travel\w* | деловы\w+\s+поездк\w+ | work\s+trips?
        """,
    "notice": r"отработ\w+ | отрабатыва\w+ | notice(?:\s+period)?",
    "start": r"""
        выйти\b | вы(?:йде|ходи)т\w+\s+на\b | выход\w*\s+на\b | приступ\w+
        | начать\s+(?:работ\w+|у\s+нас|сотруд\w+) | стартова\w+ | присоедин\w+ | start\b(?:\s+(?:work\w*|date))?
        | join\b | available\s+(?:from|to\s+start)
        """,
    "call": r"""
        созвон\w* | звон\w+ | позвон\w+ | поговор\w+ | пообща\w+ | \btalk\b | \bcall\b | встрет\w+
        | \bmeet(?:ing)?\b
        """,
    "interview": r"собес\w* | интервью | interview\w*",
    "ai": r"""
        \bai\b | \bии\b | нейросет\w* | искусственн\w+\s+интеллект\w* | copilot | копайлот\w* | chat-?gpt
        | \bgpt\b | \bcursor\b | \bclaude\b | \bllms?\b | ai-?\w*
        """,
    "portfolio": r"""
        портфолио | portfolio | git-?hub\w* | гитхаб\w* | gitlab
        | примеры\s+(?:\w+\s+)?(?:работ\w*|код\w*|проектов) | examples?\s+of\s+(?:your\s+)?(?:work|code|projects?)
        | показать\s+(?:\w+\s+)?код\w* | посмотреть\s+(?:\w+\s+)?код\w* | (?:show|see)\s+(?:\w+\s+){0,2}code
        | code\s+(?:samples?|examples?) | sample\s+code
        """,
    "micro_front_ends": r"микро-?\s?фронт\w* | micro-?\s?front-?\s?end\w* | module\s+federation",
    "code_review": r"код-?\s?ревью\w* | code-?\s?review\w* | ревью\w*",
    "design_system": r"""
        дизайн-?\s?систем\w* | design-?\s?systems? | ui-?\s?кит\w* | ui-?\s?kits? | component\s+librar\w+
        | библиотек\w+\s+компонент\w+
        """,
    "database": r"баз\w+\s+данных | субд | databases?",
    "testing": r"""
        тестир\w+ | тест(?:ы|ов|ами|ах|а|ам)?\b | автотест\w* | покрыти\w+ | tests?\b | testing | coverage
        | \bunit\b | юнит\w* | \be2e\b | \btdd\b
        """,
    "salary": r"""
        зарплат\w* | \bзп\b | з/п | оклад\w* | вилк\w+ | доход\w* | \bденьг\w+ | по\s+деньгам | компенсац\w+
        | \bрейт\w* | ставк\w+ | получать | зарабатыв\w+ | на\s+руки | финансов\w+ | salar\w+ | compensation
        | \bpay\b | wages? | income | hourly\s+rate | day\s+rate | \byour\s+rate\b | \brates?\b(?!\s+your)
        | remuneration | earn\w* | money
        """,
    "remote": r"""
        удал[её]нк\w* | удален\w+ | дистанц\w+ | remote\w* | \bwfh\b | work\w*\s+from\s+(?:home|anywhere)
        | из\s+дома | home-?\s?office
        """,
    "hybrid": r"гибрид\w* | hybrid\w*",
    "office": r"офис\w* | office\w* | on-?\s?site | очно",
    "relocation": r"""
        рело[кц]\w+ | переезд\w* | перее[хзд]\w+ | перебра\w+\s+в | relocat\w+ | mov(?:e|ing)\s+to
        | (?:in|to)\s+another\s+(?:country|city) | за\s+границ\w+ | в\s+друг\w+\s+(?:стран|город)\w+
        """,
    "stack": r"стек\w* | технологи\w+ | инструментари\w+ | \bstack\w* | technolog\w+ | \btech\b",
    "english": r"англ\w* | english",
    "german": r"немецк\w+ | german",
    "french": r"французск\w+ | french",
    "spanish": r"испанск\w+ | spanish",
    "languages": r"""
        (?:какими|какие|других|иностранн\w+)\s+(?:\w+\s+){0,2}язык\w+ | languages\s+do\s+you\s+speak
        | foreign\s+languages?
        """,
    "permit": r"""
        разрешени\w+\s+на\s+работу | work\s+permit\w* | right\s+to\s+work | \bвнж\b | вид\w?\s+на\s+жительств\w+
        | residence(?:\s+permit)? | work\s+authori[sz]ation
        """,
    "visa": r"\bвиз(?:а|ы|у|е|ой|овая|овую|овой)\b | \bvisas?\b(?:\s+sponsor\w*)? | sponsor\w*",
    "citizenship": r"гражданств\w* | граждан\w+ | citizen\w* | nationalit\w+ | паспорт\w* | passport\w*",
    "location": r"""
        город\w* | \bжив[её](?:те|шь)\b | проживае\w+ | находи(?:тесь|шься)\b | локаци\w+ | location | located
        | \bbased\b | where\s+do\s+you\s+live | \bcity\b | стран[аеуы]\b | country
        | where\s+are\s+you\s+(?:from|now) | откуда\s+вы | вы\s+откуда
        """,
    "education": r"""
        образован\w+ | \bвуз\w* | универ\w* | институт\w* | учил(?:ись|ся|ась) | диплом\w* | закан?чивал\w*
        | закончил\w* | educat\w+ | \bdegrees? | universit\w+ | college | \bstud(?:y|ied)\b | graduat\w+
        | курс(?:ы|ов)\b | courses?
        """,
    "state": r"состояни\w+ | стейт\w* | state\s+manage\w+ | state\s+librar\w+",
    "weekend": r"выходн\w+ | weekends?",
    "mentoring": r"ментор\w* | наставни\w+ | наставля\w+ | mentor\w* | \bджун\w* | juniors?",
    "management": r"""
        управл\w+ | управля\w+ | руковод\w+ | руководи\w+ | тим-?\s?лид\w* | \bлид(?:ом|ил\w*|ерств\w*|ств\w*)?\b
        | подчинен\w+ | \bmanag(?:e|ed|ing|ement|erial)\b | team\s?-?lead\w* | \blead(?:er\w*|ing)?\b | \bled\b
        | direct\s+reports
        """,
    "contract": r"""
        \bb2b\b | \bгпх\b | \bгпд\b | \bип\b | самозан\w+ | contract\w* | контракт\w* | договор\w* | оформлен\w+
        | оформля\w+ | трудоустрой\w+ | \bтк\b | sole\s+\w+ | self-?\s?employ\w+ | employment
        """,
    "freelance": r"фриланс\w* | freelanc\w* | подработ\w+ | side\s+(?:projects?|jobs?|gigs?)",
    "part_time": r"парт-?\s?тайм\w* | part-?\s?time | неполн\w+ | частичн\w+\s+занятост\w+ | полставки",
    "leaving": r"""
        почему\s+(?:\w+\s+){0,3}?(?:уход|ушл|уше|увол|ищ|смен|меня|рассматрива|открыты|решили\s+(?:уйти|смен))\w*
            (?:\s+(?:нов\w+\s+)?(?:работ\w+|мест\w+))?
        | why\s+(?:\w+\s+){0,5}?(?:leav|left|looking|quit|chang|mov)\w*(?:\s+for\s+a\s+(?:\w+\s+)?(?:change|job|role))?
        | reasons?\s+(?:for|of|to)\s+(?:leav\w+|chang\w+|look\w+|quit\w*)
        | чем\s+не\s+(?:\w+\s+)?(?:устра|нрав|подход)\w+ | причин\w+\s+(?:уход|увольн|смен|поиск)\w*
        | уходи(?:те|шь) | уволил\w+ | \bushli\b | leaving | looking\s+for\s+a\s+(?:change|new\s+(?:job|role))
        """,
    "current_job": r"""
        где\s+(?:вы\s+)?(?:сейчас\s+)?работаете | where\s+do\s+you\s+(?:currently\s+)?work
        | current\s+(?:job|company |employer|position|role)
        | текущ\w+\s+(?:компани|мест|работ|позици|работодател)\w+
        """,
    "schedule": r"график\w* | рабоч\w+\s+(?:час|день|врем)\w* | schedule | working\s+hours | work\s+hours",
    "back_end": r"б[эе]к-?\s?[эе]нд\w* | back-?\s?end\w* | \bбэк\w* | full-?\s?stack\w* | фул-?\s?стек\w*",
    "mobile": r"мобильн\w+ | мобилк\w+ | mobile | \bios\b | \bandroid\b | react\s+native",
    "fintech": r"финтех\w* | fin-?\s?tech\w* | банк\w* | bank\w*",
    "health": r"медицин\w* | медтех\w* | health\s?care | medical",
    "shops": r"e-?\s?com(?:merce)?\b | екоммерс\w* | интернет-магазин\w* | online\s+shops?",
    "games": r"геймдев\w* | game-?\s?dev\w* | \bgames?\b | игров\w+",
    "architecture": r"архитект\w+ | architect\w+",
    "method": r"""
        методолог\w+ | methodolog\w+ | \bagile\b | \bscrum\b | \bскрам\w* | \bkanban\b | \bканбан\w* | спринт\w*
        | sprints?
        """,
    "performance": r"производительн\w+ | оптимизац\w+ | оптимизир\w+ | performance | optimi[sz]\w+",
    "accessibility": r"доступност\w+ | accessib\w+ | \ba11y\b",
    "outsourcing": r"аутсорс\w* | аутстаф\w* | outsourc\w+ | outstaff\w*",
    "startup": r"стартап\w* | start-?ups?",
    "equipment": r"\bтехник[аиуе]\b | ноутбук\w* | laptops? | equipment | оборудован\w+",
    "vacation": r"отпуск\w* | vacations? | holidays? | days\s+off",
    "probation": r"испытательн\w+ | probation\w*",
    "offers": r"оффер\w* | \boffers?\b | другие\s+процесс\w+ | other\s+processes",
    "hobby": r"хобби | hobb\w+ | увлечен\w+ | свободн\w+\s+врем\w+ | free\s+time",
    "self": r"о\s+себе | about\s+yourself | yourself | introduce",
    "achievement": r"достижен\w+ | гордит\w+ | achievements? | proud",
    "strengths": r"сильн\w+\s+сторон\w+ | strengths?",
    "weaknesses": r"слаб\w+\s+сторон\w+ | weakness\w*",
    "wishes": r"""
        что\s+(?:для\s+вас\s+)?важно | важно\s+в | what\s+matters | what\s+(?:are\s+)?you\s+looking\s+for
        | ищете\b | what\s+is\s+important | критери\w+
        """,
}
_WEAK = {
    "~experience": r"""
        опыт\w* | experience\w* | работал\w* | работае\w+ | работа\b | работу\b | работы\b | работать | работ\w+
        | work\w* | знае\w+ | знаком\w* | know\b | knowledge | familiar\w* | владее\w+ | пользуе\w+ | используе\w+
        | применя\w+ | \bused?\b | using | speak | свободн\w+ | умее\w+ | писал\w* | пишете | write | writing
        | делае\w+ | done
        """,
    "~level": r"уровен\w* | уровн\w* | \blevel\b | grade | грейд\w* | хорош\w* | good | well | насколько",
    "~open": r"""
        готов\w* | рассматрива\w* | рассмотр\w+ | open | willing | ready | consider\w* | относи\w+ | подход\w+
        | подойд\w+ | устро\w+ | устраива\w+ | \bfine\b | \bok(?:ay)?\b | comfortable | интересн\w* | интересу\w+
        | interested | согласны | happy | хотите | хотел\w* | want | prefer\w* | предпочита\w+ | берете | like
        """,
    "~team": r"команд\w* | \bteams? | people | люд(?:ей|ьми|и|ям)\b | человек\w*",
    "~project": r"проект\w* | projects?",
    "~develop": r"""
        разработ\w* | develop\w* | программ\w+ | фронт\w* | front-?\s?end\w* | engineer\w* | инженер\w*
        """,
    "~expect": r"ожидани\w* | ожидае\w+ | expect\w* | рассчитыва\w+ | диапазон\w* | \brange\b",
    "~need": r"нужн\w+ | требу\w+ | need\w* | require\w* | есть\s+ли | имеете",
    "~other": r"""
        коммерческ\w+ | commercial | текущ\w+ | current\w* | сейчас | now | нов\w+ | new | основн\w+ | main
        | обычно | usually | общ\w+ | total | примерно | сколько | years? | лет | год\w* | формат\w* | format
        | вариант\w* | option\w* | мест[аоу]\b | компани\w+ | compan\w+ | инструмент\w* | tools? | код\w* | code
        | позици\w+ | position | рол[ьи] | role | job | место | profile | профил\w+ | automated | срок\w* | можете
        | сможете | другие | other | type | вид\w? | какую | скольки | long | been | ok | really | будете
        | хватает | свои\w* | ваш\w* | как\w* | именно | вообще | ли
        """,
}
"""Said with any question; they tell two apart only where nothing else does."""

_NEVER_TELLS = {"~other", "~need"}

SUBJECT, WORD, LITTLE = 3.0, 1.5, 0.25
"""How much a subject, another word and one of the weak words count."""

LEAST_NEARNESS = 0.5
"""Below this a question is another one; found by trying the tests' pairs."""

_ENCLOSED = re.compile(r"[^\w+#.-]+")


@lru_cache(maxsize=4096)
def subjects(text: str) -> tuple[str, ...]:
    """What a question is about, each once: subjects and technologies, weak words, and the stems of the rest."""
    rest = fold(text)
    found: dict[str, None] = {}
    for name, words in _SUBJECTS.items():
        rest = _taken(rest, words, f"_{name}", found)
    for mention in reversed(technologies(rest)):
        found["__" + _ENCLOSED.sub("-", mention.name.casefold())] = None
        rest = rest[: mention.start] + " " + rest[mention.end :]
    for name, words in _WEAK.items():
        rest = _taken(rest, words, name, found)
    for stem in stems(rest):
        if not stem.startswith("_"):
            found[stem] = None
    return tuple(found)


def _taken(rest: str, words: str, name: str, found: dict[str, None]) -> str:
    left = pattern(rf"\b(?:{words})(?!\w)").sub(" ", rest)
    if left != rest:
        found[name] = None
    return left


def nearness(asked: Collection[str], question: Collection[str]) -> float:
    """How much two questions are about the same, from 0 to 1, by their subjects."""
    left, right = set(asked), set(question)
    if (
        not left
        or not right
        or (_named(left) and _named(right) and not _named(left) & _named(right))
    ):
        return 0.0
    return _weight(left & right) / max(1.0, min(_weight(left), _weight(right)))


def is_same(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two questions ask the same, so that the later answer takes the place of the earlier one."""
    weak, others_weak = _weak(one), _weak(other)
    if set(one) - weak != set(other) - others_weak or not set(one) - weak:
        return False
    return weak - _NEVER_TELLS == others_weak - _NEVER_TELLS


def telling(told: Collection[str]) -> tuple[str, ...]:
    """What tells a question from others; the weak words where there is nothing else."""
    return tuple(one for one in told if not one.startswith("~")) or tuple(told)


def nearest_part(text: str, question: Collection[str]) -> float:
    """How near the nearest sentence of a message is to a question."""
    return max((nearness(subjects(one), question) for one in sentences(text)), default=0.0)


def _named(told: set[str]) -> set[str]:
    return {one for one in told if one.startswith("__")}


def _weak(told: Iterable[str]) -> set[str]:
    return {one for one in told if one.startswith("~")}


def _weight(told: Iterable[str]) -> float:
    kinds = {"_": SUBJECT, "~": LITTLE}
    return sum(kinds.get(one[0], WORD) for one in told)
