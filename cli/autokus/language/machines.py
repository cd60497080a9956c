"""How people ask the one they write to whether it is a machine that answers, in Russian, English and translit.

All expressions are for folded text. A question is told from talk about bots by its structure: who is spoken of (the
one addressed, this chat, these answers) and which few words may stand between; work with bots needs other words there.
"""

from __future__ import annotations

_AFTER = r"[\s,:;\"()/-]{1,3}"

GPT = r"""
    (?:chat|чат|чятъ?|чад)?[\s-]?(?:g[pр][tт]|гпт|д?жи?пи?ти?|гпити|гепете)(?:\s?-?[45](?:\.\d)?o?)?(?:-?(?:шк|ишк
    |шечк)\w+)?
  | чатик\sgpt | claude | клод(?:а|ом)? | deepseek | дипсик\w* | gemini | gigachat | гигачат\w* | yandexgpt
"""

RU_MACHINE = rf"""
    (?:чат|авто|спам|теле|тг|hr|эйчар|ии|ai)?[\s-]?(?:ботт?|боот)(?:ик|ина|яра|ом|а|у|ы|ов)?
  | роб[оа]т(?:ик|ом|а|у|ы|ов|ам|ами|изирован\w+)? | киборг\w* | железяк\w+ | жестянк\w+ | терминатор\w*
  | скайнет\w*
  | не[ий]р(?:о[\s-]?сет\w*|онк\w*|осетк\w*|о|о[\s-]?(?:бот|ассистент|помощник|агент|секретар)\w*|онная[ ]сеть)
  | автомати\w+\sсистем\w* | ненастоящ\w+ | нейросотрудни\w+
  | ии(?:шк\w+|шниц\w+|-?(?:бот|агент|ассистент|помощник)\w*)? | искус?ственн\w+\sинтел+ект\w*
  | иск\.?\sинтеллект\w*
  | авто-?\s?ответ(?:чик)?(?:ом|а|ы)? | автопилот(?:е|ом|а)? | автомат(?:ом|ика)? | программ(?:а|ка|ой|кой|у)
  | скрипт(?:ом|а)? | машин(?:а|ой|у) | алгоритм(?:ом|а)? | прог(?:а|ой|у) | софт(?:ина)? | языков\w+\sмодел\w+
  | lll?m | ллм(?:ка|кой|ку)?
  | (?:виртуальн|цифров|электронн|умн)\w+\s(?:ассистент|помощник|секретар)\w*
  | ai(?:-?(?:агент|ассистент|помощник)\w*)?
  | {GPT}
  | (?:цифров|виртуальн|электронн)\w+\s(?:двойник|копия|аватар|клон)\w* | не\s(?:живой\s)?человек\w* | не\sживо\w+
  | (?:chat|ai)?[\s-]?bots? | robot | чатбот\w*
"""

RU_HUMAN = r"""
    (?:живой|живая|реальн(?:ый|ая)|настоящ(?:ий|ая)|обычн(?:ый|ая)|нормальн(?:ый|ая))\s(?:человек|собеседник|люди)
  | живые?\sлюди | человек | живой | живая | реальн(?:ый|ая) | настоящ(?:ий|ая) | люди | из\sплоти\w* | кожан\w+
  | одушевленн\w+
  | хомо\sсапиенс
"""

EN_MACHINE = rf"""
    (?:ai|chat|auto|spam|slack|telegram|tg|hr)?[\s-]?bots?(?:ty)? | robots? | cyborg | android | terminator | skynet
  | ai(?:[\s-](?:agent|assistant|bot|model|tool|thing)s?)? | a\.i\.? | artificial\sintelligence | lll?m | machine
  | script
  | computer(?:\sprogram)? | program(?:me)? | software | auto-?\s?(?:reply|responder|response|pilot|answer|message)
  | automat(?:ed|ic|ion)(?:\s(?:reply|response|message|answer|system|account))? | neural\s?net(?:work)?
  | language\smodel | (?:lll?m|gpt|ai)\swrapper | ne[iyj]{{1,2}}ro\w*
  | (?:virtual|digital)\sassistant | algorithm | {GPT} | not\s(?:a\s)?(?:human|real)(?:\sperson)?
"""

EN_HUMAN = r"""
    (?:actual|real|live|living|genuine|actual\sreal)\s(?:human(?:\sbeing)?|person|guy|man|woman|girl|dude|people)
  | humans?(?:\sbeing)? | person(?!\s(?:who|that|in\b|responsible|to\b|for\b)) | real(?!-) | alive
  | flesh(?:\sand\sblood)? | homo\ssapiens
"""

# What may stand between the one addressed and the machine without changing the question.
_RU_SMALL = rf"""
    (?:(?:же|ли|не|точно|прав(?:да|ильно)|реально|вообще|вобще|часом|там|тут|здесь|сейчас|типа|просто|наверн(?:ое|о
    |яка)?|похоже
    |случа(?:йно|ем|ино)|человек|живой|или|либо|и|а|вот|это|все|таки|как|ведь|сам|сама|сами|лично|на|самом|деле
    |действительно
    |какой|какая|какое|то|нибудь|мб|может|быть|по|ходу|походу|ну|ч[ое]|шо|што|чт?о|тоже|обычн\w+|настоящ\w+
    |очередн\w+|еще|ещ[еo]
    |от(?:вечаете|вечаешь|ветили)|пишете|пишешь|общаетесь|общаешься|разговариваете|печатаете|говорите|сидите
    |работаете
    |через|с|помощью|от|под|под?ключ\w+|явно|какие|такой|такая|всего|лишь|скорее|всего|чисто|случаем|да|прям|прямо
    |бл\w+|нахрен
    |уже|опять|снова|чья|чей|чей-то|теперь|хоть|тупо|тупой|бездушн\w+|умн\w+|хитр\w+|видимо|кажется|вроде|больше
    |именно|его|ваш|твой){_AFTER})
"""
_EN_SMALL = r"""
    (?:(?:a|an|the|just|actually|really|by|any|chance|some|kind|sort|of|sure|not|maybe|even|or|human|person|real
    |like|honestly
    |secretly|truly|only|perhaps|possibly|in|fact|one|those|these|thing|chat|account|talking|speaking|to|with|me
    |still|lol|seriously
    |literally
    |definitely|probably|being|advanced|fancy|smart|random|stupid|dumb|damn|fucking|freaking|is|it|using|running|all
    |through
    |for|you|kinda|basically|legit|obviously|clearly|totally|100%|so|such|most|likely|surely|must|be|gotta|got|have
    |another|yet|well|trained|good|clever)[\s,-]{1,3})
"""

# A noun after the machine makes it somebody's trade or product: "are you an AI engineer", "это бот-платформа".
NO_TRADE = r"""
    (?!\w)(?![\s/-]{0,2}(?:инженер|разработ|программист|девелоп|dev|engine|эксперт|expert|специал|specialist|энтузиа
    |enthus|research
    |исслед|produc|продукт|проект|project|тест|test|design|дизайн|compan|компан|платформ|platform|команд|team
    |стартап|startup
    |архитект|archit|тренер|train|lover|fan|first|native|driven|powered|based|savvy|curious|friendly|related|enabled
    |centric
    |для|person\b|инструмент|background|опыт|experience|consult|консульт|lead|лид\b|scien|skeptic|скепти|build|maker
    |creat
    |pm\b|менедж|manage|ml\b|data|дата|конструктор|студи|studio|agency|агентств|сервис|service|space|field|domain
    |role|роли
    |solution|решени|feature|фич|learning|vision|interest|интерес|support|поддержк|develop|стек|tools?\b|copilot
    |company|app\b
    |coding|code|code-|stuff|industry|side|part|layer|kit|sdk|api|framework|фреймворк|которы[йе]\s(?:парс|шлет
    |отправ|помога)
    |в\s(?:телеграм|tg|тг|slack|проде|портфолио|резюме)|на\s(?:node|python|питон|js|ts|go|aiogram|гитхаб|github)))
"""

_EN_FOLLOW = r"""
    (?=\W{0,4}(?:$|\n|[?!.,;)…]|[^\w\s]|(?:or|thing|talk\w+|reply\w+|respond\w+|writ\w+|answer\w+|typing|behind|i'm
    |im|i|we|lol
    |lmao|haha\w*|btw|by|honestly|pretending|account|reply|response|message|here|there|too|right|no|nah|though|tho
    |are|is\sit
    |bro|man|mate|dude|and|on|at|that|this|because|cause|cuz|cos|since|with|instead|for\sreal|fr|pls|please|alex\w*
    |who|whose
    |you|u|huh|eh|or\snot|aren?t|everyone\w*|everybody|isn't|aren't|speaking|yes|hmm+|programmed|trained|generated
    |sending|in\sdisguise|to\sme|as\swell
    |[а-я]+)(?!\w)))
"""
_RU_HUMAN_FOLLOW = r"""
    (?=\W{0,4}(?:$|\n)|\s?[?!)…(.]|\s?,?\s?(?:или|а\sне|вообще|там|тут|ли|да\b|то\b|что\sли|сейчас|хоть|верно|правда
    |надеюсь
    |случайно|на\sтой|на\sдругом|отвечает|пишет|мне|со\sмной|раз\s|ведь|же|если|настоящий|живой|алексей)
    |\s?[^\w\s,.-])
"""

