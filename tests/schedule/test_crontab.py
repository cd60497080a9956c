"""Reading and writing lines of a crontab, whatever stands in it."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autokus.home import usual_home
from autokus.schedule import crontab
from autokus.schedule.job import Job

USUAL = "the usual one"
NAMES = st.text(
    st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp"), blacklist_characters="/"),
    min_size=1,
).filter(lambda name: name not in {".", ".."})


def read(content: bytes) -> list[tuple[str, tuple[str, ...]]]:
    usual = usual_home()
    found = crontab._entries(content, Path("/srv/another"))
    return [(USUAL if e.home == usual else str(e.home), e.needs) for e in found]


@given(st.binary())
def test_no_crontab_is_too_odd_to_be_read(content: bytes) -> None:
    read(content)
    read(b"* * * * * autokus check " + content)
    read(b"* * * * * /bin/sh check_hr.sh " + content)


@given(NAMES, NAMES)
def test_a_line_of_ours_is_read_back_as_what_it_starts(home: str, program: str) -> None:
    job = Job(Path("/opt", program), Path("/opt/it's/check_hr.sh"), Path("/srv", home))
    line = crontab.line(job)
    assert "\n" not in line
    assert read(os.fsencode(f"MAILTO=me\n{line}\n")) == [(str(job.home), job.needs)]


@pytest.mark.parametrize(
    ("line", "home", "needs"),
    [
        ("* * * * * /bin/sh /opt/check_hr.sh", USUAL, ("/opt/check_hr.sh",)),
        ("* * * * * /opt/check_hr.sh /a 2>&1 | logger", "/a", ("/opt/check_hr.sh",)),
        ("* * * * * /opt/check_hr.sh >/dev/null 2>&1", USUAL, ("/opt/check_hr.sh",)),
        ("@reboot /opt/check_hr.sh '/a b'", "/a b", ("/opt/check_hr.sh",)),
        ("0-59/2 * * * mon-fri  /opt/check_hr.sh /a\\%b%stdin", "/a%b", ("/opt/check_hr.sh",)),
        ("* * * * * cd / && autokus --home=/a check", "/a", ()),
        ("* * * * * AUTOKUS_HOME=/a /usr/bin/autokus check", "/a", ("/usr/bin/autokus",)),
        ("* * * * * autokus check --home", USUAL, ()),
    ],
)
def test_lines_written_by_hand_are_understood(line: str, home: str, needs: tuple[str, ...]) -> None:
    assert read(line.encode()) == [(home, needs)]


@pytest.mark.parametrize(
    "line",
    [
        "# * * * * * /opt/check_hr.sh",
        "",
        "* * * *",
        "* * * * * autokus status",
        "* * * * * /opt/check_hr.sh.old",
        "SCRIPT=/opt/check_hr.sh",
        "* * * * * echo 'check_hr.sh",
    ],
)
def test_lines_that_start_no_run_are_none_of_ours(line: str) -> None:
    assert read(line.encode()) == []


def test_a_home_by_another_name_is_the_same_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "link").symlink_to(tmp_path)
    line = f"* * * * * /opt/check_hr.sh {tmp_path}/link/home/../home\n".encode()
    assert [found.home for found in crontab._entries(line, home)] == [home]


def test_a_variable_holds_for_the_lines_below_it() -> None:
    line = b"* * * * * /opt/check_hr.sh\n"
    found = read(line + b'AUTOKUS_HOME = "/a b"\n' + line)
    assert [home for home, _ in found] == [USUAL, "/a b"]


@pytest.mark.parametrize(
    ("names", "runs"), [(("bash", "crond"), True), (("bash", "cronolog"), False), ((), None)]
)
def test_a_cron_is_known_by_its_name(tmp_path: Path, names: tuple[str, ...], runs: object) -> None:
    for number, name in enumerate(names, 10):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "comm").write_text(f"{name}\n", encoding="utf-8")
    assert crontab.cron_runs(tmp_path) is runs


def _by_cron(line: str) -> str:
    """What cron gives to the shell: it walks over the line as do_command.c of Vixie's cron and of cronie does."""
    kept, escaped = "", False
    for ch in line.split(None, 5)[5]:
        if escaped and ch == "%":
            kept = kept[:-1]
        elif ch == "%":
            break
        kept += ch
        escaped = ch == "\\" and not escaped
    return kept


@given(st.text("a%\\' ", min_size=1))
def test_cron_and_the_shell_see_every_path_as_it_is(name: str) -> None:
    job = Job(Path("/opt/autokus"), Path("/opt/check_hr.sh"), Path(f"/srv/{name}x"))
    line = crontab.line(job)
    assert shlex.split(_by_cron(line))[-1] == str(job.home)
    assert read(os.fsencode(line)) == [(str(job.home), job.needs)]
