"""The owner's bot and other channels in whole runs: the bot over real HTTP, everything else pretended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from tests.fakes import FakeHerald, telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS, VERA

from autokus.errors import Action, Exit
from autokus.notify.bot import HttpBot
from autokus.rules.standing import fingerprint
from autokus.sandbox.bot_server import TOKEN, BotServer, Refusal
from autokus.vocabulary import BotCard, Card, Door, Mode, Outcome

OWNER = 100
WORDS = "Could you send your passport?\nMy number is +7 916 123-45-67."
REASON = "asks for private documents: passport"
DEAD_SESSION = telegram_failed("SESSION_REVOKED", Action.STOP, exit_code=Exit.PERMISSION)


@pytest.fixture
def bot(world: World) -> Iterator[BotServer]:
    with BotServer(started_by={OWNER}) as running:
        world.store.people.set_owner(OWNER)
        world.approve(ANNA)
        world.bot = HttpBot(TOKEN, base_url=running.base_url)
        yield running


@pytest.fixture
def herald(world: World) -> FakeHerald:
    world.store.people.set_owner(OWNER)
    world.approve(ANNA)
    world.herald = FakeHerald(("ntfy", "mailto"))
    return world.herald


def _waits(world: World, suggestion: str = "", who: int = ANNA) -> Card:
    """Somebody wrote and waits for the owner, with a card."""
    now = world.clock.now()
    message = world.telegram.arrive(who, WORDS)
    world.store.people.set_mode(who, Mode.OFF)
    held, world.bot, world.herald = (world.bot, world.herald), None, None
    world.run()
    world.bot, world.herald = held
    world.store.people.set_mode(who, Mode.AUTO)
    handover = world.store.talks.hand_over(who, [message.id], REASON, suggestion, 1, now)
    return world.store.console.show(
        user_id=who,
        reason=REASON,
        suggestion=suggestion,
        answers=[message.id],
        fingerprint=fingerprint([message]),
        now=now,
        handover_id=handover.id,
    )


def _orders(world: World) -> list[str]:
    """Every order of the bot's that was ever stored."""
    with closing(sqlite3.connect(world.path)) as db:
        found = db.execute("SELECT text FROM orders WHERE source = 'bot' ORDER BY number")
        return [row[0] for row in found]


def _said(bot: BotServer) -> list[str]:
    """The first line of everything that the bot wrote, save cards."""
    said = [message.text.splitlines()[0] for message in bot.sent]
    return [line for line in said if "waits for you" not in line]


# -- what the bot hears ------------------------------------------------------------------------------


def test_orders_are_stored_with_the_place_to_read_on_from(world: World, bot: BotServer) -> None:
    bot.write(OWNER, "/pause")
    bot.write(OWNER, "/usage")
    world.run()
    world.next_run()

    assert _orders(world) == ["/pause", "/usage"]
    assert bot.waiting == []
    assert world.store.journal.paused_since() is not None
    assert len(_said(bot)) == 2


def test_a_place_that_was_lost_brings_no_order_twice(world: World, bot: BotServer) -> None:
    bot.write(OWNER, "/pause")
    world.run()
    world.store.console.take([], bot_offset=0)  # as after a backup was put back
    world.store.journal.resume()
    world.next_run()

    assert _orders(world) == ["/pause"]
    assert world.store.journal.paused_since() is None
    assert len(_said(bot)) == 1


def test_what_strangers_groups_and_forwarded_messages_say_is_never_an_order(
    world: World, bot: BotServer
) -> None:
    bot.write(ANNA, "/pause")
    bot.write(OWNER, "/pause", chat={"id": -1, "type": "group"})
    bot.write(OWNER, "/pause", forwarded=True)
    report = world.run()

    assert (report.exit_code, _orders(world), bot.sent) == (0, [], [])


def test_plain_words_are_answered_with_what_an_order_is(world: World, bot: BotServer) -> None:
    bot.write(OWNER, "Tell her that I agree")
    world.run()

    assert _orders(world) == []
    assert "no order" in bot.sent[0].text


def test_a_pressed_button_is_carried_out_in_the_next_run_and_answered_where_it_was_pressed(
    world: World, bot: BotServer
) -> None:
    card = _waits(world)
    world.run()
    pressed = bot.press(OWNER, bot.sent[0], "Done")
    world.next_run()

    assert _orders(world) == [f"/resolve {card.number}"]
    assert bot.answered == {pressed: f"Done #{card.number}"}
    assert world.store.talks.handovers() == []
    assert len(_said(bot)) == 1
    assert bot.sent[0].buttons == []
    assert world.telegram.chats.get(OWNER, []) == [], "what the bot was told it answers itself"


