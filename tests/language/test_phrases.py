from __future__ import annotations

import pytest

from autokus.language.phrases import Reading, Words, expression, spoken


@pytest.mark.parametrize(
    ("phrase", "text", "there"),
    [
        ("пришл* код", "пришлите код", True),
        ("пришл* код", "пришлите, код", True),
        ("пришл* код", "пришлите. код", False),
        ("пришл* .. код", "пришлите мне этот код", True),
        ("пришл* .. код", "пришлите резюме. код", False),
        ("код", "кодекс", False),
        ("one~time", "onetime", True),
        ("one~time", "one-time", True),
        ("№~(руб*|к)", "от 12 500 рублей", True),
        ("#{4} code", "1234 code", True),
        (r"напиш* .. \+", "напишите мне +", True),
    ],
)
def test_a_phrase_is_found_as_one_says_it(phrase: str, text: str, there: bool) -> None:  # noqa: FBT001
    assert bool(expression((phrase,)).search(text)) is there


VOCABULARY = {
    "ask": Words(("пришлите", "send"), aside=("we send",)),
    "code": Words(("код",)),
    "users": Words(("пользовател*",)),
}


def together(text: str, **limits: int) -> bool:
    reading = Reading(text, VOCABULARY)
    within, lines = limits.get("within", 60), limits.get("lines", 1)
    return bool(reading.together(("ask", "code"), within, lines, ("users",)))


def test_two_things_count_together_in_one_sentence() -> None:
    assert together("пришлите мне код")
    assert together("код мне пришлите")
    assert not together("пришлите резюме. код не нужен")
    assert together("пришлите его. это код", lines=2)


def test_two_things_far_apart_do_not_count_together() -> None:
    assert not together("пришлите " + "очень " * 20 + "код")


def test_an_excuse_in_the_same_sentence_counts_and_elsewhere_does_not() -> None:
    assert not together("пользователи пишут: пришлите код")
    assert together("у нас есть пользователи. пришлите код")


def test_what_is_said_aside_is_no_mention() -> None:
    assert not Reading("we send it", VOCABULARY).mentions("ask")
    assert Reading("send it", VOCABULARY).mentions("ask")


def test_messages_are_read_as_one_text_with_spread_letters_joined() -> None:
    assert spoken(["Пришлите", "К о д!!!!!!!!!!"]) == "пришлите\nкод!!!!!!"
