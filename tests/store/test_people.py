from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.words import ANNA, BORIS, NOW, VERA, inbound, outbound, person

from autokus.protocols import Store
from autokus.vocabulary import Draft, Kind, Mode, News, Outcome, Peer, Person, SendState


def approve(
    store: Store, user_id: int = ANNA, *, mark: int = 0, username: str | None = None
) -> None:
    store.people.approve(person(user_id, username), mark=mark, backlog=(), now=NOW)


def stranger_writes(store: Store, user_id: int, message_id: int, text: str = "Hello") -> None:
    news = News(
        (replace(inbound(message_id, text), user_id=user_id, date=NOW + message_id),),
        people=(person(user_id, f"user{user_id}"),),
    )
    store.talks.take_in(news, NOW)


# -- approving -------------------------------------------------------------------------------------


def test_an_approval_is_bound_to_the_id_and_sets_the_mark(store: Store) -> None:
    contact = store.people.approve(person(ANNA, "anna"), mark=17, backlog=(), now=NOW)

    assert (contact.user_id, contact.mark, contact.approved_at) == (ANNA, 17, NOW)
    assert (contact.mode, contact.label) == (Mode.AUTO, "@anna")
    assert store.people.contacts() == [contact]


def test_approving_twice_changes_neither_mark_nor_date_nor_number(store: Store) -> None:
    first = store.people.approve(person(), mark=17, backlog=(), now=NOW)
    second = store.people.approve(person(), mark=40, backlog=(), now=NOW + 5)

    assert second == first


def test_a_backlog_is_stored_as_pending_and_moves_the_mark(store: Store) -> None:
    backlog = (inbound(18), inbound(19))
    contact = store.people.approve(person(), mark=17, backlog=backlog, now=NOW)

    assert contact.mark == 19
    assert store.talks.conversation(ANNA, NOW).pending == backlog


def test_contacts_stand_in_the_order_of_their_numbers(store: Store) -> None:
    for user_id in (VERA, ANNA, BORIS):
        approve(store, user_id)

    assert [c.user_id for c in store.people.contacts()] == [VERA, ANNA, BORIS]
    assert [c.number for c in store.people.contacts()] == [1, 2, 3]


# -- revoking --------------------------------------------------------------------------------------


def test_revoking_ends_what_was_pending_and_takes_the_reply_and_the_handover_back(
    store: Store,
) -> None:
    approve(store)
    store.talks.take_in(News((inbound(1),)), NOW)
    row = store.outbox.reserve(Draft(ANNA, "Hi", (1,), "print"), 1, NOW)
    store.talks.hand_over(ANNA, (), "asks for you", "", 1, NOW)

    store.people.revoke(ANNA, NOW + 1)

    talk = store.talks.conversation(ANNA, NOW)
    assert not talk.contact.approved
    assert [line.outcome for line in talk.lines] == [Outcome.SILENT]
    assert talk.handover is None
    assert store.people.contacts() == []
    assert store.talks.pending_users() == []
    assert row.id not in [other.id for other in store.outbox.unfinished()]


def test_revoking_leaves_a_send_whose_fate_is_unknown_to_the_next_run(store: Store) -> None:
    approve(store)
    store.talks.take_in(News((inbound(1),)), NOW)
    row = store.outbox.reserve(Draft(ANNA, "Hi", (1,), "print"), 1, NOW)
    store.outbox.attempt(row, NOW)

    store.people.revoke(ANNA, NOW + 1)

    assert [other.state for other in store.outbox.unfinished()] == [SendState.ATTEMPTED]


def test_after_a_revocation_nothing_more_is_stored_of_the_person(store: Store) -> None:
    approve(store)
    store.people.revoke(ANNA, NOW)

    assert store.talks.take_in(News((inbound(1, "secret words"),)), NOW) == 0
    assert store.talks.conversation(ANNA, NOW).lines == ()


def test_what_came_while_the_approval_was_away_is_not_answered_after_a_new_one(
    store: Store,
) -> None:
    approve(store, mark=5)
    store.people.revoke(ANNA, NOW)
    again = store.people.approve(person(), mark=9, backlog=(), now=NOW + 60)

    assert again.mark == 9
    assert store.talks.take_in(News((inbound(8), inbound(9), inbound(10))), NOW) == 1
    assert [m.id for m in store.talks.conversation(ANNA, NOW).pending] == [10]


def test_a_new_approval_never_moves_the_mark_backward(store: Store) -> None:
    approve(store, mark=9)
    store.people.revoke(ANNA, NOW)

    assert store.people.approve(person(), mark=5, backlog=(), now=NOW).mark == 9
    assert store.talks.take_in(News((inbound(7), inbound(9))), NOW) == 0


def test_revoking_one_leaves_the_others_alone(store: Store) -> None:
    approve(store, ANNA)
    approve(store, BORIS)
    store.talks.take_in(News((inbound(1), inbound(2, user_id=BORIS))), NOW)

    store.people.revoke(ANNA, NOW)

    assert store.talks.pending_users() == [BORIS]


# -- names -----------------------------------------------------------------------------------------


def test_a_person_is_found_by_name_id_and_number(store: Store) -> None:
    approve(store, ANNA, username="Anna_HR")
    approve(store, BORIS)
    for word in ("@Anna_HR", "anna_hr", " @ANNA_hr ", str(ANNA), "1", "#1"):
        found = store.people.find(word)
        assert found is not None, word
        assert found.user_id == ANNA


