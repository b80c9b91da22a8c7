"""Daily bars, and those of a session's minutes, into as many as a chart can draw, and the days on which an exchange was shut."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from articles.charts.rows import BarRow

MINUTE, FIVE_MINUTES, HOUR = "1m", "5m", "1h"
DAY, WEEK, MONTH = "1d", "1w", "1mo"
AUTO = "auto"
INTERVALS = {AUTO: "Auto", DAY: "Day", WEEK: "Week", MONTH: "Month"}
SESSION_INTERVALS = {AUTO: "Auto", MINUTE: "Minute", FIVE_MINUTES: "5 minutes", HOUR: "Hour"}
# Minutes of the clock in a bar of a part of a session.
MINUTES_OF = {MINUTE: 1, FIVE_MINUTES: 5, HOUR: 60}

# plotly.js draws an SVG node for each bar.
MOST_BARS = 1500
# Beyond these many bars a candle is narrower than two pixels on an ordinary screen.
MOST_DAYS, MOST_WEEKS = 520, 700

# A run of weekdays without a bar that is longer than any holiday is a gap in the data, and shown.
LONGEST_HOLIDAY = 10
ONE_DAY = dt.timedelta(days=1)
SATURDAY = 5


def choose_interval(sessions: int, wanted: str = AUTO) -> str:
    """The interval for ``sessions`` daily bars: the one wanted, or coarser where that is too many."""
    estimated = {DAY: sessions, WEEK: -(-sessions // 5), MONTH: -(-sessions // 21)}
    if wanted == AUTO:
        limits = {DAY: MOST_DAYS, WEEK: MOST_WEEKS}
        return next((name for name, most in limits.items() if estimated[name] <= most), MONTH)
    finer_first = list(estimated)[list(estimated).index(wanted) :]
    return next((name for name in finer_first if estimated[name] <= MOST_BARS), MONTH)


def choose_minutes(minutes: int, wanted: str = AUTO) -> str:
    """The interval for a session of ``minutes`` bars: the one wanted, or the finest that shows."""
    if wanted != AUTO:
        return wanted
    shows = (name for name, length in MINUTES_OF.items() if minutes <= MOST_DAYS * length)
    return next(shows, HOUR)


def period_start(day: dt.date, interval: str) -> dt.date:
    """The first calendar day of the bar that a day falls in: itself, its Monday, or its month's first; of a
    moment the full minute, five minutes or hour of the clock, which sessions and exchanges have in common."""
    if isinstance(day, dt.datetime):
        length = MINUTES_OF[interval]
        return day.replace(minute=day.minute // length * length, second=0, microsecond=0)
    if interval == WEEK:
        return day - ONE_DAY * day.weekday()
    return day.replace(day=1) if interval == MONTH else day


def aggregate(bars: Iterable[BarRow], interval: str) -> list[BarRow]:
    """Bars of days, or of a session's minutes, oldest first, as bars of an interval.

    Open is the first, high the greatest, low the least, close the last, volume the sum of those
    known. A week or month is named by its first calendar day, an hour by the moment at which it begins.
    """
    if interval in (MINUTE, DAY):
        return list(bars)
    grouped = groupby(bars, key=lambda bar: period_start(bar.day, interval))
    return [_merged(start, list(group)) for start, group in grouped]


def _merged(start: dt.date, bars: Sequence[BarRow]) -> BarRow:
    """Several bars, oldest first, as one."""
    whole = all(None not in (bar.open, bar.high, bar.low) for bar in bars)
    volumes = [bar.volume for bar in bars if bar.volume is not None]
    return BarRow(
        day=start,
        until=bars[-1].last_day,
        open=bars[0].open if whole else None,
        high=max(bar.top for bar in bars) if whole else None,
        low=min(bar.close if bar.low is None else bar.low for bar in bars) if whole else None,
        close=bars[-1].close,
        volume=sum(volumes) if volumes else None,
        provider=" + ".join(sorted({bar.provider for bar in bars})),
    )


def closed_weekends(days: Sequence[dt.date]) -> bool:
    """Whether no bar falls on a Saturday or Sunday."""
    return all(day.weekday() < SATURDAY for day in days)


def holidays(days: Sequence[dt.date]) -> list[dt.date]:
    """The days between the first and last on which there was no session, oldest first.

    Weekends count only where the exchange ever trades on one; runs longer than any holiday are
    left out, so that missing data stays visible as a gap.
    """
    weekends_too = not closed_weekends(days)
    shut: list[dt.date] = []
    for earlier, later in pairwise(days):
        between = [earlier + ONE_DAY * n for n in range(1, (later - earlier).days)]
        missing = [day for day in between if weekends_too or day.weekday() < SATURDAY]
        if len(missing) <= LONGEST_HOLIDAY:
            shut.extend(missing)
    return shut


def rangebreaks(days: Sequence[dt.date]) -> list[dict[str, object]]:
    """What plotly.js leaves out of a time axis of daily bars: weekends and holidays."""
    breaks: list[dict[str, object]] = []
    if days and closed_weekends(days):
        breaks.append({"bounds": ["sat", "mon"]})
    if shut := holidays(days):
        breaks.append({"values": [day.isoformat() for day in shut]})
    return breaks
