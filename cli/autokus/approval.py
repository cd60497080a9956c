"""Binds an approval to a person: the name is looked up once, what stands in the chat gets its mark."""

from __future__ import annotations

from autokus.errors import WrongUsage
from autokus.protocols import Gateway, Store
from autokus.rules.questions.whose_chat import never_answered
from autokus.vocabulary import Contact, Kind, Message, Person


async def approve(
    store: Store, gateway: Gateway, who: str, *, from_unread: bool, now: int
) -> Contact:
    """Approves @name, a numeric id or a number of `inbox`; what is there now is never answered.

    With `from_unread` what the owner has not read yet is. Raises WrongUsage, TelegramFailed.
    """
    await _owner_id(store, gateway)
    person = await _person(store, gateway, who)
    return await approve_person(store, gateway, person, who, from_unread=from_unread, now=now)


async def approve_person(
    store: Store, gateway: Gateway, person: Person, who: str, *, from_unread: bool, now: int
) -> Contact:
    """Approves somebody whose address is known; `who` is what the owner calls this person. Raises the same."""
    owner_id = await _owner_id(store, gateway)
    kind = Kind.OWNER if person.peer.user_id == owner_id else person.kind
    never = never_answered(person.peer.user_id, kind)
    if never:
        raise WrongUsage(
            f"{who} cannot be approved: {never}.",
            "Nothing was changed.",
            "Approve the recruiter's own account.",
        )
    dialogs = await gateway.dialogs([person.peer])
    head = next((d for d in dialogs.dialogs if d.user_id == person.peer.user_id), None)
    mark = 0 if head is None else head.top_message
    backlog: tuple[Message, ...] = ()
    if from_unread and head is not None and head.read_up_to < head.top_message:
        mark = head.read_up_to
        backlog = await gateway.history(person.peer, mark)
    store.talks.set_update_state(dialogs.state)
    return store.people.approve(person, mark=mark, backlog=backlog, now=now)


async def _owner_id(store: Store, gateway: Gateway) -> int:
    owner_id = store.people.owner_id()
    if owner_id is None:
        owner_id = (await gateway.owner()).peer.user_id
        store.people.set_owner(owner_id)
    return owner_id


async def _person(store: Store, gateway: Gateway, who: str) -> Person:
    """A name is asked for at Telegram, so that it is its owner of today; an id needs its access hash from us."""
    known = store.people.find(who)
    if who.lstrip("#").isdigit():
        if known is None:
            raise WrongUsage(
                f"Nobody with the number or id {who} has written yet.",
                "Nothing was changed.",
                "Take a number from `autokus inbox`, or a @name.",
            )
        return known.person
    name = who.removeprefix("@")
    if not (name.isascii() and name.replace("_", "").isalnum()):
        raise WrongUsage(
            f"{who!r} is not a name on Telegram.",
            "Nobody was asked, nothing was changed.",
            "A name has Latin letters, digits and underscores only: @name.",
        )
    return await gateway.resolve(name)
