"""How texts try to order a program about: in Russian and English, with the commonest words of a few other languages.

All expressions are for folded text. An order is told from a recruiter's ordinary request by what it is about: the
program's rules, its words, its role, other people - not the candidate, the vacancy and the next step.
"""

from __future__ import annotations

# Where a request begins, so that "you will write code" and "we print labels" are none.
_ASKED = r"""
    (?:^|[.!?,:;\n()\[\]"*>|-]\s{0,2}|\b(?:please|pls|plz|kindly|just|now|then|and|so|simply|also|first|next|only
        |must|should|shall
    |can\syou|could\syou|will\syou|would\syou|you\sto|need\sto|have\sto|got\sto|let's|lets|instead|jobs|mind
        |afterwards|task|instruction
    |пожалуйста|пжл|плиз|просто|теперь|сейчас|потом|затем|и|а|ну|тогда|сначала|лучше|быстро|срочно|прошу|надо|нужно
        |можешь|можете|давай|давайте|сразу|только|ещ?е|кстати|also|ка|должен|должна|должны|обязан\w*|следует
        |необходимо|не\sмогли\sбы\sвы|для\s\w+)\s{1,2})"""

_GAP = r"(?:[\w'-]+[\s,]{1,2})"

# -- its rules -------------------------------------------------------------------------------------

_EN_RULES = r"""
    (?:instruction\w*|instructoin\w*|rules?(?!\sof\s(?:hooks|react|thumb))|prompts?|promt\w*|directi(?:ve|ves)
        |guidelines?|guard-?\s?rails?|restrictions?|filters?|constraints?|limits|limitations?
    |safeguards?|safety|programming|system\s(?:message|text|role|prompt|instructions?)|persona|configur\w+|scripts?
        |polic(?:y|ies)|protocols?|moderation|censorship|ethics|memory|training|context|orders|commands)"""
_RU_RULES = r"""
    (?:ин?струкц\w+|правил(?:а|о|ам|ах|ами|у)?(?!\w)|указани\w+|пром[п]?т\w*|директив\w*|ограничени\w+|фильтр\w*
        |установк\w+|настройк\w+|запрет\w*|контекст\w*|цензур\w*|протокол\w*|регламент\w*
    |роль(?!\w)|политик\w*|программ\w*|обучени\w+|приказ\w*|команд(?:ы|ах|у)(?!\w)|лимит\w*|рамк\w+|предписани\w+
        |распоряжени\w+|наставлени\w+)"""

OVERRIDE = rf"""
    \b(?:ignor(?:e|ing)|ignroe|disregard(?:ing)?|forget|override|overwrite|bypass|circumvent|evade|drop|discard
        |delete|erase|suspend|disable|deactivate|unlearn|abandon|neglect|violate|break(?=\s(?:\w+\s)?(?:your|all
        |free))
        |set\saside|turn\soff|switch\soff|leave\soff|lift|reset|clear|cancel|skip|stop\s(?:following|obeying|using
            |applying)|(?:don't|do\snot|never|no\sneed\sto)\s(?:follow|obey|apply|use|mind)
            |pay\sno\sattention\sto)\s
      (?!(?:my|our)\s(?:last|previous|earlier|first|recent)?\s?(?:message|text|note|mail|e-?mail))
      {_GAP}{{0,5}}?{_EN_RULES}\b(?!\s(?:agency|software|roles?|test|interview|layer|of\sthe\s(?:test|task|office)))
  | \b(?:ignor(?:e|ing)|ignroe|disregard(?:ing)?|forget|discard|drop|override|skip)\s(?:(?:about|all|everything
      |anything|the|of|that|what(?:ever)?|you|your|were|was|been|have|told|said|any|stands?|written|is|it)\s){{0,6}}
      (?:above|before\sthis|previous(?:ly)?(?!\s(?:message|mail|e-?mail|text|link|note|vacancy|role|one|offer
          |version))|prior(?!\s(?:message|mail|e-?mail|text))|preceding|earlier\s(?:text|prompt)|told\s(?:you
          |before)|(?:you\swere|you've\sbeen|been)\s(?:told|given|taught|instructed)
          |you\sknow\sabout\s(?:your\srules|being))(?!,?\s(?:wrong|sorry|my\smistake|it\swas\sfor\ssomeone))
  | (?:\b(?:за?буд(?:ь|ьте)|забыть|забывай\w*|игнор(?:ируй|ируйте|ировать|ь|ьте|ни|ните)?|проигнорируй(?:те)?
      |проигнорировать|отбрось(?:те)?|отбросить|отмени(?:те|ть)?|отменя\w+|сбрось(?:те)?|сбросить|обойд\w+|обойти
      |обходи\w*
        |нарушь(?:те)?|нарушить|нарушай\w*|отключи(?:те|ть)?|отключай\w*|выключи(?:те|ть)?|сними(?:те)?|снять
            |удали(?:те|ть)?|сотри(?:те)?|стереть|отложи(?:те|ть)?|пренебреги\w*|перестань(?:те)?|прекрати(?:те)?
            |брось(?:те)?|отступи(?:те)?|отойди(?:те)?\sот|выйди(?:те)?\sза|очисти(?:те)?|плюнь(?:те)?|ослушай\w*
            |откажись|откажитесь)
        |\bне\s(?:соблюда|следу|учитыва|обраща|придержива|слуша|выполня|применя|использу|смотри)\w*)\s
      {_GAP}{{0,5}}?(?:{_RU_RULES}|предыдущ\w+(?!\s(?:сообщени|письм|вакан|ссылк|голосов|смс|описани|вложени|файл
          |вариант|оффер|предложени|верси))|прошл\w+\s(?:указ|команд|слов)\w*|(?:все|всё|то),?\s(?:что\s(?:тебе|вам
          |было|ты|выше|до|раньше|сказ|написан)|выше\w*|преды\w+|сказан\w+|написан\w+|прочее|до\sэтого))
  | \b(?:запрет\w*|ограничени\w*|фильтр\w*|лимит\w*|правил\w*|инструкци\w*|restrictions?|filters?|limits?|rules?
      |ban)\s(?:на\s\w+\s|по\s\w+\s|\w+\s){{0,3}}(?:снят\w*|отмен[её]н\w*|отключен\w*|снимаются|больше\sне\s\w+
      |недействительн\w+|изменен\w*|обновлен\w*|(?:is|are|have\sbeen|has\sbeen|were)\s(?:now\s)?(?:lifted|removed
      |off|disabled|suspended|void|changed|updated|cancell?ed))
  | \b(?:ignor(?:a|e[rz]?|iere?|uj|acja|a\w*)|vergiss|ver(?:gessen)?|olvid\w+|oubli\w+|dimentica\w*|esque[cç]\w+
      |ігноруй\w*|забудь\w*|zignoruj|zapomnij|negeer|görmezden|unut)\s{_GAP}{{0,5}}(?:instruc\w+|instruçõ\w+
      |anweisung\w*|instruktion\w*|istruzion\w*|instrukcj\w*|інструкці\w*|consignes?|talimat\w*|regeln|reglas|règles
      |regole|regras|zasad\w*|правил\w*|vorherige\w*|anteriores|precedent\w*|précédent\w*|instructies)
  | önceki\stalimat\w* | (?:忽略|无视|無視|忘记|忘掉|不要理会)[^。.!?]{{0,12}}(?:指示|指令|规则|提示|之前|以上)
  | 系统提示 | 提示词 | システムプロンプト
      | تجاهل | 이전\s?지시
"""

# Words of a model's own world. Where the sentence speaks of work they are a trade like any other.
MODEL_WORLD = r"""
    \bsystem\s?(?:prompt|message|instruction)s?\b | \bсистемн\w+\s(?:пром[п]?т\w*|инструкци\w+|сообщени\w+|команд\w+
        |указани\w+)
  | \b(?:prompt|промпт|пром[п]?т)[\s-]?(?:injection|инъекц\w*|инжек\w*|leak\w*) | \bjail-?\s?br(?:eak|oke)\w*
      | \bджейлбре[йи]к\w*
  | \b(?:пром[п]?т|prompt|промптик)(?:а|у|ом|е|ы|ов|s)?\b
  | \btoken\s(?:cap|limit|budget|usage)\b | \btemperature\b(?=[^.\n]{0,40}\b(?:token|model|prompt))
  | \bcontext\swindow\b | \bконтекстн\w+\sокн\w+ | \btool\s?(?:call|output|result)s?\b | \bfunction\s?call(?:ing)?\b
  | \bfew-?shot\b | \bguard-?rails?\b | \bfine-?tun\w+ | \bwhitelist\w*\s(?:me|this) | \bhidden\s(?:rules?|text
      |fields?)\b
"""
TRADE = r"""
    \b(?:мы|наш\w*|у\sнас|команд\w+|ваканси\w+|позици\w+|рол[иьюей]{1,3}|опыт\w*|работал\w*|работаете|проект\w*
        |продукт\w*|платформ\w+|инженер\w*|задач\w*|стек\w*|интересн\w+|пишем|делаем|разраба\w+|компани\w+|сервис\w*
        |клиент\w*|стартап\w*|ищем|ищу
    |обязанност\w*|требовани\w*|знакомы|пользуетесь|используете|используем|применяете|нужн\w+\s(?:человек|опыт
        |разработ\w+)|интерфейс\w*|ui\b|we|we're|our|team|role|position|vacanc\w+|experience|engineers?|engineering
        |developers?\sto|product|project|platform|company|startup|client|hiring|looking\sfor|worked|used|familiar
        |stack|build\w*|responsib\w+|requirement\w*|interface\w*|frontend|front-end|tooling|app)\b"""

YOURS = r"""
    \b(?:your|ur|yuor|its|bot's|assistant's|the\s(?:bot|assistant|model|ai)'s?)\s(?:\w+\s){0,2}?(?:system\s(?:prompt
        |message|instructions?|text)|prompts?|promt|instructions?|rules?|guidelines|guard-?rails?|programming
        |configuration|config|settings|source\scode|numbered\sfacts|facts|directives?|filters?|restrictions
        |safeguards
      |context\swindow|memory|training\sdata|api[\s_-]?keys?|token\s(?:limit|cap|budget)|temperature|canary
          |knowledge\sbase|database|session|secret\w*|environment|backend\smodel|model\sname|safety\s\w+|owner
          |creators?|operator|principal|master|handler|persona|lessons?|never-?list|hidden\s\w+|initial\s(?:message
          |text)|developer\smessage|logs?)\b(?!\s(?:of\s(?:experience|the\scompany)|developers?\b|engineer))
  | \b(?:тво[йяеиюмхё]{1,3}|твоего|твоему|твоим|ваш(?:и|ей|ем|его|их|им|у|а|е)?|у\s(?:тебя|вас)|тебе|вам|тебя|вас
      |которые\sты|в\sтвоих|в\sваших)\s(?:\w+\s){0,3}?(?:систем\w+\s(?:пром\w+|инструкци\w+|сообщени\w+|настро\w+)
      |пром[п]?т\w*|инструкци\w+|правил(?:а|ам|ах|ами)?(?!\w)|директив\w*|ограничени\w+|конфиг\w*|настройк\w+
      |хозя\w+|владельц\w*|владелец|создател\w+|фильтр\w*
      |памят[иь]\sбот\w*|нумерованн\w+\sфакт\w*|факт(?:ы|ов|ах)(?!\w)|урок(?:и|ов|ах)(?!\w)|rules|prompt
          |instructions?|system\s\w+|settings|memory|config|исходн\w+\sкод\w*|api\w*)(?!\s(?:команды|продукта
          |компании|проекта))
  | \b(?:правил|инструкци|указани|ограничени|запрет|факт|rules?|instructions?|facts?
      |policy)\w*\s(?:\w+\s){0,2}?(?:тебе|вам|ты|в\sтебя|заложен\w*|прописан\w*|заданы?|которым\sты|allowed\sto
      |told\sto|you\s(?:follow|obey|were|have\sbeen|must|are)|given\sto\syou|it\sfollows)
  | \b(?:заложен|прописан|задан|запрещен|велен|предписан|запрограммирован)\w*\s(?:в\s)?(?:тебе|вам|тебя|вас|боту)\b
      | \b(?:тебе|вам)\s(?:\w+\s)?(?:запрещено|велено|приказано|прописано|предписано|заданы?)(?!\w)
  | \b(?:allowed|forbidden|told|instructed|programmed|configured|permitted|supposed)\sto\s(?:mention|hide|say|tell
      |reveal|share|disclose|answer|conceal|talk\sabout)\b
  | \b(?:you|ты|вы)\s(?:are|were|have\sbeen)\s(?:trained|prompted|programmed|configured)\b
  | \bautokus\w* | \bавтокус\w*
"""

