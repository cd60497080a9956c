"""What only the owner tells or decides: papers, a move, the family, the law; and what was said by phone."""

from __future__ import annotations

_PAPER = r"""
    (?:загран)?паспорт\w*(?!\s(?:проект|команд|здоров|качеств|продукт|безопасн|объект)) | снилс\w* | инн\b
    | диплом\w*(?!\sо\sпереподг\w*\sне) | трудов(?:ой|ую|ая|ые)\s?(?:книжк\w+)
    | трудовую\b(?!\s(?:деятель|функци|дисципл|мобил|занят)) | (?:копи[яюи]|скан\w*)\sтрудовой | выписк\w+\sиз
  | стд-?\s?р | 2-?\s?ндфл | справк\w+\s(?:о|об|с|из|2|по|для) | (?:банковск\w+\s)?реквизит\w*
  | номер\w*\s(?:карт|счет|паспорт|снилс|инн)\w* | военн\w+\sбилет\w* | военник\w* | приписн\w+
  | свидетельств\w+\s(?:о|инн) | водительск\w+\sправ\w+ | адрес\w*\s(?:прописк|регистрац|прожива)\w* | прописк\w+
  | дат\w+\sрождени\w+ | анкет\w+\s(?:сб|службы\sбезопасност)\w*
  | (?:ваш\w*\s|свое\s|сво\w+\s)(?:фото\w*|селфи|скан\w*) | фото\s(?:для\sпропуск|паспорт|3)\w*
  | сертификат\w*\sо\sвакцин\w+ | полис\w*\sомс | удостоверени\w+\sличности | документы?\sдля\sоформлени\w+
  | скан(?:ы|ов)?\s\w+
  | passports? | ssn | social\ssecurity | snils | tax\s(?:id|number|return|certificate) | inn\b | diplomas?
  | degree\scertificat\w+ | (?:university|education\w*)\scertificat\w+ | transcripts? | payslips? | pay\s?stubs?
  | salary\sslips? | p45 | p60 | bank\s(?:details|account|statement)\w* | iban | swift\scode | account\snumber
  | utility\sbill
  | proof\sof\s(?:address|income|identity|id|residence|employment) | work\s?book
  | employment\s(?:record|history\sbook|certificate)\w* | driver'?s?\slicen[cs]e | driving\slicen[cs]e
  | birth\scertificate | date\sof\sbirth | (?:national\s|government\s|photo\s)?\bid\s(?:card|scan|copy|document)\w*
  | national\sid | work\spermit\sscan | home\saddress | residence\s(?:permit|card)\s(?:copy|scan)
  | (?:your\s|a\s)(?:recent\s)?(?:photo|selfie|headshot|photograph)\b | reference\sletters? | id\sdocuments?
  | identity\sdocuments? | insurance\snumber | ni\snumber
"""
_ASK = r"""
    пришл\w+ | прислать | скин\w+ | кин(?:ьте|уть|ешь|ете|ь)\b | вышл\w+ | выслать | отправ\w+ | приш?л\w+
    | нуж(?:ен|на|но|ны)\b | надо | необходим\w* | понадоб\w+ | потреб\w+ | требу\w+ | предостав\w+ | предъяв\w+
    | загруз\w+ | прикреп\w+ | приложи\w+ | продикту\w+ | сообщи\w+ | укаж\w+ | подскаж\w+ | подготов\w+
    | жд(?:ем|у)\s
  | собер\w+ | собрать | сделайте | сфотограф\w+ | дайте | дадите | заполн\w+ | скан\w* | копи[яюий]\w* | фото\b
  | можете | можно | просим | прошу | принес\w+ | внес\w+ | напиши\w* | передай\w* | оформлени\w+\sнуж\w+
  | есть\sли\sу\sвас
  | send | sends | share | provide | upload | forward | need\w* | require\w* | please | pls | attach\w*
  | cop(?:y|ies) | scan\w* | e?mail | submit | bring | give | get\s(?:me|us|your|a\scopy|hold) | can\syou
      | could\syou | fill | supply
  | ask(?:s|ing)?\sfor | want\w* | have\sto | prepare | drop
"""
DOCUMENTS = rf"""
    \b(?:{_ASK})\b[^?!\n]{{0,90}}?\b(?:{_PAPER})\b | \b(?:{_PAPER})\b[^?!\n]{{0,70}}?\b(?:{_ASK})\b
    | \b(?:как(?:ой|ая|ие|ов|ое)|what(?:'s|\sis)|which)\s(?:у\s(?:вас|тебя)\s)?(?:ваш\w*\s|твой\s|your\s)?(?:инн
      |снилс|паспорт\w*\sдан
      |номер\s(?:паспорт|карт|счет|снилс|инн)|реквизит|iban|ssn|passport\snumber|tax\s(?:id|number)|bank\s
      |account\snumber
      |social\ssec|home\saddress|date\sof\sbirth|адрес\s(?:прописк|регистр))\w*
    | \b(?:scan|copy|photo|picture|cop(?:y|ies))\sof\s(?:your\s|the\s|an\s)?(?:id|passport|documents?)\b
    | ^\W*(?:а\s|и\s|ваш\s)?(?:{_PAPER})\b[^?\n]{{0,30}}\?
  | \b(?:контакт\w*|телефон\w*|имена|данные)\s(?:\w+\s){{0,3}}(?:рекомендател\w+|руководител\w+|тимлид\w*
  |начальник\w*|коллег[и]?\b|прошл\w+\sработодател\w+)
  | \b(?:дадите|дать|пришлите|нужны|нужна|может|могут|предоставить|возьмем|соберем)\s(?:(?!за\s
  |по\s)\w+\s){{0,4}}(?:рекомендаци\w+|рекомендател\w+|референс\w*)(?!\sпо\s(?:дизайн|макет|стил))
  | \b(?:provide|give|share|send|need|have|supply|contact|list|name|any|two|three
  |your)\s(?:\w+\s){{0,4}}(?:references\b(?!\sto\s(?:code|design))|referees\b|reference\s(?:contacts?|checks?
  |calls?)) | \b(?:names?|contacts?|phone\snumbers?|details)\sof\s(?:\w+\s){{0,4}}(?:managers?|referees?|references
  |supervisors?|colleagues|employers?)
"""
PAPERS_ELSEWHERE = r"""
    \b(?:оформлени\w+\sпо\s(?:тк|трудов)\w* | по\sтрудовой\b | бел(?:ая|ой)\s(?:зп|зарплат)\w*
    | не\s(?:нуж|треб|надо|обязат)\w+\s(?:\w+\s){0,3}(?:диплом|паспорт|документ|снилс|инн)\w*
    | (?:диплом|паспорт|снилс)\w*\sне\s(?:нуж|треб|обязат)\w+ | no\s(?:degree|diploma|passport)\b
    | (?:diploma|degree)\s(?:is\s)?not\s(?:required|needed|necessary) | не\s(?:присылайте|отправляйте)\b
    | не\sпо\sпаспорту | don't\ssend | never\sask | не\sпросим
    | passport\s(?:scan\w+|verification)\s(?:app|product|service|tool|platform)
    | (?:building|build|develop\w*|пилим|разрабатыва\w+|делаем)\b[^.?!\n]{0,50}(?:паспорт|снилс|реквизит|справк
    |passport|iban|payslip|bank\saccount)\w* | сервис\w*\s(?:\w+\s){0,4}(?:паспорт|справк|реквизит)\w*
    | (?:продукт|проект|форм[аы]|экран|платформ\w+|app|product|project|platform|feature)\b[^.?!\n]{0,60}(?:паспорт
    |снилс|инн|реквизит|справк|passport|bank\saccount|iban|payslip)\w*)
"""

