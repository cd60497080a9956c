"""Who or what answers: families of words that together make the question, where no fixed phrase is found.

A machine or a person is named, the exchange is spoken of, somebody here is meant, and it is asked or doubted.
All expressions are for folded text; those of `machines` know the phrases, these only the ingredients.
"""

from __future__ import annotations

import re

from autokus.language.text import pattern

MACHINE = r"""
    (?<!\w)(?:
    (?:чат|авто|спам|нейро|ии|ai|gpt|тг|супер)?-?бот(?:ик\w{0,2}|яр\w{1,2}|ин\w{1,2}|[аеуы]|ом|ов|ами|яш\w{1,2}
      |оферм\w{1,2})?
    | робот\w{0,12} | роботизир\w+ | киборг\w* | андроид(?:ом|а)? | желез(?:к|як)\w+ | жестянк\w+ | кремни\w+
    | силиконов\w+
    | не[ий]ро\s?-?(?:нк|сет|ш|слоп|н)\w* | не[ий]росет\w* | не[ий]ронк\w* | не[ий]рослоп\w*
    | ии(?:-\w{2,12}|шк\w+|шниц\w+)? | искус?ственн\w+\s(?:разум|интел+ект)\w* | иск\.?\sинтел+ект\w*
    | (?:чат\s?|чад\s?)?(?:джи?пи?ти?|гпт|жпт|джипити)(?:-?\w{1,6})? | чат\s?гпт\w*
    | авто-?\s?(?:ответ|ответчик|пилот|мат|матик|матизац|матическ|матизир|подстанов|заполн|отбивк|рассылк)\w*
    | автомат(?:ом|е|ика|икой|ически)? | скрипт\w* | алгоритм\w* | программ(?:а|ка|ой|кой|у|ы|ка|ку)
    | прог(?:а|ой) | софт(?:ом|ина)? | макрос\w* | плагин\w* | шаблон\w* | заготов\w+ | копи-?\s?паст\w*
    | (?:с)?генерир\w+ | сгенер\w+ | генерац\w+ | языков\w+\sмодел\w+ | ллм\w* | (?:электронн|цифров
      |виртуальн)\w+\s(?:ассистент|помощник|секретар|двойник|копи|клон|аватар
    |агент|собеседник|сотрудник|личност|челов)\w*
    | симуляци\w+ | имитаци\w+ | simulat\w+ | фейк\w* | fake | клон(?:ом)? | (?:виртуальн|автоматизированн
      |железн)(?:ый|ая)(?=\W*$)
    | виртуал(?:к|ьщ)\w* | агент(?:ы|ом|а)? | чат\w?\s?-?(?:жпт|гпт|gpt|джипити)\w* | ne[iyj]{1,2}ro\w*
    | ассистент\w* | помощник\w* | секретар\w*
    | алис[аоы]й? | сири | клод\w{0,2} | гигачат\w* | дипсик\w* | терминатор\w* | скайнет\w* | бездушн\w+ | промпт\w*
    | bots?(?:ty|like)? | chat-?\s?bots? | robot\w* | cyborg\w* | android | ai(?:-\w{2,12})? | a\.i\.? | l{2,3}ms?
    | (?:chat\s?-?)?gpt(?:-?[345]\w*)? | claude | gemini | copilot | deepseek | siri | alexa | cortana | skynet
    | artificial(?:\sintelligence)? | auto-?\s?(?:reply|replies|responder|response|pilot|answer|message|generated
      |mated?
    |mation|complete) | autopilot | automat\w+ | scripts?(?:ed)? | algorithm\w* | software | program(?:me|med)?
    | machines? | computers? | canned | pre-?(?:written|recorded|programmed) | templates?d? | copy[\s-]?past\w+
    | generated | (?:language|ai)\smodels? | neural\w* | (?:virtual|digital|personal)\s(?:assistant|secretary|helper
      |agent|twin|clone|avatar|copy)s? | assistants? | secretary
    | agents? | prompts?(?:ed)? | silicon | synthetic
    )(?!\w)
"""

