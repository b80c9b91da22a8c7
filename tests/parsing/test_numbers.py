"""Money, percents and periods as writers put them."""

import datetime as dt
from decimal import Decimal

import pytest

from articles.parsing.document import Span
from articles.parsing.numbers import (
    find_money,
    find_percents,
    resolve_period,
)

FRIDAY = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


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
    ],
)
def test_percents(text, value):
    (percent,) = find_percents(text, 0, len(text))
    assert percent.value == value


@pytest.mark.parametrize(
    ("text", "first_day", "frequency"),
    [
        ("in June", dt.date(2024, 6, 1), "M"),
        ("in December", dt.date(2023, 12, 1), "M"),
        ("in June 2022", dt.date(2022, 6, 1), "M"),
        ("the second quarter", dt.date(2024, 4, 1), "Q"),
        ("Q4 2023", dt.date(2023, 10, 1), "Q"),
        ("in 2023", dt.date(2023, 1, 1), "A"),
    ],
)
def test_a_period_is_the_latest_not_after_publication(text, first_day, frequency):
    assert resolve_period(text, Span(0, len(text)), FRIDAY) == (first_day, frequency)


def test_may_is_a_month_only_where_a_month_can_stand():
    assert resolve_period("it may fall", Span(0, 11), FRIDAY) is None
    assert resolve_period("They said May would", Span(0, 19), FRIDAY) is None
    assert resolve_period("in May", Span(0, 6), FRIDAY) == (dt.date(2024, 5, 1), "M")
