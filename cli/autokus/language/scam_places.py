"""Where scams lead, and how they press, as phrases for folded text."""

from __future__ import annotations

from autokus.language.phrases import Words

# -- other people and places -----------------------------------------------------------------------

CONTACT_WORD = Words(
    (
        (
            "(напиш(и|ите)|пиш(и|ите)|отправ(ь|ьте)|скажи(те)?|скаж(ете|ешь)|ответь(те)?|жм(и|ите)|жду"
            "|ставь(те)?|кинь(те)?|скин(ь|ьте)|пришл(и|ите)|в лс|в личк*|write|reply|send|text|comment|tell"
            '|type|answer|dm) .. ("?\\+"?(?=[\\s"\'.!]|$)|плюс(ик)?|слов(о|а) "?[\\w]+|"(start|старт|job|работа'
            '|хочу|готов|инфо|info|доход|интересно|да|yes|work|go)"|старт|что от|от меня|(the )?(job'
            r'|reference|ref|invite|promo) code|code [\w#-]{2,12}|кодов* слово|"[\w\s]{1,15}")'
        ),
        r"в закрепе|\+ (возраст|имя|город)|возраст и (город|имя)|(имя|город) и возраст",
        r"(mention|quote|use) (the )?(code|ref*|word) [\w-]{2,12}",
        "(подробност*|детал*|инф(а|о)|информаци*|условия|вопрос*) .. в (лс|личк*|личн* сообщ*|директ*|пм)",
        "(пиш(и|ите)|отпиш*|жду|стучи*) .. в (лс|личк*|личн*|директ*|пм)|details in (dm|pm|private)",
        "(reference|job|ref|invitation|personal) (code|number|id) .. #{2,}|reference code|job code|тот же код",
        "код (куратора|приглашения) .. #{2}",
    ),
    (r'(пиш(и|ите)|напиш(и|ите)|скажите) .. ("\w{1,15}" .. (ваканси*|компани*|команд*|проект*))',),
)

PERSON = Words(
    (
        "куратор(а|у|ом|ша|ше|шу)?|настав(ник|ница|нику|нице|ником)",
        "менеджер(у|а|ом|ша)? по (набору|обучен*|заработ*)",
        (
            "(мо(ему|ей)|нашему|нашей|его|ее|главн*) (руководител(ю|ь|ьнице)|начальник(у|ом)|шеф(у|ом)"
            "|менеджер(у|ом)|директор(у|ом)|куратор(у)?|специалист(у|ом)|администратор(у|ом)|наставник(у)?"
            "|партнер(у|ом))"
        ),
        "админ(у|истратору)|руководител(ю|ем) (отдела|проекта|направлен*)|curator",
        (
            "(my|our|the|your) (mentor|trainer|instructor|coach|supervisor|training officer"
            "|onboarding officer|director|boss|senior|receptionist|hiring manager)"
        ),
        "(hr|general|managing|recruit*) (director|manager|officer|desk|assistant|supervisor)|kurator*",
        "nastavnik*",
    ),
    (
        "(кабинет*|роль|школ*|платформ*|интерфейс*|для) (для )?(куратор*|настав*)",
        "(на)?настав(ник|нич)* (на испыт*|для нов*|внутри|buddy)|наставничеств*|наставник (от|из) команды",
        "с наставник*",
        (
            "(to|with|and) (my|our|the|your) (hiring manager|boss|director|colleague|mentor) (and|for|asks"
            "|said|who)"
        ),
        (
            "(my|our|the) (boss|director|colleague|hiring manager|senior) (asks|asked|wants|would|said|saw"
            "|liked|is|was|has|will)"
        ),
        "(present|introduce|show|pass|forward) .. (hiring manager|director)",
    ),
)

CURATOR = Words(
    ("куратор(а|у|ом|ша|ше|шу|ы)?|curator|kurator*|my (mentor|trainer)",),
)

