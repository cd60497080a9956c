"""What the owner's answers become, over the real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.words import ANNA, BORIS, NOW, contact, inbound, person

from autokus.errors import WrongUsage
from autokus.learning import (
    Learned,
    current,
    delete,
    edit,
    expire,
    generalise,
    held,
    learn,
    read_until,
    take_in,
    whose,
)
from autokus.protocols import Store
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import DAY, Contact, Lesson

REACT = "Какой у вас опыт с React?"
SEVEN = "Я работаю с React 7 лет."
PAY = "Какие у вас зарплатные ожидания?"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    create_database(tmp_path / "autokus.db")
    opened = SqliteStore(open_database(tmp_path / "autokus.db"))
    opened.people.approve(person(ANNA, name="Анна Смирнова"), mark=0, backlog=(), now=NOW)
    opened.people.approve(person(BORIS, name="Boris"), mark=0, backlog=(), now=NOW)
    yield opened
    opened.close()


def learned(
    store: Store,
    question: str,
    answer: str,
    *,
    who: Contact | None = None,
    now: int = NOW,
    days: int = 0,
) -> Learned:
    return learn(
        store,
        contact=who or contact(ANNA, name="Анна Смирнова"),
        questions=(question,),
        answer=answer,
        sources=(3, 4),
        now=now,
        expire_days=days,
    )


def answers(store: Store, question: str, user_id: int) -> list[str]:
    return [lesson.answer for lesson in store.lessons.nearest(question, user_id, NOW, 5)]


def test_an_answer_about_the_owner_is_learned_for_everybody_without_its_greeting(
    store: Store,
) -> None:
    done = learned(store, REACT, f"Здравствуйте, Анна! {SEVEN}")
    assert done.lesson == Lesson(1, REACT, SEVEN, "ru", NOW, None, None, (3, 4))
    assert (done.offered, done.replaced) == (False, False)
    assert "for everybody" in done.sentence
    assert answers(store, "How many years have you worked with React?", BORIS) == [SEVEN]


def test_an_answer_for_one_contact_is_kept_for_it_and_offered(store: Store) -> None:
    done = learned(store, PAY, "Анна, от 300 тысяч на руки.")
    assert done.lesson is not None
    assert (done.lesson.user_id, done.offered) == (ANNA, True)
    assert "/learn 1" in done.sentence
    assert "an amount of money" in done.sentence
    assert answers(store, PAY, ANNA) == ["от 300 тысяч на руки."]
    assert answers(store, PAY, BORIS) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Завтра в 15:00 удобно?", "Да, удобно."),
        (REACT, "ок"),
        ("🙂", SEVEN),
        (REACT, ""),
        ("Номер карты?", "4111 1111 1111 1111"),
    ],
)
def test_what_teaches_nothing_is_not_kept(store: Store, question: str, answer: str) -> None:
    done = learned(store, question, answer)
    assert (done.lesson, store.lessons.all()) == (None, [])
    assert done.sentence.startswith("Nothing was learned. ")


def test_the_later_answer_to_the_same_question_takes_the_earlier_ones_place(store: Store) -> None:
    learned(store, REACT, SEVEN)
    done = learned(store, "Есть ли опыт с React?", "С React работаю восемь лет.", now=NOW + 9)
    assert done.replaced
    assert [(one.id, one.answer) for one in store.lessons.all()] == [
        (1, "С React работаю восемь лет.")
    ]
    learned(store, "Есть ли опыт с Vue?", "С Vue работал два года.")
    learned(store, PAY, "От 300 тысяч.")
    learned(store, PAY, "От 400 тысяч.", who=contact(BORIS, name="Boris"))
    assert len(store.lessons.all()) == 4


def test_messages_are_taken_as_they_are_and_secrets_in_a_question_are_hidden(store: Store) -> None:
    done = learn(
        store,
        contact=contact(ANNA),
        questions=(inbound(1, "Мой номер +7 916 123-45-67, а какой опыт с React?"),),
        answer=SEVEN,
        sources=(1,),
        now=NOW,
    )
    assert done.lesson is not None
    assert "916" not in done.lesson.question
    assert done.lesson.user_id == ANNA


def test_a_lesson_ends_after_the_days_that_are_set(store: Store) -> None:
    done = learned(store, REACT, SEVEN, days=30)
    assert done.lesson is not None
    assert done.lesson.expires_at == NOW + 30 * DAY


# -- /learn N ----------------------------------------------------------------------------------------


def test_a_contacts_lesson_becomes_everybodys_when_the_owner_says_so(store: Store) -> None:
    learned(store, PAY, "От 300 тысяч.")
    done = generalise(store, 1, NOW)
    assert done.lesson.user_id is None
    assert "an amount of money" in done.sentence
    assert answers(store, PAY, BORIS) == ["От 300 тысяч."]
    assert "already" in generalise(store, 1, NOW).sentence


def test_it_takes_the_place_of_what_was_everybodys(store: Store) -> None:
    learned(store, REACT, SEVEN)
    learned(store, REACT, "С 2017 года.")
    done = generalise(store, 2, NOW)
    assert "place of lesson 1" in done.sentence
    assert [one.id for one in store.lessons.all()] == [2]


@pytest.mark.parametrize(
    ("question", "answer", "why"),
    [
        (PAY, "Согласен на 300 тысяч.", "commitment"),
        ("Когда сможете выйти?", "Выйду 1 июня.", "commitment"),
        ("Анна из Сбера спрашивает, какой опыт с React?", SEVEN, "a name"),
        ("Платим 400к, какой опыт с React?", SEVEN, "an amount of money"),
    ],
)
def test_a_commitment_or_a_question_about_a_contact_stays_where_it_is(
    store: Store, question: str, answer: str, why: str
) -> None:
    store.lessons.add(Lesson(0, question, answer, "ru", NOW, ANNA))
    with pytest.raises(WrongUsage, match=why):
        generalise(store, 1, NOW)
    assert store.lessons.all()[0].user_id == ANNA


def test_a_lesson_that_is_not_there_is_named(store: Store) -> None:
    for number in (0, 1, 2**70):
        with pytest.raises(WrongUsage, match="no lesson"):
            generalise(store, number, NOW)
        with pytest.raises(WrongUsage, match="no lesson"):
            delete(store, number)


# -- on the screen -----------------------------------------------------------------------------------


def test_a_lesson_says_who_may_hear_it_and_is_listed_until_its_day(store: Store) -> None:
    general, bound = (
        learned(store, REACT, SEVEN).lesson,
        learned(store, PAY, "От 300 тысяч.").lesson,
    )
    assert general
    assert bound
    assert whose(store, bound) == "#1 Анна Смирнова only"
    assert "not known any more" in whose(store, replace(bound, user_id=999))
    expire(store, 1, NOW)
    assert current(store, NOW) == [bound]


# -- by hand -----------------------------------------------------------------------------------------


def test_the_owners_words_take_the_place_of_a_lessons(store: Store) -> None:
    learned(store, REACT, SEVEN)
    changed = edit(store, 1, "Do you know Angular?", "No, I do not.")
    assert (changed.question, changed.language) == ("Do you know Angular?", "en")
    assert answers(store, "Знаете Angular?", BORIS) == ["No, I do not."]
    assert held(edit(store, 1, None, "Since 2017.")) == "a date or a time"
    for question, answer in ((None, " "), ("?!", None), ("Примете оффер?", "Принимаю оффер.")):
        with pytest.raises(WrongUsage):
            edit(store, 1, question, answer)
    assert store.lessons.all()[0].answer == "Since 2017."


def test_a_lesson_is_used_until_the_moment_that_is_named(store: Store) -> None:
    learned(store, REACT, SEVEN)
    expire(store, 1, NOW)
    assert answers(store, REACT, ANNA) == []
    expire(store, 1, None)
    assert answers(store, REACT, ANNA) == [SEVEN]


@pytest.mark.parametrize(
    ("written", "until"),
    [
        ("never", None),
        ("30d", NOW + 30 * DAY),
        ("12H", NOW + DAY // 2),
        ("8 w", NOW + 56 * DAY),
        ("2023-11-15", 1_700_092_800),
    ],
)
def test_a_moment_may_be_written_as_people_do(written: str, until: int | None) -> None:
    assert read_until(written, NOW, UTC) == until


@pytest.mark.parametrize(
    "written", ["", "soon", "0d", "30", "2023-11-13", "2023-02-30", "99999w", "9999-12-31", "-1d"]
)
def test_what_is_no_moment_to_come_is_refused(written: str) -> None:
    with pytest.raises(WrongUsage):
        read_until(written, NOW, UTC)


def test_of_two_lessons_that_ask_the_same_the_later_stays(store: Store) -> None:
    learned(store, REACT, SEVEN)
    same = Lesson(0, REACT, "Eight years.", "en", NOW + 5)
    assert take_in(store, [replace(same, made_at=NOW - 5)], NOW) == 0
    assert take_in(store, [same, replace(same, user_id=BORIS)], NOW) == 2
    assert take_in(store, [same, replace(same, user_id=BORIS)], NOW) == 0
    assert [(one.id, one.user_id) for one in store.lessons.all()] == [(2, BORIS), (1, None)]
