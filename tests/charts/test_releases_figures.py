"""An indicator's series as read from the news, and the paths around its releases."""

import datetime as dt

import pytest

from articles.charts.paths import path_around
from articles.charts.releases import (
    MovePath,
    SeriesChart,
    moves_figure,
    releases_figure,
    scale,
)
from articles.charts.rows import BarRow
from articles.market.readings import ReleaseRow, series

CHART = SeriesChart(code="CN.TRADE_BALANCE", name="Trade balance", unit="USD")
MAY, JUNE = dt.date(2024, 5, 1), dt.date(2024, 6, 1)


def row(article, period=JUNE, value=99e9, day=12, **rest):
    published = dt.datetime(2024, 7, day, 3, tzinfo=dt.UTC)
    return ReleaseRow(period, value, article, published, **rest)


def test_each_period_is_one_point_oldest_first():
    points = series([row(1, JUNE), row(2, MAY, 82e9), row(3, JUNE)])
    assert [(point.period, point.articles) for point in points] == [(MAY, (2,)), (JUNE, (1, 3))]


def test_where_pieces_differ_most_of_them_decide_and_the_rest_is_named():
    (point,) = series([row(1, value=98e9), row(2), row(3)])
    assert (point.value, point.others, point.articles) == (99e9, (98e9,), (2, 3, 1))


def test_of_equally_many_the_first_statement_stands():
    (point,) = series([row(1, value=98e9, day=13), row(2, value=99e9, day=12)])
    assert (point.value, point.published_at.day) == (99e9, 12)


def test_a_record_said_once_is_a_record():
    (point,) = series([row(1), row(2, record=True)])
    assert point.record


def test_a_period_that_a_piece_only_looks_back_on_is_no_release():
    may, june = series([row(1, MAY, 82e9), row(1, JUNE, 99e9)])
    assert may.released_at is None
    assert june.released_at == june.published_at


def test_a_period_is_released_by_the_first_piece_whose_news_it_is():
    may, _ = series([row(1, MAY, day=10), row(1, JUNE, day=10), row(2, MAY, day=12)])
    assert (may.published_at.day, may.released_at.day) == (10, 12)


@pytest.mark.parametrize(("frequency", "released"), [("M", False), ("Q", True), ("A", True)])
def test_a_figure_of_long_ago_is_no_release(frequency, released):
    (point,) = series([row(1, dt.date(2024, 1, 1))], frequency)
    assert (point.released_at is not None) is released


def test_a_figure_may_lack_its_value():
    (point,) = series([row(1, value=None, change=8.6)])
    assert (point.value, point.change) == (None, 8.6)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([99e9, -1], (1e9, "bn")), ([3.2e12], (1e12, "tn")), ([49.5], (1.0, "")), ([], (1.0, ""))],
)
def test_figures_are_scaled_to_be_read(values, expected):
    assert scale(values) == expected


def draw(rows):
    return releases_figure(CHART, series(rows), {"code": CHART.code})


def test_plotly_accepts_it(checked):
    figure = checked(
        draw([row(1, MAY, 82e9), row(2, previous=82e9, consensus=85e9, record=True, change=4.5)])
    )
    assert [trace["name"] for trace in figure["data"]] == ["Stated", "Previous", "Consensus"]
    assert figure["data"][0]["y"] == [82, 99]
    assert figure["meta"]["unit"] == "USD bn"


def test_a_record_is_a_star():
    stated = draw([row(1, MAY, 82e9), row(2, record=True)])["data"][0]
    assert stated["marker"]["symbol"] == ["circle", "star"]


def test_a_point_carries_its_pieces():
    stated = draw([row(1), row(2)])["data"][0]
    assert stated["customdata"][0]["articles"] == [1, 2]
    assert stated["customdata"][0]["day"] == "2024-07-12"


def test_a_point_says_what_it_compares_with_and_who_says_otherwise():
    rows = [row(1, previous=82e9, change=4.5), row(2), row(3, value=98e9)]
    assert draw(rows)["data"][0]["text"] == [
        "  +4.5 %  previous 82  3 pieces  also read as 98",
    ]


def test_changes_are_drawn_where_no_piece_states_a_value(checked):
    figure = checked(draw([row(1, value=None, change=8.6), row(2, MAY, None, change=-2.0)]))
    assert figure["data"][0]["y"] == [-2.0, 8.6]
    assert figure["meta"]["unit"] == "% change"


def test_few_periods_each_have_their_tick():
    assert draw([row(1, MAY), row(2)])["layout"]["xaxis"]["tickvals"] == [
        "2024-05-01",
        "2024-06-01",
    ]


BARS = [BarRow(dt.date(2024, 7, day), 100 + day) for day in range(1, 20)]


def moves():
    return [
        MovePath(symbol, period, path_around(BARS, dt.date(2024, 7, day), 2, 2), (day,))
        for symbol in ("ACME", "BOLT")
        for period, day in ((MAY, 5), (JUNE, 12))
    ]


def test_each_release_is_a_path_and_each_instrument_has_its_mean(checked):
    figure = checked(moves_figure(CHART, moves(), {}, simulated=True))
    assert [trace["name"] for trace in figure["data"]] == [
        "ACME May 2024",
        "ACME Jun 2024",
        "ACME, mean of 2",
        "BOLT May 2024",
        "BOLT Jun 2024",
        "BOLT, mean of 2",
    ]
    assert figure["layout"]["annotations"][0]["text"] == "simulated prices"


def test_the_mean_is_bold_and_alone_in_the_legend():
    each, _, mean = moves_figure(CHART, moves()[:2], {}, simulated=False)["data"]
    assert mean["line"]["width"] > each["line"]["width"]
    assert each["showlegend"] is False
    assert "showlegend" not in mean


def test_a_path_leads_to_the_pieces_of_its_release():
    each = moves_figure(CHART, moves(), {}, simulated=False)["data"][0]
    assert each["customdata"] == [{"articles": [5]}] * 5
