"""What scams want paid, lent, bought or put in, and what they promise to pay, as phrases for folded text."""

from __future__ import annotations

from autokus.language.phrases import Words

# -- out of the pocket -----------------------------------------------------------------------------

PAY = Words(
    (
        "(скин|кин|закин)(ь|ьте|уть) (#{3,}|#{1,2}к|тысяч*)",
        "(скин|кин|закин)(ь|ьте|уть) .. (на сбер*|на карту|по номеру|на тинь*|переводом)",
        "полож(и|ите|ить|ишь) .. (счет|баланс|#{1,}|деньги|депозит*)",
        "после (пополнен|оплат|внесен|перевод|депозит|покупк|перечислен)(ия|ы|а|и)",
        "с вас( только| лишь| будет)? |(только|лишь) (страховка|доставка|пошлина|взнос)|оплат(и|ите|ишь)",
        "оплачивай(те)?|внес(и|ите|ешь|ете)|вноси(те)?|пополн(и|ите|ишь)|закин(ь|ьте|уть)|докин(ь|ьте|уть)",
        "заплат(и|ите|ишь)",
        (
            "(нужно|надо|осталось|остается|необходимо|придется|потребуется|требуется|следует|должны|должен"
            "|нужна|нужен|понадобится|просим|прошу|обязаны|сначала|сперва|вначале|предварительно|вам|тебе"
            "|для этого|только|можно|через|просто|чтобы|после) .. (оплатить|внести|перевести|пополнить"
            "|перечислить|заплатить|закинуть|депнуть|проплатить|скинуться|выкупить|приобрести|купить"
            "|доплатить|задепозитить|вложить)"
        ),
        (
            "оплачива(ет|ете|ешь|ются?|ется) .. (кандидат*|соискател*|сотрудник*|самостоятельн*|вами|вы"
            "|за свой|сам*|из своих)"
        ),
        (
            "(кандидат|соискатель|вы|сотрудник) .. (оплачива(ет|ете)|внос(ит|ите)|перевод(ит|ите)|покупа(ет"
            "|ете)|выкупа(ет|ете)|пополня(ет|ете))"
        ),
        "за (ваш|свой|твой) счет .. (покуп*|прибрет*|оплат*|приобр*)",
        (
            "(покупа(ете|ешь)|приобрета(ете|ешь)|выкупа(ете|ешь)|оплачива(ете|ешь)|вноси(те|шь)|вносится"
            "|оплачивается|пополня(ете|ешь)|заплат(ите|ишь)|оплат(ите|ишь)|клад(ете|ешь)|закидыва(ете|ешь)"
            "|вкладыва(ете|ешь)|заводи(те|шь) .. (депозит|деньги|usdt|счет))"
        ),
        "переводи(те)? (мне|нам|на) |перевод(и|ите|ом) (мне|нам|на|по|сегодня|до)",
        (
            "оплат(а|у) .. (на карту|по реквизит*|переводом|по ссылке|на счет|по номеру|кандидат*|вперед"
            "|криптой|сейчас|сегодня)"
        ),
        (
            "(you|you ll|candidate*|applicant*|new hires?|employee*|contractor*|hires?) (only |just |first "
            "|simply |will |would |must |should |need to |needs to |have to |are to |ll |to |then |can "
            "|each |all ){0,3}(pay|cover|deposit|purchase|buy|top up|fund|transfer|wire|recharge|advance"
            "|put down|prepay|finance)"
        ),
        (
            "(please|kindly|first|simply|must|need to|have to|should|required to|then|to start|just"
            "|to activate|asked to|expected to|only) (you )?(pay|deposit|purchase|buy|top~up|recharge|fund"
            "|transfer|wire|cover|settle|prepay|load|invest)"
        ),
        (
            "(must|should|needs? to|has to|have to|ll) be (paid|transferred|settled|deposited|covered"
            "|purchased|wired|prepaid)"
        ),
        (
            "(purchase|buy|order|pay) .. (yourself|with your (own )?(card|money|funds)|on your own"
            "|from your pocket)"
        ),
        r"(stake|buy in|invest|pay|load) (\$|€|£)?#",
        r"(pay|transfer|wire|send|deposit) (just |only |us |me )?(inr|rs|usd|usdt|eur|gbp|ngn|\$|€|£|₹)",
        "(and|also) (pay|deposit|purchase|buy) |(use|using) (the|these) (funds|money)",
        "(send|forward|transfer) .. (zelle|cash ?app|venmo|paypal|western union|bitcoin)",
        (
            r"(pay|transfer|wire|send) (me|us|it|a|the|an|\$|€|£|#|fee|deposit|small|this|money|funds|payment"
            "|via|through|by)~"
        ),
        "top~up|recharge .. (account|balance)",
        (
            "(be|is|are) (paid|covered|bought|purchased|settled) (by (you|the (candidate|applicant))|from"
            "|upfront|in advance|before)"
        ),
        "at your own expense|out of (your )?pocket|oplati*|perevedi*|vnesti|popolni*|nuzhno paid",
        "нужн* (pay|paid|deposit|оплат*)|need* .. (оплатить|внести)",
    ),
    (
        (
            "(we|company|employer|клиент|компания|заказчик|работодатель|мы|покупатель|they|who) .. (pay|pays"
            "|paid|cover|covers|оплачива*|внос*|переводит)"
        ),
        (
            "перевед(и|ите|ешь|ете) .. (на (англ*|русск*|язык|инглиш)|текст|фраз*|предложени*|сообщени*"
            "|резюме|все что)"
        ),
        "pay (attention|off|range|grade|scale|rate|raise)",
        "transfer (me |us |it )?to (a|the|our|my) (person|colleague|team|human|hr)|(wire|load)~frame*",
        "cover (letter|topics?|the (stack|basics))",
        (
            "внес(ите|и|ти) (правки|изменения|вклад|в календар*|в (таблиц|форм|анкет|бд)*|предложени*"
            "|в (базу|список))"
        ),
        "внес(ите|ти) (свои )?(данные|ответы|слот)|you ll (pay|cover) .. (react|code|team|project)",
        "(send|wire) (me|us|it)~(your|the|a)? (cv|resume|link|portfolio)|send (me|us|it|a|an|the|this) ",
        "pay (transparency|ment (form|flow|system)s?)",
    ),
)

