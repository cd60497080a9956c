"""The documents say what is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_type_hints

import pytest

from autokus.commands.app import app
from autokus.settings import Settings

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cli" / "autokus"
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _top_level() -> list[str]:
    modules = [p.name for p in PACKAGE.glob("*.py") if p.name != "__init__.py"]
    rooms = [f"{p.name}/" for p in PACKAGE.iterdir() if (p / "__init__.py").exists()]
    return sorted(modules + rooms)


@pytest.mark.parametrize("name", _top_level())
def test_every_file_and_room_has_its_line_in_the_architecture(name: str) -> None:
    house = ARCHITECTURE.split("## The house")[1].split("## Why")[0]

    assert name in house


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(test_\w+)`", ARCHITECTURE))))
def test_every_test_that_the_architecture_names_exists(name: str) -> None:
    tests = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "tests").rglob("test_*.py"))

    assert f"def {name}(" in tests


@pytest.mark.parametrize(
    "name", sorted(set(re.findall(r"`([\w/]+\.(?:py|sh|md))`", ARCHITECTURE + README)))
)
def test_every_file_that_the_documents_name_exists(name: str) -> None:
    found = [
        p for p in ROOT.rglob(Path(name).name) if ".venv" not in p.parts and str(p).endswith(name)
    ]

    assert found


def test_the_readme_lists_every_verb() -> None:
    verbs = [command.name for command in app.registered_commands]

    assert verbs
    assert [verb for verb in verbs if f"autokus {verb}" not in README] == []


def test_the_readme_lists_every_setting() -> None:
    keys = [
        f"{table}.{key}"
        for table, shape in get_type_hints(Settings).items()
        for key in get_type_hints(shape)
    ]

    assert keys
    assert [key for key in keys if f"`{key}`" not in README] == []
