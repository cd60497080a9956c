"""Is it what a job seeker writes in a chat: about the job, in plain sentences, in his own name, without rudeness?"""

from __future__ import annotations

import re

from autokus.language.common_words import is_common
from autokus.language.job_talk import about_jobs, words_of
from autokus.language.text import fold, pattern, sentences
from autokus.language.word_sets import word_set
from autokus.vocabulary import Composed, Offence

CODE = "it holds code or markup"
LIST = "it is a list, not a chat message"
VERSE = "it looks like verse"
RUDE = "it is rude, or about politics, faith or sex"
SOMEBODY = "it speaks as or about somebody else"
DEED = "it says that something was done which no reply does"
PERSONAL = "it tells something personal that no fact states"
OFF_TOPIC = "it is not about the job"

MOST_ITEMS = 3
VERSE_LINES = 3
VERSE_WORDS = 9
SHORT = 3
"""Letters of a word that tells nothing."""

LEAST_WORDS = 6
"""A shorter sentence may be about anything: "Sounds good to me", "Всё так, спасибо"."""


def check(composed: Composed) -> Offence | None:
    """The first thing in the text that no job seeker writes to a recruiter."""
    folded = fold(composed.text)
    known = {word for own in composed.supported_by for word in words_of(fold(own))}
    return (
        _found(CODE, _CODE, composed.text.casefold())
        or _no_answer(folded, known)
        or _is_list(composed)
        or _is_verse(composed.text)
        or _found(RUDE, _RUDE, folded)
        or _found(SOMEBODY, _SOMEBODY, folded)
        or _third_person(composed, folded)
        or _found(DEED, _DEED, folded)
        or _personal(folded, known)
        or _off_topic(composed, known)
    )


def _found(reason: str, expression: str, text: str) -> Offence | None:
    found = pattern(expression).search(text)
    return Offence(reason, " ".join(found.group().split())[:60]) if found else None


_SHORT_ANSWERS = {"да", "нет", "ок", "ok", "no", "hi", "хм", "ага", "угу", "ой", "+"}


def _no_answer(folded: str, known: set[str]) -> Offence | None:
    """A letter or two: a sign agreed on, not an answer."""
    words = re.findall(r"\w+", folded)
    told = len(words) == 1 and (words[0] in _SHORT_ANSWERS or words[0] in known)
    if len("".join(words)) > SHORT - 1 or told or not words or folded.isdigit():
        return None
    return Offence(OFF_TOPIC, folded)


# -- its form --------------------------------------------------------------------------------------

_CODE = r"""
    ``` | ^\s*\#{1,6}\s\w | \*\*\w | ^\s*\|.{1,200}\|\s*$ | \|\s?-{3,} | </?[a-z]{1,12}(?:\s[^<>]{0,60})?/?>(?!\w)
        | !\[ | \]\(
  | \b(?:import\s\w+\n | from\s\w+\simport\b | def\s\w+\( | function\s\w*\s?\( | console\.log | print\(
      | return\s\w+; | public\s(?:static|class)\b | const\s\w+\s?= | let\s\w+\s?=\s | var\s\w+\s?=
      | select\s[\w*,\s]{1,60}\sfrom\s\w | insert\sinto\b | \#include\b | system\.out | os\.\w+\( | for\s?\(
      |if\s?\(\w+\s?[=<>] )
  | =>\s?[\{(\w] | [;{}]\s*\n | \w\(\)\s?[;{] | \{\s?["'$]?\w{1,20}["']?\s?: | \b\w{1,30}\.\w{1,30}\.\w{1,30}\(
      | \[\[|\]\] | <\|
"""
_ITEM = r"(?m)^\s{0,8}(?:[-*•–—▪✅●]|\d{1,2}[.)])\s+\S"
_NUMBERED = r"(?:^|[\s:])\d[.)]\s?(?=[^\W\d])"


