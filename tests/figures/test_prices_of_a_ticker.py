"""A ticker's price figure, its table and its CSV: which bars, which pieces, in how many queries."""

import csv
import datetime as dt
import io

import orjson
import pytest
from django.core.cache.backends.locmem import LocMemCache

from articles import figures
from articles.figures import prices
from articles.models import Bar, Review, Ticker

pytestmark = pytest.mark.django_db

# New York closes at 20:00 UTC in July.
FRIDAY_BEFORE_OPEN = dt.datetime(2024, 7, 12, 12, 0, tzinfo=dt.UTC)
FRIDAY_AFTER_CLOSE = dt.datetime(2024, 7, 12, 20, 30, tzinfo=dt.UTC)
SATURDAY = dt.datetime(2024, 7, 13, 9, 0, tzinfo=dt.UTC)


def markers_of(figure):
    return [
        (marker["day"], marker["type"], marker["articles"])
        for trace in figure["data"]
        for marker in trace.get("customdata", ())
    ]


def test_a_figure_holds_bars_and_pieces(store_bars, ticker, publish):
    store_bars(ticker, [100, 101, 102, 103, 104, 105])
    article = publish("Acme profit doubles", FRIDAY_BEFORE_OPEN, ticker)
    figure = figures.price_figure(ticker)
    assert markers_of(figure) == [("2024-07-12", "earnings", [article.pk])]
    assert orjson.loads(orjson.dumps(figure))["meta"]["bars"] == 6
    assert "Acme profit doubles" in figure["data"][0]["text"][0]


def test_a_piece_after_the_close_or_on_a_weekend_belongs_to_the_next_session(
    store_bars, ticker, publish
):
    store_bars(ticker, [100, 101, 102, 103, 104, 105])
    late = publish("Acme warns after the bell", FRIDAY_AFTER_CLOSE, ticker)
    weekend = publish("Acme sued", SATURDAY, ticker)
    figure = figures.price_figure(ticker)
    assert markers_of(figure) == [("2024-07-15", "earnings", [late.pk, weekend.pk])]


def test_the_meta_tells_what_is_shown(store_bars, ticker, publish):
    store_bars(ticker, [100, 101, 102])
    publish("Acme profit doubles", dt.datetime(2024, 7, 18, 12, tzinfo=dt.UTC), ticker)
    meta = figures.price_figure(ticker, range_="1m")["meta"]
    meta.pop("legend")
    assert meta == {
        "symbol": "ACME",
        "name": "Acme Corporation",
        "currency": "USD",
        "range": "1m",
        "interval": "1d",
        "event": "",
        "bars": 3,
        "since": "2024-07-17",
        "until": "2024-07-19",
        "known_at": None,
        "providers": ["csv"],
        "simulated": False,
        "markers": 1,
        "markers_left_out": 0,
        "pieces": 1,
        "pieces_left_out": 0,
        "pieces_by_type": {"earnings": 1},
        "benchmark": "",
        "unexplained": [],
    }


def test_simulated_bars_are_called_simulated(store_bars, ticker):
    store_bars(ticker, [100, 101], provider=Bar.SIMULATED)
    figure = figures.price_figure(ticker)
    assert figure["meta"]["simulated"] is True
    assert "simulated prices" in [note["text"] for note in figure["layout"]["annotations"]]


def test_a_range_ends_with_the_last_bar_and_not_with_today(store_bars, ticker):
    store_bars(ticker, list(range(100, 200)))
    rows = figures.price_rows(ticker, "1m")
    assert (rows.bars[0].day, rows.bars[-1].day) == (dt.date(2024, 6, 19), dt.date(2024, 7, 19))


def test_bars_come_by_week_when_wished(store_bars, ticker):
    store_bars(ticker, [100] * 10)
    figure = figures.price_figure(ticker, interval="1w")
    assert (figure["meta"]["interval"], figure["meta"]["bars"]) == ("1w", 2)


def test_an_event_type_keeps_its_own_pieces(store_bars, ticker, publish):
    store_bars(ticker, [100] * 10)
    publish("Acme profit doubles", FRIDAY_BEFORE_OPEN, ticker)
    legal = publish("Acme sued", FRIDAY_BEFORE_OPEN, ticker, event_type="legal")
    figure = figures.price_figure(ticker, event="legal")
    assert markers_of(figure) == [("2024-07-12", "legal", [legal.pk])]


def test_a_mention_that_an_editor_rejected_has_no_marker(store_bars, ticker, publish):
    store_bars(ticker, [100] * 10)
    article = publish("Acme of Ohio, another company", FRIDAY_BEFORE_OPEN, ticker)
    article.mentions.update(review=Review.REJECTED)
    assert markers_of(figures.price_figure(ticker)) == []


def test_a_piece_about_another_ticker_has_no_marker(store_bars, ticker, publish):
    other = Ticker.objects.create(symbol="BOLT", exchange="XNYS", name="Bolt")
    store_bars(ticker, [100] * 10)
    publish("Bolt profit doubles", FRIDAY_BEFORE_OPEN, other)
    assert markers_of(figures.price_figure(ticker)) == []