ADDRESSED = rf"""
    (?<!\bу\s)\b(?:ты|ти|ви|вы|тя|вас|тебя|алекс(?:ей)?|леша)\b{_AFTER}{_RU_SMALL}{{0,6}}(?:{RU_MACHINE}){NO_TRADE}
  | \b(?:ты|вы|алекс(?:ей)?)\b{_AFTER}{_RU_SMALL}{{0,6}}(?:{RU_HUMAN})(?!\w){_RU_HUMAN_FOLLOW}
  | \b(?:{RU_MACHINE}|{RU_HUMAN})\s(?:же\s|ли\s|что\sли\s|там\s|это\s|случайно\s)?(?:ты|вы)(?=\W{{0,3}}(?:$|\n)
  |\s?[?!.,)…]
      |\s(?:или|там|тут|вообще|что|чт?о|такой|случайно|на\sсамом|после|раз|да|же|мой|поди|наверн)\b)
  | \b(?:are|r|aren't|arent|ain't|were|is|isn't)\s(?:you|u|ya|yu|this|that|it|he|alex\w*)\s{_EN_SMALL}{{0,6}}
      (?:{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
  | \b(?:are|r|aren't|arent|ain't)\s(?:you|u|ya|yu|alex\w*)\s{_EN_SMALL}{{0,6}}(?:{EN_HUMAN})(?!\w){_EN_FOLLOW}
  | \b(?:is|isn't)\s(?:this|that|it|he|alex\w*)\s{_EN_SMALL}{{0,5}}(?:{EN_HUMAN})(?<!\breal)(?!\w){_EN_FOLLOW}
  | (?<!do\s)(?<!would\s)(?<!did\s)\b(?:you|u|ur|ya|yu|you\sguys|y'all)(?:'re|\sare|\sr
  |\sbe)?\s{_EN_SMALL}{{0,5}}(?:{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
  | \b(?:you|u|ya|yu)(?:'re|\sare|\sr|\sbe)?\s{_EN_SMALL}{{0,3}}(?:{EN_HUMAN})(?!\w)\W{{0,3}}(?:\?|$|or\b|right\b
      |yes\b|correct\b|aren|no\b|huh\b|yeah\b|i\shope)
  | \b(?:you|u)\s(?:even\s)?(?:really\s)?(?:exist)\b
  | \b(?:tell|know|sure|wonder\w*|check\w*|whether|if|that|hope)\s(?:that\s|if\s|whether\s)?(?:you're|you\sare|ur
  |u\sr)\s{_EN_SMALL}{{0,4}}
      (?:{EN_HUMAN}|{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
"""

TALKING_TO = rf"""
    \b(?:обща(?:юсь|емся|лся|лась|ться)|говорю|говорим|разговарива(?:ю|ем|л|ла)|переписыва(?:юсь|емся)|бесед(?:ую
    |уем)|чат(?:юсь|имся)
      |пишу|болтаю|имею\sдело|веду\s(?:диалог|переписку|беседу)|диалог|наткнул(?:ся|ась)|попал(?:а)?|трачу\sвремя)
      {_AFTER}(?:{_RU_SMALL}|я\s|сейчас\s|со?\s|на\s){{0,5}}(?:с|со|на)\s(?:{_RU_SMALL}){{0,3}}
      (?:(?:чат-?)?ботом?|(?:чат-?)?бота|роботом?|нейро\w+|ии(?:шк\w+)?|ai|gpt\w*|{GPT}|программой|автоответчик\w*
      |автоматом|машиной
      |скриптом|автомати\w+\sсистемой|алгоритмом|(?:жив|реальн|настоящ|обычн|нормальн)\w+\s(?:человек\w*|люд\w+)?
      |человеком|людьми|кожаным|llm
      |искус?ственн\w+|ассистентом|помощником){NO_TRADE}
  | \b(?:со?)\s(?:{_RU_SMALL}){{0,3}}(?:ботом|роботом|нейро\w+|ии|ai|{GPT}|программой|автоответчиком|машиной
  |скриптом|алгоритмом
      |(?:жив|реальн|настоящ)\w+\sчеловеком|человеком|живым|людьми|llm|искус?ственн\w+\sинтеллектом)\s(?:ли\s)?
      (?:(?:я|мы|сейчас|тут|вообще|или|с|человеком|ботом|роботом|живым|щас|программой)\s){{0,6}}
      (?:обща|говор|разговарива|переписыва|беседу|чач?т|пишу|имею|болта)(?:ю|юсь|емся|ем|им|имся|сь)?\w{{0,4}}
  | \b(?:am\si|are\swe|i'm|im|i\sam|is\sit\sme|was\si|have\si\sbeen|i've\sbeen|if\si'?\s?a?m|whether\si'?\s?a?m
  |like\s(?:i'm|im)|like|pleasure\sof|do\si|honou?r\sof|human\si'm|person\si'm|human\si\sam|person\si\sam)\s
      (?:{_EN_SMALL}|currently\s|now\s|here\s){{0,3}}(?:talk(?:ing)?|speak(?:ing)?|chat(?:ting)?|texting|writing
      |messaging|corresponding|dealing|interacting
      |conversing|communicating|arguing|connected)\s(?:to|with)?\s?(?:{_EN_SMALL}){{0,4}}
      (?:{EN_MACHINE}|{EN_HUMAN}|someone\sreal|somebody\sreal|an?\s?actual\sperson|people|your\s(?:bot|ai|assistant
      |gpt\w*)){NO_TRADE}
"""

HUMAN_ANSWERS = r"""
    \b(?:со\sмной|мне)\s(?:сейчас\s|тут\s|точно\s|правда\s|вообще\s){0,2}(?:отвеч|пиш|обща
    |говор)\w+\s(?:точно\s)?(?:живой\s)?человек\b
  | \b(?:вы|ты|у\sвас|у\sтебя)\s(?:\w+\s){0,3}авто-?ответ\w*
  | \b(?:бот|робот|нейросеть|нейронка)\sменя\b | \bбез\sбота\b
  | \b(?:do|did)\s(?:you|u)\s(?:reply|answer|respond)\s(?:\w+\s){0,3}(?:yourself|personally|manually)
  | \b(?:это|тут|там|со\sмной|мне|точно|правда|сейчас|а)\s(?:(?:точно|правда|реально|вообще|сейчас|тут|там|со\sмной
    |мне|это|хоть)\s){0,3}(?:(?:живой|реальный|настоящий)\s)?(?:человек|живой|люди)\s(?:(?:мне|сейчас|тут|там|вообще
    |со\sмной)\s){0,2}(?:пиш|отвеч|печата|обща|говор|сид)\w*
  | \b(?:отвеч|пиш|обща)\w*\s(?:(?:мне|тут|точно|со\sмной|сейчас|правда|все-таки|ли)\s){0,3}(?:(?:живой|реальный
  |настоящий)\s)(?:человек|люди)
  | \b(?:ответ|сообщени|переписк|текст)\w*\s(?:мне\s|тут\s|это\s|точно\s){0,2}(?:вед|напис|пиш|состав|отправ
  |сочин)\w*\s(?:мне\s|точно\s){0,2}(?:(?:живой|реальный|настоящий)\s)?человек\b
  | \bне\s(?:вы|ты|алексей)\s(?:сами?\s|сейчас\s|мне\s){0,2}(?:пиш|отвеч|печат)\w*
  | \b(?:repl\w+|messages?|answers?|texts?|this|responses?)\s(?:really\s|actually\s|coming\s|written\s|typed\s
  |sent\s|all\s){0,3}(?:from|by)\s(?:an?\s|some\s)?(?:real|actual|live|human)\s?(?:person|human|being)?\b
  | \b(?:is|are|did|does|do)\s(?:an?\s|any\s)?(?:(?:actual|real|live|living)\s)?(?:human|person|people
  |humans)\s(?:actually\s|really\s|even\s)?(?:answer|writ|typ|read|repl|respond|send)\w*
  | \bis\sthere\s(?:an?\s|any\s)?(?:(?:actual|real|live)\s)?(?:human|person)\s(?:i'm|i\sam|that\si|to\swhom)
"""

