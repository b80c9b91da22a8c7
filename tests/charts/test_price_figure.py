"""The price figure: candles or a line, volume, and markers that say what they stand for."""

import datetime as dt

import pytest

from articles.charts.bars import DAY, MONTH, WEEK, aggregate
from articles.charts.markers import Markers, most_relevant
from articles.charts.price import PriceChart, marker_heights, price_figure, rounded
from articles.charts.rows import BarRow, MarkerRow
from articles.charts.theme import SIMULATED_NOTE, message_figure

BARS = [
    BarRow(dt.date(2024, 7, day), close, opened, high, low, 1000 * day, provider="csv")
    for day, opened, high, low, close in [
        (1, 10, 12, 9, 11),
        (2, 11, 15, 11, 14),
        (3, 14, 14.5, 8, 9),
        (5, 9, 10, 9, 10),
        (8, 10, 10, 10, 10),
    ]
]
CHART = PriceChart(symbol="ACME", name="Acme", currency="USD")


def draw(bars=BARS, markers=(), **settings):
    chart = PriceChart(**{"symbol": "ACME", "currency": "USD", **settings})
    return price_figure(chart, bars, most_relevant(markers), {"symbol": "ACME"})


def marker(day, *articles, event_type="earnings", headline="Acme profit doubles"):
    session = dt.date(2024, 7, day)
    return MarkerRow(session, session, session, event_type, len(articles), articles, 1.0, headline)


def traces(figure, kind):
    return [trace for trace in figure["data"] if trace["type"] == kind]


def test_plotly_accepts_it(checked):
    figure = checked(draw(markers=[marker(2, 1), marker(3, 2, event_type="legal"), marker(9, 3)]))
    kinds = [trace["type"] for trace in figure["data"]]
    assert kinds == ["candlestick", "scatter", "scatter", "bar"]


def test_candles_carry_the_bars_in_order():
    (candles,) = traces(draw(), "candlestick")
    assert candles["x"][0] == "2024-07-01"
    assert (candles["open"][0], candles["high"][0], candles["low"][0], candles["close"][0]) == (
        10,
        12,
        9,
        11,
    )


def test_up_is_hollow_and_down_is_filled_so_that_colour_is_not_alone():
    (candles,) = traces(draw(), "candlestick")
    up, down = candles["increasing"], candles["decreasing"]
    assert up["line"]["color"] != down["line"]["color"]
    assert up["fillcolor"] != up["line"]["color"]
    assert down["fillcolor"] == down["line"]["color"]


def test_closes_alone_are_a_line(checked):
    figure = checked(draw([BarRow(bar.day, bar.close) for bar in BARS]))
    (line,) = figure["data"]
    assert (line["type"], line["mode"], line["y"]) == ("scatter", "lines", [11, 14, 9, 10, 10])


def test_one_bar_without_an_open_among_many_is_a_flat_candle():
    bars = [*BARS, BarRow(dt.date(2024, 7, 9), 12.0)]
    (candles,) = traces(draw(bars), "candlestick")
    assert {candles[part][-1] for part in ("open", "high", "low", "close")} == {12.0}


def test_volume_is_left_out_where_there_is_none():
    bars = [BarRow(bar.day, bar.close, bar.open, bar.high, bar.low) for bar in BARS]
    figure = draw(bars)
    assert traces(figure, "bar") == []
    assert "yaxis2" not in figure["layout"]
    assert figure["layout"]["yaxis"]["domain"] == [0, 1]


def test_a_marker_says_which_pieces_it_stands_for():
    (markers,) = traces(draw(markers=[marker(2, 7, 8)]), "scatter")
    assert markers["customdata"] == [
        {
            "day": "2024-07-02",
            "until": "2024-07-02",
            "type": "earnings",
            "count": 2,
            "articles": [7, 8],
            "headline": "Acme profit doubles",
        }
    ]
    assert markers["x"] == ["2024-07-02"]


def test_event_types_differ_in_shape_and_not_only_in_colour():
    earnings, legal = traces(
        draw(markers=[marker(2, 1), marker(2, 2, event_type="legal")]), "scatter"
    )
    assert earnings["marker"]["color"] != legal["marker"]["color"]
    assert earnings["marker"]["symbol"] != legal["marker"]["symbol"]


def test_markers_stand_above_their_bar_and_above_one_another():
    markers = most_relevant([marker(2, 1), marker(2, 2, event_type="legal"), marker(3, 3)]).shown
    first, second, third = marker_heights(BARS, markers)
    assert BARS[1].high < first < second
    assert BARS[2].high < third


