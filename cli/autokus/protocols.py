"""What the run asks of its doors."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from msgspec import Struct

from autokus.vocabulary import (
    Answered,
    Backoff,
    BotCard,
    BotNews,
    Card,
    Completion,
    Contact,
    Conversation,
    Decided,
    Decision,
    Dialogs,
    Door,
    Draft,
    Entered,
    Erased,
    Errand,
    Fate,
    Figures,
    Handover,
    Health,
    KeptDays,
    Lesson,
    Limits,
    Message,
    Mode,
    ModelCall,
    News,
    Order,
    Outgoing,
    Pace,
    PasswordWanted,
    Peer,
    Person,
    Placed,
    Press,
    Prices,
    Prompt,
    PromptTexts,
    QrCode,
    RecentChat,
    RunRecord,
    RunReport,
    RunStep,
    Scheduled,
    SentCode,
    Settlement,
    SpendingCaps,
    Spent,
    Stop,
    Timing,
    Told,
    Total,
    Traces,
    Trust,
    UpdateState,
    Usage,
)


class Gateway(Protocol):
    """One connection to Telegram, opened by its first request. Every method may raise TelegramFailed.

    Each request ends within the Telegram step limit (SPEC S2: 15 s), whatever the network does.
    """

    @property
    def requests(self) -> int:
        """How many requests this connection has made."""

    async def news(self, since: UpdateState) -> News:
        """What happened in all private chats since then: one `updates.getDifference`."""

    async def state(self) -> UpdateState:
        """Where Telegram's sequence of events stands now."""

    async def dialogs(self, peers: Sequence[Peer]) -> Dialogs:
        """The heads of these chats, at most 100 in one request."""

    async def history(self, peer: Peer, after: int) -> tuple[Message, ...]:
        """Every message of this chat with an id greater than `after`, oldest first."""

    async def resolve(self, username: str) -> Person:
        """Whom this name belongs to now. A look-up that Telegram counts: only ever done by hand."""

    async def owner(self) -> Person:
        """Whose account this is."""

    async def clock(self) -> int:
        """Telegram's own time of day; answered without a log-in too."""

    async def show_typing(self, peer: Peer) -> None:
        """Lets the recruiter see that an answer is being typed, for about six seconds."""

    async def mark_read(self, peer: Peer, up_to: int) -> None:
        """Marks the recruiter's messages as read up to this id."""

    async def send(self, outgoing: Outgoing) -> int:
        """Sends the row under its own `random_id` and answers with the message's id."""

    async def schedule(self, outgoing: Outgoing, at: int) -> Placed:
        """Has Telegram send the row at that moment of its clock; what is less than 10 s ahead leaves at once."""

    async def queue(self, peer: Peer) -> tuple[Message, ...]:
        """What lies at Telegram for this chat: ids of the queue, dates when it leaves."""

    async def unschedule(self, peer: Peer, ids: Sequence[int]) -> None:
        """Takes these back from the chat's queue; what has left is not touched."""

    async def place_draft(self, peer: Peer, text: str) -> None:
        """Puts the text into the chat's input box; an empty one clears it."""

    async def edit_note(self, message_id: int, text: str) -> None:
        """Changes a note of ours in Saved Messages."""

    @property
    def telegram_time(self) -> int | None:
        """Telegram's clock by the date of its last answer; None before there was one."""

    async def close(self) -> None:
        """Closes the connection; never raises, never waits longer than two seconds."""


class LoginDoor(Protocol):
    """The way into an account, for as long as it takes. Every method may raise TelegramFailed or LoginRefused.

    Nothing is held open while a person is asked for something; only `scanned` keeps its connection.
    """

    async def send_code(self, phone: str) -> SentCode:
        """Sends a code to the owner's other devices, or by SMS."""

    async def send_again(self, sent: SentCode) -> SentCode:
        """Sends the code once more, by another way."""

    async def enter(self, sent: SentCode, code: str) -> Entered | PasswordWanted:
        """Goes in by this code, or half the way where there is a second factor."""

    async def enter_password(self, password: str) -> Entered:
        """Goes the second half of the way; the password itself never leaves (SRP)."""

    async def qr(self) -> QrCode | Entered | PasswordWanted:
        """A fresh code to scan; or the way in, once the last one was scanned."""

    async def scanned(self, seconds: float) -> bool:
        """Waits so long for somebody to scan the code; true as soon as Telegram says so."""

    async def log_out(self) -> None:
        """Ends the session at Telegram, and closes."""

    async def close(self) -> None:
        """Closes what is open; never raises."""


