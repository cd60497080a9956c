"""The api id: Telegram's name for a program, which every owner gets for himself."""

from __future__ import annotations

import os

from autokus.commands.asking import MOST_TRIES, ask, ask_secret, heading, say
from autokus.commands.setup.wizard import Wizard
from autokus.errors import WrongUsage
from autokus.settings import LARGEST

_HASH_LENGTH = 32


def get_api(wizard: Wizard) -> None:
    """Asks for the pair where it is missing. Raises WrongUsage, LeftOff, WrongSettings."""
    if not (wizard.is_missing("telegram.api_id") or wizard.is_missing("telegram.api_hash")):
        return
    heading("Your api id")
    number = str(wizard.answers.api_id or os.environ.get("TG_API_ID", "")).strip()
    secret = os.environ.get("TG_API_HASH", "").strip()
    if not (number and secret):
        say(
            "Log in at https://my.telegram.org with your phone number, choose API development tools, and create an "
            "app: any title and short name, platform Desktop. It shows api_id (a number) and api_hash (32 letters and "
            "digits). They are yours alone; give them to nobody."
        )
    wizard.add({"telegram.api_id": _number(number), "telegram.api_hash": _secret(secret)})
    say(f"Written to {wizard.home.settings}, for you alone to read.")


def _number(given: str) -> int:
    for _ in range(MOST_TRIES):
        answer = given or ask("api_id", option="--api-id or TG_API_ID")
        if answer.isascii() and answer.isdigit() and 0 < int(answer[:12]) <= LARGEST:
            return int(answer)
        if given:
            break
        say("api_id is a number, such as 12345678.")
    raise WrongUsage(
        "That was no api_id.", "Nothing was written.", "Copy it from https://my.telegram.org"
    )


def _secret(given: str) -> str:
    for _ in range(MOST_TRIES):
        answer = given or ask_secret("api_hash", option="TG_API_HASH")
        if len(answer) == _HASH_LENGTH and answer.isascii() and answer.isalnum():
            return answer
        if given:
            break
        say(f"api_hash has {_HASH_LENGTH} letters and digits.")
    raise WrongUsage(
        "That was no api_hash.", "Nothing was written.", "Copy it from https://my.telegram.org"
    )
