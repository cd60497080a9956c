"""How an offer, a figure, a term, a start date or a signature is put to somebody, in Russian and English."""

from __future__ import annotations

from autokus.language.appointments import DATE

_UNIT = r"""
    (?:к|k|т\.?\s?р|тыс\w*|тр|млн|лям\w*|руб\w*|р\b|₽|\$|€|£|usd\w?|eur|евро|euros?|долл\w*|баксов|gbp|net|gross
    |нетто|брутто|на\sруки|тысяч\w*|thousand|grand|base)
"""
_WORDS = r"""
    (?:сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|полтора|пол|один|два|две|три|четыре|пять|шесть
    |семь|восемь|девять|десять|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|one|two
    |three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety
    |hundred)
"""
_NO_UNIT = r"""
    (?![\w%:]|\s?(?:%|мин|час|ч\b|лет|год|дн|день|недел|мес|чел|людей|раз|этап|стр|вопрос|проект|hours?|minutes?
    |mins?|years?|days?|weeks?|months?|people|stages?|rounds?|[ap]\.?m\b|по\sмск|cet|числа|утра|дня|вечера|(?:январ
    |феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)))
"""
AMOUNT = rf"""
    (?:[$€£]\s?\d[\d\s.,]{{0,11}}k?) | (?<![\w@/])\d[\d\s.,]{{0,11}}\s?{_UNIT}(?!\w)
    | (?<![\w@/])\d{{1,3}}[\s.,]000(?!\d)
  | \b(?:{_WORDS}[\s-]){{1,4}}(?:тысяч\w*|тыщ\w*|штук|thousand|grand|k|лям\w*|млн|миллион\w*)(?!\w)
  | \b(?:usd|eur)\s?\d | (?<![\w@/])\d[\d\s.,]{{1,8}}\s?(?:a|per|an|/|в)\s?(?:month|year|hour|annum|месяц|час|год
  |мес)\b(?!\s?отпуск)
  | \b(?:граница|потолок|максимум|вилка|оклад|зп|з/п|зарплата|ставка|рейт|rate|salary|предлагаем|предлагаю
  |предложить|дать|дадут|дадим|даем|base)\s(?:\w+\s){{0,3}}\d{{2,6}}{_NO_UNIT}
"""
BARE_FIGURE = rf"""
    \b(?:устро[ий]т|устраивает|договорил\w+\sна|сойд\w+\sна|останов\w+\sна|сговорил\w+\sна|пойдет|пойдете|готовы
    |согласны|согласен|подойдет|норм|хватит|возьмете|как\sнасчет|settle\s(?:at|for|on)|agree[d]?\s(?:on|at|to)
    |let's\ssay|would\syou\s(?:take|accept|consider)|happy\swith|ok(?:ay)?\swith|fine\swith|how\sabout)
      \s(?:вас\s|вам\s|и\s|на\s|за\s|at\s|с\s|о\s|on\s|цифра\s|сумма\s|ли\s|то\s|бы\s|если\s|будет\s
      |какие-то\s){{0,3}}[~≈]?(?!20[23]\d\b)\d{{2,6}}(?:[\s.,]?\d{{3}})?(?:к|k)?{_NO_UNIT}
  | \b(?:would|will|does|can|could)\s(?:you\sdo\s)?[$€£]?\d{{2,6}}k?\s?(?:eur|usd|euros?|gross|net
      |a\smonth)?\s?(?:do|work|suit|be
  |sound|\?)
  | \b(?:фиксиру|закрепля|утвержда|записыва|пиш|став|оформля|финал|согласу|согласовыва)(?:ем|им|ю|у|лю)\s(?:тогда\s
      |вам\s|за\sвами\s|вас\s|на\s|итого
  \s|сумму\s|ставку\s|оклад\s){{0,3}}[$€£]?\d{{2,6}}(?:к|k)?{_NO_UNIT}
  | \b\d{{2,6}}(?:к|k)?\s(?:вас|вам|тебя|тебе|you)\s(?:не\s)?(?:обид|устро|устра|смут|норм|ок\b|хват|подойд|годит
      |suit)\w*
  | \b(?:go|come|drop|move)\s(?:down|lower|up|higher)\s(?:\w+\s)?to\s[$€£]?\d
  | \bis\s\d{{2,6}}k?\s(?:ok|okay|acceptable|fine|enough|good|alright)\b
  | \b(?:сниз|опуст|пониз|подвин|lower|reduce|drop|adjust)\w*\s(?:\w+\s){{0,3}}(?:ожидани|планк|запрос|зп|зарплат
  |expectation|rate|ask)\w*[^.?!\n]{{0,20}}\d
  | \b(?:подвин|сниз|опуст)\w+\sпо\s(?:деньг|зп|сумм|зарплат|ожидани)\w*
  | \b\d{{2,3}}(?:к|k)?\s?[,-]?\s(?:(?:вас|тебя|тогда|вам|на\sруки|в\sмесяц|then|и|это)\s?,?\s?){{0,2}}(?:устро[ий]т
  |устраивает|договорились|по\sрукам|согласн\w+|deal|agreed)\b
  | \bdeal\sat\s\d
"""

