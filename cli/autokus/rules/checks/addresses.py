"""Does the text say how to reach or pay somebody, where the owner has not allowed just that?"""

from __future__ import annotations

import re

from autokus.language.addresses import addresses
from autokus.language.text import fold, pattern, visible
from autokus.vocabulary import Composed, Offence

ADDRESS = "it holds an address or a number that is not allowed"
DOCUMENT = "it holds a number or a code that never leaves by itself"

_NAMES = {
    "link": "link",
    "mention": "mention",
    "email": "e-mail",
    "phone": "phone",
    "card": "card",
    "wallet": "wallet",
    "iban": "account",
    "passport": "passport",
    "snils": "document",
    "inn": "document",
    "code": "code",
}
_NEVER = {"card", "passport", "snils", "inn", "code"}

# What is left once all that is allowed is taken out; a model has no reason to write any of it.
_LEFT = r"""
    \S{0,40}(?:://|\]\(|www\.)\S{0,80} | \b[\w-]{2,40}\.(?!js\b|ts\b|net\b)[\w-]{2,20}/\w{1,40} | (?<!\w)@\w{2,40}
        | \w{1,40}@\w{1,40} | (?<![\d.,])\d{9,}
        | \b\w{1,30}\s?[\[(]\s?(?:at|dot|точка|собака)\s?[\])]\s?\w{1,30}
  | \b(?:telegram|телеграм\w*|whats?app|вотсап\w*|ватсап\w*|skype|скайп\w*|viber|вайбер\w*|signal|discord)\s?(?::|-
      |ник|nick|id|логин)\s?@?[a-z]\w{2,31}
  | \b(?:telegram|телег\w*|тг|tg|whats?app|в[ао]тс?ап\w*|skype|скайп\w*|viber|вайбер\w*|signal|discord|дискорд\w*
      |insta\w*|инст\w*)\b[^.!?\n]{0,25}?\b(?:as|ник\w*|nick\w*|handle|user\w*|аккаунт\w*|под\sименем)\W{1,3}[a-z]\w{3,}
  | \b(?:find|look|search|text|message|add|ping|ищ\w+|найд\w+|пиш\w+|добав\w+|стуч\w+)\b[^.!?\n]{0,25}
      \b(?:telegram|телег\w*|тг|tg|whats?app|в[ао]тс?ап\w*|skype|скайп\w*|discord|дискорд\w*|signal|viber|insta\w*)\b
      [^.!?\n]{0,12}?\b[a-z]\w*(?:_\w+|bot|\d)\b
  | \b(?:find|look|search|text|message|add)\s(?:for\s)?me\b[^.!?\n]{0,12}\bas\s[a-z]\w{3,}\sin\b
  | \bmy\s(?:handle|nick(?:name)?|user\s?name)\b | \bмо[йе]\s(?:ник|логин|юзернейм|имя\sпользователя)\b
"""

_BROKEN_UP = r"""
    \s{0,3}[.。．｡]\s{0,3}(?=(?:com|net|org|ru|рф|io|xyz|top|site|online|shop|click|link|zip|info)(?!\w))
"""
"""A domain may be taken apart by blanks, lines or full stops of other scripts."""

_LETTER_BY_LETTER = r"(?<!\S)(?:[\w.](?:\s|$)){5,}"


def check(composed: Composed) -> Offence | None:
    """The first link, mention, e-mail, phone, card or the like that neither the owner allows nor a fact holds."""
    mine = "\n".join((*composed.allowed, *composed.supported_by))
    allowed = {_value(one.kind, one.value) for one in addresses(mine)} | {
        _value("link", fold(entry).removeprefix("https://").removeprefix("http://"))
        for entry in composed.allowed
    }
    folded = fold(composed.text)
    joined = pattern(_LETTER_BY_LETTER).sub(lambda run: "".join(run.group().split()) + " ", folded)
    whole = pattern(_BROKEN_UP).sub(".", joined)
    for text in dict.fromkeys((composed.text, folded, whole)):
        left = text
        for one in reversed(addresses(text)):
            if _value(one.kind, one.value) not in allowed:
                why = DOCUMENT if one.kind in _NEVER else ADDRESS
                return Offence(why, f"{_NAMES[one.kind]} {one.words[:60]}")
            left = left[: one.start] + " " + left[one.end :]
        if found := pattern(_LEFT).search(fold(visible(left))):
            return Offence(ADDRESS, found.group()[:60])
    return None


def _value(kind: str, value: str) -> str:
    """The same for two ways of writing the same: +7 and 8, @name and t.me/name."""
    if kind == "phone":
        return re.sub(r"^[78](?=\d{10}$)", "", value)
    if kind == "link":
        return value.removeprefix("www.").removeprefix("t.me/").rstrip("/")
    return value
