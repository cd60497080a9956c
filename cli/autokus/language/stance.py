"""What a reply does with its words: claims them of the owner, denies them, asks, or leaves them to the recruiter."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec import Struct

from autokus.language.text import fold, pattern, sentences, visible


class Clause(Struct, frozen=True):
    """A part of a reply that says one thing. Denied: a negation about the writer, or a polite refusal.

    Attributed: it is said to be the recruiter's (the vacancy's, the project's). What is none of the three is claimed.
    Own: with a verb or a possessive of the first person ("I've used", "у меня 5 лет", "my stack").
    """

    text: str
    folded: str
    denied: bool
    asked: bool
    attributed: bool
    own: bool = False

    @property
    def claims(self) -> bool:
        """Whether the words are said as the writer's own."""
        return not (self.denied or self.asked or self.attributed)


# Between these two parts always stand; `a` as a conjunction needs its comma, or it would cut "a senior".
_HARD_CUT = (
    r"[,;.]?\s+(?:-|–|—)?\s*(?:но|однако|зато|хотя|тогда\s+как|but|however|though|although|whereas|yet)\b[\s,]+"
    r"|,\s+а\s+(?!также\b|именно\b|ещ[её]\b)|\s+а\s+вот\s+|;\s+"
)
# These join lists as well: they cut only where both sides say something.
_SOFT_CUT = (
    r",(?!\d)\s*|\s+[-–—]\s+|\s+\(|\)\s*|\s+(?:и|and|while|plus"
    r"|потому\s+что|because|since|так\s+что|so)\s+|:\s+"
)

_SUBORDINATE = r"""^(?:
      что\b | чтобы\b | котор\w+ | ли\b | как\b | где\b | если\b | которые\b
    | that\b | which\b | who\b | where\b | if\b | whether\b
    )"""

# -- the writer speaks of himself ------------------------------------------------------------------

_OWN = r"""
      \bу\s+меня\b | \b(?:я|мне|мной|меня)\b | \b(?:мой|моя|мое|мои|моего|моей|моем|моих|моим|мою)\b
    | \b(?:i|i'm|i've|i'd|i'll|im|ive|my|mine|myself|me)\b
    | \b(?:работа|использова|применя|изуча|занима\w{0,3}|программирова|писа|дела|разрабатыва|пробова|внедря|строи|вел
        |вела
        |руководи|зна|уме|владе|име|созда|запуска|настраива|освои|проходи|закончи|окончи|учи|жи|родил|трогал|сталкива)
      (?:л|ла|лся|лась|ю|юсь|ся)?\b
    | \b(?:пишу|веду|живу|могу|хочу|смогу|буду|готов|готова|нахожусь|ищу|делаю|строю|люблю|руковожу|вожу|учусь|вырос)\b
    | \b(?:знаком|знакома|опытен)\s+с\b
    """

_CLAIM = r"""
      \b(?:да|нет|нету|есть|был|была|было|были|yes|no|yep|nope)\b
    | \bопыт\w*\b | \b(?:основн\w+|стаж\w*|коммерческ\w+|стек)\b
    | \b\d+\+?\s*(?:лет|год\w*|г\.|years?|yrs?|месяц\w*|months?)\b
    | \b(?:years?|лет|года)\b
    | \b(?:am|is|are|was|were|have|had|has|do|did|does|use[ds]?|using|work(?:ed|ing|s)?|know[ns]?|knew|built|wrote|write
        |led|lead|live|speak|can|could|will|would|don't|haven't|isn't|didn't|never|experienced?|familiar|comfortable
        |fluent|proficient|good|strong|skilled|touched|tried)\b
    | \b(?:не|никогда|мимо|только|лишь|only|just|mostly|mainly|отлично|хорошо|уверенно|свободно|давно)\b
    """

# "Опыта с Vue, Angular и Svelte нет": the genitive waits for its "нет".
_WAITS = r"""^(?:\W*(?:коммерческ\w+|реальн\w+|боевого|практическ\w+|серьезн\w+|к\s+сожалению|увы|у\s+меня|но|и|а
    |пока)\s*){0,4}\W*
    (?:опыта|знаний|практики|навыков|экспертизы)\b"""
