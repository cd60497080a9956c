"""The setting `telegram.proxy` as a typed value; what is wrong is refused in words that show no secret."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from urllib.parse import unquote, urlsplit

from autokus.errors import WrongSettings
from autokus.vocabulary import Proxy, ProxyKind

LONGEST_LOGIN = 255
"""Letters; SOCKS5 writes a length into one byte."""

MTPROXY_SECRET = 16
"""Bytes."""


def read_proxy(written: str) -> Proxy | None:
    """The proxy to Telegram; None for an empty text. Raises WrongSettings, which shows neither password nor secret."""
    if not written.strip():
        return None
    try:
        parts = urlsplit(written.strip())
        host, port = parts.hostname or "", parts.port or 0
        kind = ProxyKind(parts.scheme)
        user, password = (
            unquote(part or "", errors="strict") for part in (parts.username, parts.password)
        )
    except ValueError:  # whose sentence may quote the password
        host, port, kind, user, password = "", 0, None, "", ""
    if kind is None or not host or not port or parts.query or parts.fragment or not host.isascii():
        raise _wrong_proxy("is no address of a proxy")
    if kind is ProxyKind.MTPROXY:
        secret = _mtproxy_secret(parts.path.strip("/"))
        if user or password or not secret:
            raise _wrong_proxy(
                "has no secret that is known here (32 hexadecimal digits, or dd and 32)"
            )
        return Proxy(kind, host, port, secret=secret)
    if parts.path.strip("/"):
        raise _wrong_proxy("has a path, which a proxy of this kind does not")
    if bool(user) != bool(password) or not f"{user}{password}".isascii():
        raise _wrong_proxy("needs both a user and a password, in Latin letters, or neither")
    if max(len(user), len(password)) > LONGEST_LOGIN or (kind is ProxyKind.HTTP and ":" in user):
        raise _wrong_proxy("has a user or password that no proxy takes")
    return Proxy(kind, host, port, user, password)


def _mtproxy_secret(written: str) -> str:
    """The 16 bytes of a secret in hexadecimal digits; "" for another, such as one of fake TLS (ee...)."""
    try:
        found = bytes.fromhex(written)
    except ValueError:
        try:
            found = urlsafe_b64decode(
                written.replace("+", "-").replace("/", "_") + "=" * (-len(written) % 4)
            )
        except ValueError:
            return ""
    if len(found) == MTPROXY_SECRET + 1 and found.startswith(b"\xdd"):
        found = found[1:]
    return found.hex() if len(found) == MTPROXY_SECRET else ""


def _wrong_proxy(why: str) -> WrongSettings:
    return WrongSettings(
        f"telegram.proxy {why}.",
        "Nothing was read or sent.",
        'Write it as "socks5://user:password@host:1080", "http://host:3128" or "mtproxy://host:443/secret"'
        " (special characters of a password as %40 and the like; fake TLS is not supported).",
    )
