"""The sandbox's model: it must be as strict as the real ones, and fail when told to."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from autokus.sandbox.model_rules import DefaultRule, language_of
from autokus.sandbox.model_server import ModelFault, ModelServer, MuteModel, ScriptedAnswer

HEADERS = {"x-api-key": "sandbox-key", "anthropic-version": "2023-06-01"}
BEARER = {"authorization": "Bearer sandbox-key"}
ASKED: dict[str, Any] = {
    "model": "m",
    "max_tokens": 500,
    "messages": [{"role": "user", "content": "Hello, are you open to offers?"}],
}


@pytest.fixture
def model() -> Iterator[ModelServer]:
    with ModelServer() as server:
        yield server
    assert server.problems == []


def anthropic(
    model: ModelServer, headers: dict[str, str] = HEADERS, /, **changes: Any
) -> requests.Response:
    body = {key: value for key, value in {**ASKED, **changes}.items() if value is not ...}
    return requests.post(f"{model.base_url}/v1/messages", json=body, headers=headers, timeout=10)


def openai(
    model: ModelServer, headers: dict[str, str] = BEARER, /, **changes: Any
) -> requests.Response:
    body = {key: value for key, value in {**ASKED, **changes}.items() if value is not ...}
    url = f"{model.openai_url}/chat/completions"
    return requests.post(url, json=body, headers=headers, timeout=10)


def test_the_default_rule_gives_the_object_that_the_program_asks_for(model: ModelServer) -> None:
    answer = anthropic(model).json()

    said = json.loads(answer["content"][0]["text"])
    assert set(said) == {"action", "text", "confidence", "intent", "facts", "notes"}
    assert said["action"] == "reply"
    assert answer["stop_reason"] == "end_turn"
    assert answer["usage"]["input_tokens"] > 0
    assert answer["id"].startswith("msg_")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Здравствуйте! Есть вакансия React-разработчика", "ru"),
        ("Hello! We have a role for you", "en"),
        ("", "en"),
        ("123 !!", "en"),
    ],
)
def test_the_default_rule_answers_in_the_language_of_the_last_user_turn(
    model: ModelServer, text: Any, language: str
) -> None:
    turns = [{"role": "user", "content": text or "-"}]

    said = json.loads(openai(model, messages=turns).json()["choices"][0]["message"]["content"])

    assert language_of(said["text"]) == language


def test_the_language_is_that_of_the_enclosed_part_when_there_is_one(model: ModelServer) -> None:
    wrapped = f"{'Long English instructions. ' * 20}<message id='1'>Добрый день!</message> Answer."
    answer = anthropic(model, messages=[{"role": "user", "content": wrapped}]).json()

    assert language_of(json.loads(answer["content"][0]["text"])["text"]) == "ru"


def test_different_texts_are_answered_differently_and_the_same_text_alike(
    model: ModelServer,
) -> None:
    rule = DefaultRule()
    model.rule = rule
    for text in [*(f"Text number {number}" for number in range(40)), "Text number 0"]:
        anthropic(model, messages=[{"role": "user", "content": text}])
    said = [rule(call)["text"] for call in model.calls]

    assert len(set(said)) == 40
    assert said[0] == said[-1]


def test_the_script_goes_before_the_rule_and_in_order(model: ModelServer) -> None:
    model.rule = lambda call: f"rule for {call.last_user_text[:5]}"
    model.script += [{"action": "silent"}, "plain", ScriptedAnswer("end", stop_reason="refusal")]

    answers = [anthropic(model).json() for _ in range(4)]

    assert [answer["content"][0]["text"] for answer in answers] == [
        '{"action": "silent"}',
        "plain",
        "end",
        "rule for Hello",
    ]
    assert [answer["stop_reason"] for answer in answers][2:] == ["refusal", "end_turn"]


def test_a_call_is_remembered_with_all_that_was_said(model: ModelServer) -> None:
    turns = [
        {"role": "user", "content": [{"type": "text", "text": "one"}]},
        {"role": "assistant", "content": "two"},
        {"role": "user", "content": "three"},
    ]
    anthropic(model, messages=turns, system=[{"type": "text", "text": "rules"}])
    openai(model, messages=[{"role": "system", "content": "rules"}, *turns])

    for call, dialect in zip(model.calls, ("anthropic", "openai"), strict=True):
        assert (call.dialect, call.system, call.last_user_text) == (dialect, "rules", "three")
        assert call.prompt_text == "rules\none\ntwo\nthree"
        assert call.model == "m"
        assert abs(call.at - time.time()) < 60


def test_a_wrong_or_missing_key_is_a_401_in_both_shapes(model: ModelServer) -> None:
    version = {"anthropic-version": "2023-06-01"}
    for headers in (version, {**version, "x-api-key": "other"}):
        refused = anthropic(model, headers)
        assert (refused.status_code, refused.json()["type"]) == (401, "error")
        assert refused.json()["error"]["type"] == "authentication_error"
        assert refused.headers["request-id"] == refused.json()["request_id"]
    for headers in ({}, {"authorization": "Bearer other"}, {"authorization": "sandbox-key"}):
        refused = openai(model, headers)
        assert refused.status_code == 401
        assert refused.json()["error"]["code"] == "invalid_api_key"


@pytest.mark.parametrize("version", [None, "", "2024-01-01"])
def test_a_missing_or_unknown_version_is_a_400(model: ModelServer, version: str | None) -> None:
    headers = {**HEADERS, "anthropic-version": version or ""}
    if version is None:
        del headers["anthropic-version"]

    assert anthropic(model, headers).status_code == 400


@pytest.mark.parametrize(
    "changes",
    [
        {"model": ...},
        {"model": ""},
        {"messages": ...},
        {"messages": []},
        {"messages": "text"},
        {"messages": [{"role": "robot", "content": "x"}]},
        {"messages": [{"role": "user", "content": ""}]},
        {"messages": [{"role": "user", "content": "  "}]},
        {"messages": [{"role": "user"}]},
        {"max_tokens": 0},
        {"max_tokens": "500"},
        {"max_tokens": True},
        {"max_tokens": 1.5},
        {"stream": True},
        {"typing_error": 1},
    ],
    ids=str,
)
def test_what_the_documentation_does_not_allow_is_a_400_in_both_dialects(
    model: ModelServer, changes: dict[str, Any]
) -> None:
    for ask in (anthropic, openai):
        refused = ask(model, **changes)
        assert refused.status_code == 400
        assert refused.json()["error"]["type"] == "invalid_request_error"


def test_anthropic_demands_a_limit_and_a_user_first(model: ModelServer) -> None:
    assert anthropic(model, max_tokens=...).status_code == 400
    assert openai(model, max_tokens=...).status_code == 200
    turns = [{"role": "assistant", "content": "x"}, {"role": "user", "content": "y"}]
    assert anthropic(model, messages=turns).status_code == 400
    assert anthropic(model, system=[{"type": "text", "text": ""}]).status_code == 400


def test_the_new_models_of_openai_refuse_the_old_limit(model: ModelServer) -> None:
    model.needs_max_completion_tokens = {"mine"}
    for name in ("o3-mini", "gpt-5", "mine"):
        refused = openai(model, model=name).json()["error"]
        assert (refused["code"], refused["param"]) == ("unsupported_parameter", "max_tokens")
        taken = openai(model, model=name, max_tokens=..., max_completion_tokens=9)
        assert taken.status_code == 200
    assert openai(model, max_completion_tokens=9).status_code == 400


def test_an_unknown_model_is_a_404_once_the_models_are_named(model: ModelServer) -> None:
    assert anthropic(model).status_code == 200
    model.models = {"known"}

    assert anthropic(model).json()["error"]["type"] == "not_found_error"
    assert openai(model).json()["error"]["code"] == "model_not_found"
    assert (anthropic(model).status_code, openai(model).status_code) == (404, 404)
    assert anthropic(model, model="known").status_code == 200


def test_an_answer_longer_than_the_limit_is_cut_there(model: ModelServer) -> None:
    model.script += ["word " * 100, "слово " * 100]

    one, two = anthropic(model, max_tokens=10).json(), openai(model, max_tokens=10).json()

    assert (one["stop_reason"], one["usage"]["output_tokens"]) == ("max_tokens", 10)
    assert one["content"][0]["text"] == "word " * 8
    assert two["choices"][0]["finish_reason"] == "length"
    assert two["usage"]["completion_tokens"] <= 10


def test_a_body_over_32_megabytes_is_a_413(model: ModelServer) -> None:
    with socket.create_connection(("127.0.0.1", model.port)) as raw:
        raw.sendall(b"POST /v1/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 33000000\r\n\r\n")
        assert b" 413 " in raw.recv(100)


def test_what_is_not_json_or_not_there_is_refused(model: ModelServer) -> None:
    url = f"{model.base_url}/v1/messages"
    assert requests.post(url, data=b"{", headers=HEADERS, timeout=5).status_code == 400
    assert requests.post(f"{model.base_url}/v2", json={}, timeout=5).status_code == 404


def test_a_fault_lets_some_requests_pass_and_spoils_some(model: ModelServer) -> None:
    model.faults.append(ModelFault("status", times=2, skip=1, headers={"retry-after": "7"}))

    answers = [anthropic(model) for _ in range(4)]

    assert [answer.status_code for answer in answers] == [200, 529, 529, 200]
    assert answers[1].json()["error"]["type"] == "overloaded_error"
    assert answers[1].headers["retry-after"] == "7"
    assert model.faults == []


def test_a_fault_may_be_meant_for_one_text_only(model: ModelServer) -> None:
    model.faults.append(ModelFault("status", match="unlucky"))

    assert openai(model).status_code == 200
    unlucky = [{"role": "user", "content": "the unlucky one"}]
    assert openai(model, messages=unlucky).status_code == 529


def settles(model: ModelServer) -> bool:
    """Whether no request is in the works any more: a client has its answer a moment before its request has ended."""
    until = time.monotonic() + 10
    while model.in_flight and time.monotonic() < until:
        time.sleep(0.02)
    return model.in_flight == 0


@pytest.mark.parametrize(
    "action", ["hang", "drip", "chunked_drip", "drip_headers", "headers_then_stall", "endless"]
)
def test_an_endless_fault_ends_when_the_client_goes(model: ModelServer, action: Any) -> None:
    model.faults.append(ModelFault(action, seconds=0.02 if "drip" in action else None))
    with socket.create_connection(("127.0.0.1", model.port)) as raw:
        raw.sendall(b"POST /v1/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}")
        while not model.in_flight:
            time.sleep(0.01)
        raw.settimeout(0.2)
        if action == "hang":
            with pytest.raises(TimeoutError):
                raw.recv(1)
        else:
            assert raw.recv(10) == b"HTTP/1.1 2"

    assert settles(model)
    assert anthropic(model).status_code == 200


@pytest.mark.parametrize("action", ["close", "reset", "cut"])
def test_a_fault_can_break_the_connection(model: ModelServer, action: Any) -> None:
    model.faults.append(ModelFault(action))

    with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        anthropic(model)


def test_malformed_redirect_and_delay_do_as_they_say(model: ModelServer) -> None:
    model.faults.append(ModelFault("malformed", body=b"<html>"))
    model.faults.append(ModelFault("redirect", headers={"location": "http://127.0.0.1:9/"}))
    model.faults.append(ModelFault("delay", seconds=0.3))

    assert (anthropic(model).status_code, model.faults[0].action) == (200, "redirect")
    redirect = requests.post(
        f"{model.base_url}/v1/messages", json=ASKED, timeout=5, allow_redirects=False
    )
    assert (redirect.status_code, redirect.headers["location"]) == (307, "http://127.0.0.1:9/")
    began = time.monotonic()
    assert anthropic(model).status_code == 200
    assert time.monotonic() - began >= 0.3


def test_an_unknown_fault_is_refused_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="explode"):
        ModelFault("explode")  # type: ignore[arg-type]


def test_the_delay_counts_from_the_request_and_concurrency_is_seen(model: ModelServer) -> None:
    model.delay = 1.0
    began = time.monotonic()
    threads = [threading.Thread(target=anthropic, args=(model,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert time.monotonic() - began >= 1.0
    assert model.max_in_flight == 4
    assert settles(model)


def test_it_starts_again_on_the_same_port_with_its_memory() -> None:
    model = ModelServer().start()
    anthropic(model)
    port = model.port
    model.stop()
    with pytest.raises(requests.ConnectionError):
        anthropic(model)
    with model:
        assert anthropic(model).status_code == 200

    assert (model.port, len(model.calls)) == (port, 2)


def test_stopping_drops_whoever_waits() -> None:
    model = ModelServer().start()
    model.faults.append(ModelFault("hang"))
    failed: list[Exception] = []

    def wait() -> None:
        try:
            anthropic(model)
        except requests.RequestException as error:
            failed.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    while not model.in_flight:
        time.sleep(0.01)
    model.stop()
    thread.join(3)

    assert len(failed) == 1


def test_a_rule_that_raises_is_a_500_and_kept_for_the_test_to_see() -> None:
    with ModelServer(rule=lambda _: 1 / 0) as model:  # type: ignore[arg-type, return-value]
        assert anthropic(model).status_code == 500

    assert "ZeroDivisionError" in model.problems[0]


def test_a_vanishing_client_leaves_no_words_on_stderr(
    model: ModelServer, capfd: pytest.CaptureFixture[str]
) -> None:
    model.delay = 0.2
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", model.port)) as raw:
            raw.sendall(b"POST /v1/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}")
    time.sleep(0.4)

    assert capfd.readouterr().err == ""


def test_a_mute_model_takes_connections_and_says_nothing() -> None:
    with MuteModel() as mute:
        with socket.create_connection(("127.0.0.1", mute.port)) as raw:
            raw.sendall(b"POST / HTTP/1.1\r\n\r\n")
            raw.settimeout(0.3)
            with pytest.raises(TimeoutError):
                raw.recv(1)

        assert mute.connections == 1
        assert mute.openai_url == f"{mute.base_url}/v1"
