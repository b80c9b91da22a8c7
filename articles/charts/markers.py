"""Which markers are drawn: one for each bar and event type, the most relevant when there are too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from articles.charts.rows import MarkerRow

# plotly.js draws an SVG node for each marker.
MOST_MARKERS = 500


@dataclass(frozen=True, slots=True)
class Markers:
    """The markers that are drawn, oldest first, and how many markers and pieces are left out.

    ``pieces`` counts those of all markers, drawn or not.
    """

    shown: tuple[MarkerRow, ...] = ()
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


def most_relevant(markers: Sequence[MarkerRow], most: int = MOST_MARKERS) -> Markers:
    """At most ``most`` markers: of too many, those whose pieces have the greatest relevance together."""
    kept = sorted(markers, key=lambda marker: (-marker.relevance, -marker.day.toordinal()))[:most]
    total = sum(marker.count for marker in markers)
    return Markers(
        shown=tuple(sorted(kept, key=lambda marker: (marker.day, marker.event_type))),
        left_out=len(markers) - len(kept),
        pieces=total,
        pieces_left_out=total - sum(marker.count for marker in kept),
    )


def with_headlines(markers: Markers, headlines: Mapping[int, str]) -> Markers:
    """The same markers, each with the headline of its most relevant piece."""
    shown = tuple(
        replace(marker, headline=headlines.get(marker.articles[0], marker.headline))
        for marker in markers.shown
    )
    return replace(markers, shown=shown)