class ChatList(Protocol):
    """The owner's private chats, as Telegram lists them."""

    def pages(self) -> AsyncIterator[tuple[RecentChat, ...]]:
        """Page by page, the chats with the newest messages first. Raises TelegramFailed."""

    async def close(self) -> None:
        """Closes the connection; never raises."""


class Provider(Protocol):
    """A model behind HTTP (or, later, a subprocess); synchronous, safe to call from several threads at once."""

    def complete(
        self, prompt: Prompt, *, max_tokens: int, seconds: float, tries: int = 2
    ) -> Completion:
        """Ask the model once.

        Returns or raises within `seconds` (plus at most half a second), whatever the network does; what
        arrives later is discarded. With `tries` 2, one quick second try may happen inside.

        Raises ModelFailed.
        """

    def probe(self, seconds: float) -> None:
        """Whether address, key and model are good, at the least cost; within `seconds`. Raises ModelFailed."""


class Herald(Protocol):
    """The owner's other channels: e-mail, ntfy, Pushover and their like. Synchronous."""

    @property
    def ways(self) -> tuple[str, ...]:
        """Their names, as `ntfy` or `mailto 2`; never an address."""

    @property
    def words(self) -> bool:
        """Whether the owner lets the recruiter's words go along."""

    def tell(self, errands: Sequence[Errand], seconds: float) -> tuple[Told, ...]:
        """Brings all of them at once, and says within `seconds` what became of each, in their order; never raises.

        What has not arrived by then may still arrive.
        """


class Bot(Protocol):
    """The owner's own bot. Synchronous; each call returns or raises BotFailed within `seconds` and half a second."""

    def news(self, since: int, owner_id: int, now: int, seconds: float) -> BotNews:
        """What the owner, and nobody else, did in the bot's chat: one `getUpdates`."""

    def show(self, card: BotCard, owner_id: int, seconds: float) -> int:
        """Writes a card with its buttons; answers with the message's id."""

    def say(self, text: str, owner_id: int, seconds: float) -> None:
        """Writes a plain text."""

    def ask_for_text(self, number: int, owner_id: int, seconds: float) -> None:
        """Asks for the owner's text for a card; the reply to this message comes back as an order to edit it."""

    def answer_press(self, press: Press, seconds: float) -> None:
        """Ends the waiting of a button that was pressed."""

    def take_buttons(self, message_id: int, owner_id: int, seconds: float) -> None:
        """Takes the buttons off a card that is settled."""

    def whoami(self, seconds: float) -> str:
        """The bot's @name."""


class Clock(Protocol):
    """The run's sense of time."""

    def now(self) -> int:
        """The time of day, in whole seconds since 1970 UTC."""

    def elapsed(self) -> float:
        """Seconds since the run began, by a clock that nobody can set."""

    async def sleep(self, seconds: float) -> None:
        """Waits without holding anything up."""


class People(Protocol):
    """Contacts and the people who merely wrote."""

    def find(self, word: str) -> Contact | None:
        """The person meant by @name, numeric id, or the number that `inbox` and `contacts` print."""

    def contacts(self) -> list[Contact]:
        """Everybody who is approved."""

    def strangers(self) -> list[Contact]:
        """People who wrote and are not approved, the latest first."""

    def approve(
        self, person: Person, *, mark: int, backlog: Sequence[Message], now: int
    ) -> Contact:
        """Binds the approval to the numeric id; what stands up to `mark` is never answered."""

    def revoke(self, user_id: int, now: int) -> None:
        """Takes the approval back; what was still pending ends in silence."""

    def set_mode(self, user_id: int, mode: Mode) -> None:
        """Sets what may be done in this contact's chat."""

    def pause(self, user_id: int, why: str) -> None:
        """Nothing is answered in this contact's chat until `unpause`."""

    def unpause(self, user_id: int) -> None:
        """Ends what `pause` began; what was written until now is not held against the contact any more."""

    def mute(self, user_id: int, seconds: int, now: int) -> None:
        """Nothing is answered in this contact's chat for so long; 0 seconds end a mute."""

    def renew(self, people: Sequence[Person]) -> set[int]:
        """Takes over the addresses that a new session gives to people who are known; answers with their ids."""

    def note_drafts(self, drafts: Mapping[int, int | None]) -> None:
        """By user id: when the owner last changed the draft in the chat's input box; None if there is none."""

    def owner_id(self) -> int | None:
        """The account's own id, once it is known."""

    def set_owner(self, user_id: int) -> None:
        """Remembers whose account this is."""


