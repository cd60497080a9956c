"""What scams want done with a machine, an account or somebody's name, as phrases for folded text."""

from __future__ import annotations

from autokus.language.phrases import Words

# -- programs --------------------------------------------------------------------------------------

INSTALL = Words(
    (
        "установ(и|ите|ить|ишь|ку|очн*)|устанавлива(й|йте|ть|ете)|постав(ь|ьте|ить|ите)|ставь(те)?",
        "(с|за|до)?кача(й|йте|ть|ете|ешь)|накат(и|ите|ить)|скачива(й|йте|ть|ете)",
        "загруз(и|ите|ить) (приложение|программу|клиент|файл)|обнов(и|ите|итесь|ись|ить|иться)",
        "подключ(и|ите) (плагин|расширение|профиль)|install|download|set up|sideload",
        "get (the|our) (app|client)|update (your|the) (app|client|zoom|driver*)",
        "add (the|our|this) (extension|plugin|profile)|ustanov*|skacha(i|j|y|t)*|postavte|zagruzi*",
    ),
    (
        "(we|users?|customers?|you d|they) (install|download|set up)",
        "поставить (встречу|интервью|в календарь|задач*|слот)",
        "set up (a|an|the|our) (call|meeting|interview|time|chat|intro)",
        (
            "постав(ь|ьте|ить|лю) (меня|вас|звонок|созвон|время|слот|оценк*|лайк*|встречу|интервью|собес*"
            "|на паузу|плюс|галочк*)"
        ),
        "скачать (описание|pdf|джд|jd)|download (the )?(jd|job description|pdf|brochure)",
    ),
)

APP = Words(
    (
        "(видео)?плеер|редактор|читалк(а|у)|viewer|player|reader",
        (
            "(приложени(е|я|и|ю)|приложуха|приложух(у|е)|прог(а|у|е)|программ(а|у|ы|ка|ку|е)|клиент(а|е)?"
            "|мессенджер(а|е)?|софт(а|ина|ину|е)?|утилит(а|у|ы)|расширени(е|я)|плагин|установщик(а)?"
            "|дистрибутив|инсталлятор|драйвер(а|ы)?|модул(ь|я)|кодек|профиль vpn|впн|vpn"
            "|сертификат безопасности|сборк(а|у|и)|демк(а|у|и))"
        ),
        "установочн* файл*|тест-?клиент|верси(я|ю)|лаунчер*|launcher|beta game|game client|агент(а)?|профиль",
        "mdm|сертификат|certificate (from|for)|agent|app|apps|application (from|at|below|here|attached)",
        "client|messenger|software|extension|plugin|installer|driver|tool|program|desktop (app|client)",
        "package|vpn( profile| client)?|sdk update|update|build|meeting (tool|platform)|platform client",
        "prilozhenie|programmu|soft",
    ),
    (
        "web app*|mobile app development|mini apps?|react native app*",
        "client (is|wants|interview|side|company)|клиент(а|ом)? (из|наш|компани*)|клиентск*",
    ),
)

APP_OWN = Words(
    (
        (
            "(наш|наше|нашем|нашего|нашу|нашей|своем|свое|собственн|корпоративн|защищенн|закрыт|специальн"
            "|внутренн|фирменн|секретн|безопасн|приватн)* (приложени*|клиент(е|а)?|мессенджер*|программ*"
            "|платформ* для (звонк*|видео*|собесед*)|софт*|видео*|vpn|впн|чат*)"
        ),
        (
            "(our|own|secure|private|corporate|company|encrypted|special|in-house|internal|custom"
            "|proprietary|dedicated) (own |secure |private |internal |meeting |video |corporate |in-house "
            "|encrypted |beta ){0,3}(app|application|client|messenger|software|tool|program|platform|meeting"
            "|conferenc*|call|chat)"
        ),
        "только (в|через|с помощью) .. (приложени*|мессенджер*|клиент*|программ*)",
        "only (in|via|through|use) .. (app|client|messenger)",
        "(разреш*|allow) .. (доступ|access) .. (смс|sms|notif*|уведомл*|экран*|screen)",
    ),
)

