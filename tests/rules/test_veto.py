from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from tests.words import ANNA, NOW, outgoing

from autokus.rules.veto import Lying, leaves_at, lies
from autokus.vocabulary import Message, Quiet

MOSCOW = ZoneInfo("Europe/Moscow")
NIGHT = Quiet(22 * 60, 8 * 60)


def moscow(day: int, hour: int, minute: int = 0) -> int:
    return int(datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW).timestamp())


@pytest.mark.parametrize(
    ("now", "minutes", "quiet", "expected"),
    [
        pytest.param(moscow(26, 12), 5, NIGHT, moscow(26, 12, 5), id="at noon"),
        pytest.param(moscow(26, 21, 54), 5, NIGHT, moscow(26, 21, 59), id="just before the night"),
        pytest.param(moscow(26, 21, 55), 5, NIGHT, moscow(27, 8), id="into the night"),
        pytest.param(moscow(26, 21, 55), 5, None, moscow(26, 22), id="without quiet hours"),
        pytest.param(moscow(26, 12), 720, NIGHT, moscow(27, 8), id="half a day ahead"),
    ],
)
def test_a_reply_leaves_so_many_minutes_later_but_not_in_the_quiet_hours(
    now: int, minutes: int, quiet: Quiet | None, expected: int
) -> None:
    assert leaves_at(now, minutes, quiet, MOSCOW) == expected


def test_without_a_zone_the_hours_are_utc() -> None:
    evening = int(datetime(2026, 11, 26, 21, 58, tzinfo=UTC).timestamp())

    assert leaves_at(evening, 5, NIGHT, None) == int(
        datetime(2026, 11, 27, 8, tzinfo=UTC).timestamp()
    )


ROW = replace(outgoing("Yes."), scheduled_id=4, due_at=NOW + 300)


def item(number: int = 4, text: str = "Yes.", date: int = NOW + 300) -> Message:
    return Message(ANNA, number, date, text, from_owner=True)


@pytest.mark.parametrize(
    ("queue", "how"),
    [
        pytest.param([item()], Lying.WAITING, id="as it was laid there"),
        pytest.param([item(3), item()], Lying.WAITING, id="beside another"),
        pytest.param([item(text="Yes!")], Lying.CHANGED, id="other words"),
        pytest.param([item(text="Yes!", date=NOW)], Lying.CHANGED, id="other words and time"),
        pytest.param([item(date=NOW + 900)], Lying.MOVED, id="another time"),
        pytest.param([], Lying.GONE, id="nothing there"),
        pytest.param([item(5)], Lying.GONE, id="another of the same words is not ours"),
    ],
)
def test_a_look_into_the_queue_tells_what_became_of_it(queue: list[Message], how: Lying) -> None:
    found, its_item = lies(ROW, queue)

    assert found is how
    assert (its_item is None) == (how is Lying.GONE)
