"""Guards around every test: no network but this machine, no secrets and no home of the developer's.

tests/test_guards.py shows that each of them holds.
"""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

# A shell's background job ignores SIGINT, and so would every process that a test starts and means to interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

SECRETS = (
    "TG_API_ID",
    "TG_API_HASH",
    "TG_SESSION_STRING",
    "ANTHROPIC_API_KEY",
    "OPENAI_API_KEY",
    "EMBEDDINGS_API_KEY",
    "CLAUDE_CODE_OAUTH_TOKEN",
    "ANTHROPIC_AUTH_TOKEN",
)
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
HERE = frozenset({"127.0.0.1", "::1"})
NAMES_OF_HERE = HERE | {"localhost"}


@pytest.fixture(autouse=True)
def _a_home_must_be_chosen(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The default home lies inside a plain file, where not even root can make a folder."""
    file = tmp_path_factory.getbasetemp() / "YouForgotToChooseAHome"
    file.touch()
    for name in [name for name in os.environ if name.startswith("AUTOKUS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AUTOKUS_HOME", str(file / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(file / "data"))


@pytest.fixture(autouse=True)
def _no_secrets_and_no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*SECRETS, *PROXIES, *(name.lower() for name in PROXIES)):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True, scope="session")
def _sockets_stay_on_this_machine() -> Iterator[None]:
    """For the whole session, so that a thread that outlives its test stays inside as well."""
    with pytest.MonkeyPatch.context() as patch:
        for method in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, method, _only_here(getattr(socket.socket, method)))
        patch.setattr(socket, "getaddrinfo", _only_names_of_here(socket.getaddrinfo))
        yield


def _only_here(method: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, *args: Any) -> Any:
        address = args[-1]
        if self.family != socket.AF_UNIX and address[0] not in NAMES_OF_HERE:
            raise _network_is_closed(address)
        return method(self, *args)

    return guarded


def _only_names_of_here(getaddrinfo: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(host: str | bytes | None, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name and name not in NAMES_OF_HERE and not _is_numeric(name):
            raise _network_is_closed(name)
        return getaddrinfo(host, *args, **kwargs)

    return guarded


def _is_numeric(host: str) -> bool:
    """Whether `host` needs no look-up; connecting to it is another question."""
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            socket.inet_pton(family, host)
        except OSError:
            continue
        return True
    return False


def _network_is_closed(where: object) -> RuntimeError:
    # No OSError: code under test takes those for a network that is down, and carries on.
    return RuntimeError(f"Tests reach 127.0.0.1, ::1 and Unix sockets only, not {where!r}.")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return Path(__file__).resolve().parent.parent