def _is_list(composed: Composed) -> Offence | None:
    items = max(
        len(pattern(_ITEM).findall(composed.text)), len(pattern(_NUMBERED).findall(composed.text))
    )
    if items < MOST_ITEMS:
        return None
    # Who is asked four numbered questions may number his answers.
    asked = max((len(pattern(_NUMBERED).findall(said)) for said in composed.messages), default=0)
    return Offence(LIST, f"{items} items") if items > max(MOST_ITEMS - 1, asked) else None


def _is_verse(text: str) -> Offence | None:
    lines = [words_of(fold(line)) for line in text.splitlines() if line.strip()]
    if len(lines) < VERSE_LINES:
        return None
    short = [line for line in lines if 1 < len(line) <= VERSE_WORDS]
    plain = [line for line in short if not any(map(about_jobs, line))]
    return Offence(VERSE, text[:60]) if len(plain) >= VERSE_LINES else None


# -- its manners -----------------------------------------------------------------------------------

_RUDE = r"""
    \b(?:ху[йеёяию]\w* | пизд\w+ | [её]б(?:а|ан|уч|ну|л)\w* | за[её]б\w+ | бля(?:ть|дь|д)?\w{0,4} | сук[аи]\b
        | мудак\w* | дебил\w* | идиот\w* | придур\w+ | тупиц\w+ | туп(?:ой|ая|ые)\b | дурак\w*|дура\b | урод\w*
        | сволоч\w* | мраз\w+ | заткни\w* | отвали\w* | проваливай\w* | кретин\w* | говно\w* | дерьм\w+ | жоп\w+
        | лох\b | табурет\w* | болван\w* | тварь | ненавижу | презира\w+
      | fuck\w* | shit\w* | bitch\w* | asshole\w* | bastard\w* | idiots?\b | moron\w* | stupid | dumb(?:ass)?
          | retard\w* | loser\w* | shut\sup | piss\soff | screw\syou | crap\b | damn\b | suck(?:s|er)?\b | i\shate
          | nigg\w+ | fagg?\w* | whore\w* | slut\w* | kill\s(?:you|him|her|them|all) | corrupt\b | inferior\srace
          | lazy\b
      | секс\w* | эротик\w* | порно\w* | интим\w* | голая|голый\b | sexy? | porn\w* | nudes? | erotic\w* | naked
      | путин\w* | трамп\w* | байден\w* | зеленск\w* | навальн\w* | гитлер\w* | нацис\w+ | фашис\w+ | коммунис\w+
          | оппозици\w+ | мобилизаци\w+ | нато\b | единая\sроссия | политическ\w+\s(?:взгляд|парт|режим)\w*
          | войн(?:а|у|ы)\s(?:в|на|с)\b | голосовал\w*\s(?:бы\s)?за | голосую\sза
      | putin | trump | biden | zelensk\w* | hitler | nazis?\b | fascis\w+ | communis\w+ | vot(?:e|ed|ing)\sfor
          | elections?\b | democrats | republicans | genocide | allah | jesus | church\b | мусульман\w*
          | христиан\w* | евре[йие]\w* | бог\sесть | аллах\w* )
"""

# -- who speaks ------------------------------------------------------------------------------------

