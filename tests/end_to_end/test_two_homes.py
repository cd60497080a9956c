"""Two AutoKus homes whose owners are each other's contact: such a talk ends by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path

import pytest
from tests.end_to_end.world import World, reply

from autokus.sandbox.model_server import ModelServer
from autokus.sandbox.telegram_people import Person
from autokus.sandbox.telegram_server import TelegramServer

REMARKS = (
    "Thanks for writing! What does the product do?",
    "Good to hear. Who are its users?",
    "Interesting. How large is the team?",
    "Nice. Which problems are you solving right now?",
    "That sounds good. Do designers sit with developers?",
    "I see. How often are releases made?",
    "Clear. Who reviews the code?",
    "Understandable. Which part of the front end changes most?",
    "All right. Are there tests in the browser?",
    "Good. What happens after a bug report?",
    "Curious. Do you share components between projects?",
    "Fine. What does a usual week look like?",
    "Okay. How are tasks chosen?",
    "Got it. Which browsers matter most?",
    "Makes sense. Is the application used on phones?",
    "Great. How do you measure speed?",
    "Noted. Where is the documentation kept?",
    "Wonderful. What made you start this product?",
    "Pleasant to read. Who leads the project?",
    "Well. What would success mean here?",
    "Lovely. How do newcomers learn the code?",
)
"""A talk that could go on for ever: nothing in it is a reason to stop, for the rules or for the gate."""

OPENING = "Hi! Are you interested in a senior front-end position?"
NO_CAPS = dict.fromkeys(("contact_hour", "contact_day", "account_hour", "account_day"), 0)
FAR_TOO_MANY = 40
"""Rounds after which a talk counts as endless."""


class Side:
    """One home and its only contact, who is the other side."""

    def __init__(self, world: World, other: str) -> None:
        self.world = world
        self.contact: Person = world.approve(other, other)
        self.brought = 0

    def new(self) -> list[str]:
        """What this side has sent since the last look."""
        texts = self.world.sent_to(self.contact)[self.brought :]
        self.brought += len(texts)
        return texts

    def hears(self, texts: list[str]) -> None:
        """The other side's words arrive here."""
        for text in texts:
            self.world.tg.write(self.contact, text)


@pytest.fixture
def sides(tmp_path: Path) -> Iterator[tuple[Side, Side]]:
    """Two Telegrams, as one serves one account; the words are carried between them by `_talk`."""
    with TelegramServer() as one, TelegramServer() as two, ModelServer() as model:
        remarks = cycle(REMARKS)
        model.rule = lambda _: reply(next(remarks))
        worlds = World(tmp_path / "one", one, model), World(tmp_path / "two", two, model)
        try:
            yield Side(worlds[0], "second_home"), Side(worlds[1], "first_home")
        finally:
            for world in worlds:
                world.close()
        assert (one.errors, two.errors, model.problems) == ([], [], [])


def _talk(sides: tuple[Side, Side], between: str = "") -> int:
    """Lets the two answer each other until neither says anything more; how many replies that took."""
    one, two = sides
    one.hears([OPENING])
    replies = 0
    for _ in range(FAR_TOO_MANY):
        said = 0
        for side, other in ((one, two), (two, one)):
            assert side.world.check().code == 0
            texts = side.new()
            other.hears(texts)
            said += len(texts)
            if between:
                side.world.change(between)
        replies += said
        if not said:
            return replies
    pytest.fail(f"they still talk after {replies} replies")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "between", "most"),
    [
        pytest.param(
            {"reply": {"disclosure": "first_reply"}}, "", 6, id="each says that it is a program"
        ),
        pytest.param({"reply": {"disclosure": "when_asked"}}, "", 14, id="neither says it"),
        pytest.param(
            {"reply": {"disclosure": "when_asked"}, "caps": NO_CAPS},
            "UPDATE messages SET date = date - 300",
            18,
            id="neither says it and both take their time",
        ),
    ],
)
def test_two_homes_that_answer_each_other_stop_by_themselves(
    sides: tuple[Side, Side], settings: Mapping[str, Mapping[str, object]], between: str, most: int
) -> None:
    for side in sides:
        side.world.settings(**settings)
    replies = _talk(sides, between)
    assert 2 <= replies <= most
    waits = [
        side.world.rows("SELECT reason FROM handovers WHERE closed_at IS NULL") for side in sides
    ]
    reasons = [reason for found in waits for (reason,) in found]
    assert reasons
    assert all("looks like a bot" in reason or "in a row" in reason for reason in reasons), (
        replies,
        reasons,
    )
    for side in sides:
        side.hears(["Are you still there? Which libraries do you work with?"])
        assert side.world.check().silent
    assert [side.new() for side, found in zip(sides, waits, strict=True) if found] == [[]] * sum(
        map(bool, waits)
    )
