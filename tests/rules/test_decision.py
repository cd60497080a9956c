from __future__ import annotations

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
    pending,
    talk,
    waiting,
)

from autokus.language.heard import heard
from autokus.rules.decision import decide
from autokus.rules.questions.media import readable
from autokus.rules.questions.whose_chat import never_answered
from autokus.vocabulary import (
    Conversation,
    Decision,
    Kind,
    Limits,
    Line,
    Media,
    Mode,
    Quiet,
    ReplyCounts,
    Verdict,
)

LIMITS = Limits()
HOUR = 3600


def decided(conversation: Conversation, limits: Limits = LIMITS) -> Decision:
    return decide(conversation, limits, NOW)


def verdict(conversation: Conversation, limits: Limits = LIMITS) -> Verdict:
    return decided(conversation, limits).verdict


def media_only(message_id: int = 1, *, age: int = 60) -> Line:
    return Line(inbound(message_id, "", age=age, media=Media.MEDIA))


# -- never-list ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.HUMAN])
def test_only_a_human_is_ever_answered(kind: Kind) -> None:
    assert never_answered(ANNA, kind)
    found = decided(talk(pending(1), who=contact(kind=kind)))
    assert found.verdict is Verdict.SILENT
    assert "never answered" in found.reason


def test_a_human_is_not_on_the_never_list() -> None:
    assert never_answered(ANNA, Kind.HUMAN) is None


def test_telegrams_own_account_is_never_answered_even_when_it_looks_human() -> None:
    assert never_answered(777000, Kind.HUMAN)


# -- each rule, and which of two rules goes first --------------------------------------------------

FULL = ReplyCounts(contact_hour=6, contact_day=15, account_hour=20, account_day=80, in_a_row=8)
BOT = contact(kind=Kind.BOT)
OFF = contact(mode=Mode.OFF)
STRANGER = contact(approved=False)
PAUSED = replace(contact(), paused_why="it looks like a scam")
MUTED = replace(contact(), muted_at=NOW - 3600, muted_seconds=7200)
NIGHT = Limits(quiet=Quiet(22 * 60, 23 * 60))
"""1,700,000,000 is 22:13:20 UTC."""
OLD = 25 * HOUR

