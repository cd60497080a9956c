"""Does every figure stand somewhere that bears it out? Numbers, lengths of time, dates, money, by value."""

from __future__ import annotations

import re

from msgspec import Struct

from autokus.language.experience import fields_in, speaks_at_large, years_asked_of, years_of
from autokus.language.small_words import acknowledges, agrees, bounds, negates
from autokus.language.stance import Clause, clauses
from autokus.language.text import fold, pattern, sentences
from autokus.language.units import AGE_TALK, MONEY_TALK, PEOPLE_TALK, TALK, YEARS_TALK
from autokus.language.values import Measure, Quantity, echoes, quantities, supports
from autokus.vocabulary import Composed, Offence

MOST = 40
"""More figures than this are no reply, and would take long to compare with many others."""

SMALL_TALK = 20
"""Up to so many questions, points or words may be announced without a fact."""

SMALL_WORD = 3
"""Up to here a number that is spelt and counts nothing is a turn of speech: "these two"."""

_OWN = r"""\bу\s+меня\b | \bмо(?:й|я|и|е|его|ей|их|ем|ими?)\b | \b(?:i've|i\s+have|i\s+had|i'm|i\s+am|i\s+worked
        |i\s+used|my|mine)\b | \bесть\b(?!\s+(?:ли|вопрос))"""
_PROMISES = r"""\b(?:буду|приду|выйду|выхожу|подключусь|позвоню|смогу|готов\w*|давайте|договорились|жду|ставьте
        |подтвержда\w+|i'll|i\s+will|i\s+can
    |let's|see\s+you|booked|confirm\w*|works|deal|free|available|join|через|within|выход\w*|start\w*|notice
        |отработ\w*|сдела\w*|успе\w*)\b"""
_YES = r"^(?:да|ага|конечно|верно|yes|yep|yeah|sure|correct|right|exactly|of\s+course)\b"
_MEETS = r"\b(?:cover\w*|meet|match|satisf\w+|fulfil\w*|закрыва\w+|соответству\w+|подхожу|удовлетвор\w+)\b"
_INSTEAD = r"\b(?:rather\s+than|instead\s+of|вместо|а\s+не)\s+$"
_ABOUT_CANDIDATE = r"""\b(?:у\s+вас|вам|ваш\w*|вы|тебе|у\s+тебя|ты|your|you've|you're|you\s+(?:have|had|are|worked
        |work|know|did|used)|candidate|кандидат\w*)\b"""
_INTERJECTION = r"""^(?:(?:no|nope|nah|нет|неа|увы|к\s+сожалению|жаль|unfortunately|sadly|sorry|извините
        |простите)\b[\s,.!:-]*)+"""
_ONLY = r"\b(?:only|just|только|всего|лишь|but|rather|зато|а)\s+(?:about\s+|около\s+)?$"
_TALKING = r"""\b(?:созвон\w*|звон\w*|разговор\w*|бесед\w*|встреч\w*|собесед\w*|минутк\w*|call|chat|talk|meeting
        |interview|conversation|reply|ответ\w*)\b"""
_MARK = r"(?:(?m:^)|(?<=\s))\(?(\d{1,2})(?:[.)]|[ ]?-)[ \t]+(?=[^\W\d])"

_WHEN = {Measure.DATE, Measure.TIME}


class _Source(Struct, frozen=True):
    """A statement and the figures in it."""

    folded: str
    figures: tuple[Quantity, ...]


def check(composed: Composed) -> Offence | None:
    """A figure that neither a fact nor the owner bears out, and that is not plainly the recruiter's, or denied."""
    said = _without_marks(composed.text)
    figures = quantities(said)
    if not figures:
        return None
    if len(figures) > MOST:
        return Offence("it holds more figures than a chat message does", figures[MOST].words)
    facts = [_Source(fold(fact), quantities(fact)) for fact in composed.supported_by]
    theirs = [
        _Source(fold(part), quantities(part))
        for text in composed.told_by_recruiter
        for part in sentences(text)
    ]
    parts = clauses(said)
    for at, clause in enumerate(parts):
        answered = at + 1 < len(parts) and pattern(_YES).match(parts[at + 1].folded) is not None
        for figure in quantities(clause.text):
            if _harmless(figure, clause) or _borne_out(figure, clause, facts, composed):
                continue
            theirs_alone = not answered and _is_theirs(figure, clause, theirs)
            if not (_denied(figure, clause, theirs) or theirs_alone):
                return Offence(
                    "it names a figure that no fact of the profile bears out", figure.words
                )
    return None


def _without_marks(text: str) -> str:
    """The text without the numbers of a list that counts from one."""
    marks, due = [], 1
    for hit in pattern(_MARK).finditer(text):
        if int(hit.group(1)) == due:
            marks.append(hit)
            due += 1
    if len(marks) == 1 and "-" in marks[0].group():
        return text  # "опыт 1 - 2 года"
    for hit in reversed(marks):
        text = text[: hit.start()] + text[hit.end() :]
    return text


