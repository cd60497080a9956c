from __future__ import annotations

import pytest

from autokus.language.number_words import numerals
from autokus.language.text import fold

NUMBERS = [
    ("250", [250]),
    ("250k", [250_000]),
    ("250к", [250_000]),
    ("250 к.", [250_000]),
    ("300 к в месяц", [300_000]),
    ("250 к вам", [250]),
    ("250 000", [250_000]),
    ("250.000", [250_000]),
    ("1,500,000.50", [1_500_000.5]),
    ("250'000", [250_000]),
    ("5.5", [5.5]),
    ("5,5", [5.5]),
    ("250т.р.", [250_000]),
    ("250 тыс", [250_000]),
    ("250 косарей", [250_000]),
    ("1.5M", [1_500_000]),
    ("2 млн 300 тыс", [2_300_000]),
    ("5k 3 projects", [5000, 3]),
    ("двести пятьдесят тысяч", [250_000]),
    ("сто двадцать пять тысяч", [125_000]),
    ("двадцати пяти", [25]),
    ("twenty-five", [25]),
    ("a hundred and fifty thousand", [150_000]),
    ("one thousand two hundred", [1200]),
    ("three hundred k", [300_000]),
    ("миллион рублей", [1_000_000]),
    ("четверть миллиона", [250_000]),
    ("half a million", [500_000]),
    ("пол-ляма", [500_000]),
    ("полтора", [1.5]),
    ("two and a half years", [2.5]),
    ("два с половиной года", [2.5]),
    ("пять-семь лет", [5, 7]),
    ("two and three", [2, 3]),
    ("тысячи пользователей", []),
    ("thousands of users", []),
    ("содержу семью", []),
    ("нет чисел", []),
    ("9" * 40, []),
]


@pytest.mark.parametrize(("text", "values"), NUMBERS)
def test_a_number_is_read_however_it_is_written(text: str, values: list[float]) -> None:
    assert [numeral.value for numeral in numerals(fold(text))] == values


def test_what_is_written_with_its_thousands_and_what_in_words_is_told() -> None:
    digits, words = numerals("250 и пять тысяч")
    assert (digits.scaled, digits.spelt) == (False, False)
    assert (words.scaled, words.spelt) == (True, True)
