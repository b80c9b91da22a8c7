"""News pieces as markers on bars: one for each bar and event type, the most relevant kept."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.charts.rows import BarRow, MarkerRow, PieceRow
from articles.charts.theme import OTHER

# plotly.js draws an SVG node for each marker.
MOST_MARKERS = 500
MOST_ARTICLES = 20


@dataclass(frozen=True, slots=True)
class Markers:
    """The markers that are drawn, oldest first, and how many markers and pieces are left out."""

    shown: tuple[MarkerRow, ...]
    left_out: int = 0
    pieces: int = 0
    pieces_left_out: int = 0

    @property
    def by_type(self) -> dict[str, int]:
        """Pieces by event type among the markers shown, most frequent first."""
        counts: Counter[str] = Counter()
        for marker in self.shown:
            counts[marker.event_type] += marker.count
        return dict(counts.most_common())


def group_pieces(
    pieces: Iterable[PieceRow], bars: Sequence[BarRow], *, most: int = MOST_MARKERS
) -> Markers:
    """The markers of pieces on bars, oldest first, at most ``most`` of them.

    A piece goes to the bar that holds its session; where that session has no bar, to the next
    one, and after the last bar to its own day. Of too many markers those with the greatest total
    relevance stay.
    """
    grouped: defaultdict[tuple[dt.date, str], list[PieceRow]] = defaultdict(list)
    ends = [bar.last_day for bar in bars]
    for piece in pieces:
        if bars and piece.day >= bars[0].day:
            place = bisect_left(ends, piece.day)
            day = bars[place].day if place < len(bars) else piece.day
            grouped[day, piece.event_type or OTHER].append(piece)
    last_days = {bar.day: bar.last_day for bar in bars}
    markers = [
        _marker(day, last_days.get(day, day), event_type, members)
        for (day, event_type), members in grouped.items()
    ]
    kept = sorted(markers, key=lambda marker: (-marker.relevance, -marker.day.toordinal()))[:most]
    total = sum(marker.count for marker in markers)
    return Markers(
        shown=tuple(sorted(kept, key=lambda marker: (marker.day, marker.event_type))),
        left_out=len(markers) - len(kept),
        pieces=total,
        pieces_left_out=total - sum(marker.count for marker in kept),
    )


def _marker(
    day: dt.date, last_day: dt.date, event_type: str, pieces: Sequence[PieceRow]
) -> MarkerRow:
    """One marker for the pieces of one type on the bar from ``day`` to ``last_day``."""
    best_first = sorted(pieces, key=lambda piece: (-piece.relevance, piece.article))
    return MarkerRow(
        day=day,
        since=min(day, *(piece.day for piece in pieces)),
        until=last_day,
        event_type=event_type,
        count=len(pieces),
        articles=tuple(piece.article for piece in best_first[:MOST_ARTICLES]),
        relevance=sum(piece.relevance for piece in pieces),
        headline=best_first[0].headline,
    )


def with_headlines(markers: Markers, headlines: Mapping[int, str]) -> Markers:
    """The same markers, each with the headline of its most relevant piece."""
    shown = tuple(
        replace(marker, headline=headlines.get(marker.articles[0], marker.headline))
        for marker in markers.shown
    )
    return replace(markers, shown=shown)
