from __future__ import annotations

from collections.abc import Iterator

import pytest

from autokus.sandbox.telegram_server import TelegramServer


@pytest.fixture
def tg() -> Iterator[TelegramServer]:
    """A pretend Telegram that may not stumble itself."""
    with TelegramServer() as server:
        yield server
    assert server.errors == []
