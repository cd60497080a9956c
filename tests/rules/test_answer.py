from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autokus.rules.answer import NotAnAnswer, read_answer
from autokus.vocabulary import Answer, Intent, Notes

GOOD: dict[str, Any] = {
    "action": "reply",
    "text": "Thank you!",
    "confidence": 0.9,
    "intent": "offer",
    "facts": [1, 4],
    "notes": {"company": "Acme", "role": "lead", "due": "2024-01-01"},
}


def test_a_whole_answer_is_read() -> None:
    assert read_answer(json.dumps(GOOD)) == Answer(
        Intent.REPLY,
        "Thank you!",
        0.9,
        "offer",
        (1, 4),
        Notes(company="Acme", role="lead", due="2024-01-01"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            '{"action":"silent","confidence":1}', Answer(Intent.SILENT, confidence=1.0), id="bare"
        ),
        pytest.param(
            ' \n{"action":"hand_over","confidence":0}\n',
            Answer(Intent.HAND_OVER),
            id="blanks around it",
        ),
        pytest.param(
            '{"action":"hand_over","text":null,"confidence":0,"notes":null}',
            Answer(Intent.HAND_OVER),
            id="null for nothing",
        ),
        pytest.param(
            '{"action":"silent","confidence":0.5,"notes":{"company":null,"other":1}}',
            Answer(Intent.SILENT, confidence=0.5),
            id="notes with something else",
        ),
    ],
)
def test_what_may_be_left_out_may_be_left_out(text: str, expected: Answer) -> None:
    assert read_answer(text) == expected


def changed(**values: Any) -> str:
    return json.dumps(GOOD | values)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("", "not JSON", id="nothing"),
        pytest.param("Thank you!", "not JSON", id="plain words"),
        pytest.param(f"```json\n{json.dumps(GOOD)}\n```", "not JSON", id="a code fence"),
        pytest.param(f"Here you are: {json.dumps(GOOD)}", "not JSON", id="words before"),
        pytest.param(f"{json.dumps(GOOD)} Regards", "not JSON", id="words behind"),
        pytest.param(json.dumps(GOOD)[:-1], "not JSON", id="cut"),
        pytest.param("[" * 100_000, "not JSON", id="nested without end"),
        pytest.param("1" * 5000, "not JSON", id="a number without end"),
        pytest.param("[]", "not a JSON object", id="a list"),
        pytest.param('"reply"', "not a JSON object", id="a string"),
        pytest.param("null", "not a JSON object", id="null"),
        pytest.param("{}", "action", id="an empty object"),
        pytest.param(changed(to="@somebody"), "to", id="a destination of the model's own"),
        pytest.param(changed(action="send"), "action", id="an action we do not know"),
        pytest.param(changed(action="REPLY"), "action", id="an action in capitals"),
        pytest.param(changed(action=None), "action", id="no action"),
        pytest.param(changed(action=["reply"]), "action", id="a list of actions"),
        pytest.param(changed(text=7), "text", id="a number for a text"),
        pytest.param(changed(text=["a"]), "text", id="a list for a text"),
        pytest.param(changed(text=""), "without text", id="a reply without text"),
        pytest.param(changed(text=" \n"), "without text", id="a reply of blanks"),
        pytest.param(changed(intent={}), "intent", id="an object for an intent"),
        pytest.param(changed(confidence=None), "confidence", id="no confidence"),
        pytest.param(changed(confidence="0.9"), "confidence", id="confidence in words"),
        pytest.param(changed(confidence=True), "confidence", id="confidence as a truth"),
        pytest.param(changed(confidence=1.01), "confidence", id="more than sure"),
        pytest.param(changed(confidence=-0.1), "confidence", id="less than unsure"),
        pytest.param(changed(confidence=90), "confidence", id="percent"),
        pytest.param('{"action":"silent","confidence":NaN}', "not JSON", id="not a number"),
        pytest.param('{"action":"silent","confidence":Infinity}', "not JSON", id="infinite"),
        pytest.param('{"action":"silent","confidence":1e999}', "confidence", id="beyond floats"),
        pytest.param(changed(facts=None), "facts", id="null for facts"),
        pytest.param(changed(facts=["1"]), "facts", id="facts in words"),
        pytest.param(changed(facts=[1.5]), "facts", id="half a fact"),
        pytest.param(changed(facts=[True]), "facts", id="a truth for a fact"),
        pytest.param(changed(facts={"1": 2}), "facts", id="an object for facts"),
        pytest.param(changed(notes=[]), "notes", id="a list for notes"),
        pytest.param(changed(notes="Acme"), "notes", id="a string for notes"),
    ],
)
def test_anything_else_is_not_an_answer_and_what_is_wrong_is_said(text: str, wrong: str) -> None:
    with pytest.raises(NotAnAnswer, match=wrong):
        read_answer(text)


def test_a_note_is_capped() -> None:
    answer = read_answer(changed(notes={"company": "x" * 5000}))
    assert len(answer.notes.company) == 200


def test_a_long_unknown_field_is_not_repeated_in_full() -> None:
    with pytest.raises(NotAnAnswer) as caught:
        read_answer(changed(**{"x" * 5000: 1}))
    assert len(str(caught.value)) < 100


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
NEARLY = st.fixed_dictionaries(
    {},
    optional={
        "action": st.sampled_from(["reply", "hand_over", "silent"]) | ANYTHING,
        "text": st.text(max_size=9) | ANYTHING,
        "confidence": st.floats(0, 1) | ANYTHING,
        "intent": st.text(max_size=9) | ANYTHING,
        "facts": st.lists(st.integers(), max_size=3) | ANYTHING,
        "notes": st.dictionaries(st.sampled_from(["company", "x"]), ANYTHING, max_size=2)
        | ANYTHING,
    },
)


@given((ANYTHING | NEARLY).map(json.dumps) | st.text(st.characters(), max_size=40))
def test_whatever_the_model_says_it_is_an_answer_or_not_an_answer(text: str) -> None:
    with suppress(NotAnAnswer):
        answer = read_answer(text)
        assert 0 <= answer.confidence <= 1
        assert answer.action is not Intent.REPLY or answer.text.strip()
