"""Stand-ins for the world: Telegram, the model and the clock, each with a script and a history.

They implement the protocols of `autokus.protocols`; mypy checks that they do.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from autokus.errors import Action, TelegramFailed
from autokus.vocabulary import (
    Completion,
    Confirmation,
    Dialog,
    Dialogs,
    Finish,
    Kind,
    Media,
    Message,
    News,
    Outgoing,
    Peer,
    Person,
    Prompt,
    UpdateState,
)

Doing = Callable[[], object]


class FakeClock:
    """Time that passes only where somebody waits, or where a test says so."""

    def __init__(self, now: int = 1_700_000_000) -> None:
        self._began = now
        self._set_by = 0
        self._elapsed = 0.0
        self.slept: list[float] = []

    def now(self) -> int:
        return self._began + self._set_by + int(self._elapsed)

    def elapsed(self) -> float:
        return self._elapsed

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(max(0.0, seconds))
        await asyncio.sleep(0)

    def advance(self, seconds: float) -> None:
        self._elapsed += seconds

    def next_run(self, after: float = 60.0) -> None:
        """A new process a minute later: the time of day went on, the run's own clock begins at 0."""
        self._began += int(self._elapsed + after)
        self._elapsed = 0.0

    def set_by(self, seconds: int) -> None:
        """Somebody sets the time of day."""
        self._set_by += seconds


@dataclass(frozen=True)
class Asked:
    """One request: its name, whom it was about, and over which connection it went."""

    what: str
    connection: int
    user_id: int = 0
    detail: object = None


@dataclass
class _Event:
    pts: int
    message: Message | None = None
    edit: Message | None = None
    deleted: int = 0
    confirmation: Confirmation | None = None


@dataclass
class _Hook:
    before: Doing | None = None
    failure: Exception | None = None
    after: Doing | None = None
    lost: Exception | None = None