CONTACT = Words(
    (
        "(на)?пиш(и|ите)|напиш(ете|ешь)|обрат(ись|итесь)|свяж(ись|итесь)|перей(ди|дите|ти|дем)|перейди(те)?",
        "переход(и|ите)|добавь(ся|тесь|те)?|добавляй(ся|тесь|те)?|стучи(те|тесь|сь)?|стукни(те|тесь|сь)?",
        "постуч*|подпи(шись|шитесь|саться)|вступ(и|ите|ай|айте)|переключ(имся|аемся)|продолж(им|айте|ить)",
        "переме(стимся|щаемся)|уйдем|отпиш(и|ите|ись|итесь)|звони(те)?|набер(и|ите)|кликай(те)?|ссылк(а|у|е)",
        "дальше с вами|выда(ст|дут)|жми(те)?|заходи(те)?|зайди(те)?|скин(ь|ьте) (номер|контакт)|оставь(те)?",
        "message|text|write|contact|reach out to|add|ping|dm|whatsapp|chat with|talk to|continue|move|switch",
        "join|tap|click|proceed|send .. (message|note|hi|hello)|connect with|get in touch|hit up",
        "speak (to|with)|drop (him|her|them)|assign*|open|go to|head (over )?to|napishi(te)?|pereidem",
        "perehodi(te)?|svyazh*|pishi(te)?",
    ),
    (
        "we ll (message|text|write|contact|add|move|assign)",
        (
            "(i|they|he|she|lead|hr) (will|ll|can) (message|text|write|contact|add|reach|ping|get in touch"
            "|assign)"
        ),
        "(can|may|shall|could|should) i (message|text|write|contact|add)|move forward",
        "(текст|text) (interview|сообщ)|текст*|text editor|(в|the|full|rich) text",
        "continue (working|our (talk|conversation) here|here|the process|with)",
        "(как|какие) (вам )?(напис*|контакт*)|join (us|our (team|company)|the (team|company|call))",
        "open (position|role|vacanc*|to|source|question*)|add(ed)? (value|to)|contact (details|info*)",
    ),
)

MESSENGER = Words(
    (
        "whats~app|ватс?~?ап*|вотс?~?ап*|вацап*|вайбер*|viber|signal|сигнал(е|а)?|wechat|line|wickr",
        "session app|discord|дискорд*|skype|скайп*|botim|hangouts|google chat|imo|zangi|threema|element",
        "jabber|wire|max|макс|другой (аккаунт|чат|мессенджер|акк)|другом (мессенджер*|аккаунт*|чате)",
        "другой номер|личн(ый|ом) (номер|аккаунт|чат)|other (account|chat|messenger)|vatsap|votsap|whatsap",
    ),
    (
        "(pipe|on|deadline|front|over|product|online|head|in|first|bottom|command|top|base|time)~line",
        "line (manager|of|with|up|and|by)|wire~frame*|сигнал* (рынк*|трейд*|о|от)|max (#|salary|budget|range)",
        "(вилка|до|зп) max|react (element|signals?)|signals? (processing|and|in|or|for|от)|элемент*",
        "clean line",
    ),
)

NOT_HERE = Words(
    (
        "(не (общаемся|отвечаем|отвечаю|пишем|сижу|веду|ведем)) .. (telegram|телеграм*|тг|здесь|тут)",
        "(здесь|тут|сюда|в телеграм*|в тг) .. не (пиш*|отвеча*|общ*|сижу|бываю|захожу|веду)",
        "(запреща*|forbid*|not allowed|prohibit*) .. (telegram|телеграм*|тг)",
        "(telegram|телеграм*|тг) .. (restricted|limited|blocked|ограничен*|заблок*|forbidden|запрещ*)",
        "(don t|do not|never|won t) .. (here|on telegram)",
    ),
)

ONLY_THERE = Words(
    (
        "(запреща*|forbid*|not allowed|don t use|не пользу*) .. (telegram|телеграм*|тг)",
        "(здесь|тут|сюда) .. не (пиш*|отвеча*|общ*|сижу|бываю|захожу)|только (там|в|через|на|по)",
        "исключительно|строго",
        "(telegram|телеграм*|тг|аккаунт) .. (is )?(restricted|limited|blocked|ограничен*|заблок*)",
        (
            "(тут|здесь|сюда|в телеграме?|telegram|тг) .. (не (общаемся|отвеча*|могу|смогу|пишите|веду"
            "|провер*)|неудобно|редко|заблок*|блокир*|бан*)"
        ),
        "неудобно|не (общаемся|веду переписк*) .. (тут|здесь|telegram|тг|телегр*)",
        "(only|exclusively|solely) (in|on|via|through|there|over|by|uses?|interview*|communicat*)",
        "interviews? only|(don t|do not|not|never) .. (here|telegram|this (chat|app|platform))",
    ),
    ("не только|not only|если .. неудобно|if .. (inconvenient|easier|better)",),
)