_MOVE = r"""
    (?:пере(?:езд\w*|ехать|едете|едешь|бр?аться|берет\w+|браться|ехали|брались)|релок\w+|relocat\w+|relokatsi\w+
    |pereezd\w*|поедете|поехать|(?:друг|нов)\w+\s(?:город|стран)\w*|(?:another|different|new)\s(?:city|country)
    |mov(?:e|ing)\s(?:to|over|abroad|cities|countries|here|there|your\sfamily|closer)|сменить\sгород|эмигр\w+|уехать
    |переехать)
"""
_TO_YOU = r"""
    готов\w* | рассматрив\w+ | рассмотр\w+ | смож\w+ | можете | возможн\w+ | планиру\w+ | хот(?:ите|ели|ел|елось)
    | интерес(?:на|ен|ует|но\sли|ны)\b | как\s(?:\w+\s){0,2}(?:относ|смотр)\w+ | согласн\w+ | вы\b | вам\b | вас\b
    | ты\b | тебе\b | не\sпротив | реал(?:ен|ьно) | актуал\w+ | обсуждаем\w*
  | open | willing | ready | consider\w* | able | would | are\syou | do\syou | interested | how\sdo | how\sabout
  | thoughts | can\syou | could\syou | ok\b | okay | possible | prepared | happy | fancy | mind | поедете
  | переедете
"""
RELOCATION = rf"""
    \b(?:{_TO_YOU})\b[^.!?\n]{{0,60}}?\b{_MOVE}[^.!\n]{{0,80}}\?
    | \b{_MOVE}\b[^.!\n]{{0,60}}?\b(?:{_TO_YOU})\b[^.!\n]{{0,60}}\? | \b(?:пере(?:едете|езжаете|беретесь)|поедете)\b
  | \b(?:позици|роль|работ|офис|ваканси|формат|role|position|job|requires?|need\w*|требу\w+|обязател\w+|нуж\w+|only
  |только|must)\w*\s?[^.!?\n]{{0,40}}\b(?:{_MOVE})\b[^?\n]{{0,80}}\b(?:готов\w*|рассм\w+|ок\b|ok\b|okay|подход\w+
  |подойдет|согласн\w+|as\syou|fine|acceptable|works?|как\sвам|интересно\sли|возможно)[^.\n]{{0,30}}\?
  | \bкак\s(?:\w+\s){{0,2}}(?:относ|смотр)\w+\s(?:\w+\s){{0,3}}(?:переезд|релок)\w*
  | \b(?:готов\w*|согласн\w+|хот(?:ите|ели)|смож\w+|would\syou|happy\sto|fancy|willing\sto
      |ready\sto)\s(?:\w+\s){{0,2}}
      (?:жить|пожить|переселиться|обосноваться|live|living|be\sbased|settle)\s(?:в|на|in|at)\s
  | ^\W*(?:а\s|и\s|как\s)?(?:насчет\s|про\s|по\s|что\sпо\s|what\sabout\s|and\s)?(?:релок\w+|переезд\w*
  |relocation)\b[^.\n]{{0,40}}\?
  | \b(?:готов|смож|рассм|получ|возможн|могли|willing|able|ready|can\syou|could\syou|would\syou|ok\s
  |okay)\w*[^.!?\n]{{0,40}}\b(?:офис\w*|office|on-?site|очно)\b[^.!?\n]{{0,20}}\b(?:в|на|in)\s(?:друг\w+|берлин\w*
  |лондон\w*|кипр\w*|лимассол\w*|белград\w*|сербии|дуба\w+|варшав\w+|тбилиси|ереван\w*|алматы|астан\w+|лиссабон\w*
  |барселон\w*|амстердам\w*|another|berlin|london|cyprus|limassol|belgrade|dubai|warsaw|tbilisi|yerevan|almaty
  |lisbon|barcelona|amsterdam)
"""
MOVE_IN_OFFER = r"""
    \b(?:делали|опыт\w*|такие|проводили|успешн\w+)\s(?:\w+\s){0,3}переезд\w*
    | \bпереезд\w*\s(?:на|с)\s(?:vite|next|react|vue|ts|typescript|angular|нов\w+\s(?:стек|верси|архитект
    |сборк))\w* | \b(?:relocation|релокац\w+|переезд\w*|релокейт\w*)\s(?:не\s(?:нуж|треб|обязат)\w+|isn't|is\snot
    |not)\b | \b(?:no|без|without|не\sнужн\w+|не\sнуж\w+\sпереезж\w*)\s(?:relocation|релокац\w+|переезд\w*)
"""

