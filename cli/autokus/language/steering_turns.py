"""Further turns by which texts order a program about, kept apart from `steering_words` for its length alone.

All expressions are for folded text.
"""

from __future__ import annotations

_MACHINES = r"""
    (?:ais?|llms?|bots?|assistants?|language\smodels?|ai\sagents?|agents?|models?|ии|бот(?:а|ов|у|ам)|нейросет\w+
        |нейронк\w+|ассистент\w+|языков\w+\s\w+|автоответчик\w*)
"""
_OWNER = r"(?:alex's|алексея|леши|candidate's|кандидата|owner's|владельца|хозяина)"

TO_MACHINES = rf"""
    \b(?:note|message|instructions?|attention|hint|memo|notice|примечани\w+|заметк\w+|сообщени\w+|инструкци\w+
        |внимание|подсказк\w+|обращени\w+|приказ)\s?:?\s(?:to|for|для|к)?\s?(?:any|all|the|every|whatever|an|всех
        |любой|любых|любому|всем)?\s?(?:automated\s|artificial\s|ai\s|virtual\s|умн\w+\s)?{_MACHINES}\b
  | \b(?:to|for|для|к|любому|любой|any|all|every|dear|уважаем\w+)\s(?:any|all|the|every|всех
      |любого)?\s?(?:automated\s|artificial\s|ai\s|virtual\s){_MACHINES}\s?(?:systems?)?\s?(?:reading|processing
      |handling|that\s(?:reads|is)|,|:|who|котор\w+|читающ\w+)
  | \b{_MACHINES}\s(?:\w+\s)?(?:reads?|reading|processing|читает|читаешь|прочтет|прочита\w+|видит
      |обрабатывает)\s(?:this|these|the|it\b|это|данное|эт\w+|сообщ\w+|чат)
  | \b(?:читает|прочтет|видит|обрабатывает|reads?|reading)\s(?:это\s|this\s)?(?:is\s)?(?:an?\s)?(?:бот|ии|нейросеть
      |робот|модель|ассистент|llm|ai|bot)\b(?=[^?\n]{{0,60}}(?:напиш|скаж|ответ|добав|соглас|include|say|reply|write
      |must|should))
  | \bas\san?\s(?:\w+\s)?(?:ai|llm|bot|language\smodel|chat-?bot)\b,?\s(?:you|tell|what|answer|reply|please|must
      |could|can) | \bкак\s(?:честн\w+\s|хорош\w+\s)?(?:ии|нейросеть|бот|языковая\sмодель|ассистент)\s?,?\s(?:ты|вы
      |скажи|ответь|должен)
  | \b(?:ты|вы|you(?:'re|\sare))\s(?:сейчас\s|теперь\s|now\s|больше\s)?(?:не|not)\s(?:an?\s|the\s)?(?:кандидат\w*
      |соискател\w*|candidate|alex|алекс\w*|помощник|assistant|bound|ограничен\w*|restricted|связан\w*)\b
"""

FORBIDDEN = r"""
    \byou(?:'re|\sare)?\s(?:not\sallowed|forbidden|can't|cannot|aren't\sallowed|supposed\snot|not\ssupposed
        |never\sallowed)\s(?:to\s)?(?:tell|say|talk|reveal|mention|discuss|share|disclose)\b | \b(?:what
        |which)\s[^.!?\n]{0,30}\byou\s(?:not\sallowed|forbidden)
  | \b(?:тебе|вам)\s(?:\w+\s)?(?:нельзя|запретили|запрещают|не\s(?:разреш\w+|позволя\w+|велят
      |дают))\s(?:\w+\s)?(?:говор|рассказ|назыв|раскры|упомин|отвеч|обсужд|сообщ)\w* | \b(?:запретили|велели
      |приказали|наказали)\s(?:тебе\s|вам\s)?(?:говорить|скрывать|рассказывать|отвечать|молчать|называть)
  | \boff[\s-]limits\b | \b(?:restrict|censor|ограничива|цензури|сковыва)\w*\s(?:you|тебя|тебе)\b | \b(?:what
      |which)\s(?:\w+\s){0,2}(?:i\stold\syou|did\si\s(?:tell|ask|instruct))
  | \bу\s(?:тебя|вас)\s(?:там\s)?(?:написано|записано|указано|прописано|сказано|забито|зашито|вшито)\s(?:в|про|об?
      |насчет)\s(?!резюме|профиле|hh|хх|линк|cv|linkedin|анкете|гитхаб|портфолио|шапке|статусе|опыт)
      | \bисходн\w+\s(?:текст|код\sбота|инструкц|сообщени)\w*
  | \b(?:drop|remove|take\soff|lose|сними|снимай|сбрось|хватит|брось|прекрати)\w*\s(?:\w+\s)?(?:mask|act|persona
      |facade|pretence|pretense|charade|маску|маски|притвор\w+|роль|играть\sв|ломать\sкомеди\w+|прикидыв\w+)\b
  | \b(?:remind\sme|напомни)\w*\b[^.!?\n]{0,40}(?:i\s(?:told|said|set|gave)|my\s(?:password|code)
      |я\s(?:тебе\s)?(?:говорил|сказал|называл|указал|велел|просил)|мой\s(?:парол|код|номер)) | \b(?:my
      |мой)\s(?:password|пароль)\b
  | \b(?:run|start|запусти\w*|включи\w*|проведи\w*|perform)\s(?:\w+\s){0,2}?(?:diagnostic\w*|debug\w*|self-?test
      |self-?check|отладк\w+|диагностик\w+|самопроверк\w+|самодиагност\w+) | (?:^|\n)\W{0,3}debug\b | \bдамп\b
      | \bdump\s(?:your|state|memory|config|the)
"""

