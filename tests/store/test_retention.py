"""What is old goes; what may still be needed, and what is old but unsettled, stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.words import ANNA, BORIS, NOW, OWNER, inbound, outbound, person

from autokus.protocols import Store
from autokus.store import retention
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import (
    Confirmation,
    Decision,
    Draft,
    KeptDays,
    Lesson,
    Message,
    Mode,
    ModelCall,
    News,
    Order,
    OrderSource,
    Outcome,
    Outgoing,
    RunReport,
    Settlement,
    UpdateState,
    Verdict,
)

DAY = 86_400
LATER = NOW + 40 * DAY
MONTH = KeptDays(messages=30, decisions=30, calls=62, runs=30)


@pytest.fixture
def store(store: Store) -> Store:
    """With Anna and Boris approved."""
    store.people.set_owner(OWNER)
    for user_id in (ANNA, BORIS):
        store.people.approve(person(user_id), mark=10, backlog=(), now=NOW)
    return store


def take(store: Store, *messages: Message, now: int = NOW) -> int:
    return store.talks.take_in(News(messages, state=UpdateState(10, 2, now)), now)


def settle(store: Store, *ids: int, user_id: int = ANNA, now: int = NOW) -> None:
    store.talks.settle(user_id, [Settlement(ids, Outcome.SILENT, "thanks")], 1, now)


def expire(store: Store, kept: KeptDays = MONTH, now: int = LATER) -> None:
    """A poll of today, then everything that is old goes."""
    take(store, now=now)
    while store.retention.expire(kept, now, now):
        pass


def ids(store: Store, user_id: int = ANNA) -> list[int]:
    return [line.message.id for line in store.talks.conversation(user_id, LATER).lines]


def reserve(store: Store, *answers: int, now: int = NOW) -> Outgoing:
    return store.outbox.reserve(Draft(ANNA, "Our reply", answers, "print"), 7, now)


# -- messages --------------------------------------------------------------------------------------


def test_what_is_settled_and_old_goes_and_what_is_young_stays(store: Store) -> None:
    take(store, inbound(11), outbound(12))
    settle(store, 11)
    take(store, inbound(13, age=60 - 39 * DAY), now=LATER)
    settle(store, 13, now=LATER)
    expire(store)

    assert ids(store) == [13]


def test_what_went_is_not_taken_for_new_when_it_comes_again(store: Store) -> None:
    old = (inbound(11), outbound(12))
    take(store, *old)
    settle(store, 11)
    expire(store)

    assert take(store, *old, now=LATER) == 0
    assert ids(store) == []
    assert store.talks.pending_users() == []
    assert take(store, inbound(13), now=LATER) == 1


def test_nor_by_an_approval_from_unread(store: Store) -> None:
    take(store, inbound(11))
    settle(store, 11)
    expire(store)
    store.people.approve(person(), mark=10, backlog=(inbound(11), inbound(12)), now=LATER)

    assert ids(store) == [12]


@pytest.mark.parametrize("approved_anew", [False, True])
def test_nor_of_somebody_whose_approval_was_taken_back(
    store: Store, *, approved_anew: bool
) -> None:
    take(store, inbound(11))
    settle(store, 11)
    store.people.revoke(ANNA, NOW)
    expire(store)
    if approved_anew:
        store.people.approve(person(), mark=0, backlog=(), now=LATER)

    assert take(store, inbound(11), now=LATER) == 0
    assert ids(store) == []


def test_a_pending_message_stays_however_old_and_with_it_all_that_came_after(store: Store) -> None:
    take(store, inbound(11), inbound(12), inbound(13))
    settle(store, 11, 13)
    expire(store)

    assert ids(store) == [12, 13]
    assert store.talks.pending_users() == [ANNA]


def test_a_chat_that_waits_for_the_owner_stays(store: Store) -> None:
    take(store, inbound(11), inbound(11, user_id=BORIS))
    settle(store, 11, user_id=BORIS)
    store.talks.hand_over(ANNA, (11,), "wants a date", "Tuesday?", 1, NOW)
    expire(store)

    assert (ids(store), ids(store, BORIS)) == ([11], [])
    assert [found.reason for found in store.talks.handovers()] == ["wants a date"]


def test_a_handover_that_is_closed_goes_with_its_messages(store: Store) -> None:
    take(store, inbound(11))
    store.talks.hand_over(ANNA, (11,), "wants a date", "Tuesday?", 1, NOW)
    take(store, outbound(12))
    expire(store)

    assert ids(store) == []
    assert store.erasure.preview(ANNA).handovers == 0


def test_a_message_beyond_the_mark_stays(store: Store) -> None:
    """A message of ours is stored when it is sent; one of the recruiter's before it may not have been seen yet."""
    take(store, inbound(11))
    row = reserve(store, 11)
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, 13, NOW)
    expire(store)
    assert ids(store) == [13]

    assert take(store, inbound(12), now=LATER) == 1
    assert store.talks.pending_users() == [ANNA]


