"""A disk that is full or broken at any write of a run, and a database that is spoiled, held, or a day old.

With strace each write (`pwrite64`) to the database and each fsync of it fails in turn, once and from then on, with
"no space left" and with "input/output error". Where strace is missing or may not trace (said on stderr), a limit on
the size of files stands in for the full disk. After the failing write nothing may be sent; the exit code is that of
ERRORS section 4; a database that cannot be used is left byte for byte as it is; when the cause is gone the next runs
answer everything once, alone.

Prints one JSON object as its last line: `cases`, `lost`, `duplicated`, `unexpected`, `integrity_errors`, `violations`,
`writes` and `syncs` (of the run that was gone through), `longest_s`, `seed`, `of`, `seconds`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import cycle, islice, zip_longest
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

from tests.end_to_end.world import SEND, Done  # noqa: E402
from tests.sweeps.harness import (  # noqa: E402
    BUDGET_SECONDS,
    SETTINGS,
    Case,
    Starter,
    scene,
    sweep,
)
from tests.sweeps.tally import Result, sound, tally  # noqa: E402

from autokus.errors import Exit  # noqa: E402

WRITES = "pwrite64"
SYNCS = "fsync,fdatasync"
HELD_SECONDS = 30.0
SAMPLE_HELD_SECONDS = 6.0
LOCK_WAIT = 5.0
"""The longest wait for another program's lock (FAULTS row 12)."""

NOBODY = 65534
MOST_RECOVERIES = 5


@dataclass(frozen=True)
class DiskTrouble:
    """A system call on the database fails: the nth one, and with `on` all after it."""

    story: str
    calls: str
    error: str
    nth: int
    on: bool

    @property
    def label(self) -> str:
        which = f"{self.nth}{'+' if self.on else ''}"
        return f"{self.story}/{self.calls} {self.error} at {which}"


@dataclass(frozen=True)
class SizeTrouble:
    """No file may grow beyond so many bytes."""

    story: str
    limit: int

    @property
    def label(self) -> str:
        return f"{self.story}/files of at most {self.limit} bytes"


@dataclass(frozen=True)
class Spoilt:
    """The database is not what it was."""

    story: str
    what: str
    seconds: float = HELD_SECONDS
    """For how long another program holds it."""

    @property
    def label(self) -> str:
        return f"{self.story}/{self.what}"


Trouble = DiskTrouble | SizeTrouble | Spoilt


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the sweep; 1 if anything was lost, sent twice, unexpected, or against a rule."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sample", type=int, metavar="N", help="exactly N cases")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", default="", help="a regular expression on the cases' names")
    options = parser.parse_args(arguments)
    began = time.monotonic()
    traced = _may_trace()
    writes, syncs = next(iter(sweep(["busy"], _measure))) if traced else (0, 0)
    families = [list(_disk(writes, syncs)), list(_sizes()), list(_spoilt())]
    generator = random.Random(options.seed)  # noqa: S311  # a sample, not a secret
    for family in families:
        generator.shuffle(family)
    cases = [one for turn in zip_longest(*families) for one in turn if one is not None]
    total = len(cases)
    if options.only:
        cases = [case for case in cases if re.search(options.only, case.label)]
    elif options.sample is not None:
        cases = list(islice(cycle(map(_quicker, cases)), options.sample))
    found = tally(sweep(cases, work, workers=options.workers))
    found |= {
        "writes": writes,
        "syncs": syncs,
        "budget_s": BUDGET_SECONDS,
        "seed": options.seed,
        "of": total,
        "seconds": round(time.monotonic() - began, 1),
    }
    print(json.dumps(found))
    return 0 if sound(found) else 1


def _quicker(trouble: Trouble) -> Trouble:
    """In a sample nobody holds the database for half a minute."""
    return replace(trouble, seconds=SAMPLE_HELD_SECONDS) if isinstance(trouble, Spoilt) else trouble


def _disk(writes: int, syncs: int) -> Iterator[Trouble]:
    for on in (False, True):
        for nth in range(1, writes + 1):
            for error in ("ENOSPC", "EIO"):
                yield DiskTrouble("busy", WRITES, error, nth, on)
        for nth in range(1, syncs + 1):
            yield DiskTrouble("busy", SYNCS, "EIO", nth, on)


