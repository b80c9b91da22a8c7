import datetime as dt

import pytest

from articles.figures.since import moves_since
from articles.models import Bar

FRIDAY_NOON = dt.datetime(2024, 7, 12, 16, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


def add(ticker, day, close, **fields):
    start = dt.datetime.combine(day, dt.time(13, 30), dt.UTC)
    Bar.objects.create(
        ticker=ticker, start=start, session=day, close=close, provider="csv", **fields
    )


def test_it_counts_from_the_close_before_to_the_last(ticker):
    for day, close in ((10, 90), (11, 100), (12, 104), (15, 110)):
        add(ticker, dt.date(2024, 7, day), close)
    moved = moves_since([(ticker, FRIDAY_NOON)])[ticker.pk, FRIDAY_NOON]
    assert (moved.base_day, moved.last_day) == (dt.date(2024, 7, 11), dt.date(2024, 7, 15))
    assert moved.percent == pytest.approx(10)
    assert not moved.simulated


def test_after_the_close_that_days_close_is_the_base(ticker):
    for day, close in ((11, 100), (12, 104), (15, 110)):
        add(ticker, dt.date(2024, 7, day), close)
    evening = FRIDAY_NOON + dt.timedelta(hours=6)
    assert moves_since([(ticker, evening)])[ticker.pk, evening].base_day == dt.date(2024, 7, 12)


def test_a_split_moves_nothing(ticker):
    add(ticker, dt.date(2024, 7, 11), 100, adjusted_close=10)
    add(ticker, dt.date(2024, 7, 12), 11)
    assert moves_since([(ticker, FRIDAY_NOON)])[ticker.pk, FRIDAY_NOON].percent == pytest.approx(10)


def test_the_past_ends_with_its_own_last_close(ticker):
    for day, close in ((11, 100), (12, 104), (15, 110)):
        add(ticker, dt.date(2024, 7, day), close)
    saturday = dt.datetime(2024, 7, 13, tzinfo=dt.UTC)
    moved = moves_since([(ticker, FRIDAY_NOON)], saturday)
    assert moved[ticker.pk, FRIDAY_NOON].last_day == dt.date(2024, 7, 12)


def test_without_a_close_after_it_or_near_before_it_there_is_no_move(ticker):
    add(ticker, dt.date(2024, 7, 11), 100)
    assert moves_since([(ticker, FRIDAY_NOON)]) == {}
    later = FRIDAY_NOON + dt.timedelta(days=30)
    add(ticker, dt.date(2024, 8, 30), 100)
    assert moves_since([(ticker, later)]) == {}


def test_simulated_bars_say_so(ticker):
    add(ticker, dt.date(2024, 7, 11), 100)
    add(ticker, dt.date(2024, 7, 12), 104)
    Bar.objects.update(provider=Bar.SIMULATED)
    assert moves_since([(ticker, FRIDAY_NOON)])[ticker.pk, FRIDAY_NOON].simulated


def test_a_whole_page_is_one_query(ticker, django_assert_num_queries):
    add(ticker, dt.date(2024, 7, 1), 100)
    add(ticker, dt.date(2024, 7, 12), 104)
    moments = [FRIDAY_NOON - dt.timedelta(minutes=n) for n in range(50)]
    with django_assert_num_queries(1):
        moves_since((ticker, moment) for moment in moments)
    with django_assert_num_queries(0):
        moves_since([])
