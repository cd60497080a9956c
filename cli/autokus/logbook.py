"""The log of the runs, `logs/autokus.jsonl`: one JSON object a line, for programs and for `autokus logs`.

What an idle run does is not worth its lines: they are held back until something happens, and an idle run leaves one
line, in one small write. The file is rotated here, by the run that holds the lock. A disk that takes no more ends the
log of this run, never the run.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from autokus.redaction import forms_of, redact

NAME = "autokus.jsonl"

LARGEST = 1_000_000
"""Bytes of one file (ERRORS section 4, C8)."""

FILES = 5

LONGEST_FACT = 500
"""Characters."""

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC


class Logbook:
    """One run's lines. Never raises."""

    def __init__(self, folder: Path, secrets: Sequence[str], *, everything: bool = False) -> None:
        """`secrets` never reach the file; with `everything` idle runs tell all as well."""
        self.run_id = 0
        self._folder = folder
        self._secrets = secrets
        self._forms: tuple[str, ...] | None = None
        self._held: list[tuple[float, str, dict[str, object]]] = []
        self._awake = everything
        self._broken = False

    def routine(self, event: str, **facts: object) -> None:
        """What every run does; kept if anything else happens in this one."""
        self._held.append((time.time(), event, facts))
        if self._awake:
            self._write()

    def event(self, event: str, **facts: object) -> None:
        """What is worth knowing afterwards."""
        self._awake = True
        self.routine(event, **facts)

    def end(self, *, idle: bool, **facts: object) -> None:
        """The last line; of an idle run the only one."""
        if idle and not self._awake:
            self._held.clear()
        self.event("end", **facts)

    def _write(self) -> None:
        if self._broken:
            return
        lines = b"".join(self._line(*held) for held in self._held)
        self._held.clear()
        try:
            append(self._folder / NAME, lines)
        except OSError:
            self._broken = True

    def _line(self, at: float, event: str, facts: dict[str, object]) -> bytes:
        """Fails closed: what cannot be redacted is not written."""
        begins = {"at": _moment(at), "run": self.run_id}
        try:
            if self._forms is None:
                self._forms = forms_of(self._secrets)
            told: dict[str, Any] = begins | {"event": event}
            told |= {name: self._shown(fact) for name, fact in facts.items() if fact is not None}
            line = redact(msgspec.json.encode(told).decode(), self._forms)
        except Exception:  # noqa: BLE001  # whatever went wrong, the text may hold what it must not
            line = msgspec.json.encode(begins | {"event": "withheld"}).decode()
        return line.encode() + b"\n"

    def _shown(self, fact: object) -> object:
        """A text without secrets, codes, cards and phones, cut after that; numbers as they are."""
        if isinstance(fact, bool | int):
            return fact
        if isinstance(fact, float):
            return round(fact, 3)
        text = redact(str(fact), self._forms or ())
        if any(ch.isdigit() for ch in text):
            # No card, code, phone, account or document is without a digit; an idle run has no text with one.
            from autokus.language.masking import mask  # noqa: PLC0415

            text = mask(text)
        return text[:LONGEST_FACT]


def append(file: Path, lines: bytes) -> None:
    """Adds whole lines or nothing, in one write; a file that is full makes room first. Raises OSError."""
    descriptor = os.open(file, _FLAGS, 0o600)
    try:
        size = os.fstat(descriptor).st_size
        if size and size + len(lines) > LARGEST:
            os.close(descriptor)
            descriptor = -1
            _rotate(file)
            descriptor, size = os.open(file, _FLAGS, 0o600), 0
        written = os.write(descriptor, lines)
        if written < len(lines):  # the disk is full: half a line would spoil the next one too
            os.ftruncate(descriptor, size)
    finally:
        if descriptor >= 0:
            os.close(descriptor)


def files(folder: Path) -> list[Path]:
    """The files of the log, the oldest first."""
    named = [folder / NAME, *(folder / f"{NAME}.{number}" for number in range(1, FILES))]
    return [file for file in reversed(named) if file.exists()]


def _rotate(file: Path) -> None:
    for number in range(FILES - 1, 0, -1):
        older = file.with_name(f"{NAME}.{number}")
        newer = file.with_name(f"{NAME}.{number - 1}") if number > 1 else file
        with suppress(FileNotFoundError):
            newer.replace(older)


def _moment(at: float) -> str:
    """UTC, to the millisecond."""
    seconds = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at))
    return f"{seconds}.{int(at % 1 * 1000):03}Z"
