"""Hides what nobody but the owner should keep: codes, cards, documents, phones, wallets; everything else stays."""

from __future__ import annotations

from autokus.language.addresses import addresses

_SHOWN_AS = {
    "card": "[card]",
    "phone": "[phone]",
    "code": "[code]",
    "passport": "[passport]",
    "wallet": "[wallet]",
    "iban": "[account]",
    "snils": "[document]",
    "inn": "[document]",
}


def mask(text: str) -> str:
    """The text with a word in brackets for each such thing; salaries, years, dates and links stay readable."""
    parts: list[str] = []
    at = 0
    for one in addresses(text):
        placeholder = _SHOWN_AS.get(one.kind)
        if placeholder:
            parts += [text[at : one.start], placeholder]
            at = one.end
    return "".join(parts) + text[at:]