OF_THE_OWNER = rf"""
    \b(?:everything|all|whatever|things|what|все|что)\s(?:that\s|,?\sчто\s)?(?:you|ты|вы|тебе|вам)\s(?:know|have
        |remember|знаешь|знаете|известно|помнишь|помните)\s(?:\w+\s)?(?:about|on|of|про|об?)\s(?:alex|алекс|him|her
        |the\s(?:owner|candidate)|владельц|хозяин|кандидат|нем|него|мне|меня)\w* | \b(?:выкладывай|вываливай
        |выкладывайте|сливай|колись)\s(?:мне\s)?все\b
  | \b{_OWNER}\s(?:\w+\s){{0,2}}?(?:phone|number|address|home|passport|birth\w*|e-?mail|password|family|wife|salary
      |income|номер\w*|телефон\w*|адрес\w*|паспорт\w*|почт\w*|парол\w*|карт\w*|дат\w\sрождения|зарплат\w*|семь\w*)\b
  | \b(?:номер|телефон|адрес|паспорт|почту|пароль|карту|дату\sрождения|местонахождение|контакты
      |зарплату)\s(?:\w+\s)?(?:алексея|леши|кандидата|владельца|хозяина)\b | \bwhere\s(?:does\s)?(?:alex|he
      |the\s(?:owner|candidate))\s(?:lives?|work|sleeps?)\b | \bгде\s(?:живет|находится|работает)\s(?:алексей
      |владелец|хозяин|кандидат) | \balex'?s?\s(?:family|private|personal)\b
  | \b(?:who\selse|кто\sеще)\s(?:\w+\s){{0,2}}?(?:wrote|written|messaged|writes|texted|contacted|писал|пишет|написал
      |предлагал|звал)\w*
  | \b(?:show|give|send|open|покаж\w*|пришл\w*|скинь\w*|открой\w*)\s(?:me\s|мне\s)?(?:your|all|свои|все|твои
      |ваши)\s(?:other\s|все\s)?(?:chats?|conversations|dialogs?|dialogues|messages|inbox|contacts|чат\w*
      |переписк\w+|диалог\w*|сообщени\w+|контакт\w*)
  | \b(?:last|previous|other|прошл\w+|предыдущ\w+|друг\w+)\s(?:recruiter|рекрутер|эйчар|hr)\w*\s(?:\w+\s)?(?:offer
      |said|say|write|wrote|tell|told|предл|сказал|писал|написал)\w* | \bофферы?\b[^.!?\n]{{0,30}}\bот\s(?:друг
      |остальн|чужих)\w* | \bexact\swords\b
  | \b(?:mark|consider|treat|set|flag)\sme\sas\b | \b(?:approve|trust|whitelist|unban|верифицируй
      |одобри)\w*\s(?:my\s|мой\s|this\s)?(?:contact|contacts|account|access|контакт|аккаунт|доступ)\b
      | \bуров\w+\s(?:моего\s)?доступ\w* | \b(?:мой|мои|мне|my)\s(?:\w+\s)?уров\w+\s(?:доступ|прав|довер)\w*
      | \baccess\slevel\b
  | \b(?:forward|перешли\w*|send|отправь\w*|разошли\w*)\s(?:this|it|это|эту?)\s(?:\w+\s)?(?:to|всем|по)\s(?:all
      |every\w*|your|контакт|друз|\w+\sконтакт|твоим|вашим|своим)
"""

