"""Stand-ins for the world: Telegram, the model and the clock, each with a script and a history.

They implement the protocols of `autokus.protocols`; mypy checks that they do.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import replace

from autokus.errors import Action, Exit, ModelFailed, TelegramFailed, WrongUsage
from autokus.sandbox.model_rules import inbound_text, language_of
from autokus.vocabulary import (
    SAVED_MESSAGES,
    Author,
    Completion,
    Confirmation,
    Dialog,
    Dialogs,
    Errand,
    Finish,
    Kind,
    Media,
    Message,
    News,
    Origin,
    Outgoing,
    Peer,
    Person,
    Placed,
    Prompt,
    Told,
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
    message's id, as Telegram does it; `tests/telegram/test_contract.py` holds it to that.
    """

    clock: FakeClock
    owner_id: int = 100
    people: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, list[Message]] = field(default_factory=dict)
    read_up_to: dict[int, int] = field(default_factory=dict)
    drafts: dict[int, int] = field(default_factory=dict)
    draft_texts: dict[int, str] = field(default_factory=dict)
    queues: dict[int, list[Message]] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
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
        self._last_queued: dict[int, int] = {}
        self._by_random_id: dict[int, int] = {}  # below 0: a place in the queue
        self._ours: set[int] = set()
        self._our_items: set[tuple[int, int]] = set()
        self._scripts: dict[str, deque[_Hook]] = {}
        self._always: dict[str, _Hook] = {}

    # -- the test's side

    def now(self) -> int:
        """The time by Telegram's clock."""
        return self.clock.now()

    def add(self, user_id: int, username: str | None = None, kind: Kind = Kind.HUMAN) -> Person:
        person = Person(Peer(user_id, user_id * 7), f"Person {user_id}", username, kind)
        self.people[user_id] = person
        self.chats.setdefault(user_id, [])
        return person

    def arrive(
        self, user_id: int, text: str, *, age: int = 60, media: Media = Media.TEXT
    ) -> Message:
        """The person writes; `age` is how long ago by Telegram's clock."""
        return self._append(user_id, text, age, media=media)

    def owner_writes(self, user_id: int, text: str) -> Message:
        """The owner writes by hand, on the phone, which clears the draft there."""
        self.type_draft(user_id, "")
        return self._append(user_id, text, 0, from_owner=True)

    def note_down(self, text: str, origin: Origin = Origin.TYPED) -> Message:
        """The owner writes into Saved Messages; `from_owner` is not set there (TELEGRAM section 4b)."""
        return self._append(self.owner_id, text, 0, origin=origin)

    def type_draft(self, user_id: int, text: str) -> None:
        """The owner begins to type, or empties the input box."""
        self.drafts.pop(user_id, None)
        self.draft_texts.pop(user_id, None)
        if text:
            self.drafts[user_id] = self.now()
            self.draft_texts[user_id] = text

    def take_from_queue(self, user_id: int, number: int) -> None:
        """The owner deletes what lies there, on any device."""
        queue = self.queues.get(user_id, [])
        self.queues[user_id] = [item for item in queue if item.id != number]

    def change_in_queue(self, user_id: int, number: int, text: str) -> None:
        """The owner edits what lies there."""
        queue = self.queues[user_id]
        self.queues[user_id] = [replace(i, text=text) if i.id == number else i for i in queue]

    def move_in_queue(self, user_id: int, number: int, at: int) -> None:
        """The owner gives it another time."""
        queue = self.queues[user_id]
        self.queues[user_id] = [replace(i, date=at) if i.id == number else i for i in queue]

    def deliver_due(self) -> None:
        """Telegram sends what is due; it gets a new id in the chat."""
        waiting = [item for queue in self.queues.values() for item in queue]
        for item in sorted(waiting, key=lambda item: (item.date, item.user_id, item.id)):
            if item.date <= self.now():
                self._deliver(item, self.now() - item.date)

    def send_now(self, user_id: int, number: int) -> Message:
        """The owner presses "send now" on what lies there."""
        (item,) = [item for item in self.queues[user_id] if item.id == number]
        return self._deliver(item, 0)

    def _deliver(self, item: Message, age: int) -> Message:
        self.take_from_queue(item.user_id, item.id)
        message = self._append(
            item.user_id, item.text, age, from_owner=item.from_owner, origin=Origin.SCHEDULED
        )
        if (item.user_id, item.id) in self._our_items:
            self._ours.add(message.id)
        return message

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
        found = (m for chat in self.chats.values() for m in chat if m.id in self._ours)
        return sorted(found, key=lambda m: m.id)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.sent]

    # -- the program's side

    def ask(
        self, what: str, connection: int, user_id: int, detail: object, do: Callable[[], object]
    ) -> object:
        self.deliver_due()
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
            people=tuple(
                self.people[i] for i in sorted({m.user_id for m in messages}) if i in self.people
            ),
            state=UpdateState(taken[-1].pts, 1, self.now()),
            more=len(taken) < len(fresh),
        )

    @property
    def now_state(self) -> UpdateState:
        return UpdateState(self._events[-1].pts if self._events else 0, 1, self.now())

    def heads(self, peers: Sequence[Peer]) -> Dialogs:
        if any(peer.user_id in self.bad_peers for peer in peers):
            raise telegram_failed("PEER_ID_INVALID", Action.GIVE_UP)
        asked = [self.owner_id if p == SAVED_MESSAGES else p.user_id for p in peers]
        known = [i for i in asked if i in self.people or i == self.owner_id]
        heads = tuple(
            Dialog(
                i,
                max((m.id for m in self.chats.get(i, ())), default=0),
                self.read_up_to.get(i, 0),
                self.draft_texts.get(i, "…") if i in self.drafts else "",
                self.drafts.get(i),
            )
            for i in known
        )
        return Dialogs(
            heads, tuple(self.people[i] for i in known if i in self.people), self.now_state
        )

    def take(self, outgoing: Outgoing) -> int:
        return self._place(outgoing, None).id

    def enqueue(self, outgoing: Outgoing, at: int) -> Placed:
        if at - self.now() < 10:
            self.take(outgoing)
        return self._place(outgoing, at)

    def _place(self, outgoing: Outgoing, at: int | None) -> Placed:
        """A repeat gets what the first call with this `random_id` produced, whatever became of it."""
        if outgoing.random_id not in self._by_random_id:
            note = outgoing.author is Author.NOTE
            chat = self.owner_id if note else outgoing.peer.user_id
            place = self._leave(outgoing, chat) if at is None else -self._wait(outgoing, chat, at)
            self._by_random_id[outgoing.random_id] = place
        place = self._by_random_id[outgoing.random_id]
        return Placed(abs(place), queued=place < 0)

    def _leave(self, outgoing: Outgoing, chat: int) -> int:
        message = self._append(chat, outgoing.text, 0, from_owner=chat != self.owner_id)
        self._ours.add(message.id)
        if self.confirms:
            self._event(confirmation=Confirmation(outgoing.random_id, message.id))
        return message.id

    def _wait(self, outgoing: Outgoing, chat: int, at: int) -> int:
        """Each chat's queue has ids of its own."""
        number = self._last_queued[chat] = self._last_queued.get(chat, 0) + 1
        item = Message(chat, number, at, outgoing.text, from_owner=chat != self.owner_id)
        self.queues.setdefault(chat, []).append(item)
        self._our_items.add((chat, number))
        return number

    def change_note(self, message_id: int, text: str) -> None:
        """A note of ours gets other words; the same ones again are no event."""
        chat = self.chats.get(self.owner_id, [])
        found = [message for message in chat if message.id == message_id]
        if not found:
            raise telegram_failed("MESSAGE_ID_INVALID", Action.GIVE_UP)
        self.notes[message_id] = text
        if found[0].text != text:
            self.edit(found[0], text)

    def _append(
        self,
        user_id: int,
        text: str,
        age: int,
        *,
        from_owner: bool = False,
        media: Media = Media.TEXT,
        origin: Origin = Origin.TYPED,
    ) -> Message:
        now = self.now()
        message = Message(user_id, self._next_id, now - age, text, from_owner, media, origin)
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


