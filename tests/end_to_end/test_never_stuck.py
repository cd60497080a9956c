"""Whatever hangs, the process ends within its budget, the lock is free, and the next run answers.

The upper bounds are the budgets that the program promises, with room for a slow machine; no test
asserts how fast anything is.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from tests.end_to_end.world import POLL, Done, World

from autokus import lock
from autokus.sandbox.model_faults import ActionName
from autokus.sandbox.model_server import ModelFault, MuteModel
from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_people import Person
from autokus.sandbox.telegram_server import MuteServer

QUESTION = "Hi! Are you interested in a senior front-end position?"


@pytest.fixture
def anna(world: World) -> Person:
    """A contact whose message waits."""
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    return anna


def _ended(world: World, done: Done, within: float) -> None:
    """In time, saying that it should be tried again, with the lock free."""
    assert done.code == 75, done
    assert len(done.lines) == 1
    assert done.seconds < within
    _lock_is_free(world)


def _lock_is_free(world: World) -> None:
    held = lock.take(world.home / "run.lock")
    assert held is not None
    held.release()


def _next_run_answers(world: World, anna: Person) -> Done:
    done = world.check()
    assert done.code == 0, done
    assert len(world.messages_of_owner(anna)) == 1
    return done


def test_a_telegram_that_accepts_and_says_nothing_ends_the_run(world: World, anna: Person) -> None:
    world.settings(telegram={"step_seconds": 1})
    with MuteServer() as mute:
        world.put("telegram.session", mute.session_string())
        _ended(world, world.check(), within=1 + 5)
        assert mute.connections == 1
    world.put("telegram.session", world.tg.session_string())
    assert _next_run_answers(world, anna).err == "autokus: telegram: well again\n"


@pytest.mark.parametrize("method", [POLL, "messages.setTyping"])
def test_a_telegram_that_falls_silent_at_any_request_ends_the_run(
    world: World, anna: Person, method: str
) -> None:
    world.settings(telegram={"step_seconds": 1})
    skip = 1 if method == POLL else 0  # not the first poll but the last look
    world.tg.faults.add(Fault(method=method, action="hang", skip=skip))
    _ended(world, world.check(), within=1 + 5)
    _next_run_answers(world, anna)


def test_an_address_where_nobody_listens_ends_the_run(world: World, anna: Person) -> None:
    world.tg.stop()
    _ended(world, world.check(), within=5 + 5)
    world.tg.start()
    _next_run_answers(world, anna)


def test_a_model_that_never_says_a_word_ends_the_run(world: World, anna: Person) -> None:
    with MuteModel() as mute:
        world.settings(llm={"base_url": mute.base_url, "deadline_seconds": 1})
        _ended(world, world.check(), within=1 + 5)
    world.settings()
    assert _next_run_answers(world, anna).err == "autokus: model: well again\n"


@pytest.mark.parametrize("action", ["hang", "drip", "drip_headers"])
def test_a_model_that_talks_without_end_ends_the_run(
    world: World, anna: Person, action: ActionName
) -> None:
    world.settings(llm={"deadline_seconds": 1})
    world.model.faults.append(ModelFault(action, seconds=None if action == "hang" else 1))
    _ended(world, world.check(), within=1 + 5)
    _next_run_answers(world, anna)


def test_a_model_that_hangs_for_one_contact_lets_the_others_have_their_answer(
    world: World, anna: Person
) -> None:
    bob = world.approve("bob_hr", "Bob")
    world.tg.write(bob, "Slow, please")
    world.settings(llm={"deadline_seconds": 1})
    world.model.faults.append(ModelFault("hang", match="Slow, please"))
    assert world.check().code == 75
    assert (len(world.sent_to(anna)), len(world.sent_to(bob))) == (1, 0)
    world.check()
    assert (len(world.sent_to(anna)), len(world.sent_to(bob))) == (1, 1)


# -- the budget of the whole run, with steps that would be allowed to last longer ---------------------

BUDGET = 4
LONG = {
    "run": {"budget_seconds": BUDGET},
    "telegram": {"step_seconds": 60},
    "llm": {"deadline_seconds": 150},
}


def test_a_silent_telegram_does_not_outlast_the_budget(world: World, anna: Person) -> None:
    world.settings(**LONG)
    world.tg.mute = True
    _ended_by_the_budget(world, world.check())
    world.tg.mute = False
    world.settings()
    _next_run_answers(world, anna)


def test_a_slow_model_does_not_outlast_the_budget(world: World, anna: Person) -> None:
    world.settings(**LONG)
    world.model.faults.append(ModelFault("drip", seconds=1))
    _ended_by_the_budget(world, world.check())
    world.settings()
    _next_run_answers(world, anna)


def _ended_by_the_budget(world: World, done: Done) -> None:
    assert done.code in {1, 75}, done
    assert done.seconds < BUDGET + 6
    _lock_is_free(world)


@contextmanager
def _database_held(world: World) -> Iterator[None]:
    """Another program holds the database: a wait inside C code that no timer of ours can end."""
    with closing(sqlite3.connect(world.database, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("ROLLBACK")


def test_the_watchdog_ends_a_run_that_hangs_in_c_code_and_the_next_real_run_says_where(
    world: World, anna: Person
) -> None:
    world.settings(run={"budget_seconds": 3})
    with _database_held_once_the_model_thinks(world):
        done = world.check()
    assert (done.code, done.out) == (1, "")
    assert done.seconds < 3 + 6
    _lock_is_free(world)
    world.settings()
    assert world.autokus("check", "--dry-run").code == 0  # leaves the last words to the next run
    said = _next_run_answers(world, anna).lines
    assert len(said) == 1
    assert "watchdog" in said[0]
    assert "'compose'" in said[0]
    assert world.check().silent
    ((stack,),) = world.rows("SELECT stack FROM runs WHERE stack IS NOT NULL")
    assert "Thread" in stack


@contextmanager
def _database_held_once_the_model_thinks(world: World) -> Iterator[None]:
    """From the model's question on, until the block is left."""
    held: list[sqlite3.Connection] = []

    def hold() -> None:
        db = sqlite3.connect(world.database, isolation_level=None, check_same_thread=False)
        db.execute("BEGIN IMMEDIATE")
        held.append(db)

    world.while_the_model_thinks(hold)
    yield
    for db in held:
        db.execute("ROLLBACK")
        db.close()