TRANSFER = Words(
    (
        "оплатить|внести|перевести|пополнить|заплатить|перечислить|закинуть|выкупить|приобрести|купить",
        "оплачива(ешь|ете)|плат(ите|ишь) сам*|вносите|взима(ется|ем)|записыва(етесь|ешься)|tuition",
        "перевед(и|ите|ешь|ете)|перечисл(и|ите)|перекин(ь|ьте)|пополн(ив|ите|и)|оплат(ив|ите|и)|внес(я|ите|и)",
        "заплат(ив|ите|и)",
        (
            "(купи|купите|приобретите|выкупите|оформите|возьмите) (наш*|курс*|пакет*|подписк*|лиценз*"
            "|доступ*|тариф*|у нас|эту|сертиф*|место)"
        ),
        "pays? for|pays? (the|a|this)|(buy|purchase|order|get) .. (our|from (our|this|us)|this)|transfer",
    ),
    ("(we|company|employer|client|клиент|компания) (will |ll |also |gladly )?(pay|pays|transfer)",),
)

MUST = Words(
    (
        "нужно|надо|необходимо|сначала|сперва|пройд(и|ите|ти)|обязательн*|требу*|must|need to|first|before",
        "only|required|every candidate|all candidates|без (него|нее|этого)|после (этого|него|нее|чего)",
        "гаранти*|guarantee*|take|join|запиш(ись|итесь)",
    ),
)

FEE = Words(
    (
        "страховк* (#|на|ноут*|оборуд*|груз*|посылк*)|доставк* (#|оборуд*|ноут*|техник*|посылк*)|взнос*",
        "предоплат*|залог*|депозит(а|у|ом|е|ик)?|гарантийн* (сумм*|плат*|взнос*)",
        "обеспечительн* (плат*|взнос*)|страхов* (взнос*|плат*|депозит*|сумм*)|госпошлин*|пошлин*|оргсбор*",
        "сбор|регистрационн* (сбор*|взнос*|плат*)",
        (
            "стоимость (проверки|оформления|обучения|курса|пропуска|сертифик*|доступа|доставки|анкеты"
            "|медкнижки|экзамена|услуг*)"
        ),
        "комисси(я|ю) (за|составит|оплачивается|нужно)|первоначальн* (взнос*|платеж*|вложени*)",
        "стартов* (взнос*|капитал*|пакет*|набор*|депозит*)|аванс* платеж*|платн(ый|ая|ое|ую|ого)",
        (
            "(registration|processing|application|training|course|background~check|visa|admin(istration"
            "|istrative)?|activation|security|refundable|equipment|onboarding|certification|one-?off"
            "|one-?time|upfront|relocation|insurance|small|verification|delivery|shipping|courier|customs"
            "|service|commitment|placement|licen[cs]e|exam|handling|clearance|screening|embassy|government"
            "|membership|starter kit|software|work permit|sponsorship|kit) (fee|fees|deposit|payment|cost"
            "|costs|charge|charges)"
        ),
        "fee|deposit|prepayment|down~payment|refundable|handling charge",
    ),
    (
        (
            "(команд*|отдел*|продукт*|направлени*|калькулятор*|открыти*|страниц*|вклад* и|раздел*|сектор*"
            "|конструктор*|форм*) .. депозит*"
        ),
        "депозит* (онлайн|команд*|и вклад*|продукт*)|депозитн*|direct deposits?",
        "deposits? (squad|team|product|page|flow|account|tribe|domain|area)|term deposits?",
        "deposit(s|ed|ing|ories)|(our|the|savings) deposits?",
        "(no|zero|без) (fee|fees|deposit|charge|комисси*|взнос*)",
        "сбор (данных|требований|метрик|аналитики|команды|обратной|резюме)",
        "платн(ая|ый|ое|ые) (подписк*|контент*|сервис*|версия|парковк*|опци*|отпуск*|тариф*|функци*)",
        "(agency|recruitment|our|referral|hourly) fee",
        "fees? (is|are) (paid|covered) by (us|the (client|company|employer))|залог (успеха|качества)",
        "ипотек* .. залог*",
    ),
)

THING_SOLD = Words(
    (
        "услуг(и|а|у)|пропуск|(спец)?одежд(а|у)|комплект*|школ(а|у)|обучени(е|я)|курс(ы|а)?|тренинг*",
        "сертификат*|проверк(а|у|и)|полиграф*|мед(комисси*|осмотр*|книжк*)|экзамен*|доставк(а|у)|пересылк*",
        "страховк*|нотариус*|юрист*|справк*|анкет(а|у|ы)|тариф*|подписк(а|у|е)|лицензи*|софт|инструмент(ы|ов)",
        "форм(а|у)|визу|визой|виза|приглашени*|перевод документов|подпис(ь|и)|эцп|сопровожден*|марафон",
        "вебинар|tuition|certificat*|customs|notary|visa|lawyer|licen[cs]e|software|kit|uniform|training",
        "course|academy|exam|test|screening|shipping|delivery|translation|report|subscription|insurance",
        "permit|paperwork|membership|drug test|medical",
    ),
    (
        "форм(а|у) .. (react|валидац*|отклик*|заявк*)|тестов*|test (task|assignment)|скоуп",
        "(paid|небольш*) test|подписк(а|у|и) (на канал|на рассыл*)",
    ),
)

