from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from telethon.tl import types

from autokus.telegram.convert import (
    input_peer,
    sent_id,
    telegram_date,
    to_dialogs,
    to_message,
    to_messages,
    to_news,
    to_people,
    to_person,
    to_placed,
    to_resolved,
    to_state,
)
from autokus.vocabulary import (
    SAVED_MESSAGES,
    Confirmation,
    Dialog,
    Kind,
    Media,
    Message,
    News,
    Origin,
    Peer,
    Person,
    Placed,
    UpdateState,
)

AT = 1_700_000_000
DATE = datetime.fromtimestamp(AT, UTC)
ANNA = types.PeerUser(501)


def message(message_id: int = 7, text: str = "Hello", **more: Any) -> types.Message:
    return types.Message(
        **({"id": message_id, "peer_id": ANNA, "date": DATE, "message": text} | more)
    )


def service(message_id: int = 8) -> types.MessageService:
    action = types.MessageActionContactSignUp()
    return types.MessageService(id=message_id, peer_id=ANNA, date=DATE, action=action)


def user(user_id: int = 501, **more: Any) -> types.User:
    return types.User(**({"id": user_id, "access_hash": -77, "first_name": "Anna"} | more))


STATE = types.updates.State(pts=10, qts=2, date=DATE, seq=1, unread_count=0)

# -- messages --------------------------------------------------------------------------------------

PHOTO = types.MessageMediaPhoto()
PREVIEW = types.MessageMediaWebPage(types.WebPageEmpty(1))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(message(), Message(501, 7, AT, "Hello"), id="words"),
        pytest.param(message(out=True), Message(501, 7, AT, "Hello", from_owner=True), id="ours"),
        pytest.param(
            message(media=PHOTO), Message(501, 7, AT, "Hello", media=Media.MEDIA), id="a photo"
        ),
        pytest.param(message(media=PREVIEW), Message(501, 7, AT, "Hello"), id="a link's preview"),
        pytest.param(
            message(media=types.MessageMediaEmpty()), Message(501, 7, AT, "Hello"), id="no media"
        ),
        pytest.param(message(text=""), Message(501, 7, AT, ""), id="no words"),
        pytest.param(
            service(), Message(501, 8, AT, "", media=Media.SERVICE), id="a service message"
        ),
        pytest.param(message(peer_id=types.PeerChat(3)), None, id="a group"),
        pytest.param(message(peer_id=types.PeerChannel(3)), None, id="a channel"),
        pytest.param(types.MessageEmpty(id=7, peer_id=None), None, id="an empty shell"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_a_message_of_a_private_chat_becomes_words(found: Any, expected: Message | None) -> None:
    assert to_message(found) == expected


FORWARD = types.MessageFwdHeader(date=DATE, from_id=ANNA)
HIDDEN = types.MessageFwdHeader(date=DATE, from_name="Somebody")


@pytest.mark.parametrize(
    ("found", "origin"),
    [
        pytest.param(message(), Origin.TYPED, id="typed"),
        pytest.param(message(out=True, silent=True, edit_date=DATE), Origin.TYPED, id="edited"),
        pytest.param(message(fwd_from=FORWARD), Origin.FORWARDED, id="forwarded"),
        pytest.param(message(fwd_from=HIDDEN), Origin.FORWARDED, id="forwarded from nobody"),
        pytest.param(message(via_bot_id=4711), Origin.VIA_BOT, id="through a bot"),
        pytest.param(message(via_business_bot_id=4711), Origin.VIA_BOT, id="by a business bot"),
        pytest.param(message(guestchat_via_from=ANNA), Origin.VIA_BOT, id="by a guest bot"),
        pytest.param(message(offline=True), Origin.SCHEDULED, id="an away message"),
        pytest.param(message(from_scheduled=True), Origin.SCHEDULED, id="by the schedule"),
        pytest.param(
            message(fwd_from=FORWARD, from_scheduled=True), Origin.FORWARDED, id="forwarded later"
        ),
        pytest.param(service(), Origin.TYPED, id="a service message"),
    ],
)
def test_how_a_message_came_into_its_chat_is_seen(found: Any, origin: Origin) -> None:
    words = to_message(found)
    assert words is not None
    assert words.origin is origin


def test_the_private_messages_among_many_keep_their_order() -> None:
    found = [
        message(3),
        types.MessageEmpty(id=4, peer_id=None),
        message(2),
        message(5, peer_id=types.PeerChat(1)),
    ]
    assert [m.id for m in to_messages(found)] == [3, 2]


# -- people ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(user(), Person(Peer(501, -77), "Anna"), id="a first name"),
        pytest.param(user(last_name="B"), Person(Peer(501, -77), "Anna B"), id="two names"),
        pytest.param(user(first_name=None), Person(Peer(501, -77), ""), id="no name"),
        pytest.param(
            user(username="anna"), Person(Peer(501, -77), "Anna", "anna"), id="a username"
        ),
        pytest.param(
            user(usernames=[types.Username("old"), types.Username("new", active=True)]),
            Person(Peer(501, -77), "Anna", "new"),
            id="one of several usernames",
        ),
        pytest.param(
            user(usernames=[types.Username("old")]),
            Person(Peer(501, -77), "Anna"),
            id="none active",
        ),
        pytest.param(user(min=True), None, id="an address that is not usable"),
        pytest.param(types.UserEmpty(501), None, id="an empty shell"),
    ],
)
def test_a_user_becomes_a_person(found: Any, expected: Person | None) -> None:
    assert to_person(found) == expected


