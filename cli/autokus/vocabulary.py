"""The words of the house: frozen values that the run, the rules and the doors hand each other.

Times are whole seconds since 1970 in UTC; durations are seconds. Lengths of Telegram texts are UTF-16 units
(TELEGRAM section 4).

Structs of msgspec, not dataclasses: the idle run makes all of these classes, in 1 ms instead of 29 (measured).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from enum import StrEnum

from msgspec import Struct

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR

MILLION = 1_000_000
"""Money is counted in millionths, and priced per so many tokens."""

CLOCKS_DIFFER = 300
"""What is dated further ahead than this says that our clock was set back: waiting for it could last for years."""

TELEGRAM_LIMIT = 4096
"""Longest message of a user account, in UTF-16 units (TELEGRAM section 4)."""

# -- people and messages -------------------------------------------------------------------------


class Kind(StrEnum):
    """What stands behind a Telegram user id. Only a human is ever answered (SPEC S3)."""

    HUMAN = "human"
    BOT = "bot"
    SCAM = "scam"
    FAKE = "fake"
    DELETED = "deleted"
    SERVICE = "service"
    OWNER = "owner"
    CHANNEL = "channel"


class Mode(StrEnum):
    """What may be done in a contact's chat (SPEC S3)."""

    AUTO = "auto"
    """The reply is sent."""
    VETO = "veto"
    """The reply lies at Telegram for some minutes, where the owner may delete or change it."""
    DRAFT = "draft"
    """The owner says yes to each reply."""
    OFF = "off"
    """Watched, never answered."""


class Origin(StrEnum):
    """How a message came into its chat. Only what was typed there is an order of the owner's (SPEC S7)."""

    TYPED = "typed"
    FORWARDED = "forwarded"
    VIA_BOT = "via_bot"
    SCHEDULED = "scheduled"


class Media(StrEnum):
    """What a message is made of."""

    TEXT = "text"
    MEDIA = "media"
    SERVICE = "service"


class Peer(Struct, frozen=True):
    """An address at Telegram: enough to read and write a private chat without a look-up."""

    user_id: int
    access_hash: int


SAVED_MESSAGES = Peer(0, 0)
"""The address of the owner's own chat, whoever the owner is."""


class Person(Struct, frozen=True):
    """Somebody Telegram told us about."""

    peer: Peer
    name: str
    username: str | None = None
    kind: Kind = Kind.HUMAN


class Message(Struct, frozen=True):
    """One message of a private chat; `from_owner` is the account's own side, by hand or by us."""

    user_id: int
    id: int
    date: int
    text: str
    from_owner: bool = False
    media: Media = Media.TEXT
    origin: Origin = Origin.TYPED

    @property
    def is_order(self) -> bool:
        """Whether it is a command, standing in Saved Messages: typed there, and beginning as one (SPEC S7)."""
        return self.origin is Origin.TYPED and self.text.startswith("/")


# -- what Telegram tells ---------------------------------------------------------------------------


class UpdateState(Struct, frozen=True):
    """Where in Telegram's sequence of events we are."""

    pts: int
    qts: int
    date: int


class Confirmation(Struct, frozen=True):
    """Telegram's word that the send with this `random_id` became this message."""

    random_id: int
    message_id: int


