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


def placed(ticker, interval="auto"):
    figure = figures.price_figure(ticker, range_="1d", interval=interval)
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


def test_pieces_stand_on_the_five_minutes_or_the_hour_in_which_they_came_out(
    ticker, minutes, publish
):
    Bar.objects.create(
        ticker=ticker,
        interval=Interval.MINUTE,
        start=OPEN + dt.timedelta(minutes=38),
        session=FRIDAY,
        open=100, high=109, low=100, close=105, volume=10, provider="csv",
    )  # fmt: skip
    gap = publish("In a minute without trades", OPEN + dt.timedelta(minutes=3), ticker)
    before = publish("Before its first trade", OPEN + dt.timedelta(minutes=35, seconds=9), ticker)
    fives = {key: x[11:16] for key, (x, _) in placed(ticker, "5m").items()}
    assert fives == {gap.pk: "09:30", before.pk: "10:05"}
    hours = {key: x[11:16] for key, (x, _) in placed(ticker, "1h").items()}
    assert hours == {gap.pk: "09:00", before.pk: "10:00"}
    rows = figures.price_rows(ticker, "1d", "1h")
    assert [(bar.high, bar.volume) for bar in rows.bars] == [(101, 40), (109, 10)]
    assert f"{rows.latest[-1].day:%H:%M}" == "10:08"
    assert rows.meta["interval"] == "1h"


@pytest.mark.parametrize(("range_", "interval"), [("1d", "1w"), ("6m", "5m")])
def test_an_interval_that_a_range_has_not_is_refused_with_those_it_has(ticker, range_, interval):
    with pytest.raises(ValueError, match=f"no interval “{interval}”; choose one of auto, 1"):
        figures.price_rows(ticker, range_, interval)


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
