"""An indicator's series and the moves around its releases, from rows to figure."""

import datetime as dt
from decimal import Decimal

import pytest

from articles import figures
from articles.models import Indicator, Release, Review

pytestmark = pytest.mark.django_db

FRIDAY_BEFORE_OPEN = dt.datetime(2024, 7, 12, 12, 0, tzinfo=dt.UTC)


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


def test_moves_around_releases_are_drawn_for_each_ticker(
    store_bars, trade_balance, release, ticker
):
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


def test_a_release_long_after_the_last_bar_has_no_path(store_bars, trade_balance, release, ticker):
    store_bars(ticker, list(range(100, 150)))
    release("Surplus", JUNE, 99_000_000_000, dt.datetime(2025, 7, 11, 3, tzinfo=dt.UTC))
    assert figures.release_moves_figure(trade_balance, [ticker])["data"] == []


def test_a_release_from_beyond_every_calendar_has_no_path(
    store_bars, trade_balance, release, ticker
):
    store_bars(ticker, list(range(100, 150)))
    release("Surplus", JUNE, 99_000_000_000, dt.datetime(2199, 1, 1, tzinfo=dt.UTC))
    assert figures.release_moves_figure(trade_balance, [ticker])["data"] == []


def test_queries_grow_with_neither_releases_nor_pieces(
    store_bars, trade_balance, release, ticker, django_assert_num_queries
):
    store_bars(ticker, list(range(100, 150)))
    for number in range(12):
        moment = FRIDAY_BEFORE_OPEN - dt.timedelta(days=number)
        release(f"Surplus {number}", dt.date(2024, number + 1, 1), 10**9 + number, moment)
    with django_assert_num_queries(1):
        figures.releases_figure(trade_balance)
    with django_assert_num_queries(2):
        figures.release_moves_figure(trade_balance, [ticker])