def _sizes() -> Iterator[Trouble]:
    for kib in (0, 1, 4, 8, 16, 24, 32, 48, 64, 96, 128, 192):
        yield SizeTrouble("busy", kib * 1024)


def _spoilt() -> Iterator[Trouble]:
    for story in ("busy", "unanswered"):
        for what in (*SPOILERS, *LOCKS, *BACKUPS):
            yield Spoilt(story, what)
    for what in READ_ONLY:
        yield Spoilt("busy", what)


def work(starter: Starter, trouble: Trouble) -> Result:
    """One case; a sweep that stumbles itself counts as a broken rule."""
    result = Result(trouble.label)
    try:
        with scene(starter, trouble.story) as case:
            examined = _Examined(case, result)
            if isinstance(trouble, DiskTrouble):
                examined.disk(trouble)
            elif isinstance(trouble, SizeTrouble):
                examined.size(trouble.limit)
            elif trouble.what in LOCKS:
                examined.held_seconds = trouble.seconds
                LOCKS[trouble.what](examined)
            elif trouble.what in BACKUPS:
                BACKUPS[trouble.what](examined)
            elif trouble.what in READ_ONLY:
                READ_ONLY[trouble.what](examined)
            else:
                examined.spoilt(*SPOILERS[trouble.what])
            result.verdict = case.verdict()
            # After an old copy was put back, what was answered since stands there as the owner's own words.
            if result.verdict.other and getattr(trouble, "what", "") not in BACKUPS:
                result.broken.append(f"{result.verdict.other} messages handed over without need")
    except Exception as stumbled:  # noqa: BLE001  # one case more or less must not end the sweep
        result.broken.append(f"the sweep itself: {stumbled!r}")
    return result


class _Examined:
    """One case, from the trouble to the end of the recovery."""

    def __init__(self, case: Case, result: Result) -> None:
        self.case = case
        self.result = result
        self.held_seconds = HELD_SECONDS
        case.model.calls.clear()

    def must(self, holds: object, rule: str) -> None:
        if not holds:
            self.result.broken.append(rule)

    def run(self, which: str, *, wrapper: Sequence[str] = (), lines: int = 1) -> Done:
        """One run within its budget, with nothing on stdout and at most so many lines on stderr."""
        self.case.tg.clear_log()
        done = self.case.check(wrapper=wrapper)
        self.result.longest = max(self.result.longest, done.seconds)
        self.must(done.seconds <= BUDGET_SECONDS, f"{which}: {done.seconds:.1f} s")
        self.must(not done.out, f"{which}: stdout {done.out!r}")
        self.must(len(done.lines) <= lines, f"{which}: stderr {done.err!r}")
        return done

    def recover(self) -> None:
        """Runs until one finds nothing left to do; it is silent, sends nothing and ends well."""
        case = self.case
        for nth in range(MOST_RECOVERIES):
            sends = len(case.tg.sends)
            # The first tells of the run that died, that the complaint is over, and which door is well again.
            done = self.run(f"recovery {nth + 1}", lines=3 if nth == 0 else 1)
            self.must(done.code == 0, f"recovery {nth + 1}: exit code {done.code} {done.err!r}")
            if nth and len(case.tg.sends) == sends and self._settled():
                self.must(not done.err, f"recovery {nth + 1}: {done.err!r}")
                return
        self.result.broken.append(f"not settled after {MOST_RECOVERIES} runs")

    def _settled(self) -> bool:
        world = self.case.world
        return not (
            world.rows("SELECT 1 FROM messages WHERE outcome IS NULL AND from_owner = 0")
            or world.rows("SELECT 1 FROM outbox WHERE state IN ('reserved', 'attempted')")
        )

    # -- the disk

    def disk(self, trouble: DiskTrouble) -> None:
        """A write fails: nothing is sent after it, the exit code is 74, the next run goes on by itself."""
        log = self.case.world.home.parent / "strace.txt"
        when = f"{trouble.nth}{'+' if trouble.on else ''}"
        inject = f"{trouble.calls}:error={trouble.error}:when={when}"
        done = self.run("failing run", wrapper=_strace(self.case, log, trouble.calls, inject))
        failed_at = _first_injected(log)
        self.result.missed = failed_at is None
        if failed_at is not None:
            ahead = time.time() - time.monotonic()
            late = [e for e in self.case.tg.log if e.method == SEND]
            late = [e for e in late if e.monotonic + ahead > failed_at]
            self.must(not late, f"{len(late)} sends after the failing write")
        self._disk_code(done)
        log.unlink()
        self.recover()

    def size(self, limit: int) -> None:
        """The same for a limit on the size of files."""
        prlimit = shutil.which("prlimit")
        if prlimit is None:
            self.result.missed = True
            self.recover()
            return
        self._disk_code(self.run("failing run", wrapper=(prlimit, f"--fsize={limit}")))
        self.recover()

    def _disk_code(self, done: Done) -> None:
        """74 with a sentence; 0 only where what failed was the tidying up after everything was done."""
        self.must(done.code in {Exit.OK, Exit.DISK}, f"exit code {done.code} {done.err!r}")
        if done.code == Exit.DISK:
            named = "autokus.db" in done.err or "log folder" in done.err
            self.must(len(done.lines) == 1 and named, f"said {done.err!r}")
        else:
            self.must(not done.err and self._settled(), f"ended well, but {done.err!r}")

    # -- the database

    def spoilt(self, spoil: Callable[[Path], None], codes: set[int]) -> None:
        """Refused without a question to anybody, and left as it is; with the old file back all goes on."""
        case = self.case
        copy = case.world.backup()
        spoil(case.world.database)
        self.refused(codes)
        case.world.restore(copy)
        self.recover()
        copy.unlink()

    def refused(self, codes: set[int], *, wrapper: Sequence[str] = ()) -> None:
        """Two runs that ask nobody anything, say one line together, and leave every file of the database as it is."""
        case = self.case
        before = _files(case.world.database)
        connections = case.tg.connections
        first = self.run("refused run", wrapper=wrapper)
        self.must(first.code in codes, f"exit code {first.code} {first.err!r}, not {codes}")
        self.must(len(first.lines) == 1, f"said {first.err!r}")
        second = self.run("second refused run", wrapper=wrapper)
        self.must(second.code in codes, f"second exit code {second.code}")
        self.must(case.tg.connections == connections, "Telegram was asked")
        self.must(not case.model.calls, "the model was asked")
        self.must(_files(case.world.database) == before, "a file was changed")


