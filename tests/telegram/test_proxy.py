"""Telegram through real proxies: that they are used, and that each way of failing has its name and its time."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.proxies import HttpConnect, MtProxy, Socks5, TestProxy

from autokus.errors import Action, TelegramFailed
from autokus.proxy import read_proxy
from autokus.sandbox.telegram_server import MuteServer, TelegramServer
from autokus.telegram.connection import Login
from autokus.telegram.gateway import TelethonGateway
from autokus.vocabulary import UpdateState

LOGIN = ("me", "canary")
STEP = 2.0
SLACK = 8.0
"""Of a loaded machine; what stalls here does so for ever."""


def ask(session: str, url: str, step: float = 5) -> tuple[UpdateState, int]:
    """The state, and how many requests it took."""

    async def main() -> tuple[UpdateState, int]:
        gateway = TelethonGateway(Login(1, "hash", session, read_proxy(url)), step)
        try:
            return await gateway.state(), gateway.requests
        finally:
            await gateway.close()

    return asyncio.run(main())


def failure(session: str, url: str, step: float = STEP) -> TelegramFailed:
    """How it failed: within the step, and without a word of the login."""
    began = time.monotonic()
    with pytest.raises(TelegramFailed) as failed:
        ask(session, url, step)
    assert time.monotonic() - began < step + SLACK
    shown = str(failed.value) + repr(failed.value.__cause__)
    assert "canary" not in shown
    assert failed.value.action is Action.NEXT_RUN
    assert "messages wait" in failed.value.means
    return failed.value


@pytest.fixture(params=[Socks5, HttpConnect])
def kind(request: pytest.FixtureRequest) -> type[TestProxy]:
    found: type[TestProxy] = request.param
    return found


@pytest.fixture
def mute() -> Iterator[int]:
    """A port that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        kept: list[Any] = []

        def accept() -> None:
            while True:
                try:
                    kept.append(listener.accept())
                except OSError:
                    return

        threading.Thread(target=accept, daemon=True).start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        for connection, _ in kept:
            connection.close()


@pytest.fixture
def nobody() -> int:
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        found: int = closed.getsockname()[1]
    return found


# -- that it is used -------------------------------------------------------------------------------


@pytest.mark.parametrize("login", [None, LOGIN])
def test_telegram_is_asked_through_the_proxy_with_one_request(
    tg: TelegramServer, kind: type[TestProxy], login: tuple[str, str] | None
) -> None:
    with kind(login) as proxy:
        state, requests = ask(tg.session_string(), proxy.url_with(*login) if login else proxy.url)

    assert (state.pts, requests) == (tg.pts, 1)
    assert proxy.targets == [("127.0.0.1", tg.port)]
    assert tg.connections == proxy.connections == 1


def test_a_login_that_is_not_asked_for_does_no_harm(
    tg: TelegramServer, kind: type[TestProxy]
) -> None:
    with kind() as proxy:
        assert ask(tg.session_string(), proxy.url_with(*LOGIN))[0].pts == tg.pts


def test_a_proxy_may_have_a_name(tg: TelegramServer, kind: type[TestProxy]) -> None:
    with kind() as proxy:
        url = proxy.url.replace("127.0.0.1", "localhost")
        try:
            state, _ = ask(tg.session_string(), url)
        except TelegramFailed:
            pytest.skip("localhost is ::1 here, and the proxy is not")

    assert state.pts == tg.pts


def test_telegram_is_asked_through_an_mtproxy(tg: TelegramServer) -> None:
    quickest = 9.0
    for _ in range(5):  # a loaded machine may be slow once, not each time
        began = time.monotonic()
        with MtProxy(tg.port) as proxy:
            state, requests = ask(tg.session_string(), proxy.url)
        quickest = min(quickest, time.monotonic() - began)

        assert (state.pts, requests) == (tg.pts, 1)
        assert (proxy.connections, len(proxy.data_centres)) == (1, 1)
        if quickest < 1.5:
            break
    assert quickest < 1.5, "Telethon alone waits two seconds"


# -- that it fails by name -------------------------------------------------------------------------


def test_a_wrong_login_is_named_and_becomes_the_owners_when_it_lasts(
    tg: TelegramServer, kind: type[TestProxy]
) -> None:
    with kind(LOGIN) as proxy:
        for url in (proxy.url_with("me", "canary2"), proxy.url):
            failed = failure(tg.session_string(), url)
            assert (failed.name, failed.stop_after) == ("PROXY_LOGIN", 3)
            assert "telegram.proxy" in failed.todo

    assert tg.connections == 0