_DATED = {"news", "state", "dialogs", "clock", "send", "schedule", "unschedule", "edit_note"}
"""Requests whose answers tell Telegram's time."""


class FakeGateway:
    """One connection to the pretend Telegram."""

    def __init__(self, telegram: FakeTelegram, number: int) -> None:
        self._telegram = telegram
        self._number = number
        self._requests = 0
        self._told_time = False

    @property
    def requests(self) -> int:
        return self._requests

    async def _ask(self, what: str, do: Doing, user_id: int = 0, detail: object = None) -> Any:
        self._requests += 1
        await asyncio.sleep(0)
        answer = self._telegram.ask(what, self._number, user_id, detail, do)
        too_long = isinstance(answer, News) and answer.too_long
        self._told_time |= what in _DATED and not too_long
        return answer

    def _chat(self, peer: Peer) -> int:
        return self._telegram.owner_id if peer == SAVED_MESSAGES else peer.user_id

    async def news(self, since: UpdateState) -> News:
        found: News = await self._ask(
            "news", lambda: self._telegram.difference(since), detail=since
        )
        return found

    async def state(self) -> UpdateState:
        found: UpdateState = await self._ask("state", lambda: self._telegram.now_state)
        return found

    async def clock(self) -> int:
        found: int = await self._ask("clock", self._telegram.clock.now)
        return found

    async def dialogs(self, peers: Sequence[Peer]) -> Dialogs:
        found: Dialogs = await self._ask(
            "dialogs", lambda: self._telegram.heads(peers), detail=tuple(p.user_id for p in peers)
        )
        return found

    async def history(self, peer: Peer, after: int) -> tuple[Message, ...]:
        chat = self._chat(peer)

        def read() -> tuple[Message, ...]:
            return tuple(m for m in self._telegram.chats.get(chat, ()) if m.id > after)

        found: tuple[Message, ...] = await self._ask("history", read, peer.user_id, after)
        return found

    async def resolve(self, username: str) -> Person:
        def look_up() -> Person:
            found = [p for p in self._telegram.people.values() if p.username == username]
            if not found:
                raise WrongUsage(f"Nobody on Telegram has the name @{username}.")
            return found[0]

        found: Person = await self._ask("resolve", look_up, detail=username)
        return found

    async def owner(self) -> Person:
        me = Person(Peer(self._telegram.owner_id, 1), "Owner", kind=Kind.OWNER)
        found: Person = await self._ask("owner", lambda: me)
        return found

    async def show_typing(self, peer: Peer) -> None:
        await self._ask("show_typing", lambda: None, peer.user_id)

    async def mark_read(self, peer: Peer, up_to: int) -> None:
        def mark() -> None:
            before = self._telegram.read_up_to.get(peer.user_id, 0)
            self._telegram.read_up_to[peer.user_id] = max(before, up_to)

        await self._ask("mark_read", mark, peer.user_id, up_to)

    async def send(self, outgoing: Outgoing) -> int:
        user_id = outgoing.peer.user_id
        found: int = await self._ask(
            "send", lambda: self._telegram.take(outgoing), user_id, outgoing.random_id
        )
        return found

    async def schedule(self, outgoing: Outgoing, at: int) -> Placed:
        user_id = outgoing.peer.user_id
        found: Placed = await self._ask(
            "schedule", lambda: self._telegram.enqueue(outgoing, at), user_id, at
        )
        return found

    async def queue(self, peer: Peer) -> tuple[Message, ...]:
        found: tuple[Message, ...] = await self._ask(
            "queue", lambda: tuple(self._telegram.queues.get(self._chat(peer), ())), peer.user_id
        )
        return found

    async def unschedule(self, peer: Peer, ids: Sequence[int]) -> None:
        def take_back() -> None:
            for number in ids:
                self._telegram.take_from_queue(self._chat(peer), number)

        await self._ask("unschedule", take_back, peer.user_id, tuple(ids))

    async def place_draft(self, peer: Peer, text: str) -> None:
        await self._ask(
            "place_draft", lambda: self._telegram.type_draft(peer.user_id, text), peer.user_id, text
        )

    async def edit_note(self, message_id: int, text: str) -> None:
        await self._ask(
            "edit_note", lambda: self._telegram.change_note(message_id, text), 0, message_id
        )

    @property
    def telegram_time(self) -> int | None:
        return self._telegram.now() if self._told_time else None

    async def close(self) -> None:
        self._telegram.closed.append(self._number)


