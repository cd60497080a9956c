from __future__ import annotations

import pytest

from autokus.language.experience import speaks_at_large, years_asked_of, years_of
from autokus.language.text import fold
from autokus.language.values import quantities

ATTACHED = [
    ("7 years of React", {"React"}),
    ("7 years of commercial experience with React and TypeScript", {"React", "TypeScript"}),
    ("Работаю с React уже 7 лет", {"React"}),
    ("Vue - about 5 years", {"Vue"}),
    ("React — 7 лет", {"React"}),
    ("7 лет пишу на React", {"React"}),
    ("7 years as a team lead", {"Team lead"}),
    ("7 лет руководил разработкой", {"Team lead"}),
    ("7 years in fintech", {"Fintech"}),
    ("7 лет опыта, основной стек React", set()),
    ("7 years of front-end development with React", set()),
    ("7+ years in frontend, mainly React", set()),
    ("React developer with 7 years of experience", set()),
    ("I am a team lead with 7 years of experience", set()),
    ("7 лет в коммерческой разработке: React, TypeScript", set()),
    ("7 years of commercial experience", set()),
    ("В разработке 7 лет", set()),
]


@pytest.mark.parametrize(("text", "fields"), ATTACHED)
def test_years_belong_to_the_field_beside_them_or_to_the_trade(text: str, fields: set[str]) -> None:
    (years,) = quantities(text)
    assert years_of(fold(text), years.start, years.end) == fields


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        ("How many years of React?", {"React"}),
        ("Сколько лет с Vue?", {"Vue"}),
        ("How long have you been using Angular?", {"Angular"}),
        ("Опыт с реактом какой?", {"React"}),
        ("Сколько лет опыта во фронтенде?", set()),
        ("Сколько лет опыта? Стек у нас Vue", set()),
        ("сколько годиков в профессии", set()),
        ("Do you know React?", set()),
    ],
)
def test_a_question_asks_for_years_of_something(question: str, fields: set[str]) -> None:
    assert years_asked_of(fold(question)) == fields


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("7 лет коммерческого опыта", True),
        ("7 years in front-end", True),
        ("7 years", False),
        ("семь", False),
    ],
)
def test_experience_at_large_is_known(text: str, *, does: bool) -> None:
    assert speaks_at_large(fold(text)) is does
