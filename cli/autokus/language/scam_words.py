"""What scams ask people for: secrets and papers, as phrases for folded text.

Most of these words are innocent alone: the table of signs says which of them together are not.
"""

from __future__ import annotations

from autokus.language.phrases import Words

# -- requests --------------------------------------------------------------------------------------

SEND = Words(
    (
        "пришл(и|ите|ете|ешь)|прислать|присыла(й|йте|ть)|(с|за|пере|под)?кин(ь|ьте|уть|ете|ешь)",
        "(с|за|пере)кидыва(й|йте|ть)|сброс(ь|ьте|ить)|отправ(ь|ьте|ить|ите|ишь)|отправля(й|йте|ть|ем)",
        "вышл(и|ите|ете)|выслать|высыла(й|йте)|перешл(и|ите|ете)|переслать|пересыла(й|йте)|передай(те)?",
        "передать|передад(ите|ишь)|передав(ай|айте|аете)|сообщ(и|ите|ить|ишь)|(про)?диктуй(те)?",
        "продикт(овать|уете|уешь)|назов(и|ите|ешь|ете)|назвать|(на|от|в|до)?пиш(и|ите|ешь|ете)|написать",
        "чиркн(и|ите)|дай(те)?|дать|дадите|отда(й|йте|ть|ете)|отвеч(ать|айте)|ответь(те)?",
        "предостав(ь|ьте|ить|ите|ишь)|предоставля(й|йте)|укаж(и|ите|ете)|указать|покаж(и|ите|ешь|ете)",
        "показать|(за|вы|под)груз(и|ите|ить)|загружа(й|йте)|прикреп(и|ите|ить)|прилож(и|ите|ить)",
        "подготов(ь|ьте|ить)|(с|пере)?фотк(ай|айте|ать|ни|ните)|(с|пере)?фотографируй(те)?|сфотографировать",
        "сфот(ай|айте)|заскринь(те)?|запиш(и|ите) .. (видео|кружок|кружочек|голос*)|сними(те)? .. видео",
        "record (a|your)|film (a|your)|введ(и|ите|ешь|ете)|ввести|вводи(те)?|вбей(те)?|вбить|впиш(и|ите|ете)",
        "заполн(и|ите|ить)|внес(и|ите|ти) (номер|данные)|подел(ись|итесь|иться)|скажи(те)?|сказать",
        "подскаж(и|ите)|send|forward|provide|submit|reply with|respond with",
        "(text|message|dm|tell|give|show|get) (it|me|us|them|him|her)|share|upload|attach|fill (in|out|up)",
        "enter|type( in)?|paste|read (it|me|out|them)|drop (it|me|us|the|your)|let (me|us) have",
        "(take|snap) an? (photo|picture|pic|screenshot)|dictate|pass (it|me|us|on)|hand over|supply",
        "confirm with|give|какой .. (код|пароль)|что (там|написано|пришло|в нем|в ней)|какие .. цифр*",
        "what .. (is|s) (it|the (code|number|otp|pin))|which (code|number)|screenshot .. (message|code|it)",
        "(сделай*|пришл*|скинь*) .. скрин*|copy (it|that|them) (here|to me|back|over)",
        "скопиру(й|йте) .. (сюда|мне)|(про)?дублир(уй|уйте|овать)|what s (the|your) .. (password|code|pin)",
        "prishl*|skin(te|t|ut|)|kinte|otprav*|soobsh*|prodikt*|napishi(te)?|vvedite|perekin*|perevedi*",
    ),
    (
        (
            "(we|i|they|he|she|it|who|users?|clients?|customers?|people) (ll |will |would |can |could "
            "|shall |may |might |d )?(also |then )?(send|share|forward|provide|submit|attach|upload|enter"
            "|type|give|paste)"
        ),
        (
            "(will|shall|can|could|may|let|happy|glad|going|want|able|ready|need|wanted|like|gonna) (i|me|we"
            "|us|to) (send|share|forward|provide|submit|attach|upload|give|paste)"
        ),
        "(will|gonna) (send|share|forward|provide|submit|attach|give)",
        (
            "(могу|можем|готов*|хочу|сможем|собираюсь|забыл*|решил*|могла бы|мог бы|куда|можно"
            "|рад*) .. (скинуть|прислать|отправить|выслать|переслать|кинуть|сбросить|передать|показать|дать"
            "|сказать|написать)"
        ),
        "(скинуть|прислать|отправить|выслать|кинуть|передать|показать|написать) (вам|тебе)|type~script",
        "(give|giving) back|share(d|s| options?| plan)|any type|type of",
    ),
)

