"""The figures of a basket around an indicator's releases: its average path, and surprises against reactions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.charts import theme
from articles.charts.labels import escaped
from articles.charts.reaction import percent_axis, publication_line
from articles.charts.releases import scale
from articles.charts.studies import AveragePath, band, line, window_axis

# Against what a surprise is measured -> marker symbol and words.
SURPRISES = {
    "consensus": ("circle", "against the consensus"),
    "previous": ("circle-open", "against the figure before"),
}


@dataclass(frozen=True, slots=True)
class Surprise:
    """One release: its surprise in the indicator's unit, the abnormal return as a fraction, and where its piece is."""

    period: str
    released_on: dt.date
    surprise: float
    against: str
    abnormal: float
    href: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A line: fractions of price for one unit of surprise, and the fraction at none."""

    slope: float
    intercept: float


def basket_path_figure(
    name: str, path: AveragePath, meta: dict[str, Any], *, simulated: bool
) -> dict[str, Any]:
    """The average path of a basket around releases in its 95 % band, as a figure dict."""
    return {
        "data": [*band(path), line(f"Mean of {path.n:,} releases", path, "solid", 2)],
        "layout": theme.layout(
            xaxis=window_axis(path.days, "sessions from the release"),
            yaxis=percent_axis(),
            shapes=[publication_line()] if path.days[0] < 0 else [],
            annotations=[theme.note(theme.SIMULATED_NOTE)] if simulated else [],
            showlegend=True,
        ),
        "config": theme.config(f"{name}-path"),
        "meta": {**meta, "simulated": simulated},
    }


def surprise_figure(
    name: str,
    unit: str,
    points: Sequence[Surprise],
    fit: Fit | None,
    meta: dict[str, Any],
    *,
    simulated: bool,
) -> dict[str, Any]:
    """Releases by their surprise and the basket's abnormal return, with their line, as a figure dict."""
    divisor, short = scale(point.surprise for point in points)
    named = " ".join(filter(None, [unit if unit != "index" else "", short]))
    traces = [
        _points([point for point in points if point.against == against], against, divisor)
        for against in SURPRISES
        if any(point.against == against for point in points)
    ]
    if fit is not None:
        traces.append(_line(points, fit, divisor))
    title = f"surprise{f', {named}' if named else ''}"
    return {
        "data": traces,
        "layout": theme.layout(
            xaxis=theme.axis(
                title={"text": title, "font": {"color": theme.MUTED, "size": theme.FONT_SIZE}},
                tickformat="+,.4~g",
                ticks="outside",
                ticklen=4,
                zeroline=True,
                zerolinecolor=theme.MUTED,
                zerolinewidth=1,
            ),
            yaxis=percent_axis(),
            hovermode="closest",
            annotations=[theme.note(theme.SIMULATED_NOTE)] if simulated else [],
            showlegend=True,
        ),
        "config": theme.config(f"{name}-surprises"),
        "meta": {**meta, "points": len(points), "simulated": simulated},
    }


def _points(points: Sequence[Surprise], against: str, divisor: float) -> dict[str, Any]:
    symbol, words = SURPRISES[against]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": words.capitalize(),
        "x": [point.surprise / divisor for point in points],
        "y": [round(point.abnormal * 100, 4) for point in points],
        "text": [
            f"<b>{escaped(point.period)}</b>, released {point.released_on.day} {point.released_on:%b %Y}"
            for point in points
        ],
        "customdata": [{"href": point.href, "period": point.period} for point in points],
        "marker": {
            "symbol": symbol,
            "size": 9,
            "color": theme.LINE,
            "line": {"color": theme.LINE, "width": 1.5},
        },
        "hovertemplate": "%{text}<br>surprise %{x:+,.4~g}, basket %{y:+.2f} %<extra></extra>",
    }


def _line(points: Sequence[Surprise], fit: Fit, divisor: float) -> dict[str, Any]:
    ends = [min(point.surprise for point in points), max(point.surprise for point in points)]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "Least squares",
        "x": [end / divisor for end in ends],
        "y": [round((fit.intercept + fit.slope * end) * 100, 4) for end in ends],
        "line": {"color": theme.MUTED, "width": 1.5, "dash": "dash"},
        "hoverinfo": "skip",
    }
