import datetime as dt
import json

import pytest

from articles.ingest.errors import BadAnswerError, ReadError
from articles.ingest.vendors import read, vendor_of, with_days

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
    (entry,) = read(json.dumps(ANSWERS[url]).encode(), vendor_of(url), url=url).entries
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
    (entry,) = read(json.dumps(answer).encode(), vendor_of(url), url=url).entries
    assert entry.tickers == ("ACME", "BRK-B")


@pytest.mark.parametrize("url", ANSWERS)
@pytest.mark.parametrize("item", [{}, {"tickers": None, "authors": None, "stocks": "?"}])
def test_missing_fields_are_empty(url, item):
    answer = ANSWERS[url]
    answer = {key: [item] for key in vendor_of(url).items} if isinstance(answer, dict) else [item]
    (entry,) = read(json.dumps(answer).encode(), vendor_of(url), url=url).entries
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


def test_the_complaint_comes_with_a_remedy():
    url = "https://www.alphavantage.co/query?apikey={KEY}"
    content = b'{"Note": "Our standard rate limit is 25 requests per day."}'
    with pytest.raises(BadAnswerError, match=r"per day; check .* lengthen the source's interval"):
        read(content, vendor_of(url), url=url)


def test_an_address_may_name_days():
    days = with_days("https://finnhub.io/?from={today-30}&to={today}&k={KEY}", MOMENT.date())
    assert days == "https://finnhub.io/?from=2024-06-12&to=2024-07-12&k={KEY}"


# Paging


def next_page(url: str, answer) -> str:
    return read(json.dumps(answer).encode(), vendor_of(url), url=url).next_page


def test_benzinga_counts_pages_from_nought_until_one_is_not_full():
    url = "https://api.benzinga.com/api/v2/news?token={BZ_KEY}&pageSize=2"
    item = ANSWERS["https://api.benzinga.com/api/v2/news"][0]
    assert next_page(url, [item, item]) == f"{url}&page=1"
    assert next_page(f"{url}&page=1", [item, item]) == f"{url}&page=2"
    assert next_page(f"{url}&page=1", [item]) == ""
    assert next_page("https://api.benzinga.com/api/v2/news?token={K}", [item] * 14) == ""


def test_tiingo_counts_items():
    url = "https://api.tiingo.com/tiingo/news?limit=2&token={TIINGO_KEY}"
    item = ANSWERS["https://api.tiingo.com/tiingo/news"][0]
    assert next_page(url, [item, item]) == f"{url}&offset=2"
    assert next_page(f"{url}&offset=2", [item, item]) == f"{url}&offset=4"
    assert next_page(url, [item]) == ""


def test_marketaux_says_how_many_there_are():
    url = "https://api.marketaux.com/v1/news/all?api_token={MARKETAUX_KEY}"
    data = ANSWERS["https://api.marketaux.com/v1/news/all"]["data"]

    def after(page: int) -> str:
        meta = {"found": 5, "returned": 2, "limit": 2, "page": page}
        return next_page(url, {"meta": meta, "data": data})

    assert [after(page) for page in (1, 2, 3)] == [f"{url}&page=2", f"{url}&page=3", ""]
    assert next_page(url, {"data": data}) == ""


def test_polygon_names_the_next_page_and_we_add_the_key():
    url = "https://api.polygon.io/v2/reference/news?limit=1&apiKey={POLYGON_KEY}"
    results = ANSWERS["https://api.polygon.io/v2/reference/news"]["results"]
    onward = "https://api.polygon.io/v2/reference/news?cursor=YXA"
    assert (
        next_page(url, {"results": results, "next_url": onward})
        == f"{onward}&apiKey={{POLYGON_KEY}}"
    )
    assert next_page(url, {"results": results}) == ""
    assert next_page(url, {"results": results, "next_url": "https://evil.example/?x=1"}) == ""


@pytest.mark.parametrize("answer", [{"feed": []}, {"feed": [], "next_url": 7}])
def test_a_vendor_that_gives_all_at_once_has_no_next_page(answer):
    assert next_page("https://www.alphavantage.co/query?limit=0", answer) == ""
