"""Is it a chat message at all: of a sane length, in characters that one sees, no machine's error, not said before?"""

from __future__ import annotations

import re

from autokus.language.text import utf16_units
from autokus.vocabulary import TELEGRAM_LIMIT, Composed, Offence, Voice

ODD_LENGTH = "the length is not that of a chat message"
UNSEEN = "it holds characters that nobody can see"
ERROR = "it looks like an error, not like an answer"
AGAIN = "it says the last reply again"


def check(composed: Composed) -> Offence | None:
    """The first thing about its form that keeps the text from leaving; its length is asked about in `too_long`."""
    text = composed.text
    last = next(
        (said.text for said in reversed(composed.earlier) if said.voice is Voice.AUTOKUS), None
    )
    return without_words(text) or unseen(text) or error_text(text) or says_it_again(text, last)


def too_long(text: str, most: int) -> Offence | None:
    """Longer than `most` UTF-16 units (never more than Telegram takes); 0 means that only Telegram's limit holds."""
    units = utf16_units(text)
    most = min(most, TELEGRAM_LIMIT) if most else TELEGRAM_LIMIT
    return Offence(ODD_LENGTH, f"{units} of at most {most} characters") if units > most else None


def without_words(text: str) -> Offence | None:
    """Nothing that could be read aloud."""
    return None if any(ch.isalnum() for ch in text) else Offence(ODD_LENGTH, "empty")


# Controls except newline and tab; zero-width, direction and tag characters; lone surrogates. The zero-width
# joiner and the variation selector stay: emoji are made with them.
_UNSEEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
    "|(?<=\\w)\u200d(?=\\w)"
)


def unseen(text: str) -> Offence | None:
    """Invisible or direction-changing characters can hide what the owner would have stopped."""
    found = re.search(_UNSEEN, text)
    return Offence(UNSEEN, f"U+{ord(found.group()):04X}") if found else None


_ERROR_TEXT = r"""(?ix)
      ^\s*[\[{<]                                             # JSON or HTML instead of words
    | \btraceback\b | \bstack\s?trace\b | \bexception\b\s*:
    | \binternal\s+server\s+error\b | \b(?:api|runtime|value|type|key|connection|timeout)_?error\b
    | \b(?:api|internal|server|http|runtime|value|type|key|connection|timeout)[\s-]error\s*[:(\#\d]
    | ^\s*(?:api|internal|server|http|runtime|value|type|key|connection|timeout)[\s-]error[.!]*\s*$
    | ^\s*(?:error|warning|exception|ошибка)\b\s*[:\-—\d]
    | \b(?:overloaded|rate_limit|invalid_request|authentication|not_found|billing)_error\b
    | \brate\s+limit(?:ed|s)?\b.{0,40}\b(?:exceeded|reached|retry|again)\b
    | \bstatus\s*(?:code)?\s*[:=]?\s*[45]\d\d\b | \b(?:4\d\d|5\d\d)\s+(?:bad\s+gateway|service\s+unavailable|too\s+many)
    | \bas\s+an?\s+(?:ai|large)\s+(?:language\s+)?(?:model|assistant)\b | \bкак\s+(?:языковая|ии|ai)[\s-]*модель\b
    | \b(?:undefined|nan|null|none)\b\s*$
    """


def error_text(text: str) -> Offence | None:
    """Text of a machine that failed, or of a model that speaks about itself."""
    found = re.search(_ERROR_TEXT, text)
    return Offence(ERROR, found.group().strip()[:60]) if found else None


def says_it_again(text: str, last: str | None) -> Offence | None:
    """The same words as the last automatic reply, letter case, blanks and punctuation aside."""
    if last is None or _bare(text) != _bare(last):
        return None
    return Offence(AGAIN, text[:60])


def _bare(text: str) -> str:
    return "".join(ch for ch in text.casefold() if ch.isalnum())