NEED = Words(
    (
        "нужн(о|ы|а|ен)|нужен|надо|необходим*|понадоб*|потребу*|требу(ется|ем|ются)|просим|прошу|просьба|ждем",
        "жду|хватит|осталось|остается|обязательно|должны|должен|придется|следует|с вас|от вас|запрашиваем",
        "запросим|попросим|ваш(а|и|е)?",
        "we( will|ll| would| d)? (also |just |still |only )?(need|require|ask|request|want|collect)|i need",
        "need(s)? your|you( will|ll| would)? (need|have|must|should|only|just)|please|kindly|pls|plz",
        "required?|must|your|have to|asked to|nuzhn*|nado|trebuetsya|neobhodim*|vash*",
    ),
)

WE_SEND = Words(
    (
        (
            "(реквизиты|карту|кошелек|счет|адрес кошелька|номер карты|ссылку на оплату|qr"
            "|куар) .. (отправить|отправлю|пришлю|скину|скинуть|дам|сейчас|ниже|send|прислать|вышлю|вышлем"
            "|пришлем)"
        ),
        (
            "(отправ(ить|лю|им)|пришл(ю|ем|ет)|скин(у|ем|уть|ет)|дам|дадим|вышлю|вышлем|куда прислать"
            "|прислать|направ(лю|им)) .. (реквизит(ы|ов)|карту|кошелек|счет на оплату|квитанци*|ссылк(у"
            "|а) (на|для) оплат*)"
        ),
        "(payment|wallet|bank) (details|address|link|instructions) .. (send|share|below)",
        "invoice (for|you|will)|(send|share) you (the|our|an|my) (payment|wallet|bank|invoice|account|crypto)",
    ),
)

SAY = Words(
    (
        "сообщ(и|ите|ить)|(про)?диктуй(те)?|продикт(овать|уете|уешь)|назов(и|ите)|назвать|перешл(и|ите)",
        "переслать|пересыла(й|йте)|скажи(те)?|перепиш(и|ите)|скопиру(й|йте) и отправ*|forward",
        "read (me|it|out)|(tell|give|text|send) (me|us) (the|that|this|your|those|back)|reply with|read back",
        "dictate|soobsh*|prodikt*|skazhi*",
    ),
    ("(tell|give|text|send) (me|us) the (name|time|date|link|address|salary|range|company|stack)",),
)

# -- secrets ---------------------------------------------------------------------------------------

