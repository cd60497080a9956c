"""What Telegram says to somebody who logs in, by name: what it means, and what to ask for once more."""

from __future__ import annotations

import re

from msgspec import Struct

from autokus.errors import Action, Again, Exit, LoginRefused, TelegramFailed
from autokus.vocabulary import HOUR, MINUTE

_KEPT = "You are not logged in."


class Refusal(Struct, frozen=True):
    """What a refusal means, and what may be tried once more."""

    what: str
    todo: str
    again: Again | None = None
    exit_code: Exit = Exit.PERMISSION


_TOO_OFTEN = Refusal(
    "Telegram has sent too many codes to this number or seen too many attempts.",
    "Wait some hours, a day at most; or log in by QR code: autokus login --qr",
    exit_code=Exit.TRY_AGAIN,
)
_API = Refusal(
    "Telegram does not take this api_id and api_hash.",
    "Compare them with https://my.telegram.org, under API development tools, and mend [telegram] in settings.toml.",
    exit_code=Exit.SETTINGS,
)
_OLD_CODE = Refusal("This code is not good any more.", "A new one is sent.", Again.NEW_CODE)

_TABLE: dict[str, Refusal] = {
    "PHONE_NUMBER_INVALID": Refusal(
        "This is no phone number that Telegram knows.",
        "Write it with the country's code, such as +79991234567.",
        Again.PHONE,
        Exit.USAGE,
    ),
    "PHONE_NUMBER_UNOCCUPIED": Refusal(
        "There is no Telegram account with this number.",
        "Check the number; AutoKus opens no new accounts.",
        Again.PHONE,
        Exit.USAGE,
    ),
    "PHONE_NUMBER_BANNED": Refusal(
        "Telegram has banned this number.",
        "Write to Telegram's support: https://telegram.org/support",
    ),
    "PHONE_NUMBER_FLOOD": _TOO_OFTEN,
    "PHONE_PASSWORD_FLOOD": _TOO_OFTEN,
    "PHONE_CODE_INVALID": Refusal("This is not the code.", "Look again.", Again.CODE),
    "PHONE_CODE_EMPTY": Refusal("This is not the code.", "Look again.", Again.CODE),
    "PHONE_CODE_EXPIRED": _OLD_CODE,
    "PHONE_CODE_HASH_EMPTY": _OLD_CODE,
    "AUTH_RESTART": Refusal(
        "Telegram wants the log-in begun anew.", "A new code is sent.", Again.NEW_CODE
    ),
    "SEND_CODE_UNAVAILABLE": Refusal(
        "Telegram has no other way to send the code.",
        "Wait for the one that is on its way.",
        Again.CODE,
        Exit.TRY_AGAIN,
    ),
    "EMAIL_SETUP_REQUIRED": Refusal(
        "Telegram wants an e-mail address for log-ins to this account first.",
        "Set it in the Telegram app under Settings > Privacy and Security; or log in by QR code: autokus login --qr",
    ),
    "CODE_NOT_SENT": Refusal(
        "Telegram sends no code to programs like this one.", "Log in by QR code: autokus login --qr"
    ),
    "EMAIL_VERIFY_EXPIRED": _OLD_CODE,
    "PASSWORD_HASH_INVALID": Refusal(
        "This is not the password.",
        "It is the one of Settings > Privacy and Security > Two-Step Verification in Telegram.",
        Again.PASSWORD,
    ),
    "API_ID_INVALID": _API,
    "API_ID_PUBLISHED_FLOOD": _API,
    "CONNECTION_API_ID_INVALID": _API,
    "UPDATE_APP_TO_LOGIN": Refusal(
        "Telegram wants a newer program for this log-in.",
        "Update AutoKus.",
        exit_code=Exit.UNAVAILABLE,
    ),
}

_WAIT = re.compile(r"^FLOOD(?:_PREMIUM)?_WAIT_(\d+)$")


def refused(failed: TelegramFailed) -> TelegramFailed:
    """The same failure in the words of a log-in; what has nothing to do with it stays as it is."""
    if wait := _WAIT.match(failed.name):
        return LoginRefused(
            f"Telegram asks to wait {_length(int(wait[1]))} before the next attempt ({failed.name}).",
            _KEPT,
            "Try again then; each earlier attempt makes the wait longer.",
            name=failed.name,
            wait_seconds=float(wait[1]),
            exit_code=Exit.TRY_AGAIN,
        )
    known = _TABLE.get(failed.name)
    if known is not None:
        return LoginRefused(
            known.what if known.again else f"{known.what} ({failed.name})",
            _KEPT,
            known.todo,
            again=known.again,
            name=failed.name,
            exit_code=known.exit_code,
        )
    if failed.action is Action.GIVE_UP:  # its words speak of messages to contacts
        return LoginRefused(
            f"Telegram refused: {failed.name}.",
            _KEPT,
            "Try again later; if it lasts, please report it.",
            name=failed.name,
            exit_code=failed.exit_code,
        )
    return failed


def _length(seconds: int) -> str:
    if seconds < 2 * MINUTE:
        return f"{seconds} seconds"
    if seconds < 2 * HOUR:
        return f"{-(-seconds // MINUTE)} minutes"
    return f"{-(-seconds // HOUR)} hours"