def _harmless(figure: Quantity, clause: Clause) -> bool:
    """Numbers that say nothing about anybody: "a couple of questions", "one of them", "a 30-minute call"."""
    most = figure.high or figure.low or 0
    if figure.kind is Measure.COUNT and figure.of == TALK:
        return most <= SMALL_TALK
    if figure.kind in {Measure.COUNT, Measure.NUMBER} and figure.spelt:
        pair = figure.of == "times" and figure.words.startswith(("пар", "couple"))
        aside = (
            figure.kind is Measure.NUMBER
            and most <= SMALL_WORD
            and len(clause.folded.split()) > SMALL_WORD
        )
        return most == 1 or pair or aside
    if figure.kind is Measure.DATE:
        return not any(part is not None for part in figure.moment[:3])
    short = figure.kind is Measure.DURATION and figure.unit in {"minute", "second"}
    return short and pattern(_TALKING).search(clause.folded) is not None


# -- borne out by a fact ---------------------------------------------------------------------------


def _borne_out(figure: Quantity, clause: Clause, facts: list[_Source], composed: Composed) -> bool:
    wanted = _asked_kind(composed.messages) if figure.kind is Measure.NUMBER else None
    of = _years_of(figure, clause, composed.messages)
    return any(
        of <= fields_in(fact.folded)
        for fact in facts
        for known in fact.figures
        if supports(known, figure)
        and (wanted is None or known.kind is wanted or known.kind is Measure.NUMBER)
    )


def _years_of(figure: Quantity, clause: Clause, messages: tuple[str, ...]) -> frozenset[str]:
    """What the years are years of: as the clause says, or as the question that it answers does."""
    bare = figure.kind is Measure.NUMBER
    if not bare and not (figure.kind is Measure.DURATION and figure.unit in {"year", "month"}):
        return frozenset()
    said = years_of(clause.folded, figure.start, figure.end)
    if said or speaks_at_large(clause.folded) or fields_in(clause.folded):
        return said
    asked = (years_asked_of(fold(part)) for message in messages for part in sentences(message))
    return next((fields for fields in asked if fields), frozenset())


def _asked_kind(messages: tuple[str, ...]) -> Measure | None:
    """What a number without a unit measures, by the question that it answers."""
    question = fold("\n".join(messages))
    for kind, talk in (
        (Measure.AGE, AGE_TALK),
        (Measure.COUNT, PEOPLE_TALK),
        (Measure.DURATION, YEARS_TALK),
        (Measure.MONEY, MONEY_TALK),
    ):
        if pattern(talk).search(question):
            return kind
    return None


# -- the recruiter's own, or denied ----------------------------------------------------------------


def _denied(figure: Quantity, clause: Clause, theirs: list[_Source]) -> bool:
    """Plainly denied: "I don't have 5 years of Angular", but not "no, five" nor "not before 15 June"."""
    if pattern(_INSTEAD).search(clause.folded[: figure.start]):
        return True
    if not clause.denied or figure.at_most or pattern(_ONLY).search(clause.folded[: figure.start]):
        return False
    bound = bounds(clause.folded[max(0, figure.start - 16) : figure.start])
    if bound or not _negated(figure, clause):
        return False
    if figure.kind in _WHEN or figure.kind is Measure.MONEY:
        return _echoed(figure, theirs)
    return True


def _negated(figure: Quantity, clause: Clause) -> bool:
    """Whether the negation is about this figure: not the answer's first "no", not another figure's "not"."""
    text = clause.folded
    for other in quantities(clause.text):
        opposed = re.search(
            r"[,\s-]+(?:и\s+|and\s+|а\s+)?(?:not|не)\s+$", text[figure.end : other.start]
        )
        if other.start > figure.end and opposed:
            text = text[: figure.end]
    text = pattern(_INTERJECTION).sub("", text)
    return negates(text) and any(part.denied for part in clauses(text))


def _is_theirs(figure: Quantity, clause: Clause, theirs: list[_Source]) -> bool:
    """Asked about, or repeated as the recruiter's, and not claimed of the owner."""
    if pattern(_OWN).search(clause.folded) or pattern(_MEETS).search(clause.folded):
        return False
    if clause.asked and figure.kind not in _WHEN and figure.kind is not Measure.MONEY:
        return True  # "Is the team bigger than ten?" says nothing of the owner
    if not _echoed(figure, theirs):
        return False
    if figure.kind in _WHEN and pattern(_PROMISES).search(clause.folded):
        return False
    if clause.asked:
        return True
    if agrees(clause.folded) and _said_of_candidate(figure, theirs):
        return False
    if clause.attributed or acknowledges(clause.folded):
        return True
    # Days, stages, people of theirs: "two days in the office can be discussed".
    terms = figure.kind is Measure.COUNT or (
        figure.kind is Measure.DURATION and (figure.unit != "year" or (figure.high or 1) < 1)
    )
    own = agrees(clause.folded) or pattern(_PROMISES).search(clause.folded) is not None
    return terms and not own and not _said_of_candidate(figure, theirs)


def _echoed(figure: Quantity, theirs: list[_Source]) -> bool:
    return any(echoes(known, figure) for source in theirs for known in source.figures)


def _said_of_candidate(figure: Quantity, theirs: list[_Source]) -> bool:
    return any(
        pattern(_ABOUT_CANDIDATE).search(source.folded) is not None or source.folded.endswith("?")
        for source in theirs
        for known in source.figures
        if echoes(known, figure)
    )