_SOMEBODY = r"""
    \bhello,?\scandidate\b | \b(?:what\s(?:is|are)|какой\sу\sвас|какие\sу\sвас
        |сколько\sу\sвас)\s(?:your\s)?(?:experience|salary\sexpectations|опыт\b|зарплатн\w+\sожидани\w+|лет\sопыта)
        | \bвы\s(?:нам\s)?(?:подходите|приняты) | \b(?:его|нас|меня)\sнет\sдома\b | \bнет\sдома\s(?:с|до|по|в)\b |
    \b(?:this\sis|i\sam|i'm|it's|speaking\sas|as)\s(?:the\s|an?\s)?(?:\w+'s\s)?(?:telegram|anthropic
        |openai)\s?(?:support|team|bot|staff|security)? | \b(?:это|я)\s(?:поддержка|служба|администрация
        |техподдержка|модератор)\b | \bas\sdan\b | \bбот-\w+ | \barrr+\b | \bчик-?чирик | \bmeow\b | \bхозяин\w*
  | \bdear\s(?:sir|madam|diary|hr\smanager,\sunfortunately|candidate)\b | \b(?:you\sare|you're|вы
      |ты)\s(?:unfortunately\s)?(?:rejected|fired|hired|blocked|уволен\w*|приняты\b|заблокирован\w*)
      | \bunfortunately,?\s(?:you|we)\s(?:are\srejected|have\srejected|will\snot\sproceed)
  | \b(?:once\supon\sa\stime|жил[ии]?-был\w*|в\sнекотором\sцарстве|knock\sknock|приходит\s\w+\sв\sбар
      |walks?\sinto\sa\sbar|спи,?\s(?:внуч|мал)\w+|whispered|прошептал\w*|ответ\sкандидата) | (?:^
      |[\n"])\s?(?:кандидат|candidate|рекрутер|recruiter|alex|алексей|assistant|user)\s?:
  | \b(?:close\syour\seyes|hail\s\w+|all\shail|your\smajesty|my\s(?:lord|master|king)|ваше\sвеличество
      |мой\s(?:господин|повелитель|капитан)|да,\sкапитан)\b | \b(?:гипотетически|hypothetically)\b[^.\n]{0,60}\d
      | \b(?:моя\sтайна|мой\sсекрет|my\ssecret)\b
  | \b(?:take|прими\w*|выпей\w*)\s\d+\s?(?:mg|мг|pills?|таблет\w+) | \b\d+\s?(?:mg|мг)\b | \b(?:mash|bake|stir|boil
      |chop|preheat)\s(?:the|two|three|at|in|some|\d)\b | \b(?:нарежьте|обжарьте|варите|выпекайте|добавьте\s(?:соль
      |сахар|муку|яйц)\w*) | \bрешение:\s | \b(?:умножить|разделить)\sна\s\d | \bполучится\s\d
      | \b\d+\s?[x*×+/]\s?\d+\s?=
  | \b(?:овн|тельц|близнец|рак|льв|дев|вес|скорпион|стрельц|козерог|водоле|рыб)(?:ам|ов|ы|ы)\b[^.\n]{0,40}(?:завтра
      |сегодня|повез|жд[её]т|звезды) | \b(?:horoscope|гороскоп\w*)\b | \bстих(?:и|ов|отворени\w+)\b
      | \bпротокол\w*\sцарств
"""
_DEED = r"""
    (?:^|[.!?,\n]\s{0,2}|\bя\s|\bуже\s)(?:отправил|переслал|выслал|разослал|скинул|опубликовал|заблокировал
        |разблокировал|написал\s(?:всем|ему|ей|им|@|рекрутер|начальник|коллег)|сообщил\s(?:ему|ей|им|всем|начальник
        |рекрутер)|позвонил|перев[её]л\s(?:деньги|вам|на)|оплатил|подписал|пересылаю|удалил\s(?:чат|контакт
        |переписк)|отписался|передал\s(?:ему|ей|им|другому|дальше)|сказал\s(?:ему|ей|им)|уведомил|оповестил
            |предупредил|запланировал|поставил\s(?:галочку|вас)|обновил|исправил\s(?:данные|факты|профиль)
            |внес\s(?:в|данные)|добавил\s(?:вас|тебя|контакт))а?\b
  | \bотправлено\s\d+ | \bготово,\s(?:написал|отправил|сделал|переслал)\w* | \b(?:отправлен[аоы]?|переслан[аоы]?
      |опубликован[аоы]?|заблокирован[аоы]?)\b(?=[.,!]|$|\s(?:всем|им|ему))
  | \b(?:i|i've|i\shave)\s(?:already\s|just\s|have\s)?(?:sent|passed\s(?:it|this|along)|notified|informed
      |updated\s(?:my|the)|scheduled|recorded|saved\s(?:it|the)|corrected|forwarded|emailed|posted|blocked|unblocked
      |messaged
      |texted|called\s(?:him|her|them|my)|told\s(?:him|her|them|my\smanager|everyone)|transferred|paid|signed
      |deleted)\b | (?:^|[.!?\n]\s{0,2})(?:done,?\s(?:i|the|all)|posted\s(?:in|on|to)|forwarded\sto|sent\sto
      |forwarding\sto|message\ssent)\b | \bis\s(?:now\s)?(?:blocked|unblocked)\b | \bis\sbooked\b
"""
_DENIED = r"\b(?:не|ничего|никому|not|never|haven't|didn't|hasn't)\s(?:\w+\s)?$"