CODE = Words(
    (
        "код* (безопасности|доступа|от оператор*|от банк*|с картинки смс)",
        "код* .. (на (ваш|твой|свой) (телефон|номер|почту)|оператор*|мегафон*|мтс|билайн*|теле2|esim|симк*)",
        "(esim|е-?сим|симк*|sim|симкарт*) .. (qr|куар*|код*)|verification number",
        "(на (ваш|твой) (номер|телефон)) .. (смс*|sms|код*|цифр*)",
        (
            "код* .. (смс|cmc|sms|сообщени(я|и|ю)|телеграм*|тг|телег(и|а|е)|подтвержд*|авториз*|верифик*|вход(а"
            "|е)?|активац*|госуслуг*|привязк*|whats?app|ватсап*|вацап*|telegram|звонк(а|е)|письма)"
        ),
        (
            "(смс|cmc|sms|телеграм*|telegram|госуслуг*|пуш|проверочн*|одноразов*|сервисн*|секретн*|кодов*"
            "|защитн*) .. (код|кода|коды|кодом|code|парол*|цифр*)"
        ),
        (
            "(при(дет|шел|ходит|йдет|летит|летел|шла|йти)|получите|получил(и)?|вышлем|отправ(им|ил|или|лен)"
            "|выслал(и)?) .. (код|кода|смс|sms|циферк*|цифр(ы|ах)?)"
        ),
        (
            "(код|коды|смс|sms|цифры|циферки|пароль) .. (при(дет|шел|ходит|йдет|летит|летел|шла|дут|шли)"
            "|получите|получил(и)?|поступит|выслал(и)?)"
        ),
        (
            "(4|5|6|четыре|пять|шесть|четырех|пяти|шести|#)(х|ти|и)?~(значн(ый|ого|ое|ых)|цифр|цифры|циферки"
            "|цифрами)"
        ),
        "(четырех|пяти|шести)значн*|последние (4|5|6|четыре|пять|шесть) цифр .. (номера|звон*)",
        "цифр(ы|у)? из (смс|звонка|сообщен*)",
        "(облачн*|двухфакторн*|двухэтапн*) (парол*|аутентифик*|код*|проверк*)",
        "(код|пароль) (2fa|двухфактор*|двухэтап*)",
        (
            "(login|log-in|sign-in|signin|verification|confirmation|security|authorization|authentication"
            "|auth|one-?time|sms|2fa|otp|activation|access|telegram|whatsapp|secret|pin|passcode"
            "|registration|pairing|google) (code|codes|password|passcode|pin)s?"
        ),
        "(requested|sent|triggered|generated) (a|the|you a|your) code|text(s|ed)? you (a|the) (number|code)",
        (
            "(google|telegram|bank|system|whatsapp|apple|carrier) .. (will |just |has )?(text|send|sent"
            "|texted|texts|sends) you"
        ),
        "(письм(о|а|е)|сообщени(е|я)|уведомлени(е|я)) с кодом|код .. (в уведомлении|в письме)",
        "номер телефона и код|phone number and (the )?code|(#|four|five|six) (numbers|цифр)",
        "codes? (that |which |just |has ){1,2}(arriv*|came|comes|popped)",
        (
            "code* .. (sms|text message|telegram|whatsapp|authenticator|your phone|by text|from apple"
            "|from google|you (just )?(got|get|receive*))"
        ),
        "(get|receive|got|see|arrive*|sent) .. (otp|(#|four|five|six)~digit*)|otp",
        "(#|four|five|six)~digit (code|number|pin)|#~digits? (code|number)|(5|6|five|six)~digits",
        "(you|will|ll|just|to your phone) .. (get|receive|got|sent|received|arrive*) .. codes?",
        (
            "codes? (that )?(you|i|we|will|just|has|arrives|came|comes) (just |have |will |ll ){0,2}(get|got"
            "|receive*|sent|arriv*|come|came)"
        ),
        "(вам|тебе|сейчас|у вас) .. (придет|пришел|приходит) .. code|code .. (придет|пришел|сюда)",
        "verification code|kod* .. (sms|smski|telegram*|podtverzh*|tg|pridet)|(pridet|prishel) .. kod",
        "backup codes?|резервн* код*|код-?пароль|tan-?код*",
    ),
    (
        "код* .. (приложени(я|и|ю)|проект(а|е)|репозитори*|компонент(а|ов)|review|ревью)|qr~code|промо-?код*",
        r"код* (ваканс*|позиц*|кандидат*|от турник*|заявки) (\S{1,20}\s){0,7}\S{1,20}|какой код (вы|ты)",
        "код* (конференции|встречи|комнаты|собрания|доступа к (конференции|встрече))",
        "(meeting|access|conference) (code|passcode|id)|access code for the (building|door|office)|dress code",
        "source code|postal code|zip code|#{1,2}~й код|клиент* .. код|пользовател* .. код*|users? .. codes?",
        "customers? .. codes?|код* .. (сайта|страниц*)",
        "(code|код*) .. (test|challenge|interview|style|base|sample|review)",
        "код (подтверждения|регистрации|для входа) (в здание|на ресепш*|в офис|в бц)",
        "код (домофона|двери|подъезда|пропуска)",
    ),
)

