"""Pieces become one marker for each bar and event type, the most relevant ones when there are too many."""

import datetime as dt

from articles.charts.bars import WEEK, aggregate
from articles.charts.markers import MOST_ARTICLES, group_pieces, with_headlines
from articles.charts.rows import BarRow, PieceRow

JULY = [BarRow(dt.date(2024, 7, day), close=10.0 + day) for day in (1, 2, 3, 5, 8, 9)]


def piece(article: int, day: int, event_type: str = "earnings", relevance: float = 1.0) -> PieceRow:
    return PieceRow(article, dt.date(2024, 7, day), event_type, relevance)


def test_pieces_of_one_type_on_one_bar_are_one_marker_with_a_count():
    (marker,) = group_pieces([piece(1, 2), piece(2, 2)], JULY).shown
    assert (marker.day, marker.count, marker.articles) == (dt.date(2024, 7, 2), 2, (1, 2))


def test_each_type_on_a_bar_has_its_own_marker():
    shown = group_pieces([piece(1, 2), piece(2, 2, "legal")], JULY).shown
    assert [(marker.event_type, marker.articles) for marker in shown] == [
        ("earnings", (1,)),
        ("legal", (2,)),
    ]


def test_the_most_relevant_piece_comes_first():
    (marker,) = group_pieces([piece(1, 2, relevance=0.2), piece(2, 2, relevance=0.9)], JULY).shown
    assert marker.articles == (2, 1)


def test_a_piece_without_a_type_counts_as_other():
    (marker,) = group_pieces([piece(1, 2, "")], JULY).shown
    assert marker.event_type == "other"


def test_a_session_without_a_bar_goes_to_the_next_bar_and_is_still_found_by_its_day():
    (marker,) = group_pieces([piece(1, 4)], JULY).shown
    assert (marker.day, marker.since, marker.until) == (
        dt.date(2024, 7, 5),
        dt.date(2024, 7, 4),
        dt.date(2024, 7, 5),
    )


def test_a_piece_after_the_last_bar_stands_on_its_own_day():
    (marker,) = group_pieces([piece(1, 10)], JULY).shown
    assert (marker.day, marker.until) == (dt.date(2024, 7, 10), dt.date(2024, 7, 10))


def test_a_piece_before_the_first_bar_is_not_drawn():
    markers = group_pieces([PieceRow(1, dt.date(2024, 6, 28), "legal")], JULY)
    assert (markers.shown, markers.pieces) == ((), 0)


def test_without_bars_there_are_no_markers():
    assert group_pieces([piece(1, 2)], []).shown == ()


def test_on_weekly_bars_a_marker_covers_the_week():
    (marker,) = group_pieces([piece(1, 2), piece(2, 5)], aggregate(JULY, WEEK)).shown
    assert (marker.since, marker.until, marker.count) == (
        dt.date(2024, 7, 1),
        dt.date(2024, 7, 5),
        2,
    )


def test_too_many_markers_keep_the_most_relevant_and_say_how_many_are_left_out():
    pieces = [
        piece(1, 1, "legal", 0.1),
        piece(2, 2, "legal", 0.1),
        piece(3, 3, "legal", 0.9),
        piece(4, 5, "legal", 0.1),
        piece(5, 5, "legal", 0.1),
    ]
    markers = group_pieces(pieces, JULY, most=2)
    assert [marker.articles for marker in markers.shown] == [(3,), (4, 5)]
    assert (markers.left_out, markers.pieces, markers.pieces_left_out) == (2, 5, 2)


def test_a_marker_carries_no_endless_list_of_pieces():
    (marker,) = group_pieces([piece(n, 2) for n in range(100)], JULY).shown
    assert (marker.count, len(marker.articles)) == (100, MOST_ARTICLES)


def test_types_are_counted_by_piece_most_frequent_first():
    pieces = [piece(1, 1, "legal"), piece(2, 2), piece(3, 3), piece(4, 3)]
    assert list(group_pieces(pieces, JULY).by_type.items()) == [("earnings", 3), ("legal", 1)]


def test_a_marker_shows_the_headline_of_its_most_relevant_piece():
    markers = group_pieces([piece(1, 2, relevance=0.2), piece(2, 2)], JULY)
    (marker,) = with_headlines(markers, {1: "Minor", 2: "Profit doubles"}).shown
    assert marker.headline == "Profit doubles"
