"""A ticker's prices and pieces: the price figure, the table beside it, and its CSV."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from django.core.cache import caches
from django.db.models import Max

from articles.charts import price, theme
from articles.charts.bars import (
    AUTO,
    INTERVALS,
    MINUTES_OF,
    SESSION_INTERVALS,
    aggregate,
    choose_interval,
    choose_minutes,
)
from articles.charts.markers import Markers, most_relevant, with_headlines
from articles.charts.overlays import Beside
from articles.charts.rows import BarRow, MarkerRow
from articles.charts.still import still
from articles.figures import overlays
from articles.figures.barrows import bar_rows
from articles.figures.minutes import clock_of, minute_bars
from articles.figures.pieces import headlines, markers_on, mentions_of
from articles.market.calendars import last_closed
from articles.models import Article, Bar, EventType, Ticker

# Name in the address -> label and months; None is all there is.
SESSION = "1d"
RANGES: dict[str, tuple[str, int | None]] = {
    SESSION: ("1 session, by minutes or hours", None),
    "1m": ("1 month", 1),
    "3m": ("3 months", 3),
    "6m": ("6 months", 6),
    "1y": ("1 year", 12),
    "2y": ("2 years", 24),
    "5y": ("5 years", 60),
    "max": ("All", None),
}
DEFAULT_RANGE = "6m"
# Markers of so many pieces are kept so long: they take a while to count, and the last minute's are not noticed.
MANY_PIECES, KEPT_SECONDS = 1_000, 60
kept = caches["local"]


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A bar and the pieces on it; ``change`` is in percent from the close before, None for the first."""

    bar: BarRow
    change: float | None
    markers: tuple[MarkerRow, ...]


@dataclass(frozen=True, slots=True)
class PriceRows:
    """Everything that a price figure shows, as rows.

    ``bars`` are of ``interval``, oldest first; ``rows`` are the same with their pieces, newest
    first, for a table. ``latest`` are the last two daily bars, oldest first, or the last minute.
    """

    ticker: Ticker
    range_: str
    interval: str
    event: str
    bars: list[BarRow]
    markers: Markers
    latest: tuple[BarRow, ...] = ()
    known_at: dt.datetime | None = None

    @property
    def providers(self) -> list[str]:
        """Where the bars came from, by name."""
        return sorted({name for bar in self.bars for name in bar.provider.split(" + ") if name})

    @property
    def session(self) -> dt.date | None:
        """The day of which the bars are parts; None for bars of days."""
        moment = self.bars[0].day if self.bars else None
        return moment.date() if isinstance(moment, dt.datetime) else None

    @property
    def simulated(self) -> bool:
        """Whether any bar was made up for the sample."""
        return Bar.SIMULATED in self.providers

    @property
    def rows(self) -> list[PriceRow]:
        """A row for each bar, newest first."""
        markers: defaultdict[dt.date, list[MarkerRow]] = defaultdict(list)
        for marker in self.markers.shown:
            markers[marker.day].append(marker)
        changes: list[float | None] = [None]
        changes += [(new.close / old.close - 1) * 100 for old, new in pairwise(self.bars)]
        rows = [
            PriceRow(bar, change, tuple(markers[bar.day]))
            for bar, change in zip(self.bars, changes, strict=False)
        ]
        return rows[::-1]

    @property
    def meta(self) -> dict[str, Any]:
        """What the figure shows, in numbers and words, for those who read its JSON."""
        return {
            "symbol": self.ticker.symbol,
            "name": self.ticker.name,
            "currency": self.ticker.currency,
            "range": self.range_,
            "interval": self.interval,
            "event": self.event,
            "bars": len(self.bars),
            "since": self.bars[0].day.isoformat() if self.bars else None,
            "until": self.bars[-1].last_day.isoformat() if self.bars else None,
            "known_at": self.known_at.isoformat() if self.known_at else None,
            "providers": self.providers,
            "simulated": self.simulated,
            "markers": len(self.markers.shown),
            "markers_left_out": self.markers.left_out,
            "pieces": self.markers.pieces,
            "pieces_left_out": self.markers.pieces_left_out,
            "pieces_by_type": self.markers.by_type,
        }


