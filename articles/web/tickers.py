"""The list of tickers."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Ticker
from articles.web.filters import address, plain

TICKERS_A_PAGE = 100


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
