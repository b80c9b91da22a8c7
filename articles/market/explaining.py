"""Explain a move: a ticker's largest abnormal days and the pieces in reach of each; and the day's biggest movers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from django.db import connection

from articles.market import benchmarks, calendars, eventstudy
from articles.market.calendars import Calendar
from articles.market.reach import Found, PieceInReach, pieces_in, reach_of
from articles.market.series import Grid, days_before, load_grids, usual
from articles.models import Ticker

MOST_DAYS = 100
# Exchanges' last sessions this near to the newest of all count as the last session everywhere.
SAME_SESSION = dt.timedelta(days=4)

# The last two daily bars of each instrument, by one probe of the index each.
LAST_BARS = """
SELECT ticker.id, ticker.exchange, last.session, last.price / before.price - 1
FROM articles_ticker AS ticker
JOIN unnest(%(mics)s::text[], %(days)s::date[]) AS known (mic, day) ON known.mic = ticker.exchange
CROSS JOIN LATERAL (
    SELECT start, session, coalesce(adjusted_close, close)::float8 AS price FROM articles_bar
    WHERE ticker_id = ticker.id AND "interval" = '1d' AND start <= known.day
    ORDER BY start DESC LIMIT 1
) AS last
CROSS JOIN LATERAL (
    SELECT coalesce(adjusted_close, close)::float8 AS price FROM articles_bar
    WHERE ticker_id = ticker.id AND "interval" = '1d' AND start < last.start
    ORDER BY start DESC LIMIT 1
) AS before
"""


@dataclass(frozen=True, slots=True)
class Move:
    """One instrument's return on one session, close to close, with the pieces in reach, best first.

    Returns are simple fractions (0.01 is 1 %). ``model`` is how ``expected`` was found; without enough history
    it is "", and ``expected``, ``abnormal`` and ``t`` are None. ``halted`` counts the sessions without a bar
    just before, over which the return was made. ``count`` counts all pieces in reach, of which ``pieces`` has
    the best few. ``simulated`` tells that the bars are sample data.
    """

    ticker_id: int
    session: dt.date
    raw: float
    expected: float | None
    abnormal: float | None
    t: float | None
    model: str
    halted: int
    simulated: bool
    pieces: tuple[PieceInReach, ...] = ()
    count: int = 0

    @property
    def explanation(self) -> PieceInReach | None:
        """The piece that explains the move best, None where none does."""
        best = next(iter(self.pieces), None)
        return best if best is not None and best.explains else None


@dataclass(frozen=True, slots=True)
class Explained:
    """A ticker's largest abnormal days, largest first, each with its pieces.

    ``measured`` counts the sessions they are the largest of, ``unmeasured`` those without enough history.
    ``benchmark`` is its symbol, "" where there is none.
    """

    days: tuple[Move, ...] = ()
    measured: int = 0
    unmeasured: int = 0
    benchmark: str = ""

    @property
    def unexplained(self) -> tuple[Move, ...]:
        """The days that no piece explains, largest first."""
        return tuple(day for day in self.days if day.explanation is None)


@dataclass(frozen=True, slots=True)
class Mover:
    """An instrument and its move on the last session."""

    ticker: Ticker
    move: Move


class _Found(NamedTuple):
    """A move measured, and the indices in the calendar of its session and of the one it is counted from."""

    move: Move
    place: int
    base: int


def explain(
    ticker: Ticker,
    since: dt.date,
    until: dt.date,
    known_at: dt.datetime | None = None,
    most: int = 10,
) -> Explained:
    """The ``most`` largest abnormal returns of the sessions from ``since`` to ``until``, both included.

    With ``known_at`` only sessions that had closed and pieces that had been seen by then count. Three queries,
    whatever there is.
    """
    markets = benchmarks.stored()
    grids = load_grids({ticker.pk: ticker.exchange}, since - days_before(usual()), until, markets)
    if ticker.pk not in grids:
        return Explained()
    laid_out = grids[ticker.pk]
    calendar = laid_out.calendar
    found = _moves(ticker.pk, laid_out, _places(calendar, since, until, known_at))
    measured = [one for one in found if one.move.abnormal is not None]
    largest = sorted(measured, key=lambda one: -abs(one.move.abnormal or 0))[: min(most, MOST_DAYS)]
    return Explained(
        days=tuple(_with_pieces([(one, calendar) for one in largest], known_at)),
        measured=len(measured),
        unmeasured=len(found) - len(measured),
        benchmark=laid_out.benchmark,
    )


def movers(known_at: dt.datetime | None = None, most: int = 10) -> list[Mover]:
    """The instruments that moved most, up or down, on the last session for which there are bars, largest first.

    Each exchange's own last session counts (where it is near the newest of all), with ``known_at`` the last that
    had closed by then. Benchmarks are left out. Six queries, whatever there is.
    """
    markets = benchmarks.stored()
    last = [row for row in _last_bars(known_at) if row[0] not in markets.keys]
    newest: dict[str, dt.date] = {}
    for _, mic, session, _ in last:
        newest[mic] = max(session, newest.get(mic, session))
    limit = max(newest.values(), default=dt.date.max) - SAME_SESSION
    moved = [row for row in last if row[2] == newest[row[1]] and row[2] >= limit]
    moved = sorted(moved, key=lambda row: (-abs(row[3]), row[0]))[:most]
    tickers = Ticker.objects.in_bulk([row[0] for row in moved])
    found = _on_sessions({tickers[row[0]]: row[2] for row in moved}, markets)
    return [
        Mover(tickers[move.ticker_id], move)
        for move in _with_pieces([(one, calendar) for one, calendar in found], known_at)
    ]


def _last_bars(known_at: dt.datetime | None) -> list[tuple[int, str, dt.date, float]]:
    """(instrument, MIC, last session, return since the bar before) of all that have two bars; two queries."""
    mics = list(Ticker.objects.order_by().values_list("exchange", flat=True).distinct())
    days = [calendars.last_closed(known_at, mic) if known_at else dt.date.max for mic in mics]
    with connection.cursor() as cursor:
        cursor.execute(LAST_BARS, {"mics": mics, "days": days})
        rows: list[tuple[int, str, dt.date, float]] = cursor.fetchall()
    return rows


def _on_sessions(
    sessions: dict[Ticker, dt.date], markets: benchmarks.Benchmarks
) -> Iterable[tuple[_Found, Calendar]]:
    """Each instrument's move on its session, in the order given; one query."""
    if not sessions:
        return
    grids = load_grids(
        {ticker.pk: ticker.exchange for ticker in sessions},
        min(sessions.values()) - days_before(usual()),
        max(sessions.values()),
        markets,
    )
    for ticker, session in sessions.items():
        if ticker.pk in grids:
            laid_out = grids[ticker.pk]
            places = _places(laid_out.calendar, session, session, None)
            for found in _moves(ticker.pk, laid_out, places):
                yield found, laid_out.calendar


