"""The first step: what automation on a user's account risks, and what Telegram offers instead."""

from __future__ import annotations

from autokus.commands.asking import LeftOff, heading, say
from autokus.commands.setup.wizard import Wizard

_TEXT = """\
AutoKus answers people whom you approve, on your own account, in your words. Before it does:

Automation on a user's account is at your own risk. Telegram may limit or ban accounts that behave like machines.
AutoKus writes to approved people only, keeps caps and a human pace, and stops when Telegram says so. Nobody can
promise that this is enough.

The official way: with Telegram Premium, Settings > Telegram Business > Chatbots connects a bot (t.me/BotFather) to
your account. It answers in your chats with Telegram's consent, and needs a program of its own.

Messages of approved people go to the model's provider, with your profile. Those of all others go nowhere."""


def tell_risks(wizard: Wizard) -> None:
    """Once, as long as there is no api id. Raises LeftOff for a no."""
    if not wizard.is_missing("telegram.api_id") or wizard.home.session.exists():
        return
    heading("What you should know")
    for paragraph in _TEXT.split("\n\n"):
        say(" ".join(paragraph.split()))
        say()
    if not wizard.agrees("Go on?", option="--yes"):
        raise LeftOff("Left off here.", "Nothing was set up.", "")