def price_rows(
    ticker: Ticker,
    range_: str = DEFAULT_RANGE,
    interval: str = AUTO,
    event: str = "",
    known_at: dt.datetime | None = None,
    day: dt.date | None = None,
) -> PriceRows:
    """A ticker's bars over a range that ends with its last bar, and its pieces as markers on them.

    ``event`` keeps the pieces of one event type; ``known_at`` what was known at a moment. The range of one
    session has bars of its minutes, those of ``day`` or of the last session that has any. Errors: ValueError
    for a range or event that there is not, or an interval that the range has not.
    """
    checked("range", range_, RANGES)
    checked("interval", interval, intervals_of(range_))
    checked("event", event, ["", *EventType.values])
    if range_ == SESSION:
        minutes = minute_bars(ticker, day, known_at)
        chosen = choose_minutes(len(minutes.bars), interval)
        session = minutes.every(chosen)
        latest, bars = minutes.bars[-1:], session.bars
        markers = most_relevant(session.markers(ticker, event, known_at))
    else:
        daily = daily_bars(ticker, range_, known_at)
        chosen = choose_interval(len(daily), interval)
        latest, bars = daily[-2:], aggregate(daily, chosen)
        markers = _markers(ticker, chosen, bars, event, known_at)
    return PriceRows(ticker, range_, chosen, event, bars, markers, tuple(latest), known_at)


def price_figure(
    ticker: Ticker,
    *,
    range_: str = DEFAULT_RANGE,
    interval: str = AUTO,
    event: str = "",
    known_at: dt.datetime | None = None,
    day: dt.date | None = None,
    benchmark: bool = False,
) -> dict[str, Any]:
    """The price figure of a ticker: data, layout, config and meta, ready for orjson.

    With the days that no piece explains and, where asked for, its benchmark from the same start. Errors: as for
    ``price_rows``. A ticker without bars gives a figure that says so.
    """
    rows = price_rows(ticker, range_, interval, event, known_at, day)
    if not rows.bars:
        message = f"No prices for {ticker.symbol} yet: import or fetch daily bars to see them here."
        if range_ == SESSION:
            message = f"No minute bars for {ticker.symbol}: import_bars --interval 1m brings them."
        return theme.message_figure(message, rows.meta)
    keys = [marker.articles[0] for marker in rows.markers.shown]
    markers = with_headlines(rows.markers, headlines(keys, known_at))
    beside = overlays.beside(ticker, rows.bars, rows.interval, known_at, benchmark=benchmark)
    return figure_of(replace(rows, markers=markers), beside)


def figure_of(rows: PriceRows, beside: Beside | None = None) -> dict[str, Any]:
    """The price figure of rows that have bars, with what else is drawn beside them; no query."""
    ticker = rows.ticker
    chart = price.PriceChart(
        symbol=ticker.symbol,
        name=ticker.name,
        currency=ticker.currency,
        interval=rows.interval,
        simulated=rows.simulated,
        clock=clock_of(ticker) if rows.interval in MINUTES_OF else "",
    )
    beside = beside or Beside()
    meta = rows.meta | {
        "benchmark": beside.benchmark,
        "unexplained": [move.day.isoformat() for move in beside.unexplained],
    }
    return price.price_figure(chart, rows.bars, rows.markers, meta, beside)


def still_of(rows: PriceRows) -> str:
    """The still picture of rows; empty without bars, and that of many pieces is kept as long as their markers."""
    if not rows.bars:
        return ""
    key = f"still:{_key(rows.ticker, rows.interval, rows.bars, rows.event, rows.known_at)}"
    found: str | None = kept.get(key)
    if found is None:
        found = still(figure_of(rows))
        if rows.markers.pieces > MANY_PIECES:
            kept.set(key, found, KEPT_SECONDS)
    return found


