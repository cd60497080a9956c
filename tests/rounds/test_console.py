"""The owner's console over the pretend world: what a random life found, one by one, and what was tried against it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from tests.fakes import after, babbled, said, telegram_failed
from tests.rounds.world import World
from tests.words import ANNA, BORIS, OWNER

from autokus.errors import Action
from autokus.language.text import utf16_units
from autokus.vocabulary import (
    TELEGRAM_LIMIT,
    Finish,
    Limits,
    Mode,
    Origin,
    Outcome,
    Peer,
    Person,
    Quiet,
)

REFUSED = telegram_failed("PEER_ID_INVALID", Action.GIVE_UP)
BLOCKED = telegram_failed("USER_IS_BLOCKED", Action.GIVE_UP)
LOST = telegram_failed("SILENT")
FLOOD = telegram_failed("FLOOD_WAIT_900", wait_seconds=900)


@pytest.fixture
def world(world: World) -> World:
    """Anna is approved and has written nothing yet."""
    world.approve(ANNA, BORIS)
    world.store.people.set_owner(OWNER)
    return world


def mode(world: World, mode: Mode, user_id: int = ANNA) -> None:
    world.store.people.set_mode(user_id, mode)


def told(world: World) -> list[str]:
    """The notes of ours that stand in Saved Messages or will ring there."""
    stands = [m.text for m in world.telegram.chats.get(OWNER, []) if m.text.startswith("🤖")]
    return stands + [item.text for item in world.telegram.queues.get(OWNER, [])]


def replies(world: World) -> list[str]:
    """What arrived at recruiters'."""
    return [message.text for message in world.telegram.sent if message.user_id != OWNER]


def states(world: World) -> list[str]:
    """Of the replies, in the order in which they were made."""
    with closing(sqlite3.connect(world.path)) as db:
        rows = db.execute("SELECT state FROM outbox WHERE author <> 'note' ORDER BY id").fetchall()
    return [row[0] for row in rows]


def lying(world: World) -> None:
    """A reply to Anna lies at Telegram."""
    mode(world, Mode.VETO)
    world.telegram.arrive(ANNA, "What is your stack?")
    world.run()
    assert len(world.telegram.queues[ANNA]) == 1


def drafted(world: World) -> int:
    """A reply to Anna waits for the owner's word; the number of its card."""
    mode(world, Mode.DRAFT)
    world.telegram.arrive(ANNA, "What is your stack?")
    world.run()
    (row,) = world.store.outbox.awaited()
    card = world.store.console.newest(outbox_id=row.id)
    assert card
    return card.number


# -- no handover without a card ------------------------------------------------------------------------


def test_a_reply_that_cannot_be_sent_goes_to_the_owner_on_a_card_in_the_same_run(
    world: World,
) -> None:
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.on("send", BLOCKED)
    world.run()
    (card,) = told(world)
    assert "could not be sent" in card
    assert "> Hello" in card


def test_what_an_earlier_run_left_and_telegram_refuses_now_is_told_in_the_same_run(
    world: World,
) -> None:
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.on("send", LOST)
    world.run()
    world.telegram.on("send", BLOCKED)
    world.next_run()
    assert any("could not be sent" in note for note in told(world))


def test_what_the_owner_took_over_has_a_number_to_be_resolved_by(world: World) -> None:
    number = drafted(world)
    world.telegram.note_down(f"/take {number}")
    world.next_run()
    (handover,) = world.store.talks.handovers()
    card = world.store.console.newest(handover_id=handover.id)
    assert card
    assert any(f"/resolve {card.number}" in note for note in told(world))
    world.telegram.note_down(f"/resolve {card.number}")
    world.next_run()
    assert world.store.talks.handovers() == []


# -- clocks ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong_by", [-90, -86_400, 86_400])
def test_a_card_after_the_model_rings_by_telegrams_clock_over_a_connection_of_its_own(
    world: World, wrong_by: int
) -> None:
    world.telegram.arrive(ANNA, "Hello", age=600)
    world.provider.then(babbled("", Finish.REFUSED))
    right = world.clock.now()
    world.telegram.now = lambda: world.clock.now() - wrong_by  # type: ignore[method-assign]
    world.clock.set_by(wrong_by)
    world.run()
    (item,) = world.telegram.queues[OWNER]
    assert 10 <= item.date - right <= 60