def _files(database: Path) -> dict[str, bytes]:
    """What the database's folder holds of it; shared memory and an empty journal are no content."""
    found = {path.name: path.read_bytes() for path in database.parent.glob(database.name + "*")}
    journal = database.name + "-"
    return {
        name: content
        for name, content in found.items()
        if not name.endswith("-shm") and (content or not name.startswith(journal))
    }


# -- spoilt files ----------------------------------------------------------------------------------


def _cut(part: float) -> Callable[[Path], None]:
    def cut(database: Path) -> None:
        os.truncate(database, int(database.stat().st_size * part))

    return cut


def _overwritten(database: Path) -> None:
    with database.open("r+b") as file:
        file.write(b"garbage! " * 500)


def _filled(content: bytes) -> Callable[[Path], None]:
    def fill(database: Path) -> None:
        database.write_bytes(content)

    return fill


def _without_wal(then: Callable[[Path], None]) -> Callable[[Path], None]:
    """As it is after the last run folded its journal in."""

    def spoil(database: Path) -> None:
        with closing(sqlite3.connect(database)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for end in ("-wal", "-shm"):
            database.with_name(database.name + end).unlink(missing_ok=True)
        then(database)

    return spoil


def _newer(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("PRAGMA user_version = 999")


def _somebody_elses(database: Path) -> None:
    database.unlink()
    with closing(sqlite3.connect(database)) as db:
        db.execute("CREATE TABLE songs (name)")
    database.chmod(0o600)


DAMAGED = {int(Exit.DISK)}
SPOILERS: dict[str, tuple[Callable[[Path], None], set[int]]] = {
    "cut to a third": (_without_wal(_cut(0.33)), DAMAGED),
    "cut to two thirds": (_without_wal(_cut(0.66)), DAMAGED),
    "cut by a byte": (_without_wal(_cut(0.99999)), DAMAGED),
    "cut inside the header": (_without_wal(lambda db: os.truncate(db, 50)), DAMAGED),
    "garbage": (_without_wal(_filled(b"no database " * 5000)), DAMAGED),
    "garbage at the start": (_without_wal(_overwritten), DAMAGED),
    "zero bytes": (_without_wal(lambda db: os.truncate(db, 0)), DAMAGED),
    "zeros": (_without_wal(_filled(b"\0" * 65536)), DAMAGED),
    "missing": (_without_wal(Path.unlink), {int(Exit.SETTINGS)}),
    "newer": (_without_wal(_newer), {int(Exit.SETTINGS)}),
    "somebody else's": (_without_wal(_somebody_elses), DAMAGED),
}


# -- held by another program -----------------------------------------------------------------------


def _held_from_the_start(examined: _Examined) -> None:
    case = examined.case
    database = case.world.database
    with closing(sqlite3.connect(database, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        until = time.monotonic() + examined.held_seconds
        runs = 0
        while time.monotonic() < until:
            connections = case.tg.connections
            done = examined.run("run beside the lock")
            runs += 1
            examined.must(done.code == Exit.TRY_AGAIN, f"exit code {done.code} {done.err!r}")
            examined.must(done.seconds <= LOCK_WAIT + 2, f"waited {done.seconds:.1f} s")
            examined.must(case.tg.connections == connections, "Telegram was asked")
            examined.must(bool(done.lines) == (runs == 1), f"run {runs} said {done.err!r}")
        db.execute("ROLLBACK")
    examined.recover()


def _held_while_the_model_thinks(examined: _Examined) -> None:
    case = examined.case
    ordinary = case.model.rule
    held: list[sqlite3.Connection] = []

    def rule(call: object) -> object:
        if not held:
            db = sqlite3.connect(
                case.world.database, isolation_level=None, check_same_thread=False, timeout=1
            )
            db.execute("BEGIN EXCLUSIVE")
            held.append(db)
        return ordinary(call)  # type: ignore[arg-type]  # passed on

    case.model.rule = rule  # type: ignore[assignment]  # likewise
    sends = len(case.tg.sends)
    done = examined.run("run beside the lock", lines=2)
    case.model.rule = ordinary
    examined.must(held, "the model was not asked")
    for db in held:
        db.execute("ROLLBACK")
        db.close()
    examined.must(done.code == Exit.TRY_AGAIN, f"exit code {done.code} {done.err!r}")
    earlier = 1 if case.inbound[-1].thing == "Tulip" else 0  # the story's own unfinished reply
    examined.must(len(case.tg.sends) - sends <= earlier, "sent beside the lock")
    examined.recover()


LOCKS: dict[str, Callable[[_Examined], None]] = {
    "held for 30 s": _held_from_the_start,
    "held while the model thinks": _held_while_the_model_thinks,
}


# -- an old copy -----------------------------------------------------------------------------------


def _old_copy(examined: _Examined) -> None:
    """A copy from before everything was answered; then another message, so that there is something to do."""
    _restored(examined)
    examined.recover()


def _old_copy_and_lost_state(examined: _Examined) -> None:
    """The same, and Telegram does not tell what happened since: only the chats themselves do."""
    _restored(examined)
    examined.case.tg.pts_total_too_long = 0
    examined.run("run without a difference", lines=2)
    examined.case.tg.pts_total_too_long = None
    examined.recover()


def _restored(examined: _Examined) -> None:
    case = examined.case
    copy = case.world.backup()
    examined.recover()
    case.write("bob_hr", "And do you know {thing}?", "Zebra", burst=2)
    examined.recover()
    case.world.restore(copy)
    copy.unlink()
    # What was sent since the copy counts as the owner's own words, and after those the chat is his for some hours: a
    # sweep cannot sit them out.
    case.world.settings(**{**SETTINGS, "reply": {"settle_seconds": 0, "owner_active_hours": 0}})
    sends = len(case.tg.sends)
    examined.run("run after the restore", lines=2)
    examined.must(len(case.tg.sends) == sends, "answered again after the restore")
    case.write("anna_hr", "А с {thing} знакомы?", "Yak", burst=2)


BACKUPS: dict[str, Callable[[_Examined], None]] = {
    "an old copy": _old_copy,
    "an old copy and a lost state": _old_copy_and_lost_state,
}


# -- not to be written -----------------------------------------------------------------------------


def _as_somebody(examined: _Examined, file: int, folder: int) -> None:
    """As a user for whom the database's file or its folder is not to be written; root may write everywhere."""
    world = examined.case.world
    wrapper: tuple[str, ...] = ()
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            examined.result.missed = True
            examined.recover()
            return
        wrapper = (setpriv, f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        for above in (world.home.parent, examined.case.starter.folder):
            above.chmod(0o711)
    _give(world.home, NOBODY if wrapper else None, file, folder)
    examined.refused({Exit.DISK, Exit.PERMISSION}, wrapper=wrapper)
    _give(world.home, 0 if wrapper else None, 0o600, 0o700)
    examined.recover()


def _give(home: Path, user: int | None, file: int, folder: int) -> None:
    for path in (home, *home.rglob("*")):
        if user is not None:
            os.chown(path, user, user)
        if path.is_dir():
            path.chmod(folder)
        elif path.name.startswith("autokus.db"):
            path.chmod(file)


def _not_to_be_opened(when: str) -> Callable[[_Examined], None]:
    def refuse(examined: _Examined) -> None:
        case = examined.case
        if not _may_trace():
            examined.result.missed = True
        else:
            log = case.world.home.parent / "strace.txt"
            inject = f"openat:error=EROFS:when={when}"
            examined.refused({Exit.DISK}, wrapper=_strace(case, log, "openat", inject))
            log.unlink()
        examined.recover()

    return refuse


READ_ONLY: dict[str, Callable[[_Examined], None]] = {
    "a file not to be written": lambda examined: _as_somebody(examined, 0o400, 0o700),
    "a folder not to be written": lambda examined: _as_somebody(examined, 0o600, 0o500),
    "both not to be written": lambda examined: _as_somebody(examined, 0o400, 0o500),
    "a disk mounted read-only": _not_to_be_opened("1"),
    "a disk that opens nothing": _not_to_be_opened("1+"),
}


# -- strace ----------------------------------------------------------------------------------------


def _may_trace() -> bool:
    """Whether strace is here and may trace; says so once if not."""
    if not _tracing:
        strace = shutil.which("strace")
        with suppress(OSError):
            probe = (strace or "strace", "-f", "-qq", "-o", os.devnull, "true")
            _tracing.append(subprocess.run(probe, check=False, capture_output=True).returncode == 0)
        if not _tracing:
            _tracing.append(False)
        if not _tracing[0]:
            print(
                "strace is not here or may not trace: a limit on the size of files stands in for it",
                file=sys.stderr,
            )
    return _tracing[0]


_tracing: list[bool] = []


def _strace(case: Case, log: Path, calls: str, inject: str = "") -> tuple[str, ...]:
    """Traces these calls on the database's files only; a failed sync of the folder is nothing to SQLite."""
    database = str(case.world.database)
    paths = (database, f"{database}-wal", f"{database}-shm")
    options = [option for path in paths for option in ("-P", path)]
    options += ["-e", f"trace={calls}"] + (["-e", f"inject={inject}"] if inject else [])
    return ("strace", "-f", "-qq", "-ttt", "-o", str(log), *options)


def _first_injected(log: Path) -> float | None:
    """When the first call failed, in seconds since 1970; None if none did."""
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if "(INJECTED)" in line:
            return float(line.split()[1])
    return None


def _measure(starter: Starter, story: str) -> tuple[int, int]:
    """How many writes and syncs of the database a run has."""
    with scene(starter, story) as case:
        log = case.world.home.parent / "strace.txt"
        done = case.check(wrapper=_strace(case, log, f"{WRITES},{SYNCS}"))
        assert done.code == 0, done
        calls = [line.split()[2] for line in log.read_text(encoding="utf-8").splitlines()]
        log.unlink()
    writes = sum(call.startswith("pwrite64(") for call in calls)
    syncs = sum(call.startswith(("fsync(", "fdatasync(")) for call in calls)
    return writes, syncs


if __name__ == "__main__":
    raise SystemExit(main())
