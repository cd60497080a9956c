"""How people fix a time, by call, video or in an office, in Russian and English; expressions for folded text."""

from __future__ import annotations

_RU_DAY = r"""
    понедельник\w{0,3} | вторник\w{0,3} | сред[уы] | четверг\w{0,3} | пятниц[уыае] | суббот[уыае] | воскресень[ея]
  | (?:пн|вт|ср|чт|пт|сб)(?=[\s,.:)/?]|$) | сегодня(?!\s?[-,.]?\s?(?:нужн|актуальн|рынк|ищ)) | завтра | послезавтра
"""
_EN_DAY = r"""
    (?:mon|tues|wednes|thurs|fri|satur|sun)day | (?:mon|tue|wed|thu|thur|thurs|fri)(?=[\s,.:)/?]|$)
  | today | tonight | tomorrow | tmrw | tmr
"""
_MONTHS = r"""
    (?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)\w{1,2} | ма[яе]
  | january | february | march | april | june | july | august | september | october | november | december
  | (?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?=[\s,.?]|$)
"""
_CLOCK = r"""
    (?<![\d:.,])(?:[01]?\d|2[0-3]):[0-5]\d(?!\s?-\s?\d|\d) | \b(?:1[0-2]|0?[1-9])(?::[0-5]\d)?\s?[ap]\.?m\b
  | \b(?:в|к|около|после|at|around)\s(?:[01]?\d|2[0-3])[\s-]?(?:часов|часа|ч\.?|o'clock)(?!\w|\s(?:в\s(?:день|недел)
  |разниц|работ|на\sтест)) | \bчасов\sв\s\w+
  | \b(?:в|к|at)\s(?:[01]?\d|2[0-3])(?:[.-][0-5]0)?(?=\s?(?:$|[?!,.)]|по\sмск|мск|утра|дня|вечера|cet|utc|msk|удобн
  |подойд|смож|норм|ок\b))(?![.,]\d)
  | \b(?:в|к|at)\s(?:час|два|три|четыре|пять|шесть|семь|десять|девять|восемь|одиннадцать|двенадцать|полдень|noon|two
  |three|four|five|six|ten|eleven)(?=\s?(?:$|[?!,.)]|часа|часов|дня|утра|вечера|o'clock))
  | \bполдень | \bnoon\b | \bпол(?:овин\w+\s|\s|-)?(?:второго|третьего|четвертого|пятого|шестого|одиннадцатого
  |десятого|двенадцатого)
"""
_WEEK = r"""
    (?:на|до\sконца|конц[еу]|начал\w|середин\w)\s(?:(?:этой|следующей|ближайшей|той|новой|будущей
    |след\w*)\s)?недел[еиую] | (?:эту|следующую|ближайшую)\sнеделю
  | (?:в\s)?ближайшие\s(?:дни|пару\sдней|дня|два|1-2) | на\sднях | (?:в\s)?(?:ближайшее|обеденное)\sвремя
  | (?:this|next|coming|following)\s(?:week|monday|morning|afternoon|evening)
  | later\s(?:today|this\sweek|in\sthe\sweek) | (?:end|beginning|start)\sof\s(?:the|this|next)?\s?week
  | in\sthe\s(?:next|coming)\s(?:few\s|couple\sof\s)?days
  | на\sвыходных | after\slunch | после\sобеда | до\sобеда | (?:завтра\s|сегодня\s|в\s\w+\s)(?:утром|днем|вечером)
"""
_SOON = r"""
    (?:через|минут\sчерез|in)\s(?:\w+\s)?(?:\d+|пару|полчас\w*|час|пять|десять|пятнадцать|two|five|ten|fifteen
    |thirty|half\san|an|a\sfew)\s?(?:минут\w*|мин\b|часа?|minutes?|mins?|hours?|hour)?
    | через\s(?:полчас\w*|час|минут\w*)
  | прямо\sсейчас | right\snow | \bсейчас\b | \bnow\b
"""
DATE = rf"""
    (?:\b\d{{1,2}}(?:-?го|st|nd|rd|th)?(?:\sof)?\s(?:{_MONTHS})|\b(?:{_MONTHS})\s(?:the\s)?\d{{1,2}}(?!\d)(?:st|nd
    |rd|th)?|\b\d{{1,2}}(?:-?го|st|nd|rd|th)\b|\bthe\s\d{{1,2}}(?:st|nd|rd|th)\b|\b[0-3]?\d[./](?:0\d
    |1[0-2])\b(?!\s?(?:%|года?|лет|год|к\b|k\b|млн|тыс))|\b\d{{1,2}}\sчисла)
"""
TIME = rf"(?:\b(?:{_RU_DAY}|{_EN_DAY}|{_WEEK})|{_CLOCK}|{DATE})"
SOON = rf"\b(?:{_SOON})"

