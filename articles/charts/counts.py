"""Pieces a day by kind of event: stacked bars, one colour and one pattern for each group of event types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.charts import theme
from articles.charts.labels import escaped

# What tells the groups apart without colour (plotly.js pattern shapes).
PATTERNS = {
    "results": "",
    "analysts": "/",
    "deals": "x",
    "products": ".",
    "trouble": "\\",
    "capital": "+",
    "macro": "-",
    "plain": "|",
}


@dataclass(frozen=True, slots=True)
class DayCounts:
    """How many pieces of each event type came out on a day; ``hrefs`` lead to those of each group."""

    day: dt.date
    counts: Mapping[str, int]
    hrefs: Mapping[str, str]


def grouped(counts: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Counts by event type, by the group of the type, most frequent type first."""
    found: dict[str, dict[str, int]] = {}
    for event_type, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        found.setdefault(theme.event_style(event_type).group, {})[event_type] = count
    return found


def counts_figure(days: Sequence[DayCounts], meta: dict[str, Any]) -> dict[str, Any]:
    """Days, oldest first, as a Plotly figure dict: data, layout, config and meta."""
    by_group = [grouped(day.counts) for day in days]
    traces = [
        _trace(group, days, [found.get(group, {}) for found in by_group])
        for group in PATTERNS
        if any(group in found for found in by_group)
    ]
    return {
        "data": traces,
        "layout": theme.layout(
            barmode="stack",
            bargap=0.25,
            showlegend=False,
            hovermode="closest",
            dragmode=False,
            margin={"l": 4, "r": 4, "t": 4, "b": 20, "pad": 0},
            xaxis=theme.axis(
                type="date", showgrid=False, fixedrange=True, nticks=5, tickformat="%-d %b"
            ),
            yaxis=theme.axis(
                side="right", fixedrange=True, nticks=4, tickformat=",d", rangemode="tozero"
            ),
        ),
        "config": {**theme.config("pieces-by-event"), "displayModeBar": False},
        "meta": meta,
    }


def _trace(
    group: str, days: Sequence[DayCounts], counts: Sequence[Mapping[str, int]]
) -> dict[str, Any]:
    colour = f"var(--event-{group})"
    return {
        "type": "bar",
        "name": group,
        "x": [day.day.isoformat() for day in days],
        "y": [sum(found.values()) for found in counts],
        "text": [_words(found) for found in counts],
        "textposition": "none",
        "customdata": [{"href": day.hrefs.get(group, "")} for day in days],
        "marker": {
            "color": colour,
            "line": {"width": 0},
            "pattern": {
                "shape": PATTERNS[group],
                "fillmode": "overlay",
                "fgcolor": theme.SURFACE,
                "fgopacity": 0.55,
                "size": 5,
                "solidity": 0.25,
            },
        },
        "hovertemplate": "<b>%{x|%a %-d %b}</b>%{text}<extra></extra>",
    }


def _words(counts: Mapping[str, int]) -> str:
    """A line for each event type."""
    styles = {event_type: theme.event_style(event_type) for event_type in counts}
    return "".join(
        f"<br>{styles[event_type].glyph} {escaped(styles[event_type].label)} {count}"
        for event_type, count in counts.items()
    )