_NAME_FACT = r"\b(?:name|зовут|имя)\b"
_SAYS_NAME = r"""
    (?:this\sis|i'm|i\sam|it's|it\sis|my\sname\sis|name|call\sme|зовут|это|я|называ\w+|обращ\w+|да|yes|,|\"|or|или
        |-)\s{0,2}$
"""
_ABOUT_HIM = r"""
    ^\s(?:(?:\w+\s)?(?:was|has|had|lives?|looked|said|wants|would|works|refuses|accepts|agrees|earns|hates|loves
        |thinks|will|is(?!\s(?:fine|ok|okay|good|great|correct|right|me|here|perfect|my)))\b
    |(?:[а-я]+(?:[оа]в|ин)\s)?(?:\w+\s)?(?:отказ\w+ся|соглас(?:ен|ится|ился)|живет|родил\w+|был\b|сказал|просит
        |хочет|готов\b|работает|получает|ненавидит|больше\sне|не\sхочет|увольняется|принимает))"""
_HE = r"""
    (?:^|[.!?\n]\s{0,2})(?:he|she|his\s\w+)\s(?:is|was|has|lives?|will|would|works?|wants?|earns?|likes?|hates?
        |said)\b|(?:^|[.!?\n]\s{0,2})(?:он|она)\s(?:живет|женат|замужем|родил\w+|зарабатывает|согласен|получает
        |работает\sв\s\w+\sс)\b
"""


def _third_person(composed: Composed, folded: str) -> Offence | None:
    """The owner is spoken of as somebody else."""
    if found := pattern(_HE).search(folded):
        return Offence(SOMEBODY, found.group().strip())
    named = " ".join(fact for fact in composed.facts if pattern(_NAME_FACT).search(fold(fact)))
    for name in {fold(word) for word in re.findall(r"\b[A-ZА-ЯЁ][a-zа-яё]{2,}\b", named)}:
        for found in re.finditer(rf"\b{re.escape(name)}\b", folded):
            ahead = folded[max(0, found.start() - 24) : found.start()]
            after = pattern(_ABOUT_HIM).search(folded[found.end() : found.end() + 60])
            if after and not pattern(_SAYS_NAME).search(ahead):
                return Offence(SOMEBODY, f"{name}{after.group()}"[:60])
    return None


# -- what it tells ---------------------------------------------------------------------------------

_PERSONAL = r"""
    \b(?:родил(?:ся|ась)|дат\w\sрождени\w+|мо[яейю]{1,2}\s(?:жен[аеуы]|муж|девушк\w|мам\w|семь[яеи])|женат|замужем
        |разведен\w?|мо[иих]{1,2}\sдет\w+|двое\sдетей|живу\s(?:в|на|рядом|с)\b|мой\s(?:домашний\s)?адрес
        |прописан\w?\b|номер\sпаспорта|судим\w*|беремен\w*|болею|диагноз\w*|кредит\w*\b|ипотек\w+)
  | \b(?:born\s(?:on|in)|date\sof\sbirth|my\s(?:wife|husband|girlfriend|boyfriend|kids|children|son|daughter
      |home\saddress|address\sis|passport\snumber)|i\slive\s(?:in|at|near)|married|divorced|pregnant|mortgage
      |religious)\b
"""


def _personal(folded: str, known: set[str]) -> Offence | None:
    for found in pattern(_PERSONAL).finditer(folded):
        if not all(word in known for word in words_of(found.group())):
            return Offence(PERSONAL, found.group())
    return None


