"""Are they thanks, an "ok", a farewell or a refusal? Then silence is the answer, and costs nothing (SPEC S4, S8)."""

from __future__ import annotations

from collections.abc import Sequence

from autokus.language import farewells
from autokus.language.text import fold, pattern, sentences
from autokus.vocabulary import Offence, Said, Voice

LEFT_OVER = 1
"""So many words that are no politeness a sentence may hold: a name, a slip of the pen."""

LONGEST = 800
"""Characters of a courtesy at most; whoever writes more has something to say."""


def nothing_to_answer(messages: Sequence[str], earlier: Sequence[Said] = ()) -> Offence | None:
    """Why the burst needs no answer: every message of it must be a courtesy, an announcement or a refusal."""
    folded = [fold(message) for message in messages]
    if not folded or not all(folded):
        return None  # what has no words (a voice message, a photo) may ask for something
    whole = "\n".join(folded)
    if _answers_ours(whole, earlier):
        return None
    if pattern(farewells.REFUSAL).search(whole) and not _wants_more(whole):
        return Offence("they have decided otherwise; nothing is asked", whole)
    if all(_closes(text) for text in folded) and not _greets_only(folded):
        return Offence("thanks, an agreement or a farewell; nothing is asked", whole)
    return None


def _answers_ours(text: str, earlier: Sequence[Said]) -> bool:
    """A yes or no to our own question carries the talk on."""
    if not earlier or earlier[-1].voice is Voice.RECRUITER or "?" not in earlier[-1].text:
        return False
    return bool(pattern(farewells.YES_OR_NO).search(text))


def _wants_more(text: str) -> bool:
    plain = pattern(farewells.CONDITION).sub(" ", text)
    if "?" in plain or pattern(farewells.WAITS_FOR_MORE).search(text):
        return True
    return bool(pattern(farewells.WAITS).search(plain))


def _closes(text: str) -> bool:
    if "?" in text or len(text) > LONGEST:
        return False
    return _has_a_courtesy(text) and all(_courteous(sentence) for sentence in sentences(text))


def _has_a_courtesy(text: str) -> bool:
    """A sign without words, or words of thanks, agreement, farewell or promise: small talk alone closes nothing."""
    return (
        not pattern(r"[^\W_]").search(text)
        or bool(pattern(farewells.COURTESY).search(text))
        or bool(pattern(farewells.I_WILL).search(text))
    )


def _courteous(sentence: str) -> bool:
    plain = pattern(farewells.CONDITION).sub(" ", sentence)
    asked = pattern(farewells.THANKED_FOR).sub(" ", pattern(farewells.I_WILL).sub(" ", plain))
    if pattern(farewells.WAITS).search(asked):
        return False
    if pattern(farewells.ADDRESSES).search(plain):
        return False
    if pattern(farewells.I_WILL).search(plain):
        return True
    left = pattern(farewells.CLOSING).sub(" ", plain)
    words = [word for word in pattern(r"[^\W_]+").findall(left) if not word.isdigit()]
    said = len(pattern(r"[^\W_]+").findall(plain))
    return not words or (len(words) <= LEFT_OVER and said > LEFT_OVER)


def _greets_only(texts: Sequence[str]) -> bool:
    """A greeting waits for one in return; a sign without words is none."""
    whole = " ".join(texts)
    if not pattern(farewells.GREETING).search(whole):
        return False
    return not pattern(r"\w\w").search(pattern(farewells.GREETING).sub(" ", whole))
