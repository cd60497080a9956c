from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autokus.rules.owner_command import COMMANDS, HELP, Command, NotACommand, read_command


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/status", Command("status")),
        ("/STATUS", Command("status")),
        ("/status@my_bot", Command("status")),
        ("/status  ", Command("status")),
        ("/ok 3", Command("ok", "3")),
        ("/ok #3", Command("ok", "#3")),
        ("/ok@my_bot 3", Command("ok", "3")),
        ("/resume", Command("resume")),
        ("/resume @anna", Command("resume", "@anna")),
        ("/mute @anna 2d", Command("mute", "@anna", "2d")),
        ("/mode @anna draft", Command("mode", "@anna", "draft")),
        ("/edit 3 Yes, at five.", Command("edit", "3", "Yes, at five.")),
        ("/edit 3\nYes,\n\nat five.", Command("edit", "3", "Yes,\n\nat five.")),
        ("/answer 3 Да, можно.\nСпасибо!", Command("answer", "3", "Да, можно.\nСпасибо!")),
        ("/answer 3   two  blanks", Command("answer", "3", "two  blanks")),
    ],
)
def test_a_command_is_read_with_what_it_is_about(text: str, expected: Command) -> None:
    assert read_command(text) == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("/", "There is no command"),
        ("/hepl", "Did you mean /help"),
        ("/aprove @anna", "Did you mean /approve"),
        ("/отправь 3", "There is no command /отправь"),
        ("/ok", "Say about what: /ok N"),
        ("/edit 3", "Something is missing: /edit N TEXT"),
        ("/mute @anna", "Something is missing"),
        ("/" + "x" * 500, "There is no command"),
        ("/st\u202eatus", "There is no command /…"),
    ],
)
def test_what_is_no_command_gets_help_with_the_nearest_one(text: str, says: str) -> None:
    with pytest.raises(NotACommand) as refused:
        read_command(text)

    assert says in str(refused.value)
    assert len(str(refused.value)) < 3000


def test_help_names_every_command() -> None:
    assert all(form.form in HELP for form in COMMANDS.values())


@given(st.text(max_size=60))
def test_any_text_is_a_command_or_is_refused_in_words(text: str) -> None:
    try:
        verb = read_command("/" + text).verb
    except NotACommand as refused:
        verb = "help" if str(refused) else ""

    assert verb in COMMANDS