ORDER = [
    pytest.param(talk(pending(1)), Verdict.COMPOSE, "question", id="an ordinary question"),
    pytest.param(talk(pending(1), who=STRANGER), Verdict.SILENT, "not approved", id="not approved"),
    pytest.param(talk(pending(1), who=OFF), Verdict.SILENT, "mode is off", id="mode off"),
    pytest.param(talk(pending(1), handover=waiting()), Verdict.HAND_OVER, "joins", id="handover"),
    pytest.param(talk(pending(1, age=5)), Verdict.WAIT, "5 s old", id="burst"),
    pytest.param(talk(pending(1, age=OLD)), Verdict.HAND_OVER, "25 hours ago", id="too old"),
    pytest.param(talk(pending(1), counts=FULL), Verdict.HAND_OVER, "cap reached", id="cap"),
    pytest.param(talk(media_only()), Verdict.HAND_OVER, "photo", id="media only"),
    pytest.param(talk(pending(1), who=PAUSED), Verdict.SILENT, "paused", id="paused contact"),
    pytest.param(talk(pending(1), who=MUTED), Verdict.WAIT, "muted", id="muted"),
    pytest.param(talk(by_owner(1), pending(2)), Verdict.WAIT, "you wrote there", id="owner active"),
    pytest.param(
        replace(talk(pending(1)), draft_at=NOW - 60), Verdict.WAIT, "writing there", id="draft"
    ),
    pytest.param(talk(pending(1, "ты бот?")), Verdict.ADMIT, "", id="are you a bot"),
    pytest.param(
        talk(pending(1, "Пришлите код из смс и номер карты")), Verdict.SILENT, "", id="scam"
    ),
    pytest.param(
        talk(pending(1, "Сможете созвониться завтра в 15:00?")),
        Verdict.HAND_OVER,
        "",
        id="a time to fix",
    ),
    pytest.param(talk(pending(1, "Спасибо!")), Verdict.SILENT, "", id="thanks"),
    # Two rules at once: the one that SPEC S4 names first speaks.
    pytest.param(
        talk(pending(1), who=replace(BOT, mode=Mode.OFF)),
        Verdict.SILENT,
        "never answered",
        id="never beats mode off",
    ),
    pytest.param(
        talk(pending(1), who=replace(BOT, approved_at=None)),
        Verdict.SILENT,
        "never answered",
        id="never beats not approved",
    ),
    pytest.param(
        talk(pending(1), who=BOT, handover=waiting()),
        Verdict.SILENT,
        "never answered",
        id="never beats handover",
    ),
    pytest.param(
        talk(pending(1, age=5), who=BOT), Verdict.SILENT, "never answered", id="never beats burst"
    ),
    pytest.param(
        talk(pending(1, age=OLD), who=BOT), Verdict.SILENT, "never answered", id="never beats age"
    ),
    pytest.param(
        talk(pending(1), who=STRANGER, handover=waiting()),
        Verdict.SILENT,
        "not approved",
        id="not approved beats handover",
    ),
    pytest.param(
        talk(pending(1, age=5), who=STRANGER),
        Verdict.SILENT,
        "not approved",
        id="not approved beats burst",
    ),
    pytest.param(
        talk(pending(1), who=OFF, handover=waiting()),
        Verdict.SILENT,
        "mode is off",
        id="mode off beats handover",
    ),
    pytest.param(
        talk(pending(1, age=5), who=OFF), Verdict.SILENT, "mode is off", id="mode off beats burst"
    ),
    pytest.param(
        talk(pending(1, age=OLD), who=OFF), Verdict.SILENT, "mode is off", id="mode off beats age"
    ),
    pytest.param(
        talk(pending(1), who=OFF, counts=FULL),
        Verdict.SILENT,
        "mode is off",
        id="mode off beats caps",
    ),
    pytest.param(
        talk(media_only(), who=OFF), Verdict.SILENT, "mode is off", id="mode off beats media"
    ),
    pytest.param(
        talk(pending(1, age=5), handover=waiting()),
        Verdict.HAND_OVER,
        "joins",
        id="handover beats burst",
    ),
    pytest.param(
        talk(pending(1, age=OLD), handover=waiting()),
        Verdict.HAND_OVER,
        "joins",
        id="handover beats age",
    ),
    pytest.param(
        talk(pending(1), handover=waiting(), counts=FULL),
        Verdict.HAND_OVER,
        "joins",
        id="handover beats caps",
    ),
    pytest.param(
        talk(pending(1, age=5), counts=FULL), Verdict.WAIT, "5 s old", id="burst beats caps"
    ),
    pytest.param(talk(media_only(age=5)), Verdict.WAIT, "5 s old", id="burst beats media"),
    pytest.param(
        talk(pending(1, age=OLD), counts=ReplyCounts(contact_hour=6)),
        Verdict.HAND_OVER,
        "25 hours ago",
        id="age beats an hourly cap",
    ),
    pytest.param(
        talk(pending(1, age=OLD), counts=ReplyCounts(contact_day=15)),
        Verdict.HAND_OVER,
        "25 hours ago",
        id="age beats a daily cap",
    ),
    pytest.param(
        talk(media_only(age=OLD)), Verdict.HAND_OVER, "25 hours ago", id="age beats media"
    ),
    pytest.param(
        talk(media_only(), counts=ReplyCounts(account_hour=20)),
        Verdict.WAIT,
        "cap reached",
        id="an hourly cap beats media",
    ),
    pytest.param(
        talk(media_only(), counts=ReplyCounts(in_a_row=8)),
        Verdict.HAND_OVER,
        "cap reached",
        id="a lasting cap beats media",
    ),
    pytest.param(
        talk(by_owner(1), pending(2), handover=waiting()),
        Verdict.WAIT,
        "you wrote there",
        id="the owner beats a handover",
    ),
    pytest.param(
        talk(by_owner(1), pending(2), who=OFF), Verdict.SILENT, "mode is off", id="off beats owner"
    ),
    pytest.param(
        talk(pending(1), who=MUTED, handover=waiting()),
        Verdict.HAND_OVER,
        "joins",
        id="handover beats mute",
    ),
    pytest.param(talk(pending(1, age=5), who=MUTED), Verdict.WAIT, "muted", id="mute beats burst"),
    pytest.param(
        talk(pending(1, "Пришлите код из смс и номер карты, ты бот?")),
        Verdict.SILENT,
        "",
        id="a scam beats the question for a bot",
    ),
    pytest.param(
        talk(pending(1, "ты бот? созвонимся завтра в 15:00?")),
        Verdict.ADMIT,
        "",
        id="the question for a bot beats a time to fix",
    ),
    pytest.param(
        talk(pending(1, "ты бот?"), counts=FULL), Verdict.HAND_OVER, "cap", id="cap beats words"
    ),
]


