from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from tests.words import ANNA, BORIS, NOW, OWNER, VERA, inbound, outbound, person

from autokus.protocols import Store
from autokus.vocabulary import (
    Author,
    Confirmation,
    Decision,
    Draft,
    Line,
    Media,
    Message,
    News,
    Outcome,
    Outgoing,
    SendState,
    Settlement,
    UpdateState,
    Verdict,
)

HOUR = 3600
STATE = UpdateState(10, 2, NOW)


@pytest.fixture
def store(store: Store) -> Store:
    """With Anna and Boris approved: nothing up to message 10 is theirs to be answered."""
    for user_id in (ANNA, BORIS):
        store.people.approve(person(user_id), mark=10, backlog=(), now=NOW)
    return store


def take(store: Store, *messages: Message, state: UpdateState | None = None, **more: Any) -> int:
    return store.talks.take_in(News(messages, state=state, **more), NOW)


def lines(store: Store, user_id: int = ANNA) -> tuple[Line, ...]:
    return store.talks.conversation(user_id, NOW).lines


def pending(store: Store, user_id: int = ANNA) -> list[int]:
    return [m.id for m in store.talks.conversation(user_id, NOW).pending]


def mark(store: Store, user_id: int = ANNA) -> int:
    return store.talks.conversation(user_id, NOW).contact.mark


def reserve(store: Store, *answers: int, text: str = "Our reply", now: int = NOW) -> Outgoing:
    return store.outbox.reserve(Draft(ANNA, text, answers, "print"), 7, now)


def attempt(store: Store, *answers: int, text: str = "Our reply") -> Outgoing:
    row = reserve(store, *answers, text=text)
    store.outbox.attempt(row, NOW)
    return row


# -- taking in -------------------------------------------------------------------------------------


def test_new_messages_are_counted_stored_and_pending(store: Store) -> None:
    assert take(store, inbound(11), inbound(12), inbound(13, user_id=BORIS), state=STATE) == 3

    assert pending(store) == [11, 12]
    assert pending(store, BORIS) == [13]
    assert mark(store) == 12
    assert store.talks.update_state() == STATE


def test_taking_the_same_in_again_changes_nothing(store: Store) -> None:
    news = (inbound(11), outbound(12), inbound(13))
    take(store, *news, state=STATE)
    before = store.talks.conversation(ANNA, NOW)

    assert take(store, *news, state=STATE) == 0
    assert store.talks.conversation(ANNA, NOW) == before


def test_an_outcome_survives_its_message_coming_again(store: Store) -> None:
    take(store, inbound(11))
    store.talks.settle(ANNA, [Settlement((11,), Outcome.SILENT, "thanks")], 1, NOW)
    take(store, inbound(11))

    assert pending(store) == []


