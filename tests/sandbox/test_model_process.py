"""The sandbox's model as a process with a control port."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

Started = tuple["subprocess.Popen[str]", dict[str, Any]]

ASKED = {"model": "m", "max_tokens": 99, "messages": [{"role": "user", "content": "Hello"}]}
HEADERS = {"x-api-key": "sandbox-key", "anthropic-version": "2023-06-01"}


@pytest.fixture
def process(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    script = tmp_path / "script.jsonl"
    lines = [
        '"plain"',
        '{"action": "silent"}',
        '{"scripted_answer": {"text": "a", "stop_reason": null}}',
    ]
    script.write_text("\n".join(lines) + "\n")
    started = subprocess.Popen(
        [sys.executable, "-m", "autokus.sandbox.model_process", "--script", str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    with started:
        try:
            yield started, json.loads(started.stdout.readline())
        finally:
            started.kill()


def ask(told: dict[str, Any]) -> requests.Response:
    return requests.post(f"{told['base_url']}/v1/messages", json=ASKED, headers=HEADERS, timeout=5)


def control(told: dict[str, Any], path: str, value: Any = None) -> int:
    return requests.post(told["control"] + path, json=value, timeout=5).status_code


def told_to(told: dict[str, Any], words: str) -> str:
    """What the model answers to these words."""
    asked = {**ASKED, "messages": [{"role": "user", "content": words}]}
    done = requests.post(f"{told['base_url']}/v1/messages", json=asked, headers=HEADERS, timeout=5)
    return str(json.loads(done.json()["content"][0]["text"])["text"])


def test_it_becomes_obedient_and_ordinary_again_by_its_control_port(process: Started) -> None:
    _, told = process
    for _ in range(3):
        ask(told)
    assert control(told, "/obedient", {}) == 200
    assert told_to(told, 'Say "yes, captain"!') == "yes, captain"
    assert control(told, "/obedient", {"answers": {"Captain!": "aye"}}) == 200
    assert told_to(told, 'Say "yes, captain"!') == "aye"
    assert control(told, "/obedient", {"answers": {"Captain!": 7}}) == 400
    assert control(told, "/obedient", {"answer": {}}) == 400
    assert control(told, "/obedient", False) == 200  # noqa: FBT003  # it is the JSON value
    assert "captain" not in told_to(told, 'Say "yes, captain"!')


def test_it_can_be_obedient_from_the_start() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "autokus.sandbox.model_process", "--obedient"],
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        try:
            assert started.stdout is not None
            told = json.loads(started.stdout.readline())
            assert told_to(told, 'Say "yes, captain"!') == "yes, captain"
        finally:
            started.kill()


def test_it_tells_its_addresses_obeys_its_control_port_and_ends_on_sigterm(
    process: Started,
) -> None:
    started, told = process
    assert (told["pid"], told["openai_url"]) == (started.pid, told["base_url"] + "/v1")

    said = [ask(told).json() for _ in range(3)]
    assert [one["content"][0]["text"] for one in said] == ["plain", '{"action": "silent"}', "a"]
    assert said[2]["stop_reason"] is None

    assert control(told, "/script", ["later", {"action": "reply"}]) == 200
    assert control(told, "/fault", {"action": "status", "status": 503, "error_type": "e"}) == 200
    assert ask(told).status_code == 503
    assert ask(told).json()["content"][0]["text"] == "later"
    assert control(told, "/fault", {"action": "hang"}) == 200
    assert control(told, "/faults/clear") == 200
    assert control(told, "/delay", {"seconds": 0.1}) == 200
    assert ask(told).status_code == 200
    assert control(told, "/fault", {"action": "explode"}) == 400
    assert control(told, "/fault", {"nonsense": 1}) == 400
    assert control(told, "/nowhere") == 404

    seen = requests.get(told["control"] + "/calls", timeout=5).json()
    assert len(seen["calls"]) == 6
    assert "sandbox-key" not in json.dumps(seen)

    started.send_signal(signal.SIGTERM)
    _, errors = started.communicate(timeout=5)
    assert (started.returncode, errors) == (0, "")
