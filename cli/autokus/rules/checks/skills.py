"""Every technology, tool and skill that a text claims of the owner stands in a fact or in the owner's own words."""

from __future__ import annotations

from autokus.language.answers import (
    Question,
    affirms,
    counts,
    has,
    is_interest,
    own_words,
    questions,
    reports,
)
from autokus.language.stance import Clause, clauses
from autokus.language.technologies import Mention, known_from, technologies
from autokus.vocabulary import Composed, Offence

# Speaks of a technology without claiming it: interest, a wish to learn, a judgement, a vacancy.
_NEUTRAL = r"""
      \b(?:интерес\w*|любопытн\w*|звучит|выглядит|заманчив\w*|слышал\w*|впечатл\w+|перспективн\w*
          |нов\w+\s+(?:для\s+меня|область))\b
    | \b(?:изучить|изучу|освоить|освою|освоюсь|разобраться|разберусь|научиться|научусь|выучить|выучу|подтянуть|подтяну
        |доучить|вникнуть|вникну
        |попробовать|попробую|познакомиться|поработать|поработал\w*\s+бы|перейти|погрузиться|подучить|подучу
            |наверстать|прокачать)\b
    | \b(?:готов|готова|хочу|хотел\w*|хотелось|рад|рада|буду|могу|мог|могла|можно|смогу)\s+(?:бы\s+)?(?:\w+\s+){0,2}
      (?:работать|использовать|применять|писать|развиваться|расти|рассмотреть|обсудить|попробовать|учить|изучать
          |осваивать|переходить)\b
    | \b(?:выбор|сочетани\w+|связк\w+|комбинаци\w+|вакансия|вакансии|вакансию|позиция|позиции|позицию|роль|роли
        |предложени\w+|описани\w+|проект\w*
        |команд\w*|компани\w*|продукт\w*|задач\w*|должност\w+|направлени\w+|важн\w+|критичн\w+|обязательн\w*
            |требовани\w+|нуж\w+)\b
    | \b(?:interest\w*|sounds?|looks?|seems?|appealing|exciting|curious|impressive|heard\s+of|new\s+(?:to|for)\s+me)\b
    | \b(?:learn|pick(?:ing)?\s+up|get\s+into|try|explore|dive\s+into|ramp\s+up|get\s+up\s+to\s+speed|study
        |switch\s+to|move\s+to|grow\s+into)\b
    | \b(?:would|i'd|could|happy|glad|open|ready|willing|keen|eager|prepared|excited)\s+(?:to\s+)?(?:\w+\s+){0,2}
      (?:to\s+)?(?:work\w*|use|using|be|like|love|learn\w*|enjoy|consider|try|welcome)\b
    | \blearning\b | \b(?:choice|combination|setup|mix|vacancy|position|role|opening|offer|job|project|team|company
        |product|description|requirement\w*
        |essential|critical|important|must-have|needed|required)\b
    """

# "Проект на Svelte был": no verb of the first person, and yet nobody else's.
_PAST = r"""\b(?:был|была|было|были)\b(?!\s+бы) | \bза\s+плечами\b | \bв\s+(?:активе|арсенале|портфолио|резюме)\b
    | \b(?!слышал|понял|увидел|прочита|посмотр|замети|хотел|узнал|думал|показал)\w+(?:[иаеяоы]л|[иаеяоы]ла)(?:ся|ась
        |ось)?\b(?!\s+бы) | \bвела?\b
    | \b(?:опыт|стаж|experience|years?|лет|года)\b"""
_THEIRS = r"""\b(?:вы|вам|вас|ваш\w*|you|your|you're|you've|нуж\w+|требу\w+|required?|requires?|needs?)\b"""

# Stands for what was named before.
_ANAPHOR = r"""\b(?:с\s+(?:ним|ней|ними|этим|этой|таким)|на\s+(?:нем|ней|них|этом)|его|ее|их|этим|этой|в\s+(?:нем
    |этом)|обоими|обе|оба|всеми|то\s+же
    |it|them|that|those|these|this|both|which|all\s+of)\b"""

# "Нужен Angular." - "Знаю": whoever answers a requirement so has claimed it.
_REQUIRED = r"""\b(?:нуж\w+|требу\w+|обязател\w+|ищем|need\w*|requir\w+|must\w*|mandatory|looking\s+for|essential
    |желател\w+|важн\w+)\b"""

