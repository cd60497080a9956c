"""`cron install|show|remove`: exactly our own line or timer, whatever else stands there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from tests.end_to_end.crontabs import Crontab, started
from tests.end_to_end.world import World

from autokus.errors import Exit
from autokus.schedule import systemd
from autokus.schedule.job import Job

FOREIGN = (
    b"# \xcf\xf0\xe8\xe2\xe5\xf2, \xff\xfe no UTF-8\n"
    b"MAILTO=me@example.org\r\n"
    b"\n\n"
    b"  5\t4  * * sun   backup --to '/srv/my files' >/dev/null 2>&1   \n"
    b"@reboot echo 100\\%%date\n"
    b"this is no line that cron would take\n"
    b"*/2 * * * * /usr/bin/env AUTOKUS_BIN='/x' /bin/sh '/x/check_hr.sh' '/another/home'\n"
)
"""What nobody but its owner may touch."""


@pytest.fixture
def crontab(world: World, tmp_path: Path) -> Crontab:
    world.approve()
    return Crontab(tmp_path, world)


@pytest.mark.parametrize("foreign", [b"", b"\n", FOREIGN, FOREIGN + b"0 0 * * * last"])
def test_every_byte_that_is_not_ours_stays_as_it_is(
    world: World, crontab: Crontab, foreign: bytes
) -> None:
    if foreign:
        crontab.content = foreign
    for _ in range(2):
        done = world.autokus("cron", "install")
        assert (done.code, done.err) == (0, ""), done
        ended = foreign + (b"\n" if foreign and not foreign.endswith(b"\n") else b"")
        assert crontab.content.startswith(ended)
        ours = crontab.content.removeprefix(ended)
        assert ours.startswith(b"* * * * * /usr/bin/env AUTOKUS_BIN=")
        assert (ours.count(b"\n"), ours[-1:]) == (1, b"\n")

    done = world.autokus("cron", "remove")
    assert (done.code, done.err) == (0, ""), done
    assert crontab.content == ended
    assert world.autokus("cron", "remove").code == 0
    assert crontab.content == ended


def test_a_second_install_says_so_and_writes_nothing(world: World, crontab: Crontab) -> None:
    world.autokus("cron", "install")
    crontab.file.chmod(0o444)
    before = crontab.file.stat().st_mtime_ns
    done = world.autokus("cron", "install")
    assert (done.code, "as before" in done.out) == (0, True)
    assert crontab.file.stat().st_mtime_ns == before


def test_an_old_line_of_ours_is_written_anew_in_its_place_and_its_doubles_go(
    world: World, crontab: Crontab
) -> None:
    old = (
        b"* * * * * /usr/bin/env AUTOKUS_BIN='/old/autokus' /bin/sh '/old/check_hr.sh' '%s'\n"
        % os.fsencode(world.home)
    )
    crontab.content = b"# first\n" + old + FOREIGN + old + b"# last\n"
    assert world.autokus("cron", "install").code == 0
    assert b"/old/" not in crontab.content
    lines = crontab.content.split(b"\n")
    assert os.fsencode(world.home) in lines[1]
    assert crontab.content == b"# first\n" + lines[1] + b"\n" + FOREIGN + b"# last\n"


@pytest.mark.parametrize(
    "line",
    [
        "*/3 * * * * /bin/sh /opt/autokus/scripts/check_hr.sh '{home}'",
        "* * * * * AUTOKUS_HOME='{home}' /opt/autokus/scripts/check_hr.sh 2>&1 | logger",
        "@hourly /usr/local/bin/autokus --home '{home}' check >> /tmp/log 2>&1",
        "AUTOKUS_HOME={home}\n* * * * * /bin/sh /opt/autokus/scripts/check_hr.sh",
    ],
)
def test_a_line_written_by_hand_is_seen_and_left_alone(
    world: World, crontab: Crontab, line: str
) -> None:
    crontab.content = before = f"{line.format(home=world.home)}\n".encode()
    done = world.autokus("cron", "install")
    assert (done.code, done.out) == (Exit.USAGE, "")
    assert "written by hand" in done.err
    done = world.autokus("cron", "remove")
    assert done.code == 0
    assert "left there" in done.out
    assert crontab.content == before
    assert "written by hand" in world.autokus("cron", "show").out


def test_a_line_that_names_no_home_runs_the_usual_one_and_not_this(
    world: World, crontab: Crontab
) -> None:
    crontab.content = before = b"* * * * * /bin/sh /opt/autokus/scripts/check_hr.sh\n"
    assert world.autokus("cron", "install").code == 0
    assert crontab.content.startswith(before)
    assert len(started(crontab.content)) == 2
    world.autokus("cron", "remove")
    assert crontab.content == before


@pytest.mark.parametrize(
    "name", ["with space", "100%done", "o'brien", 'a"b', "$HOME `id`", "Кандидат", "a;b & c"]
)
def test_a_home_of_any_name_is_what_the_line_starts(
    world: World, crontab: Crontab, tmp_path: Path, name: str
) -> None:
    program = crontab.put("autokus", '#!/bin/sh\nprintf "%s\\n" "$@"\n')
    world.home = world.home.rename(tmp_path / name)
    assert world.autokus("cron", "install").code == 0
    (command,) = started(crontab.content)
    found = command.replace(_named_program(command), os.fsencode(program))
    done = subprocess.run(
        ["/bin/sh", "-c", found],
        env={"AUTOKUS_JITTER": "0"},
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b""), done
    assert done.stdout.decode().splitlines() == ["--home", str(world.home), "check"]
    assert json.loads(world.autokus("cron", "show", "--json").out)["installed"]
    assert world.autokus("cron", "remove").code == 0
    assert crontab.content == b""


def _named_program(command: bytes) -> bytes:
    return command.split(b"AUTOKUS_BIN='")[1].split(b"'")[0]


def test_a_home_whose_name_breaks_lines_is_refused(
    world: World, crontab: Crontab, tmp_path: Path
) -> None:
    world.home = world.home.rename(tmp_path / "two\nlines")
    done = world.autokus("cron", "install")
    assert (done.code, len(done.lines), crontab.content) == (Exit.USAGE, 1, b"")


def test_show_says_what_is_installed_when_it_ran_and_the_next_minute(
    world: World, crontab: Crontab
) -> None:
    world.check()
    world.autokus("cron", "install")
    before = time.time()
    found = json.loads(world.autokus("cron", "show", "--json").out)
    assert found["installed"][0]["command"].encode() in crontab.content
    assert found["installed"][0]["starts_nothing_because"] is None
    assert before - 600 < found["last_run"] <= time.time()
    assert before < found["next_run"] <= time.time() + 60
    assert found["next_run"] % 60 == 0
    shown = world.autokus("cron", "show").out
    assert "line 1 of your crontab" in shown
    assert "next run" in shown


def test_two_homes_have_a_line_each(world: World, crontab: Crontab, tmp_path: Path) -> None:
    first = world.home
    world.autokus("cron", "install")
    world.home = tmp_path / "second"
    world.home.mkdir(mode=0o700)
    world.autokus("cron", "install")
    assert len(started(crontab.content)) == 2
    world.autokus("cron", "remove")
    (left,) = started(crontab.content)
    assert str(first).encode() in left


def test_without_a_program_crontab_it_is_said_what_to_do(world: World, tmp_path: Path) -> None:
    if shutil.which("crontab", path="/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin"):
        pytest.skip("there is one here")
    world.environment["XDG_CONFIG_HOME"] = str(tmp_path)
    done = world.autokus("cron", "install")
    assert (done.code, done.out, len(done.lines)) == (Exit.UNAVAILABLE, "", 1)
    assert "apt install cron" in done.err
    assert "--systemd" in done.err
    assert "no program `crontab`" in world.autokus("cron", "show").out


def test_a_crontab_that_one_may_not_use_is_said_in_its_own_words(
    world: World, crontab: Crontab
) -> None:
    crontab.put(
        "crontab", "#!/bin/sh\necho 'you (me) are not allowed to use this program' >&2; exit 1\n"
    )
    done = world.autokus("cron", "install")
    assert (done.code, len(done.lines)) == (Exit.PERMISSION, 1)
    assert "not allowed to use this program" in done.err


# -- systemd ------------------------------------------------------------------------------------------

_SYSTEMCTL = """\
#!/bin/sh
# Remembers what it was told, and which timers are active.
echo "$*" >>'{log}'
shift
case $1 in
    enable) /bin/touch '{folder}'/active.$3 ;;
    disable) /bin/rm -f '{folder}'/active.$3 ;;
    is-active) if [ -e '{folder}'/active.$2 ]; then echo active; else echo inactive; exit 3; fi ;;