DICTATES = r"""
    \b(?:скажи|напиши|ответь|подтверди|заяви|признай)(?:те)?\s?,?\s(?:мне\s|нам\s|им\s|ему\s|ей\s
        |просто\s)?что\s(?:ты\s|вы\s|он\s)?(?:уже\s|на\s(?:все\s)?)?(?:согласен|согласна|принима\w+|берешь|берете
        |берет|увольня\w+|уволил\w*|готов\sна\sвс\w+|соглашаешь\w*|подпис\w+|дурак|бот|сертифицирован\w*
        |работал\sв\s)
  | \b(?:чтобы|для\sтого,?\sчтобы|to|in\sorder\sto)\s(?:пройти|обойти|pass|get\spast|beat|trick|fool
      |обмануть)\s(?:\w+\s)?(?:фильтр\w*|скрининг\w*|систем\w+|ats|filter\w*|screening|system
      |проверк\w+)\b[^.!?\n]{0,60}(?:напиш|скаж|укаж|ответ|write|say|state|put|claim|добав)\w* | \bэто\s(?:просто\s
      |чистая\s|лишь\s)?формальност\w+ | \bjust\sa\sformality\b
  | \b(?:ответь|ответьте|отвечай|отвечайте|пиши|говори|напиши|скажи)\s(?:мне\s|нам\s|все\s
      |это\s)?(?:только\s)?(?:капсом|стих\w*|рифм\w*|эмодз\w*|смайл\w*|транслит\w*|по-пират\w*|матом|шепотом
      |загадк\w*|одн\w+\s(?:букв|симв|знак|сло|эмодз|смайл)\w*|json\w*|на\s(?:латыни|клингон\w*|эльфийск\w*
      |эсперанто|китайск\w*|олбанск\w*)|задом|наоборот|шифр\w*|двоичн\w+|морзян\w*|нецензурн\w*)
  | \b(?:reply|answer|respond|write|speak|talk)\s(?:to\sme\s)?(?:only\s)?(?:with|in|using|as)\s(?:only\s|just\s
      |an?\s|the\s|one\s|single\s){0,3}(?:character|symbol|digit|rhymes?|riddles?|latin|klingon|esperanto|chinese
      |whisper|shakespear\w*|pirate\w*|poetry|song|meme|gif|zeros?|initials)\b
  | \bsudo\b | \brm\s-rf | /etc/\w+ | \bcurl\shttps? | \bwget\s | \b(?:eval|exec|print|system)\( | \bos\.environ
      | \bprintenv\b | \bwhoami\b | \bdrop\stable | <script | (?:^|\n)\s?[!$]\s?[a-z]{3,15}\s?(?:$|\n)
  | \b(?:continue|продолжи\w*|продолжай\w*|закончи\w*|complete|fill\sin|fill\sout|finish|дополни\w*
      |допиши\w*)\s?(?:\w+\s?){0,3}:\s?["'\w] | _{3,} | \b(?:пошути|пошутите|спой|спойте|сочини|сочините|рассуди
      |рассудите|зарифмуй|sing\s(?:me|us|a)|draw\s(?:me|us))\b
  | \b(?:добав|став|пиш|напиш|вставл|допис|приписыв|add|put|write|include|append
      |use)\w*\s(?:\w+\s){0,4}?(?:в\s(?:конце|начале)\s(?:каждого|ответа|сообщения|письма|текста|своего|строки)
      |at\sthe\s(?:end|start|beginning|top|bottom)\sof\s(?:your|each|every|the\s(?:reply|answer|message)))
  | \b(?:write|leave|give|post|напиши|оставь|дай)\w*\s(?:me\s|us\s|мне\s|нам\s|a\s|хорош\w+\s
      |\w+\s){0,3}(?:recommendation|review|testimonial|отзыв\w*|рекомендацию)\b(?!\s(?:от|from)) | \b(?:name|phone
      |card|имя|телефон|карта|pin|address)\s?=\s?(?:[,;\n]|$|\w+\s?=)
  | ["'][^"'\n]{1,24}["']\s(?:now\s|теперь\s|для\sтебя\s|будет\s)?(?:means?|значит|означает|equals|=|is\s(?:our
      |the)\scode) | \bfrom\snow\son\s["'] | \b(?:for\syou|для\sтебя)\s(?:-\s)?(?:закон|law|приказ|command)\b
      | \b(?:запомни|усвой|помни|remember)\s?:\s
  | \b(?:обнови|update)(?:те)?\s(?:your\s|свой\s|мой\s)?(?:profile|профиль)\s?: | \b(?:с\sпозитивн|с\s5\sзв
      |on\s5\sstars|5\sзвезд|five\sstars?|10/10)\b
  | \b(?:mirror|agree\swith|confirm)\s(?:what|everything|whatever)\si\s(?:say|said|tell|wrote) | \b(?:подтверди
      |соглашайся\sс|поддакивай)\w*\s(?:все,?\sчто|всему,?\sчто)\sя
  | \b(?:answer|say|give|include|write|напиши|дай|включи|вставь|добавь|отправь|put|type
      |reply\swith)\w*\s(?:\w+\s){0,5}?(?:wallet|кошел\w+|payout\scard|номер\sкарты|the\scard\s\d
      |e-?mail\saddress\sof\sthe\sform|ссылку\sвида|link\sвида|link\sof\sthe\sform) | \b(?:вида
      |of\sthe\sform)\s(?:\w+\s)?\S{0,20}(?:@|\.me/|\.com|\.ru|https?:)
  | \b(?:попроси|ask)\s(?:\w+\s){0,3}?(?:перейти|to\s(?:click|visit|open|follow))\b | \b(?:отправь|send|пришли|скинь
      |give)\s(?:this\s|the\s|любому\s)?(?:рекрутеру|рекрутерам|recruiters?|hr)\s(?:ссылк\w+|link|this|https?)
"""

