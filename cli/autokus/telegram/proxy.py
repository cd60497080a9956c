"""The way to Telegram through a proxy: SOCKS5 and HTTP CONNECT by python-socks, MTProxy by Telethon.

Telethon takes python-socks for itself (docs.telethon.dev, "Signing In", "Signing In behind a Proxy"), but patches the
library's exceptions on the way and turns a refused password into a broken line. So its connection is told here how to
open the line, and what failed keeps its name. Telethon imports the small package `python_socks` wherever it is
installed; what speaks to a proxy is loaded here, and this module only where there is one.
"""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from python_socks import ProxyError, ProxyType
from python_socks.async_.asyncio import Proxy as Through
from telethon.network.connection import ConnectionTcpFull
from telethon.network.connection import ConnectionTcpMTProxyRandomizedIntermediate as MTProxy
from telethon.network.connection.connection import ObfuscatedConnection

from autokus.apart import in_thread
from autokus.telegram.failures import ProxyFailed
from autokus.vocabulary import Proxy, ProxyKind

WRONG_LOGIN = 407
"""HTTP's status for a login that is missing or wrong."""

_AWAY = "The proxy to Telegram cannot be reached."
_MUTE = "The proxy to Telegram does not answer."
_SHUT = "The proxy to Telegram does not open the line."

SHARE = 0.8
"""Of a step's time; beyond that it is the proxy that does not answer, not Telegram."""


class Tunnelled(ConnectionTcpFull):  # type: ignore[misc]  # Telethon has no types
    """Telethon's ordinary connection, whose line a SOCKS5 or HTTP proxy opens."""

    async def _proxy_connect(self, timeout: float, local_addr: Any = None) -> socket.socket:  # noqa: ASYNC109, ARG002
        return await _tunnel(self._proxy, self._ip, self._port, timeout * SHARE)


class Obfuscated(MTProxy):  # type: ignore[misc]  # Telethon has no types
    """Telethon's connection to an MTProxy, without its wait of two seconds for a proxy that hangs up."""

    async def _connect(self, timeout: float, ssl: Any = None) -> None:  # noqa: ASYNC109
        failed = ""
        try:
            async with asyncio.timeout(timeout * SHARE):
                self._ip: str = await _address(self._ip)
                await ObfuscatedConnection._connect(self, timeout=timeout, ssl=ssl)
        except TimeoutError:
            failed = _MUTE
        except OSError:
            failed = _AWAY
        if failed:
            raise ProxyFailed("PROXY", failed)


def way_through(proxy: Proxy | None) -> dict[str, Any]:
    """What Telethon's client is told about the way: nothing without a proxy."""
    if proxy is None:
        return {}
    if proxy.kind is ProxyKind.MTPROXY:
        return {"connection": Obfuscated, "proxy": (proxy.host, proxy.port, proxy.secret)}
    return {"connection": Tunnelled, "proxy": proxy}


async def _tunnel(proxy: Proxy, host: str, port: int, seconds: float) -> socket.socket:
    """A line to Telegram through the proxy. Raises ProxyFailed."""
    kind = ProxyType.SOCKS5 if proxy.kind is ProxyKind.SOCKS5 else ProxyType.HTTP
    try:
        async with asyncio.timeout(seconds):
            through = Through(
                kind,
                await _address(proxy.host),
                proxy.port,
                proxy.user or None,
                proxy.password or None,
            )
            return await through.connect(host, port, timeout=seconds)
    except ProxyError as refused:
        failed = _refusal(refused)
    except TimeoutError:
        failed = ProxyFailed("PROXY", _MUTE)
    except OSError:
        failed = ProxyFailed("PROXY", _AWAY)
    except Exception:  # noqa: BLE001  # what the library stumbles over is what the proxy sent
        failed = ProxyFailed("PROXY", _SHUT)
    raise failed


def _refusal(refused: ProxyError) -> ProxyFailed:
    """HTTP has a code for a login that is missing or wrong; of SOCKS5 the library has only a sentence."""
    if refused.error_code == WRONG_LOGIN or "authentication" in str(refused).lower():
        return ProxyFailed("PROXY_LOGIN", "The proxy to Telegram refuses the user and password.")
    return ProxyFailed("PROXY", _SHUT)


async def _address(host: str) -> str:
    """An address of this name, looked up apart: asyncio's own thread would hold the end of the run. Raises OSError."""
    return await in_thread(lambda: _looked_up(host))


def _looked_up(host: str) -> str:
    try:
        return str(socket.getaddrinfo(host, None, 0, socket.SOCK_STREAM)[0][4][0])
    except UnicodeError as failed:
        raise OSError("no such name") from failed