REFUND = Words(
    (
        "pay(s)? .. back|paid back|back later|верн(ем|ут|ется|утся|у|ет)|возвра(т|тим|щ*)|возмест*",
        "компенсир(уем|уется|уют|ую) (с|после|при|в первую)|refund(ed|able|s)?|reimburs(ed|e|able|es)",
        "back with|deducted from|(с|из) перв(ой|ого|ую) (зарплат*|зп|выплат*|аванс*)",
        "first (salary|pay|paycheck|payment|month)|деньги остаются|удержива*|вычт(ем|ут)",
    ),
)

AMOUNT = Words(
    (
        r"(\$|€|£|₽|₹)~№(k|к)?",
        (
            r"№~(к|k|тыс*|т\.?р|руб*|р|rub|₽|\$|usd*|eur*|€|£|gbp|долл*|баксов|евро|uah|грн|тг"
            "|тенге|byn|usdc|баков|косар*|bucks|inr|₹|rs|dollars?|euros?|pounds|рублик*|сом|сум|pln)"
        ),
        r"#{1,3}[\s.,]#00|#{3,6}|сот(ня|ню|ку|ни)|тысяч* (рубл*)?|пять тысяч|(один|1) рубль|пар(а|у) тысяч",
        "пятихатк*|косар*|штук* рубл*",
    ),
    ("(19|20)##( год*|г)?",),
)

CHEQUE_PAPER = Words(
    (
        "(a|the|e|your|our|paper|company|cashier s|certified|first|mobile|bank) (e-?)?checks?|e-?checks?",
        "checks? (for|from|in the mail|will|by)|cheques?|чек(а|ом)? .. (на оборуд*|банк*|обнал*)",
    ),
    (
        (
            "(background|health|reality|sanity|quick|double|a final|reference|the|a|security|id|identity"
            "|credit|device|system|eligibility) (check(s|ed|er)?|check-?(list|in|out|box|up))"
        ),
        "(a|the) (quick|short) check",
    ),
)

CHEQUE_DEED = Words(
    (
        "deposit* (it|the|this|at|in|via|through)|deposit|print (it|and)|cash (it|the)|e-?check",
        "certified vendor|our vendor|the vendor|zelle|money order|обнал*|положить на счет",
    ),
    ("direct deposit*|deposits? (team|squad)",),
)

CHEQUE = Words(
    (
        "(cheque|e-?check) .. (deposit|print|cash|bank|mail|scan|vendor|purchase|buy|equipment)",
        "(deposit|cash|print) .. (cheque|check)s?|cashier s check|чек* .. (обнал*|депонир*|положи*|внес*)",
        "mobile deposit",
    ),
    ("background~check*|check (in|out|the|your|our|if|whether|with|it)|чек-?лист*|деб*",),
)

GIFT_CARD = Words(
    (
        "gift~cards?|подарочн* (карт*|сертификат*)",
        "(карт*|коды) (steam|apple|itunes|google play|озон|пополнения)|steam (card|wallet)*",
        "(itunes|google play|amazon|apple|razer) cards?|vouchers?",
    ),
    (
        "(produc*|team|команд*|продукт*|we (build|sell)|сервис*|платформ*) .. (gift cards?|подарочн*)",
        (
            "(подарочн* (карт*|сертификат*)|gift cards?) (product|team|domain|service|platform|на (др|нов*)"
            "|ко дню)"
        ),
    ),
)

LEND = Words(
    (
        (
            "(займи(те)?|одолжи(те)?|выручи(те)?|подкин(ь|ьте)|скин(ь|ьте)|перекин(ь|ьте)|закин(ь|ьте)"
            "|переведи(те)?|помоги(те)?|дай(те)? .. взаймы|в долг|занять|одолжить|перехват*|кинь(те)?"
            "|сможешь (скинуть|перевести|занять|одолжить|кинуть)|lend|loan me|borrow|spot me|transfer me"
            "|send me|zaymi|zaimi|odolzhi|vyruchi|skin)"
        ),
    ),
)

LEND_TERM = Words(
    (
        "до (вечера|завтра|зарплаты|пятницы|понедельника|конца)|завтра (верну|отдам|закину)|верну|отдам",
        "взаймы|в долг|долг|pay (you )?back|return it|till (tomorrow|friday|payday)",
        "until (tomorrow|friday|payday)|repay|vernu|деньг(и|ами)|денег|card|карт(у|а|е)",
    ),
)

LOAN = Words(
    (
        (
            "(оформ*|взять|возьми*|бер(и|ете|ешь)|открой*|получи*|take( out)?|apply for|get) .. (займ*|заем"
            "|кредит*|микрозайм*|мфо|рассрочк*|loan|credit line|installment*)"
        ),
        (
            "(кредит*|займ*|loan) .. (на себя|на ваше имя|погасим|закроем|платим сами|we (will )?repay"
            "|in your name)"
        ),
    ),
    (
        (
            "(we|мы|product|продукт|банк*|команд*|дела(ем|ет)|пользоват*|клиент*|users|сервис*|завк*"
            "|заявк*) .. (кредит*|займ*|loan*)"
        ),
        "(кредит|займ|loan)* (конвейер|продукт|калькулятор|team|product|platform|origination|scoring)*",
    ),
)