def _places(
    calendar: Calendar, since: dt.date, until: dt.date, known_at: dt.datetime | None
) -> eventstudy.Ints:
    """Indices of the sessions from ``since`` to ``until`` that had closed by ``known_at``."""
    first = int(np.searchsorted(calendar.sessions, np.datetime64(since, "D")))
    stop = int(np.searchsorted(calendar.sessions, np.datetime64(until, "D"), side="right"))
    if known_at is not None:
        stop = min(stop, calendar.index_at(calendars.in_seconds(known_at)))
    return np.arange(first, max(first, stop))


def _moves(ticker_id: int, laid_out: Grid, places: eventstudy.Ints) -> list[_Found]:
    """The instrument's move on each of some sessions that has a return."""
    positions = places - laid_out.start
    inside = (positions >= 1) & (positions < len(laid_out.returns))
    positions = positions[inside]
    positions = positions[np.isfinite(laid_out.returns[positions])]
    own_mean = _measured(laid_out, positions, "constant_mean")
    on_market = None if laid_out.market is None else _measured(laid_out, positions, "market_model")
    # Taken once: a window reckons them anew for each asking.
    models = [(one, one.car, one.t) for one in (on_market, own_mean) if one is not None]
    bases = laid_out.bases
    found = []
    for index, position in enumerate(positions.tolist()):
        model, car, t = next((one for one in models if np.isfinite(one[1][index])), (None,) * 3)
        base = int(bases[position])
        move = Move(
            ticker_id=ticker_id,
            session=laid_out.calendar.sessions[laid_out.start + position].item(),
            raw=float(laid_out.returns[position]),
            expected=None if model is None else float(model.expected[index, 0]),
            abnormal=None if car is None else float(car[index]),
            t=None if t is None or not np.isfinite(t[index]) else float(t[index]),
            model="" if model is None else model.fit.model,
            halted=position - base - 1,
            simulated=laid_out.simulated,
        )
        found.append(_Found(move, laid_out.start + position, laid_out.start + base))
    return found


def _measured(
    laid_out: Grid, positions: eventstudy.Ints, model: eventstudy.Model
) -> eventstudy.Window:
    return eventstudy.measure(
        laid_out.returns,
        laid_out.market if model != "constant_mean" else None,
        np.zeros_like(positions),
        positions,
        (0, 0),
        model=model,
        estimation=usual(),
    )


def _with_pieces(
    found: Collection[tuple[_Found, Calendar]], known_at: dt.datetime | None
) -> list[Move]:
    """Moves with their pieces; one query."""
    reaches = [
        reach_of(one.move.ticker_id, calendar, one.base, one.place) for one, calendar in found
    ]
    pieces: Sequence[Found] = pieces_in(reaches, known_at)
    return [
        replace(one.move, pieces=in_reach.pieces, count=in_reach.count)
        for (one, _), in_reach in zip(found, pieces, strict=True)
    ]
