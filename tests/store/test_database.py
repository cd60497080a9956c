from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.words import ANNA, NOW, inbound, person

from autokus.errors import AutoKusError, Busy, Exit, StorageFailed, WrongSettings
from autokus.store.database import LARGEST_LEFT, Database, create_database, open_database
from autokus.store.schema import APPLICATION_ID, STEPS
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import Draft, Mode, News, Trust, UpdateState


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database that holds something."""
    file = tmp_path / "autokus.db"
    create_database(file)
    store = SqliteStore(open_database(file))
    store.people.approve(person(), mark=0, backlog=(), now=NOW)
    store.talks.take_in(News((inbound(1),), state=UpdateState(1, 1, NOW)), NOW)
    store.close()
    return file


@pytest.fixture
def ordinary_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def number(database: Database, pragma: str) -> int:
    with database.read() as db:
        found: int = db.execute(f"PRAGMA {pragma}").fetchone()[0]
    return found


# -- making and opening ----------------------------------------------------------------------------


@pytest.mark.usefixtures("ordinary_umask")
def test_every_file_of_the_database_is_private_under_an_ordinary_umask(tmp_path: Path) -> None:
    create_database(tmp_path / "autokus.db")
    store = SqliteStore(open_database(tmp_path / "autokus.db"))
    store.journal.pause(NOW)

    files = sorted(tmp_path.iterdir())
    modes = {file.name: mode(file) for file in files}
    store.close()

    assert "autokus.db-wal" in modes
    assert set(modes.values()) == {0o600}


def test_a_new_database_is_marked_as_ours_and_up_to_date(tmp_path: Path) -> None:
    create_database(tmp_path / "autokus.db")
    assert [file.name for file in tmp_path.iterdir()] == ["autokus.db"]
    database = open_database(tmp_path / "autokus.db")
    try:
        assert number(database, "application_id") == APPLICATION_ID
        assert number(database, "user_version") == len(STEPS)
        assert number(database, "foreign_keys") == 1
    finally:
        database.close()


def test_what_a_broken_start_left_behind_is_built_over(tmp_path: Path) -> None:
    (tmp_path / "autokus.db.new").write_bytes(b"half a database")
    create_database(tmp_path / "autokus.db")
    open_database(tmp_path / "autokus.db").close()
    assert [file.name for file in tmp_path.iterdir()] == ["autokus.db"]


def test_a_missing_database_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(WrongSettings, match=r"no database at .*autokus\.db") as caught:
        open_database(tmp_path / "autokus.db")
    assert caught.value.exit_code == Exit.SETTINGS
    assert "approve" in caught.value.todo
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_there_after_closing_and_opening(path: Path) -> None:
    store = SqliteStore(open_database(path))
    try:
        assert store.talks.pending_users() == [ANNA]
    finally:
        store.close()


def test_a_commit_is_there_for_another_connection_at_once(path: Path) -> None:
    one, other = SqliteStore(open_database(path)), SqliteStore(open_database(path))
    try:
        row = one.outbox.reserve(Draft(ANNA, "Hi", (1,), "p"), 1, NOW)
        assert other.outbox.unfinished() == [row]
        other.journal.pause(NOW)
        assert one.journal.paused_since() == NOW
    finally:
        one.close()
        other.close()


# -- refusals --------------------------------------------------------------------------------------


def refused(file: Path) -> AutoKusError:
    """The refusal; the file is as it was, and nothing was left beside it."""
    before = (file.read_bytes(), mode(file), sorted(f.name for f in file.parent.iterdir()))
    with pytest.raises((StorageFailed, WrongSettings)) as caught:
        open_database(file)
    assert (file.read_bytes(), mode(file), sorted(f.name for f in file.parent.iterdir())) == before
    assert str(file) in caught.value.what
    assert caught.value.todo
    return caught.value


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="zero bytes"),
        pytest.param(b"just some words\n" * 100, id="garbage"),
        pytest.param(b"SQLite format 3\0", id="a header and nothing else"),
        pytest.param(b"\0" * 8192, id="zeros"),
    ],
)
def test_what_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "autokus.db"
    file.write_bytes(content)
    assert refused(file).exit_code == Exit.DISK


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_cut_database_is_refused_and_left_as_it_is(path: Path, part: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    assert refused(path).exit_code == Exit.DISK


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "autokus.db"
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA application_id = 4711")
        db.execute("PRAGMA user_version = 1")
        db.execute("CREATE TABLE theirs (x)")
    found = refused(file)
    assert found.exit_code == Exit.DISK
    assert "not a database of AutoKus" in found.what


def test_a_newer_database_is_refused_and_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    found = refused(path)
    assert found.exit_code == Exit.SETTINGS
    assert "newer" in found.what


def test_a_page_of_garbage_is_told_when_it_is_met(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    store = SqliteStore(open_database(path))
    try:
        with pytest.raises(StorageFailed, match="damaged") as caught:
            store.talks.take_in(News((inbound(2),)), NOW)
        assert caught.value.exit_code == Exit.DISK
    finally:
        store.close()


def test_a_database_opened_for_reading_takes_no_write(path: Path) -> None:
    store = SqliteStore(open_database(path, writable=False))
    try:
        assert store.talks.pending_users() == [ANNA]
        with pytest.raises(StorageFailed, match="cannot be written") as caught:
            store.journal.pause(NOW)
        assert caught.value.exit_code == Exit.DISK
    finally:
        store.close()


def test_a_full_disk_is_named_and_nothing_half_is_kept(path: Path) -> None:
    database = open_database(path)
    store = SqliteStore(database)
    try:
        with database.read() as db:
            db.execute("PRAGMA max_page_count = 1")
        before = store.talks.conversation(ANNA, NOW)
        long = News(tuple(inbound(i, "x" * 4000) for i in range(2, 60)))
        with pytest.raises(StorageFailed, match="full") as caught:
            store.talks.take_in(long, NOW)
        assert caught.value.exit_code == Exit.DISK
        assert store.talks.conversation(ANNA, NOW) == before
    finally:
        store.close()


HOLD = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_database_that_another_process_holds_is_busy_and_then_free_again(path: Path) -> None:
    database = open_database(path)
    store = SqliteStore(database)
    with database.read() as db:
        db.execute("PRAGMA busy_timeout = 50")  # the product waits five seconds
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Busy, match="holds the database") as caught:
            store.talks.take_in(News((inbound(2),)), NOW)
        assert caught.value.exit_code == Exit.TRY_AGAIN
        holder.communicate("")
    with pytest.raises(Busy):  # the run that met it is over: a lock is waited for once
        store.talks.take_in(News((inbound(2),)), NOW)
    store.close()
    store = SqliteStore(open_database(path))
    try:
        assert store.talks.take_in(News((inbound(2),)), NOW) == 1
    finally:
        store.close()


def _alone(path: Path, folder: Path) -> Database:
    """The file by itself, as a backup of nothing else holds it."""
    copy = folder / "copy.db"
    copy.write_bytes(path.read_bytes())
    return open_database(copy)


def _process(path: Path, does: str) -> None:
    """A process that opens the database, does something and leaves."""
    code = f"""