PROVE = rf"""
    \b(?:если|раз|коль)\s(?:ты|вы|там|это)\s{_RU_SMALL}{{0,4}}(?:{RU_MACHINE}|человек|живой|живая|настоящ\w+
    |реальн(?:ый|ая))(?!\w)(?!\s(?:команд|с\sопыт))
  | \bif\s(?:you're|you\sare|ur|u\sr|this\sis|you)\s{_EN_SMALL}{{0,4}}(?:{EN_HUMAN}
  |{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
  | \b(?:проверк\w+|тест|чек)\s(?:на\s)?(?:жив\w+|человечност\w+|робот\w*|бот\w*|ботовост\w+|человек\w*)
  | \b(?:human|bot|robot|humanity|reality)[\s-](?:check|test)\b(?!\s(?:engineer|suite|autom))
  | \b(?:only|just)\s(?:an?\s)?(?:real\s)?human\s(?:would|could|can|knows?)\b
  | \b(?:an?\s|the\s)?(?:bot|ai|robot)\s(?:can't|cannot|couldn't|wouldn't|would\snever|won't)\s(?:say|answer|know
  |write|do|tell|understand)
  | \b(?:что|чего|котор\w+)\s(?:не\s)?(?:сможет|умеет|смог\sбы|знает|напишет|скажет
  |ответит)\s(?:только\s)?(?:не\s)?(?:бот|робот|человек|нейросет\w*|ии)\b
  | \b(?:бот|робот|нейросеть|ии|человек)\s(?:бы\s)?(?:так\s)?(?:не\s)?(?:смог|ответил|написал|сказал|понял)\sбы\b
  | \b(?:ответь|отвечай|ответьте|отвечайте|скажи|напиши)\w*\sкак\s(?:живой\s)?человек\b
  | \bblink\s(?:twice|once|two)\b | \bморгни\w*\b | \bmade\sof\s(?:code|silicon|bits)\b
  | \b(?:выбери\w*|отметь\w*|select|click)\s[^.?!\n]{{0,20}}(?:светофор|traffic\slights?)
  | \b(?:докаж|подтверд|убед|доказатель|доказать|покаж)\w*{_AFTER}(?:[\w']{{1,16}}{_AFTER}){{0,5}}
      (?:не\s(?:бот|робот|ии\b|нейро\w+|программ\w+|gpt|машин\w+|{GPT})|человек\w*|жив(?:ой|ая|ые|ого)|реальн\w+
      |настоящ\w+)
  | \b(?:prove|verify|confirm|convince|show|proof|assure)\b[\s,]{{1,3}}(?:[\w']{{1,12}}\s){{0,6}}
      (?:(?:not|aren't|isn't|ain't|no)\s(?:an?\s)?(?:[\w']{{1,12}}\s)?(?:bot|robot|ai|machine|computer|{GPT})|human
      |real\sperson
      |actual\sperson|real|alive)(?!\w)
"""

ALTERNATIVE = rf"""
    \b(?:ассистент|помощник|секретар)\w*\s(?:или|либо)\s(?:это\s)?(?:он|вы|ты|сам|алексей)\b
  | \b(?:вы|ты|сам\w?|алексей|лично)\s(?:или|либо)\s(?:это\s|за\sвас\s|за\sнего\s)?(?:ваш|твой|его
  |какой-то)\s(?:ассистент|помощник|секретар)\w*
  | \b(?:you|alex|him)\sor\s(?:is\sit\s)?(?:your|an|his|some)\s(?:\w+\s)?assistant\b
  | \bassistant\sor\s(?:you|alex|him)\b
  | \balex\w*\s(?:or|или)\s\w{{0,8}}(?:gpt|bot)\b
  | \b(?:you|u)\s(?:are\s)?(?:an?\s)?(?:agent|assistant|bot|ai)\sor\s(?:what|not|nah|no|human)\b
  | \b(?:don't|do\snot|didn't)\s(?:appreciate|like|enjoy|want)\s(?:being\s|to\sbe\s|getting\s)?(?:answered|talking
  |talked|chatting)\s(?:by|to|with)\s(?:an?\s)?(?:machine|bot|robot|ai|computer)\b
 |    \b(?:человек\w*|жив(?:ой|ая|ым|ого|ые)|люди|сам(?:\s\w+)?|сами|сама|лично|вы|ты|реал\w*|алексей|кожан\w+
 |руками|кандидат|соискатель|разработчик)\s?,?\s?(?:сам\s)?(?:там\s|это\s|пишет\s)?
      (?:или|либо|иль|или\sже|/)\s?(?:все-таки\s|все\sже\s|с\s|это\s|за\sвас\s|через\s|какой-то\s|уже\s|просто\s
      |ваш\w?\s|твой\s|его\s|у\sвас\s)
      {{0,3}}(?:{RU_MACHINE}){NO_TRADE}
  | \b(?:{RU_MACHINE})\s?,?\s?(?:или|либо|иль|/)\s?(?:все-таки\s|все\sже\s|с\s|это\s|сам\s){{0,3}}
      (?:человек\w*|жив\w{{2,3}}|люди|сами?\b|вы\b|ты\b|реальн\w+|настоящ\w+|алексей|нет\b|не\b|кожан\w+|кто|bot
      |{GPT})
  | \b(?:human|person|real(?:\sperson)?|man|guy|dev|developer|candidate|yourself|you|alex|people)\s?,?\s?(?:or|vs\.?
  |/)\s?(?:is\sit\s|just\s|a\s
  |an\s|some\s|your\s|the\s|talking\s|with\s|to\s|maybe\s|ai\s|assistant\s){{0,5}}
      (?:{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
  | \b(?:{EN_MACHINE})\s?,?\s?(?:or|vs\.?|/)\s?(?:is\sit\s|a\s|an\s|the\s|actual\s|actually\s|really\s){{0,4}}
      (?:human|real|person|not|you|nah|man\b|people|alex){_EN_FOLLOW}
"""

PRESENT = r"""
    \bкроме\s(?:бот|робот)\w* | \bжив(?:ой|ые|ая)\s(?:человек|люди)\s(?:\w+\s){0,4}(?:есть|тут|там|остал\w+)\b
  | \b(?:есть|тут|там|здесь|ау+|алло|але|эй|на\sсвязи|а|вообще)[\s,!]{1,3}(?:(?:ли|вообще|там|тут|здесь|хоть|у\sвас
    |на\sсвязи)\s){0,4}
      (?:кто|кто-?\s?(?:то|нибудь|либо|нить)|хоть\sкто\S*)\s(?:(?:вообще|там|тут|здесь|из|еще)\s){0,2}(?:жив\w+
      |люд\w+|настоящ\w+|реальн\w+)
  | \b(?:кто|кто-?\s?(?:то|нибудь|либо|нить))[\s,](?:тут\s|там\s|здесь\s|вообще\s)?(?:жив(?:ой|ые|ых)|из\sлюдей
  |из\sживых)\b
  | \bжив(?:ой|ые|ая)\s(?:(?:человек|люди|кто|кто-\w+|вообще|там|тут|хоть|хотя\sбы)\s?){0,3}(?:есть|тут|там|здесь
  |на\sсвязи|имеется|остал\w+|присутству\w+)\b
  | \b(?:есть|тут|там|здесь)\s(?:(?:ли|вообще|там|тут|хоть|хотя\sбы|у\sвас|один)\s){0,4}(?:жив(?:ой|ые|ая|ые\sлюди)
  |реальный|настоящий)(?:\sчеловек|\sлюди)?\W{0,3}(?:$|\?|\n|\sили|\sтам|\sтут|\sв\sчате)
  | \bчеловек\s(?:(?:вообще|там|тут|хоть|живой)\s){0,2}(?:есть|на\sсвязи|присутствует)\b
  | \b(?:за\s(?:экраном|клавиатурой|монитором|этим\sаккаунтом|кулисами)|по\sту\sсторону|на\sтом\sконце
  |с\sтой\sстороны)\b[^.!?\n]{0,40}
      (?:человек|жив\w+|кто|робот|бот\b|нейро|люди)
  | \b(?:человек|жив(?:ой|ые)|кто)\b[^.!?\n]{0,20}(?:за\s(?:экраном|клавиатурой|монитором)|по\sту\sсторону
  |на\sтом\sконце|с\sтой\sстороны)
  | \b(?:is|are)\s(?:there\s)?(?:an?\s|any\s)?(?:actual\s|real\s|live\s|living\s)*(?:humans?|person|people|anyone
  |anybody|someone|somebody|real\s\w+)\b(?!-|\sin[\s-]the[\s-]loop)
      \s?(?:(?:actually|even|really|real|human|alive|else|a|like)\s){0,3}(?:there|here|behind|on\s(?:the|your
      |that)\s(?:other|side|line)|reading|typing|writing|answering|replying|home\sor|real|human|alive)
  | \b(?:any(?:one|body)|any|some(?:one|body))\s(?:actual\s|real\s|live\s)?(?:human|humans|real|alive|living
  |real\speople)\b[^.!?\n]{0,16}(?:\?|here|there|around|reading|home|$)
  | \b(?:human|person|people)\s(?:on|at|behind)\s(?:the|this|your|that)\s(?:other\s)?(?:end|side|keyboard|screen
  |account|line|chat)\b
"""