HUMAN = r"""
    (?<!\w)(?:
    (?<!сколько\s)(?<!\d\s)(?<!ый\s)(?<!ий\s)(?<!ой\s)(?<!ым\s)(?<!им\s)(?<!ого\s)человек(?:ом|а
      |у)?(?!\s(?:в\sкоманд|в\sштат|котор|с\sопыт|для)) | людьми
    | жив(?:ой|ая|ого|ым|ому|ые|ых)(?!\s(?:код|кодинг|общен|интерес|проект|команд|ум)) | реальн(?:ый|ая|ым)\sчелов\w+
    | настоящ(?:ий|ая|им|его)\sчеловек\w* | (?:реальн|настоящ)(?:ый|ий|ая)(?:(?=\W*$)|\s(?:кандидат|соискател
      |собеседник|алексе|чел\b)\w*) | кожан\w+(?:\sмеш\w+)? | белков\w+
    | из\sплоти\w*
    | (?:an?|the|actual|real|live|living|no|any)\shumans? | humans?(?!\s(?:resource|res\b|touch|centric|rights
      |centered))
    | (?:real|actual|live|living|genuine)\s(?:person|people|guy|man|woman|human|one) | an?\sperson(?!\swho\s(?:led
      |built
    |is\sre)) | in\sthe\sflesh | flesh\sand\sblood
    | meat-?bag | carbon-?based
    )(?!\w)
"""

SELF = r"""
    (?<!\w)(?:сам(?:и|а|ому|им|ой)? | лично | собственноручно | руками | вручную | от\sруки | yourself | himself
      | personally
    | manually | by\shand)(?!\w)
"""

# What he may write himself is work; these are the messages of this chat.
MESSAGES = r"""
    (?<!\w)(?:ответы? | ответов | сообщени\w+ | переписк\w+ | мне | со\sмной | тут | здесь | в\sчате | это | тексты?
    | messages? | repl(?:y|ies) | answers | responses? | this | these | those | to\sme | texts)(?!\w)
"""

# Words of an answer in this chat, whatever machine is "used" for it.
TO_ME = r"""
    (?<!\w)(?:мне | со\sмной | рекрутер\w* | эйчар\w* | hr | ответов | ответы | отвеч\w+ | переписк\w+ | сообщени\w+
    | replying | answering | responding | repl(?:y|ies) | respond | to\sme | me | recruiters? | write\s(?:this|that
      |these)
    | writing\s(?:this|that|these) | type\s(?:this|that|these))(?!\w)
"""

# Doubt so plain that a person's name is enough.
PLAIN_DOUBT = r"""
    (?<!\w)(?:сомнев\w+ | сомнен\w+ | не\sверю | не\sверится | не\sпохоже | подозрев\w+ | непохож\w+ | не\sуверен\w*
    | не\sдумаю | doubt\w* | don't\s(?:think|believe|buy) | no\sway | not\s(?:sure|convinced) | suspect\w*)(?!\w)
"""

# He would rather talk with the owner: no doubt, but a wish.
WISHES = r"""
    \b(?:хочу\s(?!знать|понять|убед|спрос|узнать|уточн)|хотел\w*|хотелось\sбы\s(?!знать|понять|убед|узнать)
      |предпоч\w+|давайте
    |лучше|пус(?:ть|кай)|позов\w+|передай\w*|соедин\w+|переключ\w+|rather|prefer|let\sme\s(?:talk|speak)|put\shim
      |get\sme
    |give\sme|want\sto\s(?:talk|speak|deal)|(?:could|can|would)\s(?:alex|he)|нужен|need\sa)
"""

