"""Were there enough automatic replies already?"""

from __future__ import annotations

from autokus.vocabulary import Decision, Limits, ReplyCounts, Verdict


def cap_reached(counts: ReplyCounts, limits: Limits) -> Decision | None:
    """Hourly caps wait for the hour to pass; daily ones and a long talk without the owner go to the owner."""
    lasting = (
        (limits.in_a_row, counts.in_a_row, "automatic replies in a row without a word of yours"),
        (limits.contact_day, counts.contact_day, "automatic replies to this contact in a day"),
        (limits.account_day, counts.account_day, "automatic replies in a day"),
    )
    for cap, count, what in lasting:
        if cap and count >= cap:
            return Decision(Verdict.HAND_OVER, f"cap reached: {count} {what} (at most {cap})")
    passing = (
        (
            limits.contact_hour,
            counts.contact_hour,
            "automatic replies to this contact within an hour",
        ),
        (limits.account_hour, counts.account_hour, "automatic replies within an hour"),
    )
    for cap, count, what in passing:
        if cap and count >= cap:
            return Decision(Verdict.WAIT, f"cap reached for now: {count} {what} (at most {cap})")
    return None
