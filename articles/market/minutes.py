"""Minute bars around pieces: closes of each minute of the days on which something was published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from django.db import connection

from articles.market import calendars
from articles.market.benchmarks import Benchmarks
from articles.market.eventstudy import Floats, Ints, simple_returns
from articles.market.series import Grid

HAVE_MINUTES = """
SELECT ticker.id FROM unnest(%s::bigint[]) AS ticker (id)
WHERE EXISTS (SELECT 1 FROM articles_bar WHERE ticker_id = ticker.id AND "interval" = '1m')
"""
CLOSES = """
SELECT bar.ticker_id, extract(epoch FROM bar.start)::bigint / 60, bar.session - date '1970-01-01',
       bar.close::float8, bar.provider = 'simulated'
FROM articles_bar AS bar
JOIN unnest(%s::bigint[], %s::date[]) AS wanted (ticker_id, session)
  ON bar.ticker_id = wanted.ticker_id AND bar.session = wanted.session
WHERE bar."interval" = '1m'
ORDER BY bar.ticker_id, bar.start
"""


@dataclass(frozen=True, eq=False)
class Minutes:
    """One instrument's minutes on some days, each day from its first bar to its last, none left out.

    ``grid`` has an entry for each minute, NaN where no bar, and its ``start`` is 0; the first return of a day is
    NaN, as it is the night's. ``starts`` is datetime64[m] in UTC; ``days`` tells the trading day of each.
    """

    grid: Grid
    starts: Ints
    days: Ints

    def positions(self, moments: Ints) -> Ints:
        """Index of the minute in which each moment falls, -1 outside the days' minutes; both datetime64[m]."""
        place = np.searchsorted(self.starts, moments)
        inside = self.starts[np.minimum(place, len(self.starts) - 1)] == moments
        return np.where(inside, place, -1)

    def whole(self, positions: Ints, minutes: int) -> Ints:
        """Indices of the positions before which, and for so many minutes from which, the same day has minutes."""
        last = len(self.starts) - 1
        inside = (positions >= 1) & (positions + minutes - 1 <= last)
        before = self.days[np.maximum(positions - 1, 0)]
        after = self.days[np.minimum(positions + minutes - 1, last)]
        return np.flatnonzero(inside & (before == after))


def load_minutes(
    moments: Mapping[int, Sequence[dt.datetime]], mics: Mapping[int, str], markets: Benchmarks
) -> dict[int, Minutes]:
    """The minutes of instruments, by primary key, on the days of some moments and the session before; two queries.

    Only of those that have minute bars; beside the benchmark's, where it has any for the same minutes.
    """
    with connection.cursor() as cursor:
        cursor.execute(HAVE_MINUTES, [list(moments)])
        wanted = {
            (key, day)
            for (ticker,) in cursor.fetchall()
            for key in {ticker} | markets.keys
            for day in _days(moments[ticker], mics[ticker])
        }
        if not wanted:
            return {}
        cursor.execute(CLOSES, [[key for key, _ in wanted], [day for _, day in wanted]])
        rows = cursor.fetchall()
    found = {}
    bars = _by_ticker(rows)
    for ticker in bars.keys() & moments.keys():
        market = markets.of(mics[ticker])
        beside = bars.get(market.pk) if market is not None and market.pk != ticker else None
        found[ticker] = _laid_out(bars[ticker], beside, mics[ticker])
    return found


def _days(moments: Sequence[dt.datetime], mic: str) -> set[dt.date]:
    """The sessions on whose days, on the exchange's clock, the moments fall, and the one before each."""
    calendar, zone = calendars.calendar(mic), calendars.timezone_of(mic)
    first = calendar.opens[0].item().replace(tzinfo=dt.UTC)
    days = {moment.astimezone(zone).date() for moment in moments if moment > first}
    places = {place for day in days if (place := calendar.position(day))}
    return {day for place in places for day in calendar.sessions[place - 1 : place + 1].tolist()}


@dataclass(frozen=True, eq=False)
class _Bars:
    """One instrument's minute bars, oldest first: minutes and days since 1970, and closes."""

    minutes: Ints
    days: Ints
    closes: Floats
    simulated: bool


def _by_ticker(rows: Sequence[tuple[int, int, int, float, bool]]) -> dict[int, _Bars]:
    if not rows:
        return {}
    keys, minutes, days, closes, simulated = (
        np.array(column) for column in zip(*rows, strict=True)
    )
    edges = np.flatnonzero(np.diff(keys, prepend=keys[0] - 1, append=keys[-1] + 1))
    return {
        int(keys[first]): _Bars(
            minutes[first:stop], days[first:stop], closes[first:stop], bool(simulated[first])
        )
        for first, stop in pairwise(edges.tolist())
    }


def _laid_out(own: _Bars, market: _Bars | None, mic: str) -> Minutes:
    """Bars on every minute from each day's first to its last."""
    edges = np.flatnonzero(np.diff(own.days, prepend=own.days[0] - 1, append=own.days[-1] + 1))
    spans = [
        np.arange(own.minutes[first], own.minutes[stop - 1] + 1)
        for first, stop in pairwise(edges.tolist())
    ]
    starts = np.concatenate(spans)
    days = np.repeat(own.days[edges[:-1]], [len(span) for span in spans])
    night = np.diff(days, prepend=days[0] - 1) != 0
    closes = np.full(len(starts), np.nan)
    closes[np.searchsorted(starts, own.minutes)] = own.closes
    beside = None
    if market is not None and market.simulated == own.simulated:
        place = np.searchsorted(market.minutes, starts)
        there = market.minutes[np.minimum(place, len(market.minutes) - 1)] == starts
        levels = np.where(there, market.closes[np.minimum(place, len(market.minutes) - 1)], np.nan)
        # A return of both over the same minutes: from the last minute that both have to the next.
        beside = _returns(np.where(np.isfinite(closes), levels, np.nan), night)
    grid = Grid(
        calendar=calendars.calendar(mic),
        start=0,
        closes=closes,
        returns=_returns(closes, night),
        market=beside,
        simulated=own.simulated,
    )
    return Minutes(grid, starts.astype("datetime64[m]"), days)


def _returns(closes: Floats, night: Ints) -> Floats:
    """Returns from minute to minute, none over a night."""
    returns: Floats = simple_returns(closes)[0]
    traded = np.isfinite(closes)
    # The first minute of a day with a close has its return from the day before, whichever minute that is.
    day = np.cumsum(night)
    _, first = np.unique(day[traded], return_index=True)
    returns[np.flatnonzero(traded)[first]] = np.nan
    return returns
