from __future__ import annotations

import stat
import tomllib
from pathlib import Path

import pytest

from autokus import settings_file
from autokus.errors import StorageFailed, WrongSettings
from autokus.home import Home
from autokus.settings import load_settings

MINE = """\
# My own words.
[llm]   # whose
model = ""        # to be chosen
deadline_seconds = 90.0

# About replies
[reply]
settle_seconds = 5 # quick
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "home").mkdir(mode=0o700)
    return Home(tmp_path / "home")


def test_a_file_is_begun_private_with_a_word_about_each_key(home: Home) -> None:
    settings_file.add(home, {"telegram.api_id": 12345, "time_zone": "Europe/Moscow"})
    assert stat.S_IMODE(home.settings.stat().st_mode) == 0o600
    assert "api_id = 12345  # your own pair" in home.settings.read_text()
    found = load_settings(home, {})
    assert (found.telegram.api_id, found.time_zone) == (12345, "Europe/Moscow")
    assert [path.name for path in home.path.iterdir()] == ["settings.toml"]


def test_what_the_owner_wrote_stays_word_for_word(home: Home) -> None:
    home.settings.write_text(MINE)
    settings_file.add(
        home,
        {
            "llm.model": "a model",
            "llm.api_key": 'a "key" \\ with é',
            "reply.quiet_hours": "",
            "time_zone": "Europe/Moscow",
        },
    )
    text = home.settings.read_text()
    kept = [line for line in MINE.splitlines() if line and not line.startswith("model")]
    assert [line for line in text.splitlines() if line in kept] == kept
    assert tomllib.loads(text) == {
        "time_zone": "Europe/Moscow",
        "llm": {"model": "a model", "deadline_seconds": 90.0, "api_key": 'a "key" \\ with é'},
        "reply": {"settle_seconds": 5, "quiet_hours": ""},
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "# only a remark\n",
        "[llm]",
        "[telegram]\n[llm]\n",
        "[ llm ] # so\n",
        '[llm]\r\nprovider = "openai"\r\n',
        '\ufeff[llm]\nprovider = "openai"\n',
        "[reply]\nallowed = [\n  'a',\n]\n",
        "time_zone = ''\n",
    ],
)
def test_it_finds_its_way_in_whatever_the_layout(home: Home, text: str) -> None:
    home.settings.write_text(text, newline="")
    before = settings_file.written(home)
    added: dict[str, str | int] = {"llm.model": "a", "time_zone": "UTC", "telegram.api_id": 1}
    settings_file.add(home, added)
    assert settings_file.written(home) == before | added


@pytest.mark.parametrize(
    "text",
    [
        "llm = {provider = 'openai'}\n",
        "llm.provider = 'openai'\n",
        '[reply]\nquiet_hours = """\n[llm]\n"""\n',
    ],
)
def test_what_it_cannot_add_to_safely_it_leaves_alone_and_says_so(home: Home, text: str) -> None:
    home.settings.write_text(text)
    with pytest.raises(WrongSettings, match=r"llm\.model"):
        settings_file.add(home, {"llm.model": "a"})
    assert home.settings.read_text() == text


def test_a_value_that_the_settings_would_refuse_is_not_written(home: Home) -> None:
    home.settings.write_text(MINE)
    with pytest.raises(WrongSettings, match="provider"):
        settings_file.add(home, {"llm.provider": "nobody"})
    assert home.settings.read_text() == MINE


@pytest.mark.parametrize("text", ["[llm", "\udcff"])
def test_a_file_that_is_broken_is_refused_and_left(home: Home, text: str) -> None:
    home.settings.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(WrongSettings):
        settings_file.add(home, {"llm.model": "a"})
    assert home.settings.read_bytes() == text.encode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    ("value", "missing"), [('""', True), ("''", True), ('"a"', False), (None, True)]
)
def test_an_empty_text_counts_as_missing(home: Home, value: str | None, missing: bool) -> None:  # noqa: FBT001
    home.settings.write_text(f"[llm]\nmodel = {value}\n" if value else "[llm]\n")
    assert settings_file.is_missing(home, "llm.model") is missing


def test_a_file_that_cannot_be_written_is_said(home: Home) -> None:
    (home.path / ".settings.toml.new").mkdir()
    with pytest.raises(StorageFailed, match="unchanged"):
        settings_file.add(home, {"llm.model": "a"})


@pytest.mark.parametrize("value", ["a\nb", "\x1b[31m", "\udcff", "a\u2028b", "\x7f"])
def test_what_is_no_readable_text_is_refused_and_nothing_is_written(home: Home, value: str) -> None:
    home.settings.write_text(MINE)
    with pytest.raises(WrongSettings, match=r"llm\.api_key"):
        settings_file.add(home, {"llm.model": "good", "llm.api_key": value})
    assert home.settings.read_text() == MINE
    assert [path.name for path in home.path.iterdir()] == ["settings.toml"]


def test_a_remark_with_an_odd_line_separator_stays_one_line(home: Home) -> None:
    mine = "# mine\u2028and more\x85\n[llm]  # a\u2029b\n"
    home.settings.write_text(mine, encoding="utf-8")
    settings_file.add(home, {"llm.model": "m"})
    assert home.settings.read_text(encoding="utf-8") == f'{mine}model = "m"\n'