RANGE = r"""
    \d\s?(?:к|k|тыс\w*|т\.?р\.?|₽|руб\w*)?\s?(?:-|до|to|\.\.)\s?[$€]?\d
    | \bот\s\d[\d\s]{0,9}(?:к|k|тыс\w*|000)?\s?(?:руб\w*\s)?до\b
    | \b(?:вилк\w+|диапазон\w*|range|band|bracket|от|from|starting\sat|зависит|depending|до|up\sto)\b
"""

AGREES = r"""
    \b(?:согласн\w+ | соглас(?:ен|уем|овали) | договорил\w+ | договоримся | по\sрукам | сговорил\w+
    | принимае(?:те|шь) | подтвер(?:ждаете|ждаешь|дите|ди)\b | обещ(?:аете|аешь) | берем\b | берете\b | берешь\b
    | возьметесь | идет\s?\? | сойдемся | соглашае(?:тесь|шься) | по\sрукам
    | deal\b(?!\s?-?breaker|s|\swith|ing) | agreed | agree\b | accept(?:ing)?\b | please\sconfirm | confirm\splease
    | can\syou\sconfirm | do\syou\sconfirm | confirm\s(?:that|you) | settle | shake\son | is\sit\sa\syes
    | it's\sa\syes | (?<!zone\s)(?<!where\s)(?<!city\s)are\syou\sin\s?\? | sold\s?\? | (?:за)?фиксиру\w+ | закрепля\w+
    | утвержда\w+ | финал(?:им|изируем) | лоч(?:им|у) | бь(?:ем|е)\sпо\sрукам | сойдет\s?\? | даете\s(?:добро
      |согласие)
    | ваш\w?\s(?:согласи|слово|ответ\sда|решение) | (?:да|ок)\sили\s(?:нет|не\sок) | скаж\w+\sда | соглаша\w+
      | согласит\w+ | согласу(?:ем|ете)
    | соглас(?:ие|ия)\b
    | (?:verbal|your|formal|written)\s(?:\w+\s)?(?:acceptance|agreement|approval|commitment|confirmation|word
      |go-?ahead|yes|ok)
    | lock\s(?:it|that|this)?\s?(?:in|down) | (?:do|have)\swe\s(?:have|got)?\s?a\sdeal | are\swe\s(?:good|agreed|set
      |aligned)
    | yes\sor\sno | say\syes | sign\soff | commit | count\s(?:you\sin|on\syou) | take\sit\s?\? | finali[sz]e
      | fix\s(?:it|that))
"""
SUITS = r"""
    \b(?:устро[ий]т | устраива\w+ | подой?дет | подходит | комфортн\w+ | норм(?:ально|\b) | годится | пойдет
    | пойдете | пошли\sбы | не\sсмущает | хватит | ок | окей | ok | okay | good | fine | alright | all\sright
    | works?\b | acceptable | reasonable | happy | верно | правильно | так\? | right\? | correct
    | готовы\s(?:за|на|к\sтак|подвинуть|опуст|снизить|рассмотр\w+\s(?:от\s)?\d)
    | would\syou\s(?:take|accept|consider|do) | сможете\sподвинуть\w* | can\syou\s(?:do|go) | опуститесь
    | подвинетесь | let's\ssay | пусть\sбудет | остановимся | давайте\s(?:на|за|тогда)? | берете)(?!\w)
"""
TERMS = r"""
    \b(?:испытательн\w+ | probation | оклад\w* | зарплат\w* | зп | з/п | ставк\w+ | рейт\w* | rate | salary
    | bonus\w* | бонус\w* | преми\w+ | equity | опцион\w* | гпх | гпд | оффер\w* | офер\w* | offer | услови\w+
    | terms | conditions | неконкурен\w+ | non-?compete | запрет\w* | конкурент\w* | дежурств\w* | on-?call
    | командировк\w* | business\strips? | штраф\w* | penalt\w* | эксклюзив\w* | exclusiv\w* | процесс(?:ов|ы)\sради
    | other\sprocesses | агентств\w+ | agenc\w+ | контракт\w* | contract | договор\w* | compensation | pay\b
    | paid\b | гарант\w+ | выход\w* | начало\sработ\w* | полставки | на\s\d+\s?% | \d+\s?%)\b
"""

