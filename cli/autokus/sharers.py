"""Other programs of the owner's on this machine that use AutoKus's log-in at Telegram.

The usual way to lose a log-in: it was made for another program, which goes on using it. Telegram tells nobody, until it
ends the log-in for both. A session string is long and unlike any other text, so a process that was started with it, in
its arguments or its environment, uses it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

PROCESSES = Path("/proc")
"""Where a Linux kernel shows them; other systems show another program's environment to nobody."""


def sharers(
    session: str, environment: Mapping[str, str] = os.environ, processes: Path = PROCESSES
) -> list[str]:
    """The processes that were started with this session, each as `name (process N)`; AutoKus's own left out."""
    inherited = environment.get("TG_SESSION_STRING", "").strip() == session
    own = {os.getpid(), os.getppid()}
    found = []
    for folder in _numbered(processes):
        if int(folder.name) in own:
            continue
        with suppress(OSError):  # it has ended meanwhile, or is another user's
            arguments = (folder / "cmdline").read_bytes()
            # What the owner's shell exports, every program of theirs has: that says nothing.
            told = arguments if inherited else arguments + (folder / "environ").read_bytes()
            if session.encode() in told and not _ours(arguments):
                found.append(f"{_name(arguments)} (process {folder.name})")
    return found


def _numbered(processes: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(
            (folder for folder in processes.iterdir() if folder.name.isdigit()),
            key=lambda folder: int(folder.name),
        )


def _ours(arguments: bytes) -> bool:
    """Whether it is AutoKus itself: by its program, script or module, not by a folder that it lies in."""
    words = os.fsdecode(arguments).split("\0")[:8]
    return any(Path(word).name in {"autokus", "check_hr.sh", "autokus.main"} for word in words)


def _name(arguments: bytes) -> str:
    """Its program, and of an interpreter the script: never an argument that might be a secret."""
    words = [Path(os.fsdecode(word)).name for word in arguments.split(b"\0")[:2]]
    interpreted = words[0].startswith(("python", "node", "ruby", "sh", "bash", "uv"))
    return " ".join(words[: 2 if interpreted and not words[-1].startswith("-") else 1])
