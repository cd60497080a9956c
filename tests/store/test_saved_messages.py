"""Orders among the owner's Saved Messages: what is one, each once, and up to where they were read."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.words import ANNA, NOW, OWNER, inbound, person

from autokus.protocols import Store
from autokus.vocabulary import (
    Confirmation,
    Media,
    Message,
    News,
    Order,
    OrderSource,
    Origin,
    Outgoing,
    UpdateState,
)

STATE = UpdateState(10, 2, NOW)


@pytest.fixture
def store(store: Store) -> Store:
    """The owner is known, and Anna is approved."""
    store.people.set_owner(OWNER)
    store.people.approve(person(), mark=0, backlog=(), now=NOW)
    return store


def noted(number: int, text: str = "/ok 1", origin: Origin = Origin.TYPED) -> Message:
    """As Telegram tells it: in Saved Messages nothing is marked as the owner's own."""
    return Message(OWNER, number, NOW, text, origin=origin)


def take(store: Store, *messages: Message, confirmations: tuple[Confirmation, ...] = ()) -> int:
    return store.talks.take_in(News(messages, confirmations=confirmations, state=STATE), NOW)


def orders(store: Store) -> list[str]:
    return [order.text for order in store.console.orders()]


def attempted_note(store: Store, text: str) -> Outgoing:
    number = store.outbox.reserve_note(text, NOW)
    assert number is not None
    row = store.outbox.get(number)
    assert row is not None
    store.outbox.attempt(row, NOW)
    return row


def test_an_order_is_kept_with_its_number_words_and_time(store: Store) -> None:
    assert take(store, noted(5, "/no 3")) == 0
    assert store.console.orders() == [Order(OrderSource.SAVED, 5, "/no 3", NOW)]


@pytest.mark.parametrize(
    ("message", "taken"),
    [
        pytest.param(noted(5), True, id="typed"),
        pytest.param(noted(5, "/"), True, id="only the sign"),
        pytest.param(noted(5, "/edit 1 line\nline"), True, id="several lines"),
        pytest.param(replace(noted(5), from_owner=True), True, id="marked as the owner's"),
        pytest.param(noted(5, origin=Origin.FORWARDED), False, id="forwarded"),
        pytest.param(noted(5, origin=Origin.VIA_BOT), False, id="through a bot"),
        pytest.param(noted(5, origin=Origin.SCHEDULED), False, id="by the schedule"),
        pytest.param(noted(5, "ok 1"), False, id="no sign"),
        pytest.param(noted(5, " /ok 1"), False, id="the sign further on"),
        pytest.param(noted(5, "> /ok 1"), False, id="quoted"),
        pytest.param(noted(5, ""), False, id="nothing"),
        pytest.param(replace(noted(5, ""), media=Media.SERVICE), False, id="a service message"),
        pytest.param(inbound(5, "/ok 1"), False, id="a recruiter's"),
        pytest.param(
            Message(ANNA, 5, NOW, "/ok 1", from_owner=True), False, id="in a recruiter's chat"
        ),
        pytest.param(inbound(5, "/ok 1", user_id=777), False, id="a stranger's"),
    ],
)
def test_only_what_the_owner_typed_in_his_own_chat_is_an_order(
    store: Store,
    message: Message,
    taken: bool,  # noqa: FBT001
) -> None:
    take(store, message)
    assert orders(store) == ([message.text] if taken else [])


def test_a_note_of_ours_is_no_order_by_the_number_that_its_send_got(store: Store) -> None:
    store.outbox.sent(attempted_note(store, "Done"), 5, NOW)
    take(store, noted(5, "/ok 1"))
    assert orders(store) == []


def test_a_note_of_ours_is_no_order_by_its_confirmation(store: Store) -> None:
    row = attempted_note(store, "Done")
    take(store, noted(5, "/ok 1"), confirmations=(Confirmation(row.random_id, 5),))
    assert orders(store) == []


def test_every_note_of_ours_begins_with_a_sign_and_so_with_no_order(store: Store) -> None:
    row = attempted_note(store, "/ok 1")
    take(store, noted(5, row.text))
    assert not row.text.startswith("/")
    assert orders(store) == []


def test_a_reply_of_the_same_number_in_another_chat_hides_no_order(store: Store) -> None:
    (row,) = store.outbox.reserve_by_hand(person().peer, ["Hello"], NOW)
    store.outbox.sent(row, 5, NOW)
    take(store, noted(5))
    assert orders(store) == ["/ok 1"]


def test_the_same_answer_of_telegrams_again_takes_no_order_twice(store: Store) -> None:
    for _ in range(2):
        take(store, noted(5), noted(6, "/help"))
    assert orders(store) == ["/ok 1", "/help"]
    for order in store.console.orders():
        store.console.done(order, "Done.", None, NOW)
    take(store, noted(5), noted(6, "/help"))
    assert orders(store) == []


def test_an_order_that_is_edited_stays_the_order_that_it_was(store: Store) -> None:
    take(store, noted(5, "/ok 1"), noted(6, "a note"))
    edits = (noted(5, "/ok 2"), noted(6, "/ok 3"))
    store.talks.take_in(News(edits=edits, state=STATE), NOW)
    assert orders(store) == ["/ok 1"]


def test_nothing_of_the_owners_own_chat_but_orders_is_kept(store: Store) -> None:
    take(store, noted(5, "my secret note"), noted(6))
    with pytest.raises(LookupError):
        store.talks.conversation(OWNER, NOW)
    assert store.people.strangers() == []
    assert orders(store) == ["/ok 1"]


def test_while_the_owner_is_not_known_nothing_is_an_order(store: Store) -> None:
    store.people.set_owner(OWNER + 1)
    take(store, noted(5))
    assert orders(store) == []
    assert store.talks.saved_mark() is None


# -- the mark --------------------------------------------------------------------------------------


def test_up_to_where_saved_messages_were_read_is_known_and_never_goes_back(store: Store) -> None:
    assert store.talks.saved_mark() is None
    take(store, noted(7, "a note"))
    assert store.talks.saved_mark() == 7
    take(store, noted(5))
    assert store.talks.saved_mark() == 7
    store.talks.set_saved_mark(6)
    assert store.talks.saved_mark() == 7
    store.talks.set_saved_mark(9)
    assert store.talks.saved_mark() == 9


def test_messages_of_others_do_not_move_it(store: Store) -> None:
    store.talks.set_saved_mark(3)
    take(store, inbound(11))
    assert store.talks.saved_mark() == 3


def test_an_order_below_the_mark_that_was_not_seen_yet_is_taken(store: Store) -> None:
    store.talks.set_saved_mark(9)
    take(store, noted(5))
    assert orders(store) == ["/ok 1"]