_CAME = r"\b(?:нет|нету|не\s+(?:имею|было|имеется|имел\w*))\b"

# Says nothing of its own: what stands before the dash is what it denies.
_NO_MATTER_OF_MINE = r"""^(?:это\s+|они\s+|оба\s+)?(?:не\s+(?:совсем\s+)?(?:мо[йяие]|мои|про\s+меня|из\s+моего
        |входит\s+в|мое)
    |вне\s+моего|мимо\s+меня|not\s+(?:my|part\s+of\s+my|in\s+my|something))\b"""

# -- denial -----------------------------------------------------------------------------------------

# Words after a negation that make it no denial: "не только", "not bad", "не против", "I don't mind".
_NO_DENIAL = r"""
      \bне\s+(?:только|просто|лишь|столько|менее|меньше|более|больше|первый|первую|первое|раз|один|одну|одного|одним
          |мало
        |против|прочь|возражаю|откажусь|сомневаюсь|сомневайтесь|проблема|вопрос|беда|секрет|зря|плохо|хуже|худш\w+|слабо
        |впервые|новичок|новичк\w+|понаслышке|джун\w*|стажер\w*|ошиб\w+|совр\w+|вр[еи]\w+|забы\w+|беспоко\w+|волну\w+
        |пережива\w+|стесня\w+|переста\w+|прекра\w+|остан\w+|без|меньш\w+|так\s+давно|в\s+первый|с\s+нуля
        |чужд\w*|терпится|скрою|скрываю|ниже|жалуюсь|пожалеете|проблем\w*|потому|чтобы)\b
    | \bнеплох\w* | \bнемал\w* | \bнепрочь\b | \bнет\s+(?:проблем|сомнени|вопрос|возражени|преград|препятстви|сложност
        |труд)\w*
    | \bбез\s+(?:проблем|сомнени|вопрос|преувеличени|перерыв|труда|сложност|ложной)\w*
    | \bnot?\s+(?:only|just|merely|simply|solely|bad|least|to\s+mention|wrong|mistaken|against|opposed|averse|unfamiliar
        |new\s+to|a\s+(?:problem|beginner|newbie|junior|secret|novice|stranger|big\s+deal)|an\s+issue|unlike\w+|less
            |fewer
        |under|below|long\s+ago|without)\b
    | \bno\s+(?:problems?|doubts?|questions?|worries|issues?|less|fewer|wonder|stranger|newbie|objections?|trouble|sweat
        |need\s+to\s+(?:worry|doubt)|lie|joke|kidding)\b
    | \b(?:don't|do\s+not|doesn't|wouldn't|would\s+not|won't)\s+(?:mind|hesitate|worry|doubt|object|say\s+no|refuse)\b
    | \b(?:can't|cannot|couldn't|can\s+not)\s+(?:wait|complain|say\s+no|deny|refuse|agree\s+more|live\s+without
        |imagine)\b
    | \b(?:isn't|is\s+not|wasn't|won't\s+be|not)\s+(?:a|an|any|my\s+first)?\s*(?:problem|issue|question|first
        |obstacle)\w*
    | \bnever\s+(?:stop|had\s+(?:any\s+)?(?:problem|issue|trouble)|fail|miss|mind|better|refuse|been\s+(?:better
        |happier))\w*
    | \b(?:why|if|whether\s+or|or)\s+not\b | \bhaven't\s+(?:stopped|forgotten|lost)\b | \bdidn't\s+(?:stop|forget)\b
    | \bне\s+могу\s+не\b | \bнельзя\s+не\b
    | \bникак\w*\s+проблем\w* | \bнет\s*,
    """