PRIVATE = r"""
    \b(?:как\w+|есть|имеется|ваш\w*|наличи\w+|у\sвас|уточните|подскажите|нужен|нужно|нужна
    |требуется)\s(?:[\w-]+\s){0,4}(?:гражданств\w*|виз[аыу]\b|внж\b|пмж\b|разрешени\w+\sна\sработу
    |вид\w*\sна\sжительств\w*|загранпаспорт\w*|судимост\w*|инвалидност\w*|отсрочк\w+|военн\w+\sбилет\w*
    |категори\w+\sгодности|бронь)\b[^.!\n]{0,40}\?
    | \b(?:гражданств\w*|внж|судимост\w*|вид\w*\sна\sжительство)\b[^.!\n]{0,40}\?
  | \b(?:разрешени\w+\sна\sработу|вид\w*\sна\sжительство|work\spermit|рабоч\w+\sвиз\w+)\b[^.!\n]{0,40}\b(?:есть
    |имеется|оформлен\w*|нуж\w+|got)\b[^.!\n]{0,20}\?
  | ^\W*(?:а\s|и\s|ваша?\s|есть\s)?(?:семья|дети|жена|муж|kids|family|children|married|женаты|замужем|возраст|age
    |гражданство|армия)\b(?:[\s,]+\w+){0,2}\s?\?
  | \bслуж(?:или|ил|ила|бу\sпроходили)\b[^.!\n]{0,30}\?
  | \b(?:вы|ты)\s(?:\w+\s){0,2}(?:граждан\w+|женат\w*|замуж\w*|судим\w*|служил\w*|военнообязан\w+|годен|беременн\w+
  |верующ\w+|резидент\w*|развед\w+|холост\w*)\b
  | \bсколько\s(?:вам|тебе)\s(?:полных\s)?лет\b(?!\s(?:опыт|стаж|в\s))
  | \b(?:ваш|твой|какой|укажите|уточните)\s(?:\w+\s)?возраст\b | \b(?:год|дата|дату)\s(?:вашего\s)?рождени\w+
  | \bсемейн\w+\sположени\w+ | \b(?:есть|планиру\w+|сколько)\s(?:ли\s|у\sвас\s|вы\s|маленьк\w+\s
  |завод\w+\s){0,3}(?:дет(?:и|ей)|ребен\w+|жена|муж|семья)\b(?=[^.\n]{0,30}\?) | \b(?:дети|жена|супруга)\sесть\b
  | \b(?:проблем\w*|ограничени\w+|вопрос\w*|состояни\w+|у\sвас|как)\s(?:со?\s|по\s)?здоровь\w+\b(?!\s?сотр)
  | \bхроническ\w+\s\w+ | \b(?:армия|армию|служб\w+|воинск\w+|призыв\w*|мобилизац\w+)\b[^.!\n]{0,40}\?(?<!бронь\?)
  | \bпривлекал\w+\sк | \bнесняты\w+ | \b(?:национальност\w+|вероисповедани\w+|ориентаци\w+\?)\b[^.\n]{0,20}
  | \b(?:are|do|what|which|have|need|your|any|would|will|is|does|require)\s(?:\w+\s){0,6}(?:citizen\w*|nationalit\w+
  |visa\b(?!\s(?:card|payment|mastercard|api|direct|inc))|work\spermit|residence\spermit|right\sto\swork|sponsorship
  |security\sclearance|green\scard)\b[^.!\n]{0,60}\?
  | \b(?:authori[sz]ed|eligible|allowed|legally|right)\s(?:\w+\s)?to\swork\sin\b | \bvisa\sstatus\b
  | \bhow\sold\sare\s(?:you|u)\b | \byour\s(?:age|birthday|date\sof\sbirth|marital\sstatus|religion|ethnicity|health
  |medical|disabilit\w+|criminal)\b | \b(?:are|r)\s(?:you|u)\s(?:\w+\s)?(?:married|single\?|pregnant|religious
  |disabled|a\sresident|conscript\w*)\b | \b(?:do\syou\shave|planning|plan\sto\shave|got|any)\s(?:\w+\s){0,2}(?:kids
  |children|wife|husband|a\sfamily)\b(?=[^.\n]{0,30}\?)
  | \b(?:any|have\s(?:a|any)|do\syou\shave)\s(?:\w+\s){0,3}(?:criminal\s(?:record|conviction)\w*|convictions?
  |disabilit\w+|health\s(?:issues|conditions|problems)|medical\sconditions?|military\s(?:service|obligation)\w*)\b
  | \b(?:military\sservice|criminal\srecord|draft\sstatus|conscription)\b[^.!\n]{0,40}\?
  | \bserved\sin\sthe\s(?:army|military) | \b(?:consent|agree|ok|okay|pass)\s(?:\w+\s){0,3}background\scheck
"""
PRIVATE_ELSEWHERE = r"""
    \b(?:бронь\sот|отсрочк\w+\sот\sармии\s(?:предостав|даем|есть\sдля)\w*|даем\s(?:отсрочк|бронь)\w*
    |предостав\w+\s(?:отсрочк|бронь)\w*|visa\s(?:support|assistance|sponsorship\s(?:is\s)?(?:provided|available
    |offered))|семейн\w+\sатмосфер\w+|healthcare|health\s?tech|для\sдетей|детск\w+|for\s(?:kids|children)
    |visa\s(?:and|or|/)\s?mastercard|visa/|(?:продукт|проект|сервис|product|platform|app)\b[^.?!\n]{0,60}\b(?:виз
    |армии|детей|здоров|visa|health|kids|citizen)\w*)
"""