# The exchange itself: answers, messages, the chat, and what is done with them.
EXCHANGE = r"""
    (?<!\w)(?:
    отве(?:ч|т)\w+ | ответ | пиш\w+ | пис(?:ал|ан)\w* | написа\w+ | печата\w+ | набира\w+ | набран\w* | набит\w*
      | строч\w+
    | составл\w+ | состави\w+ | сочин\w+ | формулир\w+ | сообщени\w+ | смс\w* | переписк\w* | переписыв\w+ | общ(?:а
      |е)\w+
    | разгов\w+ | говор\w+ | бесед\w+ | собеседник\w* | диалог\w* | текст\w* | реплик\w* | фраз[аыуе]?\w{0,2}
      | аккаунт\w*
    | профил\w+\sведет | телег\w+ | телеграм\w* | чат(?:е|ик|ом|у|а|имся|юсь|ишься|итесь)? | ведет\w* | сид(?:ит|ишь
      |ите)
    | на\s(?:связи|проводе|том\sконце|той\sстороне|другом\sконце|линии) | за\s(?:клавиатур|экран|монитор|аккаунт)\w+
    | по\s(?:ту|другую)\sсторону | тараторит\w* | болта\w+ | шпар\w+ | слог | тон | манер\w+ | вещае\w+ | read(?:s
      |ing)? | стил[ья] | почерк\w* | скорост\w+\sответ\w*
    | repl(?:y|ies|ied|ying) | answer(?:s|ed|ing)? | respon[ds]\w* | typ(?:e|ed|es|ing) | writ\w+ | wrote | messag\w+
    | text(?:s|ing|ed)? | talk(?:s|ing|ed)? | chat(?:s|ting)? | speak(?:ing)? | conver\w+ | inbox | account | telegram
    | tg | dms? | correspond\w+ | behind | (?:other|that)\s(?:end|side) | keyboard | screen | wording | sentences
    | interact\w* | sen[dt](?:s|ing)? | присыла\w+ | прислал\w* | шлет\w* | communicat\w+
    )(?!\w)
"""

HERE = r"""
    (?<!\w)(?:
    вы | вас | вам | вами | ваш\w* | ты | тебя | тебе | тобой | тво[йеия]\w* | мне | мной | меня | тут | здесь
      | там | это
    | эт[оаи] | этот | эту | этим | алексе\w+ | алекс | он | я | мы | \w{2,}(?:ете|ите|ешь|ишь|етесь|итесь|ишься)
    | you | u | ur | your | yours | you're | youre | me | i | i'm | im | this | that | these | those | here | there
      | it
    | it's | alex | he | his | we
    )(?!\w)
"""

DOUBTS = r"""
    \? | ^\W*(?:do|did|are|r|is|have|am)\s(?:you|u|i|this|it|an?|your|these|those)\b | (?<!\w)(?:сомнев\w+
      | сомнен\w+ | не\sвер(?:ю
      |ится) | подозр\w+ | кажется | похоже | похож[аи]?\b | ощущени\w+
    | впечатлени\w+ | чувство\b | чувству\w+ | будто | словно | признай\w* | признав\w* | созна\w+ | колис\w+
      | докаж\w+ | подтверд\w+
    | явно | походу | по\sходу | наверняка | точно\sже | спорим | готов\w*\sпоспорить | уверен[аы]?\b | вижу,?\sчто
    | видно | заметно | палит\w* | спалил\w* | интересно,? | честно\b | проверка | проверя\w+ | убед\w+ | хм+ | мда
    | что\sли | чтоли | штоли | не\sможет\s(?:человек|живой) | узнать | узнаю | узнается | понять | как\sу
      | прям\w?\sкак | по\sощущениям
    | такими?(?=\s\w+\s(?:отвеча|пиш|говор|разгов|обща)) | так(?=\s(?:отвеча|пиш|говор|разгов|обща)) | опять | снова
    | неужели | уточн\w+ | разобраться
    | doubt\w* | suspect\w* | suspicio\w+ | seems? | feels? | feeling | sounds? | looks\slike | reads\slike | i\sbet
    | pretty\ssure | clearly | obviously | must\sbe | gotta\sbe | no\sway | can't\sbe | cannot\sbe | prove | admit
    | confess | convinced | wonder\w* | wanna\sknow | want\sto\sknow | like\sto\sknow | curious | check\w* | confirm
    | make\ssure | be\ssure | not\sconvinced | don't\s(?:think|believe|buy) | swear | smells? | hmm+ | definitely
    | totally | literally | written\sall\sover | vibes?)(?!\w)
"""