@pytest.mark.parametrize("scheme", ["socks5://", "http://", "mtproxy://"])
def test_a_proxy_that_is_down_is_named(tg: TelegramServer, scheme: str, nobody: int) -> None:
    failed = failure(tg.session_string(), f"{scheme}127.0.0.1:{nobody}{secret_for(scheme)}")

    assert (failed.name, failed.stop_after) == ("PROXY", 0)
    assert "cannot be reached" in failed.what


@pytest.mark.parametrize("scheme", ["socks5://", "http://"])
def test_a_proxy_that_says_nothing_is_named_and_not_telegram(
    tg: TelegramServer, scheme: str, mute: int
) -> None:
    failed = failure(tg.session_string(), f"{scheme}127.0.0.1:{mute}")

    assert failed.name == "PROXY"
    assert "does not answer" in failed.what


def test_behind_a_mute_mtproxy_it_is_telegram_that_does_not_answer(
    tg: TelegramServer, mute: int
) -> None:
    failed = failure(tg.session_string(), f"mtproxy://127.0.0.1:{mute}{secret_for('mtproxy://')}")

    assert failed.name == "SILENT"
    assert "through the proxy" in failed.what


def test_an_mtproxy_that_does_not_know_the_secret_breaks_the_line(tg: TelegramServer) -> None:
    with MtProxy(tg.port) as proxy:
        failed = failure(tg.session_string(), f"mtproxy://127.0.0.1:{proxy.port}/{'00' * 16}")

    assert failed.name == "CONNECTION"
    assert "through the proxy" in failed.what
    assert tg.connections == 0


def test_a_mute_telegram_behind_a_proxy_is_not_blamed_on_the_proxy(kind: type[TestProxy]) -> None:
    with MuteServer() as telegram, kind() as proxy:
        failed = failure(telegram.session_string(), proxy.url)

    assert failed.name == "SILENT"
    assert proxy.connections == 1


def answers(*pieces: bytes) -> Callable[[socket.socket], None]:
    def serve(client: socket.socket) -> None:
        for piece in pieces:
            client.recv(65_536)
            client.sendall(piece)

    return serve


@pytest.mark.parametrize(
    ("scheme", "pieces"),
    [
        pytest.param("socks5", (), id="hangs up"),
        pytest.param("socks5", (b"HTTP/1.1 400 Bad Request\r\n\r\n",), id="is a web server"),
        pytest.param(
            "socks5", (b"\x05\x00", b"\x05\x05\x00\x01" + b"\x00" * 6), id="refused there"
        ),
        pytest.param("socks5", (b"\x05",), id="breaks off"),
        pytest.param("http", (), id="hangs up (http)"),
        pytest.param("http", (b"HTTP/1.1 502 Bad Gateway\r\n\r\n",), id="cannot connect"),
        pytest.param("http", (b"SSH-2.0-OpenSSH\r\n",), id="is something else"),
        pytest.param("http", (b"\xff\xfe\x00",), id="garbage"),
    ],
)
def test_a_proxy_that_does_not_open_the_line_is_named(
    tg: TelegramServer, scheme: str, pieces: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with TestProxy() as proxy:
        monkeypatch.setattr(proxy, "serve", answers(*pieces))
        failed = failure(tg.session_string(), f"{scheme}://127.0.0.1:{proxy.port}")

    assert failed.name == "PROXY"
    assert tg.connections == 0


@pytest.mark.parametrize("scheme", ["socks5://", "mtproxy://"])
def test_a_name_that_is_never_found_does_not_hold_the_end_of_the_run(
    tg: TelegramServer, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()

    def stuck(*_: Any) -> list[Any]:
        free.wait(20)
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", stuck)
    try:
        failed = failure(tg.session_string(), f"{scheme}stuck.invalid:9{secret_for(scheme)}", 1)
    finally:
        free.set()

    assert failed.name == "PROXY"


def test_an_unknown_name_is_named(tg: TelegramServer, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any) -> list[Any]:
        raise socket.gaierror(-2, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    assert failure(tg.session_string(), "socks5://unknown.invalid:9").name == "PROXY"


def test_without_a_proxy_nothing_that_speaks_to_one_is_loaded(tg: TelegramServer) -> None:
    lines = f"""
import asyncio, sys
from autokus.telegram.connection import Login
from autokus.telegram.gateway import TelethonGateway
async def main():
    gateway = TelethonGateway(Login(1, "hash", {tg.session_string()!r}), 5)
    await gateway.state()
    await gateway.close()
asyncio.run(main())
loaded = [name for name in sys.modules if name.startswith(("python_socks.", "autokus.")) and "prox" in name]
assert not loaded, loaded
assert "python_socks.async_" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", lines], check=True)


def secret_for(scheme: str) -> str:
    return f"/{'ab' * 16}" if scheme == "mtproxy://" else ""
