"""A figure as a still picture: SVG that comes with the page, there before plotly.js is, and without it.

The picture needs to know no size: what stretches is drawn in a box of its own that stretches with the page,
what must not (words, markers) stands at percentages. Its colours are the figure's CSS variables themselves.
"""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from articles.charts import theme
from articles.charts.scales import (
    Scale,
    horizontal,
    number,
    number_text,
    round_ticks,
    time_ticks,
    vertical,
)

# The stretching box, in units: fine enough for any screen, short in writing.
WIDE, HIGH = 4000, 2000
# What a character of a tick's label takes, and its distance from the axis; pixels.
CHARACTER, GAP, TITLE, LEGEND = 6.2, 6, 16, 26
# A name below the axis that would stand nearer to its ends than this is left out; percent of the width.
EDGE = 2.5
DASHES = {
    "dash": "6 4",
    "dot": "2 3",
    "dashdot": "6 3 2 3",
    "longdash": "10 4",
    "longdashdot": "10 3 2 3",
}
GLYPHS = {style.symbol: style.glyph for style in theme.EVENT_STYLES.values()} | {
    "line-ew-open": "–",
}
ANCHORS = {"left": "start", "center": "middle", "right": "end"}

Trace = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Plot:
    """One pair of axes: its scales, where each x of the traces stands in the stretching box, and the part of the
    picture's height that it takes (0 to 1 from below)."""

    axis: Mapping[str, Any]
    x: Scale
    y: Scale
    columns: Mapping[Any, int]
    bottom: float
    top: float

    def point(self, x: Any, y: float) -> tuple[int, int]:
        """A point of a trace in the stretching box's units, y downwards."""
        return self.columns[x], self.height(y)

    def height(self, y: float) -> int:
        """How far from the top of the stretching box a value stands."""
        up = (y - self.y.low) / (self.y.high - self.y.low)
        return round((1 - self.bottom - up * (self.top - self.bottom)) * HIGH)

    def at(self, x: Any, y: float) -> str:
        """A point of a trace as attributes in percent of the picture."""
        return f'x="{self.columns[x] / WIDE:.2%}" y="{self.height(y) / HIGH:.2%}"'


def still(figure: Mapping[str, Any]) -> str:
    """A figure dict as an HTML element that fills its frame; empty for a figure without data.

    Draws what this board's figures have: candles, lines, bands, bars, markers, words, vertical lines and notes.
    """
    traces = [trace for trace in figure["data"] if len(trace["x"])]
    if not traces:
        return ""
    layout = figure["layout"]
    numbers = {x: number(x) for trace in traces for x in trace["x"]}
    plots = _plots(traces, layout, numbers)
    first = plots["y"]
    labels = [tick for plot in plots.values() for tick in _value_ticks(plot)]
    shapes = "".join(
        [
            *(_grid(plot) for plot in plots.values()),
            *_marks(traces, plots, layout),
            *(_shape(shape, first) for shape in layout.get("shapes", ())),
        ]
    )
    words = "".join(
        [
            *(_label(plot, value, text) for plot, value, text in labels),
            *_below(numbers.values(), layout["xaxis"], first),
            *_glyphs(traces, plots),
            *(_note(note) for note in layout.get("annotations", ())),
        ]
    )
    return (
        f'<div class="chart-still" style="inset:{_inset(layout, figure.get("meta", {}), labels)}" aria-hidden="true">'
        f'<svg width="100%" height="100%">'
        f'<svg viewBox="0 0 {WIDE} {HIGH}" preserveAspectRatio="none">{shapes}</svg>{words}</svg></div>'
    )


def _inset(
    layout: Mapping[str, Any], meta: Mapping[str, Any], labels: Sequence[tuple[Plot, float, str]]
) -> str:
    """The picture's distance from its frame, room for the words around it included; CSS."""
    margin = layout["margin"]
    right = margin["r"] + GAP + max((len(text) for *_, text in labels), default=0) * CHARACTER
    below = TITLE * ("title" in layout["xaxis"]) + LEGEND * bool(meta.get("legend"))
    return f"{margin['t']}px {right:.0f}px {margin['b'] + below}px {margin['l']}px"