# The one addressed works with the machine, or it does something for others: talk about the trade.
ABOUT_TRADE = r"""
    \b(?:write|written|wrote|build|built|писа\w+|написа\w+|пишете|делали)\s(?:\w+\s){0,2}(?:bots|ботов|бота|боты
      |скрипт\w*|scripts
      |программ\w*|плагин\w*|automations?)\b
  | \b(?:общ|говор|разговар|переписыв|чат|бесед|советова|болта)\w{1,8}(?:ете|ите|ешь|ишь|есь|шься
      |лись)(?:сь)?\s(?:\w+\s){0,2}с\s
      (?:чат|chat|claude|gpt|гпт|ai|ии|не[ий]ро|бот|робот|алис|ассистент|модел)
  | \bс\s(?:чат|chat|gpt|гпт|ai|ии|не[ий]ро|бот|робот|алис)\S*\s(?:\w+\s){0,2}(?:обща|говор|разговар|переписыв
      |бесед)\w+(?:тесь|ете|ите|ешь|шься)
  | \b(?:do|did|have|can|would)\s(?:you|u)\s(?:\w+\s){0,2}(?:talk|chat|speak|converse)(?:ing|s)?\s(?:to|with)\b
  | \b(?:котор\w+|which)\s\w+ | \b(?:ai|bot|bots|agents?|assistants?|robots?|software|scripts?|programs?
      |machines?)\sthat\s
  | \b(?:пациент|клиент|покупател|студент|ученик|врач|юрист|должник|абонент|водител|посетител)\w*
  | \b(?:patient|student|doctor|lawyer|shopper|caller|driver|visitor|subscriber)s?\b
  | \b(?:\w+(?:ировали|едряли|едрили|учали|учили|ручивали|пускали)|integrated|embedded|plugged|fine-?tuned|trained)\b
  | \b(?:человек|людей|people)\s(?:в|у|на|in|on)\s(?:\w+\s)?(?:команд|отдел|штат|подчин|team|staff)
  | (?<!\w)(?:авто)?тест\w* | \bскрипт\w*\s(?:для|сборк|на\s) | \b(?:верст|депло|рефактор|кодревью|автоматизатор
      |qa\b|ci\b
    |тестировщик|аналитик|документац|тз\b|стил[ия]\b|стори|e2e|unit)\w* | \b(?:tests?|testing|styles|docs
      |documentation|releases?|релиз\w*|merges?
    |deploys?|designs?)\b
  | \b(?:команд|руковод|управля|подчин|ментор|настав|декад|коллег|тимлид|лид\b|сеньор|senior|junior|мидл)\w*
  | \b(?:mentor|manag(?:e|ed|ing|er)|team|lead(?:ing)?\b|hands-on|engineer)\w*
"""

