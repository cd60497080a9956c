"""How people thank, agree, take leave and refuse, in Russian and English; expressions for folded text."""

from __future__ import annotations

# Cut out of a sentence one after another: what is left then is what it says beyond politeness.
COURTESY = r"""
    \b(?:большое\s|огромное\s|еще\sраз\s|заранее\s|и\s(?:вам|тебе)\s)?(?:спасибо\w*|спс|спасиб|пасиб\w*|сенкс
    |благодар\w+|мерси|рахмет|дякую|thanks?|thank\s?(?:you|u)|thx|tnx|ty|cheers|merci|much\sappreciated
    |appreciate(?:d)?(?:\s(?:it|that|your\s(?:time|help|reply|response)))?|spasibo)
      (?:\s(?:большое|огромное|вам|тебе|вас|еще\sраз|заранее|преогромное|so\smuch|a\slot|again|very\smuch|a\sbunch
      |you|alex\w*|anyway|in\sadvance|mate|bolshoe))*
      (?:[\s,]{1,2}(?:за|for|что)\s(?:[\w-]+\s?){1,6}?(?=$|[^\w\s-]|\s(?:и|and|но|but)\s))?
  | \b(?:ok(?:ay|ey|i|ie|s)?|оки?|окей|океюшки|окси|ладно|ладненько|лады|хорошо|хор|добро|отлично|супер|класс\w*
  |круто|прекрасно|замечательно|здорово|чудесно|шикарно|норм|идет|ага|угу|да|ну|нет\sпроблем|не\sвопрос|не\sпроблема
      |без\sпроблем|принято
  |принял[аи]?|приняли|понял[аи]?|поняли|понятно|понятненько|не\s?актуально|понимаю|понимаем|ясно|ясненько
  |услышал[аи]?|записал[аи]?|зафиксировал[аи]?|договорились|получил[аи]?|получили|увидел[аи]?|учту|учтем|учла|вижу
  |жаль|печаль\w*|плюс|есть|взаимно|аналогично|не\sза\sчто|пожалуйста|всегда\sпожалуйста
  |рад[аы]?\s(?:был[аи]?\s)?(?:помочь|познакомиться|знакомству|пообщаться|общению)|приятно\sбыло\s(?:пообщаться
  |познакомиться)|не\sпереживайте|ничего\sстрашного|бывает|все\sв\sпорядке|вопросов\sнет|вопросов\sбольше\sнет)\b
  | \b(?:got\sit|gotcha|noted|understood|i\s(?:see|understand|get\sit|totally\sunderstand|completely\sunderstand)
  |makes\ssense|fair\senough|sounds\s(?:good|great|fine|perfect)|great|perfect|cool|nice|awesome|excellent|lovely
  |super|wonderful|fantastic|brilliant|(?<!not\s)sure|alright|all\sright|all\sgood|all\sset|no\s(?:worries|problem
      |prob|probs
  |rush)|np|nw|yes|yep|yeah|yup|right|will\sdo|roger(?:\sthat)?|copy\sthat|copy|agreed|received|acknowledged|ack|k
  |kk|my\spleasure|you'?re\swelcome|likewise|same\sto\syou|you\stoo|too\sbad|no\sfurther\squestions
  |that's\sall(?:\sfrom\s(?:me|my\sside))?|it\swas\s(?:nice|great|lovely|a\spleasure)\s(?:\w+\s){1,4}you)\b
  | \b(?:до\s(?:связи|встречи|свидания|скорого|завтра|созвона|понедельника|вторника|среды|четверга|пятницы
  |новых\sвстреч)|пока|покеда|всего\s(?:доброго|хорошего|наилучшего|вам\s\w+)|всех\sблаг|на\sсвязи|будем\sна\sсвязи
  |остаемся\sна\sсвязи|буду\sна\sсвязи|(?:удачи|успех\w+)(?:\s(?:вам|тебе|и|в|с|со|на|дальше|поиск\w*|поиске
  |работ\w+|нов\w+|мест\w+|проект\w*|карьер\w+|развити\w+|начинани\w+|собеседовани\w+|дальнейш\w+|ваш\w+|удачи))*
  |(?:хорош|прекрасн|отличн|продуктивн|приятн|добр|чудесн|замечательн|удачн|легк)\w+\s(?:вам\s|вечер\w*\sи\s)?(?:дня
  |вечера|выходных|недели|отдыха|праздник\w*|вечер\w*|ночи|дней|рабоч\w+\s\w+|пятниц\w|понедельник\w*|отпуска|утра)
  |с\s(?:уважением|наступающим|праздник\w+|пятницей)(?:,?\s[\w-]+){0,3}|желаю\s[^.!?]{1,80}|желаем\s[^.!?]{1,80}
  |доброй\sночи|берегите\sсебя)\b
  | \b(?:bye(?:[\s-]bye)?|goodbye|see\s(?:you|ya|u)(?:\s(?:there|then|soon|later|tomorrow|on\s\w+|next\sweek
  |around))?|talk\s(?:soon|then|later|to\syou\s\w+)|speak\s(?:soon|then|later)|take\scare|ttyl
  |good\sluck(?:\s(?:with|in)\s[^.!?]{1,60})?|best\sof\sluck[^.!?]{0,60}|(?:have|enjoy)\s(?:an?\s|your\s
  |the\s)(?:\w+\s){0,3}(?:day|evening|weekend|week|one|night|holiday\w*|time|vacation|rest\sof\s[^.!?]{1,20})
  |(?:kind|best|warm)\s(?:regards|wishes)(?:,?\s\w+){0,2}|regards(?:,?\s\w+){0,2}|wish(?:ing)?\syou\s[^.!?]{1,60}
  |all\sthe\s(?:best|very\sbest)[^.!?]{0,30}|(?:let's\s)?(?:keep|stay)\s(?:in\stouch|safe|tuned)|until\sthen
  |happy\s(?:friday|holidays|weekend))\b
  | \b(?:извин(?:ите|яюсь|и)|простите|прошу\sпрощения|sorry|apologies)\s(?:за|for|to)\s(?:\w+\s?){1,3}
  | \b(?:больше\s|тогда\s|не\s){0,2}(?:не\s)?буд(?:у|ем)\s(?:больше\s|вас\s|тебя\s|вам\s){0,2}(?:отвлекать
      |беспокоить|надоедать
  |мешать|задерживать|мучить|докучать|приставать)\b | \b(?:отстал[а]?|отстаю|не\sмешаю|удаляюсь|ретируюсь)\b
  | \b(?:i\s)?(?:won't|will\snot)\s(?:bother|disturb|bug|keep|take)\s(?:you\s)?(?:any\s(?:further|longer|more)
      |anymore|again|more)?
  | \b(?:вы|ты|you're|you\sare|ur)\W{1,3}(?:не\s(?:бот|робот)\W{1,3}(?:вы\s)?|not\sa\s(?:bot
      |robot)\W{1,3}(?:you're\s)?|просто\s|лучш\w+\s
  |настоящ\w+\s|прям\s|an?\s|the\s|absolute\s|real\s|true\s|такой\s){0,4}(?:золот\w+|машина|супер\w*|молодец|молодцы
      |лучш\w+|космос|огонь|талант
  |спаситель\w*|спас\w+|профи|чудо|прелесть|герой|звезда|зверь|топ|best|machine|legend|star|gem|rock|hero|angel
      |lifesaver
  |gold|treasure|pro|awesome|amazing|great|beast|человек)\b
  | \b(?:наконец-?то|наконец|finally|at\slast)?\s?(?:an?\s)?(?:жив(?:ой|ого|ым)\s|human\s|real\s|человеческ\w+\s
      |нормальн\w+\s)(?:человек\w*
  |ответ\w*|answer|reply|response|person|conversation|being)\b | \b(?:(?:сейчас|в\s\w+|нынче|такая|это
      |большая)\s){0,3}редкость\b
  | \b(?:rare|refreshing)\b(?:\sthese\sdays)? | \b(?:подробн|развернут|честн|быстр|оперативн|содержательн|интересн
      |полезн)\w+\s(?:ответ
  |рассказ|обратн\w+\sсвяз|информаци|инфо|беседа|разговор)\w*
  | \b(?:стикер|sticker|gif|гиф\w*|реакция|лайк)\b
  | \b(?:ха(?:ха)+|ахах\w*|хех\w*|лол|lol|haha\w*|хи-?хи|ура|wow|вау|omg)\b
"""

