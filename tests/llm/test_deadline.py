"""One POST under one total deadline, against every way of stalling, direct and through a proxy."""

from __future__ import annotations

import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from autokus.web.deadline import CallFailed, post

Talk = Callable[[socket.socket], None]
Talks = Mapping[str, Talk]
Serve = Callable[..., Any]

SECONDS = 0.8
SLACK = 8.0
"""Of a loaded machine; what stalls here does so for far longer."""
STALLS = (
    "mute",
    "drip_body",
    "drip_chunks",
    "drip_headers",
    "many_headers",
    "stall_after_headers",
    "never_reads",
)


def failure(url: str, *, seconds: float = SECONDS, body: bytes = b"{}", **more: Any) -> str:
    """The kind of failure of one call; checks that it came in time."""
    began = time.monotonic()
    with pytest.raises(CallFailed) as failed:
        post(url, headers={"x-api-key": "k"}, body=body, seconds=seconds, **more)
    took = time.monotonic() - began
    assert took < max(seconds, 0) + SLACK
    print(f"OVERSHOOT {took - seconds:+.3f}")
    return failed.value.kind


def calls_alive() -> int:
    return sum(thread.name == "web-call" for thread in threading.enumerate())


def all_at_once(calls: list[tuple[str, bytes]]) -> list[str]:
    """The kinds of failure of many calls that run at the same time."""
    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(lambda call: failure(call[0], body=call[1]), calls))


def body_for(stall: str) -> bytes:
    """A server that never reads only stalls a body that fits into no buffer."""
    return b"x" * 20_000_000 if stall == "never_reads" else b"{}"


def test_every_stalling_server_is_left_at_the_deadline(serve: Serve, stalls: Talks) -> None:
    calls = [(serve(stalls[stall]).url, body_for(stall)) for stall in STALLS]

    assert all_at_once(calls) == ["deadline"] * len(STALLS)