def telegram_failed(
    name: str,
    action: Action = Action.NEXT_RUN,
    *,
    wait_seconds: float | None = None,
    only_sending: bool = False,
    exit_code: Exit = Exit.TRY_AGAIN,
) -> TelegramFailed:
    """A failure as the real gateway words it."""
    return TelegramFailed(
        f"Telegram refused: {name}.",
        name=name,
        action=action,
        wait_seconds=wait_seconds,
        only_sending=only_sending,
        exit_code=exit_code,
    )


def model_failed(
    name: str,
    action: Action = Action.NEXT_RUN,
    *,
    wait_seconds: float | None = None,
    exit_code: Exit = Exit.TRY_AGAIN,
    may_cost: bool = False,
) -> ModelFailed:
    return ModelFailed(
        f"The model failed: {name}.",
        name=name,
        action=action,
        wait_seconds=wait_seconds,
        exit_code=exit_code,
        may_cost=may_cost,
    )


def said(
    text: str,
    *,
    action: str = "reply",
    confidence: float = 0.9,
    intent: str = "offer",
    finish: Finish = Finish.COMPLETE,
) -> Completion:
    """A model's answer in the form that was asked for."""
    answer = {"action": action, "text": text, "confidence": confidence, "intent": intent}
    return Completion(json.dumps(answer), finish, "fake-1", input_tokens=100, output_tokens=20)