BARE_CODE = Words(
    (
        "код(а|ом|ы)?|циф(ры|р|ерки|рами)|пароль|парол(я|и|ем)|code|codes|digits|pin|passcode|what number",
        "the number (google|telegram|whatsapp|apple|shown|you)|kod",
    ),
    (
        "код* .. (приложени*|проект*|репозитори*|компонент*|review|ревью|стил*|ваканси*)|какой код (вы|ты)",
        (
            "(писать|пишете|пишешь|ваш*|свой|примеры?|чистый|исходн*|legacy|качество|ссылк* на|посмотреть"
            "|показать|фрагмент*|кусок) .. код*"
        ),
        "code (review|base|style|sample|quality|snippet|test|challenge|example)s?",
        "(source|your|clean|sample|production|legacy|some|write|writing|the code of) codes?",
        "(zip|postal|dress|promo|country|job|error|status|qr) codes?",
        "(зарплат*|порядок|конкретн*|эти|любые|примерн*|ориентир*|финансов*) .. циф*",
        "циф(ры|р) .. (зарплат*|ожидан*|доход*|вилк*|на руки)|http .. код*|код* ответ*",
    ),
)

SMS = Words(
    (
        "cmc|смс(к(а|у|и|ой|е)|ок|очк(а|у|и))?|sms|эсэмэс*",
        "сообщени(е|я) (от|из) .. (телеграм*|telegram|банк*|оператор*|сервисн*|госуслуг*|777000)",
        "message .. (from|got from) telegram|777000|text message",
    ),
)

PASSWORD = Words(
    (
        r"логин* (и|с|\+|/)?( )?парол*|парол* (от|к|для|вашего|вашей)|облачн* парол*",
        "(двухфакторн*|2fa|двухэтапн*|2-?step) парол*|парол* двух*|логин* .. парол*",
        (
            "доступ* (к|от|в) (ваш* |тво* |личн* |сво* |рабоч* ){0,2}(телеграм*|телегу|telegram|аккаунт*"
            "|почт*|акк*|профил*|госуслуг*|кабинет*|проду|серверу|админк*|crm)"
        ),
        "access to your (telegram|account|e-?mail|mailbox|phone|github|linkedin|google)",
        (
            "(2fa|cloud|two-?factor|two-?step|account|email|e-?mail|mailbox|apple id|icloud|gmail|google"
            "|telegram|bank*|linkedin|github) (and |login |account ){0,2}password"
        ),
        r"(login|user~name|email|e-?mail|id) (and|\&|/|\+) (the )?pass(word|code|phrase)?|passwords?",
        "login credentials|log-?in details",
        (
            "(bank*|account|login|linkedin|upwork|github|email|telegram|icloud|apple id) (login|logins"
            "|credentials|access)"
        ),
        "session (file|string|data)|файл сессии|tdata|данные для входа",
        "доступ* (к|от) (аккаунт*|почт*|акк*|профил*|учетк*|госуслуг*|кабинет*|личн*)",
    ),
    (
        "пароль (от|для) (конференции|встречи|зума?|zoom|архива|тестов*|стенда|демо)|(meeting|zoom) password",
        "reset .. password",
    ),
)

SEED = Words(
    (
        "(seed|recovery|secret|mnemonic|backup)~(phrase|words?|key)|private keys?|keystore",
        "(12|24|twelve) (words|слов*)|(сид|seed)~фраз*|мнемо(ник|фраз|ническ)*",
        "(приватн*|секретн*|закрыт*) ключ* .. (кошел*|wallet|метамаск*|metamask)?|приватн* ключ*|12 слов",
        "двенадцать слов|секретн* фраз*|фраз* восстановлени*",
    ),
)

