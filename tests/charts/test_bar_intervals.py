"""Daily bars become no more than a chart can draw, and lose nothing on the way."""

import datetime as dt

import pytest

from articles.charts.bars import (
    AUTO,
    DAY,
    FIVE_MINUTES,
    HOUR,
    MINUTE,
    MONTH,
    MOST_BARS,
    WEEK,
    aggregate,
    choose_interval,
    choose_minutes,
    holidays,
    rangebreaks,
)
from articles.charts.rows import BarRow


def bar(day: str, prices: tuple[float, float, float, float], volume: int | None = 100) -> BarRow:
    opened, high, low, close = prices
    return BarRow(
        day=dt.date.fromisoformat(day),
        open=opened,
        high=high,
        low=low,
        close=close,
        volume=volume,
        provider="csv",
    )


WEEK_OF_BARS = [
    bar("2024-07-01", (10, 12, 9, 11), 100),
    bar("2024-07-02", (11, 15, 11, 14), 200),
    bar("2024-07-05", (14, 14.5, 8, 9), None),
    bar("2024-07-08", (9, 10, 9, 10), 50),
]


def test_a_week_opens_with_its_first_bar_and_closes_with_its_last():
    first, second = aggregate(WEEK_OF_BARS, WEEK)
    assert (first.open, first.high, first.low, first.close) == (10, 15, 8, 9)
    assert (first.day, first.last_day) == (dt.date(2024, 7, 1), dt.date(2024, 7, 5))
    assert (second.day, second.close) == (dt.date(2024, 7, 8), 10)


def test_volume_is_the_sum_of_what_is_known():
    assert [week.volume for week in aggregate(WEEK_OF_BARS, WEEK)] == [300, 50]


def test_volume_is_unknown_where_no_bar_has_one():
    (week,) = aggregate([bar("2024-07-05", (1, 2, 1, 2), None)], WEEK)
    assert week.volume is None


def test_a_week_is_named_by_its_monday_even_when_that_was_a_holiday():
    (week,) = aggregate([bar("2024-05-28", (1, 2, 1, 2))], WEEK)
    assert (week.day, week.last_day) == (dt.date(2024, 5, 27), dt.date(2024, 5, 28))


def test_a_month_is_named_by_its_first_day():
    june, july = aggregate([bar("2024-06-28", (1, 2, 1, 2)), *WEEK_OF_BARS], MONTH)
    assert (june.day, july.day) == (dt.date(2024, 6, 1), dt.date(2024, 7, 1))
    assert july.volume == 350


def test_closes_alone_stay_closes_alone():
    days = [BarRow(dt.date(2024, 7, day), close=day) for day in (1, 2, 3)]
    (week,) = aggregate(days, WEEK)
    assert (week.open, week.high, week.low, week.close) == (None, None, None, 3)


def test_an_aggregate_names_every_provider():
    mixed = [*WEEK_OF_BARS[:1], BarRow(dt.date(2024, 7, 2), 1.0, provider="simulated")]
    assert aggregate(mixed, WEEK)[0].provider == "csv + simulated"


@pytest.mark.parametrize(
    ("sessions", "interval"), [(126, DAY), (504, DAY), (521, WEEK), (2600, WEEK), (6000, MONTH)]
)
def test_the_interval_grows_with_the_range(sessions, interval):
    assert choose_interval(sessions) == interval


@pytest.mark.parametrize("wanted", [DAY, WEEK, MONTH])
def test_no_wish_draws_more_bars_than_a_browser_bears(wanted):
    sessions = 7000
    bars = [BarRow(dt.date(1996, 1, 1) + dt.timedelta(days=n), 1.0) for n in range(sessions)]
    assert len(aggregate(bars, choose_interval(sessions, wanted))) <= MOST_BARS


def test_daily_bars_may_be_wished_for_beyond_what_is_chosen_alone():
    assert choose_interval(1400, DAY) == DAY


def days(*texts: str) -> list[dt.date]:
    return [dt.date.fromisoformat(text) for text in texts]


def test_a_weekday_without_a_bar_is_a_holiday():
    assert holidays(days("2024-07-03", "2024-07-05", "2024-07-08")) == days("2024-07-04")


def test_a_long_hole_in_the_data_stays_visible():
    assert holidays(days("2024-05-01", "2024-07-05")) == []


def test_weekends_and_holidays_are_left_out_of_the_axis():
    assert rangebreaks(days("2024-07-03", "2024-07-05", "2024-07-08")) == [
        {"bounds": ["sat", "mon"]},
        {"values": ["2024-07-04"]},
    ]


def test_an_exchange_that_trades_on_sunday_keeps_its_sundays():
    sunday_to_tuesday = days("2024-07-04", "2024-07-07", "2024-07-08")
    assert rangebreaks(sunday_to_tuesday) == [{"values": ["2024-07-05", "2024-07-06"]}]


def minute(clock: str, prices: tuple[float, float, float, float], volume: int = 10) -> BarRow:
    opened, high, low, close = prices
    moment = dt.datetime.fromisoformat(f"2024-07-12T{clock}")
    return BarRow(day=moment, open=opened, high=high, low=low, close=close, volume=volume)


SESSION_OF_BARS = [
    minute("09:30", (10, 12, 9, 11)),
    minute("09:34", (11, 15, 11, 14)),
    minute("09:35", (14, 14, 8, 9)),
    minute("10:00", (9, 10, 9, 10)),
]


def test_minutes_become_fives_and_hours_of_the_clock():
    fives = aggregate(SESSION_OF_BARS, FIVE_MINUTES)
    assert [f"{bar.day:%H:%M}" for bar in fives] == ["09:30", "09:35", "10:00"]
    first = fives[0]
    assert (first.open, first.high, first.low, first.close) == (10, 15, 9, 14)
    assert (first.volume, f"{first.last_day:%H:%M}") == (20, "09:34")
    hours = aggregate(SESSION_OF_BARS, HOUR)
    assert [(f"{bar.day:%H:%M}", bar.low, bar.close) for bar in hours] == [
        ("09:00", 8, 9),
        ("10:00", 9, 10),
    ]
    assert aggregate(SESSION_OF_BARS, MINUTE) == SESSION_OF_BARS


@pytest.mark.parametrize(
    ("minutes", "wanted", "chosen"),
    [
        (390, AUTO, MINUTE),
        (1440, AUTO, FIVE_MINUTES),
        (1440, MINUTE, MINUTE),
        (390, HOUR, HOUR),
        (0, AUTO, MINUTE),
    ],
)
def test_a_session_has_the_finest_bars_that_show_unless_others_are_wanted(minutes, wanted, chosen):
    assert choose_minutes(minutes, wanted) == chosen
