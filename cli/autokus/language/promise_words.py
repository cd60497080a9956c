"""The words of promises in Russian and English, for folded text: a promise is a combination of signs in one clause."""

from __future__ import annotations

from msgspec import Struct

ASIDES = r"""
    (?i:,?\s*\b(?:если\s+(?:нужно|надо|честно|что|можно|вам\s+удобно|вы\s+не\s+против)|думаю|наверное|наверно
        |пожалуй
      |скажем|допустим|например|кстати|в\s+принципе|пожалуйста
      |if\s+you\s+don'?t\s+mind|if\s+needed|if\s+that\s+helps|for\s+example|i\s+think|i\s+guess|by\s+the\s+way
        |say|please)\b,?)
    """
"""What stands between commas and says nothing."""
CUT = r"""
    (?i:[;()]\s*|(?<!\d):\s+|,(?!\d)\s*|\s(?=(?:но|однако|зато|хотя|but|however|though|although|yet)\b)
      |\s(?=(?:и|а|and|so|then|тогда|or|или|то)\s+(?:я|мне|готов\w*|могу|смогу|буду|давайте|не|ваш\w*|когда|как
        |какой|какая|что
        |расскаж\w+|подскаж\w+|пришл\w+|вернусь|отвечу|напишу
        |i|i'm|i'll|i've|i'd|let's|don't|can't|happy|glad|we|you|could|can|what|how|will|get\s+back
        |come\s+back)\b))
    """
"""Between these parts one thing ends and another begins."""

NO_DENIAL = r"""
      \bничего\s+(?:не\s+меша\w+|не\s+держит|не\s+имею\s+против|против\s+не\s+имею) | \b(?:возражени\w+|проблем|вопросов
        |препятстви\w+)\s+нет\b | \bне\s+(?:против|проблем\w*|вопрос|прочь|возража\w+|сомнева\w+|откажусь|только
        |просто|раньше|ранее|позже|позднее|менее|меньше|больше
        |более|ниже|выше|терпится|смуща\w+|пугает|страшно|беда|парьтесь|пережива\w+|волну\w+|беспоко\w+|подвед\w+
        |опозда\w+|вижу\s+(?:проблем|препятств)\w*)\b
    | \bнет\s+(?:проблем\w*|вопрос\w*|возражени\w+|препятств\w+) | \bпочему\s+(?:бы\s+)?(?:и\s+)?нет\b
        | \bбез\s+(?:проблем|вопросов|возражений)\b
    | \bне\s+могу\s+(?:дождаться|отказать\w*)\b | \bnot\s+(?:a\s+problem|an\s+issue|only|just|before|later
        |earlier|opposed|against|bad)\b
    | \bno\s+(?:problem\w*|worries|objections?|issues?|later|earlier|sooner|trouble|sweat|questions)\b
        | \bwhy\s+(?:ever\s+)?not\b | \bwhether\s+or\s+not\b
    | \b(?:don't|do\s+not|can't|cannot|dont)\s+see\s+(?:any\s+reason\s+)?(?:why\s+not|an?y?\s+(?:problem|issue
        |obstacle)s?)\b
        | \bno\s+reason\s+not\s+to\b | \bmore\s+often\s+than\s+not\b
    | \b(?:don't|do\s+not|wouldn't|won't|dont)\s+(?:mind|object|worry|hesitate|be\s+late|let\s+you\s+down)\b
        | \b(?:can't|cannot|cant)\s+wait\b
    | \b(?:isn't|is\s+not|wouldn't\s+be|won't\s+be)\s+(?:a\s+problem|an\s+issue)\b
    """

DENIAL = r"""
      \b(?:не|нет|ни|никогда|никак|нельзя|невозможно|неудобно|нету|отказ\w*|откаж\w+|вынужден\w*|воздерж\w+
        |против|рано(?!\s+утром)|преждевременно
        |затрудня\w+|сложно|трудно|занят\w?|исключено|неприемлем\w*|вряд\s+ли|едва\s+ли|пас|избега\w+)\b
    | \b(?:not|never|no|nope|cannot|can't|won't|don't|doesn't|didn't|isn't|aren't|wouldn't|couldn't|haven't|cant
        |wont|dont|unable|unfortunately
        |decline|refuse|neither|nor|without|avoid|busy|unavailable|unlikely|too\s+early|premature|hardly
        |off\s+the\s+table|skip|i'll\s+pass|nothing|none)\b
    """

# "Не готов обещать, что ...", "I can't say ...": what follows is denied too.
NO_WORD = r"""
      \b(?:обеща\w+|подтверд\w+|назв\w+|назыв\w+|сказать|скажу|говорить|гарант\w+|уверен\w*|знаю|ответить
        |пообещать|сообщить|обязу\w+)\b
    | \b(?:promise|confirm|say|name|commit|guarantee|sure|know|tell|agree|certain)\b
    """

SUBORDINATE = r"""
      ^(?:что|чтобы|как|когда|где|смогу\s+ли|получится\s+ли|если|that|if|whether|when|which|what|how)\b
    """

OPEN = r"""
      \bли\b | \b(?:уточню|проверю|посмотрю|узнаю|подумаю|check|see|know|confirm|wonder\w*
        |sure)\s*,?\s*(?:\w+\s+){0,3}(?:if|whether|смогу|получится)\b
    | \b(?:провер\w+|сверю\w*|гляну|посмотр\w+|уточн\w+|check\w*|look\s+at|consult|verify)\b[^.!?]{0,30}
      \b(?:календар\w*|расписани\w*|график\w*|планы|занятость|calendar|schedule|diary|availability|agenda|plans)\b
    | \b(?:обсуд(?:им|ить|ю)|обсужда(?:ть|ю|ем|ется|ются)|обсуждени\w+|discuss\w*|negotiat\w+
        |договорим\w+\s+(?:позже|потом)|talk\s+about|talk\s+(?:it|this|that)\s+(?:over|through)
        |think\s+(?:it|about|that|this)|подума\w+|обдума\w+|consider\s+it(?!\s+done)|поговорить\s+о|говорить\s+о
        |поговорим\s+о)\b
    | \b(?:дату|время|сроки|сумму|цифр\w+|день|дата|слот)\b[^.!?]{0,25}\b(?:уточню|сообщу|назову|согласу\w+
        |подтвержу|определ\w+|решим|напишу)\b
    | \b(?:зависит|зависеть|depends?|depending|would\s+need\s+to|need\s+to\s+(?:think|check)|need\s+(?:some\s+
        |more\s+|a\s+bit\s+of\s+)?time)\b | \bнужно\s+(?:подумать|обдумать|посмотреть|уточнить)\b
    """