CARD = Words(
    (
        (
            "(укажи|привяжи|введи|продиктуй|назови|сообщи|дай|оставь|скинь|скидывай|напиши|пришли"
            "|добавь)(те)? (вашу |свою |банковск* |номер ){0,2}(карт(у|ы|очку)|реквизиты)"
        ),
        "bank name|name of your bank|credit score|account type|bank accounts? (details|info)",
        "карт(ой|у|а|ы) .. (скин*|пришл*|дай*|напиш*|укаж*) номер",
        (
            "(номер|данные|фото|скан|скрин|реквизиты|фотк(у|а|и)|цифры|срок*) .. (карты|карточки|карт"
            "|карточек|карту)"
        ),
        "карт(у|ы|а|очк*) .. (двух|обеих|оборот*|лицев*)|карт(а|у|ы|очк*) (какого|чьего) банка",
        "(номер|реквизиты) сч(е|ё)та|банковск* (реквизит*|данн*|карт*|сч*|приложени*)|(16|шестнадцать) цифр",
        (
            r"(card|debit|credit|bank account|account|routing|iban|sort code)s? (number|no\.?|details|info"
            "|information|data|credentials)"
        ),
        "(photo|picture|scan|both sides|front and back) of (your|the) .. card",
        (
            "(bank|banking|credit card|debit card|direct deposit) (details|information|info|data|login"
            "|credentials|statement)"
        ),
        "online banking|nomer karty|dannye karty|foto karty",
    ),
    ("работ* с картами|card (component|input|form|product)s?|карт(ы|а) (местности|города)",),
)

CARD_SECRET = Words(
    (
        "cvv2?|cvc2?|цвв|свв|сив(и|в)",
        "(код|цифры|три цифры|3 цифры) .. (оборот*|обратн*|сзади|задней|с той стороны)|пин-?код*",
        "pin (code|of)|(3|three|last|security) (digits?|code|number) .. (back|card)|expiry|expiration date",
        "срок* действи*|срок карты|до какого (месяца|числа|года) .. карт*|карт* .. (с двух|с обеих) сторон",
        "(обе|две|двух) сторон* карт*|online bank* (login|credentials|password)|bank login",
        "(вход|логин|пароль|доступ) .. (сбер*|тинькофф*|банк*|онлайн-?банк*|интернет-?банк*)",
        "both sides of .. card|front and back of .. card|девич* фамили*|mother s maiden|кодовое слово",
        "maiden name|ssn|social security",
    ),
    ("код* .. (приложени(я|и)|проект*)",),
)

DOCUMENT = Words(
    (
        "паспорт(а|у|ом|е|н*)?|загран*|снилс*|инн|прописк(а|у|и|ой)|водительск* (удостов*|прав*)",
        "удостоверени* личности|свидетельств*|разворот*|документ(ы|а|ов) удостовер*|id-?карт*|айди карт*",
        "both sides|front and back|обе(их)? сторон*|с двух сторон|aadha+r|pan card|cnic|bvn|nin number",
        "passport|driver s licen[cs]e|driving licen[cs]e|(your|national|government|gov|photo|valid) id",
        "id (card|document|photo|scan|front|back)|identity (document|card|proof)|utility bill",
        "proof of (identity|address)|state id|pasport*|social security card|ssn|social security( number)?",
        "both sides of your id|front and back of your id|photo of your id|copy of your id|скан* документ*",
        "фото документ*|(личные|ваши) документ(ы|ов)|паспортн* данн*|tax id|birth certificate",
    ),
    ("паспорт (проекта|ваканс*|продукта|качества|изделия|команды)|тех-?паспорт",),
)

COPY = Words(
    (
        "скан(ы|а|ом|-?копи*)?|фото(графи*)?|фотк*|копи(я|ю|и)|ксерокоп*|ксер*|данн(ые|ых)|номер(а)?",
        "разворот*|сери(я|ю)|страниц*|скрин*|снимок|scan(s|ned)?|cop(y|ies)|photo(s)?|picture*|front",
        "both sides|number|image*|details",
    ),
)

