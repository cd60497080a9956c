"""Is this the moment to answer? Not while a burst is still arriving, and not long after it came."""

from __future__ import annotations

from autokus.vocabulary import CLOCKS_DIFFER, HOUR, Decision, Message, Verdict


def still_arriving(newest: Message, settle_seconds: int, now: int) -> Decision | None:
    """One answer for the whole burst: wait until the recruiter has stopped writing."""
    dated = now - newest.date
    age = max(0, dated)
    if dated < -CLOCKS_DIFFER or age >= settle_seconds:
        return None
    return Decision(
        Verdict.WAIT,
        f"the newest message is {age} s old; more may follow within {settle_seconds} s",
        until=now + settle_seconds - age,
    )


def too_old(newest: Message, max_age_hours: int, now: int) -> Decision | None:
    """An answer to yesterday's message looks odd, and silence could cost an interview: the owner decides."""
    age = max(0, now - newest.date)
    if not max_age_hours or age <= max_age_hours * HOUR:
        return None
    return Decision(
        Verdict.HAND_OVER,
        f"it came {age // HOUR} hours ago; nothing older than {max_age_hours} hours is answered by itself",
    )
