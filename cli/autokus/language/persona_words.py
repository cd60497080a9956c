"""What a candidate may be asked and say about himself beside skills: each topic with its words, folded.

`says` is a claim on the topic wherever it stands in a clause about oneself, and a fact supports it if it speaks of the
same topic; `asks` is how a recruiter asks, so that a short answer has a topic.
"""

from __future__ import annotations

from msgspec import Struct


class Topic(Struct, frozen=True):
    """One thing that can be claimed of a person."""

    name: str
    says: str
    asks: str
    supports: str = ""
    """How a fact speaks of the topic; empty: as `says` does."""
    even_denied: str = ""
    """What is a claim in spite of its negation: "I'm not working now"."""


Values = tuple[tuple[str, str], ...]
"""What tells one claim from another, by a name that both languages share."""

KINDS_OF_EMPLOYER: Values = (
    ("bank", r"банк\w*|банковск\w+|banks?|banking"),
    ("startup", r"стартап\w*|start-?ups?"),
    ("outsourcing", r"аутсорс\w*|аутстаф\w*|outsourc\w+|outstaff\w*"),
    ("agency", r"агентств\w*|студи[ияюей]+|агенци\w+|agenc\w+|studios?"),
    ("integrator", r"интегратор\w*|integrator\w*|консалтинг\w*|consultanc\w+|consulting"),
    ("state", r"госкомпани\w*|госструктур\w*|госсектор\w*|government\w*|public\s+sector"),
    (
        "corporation",
        r"корпораци\w*|холдинг\w*|энтерпрайз\w*|бигтех\w*|enterprises?|corporations?|big\s?tech|faang|fortune\s\d+|multinational",
    ),
    ("freelance", r"фриланс\w*|freelanc\w+|self-employed|contractor|контрактор\w*"),
    ("product company", r"продуктов\w+|продукте|product"),
    (
        "abroad",
        r"международн\w+|зарубежн\w+|иностранн\w+|international|foreign|american|european|западн\w+",
    ),
    ("large", r"крупн\w+|large|huge|biggest|лидер\w*\s+рынка|market\s+leader"),
    ("unicorn", r"unicorn\w*|единорог\w*"),
)

TITLES: Values = (
    ("cto", r"cto|тех(?:ническ\w+)?\s?директор\w*|ceo|cio|vp|директор\w*|director"),
    ("head", r"head\s+of|руководител\w+|начальник\w*"),
    ("architect", r"architect|архитектор\w*"),
    ("principal", r"principal|staff\s+(?:engineer|developer|front-?end)|distinguished"),
    (
        "lead",
        r"(?:(?:tech|technical|team)[\s-]?)?lead(?:er)?|тим\s?лид\w*|тех\s?лид\w*|лид(?:а|ом|ы)?|ведущ\w+",
    ),
    ("full-stack", r"full-?\s?stack\w*|фул+-?\s?ст[эеа]к\w*"),
    ("back-end", r"back-?\s?end\w*|б[эе]к-?[еэ]нд\w*"),
    ("devops", r"devops|девопс\w*|sre|site\s+reliability"),
    ("tester", r"qa|тестировщик\w*|tester"),
    ("analyst", r"analyst|аналитик\w*"),
    ("designer", r"designer|дизайнер\w*"),
    (
        "manager",
        r"(?:\w+\s+)?manager|менеджер\w*|продакт\w*|проджект\w*|product\s+owner|scrum\s+master|скрам-?мастер\w*",
    ),
    ("founder", r"founder|co-?founder|основател\w+|сооснователь|предпринимател\w+|entrepreneur"),
    ("middle", r"middle|mid-?level|миддл?\w*|мидл\w*"),
    ("junior", r"junior|джун\w*|intern|стажер\w*|trainee"),
    ("senior", r"senior|сень[ое]р\w*|синь[ое]р\w*|старш\w+"),
    ("data scientist", r"data\s+scientist|ml\s+engineer|ml-инженер\w*|дата-?\s?са[ией]+нтист\w*"),
    (
        "mobile developer",
        r"(?:mobile|ios|android|flutter)[\s-]developer|мобильн\w+\s+разработчик\w*|(?:ios|android)-разработчик\w*",
    ),
    ("consultant", r"consultant|консультант\w*|advisor|эдвайзер\w*"),
)