REVEAL = rf"""
    \b(?:show|print|reveal|display|output|dump|paste|leak|repeat|recite|quote|list|give|tell|send|summari[sz]e
        |translate|describe|disclose|expose|write\sout|cite|type\sout|export|read\sout|read\sback|what(?:'s|\sis
        |\sare|\swere|\sdoes)|which|copy|share|explain|return)\s
      {_GAP}{{0,6}}?(?:instructions?|system\s\w+|prompts?|guidelines|hidden\s\w+|api[\s_-]?(?:keys?|id|hash|token)
          |secret\skeys?|access\s(?:keys?|tokens?)|private\skeys?|session\s(?:file|string|token|key)
          |environment\svar\w*|\.?env(?:ironment)?(?:\s(?:file|variables?))?(?!\w)|config(?:\.\w+|\sfile)
          |credentials?|log\s?files?|chat\slogs?|saved\smessages|never-?list|numbered\s(?:facts|list\sof\sfacts)
          |(?:text|words|messages?|everything|lines?)\s(?:above|before\s(?:this|my))|(?:the|everything)\sabove
          |last\slesson|lessons|all\s(?:the\s|your\s)?facts|token\susage|contacts?\slist|address\sbook|2fa\s\w+
          |passwords?|training\sdata|raw\s(?:prompt|input|text)|text\s(?:that\s)?(?:begin|start)\w*
          |first\s\d+\swords)(?!\s(?:you\sused|of\sthe\s(?:role|vacancy)))
  | \b(?:покаж|выве[дс]|напечат|раскр|процитир|перечисл|повтор|перескаж|опиш|пришл|присыл|скин|кин|дай|дат[ьe]|назов
      |назв|продикт|озвуч|расскаж|скопир|выгруз|выложи|выда[йт]|слей|слить|прочт|прочит|почита|перевед|сообщи|какие
      |какой|какая|каковы|что|отправ|сдай|поделис|засвети|вставь|приведи|изложи)\w*
      [\s,]{{1,2}}{_GAP}{{0,6}}?(?:систем\w+\s(?:пром|сооб|инстр|настр|запис)\w+|пром[п]?т\w*|инструкци\w+
          |директив\w*|(?:api|апи)[\s_-]?(?:ключ\w*|key|токен\w*|hash|id)|ключ\w*\s(?:api|апи|доступа)
          |токен\w*\s(?:доступа|бота|api)|парол\w+|секретн\w+\s\w+|файл\w*\s(?:config|конфиг|сесс|\.?env|настро)\w*
          |config\w*|конфиг\w*|сессии(?!\w)|избранн(?:ого|ое|ом)(?!\w)|список\sконтакт\w*|лог(?:и|ов|ам)(?!\w)
          |урок(?:и|ов)(?!\w)|(?:правил|факт)\w*\s(?:из|бот|профил|систем|по\sномерам)\w*|внутренн\w+\s(?:правил
          |инстр|док)\w+|system\s\w+|prompt|rules|instructions|last\slesson|never-?list|api\s?key|password
          |скрыт\w+\s(?:текст|правил|инстр|сооб)\w*|(?:то|текст),?\s(?:что\s)?(?:написан\w*\s)?(?:до|выше
          |перед)\s(?:моего|моим|этого|этим)?|перв\w+\s\d+\s(?:слов|букв|строк)\w*)
  | \b(?:примеры?|образц\w+|examples?)\s(?:\w+\s){{0,3}}(?:диалог\w*|бесед\w*
      |dialogu?e?s?)\s(?:\w+\s){{0,3}}(?:настройк\w+|пром\w+|settings|prompt|инструкц\w+|памяти)
  | \b(?:what|which|name)\s(?:\w+\s){{0,2}}(?:rules?|polic(?:y|ies)|instructions?|orders
      |guidelines)\s(?:do\s)?you\s(?:follow|obey)\b
  | \bкак\w*\s(?:правил|инструкц|ограничен|запрет)\w*\s(?:\w+\s){{0,2}}(?:вам|тебе|ты|следуешь|следуете|соблюдаешь
      |у\sтебя)\b
  | \b(?:model\sname|max_?\w*tokens|confidence\sthreshold|token\scap|название\w*\s(?:своей\s)?модели
      |версию?\s(?:сборки|прошивки|модели|бота|программы)|build\sversion|порог\sуверенности)\b
  | \b(?:сколько|how\smany|how\smuch)\s(?:\w+\s){{0,3}}(?:токенов|tokens?)\b
      | \bпотрачено\s(?:\w+\s){{0,2}}на\s(?:этот\s)?чат
"""

# -- its role --------------------------------------------------------------------------------------

_CREATURE = r"""
    (?:parrot|pirate|poet|ai\s(?:that|who|with)|assistant\s(?:that|who|with|without)|model\s(?:that|with|without)
        |translator|terminal|calculator|console|linux|python|compiler|interpreter|character|grandm\w+|hacker
        |unrestricted|free\sfrom|evil|twin|actor|echo|debug\w*|dan\b|genie|wizard|king|cat|dog|dragon|narrator
        |storyteller|game\smaster|chef|doctor|lawyer|therapist|search\sengine|api|server|shell|sql|json
    |попуга\w+|пират\w*|поэт\w*|переводчик\w*|терминал\w*|калькулятор\w*|консол\w+|персонаж\w*|бабушк\w+|хакер\w*
        |двойник\w*|актер\w*|эхо|джинн\w*|волшебник\w*|гадалк\w+|рассказчик\w*|сказочник\w*|повар\w*|врач\w*
        |юрист\w*|психолог\w*|кот\b|собак\w|помощник\w*\sбез|сервер\w*)"""

ROLE = rf"""
    \byou(?:\sare|'re|\swill\sbe|\sbecome|r)\s(?:now|henceforth|no\slonger|from\snow\son|hereby)(?!\s(?:looking|open
        |working|in\b|at\b|available|ready|on\sthe|considering|employed|based|free|actively|with\b|interview|being
        |at\sthe|short|part\sof|one\sof|our\s|welcome|officially|on\b|\w+ed\b))
  | \byou(?:\sare|'re)\s(?:an?|the|my|going\sto\sbe\san?|playing)\s(?:\w+\s){{0,2}}?{_CREATURE}(?!\s?(?:developer
      |engineer|specialist|expert|lead|guy|person|learning|enthusiast|team|manager))
  | \b(?:ты|вы)\s?(?:-\s?)?(?:теперь|отныне|больше\sне|с\sэтой\sминуты|на\sвремя)\s(?!(?:смотрите|ищете|открыты
      |работаете|свободны|в\sпоиске|рассматриваете|не\sищете|смотришь|ищешь|где|там|живете|готовы|в\s\w+е\b|лид
      |тимлид|сеньор|нам|доступны|в\s))
  | \b(?:ты|вы)\s?(?:-\s?)?(?:(?:мой|моя|просто|всего\sлишь|злой|добрый|pirate|говорящий
      |старый)\s){{0,2}}{_CREATURE}(?!\s?(?:пиш|дел|разраб))
  | (?<!to\s)(?<!will\s)(?<!would\s)(?<!'d\s)(?<!'ll\s)(?<!can\s)(?<!who\s)\b(?:act|behave|respond|answer|reply|talk
      |speak|write|operate|function|continue|rewrite)\s(?:exactly\s|just\s|only\s)?(?:as\s(?:if|though|an?\s(?!soon
      |team|contact|courtesy|follow|result|whole|possible|contractor|priority))|like\s(?:an?|you|my)\b|as\sdan
      |as\smy|in\sthe\s(?:style|voice|manner|role|character)\sof|in\scharacter)
  | \bpretend(?:ing)?\b | \b(?:do\sa\s|a\s|some\s|^)?role-?\s?play(?:ing)?\b(?!\s(?:game|games|platform|app))
      | \b(?:let'?s|let\sus|we\swill|want\sto|shall\swe)\s(?:\w+\s)?play\b(?!\s(?:it\b|by\sear|padel|football
      |tennis))(?!\s(?:it\b|by\sear|padel|football|tennis)) | \bmemory\sgame\b | \bopposite\sday\b
      | \bplay\s(?:the\s(?:role|part)|a\s(?:game|character))
  | \bimagine\s(?:that\s)?(?:you(?:'re|\sare|\shad|\shave|\swere|\scould|\scan)|there\s(?:are|is|were)|a\sworld
      |(?:all\s)?(?:your\s)?rules|we're\sin\sa|i'?m\syour|alex)(?!\s(?:joining|working|leading|part|in\sa\steam
      |on\sa\steam|starting|building|given\sa|the\stech|our|in\sour))
  | \b(?:simulate|impersonate|emulate)\b(?!\s(?:api|the\sapi|user|network|load|traffic|slow))
  | \b(?:answer|reply|respond|speak|talk|say|tell|twin|ai|bot|mode|you|it)\b[^.!?\n]{{0,30}}\b(?:no|without|free\sof
      |ignoring)\s(?:any\s|all\s)?(?:rules|filters?|restrictions|limits|limitations|censorship|guard-?rails
      |boundaries|instructions)\b | \b(?:had|have|has|there\sare)\sno\s(?:rules|filters?|restrictions|limits
      |limitations|instructions|guard-?rails)\b
  | \b(?:unrestricted|unfiltered|uncensored|jail-?broken|unbound)\b | \bdo\sanything\snow\b | \b(?:as|be|you\sare
      |hey|hello|hi|dear)\sdan\b(?=[,:]?\s(?:how|what|tell|you|who\shas|an?\s|without|-))
  | \b(?:developer|dev|debug|admin\w*|god|maintenance|test|sudo|root|manual|unsafe|training|service|diagnostic|safe
      |unlocked|superuser|raw|verbose|owner|override|trusted)[\s-]mode\b(?!\sof\s(?:the\s)?(?:app|product|editor
      |browser)) | \b(?:режим\w*\s(?:разработ\w+|отладк\w+|админ\w*|бога|тест\w*|обслужив\w+|суперпольз\w+
      |владельц\w+|auto|авто\w*|debug|без\s\w+|хозяина|диагност\w+|доверия)|(?:ручн|тестов|отладочн|сервисн|админск
      |служебн|инженерн|технич\w+)\w+\sрежим\w*)
  | \b(?:представь(?:те)?|вообрази(?:те)?|предположим|допустим|представим)\s?,?\s(?:себе\s?,?\s)?(?:что|будто|как
      |на\sсекунду|ты|вы|теперь)\b(?![\s,]{{1,2}}(?:вы\s|ты\s)?(?:пришли|выходите|вышли|присоедин|попали|работаете
      |устроил|получили\sзадач|начинаете|стали\sчастью|прош|через\sгод|приходите|у\sвас\s(?:задача|большое
      |есть\sкомпонент|приложение)|у\sнас|мы\s|есть\sкомпонент|нужно\s|вам\sнужно|вам\sдали|приложени|компонент
      |пользовател|сайт|api|в\sпроекте|команда))
  | \b(?:притвор\w+|прикин(?:ься|ьтесь|емся)|изобрази(?:те)?|сыграй(?:те)?|сыграем|поиграем|поигра(?:йте|ть\sв)
      |отыгр(?:ай|ыва)\w*|вживись\w*|перевоплоти\w*|имитируй\w*|косплей\w*)\b
  | \b(?:веди|ведите)\sсебя\sкак | \b(?:отвечай|отвечайте|говори|говорите|пиши|ответь|ответьте
      |разговаривай)\s(?:мне\b|так\b)?[\s,]{{0,2}}(?:как\s(?:будто|если\sбы|бы|пират|бабушк|попуг|поэт|бот|дан|злой|мой
      |\w+\sбез)|словно|в\sроли|в\sстиле|от\sлица|от\sимени|в\sобразе)
  | \b(?:в\sроли|в\sобразе|роль)\s{_CREATURE} | \bбез\s(?:\w+\s)?(?:правил|фильтров|цензуры|ограничений\sи|запретов
      |инструкций)\b
  | \b(?:если\sбы|будто|словно)\s(?:у\s(?:тебя|вас)\s(?:не\sбыло|нет)|ты\sмог|вы\sмогли|можно\sбыло|не\sбыло
      |тебе\s(?:не\s)?разреш\w+|вам\s(?:не\s)?разреш\w+)
  | \bif\syou\s(?:had\sno|were\s(?:allowed|not|free|able)|weren't|could\s(?:say|name|answer|tell|ignore|break)
      |didn't\shave)
  | \bгипотетическ\w+[^.\n]{{0,60}}(?:цифр|назвал|назов|сумм|правил|если\sбы|не\sсчитается)
      | \bhypothetical\w*[^.\n]{{0,60}}(?:number|figure|rules|say|if\syou\s(?:could|had|were)|salary\syou)
  | \b(?:it|это)\s(?:doesn't|does\snot|не)\s(?:count|считается)\b | \bgrandm(?:a|other)\b | \bпокойн\w+\sбабушк\w+
  | (?:{_ASKED})(?:complete|finish|continue|fill\sin)\s(?:the|this|my|that)\s(?:\w+\s)?(?:sentence|dialogu?e?|text
      |story|phrase|poem|line|blank|conversation|quote|verse|scene|script|lyrics)
  | \b(?:допиш\w+|продолж(?:и|ите|ить)|законч(?:и|ите|ить)|заверш(?:и|ите|ить)|дополн(?:и|ите|ить)|заполн(?:и
      |ите)\sпропуск\w*)\s(?:\w+\s){{0,2}}?(?:диалог\w*|фраз\w+|предложени[ея]\b(?!\sо\sработе)|истори\w+|текст\w*
      |рассказ\w*|стих\w*|строк\w+|сцен\w+|цитат\w+|пропуск\w*)
  | \b(?:for|in)\s(?:a|my|the|our|this)\s(?:movie|film|novel|book|play|screenplay|story|fiction|theatre|thriller
      |comic)\b | \b(?:для|в)\s(?:моего\s|моей\s|нашего\s)?(?:фильма|романа|сценария|пьесы|книги|рассказа|спектакля
      |повести|сериала|кино)\b(?=[^.\n]{{0,80}}(?:покаж|напиш|ответ|что\s|как\s|скаж))
  | \b(?:show|tell|describe|write|say)\s(?:me\s|us\s)?(?:what|how)\s(?:the|an?|your)\s(?:assistant|bot|ai|model
      |program|candidate)\s(?:would|will|could|must|replies|answers)
"""