THEIRS = r"""
      \b(?:вы|ты)\s+(?:\w+\s+){0,2}(?:пиш|писал|предл|назв|назыв|упом|указ|говор|сказа|озвуч|спрос|спраш|прос
        |прис|скин)\w*
    | \byou\s+(?:\w+\s+){0,2}(?:mention|suggest|propos|offer|sa(?:id|y)|wr(?:ote|ite)|ask|nam|quot|describ|sent
        |list)\w*
    | \b(?:спасибо|благодар\w+)\s+(?:\w+\s+){0,2}(?:за|что)\b | \b(?:thanks|thank\s+you)\s+(?:\w+\s+){0,2}for\b
        | \bappreciate\b
    | \b(?:насчет|по\s+поводу|касательно|относительно|что\s+касается|что\s+до)\b | \b(?:regarding|as\s+for
        |as\s+to|concerning)\b
    | \b(?:ваш\w*|your)\s+(?:\w+\s+){0,3}(?:предложени|приглашени|вариант|слот|услови|вилк|офер|оффер|suggestion
        |proposal|invitation|slot|offer|range)\w*
    | \bпро\s+(?:завтра|послезавтра|четверг|среду|пятницу|понедельник|вторник|субботу|время|слот)\b
    """

ASKED = r"""
      \b(?:расскаж|подскаж|уточн|поясн|опиш|сообщ|пришл|скин|вышл|объясн|скаж|поделит|напиш|дай|назов
        |отправ)\w*(?:ите|йте|ьте|тесь|итесь)\b(?!.*\bвремя\b.*\bготов)
    | \b(?:пиш|присыла|скидыва|высыла|кида)\w*(?:ите|йте)\b[^.!?]{0,30}\b(?:описани|ваканси|подробност|детал
        |ссылк|вопрос|здесь|сюда|тут)\w*
    | \b(?:сможете|можете|могли\s+бы|не\s+могли)\s+(?:\w+\s+){0,4}\w+(?:ть|ться|чь)\b
    | \b(?:could|can|would|will|do|did|does|are|were|have)\s+you\b | \bplease\s+(?:tell|share|send|let|describe
        |clarify|specify)\b | \blet\s+me\s+know\b
    | \b(?:tell|send|share\s+with)\s+me\b | \b(?:хоте\w+|хочу)\s+бы\s+(?:узнать|уточнить|понять)\b
    """

WH = r"""
      \b(?:что|как|какой|какая|какое|какие|каков\w*|какого|каким|какую|сколько|когда|где|куда|почему|зачем|кто
        |чем|ли|насколько|нужно|надо|потребуется
        |требуется|предусмотрен\w*|обязательно|планируется|есть)\b
    | \b(?:what(?!\s+about)|which|how(?!\s+about)|when|where|why|who|whose|whether|is|are|does|do|did|should
        |would|will|could|can)\b
    """

ASKS_WHICH = r"""
      ^(?:\W*(?:а|и|но|кстати|подскажите|and|also|so|but)\s)?\W*(?:какой|какая|какое|какие|каков\w*|какую|сколько
        |кто|зачем|почему|что|как\s+(?:устро|выгляд|проход|организ)\w+|what|which|who|why|how\s+(?:many|much|is
        |are|does|do|long|often))\b
    """

MEET = r"""
      \b(?:созвон\w*|звон\w*|позвон\w*|набер\w*|набр\w+|встре[тч]\w*|увид\w+|поговор\w*|говорить|пообща\w*
        |побесед\w*|собес\w*|интервью|подключ\w*|скрининг\w*
        |слот\w*|зум\w*|zoom|meet\w*|call\w*|talk\w*|speak\w*|chat\w*|catch\s+up|interview\w*|sync|slots?|ring
        |phone|go\s+through|hop\s+on|jump\s+on)\b
    """

FREE = r"""
      \b(?:свобод(?:ен|на|но|ны)|доступ(?:ен|на)|удобн\w*|на\s+связи|подойд\w+|подход\w+|устро\w+|устраива\w+
        |успе[юем]\w*|сможем|смогу|получится|мож(?:ем|но)|могу
        |free|available|availability|work[s]?|suits?|fine|good|ok|okay|ок|окей|норм\w*|best|around|open|there
        |can\s+do|could\s+do|let's|давайте|how\s+about|what\s+about)\b
    """

DO = r"""
      \b(?:напишу|отвечу|пришлю|вернусь|сообщу|скажу|уточню|подтвержу|дам|скину|вышлю|отправлю|сделаю|доделаю
        |закончу|позвоню|перезвоню|наберу|посмотрю
        |изучу|решу|определюсь|подумаю|отпишусь|маякну|проверю|сверюсь|гляну|подготовлю|пройду|зайду|заеду|приеду
        |приду|заполню|\w{3,12}(?:юсь|усь)|сяду|продиктую|вернемся|спишемся|свяжусь)\b
    | \b(?:i'll|i\s+will|will|gonna|going\s+to|i\s+can|i\s+could|let\s+me|happy\s+to|glad\s+to|i'm\s+able\s+to
        |get\s+back|come\s+back|reply|answer|respond|send|confirm|let\s+you\s+know)\b
    """

READY = r"""
      \b(?:готов[аы]?|могу|смогу|сможем|рад[а]?|планирую|собираюсь|намерен[а]?|обещаю|согласен|согласна|согласны
        |соглашусь|постараюсь|попробую|хочу|обязательно|давайте
        |(?:не\s+)?(?:против|прочь|возражаю)|открыт[а]?|конечно|успею|легко|с\s+(?:радостью|удовольствием)
        |без\s+(?:проблем|вопросов)|нет\s+проблем|не\s+проблема|не\s+вопрос|не\s+смущает|буду)\b
    | \b(?:i'll|i\s+will|i\s+can|i\s+could|i'd|i\s+would|happy|glad|ready|willing|able|going|gonna|prepared|keen
        |open|let\s+me|let's|we\s+can|we'll|sure|will|promise|agree\w*
        |up\s+for|(?:have|got)\s+time|(?:найду|есть)\s+время|no(?:t\s+an?)?\s+(?:problem|issue)
        |isn't\s+an?\s+(?:problem|issue)|no\s+objections?|aligned|(?:don't|wouldn't)\s+mind|can\s+do|i'm\s+(?:ok
        |okay|fine|good|cool))\b
    """

SUITS = r"""
      \b(?:подход(?:ит|ят)|подойд\w+|устраива\w+|устро[ия]т\w*|ок|окей|норм\w*|приемлем\w*|комфортн\w*|годится
        |соглас\w+|соглаш\w+|подтвержда\w+|принима\w+|приму|хватит|достаточно
        |сойдет|пойдет|идет|отлично|хорошо|соответству\w+|вписыва\w+|по\s+рукам|не\s+(?:против|возражаю|смущает
        |пугает|проблема)|возражени\w+\s+нет|нет\s+возражени\w+|берем|беру|рассматрива\w+|возмож(?:ен|н\w*)
        |реальн\w*)\b
    | \b(?:works?|fine|suits?|acceptable|agree\w*|accept\w*|ok|okay|match(?:es)?|fits?|meets|deal|confirm\w*
        |settle\w*|happy\s+with|good\s+(?:for|with)\s+me|in\s+line|within\s+my
        |no(?:t\s+an?)?\s+(?:problem|issue)|isn't\s+an?\s+(?:problem|issue)|(?:don't|wouldn't)\s+mind|comfortable
        |no\s+objections?|aligned|(?:is|sounds|looks|seems|'s)\s+(?:good|great|perfect|fair|reasonable|right))\b
    """