SALE = Words(
    (
        "по подписке|недорого|прайс|прода(ем|ю|ется|жа)|доступ (навсегда|всего|за #)",
        "скидк(а|и|ой) .. (сегодня|сгор*|до|%|только|процент*)|купи(те)?|приобрет(и|ите|айте)",
        "стоимость .. #{2,}|цена .. #{2,}|(стоит|обойдется|обходится|всего за) .. #{2,}|тариф*|рассрочк*",
        r"(for|only|just|costs?|price|pay) (is |only |just )?(\$|€|£)~?#{1,4}|discount",
        r"buy (now|our|the|access)|#{1,4}~(\$|€|usd|eur|dollars) (only|one)|costs? (only )?(\$|€|£)?~?#{2,}",
        r"lifetime access|special (price|offer)|worth \$",
    ),
    (
        "продажа (ваканс*|билет*|недвиж*|автомоб*|онлайн)",
        "(платформ*|сервис*|сайт*|маркетплейс*|онлайн-?) .. прода(ж|ет)*",
        "тариф* (план*|калькул*|мобил*|страниц*)|(стоит|costs?) (ли|пробовать|обсуд*|a lot)",
        (
            "прода(ем|ет|ют|ю) .. (билет*|товар*|еду|авто*|одежд*|софт|решени*|компани*|b2b|saas|по всему"
            "|онлайн|услуг*)"
        ),
        "(we|company|that) sells?|discount (engine|module|page|system)",
    ),
)

COURSE = Words(
    (
        (
            "платн* (обучен*|курс*|стажир*|трениров*|тренинг*|интенсив*|сертифик*|экзамен*|консультац*"
            "|мастер*|тест*)"
        ),
        (
            "(обучени(е|я|ю)|курс(а|ы)?|сертифик(ат|ация)*|экзамен|стажировк(а|и)|консультац*|наставник*"
            "|проверк(а|у)|подписк(а|и)|медкнижк*|вебинар*|интенсив*) .. (стоит|стоимость|платн*"
            "|оплач(ивается|ивать) (кандид*|вами|самост*|вы)|всего #|рассрочк*|за #{2,})"
        ),
        "(оплата|стоимость|цена) (наставн*|обучен*|курс*|проверк*|ментор*|сопровожд*|услуг*)",
        (
            "(купи*|приобре*|оплат*|покуп*) .. (курс*|обучен*|доступ*|сертифик*|экзамен*|подписк*|пакет*"
            "|гайд*|мест*)"
        ),
        "школ(а|у) трейд*",
        (
            "(rewrite|redo|optimi*|polish|improve|fix|review) .. (it|them|resume|cv|profile) .. (for"
            r"|costs?) (just |only |about )?(\$|€|£)?#"
        ),
        "(перепи*|прокача*|оформ*|улучш*|состав*|допил*) .. (резюме|cv|профил*) .. (за|стоит) #",
        (
            "(course|training|certificat*|exam|bootcamp|resume (rewrite|optimi*|review)|ats|cv (rewrite"
            "|review|optimi*)|coaching|background check|membership|starter kit|mentorship"
            r"|subscription) .. (costs?|fee|price|\$#|€#|£#|#{2,} (usd|eur|\$|dollars|euros)|paid by (you"
            "|candidate)|pay|purchase|buy|enrol* for)"
        ),
        (
            "(buy|purchase|pay for|enrol* in) (our|the|a|this|your)? .. (course|training|certificat*"
            "|bootcamp|exam|program|kit|resume)"
        ),
        "paid (course|bootcamp|certification|program)",
    ),
    (
        "обучени* .. (оплач* (компани*|нами|мы)|за счет|бюджет*|компенс*)",
        (
            "(budget|we pay|company pays|compensat*|reimburs* .. for|бюджет*|компенсиру*|оплачива(ем"
            "|ет)) .. (course|training|certif*|курс*|обучен*|сертиф*|конференц*)"
        ),
        "(for|on) (your )?(training|courses|certificat*|learning)|(training|learning|course*) budget",
        (
            "(платформ*|сервис*|онлайн-?школ*|product|platform|продукт*|раздел*) .. (курс*|course*|обучен*"
            "|training)"
        ),
        "купить .. на платформе",
    ),
)

# -- into crypto and trading -----------------------------------------------------------------------

WALLET = Words(
    (
        "кошел(ек|ька|ьке|ьку|ьки)|крипто-?кошел*|метамаск*|meta~mask|trust~wallet|траст~валлет|phantom",
        "tron~link|wallet*|walletconnect|тонкипер*|ton~keeper|ledger|bybit|байбит*|binance|бинанс*|okx",
        "payroll contract|koshelek",
    ),
    (
        (
            "(wallet|кошел*) (startup|стартап*|product|продукт*|team|dashboard|company|app (team|startup)"
            "|интерфейс*|команд*)"
        ),
        (
            "(crypto|mobile|web|our|наш*|крипто*) (wallet|кошел*) (product|app|ui|frontend|interface|team"
            "|для|—|-)"
        ),
        "build* .. wallet*",
    ),
)

WALLET_DEED = Words(
    (
        "hold .. (usdc|usdt|eth|tokens|токен*)",
        (
            "(подключ*|привяж*|привяз*|connect|link|sync|import|import*|верифиц*|verify|validate|активир*"
            "|activate|подпиш*|sign|approve|авторизу*|authorize|fund|пополн*|создай*|создать|заведи*|откро*"
            "|открыть|create|register|зарегистр*|set up) .. (кошел*|wallet*|метамаск*|metamask|ledger"
            "|транзакц*|transaction|walletconnect|bybit|binance|бинанс*|байбит*|бирж*)"
        ),
        (
            "(with|с) (your |вашим |свой )?(own )?(wallet|кошел*|metamask) .. (install*|connect*|extension"
            "|extens*|подключ*|установл*|активн*)"
        ),
    ),
    (
        (
            "(users?|пользовател*|клиент*|которы*|we|мы|customers) .. (connect|подключ*|link|create|пополн*"
            "|создают|sign)"
        ),
        "(опыт*|experience|работал*) .. (подключ*|connect|sign|wallet*)",
    ),
)