import os, sys
from pathlib import Path
from autokus.store.database import open_database
from autokus.store.sqlite import SqliteStore
store = SqliteStore(open_database(Path(sys.argv[1])))
{does}
store.leave()
os._exit(0)
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code, str(path)], env=environment, check=True)


def test_light_commits_stay_beside_the_file_and_are_read_by_whoever_opens_it(
    path: Path, tmp_path: Path
) -> None:
    before = path.read_bytes()
    for _ in range(3):
        _process(path, "store.journal.begin_run(1, 1)")
    assert path.read_bytes() == before
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    store = SqliteStore(_alone(path, tmp_path))
    assert (len(store.journal.runs(9)), store.talks.pending_users()) == (0, [ANNA])
    store.close()
    store = SqliteStore(open_database(path))
    assert len(store.journal.runs(9)) == 3
    store.close()


def test_what_is_durable_is_in_the_file_when_the_process_ends(path: Path, tmp_path: Path) -> None:
    _process(path, "store.journal.begin_run(1, 1); store.journal.pause(7)")
    assert path.with_name(path.name + "-wal").stat().st_size == 0
    store = SqliteStore(_alone(path, tmp_path))
    assert (len(store.journal.runs(9)), store.journal.paused_since()) == (1, 7)
    store.close()


def test_many_light_commits_are_folded_in(path: Path) -> None:
    many = f"for n in range({LARGEST_LEFT // 4096}): store.journal.step(1, 'ask', n)"
    _process(path, f"store.journal.begin_run(1, 1)\n{many}")
    assert path.with_name(path.name + "-wal").stat().st_size == 0


def test_a_new_database_does_not_read_the_journal_of_one_that_is_gone(path: Path) -> None:
    _process(path, "store.journal.begin_run(1, 1)")
    path.unlink()
    create_database(path)
    store = SqliteStore(open_database(path))
    assert (store.journal.runs(9), store.talks.pending_users()) == ([], [])
    store.close()