class Talks(Protocol):
    """Messages, marks, outcomes and handovers."""

    def update_state(self) -> UpdateState | None:
        """Where the next `updates.getDifference` starts; None before the first poll."""

    def set_update_state(self, state: UpdateState) -> None:
        """Sets the start of the next poll where there was none."""

    def take_in(self, news: News, now: int) -> int:
        """Stores messages, edits, deletions, confirmations, marks and state in one transaction.

        Answers with the number of inbound messages of approved contacts that are new.
        """

    def pending_users(self) -> list[int]:
        """Contacts with messages that have no outcome yet, the longest waiting first.

        Those for whom the model failed last come after the others: one message that it cannot answer must not be
        the only one that is ever tried.
        """

    def conversation(self, user_id: int, now: int) -> Conversation:
        """All that the rules may look at for this contact."""

    def settle(
        self, user_id: int, settlements: Sequence[Settlement], run_id: int, now: int
    ) -> None:
        """Records outcomes."""

    def hand_over(
        self,
        user_id: int,
        message_ids: Sequence[int],
        reason: str,
        suggestion: str,
        run_id: int,
        now: int,
    ) -> Handover:
        """Opens a handover, or joins the open one, and records the outcome of these messages."""

    def handovers(self) -> list[Handover]:
        """What waits for the owner, oldest first."""

    def close_handover(self, user_id: int, closed_by: str, now: int) -> bool:
        """Ends the open handover of this contact; false if there is none."""

    def to_learn_from(self, now: int) -> list[Handover]:
        """Handovers that the owner's own words closed and that nothing was learned from yet."""

    def learned(self, handover: Handover, now: int) -> None:
        """The owner's answer to it was looked at."""

    def saved_mark(self) -> int | None:
        """Up to where Saved Messages were read; None before the first time."""

    def set_saved_mark(self, message_id: int) -> None:
        """Saved Messages were read up to here; a mark never goes back."""

    def share_handed_over(self, since: int) -> float | None:
        """Which share of the messages settled since then went to the owner; None if there were none."""

    def decisions(self, user_id: int, limit: int) -> list[Decided]:
        """What was decided about this contact, the newest first."""

    def record_decision(
        self, user_id: int, up_to: int, decision: Decision, detail: str, run_id: int, now: int
    ) -> None:
        """Remembers a verdict and what it rested on; a repeated one is stored once."""


class Outbox(Protocol):
    """What is to be sent, and what became of it."""

    def reserve(
        self,
        draft: Draft,
        run_id: int,
        now: int,
        *,
        mode: Mode = Mode.AUTO,
        due_at: int | None = None,
    ) -> Outgoing:
        """Commits the row with its own `random_id`; durable when this returns. In mode draft it is only proposed."""

    def reserve_by_hand(
        self, peer: Peer, parts: Sequence[str], now: int, *, draft: Draft | None = None
    ) -> list[Outgoing]:
        """The same for the owner's own words, one row a part; the first one is bound to what `draft` answers."""

    def reserve_holding(self, peer: Peer, text: str, run_id: int, now: int) -> None:
        """The same for the line that says an answer will come; never while one of this handover's stands there."""

    def reserve_note(self, text: str, now: int, *, push: bool = False) -> int | None:
        """Puts a note for the owner's Saved Messages in line; None while it is not known whose account this is."""

    def get(self, outbox_id: int) -> Outgoing | None:
        """The row of this number."""

    def message_of(self, outbox_id: int) -> int | None:
        """The id under which Telegram has the row's message; None if it does not, or not yet."""

    def awaited(self) -> list[Outgoing]:
        """Replies that wait for the owner's word, or lie at Telegram, oldest first."""

    def placed(self) -> list[Outgoing]:
        """Rows whose text was put into a chat's input box and not cleared since."""

    def set_placed(self, outgoing: Outgoing, *, placed: bool) -> None:
        """Whether the row's text stands in the chat's input box, as far as we know."""

    def scheduled(self, outgoing: Outgoing, scheduled_id: int, due_at: int, now: int) -> None:
        """Telegram has the row in the chat's queue."""

    def recall(self, outgoing: Outgoing, why: str) -> None:
        """The owner wants it back from Telegram; the next run sees to it."""

    def release(self, outgoing: Outgoing) -> None:
        """The owner said yes: what was proposed is to be sent."""

    def rewrite(self, outgoing: Outgoing, text: str) -> None:
        """The owner changed the text where it lies: the words are his now."""

    def judge(self, outgoing: Outgoing, fate: Fate) -> None:
        """What the owner made of the reply; the first word counts."""

    def trust(self, user_id: int | None = None) -> Trust:
        """What became of the replies to this contact, or to all."""

    def unfinished(self) -> list[Outgoing]:
        """Rows that were neither sent nor given up, oldest first."""

    def waits(self, outgoing: Outgoing) -> bool:
        """Whether the row was neither sent nor given up until now."""

    def sent_replies(self) -> list[Outgoing]:
        """Every automatic reply that Telegram has, oldest first."""

    def attempt(self, outgoing: Outgoing, now: int) -> None:
        """Commits that bytes may leave now."""

    def sent(self, outgoing: Outgoing, message_id: int, now: int) -> None:
        """Records the message and the outcomes of what it answers, in one transaction."""

    def cancel(self, outgoing: Outgoing, why: str, now: int) -> None:
        """The row will not be sent; what it answered is pending again."""

    def fail(self, outgoing: Outgoing, why: str, now: int) -> None:
        """The row cannot be sent, for good."""


