"""No secret of the home stands in what is kept, in whichever form."""

from __future__ import annotations

import json
import secrets
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest

from autokus.redaction import SHOWN_AS, forms_of, redact

SECRETS = ("1BQANOTEuMTA4LjU2/+LTE0NgG7", "sk-ant-api03-x_y", 'pass "word" & more', "п4роль")


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(
    "form",
    [
        str,
        lambda s: quote(s, safe=""),
        quote,
        quote_plus,
        lambda s: json.dumps(s, ensure_ascii=False)[1:-1],
        lambda s: repr(s)[1:-1],
        lambda s: f"https://me:{quote(s, safe='')}@host:1080/",
    ],
)
def test_a_secret_is_blacked_out_in_each_form(secret: str, form: Callable[[str], str]) -> None:
    found = redact(f"before {form(secret)} after", forms_of(SECRETS))
    assert secret not in found
    assert SHOWN_AS in found
    assert (found.startswith("before "), found.endswith(" after")) == (True, True)


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("encode", [b64encode, urlsafe_b64encode])
def test_a_secret_inside_base64_is_blacked_out_wherever_it_begins(
    secret: str, encode: Callable[[bytes], bytes]
) -> None:
    forms = forms_of([secret])
    for before in range(7):
        for after in range(4):
            raw = secrets.token_bytes(before) + secret.encode() + secrets.token_bytes(after)
            assert SHOWN_AS in redact(encode(raw).decode(), forms), (before, after)


def test_what_is_no_secret_stays() -> None:
    text = "A request took 0.3 s: GetDifference."
    assert redact(text, forms_of([*SECRETS, "", "abc"])) == text