class News(Struct, frozen=True):
    """One answer of `updates.getDifference`, or what the fallback gathered; stored as one transaction.

    `more` asks for another request from `state` on; `too_long` says that the gap cannot be had this way.
    """

    messages: tuple[Message, ...] = ()
    edits: tuple[Message, ...] = ()
    deleted: tuple[int, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    people: tuple[Person, ...] = ()
    state: UpdateState | None = None
    more: bool = False
    too_long: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing to store."""
        return not (self.state or self.messages or self.edits or self.deleted or self.confirmations)


class Dialog(Struct, frozen=True):
    """The head of one private chat."""

    user_id: int
    top_message: int
    read_up_to: int
    draft: str = ""
    """What stands in the chat's input box, and since when."""
    draft_at: int | None = None


class Dialogs(Struct, frozen=True):
    """An answer of `messages.getPeerDialogs`; `state` was taken when it was made."""

    dialogs: tuple[Dialog, ...]
    people: tuple[Person, ...]
    state: UpdateState


class ProxyKind(StrEnum):
    """How a proxy to Telegram is spoken to."""

    SOCKS5 = "socks5"
    HTTP = "http"
    MTPROXY = "mtproxy"


class Proxy(Struct, frozen=True):
    """A proxy to Telegram. Its text form shows neither password nor secret.

    `secret` is that of an MTProxy: 16 bytes as hexadecimal digits.
    """

    kind: ProxyKind
    host: str
    port: int
    user: str = ""
    password: str = ""
    secret: str = ""

    def __repr__(self) -> str:
        return f"Proxy({self.kind}, {self.host}:{self.port})"


class Server(Struct, frozen=True):
    """Where a log-in begins when not at Telegram's own first door: another data centre of Telegram's, or a test server.

    `key` is the public RSA key, as PEM, of a server that the client does not know by itself.
    """

    host: str
    port: int
    key: str = ""
    data_centre: int = 2


class SentCode(Struct, frozen=True):
    """A log-in code on its way. `attempt` is Telegram's name for it, `where` says how it comes.

    `other_way`: it may be asked for once more, by another way.
    """

    phone: str
    attempt: str
    where: str
    other_way: bool = False
    by_email: bool = False


class QrCode(Struct, frozen=True):
    """A link to scan or to open on a device that is logged in; it is good for so many seconds."""

    link: str
    seconds: float


class PasswordWanted(Struct, frozen=True):
    """The account has a second factor; `hint` is what its owner wrote to remember the password by."""

    hint: str = ""


class Entered(Struct, frozen=True):
    """A log-in that has succeeded: whose account it is, and the session to keep. Its text form does not show it."""

    person: Person
    session: str

    def __repr__(self) -> str:
        """Without the secret."""
        return f"Entered({self.person.peer.user_id})"


class RecentChat(Struct, frozen=True):
    """A private chat as the list of chats shows it; `date` is that of its last message."""

    person: Person
    date: int


# -- contacts and conversations --------------------------------------------------------------------


class Contact(Struct, frozen=True):
    """A person as our own tables know them. `approved_at` is None for people who merely wrote.

    `number` is the short handle that `inbox` and `contacts` print; it never changes or moves to another person.
    """

    number: int
    person: Person
    mode: Mode = Mode.AUTO
    mark: int = 0
    approved_at: int | None = None
    first_at: int | None = None
    last_at: int | None = None
    wrote: int = 0
    paused_why: str = ""
    """Why nothing is answered here until the owner says `resume @user`; empty if nothing holds it."""
    vouched_id: int = 0
    """What stands up to this message the owner has seen and vouched for, by `resume @user`."""
    muted_at: int | None = None
    muted_seconds: int = 0

    @property
    def user_id(self) -> int:
        """Telegram's numeric id, which the approval is bound to."""
        return self.person.peer.user_id

    @property
    def approved(self) -> bool:
        """May be answered, as far as the owner's approval goes."""
        return self.approved_at is not None

    @property
    def label(self) -> str:
        """How the contact is named on a screen."""
        return (
            f"@{self.person.username}"
            if self.person.username
            else (self.person.name or str(self.user_id))
        )


class Outcome(StrEnum):
    """How an inbound message ended (SPEC S4); every one ends in exactly one of these."""

    ANSWERED = "answered"
    COVERED = "covered"
    HANDED_OVER = "handed_over"
    BY_OWNER = "by_owner"
    SILENT = "silent"


class Settlement(Struct, frozen=True):
    """Messages that end here, how, and why."""

    message_ids: tuple[int, ...]
    outcome: Outcome
    reason: str


class Handover(Struct, frozen=True):
    """A conversation that waits for the owner, or waited: `closed_by` says how that ended."""

    id: int
    user_id: int
    opened_at: int
    reason: str
    suggestion: str = ""
    closed_at: int | None = None
    closed_by: str = ""


class Line(Struct, frozen=True):
    """A message as our tables hold it: with its fate, and whether the words are ours.

    `through_us` is also true of the owner's own words that AutoKus sent for him: he was not in the chat then.
    """

    message: Message
    ours: bool = False
    through_us: bool = False
    outcome: Outcome | None = None
    reason: str = ""
    edited: bool = False
    deleted: bool = False


class ReplyCounts(Struct, frozen=True):
    """Automatic replies so far, for the caps."""

    contact_hour: int = 0
    contact_day: int = 0
    account_hour: int = 0
    account_day: int = 0
    in_a_row: int = 0
    ever: int = 0
    """Automatic replies that this contact has had at all."""


class Conversation(Struct, frozen=True):
    """Everything the rules may look at for one contact. `lines` are oldest first and end with the newest."""

    contact: Contact
    lines: tuple[Line, ...]
    counts: ReplyCounts = ReplyCounts()
    handover: Handover | None = None
    draft_at: int | None = None
    """When the owner last changed what stands in the chat's input box, if anything stands there."""
    awaited: Outgoing | None = None
    """A reply that waits for the owner's word, or lies at Telegram until its time."""

    @property
    def pending(self) -> tuple[Message, ...]:
        """The recruiter's messages that stand there and have no outcome yet, oldest first."""
        return tuple(line.message for line in self._open if not line.deleted)

    @property
    def withdrawn(self) -> tuple[Message, ...]:
        """The recruiter's messages that were deleted before they had an outcome."""
        return tuple(line.message for line in self._open if line.deleted)

    @property
    def _open(self) -> tuple[Line, ...]:
        return tuple(ln for ln in self.lines if ln.outcome is None and not ln.message.from_owner)

    @property
    def last_reply(self) -> str | None:
        """The newest automatic text in this chat, if any."""
        return next((line.message.text for line in reversed(self.lines) if line.ours), None)

    @property
    def owner_wrote_up_to(self) -> int:
        """Id of the newest message that the owner wrote by hand; 0 if there is none."""
        return max(
            (ln.message.id for ln in self.lines if ln.message.from_owner and not ln.ours), default=0
        )

    @property
    def owner_wrote_at(self) -> int | None:
        """When the owner last wrote in the chat itself."""
        by_hand = (ln for ln in self.lines if ln.message.from_owner and not ln.ours)
        return max((ln.message.date for ln in by_hand if not ln.through_us), default=None)

    @property
    def earlier(self) -> tuple[Line, ...]:
        """The chat before the pending messages and beside them, without what was deleted."""
        waiting = {message.id for message in self.pending}
        return tuple(ln for ln in self.lines if ln.message.id not in waiting and not ln.deleted)


# -- deciding and composing ------------------------------------------------------------------------


class Verdict(StrEnum):
    """What the rules say about the pending messages of a conversation."""

    COMPOSE = "compose"
    ADMIT = "admit"
    """Say what the owner's template says to "are you a bot?"."""
    WAIT = "wait"
    HAND_OVER = "hand_over"
    SILENT = "silent"


class Decision(Struct, frozen=True):
    """A verdict with its reason. `until` is the moment a wait ends, if the run may sit it out.

    `rule` is the question that decided, where it looked at the recruiter's words. `pauses` the whole contact, for a
    scam: `reason` is then also why.
    """

    verdict: Verdict
    reason: str
    until: int | None = None
    rule: str = ""
    pauses: bool = False


class Decided(Struct, frozen=True):
    """A decision as it was recorded: about the messages up to an id, by which run, and what it rested on (JSON)."""

    run_id: int
    at: int
    up_to: int
    verdict: Verdict
    reason: str
    detail: str = ""


class Quiet(Struct, frozen=True):
    """Hours of the day in which nothing is answered, in minutes since midnight by the owner's clock."""

    begins: int
    ends: int


class Disclosure(StrEnum):
    """When a recruiter learns that a program answers (always when asked)."""

    FIRST_REPLY = "first_reply"
    WHEN_ASKED = "when_asked"


class Limits(Struct, frozen=True):
    """The owner's settings that the rules obey. 0 switches a cap or a wait off."""

    settle_seconds: int = 20
    max_age_hours: int = 24
    contact_hour: int = 6
    contact_day: int = 15
    account_hour: int = 20
    account_day: int = 80
    in_a_row: int = 8
    confidence: float = 0.5
    max_reply_units: int = 1200
    owner_active_hours: int = 2
    quiet: Quiet | None = None
    zone: tzinfo | None = None
    """The owner's time zone; None means UTC."""
    disclosure: Disclosure = Disclosure.FIRST_REPLY
    allowed: tuple[str, ...] = ()
    """Links, mentions, addresses and numbers that may be sent."""
    veto_minutes: int = 5
    """How long a reply lies at Telegram in mode veto."""
    handover_hours: int = 72
    """After so long without a word of the owner's a handover or a proposed reply ends."""
    holding_line: bool = False
    """Whether a handover begins with a line that says an answer will come."""


class Intent(StrEnum):
    """What the model wants done (SPEC S5)."""

    REPLY = "reply"
    HAND_OVER = "hand_over"
    SILENT = "silent"


class Notes(Struct, frozen=True):
    """What the model learned about the vacancy from this chat; shown to the owner, never sent."""

    company: str = ""
    role: str = ""
    salary: str = ""
    stage: str = ""
    next_step: str = ""
    due: str = ""


class Answer(Struct, frozen=True):
    """The model's JSON answer, validated (SPEC S5)."""

    action: Intent
    text: str = ""
    confidence: float = 0.0
    intent: str = ""
    facts: tuple[int, ...] = ()
    notes: Notes = Notes()


class Voice(StrEnum):
    """Who said a line of the chat. Only the owner's own words support what the bot says about the owner (SPEC S6)."""

    RECRUITER = "recruiter"
    OWNER = "owner"
    AUTOKUS = "autokus"


class Said(Struct, frozen=True):
    """A line of the chat as the checks of a text see it."""

    voice: Voice
    text: str


class Composed(Struct, frozen=True):
    """A text that a model wrote, with all that it is judged by; the model is assumed to be hostile (SPEC S6)."""

    text: str
    messages: tuple[str, ...]
    """What it answers: the recruiter's waiting messages, oldest first."""
    earlier: tuple[Said, ...] = ()
    """The chat before them, oldest first."""
    facts: tuple[str, ...] = ()
    """The facts of the profile, and the owner's answers in the lessons that fit."""
    prompt: str = ""
    """What the model was told beside the facts; no piece of it may come back."""
    secrets: tuple[str, ...] = ()
    """Keys and planted canaries; none may come back in any form."""
    allowed: tuple[str, ...] = ()
    """Links, mentions, addresses and numbers that the owner allows to be sent."""

    @property
    def supported_by(self) -> tuple[str, ...]:
        """What may be said about the owner: the facts, and the owner's own words in this chat."""
        own = tuple(said.text for said in self.earlier if said.voice is Voice.OWNER)
        return self.facts + own

    @property
    def told_by_recruiter(self) -> tuple[str, ...]:
        """The recruiter's words: they may be repeated as theirs, and support nothing about the owner."""
        before = tuple(said.text for said in self.earlier if said.voice is Voice.RECRUITER)
        return before + self.messages


class Offence(Struct, frozen=True):
    """Why a text may not leave, or may not be answered, as the owner reads it, and the words that offended."""

    reason: str
    words: str = ""

    @property
    def sentence(self) -> str:
        """Both, for a screen or a note."""
        return f"{self.reason}: {self.words}" if self.words else self.reason


class Draft(Struct, frozen=True):
    """A text that passed the gate and answers exactly these messages as they stood."""

    user_id: int
    text: str
    answers: tuple[int, ...]
    fingerprint: str


NOTE_SIGN = "🤖 AutoKus: "
"""Every note of ours in Saved Messages begins with it (SPEC S7)."""


class Author(StrEnum):
    """Whose words an outgoing message holds. A note goes to the owner's own Saved Messages."""

    AUTOKUS = "autokus"
    HOLDING = "holding"
    """The template's: thanks, an answer will come."""
    OWNER = "owner"
    NOTE = "note"


class SendState(StrEnum):
    """The life of an outbox row."""

    PROPOSED = "proposed"
    """Waits for the owner's word (mode draft)."""
    RESERVED = "reserved"
    """To be sent."""
    ATTEMPTED = "attempted"
    """Bytes may have left, the answer is not known."""
    SCHEDULED = "scheduled"
    """Lies at Telegram until its time (mode veto)."""
    SENT = "sent"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Fate(StrEnum):
    """What the owner made of a reply that he was asked about: what trust is counted from."""

    UNEDITED = "unedited"
    EDITED = "edited"
    REJECTED = "rejected"
    VETOED = "vetoed"


class Outgoing(Struct, frozen=True):
    """An outbox row: what is to be sent to whom under which `random_id` (a signed 64-bit number, never 0)."""

    id: int
    random_id: int
    peer: Peer
    text: str
    answers: tuple[int, ...]
    fingerprint: str
    author: Author
    state: SendState
    created_at: int
    part: int = 0
    mode: Mode = Mode.AUTO
    """The contact's mode when it was composed; a reply of one mode does not leave in another."""
    push: bool = False
    """A note that is to ring on the phone: it goes through Telegram's own reminder."""
    due_at: int | None = None
    """When Telegram is to send it, by Telegram's clock; None: at once."""
    scheduled_id: int = 0
    """Its id in the chat's queue at Telegram."""
    placed: bool = False
    """Its text was put into the chat's input box."""
    recall: str = ""
    """Why the owner wants it back from Telegram, if so."""


# -- the owner's console ---------------------------------------------------------------------------


SAID_NO = "you said no to the reply"
"""Why the messages that a refused reply would have answered stay unanswered."""


class Card(Struct, frozen=True):
    """What the owner is shown under a number and can answer: a handover, or a reply that waits for his word.

    Whether it is still open is read from the handover or the outbox row, never kept here. `answers` are the
    recruiter's messages that it shows, as they stood by `fingerprint`.
    """

    number: int
    user_id: int
    reason: str
    answers: tuple[int, ...]
    fingerprint: str
    made_at: int
    suggestion: str = ""
    handover_id: int | None = None
    outbox_id: int | None = None


class OrderSource(StrEnum):
    """Where the owner gave an order."""

    SAVED = "saved"
    BOT = "bot"


class Order(Struct, frozen=True):
    """Something that the owner told AutoKus to do. `number` is the message's or the update's: each runs once."""

    source: OrderSource
    number: int
    text: str
    at: int


class Placed(Struct, frozen=True):
    """What became of a message that was to be sent later: its id in the queue, or in the chat if it left at once."""

    id: int
    queued: bool


class Trust(Struct, frozen=True):
    """What became of the replies that the owner was asked about, or could correct."""

    unedited: int = 0
    edited: int = 0
    rejected: int = 0
    vetoed: int = 0
    sent: int = 0
    """Automatic replies that were simply sent."""
    corrected: int = 0
    """Of those, how many the owner changed or deleted in the chat."""


# -- the model -------------------------------------------------------------------------------------


class Role(StrEnum):
    """Who speaks in a prompt."""

    USER = "user"
    ASSISTANT = "assistant"


class Turn(Struct, frozen=True):
    """One turn of the talk with the model."""

    role: Role
    text: str


class Prompt(Struct, frozen=True):
    """What the model is asked: the static part first (providers cache it), then the turns."""

    system: str
    turns: tuple[Turn, ...]


class Finish(StrEnum):
    """Why the model stopped."""

    COMPLETE = "complete"
    CUT = "cut"
    REFUSED = "refused"
    OTHER = "other"


class Completion(Struct, frozen=True):
    """What the model said, and what it cost in tokens."""

    text: str
    finish: Finish
    model: str
    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0
    """How many of the input tokens the provider had kept from an earlier call."""


class ModelCall(Struct, frozen=True):
    """One line of the ledger of model calls; `result` is a finish or the name of a failure. `cost` in millionths."""

    user_id: int
    at: int
    seconds: float
    model: str
    input_tokens: int
    output_tokens: int
    result: str
    cached_tokens: int = 0
    cost: int = 0


class Spent(Struct, frozen=True):
    """What model calls have cost, or may cost: tokens, and money in millionths of the owner's currency."""

    tokens: int = 0
    cost: int = 0


class Prices(Struct, frozen=True):
    """Millionths of the owner's currency a million tokens; that is, millionths of a millionth a token."""

    input: int = 0
    output: int = 0
    cached: int = 0


class SpendingCaps(Struct, frozen=True):
    """Most that may be spent in a day and a month of the owner's zone; 0 switches a cap off. Money in millionths."""

    tokens_day: int = 0
    tokens_month: int = 0
    money_day: int = 0
    money_month: int = 0


class Usage(Struct, frozen=True):
    """What one contact's replies have cost since a moment; money in millionths."""

    contact: Contact | None
    """None stands for everybody who was forgotten: what they cost stays counted."""
    replies: int
    calls: int
    input_tokens: int
    output_tokens: int
    cached_tokens: int
    cost: int


class Lesson(Struct, frozen=True):
    """A question and the owner's own answer to it. `user_id` binds it to one contact; None means it is general."""

    id: int
    question: str
    answer: str
    language: str
    made_at: int
    user_id: int | None = None
    expires_at: int | None = None
    sources: tuple[int, ...] = ()


class Traces(Struct, frozen=True):
    """By what a person is recognised wherever something may speak of them: names, numbers, what stood in the chat."""

    user_id: int
    names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


class Erased(Struct, frozen=True):
    """What went, or would go, when a person is forgotten; lessons by their numbers."""

    messages: int = 0
    sends: int = 0
    handovers: int = 0
    decisions: int = 0
    notes: int = 0
    lessons: tuple[int, ...] = ()
    """Lessons that are bound to the person, or whose question is in the person's own words."""
    unsourced: tuple[int, ...] = ()
    """Lessons that the owner has put into words of his own: they stay, and do not say any more where they are from."""


class KeptDays(Struct, frozen=True):
    """For how many days things are kept; 0 means for ever."""

    messages: int = 0
    decisions: int = 0
    calls: int = 0
    runs: int = 0


class Templates(Struct, frozen=True):
    """What is said without a model, by language (`ru`, `en`)."""

    admit: Mapping[str, str]
    """The honest answer to "are you a bot?"."""
    disclosure: Mapping[str, str]
    """The line that a first reply ends with."""
    holding: Mapping[str, str]
    """The line that says an answer will come."""


class PromptTexts(Struct, frozen=True):
    """The prompt files and the profile as they were read; `version` is a hash over all of them."""

    system: str
    repair: str
    examples: str
    profile: str
    templates: Templates
    version: str
    canary: str = ""
    """A mark that stands in the prompt and nowhere else: a text that holds it has the prompt in it."""


# -- other ways to the owner -----------------------------------------------------------------------


class Errand(Struct, frozen=True):
    """What one of the owner's other channels is to bring; `way` is its name."""

    way: str
    title: str
    text: str


class Told(Struct, frozen=True):
    """What became of an errand: `why` it did not arrive, as a sentence without a secret; empty if it did.

    `lasting`: the owner must mend something first.
    """

    way: str
    why: str = ""
    lasting: bool = False


class Button(StrEnum):
    """What the owner can press below a card in the bot's chat."""

    TAKE = "take"
    DONE = "done"
    SEND = "send"
    EDIT = "edit"
    STOP = "stop"


class BotCard(Struct, frozen=True):
    """A card as the owner's bot shows it, with a button for each order that may be given."""

    number: int
    text: str
    buttons: tuple[Button, ...] = ()


class Press(Struct, frozen=True):
    """A button that the owner pressed: the phone waits for an answer to it, in which `word` is shown."""

    id: str
    word: str


class Answered(Struct, frozen=True):
    """An order that was carried out or refused, and what is to be said of it where it was given."""

    order: Order
    answer: str


class BotNews(Struct, frozen=True):
    """What the owner did in the bot's chat since the last look; `next` is where the next look begins."""

    next: int
    orders: tuple[Order, ...] = ()
    presses: tuple[Press, ...] = ()
    to_edit: tuple[int, ...] = ()
    """Cards whose text the owner wants to write anew: each waits for a prompt."""
    unclear: bool = False
    """The owner wrote something that is no order."""


# -- the run ---------------------------------------------------------------------------------------


class Door(StrEnum):
    """An outside thing that can be well or not."""

    TELEGRAM = "telegram"
    SENDING = "sending"
    MODEL = "model"
    CHANNELS = "channels"
    """The owner's other channels, through the notification library."""
    BOT = "bot"
    RUN = "run"


EXTRAS = frozenset({Door.CHANNELS, Door.BOT})
"""Doors that only carry word to the owner: a run whose recruiters are served has done well without them."""


class Timing(Struct, frozen=True):
    """How long things may take, in seconds since the run began or as lengths (SPEC S2 for a budget of 240)."""

    budget: float = 240.0
    step: float = 15.0
    model: float = 150.0

    @property
    def model_ends(self) -> float:
        """When every model call must be over."""
        return self.budget * 200 / 240

    @property
    def model_least(self) -> float:
        """With less time than this no model call is begun; the message waits for the next run."""
        return self.budget * 20 / 240

    @property
    def wave(self) -> float:
        """How long a ready reply waits for others before it leaves without them.

        18 s, so that with its sending nobody's reply is held up for more than 20 by another's slow call.
        """
        return self.budget * 18 / 240

    @property
    def ends(self) -> float:
        """When the run ends by itself, well before its watchdog does it."""
        return self.budget - min(10.0, max(1.0, self.budget / 10))

    @property
    def sending_ends(self) -> float:
        """When no further send may begin: there must be time for its answer."""
        return self.ends - self.budget / 24


class Pace(Struct, frozen=True):
    """Human pace: seconds of "typing" at most, how fast, and the gap between replies to different people."""

    pause: float = 8.0
    characters_per_second: float = 25.0
    spacing: float = 1.5


class Stop(Struct, frozen=True):
    """A door that must be left alone: until `since + seconds`, or, without `seconds`, until the owner says `resume`."""

    door: Door
    name: str
    what: str
    since: int
    seconds: int | None
    exit_code: int = 0


class Backoff(Struct, frozen=True):
    """Failures in a row of one door, all since `first_at`; it is left alone until `since + seconds`."""

    door: Door
    name: str
    failures: int
    first_at: int
    since: int
    seconds: int = 0


class Health(Struct, frozen=True):
    """How a door was when it was last used: when a line was last printed about it, and whether a note was written."""

    door: Door
    well: bool
    since: int
    name: str = ""
    what: str = ""
    said_at: int = 0
    told: bool = False


class RunStep(Struct, frozen=True):
    """When a run began a step."""

    name: str
    at: int


class RunRecord(Struct, frozen=True):
    """One run as the journal holds it. `ended_at` is None while it runs, or for ever if it died.

    `out` and `err` are the first characters of what it printed.
    """

    id: int
    started_at: int
    pid: int
    step: str
    step_at: int
    ended_at: int | None = None
    exit_code: int | None = None
    requests: int = 0
    summary: str = ""
    stack: str = ""
    out: str = ""
    err: str = ""


class Total(Struct, frozen=True):
    """A count that only grows: how often `name` ended as `label`, or how much of it there was."""

    name: str
    label: str
    value: float


class Figures(Struct, frozen=True):
    """How AutoKus is, in numbers that a monitoring can collect."""

    totals: tuple[Total, ...]
    stops: Mapping[Door, int]
    well: Mapping[Door, bool]
    paused: bool
    pending_messages: int
    unfinished_sends: int
    handovers: int
    last_success: int | None


class WouldSend(Struct, frozen=True):
    """What a dry run would have done in one chat."""

    label: str
    what: str
    text: str
    reason: str


class RunReport(Struct):
    """What a run did; filled in as it goes. `lines` are for stderr: changes of health, never one a minute."""

    run_id: int = 0
    new: int = 0
    answered: int = 0
    covered: int = 0
    handed_over: int = 0
    silent: int = 0
    by_owner: int = 0
    waiting: int = 0
    proposed: int = 0
    """Replies that wait for the owner's word, or lie at Telegram until their time."""
    requests: int = 0
    connections: int = 0
    model_calls: int = 0
    exit_code: int = 0
    lines: list[str] = []
    would_send: list[WouldSend] = []
    bugs: list[Exception] = []

    @property
    def counts(self) -> dict[str, int]:
        """What became of messages, by the name of each count."""
        names = (
            "new",
            "answered",
            "covered",
            "handed_over",
            "silent",
            "by_owner",
            "proposed",
            "waiting",
        )
        return {name: getattr(self, name) for name in names}


class Scheduled(Struct, frozen=True):
    """Something that starts the runs of a home, and where it stands; without the files that it needs it starts nothing.

    `ours`: not written by hand. `silent` says why it starts nothing all the same; `lasting` is false if that begins
    when the owner logs out.
    """

    place: str
    command: str
    home: str
    needs: tuple[str, ...] = ()
    ours: bool = True
    silent: str = ""
    lasting: bool = True