def test_every_stalling_proxy_is_left_at_the_deadline(
    serve: Serve, stalls: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = [stalls[stall] for stall in STALLS]

    def next_stall(connection: socket.socket) -> None:
        waiting.pop(0)(connection)

    proxy = serve(next_stall)
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    calls = [("http://model.invalid/v1/messages", body_for("never_reads"))] * len(STALLS)

    assert all_at_once(calls) == ["deadline"] * len(STALLS)
    assert proxy.connections == len(STALLS)


@pytest.mark.parametrize("stall", ["mute", "drip_headers", "many_headers", "never_reads"])
def test_a_proxy_that_stalls_on_connect_is_left_at_the_deadline(
    serve: Serve, stalls: Talks, stall: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = serve(stalls[stall])
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)

    kind = failure("https://model.invalid/v1/messages")

    # Against "100 Continue" as an answer to CONNECT the tunnel fails at once, which is as good.
    assert kind == ("proxy" if stall == "many_headers" else "deadline")
    assert proxy.connections == 1


def test_a_tls_handshake_that_stalls_is_left_at_the_deadline(serve: Serve, stalls: Talks) -> None:
    server = serve(stalls["mute"])

    assert failure(server.url.replace("http:", "https:")) == "deadline"


def test_a_tls_handshake_that_stalls_behind_a_proxy_is_left_at_the_deadline(
    serve: Serve, stalls: Talks, talks: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, proxy = serve(stalls["mute"]), serve(talks["tunnel"])
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)

    assert failure(server.url.replace("http:", "https:")) == "deadline"
    assert server.connections == 1


@pytest.mark.usefixtures("trusted")
def test_every_stall_inside_tls_inside_a_proxy_is_left_at_the_deadline(
    serve: Serve,
    stalls: Talks,
    talks: Talks,
    tls: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy = serve(talks["tunnel"])
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    servers = [serve(stalls[stall], tls) for stall in STALLS]
    calls = [(server.url, body_for(stall)) for server, stall in zip(servers, STALLS, strict=True)]

    assert all_at_once(calls) == ["deadline"] * len(STALLS)
    assert [server.connections for server in servers] == [1] * len(STALLS)


def test_a_tls_handshake_with_an_https_proxy_that_stalls_is_left_at_the_deadline(
    serve: Serve, stalls: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = serve(stalls["mute"])
    monkeypatch.setenv("HTTPS_PROXY", proxy.url.replace("http:", "https:"))

    assert failure("https://model.invalid/") == "deadline"


def test_an_address_that_swallows_every_packet_is_left_at_the_deadline(black_hole: str) -> None:
    assert failure(black_hole) == "deadline"


def test_a_proxy_that_swallows_every_packet_is_left_at_the_deadline(
    black_hole: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", black_hole)

    assert failure("https://model.invalid/") == "deadline"


def test_a_name_lookup_that_never_ends_is_abandoned_at_the_deadline() -> None:
    free = threading.Event()

    def stuck(_host: str, _port: int) -> list[Any]:
        free.wait(30)
        raise OSError

    try:
        assert failure("http://model.invalid/", resolve=stuck) == "deadline"
    finally:
        free.set()


def test_a_dead_first_address_leaves_time_for_the_second(
    black_hole: str, serve: Serve, talks: Talks
) -> None:
    server = serve(talks["well"])
    dead = int(black_hole.rpartition(":")[2])

    def two(_host: str, _port: int) -> list[Any]:
        kind = (socket.AF_INET, socket.SOCK_STREAM, 0, "")
        return [(*kind, ("127.0.0.1", dead)), (*kind, ("127.0.0.1", server.port))]

    answer = post("http://two.invalid/", headers={}, body=b"", seconds=2, resolve=two)

    assert answer.status == 200


def test_no_time_at_all_fails_without_a_connection(serve: Serve, talks: Talks) -> None:
    server = serve(talks["well"])

    assert failure(server.url, seconds=0) == "deadline"
    assert failure(server.url, seconds=-5) == "deadline"
    assert server.connections == 0


def test_no_thread_is_left_behind_by_an_aborted_call(serve: Serve, stalls: Talks) -> None:
    failure(serve(stalls["drip_headers"]).url)
    until = time.monotonic() + SLACK
    while calls_alive() and time.monotonic() < until:
        time.sleep(0.02)

    assert calls_alive() == 0


def test_an_endless_body_is_cut_off_at_the_cap(serve: Serve, talks: Talks) -> None:
    assert failure(serve(talks["endless"]).url, seconds=10) == "too_large"


def test_an_endless_body_of_a_redirect_is_not_read(serve: Serve) -> None:
    def redirect(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 302 Found\r\nlocation: /x\r\nconnection: close\r\n\r\n")
        while True:
            connection.sendall(b" " * 65_536)

    answer = post(serve(redirect).url, headers={}, body=b"", seconds=5)

    assert (answer.status, answer.body) == (302, b"")


def test_a_compressed_bomb_is_cut_off_at_the_cap(serve: Serve) -> None:
    bomb = zlib.compress(b" " * 50_000_000)

    def talk(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(
            b"HTTP/1.1 200 OK\r\ncontent-encoding: deflate\r\ncontent-length: %d\r\n\r\n"
            % len(bomb)
            + bomb
        )

    assert failure(serve(talk).url, seconds=10) == "too_large"


def test_a_whole_answer_comes_back_with_its_header_names_in_lower_case(
    serve: Serve, talks: Talks
) -> None:
    answer = post(serve(talks["well"]).url, headers={}, body=b"", seconds=5)

    assert (answer.status, answer.body, answer.headers["x-name"]) == (200, b"{}", "Value")


@pytest.mark.usefixtures("trusted")
def test_an_https_server_answers_through_a_connect_proxy(
    serve: Serve, talks: Talks, tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, proxy = serve(talks["well"], tls), serve(talks["tunnel"])
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)

    assert post(server.url, headers={}, body=b"", seconds=5).status == 200
    assert (server.connections, proxy.connections) == (1, 1)


def test_no_proxy_leads_past_the_proxy(
    serve: Serve, talks: Talks, stalls: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, proxy = serve(talks["well"]), serve(stalls["mute"])
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    assert post(server.url, headers={}, body=b"", seconds=5).status == 200
    assert proxy.connections == 0


def test_a_certificate_nobody_vouches_for_is_named(
    serve: Serve, talks: Talks, tls: ssl.SSLContext
) -> None:
    assert failure(serve(talks["well"], tls).url, seconds=5) == "tls_certificate"


def test_a_server_without_tls_is_named(serve: Serve) -> None:
    server = serve(lambda connection: connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"))

    assert failure(server.url.replace("http:", "https:"), seconds=5) in ("tls", "reset")


def refused_tunnel(status: str) -> Callable[[socket.socket], None]:
    def talk(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(f"HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n".encode())

    return talk


@pytest.mark.parametrize(
    ("status", "kind"),
    [("407 Proxy Authentication Required", "proxy_login"), ("502 Bad Gateway", "proxy")],
)
def test_a_proxy_that_refuses_is_named(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, status: Any, kind: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", serve(refused_tunnel(status)).url)

    assert failure("https://model.invalid/", seconds=5) == kind


def test_what_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert failure("http://", seconds=5) == "address"
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:9")
    assert failure("https://model.invalid/", seconds=5) == "proxy_kind"
    monkeypatch.delenv("HTTPS_PROXY")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/ca.pem")
    assert failure("https://model.invalid/", seconds=5) == "ca_bundle"


def test_what_cannot_be_reached_is_named(serve: Serve) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    def unknown(_host: str, _port: int) -> list[Any]:
        raise socket.gaierror("no such name")

    assert failure(f"http://127.0.0.1:{port}/", seconds=5) == "connect"
    assert failure("http://model.invalid/", seconds=5, resolve=unknown) == "dns"
    assert failure(serve(lambda _: None).url, seconds=5) == "reset"


def test_an_answer_that_breaks_off_is_named(serve: Serve) -> None:
    def talk(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")

    assert failure(serve(talk).url, seconds=5) == "broken_off"


def test_a_failure_carries_neither_cause_nor_words_of_the_libraries() -> None:
    with pytest.raises(CallFailed) as failed:
        post("http://127.0.0.1:9/", headers={"x-api-key": "canary\n"}, body=b"", seconds=5)

    shown = repr(failed.value) + repr(failed.value.__cause__) + repr(failed.value.__context__)
    assert (failed.value.kind, "canary" in shown) == ("address", False)


def test_credentials_of_a_netrc_file_are_not_looked_up(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password canary\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    heard: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        heard.append(connection.recv(65_536))
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")

    post(serve(talk).url, headers={"x-api-key": "k"}, body=b"", seconds=5)

    assert b"authorization" not in heard[0].lower()