BOT = Words(
    (
        r"telegram bot|бот(а|у|ом|е)?|@?[\w]{2,30}_?bot|бот (выда|пришл|отправ|даст|отвед|провед|скин)*",
        "(в|через|нашего|наш|нашему|нашем|этого|этот) (чат-?|телеграм-?|тг-?)?бот(а|е|у|ом)?",
        "бот(у|ом) .. (напиш*|старт*|start|отправ*)",
        (
            "((our|this)|(in|via|through|to|with|open|start|use|message) the) (telegram |tg |chat |hiring "
            "|hr |careers? |onboarding |recruitment )?~?(chat)?bot"
        ),
    ),
    (
        "(support|customer|ai|our|наш*) (чат)?-?ботов",
        (
            "(build*|разрабат*|дела(ем|ет|ть)|пиш*|develop*|integrat*|experience|опыт*|product"
            "|продукт*) .. бот(а|ов|ы|ом)?"
        ),
        "chatbot (product|platform|company|startup|team)|robot*|bot (platform|builder|development|framework)",
    ),
)

BOT_DEED = Words(
    (
        "(на)?жм(и|ите|ете|ешь)|нажать|старт|start|запуст(и|ите)|перей(ди|дите|ти|дете|дешь)|переход(и|ите)",
        "зай(ди|дите|ти|дете|дешь)|пройд(и|ите|ете)|пройти|заполн(и|ите|ить)|анкет(а|у)|регистр*|зарегистр*",
        "напиш(и|ите)|отправ(ь|ьте)|подпиш*|тест|активир*|подтверд*|введи(те)?|вход|авториз*",
        "open (the|our|this|it)|press|tap|hit|click|register|complete|fill|go to|message|launch|activate",
        "verify|sign|apply through|apply via|continue in|proceed|confirm|join|text|move to|let s move|дальше",
    ),
)

PHONE = Words(
    (
        r"\+\d{1,3}[\d\s()-]{8,16}|(8|7)~?\(?9\d{2}\)?[\d\s-]{7,11}|wa\.me/\d{5,15}|(по|мой|мне на) номер(у)?",
    ),
)

HANDLE = Words(
    (
        r"@[a-z][\w]{3,31}|(https?://)?t\.me/[\w+/-]{3,60}",
        r"(https?://)?(wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|signal\.me|discord\.gg)/\S{3,60}",
    ),
    (
        r"[\w.+-]{1,40}@[\w-]{2,30}\.[\w.]{2,20}|npm i?~@\S{1,30}",
        r"@(types|react|tanstack|angular|vue|nestjs|mui|babel|storybook)\S{0,30}",
    ),
)

# -- links -----------------------------------------------------------------------------------------

SHORT_LINK = Words(
    (
        (
            r"(bit\.ly|tinyurl\.com|clck\.ru|goo\.su|goo\.gl|is\.gd|v\.gd|cutt\.ly|rb\.gy|vk\.cc|u\.to|t\.co"
            r"|ow\.ly|shorturl\.at|short\.io|rebrand\.ly|tiny\.cc|tiny\.one|t\.ly|s\.id|da\.gd|shrtco\.de"
            r"|gg\.gg|buff\.ly|lnkd\.in|bitly\.\w{2,4}|bl\.ink|adf\.ly|ouo\.io|qps\.ru|kutt\.it|urlz\.fr"
            r"|x\.gd|2no\.co|grabify\.link|iplogger\.\w{2,4}|linktr\.ee|taplink\.\w{2,3}|clik\.cc|surl\.li"
            r"|soo\.gd|urlis\.net|tr\.im|lc\.chat|ify\.\w{2}|ya\.cc|urls?\.\w{2,3}|short(en|link"
            r"|url)?[\w-]{0,10}\.\w{2,6}|link[\w-]{0,6}\.(to|cc|click))/[\w./?=-]{1,40}"
        ),
    ),
    (r"(https?://)?lnkd\.in/\S{1,40}",),
)

