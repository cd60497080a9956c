"""The two HTTP providers against the sandbox's model: what they send, what they make of what comes back."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
from typing import Any

import pytest

from autokus.errors import Action, Exit, ModelFailed, WrongSettings
from autokus.llm import provider
from autokus.protocols import Provider
from autokus.sandbox.model_server import ModelFault, ModelServer, ScriptedAnswer
from autokus.vocabulary import Completion, Finish, Prompt, Role, Turn

KEY = "sandbox-key"
KINDS = ["anthropic", "openai"]
TALK = (Turn(Role.USER, "Привет"), Turn(Role.ASSISTANT, "Hello"), Turn(Role.USER, "And now?"))
PROMPT = Prompt("The rules.", TALK)


def built(model: ModelServer, kind: str, name: str = "some-model") -> Provider:
    base = model.base_url if kind == "anthropic" else model.openai_url
    return provider(kind, base_url=base, model=name, api_key=KEY)


def ask(
    model: ModelServer, kind: str, prompt: Prompt = PROMPT, max_tokens: int = 500
) -> Completion:
    return built(model, kind).complete(prompt, max_tokens=max_tokens, seconds=10)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_is_answered_with_text_model_and_tokens(model: ModelServer, kind: str) -> None:
    model.script.append(ScriptedAnswer("Да, конечно", input_tokens=12, output_tokens=7))

    said = ask(model, kind)

    assert (said.text, said.finish, said.model) == ("Да, конечно", Finish.COMPLETE, "some-model")
    assert (said.input_tokens, said.output_tokens) == (12, 7)


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_provider_kept_from_an_earlier_call_is_counted_among_the_input(
    model: ModelServer, kind: str
) -> None:
    model.script.append(ScriptedAnswer("yes", input_tokens=1200, cached_tokens=1100))

    said = ask(model, kind)

    assert (said.input_tokens, said.cached_tokens) == (1200, 1100)


@pytest.mark.parametrize("kind", KINDS)
def test_long_rules_come_from_the_cache_from_the_second_call_on(
    model: ModelServer, kind: str
) -> None:
    prompt = Prompt("rule " * 1000, TALK)

    first, second = ask(model, kind, prompt), ask(model, kind, prompt)

    assert first.cached_tokens == ask(model, kind).cached_tokens == 0
    assert 1024 <= second.cached_tokens < second.input_tokens == first.input_tokens


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cached", [None, -5, 10**9])
def test_a_cache_that_cannot_be_true_is_no_cache(
    model: ModelServer, kind: str, cached: Any
) -> None:
    usage: dict[str, Any] = {"input_tokens": 9, "cache_read_input_tokens": cached}
    if kind == "openai":
        details = None if cached is None else {"cached_tokens": cached}
        usage = {"prompt_tokens": 9, "prompt_tokens_details": details}
    body = good(kind, usage=usage)
    model.faults.append(ModelFault("malformed", body=json.dumps(body).encode()))

    said = ask(model, kind)

    assert 0 <= said.cached_tokens <= said.input_tokens


def test_anthropic_is_sent_a_cached_system_block_and_the_turns(model: ModelServer) -> None:
    ask(model, "anthropic")

    (call,) = model.calls
    block = {"type": "text", "text": "The rules.", "cache_control": {"type": "ephemeral"}}
    assert call.body["system"] == [block]
    assert call.body["messages"] == [{"role": t.role, "content": t.text} for t in TALK]
    assert call.body["max_tokens"] == 500
    assert (call.path, call.headers["x-api-key"]) == ("/v1/messages", KEY)


def test_openai_is_sent_the_rules_as_the_first_message(model: ModelServer) -> None:
    ask(model, "openai")

    (call,) = model.calls
    assert call.body["messages"][0] == {"role": "system", "content": "The rules."}
    assert call.body["messages"][1:] == [{"role": t.role, "content": t.text} for t in TALK]
    assert call.body["max_tokens"] == 500
    assert call.headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_prompt_without_rules_sends_no_empty_block(model: ModelServer, kind: str) -> None:
    ask(model, kind, Prompt("", TALK))

    assert "system" not in json.dumps(model.calls[0].body)


@pytest.mark.parametrize("ending", ["", "/", "/v1", "/v1/"])
def test_the_anthropic_address_may_end_as_it_likes(model: ModelServer, ending: str) -> None:
    asked = provider("anthropic", base_url=model.base_url + ending, model="m", api_key=KEY)

    asked.complete(PROMPT, max_tokens=500, seconds=10)

    assert model.calls[0].path == "/v1/messages"


def test_a_local_openai_server_is_asked_without_a_key(model: ModelServer) -> None:
    asked = provider("openai", base_url=model.openai_url + "/", model="m", api_key=None)

    with pytest.raises(ModelFailed) as failed:
        asked.complete(PROMPT, max_tokens=500, seconds=10)

    assert "authorization" not in model.calls[0].headers
    assert failed.value.exit_code is Exit.SETTINGS


STOPS = [
    ("anthropic", "end_turn", Finish.COMPLETE),
    ("anthropic", "stop_sequence", Finish.COMPLETE),
    ("anthropic", "max_tokens", Finish.CUT),
    ("anthropic", "model_context_window_exceeded", Finish.CUT),
    ("anthropic", "refusal", Finish.REFUSED),
    ("anthropic", "sensitive", Finish.REFUSED),
    ("anthropic", "tool_use", Finish.OTHER),
    ("anthropic", "pause_turn", Finish.OTHER),
    ("anthropic", "of_tomorrow", Finish.OTHER),
    ("anthropic", None, Finish.OTHER),
    ("openai", "stop", Finish.COMPLETE),
    ("openai", "length", Finish.CUT),
    ("openai", "content_filter", Finish.REFUSED),
    ("openai", "sensitive", Finish.REFUSED),
    ("openai", "tool_calls", Finish.OTHER),
    ("openai", "of_tomorrow", Finish.OTHER),
    ("openai", None, Finish.OTHER),
]


@pytest.mark.parametrize(("kind", "reason", "finish"), STOPS)
@pytest.mark.parametrize("text", ["some words", ""])
def test_every_stop_reason_has_its_finish(
    model: ModelServer, kind: str, reason: str | None, finish: Finish, text: Any
) -> None:
    model.script.append(ScriptedAnswer(text, stop_reason=reason))
    if finish is Finish.COMPLETE and not text:
        with pytest.raises(ModelFailed, match="malformed_answer"):
            ask(model, kind)
        return

    assert (ask(model, kind).finish, len(model.calls)) == (finish, 1)


def test_a_refusal_of_openai_is_no_text(model: ModelServer) -> None:
    model.script.append(ScriptedAnswer("", refusal="I cannot help with that"))

    said = ask(model, "openai")

    assert (said.text, said.finish) == ("", Finish.REFUSED)


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_longer_than_the_limit_comes_back_cut(model: ModelServer, kind: str) -> None:
    model.script.append("word " * 500)

    said = ask(model, kind, max_tokens=10)

    assert (said.finish, len(said.text)) == (Finish.CUT, 40)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("gpt-4o", "max_tokens"),
        ("gpt-4.1-mini", "max_tokens"),
        ("llama3", "max_tokens"),
        ("omni", "max_tokens"),
        ("o1", "max_completion_tokens"),
        ("o3-mini", "max_completion_tokens"),
        ("o4-mini", "max_completion_tokens"),
        ("gpt-5", "max_completion_tokens"),
        ("gpt-5.1-mini", "max_completion_tokens"),
        ("openai/gpt-5", "max_completion_tokens"),
    ],
)
def test_the_limit_has_the_name_that_the_model_family_takes(
    model: ModelServer, name: str, field: str
) -> None:
    built(model, "openai", name).complete(PROMPT, max_tokens=500, seconds=10)

    (call,) = model.calls
    assert [key for key in call.body if key.startswith("max_")] == [field]


def test_an_unknown_model_that_wants_the_new_limit_gets_it_once_and_for_all(
    model: ModelServer,
) -> None:
    model.needs_max_completion_tokens.add("some-model")
    asked = built(model, "openai")

    for _ in range(2):
        asked.complete(PROMPT, max_tokens=500, seconds=10)

    limits = [[key for key in call.body if key.startswith("max_")] for call in model.calls]
    assert limits == [["max_tokens"], ["max_completion_tokens"], ["max_completion_tokens"]]


def test_an_old_server_that_does_not_know_the_new_limit_gets_the_old_one(
    model: ModelServer,
) -> None:
    model.only_max_tokens = True

    built(model, "openai", "o3").complete(PROMPT, max_tokens=500, seconds=10)

    limits = [[key for key in call.body if key.startswith("max_")] for call in model.calls]
    assert limits == [["max_completion_tokens"], ["max_tokens"]]


def test_a_server_that_takes_neither_limit_is_asked_twice_and_no_more(model: ModelServer) -> None:
    for field in ("max_tokens", "max_completion_tokens"):
        refused = ModelFault("status", status=400, code="unsupported_parameter", param=field)
        model.faults.append(refused)

    with pytest.raises(ModelFailed) as failed:
        ask(model, "openai")

    assert (failed.value.action, len(model.calls)) == (Action.GIVE_UP, 2)


def test_a_parameter_that_is_not_the_limit_is_not_tried_again(model: ModelServer) -> None:
    fault = ModelFault("status", 9, status=400, error_type="invalid_request_error", param="top_p")
    fault.code = "unsupported_parameter"
    model.faults.append(fault)

    with pytest.raises(ModelFailed) as failed:
        ask(model, "openai")

    assert (failed.value.action, len(model.calls)) == (Action.GIVE_UP, 1)


def good(kind: str, **changes: object) -> dict[str, object]:
    if kind == "anthropic":
        block = {"type": "text", "text": changes.get("text", "fine")}
        return {"type": "message", "content": [block], "stop_reason": "end_turn", **changes}
    choice = {"message": {"content": changes.get("text", "fine")}, "finish_reason": "stop"}
    return {"choices": [choice], **changes}


MALFORMED: list[bytes] = [
    b"",
    b"<html><body>canary-of-the-body</body></html>",
    b'{"content": [{"type": "text", "te',
    b'event: message_start\ndata: {"type": "message_start"}\n\n',
    b'data: {"choices": []}\n\ndata: [DONE]\n',
    b"null",
    b"[]",
    b'"canary-of-the-body"',
    b"12",
    b"{}",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b'{"type": "completion", "completion": "canary-of-the-body"}',
    b'{"type": "other", "content": [{"type": "text", "text": "x"}], "choices": null}',
    b'{"content": "text", "choices": "text"}',
    b'{"content": [7], "choices": [7]}',
    b'{"content": [{"type": "text", "text": 7}], "choices": [{"message": {"content": 7}}]}',
    b'{"content": null, "choices": [{"message": null}]}',
    b'{"content": [], "choices": [], "stop_reason": "end_turn"}',
    b'{"content": [{"text": "no type"}], "choices": [{"finish_reason": "stop"}]}',
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("body", MALFORMED, ids=range(len(MALFORMED)))
def test_a_200_that_is_no_answer_is_named_and_never_quoted(
    model: ModelServer, kind: str, body: Any
) -> None:
    model.faults.append(ModelFault("malformed", times=9, body=body))

    with pytest.raises(ModelFailed) as failed:
        ask(model, kind)

    assert (failed.value.name, failed.value.action) == ("malformed_answer", Action.NEXT_RUN)
    assert "canary" not in str(failed.value)
    assert len(model.calls) == 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "text", ["", "   \n", "with a \0 inside", "half a \ud800 pair", "x" * 200_000, 7, None, ["x"]]
)
def test_a_text_that_no_model_writes_is_malformed(model: ModelServer, kind: str, text: Any) -> None:
    body = json.dumps(good(kind, text=text)).encode()
    model.faults.append(ModelFault("malformed", body=body))

    with pytest.raises(ModelFailed, match="malformed_answer"):
        ask(model, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_answer_with_one_byte_changed_is_read_or_refused_by_name(
    model: ModelServer, kind: str
) -> None:
    chance = random.Random(7)  # noqa: S311
    for _ in range(100):
        body = bytearray(json.dumps(good(kind)).encode())
        body[chance.randrange(len(body))] = chance.randrange(256)
        model.faults.append(ModelFault("malformed", body=bytes(body)))
        try:
            said = ask(model, kind)
        except ModelFailed:
            continue
        assert said.text.strip() or said.finish is not Finish.COMPLETE


@pytest.mark.parametrize("kind", KINDS)
def test_half_a_surrogate_in_a_prompt_does_not_stop_the_question(
    model: ModelServer, kind: str
) -> None:
    ask(model, kind, Prompt("rules", (Turn(Role.USER, "odd \ud800 text"),)))

    assert model.calls[0].last_user_text == "odd ? text"


@pytest.mark.parametrize("kind", KINDS)
def test_several_threads_may_ask_at_once(model: ModelServer, kind: str) -> None:
    model.delay = 0.3
    asked, said = built(model, kind), []

    def one(number: int) -> None:
        prompt = Prompt("rules", (Turn(Role.USER, f"number {number}"),))
        said.append(asked.complete(prompt, max_tokens=500, seconds=10).text)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(said)) == 5
    assert model.max_in_flight > 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_is_not_shown_by_the_provider(kind: str) -> None:
    asked = provider(kind, base_url=None, model="m", api_key="sk-canary")

    assert "canary" not in repr(asked) + str(asked)


@pytest.mark.parametrize(
    "base_url",
    ["host", "ftp://host", "http://", "https://user:canary@host", "http://host:x", "http://h/?a=1"],
)
def test_an_address_that_cannot_be_asked_is_refused_before_any_call(base_url: str) -> None:
    with pytest.raises(WrongSettings) as failed:
        provider("openai", base_url=base_url, model="m", api_key=None)

    assert "canary" not in str(failed.value)


def test_a_key_with_a_line_break_inside_is_refused_without_being_shown() -> None:
    with pytest.raises(WrongSettings) as failed:
        provider("anthropic", base_url=None, model="m", api_key="canary\nkey")

    assert "canary" not in str(failed.value)


def test_an_unknown_kind_and_an_empty_model_are_refused() -> None:
    with pytest.raises(WrongSettings):
        provider("other", base_url=None, model="m", api_key=None)
    with pytest.raises(WrongSettings):
        provider("openai", base_url=None, model=" ", api_key=None)


def test_importing_the_room_and_building_a_provider_loads_no_http_library() -> None:
    lines = """
import sys
import autokus.llm
assert not {"requests", "urllib3", "tenacity", "ssl"} & set(sys.modules)
autokus.llm.provider("anthropic", base_url=None, model="m", api_key="k")
autokus.llm.provider("openai", base_url=None, model="m", api_key="k")
assert not {"requests", "urllib3", "tenacity"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", lines], check=True)
