"""`notify`: one test message through every other way to the owner that is set up."""

from __future__ import annotations

from typing import Any

import typer

from autokus import wiring
from autokus.commands.contacts import AsJson
from autokus.commands.opening import home_of
from autokus.commands.screen import print_json, print_table
from autokus.errors import BotFailed, Exit, WrongSettings
from autokus.home import Home
from autokus.protocols import Bot, Herald
from autokus.settings import load_settings
from autokus.vocabulary import Errand

SECONDS = 10.0
TITLE = "AutoKus: a test"
TEXT = "This is how AutoKus will call you when somebody waits for you."


def register(app: typer.Typer) -> None:
    """Adds this verb to the command line."""
    app.command("notify")(_notify)


def _notify(context: typer.Context, as_json: AsJson = False) -> None:
    """Send a test message by every other way that is set up, and say for each whether it arrived."""
    home = home_of(context)
    settings = load_settings(home)
    herald, bot = wiring.herald(settings), wiring.bot(settings)
    if herald is None and bot is None:
        raise WrongSettings(
            "No other way to you is set up.",
            "Cards stand in your Saved Messages all the same.",
            "Set notify.urls or bot.token in settings.toml, as docs/settings.md shows.",
        )
    found = [*(_by_channels(herald) if herald else []), *(_by_bot(home, bot) if bot else [])]
    if as_json:
        print_json({"ways": found})
    else:
        print_table(
            ("way", "test message"),
            [
                (one["way"], f"did not arrive: {one['why']}" if one["why"] else "sent")
                for one in found
            ],
        )
    if any(one["why"] for one in found):
        mended_by_owner = any(one["lasting"] for one in found)
        raise typer.Exit(Exit.SETTINGS if mended_by_owner else Exit.UNAVAILABLE)


def _by_channels(herald: Herald) -> list[dict[str, Any]]:
    told = herald.tell([Errand(way, TITLE, TEXT) for way in herald.ways], SECONDS)
    return [{"way": one.way, "why": one.why, "lasting": one.lasting} for one in told]


def _by_bot(home: Home, bot: Bot) -> list[dict[str, Any]]:
    found: dict[str, Any] = {"way": "bot", "why": "", "lasting": False}
    owner = wiring.open_store(home).people.owner_id() if home.database.exists() else None
    if owner is None:
        return [
            found
            | {
                "why": "it is not known yet whose account this is; approve somebody first",
                "lasting": True,
            }
        ]
    try:
        found["way"] = f"bot {bot.whoami(SECONDS)}"
        bot.say(f"{TITLE}. {TEXT}", owner, SECONDS)
    except BotFailed as failed:
        found |= {"why": f"{failed.what} {failed.todo}".strip(), "lasting": bool(failed.todo)}
    return [found]
