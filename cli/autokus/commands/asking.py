"""Questions to a person at a terminal, and to a script by its standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from autokus.commands.screen import console
from autokus.errors import AutoKusError, Exit, WrongUsage
from autokus.language.text import visible

WIDTH = 96
"""Of a paragraph on a wide terminal."""

MOST_TRIES = 5
"""Answers that make no sense before a question is given up."""

YES, NO = frozenset({"y", "yes", "д", "да"}), frozenset({"n", "no", "н", "нет"})


class LeftOff(AutoKusError):
    """The person at the terminal has gone; what was done stays done."""

    exit_code = Exit.INTERRUPTED


def say(text: str = "", style: str = "") -> None:
    """A paragraph, folded at words to the terminal's width; on one line in a pipe."""
    screen = console()
    if sys.stdout.isatty():
        screen.width = min(screen.width, WIDTH)
    screen.print(Text(visible(text), style=style))


def heading(text: str) -> None:
    """The name of what comes now."""
    say()
    say(text, "bold")


def ask(question: str, *, option: str, default: str | None = None) -> str:
    """One line; an empty one means the default, or is asked for again. Raises LeftOff, WrongUsage."""
    hint = f" [{default}]" if default else ""
    for _ in range(MOST_TRIES):
        answer = _line(f"{question}{hint}: ", option).strip()
        if answer or default is not None:
            return answer or default or ""
    raise _no_answer(question, option)


def ask_secret(question: str, *, option: str, may_be_empty: bool = False) -> str:
    """The same, without a letter of it on the screen."""
    if not sys.stdin.isatty():
        return ask(question, option=option, default="" if may_be_empty else None)
    from getpass import getpass

    for _ in range(MOST_TRIES):
        try:
            answer = getpass(f"{question} (not shown): ").strip()
        except EOFError:
            raise left_off() from None
        except UnicodeDecodeError:
            say("That was no readable text; is the terminal set to UTF-8?")
            continue
        if answer or may_be_empty:
            return answer
    raise _no_answer(question, option)


def confirm(question: str, *, option: str, default: bool = True) -> bool:
    """Yes or no, in English or Russian."""
    for _ in range(MOST_TRIES):
        answer = ask(
            f"{question} {'(Y/n)' if default else '(y/N)'}", option=option, default=""
        ).casefold()
        if not answer:
            return default
        if answer in YES:
            return True
        if answer in NO:
            return False
    raise _no_answer(question, option)


def require_yes(question: str) -> None:
    """Asks at the terminal, where anything but a yes means no. Raises WrongUsage, without a terminal at once."""
    if not sys.stdin.isatty():
        raise WrongUsage(
            "This has to be confirmed.", "Nothing was changed.", "Say --yes, or use a terminal."
        )
    print(f"{question} [y/N] ", end="", flush=True)
    if sys.stdin.readline().strip().casefold() not in YES:
        raise WrongUsage("You did not say yes.", "Nothing was changed.")


def choose(question: str, choices: Sequence[str], *, option: str, default: int = 1) -> int:
    """The number of one of these, from 1 on; 0 for none of them where `default` is 0."""
    listed = Table.grid(padding=(0, 2))
    for number, choice in enumerate(choices, 1):
        listed.add_row(f"  {number}", Text(choice))
    console().print(listed)
    for _ in range(MOST_TRIES):
        answer = ask(question, option=option, default=str(default))
        if answer.isascii() and answer.isdigit() and min(default, 1) <= int(answer) <= len(choices):
            return int(answer)
        say(f"A number from {min(default, 1)} to {len(choices)}, please.")
    raise _no_answer(question, option)


def _line(prompt: str, option: str) -> str:
    try:
        if sys.stdin.isatty():
            return input(prompt)
        print(prompt, flush=True)
        line = sys.stdin.readline()
    except EOFError:
        raise left_off() from None
    if not line:
        raise _no_answer(prompt.rstrip(": "), option)
    return line


def left_off(todo: str = "The same command goes on from here.") -> LeftOff:
    """What is said to somebody who leaves; on a line of its own, below the question."""
    if sys.stdin.isatty():
        print(flush=True)
    return LeftOff("Left off here.", "What was done so far is kept.", todo)


def _no_answer(question: str, option: str) -> WrongUsage:
    return WrongUsage(
        f"There is no answer to: {question}.",
        "What was done so far is kept.",
        f"Give {option}, or answer at a terminal.",
    )
