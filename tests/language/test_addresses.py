from __future__ import annotations

from time import process_time

import pytest

from autokus.language.addresses import addresses


def found(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.words) for one in addresses(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("вакансия: https://hh.ru/vacancy/98345112, гляньте", "https://hh.ru/vacancy/98345112"),
        ("см. hh.ru/vacancy/98345112", "hh.ru/vacancy/98345112"),
        ("www.example.com.", "www.example.com"),
        ("пишите в t.me/super_rabota", "t.me/super_rabota"),
        ("t . me / foo", "t . me / foo"),
        ("wa.me/79990001122", "wa.me/79990001122"),
        ("bit.ly/3xYz", "bit.ly/3xYz"),
        ("сайт пример.рф", "пример.рф"),
        ("xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"),
        ("example [dot] com", "example [dot] com"),
        ("hxxp://evil.top/a", "hxxp://evil.top/a"),
        ("our site: example-company.io", "example-company.io"),
        ("ｅｘａｍｐｌｅ．com", "ｅｘａｍｐｌｅ．com"),
        ("exam\u200bple.com", "exam\u200bple.com"),
    ],
)
def test_a_link_is_found_however_it_is_written(text: str, words: str) -> None:
    assert ("link", words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "React.js, Next.js, Node.js, vue.js и Socket.io",
        "ASP.NET and VB.NET",
        "и т.д. и т.п., т.е. почти всё",
        "B2B. Или ТК",
        "версия 1.2.3, рост 3.14",
        "Спасибо.Да, интересно",
        "Thanks.It was great",
        "г.Москва",
        "@types/react, @nestjs/core, @media",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("пишите hr@mail.ru", "email", "hr@mail.ru"),
        ("name [at] mail dot com", "email", "name [at] mail dot com"),
        ("ivan собака mail точка ру", "email", "ivan собака mail точка ру"),
        (
            "alex dot m at example dash mail dot com",
            "email",
            "alex dot m at example dash mail dot com",
        ),
        ("наш HR @anna_hr", "mention", "@anna_hr"),
        ("мой ник: alex_moroz1", "mention", "ник: alex_moroz1"),
        ("+7 (915) 000-11-22", "phone", "+7 (915) 000-11-22"),
        ("8 915 000 11 22", "phone", "8 915 000 11 22"),
        ("89150001122", "phone", "89150001122"),
        ("8 800 555 35 35", "phone", "8 800 555 35 35"),
        ("call me at 5550199", "phone", "5550199"),
        ("тел. 123-45-67", "phone", "123-45-67"),
        ("(415) 555-2671", "phone", "(415) 555-2671"),
        ("8️⃣9️⃣1️⃣5️⃣0️⃣0️⃣0️⃣1️⃣1️⃣2️⃣2️⃣", "phone", "8️⃣9️⃣1️⃣5️⃣0️⃣0️⃣0️⃣1️⃣1️⃣2️⃣2"),
        ("это восемь девятьсот три двести сорок", "phone", "восемь девятьсот три двести сорок"),
        ("eight nine zero three two two one", "phone", "eight nine zero three two two one"),
        ("4000 0012 3456 7899", "card", "4000 0012 3456 7899"),
        ("карта 4111111111111111", "card", "4111111111111111"),
        ("паспорт 4509 000123", "passport", "4509 000123"),
        ("серия 45 09 номер 123456", "passport", "серия 45 09 номер 123456"),
        ("СНИЛС 112-233-445 95", "snils", "112-233-445 95"),
        ("ИНН 500100732259", "inn", "500100732259"),
        ("0x52aB00000000000000000000000000000000dEaD", "wallet", None),
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "wallet", None),
        ("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", "wallet", None),
        ("EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2", "wallet", None),
        ("DE89 3704 0044 0532 0130 00", "iban", None),
        ("Ваш код: 58213", "code", "58213"),
        ("код подтверждения 123 456", "code", "123 456"),
        ("58213 is your code", "code", "58213"),
        ("Пароль: hunter-2024", "code", "hunter-2024"),
    ],
)
def test_each_sort_is_told(text: str, kind: str, words: str | None) -> None:
    assert found(text) == [(kind, words or text)]


@pytest.mark.parametrize(
    "text",
    [
        "зп 250 000 ₽, 390 000 на руки, 70-85k",
        "300 000 - 420 000 руб",
        "60 000-80 000",
        "1 500 000 и 8 000 000",
        "2019-2023, затем 2024 2025 2026",
        "14.03.2024 в 15:00, с 10 до 19, 5/2",
        "вакансия 98345112",
        "status code 404, код вакансии 98345112, 70% кода, code review in 2024",
        "двести пятьдесят тысяч, пять шесть лет",
        "nine to five, twenty four seven",
    ],
)
def test_figures_and_dates_are_no_addresses(text: str) -> None:
    assert found(text) == []


def test_a_find_stands_where_it_says() -> None:
    text = "тел. +7 915 000-11-22 или @anna_hr"

    assert [text[one.start : one.end] for one in addresses(text)] == [
        "+7 915 000-11-22",
        "@anna_hr",
    ]


@pytest.mark.parametrize(
    "piece", ["1", "a", "a.", "1 ", "@a", "- ", "[at]", "(", "one ", "1-", "+7", "Aa1"]
)
def test_a_long_run_of_one_thing_takes_no_time(piece: str) -> None:
    text = (piece * 4096)[:4096]
    addresses(text)
    began = process_time()
    addresses(text)

    assert process_time() - began < 0.5
