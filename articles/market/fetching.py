"""Bars from the configured service into the database, for instruments that pieces mention."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Max, Min, Q

from articles.market import bars, benchmarks
from articles.market.instruments import Instruments
from articles.market.providers import Provider, ProviderError, ProviderUnreachableError
from articles.market.rows import BarRow
from articles.models import Bar, Ticker

# Bars of the last days are fetched again, as services revise them.
OVERLAP = dt.timedelta(days=5)
# Closes that differ by more than this share, which no rounding does, have been adjusted anew.
ADJUSTED = Decimal("0.0005")
# What an estimation window before the first piece needs.
HISTORY = dt.timedelta(days=400)


@dataclass
class Fetched:
    """What was stored, the instruments whose bars changed and since when, and a sentence for each failure."""

    stored: list[bars.Stored] = field(default_factory=list)
    changed: dict[Ticker, dt.date] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def fetch(
    service: Provider,
    *,
    symbols: Sequence[str] = (),
    since: dt.date | None = None,
    until: dt.date,
    mentioned_since: dt.date | None = None,
) -> Fetched:
    """Fetch daily bars up to ``until`` and store them.

    Without symbols: those of all active instruments that pieces mention (published on or after
    ``mentioned_since``, where it is given), and the benchmarks'. Without
    ``since``: from the last real bar, or from a year and some before the first piece. One instrument's
    failure stops no other; a service that cannot be reached ends the run.
    """
    instruments = Instruments()
    fetched = Fetched(messages=instruments.messages)
    chosen: Iterable[Ticker] = (
        instruments.named(symbols).values() if symbols else mentioned(mentioned_since)
    )
    starts = _starts(list(chosen), until)
    for ticker, start in starts.items():
        try:
            rows = service.daily(ticker, since or start, until)
            if since is None and _adjusted_since(ticker, rows):
                rows = service.daily(ticker, _first(ticker), until)
        except ProviderUnreachableError as error:
            fetched.errors.append(str(error))
            break
        except ProviderError as error:
            fetched.errors.append(str(error))
            continue
        stored = bars.store(ticker, "1d", rows, service.name, service.basis)
        fetched.stored.append(stored)
        fetched.errors += [
            f"{ticker.symbol} from {service.name}: {bad.reason}" for bad in stored.bad
        ]
        if stored.since is not None:
            fetched.changed[ticker] = stored.since
    return fetched


def _adjusted_since(ticker: Ticker, rows: Iterable[BarRow]) -> bool:
    """Whether a split or dividend has changed adjusted closes since they were stored.

    Then all of them have changed, and fetching the newest alone would put a false return between them.
    """
    fetched = {row.start: row.adjusted or row.close for row in rows}
    known = Bar.objects.daily().filter(ticker=ticker, session__in=list(fetched))
    stored = known.exclude(provider=Bar.SIMULATED).values_list("session", "close", "adjusted_close")
    return any(
        abs((adjusted or close) / fetched[session] - 1) > ADJUSTED
        for session, close, adjusted in stored
    )


def _first(ticker: Ticker) -> dt.date:
    """The day of an instrument's first real bar."""
    real = Bar.objects.daily().filter(ticker=ticker).exclude(provider=Bar.SIMULATED)
    first: dt.date = real.order_by("session").values_list("session", flat=True)[0]
    return first


def mentioned(since: dt.date | None = None) -> list[Ticker]:
    """Active instruments that pieces published on or after ``since`` (UTC) mention, and the benchmarks."""
    start = dt.datetime.combine(since or dt.date.min, dt.time(), tzinfo=dt.UTC)
    about = Q(mentions__published_at__gte=start)
    about |= Q(price_moves__article__published_at__gte=start)
    wanted = Q(pk__in=Ticker.objects.filter(about).values("pk")) | Q(
        symbol__in=set(benchmarks.symbols().values())
    )
    return list(Ticker.objects.filter(wanted, active=True))


def _starts(tickers: Sequence[Ticker], until: dt.date) -> dict[Ticker, dt.date]:
    """From which day each instrument's bars are wanted, in two queries."""
    last = dict(
        Bar.objects.daily()
        .exclude(provider=Bar.SIMULATED)
        .filter(ticker__in=tickers)
        .order_by()
        .values_list("ticker_id")
        .annotate(last=Max("session"))
    )
    first = dict(
        Ticker.objects.filter(pk__in=[ticker.pk for ticker in tickers])
        .order_by()
        .values_list("pk")
        .annotate(first=Min("mentions__published_at"))
    )
    starts = {}
    for ticker in tickers:
        if ticker.pk in last:
            starts[ticker] = last[ticker.pk] - OVERLAP
        else:
            published = first.get(ticker.pk)
            starts[ticker] = (published.date() if published else until) - HISTORY
    return starts
