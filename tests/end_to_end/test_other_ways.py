"""The owner's bot and other channels in real runs: what goes there, what is obeyed, and what is not held up by them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing

import pytest
from tests.end_to_end.test_never_stuck import SEEN, _loaded
from tests.end_to_end.world import POLL, World
from tests.notify.receivers import Mailbox, Ntfy, body, closed_port, subject

from autokus.home import Home
from autokus.protocols import Store
from autokus.sandbox.bot_server import TOKEN, BotServer, Refusal
from autokus.sandbox.model_mute import MuteModel
from autokus.sandbox.telegram_people import Person
from autokus.vocabulary import Card
from autokus.wiring import open_store

WORDS = "Could you send your passport? My number is +7 916 123-45-67."
REASON = "asks for private documents: passport"


@pytest.fixture
def anna(world: World) -> Person:
    return world.approve()


@pytest.fixture
def bot(world: World, anna: Person) -> Iterator[BotServer]:
    with BotServer(started_by={world.tg.owner.id}) as running:
        _set_up(world, running)
        yield running


def _set_up(world: World, bot: BotServer, *urls: str, **notify: object) -> None:
    tables = {"bot": {"token": TOKEN, "base_url": bot.base_url}}
    world.settings(**tables, notify={"urls": list(urls), **notify})


def _waits(world: World, who: Person, *, suggestion: str = "") -> Card:
    """Somebody wrote and waits for the owner, with a card."""
    message = world.tg.write(who, WORDS)
    world.change("UPDATE contacts SET mode = 'off'")
    assert world.check().code == 0
    with closing(open_store(Home(world.home))) as store:
        return _card(store, who, message.id, suggestion)


def _card(store: Store, who: Person, message_id: int, suggestion: str) -> Card:
    now = int(time.time())
    handover = store.talks.hand_over(who.id, [message_id], REASON, suggestion, 1, now)
    return store.console.show(
        user_id=who.id,
        reason=REASON,
        suggestion=suggestion,
        answers=[message_id],
        fingerprint="",
        now=now,
        handover_id=handover.id,
    )


def _orders(world: World) -> list[str]:
    return [
        row[0] for row in world.rows("SELECT text FROM orders WHERE source = 'bot' ORDER BY number")
    ]


# -- the bot ---------------------------------------------------------------------------------------


def test_a_new_card_is_shown_once_with_its_buttons_and_the_recruiters_words_quoted(
    world: World, anna: Person, bot: BotServer
) -> None:
    card = _waits(world, anna, suggestion="I do not send documents.")
    assert [world.check().silent for _ in range(2)] == [True, True]

    (shown,) = bot.sent
    assert shown.text.startswith(f"#{card.number} @anna_hr: asks for private documents")
    assert "> Could you send your passport? My number is [phone]." in shown.text
    assert "Suggested:\nI do not send documents." in shown.text
    assert [name for name, _ in shown.buttons] == ["Take", "Done", "Send", "Edit"]


def test_a_pressed_button_becomes_the_order_once_and_the_phone_is_answered(
    world: World, anna: Person, bot: BotServer
) -> None:
    card = _waits(world, anna)
    world.check()
    pressed = bot.press(world.tg.owner.id, bot.sent[0], "Take")
    world.check()
    world.check()

    assert _orders(world) == [f"/take {card.number}"]
    assert bot.answered == {pressed: f"Take #{card.number}"}
    assert bot.waiting == []


def test_edit_asks_and_the_reply_is_the_new_text(
    world: World, anna: Person, bot: BotServer
) -> None:
    card = _waits(world, anna, suggestion="No.")
    world.check()
    bot.press(world.tg.owner.id, bot.sent[0], "Edit")
    world.check()
    bot.write(world.tg.owner.id, "My own\nwords", reply_to=bot.sent[-1])
    world.check()

    assert _orders(world) == [f"/edit {card.number} My own\nwords"]


def test_the_bot_is_asked_before_telegram_and_even_where_telegram_must_be_left_alone(
    world: World, anna: Person, bot: BotServer
) -> None:
    world.tg.revoke_session()
    assert world.check().code == 77
    bot.write(world.tg.owner.id, "/resume")
    world.methods()
    world.check()

    assert world.methods() == []
    assert _orders(world) == ["/resume"]


def test_strangers_groups_and_forwarded_orders_are_not_obeyed(world: World, bot: BotServer) -> None:
    owner = world.tg.owner.id
    bot.write(4_711, "/pause")
    bot.write(owner, "/pause", chat={"id": -1, "type": "group"})
    bot.write(owner, "/pause", forwarded=True)
    done = world.check()

    assert (done.code, _orders(world), bot.sent, bot.waiting) == (0, [], [], [])


def test_plain_words_to_the_bot_are_answered_with_what_an_order_is(
    world: World, bot: BotServer
) -> None:
    bot.write(world.tg.owner.id, "Tell her I agree")
    world.check()

    assert _orders(world) == []
    assert "no order" in bot.sent[0].text


def test_an_idle_run_with_a_bot_is_one_request_to_each_side(world: World, bot: BotServer) -> None:
    world.check()
    world.methods()
    bot.calls.clear()
    done = world.check()

    assert (done.code, done.silent) == (0, True)
    assert world.methods() == [POLL]
    assert [call.method for call in bot.calls] == ["getUpdates"]


def test_a_kill_between_the_orders_and_the_answer_loses_and_doubles_nothing(
    world: World, bot: BotServer
) -> None:
    bot.write(world.tg.owner.id, "/pause")
    (update,) = bot.waiting
    world.check()
    world.change("UPDATE account SET bot_offset = 0")  # a backup was put back
    world.check()

    assert _orders(world) == ["/pause"]
    assert world.rows("SELECT number FROM orders") == [(update,)]


def test_answers_go_back_to_where_the_order_came_from_once(world: World, bot: BotServer) -> None:
    bot.write(world.tg.owner.id, "/inbox")
    world.check()
    world.change("UPDATE orders SET done_at = 1, answer = 'Nobody waits.'")
    world.check()
    world.check()

    assert [message.text for message in bot.sent] == ["Nobody waits."]


def test_the_buttons_of_a_settled_card_go(world: World, anna: Person, bot: BotServer) -> None:
    _waits(world, anna)
    world.check()
    assert bot.sent[0].buttons
    world.change("UPDATE handovers SET closed_at = 1, closed_by = 'resolve'")
    world.check()
    world.check()

    assert bot.sent[0].buttons == []
    assert bot.count("editMessageReplyMarkup") == 1


def test_a_wrong_token_is_said_once_and_asked_again_only_after_resume(
    world: World, bot: BotServer
) -> None:
    bot.token = "700000001:another-token-of-thirty-five-signs"
    done = world.check()

    assert (done.code, len(done.lines)) == (0, 1)
    assert "bot.token" in done.err
    asked = len(bot.calls)
    assert world.check().silent
    assert len(bot.calls) == asked
    assert world.autokus("resume").code == 0
    bot.token = TOKEN
    assert "bot: well again" in world.check().err


def test_a_bot_that_must_wait_is_left_alone_that_long(world: World, bot: BotServer) -> None:
    bot.refusals.append(("getUpdates", Refusal(429, "Too Many Requests", {"retry_after": 600})))
    world.check()
    asked = len(bot.calls)
    world.check()

    assert len(bot.calls) == asked
    assert world.rows("SELECT door, seconds FROM stops") == [("bot", 601)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Conflict: can't use getUpdates method while webhook is active", "webhook"),
        ("Conflict: terminated by other getUpdates request", "Another program"),
    ],
)
def test_a_bot_whose_updates_go_elsewhere_is_said_in_words_and_cards_still_go(
    world: World, anna: Person, bot: BotServer, words: str, said: str
) -> None:
    _waits(world, anna)
    bot.refusals.append(("getUpdates", Refusal(409, words)))
    done = world.check()

    assert (done.code, len(done.lines)) == (0, 1)
    assert said in done.err
    assert len(bot.sent) == 1


def test_a_bot_that_may_not_write_is_said_in_saved_messages_and_tried_four_times(
    world: World, anna: Person, bot: BotServer
) -> None:
    bot.started_by.clear()
    _waits(world, anna)
    codes = [world.check().code for _ in range(6)]

    assert codes == [0] * 6
    assert bot.count("sendMessage") == 4
    notes = [message.text for message in world.tg.chat(world.tg.owner)]
    assert sum("press Start" in note for note in notes) == 1


def test_a_mute_bot_holds_a_run_for_seconds_and_the_recruiters_are_served(
    world: World, anna: Person
) -> None:
    with MuteModel() as mute:
        world.settings(bot={"token": TOKEN, "base_url": mute.base_url})
        done = world.check()

    assert done.code == 0
    assert "bot: " in done.err
    assert world.methods() == [POLL]


# -- other channels --------------------------------------------------------------------------------


@pytest.fixture
def ntfy() -> Iterator[Ntfy]:
    with Ntfy() as running:
        yield running


def test_third_parties_are_told_who_and_why_and_never_the_words(
    world: World, anna: Person, ntfy: Ntfy
) -> None:
    with Mailbox() as mailbox:
        world.settings(notify={"urls": [ntfy.url, mailbox.url]})
        card = _waits(world, anna)
        assert [world.check().silent for _ in range(2)] == [True, True]

        (mail,) = mailbox.mails
        (text,) = ntfy.texts
    assert subject(mail) == "AutoKus: @anna_hr waits for you"
    assert f"#{card.number} @anna_hr: asks for private documents" in body(mail)
    for said in (text, body(mail)):
        assert "passport" not in said
        assert "916" not in said


def test_the_words_go_along_where_the_owner_wants_it_and_masked(
    world: World, anna: Person, ntfy: Ntfy
) -> None:
    world.settings(notify={"urls": [ntfy.url], "words": True})
    _waits(world, anna)
    world.check()

    (text,) = ntfy.texts
    assert "> Could you send your passport? My number is [phone]." in text


def test_a_channel_that_fails_is_tried_three_times_more_said_once_and_holds_back_no_other(
    world: World, anna: Person, ntfy: Ntfy
) -> None:
    with Ntfy(status=500) as broken:
        world.settings(notify={"urls": [broken.url, ntfy.url]})
        _waits(world, anna)
        done = [world.check() for _ in range(6)]
        tries = len(broken.authorization)

    assert [one.code for one in done] == [0] * 6
    assert [len(one.lines) for one in done] == [1, 0, 0, 0, 0, 0]
    assert "ntfy: it answered with error 500" in done[0].err
    assert (tries, len(ntfy.got)) == (4, 1)
    assert sum("did not arrive" in note.text for note in world.tg.chat(world.tg.owner)) == 1


def test_a_channel_that_comes_back_is_told_and_said_to_be_well(
    world: World, anna: Person, ntfy: Ntfy
) -> None:
    world.settings(notify={"urls": [ntfy.url]})
    _waits(world, anna)
    ntfy.status = 503
    world.check()
    ntfy.status = 200
    done = world.check()

    assert "channels: well again" in done.err
    assert len(ntfy.got) == 1


def test_a_mute_channel_holds_a_run_for_ten_seconds_at_most(world: World, anna: Person) -> None:
    with MuteModel() as mute:
        world.settings(notify={"urls": [f"ntfy://127.0.0.1:{mute.port}/topic"]})
        _waits(world, anna)
        done = world.check()

    assert done.code == 0
    assert "no answer in time" in done.err or "cannot be reached" in done.err


def test_a_stop_that_saved_messages_cannot_tell_of_is_told_by_other_ways(
    world: World, anna: Person, bot: BotServer, ntfy: Ntfy
) -> None:
    _set_up(world, bot, ntfy.url)
    world.tg.revoke_session()
    assert [world.check().code for _ in range(2)] == [77, 77]

    (said,) = bot.sent
    (text,) = ntfy.texts
    assert said.text.startswith("telegram: ")
    assert text.startswith("AutoKus stands still\ntelegram: ")


# -- secrets, cost, and the verb ---------------------------------------------------------------------


def test_no_address_and_no_token_lands_in_output_database_or_logs(
    world: World, anna: Person, bot: BotServer
) -> None:
    secret = "tk_secretsecretsecret"
    dead = closed_port()
    urls = (f"ntfy://{secret}@127.0.0.1:{dead}/topic-{secret}", f"bogus://{secret}")
    _set_up(world, bot, *urls)
    _waits(world, anna)
    bot.refusals.append(("", Refusal(500, "Internal Server Error")))
    outputs = [world.check(), world.autokus("notify"), world.autokus("notify", "--json")]
    outputs += [world.autokus("status"), world.autokus("check", "--verbose")]

    told = "".join(one.out + one.err for one in outputs).encode()
    for path in world.home.rglob("*"):
        if path.is_file() and path.name != "settings.toml":
            told += path.read_bytes()
    assert secret.encode() not in told
    assert TOKEN.encode() not in told
    assert b'there is no channel named "bogus"' in told


def test_secrets_may_come_from_the_environment(world: World, anna: Person, ntfy: Ntfy) -> None:
    with BotServer(started_by={world.tg.owner.id}) as bot:
        world.settings(bot={"base_url": bot.base_url})
        done = world.autokus(
            "notify", AUTOKUS_NOTIFY_URLS=f"{ntfy.url} {ntfy.url}", AUTOKUS_BOT_TOKEN=TOKEN
        )

    assert (done.code, done.err) == (0, "")
    assert [line.split()[0] for line in done.out.splitlines()] == ["way", "ntfy", "ntfy", "bot"]
    assert len(ntfy.got) == 2
    assert len(bot.sent) == 1


def test_the_verb_says_of_each_way_whether_the_message_went(
    world: World, bot: BotServer, ntfy: Ntfy
) -> None:
    _set_up(world, bot, ntfy.url, f"ntfy://127.0.0.1:{closed_port()}/topic")
    done = world.autokus("notify")

    assert done.code == 69
    assert "ntfy 2" in done.out
    assert "did not arrive: it cannot be reached" in done.out
    assert f"bot @{bot.username}" in done.out


def test_the_verb_with_nothing_set_up_says_what_to_set(world: World, anna: Person) -> None:
    done = world.autokus("notify")

    assert (done.code, done.out) == (78, "")
    assert "notify.urls" in done.err


def test_what_is_not_set_up_is_not_loaded(world: World, anna: Person, ntfy: Ntfy) -> None:
    bare = _loaded(world.autokus("check", program=SEEN).err)
    world.settings(notify={"urls": [ntfy.url]})
    idle = _loaded(world.autokus("check", program=SEEN).err)

    heavy = {"apprise", "requests", "urllib3"}
    assert bare & (heavy | {"autokus.notify", "autokus.other_ways", "autokus.web"}) == set()
    assert "autokus.notify.channels" in idle
    assert idle & heavy == set()


def test_a_dry_run_neither_reads_the_bot_nor_tells_anybody(
    world: World, anna: Person, bot: BotServer, ntfy: Ntfy
) -> None:
    _set_up(world, bot, ntfy.url)
    _waits(world, anna)
    ntfy.got.clear()
    bot.calls.clear()
    with closing(open_store(Home(world.home))) as store:
        message = world.tg.write(anna, "And?")
        world.check()
        ntfy.got.clear()
        bot.calls.clear()
        _card(store, anna, message.id, "")
    world.autokus("check", "--dry-run")

    assert (ntfy.got, bot.calls) == ([], [])