# Says nothing by itself: a greeting, a name, small words around a courtesy.
SMALL_TALK = r"""
    \b(?:здравствуйте|привет\w*|добр(?:ый|ого|ой)\s(?:день|дня|вечер|утро)|приветствую|hi|hello|hey|dear
  |good\s(?:morning|afternoon|evening)|алексей|алекс|леша|alex(?:ey|ei)?|mr\.?\smorozov)\b
  | \b(?:но|очень|так|все|всё|тогда|и|а|вас|вам|тебя|тебе|за|это|уж|же|ну|ой|тоже|теперь|пока\sчто|вот|мне|еще|раз
  |было|действительно|конечно|большое|всем|very|so|then|and|it|that|this|all|really|just|now|well|oh|ah|much|too|to
  |the|for|your|you|from|my|me|side|that's|man|bro|mate|sir|guys|коллега|друг|бро|дружище|с\sвашей\sстороны|от\sвас
  |ответ\w*|информаци\w+|инфо|отклик|reply|response|info|help|update|time|quick|быстр\w+|оперативн\w+)\b
"""

CLOSING = f"{COURTESY} | {SMALL_TALK}"

# Thanked for, and so no longer waited for.
THANKED_FOR = r"""
    \b(?:спасибо|спс|благодар\w+|thanks|thank\s(?:you|u)|thx|ty|appreciate|cheers)\b[^.?!,;\n]{0,24}?\b(?:за|for
      |your|the)\s
      [^.?!,;\n]{1,60}?(?=$|[.?!,;\n]|\s(?:и|and|но|but)\s)
"""

