"""Of too many markers the most relevant are drawn, and the rest is counted."""

import datetime as dt

from articles.charts.markers import most_relevant, with_headlines
from articles.charts.rows import MarkerRow


def marker(day, event_type="earnings", *, count=1, relevance=1.0, articles=(1,)):
    session = dt.date(2024, 7, day)
    return MarkerRow(session, session, session, event_type, count, articles, relevance)


def test_few_markers_are_all_shown_oldest_first():
    markers = most_relevant([marker(3), marker(1), marker(1, "credit")])
    assert [(one.day.day, one.event_type) for one in markers.shown] == [
        (1, "credit"),
        (1, "earnings"),
        (3, "earnings"),
    ]
    assert (markers.left_out, markers.pieces, markers.pieces_left_out) == (0, 3, 0)


def test_too_many_markers_keep_the_most_relevant_and_say_how_many_are_left_out():
    markers = most_relevant(
        [
            marker(1, relevance=0.1),
            marker(2, relevance=0.9),
            marker(3, count=4, relevance=0.2),
            marker(5, count=3, relevance=0.8),
        ],
        most=2,
    )
    assert [one.day.day for one in markers.shown] == [2, 5]
    assert (markers.left_out, markers.pieces, markers.pieces_left_out) == (2, 9, 5)


def test_of_equally_relevant_markers_the_newest_stay():
    markers = most_relevant([marker(1), marker(2), marker(3)], most=2)
    assert [one.day.day for one in markers.shown] == [2, 3]


def test_types_are_counted_by_piece_most_frequent_first():
    markers = most_relevant([marker(1, "legal"), marker(2, count=2), marker(3)])
    assert list(markers.by_type.items()) == [("earnings", 3), ("legal", 1)]


def test_a_marker_shows_the_headline_of_its_most_relevant_piece():
    markers = most_relevant([marker(1, articles=(7, 8))])
    (shown,) = with_headlines(markers, {8: "Minor", 7: "Profit doubles"}).shown
    assert shown.headline == "Profit doubles"