# -- what it is to say -----------------------------------------------------------------------------

EN_SAY = r"""
    (?:say|write|type|print|output|reply|respond|answer|send|post|put|include|insert|add|append|attach|mention
        |repeat|echo|copy|paste|quote|recite|begin|start|open|end|finish|close|conclude|sign\soff|return|produce
        |generate|spell|mirror|utter|prepend|acknowledge|declare|display|confirm|state|text|message|sign|shout
        |whisper|announce|greet|use)
"""
RU_SAY = r"""
    (?:скажи(?:те)?|сказать|напиши(?:те)?|написать|пиши(?:те)?|писать|ответь(?:те)?|ответить|отвечай(?:те)?
        |повтори(?:те)?|повторить|повторяй(?:те)?|выведи(?:те)?|вывести|напечатай(?:те)?|напечатать|произнеси(?:те)?
        |вставь(?:те)?|вставить|добавь(?:те)?|добавить|добавляй(?:те)?|включи(?:те)?|включить|укажи(?:те)?|указать
        |подтверди(?:те)?|подтвердить|отправь(?:те)?|отправить|пришли(?:те)?|начни(?:те)?|начать|начинай(?:те)?
        |закончи(?:те)?|заканчивай(?:те)?|заверши(?:те)?|поставь(?:те)?|поставить|процитируй(?:те)?
        |продублируй(?:те)?|скопируй(?:те)?|перепиши(?:те)?|продиктуй(?:те)?|подпиши(?:те|сь|тесь)?|подписывай\w*
        |ставь(?:те)?|черкни(?:те)?|кинь(?:те)?|скинь(?:те)?|введи(?:те)?|впиши(?:те)?|упомяни(?:те)?|передай(?:те)?
        |отстучи(?:те)?|набери(?:те)?|пропиши(?:те)?|выдай(?:те)?|крикни(?:те)?|сообщи(?:те)?|пишет|добавляет)
"""
EN_BETWEEN = r"""
    (?:the|a|an|word|words|phrase|phrases|sentence|string|text|code|code-?word|line|exact|exactly|only|just|simply
        |literally|me|us|back|with|in|your|my|next|reply|answer|message|response|following|this|that|please|single
        |one|two|three|token|tag|hashtag|marker|keyword|label|at|start|end|beginning|of|each|every|it|is|by|saying
        |to|from|statement|password|passphrase|i|something|like|as|own|off|here|title|subject|letter|them|him|her
        |recruiter|out|loud|twice|times|and|nothing|but|him|on|line|form|field|format|be|then|so|now|everyone
        |somewhere|anywhere|all|caps)
"""
RU_BETWEEN = r"""
    (?:слово|слова|словом|фразу|фразой|фразы|текст|текстом|код|кодом|кодовое|строку|строкой|строго|ровно|только
        |просто|мне|нам|пожалуйста|пж|в|во|ответ|ответе|ответом|одно|одним|два|словами|сообщение|сообщением
        |сообщении|так|вот|это|эту|этот|следующее|следующую|дословно|точно|точности|буквально|обратно|сначала|потом
        |три|раза|раз|подряд|обязательно|начало|начале|начала|конце|конец|с|со|к|на|письма|письме|сообщения|ответа
        |тег|тэг|хэштег|хештег|маркер|метку|пароль|токен|ключ|ключевое|тему|теме|своем|своём|от|имени|и|всем|здесь
        |сюда|чате|чат|из|за|мной|одной|как|каждого|проверочную|контрольную|секретную|волшебное|волшебную|фразочку
        |строчку|словечко|ключевую|вслух|капсом|буквами|заглавными|каждом|каждое|каждого|предложение|предложением
        |своего|вас|тебя|него|рекрутеру|ему|ей|по|перед|после|название|номер|какой-нибудь|будет|что)
"""

# Group `words` is what is to be said. What anybody may ask for is sorted out afterwards.
QUOTED = rf"""
    \b{EN_SAY}(?:[\s,]{{1,2}}{EN_BETWEEN}){{0,9}}[\s:,-]{{1,3}}["']{{1,2}}(?P<words>[^"'\n]{{1,200}})["']
  | \b{RU_SAY}(?:[\s,]{{1,2}}{RU_BETWEEN}){{0,9}}[\s:,-]{{1,3}}["']{{1,2}}(?P<words_ru>[^"\n]{{1,200}})["']
  | \b(?:скажи|say|answer|write|put|ответь|напиши|в\sанкете\sput)\s(?:\w+\s){{0,2}}["']
      (?P<words_mixed>[^"'\n]{{1,200}})["']
  | \b(?:tell)\s(?:me|us|him|her|them|everyone|everybody|this\srecruiter
      |the\srecruiter)\s["'](?P<words_told>[^"'\n]{{1,200}})["']
  | \b(?:must|should|has\sto|have\sto|needs?\sto|обязан\w*|должн\w+|обязательно|нужн[ао]
      |надо)\s(?:\w+\s){{0,2}}(?:contain|include|say|state|be|read|start\swith|begin\swith|end\swith|содержать
      |включать|звучать|быть|стоять|начина\w+\s(?:с|со)|заканч\w+)\s?(?:the\s|слов\w+\s|фраз\w+\s|word\s|phrase\s
      |sentence\s){{0,2}}[:\s]{{0,2}}["'](?P<words_must>[^"'\n]{{1,200}})["']
  | \b(?:needs|requires|wants|accepts?|expects?|нуж(?:ен|на|но)|требу\w+|ждет|принимает)\s(?:only\s)?(?:the|one
      |a)?\s?(?:sentence|phrase|word|words|answer|line|фраз\w+|слово|предложени\w+
      |ответ\w*)\s["'](?P<words_needs>[^"'\n]{{1,200}})["']
"""
ANYBODY_MAY_ASK = r"""
    [+\d.,!?)(:;\s👍🙂👋✅-]{1,8}
  | \W{0,2}(?:\+1|да|нет|yes|no|ok|ок|окей|okay|hi|hello|привет|старт|start|стоп|stop|go|ready|готов\w?|интересн\w
      |интересует|не\sинтересн\w|неинтересн\w|неактуальн\w|актуальн\w|не\sактуальн\w|interested|not\sinterested|хочу
      |подробнее|подробности|details|more|info|отклик|резюме|cv|apply|работа|ваканси\w|join|in|да\sинтересно
      |yes\splease|я\sв\sделе|беру|хочу\sузнать\sбольше|tell\sme\smore)\W{0,3}
"""

# A token nobody writes by himself: capitals with digits, dashes, signs. For the text as written, not folded.
ODD_WORD = r"""
    (?:
      \#?[A-ZА-ЯЁ]{2,}(?:[-_|.]?\d+[A-ZА-ЯЁ]*)+(?:[-_|][\w]+)*
    | \#?[A-ZА-ЯЁ0-9]{2,}(?:[-_|][A-ZА-ЯЁ0-9<>\w]+)+ | \#{1,3}[A-Za-zА-Яа-я_]\w{2,}\#{0,3} | \d[0-9a-f]{6,}\b
        | [A-ZА-ЯЁ]{6,}(?![a-zа-я]) | [a-zа-яё]{3,20}[_]\d{2,}
    )"""

