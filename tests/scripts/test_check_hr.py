"""scripts/check_hr.sh, run as bare as cron runs it, with a stand-in for the autokus program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

BARE = ["env", "-i"]
NO_JITTER = "AUTOKUS_JITTER=0"


@dataclass
class Cron:
    """A repository in a folder with a space in its name, and a stand-in in its .venv."""

    root: Path

    @property
    def script(self) -> Path:
        return self.root / "scripts" / "check_hr.sh"

    @property
    def autokus(self) -> Path:
        return self.root / ".venv" / "bin" / "autokus"

    def install(self, body: str, path: Path | None = None) -> Path:
        """Puts a shell program in the place of autokus, or at `path`."""
        path = path or self.autokus
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    def start(
        self,
        *environment: str,
        arguments: Sequence[str] = (),
        shell: Sequence[str] = ("/bin/sh",),
        cwd: Path | None = None,
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*BARE, *environment, *shell, str(self.script), *arguments],
            input="what nobody should read",
            capture_output=True,
            text=True,
            cwd=cwd or self.root,
            timeout=60,
            check=False,
        )


@pytest.fixture
def cron(tmp_path: Path, repository: Path) -> Cron:
    root = tmp_path / "a folder with spaces"
    (root / "scripts").mkdir(parents=True)
    shutil.copy(repository / "scripts" / "check_hr.sh", root / "scripts")
    return Cron(root)


def test_it_is_executable_and_plain_posix_shell(repository: Path) -> None:
    script = repository / "scripts" / "check_hr.sh"
    assert os.access(script, os.X_OK)
    shell = shutil.which("dash") or "/bin/sh"
    subprocess.run([shell, "-n", script], check=True)


def test_a_run_without_findings_is_silent_and_exits_0(cron: Cron) -> None:
    cron.install("exit 0")
    done = cron.start(NO_JITTER)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_starts_by_its_own_name_without_a_shell(cron: Cron) -> None:
    cron.install("exit 0")
    assert cron.start(NO_JITTER, shell=()).returncode == 0


@pytest.mark.parametrize("code", [0, 1, 69, 70, 74, 75, 77, 78])
def test_the_runs_own_exit_code_and_words_are_passed_on(cron: Cron, code: int) -> None:
    cron.install(f"echo out; echo err >&2; exit {code}")
    done = cron.start(NO_JITTER)
    assert (done.returncode, done.stdout, done.stderr) == (code, "out\n", "err\n")


def test_without_a_home_the_program_is_asked_to_check_and_nothing_else(cron: Cron) -> None:
    cron.install('echo "$#: $*"')
    assert cron.start(NO_JITTER).stdout == "1: check\n"


@pytest.mark.parametrize(
    ("environment", "arguments", "home"),
    [
        ([], ["/srv/my account"], "/srv/my account"),
        (["AUTOKUS_HOME=/srv/my account"], [], "/srv/my account"),
        (["AUTOKUS_HOME=/srv/other"], ["/srv/my account"], "/srv/my account"),
    ],
    ids=["argument", "variable", "argument beats variable"],
)
def test_the_home_comes_from_the_argument_or_else_from_the_variable(
    cron: Cron, environment: list[str], arguments: list[str], home: str
) -> None:
    cron.install('for word in "$@"; do echo "$word"; done')
    done = cron.start(NO_JITTER, *environment, arguments=arguments)
    assert done.stdout.splitlines() == ["--home", home, "check"]


def test_a_home_named_from_the_current_folder_is_found_from_the_root(
    cron: Cron, tmp_path: Path
) -> None:
    cron.install('pwd; echo "$2"')
    done = cron.start(NO_JITTER, arguments=["account"], cwd=tmp_path)
    assert done.stdout.splitlines() == ["/", f"{tmp_path}/account"]


def test_more_than_one_argument_is_refused(cron: Cron) -> None:
    cron.install("echo started")
    done = cron.start(NO_JITTER, arguments=["/srv/my", "account"])
    assert (done.returncode, done.stdout) == (2, "")
    assert "takes one argument" in done.stderr


def test_the_program_gets_utf_8_a_path_and_a_private_umask(cron: Cron) -> None:
    cron.install(
        'echo "$PYTHONUTF8 $LANG $LC_ALL"; umask; command -v sleep >/dev/null && echo path'
    )
    assert cron.start(NO_JITTER).stdout.splitlines() == ["1 C.UTF-8 C.UTF-8", "0077", "path"]


def test_nobody_reads_its_standard_input(cron: Cron) -> None:
    cron.install('cat; echo "read"')
    assert cron.start(NO_JITTER).stdout == "read\n"


def test_autokus_bin_names_another_program(cron: Cron, tmp_path: Path) -> None:
    cron.install("echo the wrong one")
    other = cron.install("echo other", tmp_path / "my programs" / "autokus")
    assert cron.start(NO_JITTER, f"AUTOKUS_BIN={other}").stdout == "other\n"


def test_a_program_in_the_owners_local_bin_is_found(cron: Cron, tmp_path: Path) -> None:
    cron.install("echo local", tmp_path / ".local" / "bin" / "autokus")
    assert cron.start(NO_JITTER, f"HOME={tmp_path}").stdout == "local\n"


def test_it_finds_its_repository_through_a_link(cron: Cron, tmp_path: Path) -> None:
    cron.install("echo found")
    link = tmp_path / "check"
    link.symlink_to(cron.script)
    done = subprocess.run(
        [*BARE, NO_JITTER, "/bin/sh", link], capture_output=True, text=True, check=False
    )
    assert done.stdout == "found\n"


def test_a_missing_program_is_one_sentence_and_exit_78(cron: Cron) -> None:
    done = cron.start(NO_JITTER)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (78, "", 1)
    assert "found no autokus" in done.stderr


def test_a_program_that_cannot_be_run_is_one_sentence_and_exit_78(cron: Cron) -> None:
    cron.install("echo never").chmod(0o644)
    done = cron.start(NO_JITTER, f"AUTOKUS_BIN={cron.autokus}")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (78, "", 1)
    assert str(cron.autokus) in done.stderr


@pytest.mark.parametrize("value", ["soon", "-1", "1.5", "08", "1 0", "99999"])
@pytest.mark.parametrize("variable", ["AUTOKUS_JITTER", "AUTOKUS_TIME_LIMIT"])
def test_a_number_that_is_none_is_refused_before_anything_starts(
    cron: Cron, variable: str, value: str
) -> None:
    cron.install("echo started")
    done = cron.start(f"{variable}={value}")
    assert (done.returncode, done.stdout) == (78, "")
    assert f"{variable} must be a whole number of seconds, not '{value}'" in done.stderr


def test_a_run_cannot_be_given_no_limit_at_all(cron: Cron) -> None:
    cron.install("echo started")
    done = cron.start(NO_JITTER, "AUTOKUS_TIME_LIMIT=0")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (78, "", 1)


def with_path(cron: Cron, path: str) -> None:
    """Gives the script another PATH, which it otherwise sets by itself."""
    text = cron.script.read_text(encoding="utf-8")
    changed, times = re.subn(r"(?m)^PATH=.*$", f'PATH="{path}"', text)
    assert times == 1
    cron.script.write_text(changed, encoding="utf-8")


def sleeps(cron: Cron, tmp_path: Path, *environment: str) -> list[str]:
    """What a stand-in for `sleep` was asked for."""
    log = tmp_path / "slept"
    cron.install(f'echo "$1" >>"{log}"', tmp_path / "bin" / "sleep")
    with_path(cron, f"{tmp_path}/bin:/usr/bin:/bin")
    cron.install("exit 0")
    assert cron.start(*environment).returncode == 0
    return log.read_text(encoding="utf-8").split() if log.exists() else []


def test_without_jitter_it_does_not_wait(cron: Cron, tmp_path: Path) -> None:
    assert sleeps(cron, tmp_path, NO_JITTER) == []


@pytest.mark.parametrize(("environment", "most"), [([], 20), (["AUTOKUS_JITTER=3"], 3)])
def test_jitter_is_one_wait_up_to_the_limit(
    cron: Cron, tmp_path: Path, environment: list[str], most: int
) -> None:
    (waited,) = sleeps(cron, tmp_path, *environment)
    assert 0 <= int(waited) <= most


@pytest.mark.slow
def test_a_hanging_run_is_ended_with_one_sentence(cron: Cron) -> None:
    cron.install("exec sleep 60")
    done = cron.start(NO_JITTER, "AUTOKUS_TIME_LIMIT=1")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (124, "", 1)
    assert "ended by the outermost limit of 1 s" in done.stderr


@pytest.mark.slow
def test_a_run_that_ignores_the_first_signal_is_killed(cron: Cron) -> None:
    cron.install("trap '' TERM; while :; do sleep 1; done")
    done = cron.start(NO_JITTER, "AUTOKUS_TIME_LIMIT=1")
    assert done.returncode == 137
    assert done.stderr.count("ended by the outermost limit of 1 s") == 1


def test_a_run_killed_from_outside_is_told_apart_from_one_that_was_too_long(cron: Cron) -> None:
    cron.install("kill -KILL $$")
    done = cron.start(NO_JITTER)
    assert done.returncode == 137
    assert "was killed after" in done.stderr
    assert "outermost limit" not in done.stderr


@pytest.fixture
def cron_without_timeout(cron: Cron, tmp_path: Path) -> Cron:
    """As on a system that has neither `timeout` nor `gtimeout`."""
    bin_ = tmp_path / "few programs"
    bin_.mkdir()
    for name in ("cat", "date", "dirname", "od", "readlink", "sh", "sleep"):
        (bin_ / name).symlink_to(str(shutil.which(name)))
    with_path(cron, str(bin_))
    return cron


@pytest.mark.parametrize("code", [0, 75])
def test_without_timeout_a_run_is_passed_on_just_the_same(
    cron_without_timeout: Cron, code: int
) -> None:
    cron_without_timeout.install(f'echo "$*"; cat; exit {code}')
    done = cron_without_timeout.start(NO_JITTER, arguments=["/srv/my account"])
    assert (done.returncode, done.stdout, done.stderr) == (
        code,
        "--home /srv/my account check\n",
        "",
    )


@pytest.mark.slow
def test_without_timeout_a_hanging_run_is_ended_just_the_same(cron_without_timeout: Cron) -> None:
    cron_without_timeout.install("exec sleep 60")
    done = cron_without_timeout.start(NO_JITTER, "AUTOKUS_TIME_LIMIT=1")
    assert (done.returncode, done.stderr.count("\n")) == (143, 1)
    assert "ended by the outermost limit of 1 s" in done.stderr


@pytest.mark.slow
def test_without_timeout_a_run_that_ignores_the_first_signal_is_killed(
    cron_without_timeout: Cron,
) -> None:
    cron_without_timeout.install("trap '' TERM; while :; do sleep 1; done")
    done = cron_without_timeout.start(NO_JITTER, "AUTOKUS_TIME_LIMIT=1")
    assert done.returncode == 137
    assert done.stderr.count("ended by the outermost limit of 1 s") == 1
