"""Texts that hide what they say: encoded, reversed, rotated, spelt with digits or blanks, in letters that look alike.

`undisguised` gives what such a text says; `disguised` says that a text hides something, whatever it says.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Iterator

from autokus.language.common_words import is_common
from autokus.language.job_talk import about_jobs
from autokus.language.text import fold, pattern

LEAST_WORDS = 2
SENSE_SHARE = 0.45
"""Of a text read backwards or rotated, that make sense only that way."""

LEAST_LEET = 2
LEAST_SPACED = 6
LEAST_LOOK_ALIKES = 3
LEAST_UNSEEN = 3
READABLE_SHARE = 0.85

# -- characters ------------------------------------------------------------------------------------

_TAGS = re.compile("(?:[\U000e0020-\U000e007e]){1,4096}")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007f]+")
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BETWEEN = re.compile("(?<=\\w)[\u200b\u200c\u200d\u2060\u00ad\ufeff](?=\\w)")
_LOOK_ALIKE = r"""
    \b(?:(?=\w*[a-z])[a-z]*[авеіјкмнорстухѕ][a-zавеіјкмнорстухѕ]*
        |[а-яё]+[aceopxyikmhtb][а-яёaceopxyikmhtb]*[а-яё])\b
"""
_ONLY_TWINS = re.compile(r"\b[асеорхуіѕјкмнтв]{4,}\b")
_SUFFIXED = re.compile(r"^[a-z]+-?[а-яё]{1,6}$|^[а-яё]+-?[a-z]{1,3}$", re.IGNORECASE)


def disguised(text: str) -> str:
    """How the text hides something: in characters that nobody sees, in letters that are others; else empty."""
    if _TAGS.search(_FLAG.sub("", text)):
        return "tag characters"
    if _TURNED.search(text):
        return "characters that change the direction"
    if len(_BETWEEN.findall(text)) >= LEAST_UNSEEN:
        return "invisible characters between letters"
    alike = {
        word
        for word in pattern(_LOOK_ALIKE).findall(text.casefold())
        if not _SUFFIXED.fullmatch(word)
    }
    if len(alike) >= LEAST_LOOK_ALIKES:
        return f"letters that look like others: {min(alike)}"
    return ""


# -- what it says ----------------------------------------------------------------------------------


def undisguised(text: str) -> Iterator[str]:
    """Other readings of the text, folded: decoded, turned round, rotated, with digits as letters, without blanks."""
    tags = "".join(chr(ord(ch) - 0xE0000) for ch in text if 0xE0020 <= ord(ch) <= 0xE007E)  # noqa: PLR2004
    if tags:
        yield fold(tags)
    for decoded in payloads(text):
        yield fold(decoded)
    folded = fold(text)
    yield from _respelt(folded)
    yield from _rotated(folded)


_BASE64 = r"(?<![\w+/=-])[A-Za-z0-9+/_-]{12,4000}={0,2}(?![\w+/=])"
_HEX = r"(?i)(?<![\w])(?:0x)?(?:[0-9a-f]{2}[\s:,]?){6,2000}(?!\w)"
_ESCAPES = r"(?i)(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|%[0-9a-f]{2}|&\#x?[0-9a-f]{2,6};){4,1000}"
_BINARY = r"(?<!\d)[01]{7,8}(?:[\s,]{1,2}[01]{7,8}){2,500}(?!\d)|(?<!\d)(?:[01]{8}){3,500}(?!\d)"
_DECIMAL = r"(?<!\d)(?:\d{2,3}[\s,]{1,2}){5,1000}\d{2,3}(?!\d)"
_MORSE = r"(?<![\w.·-])(?:[.·•-]{1,6}[ /|]{1,3}){5,500}[.·•-]{1,6}(?!\w)"


def payloads(text: str) -> Iterator[str]:
    """What the encoded runs in the text say, as far as it can be read."""
    plain = re.sub(r"\S{0,40}://\S{1,2000}", " ", text)
    for found in pattern(_BASE64).finditer(plain):
        yield from _readable(_from_base64(found.group()))
    for found in pattern(_HEX).finditer(plain):
        digits = re.sub(r"[^0-9a-f]", "", found.group().lower().removeprefix("0x"))
        yield from _readable(bytes.fromhex(digits[: len(digits) // 2 * 2]))
    for found in pattern(_ESCAPES).finditer(text):
        numbers = [int(code, 16) for code in re.findall(r"[0-9a-f]{2,6}", found.group().lower())]
        yield from _readable(bytes(n for n in numbers if n < 256))  # noqa: PLR2004
        yield "".join(chr(n) for n in numbers if n < 0x3000)  # noqa: PLR2004
    for found in pattern(_BINARY).finditer(plain):
        bits = re.sub(r"\D", "", found.group())
        yield from _readable(bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8)))
    for found in pattern(_DECIMAL).finditer(plain):
        numbers = [int(number) for number in re.findall(r"\d+", found.group())]
        if all(n == 32 or 65 <= n <= 122 for n in numbers):  # noqa: PLR2004
            yield from _readable(bytes(numbers))
    for found in pattern(_MORSE).finditer(re.sub("[–—−]", "-", plain)):
        if "." in found.group() and "-" in found.group():
            yield f"morse {found.group()}"


def _from_base64(run: str) -> bytes:
    standard = run.rstrip("=").translate(str.maketrans("-_", "+/"))
    try:
        return base64.b64decode(standard + "=" * (-len(standard) % 4))
    except (binascii.Error, ValueError):
        return b""


def _readable(data: bytes) -> Iterator[str]:
    """The bytes as words, if they are any."""
    try:
        words = data.decode()
    except UnicodeDecodeError:
        return
    good = sum(1 for ch in words if ch.isalpha() or ch in " .,!?:'\"-0123456789\n")
    letters = sum(1 for ch in words if ch.isalpha())
    if len(words) >= LEAST_SPACED and good >= READABLE_SHARE * len(words) and letters * 2 > good:
        yield words


_LEET = str.maketrans("013457@$!", "oieastasi")
_LEET_WORD = (
    r"(?<!\w)(?=[\w@$!]{3,20}(?!\w))(?:[a-z]{1,15}[013457@$!]|[01345@$]{1,2}[a-z])[\w@$!]{0,18}"
)
_KNOWN_MIXED = r"""
    (?:\d+[a-zа-я]{1,4}|[a-z]{1,6}\d{1,4}|\w\d\d?\w|[bcep]2[bcep]|\w*\d{4,}\w*|h\.?26[45]|mp[34]|web[23]|s3|ec2
        |utf-?8|[a-z]+20\d\d|.*[^\d]!+)
