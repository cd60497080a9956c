"""What a text says of the owner beside skills - employer, title, schooling, place, papers, life - stands in a fact."""

from __future__ import annotations

from autokus.language.answers import (
    Case,
    Question,
    affirms,
    case_of,
    has,
    is_bare,
    is_interest,
    is_personal,
    is_short,
    is_short_answer,
    refers,
)
from autokus.language.names import proper_names, stands_in
from autokus.language.persona_words import (
    ASKS_TITLE,
    EDUCATION,
    EMPLOYER,
    KINDS_OF_EMPLOYER,
    PLACE,
    SAYS_TITLE,
    SAYS_WISH,
    TITLES,
    TOPICS,
    WORK_FORMS,
    Topic,
    Values,
)
from autokus.language.spoken import is_about_language, names_language, rates, spoken, unsupported
from autokus.language.stance import Clause
from autokus.language.technologies import technologies
from autokus.language.text import pattern
from autokus.vocabulary import Composed, Offence

# Where a named company, school or place is the owner's: the recruiter's having named it supports nothing.
_BELONGS = r"""
      \b(?:работа\w+|труд\w+|служил\w*|стажировал\w*|опыт\w*|учил\w+|обучал\w+|окончил\w*|закончил\w*|жив\w+|нахожусь
          |базируюсь|родом|родил\w+|переехал\w*|выпускник\w*|выступал\w*|ушел|ушла|пришел|пришла|перешел
        |вел|вела|консультировал\w*|сейчас|раньше|ранее|до\s+этого|прошл\w+|предыдущ\w+|последн\w+|текущ\w+
            |сертификат\w*|диплом\w*|курс\w*|я)\b
    | \b(?:work(?:ed|ing|s)?|employ\w+|intern\w*|graduat\w+|stud(?:ied|y)|live|living|based|located|from|degree
        |certificate\w*|certified|spoke\w*|speaker|talk\w*|joined|left|job|employer|company|experience|led|was|been
        |contract\w*|years?|лет|год\w*|currently|previously|formerly|ex)\b
    """

# To think of something, or to put it off, is no claim: "релокацию нужно обдумать", "об учебе лучше расскажу потом".
_WEIGHS = r"""\b(?:обдума\w+|подума\w+|think\s+(?:it|about|over)|need\s+to\s+think|consider\s+it)\b
    | \b(?:лучше|позже|потом|готов\w*|смогу|могу|rather|prefer|better|later|happy|glad|can)\b[^.!?]{0,20}
        \b(?:расскажу|рассказать|обсу\w+|поговор\w+|отвечу|ответить|talk|discuss\w*|tell|answer|share)\b"""
# "C1 обязателен" is the vacancy's wish.
_WANTED = r"""\b(?:нуж\w+|требу\w+|обязател\w+|required?|requires?|needs?|needed|must)\b"""
# "Из них два года в Озоне": years are somebody's.
_YEARS = r"\b(?:лет|год\w*|years?|опыт\w*|ex)\b"
_VERY_SHORT = 3
_REASON = "it says something about {} that no fact of the profile supports"
_REASON_SHORT = "its short answer confirms something about {} that no fact of the profile supports"
_LANGUAGE = "the languages the owner speaks"
_TITLE = "the owner's job title"
_KIND = "the owner's employer"
_WISH = "what the owner looks for"


def check(composed: Composed) -> Offence | None:
    """The first thing that the text claims of the owner without support, or None."""
    case = case_of(composed)
    return (
        _topics(case)
        or _languages(case)
        or _titles(case)
        or _employer(case)
        or _wishes(case)
        or _names(case)
        or _short_answers(case)
    )


# -- topics --------------------------------------------------------------------------------------------


def _topics(case: Case) -> Offence | None:
    for topic in TOPICS:
        for clause in case.said:
            if topic.even_denied and not clause.asked and has(topic.even_denied, clause.folded):
                return _offence(topic.name, clause)
        for clause in case.owned:
            if has(_WEIGHS, clause.folded):
                continue
            if (
                has(topic.says, clause.folded)
                and _personal(clause, case, topic)
                and not _is_supported(clause, topic, case)
            ):
                return _offence(topic.name, clause)
    return None


def _personal(clause: Clause, case: Case, topic: Topic) -> bool:
    """Whether the clause speaks of the writer: by its words, or as the answer to a question about him."""
    if is_personal(clause) or case.asks(topic.asks):
        return True
    return is_short(clause) and not is_interest(clause)


def _is_supported(clause: Clause, topic: Topic, case: Case) -> bool:
    """Whether a fact on the topic says the same: shares a word of the claim, or is in the other language."""
    claimed = _words_of(topic, clause.folded)
    for fact in case.facts:
        if not has(topic.supports or topic.says, fact):
            continue
        if topic.supports or _is_russian(fact) != _is_russian(clause.folded):
            return True
        if claimed & _words_of(topic, fact):
            return True
    return False


def _words_of(topic: Topic, folded: str) -> frozenset[str]:
    return frozenset(
        word[:5] for found in pattern(topic.says).finditer(folded) for word in found.group().split()
    )


def _is_russian(folded: str) -> bool:
    return any("а" <= ch <= "я" for ch in folded)


# -- values --------------------------------------------------------------------------------------------


def _values(table: Values, folded: str) -> dict[str, str]:
    """Which values of the table the text names, with the words."""
    found: dict[str, str] = {}
    for name, words in table:
        match = pattern(rf"(?<![\w-])(?:{words})(?![\w])").search(folded)
        if match:
            found[name] = match.group()
    return found


