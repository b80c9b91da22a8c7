"""What hover labels say of news pieces, within the room that a phone has."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections import defaultdict
from collections.abc import Sequence

from articles.charts.rows import BarRow, MarkerRow

HOVERED_MARKERS = 3
HEADLINE_LINE = 38
HEADLINE_LENGTH = 2 * HEADLINE_LINE


def shortened(headline: str) -> str:
    """A headline cut at a word to what a hover label has room for."""
    if len(headline) <= HEADLINE_LENGTH:
        return headline
    return f"{headline[:HEADLINE_LENGTH].rsplit(None, 1)[0]}…"


def escaped(text: str) -> str:
    """Text that plotly.js shows as it stands: it reads tags and entities in labels."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def marker_text(marker: MarkerRow) -> str:
    """What a hover says of a marker: its type, how many pieces, and the first one's headline."""
    more = f", {marker.count} pieces" if marker.count > 1 else ""
    lines = textwrap.wrap(shortened(marker.headline), HEADLINE_LINE)
    return "<br>".join(
        [f"<b>{marker.style.glyph} {marker.style.label}</b>{more}", *map(escaped, lines)]
    )


def bar_texts(bars: Sequence[BarRow], markers: Sequence[MarkerRow]) -> list[str]:
    """What each bar's hover label says of its pieces: the first few markers, then how many more."""
    on_bar: defaultdict[dt.date, list[MarkerRow]] = defaultdict(list)
    for marker in markers:
        on_bar[marker.day].append(marker)
    texts = []
    for bar in bars:
        best_first = sorted(on_bar.get(bar.day, ()), key=lambda marker: -marker.relevance)
        lines = [marker_text(marker) for marker in best_first[:HOVERED_MARKERS]]
        if more := sum(marker.count for marker in best_first[HOVERED_MARKERS:]):
            lines.append(f"and {more} more")
        texts.append("".join(f"<br>{line}" for line in lines))
    return texts