# Two times to choose from.
EITHER = rf"""
    {TIME}[^.?!\n]{{0,40}}\b(?:или|либо|or)\b[^.?!\n]{{0,24}}{TIME}
"""

MEETING = r"""
    \b(?:созвон\w* | (?:по|пере|до)?звон(?:ок|ка|ку|ке|ки|ить|им|ите|ю|иться)\b | набрать | набер\w+ | собес\w*
    | интервью | встре[тч]\w+ | пообща\w+
    | погово?р\w+ | говорить | разговор\w* | знаком(?:ств|ить)\w* | подключ(?:иться|айтесь|итесь|ишься|имся|усь)
    | (?:в|по)\s?(?:зум|zoom|meet|мит)\w*
    | зум | zoom | обсудить\sголосом | голосом | техничк\w+ | финал | мит(?:инг)?\w{0,3} | колл?(?:\b|ом|а)
    | приехать | приезжа\w+ | подъе\w+ | подойти
    | жд(?:у|ем)\sвас | в\sофисе? | встрет\w+ | перенес(?:ем|ти|ете)\b | сдвин(?:ем|уть|ете)\b | reschedul\w+
    | уви(?:деться|димся)
    | call(?!-?out)(?:ing)? | interview\w* | meet(?:ing)?(?!\sthe\sreq) | chat | talk | speak | catch\s?-?up | sync
    | panel | technical | ring | intro | screening | google\smeet | teams
    | come\s(?:on|in|by|to\sthe\soffice) | on\s?-?site | video | phone | connect | hop\son | jump\son | session
    | demo | slot | slots | слот\w* | окн[оа]\b | окошк\w+ | invite)\b
"""

# What the sentence tells of the team's or the recruiter's own day, not of a time to agree upon.
DAILY_LIFE = r"""
    \b(?:график\w* | рабоч\w+\s(?:день|час|врем|недел)\w* | стендап\w* | дейли\w* | daily | stand-?ups? | каждый
    | каждую | каждое | ежедневн\w+ | еженедельн\w+ | every | weekly | core\shours | working\shours | office\shours
    | business\shours
    | overlap\w* | релиз\w* | планировани\w+ | ретро\w* | спринт\w* | sprint\w*
    | раз\sв\s(?:недел|месяц|две|полгод|год)\w* | по\s(?:понедельник|вторник|сред|четверг|пятниц|суббот)\w*ам
    | (?:mon|tues|wednes|thurs|fri)days
    | с\s\d{1,2}(?::\d\d)?\sдо\s\d{1,2}(?::\d\d)? | from\s\d{1,2}(?::\d\d)?\s?(?:am)?\sto\s\d{1,2}
    | \d{1,2}:\d\d\s?-\s?\d{1,2}:\d\d | дн(?:я|ей|ень)\sв\s(?:недел|офис)\w* | days?\s(?:a|per)\sweek | гибрид\w*
    | hybrid | состоит | этап\w* | стади\w+ | stages? | process\sis
    | пятидневк\w+ | сменн\w+ | работаем | we\swork | опоздани\w+ | созвоны\sс\sкоманд\w+)\b
"""

# A day that belongs to a paper, an answer or a deadline.
ABOUT_PAPERS = r"""
    \b(?:cv | резюме | resume | портфолио | portfolio | прислать | пришл\w+ | скин\w+ | отправ\w+ | send | share
    | ответ(?:ить|ите|а|ом)?\b | посмотр\w+ | взгля\w+ | ознаком\w+ | look | review | описани\w+ | фидбек\w*
    | обратн\w+\sсвяз\w* | feedback | тестов\w+
    | test\s(?:task|assignment) | анкет\w* | вернусь | вернемся | get\sback | reply | напишу | напишем | answer\w*
    | questions? | вопрос\w* | заполн\w+ | дедлайн\w* | deadline | respond | подумать | think | закры\w+
    | опубликов\w+ | решени\w+ | запуск\w* | launch\w* | стартовал\w*)\b
"""