@pytest.mark.parametrize(
    ("marks", "kind"),
    [
        ({}, Kind.HUMAN),
        ({"is_self": True}, Kind.OWNER),
        ({"deleted": True}, Kind.DELETED),
        ({"bot": True}, Kind.BOT),
        ({"scam": True}, Kind.SCAM),
        ({"fake": True}, Kind.FAKE),
        ({"support": True}, Kind.SERVICE),
        ({"bot": True, "scam": True}, Kind.BOT),
        ({"verified": True, "premium": True, "contact": True}, Kind.HUMAN),
    ],
)
def test_what_stands_behind_an_account_is_seen_by_its_marks(
    marks: dict[str, bool], kind: Kind
) -> None:
    found = to_person(user(**marks))
    assert found is not None
    assert found.kind is kind


def test_telegrams_own_account_is_a_service_whatever_it_says() -> None:
    (found,) = to_people([user(777000), types.UserEmpty(1)])
    assert found.kind is Kind.SERVICE


def test_an_address_goes_back_as_it_came() -> None:
    assert input_peer(Peer(501, -77)).to_dict() == types.InputPeerUser(501, -77).to_dict()


def test_the_owners_own_chat_has_an_address_before_the_owner_is_known() -> None:
    assert isinstance(input_peer(SAVED_MESSAGES), types.InputPeerSelf)


# -- what is new -----------------------------------------------------------------------------------


def difference(messages: list[Any], updates: list[Any]) -> types.updates.Difference:
    return types.updates.Difference(messages, [], updates, [], [user()], STATE)


def test_nothing_new_is_empty_news() -> None:
    assert to_news(types.updates.DifferenceEmpty(date=DATE, seq=1)) == News()


def test_too_long_a_gap_is_said_so() -> None:
    assert to_news(types.updates.DifferenceTooLong(pts=5)) == News(too_long=True)


def test_a_difference_brings_messages_edits_deletions_confirmations_people_and_the_state() -> None:
    updates = [
        types.UpdateMessageID(id=9, random_id=-5),
        types.UpdateEditMessage(message(6, "Edited"), pts=1, pts_count=1),
        types.UpdateDeleteMessages([3, 4], pts=1, pts_count=2),
        types.UpdateDeleteMessages([5], pts=1, pts_count=1),
        types.UpdateNewMessage(message(8, "Late"), pts=1, pts_count=1),
        types.UpdateDeleteChannelMessages(1, [99], pts=1, pts_count=1),
        types.UpdateUserTyping(501, types.SendMessageTypingAction()),
    ]
    assert to_news(difference([message(7)], updates)) == News(
        messages=(Message(501, 7, AT, "Hello"), Message(501, 8, AT, "Late")),
        edits=(Message(501, 6, AT, "Edited"),),
        deleted=(3, 4, 5),
        confirmations=(Confirmation(-5, 9),),
        people=(Person(Peer(501, -77), "Anna"),),
        state=UpdateState(10, 2, AT),
    )


def test_a_slice_asks_for_more_from_its_own_state() -> None:
    found = to_news(types.updates.DifferenceSlice([message()], [], [], [], [], STATE))
    assert (found.more, found.state) == (True, UpdateState(10, 2, AT))


def test_a_state_is_taken_over() -> None:
    assert to_state(STATE) == UpdateState(10, 2, AT)


# -- chats and names -------------------------------------------------------------------------------


def dialog(peer: Any) -> types.Dialog:
    return types.Dialog(peer, 30, 20, 0, 0, 0, 0, 0, types.PeerNotifySettings())


def test_the_heads_of_private_chats_are_taken_and_others_left() -> None:
    answer = types.messages.PeerDialogs(
        [dialog(ANNA), dialog(types.PeerChat(1))], [], [], [user()], STATE
    )
    found = to_dialogs(answer)
    assert found.dialogs == (Dialog(501, 30, 20),)
    assert found.people == (Person(Peer(501, -77), "Anna"),)
    assert found.state == UpdateState(10, 2, AT)