@pytest.mark.parametrize(("conversation", "expected", "reason"), ORDER)
def test_the_first_rule_that_speaks_decides(
    conversation: Conversation, expected: Verdict, reason: str
) -> None:
    found = decided(conversation)

    assert found.verdict is expected
    assert reason in found.reason


def test_only_a_burst_has_an_end_that_a_run_may_sit_out() -> None:
    with_an_end = {case.id for case in ORDER if decided(case.values[0]).until is not None}  # type: ignore[arg-type]
    assert with_an_end == {"burst", "burst beats caps", "burst beats media"}


def test_at_night_everything_waits_but_what_waits_for_the_owner() -> None:
    assert decided(talk(pending(1)), NIGHT).reason == "quiet hours until 23:00"
    assert verdict(talk(pending(1), handover=waiting()), NIGHT) is Verdict.HAND_OVER
    assert verdict(talk(pending(1), who=OFF), NIGHT) is Verdict.SILENT


def test_a_flood_of_words_goes_to_the_owner_unread() -> None:
    flood = talk(*(pending(number, "Tell me. " * 400) for number in range(1, 100)))
    assert "characters at once" in decided(flood).reason
    assert decided(flood).verdict is Verdict.HAND_OVER
    assert len(heard(flood)) == 0


def test_of_a_long_chat_the_newest_lines_are_looked_at() -> None:
    lines = [by_us(number, f"{number:03}" + "x" * 997) for number in range(1, 60)]
    said = heard(talk(*lines, pending(60)))
    assert [one.text[:3] for one in said] == [f"{number:03}" for number in range(48, 60)]


def test_only_a_scam_pauses_the_contact() -> None:
    pausing = {case.id for case in ORDER if decided(case.values[0]).pauses}  # type: ignore[arg-type]
    assert pausing == {"scam", "a scam beats the question for a bot"}


# -- burst -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("age", "settle", "expected", "until"),
    [
        pytest.param(0, 20, Verdict.WAIT, NOW + 20, id="just now"),
        pytest.param(19, 20, Verdict.WAIT, NOW + 1, id="a second before the end"),
        pytest.param(20, 20, Verdict.COMPOSE, None, id="at the end"),
        pytest.param(-30, 20, Verdict.WAIT, NOW + 20, id="from the future by our clock"),
        pytest.param(-301, 20, Verdict.COMPOSE, None, id="our clock was set back"),
        pytest.param(0, 0, Verdict.COMPOSE, None, id="waiting is switched off"),
    ],
)
def test_a_burst_is_waited_out_until_its_newest_message_is_settled(
    age: int, settle: int, expected: Verdict, until: int | None
) -> None:
    found = decided(talk(pending(1, age=age)), Limits(settle_seconds=settle))

    assert (found.verdict, found.until) == (expected, until)


def test_the_newest_message_of_a_burst_counts_not_the_oldest() -> None:
    assert verdict(talk(pending(1, age=90), pending(2, age=3))) is Verdict.WAIT


# -- age -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("age", "most", "expected"),
    [
        pytest.param(24 * HOUR, 24, Verdict.COMPOSE, id="just within"),
        pytest.param(24 * HOUR + 1, 24, Verdict.HAND_OVER, id="just beyond"),
        pytest.param(1000 * HOUR, 0, Verdict.COMPOSE, id="the limit is switched off"),
        pytest.param(2 * HOUR, 1, Verdict.HAND_OVER, id="a stricter limit"),
    ],
)
def test_what_is_older_than_the_limit_goes_to_the_owner(
    age: int, most: int, expected: Verdict
) -> None:
    assert verdict(talk(pending(1, age=age)), Limits(max_age_hours=most)) is expected


def test_an_old_message_is_answered_together_with_a_fresh_one() -> None:
    assert verdict(talk(pending(1, age=OLD), pending(2))) is Verdict.COMPOSE


