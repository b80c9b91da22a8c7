"""From rows in the database to figures: which bars, which pieces, on which session, in how many queries."""

import csv
import datetime as dt
import io
from decimal import Decimal

import orjson
import pytest

from articles import figures
from articles.models import (
    Article,
    Bar,
    Indicator,
    Mention,
    PriceMove,
    Release,
    Review,
    Source,
    Ticker,
)

pytestmark = pytest.mark.django_db

# New York closes at 20:00 UTC in July.
FRIDAY_BEFORE_OPEN = dt.datetime(2024, 7, 12, 12, 0, tzinfo=dt.UTC)
FRIDAY_AFTER_CLOSE = dt.datetime(2024, 7, 12, 20, 30, tzinfo=dt.UTC)
SATURDAY = dt.datetime(2024, 7, 13, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def ticker():
    return Ticker.objects.create(symbol="ACME", exchange="XNYS", name="Acme Corporation")


@pytest.fixture
def source():
    return Source.objects.create(name="Desk", kind=Source.Kind.MANUAL)


def store_bars(ticker, closes, *, provider="csv", volume=1000):
    """Bars on consecutive weekdays that end on Friday 19 July 2024."""
    days, day = [], dt.date(2024, 7, 19)
    while len(days) < len(closes):
        if day.weekday() < 5:
            days.append(day)
        day -= dt.timedelta(days=1)
    Bar.objects.bulk_create(
        Bar(
            ticker=ticker,
            start=dt.datetime.combine(day, dt.time(13, 30), dt.UTC),
            session=day,
            open=Decimal(str(close)),
            high=Decimal(str(close)) + 1,
            low=Decimal(str(close)) - 1,
            close=Decimal(str(close)),
            volume=volume,
            provider=provider,
        )
        for day, close in zip(reversed(days), closes, strict=True)
    )


@pytest.fixture
def publish(source):
    """Store a piece about some tickers."""

    def store(title, published_at, *tickers, event_type="earnings", relevance=1.0):
        article = Article.objects.create(
            source=source,
            guid=f"{title} {published_at}",
            title=title,
            body="Acme shares moved.",
            published_at=published_at,
            first_seen_at=published_at,
            content_hash=title,
            event_type=event_type,
        )
        for ticker in tickers:
            Mention.objects.create(article=article, ticker=ticker, relevance=relevance)
        return article

    return store


def markers_of(figure):
    return [
        (marker["day"], marker["type"], marker["articles"])
        for trace in figure["data"]
        for marker in trace.get("customdata", ())
    ]


def test_a_figure_holds_bars_and_pieces(ticker, publish):
    store_bars(ticker, [100, 101, 102, 103, 104, 105])
    article = publish("Acme profit doubles", FRIDAY_BEFORE_OPEN, ticker)
    figure = figures.price_figure(ticker)
    assert markers_of(figure) == [("2024-07-12", "earnings", [article.pk])]
    assert orjson.loads(orjson.dumps(figure))["meta"]["bars"] == 6
    assert "Acme profit doubles" in figure["data"][0]["text"][0]


def test_a_piece_after_the_close_or_on_a_weekend_belongs_to_the_next_session(ticker, publish):
    store_bars(ticker, [100, 101, 102, 103, 104, 105])
    late = publish("Acme warns after the bell", FRIDAY_AFTER_CLOSE, ticker)
    weekend = publish("Acme sued", SATURDAY, ticker)
    figure = figures.price_figure(ticker)
    assert markers_of(figure) == [("2024-07-15", "earnings", [late.pk, weekend.pk])]


def test_the_meta_tells_what_is_shown(ticker, publish):
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
        "providers": ["csv"],
        "simulated": False,
        "markers": 1,
        "markers_left_out": 0,
        "pieces": 1,
        "pieces_left_out": 0,
        "pieces_by_type": {"earnings": 1},
    }


def test_simulated_bars_are_called_simulated(ticker):
    store_bars(ticker, [100, 101], provider=Bar.SIMULATED)
    figure = figures.price_figure(ticker)
    assert figure["meta"]["simulated"] is True
    assert "simulated prices" in [note["text"] for note in figure["layout"]["annotations"]]


