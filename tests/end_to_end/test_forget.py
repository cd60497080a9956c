"""`forget`: by the real command, and then a search through every byte of the home."""

from __future__ import annotations

import asyncio
import json
import os
import pty
import sqlite3
import subprocess
import time
from contextlib import closing

import pytest
from msgspec.structs import replace
from tests.end_to_end.world import PROGRAM, SEND, World, private, reply, until

from autokus import vocabulary, wiring
from autokus.home import Home
from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_people import Person
from autokus.settings import load_settings
from autokus.wiring import open_store

CANARY = "Зяблик-канарейка 7431"
NAME = "Канария Птицына"
USERNAME = "kanarina_hr"


def left(world: World, who: Person) -> list[str]:
    """The files of the home in which anything of the person stands, as text or as JSON writes it."""
    words = (CANARY, "Зяблик", NAME, "Птицына", USERNAME, str(who.id))
    marks = [word.encode() for word in words]
    marks += [json.dumps(word)[1:-1].encode() for word in words]
    return [
        f"{file.name}: {mark.decode()}"
        for file in sorted(world.home.rglob("*"))
        if file.is_file()
        for mark in marks
        if mark.lower() in file.read_bytes().lower()
    ]


@pytest.fixture
def anna(world: World) -> Person:
    """Has an answer, an open handover, notes about her, and lines in every kind of log; Bob has an answer."""
    anna, bob = world.approve(USERNAME, NAME), world.approve("bob_hr", "Bob")
    world.tg.write(anna, f"Какой у вас стек? {CANARY}")
    world.tg.write(bob, "What is your stack?")
    world.settings(llm={"parallel": 1})
    world.model.script += [reply("Я пишу на React."), reply("I work with React.")]
    assert world.check().silent
    world.tg.write(anna, f"Когда вы сможете начать, {CANARY}? Позовите человека!")
    assert world.check().silent
    world.put("logs/run.jsonl", _log(anna))
    world.put("logs/run.jsonl.1", _log(anna))
    world.put("logs/crash-20260101-000000.txt", f"ValueError: cannot read {CANARY!a}")
    world.put("logs/crash-20260102-000000.txt", "ValueError: of somebody else")
    world.put("logs/stacks.txt", f"in chat with {NAME}")
    assert world.rows("SELECT 1 FROM handovers WHERE closed_at IS NULL AND user_id = ?", anna.id)
    assert len({line.split(":")[0] for line in left(world, anna)}) >= 5
    return anna


@pytest.fixture
def quiet(world: World) -> Person:
    """Anna as a run would have stored her, without one."""
    anna = world.approve(USERNAME, NAME)
    with closing(open_store(Home(world.home))) as store:
        now = int(time.time())
        message = vocabulary.Message(anna.id, 7, now, f"Когда начнёте, {CANARY}?")
        store.talks.take_in(vocabulary.News((message,)), now)
        store.talks.hand_over(anna.id, (7,), "wants a date", f"{CANARY}!", 1, now)
        store.outbox.reserve_note(f"@{USERNAME} waits for you: {CANARY}", now)
    return anna


def _log(anna: Person) -> str:
    lines = [
        {"run": 1, "event": "asked"},
        {"run": 1, "event": "answered", "user": anna.id},
        {"run": 1, "event": "gate", "text": CANARY},
        {"run": 2, "event": "asked", "user": 5},
    ]
    return "".join(json.dumps(line) + "\n" for line in lines)


def test_not_a_byte_of_the_person_is_left_in_the_home_and_others_are_as_they_were(
    world: World, anna: Person
) -> None:
    before = json.loads(world.autokus("usage", "--json").out)
    done = world.autokus("forget", f"@{USERNAME}", "--yes")

    assert (done.code, done.err) == (0, "")
    assert left(world, anna) == []
    assert all(private(file) for file in world.home.rglob("*"))
    kept = [
        json.loads(line)["run"] for line in (world.home / "logs/run.jsonl").read_text().splitlines()
    ]
    assert kept == [1, 2]
    assert [f.name for f in world.home.glob("logs/crash*")] == ["crash-20260102-000000.txt"]
    assert world.rows("PRAGMA integrity_check") == [("ok",)]
    assert world.rows("PRAGMA foreign_key_check") == []
    assert world.rows("SELECT username FROM people JOIN contacts USING (user_id)") == [("bob_hr",)]
    assert "I work with React." in world.autokus("show", "@bob_hr").out
    after = json.loads(world.autokus("usage", "--json").out)
    assert after["today"] == before["today"]
    assert [row["id"] for row in after["contacts"] if "username" not in row] == [None]


def test_whoever_writes_again_is_a_stranger_and_an_old_difference_brings_no_word_back(
    world: World, anna: Person
) -> None:
    (number,) = world.rows("SELECT number FROM people WHERE user_id = ?", anna.id)
    (state,) = world.rows("SELECT pts, state_date FROM account")
    world.autokus("forget", f"@{USERNAME}", "--yes")
    world.change("UPDATE account SET pts = 1, state_date = ?", state[1] - 3600)
    world.tg.write(anna, f"Вы ещё здесь? {CANARY}")
    sent = len(world.tg.sends)
    assert world.check().silent

    assert len(world.tg.sends) == sent
    (stranger,) = json.loads(world.autokus("inbox", "--json").out)["not_approved"]
    assert stranger["id"] == anna.id
    assert stranger["number"] > number[0]
    assert [line for line in left(world, anna) if "7431" in line] == []


