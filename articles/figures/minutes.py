"""One session of a ticker by the minute or by several, and the pieces at the moment they came out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from articles.charts.bars import aggregate, period_start
from articles.charts.rows import BarRow, MarkerRow
from articles.figures.pieces import Slot, grouped, mentions_of
from articles.market.calendars import timezone_of
from articles.models import Bar, Interval, Ticker

ONE_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Minutes:
    """A session's bars of a minute, or of several, oldest first, named by the exchange's own time; ``starts`` are in
    UTC."""

    day: dt.date | None = None
    starts: tuple[dt.datetime, ...] = ()
    bars: list[BarRow] = field(default_factory=list)

    def every(self, interval: str) -> Minutes:
        """The same session in bars of an interval."""
        starts: dict[dt.date, dt.datetime] = {}
        for start, bar in zip(self.starts, self.bars, strict=True):
            begin = period_start(bar.day, interval)
            starts.setdefault(begin, start - (bar.day - begin))
        return replace(self, starts=tuple(starts.values()), bars=aggregate(self.bars, interval))

    def markers(
        self, ticker: Ticker, event: str = "", known_at: dt.datetime | None = None
    ) -> list[MarkerRow]:
        """A marker for each bar and event type of the session's pieces; one query.

        A piece stands on the bar of its moment; from before the first bar on that, after the last on the last.
        """
        if self.day is None:
            return []
        slots = [Slot(bar.day, self.day, self.day) for bar in self.bars]
        mentions = mentions_of(ticker, self.day, self.day, event, known_at)
        return grouped(mentions, self.starts[1:], slots)


def minute_bars(
    ticker: Ticker, day: dt.date | None = None, known_at: dt.datetime | None = None
) -> Minutes:
    """The minutes of a session, or of the last session that has any; two queries at most."""
    bars = Bar.objects.filter(ticker=ticker, interval=Interval.MINUTE)
    if known_at is not None:
        bars = bars.filter(start__lte=known_at - ONE_MINUTE)
    if day is None:
        day = bars.order_by("-start").values_list("session", flat=True).first()
    rows = list(bars.filter(session=day).order_by("start")) if day else []
    if not rows:
        return Minutes()
    zone = timezone_of(ticker.exchange)
    return Minutes(
        day=day,
        starts=tuple(row.start for row in rows),
        bars=[_row(row, row.start.astimezone(zone).replace(tzinfo=None)) for row in rows],
    )


def clock_of(ticker: Ticker) -> str:
    """Whose time an axis of minutes has, as a caption says it: “New York time”."""
    place = str(timezone_of(ticker.exchange)).rpartition("/")[2].replace("_", " ")
    return f"{place} time"


def _row(bar: Bar, moment: dt.datetime) -> BarRow:
    opened, high, low = (
        None if price is None else float(price) for price in (bar.open, bar.high, bar.low)
    )
    return BarRow(
        day=moment,
        close=float(bar.close),
        open=opened,
        high=high,
        low=low,
        volume=bar.volume,
        provider=bar.provider,
    )
