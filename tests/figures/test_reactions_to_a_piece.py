"""The price around a piece, from rows to figure."""

import datetime as dt
from decimal import Decimal

import pytest

from articles import figures
from articles.models import Article, PriceMove, Revision, Ticker

pytestmark = pytest.mark.django_db

HOUR = dt.timedelta(hours=1)
FRIDAY_BEFORE_OPEN = dt.datetime(2024, 7, 12, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def benchmark(settings):
    settings.BENCHMARK = "INDEX"
    return Ticker.objects.create(
        symbol="INDEX", exchange="XNYS", name="The index", kind=Ticker.Kind.ETF
    )


def test_a_reaction_starts_from_the_close_before_publication(store_bars, ticker, publish):
    store_bars(ticker, [90, 100, 98, 99, 104, 105, 106])
    article = publish("Acme warns", FRIDAY_BEFORE_OPEN, ticker)
    (line,) = figures.reaction_figure(article, ticker)["data"]
    by_offset = dict(zip(line["x"], line["y"], strict=True))
    # Thursday 11 July closed at 90; Friday, the session of the piece, at 100.
    assert (by_offset[-1], by_offset[0]) == (0, pytest.approx(11.1111))


def test_a_reaction_shows_what_the_piece_states(store_bars, ticker, publish):
    store_bars(ticker, [90, 100, 98, 99, 104, 105, 106])
    article = publish("Acme up 11%", FRIDAY_BEFORE_OPEN, ticker)
    move = PriceMove.objects.create(
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
    assert stated["customdata"][0]["href"] == f"#move-{move.pk}"


def test_a_reaction_of_the_past_states_nothing_of_a_later_text(store_bars, ticker, publish):
    store_bars(ticker, [90, 100, 98, 99, 104, 105, 106])
    article = publish("Acme up 11%", FRIDAY_BEFORE_OPEN, ticker)
    PriceMove.objects.create(
        article=article,
        ticker=ticker,
        start=5,
        end=11,
        surface="up 11%",
        direction="up",
        percent=11,
    )
    close = FRIDAY_BEFORE_OPEN + dt.timedelta(days=7)
    Revision.objects.create(article=article, seen_at=close, body="Before")
    Article.objects.update(first_seen_at=FRIDAY_BEFORE_OPEN)
    for known_at, traces in ((close - HOUR, 1), (close, 2)):
        assert len(figures.reaction_figure(article, ticker, known_at)["data"]) == traces


def test_a_reaction_has_the_benchmark_beside_it(store_bars, ticker, publish, benchmark):
    store_bars(ticker, [90, 100, 98, 99, 104, 105, 106])
    store_bars(benchmark, [500, 505, 500, 500, 500, 500, 500])
    article = publish("Acme warns", FRIDAY_BEFORE_OPEN, ticker)
    figure = figures.reaction_figure(article, ticker)
    line, _ = figure["data"]
    assert (line["name"], line["y"][line["x"].index(0)]) == ("INDEX", pytest.approx(1))
    assert figure["meta"]["benchmark"] == "INDEX"


def test_the_benchmark_is_not_compared_with_itself(store_bars, benchmark, publish):
    store_bars(benchmark, [500] * 7)
    article = publish("The index stands still", FRIDAY_BEFORE_OPEN, benchmark)
    assert len(figures.reaction_figure(article, benchmark)["data"]) == 1


def test_a_reaction_without_bars_says_what_to_do(ticker, publish):
    article = publish("Acme warns", FRIDAY_BEFORE_OPEN, ticker)
    figure = figures.reaction_figure(article, ticker)
    assert figure["meta"]["message"] == (
        "No prices for ACME from before 2024-07-12: import or fetch daily bars."
    )


def test_a_piece_from_beyond_every_calendar_says_so(store_bars, ticker, publish):
    store_bars(ticker, [100] * 7)
    article = publish("Acme in 2199", dt.datetime(2199, 1, 1, tzinfo=dt.UTC), ticker)
    figure = figures.reaction_figure(article, ticker)
    assert "is outside the calendar of XNYS" in figure["meta"]["message"]


def test_a_reaction_takes_four_queries(
    store_bars, ticker, publish, benchmark, django_assert_num_queries
):
    store_bars(ticker, [100] * 40)
    store_bars(benchmark, [500] * 40)
    article = publish("Acme warns", FRIDAY_BEFORE_OPEN, ticker)
    with django_assert_num_queries(4):
        figures.reaction_figure(article, ticker)
