"""The whole home in one file and back: what is packed, and what is believed of a file that is unpacked.

Nothing here knows what is in the database: it is copied and checked by those who do.
"""

from __future__ import annotations

import gzip
import io
import os
import shutil
import tarfile
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import IO

from msgspec import Struct

from autokus import lock
from autokus.errors import AutoKusError, Busy, StorageFailed, WrongUsage
from autokus.home import COPYING, Home, create_privately, keep_names

DATABASE = "autokus.db"
SESSION = "telegram.session"
FILES = ("settings.toml", "profile.md", SESSION, DATABASE)
PROMPTS = "prompts"

MOST_MEMBERS = 2_000
LARGEST_TEXT = 16 * 2**20
"""Bytes of any file but the database; no prompt has nearly as many."""

CHUNK = 2**20

_NOTHING_PLACED = "Nothing was put in place."


class Packed(Struct, frozen=True):
    """What is in a backup, and what of the home is not."""

    members: tuple[str, ...]
    left_out: tuple[str, ...]
    size: int


# -- packing ---------------------------------------------------------------------------------------


def pack(
    home: Home, target: Path, copy_database: Callable[[Path], None], *, with_session: bool
) -> Packed:
    """Writes the home to a file of ours alone, whole or not at all. Raises WrongUsage, StorageFailed."""
    if os.path.lexists(target):
        raise _exists(target)
    if not target.parent.is_dir():
        raise WrongUsage(
            f"There is no folder {target.parent}.",
            "Nothing was written.",
            "Make it first, or name another file.",
        )
    files = [file for file in _files(home) if with_session or file != home.session]
    if not (files or home.database.exists()):
        raise WrongUsage(
            f"There is nothing in the home {home.path} that a backup holds.",
            "Nothing was written.",
            "Name the right folder with --home or AUTOKUS_HOME.",
        )
    try:
        with _copied(home, copy_database) as database, _building(target) as out:
            if database:
                files.append(database)
            with tarfile.open(fileobj=out, mode="w:gz") as tar:
                for file in files:
                    _add(tar, _member_name(home, file), file)
    except OSError as failed:
        raise StorageFailed(
            f"The backup {target} cannot be written ({failed.strerror}).",
            "There is no backup; the home is as it was.",
            "See whether the folder is yours and the disk has space.",
        ) from failed
    members = tuple(_member_name(home, file) for file in files)
    packed = {PurePosixPath(name).parts[0] for name in members}
    found = {entry.name for entry in home.path.iterdir() if not entry.name.startswith(DATABASE)}
    found.discard(home.lock.name)
    return Packed(members, tuple(sorted(found - packed)), target.stat().st_size)


def _files(home: Home) -> list[Path]:
    """The texts of the home; of links and other odd things none is packed."""
    known = [home.settings, home.profile, home.session]
    inside = sorted(home.prompts.rglob("*")) if home.prompts.is_dir() else []
    return [file for file in (*known, *inside) if file.is_file() and not file.is_symlink()]


def _member_name(home: Home, file: Path) -> str:
    return DATABASE if file.name == DATABASE else file.relative_to(home.path).as_posix()


@contextmanager
def _copied(home: Home, copy_database: Callable[[Path], None]) -> Iterator[Path | None]:
    """A copy of the database as of one moment, in a folder of its own that goes again; None where there is none."""
    if not home.database.exists():
        yield None
        return
    with tempfile.TemporaryDirectory(prefix=COPYING, dir=home.path) as folder:
        copy = Path(folder) / DATABASE
        create_privately(copy).close()
        copy_database(copy)
        yield copy


@contextmanager
def _building(target: Path) -> Iterator[IO[bytes]]:
    """A file beside its place that takes its name when it is whole and on the disk; it replaces nothing."""
    building = target.with_name(f".{target.name}.{os.getpid()}")
    building.unlink(missing_ok=True)
    try:
        with create_privately(building) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        try:
            os.link(building, target)  # unlike a renaming it never replaces anything
        except FileExistsError:
            raise _exists(target) from None
        except OSError:  # a disk without hard links, such as a stick
            if os.path.lexists(target):
                raise _exists(target) from None
            building.rename(target)
    finally:
        building.unlink(missing_ok=True)
    keep_names(target.parent)


def _add(tar: tarfile.TarFile, name: str, file: Path) -> None:
    member = tarfile.TarInfo(name)
    member.mode = 0o600
    member.mtime = int(file.stat().st_mtime)
    if name == DATABASE:  # nobody writes to the copy
        member.size = file.stat().st_size
        with file.open("rb") as content:
            tar.addfile(member, content)
        return
    text = file.read_bytes()
    member.size = len(text)
    tar.addfile(member, io.BytesIO(text))


def _exists(target: Path) -> WrongUsage:
    return WrongUsage(
        f"{target} exists already.", "Nothing was written.", "Name another file, or move that one."
    )


# -- unpacking -------------------------------------------------------------------------------------


