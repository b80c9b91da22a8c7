"""What a price did around a piece: the reaction figure."""

from __future__ import annotations

import datetime as dt
from typing import Any

from articles.charts import reaction, theme
from articles.charts.paths import Path, path_around
from articles.charts.rows import BarRow, StatedMove
from articles.figures.barrows import bar_rows
from articles.market import benchmarks
from articles.market.calendars import OutsideCalendarError, last_closed, session_of
from articles.models import Article, Bar, PriceMove, Ticker

SESSIONS = 20
# Calendar days that hold that many sessions whatever the holidays.
MARGIN = dt.timedelta(days=2 * SESSIONS + 5)


def reaction_figure(
    article: Article, ticker: Ticker, known_at: dt.datetime | None = None
) -> dict[str, Any]:
    """A ticker's closes from 20 sessions before a piece to 20 after it, in percent from the close before.

    With the benchmark's beside it where it has bars, and the moves that the piece states. Ready
    for orjson; three queries and one for the benchmark. ``known_at`` ends the closes and gives the verdicts of
    a moment. A ticker without bars around the piece gives a figure that says so.
    """
    meta: dict[str, Any] = {
        "symbol": ticker.symbol,
        "article": article.pk,
        "published_at": article.published_at.isoformat(),
    }
    try:
        session = session_of(article.published_at, ticker.exchange)
    except OutsideCalendarError as error:
        return theme.message_figure(str(error), meta)
    bars = bars_around(ticker, session)
    if known_at is not None:
        last = last_closed(known_at, ticker.exchange)
        bars = [bar for bar in bars if bar.day <= last]
    path = path_around(bars, session, SESSIONS, SESSIONS)
    moves = stated_moves(article, ticker, session, known_at)
    meta |= {
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
    benchmark, benchmark_path, made_up = benchmark_around(ticker, session, path)
    meta |= {"benchmark": benchmark, "simulated": meta["simulated"] or made_up}
    chart = reaction.ReactionChart(
        symbol=ticker.symbol,
        published_at=article.published_at,
        benchmark=benchmark,
        simulated=meta["simulated"],
    )
    return reaction.reaction_figure(chart, path, benchmark_path, moves, meta)


def bars_around(ticker: Ticker, session: dt.date) -> list[BarRow]:
    """A ticker's daily bars for the sessions around one, oldest first; one query."""
    bars = Bar.objects.daily().filter(ticker=ticker).between(session - MARGIN, session + MARGIN)
    return bar_rows(bars.order_by("start"))


def benchmark_around(ticker: Ticker, session: dt.date, path: Path) -> tuple[str, Path | None, bool]:
    """The benchmark's symbol, its path over the days of another, and whether it is simulated; two queries.

    Without a symbol and path for the benchmark itself, and where it has no bars for those days.
    """
    benchmark = benchmarks.stored().of(ticker.exchange)
    if benchmark is None or benchmark == ticker:
        return "", None, False
    bars = [
        bar for bar in bars_around(benchmark, session) if path.days[0] <= bar.day <= path.days[-1]
    ]
    found = path_around(bars, session, SESSIONS, SESSIONS)
    if found is None:
        return "", None, False
    return benchmark.symbol, found, any(bar.provider == Bar.SIMULATED for bar in bars)


def stated_moves(
    article: Article, ticker: Ticker, session: dt.date, known_at: dt.datetime | None = None
) -> list[StatedMove]:
    """The day moves in percent that a piece states of a ticker; one query.

    A move without a day of its own is about the session that the piece belongs to.
    """
    moves: Any = PriceMove.objects.shown().filter(
        article=article, ticker=ticker, percent__isnull=False, period=PriceMove.Period.DAY
    )
    if known_at is not None:
        moves = moves.known_at(known_at)
    return [
        StatedMove(
            day=move.trading_day or session,
            percent=float(move.percent or 0),
            surface=move.surface,
            href=f"#move-{move.pk}",
            verdict=move.verdict_known_at(known_at),
            stage=move.stage,
        )
        for move in moves
    ]