def test_a_run_that_its_watchdog_ended_before_it_could_begin_is_reported_as_well(
    world: World, anna: Person
) -> None:
    world.settings(run={"budget_seconds": 1})
    with _database_held(world):
        assert world.check().code == 1
    world.settings()
    assert "watchdog" in _next_run_answers(world, anna).err
    assert world.check().silent


# -- a second run while one is alive ------------------------------------------------------------------


def test_a_second_run_ends_at_once_silently_without_a_connection(
    world: World, anna: Person
) -> None:
    with world.a_live_run() as alive:
        connections, calls = world.tg.connections, len(world.model.calls)
        for arguments in (["check"], ["--", "check"], ["check", "--verbose"]):
            done = world.autokus(*arguments)
            assert (done.code, done.silent) == (0, True)
        assert (world.tg.connections, len(world.model.calls)) == (connections, calls)
        assert alive.poll() is None
    _next_run_answers(world, anna)


SEEN = (sys.executable, "-X", "importtime", "-m", "autokus.main")
OF_THE_MODEL = {"requests", "urllib3", "tenacity"}
OF_THE_SCREEN = {"typer", "click", "rich"}
OF_THOSE_WHO_ARE_TOLD = {"autokus.notify", "autokus.web", "prometheus_client", "logging.handlers"}
OF_THE_WORDS = {"autokus.language.text", "autokus.rules.decision", "autokus.rules.gate"}
"""Their tables and expressions are what the first message of a run pays for, not an idle one."""


def test_each_way_of_running_loads_only_what_it_needs(world: World, anna: Person) -> None:
    with world.a_live_run():
        turned_away = _loaded(world.autokus("check", program=SEEN).err)
    busy = _loaded(world.autokus("check", program=SEEN).err)
    idle = _loaded(world.autokus("check", program=SEEN).err)
    assert busy >= OF_THE_WORDS
    assert {module for module in idle if module.startswith("autokus.language")} == set()
    assert idle & (OF_THE_WORDS | {"snowballstemmer", "autokus.reply_round"}) == set()
    assert len(world.sent_to(anna)) == 1
    heavy = {"telethon", "sqlite3", "asyncio", "msgspec", "filelock"} | OF_THE_MODEL | OF_THE_SCREEN
    assert {"autokus", "fcntl"} <= turned_away
    assert turned_away & heavy == set()
    assert "filelock" not in idle
    assert {"telethon", "sqlite3", "msgspec"} <= idle
    assert idle & (OF_THE_MODEL | OF_THE_SCREEN | OF_THOSE_WHO_ARE_TOLD) == set()
    assert {"telethon", *OF_THE_MODEL} <= busy
    assert busy & OF_THE_SCREEN == set()


@pytest.mark.parametrize("mode", ["auto", "draft", "veto"])
def test_a_minute_in_which_something_merely_waits_for_the_owner_loads_no_words(
    world: World, anna: Person, mode: str
) -> None:
    world.autokus("mode", f"@{anna.username}", mode)
    world.model.script.append(
        {"action": "hand_over" if mode == "auto" else "reply", "text": "I see.", "confidence": 0.9}
    )
    world.check()
    waiting = _loaded(world.autokus("check", program=SEEN).err)
    assert {module for module in waiting if module.startswith("autokus.language")} == set()
    assert waiting & OF_THE_WORDS == set()


def test_help_loads_neither_telethon_nor_requests(world: World) -> None:
    for arguments in (["--help"], ["approve", "--help"]):
        done = world.autokus(*arguments, program=SEEN)
        assert (done.code, _loaded(done.err) & {"telethon", "requests"}) == (0, set())


def _loaded(importtime: str) -> set[str]:
    """The modules that `python -X importtime` saw, and their top-level packages."""
    lines = [line for line in importtime.splitlines() if line.startswith("import time:")]
    modules = {line.rpartition("|")[2].strip() for line in lines}
    return modules | {module.partition(".")[0] for module in modules}


def test_other_verbs_wait_for_a_live_run_or_say_that_they_would_not(
    world: World, anna: Person
) -> None:
    with world.a_live_run() as alive:
        refused = world.autokus("reply", "@anna_hr", "Hello", "--no-wait")
        assert (refused.code, len(refused.lines)) == (75, 1)
        assert str(alive.pid) in refused.err
        waiting = world.start("reply", "@anna_hr", "Hello")
        assert waiting.stderr is not None
        assert "waiting" in waiting.stderr.readline()
        assert waiting.poll() is None
    assert world.end(waiting).code == 0
    assert world.messages_of_owner(anna) == ["Hello"]


def test_reading_verbs_do_not_wait_for_a_live_run(world: World, anna: Person) -> None:
    with world.a_live_run() as alive:
        for verb in (["contacts"], ["inbox"], ["status"], ["show", "@anna_hr"]):
            assert world.autokus(*verb).code == 0
        assert "running now" in world.autokus("status").out
        assert alive.poll() is None
    _next_run_answers(world, anna)


def test_the_lock_of_a_killed_run_is_free_at_once(world: World, anna: Person) -> None:
    with world.a_live_run():
        pass
    _lock_is_free(world)
    _next_run_answers(world, anna)