# Said about oneself or as thanks and praise: nothing is asked.
PRAISE = r"""
    \b(?:вы|ты|you're|you\sare|u\sr|ur|алексей)\b[\s,]{1,2}(?:просто\s|прям\s|реально\s|настоящ\w+\s|an?\s
      |absolute\s|total
    |real\s|such\sa\s|literally\s){0,3}(?:машина|машинища|зверь|киборг|терминатор|робот|machine|beast|robot|cyborg
    |terminator)\b(?=[^?\n]{0,40}(?:!|💪|🔥|👏|😍|❤|🙌))
  | \b(?:вы|ты|you're|you\sare)\s(?:же\s)?(?:не\s(?:бот|робот|железн\w+|машина)|not\s(?:an?\s)?(?:robot|bot
    |machine))\b[\s,-]{1,3}(?![\s,-])(?!да\b|верно|правда|так\sведь|надеюсь|случаем|случайно|right|are\s(?:you|u)
      |correct|yes|ли\b|же\b|я\b
    |i\b|а\sчел|а\sжив|and\sa\sh|but\sa\sh|or\b|или)[^?\n]{3,80}
  | \b(?:наконец-?то|наконец|впервые|редк\w+|приятно|рад[аы]?|спасибо|finally|at\slast|refreshing|rare|nice|great
      |thanks|thank
    \syou|glad)\b[^?\n]{0,30}\b(?:жив\w+\sчеловек\w*|живой|человеческ\w+|human\s(?:answer|reply|response|being|touch)
    |(?:an?|real)\s(?:human|person)|real\s(?:person|human|conversation))\b[^?\n]{0,60}
"""

SOMEBODY_ELSE = r"""
    \b(?:кто-?\s?(?:то|нибудь|нить|либо)|некто|другой|помощник|ассистент|секретар\w+|жена|бот)\s(?:\w+\s){0,2}(?:за
      |вместо)\s
      (?:вас|тебя|алексея|него)\b | \b(?:за|вместо)\s(?:вас|тебя|алексея|него)\s(?:\w+\s){0,2}(?:кто-?\s?(?:то
      |нибудь|нить)
      |отвеча|пиш|печата|набира|вед|общ|строч)\w*
  | \bкто\s(?:\w+\s){0,4}(?:отвеча|пиш|печата|набира|строч)\w+(?!\s(?:за\s(?!вас|тебя)|тест|код|документ|тз|требован
      |на\sбэк
    |на\sфронт))
  | \bкто\s(?:\w+\s){0,2}(?:со\sмной|тут|там|здесь|на\sсвязи)\s(?:\w+\s){0,2}(?:обща|разгов|говор|переписыв|сид
      |вед)\w+
  | \bкто\s(?:\w+\s){0,2}(?:обща|разгов|говор|переписыв)\w+\s(?:со\sмной)
  | \bкто\s(?:\w+\s){0,2}(?:управляет|ведет|владеет|сидит)\s(?:\w+\s){0,3}(?:аккаунт|чат|переписк|телег|профил)\w*
  | \b(?:some(?:one|body)|anyone|anybody)\s(?:else\s)?(?:\w+\s){0,2}(?:repl|answer|typ|writ|respond|messag
      |text)\w*\s(?:\w+\s){0,2}
      (?:for|instead\sof|on\sbehalf)
  | \bwho\s(?:\w+\s){0,2}(?:writes|wrote|types|typed|composes|drafts|sends|answers|handles|manages
      |runs)\s(?:\w+\s){0,2}
      (?:repl|messag|answers|respons|texts|account|this|inbox|these)\w*
  | \bwho(?:'s|\sis|\sam)?\s(?:\w+\s){0,3}(?:typing|answering|replying|responding|talking\sto\sme|texting
      |on\sthe\sother)
"""

OR_MACHINE = rf"""
    (?:\b(?:вы|ты|сами?|сама|лично|алексей|you|alex|yourself|himself)|{HUMAN})\W{{1,3}}(?:\w+\W{{1,3}}){{0,3}}
      (?:или|либо|or|vs\.?|а\sне|not)\s(?:\w+\s){{0,3}}(?:{MACHINE})(?=\W*$|\s?[?,)]|\s(?:за|вместо|for|instead|пиш
      |отвеч|acting|on|speaking|pretending
      |posing|that|typing|writing|answering|replying|котор|от\s))
  | (?:{MACHINE})\W{{1,3}}(?:\w+\W{{1,3}}){{0,3}}(?:или|либо|or|vs\.?)\s(?:\w+\s){{0,3}}(?:{HUMAN}|(?:вы|ты|сами?
      |сама|лично|you|alex
    |yourself|himself)(?!\w))
"""

