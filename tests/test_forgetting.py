from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.end_to_end.world import private
from tests.words import ANNA, NOW, inbound, person

from autokus.errors import StorageFailed
from autokus.forgetting import forget
from autokus.home import COPYING, Home
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import News

WORDS = "What is your stack, kanarienvogel?"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    home.logs.mkdir(mode=0o700)
    create_database(home.database)
    return home


@pytest.fixture
def store(home: Home) -> Iterator[SqliteStore]:
    store = SqliteStore(open_database(home.database))
    store.people.approve(person(ANNA, "anna_hr"), mark=0, backlog=(), now=NOW)
    store.talks.take_in(News((inbound(11, WORDS),)), NOW)
    yield store
    store.close()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("run.jsonl", f'{{"a":1}}\n{{"said":"{WORDS}"}}\n{{"b":2}}\n', '{"a":1}\n{"b":2}\n'),
        ("run.jsonl.3", '{"who":"anna_hr"}\n', ""),
        ("run.jsonl", '{"a":1}\n{"half":"anna_hr', '{"a":1}\n'),
        ("run.jsonl", '{"a":"\u2028"}\n', '{"a":"\u2028"}\n'),
        ("crash-1.txt", f"line\nValueError: {WORDS[:30]}\n", None),
        ("crash-2.txt", "ValueError: else\n", "ValueError: else\n"),
        ("complaint.txt", "1\n@anna_hr\n", None),
    ],
)
def test_of_line_by_line_logs_lines_go_and_of_others_the_whole_file(
    store: SqliteStore, home: Home, name: str, before: str, after: str | None
) -> None:
    file = home.logs / name
    file.touch(mode=0o600)
    file.write_text(before, encoding="utf-8")
    forget(store, home, ANNA)

    assert (file.read_text(encoding="utf-8") if file.exists() else None) == after
    assert [found for found in home.logs.iterdir() if not private(found)] == []
    assert len(list(home.logs.iterdir())) == (after is not None)


def test_a_copy_that_a_killed_backup_left_goes_too(store: SqliteStore, home: Home) -> None:
    left = home.path / f"{COPYING}xyz"
    left.mkdir(mode=0o700)
    (left / "autokus.db").write_text(WORDS)
    forget(store, home, ANNA)

    assert not left.exists()


def test_where_the_logs_cannot_be_cleaned_nobody_is_forgotten(
    store: SqliteStore, home: Home
) -> None:
    (home.logs / "a-folder").mkdir()
    with pytest.raises(StorageFailed, match="a-folder"):
        forget(store, home, ANNA)

    assert store.people.find("@anna_hr") is not None