def test_a_ticker_without_bars_says_what_to_do(ticker):
    figure = figures.price_figure(ticker)
    assert figure["data"] == []
    assert figure["meta"]["message"] == (
        "No prices for ACME yet: import or fetch daily bars to see them here."
    )


@pytest.mark.parametrize(
    "wrong", [{"range_": "9y"}, {"interval": "7m"}, {"event": "no_such_event"}]
)
def test_a_wrong_choice_is_named_with_the_right_ones(ticker, wrong):
    (value,) = wrong.values()
    with pytest.raises(ValueError, match=f"“{value}”; choose one of"):
        figures.price_figure(ticker, **wrong)


@pytest.mark.parametrize("pieces", [1, 40])
def test_a_price_figure_takes_eight_queries_however_many_pieces(
    store_bars, ticker, publish, pieces, django_assert_num_queries
):
    store_bars(ticker, [100] * 30)
    store_bars(Ticker.objects.create(symbol="SPY", name="The market"), [500] * 30)
    for number in range(pieces):
        moment = FRIDAY_BEFORE_OPEN - dt.timedelta(days=number % 20, minutes=number)
        publish(f"Acme piece {number}", moment, ticker)
    with django_assert_num_queries(8):
        figures.price_figure(ticker, benchmark=True)


def test_the_pieces_of_a_day_are_those_of_its_marker(store_bars, ticker, publish):
    store_bars(ticker, [100] * 6)
    before = publish("Before the open", FRIDAY_BEFORE_OPEN, ticker)
    after = publish("After the close", FRIDAY_AFTER_CLOSE, ticker)
    weekend = publish("On Saturday", SATURDAY, ticker)
    assert figures.pieces_of(ticker, dt.date(2024, 7, 12)) == [before]
    assert figures.pieces_of(ticker, dt.date(2024, 7, 15)) == [weekend, after]
    both = figures.pieces_of(ticker, dt.date(2024, 7, 12), dt.date(2024, 7, 15))
    assert both == [weekend, after, before]


def test_the_table_says_the_same_as_the_chart_newest_first(store_bars, ticker, publish):
    store_bars(ticker, [100, 110, 99])
    article = publish("Acme warns", dt.datetime(2024, 7, 18, 12, tzinfo=dt.UTC), ticker)
    newest, middle, oldest = figures.price_rows(ticker).rows
    assert newest.change == pytest.approx(-10)
    assert middle.change == pytest.approx(10)
    assert oldest.change is None
    (marker,) = middle.markers
    assert marker.articles == (article.pk,)
    assert marker.style.label == "Earnings"


def test_the_csv_has_a_header_and_a_row_for_each_bar(store_bars, ticker, publish):
    store_bars(ticker, [100, 110])
    publish("Acme warns", dt.datetime(2024, 7, 19, 12, tzinfo=dt.UTC), ticker)
    out = io.StringIO()
    csv.writer(out).writerows(figures.price_csv_rows(ticker))
    assert out.getvalue().splitlines() == [
        "day,open,high,low,close,volume,provider,pieces,events",
        "2024-07-18,100.0,101.0,99.0,100.0,1000,csv,0,",
        "2024-07-19,110.0,111.0,109.0,110.0,1000,csv,1,earnings",
    ]


@pytest.fixture(params=[True, False], ids=["many pieces", "few pieces"])
def are_kept(request, monkeypatch):
    """Whether one piece is many enough for what it gives to be kept; nothing is yet."""
    kept = LocMemCache("prices", {})
    kept.clear()
    monkeypatch.setattr(prices, "kept", kept)
    monkeypatch.setattr(prices, "MANY_PIECES", 0 if request.param else 1)
    return request.param


def test_only_the_markers_of_many_pieces_are_kept(store_bars, ticker, publish, are_kept):
    store_bars(ticker, [100, 101, 102, 103, 104, 105])
    publish("Acme profit doubles", FRIDAY_BEFORE_OPEN, ticker)
    assert figures.price_rows(ticker).markers.pieces == 1
    publish("Acme sued", SATURDAY, ticker)
    assert figures.price_rows(ticker).markers.pieces == (1 if are_kept else 2)


def test_only_the_picture_of_many_pieces_is_kept(store_bars, ticker, publish, are_kept):
    store_bars(ticker, [100, 101, 102, 103, 104, 105])
    publish("Acme profit doubles", FRIDAY_BEFORE_OPEN, ticker, event_type="earnings")
    first = prices.still_of(figures.price_rows(ticker))
    publish("Acme sued", SATURDAY, ticker, event_type="legal")
    again = prices.still_of(figures.price_rows(ticker))
    assert first.count("●") == 1
    assert again.count("●") + again.count("✖") == (1 if are_kept else 2)


def test_a_ticker_without_bars_has_no_picture(ticker):
    assert prices.still_of(figures.price_rows(ticker)) == ""