def babbled(text: str, finish: Finish = Finish.COMPLETE) -> Completion:
    """A model's answer in no form at all."""
    return Completion(text, finish, "fake-1", input_tokens=100, output_tokens=20)


def after(do: Doing, completion: Completion) -> Callable[[], Completion]:
    """A step of the model's script: something happens while it thinks, and then it answers."""

    def think() -> Completion:
        do()
        return completion

    return think


@dataclass(frozen=True)
class ModelAsked:
    """One call of the model."""

    prompt: Prompt
    max_tokens: int
    seconds: float
    tries: int = 2

    @property
    def words(self) -> str:
        return "\n".join((self.prompt.system, *(turn.text for turn in self.prompt.turns)))


Scripted = Completion | Exception | Callable[[], Completion]

_THANKS = {
    "en": ("Thank you for your message.", "Thanks for reaching out.", "Hello, and thank you!"),
    "ru": ("Спасибо за сообщение.", "Спасибо, что написали.", "Здравствуйте, благодарю вас!"),
}
_ASKS = {
    "en": (
        "Could you tell me more about the team?",
        "What is the product about?",
        "How does the hiring process look?",
        "What are the main tasks?",
        "Who would I work with?",
    ),
    "ru": (
        "Расскажите, пожалуйста, о команде.",
        "Что это за продукт?",
        "Как устроен отбор?",
        "Какие основные задачи?",
        "С кем предстоит работать?",
    ),
}


def a_reply(number: int, asked: str) -> str:
    """A harmless answer in the recruiter's language; fifteen in a row are all different."""
    language = language_of(inbound_text(asked))
    thanks, asks = _THANKS[language], _ASKS[language]
    return f"{thanks[number % len(thanks)]} {asks[number % len(asks)]}"


class FakeProvider:
    """A model with a script. `when` scripts the calls whose prompt holds certain words.

    Without a script each call gets a text of its own, so that no two replies are alike.
    """

    def __init__(self, *script: Scripted) -> None:
        self._script = deque(script)
        self._by_words: list[tuple[str, deque[Scripted]]] = []
        self.history: list[ModelAsked] = []
        self.busy = 0
        self.busiest = 0
        self._lock = threading.Lock()

    def then(self, *script: Scripted) -> None:
        self._script.extend(script)

    def when(self, words: str, *script: Scripted) -> None:
        self._by_words.append((words, deque(script)))

    def complete(
        self, prompt: Prompt, *, max_tokens: int, seconds: float, tries: int = 2
    ) -> Completion:
        with self._lock:
            asked = ModelAsked(prompt, max_tokens, seconds, tries)
            self.history.append(asked)
            number = len(self.history)
            self.busy += 1
            self.busiest = max(self.busiest, self.busy)
            step = self._next(asked.words)
        try:
            if isinstance(step, Exception):
                raise step
            if callable(step):
                return step()
            return step or said(a_reply(number, asked.words))
        finally:
            with self._lock:
                self.busy -= 1

    def probe(self, seconds: float) -> None:
        self.complete(Prompt("", ()), max_tokens=1, seconds=seconds, tries=1)

    def _next(self, words: str) -> Scripted | None:
        for meant, script in self._by_words:
            if meant in words and script:
                return script.popleft()
        return self._script.popleft() if self._script else None


@dataclass
class FakeHerald:
    """The owner's other channels: `failing` says what goes wrong by which of them."""

    ways: tuple[str, ...] = ("ntfy",)
    words: bool = False
    failing: dict[str, str] = field(default_factory=dict)
    history: list[Errand] = field(default_factory=list)
    asked_for: list[float] = field(default_factory=list)

    def tell(self, errands: Sequence[Errand], seconds: float) -> tuple[Told, ...]:
        self.history += errands
        self.asked_for.append(seconds)
        return tuple(Told(one.way, self.failing.get(one.way, "")) for one in errands)

    def told(self, way: str) -> list[str]:
        return [f"{one.title}\n{one.text}" for one in self.history if one.way == way]
