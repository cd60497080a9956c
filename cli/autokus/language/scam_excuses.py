"""What makes the words of a scam innocent: who else does it, what the talk is about, as phrases for folded text."""

from __future__ import annotations

from autokus.language.phrases import Words

# -- of others, or of the work ---------------------------------------------------------------------

NEVER_ASKED = Words(
    (
        (
            "(никогда|ни за что|точно|у нас|мы|сами)?~не (просим|запрашива(ем|ет)|требуем|берем|беру"
            "|попросим|просят|собираем|спрашиваем|возьмем) .. (код*|предоплат*|деньг*|денег|оплат*|взнос*"
            "|депозит*|паспорт*|карт*|парол*|документ*|устан*|скач*|скан*|данн*|комисс*|за)"
        ),
        (
            "не (нужно|надо|требуется|потребуется|придется|обязательно) .. (платить|оплачивать|вносить"
            "|устанавливать|скачивать|присылать|отправлять|регистрир*|запускать|клонировать|никаких)"
        ),
        "никаких (взнос*|предоплат*|платеж*|депозит*|вложен*|код*|документ*)",
        (
            "не (сообщайте|отправляйте|передавайте|присылайте|диктуйте|вводите|давайте|переходите|платите"
            "|пересылайте|называйте|ведитесь) .. (код*|парол*|данн*|карт*|паспорт*|никому|мошенник*|деньг*"
            "|ссылк*|денег|документ*)"
        ),
        (
            "мошенник(и|ам|ов|а)? .. (от нашего имени|рассыла*|просят|представля*|пишут|осторож*|притвор*"
            "|выда(ю|е)т|прикрыв*)"
        ),
        "остерегайтесь|будьте (осторожн*|внимательн*|бдительн*)",
        (
            "(we|i|our (company|recruiters|team|hr)|recruiters|nobody|no one|hr) (will |would |do |does "
            "|ll )?(never|not|don t|doesn t|won t) (ever )?(ask|charge|request|require|demand|need|collect"
            "|take|send) .. "
        ),
        (
            "(you )?(don t|do not|won t|never|needn t) (need|have) to (pay|install|download|send|provide|run"
            "|clone|buy|register|share)"
        ),
        (
            "no (fees?|deposits?|payments?|install*|downloads?|upfront*|charges?) .. (from|for|needed"
            "|required|involved|at all|ever|to|on)"
        ),
        "nothing to (install|pay|download)|free of charge (for|to) (candidate|you)",
        (
            "(never|don t|do not) (share|send|give|disclose|pay|enter|provide|forward) .. (code*|password*"
            "|card*|passport*|anyone|money|fee*|strangers)"
        ),
        "beware|(be (careful|aware)|watch out|warn*) .. (scam*|fraud*|imposter*|phish*)",
        "impersonat* .. (us|our|recruit*)",
    ),
    (
        "кроме (меня|куратор*|нас|сотруд*|этого)|except (me|us|for|our)|but (a|the|only|we)",
        "(не просим|без) .. (только|но|лишь|кроме) *|только (небольш*|символич*|депозит*|возвр*)",
    ),
)

USERS = Words(
    (
        "вы (бы|будете) .. (занима*|дела*|разраб*|отвеч* за)|занима(емся|ется)|отвеча(ем|ет) за",
        "(вакансия|позиция|роль) .. (в|команд*) |борем*|бороться|(лови(м|т)|ловят)|знакомо|домен",
        "пользовател(ь|и|ей|ям|я|ем|ями)",
        (
            "(клиенты|клиентов|покупател(и|ь)|продав(цы|ец)|участник(и)?|студент(ы)?|водители|курьеры"
            r"|арендатор(ы)?|исполнител(и|ь)|гост(и|ь)|заемщик(и)?|люди) (\w+ ){0,2}\w{2,14}(ет|ют|ит|ят|ется"
            "|ются|ится|ятся|ут|ат)"
        ),
        "приходилось|сталкивал*",
        (
            "(работал(и|а)?|опыт*|делали|интегрировал*|внедрял*|реализовывал*|писали|знаком*) (ли )?(с|на"
            "|над|такое|похож*|подобн*|вы|когда*|работ*|интегр*|разработ*) "
        ),
        "был (ли )?(у вас )?(похож*|опыт)|делаем|разрабатыва(ем|ет|ют)|строим|пилим|развиваем|создаем",
        (
            "(компания|студия|команда|продукт|стартап|фирма|сервис|платформа|мы|которая|который"
            r"|банк) (\w+ ){0,3}(делает|строит|пилит|развивает|создает|выпускает|делают|помогает)"
        ),
        "(ваша|твоя) зон(а|ой) *",
        (
            "(ищем|ищет|нужен|нужна|требуется) .. (фронт*|разработ*|лид|сеньор*|senior|инженер*|react*"
            "|developer|engineer)"
        ),
        "команда .. (антифрод*|платеж*|карт*|выплат*|депозит*|кошел*|безопасност*|верифик*|авториз*|идентиф*)",
        "(we|team|you) (ll |will |would |d )?(work|working|focus) on|you would own|team works",
        "(role|position|vacancy) (is )?(in|on|at)|users?|customers?|merchants",
        (
            "(our|whose) (product|platform|dashboard|sdk|service|widget|app) (is|does|shows|verif*|help*"
            "|let*|allow*|give*|scan*)"
        ),
        "(we|they|who|that) (re |are )?(build|make|develop|create|fight|design|maintain)(s|ing)? ",
        "have you (ever )?(worked|built|used|done|dealt|implemented|integrated)|any experience",
        "experience (with|in|of)",
        (
            "(you d|you ll|you will|you would|d be) (own|build|lead|be working|work|maintain|develop"
            "|be (building|owning|leading)) "
        ),
        "(team|squad) (owns|builds|works|handles)",
        (
            "(looking for|hiring|need|seeking) .. (engineer|developer|frontend|front-end|react|someone who"
            "|someone to (lead|build|own))"
        ),
    ),
    ("без опыта *|опыт .. (не )?(нужен|важен|треб*)|no experience *|не важен опыт",),
)

