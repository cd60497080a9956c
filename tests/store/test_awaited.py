"""Replies that wait for the owner's word or lie at Telegram, and what became of them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.words import ANNA, BORIS, NOW, OWNER, inbound, outbound, person

from autokus.errors import StorageFailed
from autokus.protocols import Store
from autokus.vocabulary import (
    NOTE_SIGN,
    Author,
    Confirmation,
    Draft,
    Fate,
    Line,
    Message,
    Mode,
    News,
    Origin,
    Outcome,
    Outgoing,
    SendState,
    Trust,
)

DUE = NOW + 300


@pytest.fixture
def store(store: Store) -> Store:
    """With two messages of Anna's and one of Boris's."""
    store.people.set_owner(OWNER)
    for user_id in (ANNA, BORIS):
        store.people.approve(person(user_id), mark=0, backlog=(), now=NOW)
    take(store, inbound(1), inbound(2), inbound(3, user_id=BORIS))
    return store


def take(
    store: Store,
    *messages: Message,
    edits: tuple[Message, ...] = (),
    deleted: tuple[int, ...] = (),
    confirmations: tuple[Confirmation, ...] = (),
) -> None:
    store.talks.take_in(News(messages, edits, deleted, confirmations), NOW)


def draft(text: str = "Our reply", user_id: int = ANNA, answers: tuple[int, ...] = (1, 2)) -> Draft:
    return Draft(user_id, text, answers, "print")


def proposed(store: Store, text: str = "Our reply", user_id: int = ANNA) -> Outgoing:
    return store.outbox.reserve(draft(text, user_id), 7, NOW, mode=Mode.DRAFT)


def lying(
    store: Store, text: str = "Our reply", number: int = 4, answers: tuple[int, ...] = (1, 2)
) -> Outgoing:
    """A reply in mode veto that Telegram has taken for later."""
    row = store.outbox.reserve(draft(text, answers=answers), 7, NOW, mode=Mode.VETO, due_at=DUE)
    store.outbox.attempt(row, NOW)
    store.outbox.scheduled(row, number, DUE, NOW)
    return again(store, row)


def automatic(store: Store, message_id: int, text: str = "Our reply") -> Outgoing:
    row = store.outbox.reserve(draft(text, answers=()), 7, NOW)
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, message_id, NOW)
    return row


def delivered(number: int, text: str = "Our reply") -> Message:
    """What Telegram sent by its schedule."""
    return replace(outbound(number, text), origin=Origin.SCHEDULED)


def again(store: Store, row: Outgoing) -> Outgoing:
    found = store.outbox.get(row.id)
    assert found is not None
    return found


def lines(store: Store, user_id: int = ANNA) -> tuple[Line, ...]:
    return store.talks.conversation(user_id, NOW).lines


def outcomes(store: Store) -> list[Outcome | None]:
    return [line.outcome for line in lines(store) if not line.message.from_owner]


ANSWERED = [Outcome.COVERED, Outcome.ANSWERED]


# -- proposals -------------------------------------------------------------------------------------


def test_a_proposal_waits_and_is_nothing_to_be_sent(store: Store) -> None:
    row = proposed(store)

    assert (row.state, row.mode, row.due_at) == (SendState.PROPOSED, Mode.DRAFT, None)
    assert store.outbox.unfinished() == []
    assert store.talks.conversation(ANNA, NOW).awaited == row
    assert store.talks.conversation(BORIS, NOW).awaited is None
    assert store.outbox.awaited() == [row]
    assert outcomes(store) == [None, None]


@pytest.mark.parametrize("mode", [Mode.AUTO, Mode.VETO])
def test_a_reply_of_another_mode_is_to_be_sent_at_once_or_later(store: Store, mode: Mode) -> None:
    row = store.outbox.reserve(draft(), 7, NOW, mode=mode, due_at=DUE)

    assert (row.state, row.mode, row.due_at) == (SendState.RESERVED, mode, DUE)
    assert store.outbox.unfinished() == [row]
    assert store.talks.conversation(ANNA, NOW).awaited is None


def test_what_the_owner_said_yes_to_is_to_be_sent(store: Store) -> None:
    row = proposed(store)
    store.outbox.release(row)

    (waiting,) = store.outbox.unfinished()
    assert (waiting.id, waiting.state, waiting.text) == (row.id, SendState.RESERVED, "Our reply")
    assert store.talks.conversation(ANNA, NOW).awaited is None
    assert store.outbox.trust(ANNA) == Trust(unedited=1)


def test_a_yes_that_comes_too_late_releases_nothing(store: Store) -> None:
    row = proposed(store)
    store.outbox.cancel(row, "the recruiter wrote on", NOW)
    store.outbox.release(row)

    assert store.outbox.unfinished() == []
    assert store.outbox.trust() == Trust()


def test_the_owners_words_in_a_proposals_place_are_the_owners_also_after_the_yes(
    store: Store,
) -> None:
    row = proposed(store)
    store.outbox.rewrite(row, "My words")
    store.outbox.release(row)

    (waiting,) = store.outbox.unfinished()
    assert (waiting.text, waiting.author, waiting.answers) == ("My words", Author.OWNER, (1, 2))
    assert (waiting.fingerprint, waiting.random_id) == (row.fingerprint, row.random_id)
    assert store.outbox.trust(ANNA) == Trust(edited=1)


def test_one_reply_is_awaited_for_each_contact(store: Store) -> None:
    proposed(store)
    proposed(store, user_id=BORIS)
    with pytest.raises(StorageFailed):
        proposed(store)


def test_after_one_was_taken_back_another_can_be_proposed(store: Store) -> None:
    store.outbox.cancel(proposed(store), "the recruiter wrote on", NOW)
    again_proposed = proposed(store, "Another")
    assert store.talks.conversation(ANNA, NOW).awaited == again_proposed


def test_a_proposal_counts_as_no_reply_before_it_left(store: Store) -> None:
    row = proposed(store)
    assert store.talks.conversation(ANNA, NOW).counts.account_day == 0
    store.outbox.release(row)
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, 4, NOW)
    counts = store.talks.conversation(ANNA, NOW).counts
    assert (counts.account_day, counts.in_a_row, counts.ever) == (1, 1, 1)
    assert outcomes(store) == ANSWERED


def test_taking_an_approval_back_takes_back_what_waits_and_asks_for_what_lies_there(
    store: Store,
) -> None:
    lies = lying(store)
    waits = proposed(store, user_id=BORIS)
    for user_id in (ANNA, BORIS):
        store.people.revoke(user_id, NOW)

    assert again(store, waits).state is SendState.CANCELLED
    assert again(store, lies).state is SendState.SCHEDULED
    assert again(store, lies).recall == "the approval was taken back"


# -- the input box ---------------------------------------------------------------------------------


def test_whose_text_stands_in_an_input_box_is_known_until_it_is_cleared(store: Store) -> None:
    row = proposed(store)
    assert store.outbox.placed() == []
    store.outbox.set_placed(row, placed=True)
    assert store.outbox.placed() == [replace(row, placed=True)]
    store.outbox.cancel(row, "the recruiter wrote on", NOW)
    assert [other.id for other in store.outbox.placed()] == [row.id]
    store.outbox.set_placed(row, placed=False)
    assert store.outbox.placed() == []


def test_a_draft_that_the_owner_sent_as_it_was_is_the_rows_message(store: Store) -> None:
    row = proposed(store)
    store.outbox.set_placed(row, placed=True)
    take(store, outbound(4, "Our reply"))

    assert again(store, row).state is SendState.SENT
    assert store.outbox.message_of(row.id) == 4
    assert store.talks.conversation(ANNA, NOW).awaited is None
    assert outcomes(store) == ANSWERED
    assert [(ln.message.id, ln.ours, ln.through_us) for ln in lines(store)][-1] == (4, True, True)
    assert store.outbox.trust(ANNA) == Trust(unedited=1)


def test_a_draft_that_the_owner_changed_is_the_owners_own_message(store: Store) -> None:
    row = proposed(store)
    store.outbox.set_placed(row, placed=True)
    take(store, outbound(4, "Our reply, and my own words"))

    assert again(store, row).state is SendState.PROPOSED
    assert [(ln.message.id, ln.ours, ln.through_us) for ln in lines(store)][-1] == (4, False, False)
    store.outbox.judge(row, Fate.EDITED)
    store.outbox.cancel(row, "you answered", NOW)
    assert store.outbox.trust(ANNA) == Trust(edited=1)


def test_the_words_of_a_proposal_to_one_tell_nothing_in_another_chat(store: Store) -> None:
    row = proposed(store)
    take(store, outbound(4, "Our reply", user_id=BORIS))
    assert again(store, row).state is SendState.PROPOSED


# -- what lies at Telegram -------------------------------------------------------------------------


def test_a_reply_that_lies_there_has_its_place_and_its_time(store: Store) -> None:
    row = lying(store, number=9)

    assert (row.state, row.scheduled_id, row.due_at) == (SendState.SCHEDULED, 9, DUE)
    assert store.outbox.awaited() == [row]
    assert store.outbox.unfinished() == []
    assert store.talks.conversation(ANNA, NOW).awaited == row
    assert store.outbox.message_of(row.id) is None
    assert outcomes(store) == [None, None]


def test_what_telegram_delivered_is_settled_as_it_was_meant(store: Store) -> None:
    row = lying(store)
    take(store, delivered(4))

    assert again(store, row).state is SendState.SENT
    assert store.outbox.awaited() == []
    assert store.outbox.message_of(row.id) == 4
    assert outcomes(store) == ANSWERED
    assert store.outbox.trust(ANNA) == Trust(unedited=1)
    assert store.talks.conversation(ANNA, NOW).counts.contact_hour == 1


def test_what_telegram_delivered_is_settled_once(store: Store) -> None:
    row = lying(store)
    take(store, delivered(4))
    before = (store.talks.conversation(ANNA, NOW), again(store, row), store.outbox.trust())
    take(store, delivered(4))
    store.outbox.scheduled(row, 9, DUE, NOW)
    store.outbox.sent(row, 5, NOW)
    assert (store.talks.conversation(ANNA, NOW), again(store, row), store.outbox.trust()) == before


def test_what_was_delivered_while_its_answer_was_lost_is_settled_as_well(store: Store) -> None:
    row = store.outbox.reserve(draft(), 7, NOW, mode=Mode.VETO, due_at=DUE)
    store.outbox.attempt(row, NOW)
    take(store, delivered(4))

    assert again(store, row).state is SendState.SENT
    assert outcomes(store) == ANSWERED
    assert store.outbox.trust(ANNA) == Trust(unedited=1)


def test_what_the_owner_changed_there_is_the_owners_when_it_leaves(store: Store) -> None:
    row = lying(store)
    store.outbox.rewrite(row, "My words")
    take(store, delivered(4, "My words"))

    assert again(store, row).state is SendState.SENT
    assert [(ln.message.id, ln.ours, ln.through_us) for ln in lines(store)][-1] == (4, False, True)
    assert store.outbox.trust(ANNA) == Trust(edited=1)
    assert store.talks.conversation(ANNA, NOW).owner_wrote_up_to == 4
    assert store.talks.conversation(ANNA, NOW).owner_wrote_at is None


def test_a_reply_that_is_to_come_back_says_why(store: Store) -> None:
    row = lying(store)
    store.outbox.recall(row, "you took it over")
    assert store.outbox.awaited() == [replace(row, recall="you took it over")]
    store.outbox.recall(row, "half \ud83d")
    assert store.outbox.awaited()[0].recall.startswith("half")


def test_one_that_was_taken_back_and_left_all_the_same_is_known_as_ours(store: Store) -> None:
    row = lying(store)
    store.outbox.cancel(row, "the recruiter wrote on", NOW)
    take(store, delivered(4))

    assert again(store, row).state is SendState.SENT
    assert [(ln.message.id, ln.ours) for ln in lines(store)][-1] == (4, True)
    assert outcomes(store) == ANSWERED


def test_the_same_words_composed_anew_are_the_row_that_still_lies_there(store: Store) -> None:
    first = lying(store, number=1)
    store.outbox.cancel(first, "the recruiter wrote on", NOW)
    take(store, inbound(4))
    second = lying(store, number=2, answers=(1, 2, 4))
    take(store, delivered(5))

    assert again(store, first).state is SendState.CANCELLED
    assert again(store, second).state is SendState.SENT
    assert outcomes(store) == [Outcome.COVERED, Outcome.COVERED, Outcome.ANSWERED]


@pytest.mark.parametrize("origin", [Origin.TYPED, Origin.FORWARDED])
def test_words_that_the_owner_typed_are_not_one_that_was_taken_back(
    store: Store, origin: Origin
) -> None:
    row = lying(store)
    store.outbox.cancel(row, "the recruiter wrote on", NOW)
    take(store, replace(outbound(4, "Our reply"), origin=origin))

    assert again(store, row).state is SendState.CANCELLED
    assert [(ln.message.id, ln.ours) for ln in lines(store)][-1] == (4, False)


def test_one_that_never_lay_there_is_not_what_a_schedule_sent(store: Store) -> None:
    row = store.outbox.reserve(draft(), 7, NOW)
    store.outbox.cancel(row, "the recruiter wrote on", NOW)
    take(store, delivered(4))
    assert again(store, row).state is SendState.CANCELLED


# -- words by hand and holding lines ---------------------------------------------------------------


def test_the_first_part_of_words_by_hand_is_bound_to_what_it_answers(store: Store) -> None:
    first, second = store.outbox.reserve_by_hand(
        person().peer, ["one", "two"], NOW, draft=draft("any")
    )
    assert (first.text, first.answers, first.fingerprint) == ("one", (1, 2), "print")
    assert (second.text, second.answers, second.fingerprint) == ("two", (), "")


def holding(store: Store) -> list[str]:
    return [row.text for row in store.outbox.unfinished() if row.author is Author.HOLDING]


def test_a_holding_line_goes_out_once_a_handover(store: Store) -> None:
    store.outbox.reserve_holding(person().peer, "no handover", 1, NOW)
    store.talks.hand_over(ANNA, (1,), "asks for a call", "", 1, NOW)
    for text in ("first", "second"):
        store.outbox.reserve_holding(person().peer, text, 1, NOW)
    assert holding(store) == ["first"]

    store.talks.hand_over(ANNA, (2,), "asks again", "", 1, NOW + 60)
    store.outbox.reserve_holding(person().peer, "third", 1, NOW + 60)
    assert holding(store) == ["first"]

    store.talks.close_handover(ANNA, "you resolved it", NOW + 120)
    store.outbox.reserve_holding(person().peer, "fourth", 1, NOW + 120)
    store.talks.hand_over(ANNA, (), "another matter", "", 1, NOW + 180)
    store.outbox.reserve_holding(person().peer, "fifth", 1, NOW + 180)
    assert holding(store) == ["first", "fifth"]


def test_a_holding_line_is_ours_and_answers_nothing(store: Store) -> None:
    store.talks.hand_over(ANNA, (1,), "asks for a call", "", 1, NOW)
    store.outbox.reserve_holding(person().peer, "An answer will come.", 1, NOW)
    (row,) = store.outbox.unfinished()
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, 4, NOW)

    assert lines(store)[-1].ours
    assert outcomes(store) == [Outcome.HANDED_OVER, None]
    assert len(store.talks.handovers()) == 1
    counts = store.talks.conversation(ANNA, NOW).counts
    assert (counts.account_day, counts.in_a_row, counts.ever) == (0, 0, 0)
    assert store.outbox.trust() == Trust()
    assert store.talks.conversation(ANNA, NOW).owner_wrote_at is None


# -- notes -----------------------------------------------------------------------------------------


def test_a_note_is_known_by_its_number_and_by_whether_it_is_to_ring(store: Store) -> None:
    quiet = store.outbox.reserve_note("Look", NOW)
    ringing = store.outbox.reserve_note("Look here", NOW, push=True)
    assert quiet is not None
    assert ringing is not None

    found = [store.outbox.get(number) for number in (quiet, ringing)]
    assert [(row.text, row.push, row.author) for row in found if row] == [
        (NOTE_SIGN + "Look", False, Author.NOTE),
        (NOTE_SIGN + "Look here", True, Author.NOTE),
    ]
    assert store.outbox.get(ringing + 1) is None
    assert store.outbox.message_of(ringing + 1) is None


def test_a_note_that_lies_at_telegram_has_gone_its_way(store: Store) -> None:
    number = store.outbox.reserve_note("Look here", NOW, push=True)
    assert number is not None
    row = store.outbox.get(number)
    assert row is not None
    store.outbox.attempt(row, NOW)
    store.outbox.scheduled(row, 4, NOW + 20, NOW)

    assert again(store, row).state is SendState.SENT
    assert (store.outbox.unfinished(), store.outbox.awaited()) == ([], [])
    assert store.outbox.message_of(number) is None


# -- trust -----------------------------------------------------------------------------------------


def test_the_first_word_about_a_reply_counts(store: Store) -> None:
    row = proposed(store)
    for fate in (Fate.REJECTED, Fate.EDITED, Fate.VETOED, Fate.UNEDITED):
        store.outbox.judge(row, fate)
    store.outbox.release(row)
    assert store.outbox.trust() == Trust(rejected=1)


@pytest.mark.parametrize("fate", list(Fate))
def test_trust_is_counted_by_contact_and_over_all(store: Store, fate: Fate) -> None:
    store.outbox.judge(proposed(store), fate)
    store.outbox.judge(proposed(store, user_id=BORIS), fate)

    assert store.outbox.trust(ANNA) == Trust(**{fate.value: 1})
    assert store.outbox.trust() == Trust(**{fate.value: 2})
    assert store.outbox.trust(999) == Trust()


def test_automatic_replies_count_as_sent_and_the_owners_words_and_notes_do_not(
    store: Store,
) -> None:
    automatic(store, 4)
    (row,) = store.outbox.reserve_by_hand(person().peer, ["Mine"], NOW)
    store.outbox.sent(row, 5, NOW)
    store.outbox.reserve_note("Look", NOW)
    store.outbox.reserve(draft(), 7, NOW)
    assert store.outbox.trust() == Trust(sent=1)


def test_what_the_owner_changed_or_deleted_in_the_chat_is_corrected(store: Store) -> None:
    for number in (4, 5, 6):
        automatic(store, number, f"Reply {number}")
    take(store, edits=(outbound(4, "Other words"),), deleted=(5,))

    assert store.outbox.trust(ANNA) == Trust(sent=3, corrected=2)
    assert store.outbox.trust(BORIS) == Trust()


def test_an_edit_that_changes_nothing_is_none(store: Store) -> None:
    automatic(store, 4)
    take(store, outbound(4, "Our reply"), edits=(outbound(4, "Our reply"), inbound(1)))

    assert store.outbox.trust(ANNA) == Trust(sent=1)
    assert [line.edited for line in lines(store)] == [False, False, False]


def test_an_edit_that_comes_twice_is_one(store: Store) -> None:
    take(store, edits=(inbound(1, "Other words"),))
    before = lines(store)
    take(store, edits=(inbound(1, "Other words"),))
    assert lines(store) == before
    assert lines(store)[0].edited


# -- handovers that ended --------------------------------------------------------------------------


def closed(store: Store, user_id: int = ANNA) -> list[str]:
    return [one.closed_by for one in store.talks.to_learn_from(NOW + 999) if one.user_id == user_id]


def test_a_handover_that_the_owner_ended_is_ended_once(store: Store) -> None:
    store.talks.hand_over(ANNA, (1,), "asks for a call", "", 1, NOW)

    assert not store.talks.close_handover(BORIS, "you resolved it", NOW)
    assert store.talks.close_handover(ANNA, "you resolved it", NOW)
    assert not store.talks.close_handover(ANNA, "you resolved it", NOW)
    assert store.talks.handovers() == []
    assert store.talks.conversation(ANNA, NOW).handover is None
    assert closed(store) == []


def test_opening_a_handover_answers_with_the_one_that_is_open(store: Store) -> None:
    first = store.talks.hand_over(ANNA, (1,), "asks for a call", "Try this", 1, NOW)
    joined = store.talks.hand_over(ANNA, (2,), "asks again", "", 1, NOW + 60)
    assert joined == first
    assert (first.reason, first.suggestion, first.closed_at) == (
        "asks for a call",
        "Try this",
        None,
    )


def test_only_the_owners_own_words_are_something_to_learn_from(store: Store) -> None:
    store.talks.hand_over(ANNA, (1,), "asks for a call", "", 1, NOW)
    store.talks.hand_over(BORIS, (3,), "asks for a call", "", 1, NOW)
    take(store, outbound(4, "I am here"))
    (row,) = store.outbox.reserve_by_hand(person(BORIS).peer, ["I am here"], NOW)
    store.outbox.sent(row, 5, NOW + 60)

    found = store.talks.to_learn_from(NOW + 60)
    assert [(one.user_id, one.closed_at, one.closed_by) for one in found] == [
        (ANNA, NOW, "you wrote in the chat"),
        (BORIS, NOW + 60, "you answered"),
    ]
    assert [one.user_id for one in store.talks.to_learn_from(NOW + 59)] == [ANNA]


def test_a_handover_is_learned_from_once(store: Store) -> None:
    store.talks.hand_over(ANNA, (1,), "asks for a call", "", 1, NOW)
    take(store, outbound(4, "I am here"))
    (found,) = store.talks.to_learn_from(NOW)
    store.talks.learned(found, NOW)
    assert store.talks.to_learn_from(NOW + 999) == []

    store.talks.hand_over(ANNA, (2,), "asks again", "", 1, NOW)
    take(store, outbound(5, "Still here"))
    (newer,) = store.talks.to_learn_from(NOW)
    assert (newer.reason, newer.id != found.id) == ("asks again", True)


def test_a_reply_of_ours_in_the_chat_is_nothing_to_learn_from(store: Store) -> None:
    store.talks.hand_over(ANNA, (1,), "asks for a call", "", 1, NOW)
    proposed(store)
    take(store, outbound(4, "Our reply"))
    assert closed(store) == []
    assert len(store.talks.handovers()) == 1