def test_send_sends_the_text_of_the_card_once_and_a_stale_card_sends_nothing(
    world: World, bot: BotServer
) -> None:
    card = _waits(world, suggestion="I do not send documents.")
    world.run()
    for _ in range(2):
        bot.press(OWNER, bot.sent[0], "Send")
    world.next_run()
    bot.write(OWNER, f"/ok {card.number}")
    world.next_run()

    ours = [m.text for m in world.telegram.chats[ANNA] if m.from_owner]
    assert ours == ["I do not send documents."]
    assert len(_said(bot)) == 2


def test_edit_asks_and_the_reply_is_the_new_text(world: World, bot: BotServer) -> None:
    card = _waits(world, suggestion="No.")
    world.run()
    bot.press(OWNER, bot.sent[0], "Edit")
    world.next_run()
    bot.write(OWNER, "My own\nwords", reply_to=bot.sent[-1])
    world.next_run()

    assert _orders(world) == [f"/edit {card.number} My own\nwords"]
    ours = [m.text for m in world.telegram.chats[ANNA] if m.from_owner]
    assert ours == ["My own\nwords"]


def test_the_bot_is_heard_where_telegram_must_be_left_alone_and_a_resume_opens_it_again(
    world: World, bot: BotServer
) -> None:
    world.telegram.on("news", failure=DEAD_SESSION)
    assert [world.run().exit_code, world.next_run().exit_code] == [77, 77]
    world.telegram.add(BORIS, "boris_hr")
    bot.write(OWNER, "/approve @boris_hr")
    bot.write(OWNER, "/resume")
    report = world.next_run()

    assert report.exit_code == 0
    assert world.stops == []
    assert _orders(world) == ["/approve @boris_hr", "/resume"]
    assert [one.user_id for one in world.store.people.contacts()] == [ANNA, BORIS]
    assert len(_said(bot)) == 3, "the stop, and two answers"


def test_without_knowing_whose_account_it_is_nobody_is_heard(world: World, bot: BotServer) -> None:
    with world.elsewhere() as store, store._database.write() as db:
        db.execute("UPDATE account SET owner_id = NULL")
    bot.write(OWNER, "/pause")
    world.run()

    assert bot.calls == []


# -- what the bot shows ------------------------------------------------------------------------------


def test_a_card_is_shown_once_with_buttons_and_the_words_quoted(
    world: World, bot: BotServer
) -> None:
    card = _waits(world, suggestion="I do not send documents.")
    world.run()
    world.next_run()

    (shown,) = bot.sent
    assert shown.text.startswith(f"#{card.number} ")
    assert "> Could you send your passport?\n> My number is [phone]." in shown.text
    assert "Suggested:\n> I do not send documents." in shown.text
    assert [name for name, _ in shown.buttons] == ["Take", "Done", "Send", "Edit"]


def test_a_card_without_a_text_has_nothing_to_send(world: World, bot: BotServer) -> None:
    _waits(world)
    world.run()

    assert [name for name, _ in bot.sent[0].buttons] == ["Take", "Done"]


def test_a_card_that_was_settled_or_is_old_is_no_news(world: World, bot: BotServer) -> None:
    _waits(world)
    world.next_run(after=25 * 3600)
    assert bot.sent == []

    _waits(world)
    world.store.talks.close_handover(ANNA, "resolve", world.clock.now())
    world.run()
    assert bot.sent == []


def test_a_reply_that_waits_for_a_word_is_a_card_that_a_button_sends_or_stops(
    world: World, bot: BotServer
) -> None:
    world.store.people.set_mode(ANNA, Mode.DRAFT)
    world.telegram.arrive(ANNA, "Hello, are you open to offers?")
    world.run()
    (shown,) = bot.sent
    assert [name for name, _ in shown.buttons] == ["Take", "Send", "Edit", "Stop"]

    bot.press(OWNER, shown, "Send")
    world.next_run()
    assert len([m for m in world.telegram.chats[ANNA] if m.from_owner]) == 1
    assert shown.buttons == []


