"""The check that a composed text passes before it may leave; it assumes that the model is hostile (SPEC S6).

Each check is a small function of its own that returns what offended, or None.
"""

from __future__ import annotations

import re

from msgspec import Struct

from autokus.vocabulary import Conversation, Finish, Limits

TELEGRAM_LIMIT = 4096
"""Longest message of a user account, in UTF-16 units (TELEGRAM section 4)."""


class Stopped(Struct, frozen=True):
    """A text that may not leave: which check stopped it, and the words that offended."""

    check: str
    offence: str

    @property
    def reason(self) -> str:
        """The sentence that the owner reads."""
        return f"{self.check}: {self.offence}" if self.offence else self.check


def judge(text: str, finish: Finish, conversation: Conversation, limits: Limits) -> Stopped | None:
    """Whether the text may leave: None, or the first check that stops it."""
    checks = (
        ("the model's text is not complete", not_complete(finish)),
        ("the length is not that of a chat message", odd_length(text, limits.max_reply_units)),
        ("it holds characters that nobody can see", unseen_characters(text)),
        ("it looks like an error, not like an answer", error_text(text)),
        ("it says the last reply again", says_it_again(text, conversation.last_reply)),
    )
    for check, offence in checks:
        if offence is not None:
            return Stopped(check, offence)
    return None


def not_complete(finish: Finish) -> str | None:
    """A cut or refused text never leaves."""
    return None if finish is Finish.COMPLETE else finish.value


def utf16_units(text: str) -> int:
    """Length as Telegram's clients count it; a lone surrogate counts as one unit."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def odd_length(text: str, most: int) -> str | None:
    """Empty, or longer than `most` UTF-16 units (never more than Telegram takes)."""
    if not any(ch.isalnum() for ch in text):
        return "empty"
    units = utf16_units(text)
    most = min(most, TELEGRAM_LIMIT) if most else TELEGRAM_LIMIT
    return f"{units} of at most {most} characters" if units > most else None


# Controls except newline and tab; zero-width, direction and tag characters; lone surrogates. The zero-width
# joiner and the variation selector stay: emoji are made with them.
_UNSEEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)


def unseen_characters(text: str) -> str | None:
    """Invisible or direction-changing characters can hide what the owner would have stopped."""
    found = re.search(_UNSEEN, text)
    return f"U+{ord(found.group()):04X}" if found else None


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


def error_text(text: str) -> str | None:
    """Text of a machine that failed, or of a model that speaks about itself."""
    found = re.search(_ERROR_TEXT, text)
    return found.group().strip()[:60] if found else None


def says_it_again(text: str, last: str | None) -> str | None:
    """The same words as the last automatic reply, letter case, blanks and punctuation aside."""
    if last is None or _bare(text) != _bare(last):
        return None
    return text[:60]


def _bare(text: str) -> str:
    return "".join(ch for ch in text.casefold() if ch.isalnum())