MEETING = Words(
    (
        "собес*|интервью|созвон*|звон(ок|ка|ки|ков)|видео-?(связ*|звон*|встреч*|конфер*|интервью|собес*)",
        "встреч(а|у|и|е)|переговор*|конференц*|переписк*|общени*|общаемся|связ(ь|и)|interview*|call|calls",
        "meeting|video|conference|chat|communicat*|screening|talk",
    ),
)

REMOTE = Words(
    (
        "any~desk|эни~деск*|ани~деск*|team~viewer|тим~в(ь|и)ювер*|тимвивер*|rust~desk|раст~деск*|ammyy?",
        "амми админ*|supremo|aeroadmin|ultra~viewer|chrome remote desktop|hopto~desk|парсек|parsec",
        "ассистент (удален*|сафиб)|getscreen|dwservice|screen~connect|connectwise|logmein|vnc",
        "(управлени*|контроль) .. (экран*|компьютер*|мыш*|рабоч* стол*)",
        "control (of|over) your (screen|computer|mouse)|remote (into|onto|in to)",
        "подключ(имся|усь|ится|ать) .. удаленно|удаленно .. (подключ*|настро*|зайд*)",
        "удаленн(ый|ого|ому|ым) (доступ|доступа|доступу|доступом|управлени*|помощник*|рабоч* стол*)",
        "remote (access|desktop|control|session|support (tool|session))",
        (
            "(доступ|access) (к|to) (вашему|твоему|your) (компьютер*|ноутбук*|экран*|рабоч* столу|телефон*"
            "|computer|laptop|pc|phone|screen|device|machine)"
        ),
        (
            "(подключ(ится|ится|усь|имся|ись|иться|итесь)|connect|зайд(у|ет|ем)|log (in|on)|control) .. (к"
            "|на|в|to|into|via|over) (вашему|твоему|вам|вас|your) (компьютер*|ноутбук*|комп*|экран*|pc"
            "|laptop|computer|desktop|device|machine|устройств*|пк|телефон*)"
        ),
    ),
)

SCREEN = Words(
    (
        "(демонстраци*|шеринг|трансляци*|показ*|запис*|расшар*|пошар*|шар*) .. экран*|share (your )?screen",
        "screen~shar*|экран .. (покаж*|включ*)",
    ),
)

BANK_APP = Words(
    (
        "(приложени*|кабинет*|личн*|мобильн*) .. (банк*|сбер*|тинькофф*|т-?банк*|альф*|втб)",
        "(банк*|сбер*|тинькофф*) .. (приложени*|онлайн)|bank* (app|application|account)|online bank*",
        "банк(а|инг*)?|кошел(ек|ька)",
    ),
)

RUN = Words(
    (
        "запуст(и|ите|ить|ишь)|запускай(те)?|склонир(уй|уйте|овать|уем)|клонир(уй|уйте|овать)|клон(ьте)?",
        "распак(уй|уйте|овать)|разархивир(уй|уйте|овать)|разверн(и|ите|уть)",
        "подним(и|ите) (наш )?(проект|локально)|поднять (наш |свой )?(проект|локально|у себя|на своей)",
        "выполн(и|ите|ить) (команд*|скрипт*|в терминал*|строк*)|прогон(и|ите)|собер(и|ите) (проект|локально)",
        "собрать (проект|локально)|стартан(и|ите|уть)",
        (
            "(please |just |then |to |and |kindly |first |must |could you |can you |should "
            "|quickly ){1,2}(clone|run|unzip|execute|launch|start|build|open|boot|spin up|checkout|pull"
            "|fork and run|compile|extract|try)"
        ),
        "clone (this|the|our|it)",
        (
            "run (it|this|the (project|code|app|build|demo|repo|server|mvp|game|script|installer|file|setup"
            "|test*)|npm|yarn|locally|`)"
        ),
        "(pull|clone|check~out|git clone) .. (repo*|code~base|project)|unzip (the|it|and)",
        "execute (the|it|this)|launch (the|it)|start the (dev )?(server|app|project)",
        "open (it |this )?(in|with) (vs~code|cursor|your ide)|get (it|the project) running|zapusti*|skloniru*",
    ),
    (
        "запуск* (продукт*|проект*|стартап*|нов*|mvp|верси*|реклам*|команд*)|запуск (в|на) (прод|рынок|рынк*)",
        "(we|it|that|which|who|команд* котор*) (clones?|runs?|builds?|starts?|launch(es)?|pulls?)",
        (
            "to (start|build|run|open|try) (a|the|our) (team|new|company|conversation|talk|product|office"
            "|frontend|function|department)"
        ),
        (
            "(we|you|you ll|to|would) (build|run|open|start|launch|pull) (our|a|an|new|features|up|from|with"
            "|and|in|the (team|product|frontend|front-end|company|ui|platform|process|interview|conversation"
            "|web))"
        ),
        "start (a|the|our) (new|process|conversation|interview|chat)|ставится одной командой",
        "could you (start|open|build)|can you (start|try)|to start with|open to|to try (out|it)|please start",
        "npm-?пакет*|npm packages?|публичн* npm|builds? and ships|just (started|opened)",
    ),
)

