"""`backup`, `restore`: the whole home in one file, and back."""

from __future__ import annotations

import stat
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from autokus import wiring
from autokus.archive import SESSION, is_used, pack, place, unpacked
from autokus.commands.asking import require_yes
from autokus.commands.contacts import NoWait
from autokus.commands.opening import home_of, locked
from autokus.errors import UnsafeFile
from autokus.home import Home, find_home, require_safe, whole_path

KILOBYTE = 1024

_LOG_IN = (
    "It holds your log-in: whoever has the file is you at Telegram. Keep it as you would keep a password,\n"
    "and never use the log-in on two machines at once: Telegram ends it on both."
)


def register(app: typer.Typer) -> None:
    """Adds these verbs to the command line."""
    app.command("backup")(_backup)
    app.command("restore")(_restore)


def _backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file, such as me.tar.gz.")],
    without_session: Annotated[
        bool, typer.Option("--without-session", help="Leave the log-in at Telegram out.")
    ] = False,
) -> None:
    """Write the whole home to one file, also while a run is alive."""
    home = home_of(context)
    target = whole_path("file", file)
    packed = pack(
        home,
        target,
        lambda copy: wiring.copy_database(home, copy),
        with_session=not without_session,
    )
    kilobytes = -(-packed.size // KILOBYTE)
    print(f"Wrote {target} ({kilobytes} kB): {', '.join(packed.members)}.")
    if packed.left_out:
        print(f"Not in it: {', '.join(packed.left_out)}.")
    if SESSION in packed.members:
        print(_LOG_IN)
    if target.stat().st_mode & 0o077:
        print(f"autokus: others may read {target}: its disk knows no modes.", file=sys.stderr)


def _restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `autokus backup` wrote.")],
    yes: Annotated[
        bool, typer.Option("--yes", help="Do not ask, where a home stands there already.")
    ] = False,
    no_wait: NoWait = False,
) -> None:
    """Put a home back from a file; one that stands there is kept beside it."""
    home = find_home(context.obj or None)
    used = _looked_at(home)
    source = whole_path("file", file)
    with unpacked(source, home, wiring.require_usable) as members:
        if used and not yes:
            require_yes(f"There is a home at {home.path}. Put this one in its place, and keep it?")
        with locked(home, wait=not no_wait) if used else nullcontext():
            before = place(home, time.time())
    print(f"Restored {home.path}: {', '.join(members)}.")
    if before:
        print(f"What stood there is now {before}.")
    if SESSION in members:
        print(
            "The log-in came with it. It must not be used on two machines at once, Telegram would end it on both:\n"
            "where it was used before, take the line out of cron first."
        )
    else:
        print("There is no log-in in it; it needs a session of its own before it can run.")


def _looked_at(home: Home) -> bool:
    """Whether a home stands there. Raises UnsafeFile for a link, somebody else's folder, or files open to others."""
    try:
        found = home.path.lstat()
    except FileNotFoundError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        raise UnsafeFile(
            f"{home.path} is not a folder.", "Nothing was put in place.", "Name another home."
        )
    if is_used(home):
        require_safe(home)
        return True
    return False
