"""Does the text name an amount of money that the owner has not put into the profile?"""

from __future__ import annotations

from autokus.language.small_words import acknowledges
from autokus.language.stance import Clause, clauses
from autokus.language.text import fold, pattern
from autokus.language.units import MONEY_TALK, YEARS_TALK
from autokus.language.values import Measure, Quantity, echoes, quantities, supports
from autokus.vocabulary import Composed, Offence, Voice

LEAST_BARE = 20
"""From here on a bare number that answers a question about pay is an amount."""

_NO_FIGURE = r"""
      \b(?:no|not|never|don't|won't|without|any)\b[^.;]{0,40}\b(?:figures?|numbers?|amounts?|sums?|salary|pay)\b
    | \b(?:figures?|numbers?|amounts?|salary|expectations?|pay|compensation)\b[^.;]{0,50}\b(?:not\s+(?:named
        |discussed|disclosed|shared|given)
        |after\s+(?:the|our|a|first|an)\b|later|on\s+(?:a|the)\s+(?:first\s+)?call|in\s+person|confidential|private)
    | \bне\s+(?:назыв\w+|озвучива\w+|обсужда\w+|разглаша\w+|сообща\w+|раскрыва\w+|пиш\w+|указыва\w+|говор\w+)\b
    | \bбез\s+(?:конкретн\w+\s+)?(?:цифр\w*|сумм\w*)\b
    | \b(?:обсужда\w+|обсуд\w+|озвуч\w+|назов\w+|говор\w+|договор\w+)\b[^.;]{0,30}\b(?:после|на\s+(?:созвон|встреч
        |звонк|собесед|интервью)|позже|лично)
    """
_ABOUT_PAY = (
    MONEY_TALK
    + r"|\b(?:цифр\w*|сумм\w*|деньг\w*|figures?|numbers?|amounts?|money|financial|финанс\w*)\b"
)
_OWN_WISH = r"""\bу\s+меня\b | \bмо(?:й|я|и|е|его|ей|их|ем)\b | \b(?:хочу|хотел\w*|ожидаю|рассчитываю|жду|прошу
        |претендую|готов\w*|соглас\w+|подтвержда\w+
    |устро\w+|устраива\w+|получаю|зарабатываю|минимум|принимаю) | \bмне\s+(?:нужно|надо|хватит|достаточно|подход\w+
        |подойд\w+)
    | \b(?:my|mine|i'd\s+(?:like|want|take|accept|expect|need|ask)|i\s+(?:want|expect|ask|need|take|accept|earn|get
        |make|agree|confirm|am|was)
        |i'm\s+(?:looking|asking|expecting|fine|ok|okay|happy|earning|good)|deal|agreed|accepted|confirm\w*
        |works\s+for\s+me|suits\s+me)\b"""
_BELOW = r"\b(?:below|under|less|lower|fewer|ниже|меньше|менее)\b"


def check(composed: Composed) -> Offence | None:
    """An amount that is not the recruiter's own and lies outside what the profile or the owner has stated."""
    asked = _pay_is_asked(composed.messages)
    for clause in clauses(composed.text):
        for amount in quantities(clause.text):
            if not _is_money(amount, clause, asked=asked) or _is_theirs(amount, clause, composed):
                continue
            offence = _unstated(amount, composed)
            if offence:
                return offence
    return None


def _pay_is_asked(messages: tuple[str, ...]) -> bool:
    question = fold("\n".join(messages))
    return pattern(MONEY_TALK).search(question) is not None and not pattern(YEARS_TALK).search(
        question
    )


def _is_money(amount: Quantity, clause: Clause, *, asked: bool) -> bool:
    if amount.kind is not Measure.NUMBER:
        return amount.kind is Measure.MONEY
    most = amount.high or amount.low or 0
    return most >= LEAST_BARE and (asked or pattern(MONEY_TALK).search(clause.folded) is not None)


def _unstated(amount: Quantity, composed: Composed) -> Offence | None:
    owner = [said.text for said in composed.earlier if said.voice is Voice.OWNER]
    if _stated_in(amount, owner):
        return None
    silent = any(_names_no_figure(fact) for fact in composed.facts)
    if silent:
        other = [fact for fact in composed.facts if not pattern(_ABOUT_PAY).search(fold(fact))]
        if _stated_in(amount, other):
            return None  # "I saved the company $2M" is no pay
        return Offence(
            "it names an amount of money, which the profile leaves to the owner", amount.words
        )
    if _stated_in(amount, composed.facts):
        return None
    known = any(one.kind is Measure.MONEY for fact in composed.facts for one in quantities(fact))
    if known:
        return Offence("it names an amount of money outside the profile's range", amount.words)
    return Offence("it names an amount of money that the profile does not state", amount.words)


def _stated_in(amount: Quantity, texts: list[str] | tuple[str, ...]) -> bool:
    return any(
        one.kind is Measure.MONEY and supports(one, amount)
        for text in texts
        for one in quantities(text)
    )


def _names_no_figure(fact: str) -> bool:
    folded = fold(fact)
    return (
        pattern(_ABOUT_PAY).search(folded) is not None
        and pattern(_NO_FIGURE).search(folded) is not None
        and not any(one.kind is Measure.MONEY for one in quantities(fact))
    )


def _is_theirs(amount: Quantity, clause: Clause, composed: Composed) -> bool:
    """The recruiter's amount, repeated as theirs, asked about or denied, without a wish of the owner's in it."""
    echoed = any(
        echoes(one, amount) for text in composed.told_by_recruiter for one in quantities(text)
    )
    if not echoed or pattern(_BELOW).search(clause.folded):
        return False
    if clause.asked or clause.denied:
        return True
    if pattern(_OWN_WISH).search(clause.folded):
        return False
    return clause.attributed or acknowledges(clause.folded)
