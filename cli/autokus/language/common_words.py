"""The commonest words of any talk, by their stems: they tell nothing about what the talk is about."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_RU = """
    подним поднял напом затер потерял пропал исчез пропуст завал закрут апну пингу стуч постуч доброе верх нижн
    гран[иь] потолок дадут дали даст ощущ
    быть был есть буд стал стан стоит стоят явля бывал быва мож мог смож смог уме хоч хот хотел дума счита дела
    сдела делал делаю дать дам дает дай взять бер[ую] беру берет брать ид[уеё] идти пойд пош[елё] при[йд]
    приход прихож приш[елё] прин[ия] уход остал остан нахо[дж] найд наш[елё] виде вижу вид[ия] смотр посмотр слыша
    слыш говор скаж сказ спрос спраш реш[аиу] реша помог помо[гщ] поня[лт] поним зна[еюл] помн забы жд[уае] подожд
    люб нрав понрав чувств кажет казал похож знач означ зави[сш] получ получил каса ка[сш]а использ примен работ
    собира соб[еи]р стара пробов попроб продолж начина начал конч законч постав поменя измен улучш
    котор такой такая такое такие так[оиу] этот эта это эти этом этой этого этих этим тот того тому тем теми того
    та[мк] там тут здесь туда сюда отсюда где куда когда тогда потом затем снова опять всегда иногда часто
    редко обычно сейчас теперь пока скоро давно недавно раньше позже после перед через между около среди против
    вместо кроме сразу быстр медлен долг вдруг впрочем конечно кстати вообще просто только лишь даже именно уже еще
    очень слишком совсем почти примерно довольно весьма более менее много мало немного больш меньш сам[аои]? каждый
    кажд люб[ойаы] друг[ойаи] все всё весь всей всего всем всех всю целый ряд часть одн[аоиу] один два две три пять
    шесть семь
    восемь девять десять четыре двенадцать первый второй третий друг треть раз раза нескольк оба обе пара половин
    хорош лучш плох нов[ыаоу] стар[ыао] молод больш маленьк мал[ыао] высок низк глав важн нужн возмож удобн прост
    сложн трудн легк инте[рн] полезн прият прав верн точн обяз готов свободн занят уверен рад согл против можно
    нельзя надо пора жаль место мест вопрос ответ слов дел[оауе] вещь вещ жизн мир стран город дом час минут год
    сегодня завтра вчера утр вечер неде месяц день дн[яей] сторон конец конц начал середин причин цель случай образ
    вид[аеуо] способ план шаг смысл идея тема пункт нюанс момент ситуац проблем решен результат качеств колич
    пожалуй спасиб благодар привет здравств добр[ыоа] пока всего хорошо отлично ладно окей понятно ясно ага угу ого
    ура честно откровен наверн возможно может вероят видимо кажется скорее думаю надеюсь уверен правда
    если чтобы потому поэтому хотя однако зато либо или ведь будто словно пусть пускай для без под над при про обо
    изза ради насчет относительно что чем чего чему кто кого кому кем какой какая какое какие каком каких сколько
    почему зачем отчего откуда никто ничего нет нету никак никогда нигде кто-то что-то какой-то кто-нибудь
    что-нибудь свой свое свои свою своей своих себя себе собой меня мной мне твой ваш наш мой моя мое мои его ее их
    ему ей ним них
    вроде типа прям прикол смеш весел шут ахах хаха настроен дела[хм] жив[уоеы] отпуск опозда задерж изви прост[ии]
    прощ беспоко отвлек напомн уточн поясн объясн конкрет коротк кратк подробн дополн отдельн вместе совмест общ
    внимат внимани сожален удовольств рук[иа] голов глаз путь врем сил[аыу] средн близк далек дальше ближе вперед
    назад наоборот вслух вкратце целом принципе основн лучше хуже проще сложнее дольше чаще реже
    устраив устро подошл подход смущ волн беспок прозрачн адекват нормал тепл уют развив рост учи узна[елт] пыта
    вспомн имею имее владе отвеча включ входит состоит занима обсужд догов[оа] назнач соглас отказ отклон откажус
"""
_EN = """
    settle base feeling script bump bumped bumping ping pinging buried circling circle nudge nudging reach reaching
    reached slip slipped radar inbox
    missed ghost ghosted checking following swamped busy sorted noticed spotted stumbled came across
    a an the and or but if so as at by for from in into of on onto off out over under up down to with without about
    above across after again against along among around away back before behind below between both during each
    either
    else even ever every few first second third last least less more most much many near never next not nothing now
    often once one two three four five six seven eight nine ten only other others another own per perhaps quite
    rather
    really same since some such than that these those this there then they them their theirs through thus till
    together too toward twice until upon us very was were well what whatever when where whether which while who
    whom whose why will
    with within would yes yet you be am is are been being do does did done doing don doesn didn won can could
    couldn cannot may might must shall should shouldn wouldn have has had having haven hasn he him his she her hers
    it its we our ours i me my
    all also almost already always any anyone anything anywhere enough especially exactly far fine finally further
    get gets getting got give given gives giving go goes going gone went good great better best bad worse had
    happen happy hard here
    high hope how however idea important instead just keep kept kind know knew known large late later learn leave
    let lets like likes liked little live long look lot lots love made main make makes making matter mean means
    mention mind moment month
    need needs never new nice no none normal note number okay ok old open or order over part people place plan play
    please point possible prefer pretty probably problem put question quick quickly quite read ready real reason
    recent right said say
    says see seem seems seen send sent set several share short should show side simple sit small sound sounds speak
    start state still stop sure take takes taken taking talk tell tells than thank thanks thing things think thinks
    thought time times today
    together tomorrow tonight took toward tried try trying turn type under understand understood unfortunately
    until use used uses using usual usually value various wait want wants way week weekend welcome whole wish
    wonder word words work works world
    worry worth year yesterday young able absolutely add added agree answer appreciate area ask asked asking aware
    based basic become began begin believe big bit both bring brings build busy buy by call came can care case
    cause certain chance change check
    choice choose clear clearly close come comes coming common complete consider correct could couple course
    current currently curious daily day days deal definitely depend depends detail details did different difficult
    direct easy either end enjoy entire
    everyone everything everywhere example except excellent exciting expect explain extra fact fair familiar feel
    feels felt find finds follow following free friend friendly fun future general glad glance hand handle hang
    hear heard held hello help helpful hey hi
    hold home honest honestly hour hours huge imagine include including indeed instead interest interesting involve
    issue job join later leave let level list listen local longer lovely lucky main maybe meanwhile meet member
    minute miss mostly move nature near
    necessary nevertheless nobody noted obvious obviously occasional off offer opinion otherwise outside overall
    particular particularly past patience perfect personal personally pick piece pleasure plenty present prior
    process promise provide quality quiet
    regard regards relate remember reply require required rest result safe save scale scope sense sensible serious
    set shall shape similar single size slightly somebody someone something sometimes somewhat soon sorry sort
    special specific spend stage step story
    strong stuff subject suggest suit suppose sweet though thus tight top total touch tough towards true truly
    unless upfront update usual view visit vs weeks wonderful wrong lol haha wow cheers mate hopefully perhaps else
    based practice practise
"""


@cache
def _common() -> re.Pattern[str]:
    russian = "|".join(_RU.split())
    english = "|".join(_EN.split())
    return re.compile(rf"(?:{russian})|(?:{english})(?:'\w+)?$")


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Whether a folded word may stand in any talk."""
    return bool(_common().match(word))