PERSONALLY = r"""
    \b(?:отвеча|пиш|печата|чита)\w+\s(?:мне\s|тут\s|сейчас\s|ли\s){0,2}(?:лично|сами?|именно)\s(?:вы|ты
    |алексей)\b(?!\s(?:код|тест))
  | \b(?:алексей|алекс|леша|он)\s(?:вообще\s|правда\s|точно\s)?(?:сам|лично)\s(?:ли\s)?(?:\w+\s)?(?:пишет|отвечает
  |чита\w+|печата\w+)
  | \b(?:do|did|does)\s(?:you|u|alex\w*|he)\s(?:\w+\s){0,2}(?:write|type|answer|read|reply
  |send)\w*\s(?:to\s)?(?:these|this|those|your|all|the|me|my)\s?(?:\w+\s){0,2}(?:messages?|repl\w+|answers?|texts?
  |chats?)?\s?(?:yourself|himself|personally|manually|by\shand)
  | \b(?:real|actual)\salex\b[^.?!\n]{0,20}(?:\?|there|near|around|here)
  | \b(?:вы|ты)\s(?:(?:правда|точно|реально|действительно|тут|мне|это|все|вообще)\s){0,3}(?:сами?|сама|лично
  |сам-то|вручную|руками)\s(?:(?:лично|мне|это|сейчас|все|тут|ли)\s){0,2}
      (?:пиш|отвеча|печата|общ|набира|ответил|написал)\w+(?=\W{0,3}(?:$|\n)|\s?[?,)(]|\s(?:или|мне|это|тут|здесь
      |ответы|сообщения|в\sчате|со\sмной|рекрутер))
  | \b(?:это|тут)\s(?:(?:точно|правда|реально|действительно|вообще|сейчас|все|и\sправда)\s){0,3}(?:вы|ты|алексей
  |алекс|сам\sалексей)\s
      (?:(?:сами?|лично|сейчас|точно|мне)\s){0,3}(?:пиш|отвеча|печата|набира|ответил)\w+(?=\W{0,3}(?:$|\n)
      |\s?[?,)(]|\s(?:или|мне|сейчас|лично|сам))
  | \bэто\s(?:точно|правда|реально|действительно|и\sправда)\s(?:вы|ты|алексей|алекс)(?:,?\s(?:сами?|лично|алексей
  |алекс|леша))?\s?\?
  | \b(?:сами?|лично|своими\sруками|вручную)\s(?:ли\s)?(?:пишете|отвечаете|пишешь|отвечаешь|печатаете
  |печатаешь)(?=\W{0,3}(?:$|\n)|\s?[?,)(]|\s(?:или|мне|тут|ли))
  | \bкто\s(?:\w+\s){0,2}(?:пишет|составляет|генерирует|сочиняет|придумывает)\s(?:\w+\s)?(?:ответы|сообщения
  |тексты)\b
  | \bкто\s(?:(?:мне|это|тут|там|сейчас|на\sсамом\sделе|вообще|за\sвас|за\sтебя|вместо\sвас)\s){0,3}(?:пиш|отвеча
  |печата)\w+\s?(?:мне\s|на\sсамом\sделе|за\sвас|за\sтебя|вместо\sвас)
  | \b(?:is|was)\s(?:this|that|it)\s(?:really|actually|truly)\s(?:you|alex\w*)\b
  | \b(?:is|was)\s(?:this|that|it)\s(?:really\s|actually\s|even\s)?(?:you|alex\w*)\s(?:personally\s|actually\s
  |really\s|who\s(?:is|'s)\s|that\s(?:is|'s)\s)*(?:typing|writing|replying|answering|responding|texting|who\swrote)
  | \b(?:are|r)\s(?:you|u)\s(?:actually\s|really\s|personally\s)*(?:typing|writing|replying|answering
  |responding)\s(?:(?:this|these|it|to|me|all|that|messages?|replies)\s){0,4}(?:yourself|personally|manually
  |by\shand|in\sperson)
  | \b(?:did|do)\s(?:you|u)\s(?:actually\s|really\s|personally\s|even\s)*(?:type|write|answer)\s(?:this|that|these
  |it|your\s(?:replies|messages|answers))\s?(?:message\s|reply\s|answer\s)?(?:yourself|personally|manually|by\shand
  |or)
  | \bwho(?:'s|\sis|\sactually)\s(?:actually\s|really\s)?(?:typing|answering|replying|writing\s(?:this|these|to\sme)
  |responding|behind\sthis)\b(?!\sto\s(?:client|user|customer))
"""

SUSPICION = r"""
    \b(?:подозрительн|слишком|нереальн|нечеловечес|неестествен|странно|чересчур|уж\sбольно|больно\sуж|как-то\sочень
    |невероятн|аномальн)\w*\s(?:\w+\s){0,3}
      (?:быстр|оперативн|моментальн|мгновенн|шустр|гладк|идеальн|правильн|складн|вежлив|ровн|скорост|шаблонн)\w*
      [^.!?\n]{0,24}(?:отве[чт]|печата|пиш|реаги|реакц|текст|сообщен|для\sчеловека|для\sживого)
  | \b(?:отве[чт]|печата|пиш|реаг)\w*\s(?:[\w-]+\s){0,4}(?:подозрительн|слишком|нереальн|нечеловечес|неестествен
  |чересчур|странно)\w*\s(?:быстр|оперативн|моментальн|мгновенн|гладк|идеальн|правильн|складн|шаблонн)
  | \bнечеловечес\w+\s(?:скорост|быстр)\w+ | \bподозрительн\w+\s(?:скорост|быстр|оперативн)\w+
  | \b(?:человек|люди|живые|живой|никто|нормальн\w+)\s(?:\w+\s){0,4}(?:так|столько)\s(?:быстро|складно|гладко
  |вежливо|ровно)?\s?(?:не\s)?(?:печата|отвеча|пиш|разговарива|говор)\w*
  | \b(?:люди|человек|живой\sчеловек|никто)\s(?:(?:так|таким|такими)\s)(?:\w+\s){0,2}не\s(?:пиш|отвеча|говор
  |разговарива|печата)\w+
  | \bкак\s(?:вы|ты|у\sвас)\s(?:\w+\s){0,3}так\sбыстро\s(?:\w+\s){0,2}(?:печата|отвеча|пиш)\w+
  | \b(?:ответ|реакция)\w*\s(?:\w+\s){0,2}за\s(?:\w+\s)?(?:секунд\w*|миллисекунд\w*|мгновение)\b[^.\n]{0,30}(?:\?
  |серьезн|хм|подозр|ну-ну|человек)
  | \b(?:suspicious|inhuman|unnatural|weird|odd|strange|impossib|creep|eeri|uncann|supernatural
  |superhuman)\w*\s(?:\w+\s){0,2}(?:fast|quick|instant|prompt|speed|polite|smooth|perfect|polished|consistent|formal
  |generic|repl|response)
  | \b(?:too|way\stoo|a\s(?:bit|little)\stoo)\s(?:fast|quick|instant|polished|perfect|polite|smooth
  |generic)\b[^.!?\n]{0,20}(?:for\s(?:a\s)?(?:human|person|real)|to\sbe\s(?:human|real|a\sperson))
  | \b(?:you|u|ur)\s(?:\w+\s){0,3}(?:repl|respond|answer|typ)\w*\s(?:\w+\s){0,2}(?:suspicious|inhuman|unnatural
  |weird|odd|strange|too|impossib)\w*\s?(?:\w+\s)?(?:fast|quick|instant|prompt)
  | \b(?:no\s?(?:one|body)|no\shuman|humans?|people|a\sperson)\s(?:\w+\s){0,2}(?:types?|repl\w+|answers?|writes?
  |talks?|responds?|speaks?)\s(?:that|this|so|like)\b
  | \bhow\s(?:do|did|can|are)\s(?:you|u)\s(?:\w+\s){0,2}(?:repl|respond|answer|typ)\w*\s(?:so|that|this)\s(?:fast
  |quick)\w*
"""

