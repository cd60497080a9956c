"""What the owner tells AutoKus in Saved Messages: a command's words, and help for those that are none (SPEC S7)."""

from __future__ import annotations

from difflib import get_close_matches

from msgspec import Struct


class Command(Struct, frozen=True):
    """A command with what it is about (a number of a card or a lesson, a person) and the words behind that."""

    verb: str
    target: str = ""
    words: str = ""


class NotACommand(Exception):
    """The words make no command; the text says what was probably meant."""


class _Form(Struct, frozen=True):
    """How a command is written, and what it does."""

    form: str
    does: str
    target: bool = False
    words: bool = False
    optional: bool = False
    """Whether it means something without its target, too."""


COMMANDS: dict[str, _Form] = {
    "help": _Form("/help", "this list"),
    "inbox": _Form("/inbox", "what waits for you"),
    "status": _Form("/status", "how AutoKus is"),
    "debug": _Form("/debug", "what the last runs did"),
    "ok": _Form("/ok N", "send the text of card N", target=True),
    "edit": _Form(
        "/edit N TEXT", "send TEXT instead of the text of card N", target=True, words=True
    ),
    "no": _Form("/no N", "do not send the text of card N", target=True),
    "answer": _Form(
        "/answer N TEXT", "send TEXT to the recruiter of card N", target=True, words=True
    ),
    "take": _Form("/take N", "you go on yourself in that chat", target=True),
    "resolve": _Form("/resolve N", "what waited is done; AutoKus goes on", target=True),
    "clear": _Form("/clear @u", "drop everything that waits in that chat", target=True),
    "approve": _Form("/approve @u", "AutoKus may answer this person", target=True),
    "revoke": _Form("/revoke @u", "and may not any more", target=True),
    "mode": _Form("/mode @u M", "auto, veto, draft or off", target=True, words=True),
    "mute": _Form("/mute @u 2d", "answer nothing there for a while", target=True, words=True),
    "unmute": _Form("/unmute @u", "end that", target=True),
    "pause": _Form("/pause", "send nothing to anybody"),
    "resume": _Form("/resume [@u]", "go on after a pause or a stop", target=True, optional=True),
    "why": _Form("/why @u", "what was decided about that chat, and why", target=True),
    "learn": _Form("/learn N", "lesson N is for everybody", target=True),
    "lessons": _Form("/lessons", "what you have taught"),
    "usage": _Form("/usage", "what the model has cost"),
}

HOLDING_BACK = frozenset(
    {"pause", "revoke", "mode", "mute", "no", "take", "clear", "edit", "answer"}
)
"""Orders that may take back what a run is about to send."""

HELP = "What you can write here:\n" + "\n".join(f"{c.form} - {c.does}" for c in COMMANDS.values())


def read_command(text: str) -> Command:
    """The command that a text beginning with "/" is; raises NotACommand with the nearest one.

    A bot's name behind the verb ("/ok@my_bot 3"), as Telegram's clients write it, is passed over.
    """
    head, _, rest = text.removeprefix("/").partition("\n")
    verb, _, behind = head.strip().partition(" ")
    verb = verb.partition("@")[0].casefold()
    behind = "\n".join(filter(None, (behind.strip(), rest.strip())))
    form = COMMANDS.get(verb)
    if form is None:
        raise NotACommand(_unknown(verb))
    target, _, words = behind.partition("\n") if not form.words else _first_word(behind)
    target, words = target.strip(), words.strip()
    if form.target and not target and not form.optional:
        raise NotACommand(f"Say about what: {form.form} - {form.does}.")
    if form.words and not words:
        raise NotACommand(f"Something is missing: {form.form} - {form.does}.")
    return Command(verb, target, words)


def holds_back(text: str) -> bool:
    """Whether nothing more may be sent before this order was obeyed: it may be about what is on its way."""
    try:
        return read_command(text).verb in HOLDING_BACK
    except NotACommand:
        return False


def _first_word(text: str) -> tuple[str, str, str]:
    parts = text.split(maxsplit=1)
    return (parts[0] if parts else "", " ", parts[1] if len(parts) > 1 else "")


def _unknown(verb: str) -> str:
    close = get_close_matches(verb, COMMANDS, n=1, cutoff=0.5)
    meant = (
        f"Did you mean {COMMANDS[close[0]].form} - {COMMANDS[close[0]].does}?\n" if close else ""
    )
    shown = verb[:40] if verb.isprintable() else "…"
    return f"There is no command /{shown}. {meant}\n{HELP}".replace(". \n\n", ".\n\n")
