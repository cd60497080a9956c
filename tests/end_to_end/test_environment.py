"""The surroundings that cron, systemd, containers and odd machines give a program: it works in them, and is silent."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.end_to_end.world import PROGRAM, World, reply

from autokus.sandbox.model_server import ModelServer
from autokus.sandbox.telegram_people import Person
from autokus.sandbox.telegram_server import TelegramServer

NAME = "Анна 🦊 Ёжикова"
QUESTION = "Добрый день! Ищем фронтендера 🙂 — интересно?"
ANSWER = "Здравствуйте! Да, расскажите подробнее 🚀"

READING = (
    ["status"],
    ["contacts"],
    ["inbox"],
    ["show", "@anna_hr"],
    ["debug"],
    ["status", "--json"],
    ["contacts", "--json"],
    ["inbox", "--json"],
    ["show", "@anna_hr", "--json"],
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A home with blanks and Cyrillic letters in its path."""
    folder = tmp_path / "Мои документы и прочее"
    folder.mkdir()
    with TelegramServer() as tg, ModelServer() as model:
        world = World(folder / "дом один", tg, model)
        try:
            yield world
        finally:
            world.close()
        assert tg.errors == []
        assert model.problems == []


@pytest.fixture
def anna(world: World) -> Person:
    """Her message waits; the model answers in Russian, with an emoji."""
    anna = world.approve(first_name=NAME)
    world.tg.write(anna, QUESTION)
    world.model.rule = lambda _: reply(ANSWER)
    return anna


def _shell(world: World, line: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """A line of sh with nothing but these variables; "$@" is the program with its home."""
    environment = {"PYTHONPATH": world.environment["PYTHONPATH"]} | variables
    assigned = [f"{name}={value}" for name, value in environment.items()]
    return subprocess.run(
        [
            "/usr/bin/env",
            "-i",
            *assigned,
            "/bin/sh",
            "-c",
            line,
            "sh",
            *PROGRAM,
            "--home",
            str(world.home),
        ],
        capture_output=True,
        cwd="/",
        timeout=60,
        start_new_session=True,  # and so without a terminal
        check=False,
    )


def _answered_once(world: World, anna: Person) -> None:
    assert world.sent_to(anna) == [ANSWER]
    again = world.check()
    assert (again.code, again.silent) == (0, True), again
    assert world.sent_to(anna) == [ANSWER]


SURROUNDINGS: dict[str, dict[str, str]] = {
    "nothing": {},
    "LANG=C": {"LANG": "C"},
    "LC_ALL=POSIX": {"LC_ALL": "POSIX"},
    "no UTF-8 mode": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ASCII streams": {"PYTHONIOENCODING": "ascii"},
    "Latin streams": {"PYTHONIOENCODING": "latin-1:strict"},
    "no such language": {"LANG": "xx_YY.UTF-8"},
    "Kathmandu": {"TZ": "Asia/Kathmandu"},
    "St. John's": {"TZ": "America/St_Johns"},
    "no such zone": {"TZ": "Nowhere/At_All"},
    "no such terminal": {"TERM": "dumb", "COLUMNS": "0", "LINES": "x"},
    "empty home of the user": {"HOME": ""},
}


@pytest.mark.parametrize("surroundings", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_it_answers_in_silence_and_the_reading_verbs_print(
    world: World, anna: Person, surroundings: dict[str, str]
) -> None:
    done = _shell(world, '"$@" check', **surroundings)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    _answered_once(world, anna)
    for verb in READING:
        read = _shell(world, f'"$@" {" ".join(verb)}', **surroundings)
        assert (read.returncode, read.stderr) == (0, b""), (verb, read)
        words = read.stdout.decode()  # UTF-8 or, where that is forbidden, ASCII with replacements
        if verb[-1] == "--json":
            json.loads(words)
        if verb[0] == "show" and not surroundings.get("PYTHONIOENCODING"):
            assert ANSWER in words


STREAMS = {
    "stdin closed": '"$@" check <&-',
    "stdout closed": '"$@" check >&-',
    "stderr closed": '"$@" check 2>&-',
    "all closed": '"$@" check <&- >&- 2>&-',
    "stdout full": '"$@" check >/dev/full',
    "stderr full": '"$@" check 2>/dev/full',
    "both full": '"$@" check >/dev/full 2>&1',
    "no descriptors to spare": 'ulimit -n 40; "$@" check',
    "from a terminal that is gone": '"$@" check </dev/null >/dev/null 2>&1',
}


@pytest.mark.parametrize("line", STREAMS.values(), ids=STREAMS)
def test_streams_that_are_closed_or_full_hold_nothing_up(
    world: World, anna: Person, line: str
) -> None:
    done = _shell(world, line)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    _answered_once(world, anna)


@pytest.mark.parametrize("to", [">&-", "2>&-", ">&- 2>&-", ">/dev/full", "2>/dev/full", "<&-"])
@pytest.mark.parametrize("verb", ["status", "show @anna_hr", "check --verbose", "frobnicate"])
def test_verbs_that_cannot_speak_end_without_a_stack(
    world: World, anna: Person, verb: str, to: str
) -> None:
    assert anna.username == "anna_hr"
    done = _shell(world, f'"$@" {verb} {to}')
    assert b"Traceback" not in done.stdout + done.stderr
    assert b"Exception ignored" not in done.stdout + done.stderr
    expected = {2} if verb == "frobnicate" else {0, 74} if ">" in to else {0}
    assert done.returncode in expected, done


def test_a_complaint_in_a_language_that_the_stream_has_no_letters_for_is_still_said(
    world: World, anna: Person
) -> None:
    assert anna.username == "anna_hr"
    (world.home / "profile.md").unlink()
    for variables in SURROUNDINGS.values():
        done = _shell(world, '"$@" check --verbose', **variables)
        assert done.returncode == 78, done
        assert b"profile.md" in done.stderr
        assert done.stderr.count(b"\n") == 1


def test_without_a_home_named_or_a_user_it_says_what_is_missing(world: World) -> None:
    bare = {"PYTHONPATH": world.environment["PYTHONPATH"]}
    for extra in ({}, {"HOME": ""}, {"HOME": "/nonexistent"}, {"HOME": "relative"}):
        done = subprocess.run(
            [*PROGRAM, "check"],
            env=bare | extra,
            cwd="/",
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode in {77, 78}, done.stdout) == (True, b""), done
        assert (b"Traceback" in done.stderr, done.stderr.count(b"\n")) == (False, 1), done


def test_a_folder_that_is_gone_is_as_good_as_any(
    world: World, anna: Person, tmp_path: Path
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    done = _shell(world, f'cd "{gone}" && rmdir "{gone}" && "$@" check')
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    _answered_once(world, anna)


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is not installed")
@pytest.mark.parametrize("when", ["-1d", "+1d", "1970-01-02 00:00:00"])
def test_a_wrong_clock_crashes_nothing_and_doubles_nothing(
    world: World, anna: Person, when: str
) -> None:
    done = _shell(world, f'faketime "{when}" "$@" check', PATH=os.defpath)
    assert done.returncode in {0, 75}, done
    assert b"Traceback" not in done.stderr
    world.check()
    assert len(world.sent_to(anna)) + len(world.rows("SELECT id FROM handovers")) == 1
