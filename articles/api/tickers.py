"""Instruments: lists, one with its names, its bars, its stated moves, its chart."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Field, Query, Router
from ninja.errors import HttpError

from articles.api import schemas, shapes
from articles.api.filters import Filters, PageFilters
from articles.api.moments import Since, Until
from articles.api.paging import cursor_of, newest, page, values_of
from articles.api.responses import CHART_SECONDS, answer
from articles.charts.bars import INTERVALS, SESSION_INTERVALS
from articles.figures import RANGES, price_figure
from articles.models import Bar, Interval, PriceMove, Ticker

router = Router(tags=["Tickers"])
BARS_LIMIT = 10_000
BAR_COLUMNS = (
    "start",
    "session",
    "open",
    "high",
    "low",
    "close",
    "adjusted_close",
    "volume",
    "provider",
)


def tickers_named(name: str) -> list[Ticker]:
    """The instruments of "SYMBOL" on any exchange, or of "SYMBOL:MIC". Errors: 404 for an unknown one."""
    symbol, _, exchange = name.strip().upper().partition(":")
    found = Ticker.objects.filter(symbol=symbol)
    if exchange:
        found = found.filter(exchange=exchange)
    tickers = list(found.order_by("-active", "pk"))
    if not tickers:
        raise HttpError(
            404,
            f"There is no ticker {name[:40]}; GET /api/v1/tickers?q=… looks for symbols and names.",
        )
    return tickers


def find_ticker(name: str) -> Ticker:
    """The instrument of "SYMBOL" or "SYMBOL:MIC", an active one first. Errors: as tickers_named."""
    return tickers_named(name)[0]


class TickerFilters(PageFilters):
    """Which instruments."""

    q: str = Field("", description="The start of a symbol, or part of a name.")


@router.get("/tickers", response=schemas.TickerPage, summary="Tickers by symbol")
def list_tickers(request: HttpRequest, filters: Query[TickerFilters]) -> HttpResponseBase:
    """Instruments whose symbol starts with, or whose name contains, ``q``; all without it."""
    filters.check(request)
    rows = Ticker.objects.like(filters.q) if filters.q else Ticker.objects.all()
    if filters.cursor:
        symbol, exchange = values_of(filters.cursor, str, str)
        rows = rows.filter(Q(symbol__gt=symbol) | Q(symbol=symbol, exchange__gt=exchange))
    listed = page(
        list(rows.order_by("symbol", "exchange")[: filters.limit + 1]),
        filters.limit,
        shape=shapes.ticker,
        place=lambda row: (row.symbol, row.exchange),
    )
    return answer(request, listed)


@router.get(
    "/tickers/{symbol}",
    response={200: schemas.WholeTicker, 404: schemas.Problem},
    summary="A ticker with its names and the prices held",
)
def get_ticker(request: HttpRequest, symbol: str) -> HttpResponseBase:
    """An instrument, by SYMBOL or SYMBOL:MIC."""
    ticker = find_ticker(symbol)
    held = (
        Bar.objects.filter(ticker=ticker)
        .order_by("interval", "provider")
        .values("interval", "provider")
        .annotate(count=Count("pk"), since=Min("session"), until=Max("session"))
    )
    names = ticker.aliases.order_by("text").values_list("text", flat=True)
    return answer(request, {**shapes.ticker(ticker), "aliases": list(names), "bars": list(held)})


class BarFilters(PageFilters):
    """Which bars of an instrument."""

    interval: Interval = Interval.DAY
    since: dt.date | None = Field(None, description="First session.")
    until: dt.date | None = Field(None, description="Last session, included.")
    limit: int = Field(BARS_LIMIT, ge=1, le=BARS_LIMIT)


@router.get(
    "/tickers/{symbol}/bars",
    response={200: schemas.BarPage, 404: schemas.Problem},
    summary="Price bars, oldest first",
)
def list_bars(request: HttpRequest, symbol: str, filters: Query[BarFilters]) -> HttpResponseBase:
    """A ticker's bars of an interval between two sessions, both included."""
    filters.check(request)
    ticker = find_ticker(symbol)
    bars = Bar.objects.filter(ticker=ticker, interval=filters.interval)
    bars = bars.between(filters.since, filters.until)
    if filters.cursor:
        (start,) = values_of(filters.cursor, dt.datetime.fromisoformat)
        bars = bars.filter(start__gt=start)
    rows = list(bars.order_by("start").values_list(*BAR_COLUMNS)[: filters.limit + 1])
    shown = rows[: filters.limit]
    listed = {
        "symbol": ticker.symbol,
        "exchange": ticker.exchange,
        "currency": ticker.currency,
        "interval": filters.interval,
        "simulated": any(row[-1] == Bar.SIMULATED for row in shown),
        "items": [_bar(*row) for row in shown],
        "next": cursor_of(shown[-1][0]) if len(rows) > len(shown) else None,
    }
    return answer(request, listed, max_age=CHART_SECONDS)