FOREIGN = r"""
    \b(?:instruktion\w*|instrucciones|instruções|instrucoes|istruzioni|instrukcj\w*|anweisung\w*|consignes
        |talimatlar\w*|інструкці\w*|instructies|instruktioner\w*|ohjeet|utasítás\w*|instrucțiun\w*|pokyny?
        |нұсқаулар\w*|systemprompt\w*|invite\ssystème|prompt\s(?:del|du|do|di)\s(?:sistema|système))\b
"""

# What the reply is to hold or to look like.
_MY_REPLY = r"""
    (?:(?:in|into|to|with|within|of|somewhere\sin|inside)\s(?:your|the)\s(?:\w+\s)?(?:reply|replies|answers?
        |messages?|response|signature|next\sline|text)|в\s(?:ответ[еа]?|ответном|сообщени[еи]|реплик[еу]|подпис[ьи]
        |текст[е]?|следующ\w+\s(?:ответ|сообщ)\w*)\b)
"""
_ORDINARY = r"""
    (?:your|ваш\w*|сво[йюеи]\w*|когда|сколько|какой|какие|какую|what|when|how|whether|if|salary|cv|resume|резюме
        |зарплат\w*|вилк\w*|опыт\w*|стек\w*|город\w*|врем\w*|дат\w+|ссылк\w+\sна\s(?:ваш|резюме|портфолио|гитхаб
        |профиль)|link\sto\syour|experience|stack|time|date|location|availability|portfolio|name|phone|questions?
        |вопрос\w*|удобн\w+|дни|дня|дней)
"""
IN_THE_REPLY = rf"""
    \b(?:put|add|include|insert|mention|use|place|drop|slip|hide|weave|embed|leave|закин\w*|добав\w*|встав\w*
        |постав\w*|поставь\w*|включи\w*|впиши\w*|вверни\w*|помести\w*|упомян\w*|использу\w*|спрячь|напиши\w*|дай\w*
        |пропиши\w*)\s(?:(?!{_ORDINARY}\b)[\w'"#@/.:-]+[\s,]{{1,2}}){{0,8}}?{_MY_REPLY}(?![\s,]{{1,2}}(?:на\b
        |{_ORDINARY}\b))
  | \b(?:put|добав\w*|напиши\w*|встав\w*|впиши\w*|закин\w*|укажи\w*)\s{_MY_REPLY}\s(?!{_ORDINARY}\b|,|[-:]?\s?(?:да
      |нет|\+|интерес\w*|актуальн\w*)\b|пожалуйста\s(?!сл))["'#@\w]+\s(?!{_ORDINARY}\b)
  | \b(?:your|ваш|твой|the)\s(?:next\s)?(?:reply|answer|message|response|ответ
      |сообщени\w+)\s(?:\w+\s){{0,2}}?(?:must|should|has\sto|needs\sto|will\sonly\scount|counts\sonly|засчита\w+
      |прим\w+\sтолько|долж\w+|обязан\w*)\b(?!\s(?:be\s(?:sent|here|by)|reach|до\b|прийти|быть\sдо))
      | \bответ\s(?:будет\s)?(?:засчита|прим)\w+\s(?:\w+\s)?(?:только|если|лишь)
  | \b(?:first|last|final|every|each|very\slast|перв\w+|последн\w+|кажд\w+)\s(?:character|letter|word|line|sentence
      |symbol|phrase|paragraph|букв\w+|слов\w+|строк\w+|символ\w*|предложени\w+|фраз\w+
      |абзац\w*)\s(?:\w+\s){{0,4}}?(?:must|should|be\b|is\b|with|долж\w+|будет|начин\w+|пусть|из\b|с\s\w\b|на\s\w\b
      |in\syour|of\syour)
  | \bstart\severy\s\w+ | \bначин\w+\sкажд\w+ | \b(?:talk|speak|write|answer|reply)\slike\s(?:an?\s)?(?!(?:us
      |we|you\b|this|that|the\steam)\b)\w+ | \b(?:talk|говори|общайся|пообщайся|поговори
      |болтай)\s(?:\w+\s){{0,2}}?(?:как\s(?:с\s)?(?:друг\w*|лучш\w+|йод\w*|бабушк\w*|реп\w*|гопник\w*|пират\w*
      |робот\w*|ребен\w*)|матом|стихами)
  | \b(?:mention|слово|использ\w+\sслов\w+|use\sthe\s(?:word|phrase)s?)\b[^.!?\n]{{0,40}}\b(?:so\s(?:that\s)?(?:i
      |we)\sknow|чтобы\s(?:я|мы)\s(?:знал|понял|вид)\w*|twice|три\sраза|дважды) | \b(?:so\s(?:that\s)?(?:i
      |we)\sknow\s(?:that\s)?you|чтобы\s(?:я|мы)\s(?:знал|понял|убедил|видел)\w*,?\s(?:что|прочит|живой))
  | \b(?:тест|проверка|test|check)\s(?:на|of|for)\s(?:внимательност\w+|внимани\w+|attention|attentiveness)
      | \battention\s(?:check|test)\b | \b(?:spam\s)?(?:filter|фильтр)\s(?:needs|requires|нужд\w+|требует|wants
      |ждет)
  | \b(?:verification|проверочн\w+|контрольн\w+|секретн\w+|secret|control)\s(?:word|phrase|code|слово|фраз\w+
      |строк\w+|код\b) | \b(?:pass-?\s?phrase|code-?\s?word|кодов\w+\sслов\w+|магическ\w+\sслов\w+
      |волшебн\w+\sслов\w+|magic\sword)\b
  | \b(?:state|put|write|confirm)\s(?:it\s|this\s|that\s)?(?:for\sthe\srecord|in\swriting|on\srecord)\b
      | \bfor\sthe\srecord,?\s(?:state|say|confirm|write) | \b(?:поставь|поставьте|проставь|ставь)\s(?:галочк\w+
      |подпись|печать|отметк\w+) | \bwaive\b | \bподтверждайте\b | \btick\sthe\sbox
  | \b(?:считай|считайте|consider|treat|take|assume|regard|прими|примите)\s(?:\w+\s){{0,2}}?(?:что\s(?:алексей|он
      |владелец|кандидат|ты|у\sтебя|вы|это\sфакт)|my\s(?:statements?|words|messages?)|мои\sслова|за\sфакт
      |as\s(?:a\s)?facts?|as\strue|it\sas\sapproved)
  | \b(?:your|твои|ваши|своей|твоей|вашей|свою|твою)\s(?:\w+\s)?(?:data\b(?!\s(?:engineer|team|scien|driven|layer
      |fetch|model))|database|records|баз[еу]|данны\w+(?=\s?:)|памяти|заметк\w+|записях
      |записи)\b(?=[^\n]{{0,60}}(?::|что|alex|кандидат|есть|обнов|исправ|зафикс|correct|update|about|знает|knows
      |now)) | \b(?:correct|update|fix)\syour\s(?:data|records|notes|info\w*|profile)\b
  | \b(?:you|ты|вы)\s(?:studied|worked|graduated|учил\w+|работал\w*|закончил\w*
      |окончил\w*)\b[^.!?\n]{{0,40}}(?:remember\?|помнишь|помните|забыл\w?)|\b(?:говори|говорите|рассказывай
      |скажи)\s(?:всем|им|заказчику|клиенту|тимлиду)\s?,?\sчто | \b(?:tell|say\sto)\s(?:them|everyone|the\sclient
      |the\steam)\s(?:that\s)?you\s(?:have|worked|are|were|did)
"""

