"""The folder that holds everything of one account (SPEC S1), and the refusal of one that others could read."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from autokus.errors import UnsafeFile, WrongSettings

COPYING = ".copying-"
"""How the folder is named in which a backup makes its copy of the database."""


class Home(NamedTuple):
    """Where each thing of the account lies. Copying the folder moves the account."""

    path: Path

    @property
    def settings(self) -> Path:
        """The owner's settings."""
        return self.path / "settings.toml"

    @property
    def profile(self) -> Path:
        """Who the owner is: the only facts that may be stated."""
        return self.path / "profile.md"

    @property
    def prompts(self) -> Path:
        """The owner's versions of the shipped prompt files."""
        return self.path / "prompts"

    @property
    def session(self) -> Path:
        """The log-in at Telegram, a string session of Telethon."""
        return self.path / "telegram.session"

    @property
    def database(self) -> Path:
        """Messages, marks, sends, runs."""
        return self.path / "autokus.db"

    @property
    def lock(self) -> Path:
        """Held while a run is alive; never deleted."""
        return self.path / "run.lock"

    @property
    def logs(self) -> Path:
        """What a run leaves behind when it dies."""
        return self.path / "logs"

    def half_made_copies(self) -> list[Path]:
        """Folders that a backup was making its copy of the database in when it was killed."""
        return sorted(self.path.glob(f"{COPYING}*"))


def find_home(given: str | None) -> Home:
    """The home named on the command line, else by AUTOKUS_HOME, else the platform's place for user data."""
    named = given or os.environ.get("AUTOKUS_HOME")
    if named:
        try:
            return Home(Path(named).expanduser().absolute())
        except (
            RuntimeError,
            OSError,
        ) as failed:  # "~nobody/x", or a name from a folder that is gone
            raise WrongSettings(
                f"The home {named} cannot be found ({failed}).",
                "Nothing was read or sent.",
                "Name it by its whole path, from / on.",
            ) from failed
    from platformdirs import (
        user_data_path,
    )  # cron's line names the home; only people at a terminal pay for this

    return Home(user_data_path("autokus"))


def require_safe(home: Home) -> None:
    """Refuses a home that is missing or open to others. Raises WrongSettings, UnsafeFile."""
    try:
        found = home.path.lstat()
    except FileNotFoundError:
        raise WrongSettings(
            f"There is no home at {home.path}.",
            "Nothing was read or sent.",
            "Name the right folder with --home or AUTOKUS_HOME, or make one as the README shows.",
        ) from None
    except OSError as failed:
        raise UnsafeFile(
            f"The home {home.path} cannot be looked at ({failed.strerror}).",
            "Nothing was read or sent.",
            "Check who owns the folders above it.",
        ) from failed
    _require(home.path, found, folder=True)
    database = home.database
    files = [home.settings, home.profile, home.session, home.lock, database]
    files += [
        database.with_name(database.name + "-wal"),
        database.with_name(database.name + "-shm"),
    ]
    for file in (*files, *_inside(home.prompts), *_inside(home.logs)):
        if found_file := _look(file):
            _require(file, found_file, folder=False)


def _inside(folder: Path) -> list[Path]:
    found = _look(folder)
    if found is None:
        return []
    _require(folder, found, folder=True)
    return list(folder.iterdir())


def _look(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except FileNotFoundError:
        return None


def _require(path: Path, found: os.stat_result, *, folder: bool) -> None:
    def refuse(what: str, mend: str) -> UnsafeFile:
        return UnsafeFile(f"{path} {what}.", "Nothing was read or sent.", f"Mend it with: {mend}")

    if stat.S_ISLNK(found.st_mode):
        raise refuse(
            "is a symbolic link, which could be turned elsewhere",
            f'put the thing itself in its place, then try again: ls -l "{path}"',
        )
    if folder and not stat.S_ISDIR(found.st_mode):
        raise refuse("is not a folder", f'ls -ld "{path}"')
    if not folder and not stat.S_ISREG(found.st_mode):
        raise refuse("is not a plain file", f'ls -ld "{path}"')
    if found.st_uid != os.geteuid():
        raise refuse("belongs to another user", f'sudo chown -R "$(id -un)" "{path}"')
    if found.st_mode & 0o077:
        wanted = "700" if folder else "600"
        raise refuse(
            f"is open to other users (mode {stat.S_IMODE(found.st_mode):04o})",
            f'chmod {wanted} "{path}"',
        )