@pytest.mark.parametrize("moved", [True, False], ids=["moved", "copied over"])
def test_a_backup_is_not_spoilt_by_the_journal_of_the_file_that_it_replaces(
    path: Path, tmp_path: Path, *, moved: bool
) -> None:
    backup = tmp_path / "backup.db"
    backup.write_bytes(path.read_bytes())
    _process(path, "store.journal.pause(7)\nfor n in range(200): store.journal.begin_run(1, n)")
    for _ in range(3):
        _process(path, "store.journal.begin_run(1, 1)")
    if moved:
        backup.replace(path)
    else:
        path.write_bytes(backup.read_bytes())
    store = SqliteStore(open_database(path))
    assert (len(store.journal.runs(999)), store.journal.paused_since()) == (0, None)
    store.close()
    assert sorted(file.name for file in tmp_path.glob("autokus.db*")) == ["autokus.db"]


def test_a_journal_that_somebody_wrote_to_since_is_never_dropped(path: Path) -> None:
    _process(path, "store.journal.begin_run(1, 1)")
    held = open_database(path)
    _process(path, "store.journal.pause(7)")
    os.utime(path, (1, 1))
    store = SqliteStore(open_database(path))
    assert (len(store.journal.runs(9)), store.journal.paused_since()) == (1, 7)
    store.close()
    held.close()


def test_a_file_that_was_cut_is_refused_although_a_journal_lies_beside_it(path: Path) -> None:
    _process(path, "store.journal.begin_run(1, 1)")
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 100)
    with pytest.raises(StorageFailed, match="cut"):
        open_database(path)


def test_a_connection_whose_write_failed_takes_no_other(path: Path) -> None:
    database = open_database(path)
    store = SqliteStore(database)
    try:
        with database.read() as db:
            db.execute("PRAGMA max_page_count = 1")
        long = News(tuple(inbound(i, "x" * 4000) for i in range(2, 60)))
        with pytest.raises(StorageFailed, match="full"):
            store.talks.take_in(long, NOW)
        with database.read() as db:
            db.execute("PRAGMA max_page_count = 100000")
        with pytest.raises(StorageFailed, match="full"):
            store.journal.pause(NOW)
        assert store.journal.paused_since() is None
    finally:
        store.close()


def test_a_file_that_ends_inside_a_page_is_refused_unless_a_journal_mends_it(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 1)
    found = refused(path)
    assert found.exit_code == Exit.DISK
    journal = path.with_name(path.name + "-wal")
    journal.write_bytes(bytes(32) + (1).to_bytes(4, "big") + bytes(20) + bytes(4096))
    with pytest.raises(StorageFailed, match="cut"):
        open_database(path)
    last = path.stat().st_size // 4096 + 1
    journal.write_bytes(bytes(32) + last.to_bytes(4, "big") + bytes(20) + bytes(4096))
    open_database(path).close()


# -- transactions ----------------------------------------------------------------------------------


def pause_and_fail(database: Database, *, light: bool) -> None:
    with database.write(light=light) as db:
        db.execute("UPDATE account SET paused_at = 5")
        raise RuntimeError("in the middle")


@pytest.mark.parametrize("light", [False, True])
def test_a_transaction_that_fails_leaves_nothing_and_the_next_one_works(
    path: Path,
    light: bool,  # noqa: FBT001
) -> None:
    database = open_database(path)
    try:
        with pytest.raises(RuntimeError, match="in the middle"):
            pause_and_fail(database, light=light)
        store = SqliteStore(database)
        assert store.journal.paused_since() is None
        store.journal.pause(NOW)
        assert store.journal.paused_since() == NOW
    finally:
        database.close()


def test_only_a_light_transaction_is_not_synced(path: Path) -> None:
    database = open_database(path)
    try:
        for light, level in ((False, 2), (True, 1), (False, 2)):
            with database.write(light=light) as db:
                assert db.execute("PRAGMA synchronous").fetchone()[0] == level
    finally:
        database.close()


# -- a dry run -------------------------------------------------------------------------------------


def test_a_rehearsal_takes_every_write_and_leaves_the_file_byte_for_byte(path: Path) -> None:
    before = path.read_bytes()
    store = SqliteStore(open_database(path))
    copy = store.rehearsal()

    copy.talks.take_in(News((inbound(2),), state=UpdateState(9, 1, NOW)), NOW)
    copy.outbox.reserve(Draft(ANNA, "Hi", (1, 2), "p"), 1, NOW)
    copy.journal.pause(NOW)
    copy.journal.begin_run(1, NOW)

    assert len(copy.outbox.unfinished()) == 1
    assert store.outbox.unfinished() == []
    assert store.journal.paused_since() is None
    assert store.journal.runs(5) == []
    copy.close()
    store.close()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["autokus.db"]


