"""Tickers by name, as one types."""

import pytest

from articles.models import Alias, Ticker


@pytest.fixture
def tickers(db):
    Ticker.objects.bulk_create(
        Ticker(symbol=symbol, exchange="XNYS", name=name, active=active)
        for symbol, name, active in (
            ("BAL", "Quay Cranes", True),
            ("BALT", "Northern Rope", True),
            ("QBF", "Baltic Freight", True),
            ("OLD", "Baltic Ferries", False),
            ("NEW", "The New Baltic Line", True),
            ("XYZ", "Something else", True),
        )
    )


def symbols(client, typed):
    response = client.get("/tickers/suggestions.json", {"q": typed})
    return [one["symbol"] for one in response.json()["tickers"]]


def test_the_symbol_itself_comes_first_then_symbols_then_names(client, tickers):
    assert symbols(client, "bal") == ["BAL", "BALT", "QBF", "OLD", "NEW"]


def test_a_ticker_is_found_by_another_of_its_names(client, tickers):
    Alias.objects.create(ticker=Ticker.objects.get(symbol="XYZ"), text="Balance Works")
    assert "XYZ" in symbols(client, "balance")


@pytest.mark.parametrize("typed", ["", "b", " ", "%", "__", "\x00"])
def test_too_little_or_a_wildcard_finds_nothing(client, tickers, typed):
    assert symbols(client, typed) == []


def test_they_lead_to_their_pages(client, tickers):
    (found,) = client.get("/tickers/suggestions.json?q=baltic+freight").json()["tickers"]
    assert found == {
        "symbol": "QBF",
        "exchange": "XNYS",
        "name": "Baltic Freight",
        "page": "/tickers/QBF/",
    }


def test_one_query_is_enough(client, tickers, django_assert_num_queries):
    with django_assert_num_queries(1):
        symbols(client, "bal")
