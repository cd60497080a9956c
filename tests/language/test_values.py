from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autokus.language.values import Measure, Quantity, echoes, quantities, same, supports


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


# -- finding ---------------------------------------------------------------------------------------

MONEY = [
    ("250k", 250_000, 250_000, ""),
    ("250 000 ₽", 250_000, 250_000, "RUB"),
    ("250.000 руб", 250_000, 250_000, "RUB"),
    ("двести пятьдесят тысяч", 250_000, 250_000, ""),
    ("тысяч двести", 200_000, 200_000, ""),
    ("четверть миллиона рублей", 250_000, 250_000, "RUB"),
    ("$5k", 5000, 5000, "USD"),
    ("5000 USD", 5000, 5000, "USD"),
    ("five thousand dollars", 5000, 5000, "USD"),
    ("4500€/month", 4500, 4500, "EUR"),
    ("5к баксов", 5000, 5000, "USD"),
    ("7 thousand", 7000, 7000, ""),
    ("250-300k", 250_000, 300_000, ""),
    ("$5k to $6k", 5000, 6000, "USD"),
    ("5-6k$", 5000, 6000, "USD"),
    ("between 250 and 300 thousand", 250_000, 300_000, ""),
    ("от 250 до 300 тысяч", 250_000, 300_000, ""),
    ("вилка 250-300", 250, 300, ""),
    ("вилка 300-400 понятна", 300, 400, ""),
    ("зп 300", 300, 300, ""),
    ("35 в час", 35, 35, ""),
    ("up to 300k", None, 300_000, ""),
    ("от 250к", 250_000, None, ""),
    ("500к+", 500_000, None, ""),
    ("Мой минимум 95 000.", 95_000, None, ""),
]


@pytest.mark.parametrize(("text", "low", "high", "currency"), MONEY)
def test_money_is_found_in_all_its_forms(
    text: str, low: float | None, high: float | None, currency: str
) -> None:
    found = only(text)
    assert (found.kind, found.low, found.high, found.currency) == (
        Measure.MONEY,
        low,
        high,
        currency,
    )


def test_an_amount_knows_for_what_time_it_is_and_whether_before_taxes() -> None:
    assert (only("200-250 тысяч на руки в месяц").period, only("60k per year").period) == (
        "month",
        "year",
    )
    assert (only("280 000 рублей на руки").tax, only("3000 EUR gross").tax) == ("net", "gross")


DURATIONS = [
    ("7 years", 7, 7, "year"),
    ("7 лет", 7, 7, "year"),
    ("семь лет", 7, 7, "year"),
    ("7 let opyta", 7, 7, "year"),
    ("лет семь", 7, 7, "year"),
    ("7-летний опыт", 7, 7, "year"),
    ("семилетний опыт", 7, 7, "year"),
    ("7-year experience", 7, 7, "year"),
    ("7y", 7, 7, "year"),
    ("I've 5+ yrs", 5, None, "year"),
    ("4+ года", 4, None, "year"),
    ("7 or more years", 7, None, "year"),
    ("семь лет и более", 7, None, "year"),
    ("более пяти лет", 5, None, "year"),
    ("over 7 years", 7, None, "year"),
    ("не менее 7 лет", 7, None, "year"),
    ("пять-семь лет", 5, 7, "year"),
    ("5 лет - 7 лет", 5, 7, "year"),
    ("полтора года", 1.5, 1.5, "year"),
    ("два с половиной года", 2.5, 2.5, "year"),
    ("2½ years", 2.5, 2.5, "year"),
    ("полгода", 0.5, 0.5, "year"),
    ("год-два", 1, 2, "year"),
    ("год опыта с Angular", 1, 1, "year"),
    ("опыт - год с небольшим", 1, 1, "year"),
    ("I have a year of Angular", 1, 1, "year"),
    ("a decade of experience", 10, 10, "year"),
    ("my ninth year of front-end", 9, 9, "year"),
    ("пятый год пишу", 5, 5, "year"),
    ("18 months", 18, 18, "month"),
    ("через две недели", 2, 2, "week"),
    ("2 дня в офисе", 2, 2, "day"),
    ("a couple of years", 2, 2, "year"),
    ("отработка - месяц", 1, 1, "month"),
    ("a month's notice", 1, 1, "month"),
    ("через месяц", 1, 1, "month"),
    ("20-hour take-home", 20, 20, "hour"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), DURATIONS)
