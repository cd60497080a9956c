from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from tests.words import NOW, contact

from autokus.rules.questions.quiet import muted, quiet_hours, quiet_until
from autokus.vocabulary import Quiet, Verdict

NIGHT = Quiet(22 * 60, 8 * 60)
NOON = Quiet(12 * 60, 13 * 60 + 30)
MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")


def at(zone: ZoneInfo, *when: int, fold: int = 0) -> int:
    year, month, day, hour, minute = when
    return int(datetime(year, month, day, hour, minute, tzinfo=zone, fold=fold).timestamp())


@pytest.mark.parametrize(
    ("quiet", "hour", "minute", "ends"),
    [
        pytest.param(NIGHT, 21, 59, None, id="a minute before"),
        pytest.param(NIGHT, 22, 0, (2, 8, 0), id="at the beginning"),
        pytest.param(NIGHT, 23, 59, (2, 8, 0), id="before midnight it ends tomorrow"),
        pytest.param(NIGHT, 0, 0, (1, 8, 0), id="after midnight it ends today"),
        pytest.param(NIGHT, 7, 59, (1, 8, 0), id="a minute before the end"),
        pytest.param(NIGHT, 8, 0, None, id="at the end"),
        pytest.param(NOON, 12, 0, (1, 13, 30), id="within one day"),
        pytest.param(NOON, 13, 30, None, id="the end of a quiet noon"),
        pytest.param(Quiet(60, 60), 1, 0, None, id="no length, no quiet"),
        pytest.param(None, 3, 0, None, id="not set"),
    ],
)
def test_quiet_hours_begin_and_end_by_the_owners_clock(
    quiet: Quiet | None, hour: int, minute: int, ends: tuple[int, int, int] | None
) -> None:
    now = at(MOSCOW, 2026, 6, 1, hour, minute)
    expected = at(MOSCOW, 2026, 6, *ends) if ends else None
    assert quiet_until(quiet, MOSCOW, now) == expected


def test_the_same_moment_is_night_here_and_day_there() -> None:
    now = at(MOSCOW, 2026, 6, 1, 23, 0)
    assert quiet_until(NIGHT, MOSCOW, now)
    assert quiet_until(NIGHT, ZoneInfo("America/New_York"), now) is None
    assert quiet_until(NIGHT, None, now) is None  # 20:00 UTC


@pytest.mark.parametrize(
    ("begins", "hours"),
    [
        pytest.param(
            (2026, 3, 28, 22, 0), 9, id="the night the clocks go forward is an hour shorter"
        ),
        pytest.param((2026, 10, 24, 22, 0), 11, id="the night they go back is an hour longer"),
        pytest.param((2026, 6, 1, 22, 0), 10, id="an ordinary night"),
    ],
)
def test_a_night_ends_when_the_clock_on_the_wall_says_so(
    begins: tuple[int, int, int, int, int], hours: int
) -> None:
    now = at(BERLIN, *begins)
    assert quiet_until(NIGHT, BERLIN, now) == now + hours * 3600


def test_hours_that_the_clock_jumps_over_or_repeats_end_after_they_began() -> None:
    gap = Quiet(2 * 60, 2 * 60 + 30)
    for minute in range(0, 24 * 60, 10):
        for day in ((2026, 3, 29), (2026, 10, 25)):
            now = int(datetime(*day, tzinfo=UTC).timestamp()) + minute * 60
            ends = quiet_until(gap, BERLIN, now)
            assert ends is None or now < ends <= now + 2 * 3600


def test_the_owner_reads_until_when() -> None:
    found = quiet_hours(NIGHT, MOSCOW, at(MOSCOW, 2026, 6, 1, 23, 0))
    assert found is not None
    assert (found.verdict, found.reason) == (Verdict.WAIT, "quiet hours until 08:00")


@pytest.mark.parametrize(
    ("since", "seconds", "reason"),
    [
        pytest.param(NOW, 3600, "muted for another 1 h", id="just begun"),
        pytest.param(NOW - 3599, 3600, "muted for another 1 s", id="a second left"),
        pytest.param(NOW - 3600, 3600, None, id="over"),
        pytest.param(NOW - 60, 2 * 86_400, "muted for another 2 d", id="days"),
        pytest.param(NOW + 60, 3600, None, id="the clock was set back: it ends rather than grows"),
        pytest.param(None, 0, None, id="not muted"),
    ],
)
def test_a_mute_ends_by_itself(since: int | None, seconds: int, reason: str | None) -> None:
    found = muted(replace(contact(), muted_at=since, muted_seconds=seconds), NOW)
    assert (found.reason if found else None) == reason
