"""/releases/: the index, and an indicator with what a basket did around its figures."""

import csv
import datetime as dt
import io
import xml.etree.ElementTree as ET
from decimal import Decimal

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Indicator, Release, Ticker

CODE = "CN.TRADE_BALANCE"


@pytest.fixture
def indicator(db):
    return Indicator.objects.create(code=CODE, name="Trade balance", country="CN", unit="USD")


@pytest.fixture
def stated(make_article, indicator):
    """A piece that states a month's surplus in billions, on the month's 10th day after."""

    def state(month: int, billions: int, **fields):
        moment = dt.datetime(2024, month + 1, 10, 12, tzinfo=dt.UTC)
        article = make_article(published_at=moment, title=f"Surplus of {billions} billion")
        numbers = {name: Decimal(10**9 * value) for name, value in fields.items()}
        Release.objects.create(
            article=article, indicator=indicator, period=dt.date(2024, month, 1), unit="USD",
            value=Decimal(10**9 * billions), start=0, end=7, surface="Surplus", **numbers,
        )  # fmt: skip
        return article

    return state


@pytest.fixture
def series(stated):
    """Four months, the first with a consensus."""
    return [stated(2, 60, consensus=50), stated(3, 70), stated(4, 65), stated(5, 80)]


@pytest.fixture
def prices(ticker, make_bars):
    """Two years of closes that wander a little."""
    steps = np.random.default_rng(4).normal(0, 0.01, 560)
    make_bars(ticker, (100 * np.cumprod(1 + steps)).tolist(), first=dt.date(2022, 7, 1))


def rows_of(response):
    return list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))


def test_the_index_has_each_indicators_last_figure(client, series, stated):
    stated(5, 80)
    stated(5, 99)
    ((country, ((found, latest),)),) = client.get("/releases/").context["groups"]
    assert (country, found.code, found.last_period, latest) == (
        *("China", CODE, dt.date(2024, 5, 1)),
        Decimal(80_000_000_000),
    )


def test_the_index_takes_as_many_queries_for_many(client, series, django_assert_num_queries):
    with django_assert_num_queries(3):
        client.get("/releases/")


def test_without_a_basket_it_asks_for_tickers(client, series):
    html = client.get(f"/releases/{CODE}/").content.decode()
    assert "Name tickers to see what they did" in html
    assert "Surplus of 80 billion" in html


def test_a_basket_has_its_reaction_beside_each_release(client, series, prices):
    response = client.get(f"/releases/{CODE}/?ticker=BFT&window=0,1")
    basket = response.context["basket"]
    assert (basket.n, basket.symbols, basket.window) == (4, ("BFT",), "[0,+1]")
    newest = response.context["rows"][0]
    assert newest.members == {"BFT": newest.abnormal}
    assert (newest.surprise, newest.reaction.against) == (15e9, "previous")
    html = response.content.decode()
    assert "15bn USD" in html
    assert "on previous" in html


def test_the_path_is_shown_around_the_release_whatever_the_window(client, series, prices):
    figure = client.get(f"/releases/{CODE}/path.json?ticker=BFT&window=0,1").json()
    path = next(one for one in figure["data"] if one["name"] == "Mean of 4 releases")
    assert path["x"] == list(range(-5, 11))
    days = client.get(f"/releases/{CODE}/?ticker=BFT").context["path_rows"]
    assert path["y"] == [round(mean * 100, 4) for _, mean, _, _ in days]


def test_a_surprise_leads_to_the_piece_that_reported_it(client, series, prices):
    figure = client.get(f"/releases/{CODE}/surprises.json?ticker=BFT").json()
    consensus, previous, line = figure["data"]
    assert consensus["x"] == [10]
    assert previous["x"] == [10, -5, 15]
    assert consensus["customdata"][0]["href"] == f"/articles/{series[0].pk}/"
    assert line["name"] == "Least squares"


def test_the_address_chooses_the_basket(client, series, prices, make_bars):
    Ticker.objects.create(symbol="QQX", exchange="XNYS", name="Quay Cranes")
    response = client.get(f"/releases/{CODE}/?ticker=bft,QQX")
    assert response.context["symbols"] == ["BFT", "QQX"]
    assert response.context["basket"].left_out["no bars"] == 4


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("ticker=NOPE", "There is no ticker NOPE"),
        ("ticker=A,B,C,D,E,F,G", "That is 7 tickers"),
        ("window=x", "“x” is not a window"),
    ],
)
def test_a_basket_that_cannot_be_chosen_gets_a_sentence(client, series, query, sentence):
    response = client.get(f"/releases/{CODE}/?{query}")
    assert (response.status_code, sentence in response.content.decode()) == (400, True)
    for name in ("path.csv", "releases.csv"):
        response = client.get(f"/releases/{CODE}/{name}?{query}")
        assert (response.status_code, sentence in response.content.decode()) == (400, True)
    for name in ("path.json", "surprises.json"):
        message = client.get(f"/releases/{CODE}/{name}?{query}").json()["meta"]["message"]
        assert sentence in message