_DENIAL = r"""
      \bне\b | \bни\s+(?:разу|с|в|на|о)\b | \bникогда\b | \bнет\b | \bнету\b
    | \b(?:нулев\w+|ноль|минус)\s+(?:опыт\w*|по)\b | \bотсутству\w+ | \bмимо\b | \bнезнаком\w* | \bнеизвест\w+
    | \bбез\s+(?:(?:коммерческ|реальн|продов|боев|серьезн|практическ)\w+\s+)?(?:опыта|практики|знани\w+)\b
    | \b(?:к\s+сожалению|увы|жаль)\b(?:[^.!?]{0,20}\bбез\b)? | \bпас\b | \bвоздерж\w+ | \bотказ\w+сь\b
        | \bвынужден\w*\s+отказ\w+
    | \b\w+n't\b | \bcannot\b | \bnot\b | \bnever\b | \bnope\b
    | \bno\s+(?:[\w-]+\s+){0,3}(?:experience|knowledge|background|idea|plans?|expertise|practice|skills?|exposure
        |interest
        |degree|certificat\w+|family|kids|children|visa|permit|offers?|figures?|numbers?|date|commitment\w*|intention)\b
    | \bno\b(?=\s*(?:$|[,.!-])) | \b(?:zero|nil)\s+(?:[\w-]+\s+){0,2}(?:experience|knowledge|exposure)\b
    | \bwithout\s+(?:any\s+)?(?:[\w-]+\s+)?(?:experience|knowledge)\b | \black(?:s|ing|ed)?\b | \bunfamiliar\b
        | \bunable\b
    | \b(?:out\s+of|outside|beyond)\s+(?:of\s+)?(?:my|what)\b | \bneither\b | \bnor\b | \bnone\s+of\b
        | \bunfortunately\b
        | \bsadly\b
    | \b(?:regret|refuse|decline)\b | \bpass\s+on\b | \bi'll\s+pass\b | \bрасстро\w+ | \bhave\s+yet\s+to\b
        | \bno\s*-?\s*go\b | \b(?:dont|havent|didnt|cant|wont|isnt|doesnt|wasnt)\b
    """

# "Не могу сказать, что не работал": the second negation takes the first back.
_DOUBLE = r"""
      \b(?:не|нельзя)\s+(?:могу\s+|могла?\s+бы\s+)?(?:сказа\w+|скажу|утвержда\w+|то\b|значит|правда
          |верно)[^.!?]{0,40}\bне\b
    | \b(?:can't|cannot|couldn't|wouldn't|not|never|isn't|don't)\b[^.!?]{0,40}
      \b(?:don't|haven't|didn't|never|not|isn't|unfamiliar|no\s+experience|without|lack\w*|inexperienced)\b
    | \bне\s+(?:без|бывает\s+без|обходил\w+\s+без|обошл\w+\s+без)\b
    """

# -- questions and requests -------------------------------------------------------------------------

_REQUEST = r"""
      \b(?:расскаж|подскаж|уточн|поясн|опиш|сообщ|пришл|скин|поделит|напиш|дайте|ответ|объясн|скаж|вышл)\w*(?:ите|те
          |итесь|тесь)\b
    | \b(?:можете|могли\s+бы|сможете|можно)\b[^.!?]{0,30}
      \b(?:рассказать|подсказать|уточнить|пояснить|описать|прислать|скинуть|поделиться|узнать|ответить|сказать)\b
    | \b(?:хоте\w+|хочу|интересно|любопытно|важно|хорошо|здорово)\b(?:\s+бы)?(?:\s+было)?(?:\s+бы)?[^.!?,]{0,15}
      \b(?:узнать|уточнить|понять|услышать|спросить|прояснить)\b
    | \b(?:could|can|would|will)\s+you\b
    | \bplease\s+(?:tell|share|send|let|clarify|describe|explain|confirm|specify|elaborate)\b | \blet\s+me\s+know\b
    | \b(?:tell|give|send|share)\s+(?:me|with\s+me|us)\b
    | \b(?:like|love|want|need|good|great|nice|curious|interested|glad|happy|interesting)\s+to\s+
      (?:know|hear|learn\s+(?:more|about)|ask|understand|clarify|find\s+out|see)\b | \b(?:i|i'm|just)\s+(?:wonder\w*
          |curious)\b
    """

