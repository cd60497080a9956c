from __future__ import annotations

import os
from pathlib import Path

import pytest

from autokus.errors import Exit, UnsafeFile, WrongSettings
from autokus.home import Home, find_home, require_safe

FILES = (
    "settings.toml",
    "profile.md",
    "telegram.session",
    "run.lock",
    "autokus.db",
    "autokus.db-wal",
    "autokus.db-shm",
    "prompts/system.md",
    "logs/watchdog.txt",
)
FOLDERS = ("", "prompts", "logs")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home as it should be."""
    path = tmp_path / "home"
    for folder in FOLDERS:
        (path / folder).mkdir(mode=0o700)
    for file in FILES:
        (path / file).touch(mode=0o600)
    return Home(path)


def refused(home: Home) -> UnsafeFile:
    with pytest.raises(UnsafeFile) as caught:
        require_safe(home)
    assert caught.value.exit_code == Exit.PERMISSION
    assert caught.value.means == "Nothing was read or sent."
    return caught.value


def test_a_home_as_it_should_be_is_taken(home: Home) -> None:
    require_safe(home)


def test_a_home_with_nothing_in_it_yet_is_taken(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    require_safe(Home(tmp_path))


def test_a_missing_home_is_refused_with_its_name_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(WrongSettings, match="There is no home at") as caught:
        require_safe(Home(tmp_path / "nowhere"))
    assert str(tmp_path / "nowhere") in caught.value.what
    assert caught.value.exit_code == Exit.SETTINGS
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o601])
def test_a_file_that_is_open_to_others_is_refused_with_the_command_that_mends_it(
    home: Home, file: str, mode: int
) -> None:
    (home.path / file).chmod(mode)
    found = refused(home)
    assert str(home.path / file) in found.what
    assert f"{mode:04o}" in found.what
    assert found.todo == f'Mend it with: chmod 600 "{home.path / file}"'


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("mode", [0o755, 0o750, 0o701])
def test_a_folder_that_is_open_to_others_is_refused_with_the_command_that_mends_it(
    home: Home, folder: str, mode: int
) -> None:
    (home.path / folder).chmod(mode)
    found = refused(home)
    assert found.todo == f'Mend it with: chmod 700 "{home.path / folder}"'


@pytest.mark.parametrize("file", FILES)
def test_the_named_command_mends_it(home: Home, file: str) -> None:
    (home.path / file).chmod(0o644)
    assert refused(home).todo.startswith("Mend it with: chmod 600")
    (home.path / file).chmod(0o600)
    require_safe(home)


@pytest.mark.parametrize("name", [*FILES, *FOLDERS])
def test_a_symbolic_link_is_refused_wherever_it_leads(home: Home, name: str) -> None:
    path = home.path / name
    path.rename(home.path.parent / "elsewhere")
    path.symlink_to(home.path.parent / "elsewhere")
    found = refused(home)
    assert "symbolic link" in found.what
    assert str(path) in found.what


def test_a_link_that_leads_nowhere_is_refused_too(home: Home) -> None:
    home.database.unlink()
    home.database.symlink_to(home.path / "nothing")
    assert "symbolic link" in refused(home).what


@pytest.mark.parametrize("name", ["settings.toml", "autokus.db"])
def test_a_folder_in_the_place_of_a_file_is_refused(home: Home, name: str) -> None:
    (home.path / name).unlink()
    (home.path / name).mkdir(mode=0o700)
    assert "not a plain file" in refused(home).what


def test_a_pipe_in_the_place_of_a_file_is_refused(home: Home) -> None:
    home.session.unlink()
    os.mkfifo(home.session, 0o600)
    assert "not a plain file" in refused(home).what


@pytest.mark.parametrize("name", ["prompts", "logs"])
def test_a_file_in_the_place_of_a_folder_is_refused(home: Home, name: str) -> None:
    folder = home.path / name
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.touch(mode=0o600)
    assert "not a folder" in refused(home).what


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").touch(mode=0o600)
    assert "not a folder" in refused(Home(tmp_path / "home")).what


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
@pytest.mark.parametrize("name", ["", "telegram.session", "logs/watchdog.txt"])
def test_what_belongs_to_somebody_else_is_refused(home: Home, name: str) -> None:
    os.chown(home.path / name, 12345, -1)
    found = refused(home)
    assert "another user" in found.what
    assert "chown" in found.todo


def test_a_file_that_is_none_of_ours_may_be_as_it_likes(home: Home) -> None:
    (home.path / "notes.txt").touch(mode=0o644)
    (home.path / "notes.txt").chmod(0o644)
    require_safe(home)


# -- which home ------------------------------------------------------------------------------------


def test_the_named_home_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOKUS_HOME", "/tmp/one")
    assert find_home("/tmp/two").path == Path("/tmp/two")
    assert find_home(None).path == Path("/tmp/one")


def test_a_home_is_absolute_wherever_it_is_named_from(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    assert find_home("here").path == tmp_path / "here"
    assert find_home("~/there").path == tmp_path / "me" / "there"


@pytest.mark.parametrize("value", [None, ""])
def test_without_a_name_it_is_the_platforms_place_for_data(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv("AUTOKUS_HOME")
    if value is not None:
        monkeypatch.setenv("AUTOKUS_HOME", value)
    assert find_home(None).path.name == "autokus"
    assert find_home(None).path.is_absolute()
