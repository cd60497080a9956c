"""What a recruiter's lines ask of the candidate, and what a short "yes", "I have" or "five years" then says."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from autokus.language.stance import Clause, clauses
from autokus.language.technologies import technologies
from autokus.language.text import fold, pattern, sentences
from autokus.vocabulary import Composed, Said, Voice

# "Верно ведь?" asks for nothing but the line before it.
_NOTHING_ELSE = r"""^\W*(?:(?:ну|так|и|а|все|это|же|ли|ведь|то|значит|so|is|that|it|this|all|am|i|are|we|as|я|вы|you
    |the|please|пожалуйста
    |правильно|верно|точно|right|correct|confirm\w*|yes|no|да|подтвер\w+|понял\w*|понимаю|understand|got|true|правда
        |согласны|agree\w*
    )\W*){1,8}$"""

_YOU = r"""
      \b(?:вы|вам|вас|вами|ваш\w*|ты|тебе|тебя|твой|твоя|твое|твои|свой|своей|своем)\b | \b(?:you|you've|you're|your
          |yours|u|ur)\b
    | \b\w{2,}(?:ете|ите|ешь|ишь|етесь|итесь)\b | \b(?:работали|использовали|писали|делали|пробовали|трогали|знали
        |умели|владели
        |применяли|сталкивались|занимались|имели|руководили|внедряли|разрабатывали|программировали|щупали|юзали|кодили
        |приходилось|доводилось|учились|жили|закончили|окончили|получали|выступали|вели|проходили)\b
    | \bопыт\b
    """
_WE = r"""\b(?:мы|нас|нам|наш\w*|клиент\w*|заказчик\w*|we|we're|our|us|client|clients?|ours|используем|ищем|пишем
    |нужен|нужна|нужно|нужны
    |требует\w*|need\w*|require\w*|looking)\b"""

_EXPERIENCE = r"""
      \b(?:опыт\w*|стаж\w*|навык\w*|знаком\w*|практик\w*|эксперт\w*|скил+\w*|экспириенс\w*)\b
    | \b(?:работа(?:ли|ете|л|ешь)|использ(?:овали|уете|уешь|овал)|зна(?:ете|ешь|ли)|уме(?:ете|ешь|ли)|владе(?:ете|ешь
        |ли)|пис(?:али|ал)
        |пиш(?:ете|ешь)|дела(?:ли|ете|л|ешь)|пробовал\w*|трогал\w*|щупал\w*|юза\w+|кодил\w*|применя\w+|сталкива\w+
            |занима(?:лись|етесь|лся|ешься)
        |приходилось|доводилось|имели|сильны|внедря\w+|разрабатыва\w+|программиру\w+|программировал\w*|понимаете
            |разбираетесь
        |шарите|дружите|изучали|поднимали|настраивали)\b
    | \b(?:подход(?:ите|ишь)|соответств\w+|проход(?:ите|ишь)|закрываете|покрываете)\b
    | \b(?:лет|года|год|years?|yrs?)\b | \b(?:сколько|how\s+(?:long|many|much|well|good|strong|deep|deeply|familiar
        |comfortable))\b
    | \b(?:experience\w*|expertise|background|knowledge|skill\w*|hands-on|exposure|proficien\w+|familiar\w*|fluent
        |comfortable|strong|good
        |expert|specialis\w+|specializ\w+|strength\w*|qualif\w+|track\s+record|seasoned|versed)\b
    | \b(?:used?|using|worked|work(?:ing)?\s+(?:with|on|in|at|for)|kn[eo]w|known|written|wrote|write|built|build
        |touched|tried|done|did|handled|developed|coded|shipped|deal[t]?
        |played|led|lead|managed|mentored|run|ran|implemented|learned)\b
    | \b(?:match|fit|fits|meet|tick|check)\b[^.!?]{0,40}\b(?:requirements?|bill|boxes|criteria|profile|description
        |role)\b
    | \b(?:sound\w*|look\w*)\s+like\s+you\b | \b(?:rate|scale|level|оцен\w+|шкал\w+|балл\w*|уров\w+)\b
    | \b\w{3,}(?:ал|ил|ел|ял)и(?:сь)?\b
    | \b(?:in|on|from|по|в)\s+(?:your\s+|ваш\w+\s+)?(?:profile|cv|resume|linkedin|резюме|профил\w+|анкет\w+|hh)\b
    | \b(?:profile|cv|resume|резюме|профиль)\s+(?:says?|mentions?|shows?|lists?|states?|указан\w*|написан\w*|есть|-)
    """

_INTEREST = r"""
      \b(?:интерес\w*|любопытн\w*|актуальн\w*|рассматрива\w*|рассмотр\w*|открыт(?:а|ы)?|хот(?:ите|ели|ел|ела|елось
          |ите)|хочу|готов\w*|удобн\w*|заинтерес\w*
        |созвон\w*|пообща\w*|поговор\w*|обсуд\w*|встрет\w*|нрав\w*|откликн\w*|прислать|отправить|скинуть|предпочит\w+
            |ближе|устро\w+|устраива\w+
        |выслать|пишите|присылайте|рад|рада|удовольстви\w+|в\s+поиске|ищете|ищу|смотрите)\b
    | \b(?:interest\w*|open|consider\w*|available|keen|excited|curious|call|chat|talk|meet|discuss\w*|happy|glad
        |willing|ready|enjoy\w*|like\s+to|love\s+to
        |want|prefer\w*|send|share|sounds?|looking|relevant|hear)\b
    """

_YES = r"""^\W*(?:(?:да|ага|угу|конечно|разумеется|безусловно|верно|именно|точно|естественно|абсолютно|несомненно
    |еще\s+бы|так\s+и\s+есть|все\s+так
        |все\s+верно|правильно|подтвержда\w+|есть|имеется|был|было|плюс|а\s+то|легко|так\s+точно|совершенно|вы\s+правы
            |дада|дэ|ну\s+да|окей|ок|хорошо
    |yes|yep|yeah|yup|ya|yea|aye|sure|of\s+course|certainly|absolutely|definitely|indeed|exactly|correct|right|true
        |affirmative|confirm\w*
        |that's\s+(?:right|correct|true|me|it)|you're\s+right|you\s+are\s+right|totally|naturally|precisely|ok|okay
            |fine|da|konechno|aga|ugu|verno|tochno|ja
        |a\s+(?:little|bit)|немного|чуть-чуть|слегка|чуток|i\s+(?:do|did|have|am|can|was)(?=\W*$|[,.!;]))
        (?![\w-])|\+|👍|👌|✅|💯|🙂\s*да)"""

_HAVE_DONE = r"""
      \b(?:работал\w*|использ(?:ую|овал\w*)|знаю|умею|владею|пишу|писал\w*|имею|приходилось|доводилось|сталкивал\w*
          |применял\w*|применяю|пробовал\w*
        |трогал\w*|щупал\w*|юзал\w*|юзаю|знаком\w*|занимал\w*|занимаюсь|делал\w*|внедрял\w*|разбираюсь|шарю|дружу
            |кодил\w*|изучал\w*)\b
    | \b(?:опыт\s+(?:\w+\s+){0,2}(?:есть|имеется|был|большой|богатый)|есть(?:\s+\w+){0,2}\s+опыт|есть|имеется|имел\w*
        |хватает|навалом|полно)\b
    | \b(?:каждый\s+день|ежедневно|постоянно|регулярно|давно|много|достаточно|плотно|глубоко|уверенно|хорошо|отлично
        |свободно|прекрасно|профессионально)\b
    | ^\W*(?:just\s+)?(?:did|built|made|wrote|shipped|tried|touched|dabbled|played)\b
    | \bна\s+(?:\w+\s+)?(?:уровне|твердую)\b | \b(?:про\s+меня
        |(?<!подумали\s)(?<!вспомнили\s)(?<!думаете\s)(?<!помните\s)обо\s+мне|по\s+мне|подхожу|соответствую|прохожу
        |закрываю|покрываю)\b
    | \b(?:i\s+(?:have|do|did|know|use|used|can|am|was|fit|qualify|match|worked)|i've|done\s+that|used\s+it|know\s+it
        |worked|plenty|loads|tons|a\s+lot
        |lots|daily|every\s+day|extensive\w*|regularly|constantly|very\s+well|quite\s+well|well|deeply|expert
            |strong\w*|confident\w*|proficient\w*
        |fluent\w*|familiar|comfortable|solid|good|advanced|that's\s+me|for\s+years|many\s+years|long\s+time
            |no\s+problem|not\s+a\s+problem)\b
    | \b(?:со?\s+все\w+|все\w*\s+перечисленн\w+|all\s+of\s+(?:them|it|those|these|the\s+above)|both|everything|оба|обе
        |обоими)\b
    | \b(?:the\s+(?:first|last|former|latter)|перв\w+\s+дв\w+|большинств\w+|most\s+of)\b
    | \b(?:нет|без|не)\s+(?:проблем\w*|вопрос\w*)\b
    """

_FIGURE = r"""
      \b\d{1,2}(?:[.,]\d)?\s*\+?\s*(?:лет|год\w*|г\b|years?|yrs?|мес\w*|months?|из\s+\d+|/\s*10|out\s+of\s+\d+)? \W*$
    | \b(?:один|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|пару|несколько|полтора|больше|более|около|лет
        |год\w*)\b
    | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|couple|few|several|over|about|around|years?)\b
    | ^\W*\d{1,2}\b
    """


# Speaks of the writer; Russian leaves the pronoun out where the verb tells ("переехал", "живу").
_PERSONAL = r"""
      \b(?:я|мне|мной|меня|у\s+меня|мой|моя|мое|мои|моего|моей|моем|моих|моим|мою|сам|сама|мы|нас|нам|наш\w*)\b
          | \b(?:i|i'm|i've|i'd|i'll|my|mine|me|myself|we|our)\b
    | \b\w{2,}(?:ил|ал|ел|ял|ыл|ила|ала|ела|яла)(?:ся|ась)?\b | \b(?:живу|проживаю|нахожусь|ухожу|получаю|увольняюсь
        |прохожу|рассматриваю|имею|работаю|служу|держу|веду|пишу|учусь|преподаю
        |зарабатываю|готов|готова|могу|женат|замужем|смогу|буду|выйду)\b
    | \b(?:есть|имеется|открыт\w*|оформлен\w*|got|have)\b
      (?!\s+an?\s+(?:\w+\s+){0,2}(?:day|evening|afternoon|morning|weekend|week|one|time|holiday|night)\b)
    """

# Puts the answer off, thanks or greets: says nothing about the writer.
_PUTS_OFF = r"""
      \b(?:вернусь|верну|уточн\w+|провер\w+|обсуд\w+|обсужд\w+|позже|подума\w+|обдума\w+|отвеч\w+|напишу|лучше|потом
          |спасибо|благодар\w+|пожалуйста|здравств\w+|привет\w*|добр\w+|понима\w+
        |принял\w*|зависит|секрет\w*|вопрос\w*|расскаж\w+|подскаж\w+|удач\w+|хорош\w+\s+дня|пока\s+(?:не|рано)|сверюсь
            |посмотр\w+|сначала|сперва|давайте)\b
    | \b(?:get\s+back|come\s+back|later|check|discuss\w*|rather|thank\w*|hello|hi|please|think|understand|depends
        |let\s+me|let's|first|sorry|question|luck|appreciate\w*|noted|best)\b
    """

# "Да, интересно" answers the vacancy, whatever else was asked.
_WELCOMES = (
    r"\b(?:интерес\w*|актуальн\w*|открыт(?:а|ы)?|interest\w*|open|relevant|curious|sounds?)\b"
)
_OF_WORK = r"\b(?:опыт\w*|коммерч\w+|experience|commercial\w*)\b"
_SHORT = 6
_FEW = 3


class Question(Struct, frozen=True):
    """A sentence of the recruiter's that a short answer may refer to."""

    text: str
    folded: str
    asks: bool

    @property
    def of_candidate(self) -> bool:
        """Whether it speaks of the candidate rather than of the company."""
        return has(_YOU, self.folded) or not has(_WE, self.folded)

    @property
    def of_experience(self) -> bool:
        """Whether it is about what the candidate has done or knows."""
        return has(_EXPERIENCE, self.folded)

    @property
    def of_interest(self) -> bool:
        """Whether it is about what the candidate would like."""
        return has(_INTEREST, self.folded)


class Case(Struct, frozen=True):
    """A reply, what it answers, and what is known of the owner."""

    said: tuple[Clause, ...]
    asked: tuple[Question, ...]
    known: tuple[Clause, ...]
    told: tuple[str, ...]
    """The recruiter's words."""

    @property
    def owned(self) -> tuple[Clause, ...]:
        """The clauses that say something and are not put down to the recruiter."""
        said = (clause for clause in self.said if not clause.denied and not clause.asked)
        return tuple(clause for clause in said if clause.own or not clause.attributed)

    @property
    def facts(self) -> tuple[str, ...]:
        """What is known of the owner, folded."""
        return tuple(clause.folded for clause in self.known)

    @property
    def open(self) -> tuple[Question, ...]:
        """What is asked of the candidate: the questions, or, if there is none, every sentence."""
        asked = tuple(one for one in self.asked if one.asks) or self.asked
        return tuple(one for one in asked if one.of_candidate)

    def asks(self, expression: str) -> bool:
        """Whether something is asked of the candidate in such words."""
        return any(has(expression, one.folded) for one in self.open)


def case_of(composed: Composed) -> Case:
    """The reply as the checks of what it says read it."""
    return Case(
        said=clauses(composed.text),
        asked=questions(composed),
        known=own_words(composed),
        told=composed.told_by_recruiter,
    )


def questions(composed: Composed) -> tuple[Question, ...]:
    """The recruiter's sentences that the reply answers; with the lines before, if the waiting ones ask for no more."""
    waiting = [*_questions(composed.messages)]
    if all(has(_NOTHING_ELSE, one.folded) for one in waiting):
        waiting = [*_questions(_lines_before(composed.earlier)), *waiting]
    return tuple(waiting)


def affirms(clause: Clause) -> bool:
    """Whether it begins with a yes."""
    return clause.claims and has(_YES, clause.folded)


def reports(clause: Clause) -> bool:
    """Whether it says "I have", "every day", "very well", "no problem" - of what, the question tells."""
    return clause.claims and has(_HAVE_DONE, clause.folded)


def counts(clause: Clause) -> bool:
    """Whether it is a bare figure: "five years", "7 из 10"."""
    return clause.claims and has(_FIGURE, clause.folded)


def is_interest(clause: Clause) -> bool:
    """Whether it says what the writer would like, or is ready for."""
    return has(_INTEREST, clause.folded)


def is_personal(clause: Clause) -> bool:
    """Whether its words speak of the writer."""
    return clause.own or has(_PERSONAL, clause.folded)


def is_short(clause: Clause) -> bool:
    """Whether it may be the answer to a question and nothing else."""
    return len(clause.folded.split()) <= _SHORT and not has(_PUTS_OFF, clause.folded)


_WISHES_WELL = r"""
    \b(?:have|enjoy|wish\s+you)\s+(?:an?|your|the)\s+(?:\w+\s+){0,2}
      (?:day|evening|afternoon|morning|weekend|week|one|time|holidays?|night)\b
  | \b(?:хорош|прекрасн|отличн|приятн|добр|удачн|продуктивн)\w+\s+(?:вам\s+)?(?:дня|вечера|выходных|недели|ночи)\b
  | \blooking\s+forward\b | \bthank\s?(?:s|you)\s+in\s+advance\b | \bзаранее\s+(?:спасибо|благодар\w+)
"""


def is_bare(clause: Clause) -> bool:
    """Whether it says something, and that only together with the question."""
    return (
        clause.claims
        and not technologies(clause.text)
        and not has(_PUTS_OFF, clause.folded)
        and not has(_WISHES_WELL, clause.folded)
        and (not is_interest(clause) or affirms(clause))
    )


def is_short_answer(clause: Clause) -> bool:
    """Whether it is a few words or a figure, and not about experience."""
    if clause.own and len(clause.folded.split()) > _FEW:
        return False  # a sentence of its own, judged by what it says
    return (is_short(clause) or counts(clause)) and not has(_OF_WORK, clause.folded)


def refers(clause: Clause, asked: Sequence[Question]) -> bool:
    """Whether a yes is about these questions: "да, интересно" answers the vacancy, whatever else was asked."""
    return not has(_WELCOMES, clause.folded) or any(one.of_interest for one in asked)


def own_words(composed: Composed) -> tuple[Clause, ...]:
    """What the facts and the owner himself claim, clause by clause: neither denied nor asked nor the recruiter's."""
    facts = (c for fact in composed.facts for c in clauses(fact) if not (c.denied or c.asked))
    said = (said.text for said in composed.earlier if said.voice is Voice.OWNER)
    return (*facts, *(clause for text in said for clause in clauses(text) if clause.claims))


def has(expression: str, folded: str) -> bool:
    """Whether the verbose expression occurs in the folded text."""
    return pattern(expression).search(folded) is not None


def _questions(messages: Sequence[str]) -> list[Question]:
    said = [sentence for message in messages for sentence in sentences(message)]
    return [Question(one, fold(one), "?" in one) for one in said]


def _lines_before(earlier: Sequence[Said]) -> list[str]:
    theirs = [said.text for said in earlier if said.voice is Voice.RECRUITER]
    return theirs[-2:]
