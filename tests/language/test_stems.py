from __future__ import annotations

import pytest

from autokus.language.stems import kinship, stems

SAME_QUESTION = [
    ("Какие у вас зарплатные ожидания?", "Какие ожидания по зп?"),
    ("Какие у вас зарплатные ожидания?", "What are your salary expectations?"),
    ("Do you work remotely?", "Рассматриваете только удалёнку?"),
    ("Готовы к релокации?", "Are you open to relocation?"),
    ("Какой у вас уровень английского?", "What's your level of English?"),
    ("How big is your team?", "Сколько человек в команде?"),
    ("Почему уходите с текущего места?", "What is the reason for leaving?"),
]

OTHER_QUESTION = [
    ("Какие у вас зарплатные ожидания?", "Есть ли у вас опыт с GraphQL?"),
    ("Готовы к релокации?", "Какой у вас уровень английского?"),
    ("Do you know Docker?", "How big is your team?"),
]


@pytest.mark.parametrize(("one", "other"), SAME_QUESTION)
def test_the_same_question_is_known_in_other_words_or_the_other_language(
    one: str, other: str
) -> None:
    assert kinship(stems(one), stems(other)) >= 0.5


@pytest.mark.parametrize(("one", "other"), OTHER_QUESTION)
def test_another_question_is_not_taken_for_it(one: str, other: str) -> None:
    assert kinship(stems(one), stems(other)) < 0.5


def test_inflected_words_have_one_stem() -> None:
    assert stems("проектами") == stems("проекту")
    assert stems("interviews") == stems("interview")


def test_words_without_weight_and_texts_without_words_have_no_stems() -> None:
    assert stems("а что у вас?") == ()
    assert stems("!!! 🙂") == ()
    assert kinship((), ("a",)) == 0.0
