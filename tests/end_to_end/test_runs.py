"""`runs`, `debug` and `logs`: what a run did, how it ended, and where it hung."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import time
from typing import Any

import pytest
from tests.end_to_end.terminal import Terminal
from tests.end_to_end.world import POLL, PROGRAM, World

from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"
HANDED_OVER = {"action": "hand_over", "confidence": 1}


def debug(world: World, *run: str) -> dict[str, Any]:
    done = world.autokus("debug", *run, "--json")
    assert (done.code, done.err, done.out.count("\n")) == (0, "", 1)
    found: dict[str, Any] = json.loads(done.out)
    return found


def logged(world: World, *options: str) -> list[dict[str, Any]]:
    done = world.autokus("logs", "--json", *options)
    assert (done.code, done.err) == (0, "")
    return [json.loads(line) for line in done.out.splitlines()]


# -- how a run ended -------------------------------------------------------------------------------


def test_a_finished_run_is_told_with_its_steps_requests_and_model_calls(world: World) -> None:
    world.tg.write(world.approve(), QUESTION)
    world.model.script.append(HANDED_OVER)
    world.check()
    asked = len(world.methods())
    found = debug(world)
    assert (found["id"], found["fate"], found["exit_code"]) == (1, "finished", 0)
    assert (found["requests"], found["summary"]) == (asked, "1 new, 1 handed over")
    assert [step["name"] for step in found["steps"]] == [
        "start",
        "ask",
        "finish earlier",
        "compose",
    ]
    assert all(step["seconds"] >= 0 for step in found["steps"])
    (call,) = found["model_calls"]
    assert (call["result"], call["model"], call["seconds"] > 0) == ("complete", "sandbox", True)
    assert (found["stdout"], found["stderr"], found["stack"]) == ("", "", None)
    shown = world.autokus("debug").out
    for words in (
        "finished, exit code 0",
        "1 new, 1 handed over",
        "compose",
        "@anna_hr",
        "logs --run 1",
    ):
        assert words in shown


def test_what_a_failed_run_printed_is_kept_as_it_was_printed(world: World) -> None:
    world.approve()
    world.tg.faults.add(Fault(method=POLL, action="drop"))
    done = world.check()
    found = debug(world)
    assert (found["fate"], found["exit_code"], found["stderr"]) == ("failed", 75, done.err)
    world.check()
    assert debug(world)["fate"] == "finished"
    verbose = world.autokus("check", "-v")
    assert debug(world)["stdout"] == verbose.out != ""
    assert world.autokus("debug", "1").out.splitlines()[0] == "run 1  failed, exit code 75"


def test_of_what_was_printed_the_first_five_hundred_characters_are_kept(world: World) -> None:
    world.approve()
    for _ in range(3):
        world.change(
            "INSERT INTO runs (pid, started_at, step, step_at) VALUES (1, 1, ?, 1)", "long " * 40
        )
    done = world.check()
    assert len(done.err) > 500
    assert debug(world)["stderr"] == done.err[:500]


def test_a_refusal_of_the_settings_is_kept_with_the_run_that_met_it(world: World) -> None:
    world.tg.write(world.approve(), QUESTION)
    world.settings(llm={"model": ""})
    done = world.check()
    found = debug(world)
    assert (found["fate"], found["exit_code"], found["stderr"]) == ("failed", 78, done.err)


def test_a_bug_is_kept_too(world: World) -> None:
    world.approve()
    world.change("INSERT INTO health VALUES ('nonsense', 0, 1, '', '', 1, 0)")
    world.change("INSERT INTO stops VALUES ('nonsense', 'X', 'x', 1, NULL, 70)")
    done = world.check()
    found = debug(world, "1") if not world.rows("SELECT 1 FROM stops") else None
    (row,) = world.rows("SELECT exit_code, err FROM runs")
    assert (done.code, row[0], found) == (70, 70, None)
    assert row[1].strip() in done.err
    assert "ValueError" in row[1]


def test_a_live_run_is_still_running_and_a_killed_one_died(world: World) -> None:
    world.tg.write(world.approve(), QUESTION)
    with world.a_live_run() as alive:
        found = debug(world)
        assert (found["fate"], found["pid"], found["exit_code"]) == ("running", alive.pid, None)
        assert (found["step"], found["steps"][-1]["seconds"]) == ("compose", None)
        assert str(alive.pid) in world.autokus("debug").out
    found = debug(world)
    assert (found["fate"], found["exit_code"], found["ended_at"]) == ("died", None, None)
    assert "no end was found" in world.autokus("debug").out
    world.check()
    assert debug(world, "1")["fate"] == "died"
    assert json.loads(world.autokus("status", "--json").out)["last_run_fate"] == "finished"


def test_a_run_whose_number_another_process_has_by_now_is_not_alive(world: World) -> None:
    world.approve()
    world.change(
        "INSERT INTO runs (pid, started_at, step, step_at) VALUES (?, ?, 'ask', 1)",
        os.getpid(),
        int(time.time()) - 3600,
    )
    assert debug(world)["fate"] == "died"
    assert json.loads(world.autokus("status", "--json").out)["running"] is False


def test_a_run_that_its_watchdog_ended_is_told_with_step_and_stack(world: World) -> None:
    world.tg.write(world.approve(), QUESTION)
    world.settings(run={"budget_seconds": 4})
    held: list[sqlite3.Connection] = []

    def hold() -> None:
        """The next write of the run waits in C code for longer than the run may last."""
        db = sqlite3.connect(world.database, isolation_level=None, check_same_thread=False)
        db.execute("BEGIN IMMEDIATE")
        held.append(db)

    world.tg.faults.add(Fault(method=POLL, action="call", hook=hold))
    assert world.check().code == 1
    found = debug(world)  # before any other run has heard of it
    for db in held:
        db.close()
    assert (found["fate"], found["exit_code"], found["step"]) == ("killed", 1, "ask")
    assert "Thread 0x" in found["stack"]
    shown = world.autokus("debug").out
    for words in ("killed by its watchdog in step 'ask'", "Thread 0x", "no end"):
        assert words in shown
    world.settings()
    world.check()
    assert debug(world, "1")["stack"] == found["stack"]
    assert debug(world, "1")["fate"] == "killed"


# -- runs ------------------------------------------------------------------------------------------


def test_idle_runs_in_a_row_share_a_line(world: World) -> None:
    anna = world.approve()
    for _ in range(3):
        world.check()
    world.tg.write(anna, QUESTION)
    world.model.script.append(HANDED_OVER)
    world.check()
    shown = world.autokus("runs").out.splitlines()
    assert [line.split()[0] for line in shown] == ["run", "4", "1-3"]
    assert "3 idle runs" in shown[-1]
    found = json.loads(world.autokus("runs", "--json", "--last", "2").out)["runs"]
    assert [run["id"] for run in found] == [4, 3]
    assert set(found[0]) == {
        *("id", "started_at", "ended_at", "seconds", "fate", "exit_code"),
        *("pid", "step", "requests", "summary"),
    }


def test_without_a_run_there_is_a_hint(world: World) -> None:
    world.approve()
    assert "no run yet" in world.autokus("runs").out
    for arguments in (["debug"], ["debug", "9"]):
        refused = world.autokus(*arguments)
        assert (refused.code, refused.out, len(refused.lines)) == (2, "", 1)


def test_times_are_those_of_the_owners_zone(world: World) -> None:
    world.approve()
    for zone, hour in (("Asia/Tokyo", "09:00"), ("America/New_York", "19:00"), ("Nowhere/X", "")):
        world.time_zone = zone
        world.settings()
        world.change("DELETE FROM runs")
        world.change(
            "INSERT INTO runs VALUES (1, 1, 1767225600, 'end', 1767225600, 1767225601, 0, 1, 'x', NULL, '', '')"
        )
        assert hour in world.autokus("runs").out
        assert hour in world.autokus("status").out


# -- logs ------------------------------------------------------------------------------------------


def test_the_log_tells_a_busy_run_whole_and_an_idle_one_in_a_line(world: World) -> None:
    anna = world.approve()
    world.check()
    world.check()
    world.tg.write(anna, QUESTION)
    world.check()
    assert [line["event"] for line in logged(world, "--run", "2")] == ["end"]
    lines = logged(world, "--run", "3")
    assert {line["run"] for line in lines} == {3}
    requests = [line["name"] for line in lines if line["event"] == "request"]
    assert requests[0] == "GetDifference"
    assert "SendMessage" in requests
    events = [line["event"] for line in lines]
    for event in (
        "begin",
        "step",
        "news",
        "asks model",
        "model call",
        "decision",
        "reserved",
        "sent",
    ):
        assert event in events
    (sent,) = [line for line in lines if line["event"] == "sent"]
    assert (sent["contact"], sent["answers"]) == (1, 1)
    written = (world.home / "logs" / "autokus.jsonl").read_text(encoding="utf-8")
    assert QUESTION not in written
    assert world.sent_to(anna)[0] not in written
    assert "@anna_hr" not in written
    shown = world.autokus("logs", "--lines", "2").out.splitlines()
    assert len(shown) == 2
    assert "run 3" in shown[-1]


def test_a_follower_sees_what_is_added(world: World) -> None:
    anna = world.approve()
    world.check()
    follower = world.start("logs", "-f", "--lines", "1")
    assert follower.stdout is not None
    assert "run 1" in follower.stdout.readline()
    (world.home / "logs" / "autokus.jsonl").rename(world.home / "logs" / "autokus.jsonl.1")
    world.tg.write(anna, QUESTION)
    world.check()
    assert "run 2" in follower.stdout.readline()
    follower.send_signal(signal.SIGINT)
    assert follower.wait(30) == 130


def test_a_half_line_is_passed_over(world: World) -> None:
    world.approve()
    world.check()
    file = world.home / "logs" / "autokus.jsonl"
    file.write_bytes(b'{"at": "2026\n\xff\n[]\n' + file.read_bytes())
    assert {line["run"] for line in logged(world)} == {1}
    assert world.autokus("logs").code == 0


def test_a_log_that_is_switched_off_is_not_written(world: World) -> None:
    world.approve()
    world.settings(logs={"level": "off"})
    world.check()
    assert not (world.home / "logs" / "autokus.jsonl").exists()
    assert "Nothing is in the log" in world.autokus("logs").out


@pytest.mark.parametrize("verb", ["runs", "debug", "logs", "status"])
def test_they_ask_nobody_and_need_no_lock(world: World, verb: str) -> None:
    world.tg.write(world.approve(), QUESTION)
    with world.a_live_run():
        world.methods()
        done = world.autokus(verb, "--json")
        assert (done.code, world.methods()) == (0, [])


def test_a_terminal_that_is_too_narrow_for_a_table_cuts_off_no_number(world: World) -> None:
    anna = world.approve(first_name="Анна Очень-Длинная-Фамилия")
    world.tg.write(anna, "Hello!")
    world.check()
    for verb, word in (("runs", "run 1"), ("contacts", "# 1"), ("usage", f"who @{anna.username}")):
        command = [*PROGRAM, "--home", str(world.home), verb]
        terminal = Terminal(command, world.environment, columns=40)
        try:
            assert (verb, terminal.ends()) == (verb, 0)
            assert word in terminal.screen
            assert "began" not in terminal.screen or re.search(r"took (< )?\d+ s ", terminal.screen)
        finally:
            terminal.close()