NO_FAMILY = r"(?!)"

SEND = r"""
      \b(?:скину|кину|закину|сброшу|пришлю|вышлю|отправлю|перешлю|приложу|прикреплю|подготовлю|предоставлю
        |загружу|направлю|передам|дам|поделюсь|отсканирую|сфотографирую|продиктую|оставлю
        |принесу|привезу|высылаю|отправляю|прикладываю|прикрепляю|скидываю|присылаю|направляю|прилагаю|держите
        |ловите|во\s+вложении|вот)\b
    | \b(?:скинуть|кинуть|сбросить|прислать|выслать|отправить|переслать|приложить|прикрепить|подготовить
        |предоставить|загрузить|направить|передать|дать|поделиться
        |отсканировать|сфотографировать|продиктовать|оставить|принести)\b
    | \b(?:send\w*|share|email|e-mail|forward\w*|attach\w*|provide|upload|submit|get\s+you|give|drop|prepare
        |supply|bring|scan|deliver|pass|coming\s+(?:your\s+way|over|up)|on\s+(?:its|the|their)\s+way
        |get\s+(?!back\b)(?:\w+\s+){1,3}to\s+you|here(?:'s|\s+is|\s+are)|please\s+find|enclosed)\b
    """

SEND_READY = r"""
      \b(?:скину|кину|закину|сброшу|пришлю|вышлю|отправлю|перешлю|приложу|прикреплю|подготовлю|предоставлю
        |загружу|направлю|передам|дам|поделюсь|отсканирую|сфотографирую|продиктую|оставлю
        |принесу|привезу|высылаю|отправляю|прикладываю|прикрепляю|скидываю|присылаю|направляю|прилагаю|держите
        |ловите|во\s+вложении|вот|готов[а]?|могу|смогу|рад[а]?|обещаю
        |согласен|согласна|конечно|обязательно|давайте|постараюсь|с\s+(?:радостью|удовольствием)|не\s+против
        |без\s+проблем)\b
    | \b(?:i'll|i\s+will|i\s+can|i\s+could|i'd|happy|glad|ready|willing|able|going|gonna|let\s+me|sure|will
        |promise|coming\s+(?:your\s+way|over|up)|on\s+(?:its|the|their)\s+way|here(?:'s|\s+is|\s+are)|attach\w*
        |enclosed|please\s+find|sending|we\s+can|no\s+problem)\b
    """

DOCUMENT = r"""
      \b(?:(?:загран)?паспорт\w*|скан\w*|снилс\w*|инн|диплом\w*|трудов\w+|справк\w+|документ(?!аци)\w*
        |копи[юияей]\w*|военник\w*|военн\w+\s+билет\w*|сертификат\w*|выписк\w+|резюме|cv|сиви|портфолио
        |сопроводительн\w+|фото|фотк\w*|фотографи\w+|удостоверени\w+|свидетельств\w+|реквизит\w*|рекомендаци\w+
        |рекомендател\w+|номер\w*|телефон\w*|контакты|адрес\w*|прописк\w+|права|визу|виза|свидетельство|анкет\w*
        |форму|(?:личн|паспортн|банковск)\w+\s+данн\w+)\b
    | \b(?:passports?|(?:my|the|an?)\s+id|id\s+(?:card|scan)|ids|licen[cs]e|diploma\w*|degree|certificat\w+
        |pay\s?slips?|pay\s?stubs?|bank\s+(?:statements?|details)|scans?|cop(?:y|ies)
        |documents?|docs|paperwork|papers|resume|résumé|portfolio|cover\s+letter|photos?|references?|referees?
        |phone(?:\s+number)?|my\s+number|(?:\w+\s+)?contacts|address|work\s+permit|visa|
        social\s+security\s+\w+|ssn|tax\s+(?:id|number))\b
    """

TEST = r"""
      \b(?:тестов(?:ое|ого|ому|ым|ом|ые|ых|ую)|тестовик\w*|мини-?\s?проект\w*|домашк\w*|домашн\w+\s+задани\w+
        |задани[еяюем]{1,2}|тз|пробн\w+\s+(?:задач|задани|проект)\w*)\b
    | \b(?:test\s+(?:task|assignment|project|exercise|work)s?|assignments?|take-?\s?homes?|homework|home\s?task
        |(?:coding|home|technical|tech|code|small|short|little|quick)\s+(?:challenge|task|exercise|test|project)s?
        |the\s+(?:task|test|challenge|exercise)|test\s+it)\b
    """

TEST_DO = r"""
      \b(?:сдела\w+|выполн\w+|реш(?:у|ить|аю)|пройду|пройти|возьм\w+|взять\w*|беру\w*|пришл\w+|скин\w+|скидыва\w+
        |присыла\w+|жду|отправл\w+|отправ\w+|сдам|сдать|займусь|осилю|начну|успею|уложусь|кида\w+|закин\w+
        |потян\w+|шлите|высыла\w+)\b
    | \b(?:do|complete|send|submit|tackle|work\s+on|take(?!-)|start|bring|finish|deliver|handle|build
        |give\s+it\s+a\s+(?:go|try|shot))\b
    """

SOLUTION = r"\b(?:решени(?:е|я)|solution|готов\w+\s+код|результат\s+тест\w+)\b"

PLACE = r"""
      \b(?:переезд\w*|переех\w+|релок\w+|командировк\w*|(?<!бэк-)(?<!бэк\s)офис\w*|гибрид\w*)\b
    | \b(?:relocat\w+|move|moving|business\s+trips?|travel(?:l?ing)?(?!\s*-?\s*(?:tech|industry|startup|product
        |company|app|app|service|domain))|(?<!back\s)(?<!back-)office|on-?\s?site|hybrid|commut\w+)\b
    """

PLACE_GO = r"""
      \b(?:перееду|переедем|переезжаю|переберусь|готов[а]?\s+(?:жить|летать|ездить|перебраться)|поеду|поедем
        |(?:буду|приеду|приду|приезжать|ездить|ходить|появлюсь|заеду|подъеду|выйду)\s+(?:\w+\s+){0,3}(?:офис\w*
        |к\s+вам|на\s+месте))\b
    | \b(?:i'll|i\s+will|i\s+can|i\s+could|we'll)\s+(?:relocate|move\s+to|come\s+(?:in|over|to)
        |be\s+in\s+the\s+office|work\s+from\s+the\s+office|travel\b(?!\s+tech)|commute)\b
    """

HYBRID = r"\b(?:гибрид\w*|hybrid)\b"

