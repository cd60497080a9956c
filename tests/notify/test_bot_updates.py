"""What counts as the owner's word in the bot's chat, as a table."""

from __future__ import annotations

from typing import Any

import pytest

from autokus.notify.bot_updates import read_updates
from autokus.vocabulary import BotNews, Order, OrderSource, Press

OWNER, ANNA, BOT, NOW = 100, 7, 700_000_001, 1_700_000_000
PRIVATE = {"id": OWNER, "type": "private"}


def _read(*updates: Any, since: int = 1) -> BotNews:
    return read_updates(updates, since, NOW, owner_id=OWNER, bot_id=BOT)


def _message(text: str, number: int = 1, *, by: int = OWNER, **more: Any) -> dict[str, Any]:
    said = {"message_id": 5, "from": {"id": by, "is_bot": False}, "chat": PRIVATE, "text": text}
    return {"update_id": number, "message": said | more}


def _press(data: str, number: int = 1, *, by: int = OWNER, **more: Any) -> dict[str, Any]:
    query = {"id": f"q{number}", "from": {"id": by}, "data": data, "message": {"chat": PRIVATE}}
    return {"update_id": number, "callback_query": query | more}


def _reply(text: str, to: str, by: int = BOT) -> dict[str, Any]:
    return _message(text, reply_to_message={"from": {"id": by}, "text": to, "message_id": 4})


@pytest.mark.parametrize(
    ("update", "order"),
    [
        (_message("/take 5"), "/take 5"),
        (_message("  /pause\n"), "/pause"),
        (_message("/ok@autokus_bot 3"), "/ok 3"),
        (_message("/approve @anna_hr"), "/approve @anna_hr"),
        (_message("/start"), "/help"),
        (_message("/start@autokus_bot x"), "/help"),
        (_press("take:5"), "/take 5"),
        (_press("done:5"), "/resolve 5"),
        (_press("send:12"), "/ok 12"),
        (_press("stop:3"), "/no 3"),
        (_reply("Да, удобно.\nВ 15:00", "#7: your text"), "/edit 7 Да, удобно.\nВ 15:00"),
        (_reply("/no 7", "#7: your text"), "/no 7"),
    ],
)
def test_orders_of_the_owner(update: dict[str, Any], order: str) -> None:
    assert _read(update).orders == (Order(OrderSource.BOT, 1, order, NOW),)


@pytest.mark.parametrize(
    "update",
    [
        _message("/pause", by=ANNA, chat={"id": ANNA, "type": "private"}),
        _message("/pause", by=ANNA),
        _message("/pause", chat={"id": -5, "type": "group"}),
        _message("/pause", chat={"id": OWNER, "type": "group"}),
        _message("/pause", forward_origin={"type": "user"}),
        _message("/pause", forward_date=1_699_999_999),
        _message("/pause", via_bot={"id": 3}),
        {"update_id": 1, "edited_message": _message("/pause")["message"]},
        {"update_id": 1, "channel_post": _message("/pause")["message"]},
        _press("take:5", by=ANNA),
        _press("take:5", message={"chat": {"id": -5, "type": "supergroup"}}),
        _press("take:5", message=None),
        *(_press(data) for data in ("take:0", "take:-1", "take:5x", "ok:5", "take", "", "/take 5")),
        _reply("text", "#7: your text", by=ANNA),
        _reply("text", "see #7: your text"),
        _reply("", "#7: your text"),
    ],
)
def test_everything_else_is_no_order(update: dict[str, Any]) -> None:
    news = _read(update)

    assert (news.orders, news.presses, news.to_edit, news.next) == ((), (), (), 2)


def test_edit_asks_for_the_text_and_orders_nothing_yet() -> None:
    news = _read(_press("edit:5", 1), _press("edit:5", 2), _press("edit:6", 3))

    assert (news.orders, news.to_edit) == ((), (5, 6))
    assert news.presses[0] == Press("q1", "Edit #5")
    assert len(news.presses) == 3


def test_a_button_that_was_pressed_twice_is_one_order_and_both_presses_are_answered() -> None:
    news = _read(_press("send:5", 1), _press("send:5", 2))

    assert [order.text for order in news.orders] == ["/ok 5"]
    assert [press.id for press in news.presses] == ["q1", "q2"]


@pytest.mark.parametrize(
    ("update", "unclear"),
    [
        (_message("Yes, tell her that"), True),
        (_message(""), True),
        (_message("forwarded", forward_origin={"type": "user"}), False),
        (
            _message("hello", by=ANNA, chat={"id": ANNA, "type": "private"}),
            False,
        ),
        (_message("/pause"), False),
    ],
)
def test_the_owners_plain_words_are_noticed(update: dict[str, Any], unclear: bool) -> None:  # noqa: FBT001
    assert _read(update).unclear is unclear


@pytest.mark.parametrize(
    "odd",
    [
        {"update_id": 1, "message": "nonsense"},
        {"update_id": 1, "message": {"chat": {}}},
        {"update_id": 1, "message": _message("/pause")["message"] | {"text": 5}},
        {"update_id": 1, "callback_query": {"id": 5}},
        {"update_id": 1, "poll": {}},
        {"update_id": 1},
    ],
)
def test_an_update_of_an_unknown_shape_does_not_block_those_behind_it(odd: Any) -> None:
    news = _read(odd, _message("/pause", 2))

    assert [order.text for order in news.orders] == ["/pause"]
    assert news.next == 3


@pytest.mark.parametrize("odd", [5, None, "x", {}, {"update_id": "1"}])
def test_what_is_no_update_is_passed_over(odd: Any) -> None:
    assert _read(odd, _message("/pause", 2)).next == 3


def test_updates_are_taken_in_the_order_of_their_numbers() -> None:
    news = _read(_message("/ok 2", 12), _message("/take 1", 11))

    assert [order.number for order in news.orders] == [11, 12]


def test_numbers_that_begin_anew_are_followed_down() -> None:
    assert _read(_message("/pause", 40), since=9_000).next == 41


def test_without_news_the_place_stays() -> None:
    assert _read(since=9_000) == BotNews(9_000)