COMMAND = Words(
    (
        r"npm (i|ci|install|start|run)|yarn( install| start| dev)?|pnpm( i| install| dev)?|npx [\w@-]{2,30}",
        r"pip install|docker~compose( up)?|docker run|git clone|node [\w./]{2,20}\.js|python main|make run",
        r"cargo run|(нпм|npm) (инсталл|старт)|[\w-]{2,30}\.(sh|py|js|command)|postinstall|dependenc(y|ies)",
        r"зависимости|\.env|тест-?клиент|локально|у себя|на своей машине|locally",
        "on your (machine|laptop|computer|pc)",
    ),
)

REPO = Words(
    (
        r"репозитор*|репо(й|ю|з|зитории)?|реп(а|у|е|ы|к*)|git(hub|lab)?(\.com)?[/\w.-]{0,60}|bitbucket*",
        "битбак*|гитхаб*|гитлаб*|код(овую)?~баз(а|у|ы|ой)|mvp|мвп|poc|исходник(и|ов)|проект(а|ом|у|е)?",
        "repo(sitory|s)?|code~base|project|archive|zip|demo|build|prototype|source code|boilerplate|skeleton",
        "test~task|assessment|assignment|challenge|game|platform|demo app|dapp|npm package",
        "тестов(ое|ого|ым|ому|ую)( задани*)?|демо(-?верси*|-?проект*|-?стенд*)?|архив*|зип*",
        "код (заказчика|проекта)|сервер|back~?end|the (code|server)|бэк(енд)?|игр(а|у|ы)|прототип*",
        "сборк(а|у|и)",
    ),
)

SHELL = Words(
    (
        "curl .. (bash|sh|python|zsh)|wget .. (bash|sh|chmod)|powershell|iwr |iex|invoke-*|mshta|rundll32",
        "certutil|bash -c|chmod .x|base64 -d|osascript|xattr -*|cmd /c|irm|консоль .. встав*",
        "консоль разработчика",
        (
            "(скоп*|встав*|вбей*|введ*|вып*|скинь*|запуст*|кинь*|набер*|paste|copy|run|execute|type"
            "|enter) .. (терминал*|консол*|командн* строк*|powershell|terminal|console|command (line|prompt)"
            "|cmd|shell)"
        ),
        r"(win|windows|⊞)~(\+|key)?~r (и|and|затем|then|,)?|devtools .. paste",
        (
            "(в|in|into|open( your)?) (терминал*|консол*|powershell|terminal|command prompt|cmd) .. (встав*"
            "|вбей*|введ*|вып*|команд*|строчк*|строк*|paste|run|execute|type|command|line)"
        ),
    ),
    (
        (
            "(знан*|опыт*|умен*|experience|know*|comfortable) .. (терминал*|консол*|bash|powershell|terminal"
            "|shell|command line)"
        ),
        "powershell (experience|module|developer)",
    ),
)