def test_lengths_of_time_are_found_in_all_their_forms(
    text: str, low: float, high: float | None, unit: str
) -> None:
    found = only(text)
    assert (found.kind, found.low, found.high, found.unit) == (Measure.DURATION, low, high, unit)


OTHERS = [
    ("12%", Measure.PERCENT, 12, ""),
    ("на сорок процентов", Measure.PERCENT, 40, ""),
    ("мне 30 лет", Measure.AGE, 30, ""),
    ("I'm 30 years old", Measure.AGE, 30, ""),
    ("30 y.o.", Measure.AGE, 30, ""),
    ("team of five", Measure.COUNT, 5, "people"),
    ("команда из пяти человек", Measure.COUNT, 5, "people"),
    ("a five-person team", Measure.COUNT, 5, "people"),
    ("3-х разработчиков", Measure.COUNT, 3, "people"),
    ("нас пятеро", Measure.COUNT, 5, "people"),
    ("впятером", Measure.COUNT, 5, "people"),
    ("5 крупных проектов", Measure.COUNT, 5, "project"),
    ("40 million users", Measure.COUNT, 40_000_000, "user"),
    ("два вопроса", Measure.COUNT, 2, "talk"),
    ("Семь :)", Measure.NUMBER, 7, ""),
    ("в 15:00", Measure.TIME, 900, ""),
]


@pytest.mark.parametrize(("text", "kind", "value", "of"), OTHERS)
def test_shares_ages_counts_and_times_are_told_apart(
    text: str, kind: Measure, value: float, of: str
) -> None:
    found = only(text)
    assert (found.kind, found.high, found.of) == (kind, value, of)


NAMES = [
    "React 18 и Node 20, ES6, Web3, 24/7, HTTP/2, 1С, k8s, топ-5",
    "Vue 3 и Nuxt",
    "Angular 2+",
    "Python 3.11, Java 8/17",
    "работал на Tauri 2",
    "HTML5, CSS3, OAuth2, i18n, a11y, UTF-8",
    "English at level B2, not C1",
    "Next 14 with TypeScript 5.x",
    "top 10, top-5, №1, #7",
    "в двух словах",
    "1-on-1",
    "готов на 100%",
    "100% remote",
    "the 2nd project",
    "2-й проект",
    "https://example.com/7/2024?x=15",
    "mail5@example.com, @nick77",
    "+7 999 123-45-67",
    "тысяча извинений",
    "график 5/2",
]


@pytest.mark.parametrize("text", NAMES)
def test_digits_in_names_and_set_phrases_are_no_figures(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    "text", ["React 5 years", "Vue 3 года", "опыт с Node 2 года", "USD 5000", "have5 years"]
)
def test_a_name_before_a_figure_does_not_hide_it(text: str) -> None:
    assert len(quantities(text)) == 1


def test_a_figure_stands_at_its_place() -> None:
    found = only("у меня 7 лет опыта")
    assert (found.start, found.end, found.words) == (7, 12, "7 лет")


# -- comparing -------------------------------------------------------------------------------------

