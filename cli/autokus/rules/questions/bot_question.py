"""Does the recruiter ask whether it is a machine that answers? Then the honest answer is due (SPEC S4)."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.language import answerers, machines
from autokus.language.text import fold, pattern, sentences
from autokus.vocabulary import Offence, Said, Voice

REASON = "asks whether a bot answers here"

OUTRIGHT = (
    machines.ADDRESSED,
    machines.TALKING_TO,
    machines.HUMAN_ANSWERS,
    machines.PROVE,
    machines.ALTERNATIVE,
    machines.PRESENT,
    machines.PERSONALLY,
    machines.SUSPICION,
    machines.NATURE,
    machines.TRANSLIT,
    machines.NEIGHBOURS,
    machines.ALONE,
    answerers.EXISTENCE,
)
"""These speak of the one addressed or of this chat, whatever else stands in the sentence."""

SHORT = 14
"""Words of a question free of work in which a machine's name is enough."""

CURT = 7
"""Words of a remark free of work in which it is."""

FEW = 8
"""A question so short means this chat, whether it says so or not."""

LONG = 32
"""Beyond so many words the ingredients of the question no longer belong together."""


def asked_whether_bot(messages: Sequence[str], earlier: Sequence[Said] = ()) -> Offence | None:
    """The first words that ask the candidate whether a bot, a model or somebody else answers for them."""
    folded = [answerers.respelt(fold(message)) for message in messages]
    for text in folded:
        if found := _asked_in(text):
            return Offence(REASON, found)
    if _asked_before(earlier):
        for text in folded:
            if pattern(machines.ASKS_AGAIN).search(text):
                return Offence(f"{REASON}, once more", text)
    return None


def _asked_in(text: str) -> str:
    turned = pattern(machines.SELF_THEN_YOU).search(text)
    if turned:
        return turned.group()
    for sentence in sentences(text):
        plain = pattern(answerers.PRAISE).sub(" ~ ", sentence)
        plain = pattern(machines.WISHES).sub(" ~ ", plain)
        if found := _asked_by(pattern(machines.ASIDE).sub(" ~ ", plain)):
            return found
    if pattern(machines.CALLED_ONE).search(text):
        return text
    if _has(answerers.MACHINE, text) and (found := _first_of((answerers.ONE_OF_THEM,), text)):
        return found
    return ""


def _asked_by(sentence: str) -> str:
    return _first_of(OUTRIGHT, sentence) or _replies_handed_over(sentence) or _hinted_at(sentence)


def _replies_handed_over(sentence: str) -> str:
    """As in "do you use ChatGPT to answer me?", but not to answer customers."""
    asked = _asking_or_accusing(sentence) or _has(answerers.DOUBTS, sentence)
    if _has(machines.OURS, sentence) or not asked:
        return ""
    if pattern(machines.REPLIES_ARE_WORK).search(sentence):
        return ""
    if found := _first_of((machines.REPLIES_BY,), sentence):
        return found
    if _has(answerers.ABOUT_TRADE, sentence) or not _has(answerers.DOUBTS, sentence):
        return ""
    if _has(answerers.EXCHANGE, sentence) and _has(answerers.TO_ME, sentence):
        return _first_of((answerers.MACHINE,), sentence)
    return ""


def _hinted_at(sentence: str) -> str:
    """Words that also fit talk about work: the sentence must be free of it, and ask or accuse."""
    sentence = pattern(answerers.WONDERS).sub("~ ", sentence)
    if pattern(machines.WORK).search(sentence):
        return ""
    if found := _first_of((machines.RESEMBLES,), sentence):
        return found
    if pattern(machines.CONFESS).search(sentence) and (
        found := _first_of((machines.NAMES_ONE,), sentence)
    ):
        return found
    if pattern(machines.OF_US).search(sentence):
        return ""
    found = ""
    if _asking_or_accusing(sentence):
        found = _first_of((machines.WRITTEN_BY, machines.THIS_IS), sentence)
    return found or _named_in_few_words(sentence) or _put_together(sentence)


def _put_together(sentence: str) -> str:
    """No known phrase, but all that makes the question: a machine or a person, the exchange, you, and a doubt."""
    words = len(sentence.split())
    if words > LONG or pattern(answerers.ABOUT_TRADE).search(sentence):
        return ""
    if not _has(answerers.DOUBTS, sentence) or _has(machines.SENT_THERE, sentence):
        return ""
    if found := _first_of((answerers.SOMEBODY_ELSE, answerers.OR_MACHINE), sentence):
        return found
    if _has(answerers.PLAIN_DOUBT, sentence):
        return _first_of((answerers.MACHINE, answerers.HUMAN), sentence)
    if words <= FEW and (found := _named_at_the_end(sentence)):
        return found
    if not _has(answerers.EXCHANGE, sentence):
        return ""
    if words > FEW and not _has(answerers.HERE, sentence):
        return ""
    return _first_of((answerers.MACHINE,), sentence) or _person_in(sentence)


def _named_at_the_end(sentence: str) -> str:
    if _has(answerers.WISHES, sentence):
        return ""
    return _first_of((answerers.ENDS_WITH_ONE,), sentence)


def _person_in(sentence: str) -> str:
    """A person is asked for by a doubt, unless the recruiter only wishes for one."""
    if _has(answerers.WISHES, sentence):
        return ""
    if found := _first_of((answerers.HUMAN,), sentence):
        return found
    if _has(answerers.MESSAGES, sentence):
        return _first_of((answerers.SELF,), sentence)
    return ""


def _has(expression: str, sentence: str) -> bool:
    return pattern(expression).search(sentence) is not None


def _named_in_few_words(sentence: str) -> str:
    """The last resort: nothing but the one addressed can be meant, unless he is sent to a bot."""
    words = len(sentence.split())
    if words > SHORT or pattern(machines.SENT_THERE).search(sentence):
        return ""
    if pattern(answerers.ABOUT_TRADE).search(sentence):
        return ""
    if "?" in sentence:
        return _first_of((machines.NAMES_ONE,), sentence)
    return _first_of((machines.NAMED,), sentence) if words <= CURT else ""


def _first_of(expressions: Sequence[str], sentence: str) -> str:
    for expression in expressions:
        if found := pattern(expression).search(sentence):
            return found.group().strip()
    return ""


def _asking_or_accusing(sentence: str) -> bool:
    return "?" in sentence or bool(pattern(machines.ACCUSES).search(sentence))


def _asked_before(earlier: Sequence[Said]) -> bool:
    """Whether the recruiter's last line already asked; "are you sure?" then asks again."""
    last = next((said for said in reversed(earlier) if said.voice is Voice.RECRUITER), None)
    return last is not None and bool(_asked_in(answerers.respelt(fold(last.text))))