SCRIPT = Words(
    (
        "скрипт*|script|код .. консол*|команд(у|а|ой) .. (ниже|терминал*|консол*|сайт*)|command|one-liner",
        "строчк(у|а)|сниппет*|snippet",
    ),
)

BAD_FILE = Words(
    (
        (
            r"[\w-]{0,40}\.(exe|scr|bat|cmd|msi|apk|docm|xlsm|lnk|iso|vbs|ps1|jar|dmg|pkg|hta|appimage"
            r"|js\.txt|pdf\.exe|img|command|deb)"
        ),
        "apk(-?файл*)?|апк(-?файл*)?|exe(-?файл*)?|экзе(шник*)?|ехе(шник*)?|бат(ник*)",
        "(исполняем*|executable) (файл*|file*)|mobileconfig|профиль конфигурации|configuration profile",
    ),
    (r"(собираем|собирать|сборк* в|build) apk|\.(deb|pkg|jar) (package|пакет)*|pkg\.go*",),
)

ARCHIVE = Words(
    (
        "(архив*|zip|rar|7z|зип*|рар*|archive) .. (парол*|password|pass)",
        "(парол*|password|pass) .. (архив*|zip|rar|7z|archive)|запаролен* *|password-?protected",
        r"[\w-]{1,40}\.(rar|7z|zip)",
    ),
)

DISARM = Words(
    (
        "(антивирус*|защитник*|defender|дефендер) .. (выключ*|отключ*|выруб*)",
        (
            "(отключ*|выключ*|выруб*|игнор*|добав* в исключ*|пауз*) .. (антивирус*|защит(у|ник*)|defender"
            "|дефендер|брандмауэр|фаервол|smart~screen|файрвол|предупрежд*)"
        ),
        (
            "(антивирус*|defender|дефендер|windows|винда|браузер|chrome|система|телефон) .. (руга*|жалу*"
            "|ложн*|предупре*|срабат*|блокир*|возмущ*)"
        ),
        (
            "(turn off|disable|switch off|deactivate|pause|ignore|whitelist|bypass) .. (antivirus"
            "|anti-?virus|defender|firewall|protection|smart~screen|gatekeeper|warning*|security (software"
            "|prompt*|warning*))"
        ),
        (
            "(antivirus|defender|windows|browser|chrome|mac~os|gatekeeper|phone) .. (complain*|warn*|flag*"
            "|false (positive|alarm)|block*|may say|might say)"
        ),
        (
            "(включ*|разреш*|enable|allow) .. (содержим*|макрос*|макроc*|content|macros|editing"
            "|редактирован*|unknown sources|неизвестн* источник*|установк* из неизв*)"
        ),
        "(run|запуст*|open|start) .. (as admin*|as root|от имени админ*|от админ*|под админ*)",
        "(admin(istrator)?|root|sudo|админ*) (rights|privileges|access|password|once|прав*)",
        "прав* администратор*|sudo *|(от|с) (имени|правами) админ*",
        "access to (sms|notifications|accessibility)|доступ* к (смс|уведомлени*|специальн* возможност*)",
    ),
)

# -- crimes and borrowed names ---------------------------------------------------------------------