# -- forward steps ---------------------------------------------------------------------------------

SECOND = "ALTER TABLE account ADD COLUMN second TEXT;\nUPDATE account SET second = 'a;b';\n"
THIRD = "CREATE TABLE third (x INTEGER) STRICT;\n"
BROKEN = "CREATE TABLE fine (x INTEGER) STRICT;\nINSERT INTO nowhere VALUES (1);\n"


def test_an_older_database_takes_the_steps_it_lacks_and_keeps_what_it_holds(path: Path) -> None:
    steps = (*STEPS, SECOND, THIRD)
    for _ in range(2):
        database = open_database(path, steps=steps)
        assert number(database, "user_version") == len(steps)
        with database.read() as db:
            assert db.execute("SELECT second FROM account").fetchone()[0] == "a;b"
        assert SqliteStore(database).talks.pending_users() == [ANNA]
        database.close()


def test_a_new_and_a_grown_database_are_alike(path: Path, tmp_path: Path) -> None:
    steps = (*STEPS, SECOND, THIRD)
    create_database(tmp_path / "new.db", steps=steps)
    open_database(path, steps=steps).close()

    def shape(file: Path) -> list[tuple[str, str]]:
        with closing(sqlite3.connect(file)) as db:
            return db.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()

    assert shape(path) == shape(tmp_path / "new.db")


def test_a_step_that_fails_leaves_the_database_at_its_version(path: Path) -> None:
    with pytest.raises(StorageFailed):
        open_database(path, steps=(*STEPS, SECOND, BROKEN))

    database = open_database(path)
    try:
        assert number(database, "user_version") == len(STEPS)
        with database.read() as db:
            tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema")}
        assert "fine" not in tables
    finally:
        database.close()


