"""One ticker: its prices with its pieces in step, and what was stated, what moved most, what followed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from articles.charts.bars import INTERVALS, SESSION_INTERVALS
from articles.figures import RANGES, PriceRows, pieces_of, price_rows
from articles.figures.prices import DEFAULT_RANGE, SESSION, intervals_of, range_of, still_of
from articles.market import benchmarks
from articles.models import Bar, EventType, Interval, Ticker, Watchlist
from articles.web.board import is_fragment, list_context, list_response
from articles.web.filters import BoardFilter, address, plain, read_day
from articles.web.pieces import Page, as_they_read, by_day, pieces_from, with_prices

TABLE_ROWS = 60
DAY_PIECES = 200


@dataclass(frozen=True, slots=True)
class Shown:
    """What the chart shows, read from the address; what cannot be read is in ``errors``."""

    range_: str = DEFAULT_RANGE
    interval: str = "auto"
    event: str = ""
    benchmark: bool = False
    day: dt.date | None = None
    errors: dict[str, str] = field(default_factory=dict)

    @classmethod
    def from_request(cls, request: HttpRequest) -> Shown:
        """Read what a request's address asks of the chart."""
        range_ = request.GET.get("range", DEFAULT_RANGE)
        interval = request.GET.get("interval", "auto")
        event = request.GET.get("event", "")
        errors = {}
        intervals = INTERVALS | SESSION_INTERVALS
        for name, given, known in (("range", range_, RANGES), ("interval", interval, intervals)):
            if given not in known:
                errors[name] = f"There is no {name} “{plain(given)}”; choose one of the links."
        day = None
        if range_ == SESSION and request.GET.get("day"):
            try:
                day = read_day(plain(request.GET["day"]))
            except ValueError as error:
                errors["day"] = str(error)
        return cls(
            range_=range_ if range_ in RANGES else DEFAULT_RANGE,
            # The links from days to a session's minutes and back keep an interval that the range has not.
            interval=interval if interval in intervals_of(range_) else "auto",
            event=event if event in EventType.values else "",
            benchmark=request.GET.get("benchmark") == "on",
            day=day,
            errors=errors,
        )


def ticker(request: HttpRequest, symbol: str) -> HttpResponse:
    """A ticker's prices with its pieces; only the list of pieces where a fragment is wanted."""
    found = ticker_or_404(symbol)
    if symbol not in (found.symbol, f"{found.symbol}:{found.exchange}"):
        return redirect(found)
    wanted = BoardFilter.from_request(request).about(found)
    shown = Shown.from_request(request)
    if is_fragment(request):
        since, _ = range_of(found, shown.range_, wanted.known_at)
        context = pieces_context(request, found, wanted, since)
    else:
        prices = price_rows(
            found, shown.range_, shown.interval, shown.event, wanted.known_at, shown.day
        )
        since = prices.bars[0].day if prices.bars and RANGES[shown.range_][1] else None
        session = prices.session if shown.range_ == SESSION else None
        context = pieces_context(request, found, wanted, since, session)
        context |= chart_context(found, shown, prices, wanted)
        context |= {"watchlists": _watchlists(request, found), "since": since}
        context["marker_path"] = _marker_path(request)
        context["standing"] = address(
            reverse("ticker_standing", args=[found.symbol]),
            {"range": shown.range_, "known_at": wanted.given["known_at"]},
        )
    return list_response(request, "ticker.html", "partials/_pieces.html", context)


def ticker_or_404(symbol: str) -> Ticker:
    """The instrument of an address, and whether it ``has_minutes``. Errors: Http404 for one there is not."""
    name, _, exchange = plain(symbol).partition(":")
    minutes = Bar.objects.filter(ticker=OuterRef("pk"), interval=Interval.MINUTE)
    found = Ticker.objects.annotate(has_minutes=Exists(minutes)).named(name, exchange.upper())
    if found is None:
        raise Http404(f"There is no ticker {symbol[:40]}.")
    return found


