"""Other ways to the owner: the channels of a notification library, and the owner's own bot. Both are optional.

Importing this package loads neither the library nor anything that speaks HTTP; the first message does.
"""

from __future__ import annotations

from collections.abc import Sequence

from autokus.protocols import Bot, Herald

__all__ = ["herald", "owner_bot"]


def herald(urls: Sequence[str], *, words: bool) -> Herald:
    """The channels behind these addresses; `words` may go along. Asks nobody anything. Raises WrongSettings."""
    from autokus.notify.channels import AppriseHerald

    return AppriseHerald(urls, words=words)


def owner_bot(token: str, *, base_url: str, chat_id: int) -> Bot:
    """The bot of this token. Asks nobody anything. Raises WrongSettings."""
    from autokus.notify.bot import HttpBot

    return HttpBot(token, base_url=base_url, chat_id=chat_id)
