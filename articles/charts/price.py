"""The price figure: candles or a line, volume below, and a marker for the pieces of each bar and type."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.charts import theme
from articles.charts.bars import DAY, FIVE_MINUTES, HOUR, MINUTE, MONTH, WEEK, rangebreaks
from articles.charts.labels import bar_texts, escaped, marker_text, shortened
from articles.charts.markers import Markers
from articles.charts.overlays import (
    Beside,
    benchmark_traces,
    unexplained_legend,
    unexplained_traces,
)
from articles.charts.rows import BarRow, MarkerRow

VOLUME_TOP = 0.16
PRICE_BOTTOM = 0.2
# Markers of one bar stand above one another, this part of the price range apart.
MARKER_STEP = 0.045
HALF_BARS = {
    MINUTE: dt.timedelta(seconds=30),
    FIVE_MINUTES: dt.timedelta(minutes=2.5),
    HOUR: dt.timedelta(minutes=30),
    DAY: dt.timedelta(hours=12),
    WEEK: dt.timedelta(days=3.5),
    MONTH: dt.timedelta(days=15),
}
HOVER_TITLES = {
    MINUTE: "%{x|%H:%M}",
    FIVE_MINUTES: "5 minutes from %{x|%H:%M}",
    HOUR: "hour from %{x|%H:%M}",
    DAY: "%{x|%a %-d %b %Y}",
    WEEK: "week of %{x|%-d %b %Y}",
    MONTH: "%{x|%B %Y}",
}


@dataclass(frozen=True, slots=True)
class PriceChart:
    """What a price figure says besides its bars and markers; ``clock`` is whose time its axis has."""

    symbol: str
    name: str = ""
    currency: str = ""
    interval: str = DAY
    simulated: bool = False
    clock: str = ""


def price_figure(
    chart: PriceChart,
    bars: Sequence[BarRow],
    markers: Markers,
    meta: dict[str, Any],
    beside: Beside | None = None,
) -> dict[str, Any]:
    """Bars and markers, oldest first, as a Plotly figure dict: data, layout, config and meta.

    ``beside`` is what else is drawn: a benchmark, and the days that no piece explains.
    """
    beside = beside or Beside()
    traces = [
        *benchmark_traces(beside, bars),
        price_trace(chart.symbol, bars, markers.shown),
        *marker_traces(bars, markers.shown),
        *unexplained_traces(beside, bars),
    ]
    volume = volume_trace(bars)
    if volume:
        traces.append(volume)
    return {
        "data": traces,
        "layout": price_layout(chart, bars, markers.shown, with_volume=volume is not None),
        "config": theme.config(f"{chart.symbol}-{bars[0].day}-{bars[-1].last_day}"),
        "meta": {**meta, "legend": legend(markers) + unexplained_legend(beside)},
    }


def only_closes(bars: Sequence[BarRow]) -> bool:
    """Whether most bars lack an open, high and low, so that a line is all that can be drawn."""
    bare = sum(None in (bar.open, bar.high, bar.low) for bar in bars)
    return bare * 2 > len(bars)


def rounded(price: float) -> float:
    """A price to six significant digits or two decimals, whichever is more: what a reader can see."""
    return round(price, 2) if abs(price) >= 1000 else float(f"{price:.6g}")


def price_format(bars: Sequence[BarRow]) -> str:
    """How prices read in hover labels: cents or, for small prices, four decimals (d3-format)."""
    return ",.2f" if min(bar.close for bar in bars) >= 1 else ",.4f"


def price_trace(
    symbol: str, bars: Sequence[BarRow], markers: Sequence[MarkerRow] = ()
) -> dict[str, Any]:
    """Candles, hollow blue when up and filled orange when down; a line where only closes are known.

    A bar's hover label also says which pieces stand on it.
    """
    days = [bar.day.isoformat() for bar in bars]
    decimals = price_format(bars)
    closes = [rounded(bar.close) for bar in bars]
    shared: dict[str, Any] = {
        "name": symbol,
        "x": days,
        "text": bar_texts(bars, markers),
        "showlegend": False,
    }
    if only_closes(bars):
        return {
            **shared,
            "type": "scatter",
            "mode": "lines",
            "y": closes,
            "line": {"color": theme.LINE, "width": 1.5},
            "hovertemplate": f"close <b>%{{y:{decimals}}}</b>%{{text}}<extra></extra>",
        }
    return {
        **shared,
        "type": "candlestick",
        "open": [rounded(bar.close if bar.open is None else bar.open) for bar in bars],
        "high": [rounded(bar.top) for bar in bars],
        "low": [rounded(bar.close if bar.low is None else bar.low) for bar in bars],
        "close": closes,
        "increasing": {"line": {"color": theme.UP, "width": 1}, "fillcolor": theme.SURFACE},
        "decreasing": {"line": {"color": theme.DOWN, "width": 1}, "fillcolor": theme.DOWN},
        "whiskerwidth": 0,
        "hovertemplate": (
            f"open %{{open:{decimals}}}  high %{{high:{decimals}}}<br>"
            f"low %{{low:{decimals}}}  close <b>%{{close:{decimals}}}</b>%{{text}}<extra></extra>"
        ),
    }


def volume_trace(bars: Sequence[BarRow]) -> dict[str, Any] | None:
    """Volume as bars on the second axis; None where no bar has one."""
    if not any(bar.volume for bar in bars):
        return None
    return {
        "type": "bar",
        "name": "Volume",
        "x": [bar.day.isoformat() for bar in bars],
        "y": [bar.volume for bar in bars],
        "yaxis": "y2",
        "marker": {"color": theme.VOLUME, "line": {"width": 0}},
        "showlegend": False,
        "hovertemplate": "volume %{y:.3s}<extra></extra>",
    }


def marker_heights(bars: Sequence[BarRow], markers: Sequence[MarkerRow]) -> list[float]:
    """The price at which each marker stands: above its bar, those of one bar on top of each other."""
    tops = {bar.day: bar.top for bar in bars}
    lows = [bar.close if bar.low is None else bar.low for bar in bars]
    step = (max(tops.values()) - min(lows)) * MARKER_STEP or bars[-1].close * MARKER_STEP
    seen: Counter[dt.date] = Counter()
    heights: list[float] = []
    for marker in markers:
        seen[marker.day] += 1
        heights.append(rounded(tops.get(marker.day, bars[-1].top) + step * seen[marker.day]))
    return heights


def marker_traces(bars: Sequence[BarRow], markers: Sequence[MarkerRow]) -> list[dict[str, Any]]:
    """One trace for each event type, those with most pieces first; its name is the type's."""
    grouped: defaultdict[str, list[tuple[MarkerRow, float]]] = defaultdict(list)
    for marker, height in zip(markers, marker_heights(bars, markers), strict=True):
        grouped[marker.event_type].append((marker, height))
    last_bar = bars[-1].day
    by_count = sorted(
        grouped.items(), key=lambda item: (-sum(marker.count for marker, _ in item[1]), item[0])
    )
    return [_marker_trace(event_type, placed, last_bar) for event_type, placed in by_count]