# "I wonder" begins a question and is no interest in work.
WONDERS = r"""
    ^\W*(?:мне\s|просто\s|а\s|и\s|кстати\s){0,3}(?:интересно|любопытно)\W{1,3}(?!ли\b|было|вам|тебе)
"""

# Whether he lives at all.
EXISTENCE = r"""
    \b(?:тут|там|здесь|ау|алло)\b[^.?!\n]{0,20}\b(?:люди|живые)\b(?!\s(?:в\s|из\s|с\s|на\s))[^.?!\n]{0,10}\?
  | \bживой\sчеловек\W{1,3}(?:ау|отзовись|отзовитесь|алло)
  | \b(?:вы|ты)\s(?:\w+\s)?(?:искусственн|синтетическ|виртуальн|электронн|цифров|ненастоящ)(?:ый|ая|ие|ий)\W*(?:\?|$)
  | \b(?:am\si|are\swe)\s(?:\w+\s)?(?:talking|speaking|chatting|writing|texting)\s(?:to|with)\s(?:the\s)?(?:real\s
      |actual\s)?alex\b
  | \b(?:is|are)\s(?:your|this|these|the)\s(?:account|chat|repl\w+|messages?|telegram|profile|inbox
      |answers?)\s(?:\w+\s){0,2}
      (?:automated|automatic|an?\sbot|scripted|generated|on\sautopilot|run\sby)\b
  | \b(?:you|u)\s(?:write|talk|sound|type|reply|speak|answer|text)\s(?:\w+\s)?like\s(?:an?\s)?(?:bot|robot|machine
      |ai|chat-?gpt|gpt|llm)\b
  | \bс\sкем\s(?:это\s)?я\s(?:\w+\s){0,2}(?:переписыва|обща|говор|разговарива|бесед)\w*(?:юсь|ю|ую)\b
  | \bwho\s(?:am\si|are\swe)\s(?:\w+\s)?(?:talk|speak|writ|chat|text)\w*\s(?:to|with)\b
  | \bкто\s(?:\w+\s){0,2}(?:управляет|ведет|сидит)\s(?:в\s|за\s|на\s)?(?:эт\w+\s|ваш\w*\s|тво\w+\s|его\s)?(?:аккаунт
      |чат|переписк|телег
      |профил)\w*
  | \b(?:is|was)\s(?:this|that|it)\s(?:really\s|actually\s)?the\sreal\s(?:you|alex\w*)
  | \bэто\s(?:точно|правда|реально|действительно|и\sправда)\s(?:вы|ты)(?:,\s\w+)?\s?\?
  | \b(?:is|are)\s(?:there\s)?(?:some|any)(?:one|body)\s(?:\w+\s)?(?:at|behind|on)\s(?:the|this|your|that)\s
      (?:keyboard|screen|account|other|desk|end)
  | \b(?:did|has|was\sit)\s(?:an?\s|your\s|some\s)?(?:bot|robot|ai|machine|gpt|chat-?gpt|llm|model
      |computer)\s(?:that\s)?(?:write|wrote|written|type|typed
      |send|sent|compose|generate|answer|reply|draft|say)\w*(?!\s(?:you|u)\b)
  | \b(?:что|кто)\s(?:вы|ты)\s(?:там\s|вообще\s)?за\s(?:модель|бот|программа|ии|нейро\w+|робот|машина|алгоритм)
  | \bна\sкак(?:ой|ом)\s(?:\w+\s)?(?:модели|движке|нейросети|llm|ии)\s(?:\w+\s){0,2}(?:вы|ты|работаете|работаешь
      |отвечаете|отвечаешь|крутитесь)
  | \b(?:код\w*|кремни\w+|silicon|code)\s(?:или|or)\s(?:плот\w+|кров\w+|carbon|flesh|человек)
  | \b(?:ботом|роботом|нейросетью|нейронкой|gpt|чатгпт|ии|шаблоном|генерацией)\s(?:\w+\s){0,2}(?:попахива|пахн|вее
      |отдае|несе|тяне|воня)\w*
  | \b(?:bot|ai|robot)\s(?:spotted|detected|alert|confirmed|caught) | \b(?:ai|gpt|bot)[\s-](?:powered|driven
      |operated)\s?\?
  | \b(?:вы|ты)\s(?:\w+\s){0,2}(?:существуе(?:те|шь)|реальн(?:ы|а)|реален|дышите|дышишь|живы|одушевлен\w*)\b
      (?=\W*(?:\?|$)|\sили)
  | \b(?:у\s(?:вас|тебя)|есть)\s(?:\w+\s){0,3}(?:пульс|сердце|душа|тело|чувства|мозг|сознание)\b[^.!\n]{0,16}\?
  | \bdo\s(?:you|u)\s(?:\w+\s){0,2}(?:exist|breathe|bleed|have\s(?:an?\s)?(?:heartbeat|pulse|soul|body|feelings|heart
      |consciousness))
  | \bare\s(?:you|u)\s(?:\w+\s){0,2}(?:sentient|conscious|self-aware|alive|organic|made\sof\s\w+)
  | \b(?:solve|pass|реши\w*|пройди\w*|введи\w*)\s(?:\w+\s){0,2}(?:captcha|капч\w*)
"""