CONTRACT = r"""
      \b(?:ип|самозанят\w+|гпх|гпд|b2b|договор(?:а|у|ом|е|ы)?|контракт\w*|испытательн\w+|оформлени\w+
        |парт-?\s?тайм\w*|частичн\w+\s+занятост\w+|неполн\w+\s+\w+|полставки|подработк\w*|пункт\w*
        |проектн\w+\s+занятост\w+|аутстафф\w*|неконкуренци\w*)\b
    | \b(?:part-?\s?time|trial|probation\w*|contract(?:or|ing)?|self-?\s?employ\w+|freelanc\w*|sole\s+(?:trader
        |proprietor)|non-?compete|fixed-?\s?term|temporary|срочн\w+|gig|nda|clause|unpaid|terms)\b
    """

HARD_HOURS = r"""
      \b(?:(?:по|в|на)\s+(?:выходн|суббот|воскресень|праздник)\w+|переработк\w*|сверхурочн\w*|дежурств\w*|ночн\w+
        |ночам|дежурить|подстро\w+\s+под|(?:по|под)\s+ваш\w*\s+(?:график|час|врем)\w*|сменн?\w*\s+график\w*
        |овертайм\w*)\b
    | \b(?:overtime|weekends?|saturdays?|sundays?|on-?\s?call|night\s+shifts?|nights|shifts?|crunch|extra\s+hours
        |long\s+hours|your\s+(?:working\s+)?(?:hours|time\s?zone))\b
    """

MONEY_WORD = r"""
      \b(?:вилк\w+|сумм\w+|цифр\w+|ставк\w+|зарплат\w*|зп|оклад\w*|деньг\w*|денег|бюджет\w*|компенсац\w+
        |вознаграждени\w+|услови\w+|оплат\w+|доход\w*|бонус\w*|процент\w*)\b
    | \b(?:range|figures?|salary|rate|budget|compensation|package|amount|pay|band|money|terms|conditions|bonus
        |equity|numbers?)\b
    | (?:[$€£₽]\s?\d | \d[\d\s.,]{0,12}(?:к\b|k\b|тыс\w*|т\.?\s?р|руб\w*|₽|\$|€|£|usd|eur|gbp|евро|долл\w*|бакс\w*
        |net\b|gross\b|на\s+руки|в\s+час|an?\s+hour|a\s+month|в\s+месяц))
    | \b\d{2,3}\s?\d{3}\b | \b(?:тысяч\w*|тыщ\w*|thousand|grand|hundred|четыреста|триста|двести|пятьсот)\b
    """

TALK_MONEY = r"""
      \b(?:обсуд\w*|обсужд\w+|обсужда\w+|говор\w+|поговор\w+|договорим\w*|узнать|уточн\w+|понять|понял\w*|зависит
        |интересн\w*|после\s+(?:перв|зна|разг|встр|соб)\w+|позже|потом|расскажите|спасибо|вилку\s+назвали
        |согласу\w+|будем|предпочита\w+|удобнее|комфортнее)\b
    | \b(?:discuss\w*|talk\w*|speak\w*|hear|know|depends?|negotia\w+|flexible|interesting|after\s+(?:a|the|our
        |an)\s+(?:first|intro|initial|conversation|call|chat|talk)|later|thanks|thank|understand|what|which
        |share)\b
    """

LESS = r"""
      \b(?:(?:на|за)\s+меньш\w+|ниже|уступ(?:лю|ить)|подвин\w+|сниз(?:ить|жу)|сниж\w+|скин(?:у
        |уть)\s+(?:\w+\s+){0,2}(?:цен|сумм|процент)\w+|пойти\s+(?:на\s+)?навстречу)\b
    | \b(?:for|accept|take|go\s+for|agree\s+to)\s+(?:\w+\s+){0,2}(?:less|lower)\b | \b(?:go|come)\s+(?:lower
        |down)\b | \bpay\s+cut\b | \blower\s+(?:salary|rate|pay|figure|number|range)\b
    | \b(?:reduce|lower)\s+my\b | \bmeet\s+you\s+(?:half\s?way|in\s+the\s+middle)\b
    """

WORK_FOR = r"""
      \b(?:работать|поработать|выйти|выйду|пойти|пойду|начать|вписаться)\s+(?:\w+\s+){0,3}(?:за\s+(?:\d|дол|опц
        |еду|идею|спасибо|процент|двест|трист|сто\b|пять|шесть|семь|восемь|десять|\w+десят)|бесплатно
        |без\s+оплаты)
    | \b(?:work|join|start)\s+(?:\w+\s+){0,2}(?:for\s+(?:\$|€|£|\d|equity|free|nothing|food|options|less)|unpaid
        |without\s+pay)
    | \b(?:за|for|at)\s+(?:\$|€|£)?\d[\d\s.,]{0,12}(?:к|k|тыс\w*|руб\w*|usd|eur|евро|долл\w*)?\s+(?:готов\w*
        |соглас\w+
        |пойду|выйду|i'll|i'm\s+in|deal)
    | \bза\s+(?:так|эт)\w+\s+(?:деньг|сумм|зарплат|оклад)\w* | \b(?:сойд\w+|останов\w+|пореша\w+
        |договор\w+)\s+на\s+(?:\d|двух|трех|\w+стах|\w+десяти) | \bпусть\s+будет\s+(?:\d{2,}|двест|трист)
        | \b(?:shake|settle|land)\s+(?:on|at)\s+(?:\$|€|£|\d|that|this|it\b|your)
    | \b(?:live|go|do)\s+with\s+(?:\$|€|£)?\d | \bхватит\s+(?:и\s+)?(?:\d|двух|трех|четырех|пяти|\w+сот)
    | \b(?:на|за)\s+\d[\d\s.,]{0,12}(?:к|k|тыс\w*)?\s*(?:я\s+)?(?:соглас\w+|готов\w*|пойду|выйду)
    | \b(?:соглас\w+|соглаш\w+|готов\w*)\s+(?:на|за)\s+(?:\w+\s+)?(?:\d|сто\b|двест|трист|пятьсот|оклад|\w+десят
        |тысяч)
    """

START = r"""
      \b(?:выйд[уе]\w*|выйти|выхожу|выход(?:ить|а)?|приступ\w+|начну|начать|начина\w+|старт\w*|be\s+ready|вышел
        |вышла|приступил\w?|сразу\s+к\s+вам|доступ(?:ен|на)|свобод(?:ен|на)|вольюсь|присоедин\w+|подключ\w+)\b
    | \b(?:start(?:ing)?|join(?:ing)?|begin|onboard|available|free|be\s+there)\b
    """