_INTERROGATIVE = r"""
      \b(?:ли|правильно\s+(?:ли\s+)?(?:я\s+)?(?:понимаю|понял\w*)|верно\s+(?:ли\s+)?(?:я\s+)?(?:понимаю|понял\w*))\b
    | \b(?:что|как|какой|какая|какое|какие|каков\w*|какого|каким|какую|какими|сколько|когда|где|куда|почему|зачем|кто
        |чем|чей)\b
    | \b(?:what|which|how|when|where|why|who|whose|whether)\b
    | \b(?:do|does|did|should|can|could|may|might|would|will|shall|am|is|are|was|were|have|has|must)\s+
      (?:i|you|we|they|he|she|it|the|this|that|there|your|my|a|an)\b
    """

_TAG = r"""^\W*(?:
      (?:это\s+)?(?:ок|окей|ok|okay|да|верно|правильно|так|хорошо|договорились|подойдет|устроит|устраивает|годится
          |норм\w*|пойдет)
    | (?:это\s+)?(?:вам\s+|вас\s+)?(?:подход\w+|подойд\w+|устро\w+|достаточно|хватит|важно|нормально)(?:\s+(?:вам|вас
        |ли))?
    | right | correct | yes | no | deal | fine | agreed | sound[s]?\s+good | all\s+right | alright | good | isn't\s+it
    | (?:is|will|would|does)\s+(?:this|that|it)\s+(?:be\s+)?(?:ok|okay|fine|enough|work|suit|fit|good|sufficient
        |suitable)
      (?:\s+(?:for\s+)?you)?
    )\W*$"""

# -- whose it is ------------------------------------------------------------------------------------

_THEIRS = r"""
      \b(?:вы|вам|вас|вами|ваш\w*)\b | \b(?:you|you're|you've|your|yours|u)\b
    | \b(?:вакансии|вакансия|вакансию|описани\w+|объявлени\w+|требовани\w+|позици\w+|проект\w*|команд\w+|компани\w+
        |роли|роль
        |продукт\w*|задач\w*|стек\w*|должност\w+)\b
    | \b(?:vacancy|position|role|job|posting|description|project|team|company|product|stack|requirement\w*|opening
        |client)\b
    """

