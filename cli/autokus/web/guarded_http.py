"""The only file with `requests`: sends one request over sockets that a Guard opened and can shut down.

No Session: with one, requests would read an endless redirect body before we see it, look into
~/.netrc for credentials, and keep cookies. The adapter alone does none of that.
"""

from __future__ import annotations

import logging
import os
import re
import socket
import ssl
from collections.abc import Mapping
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies, select_proxy
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError

from autokus.web.deadline import CallFailed, Guard, HttpAnswer

LARGEST_BODY = 1_000_000
"""Bytes; a reply of 1,500 tokens has some 6,000."""

_SETTINGS_ERRORS = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidHeader,
    UnicodeError,
)
_TUNNEL_REFUSED = re.compile(r"Tunnel connection failed: (\d{3})")

# Its warnings about odd headers come with a traceback and with what the server sent; ours come by
# name.
logging.getLogger("urllib3.connection").setLevel(logging.ERROR)


def send(
    method: str, url: str, headers: Mapping[str, str], body: bytes | None, guard: Guard
) -> HttpAnswer:
    """Send `body` and read the whole answer. Blocks until the guard's deadline or abort. Raises CallFailed."""
    proxies = _proxies(url)
    verify = _certificates()
    try:
        request = requests.Request(method, url, headers=dict(headers), data=body).prepare()
    except (requests.RequestException, UnicodeError):
        raise CallFailed("address") from None
    with closing(_GuardedAdapter(guard)) as adapter:
        response = _start(adapter, request, guard, proxies=proxies, verify=verify)
        with closing(response):
            answered = {name.lower(): value for name, value in response.headers.items()}
            redirected = (
                HTTPStatus.MULTIPLE_CHOICES <= response.status_code < HTTPStatus.BAD_REQUEST
            )
            read = b"" if redirected else _read(response, guard)
            return HttpAnswer(response.status_code, answered, read)


def _start(
    adapter: HTTPAdapter,
    request: requests.PreparedRequest,
    guard: Guard,
    *,
    proxies: dict[str, str],
    verify: bool | str,
) -> requests.Response:
    """Send the request and wait for the headers of its answer."""
    left = guard.left()
    try:
        return adapter.send(
            request, stream=True, timeout=(left, left), verify=verify, proxies=proxies
        )
    except (requests.RequestException, HTTPError, HTTPException, OSError, ValueError) as error:
        kind = _kind(error)
    guard.left()
    raise CallFailed(kind)


def _read(response: requests.Response, guard: Guard) -> bytes:
    """Read the body to its end, but no more than the cap."""
    body = bytearray()
    try:
        for chunk in response.iter_content(16_384):
            body += chunk
            guard.left()
            if len(body) > LARGEST_BODY:
                raise CallFailed("too_large")
    except (requests.RequestException, HTTPError, HTTPException, OSError, ValueError):
        guard.left()
        raise CallFailed("broken_off") from None
    return bytes(body)


def _kind(error: Exception) -> str:
    """Name what went wrong before the first header arrived: a row of `failures.TRANSPORT`."""
    if isinstance(error, requests.exceptions.ProxyError):
        refused = _TUNNEL_REFUSED.search(str(error))
        return "proxy_login" if refused and refused[1] == "407" else "proxy"
    if isinstance(error, requests.exceptions.SSLError):
        return "tls_certificate" if _is_certificate(error) else "tls"
    if isinstance(error, _SETTINGS_ERRORS):
        return "address"
    return "reset"


def _is_certificate(error: BaseException | None) -> bool:
    """Tell a certificate that does not fit from a handshake that broke; urllib3 hides it some causes down."""
    while error is not None:
        inside: list[Any] = [error, getattr(error, "reason", None), *error.args]
        if any(isinstance(part, ssl.SSLCertVerificationError) for part in inside):
            return True
        error = error.__cause__ or error.__context__
    return False


def _proxies(url: str) -> dict[str, str]:
    """What the environment says about proxies for this address. Raises CallFailed for one we cannot guard."""
    proxies = get_environ_proxies(url)
    chosen = select_proxy(url, proxies) or ""
    if "://" in chosen and not chosen.lower().startswith(("http://", "https://")):
        raise CallFailed("proxy_kind")
    return proxies


def _certificates() -> bool | str:
    """The bundle named in the environment (as curl and requests know it), or the shipped one."""
    named = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    if named and not Path(named).exists():
        raise CallFailed("ca_bundle")
    return named or True


class _GuardedAdapter(HTTPAdapter):
    """An adapter whose every connection, direct or to a proxy, is opened by the guard; it never tries again."""

    def __init__(self, guard: Guard) -> None:
        self._pools = _guarded_pools(guard)
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _guarded_pools(guard: Guard) -> dict[str, type[HTTPConnectionPool]]:
    """Pool classes of one call. urllib3 wants classes, not objects, so the guard rides in the closure."""

    def opened(connection: HTTPConnection) -> socket.socket:
        kind = "proxy" if connection.proxy is not None else "connect"
        return guard.connect(connection._dns_host, connection.port, kind=kind)

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return opened(self)

    class Tls(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return opened(self)

        def _tunnel(self) -> None:
            super()._tunnel()
            # It takes a connection that ended inside the proxy's headers for an open one; after an
            # abort nothing may be sent over it any more.
            guard.left()

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class TlsPool(HTTPSConnectionPool):
        ConnectionCls = Tls

    return {"http": PlainPool, "https": TlsPool}
