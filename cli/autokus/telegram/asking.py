"""One request over a raw connection; whatever it raises leaves here as TelegramFailed."""

from __future__ import annotations

import re
from typing import Any

from telethon import errors
from telethon.tl import TLRequest

from autokus.telegram.connection import Connection
from autokus.telegram.failures import LASTING_RUNS, ProxyFailed, rpc_failure, transport_failure

TRANSPORT_FLOOD = 429
"""Transport error for too many connections (documentation: "mtproto-transports", transport errors)."""

TRANSPORT_FLOOD_SECONDS = 300.0

_NAME = re.compile(r"[A-Z][A-Z0-9_]{0,60}|[A-Z][A-Za-z_]{0,30}")
"""How Telegram spells the names of its errors: FLOOD_WAIT_3, and a few as No_workers_running."""


async def ask(connection: Connection, request: TLRequest) -> Any:
    """Telegram's answer. Raises TelegramFailed."""
    through = " through the proxy" if connection.proxied else ""
    try:
        return await connection.ask(request)
    except errors.RPCError as refused:
        raise rpc_failure(_name(refused), refused.code or 0) from refused
    except ProxyFailed as failed:
        raise failed.told() from None
    except TimeoutError as silent:
        what = f"Telegram does not answer{through}."
        raise transport_failure("SILENT", what) from silent
    except errors.AuthKeyNotFound as unknown:
        raise transport_failure(
            "AUTH_KEY_NOT_FOUND",
            "Telegram does not know the session's key.",
            stop_after=LASTING_RUNS,
        ) from unknown
    except (errors.SecurityError, errors.BadMessageError) as clock:
        raise transport_failure(
            "CLOCK",
            "Telegram and this machine do not agree on the time; check the clock (NTP).",
        ) from clock
    except errors.InvalidBufferError as refused:
        if refused.code == TRANSPORT_FLOOD:
            raise transport_failure(
                "TRANSPORT_FLOOD",
                "Telegram refuses connections for a while.",
                wait_seconds=TRANSPORT_FLOOD_SECONDS,
            ) from refused
        raise transport_failure("GARBLED", "Telegram's answer could not be read.") from refused
    except (errors.TypeNotFoundError, errors.InvalidChecksumError) as garbled:
        raise transport_failure(
            "GARBLED", "Telegram's answer could not be read.", stop_after=LASTING_RUNS
        ) from garbled
    except (OSError, EOFError) as broken:
        what = f"The connection to Telegram{through} failed."
        raise transport_failure("CONNECTION", what) from broken


def _name(refused: errors.RPCError) -> str:
    """Telegram's own name for the error: Telethon keeps it only for names that it does not know."""
    for name, known in errors.rpc_errors_dict.items():
        if type(refused) is known:
            return str(name)
    for pattern, known in errors.rpc_errors_re:
        if type(refused) is known:
            number = getattr(refused, "seconds", None) or next(
                (
                    value
                    for key, value in vars(refused).items()
                    if isinstance(value, int) and key != "code"
                ),
                "X",
            )
            return str(pattern).replace(r"(\d+)", str(number))
    # What is no name is a sentence, and a server's sentence may repeat what it was told.
    told = str(refused.message)
    return told if _NAME.fullmatch(told) else "UNKNOWN"
