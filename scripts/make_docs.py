"""Writes the pages of docs/ that the code itself can tell: `python scripts/make_docs.py`.

Settings come from the structs of settings.py and the sentences under each key, commands from `--help`, troubleshooting
from the table that `doctor` reads, and the orders of Saved Messages from the table that the run reads. A test fails
when a page is not what this would write.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Literal, TypeGuard, get_args, get_origin, get_type_hints

import msgspec
from typer.main import get_command
from typer.testing import CliRunner

from autokus import faults, settings
from autokus.commands.app import app
from autokus.errors import Exit
from autokus.rules.owner_command import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"

MADE = "<!-- Made by scripts/make_docs.py from the code: change it there. -->"
BEGIN, END = "<!-- made from the code -->", "<!-- up to here -->"

HELP_WIDTH = "90"

EXIT_CODES = {
    Exit.OK: "done, idle, another run is alive, or keeping away for as long as Telegram or the model asked",
    Exit.WATCHDOG: "ended by its own watchdog; the next run says where it hung",
    Exit.USAGE: "wrong usage: an unknown name, a bot, an empty text",
    Exit.UNAVAILABLE: "stopped until you run `resume` (Telegram limits the account, the model's account has no money), "
    "or failing for long",
    Exit.BUG: "a bug; a file with the details is named",
    Exit.DISK: "the disk or the database does not work",
    Exit.TRY_AGAIN: "Telegram or the model did not answer; the next run tries again",
    Exit.PERMISSION: "files open to others, or a log-in that Telegram no longer knows",
    Exit.SETTINGS: "settings, profile, log-in or database missing or wrong",
    Exit.INTERRUPTED: "ended by Ctrl-C; the next run goes on",
    Exit.TERMINATED: "ended by SIGTERM; the next run goes on",
}


def main() -> None:
    """Writes every page anew."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


def pages() -> dict[Path, str]:
    """Every page that is made, wholly or in part, as it should be."""
    orders = table(("write", "what it does"), ((f"`{c.form}`", c.does) for c in COMMANDS.values()))
    by_hand = DOCS / "saved-messages.md"
    before, _, rest = by_hand.read_text(encoding="utf-8").partition(BEGIN)
    return {
        DOCS / "settings.md": settings_page(),
        DOCS / "commands.md": commands_page(),
        DOCS / "troubleshooting.md": troubleshooting_page(),
        by_hand: f"{before}{BEGIN}\n\n{orders}\n\n{END}{rest.partition(END)[2]}",
    }


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [titles, ["---"] * len(titles), *rows]
    escaped = ([cell.replace("|", "\\|") for cell in line] for line in lines)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in escaped)


# -- settings --------------------------------------------------------------------------------------


def settings_page() -> str:
    """Every key with its default, its range, and the sentence that stands under it in the code."""
    said = _sentences()
    parts = [
        f"""\
# Settings

{MADE}

They stand in `settings.toml` in the folder of the account, which `autokus init` writes and you may change at any time:
the next run reads them. Every table and every key may be left out. What is not listed here is refused, with the nearest
name that exists, and so is a value out of its range.

```toml
time_zone = "Europe/Moscow"

[llm]
provider = "anthropic"
model = "claude-sonnet-4-5"

[reply]
quiet_hours = "22:00-08:00"
```

Keys and log-ins may come from the environment instead, where one is named below; the log-in itself from
`TG_SESSION_STRING`. Cron and systemd have an environment of their own: what they start sees nothing of your
terminal's. `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` serve the model, the bot and the other channels; Telegram has
`telegram.proxy`.

Files of yours in `prompts/` of that folder replace the shipped ones of the same name.
"""
    ]
    shapes = get_type_hints(settings.Settings, include_extras=True)
    plain = {name: shape for name, shape in shapes.items() if not _is_table(shape)}
    parts.append("## Above the first table\n\n" + _rows(settings.Settings, "", plain, said))
    for name, shape in shapes.items():
        if _is_table(shape):
            keys = get_type_hints(shape, include_extras=True)
            about = (shape.__doc__ or "").strip()
            parts.append(f"## [{name}]\n\n{about}\n\n" + _rows(shape, f"{name}.", keys, said))
    return "\n".join(parts)


def _is_table(shape: object) -> TypeGuard[type[msgspec.Struct]]:
    return isinstance(shape, type) and issubclass(shape, msgspec.Struct)


def _rows(
    struct: type[msgspec.Struct],
    where: str,
    keys: dict[str, object],
    said: dict[tuple[str, str], str],
) -> str:
    defaults = {field.name: field.default for field in msgspec.structs.fields(struct)}
    rows = [
        (
            f"`{where}{key}`",
            _default(defaults[key]),
            _range(where + key, shape),
            said[struct.__name__, key],
        )
        for key, shape in keys.items()
    ]
    return table(("key", "default", "may be", "meaning"), rows) + "\n"


def _default(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, float):
        return f"`{value:g}`"
    if isinstance(value, tuple):
        return "`[]`"
    return f"`{value}`" if value != "" else ""


