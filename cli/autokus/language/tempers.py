"""How people ask for a person, and how they show that they are angry, in Russian and English; for folded text."""

from __future__ import annotations

_RU_PERSON = r"""
    (?:жив(?:ой|ого|ым|ому|ым\sчеловеком)|человек\w*|реальн\w+|настоящ\w+|люд(?:ей|ьми)|алексе[йяюе]м?|алекса?
    |хозяин\w*|владельц\w+|кандидат\w*|оператор\w*|кого-?\s?нибудь\sживого|сам(?:им|ого|ому)|вами\s(?:лично|напрямую
    |самим))
"""
_EN_PERSON = r"""
    (?:(?:an?|the|some|any|your)\s)?(?:(?:actual|real|live|living|human|proper|genuine)\s){0,2}(?:human(?:\sbeing)?
    |person|people|alex(?:ey|ei)?|candidate|man|owner|someone\sreal|somebody\sreal|someone\shuman|alex\shimself
    |developer\shimself|boss)
"""

WANTS_PERSON = rf"""
    \b(?:позов|соедин|переключ|подключ|пригласи|дай|давай|верни|попроси)\w*\s(?:(?:мне|меня|нас|пожалуйста|лучше|уже
    |сюда|к|с|на|самого|чате|сразу|наконец|мне\sуже)[\s,]{{1,2}}){{0,4}}{_RU_PERSON}\b(?!\s(?:для|в\sкоманду
    |с\sопытом))
  | \b(?:передай|передать|передайте|сообщите|скажите)\s(?:это\s|пожалуйста\s|сообщение\s){{0,2}}(?:алексею|хозяину
  |владельцу|самому|живому|кандидату|человеку)
  | \b(?:хочу|хотел\w*|бы\sхотел\w*|могу|можно|нужно|нужен|нужна|надо|прошу|предпоч\w+|лучше|готов[аы]?|буду|дайте
  |желательно|где|как)\s(?:(?:мне|бы|я|ли|только|уже|наконец|лучше|просто|все-таки|поговорить|пообщаться|общаться
  |говорить|связаться|обсудить|обсуждать|это|все|продолжить|переписываться|хотя|решать|решить|иметь|дело|вопрос|тут
  |написать|пожалуйста|дальше|напрямую|сразу)[\s,]{{1,2}}){{0,7}}
      (?:с\s|со\s)?(?:(?:обычным|нормальным|живым|реальным|настоящим|самим|живой|живого
      |нормальный)\s){{0,2}}(?:живым|(?:живой|живого)(?!,?\s[^.?!\n]{{0,40}}(?:котор|в\sкоманд|разработ|специалист
      |лид\b|с\sопыт
      |ум\b|интерес))|человеком|(?<=жив[а-я][а-я]\s)человек\w*
      |(?<=жив[а-я][а-я][а-я]\s)человек\w*|реальным\sчеловеком|настоящим\sчеловеком|самим|алексеем(?:,?\s(?:лично
      |напрямую|самим))?|кандидатом\s(?:лично|напрямую)|кем-(?:то|нибудь)\sживым|людьми)\b(?!\s(?:в\sкоманд|для
      |с\sопыт|на\sфронт|которы|,\sкотор|общени|проект))
  | \b(?:можно|могу|можем|могли\sбы|хочу|надо|нужно|хотел\w*\sбы|бы\sхотел\w*|давайте|лучше)\s(?:(?:ли|я|мне|мы|бы
  |как-то|уже|это)\s){{0,3}}(?:(?:поговорить|пообщаться|связаться|обсудить|переговорить
  |решить)\s){{0,2}}(?:с\sвами\s(?:лично|напрямую)|лично\sс\sвами|напрямую\sс\sвами|лично\b(?!\sприехать
  |\sвстретиться))
  | \bпус(?:ть|кай)\s(?:\w+\s){{0,2}}(?:сам|лично)\b
  | ^\W*(?:живой\s)?(?:оператор|человек|human|operator|representative|real\sperson|person)(?:\s?(?:пожалуйста|please
  |pls))?\W*$ | \b(?:talk|speak|chat|write|discuss)\s(?:to|with)\s(?:him|alex\w*)\s(?:directly|personally|in\sperson
  |himself)
  | \b(?:could|can|would|will|may)\s(?:alex\w*|he|the\scandidate)\s(?:please\s|himself\s|personally\s|maybe\s
      |just\s){{0,3}}(?:get
  |reply|answer|respond|call|contact|write|message|reach|join|speak|talk|phone|come|text)
  | \b(?:алексей|он|хозяин|владелец|кандидат)\s(?:\w+\s)?сам(?:-то)?\s(?:\w+\s){{0,2}}(?:ответ|напис|напиш|связ|свяж
      |позвон
  |подключ|подойд)\w*
  | \b(?:человека|живого|алексея|хозяина|кого-?\s?(?:то|нибудь)\sживого)\s(?:\w+\s){{0,2}}(?:позвать|пригласить
      |подключить
  |вернуть|услышать|дать|позовите|дайте|подключите|пригласите)\b
  | \bis\salex\w*\s(?:himself\s)?(?:available|around|there|here|reachable|online)\b
  | \b(?:have|ask|tell|let|get|make)\salex\w*\s(?:\w+\s)?(?:contact|call|write|reply|get|answer|message
  |to\s(?:contact|call|write|reply))\w*
  | \bпус(?:ть|кай)\s(?:алексей|он|хозяин|владелец|кандидат|человек|мне)\s?(?:\w+\s){{0,2}}(?:ответит|напишет
  |свяжется|выйдет|перезвонит|позвонит|подключ)
  | \b(?:алексей|он|человек|кандидат)\s(?:сам|лично)\s(?:мне\s)?(?:ответит|ответил|напиш\w+|подключ\w+|выйдет
  |свяж\w+)
  | \b(?:не\s(?:хочу|буду|собираюсь|намерен\w*|готов\w*)|хватит|надоело|отказываюсь)\s(?:больше\s|мне\s)?(?:обща
  |говор|разговар|перепис|обсужд|решать)\w*\s(?:\w+\s){{0,2}}с\s(?:бот|робот|нейро|програм|машин|ии|автоответ
  |gpt)\w* | \bживого\sчеловека\b(?=\W{{0,6}}(?:$|пожалуйста|дайте|мне|сюда|в\sчат|please))
  | \b(?:нужен|нужна|нужны)\s(?:живой|реальный|настоящий)\sчеловек\b
  | \b(?:(?:talk|speak|chat|deal|communicate|discuss\s(?:this|it)|connect|get\sthrough|write|correspond
  |put\sme\sthrough|escalate|transfer(?:\sme)?|hand\s(?:me|this)\s(?:over|off)|switch(?:\sme)?|connect\sme
  |put\sme)\s(?:directly\s)?(?:to|with)\s{_EN_PERSON}(?:\s(?:himself|directly|personally|instead|please|now|only
  |there|not))?)(?!\w)(?!\s(?:who|from|in\sour|on\sour|at\sour|about\sthe\srole))
  | \b(?:get|bring|give|fetch|find|call|pass|forward|put|send|show|hand)\s(?:me|us|it|this|him|to|on|over|back
  |through|that)?\s?(?:over\s|on\s|to\s|back\s){{0,2}}(?:an?\s|the\s)?(?:(?:actual|real|live)\s)?(?:human|person
  |alex(?:ey)?\s(?:himself|directly|on)|alex(?=\W*$|\s(?:please|himself|in\sperson))|someone\sreal)\b
  | \bcan\s(?:an?\s|the\s)?(?:(?:actual|real|live)\s)?(?:human|person|alex|someone\sreal)\s(?:please\s
  |himself\s)?(?:get\sback|reply|answer|respond|contact|write|join|take\sover|jump\sin|step\sin)
  | \b(?:alex|he)\shimself\b | \b(?:put\shim\son|human\s(?:please|pls)|need\s(?:a|an\sactual|a\sreal)\s(?:human
  |person)\b(?!-)(?!\s(?:who|with|for|to\s(?:lead|build|own)))|want\s(?:a|an\sactual|a\sreal)\s(?:human
  |person)\b(?!-)(?!\s(?:who|with|for|to\s(?:lead|build|own))))
  | \b(?:talk|speak|chat|discuss)\s(?:to|with)\syou\s(?:directly|personally|in\sperson
  |yourself)\b(?=[^.\n]{{0,20}}(?:\?|instead|please|rather|not|only|$))
  | \b(?:refuse|tired|don't\swant|won't|not\sgoing|stop)\s(?:\w+\s){{0,3}}(?:talk|speak|chat|deal
  |negotiat)\w*\s(?:to|with)\s(?:an?\s)?(?:bot|robot|ai|machine|script)
"""

