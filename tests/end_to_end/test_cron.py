"""scripts/check_hr.sh as cron calls it, with the real program behind it."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from tests.end_to_end.world import PACKAGE, POLL, World

QUESTION = "Hi! Are you interested in a senior front-end position?"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The `autokus` of this checkout, wherever it is installed."""
    file = tmp_path / "autokus"
    python, package = shlex.quote(sys.executable), shlex.quote(str(PACKAGE))
    file.write_text(
        f'#!/bin/sh\nPYTHONPATH={package} exec {python} -m autokus.main "$@"\n', encoding="utf-8"
    )
    file.chmod(0o755)
    return file


def _cron(repository: Path, program: Path, world: World) -> tuple[int, bytes, bytes]:
    """An empty environment, no terminal, the root folder, and a permissive umask."""
    done = subprocess.run(
        [
            "env",
            "-i",
            "AUTOKUS_JITTER=0",
            f"AUTOKUS_BIN={program}",
            "/bin/sh",
            str(repository / "scripts" / "check_hr.sh"),
            str(world.home),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd="/",
        timeout=120,
        umask=0,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_it_answers_in_silence(repository: Path, program: Path, world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "Здравствуйте! Интересно?")
    assert _cron(repository, program, world) == (0, b"", b"")
    assert len(world.sent_to(anna)) == 1
    world.methods()
    assert _cron(repository, program, world) == (0, b"", b"")
    assert world.methods() == [POLL]


def test_it_hands_on_the_exit_code_and_says_what_is_wrong_in_readable_letters(
    repository: Path, program: Path, world: World
) -> None:
    code, out, err = _cron(repository, program, world)
    assert (code, out) == (78, b"")
    assert err.decode().startswith("autokus: There is no database")
    world.approve(first_name="Анна")
    world.put("settings.toml", '["бот"]\n')
    code, _, err = _cron(repository, program, world)
    assert code == 78
    assert "`бот`" in err.decode()


def test_while_a_run_is_alive_it_ends_in_silence(
    repository: Path, program: Path, world: World
) -> None:
    world.tg.write(world.approve(), QUESTION)
    with world.a_live_run():
        assert _cron(repository, program, world) == (0, b"", b"")
