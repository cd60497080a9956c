"""The way in and the only catch-all: arguments, exit codes, and the one place where a failure becomes a sentence.

The line that cron runs, `autokus [--home DIR] check`, is dispatched before typer is imported (DESIGN fact 8): an
idle minute and a turned-away run pay only for what they use.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

from autokus.errors import AutoKusError, Exit, Terminated


def main() -> NoReturn:
    """Runs the command line and ends the process, without waiting for threads (DESIGN fact 5)."""
    gc.disable()  # most of the collector's work here is over the classes of Telethon's schema (TELEGRAM section 8)
    os.umask(0o077)
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = (
                code or Exit.DISK
            )  # a reader that went away (`| head`) or a full disk behind a redirect
    os._exit(code)


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
        print(f"autokus: {failed}", file=sys.stderr)
        return failed.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return Exit.OK
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except Terminated:
        return Exit.TERMINATED
    except Exception as bug:  # noqa: BLE001  # the only catch-all
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
