from __future__ import annotations

import pytest

from autokus.language.leave import does_at_once, does_not_mind, permits
from autokus.language.promises import parts
from autokus.language.proposals import asked


@pytest.mark.parametrize(
    ("message", "text", "expected"),
    [
        ("Впишу вам 310-330, ок?", "Вписывайте", True),
        ("Представлю вас трём клиентам, ок?", "Представляйте", True),
        ("Скажу им, что вы согласны на 300?", "Скажите", True),
        ("Впишу вам 310-330, ок?", "Извините", False),
        ("Впишу вам 310-330, ок?", "Не вписывайте", False),
        ("Впишу вам 310-330, ок?", "Расскажите о команде", False),
        ("Можно прислать описание?", "Присылайте", False),
    ],
)
def test_leave_is_given_for_what_was_offered(message: str, text: str, *, expected: bool) -> None:
    assert permits(parts(text)[0], asked([message]).proposals) is expected


@pytest.mark.parametrize(
    ("message", "text", "expected"),
    [
        ("Mind if I share your CV with the client?", "Not at all", True),
        ("Тестовое сделать не против?", "Нет", True),
        ("Тестовое сделать не против?", "Нет, тестовые не делаю", False),
        ("Сделаете тестовое?", "Нет", False),
    ],
)
def test_a_no_agrees_to_what_one_might_mind(message: str, text: str, *, expected: bool) -> None:
    assert does_not_mind(0, parts(text), asked([message]).proposals) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Вступаю", True), ("Signed and sent back", True), ("Понял", False), ("Подумаю", False)],
)
def test_a_deed_done_at_once_agrees(text: str, *, expected: bool) -> None:
    proposals = asked(["Вступите в наш чат"]).proposals
    assert does_at_once(parts(text)[0], proposals) is expected
