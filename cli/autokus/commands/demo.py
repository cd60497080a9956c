"""`autokus demo`: the real program in a pretend world on 127.0.0.1, no account and no key needed."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autokus import wiring
from autokus.commands.screen import console, print_json
from autokus.errors import AutoKusError, Exit
from autokus.home import Home
from autokus.prompt_files import shipped_prompts
from autokus.sandbox.scenario import ACTS, CAST, Act
from autokus.sandbox.telegram_control import TelegramControl
from autokus.vocabulary import Outcome

KEPT_SECONDS = 3600

_SETTINGS = """\
[telegram]
api_id = 1
api_hash = "the sandbox takes any"

[llm]
provider = "anthropic"
model = "sandbox-model"
base_url = {base_url}
api_key = {api_key}

# Short waits, so that the demo is over soon; a real home leaves these tables out.
[reply]
settle_seconds = 2
[pace]
pause_seconds = 1
spacing_seconds = 0.5
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """One run of `check`, as the server and our journal saw it."""

    requests: int
    did: str
    seconds: float

    @property
    def idle(self) -> bool:
        """Nothing was new and nothing was done."""
        return not self.did


def demo(*, as_json: bool, keep: bool) -> int:
    """Plays the story and shows it; with `as_json` prints its numbers instead."""
    home = Home(Path(tempfile.mkdtemp(prefix="autokus-demo-")))
    world, told = _start_world()
    try:
        screen = Console(quiet=True) if as_json else console()
        numbers = _play(home, told, screen)
        if keep:
            _print_kept(home, told, sys.stderr if as_json else sys.stdout)
        if as_json:
            print_json(numbers)
    finally:
        if not keep:
            world.terminate()
            world.wait()
            shutil.rmtree(home.path, ignore_errors=True)
    return Exit.BUG if numbers["lost"] or numbers["duplicated"] else Exit.OK


def _start_world() -> tuple[subprocess.Popen[str], dict[str, Any]]:
    """The servers, in a process of their own that outlives this one with `--keep`."""
    world = subprocess.Popen(
        [sys.executable, "-m", "autokus.sandbox", "world", "--lifetime", str(KEPT_SECONDS)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert world.stdout is not None  # noqa: S101  # it was asked for above
    line = world.stdout.readline()
    if not line:
        raise AutoKusError(
            "The demo's servers did not start.",
            "",
            "Is the installation complete? Run scripts/test.",
        )
    told: dict[str, Any] = json.loads(line)
    return world, told


def _play(home: Home, told: dict[str, Any], screen: Console) -> dict[str, int]:
    telegram = TelegramControl(told["control"])
    _make_home(home, told)
    screen.print(
        "AutoKus demo: a pretend Telegram and a pretend model on 127.0.0.1, the real program.\n",
        style="bold",
    )
    for person in CAST:
        if person.approved:
            _autokus(home, "approve", f"@{person.username}")
            screen.print(f"$ autokus approve @{person.username}", style="dim")
    runs = []
    for act in ACTS:
        screen.print(f"\n{act.title}", style="bold")
        _write(telegram, act, screen)
        time.sleep(0.1)
        with _new_in_chats(telegram) as fresh:
            ran = _check(home, telegram)
        runs.append(ran)
        plural = "" if ran.requests == 1 else "s"
        screen.print(
            f"$ autokus check   {ran.did or 'nothing new'}   ({ran.requests} request{plural}, {ran.seconds:.1f} s)",
            style="cyan",
        )
        _chat(screen, ((f"AutoKus to {name}", text) for name, text in fresh), "green")
    numbers = _numbers(home, telegram, runs)
    _print_end(home, numbers, screen)
    return numbers


def _make_home(home: Home, told: dict[str, Any]) -> None:
    values = {name: json.dumps(told[name]) for name in ("base_url", "api_key")}
    home.settings.write_text(_SETTINGS.format(**values), encoding="utf-8")
    home.session.write_text(told["session"], encoding="ascii")
    shutil.copyfile(shipped_prompts() / "profile.example.md", home.profile)


def _autokus(home: Home, *arguments: str) -> None:
    """The program as cron starts it: a process of its own, with next to no environment."""
    command = [sys.executable, "-m", "autokus.main", "--home", str(home.path), *arguments]
    ended = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.defpath},
        stdin=subprocess.DEVNULL,
    )
    if ended.returncode:
        raise AutoKusError(
            f"`autokus {arguments[0]}` ended with {ended.returncode}: {ended.stderr.strip()}"
        )


def _check(home: Home, telegram: TelegramControl) -> Ran:
    before = len(telegram.methods())
    began = time.monotonic()
    _autokus(home, "check")
    seconds = time.monotonic() - began
    store = wiring.open_store(home)
    did = store.journal.runs(1)[0].summary
    store.close()
    return Ran(len(telegram.methods()) - before, did, seconds)


