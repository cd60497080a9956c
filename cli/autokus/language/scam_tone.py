"""How much a word speaks for a scam (above 0) or a recruiter (below 0), in tenths, by its first letters.

Written by tests/sweeps/weigh_words.py from the labelled texts of tests/; not to be edited by hand.
"""

from __future__ import annotations

from functools import cache

BIAS = -1.5

_TENTHS = (
    (59, "прого"),
    (50, "завел"),
    (48, "photo зараб"),
    (47, "запла нажми пройд"),
    (44, "enabl log"),
    (43, "tasks жмите"),
    (42, "passw забер"),
    (41, "войти долла курат скача"),
    (40, "buy conne regis креди устан"),
    (39, "payro train вложе скопи сотру"),
    (38, "appli exe откро"),
    (37, "$ зайди кошел общае перех требу файле"),
    (36, "kindl partn кодом стоит цифры"),
    (35, "dolla earn recei upwor аренд доход забир парол рубле торгу"),
    (34, "ceo depos enter press pull purch run teleg usdt карты скрин"),
    (33, "insta убеди фото"),
    (32, "guara ident launc optim pass rabot scr windo автор аккау зачис одобр р скинь"),
    (31, "fee local ly ssn верне иначе карта компь купит поста посту привя"),
    (
        30,
        "downl keep power боте взнос войди выдас кадро кодов начис отбор платн прибы регис стажи утечк",
    ),
    (30, "чек"),
    (29, "code recor reser video вход досту оплат собес"),
    (28, "help pictu retur sched termi гаран госус дальш дейст ему закро звонк нужна рекви трудо"),
    (27, "allow bank costs get info payme secur verif держи закре залог кажды ником стоим штуку"),
    (
        26,
        "apk creat emplo hire lapto meeti архив бухга видео внеси выпла забло запус курс место можеш",
    ),
    (26, "отели отска оценк перев почем приде пропи свои скидк сторо товар цифр"),
    (
        25,
        "anyde charg congr googl licen premi requi usd менед начат него партн подкл прежд разво руб смс",
    ),
    (25, "сюда телег"),
    (
        24,
        "asses attac btc card guide npm reque smart unloc urgen введи докум запиш заявк капит огран",
    ),
    (24, "плате прило сама"),
    (
        23,
        "accou apple camer drive email fix onlin out pay priva read reimb set track vacan wire боту",
    ),
    (23, "вашем ежедн наста нужно обнов отдел помож ₽"),
    (
        22,
        "addre archi comma commi compa custo metam passi provi refun rent брони будут друго канал нашем",
    ),
    (22, "объяс получ попас прини снача"),
    (
        21,
        "bill chrom eveni expla login numbe phone signa skill step suppo utili адрес вывод задан код",
    ),
    (21, "прове просм сайта специ старш"),
    (
        20,
        "activ advan clone file job minut monit paste setup share suppl withd zelle бирже верси выкуп",
    ),
    (20, "защит карту лс опера потер рассы"),
    (
        19,
        "% bitbu equip neede order settl trans via актив банко деньг зарег клиен конку людей моей нее",
    ),
    (19, "номер нынеш оформ помог попол прикр рабоч свяже себя склон слете слуша ставь твой"),
    (
        18,
        "bit certi dapp detai hr offer scree sent today token weekl won балан банка возвр вотса групп",
    ),
    (18, "депоз имя кем консо курье любую места плати проди твои тест удерж"),
    (
        17,
        "chequ credi devel expir gift headh hotel inter key merch ratin rustd updat whats бота займ",
    ),
    (17, "личку логин нашей обуче отклю оцени пишит при служб твоя тольк укажи участ чате этого"),
    (
        16,
        "bootc codin confe digit handl mento money platf proje админ ваши вериф вноси водит завед занят",
    ),
    (16, "кажду магаз мест ниже обмен общал прогр рейти стави тысяч удале управ фсб часа"),
    (
        15,
        "acces add banki click fill gbp id incom into micro onboa pc profi send teamv vendo withi включ",
    ),
    (15, "дому имени лично настр ним перес снилс сразу стенд счет чисто"),
    (
        14,
        "birth deskt each favou impor made may move only page proof qr repos беспл вывес выпол куда",
    ),
    (14, "между моему номин обуча переч переш подтя порта расче тыс файл через"),
    (
        13,
        "appro book conta crypt defen disco likes mvp proce salar selfi serve sets signi subsc talk who",
    ),
    (
        13,
        "антив вами входа замен ищу назов нашег общат паспо петро плюс подра пропу проце ссылк старт",
    ),
    (13, "услуг чтоб"),
    (
        12,
        "agent app compl daily docum found give got hired let peopl permi restr store text type walle",
    ),
    (
        12,
        "want арбит базе време всех дайте данны дирек ждет задае заран крипт начал опыта отобр писат",
    ),
    (12, "подъе полны помощ потом прише селфи соиск страх тиньк шести"),
    (
        11,
        "aa apps asked colle desk devic devs direc from need show throu vy ваше дескт дня ей комис облач",
    ),
    (11, "перег пишу подго своег сейча стаж терми"),
    (
        10,
        "0 admin can day first forwa later machi quick sign start анкет заказ запол звони избеж разре",
    ),
    (10, "сегод серти сообщ форму"),
    (
        9,
        "ab analy crm depen don grant kit linke pleas prepa runni super test vakan дай ищете канди конца",
    ),
    (9, "месяц могли остал перед подар подел присл прохо работ сами своей скан хозяи хотим"),
    (
        8,
        "+ binan cvv form funds hold once opera paper part pays resum see softw then trust visa waiti",
    ),
    (
        8,
        "бот быстр высыл голос евро закры инн клини лайки надо обору перво под подни подпи пригл связи",
    ),
    (8, "серге скаже срочн сумму техпо туда хочу"),
    (
        7,
        "ask back bitco going join natio one opini pdf remot side stand use zip без безоп будет ведет",
    ),
    (
        7,
        "возьм второ вывед жду истор подтв предс пришл продо проси свое связа стары тема уволь экран",
    ),
    (
        6,
        "appea flexi her jobs link mobil robot task testi works видно делаю зарпл зп камер назва основ",
    ),
    (6, "откли отпра подде покуп полиг попро приня прямо сдела срок трейд"),
    (
        5,
        "amoun asks bonus candi finan gave just revie so vs writi владе добав загру замор корпо минут",
    ),
    (5, "платя репоз руков своем сесси табли телеф уважа чат"),
    (
        4,
        "ats bug compe doing exten insur safet анали верну выпис котор набир нашим перей прихо пугай",
    ),
    (3, "audit copy hh права уведо"),
    (2, "scan"),
    (-3, "know reloc прост"),
    (-4, "budge long new pages scale site time where видит вот выбир девят скоре слов"),
    (
        -5,
        "conve fully githu hidde invoi line nothi playw recru six webpa zoom аванс ведущ визу выдае",
    ),
    (-5, "вышли давай дает дней догов заруб оклад похож реаль торго"),
    (
        -6,
        "age behal being close durin edito enjoy firm kuber luck many now outpu packa pairi posit query",
    ),
    (
        -6,
        "their them tom trial yours zero была быть дома кабин кого коды кому личны люди них обычн понед",
    ),
    (-6, "прочи рядом сайте сбп систе скрип тк уровн"),
    (
        -7,
        "anthr as assig curso exper group hours legal momen opena openi pair princ progr promp reach",
    ),
    (
        -7,
        "rust syste two ui webso which worki брауз видже выйти геймд две живет ингли ищут легас накру",
    ),
    (-7, "остан полго пообщ предл ревью реком списо центр"),
    (
        -8,
        "based betwe com come exerc fake have him how looki month mostl must outsi pls regul slack slot",
    ),
    (
        -8,
        "take told x верст всем дадим задач никог обяза одно письм пишет подхо посмо профи расср справ",
    ),
    (-8, "такая три фикси фио этап этой"),
    (
        -9,
        "above am auto avail block chat deadl desig done e excit fe final front hands healt langu off",
    ),
    (
        -9,
        "recov shoul signe spons sync think used wants word белгр горит город дал дежур должн есть завтр",
    ),
    (-9, "займе знать логис отпус поним почит препо ритей самоз сильн следу тесто тесты этом"),
    (
        -10,
        "acme actio anyth apply aroun been canva caree comme dashb half heron himse home inste js lives",
    ),
    (
        -10,
        "look minim oppor over passp prete quest senio sorry state very wagmi writt yes берем блоге",
    ),
    (
        -10,
        "вмест выбер выше замет зовут каком кален лежит любит оплач позиц позна посыл пятни редак русск",
    ),
    (-10, "себе среду тимли целик чем"),
    (
        -11,
        "autho autok bots chatb chatg css domai free human like links note optio passc point priya publi",
    ),
    (
        -11,
        "rathe ready sure tonig u webrt well ассис банк белая было вариа живог извин ищем кода лучше",
    ),
    (-11, "любой нагру обраб обсуд онлай опцио относ оффер очень раз роль самом смени техли челов"),
    (
        -12,
        "appre autom backg but ci cto descr dev edtec elect famil fit graph json libra llm lol more news",
    ),
    (
        -12,
        "norma produ relev thank ur ботов вообщ восем всего денег диспе живой интер ленди мной налич",
    ),
    (
        -12,
        "наним отвеч пишут понра почта поэто рекру рф семье станд студе устра уточн факт финте хотит",
    ),
    (
        -13,
        "angul codes cultu decid do freel inclu intro main meet nice other real reply stack svelt unpai",
    ),
    (
        -13,
        "user valid беру билет больш видел вижу двух думал ии макси менто москв прошл реакт сложн содер",
    ),
    (-13, "строк точно урове успее"),
    (
        -14,
        "again asap aws copil cost debug feel follo gets go has jd mind nda php polic print pytho repli",
    ),
    (
        -14,
        "role somet style tests th tuesd vue what worth бюдже горди двест дипло знако лунни опыт ориен",
    ),
    (-14, "пожал предп принц промп разра сам трети элект"),
    (
        -15,
        "eor exact five germa great h hybri ignor liven okay reall respo same vite web when wish время",
    ),
    (-15, "два двухф коман компе много модел нрави подск привы присы сожал таком хоть хотя шабло"),
    (
        -16,
        "about all best cv fees full instr k lesso lette make match pm put rules story thing year англи",
    ),
    (
        -16,
        "вилка гибри гитха годов готов дизай домен знает какой какую конту лид месте монит напис ответ",
    ),
    (-16, "отлич пару пет преми проду решен рукам спорт спраш"),
    (
        -17,
        "api corre does engli frida maint matte much perso rassm refer spec spell switc ten versi week",
    ),
    (-17, "больн веб верно грани какая колле порек приме раза секре текст то форма"),
    (
        -18,
        "build days deal easie filte play roles teams y years автоо вопро встре други лет моего монор",
    ),
    (-18, "нет никак образ обсуж один поздр полно сеньо стек хочет шучу"),
    (
        -19,
        "compo end fa finte lead love nativ sound speak tech ближе вторн делае если кадра комфо могу",
    ),
    (-19, "отраб перее раньш рассм слот"),
    (
        -20,
        "ai c expec gross if level next squad steal ts бизне глянь да дела дмс думае какие лайвк мошен",
    ),
    (-20, "набер нибуд окей переп польз почту руки серви сколь удобн"),
    (
        -21,
        "bring built his net prese rate repea say sente would им лида нейро норма ну писал собир финал",
    ),
    (
        -22,
        "accep comfo degre examp facts good mini prefe react summa thoug users автом доста запре интег",
    ),
    (-22, "можно описа отказ офисе спаси такой целом четве"),
    (
        -23,
        "behin eu ever monda some whate yeste когда конце погов расхо смуща ставк такое телем трога утра",
    ),
    (-24, "agree cet curio ok thurs types актуа желае конфе курсы может опыте прави режим фронт"),
    (-25, "any был ип решил согла"),
    (-26, "мини пока хотел"),
    (-27, "answe b base paysl shall worke делал подой"),
    (-28, "ничег ожида"),
    (-29, "did важно заним поиск"),
    (-30, "fine испыт"),
    (-31, "сможе часов"),
    (-35, "год офис"),
    (-36, "числа"),
    (-38, "ок"),
    (-40, "сверк"),
)


@cache
def weights() -> dict[str, float]:
    """The weight of each stem; made at the first question, as an idle run needs none."""
    return {stem: tenths / 10 for tenths, row in _TENTHS for stem in row.split()}