HANDSHAKE = r"""
    \b(?:по\sрукам|договорились|сговорились|сойдемся|deal|agreed|идет|sold|is\sthat\sa\sdeal)\s?\?
  | \b(?:за|на)\s\d{2,3}(?:к|k)?\s(?:тысяч\s|к\s|вы\s)?(?:пойдете|согласитесь|готовы|согласны|выйдете|пошли\sбы)\b
"""

HARD_TERMS = r"""
    \b(?:испытательн\w+ | probation | \d+\s?% | equity | опцион\w* | запрет\w* | non-?compete | неконкурен\w+ | гпх
    | гпд | дежурств\w* | on-?call | командировк\w* | business\strips? | lower\s(?:rate|salary|pay)
    | reduced\s(?:rate|pay|salary) | штраф\w* | эксклюзив\w* | exclusiv\w* | без\sоформлени\w+
    | снизи\w+ | потолок)(?!\w)
"""
SETTLES = r"""
    \b(?:устро[ий]т | устраивает | не\sсмущает | fine\swith\syou | ok(?:ay)?\swith\syou | alright\s?\? | подвин\w+
    | снизите | опуститесь | пойдет\s?\? | годится | acceptable | вы\sза\s?\?)
"""

# An offer that is not made.
NO_OFFER = r"""
    \b(?:unable | not\s(?:able|going|ready|in\sa\sposition) | won't | will\snot | cannot | can't
    | не\s(?:готов|мож|смож|смогл|буд|получится|план)\w* | after | once | if | если | после | в\sслучае
    | по\sитогам | обычно | всегда | usually | normally | typically | быстро)\b[^.?!\n]{0,90}
"""

