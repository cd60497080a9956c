"""Other ways to the owner: the channels of a notification library, and the owner's own bot. Both are optional.

Importing this package loads neither the library nor anything that speaks HTTP; the first message does.
"""

from __future__ import annotations

from collections.abc import Sequence

from autokus.protocols import Bot, Herald

__all__ = ["bot", "herald"]


def herald(urls: Sequence[str]) -> Herald | None:
    """The channels behind these addresses; None if there are none. Asks nobody anything. Raises WrongSettings."""
    if not urls:
        return None
    from autokus.notify.channels import AppriseHerald

    return AppriseHerald(urls)


def bot(token: str, *, base_url: str, chat_id: int) -> Bot | None:
    """The bot of this token; None if there is none. Asks nobody anything. Raises WrongSettings."""
    if not token.strip():
        return None
    from autokus.notify.bot import HttpBot

    return HttpBot(token, base_url=base_url, chat_id=chat_id)