def test_a_range_ends_with_the_last_bar_and_not_with_today(ticker):
    store_bars(ticker, list(range(100, 200)))
    rows = figures.price_rows(ticker, "1m")
    assert (rows.bars[0].day, rows.bars[-1].day) == (dt.date(2024, 6, 19), dt.date(2024, 7, 19))


def test_bars_come_by_week_when_wished(ticker):
    store_bars(ticker, [100] * 10)
    figure = figures.price_figure(ticker, interval="1w")
    assert (figure["meta"]["interval"], figure["meta"]["bars"]) == ("1w", 2)


def test_an_event_type_keeps_its_own_pieces(ticker, publish):
    store_bars(ticker, [100] * 10)
    publish("Acme profit doubles", FRIDAY_BEFORE_OPEN, ticker)
    legal = publish("Acme sued", FRIDAY_BEFORE_OPEN, ticker, event_type="legal")
    figure = figures.price_figure(ticker, event="legal")
    assert markers_of(figure) == [("2024-07-12", "legal", [legal.pk])]


def test_a_mention_that_an_editor_rejected_has_no_marker(ticker, publish):
    store_bars(ticker, [100] * 10)
    article = publish("Acme of Ohio, another company", FRIDAY_BEFORE_OPEN, ticker)
    article.mentions.update(review=Review.REJECTED)
    assert markers_of(figures.price_figure(ticker)) == []


def test_a_piece_about_another_ticker_has_no_marker(ticker, publish):
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
def test_a_price_figure_takes_four_queries_however_many_pieces(
    ticker, publish, pieces, django_assert_num_queries
):
    store_bars(ticker, [100] * 30)
    for number in range(pieces):
        moment = FRIDAY_BEFORE_OPEN - dt.timedelta(days=number % 20, minutes=number)
        publish(f"Acme piece {number}", moment, ticker)
    with django_assert_num_queries(4):
        figures.price_figure(ticker)


def test_the_pieces_of_a_day_are_those_of_its_marker(ticker, publish):
    store_bars(ticker, [100] * 6)
    before = publish("Before the open", FRIDAY_BEFORE_OPEN, ticker)
    after = publish("After the close", FRIDAY_AFTER_CLOSE, ticker)
    weekend = publish("On Saturday", SATURDAY, ticker)
    assert figures.pieces_of(ticker, dt.date(2024, 7, 12)) == [before]
    assert figures.pieces_of(ticker, dt.date(2024, 7, 15)) == [weekend, after]
    both = figures.pieces_of(ticker, dt.date(2024, 7, 12), dt.date(2024, 7, 15))
    assert both == [weekend, after, before]


def test_the_table_says_the_same_as_the_chart_newest_first(ticker, publish):
    store_bars(ticker, [100, 110, 99])
    article = publish("Acme warns", dt.datetime(2024, 7, 18, 12, tzinfo=dt.UTC), ticker)
    newest, middle, oldest = figures.price_rows(ticker).rows
    assert newest.change == pytest.approx(-10)
    assert middle.change == pytest.approx(10)
    assert oldest.change is None
    (marker,) = middle.markers
    assert (marker.headline, marker.articles) == ("Acme warns", (article.pk,))
    assert marker.style.label == "Earnings"


def test_the_csv_has_a_header_and_a_row_for_each_bar(ticker, publish):
    store_bars(ticker, [100, 110])
    publish("Acme warns", dt.datetime(2024, 7, 19, 12, tzinfo=dt.UTC), ticker)
    out = io.StringIO()
    csv.writer(out).writerows(figures.price_csv_rows(ticker))
    assert out.getvalue().splitlines() == [
        "day,open,high,low,close,volume,provider,pieces,events",
        "2024-07-18,100.0,101.0,99.0,100.0,1000,csv,0,",
        "2024-07-19,110.0,111.0,109.0,110.0,1000,csv,1,earnings",
    ]


# --- the price around a piece


