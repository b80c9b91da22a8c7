"""What a price did around a piece: the reaction figure."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings

from articles.charts import reaction, theme
from articles.charts.paths import path_around
from articles.charts.rows import BarRow, StatedMove
from articles.figures.prices import bar_rows
from articles.market.calendars import session_of
from articles.models import Article, Bar, PriceMove, Review, Ticker

SESSIONS = 20
# Calendar days that hold that many sessions whatever the holidays.
MARGIN = dt.timedelta(days=2 * SESSIONS + 5)


def reaction_figure(article: Article, ticker: Ticker) -> dict[str, Any]:
    """A ticker's closes from 20 sessions before a piece to 20 after it, in percent from the close before.

    With the benchmark's beside it where it has bars, and the moves that the piece states. Ready
    for orjson; three queries and one for the benchmark. A ticker without bars around the piece
    gives a figure that says so.
    """
    session = session_of(article.published_at, ticker.exchange)
    bars = bars_around(ticker, session)
    path = path_around(bars, session, SESSIONS, SESSIONS)
    moves = stated_moves(article, ticker, session)
    meta = {
        "symbol": ticker.symbol,
        "article": article.pk,
        "published_at": article.published_at.isoformat(),
        "session": session.isoformat(),
        "bars": len(bars),
        "benchmark": "",
        "providers": sorted({bar.provider for bar in bars}),
        "simulated": any(bar.provider == Bar.SIMULATED for bar in bars),
    }
    if path is None:
        message = (
            f"No prices for {ticker.symbol} from before {session}: import or fetch daily bars."
        )
        return theme.message_figure(message, meta)
    benchmark = benchmark_for(ticker)
    benchmark_path = None
    if benchmark is not None:
        benchmark_bars = bars_around(benchmark, session)
        inside = [bar for bar in benchmark_bars if path.days[0] <= bar.day <= path.days[-1]]
        benchmark_path = path_around(inside, session, SESSIONS, SESSIONS)
        meta["simulated"] = meta["simulated"] or any(
            bar.provider == Bar.SIMULATED for bar in benchmark_bars
        )
    shown = benchmark if benchmark_path is not None else None
    meta["benchmark"] = shown.symbol if shown else ""
    chart = reaction.ReactionChart(
        symbol=ticker.symbol,
        published_at=article.published_at,
        benchmark=str(meta["benchmark"]),
        simulated=bool(meta["simulated"]),
    )
    return reaction.reaction_figure(chart, path, benchmark_path, moves, meta)


def bars_around(ticker: Ticker, session: dt.date) -> list[BarRow]:
    """A ticker's daily bars for the sessions around one, oldest first; one query."""
    bars = Bar.objects.daily().filter(ticker=ticker).between(session - MARGIN, session + MARGIN)
    return bar_rows(bars.order_by("start"))


def benchmark_for(ticker: Ticker) -> Ticker | None:
    """The instrument that a ticker is compared with, None for the benchmark itself."""
    benchmark = Ticker.objects.named(settings.BENCHMARK)
    return None if benchmark == ticker else benchmark


def stated_moves(article: Article, ticker: Ticker, session: dt.date) -> list[StatedMove]:
    """The day moves in percent that a piece states of a ticker; one query.

    A move without a day of its own is about the session that the piece belongs to.
    """
    moves = PriceMove.objects.filter(
        article=article, ticker=ticker, percent__isnull=False, period=PriceMove.Period.DAY
    ).exclude(review=Review.REJECTED)
    return [
        StatedMove(
            day=day or session,
            percent=float(percent or 0),
            surface=surface,
            verdict=verdict,
            stage=stage,
        )
        for day, percent, surface, verdict, stage in moves.values_list(
            "trading_day", "percent", "surface", "verdict", "stage"
        )
    ]