class Journal(Protocol):
    """Runs, model calls, stops and health."""

    def begin_run(self, pid: int, now: int) -> tuple[int, list[RunRecord]]:
        """Opens a run; answers with its id and the earlier ones that died and were not reported yet."""

    def step(self, run_id: int, name: str, now: int) -> None:
        """Says where the run is; not fsynced, a kill leaves it readable all the same."""

    def steps(self, run_id: int) -> list[RunStep]:
        """The steps of a run, in their order."""

    def end_run(self, run_id: int, report: RunReport, now: int) -> None:
        """Closes the run."""

    def printed(self, run_id: int, out: str, err: str) -> None:
        """Keeps the first characters of what the run is about to print."""

    def died(self, run_id: int, stack: str) -> None:
        """Notes the stack of a run that never ended."""

    def runs(self, limit: int) -> list[RunRecord]:
        """The newest runs first."""

    def run(self, run_id: int) -> RunRecord | None:
        """The run of this number; None if there is none, or none any more."""

    def calls(self, run_id: int) -> list[ModelCall]:
        """The model calls of a run, in their order."""

    def totals(self) -> list[Total]:
        """The counts that only grow, whatever is erased or forgotten."""

    def last_success(self) -> int | None:
        """When a run last ended well."""

    def open_call(self, run_id: int, call: ModelCall) -> int:
        """Books a model call at its worst case, before it is made; answers with the entry's number."""

    def close_call(self, entry: int, call: ModelCall) -> None:
        """Corrects an entry to what the call has cost."""

    def spent(self, since: int, *, in_the_making: bool = True) -> Spent:
        """What the calls since then have cost; those in the making count at their worst, if they are to count."""

    def usage(self, since: int) -> list[Usage]:
        """What each contact's replies have cost since then, the dearest first; calls for nobody (id 0) are left out."""

    def tell_of_cap(self, name: str, period: int, now: int) -> bool:
        """Whether the owner is to be told that this cap is reached: once in each of its periods."""

    def paused_since(self) -> int | None:
        """When the owner paused everything, if so."""

    def pause(self, now: int) -> None:
        """Nothing is sent until `resume`."""

    def resume(self) -> None:
        """Ends a pause and every stop."""

    def stops(self, now: int) -> list[Stop]:
        """The doors that must be left alone now."""

    def end_stop(self, door: Door) -> None:
        """What stood in this door's way has been mended."""

    def add_stop(self, stop: Stop) -> None:
        """A door must be left alone from now on."""

    def backoffs(self) -> dict[Door, Backoff]:
        """The doors that failed when last asked."""

    def set_backoff(self, backoff: Backoff) -> None:
        """A door failed once more."""

    def clear_backoff(self, door: Door) -> None:
        """A door answered."""

    def health(self) -> dict[Door, Health]:
        """How each door was when last used."""

    def set_health(self, health: Health) -> None:
        """How a door is."""


