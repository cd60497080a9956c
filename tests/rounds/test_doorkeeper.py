from __future__ import annotations

import pytest
from tests.fakes import model_failed, telegram_failed
from tests.rounds.world import World
from tests.words import ANNA

from autokus.doorkeeper import Doorkeeper
from autokus.errors import Action, Exit, TelegramFailed
from autokus.rules.health import REMIND_SECONDS
from autokus.vocabulary import NOTE_SIGN, Author, Door, RunReport

REVOKED = telegram_failed("SESSION_REVOKED", Action.STOP, exit_code=Exit.PERMISSION)


def keeper(world: World, report: RunReport | None = None) -> Doorkeeper:
    return Doorkeeper(world.store, world.clock.now, report or RunReport())


def test_five_failures_in_a_row_shut_a_door_for_ten_minutes_and_each_later_one_doubles_it(
    world: World,
) -> None:
    waits = []
    for number in range(1, 11):
        keeper(world).failed(Door.MODEL, model_failed("overloaded"))
        backoff = world.store.journal.backoffs()[Door.MODEL]
        waits.append(backoff.seconds // 60)
        assert bool(keeper(world).closed(Door.MODEL)) == (number >= 5)
        world.clock.advance(backoff.seconds)
        assert not keeper(world).closed(Door.MODEL)
        assert keeper(world).probing(Door.MODEL) == (number >= 5)

    assert waits == [0, 0, 0, 0, 10, 20, 40, 80, 120, 120]


def test_an_answer_opens_the_door_again_for_good(world: World) -> None:
    for _ in range(5):
        keeper(world).failed(Door.MODEL, model_failed("overloaded"))

    keeper(world).answered(Door.MODEL)

    assert keeper(world).failures(Door.MODEL) == 0
    assert not keeper(world).closed(Door.MODEL)


def test_a_failure_that_may_be_temporary_becomes_a_stop_when_it_lasts(world: World) -> None:
    unknown_key = telegram_failed("AUTH_KEY_NOT_FOUND")
    unknown_key.stop_after = 3
    for _ in range(2):
        keeper(world).failed(Door.TELEGRAM, unknown_key)
        world.clock.advance(299)
    keeper(world).failed(Door.TELEGRAM, unknown_key)
    assert world.store.journal.stops(world.clock.now()) == []  # three runs, but not yet ten minutes

    for _ in range(2):  # said when it began, and not again while it was taken for temporary
        report = RunReport()
        one = keeper(world, report)
        one.failed(Door.TELEGRAM, telegram_failed("AUTH_KEY_NOT_FOUND"))
        one.close_books()
    assert report.lines == []

    world.clock.advance(2)
    one = keeper(world, report)
    one.failed(Door.TELEGRAM, unknown_key)
    one.close_books()

    assert len(report.lines) == 1
    assert "autokus resume" in report.lines[0]
    (stop,) = world.store.journal.stops(world.clock.now())
    assert (stop.door, stop.seconds, stop.exit_code) == (Door.TELEGRAM, None, Exit.PERMISSION)


def test_a_stop_that_waits_for_the_owner_is_said_again_every_six_hours(world: World) -> None:
    world.approve(ANNA)
    world.telegram.on("news", REVOKED)
    assert len(world.run().lines) == 1
    assert world.next_run().lines == []

    world.clock.next_run(REMIND_SECONDS)

    again = world.run()
    assert (len(again.lines), again.exit_code) == (1, Exit.PERMISSION)
    assert world.next_run().lines == []


def test_a_lasting_failure_of_the_model_and_its_end_are_a_note_each(world: World) -> None:
    world.store.people.set_owner(1)
    for _ in range(8):
        one = keeper(world)
        one.failed(Door.MODEL, model_failed("overloaded"))
        one.close_books()
    one = keeper(world)
    one.answered(Door.MODEL)
    one.close_books()

    notes = [row for row in world.store.outbox.unfinished() if row.author is Author.NOTE]
    assert [row.text.startswith(NOTE_SIGN) for row in notes] == [True, True]
    assert "well again" in notes[1].text


def test_a_failure_that_passes_is_no_note(world: World) -> None:
    world.store.people.set_owner(1)
    for _ in range(4):
        one = keeper(world)
        one.failed(Door.MODEL, model_failed("overloaded"))
        one.answered(Door.MODEL)
        one.close_books()

    assert world.store.outbox.unfinished() == []


def test_by_hand_telegram_is_not_asked_while_it_is_left_alone(world: World) -> None:
    keeper(world).require_open()
    keeper(world).failed(Door.SENDING, telegram_failed("FLOOD_WAIT_900", wait_seconds=900))

    with pytest.raises(TelegramFailed, match="left alone"):
        keeper(world).require_open()

    world.clock.advance(902)
    keeper(world).require_open()


def test_what_telegram_forbids_a_hand_it_forbids_the_runs_too(world: World) -> None:
    keeper(world).failed_by_hand(telegram_failed("SILENT"))
    assert world.store.journal.stops(world.clock.now()) == []

    keeper(world).failed_by_hand(telegram_failed("FLOOD_WAIT_900", wait_seconds=900))

    assert [stop.door for stop in world.store.journal.stops(world.clock.now())] == [Door.SENDING]


def test_words_of_the_owner_that_could_not_be_sent_in_time_are_told(world: World) -> None:
    world.store.people.set_owner(1)
    world.approve(ANNA)
    world.store.outbox.reserve_by_hand(
        world.store.people.contacts()[0].person.peer, ["See you"], world.clock.now()
    )

    world.clock.next_run(7 * 3600)
    world.run()

    world.next_run()
    sends = [asked.user_id for asked in world.telegram.history if asked.what == "send"]
    assert sends == [1]  # a note to the owner, nothing to the recruiter
