"""GET /api/v1/tickers and what hangs on one."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.api import schemas
from articles.models import Alias, Bar, Ticker


def symbols(answer):
    assert answer.status_code == 200, answer.data
    return [item["symbol"] for item in answer.data["items"]]


@pytest.fixture
def three(ticker):
    Ticker.objects.create(symbol="CUP", exchange="XNYS", name="Harbour Cups")
    Ticker.objects.create(symbol="CUP", exchange="XLON", name="London Cups")


def test_by_symbol_page_by_page(get, three):
    first = get("/tickers", {"limit": 2})
    assert [(item["symbol"], item["exchange"]) for item in first.data["items"]] == [
        ("CUP", "XLON"),
        ("CUP", "XNYS"),
    ]
    assert symbols(get("/tickers", {"cursor": first.data["next"]})) == ["TEA"]
    schemas.TickerPage.model_validate(first.data)


def test_looked_for_by_symbol_or_name(get, three):
    assert symbols(get("/tickers", {"q": "te"})) == ["TEA"]
    assert symbols(get("/tickers", {"q": "harbour"})) == ["CUP", "TEA"]


def test_one_with_its_names_and_the_prices_held(get, ticker, bars):
    Alias.objects.create(ticker=ticker, text="Harbour")
    data = get("/tickers/tea").data
    schemas.WholeTicker.model_validate(data)
    assert data["aliases"] == ["Harbour"]
    assert data["bars"] == [
        {
            "interval": "1d",
            "provider": "a file",
            "count": 60,
            "since": "2024-05-14",
            "until": "2024-07-12",
        }
    ]


def test_an_exchange_chooses_among_equal_symbols(get, three):
    assert get("/tickers/CUP:XLON").data["name"] == "London Cups"
    assert get("/tickers/CUP:XTKS").status_code == 404


def test_bars_oldest_first_between_two_sessions(get, bars):
    answer = get("/tickers/TEA/bars", {"since": "2024-07-01", "until": "2024-07-03"})
    schemas.BarPage.model_validate(answer.data)
    assert [bar["session"] for bar in answer.data["items"]] == [
        "2024-07-01",
        "2024-07-02",
        "2024-07-03",
    ]
    assert answer.data["items"][0]["close"] == 80.25
    assert answer.data["simulated"] is False


def test_bars_page_by_page(get, bars):
    first = get("/tickers/TEA/bars", {"limit": 59})
    last = get("/tickers/TEA/bars", {"cursor": first.data["next"]})
    assert [bar["session"] for bar in last.data["items"]] == ["2024-07-12"]
    assert last.data["next"] is None


def test_simulated_bars_say_so(get, bars):
    Bar.objects.update(provider=Bar.SIMULATED)
    assert get("/tickers/TEA/bars").data["simulated"] is True


def test_sixty_bars_cost_as_many_queries_as_one(get, bars):
    def queries(limit):
        with CaptureQueriesContext(connection) as captured:
            get("/tickers/TEA/bars", {"limit": limit})
        return len(captured)

    assert queries(1) == queries(60) <= 2


def test_moves_newest_first_with_their_verdicts(get, make_article, fill, ticker):
    pieces = [make_article(ticker) for _ in range(3)]
    for piece in pieces:
        fill(piece)
    first = get("/tickers/TEA/moves", {"limit": 2})
    schemas.MovePage.model_validate(first.data)
    assert [move["article"] for move in first.data["items"]] == [pieces[2].pk, pieces[1].pk]
    assert first.data["items"][0]["verdict"] == "consistent"
    last = get("/tickers/TEA/moves", {"cursor": first.data["next"]})
    assert [move["article"] for move in last.data["items"]] == [pieces[0].pk]


def test_moves_as_known_at_a_moment(get, make_article, fill, ticker):
    fill(make_article(ticker))
    late = make_article(ticker, first_seen_at=dt.datetime(2024, 8, 1, tzinfo=dt.UTC))
    fill(late)
    assert len(get("/tickers/TEA/moves", {"known_at": "2024-07-20"}).data["items"]) == 1


def test_the_chart_has_an_entity_tag_and_may_be_kept_a_minute(get, bars):
    first = get("/tickers/TEA/chart", {"range": "1m"})
    schemas.Figure.model_validate(first.data)
    assert first["Cache-Control"] == "public, max-age=60"
    again = get("/tickers/TEA/chart", {"range": "1m"}, **{"If-None-Match": first["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("params", "says"),
    [
        ({"range": "7w"}, "There is no range “7w”; choose one of 1d, 1m, 3m"),
        ({"interval": "hour"}, "There is no interval “hour”; choose one of"),
        ({"event": "party"}, "There is no event “party”; choose one of earnings"),
    ],
)
def test_a_wrong_choice_is_named_with_the_right_ones(get, bars, params, says):
    answer = get("/tickers/TEA/chart", params)
    assert answer.status_code == 422
    assert says in answer.data["detail"]


@pytest.mark.parametrize("page", ["", "/bars", "/moves", "/chart"])
def test_an_unknown_ticker_says_where_to_look(get, page):
    answer = get(f"/tickers/NOPE{page}")
    assert answer.status_code == 404
    assert "GET /api/v1/tickers?q=…" in answer.data["detail"]
