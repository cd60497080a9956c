from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.words import ANNA, NOW, contact, inbound

from autokus.language.text import utf16_units
from autokus.rules.card import handover_card, quoted, reply_card, rings, who
from autokus.vocabulary import HOUR, NOTE_SIGN, TELEGRAM_LIMIT, Card, Handover, Media, Mode

CARD = Card(3, ANNA, "a time is to be fixed", (1,), "print", NOW)
OPEN = Handover(1, ANNA, NOW, "a time is to be fixed")


@pytest.mark.parametrize(
    ("pushed_at", "expected"),
    [(None, True), (NOW - HOUR, True), (NOW - HOUR + 1, False), (NOW, False), (NOW + 9, True)],
)
def test_a_handover_rings_at_most_once_an_hour_also_when_the_clock_was_set_back(
    pushed_at: int | None,
    expected: bool,  # noqa: FBT001
) -> None:
    assert rings(pushed_at, NOW) is expected


def test_a_card_without_a_suggestion_asks_for_words() -> None:
    text = handover_card(CARD, contact(), [inbound(1, "Tuesday?")], OPEN)

    assert text.splitlines() == [
        "#3 Anna (501) waits for you: a time is to be fixed",
        "> Tuesday?",
        "",
        "/answer 3 TEXT - send your words",
        "/resolve 3 - done, go on",
        "/take 3 - you go on yourself",
    ]


def test_a_card_with_a_suggestion_offers_it() -> None:
    card = replace(CARD, suggestion="Tuesday suits me.")
    text = handover_card(card, contact(), [inbound(1, "Tuesday?")], OPEN)

    assert "Suggested:\n> Tuesday suits me." in text
    assert "/ok 3" in text


def test_a_card_of_a_reply_says_when_it_leaves_by_itself() -> None:
    card = replace(CARD, suggestion="I write React.")
    veto = reply_card(card, contact(mode=Mode.VETO), [inbound(1)], "12:05")
    draft = reply_card(card, contact(mode=Mode.DRAFT), [inbound(1)])

    assert "goes out at 12:05" in veto
    assert "/ok 3" not in veto
    assert "/ok 3" in draft


def test_an_attachment_is_named() -> None:
    photo = inbound(1, "Look", media=Media.MEDIA)

    assert "> [attachment]\n> Look" in handover_card(CARD, contact(), [photo], OPEN)


def test_codes_and_cards_are_masked_on_the_way_to_the_phone() -> None:
    words = quoted("my card 4111 1111 1111 1111")

    assert "4111" not in words


@given(st.lists(st.text(max_size=3000), max_size=4), st.text(max_size=3000), st.text(max_size=60))
def test_a_card_fits_into_one_message_and_no_line_of_a_strangers_begins_like_a_command(
    texts: list[str], suggestion: str, name: str
) -> None:
    written = [inbound(number, text) for number, text in enumerate(texts, 1)]
    card = replace(CARD, suggestion=suggestion[:1200])
    text = handover_card(card, contact(name=name), written, OPEN)

    assert utf16_units(NOTE_SIGN + text) <= TELEGRAM_LIMIT
    ours = [line for line in text.splitlines() if line.startswith("/")]
    assert all(line.split()[1] == "3" for line in ours)


@pytest.mark.parametrize(
    ("name", "expected"), [("Anna", "Anna (501)"), ("", "501"), ("A\nB", "A B (501)")]
)
def test_somebody_is_named_by_name_and_by_what_commands_take(name: str, expected: str) -> None:
    assert who(contact(name=name)) == expected
