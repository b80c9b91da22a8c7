"""The reaction figure: a price around publication, in percent from the close before it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.charts import theme
from articles.charts.paths import Path
from articles.charts.rows import StatedMove

# Publication stands between the last close that could not know of it and the first that could.
PUBLICATION = -0.5
VERDICT_SYMBOLS = {"consistent": "circle", "inconsistent": "x", "unverifiable": "circle-open"}


@dataclass(frozen=True, slots=True)
class ReactionChart:
    """What a reaction figure is about; ``reach`` is in sessions to either side."""

    symbol: str
    published_at: dt.datetime
    benchmark: str = ""
    simulated: bool = False
    reach: int = 20


def reaction_figure(
    chart: ReactionChart,
    path: Path,
    benchmark: Path | None,
    stated: Sequence[StatedMove],
    meta: dict[str, Any],
) -> dict[str, Any]:
    """A path around publication, the benchmark's beside it, and what the piece states, as a figure dict."""
    marks = [(move, place) for move in stated if (place := stated_place(move, path)) is not None]
    traces = []
    if benchmark is not None:
        traces.append(path_trace(chart.benchmark, benchmark, theme.BENCHMARK, dash="dot"))
    line = path_trace(chart.symbol, path, theme.LINE, width=1.8)
    texts = {"text": path_texts(path, marks), "hovertemplate": "%{y:+.2f} %%{text}"}
    traces.append({**line, **texts})
    if marks:
        traces.append(stated_trace(marks))
    return {
        "data": traces,
        "layout": reaction_layout(chart),
        "config": theme.config(f"{chart.symbol}-{chart.published_at:%Y-%m-%d}-reaction"),
        "meta": {**meta, "stated": len(marks)},
    }


def path_trace(
    name: str, path: Path, colour: str, *, width: float = theme.THIN, dash: str = "solid"
) -> dict[str, Any]:
    """A path as a line over offsets."""
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": list(path.offsets),
        "y": list(path.percents),
        "line": {"color": colour, "width": width, "dash": dash},
        "hovertemplate": "%{y:+.2f} %",
    }


def path_texts(path: Path, marks: Sequence[tuple[StatedMove, tuple[int, float]]] = ()) -> list[str]:
    """What hover labels add to a path: the day, and what the piece states of it."""
    stated: defaultdict[int, str] = defaultdict(str)
    for move, (offset, _) in marks:
        words = " ".join(filter(None, [f"{move.percent:+g} %", move.stage.replace("_", " ")]))
        stated[offset] += f"<br>stated {words}" + (f": {move.verdict}" if move.verdict else "")
    return [
        f"  {day:%a} {day.day} {day:%b %Y}{stated[offset]}"
        for offset, day in zip(path.offsets, path.days, strict=True)
    ]


def stated_place(move: StatedMove, path: Path) -> tuple[int, float] | None:
    """Offset and percent at which a stated move would put the price: from the close before its day."""
    offset = path.offset_of(move.day)
    if offset is None:
        return None
    before = path.at(offset - 1)
    if before is None:
        return None
    return offset, round(((1 + before / 100) * (1 + move.percent / 100) - 1) * 100, 4)


def stated_trace(marks: Sequence[tuple[StatedMove, tuple[int, float]]]) -> dict[str, Any]:
    """Stated moves as points: filled when the bars agree, a cross when not, hollow when unknown."""
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": "Stated",
        "x": [offset for _, (offset, _) in marks],
        "y": [percent for _, (_, percent) in marks],
        "text": [f"{move.percent:+.1f} %" for move, _ in marks],
        "textposition": "top center",
        "textfont": {"color": theme.ACCENT, "size": theme.FONT_SIZE},
        "customdata": [
            {
                "surface": move.surface,
                "verdict": move.verdict,
                "day": move.day.isoformat(),
                "href": move.href,
            }
            for move, _ in marks
        ],
        "marker": {
            "color": theme.ACCENT,
            "size": 9,
            "symbol": [VERDICT_SYMBOLS.get(move.verdict, "circle-open") for move, _ in marks],
            "line": {"color": theme.ACCENT, "width": 1.5},
        },
        "hoverinfo": "none",
        "cliponaxis": False,
    }


def sessions_axis(title: str, reach: int) -> dict[str, Any]:
    """An axis of sessions around an event, from ``-reach`` to ``reach``."""
    step = max(reach // 4, 1)
    places = list(range(-reach, reach + 1, step))
    return theme.axis(
        title={"text": title, "font": {"color": theme.MUTED, "size": theme.FONT_SIZE}},
        range=[-reach - 0.5, reach + 0.5],
        showgrid=False,
        ticks="outside",
        ticklen=4,
        tickvals=places,
        ticktext=[signed(place) for place in places],
        unifiedhovertitle={"text": "session %{x:+d}"},
        **theme.crosshair(),
    )


def signed(number: int) -> str:
    """An offset with its sign and a true minus, zero without one."""
    return f"{number:+d}".replace("-", "−") if number else "0"


def percent_axis() -> dict[str, Any]:
    """An axis of percents whose zero, the close before, is a visible line."""
    return theme.axis(
        side="right",
        ticksuffix=" %",
        tickformat="+~g",
        zeroline=True,
        zerolinecolor=theme.MUTED,
        zerolinewidth=1,
        nticks=7,
    )


def publication_line() -> dict[str, Any]:
    """The vertical line at publication."""
    return {
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": PUBLICATION,
        "x1": PUBLICATION,
        "y0": 0,
        "y1": 1,
        "line": {"color": theme.ACCENT, "width": 1, "dash": "dot"},
    }


def reaction_layout(chart: ReactionChart) -> dict[str, Any]:
    """Percent over sessions, a line at publication saying when."""
    published = chart.published_at.astimezone(dt.UTC)
    when = f"{published.day} {published:%b %Y %H:%M} UTC"
    return theme.layout(
        xaxis=sessions_axis(f"sessions from publication, {when}", chart.reach),
        yaxis=percent_axis(),
        shapes=[publication_line()],
        annotations=[theme.note(theme.SIMULATED_NOTE)] if chart.simulated else [],
    )
