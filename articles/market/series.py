"""Daily closes of instruments, adjusted for splits and dividends, on their exchange's own calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from django.conf import settings
from django.db import connection

from articles.market.benchmarks import Benchmarks
from articles.market.calendars import Calendar, Days, calendar
from articles.market.eventstudy import Estimation, Ints, simple_returns

Floats = npt.NDArray[np.float64]

CLOSES = """
SELECT ticker_id, session - date '1970-01-01', coalesce(adjusted_close, close)::float8, provider = 'simulated'
FROM articles_bar
WHERE "interval" = '1d' AND ticker_id = ANY(%s) AND session BETWEEN %s AND %s
ORDER BY ticker_id, session
"""


@dataclass(frozen=True, eq=False)
class Closes:
    """One instrument's daily closes, oldest first; ``sessions`` is datetime64[D]."""

    sessions: Days
    closes: Floats
    simulated: bool

    def on(self, days: Days) -> Floats:
        """The latest close at or before each day, NaN before the first and after the last; shape of ``days``."""
        place = np.searchsorted(self.sessions, days, side="right") - 1
        known = (place >= 0) & (days <= self.sessions[-1])
        return np.where(known, self.closes[np.maximum(place, 0)], np.nan)


@dataclass(frozen=True, eq=False)
class Grid:
    """One instrument's closes and returns, an entry for each session of its exchange from its first bar to its last.

    ``start`` is the first entry's index in ``calendar.sessions``. ``closes`` and ``returns`` are NaN on
    sessions without a bar; the return over them falls on the session that has one again, and so does the
    ``market``'s (None without a benchmark, whose symbol is ``benchmark``). Arrays of shape (sessions,).
    """

    calendar: Calendar
    start: int
    closes: Floats
    returns: Floats
    market: Floats | None
    simulated: bool
    benchmark: str = ""

    @property
    def latest(self) -> Floats:
        """The latest close at each session; shape (sessions,)."""
        place = np.maximum.accumulate(
            np.where(np.isfinite(self.closes), np.arange(len(self.closes)), 0)
        )
        return np.asarray(self.closes[place])

    @property
    def bases(self) -> Ints:
        """Index of the last entry with a close before each one, -1 before the first; shape (sessions,)."""
        place = np.where(np.isfinite(self.closes), np.arange(len(self.closes)), -1)
        return np.concatenate([[-1], np.maximum.accumulate(place)[:-1]])

    def missing(self, firsts: Ints, lasts: Ints) -> Ints:
        """How many entries without a close the returns from ``firsts`` to ``lasts`` are made over; their shape.

        Those of the windows, and those just before, back to the close that each first return is counted from.
        """
        known = np.concatenate([[0], np.cumsum(np.isfinite(self.closes))])
        bases = self.bases[firsts]
        return np.asarray(lasts - bases - (known[lasts + 1] - known[bases + 1]), dtype=np.intp)


def usual() -> Estimation:
    """On which sessions reactions are estimated, by the settings."""
    return Estimation(settings.ESTIMATION_SESSIONS, settings.ESTIMATION_GAP)


def days_before(estimation: Estimation) -> dt.timedelta:
    """Days of the calendar that hold a whole estimation and the days of a window before its piece."""
    return dt.timedelta(days=30 + 2 * (estimation.length + estimation.gap))


def load_closes(tickers: Collection[int], since: dt.date, until: dt.date) -> dict[int, Closes]:
    """Daily closes of instruments by primary key, from ``since`` to ``until``, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(CLOSES, [list(tickers), since, until])
        rows = cursor.fetchall()
    if not rows:
        return {}
    keys, days, closes, simulated = zip(*rows, strict=True)
    found = {}
    owners = np.array(keys)
    starts = np.flatnonzero(np.diff(owners, prepend=owners[0] - 1))
    all_days = np.array(days, dtype=np.int64).astype("datetime64[D]")
    all_closes = np.array(closes, dtype=np.float64)
    for first, stop in zip(starts, [*starts[1:], len(rows)], strict=True):
        found[keys[first]] = Closes(all_days[first:stop], all_closes[first:stop], simulated[first])
    return found


def load_grids(
    mics: Mapping[int, str], since: dt.date, until: dt.date, markets: Benchmarks
) -> dict[int, Grid]:
    """Closes and returns beside the market's of instruments, given by primary key and MIC; one query.

    Without those that have no bars on sessions. The benchmark itself has no market beside it.
    """
    closes = load_closes(set(mics) | markets.keys, since, until)
    grids = {}
    for key, mic in mics.items():
        market = markets.of(mic)
        beside = closes.get(market.pk) if market is not None and market.pk != key else None
        found = None if key not in closes else grid(calendar(mic), closes[key], beside)
        if found is not None:
            symbol = market.symbol if market is not None and found.market is not None else ""
            grids[key] = replace(found, benchmark=symbol)
    return grids


def grid(calendar: Calendar, own: Closes, benchmark: Closes | None) -> Grid | None:
    """Closes laid out on the exchange's sessions; None where none of them fell on a session.

    Simulated bars are set against a simulated benchmark only, and real ones against a real one.
    """
    place = np.searchsorted(calendar.sessions, own.sessions)
    on_session = calendar.sessions[np.minimum(place, len(calendar.sessions) - 1)] == own.sessions
    if not on_session.any():
        return None
    place, values = place[on_session], own.closes[on_session]
    start = int(place[0])
    closes = np.full(int(place[-1]) - start + 1, np.nan)
    closes[place - start] = values
    market = None
    if benchmark is not None and benchmark.simulated == own.simulated:
        levels = benchmark.on(calendar.sessions[start : start + len(closes)])
        market = simple_returns(np.where(np.isfinite(closes), levels, np.nan))[0]
    return Grid(calendar, start, closes, simple_returns(closes)[0], market, own.simulated)