def test_a_send_whose_fate_is_unknown_is_forgotten_and_never_repeated(world: World) -> None:
    anna = world.approve(USERNAME, NAME)
    world.tg.write(anna, f"What is your stack? {CANARY}")
    world.tg.faults.add(Fault(method=SEND, action="drop"))
    assert world.check().code == 75
    assert world.rows("SELECT state FROM outbox WHERE author = 'autokus'") == [("attempted",)]
    world.autokus("forget", f"@{USERNAME}", "--yes")
    world.tg.faults.clear()

    assert world.check().code == 0
    assert world.sent_to(anna) == []
    assert [line for line in left(world, anna) if "7431" in line] == []


async def _lay_at_telegram(world: World, row: vocabulary.Outgoing, due: int) -> int:
    """Ours under its row, and the owner's own words; answers with the id of ours."""
    home = Home(world.home)
    gateway = wiring.connector(home, load_settings(home, {}))()
    try:
        placed = await gateway.schedule(row, due)
        other = replace(row, text="Words of the owner's own", random_id=row.random_id ^ 1)
        await gateway.schedule(other, due)
    finally:
        await gateway.close()
    return placed.id


def test_what_of_ours_lies_at_telegram_is_taken_back_first(world: World) -> None:
    anna = world.approve(USERNAME, NAME)
    now = int(world.tg.now().timestamp())
    with closing(open_store(Home(world.home))) as store:
        draft = vocabulary.Draft(anna.id, "I write React.", (), "print")
        row = store.outbox.reserve(draft, 1, now, mode=vocabulary.Mode.VETO, due_at=now + 3600)
        queued = asyncio.run(_lay_at_telegram(world, row, now + 3600))
        store.outbox.scheduled(row, queued, now + 3600, now)
    done = world.autokus("forget", f"@{USERNAME}", "--yes")

    assert (done.code, done.err) == (0, "")
    assert [lying.text for lying in world.tg.scheduled(anna)] == ["Words of the owner's own"]
    assert left(world, anna) == []


def test_it_waits_for_a_run_that_is_alive(world: World) -> None:
    anna = world.approve(USERNAME, NAME)
    world.tg.write(anna, f"What is your stack? {CANARY}")
    with world.a_live_run():
        assert world.autokus("forget", f"@{USERNAME}", "--yes", "--no-wait").code == 75
        waiting = world.start("forget", f"@{USERNAME}", "--yes")
        until(lambda: waiting.poll() is not None or _said(waiting))
        assert waiting.poll() is None
    assert world.end(waiting).code == 0
    assert [line for line in left(world, anna) if "7431" in line] == []


def _said(process: subprocess.Popen[str]) -> bool:
    return bool(process.stderr and process.stderr.readline())


def test_a_reader_that_holds_the_journal_is_named_and_the_next_run_cleans_up(
    world: World, quiet: Person
) -> None:
    with closing(sqlite3.connect(world.database, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM messages").fetchall()
        done = world.autokus("forget", f"@{USERNAME}", "--yes")
    assert done.code == 75
    assert "another program" in done.err.lower()
    assert world.rows("SELECT count(*) FROM messages WHERE user_id = ?", quiet.id) == [(0,)]
    world.change("UPDATE account SET tidied_at = tidied_at - 3600")
    assert world.check().silent

    assert left(world, quiet) == []
    assert world.rows("SELECT unclean FROM account") == [(0,)]


# -- asking ----------------------------------------------------------------------------------------


def _at_a_terminal(world: World, answer: str, *arguments: str) -> tuple[int, str]:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "--home", str(world.home), *arguments],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=world.environment,
        encoding="utf-8",
    )
    os.write(ours, f"{answer}\n".encode())
    out, _ = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    return process.returncode, out


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("", 2), ("n", 2)])
def test_at_a_terminal_it_says_what_goes_and_asks(
    world: World, quiet: Person, answer: str, code: int
) -> None:
    found, out = _at_a_terminal(world, answer, "forget", f"@{USERNAME}")

    assert found == code
    assert "1 message, 1 handover, 1 note." in out
    assert "Erase all of it? [y/N]" in out
    assert bool(left(world, quiet)) is bool(code)


def test_without_a_terminal_it_wants_a_yes_on_the_line(world: World, quiet: Person) -> None:
    done = world.autokus("forget", f"@{USERNAME}")

    assert (done.code, "--yes" in done.err) == (2, True)
    assert left(world, quiet) != []


def test_nobody_forgets_himself_or_somebody_unknown(world: World, quiet: Person) -> None:
    before = world.dump()
    done = [
        world.autokus("forget", who, "--yes") for who in ("@nobody_here", str(world.tg.owner.id))
    ]

    assert [found.code for found in done] == [2, 2]
    assert world.dump() == before
    assert left(world, quiet) != []
