"""Who lives in the pretend world: people, bots, channels, and the names they go by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

_FIRST_ID = 1_000_001
_USERNAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{3,31}")
"""Letters, digits and underscores, 4 to 32 of them: shorter names are sold, none are longer."""


@dataclass
class Person:
    """A user of the pretend Telegram; flags may be changed at any time."""

    id: int
    access_hash: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    phone: str | None = None
    lang_code: str | None = None
    bot: bool = False
    scam: bool = False
    fake: bool = False
    deleted: bool = False
    verified: bool = False
    support: bool = False
    contact: bool = False
    premium: bool = False
    restricted: bool = False
    blocks_owner: bool = False
    """This person has blocked the owner: sending to them is USER_IS_BLOCKED."""
    blocked_by_owner: bool = False
    """The owner has blocked this person: sending to them is YOU_BLOCKED_USER."""
    premium_only: bool = False
    """Only Premium users may write to this person: PRIVACY_PREMIUM_REQUIRED."""


@dataclass
class Channel:
    """A broadcast channel; it exists to be resolved, it has no posts."""

    id: int
    access_hash: int
    title: str
    username: str | None = None


class Directory:
    """Everybody, by id and by username; usernames ignore case, as the real ones do."""

    def __init__(self) -> None:
        self.people: dict[int, Person] = {}
        self.channels: dict[int, Channel] = {}
        self._next_id = _FIRST_ID

    def add_person(self, person_id: int | None, first_name: str, **facts: object) -> Person:
        """A new person; without an id the next free one."""
        number = self._new_id() if person_id is None else person_id
        person = Person(number, access_hash(number), first_name)
        for name, value in facts.items():
            if name not in Person.__dataclass_fields__:
                raise ValueError(f"a person has no {name!r}")
            setattr(person, name, value)
        self._claim(person.username)
        self.people[number] = person
        return person

    def add_channel(self, title: str, username: str | None) -> Channel:
        """A new channel."""
        number = self._new_id()
        self._claim(username)
        channel = Channel(number, access_hash(number), title, username)
        self.channels[number] = channel
        return channel

    def named(self, username: str) -> Person | Channel | None:
        """Who answers to a username, with or without the @."""
        wanted = username.removeprefix("@").lower()
        everybody: list[Person | Channel] = [*self.people.values(), *self.channels.values()]
        return next((one for one in everybody if (one.username or "").lower() == wanted), None)

    def move_username(self, username: str, to: Person) -> None:
        """Take a username from whoever has it and give it to another."""
        holder = self.named(username)
        if holder is not None:
            holder.username = None
        to.username = username.removeprefix("@")

    def _claim(self, username: str | None) -> None:
        if username and self.named(username) is not None:
            raise ValueError(f"@{username} is taken; move_username() moves it")

    def _new_id(self) -> int:
        while self._next_id in self.people or self._next_id in self.channels:
            self._next_id += 1
        self._next_id += 1
        return self._next_id - 1


def is_username(text: str) -> bool:
    """Whether a text could be a username at all."""
    return _USERNAME.fullmatch(text) is not None


def access_hash(number: int, login: int = 0) -> int:
    """A signed 64-bit secret of a peer: the same in every run, another for each log-in, not guessable by counting."""
    digest = sha256(b"access hash %d" % number + b" of %d" % login * bool(login)).digest()
    return int.from_bytes(digest[:8], "little", signed=True)