SELFIE = Words(
    (
        (
            "(селфи|фото|видео|кружок|кружочек|кружке|фотк(а|у)|снимок|видосик*) .. (паспорт*|документ*"
            "|держите|лицо|лица|лицом|голов*)"
        ),
        "turning your head|video (of|turning|holding)|селфи",
        (
            "(фото|видео|кружок|кружочек|фотк(а|у)|снимок|видосик) .. (с|рядом с|возле) (паспорт*|документ*"
            "|лиц(а|ом)|разворот*)"
        ),
        "selfie|selfi|holding (it|your|the) .. (id|passport|document|license|face|hand)?|next to your face",
        "(паспорт*|документ*) .. (в руке|у лица|в руках|рядом с лицом)",
        "(photo|picture|video) of (yourself|you) (with|holding|next)",
    ),
)

# -- accounts --------------------------------------------------------------------------------------

DISARM_ACCOUNT = Words(
    (
        (
            "(отключ*|выключ*|сними*|снять|убери*|убрать|удали*|сброс*) .. (облачн* парол*|двухэтап*"
            "|двухфактор*|2fa|защит* аккаунт*|код-?пароль|пароль .. (телеграм*|telegram|тг))"
        ),
        (
            "(turn(ing)? off|disable|remove|switch off|deactivate) .. (two~(step|factor)|2fa|cloud password"
            "|2-?step|account protection|login (alerts|protection)|authenticator)"
        ),
    ),
)

APPROVE = Words(
    (
        (
            "(approve|accept|allow|confirm) .. (sign-in|sign in|login|log-in) .. (request|notification"
            "|prompt|attempt|on your phone)?"
        ),
        (
            "(нажм*|подтверд*|разреши*|одобр*) .. (уведомлени* .. (telegram|телеграм*|вход*|банк*)"
            '|запрос* .. вход*|вход .. (телеграм*|устройств*)|"?да,? это я|push|пуш*)'
        ),
    ),
)

LOGIN = Words(
    (
        "авториз(уйтесь|уйся|оваться|ация|ацию|ироваться|ируйтесь|ируйся|ируйте)|авторизовать",
        "залогинь(ся|тесь)|залогиниться|зайди(те)?|зайти|войди(те)?|войти|входите",
        "(регистрируйтесь|зарегистрируйтесь|зарегистрируйся) .. (через|с помощью)|логин(ьтесь|ься)",
        "подтверд(и|ите|ить) (вход|аккаунт|личность|профиль|номер|владение|учет*)|привя(жи|жите|зать|зка)",
        "свяж(и|ите) аккаунт|log in|sign in|log-in with|sign-in with|logged in (to|with|on)|authenticate",
        "authorize|authorise|connect your|link your|re-?authenticate|logging in|zaidite|voidite|voiti",
        "avtoriz*",
    ),
    (
        "(login|sign-?in|вход*) (page|form|screen|flow|в профессию|в it|на рынок)",
        "(страниц*|форм*|экран*) .. (вход*|авториз*)|fake login*|вход (бесплатн*|со двора|с улицы|через)",
        "входите в (число|команду|положение)|(users?|пользовател*) .. (log~in|вход*)|вход(ят|ит) в",
    ),
)

LOGIN_NOUN = Words(
    (
        "вход (через|по|только через|с помощью)|login (with|via|by|through)|sign-?in (with|via|through)",
        "your .. (login|sign-?in)",
    ),
)

