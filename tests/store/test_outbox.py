from __future__ import annotations

import pytest
from tests.words import ANNA, NOW, inbound, person

from autokus.protocols import Store
from autokus.store.outbox import new_random_id
from autokus.vocabulary import Author, Draft, News, Outcome, Outgoing, Peer, SendState


@pytest.fixture
def store(store: Store) -> Store:
    """With two messages of Anna's."""
    store.people.approve(person(), mark=0, backlog=(), now=NOW)
    store.talks.take_in(News((inbound(1), inbound(2))), NOW)
    return store


def reserve(store: Store, text: str = "Our reply") -> Outgoing:
    return store.outbox.reserve(Draft(ANNA, text, (1, 2), "print"), 7, NOW)


def outcomes(store: Store) -> list[Outcome | None]:
    lines = store.talks.conversation(ANNA, NOW).lines
    return [line.outcome for line in lines if not line.message.from_owner]


def our_messages(store: Store) -> list[tuple[int, str]]:
    lines = store.talks.conversation(ANNA, NOW).lines
    return [(line.message.id, line.message.text) for line in lines if line.ours]


def states(store: Store) -> list[SendState]:
    return [row.state for row in store.outbox.unfinished()]


def test_a_reserved_row_holds_all_that_the_send_needs(store: Store) -> None:
    row = reserve(store)

    assert row.peer == Peer(ANNA, ANNA * 7)
    assert (row.text, row.answers, row.fingerprint) == ("Our reply", (1, 2), "print")
    assert (row.author, row.state, row.created_at) == (Author.AUTOKUS, SendState.RESERVED, NOW)
    assert store.outbox.unfinished() == [row]


def test_the_address_of_a_row_is_the_one_known_now(store: Store) -> None:
    reserve(store)
    moved = person()
    store.people.approve(type(moved)(Peer(ANNA, -99), "Anna"), mark=0, backlog=(), now=NOW)
    assert store.outbox.unfinished()[0].peer == Peer(ANNA, -99)


def test_a_reservation_changes_no_outcome_and_counts_for_nothing(store: Store) -> None:
    reserve(store)
    assert outcomes(store) == [None, None]
    assert store.talks.conversation(ANNA, NOW).last_reply is None


def test_each_row_has_a_random_id_of_its_own_that_telegram_takes() -> None:
    found = {new_random_id() for _ in range(5000)}

    assert len(found) == 5000
    assert 0 not in found
    assert all(-(2**63) <= number < 2**63 for number in found)
    assert min(found) < -(2**61)
    assert max(found) > 2**61


def test_the_random_id_is_the_same_whenever_the_row_is_read(store: Store) -> None:
    row = reserve(store)
    store.outbox.attempt(row, NOW)
    assert [other.random_id for other in store.outbox.unfinished()] == [row.random_id]


def test_a_sent_row_stands_in_the_chat_and_settles_what_it_answers(store: Store) -> None:
    row = reserve(store)
    store.outbox.attempt(row, NOW)
    assert states(store) == [SendState.ATTEMPTED]
    store.outbox.sent(row, 3, NOW)

    assert states(store) == []
    assert outcomes(store) == [Outcome.COVERED, Outcome.ANSWERED]
    assert our_messages(store) == [(3, "Our reply")]
    assert store.talks.conversation(ANNA, NOW).last_reply == "Our reply"
    assert [sent.id for sent in store.outbox.sent_replies()] == [row.id]


def test_recording_a_send_twice_changes_nothing(store: Store) -> None:
    row = reserve(store)
    store.outbox.sent(row, 3, NOW)
    before = store.talks.conversation(ANNA, NOW)

    store.outbox.sent(row, 3, NOW + 9)
    store.outbox.sent(row, 4, NOW + 9)

    assert store.talks.conversation(ANNA, NOW) == before


def test_a_row_that_was_taken_back_leaves_its_messages_pending(store: Store) -> None:
    store.outbox.cancel(reserve(store), "the recruiter wrote on", NOW)

    assert states(store) == []
    assert outcomes(store) == [None, None]


def test_a_row_that_failed_leaves_the_outcome_to_its_handover(store: Store) -> None:
    store.outbox.fail(reserve(store), "blocked", NOW)

    assert states(store) == []
    assert outcomes(store) == [None, None]
    assert store.outbox.sent_replies() == []


def test_unfinished_rows_stand_oldest_first(store: Store) -> None:
    rows = [reserve(store, text) for text in ("a", "b", "c")]
    store.outbox.attempt(rows[2], NOW)
    store.outbox.sent(rows[1], 3, NOW)

    assert [row.text for row in store.outbox.unfinished()] == ["a", "c"]
    assert [store.outbox.waits(row) for row in rows] == [True, False, True]


def test_words_by_hand_are_one_row_a_part_in_order(store: Store) -> None:
    rows = store.outbox.reserve_by_hand(person().peer, ["one", "two"], NOW)

    assert [(row.part, row.text, row.author) for row in rows] == [
        (0, "one", Author.OWNER),
        (1, "two", Author.OWNER),
    ]
    assert rows[0].random_id != rows[1].random_id
    assert store.outbox.unfinished() == rows
    assert store.outbox.sent_replies() == []


def test_words_by_hand_settle_no_message_by_themselves(store: Store) -> None:
    (row,) = store.outbox.reserve_by_hand(person().peer, ["one"], NOW)
    store.outbox.sent(row, 3, NOW)
    assert outcomes(store) == [None, None]


def test_words_of_broken_unicode_can_be_reserved(store: Store) -> None:
    assert reserve(store, "half \ud83d").text.startswith("half")
