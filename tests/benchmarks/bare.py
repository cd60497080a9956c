"""The floor: the least Python program that asks Telegram one question through Telethon.

`bare.py FILE`, where FILE holds a session string. Collector off, one connection, one
`messages.getPeerDialogs` that rides inside `initConnection`, and an end without teardown.
"""

# ruff: noqa: E402  (the collector must be off before the first import)

import gc

gc.disable()

import asyncio
import os
import sys

from telethon import TelegramClient
from telethon.sessions import StringSession
from telethon.tl import functions, types
from telethon.tl.alltlobjects import LAYER


async def main(session: StringSession) -> None:
    client = TelegramClient(session, 1, "hash", connection_retries=0, receive_updates=False)
    transport = client._connection(
        client.session.server_address,
        client.session.port,
        client.session.dc_id,
        loggers=client._log,
        proxy=None,
        local_addr=None,
    )
    await client._sender.connect(transport)
    client._init_request.query = functions.messages.GetPeerDialogsRequest(
        [types.InputDialogPeer(types.InputPeerSelf())]
    )
    await client._sender.send(functions.InvokeWithLayerRequest(LAYER, client._init_request))
    os._exit(0)


with open(sys.argv[1], encoding="ascii") as file:  # noqa: PTH123  (pathlib is not the least)
    asyncio.run(main(StringSession(file.read())))