def pieces_context(
    request: HttpRequest,
    found: Ticker,
    wanted: BoardFilter,
    since: dt.date | None,
    session: dt.date | None = None,
) -> dict[str, Any]:
    """The pieces about a ticker: those of the chart's range, newest first, or of the days of a marker.

    ``since`` begins the range where the address has no days of its own; ``session`` is the day of a chart of
    minutes.
    """
    wanted.errors.pop("ticker", None)
    if "day" not in request.GET and session is None:
        within = wanted if wanted.since or wanted.until else replace(wanted, since=since)
        return list_context(request, within, counted=False) | {"ticker": found}
    context: dict[str, Any] = {"ticker": found, "wanted": wanted, "errors": dict(wanted.errors)}
    first = request.GET.get("day") or f"{session}"
    try:
        day = read_day(plain(first))
        until = read_day(plain(request.GET.get("until") or first))
    except ValueError as error:
        context["errors"]["day"] = str(error)
        return context | {"page": Page((), ())}
    if context["errors"]:
        return context | {"page": Page((), ())}
    articles = pieces_of(found, day, until, wanted.event, wanted.known_at)[:DAY_PIECES]
    pieces = with_prices(
        as_they_read(pieces_from(articles, wanted.known_at), wanted.known_at), wanted.known_at
    )
    page = Page(pieces, by_day(pieces), count=len(pieces))
    return context | {"page": page, "day": day, "until": until if until > day else None}


def chart_context(
    found: Ticker, shown: Shown, prices: PriceRows, wanted: BoardFilter
) -> dict[str, Any]:
    """What the chart shows, the links that change it, the last close, and the table that says the same."""
    chosen = {
        "range": shown.range_,
        "interval": shown.interval,
        "event": shown.event,
        "day": shown.day,
        "known_at": wanted.known_at and wanted.known_at.isoformat(),
    }
    chart = reverse("api:get_ticker_chart", args=[found.symbol])
    symbols = benchmarks.symbols()
    market = symbols.get(found.exchange, symbols[""])
    closes = [bar.close for bar in prices.latest]
    return {
        "PLOTLY_JS": settings.PLOTLY_JS,
        "chart_errors": shown.errors,
        "still": still_of(prices),
        "chart": address(chart, {**chosen, "benchmark": "true" if shown.benchmark else ""}),
        "prices_csv": address(reverse("ticker_prices_csv", args=[found.symbol]), chosen),
        "ranges": {
            name: label
            for name, (label, _) in RANGES.items()
            if name != SESSION or prices.session or getattr(found, "has_minutes", False)
        },
        "range": shown.range_,
        "intervals": intervals_of(shown.range_),
        "interval": shown.interval,
        "event": shown.event,
        "market": "" if market == found.symbol or shown.range_ == SESSION else market,
        "benchmark": shown.benchmark,
        "prices": prices,
        "table": prices.rows[:TABLE_ROWS],
        "table_left_out": max(0, len(prices.bars) - TABLE_ROWS),
        "last": prices.latest[-1] if closes else None,
        "change": (closes[1] / closes[0] - 1) * 100 if len(closes) == 2 else None,
        "rss": address(reverse("ticker_rss", args=[found.symbol]), wanted.query),
        "csv": address(reverse("ticker_csv", args=[found.symbol]), wanted.query),
    }


def _marker_path(request: HttpRequest) -> str:
    """The page's own address without days, to which a marker adds its own."""
    query = request.GET.copy()
    for name in ("day", "until", "cursor"):
        query.pop(name, None)
    return f"{request.path}?{query.urlencode()}{'&' if query else ''}"


def _watchlists(request: HttpRequest, found: Ticker) -> list[Watchlist]:
    """The reader's own lists that do not hold the ticker yet."""
    if not request.user.is_authenticated:
        return []
    return list(Watchlist.objects.filter(user=request.user).exclude(tickers=found))
