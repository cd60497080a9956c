"""The bot's door against a pretend Bot API, over real HTTP."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from tests.llm.conftest import RawServer, forever, head_of
from tests.notify.receivers import a_log_of_everything, closed_port

from autokus.errors import Action, BotFailed, Exit, WrongSettings
from autokus.notify.bot import HttpBot
from autokus.sandbox.bot_server import TOKEN, BotServer, Refusal
from autokus.sandbox.model_mute import MuteModel
from autokus.vocabulary import BotCard, Button, Press

OWNER, ANNA, NOW = 100, 7, 1_700_000_000
CARD = BotCard(5, "#5 @anna: why\n\n> https://example.org", tuple(Button))


@pytest.fixture
def server() -> Iterator[BotServer]:
    with BotServer(started_by={OWNER}) as running:
        yield running


@pytest.fixture
def bot(server: BotServer) -> HttpBot:
    return HttpBot(TOKEN, base_url=server.base_url)


def _news(bot: HttpBot, since: int = 0) -> tuple[list[str], int]:
    news = bot.news(since, OWNER, NOW, 10)
    return [order.text for order in news.orders], news.next


def test_what_was_stored_is_confirmed_by_the_next_look_and_not_before(
    server: BotServer, bot: HttpBot
) -> None:
    server.write(OWNER, "/pause")
    orders, place = _news(bot)

    assert orders == ["/pause"]
    assert _news(bot) == (["/pause"], place), "nothing was stored: it is brought again"
    assert len(server.waiting) == 1
    assert _news(bot, place) == ([], place)
    assert server.waiting == []


def test_one_look_is_one_request_that_does_not_wait(server: BotServer, bot: HttpBot) -> None:
    _news(bot)

    (call,) = server.calls
    assert call.method == "getUpdates"
    assert call.parameters["timeout"] == 0
    assert call.parameters["allowed_updates"] == ["message", "callback_query"]


def test_after_a_quiet_week_the_numbers_begin_anew_and_orders_are_heard_all_the_same(
    server: BotServer, bot: HttpBot
) -> None:
    server.write(OWNER, "/pause")
    _, place = _news(bot)
    assert _news(bot, place) == ([], place)

    server.renumber(1_000)
    server.write(OWNER, "/resume")
    orders, lower = _news(bot, place)

    assert (orders, lower) == (["/resume"], 1_001)
    assert _news(bot, lower) == ([], lower)
    assert server.waiting == []


@pytest.mark.parametrize(
    ("card", "buttons"),
    [
        (CARD, ["take:5", "done:5", "send:5", "edit:5", "stop:5"]),
        (BotCard(6, "#6 @anna: why", (Button.TAKE, Button.DONE)), ["take:6", "done:6"]),
        (BotCard(7, "#7 @anna: why"), []),
    ],
)
def test_a_card_has_a_button_for_each_order_that_may_be_given(
    server: BotServer, bot: HttpBot, card: BotCard, buttons: list[str]
) -> None:
    number = bot.show(card, OWNER, 10)

    (message,) = server.sent
    assert (message.id, message.chat_id, message.text) == (number, OWNER, card.text)
    assert [data for _, data in message.buttons] == buttons
    assert server.calls[-1].parameters["link_preview_options"] == {"is_disabled": True}


def test_edit_is_a_question_whose_reply_is_the_order(server: BotServer, bot: HttpBot) -> None:
    bot.show(CARD, OWNER, 10)
    pressed = server.press(OWNER, server.sent[0], "Edit")
    news = bot.news(0, OWNER, NOW, 10)
    bot.answer_press(news.presses[0], 10)
    bot.ask_for_text(news.to_edit[0], OWNER, 10)
    asked = server.sent[-1]
    assert asked.markup["force_reply"]
    assert server.answered == {pressed: "Edit #5"}

    server.write(OWNER, "My own words", reply_to=asked)
    assert _news(bot, news.next)[0] == ["/edit 5 My own words"]


def test_buttons_are_taken_off_once_and_a_second_time_is_no_failure(
    server: BotServer, bot: HttpBot
) -> None:
    number = bot.show(CARD, OWNER, 10)
    bot.take_buttons(number, OWNER, 10)
    bot.take_buttons(number, OWNER, 10)
    bot.take_buttons(4_711, OWNER, 10)

    assert server.sent[0].buttons == []


def test_a_press_that_nobody_waits_for_any_more_is_no_failure(bot: HttpBot) -> None:
    bot.answer_press(Press("gone", "Take #5"), 10)


def test_cards_go_to_the_chat_of_the_settings_if_there_is_one(server: BotServer) -> None:
    HttpBot(TOKEN, base_url=server.base_url, chat_id=-200).show(CARD, OWNER, 10)

    assert server.sent[0].chat_id == -200


@pytest.mark.parametrize("text", ["x" * 5_000, "🙂" * 3_000])
def test_a_text_that_is_too_long_is_cut_to_what_fits(
    server: BotServer, bot: HttpBot, text: str
) -> None:
    bot.say(text, OWNER, 10)

    said = server.sent[0].text
    assert said.endswith("…")
    assert 4_090 <= len(said.encode("utf-16-le")) // 2 <= 4_096


@pytest.mark.parametrize(
    ("refusal", "name", "action", "wait"),
    [
        (Refusal(401, "Unauthorized"), "bot_401", Action.STOP, None),
        (Refusal(404, "Not Found"), "bot_404", Action.STOP, None),
        (Refusal(400, "Bad Request: chat not found"), "bot_400", Action.GIVE_UP, None),
        (Refusal(403, "Forbidden: bot was blocked"), "bot_403", Action.GIVE_UP, None),
        (
            Refusal(409, "Conflict: terminated by other getUpdates request"),
            "bot_409",
            Action.NEXT_RUN,
            None,
        ),
        (
            Refusal(429, "Too Many Requests: retry after 37", {"retry_after": 37}),
            "bot_429",
            Action.NEXT_RUN,
            37,
        ),
        (Refusal(429, "Too Many Requests"), "bot_429", Action.NEXT_RUN, 1),
        (
            Refusal(429, "Too Many Requests", {"retry_after": 10**12}),
            "bot_429",
            Action.NEXT_RUN,
            86_400,
        ),
        (Refusal(500, "Internal Server Error"), "bot_500", Action.NEXT_RUN, None),
        (Refusal(502, "Bad Gateway"), "bot_502", Action.NEXT_RUN, None),
    ],
)
def test_each_refusal_by_its_code(
    server: BotServer, bot: HttpBot, refusal: Refusal, name: str, action: Action, wait: float | None
) -> None:
    server.refusals.append(("", refusal))
    with pytest.raises(BotFailed) as failed:
        bot.news(0, OWNER, NOW, 10)

    found = failed.value
    assert (found.name, found.action, found.wait_seconds) == (name, action, wait)
    assert found.exit_code == Exit.OK
    assert refusal.words not in str(found)


def test_a_webhook_is_told_from_another_program(server: BotServer, bot: HttpBot) -> None:
    server.webhook = True
    with pytest.raises(BotFailed, match="webhook") as failed:
        bot.news(0, OWNER, NOW, 10)

    assert failed.value.name == "bot_409_webhook"


def test_a_wrong_token_is_refused_and_shown_nowhere(server: BotServer) -> None:
    wrong = "700000001:another-token-of-thirty-five-signs"
    bot = HttpBot(wrong, base_url=server.base_url)
    with a_log_of_everything() as log, pytest.raises(BotFailed) as failed:
        bot.news(0, OWNER, NOW, 10)

    shown = f"{failed.value}{failed.value.name}{bot!r}{log.getvalue()}"
    assert failed.value.action is Action.STOP
    assert "another-token" not in shown
    assert "another-token" not in "".join(
        map(str, (failed.value.__cause__, failed.value.__context__))
    )


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"<html>", b'{"ok": "yes"}', b"[" * 50_000])
@pytest.mark.parametrize("status", [200, 404, 502])
def test_what_answers_otherwise_is_no_bot_api(body: bytes, status: int) -> None:
    def answer(connection: object) -> None:
        head_of(connection)  # type: ignore[arg-type]
        head = f"HTTP/1.1 {status} X\r\ncontent-length: {len(body)}\r\n\r\n".encode()
        connection.sendall(head + body)  # type: ignore[attr-defined]

    with RawServer(answer) as odd:
        bot = HttpBot(TOKEN, base_url=odd.url)
        with pytest.raises(BotFailed) as failed:
            bot.news(0, OWNER, NOW, 10)

    assert failed.value.name == f"bot_malformed_{status}"
    assert failed.value.action is Action.NEXT_RUN


@pytest.mark.parametrize("result", ["{}", "5", '"x"', "null"])
def test_updates_that_are_no_list_are_a_failure(result: str) -> None:
    told = f'{{"ok": true, "result": {result}}}'.encode()

    def answer(connection: object) -> None:
        head_of(connection)  # type: ignore[arg-type]
        connection.sendall(  # type: ignore[attr-defined]
            b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(told), told)
        )

    with RawServer(answer) as odd, pytest.raises(BotFailed):
        HttpBot(TOKEN, base_url=odd.url).news(0, OWNER, NOW, 10)


def test_a_mute_server_costs_the_time_that_was_given_and_may_have_taken_the_message() -> None:
    with MuteModel() as mute:
        bot = HttpBot(TOKEN, base_url=mute.base_url)
        began = time.monotonic()
        with pytest.raises(BotFailed) as failed:
            bot.say("hello", OWNER, 0.5)

    assert failed.value.may_have_arrived
    assert failed.value.name == "bot_deadline"
    assert time.monotonic() - began < 8


def test_a_server_that_drips_is_left_at_the_deadline() -> None:
    with (
        RawServer(lambda connection: forever(connection, b"H")) as drips,
        pytest.raises(BotFailed) as failed,
    ):
        HttpBot(TOKEN, base_url=drips.url).say("hello", OWNER, 0.7)

    assert failed.value.name == "bot_deadline"


def test_a_port_where_nobody_listens_took_nothing() -> None:
    bot = HttpBot(TOKEN, base_url=f"http://127.0.0.1:{closed_port()}")
    with pytest.raises(BotFailed) as failed:
        bot.say("hello", OWNER, 10)

    assert (failed.value.name, failed.value.may_have_arrived) == ("bot_connect", False)


@pytest.mark.parametrize("token", ["x", "123", "123:short", "abc:" + "x" * 35, "1:" + "я" * 35])
def test_what_is_no_token_is_refused_without_being_shown(token: str) -> None:
    with pytest.raises(WrongSettings) as refused:
        HttpBot(token, base_url="https://api.telegram.org")

    assert "bot.token" in str(refused.value)
    assert f" {token} " not in str(refused.value)


@pytest.mark.parametrize("url", ["", "ftp://x", "api.telegram.org", "https://u:p@x", "https://x?y"])
def test_an_address_that_cannot_be_asked_is_refused(url: str) -> None:
    with pytest.raises(WrongSettings, match=r"bot\.base_url"):
        HttpBot(TOKEN, base_url=url)


def test_who_the_bot_is(server: BotServer, bot: HttpBot) -> None:
    assert bot.whoami(10) == f"@{server.username}"
