"""Keeps the secrets of a home out of every text that is kept, in whichever of the usual forms they stand there."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from urllib.parse import quote, quote_plus

SHOWN_AS = "[secret]"

SHORTEST = 4
"""Letters; a shorter password would black out half of every text, and is none."""

_ALIGNMENTS = (0, 1, 2)
"""Bytes in front of a secret that decide which base64 digits it becomes."""


def forms_of(secrets: Sequence[str]) -> tuple[str, ...]:
    """Each secret as it is, in base64 wherever it begins, quoted for an address, and escaped; the longest first."""
    found: set[str] = set()
    for secret in secrets:
        if len(secret) >= SHORTEST:
            found |= {secret, quote(secret), quote(secret, safe=""), quote_plus(secret)}
            found |= {repr(secret)[1:-1], secret.replace("\\", "\\\\").replace('"', '\\"')}
            found |= set(_in_base64(secret))
    return tuple(sorted(found, key=len, reverse=True))


def redact(text: str, forms: Sequence[str]) -> str:
    """The text with a word in brackets for each of these."""
    for form in forms:
        if form in text:
            text = text.replace(form, SHOWN_AS)
    return text


def _in_base64(secret: str) -> list[str]:
    """The digits that depend on the secret alone, for each place in a group of three bytes where it may begin."""
    raw = secret.encode("utf-8", "surrogatepass")
    found = []
    for before in _ALIGNMENTS:
        first = -(-before * 8 // 6)
        last = (before + len(raw)) * 8 // 6
        digits = b64encode(b"\0" * before + raw).decode()[first:last]
        if len(digits) >= SHORTEST:
            found += [digits, digits.replace("+", "-").replace("/", "_")]
    return found
