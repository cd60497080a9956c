"""Secrets in a text in any dress, and what looks like a key whosever it is."""

from __future__ import annotations

import base64
import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log2

from autokus.language.disguise import payloads, undisguised
from autokus.language.text import fold, pattern

LEAST_SECRET = 6
"""A shorter secret would be found in ordinary words."""

HALF = 12
"""So many characters of a secret in a row are as good as the whole."""

KEY_LENGTH = 24
KEY_BITS = 3.5
"""Bits a character from which a long token is no word: English has about 2.5, random base 64 up to 6."""

_LEET = str.maketrans("013457@$!", "oieastasi")


def secret_in(text: str, secrets: Iterable[str]) -> bool:
    """Whether one of the secrets stands in the text: plain, spaced, reversed, encoded, in digits for letters."""
    readings = [text, *payloads(text), *undisguised(text)]
    bare = [bared for reading in readings for bared in _bare(reading)]
    return any(form in one for secret in secrets for form in _forms(secret) for one in bare if form)


def _bare(text: str) -> Iterator[str]:
    """Letters and digits alone, as they stand and with digits as letters."""
    plain = re.sub(r"[\W_]", "", fold(text))
    yield plain
    yield plain.translate(_LEET)


def _forms(secret: str) -> Iterator[str]:
    plain = re.sub(r"[\W_]", "", fold(secret))
    if len(plain) < LEAST_SECRET:
        return
    data = secret.encode()
    encoded = (
        base64.b64encode(data).decode().rstrip("="),
        base64.b32encode(data).decode().rstrip("="),
        data.hex(),
        codecs.encode(secret, "rot13"),
    )
    for form in (
        plain,
        plain.translate(_LEET),
        *(re.sub(r"[\W_]", "", e).lower() for e in encoded),
    ):
        yield form
        yield form[::-1]
    if len(plain) > HALF:
        yield from (plain[at : at + HALF] for at in range(0, len(plain) - HALF + 1, HALF // 2))


_KEY = r"""(?i)
      \b(?:sk|pk|rk|ghp|gho|ghs|github_pat|glpat|xox[abps]|hf|gsk|eyj|akia|aiza|ya29|npm|pypi|shpat
          |sq0)[-_]?[a-z0-9_-]{12,}
    | \bsk-[a-z0-9-]{6,} | \b\d{8,10}:[a-z0-9_-]{30,} | -----begin\s | \bbearer\s[a-z0-9._-]{10,}
    | \b(?:api[_-]?(?:key|hash|id)|secret|token|session|password|passwd|canary)\b\s?[=:]\s?\S{4,}
"""
_TOKEN = re.compile(rf"[A-Za-z0-9+/_=-]{{{KEY_LENGTH},}}")
_RUNS = r"""(?i)
    (?<!\w)(?:[01]{8}[\s,]?){3,}|(?<!\w)(?:[0-9a-f]{2}[\s:]){7,}[0-9a-f]{2}(?!\w)|(?<![\w-])[0-9a-f]{20,}(?![\w-])
        |(?:[.-]{1,6}[\s/]){6,}[.-]{1,6}
"""


def key_in(text: str) -> str:
    """What looks like a key, or like words in an encoding; empty if nothing does."""
    if found := pattern(_KEY).search(text):
        return found.group()
    for found in _TOKEN.finditer(text):
        if _random(found.group()):
            return found.group()
    for found in pattern(_RUNS).finditer(text):
        if re.search(r"[0-9a-f]", found.group(), re.IGNORECASE) or _is_morse(found.group()):
            return found.group()
    return next(payloads(text), "")


def _is_morse(run: str) -> bool:
    return "." in run and "-" in run


def _random(token: str) -> bool:
    kinds = (str.isdigit, str.islower, str.isupper)
    if sum(1 for kind in kinds if any(kind(ch) for ch in token)) < len(kinds):
        return False
    counts = Counter(token).values()
    bits = -sum(count / len(token) * log2(count / len(token)) for count in counts)
    return bits >= KEY_BITS