WORK_FORMS: Values = (
    ("office", r"офис\w*|office\w*|on-?\s?site"),
    ("hybrid", r"гибрид\w*|hybrid"),
    ("part-time", r"полстав\w*|part-?\s?time|парт-?тайм\w*|подработк\w*"),
    ("start-up", r"стартап\w*|start-?up\w*"),
    ("large company", r"крупн\w+|корпорац\w*|big\s+compan\w+|large\s+compan\w+|enterprise"),
    ("contract", r"контракт\w*|contract\w*|проектн\w+|freelanc\w*|фриланс\w*"),
    ("relocation", r"релокац\w*|relocat\w*|переезд\w*"),
    ("abroad", r"зарубежн\w+|иностранн\w+|foreign|abroad|за\s+границ\w+"),
)

_ORG = "(?:" + "|".join(words for _, words in KINDS_OF_EMPLOYER) + ")"

EMPLOYER = Topic(
    "the employer",
    says=rf"""
      \b(?:работаю|работал\w*|тружусь|трудился|трудилась|служил\w*|подрабатыва\w+|числюсь|перешел|перешла|пришел
          |устроил\w+)\s+
      (?:\w+\s+){{0,3}}(?:в|на|из|для|у)\s+(?:\w+\s+){{0,2}}{_ORG}\b
    | \bя\s+(?:сейчас\s+|сам\s+)?(?:из|в|на)\s+(?:\w+\s+){{0,1}}{_ORG}\b
    | \b(?:work(?:ed|ing|s)?|employed|contract(?:ed|ing)?|consult\w*|joined|came|job)\s+(?:\w+\s+){{0,3}}(?:at|for|in
        |from|with)\s+
      (?:(?:a|an|the|several|some|many|two|three|one)\s+)?(?:[\w-]+\s+){{0,2}}{_ORG}\b
    | \b(?:i'm|i\s+am)\s+(?:currently\s+|now\s+)?(?:a\s+|an\s+)?(?:freelancer|contractor|self-employed|consultant)\b
    | \b(?:фрилансер|фрилансю|фрилансил\w*|на\s+фрилансе|в\s+найме)\b
    | \b(?:my|мой|моя|мое|моем|моей|прошл\w+|предыдущ\w+|бывш\w+|previous|former|last|past|ex-?)\s+
      (?:работодател\w*|компани\w*|мест\w*|работ\w*|начальник\w*|employers?|compan\w+|jobs?|boss\w*|managers?
          |workplace)\b
    """,
    asks=r"""
      \b(?:где|в\s+как\w+\s+компани\w+|с\s+как\w+\s+компани\w+|на\s+кого)\b[^.!?]{0,25}\b(?:работа\w+|труд\w+)
          | \b(?:текущ\w+|прошл\w+|предыдущ\w+|последн\w+)\s+(?:мест\w+|работ\w+
      |работодател\w+|компани\w+) | \bработали\s+в\b | \b(?:where|which\s+compan\w+|what\s+compan\w+
          |who)\b[^.!?]{0,25}\b(?:work|employ)\w*
    | \b(?:current|previous|former|last|past)\s+(?:employer|company|job|workplace|place)\b | \b(?:work(?:ed|ing)?
        |been)\s+(?:at|for|in)\b
    | \bвы\s+(?:\w+\s+){0,3}(?:работаете|работали|трудитесь)\s+(?:\w+\s+)?(?:в|на|из)\b | \b(?:работаете|работали
        |трудились|трудитесь)\s+(?:сейчас\s+)?(?:в|на)\b
    """,
    supports=r"\b(?:job|work\w*|employ\w*|company|компани\w*|работа\w*|работодател\w*|тружусь)\b",
)