PROPOSES = r"""
    \? | \b(?:дава(?:й|йте)\b | предлага\w+ | let's | lets\b | how\sabout | what\sabout | can\swe | could\swe
    | shall\swe | (?:жду|ждем|ждут|ждет)\s(?:вас|тебя) | expect(?:ing)?\syou | подтвер\w+ | confirm\w* | фиксир\w+
    | зафиксир\w+ | ставлю | поставил[аи]? | поставлю | забронир\w+
    | брониру\w+ | записал\w?\sвас | запис(?:ыва)?ю | запланир\w+ | назнач\w+ | назначаем | i\scan\sdo
    | we\scan\sdo | смож\w+ | есть\s(?:слот|окн|окош|врем)\w* | have\s(?:a\s)?(?:slot|time|opening)\w*
    | перен[еo]с\w* | перенес\w+ | reschedul\w+ | move\s(?:it|the|our) | наберу | позвоню | i'll\s(?:ring|call)
    | call\syou | ring\syou
    | удобно | выбер\w+ | pick | choose | select | works\sfor | приходите | приезжайте | подключайтесь | join\sus
    | приглаша\w+ | invit\w+ | напомина\w+ | reminder | book\w* | schedul\w+ | хотел\w*\sбы | would\slike
    | встречаемся | созваниваемся | увидимся)\b
"""

CONVENIENT = r"""
    \b(?:удобн\w+ | подой?д[еу]т | подходит | подойдут | смож\w+ | можете | можешь | успе(?:ете|ешь) | получится
    | свобод\w+ | выбира\w+ | выбер\w+ | ваш\sвыбор | как(?:ой|ое|ие)\s(?:вариант|из|лучше|день|врем)\w* | предпочт\w+
    | what's\sbetter | which\s(?:one|is|works|suits|do|would) | instead | shall\swe | let's\ssay | тогда\sна
      | can\swe\s(?:do|make|try|move|shift|push|say)
    | could\swe\s(?:do|make|try|move|shift|push|say) | take\syour\spick | your\s(?:choice|pick|call)
    | норм(?:ально)?\b | ок | окей | устро\w+ | устра\w+ | в\sсиле | ставлю | ставим | бронир\w+
    | получается | сгодится | пойдет | комфортн\w+ | хорошо | идет
    | лучше | предпоч\w+ | better | prefer | works? | work\sfor | suits? | suit | free | available | ok | okay
    | good | fine | can\s(?:you|u) | could\syou | make\sit | confirm | alright | feasible | possible | any\sgood
    | convenient | приед\w+ | придете | будете | еще\sактуальн\w+ | still\son)\b
"""

WHEN = r"""
    \b(?:когда|во\sсколько|в?\s?как(?:ое|ой|ие|ую|ом)\s(?:\w+\s)?(?:врем|д[нe]|час|слот|окн|день|дни)\w*
    |to?\s?what\stime|when(?!\sit\scomes)|which\s(?:day|time|slot)s?|what\s(?:day|time|slot)s?)\b
      [^.!?\n]{0,60}?\b(?:удобн|свобод|подойд|подход|комфортн|могли?\s(?:бы\s)?(?:созвон|поговор|пообщ|встрет|быть
      |подключ)|сможете?\s(?:созвон|поговор|пообщ|встрет|быть|подключ|подъехать|приехать|уделить|выделить)
      |есть\s(?:врем|возможн|окн)|получится|созвон|встрет|позвонить|набрать|пообщ|поговор|наберу|устро|лучше|назнач
      |постав|запис|заброни
      |available|free|suits?|works?\b|convenient|good\sfor|best|call\b|talk|meet\b|chat\b|speak|can\swe|could\swe
      |would\sbe\s(?:a\s)?(?:good|convenient|best)|have\stime|is\sok|are\syou\saround)
"""

# A "when" that is no question says when it was or will be.
ASKS_OR_BEGS = r"""
    \? | \b(?:подскаж|напиш|скаж|сообщ|дай|отпиш|уточн|назов|предлож|выбер|укаж|let\sme\sknow|tell|write|send|share
    |suggest|propose|pick|choose|please|pls|пожалуйста|скин|пришл)\w*
"""

