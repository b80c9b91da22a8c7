"""The figures of an indicator: its series, and what prices did around its releases."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from articles.charts import theme
from articles.charts.labels import escaped, shortened
from articles.charts.paths import Path, average
from articles.charts.reaction import (
    path_texts,
    path_trace,
    percent_axis,
    publication_line,
    sessions_axis,
)
from articles.market.readings import Point

SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
PERIOD_FORMATS = {"A": "%Y", "Q": "Q%q %Y", "M": "%b %Y"}


@dataclass(frozen=True, slots=True)
class SeriesChart:
    """What a releases figure is about; ``frequency`` is D, W, M, Q or A."""

    code: str
    name: str
    unit: str
    frequency: str = "M"


@dataclass(frozen=True, slots=True)
class MovePath:
    """The path of one instrument around one release."""

    symbol: str
    period: dt.date
    path: Path
    articles: tuple[int, ...] = ()


def scale(values: Iterable[float]) -> tuple[float, str]:
    """What to divide by so that the greatest value reads easily, and its short name: (1e9, "bn")."""
    greatest = max(map(abs, values), default=0.0)
    return next(((size, name) for size, name in SCALES if greatest >= size), (1.0, ""))


def releases_figure(
    chart: SeriesChart,
    points: Sequence[Point],
    meta: dict[str, Any],
    href: Callable[[Point], str] = lambda _: "",
) -> dict[str, Any]:
    """A series as read from the news, records starred, as a figure dict.

    Values where any piece states one, else the changes in percent. ``href`` leads to the pieces of a point.
    """
    by_value = any(point.value is not None for point in points)
    values = [point.value if by_value else point.change for point in points]
    divisor, short = scale(value for value in values if value is not None)
    unit = " ".join(filter(None, [chart.unit, short])) if by_value else "% change"
    traces = [series_trace(points, values, divisor, unit, href)]
    if by_value:
        traces.extend(comparison_trace(name, points, divisor) for name in ("previous", "consensus"))
    return {
        "data": [trace for trace in traces if any(y is not None for y in trace["y"])],
        "layout": series_layout(chart, unit, points),
        "config": theme.config(chart.code),
        "meta": {**meta, "unit": unit, "divisor": divisor, "points": len(points)},
    }


def series_trace(
    points: Sequence[Point],
    values: Sequence[float | None],
    divisor: float,
    unit: str,
    href: Callable[[Point], str],
) -> dict[str, Any]:
    """The stated figures as a thin line with a point for each period, a star for a record."""
    macro = theme.event_style("macro_release").colour
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": "Stated",
        "x": [point.period.isoformat() for point in points],
        "y": [None if value is None else value / divisor for value in values],
        "connectgaps": False,
        "line": {"color": theme.LINE, "width": theme.THIN},
        "marker": {
            "color": [macro if point.record else theme.LINE for point in points],
            "symbol": ["star" if point.record else "circle" for point in points],
            "size": [12 if point.record else 7 for point in points],
            "opacity": 1,
            "line": {"color": theme.SURFACE, "width": 1},
        },
        "customdata": [
            {
                "day": point.published_at.date().isoformat(),
                "type": "macro_release",
                "count": len(point.articles),
                "articles": list(point.articles),
                "headline": shortened(point.headline),
                "href": href(point),
            }
            for point in points
        ],
        "text": [point_text(point, divisor) for point in points],
        "hovertemplate": f"<b>%{{y:,.4~g}}</b> {unit}%{{text}}<extra></extra>",
    }


def point_text(point: Point, divisor: float) -> str:
    """What a hover adds to a figure: what it compares with, how many pieces, and who says otherwise."""
    parts = [f"{point.change:+.1f} %"] if point.change is not None else []
    compared = (("previous", point.previous), ("consensus", point.consensus))
    parts += [f"{name} {value / divisor:,.4g}" for name, value in compared if value is not None]
    if point.record:
        parts.append("★ record")
    if len(point.articles) > 1:
        parts.append(f"{len(point.articles)} pieces")
    if point.others:
        others = ", ".join(f"{other / divisor:,.4g}" for other in point.others)
        parts.append(f"also read as {others}")
    detail = "  ".join(["", *parts])
    return detail + (f"<br>{escaped(shortened(point.headline))}" if point.headline else "")


def comparison_trace(name: str, points: Sequence[Point], divisor: float) -> dict[str, Any]:
    """The previous or expected figures that pieces name beside a release, as short hollow marks."""
    values: list[float | None] = [getattr(point, name) for point in points]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name.capitalize(),
        "x": [point.period.isoformat() for point in points],
        "y": [None if value is None else value / divisor for value in values],
        "marker": {
            "color": theme.MUTED,
            "symbol": "line-ew-open" if name == "previous" else "diamond-open",
            "size": 9,
            "line": {"color": theme.MUTED, "width": 1.5},
        },
        "hoverinfo": "none",
    }


def series_layout(chart: SeriesChart, unit: str, points: Sequence[Point]) -> dict[str, Any]:
    """Periods below, figures at the right, the unit in the corner."""
    dates = PERIOD_FORMATS.get(chart.frequency, "%-d %b %Y")
    few = [point.period.isoformat() for point in points] if len(points) <= 6 else None
    return theme.layout(
        xaxis=theme.axis(
            type="date",
            showgrid=False,
            ticks="outside",
            ticklen=4,
            tickformat=dates,
            hoverformat=dates,
            **({"tickvals": few} if few else {}),
            **theme.crosshair(),
        ),
        yaxis=theme.axis(side="right", nticks=7, tickformat=",.4~g"),
        annotations=[theme.note(unit, x=0, xanchor="left")],
        showlegend=any(point.previous or point.consensus for point in points),
    )


def moves_figure(
    chart: SeriesChart, moves: Sequence[MovePath], meta: dict[str, Any], *, simulated: bool
) -> dict[str, Any]:
    """Paths around each release, thin, and each instrument's average, bold, as a figure dict."""
    grouped: defaultdict[str, list[MovePath]] = defaultdict(list)
    for move in moves:
        grouped[move.symbol].append(move)
    traces = [
        trace
        for place, (symbol, paths) in enumerate(grouped.items())
        for trace in symbol_traces(symbol, paths, theme.SERIES[place % len(theme.SERIES)])
    ]
    notes = [theme.note(theme.SIMULATED_NOTE)] if simulated else []
    reach = max((abs(offset) for move in moves for offset in move.path.offsets), default=1)
    return {
        "data": traces,
        "layout": theme.layout(
            xaxis=sessions_axis("sessions from release", reach),
            yaxis=percent_axis(),
            shapes=[publication_line()],
            annotations=notes,
            hovermode="closest",
            showlegend=True,
        ),
        "config": theme.config(f"{chart.code}-moves"),
        "meta": {**meta, "paths": len(moves), "simulated": simulated},
    }


def symbol_traces(
    symbol: str, moves: Sequence[MovePath], style: tuple[str, str]
) -> list[dict[str, Any]]:
    """One instrument's paths in one colour, their average over them; ``style`` is colour and dash."""
    colour, dash = style
    each = []
    for move in moves:
        trace = path_trace(f"{symbol} {move.period:%b %Y}", move.path, colour, width=1, dash=dash)
        each.append(
            {
                **trace,
                "text": path_texts(move.path),
                "opacity": 0.45,
                "legendgroup": symbol,
                "showlegend": False,
                "customdata": [{"articles": list(move.articles)}] * len(move.path.offsets),
                "hovertemplate": "%{fullData.name}: %{y:+.2f} %%{text}<extra></extra>",
            }
        )
    mean = path_trace(
        f"{symbol}, mean of {len(moves)}",
        average([move.path for move in moves]),
        colour,
        width=2.2,
        dash=dash,
    )
    mean["hovertemplate"] = "%{fullData.name}: %{y:+.2f} %<extra></extra>"
    mean["legendgroup"] = symbol
    return [*each, mean]