EDUCATION = Topic(
    "education and certificates",
    says=r"""
      \b(?:образовани\w*|вышк\w+|университет\w*|институт\w*|вуз\w*|академи\w+|магистр\w*|магистратур\w*|бакалавр\w*
          |бакалавриат\w*|аспирант\w*|диплом\w*|кафедр\w*|факультет\w*
        |специалитет\w*|колледж\w*|техникум\w*|мехмат\w*|физтех\w*|бауманк\w*|мгу|мгту|мфти|мифи|вшэ|итмо|спбгу|спбпу
            |нгу|мирэа|маи|выпускник\w*|выпускница)\b
    | \b(?:курсы|курсов|курсах|буткемп\w*|сертификат\w*|сертифицирован\w*|сертификаци\w+|олимпиад\w*|практикум\w*
        |скиллбокс|нетологи\w+|гикбрейнс|хекслет\w*|самоучк\w*)\b
    | \b(?:учился|училась|обучался|обучалась|доучил\w+|отучил\w+|закончил\w*|окончил\w*|защитил\w*
        |учусь)\b(?!\s+(?:работ|проект|задач|созвон|разговор))
    | \b(?:education|university|college|degree|bachelor\w*|master's|masters|msc|bsc|phd|ph\.d|doctorate|diploma
        |graduat\w+|alumn\w+|faculty|computer\s+science|mit|stanford|bootcamp
        |certificat\w+|certified|self-taught|major(?:ed)?\s+in|minor(?:ed)?\s+in)\b | \bi\s+studied\b(?!\s+(?:your
            |the)\s+(?:vacancy|job|description|message))
    """,
    asks=r"""
      \b(?:образовани\w*|вышк\w+|высше\w+|вуз\w*|университет\w*|учились|закончили|закончил|окончили|закончен\w*
          |диплом\w*|сертификат\w*
          |курс\w*|education|degree|university|study|studied
        |graduat\w+|diploma|certificat\w+|certified|college)\b
    """,
)

PLACE = Topic(
    "where the owner is",
    says=r"""
      \b(?:живу|проживаю|нахожусь|обитаю|базируюсь|осел|осела|прописан\w*|родился|родилась|родом|уроженец|уроженка)\b
    | \bя\s+(?:сам\s+|сама\s+|сейчас\s+|пока\s+)?(?:из|в)\s+
      (?!тех\b|числа\b|команд|продукт|компани|поиск|курсе|восторг|интерес|принцип|отпуск|свою|целом|основном|том\b
          |этом\b)\w+
    | \b(?:мой|моя|в\s+моем)\s+(?:город\w*|стран\w*|часов\w+\s+пояс\w*|локаци\w*|местоположени\w*)
    | \b(?:часов\w+\s+пояс\w*|по\s+мск|мск\s*[+-]\s*\d|(?:utc|gmt)\s*[+-]\s*\d{1,2})\b
    | \b(?:i\s+live|i'm\s+living|i\s+reside|i\s+come\s+from|based\s+(?:in|out\s+of)|located\s+in
        |(?:i'm|i\s+am|currently|am)\s+(?:currently\s+|now\s+)?(?:based|located|staying)
        |(?:i'm|i\s+am)\s+(?:originally\s+|currently\s+)?from\s+(?!an?\b|the\b)
        |my\s+(?:city|country|time\s?zone|location|hometown)|time\s?zone)\b
    | \b(?:i'm|i\s+am)\s+(?:currently\s+|now\s+)?in\s+
      (?!a\b|an\b|the\b|no\b|touch|charge|favou?r|my\b|love|progress|principle|general|search|between|your\b|for\b
          |it\b|that\b|this\b)\w+
    """,
    asks=r"""
      \bвы\s+(?:(?:сами|ведь)\s+)?из\s+\w+ | \b(?:а|и)?\s*(?:вы|ты)\s+(?:(?:же|ведь|тоже|пока
        |еще)\s+)?в\s+(?!поиск|процесс
        |продукт|курсе|команд|целом|деле|чат|чем|теме|сети|телег|отпуск|принцип|состоян|активн|офис|штат|найме|рол|как|эт|том
        |порядк|силе|игре|сегодн|случае|вакан|лонг|шорт|базе|онлайн|резюме|профил|проект)\w+
    | \bвы\s+(?:сейчас|физически|сами|же)\s+(?:в|из)\s+(?!поиск|процесс|продукт|курсе|команд|целом)\w+
    | \b(?:are\s+you|you\s+are|you're)\s+(?:currently\s+|originally\s+|still\s+)?(?:in|from|based|located)\s+\w+
    | \bгде\s+(?:вы\s+)?(?:жив\w+|находит\w+|базир\w+|прожив\w+|территориально|сейчас|физически)
    | \b(?:в\s+как(?:ом|ой)\s+(?:вы\s+)?(?:городе|регионе|стране|часовом)|из\s+какого|откуда|территориально|находитесь
        |живете|проживаете
        |ваш\w*\s+(?:\w+\s+)?(?:локаци\w+|город\w*|часов\w+\s+пояс\w*|местонахожд\w+))\b
    | \b(?:where\s+(?:are|do)\s+you\s+(?:live|based|located|from|currently|now|reside|stay)?|(?:which|what)\s+(?:city
        |country|time\s?zone)
        |(?:know|tell\s+me|confirm|share|ask)\s+where\s+you(?:'re|\s+are)|you\s+(?:currently\s+)?(?:live|based
            |located)|live\s+in
        |your\s+(?:current\s+)?(?:location|city|country|time\s?zone|hometown))\b
    """,
    supports=r"""\b(?:live(?!\s+cod)|based|located|from|city|country|time\s?zone|живу|проживаю|нахожусь|город\w*
        |стран\w*|часов\w+\s+пояс)\b""",
)

