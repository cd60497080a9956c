"""A dead-man's switch is told what happened, and holds nobody up."""

from __future__ import annotations

import time

import pytest
from tests.heartbeat import Heartbeat
from tests.notify.receivers import closed_port

from autokus.errors import WrongSettings
from autokus.notify.ping import END_SECONDS, START_SECONDS, HttpPing

SLACK = 10.0
"""A loaded machine."""


@pytest.mark.parametrize(("code", "ending"), [(0, ""), (75, "/75"), (143, "/143")])
def test_beginning_and_end_are_told_in_their_order(code: int, ending: str) -> None:
    with Heartbeat() as heart:
        ping = HttpPing(heart.url)
        ping.begin()
        ping.end(code, 5)
        assert heart.paths == ["/ping/abc/start", f"/ping/abc{ending}"]


def test_what_stands_behind_a_question_mark_stays_there() -> None:
    with Heartbeat() as heart:
        HttpPing(f"{heart.url}/?create=1").end(75, 5)
        assert heart.paths == ["/ping/abc/75?create=1"]


def test_an_end_that_was_not_taken_is_told_once_more() -> None:
    with Heartbeat(status=500) as heart:
        HttpPing(heart.url).end(0, 5)
        assert heart.paths == ["/ping/abc"] * 2


def test_one_that_was_refused_is_not() -> None:
    with Heartbeat(status=404) as heart:
        HttpPing(heart.url).end(0, 5)
        assert heart.paths == ["/ping/abc"]


@pytest.mark.parametrize("unwell", [{"mute": True}, {"drip": True}], ids=str)
def test_nobody_waits_long_for_one_that_does_not_answer(unwell: dict[str, bool]) -> None:
    with Heartbeat(**unwell) as heart:  # type: ignore[arg-type]  # its flags
        ping = HttpPing(heart.url)
        began = time.monotonic()
        ping.begin()
        assert time.monotonic() - began < SLACK
        ping.end(0, 1.5)
        assert time.monotonic() - began < 1.5 + SLACK


def test_without_time_nothing_is_told() -> None:
    with Heartbeat() as heart:
        HttpPing(heart.url).end(0, 0.1)
        HttpPing(heart.url).end(0, -3)
        assert heart.paths == []


def test_an_address_where_nobody_is_stops_nothing() -> None:
    ping = HttpPing(f"http://127.0.0.1:{closed_port()}/x")
    ping.begin()
    ping.end(0, 5)


def test_both_limits_together_leave_a_run_its_ten_seconds() -> None:
    assert START_SECONDS + END_SECONDS < 9


@pytest.mark.parametrize(
    "url", ["canary.io/x", "ftp://canary.io/x", "https://#canary", "http://[canary", "canary x"]
)
def test_what_is_no_address_is_refused_and_not_shown(url: str) -> None:
    with pytest.raises(WrongSettings) as refused:
        HttpPing(url)
    assert "canary" not in str(refused.value)
