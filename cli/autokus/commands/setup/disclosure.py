"""Whether the first reply says that a program answers."""

from __future__ import annotations

from autokus.commands.asking import choose, heading, say
from autokus.commands.setup.wizard import Wizard
from autokus.prompt_files import read_templates
from autokus.vocabulary import Disclosure

_CHOICES = (Disclosure.FIRST_REPLY, Disclosure.WHEN_ASKED)


def choose_disclosure(wizard: Wizard) -> None:
    """Asks where the settings do not say. Raises WrongUsage, LeftOff, WrongSettings."""
    if wizard.says("reply.disclosure"):
        return
    heading("Saying that a program answers")
    chosen = wizard.answers.disclosure
    if not chosen and wizard.answers.yes:
        chosen = Disclosure.FIRST_REPLY.value
    if not chosen:
        lines = read_templates(wizard.home).disclosure
        say(
            "A recruiter may know that a program answers. The first reply to each can end with one short line:"
        )
        say(f"  {lines['en']}")
        say(f"  {lines['ru']}")
        say("Whoever asks whether a bot is writing gets an honest answer in any case.")
        number = choose(
            "Which?",
            ("in the first reply to each person (recommended)", "only when asked"),
            option="--disclosure",
        )
        chosen = _CHOICES[number - 1].value
    wizard.add({"reply.disclosure": chosen})
