"""Forgetting a person: no row, and in SQLite's files no byte, is left."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.words import ANNA, BORIS, NOW, OWNER, VERA, inbound, outbound, person

from autokus.errors import Busy
from autokus.protocols import Store
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import Decision as Decided
from autokus.vocabulary import (
    Door,
    Draft,
    Health,
    Kind,
    Lesson,
    ModelCall,
    News,
    Order,
    OrderSource,
    RunReport,
    Stop,
    UpdateState,
    Verdict,
)

CANARY = "kanarienvogel-of-the-recruiter"
NAME = "Kanaria Vogelsang"
STATE = UpdateState(10, 2, NOW)


def fill(store: Store) -> None:
    """Anna has left something everywhere; Boris has, too."""
    store.people.set_owner(OWNER)
    store.people.approve(person(ANNA, "kanarina_hr", name=NAME), mark=10, backlog=(), now=NOW)
    store.people.approve(person(BORIS, "boris_hr", name="Boris"), mark=10, backlog=(), now=NOW)
    run, _ = store.journal.begin_run(1, NOW)
    store.talks.take_in(
        News(
            (
                inbound(11, f"What is your stack? {CANARY}"),
                outbound(12, "I write React."),
                inbound(13, f"And when could you start, {CANARY}?"),
                inbound(14, "What is your stack?", user_id=BORIS),
            ),
            state=STATE,
        ),
        NOW,
    )
    store.talks.record_decision(ANNA, 13, Decided(Verdict.COMPOSE, CANARY), CANARY, run, NOW)
    store.talks.hand_over(ANNA, (13,), f"wants a start date: {CANARY}", CANARY, run, NOW)
    store.outbox.attempt(store.outbox.reserve(Draft(ANNA, CANARY, (11,), "p"), run, NOW), NOW)
    store.outbox.reserve_by_hand(person(ANNA).peer, [f"Hello {NAME}"], NOW)
    store.outbox.reserve_note(f"@kanarina_hr waits for you: > {CANARY}", NOW)
    store.outbox.reserve_note("the model does not answer", NOW)
    for user_id in (ANNA, BORIS):
        store.journal.open_call(run, ModelCall(user_id, NOW, 1, "m", 100, 10, "complete", 0, 7))
    store.people.pause(ANNA, CANARY)
    store.journal.end_run(run, RunReport(), NOW)


def order(number: int, text: str) -> Order:
    return Order(OrderSource.SAVED, number, text, NOW)


def lesson(question: str, *sources: int, user_id: int | None = None) -> Lesson:
    return Lesson(0, question, "React and TypeScript.", "en", NOW, user_id, None, sources)


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store)
    return store


def test_nothing_of_the_person_is_left_and_everything_of_others_is(filled: Store) -> None:
    erased = filled.erasure.forget(ANNA)
    filled.erasure.scrub()

    assert filled.people.find(str(ANNA)) is None
    assert filled.people.find("@kanarina_hr") is None
    assert filled.talks.handovers() == []
    assert filled.talks.pending_users() == [BORIS]
    assert (erased.messages, erased.sends, erased.handovers) == (3, 2, 1)
    assert (erased.decisions, erased.notes) == (1, 1)
    assert [row.text for row in filled.outbox.unfinished()] == [
        "🤖 AutoKus: the model does not answer"
    ]


def test_the_preview_says_what_goes_and_takes_nothing(filled: Store) -> None:
    preview = filled.erasure.preview(ANNA)

    assert filled.people.find(str(ANNA)) is not None
    assert preview == filled.erasure.forget(ANNA)


def test_what_calls_have_cost_stays_counted_as_nobodys(filled: Store) -> None:
    before = filled.journal.spent(NOW)
    filled.erasure.forget(ANNA)

    assert filled.journal.spent(NOW) == before
    usage = {u.contact and u.contact.user_id: u.cost for u in filled.journal.usage(NOW)}
    assert usage == {None: 7, BORIS: 7}


def test_a_repeated_answer_of_telegrams_brings_no_word_back(filled: Store) -> None:
    filled.erasure.forget(ANNA)
    news = News(
        (inbound(13, CANARY), outbound(15, "Hello")),
        people=(person(ANNA, "kanarina_hr", name=NAME),),
        edits=(inbound(11, CANARY),),
        state=STATE,
    )
    assert filled.talks.take_in(news, NOW) == 0

    (stranger,) = filled.people.strangers()
    assert (stranger.user_id, stranger.approved, stranger.wrote) == (ANNA, False, 1)
    assert filled.talks.conversation(ANNA, NOW).lines == ()


def test_lessons_in_the_persons_words_go_and_those_in_the_owners_stay_without_sources(
    filled: Store,
) -> None:
    bound = filled.lessons.add(lesson("When can you start?", user_id=ANNA))
    told = filled.lessons.add(lesson(f"What is your stack? {CANARY}", 11))
    own = filled.lessons.add(lesson("Which technologies?", 11, 14))
    other = filled.lessons.add(lesson(f"{CANARY} as Boris says it", 14))

    erased = filled.erasure.forget(ANNA)

    assert (erased.lessons, erased.unsourced) == ((bound.id, told.id), (own.id,))
    kept = {found.id: found.sources for found in filled.lessons.all()}
    assert kept == {own.id: (), other.id: (14,)}
    nearest = filled.lessons.nearest("Which technologies do you use?", BORIS, NOW, 3)
    assert [found.id for found in nearest] == [own.id]


def test_somebody_who_is_not_approved_can_be_forgotten(store: Store) -> None:
    store.people.set_owner(OWNER)
    store.talks.take_in(News((inbound(11),), people=(person(ANNA, "anna_hr"),)), NOW)
    assert store.erasure.forget(ANNA).messages == 0

    assert store.people.strangers() == []


def test_a_person_of_no_chat_at_all_is_forgotten(store: Store) -> None:
    store.people.approve(person(ANNA, None, Kind.HUMAN, ""), mark=0, backlog=(), now=NOW)
    store.erasure.forget(ANNA)

    assert store.people.contacts() == []


def test_an_order_about_the_person_loses_its_words_and_is_not_taken_twice(store: Store) -> None:
    fill(store)
    done, waits, other = order(1, "/ok 1"), order(2, "/mute @kanarina_hr 2d"), order(3, "/inbox")
    store.console.take([done, waits, other])
    note = store.outbox.reserve_note(f"sent to {NAME}", NOW)
    store.console.done(done, f"sent to {NAME}", note, NOW)
    store.console.show(
        user_id=ANNA, reason=CANARY, suggestion=CANARY, answers=(13,), fingerprint="p", now=NOW
    )
    store.erasure.forget(ANNA)
    store.console.take([done, waits, other])

    assert store.console.orders() == [other]
    assert store.console.card(1) is None


def test_a_note_about_a_namesake_stays(store: Store) -> None:
    fill(store)
    store.people.approve(person(VERA, "vera_hr", name=NAME), mark=0, backlog=(), now=NOW)
    store.outbox.reserve_note(f"{NAME} waits for you: is Tuesday fine?", NOW)
    store.erasure.forget(ANNA)

    assert any(NAME in row.text for row in store.outbox.unfinished())
    store.erasure.forget(VERA)
    assert not any(NAME in row.text for row in store.outbox.unfinished())


@pytest.mark.parametrize("name", ["Telegram", "saved", "Model"])
def test_somebody_who_bears_a_word_of_ours_as_a_name_breaks_nothing(
    store: Store, name: str
) -> None:
    fill(store)
    store.people.approve(person(VERA, name=name), mark=0, backlog=(), now=NOW)
    store.journal.add_stop(Stop(Door.TELEGRAM, "FLOOD_WAIT", "wait", NOW, 60))
    store.journal.set_health(Health(Door.MODEL, well=True, since=NOW))
    waits = order(2, "/inbox")
    store.console.take([waits])
    store.erasure.forget(VERA)

    assert [stop.door for stop in store.journal.stops(NOW)] == [Door.TELEGRAM]
    assert list(store.journal.health()) == [Door.MODEL]
    assert store.console.orders() == [waits]


# -- SQLite's files --------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "autokus.db"
    create_database(path)
    return path


@pytest.fixture
def sqlite(path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(open_database(path))
    yield store
    store.close()


def raw(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.iterdir())).lower()


LEFT = [word.lower().encode() for word in (CANARY, "kanari", "vogelsang")]


def test_not_a_byte_is_left_in_database_journal_and_index(sqlite: SqliteStore, path: Path) -> None:
    fill(sqlite)
    for number in range(100, 400):  # enough for pages to split, move and be freed
        message = inbound(number, f"{CANARY} {number} " + "words " * (number % 90))
        sqlite.talks.take_in(News((message,)), NOW)
        sqlite.lessons.add(lesson(f"{CANARY} {number}?", number))
        sqlite.lessons.add(lesson(f"Which technologies, question {number}?"))
    assert all(word in raw(path) for word in LEFT)

    sqlite.erasure.forget(ANNA)
    sqlite.erasure.scrub()

    assert [word for word in LEFT if word in raw(path)] == []
    assert not sqlite.erasure.unclean()
    sqlite.close()
    assert [word for word in LEFT if word in raw(path)] == []


def test_what_a_reader_keeps_in_the_journal_is_said_and_removed_the_next_time(
    sqlite: SqliteStore, path: Path
) -> None:
    fill(sqlite)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM messages").fetchall()
        sqlite.erasure.forget(ANNA)
        sqlite._database._db.execute("PRAGMA busy_timeout = 10")
        with pytest.raises(Busy, match="looking into the database"):
            sqlite.erasure.scrub()
        assert sqlite.erasure.unclean()
    assert sqlite.retention.due(NOW)

    sqlite.erasure.scrub()

    assert not sqlite.erasure.unclean()
    assert [word for word in LEFT if word in raw(path)] == []


def test_tables_that_a_later_step_adds_are_emptied_of_the_person_as_well(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(
            "CREATE TABLE offers (id INTEGER PRIMARY KEY, user_id INTEGER, text TEXT) STRICT"
        )
        db.execute("CREATE TABLE prints (run_id INTEGER, stdout TEXT NOT NULL) STRICT")
        db.execute(
            "CREATE TABLE buttons (id INTEGER PRIMARY KEY, card INTEGER NOT NULL REFERENCES offers (id)) STRICT"
        )
        db.executemany("INSERT INTO offers VALUES (?, ?, ?)", [(1, ANNA, CANARY), (2, BORIS, "x")])
        db.executemany("INSERT INTO buttons VALUES (?, ?)", [(1, 1), (2, 2)])
        db.executemany(
            "INSERT INTO prints VALUES (?, ?)", [(1, f"answered {NAME}"), (2, "nothing new")]
        )
    store = SqliteStore(open_database(path))
    fill(store)
    store.erasure.forget(ANNA)
    store.close()

    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT id FROM offers").fetchall() == [(2,)]
        assert db.execute("SELECT id FROM buttons").fetchall() == [(2,)]
        assert db.execute("SELECT stdout FROM prints").fetchall() == [("",), ("nothing new",)]


OUR_OWN_WORDS = {("calls", "model"), ("calls", "result"), ("lessons", "sources")}
"""What a call was made with and how it ended, and numbers: the calls stay, as nobody's."""