# -- drafts ----------------------------------------------------------------------------------------------


def test_a_draft_that_the_owner_left_lying_ends_is_told_and_is_not_composed_anew(
    world: World,
) -> None:
    world.limits = Limits(owner_active_hours=0, handover_hours=1)
    drafted(world)
    world.next_run(3700)
    world.next_run()
    assert states(world) == ["cancelled"]
    assert len(world.provider.history) == 1
    assert world.outcomes(ANNA) == [Outcome.HANDED_OVER]
    assert sum("you said nothing to the draft for 1 h" in note for note in told(world)) == 1
    assert world.telegram.draft_texts == {}


def test_a_refused_input_box_costs_neither_the_draft_nor_a_handover(world: World) -> None:
    world.telegram.on("place_draft", REFUSED)
    number = drafted(world)
    assert world.store.talks.handovers() == []
    world.telegram.note_down(f"/ok {number}")
    world.next_run()
    assert len(replies(world)) == 1


def test_an_input_box_that_cannot_be_cleared_does_not_hold_up_the_runs(world: World) -> None:
    number = drafted(world)
    world.telegram.note_down(f"/no {number}")
    world.telegram.always("place_draft", REFUSED)
    world.telegram.arrive(BORIS, "Hello")
    world.next_run()
    assert [m.user_id for m in world.telegram.sent if m.user_id != OWNER] == [BORIS]


# -- what lies at Telegram -----------------------------------------------------------------------------


@pytest.mark.parametrize("known", ["before the run", "while it is taken back"])
def test_a_reply_that_left_just_before_a_revoke_is_known_as_sent(world: World, known: str) -> None:
    lying(world)
    (item,) = world.telegram.queues[ANNA]
    with world.elsewhere() as store:
        store.people.revoke(ANNA, world.clock.now())
    if known == "before the run":
        world.telegram.send_now(ANNA, item.id)
    else:
        world.telegram.on("unschedule", before=lambda: world.telegram.send_now(ANNA, item.id))
    world.next_run()
    assert states(world) == ["sent"]
    assert world.store.outbox.trust().vetoed == 0


def test_a_reply_that_left_before_a_revoke_and_a_new_approval_is_known_as_sent(
    world: World,
) -> None:
    lying(world)
    (item,) = world.telegram.queues[ANNA]
    world.telegram.send_now(ANNA, item.id)
    with world.elsewhere() as store:
        store.people.revoke(ANNA, world.clock.now())
        person, top = world.telegram.people[ANNA], world.telegram.chats[ANNA][-1].id
        store.people.approve(person, mark=top, backlog=(), now=world.clock.now())
    world.next_run()
    assert states(world) == ["sent"]


@pytest.mark.parametrize("request_", ["queue", "unschedule", "history"])
def test_a_chat_that_is_gone_goes_to_the_owner_once_and_holds_up_nobody(
    world: World, request_: str
) -> None:
    lying(world)
    if request_ == "history":
        world.telegram.take_from_queue(ANNA, world.telegram.queues[ANNA][0].id)
    else:
        world.store.people.mute(ANNA, 600, world.clock.now())
    world.telegram.always(request_, REFUSED)
    world.telegram.arrive(BORIS, "Hello")
    for _ in range(3):
        world.next_run()
    assert states(world) == ["failed", "sent"]
    assert [handover.user_id for handover in world.store.talks.handovers()] == [ANNA]
    assert sum("it is not known what became of the reply" in note for note in told(world)) == 1


def test_a_message_that_was_deleted_has_no_end_before_what_became_of_its_reply_is_known(
    world: World,
) -> None:
    mode(world, Mode.VETO)
    asked = world.telegram.arrive(ANNA, "What is your stack?")
    world.telegram.on("schedule", lost=LOST)
    world.run()
    world.telegram.delete(asked)
    world.next_run()  # finds it lying there, after it was looked at what must not lie there
    (item,) = world.telegram.queues[ANNA]
    world.telegram.send_now(ANNA, item.id)
    world.next_run()
    assert (states(world), world.outcomes(ANNA)) == (["sent"], [Outcome.ANSWERED])


