"""Tickers: the list, and one with its prices and pieces."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Avg, Count, Q, StdDev
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from articles.charts.bars import INTERVALS
from articles.charts.theme import EVENT_STYLES
from articles.figures import RANGES, PriceRows, pieces_of, price_rows
from articles.models import EventType, PriceMove, Reaction, Ticker, Watchlist
from articles.web.board import is_fragment, list_context, list_response
from articles.web.filters import BoardFilter, address, find_ticker, plain, read_day
from articles.web.pieces import Page, by_day, pieces_from

TICKERS_A_PAGE = 100
TABLE_ROWS = 60
MOVES_SHOWN = 12
DAY_PIECES = 200
DEFAULT_RANGE = "6m"
# Which reactions the page sums up: from the close before the piece to the close of the next session.
WINDOW, MODEL = "[0,+1]", Reaction.Model.MARKET_MODEL


def tickers(request: HttpRequest) -> HttpResponse:
    """Instruments by symbol, or those whose symbol or name holds what was typed."""
    words = plain(request.GET.get("q", ""))
    after = plain(request.GET.get("after", "")).upper()
    found = Ticker.objects.like(words) if words else Ticker.objects.all()
    symbol, _, exchange = after.partition(":")
    if after:
        found = found.filter(Q(symbol__gt=symbol) | Q(symbol=symbol, exchange__gt=exchange))
    rows = list(
        found.annotate(pieces=Count("mentions")).order_by("symbol", "exchange")[
            : TICKERS_A_PAGE + 1
        ]
    )
    shown = rows[:TICKERS_A_PAGE]
    following = ""
    if len(rows) > len(shown):
        last = shown[-1]
        following = address(request.path, {"q": words, "after": f"{last.symbol}:{last.exchange}"})
    context = {"words": words, "tickers": shown, "following": following, "later_page": after}
    return render(request, "tickers.html", context)


def ticker(request: HttpRequest, symbol: str) -> HttpResponse:
    """A ticker's prices with its pieces; only the list of pieces where a fragment is wanted."""
    found = find_ticker(symbol)
    if found is None:
        raise Http404(f"There is no ticker {symbol[:40]}.")
    if symbol not in (found.symbol, f"{found.symbol}:{found.exchange}"):
        return redirect(found)
    context = pieces_context(request, found)
    if not is_fragment(request):
        context |= chart_context(request, found)
        context |= standing_context(request, found, context["prices"])
    return list_response(request, "ticker.html", "partials/_pieces.html", context)


def pieces_context(request: HttpRequest, found: Ticker) -> dict[str, Any]:
    """The pieces about a ticker: the newest, or those of the days that a marker stands for."""
    wanted = BoardFilter.from_request(request).about(found)
    wanted.errors.pop("ticker", None)
    if "day" not in request.GET:
        return list_context(request, wanted) | {"ticker": found}
    context: dict[str, Any] = {"ticker": found, "wanted": wanted, "errors": dict(wanted.errors)}
    try:
        day = read_day(plain(request.GET["day"]))
        until = read_day(plain(request.GET.get("until") or request.GET["day"]))
    except ValueError as error:
        context["errors"]["day"] = str(error)
        return context | {"page": Page((), ())}
    pieces = pieces_from(pieces_of(found, day, until, wanted.event)[:DAY_PIECES])
    page = Page(pieces, by_day(pieces), count=len(pieces))
    return context | {"page": page, "day": day, "until": until if until > day else None}


def chart_context(request: HttpRequest, found: Ticker) -> dict[str, Any]:
    """What the chart shows, and the table that says the same."""
    range_ = request.GET.get("range", DEFAULT_RANGE)
    interval = request.GET.get("interval", "auto")
    event = request.GET.get("event", "")
    errors = {}
    for name, given, known in (("range", range_, RANGES), ("interval", interval, INTERVALS)):
        if given not in known:
            errors[name] = f"There is no {name} “{plain(given)}”; choose one of the links."
    range_ = range_ if range_ in RANGES else DEFAULT_RANGE
    interval = interval if interval in INTERVALS else "auto"
    event = event if event in EventType.values else ""
    rows = price_rows(found, range_, interval, event)
    chosen = {"range": range_, "interval": interval, "event": event}
    return {
        "PLOTLY_JS": settings.PLOTLY_JS,
        "chart_errors": errors,
        "chart": address(reverse("api:get_ticker_chart", args=[found.symbol]), chosen),
        "prices_csv": address(reverse("ticker_prices_csv", args=[found.symbol]), chosen),
        "ranges": {name: label for name, (label, _) in RANGES.items()},
        "range": range_,
        "intervals": INTERVALS,
        "interval": interval,
        "event": event,
        "event_styles": EVENT_STYLES,
        "prices": rows,
        "table": rows.rows[:TABLE_ROWS],
        "table_left_out": max(0, len(rows.bars) - TABLE_ROWS),
    }


def standing_context(request: HttpRequest, found: Ticker, prices: PriceRows) -> dict[str, Any]:
    """The last close, the stated moves with their verdicts, and the reactions by event type."""
    closes = [bar.close for bar in prices.latest]
    moves = (
        PriceMove.objects.shown()
        .filter(ticker=found)
        .select_related("article")
        .defer("article__body", "article__search")
        .order_by("-article__published_at", "-pk")[:MOVES_SHOWN]
    )
    return {
        "last": prices.latest[-1] if closes else None,
        "change": (closes[1] / closes[0] - 1) * 100 if len(closes) == 2 else None,
        "moves": moves,
        "reactions": reactions_by_event(Reaction.objects.filter(ticker=found)),
        "window": WINDOW,
        "watchlists": _watchlists(request, found),
        "rss": reverse("ticker_rss", args=[found.symbol]),
        "csv": reverse("ticker_csv", args=[found.symbol]),
    }


def reactions_by_event(
    reactions: Any, window: str = WINDOW, model: str = MODEL
) -> list[dict[str, Any]]:
    """Mean abnormal return and its t by main event type, most pieces first; one query.

    ``t`` is cross-sectional: the mean over its standard error, None below three pieces.
    """
    rows = (
        reactions.filter(window=window, model=model, abnormal__isnull=False)
        .values("article__event_type")
        .annotate(
            n=Count("pk"),
            mean=Avg("abnormal"),
            deviation=StdDev("abnormal", sample=True),
            rose=Count("pk", filter=Q(abnormal__gt=0)),
        )
        .order_by("-n", "article__event_type")
    )
    return [
        {
            "event": row["article__event_type"],
            "n": row["n"],
            "mean": row["mean"],
            "rose": 100 * row["rose"] / row["n"],
            "t": row["mean"] / (row["deviation"] / row["n"] ** 0.5)
            if row["n"] > 2 and row["deviation"]
            else None,
        }
        for row in rows
    ]


def _watchlists(request: HttpRequest, found: Ticker) -> list[Watchlist]:
    """The reader's own lists that do not hold the ticker yet."""
    if not request.user.is_authenticated:
        return []
    return list(Watchlist.objects.filter(user=request.user).exclude(tickers=found))
