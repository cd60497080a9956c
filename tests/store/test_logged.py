"""What a run writes down is told to its log, without anybody's words."""

from __future__ import annotations

import pytest

from autokus.store.logged import without_words


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("a question for the model", "a question for the model"),
        ("wants a time fixed: could we talk on tuesday at 15:00?", "wants a time fixed"),
        ("the model asks for you: she offers 300k", "the model asks for you"),
        (
            "the gate stopped the text: it holds a figure of nobody's: 300: 000",
            "the gate stopped the text: it holds a figure of nobody's",
        ),
        ('looks like a scam: asks for money ("send 5 USDT")', "looks like a scam"),
        ("", ""),
    ],
)
def test_what_stands_behind_a_reasons_colon_is_left_out(reason: str, told: str) -> None:
    assert without_words(reason) == told
