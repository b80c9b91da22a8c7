"""The figure of an event study: the average path of abnormal returns, with its band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.charts import theme
from articles.charts.reaction import percent_axis, publication_line, signed

BAND = "var(--chart-band)"


@dataclass(frozen=True, slots=True)
class AveragePath:
    """A sample's mean cumulative abnormal return by session; fractions, None where there is none."""

    n: int
    days: Sequence[int]
    cumulative: Sequence[float | None]
    lower: Sequence[float | None]
    upper: Sequence[float | None]


def study_figure(
    distinct: AveragePath, every: AveragePath, meta: dict[str, Any], *, simulated: bool
) -> dict[str, Any]:
    """Distinct events as a line in its 95 % band and, where they are more, every piece dotted."""
    traces = [*band(distinct), line(f"Each event once, n = {distinct.n:,}", distinct, "solid", 2)]
    if every.n > distinct.n:
        traces.append(line(f"Every piece, n = {every.n:,}", every, "dot", theme.THIN))
    return {
        "data": traces,
        "layout": theme.layout(
            xaxis=window_axis(distinct.days),
            yaxis=percent_axis(),
            shapes=[publication_line()] if distinct.days[0] < 0 else [],
            annotations=[theme.note(theme.SIMULATED_NOTE)] if simulated else [],
            showlegend=True,
        ),
        "config": theme.config("study"),
        "meta": {**meta, "simulated": simulated},
    }


def line(name: str, path: AveragePath, dash: str, width: float) -> dict[str, Any]:
    """A mean path in percent over sessions."""
    return {
        "type": "scatter",
        "mode": "lines" if len(path.days) > 1 else "markers",
        "name": name,
        "x": list(path.days),
        "y": percents(path.cumulative),
        "line": {"color": theme.LINE, "width": width, "dash": dash},
        "marker": {"color": theme.LINE},
        "hovertemplate": "%{y:+.2f} %",
    }


def band(path: AveragePath) -> list[dict[str, Any]]:
    """The band between two lines that are not drawn; none where no session has one."""
    if all(value is None for value in path.lower):
        return []
    edge = {
        "type": "scatter",
        "mode": "lines",
        "x": list(path.days),
        "line": {"width": 0, "color": BAND},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    return [
        {**edge, "name": "lower", "y": percents(path.lower)},
        {
            **edge,
            "name": "95 % band",
            "y": percents(path.upper),
            "fill": "tonexty",
            "fillcolor": BAND,
            "showlegend": True,
        },
    ]


def percents(fractions: Sequence[float | None]) -> list[float | None]:
    """Fractions as percent, to four decimals."""
    return [None if value is None else round(value * 100, 4) for value in fractions]


def window_axis(
    days: Sequence[int], title: str = "sessions from the piece's own"
) -> dict[str, Any]:
    """The sessions of a window, signed, at most a dozen of them named."""
    first, last = days[0], days[-1]
    step = next(size for size in (1, 2, 5, 10, 20, 50) if (last - first) / size <= 12)
    places = [day for day in days if day % step == 0]
    return theme.axis(
        title={
            "text": title,
            "font": {"color": theme.MUTED, "size": theme.FONT_SIZE},
        },
        range=[first - 0.5, last + 0.5],
        showgrid=False,
        ticks="outside",
        ticklen=4,
        tickvals=places,
        ticktext=[signed(day) for day in places],
        unifiedhovertitle={"text": "session %{x:+d}"},
        **theme.crosshair(),
    )