@pytest.mark.parametrize(
    "word", ["", "@", "#", "@nobody", "0", "99", "#99", "-1", "²", "1" * 30, "'; DROP TABLE people"]
)
def test_a_word_that_means_nobody_finds_nobody(store: Store, word: str) -> None:
    approve(store)
    assert store.people.find(word) is None


def test_an_id_wins_over_a_number_and_a_hash_means_the_number(store: Store) -> None:
    approve(store, ANNA)
    approve(store, 1)

    by_id, by_number = store.people.find("1"), store.people.find("#1")

    assert by_id is not None
    assert by_number is not None
    assert (by_id.user_id, by_number.user_id) == (1, ANNA)


def test_a_name_that_moves_to_another_account_takes_no_approval_along(store: Store) -> None:
    approve(store, ANNA, username="hr")
    news = News((inbound(1, user_id=BORIS),), people=(person(BORIS, "hr"),))
    store.talks.take_in(news, NOW)

    found = store.people.find("@hr")

    assert found is not None
    assert (found.user_id, found.approved) == (BORIS, False)
    anna = store.people.find(str(ANNA))
    assert anna is not None
    assert (anna.person.username, anna.approved) == (None, True)


def test_a_contact_gets_a_new_name_address_and_kind_from_the_news(store: Store) -> None:
    approve(store, username="old")
    renewed = replace(
        person(ANNA, "new", Kind.SCAM, "Anna B."), peer=replace(person().peer, access_hash=-5)
    )
    store.talks.take_in(News((inbound(1),), people=(renewed,)), NOW)

    assert store.talks.conversation(ANNA, NOW).contact.person == renewed
    assert store.people.find("@old") is None


# -- strangers -------------------------------------------------------------------------------------


def test_of_a_stranger_name_times_and_a_count_are_kept(store: Store) -> None:
    for message_id in (3, 4, 5):
        stranger_writes(store, BORIS, message_id)

    (boris,) = store.people.strangers()

    assert (boris.user_id, boris.wrote, boris.approved) == (BORIS, 3, False)
    assert (boris.first_at, boris.last_at) == (NOW + 3, NOW + 5)
    assert boris.person == person(BORIS, "user502")


def test_the_words_of_a_stranger_are_never_stored(store: Store, tmp_path: Path) -> None:
    canary = "canary-7f3a"
    stranger_writes(store, BORIS, 3, f"Hello, {canary}")
    store.talks.take_in(News(edits=(inbound(3, f"{canary} edited", user_id=BORIS),)), NOW)

    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    assert not [file for file in files if canary.encode() in file.read_bytes()]
    assert b"user502" in b"".join(file.read_bytes() for file in files)


def test_strangers_stand_with_the_latest_first(store: Store) -> None:
    stranger_writes(store, BORIS, 1)
    stranger_writes(store, VERA, 2)
    stranger_writes(store, BORIS, 3)

    assert [s.user_id for s in store.people.strangers()] == [BORIS, VERA]


@pytest.mark.parametrize("kind", [Kind.BOT, Kind.SERVICE, Kind.DELETED])
def test_nobody_to_approve_is_not_listed(store: Store, kind: Kind) -> None:
    store.talks.take_in(News((inbound(1, user_id=VERA),), people=(person(VERA, kind=kind),)), NOW)

    assert store.people.strangers() == []


def test_what_the_owner_writes_to_a_stranger_makes_nobody_a_stranger(store: Store) -> None:
    news = News((outbound(1, user_id=BORIS),), people=(person(BORIS),))
    store.talks.take_in(news, NOW)

    assert store.people.strangers() == []


def test_a_stranger_keeps_its_number_when_approved(store: Store) -> None:
    stranger_writes(store, BORIS, 1)
    stranger_writes(store, VERA, 2)

    contact = store.people.approve(person(VERA), mark=2, backlog=(), now=NOW)

    assert contact.number == 2
    assert [s.user_id for s in store.people.strangers()] == [BORIS]


def test_meeting_somebody_again_uses_up_no_number(store: Store) -> None:
    for message_id in range(1, 6):
        stranger_writes(store, BORIS, message_id)
    stranger_writes(store, VERA, 6)

    assert {s.user_id: s.number for s in store.people.strangers()} == {BORIS: 1, VERA: 2}


# -- modes and the owner ---------------------------------------------------------------------------


def test_a_mode_is_kept_for_its_contact_only(store: Store) -> None:
    approve(store, ANNA)
    approve(store, BORIS)
    store.people.set_mode(ANNA, Mode.OFF)

    assert [c.mode for c in store.people.contacts()] == [Mode.OFF, Mode.AUTO]


def test_the_owner_is_unknown_until_set(store: Store) -> None:
    assert store.people.owner_id() is None
    store.people.set_owner(100)
    assert store.people.owner_id() == 100


def test_a_new_session_renews_the_addresses_of_those_who_are_known_and_makes_nobody_known(
    store: Store,
) -> None:
    approve(store, ANNA)
    stranger_writes(store, BORIS, 1)
    fresh = [
        Person(Peer(user_id, 777), "Renamed", f"at_{user_id}") for user_id in (ANNA, BORIS, VERA)
    ]

    assert store.people.renew(fresh) == {ANNA, BORIS}
    (anna,), (boris,) = store.people.contacts(), store.people.strangers()
    assert (anna.person.peer.access_hash, boris.person.peer.access_hash) == (777, 777)
    assert anna.person.username == f"at_{ANNA}"
    assert store.people.find(str(VERA)) is None
