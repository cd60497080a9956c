"""The pretend Bot API against what core.telegram.org/bots/api says, by plain requests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from autokus.sandbox.bot_server import FIRST_UPDATE, TOKEN, BotServer, Refusal

WHO = 100


@pytest.fixture
def server() -> Iterator[BotServer]:
    with BotServer() as running:
        yield running


def _ask(server: BotServer, method: str, token: str = TOKEN, **parameters: Any) -> dict[str, Any]:
    url = f"{server.base_url}/bot{token}/{method}"
    answer = requests.post(url, json=parameters, timeout=20)
    told: dict[str, Any] = answer.json()
    assert answer.status_code == (200 if told["ok"] else told["error_code"])
    return told


def _ids(server: BotServer, **parameters: Any) -> list[int]:
    return [update["update_id"] for update in _ask(server, "getUpdates", **parameters)["result"]]


def test_updates_wait_until_a_higher_offset_confirms_them(server: BotServer) -> None:
    first, second, third = (server.write(WHO, text) for text in ("a", "b", "c"))

    assert (first, second, third) == (FIRST_UPDATE, FIRST_UPDATE + 1, FIRST_UPDATE + 2)
    assert _ids(server) == _ids(server) == [first, second, third]
    assert _ids(server, offset=second) == [second, third]
    assert _ids(server) == [second, third], "what an offset confirmed does not come back"
    assert _ids(server, limit=1) == [second]
    assert _ids(server, offset=-1) == [third]
    assert _ids(server, offset=third + 1) == []
    assert server.waiting == []


def test_an_offset_out_of_reach_is_passed_over(server: BotServer) -> None:
    update = server.write(WHO, "a")

    assert _ids(server, offset=update + 10_000) == [update]
    assert server.waiting == [update]


def test_updates_of_other_kinds_are_dropped_where_only_some_are_wanted(server: BotServer) -> None:
    server.put({"poll": {"id": "1"}})
    update = server.write(WHO, "a")

    assert _ids(server, allowed_updates=["message"]) == [update]


def test_a_callback_is_answered_once(server: BotServer) -> None:
    server.write(WHO, "/start")
    markup = {"inline_keyboard": [[{"text": "Take", "callback_data": "take:1"}]]}
    sent = _ask(server, "sendMessage", chat_id=WHO, text="card", reply_markup=markup)["result"]
    assert sent["reply_markup"] == markup
    number = server.press(WHO, server.sent[0], "Take")

    assert _ask(server, "answerCallbackQuery", callback_query_id=number, text="yes")["ok"]
    assert server.answered == {number: "yes"}
    again = _ask(server, "answerCallbackQuery", callback_query_id=number)
    assert (again["error_code"], "too old" in again["description"]) == (400, True)


def test_buttons_can_be_taken_off_once(server: BotServer) -> None:
    server.write(WHO, "/start")
    markup = {"inline_keyboard": [[{"text": "Take", "callback_data": "take:1"}]]}
    sent = _ask(server, "sendMessage", chat_id=WHO, text="card", reply_markup=markup)["result"]
    where = {"chat_id": WHO, "message_id": sent["message_id"]}

    assert "reply_markup" not in _ask(server, "editMessageReplyMarkup", **where)["result"]
    again = _ask(server, "editMessageReplyMarkup", **where)
    assert again["description"] == "Bad Request: message is not modified"


@pytest.mark.parametrize(
    ("parameters", "code", "words"),
    [
        ({"text": "x"}, 400, "chat_id is empty"),
        ({"chat_id": 5, "text": "x"}, 403, "can't initiate conversation"),
        ({"chat_id": WHO, "text": " "}, 400, "message text is empty"),
        ({"chat_id": WHO, "text": "🙂" * 2_049}, 400, "message is too long"),
        (
            {
                "chat_id": WHO,
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "я" * 33}]]},
            },
            400,
            "BUTTON_DATA_INVALID",
        ),
    ],
)
def test_messages_that_are_refused(
    server: BotServer, parameters: dict[str, Any], code: int, words: str
) -> None:
    server.write(WHO, "/start")
    told = _ask(server, "sendMessage", **parameters)

    assert (told["error_code"], words in told["description"]) == (code, True)
    assert server.sent == []


def test_who_it_is_and_who_it_is_not(server: BotServer) -> None:
    assert _ask(server, "getMe")["result"]["username"] == server.username
    assert _ask(server, "getMe", token="1:x")["error_code"] == 401
    assert _ask(server, "noMethod")["error_code"] == 404


def test_a_webhook_and_a_refusal_by_order(server: BotServer) -> None:
    server.refusals.append(("getMe", Refusal(429, "Too Many Requests", {"retry_after": 5})))
    told = _ask(server, "getMe")
    assert told["parameters"] == {"retry_after": 5}
    assert _ask(server, "getMe")["ok"]

    server.webhook = True
    assert _ask(server, "getUpdates")["error_code"] == 409
