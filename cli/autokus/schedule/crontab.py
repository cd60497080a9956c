"""The owner's crontab, by the program `crontab` itself: every byte that is not of our own line stays as it is.

A library that takes the lines apart and writes them anew would not keep what it does not understand.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

from autokus.errors import AutoKusError, Exit, WrongUsage
from autokus.home import usual_home
from autokus.schedule.job import SCRIPT, Job
from autokus.shipped import shipped
from autokus.vocabulary import Scheduled

SECONDS = 20
"""How long the program `crontab` may take."""

PLACES = "/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin"
"""Where it lies, if not on the PATH."""

DAEMONS = {"cron", "crond", "fcron", "bcron-start", "supercronic", "yacron"}

_NOTHING = "Nothing was changed."
_QUOTED = re.compile(r"'[^']*'")
_VARIABLE = re.compile(r"""\s*["']?([A-Za-z_]\w*)["']?\s*=\s*(.*?)\s*$""")
_COMMAND_AFTER = re.compile(r"\s*(?:@\w+|(?:\S+\s+){4}\S+)\s+(.*)$")
_PERCENT = re.compile(r"(?<!\\)%.*$")
_OURS = "* * * * * /usr/bin/env AUTOKUS_BIN="


class Entry(Struct, frozen=True):
    """One line that runs `check`: the how manieth it is, and what it starts."""

    index: int
    text: str
    home: Path
    needs: tuple[str, ...]

    @property
    def ours(self) -> bool:
        """Whether `cron install` wrote it, and may write it anew."""
        return self.text.startswith(_OURS)


# -- what stands there --------------------------------------------------------------------------------


def entries(home: Path) -> list[Scheduled]:
    """The lines that run `check`, for this home or another. Raises AutoKusError where there is no crontab."""
    return [
        Scheduled(
            place=f"line {found.index + 1} of your crontab",
            command=found.text,
            home=str(found.home),
            needs=found.needs,
            ours=found.ours,
        )
        for found in _entries(_read(), home)
    ]


def cron_runs(processes: Path = Path("/proc")) -> bool | None:
    """Whether something reads crontabs on this machine; None where that cannot be seen."""
    names = set()
    for file in processes.glob("[0-9]*/comm"):
        with suppress(OSError):  # it has ended meanwhile
            names.add(file.read_text(encoding="utf-8", errors="replace").strip())
    return bool(names & DAEMONS) if names else None


def _entries(crontab: bytes, home: Path) -> Iterator[Entry]:
    """Each of them; what is `home` by another name has this name."""
    variables: dict[str, str] = {}
    for index, raw in enumerate(crontab.split(b"\n")):
        text = os.fsdecode(raw)
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        if variable := _VARIABLE.match(text):
            variables[variable[1]] = variable[2].strip("\"'")
        elif found := _started(text, variables):
            named, needs = found
            runs = _folder(named)
            yield Entry(index, text.strip(), home if _same(runs, home) else runs, needs)


def _folder(named: str) -> Path:
    if not named:
        return usual_home()
    own = named.startswith("~/")
    return Path.home() / named.removeprefix("~/") if own else Path(named)


def _same(one: Path, other: Path) -> bool:
    try:
        return one == other or one.samefile(other)
    except (OSError, ValueError):  # one of them is not there, or is no name at all
        return False


def _started(line: str, variables: dict[str, str]) -> tuple[str, tuple[str, ...]] | None:
    """The home ("" for the default one) and the files that this line's command names; None if it runs no `check`."""
    timed = _COMMAND_AFTER.match(line)
    if not timed:
        return None
    command = _PERCENT.sub("", timed[1]).replace("\\%", "%")
    words = _words(command, quoted=line.startswith(_OURS))
    given = dict(variables)
    needs: tuple[str, ...]
    for at, word in enumerate(words):
        after = words[at + 1 :]
        if variable := _VARIABLE.match(word):
            given[variable[1]] = word.partition("=")[2]
            continue
        if Path(word).name == SCRIPT:
            home = after[0] if after and re.match(r"[\w/~.$]", after[0]) else ""
            needs = (word, given.get("AUTOKUS_BIN", ""))
        elif Path(word).name == "autokus" and "check" in after:
            home, needs = _named_home(after), (word,)
        else:
            continue
        # What is named without its folder is looked for by cron on a PATH of its own.
        return home or given.get("AUTOKUS_HOME", ""), tuple(n for n in needs if n.startswith("/"))
    return None


def _words(command: str, *, quoted: bool) -> list[str]:
    """As a shell would part them, without what is redirected; by blanks where its quotes do not match.

    `quoted`: no variable is read in it, as in our own lines.
    """
    try:
        parts = shlex.shlex(command, posix=True, punctuation_chars=True)
        parts.whitespace_split = True
        parted = list(parts)
    except ValueError:
        parted = command.split()
    words: list[str] = []
    at = 0
    while at < len(parted):
        if parted[at][:1] in {"<", ">"}:
            words = words[:-1] if words and words[-1].isdigit() else words
            at += 2
            continue
        words.append(parted[at] if quoted else parted[at].replace("$HOME", str(Path.home())))
        at += 1
    return words


def _named_home(words: list[str]) -> str:
    for word, after in pairwise([*words, ""]):
        if word == "--home":
            return after
        if word.startswith("--home="):
            return word.removeprefix("--home=")
    return ""


# -- changing it --------------------------------------------------------------------------------------


def line(job: Job) -> str:
    """The line of crontab.example with this job's paths in the place of the example's."""
    example = (shipped("scripts") / "crontab.example").read_text(encoding="utf-8").splitlines()
    sample = next(text for text in example if text.startswith(_OURS) and SCRIPT in text)
    paths = iter((job.program, job.script, job.home))
    return _QUOTED.sub(lambda _: _quoted(str(next(paths))), sample)


def _quoted(path: str) -> str:
    """For the shell, and for cron, which reads a `%` as the end of the line, inside quotes too.

    A backslash before a `%` is parted from it by quotes that end and begin, or cron takes it for the one that is ours.
    """
    quoted = "'{}'".format(path.replace("'", "'\"'\"'"))
    return quoted.replace("\\%", "\\''%").replace("%", "\\%")


def install(job: Job) -> bool:
    """Makes sure that exactly our line runs this home; false if it stood there. Raises AutoKusError."""
    before = _read()
    mine = [found for found in _entries(before, job.home) if found.home == job.home]
    by_hand = next((found for found in mine if not found.ours), None)
    if by_hand:
        raise WrongUsage(
            f"Line {by_hand.index + 1} of your crontab runs this home already, and was written by hand.",
            _NOTHING,
            "Keep it, or take it out with `crontab -e` and try again.",
        )
    wanted = os.fsencode(line(job))
    lines = before.split(b"\n")
    for found in reversed(mine[1:]):
        del lines[found.index]
    if mine:
        lines[mine[0].index] = wanted
    else:
        # The last line without its end would be left out by cron; an empty piece is the end itself.
        lines = [*lines, b""] if lines[-1] else lines
        lines.insert(len(lines) - 1, wanted)
    return _write(before, b"\n".join(lines))


def remove(home: Path) -> tuple[bool, list[Scheduled]]:
    """Takes our lines for this home out; answers with whether there were any, and with those written by hand."""
    before = _read()
    mine = [found for found in _entries(before, home) if found.home == home]
    lines = before.split(b"\n")
    for found in reversed([found for found in mine if found.ours]):
        del lines[found.index]
    changed = _write(before, b"\n".join(lines))
    return changed, [found for found in entries(home) if found.home == str(home)]


def _read() -> bytes:
    done = _crontab("-l")
    if done.returncode == 0:
        return done.stdout
    if b"no crontab" in done.stderr.lower():
        return b""
    raise _refused(done, "read")


def _write(before: bytes, after: bytes) -> bool:
    if before == after:
        return False
    if _read() != before:
        raise AutoKusError(
            "Somebody else changed your crontab at the same time.",
            _NOTHING,
            "Try again.",
            exit_code=Exit.TRY_AGAIN,
        )
    done = _crontab("-", told=after) if after else _crontab("-r")
    if done.returncode != 0:
        raise _refused(done, "written")
    return True


def _crontab(argument: str, told: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("crontab") or shutil.which("crontab", path=PLACES)
    if program is None:
        raise AutoKusError(
            "There is no program `crontab` here.",
            _NOTHING,
            "Install cron (Debian, Ubuntu: `sudo apt install cron`), or use `autokus cron install --systemd`.",
            exit_code=Exit.UNAVAILABLE,
        )
    try:
        return subprocess.run(
            [program, argument],
            input=told,
            capture_output=True,
            timeout=SECONDS,
            env={**os.environ, "LC_ALL": "C"},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as failed:
        raise AutoKusError(
            f"The program {program} does not work.",
            _NOTHING,
            "Try it by hand: crontab -l",
            exit_code=Exit.UNAVAILABLE,
        ) from failed


def _refused(done: subprocess.CompletedProcess[bytes], what: str) -> AutoKusError:
    said = " ".join(os.fsdecode(done.stderr).split())
    return AutoKusError(
        f"Your crontab cannot be {what} ({said or f'crontab ended with {done.returncode}'}).",
        _NOTHING,
        "The file cron.allow or cron.deny in /etc may keep you out: ask the machine's administrator, or use "
        "`autokus cron install --systemd`.",
        exit_code=Exit.PERMISSION,
    )