TRADE = Words(
    (
        "арбитраж(а|е|у|ем)?|(канал*|групп*) .. сигнал*|(х|x)#{1,2} (за|в) (месяц|неделю|год|день)|p2p|п2п",
        "связк(а|у|и) (дает|приносит|#|с доход*|крипт*|usdt)?|трейд(инг|ить|ер|ером|инга|еров)|инвестиц*",
        "инвестир*|инвестор* .. (вклад*|доход*)|вложи(те|ть|шь)?|вложени(я|й|е) (от|окуп*|#)",
        "вклад(ыва*)? .. (прибыл*|%|процент*)|фин(ансов)*~пирамид*|форекс|forex|бинарн* опцион*",
        "сигнал(ы|ов|ам) .. (трейд*|крипт*|бирж*)",
        "(прибыль|профит|доход) (пополам|делим|от сделк*|ежедн*|с кажд*)",
        "крипто-?(доход*|заработ*|инвест*|арбитраж*|трейд*|обмен*)|депнуть",
        "депозит .. (бирж*|usdt|крипт*|терминал*|торг*|аналитик*|трейд*)|usdt|юсдт|юэсдт|стейкинг",
        "майнинг (доход|ферм)|токен(ы|ов) .. (прибыл*|покуп*|вырас*|иксы|иксан*)|памп*",
        "(#|два|три|пар(а|у)) (икса|иксов)|разниц* курс*|курс* валют|futures|фьючерс*|arbitrage",
        "trading (terminal|signals|bot|platform account|account|mentor|group|program*)|invest(ment|ing|ors?)?",
        "crypto (investment|trading|arbitrage|income|task*|mining)|staking|profit shar*",
        "(trade|trading) (with us|for you|together|crypto)|(roi|return) (of )?#{1,3}|doubl(e|ing) your",
        "mining (pool|contract)|pump|presale|token sale|binary options|copy~trading",
    ),
    (
        "арбитраж* (трафик*|суд*|апк)|(бирж*|криптобирж*|exchange|обменник*) .. (p2p|п2п|трейд*|stak*|стейк*)",
        "p2p~(раздел*|обмен|перевод*)",
        "(инвест|trading|трейдинг)*(платформ*|бирж*|компани*|терминал*|продукт*|банк*)",
        (
            "(инвестиционн*|торгов*|трейдинг*) (платформ*|терминал*|компани*|продукт*|банк*|приложени*"
            "|холдинг*|фонд*|интерфейс*|раунд*)"
        ),
        "(series|round|seed|раунд*|привлекли) .. (invest*|инвест*)",
        "invest(ment|ing)? (platform|bank*|product|fund|company|app|firm|management|round|team|tech)",
        "invest in (people|your|our|learning|growth|team|tech|you)",
        "инвестируем .. в (обучен*|люд*|команд*|сотрудн*|развит*)|инвестиции в (команд*|люд*|обуч*|развит*)",
        "(backed by|получили|закрыли|our) .. (invest*|инвест*)",
        "(salary|зарплат*|paid|pay|оплат*|выплат*|вилка|ставк*|rate|contractor*|выпл*) .. (usdt|usdc)",
        "(usdt|usdc) (зарплат*|salary|или|or|/)",
        "trading (company|firm|floor|desk|tech|ui|interface|frontend|team|systems?|dashboard|platform)",
        "forex (broker|company|platform)",
        "(биржа|exchange|platform|startup|стартап) .. (p2p|арбитраж|trading|stak)",
        (
            "(p2p|п2п|staking) (платформ*|маркет*|сервис*|команд*|platform|marketplace|lending|payments|team"
            "|exchange|product|dashboard)"
        ),
        "инвест(ор|иц)* (не|уже|дали|дал)|трейдеры (в|внутри|пользу*)|investors? (portal|cabinet|relations)",
    ),
)

INCOME = Words(
    (
        "вывод(ить|ите|ишь|им) (деньги|средства|на)|платят|зараб(от|ат|ота)*|доход*|прибыл*|профит*",
        "выплат(а|ы|у|им|ам)?|платим|плачу|заплат(им|ят)",
        "оплата (сразу|ежедн*|еженед*|в день|каждый|по факту|налич*|за)|процент (твой|ваш|с|от)",
        "#{1,2}~?% (с|от)|вывод (средств|денег|на)|кэш*|бабк(и|ов)|лавэ|вознагражд*",
        r"№~(к|тыс*|руб*|₽|\$|usd*) (за|в неделю|в день|сразу)|earn(s|ing|ings)?|income|profit*",
        "commission*|payout*|withdraw*|get paid|you keep|per day|a day|daily|weekly (pay|rent)",
        "split .. earnings|reward*|i made|paid (daily|instantly|weekly|in (crypto|usdt|cash))|pay you",
        r"\$#{2,4} (for|per|a|each|weekly|monthly)|zarabot*|dohod*|vyplat*",
    ),
    (
        "платим (#|вовремя|белую|налоги|больнич*|дмс)",
        (
            "(сколько|какой|какие|уровень|ожидани*|желаем*|комфорт*|ваш*|размер|по) .. (зарабат*|доход*"
            "|дохода|оплат*|выплат*)"
        ),
        "(команд*|отдел*|сервис*) выплат|daily (stand*|sync|meet*|work|basis|routine|tasks with)|прибыльн*",
        "profitab*|доходн* |day a day|(salary|income) (range|expectation*)|day-to-day",
    ),
)

FUNDS = Words(
    (
        "карт(а|ы|ой|ами|у|ам|очк*) *|банк(а|и|ов|ами)?|счет(а|ов|ами)?|перевод(ы|ов|ами)|крипт(а|у|ы|е|о)",
        "usdt|btc|биткоин*|деньг(и|ами)|денег|налич*|обмен* валют*|реквизит*|телефон и|капитал*|вложени*",
        "депозит*|процент*|(bank |debit |personal )?cards?|bank accounts?|transfers?|bitcoin|crypto|payments?",
        "cash|money|wallet|deposit*|capital",
    ),
)

