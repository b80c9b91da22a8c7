"""The benchmark and the unexplained days beside a price."""

import datetime as dt

from articles.charts.bars import MINUTE
from articles.charts.markers import Markers
from articles.charts.overlays import Beside, rebased
from articles.charts.price import PriceChart, price_figure
from articles.charts.rows import BarRow, MoveRow

MONDAY = dt.date(2024, 7, 8)
DAYS = [MONDAY + dt.timedelta(days=n) for n in range(4)]
BARS = [BarRow(day, 100.0 + n, 100, 102, 98) for n, day in enumerate(DAYS)]


def traces(beside):
    figure = price_figure(PriceChart("ACME"), BARS, Markers(), {}, beside)
    return {trace["name"]: trace for trace in figure["data"]}, figure["meta"]["legend"]


def test_a_benchmark_starts_where_the_price_does():
    closes = {day: 500.0 + 5 * n for n, day in enumerate(DAYS)}
    found, _ = traces(Beside("SPY", closes))
    assert found["SPY"]["y"] == [100, 101, 102, 103]
    assert found["SPY"]["customdata"] == [0, 1, 2, 3]


def test_it_is_rebased_on_the_first_day_that_both_have():
    assert rebased({DAYS[1]: 50, DAYS[2]: 55}, BARS) == [None, 101, 111.1, None]


def test_without_a_day_in_common_there_is_no_benchmark():
    assert set(traces(Beside("SPY", {dt.date(2020, 1, 2): 1.0}))[0]) == {"ACME"}


def test_an_unexplained_day_has_a_mark_below_its_bar_and_in_the_legend():
    move = MoveRow(day=DAYS[2], bar=DAYS[2], raw=4.0, abnormal=3.456, t=2.91)
    found, legend = traces(Beside(unexplained=(move,)))
    mark = found["No piece explains"]
    assert (mark["x"], mark["text"]) == (["2024-07-10"], ["?"])
    assert mark["y"][0] < 98
    assert mark["customdata"][0]["words"] == "10 Jul: +3.46 % beyond the market, t 2.9"
    assert [entry["type"] for entry in legend] == ["unexplained"]


def test_bars_of_a_minute_stand_on_a_clock():
    moments = [dt.datetime.fromisoformat(f"2024-07-12T09:{30 + n}") for n in range(3)]
    bars = [BarRow(moment, 100.0) for moment in moments]
    chart = PriceChart("ACME", interval=MINUTE, clock="New York time")
    layout = price_figure(chart, bars, Markers(), {})["layout"]
    assert layout["xaxis"]["range"] == ["2024-07-12T09:29:30", "2024-07-12T09:32:30"]
    assert "New York time" in layout["annotations"][0]["text"]
