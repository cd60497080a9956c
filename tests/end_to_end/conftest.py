from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.end_to_end.world import World

from autokus.sandbox.model_server import ModelServer
from autokus.sandbox.telegram_server import TelegramServer


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A Telegram, a model and a home; neither of the servers may have stumbled at the end."""
    with TelegramServer() as tg, ModelServer() as model:
        world = World(tmp_path / "home", tg, model)
        try:
            yield world
        finally:
            world.close()
        assert tg.errors == []
        assert model.problems == []
