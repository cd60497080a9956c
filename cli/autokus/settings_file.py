"""Writes into `settings.toml` what is missing there; what its owner wrote, comments and all, stays as it is."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from autokus.errors import WrongSettings
from autokus.home import Home, write_privately
from autokus.settings import settings_of

_HEAD = """\
# AutoKus: all that is yours to set. Every key may be left out; a key that is not known is refused.
# `autokus init` adds what is missing and changes nothing that stands here.
"""

_REMARKS = {
    "time_zone": "whose clock reply.quiet_hours means; empty: this machine's",
    "telegram.api_id": "your own pair, from https://my.telegram.org",
    "llm.provider": "anthropic, openai (and all that speak its interface), or claude (Claude Code)",
    "llm.base_url": "another service that speaks the same interface",
    "reply.quiet_hours": "nothing is answered then; empty: never quiet",
    "reply.disclosure": "first_reply: the first answer says that a program answers; when_asked: only when asked",
}

_HEADER = re.compile(r"^\s*\[+\s*([^\[\]]+?)\s*\]+\s*(?:#.*)?$")


def written(home: Home) -> dict[str, Any]:
    """What stands in the file, keys as in `telegram.api_id`; nothing where there is no file. Raises WrongSettings."""
    return dict(_flat(_parsed(_text(home), home)))


def is_missing(home: Home, key: str) -> bool:
    """Whether the file says nothing there, or nothing but an empty text or a 0."""
    return written(home).get(key) in ("", 0, None)


def add(home: Home, values: Mapping[str, str | int]) -> None:
    """Writes these keys, each of which is missing or empty. Raises WrongSettings, StorageFailed."""
    for key, value in values.items():
        require_readable(key, value)
    text = old = _text(home) or _HEAD
    for key, value in values.items():
        text = _with(text, key, value)
    wanted = dict(_flat(_parsed(old, home))) | dict(values)
    try:
        found = tomllib.loads(text)
    except ValueError:
        found = {}
    if dict(_flat(found)) != wanted:  # written in a way that this module does not know its way in
        keys = ", ".join(values)
        raise WrongSettings(
            f"{home.settings} is laid out so that nothing can be added to it safely.",
            "It is unchanged.",
            f"Write these keys into it yourself: {keys}",
        )
    settings_of(found, str(home.settings), os.environ)
    write_privately(home.settings, text)


def require_readable(key: str, value: str | int) -> None:
    """Refuses bytes that are no letters, and characters that nobody sees. Raises WrongSettings."""
    if isinstance(value, str) and not value.isprintable():
        raise WrongSettings(
            f"What is given for {key} holds bytes or characters that are no readable text.",
            "Nothing was written.",
            "Type it anew, on one line.",
        )


def _text(home: Home) -> str:
    try:
        return home.settings.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as failed:
        raise WrongSettings(
            f"{home.settings} cannot be read ({failed}).", "It is unchanged.", "Check its owner."
        ) from failed


def _parsed(text: str, home: Home) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise WrongSettings(
            f"{home.settings} is not valid TOML: {wrong}.", "It is unchanged.", "Mend that line."
        ) from wrong


def _flat(tables: Mapping[str, Any]) -> list[tuple[str, Any]]:
    found = []
    for name, value in tables.items():
        if isinstance(value, dict):
            found += [(f"{name}.{key}", inner) for key, inner in value.items()]
        else:
            found.append((name, value))
    return found


def _with(text: str, key: str, value: str | int) -> str:
    """The text with this key: in the place of an empty one, at the top of its table, or in a new table."""
    table, _, name = key.rpartition(".")
    lines = text.removesuffix("\n").split("\n")  # splitlines() would part a line that has U+2028
    begin, end = _section(lines, table)
    empty = re.compile(rf'^\s*{re.escape(name)}\s*=\s*(?:""|\'\'|0)\s*(?:#.*)?$')
    line = _line(key, name, value)
    for number in range(max(begin, 0), end):
        if empty.match(lines[number]):
            return _joined([*lines[:number], line, *lines[number + 1 :]])
    if begin < 0:
        return _joined([*lines, "", f"[{table}]", line])
    place = _last_of(lines, begin, end)
    if not table and place < len(lines) and lines[place].strip():
        line += "\n"
    return _joined([*lines[:place], line, *lines[place:]])


def _section(lines: list[str], table: str) -> tuple[int, int]:
    """The lines of this table, without its header; those before the first table for an empty name; -1 if none."""
    headers = [
        (number, found[1]) for number, line in enumerate(lines) if (found := _HEADER.match(line))
    ]
    if not table:
        return 0, headers[0][0] if headers else len(lines)
    for place, (number, name) in enumerate(headers):
        if name == table:
            return number + 1, headers[place + 1][0] if place + 1 < len(headers) else len(lines)
    return -1, -1


def _last_of(lines: list[str], begin: int, end: int) -> int:
    """Behind the table's last line that is neither empty nor a remark, which may belong to what follows."""
    while end > begin and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    if begin == 0 and end == 0:  # only remarks so far: behind the first block of them
        while end < len(lines) and lines[end].startswith("#"):
            end += 1
    return end


def _line(key: str, name: str, value: str | int) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    remark = _REMARKS.get(key)
    return f"{name} = {shown}" + (f"  # {remark}" if remark else "")


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