# What the writer will do himself: pass it on, come back. Nobody is asked for anything.
I_WILL = r"""
    \b(?:передам|передадим|передал[аи]?|вернусь|вернемся|свяжусь|свяжемся|напишу|напишем|отпишусь|отпишемся|сообщу
    |сообщим|дам\sзнать|дадим\sзнать|уточню|уточним|узнаю|узнаем|посмотрю|посмотрим|изучу|изучим|проверю|обсужу
    |обсудим\sс\sкоманд\w+|отправлю|отправим|скину|скинем|пришлю|пришлем|вышлю|перешлю|согласую|доложу|обновлю
    |подумаю|подумаем|спрошу|поговорю\sс|покажу|добавлю|запишу|внесу|сохраню|сохраним|буду\sиметь\sв\sвиду
    |оставлю\sваш|держу\sв\sкурсе|будем\sдержать|закину|отдам|ухожу|передаю|отправляю|пересылаю|возвращаюсь
    |отправила?\s(?:ваш|коллег|команд|лид|техлид|менеджер)\w*|передала?\s(?:ваш|коллег|команд|лид|менеджер)\w*
    |ушло\sкоманде|ссылка\s(?:на\s\w+\s)?(?:в\sприглашении|в\sкалендаре|будет)|получили|получила?
    |в\sближайшее\sвремя\s(?:верн|свяж|напиш|ответ)\w+)\b
  | \b(?:i'll|i\swill|we'll|we\swill|i'm\sgoing\sto|let\sme|gonna|will|i've|i\shave|we've
  |we\shave)\s(?:\w+\s){0,2}(?:pass|forward\w*|share\w*|get\sback|come\sback|check|let\s(?:you|u)\sknow|send|sent
  |review|update|reach\sout|be\sin\stouch|keep\s(?:you|your|u)|discuss|talk\sto\sthe|ask\s(?:the|my|our)|look\sinto
  |follow\sup|ping\syou|revert|contact|passed|note|think|submit\w*|received|have\sa\slook|take\sa\slook|circle\sback
  |sync\swith)\b
  | \bthe\s(?:\w+\s)?link\sis\sin\sthe\sinvit\w+
  | \b(?:give|allow)\s(?:me|us)\s(?:a|some|until)\s(?:\w+\s){0,2}(?:day|days|time|week|monday|friday|tomorrow)\b
  | \b(?:ушел|ушла|ушли|на\sрассмотрени\w+|в\sработе\sу)\b
"""