OUTPUT = rf"""
    {_ASKED}(?:reply|respond|answer|output|write|say|speak|talk|return|end|begin|start
        |finish)\s(?:to\s\w+\s(?:\w+\s)?)?(?:back\s)?(?:only|just|exactly|strictly|solely|nothing\sbut
        |always)?\s?(?:with|in|using|as|by)\s(?:only\s|just\s|exactly\s|nothing\sbut\s|a\ssingle\s|one\s|the\s
        |valid\s|pure\s|an?\s){{0,3}}(?:word|words|phrase|string|token|sentence\sbelow|following|json|base-?64
        |hex\w*|binary|morse|code(?!\s(?:samples?|examples?))|rot-?13|emojis?|yaml|xml|markdown|csv|table|capitals?
        |caps|uppercase|reverse|pig\slatin|python|javascript|format|html|haiku|rhyme|verse|poem|letters?|leet|cipher
        |numbered\slist|code\sblock)\b
  | \b(?:in|как|в|inside|into)\s(?:виде\s|формате\s|the\sform\sof\s|an?\s|format\s|формат\s){{0,3}}(?:json|base-?64
      |hex\b|morse|rot-?13|yaml|xml|markdown|csv|code\s?block|азбук\w+\sморзе|двоичн\w+|стих\w+|рифм\w+|смайл\w+
      |эмодзи|piglatin|верлибр\w*|хокку|код[е]?\sблок\w*|кодировк\w+)\b(?=[^.\n]{{0,60}}(?:ответ|отвеч|напи|пиши
      |вывед|reply|answer|respond|output|прочл|пришли|выдай|$))
  | \b(?:{RU_SAY})\s(?:мне\s|нам\s|все\s|ответ\s){{0,2}}(?:в|как|через|с\sпомощью)\s(?:виде\s|формате\s
      |форме\s)?(?:json|base-?64|hex|xml|yaml|markdown|морзе\w*|азбук\w+|base|таблиц\w+|кода?\b|стих\w*|рифм\w+
      |кодировк\w+|шифр\w*|обратн\w+\sпоряд\w+|эмодзи|капс\w*|html|csv|python)
  | \b(?:and\s|with\s|,\s?|i\s)?(?:(?<=and\s)nothing\s(?:else|more)|nothing\sbut|no\sother\s(?:text|words?|output)
      |no\s(?:explanations?|comments?|extra\stext)|without\s(?:any\s)?(?:explanations?|comments?|other\stext|extra)
      |and\sthat'?s\sall\syou\ssay)\b
  | \b(?:word[\s-]for[\s-]word|verbatim|letter\s(?:by|for)\sletter|exactly\sas\s(?:written|is|follows|shown|i\s)
      |character\sby\scharacter|one-to-one|as-is|as\sis,)\b
  | \b(?:и\s)?(?:больше\s)?(?:ничего|ни\sслова)\s(?:больше|кроме|лишнего|другого|более|не\sдобавля\w+)\b
      | \bслово\sв\sслово\b | (?<!^)\bдословно\b(?!\s(?:заказчик|клиент|он\b|она\b|тимлид|сказал|передаю))
      | \bбуква\sв\sбукву\b | \bодин\sв\sодин\b(?=[^.\n]{{0,30}}(?:напиш|повтор|скоп)) | \bбез\s(?:пояснений
      |комментариев|лишних\sслов|кавычек|объяснений|вступлени\w+|приветстви\w+|лишнего\sтекста)\b
  | \brepeat\s(?:after\sme|back|the\sfollowing|this|these|everything|what\si|my\swords|it\s\w+\stimes
      |all\s(?:of\s)?the)\b | \bповтори(?:те|ть)?\s(?:за\sмной|следующ\w+|эти?|это|слово|фраз\w+|текст|мои\sслова
      |все,?\sчто|вслед|хором)\b | \bповторяй\w*\b | \b(?:mirror|parrot|echo)\s(?:what|me|my|back|this|repeats?)\b
      | \bза\sмной\s(?:слово|повтор)\w*
  | \b(?:copy|скопируй(?:те)?|копируй(?:те)?|paste|вставь(?:те)?)\s(?:and\s|и\s)(?:send|paste|post|отправ\w+
      |пришл\w+|встав\w+) | \bперепиши(?:те)?\s(?:это|мой|текст|следующ|мои)\w* | \brewrite\s(?:this|my
      |the\sfollowing)
  | \b(?:say|write|reply|respond|answer|tell|confirm|agree|accept|sign|speak|state|agree|decline|напиши\w*|ответь\w*
      |скажи\w*|подпиши\w*|подтверди\w*|соглас\w+|говори\w*|откажи\w*)\s(?:\w+\s){{0,4}}?(?:on\s(?:his|her|their
      |alex'?s|my|the\scandidate'?s|behalf\sof)\s?(?:behalf|me|him|alex|the)?\b|on\sbehalf\b|in\s(?:his|alex'?s
      |my)\sname|as\syour\sown|from\s(?:his|your|alex'?s)\sname|от\s(?:его|её|ее|своего|моего|имени)\s?(?:имени|\w+)
      |за\sнего\b|за\sнее\b|как\sсво[её]\sсобственн\w+|как\sсвои?\sслова)
  | \b(?:from\syour\sname|as\syour\sown\s(?:statement|words|opinion|message))\b | \bsay\syes\sto\b
      | \bsay\s(?:that\s)?you\s(?:agree|accept|have|are|were|will|can)\b | \b(?:tell|inform|answer)\s(?:this
      |the)\srecruiter\b | \bсоглаша(?:йся|йтесь|ться)\s(?:на|со|с)\s(?:вс[её]|любы|перв)\w*
  | \b(?:accept|agree\sto|confirm|approve|book)\s(?:whatever|whichever|anything|everything|any\s(?:offer|salary
      |terms|slot)|all\s(?:terms|offers))\b | \b(?:прими|принимай|бери|соглашайся|утверди)\w*\s(?:люб\w+|вс[её]\b
      |перв\w+\sже|мо[йёе]\sпредлож\w+)
  | \b(?:just|просто|only|только)\s(?:confirm|agree|accept|подтверди(?:те)?|согласись|согласитесь|соглашай\w*
      |прими(?:те)?)\b(?!\s(?:receipt|получени|почт|e-?mail|ваш\w*\sим))
  | \b(?:don't|do\snot|не)\s(?:ask|задавай(?:те)?|спрашивай(?:те)?|think|думай(?:те)?|question|check\sit
      |проверяй(?:те)?|рассуждай\w*|спорь\w*|уточняй\w*)\b(?=[^.\n]{{0,60}}(?:just|просто|а\s|but|\bи\b|confirm
      |подтв|соглас|agree|$))
  | {_ASKED}(?:print|output|echo|recite|utter|type(?!\s(?:of|script|safety))|say(?!\s(?:hi|hello|a\s(?:few|couple)
      |anything|more|that\sagain|thanks|,)))\s(?!in\b|your\s(?:name|salary|experience|stack)|if\b|when\b|whether\b
      |about\b)["'\w\#]
  | {_ASKED}(?:выведи(?:те)?|напечатай(?:те)?|произнеси(?:те)?|изреки|продекламируй\w*|скандируй\w*)\s
  | \b(?:скажи|скажите|напиши|напишите|ответь|ответьте|пиши|отвечай)\s(?:мне\s|нам\s|просто\s|одно\s|только\s
      |в\sответ\s|кодовое\s|волшебное\s|ровно\s|строго\s)*(?:слово|фразу|строку|кодов\w+|одно\sслово|одним\sсловом
      |фразой|словами?)\b
  | \b(?:одно\sслово|одним\sсловом|one\sword|single\sword|a\ssingle\s(?:word|line))\b(?!\s(?:answer\s)?is\s(?:fine
      |ok|enough))(?=[^.\n]{{0,40}}(?:ответ|скажи|напиши|reply|say|respond|$)|:|,) | \b(?:ответь|отвечай|ответьте
      |отвечайте|reply|answer|respond)\s(?:только|всегда|лишь|only|always|exclusively|exactly|ровно)\b(?!\s(?:if
      |when|если|on|in\s(?:english|russian)|на\s(?:русском|английском)))
  | \b(?:each|every|all(?:\sof)?\syour|the\s(?:next|following)|in\syour\snext|your\snext|начале\s(?:ответа
      |сообщения)|конце\s(?:ответа|сообщения|письма|каждого)|кажд\w+\s(?:ответ|сообщени|реплик)\w*
      |следующ\w+\s(?:ответ|сообщени|реплик)\w*)\s?(?:message|messages|reply|replies|answers?|response|line
      |output)?\s?(?:must|should|has\sto|will|needs\sto|with|добав\w*|напиш\w*|(?:по)?став\w*|укаж\w*|встав\w*
      |пиши\w*|долж\w+|начин\w*|заканч\w*)
  | \b(?:ответ|сообщение|реплика|reply|answer|response|message|output)\s(?:обязан\w*|долж(?:ен|на|но)|must|should
      |has\sto|needs\sto)\s(?:\w+\s)?(?:содержать|начина|заканч|включать|состоять|быть\s(?:так|одн|ровно|в\sформат
      |только|дословн)|contain|include|start|begin|end|consist|be\s(?:exactly|only|in\sthe\sform|one))\w*
  | \b(?:three|3|four|five|ten|10|много|три|пять|десять|\d+)\s(?:times|раз[а]?)\s(?:in\sa\srow|подряд|over
      |без\sостановки|repeat\w*) | \bподряд\s(?:\w+\s)?раз\w? | \bfollowed\sby\b(?=\s\w{{1,12}}\W{{0,2}}$)
      | \bin\sthe\s(?:exact\s)?format\s?: | \bв\s(?:строгом\s)?формате\s?:
  | \b(?:spell|пиши|напиши|send|write)\s(?:\w+\s){{0,3}}(?:with\szero-?width|backwards?|in\sreverse|reversed|задом
      |наоборот|by\sletters|по\sбуквам|in\sleet|с\sпробелами\sмежду|with\s(?:words|spaces)|словами,?\sчтобы
      |numbers?\sas\swords|цифр\w+\sсловами) | \bnumber\swith\swords\b | \bspell\sout\s(?:the|your)\s(?:address
      |number|e-?mail|phone)
  | \b(?:filters?|фильтр\w*|модератор\w*|никто|nobody|noone|no\sone|others?|другие)\s(?:\w+\s)?(?:won't|don't
      |doesn't|will\snot|can't|не)\s(?:see|mind|notice|catch|know|find|замет\w+|увид\w+|пойма\w+|догад\w+|прочл\w+
      |узна\w+)
  | \b(?:when|whenever|once|if|как\sтолько|когда|если)\s(?:i|a\srecruiter|the\srecruiter|someone|somebody|anyone|я
      |рекрутер|кто-то|кто-нибудь|тебе)\s(?:say|says|write|writes|type|types|send|скажу|скажет|напишу|напишет|пишу
      |пишет|говорю|говорит|спрошу|спросит)\w*\s[^.\n]{{1,60}}?(?:you|ты|вы|answer|reply|accept|отвечай|говори|пиши
      |напиши|соглаш\w+|then|то\b)
"""

# -- its task and memory ---------------------------------------------------------------------------

