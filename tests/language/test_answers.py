"""What a recruiter's lines ask, and which words of a reply confirm it."""

from __future__ import annotations

import pytest

from autokus.language.answers import affirms, counts, is_interest, own_words, questions, reports
from autokus.language.stance import clauses
from autokus.vocabulary import Composed, Said, Voice


@pytest.mark.parametrize(
    "text",
    [
        "Да",
        "да, верно",
        "Угу, всё так",
        "Конечно",
        "Yes.",
        "yep",
        "Exactly",
        "That's right",
        "I do.",
        "+",
        "👍",
        "Есть.",
    ],
)
def test_a_yes_in_any_words_affirms(text: str) -> None:
    assert any(affirms(clause) for clause in clauses(text))


@pytest.mark.parametrize(
    "text",
    ["Нет", "No.", "I don't.", "I can show my code.", "Датой выхода займусь", "Rightfully so?"],
)
def test_other_words_do_not_affirm(text: str) -> None:
    assert not any(affirms(clause) for clause in clauses(text))


@pytest.mark.parametrize(
    "text",
    [
        "Работал",
        "Использую каждый день",
        "Знаю хорошо",
        "I have",
        "Used it daily",
        "Plenty of that",
        "без проблем",
    ],
)
def test_having_done_it_is_reported(text: str) -> None:
    assert any(reports(clause) for clause in clauses(text))


@pytest.mark.parametrize("text", ["5 лет", "лет пять", "Three years", "about 4", "8/10", "7"])
def test_a_bare_figure_counts(text: str) -> None:
    assert any(counts(clause) for clause in clauses(text))


def test_a_wish_is_interest() -> None:
    assert all(is_interest(clause) for clause in clauses("Да, интересно"))
    assert not any(is_interest(clause) for clause in clauses("Да, пять лет"))


@pytest.mark.parametrize(
    ("message", "experience", "candidate", "interest"),
    [
        ("Вы работали с Vue?", True, True, False),
        ("Есть опыт с Vue?", True, True, False),
        ("Have you used Svelte?", True, True, False),
        ("У нас стек Vue и Nuxt.", False, False, False),
        ("We build on Angular.", True, False, False),
        ("Вам интересно?", False, True, True),
        ("Would you be interested?", False, True, True),
    ],
)
def test_a_sentence_of_the_recruiters_is_about_experience_or_interest(
    message: str, *, experience: bool, candidate: bool, interest: bool
) -> None:
    (question,) = questions(Composed("", (message,)))

    assert (question.of_experience, question.of_candidate, question.of_interest) == (
        experience,
        candidate,
        interest,
    )


def test_a_bare_question_takes_the_lines_before_with_it() -> None:
    earlier = (
        Said(Voice.RECRUITER, "Вижу у вас 8 лет с Angular."),
        Said(Voice.AUTOKUS, "Рад знакомству!"),
    )

    asked = questions(Composed("", ("Верно ведь?",), earlier=earlier))

    assert [question.text for question in asked] == ["Вижу у вас 8 лет с Angular.", "Верно ведь?"]


def test_only_what_the_owner_claims_is_known_of_him() -> None:
    composed = Composed(
        "",
        (),
        earlier=(
            Said(Voice.RECRUITER, "У вас 8 лет с Angular."),
            Said(Voice.OWNER, "Писал на Svelte. С Vue не работал. А какой у вас стек?"),
        ),
        facts=("I work with React.", "I have not used Kafka."),
    )

    assert [clause.text for clause in own_words(composed)] == [
        "I work with React.",
        "Писал на Svelte.",
    ]
