"""Which bar a piece's marker stands on, and which pieces a marker stands for."""

import datetime as dt

import pytest

from articles.charts.bars import WEEK, aggregate
from articles.charts.rows import BarRow
from articles.figures import pieces_of
from articles.figures.pieces import MOST_ARTICLES, markers_on

pytestmark = pytest.mark.django_db

# Thursday 4 July 2024 was a holiday in New York, which closed at 17:00 UTC on the 3rd and at 20:00 on other days.
JULY = [BarRow(dt.date(2024, 7, day), 100.0) for day in (1, 2, 3, 5, 8, 9)]


def july(day, hour=12, minute=0):
    return dt.datetime(2024, 7, day, hour, minute, tzinfo=dt.UTC)


def day(number):
    return dt.date(2024, 7, number)


def test_pieces_of_one_type_on_one_bar_are_one_marker_with_a_count(ticker, publish):
    first = publish("Acme doubles", july(2), ticker, relevance=0.4)
    second = publish("Acme profit doubles", july(2, 13), ticker, relevance=0.9)
    (marker,) = markers_on(ticker, JULY)
    assert (marker.day, marker.count) == (day(2), 2)
    assert marker.articles == (second.pk, first.pk)
    assert marker.relevance == pytest.approx(1.3)


def test_each_type_on_a_bar_has_its_own_marker(ticker, publish):
    publish("Acme doubles", july(2), ticker)
    publish("Acme sued", july(2), ticker, event_type="legal")
    assert {marker.event_type for marker in markers_on(ticker, JULY)} == {"earnings", "legal"}


def test_a_piece_without_a_type_counts_as_other(ticker, publish):
    publish("Acme", july(2), ticker, event_type="")
    publish("Acme again", july(2), ticker, event_type="other")
    (marker,) = markers_on(ticker, JULY)
    assert (marker.event_type, marker.count) == ("other", 2)


@pytest.mark.parametrize(
    ("moment", "session"),
    [
        (july(2, 19, 59), 2),
        (july(2, 20, 0), 3),
        (july(3, 16, 59), 3),
        (july(3, 17, 0), 5),
        (july(4), 5),
        (july(6), 8),
    ],
    ids=[
        "before the close",
        "at the close",
        "before an early close",
        "after it",
        "holiday",
        "weekend",
    ],
)
def test_a_piece_belongs_to_the_session_that_closes_next(ticker, publish, moment, session):
    publish("Acme doubles", moment, ticker)
    (marker,) = markers_on(ticker, JULY)
    assert (marker.day, marker.since, marker.until) == (day(session),) * 3


def test_a_session_without_a_bar_goes_to_the_next_bar_and_is_still_found_by_its_day(
    ticker, publish
):
    article = publish("Acme doubles", july(3), ticker)
    (marker,) = markers_on(ticker, [bar for bar in JULY if bar.day != day(3)])
    assert (marker.day, marker.since, marker.until) == (day(5), day(3), day(5))
    assert pieces_of(ticker, marker.since, marker.until) == [article]


def test_a_piece_after_the_last_bar_stands_on_its_own_session(ticker, publish):
    publish("Acme doubles", july(9, 21), ticker)
    (marker,) = markers_on(ticker, JULY)
    assert (marker.day, marker.since, marker.until) == (day(10),) * 3


def test_a_piece_long_after_the_last_bar_is_not_drawn(ticker, publish):
    publish("Acme doubles", july(25), ticker)
    assert markers_on(ticker, JULY) == []


def test_a_piece_before_the_first_bar_is_not_drawn(ticker, publish):
    publish("Acme doubles", dt.datetime(2024, 6, 28, 19, tzinfo=dt.UTC), ticker)
    assert markers_on(ticker, JULY) == []


def test_without_bars_there_are_no_markers(ticker, publish):
    publish("Acme doubles", july(2), ticker)
    assert markers_on(ticker, []) == []


def test_on_weekly_bars_a_marker_covers_the_week(ticker, publish):
    articles = [publish("Acme doubles", july(2), ticker), publish("Acme", july(4), ticker)]
    (marker,) = markers_on(ticker, aggregate(JULY, WEEK))
    assert (marker.since, marker.until, marker.count) == (day(1), day(5), 2)
    assert set(pieces_of(ticker, marker.since, marker.until)) == set(articles)


def test_an_exchange_that_no_calendar_knows_keeps_new_yorks_hours(ticker, publish):
    ticker.exchange = "ZZZZ"
    ticker.save()
    publish("Acme doubles", july(2, 21), ticker)
    (marker,) = markers_on(ticker, JULY)
    assert marker.day == day(3)


def test_another_exchange_closes_at_its_own_hour(ticker, publish):
    ticker.exchange = "XTKS"
    ticker.save()
    publish("Acme doubles", july(2, 12), ticker)
    (marker,) = markers_on(ticker, JULY)
    assert marker.day == day(3)


def test_a_marker_carries_no_endless_list_of_pieces(ticker, publish):
    for number in range(MOST_ARTICLES + 5):
        publish(f"Acme {number}", july(2), ticker)
    (marker,) = markers_on(ticker, JULY)
    assert (marker.count, len(marker.articles)) == (MOST_ARTICLES + 5, MOST_ARTICLES)


def test_one_query_whatever_the_number_of_pieces(ticker, publish, django_assert_num_queries):
    for number in range(30):
        publish(f"Acme {number}", july(2) - dt.timedelta(hours=number), ticker)
    with django_assert_num_queries(1):
        markers_on(ticker, JULY)