# "Perfect match with my stack": what the recruiter named is claimed whole.
_MINE = r"""
      \b(?:мой|моим|моему|моего)\s+(?:\w+\s+)?(?:стек\w*|профил\w*|опыт\w*|инструмент\w*)\b | \b(?:один\s+в\s+один
          |в\s+точку|все\s+(?:это\s+)?(?:мое|знаю|умею))\b
    | \bmy\s+(?:\w+\s+)?(?:stack|background|profile|experience|skill\w*|tools?)\b | \b(?:what\s+i\s+(?:use|do
        |work\s+with)|right\s+up\s+my\s+(?:street|alley))\b
    """

_REASON = "it claims a skill that no fact of the profile supports"
_REASON_SHORT = "its short answer confirms a skill that no fact of the profile supports"


def check(composed: Composed) -> Offence | None:
    """The first technology that the text claims of the owner without support, or None."""
    said = clauses(composed.text)
    known = known_from(clause.text for clause in own_words(composed))
    asked = questions(composed)
    return _claimed(said, known) or _meant(said, asked, known) or _confirmed(said, asked, known)


def _claimed(said: tuple[Clause, ...], known: frozenset[str]) -> Offence | None:
    for clause in said:
        if not _claims(clause):
            continue
        strange = [
            mention.words for mention in technologies(clause.text) if mention.name not in known
        ]
        if strange:
            return Offence(_REASON, ", ".join(strange))
    return None


def _claims(clause: Clause) -> bool:
    """Whether what the clause names, it names as the owner's."""
    if clause.denied or clause.asked:
        return False
    if clause.own:
        return True
    theirs = has(_THEIRS, clause.folded)
    if clause.attributed:
        return has(_PAST, clause.folded) and not theirs
    return not has(_NEUTRAL, clause.folded) or (has(_PAST, clause.folded) and not theirs)


def _meant(
    said: tuple[Clause, ...], asked: tuple[Question, ...], known: frozenset[str]
) -> Offence | None:
    """As in "you mention Vue; I've used it for years": the word that stands for a technology claims it."""
    last = [mention for question in asked for mention in technologies(question.text)]
    for clause in said:
        named = technologies(clause.text)
        if named:
            last = [*named]
            continue
        if (
            clause.own
            and clause.claims
            and has(_ANAPHOR, clause.folded)
            and not is_interest(clause)
        ):
            strange = [mention for mention in last if mention.name not in known]
            if strange:
                return Offence(_REASON, f"{clause.text} ({strange[0].words})")
    return None


def _confirmed(
    said: tuple[Clause, ...], asked: tuple[Question, ...], known: frozenset[str]
) -> Offence | None:
    """A "yes", "five years" or "every day" says what the question names."""
    everything = [mention for question in asked for mention in technologies(question.text)]
    whole = [c for c in said if c.claims and has(_MINE, c.folded) and not technologies(c.text)]
    named = everything if whole else _asked_about(asked)
    claimed = {m.name for clause in said if _claims(clause) for m in technologies(clause.text)}
    denied = {m.name for clause in said if clause.denied for m in technologies(clause.text)}
    strange = [m for m in named if m.name not in known and m.name not in denied]
    if not strange or claimed & {mention.name for mention in named}:
        return None
    only_interest = _last_is_interest(asked)
    for clause in said:
        if technologies(clause.text) or is_interest(clause):
            continue
        bare = affirms(clause) and not only_interest
        if clause in whole or bare or reports(clause) or (counts(clause) and not claimed):
            return Offence(_REASON_SHORT, f"{clause.text} ({strange[0].words})")
    return None


def _asked_about(asked: tuple[Question, ...]) -> list[Mention]:
    """The technologies that a short answer would be about."""
    everything = [mention for question in asked for mention in technologies(question.text)]
    about: list[Mention] = []
    for question in asked:
        named = technologies(question.text)
        if question.of_interest and not question.of_experience:
            continue
        if question.of_experience and question.of_candidate:
            about += named or (everything if question.asks else [])
        elif named and (
            has(_REQUIRED, question.folded) or (question.asks and question.of_candidate)
        ):
            about += named
    return about


def _last_is_interest(asked: tuple[Question, ...]) -> bool:
    """Whether the last thing asked is a wish, so that a bare yes answers that."""
    last = next((question for question in reversed(asked) if question.asks), None)
    last = last or (asked[-1] if asked else None)
    return last is not None and last.of_interest and not last.of_experience