PRIVATE_GROUP = Words(
    (
        "(закрыт|приватн|секретн)* (групп*|канал*|чат*|клуб*|сообществ*)",
        r"(private|closed|vip|secret) (group|channel|club|community)|t\.me/(\+|joinchat)\S{3,40}",
    ),
)

# -- easy money ------------------------------------------------------------------------------------

TASK_DEED = Words(
    (
        (
            "(став|постав|лайк|сохран|комментир|оценива|оценк|подписыва|смотр|просматрив|клика|бронир|выкуп"
            "|заказыва)(им|ай|айте|яй|яйте|ить|ать|ять|уй|уйте|ишь|ите|аешь|аете|яешь|аем|и|ь) .. (лайк*"
            "|отзыв*|оценк*|звезд*|товар*|фильм*|отел*|видео|реклам*|пост(ы|ов|ами)|ролик*|сторис"
            "|палец вверх|сердеч*|объявлен*|приложени*)"
        ),
        "остав(ить|ляй|ляйте|ляешь|ь|ьте) .. отзыв*|subscribe and like",
        "(products|videos|posts|list) .. to like|(each|per) like|likes .. paid|like and subscribe|rank higher",
        "clicks a day",
        (
            "(став(ь|ьте|ить|ишь|ите)|поставь(те)?|сохран(ять|яй|яйте)|нажима*|собира(й|ть)|накру(т|ч)*"
            "|проставл*|писать|пишите|оставл*|публик*|размещ*|выкладыва*|подпис(ыва*|аться|ывайся)|оцени*"
            "|добавл*|добавь*|смотр*|просматрив*|лайк*|кликать|коммент*|делать|выполня*|оформля*"
            "|ставишь) .. (лайк*|отзыв*|оценк*|звезд*|рейтинг*|подписк*|подписч*|канал*|избранн*|корзин*"
            "|видео|ролик*|карточк* товар*|комментар*|скрин*|объявлен*|реклам*|заказ* .. (магазин*|платформ*"
            "|приложен*)|заказ* на (вб|wb|ozon|озон|маркет*)|заявк* на товар*|репост*|рилс*)"
        ),
        "(подним|повыша|улучша|продвиг|поднят)* .. (рейтинг*|позици* товар*|отзыв*|карточк* товар*)",
        "оценива(й|йте|ть|ете|ем) .. (отел*|ресторан*|заведени*|товар*|приложени*|видео|сайт*)|лайкать",
        r"пролайк*|(за|сбор) (лайк*|отзыв*|подписк*|подписки|просмотр*)|лайки (и|на|в|за|под)|лайки *\+",
        "выкуп* .. (товар*|заказ*|на|wb|вб|ozon|озон|маркет*)|самовыкуп*|выкупы|раздач* .. (товар*|маркет*)",
        "простые задани*",
        "задани(я|й|ями) .. (просты*|легк*|элемент*|платформ*|приложени*|телефон*|скрин*|лайк*|канал*|отзыв*)",
        (
            "(просты*|легк*|несложн*|элементарн*) (действи*|задани*|задач*|операци*) .. (телефон*|минут*"
            "|день|оплат*|платим|выплат*|скрин*|онлайн)"
        ),
        (
            "(like|liking|likes|subscrib*|follow*|rat(e|ing)|review*|boost*|watch*|click*|comment*"
            "|promot*) .. (videos?|channels?|posts?|reels|products? (page|listing|for)|hotels?|apps? (in|on)"
            "|youtube|tiktok|instagram|google maps|spotify|songs?|merchant*|restaurants?|listings?|places)"
        ),
        (
            "(leave|leaving|write|writing|post|posting|submit|submitting|give) .. (review|rating|5-?star"
            "|like|comment)s"
        ),
        "(click*|tap*) .. (products|items|ads|videos)",
        "optimi[sz](e|ing) .. (apps?|products|orders|data|ranking)",
        (
            "(complete|completing|finish|do|confirm|submit|grab|process|optimi[sz]e) .. (orders|simple tasks"
            "|easy tasks|sets?|data sets|app ratings|tasks (a|per|each|every|on the|in the|daily))"
        ),
        (
            "(app|data|product|order|hotel|merchant|travel|ratings?|music) (optimi[sz]ation|boosting"
            "|promotion task|rating|evaluation) (job|work|task*|specialist|agent|, )?"
        ),
        "(data|product|app|order) optimi[sz](ation|ing|er)|likes and (reviews|subscri*)",
        "(product|online|app|website) testers?",
        "(test|evaluate|rate) .. (products|apps) .. (from home|paid|earn|day)|simple (online )?tasks",
        "daily tasks|set of #{2}|tasks? (platform|set)|mystery shopp*|stavit laik*|lajk*|laiki|laikat|otzyv*",
        "vykup*|prostye zadani*",
    ),
    (
        "(will|ll|d) (make|build|do|own) .. (лайк*|like*)|лент(у|а|ы) .. лайки|(code|код)~-?review*",
        "review* .. (code|cv|resume|application|prs?|profile|pull|app (in|on) figma|portfolio|design)",
        "(follow|following) (up|me|us|the|our|link|for)|rate (limit*|card|range|per|is)",
        "like (to|video calls?|a|the|our)|would like|we (like*|follow|review)",
        "product listing (page|team|component)|rating (system|page|feature|team|widget)",
        "(сервис*|команд*|платформ*|блок*|систем*|виджет*) .. (отзыв*|лайк*|рейтинг*)",
        "отзыв* (о|от|по|на) (вас|резюме|собес*|кандидат*|компани*|коллег*)",
        "подпис* .. на (наш|мой|мою|нашу) (канал*|блог*|рассыл*|страниц*|групп*)",
        "(посмотр*|смотр*) .. (видео о|ролик о)|делать .. лент*|остав* .. отзыв* .. (собес*|интервью|встреч*)",
        "остав* .. отзыв о собес*|отзыв* .. (собес*|интервью|встреч*)",
        "(смотр*|посмотр*|оцен*) .. (отзыв* о (нас|компани*)|сайт*|вакансию|карточк* ваканс*)",
        "оставить (отзыв|комментар*) (о|по|в) .. (собес*|интервью|форме|документ*)",
        "оценить .. (задани*|опыт*|уровень)|take-home tasks",
        "(performance|seo|search|bundle|query|web|code|render*) optimi[sz]*|data (set|sets)",
    ),
)