SLOTS = r"""
    \b(?:подскаж|выбер|скин|пришл|напиш|предлож|укаж|отпиш|назов|сообщ|дай|скаж|уточн|pick|choose|select|share|send
    |propose|suggest|provide|give|book|grab|tell|let\sme\sknow|what\sare|what's|какие|какой
    |any)\w*[\s,]{1,2}(?:\w+[\s,]{1,2}){0,5}(?:слот\w*|окошк\w+|окн[оа]\b|врем(?:я|ени)(?:\b(?!\s(?:работ|с
    |в\sкоманд|на\sтест)))|удобн\w+\s(?:день|дат|дни|час|врем)\w*|slots?\b|availabilit\w+|time\s?slots?|a\stime
    |some\stimes?|times\s(?:that|which|you|for)|time\sfor|suitable\stime|preferred\stime|dates?\sand\stimes?)
  | \b(?:your|ваш\w*)\s(?:availability|calendar|календар\w*|доступност\w+|schedule\sfor|окн\w+) | \bcalendly\b
  | \bcal\.com\b | \bв\s(?:моем\s|нашем\s)?календаре\b
  | \b(?:book|grab|schedule|pick)\s(?:a\s|some\s|your\s)?(?:time|slot|call|meeting|interview)\s(?:here|with\sme|via
  |using|on\smy|in\smy|at)\b
  | \b(?:давай\w*|нужно|надо|хотел\w*\sбы|предлагаю|можем)\s(?:с\sвами\s|тогда\s)?(?:запланир|назнач|соглас|выбер
  |подобр|договор|определ)\w+\s(?:(?:о|на|с|удобн\w+|вами|вам|дату|и)\s){0,3}(?:врем|дат|день|созвон|встреч|звонок
  |интервью|собес|слот)\w*
  | \b(?:let's|let\sus|need\sto|like\sto|want\sto|please)\s(?:schedule|arrange|set\sup|book|fix)\s(?:a|an|the|your
  |our|some)\s(?:\w+\s){0,2}(?:call|interview|meeting|time|chat|slot)\b
  | \b(?:есть|имеются|свободн\w+|доступн\w+|открыт\w+)\s(?:\w+\s)?(?:слот|окошк|окн)\w*
  | \b(?:have|has|got|open)\s(?:a|an|some|two|three|few|several)?\s?(?:\w+\s)?(?:slots?|openings?\s(?:on|at))\b
"""

TAKES_IT = rf"""
    \b(?:фиксирую|записываю|ставлю|бронирую|назначаю|зафиксировала?|поставила?|записала?|забронировала?|назначила?
    |put\syou|booked|scheduled|pencilled|locked)\b[^.?!\n]{{0,30}}{TIME}
  | \b(?:перенес(?:ем|ти|ите)|сдвин(?:ем|уть|ете)|передвин\w+|подвинем|reschedul\w+|postpone|push
      |move)\b[^.!?\n]{{0,30}}
      \b(?:час|полчаса|день|дня|недел\w+|поз(?:же|днее)|попозже|раньше|пораньше|другое\sвремя|другой\sдень|встреч\w
      |созвон
      |звонок|собес\w*|интервью|call|meeting|interview|later|earlier|hour)\b[^.!\n]{{0,30}}\?
  | \b(?:lock|pencil|put)\s(?:it|this|that|you)\s(?:in|down)\b
  | \b(?:i|we)\s(?:can|could)\s(?:also\s)?(?:do|offer|make)\b[^.?!\n]{{0,40}}{TIME}
  | \b(?:any\sof\sthese|one\sof\sthese|на\sвыбор|варианты|options?|могу\sпредложить|how\sabout|what\sabout
  |как\sнасчет)\b[^.?!\n]{{0,30}}{TIME}
  | \b(?:ставлю|ставить|бронирую|бронировать|забронировать|записываю|записывать|записать|фиксирую|фиксировать
  |зафиксировать|назначаю|назначать|подтверждаете|в\sсиле)\b[^.!\n]{{0,24}}\?
  | \b(?:put|book|pencil|sign|count)\syou\s(?:down|in)\b | \bstill\son\sfor\b
  | \b(?:shall|should|can|may)\si\s(?:book|schedule|send\s(?:the|an|a)\s(?:calendar\s)?invit)\w*
  | \b(?:подтвердите|confirm)\b[^.?!\n]{{0,30}}\b(?:встреч|созвон|интервью|собес|звон|участи|врем|присутстви
  |attendance|interview|meeting|the\scall|your\scall|slot|time)\w*
  | \b(?:зафиксир|фиксир|назначил)\w*[^.?!\n]{{0,20}}(?:встреч|созвон|интервью|собес)\w*
"""

# Words that mean a meeting even where papers are spoken of too.
FIRM = r"""
    \b(?:(?:жду|ждем|ждут|ждет)\s(?:вас|тебя)\sв\s(?:офис\w*|кабинет\w*|наш\w*) | давайте | let's | подтвер\w+
    | confirm\w* | фиксир\w+ | ставлю | брониру\w+ | назнач\w+ | созвонимся | встретимся
    | собеседовани[ея]\s(?:в|на|завтра)
    | can\swe | could\swe | shall\swe | созвон\w* | interview | собес\w* | интервью)\b
"""

