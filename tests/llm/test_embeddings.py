"""The optional server of vectors: what it is sent, what is believed of what comes back, and the time it may take."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from autokus.errors import Action, ModelFailed, WrongSettings
from autokus.llm import embedder
from autokus.llm.embeddings import MOST_TEXTS
from autokus.protocols import Embedder

SLACK = 8.0
"""Of a loaded machine; what stalls here does so for far longer."""

KEY = "sk-canary"
Talk = Callable[[socket.socket], None]
Serve = Callable[..., Any]


class Vectors:
    """Answers every question with `body`, or with a vector for each text; remembers what it was asked."""

    def __init__(self, body: object = None, status: str = "200 OK") -> None:
        self.body = body
        self.status = status
        self.heads: list[str] = []
        self.asked: list[dict[str, Any]] = []

    def __call__(self, connection: socket.socket) -> None:
        heard = b""
        while b"\r\n\r\n" not in heard:
            heard += connection.recv(65_536)
        head, _, body = heard.partition(b"\r\n\r\n")
        lines = dict(ln.lower().split(": ", 1) for ln in head.decode().split("\r\n")[1:])
        while len(body) < int(lines["content-length"]):
            body += connection.recv(65_536)
        self.heads.append(head.decode())
        self.asked.append(json.loads(body))
        found = self.vectors(self.asked[-1]["input"]) if self.body is None else self.body
        answer = json.dumps(found).encode()
        told = (
            f"HTTP/1.1 {self.status}\r\ncontent-length: {len(answer)}\r\nconnection: close\r\n\r\n"
        )
        connection.sendall(told.encode() + answer)

    @staticmethod
    def vectors(texts: list[str]) -> object:
        data = [
            {"object": "embedding", "index": place, "embedding": [float(len(text)), 0.5]}
            for place, text in enumerate(texts)
        ]
        return {"object": "list", "data": data[::-1], "model": "m", "usage": {"prompt_tokens": 1}}


def built(url: str, **more: Any) -> Embedder:
    return embedder(**{"url": url, "model": "some-model", "api_key": KEY} | more)


def failure(url: str, seconds: float = 5) -> ModelFailed:
    with pytest.raises(ModelFailed) as failed:
        built(url).vectors(["canary of a text"], seconds)
    assert "canary" not in str(failed.value) + repr(failed.value)
    return failed.value


def test_each_text_gets_its_vector_in_order(serve: Serve) -> None:
    server = Vectors()

    found = built(serve(server).url + "/v1").vectors(["один", "", "three"], 5)

    assert found == [[4.0, 0.5], [1.0, 0.5], [5.0, 0.5]]
    assert server.asked == [{"model": "some-model", "input": ["один", " ", "three"]}]
    assert server.heads[0].startswith("POST /v1/embeddings ")
    assert f"authorization: bearer {KEY}" in server.heads[0].lower()


@pytest.mark.parametrize("ending", ["/v1", "/v1/", "/v1/embeddings", "/v1/embeddings/"])
def test_the_address_may_be_the_base_or_the_whole(serve: Serve, ending: str) -> None:
    server = Vectors()

    built(serve(server).url + ending).vectors(["x"], 5)

    assert server.heads[0].startswith("POST /v1/embeddings ")


def test_a_local_server_is_asked_without_a_key(serve: Serve) -> None:
    server = Vectors()

    built(serve(server).url, api_key=None).vectors(["x"], 5)

    assert "authorization" not in server.heads[0].lower()


def test_nothing_is_asked_about_nothing(serve: Serve) -> None:
    server = serve(Vectors())

    assert built(server.url).vectors([], 5) == []
    assert server.connections == 0


def test_half_a_surrogate_does_not_stop_the_question(serve: Serve) -> None:
    assert len(built(serve(Vectors()).url).vectors(["odd \ud800"], 5)) == 1


def test_too_many_texts_are_the_callers_mistake() -> None:
    with pytest.raises(ValueError, match="too many"):
        built("http://127.0.0.1:9").vectors(["x"] * (MOST_TEXTS + 1), 5)


def one(embedding: object = (1.0,), index: object = 0) -> dict[str, object]:
    return {"embedding": embedding, "index": index}


@pytest.mark.parametrize(
    "body",
    [
        [],
        {"data": []},
        {"data": None},
        {"vectors": [[1.0]]},
        {"data": [one(), one(index=1)]},
        {"data": [one(index=1)]},
        {"data": [one(index=-1)]},
        {"data": [one(embedding=[])]},
        {"data": [one(embedding="AAAA")]},
        {"data": [one(embedding=[1.0, "2"])]},
        {"data": [one(embedding=[1e999])]},
        {"data": [one(embedding=[float("nan")])]},
        {"data": [one(embedding=[None])]},
        {"data": [one(embedding=[0.0] * 20_001)]},
    ],
)
def test_what_is_no_vector_for_the_text_is_refused(serve: Serve, body: object) -> None:
    assert failure(serve(Vectors(body)).url).name == "malformed_answer"


def test_vectors_of_two_lengths_are_refused(serve: Serve) -> None:
    body = {"data": [one([1.0]), one([1.0, 2.0], 1)]}

    with pytest.raises(ModelFailed, match="malformed_answer"):
        built(serve(Vectors(body)).url).vectors(["a", "b"], 5)


@pytest.mark.parametrize(
    ("status", "code", "action"),
    [
        ("401 Unauthorized", "invalid_api_key", Action.STOP),
        ("404 Not Found", "model_not_found", Action.STOP),
        ("429 Too Many Requests", "insufficient_quota", Action.STOP),
        ("500 Internal Server Error", "server_error", Action.NEXT_RUN),
    ],
)
def test_failures_have_the_names_of_the_model_door(
    serve: Serve, status: str, code: str, action: Action
) -> None:
    error = {"error": {"code": code, "message": f"about {KEY}"}}
    server = serve(Vectors(error, status))

    failed = failure(server.url)

    assert (failed.name, failed.action) == (code, action)
    assert server.connections == 1


@pytest.mark.parametrize("stall", ["mute", "drip_body", "drip_headers", "never_reads"])
def test_a_server_that_stalls_is_left_at_the_deadline(
    serve: Serve, stalls: Mapping[str, Talk], stall: str
) -> None:
    server, began = serve(stalls[stall]), time.monotonic()

    assert failure(server.url, seconds=0.6).name == "deadline"
    assert time.monotonic() - began < 0.6 + SLACK


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "host"},
        {"url": "https://me:canary@host/v1"},
        {"url": "https://host/v1?key=canary"},
        {"model": " "},
        {"api_key": "canary\nkey"},
    ],
)
def test_what_cannot_be_asked_is_refused_before_any_call(wrong: dict[str, str]) -> None:
    with pytest.raises(WrongSettings) as failed:
        built(**{"url": "https://host/v1"} | wrong)

    assert "canary" not in str(failed.value)


def test_the_key_is_not_shown() -> None:
    assert "canary" not in repr(built("https://host/v1"))


def test_building_it_loads_no_http_library() -> None:
    lines = """
import sys
import autokus.llm
autokus.llm.embedder(url="https://host/v1", model="m", api_key="k")
assert not {"requests", "urllib3", "tenacity"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", lines], check=True)
