"""What is believed of a file that says it is a backup."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import zlib
from pathlib import Path

import pytest
from tests.end_to_end.world import private

from autokus import archive
from autokus.archive import Packed, is_used, pack, place, unpacked
from autokus.errors import AutoKusError, Busy, StorageFailed, WrongSettings, WrongUsage
from autokus.home import Home

SETTINGS = b'[llm]\nmodel = "m"\n'


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """One with everything in it."""
    home = Home(tmp_path / "home")
    for folder in (home.path, home.prompts, home.logs):
        folder.mkdir(mode=0o700)
    home.settings.write_bytes(SETTINGS)
    home.profile.write_text("- I write React.\n")
    home.session.write_text("secret")
    home.database.write_bytes(b"rows")
    (home.prompts / "system.md").write_text("Be kind.")
    (home.logs / "run.jsonl").write_text("{}")
    (home.path / "my notes.txt").write_text("mine")
    (home.path / "profile.link").symlink_to(home.profile)
    return home


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "me.tar.gz"


@pytest.fixture
def other(tmp_path: Path) -> Home:
    return Home(tmp_path / "deep" / "other")


def copied(to: Path) -> None:
    to.write_bytes(b"rows")


def packed(home: Home, file: Path, *, with_session: bool = True) -> Packed:
    return pack(home, file, copied, with_session=with_session)


def restored(file: Path, home: Home) -> Path | None:
    with unpacked(file, home, lambda _: None):
        return place(home, 0)


def tree(home: Home) -> dict[str, bytes]:
    return {
        f.relative_to(home.path).as_posix(): f.read_bytes()
        for f in home.path.rglob("*")
        if f.is_file()
    }


def made(file: Path, *members: tuple[tarfile.TarInfo, bytes]) -> Path:
    with tarfile.open(file, "w:gz") as tar:
        for member, content in members:
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return file


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.mode = kind, link, 0o4777
    return info


# -- packing ---------------------------------------------------------------------------------------


def test_what_is_packed_comes_back_the_same(home: Home, other: Home, file: Path) -> None:
    found = packed(home, file)
    assert restored(file, other) is None

    names = ("settings.toml", "profile.md", "telegram.session", "prompts/system.md", "autokus.db")
    assert found.members == names
    assert found.left_out == ("logs", "my notes.txt", "profile.link")
    assert tree(other) == {name: tree(home)[name] for name in names}


def test_the_log_in_can_be_left_out(home: Home, file: Path) -> None:
    found = packed(home, file, with_session=False)

    assert "telegram.session" not in found.members
    assert "telegram.session" in found.left_out
    assert b"secret" not in gzip.decompress(file.read_bytes())


@pytest.mark.parametrize("umask", [0, 0o022, 0o077])
def test_everything_is_private_under_any_umask(
    home: Home, other: Home, file: Path, umask: int
) -> None:
    before = os.umask(umask)
    try:
        packed(home, file)
        restored(file, other)
    finally:
        os.umask(before)

    assert private(file)
    assert [f for f in (other.path, *other.path.rglob("*")) if not private(f)] == []
    assert {f.stat().st_mode & 0o777 for f in other.path.rglob("*") if f.is_file()} == {0o600}


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_nothing_is_overwritten(home: Home, file: Path, kind: str) -> None:
    if kind == "file":
        file.write_text("mine")
    elif kind == "folder":
        file.mkdir()
    else:
        file.symlink_to("nowhere")
    with pytest.raises(WrongUsage, match="exists already"):
        packed(home, file)

    assert kind != "file" or file.read_text() == "mine"


def test_a_name_that_is_taken_meanwhile_is_not_overwritten_either(home: Home, file: Path) -> None:
    def copy(to: Path) -> None:
        copied(to)
        file.write_text("mine")

    with pytest.raises(WrongUsage, match="exists already"):
        pack(home, file, copy, with_session=True)

    assert file.read_text() == "mine"
    assert sorted(f.name for f in file.parent.iterdir()) == ["home", "me.tar.gz"]


def test_a_backup_that_fails_leaves_nothing_behind(home: Home, file: Path) -> None:
    def copy(_: Path) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageFailed, match="No space"):
        pack(home, file, copy, with_session=True)

    assert [f.name for f in file.parent.iterdir()] == ["home"]
    assert home.half_made_copies() == []


def test_a_home_without_a_database_is_packed_as_well(home: Home, file: Path) -> None:
    home.database.unlink()

    assert "autokus.db" not in packed(home, file).members


# -- unpacking -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        member("../evil"),
        member("/etc/evil"),
        member("prompts/../../evil"),
        member("prompts/../settings.toml"),
        member("prompts"),
        member("prompts/"),
        member("./settings.toml"),
        member("run.lock"),
        member("logs/x.txt"),
        member("notes.txt"),
        member("settings.toml"),
        member("profile.md", tarfile.SYMTYPE, "/etc/passwd"),
        member("profile.md", tarfile.LNKTYPE, "settings.toml"),
        member("prompts/x", tarfile.DIRTYPE),
        member("profile.md", tarfile.FIFOTYPE),
        member("profile.md", tarfile.CHRTYPE),
    ],
    ids=lambda found: f"{found.name}-{found.type.decode()}",
)
def test_a_member_that_no_backup_has_is_refused_and_nothing_is_left(
    other: Home, file: Path, wrong: tarfile.TarInfo
) -> None:
    made(file, (member("settings.toml"), SETTINGS), (wrong, b""))
    with pytest.raises(WrongUsage, match="no backup of AutoKus"):
        restored(file, other)

    assert list(other.path.parent.iterdir()) == []
    assert not (file.parent / "evil").exists()


def test_too_large_a_text_and_too_many_members_are_refused(
    other: Home, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST_TEXT", 100)
    made(file, (member("prompts/a"), b"x" * 101))
    with pytest.raises(WrongUsage, match="prompts/a"):
        restored(file, other)
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    made(file, *((member(f"prompts/{number}"), b"") for number in range(3)))
    with pytest.raises(WrongUsage, match="prompts/2"):
        restored(file, other)


def test_a_file_cut_anywhere_or_damaged_is_refused(home: Home, other: Home, file: Path) -> None:
    packed(home, file)
    whole = file.read_bytes()
    for end in range(0, len(whole), 7):
        file.write_bytes(whole[:end])
        with pytest.raises(WrongUsage):
            restored(file, other)
    for at in range(10, len(whole), 7):
        damaged = whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]
        file.write_bytes(damaged)
        if _unpacks_to_the_same(whole, damaged):  # a repeated piece can be taken from elsewhere
            continue
        with pytest.raises(WrongUsage):
            restored(file, other)

    assert not other.path.exists()


def _unpacks_to_the_same(whole: bytes, damaged: bytes) -> bool:
    try:
        return gzip.decompress(damaged) == gzip.decompress(whole)
    except (OSError, EOFError, zlib.error):
        return False


@pytest.mark.parametrize("content", [b"", b"hello", gzip.compress(b""), gzip.compress(b"x" * 5000)])
def test_what_is_no_archive_is_refused(other: Home, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(WrongUsage):
        restored(file, other)
    file.unlink()
    with pytest.raises(WrongUsage, match="no file"):
        restored(file, other)


def test_what_cannot_be_used_is_refused_with_its_own_exit_code(
    home: Home, other: Home, file: Path
) -> None:
    def newer(_: Home) -> None:
        raise WrongSettings("The database was written by a newer AutoKus.")

    packed(home, file)
    with (
        pytest.raises(AutoKusError, match="newer AutoKus") as refused,
        unpacked(file, other, newer),
    ):
        pass

    assert refused.value.exit_code == WrongSettings.exit_code
    assert list(other.path.parent.iterdir()) == []


def test_a_home_that_stands_there_is_kept_beside_and_the_lock_stays_one(
    home: Home, other: Home, file: Path
) -> None:
    packed(home, file)
    other.path.mkdir(parents=True, mode=0o700)
    other.profile.write_text("the old one")
    other.lock.write_text("123 456")
    lock = other.lock.stat().st_ino
    before = restored(file, other)

    assert before == other.path.with_name("other.before-19700101-000000")
    assert (before / "profile.md").read_text() == "the old one"
    assert other.profile.read_text() == "- I write React.\n"
    assert other.lock.stat().st_ino == lock
    assert not (before / "run.lock").exists()
    assert is_used(other)


def test_an_empty_folder_is_taken_over_and_what_an_earlier_try_left_goes(
    home: Home, other: Home, file: Path
) -> None:
    packed(home, file)
    other.path.mkdir(parents=True, mode=0o755)
    staged = other.path.with_name(".other.restoring")
    staged.mkdir()
    (staged / "profile.md").write_text("of an earlier try")

    assert restored(file, other) is None
    assert [f.name for f in other.path.parent.iterdir()] == ["other"]
    assert private(other.path)


def test_two_that_restore_at_once_do_not_mix(home: Home, file: Path, other: Home) -> None:
    packed(home, file)
    with unpacked(file, other, lambda _: None):
        with pytest.raises(Busy, match="Another"), unpacked(file, other, lambda _: None):
            pass
        place(other, 0)
        next_one = other.path.with_name(f".{other.path.name}.restoring")
        next_one.mkdir()
        (next_one / "half").touch()
    assert (next_one / "half").exists()  # the next one's folder is not ours to take away
    assert other.settings.read_bytes() == SETTINGS


def test_what_a_killed_restoring_has_left_is_taken_away_by_the_next(
    home: Home, file: Path, other: Home
) -> None:
    packed(home, file)
    left = other.path.with_name(f".{other.path.name}.restoring")
    (left / "prompts").mkdir(parents=True, mode=0o755)
    left.chmod(0o755)
    (left / "prompts" / "half.md").touch()
    restored(file, other)
    assert sorted(path.name for path in other.prompts.iterdir()) == ["system.md"]
    assert private(other.path)
    assert not left.exists()


def test_of_an_empty_home_there_is_no_backup(file: Path, other: Home) -> None:
    other.path.mkdir(mode=0o700, parents=True)
    with pytest.raises(WrongUsage, match="nothing in the home"):
        packed(other, file)
    assert list(file.parent.glob("*.gz")) == []