POLITE = r"""
    \b(?:извин\w*|прост(?:и|ите)|прошу\sпрощен\w+|sorry|apolog\w*|надеюсь|не\sсочтите|hope|don't\swant\sto
    |didn't\smean|not\s(?:trying\s)?to|without|без|никак\w+|не\sхоч\w+|не\sхотел\w*|stupid\squestion|глуп\w+\sвопрос
    |тупой\sвопрос|won't\sbe|no|zero|не\sразочар\w+|never\sbe)\b[^.?!\n]{0,60}
"""

RUDE = r"""
    \bсколько\s(?:можно|еще\sможно|раз\s(?:можно|мне|вам|нужно|еще|я|уже)) | \bизд(?:е|и)ва\w+ | \b(?:на)?плевать\b
    | \b(?:вы|ты)\s(?:вообще\s|там\s|в\sсвоем\s){0,3}(?:нормальн\w+|адекватн\w+|уме|офигел\w*|охренел\w*|обнагле\w+
    |оборзел\w*|ох?у?евш?\w+|совсем|больн\w+|туп\w+|глух\w+|слеп\w+|с\sума|чего|че)\s?(?:\w+\s?)?[?!]+
  | \b(?:хамств\w*|хамит\w*|хамло|непрофессионал\w*|безобраз\w+|беспредел\w*|позорищ\w*|наглость|нагл(?:ый|ая|ые
  |еете)|хам\b|неадекват\w*|неуважени\w+|неуважительн\w+|некомпетентн\w+|безответственн\w+|свинств\w*
  |издевательств\w*|цирк\b(?!\s(?:дю|du))|бардак\b(?!\sв\sкод)|возмутительн\w+|возмущен\w*|отвратительн\w+)
  | \b(?:идиот\w*|дебил\w*|кретин\w*|придур\w+|тупиц\w*|козел|козл[ыа]|урод(?:ы|а|ов)?\b|муда\w+|сволоч\w*|тварь
  |твари|скотина|мраз\w+|лох\b|лошар\w*|дурак\w*|дура\b|дурачок|клоун\w*|чмо\b|балбес\w*|болван\w*|бестолоч\w*
  |тупой\b(?!\sвопрос)|туп(?:ые|ая)\b|м(?:у)?дил\w+|обманщик\w*|врун\w*|лжец\w*|брехло|балабол\w*|трепло)
  | \b(?:хрен|нах(?:рен|ер|уй|й)\b|нафиг\b(?=[^?]*!)|пош(?:ел|ла|ли)\s(?:ты|вы|на|в|к\sчерту)|иди(?:те)?\s(?:ты\s
  |вы\s|уже\s)?(?:на\b(?!\s(?:встречу|созвон|сайт|канал))|в\s(?:баню|задниц|жоп|пень|лес)|к\sчерту|лесом)|отвали\w*
  |отстань\w*|отвянь\w*|заткни\w*|катись\w*|(?:за|от|вы|на|по|про|у)?[её]б[аеуиыл]\w*|бля(?:ть|дь|ха)?\b|сука\b
  |суки\b|пизд\w+|хуй\w*|хуе\w+|говн\w+|дерьм\w+|жопа|херн\w+|хрень)
  | \b(?:как(?:ого|ая)|до\sкако\w+|какого)\s(?:черта|хрена|фига|лешего|хера)\b
  | \b(?:совесть|стыд)\s(?:есть|у\sвас)\b
  | \b(?:не\sстыдно|стыдно\s(?:должно|за\sвас)|как\sвам\sне\sстыдно|постыдил\w+|позор\b|совести\s(?:нет|у\sвас)
  |имейте\sсовесть) | \b(?:пожалуюсь|жалуюсь|жаловаться\s(?:буду|на\sвас)|напишу\sжалоб\w+|подам\sжалоб\w+
  |оставлю\sжалоб\w+|(?:буду|придется|вынужден\w*|хочу)\s(?:\w+\s)?(?:по)?жаловаться)
  | \b(?:черн(?:ый|ом)\sспис\w+|блеклист\w*|чс\b|забан\w+|заблокир\w+\s(?:вас|тебя)|больше\sне\sпишите
  |не\sпишите\s(?:мне\s)?больше|оставьте\s(?:меня|нас)\sв\sпокое|вы\sеще\sпожалеете|пожалеете|последн(?:ее
  |ий)\s(?:предупрежд|раз\s(?:спраш|пиш|прош))\w*|в\sсуд\b|засужу|подам\sв|прокуратур\w+|ославлю|расскажу\sвсем
  |всем\s(?:расскажу|сообщу)|репутаци\w+\sвам)
  | \b(?:(?:в\s)?(?:уже\s)?(?:третий|четвертый|пятый|десятый|сотый|который|сотый|второй|3-й|5-й|3й|\d+-?й
  |тысячный)\sраз\w?)\s(?:уже\s|подряд\s|вам\s|вас\s|я\s|вы\s|мы\s){0,3}(?:спраш|пиш|прош|зада|повтор|присыл|объясн
  |звон|перенос|отмен|обеща|одно|напомин|слыш|игнор|не\sотвеч)
  | \b(?:спраш|пиш|прош|зада|повтор|присыл|объясн)\w*\s(?:\w+\s){0,2}(?:в\s)?(?:третий|четвертый|пятый|десятый|сотый
  |который|\d+-?й)\sраз
  | \b(?:почему|зачем|долго|хватит|прекрат\w+|перестан\w+)\s(?:\w+\s){0,3}(?:игнор\w+|молчите|молчишь|тян(?:ете|уть)
  |морочить|пудрить|увилива\w+|юлить|врать|ерунд\w+|отмалчива\w+|динамить|издева\w+|мозг\w*)
  | \b(?:вы|ты)\s(?:меня\s|нас\s|просто\s|опять\s|снова\s|все\sвремя\s){0,3}(?:игнорируе\w+|динамит\w+|игнор\w+
  |обманул\w*|обманываете|врете|врешь|кинули|подвели|подставили|сорвали|слили|забили|пропали|тратите|водите\sза\sнос
  |морочите|дурите) | \bводите\s(?:меня\s|нас\s)?за\sнос
  | \b(?:тратит\w*|тратить|потрат\w+|отнима\w+|крадете|теря\w+|потеря\w+)\s(?:\w+\s){0,3}(?:мо[ейего]{1,3}|наш\w*
  |чужо\w+|рабоч\w+|зря|впустую)\s(?:врем|сил)\w*
  | \b(?:зря|впустую|даром|попусту)\s(?:\w+\s){0,2}(?:потрат|трат|потеря|врем)\w*
  | \b(?:меня|мне|нас|вы|ты|это|вами|уже)\s(?:\w+\s){0,2}(?:достал\w*|надоел\w*|задолбал\w*|заколебал\w*|бесит\w*
  |выбесил\w*|раздража\w+|злит|зае\w+|взбесил\w*)\b(?!\s?(?:на\sработе|рутин|легаси|\?))
  | \bя\s(?:в\sшоке|зол|зла|в\sбешенстве|в\sярости|взбешен\w*|злюсь|негоду\w+|возмущен\w*|разочарован\w*)\b
  | \b(?:разочарован\w*|разочаровал\w*)\b(?!\s(?:в\s)?(?:текущ|работ))
  | \bтак\sне\sдел\w+ | \b(?:дела|так\sдела)\s(?:так\s)?не\sделаются
  | \b(?:так\s(?:с\sлюдьми\s)?не\s(?:поступ|общ|разговар)\w+)
  | \b(?:ужасн|отвратн|мерзк|скотск|хамск|наплевательск|безразличн|отвратительн|кошмарн|дурацк|скверн|плох|странн
      |неприемлем)\w*
      \s(?:отношени|поведени|манер|сервис|тон\b|коммуникаци)\w*
  | \bбольше\s(?:я\s|мы\s)?(?:с\s(?:вами|тобой)\s|к\sвам\s)?(?:никогда\s)?не\s(?:работа|свяж|обращ|имею|буд|хочу
      |пиш\w+\sвам|обрат)\w*
      (?=[^.?!\n]{0,30}(?:вами|вам|дел|тобой|работ)|\W*$)
  | \b(?:вы|ты|совсем|вконец|окончательно|вообще)\s(?:\w+\s){0,2}(?:обнагле|охрене|офиге|оборзе|зажра|зарва)л\w+
  | \bклоунад\w* | \b(?:зане|внес)\w+\s(?:вас|тебя)\b[^.?!\n]{0,20}спис
  | \b(?:you\speople|you\sguys|you|u)(?:'re|\sare)\s(?:all\s)?(?:an?\s)?(?:complete\s|total\s|bad\s
      |absolute\s)?(?:joke|disgrace
  |waste|fraud|nightmare|embarrassment)\b | \breporting\s(?:you|this)\b
  | \bчто\sза\s(?:бред|чушь|ерунда|тон|хрень|отнош|детский\sсад|цирк|манер|фигня|ответ|игнор)\w*
  | \b(?:бред|чушь|ерунд\w+)\s(?:вы\s|ты\s|какую\s|какую-то\s|несете|пишете|полн\w+)
  | \b(?:я|мы)\s(?:вас\s|тебя\s)?не\sоб\sэтом\sспраш\w+ | \bне\sо\sтом\sспраш\w+
  | \b(?:вы|ты)\s(?:вообще\s|хоть\s|хотя\sбы\s){1,2}(?:чита\w+|слыш\w+|слуша\w+|понима\w+|видите|в\sсебе)
  | \bчитать\s(?:умеете|не\sумеете|научитесь)
  | \b(?:опять|снова|так\sи)\s(?:вы\s)?не\s(?:ответили|отвечаете|пришли|явились|вышли|подключились)
  | \b(?:долго|сколько)\s(?:мне\s|нам\s|еще\s|вас\s|я\s){1,3}(?:ждать|жду|буду\sждать|должн\w+) | \bответьте\sуже\b
  | \bответьте\sнаконец | \bможно\s(?:уже\s)?(?:нормально|по-человечески)\s(?:ответить|отвечать)
  | \bнормально\sответ(?:ьте|ить)
  | \b(?:вы|ты)\s(?:\w+\s){0,3}(?:не\s(?:пришли|явились|вышли\sна|подключились|появились)|прогулял\w*|сорвали)
  | \bмы\sвас\s(?:ждали|прождали)\b[^.?!\n]{0,40}(?:зря|не|минут|час)
  | \b(?:неприятно|обидно)\s(?:удивлен\w*|за|что|такое|до|иметь) | \bотпис(?:к\w+|ок)\b | \b(?:морочи|пудри)\w+
  | \bне\sдерж\w+\sслов\w* | \blast\stime\si\b
  | \b(?:где|ответ\w*|ждать|ал[оле]{1,5}|почему|сколько|ау|hello|answer|where|why|response
  |reply)\b[^.\n]{0,40}[?!]{3} | \b(?:терпени\w+)\s(?:лопн\w+|на\sисходе|кончил\w+|законч\w+) | \bчушь\b
  | \bэто\s(?:уже\s)?(?:не\sсмешно|перебор|слишком|край|предел|ни\sв\sкакие|свинство|ужас\w*|дно)\b
  | \bприсыла\w+\sодно\sи\sто\sже
  | \b(?:unprofessional\w*|ridiculous|rude\w*|disrespect\w*|outrag\w+|unacceptabl\w+|appalling|disgust\w+|pathetic
  |insult\w*|shameful|shame\son|insolen\w+|joke\sof\sa|clown\w*|idiot\w*|moron\w*|imbecile|retard\w*|dumbass
  |asshole\w*|bastard\w*|jerk\w*|bitch\w*|prick|dickhead|loser|liar|lying\sto|scumbag|incompeten\w+|bullshit\w*
  |b\.s\.|crap\b|f+u+c+k+\w*|fck\w*|f\*+\w*|wtf|(?:what|why|where|how|who)\s(?:in\s)?the\s(?:hell|heck|fuck\w*|f\b)
      |stfu|shut\sup|piss(?:ed)?\s?off
  |go\sto\shell|screw\syou|damn\s(?:you|it))\b
  | \b(?:are\s(?:you|u)\s(?:kidding|joking|serious|insane|out\sof\syour|deaf|blind|stupid|dumb|nuts
  |for\sreal\sright))\b | \b(?:fed\sup|sick\s(?:of|and\stired)|tired\sof|had\senough|enough\sof
  |losing\s(?:my\s)?patience|lost\s(?:my\s)?patience|running\sout\sof\spatience|my\spatience)\b(?=[^?\n]{0,60}(?:you
  |this|wait|your|it|ask|exc|ghost|$)) | \b(?:annoyed|angry|furious|pissed|livid|frustrat(?:ed|ing)|irritat(?:ed
  |ing)|offended|upset|disappoint(?:ed|ing)|annoying)\b(?!\s(?:bugs?|users?|customers?|legacy|tasks?|parts?
  |by\slegacy|with\syour\scurrent))
  | \b(?:waste|wasting|wasted)\s(?:of\s)?(?:my|our|everyone's|people's|the\steam's|time|so\smuch)\b
  | \b(?:how\smany\stimes|third\stime|fourth\stime|fifth\stime|tenth\stime|hundredth\stime|\d+(?:rd|th)\stime
  |nth\stime)\b(?!'s\sthe\scharm|\slucky|\szone)
  | \b(?:you|u)\s(?:keep|kept|are|have\sbeen|'re|'ve\sbeen)?\s?(?:just\s|still\s|completely\s)?(?:ghost\w*|ignor\w+
  |dodg\w+|avoid\w+|stall\w+|messing|lied|lying)\b
  | \bstop\s(?:wasting|ignoring|dodging|messing|playing|lying|ghosting|sending|this)\b
  | \b(?:do|did|can)\s(?:you|u)\s(?:even\s|ever\s|actually\s){1,2}(?:read|listen|understand|care|pay)
  | \banswer\s(?:the|my|me)\s?(?:damn\s|bloody\s|fucking\s)?(?:question|now)\b
  | \b(?:didn't|did\snot|haven't|never|still\shaven't|failed\sto)\s(?:even\s|bother\s(?:to\s)?){0,2}(?:show\sup
  |showed\sup|turn\sup|answer(?:ed)?\smy|bother|appear)\b
  | \b(?:blacklist\w*|report\s(?:you|this\sto)|file\sa\scomplaint|(?:i'll|i\swill|going\sto|want\sto)\scomplain
  |last\s(?:warning|chance)|final\swarning|lawyer\w*|sue\syou|legal\saction|you'll\sregret|you\swill\sregret
  |tell\severyone|never\s(?:contact|write|message)\sme\sagain|don't\s(?:contact|write\sto|message)\sme\s(?:again
  |anymore)|leave\sme\salone)\b
  | \b(?:very|really|so|extremely|deeply|quite)\s(?:poor|bad)\s(?:\w+\s)?(?:form|manners|attitude|behavio\w+
  |communication)\b | \b(?:no\srespect|zero\srespect|lack\sof\srespect|not\scool\b|not\sokay\sat\sall
  |nice\sway\sto\streat|what\sa\sjoke|is\sthis\sa\sjoke|this\sis\sa\sjoke|nonsense\b|unbelievable\b(?=[^a-z]*$))
  | \bcanned\s(?:line|answer|response)\sback
  | \bunprofesional\w* | \bкак\sвам\sтакое\sв\sголову
"""