PRODUCT = Words(
    (
        "(делаем|разрабатыва(ем|ет|ют)|строим|пилим|развиваем|создаем|выпускаем|пишем)",
        (
            "(компания|студия|команда|продукт|стартап|фирма|сервис|платформа|мы|которая|который"
            r"|банк) (\w+ ){0,3}(делает|строит|пилит|развивает|создает|выпускает|делают|помогает)"
        ),
        "наш* (продукт*|сервис*|платформ*|библиотек*|sdk|заказчик*)",
        (
            "(продукт|проект|платформа|сервис|домен|вакансия|позиция|команда|маркетплейс|биржа|компания"
            '|стартап|банк) *(-|:|"|это|для|по|«)'
        ),
        "(наша|наше(й|му)|в|твоя|ваша|вся|эта) команд(а|у|е|ой)",
        r"команда (\w+ ){0,2}(дела*|пишет|строит|отвеч*|вед*|рабо*|больш*|из|на)|продуктов*",
        (
            "(ищем|ищет|нужен|нужна|нужны|набираем|требуется|открыт*) .. (фронт*|разработ*|lead|лид*|senior"
            "|сеньор*|инженер*|react*|программист*|developer|engineer|специалист*|team|mid*|тимлид*"
            "|верстальщ*|дизайнер*)"
        ),
        "пользовател(ь|и|ей|ям)|приходилось|сталкивал*",
        (
            "(работал(и|а)?|опыт*|знаком*|делали|писали|интегрировал*|внедрял*|реализовывал*) .. (с|на|над|в"
            "|по|ли|такое|похож*|подобн*)"
        ),
        "был (ли )?(похож*|опыт)|интерфейс*|кабинет* (куратор*|исполнит*|продавц*|клиент*|студент*|заемщ*)",
        "виджет*|фич(а|у|и)|стек|верстк*|антифрод*|edtech|финтех*|e-?com*",
        (
            "(we|they|company|who) (re |are )?(build|make|develop|run|create|fight|help|maintain|ship|design"
            "|own|operate)(s|ing)? "
        ),
        (
            "(our|the|a|this) (product|platform|team|dashboard|sdk|service|squad|domain|feature|flow|form"
            "|widget|startup|company|client) "
        ),
        (
            "(you d|you ll|you will|you would|will be|d be) (be )?(own*|build*|lead*|work*|maintain*"
            "|develop*|design*|help*|join*|responsible) "
        ),
        "users?|customers|merchants",
        "(experience|worked|familiar|built|integrated|dealt|implement*) .. (with|on|in|it|such|similar|like)",
        "have you (ever )?(worked|built|used|done|dealt|implemented|integrated)|any experience",
        (
            "(looking for|hiring|need|seeking|open(ing|ed)?|vacancy|position) .. (engineer|developer"
            "|frontend|front-end|lead|senior|react|designer|devs?)"
        ),
        "need (someone|somebody|people) (for|who)|fintech|antifraud|anti-fraud|interfaces?|components?",
        "front-?end|frontend|stack",
    ),
    ("без опыта *|опыт .. (не )?(нужен|важен|треб*)|no experience *|не важен опыт",),
)