@dataclass
class FakeTelegram:
    """Telegram's side: chats, the sequence of events, and what was asked. `connect` is the run's door.

    `on` scripts the next request of a name, `always` every one. A repeated `random_id` gets the first
    message's id, as Telegram does it.
    """

    clock: FakeClock
    owner_id: int = 100
    people: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, list[Message]] = field(default_factory=dict)
    read_up_to: dict[int, int] = field(default_factory=dict)
    history: list[Asked] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)
    costs: dict[str, float] = field(default_factory=dict)
    bad_peers: set[int] = field(default_factory=set)
    too_long: bool = False
    slice_of: int = 1000
    confirms: bool = True

    def __post_init__(self) -> None:
        self.connections = 0
        self._events: list[_Event] = []
        self._next_id = 1
        self._by_random_id: dict[int, int] = {}
        self._scripts: dict[str, deque[_Hook]] = {}
        self._always: dict[str, _Hook] = {}

    # -- the test's side

    def add(self, user_id: int, username: str | None = None, kind: Kind = Kind.HUMAN) -> Person:
        person = Person(Peer(user_id, user_id * 7), f"Person {user_id}", username, kind)
        self.people[user_id] = person
        self.chats.setdefault(user_id, [])
        return person

    def arrive(self, user_id: int, text: str, *, age: int = 60, media: Media = Media.TEXT) -> Message:
        """The person writes; `age` is how long ago by Telegram's clock."""
        return self._append(user_id, text, age, media=media)

    def owner_writes(self, user_id: int, text: str) -> Message:
        """The owner writes by hand, on the phone."""
        return self._append(user_id, text, 0, from_owner=True)

    def edit(self, message: Message, text: str) -> None:
        edited = replace(message, text=text)
        chat = self.chats[message.user_id]
        chat[chat.index(message)] = edited
        self._event(edit=edited)

    def delete(self, message: Message) -> None:
        self.chats[message.user_id].remove(message)
        self._event(deleted=message.id)

    def on(
        self,
        what: str,
        failure: Exception | None = None,
        *,
        before: Doing | None = None,
        after: Doing | None = None,
        lost: Exception | None = None,
    ) -> None:
        """The next unscripted request `what`: do something before it, refuse it, or lose its answer."""
        self._scripts.setdefault(what, deque()).append(_Hook(before, failure, after, lost))

    def always(self, what: str, failure: Exception | None = None) -> None:
        self._always[what] = _Hook(failure=failure)

    def well_again(self) -> None:
        self._always.clear()
        self._scripts.clear()

    def connect(self) -> FakeGateway:
        self.connections += 1
        return FakeGateway(self, self.connections)

    def asked(self, what: str) -> list[Asked]:
        return [asked for asked in self.history if asked.what == what]

    def trace(self, *leave_out: str) -> list[str]:
        return [asked.what for asked in self.history if asked.what not in leave_out]

    @property
    def sent(self) -> list[Message]:
        """What really arrived at recruiters', in order; not what the owner wrote by hand."""
        ours = set(self._by_random_id.values())
        found = (m for chat in self.chats.values() for m in chat if m.id in ours)
        return sorted(found, key=lambda m: m.id)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.sent]

    # -- the program's side

    def ask(self, what: str, connection: int, user_id: int, detail: object, do: Callable[[], object]) -> object:
        self.history.append(Asked(what, connection, user_id, detail))
        self.clock.advance(self.costs.get(what, 0.0))
        script = self._scripts.get(what)
        hook = script.popleft() if script else self._always.get(what, _Hook())
        if hook.before:
            hook.before()
        if hook.failure:
            raise hook.failure
        answer = do()
        if hook.after:
            hook.after()
        if hook.lost:
            raise hook.lost
        return answer

    def difference(self, since: UpdateState) -> News:
        if self.too_long:
            return News(too_long=True)
        fresh = [event for event in self._events if event.pts > since.pts]
        taken = fresh[: self.slice_of]
        if not taken:
            return News()
        messages = tuple(event.message for event in taken if event.message)
        return News(
            messages=messages,
            edits=tuple(event.edit for event in taken if event.edit),
            deleted=tuple(event.deleted for event in taken if event.deleted),
            confirmations=tuple(event.confirmation for event in taken if event.confirmation),
            people=tuple(self.people[i] for i in sorted({m.user_id for m in messages}) if i in self.people),
            state=UpdateState(taken[-1].pts, 1, self.clock.now()),
            more=len(taken) < len(fresh),
        )

    @property
    def now_state(self) -> UpdateState:
        return UpdateState(self._events[-1].pts if self._events else 0, 1, self.clock.now())

    def heads(self, peers: Sequence[Peer]) -> Dialogs:
        if any(peer.user_id in self.bad_peers for peer in peers):
            raise telegram_failed("PEER_ID_INVALID", Action.GIVE_UP)
        known = [peer.user_id for peer in peers if peer.user_id in self.people]
        heads = tuple(
            Dialog(i, max((m.id for m in self.chats[i]), default=0), self.read_up_to.get(i, 0)) for i in known
        )
        return Dialogs(heads, tuple(self.people[i] for i in known), self.now_state)

    def take(self, outgoing: Outgoing) -> int:
        if outgoing.random_id in self._by_random_id:
            return self._by_random_id[outgoing.random_id]
        message = self._append(outgoing.peer.user_id, outgoing.text, 0, from_owner=True)
        self._by_random_id[outgoing.random_id] = message.id
        if self.confirms:
            self._event(confirmation=Confirmation(outgoing.random_id, message.id))
        return message.id

    def _append(
        self, user_id: int, text: str, age: int, *, from_owner: bool = False, media: Media = Media.TEXT
    ) -> Message:
        message = Message(user_id, self._next_id, self.clock.now() - age, text, from_owner, media)
        self._next_id += 1
        self.chats.setdefault(user_id, []).append(message)
        self._event(message=message)
        return message

    def _event(
        self,
        message: Message | None = None,
        edit: Message | None = None,
        deleted: int = 0,
        confirmation: Confirmation | None = None,
    ) -> None:
        pts = self._events[-1].pts + 1 if self._events else 1
        self._events.append(_Event(pts, message, edit, deleted, confirmation))


class FakeGateway:
    """One connection to the pretend Telegram."""

    def __init__(self, telegram: FakeTelegram, number: int) -> None:
        self._telegram = telegram
        self._number = number
        self._requests = 0

    @property
    def requests(self) -> int:
        return self._requests

    def _ask[T](self, what: str, do: Callable[[], T], user_id: int = 0, detail: object = None) -> T: ...