def price_csv_rows(
    ticker: Ticker,
    range_: str = DEFAULT_RANGE,
    interval: str = AUTO,
    event: str = "",
    known_at: dt.datetime | None = None,
    day: dt.date | None = None,
) -> Iterator[tuple[object, ...]]:
    """The data of the price figure as rows for a CSV, header first, oldest bar first."""
    yield "day", "open", "high", "low", "close", "volume", "provider", "pieces", "events"
    for row in reversed(price_rows(ticker, range_, interval, event, known_at, day).rows):
        bar = row.bar
        yield (
            bar.day.isoformat(),
            *(bar.open, bar.high, bar.low, bar.close),
            bar.volume,
            bar.provider,
            sum(marker.count for marker in row.markers),
            " ".join(marker.event_type for marker in row.markers),
        )


def pieces_of(
    ticker: Ticker,
    day: dt.date,
    until: dt.date | None = None,
    event: str = "",
    known_at: dt.datetime | None = None,
) -> list[Article]:
    """The pieces about a ticker that belong to the sessions from ``day`` to ``until``, newest first.

    The same pieces as the markers of those sessions stand for; without ``until``, of one session.
    """
    mentions = mentions_of(ticker, day, until or day, event, known_at)
    return list(
        Article.objects.filter(pk__in=mentions.order_by().values("article"))
        .select_related("source")
        .defer("search")
        .order_by("-published_at", "-pk")
    )


def daily_bars(ticker: Ticker, range_: str, known_at: dt.datetime | None = None) -> list[BarRow]:
    """The daily bars of a range that ends with a ticker's last bar, of ``known_at`` if given, oldest first."""
    first, last = range_of(ticker, range_, known_at)
    if last is None:
        return []
    bars = Bar.objects.daily().filter(ticker=ticker).between(first, last)
    return bar_rows(bars.order_by("start"))


def _markers(
    ticker: Ticker,
    interval: str,
    bars: Sequence[BarRow],
    event: str,
    known_at: dt.datetime | None,
) -> Markers:
    """The markers on some bars, oldest first; one query, or none for those of many pieces asked for a moment ago."""
    if not bars:
        return Markers()
    key = f"markers:{_key(ticker, interval, bars, event, known_at)}"
    found: Markers | None = kept.get(key)
    if found is None:
        found = most_relevant(markers_on(ticker, bars, event, known_at))
        if found.pieces > MANY_PIECES:
            kept.set(key, found, KEPT_SECONDS)
    return found


def _key(
    ticker: Ticker,
    interval: str,
    bars: Sequence[BarRow],
    event: str,
    known_at: dt.datetime | None,
) -> str:
    """What names a chart of some bars among those that are kept."""
    days = f"{bars[0].day}:{bars[-1].last_day}".replace(" ", "T")
    return f"{ticker.pk}:{interval}:{days}:{event}:{known_at and known_at.timestamp()}"


def range_of(
    ticker: Ticker, range_: str, known_at: dt.datetime | None = None
) -> tuple[dt.date | None, dt.date | None]:
    """The days of a range that ends with a ticker's last bar: None for an open begin, and without bars; one query."""
    bars = Bar.objects.daily().filter(ticker=ticker)
    if known_at is not None:
        bars = bars.between(None, last_closed(known_at, ticker.exchange))
    last: dt.date | None = bars.aggregate(last=Max("session"))["last"]
    months = RANGES[range_][1]
    return (months_before(last, months) if last and months else None), last


def months_before(day: dt.date, months: int) -> dt.date:
    """The same day of an earlier month, or that month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    first = dt.date(year, month + 1, 1)
    next_first = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(first + dt.timedelta(days=day.day - 1), next_first - dt.timedelta(days=1))


def intervals_of(range_: str) -> dict[str, str]:
    """The intervals that the bars of a range may have, with their labels."""
    return SESSION_INTERVALS if range_ == SESSION else INTERVALS


def checked(what: str, given: str, known: Any) -> None:
    """Refuse a choice that there is not. Errors: ValueError naming the choices."""
    if given not in known:
        choices = ", ".join(name for name in known if name)
        raise ValueError(f"There is no {what} “{given}”; choose one of {choices}.")
