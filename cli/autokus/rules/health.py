"""When the owner is told that a door failed or is well again: on a change, and every six hours, never each minute."""

from __future__ import annotations

from msgspec.structs import replace

from autokus.vocabulary import EXTRAS, Door, Health

REMIND_SECONDS = 6 * 3600
"""How often a lasting failure is said again (ERRORS section 4, C3)."""


TOLD_BY_NOTE = EXTRAS | {Door.MODEL}
"""Doors whose lasting failure a note can tell of: while Telegram itself fails none arrives."""


def next_health(
    before: Health | None, seen: Health, now: int, *, needs_owner: bool = False
) -> tuple[Health, str | None]:
    """The health to store and the line to say, if one is due. `seen` is what this run found.

    Another failure of a door that is not well anyway is news only if it needs the owner.
    """
    if before is None or before.well != seen.well:
        changed = replace(seen, since=now, said_at=now)
        if seen.well:
            return changed, None if before is None else f"{seen.door.value}: well again"
        return changed, _line(seen)
    kept = replace(seen, since=before.since, said_at=before.said_at, told=before.told)
    if seen.well:
        return kept, None
    if (needs_owner and before.name != seen.name) or not 0 <= now - before.said_at < REMIND_SECONDS:
        return replace(kept, said_at=now), _line(seen)
    return kept, None


def note_due(before: Health | None, health: Health, *, lasting: bool) -> tuple[Health, str | None]:
    """The health to store and the note to write to the owner, if one is due.

    A failure that passes by itself wakes nobody; one that lasts is told once, and its end too. While Telegram itself
    fails no note can reach the owner: then only the end is told, with what it was.
    """
    if health.well:
        ended = before is not None and before.told
        was = f"{health.door.value}: well again, after: {before.what}" if before else ""
        return replace(health, told=False), was if ended else None
    if lasting and not health.told:
        return replace(health, told=True), _line(health) if health.door in TOLD_BY_NOTE else None
    return health, None


def _line(health: Health) -> str:
    return f"{health.door.value}: {health.what}"
