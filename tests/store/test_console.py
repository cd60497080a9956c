from __future__ import annotations

import pytest
from tests.words import ANNA, BORIS, NOW, OWNER, inbound, person

from autokus.errors import StorageFailed
from autokus.protocols import Store
from autokus.vocabulary import Card, Draft, News, Order, OrderSource, Outgoing


@pytest.fixture
def store(store: Store) -> Store:
    """With two contacts that have written."""
    store.people.set_owner(OWNER)
    for user_id in (ANNA, BORIS):
        store.people.approve(person(user_id), mark=0, backlog=(), now=NOW)
    store.talks.take_in(News((inbound(1), inbound(2), inbound(3, user_id=BORIS))), NOW)
    return store


def handover(store: Store, user_id: int = ANNA) -> int:
    return store.talks.hand_over(user_id, (1, 2), "asks for a call", "Try this", 1, NOW).id


def proposed(store: Store, user_id: int = ANNA) -> Outgoing:
    return store.outbox.reserve(Draft(user_id, "Our reply", (1, 2), "print"), 1, NOW)


def show(
    store: Store,
    *,
    user_id: int = ANNA,
    now: int = NOW,
    suggestion: str = "",
    handover_id: int | None = None,
    outbox_id: int | None = None,
    pushed: bool = False,
) -> Card:
    return store.console.show(
        user_id=user_id,
        reason="asks for a call",
        suggestion=suggestion,
        answers=(1, 2),
        fingerprint="print",
        now=now,
        handover_id=handover_id,
        outbox_id=outbox_id,
        pushed=pushed,
    )


def order(number: int, text: str = "/ok 1", source: OrderSource = OrderSource.SAVED) -> Order:
    return Order(source, number, text, NOW + number)


# -- cards -----------------------------------------------------------------------------------------


def test_a_card_holds_all_that_it_shows_under_a_number_of_its_own(store: Store) -> None:
    opened = handover(store)
    card = show(store, handover_id=opened, suggestion="Try this")

    assert card == Card(
        number=1,
        user_id=ANNA,
        reason="asks for a call",
        answers=(1, 2),
        fingerprint="print",
        made_at=NOW,
        suggestion="Try this",
        handover_id=opened,
    )
    assert store.console.card(1) == card


def test_a_number_is_never_given_twice(store: Store) -> None:
    assert [show(store).number for _ in range(3)] == [1, 2, 3]
    assert store.console.card(4) is None
    assert store.console.card(0) is None
    assert store.console.card(-1) is None


def test_the_newest_card_of_a_handover_or_a_row_is_found(store: Store) -> None:
    of_anna, of_boris, row = handover(store), handover(store, BORIS), proposed(store)
    show(store, handover_id=of_anna)
    newest = show(store, handover_id=of_anna, now=NOW - 50)  # the clock was set back
    other = show(store, handover_id=of_boris, user_id=BORIS)
    replying = show(store, outbox_id=row.id)

    assert store.console.newest(handover_id=of_anna) == newest
    assert store.console.newest(handover_id=of_boris) == other
    assert store.console.newest(outbox_id=row.id) == replying
    assert store.console.newest(outbox_id=row.id + 1) is None
    assert store.console.newest() is None


def test_a_card_of_no_handover_is_not_the_newest_of_none(store: Store) -> None:
    show(store)
    assert store.console.newest() is None


def test_when_a_handover_last_rang_is_known(store: Store) -> None:
    of_anna, of_boris = handover(store), handover(store, BORIS)
    assert store.console.pushed_at(of_anna) is None
    show(store, handover_id=of_anna, now=NOW, pushed=True)
    show(store, handover_id=of_anna, now=NOW + 60)
    assert store.console.pushed_at(of_anna) == NOW
    show(store, handover_id=of_anna, now=NOW + 90, pushed=True)
    assert store.console.pushed_at(of_anna) == NOW + 90
    assert store.console.pushed_at(of_boris) is None


def test_a_card_of_broken_unicode_can_be_stored(store: Store) -> None:
    assert show(store, suggestion="half \ud83d").suggestion.startswith("half")


def test_a_card_of_nobody_is_refused(store: Store) -> None:
    with pytest.raises(StorageFailed):
        show(store, user_id=999)


# -- orders ----------------------------------------------------------------------------------------


def test_orders_wait_in_the_order_in_which_they_were_given(store: Store) -> None:
    store.console.take([order(7), order(5)])
    store.console.take([order(6, "/help", OrderSource.BOT)])

    assert store.console.orders() == [
        order(5),
        order(6, "/help", OrderSource.BOT),
        order(7),
    ]


def test_two_orders_of_one_second_keep_their_order(store: Store) -> None:
    same = [Order(OrderSource.SAVED, number, f"/no {number}", NOW) for number in (12, 9, 10)]
    store.console.take(same)
    assert [one.number for one in store.console.orders()] == [9, 10, 12]


def test_an_order_is_taken_once_also_with_other_words(store: Store) -> None:
    store.console.take([order(5), order(5)])
    store.console.take([order(5, "/no 1")])
    assert store.console.orders() == [order(5)]


def test_the_same_number_from_the_bot_is_another_order(store: Store) -> None:
    store.console.take([order(5), order(5, "/help", OrderSource.BOT)])
    assert {one.source for one in store.console.orders()} == set(OrderSource)


def test_an_order_that_was_done_is_not_taken_again(store: Store) -> None:
    store.console.take([order(5), order(6)])
    note = store.outbox.reserve_note("Sent.", NOW)
    store.console.done(order(5), "Sent.", note, NOW + 60)

    assert store.console.orders() == [order(6)]
    store.console.take([order(5)])
    assert store.console.orders() == [order(6)]


def test_an_order_can_be_done_without_an_answer(store: Store) -> None:
    store.console.take([order(5)])
    store.console.done(order(5), "", None, NOW)
    assert store.console.orders() == []


def test_an_order_of_broken_unicode_can_be_stored_and_answered(store: Store) -> None:
    store.console.take([order(5, "/edit 1 half \ud83d")])
    (waiting,) = store.console.orders()
    assert waiting.text.startswith("/edit 1 half")
    store.console.done(waiting, "half \ud83d", None, NOW)
    assert store.console.orders() == []


# -- the bot ---------------------------------------------------------------------------------------


def test_where_the_bot_is_read_on_follows_the_numbers_down_as_well(store: Store) -> None:
    # After a quiet week they begin anew; a place above them all would be passed over for ever.
    assert store.console.bot_offset() == 0
    store.console.take([], bot_offset=50)
    store.console.take([order(9, source=OrderSource.BOT)], bot_offset=40)
    assert store.console.bot_offset() == 40
    store.console.take([order(10)])
    assert store.console.bot_offset() == 40


def test_orders_and_where_the_bot_is_read_on_are_kept_together_or_not_at_all(store: Store) -> None:
    broken: list[Order] = [order(5, source=OrderSource.BOT), None]  # type: ignore[list-item]
    with pytest.raises(AttributeError):
        store.console.take(broken, bot_offset=50)

    assert store.console.orders() == []
    assert store.console.bot_offset() == 0