def test_an_unknown_indicator_is_not_found(client, db):
    for name in ("", "path.json", "surprises.json", "releases.csv", "path.csv", "pieces.rss"):
        assert client.get(f"/releases/NOPE/{name}").status_code == 404


def test_a_basket_without_prices_says_so(client, series, ticker):
    assert (
        "No prices of BFT around a release yet."
        in (client.get(f"/releases/{CODE}/path.json?ticker=BFT").json()["meta"]["message"])
    )
    assert client.get(f"/releases/{CODE}/?ticker=BFT").status_code == 200


def test_the_releases_come_as_csv_with_the_baskets_reactions(client, series, prices):
    newest, *_, oldest = rows_of(client.get(f"/releases/{CODE}/releases.csv?ticker=BFT"))
    assert (newest["period"], newest["surprise"]) == ("2024-05-01", "15000000000.0")
    assert oldest["against"] == "consensus"
    assert newest["BFT"] == newest["basket_abnormal"] != ""
    plain = rows_of(client.get(f"/releases/{CODE}/releases.csv"))
    assert "BFT" not in plain[0]


def test_the_path_and_the_index_come_as_csv(client, series, prices):
    assert len(rows_of(client.get(f"/releases/{CODE}/path.csv?ticker=BFT"))) == 16
    (row,) = rows_of(client.get("/releases.csv"))
    assert (row["indicator"], row["pieces"]) == (CODE, "4")


@pytest.mark.parametrize("address", ["/releases.rss", f"/releases/{CODE}/pieces.rss"])
def test_the_pieces_come_as_rss_newest_first(client, series, address):
    items = list(ET.fromstring(client.get(address).content).iter("item"))
    assert items[0].findtext("title") == "Surplus of 80 billion"
    assert len(items) == 4


def test_its_queries_do_not_grow(client, series, prices, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        client.get(f"/releases/{CODE}/?ticker=BFT")


def test_it_reads_its_figures_once(client, series, prices):
    with CaptureQueriesContext(connection) as ran:
        client.get(f"/releases/{CODE}/?ticker=BFT")
    assert sum('FROM "articles_release"' in one["sql"] for one in ran) == 1


def test_it_is_shown_as_it_was_known(client, series, prices):
    then = series[2].published_at
    Article.objects.filter(pk=series[3].pk).update(first_seen_at=then + dt.timedelta(days=60))
    for piece in series[:3]:
        Article.objects.filter(pk=piece.pk).update(first_seen_at=piece.published_at)
    query = f"?ticker=BFT&known_at={then + dt.timedelta(days=9):%Y-%m-%dT%H:%M}"
    response = client.get(f"/releases/{CODE}/{query}")
    assert len(response.context["rows"]) == 3
    assert response.context["basket"].n == 3
    assert "As known at" in response.content.decode()
    assert len(rows_of(client.get(response.context["csv"]))) == 3
    drawn = client.get(response.context["chart"]).json()
    assert len(drawn["data"][0]["x"]) == 3
    assert len(client.get(f"/releases/{CODE}/?ticker=BFT").context["rows"]) == 4


def test_a_moment_that_cannot_be_read_gets_a_sentence(client, series):
    assert client.get(f"/releases/{CODE}/?known_at=soon").status_code == 400


def test_the_index_of_the_past_has_what_had_been_seen(client, series):
    Article.objects.filter(pk=series[3].pk).update(
        first_seen_at=dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    )
    query = "?known_at=2024-12-01"
    html = client.get(f"/releases/{query}").content.decode()
    assert "65bn USD" in html
    assert "80bn USD" not in html
    assert f'href="/releases/{CODE}/{query}"' in html
    (row,) = rows_of(client.get(f"/releases.csv{query}"))
    assert (row["period"], row["pieces"]) == ("2024-04-01", "3")
    for address in ("/releases/?known_at=soon", "/releases.csv?known_at=soon"):
        assert client.get(address).status_code == 400


def test_a_point_leads_to_its_one_piece_or_to_the_row_of_several(client, series, stated):
    stated(5, 80)
    query = "?known_at=2025-01-01"
    figure = client.get(f"/api/v1/releases/{CODE}/chart{query}").json()
    hrefs = [one["href"] for one in figure["data"][0]["customdata"]]
    then = "?known_at=2025-01-01T00%3A00%3A00%2B00%3A00"
    assert hrefs[:3] == [f"/articles/{one.pk}/{then}" for one in series[:3]]
    assert hrefs[3] == "#period-2024-05-01"
    assert 'id="period-2024-05-01"' in client.get(f"/releases/{CODE}/").content.decode()


def test_a_column_that_no_piece_fills_is_left_out(client, stated):
    stated(2, 60)
    assert "Consensus</th>" not in client.get(f"/releases/{CODE}/").content.decode()
    stated(3, 70, consensus=65)
    assert "Consensus</th>" in client.get(f"/releases/{CODE}/").content.decode()
