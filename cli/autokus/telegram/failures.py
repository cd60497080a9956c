"""What each of Telegram's errors means for us (ERRORS section 1): a table by name, and a safe class for the unknown."""

from __future__ import annotations

import re

from msgspec import Struct

from autokus.errors import Action, Exit, TelegramFailed

FLOOD_SLEEP_SECONDS = 5
"""A shorter flood wait may be sat out inside the run (ERRORS section 1)."""

FLOOD = 420
"""Telegram's code for "too much"."""

UNKNOWN_FLOOD_SECONDS = 900
"""How long we stay away when Telegram says "flood" without saying how long."""


class Meaning(Struct, frozen=True):
    """What to do about an error, and what to tell the owner."""

    action: Action
    todo: str = ""
    exit_code: Exit = Exit.TRY_AGAIN
    only_sending: bool = False
    stop_after: int = 0


LASTING_RUNS = 3
"""After so many runs in a row a failure that may be temporary is taken for a lasting one (ERRORS section 1)."""

_LOG_IN = Meaning(
    Action.STOP,
    "Log in again with `autokus login`.",
    Exit.PERMISSION,
)
_IN_USE = Meaning(
    Action.STOP,
    "The session was used from two places and is dead for good. Find the other program that uses it, never share a "
    "session with one, and give AutoKus a log-in of its own with `autokus login`.",
    Exit.PERMISSION,
)
_GONE = Meaning(
    Action.STOP, "Telegram has closed or banned the account; write to its support.", Exit.PERMISSION
)
_FROZEN = Meaning(
    Action.STOP,
    "Telegram has frozen the account. Appeal to @SpamBot, then run `autokus resume`.",
    Exit.UNAVAILABLE,
)
_SPAM = Meaning(
    Action.STOP,
    "Telegram limits this account for unwanted messages. Ask @SpamBot for how long, wait at least a day, then run "
    "`autokus resume`.",
    Exit.UNAVAILABLE,
    only_sending=True,
)
_API = Meaning(
    Action.STOP,
    "Check api_id and api_hash under [telegram] in settings.toml, then run `autokus resume`.",
    Exit.SETTINGS,
)
_CONTACT = Meaning(Action.GIVE_UP, "This contact cannot be written to; answer by hand if you can.")
_RENEW = Meaning(Action.GIVE_UP, "Approve the contact again with `autokus approve`.")
_OURS = Meaning(Action.GIVE_UP, "Telegram refuses this text; answer by hand and please report it.")
_DELETED = Meaning(Action.GIVE_UP, "The message it answers is gone.")
_TIMING = Meaning(
    Action.GIVE_UP, "Telegram does not take this message for later; answer by hand if you can."
)
_UNCHANGED = Meaning(Action.GIVE_UP, "What stands at Telegram stays as it is.")
_PASSING = Meaning(Action.RETRY_NOW)
_LATER = Meaning(Action.NEXT_RUN)
_LIBRARY = Meaning(Action.NEXT_RUN, "If this lasts, update AutoKus.", stop_after=LASTING_RUNS)

_NAMES: tuple[tuple[Meaning, str], ...] = (
    (_IN_USE, "AUTH_KEY_DUPLICATED"),
    (
        _LOG_IN,
        """
        AUTH_KEY_UNREGISTERED AUTH_KEY_INVALID SESSION_REVOKED SESSION_EXPIRED AUTH_KEY_PERM_EMPTY
        ACTIVE_USER_REQUIRED SESSION_PASSWORD_NEEDED UPDATE_APP_TO_LOGIN
        """,
    ),
    (_GONE, "USER_DEACTIVATED USER_DEACTIVATED_BAN PHONE_NUMBER_BANNED"),
    (_FROZEN, "FROZEN_METHOD_INVALID FROZEN_PARTICIPANT_MISSING"),
    (_SPAM, "PEER_FLOOD USER_RESTRICTED"),
    (_API, "API_ID_INVALID API_ID_PUBLISHED_FLOOD"),
    (
        _CONTACT,
        """
        PRIVACY_PREMIUM_REQUIRED ALLOW_PAYMENT_REQUIRED_X BALANCE_TOO_LOW USER_IS_BLOCKED YOU_BLOCKED_USER
        INPUT_USER_DEACTIVATED USER_DELETED USER_ID_INVALID USER_PRIVACY_RESTRICTED USER_NOT_MUTUAL_CONTACT
        CHAT_WRITE_FORBIDDEN CHAT_SEND_PLAIN_FORBIDDEN CHAT_RESTRICTED CHAT_FORBIDDEN CHAT_GUEST_SEND_FORBIDDEN
        CHAT_ADMIN_REQUIRED CHANNEL_PRIVATE CHANNEL_INVALID CHAT_ID_INVALID USER_BANNED_IN_CHANNEL TOPIC_DELETED
        TOPIC_CLOSED
        """,
    ),
    (_RENEW, "PEER_ID_INVALID USERNAME_INVALID USERNAME_NOT_OCCUPIED"),
    (
        _OURS,
        """
        MESSAGE_TOO_LONG MESSAGE_EMPTY ENTITY_BOUNDS_INVALID ENTITIES_TOO_LONG ENTITY_MENTION_USER_INVALID
        INPUT_REQUEST_TOO_LONG RANDOM_ID_INVALID RANDOM_ID_EMPTY RANDOM_ID_EXPIRED
        """,
    ),
    (_DELETED, "REPLY_MESSAGE_ID_INVALID MSG_ID_INVALID REPLY_TO_INVALID QUOTE_TEXT_INVALID"),
    (
        _TIMING,
        """
        SCHEDULE_DATE_INVALID SCHEDULE_DATE_TOO_LATE SCHEDULE_TOO_MUCH SCHEDULE_STATUS_PRIVATE SCHEDULE_BOT_NOT_ALLOWED
        """,
    ),
    (
        _UNCHANGED,
        "MESSAGE_ID_INVALID MESSAGE_EDIT_TIME_EXPIRED MESSAGE_AUTHOR_REQUIRED MESSAGE_NOT_MODIFIED",
    ),
    (_LATER, "RANDOM_ID_DUPLICATE SLOWMODE_WAIT_X"),
    (
        _PASSING,
        """
        TIMEOUT RPC_CALL_FAIL RPC_MCGET_FAIL RPC_SEND_FAIL WORKER_BUSY_TOO_LONG_RETRY MSGID_DECREASE_RETRY
        HISTORY_GET_FAILED INTERDC_X_CALL_ERROR INTERDC_X_CALL_RICH_ERROR AUTH_KEY_UNSYNCHRONIZED
        NEED_MEMBER_INVALID PERSISTENT_TIMESTAMP_OUTDATED MSG_WAIT_FAILED MSG_WAIT_TIMEOUT
        """,
    ),
    (
        _LIBRARY,
        """
        CONNECTION_NOT_INITED CONNECTION_LAYER_INVALID METHOD_INVALID INPUT_METHOD_INVALID INPUT_LAYER_INVALID
        INPUT_CONSTRUCTOR_INVALID INPUT_FETCH_ERROR PHONE_MIGRATE_X NETWORK_MIGRATE_X USER_MIGRATE_X FILE_MIGRATE_X
        """,
    ),
)