class Breaking(tuple[Message, ...]):
    """Edits that cannot be read, in the middle of the transaction."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Message]:
        raise RuntimeError("in the middle")


def test_a_failure_in_the_middle_leaves_nothing_of_it(store: Store) -> None:
    take(store, inbound(11), state=STATE)
    row = attempt(store, 11)
    before = store.talks.conversation(ANNA, NOW)
    broken = News(
        (inbound(12), outbound(13), inbound(1, user_id=VERA)),
        edits=Breaking(),
        confirmations=(Confirmation(row.random_id, 14),),
        people=(person(VERA),),
        state=UpdateState(99, 2, NOW),
    )

    with pytest.raises(RuntimeError, match="in the middle"):
        store.talks.take_in(broken, NOW)

    assert store.talks.conversation(ANNA, NOW) == before
    assert store.talks.update_state() == STATE
    assert store.people.strangers() == []
    assert [other.state for other in store.outbox.unfinished()] == [SendState.ATTEMPTED]
    assert take(store, inbound(12)) == 1


def test_what_stands_up_to_the_approvals_mark_is_never_stored(store: Store) -> None:
    assert take(store, inbound(9), inbound(10), outbound(8), inbound(11)) == 1
    assert [line.message.id for line in lines(store)] == [11]


def test_a_mark_never_moves_backward(store: Store) -> None:
    take(store, inbound(20))
    assert take(store, inbound(15)) == 1

    assert mark(store) == 20
    assert pending(store) == [15, 20]


def test_our_own_send_does_not_move_the_mark_over_what_was_not_seen(store: Store) -> None:
    take(store, inbound(11))
    row = attempt(store, 11)
    store.outbox.sent(row, 30, NOW)

    assert mark(store) == 11
    assert take(store, inbound(29)) == 1


def test_the_chat_with_oneself_is_not_anybodys(store: Store) -> None:
    store.people.set_owner(OWNER)
    note = Message(OWNER, 11, NOW, "note")  # Telegram does not mark it as the owner's own
    take(store, note, people=(person(OWNER),))

    assert store.people.strangers() == []


def test_a_conversation_with_nobody_is_a_look_up_error(store: Store) -> None:
    with pytest.raises(LookupError):
        store.talks.conversation(999, NOW)


def test_broken_unicode_can_be_stored(store: Store) -> None:
    take(store, inbound(11, "half \ud83d character"), edits=(inbound(11, "\udc00"),))
    assert pending(store) == [11]


def test_a_reason_or_suggestion_of_broken_unicode_can_be_stored(store: Store) -> None:
    take(store, inbound(11), inbound(12))
    store.talks.settle(ANNA, [Settlement((11,), Outcome.SILENT, "\ud83d")], 1, NOW)
    store.talks.hand_over(ANNA, (12,), "\ud83d", "\ud83d", 1, NOW)
    store.talks.record_decision(ANNA, 12, Decision(Verdict.WAIT, "\ud83d"), "\ud83d", 1, NOW)

    assert pending(store) == []


# -- edited and deleted ----------------------------------------------------------------------------


def test_an_edit_changes_the_words_and_is_remembered(store: Store) -> None:
    take(store, inbound(11, "one"), inbound(12, "two"))
    take(store, edits=(inbound(11, "three"),))

    assert [(ln.message.text, ln.edited) for ln in lines(store)] == [
        ("three", True),
        ("two", False),
    ]
    assert pending(store) == [11, 12]


def test_an_edit_of_what_we_never_stored_stores_nothing(store: Store) -> None:
    take(store, edits=(inbound(9, "three"), inbound(77, "four"), inbound(1, "x", user_id=VERA)))
    assert lines(store) == ()


def test_an_edit_reopens_nothing_that_has_its_outcome(store: Store) -> None:
    take(store, inbound(11))
    store.outbox.sent(attempt(store, 11), 12, NOW)
    take(store, edits=(inbound(11, "other"),))

    assert pending(store) == []


def test_a_deleted_message_is_withdrawn_whoever_it_was_from(store: Store) -> None:
    take(store, inbound(11), inbound(12), inbound(13, user_id=BORIS))
    take(store, deleted=(11, 13, 999))

    talk = store.talks.conversation(ANNA, NOW)
    assert ([m.id for m in talk.withdrawn], [m.id for m in talk.pending]) == ([11], [12])
    assert pending(store, BORIS) == []


def test_a_message_deleted_in_the_same_answer_is_withdrawn(store: Store) -> None:
    take(store, inbound(11), deleted=(11,))
    assert pending(store) == []


# -- whose words -----------------------------------------------------------------------------------


def ours(store: Store) -> list[tuple[int, bool]]:
    return [(ln.message.id, ln.ours) for ln in lines(store) if ln.message.from_owner]


def test_our_send_is_known_by_its_confirmation(store: Store) -> None:
    take(store, inbound(11))
    row = attempt(store, 11)
    take(
        store,
        outbound(12, "Our reply, as Telegram shows it"),
        confirmations=(Confirmation(row.random_id, 12),),
    )

    assert ours(store) == [(12, True)]
    assert store.outbox.unfinished() == []
    assert pending(store) == []


def test_our_send_is_known_by_its_number(store: Store) -> None:
    take(store, inbound(11))
    store.outbox.sent(attempt(store, 11), 12, NOW)
    take(store, outbound(12, "Our reply, as Telegram shows it"))

    assert ours(store) == [(12, True)]


def test_our_send_is_known_by_its_words_when_the_answer_was_lost(store: Store) -> None:
    take(store, inbound(11))
    attempt(store, 11)
    take(store, outbound(12, "Our reply"))

    assert ours(store) == [(12, True)]
    assert store.outbox.unfinished() == []
    assert lines(store)[0].outcome is Outcome.ANSWERED


def test_words_alone_tell_nothing_before_anything_has_left(store: Store) -> None:
    take(store, inbound(11))
    reserve(store, 11)
    take(store, outbound(12, "Our reply"))

    assert ours(store) == [(12, False)]


def test_other_words_are_the_owners_even_while_a_send_is_unsure(store: Store) -> None:
    take(store, inbound(11))
    attempt(store, 11)
    take(store, outbound(12, "Call me"))

    assert ours(store) == [(12, False)]
    assert len(store.outbox.unfinished()) == 1


def test_our_send_to_one_is_not_our_send_to_another(store: Store) -> None:
    take(store, inbound(11))
    attempt(store, 11)
    take(store, outbound(12, "Our reply", user_id=BORIS))

    assert len(store.outbox.unfinished()) == 1


def test_a_confirmation_settles_even_what_was_taken_back(store: Store) -> None:
    take(store, inbound(11))
    row = attempt(store, 11)
    store.outbox.cancel(row, "the owner wrote", NOW)
    take(store, outbound(12, "Our reply"), confirmations=(Confirmation(row.random_id, 12),))

    assert ours(store) == [(12, True)]
    assert pending(store) == []


def test_a_confirmation_of_somebody_elses_send_means_nothing(store: Store) -> None:
    take(store, inbound(11))
    reserve(store, 11)
    take(store, confirmations=(Confirmation(424242, 12),))

    assert len(store.outbox.unfinished()) == 1
    assert pending(store) == [11]


def test_words_sent_by_hand_through_us_are_the_owners(store: Store) -> None:
    (row,) = store.outbox.reserve_by_hand(person().peer, ["Call me"], NOW)
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, 12, NOW)
    take(store, outbound(12, "Call me"))

    assert row.author is Author.OWNER
    assert ours(store) == [(12, False)]
    assert store.talks.conversation(ANNA, NOW).owner_wrote_up_to == 12


# -- handovers -------------------------------------------------------------------------------------


def handover_reasons(store: Store) -> list[str]:
    return [handover.reason for handover in store.talks.handovers()]


def test_a_handover_holds_its_reason_and_ends_its_messages(store: Store) -> None:
    take(store, inbound(11), inbound(12))
    store.talks.hand_over(ANNA, (11, 12), "asks for you", "Try this", 3, NOW)

    (found,) = store.talks.handovers()
    assert (found.user_id, found.opened_at, found.reason) == (ANNA, NOW, "asks for you")
    assert found.suggestion == "Try this"
    assert store.talks.conversation(ANNA, NOW).handover == found
    assert [(ln.outcome, ln.reason) for ln in lines(store)] == [
        (Outcome.HANDED_OVER, "asks for you")
    ] * 2


def test_there_is_one_open_handover_for_each_contact(store: Store) -> None:
    take(store, inbound(11), inbound(12), inbound(13, user_id=BORIS))
    store.talks.hand_over(ANNA, (11,), "first", "", 1, NOW)
    store.talks.hand_over(ANNA, (12,), "second", "", 2, NOW + 60)
    store.talks.hand_over(BORIS, (13,), "third", "", 2, NOW + 60)

    assert handover_reasons(store) == ["first", "third"]
    assert pending(store) == []


def test_the_owners_words_close_the_handover_of_that_chat(store: Store) -> None:
    take(store, inbound(11), inbound(12, user_id=BORIS))
    store.talks.hand_over(ANNA, (11,), "first", "", 1, NOW)
    store.talks.hand_over(BORIS, (12,), "second", "", 1, NOW)
    take(store, outbound(13, "I am here"))

    assert handover_reasons(store) == ["second"]


def test_words_by_hand_through_us_close_it_as_well(store: Store) -> None:
    take(store, inbound(11))
    store.talks.hand_over(ANNA, (11,), "first", "", 1, NOW)
    (row,) = store.outbox.reserve_by_hand(person().peer, ["I am here"], NOW)
    store.outbox.attempt(row, NOW)
    assert handover_reasons(store) == ["first"]
    store.outbox.sent(row, 12, NOW)

    assert handover_reasons(store) == []


def test_our_own_reply_closes_no_handover(store: Store) -> None:
    take(store, inbound(11), inbound(12))
    row = attempt(store, 11)
    store.talks.hand_over(ANNA, (12,), "first", "", 1, NOW)
    take(store, outbound(13, "Our reply"), confirmations=(Confirmation(row.random_id, 13),))

    assert handover_reasons(store) == ["first"]


def test_words_of_the_owner_that_come_a_second_time_close_nothing_new(store: Store) -> None:
    take(store, outbound(11, "I am here"), inbound(12))
    store.talks.hand_over(ANNA, (12,), "first", "", 1, NOW)
    take(store, outbound(11, "I am here"), inbound(12))

    assert handover_reasons(store) == ["first"]


def test_after_a_closed_handover_a_new_one_can_be_opened(store: Store) -> None:
    take(store, inbound(11))
    store.talks.hand_over(ANNA, (11,), "first", "", 1, NOW)
    take(store, outbound(12), inbound(13))
    store.talks.hand_over(ANNA, (13,), "second", "", 1, NOW)

    assert handover_reasons(store) == ["second"]


# -- outcomes --------------------------------------------------------------------------------------


def test_an_outcome_that_stands_is_never_changed(store: Store) -> None:
    take(store, inbound(11))
    store.talks.settle(ANNA, [Settlement((11,), Outcome.SILENT, "thanks")], 1, NOW)
    store.talks.settle(ANNA, [Settlement((11,), Outcome.BY_OWNER, "later")], 2, NOW)
    store.talks.hand_over(ANNA, (11,), "later", "", 3, NOW)
    store.outbox.sent(attempt(store, 11), 12, NOW)

    assert (lines(store)[0].outcome, lines(store)[0].reason) == (Outcome.SILENT, "thanks")


def test_the_owners_own_message_never_gets_an_outcome(store: Store) -> None:
    take(store, outbound(11))
    store.talks.settle(ANNA, [Settlement((11,), Outcome.SILENT, "x")], 1, NOW)

    assert lines(store)[0].outcome is None
    assert store.talks.pending_users() == []


def test_a_burst_ends_in_one_answered_and_the_rest_covered(store: Store) -> None:
    take(store, inbound(11), inbound(12), inbound(13))
    store.outbox.sent(attempt(store, 11, 12, 13), 14, NOW)

    assert [ln.outcome for ln in lines(store)][:3] == [
        Outcome.COVERED,
        Outcome.COVERED,
        Outcome.ANSWERED,
    ]


def test_who_waits_longest_comes_first(store: Store) -> None:
    take(store, inbound(20), inbound(15, user_id=BORIS), inbound(30, user_id=BORIS))
    assert store.talks.pending_users() == [BORIS, ANNA]


def test_pending_messages_are_seen_however_long_the_chat_is(store: Store) -> None:
    take(store, inbound(11))
    take(store, *(outbound(i) for i in range(12, 212)))

    talk = store.talks.conversation(ANNA, NOW)
    assert [m.id for m in talk.pending] == [11]
    assert talk.lines[-1].message.id == 211
    assert [ln.message.id for ln in talk.lines] == sorted(ln.message.id for ln in talk.lines)


def test_service_messages_and_media_keep_what_they_are(store: Store) -> None:
    take(store, replace(inbound(11), media=Media.SERVICE), replace(inbound(12), media=Media.MEDIA))
    assert [ln.message.media for ln in lines(store)] == [Media.SERVICE, Media.MEDIA]


def test_the_start_of_the_poll_is_set_only_where_there_was_none(store: Store) -> None:
    assert store.talks.update_state() is None
    store.talks.set_update_state(STATE)
    store.talks.set_update_state(UpdateState(99, 9, NOW))

    assert store.talks.update_state() == STATE


# -- counts for the caps ---------------------------------------------------------------------------


def send(store: Store, user_id: int, message_id: int, ago: int) -> None:
    row = store.outbox.reserve(Draft(user_id, f"Reply {message_id}", (), "p"), 1, NOW - ago)
    store.outbox.attempt(row, NOW - ago)
    store.outbox.sent(row, message_id, NOW - ago)


def test_replies_are_counted_by_contact_and_account_hour_and_day(store: Store) -> None:
    send(store, ANNA, 11, 25 * HOUR)
    send(store, ANNA, 12, 24 * HOUR)
    send(store, ANNA, 13, 24 * HOUR - 1)
    send(store, ANNA, 14, HOUR)
    send(store, ANNA, 15, HOUR - 1)
    send(store, BORIS, 16, 10)

    counts = store.talks.conversation(ANNA, NOW).counts

    assert (counts.contact_hour, counts.contact_day) == (1, 3)
    assert (counts.account_hour, counts.account_day) == (2, 4)
    assert counts.in_a_row == 5


def test_a_send_counts_from_the_moment_it_may_have_left(store: Store) -> None:
    take(store, inbound(11))
    row = reserve(store, 11)
    assert store.talks.conversation(ANNA, NOW).counts.contact_hour == 0
    store.outbox.attempt(row, NOW)
    assert store.talks.conversation(ANNA, NOW).counts.contact_hour == 1
    store.outbox.sent(row, 12, NOW)
    assert store.talks.conversation(ANNA, NOW).counts.contact_hour == 1


def test_a_send_counts_where_it_was_tried_even_if_it_is_confirmed_much_later(store: Store) -> None:
    row = reserve(store, 11, now=NOW - 2 * HOUR)
    store.outbox.attempt(row, NOW - 2 * HOUR)
    store.outbox.attempt(row, NOW - 60)
    store.outbox.sent(row, 12, NOW)

    counts = store.talks.conversation(ANNA, NOW).counts
    assert (counts.contact_hour, counts.contact_day) == (0, 1)


def test_what_was_taken_back_or_failed_does_not_count(store: Store) -> None:
    store.outbox.cancel(attempt(store, 11), "why", NOW)
    store.outbox.fail(attempt(store, 11), "why", NOW)

    assert store.talks.conversation(ANNA, NOW).counts.account_day == 0


def test_the_owners_own_words_do_not_count_as_automatic(store: Store) -> None:
    (row,) = store.outbox.reserve_by_hand(person().peer, ["Hi"], NOW)
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, 12, NOW)

    counts = store.talks.conversation(ANNA, NOW).counts
    assert (counts.contact_hour, counts.account_day, counts.in_a_row) == (0, 0, 0)


@pytest.mark.parametrize("through_us", [True, False])
def test_a_word_of_the_owner_begins_a_new_row(store: Store, through_us: bool) -> None:  # noqa: FBT001
    send(store, ANNA, 11, 50)
    send(store, ANNA, 12, 40)
    if through_us:
        (row,) = store.outbox.reserve_by_hand(person().peer, ["Hi"], NOW)
        store.outbox.sent(row, 13, NOW)
    else:
        take(store, outbound(13, "Hi"))
    send(store, ANNA, 14, 20)

    assert store.talks.conversation(ANNA, NOW).counts.in_a_row == 1
    assert store.talks.conversation(BORIS, NOW).counts.in_a_row == 0
