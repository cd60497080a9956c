"""The setting telegram.proxy: what it may say, and that a refusal shows no secret."""

from __future__ import annotations

import base64

import pytest

from autokus.errors import Exit, WrongSettings
from autokus.proxy import read_proxy
from autokus.vocabulary import Proxy, ProxyKind

SECRET = "00112233445566778899aabbccddeeff"
IN_BASE64 = base64.urlsafe_b64encode(bytes.fromhex("dd" + SECRET)).decode()


@pytest.mark.parametrize(
    ("written", "proxy"),
    [
        ("", None),
        ("  ", None),
        ("socks5://host:1080", Proxy(ProxyKind.SOCKS5, "host", 1080)),
        ("SOCKS5://Host:1080/", Proxy(ProxyKind.SOCKS5, "host", 1080)),
        ("socks5://me:pw@10.0.0.1:9", Proxy(ProxyKind.SOCKS5, "10.0.0.1", 9, "me", "pw")),
        ("socks5://me:p%40w%3A@host:9", Proxy(ProxyKind.SOCKS5, "host", 9, "me", "p@w:")),
        ("socks5://[::1]:1080", Proxy(ProxyKind.SOCKS5, "::1", 1080)),
        (" http://host:3128 ", Proxy(ProxyKind.HTTP, "host", 3128)),
        ("http://me:pw@host:3128", Proxy(ProxyKind.HTTP, "host", 3128, "me", "pw")),
        (f"mtproxy://host:443/{SECRET}", Proxy(ProxyKind.MTPROXY, "host", 443, secret=SECRET)),
        (f"mtproxy://host:443/dd{SECRET}", Proxy(ProxyKind.MTPROXY, "host", 443, secret=SECRET)),
        (f"mtproxy://host:443/{IN_BASE64}", Proxy(ProxyKind.MTPROXY, "host", 443, secret=SECRET)),
        (
            f"mtproxy://host:443/{SECRET.upper()}/",
            Proxy(ProxyKind.MTPROXY, "host", 443, secret=SECRET),
        ),
    ],
)
def test_a_proxy_is_read(written: str, proxy: Proxy | None) -> None:
    assert read_proxy(written) == proxy


@pytest.mark.parametrize(
    "written",
    [
        "host:1080",
        "canary",
        "socks4://host:1080",
        "https://host:443",
        "socks5://host",
        "socks5://host:0",
        "socks5://host:70000",
        "socks5://host:canary",
        "socks5://:1080",
        "socks5://host:1080/canary",
        "socks5://host:1080?canary",
        "socks5://me:can#ary@host:1080",
        "socks5://me@host:1080",
        "socks5://:canary@host:1080",
        "socks5://me:канарейка@host:1080",
        "socks5://me:%ff@host:1080",
        f"socks5://me:{'canary' * 50}@host:1080",
        "socks5://[::1:1080",
        "socks5://хост:1080",
        "http://m%3Ae:canary@host:1080",
        "mtproxy://host:443",
        "mtproxy://host:443/canary",
        f"mtproxy://host:443/ee{SECRET}63616e617279",
        f"mtproxy://host:443/ee{SECRET}",
        f"mtproxy://host:443/{SECRET}00",
        f"mtproxy://me:canary@host:443/{SECRET}",
    ],
)
def test_what_is_no_proxy_is_refused_without_showing_it(written: str) -> None:
    with pytest.raises(WrongSettings, match=r"telegram\.proxy") as refused:
        read_proxy(written)

    shown = str(refused.value) + repr(refused.value.__cause__) + repr(refused.value.__context__)
    assert "canary" not in shown
    assert SECRET not in shown
    assert refused.value.exit_code == Exit.SETTINGS


def test_a_proxy_shows_neither_password_nor_secret() -> None:
    shown = repr(Proxy(ProxyKind.SOCKS5, "host", 1, "me", "canary", "canary"))

    assert shown == "Proxy(socks5, host:1)"
