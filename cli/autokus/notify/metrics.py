"""Figures for Prometheus, as a file that node-exporter's textfile collector reads. They come from the database.

The process lives for a second and is never asked; what only grows is kept by the store, so nothing falls back to 0.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from autokus.errors import WrongSettings
from autokus.vocabulary import MILLION, Door, Figures

if TYPE_CHECKING:
    from prometheus_client import Metric

MOST_SECONDS = 2.0
"""How long a run waits for the file; the disk may be somebody else's."""

MODE = 0o644
"""The collector runs as another user; there are counts in the file and nothing else."""


def publisher(textfile: str, home: Path, currency: str) -> Publisher:
    """What writes that file. Raises WrongSettings."""
    path = Path(textfile)
    inside = path.is_relative_to(home)
    if not path.is_absolute() or path.suffix != ".prom" or inside:
        raise WrongSettings(
            f"metrics.textfile is {textfile}, which no collector could read.",
            "Nothing was read or sent.",
            "Write a whole path that ends in .prom and lies outside the home, which is private.",
        )
    return Publisher(path, currency)


class Publisher:
    """Writes the figures of the moment. Never raises, never waits long."""

    def __init__(self, path: Path, currency: str) -> None:
        """Use `publisher`."""
        self._path = path
        self._currency = currency

    def __call__(self, figures: Figures) -> str:
        """Replaces the file as a whole; answers with what stood in the way, if so."""
        outcome = ["it takes too long"]

        def work() -> None:
            try:
                self._write(figures)
                outcome[0] = ""
            except Exception as failed:  # noqa: BLE001  # figures are worth no run
                outcome[0] = getattr(failed, "strerror", None) or type(failed).__name__

        thread = threading.Thread(target=work, daemon=True, name="metrics")
        thread.start()
        thread.join(MOST_SECONDS)
        return outcome[0]

    def _write(self, figures: Figures) -> None:
        from prometheus_client import CollectorRegistry, write_to_textfile

        registry = CollectorRegistry(auto_describe=False)
        registry.register(_Collected(figures, self._currency))
        building = self._path.with_name(f"{self._path.name}.new")
        write_to_textfile(str(building), registry)
        building.chmod(MODE)
        building.replace(self._path)


class _Collected:
    """The figures in Prometheus' own words."""

    def __init__(self, figures: Figures, currency: str) -> None:
        self._figures = figures
        self._currency = currency

    def collect(self) -> Iterator[Metric]:
        yield from self._counters()
        yield from self._gauges()

    def _counters(self) -> Iterator[Metric]:
        from prometheus_client.core import CounterMetricFamily

        runs = CounterMetricFamily(
            "autokus_runs",
            "Runs, by how they ended: ok, failed, killed by the watchdog, or died without an end.",
            labels=["outcome", "exit_code"],
        )
        for label, value in self._of("runs"):
            ended = {"0": "ok", "killed": "killed", "died": "died"}.get(label, "failed")
            runs.add_metric([ended, label if label.isdigit() else ""], value)
        yield runs
        for name, of, about, label in _COUNTERS:
            family = CounterMetricFamily(name, about, labels=[label] if label else [])
            for found, value in self._of(of):
                family.add_metric([found] if label else [], value)
            yield family
        cost = CounterMetricFamily(
            "autokus_model_cost",
            "What model calls have cost, by the prices set.",
            labels=["currency"],
        )
        for _, value in self._of("cost"):
            cost.add_metric([self._currency], value / MILLION)
        yield cost

    def _of(self, name: str) -> list[tuple[str, float]]:
        return [(total.label, total.value) for total in self._figures.totals if total.name == name]

    def _gauges(self) -> Iterator[Metric]:
        from prometheus_client.core import GaugeMetricFamily

        figures = self._figures
        stops = GaugeMetricFamily(
            "autokus_open_stops", "Stops that are in force, by door.", labels=["door"]
        )
        well = GaugeMetricFamily(
            "autokus_door_well", "Whether a door was well when last used.", labels=["door"]
        )
        for door in Door:
            stops.add_metric([door.value], figures.stops.get(door, 0))
            if door in figures.well:
                well.add_metric([door.value], figures.well[door])
        yield from (stops, well)
        simple = (
            ("autokus_paused", "Whether the owner has paused everything.", figures.paused),
            ("autokus_pending_messages", "Messages without an outcome.", figures.pending_messages),
            ("autokus_unfinished_sends", "Sends without an end.", figures.unfinished_sends),
            ("autokus_open_handovers", "Conversations that wait for you.", figures.handovers),
        )
        for name, about, value in simple:
            yield GaugeMetricFamily(name, about, value=value)
        if figures.last_success is not None:
            yield GaugeMetricFamily(
                "autokus_last_success_timestamp_seconds",
                "When a run last ended well.",
                value=figures.last_success,
            )


_COUNTERS = (
    ("autokus_messages", "messages", "Messages of approved people, by outcome.", "outcome"),
    ("autokus_telegram_requests", "requests", "Requests to Telegram.", ""),
    ("autokus_model_calls", "calls", "Model calls, by result.", "result"),
    ("autokus_model_seconds", "seconds", "How long model calls took.", ""),
    ("autokus_model_tokens", "tokens", "Tokens, by kind; cached ones are among the input.", "kind"),
)