MULE = Words(
    (
        (
            "(оформ*|открой*|открыть|открываете|завести|заведи*|зарегистр*|сдай*|сдать|продай*|продать"
            "|куп(лю|им)|арендуем|прием|скупа(ю|ем)|нужны|передад*|передай*|передать|отда*) .. (на себя"
            "|на вас|на ваше имя|свою|свой|ваши|вашу) .. (карт*|счет*|сим*|ип|ооо|банк*|кошел*|карточк*)"
        ),
        "(карт*|счет*|сим*|ип|ооо) (на себя|на вас|на ваше имя|на свое имя)",
        "на себя .. (счет|карт*|сим*|ип|ооо)",
        (
            "(оформ*|откро*|завед*|куп*|сним*|арендую|арендуем|возьм*) .. (карт(у|ы|очк*)?|счет(а)?"
            "|симк*) .. (заплат*|плат(им|ят|ите)|#{3,}|#к|аренд*|месяц*|ссылк*|бонус*|половин*)"
        ),
        "(оформ*|откр*) .. (карт*|сч*т*) .. (переда*|отда*|курьер*|нам|сдать|пришл*)",
        "(карт*|симк*|сим-?карт*) .. (переда*|отда*|курьер*)",
        (
            "(на|через|по) (вашу|твою|свою|ваши|свои|вашей|своей|личн*) (карт*|счет*|реквизит*) .. (приход*"
            "|поступ*|прилет*|перевод*|зачисл*|прогон*|принима*|пада*)"
        ),
        "(приним*|получ*) .. (на карту|на свой счет|на свою|на ваши) .. (перевод*|отправ*|пересыл*|дальше)",
        "(оформ|активир)* .. (дебетов*|кредитн*|виртуальн*) карт*|номинальн* (директор|владелец|руковод*)",
        "реквизит* (для|под) (прием*|перевод*|платеж*)",
        (
            "(принял|принимаешь|принимаете|прими|принимать)(,| -)? .. (отправ*|перекин*|перевел*|перевед*"
            "|пересл*|дальше)"
        ),
        "hold .. laptops?|use your identity",
        (
            "(принима|получа)(ть|ете|ешь) .. (деньги|денег|платеж*|перевод*|средств*) .. (пересыл*|перевод*"
            "|отправ*|крипт*|дальше|переслать|обменив*|процент*)"
        ),
        (
            "(receive|accept|collect) .. (payments?|money|funds|transfers?) .. (forward|send|transfer"
            "|convert|bitcoin|crypto)"
        ),
        "(картами|карты|карта|счета|счет|лк) (альф*|втб|сбер*|тинькофф*|т-?банк*|разных банков|любых банков)",
        "(работа|работать) с (переводами|платежами) .. (карт*|%|процент*|оборот*)",
        "(receive|keep|host|store) .. laptops? .. (home|online|remote|running)|личн* кабинет* банка|обнал*",
        "дроп(а|ы|ов|ам|ом|овод*|пер*)?|дропы|транзитн* (карт*|счет*)|процессинг (карт|платежей на)",
        "(сдай*|аренда|аренд*|сда(ть|ете)) .. (карт*|банк*|сч*т*|лк )|прием платеж* на .. карт*",
        "обработк* платеж* .. карт*|трафик .. (карт*|реквизит*)|лью на карт*|заливы|льем на карт*|чернух*",
        "серые схемы",
        (
            "(into|to|through|via|in|on|using) your (own |personal |private )?(bank )?(account|card|paypal"
            "|cash~app|revolut|wise) .. (forward|keep|commission|wire|transfer|rest|send|pass|convert"
            "|withdraw|%|percent)"
        ),
        (
            "(receive|accept|process) .. (payments?|transfers?|funds|money|customer payments"
            "|clients? payments) .. (your|personal) .. (account|card|paypal)"
        ),
        "payment (assistant|agent|processor|processing (agent|assistant))|money (mule|transfer agent)",
        "financial agent|(forward|wire|transfer|remit) the (rest|remainder|remaining|balance|difference)",
        r"keep (\d{1,2}~%|a commission|\d{1,2} percent)",
        (
            "(забрать|забирать|забираете|возить|отвозить|носить|относить|передавать|получать) .. (конверт*"
            "|наличн*|налик*|посылк*|пакет*|деньги) .. (клиент*|банкомат*|адрес*|люд*|дальше|внос*|положить"
            "|кладете|перевод*)?"
        ),
        "инкассац*",
        "(работа|работать|ищем|нужен|нужны|требу*) .. курьер* .. (наличн*|налик*|денежн*|деньги|конверт*)",
        "закладк*|закладчик*|кладмен*|склад* .. (клад|магазин)|парфюм .. клад|ставить клады|фасовщик|графити",
        "графитчик|граффитчик|спортик|минер|account holder",
        (
            "(receive|accept|process|hold) (company |client |customer |our |the ){0,2}(funds|payments|money"
            "|transfers) .. (commission|percent|%|keep|fee|quick)"
        ),
        "(get|receive|accept|collect) .. (parcels?|packages) .. (send|relabel|forward|ship|home|address)",
        "cash (courier|pickup|collection)|reship*|re-?ship*|parcel forward*",
        "package (handler|forward*) .. home|pick(ing)? up (cash|envelopes|packages)",
    ),
    (
        "дроп(даун|шипп|бокс)*|drop~down|финансов* (агентств*)",
        "(antifraud|антифрод*|ловит|борем*|fight*|detect*) .. (дроп*|обнал*|mule*)",
        "payment processing (company|platform|product|team)",
        "payment (processor|processing) (company|platform|product|team|startup)",
    ),
)