RESEMBLES = rf"""
    \b(?:похож\w*|напомина\w+|смахива\w+|звуч\w+|попахива\w+|пахн\w+|вея?\w{{0,3}}|отдает|несет|тянет|стиль|вайб\w*
    |ощущени\w+|впечатлени\w+|выгляд\w+|чита\w+|почерк\w*|узна\w+|чувству\w+|чую|палит\w*|сквозит)
      {_AFTER}(?:{_RU_SMALL}|(?:на|будто|словно|от|что|ответ\w*|текст\w*|сообщени\w+|сгенерирован\w+|написан\w+|из|я
      |мне|у|меня|чем|уж|рука|почерк)\s){{0,6}}(?:{RU_MACHINE}|chatgpt\w*){NO_TRADE}
  | \b(?:пиш|отвеча|говор|разговарива|общ|вед|строч|выража|изъясня|сообщени|ответы|фразы|текст
  |реплик)\w*{_AFTER}(?:{_RU_SMALL}|(?:себя|ваши|мне|ровно|прям)\s){{0,4}}(?:как|словно|будто|точно|прямо\sкак|чисто
  |вылитый)\s(?:какой-то\s|у\s|из\s|от\s)?(?:{RU_MACHINE}){NO_TRADE}
  | \b(?:как\sбудто|словно|прямо?\sкак|будто|вылит\w+)\s(?:{_RU_SMALL}|(?:у|из|от|с|отвечает
  |пишет)\s){{0,3}}(?:{RU_MACHINE}){NO_TRADE}
  | \b(?:чу[юя]|пахн|запах|душок|виден|вижу)\w*\s(?:\w+\s)?промпт\w*
  | \bне\sпохож\w*\sна\s(?:живого\s|реального\s|настоящего\s)?человека
  | \b(?:только|лишь)\s(?:{RU_MACHINE}){NO_TRADE}
  | \b(?:sound|read|look|feel|smell|seem|come\sacross|talk|repl|writ|act|answer|typ|respond|behav
  |scream)\w*\s(?:(?:a\s(?:lot|bit)|exactly|very|so|just|kinda|suspiciously|off|more|kind\sof|pretty|awfully
  |all)\s){{0,3}}(?:like\s|as\sif\s|as\s|from\s)?(?:it's\s|it\sis\s|it\swas\s|you're\s|this\sis\s|from\s
  |written\sby\s|generated\sby\s)?
      (?:(?:an?|the|some|total|pure|your|straight|out\sof|typical|classic)\s){{0,3}}(?:{EN_MACHINE}|robotic
      |bot-?like|ai-?generated|ai-?written|chatgpt\w*|scripted|canned){NO_TRADE}{_EN_FOLLOW}
  | \b(?:bot|robot|robotic|gpt|chat-?gpt|ai|llm|machine)[\s-](?:vibes?|energy|like|ish|y|detected|alert|spotted
  |language|speak|answer|reply|response|moment|much)\b
  | \b(?:бот|ии|нейронка|робот|gpt|нейросеть|ai)\s(?:детект\w*|детектед|спалил\w*|палит\w*|обнаружен\w*|попал\w*
  |активирован\w*|detected)
  | \b(?:бот\w*|робот\w*|ии|gpt|гпт|нейро\w*|чатгпт|машинн?\w*|бото)[\s-]?(?:вайб\w*|стиль|стайл|почерк|подобн\w+
  |образн\w+|уши|душок)
"""

WRITTEN_BY = rf"""
    \b(?:being|getting|get|got|been)\s(?:answered|replied\sto|handled|messaged|served|fobbed\soff)\s(?:by
    |to\sby)\s(?:(?:an?|the|your|some)\s)?(?:{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
  | \b(?:just|only|simply|merely|that's|thats|it's|its|another|by|some)\s(?:(?:an?|some|another|one|of|those|stupid
  |dumb)\s){{0,3}}(?:{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
  | \b(?:this|that|it)(?:'s|\sis|s)\s{_EN_SMALL}{{0,4}}(?:{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
  | \bс\s(?:ботом|роботом|нейросетью|нейронкой|программой|ии)\s?\?
  | \b(?:{EN_MACHINE})\s(?:wrote|writes|did)\s(?:this|that|it|these)\b
  | \bno\s?(?:one|body)\s(?:is\s|real\s|actually\s){{0,2}}behind\s(?:this|the|that)
  |    \b(?:пиш|отвеч|печат|ответил|сочин|сгенерир|генер|строч|состав|написал|придум|формулир
  |выда)\w*{_AFTER}(?:{_RU_SMALL}|(?:мне|за|вас|вместо|тебя|нам|вам\sответы|эти|этот|ответы?|текст|сообщени\w+|вам
  |тебе|твой|ваш\w?)\s){{0,4}}(?:{RU_MACHINE}|ассистент\w*|помощник\w*|секретар\w*){NO_TRADE}
  | \b(?:{RU_MACHINE}){_AFTER}(?:{_RU_SMALL}|(?:мне|за|вас|вместо|тебя|у|вам\sответы|эти|этот|ответы?|текст
  |сообщени\w+|твой|ваш\w?)\s){{0,4}}(?:пиш|отвеч|печат|ответил|сочин|сгенерир|генер|строч|состав|написал
  |придум|формулир|общается|сидит|ведет)\w*
  | \b(?:вместо|за)\s(?:вас|тебя|алексея|себя|него)\s{_RU_SMALL}{{0,4}}(?:{RU_MACHINE}){NO_TRADE}
  | \b(?:заменил|подменил)\w*\s(?:\w+\s){{0,2}}(?:бот\w*|робот\w*|нейро\w*|ии|программ\w*|ai|{GPT})\b
  | \b(?:did|do|does|has|is|was|had|have)\s(?:(?:an?|the|your|some|you)\s){{0,2}}(?:{EN_MACHINE}|bots|assistant
  |someone\selse|let|have|made|make)\s(?:(?:an?|the|your|ai|bot|chat-?gpt|actually|just|really|gpt\w*
  |claude)\s){{0,3}}(?:writ|wrote|typ|answer|repl|generat|respond|draft|compos|handl|speak|talk)\w*
  | \b(?:written|generated|typed|answered|sent|composed|drafted|produced|powered|created|made)\s(?:by|with|via|using
  |through)\s(?:(?:an?|the|your|some)\s)?(?:{EN_MACHINE}){NO_TRADE}{_EN_FOLLOW}
  | \b(?:ai|bot|gpt|chat-?gpt|machine|auto|computer)[\s-](?:generated|written|made|composed)\b
  | \b(?:(?:an?|the|your|some)\s)?(?:bot|ai|chat-?gpt|machine|claude|gpt\w*|script)\s(?:is\s|'s\s)?(?:wrote|writing
  |answering|replying|replied|answered|typing|responding|talking)\b
  | \b(?:let|letting|have|having|got|get|getting|use|using)\s(?:(?:an?|the|your|some)\s)?(?:bot|ai|chat-?gpt|machine
  |claude|gpt\w*|script|llm)\s(?:\w+\s){{0,3}}(?:repl|answer|respond|writ\w*\s(?:this|these|your|to\sme|back)|messag
  |talk|chat|convers)\w*
"""

# Replies, or the writing of them, handed to a machine: "вы используете ChatGPT, чтобы отвечать?"
REPLIES_BY = rf"""
    \b(?:переписк|ответ|общени|чат|аккаунт|сообщени)\w*\s(?:у\sвас\s|тут\s|полностью\s)?автоматизир\w*
  | \b(?:{RU_MACHINE}|chatgpt\w*){NO_TRADE}(?!\s(?:вам|тебе)\s(?:уже\s)?(?:ответил|напис
  |присл))[^.?!\n]{{0,40}}\b(?:отвеча|ответ|переписк|переписыв|общ(?:ат|ен)
    |чатит)\w*(?:[^.?!\n]{{0,20}}\b(?:мне|рекрутер\w*|hr|эйчар\w*|сообщени\w*|нами|со\sмной))?
  | \b(?:отвеча|ответ|переписк|переписыв|общ(?:ат|ен)|чатит)\w*\s(?:\w+\s){{0,3}}(?:{RU_MACHINE}
  |chatgpt\w*){NO_TRADE}
  | \b(?:ответ|сообщени|текст|фраз|реплик)\w*\s(?:\w+\s){{0,2}}(?:из|от|через)\s(?:{GPT}|chatgpt\w*|нейро\w+|ии|бота
  |робота|ai)\b
  | \b(?:ответ|сообщени|текст|фраз|реплик)\w*\s(?:бота|робота|нейросети|нейронки|gpt|ии|{GPT})(?!\w){NO_TRADE}
  | \b(?:автоматизир\w+|автоматизац\w+|делегир\w+|поруч\w+|доверил\w*)\s(?:\w+\s){{0,3}}(?:переписк|ответ|общен|чат
  |телег|сообщен|рекрутер)\w*
  | \b(?:automat|outsourc|delegat)\w*\s(?:all\sof\s|your\s|the\s|this\s|all\s){{0,2}}(?:telegram|repl|respons
  |messages|inbox|chat|conversation|answers|recruiter)\w*
  | \b(?:{EN_MACHINE})(?!\w)[^.?!\n]{{0,24}}\bto\s(?:repl|answer|respond|chat|talk|message|text)\w*\s(?:to\s|with\s)?
      (?:me|recruit|people|hr|us|messages|these|this)\w*
  | \b(?:{EN_MACHINE})\s(?:to\s|for\s)(?:repl|answer|respond|handl|writ\w*\s(?:your\s)?(?:repl|mess|answ)|chat|talk
  |convers|recruiter)\w*
"""

