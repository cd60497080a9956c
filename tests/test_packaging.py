"""What travels to whoever installs AutoKus."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the source archive."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--directory", folder],
        cwd=repository,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> set[str]:
    (file,) = built.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def source(built: Path) -> set[str]:
    (file,) = built.glob("*.tar.gz")
    with tarfile.open(file) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


@pytest.mark.slow
def test_the_wheel_holds_every_module(wheel: set[str], repository: Path) -> None:
    modules = (repository / "cli" / "autokus").rglob("*.py")
    assert {str(path.relative_to(repository / "cli")) for path in modules} <= wheel


@pytest.mark.slow
def test_the_wheel_holds_every_prompt(wheel: set[str], repository: Path) -> None:
    prompts = [path for path in (repository / "prompts").rglob("*") if path.is_file()]
    assert {f"autokus/{path.relative_to(repository)}" for path in prompts} <= wheel


@pytest.mark.slow
def test_the_wheel_holds_what_cron_calls_and_the_line_that_calls_it(wheel: set[str]) -> None:
    assert {name for name in wheel if name.startswith("autokus/scripts/")} == {
        "autokus/scripts/check_hr.sh",
        "autokus/scripts/crontab.example",
    }


@pytest.mark.slow
def test_the_wheel_holds_the_package_and_nothing_else(wheel: set[str]) -> None:
    top = {name.partition("/")[0] for name in wheel}
    assert {re.sub(r"-[0-9.]+\.dist-info$", " and its metadata", name) for name in top} == {
        "autokus",
        "autokus and its metadata",
    }
    assert not [name for name in wheel if "test" in Path(name).name]


@pytest.mark.slow
def test_the_source_archive_is_enough_to_build_test_and_run_from_cron(source: set[str]) -> None:
    wanted = {
        "LICENSE",
        "pyproject.toml",
        "requirements.lock",
        "requirements-dev.lock",
        "cli/autokus/errors.py",
        "scripts/check_hr.sh",
        "scripts/test",
        "tests/conftest.py",
    }
    assert wanted <= source


@pytest.mark.slow
def test_the_source_archive_holds_no_environment_and_no_caches(source: set[str]) -> None:
    assert not [name for name in source if ".venv" in name or "__pycache__" in name]
