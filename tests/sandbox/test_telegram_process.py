"""The pretend Telegram as a process of its own, driven from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from telethon.tl import functions
from tests.sandbox.telegram_support import ask, connected, run, send, stock

from autokus.sandbox.telegram_control import Answer, ControlServer, TelegramControl
from autokus.sandbox.telegram_faults import Fault
from autokus.sandbox.telegram_server import TelegramServer

CLI = Path(__file__).resolve().parents[2] / "cli"


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    with TelegramServer() as server:
        yield server


@pytest.fixture
def control(tg: TelegramServer) -> Iterator[TelegramControl]:
    with ControlServer(tg) as server:
        yield TelegramControl(server.url)


def http(url: str, body: object = None) -> tuple[int, Any]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data)  # noqa: S310  (the URL is our own)
    try:
        with urllib.request.urlopen(request, timeout=10) as response:  # noqa: S310  (likewise)
            return response.status, json.loads(response.read())
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.loads(refused.read())


def sandbox(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "autokus.sandbox", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(CLI)}


@pytest.fixture
def process(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    command = sandbox("telegram", "--port", "0", "--info", str(tmp_path / "info.json"))
    started = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    with started:
        assert started.stdout is not None
        try:
            info = json.loads(started.stdout.readline())
            assert json.loads((tmp_path / "info.json").read_text()) == info
            yield started, info
        finally:
            started.kill()


def test_a_process_says_where_it_is_serves_and_ends_on_sigterm(
    process: tuple[subprocess.Popen[str], dict[str, Any]],
) -> None:
    started, info = process
    assert info["pid"] == started.pid
    control = TelegramControl(info["control"])
    anna = control.add_person("Анна", username="anna_hr")
    control.write("anna_hr", "Здравствуйте")

    async def main() -> list[str]:
        client = stock(info["session"])
        await client.connect()
        try:
            await client.send_message("anna_hr", "Добрый день")
            return [one.text for one in await client.get_messages("anna_hr", limit=9)]
        finally:
            await client.disconnect()

    assert run(main()) == ["Добрый день", "Здравствуйте"]
    assert [one.text for one in control.sends()] == ["Добрый день"]
    assert [one.out for one in control.chat(anna)] == [False, True]
    said = subprocess.run(
        sandbox("say", "--control", info["control"], "--from", "anna_hr", "Спасибо"),
        capture_output=True,
        text=True,
        env=environment(),
        timeout=20,
        check=True,
    )
    assert said.stdout == "3\n"

    started.send_signal(signal.SIGTERM)
    assert started.wait(10) == 0
    assert started.stderr is not None
    assert started.stderr.read() == ""


def test_the_plain_http_form_works_as_described(tg: TelegramServer, control: Any) -> None:
    added = http(f"{control.url}/add_person", {"first_name": "Анна", "username": "anna_hr"})[1]

    status, number = http(f"{control.url}/write", {"from": "anna_hr", "text": "Hello"})

    assert (status, number) == (200, 1)
    assert http(f"{control.url}/owner_writes", {"to": "anna_hr", "text": "Hi"})[0] == 400
    assert http(f"{control.url}/owner_writes", {"who": added["id"], "text": "Hi"}) == (200, 2)
    _, chat = http(f"{control.url}/chat?with=anna_hr")
    assert [(one["id"], one["out"], one["text"]) for one in chat] == [
        (1, False, "Hello"),
        (2, True, "Hi"),
    ]
    assert [one["first_name"] for one in http(f"{control.url}/people")[1]] == ["Owner", "Анна"]
    assert http(f"{control.url}/pts") == (200, 3)
    assert tg.pts == 3


def test_every_verb_of_the_control_port_is_one_of_the_server(control: TelegramControl) -> None:
    from autokus.sandbox import telegram_control  # noqa: PLC0415

    names = (*telegram_control._ASKING, *telegram_control._DOING, *telegram_control._SETTINGS)

    with TelegramServer() as server:
        assert [name for name in names if not hasattr(server, name)] == []
    assert control.people()[0].first_name == "Owner"


def test_faults_log_and_settings_travel(tg: TelegramServer, control: TelegramControl) -> None:
    anna = control.add_person("Anna")
    control.add_fault(Fault("messages.sendMessage", "error", when="after", code=400, error="NO"))
    control.difference_limit(7)
    control.login(phone="79995550000", code="11111", password="pw")

    with pytest.raises(Exception, match="NO"):
        ask(tg, send(tg.account.person(anna.id)))

    (entry,) = [one for one in control.log() if one.method == "messages.sendMessage"]
    assert (entry.outcome, entry.detail.message) == ("NO", "Hi")
    assert control.count("messages.sendMessage") == 1
    assert (tg.difference_limit, tg.account.code) == (7, "11111")
    control.call("faults/clear")
    control.call("revoke")
    assert not next(iter(tg.engine.keys.values())).authorised


@pytest.mark.parametrize(
    ("verb", "body", "sentence"),
    [
        ("explode", {}, "there is no verb 'explode'"),
        ("write", {"from": "nobody_here", "text": "x"}, "nobody here is 'nobody_here'"),
        ("write", {"sender": "x"}, "unexpected keyword argument"),
        ("fault", {"action": "explode"}, "there is no fault 'explode'"),
        ("write", [], "object of arguments"),
        ("stop", {}, "there is no verb 'stop'"),
        ("login", {"name": "x"}, "not 'name'"),
    ],
)
def test_a_refusal_is_json_with_a_sentence(
    control: TelegramControl, verb: str, body: Any, sentence: str
) -> None:
    status, answer = http(f"{control.url}/{verb}", body)

    assert status in (400, 404)
    assert sentence in answer["error"]


def test_the_client_raises_the_servers_sentence(control: TelegramControl) -> None:
    with pytest.raises(ValueError, match="nobody here is 'nobody_here'"):
        control.write("nobody_here", "x")
    assert http(f"{control.url}/secrets")[0] == 404


def test_say_fails_with_a_word_when_nobody_listens_or_nobody_is_called_so(
    control: TelegramControl,
) -> None:
    for url in (control.url, "http://127.0.0.1:9"):
        said = subprocess.run(
            sandbox("say", "--control", url, "--from", "nobody_here", "x"),
            capture_output=True,
            text=True,
            env=environment(),
            timeout=20,
            check=False,
        )
        assert (said.returncode, said.stdout) == (1, "")
        assert said.stderr.startswith("say: ")
        assert "Traceback" not in said.stderr


def test_the_dispatcher_names_its_programs(capsys: pytest.CaptureFixture[str]) -> None:
    from autokus.sandbox.__main__ import main  # noqa: PLC0415

    assert main([]) == 64
    assert "telegram|say" in capsys.readouterr().err


def test_an_answer_is_an_object_with_attributes() -> None:
    answer = Answer(id=5)

    assert answer.id == answer["id"] == 5
    with pytest.raises(AttributeError):
        answer.name  # noqa: B018


def test_the_sandbox_imports_nothing_else_of_the_program() -> None:
    program = (
        "import sys, autokus.sandbox.telegram_control\n"
        "print([m for m in sys.modules if m.startswith('autokus.')"
        " and not m.startswith('autokus.sandbox')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=20,
        check=True,
    )

    assert done.stdout == "[]\n"


def test_control_and_client_work_side_by_side(tg: TelegramServer, control: Any) -> None:
    anna = tg.add_person("Anna")

    async def main() -> int:
        async with connected(tg) as client:
            for number in range(10):
                control.write(anna.id, str(number))
                await client(functions.updates.GetStateRequest())
            return int((await client(functions.updates.GetStateRequest())).pts)

    assert run(main()) == 11
