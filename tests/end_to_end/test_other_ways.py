"""The owner's bot and other channels by the real command: one story, what it costs, and that no secret gets out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.end_to_end.test_never_stuck import SEEN, _loaded
from tests.end_to_end.world import POLL, World
from tests.notify.receivers import Mailbox, Ntfy, body, closed_port, subject

from autokus.sandbox.bot_server import TOKEN, BotServer
from autokus.sandbox.model_mute import MuteModel
from autokus.sandbox.telegram_people import Person

WORDS = "Could you send your passport?\nMy number is +7 916 123-45-67."
pytestmark = pytest.mark.usefixtures("anna")


@pytest.fixture
def anna(world: World) -> Person:
    return world.approve()


@pytest.fixture
def bot(world: World) -> Iterator[BotServer]:
    with BotServer(started_by={world.tg.owner.id}) as running:
        yield running


@pytest.fixture
def ntfy() -> Iterator[Ntfy]:
    with Ntfy() as running:
        yield running


def _set_up(world: World, bot: BotServer, *urls: str, **notify: object) -> None:
    notify["urls"] = list(urls)
    world.settings(bot={"token": TOKEN, "base_url": bot.base_url}, notify=notify)


def test_a_card_goes_to_every_way_once_and_a_button_comes_back_as_an_order(
    world: World, anna: Person, bot: BotServer, ntfy: Ntfy
) -> None:
    world.tg.write(anna, WORDS)
    with Mailbox() as mailbox:
        _set_up(world, bot, ntfy.url, mailbox.url)
        assert world.check().silent
        (mail,), (text,), (shown,) = mailbox.mails, ntfy.texts, bot.sent
        pressed = bot.press(world.tg.owner.id, shown, "Take")
        assert world.check().silent
        assert (len(mailbox.got), len(ntfy.got), len(bot.sent)) == (1, 1, 2)

    assert subject(mail) == "AutoKus: @anna_hr waits for you"
    assert "#1 @anna_hr: " in body(mail)
    assert [said for said in (text, body(mail)) if "passport" in said or "916" in said] == []
    assert "> Could you send your passport?\n> My number is [phone]." in shown.text
    assert world.rows("SELECT source, text FROM orders") == [("bot", "/take 1")]
    assert bot.answered == {pressed: "Take #1"}


def test_an_idle_run_is_one_request_to_each_side_and_loads_no_library_for_channels(
    world: World, bot: BotServer, ntfy: Ntfy
) -> None:
    bare = _loaded(world.autokus("check", program=SEEN).err)
    _set_up(world, bot, ntfy.url)
    world.methods()
    done = world.autokus("check", program=SEEN)

    others = {"apprise", "requests", "autokus.notify", "autokus.other_ways", "autokus.web"}
    assert bare & others == set()
    assert _loaded(done.err) >= others - {"apprise"}
    assert (
        _loaded(done.err) & {"apprise", "autokus.rules.tidings", "autokus.owner_reports"} == set()
    )
    assert (done.code, done.out, world.methods()) == (0, "", [POLL])
    assert [call.method for call in bot.calls] == ["getUpdates"]


def test_mute_ways_hold_a_run_for_seconds_and_are_said_once_each(
    world: World, anna: Person
) -> None:
    world.tg.write(anna, WORDS)
    with MuteModel() as mute:
        world.settings(
            bot={"token": TOKEN, "base_url": mute.base_url},
            notify={"urls": [f"ntfy://127.0.0.1:{mute.port}/topic"]},
        )
        done = world.check()

    assert done.code == 0
    assert [line.split(":")[1].strip() for line in done.lines] == ["bot", "channels"]


def test_no_address_and_no_token_lands_in_output_database_or_logs(
    world: World, anna: Person, bot: BotServer
) -> None:
    secret = "tk_secretsecretsecret"
    dead = closed_port()
    world.tg.write(anna, WORDS)
    _set_up(world, bot, f"ntfy://{secret}@127.0.0.1:{dead}/{secret}", f"bogus://{secret}")
    bot.token = "700000001:another-token-of-thirty-five-signs"
    outputs = [world.check(), world.autokus("notify", "--json"), world.autokus("status")]

    told = "".join(one.out + one.err for one in outputs).encode()
    for path in world.home.rglob("*"):
        if path.is_file() and path.name != "settings.toml":
            told += path.read_bytes()
    assert [one.code for one in outputs] == [0, 78, 0]
    assert secret.encode() not in told
    assert TOKEN.encode() not in told
    assert b"there is no channel named" in told


def test_the_verb_says_of_each_way_whether_the_message_went(
    world: World, bot: BotServer, ntfy: Ntfy
) -> None:
    world.settings(bot={"base_url": bot.base_url})
    urls = f"{ntfy.url} ntfy://127.0.0.1:{closed_port()}/topic"
    done = world.autokus("notify", AUTOKUS_NOTIFY_URLS=urls, AUTOKUS_BOT_TOKEN=TOKEN)

    assert (done.code, done.err) == (69, "")
    assert [line.split("  ")[0] for line in done.out.splitlines()] == [
        "way",
        "ntfy",
        "ntfy 2",
        f"bot @{bot.username}",
    ]
    assert "did not arrive: it cannot be reached" in done.out
    assert (len(ntfy.got), len(bot.sent)) == (1, 1)


def test_the_verb_with_nothing_set_up_says_what_to_set(world: World) -> None:
    done = world.autokus("notify")

    assert (done.code, done.out) == (78, "")
    assert "notify.urls" in done.err
