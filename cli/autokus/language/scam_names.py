"""Who scams say they are, as phrases for folded text."""

from __future__ import annotations

from autokus.language.phrases import Words

# -- authority -------------------------------------------------------------------------------------

SUPPORT = Words(
    (
        (
            "(служба|отдел|центр|команда|поддержка|техподдержка|администрац*|модератор*|специалист|сотрудник"
            "|бот|уведомлени*|безопасност*) .. (поддержки |безопасности |заботы |уведомлений )?(телеграм*"
            "|telegram|whatsapp|банка|сбера?|сбербанк*|тинькофф*|т-банк*|госуслуг*|цб|центробанк*|hh"
            "|headhunter|хедхантер*|авито|apple|google|вконтакте|max)"
        ),
        (
            "(телеграм|telegram|whatsapp|госуслуги|headhunter|hh|apple|google|linkedin|meta|binance"
            "|microsoft|bank|paypal) (поддержка|support|security|безопасност*|service|служба|help~desk"
            "|notifications?|team|safety|admin*|premium gifts?|moderat*|verification)"
        ),
        "техподдержк* телеграм*|support team of telegram|telegram team",
        "(служба|отдел) безопасности (банка|сбер*|цб|вашего банка|центробанк*|компании|организации)",
        "следовател*",
        (
            "(сотрудник*|майор|капитан|лейтенант|полковник|следоват*|оперуполномоч*) .. (фсб|мвд|следств*"
            "|полиц*|органов|прокурат*|росфинмонитор*|росгвард*)"
        ),
        "из органов",
        (
            "(фсб|центробанк*|цб рф|росфинмониторинг*|роскомнадзор*|роспотребнадзор*|мвд) .. (позвон*|свяж*"
            "|проверк*|обратит*|куратор*|сотрудник*)"
        ),
        "curator from the fsb",
        (
            "(police|interpol|irs|fbi|bank security|central bank|tax office) .. (officer|agent|call|contact"
            "|department)"
        ),
    ),
    (
        "(support|поддержк*) (desk|team|tool|platform|engineer|инженер) (for|product)",
        "(ищем|hiring|команда|команду|role|позиция|в) .. (служб*|департамент*|отдел*|команд*) .. безопасн*",
        (
            "(work|работаем|пишу|ищет|ищем|hiring) .. (hh|headhunter|telegram|google|apple|авито|сбер*|банк*"
            "|тинькофф*) .. (команд*|team|ищ*)"
        ),
        (
            "(команда|team|hr|рекрутер|recruiter|talent|карьер*|сотрудник*|специалист) (по (подбору"
            "|найму) )?(в|из|at|from|компании|of) (сбер*|тинькофф*|т-?банк*|google|apple|авито|hh|headhunter"
            "|вконтакте|microsoft|meta|банка)"
        ),
        "команда (сбер*|тинькофф*|авито|т-банк*|банка|вконтакте|google|hh|headhunter|max)",
        (
            "(google|microsoft|meta|apple|linkedin|headhunter|hh|bank|binance|paypal|telegram) (team|service"
            "|verification team) (is|in|are|looking|hiring|at|of|—|-|,)"
        ),
    ),
)

THREAT = Words(
    (
        (
            "(аккаунт|профиль|акк|учетн* запис*|номер|карт(а|у|ы)|счет|доступ) .. (заблок*|блокир*|удал(ен"
            "|ят|им|ени*)|огранич*|заморож*|взлом*|скомпром*|жалоб*|подозрит*|отключ*|верифик*)"
        ),
        (
            "(жалоб*|подозрит* (вход|активн*|операци*)|попытк* входа|блокировк*|удалени*|несанкц*|утечк*"
            "|мошенническ* операц*) .. (аккаунт*|профил*|вход*|номер*|карт*|счет*|данн*|поводу|вас|следств*)?"
        ),
        (
            "(your )?(account|profile|card) .. (block*|suspend*|delet*|limit*|restrict*|terminat*|compromis*"
            "|hack*|flagged|deactivat*|clos*|report*)"
        ),
        "(unusual|suspicious|unauthori[sz]ed|new) (sign~in|log~in|activity|device)",
        "violat* .. (terms|rules|policy)|to (avoid|prevent) (suspension|block*|deletion|termination)",
        "keep your account",
    ),
    (
        (
            "(антифрод*|antifraud|fraud|product|продукт*|сервис*|платформ*|ловит|detect*|analyst*|аналитик*"
            "|security|react|команд*|team) .. (account|аккаунт*|блокир*|подозр*|взлом*|fraud|жалоб*)"
        ),
        "account (manager|executive) .. |(вакансия|vacancy|позиция|position|role) .. (closed|закры*|удал*)",
        "card .. (close|report)|profile .. (report*|clos*)",
    ),
)

AUTHORITY = Words(
    (
        "министерств*|органов|следств*|фсб|мвд|полици*|прокуратур*|центробанк*|росфинмон*|ведомств*|куратор*",
        "supplier|payment|wire|transfer|invoice|платеж*|перевод*|сделк*|favou?r|просьб*|человек из|сотрудник*",
        "проверк* .. (сотрудник*|компани*)|don t call|не звони*|помощь|board|министр*|спецслуж*",
    ),
)

