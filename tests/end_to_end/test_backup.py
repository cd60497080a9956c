"""`backup` and `restore` by the real command: also while a run is alive, and nothing is answered twice."""

from __future__ import annotations

import shutil
import sqlite3
import tarfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from tests.end_to_end.world import SEND, World, private, reply

from autokus.sandbox.telegram_faults import Fault

QUESTION = "Hi! Are you interested in a senior front-end position?"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "me.tar.gz"


def lose(world: World) -> None:
    """The machine is gone, and with it the home."""
    shutil.rmtree(world.home)


def restore(world: World, file: Path, *more: str) -> Sequence[str]:
    done = world.autokus("restore", str(file), *more)
    assert (done.code, done.err) == (0, "")
    return done.out.splitlines()


def test_a_home_comes_back_as_it_was_and_goes_on(world: World, file: Path) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    world.model.script.append(reply("Hello! Tell me more, please."))
    assert world.check().silent
    world.put("my notes.txt", "mine")
    before = world.dump()
    done = world.autokus("backup", str(file))

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Wrote {file} (")
    assert "Not in it: logs, my notes.txt." in done.out
    assert "two machines" in done.out
    assert private(file)
    assert world.home.joinpath("profile.md").exists()
    lose(world)
    out = restore(world, file)
    assert out[0].startswith(f"Restored {world.home}: settings.toml")
    assert "two machines" in "\n".join(out)
    assert world.dump() == before
    assert world.rows("PRAGMA journal_mode") == [("wal",)]
    assert all(private(f) for f in (world.home, *world.home.rglob("*")))
    world.tg.write(anna, "Which stack do you use?")
    world.model.script.append(reply("I work with React."))
    assert world.check().silent
    assert world.sent_to(anna)[1:] == ["I work with React."]


def test_a_backup_taken_while_a_run_is_alive_is_whole(world: World, file: Path) -> None:
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    with world.a_live_run():
        assert world.autokus("backup", str(file)).code == 0
    copy = world.home.with_name("copy.db")
    with tarfile.open(file) as tar, copy.open("wb") as out:
        member = tar.extractfile("autokus.db")
        assert member is not None
        shutil.copyfileobj(member, out)
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT count(*) FROM messages").fetchone() == (1,)
    assert [f.name for f in world.home.iterdir() if f.name.startswith(".")] == []


def test_a_restored_day_old_database_answers_nothing_twice(world: World, file: Path) -> None:
    """Taken with one message answered, one pending, and one send whose fate is unknown; then life goes on."""
    anna, bob, eve = world.approve(), world.approve("bob_hr", "Bob"), world.approve("eve_hr", "Eve")
    world.settings(llm={"parallel": 1})
    world.tg.write(anna, QUESTION)
    world.model.script.append(reply("Hello! Tell me more, please."))
    assert world.check().silent
    world.tg.write(bob, QUESTION)
    world.tg.faults.add(Fault(method=SEND, action="drop", when="after"))
    world.model.script.append(reply("Good day! What is it about?"))
    world.check()
    world.tg.faults.clear()
    world.tg.write(eve, QUESTION)
    assert world.autokus("backup", str(file)).code == 0

    for who in (anna, eve):
        world.tg.write(who, "Which stack do you use?")
    world.model.script += [reply("I work with React."), reply("React is what I work with.")]
    for _ in range(3):
        assert world.check().code == 0
    texts = {who.id: world.messages_of_owner(who) for who in (anna, bob, eve)}
    assert all(texts.values())
    restore(world, file, "--yes")
    for _ in range(3):
        assert world.check().code == 0

    assert {who.id: world.messages_of_owner(who) for who in (anna, bob, eve)} == texts
    pending = world.rows("SELECT id FROM messages WHERE outcome IS NULL AND from_owner = 0")
    assert pending == []
    assert world.rows("PRAGMA integrity_check") == [("ok",)]


def test_a_home_that_stands_there_needs_a_yes_and_is_kept(world: World, file: Path) -> None:
    world.approve()
    assert world.autokus("backup", str(file)).code == 0
    world.put("profile.md", "- The newer one.\n")
    refused = world.autokus("restore", str(file))
    assert (refused.code, "--yes" in refused.err) == (2, True)
    assert (world.home / "profile.md").read_text() == "- The newer one.\n"
    out = restore(world, file, "--yes")

    (before,) = world.home.parent.glob("home.before-*")
    assert str(before) in out[1]
    assert (before / "profile.md").read_text() == "- The newer one.\n"
    assert "React" in (world.home / "profile.md").read_text()
    assert private(before)
    assert sorted(f.name for f in world.home.parent.iterdir()) == sorted(
        ["home", before.name, "me.tar.gz"]
    )


def test_a_restore_waits_for_a_run_that_is_alive(world: World, file: Path) -> None:
    anna = world.approve()
    assert world.autokus("backup", str(file)).code == 0
    world.tg.write(anna, QUESTION)
    with world.a_live_run():
        done = world.autokus("restore", str(file), "--yes", "--no-wait")
        assert (done.code, "Nothing was changed" in done.err) == (75, True)
    assert list(world.home.parent.glob("*.before-*")) == []
    assert list(world.home.parent.glob(".*")) == []


def test_without_the_log_in_it_says_that_it_cannot_run(world: World, file: Path) -> None:
    world.approve()
    done = world.autokus("backup", str(file), "--without-session")
    assert "telegram.session" in done.out.splitlines()[1]
    assert "log-in" not in done.out
    lose(world)
    out = restore(world, file)

    assert "session of its own" in out[1]
    assert world.check().code == 78


# -- what is refused -------------------------------------------------------------------------------


def _newer_database(world: World) -> None:
    world.change("PRAGMA user_version = 99")


def _damaged_database(world: World) -> None:
    size = world.database.stat().st_size
    with world.database.open("r+b") as out:
        out.seek(size // 2 // 4096 * 4096)
        out.write(b"\xff" * 8192)


def _another_programs_database(world: World) -> None:
    world.change("PRAGMA application_id = 5")


def _unknown_setting(world: World) -> None:
    world.settings(llm={"modle": "x"})


@pytest.mark.parametrize(
    ("spoil", "code", "says"),
    [
        (_newer_database, 78, "newer AutoKus"),
        (_damaged_database, 74, "damaged"),
        (_another_programs_database, 74, "not a database of AutoKus"),
        (_unknown_setting, 78, "modle"),
    ],
)
def test_a_backup_that_this_program_cannot_use_is_not_put_in_place(
    world: World, file: Path, spoil: object, code: int, says: str
) -> None:
    world.approve()
    good = world.home.with_name("good")
    shutil.copytree(world.home, good)
    assert callable(spoil)
    spoil(world)
    with tarfile.open(file, "w:gz") as tar:
        for name in ("settings.toml", "autokus.db"):
            tar.add(world.home / name, name)
    shutil.rmtree(world.home)
    good.rename(world.home)
    before = world.dump()
    done = world.autokus("restore", str(file), "--yes")

    assert (done.code, says in done.err) == (code, True), done.err
    assert "Nothing was put in place" in done.err
    assert "Traceback" not in done.err
    assert world.dump() == before
    assert sorted(f.name for f in world.home.parent.iterdir()) == ["home", "me.tar.gz"]


def test_a_link_in_the_place_of_a_home_and_files_open_to_others_are_refused(
    world: World, file: Path
) -> None:
    world.approve()
    assert world.autokus("backup", str(file)).code == 0
    world.home.chmod(0o755)
    loose = [world.autokus(*verb).code for verb in (("backup", f"{file}2"), ("restore", str(file)))]
    world.home.chmod(0o700)
    real = world.home.rename(world.home.with_name("real"))
    world.home.symlink_to(real)
    linked = [
        world.autokus(*verb).code
        for verb in (("backup", f"{file}2"), ("restore", str(file), "--yes"))
    ]

    assert loose + linked == [77] * 4
    assert world.home.is_symlink()


@pytest.mark.parametrize("where", ["no-folder/me.tar.gz", "me.tar.gz"])
def test_a_file_that_cannot_be_made_is_said(world: World, file: Path, where: str) -> None:
    world.approve()
    file.write_text("mine")
    done = world.autokus("backup", str(file.parent / where))

    assert (done.code, done.out, len(done.lines)) == (2, "", 1)
    assert file.read_text() == "mine"
