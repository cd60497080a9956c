from __future__ import annotations

import pytest

from autokus.rules.health import next_health
from autokus.vocabulary import Door, Health

HOUR = 3600
WELL = Health(Door.MODEL, well=True, since=100, said_at=100)
ILL = Health(Door.MODEL, well=False, since=100, name="overloaded", what="Too busy.", said_at=100)


def seen(well: bool, now: int, name: str = "overloaded", what: str = "Too busy.") -> Health:  # noqa: FBT001
    return Health(
        Door.MODEL, well=well, since=now, name="" if well else name, what="" if well else what
    )


@pytest.mark.parametrize(
    ("before", "well", "now", "line"),
    [
        pytest.param(None, True, 160, None, id="well from the first"),
        pytest.param(None, False, 160, "model: Too busy.", id="ill from the first"),
        pytest.param(WELL, True, 160, None, id="still well"),
        pytest.param(WELL, False, 160, "model: Too busy.", id="fell ill"),
        pytest.param(ILL, True, 160, "model: well again", id="recovered"),
        pytest.param(ILL, False, 160, None, id="still ill a minute later"),
        pytest.param(ILL, False, 100 + 6 * HOUR - 1, None, id="still ill before six hours"),
        pytest.param(ILL, False, 100 + 6 * HOUR, "model: Too busy.", id="after six hours"),
        pytest.param(ILL, False, 50, "model: Too busy.", id="the clock was set back"),
    ],
)
def test_a_line_is_said_on_a_change_and_every_six_hours(
    before: Health | None,
    well: bool,  # noqa: FBT001
    now: int,
    line: str | None,
) -> None:
    assert next_health(before, seen(well, now), now)[1] == line


def test_a_change_is_dated_when_it_was_seen() -> None:
    health, _ = next_health(WELL, seen(False, 160), 160)  # noqa: FBT003
    assert (health.well, health.since, health.said_at) == (False, 160, 160)


def test_what_lasts_keeps_the_date_it_began() -> None:
    health, _ = next_health(ILL, seen(False, 160), 160)  # noqa: FBT003
    assert (health.well, health.since, health.said_at) == (False, 100, 100)


BILLING = Health(Door.MODEL, well=False, since=160, name="billing", what="No money.")


def test_another_reason_that_needs_the_owner_is_said_at_once() -> None:
    health, line = next_health(ILL, BILLING, 160, needs_owner=True)
    assert line == "model: No money."
    assert (health.since, health.said_at, health.name) == (100, 160, "billing")


def test_another_reason_that_passes_by_itself_is_no_news() -> None:
    health, line = next_health(ILL, BILLING, 160)
    assert line is None
    assert (health.since, health.said_at, health.name) == (100, 100, "billing")


def test_the_same_reason_is_said_once_even_if_it_needs_the_owner() -> None:
    assert next_health(ILL, seen(False, 160), 160, needs_owner=True)[1] is None  # noqa: FBT003


def test_an_outage_of_a_day_says_at_most_four_lines() -> None:
    health: Health | None = WELL
    lines: list[str] = []
    for minute in range(24 * 60):
        now = 1000 + 60 * minute
        name = "silent" if minute % 2 else "overloaded"
        health, line = next_health(health, seen(False, now, name), now)  # noqa: FBT003
        lines += [line] if line else []
    assert len(lines) == 4
