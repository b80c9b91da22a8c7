"""Money and percents as writers put them."""

from decimal import Decimal

import pytest

from articles.parsing.numbers import find_money, find_percents


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$99 billion", 99_000_000_000, "USD"),
        ("$1.5bn", 1_500_000_000, "USD"),
        ("US$80.25", Decimal("80.25"), "USD"),
        ("HK$76", 76, "HKD"),
        ("\u20ac3 million", 3_000_000, "EUR"),
        ("84,400 won", 84_400, "KRW"),
        ("2,850 pence", Decimal("28.5"), "GBP"),
        ("85 cents", Decimal("0.85"), "USD"),
        ("39.5 Singapore cents", Decimal("0.395"), "SGD"),
        ("US50 cents", Decimal("0.5"), "USD"),
        ("12.5 sen", Decimal("0.125"), "MYR"),
        ("250 paise", Decimal("2.5"), "INR"),
        ("71.3p", Decimal("0.713"), "GBP"),
    ],
)
def test_money_in_whole_units(text, amount, currency):
    (money,) = find_money(text, 0, len(text))
    assert (money.amount, money.currency) == (amount, currency)
    assert (money.start, money.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3%", 3),
        ("2.20%", Decimal("2.20")),
        ("-1.1%", Decimal("-1.1")),
        ("5 per cent", 5),
        ("5 percent", 5),
        ("2.1pc", Decimal("2.1")),
        ("2½%", Decimal("2.5")),
        ("2-1/2 percent", Decimal("2.5")),
        ("25 basis points", Decimal("0.25")),
        ("two per cent", 2),
        ("Six percent", 6),
    ],
)
def test_percents(text, value):
    (percent,) = find_percents(text, 0, len(text))
    assert percent.value == value


def test_one_unit_serves_all_the_figures_told_apart():
    text = "They fell 0.6, 1.2 and 2 per cent respectively."
    assert [percent.value for percent in find_percents(text, 0, len(text))] == [
        Decimal("0.6"),
        Decimal("1.2"),
        2,
    ]


@pytest.mark.parametrize(
    "text", ["ninety-two per cent", "two percentage points", "0.6 and 2 points"]
)
def test_other_words_are_no_percents(text):
    assert [p for p in find_percents(text, 0, len(text)) if not p.points] == []