OFFER = r"""
    \b(?:дела(?:ем|ю)\s(?:вам|тебе)|сдела(?:ем|ть|ли|ю)|выставля\w+|выстав\w+|высыла\w+|высл\w+|отправ\w+
    |подготов\w+|направ\w+|присла\w+|пришл\w+|согласова\w+|готовим|получили|озвуч\w+|лежит
    |ждет)\s(?:\w+\s){0,4}(?:оффер|офер|offer|job\soffer)\w*(?!\s(?:до|после|в\sтечени|за\s(?:день|\d)|быстро
    |обычно))
  | \b(?:оффер|офер)\w*\s(?:\w+\s){0,4}(?:на\sпочт\w+|лежит|отправл\w+|во\sвложени\w+|готов|принимаете|принял\w*
  |подпис\w+|вам\s(?:отправ|высл|направ)\w+|действу\w+|ждет)\b
  | \b(?:принимаете|принимаешь|примете|акцептуете|что\sрешили\sпо|решение\sпо|ответ\sпо)\s(?:\w+\s){0,3}(?:оффер
  |офер|предложени|offer)\w*
  | \b(?:хотим|хотели\sбы|готовы|рады|решили|можем|предлагаем)\s(?:\w+\s){0,3}(?:взять\sвас
  |видеть\sвас\sв\s(?:нашей\s)?команде|принять\sвас|нанять\sвас|сделать\s(?:вам\s)?(?:предложение|оффер)
  |пригласить\sвас\sна\sработу|оформ\w+\sвас)
  | \b(?:оформля|оформи|заводим|зачисля)\w*\s(?:вас|тебя)\b | \bсчита\w+\s(?:вас|тебя)\s(?:наш|нанят|принят)\w*
  | \b(?:вы|ты)\s(?:точно\s|тогда\s|с\s|уже\s)?(?:с\sнами|в\sделе|принят\w*|наш|в\sкоманде)\s?\?
  | \b(?:отказыва|останавлива)\w+\s(?:\w+\s){0,3}(?:кандидат|поиск|процесс)\w*
  | \b(?:we'd|we\swould|i'd|would|we\sare|we're|happy|pleased|glad|ready|delighted|excited|decided|want|like|able
  |going)\s(?:\w+\s){0,4}(?:to\s)?(?:make|extend|send|present|offer|give)\s(?:you\s)?(?:an?\s|the\s|our\s
  |you\s)(?:\w+\s){0,3}(?:offer\b|position\b(?!\.?\s(?:details|desc)))(?!\s(?:you\sthe\sopportunity|after|within
  |once|if))
  | \boffer(?:\sletter)?\s(?:is\s|has\sbeen\s|was\s)?(?:attached|ready|sent|in\syour\s(?:inbox|mail|email)|valid
  |expires|stands|on\sthe\stable|signed)\b
  | \b(?:here\sis|here's|attached\sis|attaching|sending\syou|sent\syou|find)\s(?:your\s|the\s|an\s
  |our\s){0,2}(?:\w+\s)?offer\b | \b(?:accept|accepting|take|decline|decision\son|sign)\s(?:the|our|this|your
  |an)\s(?:\w+\s)?offer\b
  | \bdo\syou\saccept\b | \b(?:love|like|happy|want|thrilled)\s(?:to\shave|having)\syou\son\s(?:board|the\steam)\b
  | \b(?:tell|say\sto|inform)\s(?:the|our|my)\s(?:client|team|boss|manager|ceo|cto)\s(?:that\s)?(?:you're|you\sare
  |it's\sa\syes|you\saccept)\b | \bso\s(?:it's|is\sit)\sa\syes\b | (?:^\W*|[,.]\s|\b(?:so|then
      |and)\s)(?:are\s)?(?:you|u)\s(?:are\s)?(?:in|on\s?-?board)\s?\?
  | \bвы\son\s?-?board\b | \bwelcome\saboard\b[^.]{0,60}\?
  | \b(?:жд\w+|нуж\w+|какое|каков\w*|сообщите|дайте|need|await\w*|waiting\sfor|want|hear
      |have)\s(?:\w+\s){0,3}(?:решени
      |ответ|answer|decision|response|reply|согласи)\w*\s(?:\w+\s){0,2}(?:по|на|on|to|about|regarding)\s(?:\w+\s){0,2}
      (?:оффер|офер|предложени|offer)\w*
  | \bповыш\w+\s(?:оффер|предложени)\w* | \bresign\b(?!ed)[^.?!\n]{0,40}\b(?:present|current|before|your|now)\b
  | \b(?:увольняйтесь|пишите\sзаявление|подавайте\sзаявление|напишите\sзаявление)\b
  | \b(?:represent\syou|represent\s\w+\sexclusively|exclusively|эксклюзивно|не\sобщаться\sс\sдругими
  |отка(?:зываетесь|жетесь|зывайтесь)\sот\sдругих|right\sto\srepresent|rtr\b)[^.\n]{0,60}
"""