TABLE: dict[str, Meaning] = {name: meaning for meaning, names in _NAMES for name in names.split()}
"""Every name we know, with X where Telegram puts a number."""

_UNKNOWN: dict[int, Meaning] = {
    303: _LATER,
    400: _OURS,
    401: _LOG_IN,
    403: _CONTACT,
    404: _LIBRARY,
    406: _CONTACT,
    420: _LATER,
} | dict.fromkeys(range(500, 600), _PASSING)

_NUMBER = re.compile(r"_(\d+)(?=_|$)")
_BROKEN_REQUEST = re.compile(r"^INPUT_[A-Z]+_INVALID(?:_\d+)*$")
_WAIT = re.compile(r"^(?:FLOOD|FLOOD_PREMIUM|SLOWMODE)_WAIT_(\d+)$")


def rpc_failure(name: str, code: int) -> TelegramFailed:
    """Telegram's answer `code name` as one of our failures; an unknown name goes by its code."""
    wait = _WAIT.match(name)
    seconds = float(wait[1]) if wait else None
    meaning = TABLE.get(_NUMBER.sub("_X", name.upper())) or _unknown(name, code)
    if abs(code) == FLOOD and meaning.action is Action.NEXT_RUN and seconds is None:
        seconds = UNKNOWN_FLOOD_SECONDS
    if seconds is not None:
        quick = seconds <= FLOOD_SLEEP_SECONDS and not name.startswith("SLOWMODE")
        meaning = Meaning(Action.RETRY_NOW if quick else Action.NEXT_RUN)
    what = (
        f"Telegram asks us to wait {seconds:.0f} seconds ({name})."
        if seconds
        else f"Telegram refused: {name}."
    )
    return TelegramFailed(
        what,
        "" if meaning.action is Action.GIVE_UP else "Nothing is lost; messages wait at Telegram.",
        meaning.todo,
        name=name,
        action=meaning.action,
        wait_seconds=seconds,
        exit_code=meaning.exit_code,
        only_sending=meaning.only_sending,
        stop_after=meaning.stop_after,
    )


def _unknown(name: str, code: int) -> Meaning:
    if _BROKEN_REQUEST.match(name):
        return _LIBRARY
    return _UNKNOWN.get(abs(code), _LATER)


def transport_failure(
    name: str, what: str, *, wait_seconds: float | None = None, stop_after: int = 0
) -> TelegramFailed:
    """The way to Telegram failed before any answer of its own."""
    return TelegramFailed(
        what,
        "Nothing is lost; messages wait at Telegram.",
        "The next run tries again.",
        name=name,
        wait_seconds=wait_seconds,
        stop_after=stop_after,
    )


class ProxyFailed(Exception):
    """The proxy to Telegram did not open the line; no cause is chained, whose words might quote a password.

    Not an OSError: Telethon would take it for a line that broke, and forget what it says.
    """

    def __init__(self, name: str, what: str) -> None:
        super().__init__(name)
        self.name = name
        self.what = what

    def told(self) -> TelegramFailed:
        """The same as the rest of the program knows it; a proxy that is down may come back, a login will not change."""
        return TelegramFailed(
            self.what,
            "Nothing is lost; messages wait at Telegram.",
            "If it goes on, check telegram.proxy in settings.toml.",
            name=self.name,
            stop_after=LASTING_RUNS if self.name == "PROXY_LOGIN" else 0,
        )
