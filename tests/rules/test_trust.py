from __future__ import annotations

import pytest

from autokus.rules.trust import suggested_mode, told
from autokus.vocabulary import Mode, Trust


@pytest.mark.parametrize(
    ("mode", "trust", "expected"),
    [
        pytest.param(Mode.DRAFT, Trust(), None, id="nothing known"),
        pytest.param(Mode.DRAFT, Trust(unedited=9), None, id="too few"),
        pytest.param(Mode.DRAFT, Trust(unedited=10), Mode.VETO, id="ten as they were"),
        pytest.param(Mode.DRAFT, Trust(unedited=9, edited=1), Mode.VETO, id="one of ten edited"),
        pytest.param(Mode.DRAFT, Trust(unedited=8, edited=2), None, id="two of ten edited"),
        pytest.param(Mode.DRAFT, Trust(unedited=8, rejected=2), None, id="two of ten refused"),
        pytest.param(Mode.VETO, Trust(unedited=20), Mode.AUTO, id="twenty not vetoed"),
        pytest.param(Mode.VETO, Trust(unedited=10, vetoed=3), None, id="three vetoed"),
        pytest.param(Mode.AUTO, Trust(sent=50), None, id="auto goes no higher"),
        pytest.param(Mode.AUTO, Trust(sent=50, corrected=1), None, id="one correction"),
        pytest.param(Mode.AUTO, Trust(sent=10, corrected=2), Mode.VETO, id="corrections"),
        pytest.param(Mode.AUTO, Trust(sent=100, corrected=2), None, id="two of a hundred"),
        pytest.param(Mode.OFF, Trust(unedited=50), None, id="off stays off"),
    ],
)
def test_a_mode_is_suggested_by_what_the_owner_made_of_the_replies(
    mode: Mode, trust: Trust, expected: Mode | None
) -> None:
    assert suggested_mode(mode, trust) is expected


def test_the_figures_are_told_in_a_few_words() -> None:
    assert told(Trust()) == ""
    assert told(Trust(8, 1, 1, 0, sent=3, corrected=1)) == (
        "8 of 10 unedited, 1 edited, 1 refused, 3 sent by itself, 1 corrected"
    )