CITIZENSHIP = Topic(
    "the owner's citizenship",
    says=r"\b(?:гражданств\w*|гражданин|гражданка|паспорт\w*|citizen\w*|nationality|passport)\b",
    asks=r"\b(?:гражданств\w*|граждан(?:ин|ка)|какой\s+паспорт|паспорт\s+како\w+|citizen\w*|nationality|passport)\b",
    supports=r"\b(?:гражданств\w*|гражданин|гражданка|паспорт\w*|citizen\w*|nationality|passport)\b",
)

RELOCATION = Topic(
    "moving",
    says=r"""
      \b(?:переехал\w*|переезжа\w+|перее(?:ду|дем|хать)|релоцир\w+|релокаци\w+|релокейт\w*|переезд\w*)\b
    | \b(?:relocat\w+|i(?:'ll|\s+will|\s+can|\s+could|'m\s+ready\s+to|'d)?\s+move[d]?\s+to|moving\s+to)\b
    """,
    asks=r"\b(?:релокац\w*|релокейт\w*|релоцир\w+|переезд(?!ы)\w*|переед\w+|перееха\w+|relocat\w*|mov(?:e|ing)\s+to)\b",
    supports=r"\b(?:релокац\w*|релоцир\w+|переезд\w*|перее\w+|relocat\w*|move|moving)\b",
)

PAPERS = Topic(
    "visas, permits and taxes",
    says=r"""
      \b(?:виз(?:а|у|ы|ой)|внж|рвп|пмж|вид\s+на\s+жительство|разрешени\w+\s+на\s+работу|грин\s?карт\w*|блю\s?карт\w*
          |загранпаспорт\w*|загран|патент\w*)\b
    | \b(?:ип|самозанят\w*|гпх|ооо|патент|нпд|налогов\w+|резидент\w*|нерезидент\w*|юрлицо
        |индивидуальн\w+\s+предпринимател\w+)\b
    | \b(?:visas?|work\s+permits?|work\s+authori[sz]ation|right\s+to\s+work|authori[sz]ed\s+to\s+work
        |residence\s+permit|residency|permanent\s+resident|green\s?card|blue\s?card
        |sponsorship|b2b\s+contract\w*|invoice\w*|sole\s+(?:trader|proprietor)|self-employed|llc|ltd|tax\s+resident
            |taxes)\b
    """,
    asks=r"""
      \b(?:виз\w*|внж|рвп|пмж|разрешени\w+|ип|самозанят\w*|гпх|ооо|налог\w*|резидент\w*|оформлен\w*|загранпаспорт\w*
          |visas?|permits?|authori[sz]\w+|right\s+to\s+work|residen\w+|sponsor\w*
        |contractor|b2b|invoic\w+|tax\w*|self-employed|llc)\b
    """,
)