_ATTRIBUTION = r"""
      \b(?:вы|ты)\s+(?:(?:же|уже|как|раз|там|выше|ранее|тут|мне|сами|только|что)\s+){0,2}
      (?:пиш|писа|напис|упомян|упомин|указ|говор|сказа|назва|назыв|предлага|предлож|ищ|использу|хот|озвуч|отмет|отмеча
        |спрос|спраш|требу|нуж|имее|присла|задал|затрон|планиру|работае)\w*
    | \b(?:упомянут\w*|указан\w*|озвучен\w*|предложен\w*|назван\w*|описан\w*|перечислен\w*|нужн\w+|нужен|требу\w+
        |ожида\w+)
      (?:\s+\w+){0,2}\s+(?:вами|у\s+вас|в\s+(?:вакансии|описании|объявлении|требованиях))\b
    | \b(?:у|для|от|с)\s+(?:вас|вами|вашей|вашего|вашем|вашу)\b | \b(?:на|в|по)\s+ваш\w+ | \bваш\w*\s+
      (?:\w+\s+)?(?:вакансии|вакансия|вакансию|стек\w*|проект\w*|команд\w+|компани\w+|позици\w+|продукт\w*
          |предложени\w+|вилк\w+|услови\w+)
    | \b(?:в|из|по|для|на)\s+(?:(?:этой|этом|данной|данном|вашей|вашем|самой)\s+)?
      (?:вакансии|описании|описания|объявлении|требованиях|требований|проекте|позиции|роли|позицию|роль|вакансию)\b
    | \b(?:вижу|понял\w*|понимаю|заметил\w*|увидел\w*|читаю|прочитал\w*)\b[^.!?]{0,12}(?:что\s+)?[^.!?]{0,20}
      \b(?:нуж\w+|требу\w+|ищет\w*|ожида\w+|использу\w+|указан\w*|стек\w*|предлага\w+)
    | \b(?:проект|позиция|вакансия|роль|команда|компания|продукт|стек|вилка)\b[^.!?]{0,30}
      (?:-|\bна\b|\bс\b|\bтребу\w+|\bпредполага\w+|\bиспольз\w+|\bподразумева\w+|\bинтерес\w+|\bзвуч\w+)
    | \b(?:интересн|отличн|хорош|класс|крут|здоров|современн|достойн|приятн)\w*\s+(?:стек|проект|продукт|команда
        |задач\w*|вакансия)\b
    | \byou\s+(?:(?:just|also|have|already|had|were|are|do|did)\s+){0,2}
      (?:mention|sa(?:y|id)|wr(?:ite|ote|itten)|list|describ|use|using|need|offer|propos|ask|look|require|want|nam
          |suggest|quot
        |sent|call|state|plan|search|seek|work|build|run|stat)\w*
    | \byou've\s+\w+ | \byour\s+(?:[\w.-]+\s+){0,2}(?:vacancy|stack|project|team|company|role|position|offer|range
        |budget|product
        |job|posting|message|description|opening|opportunity|client|side|platform|setup)\b
    | \b(?:on|at|in|from)\s+your\s+(?:side|end|company|team|project|stack|part)\b
    | \b(?:the|this|that)\s+(?:[\w.-]+\s+){0,2}(?:vacancy|position|role|job|project|posting|opening|product|offer
        |description
        |opportunity|requirements?)\b
    | \bas\s+(?:mentioned|described|listed|stated|required)\b | \bfor\s+the\s+(?:role|project|position)\b
    """

# What makes an "attributed" clause the writer's own after all: "as you said, I have five years".
_OWN_CLAIM = r"""
      \bу\s+меня\b(?!\s*(?:вопрос|есть\s+вопрос)) | \b(?:мой|моя|мои|моего|моем|моей|моих)\s+(?:\w+\s+)?(?:опыт\w*
          |стек\w*|стаж\w*|уров\w+
        |язык\w*|проект\w*|работ\w+|навык\w*|инструмент\w*|специализац\w+)
    | \b(?:я|с\s+(?:ним|ней|ними|этим))\s+(?:(?:уже|тоже|сам|сама|как\s+раз|активно|давно|много|плотно|хорошо|и|всегда
        |раньше)\s+){0,3}
      (?:работа|использ|применя|пис|пиш|зна|уме|владе|дела|разрабат|внедр|строи|вел|вед|руковод|име|занима|жив
          |программир|прожив)\w*
    | \b(?:работал|работала|использовал|использовала|применял|применяла|писал|писала|делал|делала|внедрял|внедряла
        |владею|использую|применяю
        |знаю|умею|пишу|работаю|руковожу|руководил|руководила|имею|разрабатываю|разрабатывал|разрабатывала|занимаюсь
            |занимался|занималась
        |знаком|знакома|живу|тружусь|трудился|трудилась|юзаю|юзал|юзала|кодил|кодила)\b
    | (?<!do\s)(?<!should\s)(?<!can\s)(?<!would\s)(?<!could\s)(?<!will\s)\b
      (?:i|i've|ive)\s+(?:(?:also|already|actually|really|just|do|certainly|currently|definitely|have|have\s+been|been
          |personally)\s+){0,3}
      (?:have|had|use[d]?|using|work(?:ed|ing)?|kn[eo]w\w*|built|build|wr[io]t\w+|led|lead|manag\w+|speak|live
          |develop\w*|own\w*|ran|run
        |did|done|led|ship\w*|spent|master\w*|graduat\w+|specialis\w+|specializ\w+|possess\w*
            |code[d]?)\b(?!\s+(?:a\s+)?question|\s+to\s+ask)
    | \b(?:i'm|i\s+am|im)\s+(?:(?:also|already|very|quite|pretty|well|really|an?|highly)\s+){0,3}
      (?:fluent|proficient|experienced|familiar|expert\w*|skilled|good|strong|working|using|comfortable|confident
          |senior|lead\w*|based)\b
    | \bmy\s+(?:[\w.-]+\s+){0,2}(?:experience|stack|background|skills?|level|expertise|tools?|years?|speciali[sz]\w+
        |knowledge|english)\b
    """


