from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.words import (
    ANNA,
    NOW,
    by_owner,
    by_us,
    contact,
    inbound,
    outbound,
    outgoing,
    pending,
    settled,
    talk,
    waiting,
)

from autokus.rules.standing import (
    fingerprint,
    no_longer_stands,
    overtaken,
    says_no_more,
    settle_without_reply,
    to_be_taken_back,
)
from autokus.vocabulary import (
    Conversation,
    Kind,
    Limits,
    Line,
    Media,
    Message,
    Mode,
    Outcome,
    Outgoing,
    Quiet,
    Settlement,
)

# -- what needs no decision ------------------------------------------------------------------------


def outcomes(settlements: tuple[Settlement, ...]) -> dict[int, Outcome]:
    return {i: settlement.outcome for settlement in settlements for i in settlement.message_ids}


SERVICE = Line(inbound(2, "", media=Media.SERVICE))
DELETED = replace(pending(1), deleted=True)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((pending(1),), {}, id="a question is left to the rules"),
        pytest.param((pending(1), by_owner(2)), {1: Outcome.BY_OWNER}, id="the owner answered"),
        pytest.param((by_owner(1), pending(2)), {}, id="the owner wrote before"),
        pytest.param(
            (pending(1), by_owner(2), pending(3)), {1: Outcome.BY_OWNER}, id="and a new question"
        ),
        pytest.param((pending(1), by_us(2)), {}, id="our own message is not the owner's"),
        pytest.param((SERVICE,), {2: Outcome.SILENT}, id="a service message"),
        pytest.param(
            (SERVICE, by_owner(3)), {2: Outcome.SILENT}, id="nobody answers a service message"
        ),
        pytest.param((DELETED,), {1: Outcome.SILENT}, id="deleted in time"),
        pytest.param(
            (DELETED, by_owner(2)), {1: Outcome.SILENT}, id="deleted although the owner answered"
        ),
        pytest.param((settled(1), by_owner(2)), {}, id="an outcome that stands is left alone"),
        pytest.param((replace(settled(1), deleted=True),), {}, id="deleted after the answer"),
    ],
)
def test_what_needs_no_decision_is_settled_at_once(
    lines: tuple[Line, ...], expected: dict[int, Outcome]
) -> None:
    assert outcomes(settle_without_reply(talk(*lines))) == expected


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["pending", "deleted", "service", "owner", "ours", "settled"]),
        ),
        max_size=8,
    )
)
def test_no_message_is_settled_twice(kinds: list[tuple[str]]) -> None:
    make: dict[str, Callable[[int], Line]] = {
        "pending": pending,
        "deleted": lambda i: replace(pending(i), deleted=True),
        "service": lambda i: Line(inbound(i, "", media=Media.SERVICE)),
        "owner": by_owner,
        "ours": by_us,
        "settled": settled,
    }
    lines = [make[kind](number) for number, (kind,) in enumerate(kinds, 1)]

    found = [i for s in settle_without_reply(talk(*lines)) for i in s.message_ids]

    assert len(found) == len(set(found))


# -- the last look ---------------------------------------------------------------------------------