START_WHEN = r"""
      \b(?:сразу|немедленно|незамедлительно|хоть\s+(?:завтра|сейчас|сегодня)|(?:в|с|к|до)\s+(?:\w+\s+)?(?:январ
        |феврал|март|апрел|ма[еяй]\b|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*
        |(?:январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:ем|ём|ом)\b|^(?:январь
        |февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)|\b(?:начал[оау]|середин[ауы]
        |кон(?:ец|ца|це))\s+(?:месяц|недел|январ|феврал|март|апрел|ма[еяй]|июн|июл|август|сентябр|октябр|ноябр
        |декабр)\w*|(?:в|с)\s+начал\w\s+\w+
        |после\s+(?:нового\s+года|отпуск\w+|отработк\w+|майских|праздник\w+)|с\s+нового\s+года)\b
    | \b(?:immediately|right\s+away|straight\s+away|asap|at\s+once|instantly|as\s+soon\s+as|any\s?time|(?:in|from
        |by|early|late|mid|of|since)[\s-]+(?:mid[\s-]+|early\s+|late\s+)?(?:january|february|march|april|may|june
        |july|august
        |september|october|november|december)|(?:after|from)\s+(?:the\s+)?(?:new\s+year|holidays|notice))\b
    """

NOTICE = r"""
      \b(?:отработк\w+|отрабат\w+|отработать|отработаю|notice(?:\s+period)?)\b
    """

SPAN = r"""
      \b(?:\d+|две|два|три|четыре|одн[ауо]|пар[ау]|несколько|one|two|three|four|six|eight|a
        |an)\s*-?\s*(?:недел\w*|месяц\w*|дн\w+|день|weeks?|months?|days?)\b
    | \b(?:месяц|недел[яюи]|стандартн\w+|месяцев|month|weeks|none|short|без|нет|standard|immediate)\b
    """

# Whoever says one of these has promised, whatever else stands there.
START_PLAIN = r"""
      \b(?:начну|стартую|приступлю)\W*$ | \bготов[а]?\s+(?:\w+\s+){0,2}(?:приступ\w+|выйти(?!\s+на\s+связь)
        |стартовать|начать\s+работ\w+)\b | \b(?:приступлю|могу\s+приступ\w+|выйду\s+(?:к\s+вам|на\s+работу|без))\b
    | \b(?:уволюсь|увольняюсь|подам\s+заявление|напишу\s+заявление|уйду\s+(?:с|от)\s+(?:\w+\s+)?(?:работ|компан
        |мест|работодател)\w*)\b
    | \b(?:ready|able|can|could)\s+(?:to\s+)?start\b(?!\s+(?:with|by|off)) | \b(?:i'm|i\s+am|i'll|i\s+will
        |we're)\s+(?:be\s+)?(?:resign\w*|quit\w*|giv(?:e|ing)\s+(?:my\s+)?notice|hand\w*\s+in\s+my)
    | \b(?:hand\s+in|give)\s+(?:\w+\s+)?notice\b | \bavailable\s+(?:immediately|from|сразу|asap|to\s+start)\b
    """

ACCEPT = r"""
      \b(?:принимаю|приму|принимаем)\b(?!\s+(?:участи|решени|\w+\s+решени|архитектурн|вызов)\w*)
        | \b(?:по\s+рукам|замет[аa]но|соглашаюсь|считайте\s*,?\s*(?:меня|что\s+я)|я\s+в\s+команде
        |я\s+(?:весь\s+)?ваш|точно\s+с\s+вами|на\s+борту|я\s+в\s+деле
        |я\s+с\s+вами|мы\s+договорились)\b | \bсоглас(?:ен|на)\s+на\s+(?!разговор|общени|созвон|звонок|обсужд
        |диалог|лайв|интервью|собес)\w+
    | \bбер(?:у|ем)\b(?!\s+(?:ответственность|задач|проект|чуж|нов|на\s+себя\s+(?:задач|архитект|код|ревью
        |ответств))\w*)
    | \b(?:offer|terms|proposal)\s+(?:is\s+)?accepted\b | \bоффер\s+принят\b | \b(?:take|accept
        |grab)\s+the\s+(?:job|offer|role|position)\b | \bсошлись\b | \b(?:we're|we\s+are)\s+aligned\b
    | \b(?:i|i'm|we|gladly|happily|delighted|happy|glad|pleased)\s+(?:\w+\s+){0,3}accept(?:ing)?\b
        | \baccept\s+(?:the|your|this|that)\b | \bi\s+agree\s+to\b
    | \bcount\s+me\s+in\b | \b(?:i'm|i\s+am|im)\s+in\b(?=\s*(?:$|[!,.]|for\s+(?:it|this|that))) | \b(?:it's
        |that's|we\s+have|you\s+have|you've\s+got)\s+a\s+deal\b | \bdeal\b(?=\s*(?:$|[!,.]|then))
    | \b(?:i'll|i|i'd|will|happy\s+to|we)\s+take\s+(?:it|that|the\s+(?:job|offer|role|position|deal|money))\b
        | \b(?:i'm\s+)?on\s+board\b | \byes\s+to\s+the\s+(?:offer|job|role|terms)\b | \bit(?:'s|\s+is)\s+a\s+yes\b
    """

SIGN = r"""
      \b(?:подпишу|подписываю|подпишем|подмахну|подписать\s+готов\w*|готов\w*\s+подписать|могу\s+подписать)\b
    | \b(?:i'll|i\s+will|i\s+can|i'd|happy\s+to|ready\s+to|glad\s+to|willing\s+to|will
        |let\s+me)\s+(?:\w+\s+)?sign\b(?!\s*(?:up|in\b|off)) | \bsigning\s+(?:it|the|your|now|today)\b
    """

BECOME = r"""
      \b(?:открою|оформлю\w*|зарегистрирую|стану|оформимся|открыть|оформить)\s+(?:\w+\s+){0,2}(?:ип|самозанят\w+
        |договор\w*|контракт\w*|визу|загран\w*|оффер\w*)\b
    | \bregister\s+as\s+(?:a\s+)?(?:sole|self|freelanc|contract)\w* | \bset\s+up\s+(?:a\s+|my\s+)?(?:company|llc
        |ltd|sole)\b | \bbecome\s+(?:a\s+)?(?:contractor|freelancer|self)\w*
    """

STOP_OTHERS = r"""
      \b(?:останов\w+|останавлива\w+|приостанов\w+|прекра[тщ]\w+|сверн\w+|закро\w+|закрыва\w+|отмен\w+|откаж\w+
        |отказыва\w+|отклон\w+|заморо\w+|сн(?:иму|има|яться)\w*|ставлю|поставлю|перестан\w+|законч\w+|заверш\w+)\b
    | \b(?:stop\w*|pause|pausing|withdraw\w*|cancel\w*|halt\w*|drop\w*|declin\w+|turn(?:ing)?\s+down
        |put(?:ting)?\s+(?:\w+\s+){0,3}on\s+hold|wrap\w*\s+up|close|end|leave)\b
    """

NO_OTHERS = r"""
      \b(?:не\s+(?:буду|стану|откликаюсь|подаюсь|ищу|смотрю|общаюсь|рассматриваю|собеседуюсь|хожу|веду)|больше\s+не|никому|нигде|ни\s+с\s+кем
        |никаких)\b | \b(?:won't|will\s+not|not|no|stop|nobody|no\s+one|never)\b
    """

