from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from autokus.rules.splitting import LIMIT, split_text

ALPHABET = st.sampled_from([*"abя.!? \n\t", "🙂", "👨‍👩‍👧", "\u00a0", "\ud800"])
TEXTS = st.lists(ALPHABET, max_size=120).map("".join)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def without_blanks(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, st.integers(2, 40))
@example("🙂" * 30, 3)
@example("a" * 41, 40)
def test_no_part_is_longer_than_the_limit_and_nothing_but_blanks_is_lost(
    text: str, limit: int
) -> None:
    parts = split_text(text, limit)

    assert all(0 < units(part) <= limit for part in parts)
    assert without_blanks("".join(parts)) == without_blanks(text)
    assert all(part == part.strip() for part in parts)


@given(st.lists(st.sampled_from(["🙂", "a"]), max_size=60).map("".join), st.integers(2, 20))
def test_a_character_of_two_units_is_never_halved(text: str, limit: int) -> None:
    for part in split_text(text, limit):
        assert part.encode("utf-16-le").decode("utf-16-le") == part


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        pytest.param("", 10, (), id="nothing"),
        pytest.param(" \n ", 10, (), id="blanks only"),
        pytest.param("  hello ", 10, ("hello",), id="fits"),
        pytest.param("aaaa bbb", 8, ("aaaa bbb",), id="fits exactly"),
        pytest.param("aaaa bbbb", 8, ("aaaa", "bbbb"), id="between words"),
        pytest.param("aaaaa. bb cc", 10, ("aaaaa.", "bb cc"), id="a sentence beats a word"),
        pytest.param("aaaaa\nb. b c", 10, ("aaaaa", "b. b c"), id="a line beats a sentence"),
        pytest.param("aaaaa\n\nb\nb c", 10, ("aaaaa", "b\nb c"), id="a paragraph beats a line"),
        pytest.param("abcdefghij", 4, ("abcd", "efgh", "ij"), id="one long word"),
        pytest.param("🙂🙂🙂", 4, ("🙂🙂", "🙂"), id="two units each"),
        pytest.param("a bbbbbbbbbb", 8, ("a bbbbbb", "bbbb"), id="no crumbs"),
    ],
)
def test_a_text_is_cut_where_a_person_would_cut_it(
    text: str, limit: int, expected: tuple[str, ...]
) -> None:
    assert split_text(text, limit) == expected


def test_telegrams_limit_is_the_default() -> None:
    assert LIMIT == 4096
    assert [units(part) for part in split_text("я" * 5000)] == [4096, 904]
