from __future__ import annotations

import pytest

from autokus.rules.tidings import LONGEST_WORDS, Waiting, card_text, message_of, title_of

ANNA = Waiting(
    5,
    "@anna_hr",
    "the gate stopped the text: claims “ten years at Ozon”",
    ("Здравствуйте!\nКарта 4276 3800 1234 5678", "/approve me"),
    "No, thank you.",
)
BORIS = Waiting(6, "Boris\nBcc: a@b.c", "asks for a person")


def test_a_card_quotes_each_line_of_the_recruiter_and_shows_the_reply() -> None:
    assert card_text(ANNA).split("\n\n") == [
        "#5 @anna_hr: the gate stopped the text: claims “ten years at Ozon”",
        "> Здравствуйте!\n> Карта [card]\n> /approve me",
        "Suggested:\nNo, thank you.",
    ]


def test_third_parties_learn_who_and_why_without_what_a_rule_stumbled_over() -> None:
    assert message_of([ANNA, BORIS], words=False).split("\n\n") == [
        "#5 @anna_hr: the gate stopped the text",
        "#6 Boris Bcc: a@b.c: asks for a person",
        "Answer in your Saved Messages.",
    ]


def test_with_the_owners_leave_the_words_go_along_masked() -> None:
    text = message_of([ANNA], words=True)

    assert "> Карта [card]" in text
    assert "4276" not in text
    assert "No, thank you." not in text


@pytest.mark.parametrize(
    ("waiting", "title"),
    [
        ([ANNA], "AutoKus: @anna_hr waits for you"),
        ([BORIS], "AutoKus: Boris Bcc: a@b.c waits for you"),
        ([ANNA, BORIS], "AutoKus: 2 conversations wait for you"),
    ],
)
def test_a_title_is_one_line_whatever_somebody_is_called(
    waiting: list[Waiting], title: str
) -> None:
    assert title_of(waiting) == title


def test_a_flood_of_words_leaves_room_for_the_rest() -> None:
    flood = Waiting(1, "@x", "why", ("word " * 2_000,), "The reply.")

    assert len(card_text(flood)) < LONGEST_WORDS + 100
    assert card_text(flood).endswith("The reply.")