@lru_cache(maxsize=256)  # facts and replies are read by several checks
def clauses(text: str) -> tuple[Clause, ...]:
    """The text's clauses in order, each with its stance."""
    return tuple(found for sentence in sentences(visible(text)) for found in _of_sentence(sentence))


def _of_sentence(sentence: str) -> list[Clause]:
    question = sentence.rstrip("\"') ").endswith(("?", "?!", "?)"))
    parts = [(part, fold(part)) for part in _parts(sentence)]
    tagged = question and len(parts) > 1 and _has(_TAG, parts[-1][1])
    found: list[Clause] = []
    theirs = asked = False
    for part, folded in parts:
        own = _has(_OWN_CLAIM, folded)
        # "I see you need Vue and five people": what follows is still theirs, unless he speaks of himself.
        follows = not own and not folded[:1].isdigit() and not _has(_OWN, folded)
        theirs = not own and ((theirs and follows) or _has(_ATTRIBUTION, folded))
        asked = _asks(folded, question=question, tagged=tagged, own=own) or (
            asked and follows and _has(_INTERROGATIVE, folded)
        )
        found.append(Clause(part, folded, _denies(folded), asked, theirs, own))
    return found


def _parts(sentence: str) -> list[str]:
    return [part for piece in _cutter(_HARD_CUT).split(sentence) for part in _soft_parts(piece)]


def _soft_parts(piece: str) -> list[str]:
    """Cut at commas and the like where the words before and after both say something, so that lists stay whole."""
    parts: list[str] = []
    start = end = subject = 0
    said = waits = fresh = False
    for begin, stop in _segments(piece):
        words = fold(piece[begin:stop])
        says = _says(words)
        alone = " " not in words.strip()  # "на нём и пишу"
        if said and _has(
            _NO_MATTER_OF_MINE, words
        ):  # its subject stands before it: "Go - не мой профиль"
            if start < subject and not fresh:
                parts.append(piece[start:subject])
                start = subject
            end = stop
            continue
        if said and says and not waits and not alone and not _has(_SUBORDINATE, words):
            parts.append(piece[start:end])
            start, said = begin, False
        waits = (waits if said else _has(_WAITS, words)) and not _has(_CAME, words)
        if fresh and not says:
            subject = begin
        fresh = says
        said, end = said or says, stop
    parts.append(piece[start:])
    return [part.strip() for part in parts if part.strip()]


def _segments(piece: str) -> list[tuple[int, int]]:
    cuts = [*_cutter(_SOFT_CUT).finditer(piece)]
    begins = [0] + [cut.end() for cut in cuts]
    ends = [cut.start() for cut in cuts] + [len(piece)]
    return [(begin, end) for begin, end in zip(begins, ends, strict=True) if begin < end]


def _says(folded: str) -> bool:
    return _has(_OWN, folded) or _has(_CLAIM, folded)


def _denies(folded: str) -> bool:
    if _has(_DOUBLE, folded):
        return False
    return _has(_DENIAL, pattern(_NO_DENIAL).sub(" ", folded))


def _asks(folded: str, *, question: bool, tagged: bool, own: bool) -> bool:
    if _has(_REQUEST, folded):
        return True
    if not question:
        return False
    if tagged:
        return _has(_TAG, folded) or (_has(_THEIRS, folded) and not own)
    return _has(_INTERROGATIVE, folded) or not own


def _has(expression: str, folded: str) -> bool:
    return pattern(expression).search(folded) is not None


@cache
def _cutter(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)