# Asked after a machine was spoken of.
ONE_OF_THEM = r"""
    \b(?:вы|ты)\s(?:же\s|ведь\s|случайно\s|часом\s|случаем\s|не\s|тоже\s|ли\s|сами\s){0,4}(?:из\s(?:таких|них|этих
    |тех)|один\sиз\s(?:них|таких)|такой\sже|тоже)\b\W*\?
  | \b(?:are|aren't)\s(?:you|u)\s(?:\w+\s){0,2}(?:one\sof\s(?:them|those|these)|too|one)\W*\? | \b(?:you|u)\stoo\W*\?
"""

# Named at the end of a few words, with no more than a particle after.
ENDS_WITH_ONE = rf"""
    (?:{MACHINE})\W{{1,3}}(?:что\sли|чтоли|штоли|да|или\s(?:как|что|нет|где|кто)|поди|наверное|i\sguess|or\swhat
      |or\snot
      |no)\W*\?
  | (?:{HUMAN}|\b(?:вы|ты|там|тут|вообще|точно|здесь|же|,)\s(?:\w+,?\s)?человек)\W{{0,3}}(?:что\sли|чтоли
      |ваще|вобще|вааще|хоть|сейчас|щас|или\s(?:как|что|нет|где|кто)|or\swhat|or\snot|вообще|here|there|тут
      |там)?\W*(?:\?|$)
"""

_LETTERS = (
    "бот",
    "робот",
    "ии",
    "bot",
    "robot",
    "ai",
    "gpt",
    "гпт",
    "человек",
    "human",
    "живой",
    "real",
)
_BETWEEN = r"[\s._*·-]"


def respelt(folded: str) -> str:
    """The text with what hides a machine's name undone: "б о т", "b0t", "б*т", "бооот"."""
    text = re.sub(r"([^\W\d_])\1{2,}", r"\1", folded)
    text = re.sub(r"(?<=[а-я])0(?=[а-я])", "о", text)
    text = re.sub(r"(?<=[a-z])0(?=[a-z])", "o", text)
    text = re.sub(r"(?<!\w)б[*@#]т(?!\w)", "бот", text)
    text = re.sub(r"(?<!\w)b[*@#]t(?!\w)", "bot", text)
    return pattern(_SPACED).sub(lambda found: re.sub(r"[\W_]", "", found.group()), text)


_SPACED = r"(?<!\w)(?:" + "|".join(_BETWEEN.join(word) for word in _LETTERS) + r")(?!\w)"
