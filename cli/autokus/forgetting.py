"""Forgets one person: what of ours lies at Telegram, then the logs, while it is known whom they name, then the rows."""

from __future__ import annotations

import shutil
from pathlib import Path

from msgspec import Struct

from autokus.errors import StorageFailed
from autokus.home import Home, replace_privately
from autokus.language.mentions import Mentions
from autokus.protocols import Gateway, Store
from autokus.vocabulary import Erased, Outgoing, SendState

LINE_BY_LINE = ".jsonl"
"""In a file of this name each line stands for itself; any other is one piece and goes as a whole."""


async def take_back(store: Store, gateway: Gateway, user_id: int) -> None:
    """First of all what of ours lies at Telegram in this chat: replies that wait there, a draft that we placed.

    Only what is ours: the owner may have put something else there. Raises TelegramFailed.
    """
    for row in _ours_at_telegram(store, user_id):
        queue = await gateway.queue(row.peer)
        if ids := [m.id for m in queue if m.id == row.scheduled_id or m.text == row.text]:
            await gateway.unschedule(row.peer, ids)
        heads = (await gateway.dialogs([row.peer])).dialogs if row.placed else ()
        if any(head.draft == row.text for head in heads):
            await gateway.place_draft(row.peer, "")


def lies_at_telegram(store: Store, user_id: int) -> bool:
    """Whether there may be anything of ours to take back."""
    return bool(_ours_at_telegram(store, user_id))


def _ours_at_telegram(store: Store, user_id: int) -> list[Outgoing]:
    """What is known to lie there, and what may have come there without our hearing of it."""
    outbox = store.outbox
    unsure = [row for row in outbox.unfinished() if row.state is SendState.ATTEMPTED and row.due_at]
    lying = [row for row in outbox.awaited() if row.state is SendState.SCHEDULED]
    rows = {row.id: row for row in (*lying, *outbox.placed(), *unsure)}
    return [row for row in rows.values() if row.peer.user_id == user_id]


class Forgotten(Struct, frozen=True):
    """What is gone."""

    erased: Erased
    log_lines: int
    log_files: int


def forget(store: Store, home: Home, user_id: int) -> Forgotten:
    """Takes the person out of logs and store. Raises StorageFailed, Busy; called again it goes on where it stopped."""
    mentions = Mentions(store.erasure.traces(user_id))
    try:
        for left in home.half_made_copies():
            shutil.rmtree(left)
        lines, files = _clean_logs(home.logs, mentions)
    except OSError as failed:
        raise StorageFailed(
            f"The logs cannot be cleaned ({failed.filename}: {failed.strerror}).",
            "Nobody was forgotten.",
            "Check who owns the folder and whether the disk is full, then try again.",
        ) from failed
    erased = store.erasure.forget(user_id)
    store.erasure.scrub()
    return Forgotten(erased, lines, files)


def _clean_logs(logs: Path, mentions: Mentions) -> tuple[int, int]:
    """How many lines, and how many whole files, spoke of the person and are gone."""
    lines = files = 0
    for file in sorted(logs.iterdir()) if logs.is_dir() else ():
        written = file.read_bytes().split(b"\n")
        if LINE_BY_LINE not in file.name:
            written = [b"\n".join(written)]
        kept = [line for line in written if not mentions.in_text(line.decode("utf-8", "replace"))]
        if not kept:
            file.unlink()
            files += 1
        elif len(kept) < len(written):
            replace_privately(file, b"".join(line + b"\n" for line in kept if line))
            lines += len(written) - len(kept)
    return lines, files
