"""One run at a time: a kernel lock on a file beside the database, freed by the kernel when the holder dies."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from autokus.errors import Busy, UnsafeFile


class Holder(NamedTuple):
    """Who wrote itself into the lock file last; it holds the lock only while the lock is held."""

    pid: int
    since: int


class Held(Protocol):
    """A lock that is ours."""

    def release(self, /) -> None:
        """Lets the next one have it."""


def take(path: Path, *, wait_seconds: float = 0.0) -> Held | None:
    """The lock, or None while another run holds it.

    It ends with the process, however that ends: 1.4 ms after a kill -9 (DESIGN fact 6). The file is never deleted:
    two runs could then hold two files of one name. Raises UnsafeFile where the file system has no such locks.
    """
    try:
        held = _wait_for(path, wait_seconds) if wait_seconds > 0 else _take_at_once(path)
    except (OSError, NotImplementedError) as failed:
        raise UnsafeFile(
            f"The lock file {path} cannot be locked ({failed}).",
            "Nothing was read or sent.",
            "Keep the home on a local disk that you can write to.",
        ) from failed
    if held is not None:
        with suppress(
            OSError
        ):  # for those who look; of a full disk the database says so in the right words
            path.write_text(f"{os.getpid()} {int(time.time())}\n", encoding="ascii")
    return held


class _AtOnce:
    """A lock that was free."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        os.close(self._descriptor)


def _take_at_once(path: Path) -> _AtOnce | None:
    """The same kernel lock that filelock takes, without a library that costs a twentieth of an idle run to load."""
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:
        os.close(descriptor)
        raise
    return _AtOnce(descriptor)


class Folder:
    """A folder that one of our commands works in alone; it keeps no run away."""

    def __init__(self, descriptor: int) -> None:
        """Takes over an open folder."""
        self._descriptor = descriptor

    def is_at(self, path: Path) -> bool:
        """Whether it is still the one of this name."""
        try:
            return os.path.samestat(os.fstat(self._descriptor), path.lstat())
        except OSError:
            return False

    def release(self) -> None:
        """Lets the next command have it."""
        os.close(self._descriptor)


def take_folder(path: Path) -> Folder | None:
    """This folder for one command alone, or None while another has it. Raises OSError where it cannot be opened.

    Some network file systems have no such lock; there nobody is kept away.
    """
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    folder = Folder(descriptor := os.open(path, flags))
    with suppress(OSError):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            folder.release()
            return None
    return folder


def _wait_for(path: Path, seconds: float) -> Held | None:
    from filelock import FileLock, Timeout  # noqa: PLC0415  # only a person's command waits

    lock = FileLock(path, mode=0o600, fallback_to_soft=False)
    try:
        lock.acquire(timeout=seconds)
    except Timeout:
        return None
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