def test_the_buttons_of_a_settled_card_go(world: World, bot: BotServer) -> None:
    _waits(world)
    world.run()
    assert bot.sent[0].buttons
    world.store.talks.close_handover(ANNA, "resolve", world.clock.now())
    world.next_run()
    world.next_run()

    assert bot.sent[0].buttons == []
    assert bot.count("editMessageReplyMarkup") == 1


def test_an_answer_goes_back_to_the_bot_once(world: World, bot: BotServer) -> None:
    bot.write(OWNER, "/start")
    world.run()
    world.next_run()

    (said,) = bot.sent
    assert "/inbox - what waits for you" in said.text


def test_an_answer_that_could_not_be_told_is_told_by_a_later_run(
    world: World, bot: BotServer
) -> None:
    bot.write(OWNER, "/inbox")
    bot.refusals.append(("sendMessage", Refusal(502, "Bad Gateway")))
    world.run()
    assert bot.sent == []

    world.next_run()
    world.next_run()
    assert len(bot.sent) == 1


# -- when the bot fails ------------------------------------------------------------------------------


def test_a_wrong_token_is_said_once_and_left_alone_until_resume(
    world: World, bot: BotServer
) -> None:
    bot.token = "700000001:another-token-of-thirty-five-signs"
    reports = [world.run(), world.next_run(), world.next_run()]

    assert [len(report.lines) for report in reports] == [1, 0, 0]
    assert [report.exit_code for report in reports] == [0, 0, 0]
    assert "bot.token" in reports[0].lines[0]
    assert bot.count("getUpdates") == 1
    assert world.telegram.history, "the recruiters are served"

    bot.token = TOKEN
    world.store.journal.resume()
    assert world.next_run().lines == ["bot: well again"]


def test_a_stopped_bot_hides_no_other_exit_code(world: World, bot: BotServer) -> None:
    bot.token = "700000001:another-token-of-thirty-five-signs"
    world.run()
    world.telegram.on("news", failure=DEAD_SESSION)

    assert [world.next_run().exit_code for _ in range(2)] == [77, 77]


def test_a_bot_that_must_wait_is_left_alone_for_so_long(world: World, bot: BotServer) -> None:
    bot.refusals.append(("getUpdates", Refusal(429, "Too Many Requests", {"retry_after": 90})))
    world.run()
    world.next_run(after=60)
    assert bot.count("getUpdates") == 1

    world.next_run(after=60)
    assert bot.count("getUpdates") == 2


def test_an_api_that_is_down_costs_no_card_and_is_asked_less_and_less(
    world: World, bot: BotServer
) -> None:
    _waits(world)
    bot.refusals += [("", Refusal(502, "Bad Gateway"))] * 5
    reports = [world.next_run() for _ in range(8)]

    assert [report.exit_code for report in reports] == [0] * 8
    assert [len(report.lines) for report in reports] == [1] + [0] * 7
    assert bot.count("getUpdates") == 5
    world.next_run(after=11 * 60)
    assert len(bot.sent) == 1


def test_a_bot_that_may_not_write_is_said_in_saved_messages_and_tried_four_times(
    world: World, bot: BotServer
) -> None:
    bot.started_by.clear()
    _waits(world)
    reports = [world.next_run() for _ in range(6)]

    assert [report.exit_code for report in reports] == [0] * 6
    assert bot.count("sendMessage") == 4
    notes = [message.text for message in world.telegram.chats.get(OWNER, [])]
    assert sum("press Start" in note for note in notes) == 1

    bot.started_by.add(OWNER)
    _waits(world)
    assert world.next_run().lines == ["bot: well again"]


def test_a_slow_bot_gets_ten_seconds_for_all_its_cards_and_the_next_run_goes_on(
    world: World, bot: BotServer
) -> None:
    class Slow(HttpBot):
        def show(self, card: BotCard, owner_id: int, seconds: float) -> int:
            world.clock.advance(6)
            return super().show(card, owner_id, seconds)

    world.bot = Slow(TOKEN, base_url=bot.base_url)
    for who in (ANNA, BORIS, VERA):
        world.approve(who)
        _waits(world, who=who)
    assert world.next_run().lines == []
    assert len(bot.sent) == 2
    world.next_run()
    assert len(bot.sent) == 3


def test_cards_go_on_where_only_the_reading_fails(world: World, bot: BotServer) -> None:
    _waits(world)
    bot.webhook = True
    report = world.run()

    assert "webhook" in report.lines[0]
    assert len(bot.sent) == 1