CALL_NOW = r"""
    \b(?:есть|найдется|будет)\s(?:\w+\s)?(?:минут\w*|пара\sминут|секунд\w*|время|времечко|возможность)\s(?:(?:сейчас
    |сегодня|чтобы|на|быстро)\s){0,2}(?:созвон|поговор|набрать|голосом|звонок|позвонить)\w*
  | \b(?:сейчас|прямо\sсейчас)\s(?:\w+\s){0,3}(?:говорить|поговорить|созвон\w+|позвонить|набрать|пообщаться
  |на\sсвязи\sголосом) | \b(?:говорить|поговорить|созвониться|пообщаться
  |позвонить)\s(?:\w+\s){0,2}(?:прямо\s)?сейчас
  | \bудобно\s(?:ли\s)?(?:вам\s)?(?:сейчас\s)?говорить
  | \b(?:можете|можешь|можно)\s(?:ли\s)?(?:сейчас\s)?говорить\b
  | \b(?:можно|могу|могу\sли|разрешите|давайте)\s(?:я\s|ли\s|я\sвам\s|вам\s|тебе\s|вас\s|тебя\s|сейчас\s|быстро\s
  |быстренько\s){0,4}(?:позвонить|позвоню|набрать|наберу|звякн\w+|перезвон\w+)
  | \b(?:хочу|хотел\w*(?:\sбы)?|хотелось\sбы|собираюсь|попробую|готов[аы]?|планирую)\s(?:вам\s|вас\s|тебе\s|тебя\s
      |сейчас
  |бы\s){0,3}(?:набрать|позвонить|звякнуть|перезвонить)
  | \b(?:позвоню|наберу|звякну|перезвоню)\b\s?(?:[?!.,)]|$|ок\b|можно\b|если\sне)
  | \b(?:прямо\s)?сейчас\s(?:\w+\s){0,2}(?:поговорим|созвонимся|пообщаемся|обсудим\sголосом|наберемся)
  | \b(?:поговорим|созвонимся|пообщаемся)\s(?:\w+\s){0,2}(?:прямо\s)?сейчас
  | \b(?:got|have|spare)\s(?:you\s)?(?:got\s)?(?:a|an|one|two|five|ten|\d+|a\sfew|a\scouple\sof)\s?(?:quick\s
      |spare\s)?
      (?:minutes?|mins?|sec|seconds?|moment)\s(?:to\s(?:talk|speak|chat)|for\sa\s(?:\w+\s)?(?:call|chat))
  | \b(?:mind|ok(?:ay)?|alright|fine|all\sright|convenient|possible)\s(?:if|for\sme\sto|that)\s(?:i\s
      |we\s)?(?:just\s|quickly
  |to\s)?(?:call|ring|phone|give\syou\sa\s(?:quick\s)?(?:call|ring|buzz))\b
  | \b(?:дадите|дайте|дай|подскажите|скиньте|оставьте|пришлите|какой|можно)\s(?:\w+\s){0,3}(?:номер\w*
      |телефон\w*)\b[^.!\n]{0,30}
      \b(?:набер|позвон|набрать|звон|созвон)\w*
  | \b(?:наберу|позвоню|перезвоню|звоню)\s(?:я\s)?(?:вам|вас|тебе|тебя)\b
  | \b(?:вам|вас|тебе)\s(?:наберу|позвоню|звоню|перезвоню)\b
  | \b(?:позвон|перезвон|набер|звякн)(?:и|ите|ните)\s(?:мне|нам|пожалуйста|меня|нас|как|по)\b
  | \b(?:can|could|may|shall|should|let)\s(?:i|me|we)\s(?:just\s|quickly\s|please\s)?(?:call|ring|phone
  |give\syou\sa\s(?:quick\s)?(?:call|ring|buzz))\b(?!\s(?:it|this|that|myself))
  | \bi(?:'ll|\swill|\sam\sgoing\sto|'m\sgoing\sto)\s(?:call|ring|phone)\syou\b(?!\s(?:if|when))
  | \b(?:please\s|pls\s)?(?:call|ring|phone)\s(?:me|us)\b(?!\s(?:old|crazy|alex|if))
  | \b(?:free|available|ok|able)\s(?:to\s(?:talk|chat|speak)|for\sa\s(?:\w+\s)?(?:call|chat))\s(?:right\s)?now\b
  | \bcan\s(?:you|we|u)\s(?:talk|speak|hop\son|jump\son)\b[^.?!\n]{0,20}\bnow\b
"""
