"""The real command in a pseudo-terminal, with somebody who reads and types."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

_TAKE_THE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
_STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
PATIENCE = 60.0
"""Seconds for what a loaded machine may take."""


class Terminal:
    """One process in a terminal of its own."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        columns: int = 80,
        rows: int = 50,
    ) -> None:
        """Starts it."""
        self._mine, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", _TAKE_THE_TERMINAL, *command],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={"TERM": "xterm-256color", **environment},
            start_new_session=True,
            cwd="/",
        )
        os.close(theirs)
        self.raw = ""
        self._seen = 0

    @property
    def screen(self) -> str:
        """All that has appeared, without colours and with words that a fold has not torn apart."""
        return " ".join(_STYLE.sub("", self.raw).split())

    def sees(self, text: str) -> str:
        """Waits for a text that was not seen yet; answers with what came before it."""
        end = time.monotonic() + PATIENCE
        while (place := self.screen.find(text, self._seen)) < 0:
            assert self._read(end), f"{text!r} did not come; the screen was:\n{self.raw}"
        before, self._seen = self.screen[self._seen : place], place + len(text)
        return before

    def types(self, line: str) -> None:
        """Types a line."""
        os.write(self._mine, f"{line}\n".encode())

    def presses(self, key: int) -> None:
        """Presses a key: 3 is Ctrl-C, 4 is Ctrl-D."""
        os.write(self._mine, bytes([key]))

    def is_interrupted(self) -> int:
        """Presses Ctrl-C until the process ends; the exit code.

        More than once: Python does not see one that comes between a question and the reading of its answer.
        """
        for _ in range(10):
            time.sleep(0.2)
            self.presses(3)
            end = time.monotonic() + 5
            while self._read(end):
                pass
            with suppress(subprocess.TimeoutExpired):
                return self.process.wait(0.1)
        raise AssertionError(f"it went on; the screen was:\n{self.raw}")

    def answers(self, question: str, line: str) -> None:
        """Waits for the question and types the answer."""
        self.sees(question)
        self.types(line)

    def ends(self) -> int:
        """Waits for the end; the exit code."""
        end = time.monotonic() + PATIENCE
        while self._read(end):
            pass
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """Leaves no process behind."""
        if self.process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._mine)

    def _read(self, end: float) -> bool:
        """More of the screen; false when the process has gone or the time is up."""
        ready, _, _ = select.select([self._mine], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return False
        try:
            more = os.read(self._mine, 65536)
        except OSError:  # on Linux the end of a terminal is an error
            return False
        self.raw += more.decode("utf-8", "replace")
        return bool(more)