@pytest.fixture
def benchmark(settings):
    settings.BENCHMARK = "INDEX"
    return Ticker.objects.create(
        symbol="INDEX", exchange="XNYS", name="The index", kind=Ticker.Kind.ETF
    )


def test_a_reaction_starts_from_the_close_before_publication(ticker, publish):
    store_bars(ticker, [90, 100, 98, 99, 104, 105, 106])
    article = publish("Acme warns", FRIDAY_BEFORE_OPEN, ticker)
    (line,) = figures.reaction_figure(article, ticker)["data"]
    by_offset = dict(zip(line["x"], line["y"], strict=True))
    # Thursday 11 July closed at 90; Friday, the session of the piece, at 100.
    assert (by_offset[-1], by_offset[0]) == (0, pytest.approx(11.1111))


def test_a_reaction_shows_what_the_piece_states(ticker, publish):
    store_bars(ticker, [90, 100, 98, 99, 104, 105, 106])
    article = publish("Acme up 11%", FRIDAY_BEFORE_OPEN, ticker)
    PriceMove.objects.create(
        article=article,
        ticker=ticker,
        start=5,
        end=11,
        surface="up 11%",
        direction="up",
        percent=Decimal(11),
        verdict="consistent",
    )
    stated = figures.reaction_figure(article, ticker)["data"][-1]
    assert (stated["x"], stated["y"]) == ([0], [11.0])


def test_a_reaction_has_the_benchmark_beside_it(ticker, publish, benchmark):
    store_bars(ticker, [90, 100, 98, 99, 104, 105, 106])
    store_bars(benchmark, [500, 505, 500, 500, 500, 500, 500])
    article = publish("Acme warns", FRIDAY_BEFORE_OPEN, ticker)
    figure = figures.reaction_figure(article, ticker)
    line, _ = figure["data"]
    assert (line["name"], line["y"][line["x"].index(0)]) == ("INDEX", pytest.approx(1))
    assert figure["meta"]["benchmark"] == "INDEX"


def test_the_benchmark_is_not_compared_with_itself(benchmark, publish):
    store_bars(benchmark, [500] * 7)
    article = publish("The index stands still", FRIDAY_BEFORE_OPEN, benchmark)
    assert len(figures.reaction_figure(article, benchmark)["data"]) == 1


def test_a_reaction_without_bars_says_what_to_do(ticker, publish):
    article = publish("Acme warns", FRIDAY_BEFORE_OPEN, ticker)
    figure = figures.reaction_figure(article, ticker)
    assert figure["meta"]["message"] == (
        "No prices for ACME from before 2024-07-12: import or fetch daily bars."
    )


def test_a_piece_from_beyond_every_calendar_says_so(ticker, publish):
    store_bars(ticker, [100] * 7)
    article = publish("Acme in 2199", dt.datetime(2199, 1, 1, tzinfo=dt.UTC), ticker)
    figure = figures.reaction_figure(article, ticker)
    assert "is outside the calendar of XNYS" in figure["meta"]["message"]


def test_a_reaction_takes_four_queries(ticker, publish, benchmark, django_assert_num_queries):
    store_bars(ticker, [100] * 40)
    store_bars(benchmark, [500] * 40)
    article = publish("Acme warns", FRIDAY_BEFORE_OPEN, ticker)
    with django_assert_num_queries(4):
        figures.reaction_figure(article, ticker)


# --- releases


@pytest.fixture
def trade_balance():
    return Indicator.objects.create(
        code="CN.TRADE_BALANCE", name="Trade balance", country="CN", unit="USD"
    )


@pytest.fixture
def release(trade_balance, publish):
    def store(title, period, value, published_at=FRIDAY_BEFORE_OPEN, **rest):
        article = publish(title, published_at, event_type="macro_release")
        return Release.objects.create(
            article=article,
            indicator=trade_balance,
            start=0,
            end=5,
            surface=title[:5],
            period=period,
            value=None if value is None else Decimal(value),
            unit=rest.pop("unit", "USD"),
            **rest,
        )

    return store


MAY, JUNE = dt.date(2024, 5, 1), dt.date(2024, 6, 1)