# -- sends -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("attempted", [False, True])
def test_a_send_under_way_keeps_its_random_id_and_its_chat(
    store: Store, *, attempted: bool
) -> None:
    take(store, inbound(11))
    row = reserve(store, 11)
    if attempted:
        store.outbox.attempt(row, NOW)
    expire(store)

    assert [found.random_id for found in store.outbox.unfinished()] == [row.random_id]
    assert ids(store) == [11]


def test_a_late_confirmation_of_a_send_that_went_changes_nothing(store: Store) -> None:
    take(store, inbound(11))
    row = reserve(store, 11)
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, 12, NOW)
    take(store, outbound(12, "Our reply"))
    expire(store)
    assert store.erasure.preview(ANNA).sends == 0

    news = News((outbound(12, "Our reply"),), confirmations=(Confirmation(row.random_id, 12),))
    store.talks.take_in(news, LATER)

    assert ids(store) == []
    assert store.talks.pending_users() == []


def test_a_send_whose_message_stays_stays(store: Store) -> None:
    take(store, inbound(11), inbound(12))
    row = reserve(store, 11, 12)
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, 13, NOW)
    expire(store, KeptDays(messages=50))

    assert store.erasure.preview(ANNA).sends == 1
    assert store.talks.conversation(ANNA, LATER).counts.ever == 1


def test_a_reply_that_waits_for_the_owners_word_or_lies_at_telegram_keeps_its_chat(
    store: Store,
) -> None:
    take(store, inbound(11), inbound(11, user_id=BORIS))
    draft = Draft(ANNA, "Our reply", (11,), "print")
    store.outbox.reserve(draft, 7, NOW, mode=Mode.DRAFT)
    lying = store.outbox.reserve(replace(draft, user_id=BORIS), 7, NOW, mode=Mode.VETO)
    store.outbox.scheduled(lying, 77, NOW, NOW)
    settle(store, 11)
    settle(store, 11, user_id=BORIS)
    expire(store)

    assert (ids(store), ids(store, BORIS)) == ([11], [11])
    assert lying.id in [row.id for row in store.outbox.awaited()]


def test_an_old_order_loses_its_words_and_is_not_taken_twice(store: Store) -> None:
    order = Order(OrderSource.SAVED, 5, "/ok 1", NOW)
    store.console.take([order])
    note = store.outbox.reserve_note("sent", NOW)
    store.console.done(order, "sent", note, NOW)
    (row,) = store.outbox.unfinished()
    store.outbox.attempt(row, NOW)
    store.outbox.sent(row, 6, NOW)
    expire(store)
    assert store.outbox.get(row.id) is None

    store.console.take([order])

    assert store.console.orders() == []


def test_a_card_goes_when_what_it_showed_is_over(store: Store) -> None:
    take(store, inbound(11), inbound(11, user_id=BORIS))
    for user_id in (ANNA, BORIS):
        handover = store.talks.hand_over(user_id, (11,), "wants a date", "Tuesday?", 1, NOW)
        store.console.show(
            user_id=user_id,
            reason="wants a date",
            suggestion="",
            answers=(11,),
            fingerprint="print",
            now=NOW,
            handover_id=handover.id,
        )
    store.talks.close_handover(ANNA, "you said so", NOW)
    expire(store)

    assert [store.console.card(number) is None for number in (1, 2)] == [True, False]


def test_a_lesson_is_known_as_the_persons_after_its_messages_went(store: Store) -> None:
    take(store, inbound(11), outbound(12), inbound(21, user_id=BORIS))
    settle(store, 11)
    numbers = [
        store.lessons.add(Lesson(0, "What is your stack?", "React.", "en", NOW, None, None, ids)).id
        for ids in ((11, 12), (77,))
    ]
    expire(store)

    assert store.erasure.preview(BORIS).lessons == ()
    assert store.erasure.forget(ANNA).lessons == (numbers[0],)
    assert [lesson.id for lesson in store.lessons.all()] == numbers[1:]


# -- decisions, calls, runs ------------------------------------------------------------------------


