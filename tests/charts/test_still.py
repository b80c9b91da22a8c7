"""A figure as a picture that stands on the page before plotly.js has come."""

import datetime as dt
import re
from xml.etree import ElementTree as ET

import pytest

from articles.charts.basket import basket_path_figure
from articles.charts.counts import DayCounts, counts_figure
from articles.charts.markers import most_relevant
from articles.charts.price import PriceChart, price_figure
from articles.charts.rows import BarRow, MarkerRow
from articles.charts.still import HIGH, WIDE, still
from articles.charts.studies import AveragePath
from articles.charts.theme import message_figure

FRIDAY = dt.date(2024, 7, 12)
DAYS = [FRIDAY, FRIDAY + dt.timedelta(days=3), FRIDAY + dt.timedelta(days=4)]


def prices(*, name: str = "ACME", simulated: bool = False) -> dict[str, object]:
    bars = [
        BarRow(day, close, close - 2, close + 1, close - 3, 1000 * close, provider="csv")
        for day, close in zip(DAYS, (100, 104, 102), strict=True)
    ]
    bars[2] = BarRow(DAYS[2], 102, 105, 106, 101, 500, provider="csv")
    markers = most_relevant([MarkerRow(DAYS[1], DAYS[1], DAYS[1], "earnings", 1, (7,))])
    return price_figure(PriceChart(name, currency="USD", simulated=simulated), bars, markers, {})


def path(lower: tuple[float | None, ...] = (-0.02, -0.01)) -> dict[str, object]:
    upper = tuple(None if value is None else value + 0.04 for value in lower)
    averages = AveragePath(3, (-1, 0), (0.0, 0.01), lower, upper)
    return basket_path_figure("CN.EXPORTS", averages, {}, simulated=False)


def drawing(figure: dict[str, object]) -> ET.Element:
    return ET.fromstring(still(figure))


def words(figure: dict[str, object]) -> list[str]:
    return [text.text or "" for text in drawing(figure).iter("text")]


def paths(figure: dict[str, object], **attributes: str) -> list[str]:
    return [
        one.get("d", "")
        for one in drawing(figure).iter("path")
        if all(one.get(name) == value for name, value in attributes.items())
    ]


def test_candles_that_rise_are_hollow_and_those_that_fall_are_filled():
    (rising,) = paths(prices(), stroke="var(--chart-up)", fill="var(--chart-surface)")
    (falling,) = paths(prices(), stroke="var(--chart-down)", fill="var(--chart-down)")
    assert rising.count("z") == 2
    assert falling.count("z") == 1


def test_nothing_leaves_the_box():
    for figure in (prices(), path()):
        for drawn in paths(figure):
            for command, x, y in re.findall(r"([MLHV])(\d+)(?: (\d+))?", drawn):
                assert int(x) <= (HIGH if command == "V" else WIDE)
                assert int(y or 0) <= HIGH


def test_a_higher_price_stands_higher():
    (rising,) = paths(prices(), stroke="var(--chart-up)")
    tops = [int(top) for top in re.findall(r"M\d+ (\d+)V", rising)][::2]
    assert tops[1] < tops[0]


def test_volume_stands_below_the_prices():
    (volume,) = paths(prices(), fill="var(--chart-volume)")
    highest = min(int(top) for top in re.findall(r"M\d+ (\d+)h", volume))
    (falling,) = paths(prices(), stroke="var(--chart-down)")
    assert highest > max(int(place) for place in re.findall(r"V(\d+)", falling))


def test_a_marker_is_the_glyph_of_its_event():
    glyphs = [text for text in drawing(prices()).iter("text") if text.text == "●"]
    assert [glyph.get("fill") for glyph in glyphs] == ["var(--event-results)"]


def test_simulated_prices_are_called_so():
    assert "simulated prices" in words(prices(simulated=True))
    assert "simulated prices" not in words(prices())


def test_a_name_cannot_bring_markup():
    figure = prices(name='<script>"&')
    assert "<script>" not in still(figure)
    assert '<script>"& · USD' in words(figure)


def test_a_band_lies_between_its_lines():
    (area,) = paths(path(), fill="var(--chart-band)")
    assert area.count("L") == 3
    assert area.endswith("z")


def test_sessions_without_a_band_have_none():
    assert not paths(path(lower=(None, None)), fill="var(--chart-band)")


def test_stacked_bars_stand_on_one_another():
    figure = counts_figure([DayCounts(FRIDAY, {"earnings": 2, "legal": 3}, {})], {})
    (below,) = paths(figure, fill="var(--event-results)")
    (above,) = paths(figure, fill="var(--event-trouble)")
    top_of = re.compile(r"M\d+ (\d+)h")
    foot_of = re.compile(r"V(\d+)")
    assert top_of.findall(below) == foot_of.findall(above)
    assert foot_of.findall(below) == [str(HIGH)]


def test_a_line_has_a_gap_where_a_close_is_not_known():
    figure = path()
    trace = next(one for one in figure["data"] if one["line"]["width"] > 0)
    trace |= {"x": [-1, 0, 1, 2], "y": [1.0, None, 2.0, 3.0]}
    line = next(one for one in paths(figure) if one.count("M") == 2 and "L" in one)
    assert line.count("L") == 1


@pytest.mark.parametrize("figure", [message_figure("No prices yet.", {})])
def test_a_figure_without_data_has_no_picture(figure):
    assert still(figure) == ""