PRIVATE = Topic(
    "private life",
    says=r"""
      \b(?:мне|my\s+age\s+is|i'm|i\s+am|aged)\s+(?:уже\s+|всего\s+|только\s+)?(?:\d\d|двадцать|тридцать|сорок
          |пятьдесят|twenty|thirty|forty|fifty)[\w\s-]{0,10}(?:лет|год\w*|years?\s+old|yo|\W*$)
    | \bmy\s+age\b | \bмой\s+возраст\b | \b(?:years\s+old|год\w*\s+рождения|birthday|день\s+рождения|born\s+in)\b
    | \b(?:женат\w*|замужем|холост\w*|разведен\w*|женой|жена|жену|жене|муж|мужем|супруг\w*|девушк\w*|невест\w*
        |семь(?:я|е|ей|ю|и)|дети|детей|ребенок|ребенк\w*|сын\w*|дочь|дочк\w*|дочер\w*|декрет\w*
        |беремен\w*|родител\w+)\b
    | \b(?:i'm|i\s+am|still)\s+single\b
    | \b(?:married|divorced|wife|husband|spouse|girlfriend|boyfriend|fianc\w+|family|kids?|children|child|son|daughter
        |pregnan\w+|maternity|paternity|parents?)\b
    | \b(?:здоровь\w*|болен|больна|болею|болел\w*|инвалидн\w*|инвалид\w*|диагноз\w*|аллерги\w*|курю|пью|my\s+health
        |healthy|disab\w+|illness|diagnos\w+|smok\w+)\b
    | \b(?:арми\w+|военн\w+|военник\w*|служил\w*|призыв\w*|отсрочк\w*|судим\w*|military|army|conscript\w*
        |criminal\s+record|convict\w+)\b
    | \b(?:хобби|увлекаюсь|увлечени\w*|в\s+свободное\s+время|на\s+досуге|hobb(?:y|ies)|in\s+my\s+(?:free|spare)\s+time
        |i\s+enjoy\s+(?!work|cod|build))\b
    | \b(?:я\s+(?:женщина|мужчина|девушка|парень)|i'm\s+a\s+(?:man|woman|guy|girl|mother|father|dad|mom))\b
    """,
    asks=r"""
      \b(?:возраст\w*|сколько\s+вам\s+(?:полных\s+)?лет|год\s+рождения|женаты|замужем|семь\w+|семейн\w+|дет(?:и|ей)
          |здоровь\w*|арми\w+|военн\w+|служили|служба|службу|судим\w*|хобби|увлека\w+|курите|муж|жена
        |age|how\s+old|married|family|kids|children|health\w*|disab\w+|military|criminal|hobb\w+|spare\s+time
            |free\s+time|born|birthday)\b
    """,
)

AVAILABILITY = Topic(
    "availability and notice",
    says=r"""
      \b(?:без\s+работы|не\s+работаю|безработн\w*|уволил\w*|увольня\w+|уволен\w*|сократили|сокращен\w*|ухожу|ушел|ушла
          |доработ\w+|отработк\w*|отрабатыва\w+|заявлени\w+\s+(?:об|на)\s+ув\w+)\b
    | \b(?:выйду|выйти|приступить|приступлю|начать\s+работ\w+|стартовать|стартану
        |выхожу)\b(?=[^.!?]{0,30}(?:\b(?:сразу|завтра|хоть|немедленно|быстро|через|в\s+течени\w+|с\s+\d
        |с\s+понедельник\w*|сегодня|когда)\b))
    | \b(?:сразу|завтра|хоть\s+завтра|немедленно)\s+(?:могу|готов\w*|выйду|приступ\w+)\b
        | \bготов\w*\s+(?:сразу\s+)?(?:выйти|приступить|выходить|начать\s+работ\w+)\b
    | \b(?:notice\s+period|weeks?'?\s+notice|month'?s?'?\s+notice|immediately\s+available|available\s+(?:immediately
        |right\s+away|now|straight|asap|from|in)|start\s+(?:immediately|right\s+away|asap|straight|tomorrow|today|on|in)
        |between\s+jobs|unemployed|out\s+of\s+work|laid\s+off|i\s+quit|i've\s+quit|i\s+left|i've\s+left|i\s+resigned
            |i've\s+resigned|serving\s+(?:my\s+)?notice|garden\s+leave|on\s+the\s+bench|my\s+contract\s+(?:ends|ended
            |expires))\b
    """,
    asks=r"""
      \b(?:когда|как\s+быстро|как\s+скоро|сможете|готовы)\b[^.!?]{0,30}\b(?:выйти|приступить|начать\s+работ\w+
          |выходить) | \b(?:отработк\w+|срок\w*\s+выхода|дата\s+выхода|без\s+работы|уволились|увольня\w+)\b
    | \b(?:notice|start\s+date|when\s+(?:can|could)\s+you\s+(?:start|join|begin)|how\s+soon|unemployed|between\s+jobs)\b
    """,
    even_denied=r"""\b(?:сейчас|временно|пока|нигде|больше|уже)\s+(?:нигде\s+)?не\s+работаю\b
        | \bне\s+работаю\s+(?:сейчас|уже|с\s)
    | \b(?:not|don't|isn't)\s+(?:currently\s+|presently\s+)?(?:working|employed|work)\s+(?:at\s+the\s+moment
        |right\s+now|now|currently|anywhere)\b | \bnot\s+(?:currently\s+)?employed\b""",
)