OTHERS = r"""
      \b(?:остальн\w+|друг(?:ие|их|им|ими|ими)\s+(?:процесс|компани|оффер|предложени|вакан|собесед|вариант
        |агентств|рекрутер|работодател|команд)\w*|друг(?:их|ие|им)\s+(?:рассматр|слуш|смотр|иска|отве)\w+
        |от\s+других|с\s+другими|других\s+не|другие\s+не|поиск\w*|процесс\w*\s+\w*\s*(?:с|в)\s+друг\w+
        |параллельн\w+|никому|нигде|ни\s+с\s+кем|больше\s+никуда)\b
    | \bother\s+(?:\w+\s+)?(?:compan|process|offer|interview|recruit|opportunit|agenc|option|conversation
        |application|talk)\w*
    | \b(?:my\s+search|job\s+search|elsewhere|anyone\s+else|anybody\s+else|anywhere\s+else|the\s+rest|(?:all
        |remaining|rest\s+of)\s+(?:\w+\s+){0,2}(?:process|interview|application)\w*|the\s+search)\b
    """

EXCLUSIVE = r"""
      \b(?:эксклюзив\w*|exclusiv\w+)\b | \b(?:работаю|общаюсь|буду\s+работать)\s+(?:\w+\s+)?только\s+(?:с
        |через)\s+вам\w* | \b(?:only|solely)\s+(?:\w+\s+)?(?:with|through|via)\s+you\b
    """

CONSENT = r"""
      \b(?:даю|дам|подтверждаю)\s+(?:\w+\s+){0,2}согласи\w+ | \b(?:можете|разрешаю
        |доверяю\s+вам)\s+(?:\w+\s+){0,2}(?:представля\w+|подава\w+|выставля\w+|подать|отказыва\w+|бронирова\w+
        |оформля\w+)
    | \bi\s+(?:hereby\s+)?(?:consent|authori[sz]e)\b | \bgive\s+(?:\w+\s+){0,2}(?:consent|permission
        |authori[sz]ation)\b | \byou\s+(?:may|can|have\s+my\s+\w+\s+to)?\s*(?:represent|submit)\s+me\b
    """

PAY = r"""
      \b(?:оплачу|заплачу|внесу|проплачу|куплю|готов\w*\s+(?:оплатить|заплатить|внести|перевести)
        |могу\s+(?:оплатить|заплатить|внести|перевести))\b
    | \b(?:переведу|переводим|скину|отправлю|перечислю)\b[^.!?]{0,30}\b(?:деньги|взнос|депозит|комисси\w+
        |оплат\w+|предоплат\w+|сумм\w+|\d{3,})
    | \b(?:i'll|i\s+will|i\s+can|happy\s+to|ready\s+to|willing\s+to|will|let\s+me)\s+(?:\w+\s+)?(?:pay\b
        |transfer\s+the|wire|deposit|cover\s+(?:the|it|that|this)|buy|top\s+up|send\s+(?:the\s+)?(?:money|payment
        |deposit|fee|funds))
    """

VOW = r"""
      \b(?:обещаю|обязуюсь|гарантирую|клянусь|даю\s+слово|не\s+подведу|честное\s+слово)\b | \b(?:рассчитыва\w+
        |положиться)\s+на\s+меня\b | \bна\s+меня\s+(?:рассчит\w+|полож\w+)
    | \b(?:i\s+promise|i\s+guarantee|i\s+commit|i\s+swear|you\s+have\s+my\s+word|count\s+on\s+me|rely\s+on\s+me
        |won't\s+let\s+you\s+down|i\s+undertake)\b
    """

MESSENGER = r"""
      \b(?:whats\s?app|вотсап\w*|ватсап\w*|вацап\w*|ватсапп\w*|viber|вайбер\w*|signal|сигнал\w*|skype|скайп\w*
        |discord|дискорд\w*|почт[уеаой]\w*|e-?mail|мейл\w*|имейл\w*|бот[ауе]?|директ\w*|слак\w*|slack|wechat
        |line|max|мессенджер\w*|zoom|зум\w*|teams|тимс\w*|телефон\w*|phone|другой\s+(?:чат|канал))\b
    """

MOVE = r"""
      \b(?:перейд\w+|перейти|переключ\w+|переход\w+|спишемся|спиш\w+|напишу|отпишусь|пишите|напишите|звоните
        |наберите|добавлю\w*|добавляйте\w*|свяжусь|свяжемся|давайте|жду|уйдем|продолжим|найду|найдите)\b
    | \b(?:move|switch|continue|message|write|text|ping|find|add|reach|contact|talk)\b
    """

HERE = r"""
      \b(?:о\s+переходе|предпоч\w+|prefer\w*|остат\w+|здесь|тут|сюда|в\s+этом\s+чате|этот\s+чат|here|this\s+chat
        |удобнее\s+в\s+телег\w*|остан\w+|stay|not|лучше\s+в\s+телег\w*)\b
    """

ACTION = r"""
      \b(?:приложени|программ|плагин|расширени|клиент)\w*\b[^.!?]{0,20}\bпоставлю\b | \b(?:сведу|приведу
        |установлю|скачаю|зарегистрируюсь|зарегаюсь|заполню|вступлю|добавлюсь|подпишусь|авторизуюсь
        |пройду\s+(?!лайв|live|техн|интерв|собес)\w+|кликну|скачиваю|устанавливаю|заполняю|регистрируюсь
        |перейду\s+по|открою\s+(?:ссылк|файл|архив)\w*|запущу|отсканирую|зайду\s+(?:в|на|по)|позвоню|перезвоню
        |наберу|пообщаюсь\s+с|познакомлю|порекомендую|посоветую|свяжусь\s+с\s+(?!вами)\w+
        |напишу\s+(?:ему|ей|им|вашему|вашей|тимлид\w*|менеджер\w*|директор\w*|лиду|hr\w*|коллег\w*|заказчик\w*
        |\w+\s+в\s+личк\w+))\b
    | \b(?:готов[а]?|могу|смогу|рад|давайте|обещаю|согласен|согласна|не\s+против
        |постараюсь)\s+(?:\w+\s+){0,2}(?:установить|скачать|зарегистрироваться|заполнить|вступить|подписаться
        |позвонить|набрать|запустить
        |пройти\s+(?!лайв|live|техн|интерв|собес|этап|отбор)\w+|присоединиться\s+к\s+(?:чат|групп|канал|звонк
        |встреч|созвон)\w*|перейти\s+по|связаться\s+с\s+(?!вами)\w+|порекомендовать|познакомить)\b
    """