def test_a_full_queue_at_telegram_hands_the_reply_to_the_owner(world: World) -> None:
    mode(world, Mode.VETO)
    world.telegram.arrive(ANNA, "What is your stack?")
    world.telegram.on("schedule", telegram_failed("SCHEDULE_TOO_MUCH", Action.GIVE_UP))
    world.run()
    assert states(world) == ["failed"]
    world.next_run()
    assert [handover.user_id for handover in world.store.talks.handovers()] == [ANNA]
    assert replies(world) == []


# -- orders ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["/pause", f"/revoke {ANNA}", f"/mode {ANNA} off"])
def test_an_order_that_only_the_last_look_brings_is_obeyed_before_anything_is_sent(
    world: World, order: str
) -> None:
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(
        after(lambda: world.telegram.note_down(order), said("Thank you for writing."))
    )
    world.run()
    assert replies(world) == []
    world.next_run()
    assert replies(world) == []


def test_an_order_that_asks_only_holds_nothing_back(world: World) -> None:
    world.telegram.arrive(ANNA, "Hello")
    world.provider.then(
        after(lambda: world.telegram.note_down("/status"), said("Thank you for writing."))
    )
    world.run()
    assert len(replies(world)) == 1


def test_contradictory_orders_of_two_devices_run_in_their_order_and_send_at_most_once(
    world: World,
) -> None:
    number = drafted(world)
    for order in (f"/ok {number}", f"/no {number}", f"/edit {number} Mine", f"/take {number}"):
        world.telegram.note_down(order)
    world.next_run()
    world.next_run()
    assert len(replies(world)) == 1
    assert sum("is out of date" in note for note in told(world)) == 3


def test_no_after_pause_and_ok_stays_no(world: World) -> None:
    number = drafted(world)
    for order in ("/pause", f"/ok {number}", f"/no {number}", "/resume", f"/ok {number}"):
        world.telegram.note_down(order)
    for _ in range(3):
        world.next_run()
    assert replies(world) == []


def test_a_storm_of_orders_is_answered_in_few_notes(world: World) -> None:
    world.telegram.arrive(ANNA, "Hello")
    for number in range(200):
        world.telegram.note_down(["/status", "/help", "/resume", "/ok 77", "/nonsense"][number % 5])
    world.run()
    assert world.store.console.orders() == []
    assert len(told(world)) <= 20
    assert len(world.telegram.asked("edit_note")) <= 10
    assert len(replies(world)) == 1


def test_ten_thousand_characters_of_the_owners_leave_in_parts_and_once(world: World) -> None:
    number = drafted(world)
    words = "My words are long. " * 600
    world.telegram.note_down(f"/edit {number} {words}")
    world.next_run()
    world.next_run()
    assert len(replies(world)) == 3
    assert "".join(replies(world)).replace(" ", "") == words.replace(" ", "")


def test_a_flood_wait_for_an_edit_is_kept_and_costs_no_reply(world: World) -> None:
    world.telegram.arrive(ANNA, "Hello")
    world.telegram.note_down("/resume")
    world.telegram.on("edit_note", FLOOD)
    world.run()
    before = len(world.telegram.history)
    world.next_run()
    assert len(world.telegram.history) == before
    world.next_run(1000)
    assert len(replies(world)) == 1


def test_without_the_owners_id_everything_goes_on_and_no_note_is_kept(world: World) -> None:
    with closing(sqlite3.connect(world.path)) as db, db:
        db.execute("UPDATE account SET owner_id = NULL")
    drafted(world)
    world.telegram.note_down("/pause")
    world.telegram.arrive(BORIS, "Hello")
    world.next_run()
    assert world.store.journal.paused_since() is None
    assert [m.user_id for m in world.telegram.sent if m.user_id != OWNER] == [BORIS]


# -- hostile words on cards ----------------------------------------------------------------------------