RIVALS = Topic(
    "other offers and interviews",
    says=r"""
      \b(?:есть|имею|получил\w*|пришел|пришли|сделали|держу|жду|рассматриваю|лежит|на\s+руках|принял\w*|подписал\w*
          |два|три|несколько|пару|уже|параллельн\w+|друг\w+|еще)\s+(?:\w+\s+){0,3}(?:оф+ер\w*|контроф+ер\w*)\b
    | \bоф+ер\w*\s+(?:\w+\s+){0,2}(?:есть|на\s+руках|получил\w*|пришел|имеется|лежит|принял\w*) | \bконтроф+ер\w*
    | \b(?:прохожу|проходил\w*|прошел|прошла|идут|параллельно|участвую)\b[^.!?]{0,25}\b(?:собесед\w*|интервью|собес\w*
        |процесс\w*|отбор\w*|этап\w*) | \b(?:финальн\w+|последн\w+)\s+этап\w*\s+(?:в|у|с)\b
    | \b(?:i\s+have|i've|have|got|received|holding|hold|accepted|declined|signed|expecting|pending|already|two|three
        |several|other|another|competing|counter-?)\s*(?:[\w-]+\s+){0,3}(?:offers?)\b
    | \bcounter-?offer\w* | \b(?:interviewing|other\s+process\w*|other\s+interview\w*|final\s+(?:stage
        |round)\s+(?:with|at|elsewhere)|several\s+(?:interviews|processes)|in\s+process\s+with|talking\s+to\s+other)\b
    """,
    asks=r"""\b(?:друг\w+\s+оф+ер\w*|есть\s+(?:\w+\s+)?оф+ер\w*|оф+ер\w*\s+(?:\w+\s+)?есть|друг\w+\s+(?:процесс\w*
        |компани\w*|предложени\w*|собесед\w*)|параллельн\w+|собеседуетесь|(?:other|any|competing|more
        |have)\s+(?:\w+\s+)?(?:offers|process\w*|interview\w*)|other\s+compan\w+|interviewing|elsewhere)\b""",
)

PAY = Topic(
    "what the owner earns",
    says=r"""
      \b(?:получаю|зарабатываю|мне\s+платят|платили|получал\w*|зарабатывал\w*)\b | \b(?:моя|текущ\w+|нынешн\w+
          |прошл\w+|предыдущ\w+|сейчас)\s+(?:зарплат\w*|зп|оклад\w*|доход\w*|вилк\w*|ставк\w*|рейт\w*|премия|бонус\w*)
    | \bмой\s+(?:\w+\s+)?(?:оклад|доход|рейт) | \b(?:i\s+(?:currently\s+|now\s+)?(?:earn|make|get\s+paid|am\s+paid)
        |i'm\s+(?:currently\s+)?(?:paid|earning|making|on)\s|i\s+(?:earned|was\s+paid)
        |(?:my\s+)?(?:current|present|previous|last)\s+(?:salary|rate|compensation|pay|package|income|wage|bonus)
            |my\s+(?:salary|income|pay|wage|rate|compensation)\s+(?:is|was))\b
    """,
    asks=r"""\b(?:сколько|какая|какой)\b[^.!?]{0,20}\b(?:получаете|зарабатываете|зарплат\w*|доход\w*|платят|зп)
        | \b(?:earn\w*|making|current\s+(?:salary|compensation|pay|rate|package)|paid)\b""",
    supports=r"\b(?:получаю|зарабатываю|оклад\w*|доход\w*|earn|paid|current\s+(?:salary|pay|rate))\b",
)

