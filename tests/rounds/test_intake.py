from __future__ import annotations

import asyncio

import pytest
from tests.fakes import telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS, VERA

from autokus.errors import Action, TelegramFailed
from autokus.intake import BATCH, take_in_news
from autokus.vocabulary import Outcome, UpdateState


def take_in(world: World) -> int:
    return asyncio.run(take_in_news(world.store, world.telegram.connect(), world.clock.now()))


def pending(world: World, user_id: int = ANNA) -> list[str]:
    return [m.text for m in world.store.talks.conversation(user_id, world.clock.now()).pending]


def forget_state(world: World) -> None:
    """As after a restore of an old backup: Telegram does not know our place any more."""
    world.telegram.too_long = True


def test_an_idle_minute_costs_one_request_whatever_the_number_of_contacts(world: World) -> None:
    world.approve(*range(1000, 1150))
    assert take_in(world) == 0
    assert world.telegram.trace() == ["news"]


def test_new_messages_of_many_contacts_come_with_one_request(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.arrive(BORIS, "Hi")
    assert take_in(world) == 2
    assert world.telegram.trace() == ["news"]
    assert take_in(world) == 0


def test_slices_are_asked_for_to_the_end_each_from_the_state_before_it(world: World) -> None:
    world.approve(ANNA)
    world.telegram.slice_of = 2
    for number in range(5):
        world.telegram.arrive(ANNA, f"Message {number}")

    assert take_in(world) == 5
    assert pending(world) == [f"Message {number}" for number in range(5)]
    asked = [a.detail.pts for a in world.telegram.history if isinstance(a.detail, UpdateState)]
    assert asked == [0, 2, 4]


def test_what_an_earlier_slice_brought_is_kept_when_a_later_one_fails(world: World) -> None:
    world.approve(ANNA)
    world.telegram.slice_of = 2
    for number in range(5):
        world.telegram.arrive(ANNA, f"Message {number}")
    world.telegram.on("news")
    world.telegram.on("news", telegram_failed("SILENT"))

    with pytest.raises(TelegramFailed):
        take_in(world)
    assert len(pending(world)) == 2
    assert take_in(world) == 3
    assert len(pending(world)) == 5


def test_before_the_first_poll_each_chat_is_asked_for_what_stands_beyond_its_mark(
    world: World,
) -> None:
    for user_id in (ANNA, BORIS):
        world.telegram.add(user_id)
        world.telegram.arrive(user_id, "old")
        world.store.people.approve(
            world.telegram.people[user_id],
            mark=world.telegram.chats[user_id][-1].id,
            backlog=(),
            now=world.clock.now(),
        )
    world.telegram.arrive(ANNA, "new")

    assert take_in(world) == 1
    assert world.telegram.trace() == ["dialogs", "history"]
    assert pending(world) == ["new"]
    world.telegram.arrive(BORIS, "newer")
    assert take_in(world) == 1
    assert world.telegram.trace()[2:] == ["news"]


def test_without_any_contact_the_state_is_asked_for_by_itself(world: World) -> None:
    assert take_in(world) == 0
    assert world.telegram.trace() == ["state"]
    take_in(world)
    assert world.telegram.trace() == ["state", "news"]


def test_after_too_long_a_gap_the_chats_are_asked_and_nothing_is_lost_or_stored_twice(
    world: World,
) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.arrive(ANNA, "one")
    take_in(world)
    world.telegram.arrive(ANNA, "two")
    world.telegram.arrive(BORIS, "three")
    world.telegram.too_long = True

    assert take_in(world) == 2
    assert (pending(world), pending(world, BORIS)) == (["one", "two"], ["three"])

    world.telegram.too_long = False
    world.telegram.arrive(ANNA, "four")
    assert take_in(world) == 1
    assert world.telegram.trace()[-1] == "news"


def test_what_arrives_while_the_chats_are_read_is_stored_once(world: World) -> None:
    world.approve(ANNA)
    world.telegram.too_long = True
    world.telegram.arrive(ANNA, "one")
    world.telegram.on("dialogs", after=lambda: world.telegram.arrive(ANNA, "two"))

    assert take_in(world) == 2
    world.telegram.too_long = False
    assert take_in(world) == 0
    assert pending(world) == ["one", "two"]


def test_what_arrives_in_a_chat_already_read_while_others_are_is_not_lost(world: World) -> None:
    world.approve(*range(1000, 1150))
    forget_state(world)
    world.telegram.on("dialogs", after=lambda: world.telegram.arrive(1000, "in between"))

    assert take_in(world) == 0
    world.telegram.too_long = False
    assert take_in(world) == 1
    assert pending(world, 1000) == ["in between"]


def test_chats_are_asked_for_by_the_hundred(world: World) -> None:
    assert BATCH == 100
    world.approve(*range(1000, 1250))
    forget_state(world)
    take_in(world)
    asked = [len(a.detail) for a in world.telegram.asked("dialogs") if isinstance(a.detail, tuple)]
    assert asked == [100, 100, 50]


def test_one_bad_address_is_found_by_halving_and_the_others_are_read(world: World) -> None:
    everybody = range(1000, 1120)
    world.approve(*everybody)
    world.telegram.bad_peers = {1037}
    for user_id in (1000, 1036, 1037, 1038, 1119):
        world.telegram.arrive(user_id, "Hello")
    forget_state(world)

    assert take_in(world) == 4
    assert pending(world, 1037) == []
    assert len(world.telegram.asked("dialogs")) <= 2 + 2 * 7


def test_when_every_address_is_bad_the_state_is_still_learned(world: World) -> None:
    world.approve(ANNA, BORIS)
    world.telegram.bad_peers = {ANNA, BORIS}
    forget_state(world)
    assert take_in(world) == 0
    assert world.telegram.trace()[-1] == "state"


def test_a_failure_that_is_not_about_one_address_is_not_searched_for(world: World) -> None:
    world.approve(ANNA, BORIS, VERA)
    forget_state(world)
    world.telegram.always("dialogs", telegram_failed("SILENT"))
    with pytest.raises(TelegramFailed, match="SILENT"):
        take_in(world)
    assert len(world.telegram.asked("dialogs")) == 1


def test_a_failure_in_the_middle_of_the_fallback_moves_neither_state_nor_marks(
    world: World,
) -> None:
    world.approve(ANNA, BORIS)
    before = world.store.talks.update_state()
    forget_state(world)
    world.telegram.arrive(ANNA, "one")
    world.telegram.arrive(BORIS, "two")
    world.telegram.on("history")
    world.telegram.on("history", telegram_failed("FLOOD_WAIT_900", wait_seconds=900))

    with pytest.raises(TelegramFailed):
        take_in(world)
    assert world.store.talks.update_state() == before
    assert world.store.talks.pending_users() == []
    assert take_in(world) == 2


def test_a_gap_found_again_with_a_failure_to_give_up_alone_is_no_loop(world: World) -> None:
    world.approve(ANNA)
    forget_state(world)
    world.telegram.always("dialogs", telegram_failed("PEER_ID_INVALID", Action.GIVE_UP))
    take_in(world)
    assert len(world.telegram.asked("dialogs")) == 1


def test_an_approval_that_is_repeated_does_not_hide_what_no_poll_has_brought_yet(
    world: World,
) -> None:
    world.approve(ANNA)
    read, unread = (
        world.telegram.arrive(ANNA, "Hello"),
        world.telegram.arrive(ANNA, "Are you there?"),
    )
    world.telegram.read_up_to[ANNA] = read.id
    person = world.telegram.people[ANNA]
    world.store.people.approve(person, mark=read.id, backlog=[unread], now=world.clock.now())

    world.telegram.too_long = True
    world.run()

    assert world.outcomes(ANNA) == [Outcome.COVERED, Outcome.ANSWERED]