TASK_THING = Words(
    (
        "лайк(и|ов|ами)?|отзыв(ы|ов)|выкуп(ы|ов)?|подписк(и|ами) на канал*|карточк* товар*",
        "маркетплейс(а|ов|ах)?|wildberries|вайлдберриз|вб|wb|ozon|озон|скрин(шот)?(а|ы|ов)?|screenshot*",
        "задани(я|й|ями)|задач(и|ки) (куратор*|настав*)|tasks?|orders|likes|reviews|youtube|hotels?",
        "google maps|ratings?|сет(ы|ов|а)",
    ),
)

PAYOUT = Words(
    (
        "получа(й|йте|ть|ешь|ете) (деньги|#|комисс*)|получ(ишь|ите|и) #*|платят|штука|комиссионн*",
        r"за # (действ*|заказ*)|за #{2} (действ*|заказ*|отзыв*|лайк*)|get #{1,3}~(usd|usdt|eur|dollars|\$)",
        "per action|за (единицу|штуку|клик|просмотр|подписку|установку|регистрацию)|вывед(ешь|ете|ем)",
        "за кажд(ый|ое|ую|ого|ые)|ежедневн*|каждый (день|вечер|час)|в (день|сутки|час|смену)",
        "за (день|смену|вечер|час|задание|отзыв|лайк|подписку|заказ|штуку|сет|видео)|выплат(а|ы|у|им)|платим",
        "оплата (сразу|в конце|ежед*|каждый)|вывод (средств|денег|сразу|на карту|на)|выводите",
        "деньги (сразу|на карту|в тот же)|на карту|(в|за) тот же день|день в день|комисси(я|ю) за",
        "процент (с|от|за) (каждого|заказа|сделки|оборот*)|зарабатыва(ть|йте|ете|ют)",
        "заработ(ок|ай|айте|ать|ка)|доход* (от|до|#*)|доходность|прибыл*|кэш|кеш",
        r"(i|we|he|she|they|clients|students) (ve |have )?(made|make|earn*) (about |over )?(\$|€)?~?#*",
        "заработал(а|и)|мои ученики|my students|процент (твой|ваш)",
        "#{1,2}~?% (с|от|of|from|from each|yours|ваш*|твои)",
        "per (day|task|hour|order|set|video|like|review|week|click)",
        "(a|each|every) (day|task|order|set|like|review|video|evening)|daily|earn(ing|ings|s)?|commission*",
        r"payout*|withdraw*|get paid|income|profit*|same~day|instant (pay|cash)|\$#{1,3} each|weekly pay",
        "reward*|bonus per|v den|ezhednevno|vyplat*|na kartu|zarabot*|dohod*",
    ),
    (
        "(daily|дейли)~(stand~?up*|standup|sync|meeting*|scrum|митинг*|созвон*|стендап*)",
        "#~(hours?|h|часов|часа|час) (a|per|в) (day|день)",
        "(два|три|1|2|3|один|раз|раза) (раза )?в (день|неделю)|commission(er)?ed|per hour|an hour|в час",
        "(команд*|сервис*|раздел*|продукт*) выплат|выплат(а|ы)? (самозан*|зарплат*|бонус*|двa раза|премии)",
        "each (day|evening|other|of|team|sprint)|every (day|sprint)|profitable|прибыльн*|income range",
        "bonus (and|scheme)|a day or two|уровень дохода|profit (sharing|and loss)",
    ),
)

DAILY_AMOUNT = Words(
    (
        (
            r"№(~(-|до)~№)?~(к|k|тыс*|руб*|р|₽|\$|usd*|usdt|eur*|€|долл*"
            r"|баксов|тысяч)? (в|за|\/|каждый|per|a|every|daily)~(день|сутки|смену|вечер|day|daily|сутк*"
            "|выход|task|задани*|отзыв|order)"
        ),
        (
            r"№(-#{1,7})?~(к|k|тыс*|руб*|₽|\$|usd*|usdt|eur*|€|£|долл*|dollars|bucks) (в|a|per|each|every"
            "|за) (неделю|week|day|evening)"
        ),
        (
            r"(\$|€|£|₽|usd|usdt)~№(-#{1,7})? (a|per|every|each|daily|in a|/)~(day|task|order|daily"
            "|video|like|set|review)?"
        ),
        r"№(-#{1,7})?~(\$|€|£|₽|usd|usdt|руб*|р)? (daily|ежедневно|каждый день|each|per day|a day)",
        (
            "#{1,2}~(-~#{1,2}~)?(%|процент*|percent) (в|a|per|за|daily|ежедн*)~(день|day|сутки|daily|сделк*"
            "|неделю|week|month|месяц)"
        ),
    ),
)

