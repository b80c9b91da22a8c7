"""An indicator's releases: the series as read from the news, and what prices did around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from articles.charts import releases, theme
from articles.charts.paths import Path, path_around
from articles.charts.rows import BarRow
from articles.figures.barrows import bar_rows
from articles.market.calendars import OutsideCalendarError, session_of
from articles.market.readings import Point
from articles.market.released import points_of
from articles.models import Bar, Indicator, Ticker

SESSIONS = 5
# Calendar days that hold that many sessions whatever the holidays.
MARGIN = dt.timedelta(days=2 * SESSIONS + 12)


def releases_figure(
    indicator: Indicator, tickers: Iterable[Ticker] = (), known_at: dt.datetime | None = None
) -> dict[str, Any]:
    """An indicator's series as read from the news or, with tickers, their moves around its releases.

    With ``known_at`` from pieces that had been seen by then. Ready for orjson. One query, and one more for each ticker.
    """
    chosen = list(tickers)
    if chosen:
        return release_moves_figure(indicator, chosen, known_at)
    return series_figure(indicator, *points_of(indicator, known_at), known_at)


def series_figure(
    indicator: Indicator,
    points: Sequence[Point],
    other_units: int,
    known_at: dt.datetime | None = None,
) -> dict[str, Any]:
    """The series of some periods, oldest first, without the figures in other units; no query."""
    then = f"?{urlencode({'known_at': known_at.isoformat()})}" if known_at else ""

    def pieces(point: Point) -> str:
        """The page of the one piece, or the row of the indicator's page that names several."""
        if len(point.articles) == 1:
            return reverse("article", args=point.articles) + then
        return f"#{row_name(point.period)}"

    meta = {**indicator_meta(indicator), "other_units": other_units}
    if not points:
        return theme.message_figure(f"No piece states a figure of {indicator.name} yet.", meta)
    return releases.releases_figure(chart_of(indicator), points, meta, pieces)


def row_name(period: dt.date) -> str:
    """What the row of a period goes by on an indicator's page."""
    return f"period-{period.isoformat()}"


def release_moves_figure(
    indicator: Indicator, tickers: Iterable[Ticker], known_at: dt.datetime | None = None
) -> dict[str, Any]:
    """The closes of tickers around each release, in percent from the close before it.

    A release belongs to the session of the first piece that reports it. Ready for orjson; one query, and one for each ticker.
    """
    chosen = list(tickers)
    points, _ = points_of(indicator, known_at)
    bars = bars_of(chosen, release_days(points))
    moves = moves_around(points, chosen, bars)
    simulated = any(bar.provider == Bar.SIMULATED for rows in bars.values() for bar in rows)
    meta = {**indicator_meta(indicator), "tickers": [ticker.symbol for ticker in chosen]}
    if not moves:
        symbols = ", ".join(ticker.symbol for ticker in chosen) or "the chosen tickers"
        message = f"No prices for {symbols} around releases of {indicator.name} yet."
        return theme.message_figure(message, meta)
    return releases.moves_figure(chart_of(indicator), moves, meta, simulated=simulated)


def moves_around(
    points: Sequence[Point], tickers: Sequence[Ticker], bars: dict[int, list[BarRow]]
) -> list[releases.MovePath]:
    """The path of each ticker around each release, where it has bars from before it.

    A period that pieces only look back on has no release here to look around.
    """
    moves = []
    for ticker in tickers:
        for point in points:
            if point.released_at is None:
                continue
            try:
                session = session_of(point.released_at, ticker.exchange)
            except OutsideCalendarError:
                continue  # No exchange has bars for a day that no calendar knows.
            path = path_around(bars[ticker.pk], session, SESSIONS, SESSIONS)
            if path is not None and reaches(path, session):
                moves.append(releases.MovePath(ticker.symbol, point.period, path, point.articles))
    return moves


def reaches(path: Path, session: dt.date) -> bool:
    """Whether a path has the session itself, not merely bars long before or after it."""
    return path.at(0) is not None and abs(path.days[path.offsets.index(0)] - session) <= MARGIN / 2


def release_days(points: Sequence[Point]) -> list[dt.date]:
    """The days on which the pieces reported the periods that were news."""
    return [point.released_at.date() for point in points if point.released_at is not None]


def bars_of(tickers: Sequence[Ticker], days: Sequence[dt.date]) -> dict[int, list[BarRow]]:
    """Each ticker's daily bars from before the first of some days to after the last, by its id."""
    rows: dict[int, list[BarRow]] = {ticker.pk: [] for ticker in tickers}
    if not tickers or not days:
        return rows
    for ticker in tickers:
        bars = Bar.objects.daily().filter(ticker=ticker)
        rows[ticker.pk] = bar_rows(
            bars.between(min(days) - MARGIN, max(days) + MARGIN).order_by("start")
        )
    return rows


def indicator_meta(indicator: Indicator) -> dict[str, Any]:
    """What the figures say of an indicator."""
    return {
        "code": indicator.code,
        "name": indicator.name,
        "country": indicator.country,
        "unit": indicator.unit,
        "frequency": indicator.frequency,
    }


def chart_of(indicator: Indicator) -> releases.SeriesChart:
    """An indicator as its figures know it."""
    return releases.SeriesChart(
        code=indicator.code,
        name=indicator.name,
        unit=indicator.unit,
        frequency=indicator.frequency,
    )
