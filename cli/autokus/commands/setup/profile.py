"""Who the owner is: from a CV, or from the example; nothing is kept that its owner has not looked at."""

from __future__ import annotations

import sys
from pathlib import Path

from autokus.commands.asking import MOST_TRIES, ask, choose, heading, say
from autokus.commands.screen import plain
from autokus.commands.setup.model_call import call_model
from autokus.commands.setup.review import review
from autokus.commands.setup.wizard import Wizard, read_profile
from autokus.cv import read_cv
from autokus.errors import ModelFailed, WrongSettings, WrongUsage
from autokus.home import whole_path, write_privately
from autokus.prompt_files import shipped_prompts
from autokus.rules.draft_facts import as_profile, facts_of_answer, prompt_for, split
from autokus.rules.prompt import facts

PROPOSED = (
    "My salary expectations are discussed after the first conversation; I name no figure in chat.",
    "I do not do unpaid test assignments; I am glad to show my code or to do live coding.",
)
"""What no CV says and every recruiter asks."""


def write_profile(wizard: Wizard) -> None:
    """Makes the profile where there is none. Raises WrongUsage, LeftOff, StorageFailed."""
    if wizard.home.profile.exists():
        return
    heading("Your profile")
    say(
        "The only facts that AutoKus may state about you, one per line. Whatever is not in it goes to you."
    )
    answers = wizard.answers
    if answers.profile is not None:
        text = read_profile(answers.profile)
    else:
        cv = read_cv(answers.cv) if answers.cv else _cv_of_owner(wizard)
        if cv:
            drafted = (*_drafted(wizard, cv), *PROPOSED)
        else:
            say("The example is about somebody else: change each fact to yours, or drop it.")
            drafted = _example()
        kept = review(drafted, cv=cv, all_at_once=answers.yes)
        text = as_profile(kept)
    write_privately(wizard.home.profile, text)
    say(f"{len(facts(text))} facts are in {wizard.home.profile}; change them there at any time.")


def _cv_of_owner(wizard: Wizard) -> str:
    """The words of the CV to begin with; empty for the example. Raises WrongUsage, LeftOff."""
    if wizard.answers.yes:
        raise WrongUsage(
            "There is no profile, and nobody is here to look at one.",
            "Nothing was written for it.",
            "Give --profile FILE or --cv FILE.",
        )
    where = ("from your CV (PDF, DOCX, Markdown or text)", "from the example, fact by fact")
    if choose("Where from?", where, option="--cv or --profile") == len(where):
        return ""
    for _ in range(MOST_TRIES - 1):
        try:
            return read_cv(_named_file())
        except WrongUsage as refused:
            if not sys.stdin.isatty():
                raise
            say(f"{refused.what} {refused.todo}")
    return read_cv(_named_file())


def _named_file() -> Path:
    written = ask("The file", option="--cv").strip("'\"").replace("\0", "")
    try:
        return whole_path("file", written)
    except WrongSettings as unknown:
        raise WrongUsage(unknown.what, "Nothing was taken from it.", unknown.todo) from unknown


def _example() -> tuple[str, ...]:
    return facts((shipped_prompts() / "profile.example.md").read_text(encoding="utf-8"))


def _drafted(wizard: Wizard, cv: str) -> tuple[str, ...]:
    """By the model if there is one, else by plain splitting."""
    settings = wizard.settings()
    if not wizard.answers.with_model or not settings.llm.model:
        return split(cv)
    say("Your model turns it into facts; it is told to add nothing…")
    instructions = (shipped_prompts() / "cv.md").read_text(encoding="utf-8")
    try:
        found = facts_of_answer(
            call_model(wizard.home, settings, prompt_for(instructions, cv)).text
        )
    except ModelFailed as failed:
        say(f"That did not work: {plain(str(failed))}")
        found = ()
    if not found:
        say("It gave no usable facts; here are the lines of the CV itself.")
    return found or split(cv)