QUESTION = pending(5)
OWNER_LONG_AGO = Line(outbound(4, age=7300))
MUTED = replace(contact(), muted_at=NOW - 1, muted_seconds=60)
NO_LONGER_MUTED = replace(contact(), muted_at=NOW - 61, muted_seconds=60)
NIGHT = Quiet((NOW % 86_400 // 60 + 60) % 1440, (NOW % 86_400 // 60 + 120) % 1440)
PAUSED = replace(contact(), paused_why="it looks like a scam")
STRANGER = contact(approved=False)
PRINT = fingerprint([QUESTION.message])


def row(composed_for: str, *answers: int, mode: Mode = Mode.AUTO) -> Outgoing:
    """A reply that was composed for these messages."""
    return outgoing(answers=answers, composed_for=composed_for, mode=mode)


@pytest.mark.parametrize(
    ("conversation", "reason"),
    [
        pytest.param(talk(QUESTION), None, id="nothing changed"),
        pytest.param(talk(by_us(4), QUESTION, by_us(6)), None, id="our own words change nothing"),
        pytest.param(talk(OWNER_LONG_AGO, QUESTION), None, id="the owner wrote long before"),
        pytest.param(talk(by_owner(4), QUESTION), "you wrote there", id="the owner is active"),
        pytest.param(
            replace(talk(QUESTION), draft_at=NOW - 5), "you are writing", id="the owner has a draft"
        ),
        pytest.param(
            replace(talk(QUESTION), draft_at=NOW - 7201), None, id="a draft of this morning"
        ),
        pytest.param(talk(QUESTION, who=MUTED), "muted for another", id="muted meanwhile"),
        pytest.param(talk(QUESTION, who=NO_LONGER_MUTED), None, id="muted before"),
        pytest.param(talk(QUESTION, who=PAUSED), "paused", id="paused as a scam meanwhile"),
        pytest.param(talk(QUESTION, by_owner(6)), "answered it yourself", id="the owner answered"),
        pytest.param(talk(QUESTION, pending(6)), "meanwhile", id="the recruiter wrote on"),
        pytest.param(talk(pending(5, "Other")), "meanwhile", id="edited"),
        pytest.param(talk(replace(QUESTION, deleted=True)), "meanwhile", id="deleted"),
        pytest.param(talk(QUESTION, who=contact(mode=Mode.OFF)), "mode is now off", id="mode off"),
        pytest.param(talk(QUESTION, who=STRANGER), "approval was taken back", id="revoked"),
        pytest.param(talk(QUESTION, who=contact(kind=Kind.SCAM)), "scam", id="marked as scam"),
        pytest.param(talk(QUESTION, handover=waiting()), "waits for you", id="handed over"),
        pytest.param(
            talk(QUESTION, by_owner(6), who=STRANGER), "yourself", id="the owner's word goes first"
        ),
    ],
)
def test_a_composed_reply_stands_only_while_nothing_changed(
    conversation: Conversation, reason: str | None
) -> None:
    found = no_longer_stands(conversation, row(PRINT, 5), Limits(quiet=NIGHT), NOW)

    assert found is None if reason is None else reason in (found or "")


def test_an_owner_between_two_messages_of_a_burst_takes_the_reply_back() -> None:
    both = (pending(5), by_owner(6), pending(7))
    composed_for = fingerprint([both[0].message, both[2].message])

    found = no_longer_stands(talk(*both), row(composed_for, 5, 7), Limits(), NOW)

    assert found == "you answered it yourself"


def test_a_reply_that_is_ready_when_the_quiet_hours_begin_waits_for_their_end() -> None:
    minute = NOW % 86_400 // 60
    begun = Limits(quiet=Quiet(minute, (minute + 60) % 1440))

    found = no_longer_stands(talk(QUESTION), row(PRINT, 5), begun, NOW)

    assert found is not None
    assert found.startswith("quiet hours until")


# -- what waits for the owner's word, and words of his own -------------------------------------------

DRAFT = contact(mode=Mode.DRAFT)


@pytest.mark.parametrize(
    ("conversation", "reason"),
    [
        pytest.param(talk(QUESTION, who=DRAFT), None, id="nothing changed"),
        pytest.param(
            replace(talk(QUESTION, who=DRAFT), draft_at=NOW - 5), None, id="the box has words"
        ),
        pytest.param(talk(by_owner(4), QUESTION, who=DRAFT), None, id="he wrote before"),
        pytest.param(talk(QUESTION, by_owner(6), who=DRAFT), "yourself", id="he answered"),
        pytest.param(talk(QUESTION, pending(6), who=DRAFT), "meanwhile", id="they wrote on"),
        pytest.param(talk(QUESTION, who=contact()), "mode is now auto", id="another mode"),
        pytest.param(talk(QUESTION, who=MUTED), "muted", id="muted"),
        pytest.param(talk(QUESTION, who=DRAFT, handover=waiting()), "waits for you", id="taken"),
    ],
)
def test_a_reply_waits_for_the_owner_until_something_takes_it_back(
    conversation: Conversation, reason: str | None
) -> None:
    found = to_be_taken_back(conversation, row(PRINT, 5, mode=Mode.DRAFT), NOW)

    assert found is None if reason is None else reason in (found or "")


HANDED = replace(QUESTION, outcome=Outcome.HANDED_OVER)


@pytest.mark.parametrize(
    ("conversation", "reason"),
    [
        pytest.param(talk(HANDED), None, id="as the card shows it"),
        pytest.param(talk(HANDED, by_us(6)), None, id="our holding line changes nothing"),
        pytest.param(talk(by_owner(4), HANDED), None, id="he wrote before"),
        pytest.param(talk(HANDED, SERVICE), None, id="a service message"),
        pytest.param(talk(HANDED, by_owner(6)), "you wrote there", id="he wrote since"),
        pytest.param(talk(HANDED, pending(6)), "has written since", id="they wrote since"),
        pytest.param(
            talk(HANDED, replace(pending(6), deleted=True)), None, id="and took it back again"
        ),
        pytest.param(
            talk(replace(pending(5, "Other"), outcome=Outcome.HANDED_OVER)), "changed", id="edited"
        ),
        pytest.param(talk(replace(HANDED, deleted=True)), "deleted", id="deleted"),
        pytest.param(talk(HANDED, who=STRANGER), "taken back", id="not approved any more"),
    ],
)
def test_words_given_on_a_card_fit_only_the_chat_that_it_showed(
    conversation: Conversation, reason: str | None
) -> None:
    found = overtaken(conversation, (5,), PRINT)

    assert found is None if reason is None else reason in (found or "")


@pytest.mark.parametrize(
    ("conversation", "leaves"),
    [
        pytest.param(talk(HANDED, handover=waiting()), True, id="a handover"),
        pytest.param(talk(HANDED), False, id="which is over"),
        pytest.param(talk(HANDED, handover=waiting(), who=DRAFT), False, id="in another mode"),
        pytest.param(talk(HANDED, handover=waiting(), who=MUTED), False, id="muted"),
        pytest.param(talk(HANDED, handover=waiting(), who=PAUSED), False, id="paused"),
        pytest.param(talk(HANDED, handover=waiting(), who=STRANGER), False, id="revoked"),
    ],
)
def test_the_holding_line_leaves_only_while_a_handover_of_mode_auto_is_open(
    conversation: Conversation,
    leaves: bool,  # noqa: FBT001
) -> None:
    assert (says_no_more(conversation, NOW) is None) is leaves


# -- fingerprint -----------------------------------------------------------------------------------

TEXTS = st.text(st.characters(), max_size=12)
MESSAGES = st.lists(
    st.builds(
        Message,
        user_id=st.just(ANNA),
        id=st.integers(1, 50),
        date=st.integers(0, NOW),
        text=TEXTS,
        media=st.sampled_from(Media),
    ),
    max_size=5,
)


@given(MESSAGES, MESSAGES)
def test_two_bursts_have_one_fingerprint_only_if_they_say_the_same(
    one: list[Message], other: list[Message]
) -> None:
    def seen(messages: list[Message]) -> list[tuple[int, str, str]]:
        return [(m.id, m.media.value, m.text) for m in messages]

    assert (fingerprint(one) == fingerprint(other)) == (seen(one) == seen(other))


def test_a_fingerprint_can_be_taken_of_broken_unicode() -> None:
    assert fingerprint([inbound(1, "\ud83d")]) != fingerprint([inbound(1, "\ude00")])
