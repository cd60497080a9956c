"""The way in and the only catch-all: arguments, exit codes, and the one place where a failure becomes a sentence.

The line that cron runs, `autokus [--home DIR] check`, is dispatched before typer is imported (DESIGN fact 8): an
idle minute and a turned-away run pay only for what they use.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import suppress
from typing import NoReturn

from autokus import complaint
from autokus.errors import AutoKusError, Exit, Terminated


class _Forgiving(io.TextIOWrapper):
    """What cannot be said keeps nothing from being done, nor the exit code from being right: cron's log may be full."""

    def write(self, text: str) -> int:
        with suppress(OSError):
            super().write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            super().flush()


def main() -> NoReturn:
    """Runs the command line and ends the process, without waiting for threads (DESIGN fact 5)."""
    gc.disable()  # most of the collector's work here is over the classes of Telethon's schema (TELEGRAM section 8)
    os.umask(0o077)
    try:
        _prepare_streams()
        code = run(sys.argv[1:])
        code = code if _flushed() else code or Exit.DISK
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    os._exit(code)


def _prepare_streams() -> None:
    """What was closed leads nowhere, not into the next file that is opened; every letter can be written (ERRORS C5)."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one
        stream = getattr(sys, name) or os.fdopen(number, "r" if number == 0 else "w")
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        setattr(sys, name, stream)
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr = _Forgiving(
            sys.stderr.detach(), encoding="utf-8", errors="backslashreplace", line_buffering=True
        )


def _flushed() -> bool:
    """Whether all that was printed is out."""
    try:
        sys.stdout.flush()
    except OSError:  # a reader that went away (`| head`) or a full disk behind a redirect
        return False
    return True


def run(arguments: list[str]) -> int:
    """The exit code of one command line; whatever fails is said in a sentence on stderr."""
    try:
        home = _cron_line(arguments)
        if home is not None:
            from autokus.commands.check import check

            return check(home)
        from autokus.commands.app import run_app

        return run_app(arguments)
    except AutoKusError as failed:
        print(complaint.line(str(failed)), file=sys.stderr)
        return failed.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return Exit.OK
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Terminated:
        return Exit.TERMINATED
    except Exception as bug:  # noqa: BLE001  # the only catch-all
        if isinstance(bug, OSError) and not _flushed():
            print(
                f"autokus: What was to be printed cannot be written ({bug.strerror}).",
                file=sys.stderr,
            )
            return Exit.DISK
        from autokus.commands.crash import report_bug

        return report_bug(arguments, bug)


def _cron_line(arguments: list[str]) -> str | None:
    """The home named by `[--home DIR] check` and nothing else ("" if none is named); None for any other line."""
    match arguments:
        case ["check"]:
            return ""
        case ["--home", home, "check"] if home:
            return home
        case [option, "check"] if option.startswith("--home="):
            return option.removeprefix("--home=")
    return None


if __name__ == "__main__":
    main()
