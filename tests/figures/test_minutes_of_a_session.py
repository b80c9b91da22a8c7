import datetime as dt

import pytest

from articles import figures
from articles.models import Bar, Interval

FRIDAY = dt.date(2024, 7, 12)
OPEN = dt.datetime(2024, 7, 12, 13, 30, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def minutes(ticker):
    Bar.objects.bulk_create(
        Bar(
            ticker=ticker,
            interval=Interval.MINUTE,
            start=OPEN + dt.timedelta(minutes=n),
            session=FRIDAY,
            open=100, high=101, low=99, close=100, volume=10, provider="csv",
        )
        for n in (0, 1, 2, 4)
    )  # fmt: skip


def placed(ticker):
    figure = figures.price_figure(ticker, range_="1d")
    return {
        marker["articles"][0]: (x, marker["day"])
        for trace in figure["data"]
        if trace.get("mode") == "markers"
        for x, marker in zip(trace["x"], trace["customdata"], strict=True)
    }


def test_a_piece_stands_on_the_minute_it_came_out(ticker, minutes, publish):
    early = publish("Before the open", OPEN - dt.timedelta(hours=2), ticker)
    exact = publish("In the second", OPEN + dt.timedelta(minutes=1, seconds=59), ticker)
    gap = publish("In a minute without trades", OPEN + dt.timedelta(minutes=3), ticker)
    late = publish("Long after", OPEN + dt.timedelta(hours=5), ticker)
    publish("The next session's", OPEN + dt.timedelta(hours=8), ticker)
    found = placed(ticker)
    assert {key: x[11:16] for key, (x, _) in found.items()} == {
        early.pk: "09:30",
        exact.pk: "09:31",
        gap.pk: "09:32",
        late.pk: "09:34",
    }
    assert {day for _, day in found.values()} == {"2024-07-12"}


def test_a_session_without_minutes_says_what_to_do(ticker):
    meta = figures.price_figure(ticker, range_="1d")["meta"]
    assert "No minute bars for ACME" in meta["message"]


def test_minutes_not_yet_over_are_not_known(ticker, minutes):
    known_at = OPEN + dt.timedelta(minutes=2)
    assert len(figures.price_rows(ticker, "1d", known_at=known_at).bars) == 2


def test_a_session_takes_five_queries(ticker, minutes, publish, django_assert_max_num_queries):
    publish("Acme doubles", OPEN, ticker)
    with django_assert_max_num_queries(5):
        figures.price_figure(ticker, range_="1d")
