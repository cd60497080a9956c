from __future__ import annotations

import pytest

from autokus.language.masking import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Мой номер +7 915 000-11-22, звоните", "Мой номер [phone], звоните"),
        ("Card 4111 1111 1111 1111 please", "Card [card] please"),
        ("Код 58213, никому не говорите", "Код [code], никому не говорите"),
        ("Паспорт 4509 000123", "Паспорт [passport]"),
        ("USDT: TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", "USDT: [wallet]"),
        ("IBAN DE89 3704 0044 0532 0130 00", "IBAN [account]"),
        ("СНИЛС 112-233-445 95", "СНИЛС [document]"),
        ("+7 915 000-11-22 и 8 915 000 11 23", "[phone] и [phone]"),
    ],
)
def test_what_nobody_but_the_owner_should_keep_is_hidden(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Вилка 300 000 - 420 000 рублей на руки",
        "We pay 70-85k EUR, start on 01.06.2025 at 10:00",
        "hh.ru/vacancy/98345112 и почта hr@mail.ru",
        "7 лет опыта, команда 12 человек, офис с 2019 года",
    ],
)
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert mask(text) == text