# -- the boss, the owner, the employer -------------------------------------------------------------

BOSS = Words(
    (
        (
            "это (наш |твой |ваш )?(директор|гендиректор|генеральный|начальник|шеф)(?! (по|компании|агент*"
            "|из|студии|hr))"
        ),
        (
            "(это|я|пишет|на связи|от) .. (твой|ваш|ваша|твоя) .. (тимлид*|лид|директор*|начальник*"
            "|руководител*|шеф|босс|гендир*|коллега|ceo|cto|бухгалтер*)"
        ),
        "(твой|ваш) (шеф|босс|гендир*|генеральный|начальник)",
        "(это|пишет|я) .. (генеральный( директор)?|гендир|директор вашей|руководитель вашей)",
        "(коллег(а|и)|сотрудник(и|ов)|руководств*) .. (вашей|вашего|твоей) (компани*|организаци*|отдел*)",
        (
            "(this is|it s|i m|i am|its) .. your (own )?(ceo|boss|cto|manager|team~lead|director|supervisor"
            "|colleague|coworker|line manager|chief|head|employer)"
        ),
        "your (ceo|boss|team~lead|director) (here|speaking|writing)|(ceo|boss) of your company|eto tvoi",
        "tvoj nachalnik",
    ),
    (
        "(я|i m|i am) .. ваш* (рекрутер*|hr|recruiter|потенциальн*|будущ*|контакт*)",
        (
            "(будущ*|потенциальн*|would be|future|возможн*|potential|next|prospective) .. (руководител*"
            "|manager|лид|boss|team~lead|начальник|lead|директор)"
        ),
        (
            "(о|с|про|от|if|does|is|what|how|who|when|does|tell) .. your (manager|boss|lead|team~lead"
            "|director|current|ceo)"
        ),
        (
            "(ваш|твой) (руководитель|тимлид|лид|начальник|шеф|директор) (будет|вас|сейчас|знает|не против"
            "|отпуст*|cto|в команде)"
        ),
        "отчитыва*|i m your (recruiter|contact|point|interviewer)|you(r| ) manager (would|will)|report to",
    ),
)

NEW_ACCOUNT = Words(
    (
        "с (запасного|нового|другого|временного|личного)",
        "нов(ый|ого|ом) (аккаунт*|номер*|акк|телефон*|профил*)",
        "друг(ой|ого|ом) (телефон*|номер*|аккаунт*|акк*|устройств*)",
        (
            "с (чужого|личного|другого|нового|запасного|второго|рабочего|временного) (телефон*|номер*"
            "|аккаунт*|акк*|устройств*)"
        ),
        (
            "(аккаунт|акк|телефон|телегу|телеграм|номер|профиль) .. (угнали|взлом*|украли|увели|потерял*"
            "|сломал*|заблок*|сел|слетел|утопил*)"
        ),
        (
            "(угнали|взломали|украли|потерял*|сломал*|увели|слетел) .. (аккаунт|акк|телефон|телегу|телеграм"
            "|номер)"
        ),
        "(new|second|other|another|different|personal|spare|private) (phone|number|account|device|profile)",
        "(lost|stolen|hacked|broke|locked out|stole) .. (phone|account|telegram|access|device)",
        "(phone|account|telegram) .. (lost|stolen|hacked|broken|died)|locked out",
        "drugogo (telefona|nomera|akkaunta)",
    ),
    (
        "(our|their|the|open|manage|handle) (new|another|other|different) account*",
        "new account (manager|executive|opening|team)|account (manager|executive)|another (phone|video)?~call",
        "phone (screen|call|interview)*|(дать|есть|дайте|оставьте|скиньте|ваш) .. (другой|новый) номер",
    ),
)

ITS_ME = Words(
    (
        "это я(?! ,?~(из|с|-|hr|рекрутер|снова|опять|писал*|вам|тот))",
        "(это|я|пишет) .. (владелец|хозяин|хозяйка) .. (аккаунта|этого|бота|телефона|профиля)?",
        "я (хозяин|владелец) (аккаунта|этого|бота)|(it s|its|it is) me|this is me",
        "(i m|i am|this is|it s) .. (the |your )?owner( of this)?|the owner (here|of this account)|eto ya",
    ),
    (
        "(product|site|shop|company|владелец|owner) (owner|продукт*|бизнес*|компани*)",
        "это я (вам )?(писал*|звонил*|hr|рекрутер*)|(it s|its) me (again|from|,?~(the )?(recruiter|hr))",
        "owner of (the|a|an|our) (company|agency|startup|product|business|team)",
        "(владелец|хозяин) (компани*|бизнес*|продукт*|агентств*|студи*|стартап*)",
    ),
)

