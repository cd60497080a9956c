from __future__ import annotations

import pytest

from autokus.rules.tidings import LONGEST_WORDS, Waiting, buttons_of, message_of, title_of
from autokus.vocabulary import Card, Contact, Mode, Peer, Person

ANNA = Waiting(
    5,
    "@anna_hr",
    "the gate stopped the text: claims “ten years at Ozon”",
    ("Здравствуйте!\nКарта 4276 3800 1234 5678", "/approve me"),
)
BORIS = Waiting(6, "Boris\nBcc: a@b.c", "asks for a person")


@pytest.mark.parametrize(
    ("outbox_id", "suggestion", "mode", "buttons"),
    [
        (None, "", Mode.AUTO, "take done"),
        (None, "No, thank you.", Mode.AUTO, "take done send edit"),
        (3, "No, thank you.", Mode.DRAFT, "take send edit stop"),
        (3, "No, thank you.", Mode.VETO, "take edit stop"),
    ],
)
def test_what_can_be_pressed_below_a_card(
    outbox_id: int | None, suggestion: str, mode: Mode, buttons: str
) -> None:
    card = Card(1, 7, "why", (1,), "", 0, suggestion=suggestion, outbox_id=outbox_id)
    contact = Contact(1, Person(Peer(7, 7), "Anna"), mode)

    assert " ".join(buttons_of(card, contact)) == buttons


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


def test_a_flood_of_words_is_cut() -> None:
    flood = Waiting(1, "@x", "why", ("word " * 2_000,))

    assert len(message_of([flood], words=True)) < LONGEST_WORDS + 100
