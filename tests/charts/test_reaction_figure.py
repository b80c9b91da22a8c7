"""The reaction figure: percent from the last close that could not know of the piece."""

import datetime as dt

import pytest

from articles.charts.paths import Path, average, path_around
from articles.charts.reaction import ReactionChart, reaction_figure, stated_place
from articles.charts.rows import BarRow, StatedMove

DAYS = [1, 2, 3, 5, 8, 9, 10]
BARS = [
    BarRow(dt.date(2024, 7, day), close)
    for day, close in zip(DAYS, [100, 102, 100, 110, 99, 121, 110], strict=True)
]
PUBLISHED = dt.datetime(2024, 7, 5, 12, 30, tzinfo=dt.UTC)


def around(day: int, before: int = 20, after: int = 20) -> Path:
    path = path_around(BARS, dt.date(2024, 7, day), before, after)
    assert path is not None
    return path


def test_the_close_before_is_zero_and_the_session_is_offset_zero():
    path = around(5)
    assert (path.at(-1), path.at(0), path.at(1)) == (0, 10, -1)
    assert path.offset_of(dt.date(2024, 7, 5)) == 0


def test_a_path_reaches_no_further_than_asked():
    assert around(5, before=2, after=1).offsets == (-2, -1, 0, 1)


def test_a_path_reaches_no_further_than_the_bars():
    assert around(9).offsets == (-5, -4, -3, -2, -1, 0, 1)
    assert around(9).at(2) is None


def test_a_session_without_a_bar_is_stood_for_by_the_next():
    assert around(4).days[around(4).offsets.index(0)] == dt.date(2024, 7, 5)


def test_a_piece_newer_than_all_bars_has_a_past_and_no_reaction():
    path = around(11)
    assert (path.at(-1), path.at(0)) == (0, None)


def test_without_an_earlier_bar_there_is_no_path():
    assert path_around(BARS, dt.date(2024, 7, 1), 5, 5) is None
    assert path_around([], dt.date(2024, 7, 1), 5, 5) is None


def test_the_mean_of_paths_takes_each_offset_where_it_is_known():
    mean = average([around(5, 1, 1), around(9, 1, 0)])
    assert mean.offsets == (-1, 0, 1)
    # 5 July: 0, +10, -1 (110 and 99 from 100); 9 July: 0, +22.2222 (121 from 99).
    assert mean.percents == (0, 16.1111, -1)


def test_a_stated_move_starts_from_the_close_before_its_own_day():
    move = StatedMove(dt.date(2024, 7, 8), -10.0, "fell 10%")
    # From 110, ten percent above the base, down ten percent: 99, one percent below it.
    assert stated_place(move, around(5)) == (1, -1.0)


def test_a_stated_move_of_a_day_without_a_bar_has_no_place():
    assert stated_place(StatedMove(dt.date(2024, 7, 4), 1.0, "rose 1%"), around(5)) is None


def draw(stated=(), benchmark=None, **settings):
    chart = ReactionChart("ACME", PUBLISHED, benchmark="INDEX" if benchmark else "", **settings)
    return reaction_figure(chart, around(5), benchmark, stated, {"symbol": "ACME"})


def test_plotly_accepts_it(checked):
    move = StatedMove(dt.date(2024, 7, 5), 9.5, "up 9.5%", "consistent", "last_check")
    figure = checked(draw([move], benchmark=around(5), simulated=True))
    assert [trace["name"] for trace in figure["data"]] == ["INDEX", "ACME", "Stated"]
    assert figure["meta"]["stated"] == 1


def test_publication_stands_between_the_last_close_before_and_the_first_after():
    (line,) = draw()["layout"]["shapes"]
    assert -1 < line["x0"] == line["x1"] < 0


def test_the_axis_says_when_the_piece_came_out():
    title = draw()["layout"]["xaxis"]["title"]["text"]
    assert title == "sessions from publication, 5 Jul 2024 12:30 UTC"


def test_the_day_says_what_was_stated_of_it_and_whether_the_bars_agree():
    move = StatedMove(dt.date(2024, 7, 5), -2.2, "down 2.2%", "inconsistent", "last_check")
    (line, _) = draw([move])["data"]
    assert line["text"][line["x"].index(0)] == (
        "  Fri 5 Jul 2024<br>stated -2.2 % last check: inconsistent"
    )


@pytest.mark.parametrize(
    ("verdict", "symbol"),
    [
        ("consistent", "circle"),
        ("inconsistent", "x"),
        ("unverifiable", "circle-open"),
        ("", "circle-open"),
    ],
)
def test_a_verdict_is_a_shape(verdict, symbol):
    move = StatedMove(dt.date(2024, 7, 5), 9.5, "up 9.5%", verdict)
    assert draw([move])["data"][-1]["marker"]["symbol"] == [symbol]


def test_simulated_prices_say_so():
    assert draw(simulated=True)["layout"]["annotations"][0]["text"] == "simulated prices"
    assert draw()["layout"]["annotations"] == []
