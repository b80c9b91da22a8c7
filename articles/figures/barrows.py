"""Stored bars as the rows that figures are drawn from."""

from __future__ import annotations

from typing import Any

from articles.charts.rows import BarRow


def bar_rows(bars: Any) -> list[BarRow]:
    """A queryset of daily bars as rows, in its order; one query."""
    fields = ("session", "close", "open", "high", "low", "volume", "provider")
    return [
        BarRow(
            day=session,
            close=float(close),
            open=None if opened is None else float(opened),
            high=None if high is None else float(high),
            low=None if low is None else float(low),
            volume=volume,
            provider=provider,
        )
        for session, close, opened, high, low, volume, provider in bars.values_list(*fields)
    ]