def test_a_series_is_read_from_the_pieces(trade_balance, release):
    may = release("Surplus at 82 billion", MAY, 82_000_000_000)
    june = release("Surplus at a record", JUNE, 99_000_000_000, record=True)
    (stated,) = figures.releases_figure(trade_balance)["data"]
    assert stated["y"] == [82, 99]
    assert stated["marker"]["symbol"] == ["circle", "star"]
    assert [point["articles"] for point in stated["customdata"]] == [
        [may.article_id],
        [june.article_id],
    ]


def test_a_figure_in_another_unit_is_left_out_and_counted(trade_balance, release):
    release("Surplus at 99 billion dollars", JUNE, 99_000_000_000)
    release("Surplus at 700 billion yuan", JUNE, 700_000_000_000, unit="CNY")
    figure = figures.releases_figure(trade_balance)
    assert figure["data"][0]["y"] == [99]
    assert figure["meta"]["other_units"] == 1


def test_a_rejected_release_is_not_shown(trade_balance, release):
    release("Surplus at 99 billion", JUNE, 99_000_000_000, review=Review.REJECTED)
    assert figures.releases_figure(trade_balance)["meta"]["message"] == (
        "No piece states a figure of Trade balance yet."
    )


def test_moves_around_releases_are_drawn_for_each_ticker(trade_balance, release, ticker):
    store_bars(ticker, list(range(100, 150)))
    release("Surplus at 82 billion", MAY, 82_000_000_000, dt.datetime(2024, 6, 7, 3, tzinfo=dt.UTC))
    release("Surplus at a record", JUNE, 99_000_000_000)
    figure = figures.releases_figure(trade_balance, [ticker])
    assert [trace["name"] for trace in figure["data"]] == [
        "ACME May 2024",
        "ACME Jun 2024",
        "ACME, mean of 2",
    ]
    assert figure["meta"]["tickers"] == ["ACME"]


def test_moves_without_bars_say_so(trade_balance, release, ticker):
    release("Surplus at a record", JUNE, 99_000_000_000)
    assert figures.release_moves_figure(trade_balance, [ticker])["meta"]["message"] == (
        "No prices for ACME around releases of Trade balance yet."
    )


def test_a_release_long_after_the_last_bar_has_no_path(trade_balance, release, ticker):
    store_bars(ticker, list(range(100, 150)))
    release("Surplus", JUNE, 99_000_000_000, dt.datetime(2025, 7, 11, 3, tzinfo=dt.UTC))
    assert figures.release_moves_figure(trade_balance, [ticker])["data"] == []


def test_a_release_from_beyond_every_calendar_has_no_path(trade_balance, release, ticker):
    store_bars(ticker, list(range(100, 150)))
    release("Surplus", JUNE, 99_000_000_000, dt.datetime(2199, 1, 1, tzinfo=dt.UTC))
    assert figures.release_moves_figure(trade_balance, [ticker])["data"] == []


def test_the_table_has_each_period_with_the_move_of_its_session(trade_balance, release, ticker):
    store_bars(ticker, [100, 102, 102, 102, 102, 102, 102])
    release("Surplus at a record", JUNE, 99_000_000_000, record=True)
    release("Surplus at 82 billion", MAY, 82_000_000_000, dt.datetime(2023, 6, 7, tzinfo=dt.UTC))
    june, may = figures.releases_rows(trade_balance, [ticker])
    assert (june.point.period, june.moves) == (JUNE, {"ACME": pytest.approx(2)})
    assert (may.point.period, may.moves) == (MAY, {"ACME": None})


def test_queries_grow_with_neither_releases_nor_pieces(
    trade_balance, release, ticker, django_assert_num_queries
):
    store_bars(ticker, list(range(100, 150)))
    for number in range(12):
        moment = FRIDAY_BEFORE_OPEN - dt.timedelta(days=number)
        release(f"Surplus {number}", dt.date(2024, number + 1, 1), 10**9 + number, moment)
    with django_assert_num_queries(2):
        figures.releases_figure(trade_balance)
    with django_assert_num_queries(3):
        figures.releases_rows(trade_balance, [ticker])