IT_WORK = Words(
    (
        r"фронт*|front-?end\w*|back-?end\w*|fullstack|full-stack|react\w*|vue\w*|angular|next\.?js|typescript",
        r"javascript|ts|js|node(\.?js)?|php|python|go|golang|java|ruby|css|html|graphql|redux|webpack|vite",
        "docker|kubernetes|devops|qa|wasm|webassembly|websocket*|webrtc|electron|canvas|pixi*|pwa|api|sdk",
        "saas|b2b|storybook|figma|ui|ux|разраб(отчик|отк|атыва)*|программист*|верст(ка|ки|ку|альщик*)|техлид*",
        "тимлид*|сеньор*|мидл*|стек|senior|lead|developers?|engineers?|devs|software|стартап*|startup",
        "интерфейс*|тестировщик*|аналитик* данных|code review|код-ревью|react",
    ),
)

# -- the other side pays ---------------------------------------------------------------------------

WE_PAY = Words(
    (
        "от компании|(компани(я|и)|мы) .. (выделя*|да(ет|ем) бюджет*)",
        (
            "(оплачива(ем|ет компани*|ет работодат*)|оплат(им|ит)|компенсир(уем|ует|уют)|покрыва(ем|ет)"
            "|покупаем|купим|предоставля(ем|ет)|выда(ем|ет|дим)|(бер(ем|ет)|возьмем) на себя|за (счет"
            "|наш* счет) (компани*|работодат*|организац*)?|за наш счет|платит (компания|работодатель"
            "|заказчик)) *"
        ),
        (
            "(расход*|билет*|виз*|переезд*|обучени*) .. (на нас|за нами|за счет|на себя|оплач* (компани*|мы"
            "|нами)|компенс*)"
        ),
        "тестовое .. (оплачива*|платн*)|оплачиваем(ое|ый|ая|ую|ого) (тест*|отпуск*|обуч*|стаж*|задани*)",
        (
            "(we|company|employer|firm) ((will|ll|would|also|fully|gladly|d) ){0,2}(pay|pays|cover|covers"
            "|reimburse|provide|provides|ship|compensate|sponsor|sponsors|handle|handles|take care|buy|offer)"
        ),
        "(is|are|be) (paid|covered|provided|sponsored|reimbursed) by (us|the (company|employer|client))",
        "at our (expense|cost)|on us|company-?paid|paid by (us|the company)|our expense",
        "paid (test|trial|take-?home|assignment|task)|(equipment|learning|training) (budget|allowance)",
    ),
    (
        "(you|вы|candidate|кандидат|applicant) .. (only )?(cover|pay|оплачива(ете|ет)) *",
        "компенсир*( с| после)? .. перв*|reimburs* .. (first|after|with|later)|pay(s)? .. back|верн(ет|ем|ут)",
        "возвраща*|(provide|offer|ship*) .. (you (only|pay|cover))",
    ),
)

SALARY = Words(
    (
        "оклад*|вилк(а|у|и|е)|белая|белую|## числа|#{1,2} и #{1,2} числа|раза? в (месяц|две недели)",
        "ежемесячн*|по тк|трудов*|ставк(а|у|е)|р/ч|в час|почасов*|per hour|an hour|hourly|annual|per annum",
        "gross|net|на руки|больничн*|дмс|отпуск*|испытательн*|benefits|day rate|daily rate|day-rate|ir35",
        "allowance|командировк*|обед(ы|ов)|rate|twice a month|monthly|salary|зарплат*|зп|месяц|в год|per year",
        "a year|соцпакет*|бюджет*|budget|tкс",
    ),
)

# -- no hurry, no strange tool, a contract made ----------------------------------------------------

OPTIONAL = Words(
    (
        (
            "(можно|можем|могли бы|могу|не против|давайте|could we|can we|may we|shall we"
            "|would you mind) (перейти|перейдем|перейду|switch*|mov*|continue*|продолж*)"
        ),
        "если (хотите|удобн*|удобнее|вам удобн*|не против|интересно|захотите|будет желание)|по желанию",
        "как (вам )?(удобн*|больше нравится)|(можно и|или) (просто )?(здесь|тут|сюда|прямо)|необязательно",
        "не обязательно|опционально|когда (будет )?(удобно|время)|в (любое|удобное|свободное) время",
        "на ваш выбор|когда удобно|без спешки|не к спеху|optional(ly)?",
        "if you (like|prefer|want|d like|wish|d rather)",
        "when(ever)? (you have|it suits|you can|it s convenient|convenient)",
        "no (rush|hurry|pressure|deadline|time limit)|in your own time|at your (convenience|own pace|leisure)",
        "up to you|either way|alternatively|take your time|or (here|just (write|reply|answer))|whichever",
        "feel free|no need to (run|install|launch)|without running",
        "не (нужно|надо|требуется) (ничего )?(запускать|ставить|устанавливать)",
    ),
)

