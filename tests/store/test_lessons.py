from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.words import ANNA, BORIS, NOW

from autokus.protocols import Store
from autokus.vocabulary import Lesson

SALARY = Lesson(
    0, "Какие у вас зарплатные ожидания?", "От 300 тысяч на руки.", "ru", NOW, None, None, (3, 4)
)
ENGLISH = Lesson(0, "What is your level of English?", "B2.", "en", NOW)


def answers(store: Store, question: str, user_id: int = ANNA, now: int = NOW) -> list[str]:
    return [lesson.answer for lesson in store.lessons.nearest(question, user_id, now, 5)]


def test_a_lesson_is_found_by_other_words_and_in_the_other_language(store: Store) -> None:
    store.lessons.add(SALARY)
    store.lessons.add(ENGLISH)

    assert answers(store, "Сколько по зп хотите? Какие ожидания?") == [SALARY.answer]
    assert answers(store, "What are your salary expectations?") == [SALARY.answer]
    assert answers(store, "какой уровень английского") == [ENGLISH.answer]
    assert answers(store, "Do you know Docker?") == []
    assert answers(store, "!!!") == []


def test_the_lesson_that_fits_best_comes_first(store: Store) -> None:
    store.lessons.add(replace(ENGLISH, question="Do you speak English?", answer="Yes, B2."))
    store.lessons.add(ENGLISH)
    assert answers(store, "What is your English level?")[0] == ENGLISH.answer


def test_what_was_told_to_one_contact_is_found_for_nobody_else(store: Store) -> None:
    store.lessons.add(replace(SALARY, user_id=ANNA))
    assert answers(store, "Какие ожидания по зарплате?", ANNA) == [SALARY.answer]
    assert answers(store, "Какие ожидания по зарплате?", BORIS) == []


def test_a_lesson_ends_with_its_day(store: Store) -> None:
    store.lessons.add(replace(SALARY, expires_at=NOW + 10))
    assert answers(store, "Какие ожидания по зарплате?", now=NOW + 9) == [SALARY.answer]
    assert answers(store, "Какие ожидания по зарплате?", now=NOW + 10) == []
    assert len(store.lessons.all()) == 1


def test_a_changed_lesson_is_found_by_its_new_question_only(store: Store) -> None:
    lesson = store.lessons.add(SALARY)
    store.lessons.change(replace(lesson, question="Готовы к релокации?", answer="Нет."))
    assert answers(store, "Are you open to relocation?") == ["Нет."]
    assert answers(store, "Какие ожидания по зарплате?") == []


def test_a_deleted_lesson_is_gone(store: Store) -> None:
    lesson = store.lessons.add(SALARY)
    assert store.lessons.delete(lesson.id)
    assert not store.lessons.delete(lesson.id)
    assert (store.lessons.all(), answers(store, SALARY.question)) == ([], [])


def test_everything_of_a_lesson_is_kept(store: Store) -> None:
    stored = store.lessons.add(replace(SALARY, user_id=ANNA, expires_at=NOW + 1))
    assert store.lessons.all() == [stored]
    assert stored == replace(SALARY, id=stored.id, user_id=ANNA, expires_at=NOW + 1)


def test_a_question_is_no_search_expression(store: Store) -> None:
    store.lessons.add(SALARY)
    for question in ('зарплата" OR "x', "NEAR(зарплата", "-зарплата*", "'; DROP TABLE lessons; --"):
        store.lessons.nearest(question, ANNA, NOW, 5)
    assert len(store.lessons.all()) == 1


def test_lessons_are_kept_all_or_none(store: Store) -> None:
    broken = replace(ENGLISH, made_at=2**70)
    with pytest.raises(Exception, match="int"):
        store.lessons.keep([SALARY, broken])
    assert store.lessons.all() == []
    stored = store.lessons.keep([SALARY, ENGLISH])
    assert store.lessons.keep([replace(stored[0], answer="От 400.")])[0].answer == "От 400."
    assert store.lessons.find(stored[0].id) == replace(stored[0], answer="От 400.")
    assert len(store.lessons.all()) == 2
    assert store.lessons.find(99) is None


def test_a_vector_is_one_models_and_goes_with_the_question(store: Store) -> None:
    lesson = store.lessons.add(SALARY)
    store.lessons.keep_vectors("a", [(lesson, [0.5, 0.25])])

    def vector(model: str) -> list[float]:
        ((_, found),) = store.lessons.with_vectors(model, ANNA, NOW, 10)
        return list(found)

    assert (vector("a"), vector("b")) == ([0.5, 0.25], [])
    store.lessons.change(replace(lesson, answer="От 400."))
    assert vector("a") == [0.5, 0.25]
    store.lessons.change(replace(lesson, question="Do you know Vue?"))
    assert vector("a") == []
    store.lessons.keep_vectors("a", [(lesson, [0.5, 0.25])])  # of the question as it was
    assert vector("a") == []


def test_vectors_are_looked_at_of_no_other_contact_and_of_nothing_expired(store: Store) -> None:
    store.lessons.add(replace(SALARY, user_id=ANNA))
    store.lessons.add(replace(SALARY, expires_at=NOW))
    general = store.lessons.add(ENGLISH)
    assert [one.id for one, _ in store.lessons.with_vectors("a", BORIS, NOW, 10)] == [general.id]
    assert len(store.lessons.with_vectors("a", ANNA, NOW, 10)) == 2
    assert len(store.lessons.with_vectors("a", ANNA, NOW, 1)) == 1