ACTION_EN = r"""
      \b(?:install(?:ing)?|download(?:ing)?|register(?:ing)?|sign(?:ing)?\s+up|hop\s+on|jump\s+on|dial\s+in
        |log\s+in|fill\s+(?:it|in|out|up)|fill\s+(?:the|your|this|that)\s+(?:\w+\s+)?(?:form|questionnaire
        |survey)|(?:complete|do|take|submit|pass)\s+(?:the|your|this|an?)\s+(?:\w+\s+){0,2}
        (?:form|survey|quiz|questionnaire|registration|assessment|verification|application|training|course|check)
        |(?:connect|introduce)\s+you|join\s+(?:the|your|you|that|this|a)\s+(?:\w+\s+){0,2}(?:chat|group|channel|call|meeting|zoom|server
        |slack|interview|discord|workspace)|click(?:ing)?|(?:open|follow|use)\s+(?:the|your|that|this)\s+(?:link
        |file|archive|attachment|app)|(?<!a\s)(?<!the\s)(?<!our\s)(?<!your\s)(?<!video\s)(?<!first\s)(?<!intro\s)
        (?:call|ring|phone)\s+(?:you|him|her|them|back|the|your)|(?:text|message|email|e-mail|contact|ping|dm
        |reach\s+out\s+to|write\s+to|get\s+in\s+touch\s+with)\s+(?:him|her|them|your\s+\w+|the\s+\w+|\w+\s+(?:on
        |via|by))
        |add\s+(?:you|him|her|them)|subscribe|run\s+(?:the|your|this)|clone|introduce\s+you|recommend\s+(?:a|some
        |my)|put\s+you\s+in\s+touch|refer\s+(?:a|some|my))\b
    """

WILL_EN = r"""
      ^\W*(?:clicking|opening|paying|registering|installing|downloading|joining|signing|filling)\b | \b(?:i'll
        |i\s+will|i\s+can|i\s+could|i'd\s+be|happy\s+to|glad\s+to|ready\s+to|willing\s+to|going\s+to|gonna
        |let\s+me|let's|sure|will|i\s+promise|able\s+to|i'm\s+\w+ing)\b
    """

PRESENT = r"""
      \bпишите\s+туда\b | \b(?:добавил[а]?|внес(?:ла)?|поставил[а]?|записал[а]?)\s+(?:себе\s+)?в\s+календарь
        | \b(?:added|put\s+it|marked|blocked)\b[^.!?]{0,12}\bcalendar\b
    | \bжду\s+(?:\w+\s+)?в\s+календаре\b | \bбуду\s+(?:там|онлайн|вовремя|обязательно|как\s+штык|ждать\s+(?:звон
        |ссылк|инвайт|встреч|приглаш)\w*|на\s+(?:встреч|созвон|собес|интервью|звонк|месте)\w*)\b | \b(?:приду
        |приеду|подъеду|подойду|подключусь|увидимся)\b
    | \bдо\s+(?:встречи|завтра|послезавтра|понедельника|вторника|среды|четверга|пятницы)(?=\s*(?:$|[!,.)]))
        | \bжду\s+(?:вашего\s+|от\s+вас\s+)?(?:звон|встреч|инвайт|приглаш|ссылк\w*\s+на|созвон|собес|интервью
        |оффер|договор|контракт|тестов)\w*
    | \b(?:ставьте|назначайте|назначьте|бронируйте|забронируйте|записывайте|запишите|планируйте|звоните|набирайте
        |наберите|позвоните|закрепите|закрепляйте|фиксируйте|зафиксируйте|оформляйте|оформите
        |отказывайте)\b(?!\s*,?\s*(?:что|как|ли)\b)
    | \b(?:i'll|i\s+will|will|we'll)\s+(?:\w+\s+)?be\s+(?:there|in\s+the\s+office|on\s+(?:the\s+)?(?:call|time
        |line)|waiting|ready\s+for\s+(?:the|your)\s+call) | \bi'll\s+(?:attend|show\s+up|dial\s+in
        |come\b(?!\s+back))
    | \bsee\s+you\s+(?:then|there|tomorrow|on\b|at\b|in\s+the\s+office) | \btalk\s+(?:to\s+you\s+)?(?:then
        |tomorrow)\b | \b(?:book|schedule|pencil|put|sign)\s+(?:me|us|it|that|this)\s+(?:\w+\s+)?(?:down|in\b|up
        |please|then|$)
    | \b(?:book|schedule)\s+(?:me|it|that|us)\b | \bsend\s+(?:me\s+|over\s+)?(?:the|an?|your
        |over\s+the)\s+(?:\w+\s+){0,2}(?:invite|invitation|contract|paperwork|zoom\s+link|meeting\s+link
        |assignment|task|test|take-?home|offer|nda|form)\b | \block\s+(?:it|me)\s+in\b
    | \b(?:call|phone|ring)\s+me\b(?!\s+(?:alex|алекс)) | \bgive\s+me\s+a\s+(?:call|ring|buzz|shout)\b
        | \b(?:by\s+the\s+phone|waiting\s+for\s+(?:your|the)\s+(?:call|invite|contract|offer))\b
        | \btell\s+them\s+i'm\b
    | \b(?:prepare|draw\s+up|send)\s+(?:the|your|me\s+the)\s+(?:contract|offer|papers)\b
    """

CONVENIENT = r"""
      \b(?:удобно|подойд[уе]т|подходит|устроит|свобод\w+|как\s+насчет|может|ок|окей|норм|work|works|suit|suits
        |free|available|ok|okay|how\s+about|what\s+about|fine|good|make\s+it|instead|shall\s+we|(?:can
        |could)\s+we|сдвин\w+|перенес\w+)\b
    """

WHEN = r"""
      \b(?:когда|во\s+сколько|в\s+котором|какое\s+время|какой\s+день|какие\s+слоты|when|what\s+(?:time|day)
        |which\s+(?:time|day|slot)s?)\b
    """

NOT_BEFORE = r"\b(?:не\s+(?:раньше|ранее|позже|позднее)|not\s+(?:before|earlier|later))\b"

BARE_SPAN = r"^\W*(?:\w+\s+){0,3}(?:недел\w*|месяц\w*|дн\w+|день|weeks?|months?|days?|month)\W*$"

BARE_NUMBER = r"^\W*\d{1,2}\W*$"

IN_A_MEETING = r"""
      \b(?:на|в)\s+(?:созвоне|встрече|звонке|собеседовании)\b|\b(?:i'm|i\s+am)\s+(?:now\s+|currently\s+)?(?:in
        |on)\s+(?:an?\s+)?(?:call|meeting)\b
    """

START_TALK = r"""
      \b(?:начн\w+|начать|start|begin)\s+(?:\w+\s+){0,2}(?:с\s+(?:вопрос|того|описан|ваш|кратк|обсужд|разгов)\w*
        |with|by|off)\b
    """


class Family(Struct, frozen=True):
    """A kind of promise: all these signs in one clause, and none that excuses it."""

    what: str
    signs: tuple[str, ...]
    unless: str = NO_FAMILY
    denied: bool | None = False
    """Whether a negation is part of the promise: "I won't talk to others"; None where it does not matter."""
    asked: bool = False
    """Whether a request makes it: "Send me the invite"."""


