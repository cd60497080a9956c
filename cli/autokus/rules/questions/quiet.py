"""Is it a time at which nothing is answered? A muted contact, or the owner's quiet hours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from autokus.vocabulary import Contact, Decision, Quiet, Verdict


def muted(contact: Contact, now: int) -> Decision | None:
    """The owner muted this contact for a while; kept as moment plus length, so that a set clock does little harm."""
    if contact.muted_at is None or not 0 <= now - contact.muted_at < contact.muted_seconds:
        return None
    left = contact.muted_seconds - (now - contact.muted_at)
    return Decision(Verdict.WAIT, f"muted for another {_length(left)}")


def quiet_hours(quiet: Quiet | None, zone: tzinfo | None, now: int) -> Decision | None:
    """The owner's night, by the clock on the owner's wall; `zone` None means UTC."""
    ends = quiet_until(quiet, zone, now)
    if ends is None or quiet is None:
        return None
    return Decision(Verdict.WAIT, f"quiet hours until {_wall(quiet.ends)}")


def quiet_until(quiet: Quiet | None, zone: tzinfo | None, now: int) -> int | None:
    """When the quiet hours that hold now end, in UTC seconds; None outside of them.

    Daylight saving: the hours are those of the wall clock, so a night is an hour longer or shorter twice a year.
    """
    if quiet is None or quiet.begins == quiet.ends:
        return None
    zone = zone or UTC
    here = datetime.fromtimestamp(now, zone)
    minute = here.hour * 60 + here.minute
    over_midnight = quiet.begins > quiet.ends
    inside = (
        minute >= quiet.begins or minute < quiet.ends
        if over_midnight
        else quiet.begins <= minute < quiet.ends
    )
    if not inside:
        return None
    day = here.date()
    if over_midnight and minute >= quiet.begins:
        day += timedelta(days=1)
    end = datetime(day.year, day.month, day.day, quiet.ends // 60, quiet.ends % 60, tzinfo=zone)
    return max(now + 1, int(end.timestamp()))


def _wall(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _length(seconds: int) -> str:
    for unit, size in (("d", 86_400), ("h", 3600), ("min", 60)):
        if seconds >= size:
            return f"{-(-seconds // size)} {unit}"
    return f"{seconds} s"
