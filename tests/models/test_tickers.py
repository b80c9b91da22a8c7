import datetime as dt

import pytest
from django.db import IntegrityError

from articles.models import Alias, Ticker


def test_a_symbol_is_unique_on_its_exchange(ticker):
    Ticker.objects.create(symbol="BABA", exchange="XHKG", name="Alibaba, Hong Kong")
    with pytest.raises(IntegrityError, match="ticker_symbol_unique"):
        Ticker.objects.create(symbol="BABA", exchange="XNYS", name="Again")


def test_an_instrument_is_found_by_its_symbol_in_any_case(ticker):
    assert Ticker.objects.named("baba") == ticker
    assert Ticker.objects.named("BABA", "XHKG") is None
    assert Ticker.objects.named("NONE") is None


def test_an_active_listing_comes_before_a_dead_one(ticker):
    Ticker.objects.filter(pk=ticker.pk).update(active=False)
    alive = Ticker.objects.create(symbol="BABA", exchange="XNAS", name="Alibaba")
    assert Ticker.objects.named("BABA") == alive


@pytest.mark.parametrize("typed", ["bab", "alib", "GROUP"])
def test_an_instrument_is_found_while_typing(ticker, typed):
    assert list(Ticker.objects.like(typed)) == [ticker]


def test_an_alias_holds_in_its_time(ticker):
    day = dt.date(2021, 10, 28)
    alias = Alias.objects.create(ticker=ticker, text="Facebook", valid_to=day)
    assert list(Alias.objects.valid_on(day)) == [alias]
    assert not Alias.objects.valid_on(day + dt.timedelta(days=1)).exists()


def test_an_alias_does_not_end_before_it_begins(ticker):
    with pytest.raises(IntegrityError, match="alias_valid_from_before_to"):
        Alias.objects.create(
            ticker=ticker,
            text="X",
            valid_from=dt.date(2024, 1, 2),
            valid_to=dt.date(2024, 1, 1),
        )
