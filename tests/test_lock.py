from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autokus import lock
from autokus.errors import Exit, UnsafeFile

HOLD = """
import sys
from pathlib import Path
from autokus import lock
held = lock.take(Path(sys.argv[1]))
print("held" if held else "busy", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_process(path: Path, says: str = "held") -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == says
        yield process
        process.kill()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.lock"


def test_a_free_lock_is_taken_and_names_its_holder(path: Path) -> None:
    held = lock.take(path)
    assert held is not None
    who = lock.holder(path)
    assert who is not None
    assert who.pid == os.getpid()
    held.release()


def test_a_lock_that_another_process_holds_is_not_taken(path: Path) -> None:
    with another_process(path) as process:
        assert lock.take(path) is None
        assert lock.take(path, wait_seconds=0.2) is None
        who = lock.holder(path)
        assert who is not None
        assert who.pid == process.pid


@pytest.mark.parametrize("seconds", [0, 1])
def test_another_process_does_not_get_the_lock_that_we_hold(path: Path, seconds: float) -> None:
    held = lock.take(path, wait_seconds=seconds)
    assert held is not None
    with another_process(path, says="busy"):
        pass
    held.release()
    with another_process(path, says="held"):
        pass


def test_a_killed_holder_frees_the_lock(path: Path) -> None:
    with another_process(path) as process:
        process.send_signal(signal.SIGKILL)
        process.wait(5)
        held = lock.take(path)
        assert held is not None
        held.release()


def test_waiting_for_a_lock_ends_when_its_holder_does(path: Path) -> None:
    with another_process(path) as process:
        assert process.stdin is not None
        process.stdin.close()
        held = lock.take(path, wait_seconds=10)
        assert held is not None
        held.release()


@pytest.mark.parametrize("seconds", [0, 1])
def test_the_lock_file_is_private_whatever_the_umask(path: Path, seconds: float) -> None:
    before = os.umask(0o000)
    try:
        held = lock.take(path, wait_seconds=seconds)
    finally:
        os.umask(before)
    assert held is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    held.release()


def test_the_lock_file_is_never_deleted_nor_replaced(path: Path) -> None:
    held = lock.take(path)
    assert held is not None
    inode = path.stat().st_ino
    held.release()
    assert path.stat().st_ino == inode
    with another_process(path):
        assert path.stat().st_ino == inode
    assert path.stat().st_ino == inode


def test_a_lock_behind_a_symbolic_link_is_refused(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafeFile, match="cannot be locked"):
        lock.take(path)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("seconds", [0, 1])
def test_a_lock_in_a_place_that_cannot_be_locked_is_refused(tmp_path: Path, seconds: float) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnsafeFile, match="cannot be locked") as caught:
        lock.take(tmp_path / "file" / "run.lock", wait_seconds=seconds)
    assert caught.value.exit_code == Exit.PERMISSION


@pytest.mark.parametrize("content", [None, "", "words", "1", "1 2 3", "a b", "\u00e9"])
def test_a_lock_file_that_names_nobody_names_nobody(path: Path, content: str | None) -> None:
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert lock.holder(path) is None
    assert lock.busy(path).what == "A run is going on."


def test_a_live_holder_is_known_and_left_alone(path: Path) -> None:
    assert lock.live_holder(path) is None
    with another_process(path) as process:
        before = path.stat().st_mtime_ns
        who = lock.live_holder(path)
        assert who is not None
        assert (who.pid, path.stat().st_mtime_ns) == (process.pid, before)
    assert lock.live_holder(path) is None


@pytest.mark.parametrize("pid", ["own", "1", "-1", "0", "9" * 20])
def test_a_number_in_the_lock_file_is_no_holder_where_nobody_holds_the_lock(
    path: Path, pid: str
) -> None:
    path.write_text(f"{os.getpid() if pid == 'own' else pid} 1700000000\n", encoding="ascii")
    assert lock.live_holder(path) is None


def test_a_lock_that_is_looked_at_can_be_taken_at_once(path: Path) -> None:
    path.write_text(f"{os.getpid()} 1700000000\n", encoding="ascii")
    lock.live_holder(path)
    with another_process(path):
        pass


def test_who_would_not_wait_is_told_which_process_it_is(path: Path) -> None:
    path.write_text("4711 1700000000\n", encoding="ascii")
    busy = lock.busy(path)
    assert "4711" in busy.what
    assert busy.exit_code == Exit.TRY_AGAIN
