"""Becomes the program it is told to start, and leaves a child behind that kills its process group when ours is gone.

Run as a file by `bounded.run`, in a session of its own: `leash.py DESCRIPTOR FOLDER PROGRAM ARGUMENT...`. The
descriptor is the reading end of a pipe whose other end only our process holds: it ends when our process does, in
whatever way (SIGKILL, the watchdog, `os._exit`), and then the program must not go on, nor its folder stay.
Imports nothing of ours: it must start in milliseconds.
"""

from __future__ import annotations

import os
import signal
import sys

CANNOT_START = 127
"""Exit code where the program cannot be started, as shells use it."""


def main(arguments: list[str]) -> None:
    """See the module."""
    descriptor, folder, *command = arguments
    if os.fork() == 0:
        _watch(int(descriptor), folder)
    os.close(int(descriptor))
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # Python ignores it, and exec would hand that on
    try:
        os.execv(command[0], command)  # noqa: S606  # without a shell on purpose
    except OSError as failed:
        os.write(2, f"cannot start: {failed.strerror}\n".encode())
        os._exit(CANNOT_START)


def _watch(descriptor: int, folder: str) -> None:
    """Waits for the pipe's end; holds none of the program's own pipes open meanwhile."""
    for standard in (0, 1, 2):
        os.close(standard)
    os.read(descriptor, 1)
    try:
        import shutil  # nearly every time there is nothing left to remove

        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1:])
