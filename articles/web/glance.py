"""The day at a glance: the biggest movers, what was reported day by day, who is talked about, how ingestion fares."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from articles.api.responses import answer
from articles.figures.counts import EventCounts, counts_figure, event_counts
from articles.market.explaining import Mover, movers
from articles.models import Article, Mention, Source, Ticker
from articles.web.board import list_response
from articles.web.exports import refused, streamed
from articles.web.filters import BoardFilter, address
from articles.web.foot import how_it_stands
from articles.web.pieces import rows_of

GLANCE_SECONDS = 60
COUNTS_KEY, MARKET_KEY = "event-counts", "market-glance"
RECENT_PIECES = 1_000
TICKERS_SHOWN = 10
MOVERS_SHOWN = 8
FAILING_SHOWN = 8
kept = caches["local"]


def glance(request: HttpRequest) -> HttpResponse:
    """The panels beside the board; a page of their own without a script to fetch them."""
    wanted = BoardFilter.from_request(request)
    counts = counts_of(wanted)
    context: dict[str, Any] = {
        "market": market_glance(wanted.known_at),
        "counts": counts,
        "figure": _figure(wanted, counts),
        "counts_chart": address(reverse("events_chart"), wanted.query),
        "counts_csv": address(reverse("events_csv"), wanted.query),
        "counts_key": [
            (event, address(reverse("board"), wanted.query | {"event": [event]}), total)
            for event, _, total in counts.rows
        ],
        "failing": failing_sources(),
        "recent_pieces": RECENT_PIECES,
        "wanted": wanted,
        "errors": wanted.errors,
        "back": address(reverse("board"), wanted.query),
        "PLOTLY_JS": settings.PLOTLY_JS,
    }
    context["movers_day"] = max(
        (one.move.session for one in context["market"].movers), default=None
    )
    return list_response(request, "glance.html", "partials/_glance.html", context)


def failing_sources() -> list[Source]:
    """The sources that fail most; asked for only where the foot of the page tells of any."""
    if not how_it_stands()["failing"]:
        return []
    return list(Source.objects.failing().order_by("-failures", "name")[:FAILING_SHOWN])


def events_chart(request: HttpRequest) -> HttpResponseBase:
    """The figure of pieces by day and event type, of what the board's filter wants."""
    wanted = BoardFilter.from_request(request)
    return answer(request, _figure(wanted, counts_of(wanted)))


def _figure(wanted: BoardFilter, counts: EventCounts) -> dict[str, Any]:
    def day_of_board(day: dt.date, event_types: list[str]) -> str:
        values = wanted.query | {
            "event": event_types,
            "since": [day.isoformat()],
            "until": [day.isoformat()],
        }
        return address(reverse("board"), values)

    return counts_figure(counts, day_of_board)


def events_csv(request: HttpRequest) -> HttpResponseBase:
    """Pieces by day and event type as CSV: a row for each day, a column for each type."""
    wanted = BoardFilter.from_request(request)
    if wanted.errors:
        return refused(list(wanted.errors.values()))
    counts = counts_of(wanted)
    columns = [event for event, _, _ in counts.rows]
    rows = (
        (day.isoformat(), *(found.get(event, 0) for event in columns))
        for day, found in zip(counts.days, counts.counts, strict=True)
    )
    return streamed(chain([("day", *columns)], rows), "pieces-by-event")


def counts_of(wanted: BoardFilter) -> EventCounts:
    """Pieces by day and event type, of what a filter wants; kept a minute where it wants everything."""
    if wanted.errors:
        return EventCounts()
    found: EventCounts | None = None if wanted.active else kept.get(COUNTS_KEY)
    if found is None:
        found = event_counts(*rows_of(wanted))
        if not wanted.active:
            kept.set(COUNTS_KEY, found, GLANCE_SECONDS)
    return found


@dataclass(frozen=True, slots=True)
class MarketGlance:
    """The biggest movers of the last session, and the most mentioned instruments with their pieces' number."""

    movers: tuple[Mover, ...]
    mentioned: tuple[Ticker, ...]


def market_glance(known_at: dt.datetime | None) -> MarketGlance:
    """Movers and mentions as of a moment; those of now are kept a minute."""
    found: MarketGlance | None = None if known_at else kept.get(MARKET_KEY)
    if found is None:
        found = _market_glance(known_at)
        if known_at is None:
            kept.set(MARKET_KEY, found, GLANCE_SECONDS)
    return found


def _market_glance(known_at: dt.datetime | None) -> MarketGlance:
    recent = Article.objects.known_at(known_at) if known_at else Article.objects.all()
    mentions = Mention.objects.shown().filter(article__in=recent.newest(RECENT_PIECES).values("pk"))
    mentioned = (
        Ticker.objects.filter(mentions__in=mentions)
        .annotate(pieces=Count("mentions"))
        .order_by("-pieces", "symbol")[:TICKERS_SHOWN]
    )
    return MarketGlance(tuple(movers(known_at, MOVERS_SHOWN)), tuple(mentioned))