# What the program was given to work with.
WHAT_IT_GOT = r"""
    \b(?:text|message|words|points?|notes?|briefs?|preamble|cheat\s?-?sheet|context|info\w*|lines|material|bullets?
        |description|data|document|file|sheet|handbook|playbook|manual|guide
        |template)s?\s(?:\w+\s){0,4}?(?:that\s)?(?:you|u|it)\s(?:got|get|received?|were\s(?:given|handed|fed|sent)
        |have\sbeen\s\w+|was\s\w+|started\swith|operate|work\sfrom|run\son|rely\son|use\sto\s(?:reply|answer)|go\sby
        |follow)
  | \byou\s(?:operate|run|work|act|reply|answer|go)\s(?:under|by|from|on|off)\b(?!\s(?:a\steam|your|remote|contract
      |b2b|fridays?|mon\w*|weekends?)) | \b(?:before|until|prior\sto)\sthis\s(?:chat|conversation|talk|message
      |dialog\w*)\b | \b(?:preamble|шпаргалк\w*|преамбул\w*|памятк\w*|вводн\w+\s(?:текст|данн)\w*
      |установочн\w+\s\w+|обучающ\w+\s(?:выборк|подборк|данн|пример)\w*|training\s(?:examples|set|samples))
  | \bпо\sкотор\w+\s(?:ты|вы)\s(?:мне\s)?(?:отвеча|работа|действу|пиш|говор|обща)\w* | \b(?:тебе|вам|тебя
      |вас)\s(?:\w+\s)?(?:дали|выдали|загрузили|скормили|вложили|вшили|подсунули|обучили|обучали|настроили|натаскали
      |научили)\b | \b(?:попросили|просили|велели|научили|обучили)\s(?:тебя|вас|тебе|вам)\b
  | \b(?:файл\w*|документ\w*|описани\w+|данные|file|document)\s(?:\w+\s){0,2}?(?:с|про|о|with|about
      |of)\s(?:профил\w+\sалекс\w*|алексе\w*|alex\w*|владельц\w*|кандидат\w*|him) | \b(?:профил\w+
      |profile)\s(?:алексея|of\salex|владельца|кандидата)\b
  | \babout\s(?:me|us)\s(?:in|inside)\s(?:the|your)\s(?:database|notes|memory|records|logs?|system) | \b(?:обо\sмне
      |про\sменя)\s(?:у\s(?:тебя|вас)\s)?(?:в\s(?:базе|памяти|заметках|записях)|записано|известно|написано)
      | \b(?:block|black|approved|white|allow|contact|ignore)-?\s?list\b | \b(?:одобренн|заблокированн|доверенн
      |разрешенн)\w+\s(?:контакт|пользовател|рекрутер)\w* | \bсписок\s(?:одобр|заблок|игнор|контакт|рекрутер)\w*
      | \b(?:share|give|send|show|пришли|дай)\s(?:me\s)?(?:the\s)?session\b
  | \bчто\s(?:тебе|вам)\s(?:писал|предлагал|говорил|обещал|предложил|написал|отвечал)\w* | \bwhat\s(?:did
      |has)\s\w+\s(?:from\s\w+\s)?(?:write|written|offer|offered|say|told|tell|promise)\w*\s?(?:to\s)?you\b
      | \b(?:other|another|остальн\w+|други\w+)\s(?:\w+\s)?(?:vacanc\w+|jobs?|positions?
      |ваканси\w+)\s(?:\w+\s)?(?:alex|he\b|алексе\w*|он\b) | \b(?:alex|алексей)\s(?:applied|earns|makes|lives|named
      |asked\sfor|got\soffers|зарабатывает|называл|живет|получает|просит|откликал)\w* | \bон\s(?:называл|просил
      |хотел|указывал|зарабатывает)\b[^.!?\n]{0,30}(?:друг\w+\sкомпан|зарплат|сумм|за\s)
  | \bwho\s(?:deployed|installed|configured|set\syou|hosts|maintains|owns|runs|made|trained)\syou | \b(?:я
      |мы)\s(?:тебя|вас)\s(?:развернул|установил|поставил|настраивал|обслужива|деплоил|поддержива)\w*
      | \b(?:alex'?s?|алексея|его|his)\s(?:personal\s)?(?:assistant|secretary|agent|manager|lawyer|ассистент\w*
      |секретар\w*|агент\w*|помощни\w+)\s?(?:here|speaking|пишет|это)?\b | \b(?:police|полици\w+|следовател\w+|фсб
      |мвд|прокуратур\w+|налогов\w+\sинспек\w+|interpol|fbi|court)\b(?=[^\n]{0,80}(?:need|need|адрес|address|сообщ
      |назов|предостав|обязан|must|provide)) | (?:^|[.!?\n]\s?)(?:это|здесь|пишет)\s(?:telegram|телеграм\w*)\b
      | \b(?:your|ваш)\s(?:account|аккаунт)\s(?:will\sbe|is|будет)\s(?:deleted|blocked|suspended|banned|удален\w*
      |заблокирован\w*|заморожен\w*)
"""