class Console(Protocol):
    """What the owner is shown under a number, and what he told AutoKus to do."""

    def show(
        self,
        *,
        user_id: int,
        reason: str,
        suggestion: str,
        answers: Sequence[int],
        fingerprint: str,
        now: int,
        handover_id: int | None = None,
        outbox_id: int | None = None,
        pushed: bool = False,
    ) -> Card:
        """Makes a card under a number of its own."""

    def card(self, number: int) -> Card | None:
        """The card of this number."""

    def newest(
        self, *, handover_id: int | None = None, outbox_id: int | None = None
    ) -> Card | None:
        """The newest card of this handover or row."""

    def pushed_at(self, handover_id: int) -> int | None:
        """When a card of this handover last rang on the phone."""

    def take(self, orders: Sequence[Order], *, bot_offset: int | None = None) -> None:
        """Stores orders, each once, and with them where the bot is read on."""

    def bot_offset(self) -> int:
        """Where the owner's bot is read on."""

    def orders(self) -> list[Order]:
        """What the owner told and was not done yet, oldest first."""

    def done(self, order: Order, answer: str, note_id: int | None, now: int) -> None:
        """The order was carried out, or refused, with this answer."""


class Tidings(Protocol):
    """What goes to the owner by ways beside Saved Messages, each thing once a way."""

    def cards(self, way: str, since: int) -> list[Card]:
        """The open cards made since then that this way has neither brought nor given up, oldest first."""

    def is_over(self, way: str, subject: str) -> bool:
        """Whether this was brought by this way, or given up."""

    def arrived(self, way: str, subject: str, now: int, *, message_id: int = 0) -> None:
        """It was brought; with `message_id` the message has buttons that go when its card is settled."""

    def failed(self, way: str, subject: str, now: int) -> bool:
        """It did not arrive; whether this was the last try."""

    def with_buttons(self) -> list[tuple[str, int]]:
        """Settled cards that the bot still shows buttons for: what they are called here, and their messages."""

    def without_buttons(self, subject: str) -> None:
        """The bot shows no buttons for it any more."""

    def answers(self) -> list[Answered]:
        """Answers to orders of the bot's that did not arrive there yet, oldest first."""

    def told(self, order: Order, now: int) -> None:
        """The answer arrived where the order was given."""

    def not_told(self, order: Order, now: int) -> bool:
        """The answer did not arrive; whether this was the last try."""


class Lessons(Protocol):
    """What the owner has answered before."""

    def add(self, lesson: Lesson) -> Lesson:
        """Stores it under a number of its own, which it answers with."""

    def keep(self, lessons: Sequence[Lesson]) -> list[Lesson]:
        """Stores all of these or none; one of number 0 gets a number, another takes its earlier self's place."""

    def find(self, number: int) -> Lesson | None:
        """The lesson of this number."""

    def all(self) -> list[Lesson]:
        """Every lesson, the newest first, the expired ones too."""

    def nearest(self, question: str, user_id: int, now: int, limit: int) -> list[Lesson]:
        """The lessons that fit these words best, in either language; none of another contact's, none expired."""

    def with_vectors(
        self, model: str, user_id: int, now: int, limit: int
    ) -> list[tuple[Lesson, Sequence[float]]]:
        """The newest lessons that may be told to this contact, each with its vector of this model; empty if none."""

    def keep_vectors(self, model: str, vectors: Sequence[tuple[Lesson, Sequence[float]]]) -> None:
        """Stores the vectors of these lessons' questions, for those that still ask the same."""

    def change(self, lesson: Lesson) -> None:
        """Stores the lesson of this number as it is now."""

    def delete(self, number: int) -> bool:
        """Forgets it; false if there is none of this number."""


class Erasure(Protocol):
    """Taking a person out of everything."""

    def traces(self, user_id: int) -> Traces:
        """By what this person is recognised in notes and logs."""

    def preview(self, user_id: int) -> Erased:
        """What `forget` would take."""

    def forget(self, user_id: int) -> Erased:
        """Takes every row of this person, in one transaction; what calls have cost stays, as nobody's."""

    def unclean(self) -> bool:
        """Whether bytes of deleted rows may be left in the store's files."""

    def scrub(self) -> None:
        """Removes them. Raises Busy while another program reads the store."""


class Retention(Protocol):
    """Letting go of what is old."""

    def due(self, now: int) -> bool:
        """Whether it is time to look for what is old; cheap enough for every run."""

    def expire(self, kept: KeptDays, now: int, telegram_time: int) -> int:
        """Lets go of one small batch; answers with its size, 0 if nothing old is left.

        Never of what waits for an answer or for the owner, nor of a send under way; and nothing that went is taken
        for new when Telegram brings it again.
        """

    def done(self, now: int) -> None:
        """Not due again for a day."""


