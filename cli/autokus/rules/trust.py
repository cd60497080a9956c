"""How far the owner's trust in a contact's chat has been earned, and the mode that fits it. Suggested, never set."""

from __future__ import annotations

from autokus.vocabulary import Mode, Trust

ENOUGH = 10
"""Replies that the owner must have been asked about before a bolder mode is suggested."""

SHARE_UNEDITED = 0.9
"""So many of them must have gone out as they were."""

CORRECTIONS = 2
"""So many corrected replies in mode auto suggest asking the owner again."""


def suggested_mode(mode: Mode, trust: Trust) -> Mode | None:
    """A bolder mode after enough replies without a change, a more careful one after corrections; None to stay."""
    if mode is Mode.AUTO:
        share = trust.corrected / trust.sent if trust.sent else 0.0
        return Mode.VETO if trust.corrected >= CORRECTIONS and share > 1 - SHARE_UNEDITED else None
    bolder = {Mode.DRAFT: Mode.VETO, Mode.VETO: Mode.AUTO}.get(mode)
    asked = trust.unedited + trust.edited + trust.rejected + trust.vetoed
    return (
        bolder if bolder and asked >= ENOUGH and trust.unedited / asked >= SHARE_UNEDITED else None
    )


def told(trust: Trust) -> str:
    """The figures in a few words; empty where there are none."""
    asked = trust.unedited + trust.edited + trust.rejected + trust.vetoed
    parts = [f"{trust.unedited} of {asked} unedited"] if asked else []
    counts = ((trust.edited, "edited"), (trust.rejected, "refused"), (trust.vetoed, "vetoed"))
    parts += [f"{count} {how}" for count, how in counts if count]
    if trust.sent:
        parts.append(f"{trust.sent} sent by itself")
    if trust.corrected:
        parts.append(f"{trust.corrected} corrected")
    return ", ".join(parts)
