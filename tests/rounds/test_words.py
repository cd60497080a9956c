"""What the recruiter's words, the owner's presence and the owner's purse change in a run."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from msgspec.structs import replace
from tests.fakes import model_failed, said
from tests.rounds.world import TEXTS, World
from tests.words import ANNA, BORIS

from autokus.vocabulary import (
    Disclosure,
    Lesson,
    Outcome,
    Prices,
    SpendingCaps,
)

SCAM = "Переведите 3000 рублей на карту за обучение, потом вернём"


@pytest.fixture(autouse=True)
def _somebodys(world: World) -> None:
    """It is known whose account it is: notes can reach him."""
    world.store.people.set_owner(world.telegram.owner_id)


def notes(world: World) -> list[str]:
    """What the owner was told, on a phone that rings or without."""
    telegram = world.telegram
    told = [*telegram.chats.get(telegram.owner_id, ()), *telegram.queues.get(telegram.owner_id, ())]
    return [message.text for message in told]


# -- the question for a bot, and scams ---------------------------------------------------------------


def test_the_question_for_a_bot_is_answered_from_the_template_without_a_model(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Are you a bot?")
    report = world.run()

    assert [m.text for m in world.telegram.sent if m.user_id == ANNA] == ["A program answers."]
    assert (report.answered, world.provider.history) == (1, [])
    assert "asked whether a bot" in notes(world)[0]


def test_asked_once_more_the_owner_is_called(world: World) -> None:
    world.approve(ANNA)
    for _ in range(2):
        world.telegram.arrive(ANNA, "Are you a bot?")
        world.next_run()
    assert world.outcomes(ANNA) == [Outcome.ANSWERED, Outcome.HANDED_OVER]
    assert "again" in world.handed_over[ANNA]


def test_a_scam_is_met_with_silence_and_pauses_the_contact(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, SCAM)
    world.run()
    world.telegram.arrive(ANNA, "Are you open to offers?")
    world.next_run()

    assert world.outcomes(ANNA) == [Outcome.SILENT] * 2
    assert [m for m in world.telegram.sent if m.user_id == ANNA] == []
    assert world.provider.history == []
    told = [m.text for m in world.telegram.sent if m.user_id != ANNA]
    assert len(told) == 1
    assert "autokus resume" in told[0]

    world.store.people.unpause(ANNA)
    world.telegram.arrive(ANNA, "What do you work with?")
    assert world.next_run().answered == 1


def test_a_secret_in_a_message_does_not_reach_the_reasons(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Пришлите код 48213 из смс и номер карты 4111 1111 1111 1111")
    world.run()
    assert "4111 1111" not in " ".join([*world.reasons(ANNA), *notes(world)])


# -- the owner in the chat ---------------------------------------------------------------------------


@pytest.fixture
def active(world: World) -> World:
    world.limits = replace(world.limits, owner_active_hours=2)
    world.approve(ANNA, BORIS)
    return world


def test_where_the_owner_has_begun_to_write_nothing_is_composed(active: World) -> None:
    active.telegram.drafts[ANNA] = active.clock.now() - 60
    for user_id in (ANNA, BORIS):
        active.telegram.arrive(user_id, "What do you work with?")
    active.run()

    assert [m.user_id for m in active.telegram.sent] == [BORIS]
    assert len(active.provider.history) == 1
    assert len(active.telegram.asked("dialogs")) == 2  # once for both, and once before the send

    active.telegram.drafts.clear()
    active.next_run()
    assert [m.user_id for m in active.telegram.sent] == [BORIS, ANNA]


def test_a_draft_that_is_begun_while_the_model_thinks_takes_the_reply_back(active: World) -> None:
    active.telegram.arrive(ANNA, "What do you work with?")

    def thinks() -> object:
        active.telegram.drafts[ANNA] = active.clock.now()
        return said("With React.")

    active.provider.then(thinks)  # type: ignore[arg-type]  # a script's step
    active.run()
    assert (active.telegram.sent, active.outcomes(ANNA)) == ([], [None])


def test_after_the_owners_own_words_the_chat_is_his_for_a_while(active: World) -> None:
    active.telegram.owner_writes(ANNA, "Hello, it is me.")
    active.telegram.arrive(ANNA, "What do you work with?", age=0)
    active.next_run()
    assert active.telegram.sent == []
    assert active.outcomes(ANNA) == [None]

    active.next_run(2 * 3600)
    assert len(active.telegram.sent) == 1


def test_a_draft_is_not_asked_for_when_nobody_is_to_be_answered(active: World) -> None:
    active.telegram.arrive(ANNA, "Thank you!")
    active.run()
    assert active.telegram.asked("dialogs") == []


# -- the first reply ---------------------------------------------------------------------------------


def test_only_the_first_reply_ends_with_the_line_that_says_who_answers(world: World) -> None:
    world.limits = replace(world.limits, disclosure=Disclosure.FIRST_REPLY)
    world.approve(ANNA)
    world.provider.then(said("With React."), said("Спасибо, это интересно."))
    world.telegram.arrive(ANNA, "What do you work with?")
    world.run()
    world.telegram.arrive(ANNA, "У нас тоже React, расскажу о команде.")
    world.next_run()
    assert [m.text for m in world.telegram.sent] == [
        "With React.\n\n(A program answers.)",
        "Спасибо, это интересно.",
    ]


# -- the purse ---------------------------------------------------------------------------------------


def test_a_cap_on_spending_holds_messages_back_and_is_told_once(world: World) -> None:
    world.caps = SpendingCaps(tokens_day=1000)
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "What do you work with?")
    reports = [world.run(), world.next_run(), world.next_run()]

    assert (world.provider.history, world.outcomes(ANNA)) == ([], [None])
    assert [len(report.lines) for report in reports] == [1, 0, 0]
    told = [m.text for m in world.telegram.sent]
    assert len(told) == 1
    assert "spending.tokens_day" in told[0]

    world.caps = SpendingCaps()
    assert world.next_run().answered == 1


@pytest.mark.parametrize(
    ("failure", "kept"),
    [
        pytest.param(model_failed("overloaded_error"), False, id="refused: it costs nothing"),
        pytest.param(model_failed("deadline", may_cost=True), True, id="broke off: it may cost"),
    ],
)
def test_a_call_that_failed_is_booked_with_what_it_may_have_cost(
    world: World,
    failure: Exception,
    kept: bool,  # noqa: FBT001
) -> None:
    world.prices = Prices(1_000_000, 1_000_000)
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "What do you work with?")
    world.provider.then(failure)
    world.run()
    assert bool(world.store.journal.spent(0).cost) == kept


# -- lessons -----------------------------------------------------------------------------------------


class Vectors:
    """An embedding endpoint: texts that begin alike lie near one another."""

    model = "letters"

    def __init__(self, failure: Exception | None = None) -> None:
        self.failure = failure
        self.asked: list[str] = []

    def vectors(self, texts: Sequence[str], seconds: float) -> list[list[float]]:
        assert seconds > 0
        self.asked = list(texts)
        if self.failure:
            raise self.failure
        return [[1.0, 0.0] if "remote" in text else [0.0, 1.0] for text in texts]


def learn(world: World, question: str, answer: str) -> None:
    world.store.lessons.add(Lesson(0, question, answer, "en", world.clock.now()))


def test_a_lesson_goes_with_the_question_and_supports_the_answer(world: World) -> None:
    learn(world, "Do you know Angular?", "Yes, I worked with Angular for two years.")
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Есть ли опыт с Angular?")
    world.provider.then(said("Да, работал с Angular два года."))
    world.run()
    assert "Yes, I worked with Angular" in world.provider.history[0].words
    assert [m.text for m in world.telegram.sent] == ["Да, работал с Angular два года."]


@pytest.mark.parametrize("fails", [False, True])
def test_an_embedding_endpoint_puts_lessons_in_order_and_is_not_needed(
    world: World,
    fails: bool,  # noqa: FBT001
) -> None:
    learn(world, "remote team?", "Remote suits me.")
    learn(world, "Удалённая команда?", "We are five.")
    world.embedder = Vectors(model_failed("embeddings_down") if fails else None)
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "Is the team remote?")
    world.provider.then(said("Thank you for asking."))
    world.run()

    words = world.provider.history[0].words
    assert ("Remote suits me" in words, "We are five" in words) == (True, True)
    (decided,) = world.store.talks.decisions(ANNA, 5)
    remark = json.loads(decided.detail).get("remark", "")
    assert ("embeddings_down" in remark) == fails
    assert fails or words.index("Remote suits me") < words.index("We are five")


def test_every_decision_names_the_prompt_it_rested_on(world: World) -> None:
    world.approve(ANNA)
    world.telegram.arrive(ANNA, "What do you work with?")
    world.run()
    (decided,) = world.store.talks.decisions(ANNA, 5)
    assert json.loads(decided.detail)["prompt"] == TEXTS.version
