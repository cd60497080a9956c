"""A process that has imported the libraries already and forks one child for every run of `autokus`.

An honest stand-in for `python -m autokus.main`: the child is a process of its own with its own descriptors, locks,
threads and environment; what it inherits are imported libraries, never one of AutoKus's own modules: those
it imports itself, from `main` on, so that every line of ours runs in it. It is about five times as fast, and it is
where the lines are counted. `--real` of the sweeps does without it.

Talks JSON, one object a line: an order on stdin; on stdout the child's pid at its start and its status at its end.
"""

from __future__ import annotations

import faulthandler
import gc
import importlib
import importlib.util
import inspect
import json
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn, TextIO

LIBRARIES = (
    "autokus.commands.check",
    "autokus.check_run",
    "autokus.wiring",
    "autokus.telegram.gateway",
    "autokus.llm.anthropic",
    "autokus.llm.openai",
    "asyncio",
    "filelock",
    "requests",
    "tenacity",
)
"""Imported for what they import; AutoKus's own modules are forgotten again."""


def main() -> None:
    """Imports, then serves until stdin ends; `--once ORDER ARGUMENT...` is one traced run from nothing."""
    if sys.argv[1:2] == ["--once"]:
        order = json.loads(sys.argv[2])
        sys.argv[1:] = sys.argv[3:]
        _run(order, _package())
    for name in LIBRARIES:
        importlib.import_module(name)
    folder = _package()
    for name in [name for name in sys.modules if name.partition(".")[0] == "autokus"]:
        del sys.modules[name]
    gc.freeze()  # a collection in a child would copy every page that it shares
    # Copies: the children find the standard streams as they are in a new process, which nobody has read from.
    orders = os.fdopen(os.dup(0), encoding="utf-8")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    _say(answers, ready=folder)
    for line in orders:
        order = json.loads(line)
        began = time.monotonic()
        child = os.fork()
        if child == 0:
            os.close(orders.fileno())
            os.close(answers.fileno())
            _be_autokus(order, folder)
        _say(answers, pid=child)
        status, late = _wait(child, order["patience"])
        _say(answers, code=status, seconds=time.monotonic() - began, late=late)


def _package() -> str:
    found = importlib.util.find_spec("autokus")
    assert found is not None
    return str(Path(found.origin or "").parent) + os.sep


def _say(answers: TextIO, **what: Any) -> None:
    answers.write(json.dumps(what) + "\n")
    answers.flush()


def _wait(child: int, patience: float) -> tuple[int, bool]:
    late: list[bool] = []

    def too_late(*_: object) -> None:
        late.append(True)
        os.kill(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, too_late)
    signal.setitimer(signal.ITIMER_REAL, patience)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    signal.setitimer(signal.ITIMER_REAL, 0)
    return status, bool(late)


def _be_autokus(order: dict[str, Any], folder: str) -> NoReturn:
    """Becomes what cron would have started; never returns."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for descriptor, name, flags in (
        (0, os.devnull, os.O_RDONLY),
        (1, order["out"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        (2, order["err"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
    ):
        os.dup2(os.open(name, flags, 0o600), descriptor)
    faulthandler.enable()  # a crash of the interpreter itself says where, on stderr
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir("/")
    os.umask(0o022)
    sys.argv = ["autokus", *order["arguments"]]
    _run(order, folder)


def _run(order: dict[str, Any], folder: str) -> NoReturn:
    if order.get("count") or order.get("kill"):
        _trace(folder, order.get("count"), order.get("kill"))
    from autokus.main import main as autokus  # noqa: PLC0415  # its own import is part of the run

    autokus()


def _trace(folder: str, count: str | None, kill: list[Any] | None) -> None:
    """Counts every executed line of ours; kills at the nth execution of one, before it is executed."""
    counts: Counter[tuple[str, int]] = Counter()
    in_functions: set[tuple[str, int]] = set()
    sandbox = folder + "sandbox" + os.sep
    target = (folder + kill[0], kill[1]) if kill else None
    nth = kill[2] if kill else 0

    def line(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            at = (frame.f_code.co_filename, frame.f_lineno)
            counts[at] += 1
            if at == target and counts[at] == nth:
                os.kill(os.getpid(), signal.SIGKILL)
            if frame.f_code.co_flags & inspect.CO_OPTIMIZED:
                in_functions.add(at)
        return line

    def call(frame: FrameType, _: str, __: Any) -> Any:
        name = frame.f_code.co_filename
        return line if name.startswith(folder) and not name.startswith(sandbox) else None

    def report() -> list[tuple[str, int, int, bool]]:
        return [
            (name.removeprefix(folder), number, times, (name, number) in in_functions)
            for (name, number), times in counts.items()
        ]

    if count:
        _write_at_exit(Path(count), report)
    threading.settrace(call)
    sys.settrace(call)


def _write_at_exit(file: Path, report: Callable[[], list[Any]]) -> None:
    leave: Callable[[int], Any] = os._exit

    def write_and_leave(code: int) -> None:
        sys.settrace(None)
        file.write_text(json.dumps(report()), encoding="utf-8")
        leave(code)

    os._exit = write_and_leave  # type: ignore[assignment]  # `main` ends every process with it


if __name__ == "__main__":
    main()