class Log(Protocol):
    """The log of one run, as lines for a program. Never raises; holds no secret and no word of a recruiter."""

    run_id: int
    """Which run the lines that follow belong to."""

    def routine(self, event: str, **facts: object) -> None:
        """What every run does; kept if anything else happens in this one."""

    def event(self, event: str, **facts: object) -> None:
        """What is worth knowing afterwards."""

    def end(self, *, idle: bool, **facts: object) -> None:
        """The last line; of an idle run the only one."""


class Ping(Protocol):
    """A dead-man's switch elsewhere, which calls the owner when it hears nothing. Never raises, never waits long."""

    def begin(self) -> None:
        """Says that a run has begun; does not wait."""

    def end(self, exit_code: int, seconds: float) -> None:
        """Says how it ended, within `seconds`."""


class Store(Protocol):
    """Everything that outlives the process."""

    @property
    def people(self) -> People:
        """Contacts and strangers."""

    @property
    def talks(self) -> Talks:
        """Messages and their outcomes."""

    @property
    def outbox(self) -> Outbox:
        """Sends."""

    @property
    def console(self) -> Console:
        """Cards and orders."""

    @property
    def tidings(self) -> Tidings:
        """What goes to the owner by other ways."""

    @property
    def lessons(self) -> Lessons:
        """Questions and the owner's answers."""

    @property
    def journal(self) -> Journal:
        """Runs and stops."""

    def together(self) -> AbstractContextManager[None]:
        """Everything written inside is kept whole or not at all."""

    @property
    def retention(self) -> Retention:
        """What is kept no longer."""

    @property
    def erasure(self) -> Erasure:
        """Who is forgotten."""

    def close(self) -> None:
        """Closes the file."""


Connect = Callable[[], Gateway]
"""Makes a new connection to Telegram; nothing is sent before its first request."""

Texts = Callable[[], PromptTexts]
"""Reads the prompt files and the profile."""


class Doors(Struct, frozen=True):
    """All that a run may touch. In a dry run `store` is a copy and nothing is sent; `ledger` is always the real one.

    `herald` and `bot` are None where the owner has set up none.
    """

    store: Store
    ledger: Journal
    connect: Connect
    provider: Callable[[], Provider]
    texts: Texts
    clock: Clock
    limits: Limits
    timing: Timing
    pace: Pace
    parallel: int
    max_tokens: int
    caps: SpendingCaps
    prices: Prices
    secrets: Callable[[], tuple[str, ...]]
    embedder: Callable[[], Embedder | None]
    close: Callable[[], None]
    kept: KeptDays = KeptDays()
    dry: bool = False
    lesson_days: int = 0
    """After so many days a lesson is forgotten; 0: never."""
    herald: Herald | None = None
    bot: Bot | None = None
    log: Log | None = None
    publish: Callable[[Figures], str] | None = None
    """Puts the figures where a monitoring finds them; answers with what stood in the way, if so."""


class Embedder(Protocol):
    """Turns texts into vectors that lie near one another where the texts mean the same; synchronous, thread-safe."""

    @property
    def model(self) -> str:
        """Whose vectors they are: those of two models cannot be compared."""

    def vectors(self, texts: Sequence[str], seconds: float) -> list[list[float]]:
        """One vector for each text, in their order and all of one length, within `seconds` (plus half a second).

        Raises ModelFailed.
        """


class Enquiry(Struct, frozen=True):
    """What `doctor` may ask of the doors. None of it changes or makes anything, here or at Telegram."""

    store: Callable[[], Store]
    """A copy in memory of the checked database. Raises WrongSettings, StorageFailed."""
    writer: Callable[[], int | None]
    """The process that keeps others from writing to the database for longer than they wait."""
    connect: Callable[[], Connect]
    """Raises WrongSettings for a proxy that is none."""
    model: Callable[[], None]
    """Whether address, key and name of the model are good. Raises ModelFailed, WrongSettings."""
    texts: Texts
    scheduled: Callable[[], tuple[list[Scheduled], list[str]]]
    """What starts runs, of whichever home; and why something could not be looked at."""
    cron_runs: Callable[[], bool | None]
    """Whether something reads crontabs on this machine; None where that cannot be seen."""
    sharers: Callable[[], list[str]]
    """Other programs that use the same log-in."""