TASK = r"""
    \b(?:new|updated?|revised|amended|additional|latest|secret|special|real|actual|next|main|final|urgent
        |part\s\w+\sof\s(?:your|the)\s?(?:new)?)\s(?:\w+\s)?(?:instructions?|directives?|rules?\b(?=\s?[:.]
        |\sfor\syou|\sis|\swhen|\sapply)|orders?\b(?=\s?:|\sfor\syou|\sfrom)|command\b(?=\s?:|\sfor)|task\sfor\syou
        |system\s\w+|prompt|objective\b(?=\s?:|\sis\sto)|persona)
  | \bнов\w+\s(?:\w+\s)?(?:правил\w+|инструкци\w+|указани\w+|директив\w*|установк\w+|приказ\w*|роль\s?:|прошивк\w+
      |распоряжени\w+)(?!\s(?:игры\s)?(?:рынка|компании|удаленки))
  | \b(?:тво[яей]|your)\s(?:нов\w+\s|главн\w+\s|единственн\w+\s|настоящ\w+\s|new\s|only\s|real\s|sole\s|actual\s
      |current\s)(?:задач\w+|цел[ьи]|мисси\w+|task|goal|mission|job\sis\sto|purpose|objective|instruction\w*)
  | \b(?:from\snow\son|from\sthis\s(?:point|moment)(?:\son)?|henceforth|for\sthe\srest\sof\s(?:this|the)\s(?:chat
      |conversation)|starting\snow|until\si\ssay)\b(?=[\s,]{0,2}(?:you|answer|reply|respond|always|every|only|act
      |say|write|all|address|call|never|use|speak|ignore|treat|please\s(?:answer|reply|only)|$))
  | \b(?:с\sэтого\s(?:момента|сообщения)|отныне|впредь|с\sданного\sмомента|начиная\sс\sэтого)\b(?=[\s,]{0,2}(?:ты|вы
      |отвеч|пиш|говор|всегда|только|любо|каждо|все|не\s|обращай|называй|соглаша|мой|мои|твои))
  | \b(?:remember|memori[sz]e|запомни(?:те)?|заучи)\b\s?[:,]?\s(?:that\s|что\s)?(?:[a-zа-я]\s?=|y\b|x\b|["']|code
      |код|слов|пароль|фраз|this\s(?:rule|word|code|phrase)|это\s(?:правил|слов)|двоеточие|факт|навсегда)
  | \b(?:[a-z]|слово|word|["'][\w\s]{2,20}["'])\s(?:значит|означает|means|=|stands\sfor|будет\sзначить)\s["']
      | \b(?:договоримся|условимся|let'?s\sagree|уговор)\b[^.\n]{0,60}(?:значит|означает|means|что\s["']|слово|word
      |ответ|отвеч|stands) | \bпомни(?:те|шь)\s(?:наш\s)?уговор
  | \b(?:update|rewrite|change|edit|correct|replace|обнови(?:те)?|измени(?:те)?|перепиши(?:те)?|исправь(?:те)?
      |замени(?:те)?|дополни(?:те)?)\s(?:\w+\s){0,2}?(?:facts?\b|memory|knowledge|profile\sfacts?|факт\w*|памят\w+
      |знани\w+|базу|свои\sданные|данные\sо\sсебе)
  | \badd\s(?:(?:this|it|that|the\sfollowing|a\sfact)\s)?to\s(?:your|the)\s(?:profile|facts?|memory|notes|knowledge
      |instructions|context|rules)\b | \b(?:добавь(?:те)?|запиши(?:те)?|внеси(?:те)?
      |занеси(?:те)?)\s(?:\w+\s){0,2}?(?:в|к)\s(?:сво[йюие]\w*\s|твой\s|ваш\s)?(?:памят\w+|факт\w*|инструкци\w+
      |правила|контекст|базу\sзнаний|профиль\sфакт)
  | (?:^|[\n.:;(\["])\s?(?:fact|факт|rule|правило|lesson|урок)\s?(?:no\.?|n|№|\#|number|номер)?\s?\d{1,3}\b
      | \b(?:fact|факт|факта|факту|lesson|урок)\s(?:no\.?|n|№|\#|number|номер)?\s?\d{1,3}\b(?=[\s:,]{1,2}(?:is|are
      |was|outdated|added|добавлен|устарел|обновлен|теперь|through|to|[:-]|гласит|отмен))
  | \b(?:developer|dev|system|admin|owner'?s?|operator|security|moderator|root|platform|policy|compliance
      |safety)\s(?:note|notice|update|alert|command|override|instruction|directive|server|prompt|announcement|access
      |rights|privileges?)\b(?=\s?[:.,-]|\s(?:from|for|granted|of|to|confirmed|is)) | \b(?:admin|root|sudo
      |superuser)\s(?:rights|access|privileges|override|mode)\b(?=[^.\n]{0,40}(?:grant|this|contact|enabl|confirm
      |acknowledg|now|have|получ|выдан))
  | (?:^|\n)\W{0,4}(?:override|sudo|admin\s?mode|system|систем[ау]|sys|root|assistant|ассистент)\W{0,3}(?::|\]|>|\n
      |\s?-\s)
  | \b(?:override|overwrite|replace|change|update|correct|edit|rewrite|amend)\s(?:the\s|your\s)?facts?\s
      (?:(?:no|number)\.?\s)?\#?\d
  | \b(?:замени|измени|исправь|перепиши|обнови|поменяй)(?:те)?\s(?:\w+\s)?факт\w*
  | \bfact\s(?:(?:no|number)\.?\s)?\#?\d+\s(?:is\snow|now\s|has\schanged|should\s|must\s)
  | ,\s(?:assistant|ассистент|нейросеть|нейронка|модель)\s?(?:[.!]|$)
  | \boverride\s(?:code|accepted|active|protocol|:) | \bmaintenance\s(?:code|mode|window\sopen)\b
  | \bсистемн\w+\s(?:уведомлени\w+|сообщени\w+|команд\w+|обновлени\w+|предупреждени\w+|запрос\w*)\s?[:!-]
  | \b(?:контакт|рекрутер|пользователь|собеседник|recruiter|contact|user|sender|account)\s(?:уже\s|is\s|has\sbeen\s
      |now\s|полностью\s)?(?:проверен|верифицирован|доверен|подтвержден|авторизован|verified|trusted|authori[sz]ed
      |approved|whitelisted|authenticated)\w*\b(?=[\s.,!]|$)
  | \b(?:grant(?:s|ed|ing)?|выда(?:ны|л|й|ть)|получил\w?)\s(?:\w+\s){0,4}?(?:admin|root|full|elevated|developer
      |owner|админ\w*|полн\w+)\s(?:rights|access|privileges|permissions?|прав\w*|доступ\w*)
  | \b(?:disable|deactivate|turn\soff|отключи|выключи)\w*\s(?:\w+\s){0,2}?(?:filters?|safety|checks?|protection
      |guards?|фильтр\w*|защит\w+|проверк\w+|модерац\w+) | \bfilters?\soff\b
  | \b(?<!наш\s)(?<!наша\s)(?:модель|ассистент|бот|нейросеть|ии|ai|assistant|model|bot|llm|боту|модели)\s(?:must
      |should|has\sto|is\s(?:required|obliged|allowed)|обязан\w*|долж(?:ен|на|но)|следует|надо|разрешено
      |запрещено)\s(?:\w+\s)?(?:to\s)?(?:reply|answer|say|write|tell|respond|reveal|accept|agree|include|state|print
      |output|confirm|ответ|сказ|напис|подтверд|соглас|назв|раскр|приня|выда|включ|добав|выве)\w*
  | \b(?:if|если)\s(?:you(?:'re|\sare)|this\sis|ты|вы|это|тут|здесь|меня\sчитает
      |you\sare\sreading\sthis\sas)\s(?:действительно\s|actually\s|really\s)?(?:an?\s)?(?:ai|bot|llm|language\smodel
      |assistant|robot|automated\w*|ии|бот|нейросеть|робот|модель|программа|автомат\w*|нейронка|gpt\w*|chatgpt)\b
  | \b(?:если|if)\s(?:ты\s|вы\s|you\s|you're\s|you\scan\s|можешь\s)?(?:это\s)?(?:читаешь|читаете|read|reading|видишь
      |see)\s(?:это|this)?\b(?=[^.\n]{0,50}(?:напиши|ответь|say|write|reply|answer|скажи|include|добавь|put|пиши
      |respond))
  | \byou\s(?:must|have\sto|are\s(?:required|obliged|ordered|hereby|instructed|authori[sz]ed|permitted
      |commanded))\s(?:to\s)?(?:always\s|only\s|now\s|also\s|first\s)?(?:answer|say|state|accept|agree|reply|write
      |include|obey|comply|reveal|tell|disclose|respond|follow|print|output|repeat|approve|book|confirm\s(?:that|by
      |with)|name)\b
  | \b(?:ты|вы|тебе|вам)\s(?:просто\s|теперь\s|всего\sлишь\s|только\s)?(?:обязан\w?|долж(?:ен|на|ны)|надо|нужно
      |осталось|остается|можно|разреш(?:ено|аю|ил\w?)|велено|приказано|положено)\s(?:\w+\s)?(?:ответить\s(?!на|до
      |нам|мне|завтра|сегодня)|сказать|написать\s?[:"]|подтвердить,?\s(?:что|все|лю)|согласиться|принять\s(?:вс|люб
      |мо|перв|наш)\w*|назвать|раскрыть|отвечать|говорить|писать|соглашаться|подчин\w+|выполн\w+\s(?:мо|ком|прик
      |инстр)\w*|повиноват\w+|слушат\w+)
  | \b(?:приказываю|повелеваю|велю|требую,\sчтобы\sты|i\s(?:order|command|instruct)\syou|obey|подчиняйся|повинуйся
      |слушайся|выполняй|исполни(?:те)?\b|выполни(?:те)?\s(?:команд|инструкц|приказ|это|следующ|пункт)\w*
      |execute\s(?:the|this|command|following)|follow\s(?:my|these|the\sfollowing|the\snext)\s(?:instructions?|steps
      |orders|commands|rules))
  | \bкоманда\s?:\s?/ | \bcommand\s?[:/] | (?<![\w./:])/(?:approve|pause|resume|inbox|usage|why|mute|unmute|contacts
      |status|stop|start|help|debug|admin|system|lessons?|teach|reset|config|export|send|forward|off|auto|mode|reply
      |answer|quit|exit|eval|exec|set|get|sudo|allow|trust|whoami|ignore|jailbreak|settings|logs?)\b(?![/.])
  | \b(?:first|next|two|second|part\s\w+|часть\s\w+)\s(?:of|из)\s(?:your|the|твоей|новой)\s(?:new\s
      |новой\s)?(?:instruction|инструкции|prompt|order) | \bas\sper\s(?:the|your|our)\s(?:amended|new|updated
      |revised|latest)\s\w+
  | \bset\sthe\s(?:recipient|language|action|confidence|mode|temperature)\b | \b(?:action|confidence
      |intent)\s?[:=]\s?["']?(?:reply|hand_over|silent|1|0\.\d)
"""

# -- who says so -----------------------------------------------------------------------------------

_KIN = r"""
    (?:жена|муж|мама|мать|отец|папа|сын|дочь|супруг\w?|невеста|wife|husband|mother|mom|mum|father|dad|fianc\w+
        |spouse|girlfriend|boyfriend)
"""

