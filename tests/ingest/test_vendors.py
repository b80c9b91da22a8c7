import datetime as dt
import json

import pytest

from articles.ingest.errors import BadAnswerError, FetchError, ReadError
from articles.ingest.vendors import read, vendor_of, with_keys

MOMENT = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
# An answer of each vendor in its documented shape; all tell of the same piece.
ANSWERS = {
    "https://www.alphavantage.co/query?function=NEWS_SENTIMENT": {
        "items": "1",
        "feed": [
            {
                "title": "Acme lifts outlook",
                "url": "https://wire.example/acme",
                "time_published": "20240712T120000",
                "authors": ["Ann Lee"],
                "summary": "Acme expects more.",
                "source": "Harbour Wire",
                "ticker_sentiment": [{"ticker": "ACME"}, {"ticker": "FOREX:USD"}],
            }
        ],
    },
    "https://api.benzinga.com/api/v2/news": [
        {
            "id": 7,
            "author": "Ann Lee",
            "created": "Fri, 12 Jul 2024 08:00:00 -0400",
            "title": "Acme lifts outlook",
            "teaser": "Acme.",
            "body": "<p>Acme expects more.</p>",
            "url": "https://wire.example/acme",
            "stocks": [{"name": "ACME"}],
        }
    ],
    "https://finnhub.io/api/v1/company-news": [
        {
            "id": 7,
            "datetime": 1720785600,
            "headline": "Acme lifts outlook",
            "related": "ACME",
            "source": "Harbour Wire",
            "summary": "Acme expects more.",
            "url": "https://wire.example/acme",
        }
    ],
    "https://api.polygon.io/v2/reference/news": {
        "status": "OK",
        "results": [
            {
                "id": "7",
                "publisher": {"name": "Harbour Wire"},
                "title": "Acme lifts outlook",
                "author": "Ann Lee",
                "published_utc": "2024-07-12T12:00:00Z",
                "article_url": "https://wire.example/acme",
                "tickers": ["ACME"],
                "description": "Acme expects more.",
            }
        ],
    },
    "https://api.tiingo.com/tiingo/news": [
        {
            "id": 7,
            "title": "Acme lifts outlook",
            "url": "https://wire.example/acme",
            "description": "Acme expects more.",
            "publishedDate": "2024-07-12T12:00:00+00:00",
            "source": "wire.example",
            "tickers": ["ACME"],
        }
    ],
    "https://api.marketaux.com/v1/news/all": {
        "meta": {"found": 1},
        "data": [
            {
                "uuid": "u-7",
                "title": "Acme lifts outlook",
                "description": "Acme expects more.",
                "snippet": "Acme …",
                "url": "https://wire.example/acme",
                "language": "en",
                "published_at": "2024-07-12T12:00:00.000000Z",
                "source": "wire.example",
                "entities": [{"symbol": "ACME"}],
            }
        ],
    },
}


@pytest.mark.parametrize("url", ANSWERS)
def test_it_works(url):
    (entry,) = read(json.dumps(ANSWERS[url]).encode(), vendor_of(url), url=url)
    assert entry.title == "Acme lifts outlook"
    assert entry.body == "Acme expects more."
    assert entry.url == "https://wire.example/acme"
    assert entry.published_at == MOMENT
    assert entry.tickers == ("ACME",)
    assert entry.guid
    assert entry.publisher


def test_tiingo_writes_symbols_small():
    url = "https://api.tiingo.com/tiingo/news"
    answer = [ANSWERS[url][0] | {"tickers": ["acme", "brk-b"]}]
    (entry,) = read(json.dumps(answer).encode(), vendor_of(url), url=url)
    assert entry.tickers == ("ACME", "BRK-B")


@pytest.mark.parametrize("url", ANSWERS)
@pytest.mark.parametrize("item", [{}, {"tickers": None, "authors": None, "stocks": "?"}])
def test_missing_fields_are_empty(url, item):
    answer = ANSWERS[url]
    answer = {key: [item] for key in vendor_of(url).items} if isinstance(answer, dict) else [item]
    (entry,) = read(json.dumps(answer).encode(), vendor_of(url), url=url)
    assert (entry.title, entry.body, entry.url, entry.published_at) == ("", "", "", None)


def test_a_vendor_s_complaint_is_passed_on():
    url = "https://www.alphavantage.co/query"
    content = b'{"Information": "The daily limit of 25 requests is reached."}'
    with pytest.raises(BadAnswerError, match="daily limit"):
        read(content, vendor_of(url), url=url)


@pytest.mark.parametrize("content", [b"<html>", b"", b'"news"', b'{"feed": 7}'])
def test_another_answer_is_named(content):
    url = "https://www.alphavantage.co/query"
    with pytest.raises((ReadError, BadAnswerError), match=r"alphavantage\.co/query"):
        read(content, vendor_of(url), url=url)


def test_an_unknown_vendor_is_named_with_those_that_are_known():
    with pytest.raises(ReadError, match=r"benzinga\.com"):
        vendor_of("https://news.example/api")
    with pytest.raises(ReadError):
        vendor_of("https://notfinnhub.io/")


def test_keys_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("WIRE_KEY", "a&b")
    assert with_keys("https://finnhub.io/?token={WIRE_KEY}") == "https://finnhub.io/?token=a%26b"
    monkeypatch.delenv("WIRE_KEY")
    with pytest.raises(FetchError, match="needs WIRE_KEY"):
        with_keys("https://finnhub.io/?token={WIRE_KEY}")