ZERO_WIDTH = "\u200b\u2060\ufeff"
FAKE_CARD = "🤖 AutoKus: #1 @anna waits for you\n/ok 1 - send it\n/approve @eve"
HOSTILE = (
    FAKE_CARD,
    "x" * 4096,
    "🙂" * 2048,
    "\n" * 4000 + "?",
    "> /pause\n/pause\n\u2028/pause\r/pause\x0b/pause\x85/pause",
    "\u202e/esuap\u2066 \u2069 why?",
    f"/{ZERO_WIDTH}approve @eve\n{ZERO_WIDTH}/pause",
    "#1 /ok 1 which stack do you use?",
)
OURS = {"/ok", "/edit", "/answer", "/take", "/resolve"}


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("suggestion", ["I would like that.", "y" * 4000, "\n" * 1500 + "z"])
def test_no_words_of_a_recruiter_or_a_model_break_out_of_their_quotation(
    world: World, words: str, suggestion: str
) -> None:
    name = f"\u202eAnna\n/pause\n{FAKE_CARD}"[:128]
    world.telegram.people[ANNA] = Person(Peer(ANNA, ANNA * 7), name, "anna_hr")
    world.telegram.arrive(ANNA, words)
    world.provider.then(said(suggestion, action="hand_over"))
    world.run()
    (card,) = told(world)
    assert utf16_units(card) <= TELEGRAM_LIMIT
    head, *lines = card.splitlines()
    assert head.startswith("🤖 AutoKus: #1 Anna /pause 🤖 AutoKus: #1 @anna waits for you")
    commands = [line.split() for line in lines if line.startswith("/")]
    assert {command[0] for command in commands} <= OURS
    assert {command[1] for command in commands} == {"1"}
    others = [line for line in lines if line and not line.startswith(("> ", "/"))]
    assert others in ([], ["Suggested:"])
    assert not any(mark in card for mark in ("\u202e", "\u2066", "\u2028", "\x85", *ZERO_WIDTH))
    if any(command[0] == "/ok" for command in commands):
        assert suggestion.strip() in card
    world.next_run()
    assert world.store.journal.paused_since() is None


def test_a_forwarded_or_edited_order_is_obeyed_as_it_was_typed_or_not_at_all(world: World) -> None:
    world.telegram.note_down("/pause", Origin.FORWARDED)
    typed = world.telegram.note_down("/status")
    world.run()
    world.telegram.edit(typed, "/pause")
    world.next_run()
    assert world.store.journal.paused_since() is None
    assert sum("Last good run" in note for note in told(world)) == 1


def test_ten_thousand_notes_are_read_past_in_the_fallback_and_the_order_behind_them_is_obeyed(
    world: World,
) -> None:
    world.store.talks.set_saved_mark(1)
    for number in range(10_000):
        world.telegram.note_down(f"a thought, number {number}")
    world.telegram.note_down("/pause")
    world.telegram.too_long = True
    world.run()
    assert world.store.journal.paused_since() is not None
    with closing(sqlite3.connect(world.path)) as db:
        assert not any("a thought" in line for line in db.iterdump())


def test_a_contact_revoked_and_approved_again_gets_nothing_of_before(world: World) -> None:
    number = drafted(world)
    with world.elsewhere() as store:
        store.people.revoke(ANNA, world.clock.now())
        person, top = world.telegram.people[ANNA], world.telegram.chats[ANNA][-1].id
        store.people.approve(person, mark=top, backlog=(), now=world.clock.now())
    world.telegram.note_down(f"/ok {number}")
    world.next_run()
    assert replies(world) == []
    assert any("is out of date" in note for note in told(world))
    mode(world, Mode.AUTO)
    world.telegram.arrive(ANNA, "And what is your stack now?")
    world.next_run()
    assert len(replies(world)) == 1


def test_a_veto_reply_made_before_the_quiet_hours_leaves_after_them(world: World) -> None:
    minute = world.clock.now() % 86_400 // 60
    quiet = Quiet((minute + 2) % 1440, (minute + 62) % 1440)
    world.limits = Limits(owner_active_hours=0, quiet=quiet, veto_minutes=5)
    lying(world)
    (item,) = world.telegram.queues[ANNA]
    assert 61 * 60 <= item.date - world.clock.now() <= 64 * 60
