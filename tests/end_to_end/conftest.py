from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.end_to_end.world import PROGRAM, World

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


@pytest.fixture
def obeys_modes() -> tuple[str, ...]:
    """The program, started so that file modes hold for it, for root too."""
    if os.geteuid() != 0:
        return PROGRAM
    if ctypes.CDLL(None).prctl(23, 8, 0, 0, 0) != 1:  # PR_CAPBSET_READ, CAP_SETPCAP
        pytest.skip("root, and not allowed to give up its powers")
    # PR_CAPBSET_DROP of CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: they are gone after the exec.
    drop = (
        "import ctypes, os, sys; p = ctypes.CDLL(None).prctl;"
        " [p(24, cap, 0, 0, 0) for cap in (1, 2)]; os.execv(sys.argv[1], sys.argv[1:])"
    )
    return (PROGRAM[0], "-c", drop, *PROGRAM)