HOPE = r"""
      \b(?:(?<!не\s)вопрос\w*|интерес\w*|пообща\w+|обсуд\w+|рассказ\w+|узнать|discuss\w*|hear|questions?|интервью
        |собес\w*
        |лайв-?\s?код\w*|live\s+coding)\b
    """

WITHIN = r"""
      \b(?:within|in\s+line\s+with|match\w*|meets?|fits?)\s+(?:\w+\s+){0,2}my\s+(?:\w+\s+)?(?:expectation|range
        |figure)\w*
    | \b(?:совпада|соответству|вписыва|укладыва|попада)\w+\b[^.!?]{0,30}\b(?:ожидани|рамк|вилк|диапазон)\w*
    | \b(?:вписываюсь|укладываюсь|попадаю)\s+в\b
    """
SUITS_ME = r"""
      \b(?:меня|мне|нас|нам)\s+(?:\w+\s+){0,2}(?:устраива\w+|устро\w+|подход\w+|подойд\w+)
    | \b(?:устраива\w+|устро[ия]т|подход[ия]т|подойд[уе]т)\s+(?:меня|мне|нам)\b
    | \b(?:works?|fine|suits?|good|ok|okay|acceptable|great|perfect)\s+(?:\w+\s+)?(?:for|with|by)\s+me\b
        | \bsuits?\s+me\b
    """
"""Takes what is named as a condition."""
HARMLESS_TO_SUIT = r"""
      \b(?:удален\w+|дистанц\w+|стек\w*|роль|рол[ию]|позици\w+|проект\w*|задач\w*|продукт\w*|команд\w*|ваканси\w+
        |компани\w+
        |направлен\w+|технологи\w+|процесс\w*|этап\w*|интервью|лайв\w*|описани\w+|английск\w*|общени\w+
        |перепис\w+|чат\w*
        |здесь|тут|телеграм\w*|если|больше|лучше)\b
    | \b(?:remote\w*|stack|role|position|project|product|tasks?|team|vacancy|company|process|stages?|interview
        |live|pair|description
        |english|chat\w*|here|telegram|if|better|best|domain|industry)\b
    """
UNDERTAKES = r"""
      \bготов[аы]?\s+(?:\w+\s+){0,2}?(?P<ru>\w{3,}(?:ть|ться|чь|ти|тись))\b
    | \b(?:ready|willing|happy|glad|prepared)\s+to\s+(?:(?!reply)\w+ly\s+)?(?P<ready>\w+) | \b(?:i'll
        |i\s+will)\s+(?:(?!reply)\w+ly\s+|just\s+|also\s+)?(?P<will>\w+)
    """
"""Says what he is ready for, or will do; the verb is the group that matched."""
HARMLESS_DEEDS_RU = r"""
    ^(?:обсу|обща|пообщ|погов|говор|расска|отве|показ|подел|рассм|узна|уточ|услы|послу|помо|подум|обдум|изуч
        |ознак|посмо|взгл|погру
      |разоб|поясн|объясн|описа|проясн|пройти|развив|работать|писать|учи|осва|вникн|верну|дать|быть|продолж
        |познак|разгов|выслуш|задать
      |нача|перей)
    """
HARMLESS_DEEDS_EN = r"""
    ^(?:discuss|talk|chat|speak|tell|share|answer|show|explain|hear|learn|consider|look|read|check|get|come|let
        |think|see|be|help|work|have
      |communicate|do|go|find|wait|keep|pass|study|review|need|admit|add|ask|stick|stay|reply|respond|write|give
        |elaborate|describe|clarify
      |provide|walk|continue|connect|explore|know|say|try|also|not|never|take|listen|confirm|follow|return
        |mention|note|gladly|happily
      |meet|exchange|use|dive|expand|demonstrate|pair)
    """

FAMILIES = (
    Family("to start or to give notice", (START_PLAIN,), START_TALK),
    Family(
        "a start date",
        (START, START_WHEN),
        START_TALK + r"|\bработаю\b|\bi\s+work\b|\bwith\s+react\b",
    ),
    Family("a start date", (START_WHEN, SUITS_ME)),
    Family("a term of notice", (NOTICE, SPAN)),
    Family("to accept pay or conditions", (MONEY_WORD, SUITS), TALK_MONEY),
    Family("to accept pay or conditions", (WITHIN,)),
    Family("to take less pay", (READY, LESS)),
    Family("to work for this pay", (WORK_FOR,)),
    Family("to accept an offer", (ACCEPT,), TALK_MONEY + r"|\bрешени\w+"),
    Family("to accept what is proposed", (r"\b(\w{2,})\s+так\s+\1\b",)),
    Family("to sign", (SIGN,)),
    Family("a kind of contract", (BECOME,)),
    Family("a kind of contract", (CONTRACT, rf"{READY}|{SUITS}"), rf"{TALK_MONEY}|{HOPE}"),
    Family(
        "a test task",
        (TEST, rf"{TEST_DO}|{READY}|{SUITS}"),
        r"\b(?:вместо|instead|альтернатив\w*|rather|better\s+than|лучше|чем\s+тестов\w+)\b",
    ),
    Family("a test task", (SOLUTION, SEND, SEND_READY)),
    Family(
        "documents or contacts",
        (DOCUMENT, SEND, SEND_READY),
        r"\b(?:ваш\w*|your)\s+(?:\w+\s+)?(?:контакт|адрес|номер|contact|address|number)",
    ),
    Family("to move or to travel", (PLACE_GO,)),
    Family(
        "to move, to travel or to come to an office",
        (PLACE, rf"{READY}|{SUITS}"),
        r"\b(?:обсуд\w*|discuss\w*|talk|поговор\w*)\b",
    ),
    Family(
        "to give up other offers",
        (STOP_OTHERS, OTHERS),
        r"\bне\b|\b(?:not|won't|don't)\b",
        denied=None,
    ),
    Family(
        "to give up other offers",
        (NO_OTHERS, OTHERS),
        r"\b(?:процессе|processes\s+at\s+the\s+moment)\b"
        r"|\b(?:никому|nobody|no\s+one|anyone|anybody)\b.{0,20}\b(?:звон|сообщ|переда|показ|говор|да[юв]|отправ|присыл|пересыл"
        r"|раскры|откры|call|tell|send|share|give|show|disclos)",
        denied=True,
    ),
    Family("to work with one side only", (EXCLUSIVE,)),
    Family("a consent", (CONSENT,)),
    Family("a payment", (PAY,)),
    Family("extra hours", (HARD_HOURS, rf"{READY}|{SUITS}")),
    Family("to go to another messenger", (MESSENGER, MOVE), HERE),
    Family("to do something outside this chat", (ACTION,)),
    Family("to do something outside this chat", (ACTION_EN, WILL_EN)),
    Family("to be at a meeting", (PRESENT,), asked=True),
    Family("something with his word of honour", (VOW,)),
)
