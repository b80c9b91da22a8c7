"""What stands beside a ticker's prices: its benchmark, and its largest days with what explains them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from articles.charts.bars import DAY, MINUTES_OF, aggregate
from articles.charts.overlays import Beside
from articles.charts.rows import BarRow, MoveRow
from articles.figures.barrows import bar_rows
from articles.market import benchmarks
from articles.market.calendars import last_closed
from articles.market.explaining import Explained, explain
from articles.models import Bar, Ticker

LARGEST_DAYS = 10
# From which t on a day's return beyond the market is more than chance (5 % of days, both sides).
REMARKABLE = 2.0


def beside(
    ticker: Ticker,
    bars: Sequence[BarRow],
    interval: str,
    known_at: dt.datetime | None = None,
    *,
    benchmark: bool = False,
) -> Beside:
    """The benchmark's closes on the bars, if asked for, and the bars' days that no piece explains.

    Three queries for the days and two for the benchmark. The parts of a session have neither.
    """
    if interval in MINUTES_OF:
        return Beside()
    explained = largest_days(ticker, bars[0].day, bars[-1].last_day, known_at)
    on_bar = {bar.day: bar for bar in bars}
    ordered = sorted(on_bar)
    unexplained = tuple(
        MoveRow(
            day=move.session,
            bar=max(day for day in ordered if day <= move.session),
            raw=move.raw * 100,
            abnormal=(move.abnormal or 0) * 100,
            t=move.t or 0,
        )
        for move in explained.unexplained
        if abs(move.t or 0) >= REMARKABLE
    )
    market = benchmarks.stored().of(ticker.exchange) if benchmark else None
    if market is None or market.pk == ticker.pk:
        return Beside(unexplained=unexplained)
    last = last_closed(known_at, ticker.exchange) if known_at else bars[-1].last_day
    own = Bar.objects.daily().filter(ticker=market).between(bars[0].day, last).order_by("start")
    closes = {bar.day: bar.close for bar in aggregate(bar_rows(own), interval or DAY)}
    return Beside(market.symbol if closes else "", closes, unexplained)


def largest_days(
    ticker: Ticker, since: dt.date, until: dt.date, known_at: dt.datetime | None = None
) -> Explained:
    """A ticker's largest days beyond the market between two days, each with its pieces; three queries."""
    return explain(ticker, since, until, known_at, LARGEST_DAYS)