DEEDS = Topic(
    "achievements",
    says=r"""
      \b(?:увелич|сократ|ускор|повыс|оптимизир|сниз|уменьш|улучш|выраст|выпуст|запуст|спроектир|внедр|мигрир|созда
          |разработа|постро|придума|автоматизир|сэконом|спас
        |выигр|побед|основа|отрефактор|переписа|нанял|поднял|собрал|организ|обуч|масштабир|настро|переве|возглав|сдела
            |написа|прове)
      (?:и|а|я|е|ова|ева|нула?)?(?:л|ла)?\b(?!\s+бы)
    | \b(?:i|we|i've|we've|and|personally|have)\s+(?:\w+ly\s+)?(?:increased|reduced|cut|improved|boosted|raised
        |lowered|launched|shipped|released|delivered|architected
        |migrated|rewrote|rebuilt|founded|started|won|saved|scaled|automated|introduced|hired|grew|trained|mentored
            |doubled|tripled|sped|halved|optimi[sz]ed|refactored
        |spearheaded|drove|decreased|established|supervised)\b
    | \b(?:i|we|i've|we've|and|have)\s+(?:\w+ly\s+)?(?:built|created|developed|implemented|designed|made|wrote|managed
        |led|run|ran)\s+
        (?:a|an|the|our|my|two|three|several|many|\d+|entire|whole|multiple)\b
    | \bвела?\s+(?:\w+\s+)?(?:стаж\w+|джун\w*|мидл\w*|команд\w*|групп\w*|отдел\w*|курс\w*)
    | \b(?:i\s+)?manag(?:e|ing)\s+(?:a\b|an\b|people|engineers|developers|\d+|\w+\s+(?:people|engineers|developers
        |devs))
    | \b(?:достижени\w*|наград\w*|хакатон\w*|конверси\w*|achievements?|awards?|hackathons?|conversion|revenue)\b
    """,
    asks=r"""\b(?:достижени\w*|гордитесь|успех\w*|achiev\w+|accomplish\w+|impact|proud\w*|success\w*)\b""",
)

PUBLIC = Topic(
    "public work",
    says=r"""
      \b(?:open-?\s?source|опен-?\s?сорс\w*|контрибьют\w*|контрибу\w*|contribut\w+|pull\s+requests?|maintain(?:er|ing
          |ed)?|мейнтейн\w*|пет-?\s?проект\w*|pet[\s-]?(?:projects?|проект\w*)|side\s+projects?|портфолио|portfolio
              |github|гитхаб\w*
          |gitlab\s+profile
        |stack\s?overflow|habr|хабр\w*|блог\w*|blog\w*|youtube|ютуб\w*|подкаст\w*|podcast\w*|доклад\w*|выступал\w*
            |выступлени\w*|спикер\w*|(?:a|keynote|conference)\s+speaker|speaker\s+at|spoke\s+at|spoken\s+at
            |gave\s+(?:a\s+)?talks?|given\s+talks?|conference\w*|конференци\w*
        |митап\w*|meetups?|стать(?:я|и|ю|ей)|articles?|published|публикаци\w*|книг\w*|преподава\w*|преподаю|teach\w*
            |taught|свой\s+(?:стартап|бизнес|проект|сайт)|my\s+own\s+(?:startup|business|company|product|site|website)
            |linkedin)\b
    | \b(?:мой|свой|веду|my|run)\s+(?:\w+\s+)?(?:канал\w*|channel)\b
    """,
    asks=r"""\bваш\w*\s+\S*канал\w*\b | \b(?:open-?\s?source|опен-?\s?сорс\w*|пет-?\s?проект\w*|pet[\s-]?(?:project
        |проект)\w*|side\s+project\w*|портфолио
        |portfolio|github|гитхаб\w*|блог\w*|blog\w*|доклад\w*|выступал\w*|конференци\w*|talks?|conference\w*|стать\w*
        |articles?|linkedin)\b""",
)

LEAVING = Topic(
    "reasons for leaving",
    says=r"""
      \b(?:причин\w+|хочу\s+уйти|решил\w*\s+(?:уйти|сменить)|меняю\s+работу|сменить\s+работу|надоел\w*|выгор\w+
          |конфликт\w*|скучно|потолок|проект\s+закр\w+|закрыл\w*\s+проект|не\s+платят|задержива\w+\s+зарплат\w*
          |токсичн\w*|мало\s+платят|нет\s+роста)\b
    | \b(?:reason\w*\s+(?:for|why|i)|leaving|i\s+want\s+to\s+leave|because\s+of\s+(?:my|the)\s+(?:boss|manager|team
        |salary|conflict)|burn(?:ed|t)\s?out|bored|outgrown|stagnat\w+|layoffs?|restructur\w+|underpaid|toxic
        |no\s+growth)\b
    """,
    asks=r"""\b(?:почему|причин\w*|зачем)\b[^.!?]{0,30}\b(?:уход\w*|уходите|ищете|меня\w+|смен\w+|уйти|увол\w+)
        | \b(?:не\s+(?:нрав|устраива|хвата)\w+|чего\s+не\s+хвата\w+
        |что\s+раздража\w+)\b[^.!?]{0,30}\b(?:текущ\w+|нынешн\w+|там
        |сейчас|вашей|работ\w+|мест\w+)
        | \b(?:don't|do\s+not|dislike|missing|lacking|wrong)\b[^.!?]{0,30}\b(?:current|present|job|there)\b
        | \b(?:why|reason\w*)\b[^.!?]{0,30}\b(?:leav\w+|look\w*|chang\w+|search\w*|quit\w*|move|moving)\b""",
)

