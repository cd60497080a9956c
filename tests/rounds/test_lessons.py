"""Lessons that vectors find: kept when they are first needed, of the same model only, and never another contact's."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.fakes import model_failed, said
from tests.rounds.world import World
from tests.words import ANNA, BORIS

from autokus.composing import MOST_EMBEDDED
from autokus.vocabulary import Lesson

ASKED = "How do you unwind?"
"""No word of it stands in a lesson."""


class Meanings:
    """An embedding endpoint: what is about leisure lies near what else is."""

    def __init__(self, model: str = "meanings") -> None:
        self.model = model
        self.asked: list[list[str]] = []
        self.failure: Exception | None = None

    def vectors(self, texts: Sequence[str], seconds: float) -> list[list[float]]:
        assert seconds > 0
        self.asked.append(list(texts))
        if self.failure:
            raise self.failure
        leisure = ("unwind", "hobbies", "Gitarre")
        return [
            [1.0, 0.1, 0.0] if any(word in text for word in leisure) else [0.0, 0.0, 1.0]
            for text in texts
        ]


@pytest.fixture
def embedder(world: World) -> Meanings:
    found = Meanings()
    world.embedder = found
    world.approve(ANNA, BORIS)
    return found


def learn(world: World, question: str, answer: str, user_id: int | None = None) -> Lesson:
    return world.store.lessons.add(
        Lesson(0, question, answer, "en", world.clock.now(), user_id=user_id)
    )


def prompt_for(world: World, user_id: int = ANNA, text: str = ASKED) -> str:
    """What the model is asked."""
    world.provider.then(said("Thank you for asking."))
    world.telegram.arrive(user_id, text)
    world.next_run()
    return world.provider.history[-1].words


def test_a_lesson_is_found_by_its_meaning_where_no_word_finds_it(
    world: World, embedder: Meanings
) -> None:
    learn(world, "What are your hobbies?", "I play the guitar.")
    learn(world, "Do you know Vue?", "Two years of it.")
    words = prompt_for(world)
    assert ("play the guitar" in words, "Two years of it" in words) == (True, False)
    assert embedder.asked == [[ASKED, "Do you know Vue?", "What are your hobbies?"]]


def test_a_question_is_sent_to_the_endpoint_once_and_again_when_it_or_the_model_changes(
    world: World, embedder: Meanings
) -> None:
    lesson = learn(world, "What are your hobbies?", "I play the guitar.")
    prompt_for(world)
    prompt_for(world, BORIS)
    assert [len(texts) for texts in embedder.asked] == [2, 1]

    world.store.lessons.change(Lesson(lesson.id, "Gitarre?", "I play.", "en", 1))
    assert "I play." in prompt_for(world)
    assert embedder.asked[-1] == [ASKED, "Gitarre?"]

    other = Meanings("another model")
    world.embedder = other
    prompt_for(world, BORIS)
    assert other.asked == [[ASKED, "Gitarre?"]]


def test_vectors_find_nothing_that_is_another_contacts(world: World, embedder: Meanings) -> None:
    learn(world, "What are your hobbies?", "For you only: the guitar.", ANNA)
    assert "the guitar" not in prompt_for(world, BORIS)
    assert embedder.asked == []
    assert "the guitar" in prompt_for(world, ANNA)
    assert "the guitar" not in prompt_for(world, BORIS)


def test_an_endpoint_that_fails_leaves_what_words_find(world: World, embedder: Meanings) -> None:
    learn(world, "What are your hobbies?", "I play the guitar.")
    embedder.failure = model_failed("embeddings_down")
    assert "the guitar" not in prompt_for(world)
    assert "the guitar" in prompt_for(world, BORIS, "Any hobbies?")
    embedder.failure = None
    assert "the guitar" in prompt_for(world)


def test_many_lessons_are_brought_to_the_endpoint_bit_by_bit(
    world: World, embedder: Meanings
) -> None:
    for number in range(MOST_EMBEDDED + 10):
        learn(world, f"Do you know tool{number}?", f"Tool {number}.")
    prompt_for(world)
    prompt_for(world, BORIS)
    prompt_for(world)
    assert [len(texts) - 1 for texts in embedder.asked] == [MOST_EMBEDDED, 10, 0]