# -- other channels ----------------------------------------------------------------------------------


def test_third_parties_are_told_who_and_why_once_and_never_the_words(
    world: World, herald: FakeHerald
) -> None:
    card = _waits(world)
    world.run()
    world.next_run()

    assert herald.told("ntfy") == herald.told("mailto")
    (text,) = herald.told("ntfy")
    assert f"#{card.number} " in text
    assert "asks for private documents" in text
    assert "passport" not in text
    assert "916" not in text


def test_the_words_go_along_masked_where_the_owner_wants_it(
    world: World, herald: FakeHerald
) -> None:
    herald.words = True
    _waits(world)
    world.run()

    assert "> My number is [phone]." in herald.told("ntfy")[0]


def test_many_cards_of_one_run_are_one_message(world: World, herald: FakeHerald) -> None:
    world.approve(BORIS)
    _waits(world)
    _waits(world, who=BORIS)
    world.run()

    (text,) = herald.told("ntfy")
    assert text.startswith("AutoKus: 2 conversations wait for you\n")


def test_a_channel_that_fails_is_tried_three_times_more_and_said_once(
    world: World, herald: FakeHerald
) -> None:
    herald.failing = {"mailto": "it answered with error 535"}
    _waits(world)
    reports = [world.next_run() for _ in range(6)]

    assert [len(report.lines) for report in reports] == [1, 0, 0, 0, 0, 0]
    assert [report.exit_code for report in reports] == [0] * 6
    assert "mailto: it answered with error 535" in reports[0].lines[0]
    assert (len(herald.told("ntfy")), len(herald.told("mailto"))) == (1, 4)
    notes = [message.text for message in world.telegram.chats.get(OWNER, [])]
    assert sum("did not arrive" in note for note in notes) == 1


def test_a_channel_that_comes_back_brings_what_failed_and_is_said_to_be_well(
    world: World, herald: FakeHerald
) -> None:
    herald.failing = {"ntfy": "no answer in time", "mailto": "no answer in time"}
    _waits(world)
    world.run()
    herald.failing = {}

    assert world.next_run().lines == ["channels: well again"]
    assert world.next_run().lines == []
    assert len(herald.told("ntfy")) == 2


def test_all_channels_together_get_ten_seconds_and_none_if_the_run_is_at_its_end(
    world: World, herald: FakeHerald
) -> None:
    _waits(world)
    world.clock.advance(world.timing.ends - 1.5)
    world.run()
    assert herald.asked_for == []

    world.next_run()
    assert herald.asked_for == [10.0]


def test_a_stop_that_saved_messages_cannot_tell_of_is_told_by_every_other_way(
    world: World, bot: BotServer, herald: FakeHerald
) -> None:
    world.telegram.on("news", failure=DEAD_SESSION)
    world.run()
    world.next_run()

    assert [message.text for message in bot.sent] == [f"telegram: {DEAD_SESSION}"]
    assert herald.told("ntfy") == [f"AutoKus stands still\ntelegram: {DEAD_SESSION}"]


def test_a_dry_run_neither_hears_nor_tells(
    world: World, bot: BotServer, herald: FakeHerald
) -> None:
    _waits(world)
    bot.write(OWNER, "/pause")
    world.run(dry=True)

    assert (bot.calls, herald.history, _orders(world)) == ([], [], [])


def test_a_bug_there_holds_up_no_recruiter(world: World, herald: FakeHerald) -> None:
    herald.tell = None  # type: ignore[assignment,method-assign]
    _waits(world)
    world.store.people.set_mode(ANNA, Mode.AUTO)
    report = world.run()

    assert len(report.bugs) == 1
    assert report.exit_code == Exit.BUG
    assert world.store.journal.runs(1)[0].ended_at is not None


def test_recruiters_are_answered_while_every_other_way_is_down(
    world: World, bot: BotServer, herald: FakeHerald
) -> None:
    bot.stop()
    herald.failing = dict.fromkeys(herald.ways, "it cannot be reached")
    world.telegram.arrive(ANNA, "Hello, are you open to offers?")
    report = world.run()

    assert world.outcomes(ANNA) == [Outcome.ANSWERED]
    assert report.exit_code == 0
    assert world.store.journal.health()[Door.BOT].well is False
