"""The documents say what is there."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import get_type_hints

import pytest
from scripts.make_docs import EXIT_CODES, pages
from typer.main import get_command

from autokus import faults
from autokus.commands.app import app
from autokus.errors import Exit
from autokus.rules.owner_command import COMMANDS
from autokus.settings import Settings

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "cli" / "autokus"
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
DOCS = ROOT / "docs"
DOCUMENTS = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in (*ROOT.glob("*.md"), *DOCS.rglob("*.md"))
}
IN_BOTH = {"README.md": "README.ru.md"} | {
    f"docs/{path.name}": f"docs/ru/{path.name}" for path in sorted((DOCS / "ru").glob("*.md"))
}
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


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
    "name",
    sorted(set(re.findall(r"`([\w/]+\.(?:py|sh|md))`", ARCHITECTURE + DOCUMENTS["README.md"]))),
)
def test_every_file_that_the_documents_name_exists(name: str) -> None:
    found = [
        p for p in ROOT.rglob(Path(name).name) if ".venv" not in p.parts and str(p).endswith(name)
    ]

    assert found


def _headings(text: str) -> list[tuple[int, str]]:
    """How deep each heading is, and its words."""
    found = re.findall(r"^(#+) (.+)$", FENCE.sub("", text), re.MULTILINE)
    return [(len(signs), words) for signs, words in found]


def _anchors(text: str) -> set[str]:
    """What a heading is called in a link: small letters, no marks, a dash for each blank."""
    kept = ("L", "N", "Mn")
    return {
        "".join(
            "-" if letter == " " else letter
            for letter in words.lower()
            if letter in " -_" or unicodedata.category(letter).startswith(kept)
        )
        for _, words in _headings(text)
    }


def _links() -> list[tuple[str, str]]:
    return [
        (name, target)
        for name, text in DOCUMENTS.items()
        for target in re.findall(r"\]\(([^)\s]+)\)", FENCE.sub("", text))
        if not target.startswith(("http://", "https://"))
    ]


@pytest.mark.parametrize(("name", "target"), _links())
def test_every_link_between_documents_leads_somewhere(name: str, target: str) -> None:
    file, _, anchor = target.partition("#")
    path = ((ROOT / name).parent / file).resolve() if file else ROOT / name

    assert path.is_relative_to(ROOT)
    assert path.exists()
    if anchor:
        assert anchor in _anchors(path.read_text(encoding="utf-8"))


MADE = pages()


@pytest.mark.parametrize("path", sorted(MADE), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_page_that_is_made_from_the_code_is_what_the_code_says(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == MADE[path], "run: python scripts/make_docs.py"


def test_the_page_of_commands_has_every_verb() -> None:
    verbs = set(get_command(app).commands)  # type: ignore[attr-defined]  # it is a group
    told = {
        words.split()[1]
        for depth, words in _headings(DOCUMENTS["docs/commands.md"])
        if words.startswith("autokus ")
    }

    assert verbs
    assert told == verbs


def test_the_page_of_commands_has_every_exit_code() -> None:
    assert set(EXIT_CODES) == set(Exit)


def test_the_page_of_settings_has_every_key() -> None:
    keys = [
        f"{table}.{key}"
        for table, shape in get_type_hints(Settings).items()
        for key in get_type_hints(shape)
    ]

    assert keys
    assert [key for key in keys if f"`{key}`" not in DOCUMENTS["docs/settings.md"]] == []


@pytest.mark.parametrize("name", ["docs/saved-messages.md", "docs/ru/saved-messages.md"])
def test_the_pages_on_saved_messages_have_every_order(name: str) -> None:
    told = re.findall(r"^\| `(/[^`]+)` \|", DOCUMENTS[name], re.MULTILINE)

    assert told == [command.form for command in COMMANDS.values()]


@pytest.mark.parametrize(("english", "russian"), IN_BOTH.items())
def test_a_russian_page_has_the_sections_of_the_english_one(english: str, russian: str) -> None:
    assert [depth for depth, _ in _headings(DOCUMENTS[english])] == [
        depth for depth, _ in _headings(DOCUMENTS[russian])
    ]
    assert DOCUMENTS[english].count("\n```") == DOCUMENTS[russian].count("\n```")


def test_what_a_newcomer_needs_is_there_in_russian() -> None:
    assert {
        "README.md",
        *(
            f"docs/{name}.md"
            for name in ("migration", "privacy", "saved-messages", "setup", "troubleshooting")
        ),
    } == set(IN_BOTH)


def test_the_russian_page_on_faults_has_each_in_its_place() -> None:
    sections = DOCUMENTS["docs/ru/troubleshooting.md"].split("\n## ")[2:-1]

    assert [re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) for section in sections] == [
        list(room) for room in faults.ROOMS.values()
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_speak_only_of_verbs_that_exist(name: str) -> None:
    verbs = set(get_command(app).commands)  # type: ignore[attr-defined]  # it is a group
    told = re.findall(
        r"(?:`|^|\$ )autokus (?:--home \S+ )?([a-z]\w*)", DOCUMENTS[name], re.MULTILINE
    )

    assert set(told) <= verbs


def test_what_the_readme_says_of_the_cost_is_what_was_measured() -> None:
    measured = DOCUMENTS["docs/performance.md"]
    reads, writes = re.findall(r"reads about ([\d,]+) tokens and writes (\d+)", measured)[0]
    least, most = re.findall(
        r"^\| 20 replies \|.*\| ([\d.]+) - ([\d.]+) \|$", measured, re.MULTILINE
    )[0]
    requests = re.findall(r"^\| 1 reply \| (\d+) \|", measured, re.MULTILINE)[0]
    said = [
        f"about {round(int(reads.replace(',', '')), -2):,} tokens read and {round(int(writes), -1)} written",
        f"| {least} to {most} dollars",
        f"; {requests} requests, fewer",
    ]

    assert [words for words in said if words not in DOCUMENTS["README.md"]] == []
