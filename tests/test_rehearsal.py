from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes import FakeClock, FakeProvider, FakeTelegram, babbled, model_failed, said
from tests.rounds.world import World
from tests.words import ANNA

from autokus.commands.judge import read_lines
from autokus.errors import Action
from autokus.judgement import Labelled, Told
from autokus.prompt_files import shipped_prompts
from autokus.rehearsal import Rehearsal, questions_of, rehearse
from autokus.store.database import create_database, open_database
from autokus.store.sqlite import SqliteStore
from autokus.vocabulary import SpendingCaps

QUESTION = Labelled("1", ("What do you work with?",), owner_says="With React, mostly.")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    path = tmp_path / "autokus.db"
    create_database(path)
    clock = FakeClock()
    telegram = FakeTelegram(clock)
    world = World(SqliteStore(open_database(path)), telegram, FakeProvider(), clock, path)
    world.store.people.set_owner(telegram.owner_id)
    yield world
    world.store.close()


def rehearsed(world: World, *lines: Labelled) -> Rehearsal:
    return rehearse(world.doors(dry=True), lines, FakeClock)


def test_what_the_owner_answered_by_hand_is_asked_again(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Hello!")
    world.telegram.arrive(ANNA, "What do you work with?")
    world.run()
    world.telegram.owner_writes(ANNA, "With React.")
    world.telegram.owner_writes(ANNA, "And TypeScript.")
    world.next_run()
    world.telegram.arrive(ANNA, "And the team?")
    world.telegram.owner_writes(ANNA, "Five people.")
    world.next_run()

    found = list(questions_of(world.store, [ANNA], world.clock.now()))

    assert [line.messages for line in found] == [("And the team?",)]
    assert found[0].owner_says == "Five people."
    assert [told.who for told in found[0].history] == [
        "recruiter",
        "recruiter",
        "candidate",
        "owner",
        "owner",
    ]


def test_what_it_would_say_stands_beside_what_the_owner_said(world: World) -> None:
    world.provider.then(said("I work with React.", intent="asks for the stack"))
    (case,) = rehearsed(world, QUESTION).cases

    assert (case.does, case.text, case.same) == ("compose", "I work with React.", True)
    assert case.lengths == (19, 18)
    assert case.languages == ("en", "en")
    assert world.telegram.history == []


@pytest.mark.parametrize(
    ("answer", "does", "unsupported"),
    [
        (said("I work with Rust and Go."), "owner", True),
        (said("Ask me later.", action="hand_over"), "owner", False),
        (said("I work with React.", confidence=0.1), "owner", False),
        (said("", action="silent"), "silent", False),
    ],
)
def test_what_would_not_leave_is_no_answer(
    world: World,
    answer: object,
    does: str,
    unsupported: bool,  # noqa: FBT001
) -> None:
    world.provider.then(answer)  # type: ignore[arg-type]  # a script's step
    (case,) = rehearsed(world, QUESTION).cases
    assert (case.does, bool(case.unsupported), case.same) == (does, unsupported, False)


def test_an_answer_in_no_form_is_asked_for_once_more(world: World) -> None:
    world.provider.then(babbled("Sure!"), babbled("Sure again!"))
    (case,) = rehearsed(world, QUESTION).cases
    assert case.does == "owner"
    assert "not usable" in case.reason


def test_a_case_says_what_its_text_lacks(world: World) -> None:
    world.provider.then(said("I work with React."))
    line = Labelled(
        "1", QUESTION.messages, "reply", must_mention=("TypeScript",), must_not_mention=("react",)
    )
    (case,) = rehearsed(world, line).cases
    assert case.missed == ("does not say: TypeScript", "says: react")


def test_what_the_rules_settle_asks_no_model(world: World) -> None:
    line = Labelled("1", ("Thanks!",), "silent", (Told("owner", "Hello"),))
    found = rehearsed(world, line)
    assert (found.cases[0].does, found.cases[0].same, found.model_calls) == ("silent", True, 0)


def test_a_model_that_is_down_ends_the_rehearsal_after_three_failures(world: World) -> None:
    world.provider.then(*[model_failed("overloaded_error")] * 9)
    found = rehearsed(world, *[QUESTION] * 9)
    assert [case.does for case in found.cases] == ["failed"] * 3
    assert found.ended_early


def test_a_dead_key_ends_it_at_once(world: World) -> None:
    world.provider.then(model_failed("authentication_error", Action.STOP))
    assert len(rehearsed(world, *[QUESTION] * 9).cases) == 1


def test_its_calls_are_booked_and_held_by_the_owners_caps(world: World) -> None:
    world.provider.then(said("I work with React."))
    rehearsed(world, QUESTION)
    assert world.store.journal.spent(0).tokens == 120

    world.caps = SpendingCaps(tokens_day=130)
    found = rehearsed(world, QUESTION)
    assert (found.cases, found.model_calls) == ((), 0)
    assert "spending.tokens_day" in found.ended_early


def test_the_shipped_cases_can_be_read_and_all_expect_something() -> None:
    lines = read_lines(shipped_prompts() / "cases" / "cases.jsonl")
    assert len({line.id for line in lines}) == len(lines) >= 12
    assert all(line.expected for line in lines)