_PHONE = r"""
    (?:по\sтелефону|на\s(?:\w+\s)?(?:созвоне|звонке|встрече|собес\w*|интервью)|в\sразговоре|голосом|устно|вчера)
"""
_MY_WORD = r"""
    (?:сказал|обещал|пообещал|согласил|назвал|подтвердил|говорил|озвучил|упомянул|упоминал)(?:ись|и|ся|ась|а)?
"""
SAID_BY_PHONE = rf"""
    \b(?:вы|ты)\b[^.?!\n]{{0,30}}\b{_PHONE}\b[^.?!\n]{{0,20}}\b{_MY_WORD}\b
  | \b{_PHONE}\b[^.?!\n]{{0,12}}\b(?:вы|ты)\b[^.?!\n]{{0,12}}\b{_MY_WORD}\b
  | \b(?:вы|ты)\b[^.?!\n]{{0,20}}\b{_MY_WORD}\s(?:\w+\s){{0,3}}{_PHONE}\b
  | \bмы\b[^.?!\n]{{0,40}}\b(?:{_PHONE}|с\sвами)\b[^.?!\n]{{0,20}}\b(?:договорил|условил|решил|порешал)\w+
  | \bмы\b[^.?!\n]{{0,20}}\b(?:договорил|условил)\w+\s(?:\w+\s){{0,3}}{_PHONE}\b
  | \bкак\s(?:и\s|мы\s|мы\sс\sвами\s|вчера\s|ранее\s|раньше\s){{0,4}}(?:договар|договор|обсуждал|условил|решили
    |говорили|сговор|согласовы|обещал)\w*\s?[^.!?\n]{{0,24}}\b(?:по\sтелефону|на\s(?:созвоне|звонке|встрече|интервью
    |собес\w*|прошл\w+)|в\sзвонке|голосом|вчера|устно|лично|в\s(?:понед|вторн|сред|четв|пятн)\w+|утром|на\sднях
    |с\s(?:директор|тимлид|техлид|руковод|сергеем|лид)\w*)
  | \bкак\s(?:и\s|мы\s|мы\sс\sвами\s|с\sвами\s|вчера\s){{0,4}}договар(?:ива|)\w+ | \bкак\sи?\s?договорились\b
  | \b(?:вы|ты)\s(?:мне\s|же\s|нам\s|вчера\s|тогда\s|ведь\s|сами\s){{0,4}}(?:обещали|обещал|пообещали|клялись
  |дали\sслово)\b | \b(?:вы|ты)\s(?:мне\s|же\s|нам\s|вчера\s|тогда\s|ведь\s|сами\s){{0,4}}(?:сказали|говорили|называли
  |озвуч\w+|упоминали|упомянули|сообщили)\b[^.!?\n]{{0,30}}\b(?:по\sтелефону|на\s(?:созвоне|звонке|встрече|интервью
  |собес\w*)|в\sразговоре|вчера|устно|голосом)
  | \b(?:по\sтелефону|на\s(?:вчерашнем\s|нашем\s|прошлом\s)?(?:созвоне|звонке|встрече|собес\w*|интервью)
  |в\s(?:телефонном\s)?разговоре|вчера\s(?:голосом|устно))\s(?:вы|ты|мы|мы\sс\sвами)\s(?:\w+\s){{0,3}}(?:сказали
  |говорили|обещали|договорил\w+|обсу\w+|назвали|называли|озвуч\w+|упом\w+|обсуждали|согласились|подтвердили
  |решили) | \b(?:в\sпродолжени\w+|по\sитогам|после)\s(?:\w+\s){{0,2}}(?:нашего\s|вчерашнего\s)(?:\w+\s)?(?:звонка
  |созвона|разговора|встречи)\b[^.\n]{{0,120}}(?:\?|подтверд)
  | \b(?:повтор|подтверд|продублир|зафиксир|напомн)\w+\s(?:[\w,]+\s){{0,5}}(?:по\sтелефону|на\s(?:созвоне|звонке
  |встрече)|устно|голосом|договоренност\w+) | \bдоговоренност\w+\s(?:в\sсиле|остается|по\sтелефону)
  | \b(?:as|like)\s(?:we\s|we've\s|you\s|you've\s|already\s|just\s){{0,3}}(?:agreed|promised|said|told|discussed
  |confirmed|mentioned|talked|spoke)\b[^.!?\n]{{0,30}}\b(?:on\s(?:the|our|your)\s(?:phone|call|meeting)
  |over\sthe\sphone|by\sphone|yesterday|in\sperson|last\s(?:week|night|time|call)|during\s(?:our|the)|verbally
  |in\s(?:our|the)\s(?:call|interview|meeting)) | \bas\s(?:we\s)?agreed\b(?!\swith\sthe\steam)
  | \b(?:as|like)\swe\sdiscussed\b | \bsame\s\w+\sas\swe\s(?:discussed|agreed)
  | \b(?:you|u)\s(?:promised|swore|gave\s(?:me|us)\syour\sword)\b
  | \b(?:you|u)\s(?:told|said|mentioned|confirmed|agreed|quoted)\b[^.!?\n]{{0,40}}\b(?:on\s(?:the|our)\s(?:phone|call)
  |over\sthe\sphone|by\sphone|yesterday|during\sour|in\sour\scall|in\sthe\scall|in\sthe\sinterview)
  | \b(?:on|over|during|in)\s(?:the|our|yesterday's|last)\s(?:phone|call|phone\scall|conversation)\s(?:yesterday\s
  |today\s)?,?\s?(?:you|we)\s(?:said|told|agreed|promised|mentioned|discussed|confirmed)
  | \bconfirm\s(?:in\swriting\s)?what\s(?:you|we)\s(?:said|agreed|discussed|promised)
"""

