"""Which door stands behind each protocol, by the settings."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import msgspec
import pytest

from autokus import wiring
from autokus.errors import WrongSettings
from autokus.home import Home
from autokus.llm.anthropic import Anthropic
from autokus.llm.claude_cli import ClaudeCli
from autokus.llm.openai import OpenAI
from autokus.settings import Settings, load_settings
from autokus.telegram.gateway import TelethonGateway


def settings(**tables: dict[str, Any]) -> Settings:
    return msgspec.convert(tables, Settings)


@pytest.mark.parametrize(
    ("kind", "door"), [("anthropic", Anthropic), ("openai", OpenAI), ("claude", ClaudeCli)]
)
def test_each_provider_of_the_settings_has_its_door(kind: str, door: type) -> None:
    llm = {"provider": kind, "model": "m", "command": "/opt/claude", "api_key": "canary"}
    found = wiring.provider(settings(llm=llm))

    assert type(found) is door
    assert ("/opt/claude" in repr(found)) == (kind == "claude")
    assert "canary" not in repr(found)


def test_without_a_server_of_vectors_there_is_no_embedder() -> None:
    assert wiring.embedder(Settings()) is None
    assert wiring.embedder(settings(llm={"embeddings_model": "m"})) is None


def test_a_server_of_vectors_is_asked_with_a_key_of_its_own() -> None:
    llm = {
        "api_key": "of-the-model",
        "embeddings_url": "https://host/v1",
        "embeddings_model": "m",
        "embeddings_key": "of-the-vectors",
    }
    found = wiring.embedder(settings(llm=llm))

    assert repr(found) == "HttpEmbedder(model='m', url='https://host/v1/embeddings')"
    assert vars(found)["_key"] == "of-the-vectors"


def test_a_server_of_vectors_without_a_model_is_refused() -> None:
    with pytest.raises(WrongSettings, match="embeddings_model"):
        wiring.embedder(settings(llm={"embeddings_url": "https://host/v1"}))


def test_the_key_for_vectors_may_come_from_the_environment(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[llm]\nembeddings_key = 'file'\n")
    home = Home(tmp_path)

    assert load_settings(home, {}).llm.embeddings_key == "file"
    assert load_settings(home, {"EMBEDDINGS_API_KEY": "env"}).llm.embeddings_key == "env"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "telegram.session").write_text("1Abc=\n")
    return Home(tmp_path)


def telegram(proxy: str) -> Settings:
    return settings(telegram={"api_id": 1, "api_hash": "hash", "proxy": proxy})


def test_the_proxy_of_the_settings_reaches_the_connection(home: Home) -> None:
    gateway = wiring.connector(home, telegram("socks5://me:canary@host:1080"))()

    assert isinstance(gateway, TelethonGateway)
    assert repr(gateway._connection._login.proxy) == "Proxy(socks5, host:1080)"


def test_a_proxy_that_is_none_is_refused_before_a_connection_is_made(home: Home) -> None:
    with pytest.raises(WrongSettings, match=r"telegram\.proxy") as refused:
        wiring.connector(home, telegram("socks4://me:canary@host:1080"))

    assert "canary" not in str(refused.value)


def test_no_secret_of_a_proxy_or_of_the_vectors_may_leave_in_a_text(home: Home) -> None:
    found = msgspec.structs.replace(
        telegram("socks5://me:of-the-proxy@host:1080"),
        llm=settings(llm={"embeddings_key": "of-the-vectors"}).llm,
    )

    assert {"of-the-proxy", "of-the-vectors", "hash", "1Abc="} == set(wiring._secrets(home, found))


@pytest.mark.parametrize(
    ("written", "host", "port"),
    [
        ("149.154.167.40:443", "149.154.167.40", 443),
        ("[2001:67c:4e8:f002::e]:80", "2001:67c:4e8:f002::e", 80),
    ],
)
def test_a_log_in_begins_at_the_server_of_the_settings(
    home: Home, written: str, host: str, port: int
) -> None:
    (home.path / "key.pem").write_text("-----BEGIN RSA PUBLIC KEY-----")
    told = {"api_id": 1, "api_hash": "hash", "server": written, "server_key": "key.pem"}
    server = wiring._server(home, settings(telegram=told))

    assert server is not None
    assert (server.host, server.port, server.key[:5]) == (host, port, "-----")


@pytest.mark.parametrize(
    "told",
    [
        {"server": "example.org:443"},
        {"server": "127.0.0.1"},
        {"server": "127.0.0.1:https"},
        {"server": "127.0.0.1:443", "server_key": "gone.pem"},
    ],
)
def test_a_server_that_is_none_is_refused(home: Home, told: dict[str, str]) -> None:
    with pytest.raises(WrongSettings, match=r"telegram\.server"):
        wiring._server(home, settings(telegram=told))


def test_a_key_of_a_server_that_is_none_is_refused_at_the_first_step(home: Home) -> None:
    (home.path / "key.pem").write_text("no key")
    told = {"server": "127.0.0.1:9", "server_key": "key.pem", "api_id": 1, "api_hash": "hash"}
    with pytest.raises(WrongSettings, match="server_key"):
        asyncio.run(wiring.login_door(home, settings(telegram=told)).send_code("+79990000001"))


def test_no_address_of_a_channel_and_no_token_of_a_bot_may_leave_in_a_text(home: Home) -> None:
    found = settings(notify={"urls": ["ntfy://secret@host/x"]}, bot={"token": "1:of-the-bot"})

    assert {"ntfy://secret@host/x", "1:of-the-bot"} <= set(wiring._secrets(home, found))


@pytest.mark.parametrize(
    ("tables", "named"),
    [
        ({"bot": {"token": "canary"}}, "bot.token"),
        ({"bot": {"token": f"1:{'x' * 35}", "base_url": "canary"}}, "bot.base_url"),
    ],
)
def test_a_bot_that_cannot_be_asked_is_refused_without_its_token(
    tables: dict[str, dict[str, str]], named: str
) -> None:
    with pytest.raises(WrongSettings) as refused:
        wiring.bot(settings(**tables))

    assert named in str(refused.value)
    assert "canary" not in str(refused.value)


def test_what_is_not_set_up_is_no_door() -> None:
    assert (wiring.bot(settings()), wiring.herald(settings())) == (None, None)
