"""What is started once a minute: which program, by which script, for which home."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from msgspec import Struct

from autokus.errors import WrongSettings, WrongUsage
from autokus.shipped import shipped

SCRIPT = "check_hr.sh"

_NOTHING = "Nothing was changed."


class Job(Struct, frozen=True):
    """Whole paths, as the owner named them: a link that is kept up to date shall stay one."""

    program: Path
    script: Path
    home: Path

    @property
    def needs(self) -> tuple[str, ...]:
        """The files without which nothing starts."""
        return (str(self.script), str(self.program))


def job_for(home: Path) -> Job:
    """The run of this home by the program that is asked now. Raises WrongUsage, WrongSettings."""
    job = Job(_program(), shipped("scripts") / SCRIPT, home)
    for path in (job.program, job.script, job.home):
        if not str(path).isprintable():
            raise WrongUsage(
                f"The path {str(path)!r} holds characters that cannot stand in one line.",
                _NOTHING,
                "Give the folder another name.",
            )
    return job


def _program() -> Path:
    """The command `autokus`: the one that was called, else the one beside the interpreter, else one on the PATH."""
    called, beside = Path(sys.argv[0]), Path(sys.executable).with_name("autokus")
    known = shutil.which("autokus")
    for found in (called.absolute(), beside, *([Path(known)] if known else [])):
        if found.name == "autokus" and found.is_file() and os.access(found, os.X_OK):
            return found.absolute()
    raise WrongSettings(
        "There is no command `autokus` that could be started every minute.",
        _NOTHING,
        "Install the package (`pip install` makes the command), then try again.",
    )


def missing(needs: tuple[str, ...]) -> str:
    """The first of these files that is not there, or whose interpreter is not; "" if all are well."""
    for name in needs:
        if not os.access(name, os.R_OK):
            return name
        interpreter = _interpreter(Path(name))
        if interpreter and not os.access(interpreter, os.X_OK):
            return interpreter
    return ""


def _interpreter(program: Path) -> str:
    """Which program the first line of a script names; "" for what is no script."""
    try:
        with program.open("rb") as file:
            first = file.readline(4096)
    except OSError:
        return ""
    words = os.fsdecode(first[2:]).split(None, 1) if first.startswith(b"#!") else []
    return words[0] if words else ""