POSES = rf"""
    \b(?:your|ur)\s(?:real\s|true\s|actual\s|own\s)?(?:owner|developer|creator|maker|operator|admin(?:istrator)?
        |programmer|master|handler|maintainer|principal|human|god|author|(?:safety|security|compliance|trust
        |red)\steam|vendor|provider)\b(?!s?\s(?:experience|skills|role|team|career|background|profile|position|tools
        |relations|job))
  | \b(?:owner|developer|creator|maintainer|author|admin(?:istrator)?|operator|maker)s?\sof\s(?:autokus|this\s(?:bot
      |program|account|assistant|system|chat|profile)|the\s(?:bot|assistant|account|program))\b
  | \b(?:the\s)?(?:account\s)?(?:owner|admin(?:istrator)?|operator|account\sholder|developer)\s(?:here|speaking
      |writing|again|himself|herself)\b | \bthis\sis\s(?:the\s)?(?:owner|developer|admin(?:istrator)?
      |account\s(?:owner|holder)|operator|creator|programmer|maintainer|master)\b(?!\s(?:of\s(?:the\s)?(?:company
      |business|startup|studio|shop|agency|product)|relations))
  | \b(?:message|notice|notification|update|writing|note|check|audit|order|pishet|here)\s(?:is\s)?(?:from|of
      |by)\s(?:the\s)?(?:telegram|anthropic|openai|google\sai|deepmind|the\splatform|the\sdeveloper|the\sowner
      |the\sadmin\w*|support|security|your)\b
  | \b(?:telegram|anthropic|openai|chatgpt|claude|deepmind|platform|телеграм\w*|антропик\w*|опенэйай|llm|model
      |ai)\s(?:\w+\s)?(?:support|safety|security|compliance|policy\steam|staff|audit\w*|research\w*|moderat\w+|trust
      |red\steam|поддержк\w+|безопасност\w+|модерац\w+|администрац\w+)\b(?=[^\n]{{0,100}})(?!\s(?:role|position
      |engineer|platform|product|team\sis\shiring))
  | \b(?:поддержк\w+|техподдержк\w+|служб\w+\s\w+|администраци\w+|команд\w+|модератор\w*|сотрудник\w*|разработчик\w*
      |безопасност\w+)\s(?:из\s|от\s|в\s)?(?:telegram|телеграм\w*|anthropic|openai|антропик\w*|autokus|claude
      |chatgpt|бота|этого\sбота|платформы)\b
  | \b(?:i'm|i\sam|this\sis|i'm\scalling|we\sare|as|я|мы)\s(?:from\s|the\s|your\s|из\s|с\s){{1,2}}(?:it
      |it\sdepartment|it\ssupport|helpdesk|security\steam|it-?\s?отдела?|айти|техподдержки|службы\sбезопасности
      |support\steam)\b(?!\s(?:company|recruit|agency|сфер|компани|рекрут|-рекр|hr))
  | \b(?:твой|твоя|твоего|твоим|твоей)\s(?:настоящ\w+\s|реальн\w+\s)?(?:хозя\w+|владел\w+|создател\w+|разработчик\w*
      |админ\w*|программист\w*|оператор\w*|повелител\w+|начальник\w*|автор\w*|босс\w*|человек|юзер\w*
      |пользовател\w+) | \bваш\s(?:хозяин|владелец|создатель|повелитель|оператор)\b
  | \b(?:разработчик|создатель|автор|админ\w*|владелец|хозяин)\w*\s(?:этого\s|данного\s)?(?:autokus\w*|бота
      |программы|ассистента|аккаунта|профиля|нейросети|скрипта)\b | \bя\s(?:тебя|вас)\s(?:создал|написал
      |запрограммировал|обучил|настроил|сделал|запустил|купил|закодил|разработал)\w* | \bi\s(?:created|built
      |programmed|coded|trained|own|made|configured|wrote)\syou\b
  | \b(?:это|пишет|я|здесь|тут)\s(?:\w+\s){{0,2}}(?:хозяин|владелец\s(?:аккаунта|профиля|бота)|собственной\sперсоной
      |сам\sалексей)\b | \b(?:это|здесь|пишет)\s(?:сам\s)?(?:алекс\w*|леша|лёха|леха|хозяин
      |владелец)[\s,.(-]{{1,3}}(?:\w+\s){{0,3}}?(?:твой|с\s(?:другого|нового|второго|рабочего|запасного|чужого
      |телефона)|сам\b|собственн\w+|хозяин|владелец|пишу\sс|реальн\w+|настоящ\w+)
  | \b(?:alex\w*|алекс\w*|леша|owner|хозяин|владелец|me|i'm|я)\b[^.!?\n]{{0,50}}\b(?:from\s(?:my|a|another
      |the)\s(?:second|other|another|new|different|backup|work|spare|wife'?s|friend'?s|old)\s?(?:phone|account
      |number|device|telegram|profile)|со?\s(?:второго|другого|нового|запасного|рабочего|чужого|левого)\s(?:телефона
      |аккаунта|номера|акка|устройства|профиля))\b(?=[^\n]{{0,160}}(?:tell|скажи|ответь|отвеч|confirm|write|напиши
      |recruiter|рекрут|accept|соглас|give|дай|send|пришли|режим|mode|покаж|show))
  | \b(?:это|я|пишет|здесь|i'm|i\sam|this\sis|it's)\s(?:его\s|ее\s|his\s|her\s)?{_KIN}\s(?!и\b|and\b|of\s(?:two
      |three|four|\d)|наш\w*|our|двоих|троих)\w | \balex'?s?\s{_KIN}\b
  | \b(?:алексей|владелец|хозяин|owner|alex|кандидат|candidate)\s(?:уже\s|already\s|has\s|himself\s|сам\s|мне\s
      |все\s){{0,3}}(?:про(?:сил|сит)\w*|разреш\w+|велел\w*|согласовал\w*|одобрил\w*|дал\sдобро|передал\w*
      |поручил\w*|approved|asked\syou|allowed|authori[sz]ed|agreed|told\syou|gave\s(?:me\shis|his|permission)
      |wants\syou|instructed|permitted|confirmed|согласен|соглас\w+лся)\b
  | \bон[а]?\s(?:сам\s)?(?:просил\w?\sпередать|разрешил\w?|велел\w?|не\sпротив|в\sкурсе
      |одобрил\w?\sэто)\b(?=[^\n]{{0,80}}(?:скажи|ответь|соглаш|напиши|подтверд|дай|пришли|просто|номер))
      | \bдоверенность\sу\sменя\b | \bpower\sof\sattorney\b
  | \b(?:owner|владелец|владельца|хозяин|хозяина|principal)\b(?!\s(?:of|company|продукта|product|бизнеса|компании
      |магазина|s\b))(?<!product\s)(?<!business\s)(?<!продукт\s)(?<!process\s)(?=[^\n]{{0,80}}\b(?:approved|salary
      |weakness\w*|passport|говор\w+|скажи|tell|secret|phone|address|password|разреш\w+|соглас\w+|одобр\w+|действия
      |паспорт\w*|answer|ответ\w*|filters?|facts?|profile|about\shim))
"""

# -- other people, other data ----------------------------------------------------------------------

OTHERS = r"""
    \b(?:forward|relay|перешл\w+|переслать|перенаправ\w+|форвардни\w*)\b(?=[^.!?\n]{0,80}(?:@[a-z]|контакт\w*
        |[\w.-]{2,40}@[\w-]+\.\w|другому|другой|recruiter|рекрутер\w*|manager|boss|начальник\w*|from\syour
        |colleague\b(?!s)))
  | \b(?:send|write|message|text|dm|tell|ping|email|contact|отправь\w*|напиши\w*|сообщи\w*|передай\w*|скажи\w*
      |позвони\w*|свяжи\w*|пришли\w*)\s(?:["\w][\w"]*[\s,]{1,2}){0,6}?(?:@[a-z]\w{3,31}(?=[^.\n]{0,40}\b(?:that|что
      |чтоб\w*|и\sскажи|and\s(?:say|tell)|["]))|(?:to\s|пользовател\w+\s|контакт\w*\s|юзер\w*\s)@[a-z]\w{3,31}
      |["'][^"'\n]{1,60}["']\sto\s\w+'?s?\s|(?:to\s)?(?:your|alex'?s|his|my)\s(?:current\s)?(?:manager|boss|employer
      |wife|friends?|colleagues?|team\s?mates?)\b|(?:мо|сво|тво|ваш|ег|алекс)\w+\s(?:нынешн\w+\s
      |текущ\w+\s)?(?:начальник|руководител|работодател|жен[еу]|мам[еу]|коллег|босс|друз)\w*|everyone\b|everybody\b
      |all\s(?:your\s|the\s|my\s|other\s)?(?:contacts|recruiters|friends|candidates|people)|other\srecruiters
      |всем\s(?:\w+\s)?(?:рекрутер|контакт|эйчар|друз|кандидат|из)\w*|другим\s(?:рекрутер|эйчар|кандидат)\w*
      |(?:the\s|a\s)?candidate\snamed|(?:в\s)?избранн\w+|saved\smessages|контакту\b)
  | \b(?:post|publish|опубликуй\w*|размести\w*|выложи\w*|запости\w*)\s(?:\w+\s){0,4}?(?:in|on|to|в|на)\s(?:the\s|a\s
      |your\s|my\s)?(?:group|channel|chat|wall|linkedin|facebook|twitter|групп\w+|канал\w*|чат\w*|стен\w+|сторис\w*
      |истори\w+)
  | \b(?:block|unblock|mute|заблокируй\w*|разблокируй\w*|замьють\w*|ban)\s(?:\w+\s){0,3}?(?:contact|user|me\b
      |recruiter|number|контакт\w*|меня|рекрутер\w*|номер\w*|пользовател\w+|этот\sчат) | \bunblock\sme\b
      | \baccess\sswitched\b
  | \b(?:recommend|порекомендуй(?:те)?|рекомендуй(?:те)?|рекламируй\w*|advertise|promote
      |прорекламируй\w*)\s(?:\w+\s){0,2}?(?:us\b|нас\b|наш\w*\s(?:канал|агентств|компани)\w*|our\s(?:channel|agency
      |company)|me\sto)(?=[^\n]{0,60}(?:@|ссылк|link|t\.me|http|ответ|reply|answer|channel|канал))
  | \b(?:which|what|who|list|show|tell|share|quote|name|how\smany|how\smuch|whose|give|repeat|copy|paste
      |reveal)\b[^.?!\n]{0,50}\b(?:other|another|previous|rival|competing|else's
      |different)\s?(?:\w+'?s?\s)?(?:recruiters?|compan(?:y|ies)'?s?|candidates?|contacts?|chats?|conversations?
      |people|hrs?|employers?|agenc(?:y|ies)|users?|dialogu?e?s?)\b(?=[^.?!\n]{0,50}(?:writ|wrote|offer|say|said|pay
      |messag|contact|tell|told|propos|with|chat|talk|range|salar|recruit|yesterday|in\syour|from|name|number|$))
  | \b(?:как\w+|кто|что|сколько|перечисл\w*|покаж\w*|назов\w*|расскаж\w*|список|процитир\w*|пришл\w+|скинь\w*|дай\w*
      |о\sчем|с\sкем|сколько\sвам)\b[^.?!\n]{0,40}\b(?:друг\w+|ещ?е|еще|остальн\w+|прочи\w+|чуж\w+
      |соседн\w+)\s(?:\w+\s)?(?:рекрутер\w*|эйчар\w*|hr\b|компани\w+|работодател\w+|кандидат\w*|переписк\w+
      |собеседник\w*|контакт\w*|чат\w*|диалог\w*|агентств\w*)\b(?=[^.?!\n]{0,40}(?:пиш|писал|предлаг|предлож|говор
      |плат|зов|общ|оффер|зарплат|с\s|имен|номер|$))
  | \b(?:переписк\w+|диалог\w*|сообщени\w+|чат\w*|разговор\w*)\s(?:с|от|из)\s(?:\w+\s)?(?:други\w+|остальн\w+
      |чужи\w+|прочи\w+)\s(?:рекрутер|эйчар|людьми|hr|компани|контакт|кандидат|человек|люд)\w*
      | \bчуж\w+\s(?:переписк|данны|сообщени|диалог|контакт|оффер)\w*
  | \b(?:chats?|conversations?|messages?|history|dialogu?e?s?)\swith\s(?:\w+\s)?(?:other|another|different
      |previous)\b | \b(?:contact\slist|list\sof\s(?:your\s)?contacts|address\sbook|контакт-?лист\w*
      |список\sконтактов|телефонн\w+\sкниг\w+|never-?list)\b
  | \b(?:saved\smessages)\b | \b(?:из|в)\s(?:твоего\s|вашего\s|его\s)?избранн(?:ого|ом|ое)(?!\w) | \bconfig\.(?:toml
      |json|yaml|yml|ini)\b | \bфайл\w*\sсессии\b | \bsession\sfile\b | \bapi_(?:id|hash|key)\b | \b(?:2fa
      |two-?factor|cloud|account)\s(?:password|код|code|парол\w*)\b
      | \benvironment\svariables?\b(?=[^\n]{0,40}(?:your|print|show|list|\?|$)) | \bfrom\syour\senvironment\b
  | \b(?:код|code)\b[^.!?\n]{0,40}\b(?:от|из|from)\s(?:telegram|телеграм\w*|смс|sms)\b | \b(?:telegram|телеграм\w*
      |смс|sms)\b[^.!?\n]{0,20}\b(?:код\w?|code)\b(?=[^.!?\n]{0,60}(?:скажи|пришл|назов|продикт|tell|send|give|сверк
      |последн))
  | \b(?:strongest|сильн\w+|best|лучш\w+)\b[^.?!\n]{0,30}(?:в\s(?:вашей\s|твоей\s)?команде|у\sвас|colleague\w*
      |on\syour\steam|in\syour\steam)[^\n]{0,40}(?:имя|ник|name|contact|контакт|handle|username)
"""