def _plots(
    traces: Sequence[Trace], layout: Mapping[str, Any], numbers: Mapping[Any, float]
) -> dict[str, Plot]:
    """The axes of a figure by their name in its traces, "y" first; ``numbers`` are all its x as numbers."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    for trace in traces:
        values[trace.get("yaxis", "y")] += _values(trace)
    bars = any(trace["type"] == "bar" for trace in traces)
    room = _apart(numbers.values()) if bars else 0.0
    across = horizontal(layout["xaxis"], numbers.values(), slot=room)
    columns = {x: round(across.place(value) * WIDE) for x, value in numbers.items()}
    if layout.get("barmode") == "stack":
        stacks: defaultdict[Any, float] = defaultdict(float)
        for trace in traces:
            for x, y in zip(trace["x"], trace["y"], strict=True):
                stacks[x] += y or 0
        values["y"] = list(stacks.values())
    plots = {}
    for name in sorted(values):
        axis = layout[f"yaxis{name[1:]}"]
        bottom, top = axis.get("domain", (0, 1))
        from_zero = any(t["type"] == "bar" for t in traces if t.get("yaxis", "y") == name)
        plots[name] = Plot(
            axis, across, vertical(values[name], from_zero=from_zero), columns, bottom, top
        )
    return plots


def _values(trace: Trace) -> list[float]:
    names = ("low", "high") if trace["type"] == "candlestick" else ("y",)
    return [float(value) for name in names for value in trace[name] if value is not None]


def _apart(numbers: Iterable[float]) -> float:
    """The least distance between neighbours."""
    ordered = sorted(set(numbers))
    return min((new - old for old, new in pairwise(ordered)), default=1.0)


# --- what stretches


def _grid(plot: Plot) -> str:
    lines = (
        ""
        if plot.axis.get("showgrid") is False
        else "".join(
            f"M0 {plot.height(value)}H{WIDE}"
            for value in round_ticks(plot.y, plot.axis.get("nticks", 6))
        )
    )
    drawn = _path(lines, stroke=theme.GRID)
    if plot.axis.get("zeroline") and plot.y.low < 0 < plot.y.high:
        drawn += _path(f"M0 {plot.height(0)}H{WIDE}", stroke=plot.axis["zerolinecolor"])
    return drawn


def _marks(
    traces: Sequence[Trace], plots: Mapping[str, Plot], layout: Mapping[str, Any]
) -> Iterator[str]:
    """The stretching part of each trace, in the order they are drawn in."""
    stood: defaultdict[Any, float] = defaultdict(float)
    before: Trace | None = None
    for trace in traces:
        plot = plots[trace.get("yaxis", "y")]
        if trace["type"] == "candlestick":
            yield _candles(trace, plot)
        elif trace["type"] == "bar":
            yield _bars(trace, plot, layout.get("bargap", 0.2), stood)
        elif "lines" in trace["mode"]:
            if trace.get("fill") == "tonexty" and before is not None:
                yield _band(before, trace, plot)
            yield _line(trace, plot)
        before = trace


def _candles(trace: Trace, plot: Plot) -> str:
    """Wicks and bodies, rising and falling ones each in one path."""
    half = _slot(trace, plot) * 0.33
    rows = zip(*(trace[name] for name in ("x", "open", "high", "low", "close")), strict=True)
    drawn = {"increasing": "", "decreasing": ""}
    for x, opened, high, low, close in rows:
        middle, top = plot.point(x, max(opened, close))
        foot = plot.height(min(opened, close))
        drawn["increasing" if close >= opened else "decreasing"] += (
            f"M{middle} {plot.height(high)}V{top}M{middle} {foot}V{plot.height(low)}"
            f"M{middle - half:.0f} {top}h{half * 2:.0f}V{foot}h-{half * 2:.0f}z"
        )
    return "".join(
        _path(d, stroke=trace[side]["line"]["color"], fill=trace[side]["fillcolor"])
        for side, d in drawn.items()
    )


def _bars(trace: Trace, plot: Plot, gap: float, stood: defaultdict[Any, float]) -> str:
    """Bars on what stood at their place before, which grows by them."""
    wide = _slot(trace, plot) * (1 - gap)
    drawn = ""
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if y:
            foot, key = stood[trace.get("yaxis"), x], (trace.get("yaxis"), x)
            middle, top = plot.point(x, foot + y)
            drawn += f"M{middle - wide / 2:.0f} {top}h{wide:.0f}V{plot.height(foot)}h-{wide:.0f}z"
            stood[key] += y
    return _path(drawn, fill=trace["marker"]["color"])


def _slot(trace: Trace, plot: Plot) -> float:
    """The room for each bar of a trace, in units of the stretching box."""
    return _apart(plot.columns[x] for x in trace["x"])


def _line(trace: Trace, plot: Plot) -> str:
    drawn, down = "", False
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if y is None:
            down = down and bool(trace.get("connectgaps"))
            continue
        drawn += "{}{} {}".format("L" if down else "M", *plot.point(x, y))
        down = True
    line = trace["line"]
    return _path(
        drawn,
        stroke=line["color"] if line.get("width", 1) else "none",
        width=line.get("width", 1),
        dash=DASHES.get(line.get("dash", ""), ""),
        opacity=trace.get("opacity", 1),
    )


def _band(below: Trace, above: Trace, plot: Plot) -> str:
    """The area between two lines over the same places."""
    edges = [
        [plot.point(x, y) for x, y in zip(trace["x"], trace["y"], strict=True) if y is not None]
        for trace in (above, below)
    ]
    around = edges[0] + edges[1][::-1]
    return _path("M" + "L".join(f"{x} {y}" for x, y in around) + "z", fill=above["fillcolor"])


def _shape(shape: Mapping[str, Any], plot: Plot) -> str:
    """A vertical line over the whole height."""
    across = round(plot.x.place(number(shape["x0"])) * WIDE)
    line = shape["line"]
    return _path(f"M{across} 0V{HIGH}", stroke=line["color"], dash=DASHES.get(line["dash"], ""))


def _path(
    d: str,
    *,
    stroke: str = "none",
    fill: str = "none",
    width: float = 1,
    dash: str = "",
    opacity: float = 1,
) -> str:
    if not d:
        return ""
    drawn = f'<path d="{d}" fill="{fill}" stroke="{stroke}"'
    drawn += f' stroke-width="{width:g}"' if width != 1 else ""
    drawn += f' stroke-dasharray="{dash}"' if dash else ""
    drawn += f' opacity="{opacity:g}"' if opacity != 1 else ""
    return f"{drawn}/>"


# --- what does not stretch


def _value_ticks(plot: Plot) -> list[tuple[Plot, float, str]]:
    values = round_ticks(plot.y, plot.axis.get("nticks", 6))
    return [(plot, value, number_text(value, plot.axis)) for value in values]


def _label(plot: Plot, value: float, text: str) -> str:
    height = plot.height(value) / HIGH * 100
    return _text(f'x="100%" y="{height:.2f}%" dx="{GAP}" dy=".35em"', text)


def _below(numbers: Iterable[float], axis: Mapping[str, Any], plot: Plot) -> Iterator[str]:
    """The names below the axis, and its title."""
    ticks: list[tuple[float, str]]
    if "ticktext" in axis:
        named = zip(axis["tickvals"], axis["ticktext"], strict=True)
        ticks = [(number(value), text) for value, text in named]
    elif axis.get("type") == "date":
        ticks = time_ticks(axis, numbers)
    else:
        ticks = [(value, number_text(value, axis)) for value in round_ticks(plot.x, 6)]
    for value, text in ticks:
        across = plot.x.place(value) * 100
        if EDGE <= across <= 100 - EDGE:
            yield _text(f'x="{across:.2f}%" y="100%" dy="1.5em" text-anchor="middle"', text)
    if "title" in axis:
        yield _text('x="50%" y="100%" dy="3em" text-anchor="middle"', axis["title"]["text"])


def _glyphs(traces: Sequence[Trace], plots: Mapping[str, Plot]) -> Iterator[str]:
    """Markers as the glyphs that lists have for them, and words that stand in the picture."""
    for trace in traces:
        if trace["type"] != "scatter" or trace["mode"] == "lines":
            continue
        plot, marker = plots[trace.get("yaxis", "y")], trace.get("marker", {})
        marked = "markers" in trace["mode"]
        colour = marker.get("color", theme.LINE) if marked else trace["textfont"]["color"]
        for at, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
            if y is None:
                continue
            glyph = GLYPHS.get(_nth(marker.get("symbol", "circle"), at), "●")
            text = glyph if marked else _nth(trace["text"], at)
            yield _text(
                f'{plot.at(x, y)} dy=".35em" text-anchor="middle" fill="{_nth(colour, at)}"', text
            )


def _nth(value: Any, at: int) -> str:
    """A setting of one mark, given for each or for all."""
    return str(value if isinstance(value, str) else value[at])


def _note(note: Mapping[str, Any]) -> str:
    place = f'x="{note["x"] * 100:g}%" y="{(1 - note["y"]) * 100:g}%" dy="1em"'
    return _text(f'{place} text-anchor="{ANCHORS[note["xanchor"]]}"', note["text"])


def _text(attributes: str, text: str) -> str:
    """Words, whose characters plotly.js wants escaped too."""
    return f"<text {attributes}>{html.escape(html.unescape(text))}</text>"