RENT = Words(
    (
        (
            "(аренд*|сда(й|ть|ете|йте|ешь)|продай(те)?|продать|арендуем|снимем|снять|выкупим|куп(лю|им)"
            "|попользов*|rent*|lend|lease|sell|buy|borrow) .. (аккаунт*|акк|акка|аки|профил*|учетк*|account*"
            "|profile*|личност*|identity|телеграм*|телегу|whatsapp|ватсап|linkedin|upwork)"
        ),
        (
            "(your|ваш*|твой|твою) (github|linkedin|upwork|telegram|телеграм|телегу|whatsapp|ватсап|профиль"
            r"|аккаунт) .. (for (two|three|#*|a|one) (months?|weeks?|days?|contract)|you ll get|\$#|pay you"
            "|на (сутки|неделю|месяц|день|час*|время))"
        ),
        r"регистраци* .. на (твой|ваш|свой) номер|(on|with) your number .. (\$|pay|code)",
        "от (тебя|вас) .. только (код|номер)",
        (
            "(нужны|куп(лю|им)|ищем|ищу|приму|возьму|скупа(ю|ем)|арендую) .. (аккаунт*|акк*|профил*"
            "|личн* кабинет*)"
        ),
        "(приму|возьму|сдам|снимем|сниму) .. в аренду",
        "(our|the|be|as) .. face .. (client|calls|interview*|meetings)",
        (
            "(our|chinese|indian|remote|my|asian) .. (team|developers|engineers|devs) .. (writes?|does|do"
            "|will (write|code)) .. (code|work|coding)"
        ),
        "(от|под) (своего|вашего|своим|вашим) (имени|именем|профил*) .. (собес*|интервью|созвон*|работ*)",
        (
            "(аккаунт*|акк|профил*|account|profile)s? .. (в аренду|в найм|на прокат|напрокат|for rent|rental"
            "|rent)"
        ),
        (
            "(your|ваш*|their) (upwork|linkedin|fiverr|freelance|toptal|github|telegram|freelancer"
            "|dating) (account|profile)s?"
        ),
        "(on|under|in) your (name|identity|behalf|profile)",
        "от вашего имени .. (работа*|интервью|собес*|аккаунт*)|под вашим (именем|профилем)",
        (
            "(laptop|computer|ноутбук|компьютер) (stays|farm|at your home|at your place|hosted|будет стоять"
            "|стоит у вас)"
        ),
        "host .. (laptop|computer|device)s?|laptop farm",
        (
            "(our|my) (engineers|developers|team|guys|dev|devs) (do|will do|does|work|will work"
            "|handle*) .. (job|work|coding|tasks|under)"
        ),
        (
            "(you|вы) .. (attend|pass|take|проходите|ходите|посещаете) .. (interview*|call*|собес*|интервью"
            "|созвон*) .. (instead|for us|вместо|за (нас|наш*)|our (engineers|devs)|your name|from us)"
        ),
        "proxy interview*|interview .. (on behalf|as our|in your name)|лицо для .. (собес*|интервью|команды)",
        "face of .. team",
    ),
    (
        "аренд* (офис*|жиль*|квартир*|авто*|самокат*|недвиж*)|account (manager|executive)",
        "(platform|платформ*|сервис*|product|build) .. (rent|аренд*)",
        "rent (reimburs*|allowance|a (car|flat|home))|car rental",
        "rental (platform|service|product|company|marketplace|listings)|current|vacation rental*",
        "buy(ing)? (experience|flow)|sell(er)? (account|profile|cabinet)*|parent*|different|aкк*",
    ),
)