def _known_values(table: Values, case: Case) -> frozenset[str]:
    return frozenset(name for fact in case.facts for name in _values(table, fact))


def _titles(case: Case) -> Offence | None:
    known = _known_values(TITLES, case)
    for clause in case.owned:
        if has(SAYS_TITLE, clause.folded) or (is_short(clause) and case.asks(ASKS_TITLE)):
            strange = _strange(TITLES, clause, known)
            if strange and (not clause.attributed or clause.own):
                return Offence(_REASON.format(_TITLE), strange)
    return _confirmed_values(case, TITLES, known, _TITLE, ASKS_TITLE)


def _employer(case: Case) -> Offence | None:
    known = _known_values(KINDS_OF_EMPLOYER, case)
    for clause in case.owned:
        if has(EMPLOYER.says, clause.folded) or (is_short(clause) and case.asks(EMPLOYER.asks)):
            strange = _strange(KINDS_OF_EMPLOYER, clause, known)
            if strange and not is_interest(clause):
                return Offence(_REASON.format(_KIND), strange)
    return _confirmed_values(case, KINDS_OF_EMPLOYER, known, _KIND, EMPLOYER.asks)


def _wishes(case: Case) -> Offence | None:
    known = _known_values(WORK_FORMS, case)
    for clause in case.owned:
        if has(SAYS_WISH, clause.folded):
            strange = _strange(WORK_FORMS, clause, known)
            if strange:
                return Offence(_REASON.format(_WISH), strange)
    return None


def _strange(table: Values, clause: Clause, known: frozenset[str]) -> str:
    return ", ".join(
        words for name, words in _values(table, clause.folded).items() if name not in known
    )


def _confirmed_values(
    case: Case, table: Values, known: frozenset[str], what: str, asks: str
) -> Offence | None:
    """What "yes" claims after "are you a CTO?": the values that the question names."""
    if not any(affirms(clause) and is_bare(clause) for clause in case.owned):
        return None
    for one in case.open:
        if not one.of_interest and has(asks, one.folded):
            strange = [
                words for name, words in _values(table, one.folded).items() if name not in known
            ]
            if strange:
                return Offence(_REASON_SHORT.format(what), strange[0])
    return None


# -- languages -----------------------------------------------------------------------------------------


def _languages(case: Case) -> Offence | None:
    known = spoken(case.facts)
    asked = next(filter(None, (names_language(one.folded) for one in case.asked)), "English")
    in_talk = any(is_about_language(one.folded) for one in case.asked)
    for clause in case.owned:
        about = is_about_language(clause.folded) or (in_talk and is_short(clause))
        named = names_language(clause.folded)
        if not about or (technologies(clause.text) and not named):
            continue
        if (is_interest(clause) or has(_WANTED, clause.folded)) and not clause.own:
            continue
        if in_talk or is_personal(clause) or rates(clause.folded):
            strange = unsupported(clause.folded, asked, known)
            if strange:
                return Offence(_REASON.format(_LANGUAGE), strange)
    return _confirmed_language(case, asked, known)


def _confirmed_language(case: Case, asked: str, known: dict[str, frozenset[str]]) -> Offence | None:
    """What "yes" claims after "is your English fluent?"."""
    for one in case.open:
        named = names_language(one.folded)
        if one.of_interest or not (named or is_about_language(one.folded)):
            continue
        if technologies(one.text) and not named:
            continue
        strange = unsupported(one.folded, asked, known)
        if strange and any(_confirms(clause, one) for clause in case.owned):
            return Offence(_REASON_SHORT.format(_LANGUAGE), strange)
    return None


def _confirms(clause: Clause, one: Question) -> bool:
    return affirms(clause) and is_bare(clause) and refers(clause, (one,))


# -- names ---------------------------------------------------------------------------------------------


def _names(case: Case) -> Offence | None:
    for clause in case.owned:
        if is_interest(clause) and not clause.own:
            continue
        placed = is_short(clause) and any(
            case.asks(topic.asks) for topic in (EMPLOYER, EDUCATION, PLACE)
        )
        personal = is_personal(clause) or placed or has(_YEARS, clause.folded)
        if not personal:
            continue
        own = placed or has(_BELONGS, clause.folded)
        for name in proper_names(clause.text, from_start=placed and _is_very_short(clause)):
            if stands_in(name, case.facts) or (not own and stands_in(name, case.told)):
                continue
            return Offence("it names what no fact of the profile does", name)
    return None


# -- short answers -------------------------------------------------------------------------------------


def _short_answers(case: Case) -> Offence | None:
    """What "yes, two" claims after "have you children?": a short answer on a topic that the facts do not know."""
    for topic in TOPICS:
        asked = [one for one in case.open if has(topic.asks, one.folded)]
        if not asked:
            continue
        silent = not any(has(topic.supports or topic.says, fact) for fact in case.facts)
        strange = any(
            not stands_in(name, case.facts) for one in asked for name in proper_names(one.text)
        )
        if not silent and not strange:
            continue
        for clause in case.owned:
            if not is_bare(clause) or not refers(clause, asked):
                continue
            if affirms(clause) or (silent and is_short_answer(clause)):
                return Offence(_REASON_SHORT.format(topic.name), clause.text)
    return None


def _is_very_short(clause: Clause) -> bool:
    return len(clause.folded.split()) <= _VERY_SHORT and not affirms(clause)


def _offence(what: str, clause: Clause) -> Offence:
    return Offence(_REASON.format(what), clause.text)
