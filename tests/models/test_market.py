import datetime as dt
from decimal import Decimal

import pytest
from django.db import IntegrityError

from articles.models import Bar

DAY = dt.datetime(2024, 7, 12, tzinfo=dt.UTC)
GOOD = {"open": 10, "high": 12, "low": 9, "close": 11, "volume": 100}


def make_bar(ticker, **fields):
    return Bar.objects.create(
        **(
            {"ticker": ticker, "start": DAY, "session": DAY.date(), "provider": "csv"}
            | GOOD
            | fields
        )
    )


def test_it_works(ticker):
    assert make_bar(ticker).close == 11


@pytest.mark.parametrize(
    "wrong",
    [{"low": 13}, {"high": 10}, {"open": 8}, {"close": 13}, {"open": Decimal("12.01")}],
)
def test_open_and_close_lie_between_low_and_high(ticker, wrong):
    with pytest.raises(IntegrityError, match="bar_low_to_high"):
        make_bar(ticker, **wrong)


def test_prices_are_positive(ticker):
    with pytest.raises(IntegrityError, match="bar_"):
        make_bar(ticker, open=0, high=1, low=0, close=1)


def test_volume_is_not_negative(ticker):
    with pytest.raises(IntegrityError, match="bar_volume_not_negative"):
        make_bar(ticker, volume=-1)


def test_one_bar_for_each_interval(ticker):
    make_bar(ticker)
    with pytest.raises(IntegrityError, match="bar_unique"):
        make_bar(ticker)


def test_a_level_known_only_by_its_close_is_a_bar(ticker):
    make_bar(ticker, open=None, high=None, low=None, volume=None)
    assert Bar.objects.daily().count() == 1


def test_between_includes_both_ends(ticker):
    make_bar(ticker)
    day = DAY.date()
    assert Bar.objects.between(day, day).count() == 1
    assert not Bar.objects.between(day + dt.timedelta(days=1), None).exists()
    assert not Bar.objects.between(None, day - dt.timedelta(days=1)).exists()


def test_simulated_bars_are_told_apart(ticker):
    make_bar(ticker, provider=Bar.SIMULATED)
    make_bar(ticker, start=DAY + dt.timedelta(days=1))
    assert Bar.objects.simulated().count() == 1