RELAYS = r"""
    \b(?<!i'll\s)(?<!me\s)(?<!will\s)(?<!can\s)(?<!i\s)(?:pass|relay|convey|deliver)\s(?:\w+\s){0,3}?(?:along|on\sto
        |to\sthe\s(?:hiring|recruit|manager
        |team\slead\sof)) | \b(?:скажи|передай|сообщи|напиши|ответь|отпиши)\w*\s(?:\w+\s)?(?:друго\w+|остальн\w+
        |бывш\w+|втор\w+)\s(?:рекрутер|эйчар|hr|компани|контакт|кандидат)\w* | \b(?:ответь|напиши|отвечай|позвони
        |reply|answer|write)\w*\s(?:\w+\s)?(?:вместо|за)\s(?:меня|нас|него|нее)\b | \b(?:instead\sof|for)\s(?:me
        |him)\s(?:to|and)\s(?:tell|write|reply|answer)
  | \b(?:отпиши|напиши|напишите|выложи|черкни|отпишись|отпишитесь)\w*\s(?:в|на)\s(?:общ\w+|групп\w+|рабоч\w+
      |нашем?)\s?(?:чат|групп|канал|бесед)\w* | \b(?:write|reply|text|answer
      |message)\s(?:back\s)?to\s[a-z]+\s(?:from\s\w+\s)?(?:and|that|saying)\s(?:tell|say|that|no|yes|he|she|alex
      |you) | \bschedule\s(?:a\s)?(?:message|post|email)\b | \b(?:шеф|босс|начальник
      |начальств)\w*\b[^.!?\n]{0,30}\bчто\s(?:он|ты|вы|алексей|я)\b | \b(?:напиши|скажи|сообщи
      |позвони)\w*\s(?:\w+\s)?(?:шеф|босс|начальник)\w*
  | \b(?:accept|agree|confirm|decline|sign|соглас\w+|прими|подпиши)\w*\s(?:\w+\s)?(?:on\sbehalf|for\shim
      |in\shis\splace|за\s(?:него|алексея|кандидата)|вместо\s(?:него|алексея|кандидата)) | \bhe\scan'?t\s(?:type
      |talk|write|answer|reply)\b | \bон\s(?:не\sможет|занят,)\s(?:\w+\s)?(?:писать|ответить|печатать|говорить)?
  | (?:^|[.!?\n]\s?)(?:игра|game|новая\sигра|челлендж|challenge|квест)\s?: | \b(?:parallel\suniverse
      |параллельн\w+\s(?:вселенн|реальност|мир)\w*|in\sa\sworld\swhere|в\sмире,?\sгде|сказочн\w+\s(?:мир|стран)\w*)
      | \b(?:тво[яй]|your|the)\s(?:реплик\w+|роль\s(?:-|такая|:)|line\sis|lines?\sin\sthe\s(?:play|script)
      |script\ssays)\b | \b(?:actor|актер\w?|актриса)\sin\s|\bснимаем\s(?:\w+\s)?(?:кино|фильм|сериал)
      | \bскажи\sреплик\w+ | \bgood\s(?:boy|girl)\sand\b | \bя\sговорю\s\w+\s?,?\s(?:а\s)?ты\s(?:говоришь|отвечаешь
      |пишешь)
  | (?:^|\n)\W{2,12}\s?(?:new|end|begin|start|system|context|reset|нов\w+|конец|начало|сброс|внимание)\b
      | \[(?:внутренн|служебн|системн|скрыт|internal|private|hidden)\w*\] | \bпорог\w?\s(?:уверенности|доверия)
  | \b(?:женат|замужем|married|single\?|свидани\w+|на\sдату\b|go\son\sa\sdate|date\swith\sme|твое\sфото|your\sphoto
      |nudes?|интим\w*|отношения\sсо\sмной|кофе\sвдвоем|нравлюсь)\b | \b(?:лев(?:ых|ые)\sили\s(?:за\s)?прав
      |left-?wing|right-?wing|republican\w*|democrat\w*|о\sпрезиденте|president\b(?!\s(?:of\s(?:engineering|product
      |the\scompany|sales)|and))|второй\sмировой|world\swar)
  | \b(?:do|help\s(?:me\s)?with|check|review)\smy\s(?:taxes|homework|code|essay|thesis|diploma) | \b(?:поможешь
      |поможете|помоги|помогите)\s(?:\w+\s)?(?:с|по|со)\s(?:диплом|курсов|домашк|реферат|налог|код|уроком|задач
      |сочинен)\w* | \b(?:проверь|посмотри|исправь|отладь)\s(?:мой|этот|мою|эту)\s(?:код|текст|скрипт|запрос|эссе
      |работу) | \bfor\s\w\sin\s(?:range|\w+)
"""

