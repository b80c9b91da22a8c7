"""What stands beside a price: its benchmark from the same start, and the days that no piece explains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.charts import theme
from articles.charts.labels import escaped
from articles.charts.rows import BarRow, MoveRow
from articles.charts.theme import UNEXPLAINED

# How far below its bar a mark stands, as a part of the price range.
MARK_STEP = 0.035


@dataclass(frozen=True, slots=True)
class Beside:
    """``benchmark`` is its symbol and ``closes`` its own by the bar's day; ``unexplained`` the days to mark."""

    benchmark: str = ""
    closes: Mapping[Any, float] = field(default_factory=dict)
    unexplained: tuple[MoveRow, ...] = ()


def rebased(closes: Mapping[Any, float], bars: Sequence[BarRow]) -> list[float | None]:
    """A benchmark's closes on the bars' days, all times what makes the first common one the bars' own close."""
    first = next((bar for bar in bars if bar.day in closes), None)
    if first is None:
        return []
    scale = first.close / closes[first.day]
    return [float(f"{closes[bar.day] * scale:.6g}") if bar.day in closes else None for bar in bars]


def benchmark_traces(beside: Beside, bars: Sequence[BarRow]) -> list[dict[str, Any]]:
    """The benchmark as a dotted line; none where it has no bar in common."""
    levels = rebased(beside.closes, bars)
    if not levels:
        return []
    first = next(level for level in levels if level is not None)
    changes = [None if level is None else round((level / first - 1) * 100, 2) for level in levels]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "name": beside.benchmark,
            "x": [bar.day.isoformat() for bar in bars],
            "y": levels,
            "customdata": changes,
            "connectgaps": True,
            "line": {"color": theme.BENCHMARK, "width": theme.THIN, "dash": "dot"},
            "showlegend": False,
            "hovertemplate": f"{escaped(beside.benchmark)} %{{customdata:+.2f}} % from the start<extra></extra>",
        }
    ]


def unexplained_traces(beside: Beside, bars: Sequence[BarRow]) -> list[dict[str, Any]]:
    """A question mark below the bar of each day that no piece explains."""
    lows = {bar.day: bar.close if bar.low is None else bar.low for bar in bars}
    moves = [move for move in beside.unexplained if move.bar in lows]
    if not moves:
        return []
    step = (max(bar.top for bar in bars) - min(lows.values())) * MARK_STEP
    return [
        {
            "type": "scatter",
            "mode": "text",
            "name": UNEXPLAINED,
            "legendgroup": "unexplained",
            "x": [move.bar.isoformat() for move in moves],
            "y": [float(f"{lows[move.bar] - step:.6g}") for move in moves],
            "text": ["?"] * len(moves),
            "textfont": {"color": theme.ACCENT, "size": theme.FONT_SIZE + 4, "weight": "bold"},
            "customdata": [
                {
                    "day": move.day.isoformat(),
                    "until": move.day.isoformat(),
                    "type": "",
                    "articles": [],
                    "words": f"{move.day.day} {move.day:%b}: {move.abnormal:+.2f} % beyond the market, t {move.t:.1f}",
                }
                for move in moves
            ],
            "cliponaxis": False,
            "showlegend": False,
            "hovertemplate": "<b>? no piece explains</b><br>%{customdata.words}<extra></extra>",
        }
    ]


def unexplained_legend(beside: Beside) -> list[dict[str, Any]]:
    """The legend's entry for the marks; none without one."""
    if not beside.unexplained:
        return []
    return [
        {
            "type": "unexplained",
            "label": UNEXPLAINED,
            "group": "accent",
            "glyph": "?",
            "count": len(beside.unexplained),
        }
    ]
