"""The figure of an event study."""

from articles.charts.studies import AveragePath, study_figure

DISTINCT = AveragePath(3, [-1, 0, 1], [0.0, 0.01, 0.02], [-0.01, 0.0, 0.01], [0.01, 0.02, 0.03])


def names(figure):
    return [trace["name"] for trace in figure["data"]]


def test_the_path_stands_in_its_band_in_percent():
    figure = study_figure(DISTINCT, DISTINCT, {}, simulated=False)
    assert names(figure) == ["lower", "95 % band", "Each event once, n = 3"]
    assert figure["data"][1]["y"] == [1.0, 2.0, 3.0]
    assert figure["data"][1]["fill"] == "tonexty"


def test_every_piece_has_a_line_where_they_are_more():
    every = AveragePath(5, [-1, 0, 1], [0.0, 0.0, 0.0], [None] * 3, [None] * 3)
    assert "Every piece, n = 5" in names(study_figure(DISTINCT, every, {}, simulated=False))


def test_one_event_has_no_band():
    one = AveragePath(1, [0], [0.01], [None], [None])
    figure = study_figure(one, one, {}, simulated=False)
    assert names(figure) == ["Each event once, n = 1"]
    assert figure["data"][0]["mode"] == "markers"


def test_simulated_prices_are_called_so():
    notes = study_figure(DISTINCT, DISTINCT, {}, simulated=True)["layout"]["annotations"]
    assert [note["text"] for note in notes] == ["simulated prices"]


def test_a_wide_window_names_few_sessions():
    days = list(range(-250, 251))
    wide = AveragePath(2, days, *[[0.0] * len(days)] * 3)
    axis = study_figure(wide, wide, {}, simulated=False)["layout"]["xaxis"]
    assert len(axis["tickvals"]) <= 13
    assert "−250" in axis["ticktext"]