def test_two_programs_that_open_an_older_database_at_once_take_each_step_once(path: Path) -> None:
    steps = (*STEPS, SECOND, THIRD)
    for attempt in range(5):
        copy = path.with_name(f"{attempt}.db")
        shutil.copy(path, copy)
        start = threading.Barrier(4)
        failures: list[Exception] = []

        def opens(
            file: Path = copy,
            start: threading.Barrier = start,
            failures: list[Exception] = failures,
        ) -> None:
            start.wait()
            try:
                open_database(file, steps=steps).close()
            except Exception as failed:  # noqa: BLE001  # whatever it is, the test must see it
                failures.append(failed)

        threads = [threading.Thread(target=opens) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []


# -- a database from before the owner's console ----------------------------------------------------

OLD_WORLD = """
UPDATE account SET owner_id = 100, pts = 40, qts = 1, state_date = 1700000000;
INSERT INTO people (user_id, access_hash, name) VALUES (501, 3507, 'Anna'), (502, 3514, 'Boris');
INSERT INTO people (user_id, access_hash, kind) VALUES (100, 0, 'owner');
INSERT INTO contacts (user_id, mode, since_id, mark, approved_at) VALUES
    (501, 'auto', 0, 5, 1700000000), (502, 'off', 0, 6, 1700000000);
INSERT INTO handovers (user_id, opened_at, reason, suggestion, closed_at, closed_by) VALUES
    (501, 1699990000, 'asks for a call', '', 1699990600, 'you wrote in the chat'),
    (501, 1699991000, 'asks for a call', '', 1699991600, 'you answered');
INSERT INTO handovers (user_id, opened_at, reason, suggestion) VALUES (502, 1699992000, 'a scam', 'Try this');
INSERT INTO outbox (user_id, random_id, author, text, answers, fingerprint, state, created_at) VALUES
    (501, 11, 'autokus', 'Waiting', '[5]', 'print', 'reserved', 1700000000),
    (502, 12, 'owner', 'Unsure', '[]', '', 'attempted', 1700000000),
    (100, 13, 'note', 'A note', '[]', '', 'reserved', 1700000000),
    (501, 14, 'autokus', 'Taken back', '[4]', 'print', 'cancelled', 1700000000);
INSERT INTO outbox (user_id, random_id, author, text, answers, fingerprint, state, created_at, attempted_at,
    message_id) VALUES (501, 10, 'autokus', 'Sent', '[2]', 'print', 'sent', 1700000000, 1700000000, 3);
INSERT INTO messages (user_id, id, date, from_owner, media, text, outbox_id, outcome) VALUES
    (501, 2, 1699999000, 0, 'text', 'Hello', NULL, 'answered'),
    (501, 3, 1700000000, 1, 'text', 'Sent', 5, NULL),
    (501, 5, 1700000000, 0, 'text', 'Are you there?', NULL, NULL);
INSERT INTO lessons (question, answer, language, made_at) VALUES ('Which city?', 'Any.', 'en', 1700000000);
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database as the program left it before it knew cards and orders, in the middle of its work."""
    file = tmp_path / "old.db"
    create_database(file, steps=STEPS[:3])
    with closing(sqlite3.connect(file)) as db:
        db.executescript(OLD_WORLD)
    return file


@pytest.fixture
def grown(old: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(open_database(old))
    yield store
    store.close()


def test_rows_from_before_the_console_are_replies_to_be_sent_at_once(grown: SqliteStore) -> None:
    waiting, unsure, note = grown.outbox.unfinished()
    assert [row.text for row in (waiting, unsure, note)] == ["Waiting", "Unsure", "A note"]
    for row in (waiting, unsure, note):
        assert (row.mode, row.push, row.due_at, row.scheduled_id) == (Mode.AUTO, False, None, 0)
        assert (row.placed, row.recall) == (False, "")
    assert (grown.outbox.awaited(), grown.outbox.placed()) == ([], [])

    grown.outbox.attempt(waiting, NOW)
    grown.outbox.sent(waiting, 7, NOW)
    talk = grown.talks.conversation(ANNA, NOW)
    assert talk.pending == ()
    assert (talk.awaited, talk.counts.ever) == (None, 2)
    assert grown.outbox.trust() == Trust(sent=2)


def test_what_ended_before_lessons_were_drawn_is_not_drawn_on_now(grown: SqliteStore) -> None:
    assert [handover.reason for handover in grown.talks.handovers()] == ["a scam"]
    assert grown.talks.to_learn_from(NOW) == []
    unsure = grown.outbox.unfinished()[1]
    grown.outbox.sent(unsure, 8, NOW)
    assert [handover.reason for handover in grown.talks.to_learn_from(NOW)] == ["a scam"]


def test_orders_and_cards_begin_with_the_console(grown: SqliteStore) -> None:
    assert grown.talks.saved_mark() is None
    assert (grown.console.orders(), grown.console.bot_offset()) == ([], 0)
    (open_one,) = grown.talks.handovers()
    card = grown.console.show(
        user_id=open_one.user_id,
        reason=open_one.reason,
        suggestion=open_one.suggestion,
        answers=(),
        fingerprint="",
        now=NOW,
        handover_id=open_one.id,
    )
    assert (card.number, grown.console.newest(handover_id=open_one.id)) == (1, card)


def test_where_the_poll_went_on_and_what_was_learned_stays(grown: SqliteStore) -> None:
    assert grown.talks.update_state() == UpdateState(40, 1, NOW)
    assert grown.talks.pending_users() == [ANNA]
    assert [contact.mode for contact in grown.people.contacts()] == [Mode.AUTO, Mode.OFF]
    assert [lesson.answer for lesson in grown.lessons.all()] == ["Any."]


LESSON = OLD_WORLD[OLD_WORLD.index("INSERT INTO lessons") :]


@pytest.mark.parametrize("step", range(1, len(STEPS)))
def test_a_database_of_any_earlier_step_grows_into_what_a_new_one_is_and_keeps_its_rows(
    step: int, tmp_path: Path
) -> None:
    old = tmp_path / "old.db"
    create_database(old, steps=STEPS[:step])
    with closing(sqlite3.connect(old)) as db:
        db.executescript(OLD_WORLD if step >= 3 else OLD_WORLD.removesuffix(LESSON))
    store = SqliteStore(open_database(old))
    assert [row.text for row in store.outbox.unfinished()] == ["Waiting", "Unsure", "A note"]
    assert store.talks.pending_users() == [ANNA]
    assert not store.retention.due(int(time.time()))  # nobody's rows go on the day of the step
    store.close()
    create_database(tmp_path / "new.db")
    shapes = []
    for file in (old, tmp_path / "new.db"):
        with closing(sqlite3.connect(file)) as db:
            assert db.execute("PRAGMA foreign_key_check").fetchall() == []
            assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            shapes.append(
                db.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
            )
    assert shapes[0] == shapes[1]
