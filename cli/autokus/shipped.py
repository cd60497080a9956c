"""Files that come with the program and are no code: the prompts, and what cron starts."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def shipped(folder: str) -> Path:
    """This folder of the program's: inside the wheel, or at the top of a checkout."""
    installed = Path(str(files("autokus"))) / folder
    return installed if installed.is_dir() else Path(__file__).parents[2] / folder
