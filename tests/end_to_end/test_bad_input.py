"""What a home can be wrong about: a clear sentence, the right exit code, nothing lost or half-written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.end_to_end.world import PROGRAM, Done, World

from autokus.sandbox.telegram_people import Person

QUESTION = "Hi! Are you interested in a senior front-end position?"


@pytest.fixture
def anna(world: World) -> Person:
    """A contact whose message waits."""
    anna = world.approve()
    world.tg.write(anna, QUESTION)
    return anna


def _refused(world: World, done: Done, code: int, *words: str) -> None:
    """One line that holds these words, and nobody was asked anything."""
    assert (done.code, done.out, len(done.lines)) == (code, "", 1), done
    assert done.err.startswith("autokus: ")
    for word in words:
        assert word in done.err
    assert (world.tg.connections, world.model.calls) == (0, [])


def _works_again(world: World, anna: Person) -> None:
    assert world.check().code == 0
    assert len(world.sent_to(anna)) == 1


# -- settings -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("settings.toml", ["settings.toml", "autokus init"]),
        ("telegram.session", ["telegram.session", "TG_SESSION_STRING"]),
        ("profile.md", ["profile.md", "profile.example.md"]),
    ],
)
def test_a_missing_file_is_named_with_the_remedy(
    world: World, anna: Person, name: str, words: list[str]
) -> None:
    file = world.home / name
    held = file.read_bytes()
    file.unlink()
    _refused(world, world.check(), 78, *words)
    if name == "profile.md":
        world.put(name, held)
        _works_again(world, anna)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[llm]\nmodle = "x"\n', ["`llm.modle`", "`llm.model`"]),
        ("budget_seconds = 9\n", ["`budget_seconds`", "`run.budget_seconds`"]),
        ('[run]\nbudget_seconds = "long"\n', ["run.budget_seconds", "float"]),
        ("[llm\n", ["TOML", "line 1"]),
        (b"\xff\xfe", ["settings.toml"]),
        ("", ["telegram.api_id", "my.telegram.org"]),
    ],
)
def test_wrong_settings_are_refused_with_the_key_and_the_remedy(
    world: World, anna: Person, text: str | bytes, words: list[str]
) -> None:
    assert anna.username == "anna_hr"
    world.put("settings.toml", text)
    _refused(world, world.check(), 78, *words)


def test_a_home_that_is_not_there_is_said_so(world: World) -> None:
    world.home = world.home / "elsewhere"
    _refused(world, world.check(), 78, "There is no home at")
    assert not world.home.exists()


def test_without_a_model_new_messages_wait(world: World, anna: Person) -> None:
    world.settings(llm={"model": ""})
    done = world.check()
    assert (done.code, len(done.lines)) == (78, 1)
    assert "llm.model" in done.err
    assert world.tg.sends == []
    world.settings()
    _works_again(world, anna)


def test_a_wrong_key_of_the_model_stops_asking_until_resume(world: World, anna: Person) -> None:
    world.settings(llm={"api_key": "not-the-key"})
    first = world.check()
    assert (first.code == 0, len(first.lines)) == (False, 1)
    assert "not-the-key" not in first.err
    calls = len(world.model.calls)
    assert world.check().silent
    assert len(world.model.calls) == calls
    world.settings()
    world.autokus("resume")
    _works_again(world, anna)


@pytest.mark.parametrize("session", ["garbage", "1" + "A" * 352, "Ж"])
def test_a_session_that_is_none_is_refused(world: World, anna: Person, session: str) -> None:
    good = world.tg.session_string()
    world.put("telegram.session", session)
    world.settings(telegram={"step_seconds": 2})
    done = world.check()
    assert (done.code, done.out, len(done.lines)) == (78, "", 1), done
    assert session not in done.err
    if session == "garbage":
        world.put("telegram.session", good)
        _works_again(world, anna)


# -- file modes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["telegram.session", "autokus.db", "."])
def test_a_loose_mode_is_refused_with_the_command_that_mends_it(
    world: World, anna: Person, name: str
) -> None:
    path = world.home / name
    path.chmod(0o750 if path.is_dir() else 0o640)
    done = world.check()
    mend = f'chmod {"700" if path.is_dir() else "600"} "{world.home / name if name != "." else world.home}"'
    _refused(world, done, 77, str(path if name != "." else world.home), mend)
    os.system(done.err[done.err.index("chmod") :])  # noqa: S605  # as the owner would
    _works_again(world, anna)


def test_a_symbolic_link_is_refused(world: World, anna: Person, tmp_path: Path) -> None:
    assert anna.username == "anna_hr"
    file = world.home / "settings.toml"
    elsewhere = tmp_path / "elsewhere.toml"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    _refused(world, world.check(), 77, "symbolic link")


# -- the database -------------------------------------------------------------------------------------


def _newer(world: World) -> None:
    world.change("PRAGMA user_version = 999")


def _garbage(world: World) -> None:
    world.database.write_bytes(b"this is no database " * 500)


def _empty(world: World) -> None:
    world.database.write_bytes(b"")


def _cut(world: World) -> None:
    world.database.write_bytes(world.database.read_bytes()[:5000])


def _somebody_elses(world: World) -> None:
    world.database.unlink()
    with closing(sqlite3.connect(world.database)) as db:
        db.execute("CREATE TABLE songs (name)")
    world.database.chmod(0o600)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [(_newer, 78), (_garbage, 74), (_empty, 74), (_cut, 74), (_somebody_elses, 74)],
)
def test_a_database_that_cannot_be_used_sends_nothing_and_is_left_as_it_is(
    world: World, anna: Person, spoil: Callable[[World], None], code: int
) -> None:
    copy = world.backup()
    spoil(world)
    before = world.database.read_bytes()
    _refused(world, world.check(), code, str(world.database))
    if spoil is _garbage:
        assert world.autokus("status").code == code
        assert world.autokus("approve", "@anna_hr").code == code
    assert world.database.read_bytes() == before
    assert world.tg.connections == 0
    if spoil is _garbage:
        world.restore(copy)
        _works_again(world, anna)


@pytest.mark.parametrize("verb", [["check"], ["status"], ["inbox"], ["reply", "@anna_hr", "Hi"]])
def test_a_missing_database_is_never_made_by_anything_but_an_approval(
    world: World, verb: list[str]
) -> None:
    _refused(world, world.autokus(*verb), 78, "approve")
    assert not world.database.exists()


def test_a_database_that_another_program_holds_is_tried_again_by_the_next_run(
    world: World, anna: Person
) -> None:
    with closing(sqlite3.connect(world.database, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        done = world.check()
        db.execute("ROLLBACK")
    _refused(world, done, 75, str(world.database))
    _works_again(world, anna)


def test_a_read_only_database_sends_nothing(
    world: World, anna: Person, obeys_modes: tuple[str, ...]
) -> None:
    world.database.chmod(0o400)
    done = world.autokus("check", program=obeys_modes)
    _refused(world, done, 74, str(world.database), "cannot be written")
    world.database.chmod(0o600)
    _works_again(world, anna)


def test_a_read_only_home_sends_nothing(
    world: World, anna: Person, obeys_modes: tuple[str, ...]
) -> None:
    world.home.chmod(0o500)
    done = world.autokus("check", program=obeys_modes)
    world.home.chmod(0o700)
    assert done.code in {74, 77}, done
    assert (done.out, len(done.lines), world.tg.sends) == ("", 1, [])
    assert "Traceback" not in done.err
    _works_again(world, anna)


def test_an_unreadable_file_is_said_so(
    world: World, anna: Person, obeys_modes: tuple[str, ...]
) -> None:
    for name in ("settings.toml", "telegram.session", "profile.md"):
        (world.home / name).chmod(0o000)
        done = world.autokus("check", program=obeys_modes)
        assert (done.code in {77, 78}, len(done.lines)) == (True, 1), done
        assert name in done.err
        (world.home / name).chmod(0o600)
    _works_again(world, anna)


def test_a_prompt_file_that_cannot_be_read_leaves_messages_waiting(
    world: World, anna: Person
) -> None:
    (world.home / "prompts").mkdir(mode=0o700)
    world.put("prompts/system.md", b"\xff\xfe not UTF-8 \xff")
    done = world.check()
    assert (done.code, len(done.lines), world.tg.sends) == (78, 1, [])
    world.put("prompts/system.md", "Answer with JSON. {facts}")
    _works_again(world, anna)
    assert world.model.calls[-1].system.startswith("Answer with JSON.")


# -- what somebody mistyped, or wanted to see break ---------------------------------------------------


@pytest.mark.parametrize(
    "who",
    [
        "",
        "@",
        "#",
        "a b",
        "@\x1b[31mred",
        "https://t.me/anna_hr",
        "@\udcff",
        "ж",
        "@" + "a b" * 3000,
    ],
)
@pytest.mark.parametrize("verb", ["approve", "show", "revoke"])
def test_what_is_nobodys_name_is_refused_without_asking_and_without_raw_characters(
    world: World, anna: Person, verb: str, who: str
) -> None:
    assert anna.username == "anna_hr"
    done = world.autokus(verb, who)
    assert (done.code, done.out, len(done.lines)) == (2, "", 1), done
    assert done.err.strip("\n").isprintable()
    assert len(done.err) < 2100
    assert "contacts.resolveUsername" not in world.methods()


@pytest.mark.parametrize(
    "number", ["9" * 21, "#" + "9" * 21, "#0", "0", "²", "٣"], ids=lambda number: number[:3]
)
def test_a_number_that_nobody_has_is_said_so(world: World, anna: Person, number: str) -> None:
    assert anna.username == "anna_hr"
    for verb in ("approve", "show", "revoke"):
        done = world.autokus(verb, number)
        assert (done.code, done.out, len(done.lines)) == (2, "", 1), done


@pytest.mark.parametrize(
    "name", ["~nobody-of-that-name/home", "/dev/null", "/proc/1", "a\nb", "x" * 5000]
)
@pytest.mark.parametrize("verb", [["check"], ["status"]])
def test_a_home_that_cannot_be_one_is_said_in_one_line(
    world: World, verb: list[str], name: str
) -> None:
    before = world.home
    world.home = name  # type: ignore[assignment]  # as the command line has it
    done = world.autokus(*verb)
    world.home = before
    assert (done.code in {77, 78}, done.out, len(done.lines)) == (True, "", 1), done
    assert len(done.err) < 2100


def _bom(text: bytes) -> bytes:
    return b"\xef\xbb\xbf" + text


def _crlf(text: bytes) -> bytes:
    return text.replace(b"\n", b"\r\n") + b"\r\n"


@pytest.mark.parametrize("name", ["settings.toml", "telegram.session", "profile.md"])
@pytest.mark.parametrize("changed", [_bom, _crlf], ids=["BOM", "CRLF"])
def test_files_that_another_systems_editor_wrote_are_read_all_the_same(
    world: World, anna: Person, name: str, changed: Callable[[bytes], bytes]
) -> None:
    world.put(name, changed((world.home / name).read_bytes()))
    _works_again(world, anna)
    assert (
        "1. I am a senior front-end developer.\n2. I work with React."
        in world.model.calls[-1].system
    )


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 100_000 + "]" * 100_000,
        "[telegram]\napi_id = " + "9" * 30,
        "[telegram]\napi_id = " + "9" * 5000,
        "[reply]\nsettle_seconds = 9223372036854775808",
        "[llm]\nmodel = 'x'\nmodel = 'y'",
        "[llm]\n[llm]",
        "[run]\nbudget_seconds = nan",
        "[run]\nbudget_seconds = 1979-05-27",
        '["\\u001b[31m"]',
        "\x00",
    ],
    ids=range(10),
)
def test_settings_made_to_break_it_are_refused_in_one_line(
    world: World, anna: Person, text: str
) -> None:
    assert anna.username == "anna_hr"
    world.put("settings.toml", text)
    done = world.check()
    _refused(world, done, 78, "settings.toml")
    assert done.err.strip("\n").isprintable()


@pytest.mark.parametrize("size", [0, 4096, 20_000])
def test_a_file_size_limit_is_a_full_disk(world: World, anna: Person, size: int) -> None:
    limited = ("/usr/bin/prlimit", f"--fsize={size}", *PROGRAM)
    if not Path(limited[0]).exists():
        pytest.skip("prlimit is not installed")
    for verb in (["check"], ["pause"], ["reply", "1", "Hi"], ["approve", "@anna_hr"]):
        done = world.autokus(*verb, program=limited)
        assert (done.code, done.out, len(done.lines)) == (74, "", 1), done
    assert world.tg.sends == []
    _works_again(world, anna)


def test_a_first_approval_on_a_full_disk_leaves_no_half_database(world: World) -> None:
    limited = ("/usr/bin/prlimit", "--fsize=20000", *PROGRAM)
    if not Path(limited[0]).exists():
        pytest.skip("prlimit is not installed")
    world.tg.add_person("Anna", username="anna_hr")
    done = world.autokus("approve", "@anna_hr", program=limited)
    assert (done.code, len(done.lines), world.database.exists()) == (74, 1, False), done
    assert world.autokus("approve", "@anna_hr").code == 0


def test_verbs_that_come_all_at_once_take_their_turns(world: World, anna: Person) -> None:
    verbs = (
        ["check"],
        ["reply", "1", "One"],
        ["reply", "1", "Two"],
        ["approve", "@anna_hr"],
        ["pause"],
        ["resume"],
    )
    processes = [world.start(*verb) for verb in (*verbs, ["status"], ["mode", "1", "auto"])]
    for process in processes:
        done = world.end(process)
        assert done.code == 0, done
        assert "Traceback" not in done.err
    world.check()
    assert sorted(set(world.messages_of_owner(anna)) & {"One", "Two"}) == ["One", "Two"]
    assert len(world.messages_of_owner(anna)) <= 3
    assert world.rows("PRAGMA integrity_check") == [("ok",)]