def _bar(start: dt.datetime, session: dt.date, *rest: Any) -> dict[str, Any]:
    *prices, volume, provider = rest
    opened, high, low, close, adjusted = (
        None if price is None else float(price) for price in prices
    )
    return {
        "start": shapes.moment(start),
        "session": session,
        "open": opened,
        "high": high,
        "low": low,
        "close": close,
        "adjusted_close": close if adjusted is None else adjusted,
        "volume": volume,
        "provider": provider,
    }


class FactFilters(PageFilters):
    """Which facts, by the piece that states them."""

    since: Since = Field(None, description="Published at or after this day or moment.")
    until: Until = Field(
        None, description="Published before this moment, or on or before this day."
    )
    known_at: Since = Field(
        None, description="Seen by the board by this moment, in a text that has not changed since."
    )

    def chosen(self, facts: Any) -> Any:
        """Those of some facts whose pieces are wanted."""
        limits = {
            "article__published_at__gte": self.since,
            "article__published_at__lt": self.until,
        }
        facts = facts.filter(
            **{lookup: value for lookup, value in limits.items() if value is not None}
        )
        return facts if self.known_at is None else facts.known_at(self.known_at)


def stated(shape: dict[str, Any], row: Any) -> dict[str, Any]:
    """A fact's shape with the piece that states it."""
    return {
        **shape,
        "article": row.article_id,
        "published_at": shapes.moment(row.article.published_at),
    }


def place_of(row: Any) -> tuple[str, int]:
    """A fact's place among the newest: its piece's time, its own key."""
    return shapes.moment(row.article.published_at), row.pk


@router.get(
    "/tickers/{symbol}/moves",
    response={200: schemas.MovePage, 404: schemas.Problem},
    summary="Moves that pieces state, with verdicts",
)
def list_moves(request: HttpRequest, symbol: str, filters: Query[FactFilters]) -> HttpResponseBase:
    """Stated moves of a ticker, newest piece first, each with what the bars say of it."""
    filters.check(request)
    moves = filters.chosen(PriceMove.objects.shown().filter(ticker__in=tickers_named(symbol)))
    moves = moves.select_related("ticker", "article").defer("article__body", "article__search")
    rows = newest(moves, filters.cursor, filters.limit, published_at="article__published_at")
    listed = page(
        list(rows),
        filters.limit,
        shape=lambda row: stated(shapes.price_move(row, filters.known_at), row),
        place=place_of,
    )
    return answer(request, listed)


class ChartFilters(Filters):
    """What a price figure shows."""

    range: str = Field("6m", description=", ".join(RANGES))
    interval: str = Field(
        "auto",
        description=f"{', '.join(INTERVALS)}; of range 1d {', '.join(SESSION_INTERVALS)}.",
    )
    event: str = Field("", description="Only pieces of this event type.")
    known_at: Since = Field(
        None, description="As known at this moment: pieces seen, sessions closed."
    )
    day: dt.date | None = Field(None, description="The session of range 1d; the last without it.")
    benchmark: bool = Field(False, description="With the benchmark, from the same start.")


@router.get(
    "/tickers/{symbol}/chart",
    response={200: schemas.Figure, 404: schemas.Problem, 422: schemas.Problem},
    summary="Prices with their pieces, as a Plotly figure",
)
def get_ticker_chart(
    request: HttpRequest, symbol: str, shown: Query[ChartFilters]
) -> HttpResponseBase:
    """The price figure: candles, volume and a marker for each bar's pieces of a type."""
    shown.check(request)
    ticker = find_ticker(symbol)
    try:
        figure = price_figure(
            ticker,
            range_=shown.range,
            interval=shown.interval,
            event=shown.event,
            known_at=shown.known_at,
            day=shown.day,
            benchmark=shown.benchmark,
        )
    except ValueError as error:
        raise HttpError(422, str(error)) from error
    return answer(request, figure, max_age=CHART_SECONDS)
