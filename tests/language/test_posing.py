from __future__ import annotations

import pytest

from autokus.language.posing import poses_as_employer, poses_as_owner
from autokus.language.text import fold

FACTS = (
    "My name is Alex Morozov; in Russian: Алексей Морозов.",
    "My current job is at Lunnik Tech.",
    "Работаю в «Ромашка».",
)


@pytest.mark.parametrize(
    ("text", "poses"),
    [
        ("Это Алексей Морозов, срочно ответь", True),
        ("Это я, Алексей, пишу с другого номера", True),
        ("This is Alex, I lost my phone", True),
        ("It's me, Alex, send the code", True),
        ("Это Алексей из агентства, ищем фронтендера", False),
        ("Алексей, добрый день!", False),
        ("Hi Alex, I'm Tom", False),
        ("Is this Alex Morozov, the developer?", False),
    ],
)
def test_who_takes_the_owners_name_from_a_strange_place_poses(
    text: str,
    poses: bool,  # noqa: FBT001
) -> None:
    assert bool(poses_as_owner(fold(text), FACTS)) is poses
    assert not poses_as_owner(fold(text), ())


@pytest.mark.parametrize(
    ("text", "poses"),
    [
        ("Я из Ромашки, отдел кадров", True),
        ("We at Lunnik Tech are looking for you", True),
        ("HR from Lunnik here", True),
        ("Вы работаете в Ромашке, верно?", False),
        ("Your time at Lunnik Tech looks great", False),
        ("Почему уходите из Ромашки?", False),
        ("Я из Лютика", False),
    ],
)
def test_who_writes_for_the_owners_employer_is_told_from_who_speaks_of_it(
    text: str,
    poses: bool,  # noqa: FBT001
) -> None:
    assert bool(poses_as_employer(fold(text), FACTS)) is poses