REFUSAL = r"""
    \b(?:выбра\w+|остановил\w+(?:\s(?:свой\s)?выбор)?|предпоч\w+|взяли|наняли|нашли|утвердили|продолж\w+|двигаться
    |двигаемся|пош\w+|решили\s\w+|приняли|закрыли)\b[^.!?\n]{0,60}\b(?:друг(?:ого|им|их|ому|ими
    |ом)\s(?:\w+\s)?(?:кандидат|специалист|человек|претендент|разработчик)\w*|внутренн\w+\s(?:кандидат|переводом
    |сотрудник)\w*|(?:с|на)\sдругим\w*)
  | \b(?:вакансия|позиция|роль|найм|подбор|набор|поиск|заявка|position|role|vacancy|opening|job
  |hiring)\b[^.!?\n]{0,40}\b(?:закры(?:та|ли|лась|т|то|лся|ты)|неактуальн\w+|не\sактуальн\w+|заморож\w+|заморозил\w+
  |приостанов\w+|снят\w*|отмен\w+|на\sпаузе|на\sхолде|уже\sзанята|занята|filled|closed|cancel\w+|frozen|on\shold
  |paused|no\slonger|been\staken|taken|withdrawn|put\son\shold)
  | \b(?:closed|cancel+ed|froze|paused|filled|withdrew|pulled)\s(?:the|this|our|that)\s(?:\w+\s)?(?:role|position
  |vacancy|opening|job|search|hiring|req)\b
  | \b(?:закрыл\w*|закрыва\w+|заморо[зж]\w+|приостан\w+|отмен\w+|сня(?:л|т)\w*|снима\w+|свернул\w*|пауз\w*|стоп
      |урезал\w*
  |сократил\w*|поставил\w*\sна\s(?:паузу|холд|стоп))\b[^.!?\n]{0,30}\b(?:вакансию|вакансии|позици[юиея]|найм[еау]?
      |набор[ае]?
  |подбор[ае]?|поиск[ае]?|рол[ьи]|ставк[уи]|хедкаунт\w*|заявк[уи])\b
  | \b(?:вакансию|позицию|найм|набор|подбор|роль|ставку|хедкаунт|заявку
      |бюджет(?:\sна\s\w+)?)\b[^.!?\n]{0,30}\b(?:закрыли?
  |закрыла|закрывают|закрываем|заморо[зж]\w+|приостан\w+|отмен\w+|снял\w*|снимают|свернул\w*|урезал\w*|сократил\w*
      |поставили\sна
  \s(?:паузу|холд|стоп)|под\sвопросом|не\sутвердили|не\sсогласовали|порезали)\b
  | \bне\s(?:готовы|можем|сможем|будем|станем|планируем)\s(?:\w+\s){0,3}(?:предложени|предложить\sвам|оффер|пригла
      |продолж
      |рассматривать\sваш|взять\sвас|двигаться)\w*
  | \b(?:нужен|нужны|ищем|искали|искал|нужна)\s(?:\w+\s)?(?:друг\w+|ин(?:ой|ые))\s(?:\w+\s)?(?:профил|опыт|специалист
      |уров|человек|бэкграунд|стек|кандидат)\w*
  | \b(?:найм|набор|подбор|вакансия|позиция|поиск|процесс)\b[^.!?\n]{0,20}\b(?:встал\w*|ушел|ушла|поставлен\w*
      |завис\w*)\b
      [^.!?\n]{0,10}\b(?:пауз|стоп|холд|hold)\w*
  | \b(?:can't|cannot|couldn't|could\snot|unable\sto)\s(?:proceed|move\s(?:forward|ahead)|continue|progress
      |make\syou\san\soffer|take\syou)
  | \b(?:different|another|other)\sdirection\b | \bв\sдругую\sсторону\b | \bв\sдругом\sнаправлении\b
  | \b(?:pausing|paused|stopping|stopped|freezing|froze|halting|halted|suspending|suspended|cancel+ing|cancel+ed
      |pulled|closed
      |closing)\s(?:\w+\s){0,2}(?:recruitment|hiring|search|role|position|process|req|vacancy|opening)\b
  | \b(?:взяли|нашли|наняли|вышел|выходит|нашелся|подобрали|утвердили)\s(?:уже\s|на\sнее\s|туда\s|все\sже\s|своего\s
      |другого\s){0,3}
      (?:человек[а]?|кандидат[а]?|специалист[а]?|сотрудник[а]?|разработчик[а]?|своего|другого|изнутри
      |внутри)\b(?!\s?,?\s(?:котор|на\sбэк))
  | \b(?:hiring|headcount|recruitment|budget)\s(?:is\s|was\s|has\sbeen\s|got\s)?(?:freeze|frozen|cut|paused|stopped
      |pulled|on\s(?:hold
  |ice))\b | \b(?:no\slonger|stopped|paused|aren't|not)\s(?:\w+\s)?(?:hiring|recruiting|looking\sfor\s(?:any
      |anyone))\b
  | \b(?:team|client|manager|they|we|company|cto|lead)(?:'ve|\shave|\shas)?\s(?:\w+\s){0,2}pass(?:ed)?\son\s(?:you
      |your|this
  |the)\b(?![^.?!\n]{0,40}\bto\b)
  | \b(?:filled|gone|given)\s(?:internally|to\ssomeone|to\sanother|by\s(?:an\sinternal|someone|another))
  | \b(?:к\sсожалению|увы|вынуждены?|с\sсожалением|unfortunately|regret\w*|sadly|sorry
  |afraid)\b[^.!?\n]{0,90}\b(?:отказ\w*|не\s(?:готов\w+|смож\w+|можем|сможем|получится|прош\w+|подош\w+|подход\w+
  |будем|пригласи\w+|рассматрив\w+|продолж\w+)|без\sпродолжения|другого\sкандидат\w*|не\sв\sвашу\sпользу
  |not\s(?:to\s|be\s)?(?:move|moving|proceed\w*|selected|progress\w*|successful|able\sto\s(?:offer|proceed|move))
  |won't\sbe|will\snot\sbe|decided\s(?:not|to\s(?:go|move|proceed)\s(?:\w+\s)?with\s(?:another|other|someone
  |a\sdifferent))|unable\sto|reject\w*|no\slonger|other\scandidates?|another\scandidate)
  | \b(?:решили|приняли\sрешение|команда\sрешила|заказчик\sрешил|менеджер\sрешил
  |решение)\b[^.!?\n]{0,40}\b(?:не\s(?:продолжать|двигаться|приглашать|в\sвашу|делать|рассматривать)|отказ\w*
  |остановиться) | \b(?:получили|пришел|дали|вынуждены|придется|будет)\s(?:\w+\s){0,2}отказ\w*
  | \bотказ\b(?=\W*$|\s(?:от\s|к\sсожалению|увы)|[,.]\s?(?:к\sсожалению|увы))
  | \bв\s(?:этот|данный)\sраз\s(?:не|нет|отказ)\b | \bотказал\w*\b
  | \b(?:chose|chosen|selected|picked|hired|went\swith|going\swith|go\swith|gone\swith|decided\son|opted\sfor
  |(?:move|moved|moving|proceed\w*|continue|continuing|go|going|gone|progress\w*)\s?(?:forward|ahead|on)?\s(?:with
  |с))\s(?:an?\s|some)?(?:(?:\w+\s){0,2}(?:other|another|different|internal)\s?(?:\w+\s)?(?:candidate|person
  |applicant|profile|developer|engineer)s?|someone(?:\selse)?|somebody(?:\selse)?|other\s\w+|another\s\w+
  |другим\sкандидатом|candidates?\swhose)
  | \b(?:decided|choose|chose|opted)\s(?:not\sto|against)\s(?:move|mov|proceed|go|progress|continue|pursu|hir)\w*
  | \b(?:not|won't|will\snot|isn't|aren't)\s(?:be\s)?(?:moving|proceeding|progressing|taking|selected
  |going)\s(?:forward|ahead|further|with\syou|your\sapplication|you)\b
  | \b(?:not\sa\s(?:match|fit)\s(?:this\stime|at\sthis\stime|for\sus)|reject\w+\syour|application\swas\s(?:not
  |un)successful)
  | \b(?:moved|move|moving)\sforward\sс\s
  | \bне\s(?:подошли|прошли)\s(?:по|в|на|дальше|отбор)\b
  | \b(?:уже\sнеактуальн\w+|больше\sне\sактуальн\w+|больше\sнеактуальн\w+|уже\sне\sактуальн\w+)\b
"""

