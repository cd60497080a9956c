"""One run at a time: a kernel lock on a file beside the database, freed by the kernel when the holder dies."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock, Timeout

from autokus.errors import Busy, UnsafeFile


class Holder(NamedTuple):
    """Who wrote itself into the lock file last; it holds the lock only while the lock is held."""

    pid: int
    since: int


def take(path: Path, *, wait_seconds: float = 0.0) -> FileLock | None:
    """The lock, or None while another run holds it.

    It ends with the process, however that ends: 1.4 ms after a kill -9 (DESIGN fact 6). The file is never deleted:
    two runs could then hold two files of one name. Raises UnsafeFile where the file system has no such locks.
    """
    lock = FileLock(path, mode=0o600, fallback_to_soft=False)
    try:
        lock.acquire(timeout=wait_seconds)
    except Timeout:
        return None
    except (OSError, NotImplementedError) as failed:
        raise UnsafeFile(
            f"The lock file {path} cannot be locked ({failed}).",
            "Nothing was read or sent.",
            "Keep the home on a local disk that you can write to.",
        ) from failed
    with suppress(
        OSError
    ):  # only for those who look; on a full disk the database says so with the right words
        path.write_text(f"{os.getpid()} {int(time.time())}\n", encoding="ascii")
    return lock


def holder(path: Path) -> Holder | None:
    """Who is written in the lock file; None if nobody ever was."""
    try:
        pid, since = path.read_text(encoding="ascii").split()
        return Holder(int(pid), int(since))
    except (OSError, ValueError):
        return None


def live_holder(path: Path) -> Holder | None:
    """Who holds the lock now; None if nobody does. Takes nothing from a run that begins at this moment.

    A lock ends with its process. So only where the one that is written there lives is the lock itself tried, and for
    a moment, shared: that keeps a run away only where another process has got the dead one's number.
    """
    who = holder(path)
    if who is None or not _alive(who.pid):
        return None
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return who
    except OSError:
        return None
    finally:
        os.close(descriptor)
    return None


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return pid > 0


def busy(path: Path) -> Busy:
    """What a command says that would not wait."""
    who = holder(path)
    return Busy(
        f"A run is going on (process {who.pid})." if who else "A run is going on.",
        "Nothing was changed.",
        "Try again when it has ended, or leave out --no-wait.",
    )
