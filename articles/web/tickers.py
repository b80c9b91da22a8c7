"""The list of tickers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from articles.models import Mention, Ticker
from articles.web.exports import streamed
from articles.web.filters import BoardFilter, address, plain

TICKERS_A_PAGE = 100
COLUMNS = (
    "symbol",
    "exchange",
    "name",
    "currency",
    "country",
    "sector",
    "industry",
    "kind",
    "active",
)


def tickers(request: HttpRequest) -> HttpResponse:
    """Instruments by symbol, or those whose symbol or name holds what was typed.

    With the time of each one's newest piece, but for a moment of the past: that takes a look at all its pieces.
    """
    words = plain(request.GET.get("q", ""))
    after = plain(request.GET.get("after", "")).upper()
    found = Ticker.objects.like(words) if words else Ticker.objects.all()
    symbol, _, exchange = after.partition(":")
    if after:
        found = found.filter(Q(symbol__gt=symbol) | Q(symbol=symbol, exchange__gt=exchange))
    wanted = BoardFilter.from_request(request)
    if wanted.known_at is None:
        newest = Mention.objects.shown().filter(ticker=OuterRef("pk")).order_by("-published_at")
        found = found.annotate(newest=Subquery(newest.values("published_at")[:1]))
    rows = list(found.order_by("symbol", "exchange")[: TICKERS_A_PAGE + 1])
    shown = rows[:TICKERS_A_PAGE]
    following = ""
    if len(rows) > len(shown):
        last = shown[-1]
        values = {"q": words, "after": f"{last.symbol}:{last.exchange}"}
        following = address(request.path, {**values, "known_at": wanted.given["known_at"]})
    context = {
        "words": words,
        "wanted": wanted,
        "errors": wanted.errors,
        "tickers": shown,
        "following": following,
        "later_page": after,
        "csv": address(reverse("tickers_csv"), {"q": words}),
    }
    return render(request, "tickers.html", context, status=400 if wanted.errors else 200)


def tickers_csv(request: HttpRequest) -> HttpResponseBase:
    """The same instruments, all of them, as CSV."""
    words = plain(request.GET.get("q", ""))
    found = Ticker.objects.like(words) if words else Ticker.objects.all()

    def rows() -> Iterator[tuple[Any, ...]]:
        yield COLUMNS
        yield from found.order_by("symbol", "exchange").values_list(*COLUMNS).iterator()

    return streamed(rows(), "tickers")