def _range(name: str, shape: object) -> str:
    if get_origin(shape) is Literal:
        return ", ".join(f"`{choice}`" for choice in get_args(shape))
    if get_origin(shape) is Annotated:
        kind, *metas = get_args(shape)
        least = settings.LEAST_DAYS.get(name.rpartition(".")[2]) if "retention" in name else None
        number = "a whole number" if kind is int else "a number"
        return f"{number}, {_bounds(metas[0])}" + (f"; if not 0, {least} or more" if least else "")
    if get_origin(shape) is tuple:
        return "a list of texts"
    return "`true`, `false`" if shape is bool else "a text"


def _bounds(meta: msgspec.Meta) -> str:
    low = f"above {meta.gt:g}" if meta.gt is not None else f"{meta.ge} or more"
    high = meta.le
    if high is None or high in {settings.LARGEST, 2**52}:
        return "also below 0" if high == 2**52 else low
    return f"{low}, {high} at most" if meta.gt is not None else f"{meta.ge} to {high}"


def _sentences() -> dict[tuple[str, str], str]:
    """What stands under each key, by struct and key: Python does not keep it, the source does."""
    tree = ast.parse(Path(settings.__file__).read_text(encoding="utf-8"))
    found = {}
    for struct in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        for field, below in zip(struct.body, struct.body[1:], strict=False):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
            ):
                found[struct.name, field.target.id] = " ".join(str(below.value.value).split())
    return found


# -- commands --------------------------------------------------------------------------------------


def commands_page() -> str:
    """What `--help` says of every verb, and the exit codes."""
    verbs = _verbs()
    parts = [
        f"""\
# Commands

{MADE}

Where a person is meant, every verb takes a @name, a numeric id, or the number that `inbox` and `contacts` print. N is
the number of a card or a lesson. `--home DIR` stands before the verb: `autokus --home DIR status`.

Verbs that open Telegram wait for a run that is alive (with `--no-wait` they exit 75); all others need no lock. Reading
verbs are offline, except `doctor`; with `--json` they print one object on one line and nothing else.

"""
        + table(
            ("command", "what it does"),
            (
                (f"[`autokus {verb}`](#{_anchor(f'autokus {verb}')})", _first_sentence(text))
                for verb, text in verbs.items()
            ),
        )
        + "\n"
    ]
    parts += [f"## autokus {verb}\n\n```text\n{text}\n```\n" for verb, text in verbs.items()]
    codes = table(
        ("code", "meaning"), ((str(int(code)), means) for code, means in EXIT_CODES.items())
    )
    parts.append(f"## Exit codes\n\n{codes}\n")
    return "\n".join(parts)


def _verbs() -> dict[str, str]:
    """The help of each verb, those of a group behind it."""
    verbs = {}
    for verb, inner in sorted(_groups(get_command(app)).items()):
        for words in [[verb, each] for each in _groups(inner)] or [[verb]]:
            told = CliRunner(env={"COLUMNS": HELP_WIDTH, "TERMINAL_WIDTH": HELP_WIDTH}).invoke(
                app, [*words, "--help"], prog_name="autokus", terminal_width=int(HELP_WIDTH)
            )
            verbs[" ".join(words)] = "\n".join(line.rstrip() for line in told.output.splitlines())
    return verbs


def _groups(command: object) -> dict[str, object]:
    """The verbs of a group; none of a verb."""
    return getattr(command, "commands", {})


def _first_sentence(text: str) -> str:
    paragraph = " ".join(text.split("\n\n")[1].split())
    return re.split(r"(?<=\.) ", paragraph)[0]


def _anchor(title: str) -> str:
    return title.replace(" ", "-")


# -- troubleshooting -------------------------------------------------------------------------------


def troubleshooting_page() -> str:
    """What `doctor` knows, to be read where there is no terminal."""
    parts = [
        f"""\
# Troubleshooting

{MADE}

## Ask first

```sh
autokus doctor            # asks every door, changes nothing, names the fault and its remedy
autokus status            # offline: last success, what is stopped, what waits
autokus debug             # the last run: its steps, what it asked and printed, where it hung
autokus why @user         # each message of one person: what was decided, and why
```

Silence is most often no fault: the person is not approved, you wrote in that chat yourself, it is a quiet hour, or the
message went to you. `autokus inbox` and `autokus why @user` say which.

Below stands everything that `doctor` can find, by the names that `doctor --json` uses. Where the code is 0 it only
warns; else it ends with that code (see [commands](commands.md#exit-codes)).
"""
    ]
    parts += [f"## {title}\n\n{_fault_table(rows)}\n" for title, rows in faults.ROOMS.items()]
    parts.append(
        """\
## When nothing of this helps

A bug (exit code 70) names a file with its details: no secret and nobody's words are in it. `autokus logs --run N` shows
that run line by line. Nothing is lost meanwhile: what is not answered waits, or goes to you when it is older than
`reply.max_age_hours`.
"""
    )
    return "\n".join(parts)


def _fault_table(rows: dict[str, faults.Fault]) -> str:
    return table(
        ("name", "what you see", "why", "what to do", "code"),
        (
            (f"`{name}`", one.symptom, one.cause, one.remedy, str(int(one.exit_code)))
            for name, one in rows.items()
        ),
    )


if __name__ == "__main__":
    main()
