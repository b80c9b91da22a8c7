"""GET /api/v1/articles: which pieces, in which order, page by page."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.api import schemas
from articles.models import Event, Mention, Review, Ticker


def titles(answer):
    assert answer.status_code == 200, answer.data
    return [
        piece["title"].removeprefix("Harbour Tea slips, part ") for piece in answer.data["items"]
    ]


def test_newest_first(get, make_article):
    make_article()
    make_article()
    answer = get("/articles")
    assert titles(answer) == ["2", "1"]
    schemas.PiecePage.model_validate(answer.data)


@pytest.mark.parametrize("limit", [1, 2, 3, 10])
def test_every_page_together_give_each_piece_once(get, make_article, limit):
    for _ in range(5):
        make_article(hours=1)
    seen, cursor = [], ""
    while cursor is not None:
        answer = get("/articles", {"limit": limit, "cursor": cursor})
        seen += titles(answer)
        cursor = answer.data["next"]
    assert seen == ["5", "4", "3", "2", "1"]


def test_a_piece_that_arrives_between_pages_moves_none(get, make_article):
    for _ in range(4):
        make_article()
    first = get("/articles", {"limit": 2})
    make_article()
    assert titles(get("/articles", {"limit": 2, "cursor": first.data["next"]})) == ["2", "1"]


def test_of_a_ticker(get, make_article, ticker):
    make_article(ticker)
    make_article()
    assert titles(get("/articles", {"ticker": "tea"})) == ["1"]
    assert titles(get("/articles", {"ticker": "TEA:XNYS"})) == ["1"]


def test_of_a_ticker_page_by_page(get, make_article, ticker):
    for _ in range(3):
        make_article(ticker)
    first = get("/articles", {"ticker": "TEA", "limit": 2})
    assert titles(first) == ["3", "2"]
    assert titles(get("/articles", {"ticker": "TEA", "cursor": first.data["next"]})) == ["1"]


def test_of_any_of_several_tickers_each_once(get, make_article, ticker):
    other = Ticker.objects.create(symbol="CUP", exchange="XNYS", name="Harbour Cups")
    make_article(ticker, other)
    make_article(other)
    make_article()
    assert titles(get("/articles", {"ticker": ["TEA", "CUP"]})) == ["2", "1"]


def test_a_rejected_mention_does_not_count(get, make_article, ticker):
    make_article(ticker)
    Mention.objects.update(review=Review.REJECTED)
    assert titles(get("/articles", {"ticker": "TEA"})) == []


@pytest.mark.parametrize("about", [{}, {"ticker": "TEA"}])
def test_of_an_event_main_or_not(get, make_article, ticker, about):
    make_article(ticker, event_type="earnings")
    second = make_article(ticker, event_type="legal")
    make_article(ticker)
    Event.objects.create(article=second, type="earnings", start=0, end=7, surface="Harbour")
    assert titles(get("/articles", {"event": "earnings", **about})) == ["2", "1"]


@pytest.mark.parametrize("about", [{}, {"ticker": "TEA"}])
def test_by_publisher_words_and_time(get, make_article, ticker, about):
    make_article(ticker, publisher="Ledger")
    make_article(ticker, title="Harbour Tea slips, part 2", body="Kettles boil.")
    make_article(ticker, hours=24 * 5)
    assert titles(get("/articles", {"publisher": "Ledger", **about})) == ["1"]
    assert titles(get("/articles", {"q": "kettle", **about})) == ["2"]
    assert titles(get("/articles", {"q": "-kettle", "until": "2024-07-12", **about})) == ["1"]
    assert titles(get("/articles", {"since": "2024-07-13", **about})) == ["3"]
    assert titles(get("/articles", {"until": "2024-07-12T14:00:00Z", **about})) == ["1"]
    assert titles(
        get("/articles", {"since": "2024-07-12T16:00:00+02:00", "until": "2024-07-12"})
    ) == ["2"]


@pytest.mark.parametrize("about", [{}, {"ticker": "TEA"}])
def test_as_known_at_a_moment(get, make_article, ticker, about):
    late = dt.datetime(2024, 7, 20, tzinfo=dt.UTC)
    make_article(ticker)
    make_article(ticker, first_seen_at=late)
    assert titles(get("/articles", {"known_at": "2024-07-15", **about})) == ["1"]
    assert titles(get("/articles", {"known_at": "2024-07-20", **about})) == ["2", "1"]


def test_a_page_costs_the_same_queries_whatever_is_on_it(get, make_article, fill, ticker):
    def queries(**params):
        with CaptureQueriesContext(connection) as captured:
            assert get("/articles", params).status_code == 200
        return len(captured)

    fill(make_article(ticker))
    few = queries(), queries(ticker="TEA")
    for _ in range(5):
        fill(make_article(ticker))
    assert (queries(), queries(ticker="TEA")) == few
    assert max(few) <= 6


@pytest.mark.parametrize(
    ("params", "field", "says"),
    [
        ({"limit": 201}, "limit", "less than or equal to 200"),
        ({"limit": "many"}, "limit", "valid integer"),
        ({"since": "yesterday"}, "since", "write a day (2024-07-12) or a moment"),
        ({"event": "party"}, "event", "'earnings'"),
        (
            {"tikcer": "TEA"},
            "tikcer",
            "there is no such parameter; there are cursor, limit, ticker",
        ),
        ({"cursor": "nonsense"}, "cursor", "leave the cursor out to begin again"),
        ({"cursor": "WzFd"}, "cursor", "leave the cursor out to begin again"),
    ],
)
def test_a_wrong_filter_is_named_with_its_remedy(get, params, field, says):
    answer = get("/articles", params)
    assert answer.status_code == 422
    assert answer.data["detail"].startswith(f"{field}: ")
    assert says in answer.data["detail"]


def test_an_unknown_ticker_says_where_to_look(get):
    answer = get("/articles", {"ticker": "NOPE"})
    assert answer.status_code == 404
    assert answer.data["detail"] == (
        "There is no ticker NOPE; GET /api/v1/tickers?q=… looks for symbols and names."
    )


def test_nothing_new_costs_no_transfer(get, make_article):
    make_article()
    first = get("/articles")
    again = get("/articles", **{"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    make_article()
    assert get("/articles", **{"If-None-Match": first["ETag"]}).status_code == 200