PATIENT = Words(
    (
        "(ваш|вашего|свой|своего|your (own|pet|side)) (пет-?|pet |side |own )?(проект*|project*|код|code)",
        "pull~request|пулл?-?реквест*|пр |pr|merge request|fork|форк(ните|нуть|ни)?|readme|ридми",
        "описани(е|ем|я) задани*|(пришл*|скин*|отправ*) .. (решени*|ссылк*|репозитор*)",
        "(send|share) .. (solution|link to your repo|your repo|your (solution|fork|branch))|code~sandbox",
        "stackblitz|codepen|take~home|live (session|coding)|starter|шаблон|вместе (писать|кодить|будем)",
        "pair programming|в паре|оплачива*|live~coding|лайв~код*|дедлайн* .. нет",
        (
            "(вечер|часа|часов|выходн*|неделю|недели|недели|days|a week|weekend) .. (делать|выполн*|хватит"
            "|на выполнен*|to complete|to finish)"
        ),
        "посмотреть код|look around|browse",
    ),
)

KNOWN_APP = Words(
    (
        r"zoom|зум(е|а|у|ом)?|google meet|гугл мит*|meet\.google|ms teams|microsoft teams|teams|тимс(е|ы|а)?",
        "телемост(е|а|у)?|telemost|skype|скайп(е|а|у)?|webex|контур~толк|толк(е|а)?|jitsi|discord|дискорд*",
        "slack|слак*|jazz|джаз|trueconf|mango|mattermost|whereby|google chat|loom|devtools|figma|vs code",
        "vscode|pachca|пачка|битрикс*",
    ),
    (
        (
            "(zoom|зум*|google meet|meet|ms teams|teams|skype|скайп*|телемост*|telemost|webex"
            "|discord) .. не (использ*|работа*|поддерж*|примен*|пользу*|подход*)"
        ),
        (
            "(zoom|зум*|google meet|meet|ms teams|teams|skype|скайп*|телемост*|telemost|webex"
            "|discord) .. (not supported|isn t|is not|no longer|don t|does not|blocked)"
        ),
        (
            "(не|вместо|замен*|отказал*|перешли с|кроме|from|instead of|not|no longer|replac*|unlike"
            "|don t use|do not use) .. (zoom|зум*|google meet|meet|ms teams|teams|skype|скайп*|телемост*"
            "|telemost|webex|discord)"
        ),
    ),
)

STORE = Words(
    (
        "app~store|google play|play market|плей~маркет*|апп~стор*|аппстор*|рустор*|rustore|в сторе|сторах",
        "official (site|website)|официальн* (сайт*|магазин*)|in (the|your) browser|в браузере|react devtools",
        "web version|веб-?верси*",
    ),
)

CONTRACT = Words(
    (
        (
            "(приня(ли|тием|л|тие)|подписа(ли|нный|н|ния|нии)|оформ*|выход*|приняти*|подписан*) .. (оффер*"
            "|офер*|предложен*|договор*|контракт*|на работу|штат*)"
        ),
        "(оффер*|офер*) .. (принят*|подпис*|получ*|соглас*)|трудов(ой|ого|ому|ым) (договор*|книжк*)",
        "договор* (гпх|подряд*)|для (оформления|договора|трудоустройств*)|трудоустройств*",
        (
            "(welcome aboard|signed (the )?(offer|contract)|accept(ed|ance|ing) .. (offer|contract)"
            "|offer (letter )?(is |was |has been )?(signed|accepted)|employment (contract|agreement)"
            "|for the contract|contract is (issued|signed)|signed offer|right to work|onboarding (day|portal"
            "|paperwork)|start(ing)? date|в офис(е)?|первый рабочий день|кадр(ам|ы|ов|овик*|овая служба)"
            "|отдел кадров|портал работодат*|hr portal|in person|лично|при себе|пропуск(а|у)?|охран(а|ы|е)"
            "|ресепш*|reception|visitor|building|бизнес-?центр*|бц|kedo|кэдо|эдо|при встрече|с собой|bring)"
        ),
    ),
)

CONTRACT_MADE = Words(
    (
        (
            "(приня(ли|тие|тием|л|тии)|подписа(ли|н|ния|нии|нный|л)) .. (оффер*|офер*|договор*|контракт*"
            "|предложен*)"
        ),
        "(оффер*|офер*|договор*) .. (принят*|подписан*)|с принятием|первый рабочий день|вышли на работу",
        "(signed|accepted|accepting) .. (offer|contract)|(offer|contract) .. (signed|accepted)|welcome aboard",
        "your first day|you ve signed",
    ),
)