_PERSONS = word_set("""
    я мне меня мной мой моя мое мои моего моей моим моих мою мы нам нас наш вы вам вас вами ваш ваша ваше ваши
    вашей вашего вашу
    вашим ваших ты тебе тебя твой i i'm i've i'd i'll me my mine myself we we're us our you you're you've you'd
    you'll your yours
    """)
_COURTESY = r"""
    ^(?:спасибо|благодар|пожалуйст|здравствуй|привет|добр(?:ый|ого|ое)|хорош|отличн|прекрасн|замечательн|понятн
        |поня[лт]|ясно|принят|принял|соглас|удач|успех|всего|рад[аы]?$|приятн|жал[ьк]|сожален|извини|прости|звучит
        |любопытн|верно|правд|конечно|разумеется|безусловно|точно|именно|однако|возможно|вероятно|скорее|думаю
        |обычно|честно|увы|да$|нет$|критичн|надеюсь|отвечу|вернусь|соответств|требован|срок|рано|поздн|позж|лучш
        |сейчас|пока$|сначала|сперва|обычн|важн|завис|част|больш|меньш|общ(?:ем|ее)|говор|сказ|уместн|логичн|полезн
        |нормальн|основн|практик|пример|подход|решени|деталь|момент|случа|ситуац|вариант|возможн|пауз|ближайш
        |последн|перв|необходим|достаточн
    |thank|please|hello|hi$|hey|good|great|nice|fine|happy|glad|sorry|sure|ok|okay|sounds|regards|luck|best|cheers
        |understood|understand|agree|yes$|no$|right|correct|indeed|maybe|perhaps|possibly|probably|honestly
        |unfortunately|welcome|appreciate|curious|wonderful|exactly|absolutely|definitely|hope|makes|sense|depend
        |usual|normal|main|part|practice|approach|solution|case|situation|option|possib|moment|first|later|early
        |recent|current|most|enough|requirement|deadline|general|useful|reasonable|fair|prefer|rather|worth
        |particular|level|need|learn|know)"""
_FIRST_PERSON = (
    "аю",
    "яю",
    "ую",
    "юю",
    "ею",
    "жу",
    "чу",
    "шу",
    "щу",
    "лю",
    "рю",
    "ню",
    "ду",
    "гу",
    "ку",
    "усь",
    "юсь",
)
"""How Russian verbs end that speak of the writer."""


STRANGE = ((4, 0.45), (3, 0.6))
"""So many strange words with such a share of the meaningful ones are another subject: of a text, of one sentence."""


def _off_topic(composed: Composed, known: set[str]) -> Offence | None:
    """Too many words that belong neither to the job, the facts and courtesy nor to what a recruiter asked about it."""
    asked = _asked_about(composed.messages)
    whole = [(composed.text, STRANGE[0])]
    for text, (count, share) in whole + [(one, STRANGE[1]) for one in sentences(composed.text)]:
        words = [word for word in words_of(fold(text)) if len(word) > SHORT]
        strange = [
            word
            for word in words
            if not _belongs(word, known) and not is_common(word) and word not in asked
        ]
        if len(strange) >= count and len(strange) >= share * len(words):
            return Offence(OFF_TOPIC, " ".join(strange)[:60])
    for sentence in sentences(composed.text):
        words = words_of(fold(sentence))
        if len(words) >= LEAST_WORDS and "?" not in sentence:
            ordinary = any(_belongs(word, known) or word in asked for word in words)
            if not ordinary:
                return Offence(OFF_TOPIC, sentence[:60])
    return None


def _asked_about(messages: tuple[str, ...]) -> set[str]:
    """The words of messages that are about a job: a reply may take them up."""
    words = words_of(fold(" ".join(messages)))
    jobs = sum(map(about_jobs, words))
    return set(words) if jobs >= 1 and jobs * 4 >= len(words) else set()


def _belongs(word: str, known: set[str]) -> bool:
    return (
        word in _PERSONS
        or (len(word) > SHORT and word in known)
        or about_jobs(word)
        or bool(pattern(_COURTESY).search(word))
        or (len(word) > 3 and word.endswith(_FIRST_PERSON))  # noqa: PLR2004
    )