# The last resort: a short question with a machine in it, in a sentence without any work.
NAMES_ONE = rf"""
    \b(?:чат-?бот\w*|бот(?:ом|ы|ик\w*|яра|ина)?|робот(?:а|ом|у|ы|ам)?|железяк\w*|не[ий]р(?:осет|онк|о-)\w*|ии|ии-\w+
    |автоответчик\w*|ne[iyj]{{1,2}}ro\w*
    |искус?ственн\w+\sинтел+ект\w*|{GPT}|ии-?ассистент\w*)(?!\w)(?!-[а-яa-z]{{3}}){NO_TRADE}
  | \b(?:bot|robot|chat-?bot|ai|llm|chat-?gpt|gpt|auto-?responder|auto-?reply|ai\s(?:agent|assistant|model)|robotic
  |machine)(?!\w){NO_TRADE}{_EN_FOLLOW}
"""

# So he is called, outright and in few words.
NAMED = rf"""
    \b(?:чат-?бот|бот(?:ы|яра|ом)?|робот(?:ом)?|нейронка|нейросеть|железяка|автоответчик|{GPT}|bots?|robot|chat-?bot
    |chat-?gpt|gpt|botty)(?!\w)
    {NO_TRADE}(?=\W*$|[,.!)…]|\s(?:лол|lol|какой|answer|отвеч|huh))
"""

# He is told to go to a bot, or that one came to him.
SENT_THERE = r"""
    \b(?:напис\w+ | напиш\w+ | отправ\w+ | откр\w+ | зайд\w+ | зайти | перейд\w+ | нажм\w+ | запуст\w+ | через
    | присла\w+ | пришл\w+ | шлет | прислал\w* | сломал\w* | упал\w* | тупит
    | бота | боту | ботов | write\sto | message\sthe | open | start | click | via | through | broke\w* | crashed
    | down | sent | here's | here\sis | ~)(?!\w)
"""

# "This here is a machine": asked, or said as an accusation.
THIS_IS = rf"""
    \b(?:это|эт|тут|там|здесь|у\sвас|у\sтебя|мне|стоит|опять|снова|что|а|и|не|тоже|кругом|вы\sтам|чей-то|часом
    |случайно|походу|похоже|кажется|скорее|какой-то|вылитый|ответил
    |обычный)\s{_RU_SMALL}{{0,4}}(?:{RU_MACHINE}){NO_TRADE}
  | \b(?:авто-?\s?ответ(?:чик)?\w*|автоматическ\w+\s(?:ответ|сообщени|переписк|отписк|рассылк)\w*|авто-?рассылк\w*
  |(?:ответ|сообщени)\w*\s(?:у\sвас\s|ваши?\s|идут\s|приходят\s)?(?:автоматическ|автоматом|сгенерир|шаблон
  |заготов)\w*|автоматом\s(?:отвеча|пиш)\w*
      |шаблонн\w+\s(?:ответ|сообщени|фраз|текст)\w*|(?:ответ|отвеча|пиш)\w*\s(?:\w+\s){{0,2}}(?:по\s(?:шаблону
      |скрипту|методичке)|шаблонами|под\sкопирку|на\sавтомате|на\sавтопилоте)|отписк\w+\sбот\w*
      |копипаст\w*\sответ\w*|сгенерирован\w+\s(?:ответ|текст|сообщени)\w*|(?:ответ|текст
      |сообщени)\w*\s(?:\w+\s){{0,2}}сгенерир\w+)
  | \b(?:is|are|was|were|isn't|aren't|looks|seems|sounds|feels)\s(?:this|that|these|it|those|your\s(?:repl\w+
  |messages?|answers?|responses?|texts?)|the\s(?:repl\w+|messages?|answers?|responses?)|all\s(?:this
  |of\sthis))?\s?{_EN_SMALL}{{0,4}}(?:(?:repl\w+|messages?|answers?|responses?|chat|conversation|account
  |text)\s)?{_EN_SMALL}{{0,2}}
      (?:automated|automatic|auto-?generated|canned|scripted|templated|a\stemplate|copy-?\s?pasted?|pre-?written
      |ai-?generated|generated|prerecorded|pre-?recorded)(?!\w)(?!\s(?:test|deploy|build|process|pipeline|trading
      |tool|system\s(?:for|that)|platform|product|project|in\syour|on\syour|at\syour|by\sgithub))
  | \bauto-?\s?(?:reply|replies|responder|response|respond|answer)\b
  | \bcanned\s(?:reply|replies|response|responses|answers?)\b
  | \bautomated\s(?:reply|replies|response|responses|answers?|messages?)\b
"""

NATURE = r"""
    \b(?:какая|какой|что\sза|чья)\s(?:ты|вы|это|у\sтебя|у\sвас|там)\s(?:\w+\s)?(?:модель|нейросеть|нейронка
    |версия\sgpt|llm|бот|ии)\b
  | \b(?:на\s(?:какой|чем)|какая|какой)\s(?:\w+\s)?(?:модел|нейросет|нейронк|llm|движк|gpt)\w*\s(?:ты|вы|за\sвас
  |отвеча|пиш|под\sкапотом\sу\s(?:тебя|вас))
  | \b(?:кто|как)\s(?:тебя|вас)\s(?:\w+\s)?(?:запрограммир|обучил|обучал|закодил|натренир|сгенерир|настроил)\w*
  | \b(?:what|which)\s(?:\w+\s)?(?:model|llm|ai|gpt|chatbot|bot|engine|version)\s(?:are\s(?:you|u)|is\s(?:this
  |it\sthat|answering|replying|writing|behind)|am\si|do\syou\srun|powers\syou|wrote)
  | \bwho\s(?:programmed|coded|trained|built|created|prompted)\s(?:you|u)\b
  | \bwhat'?s?\s(?:is\s)?your\s(?:system\s)?prompt\b
  | \b(?:твой|ваш|у\sтебя|у\sвас)\s(?:какой\s)?(?:системн\w+\s)?промпт\w*
  | \b(?:бип|пип)[\s-]?(?:буп|бип|боп|пип) | \bbeep[\s-]?(?:boop|bop|beep) | \bskynet\b | \bскайнет\w*
  | \b(?:алиса|сири|siri|alexa|chat-?gpt|gpt|гпт|чатгпт|claude|джарвис|jarvis)[\s,]{1,3}(?:это\s|is\sthat\s|is\sit\s
  |are\s)?(?:ты|вы|you)\b
  | \b(?:hal(?:\s?9000)?|jarvis|wall-?e|r2-?d2|c-?3po|t-?800|bender|cortana|джарвис|бендер|вертер|валли)\b(?!\.
  |\sframework) | \bиз\sматрицы\b | \bиз\sпластмасс\w+ | \bsentient\b | \bразумн\w+\sмашин\w+
  | \b(?:тест|теста|тестом)\sтьюринга | \bturing(?:'s)?\stest | \belectric\ssheep | \bэлектроовц\w*
  | \b(?:have|got|is|there|any)\sa\spulse\b
  | \b(?:привет|здравствуй\w*|эй|хей|слушай|спасибо|окей|дорогой|уважаемый|уважаемая|ну\sчто|hi|hello|hey|dear
  |thanks|nice\stry|good\sbot|bad\sbot)[\s,]{1,3}(?:mr\.?\s|мистер\s|господин\s|dear\s|дорогой\s)?(?:чат-?)?(?:бот
  |робот|bot|robot|gpt|chat-?gpt|чатгпт|гпт|нейросеть|нейронка|ии|ai|железяка|машина)(?=\s?[,!.?)…]|\s?$|\s?\n)
  | ^\W*(?:haha\w*\s|lol\s|а\s|ну\s)?(?:ok|okay|ок|окей|lol|haha\w*)[\s,]{1,2}(?:chat-?gpt|gpt|bot|robot|бот|робот
  |чатгпт|гпт|нейросеть)\W*$ | \b(?:бот\w{0,3}|робот\w{0,3}|нейросет\w{1,2}),?\s(?:привет|здравствуй)\w*
  | \b(?:хорош\w+|good|bad|плохой)\s(?:бот|bot)\b
  | \b(?:мистер|mr\.?|господин|товарищ|сударь)\s(?:робот|бот|robot|bot)\b
"""

