import datetime as dt
from decimal import Decimal

import pytest

from articles.templatetags import newsboard


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2.2, "+2.20%"),
        (-0.5, "−0.50%"),
        (0.0, "0.00%"),
        (-0.001, "0.00%"),
        (1234.5, "+1,234.50%"),
        (None, "–"),
    ],
)
def test_changes_have_their_sign(value, written):
    assert newsboard.percent(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("2.2000", "+2.2%"), ("12.0000", "+12%"), ("-100.0000", "−100%"), (None, "–")],
)
def test_stated_percents_are_as_precise_as_stated(value, written):
    assert newsboard.stated_percent(value and Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "written"), [(80.25, "80.25"), (1234.5, "1,234.50"), (0.1234, "0.1234"), (None, "–")]
)
def test_prices_have_two_decimals_or_four(value, written):
    assert newsboard.price(value) == written


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (Decimal(99050000000), "USD", "99.05bn USD"),
        (Decimal("-1200000.000000"), "EUR", "−1.2m EUR"),
        (Decimal("5.200000"), "%", "5.2%"),
        (Decimal("49.5"), "index", "49.5"),
        (100, "", "100"),
        (Decimal(2500000000000), "CNY", "2.5tn CNY"),
        (None, "USD", "–"),
    ],
)
def test_figures_of_indicators_are_short(value, unit, written):
    assert newsboard.figure(value, unit) == written


@pytest.mark.parametrize(
    ("frequency", "written"),
    [("A", "2024"), ("Q", "Q2 2024"), ("M", "Apr 2024"), ("D", "1 Apr 2024")],
)
def test_periods_are_written_by_their_frequency(frequency, written):
    assert newsboard.period(dt.date(2024, 4, 1), frequency) == written


@pytest.mark.parametrize(("value", "way"), [(1, "up"), (-0.1, "down"), (0, "flat"), (None, "")])
def test_a_change_goes_one_way(value, way):
    assert newsboard.direction(value) == way
