from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from autokus import watchdog
from autokus.errors import StorageFailed

SLEEPS = "import time\ndef hangs_here():\n    time.sleep(60)\n"
DEAF = """
import signal, threading
def hangs_here():
    signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
    thread = threading.Thread(target=threading.Event().wait)
    thread.start()
    thread.join()
"""
IN_C = """
import re
def hangs_here():
    re.match(r"(a+)+$", "a" * 60 + "b")  # C code that holds the interpreter
"""
LOOPS = "def hangs_here():\n    while True:\n        pass\n"

RUN = """
import sys
from pathlib import Path
from autokus import watchdog
for _ in range(2):
    watchdog.arm(Path(sys.argv[1]), float(sys.argv[2]))
"""


def run(logs: Path, seconds: float, body: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"{RUN}\n{body}", str(logs), str(seconds)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(SLEEPS, id="sleeps"),
        pytest.param(DEAF, id="waits for a thread, deaf to every signal"),
        pytest.param(IN_C, id="C code that holds the interpreter"),
        pytest.param(LOOPS, id="loops"),
    ],
)
def test_a_process_that_hangs_is_ended_and_leaves_its_stacks(tmp_path: Path, body: str) -> None:
    logs = tmp_path / "logs"
    ended = run(logs, 0.4, f"{body}\nhangs_here()")

    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", "")
    words = watchdog.last_words(logs)
    assert "hangs_here" in words
    assert "Thread" in words


def test_last_words_are_given_out_once_and_kept_for_whoever_looks(tmp_path: Path) -> None:
    run(tmp_path / "logs", 0.2, f"{SLEEPS}\nhangs_here()")
    words = watchdog.last_words(tmp_path / "logs")
    assert "hangs_here" in words
    assert (tmp_path / "logs" / "stacks.txt").read_text(encoding="utf-8") == words
    assert watchdog.last_words(tmp_path / "logs") == ""


def test_a_process_that_ends_in_time_leaves_no_words(tmp_path: Path) -> None:
    assert run(tmp_path / "logs", 60, "").returncode == 0
    assert (tmp_path / "logs" / "watchdog.txt").exists()
    assert watchdog.last_words(tmp_path / "logs") == ""


def test_the_log_is_private_under_an_ordinary_umask(tmp_path: Path) -> None:
    body = "import os"
    before = os.umask(0o022)
    try:
        run(tmp_path / "logs", 60, body)
    finally:
        os.umask(before)
    modes = [
        stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "logs", tmp_path / "logs/watchdog.txt")
    ]
    assert modes == [0o700, 0o600]


def test_without_a_log_folder_there_are_no_words(tmp_path: Path) -> None:
    assert watchdog.last_words(tmp_path / "nowhere") == ""


def test_words_of_broken_unicode_are_readable(tmp_path: Path) -> None:
    (tmp_path / "watchdog.txt").write_bytes(b"Thread \xff\n")
    assert "Thread" in watchdog.last_words(tmp_path)


def test_a_log_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageFailed, match="cannot be written"):
        watchdog.arm(tmp_path / "file" / "logs", 60)


def test_a_link_in_the_place_of_the_log_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "watchdog.txt").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StorageFailed):
        watchdog.arm(tmp_path, 60)
    assert not (tmp_path / "elsewhere").exists()