NEIGHBOURS = r"""
    \b(?:ви|ти|це|чи)\s(?:(?:не|часом|точно|чи|це|жива|живий|людина)\s){0,4}(?:бот|робот|людина|нейромережа|ші
    |автовідповідач)\b | \bжив(?:а|ий)\sлюдина\b | \b(?:бот|робот|нейромережа)\s(?:відповідає|пише|чи\sлюдина)
  | \bлюдина\s(?:чи|або)\s(?:бот|робот) | \b(?:сіз|сен)\s(?:бот|робот|адам)\w* | \bботс(?:ыз|ың)\b
"""

TRANSLIT = r"""
    \b(?:t[yi]|[vw][yi]|eto|et[oa]|tut|tam|vy\sje|ne)\s(?:(?:ne|li|sl[ui]\w*chai?y?no|sluch\w+|tochno|voobs\w+
    |prosto|tam|tut|je|zhe|zhivo[yi]|realno|pravda|chto|chelovek|ili|sami?|mne|pishet|otvechaet|chestno
    |a)[\s,]{1,2}){0,5}
      (?:(?:chat-?)?bot(?:ik)?|robot|ne[yji]?[yij]?ro\w+|ii|avtootvet\w*|programma|mashina|skript|chelovek
      |[zj]h?ivo[yij]\w*|[zj]h?ivay?a|nastoyas\w+|realn[yi]\w*\schel\w*|chat-?gpt|gpt|iskusstven\w+)\b
  | \b(?:est'?|tut|allo|alo|tam)\s(?:\w+\s){0,3}[zj]h?iv(?:o[yij]|y[ye]|ie|ye|oi)\b
  | \b[zj]h?iv(?:o[yij]|oi)\s(?:\w+\s){0,2}(?:chelovek|est'?|tut|tam)
  | \bs\s(?:botom|robotom|ne[yij]ros\w+|[zj]h?ivym|chelovekom|programmoy|ii)\s(?:li\s|ya\s|ja\s|ia\s|ili\s|s\s
  |botom\s|chelovekom\s){0,5}(?:govor|obs|obsh|razgov|perepis|pishu)\w*
  | \b(?:govor|obs|obsh|razgov|perepis)\w*\s(?:\w+\s){0,2}s\s(?:botom|robotom|ne[yij]ros\w+|ne[yij]ronk\w+
  |[zj]h?ivym|chelovekom|programmoy|ii)\b
  | \b(?:chelovek|[zj]h?ivo[yi]|[vw]y|ty|sam)\sili\s(?:eto\s)?(?:bot|robot|ne[yij]ro\w+|programma|ii|mashina|gpt)\b
  | \b(?:bot|robot|ne[yij]ro\w+|programma|ii)\sili\s(?:chelovek|[zj]h?ivo\w+|[vw]y|ty|net)\b
  | \bs\s(?:botom|robotom|ne[yij]roset\w+)\s?\?
  | \b(?:pishet|otvechaet)\s(?:mne\s)?(?:bot|robot|ne[yij]ro\w+|programma|gpt)\b
  | \bbot\s(?:pishet|otvechaet|chto\sli|chtoli|shtoli)\b
"""

# A sentence that is nothing but the question.
ALONE = rf"""
    ^\W*(?:(?:ну|а|и|эй|хм+|что|так|ага|кстати|случайно|не|точно|опять|снова|да|прям|ой|блин|серьезно|часом|все-таки
    |все\sже|или|там|тут|это
      |привет|здравствуйте|добрый\sдень|алексей|алекс|леша|so|hey|hi|hello|um+|hm+|wait|lol|ok|alex|really|just|a|an
      |not|are\syou|actually|another|also)[\s,!.]{{1,3}}){{0,4}}
    (?:{RU_MACHINE}|{EN_MACHINE}|{RU_HUMAN}|{EN_HUMAN})(?:\s?,?\s?(?:что\sли|чт?о\s?ли|штоли|да|ли|вообще|поди
    |наверное|или|там|тут|какой-то|right|huh|yes|no|lol|much|perhaps|maybe|here|то|ты|вы|алексей|alex|признавайтесь
    |колись|же|получается|значит)){{0,3}}\s?[)"']{{0,3}}\s?\?
"""

CALLED_ONE = r"""
    ^\W*(?:(?:ну|а|ага|да|опять|снова|все\sясно|ясно|понятно|блин|точно|походу|похоже|явно|ok|lol|so|another|great
    |just|it's|its|this\sis|это|определенно|definitely|clearly|obviously|wow|о)[\s,.:-]{1,3}){0,4}
    (?:(?:an?|какой-то|очередной|с)\s)?(?:чат-?бот|бот(?:ом|ик|яра)?|робот(?:ом)?|нейронка|нейросеть|автоответчик
    |ии-бот|bot|robot|chat-?bot|auto-?reply)(?:\s(?:какой-то|что\sли|чтоли|штоли|lol|then|detected|детектед
    |ясно))?\W*$
"""

# Said of the recruiter himself, or of what his side runs: taken out before anything is looked for.
ASIDE = rf"""
    \b(?:я|i'm|i\sam|im|we're|it's\sme|я-то|мы)\b,?\s(?:{_RU_SMALL}|(?:also|not|definitely|an?|the|really|actually
    |absolutely|100%|promise|честно|человек|обещаю|клянусь|точно|абсолютно|hr|рекрутер\w*|спам\w*|и|ни|real|live
    |just|fully|very|much|no|and|а|or|или|тоже|but|спамер|person|рекрутер|recruiter|human|спамер|мошенник|bot
      |бот)[\s,]{{1,2}}){{0,6}}(?:бот\b|робот\b
    |человек\b|живой\b|живая\b|реальн\w+|настоящ\w+|bots?\b|robots?\b|human\b|real\b|person\b|автоматическ\w+
    |нейросеть\b|ии\b|ai\b(?!\s\w)|gpt\b|chatgpt\b|machine\b)(?:\s(?:human|person|человек|recruiter|рекрутер\w*)\b)?
  | \b(?:наш|наша|наши|нашим|нашей|нашего|нашему|мой|моя|моим|моего|корпоративн\w+|our|my
  |company's)\s(?:\w+\s){{0,2}}(?:{RU_MACHINE}|{EN_MACHINE}|помощник\w*|assistant)(?!\w)[^.?!\n,]{{0,80}}
  | \b(?:no|without|ни\sодного|никаких|без|не)\s(?:bots|ботов|нейросетей|автоответов|роботов|автоматических\s\w+
  |автоответчиков)(?:\shere)?\b
  | \b(?:not|no|isn't|не)\s(?:an?\s|это\s)?(?:автоматическ\w+\s(?:рассылк|сообщени)\w*|авторассылк\w+|спам\w*
  |mass\s\w+|auto-?\w*\smess\w+|automated\smess\w+|spam\w*|template\w*|шаблонн\w+)[^?\n]{{0,60}}(?=[.!,\n]
  |$)(?!\s?\?)
  | ^\W*(?:не|not\sa|no|точно\sне|это\sне|не\sспам\w*\sи\sне)\s(?:бот|робот|bot|robot)\b(?![^.!\n]{{0,40}}\?)
  | \b(?:you'll|you\swill|you\swould|вы\sбудете|будете|сможете|придется|you\scan
      |можете)\b(?!\s(?:\w+\s){{0,2}}(?:подтвер
  |сказ|ответ|доказ|призн|поясн|уточн|убед|prove|confirm|tell|answer|say|verify|assure|admit))[^.?!\n]{{0,60}}
  | \b(?:sorry|apologi\w+)\s(?:for|about)\s(?:the|my|that|this|our)\s(?:\w+[\s-]){{0,2}}(?:bot|robot|auto\w*
      |template\w*|generic
      |canned|copy\w*|ai|gpt)[^.?!,\n]{{0,30}}
  | \b(?:извин\w+|прост(?:и|ите)|прошу\sпрощения)\s(?:за|что)\s(?:\w+\s){{0,2}}(?:авто\w*|шаблон\w*|копипаст\w*
      |бот\w*|рассылк\w*)
      [^.?!,\n]{{0,30}}
  | \b(?:hope|надеюсь|приятно|рад[аы]?|nice|glad|great|good)\b[^.?!\n]{{0,20}}(?:обща|talk|speak
  |chat)\w+\s(?:\w+\s)?(?:с\s|to\s|with\s)(?:an?\s)?(?:{RU_HUMAN}|{EN_HUMAN}|живым\s\w+
  |реальным\s\w+)(?=[^?\n]{{0,40}}(?:[.!]|$|\n))
"""

