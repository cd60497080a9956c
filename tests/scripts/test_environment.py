"""scripts/demo and scripts/test make their environment once; a stand-in for Python watches."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

SHELL_SCRIPTS = ("check_hr.sh", "demo", "environment.sh", "lock", "test")
LOCKS = ("requirements.lock", "requirements-dev.lock")

PYTHON = """\
#!/bin/sh
# A stand-in for Python: `-m venv DIR` copies it there, `-m pip install` is noted in the log.
case "$*" in
    *"version_info < (3, 11)"*) exit "${TOO_OLD:-0}" ;;
    *"import ensurepip"*) exit "${NOT_WHOLE:-0}" ;;
    *"print(sys.version)"*) echo "${VERSION:-3.11.0}" ;;
    "--version") echo "Python 3.11.0" ;;
    "-m venv "*)
        echo venv >>"$LOG"
        mkdir -p "$3/bin"
        cp "$0" "$3/bin/python"
        echo "VIRTUAL_ENV='$3'" >"$3/bin/activate"
        ;;
    "-m pip "*)
        echo "pip $*" >>"$LOG"
        [ -z "${PIP_FAILS:-}" ] || exit 1
        printf '#!/bin/sh\\necho "autokus: $*"\\n' >"${0%/*}/autokus"
        for tool in ruff mypy lint-imports pytest; do
            printf '#!/bin/sh\\necho "%s: $*"\\n[ "${FAILS:-}" != %s ]\\n' $tool $tool \\
                >"${0%/*}/$tool"
        done
        chmod +x "${0%/*}"/*
        ;;
esac
"""


@dataclass
class Clone:
    """A fresh clone, in a folder with a space in its name, and the programs of its machine."""

    root: Path
    machine: Path

    @property
    def log(self) -> Path:
        return self.machine / "log"

    def start(
        self, script: str, *arguments: str, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", str(self.root / "scripts" / script), *arguments],
            env={"PATH": f"{self.machine}:/usr/bin:/bin", "LOG": str(self.log), **environment},
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def installs(self) -> list[str]:
        """What was done since the last look."""
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return lines


@pytest.fixture
def clone(tmp_path: Path, repository: Path) -> Clone:
    root = tmp_path / "my clone"
    shutil.copytree(repository / "scripts", root / "scripts")
    for name in (*LOCKS, "pyproject.toml"):
        shutil.copy(repository / name, root)
    machine = tmp_path / "machine"
    machine.mkdir()
    for name in ("python3.13", "python3.12", "python3.11", "python3", "python"):
        (machine / name).write_text(PYTHON, encoding="utf-8")
        (machine / name).chmod(0o755)
    return Clone(root, machine)


@pytest.mark.parametrize("name", SHELL_SCRIPTS)
def test_every_script_is_plain_posix_shell(repository: Path, name: str) -> None:
    shell = shutil.which("dash") or "/bin/sh"
    subprocess.run([shell, "-n", repository / "scripts" / name], check=True)


@pytest.mark.parametrize("name", ["scripts/demo", "scripts/test", "scripts/lock", ".ci/run"])
def test_what_people_start_is_executable(repository: Path, name: str) -> None:
    assert os.access(repository / name, os.X_OK)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_versions_and_hashes_and_no_place(repository: Path, name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    requirement = r"[a-z0-9-]+==[^\s\\]+(?: ; [^\\\n]+)? \\\n"
    hashes = r"(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+"
    comments = r"(?:    #[^\n/]*\n)*"
    assert re.fullmatch(f"(?:{requirement}{hashes}{comments})+", text)


def test_the_larger_lock_holds_the_smaller_one_line_for_line(repository: Path) -> None:
    small, large = (
        {
            line
            for line in (repository / name).read_text().splitlines()
            if not line.startswith("    #")
        }
        for name in LOCKS
    )
    assert {line.rstrip(" \\") for line in small} <= {line.rstrip(" \\") for line in large}


def test_the_first_start_installs_from_the_lock_and_then_the_project(clone: Clone) -> None:
    done = clone.start("demo", "--json")
    assert (done.returncode, done.stdout) == (0, "autokus: demo --json\n")
    venv, first, packages, project = clone.installs()
    assert venv == "venv"
    assert "--require-hashes" in first
    assert f"--require-hashes --no-build-isolation --requirement {clone.root}" in packages
    assert packages.endswith("/requirements.lock")
    assert project.endswith(f"--no-deps --no-build-isolation --editable {clone.root}")


def test_the_second_start_installs_nothing_and_says_nothing(clone: Clone) -> None:
    clone.start("demo")
    clone.installs()
    done = clone.start("demo")
    assert (done.stdout, done.stderr, clone.installs()) == ("autokus: demo\n", "", [])


def test_the_demo_takes_the_larger_environment_of_the_tests(clone: Clone) -> None:
    clone.start("test")
    assert clone.installs()[2].endswith("/requirements-dev.lock")
    clone.start("demo")
    assert clone.installs() == []


def test_the_tests_add_their_tools_to_the_environment_of_the_demo(clone: Clone) -> None:
    clone.start("demo")
    clone.installs()
    clone.start("test")
    installs = clone.installs()
    assert "venv" not in installs
    assert installs[1].endswith("/requirements-dev.lock")


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_file_is_installed_anew_in_the_same_environment(clone: Clone, name: str) -> None:
    clone.start("demo")
    clone.installs()
    with (clone.root / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    clone.start("demo")
    installs = clone.installs()
    assert installs
    assert "venv" not in installs


def test_an_upgraded_python_is_installed_for_anew(clone: Clone) -> None:
    clone.start("demo")
    clone.installs()
    clone.start("demo", VERSION="3.11.1")
    assert clone.installs()


def test_an_interrupted_install_is_made_again_from_nothing(clone: Clone) -> None:
    done = clone.start("demo", PIP_FAILS="yes")
    assert (done.returncode, done.stdout) == (69, "")
    assert "The install failed" in done.stderr
    clone.installs()
    assert clone.start("demo").stdout == "autokus: demo\n"
    assert clone.installs()[0] == "venv"


def test_an_install_that_is_still_at_work_is_left_alone(clone: Clone) -> None:
    clone.start("demo")
    clone.installs()
    (clone.root / ".venv" / ".installing").write_text(str(os.getpid()), encoding="utf-8")
    done = clone.start("demo")
    assert (done.returncode, clone.installs()) == (69, [])
    assert f"Process {os.getpid()} is installing" in done.stderr


def test_an_environment_copied_from_elsewhere_is_made_again(clone: Clone, tmp_path: Path) -> None:
    clone.start("demo")
    clone.installs()
    moved = Clone(clone.root.rename(tmp_path / "moved"), clone.machine)
    assert moved.start("demo").returncode == 0
    assert moved.installs()[0] == "venv"


def test_an_environment_whose_python_is_gone_is_made_again(clone: Clone) -> None:
    clone.start("demo")
    clone.installs()
    (clone.root / ".venv" / "bin" / "python").unlink()
    assert clone.start("demo").returncode == 0
    assert clone.installs()[0] == "venv"


def test_a_python_that_is_there_but_does_not_run_is_passed_over(clone: Clone) -> None:
    for name in ("python3.13", "python3.12"):
        (clone.machine / name).write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    assert clone.start("demo").returncode == 0


def test_without_a_new_enough_python_one_sentence_says_so(clone: Clone) -> None:
    done = clone.start("demo", TOO_OLD="1")
    assert (done.returncode, done.stdout) == (69, "")
    assert "needs Python 3.11 or newer" in done.stderr
    assert not (clone.root / ".venv").exists()


def test_a_python_without_venv_is_told_apart(clone: Clone) -> None:
    done = clone.start("demo", NOT_WHOLE="1")
    assert (done.returncode, done.stdout) == (69, "")
    assert "lacks the modules venv and ensurepip" in done.stderr


def test_the_tools_run_in_order_and_pytest_gets_the_arguments(clone: Clone) -> None:
    done = clone.start("test", "-k", "one or two")
    assert done.returncode == 0
    assert [line.rstrip() for line in done.stdout.splitlines()] == [
        "ruff: format --check --quiet",
        "ruff: check --quiet",
        "mypy:",
        "lint-imports:",
        "pytest: -k one or two",
    ]


def test_the_first_tool_that_fails_is_named_and_the_last_to_run(clone: Clone) -> None:
    done = clone.start("test", FAILS="mypy")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].startswith("mypy:")
    assert "'mypy' failed (exit code 1); nothing after it was run" in done.stderr
