"""What a new log-in means for what is stored: the same account only, and the addresses of people anew.

Telegram's addresses of people (access hashes) may be a session's (TELEGRAM section 2). The list of chats brings those
of everybody the owner has talked with; where the sequence of events stands belongs to the account and lasts.
"""

from __future__ import annotations

from autokus.errors import Exit, WrongUsage
from autokus.protocols import ChatList, Store
from autokus.vocabulary import Contact, Door, Person

MOST_PAGES = 20
"""Of a hundred chats each: beyond that, asking on would look like a sweep (TELEGRAM section 2)."""

_LOST_KEY = "AUTH_KEY_NOT_FOUND"


def require_same_owner(store: Store, person: Person) -> None:
    """Refuses another account than the one that this home is about. Raises WrongUsage."""
    owner = store.people.owner_id()
    if owner is not None and owner != person.peer.user_id:
        raise WrongUsage(
            f"This is another account (id {person.peer.user_id}); this home belongs to id {owner}.",
            "The new log-in is ended again, nothing was changed.",
            "Log in with the account of this home, or give the other one a home of its own with --home.",
        )


async def renew_addresses(store: Store, chats: ChatList) -> list[Contact]:
    """Walks through the chats until every contact has been seen; answers with those that have not."""
    missing = {contact.user_id: contact for contact in store.people.contacts()}
    if not missing and not store.people.strangers():
        return []
    pages = 0
    async for page in chats.pages():
        for user_id in store.people.renew([chat.person for chat in page]):
            missing.pop(user_id, None)
        pages += 1
        if not missing or pages == MOST_PAGES:
            break
    return list(missing.values())


def end_stops(store: Store, now: int) -> None:
    """A log-in that succeeded ends what the dead session stood for; a limit or a freeze of the account stays."""
    for stop in store.journal.stops(now):
        mended = stop.exit_code in {Exit.PERMISSION, Exit.SETTINGS} or stop.name.startswith(
            _LOST_KEY
        )
        if stop.door is Door.TELEGRAM and mended:
            store.journal.end_stop(stop.door)
