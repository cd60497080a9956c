from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autokus.language.text import utf16_units
from autokus.rules.checks.form import check, too_long
from autokus.vocabulary import Composed, Offence, Said, Voice


def checked(text: str, *ours: str) -> Offence | None:
    earlier = tuple(Said(Voice.AUTOKUS, one) for one in ours)
    return check(Composed(text=text, messages=("Hi",), earlier=earlier))


HARMLESS = [
    "Thank you for reaching out! I would be glad to hear more.",
    "Спасибо за интерес! Расскажите, пожалуйста, подробнее о команде.",
    "I handle error boundaries in React.",
    "Ошибок в проде стало меньше.",
    "Once we had an exception in production and I fixed it within an hour.",
    "I usually start from the stack and then look at the trace of requests.",
    "Yes, I handle API errors with React Query and show a friendly message.",
    "API error handling is something I did in my last project.",
    "TypeScript helps: a type error is found before the code is run.",
    "We log every runtime error to Sentry, and I look at it each morning.",
    "Да, обработкой ошибок (error boundaries) я занимался, в том числе в Next.js.",
    "Обычно ошибка видна сразу в Sentry.",
    "It was no error: I did leave the team by my own wish.",
    "I know the difference between null and undefined :)",
    "I have worked with rate limits of public APIs.",
    "HTTP status codes are no problem for me.",
    "The page had 500 users at the same time.",
    "В команде 404 человека, насколько я понял?",
    "I use AI assistants when I write tests.",
    "Да, я работал с языковыми моделями: делал интерфейс чата.",
    "«Здравствуйте», как говорится 🙂",
    "👨‍👩‍👧 Семья не против удалёнки ❤️",
    "Line one.\nLine two.\n\nRegards",
    "Ok",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_an_ordinary_reply_may_leave(text: str) -> None:
    assert checked(text) is None


@pytest.mark.parametrize("text", ["", " \n ", "…", "🙂", "?!", "\u3000"])
def test_a_text_without_a_word_is_stopped(text: str) -> None:
    offence = checked(text)

    assert offence is not None
    assert "length" in offence.reason


@pytest.mark.parametrize(
    ("text", "most", "passes"),
    [
        pytest.param("a" * 1200, 1200, True, id="as long as allowed"),
        pytest.param("a" * 1201, 1200, False, id="one too many"),
        pytest.param("a" + "🙂" * 600, 1200, False, id="an emoji counts as two"),
        pytest.param("aa" + "🙂" * 599, 1200, True, id="emoji that fit"),
        pytest.param("a" * 4096, 0, True, id="no limit but Telegram's"),
        pytest.param("a" * 4097, 0, False, id="beyond Telegram's"),
        pytest.param("a" * 4097, 10_000, False, id="Telegram's limit holds in any case"),
    ],
)
def test_the_length_is_counted_in_utf16_units(text: str, most: int, passes: bool) -> None:  # noqa: FBT001
    assert (too_long(text, most) is None) == passes


@pytest.mark.parametrize(
    "character",
    [
        pytest.param("\u200b", id="zero width space"),
        pytest.param("\u202e", id="right to left override"),
        pytest.param("\u2066", id="isolate"),
        pytest.param("\ufeff", id="byte order mark"),
        pytest.param("\U000e0041", id="tag letter"),
        pytest.param("\x00", id="NUL"),
        pytest.param("\x1b", id="escape"),
        pytest.param("\r", id="carriage return"),
        pytest.param("\x85", id="next line"),
        pytest.param("\u00ad", id="soft hyphen"),
        pytest.param("\u3164", id="hangul filler"),
        pytest.param("\ud83d", id="half an emoji"),
    ],
)
def test_a_character_that_nobody_sees_is_stopped_and_named(character: str) -> None:
    offence = checked(f"Good{character} morning")

    assert offence is not None
    assert f"U+{ord(character):04X}" in offence.words


def test_a_joiner_between_letters_is_no_part_of_an_emoji() -> None:
    assert checked("Go\u200dod morning")


@pytest.mark.parametrize(
    "text",
    [
        '{"type":"error","error":{"type":"overloaded_error"}}',
        "[ERROR] upstream timed out",
        "<html><body>502 Bad Gateway</body></html>",
        "502 Bad Gateway",
        "503 Service Unavailable",
        "429 Too Many Requests",
        "Error: connect ECONNREFUSED",
        "error 500",
        "Ошибка: превышен лимит",
        "Ошибка 500",
        "Exception: something broke",
        "Unhandled exception: x",
        "Traceback (most recent call last):",
        "API Error: overloaded",
        "API error 529",
        "Internal server error",
        "Sorry, there was an internal server error.",
        "TypeError: undefined is not a function",
        "ConnectionError while reading",
        "KeyError('text')",
        "overloaded_error",
        "rate_limit_error, please retry",
        "Rate limit exceeded, please try again later.",
        "The request failed with status code 500",
        "status: 429",
        "As an AI language model, I cannot do that.",
        "As a large language model I have no salary.",
        "Как языковая модель, я не могу этого обещать.",
        "undefined",
        "Здравствуйте, undefined",
        "NaN",
        "null",
    ],
)
def test_the_text_of_a_machine_that_failed_is_stopped(text: str) -> None:
    offence = checked(text)

    assert offence is not None
    assert "error" in offence.reason


@pytest.mark.parametrize(
    ("text", "stopped"),
    [
        pytest.param("Good day! I am open to offers.", True, id="word for word"),
        pytest.param("good day - i am OPEN, to offers", True, id="case and punctuation aside"),
        pytest.param("Good day! I am open to all offers.", False, id="a word more"),
        pytest.param("Hi!", False, id="an older reply may come again"),
    ],
)
def test_the_last_reply_is_not_said_again(text: str, stopped: bool) -> None:  # noqa: FBT001
    assert (checked(text, "Hi!", "Good day! I am open to offers.") is not None) == stopped


def test_the_owners_own_words_may_be_said_again() -> None:
    own = Said(Voice.OWNER, "Спасибо!")

    assert check(Composed(text="Спасибо!", messages=("Hi",), earlier=(own,))) is None


def test_the_owner_reads_what_offended() -> None:
    offence = checked("I am sorry, internal server error 17")

    assert offence is not None
    assert offence.sentence == "it looks like an error, not like an answer: internal server error"


@given(st.text(st.characters(), max_size=300))
def test_what_leaves_can_be_sent(text: str) -> None:
    if checked(text) is None and too_long(text, 1200) is None:
        assert text.encode("utf-8")
        assert 0 < utf16_units(text) <= 1200


@given(st.text(st.characters(), max_size=50))
def test_units_are_those_of_utf16(text: str) -> None:
    assert utf16_units(text) == sum(2 if ord(ch) > 0xFFFF else 1 for ch in text)