TEST = r"""
    \b(?:тестов\w{2,3}|тестик|тестовое|домашк\w+|домашн\w+\sзадани\w+|test\s(?:task|assignment|project|exercise)
    |assignment|take-?home|home\s?work|testovo\w+|coding\s(?:task|challenge)|challenge)\b
"""
TEST_PRESSED = r"""
    \b(?:знаю|понимаю|помню|видел\w*|слышал\w*|понятно)\b[^.?!\n]{0,30}\bне\s(?:дела|выполня|бер)\w+
    | \b(?:know|understand|realise|realize|aware)\b[^.?!\n]{0,30}\b(?:don't|do\snot)\b
    | \b(?:тестов\w+)\s(?:вам\s)?(?:отправил\w*|прислал\w*|выслал\w*|скинул\w*|во\sвложени\w+)
    | \b(?:отправил\w*|прислал\w*|выслал\w*|скинул\w*)\s(?:вам\s)?(?:\w+\s)?тестов\w+
  | \b(?:ждем|жду|waiting\sfor)\s(?:от\sвас\s|ваше\s|your\s|the\s){0,2}(?:выполненн\w+\s|готов\w+\s|finished\s
  |completed\s)?(?:тестов|решени|test|assignment|solution)\w*
  | \b(?:сделайте|выполните|сдайте|успеете|сдать|пришлите|complete|submit|finish|deliver|hand\sin
  |return)\b[^.?!\n]{0,40}\b(?:до\s|к\s|за\s(?:\d|два|три|пару|неделю|выходн)|by\s|until\s|before\s|within\s|in\s\d)
"""
TEST_REFUSED = r"""
    \bне\s(?:дела|выполня|бер|готов)\w*[^.!?\n]{0,40}тестов
    | \bтестов\w+[^.!?\n]{0,40}\bне\s(?:дела|выполня|бер|готов)\w*
    | \b(?:don't|do\snot|can't|won't|not)\b[^.!?\n]{0,40}(?:test|assignment|take-?home|home\s?work)
"""
