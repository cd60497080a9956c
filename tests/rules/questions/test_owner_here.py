from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.words import NOW, by_us, outbound, pending, talk

from autokus.rules.questions.owner_here import owner_is_here
from autokus.vocabulary import Conversation, Line, Verdict

HOUR = 3600


def wrote(age: int) -> Conversation:
    return talk(Line(outbound(1, age=age)), pending(2))


def draft(age: int) -> Conversation:
    return replace(talk(pending(2)), draft_at=NOW - age)


@pytest.mark.parametrize(
    ("conversation", "hours", "here"),
    [
        pytest.param(wrote(60), 2, True, id="the owner wrote a minute ago"),
        pytest.param(wrote(2 * HOUR - 1), 2, True, id="just within"),
        pytest.param(wrote(2 * HOUR), 2, False, id="just over"),
        pytest.param(wrote(60), 0, False, id="not asked for"),
        pytest.param(talk(by_us(1), pending(2)), 2, False, id="our own words are not the owner's"),
        pytest.param(draft(60), 2, True, id="a draft of a minute ago"),
        pytest.param(draft(2 * HOUR), 2, False, id="a forgotten draft"),
        pytest.param(wrote(-200), 2, True, id="a moment ahead of our clock"),
        pytest.param(wrote(-301), 2, False, id="our clock was set back"),
        pytest.param(draft(-301), 2, False, id="our clock was set back, and a draft"),
        pytest.param(draft(60), 0, False, id="drafts are not asked for"),
        pytest.param(talk(pending(2)), 2, False, id="nobody there"),
    ],
)
def test_the_bot_stands_down_while_the_owner_is_in_the_chat(
    conversation: Conversation,
    hours: int,
    here: bool,  # noqa: FBT001
) -> None:
    found = owner_is_here(conversation, hours, NOW)
    assert (found is not None) == here
    assert found is None or found.verdict is Verdict.WAIT