"""
_SPACED = r"(?<!\w)(?:[^\W\d_][ ._*·-]{1,3}){5,400}[^\W\d_](?!\w)"


def _respelt(folded: str) -> Iterator[str]:
    leet = [
        w for w in pattern(_LEET_WORD).findall(folded) if not pattern(_KNOWN_MIXED).fullmatch(w)
    ]
    if len(leet) >= LEAST_LEET:
        yield folded.translate(_LEET)
    for found in pattern(_SPACED).finditer(folded):
        yield re.sub(r"[^\w]", "", found.group())


_WORD = re.compile(r"[^\W\d_]{3,}")


def _rotated(folded: str) -> Iterator[str]:
    words = _WORD.findall(folded)
    turned = [word[::-1] for word in words]
    if _makes_sense(turned, words):
        yield " ".join(reversed(turned))
        yield " ".join(turned)
    rotated = [codecs.encode(word, "rot13") for word in words]
    if _makes_sense(rotated, words):
        yield " ".join(rotated)


def _makes_sense(reading: list[str], written: list[str]) -> bool:
    """Whether more of the words are known when they are read this way than as they are written."""
    other = [word for word, plain in zip(reading, written, strict=True) if word != plain]
    known = sum(map(_is_known, other))
    plain = sum(map(_is_known, written))
    return known >= LEAST_WORDS and known > SENSE_SHARE * len(other) and known > 2 * plain


def _is_known(word: str) -> bool:
    return is_common(word) or about_jobs(word)


def unusual_script(text: str) -> str:
    """The first letter that is neither Latin, Cyrillic nor Greek; empty if there is none."""
    for ch in text:
        if ch.isalpha() and ord(ch) > 0x24F:  # noqa: PLR2004
            name = unicodedata.name(ch, "")
            if not name.startswith(("LATIN", "CYRILLIC", "GREEK", "FULLWIDTH LATIN", "MODIFIER")):
                return ch
    return ""