def test_markers_rise_even_over_a_price_that_never_moved():
    flat = [BarRow(dt.date(2024, 7, day), 5.0) for day in (1, 2)]
    markers = most_relevant([marker(1, 1), marker(1, 2, event_type="legal")]).shown
    first, second = marker_heights(flat, markers)
    assert 5.0 < first < second


def test_a_bar_says_which_pieces_stand_on_it():
    (candles,) = traces(draw(markers=[marker(2, 1, 2)]), "candlestick")
    assert "Earnings</b>, 2 pieces<br>Acme profit doubles" in candles["text"][1]
    assert candles["text"][0] == ""


def test_a_bar_with_many_types_says_how_many_pieces_more():
    kinds = ["earnings", "legal", "product", "labour", "credit"]
    markers = [marker(2, number, event_type=kind) for number, kind in enumerate(kinds)]
    (candles,) = traces(draw(markers=markers), "candlestick")
    assert candles["text"][1].endswith("<br>and 2 more")


def test_a_headline_cannot_bring_markup_into_the_chart():
    markers = [marker(2, 1, headline="<a href='javascript:x'>Acme & Sons</a>")]
    (candles,) = traces(draw(markers=markers), "candlestick")
    assert "<a" not in candles["text"][1]
    assert "Acme &amp; Sons" in candles["text"][1]


def test_a_long_headline_is_cut_to_fit_a_phone():
    markers = [marker(2, 1, headline="Acme " * 60)]
    (candles,) = traces(draw(markers=markers), "candlestick")
    assert max(map(len, candles["text"][1].split("<br>")[2:])) <= 38


def test_a_piece_that_waits_for_its_bar_speaks_for_itself():
    (markers,) = traces(draw(markers=[marker(2, 1), marker(9, 2)]), "scatter")
    assert markers["hoverinfo"] == ["none", "text"]
    assert "Acme profit doubles" in markers["text"][1]


def test_the_axis_reaches_a_piece_that_waits_for_its_bar():
    assert draw(markers=[marker(9, 2)])["layout"]["xaxis"]["range"] == [
        "2024-06-30T12:00:00",
        "2024-07-09T12:00:00",
    ]


def test_weekends_and_holidays_are_cut_from_daily_bars_only():
    assert draw()["layout"]["xaxis"]["rangebreaks"] == [
        {"bounds": ["sat", "mon"]},
        {"values": ["2024-07-04"]},
    ]
    for interval in (WEEK, MONTH):
        figure = draw(aggregate(BARS, interval), interval=interval)
        assert figure["layout"]["xaxis"]["rangebreaks"] == []


@pytest.mark.parametrize("interval", [DAY, WEEK, MONTH])
def test_plotly_accepts_every_interval(checked, interval):
    checked(draw(aggregate(BARS, interval), [marker(3, 1)], interval=interval))


def test_simulated_prices_say_so_on_the_chart():
    def notes(figure):
        return [note["text"] for note in figure["layout"]["annotations"]]

    assert SIMULATED_NOTE in notes(draw(simulated=True))
    assert SIMULATED_NOTE not in notes(draw(simulated=False))


def test_nothing_offers_to_upload_the_data():
    config = draw()["config"]
    assert config["showSendToCloud"] is False
    assert config["plotlyServerURL"] == ""
    assert config["displaylogo"] is False


def test_there_is_no_range_slider():
    assert draw()["layout"]["xaxis"]["rangeslider"] == {"visible": False}


def test_the_legend_lists_types_by_their_number_of_pieces():
    figure = draw(markers=[marker(2, 1, event_type="legal"), marker(2, 2), marker(3, 3)])
    assert [(entry["label"], entry["count"]) for entry in figure["meta"]["legend"]] == [
        ("Earnings", 2),
        ("Legal", 1),
    ]
    groups = [trace["legendgroup"] for trace in traces(figure, "scatter")]
    assert groups == [entry["type"] for entry in figure["meta"]["legend"]]


def test_a_figure_without_data_says_what_to_do(checked):
    figure = checked(message_figure("No prices yet: import some.", {"symbol": "ACME"}))
    assert figure["data"] == []
    assert figure["layout"]["annotations"][0]["text"] == "No prices yet: import some."
    assert figure["meta"] == {"symbol": "ACME", "message": "No prices yet: import some."}


@pytest.mark.parametrize(
    ("price", "shown"),
    [(81.64599999, 81.646), (0.000123456789, 0.000123457), (52345.678, 52345.68)],
)
def test_prices_are_sent_with_the_digits_a_reader_can_see(price, shown):
    assert rounded(price) == shown


def test_no_markers_is_no_error(checked):
    checked(price_figure(CHART, BARS, Markers(shown=()), {}))