EMPLOYER = Words(
    (
        (
            "(вашей|твоей|вашего|твоего|вашем|твоем|вашу) (же |собственн* |текущ* |нынешн* |нынешней "
            "|текущей )?(компани*|организаци*|работодател*|фирм*|работ(ы|е)|отдел* кадров|контор(ы|е))"
        ),
        "(текущ*|нынешн*|своего|действующ*) (работодател*|компани*|места работы|месте работы)",
        "(компании|организации|фирмы|фирме|контор*|месте), где (вы|ты) .. работа*",
        "где (вы|ты) (сейчас |официально |щас )?работа(ете|ешь)",
        "your (own|current|present) (company|employer|organi[sz]ation|workplace|firm)",
        "(the )?(company|firm|place) (where )?you (currently |now )?work (for|at)|your (company|employer) s?",
        "ваш(ей|его) (служб*|отдел*) (безопасности|кадров|персонал*)",
    ),
)

EMPLOYER_SELF = Words(
    (
        (
            "(ваш|твой) (нынешний |текущий )?(работодатель|директор|начальник|руководитель|босс) (поручил"
            "|попросил|уполномочил|нанял)"
        ),
        "on behalf of your (current )?employer",
        "your (current )?employer (asked|hired|instructed|sent|engaged) (us|me)",
        "конкурент* ваш* (работодател*|компани*)|competitors? of your (employer|company)",
        (
            "(из|от|с|служб(а|ы)|отдел(а|у)?|hr|эйчар|кадр(ы|ов)|безопасник|сотрудник|представител(ь|и)"
            "|руководств*|бухгалтери(я|и)|администраци(я|и)|комплаенс|hr|it|айти"
            r"|техподдержк*) (\w+ ){0,4}(вашей|твоей|вашего|твоего|текущ(ей|его)|нынешн(ей|его)) (же "
            "|собственн* |текущ* |нынешн* |действующ* ){0,2}(компани*|организаци*|работодател*|фирм*|работ(ы"
            "|е)|контор(ы|е)|места работы)"
        ),
        (
            "(бухгалтери*|служба безопасности|отдел кадров|hr|кадры),? (оттуда,? |там,? )?где (ты"
            "|вы) (сейчас )?(работа*|труд*)"
        ),
        (
            r"(из|от|служб*|отдел*|hr|кадр*) (\w+ ){0,4}(компании|организации|фирмы|конторы"
            "|места), (в которой|где) (вы|ты) (сейчас |официально |щас |уже |ныне ){0,2}(работа*|труд*"
            "|числи*)"
        ),
        (
            "(hr|security|people|compliance|legal|audit*|human resources|management|payroll|it"
            r"|internal) (\w+ ){0,3}(at|of|from|in|with) (your (own |current |present ){0,2}(company|employer"
            "|organi[sz]ation|workplace|firm)|the (company|firm) (where )?you (currently |now )?work)"
        ),
        (
            r"(i m|i am|we are|we re|writing|calling|reaching out|here) (\w+ ){0,3}from (your (own |current "
            "|present ){0,2}(company|employer|organi[sz]ation|workplace|firm)|the (company"
            "|firm) (where )?you (currently |now )?work)"
        ),
        (
            "your (own |current |present ){0,2}(company|employer)( s)? (hr|security|compliance|people|legal"
            "|internal)"
        ),
    ),
    (
        (
            "(уход*|увол*|перейти|переход*|опыт*|примеры?|про|задач*|стек*|ждете|хотите|офер*|оффер*"
            "|контроф*|рекоменд*|отзыв*|отпуст*|нравит*|меня*|сменить|отраб*|переш*) .. (текущ*|вашей"
            "|нынешн*|вашего) *"
        ),
        (
            "(опыт|стек|задачи|пример*|уволиться|уйти|уход|перейти|переход|отличается|рекомендаци*|референс*"
            r"|выход*|перешл(и|а)|отработк*) (\w+ ){0,4}(вашей|текущ(ей|его)|нынешн(ей|его)|вашего) *"
        ),
        "из вашей компании .. (к нам|у нас|пришл*|перешл*|ребят*|коллег*|людей)",
        "(one|some|people|several|colleagues?|guys|developers) .. from your company",
        "(does|is|has|will|would) your (current )?(company|employer) *",
    ),
)

EMPLOYER_DEED = Words(
    (
        (
            "(стало известно|мы (узнали|заметили|увидели|видим|знаем)|нам сообщили|дошла информац*"
            "|поступила информац*|есть информация|обнаружили|выяснилось|зафиксир*) .. (ищете|ищешь|вакан*"
            "|работ*|резюме|рекрутер*|собесед*|уволь*|уход*|переговор*|откры*)"
        ),
        (
            "(объясн(и|ите)|подтвержд(аете|ите)|признай*|зачем) .. (резюме|поиск*|ищ*|переговор*|собесед*"
            "|рекрутер*|уход*)"
        ),
        (
            "(we|i) (ve |have |are |re |were )?(just |recently )?(noticed|saw|heard|learned|aware|informed"
            "|found out|know|told|see) .. (looking|recruiter*|interview*|leav*|resume|job|other (offers"
            "|companies)|open to work|applying|cv|talk*)"
        ),
        "(explain|confirm) .. (looking|resume|cv|interview*|open|job search)",
    ),
    ("вед(ет|ем|ете|у) .. (разработ*|ваканс*)",),
)