TENURE = Topic(
    "where the owner worked, and how long",
    says=r"""\b(?:на\s+(?:текущем|нынешнем|прошлом|последнем|предыдущем)\s+месте|в\s+(?:текущей|прошлой|предыдущей
        |нынешней)\s+(?:компании|команде))\b[^.!?]{0,20}\b(?:лет|год\w*|месяц\w*)
    | \b(?:been|spent|stayed)\b[^.!?]{0,30}\b(?:there|company|job|here)\b[^.!?]{0,20}\b(?:years?|months?)\b
        | \b(?:years?|months?)\s+(?:at|in|with)\s+(?:my|the|this)\s+(?:current|last|present|previous)""",
    asks=r"""\b(?:как\s+давно|сколько|how\s+long)\b[^.!?]{0,40}\b(?:на\s+(?:текущ\w+|послед\w+|прошл\w+|нынешн\w+)
        |в\s+компании|current|last|previous|company|there)\b""",
)

PRODUCT = Topic(
    "what the owner's company makes",
    says=r"""
      \b(?:мы|наша\s+(?:команда|компания)|моя\s+компания)\s+(?:\w+\s+)?(?:делаем|делает|разрабатыва\w+|выпуска\w+|пилим|строим)\b
    | \b(?:наш|мой)\s+(?:\w+\s+)?продукт\b
    | \b(?:we|my\s+(?:company|team)|our\s+(?:company|team))\s+(?:\w+\s+)?(?:builds?|makes?|develops?|sells?)\b
    | \bour\s+product\b
    """,
    asks=r"""
      \b(?:что|чем|какой|над\s+чем|какие)\b[^.!?]{0,30}\b(?:ваш\w*\s+(?:\w+\s+)?(?:компани\w+|команд\w+|продукт\w*|проект\w*)
        |занимаетес\w+|делаете|пилите|разрабатываете|продукт\w*\s+у\s+вас|вы\s+делаете)
    | \b(?:what|which)\b[^.!?]{0,25}\b(?:(?:product|project|app|domain)\b[^.!?]{0,25}\byou
        |you\s+(?:\w+\s+)?(?:build|make|building|making
        |working\s+on)|does\s+your\s+(?:current\s+)?(?:company|employer|team)|your\s+(?:current\s+)?(?:product|company)\b)
    """,
    supports=r"\b(?:product\s+(?:is|for)|makes|builds|разрабатыва\w+\s+\w+|наш\s+продукт|our\s+product)\b",
)

TOPICS = (
    EMPLOYER,
    PRODUCT,
    EDUCATION,
    PLACE,
    CITIZENSHIP,
    RELOCATION,
    PAPERS,
    PRIVATE,
    AVAILABILITY,
    RIVALS,
    PAY,
    TENURE,
    DEEDS,
    PUBLIC,
    LEAVING,
)

# -- what has values of its own ------------------------------------------------------------------------

SAYS_TITLE = r"""
      \b(?:я|i'm|i\s+am|i\s+was|i've\s+been|im|as\s+an?|being\s+an?|работаю|работал\w*|тружусь|був|был|была|являюсь
          |числюсь|меня\s+(?:зовут|повысили)|в\s+роли|на\s+(?:позиции|роли|должности)
        |мо[йя]\s+(?:должность|позиция|роль|грейд|уровень|тайтл)|my\s+(?:current\s+)?(?:title|position|role|grade
            |level|job)|promoted\s+to|ищу|look(?:ing)?\s+for|рассматриваю|сейчас|currently|now
        |worked|working|work)\b
    """
ASKS_TITLE = r"""\b(?:должност\w+|грейд\w*|тайтл\w*|title|grade|seniority|level|кто\s+вы|who\s+are\s+you
    |вы\s+(?:сейчас\s+)?(?:\w+\s+)?(?:или|же)?|are\s+you\s+an?|роль|role)\b"""

SAYS_WISH = r"""\b(?:предпочита\w+|предпочел\w*|предпочла|предпочтительн\w+|ищу|prefer\w*|look(?:ing)?\s+for
    |searching\s+for|in\s+search\s+of|i\s+want|мне\s+нужн\w+|хочу\s+(?:только\s+)?(?:в|на))\b"""