LINK = Words(
    (
        r"https?://\S{3,120}",
        (
            r"(www\.)?[\w-]{2,40}(\.[\w-]{2,30}){0,3}\.(ru|com|net|org|io|top|xyz|site|online|icu|app|info"
            "|pro|click|link|shop|biz|cc|me|su|рф|live|club|store|space|website|fun|vip|work|life|world|tech"
            r"|dev|ai|co|eu|de|uk|in|cn|tk|ml|ga|cf|gq|pw|ly|to|gd|gg|page|ws)(/\S{0,100})?"
        ),
        "(по|эт(а|у|ой)|наш(а|у|ей)) ссылк(е|а|у|и)|ссылк(е|у|а)|(the|this|our|following) (link|url)",
        "link (below|above|here)|qr",
    ),
    (
        r"\S{0,60}(react|next|node|vue|vite|nuxt|express|three|d3)\.(js|ts)|node\.js",
        r"\S{1,40}\.(js|ts|tsx|jsx|py|net)|asp\.net",
        r"(https?://)?(www\.)?(hh|linkedin|habr|career\.habr|superjob|getmatch|djinni|dou)\.\w{2,3}/\S{1,90}",
        (
            "(ссылк(у|а|и)|link) (на|to|в) (ваш*|ваканс*|your|профил*|резюме|github|портфолио|гитхаб|hh|хх"
            "|описани*|the (vacancy|jd|job)|job|linkedin|линкедин*)"
        ),
        "(your|github|linkedin|portfolio|calendar|calendly) link",
        "(с|for|any|a) link to (your|github|portfolio)",
    ),
)

STRANGE_LINK = Words(
    (
        (
            r"(https?://)?[\w.-]{1,60}\.(top|icu|xyz|click|site|online|space|website|fun|vip|tk|ml|ga|cf|gq"
            "|pw|buzz|rest|cfd|sbs|cyou|quest|monster|bond|lol|zip|mov|live|loan|win|work|gift|cam|cc|shop"
            r"|store|club)(/\S{0,100})?"
        ),
        r"https?://#{1,3}\.#{1,3}\.#{1,3}\.#{1,3}\S{0,80}|xn--[\w-]{2,40}\.\w{2,6}",
        (
            r"[\w.-]{0,30}(zoom|telegram|tg|teams|meet|google|gosuslug\w*|sber|hh|headhunter|whatsapp|binance"
            "|metamask|apple|icloud|microsoft|linkedin|docusign|tinkoff|webex|telemost|skype)[-.]?(login"
            "|auth|verify|verif|secure|id|app|web|update|invite|hr|job|jobs|work|rabota|meeting|call|us|ru"
            "|support|gift|premium|verification|confirm|client|room|live"
            r"|bonus)[\w-]{0,20}(\.[\w-]{2,20}){0,2}\.\w{2,6}(/\S{0,80})?"
        ),
    ),
    (
        (
            r"(https?://)?(www\.)?(meet\.google|teams\.microsoft|teams\.live|us\d\dweb\.zoom|zoom"
            r"|telemost\.yandex|hh|t|web\.telegram|apps\.apple|play\.google|telegram|whatsapp|wa|docs\.google"
            r"|drive\.google|forms\.google|cloud\.google|yandex|careers\.google)\.(com|us|ru|me"
            r"|org)(/\S{0,100})?"
        ),
        (
            r"[\w.-]{1,40}\.(zoom\.us|google\.com|microsoft\.com|apple\.com|telegram\.org|yandex\.ru|sber\.ru"
            r"|hh\.ru|headhunter\.ru)(/\S{0,80})?"
        ),
    ),
)

LINK_DEED = Words(
    (
        "жм(и|ите)|тыкай(те)?|кликай(те)?|кликн(и|ите)|перей(ди|дите|ти|дя|дете|дешь)|переход(и|ите|ом)",
        "пройд(и|ите|ете|ешь)|пройти|заполн(и|ите|ить)|зарегистрир(уйся|уйтесь|оваться)|регистрац*",
        "откро(й|йте|ем)|открыть|открыва*|зай(ди|дите|ти)|оформ(и|ите)|подробност*|детал(и|ей)|анкет(а|у)",
        "тест|доход*|информац*|заявк(а|у)|откро(й|йте)|смотри(те)? (тут|здесь)|click|tap|open|visit|go to",
        "follow|register|sign up|fill|complete|apply|details|job details|start here|press",
        "take (the|a|our) test|activate|claim|more (here|info)|pass the test",
    ),
)