def _write(telegram: TelegramControl, act: Act, screen: Console) -> None:
    names = {p.username: p.name if p.approved else f"{p.name} (not approved)" for p in CAST}
    shown = []
    for line in act.lines:
        if line.by_owner:
            telegram.owner_writes(line.username, line.text)
            shown.append((f"you to {names[line.username]}", line.text))
        else:
            telegram.write(line.username, line.text)
            shown.append((names[line.username], line.text))
    _chat(screen, shown, "")


@contextmanager
def _new_in_chats(telegram: TelegramControl) -> Iterator[list[tuple[str, str]]]:
    """What arrived in the chats through the program meanwhile, by the server's own log."""
    fresh: list[tuple[str, str]] = []
    before = len(telegram.sends())
    yield fresh
    recruiters = {person.username for person in CAST}
    names = {
        person["id"]: person["first_name"] if person["username"] in recruiters else "you"
        for person in telegram.people()
    }
    fresh += [(names[send["peer_id"]], send["text"]) for send in telegram.sends()[before:]]


def _chat(screen: Console, said: Iterable[tuple[str, str]], style: str) -> None:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(min_width=26, no_wrap=True)
    grid.add_column(overflow="fold", max_width=76)
    for who, text in said:
        grid.add_row(Text(f"  {who}", style=style or "yellow"), Text(text))
    if grid.row_count:
        screen.print(grid)


def _numbers(home: Home, telegram: TelegramControl, runs: list[Ran]) -> dict[str, int]:
    """Inbound messages and replies by the server's log, outcomes by our tables, joined by `random_id`."""
    store = wiring.open_store(home)
    now = int(time.time())
    owner = store.people.owner_id()
    sends = [send for send in telegram.sends() if send["peer_id"] != owner]
    by_random_id = {row.random_id: row for row in store.outbox.sent_replies()}
    inbound = outcomes_answered = covered = handed_over = silent = 0
    for contact in store.people.contacts():
        lines = {ln.message.id: ln for ln in store.talks.conversation(contact.user_id, now).lines}
        replied = [
            row.answers
            for send in sends
            if send["peer_id"] == contact.user_id and (row := by_random_id.get(send["random_id"]))
        ]
        newest = [max(answers) for answers in replied]
        earlier = {number for answers in replied for number in answers} - set(newest)
        for message in telegram.chat(contact.user_id):
            if message["out"]:
                continue
            inbound += 1
            number = message["id"]
            outcome = lines[number].outcome if number in lines else None
            replies = sum(number in answers for answers in replied)
            outcomes_answered += outcome is Outcome.ANSWERED and newest.count(number) == 1
            covered += outcome is Outcome.COVERED and number in earlier
            handed_over += outcome is Outcome.HANDED_OVER and not replies
            silent += outcome in (Outcome.SILENT, Outcome.BY_OWNER) and not replies
    store.close()
    settled = outcomes_answered + covered + handed_over + silent
    return {
        "runs": len(runs),
        "inbound": inbound,
        "answered": outcomes_answered,
        "covered": covered,
        "handed_over": handed_over,
        "silent": silent,
        "lost": inbound - settled,
        "duplicated": len(sends) - outcomes_answered,
        "requests_idle": max((ran.requests for ran in runs if ran.idle), default=0),
        "requests_busy": max((ran.requests for ran in runs if not ran.idle), default=0),
    }


def _print_end(home: Home, numbers: dict[str, int], screen: Console) -> None:
    store = wiring.open_store(home)
    waiting = [
        (item, store.talks.conversation(item.user_id, 0).contact)
        for item in store.talks.handovers()
    ]
    strangers = store.people.strangers()
    store.close()
    screen.print("\nWhat waits for you (autokus inbox)", style="bold")
    said = [
        (
            contact.person.name,
            f"{item.reason}. Suggested: {item.suggestion}" if item.suggestion else item.reason,
        )
        for item, contact in waiting
    ]
    said += [
        (person.person.name, "wrote and is not approved: not answered, words not stored")
        for person in strangers
    ]
    _chat(screen, said, "magenta")
    screen.print(
        "\n{inbound} messages of approved recruiters: {answered} answered, {covered} covered by such an answer, "
        "{handed_over} handed over to you, {silent} needed no answer of ours. Lost: {lost}. "
        "Answered twice: {duplicated}. Requests of an idle run: {requests_idle}.".format_map(
            numbers
        ),
        style="bold",
        width=100,
    )


def _print_kept(home: Home, told: dict[str, Any], stream: TextIO) -> None:
    program = Path(sys.argv[0]).resolve()
    autokus = str(program) if program.name == "autokus" else f"{sys.executable} -m autokus.main"
    place = shlex.quote(str(home.path))
    print(
        f"""
The home and the servers stay up for an hour. To go on by hand:
  {autokus} --home {place} check -v
  {sys.executable} -m autokus.sandbox say --control {told["control"]} --from anna_hr "Здравствуйте!"
  {autokus} --home {place} inbox
  {autokus} --home {place} show @anna_hr
When you are done:
  kill {told["pid"]}; rm -r {place}""",
        file=stream,
    )
