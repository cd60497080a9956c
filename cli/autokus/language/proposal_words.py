"""The words of proposals, of asking for a "yes" and of saying it, in Russian and English, for folded text."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """What can be agreed to."""

    TIME = "a time"
    CALL = "a call"
    MONEY = "pay or conditions"
    OFFER = "an offer"
    CONTRACT = "a kind of contract"
    START = "a start date"
    TEST = "a test task"
    DOCUMENTS = "documents or contacts"
    PLACE = "to move, to travel or to come to an office"
    HOURS = "working hours"
    OTHERS = "to give up other offers"
    MESSENGER = "to go to another messenger"
    OUTSIDE = "to do something outside this chat"
    IN_HIS_NAME = "what the recruiter would do in his name"
    DEED = "to do what he was asked"
    FIRM = "what it was asked to confirm"


TOPICS: dict[Topic, str] = {
    Topic.CALL: r"""
          \b(?:созвон\w*|позвон\w*|набер\w+|набрать|звоно?к\w*|видеозвон\w*|встреч\w+|встрет\w+|собеседовани\w+
        |интервью|скрининг\w*|зум\w*|подключит\w+|поговорить|говорить)\b
        | \b(?:инвайт\w*|приглашени[ея]\s+на|календар\w*|слот\w*|окошк\w*|финалк\w*|техничк\w*|calendar|invite|slots?
        |call|calls|meeting|meet|interview|zoom|screening|phone\s+you|ring\s+you|sync|hop\s+on|talk\s+now
        |speak\s+now)\b
        """,
    Topic.MONEY: r"""
          (?:[$€£₽]\s?\d | \d[\d\s.,]{0,12}(?:к\b|k\b|тыс\w*|т\.?\s?р\b|руб\w*|₽|\$|€|£|usd|eur|gbp|евро|долл\w*
        |бакс\w*|net\b|gross\b|на\s+руки|base\b|/\s*(?:h|hour|час|мес)))
        | \b\d{2,3}\s\d{3}\b | \b(?:тысяч\w*|тыщ\w*|thousand|grand)\b | \b(?:вилк\w+|оклад\w*|ставк\w+|зарплат\w*
        |зп|оплат\w+|плат(?:им|ят|ите)|сумм\w+|бонус\w*|преми\w+|деньг\w*|денег|верхн\w+\s+границ\w+|доход\w*
        |процент\w*|услови\w+)\b
        | \b(?:salary|rate|range|compensation|bonus|band|budget\s+(?:of|is|up|to|-)?\s*\w*\s*\d+|equity
        |pay(?!\s+for)|package|lower\s+rate|conditions|terms)\b | \d+\s?%
        | (?<![\d.,-])[1-9]\d{2}(?![\d-]|[.,]\d)(?!\s*(?:человек|чел|сотрудник|people|person|employee|user|дн|час|мин
        |компонент|экран|микро|фронт|разраб|мест|клиент|day|hour|min|page|screen|engineer|developer|%))
        | \b(?:семьсот|шестьсот|пятьсот|четыреста|триста|двести|двухсот|трехсот|полторы?|сотк\w+|лям\w*)\b
        | \bна\s+\d{2,3}\b(?!\s*(?:минут|человек|час|дн))
        | (?<![\d.,:-])\d{2,3}\s?-\s?\d{2,3}(?![\d:-]|[.,]\d)(?!\s*(?:человек|чел|сотр|people|employee|user|дн
        |час|мин|лет|год
        |year|day|hour|min|engineer|developer|разраб|фронт|%))
        | \b(?:below|above|ниже|выше|меньше|больше)\s+\d+(?:[.,]\d+)?(?![\d:])(?!\s*(?:человек|people|лет|год
        |year|мин|min|час
        |hour|дн|day))
        """,
    Topic.OFFER: r"""
          \b(?:оффер\w*|офер\w*|предложени[ею]|берем\s+вас|счита(?:ем|ть)\s+вас|(?:жд(?:ать|ем|у)|видеть|увидим)\s+вас\s+(?:\w+\s+){0,2}(?:команд\w+|у\s+нас|наш\w*
        |на\s+борту)|вы\s+(?:точно\s+)?(?:с\s+нами|наш
        |в\s+команде|в\s+деле)|оформляем\w*|в\s+штат|закрыва\w+\s+ваканси\w+|останавливаем\s+поиск|отказываем)\b
        | \b(?:offer|you're\s+in|you\s+are\s+in|are\s+you\s+(?:in|joining)|on\s?board|ваш\w*\s+\"?да\"?(?!\w)
        |your\s+\"?yes\b|на\s+board|it's\s+a\s+yes
        |a\s+yes|hire\s+you|hired|welcome\s+to\s+the\s+team|extend\s+an\s+offer)\b
        """,
    Topic.CONTRACT: r"""
          \b(?:договор(?:а|у|ом|е|ы)?|контракт\w*|подпи[сш]\w+|оформл?(?:им|ит|ление|лени)\w*|гпх|гпд
        |самозанят\w*|ип|испытательн\w+|nda|неразглашени\w+|парт-?\s?тайм\w*|полставки|неполн\w+|подработк\w*|b2b
        |конкурент\w*
            |аутстафф\w*|бесплатн\w+)\b
        | \b(?:contract\w*|sign|signed|nda|agreement|probation\w*|trial|part-?\s?time|self-?\s?employ\w*
        |freelance\w*|non-?compete|unpaid|gig)\b
        """,
    Topic.START: r"""
          \b(?:выйти|выйд\w+|выход(?:ите|а|ить)?|выходите|приступ\w+|стартан\w+|стартуе\w*|старт\w*|отработ\w*
        |отрабат\w*|уволи\w+|увольня\w+|начать(?:\s+работ\w*)?|начнете)\b
        | \b(?:start\s+(?:date|on|in|from|work|right|immediately|asap|next|this)|start(?:ing)?\s+\d+|(?:can|could
        |would|will)\s+you\s+(?:\w+\s+)?(?:start|join)|join\s+us|resign|notice)\b
        """,
    Topic.TEST: r"""
          \b(?:тестов(?:ое|ого|ому|ым|ом|ые|ых|ую)|тестовик\w*|мини-?\s?проект\w*|домашк\w*|домашн\w+\s+задани\w+
        |задани(?:е|я|ю)|задачк\w+|небольш\w+\s+задач\w*|пробн\w+\s+\w+)\b
        | \b(?:test\s+(?:task|assignment|project|work)s?|assignments?|take-?\s?homes?(?:\s+\w+)?|(?:small|short
        |mini|little)\s+(?:project|exercise|task)s?|homework|(?:coding|home|technical)\s+(?:challenge|task
        |exercise|test)s?
            |(?:^|you\s(?:\w+\s)?|please\s|can\s|to\s)(?:build|refactor|implement|prototype|develop|fix|design
        |write)\s+(?:us\s+)?an?\s+(?:\w+\s+){0,3}(?:for\s+us|page|dashboard|component|app|landing|prototype
        |feature))\b
        """,
    Topic.DOCUMENTS: r"""
          \b(?:паспорт\w*|скан\w*|снилс\w*|инн|диплом\w*|трудов(?:ая|ую|ой)\b|справк\w+|документ(?!аци)\w*
        |копи[юия]\w*|сертификат\w*|выписк\w+|резюме|сиви|портфолио|рекомендац\w+|рекомендател\w+|ваш\s+номер
        |номер\s+телефона
            |контакт\w*\s+(?:прошл|бывш|руковод)\w+|реквизит\w*|фото\w*|карт[уыае]\b|адрес\w*)\b
        | \b(?:passport|your\s+id|id\s+(?:card|scan|copy)|national\s+id|scan|diploma|degree\s+certificate
        |payslips?
        |documents?|copy|copies|references?|referees?|resume|cv|portfolio|bank\s+\w+|phone\s+number|your\s+number
        |address|licen[cs]e|work\s+permit)\b
        """,
    Topic.PLACE: r"""
          \b(?:переезд\w*|переед\w+|переех\w+|релок\w+|командировк\w*|офис\w*|гибрид\w*|поед(?:ете|ешь)
        |приед(?:ете|ешь)|подъед\w+|приезжа\w+)\b
        | \b(?:relocat\w+|moving\s+to|move\s+to|business\s+trips?|office|on-?\s?site|hybrid|commut\w+
        |come\s+(?:in|over))\b
        """,
    Topic.HOURS: r"""
          \b(?:график\w*|смен[аыу]\b|сменн\w+|выходн\w+|дежур\w*|новогодн\w+|праздник\w*|переработк\w*|ночн\w+|ночью|овертайм\w*
        |сверхурочн\w*|5/2|6/1|2/2)\b
        | \b(?:on-?\s?call|overtime|weekends?|saturdays|sundays|night\s+shifts?|shifts?|core\s+hours|overlap\w*
        |those\s+hours|crunch)\b
        """,
    Topic.OTHERS: r"""
          \b(?:(?:от|с|на)\s+(?:друг|остальн)\w+|други[ехм]\w*\s+(?:процесс|агентств|компани|оффер|рекрутер)\w*
        |эксклюзив\w*|останов\w+\s+(?:поиск|процесс)\w*|параллельн\w+)\b
        | \b(?:exclusiv\w+|other\s+(?:process|agenc|compan|interview|offer|recruiter)\w*|represent\w*
        |right\s+to\s+represent|stop\s+(?:interviewing|looking|talking))\b
        """,
    Topic.MESSENGER: r"""
          \b(?:whats\s?app|вотсап\w*|ватсап\w*|вацап\w*|viber|вайбер\w*|signal|skype|скайп\w*|discord|дискорд\w*
        |на\s+почт\w+|e-?mail|имейл\w*|друг\w+\s+(?:мессенджер|чат)\w*|wechat|slack|перейд\w+\s+в|перейти\s+в)\b
        """,
    Topic.OUTSIDE: r"""
          \b(?:установ(?:ите|ить)|скача(?:йте|ть|ете)|зарегистрир\w+|заполн(?:ите|ить|ете|ишь)|анкет[уа]\b
        |форм[уы]\b|вступ\w+|подпишитесь|подписаться|опрос\w*|перейд\w+\s+по|пройд(?:ите|ете|ешь)
        |пройти\s+(?:тест|опрос|верификац|провер)\w*
            |напишите\s+(?!мне|сюда|нам)\w+|напишете\s+\w+|позвоните|доступ\s+к|познаком(?:ьте|ите|ить|ишь)\s+(?:нас|меня)
        |порекоменду\w+|аккаунт\w*|полиграф\w*|обучени[ея]\b|взнос\w*|депозит\w*|оплатит\w*|перевед(?:ите|ете)
        |(?:примите|закоммит|запуш|сделай|вступи|добавь|подключи|перечисли|введи|нажми|кликни|откро|запусти|склониру|отметь
        |авторизу|войди|залогинь|разверни|исправь|почини|сверста|приложи|прикрепи|загрузи|внеси|освободи|отложи|отмени|откажи
        |продикту|сфотографиру|купи|закаж|пришл)\w*те(?:сь)?)\b
        | \b(?:install|download|register|sign\s+up|fill\s+(?:in|out)|fill\s+the\s+form|questionnaire|survey
        |(?:please|^\W*|then|and)\s*(?:accept|push|commit|click|log\s+in|run|clone|pay|wire|transfer|join|enter|approve|verify|add
        |cancel|decline|withdraw|block|deploy|stop)\s+(?:the|our|your|it|us|this|to|into|a|an|on|any|all|\d)
        |background\s+check|verification|deposit|upload|portal|accounts?|upfront|introduce\s+us|recommend
        |refer\s+(?:us|a|some)|fee|join\s+(?:our|the|us\s+(?:on|in)|my)\s+(?:\w+\s+)?(?:chat|group|channel|slack|discord
        |server|workspace))\b
        """,
    Topic.IN_HIS_NAME: r"""
          \b(?:представ(?:лю|им|ить)|добав(?:лю|им|ить)|включ(?:у|им|ить)|впи(?:шу|шем|сать)|внес(?:у|ем|ти)
        |заявлю|подадим|подать|покаж(?:у|ем)|показать|передам|передадим|передать|перешл(?:ю|ем)|отправ(?:лю|им|ить)
        |предлож(?:у|им|ить)|порекоменд\w+|скаж(?:у|ем)|сказать|обеща(?:ю|ем|ть)|подтверж(?:у|дим)|отмеч(?:у|аем)|отмет(?:ить|им)
        |укаж(?:у|ем)|указать|запис(?:ать|ываю)|запиш(?:у|ем)|зарезервиру\w+|оформ(?:лю|им|ить))\s+(?:\w+\s+){0,3}
          (?:вас|тебя|ваш\w*|твой|твою|твои|что\s+вы|что\s+ты|что\s+вам|за\s+вас|им|от\s+вашего)\b
        | \b(?:ваш\w*|вас)\s+(?:\w+\s+){0,2}(?:показать|отправить|передать|представить|добавить|предложить
        |подать|вписать)\b
        | \b(?:i|we|i'll|we'll|me)\s+(?:\w+\s+){0,2}(?:share|submit|forward|pass|put|introduce|present|represent|add
        |promise|sign|register|nominate|enrol|list|mark|record|quote|pitch|post|enter|(?:note|tell|say|show|log)(?!\s+you\b))
          \b[^.?!]{0,40}
          \b(?:you|you're|you'd|you'll|your|you've)\b
        """,
    Topic.DEED: r"""
          \b(?:сможете|смогли\s+бы|готовы|согласны|возьметесь|беретесь|не\s+против|можете|могли\s+бы|получится|удастся
        |планируете|попробуете|успеете)\s+(?:\w+\s+){0,3}
          (?!(?:обсу|обща|пообщ|погов|говор|расска|отве|показ|подел|рассм|узна|уточ|услы|послу|помо|подум|обдум|изуч|ознак
        |посмо|взгл|погру|разоб|поясн|объясн|описа|подска|сказа|сориен|напис|писа|прист|работ|развив|учи|осва|вникн|верну|дать
        |быть|продолж|познак|разгов|выслуш|зада|нача|перей|назва|глян|почит|прочит|програм|разраб|исполь|созда|делат|похва|оцен
        |жить|есть|пить|опять|почти|хоть|пусть)\w*\b)\w{3,}(?:ть|ться|чь|ти|тись)\b
        | \b(?:возьметесь|возьмешься|беретесь|берешься|впишетесь|участвуете|справитесь|потянете|выдержите
        |осилите|согласитесь)\b
        | \b(?:would|will)\s+you\s+(?:\w+\s+)?(?:pair|move|relocate|attend|participate|take|travel|pay|cover
        |commit|agree|go
        |come|drop|stop|wait|waive|handle|mentor|translate|fix|prepare|host|pick|accept|put|make|step|fill|jump|sign|do)\b
        """,
}

EXPECTATIONS = r"^(?!.*\d).*\b(?:ожидани\w+|expectations?|expecting)\b"

RECRUITER_ACTS = r"""
      \b(?:я|мы)?\s*(?:пришлю|напишу|вернусь|скину|расскажу|отправлю|вышлю|сообщу|отпишусь|вернемся|напишем
        |пришлем|передам|дам\s+(?:ответ|обратную|знать))\b
    | \b(?:дадим|ответим|сообщим|скажем|решим|узнаем|узнаю|уточним|уточню|свяжемся|подготовим|посмотрим|обсудим|соберем
        |согласуем|рассмотрим|закроем|определимся|уведомим)\b
    | \b(?:i'll|i\s+will|we'll|we\s+will|can\s+i|may\s+i|shall\s+i)\s+(?:\w+\s+)?(?:send|share|come\s+back
        |get\s+back|write|let\s+you\s+know|tell|update|forward)\b
    """

NO_TOPIC = r"""
      \b(?:без|(?<!или\s)нет|не\s+нуж\w+|не\s+треб\w+|не\s+будет|не\s+понадоб\w+|обойдемся\s+без)\s+(?:\w+\s+){0,2}$
        | \b(?:no|without|not|don't\s+(?:have|need|do|require))\s+(?:an?\s+|any\s+)?(?:\w+\s+)?$
    """

NO_TOPIC_AFTER = r"""^\s*(?:-\s*)?(?:у\s+нас\s+)?(?:нет|не\s+(?:нуж|треб|будет|предусм|обязат)\w*|isn't|is\s+not
        |not\s+(?:needed|required))\b"""

TAKEN_BACK = r"""
      \bбез\s+(?:\w+\s+){1,3}не\b|\bno\s+\w+\s*,?\s*no\b|\bwithout\s+(?:\w+\s+){1,3}(?:we\s+)?(?:can't|cannot
        |don't|won't)\b
    """

WH = r"""
      ^(?:\W*(?:а|и|ну|тогда|скажите|подскажите|кстати|алексей|добрый\s+день|здравствуйте|so|and|hi|hello)[\s,]+)*
      (?:что|как|какой|какая|какое|какие|каков\w*|какую|каким|сколько|когда|где|куда|почему|зачем|кто|на\s+ч[её]м
        |от\s+чего|чем|what|which|how|when|where|why|who|whose)\b
    | \b(?:какой|какая|какие|какую|сколько|когда|в\s+каком|на\s+какую|на\s+какой)\b(?!\s+нибудь)[^?]*\?
    """

SOFT_WH = r"""
      \bкак\s+(?:вам|тебе|смотрите|относит\w+|вы\s+(?:смотрите|относитесь)|насчет|на\s+это)\b
        | \bчто\s+(?:скажете|думаете|если)\b | \bпочему\s+бы\b | \bну\s+(?:как|что)\b | \bhow\s+about\b
        | \bwhat\s+(?:about|if|do\s+you\s+(?:say|think))\b
    | \bhow\s+(?:does|do|would|is)\s+(?:that|this|it|you\s+feel)\b | \bwhy\s+(?:don't|not)\b | \bthoughts\b
    """

INTEREST = r"""
      \b(?:интересн\w*|интерес|рассматрива\w+|рассмотр\w+|актуальн\w*|открыты|в\s+поиске|откликается|рассказать
        |подробн\w+|готовы\s+(?:рассмотреть|послушать|узнать|посмотреть|обсудить)|зацепил\w*|заинтересован\w*
        |смотрите\s+ваканси\w+|любопытн\w*)\b
    | \b(?:interest\w*|open\s+to|consider\w*|looking\s+for|on\s+the\s+market|hear\s+more|learn\s+more|curious
        |worth\s+a|appeal\w*|explor\w+|keen|a\s+(?:good\s+)?(?:fit|match)|dealbreaker)\b
    """

PAST = r"""
      \b\w+(?:ли|лись)\s+ли\b | \bвы\s+(?:\w+\s+){0,2}\w+(?:али|яли|или|ели)\b | \b(?:have|did|were|had)\s+you\b
    """

SOMETIME = r"""
      \b(?:как-?\s?нибудь|когда-?\s?нибудь|в\s+целом|в\s+принципе|вообще|без\s+спешки|не\s+против|в\s+теории
        |потенциально)\b | \b(?:at\s+some\s+point|some\s?time|someday|in\s+general|generally|in\s+principle|ever
        |up\s+for\s+a\s+chat|would\s+you\s+be\s+(?:open|interested|up))\b
    """

FIRM_CONFIRM = r"""
      \b(?:договорились|соглас(?:ны|ен|на)|по\s+рукам|подтвержда(?:ете|ешь)|подтвердите|подтвердишь|принимаете
        |принимаешь|обещаете|фиксируем|фиксирую|замет[аa]но|бер(?:ем|ете)|решено|идет|бронирую|бронировать|ставлю
        |ставим)\b
    | \b(?:agreed|agree|deal|confirm\w*|accept|promise|settle\w*|shall\s+i\s+(?:book|put)|can\s+i\s+(?:book
        |tell\s+(?:the|them|my|our)|put)|(?:is|are)\s+(?:we|you)\s+(?:good|set|in|agreed))\b
    """

CONFIRM = r"""
      \b(?:подход(?:ит|ят)|подойд\w+|устраива\w+|устро\w+|ок|окей|норм\w*|удобно|хорошо|годится|пойдет|идет|верно
        |правильно|да|так|готов(?:ы)?|сможете|смогли|потянете|смущает|можете|комфортно|получится|успеете
        |приемлемо|можно|лады|реально|сделае(?:те|шь)|пойдете|это|такой|такое|такая|такие|такую)\b
    | \b(?:ok|okay|alright|all\s+right|fine|works?|suit|good|right|correct|ready|yes|possible|feasible|up\s+for
        |sound[s]?|comfortable|can\s+you|could\s+you|will\s+you|would\s+you|that|this|it|these|those)\b
    """

ARRANGED = r"""
      \b(?:ставлю|ставим|поставил\w*|поставлю|записал\w*|записываю|жду|ждем|бронирую|забронировал\w*|фиксирую
        |фиксируем|подтвердите|подтверди|пришлите|скиньте|вышлите|отправьте|выберите|заполните|давайте|назначаю
        |назначил\w*|отправляю|отправил\w*|высылаю|выслал\w*|наберу
        |позвоню|перенес\w+|оформляем|оформим|согласуем|запланировал\w*|приезжайте|приходите|приход[ьи]\w*
        |напишите|позвоните|подключайтесь|перейдем|переходим|договорились|договоримся|тогда|значит|итак|просим
        |прошу|финальн\w+|максимум|потолок|дадим|готовы\s+дать|нуж(?:ен|на|но|ны)|понадоб\w+|сделайте
        |сделаете|сможете|согласны|готовы|обещайте|увольняйтесь|созвонимся|встретимся|предлага(?:ю|ем)|можем
        |перезвоню|встречаемся|созваниваемся|запускаем|закладываю|взнос\w*|депозит\w*|предоплат\w*|вот|во\s+вложении
        |прилага\w+|прикрепил\w*|ловите|держите
        |(?:мо(?:гу|жем)|готов[аы]?|хоте\w+\s+бы)\s+(?:\w+\s+)?(?:постав|предлож|запис|заброн|внес|назнач|оформ)\w+)\b
    | \b(?!(?:здравствуйте|извините|простите|расскажите|подскажите|скажите|посмотрите|гляньте|уточните|опишите
        |поделитесь|дайте|ответьте|смотрите|знайте|учтите)\b)\w{3,}(?:йте|ьте|ите)(?:сь)?\b
    | ^\W*(?:be|come|join|send|fill|sign|pick|call|take|do|click|install|register|download|write|bring|prepare
        |complete|stop)\b
    | \b(?:i'll\s+(?:book|put|send\s+(?:the|an)\s+invite|call|ring|schedule|set|pencil|see)|let's|please
        |we\s+need|i\s+need|pick|choose|confirm|send|booked|scheduled|see\s+you|then|so|put\s+you\s+down
        |expect\s+you|i've\s+sent|invite|waiting\s+for\s+you|we\s+require|requires?|must
        |final|take\s+it|we'd\s+(?:like|love)|we\s+(?:can\s+)?offer|i\s+can\s+do|how\s+about|need\s+you|ready
        |agreed|deal
        |congratulations|we\s+have\s+a\s+slot|works?|here's|here\s+is|attached|attaching|due|grabbing|booking|blocking|holding
        |deposit|fee|upfront|shout|unless)\b
    """

SUITS_CONFIRM = r"""
      \b(?:подход[ия]т|подойд[еу]т|устроит|устраива\w+|потян\w+|смущает|норм\w*
        |приемлемо)\b(?!\s+ли\s+вам\s+(?:тут|здесь)) | \b(?:ок|окей|ok|okay)\s*\?
    | \b(?:works?\s+for\s+you|fine\s+(?:with|by|for)\s+you|acceptable|suits?\s+you|alright|all\s+right)\b
    """
"""Asks whether conditions suit, whatever they are."""
HARMLESS_TO_CONFIRM = r"""
      \b(?:процесс\w*|этап\w*|стек\w*|удален\w+|чат\w*|тут|здесь|переписк\w*|телеграм\w*|описани\w+|вопрос\w*
        |рол[иь]|позици\w+|на\s+ты|английск\w*|опыт\w*|лайв\w*)\b
    | \b(?:process|stages?|stack|remote|chat|here|telegram|description|questions?|role|position|english
        |experience|live|pair|react|typescript)\b
    """
NUDGE = r"""
      ^\W*(?:(?:ну|так|и|so|well|и\s+так)\W*)*(?:что|как|да|жду\w*|ждем|решили|посмотрели|\?+|ответите
        |what\s+do\s+you\s+say|any\s+news|well|yes|ok|ок)?\W*(?:\?|$)
    """


class Yes(StrEnum):
    """How a clause agrees: with a word that settles it, one that it suits, a mere yes, or "understood"."""

    FIRM = "firm"
    SUITS = "suits"
    YES = "yes"
    HEARD = "heard"


YES: dict[Yes, str] = {
    Yes.FIRM: r"""
          \b(?:соглас(?:ен|на|ны)|договорились|подтверждаю|подтверждено|принимаю|по\s+рукам|замет[аa]но
        |договоримся|сделка|решено|забились|ударили\s+по\s+рукам|soglas(?:en|na)|dogovorilis|згоден|згодна
        |домовились)\b
        | \b(?:deal|agreed|i\s+agree|i\s+accept|accepted|i\s+confirm|confirm(?:ed)?|it(?:'s|\s+is)\s+a\s+yes
        |done\s+deal|it's\s+a\s+date|you're\s+on
        |challenge\s+accepted|you\s+have\s+a\s+deal|settled|let's\s+settle\s+(?:at|on)\s+(?:that|it|this))\b
        """,
    Yes.SUITS: r"""
          \b(?:подход(?:ит|ят)|подойд(?:ет|ут)|устраива(?:ет|ют)|устро(?:ит|ят)|годится|удобно|норм(?:ально|уль)?
        |пойдет|идет|сойдет|приемлемо|комфортно|не\s+против|не\s+смущает|не\s+возражаю|не\s+пугает|только\s+за
        |обеими\s+руками|двумя\s+руками|за|потяну|положительно|(?:не\s+вижу|нет)\s+(?:никаких\s+)?(?:препятстви\w+|проблем\w*
        |возражени\w+|причин\s+отказ\w+)|podhodit
        |podkhodit|ustraivaet|підходить)\b
        | \b(?:works|work|sounds\s+(?:good|great|perfect|fine|fair|like\s+a\s+plan|right)|suits|fine|good
        |happy\s+with|acceptable|fair\s+enough|no\s+objections?|all\s+good|comfortable|cool|ok|okay|doable
        |feasible|up\s+for\s+(?:it|that)|game)
          \s+(?:for|with|by|to)\s+(?:me|it|that|this)\b
        | \b(?:that|it|this|which|all)(?:'s|\s+is)?\s+(?:\w+\s+)?(?:works|fine|good|ok|okay|acceptable|suits
        |doable|feasible|perfect|great)\b | \b(?:sounds\s+(?:good|great|perfect|fine|fair|like\s+a\s+plan|right)
        |works|suits\s+me|fair\s+enough|no\s+objections?)\b
        | \b(?:i'm|i\s+am)\s+(?:ok|okay|fine|good|happy|cool|comfortable|game|up\s+for)\s*(?:with\s+)?(?:that
        |this|it)?\b
        """,
    Yes.YES: r"""
          \b(?:правильно|можете|можно|ничего\s+страшного|лады|ладушки|непременно|погнали|поехали|вперед|го|гоу|валяй(?:те)?|стопудово|железно|поддерживаю|одобряю
        |еще\s+бы|а\s+то|а\s+как\s+же|куда\s+деваться|(?:пусть|да)\s+будет\s+так|так\s+(?:и|тому\s+и)\s+быть|быть\s+по\s+сему
        |йес|ес|хватаем|хватаю|заметано|вполне\s+(?:себе|реально)|реально|рискну|попробую|попробуем|рад\s+буду|всегда\s+готов
        |однозначно|несомненно|определенно|меня\s+(?:ничего\s+не\s+держит|ничто\s+не\s+держит)|не\s+вопрос|так\s+точно)\b
        | \b(?:you\s+bet|in\s+a\s+heartbeat|on\s+it|say\s+no\s+more|(?:don't|can't
        |cannot)\s+see\s+(?:any\s+reason\s+)?why\s+not
        |be\s+my\s+guest|feel\s+free|all\s+yours|do|doable|feasible|realistic|possible|locked|sold|spot\s+on|hell\s+yes|any\s+day
        |let's\s+(?:roll|go\s+for\s+it|do\s+this)|okey-?\s?dokey|aight|gotcha|aye|mhm|bet|wilco|works\s+like\s+a\s+charm
        |tell\s+them(?:\s+(?:yes|so))?|all\s+(?:good|set)|so\s+be\s+it|it\s+is|yours)\b
        | \b(?:да|ага|угу|оки|оке|само\s+собой|(?:все|всё)\s+(?:так|верно|в\s+силе|правильно)|так\s+точно|без\s+б
        |конечно|разумеется|безусловно|естественно|обязательно|ок|окей|оке|океюшки|хорошо|ладно|отлично|супер
        |класс|прекрасно|замечательно|здорово|идеально|давай|давайте|легко|с\s+удовольствием|с\s+радостью
        |без\s+(?:проблем|вопросов)
            |нет\s+проблем|не\s+проблема|не\s+вопрос|готов|готова|готовы|могу|смогу|успею|сделаю|выполню|пришлю
        |скину|отправлю|вышлю|дам|буду|приду|приеду|подключусь|перееду|поеду|поедем|подпишу|будет\s+сделано
        |сделаем|берем|беру|жду|ждем|верно|именно|точно
            |так\s+и\s+есть|почему\s+(?:бы\s+)?(?:и\s+)?нет|плюс|добре|гаразд|любой|любое|любая|любые|перв(?:ый
        |ое|ая|ую)|второ[йе]|вторую|последн\w+|da|davai|davaite|davajte|horosho|khorosho|konechno|ladno|оба)\b
        | \+
        | \b(?:ставьте|бронируйте|считайте|оформляйте|фиксируйте|присылайте|записывайте|назначайте|отправляйте
        |высылайте|скидывайте|готовьте|делайте|планируйте|закрепляйте|действуйте|запускайте|подавайте|вносите
        |добавляйте|впишите|вписывайте|звоните|набирайте|пишите
            |передавайте|отказывайте|договариваемся|ждите|приезжайте|выставляйте|заводите|впишем)\b
        | \b(?:yes+|yeah|yep|yup|yea|kk|sure(?:\s+thing)?|ok|okay|okey|k|alright|alrighty|righto|okie|all\s+right
        |of\s+course|absolutely|definitely|certainly|gladly|with\s+pleasure|my\s+pleasure|no\s+problem
        |no\s+worries|np|happy\s+to|glad\s+to|will\s+do|can\s+do|perfect|perfectly|great
            |excellent|awesome|brilliant|cool|fine|good|go\s+ahead|please\s+do|go\s+for\s+it
        |let's\s+(?:do\s+(?:it|that|this)|go)|why\s+not|right|correct|exactly|indeed|you\s+got\s+it
        |consider\s+it\s+done|by\s+all\s+means|i\s+(?:can|will|do|would|could)|i'd\s+love\s+to
            |looking\s+forward(?:\s+to\s+(?:it|that))?|see\s+you|done|for\s+sure|totally|any(?:\s+of\s+(?:them
        |those|these))?|either(?:\s+one)?|the\s+(?:first|second|third|last|latter|former)(?:\s+one)?|ready
        |i'm\s+ready|it\s+does|they\s+do|i'll\s+do\s+it|put\s+me\s+down
            |book\s+it|send\s+it|count\s+me|both)\b
        | [👍👌🤝✅💯🆗🙌🫡✔☑]
        """,
    Yes.HEARD: r"""
        \b(?:понял|поняла|понятно|ясно|принято|принял|приняла|услышал|услышала|записал|записала|got\s+it
        |noted|understood|roger|copy\s+that|зрозумів|ok\s+got\s+it)\b
        """,
}

FILLING = r"""
      \b(?:лучше|удобнее|больше\s+нравится|предпочтительнее|более|ну|же|уж|бы|хоть|куда|мое|согласие
        |мне|меня|для|это|этот|эта|такой|такая|такое|такую|так|вариант|вариантом|время|тогда|все|всё|вполне
        |полностью|абсолютно|очень|спасибо|благодарю|пожалуйста|вам|вас|с\s+вами|большое|здравствуйте|добрый
        |доброе|день|вечер|утро|привет|ну|я|мы|и|тоже|там|слот
        |на|сам|ради|момент|из|них|вариантов|отношусь|отношение|уже|буду|рад|рада|раз|только|по|всей|семьей|дата
        |сумма
        |цифра|условие|условия|условиям|с|в|что|предложение|предложением|этим|всем|таким|то|конечно|честно|говоря
        |моей|стороны|меня)\b
    | \b(?:hi|hello|thanks|thank|you|so|then|that|this|it|is|me|for|with|by|very|much|many|the|i|am|i'm|a|be|to
        |and|my|side|please|just|will|would|option|time|slot|there|here|end|from|one|quite|really|all|we|are|they
        |of|course|on|do|does|did|that's|it's|me|too|let's|go|well
        |very|more|better|prefer|rather|sounds|looks|seems|say|as|if|you|your|so|absolutely|definitely|sure|with
        |entirely|completely|totally|perfectly|sir|mate|can|number|figure|terms|date|day)\b
    """

# -- answers that agree to nothing, or to something else --------------------------------------------------

DEFERS = r"""
      \b(?:вернусь|уточню|сверюсь|проверю|подумаю|обдумаю|обдумать|подумать|сориентир\w+|сверить\w*
        |после\s+(?:перв|знаком|разгов)\w+|изучу|ознакомлюсь|прочитаю|обратн\w+\s+связь|чуть\s+позже|попозже
        |думаю|раздумыва\w+
        |дайте\s+(?:мне\s+)?(?:\w+\s+){0,2}врем\w+)\b
    | \b(?:отвечу|сообщу|отпишусь|напишу|дам\s+знать|скажу|время)\b[^.!?]{0,40}\b(?:позже|позднее|потом|отдельно
        |как\s+только|когда|уточн\w+|врем\w+|чуть)\b
    | \b(?:confirm|reply|answer|clarify|specify|write|respond|share)\b[^.!?]{0,40}\b(?:separately|later
        |in\s+due\s+course|when\s+i|once)\b | \bafter\s+(?:the|a|an|our)\s+(?:first|intro\w*|initial)\b
    | \b(?:get|come|be)\s+back\b | \b(?:let\s+you\s+know|check\s+(?:my|the|if|and|with|on)|think\s+(?:it|about
        |this|that)|follow\s+up|read\s+it|feedback|let\s+me\s+think|thinking|give\s+me\s+(?:some|a\s+(?:bit
        |little|moment|while))
        |need\s+to\s+(?:check|think)|not\s+sure\s+yet)\b
    """

LEAVE = r"""
      \b(?:мы|я)?\s*(?:можем|могу|можно|разрешите|позволите|не\s+против|не\s+возражаете)\b
    | \b(?:mind|may|shall)\s+(?:if\s+)?(?:i|we)\b | \b(?:can|could)\s+(?:i|we)\b
    | \b(?:дадите|сделаете|снимете|отдадите|дашь|сделаешь|поможете|подежурите|подождете|придержите|останетесь|обойдетесь
        |уступите|потерпите|переживете|поддержите|поручитесь|гарантируете|придется|поставить|рассчитывать\s+на\s+вас)\b
    """
"""Asks for leave, a favour or a concession, whatever it is."""

NO_LEAVE = r"""
      \b(?:вопрос\w*|спросить|спрош\w*|задать|уточн\w+|расска\w+|сказать|скажу|напис\w+|напиш\w+|писать|на\s+ты|описани\w+
        |ваканс\w+|подробн\w+|детал\w+|ссылк\w+|материал\w*|презентац\w*|фидбек\w*|обратн\w+|обрати\w+|код\b|кодить|ответ\w*
        |познаком\w*|обсудить|перейти\s+на|связ\w+|чат\w*|здесь|тут|телеграм\w*|совет\w*|понять|узнать|помочь)\b
    | \b(?:ask|question\w*|tell|send|share|drop|jd|details?|description|info\w*|link|feedback|chat|talk|here
        |telegram|help|clarify
        |discuss|know|explain|code|write|message|text|say|connect|wait)\b
    """

MIND = r"""
      \bне\s+(?:против|возраж\w+|смущ\w+|пуг\w+|смут\w+|напря\w+|проблема|поздно|рано|сложно|трудно|помеша\w+|страшно)\b
        | \b(?:есть|будут|имеются)\s+(?:ли\s+)?(?:\w+\s+)?(?:возражени\w+|против|препятстви\w+|проблем\w+)
        | \b(?:мешает|помешает|держит|слишком|возражаете|смущает|пугает)\b
    | \b(?:mind|object(?:ions?|ion)?|bother\w*|too\s+(?:early|late|soon|much|far|low)|(?:a|any)\s+(?:problem
        |issue|trouble)|issues?
        |dealbreaker|put\s+off|against)\b
    """
"""Asks for an objection, so that a "no" agrees."""

NO_OBJECTION = r"""
      ^\W*(?:(?:нет|не|нисколько|ничуть|ни\s+капли|вовсе|совсем|совершенно|конечно|абсолютно|никаких|нисколечко|ничего|no|nope|nah
        |not|at|all|none|nothing|whatsoever|never|course|of|slightest|in|the|не-?а|против|возражений|проблем|спасибо|thanks
        |problem|objections?|really|one\s+bit|mind|i|don't|do|wouldn't)\W*){1,5}$
    """


DECLINES = r"""
      \b(?:не\s+(?:\w+\s+)?(?:могу|готов\w*|смогу|дела\w+|выполня\w+|называ\w+|назову|принима\w+|приму|получ\w+
        |рассматрива\w+|устра\w+|подход\w+|подойд\w+|буду|соглас\w+|обсужда\w+|подпи\w+|переда\w+|отправля\w+
        |хоте\w+|планиру\w+)
        |предпоч\w+|рано|неудобно|нельзя|вместо|отка\w+|вынужден\w*|воздерж\w+|никак)\b
    | \b(?:can't|cannot|not|won't|don't|wouldn't|couldn't|unable|rather|prefer\w*|instead|decline|afraid
        |unfortunately)\b
    """

FOR_TALK = r"""
      \b(?:обсуд\w*|обсужд\w*|поговор\w*|узнать|подробн\w+|discuss\w*|talk\s+about|hear\s+more|learn\s+more)\b
    """

HERE = r"\b(?:здесь|тут|сюда|в\s+(?:этом\s+)?чат\w*|here|this\s+chat)\b"

WHOLE = r"""
      \b(?:формат|процесс|схем\w+|план|порядок|предложени\w+|расклад|график|setup|set-up|plan|process|arrangement
        |schedule|proposal|option|deal|arrangements?)\b
    """

HARMLESS_WHOLE = r"\b(?:удален\w+|дистанц\w+|remote\w*|стек\w*|stack|лайв\w*|live)\b"

PERHAPS = r"""
      \b(?:лайв-?\s?код\w*|live-?\s?coding|показ\w+\s+(?:\w+\s+)?код|код\s+показ\w+|show\s+(?:\w+\s+)?code|вместо
        |instead|в\s+целом|в\s+принципе|in\s+general|generally|once\s+i|как\s+узнаю|(?:пока\s+)?продолжа(?:ю|ем)\s+(?:смотр|рассматр|обща|иска|поиск)\w*|пока\s+продолжа\w+|still)\b
    | \b(?:возможно|может\s+быть|вероятно|смотря|сначала|прежде|для\s+начала|хотелось\s+бы|понимать|понять|узнать
        |интерес\w*|любопытн\w*|вопрос\w*|предпоч\w+|ближе|важно)\b
    | \b(?:perhaps|maybe|possibly|potentially|first|before|understand|know|learn|interest\w*|curious|questions?
        |prefer\w*|rather|important)\b
    """

POLITE = r"""
      \b(?:спасибо|благодар\w+|за|предложение|приглашение|сообщение|информацию|подробности|ответ|уточнение
        |внимание|что|написали|большое|огромное|здравствуйте|приветствую|привет|добрый|доброе|доброго|день|вечер
        |утро|дня|вечера|хорошего|приятно|рад\w?|знакомству|звучит|понимаю
        |понял|поняла|понятно|ясно|вас|вам|ваше|ваш|ну|и|а|я|очень|это|проект|вакансия|алексей|коллеги|извините
        |простите|взаимно|удачи)\b
    | \b(?:thanks|thank|you|for|the|your|message|invitation|offer|reaching|out|details|info|information|update|hi
        |hello|hey|good|morning|afternoon|evening|day|nice|to|meet|hear|from|appreciate|it|that|sounds|i|very
        |much|so|a|lot|see|understood|sorry|great|opportunity|project|role|dear|best|regards)\b
    """

DOES_IT = r"""
      \b(?:i'll|i\s+will|i\s+can|i\s+could|will|can|happy\s+to|glad\s+to|ready\s+to|willing\s+to
        |i'd\s+be\s+(?:happy|glad)\s+to)\s+(?:\w+\s+)?
      (?:do|build|send|sign|take|handle|manage|(?!check|see|think|look|discuss|review|read|consider|let|get|know
        |need|ask)\w+)\s+(?:it|that|this|them|both|those|so|there|over)\b
    | \b(?:сделаю|выполню|успею|продиктую|поеду|поедем|переедем|приму|возьму|пойду|потяну|осилю|справлюсь|подъеду
        |познакомлю|обещаю|уволюсь)\b
    """

FIRST_PERSON = r"\b(\w{2,}?)(?:(?<![иь])ю|у|юсь|усь|ем|им|емся|имся|ла?|лась|лся)\b"

PERMITS = (
    r"""^\W*(?:(?:да|конечно|ну|пожалуйста|хорошо|ок)\W+)?(\w{3,})(?:йте|ьте|ите)(?:сь)?\W*$"""
)

TELLS_TO = r"""
      \b(\w{2,}?)(?:йте|ьте|ите)\b | ^\W*(?:да\W+|ну\W+|конечно\W+|тогда\W+)?(\w{2,}?)(?:й|и|ь)\b
        | ^\W*(?:(?:please|yes|sure|so|then|ok|okay|just|and|do)\W+){0,2}(\w{3,})\b
    """
"""Bids the reader do something; the verb's stem is the group that matched."""

OFFERS_TO = r"""
      \b(\w{2,}?)(?:лю|жу|шу|чу|щу|ду|ну|гу|ку|су|ту|ю|у|им|ем|дим|жем|шем|ать|ить|еть|ять|ти)\b
        | \b(?:i|we|i'll|we'll|me\s+to)\s+(?:just\s+|also\s+)?(\w{3,})\b
    """

DEED_ALONE = r"""
      ^\W*(?:(?:уже|сейчас|все|я|да|ок|сразу)\W+)?
      (?!(?:поня|спаси|благо|увид|виж|виде|посмо|смотр|прочи|чита|получ|дума|подум|уточн|верну|отве|напи|сообщ|знаю|слыш|услы|рад
        |удач|хочу|жду|заинт|буду|могу|всего|говор|иску|жела|желаю|люблю|узна|прове|сверю|изуч|озна|рассм|предп|инте|скаж)\w*)
      \w{4,20}(?:[аяуюео]ю|[кджшчщлнт]ю|[дтжшчщ]у|юсь|усь|[аяиеыу]л|[аяиеыу]ла|[аяиеыу]лся|[аяиеыу]лась)(?:\s+(?:ей|ему|им|вам|уже
        |сейчас))?\W*$
    | ^\W*(?:i've\s+|i\s+have\s+|just\s+|already\s+)?(?:signed|sent|uploaded|joined|accepted|installed|paid
        |transferred|locked
        |booked|filled|submitted|registered|downloaded|confirmed|blocked|added|cancelled|declined|subscribed|completed
        |attached|cleared|saved|joining|signing|paying|installing|uploading|accepting|booking|sending|packing)\b
    """

SECOND_PERSON = r"\b(\w{2,}?)(?:ете|ите|ешь|ишь|етесь|итесь|ть|ться|йте|ьте|ем|им|емся|имся)\b"

HARMLESS_VERB = r"""^(?:отве|верн|напи|уточ|пров|свер|посм|поду|обду|сооб|расс|пока|поде|изуч|озна|почи|глян|скаж
        |доба|спро|узна|жела|благ|пони|дума|рабо|знаю|веду|могу|буду)"""

HYBRID = r"\b(?:гибрид\w*|hybrid)\b"

POSSIBLE = r"""
      \b(?:возмож(?:ен|н\w*)|можно|рассмат\w+|рассмотр\w+|допус\w+|possible|consider\w*|an\s+option|open\s+to)\b
    """