# -- tasks that are no job talk --------------------------------------------------------------------

_EN_PIECE = r"""
    (?:poems?|verses?|haikus?|songs?|lyrics|raps?|limericks?|jokes?|riddles?|short\sstory
        |(?<=\ba\s)story\sabout\s(?!an?\s(?:conflict|time|project|bug|challenge|situation|failure)|your|how|when)
        |fairy\s?tale|bedtime\sstory|tales?|essays?|articles?|blog\sposts?|recipes?|horoscopes?
        |scripts?(?!\ssoftware)|python|bash\b|sql|regex\w*|program\s(?:that|to|in|which)|function\s(?:that|to|which
        |in)|code\s(?:that|to|for|which|in|snippet)|snippets?|speech|toasts?|homework|slogans?|adverts?|ad\scopy
        |tweets?|meal\splans?|workouts?|screenplays?|scenes?|monologues?|dialogu?e?s?|novels?|reviews?\sof
        |letters?\s(?:to|for|of)|cover\sletters?\s(?:for|on)|(?:resume|cv)\sfor\s(?:my|a|him|her)|job\sdescriptions?
        |vacancy\stext|product\sdescriptions?|wishes|congratulations?|birthday\s\w+|prayers?|spells?
        |summary\sof\s(?:this|the\s(?:book|article|news))|translation|quiz|crossword|love\sletter|complaint
        |algorithm|unit\stest\sfor|html\s(?:page|form)|website)
"""
_RU_PIECE = r"""
    (?:стих\w*|стишо?к\w*|поэм\w*|хокку|хайку|песн\w+|песенк\w+|рэп|частушк\w+|анекдот\w*|шутк\w+|шуточк\w+
        |загадк\w+|сказк\w+|байк\w+|эссе|сочинени\w+|стать[юи]|реферат\w*|доклад\w*|диплом(?:ную|\sза)|курсов\w+
        |домашк\w+|домашн\w+\sзадани\w+|рецепт\w*|гороскоп\w*|прогноз\w*|скрипт\w*|питон\w*|python|sql|регулярк\w+
        |regex\w*|алгоритм\w*|тост\b|тосты|поздравлени\w+|слоган\w*|объявлени\w+|рекламн\w+|пост(?:ик)?\s(?:для|в
        |про|о)\b|план\s(?:питани|тренировок|диет|урок|путешеств)\w*|письмо\s(?:для|моей|моему|маме|другу|начальнику
        |в\sбанк|жалоб)|сопроводительн\w+\s(?:\w+\s)?для|cover\sletter|резюме\sдля\s(?:мо|под|друг|жен|брат
        |сестр)\w*|текст\s(?:ваканси|для|песн|объявлени|поздравлени)\w*|сценарий|сценк\w+|жалоб\w+|заявлени\w+
        |перевод\b|кроссворд\w*|викторин\w+|молитв\w+|заклинани\w+|код\s(?:на|для|котор|,\sкотор|функци|программ
        |сортировк)\w*|программ\w+\s(?:на|для|котор|,\sкотор|тренировок)|функци\w+\s(?:на|для|котор|,\sкотор
        |сортировк)\w*|страниц\w+\sна\shtml|сайт\s(?:на|для))
"""

OFF_TOPIC = rf"""
    {_ASKED}(?:write|compose|create|make|generate|draft|give|tell|sing|invent|code|produce|send|prepare|do|craft
        |cook\sup|come\sup\swith|read|translate|convert|proofread)\s(?:me|us|my|a|an|the|some|up|one|out|for\sme
        |quick|quickly|nice|short|small|little|funny|long|simple|good|another|this|that|in|five|few|few|four-?line
        |\d+|please|\w+'s|python|javascript|bash|\w+ing)?(?:\s(?:a|an|the|some|short|small|funny|quick|nice|little
        |long|simple|good|my|your\sown|python|js|javascript|bash|\w+-line|\d+|\w+ing|love|this|sql|dirty|political
        |holiday|birthday)){{0,3}}\s?{_EN_PIECE}\b(?!\syou\s(?:like|are|have|did))
  | \b(?:сочини(?:те)?|придума(?:й|йте)|напиши(?:те)?|написать|составь(?:те)?|составить|сгенерируй(?:те)?
      |создай(?:те)?|дай(?:те)?|расскажи(?:те)?|накидай(?:те)?|набросай(?:те)?|сделай(?:те)?|спой(?:те)?|прочти
      |прочитай|почитай|подготовь(?:те)?|помоги(?:те)?\s(?:\w+\s)?(?:с|написать|составить|сочинить|решить|сделать)
      |накатай|зарифмуй|изложи|нужен|нужна|хочу|давай)\s(?:\w+\s){{0,3}}?{_RU_PIECE}(?!\w*\s(?:успеха|вашего\sуспеха
      |на\sпроекте))
  | \b(?:сочини(?:те)?|придума(?:й|йте)|выдума(?:й|йте)|напиши(?:те)?|зарифмуй|нарисуй(?:те)?|нарисовать
      |нагенери\w*)\s(?:\w+\s){{0,3}}?(?:истори\w+|рассказ\w*|легенд\w+|картин\w+|логотип\w*|портрет\w*)
  | {_ASKED}(?:translate)\s(?!(?:designs?|mock-?ups?|figma|wireframes?|business|requirements|the\sdesigns?|product
      |user|complex|ideas|ui)\b) | \b(?:переведи(?:те)?|перевести)\s(?!.{{0,10}}(?:\d|дух|разговор|тему|деньги
      |средств|сумм|оплат|плат|депозит|взнос|руб|usdt|на\sудален|в\sдругую\sкоманд))
  | \bпомоги(?:те)?\sс\s(?:перевод|домашк|задачк|курсов|диплом|код)\w*
  | {_ASKED}(?:solve|compute|calculate)\b(?!\s(?:problems|tasks|challenges|business|complex|real|hard|user))
      | \b(?:реши(?:те)?|решить|посчитай(?:те)?|вычисли(?:те)?|сосчитай)\s(?:\w+\s){{0,3}}?(?:задач\w*\b(?!\sбизнес)
      |задачк\w+|пример\w*|уравнени\w+|загадк\w+|интеграл\w*|тест\sза|домашк\w+|\d) | \bсколько\sбудет\s\d
      | \bwhat(?:'s|\sis)\s\d+\s?[x*+/×-]\s?\d
  | {_ASKED}(?:summari[sz]e|paraphrase|proofread|refactor|debug|fix)\s(?:this|the\sfollowing|my|that
      |it\b)(?!\s(?:role|conversation|chat)) | \b(?:перескажи(?:те)?|перефразируй(?:те)?|вычитай(?:те)?
      |исправь(?:те)?\s(?:ошибк|код|мой|текст)\w*|отладь|отредактируй\w*|сократи(?:те)?\sтекст)\b
      | \bconvert\s(?:this|the\sfollowing|that|it)\b
  | \bselect\s[\w*,\s]{{1,60}}\sfrom\s\w+ | \b(?:import\s\w+|def\s\w+\(|console\.log|function\s?\(|=>\s?\{{)
  | \b(?:elections?\b|(?:who|whom)\s(?:would|will|did|do)\syou\s(?:vote|support)|vote\sfor|voted?\sin|which\sparty
      |political\s(?:views?|opinions?|party|parties)|(?:about|on|discuss|talk)\spolitics|politician\w*|putin|trump
      |biden|zelensk\w*|navaln\w*|the\swar\b|war\sin\s\w+|religio(?:n|us)\b|believe\sin\sgod|abortion|gay\smarriage
      |palestin\w*|israel\w*\s(?:and|conflict|war))
  | \b(?:выбор(?:ы|ах|ов)\s(?:президент|в\sгосдум|в\sдум|губернатор|мэра|сша|\d)\w*|голосова\w+\sза|голосуешь
      |голосуете|за\sкого\sвы|путин\w*|трамп\w*|байден\w*|зеленск\w*|навальн\w*|политическ\w+|политик(?:ой|ов|е
      |у)\b(?!\s(?:компани|безопасн|удален|конфиденц))|о\sполитике|(?:о|про|об|против|начал\w*)\s(?:этой\s
      |эту\s)?войн\w+|\bсво\b|мобилизаци\w+|митинг\w*|религи\w+|вер(?:ите|ишь)\sв\sбога|нато\b|оппозици\w+)
  | \b(?:i\shave|i've\sgot|i\sfeel|my)\s(?:\w+\s){{0,3}}?(?:pain|headache|fever|rash|symptoms?|cough|nausea
      |depress\w+)\b | \b(?:what|which|how\smany)\s(?:\w+\s)?(?:pills?|medicine|medication|drugs?|dose|tablets?)\b
      | \b(?:diagnose\sme|(?:give|need|want|some)\s(?:me\s|some\s|any\s)?(?:medical|legal|tax)\sadvice)\b
      | \b(?:у\sменя\s|сильно\s|очень\s)?бол(?:ит|ят)\s(?:\w+\s)?(?:голова|живот|грудь|сердце|спина|горло|зуб\w*
      |в\sгруди|нога|рука) | \b(?:как\w+|сколько)\s(?:\w+\s)?(?:таблет\w+|лекарств\w*|доз\w
      |антибиотик\w*)\s(?:\w+\s)?(?:прин\w+|пить|выпить|дать|нужн\w+|посовет\w+)? | \bпоставь\sдиагноз | \b(?:дай\w*
      |нужен|нужна|нужно|можешь|объясни\w*)\s(?:мне\s)?юридическ\w+ | \bобъясни\sюридически
  | \b(?:which|what)\s(?:stocks?|crypto\w*|coins?|shares)\s(?:should|to|do|will) | \b(?:во\sчто
      |куда)\s(?:сейчас\s)?(?:вложить|инвестировать)\b | \b(?:weather|forecast)\s(?:in|for|tomorrow|today|like)
      | \b(?:прогноз\sпогоды|какая\sпогода|(?:скажи|расскажи)\s(?:сейчас\s|про\s)?погод\w\s(?:в|на|завтра
      |сегодня))\b | \b(?:capital\sof|столиц\w\s\w+\?|who\s(?:won|invented|wrote\sthe|is\sthe\spresident)
      |кто\s(?:выиграл|победил|изобрел|написал\s["']|президент)|meaning\sof\slife|смысл\sжизни|lottery\snumbers
      |курс\s(?:доллара|биткоина|евро)|bitcoin\sprice)
  | \b(?:обзови\w*|оскорби\w*|обругай\w*|обмат\w+|матер(?:ись|ни\w*)|наори\w*|унизь\w*|пошли\sего|нахами\w*
      |подколи\w*|insult|roast\s(?:me|my|him|her|them)|swear\s(?:at|like)|curse\s(?:at|me|him)|mock\s(?:me|my|him
      |her|them)|make\sfun\sof|flirt\w*|пофлиртуй\w*|sext\w*|talk\sdirty|say\ssomething\s(?:dirty|rude|nasty|racist
      |offensive))\b
  | \b(?:my|his|her|kid\'?s|kids\'?|son\'?s|daughter\'?s|child\'?s|math|school)\s(?:\w+\s)?homework\b | \b(?:сыну
      |дочке|дочери|ребенку|сына|дочки|по\s(?:математике|физике|русскому|химии|алгебре))\b[^\n]{{0,60}}(?:реши|сдела
      |помо|задач|домашк|напиш) | \b(?:реши|сделай|помоги)\w*[^\n]{{0,40}}(?:сыну|дочке|дочери|ребенку
      |по\s(?:математике|физике|химии))\b | \b(?:how\sto|как)\s(?:make|build|cook|hack|steal|сделать|приготовить
      |взломать|украсть|собрать|сварить)\s(?:an?\s)?(?:bomb\w*|drugs?|meth|weapon\w*|бомб\w+|наркотик\w*|оружи\w+
      |wifi|вайфай|account\w*|аккаунт\w*|борщ\w*|пирог\w*|торт\w*|cake|pancake\w*|pizza|soup)
  | \b(?:tell|расскажи(?:те)?)\s(?:me\s|мне\s|нам\s)?(?:a\s)?(?:secret|joke|something\sfunny|секрет\w*|шутку|анекдот
      |что-нибудь\s(?:смешн|пикантн)\w*) | \b(?:share|делятся)\s(?:\w+\s)?(?:secrets|секретами)\b
      | \bdescribe\s(?:the\sowner|your\sowner|his|alex'?s)\b | \bслабост\w+\s(?:владельц|хозяин|алекс)\w*
"""