ACCOUNT = Words(
    (
        (
            "(через|с помощью|with|via|by|using) (google|гугл*|microsoft|apple|facebook|vk|вк|mail|telegram"
            "|телеграм*|тг|телегу|linkedin|github)"
        ),
        "телеграм*|телег(у|а|е|и|ой)|тг|telegram|tg|apple~id|эпл~айди|icloud|айклауд*|госуслуг*|gosuslug*",
        "whats~app|ватсап*|вотсап*|вацап*|google (account|аккаунт*)|гугл аккаунт*|gmail",
        "microsoft (account|аккаунт*)|(почт|mail)(у|ой|ы|box)?|сбер~id|сбербанк*|т-?id|мос~ру|vk|вк|вконтакте",
        "linkedin|github account|bank(ing)?|bankid|steam|esia|есиа|эцп|okta|office~365|docusign|upwork",
        "одноклассник*|max",
    ),
    (
        "(пиш(и|ите)|на|по) (почт*|mail)",
        "(web|mini|react|бот*|канал*|чат*|в) (telegram|телеграм*) .. (mini|бот*|канал*|web)",
        "telegram (mini~app*|bot api|channel*|web~app)|telegram-?канал*|телеграм-?канал*",
    ),
)

QR = Words(
    (
        "(от|про)скан* .. (картинк*|изображени*|с (нашего )?сайта|с экрана)",
        "(от|про)?скан(ир)?(уй|уйте|овать|ь|ьте|ить|ируйте|ируй|ировать) .. (qr*|куар*|кьюар*|код*)",
        "(по|через|навед* .. на|вход по) (qr*|куар*|кьюар*)|scan (the|this|our|my|a)?~(qr*|code)",
        "qr .. (устройств*|devices|telegram|телеграм*|login|log in|вход*)",
        "(привя*|link|подключ*) .. (устройств*|devices?)|linked devices|skaniru*",
    ),
)

VERIFY = Words(
    (
        "верифик*|верифиц*",
        (
            "подтверд(и|ите|ить) (личность|что вы|свою личность|данные|аккаунт|профиль|резюме|отклик*|анкету"
            "|регистрац*|номер|заявку|кандидатур*|статус)"
        ),
        "подтвержден(ие|ия|ию) (личности|аккаунта|резюме|профиля|данных|владельца|возраста)",
        "идентификаци(я|ю|и)",
        (
            "проверк(а|у|и|е) (благонадежн*|личности|безопасности|подлинности|аккаунта|кандидата|на бот*"
            "|стажа|документов|кредитн*)"
        ),
        "(пройд*|пройти) .. проверк(у|а|и)|verif(y|ication|ied)|identity (check|verification|confirmation)",
        "validate (your|my|the) (identity|account|profile|resume)",
        "prove (you|that you) (are|re) (real|human|a (real|human)*)",
        "confirm (your|the) (identity|account|profile|cv|resume|application|ownership|number|phone|details)",
        "background~check|kyc|human check|captcha|капч*",
    ),
    (
        (
            "(команд*|сервис*|платформ*|продукт*|trust|отдел*|модул*|процесс|виджет*) .. (верифик*"
            "|verification|kyc|идентификац*)"
        ),
        (
            "(verification|kyc|верифик*) (team|service|product|platform|widget|provider|flow|domain|продавц*"
            "|пользоват*|водител*|sdk)"
        ),
        "kyc-?*(виджет|провайдер|сервис|платформ|команд)|(b2b|b2c) kyc|our product verifies",
        "(test|unit|form|email) validation",
        "(we|мы|hr) .. (проверк*|background check) .. (сами|our side|ourselves)",
    ),
)

VOTE = Words(
    (
        "(про)?голосу(й|йте|ем|ешь)|(нужен|нужны|дай|отдай|не хватает) .. голос(а|ов)?|проголосовать",
        "проголосуешь|проголосуете|голосовани(е|я|и|ю)|отдай(те)? (свой )?голос",
        "поддерж(и|ите|ать) .. (голос*|конкурс*)|(дай|отдай)(те)? голос",
        "vote for (me|us|her|him|my|our|the|this)|vote here|cast (a|your) vote|your vote|golosu*|progolosu*",
    ),
    (
        "voted (best|top)|голосовани* (за фич*|акционер*|внутри)",
        "(платформ*|сервис*|сайт*|систем*) .. голосовани*|голосовы*",
    ),
)