SAME = [
    ("250k", "250 000"),
    ("250 тыс", "двести пятьдесят тысяч"),
    ("18 months", "1.5 years"),
    ("полтора года", "18 месяцев"),
    ("14 days", "two weeks"),
    ("$5k", "5000 долларов"),
    ("15:00", "3pm"),
    ("в три часа", "15:00"),
    ("12 мая", "May 12th"),
    ("12.05", "двенадцатого мая"),
    ("next Monday", "с понедельника"),
    ("250-300k", "от 250 до 300 тысяч"),
    ("вилка 250-300", "250-300k"),
    ("команда из пяти человек", "team of five"),
    ("60k USD per year", "5k USD per month"),
    ("7+ years", "от 7 лет"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_value_is_the_same_in_any_form(one: str, other: str) -> None:
    assert same(only(one), only(other))
    assert same(only(other), only(one))


DIFFERENT = [
    ("250k", "260k"),
    ("$5k", "5000 евро"),
    ("250к на руки", "250к до вычета"),
    ("40 USD per hour", "40 USD per month"),
    ("7 лет", "8 years"),
    ("7 years", "7 months"),
    ("5 projects", "team of five"),
    ("12 мая", "13 мая"),
    ("15:00", "4pm"),
    ("7 лет", "мне 7 лет"),
    ("7 лет", "7+ лет"),
    ("в понедельник", "в пятницу"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_value_or_another_measure_is_not_the_same(one: str, other: str) -> None:
    assert not same(only(one), only(other))


SUPPORTED = [
    ("7 years", "семь лет"),
    ("7 years", "7+ лет"),
    ("7 years", "more than 5 years"),
    ("7 years", "almost 7 years"),
    ("7 years", "84 месяца"),
    ("4+ years", "4 года"),
    ("4+ years", "more than 3 years"),
    ("250-300k RUB", "270 тысяч рублей"),
    ("250-300k", "от 250к"),
    ("250-300k", "250 000"),
    ("от 250к", "250к"),
    ("12 мая 2025", "в мае"),
    ("a team of five", "впятером"),
]
UNSUPPORTED = [
    ("7 years", "8 лет"),
    ("7 years", "8+ лет"),
    ("7 years", "5 лет"),
    ("7 years", "7-8 лет"),
    ("7 years", "almost 8 years"),
    ("4+ years", "5 лет"),
    ("250-300k", "310к"),
    ("250-300k", "200-300к"),
    ("250-300k", "от 200к"),
    ("от 250к", "300к"),
    ("в мае", "12 мая"),
    ("a team of five", "5 projects"),
    ("7 years", "7%"),
]


@pytest.mark.parametrize(("fact", "claim"), SUPPORTED)
def test_a_claim_that_says_no_more_than_the_fact_is_borne_out(fact: str, claim: str) -> None:
    assert supports(only(fact), only(claim))


@pytest.mark.parametrize(("fact", "claim"), UNSUPPORTED)
def test_a_claim_that_says_more_or_other_is_not_borne_out(fact: str, claim: str) -> None:
    assert not supports(only(fact), only(claim))


@pytest.mark.parametrize(
    ("source", "repeated", "does"),
    [
        ("до 500к", "500k", True),
        ("вилка 300-400", "400к", True),
        ("вилка 300-400к", "350к", False),
        ("6k EUR", "6k USD", False),
        ("12 мая", "May 12", True),
        ("12 мая", "13 мая", False),
    ],
)
def test_one_end_of_a_figure_echoes_it(source: str, repeated: str, *, does: bool) -> None:
    assert echoes(only(source), only(repeated)) is does


# -- whatever is written ---------------------------------------------------------------------------


@given(st.text(alphabet="0123456789 .,-–/%k кт$€₽:лет годyearsмая+toдо½", max_size=60))
def test_no_text_breaks_it_and_places_lie_inside(text: str) -> None:
    for found in quantities(text):
        assert 0 <= found.start < found.end
        assert found.low is not None or found.high is not None or found.kind is Measure.DATE


@given(st.integers(min_value=1, max_value=999))
def test_thousands_are_the_same_in_four_spellings(thousands: int) -> None:
    forms = [f"{thousands}k", f"{thousands} тыс", f"{thousands} 000 ₽", f"{thousands}.000 руб"]
    assert all(same(only(forms[0]), only(form)) for form in forms)


LONG = [
    "1 ",
    "7 лет ",
    "1.",
    "1,",
    "two ",
    "сто ",
    "5k ",
    "до ",
    "12.05 ",
    "1-",
    "a1",
    "a.",
    "в 5 ",
    "год ",
    "may ",
    "$",
]


@pytest.mark.parametrize("piece", LONG)
def test_a_long_text_of_one_piece_is_read_in_no_time(piece: str) -> None:
    quantities("7 лет, вилка 300k, 12 мая в 15:00")
    text = (piece * 4096)[:4096]
    began = time.process_time()
    quantities(text)
    assert time.process_time() - began < 0.5
