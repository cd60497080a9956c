from __future__ import annotations

import pytest
from tests.words import ANNA, BORIS, NOW, person

from autokus.protocols import Store
from autokus.store.tidings import MOST_TRIES
from autokus.vocabulary import Card, Order, OrderSource


def _card(store: Store, who: int = ANNA, at: int = NOW) -> Card:
    store.people.approve(person(who), mark=0, backlog=(), now=NOW)
    handover = store.talks.hand_over(who, [], "why", "", 1, at)
    return store.console.show(
        user_id=who,
        reason="why",
        suggestion="",
        answers=[],
        fingerprint="",
        now=at,
        handover_id=handover.id,
    )


def _news(store: Store, way: str, since: int = 0) -> list[int]:
    return [card.number for card in store.tidings.cards(way, since)]


def test_each_way_brings_a_card_once(store: Store) -> None:
    number = _card(store).number
    store.tidings.arrived("ntfy", f"card {number}", NOW)

    assert (_news(store, "ntfy"), _news(store, "bot")) == ([], [number])
    assert store.tidings.is_over("ntfy", f"card {number}")
    assert not store.tidings.is_over("bot", f"card {number}")


def test_what_does_not_arrive_is_tried_three_times_more_and_then_given_up(store: Store) -> None:
    number = _card(store).number
    tries = [store.tidings.failed("ntfy", f"card {number}", NOW) for _ in range(MOST_TRIES)]

    assert tries == [False, False, False, True]
    assert _news(store, "ntfy") == []


def test_of_a_handover_only_the_newest_card_is_news_and_only_while_it_is_open(
    store: Store,
) -> None:
    _card(store)
    newest = _card(store).number
    other = _card(store, BORIS, NOW + 10).number

    assert _news(store, "bot") == [newest, other]
    assert _news(store, "bot", since=NOW + 1) == [other]
    store.talks.close_handover(ANNA, "resolve", NOW)
    assert _news(store, "bot") == [other]


def test_buttons_are_known_until_they_are_gone(store: Store) -> None:
    subject = f"card {_card(store).number}"
    store.tidings.arrived("bot", subject, NOW, message_id=77)
    assert store.tidings.with_buttons() == []

    store.talks.close_handover(ANNA, "resolve", NOW)
    assert store.tidings.with_buttons() == [(subject, 77)]
    store.tidings.without_buttons(subject)
    assert store.tidings.with_buttons() == []


@pytest.mark.parametrize("arrives", [True, False])
def test_an_answer_waits_until_it_arrived_or_was_given_up(store: Store, arrives: bool) -> None:  # noqa: FBT001
    orders = [Order(OrderSource.BOT, n, "/inbox", NOW) for n in (1, 2)]
    store.console.take([*orders, Order(OrderSource.SAVED, 3, "/inbox", NOW)], bot_offset=3)
    assert store.tidings.answers() == []
    for order in store.console.orders():
        store.console.done(order, "Nobody waits.", None, NOW)

    assert [answered.order.number for answered in store.tidings.answers()] == [1, 2]
    if arrives:
        store.tidings.told(orders[0], NOW)
    else:
        ended = [store.tidings.not_told(orders[0], NOW) for _ in range(MOST_TRIES)]
        assert ended == [False, False, False, True]
    assert [answered.order.number for answered in store.tidings.answers()] == [2]
