"""The folder that holds everything of one account (SPEC S1), and the refusal of one that others could read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple

from autokus.errors import AutoKusError, StorageFailed, UnsafeFile, WrongSettings

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
    return Home(whole_path("home", named) if named else usual_home())


def whole_path(what: str, named: str | Path) -> Path:
    """The path from / on. Raises WrongSettings for "~nobody/x", and for a name from a folder that is gone."""
    try:
        return Path(named).expanduser().absolute()
    except (RuntimeError, OSError) as failed:
        raise WrongSettings(
            f"The {what} {named} cannot be found ({failed}).",
            "Nothing was read or sent.",
            "Name it by its whole path, from / on.",
        ) from failed


def usual_home() -> Path:
    """The platform's place for user data, which is meant where nothing is named."""
    from platformdirs import (
        user_data_path,
    )  # cron's line names the home; only people at a terminal pay for this

    return user_data_path("autokus")


def make_home(home: Home) -> None:
    """Makes the folder where there is none. Raises UnsafeFile."""
    try:
        home.path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            home.path.mkdir(mode=0o700)
    except OSError as failed:
        raise UnsafeFile(
            f"The home {home.path} cannot be made ({failed.strerror}).",
            "Nothing was written.",
            "Name another folder with --home or AUTOKUS_HOME.",
        ) from failed


def create_privately(file: Path) -> IO[bytes]:
    """A new file that is private from the first byte, whatever the umask; never one that stands there already."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    return os.fdopen(os.open(file, flags, 0o600), "wb")


def keep_names(folder: Path) -> None:
    """What is in the folder is on the disk when this returns; some file systems cannot promise it."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def replace_privately(file: Path, content: bytes) -> None:
    """Puts this in the file's place, whole or not at all, for nobody else to read. Raises OSError."""
    building = file.with_name(f".{file.name}.new")
    building.unlink(missing_ok=True)
    with create_privately(building) as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    building.replace(file)
    keep_names(file.parent)


def write_privately(file: Path, text: str) -> None:
    """Puts a file of the home in its place, whole or not at all, for nobody else to read. Raises StorageFailed."""
    try:
        replace_privately(file, text.encode())
    except OSError as failed:
        raise StorageFailed(
            f"{file} cannot be written ({failed.strerror}).",
            "What stood there is unchanged.",
            "Check the disk and who owns the folder.",
        ) from failed


def require_safe(home: Home) -> None:
    """Refuses a home that is missing or open to others. Raises WrongSettings, UnsafeFile."""
    for refused in unsafe(home):
        raise refused


def unsafe(home: Home) -> Iterator[AutoKusError]:
    """What is wrong with the folder and each of its files: the way `require_safe` says it, one after the other."""
    try:
        found = home.path.lstat()
    except FileNotFoundError:
        yield WrongSettings(
            f"There is no home at {home.path}.",
            "Nothing was read or sent.",
            "Name the right folder with --home or AUTOKUS_HOME, or make one with: autokus init",
        )
        return
    except OSError as failed:
        yield UnsafeFile(
            f"The home {home.path} cannot be looked at ({failed.strerror}).",
            "Nothing was read or sent.",
            "Check who owns the folders above it.",
        )
        return
    yield from _complaints(home.path, found, folder=True)
    if stat.S_ISDIR(found.st_mode) and not os.access(home.path, os.R_OK | os.X_OK):
        yield _closed(home.path, found)
        return
    database = home.database
    files = [home.settings, home.profile, home.session, home.lock, database]
    files += [
        database.with_name(database.name + "-wal"),
        database.with_name(database.name + "-shm"),
    ]
    for file in files:
        if found_file := _look(file):
            yield from _complaints(file, found_file, folder=False)
    for folder in (home.prompts, home.logs):
        yield from _inside(folder)


def _inside(folder: Path) -> Iterator[UnsafeFile]:
    found = _look(folder)
    if found is None:
        return
    complaints = list(_complaints(folder, found, folder=True))
    if not complaints and not os.access(folder, os.R_OK | os.X_OK):
        complaints = [_closed(folder, found)]
    yield from complaints
    for file in () if complaints else folder.iterdir():
        if found_file := _look(file):
            yield from _complaints(file, found_file, folder=False)


def _closed(folder: Path, found: os.stat_result) -> UnsafeFile:
    return UnsafeFile(
        f"{folder} is closed to you (mode {stat.S_IMODE(found.st_mode):04o}).",
        "Nothing was read or sent.",
        f'Mend it with: chmod 700 "{folder}"',
    )


def _look(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _complaints(path: Path, found: os.stat_result, *, folder: bool) -> Iterator[UnsafeFile]:
    def refuse(what: str, mend: str) -> UnsafeFile:
        return UnsafeFile(f"{path} {what}.", "Nothing was read or sent.", f"Mend it with: {mend}")

    if stat.S_ISLNK(found.st_mode):
        yield refuse(
            "is a symbolic link, which could be turned elsewhere",
            f'put the thing itself in its place, then try again: ls -l "{path}"',
        )
    elif folder and not stat.S_ISDIR(found.st_mode):
        yield refuse("is not a folder", f'ls -ld "{path}"')
    elif not folder and not stat.S_ISREG(found.st_mode):
        yield refuse("is not a plain file", f'ls -ld "{path}"')
    elif found.st_uid != os.geteuid():
        yield refuse("belongs to another user", f'sudo chown -R "$(id -un)" "{path}"')
    elif found.st_mode & 0o077:
        wanted = "700" if folder else "600"
        yield refuse(
            f"is open to other users (mode {stat.S_IMODE(found.st_mode):04o})",
            f'chmod {wanted} "{path}"',
        )