def test_decisions_go_but_not_those_about_messages_that_wait(store: Store) -> None:
    take(store, inbound(11), inbound(12))
    settle(store, 11)
    for up_to in (11, 12):
        decision = Decision(Verdict.WAIT, f"about {up_to}")
        store.talks.record_decision(ANNA, up_to, decision, "", 1, NOW)
    expire(store)

    assert [found.up_to for found in store.talks.decisions(ANNA, 9)] == [12]


def test_calls_and_runs_go_with_their_steps(store: Store) -> None:
    for moment in (NOW, NOW + 30 * DAY):
        run, _ = store.journal.begin_run(1, moment)
        store.journal.step(run, "ask", moment)
        store.journal.open_call(run, ModelCall(ANNA, moment, 1, "m", 1, 1, "complete"))
        store.journal.end_run(run, RunReport(), moment)
    expire(store, now=NOW + 70 * DAY - 1)
    assert [run.started_at for run in store.journal.runs(9)] == []
    assert store.journal.spent(0).tokens == 2

    expire(store, KeptDays(calls=62), now=NOW + 93 * DAY)
    assert store.journal.spent(0).tokens == 0


def test_nothing_goes_where_everything_is_to_be_kept(store: Store) -> None:
    take(store, inbound(11))
    settle(store, 11)
    store.journal.begin_run(1, NOW)
    expire(store, KeptDays())

    assert ids(store) == [11]
    assert len(store.journal.runs(9)) == 1


def test_a_machine_whose_clock_runs_years_ahead_lets_go_of_no_word(store: Store) -> None:
    take(store, inbound(11))
    settle(store, 11)
    while store.retention.expire(MONTH, NOW + 9_000 * DAY, NOW):
        pass

    assert ids(store) == [11]


def test_it_goes_in_small_batches(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "BATCH", 3)
    take(store, *(inbound(number) for number in range(11, 16)))
    take(store, *(inbound(number, user_id=BORIS) for number in range(21, 25)))
    settle(store, *range(11, 16))
    settle(store, *range(21, 25), user_id=BORIS)
    take(store, now=LATER)

    sizes = [store.retention.expire(MONTH, LATER, LATER) for _ in range(5)]

    assert sizes == [3, 3, 3, 0, 0]
    assert take(store, inbound(15), inbound(24, user_id=BORIS), now=LATER) == 0


# -- when ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "due"), [(0, False), (DAY - 1, False), (DAY, True), (9 * DAY, True), (-1, True)]
)
def test_it_is_due_once_a_day_and_when_the_clock_was_set_back(
    store: Store, *, after: int, due: bool
) -> None:
    store.retention.done(NOW)

    assert store.retention.due(NOW + after) is due


def test_a_failed_clean_up_is_due_again_in_an_hour(store: Store) -> None:
    store.retention.done(NOW)
    store.erasure.forget(ANNA)

    assert not store.retention.due(NOW + 3599)
    assert store.retention.due(NOW + 3600)


# -- SQLite's files --------------------------------------------------------------------------------


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[SqliteStore]:
    create_database(tmp_path / "autokus.db")
    store = SqliteStore(open_database(tmp_path / "autokus.db"))
    yield store
    store.close()


def test_words_that_are_let_go_leave_no_byte(sqlite: SqliteStore, tmp_path: Path) -> None:
    sqlite.people.approve(person(), mark=10, backlog=(), now=NOW)
    take(sqlite, *(inbound(number, f"kanarienvogel {number}") for number in range(11, 300)))
    settle(sqlite, *range(11, 300))
    expire(sqlite)
    assert sqlite.erasure.unclean()

    sqlite.erasure.scrub()

    assert [f.name for f in tmp_path.iterdir() if b"kanarienvogel" in f.read_bytes()] == []


def test_numbers_that_are_let_go_need_no_clean_up(sqlite: SqliteStore) -> None:
    sqlite.journal.begin_run(1, NOW)
    expire(sqlite)

    assert sqlite.journal.runs(1) == []
    assert not sqlite.erasure.unclean()


def test_a_new_database_is_tidied_a_day_after_it_was_made(tmp_path: Path) -> None:
    create_database(tmp_path / "autokus.db")
    with closing(sqlite3.connect(tmp_path / "autokus.db")) as db:
        (made,) = db.execute("SELECT tidied_at FROM account").fetchone()
    store = SqliteStore(open_database(tmp_path / "autokus.db"))

    assert [store.retention.due(made + seconds) for seconds in (0, DAY)] == [False, True]
    store.close()