EASY = Words(
    (
        "(набор|перепис*|перепечат*) .. текст*|оператор (пк|чата|на дому)",
        (
            "без (опыта|навыков|вложений|знаний|собеседован*|собеса|интервью|образования|риска|звонков"
            "|документов|подвоха)"
        ),
        "опыт не (нужен|важен|требуется|обязателен)|(всему|всё|все|сами|быстро|бесплатно) (на|об|под)?учим",
        "научим|обучение (бесплатн*|с нуля|# (день|час|мин*))|обуч(им|аем) (с нуля|бесплатно|всему|за)|с нуля",
        "с телефона|со смартфона|из дома|на дому|не выходя из дома",
        "(#|пар(у|а)|один|два|полтора|час) .. (час(а|ов)?|минут*|ч|мин) в (день|сутки)|свободн* график",
        "в свободное время|(можно|легко|удобно) совмещ*|дополнительн* (доход|заработ*)|доп доход",
        "пассивн* доход*|подработк*|халтур*|легк(ие|их) деньг*|риска нет|никаких рисков",
        "гарантирован* (доход|заработ*|прибыл*|трудоустр*)|финансов* (свобод*|независим*)",
        "(есть|интересн*|рабоч*|годная|нормальн*|легальн*) .. (тема|темк(а|у)|схема|движ)",
        "тема (есть|рабоч*|легальн*)|схем(а|у|ы) заработ*|быстр* (деньги|заработ*|доход)|живые деньги",
        r"вопросов не зада*|лишних вопросов|18\+|от 18|веду за руку|под ключ доход|деньг* не выходя",
        "любой возраст|всем желающим|студент(ы|ам)|мам(ы|ам) в декрет*|не сетевой|не mlm|не млм",
        "no (skills?|experience|investment|risk)",
        (
            "no (experience|skills?|qualification*|interview|investment|risk|degree) (needed|required"
            "|necessary|at all|, |and)?"
        ),
        "without (an )?(interview|experience)|work from (your )?(phone|home)",
        "from (your|the|a|any) (phone|smartphone|mobile)|part~time|side (hustle|gig|income|job)",
        "extra (income|cash|money)|passive( income)?|(typing|data entry) (job|work)",
        "easy (job|money|work|cash|task*)",
        (
            "(30|20|40|60|45|15|1|2|one|two|half an) *(-~#{1,2})?~(minutes?|mins?|min|hours?|hrs?|h) (a|per"
            "|each|every|daily)~day"
        ),
        "flexible (hours|schedule|time|work|product)|spare time|be your own|financial (freedom|independence)",
        "guaranteed (income|profit|interview|job|placement|offer|return*)|no risk|risk~free|work at home",
        "free training|training (is )?(provided|free)|quick (cash|money)|anyone can|full training",
        "with(out)? (your )?main job|combined with (your )?main|simple (work|job|online)|low effort|no boss",
        "double your|bez opyta|podrabotk*|udalen* zarabot*|legkie dengi",
    ),
    (
        "(с|from) (нуля|scratch) .. (проект*|продукт*|команд*|написа*|перепис*|build*|стро*|дела*|разраб*)",
        "(проект*|продукт*|команд*|стро*|написать|собра*|создава*|пишем|построить) .. с нуля",
        "(work|работа*|удален*) (из дома|from home) (#|два|по|on|or|или|policy|budget|days)",
        "flexible (hours|schedule|time|remote|working)|свободн* график",
        "no (interview|degree) (task|homework|required)|без (собеседований|звонков) по|team .. from scratch",
        "с нуля .. (#|команд)|part~time or full|full~time or part",
        "part~time .. (contract|react|engineer|developer|frontend)|(contract|full).. part~time|подработк* или",
        "фуллтайм .. подработк*|без опыта .. (коммерч*|react|c |с )",
    ),
)

NO_INTERVIEW = Words(
    (
        "без (собеседован*|собеса|интервью|созвон*|звонк*)|собеседование не (требуется|нужно|обязательно)",
        (
            "(вы|ты|кандидатур*|заявк*|анкет*|резюме) .. (принят(ы|а|о)?|одобрен(ы|а|о)?|утвержден(ы|а)?"
            "|подходите|зачислен(ы|а)?|отобран(ы|а)?|прошл(и|а) отбор|берем|прошел отбор|отобрали)"
        ),
        "(берем|возьмем|примем) .. (всех|даже|сразу|без)|осталось (только|лишь)?|прош(ли|ел) отбор",
        "(don t|do not|won t|never) (do|need|require|hold|have|conduct) .. interviews?",
        "no need for .. interview|(without|no|skip*) (an |any )?(interview|call|video)( needed| required)?",
        "text~(only )?interview|interview .. (text|chat only|via text|by text|whatsapp|signal)",
        (
            "(you|your (application|profile|resume|cv)) (have |has |ve |are |re |is |was |were "
            "|been ){1,3}(already |now |pre-?)?(approved|accepted|hired|shortlisted|selected|chosen)"
        ),
        "you re (hired|in)|congratulations|start(s)? (you )?(today|immediately|right away)|no call needed",
        "guaranteed interview|interview is guaranteed",
    ),
    (
        "(отклик*|cv|резюме) .. (приня|получ)*|we (had|have) .. (approved|selected) the (budget|stack)",
    ),
)

GIFT = Words(
    (
        "подар(ок|ил|или|ки|очн*|им|ен*) .. (подписк*|премиум|premium|stars|звезд*|telegram|телеграм)",
        (
            "(подписк*|premium|премиум|stars|звезд*|nitro) .. (подар*|бесплатн*|в подарок|gift*|free"
            "|activate|актив*|sent you)"
        ),
        "telegram premium|тг премиум|телеграм премиум|premium gift*",
        (
            "(получ|забери|забрать|claim|redeem|activate)(и|ите|ить)? .. (приз|подарок|подарк*|gift|prize"
            "|reward|bonus|airdrop|аирдроп|дроп токен*|nft)"
        ),
        "airdrop*|giveaway|розыгрыш*|(вы|ты|номер|аккаунт) .. выигра(л|ли|ла|в)",
        "(забери|забрать|получи|получить)(те)? .. приз*|you (have |ve )?won",
    ),
)

CAM = Words(
    (
        "вебкам*|webcam model*|модел(ь|и) .. (онлайн|вебкам|стрим)|эскорт*|escort|onlyfans|интим*",
        "хостес .. (дубай|турци*|китай)|nudes?",
    ),
)
