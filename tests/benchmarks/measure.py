"""What the benchmarks share: a pretend world in processes of its own, a home, and paired measurements.

Only the standard library and the package itself.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import autokus
from autokus import vocabulary
from autokus.home import Home
from autokus.sandbox.telegram_control import TelegramControl
from autokus.wiring import open_store

HERE = Path(__file__).resolve().parent
PACKAGE = Path(autokus.__file__).resolve().parents[1]


@dataclass(frozen=True)
class Ended:
    """What the kernel says about a process that has ended."""

    code: int
    out: bytes
    wall: float
    user: float
    system: float


def environment() -> dict[str, str]:
    """Next to nothing, as under cron; compiled files may be written, so that every later start finds them."""
    return {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(PACKAGE)}


def program() -> list[str]:
    """The `autokus` that cron would call: the installed one, or the module where nothing is installed."""
    installed = Path(sys.executable).with_name("autokus")
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "autokus.main"]


def run(arguments: Sequence[str]) -> Ended:
    """Runs a process to its end and measures it."""
    with tempfile.TemporaryFile() as out:
        began = time.perf_counter()
        process = subprocess.Popen(
            arguments, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment(), cwd="/"
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return Ended(process.returncode, out.read(), wall, used.ru_utime, used.ru_stime)


def well(arguments: Sequence[str]) -> Ended:
    """The same of a process that must end well and say nothing."""
    done = run(arguments)
    if done.code or done.out:
        raise SystemExit(f"{arguments[0]} ended with {done.code}: {done.out.decode()}")
    return done


_LAUNCHER = """
import os, sys
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(process, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def memory(arguments: Sequence[str]) -> float:
    """MiB at the process's peak; a small process starts it, as the kernel counts in what its parent had."""
    done = well_with_output([sys.executable, "-I", "-S", "-c", _LAUNCHER, *arguments])
    return round(int(done.split()[-1]) / (1 << 20 if sys.platform == "darwin" else 1 << 10), 1)


def well_with_output(arguments: Sequence[str]) -> bytes:
    """What a process prints that must end well."""
    done = run(arguments)
    if done.code:
        raise SystemExit(f"{arguments[0]} ended with {done.code}: {done.out.decode()}")
    return done.out


def syncs(arguments: Sequence[str]) -> int | None:
    """How often a process asks for its writes to be on the disk; None where nothing may be traced."""
    strace = shutil.which("strace")
    if strace is None:
        return None
    with tempfile.NamedTemporaryFile() as file:
        options = ("-f", "-qq", "-o", file.name, "-e", "trace=fsync,fdatasync", "-e", "signal=none")
        if run([strace, *options, *arguments]).code:
            return None
        return sum("sync(" in line for line in Path(file.name).read_text("utf-8").splitlines())


def pairs(
    first: Callable[[], Ended], second: Callable[[], Ended], count: int
) -> list[tuple[Ended, Ended]]:
    """Both measured in turn, now the one first and now the other, after a warm-up of each."""
    first(), second()
    found = []
    for number in range(count):
        if number % 2:
            later = second()
            found.append((first(), later))
        else:
            found.append((first(), second()))
    return found


def ratio(of: Sequence[tuple[Ended, Ended]], what: Callable[[Ended], float]) -> float:
    """The median over the pairs of the first one's figure by the second one's."""
    return round(statistics.median(what(one) / max(what(other), 1e-4) for one, other in of), 3)


def ratio_of_sums(of: Sequence[tuple[Ended, Ended]], what: Callable[[Ended], float]) -> float:
    """All of the first ones' figure by all of the second ones'.

    For user CPU: the kernel tells user from system time by sampling, which is wrong by a few milliseconds for one
    process and right for many.
    """
    return round(sum(what(one) for one, _ in of) / sum(what(other) for _, other in of), 3)


def median(values: Sequence[float]) -> float:
    """Rounded to a tenth of a millisecond."""
    return round(statistics.median(values), 4)


def p90(values: Sequence[float]) -> float:
    """The value that nine of ten do not exceed."""
    return round(sorted(values)[max(0, -(-len(values) * 9 // 10) - 1)], 4)


def led_to(session: str, port: int) -> str:
    """The same log-in by way of another port of this machine."""
    from telethon.sessions import StringSession  # noqa: PLC0415  # half a second

    found = StringSession(session)
    found.set_dc(found.dc_id, found.server_address, port)
    return str(found.save())


class ModelControl:
    """The pretend model in another process."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        """By what it printed about itself."""
        self.base_url = str(told["base_url"])
        self._control = str(told["control"])

    def calls(self) -> int:
        """How often it was asked."""
        return len(self._open("calls")["calls"])

    def most_at_once(self) -> int:
        """How many calls were in the making at the same time."""
        return int(self._open("calls")["max_in_flight"])

    def takes(self, seconds: float) -> None:
        """From now on every answer takes so long."""
        self._open("delay", {"seconds": seconds})

    def takes_for(self, words: str, seconds: float) -> None:
        """The next answer to a question with these words takes so long."""
        self._open("fault", {"action": "delay", "match": words, "seconds": seconds})

    def _open(self, verb: str, body: object = None) -> Any:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        data = None if body is None else json.dumps(body).encode()
        with opener.open(f"{self._control}/{verb}", data, timeout=10) as answer:
            return json.load(answer)


@dataclass(frozen=True)
class World:
    """Both servers, and a folder for homes."""

    tg: TelegramControl
    model: ModelControl
    session: str
    port: int
    folder: Path

    def home(self, name: str, settings: str) -> Home:
        """A home that leads to both servers."""
        home = Home(self.folder / name)
        home.path.mkdir(mode=0o700)
        home.settings.write_text(settings.format(base_url=self.model.base_url), encoding="utf-8")
        home.session.write_text(self.session, encoding="utf-8")
        home.profile.write_text("- I am a senior front-end developer.\n", encoding="utf-8")
        return home

    def approve(self, home: Home, count: int) -> list[int]:
        """So many new recruiters, approved straight in the tables; their ids."""
        return [person["id"] for person in self.acquaint(home, count)]

    def acquaint(self, home: Home, count: int, *, named: str = "") -> list[Any]:
        """The same with all that Telegram knows of them; those with a name have written before."""
        people = [self._person(number, named) for number in range(count)]
        store = open_store(home, create=True)
        with contextlib.closing(store):
            for person in people:
                peer = vocabulary.Peer(person["id"], person["access_hash"])
                known = vocabulary.Person(peer, person["first_name"])
                store.people.approve(known, mark=0, backlog=(), now=int(time.time()))
            state = vocabulary.UpdateState(int(self.tg.pts()), 0, int(time.time()))
            store.talks.set_update_state(state)
        return people

    def _person(self, number: int, named: str) -> Any:
        if not named:
            return self.tg.add_person(f"Person {number}")
        person = self.tg.add_person(f"Person {number}", username=f"{named}_{number}")
        self.tg.write(person, "Hello, I have a position for you.")
        return person


@contextlib.contextmanager
def world(*, model_delay: float = 0) -> Iterator[World]:
    """A pretend Telegram and a pretend model, each a process of its own, and a folder that goes away."""
    os.umask(0o077)
    with contextlib.ExitStack() as stack:
        telegram = stack.enter_context(_server("telegram"))
        model = stack.enter_context(_server("model", "--delay", str(model_delay)))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="autokus-bench-")))
        control = TelegramControl(telegram["control"])
        yield World(control, ModelControl(model), telegram["session"], telegram["port"], folder)


@contextlib.contextmanager
def _server(*arguments: str) -> Iterator[dict[str, Any]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "autokus.sandbox", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    try:
        with process:
            assert process.stdout is not None
            try:
                yield json.loads(process.stdout.readline())
            finally:
                process.terminate()
    finally:
        process.wait()