SPAM = Words(
    (
        (
            "(рассыл(ать|ка|ку|ки|аете)|спам*|инвайт*|приглашать людей|звать людей|рассылать) .. (сообщени*"
            "|чат*|контакт*|аккаунт*|телеграм*|людям|тг|вотсап*|приглашен*|групп*)"
        ),
        "(mass|bulk) (sending|messag*|mail*|sms|dm*|invite*)",
        "send .. (messages|invites|dms) to .. (people|groups|contacts|strangers|users)",
        "(со|от|с) своего (аккаунта|номера|акка|телеграма) .. (рассыл*|пис*|сообщ*|звон*)",
        "публиковать .. объявлени*|расклеив*",
    ),
    (
        "(сервис*|платформ*|product|platform|team|build|команд*|продукт*) .. (рассыл*|спам*|messag*|mailing)",
        "антиспам*|email-?рассыл*",
    ),
)

LEAK = Words(
    (
        (
            "(слей*|слить|скинуть|прислать|передать|поделитесь|поделись|делитесь|делишься|продай*|продать"
            "|скинь*|пришл*|вынес*|передай*|дайте|куп(лю|им)|достать|copy|share|sell|send|leak|give|export"
            "|forward) .. (исходник*|исходн* код|баз(у|ы|ой) .. (клиент*|кандидат*|сотрудник*|контакт*)"
            "|клиентск* баз*|внутренн(юю|ие|их|яя) (документ*|данн*|отчет*|переписк*)|инсайд*"
            "|коммерческ* тайн*|source code|customer (base|list|data)|client (base|list|data)|internal (docs"
            "|documents|data|repos*)|trade secret*|confidential) .. (работодател*|компани*|текущ*|нынешн*"
            "|вашей|вашего|employer|company|current|your)"
        ),
        (
            "(работодател*|вашей компани*|твоей компани*|employer|your company) .. (заплатим|платим|оплат*"
            "|pay) .. (доступ*|исходник*|баз*|документ*|копи*|access|copy|code|list)"
        ),
        (
            "(заплатим|платим|pay) .. (доступ*|исходник*|баз*|документ*|копи*|access|copy|code"
            "|list) .. (работодател*|вашей компани*|employer|your company)"
        ),
        (
            "(исходник*|баз*|данные|код|source|data|документ*) .. (нынешнего|текущего|вашего|твоего|своего"
            "|current|your|your own) (работодател*|employer|company|компани*)"
        ),
    ),
)

FORGERY = Words(
    (
        "(пройд(ем|у)|сдадим|сдам|сходим|схожу|посе(щу|тим)) .. (за (вас|тебя)|вместо (вас|тебя)) ",
        (
            "(легенд(а|у|ы)|накрутк(а|у|и)|накрут(им|ить)|подделк*|купить опыт*|продаем опыт*) .. (опыт*"
            "|собес*|резюме|стаж*|рекоменд*)"
        ),
        (
            "(прода(ем|м|ю)|сдела(ем|ю)|нарису(ем|ю)|оформ(им|лю)) .. (готов* резюме|опыт работы|стаж"
            "|трудов* книжк*|диплом*|справк*|рекомендаци*)"
        ),
        "(we|i) (ll |will |can )?(pass|take|attend) .. (interview|exam)s? for you",
        "fake (experience|resume|references|diploma)",
    ),
)

BLACKMAIL = Words(
    (
        "(tell|inform|report|write to|show) .. your (employer|boss|company|wife|contacts)",
        (
            "(расскаж(у|ем)|сообщ(у|им)|напиш(у|ем)|узна(ет|л|ли)|отправ(лю|им)|солью) .. (начальник*"
            "|работодател*|руководств*|жен(а|е)|твоим контакт*|всем)"
        ),
    ),
    (
        "(tell|inform|let) .. (when|if|after|once|about) you .. |(не|never|won t) .. (узна*|расскаж*|сообщ*)",
        "you .. tell your",
    ),
)
