"""The API methods the sandbox knows, one function each, and what they share.

Names are those of the schema ("messages.sendMessage"). A function gets the call's surroundings
and the request, and returns the result or raises Refusal with the documented error.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from telethon.tl import types as T

from autokus.sandbox import telegram_objects as objects
from autokus.sandbox.telegram_account import Account, moment
from autokus.sandbox.telegram_difference import DifferenceLimits, difference
from autokus.sandbox.telegram_errors import bad_request
from autokus.sandbox.telegram_keys import DC_ID, HOST
from autokus.sandbox.telegram_login import Login
from autokus.sandbox.telegram_people import Channel, Person, is_username
from autokus.sandbox.telegram_wire import KeyRecord

LONGEST_MESSAGE = 4096
"""Code points: help.getConfig says of message_length_max "length in utf8 codepoints"."""
EDIT_SECONDS = 172_800


@dataclass
class Call:
    """One request's surroundings."""

    account: Account
    login: Login
    record: KeyRecord
    limits: DifferenceLimits
    port: int
    held: list[tuple[int, int]] = field(default_factory=list)
    """random_ids that stay "in process" until this call's answer has left."""

    def hold(self, key: tuple[int, int]) -> None:
        """Mark a random_id as being processed."""
        self.account.in_process.add(key)
        self.held.append(key)

    def release(self) -> None:
        """The call is over: its random_ids may be repeated."""
        self.account.in_process.difference_update(self.held)

    def peer(self, peer: Any) -> Person:
        """The person an InputPeer means; a wrong access hash is as bad as a wrong id."""
        if isinstance(peer, T.InputPeerSelf | T.InputUserSelf):
            return self.account.owner
        if isinstance(peer, T.InputPeerUser | T.InputUser):
            person = self.account.directory.people.get(peer.user_id)
            if person and (
                person is self.account.owner or self.account.hash_of(person) == peer.access_hash
            ):
                return person
        if isinstance(peer, T.InputPeerChannel | T.InputChannel):
            raise bad_request("CHANNEL_INVALID")
        raise bad_request("PEER_ID_INVALID")


Method = Callable[[Call, Any], Any]
METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Register a function as the answer to a method of the schema."""

    def register(function: Method) -> Method:
        METHODS[name] = function
        return function

    return register


# -- help and account


@method("help.getConfig")
def get_config(call: Call, _request: Any) -> Any:
    """The few figures of the configuration that clients read; the rest is zero."""
    now = call.account.now()
    return objects.filled(
        T.Config,
        date=moment(now),
        expires=moment(now + 3600),
        this_dc=DC_ID,
        dc_options=[T.DcOption(id=DC_ID, ip_address=HOST, port=call.port)],
        me_url_prefix="https://t.me/",
        message_length_max=LONGEST_MESSAGE,
        caption_length_max=1024,
        edit_time_limit=EDIT_SECONDS,
    )


@method("help.getNearestDc")
def get_nearest_dc(_call: Call, _request: Any) -> Any:
    """The only data centre there is."""
    return T.NearestDc(country="ZZ", this_dc=DC_ID, nearest_dc=DC_ID)


@method("account.updateStatus")
def update_status(_call: Call, _request: Any) -> Any:
    """Online or offline; nobody here looks."""
    return True


@method("account.getAuthorizations")
def get_authorizations(call: Call, _request: Any) -> Any:
    """The sessions of the account: this one."""
    now = moment(call.account.now())
    current = objects.filled(
        T.Authorization,
        current=True,
        hash=0,
        device_model="sandbox",
        app_name="sandbox",
        ip=HOST,
        date_created=now,
        date_active=now,
    )
    return T.account.Authorizations(authorization_ttl_days=180, authorizations=[current])


# -- updates


@method("updates.getState")
def get_state(call: Call, _request: Any) -> Any:
    """The current state of the common box."""
    return objects.state(call.account)


@method("updates.getDifference")
def get_difference(call: Call, request: Any) -> Any:
    """What is new since a state."""
    return difference(call.account, call.limits, request)


# -- people


@method("users.getUsers")
def get_users(call: Call, request: Any) -> Any:
    """Some users; one that cannot be seen comes back as userEmpty."""
    return [_user_or_empty(call, one) for one in request.id]


def _user_or_empty(call: Call, wanted: Any) -> Any:
    if isinstance(wanted, T.InputUserSelf):
        return objects.user(call.account, call.account.owner)
    person = call.account.directory.people.get(getattr(wanted, "user_id", 0))
    if person is call.account.owner or (
        person and call.account.hash_of(person) == wanted.access_hash
    ):
        return objects.user(call.account, person)
    return T.UserEmpty(id=getattr(wanted, "user_id", 0))


@method("users.getFullUser")
def get_full_user(call: Call, request: Any) -> Any:
    """The long form of a user, mostly empty."""
    try:
        person = call.peer(request.id)
    except Exception as unknown:
        raise bad_request("USER_ID_INVALID") from unknown
    full = objects.filled(
        T.UserFull,
        id=person.id,
        settings=T.PeerSettings(),
        notify_settings=T.PeerNotifySettings(),
        blocked=person.blocked_by_owner,
    )
    return T.users.UserFull(full_user=full, chats=[], users=[objects.user(call.account, person)])


@method("contacts.resolveUsername")
def resolve_username(call: Call, request: Any) -> Any:
    """Who answers to a username: a person, a bot or a channel."""
    if not is_username(request.username):
        raise bad_request("USERNAME_INVALID")
    found = call.account.directory.named(request.username)
    if found is None:
        raise bad_request("USERNAME_NOT_OCCUPIED")
    if isinstance(found, Channel):
        return T.contacts.ResolvedPeer(
            peer=T.PeerChannel(found.id), chats=[objects.channel(found)], users=[]
        )
    return T.contacts.ResolvedPeer(
        peer=T.PeerUser(found.id), chats=[], users=[objects.user(call.account, found)]
    )
