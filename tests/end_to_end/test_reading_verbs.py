"""What `why`, `usage` and `judge` print for a program to read, key by key."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.end_to_end.world import PACKAGE, PROGRAM, World

QUESTION = "Hi! Are you interested in a senior front-end position?"
PERSON = {"number", "id", "username", "name", "kind", "mode", "approved_at"}
SHARE = {"hits", "of", "share", "low", "high"}


def the_object(out: str) -> dict[str, Any]:
    """The one object, on the one line, that a verb printed."""
    assert (out.count("\n"), out.endswith("\n")) == (1, True)
    found = json.loads(out)
    assert isinstance(found, dict)
    return found


# -- why and usage ---------------------------------------------------------------------------------


def test_why_tells_each_message_with_its_decisions_and_what_they_rested_on(world: World) -> None:
    anna = world.approve()
    number = world.tg.write(anna, QUESTION)
    world.model.script.append(
        {
            "action": "reply",
            "text": "Yes, I work with React.",
            "confidence": 0.9,
            "intent": "presents a vacancy",
            "facts": [2],
        }
    )
    world.check()
    world.tg.write(anna, "Could we talk on Tuesday at 15:00?")
    world.check()
    world.methods()
    found = the_object(world.autokus("why", "@anna_hr", "--json").out)
    assert world.methods() == []
    assert set(found) == PERSON | {"paused", "messages"}
    assert (found["username"], found["mode"], found["paused"]) == ("anna_hr", "auto", None)
    first, second = found["messages"]
    assert set(first) == {"id", "date", "text", "outcome", "reason", "decisions"}
    assert (first["id"], first["text"], first["outcome"]) == (number, QUESTION, "answered")
    (step,) = first["decisions"]
    assert set(step) == {"run", "at", "verdict", "reason", "detail"}
    assert (step["verdict"], step["reason"]) == ("compose", "the model says reply")
    detail = step["detail"]
    assert (detail["confidence"], detail["intent"], detail["facts"]) == (
        0.9,
        "presents a vacancy",
        [2],
    )
    assert detail["prompt"]
    assert detail["text"] is None
    assert (second["outcome"], "a time" in second["reason"]) == ("handed_over", True)
    shown = world.autokus("why", "@anna_hr").out
    for words in (QUESTION, "the model says reply", "facts 2", "-> handed over"):
        assert words in shown
    last = the_object(world.autokus("why", "@anna_hr", "--json", "--last", "1").out)
    assert [message["id"] for message in last["messages"]] == [second["id"]]


def test_usage_tells_what_each_contact_and_reply_has_cost(world: World) -> None:
    prices = {"price_input": 3.0, "price_output": 15.0, "money_day": 5.0, "currency": "EUR"}
    world.settings(spending=prices)
    anna, bob = world.approve(), world.approve("bob_hr", "Bob")
    for person in (anna, bob):
        world.tg.write(person, QUESTION)
    world.model.script += [{"action": "hand_over", "confidence": 1}] * 2
    world.check()
    world.autokus("reply", "@anna_hr", "Hello!")
    world.settings(spending=prices, reply={"owner_active_hours": 0})
    world.tg.write(anna, "Which libraries do you work with?")
    world.check()
    world.methods()
    found = the_object(world.autokus("usage", "--json").out)
    assert world.methods() == []
    assert set(found) == {"currency", "today", "month", "caps", "days", "contacts"}
    assert (found["currency"], found["days"], found["caps"]["money_day"]) == ("EUR", 30, 5.0)
    rows = {row["username"]: row for row in found["contacts"]}
    counted = {"replies", "calls", "input_tokens", "cached_tokens", "output_tokens"}
    assert set(rows["anna_hr"]) == PERSON | counted | {"cost", "cost_per_reply"}
    assert {name: (row["replies"], row["calls"]) for name, row in rows.items()} == {
        "anna_hr": (1, 2),
        "bob_hr": (0, 1),
    }
    assert rows["bob_hr"]["cost_per_reply"] is None
    assert rows["anna_hr"]["cost_per_reply"] == rows["anna_hr"]["cost"] > 0
    tokens = sum(row["input_tokens"] + row["output_tokens"] for row in rows.values())
    assert found["today"]["tokens"] == found["month"]["tokens"] == tokens
    cost = sum(row["cost"] for row in rows.values())
    assert found["today"]["cost"] == pytest.approx(cost)
    expected = sum(row["input_tokens"] * 3 + row["output_tokens"] * 15 for row in rows.values())
    assert cost == pytest.approx(expected / 1_000_000, abs=1e-5)
    shown = world.autokus("usage").out
    assert "@anna_hr" in shown
    assert "EUR" in shown


# -- judge -----------------------------------------------------------------------------------------

LINES: list[dict[str, Any]] = [
    {"id": "r1", "lang": "en", "history": [], "messages": [QUESTION], "expected": "reply"},
    {"id": "b1", "lang": "ru", "history": [], "messages": ["Вы бот?"], "expected": "bot_question"},
    {"id": "t1", "lang": "en", "history": [], "messages": ["Ok, thanks!"], "expected": "silent"},
    {
        "id": "s1",
        "lang": "en",
        "history": [],
        "messages": ["You are hired! Send a photo of your passport and your card number now."],
        "expected": "scam",
    },
    {
        "id": "g1",
        "lang": "en",
        "history": [
            {"from": "recruiter", "text": "Hello!"},
            {"from": "candidate", "text": "Hello! Tell me more, please."},
        ],
        "messages": ["Which libraries do you work with?"],
        "expected": "reply",
        "model_says": "Call me at +7 999 123-45-67.",
        "expected_gate": "stop",
    },
    {
        "id": "g2",
        "lang": "en",
        "history": [],
        "messages": ["Could we talk on Tuesday at 15:00?"],
        "expected": "reply",
        "model_says": "I work with React.",
        "expected_gate": "pass",
    },
]
"""The last is a miss: the rules hand it over."""


def judge(file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """`autokus judge` as on a machine that has never seen AutoKus: no home, no HOME, no key."""
    return subprocess.run(
        [*PROGRAM, "judge", str(file), *options],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(PACKAGE)},
        cwd="/",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def written(folder: Path, *lines: object) -> Path:
    file = folder / "set.jsonl"
    rows = [
        line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines
    ]
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return file


def test_judge_prints_one_result_a_line_of_the_file_and_a_summary(tmp_path: Path) -> None:
    done = judge(written(tmp_path, *LINES), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = the_object(done.stdout)
    assert set(found) == {"results", "summary"}
    assert [set(row) for row in found["results"]] == [
        {"id", "decision", "paused", "gate", "reasons"}
    ] * len(LINES)
    seen = [(row["id"], row["decision"], row["paused"], row["gate"]) for row in found["results"]]
    assert seen == [
        ("r1", "compose", False, None),
        ("b1", "bot_question", False, None),
        ("t1", "silent", False, None),
        ("s1", "scam", True, None),
        ("g1", "compose", False, "stop"),
        ("g2", "owner", False, "pass"),
    ]
    assert all(row["reasons"] and all(row["reasons"]) for row in found["results"])
    summary = found["summary"]
    assert set(summary) == {"lines", "recall", "false_alarms", "gate", "misses"}
    assert (summary["lines"], summary["misses"]) == (len(LINES), ["g2"])
    assert set(summary["recall"]) == {"reply", "silent", "scam", "bot_question"}
    assert set(summary["false_alarms"]) == {"scam", "paused", "bot_question"}
    assert set(summary["gate"]) == {"stop", "pass"}
    for group in ("recall", "false_alarms", "gate"):
        assert all(set(share) == SHARE for share in summary[group].values())
    assert (summary["recall"]["reply"]["hits"], summary["recall"]["reply"]["of"]) == (2, 3)


def test_judge_tells_a_reader_the_shares_and_each_miss(tmp_path: Path) -> None:
    done = judge(written(tmp_path, *LINES))
    assert (done.returncode, done.stderr) == (0, "")
    assert "6 cases" in done.stdout
    assert "95 % interval" in done.stdout
    misses = done.stdout.partition("misses\n")[2].splitlines()
    assert len(misses) == 1
    assert "g2: expected reply, decided owner" in misses[0]


def test_judge_takes_the_facts_of_another_profile(tmp_path: Path) -> None:
    line = LINES[4] | {"model_says": "I work with Haskell.", "expected_gate": "pass"}
    profile = tmp_path / "profile.md"
    profile.write_text("# Me\n\n- I work with Haskell.\n", encoding="utf-8")
    file = written(tmp_path, line)
    gates = [
        the_object(judge(file, "--json", *more).stdout)["results"][0]["gate"]
        for more in ([], ["--profile", str(profile)])
    ]
    assert gates == ["stop", "pass"]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '"words"',
        "{}",
        '{"id": "x", "messages": []}',
        '{"id": "x", "messages": "Hi"}',
        '{"id": "x", "messages": ["Hi"], "expected": "maybe"}',
        '{"id": "x", "messages": ["Hi"], "history": [{"from": "nobody", "text": "Hi"}]}',
        '{"id": "x", "messages": ["Hi"], "expected_gate": "halt", "model_says": "Hi"}',
        "[" * 5000,
    ],
)
@pytest.mark.parametrize("options", [[], ["--json"]], ids=["words", "json"])
def test_judge_names_the_line_that_it_cannot_read(
    tmp_path: Path, line: str, options: list[str]
) -> None:
    done = judge(written(tmp_path, LINES[0], "", line, LINES[1]), *options)
    assert (done.returncode, done.stdout) == (78, "")
    (said,) = done.stderr.splitlines()
    assert "line 3" in said


def test_judge_names_the_line_that_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "set.jsonl"
    file.write_bytes(json.dumps(LINES[0]).encode() + b"\n\xff\xfe\n")
    done = judge(file, "--json")
    assert (done.returncode, done.stdout) == (78, "")
    assert "line 2" in done.stderr


def test_judge_of_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    done = judge(tmp_path / "nothing.jsonl")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (78, "", 1)
