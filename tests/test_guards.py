"""Each guard of conftest.py, seen to hold."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

# Elsewhere to the guards, and yet nothing leaves this machine should a guard fail: another loopback
# address, and a name that is too long to be asked for.
ELSEWHERE = ("127.0.0.2", 9)
NAME = f"{'x' * 64}.example"
CLOSED = r"Tests reach 127\.0\.0\.1, ::1 and Unix sockets only"


def test_a_test_that_forgets_to_choose_a_home_cannot_make_one() -> None:
    with pytest.raises(NotADirectoryError, match="YouForgotToChooseAHome"):
        Path(os.environ["AUTOKUS_HOME"]).mkdir(parents=True)


def test_the_platforms_data_folder_cannot_be_made_either() -> None:
    with pytest.raises(NotADirectoryError, match="YouForgotToChooseAHome"):
        Path(os.environ["XDG_DATA_HOME"]).mkdir(parents=True)


@pytest.fixture(scope="module")
def developers_variables() -> Iterator[tuple[str, ...]]:
    """Set before any guard of a single test looks."""
    names = (
        "TG_API_ID",
        "TG_API_HASH",
        "TG_SESSION_STRING",
        "ANTHROPIC_API_KEY",
        "OPENAI_API_KEY",
        "HTTP_PROXY",
        "https_proxy",
        "ALL_PROXY",
        "no_proxy",
        "AUTOKUS_BIN",
    )
    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.setenv(name, "the developer's own")
        yield names


def test_the_developers_secrets_proxies_and_settings_are_out_of_reach(
    developers_variables: tuple[str, ...],
) -> None:
    assert [name for name in developers_variables if name in os.environ] == []


@pytest.mark.parametrize("method", ["connect", "connect_ex"])
def test_a_socket_does_not_connect_to_another_machine(method: str) -> None:
    with socket.socket() as sock:
        sock.settimeout(1)
        with pytest.raises(RuntimeError, match=CLOSED):
            getattr(sock, method)(ELSEWHERE)


def test_a_datagram_does_not_leave_this_machine() -> None:
    with (
        socket.socket(type=socket.SOCK_DGRAM) as sock,
        pytest.raises(RuntimeError, match=CLOSED),
    ):
        sock.sendto(b"", ELSEWHERE)


def test_asyncio_does_not_connect_to_another_machine() -> None:
    with pytest.raises(RuntimeError, match=CLOSED):
        asyncio.run(asyncio.wait_for(asyncio.open_connection(*ELSEWHERE), 1))


def test_names_of_other_machines_are_not_looked_up() -> None:
    with pytest.raises(RuntimeError, match=CLOSED):
        socket.create_connection((NAME, 443), timeout=1)


def test_asyncio_does_not_look_up_names_of_other_machines() -> None:
    with pytest.raises(RuntimeError, match=CLOSED):
        asyncio.run(asyncio.wait_for(asyncio.open_connection(NAME, 443), 1))


def test_a_thread_is_guarded_like_the_test_that_started_it() -> None:
    caught: list[BaseException] = []

    def connect() -> None:
        with socket.socket() as sock:
            sock.settimeout(1)
            try:
                sock.connect(ELSEWHERE)
            except RuntimeError as error:
                caught.append(error)

    thread = threading.Thread(target=connect)
    thread.start()
    thread.join(5)
    assert len(caught) == 1


def test_this_machine_can_be_reached_by_address_and_by_name() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        for host in ("127.0.0.1", "localhost"):
            socket.create_connection((host, port), timeout=5).close()


def test_a_unix_socket_can_be_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a Unix socket must be short
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind("door")
        server.listen()
        client.connect("door")