FREEMAIL = Words(
    (
        (
            r"[\w.+-]{0,30}(hr|recruit|career|job|hiring|talent|google|amazon|microsoft|meta|yandex|sber"
            r"|apple|netflix|tesla|tinkoff|ozon|nvidia|oracle|ibm|spotify)[\w.+-]{0,30}@(gmail|mail|yahoo"
            r"|outlook|hotmail|proton(mail)?|yandex|inbox|bk|rambler|icloud|aol|gmx|tutanota)\.\w{2,5}"
        ),
    ),
)

# -- manners ---------------------------------------------------------------------------------------

URGENT = Words(
    (
        "срочн*|сегодня( же)?|прямо сейчас|до (вечера|полуночи|конца дня|##|#(:| ч|00))",
        "в течени(е|и) (#*|часа|минут*|двух|пяти|десяти|получаса|суток)",
        "(за|через) (#{1,2}|пять|десять|полчаса|час)~(минут*|мин|час*)?|быстр(о|ее)|скорее|успе(йте|й|ть)",
        "мест(а|о)? (ограни*|заканч*|оста*|мало|отда*|сгор*|на исходе)",
        (
            "(сгор|аннулир|закро|отда)(ит|ет|ют|дим)*(ся)? .. (заявк*|мест*|другому|следующ*|доступ*|анкет*"
            "|вакансия)"
        ),
        "иначе|последн(ее|ий|ие) (мест*|шанс|ваканс*|день)|ждет(е)? ответ*|не (теряй|упуст)*(те)?|горит",
        "поторопи*|urgent(ly)?|right (away|now)|immediately|asap",
        "within (the )?(#{1,2}|an|one|two|ten|next|half|minutes?|hour|today|#)|in #{1,2} (min*|hour*)",
        "(today|tonight)|before (midnight|tonight|#{1,2}( |:|pm|am)|the (end of|slot|offer)|it expires)",
        "expires?|limited (spots?|slots?|places|seats|time)|hurry|last (spot|chance|slot|place)",
        "or (else )?(you|your) .. (lose|lost|cancel*|expire*)|as soon as|otherwise|waiting (for you|now)",
        "is waiting|closes at|spots? (left|remaining)|before the (review|interview|call)|quickly|srochno",
        "segodnya|bystree",
    ),
)

SECRECY = Words(
    (
        "никому .. (не|ни) (говор*|рассказ*|сообщ*|разглаш*|слова)",
        "(никому|ни с кем) не (говор*|рассказ*|сообщ*|обсужд*|показ*|делит*)",
        (
            "не (говор|рассказыва|сообща|обсужда|разглаша)(й|йте|и|ите) .. (никому|коллег*|семь*|родн*|банк*"
            "|об этом|разговор*|ни с кем)"
        ),
        (
            "(между нами|конфиденциально|строго секретно|в тайне|держ(и|ите) в секрете|анонимно|тайн(а"
            "|у) следств*)"
        ),
        "не (распростран*|афишир*|болта*)|помалкив*|окажи(те)? содействи*",
        (
            "(don t|do not|never|not to) (tell|mention|share|discuss|say) .. (anyone|anybody|colleague*|team"
            "|others|family|bank|this|nobody|it to)"
        ),
        "keep (this|it) (between us|secret|quiet|confidential|private)|between us",
        "confidential (task|matter|request|favor|favour)|strictly confidential|tell no~(one|body)",
        "nobody (should|must|needs to) know|discreet(ly)?|nikomu ne",
    ),
    (
        "confidential (search|client|role|vacancy|company|replacement)",
        "конфиденциальн* (поиск|ваканс*|клиент|заказчик)|резюме .. конфиденциально",
    ),
)

FLATTERY = Words(
    (
        "(hi|hello|hey) (dear|friend|sir|beautiful|honey)",
        "dear (friend|candidate|applicant|sir|job seeker|jobseeker)|kindly|god bless",
        "(hr|friend|colleague) gave me your (contact|number)",
        "(got|found|have|received) your (contact|number|details) (from|in|on|via)|congratulations",
        r"поздравля(ем|ю)|🎉|уважаемый (соискател*|кандидат|пользовател*)|interested~\?",
        r"интересно\? .. (жм*|пиш*)|дорог(ой|ая) (друг|кандидат|соискател*)",
    ),
    (
        "congratulations on|поздравля(ем|ю) с",
        (
            "kindly (let|advise|inform|share your (cv|resume|thoughts|availability|experience)|send your (cv"
            "|resume))"
        ),
    ),
)