def _write_everywhere(db: sqlite3.Connection) -> set[str]:
    """A row about Anna in every table, her name and words in each of its texts that is no key; the tables' names."""
    rows = db.execute("PRAGMA table_list").fetchall()
    tables = {row[1] for row in rows if row[0] == "main" and row[2] == "table"}
    tables = {name for name in tables if not name.startswith("sqlite_")} - {"account"}
    for table in tables:
        values: dict[str, object] = {}
        for _, column, kind, needed, _, key in db.execute(f'PRAGMA table_info("{table}")'):
            if column == "user_id":
                values[column] = ANNA
            elif kind == "TEXT" and not key:
                own = (table, column) in OUR_OWN_WORDS
                values[column] = "[]" if own else f"{NAME} said {CANARY}"
            elif needed or key:
                values[column] = "key" if kind == "TEXT" else 7
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608  # the schema's own names
        db.execute(statement, tuple(values.values()))
    return tables


def test_whatever_a_table_says_of_the_person_is_gone_whichever_step_made_it(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        tables = _write_everywhere(db)
        db.execute("UPDATE people SET name = ?", (NAME,))
    assert len(tables) >= 18
    store = SqliteStore(open_database(path))
    store.erasure.forget(ANNA)
    store.erasure.scrub()
    store.close()

    assert [word for word in LEFT if word in raw(path)] == []


def test_every_table_that_refers_to_a_person_does_so_in_the_column_that_is_emptied(
    path: Path,
) -> None:
    with closing(sqlite3.connect(path)) as db:
        keys = [
            (table, key[3])
            for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            for key in db.execute(f'PRAGMA foreign_key_list("{table}")')
            if key[2] in ("people", "contacts")
        ]

    assert keys
    assert [key for key in keys if key[1] != "user_id"] == []
