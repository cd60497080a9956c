from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.words import NOW, by_owner, by_us, pending

from autokus.rules.handover import answered_by_owner, expired
from autokus.vocabulary import HOUR, Line, Outcome


def asked(number: int, text: str = "When can you start?") -> Line:
    return replace(pending(number, text, age=600), outcome=Outcome.HANDED_OVER)


def answer(number: int, text: str = "In May.", *, age: int = 60) -> Line:
    line = by_owner(number, text)
    return replace(line, message=replace(line.message, date=NOW - age))


def other(number: int) -> Line:
    return replace(pending(number), outcome=Outcome.ANSWERED)


OPENED = NOW - 500


@pytest.mark.parametrize(
    ("lines", "questions", "answers"),
    [
        pytest.param([asked(1), answer(2)], [1], [2], id="one question, one answer"),
        pytest.param([asked(1), asked(2), answer(3)], [1, 2], [3], id="it joined"),
        pytest.param([asked(1), answer(2), answer(3)], [1], [2, 3], id="two messages"),
        pytest.param([asked(1), by_us(2), answer(3)], [1], [3], id="after our holding line"),
        pytest.param([asked(1), answer(2), pending(3), answer(4)], [1], [2], id="he went on"),
        pytest.param([other(1), asked(2), answer(3)], [2], [3], id="only what was handed over"),
        pytest.param(
            [asked(1), answer(2, age=900), asked(3), answer(4)], [3], [4], id="an earlier one"
        ),
        pytest.param(
            [asked(1), replace(answer(2), deleted=True), answer(3)], [1], [3], id="taken back"
        ),
    ],
)
def test_the_owners_words_are_paired_with_what_waited_for_them(
    lines: list[Line], questions: list[int], answers: list[int]
) -> None:
    found = answered_by_owner(lines, OPENED)

    assert found is not None
    assert [m.id for m in found.questions] == questions
    assert [m.id for m in found.answers] == answers
    assert found.sources == (*questions, *answers)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([], id="an empty chat"),
        pytest.param([asked(1)], id="no answer"),
        pytest.param([answer(1)], id="no question"),
        pytest.param([asked(1), by_us(2)], id="our words are not his"),
        pytest.param([asked(1), answer(2, age=900)], id="from before the handover"),
        pytest.param([other(1), answer(2)], id="nothing was handed over"),
    ],
)
def test_without_both_there_is_nothing_to_learn_from(lines: list[Line]) -> None:
    assert answered_by_owner(lines, OPENED) is None


@pytest.mark.parametrize(
    ("hours", "since", "expected"),
    [(72, NOW - 72 * HOUR, True), (72, NOW - 72 * HOUR + 1, False), (0, 0, False)],
)
def test_the_owner_has_his_time(hours: int, since: int, expected: bool) -> None:  # noqa: FBT001
    assert expired(since, hours, NOW) is expected