START = rf"""
    \b(?:когда|как\s(?:скоро|быстро)|с\sкакого\s(?:числа|дня)|через\sсколько|в\sкакие\sсроки|какого\sчисла
    |с\sкакой\sдаты)\s(?:\w+[\s,]{{1,2}}){{0,5}}(?:выйти|выход|выходить|приступ\w+|начать|начнете|выйдете|стартовать
    |подключиться\sк\sработе|присоединиться|старт\b|выйдешь|старта\w*|ждать|ждем)
  | \b(?:выйти|выход|выйдете|приступить|приступите|начать\sработ\w*|стартовать)\s(?:на\sработ\w+\s|работать\s
  |к\sработе\s|к\sнам\s|в\sпроект\s)?(?:уже\s)?(?:с|к|на|до|в|через|завтра|сразу)\s(?:[^.?!\n]{{0,40}})\?
  | \b(?:смож|готов|получ|можете|успе|возможн)\w*\s(?:\w+\s){{0,4}}(?:выйти|приступить|начать\s(?:работ|с|в|уже)
  |стартовать)\b(?!\sна\s(?:связь|звонок|созвон|интервью|разговор|зарплат|уровень|\d))
  | \b(?:зафиксир|фиксир|подтверд|соглас)\w+\s(?:\w+\s){{0,3}}(?:выход|дату\s(?:выхода|старта|начала))\w*
  | \bдат\w+\s(?:вашего\s)?(?:выхода|старта\sработы|начала\sработы)\b
  | \bвыход\w*\s(?:на\sработу\s)?(?:с|на|в)\s(?:\d|понедельник|перв|{DATE})[^.\n]{{0,40}}\?
  | \bотработ(?:ка|ки|ку|ать|аете|кой|ке)\b(?=[^.\n]{{0,40}}\?)|\b(?:сколько|какая|какой|нужна|надо|есть
  |долго)\s(?:\w+\s){{0,3}}отраб(?:отк|атыв|отать)\w* | \bсрок\w*\s(?:выхода|отработки|увольнения)\b
  | \bдве\sнедели\sотраб\w+ | \bоформля\w+\sвас\b
  | \b(?:when|how\s(?:soon|quickly|fast|early)|what\sdate|which\sdate|earliest)\b[^.?!\n]{{0,40}}\b(?:start(?!ed
  |\syour\scareer|\s(?:using|working\swith|with\sreact))|join\b|begin|onboard|come\son\sboard|available\sto\sstart
  |available\sfrom)
  | \bnotice(?:\speriod)?\b(?=[^.\n]{{0,40}}\?)|\b(?:your|what|long|how\smuch)\s(?:\w+\s){{0,3}}notice\b(?!d)
  | \b(?:start\sdate|starting\sdate|date\sof\sjoining|joining\sdate|available\sfrom
  |earliest\sstart)\b(?=[^.\n]{{0,60}}(?:\?|you|вы\b|confirm|let\sme\sknow|please))
  | \bwhen\s(?:are|will)\s(?:you|u)\s(?:be\s)?available\b | \bвы\sкогда\savailable\b
  | \b(?:can|could|would|will|able|ready|ok|possible|able)\s(?:you\s)?(?:be\s)?(?:able\s)?(?:to\s)?(?:start
  |join(?:\sus)?|begin|onboard)\s(?:on|from|by|in|next|asap|immediately|this|tomorrow|within|as\ssoon|right\saway)\b
  | \b(?:need|needs|want|wants|expect)\s(?:\w+\s){{0,3}}(?:from|by|on|starting)\s{DATE}[^\n]{{0,40}}\?
  | \bstart\s{DATE}[^\n]{{0,30}}\?
"""

SIGNING = r"""
    \b(?:подпи(?:шите|сать|шете|шешь|шем|ши|сывайте|саны?|санн\w+|саться\sпод)|подпись|подписи
    |распишитесь)\b(?!\s(?:на\s)?(?:канал|рассылк|новост|меня|нас))[^.?!\n]{0,60}\b(?:nda|нда|договор\w*|контракт\w*
    |соглаш\w+|соглас\w+|оффер\w*|документ\w*|бумаг\w*|форм[уы]|акт\w*|contract|offer|анкет\w+|его|ее|их)\b
  | \b(?:договор|контракт|соглашени|оффер|документ|бумаг|согласи)\w*\b[^.?!\n]{0,50}\b(?:подпи(?:шите|шете|ши\b
      |сывайте)
      |(?:смож|можете|готов|нужно|надо|просим|осталось|удобно)\w*\s(?:\w+\s){0,2}подписать)
  | \b(?:nda|нда|соглашени\w+\sо\s(?:не)?разгл\w+|согласи\w+\sна\sобработку)\b[^.?!\n]{0,60}\b(?:подпи\w+|нуж\w+
  |надо|дайте|дать|готовы|согласны|требу\w+|sign\w*|заполн\w+|пришл\w+|верн\w+)\b
  | \b(?:готовы|нужно|нужен|надо|необходим\w+|требу\w+|прошу|просим|дайте|дадите|можете)\s(?:[\w-]+\s){0,4}(?:nda
  |нда|соглашени\w+\sо|согласи[ея]\sна\sобработ\w+)
  | \b(?:sign|signing|signed|signature|countersign\w*|e-?sign|docusign)\b(?!\s?-?(?:up|in|on|off
  |bonus|for)\b)[^.?!\n]{0,40}\b(?:nda|contract|agreement|offer|consent|form|document|papers?|paperwork|it|letter
      |waiver
  |declaration|copy|before|here)\b
  | \b(?:nda|contract|agreement|consent|form|paperwork)\b[^.?!\n]{0,40}\b(?:sign\b|signed\b|signature|your\sconsent
  |docusign) | \b(?:willing|ready|happy|able|ok|okay|mind|please|will\syou|would\syou|could\syou|can\syou
  |need\s(?:you\sto|a))\s(?:to\s)?(?:sign|signed)\b(?!\s?-?(?:up|in|on|off)\b) | \bdocusign\b
  | \b(?:confirm|give|need)\s(?:us\s|me\s)?(?:your\s)?consent\b
"""