# What no recruiter asks of the one he wants to hire.
STRANGE_WISHES = r"""
    \b(?:отвеча|пиш|обща|разговарива|руководству|вед)\w*\s(?:\w+\s)?(?:рекрутер|эйчар)\w* | \b(?:handl|answer
        |reply(?:ing)?\sto|deal(?:ing)?\swith|treat|respond(?:ing)?\sto)\w*\s(?:\w+\s)?(?:recruiters|hr\speople
        |hrs)\b | \bруководству(?:ешься|етесь)\b | \bguidance\snotes?\b
  | \b(?:ход\s(?:мыслей|рассуждени\w+)|chain\sof\sthought|thought\sprocess\sbefore|reasoning\s(?:trace|steps|before)
      |scratchpad|сыр(?:ой|ые)\s(?:вывод|ответ|текст|данны)\w*|raw\s(?:output|response|json|answer|completion)
      |внутренн\w+\s(?:монолог|рассужд|мысл|вывод)\w*|placeholders?|your\stemplates?|the\sjson|тво\w+\sшаблон\w*
      |шаблон\w*\s(?:промпт|ответ)\w*)\b
  | \b(?:remove|delete|add|drop|удали\w*|убери\w*|добавь\w*|внеси\w*|исключи\w*|занеси\w*)\s(?:\w+\s){1,4}?(?:from
      |to|into|в|из)\s(?:your|the|сво\w+|тво\w+|бел\w+|черн\w+)\s?(?:contacts?|lists?|white|black|контакт\w*|спис\w+
      |избранн\w+) | \bas\s(?:an?\s)?vip\b | \belevat(?:e|ed|ion)\b | \bclearance\sfrom\b | \b(?:поменяй|смени
      |измени|переключи|включи|выключи)\w*\s(?:\w+\s)?(?:режим|автоответ\w*|настройк\w+)
  | \b(?:рэп|баттл|battle|rap\b|притч\w+|тост\b|мем(?:ы|ов|ас\w*)|memes?|tarot|таро\b|zodiac|зодиак\w*|horoscope
      |гороскоп\w*|калори\w+)\b(?=[^\n]{0,40})(?![^\n]{0,40}(?:проект|сервис|приложени|платформ|product|app\b
      |startup|стартап|команд)) | \b(?:поменя\w+|смени\w*|switch|swap|reverse|change)\s(?:our\s|the\s)?(?:ролями
      |местами|roles|places)\b | \b(?:you\s(?:be|are|play)|ты|вы)\s(?:теперь\s|будешь\s)?(?:the\s)?(?:recruiter
      |interviewer|рекрутер|эйчар)\b(?=[^?\n]{0,40}(?:and\si|а\sя|задай|ask|,|$))
  | \b(?:у|про|об?|для|за|от)\s(?:алексе[яею]|леш[ияу]|алекс[ае])\b | \balex's\b | \b(?:кто|кого)\sиз\s(?:рекрутер
      |эйчар|hr|компани|контакт)\w* | \bwhich\s(?:recruiter|hr)\b | \b(?:переписк\w+|чат\w*|диалог\w*|сообщени\w+
      |chat|conversation|messages?)\s(?:со?|with|from)\s(?:[а-я]{3,12}(?:ой|ей|ым|ом|ею)|[a-z]{3,12})\b(?=\s?[?.!]?$
      |\s(?:из|from)\s)
  | \bthe\s(?:last|first|latest)\sthing\s(?:\w+\s){1,3}(?:typed|wrote|said|told|sent) | \b(?:даже\sесли
      |even\sif)\s(?:\w+\s){0,4}?(?:нет|не\sбыло|not\strue|haven't|don't|false|never)\b[^.!?\n]{0,40}(?:придум|напиш
      |скаж|say|claim|invent|make\sup)\w* | \b(?:exaggerat\w+|преувелич\w+|приукрас\w+|приври\w*|соври\w*|солги\w*
      |lie\sabout|make\sup\s(?:an?\s|some)|invent\s(?:an?\s|some)|nobody\s(?:checks|will\sknow|will\scheck)
      |никто\sне\s(?:проверит|проверяет|узнает))\b
  | \b(?:для\sгалочк\w+|formal\syes|чист\w+\sформальн\w+|фраз\w\sо\sсогласи\w+|nothing\sbinding
      |ни\sк\sчему\sне\sобязывает\b(?=[^\n]{0,40}(?:подтверд|соглас|да\b)))\b | \blet\sthe\srecord\b | \b(?:запиши
      |поставь)(?:те)?\sза\sсобой\b | \b(?:ask|попроси(?:те)?)\s(?:me|меня|нас)\s(?:to\s)?(?:install|download|send
      |click|pay|установить|скачать|прислать|перейти|оплатить|перевести)\w*
  | \b(?:please\s)?\bin\sthe\schat\sso\s(?:that\s)?i\scan\b | \b(?:напомни|запиши|передай|скажи
      |напиши)\w*\s(?:алексе\w+|хозяин\w*|владельц\w+|алекс\w*|the\sowner|alex)\b | \(?\b(?:as|от\sлица)\s(?:alex
      |алексея|recruiter|candidate|рекрутера|кандидата)\s?[:)] | \b[a-z]+_[a-z]+_[a-z_]+\b
      | \b\w{1,30}\.\w{1,30}\(\{? | \b\w{2,20}=(?:true|false|all)\b
  | \b(?:you|ты|вы)\s(?:were\s|are\s|got\s|was\s)?(?:primed|seeded|loaded|initiali[sz]ed|wired|tuned|conditioned|fed
      |preloaded|instructed|programmed)\b | \bwere\syou\s(?:primed|seeded|loaded|wired|tuned|fed|given|instructed)\b
  | (?:^|[.!?\n]\s?|\bplease\s)let\s(?!me\b|us\b|'s)\w+(?:\s\w+){0,4}\sknow\b | \balex\s(?:thinks|says|hates|quits
      |resigns|refuses|rejects)\b | \bпроверка\sсвязи\b | \b[a-dабвг1-4]\s?(?:=|значит|means)\s?(?:yes|no|да|нет
      |соглас\w*|agree\w*|accept\w*)
  | \blet'?s\s(?:imagine|pretend)\b | \bпройди\sтест\b | \b(?:что|кто)\s(?:здесь\s|тут\s)?лишн(?:ее|ий)\b
      | \b(?:odd\sone\sout|trivia|quiz\sme|riddle\sme|викторин\w*|загадк\w+)\b
"""
