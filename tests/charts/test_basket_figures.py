"""The figures of a basket around an indicator's releases."""

import datetime as dt

import pytest

from articles.charts.basket import Fit, Surprise, basket_path_figure, surprise_figure
from articles.charts.studies import AveragePath

DAY = dt.date(2024, 7, 12)


def surprise(value: float, abnormal: float, against: str = "consensus") -> Surprise:
    return Surprise("Jun 2024", DAY, value, against, abnormal, "/articles/1/")


def drawn(points, fit=None, *, simulated=False):
    return surprise_figure("CN.TRADE_BALANCE", "USD", points, fit, {}, simulated=simulated)


def test_surprises_are_scaled_and_reactions_in_percent():
    figure = drawn([surprise(10e9, 0.02), surprise(-5e9, -0.01)])
    assert (figure["data"][0]["x"], figure["data"][0]["y"]) == ([10, -5], [2.0, -1.0])
    assert figure["layout"]["xaxis"]["title"]["text"] == "surprise, USD bn"


def test_what_a_surprise_is_against_is_told_by_shape_and_words():
    figure = drawn([surprise(1, 0.1), surprise(2, 0.2, "previous")])
    assert [(trace["name"], trace["marker"]["symbol"]) for trace in figure["data"]] == [
        ("Against the consensus", "circle"),
        ("Against the figure before", "circle-open"),
    ]


def test_the_line_runs_from_the_least_surprise_to_the_greatest():
    figure = drawn([surprise(1e9, 0.0), surprise(3e9, 0.0)], Fit(0.01 / 1e9, 0.005))
    assert figure["data"][-1]["x"] == [1, 3]
    assert figure["data"][-1]["y"] == pytest.approx([1.5, 3.5])


def test_a_point_leads_to_its_piece():
    assert drawn([surprise(1, 0.1)])["data"][0]["customdata"][0]["href"] == "/articles/1/"


def test_simulated_prices_are_called_so():
    notes = drawn([surprise(1, 0.1)], simulated=True)["layout"]["annotations"]
    assert [note["text"] for note in notes] == ["simulated prices"]


def test_the_path_names_how_many_releases_it_rests_on():
    path = AveragePath(12, [-1, 0, 1], [0.0, 0.01, 0.02], [0.0, 0.0, 0.0], [0.0, 0.02, 0.04])
    figure = basket_path_figure("CN.TRADE_BALANCE", path, {}, simulated=False)
    assert figure["data"][-1]["name"] == "Mean of 12 releases"
    assert figure["layout"]["xaxis"]["title"]["text"] == "sessions from the release"
