"""One program under one total deadline, whatever it does; nothing of its process group outlives the call.

It runs in a session of its own. At the deadline, at its own end, and when our process is gone (`leash.py`), its whole
process group is killed with SIGKILL: children that ignore SIGTERM too. Only a child that has left the session by
itself could escape. Nothing here waits for a pipe: what the program left open must not hold us.
"""

from __future__ import annotations

import os
import selectors
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from msgspec import Struct

from autokus.web.deadline import CallFailed

if TYPE_CHECKING:
    from subprocess import Popen

LARGEST_OUTPUT = 1_000_000
"""Bytes; the same as of an HTTP answer."""

LARGEST_COMPLAINT = 16_000
"""Bytes of stderr that are kept; what comes beyond is read and dropped."""

BEAT_SECONDS = 0.05
"""How soon the end of the program is noticed while a child of it keeps the pipes open."""

LAST_WORDS_SECONDS = 0.2
"""How long a killed program may take to be gone, and its pipes to end."""

_CHUNK = 65_536
_LEASH = Path(__file__).with_name("leash.py")


class Ended(Struct, frozen=True):
    """How a program ended: its exit code (a signal is negative), what it printed, what it complained of."""

    code: int
    out: bytes
    err: bytes


def run(
    command: Sequence[str],
    *,
    stdin: bytes,
    environment: Mapping[str, str],
    inside: Path,
    room: Path,
    seconds: float,
) -> Ended:
    """Start `command` (a full path first) in the folder `inside`, give it `stdin`, and wait for its end.

    `room` is a folder of this call alone, which goes with our process if that dies. Returns or raises within
    `seconds` plus at most 0.4. A program that cannot be started ends with `leash.CANNOT_START`. Raises CallFailed:
    "deadline", "too_large", "unexpected".
    """
    import subprocess

    until = time.monotonic() + seconds
    near, far = os.pipe()
    try:
        process = subprocess.Popen(  # noqa: S603  # a list, no shell; the program is the owner's own setting
            [sys.executable, "-I", "-S", str(_LEASH), str(near), str(room), *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=inside,
            env=dict(environment),
            start_new_session=True,
            pass_fds=(near,),
        )
    except (OSError, ValueError):  # no process or memory left; a null character in an argument
        os.close(far)
        raise CallFailed("unexpected") from None
    finally:
        os.close(near)
    try:
        with _Talk(process, stdin) as talk:
            talk.go_on(until)
            _kill(process)
            talk.hear_the_rest()
            return Ended(process.returncode, bytes(talk.out), bytes(talk.err))
    finally:
        _kill(process)
        os.close(far)


class _Talk:
    """Both directions of a program's pipes, none of which may block us."""

    def __init__(self, process: Popen[bytes], stdin: bytes) -> None:
        self._process = process
        self._left = memoryview(stdin)
        self.out = bytearray()
        self.err = bytearray()
        self._selector = selectors.DefaultSelector()
        self._pipes = (process.stdin, process.stdout, process.stderr)
        for pipe, event in zip(
            self._pipes, (selectors.EVENT_WRITE, *[selectors.EVENT_READ] * 2), strict=True
        ):
            if pipe is not None:
                os.set_blocking(pipe.fileno(), False)
                self._selector.register(pipe.fileno(), event)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._selector.close()
        for pipe in self._pipes:
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def go_on(self, until: float) -> None:
        """Talk until the program has ended. Raises CallFailed."""
        while not _has_ended(self._process):
            left = until - time.monotonic()
            if left <= 0:
                raise CallFailed("deadline")
            self._turn(min(left, BEAT_SECONDS))

    def hear_the_rest(self) -> None:
        """Read what is still in the pipes; not longer than a moment, if somebody unknown holds one open."""
        until = time.monotonic() + LAST_WORDS_SECONDS
        while self._selector.get_map() and (left := until - time.monotonic()) > 0:
            self._turn(left)

    def _turn(self, seconds: float) -> None:
        ready = self._selector.select(seconds)
        if not self._selector.get_map():
            time.sleep(min(seconds, BEAT_SECONDS))  # it has closed everything and still lives
        for key, _ in ready:
            if self._pipes[0] is not None and key.fd == self._pipes[0].fileno():
                self._write(key.fd)
            else:
                self._read(key.fd)

    def _write(self, descriptor: int) -> None:
        try:
            self._left = self._left[os.write(descriptor, self._left[:_CHUNK]) :]
        except BlockingIOError:
            return
        except OSError:  # it does not want to hear the rest
            self._left = memoryview(b"")
        if not self._left and self._pipes[0] is not None:
            self._selector.unregister(descriptor)
            self._pipes[0].close()
            self._pipes = (None, *self._pipes[1:])

    def _read(self, descriptor: int) -> None:
        try:
            piece = os.read(descriptor, _CHUNK)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        if not piece:
            self._selector.unregister(descriptor)
        elif self._process.stdout is not None and descriptor == self._process.stdout.fileno():
            self.out += piece
            if len(self.out) > LARGEST_OUTPUT:
                raise CallFailed("too_large")
        else:
            self.err += piece[: max(LARGEST_COMPLAINT - len(self.err), 0)]


def _has_ended(process: Popen[bytes]) -> bool:
    """Whether it has ended; where the system can say so, without forgetting its number, which the group still has."""
    if not hasattr(os, "waitid"):  # macOS before Python 3.13
        return process.poll() is not None
    try:
        found = os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return True
    return found is not None


def _kill(process: Popen[bytes]) -> None:
    """Kill the whole group and take note of the end. Never raises, never waits longer than a moment."""
    import subprocess

    if process.returncode is not None and hasattr(os, "waitid"):
        return  # it was killed before it was waited for: the number may be somebody else's by now
    with suppress(
        ProcessLookupError, PermissionError
    ):  # macOS says the latter of a group of dead ones
        os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(LAST_WORDS_SECONDS)