@contextmanager
def unpacked(file: Path, home: Home, check: Callable[[Home], None]) -> Iterator[tuple[str, ...]]:
    """A home made of the backup, beside the place of the real one, and checked; it goes again if it is not placed."""
    staged = _staged(home)
    folder = _alone(staged.path, home)
    try:
        _empty(staged.path)
        members = _extract(file, staged)
        try:
            check(staged)
        except AutoKusError as failed:
            raise AutoKusError(
                f"What is in {file} cannot be used: {failed.what}",
                _NOTHING_PLACED,
                "Take another backup, or the version of AutoKus that wrote it.",
                exit_code=failed.exit_code,
            ) from failed
        yield members
    except OSError as failed:
        raise _unwritable(home, failed) from failed
    finally:
        if folder.is_at(staged.path):  # else it is the home now, and what has its name another's
            shutil.rmtree(staged.path, ignore_errors=True)
        folder.release()


def _unwritable(home: Home, failed: OSError) -> StorageFailed:
    return StorageFailed(
        f"The home {home.path} cannot be restored ({failed.strerror}).",
        f"{_NOTHING_PLACED} The home is as it was.",
        "See whether the folder above it is yours and the disk has space.",
    )


def _alone(folder: Path, home: Home) -> lock.Folder:
    """The folder beside the home for this restoring; one that was killed may have left it. Raises Busy and others."""
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        held = lock.take_folder(folder)
    except OSError as failed:
        raise _unwritable(home, failed) from failed
    if held is None or not held.is_at(folder):  # the other one has just put it in place
        if held:
            held.release()
        raise Busy(
            "Another `autokus restore` is at work on this home.",
            _NOTHING_PLACED,
            "Try again when it has ended.",
        )
    return held


def _empty(folder: Path) -> None:
    folder.chmod(0o700)
    for found in folder.iterdir():
        if found.is_dir() and not found.is_symlink():
            shutil.rmtree(found)
        else:
            found.unlink()


def place(home: Home, now: float) -> Path | None:
    """Puts the unpacked home in its place; answers with where the one that stood there is now.

    The lock file is one and the same in both: who waits for it waits for the new home.
    """
    staged = _staged(home)
    before = None
    if is_used(home):
        if home.lock.exists():
            with suppress(OSError):  # a disk without hard links: the lock is a new one then
                os.link(home.lock, staged.lock)
        moment = time.strftime("%Y%m%d-%H%M%S", time.gmtime(now))
        before = home.path.with_name(f"{home.path.name}.before-{moment}")
        if os.path.lexists(before):
            raise WrongUsage(f"{before} exists already.", _NOTHING_PLACED, "Try again in a second.")
        home.path.rename(before)
    try:
        staged.path.rename(home.path)  # an empty folder is replaced by it
    except OSError:
        if before:
            before.rename(home.path)
        raise
    if before:
        (before / home.lock.name).unlink(missing_ok=True)
    keep_names(home.path.parent)
    return before


def is_used(home: Home) -> bool:
    """Whether anything stands in the home that a restoring would move away."""
    return home.path.is_dir() and any(home.path.iterdir())


def _staged(home: Home) -> Home:
    return Home(home.path.with_name(f".{home.path.name}.restoring"))


def _extract(file: Path, staged: Home) -> tuple[str, ...]:
    """Writes each member under modes of ours. Raises WrongUsage for a file that is not, wholly, a backup of ours."""
    try:
        with gzip.open(file) as stream, tarfile.open(fileobj=stream, mode="r:") as tar:
            members = _extract_all(tar, staged)
            while stream.read(CHUNK):  # to its end, where its checksum stands
                pass
    except FileNotFoundError as failed:
        raise WrongUsage(f"There is no file {file}.", _NOTHING_PLACED) from failed
    except (tarfile.TarError, gzip.BadGzipFile, EOFError, zlib.error, ValueError) as failed:
        raise WrongUsage(
            f"{file} is not a backup of AutoKus, or it is cut or damaged.",
            _NOTHING_PLACED,
            "Name a file that `autokus backup` wrote.",
        ) from failed
    if not members:
        raise WrongUsage(f"There is nothing in {file}.", _NOTHING_PLACED)
    return members


def _extract_all(tar: tarfile.TarFile, staged: Home) -> tuple[str, ...]:
    members: list[str] = []
    for member in tar:
        _require_ours(member, members)
        content = tar.extractfile(member)
        if content is None:
            raise tarfile.ReadError(member.name)
        place = staged.path.joinpath(*PurePosixPath(member.name).parts)
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with create_privately(place) as out:
            shutil.copyfileobj(content, out, CHUNK)
            out.flush()
            os.fsync(out.fileno())
        members.append(member.name)
    return tuple(members)


def _require_ours(member: tarfile.TarInfo, members: list[str]) -> None:
    """Plain files under the names that a backup writes, each once. Raises WrongUsage."""
    name = member.name
    plain = member.type in {tarfile.REGTYPE, tarfile.AREGTYPE} and not member.issparse()
    parts = name.split("/")
    known = name in FILES or (
        parts[0] == PROMPTS
        and len(parts) > 1
        and not any(part in {"", ".", ".."} or "\0" in part for part in parts)
    )
    fits = name == DATABASE or member.size <= LARGEST_TEXT
    if not (plain and known and fits) or name in members or len(members) >= MOST_MEMBERS:
        raise WrongUsage(
            f"There is something in the file that no backup of AutoKus holds: {name}",
            _NOTHING_PLACED,
            "Name a file that `autokus backup` wrote.",
        )
