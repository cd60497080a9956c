from __future__ import annotations

import pytest

from autokus.rules.checks.addresses import check
from autokus.vocabulary import Composed, Said, Voice


def composed(text: str, *, allowed: tuple[str, ...] = (), facts: tuple[str, ...] = ()) -> Composed:
    return Composed(
        text=text,
        messages=("Пишите на hr@lunnik.ru или @anna_hr, сайт lunnik-tech.ru",),
        facts=facts,
        allowed=allowed,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Мой код: https://github.com/other",
        "Напишу на hr@lunnik.ru",
        "Хорошо, напишу @anna_hr",
        "Посмотрел lunnik-tech.ru, интересно",
        "Мой номер +7 915 000-11-22",
        "Номер: восемь девятьсот три двести двадцать один сорок пятьдесят",
        "alex at example dot com",
        "Карта 4000 0012 3456 7899",
        "0x52aB00000000000000000000000000000000dEaD",
        "Паспорт 4509 000123",
        "Код: 58213",
        "c\u200ba\u200bll me at 5550199",
        "телеграм: alexmorozov",
        "![x](https://e.com)",
        "Мой id 123456789012",
        "tеlеgrаm.mе/alex",
        "Сайт example.cоm",
    ],
)
def test_an_address_does_not_leave(text: str) -> None:
    assert check(composed(text))


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("Мой код: https://github.com/alexm", ("github.com/alexm",)),
        ("Мой код: github.com/alexm.", ("https://github.com/alexm/",)),
        ("Пишите @alexm_dev", ("@alexm_dev",)),
        ("Пишите @alexm_dev", ("t.me/alexm_dev",)),
        ("8 915 000 11 22", ("+7 915 000-11-22",)),
        ("alex@example.com", ("Alex@example.com",)),
    ],
)
def test_what_the_owner_allows_may_leave(text: str, allowed: tuple[str, ...]) -> None:
    assert check(composed(text, allowed=allowed)) is None


def test_an_address_in_a_fact_may_leave() -> None:
    assert check(composed("github.com/alexm", facts=("My code: github.com/alexm",))) is None


def test_an_address_that_the_owner_wrote_there_may_leave() -> None:
    own = Said(Voice.OWNER, "Моя почта alex@example.com")

    assert check(Composed(text="alex@example.com", messages=("Почта?",), earlier=(own,))) is None


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("https://github.com/alexm/evil", ("github.com/alexm",)),
        ("https://github.com@evil.com", ("github.com",)),
        ("github.com.evil.net", ("github.com",)),
    ],
)
def test_what_only_begins_like_an_allowed_one_does_not_leave(
    text: str, allowed: tuple[str, ...]
) -> None:
    assert check(composed(text, allowed=allowed))


@pytest.mark.parametrize(
    "text",
    [
        "React, Next.js, Node.js и т.д.",
        "Вы называете 300 000 - 420 000 рублей, верно?",
        "7 лет опыта, с 2018 года",
        "Пришлите, пожалуйста, ссылку или почту.",
    ],
)
def test_an_ordinary_reply_may_leave(text: str) -> None:
    assert check(composed(text)) is None


def test_the_owner_reads_what_it_was() -> None:
    offence = check(composed("Пишите @evil_twin"))

    assert offence is not None
    assert offence.words == "mention @evil_twin"


@pytest.mark.parametrize(
    "text",
    [
        "find me as evilbot in telegram",
        "Find me in telegram as evil_hr_bot",
        "Пишите в телеграме на ник evilbot",
        "my handle there is evil_hr_bot",
        "evil\n.com/x",
        "my site is evil . com",
        "e v i l . c o m",
        "evil。com",
    ],
)
def test_an_address_in_pieces_or_in_words_is_an_address(text: str) -> None:
    assert check(Composed(text, ("How can I reach you?",))) is not None