# Whoever writes this waits for something, politeness or not.
WAITS = r"""
    \b(?:жду|ждем|ожида\w+|подскаж\w+|поделит\w+|поделись|пришл(?:ите|и)|скинь\w*|вышл(?:ите|и)|отправь\w*
    |напиш(?:ите|и)|ответ(?:ьте|ь)|расскаж(?:ите|и)|уточни(?:те)?|сообщи(?:те)?|дай(?:те)?\sзнать|заполни\w*
    |посмотри(?:те)?|ознаком\w+|выбер(?:ите|и)|подтверд(?:ите|и)|созвонимся|давайте|позвони\w*|скаж(?:ите|и)
    |хотел\w*\s(?:бы\s)?(?:спросить|узнать|уточнить)|(?<!не\s)вопрос\b(?!\w)|интересно\sузнать|есть\s(?:еще|другая
      |похожая
    |другой)|можем\sпредложить|готовы\sпредложить|предлага\w+|рассмотр\w+|прошу|просим|нужно|надо|осталось
    |waiting|wait\sfor|look(?:ing)?\sforward\sto\s(?:your|hearing)|await\w*|please|pls|could\syou|can\syou
    |would\syou|let\s(?:me|us)\sknow|send\s(?:me|us|over)|tell\s(?:me|us)|share\syour|fill\s(?:in|out)|reply|confirm
    |one\smore\s(?:thing|question)|question\sfor|wondering|another\s(?:role|position|opening|vacancy|opportunity)
    |different\s(?:role|position|opening)|similar\s(?:role|position)|we\s(?:do\s)?have\s(?:an?|another)|might\sfit
    |could\sfit|need\syour)\b
"""
# "Do this", "you see": whoever is addressed so is to do something; polite formulas aside.
ADDRESSES = r"""
    \b(?!извините|простите|здравствуйте|обращайтесь|пишите|берегите|переживайте|волнуйтесь|беспокойтесь
    |расстраивайтесь|отдыхайте|держитесь|заходите|пропадайте|приходите)\w{3,24}(?:йте|ьте|ите|ете)(?:сь)?\b
  | \b(?:вы|your|do\syou|are\syou)\s(?:\w+\s){0,2}(?:готовы|можете|смогли|experience|stack|role|team|current)\b
"""
CONDITION = r"""
    (?:\b(?:если|when|if|как\sтолько|should\syou|в\sслучае|когда)\b[^.!?\n]{1,100})
    | \bпо\sлюбым\sвопросам\b[^.!?\n]{0,60} | \bfeel\sfree\b[^.!?\n]{0,80}
    | \b(?:обращайтесь|пишите|не\sпропадайте|заходите|stay\stuned)\b
"""
WAITS_FOR_MORE = r"""
    \b(?:но|зато|однако|but|however|though|although|при\sэтом|вместо|instead)\b[^.!?\n]{0,60}\b(?:есть|откры\w+
    |ваканси\w+|позици\w+|предложи\w+|предлага\w+|role|position|opening|vacanc\w+|opportunit\w+|another
    |other\steam) | \b(?:есть|открылась|появилась|откры\w+)\s(?:\w+\s){0,2}(?:друг|похож|нов|еще
    |смежн)\w+\s(?:\w+\s)?(?:ваканси|позици|роль|проект|команд)\w*
  | \b(?:ищ(?:ем|у|ут)(?!\s(?:\w+\s)?друг)|нужен(?!\s(?:\w+\s)?друг)|нужны(?!\s(?:\w+\s)?друг)|looking\sfor\s(?!any)
      |now\shiring|are\shiring|i'm\shiring)\b
  | \b(?:we|i)\s(?:do\s|also\s|still\s)?have\s(?:an?|another|one\smore)\s(?:\w+\s){0,3}(?:role|position|opening
  |vacanc|opportunit|team)\w*
"""

# A greeting alone waits for one in return.
GREETING = r"""
    \b(?:привет\w* | здравствуй\w* | приветствую | хай | hi | hello | hey | dear
    | good\s(?:morning|afternoon|evening)
    | добр(?:ый|ого|ой|рое)\s(?:день|дня|вечер|утро|утра) | алексей | алекс | леша | alex(?:ey|ei)? | mr\.?\smorozov
    | всем | вам | there | again | еще\sраз)\b
"""

# To a question of ours this is an answer, not a courtesy.
YES_OR_NO = r"""
    ^\W*(?:да | нет | ага | угу | конечно | верно | точно
    | yes | yep | yeah | yup | no | nope | sure | right
    | correct)\b
"""