def resolved(peer: Any, chats: list[Any], users: list[Any]) -> types.contacts.ResolvedPeer:
    return types.contacts.ResolvedPeer(peer, chats, users)


def test_a_name_belongs_to_the_person_it_points_at_not_to_another_in_the_answer() -> None:
    found = to_resolved(resolved(ANNA, [], [user(502), user(501)]))
    assert found is not None
    assert found.peer.user_id == 501
    assert to_resolved(resolved(ANNA, [], [user(502)])) is None


def test_a_name_of_a_channel_is_not_a_person() -> None:
    channel = types.Channel(9, "Jobs", types.ChatPhotoEmpty(), DATE)
    found = to_resolved(resolved(types.PeerChannel(9), [channel], []))
    assert found == Person(Peer(9, 0), "Jobs", kind=Kind.CHANNEL)


# -- what became of a send -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(
            types.UpdateShortSentMessage(id=9, pts=1, pts_count=1, date=DATE), 9, id="short"
        ),
        pytest.param(
            types.Updates(
                [types.UpdateMessageID(8, 1), types.UpdateMessageID(9, -5)], [], [], DATE, 0
            ),
            9,
            id="among others",
        ),
        pytest.param(types.UpdateShort(types.UpdateMessageID(9, -5), DATE), 9, id="one update"),
        pytest.param(
            types.Updates([types.UpdateMessageID(8, 1)], [], [], DATE, 0), None, id="not ours"
        ),
        pytest.param(types.UpdatesTooLong(), None, id="nothing"),
    ],
)
def test_the_number_of_our_message_is_found_in_the_answer(
    answer: Any, expected: int | None
) -> None:
    assert sent_id(answer, -5) == expected


QUEUED = types.UpdateNewScheduledMessage(message(4))
ARRIVED = types.UpdateNewMessage(message(9), pts=1, pts_count=1)
NAMED = types.UpdateMessageID(9, -5)
PLACED_LATER = types.UpdateMessageID(4, -5)


def updates(*content: Any) -> types.Updates:
    return types.Updates(list(content), [], [], DATE, 0)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(
            types.UpdateShortSentMessage(id=9, pts=1, pts_count=1, date=DATE),
            Placed(9, queued=False),
            id="left at once, short",
        ),
        pytest.param(updates(NAMED, ARRIVED), Placed(9, queued=False), id="left at once, whole"),
        pytest.param(updates(ARRIVED, NAMED), Placed(9, queued=False), id="in the other order"),
        pytest.param(updates(PLACED_LATER, QUEUED), Placed(4, queued=True), id="lies there"),
        pytest.param(updates(QUEUED, PLACED_LATER), Placed(4, queued=True), id="lies there, too"),
        pytest.param(
            updates(types.UpdateMessageID(7, 1), PLACED_LATER, QUEUED),
            Placed(4, queued=True),
            id="among others",
        ),
        pytest.param(updates(PLACED_LATER), Placed(4, queued=True), id="lay there once"),
        pytest.param(updates(QUEUED), None, id="of no row of ours"),
        pytest.param(updates(types.UpdateMessageID(4, 1), QUEUED), None, id="of another row"),
        pytest.param(types.UpdatesTooLong(), None, id="nothing"),
    ],
)
def test_where_a_message_for_later_is_now_is_found_in_the_answer(
    answer: Any, expected: Placed | None
) -> None:
    assert to_placed(answer, -5) == expected


OLD = datetime.fromtimestamp(AT - 9000, UTC)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(types.updates.DifferenceEmpty(date=DATE, seq=1), AT, id="no news"),
        pytest.param(difference([message(date=OLD)], []), AT, id="news"),
        pytest.param(types.updates.DifferenceSlice([], [], [], [], [], STATE), AT, id="a slice"),
        pytest.param(types.updates.DifferenceTooLong(pts=5), None, id="too long a gap"),
        pytest.param(STATE, AT, id="a state"),
        pytest.param(types.messages.PeerDialogs([], [], [], [], STATE), AT, id="dialogs"),
        pytest.param(updates(PLACED_LATER, QUEUED), AT, id="updates"),
        pytest.param(types.UpdateShort(NAMED, DATE), AT, id="one update"),
        pytest.param(
            types.UpdateShortSentMessage(id=9, pts=1, pts_count=1, date=DATE), AT, id="a send"
        ),
        pytest.param(types.messages.Messages([message()], [], [], []), None, id="a history"),
        pytest.param(types.messages.AffectedMessages(1, 1), None, id="a read mark"),
        pytest.param([user()], None, id="people"),
        pytest.param(True, None, id="yes"),
        pytest.param(types.UpdatesTooLong(), None, id="nothing"),
    ],
)
def test_telegrams_time_is_the_date_of_its_answer_never_of_an_old_message(
    answer: Any, expected: int | None
) -> None:
    assert telegram_date(answer) == expected
