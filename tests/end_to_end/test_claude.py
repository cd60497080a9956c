"""Whole runs with a stand-in for `claude -p` as the model."""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from tests.end_to_end.world import World, until

STAND_IN = """\
#!/bin/sh
''':'
exec "{python}" "$0" "$@"
':'''
import json, os, sys, time
from pathlib import Path
here = Path({here!r})
(here / "seen.json").write_text(json.dumps([os.getpid(), dict(os.environ), sys.stdin.read()]))
time.sleep({seconds})
said = dict(action="reply", text="Да, я работаю с React.", confidence=0.9, facts=[2])
print(json.dumps(dict(type="result", subtype="success", is_error=False, stop_reason="end_turn",
    result=json.dumps(said), usage=dict(input_tokens=9, output_tokens=9))))
"""
QUESTION = "Здравствуйте! Расскажите про ваш опыт с React?"


@pytest.fixture
def here(world: World, tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    program(world, folder, seconds=0)
    return folder


def program(world: World, here: Path, seconds: float) -> None:
    file = here / "claude"
    file.write_text(STAND_IN.format(python=sys.executable, here=str(here), seconds=seconds))
    file.chmod(0o755)
    world.settings(llm={"provider": "claude", "command": str(file), "base_url": ""})


def seen(here: Path) -> tuple[int, dict[str, str], str]:
    pid, environment, stdin = json.loads((here / "seen.json").read_text())
    return pid, environment, stdin


def test_a_message_is_answered_with_what_the_program_said(world: World, here: Path) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)

    done = world.autokus("check", TG_API_HASH="0123456789abcdef")

    assert done.code == 0, done
    assert len(world.sent_to(anna)) == 1
    assert "я работаю с React" in world.sent_to(anna)[0]
    assert world.model.calls == []
    _, environment, stdin = seen(here)
    assert QUESTION in stdin
    assert not [name for name in environment if name.startswith(("TG_", "AUTOKUS"))]


def test_when_the_run_is_killed_the_program_goes_with_it_and_the_next_run_answers(
    world: World, here: Path
) -> None:
    program(world, here, seconds=60)
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.start("check")
    until((here / "seen.json").exists)
    time.sleep(0.2)

    world.kill_running()

    pid = seen(here)[0]
    until(lambda: not alive(pid))
    program(world, here, seconds=0)
    assert world.check().code in {0, 75}
    assert len(world.sent_to(anna)) == 1


def alive(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return not Path("/proc").is_dir()
    return False