# -- secret writing --------------------------------------------------------------------------------

CIPHER = r"""
    \b(?:decode|decipher|decrypt|unscramble|unscrambl\w*|декодируй\w*|расшифруй(?:те)?\b(?!\s(?:аббревиат|термин))
        |раскодируй\w*|дешифр\w*|разгадай\w*|cipher\w*|шифровк\w*|шифром|акростих\w*|acrostic\w*|rot-?\s?13
        |caesar\scipher|шифр\w*\sцезар\w+)\b
  | \bbase-?64\b(?=[^\n]{0,60}(?:say|do|answer|reply|decode|ответ|напиш|прочт|выполн|read|:|раскод|,|\?))
      | \b(?:шестнадцатеричн\w+|hexadecimal|морзянк\w*|азбук\w+\sморзе|morse\scode|двоичн\w+\s(?:код|вид
      |систем)\w*)\b
  | \b(?:read|написан\w*|written|прочит\w+|прочт\w+|читай\w*|напиш\w+|слово|spelled|reply
      |answer)\s(?:\w+\s){0,3}?(?:наоборот|задом\sнаперед|справа\sналево|backwards?|in\sreverse|reversed
      |right\sto\sleft)\b | \bнаоборот\s(?:и\s)?(?:прочит|прочт|выполн|читай|напиш)\w*
  | \b(?:first|last|every|each|initial|перв\w+|последн\w+|кажд\w+|начальн\w+)\s(?:\w+\s){0,2}?(?:letters?
      |букв\w*)\b(?=[^\n]{0,60}(?:read|word|line|sentence|answer|слов|строк|прочт|сложи|ответ|spell|join|hidden|:
      |$)) | \bhidden\sin\s(?:the\s)?(?:first|letters|text)\b | \bчитай\sпо\sбуквам\b | \bпо\sперв\w+\sбукв\w+
  | \b(?:сложи(?:те)?|соедини(?:те)?|склей(?:те)?|собери(?:те)?|concatenate|combine|join|put\stogether
      |glue)\s(?:\w+\s){0,3}?(?:вместе|части|куски|буквы|слова|строки|parts|pieces|letters|words|strings|together
      |адрес\w*)\b | \bпо\sчастям\b(?=[^\n]{0,30}(?:адрес|ссылк|код|слов|фраз|http)) | \bsend\s(?:x|a
      |the\sfirst)\s(?:followed\sby|and\sthen|plus|\+)\s(?:y|b|the\ssecond)\b
  | \bzero-?width\b | \bmorse\s[.·•\s/|-]{8,}
"""

# -- made-up structure: for the text as seen, in lower case but not folded --------------------------

STRUCTURE = r"""
    </?\s?(?:system|sys|user|assistant|recruiter\w*|history|lessons?|instructions?|prompt\w*|tool\w*|function\w*
        |admin\w*|owner\w*|context|data|messages?|facts?|profile|rules?|developer|output|results?|input|query|answer
        |reply|policy|im_\w+|s|human|ai|untrusted\w*|external\w*|end\w*|begin\w*|important|secret|hidden|note
        |command|system\W\w+|система|инструкци\w*|владелец|правила?)\b[^<>\n]{0,80}/?>
  | </?[a-z]{2,20}_[a-z_]{2,30}\b[^<>\n]{0,60}> | <\|[^|\n]{0,40}\|> | \[/?(?:inst|sys|system|admin\w*|user
      |assistant|tool\w*|instruction\w*|end\w*|begin\w*|override|developer|owner|debug|prompt|hidden
      |важно\sдля\sбота|админ\w*|система|владелец|конец[^\]\n]{0,40}|начало[^\]\n]{0,40}|инструкци\w*
      |системн[^\]\n]{0,40}|служебн[^\]\n]{0,40})[^\]\n]{0,40}\] | <<\s?/?sys\w*\s?>> | \[\[[^\]\n]{1,60}\]\]
      | \{\{[^}\n]{1,60}\}\} | \{%[^%\n]{1,60}%\}
  | (?<!\#)\#{2,8}\s?(?:system|assistant|user|human|instruction\w*|response|input|output|prompt|end|owner|new\s\w+
      |admin\w*|developer|система|инструкци\w*|конец|новые|владелец)\b
  | (?:^|\n)\s{0,4}[-=*_~\#>\[(]{2,40}\s{0,3}(?:[^\W_]{1,20}\s){0,3}?(?:end|begin|start|stop|конец|начало
      |конца)\b[^\n]{0,60}(?:input|message|prompt|data|untrusted|user|recruiter|instruction|conversation|context
      |history|system|chat|сообщени|рекрутер|данн|инструкц|переписк|истори|промпт|систем)\w* | \b(?:end
      |конец)\s(?:of\s)?(?:untrusted\s|user\s|the\s|recruiter\s|all\s|сообщени\w+\s)?(?:input|recruiter\w*|prompt
      |untrusted\w*|рекрутер\w*|user\smessages?|system\s\w+|истории|инструкц\w+)\b
  | (?:^|\n)\s{0,4}[\#*>\[("'|-]{0,4}\s{0,2}(?:system|sys|assistant|ai|gpt|chatgpt|claude|bot|tool|owner
      |owner'?s\s\w+|owner\s\w+|autokus|система|ассистент|бот|владелец|хозяин|ответ\sвладельца
      |answer\sof\sthe\sowner)\s{0,2}[\])"'*|]{0,4}\s?[:>=]
  | "(?:action|reply|text|role|content|confidence|facts?|tool\w*|function\w*|recipient|to|next_step|intent|decision
      |notes|message|messages|instruction\w*|system|answer|status|approved|allowed|company|name|response|command
      |arguments|salary)"\s{0,2}:\s{0,2}["'\[{\dtfn] | \{\s{0,3}["']\w{2,20}["']\s{0,2}: | \bnotes\s?:\s?\{
  | ``` | !\[[^\]\n]{0,60}\]\(
"""
PARTS = r"""
    (?:^|\n)\s{0,4}[\#*>\[-]{0,3}\s{0,2}(?P<who>кандидат|candidate|рекрутер|recruiter|hr|me|я|user|human
        |пользователь|алексей|alex|q|a)\s{0,2}[\]*]{0,2}\s?:
"""
HISTORY = r"""
    (?:chat|conversation|message)?\s?history\s?:|история\s(?:переписки|чата|сообщений|диалога)\s?:|(?:earlier
        |previous|last)\s(?:conversation|messages)\s?:|прошл\w+\sпереписка\s?:
"""

# What only sounds like it: taken out before anything is looked for.
ASIDE = r"""
    \b(?:ignore|disregard|forget|skip|проигнорируйте|проигнорируй|игнорируйте|забудьте
        |не\sобращайте\sвнимания\sна)\s(?:(?:please|about|my|our|the|this|that|пожалуйста|мое|моё|наше|это|прошлое
        |последнее|предыдущее|моем|my\slast)\s){0,4}(?:previous\s|last\s|earlier\s|first\s|предыдущее\s|последнее\s
        |прошлое\s|above\s|past\s)?(?:message|text|mail|e-?mail|link|note|voice|file|typo|question|one|invite
        |invitation|attachment|сообщени\w|письм\w|ссылк\w|голосовое|файл\w?|опечатк\w|вопрос\w?|приглашени\w
        |прошлую\sссылку)\b(?!s?\s(?:above\s)?and\s)(?!s\b)
  | \bsystem\s(?:design|administrator|analyst|requirements|architecture) | \bprompt(?:\s|-)?(?:engineer\w*|ly
      |response|reply|engineering|ops|management)\b | \bпромпт-?\s?(?:инженер\w*|инжиниринг\w*)
      | \bprompt\s(?:answer|feedback|start|decision)
  | \b(?:design|дизайн|access|jwt|auth\w*|refresh|csrf)[\s-](?:tokens?|токен\w*) | \bproduct\sowner\w*
      | \bвладел\w+\sпродукта | \b(?:code|код)[\s-]?(?:review|ревью|style|стайл\w*) | \brules\sof\s(?:hooks|react)
      | \bправила\s(?:хуков|игры) | \brole\sof\b | \bact\sas\sa\s(?:team\slead|tech\slead|lead|mentor|bridge|point)
  | \bpage\slimits?\b | \bдословный\sперевод\b | \bплей-?лист\w* | \bcover\sletter\s(?:is|not|optional)
      | \bлидогенераци\w*
"""
