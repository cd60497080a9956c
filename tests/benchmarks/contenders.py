"""What people would write instead, as they would write it: `contenders.py KIND FILE`.

FILE is JSON: the session, and for each contact its name, its id, its access hash and the newest message that was seen.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from telethon import TelegramClient
from telethon.sessions import StringSession
from telethon.tl.functions.messages import GetHistoryRequest
from telethon.tl.types import InputPeerUser


async def usual(client: Any, contacts: list[dict[str, Any]]) -> None:
    """The first example of every tutorial: each chat by its name."""
    for contact in contacts:
        await client.get_messages(contact["name"], limit=5)


async def history(client: Any, contacts: list[dict[str, Any]]) -> None:
    """Each chat by its stored address, only what is newer than the stored mark."""
    for contact in contacts:
        await client(
            GetHistoryRequest(
                InputPeerUser(contact["id"], contact["access_hash"]),
                offset_id=0,
                offset_date=None,
                add_offset=0,
                limit=100,
                max_id=0,
                min_id=contact["mark"],
                hash=0,
            )
        )


async def sweep(client: Any, _: list[dict[str, Any]]) -> None:
    """Every chat of the account, whether it has something new or not."""
    async for _dialog in client.iter_dialogs():
        pass


KINDS = {"usual": usual, "history": history, "sweep": sweep}


async def main(kind: str, told: dict[str, Any]) -> None:
    """Connect as everybody does, ask, disconnect."""
    client = TelegramClient(StringSession(told["session"]), 1, "hash")
    await client.connect()
    await KINDS[kind](client, told["contacts"])
    await client.disconnect()


asyncio.run(main(sys.argv[1], json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))))