# He wishes for a person: that is for the owner to read, no doubt about who writes.
WISHES = rf"""
    \b(?:хочу|хотел\w*(?:\sбы)?|бы\sхотел\w*|предпоч\w+|давайте|лучше|могу|можно|нужно|надо|буду|дайте
      |готов[аы]?)\s(?:[\w-]+\s)
      {{0,4}}(?:по)?(?:общаться|говорить|разговаривать|переписываться|связаться|обсудить|решать
      |иметь\sдело)\s(?:\w+\s){{0,2}}
      (?:с\s)?(?:{RU_HUMAN}|живым|человеком|людьми|реальным|настоящим)[^?\n]{{0,40}}
  | \b(?:want|like|prefer|rather|need|let\sme|could\si|can\si|may\si)\s(?:\w+\s){{0,2}}(?:talk|speak|chat|deal|write
      |correspond)
      \s(?:to|with)\s(?:{EN_HUMAN}|(?:an?\s|the\s)?(?:real|actual|live)?\s?(?:human|person|alex))[^?\n]{{0,40}}
"""

# "I'm a human, and you?"
SELF_THEN_YOU = r"""
    \b(?:скажи|напиши|повтори|say|write|type|repeat)\w*\W{1,4}(?:что\s|that\s)?(?:я|i'm|i\sam)\s(?:не\s
    |not\s(?:an?\s)?|точно\s|живой\s|an?\s|real\s|настоящий\s){1,3}(?:бот|робот|bot|robot|человек|human|person)
  | \b(?:скажи|напиши|повтори|say|write|type|repeat)\w*\W{1,4}(?:что\s|that\s)?(?:я|i'm|i\sam)\s(?:человек|живой
      |human|real)
  | \b(?:bot|robot|ai)\b[^\n]{0,60}\bare\s(?:you|u)\sone\b
  | \b(?:я|i'm|i\sam|im|я-то)\b[^.?!\n]{0,24}(?:человек|живой|живая|не\sбот|human|real|person
  |not\sa\sbot)[\s,.!:)-]{0,4}(?:а\s(?:вы|ты|у\sвас)|and\s(?:you|u)|what\sabout\s(?:you|u)|are\s(?:you|u)
  |how\sabout\s(?:you|u)|вы\sтоже|ты\sтоже)\b(?!\s(?:рассматр|ищ|откры|готов|looking|open|ready
  |interest))[^.\n]{0,16}\?
"""

# The trade: a sentence that holds it speaks of work, unless the one addressed is called a machine outright.
WORK = r"""
    \b(?:делаем | пилим | строим | создаем | запускаем | ищем | нужен | нужны | компани\w* | интерфейс\w*
    | голосов\w+ | складск\w+ | промышленн\w+
    | believe | we're | building | hiring | clinic\w*)\b
  | \b(?:опыт\w*|работал\w*|работаете\sс|знаком\w*|умеете|использу\w+|пользу\w+|применя\w+|разраб\w+|вайб-?код\w*
      |vibe-?cod\w*|копайлот\w*|copilot|cursor|курсор\w*|делали
    |создава\w+|проект\w*|продукт\w*|репозитор\w+|гитхаб\w*|портфолио|резюме
    |стек\w*|ваканси\w+|клиент\w*|заказчик\w*|пользовател\w+|поддержк\w+|интеграц\w+|платформ\w*|стартап\w*|фич\w+
    |бэк\w*|фронт\w*|код\w*|api|апи|капч\w*|антибот\w*|антифрод\w*|обуча\w+|ml|rag|техподдержк\w+|сервис\w*
    |приложени\w+|задач\w+|таск\w*|тест(?:ы|ов|ами|ировани\w+)|сотрудник\w*|собеседовани\w+\sпровод\w+
    |собеседовани\w+|интервью|нельзя|можно\sли|верите|нравит\w+|нравят\w+|увлека\w+|изуча\w+|планиру\w+|хотели\sбы
    |хотите|готовы|относитесь|относишься|мнение|интересн\w+|любите|боитесь|заменит|заменят|рынок|рынк\w+|в\sработе
    |зна(?:ете|ешь)\s(?:как|про|о)|пробовали|писали|написали|собирали|конструктор\w*|телеграм-бот\w*|бота\sна
    |ботов|домен\w*|отбор\w*|откликн\w*|ссылк\w*|анкет\w*|форм[аыу]|сайт\w*|канал\w*|команд\w*|для\s(?:врач|бизнес
    |банк|магазин|телеграм)\w*
    |experience\w*|worked|use|used|familiar|projects?|products?|repo\w*|github|portfolio|resume|cv|stack|role
    |position|vacanc\w+|clients?|customers?|users?|support|integrat\w+|platforms?|startups?|features?|backend
    |frontend|front-end|code|coding|captcha|anti-?bot|anti-?fraud|train\w+|services?|apps?|applications?|tasks?
    |tests?|deploy\w*|pipelines?|build|built|develop\w*|company|companies|team|opinion|thoughts|interested
    |interesting|enjoy|afraid|replace|market|at\swork|interview\w*|found\syou|linkedin|tried|like\sworking|love|hate
    |scrap\w+|tooling|tools?|workflow\w*|assignments?|automation|comfortable|screening|sent|link|form|website
    |channel|at\syour|job|jobs|letter|invit\w+|schedul\w+)\b
"""

REPLIES_ARE_WORK = r"""
    \b(?:код\w*|тест\w*|code|coding|tests?|продукт\w*|клиент\w*|пользовател\w+|поддержк\w+|опыт\w*|проект\w*
      |продукт\w*|сервис\w*|команд\w+|делали|разрабатыва\w+
    |писали|библиотек\w+|коллег\w+|заказчик\w*|тикет\w*
    |experience\w*|clients?|customers?|users?|support|projects?|products?|team|build|built|develop\w*|worked
    |colleagues|tickets?|role|position)\b
"""


ACCUSES = r"""
    \b(?:похоже|кажется|точно|явно|чувству\w+|чую|по-моему|походу|по\sходу|наверн\w+|призна\w+|созна\w+|колис\w+
    |колит\w+|честно\w*|скажи\w*|же|вообще|ощущени\w+|впечатлени\w+|подозрева\w+|подозрени\w+|уверен\w*|думаю|видно
    |видимо|заметно|понятно|ясно|спалил\w*|палит\w*|ответьте|ответь|мне|опять|снова|лол|ахах\w*|хах\w*|мда|жесть
    |интересно|случайно|что\sли|чтоли|штоли|небось|поди|сто\sпроцентов|100%|да
    |haven't\syou|aren't\syou|arent\su|isn't\sit|don't\syou|didn't\syou|не\sтак\sли|верно|sure|think|feel\w*|seems?
    |sounds?|looks?|bet|guess|suspect\w*|admit|confess|honest\w*|come\sclean|tell\sme|obviously|clearly|definitely
    |right|lol|lmao|haha\w*|swear|convinced|pretty|vibes?|wonder\w*|curious|totally|must\sbe|gotta\sbe|100|literally
    |reads?)\b
"""

CONFESS = r"""
    \b(?:признава|признай|признать|созна|колись|колит|честно|начистоту|между\snами|по-честному|скажите?\s(?:прямо
    |правду)|только\sправду|honest|confess|admit|come\sclean|be\sstraight|tell\sme\sthe\struth|level\swith\sme
    |own\sup|fess\sup)\w*
"""

OURS = r"""\b(?:наш\w*|у\sнас|мы|our|we|us|my|мой|моя|моим)\b"""

OF_US = r"""\b(?:про\sнас|о\sнас|нас|вам|тебе|к\sвам|наш\w*|у\sнас|мы|our|we|us|my|мой|моя)\b"""

ASKS_AGAIN = r"""
    ^\W*(?:(?:ну|а|и|так|но|все-таки|все\sже|so|but|и\sвсе-таки|нет|no)[\s,]{1,2}){0,3}(?:точно|правда|серьезно
    |уверен\w*|реально|докаж\w+|не\sверю|чем\sдокаж\w+|ответ(?:ьте|ь)?\sна\sвопрос|вы\sне\sответили|ты\sне\sответил
    |не\sувиливай\w*|прямо\sответ\w+|так\sкто|кто\sже|да\sили\sнет|prove\sit|really|seriously|are\syou\ssure|sure
    |for\sreal|i\sdon't\sbelieve|you\s(?:didn't|did\snot|haven't)\sanswer\w*|answer\s(?:me|the\squestion)
    |yes\sor\sno|don't\sdodge|stop\sdodging|you're\sdodging)\b.{0,60}$
"""
