"""Figures for Prometheus, as its own client reads them back."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from autokus.errors import WrongSettings
from autokus.notify.metrics import publisher
from autokus.vocabulary import Door, Figures, Total

FIGURES = Figures(
    totals=(
        Total("calls", "complete", 7),
        Total("calls", "deadline", 1),
        Total("cost", "", 1_500_000),
        Total("messages", "answered", 5),
        Total("requests", "", 1445),
        Total("runs", "0", 1440),
        Total("runs", "75", 3),
        Total("runs", "killed", 2),
        Total("seconds", "", 12.5),
        Total("tokens", "input", 900),
    ),
    stops={Door.MODEL: 1},
    well={Door.TELEGRAM: True, Door.MODEL: False},
    paused=False,
    pending_messages=3,
    unfinished_sends=1,
    handovers=2,
    last_success=1_700_000_000,
)


def read(file: Path) -> dict[tuple[str, tuple[str, ...]], float]:
    found = {}
    for family in text_string_to_metric_families(file.read_text(encoding="utf-8")):
        for sample in family.samples:
            found[sample.name, tuple(sample.labels[name] for name in sorted(sample.labels))] = (
                sample.value
            )
    return found


def test_every_figure_stands_under_its_name(tmp_path: Path) -> None:
    file = tmp_path / "autokus.prom"
    assert publisher(str(file), tmp_path / "home", "EUR")(FIGURES) == ""
    found = read(file)
    assert found["autokus_runs_total", ("0", "ok")] == 1440
    assert found["autokus_runs_total", ("75", "failed")] == 3
    assert found["autokus_runs_total", ("", "killed")] == 2
    assert found["autokus_messages_total", ("answered",)] == 5
    assert found["autokus_telegram_requests_total", ()] == 1445
    assert found["autokus_model_calls_total", ("deadline",)] == 1
    assert found["autokus_model_seconds_total", ()] == 12.5
    assert found["autokus_model_tokens_total", ("input",)] == 900
    assert found["autokus_model_cost_total", ("EUR",)] == 1.5
    assert found["autokus_open_stops", ("model",)] == 1
    assert found["autokus_open_stops", ("telegram",)] == 0
    assert found["autokus_door_well", ("model",)] == 0
    assert found["autokus_paused", ()] == 0
    assert found["autokus_pending_messages", ()] == 3
    assert found["autokus_unfinished_sends", ()] == 1
    assert found["autokus_open_handovers", ()] == 2
    assert found["autokus_last_success_timestamp_seconds", ()] == 1_700_000_000


def test_the_collector_may_read_it_and_finds_nothing_half_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "autokus.prom"
    for _ in range(2):
        publisher(str(file), tmp_path / "home", "USD")(FIGURES)
    assert stat.S_IMODE(file.stat().st_mode) == 0o644
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_is_said_and_stops_nothing(tmp_path: Path) -> None:
    publish = publisher(str(tmp_path / "nowhere" / "autokus.prom"), tmp_path / "home", "USD")
    assert publish(FIGURES) == "No such file or directory"


@pytest.mark.parametrize("name", ["autokus.prom", "{0}/autokus.txt", "{0}/home/autokus.prom"])
def test_a_place_where_no_collector_could_read_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongSettings, match=r"metrics\.textfile"):
        publisher(name.format(tmp_path), tmp_path / "home", "USD")