def _marker_trace(
    event_type: str, placed: Sequence[tuple[MarkerRow, float]], last_bar: dt.date
) -> dict[str, Any]:
    """The markers of one event type; customdata says which pieces each stands for.

    Their bars' hover labels speak for them, except for those that still wait for a bar.
    """
    style = theme.event_style(event_type)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": style.label,
        "legendgroup": event_type,
        "x": [marker.day.isoformat() for marker, _ in placed],
        "y": [height for _, height in placed],
        "customdata": [
            {
                "day": marker.since.isoformat(),
                "until": marker.until.isoformat(),
                "type": event_type,
                "count": marker.count,
                "articles": list(marker.articles),
                "headline": shortened(marker.headline),
            }
            for marker, _ in placed
        ],
        "text": [marker_text(marker) if marker.day > last_bar else "" for marker, _ in placed],
        "hoverinfo": ["text" if marker.day > last_bar else "none" for marker, _ in placed],
        "marker": {
            "color": style.colour,
            "symbol": style.symbol,
            "size": [marker_size(marker.count) for marker, _ in placed],
            "opacity": 1,
            "line": {"color": style.colour, "width": 1.2},
        },
        "cliponaxis": False,
    }


def marker_size(count: int) -> float:
    """Diameter in pixels: grows with the number of pieces, slowly, and not for ever."""
    return min(8 + 1.5 * (count - 1), 14)


def legend(markers: Markers) -> list[dict[str, Any]]:
    """The event types shown, those with most pieces first, for a legend in HTML that wraps and toggles.

    ``type`` is the ``legendgroup`` of the trace that it stands for.
    """
    return [
        {
            "type": event_type,
            "label": theme.event_style(event_type).label,
            "group": theme.event_style(event_type).group,
            "glyph": theme.event_style(event_type).glyph,
            "count": count,
        }
        for event_type, count in markers.by_type.items()
    ]


def time_range(interval: str, bars: Sequence[BarRow], markers: Sequence[MarkerRow]) -> list[str]:
    """From half a bar before the first to half a bar after the last bar or marker."""
    half = HALF_BARS.get(interval, HALF_BARS[DAY])
    ends = [bars[0].day, max(bars[-1].day, *(marker.day for marker in markers), bars[0].day)]
    first, last = (
        day if isinstance(day, dt.datetime) else dt.datetime.combine(day, dt.time()) for day in ends
    )
    return [(first - half).isoformat(), (last + half).isoformat()]


def price_layout(
    chart: PriceChart,
    bars: Sequence[BarRow],
    markers: Sequence[MarkerRow],
    *,
    with_volume: bool,
) -> dict[str, Any]:
    """Price above, volume below, one time axis without the days the exchange was shut."""
    breaks = rangebreaks([bar.day for bar in bars]) if chart.interval == DAY else []
    time_axis = theme.axis(
        type="date",
        range=time_range(chart.interval, bars, markers),
        rangeslider={"visible": False},
        rangebreaks=breaks,
        showgrid=False,
        ticks="outside",
        ticklen=4,
        unifiedhovertitle={"text": HOVER_TITLES.get(chart.interval, HOVER_TITLES[DAY])},
        anchor="y2" if with_volume else "y",
        **theme.crosshair(),
    )
    price_axis = theme.axis(
        side="right",
        domain=[PRICE_BOTTOM if with_volume else 0, 1],
        nticks=7,
        tickformat=",.6~g",
    )
    settings: dict[str, Any] = {"xaxis": time_axis, "yaxis": price_axis, "bargap": 0.35}
    if with_volume:
        settings["yaxis2"] = theme.axis(
            side="right", domain=[0, VOLUME_TOP], nticks=3, tickformat="~s", showgrid=False
        )
        settings["hoversubplots"] = "axis"
    # What a saved picture needs to stand alone.
    caption = " · ".join(filter(None, [escaped(chart.symbol), chart.currency, chart.clock]))
    notes = [theme.note(caption, xanchor="left", x=0)]
    if chart.simulated:
        notes.append(theme.note(theme.SIMULATED_NOTE))
    return theme.layout(annotations=notes, showlegend=False, **settings)