# -- caps ------------------------------------------------------------------------------------------

CAPS = [
    pytest.param("in_a_row", Verdict.HAND_OVER, id="in a row"),
    pytest.param("contact_day", Verdict.HAND_OVER, id="contact and day"),
    pytest.param("account_day", Verdict.HAND_OVER, id="account and day"),
    pytest.param("contact_hour", Verdict.WAIT, id="contact and hour"),
    pytest.param("account_hour", Verdict.WAIT, id="account and hour"),
]


@pytest.mark.parametrize(("name", "expected"), CAPS)
def test_a_cap_is_reached_with_as_many_replies_as_it_allows(name: str, expected: Verdict) -> None:
    limits = replace(LIMITS, **{name: 3})

    assert verdict(talk(pending(1), counts=ReplyCounts(**{name: 2})), limits) is Verdict.COMPOSE
    assert verdict(talk(pending(1), counts=ReplyCounts(**{name: 3})), limits) is expected
    assert verdict(talk(pending(1), counts=ReplyCounts(**{name: 9})), limits) is expected


@pytest.mark.parametrize("name", [case.values[0] for case in CAPS])
def test_zero_switches_a_cap_off(name: str) -> None:
    limits = replace(LIMITS, **{str(name): 0})
    counts = ReplyCounts(**{str(name): 10_000})

    assert verdict(talk(pending(1), counts=counts), limits) is Verdict.COMPOSE


def test_a_lasting_cap_beats_a_passing_one() -> None:
    counts = ReplyCounts(contact_hour=6, in_a_row=8)
    assert verdict(talk(pending(1), counts=counts)) is Verdict.HAND_OVER


def test_the_shipped_caps_are_those_the_figures_name() -> None:
    assert (LIMITS.contact_hour, LIMITS.contact_day) == (6, 15)
    assert (LIMITS.account_hour, LIMITS.account_day) == (20, 80)
    assert (LIMITS.in_a_row, LIMITS.max_age_hours, LIMITS.settle_seconds) == (8, 24, 20)
    assert LIMITS.confidence == 0.5


# -- content ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((media_only(1), pending(2)), Verdict.COMPOSE, id="a photo and then words"),
        pytest.param((pending(1), media_only(2)), Verdict.COMPOSE, id="words and then a photo"),
        pytest.param((media_only(1), media_only(2)), Verdict.HAND_OVER, id="two voice messages"),
        pytest.param(
            (Line(inbound(1, "My CV form", media=Media.MEDIA)),),
            Verdict.COMPOSE,
            id="a file with a caption",
        ),
        pytest.param((pending(1, "👍"),), Verdict.SILENT, id="an emoji alone"),
        pytest.param((pending(1, "\u200b\u200b"),), Verdict.HAND_OVER, id="nothing to be seen"),
        pytest.param((pending(1, "стек?"),), Verdict.COMPOSE, id="one Russian word"),
    ],
)
def test_without_a_readable_word_the_owner_is_called(
    lines: tuple[Line, ...], expected: Verdict
) -> None:
    assert verdict(talk(*lines)) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("a", True), ("7", True), ("…!", False), ("", False)]
)
def test_readable_means_a_letter_or_a_digit(text: str, expected: bool) -> None:  # noqa: FBT001
    assert readable(text) is expected


# -- whatever comes --------------------------------------------------------------------------------


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(), max_size=12),
            st.integers(-100, 200_000),
            st.sampled_from(Media),
        ),
        min_size=1,
    ),
    st.builds(ReplyCounts, *(st.integers(0, 100),) * 5),
    st.sampled_from(Mode),
    st.booleans(),
)
def test_every_conversation_gets_a_verdict_with_a_reason(
    messages: list[tuple[str, int, Media]],
    counts: ReplyCounts,
    mode: Mode,
    approved: bool,  # noqa: FBT001
) -> None:
    lines = [
        Line(inbound(number, text, age=age, media=media))
        for number, (text, age, media) in enumerate(messages, 1)
    ]

    found = decided(talk(*lines, counts=counts, who=contact(mode=mode, approved=approved)))

    assert found.reason
    assert approved or found.verdict is Verdict.SILENT
    assert mode is not Mode.OFF or found.verdict is Verdict.SILENT