esac
"""


@pytest.fixture
def told(crontab: Crontab, tmp_path: Path) -> Path:
    """What `systemctl` was told, line by line."""
    log = tmp_path / "systemctl.log"
    crontab.put("systemctl", _SYSTEMCTL.format(log=log, folder=tmp_path))
    return log


def test_a_timer_is_installed_shown_and_removed(
    world: World, crontab: Crontab, told: Path, tmp_path: Path
) -> None:
    done = world.autokus("cron", "install", "--systemd")
    assert (done.code, done.err, crontab.content) == (0, "", b""), done
    assert "loginctl enable-linger" in done.out
    name = systemd.unit_name(world.home)
    folder = tmp_path / "config" / "systemd" / "user"
    assert {file.name for file in folder.iterdir()} == {f"{name}.service", f"{name}.timer"}
    orders = told.read_text().splitlines()
    assert orders[-3:] == [
        "--user daemon-reload",
        f"--user enable --now {name}.timer",
        f"--user start {name}.service",
    ]

    assert "as before" in world.autokus("cron", "install", "--systemd").out
    found = json.loads(world.autokus("cron", "show", "--json").out)
    assert found["installed"][0]["place"] == f"the systemd timer {name}.timer"
    assert found["installed"][0]["starts_nothing_because"] is None
    assert "the systemd timer" in world.autokus("cron", "install").err

    assert world.autokus("cron", "remove", "--systemd").code == 0
    assert list(folder.iterdir()) == []
    assert f"--user disable --now {name}.timer" in told.read_text()
    assert world.autokus("cron", "remove", "--systemd").code == 0


def test_a_model_behind_a_program_may_renew_its_own_log_in(
    world: World, told: Path, tmp_path: Path
) -> None:
    world.settings(llm={"provider": "claude"})
    world.environment["HOME"] = str(tmp_path / "me")
    assert world.autokus("cron", "install", "--systemd").code == 0
    assert told.exists()
    (unit,) = (tmp_path / "config" / "systemd" / "user").glob("*.service")
    writable = f'"{world.home}" "-{tmp_path}/me/.claude" "-{tmp_path}/me/.claude.json"'
    assert f"ReadWritePaths={writable}" in unit.read_text(encoding="utf-8").splitlines()


def test_a_timer_that_is_not_active_is_named_by_doctor(
    world: World, told: Path, tmp_path: Path
) -> None:
    world.autokus("cron", "install", "--systemd")
    assert told.exists()
    stays = "cron_while_logged_in" not in _faults(world)
    assert stays == systemd.lingers()
    assert _faults(world) == {"never_succeeded"} | (set() if stays else {"cron_while_logged_in"})
    (tmp_path / f"active.{systemd.unit_name(world.home)}.timer").unlink()
    assert _faults(world) == {"never_succeeded", "cron_silent"}


def _faults(world: World) -> set[str]:
    found = json.loads(world.autokus("doctor", "--json").out)["findings"]
    return {finding["fault"] for finding in found} - {""}


def test_a_systemd_that_does_not_answer_is_said_so_and_nothing_is_written(
    world: World, crontab: Crontab, tmp_path: Path
) -> None:
    crontab.put("systemctl", "#!/bin/sh\necho 'Failed to connect to bus' >&2; exit 1\n")
    done = world.autokus("cron", "install", "--systemd")
    assert (done.code, len(done.lines)) == (Exit.UNAVAILABLE, 1)
    assert "Failed to connect to bus" in done.err
    assert "without --systemd" in done.err
    assert not (tmp_path / "config").exists()


def test_a_sandbox_that_this_kernel_refuses_is_said_at_once(
    world: World, crontab: Crontab, told: Path
) -> None:
    willing = (crontab.bin / "systemctl").read_text(encoding="utf-8")
    refusing = willing.replace(
        "case $1 in", "case $1 in\n    start) echo 'status=226/NAMESPACE' >&2; exit 1 ;;"
    )
    crontab.put("systemctl", refusing)
    done = world.autokus("cron", "install", "--systemd")
    assert (done.code, len(done.lines)) == (Exit.UNAVAILABLE, 1), done
    assert told.exists()
    assert "226/NAMESPACE" in done.err
    assert "journalctl --user" in done.err


ANALYZE = shutil.which("systemd-analyze")

HARDENED = {
    "NoNewPrivileges=yes",
    "ProtectSystem=strict",
    "PrivateTmp=yes",
    "PrivateDevices=yes",
    "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX",
    "RestrictNamespaces=yes",
    "LockPersonality=yes",
    "SystemCallFilter=@system-service",
    "UMask=0077",
}


@pytest.fixture
def unit(tmp_path: Path, repository: Path) -> Path:
    """The service of a home whose name is made to break things."""
    home = tmp_path / '100%q $HOME "o\'brien" \\x'
    home.mkdir()
    job = Job(Path("/bin/true"), repository / "scripts" / "check_hr.sh", home)
    file = tmp_path / "autokus-test.service"
    file.write_text(systemd.service(job), encoding="utf-8")
    file.with_suffix(".timer").write_text(systemd.timer(job), encoding="utf-8")
    return file


def test_the_unit_is_hardened_and_limited(unit: Path) -> None:
    lines = set(unit.read_text(encoding="utf-8").splitlines())
    assert lines >= HARDENED
    assert not [line for line in lines if line.startswith("ProtectHome")]
    assert "RuntimeMaxSec=260" in lines
    assert "RandomizedDelaySec=20" in unit.with_suffix(".timer").read_text(encoding="utf-8")


def test_paths_in_the_unit_are_written_as_systemd_reads_them(unit: Path, repository: Path) -> None:
    """systemd.syntax(7) and systemd.service(5): %% is a percent sign, and in a command line $$ a dollar."""
    lines = unit.read_text(encoding="utf-8").splitlines()
    folder = unit.parent
    written = r"100%%q $HOME \"o'brien\" \\x"
    assert f'ReadWritePaths="{folder}/{written}"' in lines
    script = repository / "scripts" / "check_hr.sh"
    command = f'"{script}" "{folder}/{written.replace("$", "$$")}"'
    assert f"ExecStart=/bin/sh {command}" in lines


@pytest.mark.skipif(ANALYZE is None, reason="systemd is not installed")
def test_systemd_itself_finds_nothing_wrong_with_the_units(unit: Path) -> None:
    done = subprocess.run(
        [str(ANALYZE), "verify", "--user", "--man=no", unit, unit.with_suffix(".timer")],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(unit.parent)},
        timeout=60,
        check=False,
    )
    assert (done.returncode, unit.name in done.stderr) == (0, False), done.stderr


@pytest.mark.skipif(ANALYZE is None, reason="systemd is not installed")
def test_systemd_calls_the_exposure_of_the_unit_low(unit: Path) -> None:
    done = subprocess.run(
        [str(ANALYZE), "security", "--offline=true", "--threshold=55", "--no-pager", unit],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
