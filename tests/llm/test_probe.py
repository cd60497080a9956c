"""Whether a model could be asked: by its name where it is listed, by a word where it is not."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from tests.llm.conftest import KEY, RawServer, head_of

from autokus.errors import ModelFailed
from autokus.faults import TABLE
from autokus.llm import provider, verdicts
from autokus.llm.failures import TRANSPORT
from autokus.llm.verdicts import Verdict
from autokus.protocols import Provider
from autokus.sandbox.model_faults import ModelFault
from autokus.sandbox.model_server import ModelServer

KINDS = ("anthropic", "openai")


@pytest.fixture
def model() -> Iterator[ModelServer]:
    with ModelServer(models={"small", "org/large:1"}) as server:
        yield server
    assert server.problems == []


def asked(model: ModelServer, kind: str, *, name: str = "small", key: str = KEY) -> Provider:
    base = model.base_url if kind == "anthropic" else model.openai_url
    return provider(kind, base_url=base, model=name, api_key=key)


def refused(door: Provider, seconds: float = 5) -> ModelFailed:
    with pytest.raises(ModelFailed) as caught:
        door.probe(seconds)
    return caught.value


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["small", "org/large:1"])
def test_a_model_that_is_listed_is_not_asked_a_word(
    model: ModelServer, kind: str, name: str
) -> None:
    asked(model, kind, name=name).probe(5)
    assert model.calls == []


@pytest.mark.parametrize("kind", KINDS)
def test_where_nothing_is_listed_one_word_decides(model: ModelServer, kind: str) -> None:
    model.lists_no_models = True
    asked(model, kind).probe(5)
    (call,) = model.calls
    assert len(call.prompt_text) < 100
    assert 16 in (call.body.get("max_tokens"), call.body.get("max_completion_tokens"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("listed", [True, False])
def test_a_wrong_key_and_an_unknown_name_are_told_apart(
    model: ModelServer, kind: str, *, listed: bool
) -> None:
    model.lists_no_models = not listed
    wrong_key = refused(asked(model, kind, key="canary-key"))
    unknown = refused(asked(model, kind, name="large"))
    assert (wrong_key.fault, unknown.fault) == ("model_key", "model_name")
    assert "canary" not in str(wrong_key)


@pytest.mark.parametrize("kind", KINDS)
def test_an_account_without_money_is_said_so_where_a_word_is_asked(
    model: ModelServer, kind: str
) -> None:
    model.lists_no_models = True
    model.faults.append(
        ModelFault("status", status=429, error_type="insufficient_quota", code="insufficient_quota")
    )
    assert refused(asked(model, kind)).fault == "model_money"
    assert len(model.calls) == 1


def test_a_page_in_the_place_of_the_list_proves_nothing() -> None:
    page = b"<html>Log in to the network</html>"
    head = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\nconnection: close\r\n\r\n" % len(page)

    asked_for: list[bytes] = []

    def hotel(connection: socket.socket) -> None:
        asked_for.append(head_of(connection).split()[0])
        connection.sendall(head + page)

    with RawServer(hotel) as gate:
        door = provider("anthropic", base_url=gate.url, model="small", api_key=KEY)
        assert refused(door).fault == "model_odd"
    assert asked_for == [b"GET", b"POST"]


def test_a_server_that_is_down_or_mute_is_told_apart(model: ModelServer) -> None:
    door = asked(model, "openai")
    model.delay = 60
    assert refused(door, seconds=1).fault == "model_mute"
    model.stop()
    assert refused(door).fault == "model_down"


@pytest.mark.parametrize(
    "name", [name for name, found in vars(verdicts).items() if isinstance(found, Verdict)]
)
def test_every_failure_of_a_model_is_a_fault_with_a_remedy(name: str) -> None:
    assert vars(verdicts)[name].fault in TABLE


def test_every_way_that_a_call_breaks_is_a_fault_with_a_remedy() -> None:
    assert {verdict.fault for verdict in TRANSPORT.values()} <= set(TABLE)
