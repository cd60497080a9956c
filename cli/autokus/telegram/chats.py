"""The owner's list of chats (documentation: "messages.getDialogs", "api/offsets")."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from telethon.tl import types
from telethon.tl.functions.messages import GetDialogsRequest
from telethon.utils import get_input_peer, get_peer_id

from autokus.telegram.asking import ask
from autokus.telegram.connection import Connection, Login
from autokus.telegram.convert import to_person
from autokus.vocabulary import RecentChat

PAGE = 100


class TelethonChats:
    """One connection's walk through the list."""

    def __init__(self, login: Login, step_seconds: float) -> None:
        """Nothing is opened before the first page."""
        self._connection = Connection(login, step_seconds)

    async def pages(self) -> AsyncIterator[tuple[RecentChat, ...]]:
        """Groups and channels are left out, but lead on to the next page like the others."""
        date, offset, peer = None, 0, types.InputPeerEmpty()
        while True:
            answer = await ask(
                self._connection,
                GetDialogsRequest(
                    offset_date=date, offset_id=offset, offset_peer=peer, limit=PAGE, hash=0
                ),
            )
            if not answer.dialogs:
                return
            yield tuple(_private(answer))
            edge = _edge(answer)
            if not isinstance(answer, types.messages.DialogsSlice) or edge in {
                None,
                (date, offset),
            }:
                return
            (date, offset), peer = edge, _peer(answer)

    async def close(self) -> None:
        """Closes the connection."""
        await self._connection.close()


def _tops(answer: Any) -> dict[tuple[int, int], Any]:
    return {
        (get_peer_id(message.peer_id), message.id): message
        for message in answer.messages
        if message.peer_id
    }


def _private(answer: Any) -> list[RecentChat]:
    users = {user.id: user for user in answer.users}
    tops = _tops(answer)
    found = []
    for dialog in answer.dialogs:
        if not isinstance(dialog.peer, types.PeerUser):
            continue
        person = to_person(users.get(dialog.peer.user_id))
        top = tops.get((dialog.peer.user_id, dialog.top_message))
        if person is not None:
            date = int(top.date.timestamp()) if top is not None and top.date else 0
            found.append(RecentChat(person, date))
    return found


def _edge(answer: Any) -> Any:
    """The last chat of the page whose newest message is there: its date and id, from where the next page goes on."""
    tops = _tops(answer)
    for dialog in reversed(answer.dialogs):
        top = tops.get((get_peer_id(dialog.peer), dialog.top_message))
        if top is not None:
            return top.date, top.id
    return None


def _peer(answer: Any) -> Any:
    known = {get_peer_id(one): one for one in [*answer.users, *answer.chats]}
    tops = _tops(answer)
    for dialog in reversed(answer.dialogs):
        number = get_peer_id(dialog.peer)
        if (number, dialog.top_message) in tops:
            return (
                get_input_peer(known[number], check_hash=False)
                if number in known
                else types.InputPeerEmpty()
            )
    return types.InputPeerEmpty()
